/* remit-problem-marks.h: problems in the source: icons in the gutter, lines under the words
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_PROBLEM_MARKS (remit_problem_marks_get_type ())
G_DECLARE_FINAL_TYPE (RemitProblemMarks, remit_problem_marks, REMIT, PROBLEM_MARKS, GtkSourceGutterRenderer)

/**
 * remit_problem_marks_new:
 * @document: whose problems are shown
 *
 * A gutter renderer that also underlines the document's problems. GtkSourceMarkAttributes shows no symbolic icon under
 * the cairo renderer.
 *
 * The mark of a line can be pressed: see #GtkSourceGutterRenderer::activate.
 *
 * Returns: (transfer floating): a renderer for the left gutter of a view of @document
 */
GtkSourceGutterRenderer *remit_problem_marks_new           (RemitDocument     *document);

/**
 * remit_problem_marks_update_style:
 * @self: a renderer in its view
 *
 * Takes the colours of the present theme.
 */
void                     remit_problem_marks_update_style  (RemitProblemMarks *self);

/**
 * remit_problem_marks_find:
 * @self: a renderer
 * @iter: a place in the text
 * @line: TRUE for all that begins on its line
 *
 * Returns: (transfer full) (element-type guint): which of the document's diagnostics are marked there
 */
GArray                  *remit_problem_marks_find          (RemitProblemMarks *self,
                                                            const GtkTextIter *iter,
                                                            gboolean           line);

G_END_DECLS
