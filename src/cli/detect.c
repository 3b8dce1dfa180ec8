/* detect.c: remit-cli detect: the dialect of files
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the user said goes before what the text says. */
static RemitDetection *
choose (const RemitDialect *dialect)
{
  RemitDetection *detection = g_new0 (RemitDetection, 1);
  const char *reasons[] = { _("chosen on the command line"), NULL };

  detection->dialect = dialect;
  detection->confidence = 1.0;
  detection->reasons = g_strdupv ((char **) reasons);
  return detection;
}

static RemitDetection *
detect (const char         *name,
        const RemitDialect *dialect)
{
  g_autoptr (RemitText) text = remit_cli_load (name, NULL);
  g_autoptr (RemitYaml) yaml = NULL;

  if (text == NULL)
    return NULL;
  if (dialect != NULL)
    return choose (dialect);
  yaml = remit_yaml_read (text);
  return remit_dialect_detect (text, yaml);
}

static void
append_text (GString              *out,
             const char           *name,
             const RemitDetection *detection)
{
  char confidence[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (confidence, sizeof confidence, "%.2f", detection->confidence);
  g_string_append_printf (out, "%s: %s %s\n", remit_cli_display_name (name), detection->dialect->id,
                          confidence);
  for (guint i = 0; detection->reasons[i] != NULL; i++)
    g_string_append_printf (out, "  %s\n", detection->reasons[i]);
}

static void
append_json (JsonArray            *array,
             const char           *name,
             const RemitDetection *detection)
{
  JsonObject *object = json_object_new ();
  JsonArray *reasons = json_array_new ();

  for (guint i = 0; detection->reasons[i] != NULL; i++)
    json_array_add_string_element (reasons, detection->reasons[i]);
  json_object_set_string_member (object, "file", name);
  json_object_set_string_member (object, "dialect", detection->dialect->id);
  json_object_set_double_member (object, "confidence",
                                 (double) (int) (detection->confidence * 100 + 0.5) / 100);
  json_object_set_array_member (object, "reasons", reasons);
  json_array_add_object_element (array, object);
}

/* A file that cannot be read does not keep the others from being told apart. */
static RemitExit
run (const RemitCommand *command,
     int                 argc,
     char              **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *id = NULL;
  const GOptionEntry entries[]
      = { { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("text or json"), "FORMAT" },
          { "dialect", 0, 0, G_OPTION_ARG_STRING, &id, N_("The dialect to take"), "NAME" },
          { NULL } };
  const RemitDialect *dialect;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) json = json_node_new (JSON_NODE_ARRAY);
  RemitExit result = REMIT_EXIT_DONE;
  gboolean as_json;

  if (!remit_cli_parse (command, entries, &argc, &argv, 1, 0)
      || !remit_cli_find_dialect (id, &dialect)
      || !remit_cli_find_format (format, "text", "json", &as_json))
    return REMIT_EXIT_FAILED;
  json_node_take_array (json, json_array_new ());
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (RemitDetection) detection = detect (argv[i], dialect);

      if (detection == NULL)
        result = REMIT_EXIT_FAILED;
      else if (as_json)
        append_json (json_node_get_array (json), argv[i], detection);
      else
        append_text (text, argv[i], detection);
    }
  if (as_json && json_array_get_length (json_node_get_array (json)) > 0)
    return remit_cli_write_json (json) ? result : REMIT_EXIT_FAILED;
  return remit_cli_write (text->str, text->len) ? result : REMIT_EXIT_FAILED;
}

const RemitCommand remit_cli_command_detect = {
  .name = "detect",
  .usage = "FILE…",
  .help = N_("Print the dialect of files, how sure that is, and why"),
  .run = run,
};
