/* test-write-properties.c: what holds for each file in each pair of dialects
 *
 * Each file is written in each dialect A, and what that says in each dialect B: 25 pairs. What is read back is what was
 * written, but for what the report says; the same goes for the way back. The counts are printed.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"

#include <locale.h>

#include "remit-patch.h"
#include "remit-vocabulary.h"

#include "write-model.h"
#include "write-mutate.h"

#define N_DIALECTS 5
#define MAX_MESSAGES 12

/* --- counting --- */

typedef struct
{
  guint n_files;
  guint n_equal;
  guint n_reported;
  guint n_silent;
  guint n_dispositions[REMIT_N_DISPOSITIONS];
  guint n_widens;
} Cell;

typedef struct
{
  Cell  pairs[N_DIALECTS][N_DIALECTS];
  guint n_detected[N_DIALECTS];
  guint n_exports[N_DIALECTS];
  guint n_messages;
} Totals;

static guint
get_index (const RemitDialect *dialect)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  guint i = 0;

  while (dialects[i] != dialect)
    i++;
  g_assert_cmpuint (i, <, N_DIALECTS);
  return i;
}

static void
count_losses (Cell              *cell,
              const RemitExport *export)
{
  for (guint i = 0; i < REMIT_N_DISPOSITIONS; i++)
    cell->n_dispositions[i] += remit_export_count (export, i);
  for (guint i = 0; i < export->losses->len; i++)
    cell->n_widens += ((RemitLoss *) g_ptr_array_index (export->losses, i))->widens;
}

/* --- one conversion --- */

/* @text: what is written in the dialect @to; @name: the file it comes from, for people; @worst: what the report excuses:
 * of what nobody would write, a section may become one of another role */
typedef struct
{
  const char         *name;
  const RemitText    *text;
  const RemitDialect *from;
  const RemitDialect *to;
  Totals             *totals;
  DifferenceGrade     worst;
} Pair;

/* REMIT_KEEP names a folder that gets the texts with which something failed. */
static void
keep_text (const Pair *pair)
{
  g_autofree char *name = g_strdup_printf ("%u-%s-to-%s.md", pair->totals->n_messages, pair->from->id, pair->to->id);
  g_autofree char *path = NULL;

  if (g_getenv ("REMIT_KEEP") == NULL || pair->text == NULL)
    return;
  path = g_build_filename (g_getenv ("REMIT_KEEP"), name, NULL);
  g_file_set_contents (path, remit_text_get_data (pair->text), (gssize) remit_text_get_length (pair->text), NULL);
}

static void
fail (const Pair *pair,
      const char *what,
      const char *detail)
{
  g_test_fail ();
  if (pair->totals->n_messages++ < MAX_MESSAGES || g_getenv ("REMIT_ALL_FAILURES") != NULL)
    g_test_message ("%s: %s to %s: %s%s%s", pair->name, pair->from->id, pair->to->id, what,
                    detail != NULL ? ": " : "", detail != NULL ? detail : "");
  keep_text (pair);
}

static void
print_difference (const Pair       *pair,
                  const char       *what,
                  const Difference *difference)
{
  g_autofree char *detail = g_strdup_printf ("%s\n    before: %.400s\n    after:  %.400s", difference->pointer,
                                             difference->before, difference->after);

  fail (pair, what, detail);
}

/* The text is one that any editor takes. */
static void
check_text (const Pair       *pair,
            const RemitAgent *agent,
            const RemitText  *text)
{
  const char *data = remit_text_get_data (text);
  gsize length = remit_text_get_length (text);

  if (!remit_text_is_utf8 (text))
    fail (pair, "the text is no UTF-8", NULL);
  if (length > 0 ? data[length - 1] != '\n' : agent->n_fields + agent->n_sections > 0)
    fail (pair, "the text has no last newline", NULL);
  if (length > 1 && data[length - 2] == '\n')
    fail (pair, "the text ends in a blank line", NULL);
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    fail (pair, "the text has a byte order mark", NULL);
  if (memchr (data, '\r', length) != NULL)
    fail (pair, "the text has a carriage return", NULL);
}

