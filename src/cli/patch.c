/* patch.c: remit-cli patch: changes the models of files, and of their texts no more than that
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include "remit-file.h"
#include "remit-patch.h"
#include "remit-read.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The parser says where it stands in the message only: `<data>:LINE:COLUMN: Parse error: …`. */
static void
fail_in_json (const char   *name,
              const GError *error)
{
  static const char marker[] = "Parse error: ";
  const char *message = strstr (error->message, marker);
  guint line = 1;
  guint column = 1;

  if (message == NULL || sscanf (error->message, "<data>:%u:%u:", &line, &column) != 2)
    {
      remit_cli_fail_at (name, NULL, 0, error->message);
      return;
    }
  remit_cli_fail ("%s:%u:%u: %s", remit_cli_display_name (name), line, MAX (column, 1),
                  message + strlen (marker));
}

static GPtrArray *
load_operations (const char *name)
{
  g_autoptr (RemitText) text = remit_cli_load (name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  GPtrArray *operations;

  if (text == NULL)
    return NULL;
  if (!json_parser_load_from_data (parser, remit_text_get_data (text),
                                   remit_text_get_length (text), &error))
    {
      fail_in_json (name, error);
      return NULL;
    }
  if (json_parser_get_root (parser) == NULL)
    {
      remit_cli_fail_at (name, NULL, 0, _("There is no patch"));
      return NULL;
    }
  operations = remit_operations_from_json (json_parser_get_root (parser), &error);
  if (operations == NULL)
    remit_cli_fail_at (name, NULL, 0, error->message);
  return operations;
}

/* The start of what a pointer leads to, or of the node around it. */
static gsize
find_place (const RemitAgent *agent,
            const char       *pointer)
{
  g_autofree char *path = g_strdup (pointer);

  for (;;)
    {
      g_auto (RemitPointer) at = { 0 };
      char *slash;

      if (remit_agent_resolve (agent, path, &at, NULL) && at.exists)
        {
          if (at.item != NULL)
            return at.item->span.start;
          if (at.block != NULL)
            return at.block->span.start;
          if (at.section != NULL)
            return at.section->span.start;
          if (at.field != NULL)
            return at.field->span.start;
          return 0;
        }
      slash = strrchr (path, '/');
      if (slash == NULL)
        return 0;
      *slash = '\0';
    }
}

/* The error has only a message; the operation to blame is the first with which it is refused. */
static gsize
find_refused (const RemitAgent *agent,
              const GPtrArray  *operations)
{
  g_autoptr (GPtrArray) tried = g_ptr_array_new ();

  for (guint i = 0; i < operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (operations, i);
      g_autoptr (RemitEditList) edits = NULL;

      g_ptr_array_add (tried, g_ptr_array_index (operations, i));
      edits = remit_patch_translate (agent, tried, NULL);
      if (edits == NULL)
        return find_place (agent, operation->path);
    }
  return 0;
}

/* What became of a file. */
typedef enum
{
  CHANGED,
  UNCHANGED,
  REFUSED,
} Outcome;

/* How files are patched, the same for all of them. */
typedef struct
{
  const RemitDialect *dialect;
  GPtrArray          *operations;
  gboolean            in_place;
  guint               count[REFUSED + 1];
  RemitCliProgress    progress;
} Job;

/* Prints what is wrong, in the place of the line of progress. */
static void
fail_at (Job             *job,
         const char      *name,
         const RemitText *text,
         gsize            offset,
         const GError    *error)
{
  remit_cli_progress_clear (&job->progress);
  remit_cli_fail_at (name, text, offset, error->message);
}

static RemitEditList *
translate (Job        *job,
           const char *name,
           RemitText  *text)
{
  g_autoptr (RemitAgent) agent = NULL;
  RemitEditList *edits;
  g_autoptr (GError) error = NULL;
  gsize offset;

  if (!remit_cli_check_utf8 (text, &offset, &error))
    {
      fail_at (job, name, text, offset, error);
      return NULL;
    }
  agent = remit_agent_read (text, job->dialect);
  edits = remit_patch_translate (agent, job->operations, &error);
  if (edits == NULL)
    fail_at (job, name, text, find_refused (agent, job->operations), error);
  return edits;
}

static gboolean
save (Job             *job,
      const char      *name,
      const RemitText *text,
      const char      *etag)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GError) error = NULL;

  if (remit_file_save (file, text, etag, NULL, NULL, &error))
    return TRUE;
  fail_at (job, name, NULL, 0, error);
  return FALSE;
}

/* A file that the patch leaves as it is is not written: its times stay, and so do its links. */
static Outcome
patch_text (Job        *job,
            const char *name,
            RemitText  *text,
            const char *etag)
{
  g_autoptr (RemitEditList) edits = translate (job, name, text);
  g_autoptr (RemitText) patched = edits != NULL ? remit_edit_list_apply (edits, text) : NULL;

  if (patched == NULL)
    return REFUSED;
  if (!job->in_place)
    return remit_cli_write (remit_text_get_data (patched), remit_text_get_length (patched))
               ? CHANGED
               : REFUSED;
  if (remit_edit_list_get_n_edits (edits) == 0)
    return UNCHANGED;
  return save (job, name, patched, etag) ? CHANGED : REFUSED;
}

