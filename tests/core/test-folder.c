/* test-folder.c: what agents of a folder say of each other: names, tokens, delegation, circles
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

static RemitAgent *
make_agent (const char *name,
            const char *description,
            const char *delegates)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_auto (GStrv) names = g_strsplit (delegates, " ", -1);
  g_autoptr (RemitText) text = NULL;

  g_string_append_printf (string, "---\nname: %s\ndescription: %s\n---\n\n## Delegation Strategy\n\n", name, description);
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (string, "- %s\n", names[i]);
  text = remit_text_new_from_string (string->str, (gssize) string->len);
  return remit_agent_read (text, remit_dialect_find ("sectioned"));
}

static void
add (RemitFolder *folder,
     const char  *path,
     const char  *name,
     const char  *description,
     const char  *delegates)
{
  g_autoptr (RemitAgent) agent = make_agent (name, description, delegates);

  remit_folder_add (folder, path, agent);
}

static void
test_names (void)
{
  g_autoptr (RemitFolder) folder = remit_folder_new ();

  add (folder, "1.md", "a", "x", "");
  add (folder, "2.md", "b", "x", "");
  add (folder, "3.md", "a", "x", "");
  g_assert_cmpuint (remit_folder_get_members (folder)->len, ==, 3);
  g_assert_cmpuint (remit_folder_get_named (folder, "a")->len, ==, 2);
  g_assert_null (remit_folder_get_named (folder, "c"));
  g_assert_cmpstr (remit_folder_find (folder, "2.md")->name, ==, "b");
  g_assert_null (remit_folder_find (folder, "4.md"));
}

/* A file that says something else now is added again. */
static void
test_again (void)
{
  g_autoptr (RemitFolder) folder = remit_folder_new ();

  add (folder, "1.md", "a", "x", "");
  add (folder, "2.md", "a", "x", "");
  add (folder, "1.md", "b", "some more words", "a");
  g_assert_cmpuint (remit_folder_get_members (folder)->len, ==, 2);
  g_assert_cmpuint (remit_folder_get_named (folder, "a")->len, ==, 1);
  g_assert_cmpuint (remit_folder_get_named (folder, "b")->len, ==, 1);
  add (folder, "2.md", "c", "x", "");
  g_assert_null (remit_folder_get_named (folder, "a"));
  g_assert_cmpstr (remit_folder_get_longest (folder)->path, ==, "1.md");
}

static void
test_tokens (void)
{
  g_autoptr (RemitFolder) folder = remit_folder_new ();

  g_assert_cmpuint (remit_estimate_tokens (""), ==, 0);
  g_assert_cmpuint (remit_estimate_tokens ("a"), ==, 1);
  g_assert_cmpuint (remit_estimate_tokens ("abcdefgh"), ==, 2);
  g_assert_cmpuint (remit_estimate_tokens ("雨が降る"), ==, 4);
  g_assert_null (remit_folder_get_longest (folder));
  g_assert_cmpuint (remit_folder_get_tokens (folder), ==, 0);
  add (folder, "1.md", "a", "abcdefgh", "");
  add (folder, "2.md", "b", "abcdefghijkl", "");
  add (folder, "3.md", "c", "abcdefghijkl", "");
  g_assert_cmpuint (remit_folder_get_tokens (folder), ==, 8);
  g_assert_cmpstr (remit_folder_get_longest (folder)->path, ==, "2.md");
}

/* --- delegation --- */

static void
compare_words (const char *words,
               const char *name)
{
  g_autoptr (RemitFolder) folder = remit_folder_new ();
  g_autofree char *string = g_strdup_printf ("## Delegation Strategy\n\n- %s\n", words);
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, remit_dialect_find ("sectioned"));
  const GPtrArray *delegates;

  remit_folder_add (folder, "a.md", agent);
  delegates = remit_folder_find (folder, "a.md")->delegates;
  g_assert_cmpuint (delegates->len, ==, name != NULL);
  if (name != NULL)
    g_assert_cmpstr (g_ptr_array_index (delegates, 0), ==, name);
}

