/* patch.c: remit-cli patch: changes a file's model, and of its text no more than that
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

static RemitText *
patch (const char         *name,
       RemitText          *text,
       const RemitDialect *dialect,
       const GPtrArray    *operations)
{
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (GError) error = NULL;
  gsize offset;

  if (!remit_cli_check_utf8 (text, &offset, &error))
    {
      remit_cli_fail_at (name, text, offset, error->message);
      return NULL;
    }
  agent = remit_agent_read (text, dialect);
  edits = remit_patch_translate (agent, operations, &error);
  if (edits == NULL)
    {
      remit_cli_fail_at (name, text, find_refused (agent, operations), error->message);
      return NULL;
    }
  return remit_edit_list_apply (edits, text);
}

static gboolean
save (const char      *name,
      const RemitText *text,
      const char      *etag)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GError) error = NULL;

  if (remit_file_save (file, text, etag, NULL, NULL, &error))
    return TRUE;
  remit_cli_fail_at (name, NULL, 0, error->message);
  return FALSE;
}

static RemitExit
patch_file (const char         *name,
            const char         *patch_name,
            const RemitDialect *dialect,
            gboolean            in_place)
{
  g_autofree char *etag = NULL;
  g_autoptr (RemitText) text = remit_cli_load (name, &etag);
  g_autoptr (GPtrArray) operations = text != NULL ? load_operations (patch_name) : NULL;
  g_autoptr (RemitText) patched
      = operations != NULL ? patch (name, text, dialect, operations) : NULL;
  gboolean done;

  if (patched == NULL)
    return REMIT_EXIT_FAILED;
  if (in_place)
    done = save (name, patched, etag);
  else
    done = remit_cli_write (remit_text_get_data (patched), remit_text_get_length (patched));
  return done ? REMIT_EXIT_DONE : REMIT_EXIT_FAILED;
}

static RemitExit
run (const RemitCommand *command,
     int                 argc,
     char              **argv)
{
  gboolean in_place = FALSE;
  g_autofree char *id = NULL;
  const GOptionEntry entries[]
      = { { "in-place", 'i', 0, G_OPTION_ARG_NONE, &in_place,
            N_("Write the file instead of standard output"), NULL },
          { "dialect", 0, 0, G_OPTION_ARG_STRING, &id, N_("The dialect to read it as"), "NAME" },
          { NULL } };
  const RemitDialect *dialect;
  const char *patch_name;

  if (!remit_cli_parse (command, entries, &argc, &argv, 1, 2)
      || !remit_cli_find_dialect (id, &dialect))
    return REMIT_EXIT_FAILED;
  patch_name = argc > 2 ? argv[2] : "-";
  if (strcmp (argv[1], "-") == 0 && (in_place || strcmp (patch_name, "-") == 0))
    {
      remit_cli_fail ("%s: %s", command->name,
                      in_place ? _("standard input cannot be written in place")
                         : _("the file and the patch cannot both be standard input"));
      return REMIT_EXIT_FAILED;
    }
  return patch_file (argv[1], patch_name, dialect, in_place);
}

const RemitCommand remit_cli_command_patch = {
  .name = "patch",
  .usage = "FILE [PATCH.json]",
  .help = N_("Change a file by a JSON Patch (RFC 6902) on what show prints"),
  .run = run,
};
