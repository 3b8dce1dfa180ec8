/* test-check-linear.c: what nobody writes is checked in time and stack as well
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"
#include "growth.h"

#include <pthread.h>

#include "remit-json.h"
#include "remit-sarif.h"

/* Findings that stand in one line are told, too: their columns are counted. */
#define MOST_TOLD 20000

/* A sanitizer takes several times the time and the stack. */
#if defined(__SANITIZE_ADDRESS__)
#define SMALL (16 * 1024)
#define LARGE (64 * 1024)
#define STACK (4 * 1024 * 1024)
#else
#define SMALL (64 * 1024)
#define LARGE (256 * 1024)
#define STACK (512 * 1024)
#endif

/* Four times the text may take this many times as long, and this much besides. */
#define FACTOR 6
#define FLOOR_SECONDS 0.05

/* @head once, then @unit again and again, each `%` a number that counts up. All of it stands below a good frontmatter,
 * or is the whole text where @head begins with `---`. */
typedef struct
{
  const char *name;
  const char *head;
  const char *unit;
} Case;

static const Case cases[] = {
  { "half-links", "", "](" },
  { "half-links-to-anchors", "", "](#" },
  { "empty-links", "", "[a]() " },
  { "links-to-nowhere", "", "[a](#b%) " },
  { "links-and-headings", "", "## b%\n\n[a](#b%x)\n\n" },
  { "to-do-on-a-line", "", "TODO: " },
  { "to-do-on-lines", "", "TODO:\n" },
  { "brackets", "", "[" },
  { "open-placeholders", "", "[your " },
  { "placeholders", "", "[your name] " },
  { "colons", "", ":" },
  { "back-ticks", "", "`" },
  { "ragged-rows", "| a | b |\n|---|---|\n", "| c |\n" },
  { "rows-with-pipes", "| a | b |\n|---|---|\n", "| c | d | e |\n" },
  { "one-endless-row", "| a | b |\n|---|---|\n", "| c" },
  { "parallel", "", "// parallel\n" },
  { "parallel-headings", "", "## A (Parallel)\n// parallel\n\n" },
  { "ignores", "", "<!-- remit: ignore body-placeholder -->\n" },
  { "ignores-of-many-rules", "", "<!-- remit: ignore a%, b% -->\n" },
  { "ignores-and-subjects", "", "<!-- remit: ignore body-placeholder -->\nTODO: x\n" },
  { "ignored-rules-on-a-line", "<!-- remit: ignore", " body-placeholder," },
  { "same-triggers", "## Triggers\n\n", "- a\n" },
  { "triggers", "## Triggers\n\n", "- a%\n" },
  { "triggers-between-pipes", "<component name=\"a-b\" type=\"agent\">\n<triggers>", "a|" },
  { "same-sections", "", "## A\n" },
  { "empty-sections", "", "## A%\n\n" },
  { "nested-sections", "", "# a\n## b\n### c\n#### d\n##### e\n###### f\n" },
  { "numbers", "", "1. a\n3. b\n" },
  { "nested-lists", "", "- a\n  - b\n    - c\n" },
  { "nested-items", "", "- " },
  { "unclosed-elements", "", "<e%>\n" },
  { "stray-closes", "", "</e%>\n" },
  { "open-fences", "", "```a\n" },
  { "comments", "", "<!-- ignore previous -->\n" },
  { "open-comments", "", "<!-- ignore previous\n" },
  { "mojibake", "", "â‰¥" },
  { "mojibake-between-words", "", "â‰¥ " },
  { "half-mojibake", "", "â" },
  { "invisible", "", "\xe2\x80\x8b" },
  { "invisible-between-words", "", "a\xe2\x80\x8b" },
  { "keys", "", "ghp_16C7e42F292c6912E7710c838347Ae178B4a " },
  { "one-key", "ghp_", "16C7e42F292c6912E7710c838347Ae178B4a" },
  { "trailing-blanks", "", "a \n" },
  { "blank-lines", "", " \n" },
  { "mixed-line-ends", "", "a\nb\r\nc\r" },
  { "delegates", "## Delegation Strategy\n\n", "- a%\n" },
  { "delegates-to-itself", "## Delegation Strategy\n\n", "- a-b\n" },
  { "thresholds", "## Confidence Protocol\n\n", "- **50-60%**: a\n" },
  { "targets", "## Guiding Principles\n\n", "- **a (Target: 500%)**: b\n" },
  { "bounds", "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n", "- a\n" },
  { "bytes-that-are-no-text", "", "\xff" },

  { "yaml-tabs", "---\nname: a-b\ndescription: x\na:\n", "\t- b\n" },
  { "yaml-keys", "---\nname: a-b\ndescription: x\n", "k%: v\n" },
  { "yaml-slips", "---\nname: a-b\ndescription: x\n", "tool%: v\n" },
  { "yaml-same-keys", "---\nname: a-b\ndescription: x\n", "tools: v\n" },
  { "yaml-same-tools", "---\nname: a-b\ndescription: x\ntools: Read", ", Read" },
  { "yaml-retired-tools", "---\nname: a-b\ndescription: x\ntools: Read", ", LS" },
  { "yaml-unknown-tools", "---\nname: a-b\ndescription: x\ntools: Read", ", Reed%" },
  { "yaml-listed-tools", "---\nname: a-b\ndescription: x\ntools:\n", "  - Reed%\n" },
  { "yaml-long-tool", "---\nname: a-b\ndescription: x\ntools: ", "Read" },
  { "yaml-ignores", "---\nname: a-b\ndescription: x\nremit-ignore:\n", "  - a%\n" },
  { "yaml-long-description", "---\nname: a-b\ndescription: x", " word" },
  { "yaml-long-name", "---\ndescription: x\nname: ", "A b" },
  { "yaml-long-model", "---\nname: a-b\ndescription: x\nmodel: ", "so" },
  { "yaml-long-colour", "---\nname: a-b\ndescription: x\ncolor: ", "so" },
};