static void
check_loss (const Pair        *pair,
            const RemitExport *export,
            guint              index,
            const char        *path,
            const char        *role,
            RemitSpan          source)
{
  const RemitLoss *loss = index < export->losses->len ? g_ptr_array_index (export->losses, index) : NULL;
  gboolean dropped = loss != NULL && loss->disposition == REMIT_DISPOSITION_DROPPED;

  if (loss == NULL)
    {
      fail (pair, "the report has no entry for", path);
      return;
    }
  if (!g_str_equal (loss->path, path))
    {
      g_autofree char *detail = g_strdup_printf ("%s instead of %s", loss->path, path);

      fail (pair, "the report has another entry", detail);
      return;
    }
  if (g_strcmp0 (loss->role, role) != 0)
    fail (pair, "the report has another role for", path);
  if (loss->message == NULL || *loss->message == '\0')
    fail (pair, "the report has no message for", path);
  if (dropped != (loss->target == NULL))
    fail (pair, dropped ? "the report has a target for what is dropped" : "the report has no target for what is written",
          path);
  if (dropped != (loss->span.start == loss->span.end))
    fail (pair, dropped ? "the report has a span for what is dropped" : "the report has no span for what is written",
          path);
  if (loss->span.start > loss->span.end || loss->span.end > remit_text_get_length (export->text))
    fail (pair, "the report's span leaves the new text", path);
  if (loss->source.start != source.start || loss->source.end != source.end)
    fail (pair, "the report's source is another place", path);
}

static guint
check_losses_of (const Pair          *pair,
                 const RemitExport   *export,
                 RemitSection *const *sections,
                 guint                n_sections,
                 const char          *parent,
                 guint                index)
{
  for (guint i = 0; i < n_sections; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/sections/%u", parent, i);

      check_loss (pair, export, index++, path, remit_role_get_id (sections[i]->role), sections[i]->span);
      index = check_losses_of (pair, export, sections[i]->sections, sections[i]->n_sections, path, index);
    }
  return index;
}

/* Each field and each section has one entry, in the model's order. */
static void
check_losses (const Pair        *pair,
              const RemitAgent  *agent,
              const RemitExport *export)
{
  guint index = 0;

  for (guint i = 0; i < agent->n_fields; i++)
    {
      g_autofree char *key = model_escape (agent->fields[i].key);
      g_autofree char *path = g_strconcat ("/fields/", key, NULL);

      check_loss (pair, export, index++, path, NULL, agent->fields[i].span);
    }
  /* A title that cannot be kept is said as well. */
  if (index < export->losses->len
      && g_str_equal (((const RemitLoss *) g_ptr_array_index (export->losses, index))->path, "/title"))
    index++;
  index = check_losses_of (pair, export, agent->sections, agent->n_sections, "", index);
  if (index != export->losses->len)
    fail (pair, "the report has more entries than there are fields and sections", NULL);
}

static gboolean
is_same_text (const RemitText *a,
              const RemitText *b)
{
  return remit_text_get_length (a) == remit_text_get_length (b)
         && memcmp (remit_text_get_data (a), remit_text_get_data (b), remit_text_get_length (a)) == 0;
}

/* Writes @agent in the pair's dialect, reads that, and compares. @cell: (nullable): where to count; @is_same: (out):
 * whether it says the same */
static RemitAgent *
convert (const Pair       *pair,
         const RemitAgent *agent,
         const Model      *model,
         const char       *what,
         Cell             *cell,
         gboolean         *is_same)
{
  g_autoptr (RemitExport) export = remit_agent_write (agent, pair->to, REMIT_WRITE_DEFAULT);
  g_autoptr (RemitAgent) back = remit_agent_read (export->text, pair->to);
  g_autoptr (Model) found = model_new (back);
  g_auto (Difference) difference = { 0 };
  gboolean differs = model_differs (model, found, export->losses, &difference);
  gboolean reported = differs && difference.grade <= pair->worst;

  check_text (pair, agent, export->text);
  check_losses (pair, agent, export);
  if (export->dialect != pair->to)
    fail (pair, "the export names another dialect", NULL);
  if (remit_export_count (export, REMIT_DISPOSITION_DROPPED) > 0)
    fail (pair, "something is dropped", NULL);
  if (differs && !reported)
    print_difference (pair, what, &difference);
  else if (differs && g_getenv ("REMIT_ALL_FAILURES") != NULL)
    g_test_message ("%s: %s to %s: reported: %s\n    before: %.400s\n    after:  %.400s", pair->name, pair->from->id,
                    pair->to->id, difference.pointer, difference.before, difference.after);
  if (cell != NULL)
    {
      cell->n_files++;
      cell->n_equal += !differs;
      cell->n_reported += reported;
      cell->n_silent += differs && !reported;
      count_losses (cell, export);
    }
  *is_same = !differs;
  return g_steal_pointer (&back);
}

