/* remit-yaml-emit.c: spellings of new values
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

#define STEP 2

/* Nobody indents by more: what stands further right is aligned with something. */
#define MAX_STEP 8

/* --- how the neighbours do it --- */

static void
learn_list (RemitYamlEmit        *emit,
            const RemitYaml      *yaml,
            const RemitYamlEntry *entry)
{
  emit->list = entry->value->style == REMIT_YAML_FLOW ? '[' : '-';
  if (emit->list == '-')
    {
      guint column = remit_yaml_column_at (yaml, entry->value->span.start);
      guint key = remit_yaml_column_at (yaml, entry->key_span.start);

      emit->offset = column > key ? column - key : 0;
    }
}

/* How far the first mapping that is inside another stands behind its key; 0 where there is none. */
static guint
find_step (const RemitYaml     *yaml,
           const RemitYamlNode *key,
           const RemitYamlNode *value)
{
  guint step = 0;

  if (value->alias || value->values == NULL || value->style == REMIT_YAML_FLOW)
    return 0;
  if (key != NULL && value->type == REMIT_YAML_MAPPING && value->values->len > 0)
    {
      guint column = remit_yaml_column_at (yaml, value->span.start);
      guint outer = remit_yaml_column_at (yaml, key->span.start);

      if (column > outer && column - outer <= MAX_STEP)
        return column - outer;
    }
  for (guint i = 0; step == 0 && i < value->values->len; i++)
    step = find_step (yaml, value->keys != NULL ? g_ptr_array_index (value->keys, i) : NULL,
                      g_ptr_array_index (value->values, i));
  return step;
}

static guint
learn_step (const RemitYaml *yaml)
{
  guint step = 0;

  for (guint i = 0; step == 0 && i < yaml->entries->len; i++)
    {
      const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, i);
      RemitYamlNode key = { .span = entry->key_span };

      if (!entry->recovered)
        step = find_step (yaml, &key, entry->value);
    }
  return step > 0 ? step : STEP;
}

/* Quotes are a habit only where two strings or more have them and none has not. */
static char
learn_quote (const RemitYaml *yaml)
{
  guint n_single = 0;
  guint n_double = 0;
  guint n_other = 0;

  for (guint i = 0; i < yaml->entries->len; i++)
    {
      const RemitYamlNode *value = remit_yaml_get_entry (yaml, i)->value;

      n_single += value->style == REMIT_YAML_SINGLE_QUOTED;
      n_double += value->style == REMIT_YAML_DOUBLE_QUOTED;
      n_other += value->type == REMIT_YAML_STRING && value->style == REMIT_YAML_PLAIN;
    }
  if (n_other > 0 || n_single + n_double < 2)
    return '\0';
  return n_single == 0 ? '"' : n_double == 0 ? '\'' : '\0';
}

RemitYamlEmit
remit_yaml_emit_like (const RemitYaml *yaml,
                      gsize            offset)
{
  RemitYamlEmit emit = { .eol = remit_text_get_eol (yaml->text, offset),
                         .list = '[',
                         .step = learn_step (yaml) };

  emit.offset = emit.step;
  for (guint i = yaml->entries->len; i > 0; i--)
    {
      const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, i - 1);

      if (entry->value->type == REMIT_YAML_SEQUENCE && !entry->value->alias
          && entry->value->values->len > 0)
        learn_list (&emit, yaml, entry);
    }
  emit.quote = learn_quote (yaml);
  return emit;
}

/* --- scalars --- */

static void
append_number (GString *string,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  g_string_append (string, buffer);
  if (strpbrk (buffer, ".e") == NULL)
    g_string_append (string, ".0");
}

static void
append_string (GString             *string,
               const char          *value,
               gboolean             flow,
               const RemitYamlEmit *emit)
{
  if (emit->quote == '"')
    remit_yaml_append_double (string, value);
  else if (emit->quote == '\'' && remit_yaml_single_holds (value))
    remit_yaml_append_single (string, value);
  else
    remit_yaml_append_least (string, value, flow);
}

