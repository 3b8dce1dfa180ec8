/* new.c: remit-cli new: a file to begin with
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include "remit-name.h"
#include "remit-patch.h"
#include "remit-read.h"

#include <glib/gi18n.h>
#include <string.h>

#define TEMPLATES "/io/github/remit_editor/Remit/templates"

static gboolean
check_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *good = remit_name_suggest (valid);

  if (remit_name_is_valid (name))
    return TRUE;
  if (*good == '\0')
    remit_cli_fail (_("“%s” is no name: it needs lower-case letters, digits and hyphens"), valid);
  else
    remit_cli_fail (_("“%s” is no name: it needs lower-case letters, digits and hyphens, as in “%s”"), valid,
                    good);
  return FALSE;
}

static RemitText *
load_template (const RemitDialect *dialect,
               GError            **error)
{
  g_autofree char *path = g_strdup_printf (TEMPLATES "/%s.md", dialect->id);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? remit_text_new (bytes) : NULL;
}

/* Puts the name in wherever a name stands. */
static RemitText *
make_text (const RemitDialect *dialect,
           const char         *name,
           GError            **error)
{
  g_autoptr (RemitText) text = load_template (dialect, error);
  g_autoptr (RemitAgent) agent = text != NULL ? remit_agent_read (text, dialect) : NULL;
  g_autoptr (GPtrArray) operations
    = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_operation_free);
  g_autoptr (RemitEditList) edits = NULL;

  if (agent == NULL)
    return NULL;
  g_ptr_array_add (operations, remit_operation_new_string ("/fields/name", name));
  edits = remit_patch_translate (agent, operations, error);
  return edits != NULL ? remit_edit_list_apply (edits, text) : NULL;
}

static RemitExit
save (const char      *output,
      const char      *name,
      const RemitText *text,
      gboolean         force)
{
  g_autofree char *file = g_strconcat (name, ".md", NULL);
  g_autofree char *path = remit_cli_is_folder (output) ? g_build_filename (output, file, NULL)
                                                       : g_strdup (output);
  g_autoptr (GError) error = NULL;

  if (remit_cli_save (path, text, force, &error))
    return REMIT_EXIT_DONE;
  remit_cli_fail_at (path, NULL, 0, error->message);
  return REMIT_EXIT_FAILED;
}

static RemitExit
run (const RemitCommand *command,
     int                 argc,
     char              **argv)
{
  g_autofree char *id = NULL;
  g_autofree char *output = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[]
    = { { "dialect", 0, 0, G_OPTION_ARG_STRING, &id, N_("The dialect of the template"), "DIALECT" },
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
          N_("The file or folder to write to, instead of standard output"), "PATH" },
        { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Write over a file that exists"), NULL },
        { NULL } };
  const RemitDialect *dialect;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (GError) error = NULL;

  if (!remit_cli_parse (command, entries, &argc, &argv, 1, 1)
      || !remit_cli_find_dialect (id, &dialect) || !check_name (argv[1]))
    return REMIT_EXIT_FAILED;
  if (dialect == NULL)
    {
      remit_cli_fail (_("%s: --dialect=DIALECT is missing; see “%s %s --help”"), command->name,
                      "remit-cli", command->name);
      return REMIT_EXIT_FAILED;
    }
  text = make_text (dialect, argv[1], &error);
  if (text == NULL)
    {
      remit_cli_fail ("%s: %s", command->name, error->message);
      return REMIT_EXIT_FAILED;
    }
  if (output != NULL && strcmp (output, "-") != 0)
    return save (output, argv[1], text, force);
  return remit_cli_write (remit_text_get_data (text), remit_text_get_length (text)) ? REMIT_EXIT_DONE
                                                                                    : REMIT_EXIT_FAILED;
}

const RemitCommand remit_cli_command_new = {
  .name = "new",
  .usage = "--dialect=DIALECT NAME",
  .help = N_("Print a template to begin with, under a name"),
  .run = run,
};
