/* body-words.c: words that were to be replaced, links that lead nowhere
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "body-private.h"

#include <string.h>

/* The next place of @needle from @at on that is no code; NULL where there is none. */
static const char *
find_outside_code (const RemitInspection *inspection,
                   const char            *at,
                   const char            *needle)
{
  const char *data = remit_text_get_data (inspection->text);
  const char *end = data + inspection->body.end;

  while ((at = remit_inspection_search (at, end, needle)) != NULL)
    {
      if (!remit_inspection_in_code (inspection, at - data))
        return at;
      at += strlen (needle);
    }

  return NULL;
}

/* How far the back-ticks of a line are counted; @odd inside code. A walk counts each byte once. */
typedef struct
{
  const char *at;
  gboolean    odd;
} Ticks;

/* Whether @at, which is not before the last one asked for, is inside a line's code. */
static gboolean
is_code_span (Ticks      *ticks,
              const char *at)
{
  for (; ticks->at < at; ticks->at++)
    if (*ticks->at == '\n' || *ticks->at == '\r')
      ticks->odd = FALSE;
    else if (*ticks->at == '`')
      ticks->odd = !ticks->odd;

  return ticks->odd;
}

/* The next @c on the line of @at, within @limit bytes; NULL where there is none. */
static const char *
find_close (const RemitInspection *inspection,
            const char            *at,
            char                   c,
            gsize                  limit)
{
  const char *end = remit_text_get_data (inspection->text) + inspection->body.end;

  limit = MIN (limit, (gsize) (end - at));
  for (gsize i = 0; i < limit && at[i] != '\n' && at[i] != '\r'; i++)
    if (at[i] == c)
      return at + i;

  return NULL;
}

/* --- body-placeholder --- */

/* Longer ones are no placeholders. */
#define MAX_PLACEHOLDER 200

/* What stands behind a bracket that opens words that were to be replaced. A heading such as `[Component Name]` of a
 * template that the agent fills in is none. */
static const char *const bracketed[] = {
  "your ", "Your ", "insert ", "Insert ", "INSERT", "add ", "Add ", "describe ", "Describe ", "TODO", "TBD",
  "PLACEHOLDER", "placeholder",
};

/* What stands before a colon, as a word of its own. */
static const char *const announced[] = { "TODO", "FIXME", "TBD" };

#define FILLER "Lorem ipsum"

static RemitSpan
get_span (const RemitInspection *inspection,
          const char            *start,
          const char            *end)
{
  const char *data = remit_text_get_data (inspection->text);

  return REMIT_SPAN (start - data, end - data);
}

static const char *
get_end (const RemitInspection *inspection)
{
  return remit_text_get_data (inspection->text) + inspection->body.end;
}

static gboolean
says (const char *at,
      const char *end,
      const char *words)
{
  return (gsize) (end - at) >= strlen (words) && memcmp (at, words, strlen (words)) == 0;
}

/* Finds the placeholder of which @at is a mark; FALSE where it is none. */
typedef gboolean (*FindPlaceholder) (const RemitInspection *inspection,
                                     const char            *at,
                                     RemitSpan             *span);

/* @at is a `[`. */
static gboolean
find_bracketed (const RemitInspection *inspection,
                const char            *at,
                RemitSpan             *span)
{
  const char *end = get_end (inspection);
  const char *close;
  guint i = 0;

  while (i < G_N_ELEMENTS (bracketed) && !says (at + 1, end, bracketed[i]))
    i++;
  if (i == G_N_ELEMENTS (bracketed))
    return FALSE;
  close = find_close (inspection, at, ']', MAX_PLACEHOLDER);
  if (close == NULL || (close + 1 < end && (close[1] == '(' || close[1] == ':')))   /* a link */
    return FALSE;
  *span = get_span (inspection, at, close + 1);
  return TRUE;
}

/* @at is a `:`. */
static gboolean
find_announced (const RemitInspection *inspection,
                const char            *at,
                RemitSpan             *span)
{
  const char *start = remit_text_get_data (inspection->text) + inspection->body.start;

  for (guint i = 0; i < G_N_ELEMENTS (announced); i++)
    {
      gsize length = strlen (announced[i]);
      const char *word = (gsize) (at - start) >= length ? at - length : NULL;

      if (word == NULL || memcmp (word, announced[i], length) != 0
          || (word > start && g_ascii_isalnum (word[-1])))
        continue;
      *span = get_span (inspection, word, at + 1);
      return TRUE;
    }

  return FALSE;
}

static gboolean
find_filler (const RemitInspection *inspection,
             const char            *at,
             RemitSpan             *span)
{
  *span = get_span (inspection, at, at + strlen (FILLER));
  return TRUE;
}

