/* test-planted-faults.c: a fault put into a file without it is found, where it is, as bad as it is, and nothing else is
 *
 * Each kind of fault is put into each fixture and real file in which its rule finds nothing yet, at places that are drawn
 * anew with each seed.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../core/check-stories.h"
#include "../files.h"

/* How often each fault is put into each file. */
#define ROUNDS 3

/* What makes the edit that is the fault: @at is where it goes, @span what is to be found, in the text with the fault.
 * FALSE where the text has no place for it. */
typedef gboolean (*Plant) (const RemitAgent *agent,
                           RemitEditList    *edits,
                           RemitSpan        *span);

typedef struct
{
  const char   *name;
  const char   *rule;
  RemitSeverity severity;
  Plant         plant;
} Fault;

typedef struct
{
  const RemitKnownValues *known;
  const Fault            *fault;
  guint                   n;
} Run;

/* --- places --- */

static gboolean
is_plain_line (const RemitText *text,
               RemitSpan        line)
{
  g_autofree char *string = remit_text_slice (text, line);

  return g_ascii_isalpha (*string) && strpbrk (string, "`<>|[]#:\\") == NULL && string[strlen (string) - 1] != ' '
         && g_str_is_ascii (string);
}

/* A line of the body that is a paragraph's text and nothing else, drawn at random. */
static gboolean
draw_line (const RemitAgent *agent,
           RemitSpan        *line)
{
  const RemitText *text = agent->text;
  guint first = remit_text_find_line (text, remit_yaml_get_body_start (agent->yaml));
  guint n = remit_text_get_n_lines (text);

  for (guint attempt = 0; attempt < 200 && n > first; attempt++)
    {
      guint number = (guint) g_test_rand_int_range ((gint) first, (gint) n + 1);
      RemitSpan span = remit_text_get_line (text, number);
      const RemitNode *node = remit_scan_get_root (agent->scan);

      /* The block that the line is in is a paragraph at the top: not code, not a list. */
      for (node = node->first; node != NULL && node->span.end <= span.start; node = node->next)
        ;
      if (node != NULL && node->type == REMIT_NODE_PARAGRAPH && node->span.start <= span.start
          && is_plain_line (text, span))
        {
          *line = span;
          return TRUE;
        }
    }
  return FALSE;
}

/* Puts words between two words of a line. */
static gboolean
plant_words (const RemitAgent *agent,
             RemitEditList    *edits,
             RemitSpan        *span,
             const char       *words,
             gsize             before,
             gsize             after)
{
  RemitSpan line;
  const char *blank;
  gsize at;

  if (!draw_line (agent, &line))
    return FALSE;
  blank = memchr (remit_text_get_data (agent->text) + line.start, ' ', line.end - line.start);
  if (blank == NULL)
    return FALSE;
  at = blank - remit_text_get_data (agent->text);
  remit_edit_list_add (edits, REMIT_SPAN (at, at), words, -1);
  *span = REMIT_SPAN (at + before, at + strlen (words) - after);
  return TRUE;
}

/* Puts an entry behind the frontmatter's last. */
static gboolean
plant_entry (const RemitAgent *agent,
             RemitEditList    *edits,
             RemitSpan        *span,
             const char       *key,
             const char       *value,
             gboolean          at_key)
{
  RemitSpan content = remit_yaml_get_content (agent->yaml);
  const char *data = remit_text_get_data (agent->text);
  g_autofree char *line = NULL;

  if (!remit_yaml_has_fences (agent->yaml) || remit_yaml_find (agent->yaml, key) != NULL || content.end == content.start
      || data[content.end - 1] != '\n' || remit_text_get_line_end (agent->text) != REMIT_LINE_END_LF
      || agent->diagnostics->len > 0)
    return FALSE;
  line = g_strdup_printf ("%s: %s\n", key, value);
  remit_edit_list_add (edits, REMIT_SPAN (content.end, content.end), line, -1);
  *span = at_key ? REMIT_SPAN (content.end, content.end + strlen (key))
                 : REMIT_SPAN (content.end + strlen (key) + 2, content.end + strlen (line) - 1);
  return TRUE;
}

