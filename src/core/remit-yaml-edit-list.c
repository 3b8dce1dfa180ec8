/* remit-yaml-edit-list.c: elements of lists in any spelling put in, taken out, changed and moved
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What happens to a list: @n_removed elements from @index on become @values. */
typedef struct
{
  guint index;
  guint n_removed;
  JsonArray *values;
} Splice;

static JsonNode *
array_node (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  return node;
}

static JsonNode *
string_node (const char *string)
{
  return json_node_init_string (json_node_alloc (), string);
}

static JsonNode *
spliced (JsonArray    *old,
         const Splice *splice)
{
  JsonArray *array = json_array_new ();
  guint n = json_array_get_length (old);

  for (guint i = 0; i <= n; i++)
    {
      for (guint k = 0; i == splice->index && k < json_array_get_length (splice->values); k++)
        json_array_add_element (array, json_array_dup_element (splice->values, k));
      if (i < n && (i < splice->index || i >= splice->index + splice->n_removed))
        json_array_add_element (array, json_array_dup_element (old, i));
    }
  return array_node (array);
}

/* --- sequences --- */

/* The quotes that all strings of the list have. */
static char
learn_quote (const RemitYamlNode *list)
{
  char quote = '\0';

  for (guint i = 0; i < list->values->len; i++)
    {
      const RemitYamlNode *item = g_ptr_array_index (list->values, i);
      char own = item->style == REMIT_YAML_DOUBLE_QUOTED   ? '"'
                 : item->style == REMIT_YAML_SINGLE_QUOTED ? '\''
                                                           : '\0';

      if (own == '\0' || (quote != '\0' && own != quote))
        return '\0';
      quote = own;
    }
  return quote;
}

/* The blanks behind a dash. */
static char *
learn_blanks (const RemitYaml     *yaml,
              const RemitYamlNode *list)
{
  const char *data = remit_text_get_data (yaml->text);
  gsize start = list->span.start + 1;
  gsize end = start;

  while (end < list->span.end && data[end] == ' ')
    end++;
  if (end == start || end == list->span.end || strchr ("\r\n#", data[end]) != NULL)
    return g_strdup (" ");
  return g_strndup (data + start, end - start);
}

static GPtrArray *
item_texts (const RemitYaml     *yaml,
            const RemitYamlNode *list,
            JsonArray           *values)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  RemitYamlEmit emit = remit_yaml_emit_like (yaml, list->span.start);
  guint column = remit_yaml_column_at (yaml, list->span.start);

  emit.quote = list->values->len > 0 ? learn_quote (list) : '\0';
  for (guint i = 0; i < json_array_get_length (values); i++)
    {
      GString *string = g_string_new (NULL);
      JsonNode *value = json_array_get_element (values, i);

      if (list->style == REMIT_YAML_FLOW)
        remit_yaml_emit_flow (string, value, &emit);
      else
        {
          g_autofree char *blanks = learn_blanks (yaml, list);

          g_string_append_printf (string, "-%s", blanks);
          remit_yaml_emit_block (string, value, column + 1 + (guint) strlen (blanks), &emit);
        }
      g_ptr_array_add (texts, g_string_free (string, FALSE));
    }
  return texts;
}

static gboolean
try_whole (const RemitYamlPlace *place,
           JsonNode             *value,
           RemitEditList        *edits)
{
  RemitYamlEmit emit = remit_yaml_emit_like (place->yaml, place->node->span.start);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GString *string = g_string_new (NULL);

  if (place->node->type == REMIT_YAML_SEQUENCE)
    emit.quote = learn_quote (place->node);
  remit_yaml_emit_flow (string, value, &emit);
  g_ptr_array_add (texts, g_string_free (string, FALSE));
  return remit_yaml_try_texts (place, texts, value, edits);
}

static gboolean
splice_sequence (const RemitYamlPlace *place,
                 const Splice         *splice,
                 RemitEditList        *edits)
{
  g_autoptr (JsonNode) old = remit_yaml_node_to_json (place->node);
  g_autoptr (JsonNode) value = spliced (json_node_get_array (old), splice);
  g_autoptr (GPtrArray) texts = item_texts (place->yaml, place->node, splice->values);

  return remit_yaml_try_splice (place, splice->index, splice->n_removed, texts, value, edits)
         || try_whole (place, value, edits);
}

/* Longer lists are not searched for elements that changed places. */
#define MAX_ORDERED 1000

/* (transfer full) (nullable): the order that makes one list of the other, where they have the same
 * elements. */