/* What is asked last costs most: the back-ticks of the line, and code blocks. */
static void
visit_placeholders (RemitInspection *inspection,
                    const char      *mark,
                    FindPlaceholder  find)
{
  const char *data = remit_text_get_data (inspection->text);
  Ticks ticks = { data + inspection->body.start, FALSE };
  RemitSpan span;

  for (const char *at = ticks.at; (at = remit_inspection_search (at, get_end (inspection), mark)) != NULL;
       at += strlen (mark))
    if (find (inspection, at, &span) && !remit_inspection_in_code (inspection, at - data)
        && !is_code_span (&ticks, at))
      {
        g_autofree char *words = remit_text_slice (inspection->text, span);

        remit_inspection_report (inspection, span, _("“%s” was to be replaced; the model reads it as it stands"),
                                 words);
      }
}

void
remit_body_check_placeholder (RemitInspection *inspection)
{
  visit_placeholders (inspection, "[", find_bracketed);
  visit_placeholders (inspection, ":", find_announced);
  visit_placeholders (inspection, FILLER, find_filler);
}

/* --- body-link-broken --- */

/* Longer targets are not looked at. */
#define MAX_LINK 2048

/* A heading as GitHub makes an anchor of it: lower case, blanks as hyphens, nothing else but letters and digits. */
static char *
make_anchor (const char *heading)
{
  GString *anchor = g_string_new (NULL);

  for (const char *p = heading; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '-' || c == '_')
        g_string_append_unichar (anchor, g_unichar_tolower (c));
      else if (c == ' ')
        g_string_append_c (anchor, '-');
    }

  return g_string_free (anchor, FALSE);
}

static void
add_anchors (GHashTable      *anchors,
             RemitInspection *inspection)
{
  for (const RemitNode *node = remit_scan_get_root (inspection->agent->scan); node != NULL;
       node = remit_node_next (node))
    if (node->type == REMIT_NODE_HEADING)
      {
        g_autofree char *heading = remit_text_slice (inspection->text, node->as.heading.text);

        g_hash_table_add (anchors, make_anchor (heading));
      }
}

/* (transfer full) (nullable): the anchor of `#anchor "title"`, as a heading would spell it. */
static char *
read_anchor (const char *target)
{
  g_autofree char *anchor = g_strndup (target, strcspn (target, " \t"));
  g_autofree char *plain = g_uri_unescape_string (anchor, NULL);

  return plain != NULL && g_utf8_validate (plain, -1, NULL) ? g_utf8_strdown (plain, -1) : NULL;
}

/* `](#anchor)`: whether there is such a heading. GitHub numbers headings of one name: `-1`, `-2`. */
static void
check_anchor (RemitInspection *inspection,
              GHashTable      *anchors,
              RemitSpan        span)
{
  g_autofree char *anchor = remit_text_slice (inspection->text, span);
  g_autofree char *lower = NULL;
  char *hyphen;

  if (!g_utf8_validate (anchor, -1, NULL))
    return;
  lower = read_anchor (anchor);
  if (lower == NULL || g_hash_table_contains (anchors, lower))
    return;
  anchor[strcspn (anchor, " \t")] = '\0';
  hyphen = strrchr (lower, '-');
  if (hyphen != NULL && hyphen[1] != '\0' && strspn (hyphen + 1, "0123456789") == strlen (hyphen + 1))
    {
      *hyphen = '\0';
      if (g_hash_table_contains (anchors, lower))
        return;
    }
  remit_inspection_report (inspection, span, _("No heading of the file has the anchor “%s”"), anchor);
}

/* The first `)` or end of line from @at on; the end of the text where there is neither. */
static const char *
find_stop (const RemitInspection *inspection,
           const char            *at)
{
  const char *end = get_end (inspection);

  while (at < end && *at != ')' && *at != '\n' && *at != '\r')
    at++;
  return at;
}

void
remit_body_check_link_broken (RemitInspection *inspection)
{
  const char *data = remit_text_get_data (inspection->text);
  Ticks ticks = { data + inspection->body.start, FALSE };
  g_autoptr (GHashTable) anchors = NULL;
  const char *close = ticks.at;

  for (const char *at = ticks.at; (at = find_outside_code (inspection, at, "](")) != NULL; at += 2)
    {
      gsize start = at + 2 - data;

      if (is_code_span (&ticks, at))
        continue;
      if (close < data + start)
        close = find_stop (inspection, data + start);
      if (close == get_end (inspection) || *close != ')' || close - data - start > MAX_LINK)
        continue;
      if (close == data + start)
        remit_inspection_report (inspection, REMIT_SPAN (start - 1, start + 1), _("The link leads nowhere"));
      else if (data[start] == '#')
        {
          if (anchors == NULL)
            {
              anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
              add_anchors (anchors, inspection);
            }
          check_anchor (inspection, anchors, REMIT_SPAN (start + 1, close - data));
        }
    }
}
