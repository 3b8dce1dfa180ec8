/* test-planted-faults.c: a fault put into a file without it is found, where it is, as bad as it is, and nothing else is
 *
 * Each kind of fault is put into each fixture and real file in which its rule finds nothing yet, at places that are drawn
 * anew with each seed. Each rule finds at least one kind. What is offered to mend it silences the rule and no other speaks.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plant.h"

#include <string.h>

#include "../files.h"
#include "remit-read.h"

/* How often each fault is put into each file. */
#define ROUNDS 3

static const Fault *const tables[] = {
  plant_faults_bytes, plant_faults_yaml, plant_faults_fields, plant_faults_body, plant_faults_sections,
};

/* A file, and what is found in it before anything is wrong with it. */
typedef struct
{
  char       *path;
  char       *name;   /* the file's name is its agent's */
  RemitAgent *agent;
  GPtrArray  *before;
} File;

typedef struct
{
  const RemitKnownValues *known;
  GPtrArray              *files;
} Garden;

typedef struct
{
  const Garden *garden;
  const Fault  *fault;
} Kind;

/* --- what is found --- */

static void
add_other (RemitFolder *folder,
           const char  *string,
           guint        n)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, remit_dialect_find ("sectioned"));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("other-%u.md", i);

      remit_folder_add (folder, path, agent);
    }
}

/* What is said of @agent beside @n_others files that say @other, or beside one that says nothing of note. */
static GPtrArray *
check (const RemitAgent       *agent,
       const RemitKnownValues *known,
       const char             *path,
       const char             *other,
       guint                   n_others)
{
  g_autoptr (RemitFolder) folder = remit_folder_new ();
  g_autofree char *bystander = g_strdup_printf (PLANT_OTHER_FORMAT, PLANT_OTHER, "");
  RemitCheckContext context = { known, folder, path };

  remit_folder_add (folder, path, agent);
  add_other (folder, other != NULL ? other : bystander, n_others);
  remit_folder_connect (folder);
  return remit_agent_check (agent, &context);
}

static guint
count (const GPtrArray *diagnostics,
       const char      *rule)
{
  guint n = 0;

  for (guint i = 0; i < diagnostics->len; i++)
    n += g_str_equal (((const RemitDiagnostic *) g_ptr_array_index (diagnostics, i))->rule, rule);
  return n;
}

static gboolean
may_also_find (const Fault *fault,
               const char  *rule)
{
  g_auto (GStrv) rules = g_strsplit (fault->also != NULL ? fault->also : "", " ", -1);

  return g_strv_contains ((const char *const *) rules, rule);
}

/* The one finding that is new is that of the fault. */
static const RemitDiagnostic *
compare (const Fault     *fault,
         const File      *file,
         const Planting  *planting,
         const GPtrArray *after)
{
  const RemitDiagnostic *found = NULL;

  for (guint i = 0; i < after->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (after, i);

      if (g_str_equal (diagnostic->rule, fault->rule))
        found = diagnostic;
      else if (count (after, diagnostic->rule) > count (file->before, diagnostic->rule)
               && !may_also_find (fault, diagnostic->rule))
        g_error ("%s: %s: also %s: %s", file->path, fault->name, diagnostic->rule, diagnostic->message);
    }
  if (found == NULL)
    g_error ("%s: %s: not found, at %" G_GSIZE_FORMAT, file->path, fault->name, planting->span.start);
  if (found->span.start != planting->span.start || found->span.end != planting->span.end)
    g_error ("%s: %s: found at %" G_GSIZE_FORMAT "–%" G_GSIZE_FORMAT ", is at %" G_GSIZE_FORMAT "–%" G_GSIZE_FORMAT,
             file->path, fault->name, found->span.start, found->span.end, planting->span.start, planting->span.end);
  g_assert_cmpint (found->severity, ==, planting->severity);
  g_assert_cmpuint (count (after, fault->rule), ==, 1);
  return found;
}

/* Each fix silences the rule, and no other finds more than it did before the fault or with it. */
static void
mend (const Kind            *kind,
      const File            *file,
      const Planting        *planting,
      const RemitText       *text,
      const RemitDiagnostic *found,
      const GPtrArray       *after)
{
  for (guint i = 0; i < found->fixes->len; i++)
    {
      const RemitFix *fix = g_ptr_array_index (found->fixes, i);
      g_autoptr (RemitText) mended = remit_edit_list_apply (fix->edits, text);
      g_autoptr (RemitAgent) agent = remit_agent_read (mended, file->agent->dialect);
      g_autoptr (GPtrArray) left =
        check (agent, kind->garden->known, planting->path, planting->other, planting->n_others);

      for (guint j = 0; j < left->len; j++)
        {
          const char *rule = ((const RemitDiagnostic *) g_ptr_array_index (left, j))->rule;

          if (g_str_equal (rule, kind->fault->rule)
              || (count (left, rule) > MAX (count (file->before, rule), count (after, rule))
                  && !may_also_find (kind->fault, rule)))
            g_error ("%s: %s: “%s” leaves %s", file->path, kind->fault->name, fix->title, rule);
        }
    }
}

