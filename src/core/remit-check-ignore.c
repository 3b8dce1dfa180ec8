/* remit-check-ignore.c: findings that the text asks not to hear of
 *
 * `<!-- remit: ignore RULE, RULE -->` speaks for the next line that is neither blank nor such a comment; the list
 * `remit-ignore` of the frontmatter speaks for the whole file.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

#include <string.h>

#define RULE "ignore-unused"
#define FIELD "remit-ignore"
#define OPENING "<!--"
#define CLOSING "-->"
#define WORDS "remit: ignore "

/* A rule that is to be silent: on @line, or anywhere where that is 0. @place is its name in the text. */
typedef struct
{
  char     *rule;
  guint     line;
  RemitSpan place;
  gboolean  used;
} Ignore;

static void
free_ignore (gpointer data)
{
  Ignore *ignore = data;

  g_free (ignore->rule);
  g_free (ignore);
}

static guint
hash_ignore (gconstpointer data)
{
  const Ignore *ignore = data;

  return g_str_hash (ignore->rule) ^ ignore->line;
}

static gboolean
equal_ignore (gconstpointer a,
              gconstpointer b)
{
  const Ignore *first = a, *second = b;

  return first->line == second->line && g_str_equal (first->rule, second->rule);
}

static void
add_ignore (GPtrArray  *ignores,
            const char *rule,
            gsize       length,
            guint       line,
            RemitSpan   place)
{
  Ignore *ignore = g_new0 (Ignore, 1);

  ignore->rule = g_strndup (rule, length);
  ignore->line = line;
  ignore->place = place;
  g_ptr_array_add (ignores, ignore);
}

/* --- in the body --- */

/* The rules of a comment's line, without marks and words; an empty span where the line is none. */
static RemitSpan
find_rules (const RemitText *text,
            RemitSpan        line)
{
  const char *data = remit_text_get_data (text);
  gsize start = line.start, end = line.end;

  while (start < end && g_ascii_isspace (data[start]))
    start++;
  while (end > start && g_ascii_isspace (data[end - 1]))
    end--;
  if (end - start < strlen (OPENING WORDS CLOSING)
      || !g_str_has_prefix (data + start, OPENING)
      || strncmp (data + end - strlen (CLOSING), CLOSING, strlen (CLOSING)) != 0)
    return REMIT_SPAN (start, start);
  start += strlen (OPENING);
  end -= strlen (CLOSING);
  while (start < end && data[start] == ' ')
    start++;
  if (!g_str_has_prefix (data + start, WORDS))
    return REMIT_SPAN (start, start);
  return REMIT_SPAN (start + strlen (WORDS), end);
}

static gboolean
is_separator (char c)
{
  return g_ascii_isspace (c) || c == ',';
}

static void
add_rules (GPtrArray       *ignores,
           const RemitText *text,
           RemitSpan        rules,
           guint            line)
{
  const char *data = remit_text_get_data (text);

  for (gsize i = rules.start; i < rules.end;)
    {
      gsize start = i;

      while (i < rules.end && !is_separator (data[i]))
        i++;
      if (i > start)
        add_ignore (ignores, data + start, i - start, line, REMIT_SPAN (start, i));
      else
        i++;
    }
}

static gboolean
is_blank (const RemitText *text,
          RemitSpan        line)
{
  const char *data = remit_text_get_data (text);

  while (line.start < line.end && g_ascii_isspace (data[line.start]))
    line.start++;
  return line.start == line.end;
}

/* The next line after @line that is neither blank nor a comment of this kind; one that no text has where there is none. */
static guint
find_subject (const RemitText *text,
              guint            line)
{
  for (line++; line <= remit_text_get_n_lines (text); line++)
    {
      RemitSpan span = remit_text_get_line (text, line);
      RemitSpan rules = find_rules (text, span);

      if (rules.start == rules.end && !is_blank (text, span))
        return line;
    }

  return G_MAXUINT;
}

/* Looks for the words first: most texts have none, and that is found at the speed of memory. */
static void
collect_comments (const RemitInspection *inspection,
                  GPtrArray             *ignores)
{
  const RemitText *text = inspection->text;
  const char *data = remit_text_get_data (text);
  const char *end = data + inspection->body.end;
  const char *at = data + inspection->body.start;
  guint subject = 0;

  while ((at = remit_inspection_search (at, end, WORDS)) != NULL)
    {
      guint line = remit_text_find_line (text, at - data);
      RemitSpan rules = find_rules (text, remit_text_get_line (text, line));

      /* Comments in a row have one subject: it is looked for once. */
      if (subject <= line)
        subject = find_subject (text, line);
      if (!remit_inspection_in_code (inspection, at - data) && rules.start < rules.end)
        add_rules (ignores, text, rules, subject);
      at = data + MIN (remit_text_get_whole_line (text, line).end, inspection->body.end);
    }
}

