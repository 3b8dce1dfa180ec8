/* remit-chip.h: one word of a row of chips
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_CHIP (remit_chip_get_type ())
G_DECLARE_FINAL_TYPE (RemitChip, remit_chip, REMIT, CHIP, GtkWidget)

/**
 * RemitChip:
 *
 * Signals, for #RemitChips:
 * - `edit (RemitChip *self)`: Enter, F2 or a double click
 * - `remove (self)`: Delete, Backspace or its button
 * - `step (self, int delta)`: Left, Right: the focus is to go there
 * - `move (self, int delta)`: Alt+Left, Alt+Right
 * - `focused (self)`
 */

/**
 * remit_chip_new:
 *
 * Returns: (transfer floating): a chip without a word
 */
GtkWidget  *remit_chip_new      (void);

/**
 * remit_chip_set_word:
 * @self: a chip
 * @word: the word; also its name for assistive technology
 */
void        remit_chip_set_word (RemitChip  *self,
                                 const char *word);

/**
 * remit_chip_get_word:
 * @self: a chip
 *
 * Returns: (transfer none): the word
 */
const char *remit_chip_get_word (RemitChip  *self);

G_END_DECLS
