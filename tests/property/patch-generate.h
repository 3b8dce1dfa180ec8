/* patch-generate.h: from a text and a seed to operations on each node of its model
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "patch-case.h"
#include "patch-values.h"

/**
 * PatchOptions:
 * @seed: draws values and places
 * @round: 0 has every kind of operation, with values that an author would type; the others have
 *   those operations that take a value, with values that are hard to write
 * @spread: deals the cases out among the variants of the text, so that each is in one of them
 * @thin: then also leaves out all but one in so many
 * @only: 0, or the number of the one case that is wanted
 * @left: (nullable): counts the cases that @thin leaves out
 *
 * A case's number, seed and round say all about it: what else is tried does not change it.
 */
typedef struct
{
  guint32  seed;
  guint    round;
  gboolean spread;
  guint    thin;
  guint    only;
  guint   *left;
} PatchOptions;

/* (transfer full) (element-type PatchCase): what to try on a text. */
GPtrArray *patch_generate (const PatchSubject *subject,
                           const PatchOptions *options);

/* --- for the parts of the generator --- */

typedef struct
{
  const PatchSubject *subject;
  const PatchOptions *options;
  guint               number;
  GPtrArray          *cases;
  GPtrArray          *strings;
  GPtrArray          *items;
  GPtrArray          *blocks;
  GPtrArray          *sections;
  GPtrArray          *rows;
  PatchValues         values;
} PatchGenerator;

/* Whether the next case is wanted; numbers it and draws anew. */
gboolean    patch_begin          (PatchGenerator    *self);

/* The same for what takes no value, and so differs in no round. */
gboolean    patch_begin_once     (PatchGenerator    *self);

guint       patch_below          (PatchGenerator    *self,
                                  guint              limit);

/* Takes @value. */
void        patch_try            (PatchGenerator    *self,
                                  const char        *what,
                                  RemitOperationType type,
                                  const char        *path,
                                  const char        *from,
                                  JsonNode          *value);
PatchCase  *patch_several        (PatchGenerator    *self,
                                  const char        *what);
void        patch_finish         (PatchGenerator    *self,
                                  PatchCase         *one);

/* Any of the pointers in a pool, or NULL. */
const char *patch_pick           (PatchGenerator    *self,
                                  GPtrArray         *pool);

void        patch_replace_string (PatchGenerator    *self,
                                  const char        *path);
void        patch_remove         (PatchGenerator    *self,
                                  const char        *path);
void        patch_add_or_remove  (PatchGenerator    *self,
                                  const char        *parent,
                                  JsonObject        *object,
                                  const char        *name,
                                  JsonNode        *(*make) (PatchValues *values));

/* (transfer full): what could be an element of an array of the name @array, beside @sibling. */
JsonNode   *patch_make_element   (PatchGenerator    *self,
                                  const char        *array,
                                  JsonNode          *sibling);

void        patch_generate_fields   (PatchGenerator *self);
void        patch_generate_sections (PatchGenerator *self);
void        patch_generate_several  (PatchGenerator *self);
void        patch_generate_faults   (PatchGenerator *self);
void        patch_generate_arrays   (PatchGenerator *self);
