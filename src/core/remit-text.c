/* remit-text.c: the bytes of a file: spans, lines, positions, line ends
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-text.h"

#include <string.h>

#define BOM "\xef\xbb\xbf"
#define BOM_LENGTH 3

struct _RemitText
{
  gatomicrefcount ref_count;
  GBytes *bytes;
  const char *data;
  gsize length;
  GArray *starts;  /* gsize: where each line starts */
  GArray *invalid; /* (nullable) gsize: where invalid sequences start */
  RemitLineEnd line_end;
};

static gboolean
is_continuation (char byte)
{
  return ((guchar) byte & 0xc0) == 0x80;
}

/* The common case: no carriage return anywhere. */
static void
index_line_feeds (RemitText *text)
{
  const char *end = text->data + text->length;

  for (const char *p = memchr (text->data, '\n', text->length); p != NULL;
       p = memchr (p, '\n', (gsize) (end - p)))
    {
      gsize start = (gsize) (++p - text->data);

      g_array_append_val (text->starts, start);
      text->line_end = REMIT_LINE_END_LF;
    }
}

static void
index_all_line_ends (RemitText *text)
{
  guint seen = 0;
  const RemitLineEnd ends[] = {
    REMIT_LINE_END_NONE,  REMIT_LINE_END_LF,    REMIT_LINE_END_CRLF,  REMIT_LINE_END_MIXED,
    REMIT_LINE_END_CR,    REMIT_LINE_END_MIXED, REMIT_LINE_END_MIXED, REMIT_LINE_END_MIXED,
  };

  for (gsize i = 0; i < text->length;)
    {
      char byte = text->data[i++];

      if (byte != '\n' && byte != '\r')
        continue;
      if (byte == '\n')
        seen |= 1;
      else if (i < text->length && text->data[i] == '\n')
        {
          seen |= 2;
          i++;
        }
      else
        seen |= 4;
      g_array_append_val (text->starts, i);
    }
  text->line_end = ends[seen];
}

static void
index_lines (RemitText *text)
{
  gsize start = 0;

  text->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (text->starts, start);
  if (text->length == 0)
    return;
  if (memchr (text->data, '\r', text->length) == NULL)
    index_line_feeds (text);
  else
    index_all_line_ends (text);
}

static void
add_invalid (RemitText *text,
             gsize      offset)
{
  if (text->invalid == NULL)
    text->invalid = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_array_append_val (text->invalid, offset);
}

/* Most text is ASCII: eight bytes at a time. */
static const char *
skip_ascii (const char *p,
            const char *end)
{
  guint64 word;

  while (end - p >= (gssize) sizeof word)
    {
      memcpy (&word, p, sizeof word);
      if ((word & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
        break;
      p += sizeof word;
    }
  while (p < end && (guchar) *p < 0x80)
    p++;
  return p;
}

static void
index_invalid (RemitText *text)
{
  const char *end = text->data + text->length;
  const char *p = text->data;

  while ((p = skip_ascii (p, end)) < end)
    {
      if (g_utf8_get_char_validated (p, end - p) < (gunichar) -2)
        p = g_utf8_next_char (p);
      else
        {
          add_invalid (text, (gsize) (p - text->data));
          p++;
          while (p < end && is_continuation (*p))
            p++;
        }
    }
}

RemitText *
remit_text_new (GBytes *bytes)
{
  RemitText *text = g_new0 (RemitText, 1);

  g_atomic_ref_count_init (&text->ref_count);
  text->bytes = g_bytes_ref (bytes);
  text->data = g_bytes_get_data (bytes, &text->length);
  if (text->data == NULL)
    text->data = "";
  index_lines (text);
  index_invalid (text);
  return text;
}

RemitText *
remit_text_new_from_string (const char *string,
                            gssize      length)
{
  gsize size = length < 0 ? strlen (string) : (gsize) length;
  g_autoptr (GBytes) bytes = g_bytes_new (string, size);

  return remit_text_new (bytes);
}

RemitText *
remit_text_ref (RemitText *text)
{
  g_atomic_ref_count_inc (&text->ref_count);
  return text;
}

void
remit_text_unref (RemitText *text)
{
  if (!g_atomic_ref_count_dec (&text->ref_count))
    return;

  g_bytes_unref (text->bytes);
  g_array_unref (text->starts);
  g_clear_pointer (&text->invalid, g_array_unref);
  g_free (text);
}

GBytes *
remit_text_get_bytes (const RemitText *text)
{
  return text->bytes;
}

const char *
remit_text_get_data (const RemitText *text)
{
  return text->data;
}

gsize
remit_text_get_length (const RemitText *text)
{
  return text->length;
}

gboolean
remit_text_has_bom (const RemitText *text)
{
  return text->length >= BOM_LENGTH && memcmp (text->data, BOM, BOM_LENGTH) == 0;
}

gsize
remit_text_get_start (const RemitText *text)
{
  return remit_text_has_bom (text) ? BOM_LENGTH : 0;
}

guint
remit_text_get_n_lines (const RemitText *text)
{
  return text->starts->len;
}

RemitSpan
remit_text_get_whole_line (const RemitText *text,
                           guint            line)
{
  g_return_val_if_fail (line >= 1 && line <= text->starts->len, REMIT_SPAN (0, 0));

  return REMIT_SPAN (line == 1 ? remit_text_get_start (text)
                               : g_array_index (text->starts, gsize, line - 1),
                     line == text->starts->len ? text->length
                                               : g_array_index (text->starts, gsize, line));
}

RemitSpan
remit_text_get_line (const RemitText *text,
                     guint            line)
{
  RemitSpan span = remit_text_get_whole_line (text, line);

  if (span.end > span.start && text->data[span.end - 1] == '\n')
    span.end--;
  /* A CR that a LF does not follow ends a line too, so that both are taken off here, and no more
   * than that. */
  if (span.end > span.start && text->data[span.end - 1] == '\r')
    span.end--;
  return span;
}

guint
remit_text_find_line (const RemitText *text,
                      gsize            offset)
{
  guint low = 0;
  guint high = text->starts->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (text->starts, gsize, middle) <= offset)
        low = middle;
      else
        high = middle;
    }
  return low + 1;
}