static guint *
find_order (JsonArray *old,
            JsonArray *new)
{
  guint n = json_array_get_length (old);
  g_autofree gboolean *used = g_new0 (gboolean, n + 1);
  g_autofree guint *order = g_new (guint, n + 1);

  if (n != json_array_get_length (new) || n > MAX_ORDERED)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      guint k = 0;

      while (k < n && (used[k] || !json_node_equal (json_array_get_element (old, k),
                                                    json_array_get_element (new, i))))
        k++;
      if (k == n)
        return NULL;
      order[i] = k;
      used[k] = TRUE;
    }
  return g_steal_pointer (&order);
}

/* Each element that differs, in its own place. */
static gboolean
replace_elements (const RemitYamlPlace *place,
                  JsonArray            *old,
                  JsonNode             *value,
                  RemitEditList        *edits)
{
  JsonArray *new = json_node_get_array (value);
  g_autoptr (RemitEditList) candidate = remit_edit_list_new ();
  guint n_changed = 0;

  if (json_array_get_length (old) != json_array_get_length (new))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (new); i++)
    {
      JsonNode *element = json_array_get_element (new, i);

      if (remit_yaml_same_value (json_array_get_element (old, i), element))
        continue;
      if (++n_changed > REMIT_YAML_MAX_APART
          || !remit_yaml_edit_replace (place->yaml, place->entry,
                                       g_ptr_array_index (place->node->values, i), element,
                                       candidate, NULL))
        return FALSE;
    }
  return remit_yaml_try_place (place, candidate, value, edits);
}

/* Elements that only changed places do so in the text; else what differs in the middle changes. */
gboolean
remit_yaml_replace_list (const RemitYamlPlace *place,
                         JsonNode             *value,
                         RemitEditList        *edits)
{
  g_autoptr (JsonNode) old_node = remit_yaml_node_to_json (place->node);
  JsonArray *old = json_node_get_array (old_node);
  JsonArray *new = json_node_get_array (value);
  guint n_old = json_array_get_length (old);
  guint n_new = json_array_get_length (new);
  guint n_common = MIN (n_old, n_new);
  guint start = 0;
  guint end = 0;
  g_autoptr (JsonArray) values = json_array_new ();
  g_autofree guint *order = find_order (old, new);
  Splice splice;

  if ((order != NULL && remit_yaml_try_order (place, order, value, edits))
      || replace_elements (place, old, value, edits))
    return TRUE;
  while (
      start < n_common
      && json_node_equal (json_array_get_element (old, start), json_array_get_element (new, start)))
    start++;
  while (end < n_common - start
         && json_node_equal (json_array_get_element (old, n_old - end - 1),
                             json_array_get_element (new, n_new - end - 1)))
    end++;
  for (guint i = start; i < n_new - end; i++)
    json_array_add_element (values, json_array_dup_element (new, i));
  splice = (Splice) { start, n_old - start - end, values };
  return splice_sequence (place, &splice, edits);
}

/* --- strings that are lists --- */

/* The trimmed elements of a string, as ranges of its bytes. */
static GArray *
find_parts (const char *string,
            char        separator)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  gsize length = strlen (string);

  for (gsize start = 0; start <= length;)
    {
      gsize next = remit_yaml_part_end (string, start, separator);
      RemitSpan part = { start, next };

      while (part.start < part.end && g_ascii_isspace (string[part.start]))
        part.start++;
      while (part.end > part.start && g_ascii_isspace (string[part.end - 1]))
        part.end--;
      if (part.end > part.start)
        g_array_append_val (parts, part);
      start = next + 1;
    }
  return parts;
}

static RemitSpan
part_at (GArray *parts,
         guint   index)
{
  return g_array_index (parts, RemitSpan, index);
}

static JsonNode *
parts_to_json (const char *string,
               GArray     *parts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < parts->len; i++)
    {
      RemitSpan part = part_at (parts, i);
      g_autofree char *text = g_strndup (string + part.start, part.end - part.start);

      json_array_add_string_element (array, text);
    }
  return array_node (array);
}

static char *
part_separator (const char *string,
                GArray     *parts,
                char        separator)
{
  gsize start;
  gsize end;

  if (parts->len < 2)
    return g_strdup (separator == ',' ? ", " : "|");
  start = part_at (parts, 0).end;
  end = part_at (parts, 1).start;
  return g_strndup (string + start, end - start);
}

/* (nullable): the elements as one piece of such a string; NULL where one is no string. */
static char *
join_values (JsonArray  *values,
             const char *separator)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (values); i++)
    {
      JsonNode *value = json_array_get_element (values, i);

      if (json_node_get_value_type (value) != G_TYPE_STRING)
        {
          g_string_free (string, TRUE);
          return NULL;
        }
      g_string_append_printf (string, "%s%s", i > 0 ? separator : "", json_node_get_string (value));
    }
  return g_string_free (string, FALSE);
}