/* `FILE [PATCH.json]`: one file. It is loaded before the patch: what changes it while the patch is
 * typed is noticed. */
static RemitExit
patch_one (Job        *job,
           const char *name,
           const char *patch_name)
{
  g_autofree char *etag = NULL;
  g_autoptr (RemitText) text = remit_cli_load (name, &etag);

  if (text == NULL)
    return REMIT_EXIT_FAILED;
  job->operations = load_operations (patch_name);
  if (job->operations == NULL || patch_text (job, name, text, etag) == REFUSED)
    return REMIT_EXIT_FAILED;
  return REMIT_EXIT_DONE;
}

/* Notes a file by where it really is: named twice, it is still patched once. */
static gboolean
is_new (GHashTable *seen,
        const char *name)
{
  char *path = realpath (name, NULL);
  gboolean is_new = path == NULL || !g_hash_table_contains (seen, path);

  if (path != NULL && is_new)
    g_hash_table_add (seen, g_strdup (path));
  free (path);
  return is_new;
}

static void
patch_named (Job        *job,
             const char *name)
{
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitText) text = remit_cli_read (name, &etag, &error);

  if (text == NULL)
    fail_at (job, name, NULL, 0, error);
  job->count[text != NULL ? patch_text (job, name, text, etag) : REFUSED]++;
}

/* `--patch=PATCH.json FILE|FOLDER…`: a file that is refused does not keep the others from being
 * patched. */
static RemitExit
patch_all (Job   *job,
           char **names)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean any_folder;
  guint n_failed;
  g_auto (GStrv) found = remit_cli_find_files (names, &any_folder, &n_failed);

  remit_cli_progress_init (&job->progress, g_strv_length (found), REMIT_CLI_PROGRESS_DELAY);
  for (guint i = 0; found[i] != NULL; i++)
    {
      remit_cli_progress_begin (&job->progress, remit_cli_display_name (found[i]));
      if (is_new (seen, found[i]))
        patch_named (job, found[i]);
    }
  remit_cli_progress_clear (&job->progress);
  g_printerr (_("%u changed, %u unchanged, %u refused\n"), job->count[CHANGED],
              job->count[UNCHANGED], job->count[REFUSED]);
  return job->count[REFUSED] + n_failed > 0 ? REMIT_EXIT_FAILED : REMIT_EXIT_DONE;
}

/* What is wrong with the arguments, or NULL. */
static const char *
find_usage_fault (char      **names,
                  const char *patch_name,
                  gboolean    in_place)
{
  gboolean input = g_strv_contains ((const char *const *) names, "-");

  if (input && in_place)
    return _("standard input cannot be written in place");
  if (input && strcmp (patch_name, "-") == 0)
    return _("the file and the patch cannot both be standard input");
  if (!in_place && names[1] != NULL)
    return _("several files can only be patched with --in-place");
  return NULL;
}

static RemitExit
run_job (const RemitCommand *command,
         Job                *job,
         const char         *option,
         char              **names)
{
  const char *patch_name = option != NULL ? option : names[1] != NULL ? names[1] : "-";
  char *name[] = { names[0], NULL };
  const char *fault = find_usage_fault (option != NULL ? names : name, patch_name, job->in_place);

  if (fault != NULL)
    {
      remit_cli_fail ("%s: %s", command->name, fault);
      return REMIT_EXIT_FAILED;
    }
  if (option == NULL || !job->in_place)
    return patch_one (job, names[0], patch_name);
  job->operations = load_operations (patch_name);
  return job->operations != NULL ? patch_all (job, names) : REMIT_EXIT_FAILED;
}

static RemitExit
run (const RemitCommand *command,
     int                 argc,
     char              **argv)
{
  g_autofree char *id = NULL;
  g_autofree char *patch_name = NULL;
  Job job = { NULL };
  const GOptionEntry entries[]
      = { { "in-place", 'i', 0, G_OPTION_ARG_NONE, &job.in_place,
            N_("Write the files instead of standard output"), NULL },
          { "patch", 'p', 0, G_OPTION_ARG_FILENAME, &patch_name,
            N_("The patch, for as many files and folders of *.md files as are named"),
            "PATCH.json" },
          { "dialect", 0, 0, G_OPTION_ARG_STRING, &id, N_("The dialect to read them as"), "NAME" },
          { NULL } };
  RemitExit result;

  if (!remit_cli_parse (command, entries, &argc, &argv, 1, 0)
      || !remit_cli_find_dialect (id, &job.dialect))
    return REMIT_EXIT_FAILED;
  if (patch_name == NULL && argc > 3)
    {
      remit_cli_fail (_("%s: too many arguments; for more files there is --patch"), command->name);
      return REMIT_EXIT_FAILED;
    }
  result = run_job (command, &job, patch_name, argv + 1);
  g_clear_pointer (&job.operations, g_ptr_array_unref);
  return result;
}

const RemitCommand remit_cli_command_patch = {
  .name = "patch",
  .usage = "FILE [PATCH.json] | --patch=PATCH.json FILE|FOLDER…",
  .help = N_("Change files by a JSON Patch (RFC 6902) on what show prints"),
  .run = run,
};
