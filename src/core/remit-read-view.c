/* remit-read-view.c: the description's own clauses, read as sections: when to use the agent,
 * examples
 *
 * A view is a list whose items stand inside the frontmatter's value. Clauses are found in the
 * decoded text; their places are those bytes of the file that say them.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

#define EXAMPLE_OPEN "<example>"
#define EXAMPLE_CLOSE "</example>"

/* The description; @map says where its bytes stand in the file. */
typedef struct
{
  RemitReader         *reader;
  const RemitYamlNode *node;
  const char          *text;
  gsize                length;
  gsize               *map;
} View;

/* A clause in one line: @string, with the place of each of its bytes in the description. */
typedef struct
{
  GString *string;
  GArray  *offsets;
} Clause;

/* --- blanks --- */

/* The bytes of the blank at @at, 0 where there is none. A backslash and an n count: many files have
 * them for lines. */
static gsize
blank_length (const View *view,
              gsize       at,
              gsize       end)
{
  if (at < end && remit_read_is_space (view->text[at]))
    return 1;
  return end - at >= 2 && at < end && view->text[at] == '\\' && view->text[at + 1] == 'n' ? 2 : 0;
}

static gsize
skip_blanks (const View *view,
             gsize       at,
             gsize       end)
{
  gsize blank;

  while ((blank = blank_length (view, at, end)) > 0)
    at += blank;
  return at;
}

static RemitSpan
trim (const View *view,
      RemitSpan   span)
{
  span.start = skip_blanks (view, span.start, span.end);
  for (;;)
    {
      if (span.end > span.start && remit_read_is_space (view->text[span.end - 1]))
        span.end--;
      else if (span.end - span.start >= 2 && memcmp (view->text + span.end - 2, "\\n", 2) == 0)
        span.end -= 2;
      else
        return span;
    }
}

/* --- clauses --- */

static void
add_clause (const View *view,
            GArray     *clauses,
            RemitSpan   span)
{
  span = trim (view, span);
  if (!remit_read_span_is_empty (span))
    g_array_append_val (clauses, span);
}

static const char *
find (const View *view,
      const char *from,
      const char *string)
{
  return from != NULL ? g_strstr_len (from, view->text + view->length - from, string) : NULL;
}

/* `<example>…</example>` */
static void
find_dialogues (const View *view,
                GArray     *clauses,
                gsize      *first)
{
  const char *open = find (view, view->text, EXAMPLE_OPEN);
  const char *close;

  while ((close = find (view, open, EXAMPLE_CLOSE)) != NULL)
    {
      *first = MIN (*first, (gsize) (open - view->text));
      open += strlen (EXAMPLE_OPEN);
      add_clause (view, clauses,
                  REMIT_SPAN ((gsize) (open - view->text), (gsize) (close - view->text)));
      open = find (view, close, EXAMPLE_OPEN);
    }
}

/* The bytes of `Example:` or `Examples:` at @at, where it begins a word. */
static gsize
example_length (const View *view,
                gsize       at)
{
  const char *p = view->text + at;

  if (at > 0 && (g_ascii_isalnum (p[-1]) || p[-1] == '_')
      && !(at > 1 && p[-1] == 'n' && p[-2] == '\\'))
    return 0;
  if (g_str_has_prefix (p, "Example:"))
    return strlen ("Example:");
  return g_str_has_prefix (p, "Examples:") ? strlen ("Examples:") : 0;
}

/* `Example: …`, each to the next */
static void
find_examples (const View *view,
               GArray     *clauses,
               gsize      *first)
{
  gsize from = view->length;

  for (const char *p = find (view, view->text, "Example"); p != NULL;
       p = find (view, p + 1, "Example"))
    {
      gsize at = (gsize) (p - view->text);
      gsize length = example_length (view, at);

      if (length == 0)
        continue;
      if (from < view->length)
        add_clause (view, clauses, REMIT_SPAN (from, at));
      *first = MIN (*first, at);
      from = at + length;
    }
  if (from < view->length)
    add_clause (view, clauses, REMIT_SPAN (from, view->length));
}

