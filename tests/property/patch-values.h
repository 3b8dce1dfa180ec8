/* patch-values.h: generated values: easy and hard texts, and parts of a model made of them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

/* Where values come from: @plain gives words that an author would type, else all that is hard to
 * write. @what says which in a word or two. */
typedef struct
{
  GRand   *random;
  gboolean plain;
  GString *what;
} PatchValues;

guint     patch_values_below   (PatchValues *values,
                                guint        limit);
JsonNode *patch_values_string  (PatchValues *values);
JsonNode *patch_values_percent (PatchValues *values);

/* Of any type that frontmatter can hold. */
JsonNode *patch_values_field   (PatchValues *values);

/* @sibling: (nullable): an element of the same array, whose members a plain one has too. */
JsonNode *patch_values_item    (PatchValues *values,
                                JsonNode    *sibling,
                                guint        depth);
JsonNode *patch_values_row     (PatchValues *values,
                                guint        n_cells);
JsonNode *patch_values_block   (PatchValues *values,
                                const char  *type,
                                guint        depth);
JsonNode *patch_values_section (PatchValues *values,
                                const char  *role,
                                guint        depth);
