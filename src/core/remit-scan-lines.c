/* remit-scan-lines.c: what a single line can be: heading, rule, fence, list marker, directive
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

#include <string.h>

void
remit_scan_line_init (RemitScanLine *line,
                      const char    *data,
                      RemitSpan      span,
                      guint          column)
{
  gsize at = span.start;
  guint now = column;

  while (at < span.end && remit_scan_is_blank (data[at]))
    now += data[at++] == '\t' ? 4 - now % 4 : 1;
  line->start = span.start;
  line->text = at;
  line->end = span.end;
  line->column = column;
  line->pad = 0;
  line->indent = now - column;
}

/* Takes up to @columns of blanks from the line's start; a tab that is taken in part leaves its
 * rest as pad. */
void
remit_scan_line_cut (RemitScanLine *line,
                     const char    *data,
                     guint          columns)
{
  guint left = MIN (columns, line->indent);

  line->indent -= left;
  if (left <= line->pad)
    {
      line->pad -= left;
      return;
    }
  left -= line->pad;
  line->pad = 0;
  while (left > 0 && line->start < line->text)
    {
      guint width = data[line->start] == '\t' ? 4 - line->column % 4 : 1;

      line->start++;
      line->column += width;
      line->pad = width > left ? width - left : 0;
      left -= MIN (left, width);
    }
}

/* Takes from all lines the indent that they have in common. */
void
remit_scan_lines_dedent (RemitScanner *scanner,
                         guint         from,
                         guint         to)
{
  guint least = G_MAXUINT;

  for (guint i = from; i < to && least > 0; i++)
    if (!remit_scan_line_is_blank (&scanner->lines[i]))
      least = MIN (least, scanner->lines[i].indent);
  for (guint i = from; i < to && least > 0; i++)
    remit_scan_line_cut (&scanner->lines[i], scanner->data, least);
}

static gsize
skip_run (const char *data,
          gsize       at,
          gsize       end,
          char        c)
{
  while (at < end && data[at] == c)
    at++;
  return at;
}

gboolean
remit_scan_line_is_heading (const RemitScanLine *line,
                            const char          *data,
                            guint               *level,
                            RemitSpan           *text)
{
  gsize at, end, close;

  if (line->indent > 3 || remit_scan_line_get_first (line, data) != '#')
    return FALSE;
  at = skip_run (data, line->text, line->end, '#');
  if (at - line->text > 6 || (at < line->end && !remit_scan_is_blank (data[at])))
    return FALSE;
  *level = at - line->text;
  at = remit_scan_skip_blanks (data, at, line->end);
  close = end = remit_scan_trim_end (data, at, line->end);
  while (close > at && data[close - 1] == '#')
    close--;
  if (close == at || remit_scan_is_blank (data[close - 1]))
    end = remit_scan_trim_end (data, at, close);
  *text = REMIT_SPAN (at, end);
  return TRUE;
}

/* A single dash or equals sign is too little: people write them for other reasons. */
gboolean
remit_scan_line_is_underline (const RemitScanLine *line,
                              const char          *data,
                              guint               *level)
{
  char c = remit_scan_line_get_first (line, data);
  gsize at;

  if (line->indent > 3 || (c != '=' && c != '-'))
    return FALSE;
  at = skip_run (data, line->text, line->end, c);
  *level = c == '=' ? 1 : 2;
  return at - line->text >= 2 && remit_scan_skip_blanks (data, at, line->end) == line->end;
}

gboolean
remit_scan_line_is_rule (const RemitScanLine *line,
                         const char          *data)
{
  char c = remit_scan_line_get_first (line, data);
  gsize marks = 0;

  if (line->indent > 3 || (c != '-' && c != '*' && c != '_'))
    return FALSE;
  for (gsize at = line->text; at < line->end; at++)
    if (data[at] == c)
      marks++;
    else if (!remit_scan_is_blank (data[at]))
      return FALSE;
  return marks >= 3;
}

gboolean
remit_scan_line_is_directive (const RemitScanLine *line,
                              const char          *data,
                              RemitDirective      *directive)
{
  static const char *const names[] = { "parallel", "end-parallel", "turbo-all" };
  gsize at, end;

  if (line->end - line->text < 2 || data[line->text] != '/' || data[line->text + 1] != '/')
    return FALSE;
  at = remit_scan_skip_blanks (data, line->text + 2, line->end);
  end = remit_scan_trim_end (data, at, line->end);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (end - at == strlen (names[i]) && memcmp (data + at, names[i], end - at) == 0)
      {
        *directive = REMIT_DIRECTIVE_PARALLEL + i;
        return TRUE;
      }
  return FALSE;
}

/* At any indent: inside elements and items the indent says nothing. */
gboolean
remit_scan_line_is_fence (const RemitScanLine *line,
                          const char          *data,
                          RemitScanFence      *fence)
{
  char c = remit_scan_line_get_first (line, data);
  gsize at;

  if (c != '`' && c != '~')
    return FALSE;
  at = skip_run (data, line->text, line->end, c);
  fence->mark = c;
  fence->length = at - line->text;
  fence->info.start = remit_scan_skip_blanks (data, at, line->end);
  fence->info.end = remit_scan_trim_end (data, fence->info.start, line->end);
  return fence->length >= 3 && (c == '~' || memchr (data + at, '`', line->end - at) == NULL);
}

