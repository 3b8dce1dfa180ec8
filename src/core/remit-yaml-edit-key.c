/* remit-yaml-edit-key.c: keys of the frontmatter put in, taken out and renamed
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
remit_yaml_check_key (const char *key,
                      GError    **error)
{
  if (g_utf8_validate (key, -1, NULL))
    return TRUE;
  g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_VALUE, _("The key is no valid UTF-8"));
  return FALSE;
}

static guint
index_of (const RemitYaml      *yaml,
          const RemitYamlEntry *entry)
{
  for (guint i = 0; i < yaml->entries->len; i++)
    if (g_ptr_array_index (yaml->entries, i) == entry)
      return i;
  return REMIT_YAML_NONE;
}

/* Tries each cut between members until one does the change. */
static gboolean
try_root_splice (const RemitYaml       *yaml,
                 guint                  index,
                 guint                  n_removed,
                 const GPtrArray       *texts,
                 const RemitYamlChange *change,
                 RemitEditList         *edits)
{
  g_auto (RemitYamlMembers) members = { 0 };
  gboolean done = FALSE;

  remit_yaml_members_init_root (&members, yaml);
  for (guint variant = 0; variant < REMIT_YAML_N_CUTS && !done; variant++)
    {
      g_autoptr (RemitEditList) candidate = remit_edit_list_new ();

      done = remit_yaml_members_splice (&members, index, n_removed, texts, variant, candidate)
             && remit_yaml_try (yaml, change, candidate, edits);
    }
  return done;
}

/* --- adding --- */

static char *
join_strings (JsonNode   *value,
              const char *separator)
{
  JsonArray *array = json_node_get_array (value);
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        {
          g_string_free (string, TRUE);
          return NULL;
        }
      g_string_append_printf (string, "%s%s", i > 0 ? separator : "",
                              json_node_get_string (element));
    }
  return g_string_free (string, FALSE);
}

/* Whether the string, read as a list again, has exactly the elements. */
static gboolean
reads_back (const char *string,
            char        separator,
            JsonNode   *value)
{
  JsonArray *array = json_node_get_array (value);
  gsize length = strlen (string);
  guint n = 0;

  for (gsize start = 0; start <= length;)
    {
      gsize end = remit_yaml_part_end (string, start, separator);
      g_autofree char *part = g_strndup (string + start, end - start);

      g_strstrip (part);
      if (n >= json_array_get_length (array) || *part == '\0'
          || strcmp (part, json_array_get_string_element (array, n)) != 0)
        return FALSE;
      n++;
      start = end + 1;
    }
  return n == json_array_get_length (array);
}

/* (nullable) (transfer full): the array as one string, where that can hold it. */
static JsonNode *
as_list_string (JsonNode *value,
                char      separator)
{
  g_autofree char *string = NULL;

  if (!JSON_NODE_HOLDS_ARRAY (value) || (separator != ',' && separator != '|'))
    return NULL;
  string = join_strings (value, separator == ',' ? ", " : "|");
  if (string == NULL || !reads_back (string, separator, value))
    return NULL;
  return json_node_init_string (json_node_alloc (), string);
}

static gboolean
add_block (const RemitYaml       *yaml,
           const char            *text,
           const RemitYamlChange *change,
           const char            *eol,
           RemitEditList         *edits)
{
  gsize start = yaml->span.start;
  g_autoptr (RemitEditList) candidate = remit_edit_list_new ();
  const char *data = remit_text_get_data (yaml->text);
  gboolean needs_blank =
      start < remit_text_get_length (yaml->text) && strchr ("\r\n", data[start]) == NULL;
  g_autofree char *block
      = g_strconcat ("---", eol, text, eol, "---", eol, needs_blank ? eol : NULL, NULL);

  remit_edit_list_add (candidate, REMIT_SPAN (start, start), block, -1);
  return remit_yaml_try (yaml, change, candidate, edits);
}

static guint
root_column (const RemitYaml *yaml)
{
  return yaml->entries->len > 0
             ? remit_yaml_column_at (yaml, remit_yaml_get_entry (yaml, 0)->key_span.start)
             : 0;
}

