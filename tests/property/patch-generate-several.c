/* patch-generate-several.c: patches of several operations, and patches that must be refused
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-generate.h"

#include "patch-model.h"

#include <string.h>

#define N_MIXES 6

static JsonNode *
new_string (const char *string)
{
  return json_node_init_string (json_node_alloc (), string);
}

/* Texts here and there, with a test before and a field behind. */
static void
try_mix (PatchGenerator *self)
{
  PatchCase *one;

  if (!patch_begin (self) || self->strings->len == 0)
    return;

  one = patch_several (self, "texts here and there");
  for (guint i = patch_below (self, 3) + 2; i > 0; i--)
    {
      const char *path = patch_pick (self, self->strings);
      JsonNode *there = patch_model_find (self->subject->model, path);

      if (one->operations->len == 0)
        patch_case_add (one, REMIT_OPERATION_TEST, path, NULL, patch_model_copy (there));
      patch_case_add (one, REMIT_OPERATION_REPLACE, path, NULL,
                      patch_values_string (&self->values));
    }
  patch_case_add (one, REMIT_OPERATION_ADD, "/fields/another-key", NULL,
                  patch_values_string (&self->values));
  patch_finish (self, one);
}

/* In at the end of a list, then out at its start. */
static void
try_turn (PatchGenerator *self)
{
  g_autofree char *first = NULL;
  g_autofree char *end = NULL;
  PatchCase *one;

  if (!patch_begin (self) || self->items->len == 0)
    return;

  one = patch_several (self, "an item in, an item out");
  first = g_strconcat (patch_pick (self, self->items), "/0", NULL);
  end = g_strdup_printf ("%.*s/-", (int) strlen (first) - 2, first);
  patch_case_add (one, REMIT_OPERATION_ADD, end, NULL,
                  patch_values_item (&self->values,
                                     patch_model_find (self->subject->model, first), 0));
  patch_case_add (one, REMIT_OPERATION_REMOVE, first, NULL, NULL);
  patch_finish (self, one);
}

static char *
get_parent (const char *pointer)
{
  return g_strndup (pointer, (gsize) (strrchr (pointer, '/') - pointer));
}

/* Another role and the name that goes with it: either alone may make no sense. */
static void
try_renamed_role (PatchGenerator *self,
                  const char     *sections,
                  guint           index)
{
  g_autofree char *role = g_strdup_printf ("%s/%u/role", sections, index);
  g_autofree char *heading = g_strdup_printf ("%s/%u/heading", sections, index);
  PatchCase *one;

  if (!patch_begin_once (self))
    return;

  one = patch_several (self, "role and heading");
  patch_case_add (one, REMIT_OPERATION_REPLACE, role, NULL, new_string ("section"));
  patch_case_add (one, REMIT_OPERATION_REPLACE, heading, NULL, new_string ("A Part of Its Own"));
  patch_finish (self, one);
}

/* A column more or less: the header's cell and one of each row. */
static void
try_column (PatchGenerator *self,
            const char     *table,
            JsonObject     *object,
            gboolean        add)
{
  JsonArray *columns = json_object_get_array_member (object, "columns");
  JsonArray *rows = json_object_get_array_member (object, "rows");
  guint n = json_array_get_length (columns);
  g_autofree char *header = NULL;
  guint at;
  PatchCase *one;

  if (!patch_begin (self) || n < 2)
    return;

  at = patch_below (self, add ? n + 1 : n);
  header = g_strdup_printf ("%s/columns/%u", table, at);
  one = patch_several (self, add ? "a column in" : "a column out");
  patch_case_add (one, add ? REMIT_OPERATION_ADD : REMIT_OPERATION_REMOVE, header, NULL,
                  add ? patch_values_string (&self->values) : NULL);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_autofree char *cell = g_strdup_printf ("%s/rows/%u/%u", table, i, at);

      patch_case_add (one, add ? REMIT_OPERATION_ADD : REMIT_OPERATION_REMOVE, cell, NULL,
                      add ? patch_values_string (&self->values) : NULL);
    }
  patch_finish (self, one);
}

static void
try_columns (PatchGenerator *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      JsonNode *blocks = patch_model_find (self->subject->model,
                                           g_ptr_array_index (self->blocks, i));

      for (guint j = 0; j < json_array_get_length (json_node_get_array (blocks)); j++)
        {
          g_autofree char *path
              = g_strdup_printf ("%s/%u", (char *) g_ptr_array_index (self->blocks, i), j);
          JsonObject *block = json_array_get_object_element (json_node_get_array (blocks), j);

          if (strcmp (json_object_get_string_member (block, "type"), "table") != 0)
            continue;
          try_column (self, path, block, TRUE);
          try_column (self, path, block, FALSE);
        }
    }
}

void
patch_generate_several (PatchGenerator *self)
{
  for (guint i = 0; i < N_MIXES; i++)
    {
      try_mix (self);
      try_turn (self);
    }
  for (guint i = 0; i < self->sections->len; i++)
    {
      const char *path = g_ptr_array_index (self->sections, i);
      JsonNode *sections = patch_model_find (self->subject->model, path);

      for (guint j = 0; j < json_array_get_length (json_node_get_array (sections)); j++)
        try_renamed_role (self, path, j);
    }
  try_columns (self);
}

/* --- what must be refused --- */

