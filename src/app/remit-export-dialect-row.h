/* remit-export-dialect-row.h: a dialect and what it costs to write it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "remit-write.h"

G_BEGIN_DECLS

#define REMIT_TYPE_EXPORT_DIALECT_ROW (remit_export_dialect_row_get_type ())
G_DECLARE_FINAL_TYPE (
    RemitExportDialectRow, remit_export_dialect_row, REMIT, EXPORT_DIALECT_ROW, GtkListBoxRow)

/**
 * remit_export_dialect_row_new:
 * @dialect: a dialect
 *
 * Returns: (transfer floating): a row with its name
 */
GtkWidget *remit_export_dialect_row_new (const RemitDialect    *dialect);

/**
 * remit_export_dialect_row_set:
 * @self: a row
 * @export: (nullable): what was written in its dialect; NULL while it is being written
 * @own: whether it is the dialect that the file is written in
 */
void       remit_export_dialect_row_set (RemitExportDialectRow *self,
                                         const RemitExport     *export,
                                         gboolean               own);

G_END_DECLS