static void
emit_scalar (GString             *string,
             JsonNode            *value,
             gboolean             flow,
             const RemitYamlEmit *emit)
{
  GType type = json_node_get_value_type (value);

  if (JSON_NODE_HOLDS_NULL (value))
    g_string_append (string, "null");
  else if (type == G_TYPE_STRING)
    append_string (string, json_node_get_string (value), flow, emit);
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (string, json_node_get_boolean (value) ? "true" : "false");
  else if (type == G_TYPE_DOUBLE)
    append_number (string, json_node_get_double (value));
  else
    g_string_append_printf (string, "%" G_GINT64_FORMAT, json_node_get_int (value));
}

void
remit_yaml_emit_key (GString             *string,
                     const char          *key,
                     gboolean             flow,
                     const RemitYamlEmit *emit)
{
  if (remit_yaml_plain_holds (key, flow) && strchr (key, ':') == NULL
      && !remit_yaml_is_ambiguous (key))
    g_string_append (string, key);
  else
    remit_yaml_append_quoted (string, key);
  g_string_append_c (string, ':');
}

/* --- block scalars --- */

static gboolean
literal_holds (const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    if (*p == '\r')
      return FALSE;
  if (value[strspn (value, "\n")] == '\0')
    return FALSE;
  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      char character[8] = { 0 };

      if (*p == '\n')
        continue;
      g_utf8_strncpy (character, p, 1);
      if (!remit_yaml_single_holds (character))
        return FALSE;
    }
  return TRUE;
}

gboolean
remit_yaml_emit_literal (GString    *string,
                         const char *value,
                         guint       indent,
                         guint       parent,
                         const char *comment,
                         const char *eol)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *margin = g_strnfill (indent, ' ');
  gsize length = strlen (value);
  gsize end = length;

  if (!literal_holds (value))
    return FALSE;
  while (end > 0 && value[end - 1] == '\n')
    end--;
  g_string_append_c (string, '|');
  if (strchr (" \t", value[strspn (value, "\n")]) != NULL)
    g_string_append_printf (string, "%u", indent - parent);
  if (length - end != 1)
    g_string_append_c (string, end == length ? '-' : '+');
  g_string_append (string, comment);
  lines = g_strsplit (value, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i + 1] == NULL && *lines[i] == '\0')
        break;
      g_string_append (string, eol);
      if (*lines[i] != '\0')
        g_string_append_printf (string, "%s%s", margin, lines[i]);
    }
  return TRUE;
}

/* --- collections --- */

static void
append_flow_object (GString             *string,
                    JsonObject          *object,
                    const RemitYamlEmit *emit)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  const char *separator = "";

  g_string_append_c (string, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_string_append (string, separator);
      remit_yaml_emit_key (string, name, TRUE, emit);
      g_string_append_c (string, ' ');
      remit_yaml_emit_flow (string, member, emit);
      separator = ", ";
    }
  g_string_append_c (string, '}');
}

void
remit_yaml_emit_flow (GString             *string,
                      JsonNode            *value,
                      const RemitYamlEmit *emit)
{
  if (JSON_NODE_HOLDS_OBJECT (value))
    append_flow_object (string, json_node_get_object (value), emit);
  else if (JSON_NODE_HOLDS_ARRAY (value))
    {
      JsonArray *array = json_node_get_array (value);

      g_string_append_c (string, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          if (i > 0)
            g_string_append (string, ", ");
          remit_yaml_emit_flow (string, json_array_get_element (array, i), emit);
        }
      g_string_append_c (string, ']');
    }
  else
    emit_scalar (string, value, TRUE, emit);
}

static gboolean
is_empty (JsonNode *value)
{
  return (JSON_NODE_HOLDS_ARRAY (value) && json_array_get_length (json_node_get_array (value)) == 0)
         || (JSON_NODE_HOLDS_OBJECT (value)
             && json_object_get_size (json_node_get_object (value)) == 0);
}

