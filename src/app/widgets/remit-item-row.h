/* remit-item-row.h: a row of a list: handle, marker, label, text, target, menu, messages
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-grow-text.h"
#include "remit-message.h"
#include "remit-target.h"

G_BEGIN_DECLS

/**
 * RemitMarker:
 * @REMIT_MARKER_NONE: nothing before the text
 * @REMIT_MARKER_BULLET: a dot
 * @REMIT_MARKER_NUMBER: a number
 * @REMIT_MARKER_TASK: a check box
 */
typedef enum
{
  REMIT_MARKER_NONE,
  REMIT_MARKER_BULLET,
  REMIT_MARKER_NUMBER,
  REMIT_MARKER_TASK,
} RemitMarker;

/**
 * RemitLabelPlace:
 * @REMIT_LABEL_ABOVE: the label stands above the text
 * @REMIT_LABEL_BESIDE: in a column of its own width before the text
 * @REMIT_LABEL_ARROW: label and text share the row in halves with an arrow between (examples)
 */
typedef enum
{
  REMIT_LABEL_ABOVE,
  REMIT_LABEL_BESIDE,
  REMIT_LABEL_ARROW,
} RemitLabelPlace;

#define REMIT_TYPE_ITEM_ROW (remit_item_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitItemRow, remit_item_row, REMIT, ITEM_ROW, GtkWidget)

/**
 * RemitItemRow:
 *
 * Enter in the midst of its text splits, elsewhere Enter or Ctrl+Enter adds below; Backspace at its
 * start and Delete at its end join, Backspace in an empty text removes (in a row
 * with a label or target only where those are empty too), Tab nests, Alt+Up and Alt+Down move.
 *
 * Signals (a #RemitItemList emits the same with the index first):
 * - `text-edited (RemitItemRow *self, const char *text)`
 * - `label-edited (self, const char *text)`
 * - `target-edited (self, const char *text)`
 * - `checked-toggled (self, gboolean checked)`: by the user only. The box shows what the owner sets.
 * - `add-below (self)`, `remove-empty (self)`
 * - `split (self, int caret)`: where in the text, in characters
 * - `join-before (self)`, `join-after (self)`
 * - `move (self, int delta)`: -1 up, 1 down
 * - `indent (self)`, `outdent (self)`
 * - `remove (self)`, `duplicate (self)`: from the menu
 * - `focused (self, RemitGrowText *field)`: the focus came into a text; %NULL for target and check
 *
 * Actions of its menu: `item.add-below`, `item.move-up`,
 * `item.move-down`, `item.indent`, `item.outdent`, `item.duplicate`, `item.remove`.
 */

/**
 * remit_item_row_new:
 *
 * Returns: (transfer floating): a row with a bullet and an empty text
 */
GtkWidget     *remit_item_row_new             (void);

/**
 * remit_item_row_set_marker:
 * @self: a row
 * @marker: the kind
 * @number: the number shown, for %REMIT_MARKER_NUMBER
 */
void           remit_item_row_set_marker      (RemitItemRow    *self,
                                               RemitMarker      marker,
                                               guint            number);

/**
 * remit_item_row_set_checked:
 * @self: a row with a check box
 * @checked: whether it is done
 */
void           remit_item_row_set_checked     (RemitItemRow    *self,
                                               gboolean         checked);

/**
 * remit_item_row_set_text:
 * @self: a row
 * @text: (nullable): the text, as remit_grow_text_set_text()
 */
void           remit_item_row_set_text        (RemitItemRow    *self,
                                               const char      *text);

/**
 * remit_item_row_set_label:
 * @self: a row
 * @label: (nullable): the label; empty is an empty field, %NULL is none
 */
void           remit_item_row_set_label       (RemitItemRow    *self,
                                               const char      *label);

/**
 * remit_item_row_set_label_place:
 * @self: a row
 * @place: where a label stands
 * @width: its width in pixels for %REMIT_LABEL_BESIDE
 */
void           remit_item_row_set_label_place (RemitItemRow    *self,
                                               RemitLabelPlace  place,
                                               int              width);

/**
 * remit_item_row_set_target:
 * @self: a row
 * @target: (nullable): the target as written; empty is an empty entry, %NULL is none
 */
void           remit_item_row_set_target      (RemitItemRow    *self,
                                               const char      *target);

/**
 * remit_item_row_set_level:
 * @self: a row
 * @level: how deep it is nested, from 0
 */
void           remit_item_row_set_level       (RemitItemRow    *self,
                                               guint            level);

/**
 * remit_item_row_set_tab_nests:
 * @self: a row
 * @tab_nests: whether Tab nests the item; otherwise Tab moves the focus (the default)
 */
void           remit_item_row_set_tab_nests   (RemitItemRow    *self,
                                               gboolean         tab_nests);

/**
 * remit_item_row_set_names:
 * @self: a row
 * @prefix: (nullable): the words for the list ("Process")
 * @number: which row of the list, from 1
 *
 * Names its controls for assistive technology: "Process, item 2", "Process, label 2", "Process,
 * done 2", "Process, target 2", "Process, menu 2".
 */
void           remit_item_row_set_names       (RemitItemRow    *self,
                                               const char      *prefix,
                                               guint            number);

/**
 * remit_item_row_get_text_field:
 * @self: a row
 *
 * Returns: (transfer none): its text
 */
RemitGrowText *remit_item_row_get_text_field  (RemitItemRow    *self);

/**
 * remit_item_row_get_label_field:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its label
 */
RemitGrowText *remit_item_row_get_label_field (RemitItemRow    *self);

/**
 * remit_item_row_get_target_field:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its target
 */
RemitTarget   *remit_item_row_get_target_field (RemitItemRow   *self);

/**
 * remit_item_row_get_handle:
 * @self: a row
 *
 * Returns: (transfer none): what it is dragged by
 */
GtkWidget     *remit_item_row_get_handle      (RemitItemRow    *self);

/**
 * remit_item_row_get_messages:
 * @self: a row
 *
 * Returns: (transfer none): what stands under it
 */
RemitMessages *remit_item_row_get_messages    (RemitItemRow    *self);

G_END_DECLS
