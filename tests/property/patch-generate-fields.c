/* patch-generate-fields.c: operations on fields, on what is inside their values, and on the title
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-generate.h"

#include "patch-model.h"

#include <string.h>

static void
try_value (PatchGenerator    *self,
           RemitOperationType type,
           const char        *path)
{
  JsonNode *value;

  if (!patch_begin (self))
    return;

  value = patch_values_field (&self->values);
  patch_try (self, self->values.what->str, type, path, NULL, value);
}

static void visit_inside (PatchGenerator *self,
                          const char     *path,
                          JsonNode       *value);

static void
visit_elements (PatchGenerator *self,
                const char     *path,
                JsonArray      *array)
{
  guint n = json_array_get_length (array);
  g_autofree char *end = g_strconcat (path, "/-", NULL);

  try_value (self, REMIT_OPERATION_ADD, end);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/%u", path, i);
      g_autofree char *other = NULL;

      try_value (self, REMIT_OPERATION_REPLACE, at);
      try_value (self, REMIT_OPERATION_ADD, at);
      patch_remove (self, at);
      if (patch_begin_once (self))
        {
          other = g_strdup_printf ("%s/%u", path, patch_below (self, n));
          patch_try (self, "", REMIT_OPERATION_MOVE, other, at, NULL);
        }
      if (patch_begin_once (self))
        patch_try (self, "", REMIT_OPERATION_COPY, end, at, NULL);
      visit_inside (self, at, json_array_get_element (array, i));
    }
}

static void
visit_members (PatchGenerator *self,
               const char     *path,
               JsonObject     *object)
{
  g_autoptr (GList) names = json_object_get_members (object);
  g_autofree char *added = g_strconcat (path, "/added", NULL);

  try_value (self, REMIT_OPERATION_ADD, added);
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *at = patch_join_pointer (path, l->data);

      try_value (self, REMIT_OPERATION_REPLACE, at);
      patch_remove (self, at);
      if (patch_begin_once (self))
        patch_try (self, "", REMIT_OPERATION_MOVE, added, at, NULL);
      visit_inside (self, at, json_object_get_member (object, l->data));
    }
}

static void
visit_inside (PatchGenerator *self,
              const char     *path,
              JsonNode       *value)
{
  if (JSON_NODE_HOLDS_ARRAY (value))
    visit_elements (self, path, json_node_get_array (value));
  else if (JSON_NODE_HOLDS_OBJECT (value))
    visit_members (self, path, json_node_get_object (value));
}

static void
visit_field (PatchGenerator *self,
             const char     *key,
             JsonNode       *value)
{
  g_autofree char *path = patch_join_pointer ("/fields", key);

  patch_replace_string (self, path);
  try_value (self, REMIT_OPERATION_REPLACE, path);
  patch_remove (self, path);
  if (patch_begin_once (self))
    patch_try (self, "the same", REMIT_OPERATION_REPLACE, path, NULL, patch_model_copy (value));
  if (patch_begin_once (self))
    patch_try (self, "right", REMIT_OPERATION_TEST, path, NULL, patch_model_copy (value));
  if (patch_begin_once (self))
    patch_try (self, "", REMIT_OPERATION_COPY, "/fields/another-key", path, NULL);
  if (patch_begin_once (self))
    patch_try (self, "", REMIT_OPERATION_MOVE, "/fields/another-key", path, NULL);
  visit_inside (self, path, value);
}

/* Fields that dialects keep in places of their own. */
static void
try_known_fields (PatchGenerator *self,
                  JsonObject     *fields)
{
  static const char *const known[][2] = {
    { "name", "\"newcomer\"" },      { "description", "\"What it does.\"" },
    { "version", "\"1.10\"" },       { "model", "\"sonnet\"" },
    { "color", "\"blue\"" },         { "tools", "[\"Read\", \"Bash(git:*)\"]" },
    { "skills", "[\"one\"]" },       { "agents", "{\"secondary\": \"other\"}" },
    { "maxTurns", "12" },            { "background", "true" },
    { "style", "[\"Terse\", \"XML\"]" }, { "eval", "true" },
    { "turbo-all", "true" },         { "hooks", "{\"Stop\": [{\"command\": \"true\"}]}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *path = patch_join_pointer ("/fields", known[i][0]);

      if (!json_object_has_member (fields, known[i][0]) && patch_begin_once (self))
        patch_try (self, known[i][0], REMIT_OPERATION_ADD, path, NULL,
                   json_from_string (known[i][1], NULL));
    }
}

/* All fields at once, in another order. */
static JsonNode *
make_reversed (JsonObject *fields)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autoptr (GList) names = g_list_reverse (json_object_get_members (fields));

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (object, l->data,
                            patch_model_copy (json_object_get_member (fields, l->data)));
  json_node_take_object (node, object);

  return node;
}

static JsonNode *
make_changed (PatchGenerator *self,
              JsonNode       *fields)
{
  JsonNode *node = patch_model_copy (fields);
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GList) names = json_object_get_members (object);
  guint n = g_list_length (names);

  if (n > 1)
    json_object_remove_member (object, g_list_nth_data (names, patch_below (self, n)));
  json_object_set_member (object, "another-key", patch_values_field (&self->values));

  return node;
}

static void
try_all_fields (PatchGenerator *self,
                JsonNode       *fields)
{
  if (patch_begin_once (self))
    patch_try (self, "reversed", REMIT_OPERATION_REPLACE, "/fields", NULL,
               make_reversed (json_node_get_object (fields)));
  if (patch_begin (self))
    patch_try (self, "one less, one more", REMIT_OPERATION_REPLACE, "/fields", NULL,
               make_changed (self, fields));
}

static void
visit_title (PatchGenerator *self)
{
  patch_replace_string (self, "/title");
  patch_remove (self, "/title");
  if (patch_begin_once (self))
    patch_try (self, "null", REMIT_OPERATION_REPLACE, "/title", NULL,
               json_node_new (JSON_NODE_NULL));
}

void
patch_generate_fields (PatchGenerator *self)
{
  JsonNode *fields = patch_model_find (self->subject->model, "/fields");
  JsonObject *object = json_node_get_object (fields);
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    visit_field (self, l->data, json_object_get_member (object, l->data));
  try_value (self, REMIT_OPERATION_ADD, "/fields/another-key");
  try_value (self, REMIT_OPERATION_ADD, "/fields/key with: odd, \"letters\" #~1~0é");
  try_known_fields (self, object);
  try_all_fields (self, fields);
  visit_title (self);
}
