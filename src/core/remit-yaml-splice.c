/* remit-yaml-splice.c: a string on several lines of which only the lines that differ change
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

/* What becomes what: bytes @start to @old_end of the old text, @start to @new_end of the new one. */
typedef struct
{
  gsize start;
  gsize old_end;
  gsize new_end;
} Change;

static gboolean
is_block (const RemitYamlNode *node)
{
  return node->style == REMIT_YAML_LITERAL || node->style == REMIT_YAML_FOLDED;
}

static gboolean
is_boundary (const char *text,
             gsize       at)
{
  return ((guchar) text[at] & 0xc0) != 0x80;
}

static Change
find_change (const char *old,
             gsize       old_length,
             const char *new,
             gsize       new_length)
{
  gsize start = 0;
  gsize tail = 0;
  gsize shorter = MIN (old_length, new_length);

  while (start < shorter && old[start] == new[start])
    start++;
  while (!is_boundary (old, start) || !is_boundary (new, start))
    start--;
  while (tail < shorter - start && old[old_length - tail - 1] == new[new_length - tail - 1])
    tail++;
  while (!is_boundary (old, old_length - tail))
    tail--;
  return (Change) { start, old_length - tail, new_length - tail };
}

static gboolean
is_line_end (const RemitText *text,
             gsize            offset)
{
  const char *data = remit_text_get_data (text);

  return offset < remit_text_get_length (text) && (data[offset] == '\n' || data[offset] == '\r');
}

/* Widens the change to whole lines of the file, which are wrapped anew. */
static void
widen (const RemitText *text,
       const gsize     *map,
       gsize            length,
       Change          *change)
{
  gsize first = MIN (change->start, length - 1);
  gsize last = MAX (first, change->old_end > 0 ? change->old_end - 1 : 0);
  guint line = remit_text_find_line (text, map[first]);
  gsize start = first;
  gsize end;

  if (is_line_end (text, map[last]) && last + 1 < length)
    last++;
  end = last;
  while (start > 0 && remit_text_find_line (text, map[start - 1]) == line)
    start--;
  line = remit_text_find_line (text, map[last]);
  while (end + 1 < length && remit_text_find_line (text, map[end + 1]) == line)
    end++;
  while (end > last && is_line_end (text, map[end]))
    end--;
  change->start = MIN (start, change->start);
  end = MAX (end + 1, change->old_end);
  change->new_end += end - change->old_end;
  change->old_end = end;
}

/* (transfer full) (nullable): a part of the new text as the style writes it, still on one line;
 * NULL where that says something at the part's edges only with its neighbours. */
static char *
encode (const RemitYamlNode *node,
        const char          *part)
{
  GString *string = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (part, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize quote = string->len;

      if (i > 0)
        quote = g_string_append_c (string, '\n')->len;
      if (node->style == REMIT_YAML_DOUBLE_QUOTED)
        remit_yaml_append_double (string, lines[i]);
      else if (node->style == REMIT_YAML_SINGLE_QUOTED)
        remit_yaml_append_single (string, lines[i]);
      else
        {
          g_string_append (string, lines[i]);
          continue;
        }
      g_string_erase (string, (gssize) quote, 1);
      g_string_truncate (string, string->len - 1);
    }
  return g_string_free (string, FALSE);
}

/* Puts the line ends in: folding takes one away, so that a line end of the value is a blank line. */
static char *
lay_out (const RemitYamlPlace *place,
         const char           *encoded,
         gsize                 offset,
         const char           *eol)
{
  g_auto (GStrv) lines = g_strsplit (encoded, "\n", -1);
  g_autofree char *line_break = remit_yaml_continue_line (place, eol);
  guint width = remit_yaml_wrap_width (place);
  guint column = remit_yaml_column_at (place->yaml, offset);
  gboolean folds = place->node->style != REMIT_YAML_LITERAL;
  GString *string = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0 && (*lines[i] == '\0' || (folds && *lines[i - 1] != '\0')))
        g_string_append (string, eol);
      if (i > 0 && *lines[i] != '\0')
        {
          g_string_append (string, line_break);
          column = (guint) strlen (line_break + strspn (line_break, "\r\n"));
        }
      remit_yaml_append_wrapped (string, lines[i], column, folds ? width : G_MAXUINT, line_break);
    }
  return g_string_free (string, FALSE);
}

/* The signs behind `|` or `>` that say how many line ends the value ends with. */
static gboolean
put_chomping (const RemitYamlPlace *place,
              gsize                 n_old,
              gsize                 n_new,
              RemitEditList        *edits)
{
  const char *data = remit_text_get_data (place->yaml->text);
  gsize start = place->node->span.start + 1;
  gsize end = start;

  if (n_old == n_new)
    return TRUE;
  if (!is_block (place->node) || n_old > 1 || n_new > 1)
    return FALSE;
  while (end < place->node->span.end && strchr ("+-0123456789", data[end]) != NULL
         && data[end] != '\0')
    end++;
  for (gsize at = start; at < end; at++)
    if (data[at] == '+' || data[at] == '-')
      {
        remit_edit_list_add (edits, REMIT_SPAN (at, at + 1), n_new == 0 ? "-" : "", -1);
        return TRUE;
      }
  remit_edit_list_add (edits, REMIT_SPAN (end, end), "-", 1);
  return TRUE;
}

static gsize
trimmed_length (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && text[length - 1] == '\n')
    length--;
  return length;
}

static gboolean
is_on_one_line (const RemitYamlPlace *place)
{
  RemitSpan span = place->node->span;

  return remit_text_find_line (place->yaml->text, span.start)
         == remit_text_find_line (place->yaml->text, span.end);
}

gboolean
remit_yaml_splice_string (const RemitYamlPlace *place,
                          const char           *value,
                          const char           *eol,
                          RemitEditList        *edits)
{
  const RemitYamlNode *node = place->node;
  gsize old_length = node->text != NULL ? trimmed_length (node->text) : 0;
  gsize new_length = trimmed_length (value);
  g_autofree gsize *map = NULL;
  g_autofree char *part = NULL;
  g_autofree char *encoded = NULL;
  g_autofree char *text = NULL;
  RemitSpan span;
  Change change;

  if (node->type != REMIT_YAML_STRING || node->alias || is_on_one_line (place) || old_length == 0
      || new_length == 0
      || !put_chomping (place, strlen (node->text) - old_length, strlen (value) - new_length,
                        edits))
    return FALSE;
  change = find_change (node->text, old_length, value, new_length);
  if (change.start == change.old_end && change.start == change.new_end)
    return TRUE;

  map = remit_yaml_map_text (place->yaml, node);
  widen (place->yaml->text, map, old_length, &change);
  span = remit_yaml_get_mapped (place->yaml, node, map, change.start, change.old_end);
  part = g_strndup (value + change.start, change.new_end - change.start);
  encoded = encode (node, part);
  text = lay_out (place, encoded, span.start, eol);
  remit_edit_list_add (edits, span, text, -1);
  return TRUE;
}
