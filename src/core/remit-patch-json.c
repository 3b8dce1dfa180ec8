/* remit-patch-json.c: RFC 6901 pointers and RFC 6902 operations on plain JSON
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (transfer full): @token without `~1` and `~0`; NULL where a `~` stands alone (RFC 6901, 3). */
static char *
unescape (const char *token)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (const char *p = token; *p != '\0'; p++)
    {
      if (*p != '~')
        {
          g_string_append_c (string, *p);
          continue;
        }
      p++;
      if (*p != '0' && *p != '1')
        return NULL;
      g_string_append_c (string, *p == '0' ? '~' : '/');
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* (transfer full): the tokens of a JSON Pointer, unescaped, NULL-terminated. */
char **
remit_patch_tokens (const char *pointer,
                    GError    **error)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func (g_free);

  if (*pointer != '\0' && *pointer != '/')
    {
      g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH,
                   _("“%s” is no JSON Pointer: it must start with “/”"), pointer);
      return NULL;
    }

  parts = g_strsplit (pointer, "/", -1);
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      char *token = unescape (parts[i]);

      if (token == NULL)
        {
          g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH,
                       _("“%s” is no JSON Pointer: “~” must be “~0”"), pointer);
          return NULL;
        }
      g_ptr_array_add (tokens, token);
    }
  g_ptr_array_add (tokens, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&tokens), FALSE);
}

/* (transfer full): @pointer with one more token, escaped. */
char *
remit_patch_join (const char *pointer,
                  const char *token)
{
  GString *string = g_string_new (pointer);

  g_string_append_c (string, '/');
  for (const char *p = token; *p != '\0'; p++)
    {
      if (*p == '~')
        g_string_append (string, "~0");
      else if (*p == '/')
        g_string_append (string, "~1");
      else
        g_string_append_c (string, *p);
    }

  return g_string_free (string, FALSE);
}

/* An array index below @length: digits without a leading zero (RFC 6901, 4). */
gboolean
remit_patch_token_index (const char *token,
                         guint       length,
                         guint      *index)
{
  guint64 value;

  if (token[0] == '0' && token[1] != '\0')
    return FALSE;
  if (!g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT, &value, NULL) || value >= length)
    return FALSE;

  *index = (guint) value;

  return TRUE;
}

static JsonNode *
get_member (JsonNode   *node,
            const char *token)
{
  guint index;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), token);

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      if (remit_patch_token_index (token, json_array_get_length (array), &index))
        return json_array_get_element (array, index);
    }

  return NULL;
}

/* (transfer none) (nullable): the node @tokens lead to. */
JsonNode *
remit_patch_json_get (JsonNode *root,
                      char    **tokens)
{
  for (guint i = 0; root != NULL && tokens[i] != NULL; i++)
    root = get_member (root, tokens[i]);

  return root;
}

