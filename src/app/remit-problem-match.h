/* remit-problem-match.h: which problem of a text is which of the text before
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-text.h"

G_BEGIN_DECLS

/**
 * RemitProblemKey:
 * @rule: the rule that found it
 * @message: what it says
 * @offset: the byte where it begins
 *
 * By what a problem is known again.
 */
typedef struct
{
  const char *rule;
  const char *message;
  gsize       offset;
} RemitProblemKey;

/**
 * remit_problem_match:
 * @old_text: the text before
 * @old: (element-type RemitProblemKey): its problems, in order
 * @new_text: the text now
 * @new: (element-type RemitProblemKey): its problems, in order
 *
 * A problem is the same where rule, words and place are, the place moved with the text around it. Of what is left
 * between two of those, one of the same rule goes on.
 *
 * Returns: (transfer full) (element-type int): for each of @new its index in @old, -1 where it is new; they ascend
 */
GArray *remit_problem_match (const RemitText *old_text,
                             const GArray    *old,
                             const RemitText *new_text,
                             const GArray    *new);

G_END_DECLS