/* Also after the markers of items that start on this line. */
gboolean
remit_scan_line_opens_fence (const RemitScanLine *line,
                             const char          *data,
                             RemitScanFence      *fence)
{
  RemitScanLine rest = *line;
  RemitScanMarker marker;

  for (guint level = 0; level < REMIT_SCAN_MAX_LISTS; level++)
    {
      if (!remit_scan_line_is_marker (&rest, data, &marker))
        return remit_scan_line_is_fence (&rest, data, fence);
      rest.text = remit_scan_skip_blanks (data, marker.span.end, rest.end);
    }
  return FALSE;
}

gboolean
remit_scan_line_closes_fence (const RemitScanLine  *line,
                              const char           *data,
                              const RemitScanFence *fence)
{
  gsize at;

  if (remit_scan_line_get_first (line, data) != fence->mark)
    return FALSE;
  at = skip_run (data, line->text, line->end, fence->mark);
  return at - line->text >= fence->length
         && remit_scan_skip_blanks (data, at, line->end) == line->end;
}

gboolean
remit_scan_line_is_comment (const RemitScanLine *line,
                            const char          *data)
{
  return line->end - line->text >= 4 && memcmp (data + line->text, "<!--", 4) == 0;
}

static gsize
parse_number (const RemitScanLine *line,
              const char          *data,
              guint               *number)
{
  gsize at = line->text;

  *number = 0;
  while (at < line->end && at - line->text < 9 && g_ascii_isdigit (data[at]))
    *number = *number * 10 + (guint) (data[at++] - '0');
  if (at == line->text || at == line->end || (data[at] != '.' && data[at] != ')'))
    return REMIT_SCAN_NOWHERE;
  return at + 1;
}

gboolean
remit_scan_line_is_marker (const RemitScanLine *line,
                           const char          *data,
                           RemitScanMarker     *marker)
{
  char c = remit_scan_line_get_first (line, data);
  gsize at = line->text + 1;

  if (!remit_scan_may_be_marker (c))
    return FALSE;
  marker->ordered = g_ascii_isdigit (c);
  if (marker->ordered
      && (at = parse_number (line, data, &marker->number)) == REMIT_SCAN_NOWHERE)
    return FALSE;
  if (at < line->end && !remit_scan_is_blank (data[at]))
    return FALSE;
  marker->span = REMIT_SPAN (line->text, at);
  marker->kind = data[at - 1];
  marker->empty = remit_scan_skip_blanks (data, at, line->end) == line->end;
  return TRUE;
}

/* `**Label:** …` or `**Label**` alone: what stands behind a list at a lesser indent and starts
 * something new. */
static gboolean
line_is_bold_label (const RemitScanLine *line,
                    const char          *data)
{
  gsize from = line->text + 2;
  const char *star;
  gsize at;

  if (line->end - line->text < 5 || memcmp (data + line->text, "**", 2) != 0)
    return FALSE;
  star = memchr (data + from, '*', line->end - from);
  if (star == NULL || star == data + from)
    return FALSE;
  at = (gsize) (star - data);
  if (at + 1 >= line->end || data[at + 1] != '*')
    return FALSE;
  if (data[at - 1] == ':' && at - from > 1)
    return TRUE;
  at = remit_scan_skip_blanks (data, at + 2, line->end);
  if (at < line->end && data[at] == ':')
    at = remit_scan_skip_blanks (data, at + 1, line->end);
  return at == line->end;
}

/* TRUE for a line that does not lazily go on with an item before it: a quote, a bold label, a line
 * that ends in a colon, a tag. CommonMark would take all but the first into the item; nobody who
 * writes agent files means that. */
gboolean
remit_scan_line_is_lead (const RemitScanLine *line,
                         const char          *data)
{
  gsize end = remit_scan_trim_end (data, line->text, line->end);
  gsize at = line->text;

  if (data[at] == '>' || data[end - 1] == ':')
    return TRUE;
  if (line->indent == 0 && data[at] == '<')
    {
      at += at + 1 < end && data[at + 1] == '/' ? 2 : 1;
      return at < end && g_ascii_isalpha (data[at]);
    }
  return line_is_bold_label (line, data);
}

static gboolean
starts_item (const RemitScanLine *line,
             const char          *data)
{
  RemitScanMarker marker;

  return remit_scan_line_is_marker (line, data, &marker) && !marker.empty
         && (!marker.ordered || marker.number == 1);
}

/* TRUE where the line ends a paragraph before it, as CommonMark has it: an empty item does not,
 * nor a number other than 1. Tables, which take two lines, are asked for apart. */
gboolean
remit_scan_line_starts_block (const RemitScanLine *line,
                              const char          *data)
{
  RemitDirective directive;
  RemitScanFence fence;
  RemitSpan span;
  guint level;
  char c = remit_scan_line_get_first (line, data);

  if (c == '#')
    return remit_scan_line_is_heading (line, data, &level, &span);
  if (c == '/')
    return remit_scan_line_is_directive (line, data, &directive);
  if (c == '`' || c == '~')
    return line->indent < 4 && remit_scan_line_is_fence (line, data, &fence);
  if (c == '_' || remit_scan_may_be_marker (c))
    return remit_scan_line_is_rule (line, data) || starts_item (line, data);
  return FALSE;
}