static RemitText *
make_text (const Case *test,
           gsize       size)
{
  gboolean whole = g_str_has_prefix (test->head, "---");
  g_autoptr (GString) string = g_string_new (whole ? "" : FRONT "\nHelp.\n\n");

  g_string_append (string, test->head);
  for (guint i = 0; string->len < size; i++)
    for (const char *at = test->unit; *at != '\0'; at++)
      if (*at == '%')
        g_string_append_printf (string, "%u", i);
      else
        g_string_append_c (string, *at);
  if (whole)
    g_string_append (string, "\n---\n\nHelp.\n");
  return remit_text_new_from_string (string->str, (gssize) string->len);
}

typedef struct
{
  RemitText *text;
  double     read;
  double     check;
  double     print;
} Run;

static double
take_time (double *start)
{
  double now = growth_get_seconds ();
  double seconds = now - *start;

  *start = now;
  return seconds;
}

static void *
run_all (void *data)
{
  Run *run = data;
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  g_autoptr (RemitFolder) folder = remit_folder_new ();
  RemitCheckContext context = { known, folder, "a-b.md" };
  double start = growth_get_seconds ();
  g_autoptr (RemitAgent) agent = remit_agent_read (run->text, NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (JsonNode) json = NULL;
  g_autoptr (JsonNode) log = NULL;
  RemitSarif *sarif = remit_sarif_new ("1");

  run->read = take_time (&start);
  remit_folder_add (folder, context.path, agent);
  remit_folder_connect (folder);
  found = remit_agent_check (agent, &context);
  run->check = take_time (&start);
  if (found->len > MOST_TOLD)
    g_ptr_array_set_size (found, MOST_TOLD);
  json = remit_diagnostics_to_json (found, run->text);
  remit_sarif_add (sarif, context.path, run->text, found);
  log = remit_sarif_end (sarif);
  run->print = take_time (&start);
  return NULL;
}

/* Checks a text in a thread of its own and keeps the least that each step ever took. */
static void
improve (Run        *best,
         const Case *test,
         gsize       size)
{
  g_autoptr (RemitText) text = make_text (test, size);
  Run run = { .text = text };
  pthread_attr_t attributes;
  pthread_t thread;

  pthread_attr_init (&attributes);
  pthread_attr_setstacksize (&attributes, STACK);
  g_assert_cmpint (pthread_create (&thread, &attributes, run_all, &run), ==, 0);
  pthread_join (thread, NULL);
  pthread_attr_destroy (&attributes);

  best->read = MIN (best->read, run.read);
  best->check = MIN (best->check, run.check);
  best->print = MIN (best->print, run.print);
}

static void
test_case (gconstpointer test)
{
  Run small = { NULL, G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE }, large = small;

  for (guint i = 0; i < GROWTH_ATTEMPTS; i++)
    {
      growth_wait (i);
      improve (&small, test, SMALL);
      improve (&large, test, LARGE);
      if (large.check < FACTOR * small.check + FLOOR_SECONDS && large.print < FACTOR * small.print + FLOOR_SECONDS)
        return;
    }
  g_test_message ("read %.3f %.3f, check %.3f %.3f, print %.3f %.3f", small.read, large.read, small.check, large.check,
                  small.print, large.print);
  g_test_fail ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check/linear/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
