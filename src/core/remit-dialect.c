/* remit-dialect.c: the registry of dialects, their tables, and the detection of a text's dialect
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-dialect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What marks a dialect stands at the start; a limit keeps detection free for long texts. */
#define MAX_BODY (256 * 1024)

/* With more doubt than this, what was found may be chance. */
#define MAX_DOUBT 0.78

/* A label line has at most so many characters, and bytes. */
#define MAX_LABEL 60
#define MAX_LABEL_BYTES (MAX_LABEL * 4)

struct _RemitEvidence
{
  const RemitText *text;
  GArray          *marks; /* RemitMark */
  const char      *name;  /* of the agent, or NULL */
  double           doubt; /* the product of all 1 - weight */
  GPtrArray       *reasons;
};

/* --- the tables --- */

#define LIST_DIALECT(id) &remit_dialect_##id,

const RemitDialect *const *
remit_dialect_list (void)
{
  static const RemitDialect *const dialects[] = { REMIT_DIALECTS (LIST_DIALECT) NULL };

  return dialects;
}

const RemitDialect *
remit_dialect_find (const char *id)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    if (strcmp (dialects[i]->id, id) == 0)
      return dialects[i];
  return NULL;
}

const RemitSlot *
remit_dialect_get_slot (const RemitDialect *dialect,
                        RemitRole           role)
{
  for (guint i = 0; i < dialect->n_slots; i++)
    if (dialect->slots[i].role == role)
      return &dialect->slots[i];
  return NULL;
}

const RemitFieldSlot *
remit_dialect_get_field (const RemitDialect *dialect,
                         const char         *key)
{
  for (guint i = 0; i < dialect->n_fields; i++)
    if (strcmp (dialect->fields[i].key, key) == 0)
      return &dialect->fields[i];
  return NULL;
}

const char *
remit_dialect_get_name (const RemitDialect *dialect,
                        RemitRole           role)
{
  const RemitSlot *slot = remit_dialect_get_slot (dialect, role);

  return slot != NULL && slot->name != NULL ? slot->name : remit_role_get_title (role);
}

/* --- marks --- */

/* A walk over the lines of a body. */
typedef struct
{
  const RemitText *text;
  const char      *data;
  GArray          *marks;
  guint            level;        /* of the last heading */
  char             fence;        /* of the open code fence, 0 outside */
  guint            fence_length;
  gboolean         after_blank;
} Walk;

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static RemitSpan
trim (const char *data,
      RemitSpan   span)
{
  while (span.start < span.end && is_blank (data[span.start]))
    span.start++;
  while (span.end > span.start && is_blank (data[span.end - 1]))
    span.end--;
  return span;
}

static guint
count_run (const char *data,
           RemitSpan   span,
           char        c)
{
  guint n = 0;

  while (span.start + n < span.end && data[span.start + n] == c)
    n++;
  return n;
}

/* Takes a name out of its bold, its final colons and its final parenthesis. */
static RemitSpan
trim_name (const char *data,
           RemitSpan   span)
{
  gsize p;

  for (;;)
    {
      RemitSpan before = span;

      while (span.start < span.end && (data[span.start] == '*' || data[span.start] == '_'))
        span.start++;
      while (span.end > span.start && strchr ("*_:", data[span.end - 1]) != NULL
             && data[span.end - 1] != '\0')
        span.end--;
      span = trim (data, span);
      if (span.start == before.start && span.end == before.end)
        break;
    }
  if (span.start == span.end || data[span.end - 1] != ')')
    return span;
  for (p = span.end - 1; p > span.start && data[p] != '(';)
    p--;
  return p > span.start ? trim (data, REMIT_SPAN (span.start, p)) : span;
}

static void
add_mark (Walk         *walk,
          RemitMarkType type,
          RemitSpan     name,
          RemitSpan     line)
{
  RemitMark mark = { .type = type, .level = walk->level, .line = line };

  mark.name = trim_name (walk->data, name);
  if (mark.name.start < mark.name.end)
    g_array_append_val (walk->marks, mark);
}

/* Opens or closes a code fence; TRUE where the line is one or stands in code. */
static gboolean
walk_fence (Walk     *walk,
            RemitSpan line)
{
  char c = line.start < line.end ? walk->data[line.start] : '\0';
  guint n = c == '`' || c == '~' ? count_run (walk->data, line, c) : 0;

  if (walk->fence != 0)
    {
      if (c == walk->fence && n >= walk->fence_length && line.start + n == line.end)
        walk->fence = 0;
      return TRUE;
    }
  if (n < 3 || (c == '`' && memchr (walk->data + line.start + n, c, line.end - line.start - n)))
    return FALSE;
  walk->fence = c;
  walk->fence_length = n;
  return TRUE;
}

