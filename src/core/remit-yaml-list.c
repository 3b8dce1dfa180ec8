/* remit-yaml-list.c: the elements of a list field in any spelling
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

static void
free_node (gpointer node)
{
  remit_yaml_node_free (node);
}

/* How many bytes of the text the decoded character at @at takes where it is an escape, else 0. */
static gsize
escape_length (const char          *data,
               gsize                at,
               const RemitYamlNode *node)
{
  const char *escapes = node->recovered ? REMIT_YAML_KIND_ESCAPES : "0abtnvfre \"/\\N_LPxuU\t\r\n";
  char next = at + 1 < node->span.end ? data[at + 1] : '\0';

  if (node->style == REMIT_YAML_SINGLE_QUOTED)
    return data[at] == '\'' && next == '\'' ? 2 : 0;
  if (node->style != REMIT_YAML_DOUBLE_QUOTED || data[at] != '\\')
    return 0;
  if (next == '\0' || strchr (escapes, next) == NULL)
    return 0;
  return next == 'x' ? 4 : next == 'u' ? 6 : next == 'U' ? 10 : 2;
}

static gsize
content_start (const char          *data,
               const RemitYamlNode *node)
{
  gsize at = node->span.start;

  if (node->style == REMIT_YAML_SINGLE_QUOTED || node->style == REMIT_YAML_DOUBLE_QUOTED)
    return at + 1;
  if (node->style == REMIT_YAML_LITERAL || node->style == REMIT_YAML_FOLDED)
    while (at < node->span.end && data[at] != '\n' && data[at] != '\r')
      at++;
  return at;
}

/* Where each byte of a decoded value stands in the text: both are walked side by side, with
 * escapes, indentation and folded line ends passed over. (transfer full) */
static gsize *
map_bytes (const char          *data,
           const RemitYamlNode *node)
{
  gsize length = strlen (node->text);
  gsize *map = g_new (gsize, length + 1);
  gsize at = content_start (data, node);
  gsize end = node->span.end;

  for (gsize i = 0; i < length;)
    {
      gsize escape, width;
      gboolean is_space;

      /* Most bytes stand for themselves. */
      if (at < end && data[at] == node->text[i] && (guchar) data[at] < 0x80 && data[at] != '\\'
          && data[at] != '\'')
        {
          map[i++] = at++;
          continue;
        }
      escape = at < end ? escape_length (data, at, node) : 0;
      width = (gsize) (g_utf8_next_char (node->text + i) - (node->text + i));
      is_space = at < end && g_ascii_isspace (data[at]);
      if (escape > 0 && strchr ("\r\n", data[at + 1]) != NULL)
        {
          at += 2;
          continue;
        }
      /* Whole characters: a byte that UTF-8 cannot hold may be the first of the U+FFFD for it. */
      if (escape == 0 && at + width <= end && memcmp (data + at, node->text + i, width) == 0)
        {
          while (width-- > 0)
            map[i++] = at++;
          continue;
        }
      if (escape == 0 && at < end && (guchar) data[at] < 0x80 && data[at] != '\0'
          && !(is_space && g_ascii_isspace (node->text[i])))
        {
          at++;
          continue;
        }
      while (width-- > 0)
        map[i++] = MIN (at, end);
      at += escape > 0 ? escape : !is_space;
    }
  return map;
}

static RemitSpan
element_span (const char          *data,
              const RemitYamlNode *node,
              const gsize         *map,
              gsize                start,
              gsize                end)
{
  gsize last = map[end - 1];
  gsize escape = last < node->span.end ? escape_length (data, last, node) : 0;

  return REMIT_SPAN (map[start], MIN (last + MAX (escape, 1), node->span.end));
}

gsize *
remit_yaml_map_text (const RemitYaml     *yaml,
                     const RemitYamlNode *node)
{
  return map_bytes (remit_text_get_data (yaml->text), node);
}

RemitSpan
remit_yaml_get_mapped (const RemitYaml     *yaml,
                       const RemitYamlNode *node,
                       const gsize         *map,
                       gsize                start,
                       gsize                end)
{
  return element_span (remit_text_get_data (yaml->text), node, map, start, end);
}

static void
add_part (GPtrArray           *elements,
          const char          *data,
          const RemitYamlNode *node,
          const gsize         *map,
          gsize                start,
          gsize                end)
{
  RemitYamlNode *element;

  while (start < end && g_ascii_isspace (node->text[start]))
    start++;
  while (start < end && g_ascii_isspace (node->text[end - 1]))
    end--;
  if (start == end)
    return;
  element = remit_yaml_node_new (REMIT_YAML_STRING, REMIT_YAML_PLAIN,
                                 element_span (data, node, map, start, end));
  element->text = g_strndup (node->text + start, end - start);
  g_ptr_array_add (elements, element);
}

gsize
remit_yaml_part_end (const char *text,
                     gsize       start,
                     char        separator)
{
  int depth = 0;

  for (; text[start] != '\0'; start++)
    {
      if (text[start] == separator && depth <= 0)
        break;
      if (separator == ',' && strchr ("([{", text[start]) != NULL)
        depth++;
      else if (separator == ',' && strchr (")]}", text[start]) != NULL)
        depth--;
    }
  return start;
}

static void
split_string (GPtrArray           *elements,
              const RemitText     *text,
              const RemitYamlNode *node,
              char                 separator)
{
  const char *data = remit_text_get_data (text);
  g_autofree gsize *map = map_bytes (data, node);
  gsize length = strlen (node->text);

  for (gsize start = 0; start <= length;)
    {
      gsize end = remit_yaml_part_end (node->text, start, separator);

      add_part (elements, data, node, map, start, end);
      start = end + 1;
    }
}

GPtrArray *
remit_yaml_split_list (const RemitYaml     *yaml,
                       const RemitYamlNode *node,
                       char                 separator)
{
  GPtrArray *elements = g_ptr_array_new_with_free_func (free_node);

  if (node->type == REMIT_YAML_SEQUENCE)
    for (guint i = 0; i < node->values->len; i++)
      g_ptr_array_add (elements, remit_yaml_node_copy (g_ptr_array_index (node->values, i)));
  else if (node->type == REMIT_YAML_MAPPING || separator == '\0')
    g_ptr_array_add (elements, remit_yaml_node_copy (node));
  else if (node->type != REMIT_YAML_NULL)
    split_string (elements, yaml->text, node, separator);
  return elements;
}
