/* remit-yaml-spell.c: spellings of a string in the place of another value
 *
 * They come in the order of preference: the old style first, then the least quoting. Whether one
 * holds the value in its place is found by reading it back.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

#define STEP 2

/* How a value that stands on several lines is laid out. */
typedef struct
{
  gboolean is_wrapped; /* two lines with content or more, one right after the other */
  guint width;         /* of its longest line, in bytes */
  guint indent;        /* of its second line, or of the first content line of a block scalar */
  guint n_tail;        /* blank lines behind it */
} Layout;

static guint
leading_blanks (const char *data,
                RemitSpan   line)
{
  guint n = 0;

  while (line.start + n < line.end && data[line.start + n] == ' ')
    n++;
  return n;
}

static gboolean
is_blank_line (const char *data,
               RemitSpan   line)
{
  return line.start + leading_blanks (data, line) == line.end;
}

static Layout
survey (const RemitYamlPlace *place)
{
  const RemitText *text = place->yaml->text;
  const char *data = remit_text_get_data (text);
  RemitSpan span = place->node->span;
  guint first = remit_text_find_line (text, span.start);
  guint last = remit_text_find_line (text, span.end);
  gboolean is_block =
      place->node->style == REMIT_YAML_LITERAL || place->node->style == REMIT_YAML_FOLDED;
  Layout layout = { .indent = place->column + STEP };
  gboolean seen = FALSE;
  gboolean before = !is_block;

  for (guint number = first + is_block; number <= last; number++)
    {
      RemitSpan line = remit_text_get_line (text, number);
      gboolean blank = is_blank_line (data, line);

      layout.is_wrapped |= number > first + is_block && before && !blank;
      layout.width = MAX (layout.width, (guint) (line.end - line.start));
      if (!blank && number > first && !seen)
        {
          layout.indent = MAX (leading_blanks (data, line), place->column + 1);
          seen = TRUE;
        }
      before = !blank;
    }
  for (guint number = last + 1; number <= remit_text_get_n_lines (text); number++, layout.n_tail++)
    if (!is_blank_line (data, remit_text_get_line (text, number)))
      break;
  return layout;
}

/* What stands behind the `|` or `>` and its indicators: a comment with the blanks before it. */
static char *
header_comment (const RemitYamlPlace *place)
{
  const char *data = remit_text_get_data (place->yaml->text);
  RemitSpan header = place->node->span;
  gsize end = remit_yaml_line_at (place->yaml, header.start).end;
  gsize at = header.start;

  while (at < end && strchr ("|>+-0123456789", data[at]) != NULL && data[at] != '\0')
    at++;
  return memchr (data + at, '#', end - at) != NULL
             ? remit_text_slice (place->yaml->text, REMIT_SPAN (at, end))
             : g_strdup ("");
}

/* An indicator says how far the content is indented, since its first line starts with blanks. */
static guint
content_indent (const RemitYamlPlace *place,
                const Layout         *layout)
{
  const char *header = remit_text_get_data (place->yaml->text) + place->node->span.start;
  gsize length = place->node->span.end - place->node->span.start;

  for (gsize i = 1; i < MIN (length, 3); i++)
    if (g_ascii_isdigit (header[i]))
      return place->column + (guint) (header[i] - '0');
  return layout->indent;
}

static void
take (GPtrArray *texts,
      GString   *string)
{
  g_ptr_array_add (texts, g_string_free (string, FALSE));
}

/* --- wrapping --- */

