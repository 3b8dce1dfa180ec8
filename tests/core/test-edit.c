/* test-edit.c: applying, inverting, composing, mapping and minimising edits
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-diagnostic.h"
#include "remit-edit.h"

#include <string.h>

#define ROUNDS 3000

static void
assert_text (const RemitText *text,
             const char      *expected)
{
  g_assert_cmpmem (remit_text_get_data (text), remit_text_get_length (text), expected,
                   strlen (expected));
}

static void
assert_same (const RemitText *a,
             const RemitText *b)
{
  g_assert_cmpmem (remit_text_get_data (a), remit_text_get_length (a), remit_text_get_data (b),
                   remit_text_get_length (b));
}

/* Characters of one to four bytes, so that cuts may fall inside one. */
static char *
random_string (int max)
{
  static const char *const pieces[] = { "a", "a", "b", "\n", "\r\n", "é", "è", "😀", "\xff" };
  GString *string = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, max + 1); i > 0; i--)
    g_string_append (string, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (string, FALSE);
}

static RemitText *
random_text (void)
{
  g_autofree char *string = random_string (20);

  return remit_text_new_from_string (string, -1);
}

static RemitEditList *
random_edits (const RemitText *text)
{
  RemitEditList *list = remit_edit_list_new ();
  gsize at = 0;
  gsize length = remit_text_get_length (text);

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    {
      g_autofree char *replacement = random_string (4);
      gsize start = at + (gsize) g_test_rand_int_range (0, 4);
      gsize end = start + (gsize) g_test_rand_int_range (0, 4);

      if (end > length)
        break;
      remit_edit_list_add (list, REMIT_SPAN (start, end), replacement, -1);
      at = end;
    }
  return list;
}

static void
test_apply_in_order (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("abcdef", -1);
  g_autoptr (RemitEditList) list = remit_edit_list_new ();
  g_autoptr (RemitText) result = NULL;

  remit_edit_list_add (list, REMIT_SPAN (2, 4), "X", 1);
  remit_edit_list_add (list, REMIT_SPAN (2, 2), "1", 1);
  remit_edit_list_add (list, REMIT_SPAN (2, 2), "2", 1);
  remit_edit_list_add (list, REMIT_SPAN (0, 1), "", 0);
  remit_edit_list_add (list, REMIT_SPAN (6, 6), "!", -1);
  remit_edit_list_add (list, REMIT_SPAN (5, 5), "", 0);
  g_assert_cmpuint (remit_edit_list_get_n_edits (list), ==, 5);
  g_assert_true (remit_edit_list_is_valid (list, 6));
  g_assert_false (remit_edit_list_is_valid (list, 5));
  result = remit_edit_list_apply (list, text);
  assert_text (result, "b12Xef!");
}

static void
test_overlap_is_invalid (void)
{
  g_autoptr (RemitEditList) list = remit_edit_list_new ();

  remit_edit_list_add (list, REMIT_SPAN (2, 4), "X", 1);
  remit_edit_list_add (list, REMIT_SPAN (4, 5), "Y", 1);
  g_assert_true (remit_edit_list_is_valid (list, 9));
  remit_edit_list_add (list, REMIT_SPAN (3, 3), "Z", 1);
  g_assert_false (remit_edit_list_is_valid (list, 9));
}

static void
test_invert_restores (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RemitText) text = random_text ();
      g_autoptr (RemitEditList) list = random_edits (text);
      g_autoptr (RemitEditList) inverse = remit_edit_list_invert (list, text);
      g_autoptr (RemitText) edited = remit_edit_list_apply (list, text);
      g_autoptr (RemitText) restored = remit_edit_list_apply (inverse, edited);

      assert_same (restored, text);
    }
}

static void
test_compose_is_one_after_the_other (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RemitText) text = random_text ();
      g_autoptr (RemitEditList) first = random_edits (text);
      g_autoptr (RemitText) middle = remit_edit_list_apply (first, text);
      g_autoptr (RemitEditList) second = random_edits (middle);
      g_autoptr (RemitText) last = remit_edit_list_apply (second, middle);
      g_autoptr (RemitEditList) both = remit_edit_list_compose (first, second);
      g_autoptr (RemitText) direct = remit_edit_list_apply (both, text);

      assert_same (direct, last);
    }
}

static void
test_map (void)
{
  g_autoptr (RemitEditList) list = remit_edit_list_new ();
  static const gsize expected[] = { 0, 1, 6, 6, 6, 7, 10, 11 };

  remit_edit_list_add (list, REMIT_SPAN (1, 3), "12345", -1);
  remit_edit_list_add (list, REMIT_SPAN (3, 4), "", -1);
  remit_edit_list_add (list, REMIT_SPAN (6, 6), "xy", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (remit_edit_list_map (list, i), ==, expected[i]);
}

/* What no edit touches keeps its neighbours. */
static void
test_map_follows_kept_bytes (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RemitText) text = random_text ();
      g_autoptr (RemitEditList) list = random_edits (text);
      g_autoptr (RemitText) edited = remit_edit_list_apply (list, text);
      gsize previous = 0;

      for (gsize at = 0; at < remit_text_get_length (text); at++)
        {
          gsize mapped = remit_edit_list_map (list, at);
          gboolean touched = FALSE;

          for (guint k = 0; k < remit_edit_list_get_n_edits (list); k++)
            {
              RemitSpan span = remit_edit_list_get (list, k)->span;

              touched |= span.start <= at && at < span.end;
            }
          g_assert_cmpuint (mapped, >=, previous);
          g_assert_cmpuint (mapped, <=, remit_text_get_length (edited));
          if (!touched)
            g_assert_cmpint (remit_text_get_data (edited)[mapped], ==,
                             remit_text_get_data (text)[at]);
          previous = mapped;
        }
    }
}

