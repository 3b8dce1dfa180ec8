/* test-scan.c: the scan of our files, of parts of them and of random text keeps what checks.h says
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"
#include "../files.h"

#define ROUNDS 4000

static void
check_file (const char *path,
            RemitText  *text,
            gpointer    data)
{
  guint *count = data;

  g_test_message ("%s", path);
  check_scan (text, test_files_get_body (text), REMIT_SCAN_ELEMENTS_ALONE);
  check_scan (text, test_files_get_body (text), REMIT_SCAN_ELEMENTS_ANYWHERE);
  check_scan (text, REMIT_SPAN (remit_text_get_start (text), remit_text_get_length (text)),
              REMIT_SCAN_ELEMENTS_ANYWHERE);
  ++*count;
}

static void
test_spans_nest_and_tile_in_files (void)
{
  guint count = 0;

  test_files_each (check_file, &count);
  g_assert_cmpuint (count, >=, 3);
}

static void
append_piece (GString *string)
{
  static const char *const pieces[] = {
    "- ", "* ", "+ ", "1. ", "2) ", "10.  ", "[x] ", "[ ]", "# ", "##", "```", "````", "~~~", "`",
    "``", "|", "| a ", "|-|", "--", "---", "***", "===", "> ", "<a>", "</a>", "<b c=\"d\">", "</b>",
    "<e/>", "<f g='", "'>", "<!--", "-->", "// parallel", "// end-parallel", "//turbo-all", "**",
    "Label:", "text", "two words", "\\", "\\|", " ", "  ", "    ", "\t", "\t", "é", "漢", "😀",
    "\xc2\xa0", "\n|a|b|\n|-|-|\n", "\n  - a\n", "\n```yaml\n", "\n<c>\n", "\n</c>\n",
  };

  if (g_test_rand_int_range (0, 3) == 0)
    g_string_append (string, g_test_rand_int_range (0, 9) == 0 ? "\r\n" : "\n");
  else
    g_string_append (string, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
}

static void
check_random (gboolean any_bytes)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (RemitText) text = NULL;
  RemitSpan body;

  for (int i = g_test_rand_int_range (0, 80); i > 0; i--)
    if (any_bytes && g_test_rand_int_range (0, 8) == 0)
      g_string_append_c (string, (char) g_test_rand_int_range (0, 256));
    else
      append_piece (string);
  text = remit_text_new_from_string (string->str, (gssize) string->len);
  body = REMIT_SPAN (remit_text_get_start (text), string->len);
  check_scan (text, body, REMIT_SCAN_ELEMENTS_ALONE);
  check_scan (text, body, REMIT_SCAN_ELEMENTS_ANYWHERE);
}

static void
test_spans_nest_and_tile_in_random_text (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    check_random (FALSE);
}

static void
test_any_bytes_can_be_scanned (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    check_random (TRUE);
}

/* A body cut anywhere, as it is while somebody types, is a body. */
static void
check_cuts (const char *path,
            RemitText  *text,
            gpointer    data)
{
  RemitSpan body = test_files_get_body (text);

  for (guint i = 0; i < 8 && body.end > body.start; i++)
    {
      gsize end = (gsize) g_test_rand_int_range ((gint32) body.start, (gint32) body.end);

      while (end > body.start && ((guchar) remit_text_get_data (text)[end] & 0xc0) == 0x80)
        end--;
      check_scan (text, REMIT_SPAN (body.start, end), REMIT_SCAN_ELEMENTS_ANYWHERE);
    }
}

static void
test_files_can_be_cut_anywhere (void)
{
  test_files_each (check_cuts, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scan/spans-nest-and-tile/files", test_spans_nest_and_tile_in_files);
  g_test_add_func ("/scan/spans-nest-and-tile/random-text",
                   test_spans_nest_and_tile_in_random_text);
  g_test_add_func ("/scan/any-bytes-can-be-scanned", test_any_bytes_can_be_scanned);
  g_test_add_func ("/scan/files-can-be-cut-anywhere", test_files_can_be_cut_anywhere);
  return g_test_run ();
}