/* The same agent gives the same bytes, and so does one that says the same. */
static void
check_again (const Pair       *pair,
             const RemitAgent *agent,
             const RemitAgent *back,
             gboolean          is_same)
{
  g_autoptr (RemitExport) second = remit_agent_write (agent, pair->to, REMIT_WRITE_DEFAULT);
  g_autoptr (RemitExport) third = remit_agent_write (back, pair->to, REMIT_WRITE_DEFAULT);

  if (!is_same_text (second->text, back->text))
    fail (pair, "writing twice gives other bytes", NULL);
  if (is_same && !is_same_text (third->text, back->text))
    fail (pair, "writing what was written gives other bytes", NULL);
}

static void
check_detected (const Pair       *pair,
                const RemitAgent *back)
{
  g_autoptr (RemitDetection) detection = remit_dialect_detect (back->text, back->yaml);
  guint to = get_index (pair->to);

  pair->totals->n_exports[to]++;
  pair->totals->n_detected[to] += detection->dialect == pair->to;
  if (detection->dialect != pair->to && g_getenv ("REMIT_ALL_FAILURES") != NULL)
    g_test_message ("%s: %s to %s is detected as %s", pair->name, pair->from->id, pair->to->id,
                    detection->dialect->id);
}

/* --- one file in all pairs --- */

static void
check_pair (const Pair       *pair,
            const RemitAgent *agent,
            const Model      *model,
            gboolean          original)
{
  Cell *cell = original ? &pair->totals->pairs[get_index (pair->from)][get_index (pair->to)] : NULL;
  gboolean is_same;
  gboolean is_same_back;
  g_autoptr (RemitAgent) there = convert (pair, agent, model, "read back", cell, &is_same);
  g_autoptr (Model) there_model = model_new (there);
  Pair home = { pair->name, there->text, pair->to, pair->from, pair->totals, pair->worst };
  g_autoptr (RemitAgent) back = convert (&home, there, there_model, "there and back", NULL, &is_same_back);

  check_again (pair, agent, there, is_same);
}

static void
check_from (Totals     *totals,
            const char *name,
            RemitAgent *agent,
            gboolean    original)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (Model) model = model_new (agent);

  for (guint i = 0; i < N_DIALECTS; i++)
    {
      Pair pair = { name, agent->text, agent->dialect, dialects[i], totals };

      check_pair (&pair, agent, model, original);
    }
}

/* The folder's name tells the dialect, or the file's does; of others the text. */
static const RemitDialect *
find_dialect (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *stem = g_path_get_basename (path);

  if (strrchr (stem, '.') != NULL)
    *strrchr (stem, '.') = '\0';
  return remit_dialect_find (name) != NULL ? remit_dialect_find (name) : remit_dialect_find (stem);
}

static void
check_file (const char *path,
            RemitText  *text,
            gpointer    data)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (RemitAgent) agent = NULL;

  /* What is no UTF-8 is not exported. */
  if (!remit_text_is_utf8 (text))
    return;
  agent = remit_agent_read (text, find_dialect (path));
  check_from (data, path, agent, TRUE);
  for (guint i = 0; i < N_DIALECTS; i++)
    if (dialects[i] != agent->dialect)
      {
        g_autoptr (RemitExport) export = remit_agent_write (agent, dialects[i], REMIT_WRITE_DEFAULT);
        g_autoptr (RemitAgent) derived = remit_agent_read (export->text, dialects[i]);

        check_from (data, path, derived, FALSE);
      }
}

/* --- the counts --- */

static void
print_pairs (const Totals *totals)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  g_test_message ("%-10s %-10s %5s %5s %8s %6s | %5s %7s %8s %7s %7s %6s", "from", "to", "files", "equal", "reported",
                  "silent", "kept", "renamed", "reshaped", "carried", "dropped", "widens");
  for (guint i = 0; i < N_DIALECTS; i++)
    for (guint k = 0; k < N_DIALECTS; k++)
      {
        const Cell *cell = &totals->pairs[i][k];
        const guint *n = cell->n_dispositions;

        g_test_message ("%-10s %-10s %5u %5u %8u %6u | %5u %7u %8u %7u %7u %6u", dialects[i]->id, dialects[k]->id,
                        cell->n_files, cell->n_equal, cell->n_reported, cell->n_silent, n[0], n[1], n[2], n[3], n[4],
                        cell->n_widens);
      }
}

static void
run (Totals             *totals,
     const char *const  *variables,
     guint               n_variables)
{
  guint n_folders = 0;

  for (guint i = 0; i < n_variables; i++)
    if (g_getenv (variables[i]) != NULL)
      {
        test_files_walk (g_getenv (variables[i]), check_file, totals);
        n_folders++;
      }
  if (n_folders == 0)
    g_test_skip ("there are no such files");
  else
    print_pairs (totals);
}

