/* test-scan-problems.c: what the scan complains of, and that its fixes mend it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan.h"

#include <string.h>

#define ALONE REMIT_SCAN_ELEMENTS_ALONE
#define ANYWHERE REMIT_SCAN_ELEMENTS_ANYWHERE

#define UNCLOSED "dialect-unclosed-element"
#define STRAY "dialect-stray-close"
#define FENCE "body-fence-unclosed"

/* @place is the text that the first diagnostic of @body marks, @fixed the body with its fix. */
typedef struct
{
  const char       *path;
  RemitScanElements elements;
  const char       *body;
  const char       *rule;
  const char       *place;
  const char       *fixed;
} Case;

static const Case cases[] = {
  /* A missing close */
  { "/scan/unclosed/text-on-the-line-is-closed-behind-it", ANYWHERE,
    "<box>\n  <part>text  \n  <slot/>\n</box>", UNCLOSED, "<part>",
    "<box>\n  <part>text</part>  \n  <slot/>\n</box>" },
  { "/scan/unclosed/lines-are-closed-before-the-next-element", ANYWHERE,
    "<box>\n  <part>\n- x\n- y\n\n  <slot>z</slot>\n</box>", UNCLOSED, "<part>",
    "<box>\n  <part>\n- x\n- y\n  </part>\n\n  <slot>z</slot>\n</box>" },
  { "/scan/unclosed/deeper-elements-stay-inside", ANYWHERE,
    "<box>\n  <part>\n    <slot>z</slot>\n</box>", UNCLOSED, "<part>",
    "<box>\n  <part>\n    <slot>z</slot>\n  </part>\n</box>" },
  { "/scan/unclosed/last-child-is-closed-before-its-parent", ANYWHERE,
    "<box>\n<part>\nx\n</box>\ny", UNCLOSED, "<part>", "<box>\n<part>\nx\n</part>\n</box>\ny" },
  { "/scan/unclosed/on-one-line-it-is-closed-there", ANYWHERE,
    "<box><part></box>", UNCLOSED, "<part>", "<box><part></part></box>" },
  { "/scan/unclosed/close-behind-text-is-closed-before-it", ANYWHERE,
    "<box>\n<part>\nx</box>", UNCLOSED, "<part>", "<box>\n<part>\nx</part></box>" },
  { "/scan/unclosed/outermost-is-closed-at-the-end", ANYWHERE,
    "<box>\n  <part/>\ntext\n\n", UNCLOSED, "<box>", "<box>\n  <part/>\ntext\n</box>\n\n" },
  { "/scan/unclosed/line-end-is-the-file's", ANYWHERE,
    "<box>\r\nx\r\n", UNCLOSED, "<box>", "<box>\r\nx\r\n</box>\r\n" },
  { "/scan/unclosed/tag-alone-on-its-line", ALONE,
    "<steps>\n- x\n\n<other>\n</other>", UNCLOSED, "<steps>",
    "<steps>\n- x\n</steps>\n\n<other>\n</other>" },
  { "/scan/unclosed/another-name-does-not-close", ANYWHERE,
    "<box>x</part>", UNCLOSED, "<box>", "<box>x</box></part>" },

  /* A close too many */
  { "/scan/stray/goes-with-its-line", ANYWHERE, "x\n  </part>\ny", STRAY, "</part>", "x\ny" },
  { "/scan/stray/in-text-goes-alone", ANYWHERE, "x</part> y", STRAY, "</part>", "x y" },
  { "/scan/stray/alone-on-its-line", ALONE, "x\n</steps>", STRAY, "</steps>", "x\n" },

  /* A missing fence */
  { "/scan/fence/closes-behind-its-last-line", ALONE,
    "x\n```yaml\na: b\n\n", FENCE, "```yaml", "x\n```yaml\na: b\n```\n\n" },
  { "/scan/fence/closes-with-its-own-length", ALONE,
    "~~~~\n~~~", FENCE, "~~~~", "~~~~\n~~~\n~~~~" },
  { "/scan/fence/closes-inside-its-item", ALONE,
    "1. ```\n   a\n\nb", FENCE, "```", "1. ```\n   a\n   ```\n\nb" },
  { "/scan/fence/closes-inside-its-element", ANYWHERE,
    "<box>\n  ```\n  b\n</box>\nc", FENCE, "```", "<box>\n  ```\n  b\n  ```\n</box>\nc" },
  { "/scan/fence/closes-at-once-where-nothing-follows", ALONE, "```", FENCE, "```", "```\n```" },
};

