/* export.c: remit-cli export: writes files in other dialects
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export.h"

#include "remit-file-name.h"
#include "remit-read.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was asked for, and what is known while it is done. */
typedef struct
{
  const RemitDialect  *from;       /* what to read files as, or NULL */
  GPtrArray           *targets;    /* the dialects to write */
  RemitWriteFlags      flags;
  const char          *output;     /* a file, or a folder where @folder */
  gboolean             folder;
  gboolean             force;
  GHashTable          *taken;      /* the names given to files in the folder */
  GHashTable          *sources;    /* the files that are read: id → name */
  RemitKnownValues    *known;
  RemitCliReport      *report;
} Run;

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->targets, g_ptr_array_unref);
  g_clear_pointer (&run->taken, g_hash_table_unref);
  g_clear_pointer (&run->sources, g_hash_table_unref);
  g_clear_pointer (&run->known, remit_known_values_unref);
  g_clear_pointer (&run->report, remit_cli_report_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* --- where to --- */

/* The name of an agent's file is its own; a file whose agent has none keeps its name. */
static char *
make_file_name (Run              *run,
                const char       *source,
                const RemitAgent *agent)
{
  const char *name = remit_agent_get_string (agent, "name");
  g_autofree char *base = g_path_get_basename (source);
  g_autofree char *safe = NULL;

  if (g_str_has_suffix (base, ".md"))
    base[strlen (base) - strlen (".md")] = '\0';
  safe = remit_file_name_make_safe (name != NULL && *name != '\0' ? name : base);
  return remit_file_name_make_unique (safe, run->taken);
}

/* What makes two names the same file, whatever links or case lie between. */
static char *
get_id (const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/* Whether @source is new: a file that is named twice is exported once. */
static gboolean
remember_source (Run        *run,
                 const char *source)
{
  g_autofree char *id = strcmp (source, "-") != 0 ? get_id (source) : NULL;

  if (id == NULL)
    return TRUE;
  if (g_hash_table_contains (run->sources, id))
    return FALSE;
  return g_hash_table_insert (run->sources, g_steal_pointer (&id), g_strdup (source));
}

/* Whether the texts go into a folder within one of those that are read. */
static gboolean
is_output_inside (const Run *run,
                  char     **arguments)
{
  g_autoptr (GFile) output = run->folder ? g_file_new_for_commandline_arg (run->output) : NULL;

  for (guint i = 0; output != NULL && arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) folder = g_file_new_for_commandline_arg (arguments[i]);

      if (strcmp (arguments[i], "-") != 0 && g_file_has_prefix (output, folder))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_output (const Run  *run,
              const char *source)
{
  g_autoptr (GFile) output = g_file_new_for_commandline_arg (run->output);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (source);

  return g_file_has_prefix (file, output);
}

/* The files to export: each once, and none that an earlier run may have put into the output folder,
   unless it is named itself. */
static GPtrArray *
choose_sources (Run   *run,
                char **arguments,
                char **files)
{
  gboolean inside = is_output_inside (run, arguments);
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; files[i] != NULL; i++)
    if ((!inside || !is_in_output (run, files[i])
         || g_strv_contains ((const char *const *) arguments, files[i]))
        && remember_source (run, files[i]))
      g_ptr_array_add (sources, files[i]);
  return sources;
}

/* Forced or not, no file is lost before it is read. */
static gboolean
is_other_source (const Run  *run,
                 const char *output,
                 const char *source)
{
  g_autofree char *id = get_id (output);
  const char *other = id != NULL ? g_hash_table_lookup (run->sources, id) : NULL;

  return other != NULL && strcmp (other, source) != 0;
}

/* --- one file --- */

/* @file_name: (nullable): its name in the folder, without extension */
static char *
make_output_path (const Run          *run,
                  const RemitDialect *to,
                  const char         *file_name)
{
  g_autofree char *file = file_name != NULL ? g_strconcat (file_name, ".md", NULL) : NULL;

  if (!run->folder)
    return g_strdup (run->output);
  return run->targets->len > 1 ? g_build_filename (run->output, to->id, file, NULL)
                               : g_build_filename (run->output, file, NULL);
}

static gboolean
save (const char      *output,
      const RemitText *text,
      gboolean         force,
      GError         **error)
{
  if (output != NULL)
    return remit_cli_save (output, text, force, error);
  return remit_cli_print (remit_text_get_data (text), remit_text_get_length (text), error);
}

static void
write_text (Run               *run,
            const char        *source,
            const RemitAgent  *agent,
            const RemitExport *export,
            const char        *output)
{
  g_autoptr (GError) error = NULL;

  if (output != NULL && is_other_source (run, output, source))
    {
      remit_cli_report_fail (run->report, output, export->dialect, NULL, 0,
                             _("The file is one of those to export; nothing writes over it"));
      return;
    }
  if (!save (output, export->text, run->force, &error))
    {
      remit_cli_report_fail (run->report, output != NULL ? output : _("(standard output)"),
                             export->dialect, NULL, 0, error->message);
      return;
    }
  remit_cli_report_add (run->report, source, agent, export, output);
}

static RemitAgent *
read_agent (Run        *run,
            const char *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitText) text = remit_cli_read (source, NULL, &error);
  gsize offset = 0;

  if (text != NULL && remit_cli_check_utf8 (text, &offset, &error))
    return remit_agent_read (text, run->from);
  remit_cli_report_fail (run->report, source, NULL, text, offset, error->message);
  return NULL;
}

static void
export_file (Run        *run,
             const char *source)
{
  g_autoptr (RemitAgent) agent = read_agent (run, source);
  g_autofree char *file_name = NULL;

  if (agent == NULL)
    return;
  if (run->folder)
    file_name = make_file_name (run, source, agent);
  for (guint i = 0; i < run->targets->len; i++)
    {
      const RemitDialect *to = g_ptr_array_index (run->targets, i);
      g_autoptr (RemitExport) export = NULL;
      g_autofree char *output = make_output_path (run, to, file_name);

      remit_cli_report_begin (run->report, source, to);
      export = remit_agent_write_known (agent, to, run->flags, run->known);
      write_text (run, source, agent, export, output);
    }
}

/* --- what was asked for --- */

static gboolean
find_targets (Run        *run,
              const char *to)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  const RemitDialect *dialect;

  run->targets = g_ptr_array_new ();
  if (to == NULL)
    {
      remit_cli_fail (_("%s: --to=DIALECT is missing; see “%s %s --help”"), "export", "remit-cli", "export");
      return FALSE;
    }
  if (strcmp (to, "all") != 0)
    {
      if (!remit_cli_find_dialect (to, &dialect))
        return FALSE;
      g_ptr_array_add (run->targets, (gpointer) dialect);
      return TRUE;
    }
  for (guint i = 0; dialects[i] != NULL; i++)
    g_ptr_array_add (run->targets, (gpointer) dialects[i]);
  return TRUE;
}

