/* patch-compare.c: whether two models say the same, but for what the text cannot say
 *
 * Each thing that is passed over stands here with its reason: views and description, the place of
 * views, an item's empty blocks, a title taken away, the place of a field that was named.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-model.h"

#include <string.h>

void
patch_slack_init (PatchSlack *slack)
{
  *slack = (PatchSlack) { FALSE, FALSE, NULL };
  slack->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
patch_slack_clear (PatchSlack *slack)
{
  g_clear_pointer (&slack->keys, g_hash_table_unref);
}

static gboolean
is_view (JsonNode *section)
{
  return JSON_NODE_HOLDS_OBJECT (section)
         && json_object_has_member (json_node_get_object (section), "in");
}

static void
add_pointer (PatchSlack *slack,
             JsonNode   *before,
             const char *pointer)
{
  g_auto (GStrv) tokens = patch_split_pointer (pointer);
  g_autofree char *top = NULL;
  JsonNode *section;

  if (strcmp (tokens[0], "fields") == 0 && tokens[1] != NULL)
    g_hash_table_add (slack->keys, g_strdup (tokens[1]));
  if (strcmp (tokens[0], "fields") == 0
      && (tokens[1] == NULL || strcmp (tokens[1], "description") == 0))
    slack->views = TRUE;
  if (strcmp (tokens[0], "sections") != 0)
    return;

  /* A whole array of sections may say other views. */
  top = tokens[1] != NULL ? g_strconcat ("/sections/", tokens[1], NULL) : NULL;
  section = top != NULL ? patch_model_find (before, top) : NULL;
  if (tokens[1] == NULL || (section != NULL && is_view (section)))
    slack->description = TRUE;
}

void
patch_slack_add (PatchSlack           *slack,
                 JsonNode             *before,
                 const RemitOperation *operation)
{
  if (operation->type == REMIT_OPERATION_TEST)
    return;
  add_pointer (slack, before, operation->path);
  if (operation->type == REMIT_OPERATION_MOVE)
    add_pointer (slack, before, operation->from);
}

/* --- comparing --- */

/* The pointer of the first difference below @pointer, members in any order. */
static char *
find_difference (JsonNode   *a,
                 JsonNode   *b,
                 const char *pointer);

static char *
find_object_difference (JsonObject *a,
                        JsonObject *b,
                        const char *pointer)
{
  g_autoptr (GList) names = json_object_get_members (a);

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *below = patch_join_pointer (pointer, l->data);
      JsonNode *other = json_object_get_member (b, l->data);
      char *found = other != NULL
                        ? find_difference (json_object_get_member (a, l->data), other, below)
                        : g_steal_pointer (&below);

      if (found != NULL)
        return found;
    }

  return json_object_get_size (a) != json_object_get_size (b) ? g_strdup (pointer) : NULL;
}

static char *
find_difference (JsonNode   *a,
                 JsonNode   *b,
                 const char *pointer)
{
  JsonArray *x;
  JsonArray *y;

  if (JSON_NODE_TYPE (a) != JSON_NODE_TYPE (b))
    return g_strdup (pointer);
  if (JSON_NODE_HOLDS_OBJECT (a))
    return find_object_difference (json_node_get_object (a), json_node_get_object (b), pointer);
  if (!JSON_NODE_HOLDS_ARRAY (a))
    return json_node_equal (a, b) ? NULL : g_strdup (pointer);

  x = json_node_get_array (a);
  y = json_node_get_array (b);
  for (guint i = 0; i < json_array_get_length (x) && i < json_array_get_length (y); i++)
    {
      g_autofree char *below = g_strdup_printf ("%s/%u", pointer, i);
      char *found = find_difference (json_array_get_element (x, i), json_array_get_element (y, i),
                                     below);

      if (found != NULL)
        return found;
    }

  return json_array_get_length (x) != json_array_get_length (y) ? g_strdup (pointer) : NULL;
}

