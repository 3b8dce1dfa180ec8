/* remit-export-dialog.h: an agent in other dialects: what it becomes and what that costs, before anything is written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "remit-agent.h"
#include "remit-known-values.h"

G_BEGIN_DECLS

#define REMIT_TYPE_EXPORT_DIALOG (remit_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RemitExportDialog, remit_export_dialog, REMIT, EXPORT_DIALOG, AdwWindow)

/**
 * RemitExportDialog:
 *
 * It shows the agent as it was when the dialog was opened, saved or not.
 *
 * Signals:
 * - `saved (RemitExportDialog *self, const char *text)`: all that was asked for is saved; what to tell of it. The dialog
 *   closes.
 * - `show-source (RemitExportDialog *self, guint64 start, guint64 end)`: the user wants to see these bytes of the
 *   agent's text. The dialog closes.
 */

/**
 * remit_export_dialog_new:
 * @parent: the window it belongs to
 * @agent: what to export
 * @known: (nullable): the values that tools know
 * @file: (nullable): the file it comes from
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *remit_export_dialog_new      (GtkWindow         *parent,
                                         RemitAgent        *agent,
                                         RemitKnownValues  *known,
                                         GFile             *file);

/**
 * remit_export_dialog_select:
 * @self: a dialog
 * @dialect: what to show
 */
void       remit_export_dialog_select   (RemitExportDialog  *self,
                                         const RemitDialect *dialect);

/**
 * remit_export_dialog_save:
 * @self: a dialog
 * @file: where to save what is shown; the user has agreed to replace what is there
 *
 * A failure is told in the dialog, which stays open.
 */
void       remit_export_dialog_save     (RemitExportDialog  *self,
                                         GFile              *file);

/**
 * remit_export_dialog_save_all:
 * @self: a dialog
 * @folder: where to save all dialects, each in a folder of its own
 *
 * What is there already stays as it is and is named in the dialog, which stays open then.
 */
void       remit_export_dialog_save_all (RemitExportDialog  *self,
                                         GFile              *folder);

G_END_DECLS
