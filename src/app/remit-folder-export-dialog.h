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

/* Shows what another dialect costs: index in remit_dialect_list(). */
void       remit_folder_export_dialog_select      (RemitFolderExportDialog *self,
                                                   guint                    index);

/* Begins to save all files; what is there stays as it is. */
void       remit_folder_export_dialog_save        (RemitFolderExportDialog *self,
                                                   GFile                   *target);

/* Saves what became of each file as JSON; the user has agreed to replace what is there. */
void       remit_folder_export_dialog_save_report (RemitFolderExportDialog *self,
                                                   GFile                   *file);

G_END_DECLS