static void
walk_heading (Walk     *walk,
              RemitSpan line)
{
  guint level = count_run (walk->data, line, '#');
  RemitSpan name = { line.start + level, line.end };

  if (level > 6 || (name.start < name.end && !is_blank (walk->data[name.start])))
    return;
  walk->level = level;
  name = trim (walk->data, name);
  while (name.end > name.start && walk->data[name.end - 1] == '#')
    name.end--;
  add_mark (walk, REMIT_MARK_HEADING, name, line);
}

static void
walk_bold (Walk     *walk,
           RemitSpan line)
{
  const char *start = walk->data + line.start + 2;
  const char *close = g_strstr_len (start, line.end - line.start - 2, "**");
  RemitSpan name;
  gsize after;

  if (close == NULL)
    return;
  name = REMIT_SPAN (line.start + 2, close - walk->data);
  after = name.end + 2;
  if (name.end > name.start
      && (after == line.end || walk->data[after] == ':' || walk->data[name.end - 1] == ':'))
    add_mark (walk, REMIT_MARK_BOLD_LABEL, name, line);
}

static void
walk_element (Walk     *walk,
              RemitSpan line)
{
  gsize end = line.start + 1;

  while (end < line.end
         && (g_ascii_isalnum (walk->data[end]) || strchr ("-_", walk->data[end]) != NULL)
         && walk->data[end] != '\0')
    end++;
  add_mark (walk, REMIT_MARK_ELEMENT, REMIT_SPAN (line.start + 1, end), line);
}

static gboolean
next_has_content (const Walk *walk,
                  guint       line)
{
  RemitSpan next;

  if (line >= remit_text_get_n_lines (walk->text))
    return FALSE;
  next = trim (walk->data, remit_text_get_line (walk->text, line + 1));
  return next.start < next.end;
}

/* A few words that end in a colon, with none of the signs of a sentence inside. */
static gboolean
is_label (const char *s,
          gsize       length)
{
  guint words = 1;
  gsize characters = 0;

  if (length < 2 || length > MAX_LABEL_BYTES || s[length - 1] != ':'
      || (!g_ascii_isalnum (*s) && (guchar) *s < 0x80) || g_ascii_islower (*s))
    return FALSE;
  for (gsize i = 0; i + 1 < length; i++)
    {
      if (s[i] == '\0' || strchr ("!?;,:*`\\", s[i]) != NULL
          || (s[i] == '.' && is_blank (s[i + 1])))
        return FALSE;
      words += s[i] == ' ';
      characters += ((guchar) s[i] & 0xc0) != 0x80;
    }
  return words <= 7 && characters <= MAX_LABEL;
}

static void
walk_line (Walk *walk,
           guint number)
{
  RemitSpan whole = remit_text_get_line (walk->text, number);
  RemitSpan line = trim (walk->data, whole);
  gboolean after_blank = walk->after_blank;
  const char *s = walk->data + line.start;
  gsize length = line.end - line.start;

  walk->after_blank = length == 0;
  if (walk_fence (walk, line) || length == 0)
    return;
  if (*s == '#')
    {
      walk_heading (walk, line);
      walk->after_blank = TRUE;
    }
  else if (length > 4 && s[0] == '*' && s[1] == '*')
    walk_bold (walk, line);
  else if (length > 2 && s[0] == '/' && s[1] == '/')
    add_mark (walk, REMIT_MARK_DIRECTIVE, REMIT_SPAN (line.start + 2, line.end), line);
  else if (length > 1 && s[0] == '<' && g_ascii_isalpha (s[1]))
    walk_element (walk, line);
  else if (after_blank && line.start - whole.start < 2 && is_label (s, length)
           && next_has_content (walk, number))
    add_mark (walk, REMIT_MARK_LABEL, line, line);
}

static GArray *
collect_marks (const RemitText *text,
               gsize            start)
{
  Walk walk = { .text = text, .data = remit_text_get_data (text), .after_blank = TRUE };
  guint n_lines = remit_text_get_n_lines (text);

  walk.marks = g_array_new (FALSE, FALSE, sizeof (RemitMark));
  if (start >= remit_text_get_length (text))
    return walk.marks;
  for (guint i = remit_text_find_line (text, start); i <= n_lines; i++)
    {
      if (remit_text_get_line (text, i).start > start + MAX_BODY)
        break;
      walk_line (&walk, i);
    }
  return walk.marks;
}

/* --- evidence --- */

void
remit_evidence_add (RemitEvidence *evidence,
                    double         weight,
                    const char    *reason)
{
  evidence->doubt *= 1.0 - CLAMP (weight, 0.0, 0.999);
  g_ptr_array_add (evidence->reasons, g_strdup (reason));
}

const RemitMark *
remit_evidence_get_marks (const RemitEvidence *evidence,
                          guint               *n_marks)
{
  *n_marks = evidence->marks->len;
  return (const RemitMark *) (gpointer) evidence->marks->data;
}

