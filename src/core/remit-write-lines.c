/* remit-write-lines.c: lines, and the characters in them that would be read as something else
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* --- lines --- */

/* Starts a line, unless its marker has. */
void
remit_write_begin (RemitWriter *writer)
{
  if (!writer->open)
    g_string_append_len (writer->out, writer->prefix->str, (gssize) writer->prefix->len);
  writer->open = TRUE;
}

void
remit_write_end (RemitWriter *writer)
{
  g_string_append_c (writer->out, '\n');
  writer->open = FALSE;
}

/* A blank line, unless there is one or nothing to set apart. */
void
remit_write_blank (RemitWriter *writer)
{
  const GString *out = writer->out;

  if (out->len > 0 && !(out->len > 1 && strncmp (out->str + out->len - 2, "\n\n", 2) == 0))
    g_string_append_c (writer->out, '\n');
}

void
remit_write_line (RemitWriter *writer,
                  const char  *line)
{
  remit_write_begin (writer);
  g_string_append (writer->out, line);
  remit_write_end (writer);
}

/* --- entities --- */

static gboolean
is_entity (const char *at)
{
  static const char *const names[] = { "&lt;", "&gt;", "&amp;", "&quot;", "&#124;" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (at, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_tag (const char *at)
{
  at += at[1] == '/' ? 2 : 1;
  return g_ascii_isalpha (*at) || *at == '_';
}

/* A line of an element's text: docs/dialects.md: only what would be read otherwise is escaped. A closing
   tag counts anywhere, an opening one only where nothing but tags stands before it, but nobody
   escapes the one and not the other, unless it is what keeps the text from being a label; code is
   as it is. @running: whether something does. @comment: (nullable): the last end of a comment in
   the text: what opens one behind that would take all that follows with it. */
static void
append_entities (GString    *out,
                 const char *at,
                 const char *end,
                 gboolean    running,
                 const char *comment)
{
  const char *close = g_strrstr_len (at, end - at, "</");
  const char *start = at;

  while (at < end)
    {
      const char *next = at + 1;

      if (*at == '`')
        next = remit_scan_find_code_end (at, end);
      if (*at == '&' && is_entity (at))
        g_string_append (out, "&amp;");
      else if (*at == '<' && is_tag (at)
               && (!running || at[1] == '/' || (close != NULL && start < at && at < close)))
        g_string_append (out, "&lt;");
      else if (!running && g_str_has_prefix (at, "<!--") && (comment == NULL || comment < at))
        g_string_append (out, "&lt;");
      else
        g_string_append_len (out, at, next - at);
      running = running || (*at != ' ' && *at != '\t');
      at = next;
    }
}

static void
append_part (RemitWriter *writer,
             const char  *text,
             const char  *end,
             gboolean     running,
             const char  *comment)
{
  if (writer->dialect->entities)
    append_entities (writer->out, text, end, running, comment);
  else
    g_string_append_len (writer->out, text, end - text);
}

/* Appends text on one line. @running: whether other text stands before it. */
void
remit_write_append (RemitWriter *writer,
                    const char  *text,
                    gssize       length,
                    gboolean     running)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  append_part (writer, text, end, running, g_strrstr_len (text, end - text, "-->"));
}

/* --- attributes --- */

/* Everything is decoded in attributes, code too. Pipes are decoded after the parts are parted. */
void
remit_write_value (RemitWriter *writer,
                   const char  *value,
                   gboolean     pipes)
{
  for (const char *p = value; *p != '\0'; p++)
    if (*p == '"')
      g_string_append (writer->out, "&quot;");
    else if (*p == '&' && is_entity (p))
      g_string_append (writer->out, "&amp;");
    else if (*p == '|' && pipes)
      g_string_append (writer->out, "&#124;");
    else
      g_string_append_c (writer->out, *p == '\n' ? ' ' : *p);
}

void
remit_write_attribute (RemitWriter *writer,
                       const char  *name,
                       const char  *value)
{
  g_string_append_printf (writer->out, " %s=\"", name);
  remit_write_value (writer, value, FALSE);
  g_string_append_c (writer->out, '"');
}

/* --- lines that look like syntax --- */

static gsize
line_length (const char *text)
{
  return strcspn (text, "\n");
}

/* Whether the first line of a text is a label line in form. */
gboolean
remit_write_is_label (const char *text)
{
  return remit_read_is_label_line (text, (gssize) line_length (text));
}

/* Whether a line of a text begins in bold, where a bold label would open a section. */
gboolean
remit_write_has_bold_start (const char *text)
{
  while (text != NULL)
    {
      if (g_str_has_prefix (text, "**"))
        return TRUE;
      text = strchr (text, '\n');
      if (text != NULL)
        text += 1 + strspn (text + 1, " \t");
    }
  return FALSE;
}

/* Where a line needs a backslash so as not to be read as a label line, or to keep the one it
   has: before its last colon. -1 where it needs none. */
static gssize
find_label_escape (const char *text,
                   gsize       length)
{
  gsize end = length;
  gsize colon, bare;
  g_autofree char *line = NULL;

  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t'))
    end--;
  colon = end;
  if (colon > 4 && (strncmp (text + colon - 2, "**", 2) == 0
                    || strncmp (text + colon - 2, "__", 2) == 0))
    colon -= 2;
  if (colon == 0 || text[colon - 1] != ':')
    return -1;
  bare = --colon;
  while (bare > 0 && text[bare - 1] == '\\')
    bare--;
  if (bare == colon)
    return text[length] == '\n' && remit_read_is_label_line (text, (gssize) length)
             ? (gssize) colon : -1;
  line = g_strndup (text, end);
  memmove (line + bare, line + colon, end - colon + 1);
  return remit_read_is_label_line (line, -1) ? (gssize) colon : -1;
}

/* Where `Will Not:` needs a backslash so as not to take what follows as its list: before its colon, or
   before what it is set in. -1 where it is not read as that. */
static gssize
find_bound_escape (const char *text,
                   gsize       length)
{
  const char *colon = g_strrstr_len (text, (gssize) length, ":");

  if (remit_bound_find (text, (gssize) length) == REMIT_BOUND_NONE)
    return -1;
  return colon != NULL ? colon - text : 0;
}

/* `- item`, `***`, `---` */
static gboolean
is_marker_or_rule (const char *line,
                   gsize       length)
{
  gsize marks = strspn (line, (const char[]) { *line, '\0' });

  if (marks >= length && length == 1)
    return strchr ("-*+", *line) != NULL;
  if (marks >= length)
    return (length > 2 && *line != '+') || strchr ("-=", *line) != NULL;
  return marks == 1 && (line[1] == ' ' || line[1] == '\t');
}

/* `// parallel` and the like */
static gboolean
is_directive (const char *line,
              gsize       length)
{
  static const char *const names[] = { "parallel", "end-parallel", "turbo-all" };
  g_autofree char *words = NULL;

  if (!g_str_has_prefix (line, "//") || length > 64)
    return FALSE;
  words = g_strndup (line + 2, length - 2);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (g_strstrip (words), names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a line would open a block of its own. */
static gboolean
looks_like_block (const char *line,
                  gsize       length)
{
  gsize digits = strspn (line, "0123456789");
  gsize hashes = strspn (line, "#");

  if (length == 0)
    return FALSE;
  if (hashes > 0)
    return hashes <= 6 && (hashes == length || strchr (" \t", line[hashes]) != NULL);
  if (digits > 0)
    return digits < 10 && digits < length && strchr (".)", line[digits]) != NULL
           && (digits + 1 == length || strchr (" \t", line[digits + 1]) != NULL);
  if (strchr ("-*+_=", *line) != NULL)
    return is_marker_or_rule (line, length);
  if (*line == '<')
    return g_str_has_prefix (line, "<!--") || memchr (line, '>', length) == line + length - 1;
  return *line == '|' || g_str_has_prefix (line, "```") || g_str_has_prefix (line, "~~~")
         || is_directive (line, length);
}

/* `[ ] task`, which only an item may be. */
static gboolean
is_check (const char *line,
          gsize       length)
{
  return length > 2 && *line == '[' && strchr (" xX", line[1]) != NULL && line[2] == ']'
         && (length == 3 || line[3] == ' ');
}

/* What no paragraph of Markdown begins with, and no item: only the words of an attribute or of
   pipes may. @running: behind a marker. In an item, headings and directives are text. */
static gboolean
is_block (const RemitWriter *writer,
          const char        *line,
          gsize              length,
          gboolean           running)
{
  if (running && is_check (line, length))
    return TRUE;
  if (length == 0 || strchr ("=<|", *line) != NULL || !looks_like_block (line, length)
      || (length == 2 && line[0] == '-' && line[1] == '-'))
    return FALSE;
  return (!running && writer->prefix->len == 0) || (*line != '#' && *line != '/');
}

/* A backslash, which Markdown does not show, before what would be read as a block: in the last
   resort before all that may. */
static const char *
append_escaped_start (RemitWriter *writer,
                      const char  *line,
                      gsize        length,
                      gboolean     first,
                      gboolean     running)
{
  gsize indent = strspn (line, " \t");

  indent = MIN (indent, length);
  if (!(writer->escape && looks_like_block (line + indent, length - indent))
      && !(first && is_block (writer, line + indent, length - indent, running)))
    return line;
  g_string_append_len (writer->out, line, (gssize) indent);
  line += indent;
  while (g_ascii_isdigit (*line))
    g_string_append_c (writer->out, *line++);
  g_string_append_c (writer->out, '\\');
  return line;
}

static void
append_line (RemitWriter *writer,
             const char  *line,
             gsize        length,
             gboolean     first,
             gboolean     running,
             const char  *comment)
{
  const char *end = line + length;
  gssize backslash = writer->labels && first && !running ? find_label_escape (line, length) : -1;

  if (backslash < 0 && writer->escape && first && !running)
    backslash = find_bound_escape (line, length);
  line = append_escaped_start (writer, line, length, first, running);
  if (backslash >= 0 && line + backslash < end)
    {
      append_part (writer, line, line + backslash, FALSE, comment);
      g_string_append_c (writer->out, '\\');
      line += backslash;
      running = TRUE;
    }
  append_part (writer, line, end, running, comment);
}

/* Writes a text of one line or more. @running: whether it goes on with a line that has text. */
void
remit_write_text (RemitWriter *writer,
                  const char  *text,
                  gboolean     running)
{
  const char *comment = g_strrstr (text, "-->");
  gboolean first = TRUE;

  for (;;)
    {
      gsize length = line_length (text);

      if (length > 0)
        remit_write_begin (writer);
      append_line (writer, text, length, first, running, comment);
      remit_write_end (writer);
      if (text[length] == '\0')
        return;
      text += length + 1;
      first = running = FALSE;
    }
}
