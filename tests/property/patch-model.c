/* patch-model.c: what a patch makes of a model, by other means than the engine's
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-model.h"

#include <string.h>

char **
patch_split_pointer (const char *pointer)
{
  char **tokens = g_strsplit (*pointer == '/' ? pointer + 1 : pointer, "/", -1);

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

char *
patch_join_pointer (const char *parent,
                    const char *token)
{
  g_autoptr (GString) escaped = g_string_new (token);

  g_string_replace (escaped, "~", "~0", 0);
  g_string_replace (escaped, "/", "~1", 0);

  return g_strconcat (parent, "/", escaped->str, NULL);
}

/* An array's index as RFC 6901 writes it: digits, no leading zero, below @limit. */
static gboolean
read_index (const char *token,
            guint       limit,
            guint      *index)
{
  guint64 value = 0;

  if (*token == '\0' || (*token == '0' && token[1] != '\0'))
    return FALSE;
  for (const char *p = token; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p) || value > G_MAXUINT / 16)
        return FALSE;
      value = value * 10 + (guint64) (*p - '0');
    }
  *index = (guint) value;

  return value < limit;
}

static JsonNode *
step (JsonNode   *node,
      const char *token)
{
  guint index;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), token);
  if (JSON_NODE_HOLDS_ARRAY (node)
      && read_index (token, json_array_get_length (json_node_get_array (node)), &index))
    return json_array_get_element (json_node_get_array (node), index);

  return NULL;
}

JsonNode *
patch_model_find (JsonNode   *model,
                  const char *pointer)
{
  g_auto (GStrv) tokens = *pointer != '\0' ? patch_split_pointer (pointer) : NULL;

  for (guint i = 0; tokens != NULL && model != NULL && tokens[i] != NULL; i++)
    model = step (model, tokens[i]);

  return model;
}

/* --- an independent JSON Patch: each step makes a new tree, which shares what stays --- */

static JsonNode *rebuild (JsonNode          *node,
                          char             **tokens,
                          RemitOperationType type,
                          JsonNode          *value);

static JsonNode *
rebuild_object (JsonObject        *object,
                char             **tokens,
                RemitOperationType type,
                JsonNode          *value)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *copy = json_object_new ();
  gboolean last = tokens[1] == NULL;
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *member = json_object_get_member (object, l->data);

      if (strcmp (l->data, tokens[0]) != 0)
        json_object_set_member (copy, l->data, json_node_copy (member));
      else if (!last)
        json_object_set_member (copy, l->data, rebuild (member, tokens + 1, type, value));
      else if (type != REMIT_OPERATION_REMOVE)
        json_object_set_member (copy, l->data, json_node_copy (value));
    }
  if (last && type == REMIT_OPERATION_ADD && !json_object_has_member (copy, tokens[0]))
    json_object_set_member (copy, tokens[0], json_node_copy (value));
  json_node_take_object (node, copy);

  return node;
}

static JsonNode *
rebuild_array (JsonArray         *array,
               char             **tokens,
               RemitOperationType type,
               JsonNode          *value)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *copy = json_array_new ();
  guint n = json_array_get_length (array);
  gboolean last = tokens[1] == NULL;
  guint at = G_MAXUINT;

  if (strcmp (tokens[0], "-") == 0 || !read_index (tokens[0], n + 1, &at))
    at = n;
  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (i == at && last && type != REMIT_OPERATION_REMOVE)
        json_array_add_element (copy, json_node_copy (value));
      if (i == at && !last)
        json_array_add_element (copy, rebuild (element, tokens + 1, type, value));
      else if (i != at || type == REMIT_OPERATION_ADD)
        json_array_add_element (copy, json_node_copy (element));
    }
  if (last && at == n && type == REMIT_OPERATION_ADD)
    json_array_add_element (copy, json_node_copy (value));
  json_node_take_array (node, copy);

  return node;
}

/* @node with what @tokens lead to changed. */
static JsonNode *
rebuild (JsonNode          *node,
         char             **tokens,
         RemitOperationType type,
         JsonNode          *value)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return rebuild_object (json_node_get_object (node), tokens, type, value);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return rebuild_array (json_node_get_array (node), tokens, type, value);

  return json_node_copy (node);
}

JsonNode *
patch_model_copy (JsonNode *node)
{
  JsonNode *copy = json_node_new (JSON_NODE_TYPE (node));

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonObject *other = json_object_new ();
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *l = names; l != NULL; l = l->next)
        json_object_set_member (other, l->data,
                                patch_model_copy (json_object_get_member (object, l->data)));
      json_node_take_object (copy, other);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      JsonArray *other = json_array_new ();

      for (guint i = 0; i < json_array_get_length (array); i++)
        json_array_add_element (other, patch_model_copy (json_array_get_element (array, i)));
      json_node_take_array (copy, other);
    }
  else
    {
      json_node_unref (copy);
      copy = json_node_copy (node);
    }

  return copy;
}

/* Whether RFC 6902 lets an operation of this type go there. */
static gboolean
can_go (JsonNode          *model,
        const char        *path,
        RemitOperationType type)
{
  const char *slash = strrchr (path, '/');
  g_autofree char *parent_path = NULL;
  g_auto (GStrv) tokens = NULL;
  JsonNode *parent;
  guint index;

  if (slash == NULL)
    return FALSE;
  if (type != REMIT_OPERATION_ADD)
    return patch_model_find (model, path) != NULL;

  parent_path = g_strndup (path, (gsize) (slash - path));
  parent = patch_model_find (model, parent_path);
  tokens = patch_split_pointer (slash);
  if (parent == NULL || !JSON_NODE_HOLDS_ARRAY (parent))
    return parent != NULL && JSON_NODE_HOLDS_OBJECT (parent);

  return strcmp (tokens[0], "-") == 0
         || read_index (tokens[0], json_array_get_length (json_node_get_array (parent)) + 1, &index);
}

static JsonNode *
put (JsonNode          *model,
     const char        *path,
     RemitOperationType type,
     JsonNode          *value)
{
  g_auto (GStrv) tokens = patch_split_pointer (path);

  return can_go (model, path, type) ? rebuild (model, tokens, type, value) : NULL;
}

static JsonNode *
apply_move (JsonNode             *model,
            const RemitOperation *operation)
{
  g_autofree char *below = g_strconcat (operation->from, "/", NULL);
  g_autoptr (JsonNode) without = NULL;
  JsonNode *value = patch_model_find (model, operation->from);

  if (value == NULL || g_str_has_prefix (operation->path, below))
    return NULL;

  without = put (model, operation->from, REMIT_OPERATION_REMOVE, NULL);

  return put (without, operation->path, REMIT_OPERATION_ADD, value);
}

JsonNode *
patch_model_apply (JsonNode             *model,
                   const RemitOperation *operation)
{
  JsonNode *there;

  switch (operation->type)
    {
    case REMIT_OPERATION_MOVE:
      return apply_move (model, operation);

    case REMIT_OPERATION_COPY:
      there = patch_model_find (model, operation->from);
      return there != NULL ? put (model, operation->path, REMIT_OPERATION_ADD, there) : NULL;

    case REMIT_OPERATION_TEST:
      there = patch_model_find (model, operation->path);
      return there != NULL && json_node_equal (there, operation->value) ? json_node_ref (model)
                                                                        : NULL;

    case REMIT_OPERATION_ADD:
    case REMIT_OPERATION_REMOVE:
    case REMIT_OPERATION_REPLACE:
    default:
      return put (model, operation->path, operation->type, operation->value);
    }
}
