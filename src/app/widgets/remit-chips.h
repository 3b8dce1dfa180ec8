/* remit-chips.h: words as chips that wrap, with a button to add one
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-values-popover.h"

G_BEGIN_DECLS

#define REMIT_TYPE_CHIPS (remit_chips_get_type ())
G_DECLARE_FINAL_TYPE (RemitChips, remit_chips, REMIT, CHIPS, GtkWidget)

/**
 * RemitChips:
 *
 * Keyboard: Left and Right walk over the chips, Delete or Backspace removes one, Enter, F2 or a
 * double click edits it in place, Alt+Left and Alt+Right move it. In the entry, Enter or a comma
 * outside brackets adds, Escape gives up, Backspace on empty removes the last word.
 *
 * Signals. The owner changes the text and sets the words anew:
 * - `word-added (RemitChips *self, const char *text)`: at the end.
 * - `word-removed (self, guint index)`
 * - `word-changed (self, guint index, const char *text)`: text that differs and is not empty.
 * - `word-moved (self, guint from, guint to)`: @to is the index that the word is to have.
 * - `word-focused (self, guint index)`: a chip got the focus.
 */

/**
 * remit_chips_new:
 * @label: what the words are ("Tools"): the name for assistive technology
 *
 * Returns: (transfer floating): a row without words
 */
GtkWidget *remit_chips_new              (const char             *label);

/**
 * remit_chips_set_label:
 * @self: a row of chips
 * @label: what the words are
 */
void       remit_chips_set_label        (RemitChips             *self,
                                         const char             *label);

/**
 * remit_chips_set_words:
 * @self: a row of chips
 * @words: (array zero-terminated=1) (nullable): the words, in order
 *
 * Shows @words. Chips are kept by their place and only changed where the word differs; an entry
 * that is open stays. Emits nothing.
 */
void       remit_chips_set_words        (RemitChips             *self,
                                         const char * const     *words);

/**
 * remit_chips_get_n_words:
 * @self: a row of chips
 *
 * Returns: how many words are shown
 */
guint      remit_chips_get_n_words      (RemitChips             *self);

/**
 * remit_chips_set_known:
 * @self: a row of chips
 * @values: (array length=n_values) (nullable): words to complete from
 * @n_values: how many
 */
void       remit_chips_set_known        (RemitChips             *self,
                                         const RemitKnownValue  *values,
                                         gsize                   n_values);

/**
 * remit_chips_set_placeholder:
 * @self: a row of chips
 * @text: (nullable): a faint chip that stands for an absent list ("All tools")
 */
void       remit_chips_set_placeholder  (RemitChips             *self,
                                         const char             *text);

/**
 * remit_chips_set_warning:
 * @self: a row of chips
 * @index: which word
 * @warning: whether it has a problem
 */
void       remit_chips_set_warning      (RemitChips             *self,
                                         guint                   index,
                                         gboolean                warning);

/**
 * remit_chips_start_adding:
 * @self: a row of chips
 *
 * Opens the entry and gives it the focus, as the add button does.
 */
void       remit_chips_start_adding     (RemitChips             *self);

/**
 * remit_chips_focus_word:
 * @self: a row of chips
 * @index: which word; past the end is the add button
 */
void       remit_chips_focus_word       (RemitChips             *self,
                                         guint                   index);

G_END_DECLS
