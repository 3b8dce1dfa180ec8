/* test-pathological.c: what nobody writes is read, printed and patched in time and stack as well
 *
 * Each case is all that happens to a text in the program, in a thread with a stack as small as some
 * systems give: frontmatter, scan, detection, each dialect, its rules, JSON, and a patch of one item.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"
#include "growth.h"

#include "remit-json.h"
#include "remit-patch.h"
#include "remit-scan.h"

#include <pthread.h>
#include <string.h>

/* A sanitizer takes several times the time and the stack. */
#if defined(__SANITIZE_ADDRESS__)
#define SMALL 20000
#define LARGE 100000
#define STACK (4 * 1024 * 1024)
#else
#define SMALL 50000
#define LARGE (1024 * 1024)
#define STACK (512 * 1024)
#endif

/* What chance adds to a step that is over in no time. */
#define FLOOR_SECONDS 0.05

/* No step of a large text takes longer, however slow the machine: a square of its bytes would. */
#define MOST_SECONDS 20

/* @head once, then @unit again and again, then @tail as often. In each `%` stands for a number that
 * counts up. All of it stands in the body behind START, or where @head begins with `---` is all of the
 * text. */
typedef struct
{
  const char *path;
  const char *head;
  const char *unit;
  const char *tail;
} Case;

#define START "---\nname: a\ndescription: b\n---\n\n## Triggers\n\n- first\n- second\n\n## More\n\n"
#define ITEM "first"

static const Case cases[] = {
  { "nested-items", "", "- ", NULL },
  { "nested-numbers", "", "1. ", NULL },
  { "nested-quotes", "", "> ", NULL },
  { "nested-elements", "", "<e>\n", "</e>\n" },
  { "nested-elements-of-many-names", "", "<e%>\n", "</e%>\n" },
  { "nested-elements-on-a-line", "", "<e>", "</e>" },
  { "nested-sections", "", "<process>\n", "</process>\n" },
  { "stars", "", "*", NULL },
  { "strong", "", "**a** ", NULL },
  { "pipes", "", "|", NULL },
  { "angles", "", "<", NULL },
  { "back-ticks", "", "`", NULL },
  { "hashes", "", "# ", NULL },
  { "headings", "", "# a\n\n", NULL },
  { "headings-of-all-levels", "", "# a\n## b\n### c\n#### d\n##### e\n###### f\n", NULL },
  { "rules", "", "---\n", NULL },
  { "underlines", "", "a\n---\n", NULL },
  { "one-line", "", "word, `code` and <tag> | ", NULL },
  { "cells", "|a|b|\n|-|-|\n", "|c", NULL },
  { "rows", "|a|b|\n|-|-|\n", "|c|d|\n", NULL },
  { "many-columns", "|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n", "|1|2|3|4|5|6|7|8|\n", NULL },
  { "unclosed-fences", "", "```a\n", NULL },
  { "unclosed-comments", "", "<!-- a\n", NULL },
  { "unclosed-elements", "", "<e%>\n", NULL },
  { "unopened-elements", "", "</e%>\n", NULL },
  { "label-lines", "", "**L**:\n", NULL },
  { "labels", "", "- **L**: a\n", NULL },
  { "labels-of-both-kinds", "", "- **L:** a\n- L: a\n", NULL },
  { "label-lines-over-lists", "", "Label %:\n- a\n\n", NULL },
  { "links", "", "[x](", NULL },
  { "brackets", "", "[", NULL },
  { "entities", "", "&amp;", NULL },
  { "entities-in-an-element", "<mission>", "&amp; ", NULL },
  { "backslashes", "", "\\", NULL },
  { "tasks", "", "- [ ] a\n", NULL },
  { "numbers", "", "1. a\n", NULL },
  { "targets", "", "- **a (Target: 5%)**: b\n", NULL },
  { "parentheses", "## a", " (Parallel)", NULL },
  { "directives", "", "// parallel\n// end-parallel\n", NULL },
  { "paragraphs", "", "a\n\n", NULL },
  { "wills", "## Boundaries\n", "**Will:**\n- a\n\n**Will Not:**\n- b\n\n", NULL },
  { "attributes", "<e", " a%='b'", NULL },
  { "bytes-that-are-no-text", "", "\xff", NULL },

  { "yaml-flow-lists", "---\na: ", "[", NULL },
  { "yaml-closed-flow-lists", "---\na: ", "[", "]" },
  { "yaml-flow-maps", "---\na: ", "{b: ", NULL },
  { "yaml-block-lists", "---\na:\n  ", "- ", NULL },
  { "yaml-questions", "---\n", "? ", NULL },
  { "yaml-keys", "---\n", "k%: v\n", NULL },
  { "yaml-one-key", "---\n", "k: v\n", NULL },
  { "yaml-long-value", "---\na: ", "word ", NULL },
  { "yaml-long-list", "---\ntools: ", "a, ", NULL },
  { "yaml-block-list", "---\ntools:\n", "- a\n", NULL },
  { "yaml-aliases", "---\na: &a b\nc:\n", "- *a\n", NULL },
  { "yaml-colons", "---\n", "a: b: c\n", NULL },
  { "yaml-quotes", "---\na: ", "'", NULL },
  { "yaml-double-quotes", "---\na: \"", "\\\"", NULL },
  { "yaml-comments", "---\na: b\n", "# c\n", NULL },
  { "yaml-description", "---\ndescription: Use when: (1) a, ", "(2) b, ", NULL },
};

