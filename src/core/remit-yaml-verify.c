/* remit-yaml-verify.c: what edits of the frontmatter make is read back before they count
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Below the depth that reading allows, so that there is room for what is around the value. */
#define MAX_VALUE_DEPTH 48

static gboolean node_equal (const RemitYamlNode *a,
                            const RemitYamlNode *b);

static gboolean
array_equal (const GPtrArray *a,
             const GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!node_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
node_equal (const RemitYamlNode *a,
            const RemitYamlNode *b)
{
  return a->type == b->type && g_strcmp0 (a->text, b->text) == 0 && array_equal (a->keys, b->keys)
         && array_equal (a->values, b->values);
}

static gboolean has_same_order (JsonNode *a,
                                JsonNode *b);

static gboolean
objects_have_same_order (JsonObject *a,
                         JsonObject *b)
{
  JsonObjectIter iter_a;
  JsonObjectIter iter_b;
  const char *name_a;
  const char *name_b;
  JsonNode *node_a;
  JsonNode *node_b;

  json_object_iter_init_ordered (&iter_a, a);
  json_object_iter_init_ordered (&iter_b, b);
  while (json_object_iter_next_ordered (&iter_a, &name_a, &node_a)
         && json_object_iter_next_ordered (&iter_b, &name_b, &node_b))
    if (strcmp (name_a, name_b) != 0 || !has_same_order (node_a, node_b))
      return FALSE;
  return TRUE;
}

/* Of two values that are equal as JSON has it. */
static gboolean
has_same_order (JsonNode *a,
                JsonNode *b)
{
  if (JSON_NODE_HOLDS_OBJECT (a))
    return objects_have_same_order (json_node_get_object (a), json_node_get_object (b));
  if (!JSON_NODE_HOLDS_ARRAY (a))
    return TRUE;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (a)); i++)
    if (!has_same_order (json_array_get_element (json_node_get_array (a), i),
                         json_array_get_element (json_node_get_array (b), i)))
      return FALSE;
  return TRUE;
}

gboolean
remit_yaml_same_value (JsonNode *a,
                       JsonNode *b)
{
  return json_node_equal (a, b) && has_same_order (a, b);
}

gboolean
remit_yaml_entry_has_value (const RemitYamlEntry *entry,
                            JsonNode             *value)
{
  g_autoptr (JsonNode) plain = remit_yaml_node_to_json (entry->value);
  g_autoptr (JsonNode) model = remit_yaml_entry_to_json (entry);

  return remit_yaml_same_value (plain, value) || remit_yaml_same_value (model, value);
}

static gboolean
entries_match (const RemitYaml       *before,
               const RemitYaml       *after,
               const RemitYamlChange *change)
{
  guint n_before = remit_yaml_get_n_entries (before);
  guint n_after = remit_yaml_get_n_entries (after);
  guint old = 0;

  if (n_after
      != n_before - (change->removed != REMIT_YAML_NONE) + (change->inserted != REMIT_YAML_NONE))
    return FALSE;
  for (guint i = 0; i < n_after; i++)
    {
      const RemitYamlEntry *entry = remit_yaml_get_entry (after, i);
      const RemitYamlEntry *original;

      if (i == change->inserted)
        {
          if (strcmp (entry->key, change->key) != 0
              || !remit_yaml_entry_has_value (entry, change->value))
            return FALSE;
          continue;
        }
      old += old == change->removed;
      original = remit_yaml_get_entry (before, old++);
      if (strcmp (entry->key, original->key) != 0 || !node_equal (entry->value, original->value))
        return FALSE;
    }
  return TRUE;
}

/* Only the block matters, and the body no further than it decides where an unclosed block ends.
 * (transfer full) (nullable): the frontmatter that the edits make, if it is as whole as before. */
