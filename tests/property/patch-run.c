/* patch-run.c: tries what is generated for files, and shrinks what goes wrong
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-run.h"

#include "patch-generate.h"
#include "patch-shrink.h"
#include "remit-dialect.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A patch takes milliseconds. */
#define SECONDS_PER_CASE 60
#define SHRINK_LIMIT 4000

/* For what ends the program: the case at hand, to be written by a signal's handler. */
static char current[4096];

static void
on_crash (int number)
{
  static const char words[] = "# the program ends in this case: ";
  gssize written = write (STDERR_FILENO, words, sizeof words - 1);

  written = write (STDERR_FILENO, current, strlen (current));
  written = write (STDERR_FILENO, "\n", 1);
  signal (number, SIG_DFL);
  if (written >= 0)
    raise (number);
}

static void
announce (const PatchSubject *subject,
          const PatchCase    *one)
{
  g_autofree char *name = patch_case_name (subject, one);

  g_strlcpy (current, name, sizeof current);
  alarm (SECONDS_PER_CASE);
}

void
patch_run_init (PatchRun *run,
                guint32   seed)
{
  static const int numbers[] = { SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM };

  *run = (PatchRun) { .engine = remit_patch_translate, .seed = seed, .rounds = 2, .inverse = 1 };
  run->report = patch_report_new ();
  run->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    signal (numbers[i], on_crash);
}

void
patch_run_clear (PatchRun *run)
{
  alarm (0);
  g_clear_pointer (&run->report, patch_report_free);
  g_clear_pointer (&run->known, g_hash_table_unref);
}

gboolean
patch_run_is_over (const PatchRun *run)
{
  return (run->stop_at_first && run->n_faults > 0)
         || (run->deadline != 0 && g_get_monotonic_time () > run->deadline);
}

/* --- what goes wrong --- */

typedef struct
{
  const PatchRun     *run;
  const PatchCase    *one;
  const RemitDialect *dialect;
  const char         *fault;
} Search;

static gboolean
shows_fault (const PatchTrial *trial,
             gpointer          data)
{
  const Search *search = data;
  g_autoptr (PatchSubject) subject = patch_subject_new ("", trial->text->str, trial->text->len,
                                                        search->dialect);
  PatchCase one = *search->one;
  g_auto (PatchResult) result = { 0 };

  if (!remit_text_is_utf8 (subject->text))
    return FALSE;

  one.operations = trial->operations;
  patch_check (subject, &one, search->run->engine, TRUE, &result);

  return g_strcmp0 (result.fault, search->fault) == 0;
}

static void
print_text (const char      *title,
            const RemitText *text)
{
  g_autofree char *words = patch_to_c (remit_text_get_data (text), remit_text_get_length (text));

  g_test_message ("%s:\n%s", title, words);
}

static void
print_smallest (const PatchRun     *run,
                const PatchSubject *subject,
                const PatchCase    *one,
                const char         *fault)
{
  Search search = { run, one, subject->agent->dialect, fault };
  g_autoptr (PatchTrial) trial = patch_trial_new (remit_text_get_data (subject->text),
                                                  remit_text_get_length (subject->text),
                                                  one->operations);
  guint used = patch_shrink (trial, shows_fault, &search, SHRINK_LIMIT);
  g_autoptr (PatchSubject) small = patch_subject_new ("", trial->text->str, trial->text->len,
                                                      search.dialect);
  g_autofree char *patch = patch_case_to_json (trial->operations);
  PatchCase least = *one;
  g_auto (PatchResult) result = { 0 };

  least.operations = trial->operations;
  patch_check (small, &least, run->engine, TRUE, &result);
  g_test_message ("smallest case, after %u trials, as %s: %s (%s)", used, search.dialect->id,
                  result.fault, result.detail != NULL ? result.detail : "");
  g_test_message ("patch: %s", patch);
  print_text ("text before", small->text);
  if (result.after != NULL)
    print_text ("text after", result.after);
}

static void
report_fault (PatchRun           *run,
              const PatchSubject *subject,
              const PatchCase    *one,
              const PatchResult  *result)
{
  g_autofree char *kind = patch_case_kind (one, subject->model);
  g_autofree char *key = g_strdup_printf ("%s: %s", kind, result->fault);
  g_autofree char *name = patch_case_name (subject, one);
  g_autofree char *patch = patch_case_to_json (one->operations);

  run->n_faults++;
  g_test_fail ();
  g_test_message ("FAULT %s (%s)", key, result->detail != NULL ? result->detail : "");
  g_test_message ("  again: --case='%s'", name);
  g_test_message ("  patch: %.600s", patch);
  if (g_hash_table_add (run->known, g_steal_pointer (&key)))
    {
      alarm (0);
      print_smallest (run, subject, one, result->fault);
    }
}

