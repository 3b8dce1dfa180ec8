/* remit-patch-operation.c: operations, and reading them from JSON
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (remit-patch-error-quark, remit_patch_error)

static const char *const type_names[] = { "add", "remove", "replace", "move", "copy", "test" };

RemitOperation *
remit_operation_new (RemitOperationType type,
                     const char        *path,
                     const char        *from,
                     JsonNode          *value)
{
  RemitOperation *operation = g_new0 (RemitOperation, 1);

  operation->type = type;
  operation->path = g_strdup (path);
  operation->from = g_strdup (from);
  operation->value = value != NULL ? json_node_copy (value) : NULL;

  return operation;
}

RemitOperation *
remit_operation_new_string (const char *path,
                            const char *value)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);

  return remit_operation_new (REMIT_OPERATION_REPLACE, path, NULL, node);
}

void
remit_operation_free (RemitOperation *operation)
{
  if (operation == NULL)
    return;

  g_free (operation->path);
  g_free (operation->from);
  g_clear_pointer (&operation->value, json_node_unref);
  g_free (operation);
}

static void
free_operation (gpointer data)
{
  remit_operation_free (data);
}

/* (transfer full): an array that owns its operations. */
GPtrArray *
remit_operations_new (void)
{
  return g_ptr_array_new_with_free_func (free_operation);
}

/* `add`, `remove` and so on, as RFC 6902 spells them. */
const char *
remit_operation_type_name (RemitOperationType type)
{
  return type_names[type];
}

static gboolean
find_type (const char         *name,
           RemitOperationType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (type_names); i++)
    {
      if (g_strcmp0 (name, type_names[i]) == 0)
        {
          *type = (RemitOperationType) i;
          return TRUE;
        }
    }

  return FALSE;
}

/* What RFC 6902 asks of an operation's members; members it does not know do not count. */
static const char *
find_fault (JsonObject         *object,
            RemitOperationType *type)
{
  gboolean has_value = json_object_has_member (object, "value");
  gboolean has_from = remit_patch_json_string (object, "from") != NULL;

  if (!find_type (remit_patch_json_string (object, "op"), type))
    return _("“op” must be add, remove, replace, move, copy or test");
  if (remit_patch_json_string (object, "path") == NULL)
    return _("“path” is missing");
  if ((*type == REMIT_OPERATION_MOVE || *type == REMIT_OPERATION_COPY) && !has_from)
    return _("“from” is missing");
  if ((*type == REMIT_OPERATION_ADD || *type == REMIT_OPERATION_REPLACE
       || *type == REMIT_OPERATION_TEST)
      && !has_value)
    return _("“value” is missing");

  return NULL;
}

static RemitOperation *
parse_operation (JsonObject        *object,
                 RemitOperationType type)
{
  gboolean has_from = type == REMIT_OPERATION_MOVE || type == REMIT_OPERATION_COPY;
  gboolean has_value = !has_from && type != REMIT_OPERATION_REMOVE;

  return remit_operation_new (type, remit_patch_json_string (object, "path"),
                              has_from ? remit_patch_json_string (object, "from") : NULL,
                              has_value ? json_object_get_member (object, "value") : NULL);
}

/* (nullable): why what @operation takes away cannot go: by the schema of the model each part of that
 * kind has it. */
const char *
remit_patch_find_member_fault (const RemitOperation *operation)
{
  static const char *const always[] = {
    "role", "heading", "sections", "type", "text", "info", "items", "ordered", "columns", "rows", NULL,
  };
  gboolean moves = operation->type == REMIT_OPERATION_MOVE;
  g_auto (GStrv) tokens = NULL;
  const char *name;
  guint n;

  if (!moves && operation->type != REMIT_OPERATION_REMOVE)
    return NULL;

  tokens = remit_patch_tokens (moves ? operation->from : operation->path, NULL);
  n = tokens != NULL ? g_strv_length (tokens) : 0;
  if (n < 3 || strcmp (tokens[0], "sections") != 0)
    return NULL;

  name = tokens[n - 1];

  return g_strv_contains (always, name)
             || (strcmp (name, "blocks") == 0 && strcmp (tokens[n - 3], "sections") == 0)
           ? _("the model always has this member; give it another value instead")
           : NULL;
}

GPtrArray *
remit_operations_from_json (JsonNode *patch,
                            GError  **error)
{
  g_autoptr (GPtrArray) operations = remit_operations_new ();
  JsonArray *array;

  if (patch == NULL || !JSON_NODE_HOLDS_ARRAY (patch))
    {
      g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_SYNTAX,
                   _("a patch is an array of operations"));
      return NULL;
    }

  array = json_node_get_array (patch);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *fault = _("an operation is an object");
      RemitOperationType type = REMIT_OPERATION_TEST;

      if (JSON_NODE_HOLDS_OBJECT (node))
        fault = find_fault (json_node_get_object (node), &type);
      if (fault != NULL)
        {
          g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_SYNTAX, _("Operation %u: %s"),
                       i + 1, fault);
          return NULL;
        }
      g_ptr_array_add (operations, parse_operation (json_node_get_object (node), type));
    }

  return g_steal_pointer (&operations);
}