RemitPosition
remit_text_locate (const RemitText *text,
                   gsize            offset)
{
  RemitLocator locator = { 0 };

  return remit_text_locate_next (text, &locator, offset);
}

RemitPosition
remit_text_locate_next (const RemitText *text,
                        RemitLocator    *last,
                        gsize            offset)
{
  guint line = remit_text_find_line (text, offset);
  gsize start = remit_text_get_whole_line (text, line).start;
  gsize end = CLAMP (offset, start, text->length);
  gsize byte = end - start + 1;

  while (end > start && end < text->length && is_continuation (text->data[end]))
    end--;
  if (last->position.line != line || last->offset > end)
    *last = (RemitLocator) { start, { line, 1, 1, 1 } };
  for (; last->offset < end; last->offset++)
    {
      if (is_continuation (text->data[last->offset]))
        continue;
      last->position.character++;
      last->position.utf16 += (guchar) text->data[last->offset] >= 0xf0 ? 2 : 1;
    }
  last->position.byte = byte;
  return last->position;
}

gsize
remit_text_get_offset (const RemitText *text,
                       guint            line,
                       gsize            byte_column)
{
  RemitSpan span;

  if (line > text->starts->len)
    return text->length;

  span = remit_text_get_line (text, MAX (line, 1));
  return span.start + MIN (MAX (byte_column, 1) - 1, span.end - span.start);
}

RemitLineEnd
remit_text_get_line_end (const RemitText *text)
{
  return text->line_end;
}

const char *
remit_text_get_eol (const RemitText *text,
                    gsize            offset)
{
  guint line = remit_text_find_line (text, offset);
  gsize end;

  /* The last line has no end of its own. */
  if (line == text->starts->len)
    line--;
  if (line == 0)
    return "\n";
  end = g_array_index (text->starts, gsize, line);
  if (text->data[end - 1] == '\r')
    return "\r";
  return end >= 2 && text->data[end - 2] == '\r' ? "\r\n" : "\n";
}

gboolean
remit_text_is_utf8 (const RemitText *text)
{
  return text->invalid == NULL;
}

const gsize *
remit_text_get_invalid (const RemitText *text,
                        guint           *n_offsets)
{
  *n_offsets = text->invalid != NULL ? text->invalid->len : 0;
  return text->invalid != NULL ? (const gsize *) (gconstpointer) text->invalid->data : NULL;
}

char *
remit_text_slice (const RemitText *text,
                  RemitSpan        span)
{
  gsize end = MIN (span.end, text->length);
  gsize start = MIN (span.start, end);
  char *slice = g_malloc (end - start + 1);

  memcpy (slice, text->data + start, end - start);
  slice[end - start] = '\0';
  return slice;
}
