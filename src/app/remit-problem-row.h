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
 * - `fix (RemitProblemRow *self)`: its button was pressed.
 */
GtkWidget *remit_problem_row_new (void);

/**
 * remit_problem_row_set:
 * @self: a row
 * @diagnostic: what is wrong
 * @place: where: `file:line:column`
 */
void       remit_problem_row_set (RemitProblemRow       *self,
                                  const RemitDiagnostic *diagnostic,
                                  const char            *place);

G_END_DECLS