static RemitText *
make_text (const Case *test,
           gsize       size)
{
  gboolean whole = g_str_has_prefix (test->head, "---");
  g_autoptr (GString) string = g_string_new (whole ? "" : START);

  g_string_append (string, test->head);
  growth_fill (string, test->unit, test->tail != NULL ? size / 2 : size);
  if (test->tail != NULL)
    growth_fill (string, test->tail, size / 2);
  if (whole)
    g_string_append (string, "\n---\n\n## Triggers\n\n- first\n- second\n");
  return remit_text_new_from_string (string->str, (gssize) string->len);
}

/* --- what happens to a text --- */

typedef enum
{
  FRONTMATTER,
  SCAN,
  DETECT,
  READ,
  CHECK = READ + 5,
  PRINT = CHECK + 5,
  PATCH = PRINT + 5,
  N_STEPS = PATCH + 5,
} Step;

/* Of a large text, one dialect says enough of what comes after reading. */
typedef struct
{
  RemitText              *text;
  const RemitKnownValues *known;
  gboolean                large;
  double                  seconds[N_STEPS];
} Run;

static void
patch_item (const RemitAgent *agent)
{
  const char *data = remit_text_get_data (agent->text);
  const char *item = g_strstr_len (data, (gssize) remit_text_get_length (agent->text), ITEM);
  g_autofree char *pointer = NULL;
  g_autoptr (RemitOperation) operation = NULL;
  g_autoptr (GPtrArray) operations = g_ptr_array_new ();
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (GError) error = NULL;

  pointer = remit_agent_pointer_at (agent, (gsize) (item - data));
  if (!remit_text_is_utf8 (agent->text) || pointer == NULL || !g_str_has_suffix (pointer, "/text"))
    return;
  operation = remit_operation_new_string (pointer, "other words");
  g_ptr_array_add (operations, operation);
  edits = remit_patch_translate (agent, operations, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remit_edit_list_get_n_edits (edits), ==, 1);
}

/* What the rules say of an agent that is alone in its folder. */
static void
check_agent (const RemitAgent       *agent,
             const RemitKnownValues *known)
{
  g_autoptr (RemitFolder) folder = remit_folder_new ();
  RemitCheckContext context = { known, folder, "a.md" };
  g_autoptr (GPtrArray) found = NULL;

  remit_folder_add (folder, context.path, agent);
  remit_folder_connect (folder);
  found = remit_agent_check (agent, &context);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpuint (((const RemitDiagnostic *) g_ptr_array_index (found, i))->span.end, <=,
                      remit_text_get_length (agent->text));
}

/* Notes how long a step took, the least where it is done again. */
static void
take_time (Run    *run,
           Step    step,
           double *start)
{
  double now = growth_get_seconds ();

  if (run->seconds[step] == 0 || run->seconds[step] > now - *start)
    run->seconds[step] = now - *start;
  *start = growth_get_seconds ();
}

static void
read_and_patch (Run                *run,
                const RemitDialect *dialect,
                guint               index)
{
  double start = growth_get_seconds ();
  g_autoptr (RemitAgent) agent = remit_agent_read (run->text, dialect);
  g_autoptr (JsonNode) json = NULL;
  g_autofree char *printed = NULL;

  take_time (run, READ + index, &start);
  if (run->large && index > 0)
    return;
  check_agent (agent, run->known);
  take_time (run, CHECK + index, &start);
  json = remit_agent_to_json (agent, TRUE);
  printed = remit_json_print (json);
  take_time (run, PRINT + index, &start);
  patch_item (agent);
  take_time (run, PATCH + index, &start);
}