/* (nullable): the string member @name of @object. */
const char *
remit_patch_json_string (JsonObject *object,
                         const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/* Whether the member @name of @object is there, and true. */
gboolean
remit_patch_json_boolean (JsonObject *object,
                          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

/* (transfer full): a copy that shares nothing: json-glib's own copy shares arrays and objects. */
JsonNode *
remit_patch_json_copy (JsonNode *node)
{
  JsonNode *copy;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_object_new ();
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        json_object_set_member (object, name, remit_patch_json_copy (member));
      copy = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (copy, object);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *from = json_node_get_array (node);
      JsonArray *array = json_array_sized_new (json_array_get_length (from));

      for (guint i = 0; i < json_array_get_length (from); i++)
        json_array_add_element (array, remit_patch_json_copy (json_array_get_element (from, i)));
      copy = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (copy, array);
    }
  else
    {
      copy = json_node_copy (node);
    }

  return copy;
}

/* json-glib has no insertion: what follows is taken off and put back. */
static void
array_insert (JsonArray *array,
              guint      index,
              JsonNode  *node)
{
  guint length = json_array_get_length (array);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (guint i = index; i < length; i++)
    g_ptr_array_add (rest, json_array_dup_element (array, i));
  for (guint i = length; i > index; i--)
    json_array_remove_element (array, i - 1);

  json_array_add_element (array, node);
  for (guint i = 0; i < rest->len; i++)
    json_array_add_element (array, g_ptr_array_index (rest, i));
}

/* Consumes @value. */
static gboolean
add_member (JsonNode   *parent,
            const char *token,
            JsonNode   *value)
{
  JsonArray *array;
  guint index;

  if (parent != NULL && JSON_NODE_HOLDS_OBJECT (parent))
    {
      json_object_set_member (json_node_get_object (parent), token, value);
      return TRUE;
    }
  if (parent == NULL || !JSON_NODE_HOLDS_ARRAY (parent))
    {
      json_node_unref (value);
      return FALSE;
    }

  array = json_node_get_array (parent);
  index = json_array_get_length (array);
  if (strcmp (token, "-") != 0 && !remit_patch_token_index (token, index + 1, &index))
    {
      json_node_unref (value);
      return FALSE;
    }
  array_insert (array, index, value);

  return TRUE;
}

static void
remove_member (JsonNode   *parent,
               const char *token)
{
  guint index;

  if (JSON_NODE_HOLDS_OBJECT (parent))
    json_object_remove_member (json_node_get_object (parent), token);
  else if (remit_patch_token_index (token, json_array_get_length (json_node_get_array (parent)),
                                    &index))
    json_array_remove_element (json_node_get_array (parent), index);
}

/* Consumes @value. */
static void
replace_member (JsonNode   *parent,
                const char *token,
                JsonNode   *value)
{
  if (JSON_NODE_HOLDS_ARRAY (parent))
    remove_member (parent, token);
  add_member (parent, token, value);
}

/* (transfer full): all tokens but the last, whose address goes to @last. */
static char **
split_last (const char *pointer,
            char      **last,
            GError    **error)
{
  g_auto (GStrv) tokens = remit_patch_tokens (pointer, error);
  guint n;

  if (tokens == NULL)
    return NULL;

  n = g_strv_length (tokens);
  if (n == 0)
    {
      g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH,
                   _("the whole model cannot be replaced"));
      return NULL;
    }
  *last = g_steal_pointer (&tokens[n - 1]);

  return g_steal_pointer (&tokens);
}

static void
set_path_error (GError    **error,
                const char *pointer)
{
  g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH, _("“%s” leads nowhere"), pointer);
}

/* What a move takes or a copy reads. */
static JsonNode *
fetch (JsonNode             *root,
       const RemitOperation *operation,
       GError              **error)
{
  g_autofree char *last = NULL;
  g_auto (GStrv) tokens = split_last (operation->from, &last, error);
  JsonNode *parent;
  JsonNode *node;
  JsonNode *copy;

  if (tokens == NULL)
    return NULL;

  parent = remit_patch_json_get (root, tokens);
  node = parent != NULL ? get_member (parent, last) : NULL;
  if (node == NULL)
    {
      set_path_error (error, operation->from);
      return NULL;
    }

  copy = remit_patch_json_copy (node);
  if (operation->type == REMIT_OPERATION_MOVE)
    remove_member (parent, last);

  return copy;
}

static gboolean
is_below (const RemitOperation *operation)
{
  g_autofree char *prefix = g_strconcat (operation->from, "/", NULL);

  return g_str_has_prefix (operation->path, prefix);
}

/* Applies one operation other than `test`. @root, an object, is changed in place, and may be
 * changed in part where FALSE comes back. */
gboolean
remit_patch_json_apply (JsonNode             *root,
                        const RemitOperation *operation,
                        GError              **error)
{
  g_autofree char *last = NULL;
  g_auto (GStrv) tokens = split_last (operation->path, &last, error);
  JsonNode *value = NULL;
  JsonNode *parent;

  if (tokens == NULL)
    return FALSE;

  if (operation->type == REMIT_OPERATION_MOVE || operation->type == REMIT_OPERATION_COPY)
    {
      if (operation->type == REMIT_OPERATION_MOVE && is_below (operation))
        {
          g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH,
                       _("nothing can be moved into itself"));
          return FALSE;
        }
      value = fetch (root, operation, error);
      if (value == NULL)
        return FALSE;
    }
  else if (operation->type != REMIT_OPERATION_REMOVE)
    {
      value = remit_patch_json_copy (operation->value);
    }

  parent = remit_patch_json_get (root, tokens);
  if (operation->type == REMIT_OPERATION_REMOVE || operation->type == REMIT_OPERATION_REPLACE)
    {
      if (parent == NULL || get_member (parent, last) == NULL)
        {
          g_clear_pointer (&value, json_node_unref);
          set_path_error (error, operation->path);
          return FALSE;
        }
      if (value == NULL)
        remove_member (parent, last);
      else
        replace_member (parent, last, value);
      return TRUE;
    }

  if (!add_member (parent, last, value))
    {
      set_path_error (error, operation->path);
      return FALSE;
    }

  return TRUE;
}