static void
test_minimize_touches_what_differs (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("one é two\r\nx", -1);
  g_autoptr (RemitEditList) list = remit_edit_list_new ();
  g_autoptr (RemitEditList) minimal = NULL;

  remit_edit_list_add (list, REMIT_SPAN (0, 6), "one è", -1);
  remit_edit_list_add (list, REMIT_SPAN (7, 10), "two", -1);
  remit_edit_list_add (list, REMIT_SPAN (10, 12), "\n", -1);
  minimal = remit_edit_list_minimize (list, text);
  g_assert_cmpuint (remit_edit_list_get_n_edits (minimal), ==, 2);
  g_assert_cmpuint (remit_edit_list_get (minimal, 0)->span.start, ==, 4);
  g_assert_cmpuint (remit_edit_list_get (minimal, 0)->span.end, ==, 6);
  g_assert_cmpstr (remit_edit_list_get (minimal, 0)->replacement, ==, "è");
  g_assert_cmpuint (remit_edit_list_get (minimal, 1)->span.start, ==, 10);
}

static void
test_minimize_does_the_same (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (RemitText) text = random_text ();
      g_autoptr (RemitEditList) list = random_edits (text);
      g_autoptr (RemitEditList) minimal = remit_edit_list_minimize (list, text);
      g_autoptr (RemitText) a = remit_edit_list_apply (list, text);
      g_autoptr (RemitText) b = remit_edit_list_apply (minimal, text);

      assert_same (a, b);
    }
}

static void
test_minimize_keeps_characters_whole (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autofree char *old = random_string (5);
      g_autofree char *new = random_string (5);
      g_autoptr (RemitText) text = remit_text_new_from_string (old, -1);
      g_autoptr (RemitEditList) list = remit_edit_list_new ();
      g_autoptr (RemitEditList) minimal = NULL;

      if (!g_utf8_validate (old, -1, NULL) || !g_utf8_validate (new, -1, NULL))
        continue;
      remit_edit_list_add (list, REMIT_SPAN (0, strlen (old)), new, -1);
      minimal = remit_edit_list_minimize (list, text);
      if (remit_edit_list_get_n_edits (minimal) > 0)
        {
          const RemitEdit *edit = remit_edit_list_get (minimal, 0);
          gsize size = edit->span.end - edit->span.start;

          g_assert_true (g_utf8_validate (edit->replacement, -1, NULL));
          g_assert_true (g_utf8_validate_len (old + edit->span.start, size, NULL));
        }
    }
}

static void
test_diagnostic_shares_edits (void)
{
  g_autoptr (RemitDiagnostic) diagnostic = remit_diagnostic_new (
      "yaml-invalid", REMIT_SEVERITY_ERROR, REMIT_SPAN (1, 2), "Line %d", 7);
  g_autoptr (RemitDiagnostic) copy = NULL;

  {
    g_autoptr (RemitEditList) edits = remit_edit_list_new ();

    remit_edit_list_add (edits, REMIT_SPAN (1, 2), "x", 1);
    remit_diagnostic_add_fix (diagnostic, "Mend", edits);
  }
  copy = remit_diagnostic_copy (diagnostic);
  g_assert_cmpstr (copy->message, ==, "Line 7");
  g_assert_cmpstr (remit_severity_to_string (copy->severity), ==, "error");
  g_assert_cmpuint (copy->fixes->len, ==, 1);
  g_assert_cmpstr (((RemitFix *) g_ptr_array_index (copy->fixes, 0))->title, ==, "Mend");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/applies-in-the-order-of-the-text", test_apply_in_order);
  g_test_add_func ("/edit/overlap-is-invalid", test_overlap_is_invalid);
  g_test_add_func ("/edit/inverse-restores", test_invert_restores);
  g_test_add_func ("/edit/compose-is-one-after-the-other", test_compose_is_one_after_the_other);
  g_test_add_func ("/edit/maps-positions", test_map);
  g_test_add_func ("/edit/map-follows-kept-bytes", test_map_follows_kept_bytes);
  g_test_add_func ("/edit/minimal-touches-what-differs", test_minimize_touches_what_differs);
  g_test_add_func ("/edit/minimal-does-the-same", test_minimize_does_the_same);
  g_test_add_func ("/edit/minimal-keeps-characters-whole", test_minimize_keeps_characters_whole);
  g_test_add_func ("/diagnostic/copy-shares-edits", test_diagnostic_shares_edits);
  return g_test_run ();
}
