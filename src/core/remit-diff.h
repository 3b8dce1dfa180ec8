/* remit-diff.h: the lines in which two texts differ
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-text.h"

G_BEGIN_DECLS

/**
 * RemitDiffHunk:
 * @old_line: the first line of the old text that differs, from 1; where none does, the line before which others came
 * @n_old: how many lines of the old text stand in no place of the new one
 * @new_line: the same of the new text
 * @n_new: how many lines of the new text took their place
 *
 * Lines of one text that became those of another. Between two hunks there is a line at least that both texts have.
 */
typedef struct
{
  guint old_line;
  guint n_old;
  guint new_line;
  guint n_new;
} RemitDiffHunk;

/**
 * remit_diff_lines:
 * @old_text: a text
 * @new_text: another, maybe the same
 *
 * Compares line by line, line ends included, and finds the fewest lines that differ. The time is bounded: what differs so
 * much that it would be exceeded is one hunk. Memory is linear in the number of lines.
 *
 * Returns: (transfer full) (element-type RemitDiffHunk): what differs, in order; empty where nothing does
 */
GArray *remit_diff_lines (const RemitText *old_text,
                          const RemitText *new_text);

G_END_DECLS
