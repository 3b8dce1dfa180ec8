/* test-patch-properties.c: a patch changes what it is asked to, and nothing else
 *
 * For each file, in several variants, each operation on each node of its model, with values from a
 * seed. What comes out is read back and compared with what an independent JSON Patch makes of the
 * model; bytes outside the place must stay; the inverse must lead back. What goes wrong is printed
 * with the line that meets it again, and as the smallest case that shows it.
 *
 *   test-property-patch-properties                          over fixtures, seeds, corpus
 *   … --over=fixtures|seeds|corpus                          over these alone
 *   … --case=FILE:VARIANT:SEED:NUMBER:ROUND                 that one case
 *   … --soak=MINUTES [--soak-seed=N]                        other seeds until time is over
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-run.h"

#include <string.h>

/* Files of the corpus longer than this many bytes leave out some cases, which a soak has. */
#define CORPUS_BUDGET 3000

/* Rounds with values that are hard to write, in each turn of a soak. */
#define SOAK_ROUNDS 4

static const char *
get_option (int         argc,
            char      **argv,
            const char *name)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_has_prefix (argv[i], name) && argv[i][strlen (name)] == '=')
        return argv[i] + strlen (name) + 1;
    }

  return NULL;
}

static void
run_folder (const char *variable,
            gboolean    spread,
            gsize       budget)
{
  const char *folder = g_getenv (variable);
  gint64 start = g_get_monotonic_time ();
  PatchRun run;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *reason = g_strdup_printf ("%s names no folder", variable);

      g_test_skip (reason);
      return;
    }

  patch_run_init (&run, (guint32) g_test_rand_int ());
  run.spread = spread;
  run.inverse = 4;
  run.budget = budget;
  patch_run_folder (&run, folder);
  patch_report_print (run.report);
  g_test_message ("%u cases in %.1f seconds, %u faults, seed %u", patch_report_total (run.report),
                  (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, run.n_faults,
                  run.seed);
  if (budget > 0)
    g_test_message ("%u cases of files over %" G_GSIZE_FORMAT " bytes are left to a soak", run.n_left,
                    budget);
  if (patch_report_excess (run.report) > 0)
    g_test_fail ();
  g_assert_cmpuint (patch_report_total (run.report), >, 0);
  patch_run_clear (&run);
}

static void
test_fixtures (void)
{
  run_folder ("REMIT_FIXTURES", FALSE, 0);
}

static void
test_seeds (void)
{
  run_folder ("REMIT_SEEDS", TRUE, 0);
}

static void
test_corpus (void)
{
  run_folder ("REMIT_CORPUS", TRUE, CORPUS_BUDGET);
}

/* --- by hand --- */

static const char *case_name;
static double soak_minutes;
static guint32 soak_seed;

static void
test_case (void)
{
  PatchRun run;

  patch_run_init (&run, 0);
  if (!patch_run_case (&run, case_name))
    {
      g_test_message ("there is no such case: %s", case_name);
      g_test_fail ();
    }
  patch_report_print (run.report);
  patch_run_clear (&run);
}

static void
test_soak (void)
{
  static const char *const folders[] = { "REMIT_FIXTURES", "REMIT_SEEDS", "REMIT_CORPUS" };
  guint turns = 0;
  PatchRun run;

  patch_run_init (&run, soak_seed);
  run.deadline = g_get_monotonic_time () + (gint64) (soak_minutes * 60 * G_USEC_PER_SEC);
  run.stop_at_first = TRUE;
  run.spread = TRUE;
  run.rounds = 1 + SOAK_ROUNDS;
  for (; !patch_run_is_over (&run); run.seed++, turns++)
    {
      g_test_message ("turn %u, seed %u", turns + 1, run.seed);
      for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
        {
          if (g_getenv (folders[i]) != NULL)
            patch_run_folder (&run, g_getenv (folders[i]));
        }
    }
  patch_report_print (run.report);
  g_test_message ("%u cases in %u turns from seed %u, %u faults", patch_report_total (run.report),
                  turns, soak_seed, run.n_faults);
  patch_run_clear (&run);
}

/* @over: (nullable): the files to go over, all where it is NULL */
static void
add_tests (const char *over)
{
  static const struct
  {
    const char *files;
    const char *path;
    GTestFunc   test;
  } tests[] = {
    { "fixtures", "/patch/every-node-of-the-fixtures", test_fixtures },
    { "seeds", "/patch/every-node-of-the-seeds", test_seeds },
    { "corpus", "/patch/every-node-of-the-corpus", test_corpus },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    if (over == NULL || strcmp (over, tests[i].files) == 0)
      g_test_add_func (tests[i].path, tests[i].test);
}

int
main (int    argc,
      char **argv)
{
  const char *soak;
  const char *seed;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  case_name = get_option (argc, argv, "--case");
  soak = get_option (argc, argv, "--soak");
  seed = get_option (argc, argv, "--soak-seed");
  soak_minutes = soak != NULL ? g_ascii_strtod (soak, NULL) : 0;
  soak_seed = seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10) : g_random_int ();

  if (case_name != NULL)
    {
      g_test_add_func ("/patch/case", test_case);
    }
  else if (soak_minutes > 0)
    {
      g_test_add_func ("/patch/soak", test_soak);
    }
  else
    {
      add_tests (get_option (argc, argv, "--over"));
    }

  return g_test_run ();
}