static void
test_fixtures (void)
{
  static const char *const variables[] = { "REMIT_FIXTURES" };
  Totals totals = { 0 };

  run (&totals, variables, 1);
}

static void
test_files (void)
{
  static const char *const variables[] = { "REMIT_SEEDS", "REMIT_CORPUS" };
  Totals totals = { 0 };

  run (&totals, variables, 2);
}

/* --- what is hard to write --- */

typedef struct
{
  Totals totals;
  GRand *random;
  guint  n_rounds;
  guint  n_changes;
  guint  n_done;
  guint  n_conversions;
} Mutations;

/* One change shows its own cause; several pile up, so that they meet. */
static void
check_mutated (const char *path,
               RemitText  *text,
               gpointer    data)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  Mutations *mutations = data;

  for (guint round = 0; round < mutations->n_rounds && remit_text_is_utf8 (text); round++)
    {
      g_autoptr (RemitAgent) agent = remit_agent_read (text, find_dialect (path));
      g_autoptr (Model) model = NULL;
      g_autoptr (GString) name = g_string_new (path);

      for (guint i = 0; i < (round % 2 == 0 ? 1 : mutations->n_changes); i++)
        {
          g_autofree char *told = NULL;
          RemitAgent *changed = mutate (agent, mutations->random, &told);

          if (changed == NULL)
            continue;
          g_string_append_printf (name, "\n    %s", told);
          remit_agent_unref (agent);
          agent = changed;
          mutations->n_done++;
        }
      model = model_new (agent);
      for (guint i = 0; i < N_DIALECTS; i++)
        {
          Pair pair = { name->str, agent->text, agent->dialect, dialects[i], &mutations->totals };

          check_pair (&pair, agent, model, TRUE);
          mutations->n_conversions += 2;
        }
    }
}

static void
run_mutations (TestFileFunc check)
{
  static const char *const variables[] = { "REMIT_FIXTURES", "REMIT_SEEDS", "REMIT_CORPUS" };
  static const guint rounds[] = { 12, 6, 2 };
  guint times = g_test_slow () ? 20 : 1;
  Mutations mutations = { .n_changes = 4 };

  mutations.random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      mutations.n_rounds = rounds[i] * times;
      if (g_getenv (variables[i]) != NULL)
        test_files_walk (g_getenv (variables[i]), check, &mutations);
    }
  g_rand_free (mutations.random);
  g_test_message ("%u changes, %u conversions", mutations.n_done, mutations.n_conversions);
  print_pairs (&mutations.totals);
  g_assert_cmpuint (mutations.n_conversions, >, 0);
}

static void
test_mutations (void)
{
  run_mutations (check_mutated);
}

/* Read as its own dialect and as another, for any text may be read as any. */
static void
check_torn (const char *path,
            RemitText  *text,
            gpointer    data)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  Mutations *mutations = data;

  for (guint round = 0; round < mutations->n_rounds && remit_text_is_utf8 (text); round++)
    {
      g_autoptr (RemitText) torn = mutate_lines (text, mutations->random);
      const RemitDialect *dialect
        = round % 2 == 0 ? find_dialect (path) : dialects[g_rand_int_range (mutations->random, 0, N_DIALECTS)];
      g_autoptr (RemitAgent) agent = remit_agent_read (torn, dialect);
      g_autoptr (Model) model = model_new (agent);

      for (guint i = 0; i < N_DIALECTS; i++)
        {
          Pair pair = { path, torn, agent->dialect, dialects[i], &mutations->totals, DIFFERENCE_ROLE };

          check_pair (&pair, agent, model, TRUE);
          mutations->n_conversions += 2;
        }
    }
}

static void
test_torn_texts (void)
{
  run_mutations (check_torn);
}

/* --- only what has a place --- */

