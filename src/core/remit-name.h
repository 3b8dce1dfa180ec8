/* remit-name.h: what tools take for the name of an agent
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * remit_name_is_valid:
 * @name: a string
 *
 * Source: Claude Code's documentation of subagents; a file with any other name is passed over without a word.
 *
 * Returns: whether it has lower-case letters, digits and hyphens only, none of these first
 */
gboolean remit_name_is_valid (const char *name);

/**
 * remit_name_suggest:
 * @string: a string, in UTF-8 or not
 *
 * Returns: (transfer full): the name that is most like it, `Code Reviewer v2` → `code-reviewer-v2`; empty where nothing
 *   of it can stay
 */
char    *remit_name_suggest  (const char *string);

G_END_DECLS
