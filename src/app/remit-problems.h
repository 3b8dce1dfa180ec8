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
 * Signals:
 * - `chosen (RemitProblems *self, guint index)`: the user wants to see that diagnostic of the document in the text.
 * - `fix (RemitProblems *self, guint index)`: the user wants its first fix.
 */

/**
 * remit_problems_new:
 * @document: whose problems are shown
 *
 * Returns: (transfer floating): a list of problems
 */
GtkWidget *remit_problems_new (RemitDocument *document);

G_END_DECLS
