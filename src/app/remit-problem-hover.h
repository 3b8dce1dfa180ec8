/* remit-problem-hover.h: problems of the source under the pointer and at the caret
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"
#include "remit-problem-marks.h"

G_BEGIN_DECLS

#define REMIT_TYPE_PROBLEM_HOVER (remit_problem_hover_get_type ())
G_DECLARE_FINAL_TYPE (RemitProblemHover, remit_problem_hover, REMIT, PROBLEM_HOVER, GObject)

/**
 * RemitProblemHover:
 *
 * Shows a popover with the problems of a word when the pointer rests on it, and those of a line when its mark in the
 * gutter is pressed. The popover stays while the pointer is on the word or in the popover.
 */

/**
 * remit_problem_hover_new:
 * @owner: the widget that holds @view and becomes the parent of popovers
 * @view: a view of @document
 * @document: whose problems are shown
 * @marks: the marks in the gutter of @view
 *
 * Returns: (transfer full): what watches the pointer, as long as somebody holds it
 */
RemitProblemHover *remit_problem_hover_new   (GtkWidget         *owner,
                                              GtkSourceView     *view,
                                              RemitDocument     *document,
                                              RemitProblemMarks *marks);

/**
 * remit_problem_hover_offer:
 * @self: a hover
 * @indices: (element-type guint): diagnostics of the document
 *
 * Shows them at the caret, with the focus on the first fix.
 */
void               remit_problem_hover_offer (RemitProblemHover *self,
                                              const GArray      *indices);

G_END_DECLS
