/* test-text.c: bytes, lines, positions, line ends and UTF-8 of a text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-arena.h"
#include "remit-text.h"

#include <string.h>

static void
assert_span (RemitSpan span,
             gsize     start,
             gsize     end)
{
  g_assert_cmpuint (span.start, ==, start);
  g_assert_cmpuint (span.end, ==, end);
}

static void
test_empty (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (RemitText) text = remit_text_new (bytes);
  RemitPosition position = remit_text_locate (text, 0);

  g_assert_nonnull (remit_text_get_data (text));
  g_assert_cmpuint (remit_text_get_n_lines (text), ==, 1);
  assert_span (remit_text_get_line (text, 1), 0, 0);
  g_assert_cmpint (remit_text_get_line_end (text), ==, REMIT_LINE_END_NONE);
  g_assert_cmpstr (remit_text_get_eol (text, 0), ==, "\n");
  g_assert_cmpuint (position.line, ==, 1);
  g_assert_cmpuint (position.byte, ==, 1);
}

static void
test_line_ends (void)
{
  static const struct
  {
    const char *string;
    RemitLineEnd line_end;
    guint n_lines;
  } cases[] = {
    { "a", REMIT_LINE_END_NONE, 1 },          { "a\nb\n", REMIT_LINE_END_LF, 3 },
    { "a\r\nb\r\n", REMIT_LINE_END_CRLF, 3 }, { "a\rb\r", REMIT_LINE_END_CR, 3 },
    { "a\r\nb\n", REMIT_LINE_END_MIXED, 3 },  { "a\n\rb", REMIT_LINE_END_MIXED, 3 },
    { "a\r\r\n", REMIT_LINE_END_MIXED, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RemitText) text = remit_text_new_from_string (cases[i].string, -1);

      g_assert_cmpint (remit_text_get_line_end (text), ==, cases[i].line_end);
      g_assert_cmpuint (remit_text_get_n_lines (text), ==, cases[i].n_lines);
    }
}

static void
test_lines_tile (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("\xef\xbb\xbf" "a\n\r\nbb\rc", -1);

  g_assert_true (remit_text_has_bom (text));
  g_assert_cmpuint (remit_text_get_start (text), ==, 3);
  g_assert_cmpuint (remit_text_get_n_lines (text), ==, 4);
  assert_span (remit_text_get_line (text, 1), 3, 4);
  assert_span (remit_text_get_whole_line (text, 1), 3, 5);
  assert_span (remit_text_get_line (text, 2), 5, 5);
  assert_span (remit_text_get_whole_line (text, 2), 5, 7);
  assert_span (remit_text_get_line (text, 3), 7, 9);
  assert_span (remit_text_get_whole_line (text, 3), 7, 10);
  assert_span (remit_text_get_line (text, 4), 10, 11);
}

static void
test_find_line (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("a\r\nb\n", -1);
  static const guint lines[] = { 1, 1, 1, 2, 2, 3 };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (remit_text_find_line (text, i), ==, lines[i]);
}

/* From wherever it was last, forward or back, on this line or another. */
static void
test_locate_next (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("\xef\xbb\xbf" "añ雨🌧b\nc\r\n\xff\x80🌧🌧d", -1);
  RemitLocator last = { 0 };

  for (guint i = 0; i < 2000; i++)
    {
      gsize offset = (gsize) g_test_rand_int_range (0, (gint) remit_text_get_length (text) + 1);
      RemitPosition expected = remit_text_locate (text, offset);
      RemitPosition found = remit_text_locate_next (text, &last, offset);

      g_assert_cmpuint (found.line, ==, expected.line);
      g_assert_cmpuint (found.byte, ==, expected.byte);
      g_assert_cmpuint (found.character, ==, expected.character);
      g_assert_cmpuint (found.utf16, ==, expected.utf16);
    }
}

static void
test_locate (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("\xef\xbb\xbfx\né😀z", -1);
  RemitPosition position = remit_text_locate (text, 3);

  g_assert_cmpuint (position.byte, ==, 1);
  position = remit_text_locate (text, 11);
  g_assert_cmpuint (position.line, ==, 2);
  g_assert_cmpuint (position.byte, ==, 7);
  g_assert_cmpuint (position.character, ==, 3);
  g_assert_cmpuint (position.utf16, ==, 4);
  position = remit_text_locate (text, 9);
  g_assert_cmpuint (position.character, ==, 2);
  g_assert_cmpuint (position.utf16, ==, 2);
}

