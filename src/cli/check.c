/* check.c: remit-cli check: what is wrong with files, and the mending of it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check.h"
#include "command.h"

#include "remit-file.h"
#include "remit-read.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was asked for, and what is known while it is done. */
typedef struct
{
  const RemitDialect *dialect;
  RemitSeverity       severity;   /* what is less bad is not told */
  gboolean            fix;
  RemitKnownValues   *known;
  GHashTable         *folders;    /* path of a folder → RemitFolder */
  RemitCliFindings   *findings;
  RemitCliProgress    progress;
  guint               counts[REMIT_SEVERITY_ERROR + 1];
  guint               n_files;
  guint               n_failed;
  guint               n_fixed;
} Run;

/* --- folders --- */

static RemitFolder *
get_folder (Run        *run,
            const char *name)
{
  g_autofree char *path = g_path_get_dirname (name);
  RemitFolder *folder = g_hash_table_lookup (run->folders, path);

  if (folder == NULL)
    {
      folder = remit_folder_new ();
      g_hash_table_insert (run->folders, g_steal_pointer (&path), folder);
    }
  return folder;
}

/* Files are read once for what they say to each other, and again one by one: no more than one is in memory. What cannot
 * be read is told the second time. */
static void
read_folders (Run   *run,
              char **names)
{
  GHashTableIter iter;
  gpointer folder;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (RemitText) text = NULL;
      g_autoptr (RemitAgent) agent = NULL;

      remit_cli_progress_begin (&run->progress, remit_cli_display_name (names[i]));
      if (remit_cli_is_stream (names[i]))
        continue;
      text = remit_cli_read (names[i], NULL, NULL);
      if (text == NULL)
        continue;
      agent = remit_agent_read (text, run->dialect);
      remit_folder_add (get_folder (run, names[i]), names[i], agent);
    }
  g_hash_table_iter_init (&iter, run->folders);
  while (g_hash_table_iter_next (&iter, NULL, &folder))
    remit_folder_connect (folder);
}

/* --- one file --- */

/* What was done, and how often, in the order in which it was done first. */
static void
say_fixed (const char      *name,
           const GPtrArray *done)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < done->len; i++)
    {
      gpointer n = g_hash_table_lookup (counts, g_ptr_array_index (done, i));

      g_hash_table_insert (counts, g_ptr_array_index (done, i), GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
    }
  for (guint i = 0; i < done->len; i++)
    {
      const char *fix = g_ptr_array_index (done, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, fix));
      g_autofree char *line = g_strdup_printf ("%s: %s", remit_cli_display_name (name), fix);
      g_autofree char *clean = remit_cli_clean_line (line);

      if (!g_hash_table_remove (counts, fix))
        continue;
      if (n > 1)
        g_printerr ("%s (%u×)\n", clean, n);
      else
        g_printerr ("%s\n", clean);
    }
}

/* Writes the mended text where the file is; that of standard input goes to standard output. */
static gboolean
save_mended (const char      *name,
             const RemitText *text,
             const char      *etag,
             GError         **error)
{
  g_autoptr (GFile) file = NULL;

  if (remit_cli_is_stream (name))
    return remit_cli_print (remit_text_get_data (text), remit_text_get_length (text), error);
  file = g_file_new_for_commandline_arg (name);
  return remit_file_save (file, text, etag, NULL, NULL, error);
}

/* (nullable) (transfer full): the mended file; NULL where it stays as it is */
static RemitMending *
mend (Run                     *run,
      const char              *name,
      const char              *etag,
      const RemitCheckContext *context,
      RemitText               *text)
{
  g_autoptr (RemitMending) mending = remit_text_mend (text, run->dialect, context, run->severity);
  g_autoptr (GError) error = NULL;
  gsize offset = 0;

  if (mending->done->len == 0 && !remit_cli_is_stream (name))
    return g_steal_pointer (&mending);
  remit_cli_progress_clear (&run->progress);
  if (!remit_cli_check_utf8 (text, &offset, &error) || !save_mended (name, mending->text, etag, &error))
    {
      remit_cli_fail_at (name, text, offset, error->message);
      run->n_failed++;
      return NULL;
    }
  say_fixed (name, mending->done);
  run->n_fixed += mending->done->len;
  return g_steal_pointer (&mending);
}

static gboolean
tell (Run              *run,
      const char       *name,
      const RemitAgent *agent,
      const GPtrArray  *all)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      RemitDiagnostic *diagnostic = g_ptr_array_index (all, i);

      if (diagnostic->severity < run->severity)
        continue;
      run->counts[diagnostic->severity]++;
      g_ptr_array_add (told, diagnostic);
    }
  if (told->len > 0)
    remit_cli_progress_clear (&run->progress);
  return remit_cli_findings_add (run->findings, name, agent, told);
}

static gboolean
check_text (Run                     *run,
            const char              *name,
            const RemitCheckContext *context,
            RemitText               *text)
{
  g_autoptr (RemitAgent) agent = remit_agent_read (text, run->dialect);
  g_autoptr (GPtrArray) found = remit_agent_check (agent, context);

  return tell (run, name, agent, found);
}