/* --- planting --- */

/* FALSE where the file has no place for the fault. */
static gboolean
plant_once (const Kind *kind,
            const File *file)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (GPtrArray) after = NULL;
  Planting planting = {
    .agent = file->agent,
    .edits = edits,
    .severity = kind->fault->severity,
    .path = g_strdup (file->name),
    .n_others = 1,
  };
  gboolean planted = kind->fault->plant (&planting);

  if (planted)
    {
      text = remit_edit_list_apply (edits, file->agent->text);
      agent = remit_agent_read (text, file->agent->dialect);
      after = check (agent, kind->garden->known, planting.path, planting.other, planting.n_others);
      mend (kind, file, &planting, text, compare (kind->fault, file, &planting, after), after);
    }
  g_free (planting.path);
  g_free (planting.other);
  return planted;
}

static void
test_fault (gconstpointer data)
{
  const Kind *kind = data;
  guint n = 0;

  for (guint i = 0; i < kind->garden->files->len; i++)
    {
      const File *file = g_ptr_array_index (kind->garden->files, i);

      for (guint round = 0; count (file->before, kind->fault->rule) == 0 && round < ROUNDS; round++)
        n += plant_once (kind, file);
    }
  g_test_message ("put into files %u times", n);
  if (n == 0 && g_getenv ("REMIT_CORPUS") == NULL)
    g_test_skip ("No fixture has a place for it, and REMIT_CORPUS names no folder");
  else
    g_assert_cmpuint (n, >=, ROUNDS);
}

/* --- files --- */

static void
add_file (const char *path,
          RemitText  *text,
          gpointer    data)
{
  Garden *garden = data;
  g_autoptr (RemitAgent) detected = remit_agent_read (text, NULL);
  const char *name = remit_agent_get_string (detected, "name");
  File *file;

  if (!remit_text_is_utf8 (text))
    return;
  file = g_new0 (File, 1);
  file->path = g_strdup (path);
  file->name = g_strconcat (name != NULL ? name : "a-b", ".md", NULL);
  file->agent = remit_agent_read (text, detected->dialect);   /* a fault must not make another dialect of it */
  file->before = check (file->agent, garden->known, file->name, NULL, 1);
  g_ptr_array_add (garden->files, file);
}

static void
free_file (gpointer data)
{
  File *file = data;

  g_free (file->path);
  g_free (file->name);
  remit_agent_unref (file->agent);
  g_ptr_array_unref (file->before);
  g_free (file);
}

static RemitKnownValues *
load_known (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "known-values.yaml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  text = remit_text_new_from_string (contents, -1);
  return remit_known_values_new (text);
}

/* --- all rules --- */

static gboolean
is_planted (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const Fault *fault = tables[i]; fault->name != NULL; fault++)
      if (g_str_equal (fault->rule, rule))
        return TRUE;
  return FALSE;
}

/* A new rule needs a kind of fault that it finds. */
static void
test_rules (void)
{
  for (const RemitRuleFamily *const *family = remit_rule_families (); *family != NULL; family++)
    for (guint i = 0; i < (*family)->n_rules; i++)
      if (!is_planted ((*family)->rules[i].id))
        {
          g_test_message ("No fault is planted that %s finds", (*family)->rules[i].id);
          g_test_fail ();
        }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const Fault *fault = tables[i]; fault->name != NULL; fault++)
      g_assert_nonnull (remit_rule_find (fault->rule));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (RemitKnownValues) known = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (free_file);
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (Kind));
  Garden garden;

  g_test_init (&argc, &argv, NULL);
  known = load_known ();
  garden = (Garden) { known, files };
  test_files_each (add_file, &garden);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const Fault *fault = tables[i]; fault->name != NULL; fault++)
      {
        Kind kind = { &garden, fault };

        g_array_append_val (kinds, kind);
      }
  for (guint i = 0; i < kinds->len; i++)
    {
      const Kind *kind = &g_array_index (kinds, Kind, i);
      g_autofree char *path = g_strconcat ("/planted/", kind->fault->name, NULL);

      g_test_add_data_func (path, kind, test_fault);
    }
  g_test_add_func ("/planted/for-every-rule", test_rules);
  return g_test_run ();
}