/* --- faults --- */

#define WORDS(name, words, before, after)                                                       \
  static gboolean                                                                               \
  name (const RemitAgent *agent, RemitEditList *edits, RemitSpan *span)                         \
  {                                                                                             \
    return plant_words (agent, edits, span, words, before, after);                              \
  }

#define ENTRY(name, key, value, at_key)                                                         \
  static gboolean                                                                               \
  name (const RemitAgent *agent, RemitEditList *edits, RemitSpan *span)                         \
  {                                                                                             \
    return plant_entry (agent, edits, span, key, value, at_key);                                \
  }

WORDS (plant_mojibake, " â‰¥", 1, 0)
WORDS (plant_invisible, " \xe2\x80\x8b", 1, 0)
WORDS (plant_secret, " ghp_16C7e42F292c6912E7710c838347Ae178B4a", 1, 0)
WORDS (plant_placeholder, " [insert words here]", 1, 0)
WORDS (plant_link, " [words]()", 8, 0)
ENTRY (plant_color, "color", "indigo", FALSE)
ENTRY (plant_effort, "effort", "enormous", FALSE)
ENTRY (plant_turns, "maxTurns", "0", FALSE)
ENTRY (plant_bypass, "permissionMode", "bypassPermissions", FALSE)
ENTRY (plant_slip, "permisionMode", "plan", TRUE)
ENTRY (plant_version, "version", "latest", FALSE)

static gboolean
plant_blanks (const RemitAgent *agent,
              RemitEditList    *edits,
              RemitSpan        *span)
{
  RemitSpan line;

  if (!draw_line (agent, &line))
    return FALSE;
  remit_edit_list_add (edits, REMIT_SPAN (line.end, line.end), " ", 1);
  *span = REMIT_SPAN (line.end, line.end + 1);
  return TRUE;
}

static gboolean
plant_torn_end (const RemitAgent *agent,
                RemitEditList    *edits,
                RemitSpan        *span)
{
  const char *data = remit_text_get_data (agent->text);
  gsize length = remit_text_get_length (agent->text);

  if (length < 3 || data[length - 1] != '\n' || g_ascii_isspace (data[length - 2]) || data[length - 2] == '-')
    return FALSE;
  remit_edit_list_add (edits, REMIT_SPAN (length - 1, length), "", 0);
  *span = REMIT_SPAN (length - 1, length - 1);
  return TRUE;
}

static gboolean
plant_mark (const RemitAgent *agent,
            RemitEditList    *edits,
            RemitSpan        *span)
{
  if (remit_text_has_bom (agent->text) || !remit_yaml_has_fences (agent->yaml)
      || remit_yaml_get_span (agent->yaml).start > 0)
    return FALSE;
  remit_edit_list_add (edits, REMIT_SPAN (0, 0), "\xef\xbb\xbf", 3);
  *span = REMIT_SPAN (0, 3);
  return TRUE;
}

static gboolean
plant_second_key (const RemitAgent *agent,
                  RemitEditList    *edits,
                  RemitSpan        *span)
{
  const RemitYamlEntry *entry = remit_yaml_find (agent->yaml, "name");
  g_autofree char *line = NULL;

  if (entry == NULL || agent->diagnostics->len > 0 || remit_text_get_line_end (agent->text) != REMIT_LINE_END_LF
      || remit_text_get_whole_line (agent->text, remit_text_find_line (agent->text, entry->span.start)).start
         != entry->span.start)
    return FALSE;
  line = g_strdup_printf ("name: %s\n", entry->value->text);
  remit_edit_list_add (edits, REMIT_SPAN (entry->span.start, entry->span.start), line, -1);
  *span = REMIT_SPAN (entry->span.start + strlen (line), entry->span.start + strlen (line) + strlen ("name"));
  return TRUE;
}