static void *
run_all (void *data)
{
  Run *run = data;
  const RemitDialect *const *dialects = remit_dialect_list ();
  RemitSpan body = { remit_text_get_start (run->text), remit_text_get_length (run->text) };
  double start = growth_get_seconds ();
  g_autoptr (RemitYaml) yaml = remit_yaml_read (run->text);
  g_autoptr (RemitScan) alone = NULL;
  g_autoptr (RemitScan) anywhere = NULL;
  g_autoptr (RemitDetection) detection = NULL;

  take_time (run, FRONTMATTER, &start);
  alone = remit_scan_new (run->text, body, REMIT_SCAN_ELEMENTS_ALONE);
  anywhere = remit_scan_new (run->text, body, REMIT_SCAN_ELEMENTS_ANYWHERE);
  take_time (run, SCAN, &start);
  detection = remit_dialect_detect (run->text, yaml);
  take_time (run, DETECT, &start);
  for (guint i = 0; dialects[i] != NULL; i++)
    read_and_patch (run, dialects[i], i);
  return NULL;
}

static void
run_in_thread (Run *run)
{
  pthread_t thread;
  pthread_attr_t attributes;

  pthread_attr_init (&attributes);
  g_assert_cmpint (pthread_attr_setstacksize (&attributes, STACK), ==, 0);
  g_assert_cmpint (pthread_create (&thread, &attributes, run_all, run), ==, 0);
  pthread_join (thread, NULL);
  pthread_attr_destroy (&attributes);
}

/* --- tests --- */

/* The first step that took more than twice as long, and more than chance; N_STEPS where there is none. */
static guint
find_slow_step (const Run *less,
                const Run *more)
{
  guint i = 0;

  while (i < N_STEPS && more->seconds[i] <= GROWTH_FACTOR * less->seconds[i] + FLOOR_SECONDS)
    i++;
  return i;
}

static void
test_linear (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (RemitText) once = make_text (test, SMALL);
  g_autoptr (RemitText) twice = make_text (test, 2 * SMALL);
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  Run less = { once, known, FALSE, { 0 } };
  Run more = { twice, known, FALSE, { 0 } };
  guint slow = N_STEPS;

  for (guint i = 0; i < GROWTH_ATTEMPTS; i++)
    {
      growth_wait (i);
      run_in_thread (&less);
      run_in_thread (&more);
      slow = find_slow_step (&less, &more);
      if (slow == N_STEPS)
        return;
    }
  g_test_message ("%s: step %u: %.3f s, twice the text %.3f s", test->path, slow, less.seconds[slow],
                  more.seconds[slow]);
  g_test_fail ();
}

static void
run_large (const char *path,
           RemitText  *text)
{
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  Run run = { text, known, TRUE, { 0 } };

  run_in_thread (&run);
  for (guint i = 0; i < N_STEPS; i++)
    if (run.seconds[i] > MOST_SECONDS)
      {
        g_test_message ("%s: step %u: %.3f s", path, i, run.seconds[i]);
        g_test_fail ();
      }
}

static void
test_large (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (RemitText) text = make_text (test, LARGE);

  run_large (test->path, text);
}

static void
test_long_line (void)
{
  static const Case test = { "long-line", "", "word, `code` and <tag> | ", NULL };
  g_autoptr (RemitText) text = make_text (&test, 10 * LARGE);

  run_large (test.path, text);
}

/* Each list holds the one before it ten times. */
static void
test_billion_laughs (void)
{
  g_autoptr (GString) string = g_string_new ("---\nl0: &l0 [ha]\n");
  g_autoptr (RemitText) text = NULL;

  for (guint i = 1; i < 20; i++)
    {
      g_string_append_printf (string, "l%u: &l%u [", i, i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (string, "%s*l%u", j > 0 ? ", " : "", i - 1);
      g_string_append (string, "]\n");
    }
  g_string_append (string, "---\n\n## Triggers\n\n- first\n- second\n");
  text = remit_text_new_from_string (string->str, (gssize) string->len);
  run_large ("billion-laughs", text);
}

/* A mapping in a mapping in a mapping: its indents alone are a square of the depth. */
static void
test_deep_maps (void)
{
  g_autoptr (GString) string = g_string_new ("---\n");
  g_autoptr (RemitText) text = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (string, "%*sk:\n", (int) i, "");
  g_string_append (string, "---\n\n## Triggers\n\n- first\n- second\n");
  text = remit_text_new_from_string (string->str, (gssize) string->len);
  run_large ("deep-maps", text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *linear = g_strconcat ("/pathological/linear/", cases[i].path, NULL);
      g_autofree char *large = g_strconcat ("/pathological/large/", cases[i].path, NULL);

      g_test_add_data_func (linear, &cases[i], test_linear);
      g_test_add_data_func (large, &cases[i], test_large);
    }
  g_test_add_func ("/pathological/large/long-line", test_long_line);
  g_test_add_func ("/pathological/billion-laughs", test_billion_laughs);
  g_test_add_func ("/pathological/deep-maps", test_deep_maps);
  return g_test_run ();
}
