/* remit-read-label.c: the marks that give words a meaning: labels, targets, notes, label lines
 *
 * Everything here works on the bytes of one line, so that what is found has its exact place.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

/* Bounds of docs/model.md and docs/dialects.md, in words and characters. */
#define MAX_LABEL_WORDS 5
#define MAX_LABEL_CHARACTERS 40
#define MAX_LINE_WORDS 7
#define MAX_LINE_CHARACTERS 60

/* A bold label longer than this is a sentence that somebody made bold. */
#define MAX_BOLD_BYTES 60

#define WIDE_COLON "\xef\xbc\x9a"

static gboolean
starts_with (const char *data,
             RemitSpan   span,
             const char *prefix)
{
  gsize length = strlen (prefix);

  return span.end - span.start >= length && memcmp (data + span.start, prefix, length) == 0;
}

static gboolean
ends_with (const char *data,
           RemitSpan   span,
           const char *suffix)
{
  gsize length = strlen (suffix);

  return span.end - span.start >= length && memcmp (data + span.end - length, suffix, length) == 0;
}

/* The bytes of the colon that ends @span, a wide one included; 0 where there is none. */
static gsize
ending_colon (const char *data,
              RemitSpan   span)
{
  if (ends_with (data, span, ":"))
    return 1;
  return ends_with (data, span, WIDE_COLON) ? strlen (WIDE_COLON) : 0;
}

/* What stands between the strong marks that open at the start of @line; empty where none close. */
static RemitSpan
find_strong (const char *data,
             RemitSpan   line)
{
  char quote = line.end - line.start > 4 ? data[line.start] : '\0';

  if ((quote == '*' || quote == '_') && data[line.start + 1] == quote)
    for (gsize at = line.start + 3; at + 1 < line.end; at++)
      if (data[at] == quote && data[at + 1] == quote)
        return REMIT_SPAN (line.start + 2, at);
  return REMIT_SPAN (line.start, line.start);
}

/* The colon at @at, with blanks before it, that ends a label: a blank or nothing must follow, but
 * not after a wide one. Returns where the rest starts, or 0. */
static gsize
skip_colon (const char *data,
            gsize       at,
            gsize       end)
{
  while (at < end && remit_read_is_blank (data[at]))
    at++;
  if (starts_with (data, REMIT_SPAN (at, end), WIDE_COLON))
    return at + strlen (WIDE_COLON);
  if (at < end && data[at] == ':' && (at + 1 == end || remit_read_is_blank (data[at + 1])))
    return at + 1;
  return 0;
}

static gboolean
find_bold (const char     *data,
           RemitSpan       line,
           RemitReadLabel *label)
{
  RemitSpan strong = find_strong (data, line);
  gsize behind = strong.end + 2;
  gsize colon;

  if (remit_read_span_is_empty (strong))
    return FALSE;
  label->quote = data[line.start];
  label->style = REMIT_LABEL_BOLD;
  label->rest = skip_colon (data, behind, line.end);
  if (label->rest == 0)
    {
      colon = ending_colon (data, strong);
      if (colon == 0 || (colon == 1 && behind < line.end && !remit_read_is_blank (data[behind])))
        return FALSE;
      label->style = REMIT_LABEL_BOLD_COLON;
      label->rest = behind;
      strong.end -= colon;
    }
  label->label = remit_read_trim_span (data, strong);
  return !remit_read_span_is_empty (label->label);
}

/* “ ” → — : no plain label has them, as they are signs of a sentence. The lead byte of all is
 * E2. */
static gboolean
is_wide_mark (const char *data,
              gsize       at,
              gsize       end)
{
  return end - at >= 3
         && (memcmp (data + at, "\xe2\x80\x9c", 3) == 0
             || memcmp (data + at, "\xe2\x80\x9d", 3) == 0
             || memcmp (data + at, "\xe2\x86\x92", 3) == 0
             || memcmp (data + at, "\xe2\x80\x94", 3) == 0);
}

/* ` - ` or the same with an en dash, at the first blank */
static gboolean
is_spaced_dash (const char *data,
                gsize       at,
                gsize       end)
{
  return (end - at >= 3 && data[at + 1] == '-' && data[at + 2] == ' ')
         || (end - at >= 5 && memcmp (data + at + 1, "\xe2\x80\x93 ", 4) == 0);
}

