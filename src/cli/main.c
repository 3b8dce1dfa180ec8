/* main.c: remit-cli: finds the command and runs it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command.h"
#include "remit-arena.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

static const RemitCommand *const commands[] = {
  &remit_cli_command_detect,
  &remit_cli_command_show,
  &remit_cli_command_check,
  &remit_cli_command_patch,
  &remit_cli_command_export,
  &remit_cli_command_new,
  &remit_cli_command_stats,
};

static RemitExit
print_help (void)
{
  g_print (_("Usage: %s COMMAND [OPTION…] [FILE…]\n\n"), "remit-cli");
  g_print ("%s\n\n", _("Read, check, change and convert AI-agent definition files."));
  g_print ("%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-8s %s\n", commands[i]->name, _(commands[i]->help));
  g_print ("\n%s\n",
           _("“-” is standard input. “remit-cli COMMAND --help” has the options."));
  return REMIT_EXIT_DONE;
}

static const RemitCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

int
main (int   argc,
      char *argv[])
{
  /* Run from the build folder, the translations are there. */
  const char *locales = g_getenv ("REMIT_LOCALEDIR");
  const RemitCommand *command;

  remit_arena_keep_freed ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales != NULL ? locales : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc < 2)
    {
      remit_cli_fail (_("A command is missing; see “%s --help”"), "remit-cli");
      return REMIT_EXIT_FAILED;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_help ();
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("remit-cli %s\n", PACKAGE_VERSION);
      return REMIT_EXIT_DONE;
    }
  command = find_command (argv[1]);
  if (command == NULL)
    {
      remit_cli_fail (_("There is no command “%s”; see “%s --help”"), argv[1], "remit-cli");
      return REMIT_EXIT_FAILED;
    }
  return command->run (command, argc - 1, argv + 1);
}
