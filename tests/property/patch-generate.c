/* patch-generate.c: from a text and a seed to operations on each node of its model
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-generate.h"

#include "patch-model.h"

#include <string.h>

static guint32
mix (guint32 a,
     guint32 b)
{
  guint32 h = a ^ (b + 0x9e3779b9u + (a << 6) + (a >> 2));

  h ^= h >> 16;
  h *= 0x85ebca6bu;
  h ^= h >> 13;
  h *= 0xc2b2ae35u;

  return h ^ (h >> 16);
}

/* Half of the cases are in plain files, the rest in the variants. */
static PatchVariant
deal (guint32 hash)
{
  static const PatchVariant variants[] = {
    PATCH_VARIANT_LF, PATCH_VARIANT_LF, PATCH_VARIANT_LF, PATCH_VARIANT_CRLF, PATCH_VARIANT_BOM,
    PATCH_VARIANT_BOM_CRLF, PATCH_VARIANT_NO_FINAL_NEWLINE,
  };

  return variants[(hash >> 8) % G_N_ELEMENTS (variants)];
}

/* @once: for what takes no value. */
static gboolean
begin (PatchGenerator *self,
       gboolean        once)
{
  const PatchOptions *options = self->options;
  guint32 hash = mix (mix (options->seed, ++self->number), options->round);

  if ((options->only != 0 && options->only != self->number) || (once && options->round > 0))
    return FALSE;
  if (options->only == 0 && options->spread && deal (hash) != self->subject->variant)
    return FALSE;
  if (options->only == 0 && options->spread
      && mix (options->seed, self->number * 2 + 1) % options->thin != 0)
    {
      if (options->left != NULL)
        ++*options->left;
      return FALSE;
    }

  g_rand_set_seed (self->values.random, hash);
  g_string_truncate (self->values.what, 0);

  return TRUE;
}

gboolean
patch_begin (PatchGenerator *self)
{
  return begin (self, FALSE);
}

gboolean
patch_begin_once (PatchGenerator *self)
{
  return begin (self, TRUE);
}

guint
patch_below (PatchGenerator *self,
             guint           limit)
{
  return patch_values_below (&self->values, limit);
}

const char *
patch_pick (PatchGenerator *self,
            GPtrArray      *pool)
{
  return pool->len > 0 ? g_ptr_array_index (pool, patch_below (self, pool->len)) : NULL;
}

/* Takes @one. */
void
patch_finish (PatchGenerator *self,
              PatchCase      *one)
{
  one->number = self->number;
  one->round = self->options->round;
  one->seed = self->options->seed;
  if (one->operations->len > 0)
    g_ptr_array_add (self->cases, one);
  else
    patch_case_free (one);
}

PatchCase *
patch_several (PatchGenerator *self,
               const char     *what)
{
  return patch_case_new (what, self->options->round == 0);
}

void
patch_try (PatchGenerator    *self,
           const char        *what,
           RemitOperationType type,
           const char        *path,
           const char        *from,
           JsonNode          *value)
{
  PatchCase *one = patch_several (self, what);

  patch_case_add (one, type, path, from, value);
  patch_finish (self, one);
}

void
patch_replace_string (PatchGenerator *self,
                      const char     *path)
{
  JsonNode *value;

  if (!patch_begin (self))
    return;

  value = patch_values_string (&self->values);
  patch_try (self, self->values.what->str, REMIT_OPERATION_REPLACE, path, NULL, value);
}

void
patch_remove (PatchGenerator *self,
              const char     *path)
{
  if (patch_begin_once (self))
    patch_try (self, "", REMIT_OPERATION_REMOVE, path, NULL, NULL);
}

/* What a part of the model may have or not. */
void
patch_add_or_remove (PatchGenerator *self,
                     const char     *parent,
                     JsonObject     *object,
                     const char     *name,
                     JsonNode     *(*make) (PatchValues *values))
{
  g_autofree char *path = patch_join_pointer (parent, name);
  gboolean there = json_object_has_member (object, name);
  JsonNode *value;

  if (there)
    patch_remove (self, path);
  if (!patch_begin (self))
    return;

  value = make (&self->values);
  patch_try (self, self->values.what->str, there ? REMIT_OPERATION_REPLACE : REMIT_OPERATION_ADD,
             path, NULL, value);
}

/* --- where things may go --- */

static void
collect (PatchGenerator *self,
         JsonNode       *node,
         const char     *path,
         const char     *name)
{
  g_autoptr (GList) names = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    names = json_object_get_members (json_node_get_object (node));
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *below = patch_join_pointer (path, l->data);

      collect (self, json_object_get_member (json_node_get_object (node), l->data), below, l->data);
    }
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
      && strcmp (name, "role") != 0 && strcmp (name, "type") != 0 && strcmp (name, "in") != 0)
    g_ptr_array_add (self->strings, g_strdup (path));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return;

  if (strcmp (name, "items") == 0 || strcmp (name, "will") == 0 || strcmp (name, "wont") == 0)
    g_ptr_array_add (self->items, g_strdup (path));
  else if (strcmp (name, "blocks") == 0)
    g_ptr_array_add (self->blocks, g_strdup (path));
  else if (strcmp (name, "sections") == 0)
    g_ptr_array_add (self->sections, g_strdup (path));
  else if (strcmp (name, "rows") == 0)
    g_ptr_array_add (self->rows, g_strdup (path));
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_autofree char *below = g_strdup_printf ("%s/%u", path, i);

      collect (self, json_array_get_element (json_node_get_array (node), i), below, "");
    }
}

static void
generator_init (PatchGenerator     *self,
                const PatchSubject *subject,
                const PatchOptions *options)
{
  JsonNode *sections = patch_model_find (subject->model, "/sections");
  JsonNode *fields = patch_model_find (subject->model, "/fields");

  self->subject = subject;
  self->options = options;
  self->number = 0;
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) patch_case_free);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->items = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->sections = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->values.random = g_rand_new_with_seed (options->seed);
  self->values.plain = options->round == 0;
  self->values.what = g_string_new (NULL);
  collect (self, sections, "/sections", "sections");
  collect (self, fields, "/fields", "fields");
}

static void
generator_clear (PatchGenerator *self)
{
  g_ptr_array_unref (self->strings);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->rows);
  g_rand_free (self->values.random);
  g_string_free (self->values.what, TRUE);
}

GPtrArray *
patch_generate (const PatchSubject *subject,
                const PatchOptions *options)
{
  PatchGenerator self;

  generator_init (&self, subject, options);
  patch_generate_fields (&self);
  patch_generate_sections (&self);
  patch_generate_several (&self);
  patch_generate_faults (&self);
  patch_generate_arrays (&self);
  generator_clear (&self);

  return self.cases;
}
