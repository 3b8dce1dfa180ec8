/* remit-problems.h: what is wrong with a document, a row each
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_PROBLEMS (remit_problems_get_type ())
G_DECLARE_FINAL_TYPE (RemitProblems, remit_problems, REMIT, PROBLEMS, GtkWidget)

/**
 * RemitProblems:
 *
 * Three buttons tell how many errors, warnings and notes there are, and which of them are listed. Notes are listed only
 * where the user wants them. A row stays the row of its problem as long as that is there, with the focus in it.
 *
 * Signals:
 * - `chosen (RemitProblems *self, guint index)`: the user wants to see that diagnostic of the document in the text.
 * - `fix (RemitProblems *self, guint index, guint fix)`: the user wants that of its fixes, 0 for the first.
 * - `fix-all (RemitProblems *self, const char *rule)`: the user wants the first fix of all that the rule found.
 */

/**
 * remit_problems_new:
 * @document: whose problems are shown
 * @settings: what is remembered of the window
 *
 * Returns: (transfer floating): a list of problems
 */
GtkWidget *remit_problems_new           (RemitDocument *document,
                                         GSettings     *settings);

/**
 * remit_problems_get_focused:
 * @self: a list of problems
 *
 * Returns: the diagnostic whose row has the focus, -1 for none
 */
int        remit_problems_get_focused   (RemitProblems *self);

G_END_DECLS