/* The model leaves out an item's `blocks` where it has none (docs/model.md), so a patch that takes the
 * last of them away, or gives an empty array, takes the member away. */
static void
drop_empty_blocks (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        drop_empty_blocks (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonNode *blocks = json_object_get_member (object, "blocks");
      g_autoptr (GList) members = json_object_get_values (object);

      for (GList *l = members; l != NULL; l = l->next)
        drop_empty_blocks (l->data);
      if (json_object_has_member (object, "text") && blocks != NULL
          && JSON_NODE_HOLDS_ARRAY (blocks)
          && json_array_get_length (json_node_get_array (blocks)) == 0)
        json_object_remove_member (object, "blocks");
    }
}

/* Where the views stand among the other sections, no text can say (docs/model.md: they are derived from
 * the description): they are compared as a sequence of their own, or not at all. */
static void
split_views (JsonObject *model,
             gboolean    keep)
{
  JsonArray *sections = json_object_get_array_member (model, "sections");
  JsonArray *body = json_array_new ();
  JsonArray *views = json_array_new ();

  for (guint i = 0; i < json_array_get_length (sections); i++)
    {
      JsonNode *section = json_array_get_element (sections, i);

      json_array_add_element (is_view (section) ? views : body, patch_model_copy (section));
    }
  json_object_set_array_member (model, "sections", body);
  if (keep)
    json_object_set_array_member (model, "views", views);
  else
    json_array_unref (views);
}

static JsonNode *
normalise (JsonNode         *model,
           const PatchSlack *slack)
{
  JsonNode *copy = patch_model_copy (model);
  JsonObject *object = json_node_get_object (copy);

  drop_empty_blocks (json_object_get_member (object, "sections"));
  split_views (object, !slack->views);
  if (slack->description)
    json_object_remove_member (json_object_get_object_member (object, "fields"), "description");
  /* There always is a title in the model; one that is taken away is null. */
  if (!json_object_has_member (object, "title"))
    json_object_set_null_member (object, "title");

  return copy;
}

/* The fields that no operation named keep their order among themselves. */
static gboolean
is_same_order (JsonNode         *expected,
               JsonNode         *actual,
               const PatchSlack *slack)
{
  JsonNode *a = patch_model_find (expected, "/fields");
  JsonNode *b = patch_model_find (actual, "/fields");
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (a));
  g_autoptr (GList) others = json_object_get_members (json_node_get_object (b));
  GList *l = names;
  GList *m = others;

  while (TRUE)
    {
      while (l != NULL && g_hash_table_contains (slack->keys, l->data))
        l = l->next;
      while (m != NULL && g_hash_table_contains (slack->keys, m->data))
        m = m->next;
      if (l == NULL || m == NULL)
        return l == m;
      if (strcmp (l->data, m->data) != 0)
        return FALSE;
      l = l->next;
      m = m->next;
    }
}

static gboolean
has_shape (JsonNode *model)
{
  JsonNode *fields = patch_model_find (model, "/fields");
  JsonNode *sections = patch_model_find (model, "/sections");

  return fields != NULL && JSON_NODE_HOLDS_OBJECT (fields) && sections != NULL
         && JSON_NODE_HOLDS_ARRAY (sections);
}

char *
patch_model_differs (JsonNode         *expected,
                     JsonNode         *actual,
                     const PatchSlack *slack)
{
  g_autoptr (JsonNode) a = NULL;
  g_autoptr (JsonNode) b = NULL;
  char *found;

  if (!has_shape (expected) || !has_shape (actual))
    return g_strdup ("");
  if (json_node_equal (expected, actual) && is_same_order (expected, actual, slack))
    return NULL;

  a = normalise (expected, slack);
  b = normalise (actual, slack);
  found = find_difference (a, b, "");
  if (found == NULL && !is_same_order (expected, actual, slack))
    found = g_strdup ("/fields (their order)");

  return found;
}
