/* remit-yaml-edit.c: one value of the frontmatter becomes another
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

/* Where what replaces the node starts: behind its anchor and tag, which stay, or behind the
 * colon or dash. */
static gsize
behind_properties (const RemitYamlPlace *place)
{
  RemitSpan properties = place->node->properties;

  return properties.end > properties.start ? properties.end : place->slot;
}

static void
put (RemitEditList *edits,
     gsize          start,
     gsize          end,
     const char    *before,
     const char    *text)
{
  g_autofree char *joined = g_strconcat (before, text, NULL);

  remit_edit_list_add (edits, REMIT_SPAN (start, end), joined, -1);
}

/* A missing value: blanks up to the line's end give way, those before a comment stay. */
static void
put_in_gap (const RemitYamlPlace *place,
            const char           *text,
            RemitEditList        *edits)
{
  const char *data = remit_text_get_data (place->yaml->text);
  gsize start = place->node->span.start;
  gsize line_end = remit_yaml_line_at (place->yaml, start).end;
  gsize end = start;

  while (end < line_end && (data[end] == ' ' || data[end] == '\t'))
    end++;
  if (*text == '\0')
    return;
  put (edits, start, end == line_end ? end : start, " ", text);
}

/* Whether @text takes the line of the key or dash, where the value stands below it. */
static gboolean
moves_up (const RemitYamlPlace *place,
          const char           *text)
{
  return (place->node->style == REMIT_YAML_BLOCK || *text == '[' || *text == '{')
         && remit_text_find_line (place->yaml->text, place->node->span.start)
                > remit_text_find_line (place->yaml->text, place->slot);
}

/* What stands below a key gives way to something on the key's line; a comment on that line stays,
 * those among what goes do not. */
static void
put_above (const RemitYamlPlace *place,
           const char           *text,
           RemitEditList        *edits)
{
  const char *data = remit_text_get_data (place->yaml->text);
  RemitSpan span = place->node->span;
  gsize start = behind_properties (place);
  gsize line_end = remit_yaml_line_at (place->yaml, start).end;
  const RemitText *file = place->yaml->text;
  guint last = remit_yaml_last_line (place->yaml, span.end, place->column,
                                     remit_text_find_line (file, place->yaml->content.end));

  if (last > remit_text_find_line (file, span.end))
    span.end = remit_text_get_line (file, last).end;
  if (memchr (data + start, '#', line_end - start) != NULL)
    {
      put (edits, start, start, *text != '\0' ? " " : "", text);
      remit_edit_list_add (edits, REMIT_SPAN (line_end, span.end), "", 0);
    }
  else
    put (edits, start, span.end, *text != '\0' ? " " : "", text);
}

static void
put_inline (const RemitYamlPlace *place,
            const char           *text,
            RemitEditList        *edits)
{
  const char *data = remit_text_get_data (place->yaml->text);
  RemitSpan span = place->node->span;

  if (span.start == span.end)
    put_in_gap (place, text, edits);
  else if (moves_up (place, text))
    put_above (place, text, edits);
  else
    {
      /* Nothing leaves no blank behind the colon either. */
      while (*text == '\0' && span.start > place->slot && data[span.start - 1] == ' ')
        span.start--;
      remit_edit_list_add (edits, span, text, -1);
    }
}

/* Puts a block collection, whose first line starts at the column that it is written for. */
static void
put_block (const RemitYamlPlace *place,
           JsonNode             *value,
           const RemitYamlEmit  *emit,
           RemitEditList        *edits)
{
  RemitSpan span = place->node->span;
  gboolean in_list = place->parent != NULL && place->parent->type == REMIT_YAML_SEQUENCE;
  g_autoptr (GString) string = g_string_new (NULL);

  if (place->node->style == REMIT_YAML_BLOCK)
    {
      remit_yaml_emit_block (string, value, remit_yaml_column_at (place->yaml, span.start), emit);
      remit_edit_list_add (edits, span, string->str, (gssize) string->len);
    }
  else if (in_list)
    {
      remit_yaml_emit_block (string, value, place->column + 2, emit);
      put (edits, place->slot, MAX (span.end, place->slot), " ", string->str);
    }
  else
    {
      RemitYamlEmit block = *emit;

      block.list = '-';
      remit_yaml_emit_value (string, value, place->column, &block);
      put (edits, behind_properties (place), MAX (span.end, behind_properties (place)), "",
           string->str);
    }
}

gboolean
remit_yaml_try_place (const RemitYamlPlace *place,
                      const RemitEditList  *candidate,
                      JsonNode             *value,
                      RemitEditList        *edits)
{
  g_autoptr (JsonNode) expected = remit_yaml_place_expect (place, value);
  RemitYamlChange change = { place->entry_index, place->entry_index, place->entry->key, expected };

  return remit_yaml_try (place->yaml, &change, candidate, edits);
}

static gboolean
try_text (const RemitYamlPlace *place,
          const char           *text,
          JsonNode             *value,
          RemitEditList        *edits)
{
  g_autoptr (RemitEditList) candidate = remit_edit_list_new ();

  put_inline (place, text, candidate);
  return remit_yaml_try_place (place, candidate, value, edits);
}

/* A tag may say that the value is of the old kind; a key in a flow mapping may lack its colon. */
static gboolean
try_text_around (const RemitYamlPlace *place,
                 const char           *text,
                 JsonNode             *value,
                 RemitEditList        *edits)
{
  const RemitYamlNode *node = place->node;
  g_autoptr (RemitEditList) candidate = remit_edit_list_new ();

  if (node->properties.end > node->properties.start)
    put (candidate, node->properties.start, MAX (node->span.end, node->properties.end), "", text);
  else if (place->flow && node->span.start == node->span.end)
    put (candidate, node->span.start, node->span.end, ": ", text);
  else
    return FALSE;
  return remit_yaml_try_place (place, candidate, value, edits);
}