static void
try_fault (PatchGenerator    *self,
           const char        *what,
           RemitOperationType type,
           const char        *path,
           const char        *from,
           const char        *value)
{
  PatchCase *one;

  if (!patch_begin_once (self))
    return;

  one = patch_several (self, what);
  one->must_fail = TRUE;
  patch_case_add (one, type, path, from, value != NULL ? json_from_string (value, NULL) : NULL);
  patch_finish (self, one);
}

/* A good operation first: it must not count either. */
static void
try_late_fault (PatchGenerator *self)
{
  PatchCase *one;

  if (!patch_begin_once (self))
    return;

  one = patch_several (self, "the second of two");
  one->must_fail = TRUE;
  patch_case_add (one, REMIT_OPERATION_ADD, "/fields/another-key", NULL, new_string ("good"));
  patch_case_add (one, REMIT_OPERATION_TEST, "/fields/another-key", NULL, new_string ("bad"));
  patch_finish (self, one);
}

/* What no model has at a place of this kind. */
static void
try_wrong_types (PatchGenerator *self)
{
  g_autofree char *element = NULL;
  g_autofree char *parent = NULL;
  const char *path;

  path = self->items->len > 0 ? g_ptr_array_index (self->items, 0) : NULL;
  element = path != NULL ? g_strconcat (path, "/0", NULL) : NULL;
  if (element != NULL && patch_model_find (self->subject->model, element) != NULL)
    {
      g_autofree char *text = g_strconcat (element, "/text", NULL);
      g_autofree char *other = g_strconcat (element, "/bogus", NULL);
      g_autofree char *below = g_strconcat (element, "/blocks", NULL);

      try_fault (self, "a number for a text", REMIT_OPERATION_REPLACE, text, NULL, "7");
      try_fault (self, "null for a text", REMIT_OPERATION_REPLACE, text, NULL, "null");
      try_fault (self, "a string for an item", REMIT_OPERATION_REPLACE, element, NULL, "\"x\"");
      try_fault (self, "an unknown member", REMIT_OPERATION_ADD, other, NULL, "\"x\"");
      try_fault (self, "no text to take away", REMIT_OPERATION_REMOVE, text, NULL, NULL);
      try_fault (self, "into itself", REMIT_OPERATION_MOVE, below, element, NULL);
      try_fault (self, "unknown inside", REMIT_OPERATION_REPLACE, element, NULL,
                 "{\"text\": \"x\", \"bogus\": 1}");
      try_fault (self, "no array of blocks", REMIT_OPERATION_ADD, below, NULL, "{\"type\": \"rule\"}");
    }
  path = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, 0) : NULL;
  parent = path != NULL ? get_parent (path) : NULL;
  if (parent != NULL)
    {
      g_autofree char *end = g_strconcat (path, "/-", NULL);
      g_autofree char *role = g_strconcat (parent, "/role", NULL);

      try_fault (self, "no type of block", REMIT_OPERATION_ADD, end, NULL, "{\"type\": \"bogus\"}");
      try_fault (self, "no blocks", REMIT_OPERATION_REMOVE, path, NULL, NULL);
      try_fault (self, "no such role", REMIT_OPERATION_REPLACE, role, NULL, "\"bogus\"");
    }
}

void
patch_generate_faults (PatchGenerator *self)
{
  try_fault (self, "no such field", REMIT_OPERATION_REMOVE, "/fields/no such", NULL, NULL);
  try_fault (self, "no such section", REMIT_OPERATION_REPLACE, "/sections/9999/heading", NULL,
             "\"x\"");
  try_fault (self, "past the end", REMIT_OPERATION_ADD, "/sections/9999", NULL,
             "{\"role\": \"section\", \"heading\": \"X\", \"blocks\": [], \"sections\": []}");
  try_fault (self, "a leading zero", REMIT_OPERATION_REMOVE, "/sections/00", NULL, NULL);
  try_fault (self, "no pointer", REMIT_OPERATION_REMOVE, "sections", NULL, NULL);
  try_fault (self, "a lone tilde", REMIT_OPERATION_REMOVE, "/fields/~2", NULL, NULL);
  try_fault (self, "another format", REMIT_OPERATION_REPLACE, "/format", NULL, "\"x\"");
  try_fault (self, "another dialect", REMIT_OPERATION_REPLACE, "/dialect", NULL, "\"prompt\"");
  try_fault (self, "the whole model", REMIT_OPERATION_REPLACE, "", NULL, "{}");
  try_fault (self, "an unknown member", REMIT_OPERATION_ADD, "/bogus", NULL, "1");
  try_fault (self, "fields that are none", REMIT_OPERATION_REPLACE, "/fields", NULL, "[]");
  try_fault (self, "sections that are none", REMIT_OPERATION_REPLACE, "/sections", NULL, "{}");
  try_fault (self, "a title that is none", REMIT_OPERATION_REPLACE, "/title", NULL, "[1]");
  try_fault (self, "a test that fails", REMIT_OPERATION_TEST, "/title", NULL, "\"\\u0001\"");
  try_fault (self, "nothing to move", REMIT_OPERATION_MOVE, "/fields/a", "/fields/no such", NULL);
  try_fault (self, "nothing to copy", REMIT_OPERATION_COPY, "/fields/a", "/fields/no such", NULL);
  try_late_fault (self);
  try_wrong_types (self);
}
