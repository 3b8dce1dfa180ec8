/* test-write-checks.c: a conversion adds no fault that its source does not have
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"

#include "remit-check.h"
#include "remit-read.h"
#include "remit-write.h"

/* What a report of losses has already warned of: the new text allows what the old one forbids. */
#define WIDENS "security-tools-ignored"

typedef struct
{
  const RemitKnownValues *known;
  guint                   n_exports;
} Run;

static RemitKnownValues *
load_known (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "known-values.yaml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RemitText) text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  text = remit_text_new_from_string (contents, (gssize) length);
  return remit_known_values_new (text);
}

/* rule → how often it finds something that is worse than a note */
static GHashTable *
count_findings (const Run        *run,
                const RemitAgent *agent)
{
  const RemitCheckContext context = { .known = run->known };
  g_autoptr (GPtrArray) diagnostics = remit_agent_check (agent, &context);
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, diagnostic->rule));

      if (diagnostic->severity > REMIT_SEVERITY_INFO)
        g_hash_table_insert (counts, (gpointer) diagnostic->rule, GUINT_TO_POINTER (count + 1));
    }
  return counts;
}

/* A source without frontmatter lacks a description too: one fault then has another name. */
static gboolean
is_same_fault (GHashTable *before,
               const char *rule)
{
  return strcmp (rule, "field-description-missing") == 0
         && g_hash_table_contains (before, "yaml-no-frontmatter");
}

static void
check_export (Run                *run,
              const char         *path,
              const RemitAgent   *agent,
              GHashTable         *before,
              const RemitDialect *dialect)
{
  g_autoptr (RemitExport) export = remit_agent_write (agent, dialect, REMIT_WRITE_DEFAULT);
  g_autoptr (RemitAgent) written = remit_agent_read (export->text, dialect);
  g_autoptr (GHashTable) after = count_findings (run, written);
  GHashTableIter iter;
  gpointer rule, count;

  run->n_exports++;
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &rule, &count))
    if (GPOINTER_TO_UINT (count) > GPOINTER_TO_UINT (g_hash_table_lookup (before, rule))
        && !is_same_fault (before, rule)
        && !(strcmp (rule, WIDENS) == 0 && remit_export_widens (export)))
      {
        g_test_fail_printf ("%s: %s to %s: %s", path, agent->dialect->id, dialect->id, (const char *) rule);
        g_test_message ("%s", remit_text_get_data (export->text));
      }
}

/* Files of fixtures that are broken on purpose say nothing of a writer. */
static void
check_file (const char *path,
            RemitText  *text,
            gpointer    data)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (GHashTable) before = NULL;

  if (!remit_text_is_utf8 (text) || strstr (path, "/broken/") != NULL || strstr (path, "/scan/") != NULL)
    return;
  agent = remit_agent_read (text, NULL);
  before = count_findings (data, agent);
  for (guint i = 0; dialects[i] != NULL; i++)
    check_export (data, path, agent, before, dialects[i]);
}

static void
test_no_new_fault (void)
{
  g_autoptr (RemitKnownValues) known = load_known ();
  Run run = { known, 0 };

  test_files_each (check_file, &run);
  g_assert_cmpuint (run.n_exports, >, 0);
  g_test_message ("%u exports checked", run.n_exports);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/write/adds-no-fault", test_no_new_fault);
  return g_test_run ();
}