/* Without the sections and fields that the report says are dropped, an export says what the default one does. */
static void
check_native (const char *path,
              RemitText  *text,
              gpointer    data)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (RemitAgent) agent = NULL;

  if (!remit_text_is_utf8 (text))
    return;
  agent = remit_agent_read (text, find_dialect (path));
  for (guint i = 0; i < N_DIALECTS; i++)
    {
      Pair pair = { path, text, agent->dialect, dialects[i], data };
      g_autoptr (RemitExport) export = remit_agent_write (agent, dialects[i], REMIT_WRITE_NATIVE_ONLY);
      g_autoptr (RemitExport) whole = remit_agent_write (agent, dialects[i], REMIT_WRITE_DEFAULT);
      g_autoptr (RemitAgent) back = remit_agent_read (export->text, dialects[i]);
      g_autoptr (Model) model = model_new (agent);
      g_autoptr (Model) found = model_new (back);
      g_auto (Difference) difference = { 0 };
      Cell *cell = &pair.totals->pairs[get_index (agent->dialect)][i];

      check_text (&pair, agent, export->text);
      check_losses (&pair, agent, export);
      count_losses (cell, export);
      cell->n_files++;
      if (model_differs (model, found, export->losses, &difference) && difference.grade > pair.worst)
        print_difference (&pair, "native only", &difference);
      if (remit_export_count (export, REMIT_DISPOSITION_CARRIED) > 0)
        fail (&pair, "something without a place is carried", NULL);
      if (remit_export_count (export, REMIT_DISPOSITION_DROPPED)
          != remit_export_count (whole, REMIT_DISPOSITION_CARRIED))
        fail (&pair, "what is dropped is not what is carried otherwise", NULL);
    }
}

static void
test_native_only (void)
{
  Totals totals = { 0 };

  test_files_each (check_native, &totals);
  print_pairs (&totals);
}

/* --- detection --- */

typedef struct
{
  guint n_files;
  guint n_detected;
} Detected;

static void
detect_file (const char *path,
             RemitText  *text,
             gpointer    data)
{
  Detected *detected = data;
  g_autoptr (RemitYaml) yaml = remit_yaml_read (text);
  g_autoptr (RemitDetection) detection = remit_dialect_detect (text, yaml);

  detected->n_files++;
  if (detection->dialect == find_dialect (path))
    detected->n_detected++;
  else
    g_test_message ("%s is detected as %s", path, detection->dialect->id);
}

static void
test_corpus_is_detected (void)
{
  Detected detected = { 0 };

  if (g_getenv ("REMIT_CORPUS") == NULL)
    {
      g_test_skip ("there is no corpus");
      return;
    }
  test_files_walk (g_getenv ("REMIT_CORPUS"), detect_file, &detected);
  g_test_message ("%u of %u files are detected as what their folder says", detected.n_detected, detected.n_files);
  g_assert_cmpuint (detected.n_detected * 100, >=, detected.n_files * 99);
}

static void
detect_exports (const char *path,
                RemitText  *text,
                gpointer    data)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (RemitAgent) agent = NULL;

  if (!remit_text_is_utf8 (text))
    return;
  agent = remit_agent_read (text, find_dialect (path));
  for (guint i = 0; i < N_DIALECTS; i++)
    {
      Pair pair = { path, text, agent->dialect, dialects[i], data };
      g_autoptr (RemitExport) export = remit_agent_write (agent, dialects[i], REMIT_WRITE_DEFAULT);
      g_autoptr (RemitAgent) back = remit_agent_read (export->text, dialects[i]);

      check_detected (&pair, back);
    }
}

static void
test_exports_are_detected (void)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  static const char *const variables[] = { "REMIT_SEEDS", "REMIT_CORPUS" };
  Totals totals = { 0 };
  guint n_exports = 0;
  guint n_detected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    if (g_getenv (variables[i]) != NULL)
      test_files_walk (g_getenv (variables[i]), detect_exports, &totals);
  for (guint i = 0; i < N_DIALECTS; i++)
    {
      g_test_message ("%u of %u exports to %s are detected as such", totals.n_detected[i], totals.n_exports[i],
                      dialects[i]->id);
      n_exports += totals.n_exports[i];
      n_detected += totals.n_detected[i];
    }
  if (n_exports == 0)
    g_test_skip ("there are no such files");
  g_assert_cmpuint (n_detected * 100, >=, n_exports * 95);
}

int
main (int   argc,
      char *argv[])
{
  /* What failed is printed as it is. */
  setlocale (LC_CTYPE, "C.UTF-8");
  remit_arena_keep_freed ();
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  g_test_add_func ("/write/fixtures-in-all-pairs", test_fixtures);
  g_test_add_func ("/write/real-files-in-all-pairs", test_files);
  g_test_add_func ("/write/what-is-hard-to-write", test_mutations);
  g_test_add_func ("/write/torn-texts", test_torn_texts);
  g_test_add_func ("/write/native-only", test_native_only);
  g_test_add_func ("/write/corpus-is-detected", test_corpus_is_detected);
  g_test_add_func ("/write/exports-are-detected", test_exports_are_detected);
  return g_test_run ();
}
