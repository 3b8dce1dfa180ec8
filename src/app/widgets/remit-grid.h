/* remit-grid.h: a table of texts that grow
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-grow-text.h"
#include "remit-message.h"

G_BEGIN_DECLS

#define REMIT_TYPE_GRID (remit_grid_get_type ())
G_DECLARE_FINAL_TYPE (RemitGrid, remit_grid, REMIT, GRID, GtkWidget)

/**
 * RemitGrid:
 *
 * Tab goes through the cells, Ctrl+Enter adds a row below, Backspace in a row that is empty removes
 * it, Alt+Up and Alt+Down move it; the context menu of a cell has all of that for rows and columns.
 *
 * Signals. Rows are counted without the header, from 0; columns from 0:
 * - `cell-edited (RemitGrid *self, guint row, guint column, const char *text)`
 * - `header-edited (self, guint column, const char *text)`
 * - `row-added (self, int after)`: below row @after; -1 is above the first
 * - `row-removed (self, guint row)`
 * - `row-duplicated (self, guint row)`
 * - `row-moved (self, guint from, guint to)`: @to is the index after the move
 * - `column-added (self, int after)`: right of column @after
 * - `column-removed (self, guint column)`
 * - `open (self, guint row)`: the button of a row with a link
 * - `cell-focused (self, int row, guint column)`: row -1 is the header
 */

/**
 * remit_grid_new:
 * @label: (nullable): the name of the table for assistive technology
 *
 * Returns: (transfer floating): a table without cells
 */
GtkWidget     *remit_grid_new        (const char *label);

/**
 * remit_grid_set_size:
 * @self: a table
 * @n_rows: rows without the header
 * @n_columns: columns
 *
 * Adds or takes away rows and columns at the end; cells that stay keep what they show.
 */
void           remit_grid_set_size   (RemitGrid  *self,
                                      guint       n_rows,
                                      guint       n_columns);

/**
 * remit_grid_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows there are
 */
guint          remit_grid_get_n_rows (RemitGrid  *self);

/**
 * remit_grid_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns there are
 */
guint          remit_grid_get_n_columns (RemitGrid *self);

/**
 * remit_grid_set_header:
 * @self: a table
 * @column: which column
 * @text: (nullable): its heading. Names the cells below it: "Delegate To, row 2".
 */
void           remit_grid_set_header (RemitGrid  *self,
                                      guint       column,
                                      const char *text);

/**
 * remit_grid_set_cell:
 * @self: a table
 * @row: which row
 * @column: which column
 * @text: (nullable): as remit_grow_text_set_text()
 */
void           remit_grid_set_cell   (RemitGrid  *self,
                                      guint       row,
                                      guint       column,
                                      const char *text);

/**
 * remit_grid_get_cell:
 * @self: a table
 * @row: which row; -1 is the header
 * @column: which column
 *
 * Returns: (transfer none): the field of the cell
 */
RemitGrowText *remit_grid_get_cell   (RemitGrid  *self,
                                      int         row,
                                      guint       column);

/**
 * remit_grid_get_messages:
 * @self: a table
 * @cell: a cell of it
 *
 * Returns: (transfer none) (nullable): what stands under the row of @cell; %NULL where that is none
 */
RemitMessages *remit_grid_get_messages (RemitGrid *self,
                                        gpointer   cell);

/**
 * remit_grid_set_link:
 * @self: a table
 * @row: which row
 * @tooltip: (nullable): what the button in the first cell of the row opens ("Open
 *   database-architect"); %NULL is no button
 */
void           remit_grid_set_link   (RemitGrid  *self,
                                      guint       row,
                                      const char *tooltip);

/**
 * remit_grid_focus_cell:
 * @self: a table
 * @row: which row; -1 is the header
 * @column: which column
 */
void           remit_grid_focus_cell (RemitGrid  *self,
                                      int         row,
                                      guint       column);

G_END_DECLS
