/* remit-export-losses.h: what an export costs, a row for each field and section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "remit-write.h"

G_BEGIN_DECLS

#define REMIT_TYPE_EXPORT_LOSSES (remit_export_losses_get_type ())
G_DECLARE_FINAL_TYPE (RemitExportLosses, remit_export_losses, REMIT, EXPORT_LOSSES, GtkWidget)

/**
 * RemitExportLosses:
 *
 * Groups with titles, the worst first; what is kept is folded away below.
 *
 * Signals:
 * - `chosen (RemitExportLosses *self, gpointer loss)`: a row was selected; the #RemitLoss it shows.
 * - `show-source (RemitExportLosses *self, gpointer loss)`: the user wants to see where it comes from.
 */

/**
 * remit_export_losses_set:
 * @self: a list of losses
 * @export: (nullable): what to show; must live until the next call. NULL shows nothing.
 * @agent: what was written
 */
void remit_export_losses_set (RemitExportLosses *self,
                              const RemitExport *export,
                              const RemitAgent  *agent);

G_END_DECLS