/* Whether the bytes at @at are punctuation that no plain label has: it is a sentence then. */
static gboolean
is_sentence_mark (const char *data,
                  gsize       at,
                  gsize       end)
{
  char c = data[at];

  if (g_ascii_isalnum (c))
    return FALSE;
  if (c == ' ')
    return is_spaced_dash (data, at, end);
  if (c == '.')
    return at + 1 == end || remit_read_is_blank (data[at + 1]);
  if (c == '-')
    return at + 1 < end && data[at + 1] == '>';
  if ((guchar) c == 0xe2)
    return is_wide_mark (data, at, end);
  return c == '!' || c == '?' || c == ';' || c == ',' || c == '"';
}

/* Words and characters of @span are within the bounds, and its back-ticks and strong marks are
 * balanced. */
static gboolean
is_short (const char *data,
          RemitSpan   span,
          guint       max_words,
          guint       max_characters)
{
  guint words = 0, characters = 0, ticks = 0, strong = 0;
  gboolean blank = TRUE;

  for (gsize at = span.start; at < span.end && characters <= max_characters; at++)
    {
      characters += ((guchar) data[at] & 0xc0) != 0x80;
      ticks += data[at] == '`';
      if (data[at] == '*' && at + 1 < span.end && data[at + 1] == '*')
        {
          strong++;
          characters++;
          at++;
        }
      words += blank && !remit_read_is_blank (data[at]);
      blank = remit_read_is_blank (data[at]);
    }
  return words <= max_words && characters <= max_characters && ticks % 2 == 0 && strong % 2 == 0;
}

/* The colon of `(Target: 95%)` ends no label. Returns the end of the parenthesis, or @at. */
static gsize
skip_target (const char *data,
             RemitSpan   line,
             gsize       at)
{
  static const char open[] = " (Target";
  const char *close;

  if (!ends_with (data, REMIT_SPAN (line.start, at), open))
    return at;
  close = memchr (data + at, ')', MIN (line.end - at, MAX_LABEL_CHARACTERS));
  return close != NULL ? (gsize) (close - data) : at;
}

static gboolean
find_plain (const RemitReader *reader,
            RemitSpan          line,
            RemitReadLabel    *label)
{
  const char *data = reader->data;
  gsize at = line.start;

  if (at >= line.end || (data[at] != '\0' && strchr (" \t*:|<>[", data[at]) != NULL)
      || memchr (data + at, ':', line.end - at) == NULL)
    return FALSE;
  while (at < line.end && (data[at] != ':' || skip_target (data, line, at) > at))
    {
      gsize entity = reader->dialect->entities
                       ? remit_read_entity_length (data + at, data + line.end) : 0;

      if (entity == 0 && is_sentence_mark (data, at, line.end))
        return FALSE;
      at += MAX (entity, 1);
      if (at - line.start > MAX_LABEL_CHARACTERS * 6)
        return FALSE;
    }
  label->label = REMIT_SPAN (line.start, at);
  label->rest = at + 1;
  label->style = REMIT_LABEL_PLAIN;
  label->quote = '\0';
  return at < line.end && !remit_read_is_blank (data[at - 1])
         && (at + 1 == line.end || remit_read_is_blank (data[at + 1]))
         && is_short (data, label->label, MAX_LABEL_WORDS, MAX_LABEL_CHARACTERS);
}

/* The label at the start of an item's first line. */
gboolean
remit_read_find_label (const RemitReader *reader,
                       RemitSpan          line,
                       gboolean           plain,
                       RemitReadLabel    *label)
{
  if (!find_bold (reader->data, line, label) && !(plain && find_plain (reader, line, label)))
    return FALSE;
  remit_read_split_target (reader, &label->label, &label->target);
  return TRUE;
}

/* A plain label without the strong marks inside it (`✅ **Clear**: …`). */
static const char *
remove_strong (RemitReader *reader,
               const char  *label)
{
  g_auto (GStrv) parts = strstr (label, "**") != NULL ? g_strsplit (label, "**", -1) : NULL;
  g_autofree char *joined = parts != NULL ? g_strjoinv ("", parts) : NULL;

  return joined != NULL ? remit_read_copy (reader, joined, strlen (joined), REMIT_READ_VERBATIM)
                        : label;
}

