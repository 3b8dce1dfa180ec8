/* remit-scan-inlines.c: what may stand inside a line: code spans, tags, attributes, comments
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

#include <string.h>

static const char *
run_end (const char *at,
         const char *end)
{
  while (at < end && *at == '`')
    at++;
  return at;
}

const char *
remit_scan_find_code_end (const char *at,
                          const char *end)
{
  const char *after = run_end (at, end);
  const char *tick = after - at < REMIT_SCAN_RUNS ? after : end;

  while ((tick = memchr (tick, '`', (gsize) (end - tick))) != NULL)
    {
      const char *close = run_end (tick, end);

      if (close - tick == after - at)
        return close;
      tick = close;
    }
  return after;
}

void
remit_scan_runs_init (RemitScanRuns *runs,
                      const char    *data,
                      RemitSpan      span)
{
  const char *end = data + span.end;
  const char *tick = memchr (data + span.start, '`', span.end - span.start);

  runs->any = tick != NULL;
  if (tick == NULL)
    return;
  memset (runs->last, 0, sizeof runs->last);
  while (tick != NULL)
    {
      const char *after = run_end (tick, end);

      if (after - tick < REMIT_SCAN_RUNS)
        runs->last[after - tick] = (gsize) (tick - data);
      tick = memchr (after, '`', (gsize) (end - after));
    }
}

/* From a back-tick to behind the code span that it opens, or to behind its run where it opens none. Linear
 * over a line even where backslashes take the first back-ticks of runs: what is looked for is there. */
gsize
remit_scan_skip_code (const RemitScanRuns *runs,
                      const char          *data,
                      gsize                at,
                      gsize                end)
{
  gsize after = (gsize) (run_end (data + at, data + end) - data);
  gsize length = after - at;

  if (length >= REMIT_SCAN_RUNS || runs->last[length] < after)
    return after;
  return (gsize) (remit_scan_find_code_end (data + at, data + end) - data);
}

/* Bytes of a character that may stand in a name after its first; 0 where there is none. */
static gsize
name_character (const char *data,
                gsize       at,
                gsize       end)
{
  gunichar c;

  if (g_ascii_isalnum (data[at]) || data[at] == '_' || data[at] == '-')
    return 1;
  if ((guchar) data[at] < 0x80)
    return 0;
  c = g_utf8_get_char_validated (data + at, (gssize) MIN (end - at, 4));
  if (c == (gunichar) -1 || c == (gunichar) -2 || !g_unichar_isalnum (c))
    return 0;
  return (gsize) g_unichar_to_utf8 (c, NULL);
}

/* Behind the name that starts here, or here where there is none. */
static gsize
skip_name (const char *data,
           gsize       at,
           gsize       end)
{
  gsize length = 1;

  if (at == end || (!g_ascii_isalpha (data[at]) && data[at] != '_'))
    return at;
  while (at < end && (length = name_character (data, at, end)) > 0)
    at += length;
  return at;
}

/* An attribute after @at and blanks. Sets @attribute and returns the place behind it, or
 * NOWHERE. */
static gsize
parse_attribute (const char     *data,
                 gsize           at,
                 gsize           end,
                 RemitAttribute *attribute)
{
  gsize start = remit_scan_skip_blanks (data, at, end);
  gsize after = skip_name (data, start, end);
  const char *close;

  if (start == at || after == start)
    return REMIT_SCAN_NOWHERE;
  attribute->name = REMIT_SPAN (start, after);
  at = remit_scan_skip_blanks (data, after, end);
  if (at == end || data[at] != '=')
    return REMIT_SCAN_NOWHERE;
  at = remit_scan_skip_blanks (data, at + 1, end);
  if (at == end || (data[at] != '"' && data[at] != '\''))
    return REMIT_SCAN_NOWHERE;
  close = memchr (data + at + 1, data[at], end - at - 1);
  if (close == NULL)
    return REMIT_SCAN_NOWHERE;
  attribute->quote = data[at];
  attribute->value = REMIT_SPAN (at + 1, (gsize) (close - data));
  attribute->span = REMIT_SPAN (start, attribute->value.end + 1);
  return attribute->span.end;
}

/* `<name attribute="…" …>`, `<name …/>`, `</name>`, all on one line. A tag that fails is read to
 * where it fails: at any place no more than one attempt is inside a value of each kind of quote
 * and one outside, so that even a line of nothing but bad tags is linear. */
gboolean
remit_scan_parse_tag (const char   *data,
                      gsize         at,
                      gsize         end,
                      RemitScanTag *tag)
{
  RemitAttribute attribute;
  gsize next;

  tag->span.start = at++;
  tag->closing = at < end && data[at] == '/';
  tag->name.start = at += tag->closing;
  tag->name.end = at = skip_name (data, at, end);
  if (tag->name.start == at)
    return FALSE;
  while (!tag->closing
         && (next = parse_attribute (data, at, end, &attribute)) != REMIT_SCAN_NOWHERE)
    at = next;
  at = remit_scan_skip_blanks (data, at, end);
  tag->self_closing = !tag->closing && at < end && data[at] == '/';
  at += tag->self_closing;
  tag->span.end = at + 1;
  return at < end && data[at] == '>';
}

void
remit_scan_parse_attributes (RemitArena         *arena,
                             const char         *data,
                             const RemitScanTag *tag,
                             RemitNode          *element)
{
  RemitAttribute attribute;
  guint count = 0;

  for (gsize at = tag->name.end; at != REMIT_SCAN_NOWHERE; count++)
    at = parse_attribute (data, at, tag->span.end, &attribute);
  count--;
  if (count == 0)
    return;
  element->as.element.attributes = remit_arena_alloc (arena, count * sizeof attribute);
  element->as.element.n_attributes = count;
  for (guint i = 0; i < count; i++)
    {
      RemitAttribute *to = &element->as.element.attributes[i];

      parse_attribute (data, i == 0 ? tag->name.end : to[-1].span.end, tag->span.end, to);
    }
}

/* Names that Markdown writers use as HTML. */
gboolean
remit_scan_tag_is_html (const char *data,
                        RemitSpan   name)
{
  static const char *const names[] = {
    "a", "b", "i", "p", "br", "hr", "div", "span", "img", "table", "thead", "tbody", "tr", "td",
    "th", "ul", "ol", "li", "details", "summary", "pre", "code", "em", "strong", "center", "kbd",
    "sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "font", "video", "picture", "source",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == name.end - name.start
        && g_ascii_strncasecmp (data + name.start, names[i], name.end - name.start) == 0)
      return TRUE;
  return FALSE;
}

/* Behind the next `-->`, or NOWHERE. The places asked for only grow during a pass, so that the
 * answer before serves until it is passed and many unclosed comments cost one search. */
gsize
remit_scan_find_comment_end (RemitScanner *scanner,
                             gsize         from)
{
  const char *data = scanner->data;
  gsize end = scanner->body.end;

  if (from >= scanner->comment_from
      && (scanner->comment_end == REMIT_SCAN_NOWHERE || from + 3 <= scanner->comment_end))
    return scanner->comment_end;
  scanner->comment_from = from;
  for (gsize at = from; at + 2 < end; at++)
    {
      const char *mark = memchr (data + at + 2, '>', end - at - 2);

      if (mark == NULL)
        break;
      at = (gsize) (mark - data) - 2;
      if (data[at] == '-' && data[at + 1] == '-')
        return scanner->comment_end = at + 3;
    }
  return scanner->comment_end = REMIT_SCAN_NOWHERE;
}