/* Breaks a line at single blanks, as folding joins it again. @column: where it starts. */
void
remit_yaml_append_wrapped (GString    *string,
                           const char *value,
                           guint       column,
                           guint       width,
                           const char *line_break)
{
  guint indent = (guint) strlen (line_break + strspn (line_break, "\r\n"));

  while (*value != '\0')
    {
      const char *blank = value;
      const char *cut = NULL;

      while ((blank = strchr (blank, ' ')) != NULL)
        {
          gboolean single =
              blank > value && blank[-1] != ' ' && blank[1] != ' ' && blank[1] != '\0';

          if (single && cut != NULL && column + (guint) (blank - value) > width)
            break;
          if (single)
            cut = blank;
          if (single && column + (guint) (blank - value) > width)
            break;
          blank++;
        }
      if (cut == NULL || column + strlen (value) <= width)
        break;
      g_string_append_len (string, value, cut - value);
      g_string_append (string, line_break);
      value = cut + 1;
      column = indent;
    }
  g_string_append (string, value);
}

static char *
line_break_new (guint       indent,
                const char *eol)
{
  return g_strdup_printf ("%s%*s", eol, (int) indent, "");
}

static void
add_wrapped (GPtrArray            *texts,
             const RemitYamlPlace *place,
             const Layout         *layout,
             const char           *one_line,
             const char           *eol)
{
  g_autofree char *line_break = line_break_new (layout->indent, eol);
  GString *string = g_string_new (NULL);

  remit_yaml_append_wrapped (string, one_line,
                             remit_yaml_column_at (place->yaml, place->node->span.start),
                             layout->width, line_break);
  take (texts, string);
}

char *
remit_yaml_continue_line (const RemitYamlPlace *place,
                          const char           *eol)
{
  Layout layout = survey (place);
  gboolean is_block
      = place->node->style == REMIT_YAML_LITERAL || place->node->style == REMIT_YAML_FOLDED;

  return line_break_new (is_block ? content_indent (place, &layout) : layout.indent, eol);
}

guint
remit_yaml_wrap_width (const RemitYamlPlace *place)
{
  Layout layout = survey (place);

  return layout.is_wrapped ? layout.width : G_MAXUINT;
}

/* --- styles --- */

static void
add_plain (GPtrArray            *texts,
           const RemitYamlPlace *place,
           const Layout         *layout,
           const char           *value,
           const char           *eol)
{
  gboolean is_version = place->path->len == 0 && strcmp (place->entry->key, "version") == 0;
  gboolean may_be_ambiguous =
      is_version || (place->node->text != NULL && remit_yaml_is_ambiguous (place->node->text));

  if (!remit_yaml_plain_holds (value, place->flow))
    return;
  if (!is_version && remit_yaml_resolve (value) != REMIT_YAML_STRING)
    return;
  if (remit_yaml_is_ambiguous (value) && !may_be_ambiguous)
    return;
  if (layout->is_wrapped)
    add_wrapped (texts, place, layout, value, eol);
  g_ptr_array_add (texts, g_strdup (value));
}

static void
add_single (GPtrArray            *texts,
            const RemitYamlPlace *place,
            const Layout         *layout,
            const char           *value,
            const char           *eol)
{
  GString *string = g_string_new (NULL);

  if (remit_yaml_single_holds (value))
    {
      remit_yaml_append_single (string, value);
      if (layout->is_wrapped)
        add_wrapped (texts, place, layout, string->str, eol);
      take (texts, string);
    }
  else
    g_string_free (string, TRUE);
}

static void
add_double (GPtrArray            *texts,
            const RemitYamlPlace *place,
            const Layout         *layout,
            const char           *value,
            const char           *eol)
{
  GString *string = g_string_new (NULL);

  remit_yaml_append_double (string, value);
  if (layout->is_wrapped)
    add_wrapped (texts, place, layout, string->str, eol);
  take (texts, string);
}

/* With the blank lines that `+` keeps, and without them where they are already there. */
static void
add_block_scalar (GPtrArray    *texts,
                  const Layout *layout,
                  GString      *string)
{
  if (layout->n_tail > 0)
    {
      g_autofree char *bare = g_strdup (string->str);
      gsize end = strlen (bare);

      while (end > 0 && strchr ("\r\n", bare[end - 1]) != NULL)
        end--;
      bare[end] = '\0';
      g_ptr_array_add (texts, g_steal_pointer (&bare));
    }
  take (texts, string);
}