void
remit_read_set_label (RemitReader          *reader,
                      RemitItem            *item,
                      const RemitReadLabel *label,
                      RemitForm             form)
{
  RemitReadDecode decode = remit_read_text_decode (reader);
  gboolean attribute = form == REMIT_FORM_ATTRIBUTE_PIPES;

  if (attribute)
    decode = REMIT_READ_ALL;
  item->label_style = label->style;
  item->label_quote = label->quote;
  item->label = (RemitString) {
    .text = remit_read_slice (reader, label->label, decode),
    .span = label->label,
    .form = form,
    .entities = decode != REMIT_READ_VERBATIM,
  };
  if (label->style == REMIT_LABEL_PLAIN)
    item->label.text = remove_strong (reader, item->label.text);
  if (remit_read_span_is_empty (label->target))
    return;
  item->target = (RemitString) {
    .text = remit_read_slice (reader, label->target, REMIT_READ_VERBATIM),
    .span = label->target,
    .form = form,
  };
}

static gsize
skip_digits (const char *data,
             gsize       at,
             gsize       end)
{
  while (at < end && g_ascii_isdigit (data[at]))
    at++;
  return at;
}

/* `95%`, `99.9 %` */
static gboolean
is_percentage (const char *data,
               RemitSpan   span)
{
  gsize at = skip_digits (data, span.start, span.end);

  if (at == span.start)
    return FALSE;
  if (at < span.end && data[at] == '.')
    {
      gsize fraction = skip_digits (data, at + 1, span.end);

      if (fraction == at + 1)
        return FALSE;
      at = fraction;
    }
  while (at < span.end && remit_read_is_blank (data[at]))
    at++;
  return at + 1 == span.end && data[at] == '%';
}

/* Takes ` (Target: 95%)` off the end of @name; other texts in that place stay where they are. */
gboolean
remit_read_split_target (const RemitReader *reader,
                         RemitSpan         *name,
                         RemitSpan         *target)
{
  static const char open[] = "(Target:";
  const char *data = reader->data;
  gsize at = name->end;
  RemitSpan rest;

  *target = REMIT_SPAN (name->end, name->end);
  if (!ends_with (data, *name, ")"))
    return FALSE;
  while (at > name->start && data[at - 1] != '(')
    at--;
  if (at <= name->start + 1 || !starts_with (data, REMIT_SPAN (at - 1, name->end), open))
    return FALSE;
  rest = remit_read_trim_span (data, REMIT_SPAN (name->start, at - 1));
  *target = remit_read_trim_span (data, REMIT_SPAN (at - 1 + strlen (open), name->end - 1));
  if (!remit_read_span_is_empty (rest) && is_percentage (data, *target))
    {
      *name = rest;
      return TRUE;
    }
  *target = REMIT_SPAN (name->end, name->end);
  return FALSE;
}

/* A line that is wholly one emphasis (`*…*`, `_…_`) or, with @strong, wholly one strong ending in a
 * colon. */
gboolean
remit_read_find_note (const RemitReader *reader,
                      RemitSpan          line,
                      RemitSpan         *note,
                      gboolean          *strong)
{
  const char *data = reader->data;
  char quote = line.end - line.start > 2 ? data[line.start] : '\0';
  gsize marks = 1;

  if (quote != '*' && quote != '_')
    return FALSE;
  *strong = data[line.start + 1] == quote;
  marks += *strong;
  *note = REMIT_SPAN (line.start + marks, line.end - marks);
  if (line.end - line.start <= 2 * marks || data[line.end - 1] != quote
      || data[line.end - marks] != quote)
    return FALSE;
  return memchr (data + note->start, quote, note->end - note->start) == NULL
         && !remit_read_is_space (data[note->start]) && !remit_read_is_space (data[note->end - 1])
         && (!*strong || data[note->end - 1] == ':');
}

/* A heading's words, without bold around them and without the final colon. */
RemitSpan
remit_read_clean_name (const RemitReader *reader,
                       RemitSpan          name)
{
  const char *data = reader->data;
  RemitSpan whole = remit_read_trim_span (data, name);
  RemitSpan strong = find_strong (data, whole);
  gsize behind = strong.end + 2;

  if (!remit_read_span_is_empty (strong)
      && (behind == whole.end || (behind + 1 == whole.end && data[behind] == ':')))
    whole = remit_read_trim_span (data, strong);
  if (whole.end - whole.start > 1 && data[whole.end - 1] == ':'
      && data[whole.end - 2] != ':')
    whole = remit_read_trim_span (data, REMIT_SPAN (whole.start, whole.end - 1));
  return whole;
}

