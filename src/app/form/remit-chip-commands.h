/* remit-chip-commands.h: what is done to words shown as chips: added, removed, changed, moved
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-chips.h"
#include "remit-editor.h"

G_BEGIN_DECLS

/**
 * remit_chip_commands_connect:
 * @editor: an editor whose place is a list of words: a field, which may be absent, or a block with bare items
 * @chips: shows the words, in the order of the list
 *
 * Makes operations on the list of what the user does to the chips.
 */
void remit_chip_commands_connect (RemitEditor *editor,
                                  RemitChips  *chips);

G_END_DECLS
