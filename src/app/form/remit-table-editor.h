/* remit-table-editor.h: edits a table as a grid: delegation, anti-patterns, any other
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_TABLE_EDITOR (remit_table_editor_get_type ())
G_DECLARE_FINAL_TYPE (RemitTableEditor, remit_table_editor, REMIT, TABLE_EDITOR, RemitEditor)

/* @links: whether its first column names agents; a button opens those whose file lies beside the document's */
GtkWidget *remit_table_editor_new (RemitDocument    *document,
                                   const char       *name,
                                   gboolean          links);

G_END_DECLS