static char *
splice_string (const char   *string,
               GArray       *parts,
               const Splice *splice,
               const char   *separator,
               const char   *text)
{
  gsize start = 0;
  gsize end = strlen (string);
  const char *before = "";
  const char *after = "";
  guint last = splice->index + splice->n_removed;

  if (splice->n_removed > 0)
    {
      start = part_at (parts, splice->index).start;
      end = part_at (parts, last - 1).end;
      if (*text == '\0' && last < parts->len)
        end = part_at (parts, last).start;
      else if (*text == '\0' && splice->index > 0)
        start = part_at (parts, splice->index - 1).end;
      else if (*text == '\0')
        return g_strdup ("");
    }
  else if (splice->index < parts->len)
    {
      start = end = part_at (parts, splice->index).start;
      after = separator;
    }
  else if (parts->len > 0)
    {
      start = end = part_at (parts, parts->len - 1).end;
      before = separator;
    }
  return g_strdup_printf ("%.*s%s%s%s%s", (int) start, string, before, text, after, string + end);
}

/* Falls back to a flow list where the string cannot hold the elements, or none are left: nothing
 * behind the colon may mean everything to who reads it. */
static gboolean
splice_parts (const RemitYamlPlace *place,
              char                  separator,
              const Splice         *splice,
              RemitEditList        *edits)
{
  const char *string = place->node->type == REMIT_YAML_NULL ? "" : place->node->text;
  g_autoptr (GArray) parts = find_parts (string, separator);
  g_autoptr (JsonNode) old = parts_to_json (string, parts);
  g_autoptr (JsonNode) value = spliced (json_node_get_array (old), splice);
  g_autofree char *gap = part_separator (string, parts, separator);
  g_autofree char *text = join_values (splice->values, gap);
  g_autofree char *new = text != NULL ? splice_string (string, parts, splice, gap, text) : NULL;

  if (new != NULL && *new != '\0')
    {
      g_autoptr (GArray) new_parts = find_parts (new, separator);
      g_autoptr (JsonNode) result = parts_to_json (new, new_parts);
      g_autoptr (JsonNode) new_value = string_node (new);

      if (json_node_equal (result, value) && remit_yaml_replace_string (place, new_value, edits))
        return TRUE;
    }
  return try_whole (place, value, edits);
}

/* --- all --- */

static gboolean
set_range_error (GError **error)
{
  g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_MISSING,
               _("The list has no such element"));
  return FALSE;
}

static gboolean
set_list_error (GError              **error,
                const RemitYamlEntry *entry)
{
  g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_PLACE, _("The value of “%s” is no list"),
               entry->key);
  return FALSE;
}

static guint
count (const RemitYamlNode *list,
       char                 separator)
{
  g_autoptr (GArray) parts = NULL;

  if (list->type == REMIT_YAML_SEQUENCE)
    return list->values->len;
  if (list->type == REMIT_YAML_NULL || list->type == REMIT_YAML_MAPPING)
    return 0;
  parts = find_parts (list->text, separator);
  return parts->len;
}

static gboolean
apply_splice (const RemitYamlPlace *place,
              char                  separator,
              Splice               *splice,
              RemitEditList        *edits,
              GError              **error)
{
  const RemitYamlNode *list = place->node;
  guint n = count (list, separator);
  gboolean ok;

  if (list->type == REMIT_YAML_MAPPING
      || (list->type != REMIT_YAML_SEQUENCE && list->type != REMIT_YAML_NULL && separator != ','
          && separator != '|'))
    return set_list_error (error, place->entry);
  if (splice->n_removed == 0)
    splice->index = MIN (splice->index, n);
  if (splice->index + splice->n_removed > n)
    return set_range_error (error);
  if (list->type == REMIT_YAML_SEQUENCE && list->alias)
    ok = FALSE;
  else if (list->type == REMIT_YAML_SEQUENCE)
    ok = splice_sequence (place, splice, edits);
  else if (separator == ',' || separator == '|')
    ok = splice_parts (place, separator, splice, edits);
  else
    {
      g_autoptr (JsonNode) value = array_node (json_array_ref (splice->values));

      return remit_yaml_edit_replace (place->yaml, place->entry, list, value, edits, error);
    }
  return ok || remit_yaml_refuse (place->yaml, place->entry->key, list->span.start, error);
}

