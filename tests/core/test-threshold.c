/* test-threshold.c: the ranges of a confidence protocol
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-threshold.h"

static void
assert_range (const char *label,
              double      low,
              double      high)
{
  RemitThreshold threshold = { -1, -1 };

  if (!remit_threshold_parse (label, &threshold))
    g_error ("“%s” was not read", label);
  g_assert_cmpfloat_with_epsilon (threshold.low, low, 1e-9);
  g_assert_cmpfloat_with_epsilon (threshold.high, high, 1e-9);
}

static void
test_one_sided (void)
{
  assert_range ("≥90%", 90, 100);
  assert_range (">= 90", 90, 100);
  assert_range ("90%+", 90, 100);
  assert_range ("<70%", 0, 70);
}

static void
test_whole_percentages_end_where_the_next_begins (void)
{
  assert_range ("70-89%", 70, 90);
  assert_range ("70% – 89%", 70, 90);
  assert_range ("≤69%", 0, 70);
  assert_range (">89%", 90, 100);
  assert_range ("0-100%", 0, 100);
}

static void
test_share_of_one (void)
{
  assert_range ("0.7-0.89", 70, 89);
  assert_range ("≥0.9", 90, 100);
}

static void
test_inside_words (void)
{
  assert_range ("High (≥90%)", 90, 100);
}

static void
test_no_range (void)
{
  RemitThreshold threshold;

  g_assert_false (remit_threshold_parse ("High", &threshold));
  g_assert_false (remit_threshold_parse ("", &threshold));
  g_assert_false (remit_threshold_parse ("90", &threshold));
  g_assert_false (remit_threshold_parse ("≥900%", &threshold));
  g_assert_false (remit_threshold_parse ("89-70%", &threshold));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/threshold/one-sided", test_one_sided);
  g_test_add_func ("/threshold/whole-percentages-end-where-the-next-begins",
                   test_whole_percentages_end_where_the_next_begins);
  g_test_add_func ("/threshold/share-of-one", test_share_of_one);
  g_test_add_func ("/threshold/inside-words", test_inside_words);
  g_test_add_func ("/threshold/no-range", test_no_range);

  return g_test_run ();
}