static void
test_offset_of_position (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("\xef\xbb\xbf" "ab\r\nc", -1);

  g_assert_cmpuint (remit_text_get_offset (text, 1, 1), ==, 3);
  g_assert_cmpuint (remit_text_get_offset (text, 1, 99), ==, 5);
  g_assert_cmpuint (remit_text_get_offset (text, 2, 2), ==, 8);
  g_assert_cmpuint (remit_text_get_offset (text, 9, 1), ==, 8);
  g_assert_cmpuint (remit_text_get_offset (text, 0, 0), ==, 3);
}

static void
test_eol_follows_neighbours (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("a\r\nb\nc\rd", -1);

  g_assert_cmpstr (remit_text_get_eol (text, 0), ==, "\r\n");
  g_assert_cmpstr (remit_text_get_eol (text, 3), ==, "\n");
  g_assert_cmpstr (remit_text_get_eol (text, 5), ==, "\r");
  g_assert_cmpstr (remit_text_get_eol (text, 8), ==, "\r");
}

static void
test_utf8 (void)
{
  static const char bytes[] = "a\0é\xff\xc3(\xe2\x82\x80\x80\x80z\xed\xa0\x80\xf0\x9f";
  g_autoptr (RemitText) text = remit_text_new_from_string (bytes, sizeof bytes - 1);
  g_autoptr (RemitText) valid = remit_text_new_from_string ("a\0\xc2\x80", 4);
  static const gsize expected[] = { 4, 5, 10, 13, 16 };
  guint n_offsets;
  const gsize *offsets = remit_text_get_invalid (text, &n_offsets);

  g_assert_false (remit_text_is_utf8 (text));
  g_assert_cmpmem (offsets, n_offsets * sizeof (gsize), expected, sizeof expected);
  g_assert_true (remit_text_is_utf8 (valid));
  g_assert_null (remit_text_get_invalid (valid, &n_offsets));
  g_assert_cmpuint (n_offsets, ==, 0);
}

static void
test_slice (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("a\0bc", 4);
  g_autofree char *slice = remit_text_slice (text, REMIT_SPAN (0, 3));
  g_autofree char *beyond = remit_text_slice (text, REMIT_SPAN (3, 9));

  g_assert_cmpmem (slice, 4, "a\0b\0", 4);
  g_assert_cmpstr (beyond, ==, "c");
}

static void
test_arena (void)
{
  g_autoptr (RemitArena) arena = remit_arena_new ();
  char *pieces[300];

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      gsize size = i % 50 == 49 ? 300000 : i * 7 + 1;

      pieces[i] = remit_arena_alloc (arena, size);
      g_assert_cmpuint ((guintptr) pieces[i] % _Alignof (double), ==, 0);
      g_assert_cmpint (pieces[i][0], ==, 0);
      g_assert_cmpint (pieces[i][size - 1], ==, 0);
      memset (pieces[i], (int) (i % 250) + 1, size);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    g_assert_cmpint ((guchar) pieces[i][0], ==, i % 250 + 1);
  g_assert_cmpstr (remit_arena_strndup (arena, "abc", 2), ==, "ab");
  g_assert_null (remit_arena_memdup (arena, "abc", 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/empty", test_empty);
  g_test_add_func ("/text/names-the-kind-of-line-end", test_line_ends);
  g_test_add_func ("/text/lines-tile-the-bytes-after-the-bom", test_lines_tile);
  g_test_add_func ("/text/finds-the-line-of-an-offset", test_find_line);
  g_test_add_func ("/text/locates-in-bytes-characters-utf16", test_locate);
  g_test_add_func ("/text/locates-from-the-last-place", test_locate_next);
  g_test_add_func ("/text/offset-of-a-position-is-clamped", test_offset_of_position);
  g_test_add_func ("/text/eol-follows-the-neighbours", test_eol_follows_neighbours);
  g_test_add_func ("/text/lists-every-invalid-sequence", test_utf8);
  g_test_add_func ("/text/slice-keeps-nul", test_slice);
  g_test_add_func ("/arena/pieces-are-zeroed-aligned-and-apart", test_arena);
  return g_test_run ();
}
