/* test-read-linear.c: reading takes time in proportion to the text, whatever it is made of
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "growth.h"

#include "remit-read.h"

/* Small enough for sanitizers, large enough for a square to show. */
#define SIZE 150000

/* What chance adds to a text that is read in no time. */
#define FLOOR_SECONDS 0.03

/* @head once, then @unit again and again, where `%` stands for a number that counts up, then @tail
 * once. */
typedef struct
{
  const char *path;
  const char *dialect;
  const char *head;
  const char *unit;
  const char *tail;
} Case;

static const Case cases[] = {
  { "/read/linear/keys", "sectioned", "---\n", "k%: v\n" },
  { "/read/linear/keys-over-a-body", "persona", "---\na: b\n---\n", "// turbo-all\n" },
  { "/read/linear/persona-lines", "persona", "---\nname: a\n---\n", "# Persona: a (v1)\n" },
  { "/read/linear/fields-in-attributes", "component", "<component>\n<config ", "k%=\"v\" ",
    "/>\n</component>\n" },
  { "/read/linear/attributes", "component", "<component>\n<x ", "a=\"b\" ", "/>\n</component>\n" },
  { "/read/linear/pipes", "component", "<triggers>", "a|", "</triggers>" },
  { "/read/linear/entities", "component", "<x>", "&amp;`", "</x>" },
  { "/read/linear/back-ticks", "component", "", "&`a``b```" },
  { "/read/linear/headings", "sectioned", "", "## a\n### b\n" },
  { "/read/linear/suffixes", "sectioned", "# a", " (Target: 5%)" },
  { "/read/linear/sides", "sectioned", "## Boundaries\n", "**Will:**\n- a\n" },
  { "/read/linear/sides-in-prose", "sectioned", "## Boundaries\n", "**Will:** a\n\n" },
  { "/read/linear/sides-in-one-paragraph", "sectioned", "## Boundaries\n**Will:**\n", "a\n" },
  { "/read/linear/bold-labels", "consultant", "", "**a**: x\n" },
  { "/read/linear/strong-words", "consultant", "", "**a " },
  { "/read/linear/label-lines", "prompt", "", "Label:\n- a\n\n" },
  { "/read/linear/escaped-label-lines", "prompt", "", "Label\\\\:\na\n\n" },
  { "/read/linear/clauses", "prompt", "---\ndescription: (1) a (2) b ", "(3) c " },
  { "/read/linear/examples", "prompt", "---\ndescription: ", "Example: a " },
  { "/read/linear/open-examples", "prompt", "---\ndescription: ", "<example> " },
  { "/read/linear/directives", "persona", "", "## a\n// parallel\n" },
  { "/read/linear/rules", "persona", "# a\n", "a\n\n---\n" },
};

static RemitText *
make_text (const Case *test,
           gsize       size)
{
  g_autoptr (GString) string = g_string_new (test->head);

  growth_fill (string, test->unit, size);
  if (test->tail != NULL)
    g_string_append (string, test->tail);
  return remit_text_new_from_string (string->str, (gssize) string->len);
}

static double
measure (gconstpointer data,
         gsize         size)
{
  const Case *test = data;
  g_autoptr (RemitText) text = make_text (test, size);
  const RemitDialect *dialect = remit_dialect_find (test->dialect);
  double start = growth_get_seconds ();
  g_autoptr (RemitAgent) agent = remit_agent_read (text, dialect);

  g_assert_nonnull (agent);
  return growth_get_seconds () - start;
}

static void
test_case (gconstpointer test)
{
  growth_assert_linear (measure, test, SIZE, FLOOR_SECONDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  return g_test_run ();
}