/* @value: (nullable): what to put in. */
static gboolean
edit_one (const RemitYaml      *yaml,
          const RemitYamlEntry *entry,
          const RemitYamlNode  *list,
          char                  separator,
          Splice               *splice,
          JsonNode             *value,
          RemitEditList        *edits,
          GError              **error)
{
  g_autoptr (JsonArray) values = json_array_new ();
  g_auto (RemitYamlPlace) place = { 0 };

  if (value != NULL && !remit_yaml_check_value (value, error))
    return FALSE;
  if (value != NULL)
    json_array_add_element (values, json_node_copy (value));
  splice->values = values;
  return remit_yaml_place_init (&place, yaml, entry, list, error)
         && apply_splice (&place, separator, splice, edits, error);
}

gboolean
remit_yaml_edit_list_add (const RemitYaml      *yaml,
                          const RemitYamlEntry *entry,
                          const RemitYamlNode  *list,
                          char                  separator,
                          guint                 index,
                          JsonNode             *value,
                          RemitEditList        *edits,
                          GError              **error)
{
  Splice splice = { index, 0, NULL };

  return edit_one (yaml, entry, list, separator, &splice, value, edits, error);
}

gboolean
remit_yaml_edit_list_remove (const RemitYaml      *yaml,
                             const RemitYamlEntry *entry,
                             const RemitYamlNode  *list,
                             char                  separator,
                             guint                 index,
                             RemitEditList        *edits,
                             GError              **error)
{
  Splice splice = { index, 1, NULL };

  if (index == G_MAXUINT)
    return set_range_error (error);
  return edit_one (yaml, entry, list, separator, &splice, NULL, edits, error);
}

gboolean
remit_yaml_edit_list_replace (const RemitYaml      *yaml,
                              const RemitYamlEntry *entry,
                              const RemitYamlNode  *list,
                              char                  separator,
                              guint                 index,
                              JsonNode             *value,
                              RemitEditList        *edits,
                              GError              **error)
{
  Splice splice = { index, 1, NULL };

  if (index >= count (list, separator))
    return set_range_error (error);
  if (list->type == REMIT_YAML_SEQUENCE)
    return remit_yaml_edit_replace (yaml, entry, g_ptr_array_index (list->values, index), value,
                                    edits, error);
  return edit_one (yaml, entry, list, separator, &splice, value, edits, error);
}

/* --- moving --- */

static JsonNode *
in_order (JsonArray   *old,
          const guint *order)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < json_array_get_length (old); i++)
    json_array_add_element (array, json_array_dup_element (old, order[i]));
  return array_node (array);
}

static gboolean
order_parts (const RemitYamlPlace *place,
             char                  separator,
             const guint          *order,
             RemitEditList        *edits)
{
  const char *string = place->node->text;
  g_autoptr (GArray) parts = find_parts (string, separator);
  g_autoptr (GString) new = g_string_new (NULL);
  g_autoptr (JsonNode) value = NULL;
  gsize done = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      RemitSpan source = part_at (parts, order[i]);

      g_string_append_len (new, string + done, (gssize) (part_at (parts, i).start - done));
      g_string_append_len (new, string + source.start, (gssize) (source.end - source.start));
      done = part_at (parts, i).end;
    }
  g_string_append (new, string + done);
  value = string_node (new->str);
  return remit_yaml_replace_string (place, value, edits);
}

static gboolean
order_members (const RemitYamlPlace *place,
               const guint          *order,
               RemitEditList        *edits)
{
  g_autoptr (JsonNode) old = remit_yaml_node_to_json (place->node);
  g_autoptr (JsonNode) value = in_order (json_node_get_array (old), order);

  return remit_yaml_try_order (place, order, value, edits)
         || remit_yaml_replace_list (place, value, edits);
}

gboolean
remit_yaml_edit_list_move (const RemitYaml      *yaml,
                           const RemitYamlEntry *entry,
                           const RemitYamlNode  *list,
                           char                  separator,
                           guint                 from,
                           guint                 to,
                           RemitEditList        *edits,
                           GError              **error)
{
  guint n = count (list, separator);
  g_autofree guint *order = remit_yaml_order_of_move (n, from, to);
  g_auto (RemitYamlPlace) place = { 0 };
  gboolean is_sequence = list->type == REMIT_YAML_SEQUENCE;

  if (from >= n || to >= n)
    return set_range_error (error);
  if (!remit_yaml_place_init (&place, yaml, entry, list, error))
    return FALSE;
  return from == to || (is_sequence && !list->alias && order_members (&place, order, edits))
         || (!is_sequence && order_parts (&place, separator, order, edits))
         || remit_yaml_refuse (yaml, entry->key, list->span.start, error);
}