static gboolean
is_scalar_list (JsonNode *value)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (value))
    return FALSE;
  array = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_ARRAY (element) || JSON_NODE_HOLDS_OBJECT (element))
        return FALSE;
    }
  return TRUE;
}

static void
append_line_break (GString             *string,
                   guint                column,
                   const RemitYamlEmit *emit)
{
  g_string_append_printf (string, "%s%*s", emit->eol, (int) column, "");
}

static void
append_block_list (GString             *string,
                   JsonArray           *array,
                   guint                column,
                   const RemitYamlEmit *emit)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        append_line_break (string, column, emit);
      g_string_append (string, "- ");
      remit_yaml_emit_block (string, json_array_get_element (array, i), column + 2, emit);
    }
}

static void
append_block_object (GString             *string,
                     JsonObject          *object,
                     guint                column,
                     const RemitYamlEmit *emit)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean first = TRUE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!first)
        append_line_break (string, column, emit);
      remit_yaml_emit_key (string, name, FALSE, emit);
      remit_yaml_emit_value (string, member, column, emit);
      first = FALSE;
    }
}

void
remit_yaml_emit_block (GString             *string,
                       JsonNode            *value,
                       guint                column,
                       const RemitYamlEmit *emit)
{
  if (is_empty (value))
    remit_yaml_emit_flow (string, value, emit);
  else if (JSON_NODE_HOLDS_ARRAY (value))
    append_block_list (string, json_node_get_array (value), column, emit);
  else if (JSON_NODE_HOLDS_OBJECT (value))
    append_block_object (string, json_node_get_object (value), column, emit);
  else
    emit_scalar (string, value, FALSE, emit);
}

void
remit_yaml_emit_value (GString             *string,
                       JsonNode            *value,
                       guint                column,
                       const RemitYamlEmit *emit)
{
  gboolean is_list = JSON_NODE_HOLDS_ARRAY (value);
  guint inner = column + (is_list ? emit->offset : emit->step);

  if (json_node_get_value_type (value) == G_TYPE_STRING
      && strchr (json_node_get_string (value), '\n') != NULL)
    {
      g_string_append_c (string, ' ');
      if (!remit_yaml_emit_literal (string, json_node_get_string (value), column + emit->step, column,
                                    "", emit->eol))
        emit_scalar (string, value, FALSE, emit);
    }
  else if ((!is_list && !JSON_NODE_HOLDS_OBJECT (value)) || is_empty (value))
    {
      g_string_append_c (string, ' ');
      remit_yaml_emit_block (string, value, column, emit);
    }
  else if (is_list && emit->list == '[' && is_scalar_list (value))
    {
      g_string_append_c (string, ' ');
      remit_yaml_emit_flow (string, value, emit);
    }
  else
    {
      append_line_break (string, inner, emit);
      remit_yaml_emit_block (string, value, inner, emit);
    }
}

char *
remit_yaml_spell_member (const char          *key,
                         JsonNode            *value,
                         guint                column,
                         gboolean             flow,
                         const RemitYamlEmit *emit)
{
  GString *string = g_string_new (NULL);

  remit_yaml_emit_key (string, key, flow, emit);
  if (flow)
    {
      g_string_append_c (string, ' ');
      remit_yaml_emit_flow (string, value, emit);
    }
  else
    remit_yaml_emit_value (string, value, column, emit);
  return g_string_free (string, FALSE);
}

char *
remit_yaml_spell_member_in_line (const char          *key,
                                 JsonNode            *value,
                                 const RemitYamlEmit *emit)
{
  GString *string = g_string_new (NULL);

  remit_yaml_emit_key (string, key, TRUE, emit);
  g_string_append_c (string, ' ');
  remit_yaml_emit_flow (string, value, emit);
  return g_string_free (string, FALSE);
}
