/* remit-item-list.h: rows one below the other, reused by their place
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-item-row.h"

G_BEGIN_DECLS

#define REMIT_TYPE_ITEM_LIST (remit_item_list_get_type ())
G_DECLARE_FINAL_TYPE (RemitItemList, remit_item_list, REMIT, ITEM_LIST, GtkWidget)

/**
 * RemitItemList:
 *
 * Shows items so:
 *
 *     remit_item_list_set_n (list, n);
 *     for (i = 0; i < n; i++)
 *       {
 *         RemitItemRow *row = remit_item_list_get_row (list, i);
 *         remit_item_row_set_label (row, …);
 *         remit_item_row_set_text (row, …);
 *       }
 *     remit_item_list_update_columns (list);
 *
 * Signals: those of its rows with the index of the row first:
 * - `text-edited (RemitItemList *self, guint index, const char *text)`
 * - `label-edited (self, guint index, const char *text)`
 * - `target-edited (self, guint index, const char *text)`
 * - `checked-toggled (self, guint index, gboolean checked)`
 * - `add-below (self, guint index)`: below row @index
 * - `remove-empty (self, guint index)`, `remove (self, guint index)`, `duplicate (self, guint
 *   index)`
 * - `split (self, guint index, int caret)`: where nobody listens it is `add-below`
 * - `join-before (self, guint index)`, `join-after (self, guint index)`
 * - `move (self, guint index, int delta)`
 * - `indent (self, guint index)`, `outdent (self, guint index)`
 * - `row-focused (self, guint index, RemitGrowText *field)`: the focus came into a text of a row;
 *   @field is %NULL for its other controls
 *
 * and of its own:
 * - `dropped (self, guint from, guint to)`: dragged; @to is the index after the move
 * - `add-first (self)`: the button of an empty list
 */

/**
 * remit_item_list_new:
 * @prefix: (nullable): the words for the list in the names of its controls ("Process")
 * @marker: what its rows begin with
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget    *remit_item_list_new              (const char    *prefix,
                                                RemitMarker    marker);

/**
 * remit_item_list_set_prefix:
 * @self: a list
 * @prefix: (nullable): as for remit_item_row_set_names()
 */
void          remit_item_list_set_prefix       (RemitItemList *self,
                                                const char    *prefix);

/**
 * remit_item_list_set_n:
 * @self: a list
 * @n: how many rows there are to be
 *
 * Adds rows at the end or takes them away there; rows that stay keep what they show.
 */
void          remit_item_list_set_n            (RemitItemList *self,
                                                guint          n);

/**
 * remit_item_list_insert_row:
 * @self: a list
 * @index: where the new row is to stand
 *
 * Adds an empty row; those below it keep what they show, and their focus.
 */
void          remit_item_list_insert_row       (RemitItemList *self,
                                                guint          index);

/**
 * remit_item_list_remove_row:
 * @self: a list
 * @index: which row
 *
 * Takes a row away; the others keep what they show.
 */
void          remit_item_list_remove_row       (RemitItemList *self,
                                                guint          index);

/**
 * remit_item_list_get_n:
 * @self: a list
 *
 * Returns: how many rows there are
 */
guint         remit_item_list_get_n            (RemitItemList *self);

/**
 * remit_item_list_get_row:
 * @self: a list
 * @index: which, less than the number of rows
 *
 * Returns: (transfer none): the row
 */
RemitItemRow *remit_item_list_get_row          (RemitItemList *self,
                                                guint          index);

/**
 * remit_item_list_update_columns:
 * @self: a list
 *
 * Decides where labels stand: beside the text in one column (84, 108 or 132 pixels, scaled by the
 * font) where all are narrow enough, else, and in lists with targets, all above. Call it when the
 * rows have been filled; while a label of the list has the focus nothing changes, it is decided
 * again when the label loses it.
 */
void          remit_item_list_update_columns   (RemitItemList *self);

/**
 * remit_item_list_set_arrow:
 * @self: a list
 * @arrow: whether labels and texts stand side by side with an arrow between, as examples do
 */
void          remit_item_list_set_arrow        (RemitItemList *self,
                                                gboolean       arrow);

/**
 * remit_item_list_set_tab_nests:
 * @self: a list
 * @tab_nests: as remit_item_row_set_tab_nests(), for all rows
 */
void          remit_item_list_set_tab_nests    (RemitItemList *self,
                                                gboolean       tab_nests);

/**
 * remit_item_list_set_first_prompt:
 * @self: a list
 * @text: (nullable): the words of the button that stands in an empty list ("Add the First Item")
 */
void          remit_item_list_set_first_prompt (RemitItemList *self,
                                                const char    *text);

/**
 * remit_item_list_focus_row:
 * @self: a list
 * @index: which row
 * @caret: where in its text, in characters; -1 is the end
 */
void          remit_item_list_focus_row        (RemitItemList *self,
                                                guint          index,
                                                int            caret);

G_END_DECLS
