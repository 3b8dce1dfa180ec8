/* remit-read-string.c: what bytes say: entities, lines, columns
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

/* Makes room for one more element in an array of @n. It has room for 4, 8, 16 … elements, so that
 * @n tells when it is full. */
gpointer
remit_read_grow (RemitReader *reader,
                 gpointer     array,
                 guint        n,
                 gsize        size)
{
  char *larger;

  if (n != 0 && (n < 4 || (n & (n - 1)) != 0))
    return array;
  larger = remit_arena_alloc (reader->arena, size * (n == 0 ? 4 : (gsize) n * 2));
  if (n > 0)
    memcpy (larger, array, size * n);
  return larger;
}

RemitSpan
remit_read_trim (const RemitReader *reader,
                 RemitSpan          span)
{
  return remit_read_trim_span (reader->data, span);
}

gboolean
remit_read_equals (const RemitReader *reader,
                   RemitSpan          span,
                   const char        *string)
{
  gsize length = strlen (string);

  return span.end - span.start == length && memcmp (reader->data + span.start, string, length) == 0;
}

/* The character that an entity stands for, or 0. */
static char
parse_entity (const char *at,
              const char *end,
              gsize      *length)
{
  static const struct
  {
    const char *name;
    char        character;
  } entities[] = {
    { "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' }, { "&quot;", '"' }, { "&#124;", '|' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      *length = strlen (entities[i].name);
      if ((gsize) (end - at) >= *length && memcmp (at, entities[i].name, *length) == 0)
        return entities[i].character;
    }
  return '\0';
}

/* The bytes of the entity at @at, or 0. */
gsize
remit_read_entity_length (const char *at,
                          const char *end)
{
  gsize length;

  return *at == '&' && parse_entity (at, end, &length) != '\0' ? length : 0;
}

static const char *
find_line_end (const char *at,
               const char *end)
{
  const char *line_end = memchr (at, '\n', (gsize) (end - at));

  return line_end != NULL ? line_end : end;
}

static void
append_decoded (GString        *string,
                const char     *at,
                const char     *end,
                RemitReadDecode decode)
{
  const char *line_end = at;

  while (at < end)
    {
      const char *next = at + 1;
      gsize length = 0;
      char c = *at == '&' ? parse_entity (at, end, &length) : '\0';

      if (at >= line_end)
        line_end = find_line_end (at, end);
      if (*at == '`' && decode == REMIT_READ_TEXT)
        next = remit_scan_find_code_end (at, line_end);
      if (c != '\0')
        g_string_append_c (string, c);
      else
        g_string_append_len (string, at, next - at);
      at = c != '\0' ? at + length : next;
    }
}

/* A copy that lives as long as the agent, decoded and valid. */
const char *
remit_read_copy (RemitReader    *reader,
                 const char     *string,
                 gsize           length,
                 RemitReadDecode decode)
{
  if (decode != REMIT_READ_VERBATIM && length > 0 && memchr (string, '&', length) != NULL)
    {
      g_string_truncate (reader->scratch, 0);
      append_decoded (reader->scratch, string, string + length, decode);
      string = reader->scratch->str;
      length = reader->scratch->len;
    }
  if (reader->odd && !g_utf8_validate_len (string, length, NULL))
    {
      g_autofree char *valid = g_utf8_make_valid (string, (gssize) length);

      return remit_arena_strndup (reader->arena, valid, strlen (valid));
    }
  return remit_arena_strndup (reader->arena, string, length);
}

const char *
remit_read_slice (RemitReader    *reader,
                  RemitSpan       span,
                  RemitReadDecode decode)
{
  return remit_read_copy (reader, reader->data + span.start, span.end - span.start, decode);
}

RemitReadDecode
remit_read_text_decode (const RemitReader *reader)
{
  return reader->dialect->entities ? REMIT_READ_TEXT : REMIT_READ_VERBATIM;
}

static guint
column_of (const RemitReader *reader,
           gsize              offset)
{
  gsize at = offset;
  guint column = 0;

  while (at > 0 && reader->data[at - 1] != '\n' && reader->data[at - 1] != '\r')
    at--;
  for (; at < offset; at++)
    column += reader->data[at] == '\t' ? 4 - column % 4 : 1;
  return column;
}

/* A string of one line in the body's text. */
RemitString
remit_read_span_string (RemitReader *reader,
                        RemitSpan    span,
                        RemitForm    form)
{
  return (RemitString) {
    .text = remit_read_slice (reader, span, remit_read_text_decode (reader)),
    .span = span,
    .form = form,
    .entities = reader->dialect->entities,
  };
}

RemitString
remit_read_attribute_string (RemitReader *reader,
                             RemitSpan    span)
{
  return (RemitString) {
    .text = remit_read_slice (reader, span, REMIT_READ_ALL),
    .span = span,
    .form = REMIT_FORM_ATTRIBUTE,
    .entities = TRUE,
  };
}

static gsize
skip_blanks (const RemitReader *reader,
             gsize              at,
             gsize              end)
{
  while (at < end && remit_read_is_blank (reader->data[at]))
    at++;
  return at;
}

/* The lines of @node from @from up to @to, with the first one from @start on. */
static RemitNode
cut_lines (RemitReader     *reader,
           const RemitNode *node,
           guint            from,
           guint            to,
           gsize            start)
{
  RemitNode part = { .type = node->type, .lines = node->lines + from, .n_lines = to - from };

  if (start != part.lines[0].start)
    {
      part.lines
          = remit_arena_memdup (reader->arena, part.lines, sizeof (RemitLine) * part.n_lines);
      part.lines[0].start = start;
    }
  return part;
}

/* The text of a paragraph's lines from @from up to @to, the first one from @start on. Blanks and
 * lines before the first word do not count. */
RemitString
remit_read_lines (RemitReader     *reader,
                  const RemitNode *node,
                  guint            from,
                  guint            to,
                  gsize            start)
{
  RemitString string = {
    .span = REMIT_SPAN (start, start),
    .form = REMIT_FORM_MARKDOWN,
    .entities = reader->dialect->entities,
    .column = node->indent,
  };
  RemitNode part;

  start = skip_blanks (reader, start, node->lines[from].end);
  while (start >= node->lines[from].end && from + 1 < to)
    {
      from++;
      start = skip_blanks (reader, node->lines[from].start, node->lines[from].end);
    }
  if (start >= node->lines[from].end)
    {
      string.text = remit_read_copy (reader, "", 0, REMIT_READ_VERBATIM);
      return string;
    }
  string.span = remit_read_trim (reader, REMIT_SPAN (start, node->lines[to - 1].end));
  if (to - from == 1)
    {
      string.text = remit_read_slice (reader, string.span, remit_read_text_decode (reader));
      return string;
    }
  part = cut_lines (reader, node, from, to, start);
  g_string_truncate (reader->buffer, 0);
  remit_scan_append_text (reader->agent->scan, &part, reader->buffer);
  string.text = remit_read_copy (reader, reader->buffer->str, reader->buffer->len,
                                 remit_read_text_decode (reader));
  string.column = column_of (reader, part.lines[1].start) - MIN (part.lines[1].pad, 3);
  return string;
}

/* The content of a code block, without its fences. */
RemitString
remit_read_code (RemitReader     *reader,
                 const RemitNode *node)
{
  gsize empty = node->as.code.open.end;
  RemitString string = {
    .span = REMIT_SPAN (empty, empty),
    .form = REMIT_FORM_MARKDOWN,
    .column = node->indent,
  };

  g_string_truncate (reader->buffer, 0);
  if (node->n_lines > 0)
    {
      const RemitLine *first = &node->lines[0];

      remit_scan_append_text (reader->agent->scan, node, reader->buffer);
      string.span = REMIT_SPAN (first->start, node->lines[node->n_lines - 1].end);
      string.column = column_of (reader, first->start) - MIN (first->pad, 3);
    }
  string.text = remit_read_copy (reader, reader->buffer->str, reader->buffer->len,
                                 REMIT_READ_VERBATIM);
  return string;
}