static gboolean
is_label_words (const char *data,
                RemitSpan   words)
{
  char c = words.start < words.end ? data[words.start] : '\0';

  if (c == '\0' || (!g_ascii_isupper (c) && !g_ascii_isdigit (c) && (guchar) c < 0x80))
    return FALSE;
  if (words.end - words.start > MAX_LINE_CHARACTERS * 4)
    return FALSE;
  for (gsize at = words.start; at < words.end; at++)
    if (data[at] != '\0' && !g_ascii_isalnum (data[at])
        && strchr (".!?;,:*`\\", data[at]) != NULL)
      return FALSE;
  return is_short (data, words, MAX_LINE_WORDS, MAX_LINE_CHARACTERS);
}

/* Whether a line has the form of a label line: `L:`, `**L:**`, `**L**:` with a few words. That it
 * opens a section depends on the next line too. */
gboolean
remit_read_find_label_line (const char *data,
                            RemitSpan   line,
                            RemitSpan  *words)
{
  RemitSpan strong;

  line = remit_read_trim_span (data, line);
  strong = find_strong (data, line);
  if (!remit_read_span_is_empty (strong))
    {
      RemitSpan behind = remit_read_trim_span (data, REMIT_SPAN (strong.end + 2, line.end));
      gboolean outside = behind.end - behind.start == 1 && data[behind.start] == ':';

      if (!outside && (!remit_read_span_is_empty (behind) || !ends_with (data, strong, ":")))
        return FALSE;
      *words = remit_read_trim_span (data, strong);
      if (ends_with (data, *words, ":"))
        *words = remit_read_trim_span (data, REMIT_SPAN (words->start, words->end - 1));
    }
  else if (ends_with (data, line, ":"))
    *words = remit_read_trim_span (data, REMIT_SPAN (line.start, line.end - 1));
  else
    return FALSE;
  return is_label_words (data, *words);
}

/* The backslash that keeps a line from being a label line: `L\:`, `**L\:**`, `**L**\:`. Of several
 * the last one. */
gboolean
remit_read_find_escape (const char *data,
                        RemitSpan   line,
                        gsize      *backslash)
{
  RemitSpan words;
  gsize at;

  line = remit_read_trim_span (data, line);
  at = line.end;
  if (at - line.start > 4 && (ends_with (data, line, "**") || ends_with (data, line, "__")))
    at -= 2;
  if (at - line.start < 3 || data[at - 1] != ':' || data[at - 2] != '\\')
    return FALSE;
  *backslash = at - 2;
  for (at -= 2; at > line.start && data[at - 1] == '\\';)
    at--;
  words = REMIT_SPAN (line.start, at);
  if (starts_with (data, words, "**") || starts_with (data, words, "__"))
    {
      words.start += 2;
      if (ends_with (data, words, "**") || ends_with (data, words, "__"))
        words.end -= 2;
    }
  return is_label_words (data, remit_read_trim_span (data, words));
}

/* Whether a line begins with a bold label that opens a section (consultant): `**L**:`, `**L:**`, or
 * the name of a role alone in bold. */
gboolean
remit_read_find_bold_label (const RemitReader *reader,
                            RemitSpan          line,
                            RemitSpan         *name,
                            gsize             *rest)
{
  RemitReadLabel label;
  RemitSpan strong;

  if (line.end - line.start < 5 || reader->data[line.start] != '*')
    return FALSE;
  if (find_bold (reader->data, line, &label))
    {
      *name = label.label;
      *rest = label.rest;
      return name->end - name->start < MAX_BOLD_BYTES;
    }
  strong = find_strong (reader->data, line);
  *name = remit_read_trim_span (reader->data, strong);
  *rest = strong.end + 2;
  return !remit_read_span_is_empty (*name) && name->end - name->start < MAX_BOLD_BYTES
         && remit_read_span_is_empty (remit_read_trim (reader, REMIT_SPAN (*rest, line.end)))
         && remit_role_find (reader->data + name->start, (gssize) (name->end - name->start))
                != REMIT_ROLE_SECTION;
}

/* Whether a line of text in the prompt dialect would be read as a label line, given something on
 * the very next line. */
gboolean
remit_read_is_label_line (const char *line,
                          gssize      length)
{
  RemitSpan words;

  return remit_read_find_label_line (
      line, REMIT_SPAN (0, length < 0 ? strlen (line) : (gsize) length), &words);
}