static gboolean
try_add (const RemitYaml     *yaml,
         guint                index,
         const char          *key,
         JsonNode            *value,
         const RemitYamlEmit *emit,
         RemitEditList       *edits)
{
  RemitYamlChange change = { REMIT_YAML_NONE, index, key, value };
  gboolean flow = remit_yaml_has_flow_root (yaml);
  guint column = flow ? 0 : root_column (yaml);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, remit_yaml_spell_member (key, value, column, flow, emit));
  g_ptr_array_add (texts, remit_yaml_spell_member_in_line (key, value, emit));
  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (GPtrArray) text = g_ptr_array_new ();

      if (!yaml->has_fences
          && add_block (yaml, g_ptr_array_index (texts, i), &change, emit->eol, edits))
        return TRUE;
      g_ptr_array_add (text, g_ptr_array_index (texts, i));
      if (yaml->has_fences && try_root_splice (yaml, index, 0, text, &change, edits))
        return TRUE;
    }
  return FALSE;
}

gboolean
remit_yaml_edit_add_key (const RemitYaml *yaml,
                         guint            index,
                         const char      *key,
                         JsonNode        *value,
                         char             separator,
                         RemitEditList   *edits,
                         GError         **error)
{
  RemitYamlEmit emit = remit_yaml_emit_like (yaml, yaml->content.start);
  g_autoptr (JsonNode) string = as_list_string (value, separator);

  if (!remit_yaml_check_value (value, error) || !remit_yaml_check_key (key, error))
    return FALSE;
  if (separator == '[' || separator == '-')
    emit.list = separator;
  else if (separator != '\0')
    emit.list = '[';
  index = MIN (index, yaml->entries->len);
  if (string != NULL && try_add (yaml, index, key, string, &emit, edits))
    return TRUE;
  return try_add (yaml, index, key, value, &emit, edits)
         || remit_yaml_refuse (yaml, key, yaml->content.end, error);
}

gboolean
remit_yaml_edit_copy_key (const RemitYaml      *yaml,
                          const RemitYamlEntry *entry,
                          const RemitYamlNode  *node,
                          const char           *key,
                          RemitEditList        *edits,
                          GError              **error)
{
  guint n = yaml->entries->len;
  RemitYamlEmit emit = remit_yaml_emit_like (yaml, yaml->content.start);
  g_autofree char *carried = remit_yaml_carry (yaml, entry, node, root_column (yaml));
  g_autoptr (JsonNode) value = remit_yaml_node_to_json (node);
  RemitYamlChange change = { REMIT_YAML_NONE, n, key, value };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  if (!remit_yaml_check_key (key, error))
    return FALSE;
  remit_yaml_emit_key (text, key, FALSE, &emit);
  g_string_append (text, carried != NULL ? carried : "");
  g_ptr_array_add (texts, text->str);
  return (carried != NULL && !remit_yaml_has_flow_root (yaml)
          && try_root_splice (yaml, n, 0, texts, &change, edits))
         || remit_yaml_refuse (yaml, key, yaml->content.end, error);
}

/* --- removing, renaming --- */

gboolean
remit_yaml_edit_remove_key (const RemitYaml      *yaml,
                            const RemitYamlEntry *entry,
                            RemitEditList        *edits,
                            GError              **error)
{
  guint index = index_of (yaml, entry);
  RemitYamlChange change = { index, REMIT_YAML_NONE, NULL, NULL };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_val_if_fail (index != REMIT_YAML_NONE, FALSE);

  return try_root_splice (yaml, index, 1, none, &change, edits)
         || remit_yaml_refuse (yaml, entry->key, entry->span.start, error);
}

gboolean
remit_yaml_edit_rename_key (const RemitYaml      *yaml,
                            const RemitYamlEntry *entry,
                            const char           *key,
                            RemitEditList        *edits,
                            GError              **error)
{
  guint index = index_of (yaml, entry);
  RemitYamlEmit emit = remit_yaml_emit_like (yaml, entry->span.start);
  g_autoptr (JsonNode) value = remit_yaml_node_to_json (entry->value);
  RemitYamlChange change = { index, index, key, value };
  g_autoptr (RemitEditList) candidate = remit_edit_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (index != REMIT_YAML_NONE, FALSE);

  if (!remit_yaml_check_key (key, error))
    return FALSE;
  if (strcmp (entry->key, key) == 0)
    return TRUE;
  remit_yaml_emit_key (text, key, remit_yaml_has_flow_root (yaml), &emit);
  remit_edit_list_add (candidate, entry->key_span, text->str, (gssize) text->len - 1);
  return remit_yaml_try (yaml, &change, candidate, edits)
         || remit_yaml_refuse (yaml, entry->key, entry->span.start, error);
}