/* A retired tool behind the last of a plain comma string. */
static gboolean
plant_retired (const RemitAgent *agent,
               RemitEditList    *edits,
               RemitSpan        *span)
{
  const RemitYamlEntry *entry = remit_yaml_find (agent->yaml, "tools");
  gsize end;

  if (entry == NULL || entry->value->text == NULL || entry->value->style != REMIT_YAML_PLAIN
      || agent->diagnostics->len > 0 || strchr (entry->value->text, ',') == NULL)
    return FALSE;
  end = entry->value->span.end;
  remit_edit_list_add (edits, REMIT_SPAN (end, end), ", NotebookRead", -1);
  *span = REMIT_SPAN (end + 2, end + strlen (", NotebookRead"));
  return TRUE;
}

/* `: ` between two words of a plain description. */
static gboolean
plant_colon (const RemitAgent *agent,
             RemitEditList    *edits,
             RemitSpan        *span)
{
  const RemitYamlEntry *entry = remit_yaml_find (agent->yaml, "description");
  const char *data = remit_text_get_data (agent->text);
  gsize at;

  if (entry == NULL || entry->value->text == NULL || entry->value->style != REMIT_YAML_PLAIN
      || agent->diagnostics->len > 0
      || memchr (data + entry->value->span.start, '\n', entry->value->span.end - entry->value->span.start) != NULL)
    return FALSE;
  at = (gsize) g_test_rand_int_range ((gint) entry->value->span.start + 1, (gint) entry->value->span.end);
  while (at < entry->value->span.end && data[at] != ' ')
    at++;
  if (at == entry->value->span.end || !g_ascii_isalpha (data[at - 1]))
    return FALSE;
  remit_edit_list_add (edits, REMIT_SPAN (at, at), ":", 1);
  *span = REMIT_SPAN (at, at + 1);
  return TRUE;
}

/* --- lists --- */

static gboolean
counts_up (const RemitNode *list)
{
  guint n = 0;

  if (list->type != REMIT_NODE_LIST || !list->as.list.ordered)
    return FALSE;
  for (const RemitNode *item = list->first; item != NULL; item = item->next)
    n++;
  return n >= 3;
}

/* The second item of a numbered list gets a number that is far off. */
static gboolean
plant_number (const RemitAgent *agent,
              RemitEditList    *edits,
              RemitSpan        *span)
{
  const RemitNode *node = remit_scan_get_root (agent->scan)->first;
  RemitSpan marker;

  while (node != NULL && !counts_up (node))
    node = node->next;
  if (node == NULL || agent->dialect->labels)
    return FALSE;
  marker = node->first->next->as.item.marker;
  remit_edit_list_add (edits, REMIT_SPAN (marker.start, marker.end - 1), "97", 2);
  *span = REMIT_SPAN (marker.start, marker.start + 2);
  return marker.end == marker.start + 2;
}

/* Not where labels open sections: there code at the end changes what the last of them is. */
static gboolean
plant_fence (const RemitAgent *agent,
             RemitEditList    *edits,
             RemitSpan        *span)
{
  const char *data = remit_text_get_data (agent->text);
  gsize length = remit_text_get_length (agent->text);

  if (agent->dialect->root != NULL || agent->dialect->labels || agent->diagnostics->len > 0 || length == 0 || data[length - 1] != '\n'
      || remit_text_get_line_end (agent->text) != REMIT_LINE_END_LF)
    return FALSE;
  remit_edit_list_add (edits, REMIT_SPAN (length, length), "\n```text\nsome words\n", -1);
  *span = REMIT_SPAN (length + 1, length + 1 + strlen ("```text"));
  return TRUE;
}

