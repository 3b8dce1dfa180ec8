/* patch-generate-arrays.c: whole arrays put in the place of others, of their own elements and new ones
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-generate.h"

#include "patch-model.h"

#include <string.h>

/* What is done to a copy of an array: each is tried now and then, with elements from a seed. */
enum
{
  SHUFFLE = 1 << 0,
  DROP = 1 << 1,
  INSERT = 1 << 2,
  CHANGE = 1 << 3,
};

static const struct
{
  const char *what;
  guint       changes;
} ways[] = {
  { "permuted", SHUFFLE },         { "shortened", DROP },
  { "lengthened", INSERT },        { "one other", CHANGE },
  { "mixed", SHUFFLE | DROP | INSERT },
};

static JsonNode *
take_random (PatchGenerator *self,
             GPtrArray      *elements)
{
  return g_ptr_array_steal_index (elements, patch_below (self, elements->len));
}

static void
shuffle (PatchGenerator *self,
         GPtrArray      *elements)
{
  guint n = elements->len;

  for (guint i = 0; i < n; i++)
    {
      guint j = i + patch_below (self, n - i);
      gpointer other = elements->pdata[j];

      elements->pdata[j] = elements->pdata[i];
      elements->pdata[i] = other;
    }
}

/* Takes one or two away, so that one is left at least. */
static void
drop (PatchGenerator *self,
      GPtrArray      *elements)
{
  for (guint i = patch_below (self, 2) + 1; i > 0 && elements->len > 1; i--)
    json_node_unref (take_random (self, elements));
}

static void
insert (PatchGenerator *self,
        GPtrArray      *elements,
        const char     *name,
        JsonNode       *sibling)
{
  for (guint i = patch_below (self, 2) + 1; i > 0; i--)
    g_ptr_array_insert (elements, (int) patch_below (self, elements->len + 1),
                        patch_make_element (self, name, sibling));
}

static void
change (PatchGenerator *self,
        GPtrArray      *elements,
        const char     *name,
        JsonNode       *sibling)
{
  guint at = patch_below (self, elements->len);

  if (elements->len == 0)
    return;
  json_node_unref (elements->pdata[at]);
  elements->pdata[at] = patch_make_element (self, name, sibling);
}

/* (transfer full): @array, changed. */
static JsonNode *
make_array (PatchGenerator *self,
            JsonArray      *array,
            const char     *name,
            guint           changes)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  JsonNode *sibling = json_array_get_length (array) > 0 ? json_array_get_element (array, 0) : NULL;
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *made = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (elements, patch_model_copy (json_array_get_element (array, i)));
  if (changes & SHUFFLE)
    shuffle (self, elements);
  if (changes & DROP)
    drop (self, elements);
  if (changes & INSERT)
    insert (self, elements, name, sibling);
  if (changes & CHANGE)
    change (self, elements, name, sibling);
  for (guint i = 0; i < elements->len; i++)
    json_array_add_element (made, elements->pdata[i]);
  json_node_take_array (node, made);

  return node;
}

/* Adding a member that is there replaces it (RFC 6902, 4.1). */
static void
try_array (PatchGenerator *self,
           const char     *path)
{
  JsonArray *array = json_node_get_array (patch_model_find (self->subject->model, path));
  const char *name = strrchr (path, '/') + 1;
  guint way;
  JsonNode *value;

  if (!patch_begin (self))
    return;

  way = json_array_get_length (array) > 1 ? patch_below (self, G_N_ELEMENTS (ways)) : 2;
  value = make_array (self, array, name, ways[way].changes);
  g_string_prepend (self->values.what, ", ");
  g_string_prepend (self->values.what, ways[way].what);
  patch_try (self, self->values.what->str,
             patch_below (self, 4) == 0 ? REMIT_OPERATION_ADD : REMIT_OPERATION_REPLACE, path, NULL,
             value);
}

/* Only an item may have no blocks; and what an agent will or will not do need not be said. */
static gboolean
is_optional (PatchGenerator *self,
             const char     *path)
{
  g_autofree char *item = g_strndup (path, (gsize) (strrchr (path, '/') - path));
  JsonNode *parent = patch_model_find (self->subject->model, item);

  return JSON_NODE_HOLDS_OBJECT (parent)
         && json_object_has_member (json_node_get_object (parent), "text");
}

static void
try_arrays (PatchGenerator *self,
            GPtrArray      *pool)
{
  for (guint i = 0; i < pool->len; i++)
    {
      try_array (self, g_ptr_array_index (pool, i));
      if (is_optional (self, g_ptr_array_index (pool, i)))
        patch_remove (self, g_ptr_array_index (pool, i));
    }
}

void
patch_generate_arrays (PatchGenerator *self)
{
  try_arrays (self, self->sections);
  try_arrays (self, self->blocks);
  try_arrays (self, self->items);
  try_arrays (self, self->rows);
}
