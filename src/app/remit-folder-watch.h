/* remit-folder-watch.h: the agents of a folder, read in a thread, and again when its files change
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "remit-folder.h"

G_BEGIN_DECLS

/**
 * RemitNeighbors:
 *
 * The agents of a folder as they were when it was last read. Immutable: any thread may look into it.
 */
typedef struct _RemitNeighbors RemitNeighbors;

/**
 * remit_neighbors_ref:
 * @neighbors: the agents of a folder
 *
 * Returns: (transfer full): @neighbors, with one reference more; from any thread
 */
RemitNeighbors    *remit_neighbors_ref          (RemitNeighbors   *neighbors);

/**
 * remit_neighbors_unref:
 * @neighbors: (transfer full): the agents of a folder
 *
 * Gives a reference back. From any thread.
 */
void               remit_neighbors_unref        (RemitNeighbors   *neighbors);

/**
 * remit_neighbors_get_folder:
 * @neighbors: (nullable): the agents of a folder
 *
 * Returns: (transfer none) (nullable): what they say of each other, NULL without any
 */
const RemitFolder *remit_neighbors_get_folder   (RemitNeighbors   *neighbors);

#define REMIT_TYPE_FOLDER_WATCH (remit_folder_watch_get_type ())
G_DECLARE_FINAL_TYPE (RemitFolderWatch, remit_folder_watch, REMIT, FOLDER_WATCH, GObject)

/**
 * RemitFolderWatch:
 *
 * Reads the `*.md` that lie directly in a folder. A folder of more than 2,000 of them, or of more than 32 MiB, is not
 * read: half of it would make names unknown that are there.
 *
 * Signals:
 * - `changed (RemitFolderWatch *self)`: the folder was read, and others than one agent alone are or were in it.
 */

/**
 * remit_folder_watch_new:
 * @folder: a folder
 *
 * Begins to read it.
 *
 * Returns: (transfer full): a watch
 */
RemitFolderWatch  *remit_folder_watch_new       (GFile            *folder);

/**
 * remit_folder_watch_get_neighbors:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): the agents of the folder, NULL before it was read, or where it is not read
 */
RemitNeighbors    *remit_folder_watch_get_neighbors (RemitFolderWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitNeighbors, remit_neighbors_unref)

G_END_DECLS
