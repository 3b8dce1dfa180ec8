/* remit-scan-tags.c: the tags of a body that count: outside code and comments, in their places
 *
 * A tag that counts for ANYWHERE is a close, or an opening tag with nothing but blanks between it
 * and the line's start or the tag before it. For ALONE it has its line for itself, is no HTML and
 * not self-closing.
 *
 * A fence hides what is between it and its close. One that never closes hides all to the body's
 * end, as in Markdown, unless elements are open: then it ends before the first line that starts
 * with the close of one of them, so that a fence that somebody has just begun to type does not take
 * the rest of the file apart.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

#include <string.h>

enum { TICKS, TILDES, N_MARKS };

/* A line that could open or close a fence, and the length of the longest closing one of each
 * mark from here on. */
typedef struct
{
  guint          line;
  RemitScanFence fence;
  guint          longest[N_MARKS];
} FenceLine;

typedef struct
{
  RemitScanner    *scanner;
  RemitScanTokens *tokens;
  GArray          *fences;
  guint            next_fence;
} Finder;

static guint
get_mark (const RemitScanFence *fence)
{
  return fence->mark == '`' ? TICKS : TILDES;
}

static gboolean
is_bare (const RemitScanFence *fence)
{
  return fence->info.start == fence->info.end;
}

/* Knowing how long closing fences still get makes it cheap to see that there is none for a given
 * opening one. */
static void
find_fences (Finder *finder)
{
  const RemitScanner *scanner = finder->scanner;
  guint longest[N_MARKS] = { 0 };
  FenceLine found = { 0 };

  for (found.line = 0; found.line < scanner->n_lines; found.line++)
    if (remit_scan_may_be_fence (&scanner->lines[found.line], scanner->data)
        && remit_scan_line_is_fence (&scanner->lines[found.line], scanner->data, &found.fence))
      g_array_append_val (finder->fences, found);
  for (guint i = finder->fences->len; i > 0; i--)
    {
      FenceLine *fence = &g_array_index (finder->fences, FenceLine, i - 1);
      guint mark = get_mark (&fence->fence);

      if (is_bare (&fence->fence))
        longest[mark] = MAX (longest[mark], fence->fence.length);
      memcpy (fence->longest, longest, sizeof longest);
    }
}

/* The line of the fence that closes the one at @line, or NONE. */
static guint
find_close (Finder               *finder,
            guint                 line,
            const RemitScanFence *fence)
{
  const FenceLine *at;
  guint mark = get_mark (fence);

  while (finder->next_fence < finder->fences->len
         && g_array_index (finder->fences, FenceLine, finder->next_fence).line <= line)
    finder->next_fence++;
  if (finder->next_fence == finder->fences->len)
    return REMIT_SCAN_NONE;
  at = &g_array_index (finder->fences, FenceLine, finder->next_fence);
  if (at->longest[mark] < fence->length)
    return REMIT_SCAN_NONE;
  while (at->fence.mark != fence->mark || at->fence.length < fence->length || !is_bare (&at->fence))
    at++;
  return at->line;
}

static gboolean
is_alone (const Finder        *finder,
          const RemitScanLine *line,
          const RemitScanTag  *tag)
{
  const char *data = finder->scanner->data;

  return !tag->self_closing && remit_scan_skip_blanks (data, tag->span.end, line->end) == line->end
         && !remit_scan_tag_is_html (data, tag->name);
}

static gboolean
closes_element (const Finder        *finder,
                const RemitScanLine *line)
{
  const char *data = finder->scanner->data;
  RemitScanTag tag;

  return !remit_scan_line_is_blank (line) && data[line->text] == '<'
         && remit_scan_parse_tag (data, line->text, line->end, &tag) && tag.closing
         && (finder->scanner->elements == REMIT_SCAN_ELEMENTS_ANYWHERE
             || is_alone (finder, line, &tag))
         && remit_scan_tokens_is_open (finder->tokens, data, tag.name);
}

/* The line behind the fence at @line. */
static guint
skip_fence (Finder               *finder,
            guint                 line,
            const RemitScanFence *fence)
{
  guint close = find_close (finder, line, fence);

  if (close != REMIT_SCAN_NONE)
    return close + 1;
  if (finder->tokens->open->len == 0)
    return finder->scanner->n_lines;
  do
    line++;
  while (line < finder->scanner->n_lines
         && !closes_element (finder, &finder->scanner->lines[line]));
  return line;
}