static const Fault faults[] = {
  { "garbled-character", "text-mojibake", WARNING, plant_mojibake },
  { "invisible-character", "security-invisible-text", ERROR, plant_invisible },
  { "key-of-a-service", "security-secret", ERROR, plant_secret },
  { "words-of-a-template", "body-placeholder", WARNING, plant_placeholder },
  { "link-to-nowhere", "body-link-broken", WARNING, plant_link },
  { "blank-behind-a-line", "text-trailing-blanks", INFO, plant_blanks },
  { "torn-end", "text-no-final-newline", INFO, plant_torn_end },
  { "byte-order-mark", "text-bom", WARNING, plant_mark },
  { "colour", "field-color-unknown", WARNING, plant_color },
  { "effort", "field-value-invalid", WARNING, plant_effort },
  { "turns", "field-value-invalid", WARNING, plant_turns },
  { "bypass", "security-permission-bypass", WARNING, plant_bypass },
  { "slip-in-a-key", "field-unknown", INFO, plant_slip },
  { "version", "field-version-format", INFO, plant_version },
  { "second-key", "yaml-duplicate-key", ERROR, plant_second_key },
  { "retired-tool", "field-tool-retired", WARNING, plant_retired },
  { "colon-without-quotes", "yaml-invalid", ERROR, plant_colon },
  { "number", "body-list-numbering", WARNING, plant_number },
  { "open-fence", "body-fence-unclosed", WARNING, plant_fence },
};

/* --- what is found --- */

static GPtrArray *
check (const RemitAgent       *agent,
       const RemitKnownValues *known)
{
  RemitCheckContext context = { .known = known };

  return remit_agent_check (agent, &context);
}

/* The one finding that is new is that of the fault. */
static void
compare (const Run       *run,
         const char      *path,
         const GPtrArray *before,
         const GPtrArray *after,
         RemitSpan        span)
{
  const RemitDiagnostic *found = NULL;

  for (guint i = 0; i < after->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (after, i);

      if (g_str_equal (diagnostic->rule, run->fault->rule))
        found = diagnostic;
      else if (check_stories_count (after, diagnostic->rule) > check_stories_count (before, diagnostic->rule))
        g_error ("%s: %s: also %s: %s", path, run->fault->name, diagnostic->rule, diagnostic->message);
    }
  if (found == NULL)
    g_error ("%s: %s: not found, at %" G_GSIZE_FORMAT, path, run->fault->name, span.start);
  if (found->span.start != span.start || found->span.end != span.end)
    g_error ("%s: %s: found at %" G_GSIZE_FORMAT "–%" G_GSIZE_FORMAT ", is at %" G_GSIZE_FORMAT "–%" G_GSIZE_FORMAT, path,
             run->fault->name, found->span.start, found->span.end, span.start, span.end);
  g_assert_cmpint (found->severity, ==, run->fault->severity);
  g_assert_cmpuint (check_stories_count (after, run->fault->rule), ==, 1);
}

static void
plant (const char *path,
       RemitText  *text,
       gpointer    data)
{
  Run *run = data;
  g_autoptr (RemitAgent) agent = remit_agent_read (text, NULL);
  g_autoptr (GPtrArray) before = check (agent, run->known);

  if (!remit_text_is_utf8 (text) || check_stories_count (before, run->fault->rule) > 0)
    return;
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RemitEditList) edits = remit_edit_list_new ();
      g_autoptr (RemitText) planted = NULL;
      g_autoptr (RemitAgent) again = NULL;
      g_autoptr (GPtrArray) after = NULL;
      RemitSpan span;

      if (!run->fault->plant (agent, edits, &span))
        return;
      planted = remit_edit_list_apply (edits, text);
      again = remit_agent_read (planted, NULL);
      after = check (again, run->known);
      compare (run, path, before, after, span);
      run->n++;
    }
}

static void
test_fault (gconstpointer data)
{
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  Run run = { known, data, 0 };

  test_files_each (plant, &run);
  g_test_message ("put into files %u times", run.n);
  g_assert_cmpuint (run.n, >=, 2 * ROUNDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/planted/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  return g_test_run ();
}
