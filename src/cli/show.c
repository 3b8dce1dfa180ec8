/* show.c: remit-cli show: the model of a file
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include "remit-json.h"
#include "remit-read.h"

#include <glib/gi18n.h>
#include <string.h>

static RemitExit
show (const char         *name,
      const RemitDialect *dialect,
      gboolean            outline,
      gboolean            spans)
{
  g_autoptr (RemitText) text = remit_cli_load (name, NULL);
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (JsonNode) json = NULL;

  if (text == NULL)
    return REMIT_EXIT_FAILED;
  agent = remit_agent_read (text, dialect);
  if (outline)
    {
      g_autofree char *lines = remit_agent_to_outline (agent);

      return remit_cli_write (lines, strlen (lines)) ? REMIT_EXIT_DONE : REMIT_EXIT_FAILED;
    }
  json = remit_agent_to_json (agent, spans);
  return remit_cli_write_json (json) ? REMIT_EXIT_DONE : REMIT_EXIT_FAILED;
}

static RemitExit
run (const RemitCommand *command,
     int                 argc,
     char              **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *id = NULL;
  gboolean spans = FALSE;
  const GOptionEntry entries[]
      = { { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("json or outline"), "FORMAT" },
          { "spans", 0, 0, G_OPTION_ARG_NONE, &spans,
            N_("Add to every object where it stands in the file, in bytes"), NULL },
          { "dialect", 0, 0, G_OPTION_ARG_STRING, &id, N_("The dialect to read it as"), "NAME" },
          { NULL } };
  const RemitDialect *dialect;
  gboolean outline;

  if (!remit_cli_parse (command, entries, &argc, &argv, 1, 1)
      || !remit_cli_find_dialect (id, &dialect)
      || !remit_cli_find_format (format, "json", "outline", &outline))
    return REMIT_EXIT_FAILED;
  return show (argv[1], dialect, outline, spans);
}

const RemitCommand remit_cli_command_show = {
  .name = "show",
  .usage = "FILE",
  .help = N_("Print what a file says: its fields and sections"),
  .run = run,
};