static void
test_names_in_words (void)
{
  static const struct
  {
    const char *words, *name;
  } cases[] = {
    { "code-reviewer", "code-reviewer" }, { "`code-reviewer`", "code-reviewer" }, { "**@code-reviewer**", "code-reviewer" },
    { "Code Reviewer", NULL }, { "the code reviewer", NULL }, { "2nd", NULL }, { "—", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    compare_words (cases[i].words, cases[i].name);
}

/* What an agent hands over as NAME@PLACE, where PLACE are the bytes of the text. */
static void
append_delegate (const char *name,
                 RemitSpan   place,
                 gpointer    data)
{
  gpointer *text_and_list = data;
  g_autofree char *bytes = remit_text_slice (text_and_list[0], place);

  g_string_append_printf (text_and_list[1], "%s=%s;", name, bytes);
}

static void
test_places (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (
      "# A\n\n## Delegation Strategy\n\n| Agent | For |\n|---|---|\n| `one` | x |\n| Some Words | x |\n\n"
      "- **two**: x\n- @three\n- not a name\n\n## Outputs\n\n- four\n", -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, remit_dialect_find ("sectioned"));
  g_autoptr (GString) list = g_string_new (NULL);
  gpointer text_and_list[] = { text, list };

  remit_agent_each_delegate (agent, append_delegate, text_and_list);
  g_assert_cmpstr (list->str, ==, "one=`one`;two=two;three=@three;");
}

/* --- circles --- */

static guint
get_circle (const RemitFolder *folder,
            const char        *path)
{
  return remit_folder_find (folder, path)->circle;
}

static void
test_circles (void)
{
  g_autoptr (RemitFolder) folder = remit_folder_new ();

  add (folder, "a", "a", "x", "b");
  add (folder, "b", "b", "x", "c d");
  add (folder, "c", "c", "x", "a");
  add (folder, "d", "d", "x", "e");
  add (folder, "e", "e", "x", "d f");
  add (folder, "f", "f", "x", "f nobody");
  remit_folder_connect (folder);
  g_assert_cmpuint (get_circle (folder, "a"), !=, 0);
  g_assert_cmpuint (get_circle (folder, "a"), ==, get_circle (folder, "b"));
  g_assert_cmpuint (get_circle (folder, "a"), ==, get_circle (folder, "c"));
  g_assert_cmpuint (get_circle (folder, "d"), !=, 0);
  g_assert_cmpuint (get_circle (folder, "d"), ==, get_circle (folder, "e"));
  g_assert_cmpuint (get_circle (folder, "d"), !=, get_circle (folder, "a"));
  g_assert_cmpuint (get_circle (folder, "f"), ==, 0);
  add (folder, "c", "c", "x", "");
  remit_folder_connect (folder);
  g_assert_cmpuint (get_circle (folder, "a"), ==, 0);
  g_assert_cmpuint (get_circle (folder, "d"), !=, 0);
}

/* What the definition says: two share a circle where each reaches the other. */
#define N 12

static void
close_reach (gboolean reach[N][N])
{
  for (guint k = 0; k < N; k++)
    for (guint i = 0; i < N; i++)
      for (guint j = 0; j < N; j++)
        reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
}

static void
test_random_circles (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (RemitFolder) folder = remit_folder_new ();
      gboolean reach[N][N] = { { FALSE } };

      for (guint i = 0; i < N; i++)
        {
          char name[2] = { (char) ('a' + i), '\0' };
          g_autoptr (GString) delegates = g_string_new (NULL);

          for (guint j = 0; j < N; j++)
            if (g_test_rand_int_range (0, 100) < 10)
              {
                reach[i][j] = TRUE;
                g_string_append_printf (delegates, "%s%c", delegates->len > 0 ? " " : "", 'a' + j);
              }
          add (folder, name, name, "x", delegates->str);
        }
      remit_folder_connect (folder);
      close_reach (reach);
      for (guint i = 0; i < N; i++)
        for (guint j = 0; j < N; j++)
          {
            char first[2] = { (char) ('a' + i), '\0' }, second[2] = { (char) ('a' + j), '\0' };
            guint circle = get_circle (folder, first);

            if (i != j)
              g_assert_cmpint (reach[i][j] && reach[j][i], ==, circle != 0 && circle == get_circle (folder, second));
          }
    }
}

/* A chain of as many agents as nobody has needs no stack. */
static void
test_long_circle (void)
{
  const guint n = 20000;
  g_autoptr (RemitFolder) folder = remit_folder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("a%u", i);
      g_autofree char *next = g_strdup_printf ("a%u", (i + 1) % n);

      add (folder, name, name, "x", next);
    }
  remit_folder_connect (folder);
  g_assert_cmpuint (get_circle (folder, "a0"), !=, 0);
  g_assert_cmpuint (get_circle (folder, "a0"), ==, get_circle (folder, "a19999"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/folder/names", test_names);
  g_test_add_func ("/folder/a-file-that-changed", test_again);
  g_test_add_func ("/folder/tokens", test_tokens);
  g_test_add_func ("/folder/names-in-words", test_names_in_words);
  g_test_add_func ("/folder/delegates-in-tables-and-lists", test_places);
  g_test_add_func ("/folder/circles/several", test_circles);
  g_test_add_func ("/folder/circles/as-defined", test_random_circles);
  g_test_add_func ("/folder/circles/long", test_long_circle);
  return g_test_run ();
}
