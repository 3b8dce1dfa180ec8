/* test-judged.c: what the rules say of real files, each finding judged by hand
 *
 * tests/core/golden/judged-findings.txt has a line FILE:LINE RULE for each finding of severity error and warning in the
 * files that REMIT_SEEDS and REMIT_CORPUS name. Someone looked at each of them in its file and agreed. REMIT_ACCEPT=1
 * writes it anew: a line that is new is to be judged, and a false alarm is a bug of its rule.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"
#include "check-stories.h"

typedef struct
{
  const char       *root;
  RemitKnownValues *known;
  GPtrArray        *lines;
} Judged;

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_findings (const char *path,
              RemitText  *text,
              gpointer    data)
{
  Judged *judged = data;
  g_autoptr (RemitAgent) agent = remit_agent_read (text, NULL);
  RemitCheckContext context = { .known = judged->known };
  g_autoptr (GPtrArray) found = remit_agent_check (agent, &context);
  g_autofree char *folder = g_path_get_basename (judged->root);

  for (guint i = 0; i < found->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (found, i);

      if (diagnostic->severity > INFO)
        g_ptr_array_add (judged->lines,
                         g_strdup_printf ("%s%s:%u %s", folder, path + strlen (judged->root),
                                          remit_text_find_line (text, diagnostic->span.start), diagnostic->rule));
    }
}

static char *
print_findings (const char *const *variables)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();

  for (guint i = 0; variables[i] != NULL; i++)
    {
      Judged judged = { g_getenv (variables[i]), known, lines };

      test_files_walk (judged.root, add_findings, &judged);
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, g_strdup (""));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_judged (void)
{
  static const char *const variables[] = { "REMIT_CORPUS", "REMIT_SEEDS", NULL };
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "core", "golden", "judged-findings.txt", NULL);
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; variables[i] != NULL; i++)
    if (g_getenv (variables[i]) == NULL)
      {
        g_test_skip ("REMIT_SEEDS or REMIT_CORPUS names no folder");
        return;
      }
  found = print_findings (variables);
  if (g_getenv ("REMIT_ACCEPT") != NULL)
    g_file_set_contents (golden, found, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (golden, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

/* --- what the seeds must and must not give --- */

static GPtrArray *
check_seed (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("REMIT_SEEDS"), name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  RemitCheckContext context = { .known = known };
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  text = remit_text_new_from_string (contents, (gssize) length);
  agent = remit_agent_read (text, NULL);
  return remit_agent_check (agent, &context);
}

static void
test_seeds (void)
{
  static const struct
  {
    const char *file, *rule;
    guint       n;
  } expected[] = {
    { "sectioned.md", "text-mojibake", 1 },     { "sectioned.md", "field-color-unknown", 1 },
    { "sectioned.md", "body-section-empty", 1 }, { "consultant.md", "field-tool-retired", 2 },
    { "persona.md", "security-tools-ignored", 1 }, { "persona.md", "security-turbo-all", 1 },
    /* Comma strings are usual, `skills` is a key, arrows and dashes are characters. */
    { "consultant.md", "field-tool-unknown", 0 }, { "consultant.md", "yaml-invalid", 0 },
    { "persona.md", "field-unknown", 0 },       { "component.md", "field-unknown", 0 },
    { "component.md", "text-mojibake", 0 },     { "persona.md", "text-mojibake", 0 },
    { "prompt.md", "text-mojibake", 0 },        { "consultant.md", "text-mojibake", 0 },
    { "sectioned.md", "dialect-missing-section", 0 }, { "component.md", "dialect-missing-section", 0 },
    { "prompt.md", "dialect-missing-section", 0 }, { "consultant.md", "dialect-missing-section", 0 },
    { "persona.md", "dialect-missing-section", 0 },
  };

  if (g_getenv ("REMIT_SEEDS") == NULL)
    {
      g_test_skip ("REMIT_SEEDS names no folder");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GPtrArray) found = check_seed (expected[i].file);

      g_test_message ("%s: %s", expected[i].file, expected[i].rule);
      g_assert_cmpuint (check_stories_count (found, expected[i].rule), ==, expected[i].n);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judged/findings-are-as-judged", test_judged);
  g_test_add_func ("/judged/seeds-give-what-they-must", test_seeds);
  return g_test_run ();
}
