/* test-diff.c: differences are the fewest lines, make one text of the other, and are found in bounded time
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib.h>
#include <string.h>

#include "remit-diff.h"

/* "2,1>2,0 5,0>4,2": line and number of lines, old and new. */
static char *
describe (const char *old_text, const char *new_text)
{
  g_autoptr (RemitText) a = remit_text_new_from_string (old_text, -1);
  g_autoptr (RemitText) b = remit_text_new_from_string (new_text, -1);
  g_autoptr (GArray) hunks = remit_diff_lines (a, b);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < hunks->len; i++)
    {
      const RemitDiffHunk *hunk = &g_array_index (hunks, RemitDiffHunk, i);

      g_string_append_printf (words, "%s%u,%u>%u,%u", i > 0 ? " " : "", hunk->old_line, hunk->n_old,
                              hunk->new_line, hunk->n_new);
    }

  return g_string_free (words, FALSE);
}

static void
assert_diff (const char *old_text, const char *new_text, const char *expected)
{
  g_autofree char *found = describe (old_text, new_text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_same (void)
{
  assert_diff ("", "", "");
  assert_diff ("a\nb\n", "a\nb\n", "");
}

static void
test_each_kind (void)
{
  assert_diff ("a\nb\nc\n", "a\nx\nc\n", "2,1>2,1");
  assert_diff ("a\nc\n", "a\nb\nc\n", "2,0>2,1");
  assert_diff ("a\nb\nc\n", "a\nc\n", "2,1>2,0");
  assert_diff ("", "a\n", "1,0>1,1");
  /* What ends in a line end has an empty line behind it. */
  assert_diff ("a\nb", "a\nb\n", "2,1>2,2");
  assert_diff ("a\n", "a\r\n", "1,1>1,1");
}

static void
test_several (void)
{
  assert_diff ("a\nb\nc\nd\ne\nf\n", "a\nx\nc\nd\nf\ny\n", "2,1>2,1 5,1>5,0 7,0>6,1");
  /* A section that moved. */
  assert_diff ("1\n2\nA\nB\nC\n", "A\nB\nC\n1\n2\n", "1,2>1,0 6,0>4,2");
}

/* Lines with the same words in many places. */
static void
test_repeated (void)
{
  assert_diff ("\na\n\nb\n\nc\n", "\na\n\nx\n\nb\n\nc\n", "4,0>4,2");
}

/* --- any two texts --- */

static char *
make_lines (GRand *rand, guint n, guint alphabet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%c\n", 'a' + g_rand_int_range (rand, 0, (gint32) alphabet));

  return g_string_free (text, FALSE);
}

/* The fewest lines that differ, by the longest common subsequence. */
static guint
count_fewest (const char *a, const char *b)
{
  guint n = strlen (a) / 2, m = strlen (b) / 2;
  g_autofree guint *longest = g_new0 (guint, (n + 1) * (m + 1));

  for (guint i = 1; i <= n; i++)
    for (guint j = 1; j <= m; j++)
      longest[i * (m + 1) + j] =
        a[2 * i - 2] == b[2 * j - 2]
          ? longest[(i - 1) * (m + 1) + j - 1] + 1
          : MAX (longest[(i - 1) * (m + 1) + j], longest[i * (m + 1) + j - 1]);

  return n + m - 2 * longest[n * (m + 1) + m];
}

/* What is outside of the hunks is the same, and they are as small as can be. */
static void
check_pair (const char *a, const char *b)
{
  g_autoptr (RemitText) old_text = remit_text_new_from_string (a, -1);
  g_autoptr (RemitText) new_text = remit_text_new_from_string (b, -1);
  g_autoptr (GArray) hunks = remit_diff_lines (old_text, new_text);
  g_autoptr (GString) made = g_string_new (NULL);
  guint line = 1, n = 0;

  for (guint i = 0; i < hunks->len; i++)
    {
      const RemitDiffHunk *hunk = &g_array_index (hunks, RemitDiffHunk, i);

      g_string_append_len (made, a + 2 * (line - 1), 2 * (hunk->old_line - line));
      g_assert_cmpuint (made->len, ==, 2 * (hunk->new_line - 1));
      g_string_append_len (made, b + 2 * (hunk->new_line - 1), 2 * hunk->n_new);
      line = hunk->old_line + hunk->n_old;
      n += hunk->n_old + hunk->n_new;
    }
  g_string_append (made, a + 2 * (line - 1));
  g_assert_cmpstr (made->str, ==, b);
  g_assert_cmpuint (n, ==, count_fewest (a, b));
}

static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 2000; i++)
    {
      guint alphabet = g_rand_int_range (rand, 1, 8);
      g_autofree char *a = make_lines (rand, g_rand_int_range (rand, 0, 40), alphabet);
      g_autofree char *b = make_lines (rand, g_rand_int_range (rand, 0, 40), alphabet);

      check_pair (a, b);
    }
}

/* So different that the search gives up: still one text becomes the other, where the ends are the same as well. */
static void
test_gives_up (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree char *a = make_lines (rand, 60000, 26);
  g_autofree char *b = make_lines (rand, 60000, 26);
  g_autofree char *old_text = g_strconcat ("same\n", a, "end\n", NULL);
  g_autofree char *new_text = g_strconcat ("same\n", b, "end\n", NULL);
  g_autofree char *found = describe (old_text, new_text);

  g_assert_cmpstr (found, !=, "");
  g_assert_false (g_str_has_prefix (found, "1,"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/same-texts-do-not-differ", test_same);
  g_test_add_func ("/diff/finds-what-came-went-and-changed", test_each_kind);
  g_test_add_func ("/diff/finds-several-places", test_several);
  g_test_add_func ("/diff/follows-lines-that-repeat", test_repeated);
  g_test_add_func ("/diff/finds-the-fewest-lines-of-any-two-texts", test_any);
  g_test_add_func ("/diff/gives-up-in-time", test_gives_up);

  return g_test_run ();
}
