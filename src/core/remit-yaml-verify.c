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

gboolean
remit_yaml_entry_has_value (const RemitYamlEntry *entry,
                            JsonNode             *value)
{
  g_autoptr (JsonNode) plain = remit_yaml_node_to_json (entry->value);
  g_autoptr (JsonNode) model = remit_yaml_entry_to_json (entry);

  return json_node_equal (plain, value) || json_node_equal (model, value);
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

/* Only the block matters, and the body no further than it decides where an unclosed block ends. */
static gboolean
does_change (const RemitYaml       *yaml,
             const RemitYamlChange *change,
             const RemitEditList   *candidate)
{
  gboolean whole = yaml->has_fences && !yaml->is_closed;
  gsize length = whole ? remit_text_get_length (yaml->text) : yaml->span.end;
  g_autoptr (RemitText) part
      = remit_text_new_from_string (remit_text_get_data (yaml->text), (gssize) length);
  g_autoptr (RemitText) edited = NULL;
  g_autoptr (RemitYaml) after = NULL;

  if (!remit_edit_list_is_valid (candidate, length))
    return FALSE;
  edited = remit_edit_list_apply (candidate, part);
  after = remit_yaml_read (edited);
  if (after->is_closed != (yaml->is_closed || !yaml->has_fences)
      || (yaml->is_valid && !after->is_valid))
    return FALSE;
  if (yaml->has_fences
      && remit_text_get_length (edited) - after->span.end != length - yaml->span.end)
    return FALSE;
  return entries_match (yaml, after, change);
}

gboolean
remit_yaml_try (const RemitYaml       *yaml,
                const RemitYamlChange *change,
                const RemitEditList   *candidate,
                RemitEditList         *edits)
{
  g_autoptr (RemitEditList) minimal = NULL;

  if (!does_change (yaml, change, candidate))
    return FALSE;
  minimal = remit_edit_list_minimize (candidate, yaml->text);
  for (guint i = 0; i < remit_edit_list_get_n_edits (minimal); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (minimal, i);

      remit_edit_list_add (edits, edit->span, edit->replacement, (gssize) edit->length);
    }
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
