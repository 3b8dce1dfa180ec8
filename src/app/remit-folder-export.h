/* remit-folder-export.h: all agents of a folder in another dialect
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "remit-dialect.h"
#include "remit-known-values.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FOLDER_EXPORT (remit_folder_export_get_type ())
G_DECLARE_FINAL_TYPE (RemitFolderExport, remit_folder_export, REMIT, FOLDER_EXPORT, GObject)

/**
 * RemitFolderExport:
 *
 * Reads and writes in a thread. One bad file does not stop the others. What is saved is what was shown: the texts are
 * kept until the end.
 *
 * Signals:
 * - `changed (RemitFolderExport *self)`: there is news of the progress, or it is over.
 */

/**
 * remit_folder_export_new:
 * @folder: a folder
 * @dialect: the dialect to write
 * @known: (nullable): the values that tools know
 *
 * Begins to read the files of the folder, and those below it. Nothing is written.
 *
 * Returns: (transfer full): an export
 */
RemitFolderExport *remit_folder_export_new         (GFile              *folder,
                                                    const RemitDialect *dialect,
                                                    RemitKnownValues   *known);

/**
 * remit_folder_export_save:
 * @self: an export that is not busy
 * @target: where to save all files
 *
 * Begins to save them. Nothing that is there is written over.
 */
void               remit_folder_export_save        (RemitFolderExport  *self,
                                                    GFile              *target);

/**
 * remit_folder_export_cancel:
 * @self: an export
 *
 * Reads or saves no more. What is done stays done.
 */
void               remit_folder_export_cancel      (RemitFolderExport  *self);

/**
 * remit_folder_export_is_busy:
 * @self: an export
 *
 * Returns: whether it still reads or saves
 */
gboolean           remit_folder_export_is_busy     (RemitFolderExport  *self);

/**
 * remit_folder_export_get_fraction:
 * @self: an export
 *
 * Returns: how much of what it is at is done: 0 to 1
 */
double             remit_folder_export_get_fraction
                                                   (RemitFolderExport  *self);

/**
 * remit_folder_export_get_entries:
 * @self: an export
 *
 * Returns: (transfer none): the files so far, each a #RemitFolderEntry; the list grows while it reads
 */
GListModel        *remit_folder_export_get_entries (RemitFolderExport  *self);

/**
 * remit_folder_export_dup_summary:
 * @self: an export
 *
 * Returns: (transfer full): how many files there are, and of them how many lose something, were not read, were saved
 */
char              *remit_folder_export_dup_summary (RemitFolderExport  *self);

/**
 * remit_folder_export_to_json:
 * @self: an export
 *
 * Returns: (transfer full): an array with an object for each file, as remit-cli export --report=json prints it
 */
JsonNode          *remit_folder_export_to_json     (RemitFolderExport  *self);

G_END_DECLS
