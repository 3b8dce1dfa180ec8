/* remit-problem-row.h: one thing that is wrong
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "remit-diagnostic.h"

G_BEGIN_DECLS

#define REMIT_TYPE_PROBLEM_ROW (remit_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitProblemRow, remit_problem_row, REMIT, PROBLEM_ROW, GtkListBoxRow)

/**
 * RemitProblemRow:
 *
 * Signals:
 * - `fix (RemitProblemRow *self, guint fix)`: that fix was asked for, 0 for the first.
 * - `fix-all (RemitProblemRow *self)`: all of its kind shall be mended.
 */

/**
 * remit_problem_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget  *remit_problem_row_new           (void);

/**
 * remit_problem_row_set:
 * @self: a row
 * @index: which of the document's diagnostics it is
 * @diagnostic: what is wrong
 * @place: where: `file:line:column`
 * @n_alike: how many of the same rule can be mended
 *
 * Touches only what differs.
 */
void        remit_problem_row_set           (RemitProblemRow       *self,
                                             guint                  index,
                                             const RemitDiagnostic *diagnostic,
                                             const char            *place,
                                             guint                  n_alike);

/**
 * remit_problem_row_get_index:
 * @self: a row
 *
 * Returns: which of the document's diagnostics it is
 */
guint       remit_problem_row_get_index     (RemitProblemRow       *self);

/**
 * remit_problem_row_get_rule:
 * @self: a row
 *
 * Returns: (transfer none): the rule that found it
 */
const char *remit_problem_row_get_rule      (RemitProblemRow       *self);

/**
 * remit_problem_row_get_message:
 * @self: a row
 *
 * Returns: (transfer none): what it says
 */
const char *remit_problem_row_get_message   (RemitProblemRow       *self);

G_END_DECLS