static const Case innocent[] = {
  { "/scan/no-problem/html", ANYWHERE, "<br>\nx<br>\n<p>y\n</div>" },
  { "/scan/no-problem/tags-in-text", ANYWHERE, "Use <name> and <kind>." },
  { "/scan/no-problem/tags-in-code", ANYWHERE, "`</box>`\n```\n</box>\n<part>\n```\n" },
  { "/scan/no-problem/tags-in-a-comment", ANYWHERE, "<!-- <box>\n</part> -->" },
  { "/scan/no-problem/tags-beside-text", ALONE, "<box> x\n</part> y\nz </slot>" },
  { "/scan/no-problem/placeholders", ANYWHERE, "<slug>.md is one\n<host>:<port> too" },
  { "/scan/no-problem/no-tags", ANYWHERE, "x < y > z </ box> < part>" },
  { "/scan/no-problem/escaped-tags", ANYWHERE, "\\<box>\n\\</part>" },
};

static GPtrArray *
diagnose (RemitText        *text,
          RemitScanElements elements)
{
  g_autoptr (RemitScan) scan = NULL;

  scan = remit_scan_new (text, REMIT_SPAN (0, remit_text_get_length (text)), elements);
  return remit_scan_get_diagnostics (scan);
}

static void
test_problem (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (RemitText) text = remit_text_new_from_string (test->body, -1);
  g_autoptr (GPtrArray) before = diagnose (text, test->elements);
  const RemitDiagnostic *diagnostic = g_ptr_array_index (before, 0);
  const RemitFix *fix = g_ptr_array_index (diagnostic->fixes, 0);
  g_autofree char *place = remit_text_slice (text, diagnostic->span);
  g_autoptr (RemitText) fixed = remit_edit_list_apply (fix->edits, text);
  g_autoptr (GPtrArray) after = diagnose (fixed, test->elements);
  g_autofree char *result = remit_text_slice (fixed, REMIT_SPAN (0, remit_text_get_length (fixed)));

  g_assert_cmpstr (diagnostic->rule, ==, test->rule);
  g_assert_cmpint (diagnostic->severity, ==, REMIT_SEVERITY_WARNING);
  g_assert_cmpstr (place, ==, test->place);
  g_assert_cmpstr (result, ==, test->fixed);
  g_assert_cmpuint (after->len, ==, before->len - 1);
}

static void
test_no_problem (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (RemitText) text = remit_text_new_from_string (test->body, -1);
  g_autoptr (GPtrArray) diagnostics = diagnose (text, test->elements);

  g_assert_cmpuint (diagnostics->len, ==, 0);
}

static void
test_problems_are_sorted_by_place (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("</x>\n<box>\n<part>\n```\n", -1);
  g_autoptr (GPtrArray) found = diagnose (text, ANYWHERE);

  g_assert_cmpuint (found->len, ==, 4);
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpuint (((RemitDiagnostic *) found->pdata[i - 1])->span.start, <,
                      ((RemitDiagnostic *) found->pdata[i])->span.start);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_problem);
  for (guint i = 0; i < G_N_ELEMENTS (innocent); i++)
    g_test_add_data_func (innocent[i].path, &innocent[i], test_no_problem);
  g_test_add_func ("/scan/problems-are-sorted-by-place", test_problems_are_sorted_by_place);
  return g_test_run ();
}