/* The number of `(N)` with a blank behind it at @at, 0 for none; @behind is what follows. */
static guint
read_number (const View *view,
             gsize       at,
             gsize       end,
             gsize      *behind)
{
  guint number = 0;
  gsize digits = at + 1;

  while (digits < end && digits - at < 5 && g_ascii_isdigit (view->text[digits]))
    number = number * 10 + (guint) (view->text[digits++] - '0');
  if (digits + 1 >= end || view->text[digits] != ')' || blank_length (view, digits + 1, end) == 0)
    return 0;
  *behind = digits + 1;
  return number;
}

/* The end of the sentence that the last clause is in. */
static gsize
find_sentence_end (const View *view,
                   gsize       at,
                   gsize       end)
{
  for (; at < end; at++)
    {
      char c = view->text[at];

      if (c == '\n' || (c == '\\' && blank_length (view, at, end) > 0))
        return at;
      if ((c == '.' || c == '!') && at + 1 < end && remit_read_is_space (view->text[at + 1]))
        return at + 1;
    }
  return end;
}

static gboolean
drop_word (const View *view,
           RemitSpan  *span,
           const char *word)
{
  gsize length = strlen (word);
  RemitSpan rest = *span;

  if (span->end - span->start <= length + 1
      || memcmp (view->text + span->end - length, word, length) != 0
      || !remit_read_is_space (view->text[span->end - length - 1]))
    return FALSE;
  rest.end -= length;
  *span = trim (view, rest);
  return TRUE;
}

/* A clause without the comma, semicolon or full stop and the `and` that lead to the next. */
static void
add_numbered (const View *view,
              GArray     *clauses,
              RemitSpan   span)
{
  span = trim (view, span);
  while (span.end > span.start && strchr (".,;", view->text[span.end - 1]) != NULL)
    span.end--;
  span = trim (view, span);
  if (drop_word (view, &span, "and") || drop_word (view, &span, "or"))
    while (span.end > span.start && view->text[span.end - 1] == ',')
      span.end--;
  add_clause (view, clauses, span);
}

/* `(1) …, (2) …` before @end: at least two, counted from 1 */
static void
find_numbered (const View *view,
               GArray     *clauses,
               gsize       end)
{
  guint expected = 1;
  gsize from = 0;

  for (gsize at = 0; at < end; at++)
    {
      gsize behind = at;

      if (view->text[at] != '(' || read_number (view, at, end, &behind) != expected)
        continue;
      if (expected > 1)
        add_numbered (view, clauses, REMIT_SPAN (from, at));
      from = behind;
      expected++;
    }
  if (expected > 2)
    add_numbered (view, clauses, REMIT_SPAN (from, find_sentence_end (view, from, end)));
}

/* --- items --- */

/* Puts a clause in one line, each run of blanks as one. */
static void
collapse (const View *view,
          RemitSpan   span,
          Clause     *clause)
{
  gsize *offsets;
  gsize n = 0;

  g_string_set_size (clause->string, span.end - span.start);
  g_array_set_size (clause->offsets, (guint) (span.end - span.start) + 1);
  offsets = (gsize *) (gpointer) clause->offsets->data;
  for (gsize at = span.start; at < span.end; n++)
    {
      gsize next = skip_blanks (view, at, span.end);

      clause->string->str[n] = next > at ? ' ' : view->text[at];
      offsets[n] = at;
      at = MAX (next, at + 1);
    }
  offsets[n] = span.end;
  g_string_truncate (clause->string, n);
}

/* A part of a clause as a string, with its place in the file. */
static RemitString
clause_string (const View   *view,
               const Clause *clause,
               gsize         start,
               gsize         end)
{
  RemitString string = { .form = REMIT_FORM_VIEW };
  gsize from, to;

  while (start < end && clause->string->str[start] == ' ')
    start++;
  string.text = remit_read_copy (view->reader, clause->string->str + start, end - start,
                                 REMIT_READ_VERBATIM);
  from = g_array_index (clause->offsets, gsize, start < end ? start : start - 1);
  to = g_array_index (clause->offsets, gsize, MAX (end, start));
  string.span = remit_yaml_get_mapped (view->reader->agent->yaml, view->node, view->map, from,
                                       MAX (to, from + 1));
  if (start >= end)
    string.span.start = string.span.end;
  return string;
}