/* --- running --- */

static void
run_one (PatchRun           *run,
         const PatchSubject *subject,
         const PatchCase    *one)
{
  g_auto (PatchResult) result = { 0 };
  gboolean inverse = run->inverse > 0 && (one->number + one->round) % run->inverse == 0;

  if (!one->must_fail && !patch_is_possible (subject, one))
    return;
  announce (subject, one);
  patch_check (subject, one, run->engine, inverse, &result);
  patch_report_add (run->report, subject, one, &result);
  if (result.refused && run->tell)
    {
      g_autofree char *patch = patch_case_to_json (one->operations);

      g_test_message ("refused: %s: %.600s", result.reason, patch);
    }
  if (result.fault != NULL)
    report_fault (run, subject, one, &result);
}

static void
run_subject (PatchRun           *run,
             const PatchSubject *subject,
             const PatchOptions *options)
{
  g_autoptr (GPtrArray) cases = patch_generate (subject, options);

  for (guint i = 0; i < cases->len && !patch_run_is_over (run); i++)
    run_one (run, subject, g_ptr_array_index (cases, i));
}

static PatchSubject *
load (const char  *path,
      const char  *data,
      gsize        length,
      PatchVariant variant)
{
  GString *text = patch_variant_make (variant, data, length);
  PatchSubject *subject = NULL;

  if (text == NULL)
    return NULL;

  subject = patch_subject_new (path, text->str, text->len, NULL);
  subject->variant = variant;
  g_string_free (text, TRUE);
  if (!remit_text_is_utf8 (subject->text))
    g_clear_pointer (&subject, patch_subject_free);

  return subject;
}

/* Time grows with the square of the length: as many cases, each as long. */
static guint
get_thin (const PatchRun *run,
          guint           round,
          gsize           length)
{
  guint thin = run->budget > 0 ? 1 + (guint) (length / run->budget) : 1;

  return run->budget > 0 && round > 0 ? 2 * thin : thin;
}

void
patch_run_file (PatchRun   *run,
                const char *path)
{
  g_autofree char *data = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return;

  for (guint variant = 0; variant < PATCH_N_VARIANTS; variant++)
    {
      g_autoptr (PatchSubject) subject = load (path, data, length, (PatchVariant) variant);
      gboolean alone = memchr (data, '\r', length) != NULL || g_str_has_prefix (data, "\xef\xbb\xbf");

      for (guint round = 0; subject != NULL && round < run->rounds; round++)
        {
          PatchOptions options = { run->seed, round, run->spread && !alone,
                                   get_thin (run, round, length), 0, &run->n_left };

          run_subject (run, subject, &options);
        }
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

void
patch_run_folder (PatchRun   *run,
                  const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len && !patch_run_is_over (run); i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        patch_run_folder (run, path);
      else if (g_str_has_suffix (path, ".md"))
        patch_run_file (run, path);
    }
}

static gboolean
find_variant (const char   *name,
              PatchVariant *variant)
{
  for (guint i = 0; i < PATCH_N_VARIANTS; i++)
    {
      *variant = (PatchVariant) i;
      if (strcmp (name, patch_variant_names[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
patch_run_case (PatchRun   *run,
                const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ":", -1);
  g_autoptr (PatchSubject) subject = NULL;
  g_autofree char *data = NULL;
  PatchOptions options = { 0 };
  PatchVariant variant;
  gsize length;

  if (g_strv_length (parts) != 5 || !find_variant (parts[1], &variant)
      || !g_file_get_contents (parts[0], &data, &length, NULL))
    return FALSE;

  options.seed = (guint32) g_ascii_strtoull (parts[2], NULL, 10);
  options.only = (guint) g_ascii_strtoull (parts[3], NULL, 10);
  options.round = (guint) g_ascii_strtoull (parts[4], NULL, 10);
  subject = load (parts[0], data, length, variant);
  if (subject == NULL)
    return FALSE;
  run->tell = TRUE;
  run_subject (run, subject, &options);

  return patch_report_total (run->report) == 1;
}
