/* test-scan-linear.c: the scan takes time in proportion to the text, whatever the text is made of
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "growth.h"

#include "remit-scan.h"

#include <string.h>

/* Small enough for sanitizers, large enough for a square to show. */
#define SIZE 200000

/* What chance adds to a scan that is over in no time. */
#define FLOOR_SECONDS 0.02

/* @head once, then @unit again and again, then @tail again and again for as many bytes. In each `%`
 * stands for a number that counts up. */
typedef struct
{
  const char *path;
  const char *head;
  const char *unit;
  const char *tail;
} Case;

static const Case cases[] = {
  { "/scan/linear/stars", "", "*", NULL },
  { "/scan/linear/pipes", "", "|", NULL },
  { "/scan/linear/brackets", "", "<", NULL },
  { "/scan/linear/back-ticks", "", "`", NULL },
  { "/scan/linear/empty-lines", "- a", "\n", NULL },
  { "/scan/linear/items-in-items", "", "- ", NULL },
  { "/scan/linear/plus-items-in-items", "", "+ ", NULL },
  { "/scan/linear/hashes", "", "# ", NULL },
  { "/scan/linear/quotes", "", "> ", NULL },
  { "/scan/linear/dashes", "", "---", NULL },
  { "/scan/linear/rules", "", "---\n", NULL },
  { "/scan/linear/one-long-line", "", "word and <word> `or` | ", NULL },
  { "/scan/linear/blanks", "x", " ", NULL },
  { "/scan/linear/tabs-and-markers", "", "-\t", NULL },
  { "/scan/linear/lone-returns", "", "a\r", NULL },

  { "/scan/linear/code-spans-of-all-lengths", "|a|\n|-|\n|", "`a``b```c````d`````e", NULL },
  { "/scan/linear/escaped-back-ticks", "|a|\n|-|\n|", "\\``", NULL },
  { "/scan/linear/cells", "|a|\n|-|\n", "|", NULL },
  { "/scan/linear/escaped-cells", "|a|\n|-|\n", "\\\\|", NULL },
  { "/scan/linear/header-after-header", "", "|a\n|-\n|b|c\n", NULL },
  { "/scan/linear/delimiters-under-delimiters", "", "-|-\n", NULL },

  { "/scan/linear/opening-tags", "", "<e>\n", NULL },
  { "/scan/linear/opening-tags-on-a-line", "", "<e>", NULL },
  { "/scan/linear/opening-tags-of-many-names", "", "<e%>\n", NULL },
  { "/scan/linear/closing-tags", "", "</e>", NULL },
  { "/scan/linear/closes-that-open-nothing", "<z>\n", "<e%>\n", "</f%>\n" },
  { "/scan/linear/nested-elements", "", "<e>\n", "</e>\n" },
  { "/scan/linear/nested-elements-on-a-line", "", "<e>", "</e>" },
  { "/scan/linear/crossed-elements", "", "<e%>\n", "</e%>\n" },
  { "/scan/linear/unclosed-tags-under-each-other", "", "<e>\n <f>\n  <g>\n\n\n", NULL },
  { "/scan/linear/unfinished-values", "", "<e b='", NULL },
  { "/scan/linear/values-in-values", "", "<e b='<g d=\"", NULL },
  { "/scan/linear/chained-values", "<e b='", " <g d=' e='", NULL },
  { "/scan/linear/many-attributes", "<e", " b='c'", NULL },
  { "/scan/linear/self-closing", "", "<e/>x", NULL },

  { "/scan/linear/unclosed-comments", "", "<!--\n", NULL },
  { "/scan/linear/unclosed-comments-on-a-line", "", "x<!--", NULL },
  { "/scan/linear/comment-ends", "", "-->\n", NULL },
  { "/scan/linear/unclosed-fences", "", "```x\n", NULL },
  { "/scan/linear/unclosed-fences-in-elements", "", "<e>\n```x\n</e>\n", NULL },
  { "/scan/linear/unclosed-fences-in-items", "", "- ```x\n", NULL },
  { "/scan/linear/fences-and-shorter-ones", "<e>\n````x\n</e>\n<e>\n```x\n", "~~~\n``\n", NULL },
  { "/scan/linear/fences-of-both-marks", "", "```\n~~~\n", NULL },

  { "/scan/linear/flat-items", "", "- a\n", NULL },
  { "/scan/linear/items-far-apart", "", "- a\n\n\n\n", NULL },
  { "/scan/linear/lists-of-one", "", "- a\n* b\n", NULL },
  { "/scan/linear/items-going-left", "", "  - a\n - a\n- a\n", NULL },
  { "/scan/linear/deep-items",
    "- a\n  - a\n    - a\n      - a\n        - a\n          - a\n            - a\n",
    "              - a\n\n", NULL },
  { "/scan/linear/lazy-lines", "- a\n", "b\n", NULL },
  { "/scan/linear/lazy-lines-in-deep-items", "- - - - - - - - - - - - - - - - a\n", "b\n", NULL },
  { "/scan/linear/labels-after-items", "", "- a\n**b:** c\n", NULL },
  { "/scan/linear/paragraph-of-numbers", "", "2. a\n", NULL },
  { "/scan/linear/almost-setext", "", "a\n-\n", NULL },
  { "/scan/linear/directives", "", "// parallel\n", NULL },
};

static RemitText *
make_text (const Case *test,
           gsize       size)
{
  g_autoptr (GString) string = g_string_new (test->head);

  growth_fill (string, test->unit, test->tail != NULL ? size / 2 : size);
  if (test->tail != NULL)
    growth_fill (string, test->tail, size / 2);
  return remit_text_new_from_string (string->str, (gssize) string->len);
}

static double
measure (const Case       *test,
         gsize             size,
         RemitScanElements elements)
{
  g_autoptr (RemitText) text = make_text (test, size);
  g_autoptr (RemitScan) scan = NULL;
  double start = growth_get_seconds ();

  scan = remit_scan_new (text, REMIT_SPAN (0, remit_text_get_length (text)), elements);
  return growth_get_seconds () - start;
}

static double
measure_alone (gconstpointer test,
               gsize         size)
{
  return measure (test, size, REMIT_SCAN_ELEMENTS_ALONE);
}

static double
measure_anywhere (gconstpointer test,
                  gsize         size)
{
  return measure (test, size, REMIT_SCAN_ELEMENTS_ANYWHERE);
}

static void
test_linear (gconstpointer test)
{
  growth_assert_linear (measure_alone, test, SIZE, FLOOR_SECONDS);
  growth_assert_linear (measure_anywhere, test, SIZE, FLOOR_SECONDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_linear);
  return g_test_run ();
}
