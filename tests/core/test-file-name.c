/* test-file-name.c: names of agents become names of files that every file system takes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-file-name.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *expected;
} Case;

static void
assert_safe (const Case *cases,
             guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *safe = remit_file_name_make_safe (cases[i].name);
      g_autofree char *again = remit_file_name_make_safe (safe);

      g_assert_cmpstr (safe, ==, cases[i].expected);
      g_assert_cmpstr (again, ==, safe);
    }
}

static void
test_good_names_stay (void)
{
  static const Case cases[] = {
    { "backend-architect", "backend-architect" },
    { "Backend_Architect.v2", "Backend_Architect.v2" },
    { "größe-漢字-🎯", "größe-漢字-🎯" },
    { "console", "console" },
    { "com10", "com10" },
    { "a-.b", "a-.b" },
  };

  assert_safe (cases, G_N_ELEMENTS (cases));
}

static void
test_no_name_leaves_its_folder (void)
{
  static const Case cases[] = {
    { "../../etc/passwd", "etc-passwd" },
    { "..", "agent" },
    { "/", "agent" },
    { "/abs/olute", "abs-olute" },
    { "a\\..\\b", "a-..-b" },
    { "C:\\x", "C-x" },
    { "C:stream", "C-stream" },
    { "~root", "root" },
  };

  assert_safe (cases, G_N_ELEMENTS (cases));
}

static void
test_edges_are_taken_off (void)
{
  static const Case cases[] = {
    { ".hidden", "hidden" },   { "-rf", "rf" },       { "  Backend  Architect ", "Backend-Architect" },
    { "name. .", "name" },     { "", "agent" },       { NULL, "agent" },
    { " .-. ", "agent" },      { "a\tb\nc", "a-b-c" }, { "what? \"this\" <and> that|*", "what-this-and-that" },
    { "$(reboot)`x`", "(reboot)-x" },
  };

  assert_safe (cases, G_N_ELEMENTS (cases));
}

static void
test_what_is_not_seen_is_left_out (void)
{
  static const Case cases[] = {
    { "a\x01\x7f"
      "b",
      "ab" },
    { "safe\xe2\x80\xae"
      "dm",
      "safedm" },                   /* right-to-left override */
    { "a\xe2\x80\x8b"
      "b",
      "ab" },                       /* zero-width space */
    { "\xef\xbb\xbfname", "name" }, /* byte order mark */
    { "a\xe2\x80\xa8"
      "b",
      "a-b" },                      /* line separator */
    { "a\xc2\xa0"
      "b",
      "a-b" },                      /* no-break space */
    { "caf\xe9", "caf" },           /* no UTF-8 */
    { "e\xcc\x81", "\xc3\xa9" },    /* composed */
  };

  assert_safe (cases, G_N_ELEMENTS (cases));
}

static void
test_devices_are_no_names (void)
{
  static const Case cases[] = {
    { "con", "agent-con" },       { "NUL", "agent-NUL" },     { "Aux.md", "agent-Aux.md" },
    { "com1", "agent-com1" },     { "LPT9.x", "agent-LPT9.x" }, { "com\xc2\xb2", "agent-com\xc2\xb2" },
    { "prn.", "agent-prn" },
  };

  assert_safe (cases, G_N_ELEMENTS (cases));
}

static void
test_long_names_are_cut_between_characters (void)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *safe = NULL;
      g_autofree char *again = NULL;

      g_string_append (name, i % 3 == 0 ? "x" : i % 3 == 1 ? "q\xcc\xa3\xcc\x87" : "漢");
      safe = remit_file_name_make_safe (name->str);
      again = remit_file_name_make_safe (safe);
      g_assert_cmpuint (strlen (safe), <=, REMIT_FILE_NAME_MAX);
      g_assert_true (g_utf8_validate (safe, -1, NULL));
      g_assert_true (g_str_has_prefix (name->str, safe));
      g_assert_false (g_unichar_ismark (g_utf8_get_char (name->str + strlen (safe))));
      g_assert_cmpstr (again, ==, safe);
    }
}

/* A character with more marks than a name has room for. */
static void
test_marks_without_end_are_cut (void)
{
  g_autoptr (GString) name = g_string_new ("a");
  g_autofree char *safe = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (name, "\xcc\xa3");
  safe = remit_file_name_make_safe (name->str);
  g_assert_cmpuint (strlen (safe), <=, REMIT_FILE_NAME_MAX);
  g_assert_cmpuint (strlen (safe), >, 0);
}

static void
test_any_bytes_make_a_safe_name (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      char name[41] = { 0 };
      g_autofree char *safe = NULL;
      g_autofree char *again = NULL;

      for (gsize i = 0; i < sizeof name - 1; i++)
        name[i] = (char) g_test_rand_int_range (1, 256);
      safe = remit_file_name_make_safe (name);
      again = remit_file_name_make_safe (safe);
      g_assert_true (g_utf8_validate (safe, -1, NULL));
      g_assert_null (strpbrk (safe, "/\\:*?\"<>|\n\r\t "));
      g_assert_cmpint (safe[0], !=, '.');
      g_assert_cmpint (safe[0], !=, '\0');
      g_assert_cmpstr (again, ==, safe);
    }
}

static void
test_names_are_unique_without_case (void)
{
  static const Case cases[] = {
    { "a", "a" }, { "b", "b" }, { "a", "a-2" }, { "A", "A-3" }, { "a-2", "a-2-2" },
    { "Straße", "Straße" }, { "STRASSE", "STRASSE-2" }, { "\xc3\xa9", "\xc3\xa9" }, { "\xc3\x89", "\xc3\x89-2" },
  };
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *unique = remit_file_name_make_unique (cases[i].name, taken);

      g_assert_cmpstr (unique, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-name/good-names-stay", test_good_names_stay);
  g_test_add_func ("/file-name/no-name-leaves-its-folder", test_no_name_leaves_its_folder);
  g_test_add_func ("/file-name/edges-are-taken-off", test_edges_are_taken_off);
  g_test_add_func ("/file-name/what-is-not-seen-is-left-out", test_what_is_not_seen_is_left_out);
  g_test_add_func ("/file-name/devices-are-no-names", test_devices_are_no_names);
  g_test_add_func ("/file-name/long-names-are-cut-between-characters",
                   test_long_names_are_cut_between_characters);
  g_test_add_func ("/file-name/marks-without-end-are-cut", test_marks_without_end_are_cut);
  g_test_add_func ("/file-name/any-bytes-make-a-safe-name", test_any_bytes_make_a_safe_name);
  g_test_add_func ("/file-name/names-are-unique-without-case", test_names_are_unique_without_case);
  return g_test_run ();
}
