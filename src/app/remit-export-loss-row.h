/* remit-export-loss-row.h: what became of one field or section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "remit-write.h"

G_BEGIN_DECLS

#define REMIT_TYPE_EXPORT_LOSS_ROW (remit_export_loss_row_get_type ())
G_DECLARE_FINAL_TYPE (
    RemitExportLossRow, remit_export_loss_row, REMIT, EXPORT_LOSS_ROW, GtkListBoxRow)

/**
 * RemitExportLossRow:
 *
 * Signals:
 * - `show-source (RemitExportLossRow *self)`: the user wants to see where it comes from.
 */

/**
 * remit_export_loss_row_new:
 * @loss: what the row shows; kept by the export it is of, which must outlive the row
 * @agent: what was written
 *
 * Returns: (transfer floating): a row
 */
GtkWidget       *remit_export_loss_row_new      (const RemitLoss    *loss,
                                                 const RemitAgent   *agent);

/**
 * remit_export_loss_row_get_loss:
 * @self: a row
 *
 * Returns: (transfer none): the loss that it shows
 */
const RemitLoss *remit_export_loss_row_get_loss (RemitExportLossRow *self);

G_END_DECLS