static gboolean
find_label (const View     *view,
            const Clause   *clause,
            gboolean        plain,
            RemitReadLabel *label)
{
  RemitReader local = *view->reader;

  local.data = clause->string->str;
  return remit_read_find_label (&local, REMIT_SPAN (0, clause->string->len), plain, label)
         && (label->style != REMIT_LABEL_PLAIN || label->rest < clause->string->len);
}

static RemitItem *
read_item (const View   *view,
           const Clause *clause,
           gboolean      plain)
{
  RemitItem *item = remit_arena_new0 (view->reader->arena, RemitItem);
  RemitReadLabel label;

  item->form = REMIT_FORM_VIEW;
  item->span = clause_string (view, clause, 0, clause->string->len).span;
  if (!find_label (view, clause, plain, &label))
    {
      item->text = clause_string (view, clause, 0, clause->string->len);
      return item;
    }
  item->label_style = label.style;
  item->label_quote = label.quote;
  item->label = clause_string (view, clause, label.label.start, label.label.end);
  if (!remit_read_span_is_empty (label.target))
    item->target = clause_string (view, clause, label.target.start, label.target.end);
  item->text = clause_string (view, clause, label.rest, clause->string->len);
  return item;
}

static gboolean
is_labelled (const View   *view,
             const GArray *clauses,
             Clause       *clause)
{
  RemitReadLabel label;

  for (guint i = 0; i < clauses->len; i++)
    {
      collapse (view, g_array_index (clauses, RemitSpan, i), clause);
      if (!find_label (view, clause, TRUE, &label))
        return FALSE;
    }
  return TRUE;
}

static void
fill_items (const View   *view,
            const GArray *clauses,
            RemitItems   *items)
{
  Clause clause = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gsize)) };
  gboolean plain = is_labelled (view, clauses, &clause);

  items->present = TRUE;
  items->form = REMIT_FORM_VIEW;
  items->items = remit_arena_alloc (view->reader->arena, sizeof (RemitItem *) * clauses->len);
  for (guint i = 0; i < clauses->len; i++)
    {
      collapse (view, g_array_index (clauses, RemitSpan, i), &clause);
      items->items[items->n_items++] = read_item (view, &clause, plain);
    }
  items->span = REMIT_SPAN (items->items[0]->span.start,
                            items->items[items->n_items - 1]->span.end);
  g_string_free (clause.string, TRUE);
  g_array_unref (clause.offsets);
}

static void
add_view (const View   *view,
          RemitRole     role,
          const GArray *clauses)
{
  RemitItems items = { 0 };
  RemitSection *section;

  if (clauses->len == 0)
    return;
  fill_items (view, clauses, &items);
  section = remit_read_new_section (view->reader, REMIT_FORM_VIEW, items.span, NULL);
  section->role = role;
  remit_read_add_block (view->reader, section,
                        remit_read_list_block (view->reader, NULL, &items));
  remit_read_add_section (view->reader, NULL, section);
}

/* Appends the views of the description, behind the body's sections. Numbers count before the first
 * example only, so that the two do not overlap. */
void
remit_read_views (RemitReader *reader)
{
  const RemitField *field = remit_read_find_field (reader, "description");
  const RemitYamlNode *node = field != NULL ? field->places[0].node : NULL;
  View view = { .reader = reader, .node = node };
  g_autoptr (GArray) numbered = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  g_autofree gsize *map = NULL;
  gsize first;

  if (node == NULL || node->type != REMIT_YAML_STRING || node->text == NULL)
    return;
  view.text = node->text;
  first = view.length = strlen (node->text);
  find_dialogues (&view, examples, &first);
  if (examples->len == 0)
    find_examples (&view, examples, &first);
  find_numbered (&view, numbered, first);
  if (numbered->len + examples->len == 0)
    return;
  view.map = map = remit_yaml_map_text (reader->agent->yaml, node);
  add_view (&view, REMIT_ROLE_TRIGGERS, numbered);
  add_view (&view, REMIT_ROLE_EXAMPLES, examples);
}