gboolean
remit_yaml_try_texts (const RemitYamlPlace *place,
                      const GPtrArray      *texts,
                      JsonNode             *value,
                      RemitEditList        *edits)
{
  for (guint i = 0; i < texts->len; i++)
    if (try_text (place, g_ptr_array_index (texts, i), value, edits))
      return TRUE;
  return texts->len > 0
         && try_text_around (place, g_ptr_array_index (texts, texts->len - 1), value, edits);
}

gboolean
remit_yaml_try_splice (const RemitYamlPlace *place,
                       guint                 index,
                       guint                 n_removed,
                       const GPtrArray      *texts,
                       JsonNode             *value,
                       RemitEditList        *edits)
{
  g_auto (RemitYamlMembers) members = { 0 };
  gboolean done = FALSE;

  remit_yaml_members_init (&members, place->yaml, place->node);
  for (guint variant = 0; variant < REMIT_YAML_N_CUTS && !done; variant++)
    {
      g_autoptr (RemitEditList) candidate = remit_edit_list_new ();

      done = remit_yaml_members_splice (&members, index, n_removed, texts, variant, candidate)
             && remit_yaml_try_place (place, candidate, value, edits);
    }
  return done;
}

gboolean
remit_yaml_replace_string (const RemitYamlPlace *place,
                           JsonNode             *value,
                           RemitEditList        *edits)
{
  const char *string = json_node_get_string (value);
  RemitYamlEmit emit = remit_yaml_emit_like (place->yaml, place->node->span.start);
  g_autoptr (RemitEditList) splice = remit_edit_list_new ();
  g_autoptr (GPtrArray) texts = NULL;

  if (remit_yaml_splice_string (place, string, emit.eol, splice)
      && remit_yaml_try_place (place, splice, value, edits))
    return TRUE;
  texts = remit_yaml_spell_string (place, string, &emit);
  return remit_yaml_try_texts (place, texts, value, edits);
}

static gboolean
try_block (const RemitYamlPlace *place,
           JsonNode             *value,
           const RemitYamlEmit  *emit,
           RemitEditList        *edits)
{
  g_autoptr (RemitEditList) candidate = remit_edit_list_new ();

  if (place->flow)
    return FALSE;
  put_block (place, value, emit, candidate);
  return remit_yaml_try_place (place, candidate, value, edits);
}

static gboolean
replace_collection (const RemitYamlPlace *place,
                    JsonNode             *value,
                    RemitEditList        *edits)
{
  RemitYamlEmit emit = remit_yaml_emit_like (place->yaml, place->node->span.start);
  gboolean block = place->node->style == REMIT_YAML_BLOCK
                   || (place->node->style != REMIT_YAML_FLOW
                       && (JSON_NODE_HOLDS_OBJECT (value) || emit.list == '-'));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GString *string = g_string_new (NULL);

  remit_yaml_emit_flow (string, value, &emit);
  g_ptr_array_add (texts, g_string_free (string, FALSE));
  if (block && try_block (place, value, &emit, edits))
    return TRUE;
  return remit_yaml_try_texts (place, texts, value, edits)
         || try_block (place, value, &emit, edits);
}

static gboolean
is_empty (JsonNode *value)
{
  return JSON_NODE_HOLDS_ARRAY (value) ? json_array_get_length (json_node_get_array (value)) == 0
                                       : json_object_get_size (json_node_get_object (value)) == 0;
}

static gboolean
replace (const RemitYamlPlace *place,
         JsonNode             *value,
         RemitEditList        *edits)
{
  RemitYamlEmit emit = remit_yaml_emit_like (place->yaml, place->node->span.start);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  RemitYamlType type = place->node->type;
  GString *string;

  if (json_node_get_value_type (value) == G_TYPE_STRING)
    return remit_yaml_replace_string (place, value, edits);
  if (JSON_NODE_HOLDS_ARRAY (value) && type == REMIT_YAML_SEQUENCE && !place->node->alias
      && remit_yaml_replace_list (place, value, edits))
    return TRUE;
  if (JSON_NODE_HOLDS_OBJECT (value) && type == REMIT_YAML_MAPPING && !place->node->alias
      && remit_yaml_replace_map (place, value, edits))
    return TRUE;
  if ((JSON_NODE_HOLDS_ARRAY (value) || JSON_NODE_HOLDS_OBJECT (value)) && !is_empty (value))
    return replace_collection (place, value, edits);

  string = g_string_new (NULL);
  remit_yaml_emit_flow (string, value, &emit);
  g_ptr_array_add (texts, g_string_free (string, FALSE));
  return remit_yaml_try_texts (place, texts, value, edits);
}

static gboolean
has_value (const RemitYamlPlace *place,
           JsonNode             *value)
{
  g_autoptr (JsonNode) json = NULL;

  if (place->path->len == 0)
    return remit_yaml_entry_has_value (place->entry, value);
  json = remit_yaml_node_to_json (place->node);
  return json_node_equal (json, value);
}

gboolean
remit_yaml_edit_replace (const RemitYaml      *yaml,
                         const RemitYamlEntry *entry,
                         const RemitYamlNode  *node,
                         JsonNode             *value,
                         RemitEditList        *edits,
                         GError              **error)
{
  g_auto (RemitYamlPlace) place = { 0 };

  if (!remit_yaml_check_value (value, error)
      || !remit_yaml_place_init (&place, yaml, entry, node, error))
    return FALSE;
  return has_value (&place, value) || replace (&place, value, edits)
         || remit_yaml_refuse (yaml, entry->key, node->span.start, error);
}
