/* remit-patch-difference.c: the operations that make one JSON of another
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

/* Finding elements in another place takes time with the square of their number. */
#define MAX_ELEMENTS 500

static void
add_operation (GPtrArray         *operations,
               RemitOperationType type,
               const char        *pointer,
               const char        *token,
               JsonNode          *value)
{
  g_autofree char *path = remit_patch_join (pointer, token);

  g_ptr_array_add (operations, remit_operation_new (type, path, NULL, value));
}

static void
add_object_difference (GPtrArray  *operations,
                       JsonObject *before,
                       JsonObject *after,
                       const char *pointer)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, before);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      JsonNode *other = json_object_get_member (after, name);

      if (other == NULL)
        add_operation (operations, REMIT_OPERATION_REMOVE, pointer, name, NULL);
      else if (!json_node_equal (node, other))
        add_operation (operations, REMIT_OPERATION_REPLACE, pointer, name, other);
    }

  json_object_iter_init_ordered (&iter, after);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!json_object_has_member (before, name))
        add_operation (operations, REMIT_OPERATION_ADD, pointer, name, node);
    }
}

static void
add_array_operation (GPtrArray         *operations,
                     RemitOperationType type,
                     const char        *pointer,
                     guint              index,
                     JsonNode          *value)
{
  g_autofree char *token = g_strdup_printf ("%u", index);

  add_operation (operations, type, pointer, token, value);
}

/* Where @node stands in @array from @from on, or its length. */
static guint
find_element (const GPtrArray *array,
              guint            from,
              JsonNode        *node)
{
  while (from < array->len && !json_node_equal (g_ptr_array_index (array, from), node))
    from++;

  return from;
}

static GPtrArray *
list_elements (JsonArray *array)
{
  GPtrArray *elements = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (elements, json_array_get_element (array, i));

  return elements;
}

static void
add_move (GPtrArray  *operations,
          const char *pointer,
          guint       from,
          guint       to)
{
  g_autofree char *source = g_strdup_printf ("%s/%u", pointer, from);
  g_autofree char *path = g_strdup_printf ("%s/%u", pointer, to);

  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_MOVE, path, source, NULL));
}

/* What @element becomes in the place of @now: it may be the same thing, changed. */
static gboolean
is_same_kind (JsonNode *now,
              JsonNode *element)
{
  static const char *const members[] = { "role", "type", "label" };

  if (!JSON_NODE_HOLDS_OBJECT (now) || !JSON_NODE_HOLDS_OBJECT (element))
    return JSON_NODE_TYPE (now) == JSON_NODE_TYPE (element);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (g_strcmp0 (remit_patch_json_string (json_node_get_object (now), members[i]),
                     remit_patch_json_string (json_node_get_object (element), members[i]))
          != 0)
        return FALSE;
    }

  return TRUE;
}

/* Elements that are in both arrays stay or are moved; what has no counterpart is replaced, then
 * added or removed. */
static void
add_array_difference (GPtrArray  *operations,
                      JsonArray  *before,
                      JsonArray  *after,
                      const char *pointer)
{
  g_autoptr (GPtrArray) now = list_elements (before);
  g_autoptr (GPtrArray) then = list_elements (after);

  for (guint i = 0; i < then->len; i++)
    {
      JsonNode *node = g_ptr_array_index (then, i);
      guint found = find_element (now, i, node);

      if (found == i && i < now->len)
        continue;
      if (found < now->len)
        {
          guint skipped = i < now->len ? find_element (then, i, g_ptr_array_index (now, i))
                                       : then->len;

          if (skipped == then->len && now->len > then->len)
            {
              add_array_operation (operations, REMIT_OPERATION_REMOVE, pointer, i, NULL);
              g_ptr_array_remove_index (now, i--);
              continue;
            }
          add_move (operations, pointer, found, i);
          g_ptr_array_insert (now, (int) i, g_ptr_array_steal_index (now, found));
          continue;
        }
      if (i < now->len && find_element (then, i, g_ptr_array_index (now, i)) == then->len
          && (now->len >= then->len || is_same_kind (g_ptr_array_index (now, i), node)))
        {
          add_array_operation (operations, REMIT_OPERATION_REPLACE, pointer, i, node);
          g_ptr_array_index (now, i) = node;
          continue;
        }
      add_array_operation (operations, REMIT_OPERATION_ADD, pointer, i, node);
      g_ptr_array_insert (now, (int) i, node);
    }
  for (guint i = now->len; i > then->len; i--)
    add_array_operation (operations, REMIT_OPERATION_REMOVE, pointer, i - 1, NULL);
}

static guint
get_length (JsonNode *array)
{
  return json_array_get_length (json_node_get_array (array));
}

/* All elements that differ, each in its place. */
static void
add_element_difference (GPtrArray  *operations,
                        JsonArray  *before,
                        JsonArray  *after,
                        const char *pointer)
{
  for (guint i = 0; i < json_array_get_length (before); i++)
    {
      JsonNode *node = json_array_get_element (after, i);

      if (!json_node_equal (json_array_get_element (before, i), node))
        add_array_operation (operations, REMIT_OPERATION_REPLACE, pointer, i, node);
    }
}

/* (transfer full) (nullable) (element-type RemitOperation): operations on the members that make
 * @after of @before; with @apart replacements only, each of a member in its place. NULL where the
 * two have no members in common, or too many, or not only such operations make one of the other. */
GPtrArray *
remit_patch_json_difference (JsonNode   *before,
                             JsonNode   *after,
                             const char *pointer,
                             gboolean    apart)
{
  g_autoptr (GPtrArray) operations = remit_operations_new ();

  if (JSON_NODE_TYPE (before) != JSON_NODE_TYPE (after) || JSON_NODE_HOLDS_VALUE (before)
      || JSON_NODE_HOLDS_NULL (before))
    return NULL;

  if (JSON_NODE_HOLDS_OBJECT (before))
    add_object_difference (operations, json_node_get_object (before), json_node_get_object (after),
                           pointer);
  else if (apart ? get_length (before) != get_length (after)
                 : get_length (before) > MAX_ELEMENTS || get_length (after) > MAX_ELEMENTS)
    return NULL;
  else if (apart)
    add_element_difference (operations, json_node_get_array (before), json_node_get_array (after),
                            pointer);
  else
    add_array_difference (operations, json_node_get_array (before), json_node_get_array (after),
                          pointer);
  for (guint i = 0; apart && i < operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (operations, i);

      if (operation->type != REMIT_OPERATION_REPLACE)
        return NULL;
    }

  return g_steal_pointer (&operations);
}
