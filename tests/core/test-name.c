/* test-name.c: what is a name for tools, and the name that is most like other words
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-name.h"

static void
test_valid (void)
{
  static const char *const valid[] = { "a", "code-reviewer", "v2", "2d", "a--b", "a-" };
  static const char *const invalid[] = { "", "-", "-a", "A", "a b", "a:b", "a_b", "a.b", "é", "a\n", "a/b" };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (remit_name_is_valid (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (remit_name_is_valid (invalid[i]));
}

static void
test_suggest (void)
{
  static const struct
  {
    const char *string, *name;
  } cases[] = {
    { "Code Reviewer v2", "code-reviewer-v2" },
    { "code-reviewer", "code-reviewer" },
    { "  a  --  b  ", "a-b" },
    { "a_b.c/d:e", "a-b-c-d-e" },
    { "Café Über", "cafe-uber" },
    { "助手", "" },
    { "助手 helper", "helper" },
    { "---", "" },
    { "", "" },
    { "a\xff\xfe" "b", "ab" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = remit_name_suggest (cases[i].string);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* Whatever comes in, what comes out is a name or nothing, and its own suggestion. */
static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      char string[17] = { 0 };
      g_autofree char *name = NULL;
      g_autofree char *again = NULL;

      for (guint j = 0; j < 16; j++)
        string[j] = (char) g_test_rand_int_range (1, 256);
      name = remit_name_suggest (string);
      again = remit_name_suggest (name);
      g_assert_true (*name == '\0' || remit_name_is_valid (name));
      g_assert_cmpstr (again, ==, name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name/valid", test_valid);
  g_test_add_func ("/name/suggest", test_suggest);
  g_test_add_func ("/name/suggestions-are-names", test_random);
  return g_test_run ();
}