static gboolean
find_report (const char           *name,
             gboolean              fail_on_loss,
             RemitCliReportFormat *format)
{
  gboolean json;

  *format = fail_on_loss ? REMIT_CLI_REPORT_LOSSES : REMIT_CLI_REPORT_SUMMARY;
  if (name == NULL)
    return TRUE;
  if (!remit_cli_find_format (name, "text", "json", &json))
    return FALSE;
  *format = json ? REMIT_CLI_REPORT_JSON : REMIT_CLI_REPORT_TEXT;
  return TRUE;
}

/* Standard input ends once. */
static gboolean
check_sources (char **sources)
{
  guint n_stdin = 0;

  for (guint i = 0; sources[i] != NULL; i++)
    n_stdin += strcmp (sources[i], "-") == 0;
  if (n_stdin <= 1)
    return TRUE;
  remit_cli_fail (_("%s: standard input can be read only once"), "export");
  return FALSE;
}

static gboolean
find_output (Run     *run,
             gboolean many)
{
  run->folder = many || (run->output != NULL && remit_cli_is_folder (run->output));
  if (!many || run->output != NULL)
    return TRUE;
  remit_cli_fail (_("%s: many files need --output=FOLDER"), "export");
  return FALSE;
}

static RemitExit
export_files (Run                 *run,
              char               **arguments,
              RemitCliReportFormat format,
              gboolean             fail_on_loss)
{
  gboolean any_folder;
  guint n_failed;
  g_auto (GStrv) files = remit_cli_find_files (arguments, &any_folder, &n_failed);
  g_autoptr (GPtrArray) sources = NULL;
  gboolean many = any_folder || g_strv_length (arguments) > 1 || run->targets->len > 1;

  if (!check_sources (files) || !find_output (run, many))
    return REMIT_EXIT_FAILED;
  run->known = remit_cli_load_known_values ();
  run->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  run->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sources = choose_sources (run, arguments, files);
  run->report = remit_cli_report_new (format, !many, sources->len * run->targets->len);
  for (guint i = 0; i < sources->len; i++)
    export_file (run, g_ptr_array_index (sources, i));
  remit_cli_report_end (run->report);
  if (n_failed + remit_cli_report_n_failed (run->report) > 0)
    return REMIT_EXIT_FAILED;
  return fail_on_loss && remit_cli_report_n_lossy (run->report) > 0 ? REMIT_EXIT_FINDINGS : REMIT_EXIT_DONE;
}

static RemitExit
run_export (const RemitCommand *command,
            int                 argc,
            char              **argv)
{
  g_autofree char *to = NULL;
  g_autofree char *output = NULL;
  g_autofree char *report = NULL;
  g_autofree char *from = NULL;
  gboolean native_only = FALSE;
  gboolean fail_on_loss = FALSE;
  g_auto (Run) run = { 0 };
  RemitCliReportFormat format;
  const GOptionEntry entries[]
    = { { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_("The dialect to write, or all"), "DIALECT" },
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
          N_("The file or folder to write to, instead of standard output"), "PATH" },
        { "native-only", 0, 0, G_OPTION_ARG_NONE, &native_only,
          N_("Leave out what the dialect has no place for"), NULL },
        { "report", 0, 0, G_OPTION_ARG_STRING, &report,
          N_("Tell on standard error what became of each part: text or json"), "FORMAT" },
        { "fail-on-loss", 0, 0, G_OPTION_ARG_NONE, &fail_on_loss,
          N_("Exit with 1 where something is left out or allows more than before"), NULL },
        { "force", 0, 0, G_OPTION_ARG_NONE, &run.force, N_("Write over files that exist"), NULL },
        { "dialect", 0, 0, G_OPTION_ARG_STRING, &from, N_("The dialect to read files as"), "NAME" },
        { NULL } };

  if (!remit_cli_parse (command, entries, &argc, &argv, 1, 0) || !find_targets (&run, to)
      || !remit_cli_find_dialect (from, &run.from) || !find_report (report, fail_on_loss, &format))
    return REMIT_EXIT_FAILED;
  run.output = g_strcmp0 (output, "-") != 0 ? output : NULL;
  run.flags = native_only ? REMIT_WRITE_NATIVE_ONLY : REMIT_WRITE_DEFAULT;
  return export_files (&run, argv + 1, format, fail_on_loss);
}

const RemitCommand remit_cli_command_export = {
  .name = "export",
  .usage = "--to=DIALECT FILE…",
  .help = N_("Write files in another dialect"),
  .run = run_export,
};
