/* text.c: rules about the bytes of a file, whatever they say
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

#include <string.h>

/* --- text-mojibake --- */

/* What Windows-1252 has from 0x80 on where Latin-1 has controls; 0 where it has nothing. Source: the mapping table
 * that Unicode publishes for code page 1252. */
static const gunichar windows_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* The byte that Windows-1252 writes for @c, or 0 where it has none beyond ASCII. */
static guint8
to_windows_1252 (gunichar c)
{
  if (c >= 0x80 && c <= 0xff)
    return (guint8) c;
  for (guint i = 0; i < G_N_ELEMENTS (windows_1252); i++)
    if (windows_1252[i] == c && c != 0)
      return (guint8) (0x80 + i);

  return 0;
}

/* How many bytes a UTF-8 sequence has that starts with @lead; 0 where none does. */
static guint
sequence_length (guint8 lead)
{
  return lead >= 0xc2 && lead <= 0xdf ? 2
       : lead >= 0xe0 && lead <= 0xef ? 3
       : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/* Where the characters at @start are one character's UTF-8 bytes, each taken for a character of Windows-1252:
 * that character, and behind them in @end; 0 otherwise. */
static gunichar
read_garbled (const char  *start,
              const char  *limit,
              const char **end)
{
  char bytes[5] = { 0 };
  guint length = sequence_length (to_windows_1252 (g_utf8_get_char (start)));
  const char *at = start;
  gunichar c;

  for (guint i = 0; i < length; i++, at = g_utf8_next_char (at))
    {
      if (at >= limit || (guchar) *at < 0x80)
        return 0;
      bytes[i] = (char) to_windows_1252 (g_utf8_get_char (at));
      if (bytes[i] == 0)
        return 0;
    }
  if (length == 0)
    return 0;
  c = g_utf8_get_char_validated (bytes, length);
  *end = at;
  return c >= 0xa0 && c < 0x110000 ? c : 0;
}

static void
report_garbled (RemitInspection *inspection,
                RemitSpan        span,
                const char      *meant)
{
  g_autofree char *garbled = remit_text_slice (inspection->text, span);
  g_autofree char *title = g_strdup_printf (_("Replace with “%s”"), meant);
  RemitDiagnostic *diagnostic = remit_inspection_report (
      inspection, span, _("“%s” is a garbled “%s”: UTF-8 that was once read as Windows-1252"),
      garbled, meant);

  remit_inspection_offer (diagnostic, title, span, meant);
}

static void
check_mojibake (RemitInspection *inspection)
{
  const char *data = remit_text_get_data (inspection->text);
  const char *limit = data + remit_text_get_length (inspection->text);
  g_autoptr (GString) meant = g_string_new (NULL);

  if (!remit_text_is_utf8 (inspection->text))
    return;
  for (const char *at = data; at < limit;)
    {
      const char *start = at, *end = at;
      gunichar c;

      if ((guchar) *at < 0x80)
        {
          at = remit_inspection_skip_ascii (at, limit);
          continue;
        }
      g_string_truncate (meant, 0);
      while (at < limit && (guchar) *at >= 0x80 && (c = read_garbled (at, limit, &end)) != 0)
        {
          g_string_append_unichar (meant, c);
          at = end;
        }
      if (meant->len == 0)
        at = g_utf8_next_char (at);
      else if (!remit_inspection_in_code (inspection, start - data))
        report_garbled (inspection, REMIT_SPAN (start - data, at - data), meant->str);
    }
}

/* --- text-bom --- */

static void
check_bom (RemitInspection *inspection)
{
  RemitSpan span = { 0, remit_text_get_start (inspection->text) };
  RemitDiagnostic *diagnostic;

  if (!remit_text_has_bom (inspection->text))
    return;
  diagnostic = remit_inspection_report (
      inspection, span,
      _("The file starts with a byte order mark, which some tools take for the frontmatter’s first word"));
  remit_inspection_offer (diagnostic, _("Remove the mark"), span, "");
}

/* --- line ends --- */

/* The line end behind a line: "\n", "\r\n", "\r", or "" for the last. */
static RemitSpan
get_line_end (const RemitText *text,
              guint            line)
{
  return REMIT_SPAN (remit_text_get_line (text, line).end, remit_text_get_whole_line (text, line).end);
}

static gboolean
says (const RemitText *text,
      RemitSpan        span,
      const char      *string)
{
  gsize length = strlen (string);

  return span.end - span.start == length
         && memcmp (remit_text_get_data (text) + span.start, string, length) == 0;
}

/* The line end that most lines have. */
static const char *
find_usual_end (const RemitText *text)
{
  static const char *const ends[] = { "\n", "\r\n", "\r" };
  guint counts[G_N_ELEMENTS (ends)] = { 0 };
  guint best = 0;

  for (guint line = 1; line <= remit_text_get_n_lines (text); line++)
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
      counts[i] += says (text, get_line_end (text, line), ends[i]);
  for (guint i = 1; i < G_N_ELEMENTS (ends); i++)
    if (counts[i] > counts[best])
      best = i;

  return ends[best];
}

static void
check_mixed_line_ends (RemitInspection *inspection)
{
  const RemitText *text = inspection->text;
  g_autoptr (RemitEditList) edits = NULL;
  RemitDiagnostic *diagnostic;
  const char *usual;

  if (remit_text_get_line_end (text) != REMIT_LINE_END_MIXED)
    return;
  usual = find_usual_end (text);
  edits = remit_edit_list_new ();
  for (guint line = 1; line <= remit_text_get_n_lines (text); line++)
    {
      RemitSpan end = get_line_end (text, line);

      if (end.end > end.start && !says (text, end, usual))
        remit_edit_list_add (edits, end, usual, -1);
    }
  if (remit_edit_list_get_n_edits (edits) == 0)
    return;
  diagnostic = remit_inspection_report (inspection, remit_edit_list_get (edits, 0)->span,
                                        _("This line ends otherwise than most lines of the file"));
  remit_diagnostic_add_fix (diagnostic, _("Give all lines the same end"), edits);
}

static void
check_no_final_newline (RemitInspection *inspection)
{
  gsize length = remit_text_get_length (inspection->text);
  const char *data = remit_text_get_data (inspection->text);
  RemitDiagnostic *diagnostic;

  if (length == remit_text_get_start (inspection->text) || data[length - 1] == '\n'
      || data[length - 1] == '\r')
    return;
  diagnostic = remit_inspection_report (inspection, REMIT_SPAN (length, length),
                                        _("The last line has no end"));
  remit_inspection_offer (diagnostic, _("End the last line"), REMIT_SPAN (length, length),
                          remit_text_get_eol (inspection->text, length));
}

/* --- text-trailing-blanks --- */

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/* Whether the blanks are Markdown's hard break: exactly two, after words, before another line of the paragraph. */
static gboolean
is_hard_break (const RemitText *text,
               guint            line,
               RemitSpan        blanks)
{
  const char *data = remit_text_get_data (text);
  RemitSpan this_line = remit_text_get_line (text, line);
  RemitSpan next;

  if (!says (text, blanks, "  ") || blanks.start == this_line.start
      || line >= remit_text_get_n_lines (text))
    return FALSE;
  next = remit_text_get_line (text, line + 1);
  while (next.start < next.end && is_blank (data[next.start]))
    next.start++;
  return next.start < next.end;
}

static void
check_trailing_blanks (RemitInspection *inspection)
{
  const RemitText *text = inspection->text;
  const char *data = remit_text_get_data (text);

  for (guint line = remit_text_find_line (text, inspection->body.start);
       line <= remit_text_get_n_lines (text); line++)
    {
      RemitSpan span = remit_text_get_line (text, line);
      RemitSpan blanks = { span.end, span.end };
      RemitDiagnostic *diagnostic;

      while (blanks.start > span.start && is_blank (data[blanks.start - 1]))
        blanks.start--;
      if (blanks.start == blanks.end || is_hard_break (text, line, blanks)
          || remit_inspection_in_code (inspection, span.start))
        continue;
      diagnostic = remit_inspection_report (inspection, blanks, _("The line ends in blanks"));
      remit_inspection_offer (diagnostic, _("Remove the blanks"), blanks, "");
    }
}

static const RemitRule rules[] = {
  {
    .id = "text-not-utf8",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("The text is not UTF-8"),
    .help = N_("Agent files are UTF-8. Some bytes of this one are not, so a tool refuses the file or shows other "
               "characters than were meant. Which were meant cannot be known: open the file in the encoding that it "
               "was written in and save it as UTF-8."),
  },
  {
    .id = "text-mojibake",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("Garbled characters"),
    .help = N_("UTF-8 was once read as Windows-1252 and saved so: “≥” became “â‰¥”. The model that reads the agent sees "
               "the garbled characters, and a threshold such as “≥90%” is none any more. The fix puts the character "
               "back that the bytes stand for."),
    .fixes = TRUE,
    .check = check_mojibake,
  },
  {
    .id = "text-bom",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The file starts with a byte order mark"),
    .help = N_("UTF-8 needs no byte order mark. Tools that look for “---” as the very first bytes of a file do not "
               "find it behind a mark, and so the agent has no frontmatter for them. The fix removes the mark."),
    .fixes = TRUE,
    .check = check_bom,
  },
  {
    .id = "text-mixed-line-ends",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("Lines end in different ways"),
    .help = N_("Some lines end in a line feed, others in a carriage return and a line feed. Version control shows "
               "such lines as changed when an editor makes them alike. The fix gives all lines the end that most of "
               "them have."),
    .fixes = TRUE,
    .check = check_mixed_line_ends,
  },
  {
    .id = "text-trailing-blanks",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("Blanks at the end of a line"),
    .help = N_("Blanks at the end of a line are not seen and make noise in comparisons. Two blanks before another "
               "line of a paragraph are Markdown’s line break and are left alone. The fix removes the blanks."),
    .fixes = TRUE,
    .check = check_trailing_blanks,
  },
  {
    .id = "text-no-final-newline",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("The last line has no end"),
    .help = N_("A text file ends with a line end. Without it, what a tool appends joins the last line, and version "
               "control marks the line as changed when an editor adds the end. The fix adds it."),
    .fixes = TRUE,
    .check = check_no_final_newline,
  },
};

const RemitRuleFamily remit_rules_text = { "text", rules, G_N_ELEMENTS (rules) };