static guint
advance_column (const char *data,
                gsize       from,
                gsize       to,
                guint       column)
{
  for (; from < to; from++)
    if (data[from] == '\t')
      column += 4 - column % 4;
    else
      column += ((guchar) data[from] & 0xc0) != 0x80;
  return column;
}

static void
add_tag (Finder             *finder,
         guint               line,
         const RemitScanTag *tag,
         gsize              *from,
         guint              *column)
{
  const RemitScanLine *of = &finder->scanner->lines[line];
  const char *data = finder->scanner->data;
  RemitScanToken token = {
    .tag = *tag,
    .line = line,
    .line_end = of->end,
    .indent = of->indent,
    .first = tag->span.start == of->text,
  };

  token.column = advance_column (data, *from, tag->span.start, *column);
  /* Behind the last tag of a line nobody asks. */
  token.after = token.column;
  if (tag->span.end < of->end)
    token.after = advance_column (data, tag->span.start, tag->span.end, token.column);
  *from = tag->span.end;
  *column = token.after;
  remit_scan_tokens_add (finder->tokens, finder->scanner, &token);
}

static void
find_alone (Finder *finder,
            guint   line)
{
  const RemitScanLine *of = &finder->scanner->lines[line];
  RemitScanTag tag;
  gsize from = of->start;
  guint column = of->column;

  if (!remit_scan_line_is_blank (of) && finder->scanner->data[of->text] == '<'
      && remit_scan_parse_tag (finder->scanner->data, of->text, of->end, &tag)
      && is_alone (finder, of, &tag))
    add_tag (finder, line, &tag, &from, &column);
}

/* Behind a comment that ends on this line, else behind its opening. */
static gsize
skip_comment (Finder *finder,
              gsize   at,
              gsize   end)
{
  gsize after = remit_scan_find_comment_end (finder->scanner, at + 2);

  return after <= end ? after : at + 4;
}

/* The tags of a line from @at on; @running where text stands before. */
static void
find_anywhere (Finder  *finder,
               guint    line,
               gsize    at,
               gboolean running)
{
  const RemitScanLine *of = &finder->scanner->lines[line];
  const char *data = finder->scanner->data;
  gsize end = of->end, from = of->start;
  guint column = of->column;
  RemitScanRuns runs;
  RemitScanTag tag;

  if (memchr (data + at, '<', end - at) == NULL)
    return;
  remit_scan_runs_init (&runs, data, REMIT_SPAN (at, end));
  while (at < end)
    if (remit_scan_is_blank (data[at]))
      at++;
    else if (data[at] == '<' && remit_scan_parse_tag (data, at, end, &tag))
      {
        if (tag.closing || !running)
          {
            add_tag (finder, line, &tag, &from, &column);
            running = FALSE;
          }
        at = tag.span.end;
      }
    else
      {
        running = TRUE;
        if (data[at] == '`')
          at = remit_scan_skip_code (&runs, data, at, end);
        else if (end - at >= 4 && memcmp (data + at, "<!--", 4) == 0)
          at = skip_comment (finder, at, end);
        else
          at += data[at] == '\\' && at + 1 < end && g_ascii_ispunct (data[at + 1]) ? 2 : 1;
      }
}

/* The tags of a line and the lines of a comment that it starts with; returns the line behind. */
static guint
find_in_line (Finder *finder,
              guint   line)
{
  const RemitScanLine *lines = finder->scanner->lines;
  gsize at = lines[line].text;
  gboolean comment = remit_scan_line_is_comment (&lines[line], finder->scanner->data);
  gsize end = comment ? remit_scan_find_comment_end (finder->scanner, at + 2) : REMIT_SCAN_NOWHERE;

  if (end != REMIT_SCAN_NOWHERE)
    {
      at = end;
      while (lines[line].end < at)
        line++;
    }
  if (finder->scanner->elements == REMIT_SCAN_ELEMENTS_ANYWHERE)
    find_anywhere (finder, line, at, comment);
  else if (!comment)
    find_alone (finder, line);
  return line + 1;
}

void
remit_scan_find_tags (RemitScanner    *scanner,
                      RemitScanTokens *tokens)
{
  g_autoptr (GArray) fences = g_array_new (FALSE, FALSE, sizeof (FenceLine));
  Finder finder = { scanner, tokens, fences, 0 };
  RemitScanFence fence;

  find_fences (&finder);
  for (guint line = 0; line < scanner->n_lines;)
    if (remit_scan_may_be_fence (&scanner->lines[line], scanner->data)
        && remit_scan_line_opens_fence (&scanner->lines[line], scanner->data, &fence))
      line = skip_fence (&finder, line, &fence);
    else
      line = find_in_line (&finder, line);
}