/* FALSE where nothing more can be printed. */
static gboolean
check_file (Run        *run,
            const char *name)
{
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitMending) mending = NULL;
  RemitCheckContext context = { .known = run->known };

  remit_cli_progress_begin (&run->progress, remit_cli_display_name (name));
  text = remit_cli_read (name, &etag, &error);
  run->n_files++;
  if (text == NULL)
    {
      remit_cli_progress_clear (&run->progress);
      remit_cli_fail_at (name, NULL, 0, error->message);
      run->n_failed++;
      return TRUE;
    }
  if (!remit_cli_is_stream (name))
    {
      context.path = name;
      context.folder = get_folder (run, name);
    }
  if (run->fix)
    mending = mend (run, name, etag, &context, text);
  if (mending == NULL)
    return check_text (run, name, &context, text);
  if (context.path != NULL && mending->done->len > 0)
    remit_folder_add (get_folder (run, name), name, mending->agent);   /* the others hear of its new name */
  return tell (run, name, mending->agent, mending->left);
}

/* --- all --- */

static void
say_summary (const Run *run)
{
  guint errors = run->counts[REMIT_SEVERITY_ERROR];
  guint warnings = run->counts[REMIT_SEVERITY_WARNING];
  guint infos = run->counts[REMIT_SEVERITY_INFO];

  if (run->fix)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u fix applied\n", "%u fixes applied\n", run->n_fixed),
                run->n_fixed);
  g_printerr (g_dngettext (GETTEXT_PACKAGE, "%u file: errors %u, warnings %u, notes %u\n",
                           "%u files: errors %u, warnings %u, notes %u\n", run->n_files),
              run->n_files, errors, warnings, infos);
}

static RemitExit
check_files (Run   *run,
             char **arguments)
{
  gboolean any_folder;
  guint n_failed;
  g_auto (GStrv) names = remit_cli_find_files (arguments, &any_folder, &n_failed);
  gboolean printed = TRUE;

  run->n_failed = n_failed;
  remit_cli_progress_init (&run->progress, 2 * g_strv_length (names), REMIT_CLI_PROGRESS_DELAY);   /* each is read twice */
  read_folders (run, names);
  for (guint i = 0; printed && names[i] != NULL; i++)
    printed = check_file (run, names[i]);
  remit_cli_progress_clear (&run->progress);
  printed = remit_cli_findings_end (g_steal_pointer (&run->findings)) && printed;
  say_summary (run);
  if (run->n_failed > 0 || !printed)
    return REMIT_EXIT_FAILED;
  return run->counts[REMIT_SEVERITY_ERROR] > 0 ? REMIT_EXIT_FINDINGS : REMIT_EXIT_DONE;
}

/* --- what was asked for --- */

static gboolean
find_severity (const char    *name,
               RemitSeverity *severity)
{
  *severity = REMIT_SEVERITY_INFO;
  if (name == NULL)
    return TRUE;
  for (; *severity <= REMIT_SEVERITY_ERROR; (*severity)++)
    if (strcmp (remit_severity_to_string (*severity), name) == 0)
      return TRUE;
  remit_cli_fail (_("There is no severity “%s”; there are: %s"), name, "info, warning, error");
  return FALSE;
}

static gboolean
find_findings (const char *format,
               char      **names,
               Run        *run)
{
  gboolean any_stream = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    any_stream = any_stream || remit_cli_is_stream (names[i]);
  run->findings = remit_cli_findings_new (format, run->fix && any_stream);
  if (run->findings == NULL)
    remit_cli_fail (_("There is no format “%s”; there are: %s"), format, remit_cli_findings_formats ());
  return run->findings != NULL;
}

static RemitExit
run_check (const RemitCommand *command,
           int                 argc,
           char              **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *severity = NULL;
  g_autofree char *id = NULL;
  g_autofree char *rule = NULL;
  Run run = { 0 };
  RemitExit status;
  const GOptionEntry entries[]
    = { { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("text, json, sarif or github"), "FORMAT" },
        { "fix", 0, 0, G_OPTION_ARG_NONE, &run.fix, N_("Mend what can be mended, in the files"), NULL },
        { "severity", 0, 0, G_OPTION_ARG_STRING, &severity,
          N_("Tell only what is at least as bad: info, warning or error"), "LEVEL" },
        { "explain", 0, 0, G_OPTION_ARG_STRING, &rule, N_("Explain a rule, or list all"), "RULE" },
        { "dialect", 0, 0, G_OPTION_ARG_STRING, &id, N_("The dialect to read files as"), "NAME" },
        { NULL } };

  if (!remit_cli_parse (command, entries, &argc, &argv, 0, 0))
    return REMIT_EXIT_FAILED;
  if (rule != NULL)
    return remit_cli_explain (rule, format) ? REMIT_EXIT_DONE : REMIT_EXIT_FAILED;
  if (argc < 2)
    {
      remit_cli_fail (_("%s: a file is missing; see “%s %s --help”"), command->name, "remit-cli", command->name);
      return REMIT_EXIT_FAILED;
    }
  if (!remit_cli_find_dialect (id, &run.dialect) || !find_severity (severity, &run.severity)
      || !find_findings (format, argv + 1, &run))
    return REMIT_EXIT_FAILED;
  run.known = remit_cli_load_known_values ();
  run.folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) remit_folder_free);
  status = check_files (&run, argv + 1);
  g_hash_table_unref (run.folders);
  remit_known_values_unref (run.known);
  return status;
}

const RemitCommand remit_cli_command_check = {
  .name = "check",
  .usage = "FILE|FOLDER…",
  .help = N_("Tell what is wrong with files, and mend it"),
  .run = run_check,
};
