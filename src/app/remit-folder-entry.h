/* remit-folder-entry.h: one file of a folder that is exported
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "remit-write.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FOLDER_ENTRY (remit_folder_entry_get_type ())
G_DECLARE_FINAL_TYPE (RemitFolderEntry, remit_folder_entry, REMIT, FOLDER_ENTRY, GObject)

/**
 * RemitFolderEntry:
 *
 * Properties, for a table (read-only; those that change are notified):
 * - `path` (string): the file below its folder
 * - `verdict` (string): what its export costs, or why it could not be read or saved
 * - `name` (string, nullable): the name of the file that is written
 * - `icon-name` (string, nullable), `icon-classes` (GStrv): of the verdict
 */

/**
 * remit_folder_entry_new:
 * @folder: the folder
 * @file: a file below it
 * @to: the dialect to write
 * @known: (nullable): the values that the tools know
 *
 * Reads the file and writes its agent, in memory. May run in any thread.
 *
 * Returns: (transfer full): an entry, also where the file could not be read
 */
RemitFolderEntry  *remit_folder_entry_new        (GFile                  *folder,
                                                  GFile                  *file,
                                                  const RemitDialect     *to,
                                                  const RemitKnownValues *known);

/**
 * remit_folder_entry_get_export:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what its agent became; NULL where the file could not be read
 */
const RemitExport *remit_folder_entry_get_export (RemitFolderEntry       *self);

/**
 * remit_folder_entry_get_error:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): why it could not be read or saved
 */
const char        *remit_folder_entry_get_error  (RemitFolderEntry       *self);

/**
 * remit_folder_entry_take_name:
 * @self: an entry
 * @taken: the names that others have, as for remit_file_name_make_unique()
 *
 * Gives its file a name that no other has: the agent's, else that of the file it comes from.
 */
void               remit_folder_entry_take_name  (RemitFolderEntry       *self,
                                                  GHashTable             *taken);

/**
 * remit_folder_entry_save:
 * @self: an entry with a name
 * @target: a folder
 *
 * Writes its file. Nothing that is there is written over. May run in any thread.
 *
 * Returns: FALSE, with @error saying why, where it was not written
 */
gboolean           remit_folder_entry_save       (RemitFolderEntry       *self,
                                                  GFile                  *target,
                                                  GError                **error);

/**
 * remit_folder_entry_set_saved:
 * @self: an entry
 * @target: where it was to be saved
 * @error: (nullable): why it was not
 *
 * Takes note of what remit_folder_entry_save() did, and tells the table.
 */
void               remit_folder_entry_set_saved  (RemitFolderEntry       *self,
                                                  GFile                  *target,
                                                  const GError           *error);

/**
 * remit_folder_entry_is_saved:
 * @self: an entry
 *
 * Returns: whether its file was written
 */
gboolean           remit_folder_entry_is_saved   (RemitFolderEntry       *self);

/**
 * remit_folder_entry_to_json:
 * @self: an entry
 *
 * Returns: (transfer full): an object of the report: file, from, to, output where it was saved, losses; or file, to and
 *   error
 */
JsonNode          *remit_folder_entry_to_json    (RemitFolderEntry       *self);

G_END_DECLS
