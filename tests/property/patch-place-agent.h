/* patch-place-agent.h: places that the agent knows and its JSON does not: fields, names, counts
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "patch-place-bytes.h"

/* The title, and all tags and lines that say it. */
void     patch_place_allow_title       (PatchPlace *place);

/* All places of a field. */
void     patch_place_allow_field       (PatchPlace *place,
                                        const char *key);
gboolean patch_place_is_in_frontmatter (const PatchPlace *place,
                                        const char       *key);

/* Where a new field may go; with @all what all fields say. */
void     patch_place_allow_frontmatter (PatchPlace *place,
                                        gboolean    all);

/* Names, counts and directives of the sections on the path that @tokens are, and beside it. */
/* The words of the heading that the section of the first @n tokens stands under; empty where it stands
 * under none, or the tokens lead to no section. */
RemitSpan patch_place_find_heading     (const PatchPlace *place,
                                        char            **tokens,
                                        guint             n);
void     patch_place_allow_other_forms (PatchPlace  *place,
                                        char       **tokens);
