/* remit-problem-popover.h: what is wrong at a place, with all that mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_PROBLEM_POPOVER (remit_problem_popover_get_type ())
G_DECLARE_FINAL_TYPE (RemitProblemPopover, remit_problem_popover, REMIT, PROBLEM_POPOVER, GtkPopover)

/**
 * RemitProblemPopover:
 *
 * Problems with a button for each of their fixes. It closes when the text is read anew, since then it would show what
 * was, and unparents itself when it has closed.
 */

/**
 * remit_problem_popover_new:
 * @document: whose problems they are; its agent must be up to date
 * @indices: (element-type guint): which of its diagnostics
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *remit_problem_popover_new       (RemitDocument       *document,
                                            const GArray        *indices);

/**
 * remit_problem_popover_shows:
 * @self: a popover
 * @indices: (element-type guint): some of the document's diagnostics
 *
 * Returns: whether it shows exactly these
 */
gboolean   remit_problem_popover_shows     (RemitProblemPopover *self,
                                            const GArray        *indices);

G_END_DECLS