static RemitYaml *
read_edited (const RemitYaml     *yaml,
             const RemitEditList *candidate)
{
  gboolean whole = yaml->has_fences && !yaml->is_closed;
  gsize length = whole ? remit_text_get_length (yaml->text) : yaml->span.end;
  g_autoptr (RemitText) part
      = remit_text_new_from_string (remit_text_get_data (yaml->text), (gssize) length);
  g_autoptr (RemitText) edited = NULL;
  g_autoptr (RemitYaml) after = NULL;

  if (!remit_edit_list_is_valid (candidate, length))
    return NULL;
  edited = remit_edit_list_apply (candidate, part);
  after = remit_yaml_read (edited);
  if (after->is_closed != (yaml->is_closed || !yaml->has_fences)
      || (yaml->is_valid && !after->is_valid))
    return NULL;
  if (yaml->has_fences
      && remit_text_get_length (edited) - after->span.end != length - yaml->span.end)
    return NULL;
  return g_steal_pointer (&after);
}

static void
take_edits (const RemitYaml     *yaml,
            const RemitEditList *candidate,
            RemitEditList       *edits)
{
  g_autoptr (RemitEditList) minimal = remit_edit_list_minimize (candidate, yaml->text);

  for (guint i = 0; i < remit_edit_list_get_n_edits (minimal); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (minimal, i);

      remit_edit_list_add (edits, edit->span, edit->replacement, (gssize) edit->length);
    }
}

gboolean
remit_yaml_try (const RemitYaml       *yaml,
                const RemitYamlChange *change,
                const RemitEditList   *candidate,
                RemitEditList         *edits)
{
  g_autoptr (RemitYaml) after = read_edited (yaml, candidate);

  if (after == NULL || !entries_match (yaml, after, change))
    return FALSE;
  take_edits (yaml, candidate, edits);
  return TRUE;
}

gboolean
remit_yaml_try_keys (const RemitYaml     *yaml,
                     const guint         *order,
                     const RemitEditList *candidate,
                     RemitEditList       *edits)
{
  g_autoptr (RemitYaml) after = read_edited (yaml, candidate);

  if (after == NULL || after->entries->len != yaml->entries->len)
    return FALSE;
  for (guint i = 0; i < after->entries->len; i++)
    {
      const RemitYamlEntry *entry = remit_yaml_get_entry (after, i);
      const RemitYamlEntry *original = remit_yaml_get_entry (yaml, order[i]);

      if (strcmp (entry->key, original->key) != 0 || !node_equal (entry->value, original->value))
        return FALSE;
    }
  take_edits (yaml, candidate, edits);
  return TRUE;
}

/* --- values --- */

static gboolean check_depth (JsonNode *value,
                             guint     depth,
                             GError  **error);

static gboolean
check_scalar (JsonNode *value,
              GError  **error)
{
  GType type = json_node_get_value_type (value);

  if (type == G_TYPE_STRING && !g_utf8_validate (json_node_get_string (value), -1, NULL))
    {
      g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_VALUE,
                   _("The value is no valid UTF-8"));
      return FALSE;
    }
  if (type == G_TYPE_DOUBLE && !isfinite (json_node_get_double (value)))
    {
      g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_VALUE,
                   _("The value is no finite number"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_object (JsonNode *value,
              guint     depth,
              GError  **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &member))
    {
      if (!g_utf8_validate (name, -1, NULL))
        {
          g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_VALUE,
                       _("A key is no valid UTF-8"));
          return FALSE;
        }
      if (!check_depth (member, depth + 1, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_depth (JsonNode *value,
             guint     depth,
             GError  **error)
{
  if (depth > MAX_VALUE_DEPTH)
    {
      g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_VALUE,
                   _("The value has lists and objects more than %d deep in each other"),
                   MAX_VALUE_DEPTH);
      return FALSE;
    }
  if (JSON_NODE_HOLDS_ARRAY (value))
    {
      JsonArray *array = json_node_get_array (value);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (!check_depth (json_array_get_element (array, i), depth + 1, error))
          return FALSE;
      return TRUE;
    }
  if (JSON_NODE_HOLDS_OBJECT (value))
    return check_object (value, depth, error);
  return JSON_NODE_HOLDS_NULL (value) || check_scalar (value, error);
}

gboolean
remit_yaml_check_value (JsonNode *value,
                        GError  **error)
{
  return check_depth (value, 0, error);
}

gboolean
remit_yaml_refuse (const RemitYaml *yaml,
                   const char      *key,
                   gsize            offset,
                   GError         **error)
{
  g_set_error (
      error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_PLACE,
      _("The place of “%s” in line %u cannot be changed so without changing something else"), key,
      remit_text_find_line (yaml->text, offset));
  return FALSE;
}
