/* stats.c: remit-cli stats: how much there is of what in files
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include "remit-folder.h"
#include "remit-read.h"
#include "remit-vocabulary.h"

#include <glib/gi18n.h>
#include <string.h>

#define FORMAT "remit-stats/1"

/* What all files hold together. @by_dialect has a count for each dialect of the registry, in its order. */
typedef struct
{
  guint    n_files;
  guint    n_sections;
  guint64  characters;
  guint64  tokens;
  guint   *by_dialect;
  guint    by_role[REMIT_N_ROLES];
} Stats;

/* --- counting --- */

/* A view repeats what the description says: it is no section of the body. */
static void
count_sections (Stats               *stats,
                RemitSection *const *sections,
                guint                n_sections)
{
  for (guint i = 0; i < n_sections; i++)
    {
      if (sections[i]->form != REMIT_FORM_VIEW)
        {
          stats->by_role[sections[i]->role]++;
          stats->n_sections++;
        }
      count_sections (stats, sections[i]->sections, sections[i]->n_sections);
    }
}

static void
count_dialect (Stats              *stats,
               const RemitDialect *dialect)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    if (dialects[i] == dialect)
      stats->by_dialect[i]++;
}

/* Bytes that are no text count as a character each. */
static void
count_text (Stats           *stats,
            const RemitText *text)
{
  gsize start = remit_text_get_start (text);
  g_autofree char *valid =
    g_utf8_make_valid (remit_text_get_data (text) + start, (gssize) (remit_text_get_length (text) - start));

  stats->characters += (guint64) g_utf8_strlen (valid, -1);
  stats->tokens += remit_estimate_tokens (valid);
}

static gboolean
count_file (Stats              *stats,
            const char         *name,
            const RemitDialect *dialect,
            RemitCliProgress   *progress)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitText) text = remit_cli_read (name, NULL, &error);
  g_autoptr (RemitAgent) agent = NULL;

  if (text == NULL)
    {
      remit_cli_progress_clear (progress);
      remit_cli_fail_at (name, NULL, 0, error->message);
      return FALSE;
    }
  agent = remit_agent_read (text, dialect);
  stats->n_files++;
  count_dialect (stats, agent->dialect);
  count_sections (stats, agent->sections, agent->n_sections);
  count_text (stats, text);
  return TRUE;
}

/* --- text --- */

/* The width of the first column, in columns of a terminal. */
#define WIDTH 20

static void
append_line (GString    *out,
             const char *indent,
             const char *name,
             guint64     n)
{
  gsize used = strlen (indent);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    used += g_unichar_iszerowidth (g_utf8_get_char (p)) ? 0 : g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;

  g_string_append_printf (out, "%s%s%*s%9" G_GUINT64_FORMAT "\n", indent, name,
                          used < WIDTH ? (int) (WIDTH - used) : 1, "", n);
}

static gboolean
print_text (const Stats *stats)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (GString) out = g_string_new (NULL);

  append_line (out, "", _("files"), stats->n_files);
  for (guint i = 0; dialects[i] != NULL; i++)
    if (stats->by_dialect[i] > 0)
      append_line (out, "  ", dialects[i]->id, stats->by_dialect[i]);
  append_line (out, "", _("sections"), stats->n_sections);
  for (guint i = 0; i < REMIT_N_ROLES; i++)
    if (stats->by_role[i] > 0)
      append_line (out, "  ", remit_role_get_id (i), stats->by_role[i]);
  append_line (out, "", _("characters"), stats->characters);
  /* Translators: pieces of words as models count them; how many there are is estimated */
  append_line (out, "", _("tokens, about"), stats->tokens);
  return remit_cli_write (out->str, out->len);
}

/* --- JSON --- */

static gboolean
print_json (const Stats *stats)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *document = json_object_new ();
  JsonObject *by_dialect = json_object_new ();
  JsonObject *by_role = json_object_new ();

  for (guint i = 0; dialects[i] != NULL; i++)
    json_object_set_int_member (by_dialect, dialects[i]->id, stats->by_dialect[i]);
  for (guint i = 0; i < REMIT_N_ROLES; i++)
    json_object_set_int_member (by_role, remit_role_get_id (i), stats->by_role[i]);
  json_object_set_string_member (document, "format", FORMAT);
  json_object_set_int_member (document, "files", stats->n_files);
  json_object_set_object_member (document, "dialects", by_dialect);
  json_object_set_int_member (document, "sections", stats->n_sections);
  json_object_set_object_member (document, "roles", by_role);
  json_object_set_int_member (document, "characters", (gint64) stats->characters);
  json_object_set_int_member (document, "tokens", (gint64) stats->tokens);
  json_node_take_object (node, document);
  return remit_cli_write_json (node);
}

/* --- all --- */

static guint
count_dialects (void)
{
  guint n = 0;

  while (remit_dialect_list ()[n] != NULL)
    n++;
  return n;
}

/* A file that cannot be read does not keep the others from being counted. */
static RemitExit
count_files (char              **arguments,
             const RemitDialect *dialect,
             gboolean            as_json)
{
  gboolean any_folder;
  guint n_failed;
  g_auto (GStrv) names = remit_cli_find_files (arguments, &any_folder, &n_failed);
  g_autofree guint *by_dialect = g_new0 (guint, count_dialects ());
  Stats stats = { .by_dialect = by_dialect };
  RemitCliProgress progress;

  remit_cli_progress_init (&progress, g_strv_length (names), REMIT_CLI_PROGRESS_DELAY);
  for (guint i = 0; names[i] != NULL; i++)
    {
      remit_cli_progress_begin (&progress, remit_cli_display_name (names[i]));
      n_failed += !count_file (&stats, names[i], dialect, &progress);
    }
  remit_cli_progress_clear (&progress);
  if (stats.n_files == 0 || !(as_json ? print_json (&stats) : print_text (&stats)))
    return REMIT_EXIT_FAILED;
  return n_failed > 0 ? REMIT_EXIT_FAILED : REMIT_EXIT_DONE;
}

static RemitExit
run (const RemitCommand *command,
     int                 argc,
     char              **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *id = NULL;
  const GOptionEntry entries[]
      = { { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("text or json"), "FORMAT" },
          { "dialect", 0, 0, G_OPTION_ARG_STRING, &id, N_("The dialect to read files as"), "NAME" },
          { NULL } };
  const RemitDialect *dialect;
  gboolean as_json;

  if (!remit_cli_parse (command, entries, &argc, &argv, 1, 0)
      || !remit_cli_find_dialect (id, &dialect)
      || !remit_cli_find_format (format, "text", "json", &as_json))
    return REMIT_EXIT_FAILED;
  return count_files (argv + 1, dialect, as_json);
}

const RemitCommand remit_cli_command_stats = {
  .name = "stats",
  .usage = "FILE|FOLDER…",
  .help = N_("Count files by dialect, sections by role, characters and tokens"),
  .run = run,
};
