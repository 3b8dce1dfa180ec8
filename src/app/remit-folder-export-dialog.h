/* remit-folder-export-dialog.h: a folder in another dialect: each file and what it costs, before anything is written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "remit-dialect.h"
#include "remit-known-values.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FOLDER_EXPORT_DIALOG (remit_folder_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RemitFolderExportDialog,
                      remit_folder_export_dialog,
                      REMIT,
                      FOLDER_EXPORT_DIALOG,
                      AdwWindow)

/**
 * remit_folder_export_dialog_new:
 * @parent: the window it belongs to
 * @folder: what to export
 * @known: (nullable): the values that tools know
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *remit_folder_export_dialog_new         (GtkWindow               *parent,
                                                   GFile                   *folder,
                                                   RemitKnownValues        *known);

/**
 * remit_folder_export_dialog_select:
 * @self: a dialog
 * @index: of a dialect, in remit_dialect_list()
 *
 * Shows what that dialect costs.
 */
void       remit_folder_export_dialog_select      (RemitFolderExportDialog *self,
                                                   guint                    index);

/**
 * remit_folder_export_dialog_save:
 * @self: a dialog
 * @target: a folder
 *
 * Begins to save all files; what is there stays as it is.
 */
void       remit_folder_export_dialog_save        (RemitFolderExportDialog *self,
                                                   GFile                   *target);

/**
 * remit_folder_export_dialog_save_report:
 * @self: a dialog
 * @file: where; the user has agreed to replace what is there
 *
 * Saves what became of each file as JSON.
 */
void       remit_folder_export_dialog_save_report (RemitFolderExportDialog *self,
                                                   GFile                   *file);

G_END_DECLS