/* --- in the frontmatter --- */

/* The bytes of a scalar without its quotes, or without the line that opens its block. */
static RemitSpan
get_words (const RemitText     *text,
           const RemitYamlNode *value)
{
  RemitSpan span = value->span;

  switch (value->style)
    {
    case REMIT_YAML_SINGLE_QUOTED:
    case REMIT_YAML_DOUBLE_QUOTED:
      return REMIT_SPAN (span.start + 1, MAX (span.end - 1, span.start + 1));
    case REMIT_YAML_LITERAL:
    case REMIT_YAML_FOLDED:
      span.start = remit_text_get_whole_line (text, remit_text_find_line (text, span.start)).end;
      return REMIT_SPAN (MIN (span.start, span.end), span.end);
    case REMIT_YAML_PLAIN:
    case REMIT_YAML_FLOW:
    case REMIT_YAML_BLOCK:
    default:
      return span;
    }
}

static void
collect_field (const RemitInspection *inspection,
               GPtrArray             *ignores)
{
  const RemitYamlEntry *entry = remit_yaml_find (inspection->agent->yaml, FIELD);
  const GPtrArray *values = entry != NULL ? entry->value->values : NULL;

  if (entry == NULL)
    return;
  if (entry->value->text != NULL)
    add_rules (ignores, inspection->text, get_words (inspection->text, entry->value), 0);
  for (guint i = 0; entry->value->type == REMIT_YAML_SEQUENCE && i < values->len; i++)
    {
      const RemitYamlNode *value = g_ptr_array_index (values, i);

      if (value->text != NULL)
        add_ignore (ignores, value->text, strlen (value->text), 0, value->span);
    }
}

/* --- both --- */

static gboolean
use_ignore (GHashTable *ignores,
            const char *rule,
            guint       line)
{
  Ignore key = { .rule = (char *) rule, .line = line };
  Ignore *ignore = g_hash_table_lookup (ignores, &key);

  if (ignore != NULL)
    ignore->used = TRUE;
  return ignore != NULL;
}

/* Takes out what is ignored, and marks what ignores it. */
static void
filter (RemitInspection *inspection,
        GHashTable      *ignores)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_diagnostic_free);
  g_autoptr (GPtrArray) all = inspection->diagnostics;

  inspection->diagnostics = kept;
  for (guint i = 0; i < all->len; i++)
    {
      RemitDiagnostic *diagnostic = g_ptr_array_index (all, i);
      guint line = remit_text_find_line (inspection->text, diagnostic->span.start);
      gboolean here = use_ignore (ignores, diagnostic->rule, line);

      if (!use_ignore (ignores, diagnostic->rule, 0) && !here)
        g_ptr_array_add (kept, g_steal_pointer (&g_ptr_array_index (all, i)));
    }
}

static void
report_unused (RemitInspection *inspection,
               const Ignore    *ignore)
{
  if (remit_rule_find (ignore->rule) == NULL)
    remit_inspection_report (inspection, ignore->place,
                             _("There is no rule “%s”; remove this, or mend its name"), ignore->rule);
  else
    remit_inspection_report (inspection, ignore->place,
                             _("“%s” finds nothing here; this ignore can go"), ignore->rule);
}

void
remit_inspection_ignore (RemitInspection *inspection)
{
  g_autoptr (GPtrArray) ignores = g_ptr_array_new_with_free_func (free_ignore);
  g_autoptr (GHashTable) table = NULL;

  collect_field (inspection, ignores);
  collect_comments (inspection, ignores);
  if (ignores->len == 0)
    return;
  table = g_hash_table_new (hash_ignore, equal_ignore);
  for (guint i = ignores->len; i > 0; i--)
    g_hash_table_add (table, g_ptr_array_index (ignores, i - 1));
  filter (inspection, table);
  inspection->rule = remit_rule_find (RULE);
  for (guint i = 0; i < ignores->len; i++)
    if (!((const Ignore *) g_ptr_array_index (ignores, i))->used)
      report_unused (inspection, g_ptr_array_index (ignores, i));
}