static void
add_literal (GPtrArray            *texts,
             const RemitYamlPlace *place,
             const Layout         *layout,
             const char           *value,
             const char           *eol)
{
  gboolean was_block =
      place->node->style == REMIT_YAML_LITERAL || place->node->style == REMIT_YAML_FOLDED;
  g_autofree char *comment = was_block ? header_comment (place) : g_strdup ("");
  guint indent = was_block ? content_indent (place, layout) : place->column + STEP;
  GString *string = g_string_new (NULL);

  if (!place->flow && remit_yaml_emit_literal (string, value, indent, place->column, comment, eol))
    add_block_scalar (texts, layout, string);
  else
    g_string_free (string, TRUE);
}

/* Lines that start with a blank are not folded, so that only values without them take this
 * style. */
static gboolean
can_fold (const char *value)
{
  for (const char *p = value; p != NULL; p = strchr (p, '\n') != NULL ? strchr (p, '\n') + 1 : NULL)
    if (*p == ' ' || *p == '\t')
      return FALSE;
  return TRUE;
}

static void
add_folded (GPtrArray            *texts,
            const RemitYamlPlace *place,
            const Layout         *layout,
            const char           *value,
            const char           *eol)
{
  g_autofree char *comment = header_comment (place);
  guint indent = content_indent (place, layout);
  g_autofree char *line_break = line_break_new (indent, eol);
  g_autoptr (GString) literal = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);
  GString *string;
  gboolean started = FALSE;

  if (place->flow || !can_fold (value)
      || !remit_yaml_emit_literal (literal, value, indent, place->column, comment, eol))
    return;
  string = g_string_new (">");
  g_string_append_len (string, literal->str + 1, (gssize) strcspn (literal->str, "\r\n") - 1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* A line end inside the value is a blank line. */
      if (*lines[i] == '\0')
        {
          g_string_append (string, lines[i + 1] != NULL ? eol : "");
          continue;
        }
      g_string_append (string, started ? eol : "");
      g_string_append (string, line_break);
      remit_yaml_append_wrapped (string, lines[i], indent,
                                 layout->is_wrapped ? layout->width : G_MAXUINT, line_break);
      started = TRUE;
    }
  add_block_scalar (texts, layout, string);
}

GPtrArray *
remit_yaml_spell_string (const RemitYamlPlace *place,
                         const char           *value,
                         const RemitYamlEmit  *emit)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  Layout layout = survey (place);
  RemitYamlStyle style = place->node->style;
  const char *eol = emit->eol;
  GString *string;

  if (style == REMIT_YAML_PLAIN && place->node->type == REMIT_YAML_STRING)
    add_plain (texts, place, &layout, value, eol);
  else if (style == REMIT_YAML_SINGLE_QUOTED)
    add_single (texts, place, &layout, value, eol);
  else if (style == REMIT_YAML_DOUBLE_QUOTED)
    add_double (texts, place, &layout, value, eol);
  else if (style == REMIT_YAML_FOLDED)
    add_folded (texts, place, &layout, value, eol);
  if (style == REMIT_YAML_FOLDED || style == REMIT_YAML_LITERAL
      || (style != REMIT_YAML_DOUBLE_QUOTED && style != REMIT_YAML_SINGLE_QUOTED
          && strchr (value, '\n') != NULL))
    add_literal (texts, place, &layout, value, eol);

  layout.is_wrapped = FALSE;
  if (place->path->len == 0 && strcmp (place->entry->key, "version") == 0)
    add_plain (texts, place, &layout, value, eol);
  string = g_string_new (NULL);
  remit_yaml_append_least (string, value, place->flow);
  take (texts, string);
  add_single (texts, place, &layout, value, eol);
  add_double (texts, place, &layout, value, eol);
  return texts;
}