const RemitMark *
remit_evidence_find (const RemitEvidence *evidence,
                     RemitMarkType        type,
                     const char          *name)
{
  const char *data = remit_text_get_data (evidence->text);
  gsize length = strlen (name);
  guint n_marks;
  const RemitMark *marks = remit_evidence_get_marks (evidence, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].type == type && marks[i].name.end - marks[i].name.start == length
        && g_ascii_strncasecmp (data + marks[i].name.start, name, length) == 0)
      return &marks[i];
  return NULL;
}

gboolean
remit_evidence_has_derived_title (const RemitEvidence *evidence)
{
  const char *data = remit_text_get_data (evidence->text);
  guint n_marks;
  const RemitMark *marks = remit_evidence_get_marks (evidence, &n_marks);
  g_autofree char *title = NULL;
  guint i = 0;

  while (i < n_marks && marks[i].type != REMIT_MARK_HEADING)
    i++;
  if (evidence->name == NULL || i == n_marks || marks[i].level != 1)
    return FALSE;
  title = remit_name_to_title (evidence->name);
  return strlen (title) == marks[i].name.end - marks[i].name.start
         && strncmp (data + marks[i].name.start, title, strlen (title)) == 0;
}

static char *
describe_clue (const RemitClue *clue)
{
  switch (clue->type)
    {
    case REMIT_MARK_BOLD_LABEL:
      return g_strdup_printf (_("bold label “%s”"), clue->name);
    case REMIT_MARK_LABEL:
      return g_strdup_printf (_("label “%s:”"), clue->name);
    case REMIT_MARK_ELEMENT:
      return g_strdup_printf (_("element <%s>"), clue->name);
    case REMIT_MARK_DIRECTIVE:
      return g_strdup_printf (_("directive “// %s”"), clue->name);
    case REMIT_MARK_HEADING:
    default:
      return g_strdup_printf (_("heading “%s”"), clue->name);
    }
}

void
remit_evidence_add_clues (RemitEvidence   *evidence,
                          const RemitClue *clues,
                          guint            n_clues)
{
  for (guint i = 0; i < n_clues; i++)
    if (remit_evidence_find (evidence, clues[i].type, clues[i].name) != NULL)
      {
        g_autofree char *reason = describe_clue (&clues[i]);

        remit_evidence_add (evidence, clues[i].weight, reason);
      }
}

/* --- detection --- */

static gboolean
has_heading (const GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    if (g_array_index (marks, RemitMark, i).type == REMIT_MARK_HEADING)
      return TRUE;
  return FALSE;
}

static void
take_reasons (RemitDetection *detection,
              GPtrArray      *reasons)
{
  g_ptr_array_add (reasons, NULL);
  detection->reasons = (char **) g_ptr_array_free (reasons, FALSE);
}

/* What is true of a file of no dialect: the one that reads most out of it. */
static void
fall_back (RemitDetection *detection,
           const GArray   *marks)
{
  gboolean headings = has_heading (marks);
  GPtrArray *reasons = g_ptr_array_new ();

  detection->dialect = headings ? &remit_dialect_sectioned : &remit_dialect_prompt;
  detection->confidence = headings ? 0.3 : 0.2;
  g_ptr_array_add (reasons,
                   g_strdup (headings ? _("headings, and nothing that marks another dialect")
                                      : _("no headings, and nothing that marks a dialect")));
  take_reasons (detection, reasons);
}

static void
clear_evidence (RemitEvidence *evidence)
{
  g_ptr_array_set_free_func (evidence->reasons, g_free);
  g_clear_pointer (&evidence->reasons, g_ptr_array_unref);
}

RemitDetection *
remit_dialect_detect (const RemitText *text,
                      const RemitYaml *yaml)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  RemitDetection *detection = g_new0 (RemitDetection, 1);
  g_autoptr (GArray) marks = collect_marks (text, remit_yaml_get_body_start (yaml));
  const RemitYamlEntry *name = remit_yaml_find (yaml, "name");
  RemitEvidence best = { .doubt = 1.0, .reasons = g_ptr_array_new () };
  double second = 1.0;

  for (guint i = 0; dialects[i] != NULL; i++)
    {
      RemitEvidence evidence = { text, marks, name != NULL ? name->value->text : NULL, 1.0,
                                 g_ptr_array_new () };

      dialects[i]->score (text, yaml, &evidence);
      second = MIN (second, MAX (best.doubt, evidence.doubt));
      if (evidence.doubt < best.doubt)
        {
          RemitEvidence worse = best;

          best = evidence;
          evidence = worse;
          detection->dialect = dialects[i];
        }
      clear_evidence (&evidence);
    }
  if (best.doubt <= MAX_DOUBT)
    {
      /* What is left of doubt, and half of it all where another dialect has as much for it. */
      detection->confidence = (1.0 - best.doubt) * (1.0 - 0.5 * best.doubt / second);
      take_reasons (detection, best.reasons);
      return detection;
    }
  clear_evidence (&best);
  fall_back (detection, marks);
  return detection;
}

void
remit_detection_free (RemitDetection *detection)
{
  g_strfreev (detection->reasons);
  g_free (detection);
}
