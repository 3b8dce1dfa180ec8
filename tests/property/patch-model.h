/* patch-model.h: what a patch makes of a model, by other means than the engine's
 *
 * A small JSON Patch that makes a new tree at each step, and the comparison of models that tests use.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>
#include <string.h>

#include "remit-patch.h"

/* --- an independent JSON Patch: each step makes a new tree --- */

static JsonNode *
copy_with (JsonNode   *node,
           char      **tokens,
           const char *op,
           JsonNode   *value);

static JsonNode *
copy_object (JsonObject *object,
             char      **tokens,
             const char *op,
             JsonNode   *value)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *copy = json_object_new ();
  gboolean last = tokens[1] == NULL;
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      const char *name = l->data;
      JsonNode *member = json_object_get_member (object, name);

      if (strcmp (name, tokens[0]) != 0)
        json_object_set_member (copy, name, json_node_copy (member));
      else if (!last)
        json_object_set_member (copy, name, copy_with (member, tokens + 1, op, value));
      else if (strcmp (op, "replace") == 0 || strcmp (op, "add") == 0)
        json_object_set_member (copy, name, json_node_copy (value));
    }
  if (last && strcmp (op, "add") == 0 && !json_object_has_member (copy, tokens[0]))
    json_object_set_member (copy, tokens[0], json_node_copy (value));
  json_node_take_object (node, copy);

  return node;
}

static JsonNode *
copy_array (JsonArray  *array,
            char      **tokens,
            const char *op,
            JsonNode   *value)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *copy = json_array_new ();
  guint n = json_array_get_length (array);
  gboolean last = tokens[1] == NULL;
  guint at = strcmp (tokens[0], "-") == 0 ? n : (guint) g_ascii_strtoull (tokens[0], NULL, 10);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (i != at)
        {
          json_array_add_element (copy, json_node_copy (element));
          continue;
        }
      if (!last)
        json_array_add_element (copy, copy_with (element, tokens + 1, op, value));
      else if (strcmp (op, "remove") != 0)
        json_array_add_element (copy, json_node_copy (value));
      if (last && strcmp (op, "add") == 0)
        json_array_add_element (copy, json_node_copy (element));
    }
  if (last && at == n && strcmp (op, "add") == 0)
    json_array_add_element (copy, json_node_copy (value));
  json_node_take_array (node, copy);

  return node;
}

static JsonNode *
copy_with (JsonNode   *node,
           char      **tokens,
           const char *op,
           JsonNode   *value)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return copy_object (json_node_get_object (node), tokens, op, value);

  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));

  return copy_array (json_node_get_array (node), tokens, op, value);
}

static char **
split_pointer (const char *pointer)
{
  char **tokens = g_strsplit (pointer + 1, "/", -1);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_autoptr (GString) token = g_string_new (tokens[i]);

      g_string_replace (token, "~1", "/", 0);
      g_string_replace (token, "~0", "~", 0);
      g_free (tokens[i]);
      tokens[i] = g_strdup (token->str);
    }

  return tokens;
}

static JsonNode *
find_node (JsonNode   *root,
           const char *pointer)
{
  g_auto (GStrv) tokens = split_pointer (pointer);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (JSON_NODE_HOLDS_OBJECT (root))
        root = json_object_get_member (json_node_get_object (root), tokens[i]);
      else
        root = json_array_get_element (json_node_get_array (root),
                                       (guint) g_ascii_strtoull (tokens[i], NULL, 10));
    }

  return root;
}

static JsonNode *
patch_model (JsonNode             *model,
             const RemitOperation *operation)
{
  g_auto (GStrv) tokens = split_pointer (operation->path);
  static const char *const names[] = { "add", "remove", "replace" };

  if (operation->type == REMIT_OPERATION_COPY)
    return copy_with (model, tokens, "add", find_node (model, operation->from));
  if (operation->type == REMIT_OPERATION_MOVE)
    {
      g_auto (GStrv) from = split_pointer (operation->from);
      JsonNode *value = find_node (model, operation->from);
      g_autoptr (JsonNode) without = copy_with (model, from, "remove", NULL);

      return copy_with (without, tokens, "add", value);
    }

  return copy_with (model, tokens, names[operation->type], operation->value);
}

/* --- comparing --- */

static gboolean
is_view (JsonNode *section)
{
  return json_object_has_member (json_node_get_object (section), "in");
}

static void
drop_views (JsonNode *model)
{
  JsonArray *sections = json_object_get_array_member (json_node_get_object (model), "sections");

  for (guint i = json_array_get_length (sections); i > 0; i--)
    {
      if (is_view (json_array_get_element (sections, i - 1)))
        json_array_remove_element (sections, i - 1);
    }
}

/* Where the views stand among the other sections, no text can say. */
static void
move_views_last (JsonNode *model)
{
  JsonArray *sections = json_object_get_array_member (json_node_get_object (model), "sections");
  g_autoptr (JsonArray) views = json_array_new ();

  for (guint i = 0; i < json_array_get_length (sections); i++)
    {
      if (is_view (json_array_get_element (sections, i)))
        json_array_add_element (views, json_array_dup_element (sections, i));
    }
  drop_views (model);
  for (guint i = 0; i < json_array_get_length (views); i++)
    json_array_add_element (sections, json_array_dup_element (views, i));
}

static void
drop_description (JsonNode *model)
{
  JsonObject *fields = json_object_get_object_member (json_node_get_object (model), "fields");

  json_object_remove_member (fields, "description");
}

static JsonNode *
deep_copy (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);

  return json_from_string (text, NULL);
}

/* An item's member `blocks` is there only where it has some (SPEC §3). */
static void
drop_empty_blocks (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (GList) children = object != NULL
                                   ? json_object_get_values (object)
                                   : (JSON_NODE_HOLDS_ARRAY (node)
                                          ? json_array_get_elements (json_node_get_array (node))
                                          : NULL);

  for (GList *l = children; l != NULL; l = l->next)
    drop_empty_blocks (l->data);
  if (object != NULL && json_object_has_member (object, "text")
      && json_object_has_member (object, "blocks")
      && json_array_get_length (json_object_get_array_member (object, "blocks")) == 0)
    json_object_remove_member (object, "blocks");
}

/* Changing the description changes its views, and the other way round (SPEC §3). */
static gboolean
is_same_model (JsonNode             *before,
               JsonNode             *expected,
               JsonNode             *actual,
               const RemitOperation *operation)
{
  g_autoptr (JsonNode) a = NULL;
  g_autoptr (JsonNode) b = NULL;
  g_auto (GStrv) tokens = split_pointer (operation->path);
  gboolean description = strcmp (operation->path, "/fields/description") == 0;
  gboolean view = FALSE;

  if (strcmp (tokens[0], "sections") == 0 && strcmp (tokens[1], "-") != 0)
    {
      g_autofree char *top = g_strconcat ("/sections/", tokens[1], NULL);

      view = is_view (find_node (before, top));
    }
  if (!description && !view && json_node_equal (expected, actual))
    return TRUE;

  a = deep_copy (expected);
  b = deep_copy (actual);
  drop_empty_blocks (json_object_get_member (json_node_get_object (a), "sections"));
  move_views_last (a);
  move_views_last (b);
  if (description)
    {
      drop_views (a);
      drop_views (b);
    }
  if (view)
    {
      drop_description (a);
      drop_description (b);
    }

  return json_node_equal (a, b);
}
