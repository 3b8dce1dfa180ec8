/* remit-row-commands.h: what is done to the rows of a table as wholes: added, removed, duplicated, moved
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

/* Operations on the rows of the table at @editor's own place. Each is one step to undo, and read at once, so that what
 * shows the rows can take the focus. FALSE where the text cannot hold the change: the reason is shown. */

/**
 * remit_row_commands_add:
 * @editor: the editor of a table
 * @index: which row the new one is to be, from 0
 * @n_cells: how many empty cells it has
 */
gboolean remit_row_commands_add       (RemitEditor *editor,
                                       guint        index,
                                       guint        n_cells);
gboolean remit_row_commands_remove    (RemitEditor *editor,
                                       guint        index);
/* The copy is right behind it. */
gboolean remit_row_commands_duplicate (RemitEditor *editor,
                                       guint        index);
/* @to: which row it is to be afterwards */
gboolean remit_row_commands_move      (RemitEditor *editor,
                                       guint        from,
                                       guint        to);

G_END_DECLS
