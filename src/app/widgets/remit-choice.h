/* remit-choice.h: a value that can be typed or chosen
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-grow-text.h"
#include "remit-values-popover.h"

G_BEGIN_DECLS

#define REMIT_TYPE_CHOICE (remit_choice_get_type ())
G_DECLARE_FINAL_TYPE (RemitChoice, remit_choice, REMIT, CHOICE, GtkWidget)

/**
 * RemitChoice:
 *
 * A single-line text with a menu of known values behind its arrow (Alt+Down opens it). Any other
 * value can be typed. While the user types, the known values that match are proposed below: Up and
 * Down choose, Enter takes the chosen one, Tab does too and goes on, Escape closes the list.
 *
 * Signals:
 * - `edited (RemitChoice *self, const char *text)`: the user typed, or chose another value than the
 *   one that stands.
 */

/**
 * remit_choice_new:
 * @label: the name of the field ("Model")
 *
 * Returns: (transfer floating): an empty choice
 */
GtkWidget     *remit_choice_new             (const char            *label);

/**
 * remit_choice_set_label:
 * @self: a choice
 * @label: the name of the field
 */
void           remit_choice_set_label       (RemitChoice           *self,
                                             const char            *label);

/**
 * remit_choice_set_text:
 * @self: a choice
 * @text: (nullable): the value that stands. As remit_grow_text_set_text().
 */
void           remit_choice_set_text        (RemitChoice           *self,
                                             const char            *text);

/**
 * remit_choice_get_text:
 * @self: a choice
 *
 * Returns: (transfer none): the value shown
 */
const char    *remit_choice_get_text        (RemitChoice           *self);

/**
 * remit_choice_set_known:
 * @self: a choice
 * @values: (array length=n_values) (nullable): the values offered; where some have swatches, one is
 *   shown before the text too
 * @n_values: how many
 */
void           remit_choice_set_known       (RemitChoice           *self,
                                             const RemitKnownValue *values,
                                             gsize                  n_values);

/**
 * remit_choice_get_field:
 * @self: a choice
 *
 * Returns: (transfer none): its text, for focus and caret
 */
RemitGrowText *remit_choice_get_field       (RemitChoice           *self);

G_END_DECLS
