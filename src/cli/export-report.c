/* export-report.c: what remit-cli export tells of itself on standard error
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "export.h"

#include "remit-json.h"
#include "remit-write-json.h"

#include <glib/gi18n.h>

struct _RemitCliReport
{
  RemitCliReportFormat format;
  gboolean             single;
  RemitCliProgress     progress;
  guint                n_written;
  guint                n_failed;
  guint                n_lossy;
  GString             *text;
  JsonNode            *json;
};

RemitCliReport *
remit_cli_report_new (RemitCliReportFormat format,
                      gboolean             single,
                      guint                n_jobs)
{
  RemitCliReport *report = g_new0 (RemitCliReport, 1);

  report->format = format;
  report->single = single;
  remit_cli_progress_init (&report->progress, single ? 0 : n_jobs, 0);
  report->text = g_string_new (NULL);
  report->json = json_node_init_array (json_node_alloc (), NULL);
  json_node_take_array (report->json, json_array_new ());
  return report;
}

void
remit_cli_report_free (RemitCliReport *report)
{
  g_string_free (report->text, TRUE);
  json_node_unref (report->json);
  g_free (report);
}

/* --- progress --- */

void
remit_cli_report_begin (RemitCliReport     *report,
                        const char         *name,
                        const RemitDialect *to)
{
  g_autofree char *words = g_strdup_printf ("%s → %s", remit_cli_display_name (name), to->id);

  remit_cli_progress_begin (&report->progress, words);
}

/* --- what was written --- */

/* What the source calls the section of @loss, behind a blank: its heading, else its role; nothing for
   a field, whose path says its key. */
static char *
get_source_name (const RemitAgent *agent,
                 const RemitLoss  *loss)
{
  RemitPointer place = { 0 };
  g_autofree char *heading = NULL;

  if (loss->role == NULL)
    return g_strdup ("");
  if (remit_agent_resolve (agent, loss->path, &place, NULL) && place.section != NULL)
    heading = remit_text_slice (agent->text, place.section->heading.span);
  remit_pointer_clear (&place);
  return heading != NULL && *heading != '\0' ? g_strdup_printf (" “%s”", heading)
                                             : g_strdup_printf (" (%s)", loss->role);
}

/* What --fail-on-loss fails on. */
static gboolean
is_loss (const RemitLoss *loss)
{
  return loss->disposition == REMIT_DISPOSITION_DROPPED || loss->widens;
}

/* What allows more than before is marked, so that it is found in a long report. */
static void
append_loss (GString          *text,
             const RemitAgent *agent,
             const RemitLoss  *loss)
{
  g_autofree char *name = get_source_name (agent, loss);
  g_autofree char *line
    = g_strdup_printf ("%-8s  %s%s%s%s  %s", remit_disposition_get_id (loss->disposition), loss->path,
                       name, loss->target != NULL ? " → " : "",
                       loss->target != NULL ? remit_loss_get_place (loss) : "",
                       loss->message);
  g_autofree char *clean = remit_cli_clean_line (line);

  g_string_append_printf (text, "%c %s\n", loss->widens ? '!' : ' ', clean);
}

static void
append_text (RemitCliReport    *report,
             const char        *name,
             const RemitAgent  *agent,
             const RemitExport *export,
             const char        *output)
{
  g_autofree char *line = g_strdup_printf ("%s: %s → %s%s%s", remit_cli_display_name (name),
                                           agent->dialect->id, export->dialect->id, output != NULL ? ": " : "",
                                           output != NULL ? output : "");
  g_autofree char *clean = remit_cli_clean_line (line);

  g_string_append_printf (report->text, "%s\n", clean);
  for (guint i = 0; i < export->losses->len; i++)
    {
      const RemitLoss *loss = g_ptr_array_index (export->losses, i);

      if (report->format == REMIT_CLI_REPORT_TEXT || is_loss (loss))
        append_loss (report->text, agent, loss);
    }
}

/* An object for a file and a dialect, with what is known of them. */
static JsonObject *
add_object (RemitCliReport     *report,
            const char         *name,
            const RemitDialect *from,
            const RemitDialect *to)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "file", name);
  if (from != NULL)
    json_object_set_string_member (object, "from", from->id);
  if (to != NULL)
    json_object_set_string_member (object, "to", to->id);
  json_array_add_object_element (json_node_get_array (report->json), object);
  return object;
}

static void
add_json (RemitCliReport     *report,
          const char         *name,
          const RemitDialect *from,
          const RemitExport  *export,
          const char         *output)
{
  JsonNode *losses = remit_losses_to_json (export->losses);
  JsonObject *object;

  if (report->single)
    {
      json_node_unref (report->json);
      report->json = losses;
      return;
    }
  object = add_object (report, name, from, export->dialect);
  if (output != NULL)
    json_object_set_string_member (object, "output", output);
  json_object_set_member (object, "losses", losses);
}

void
remit_cli_report_add (RemitCliReport    *report,
                      const char        *name,
                      const RemitAgent  *agent,
                      const RemitExport *export,
                      const char        *output)
{
  gboolean lossy
    = remit_export_count (export, REMIT_DISPOSITION_DROPPED) > 0 || remit_export_widens (export);

  report->n_written++;
  report->n_lossy += lossy;
  if (report->format == REMIT_CLI_REPORT_JSON)
    add_json (report, name, agent->dialect, export, output);
  else if (report->format == REMIT_CLI_REPORT_TEXT
           || (report->format == REMIT_CLI_REPORT_LOSSES && lossy))
    append_text (report, name, agent, export, output);
}

void
remit_cli_report_fail (RemitCliReport     *report,
                       const char         *name,
                       const RemitDialect *to,
                       const RemitText    *text,
                       gsize               offset,
                       const char         *message)
{
  remit_cli_progress_clear (&report->progress);
  remit_cli_fail_at (name, text, offset, message);
  report->n_failed++;
  if (report->format == REMIT_CLI_REPORT_JSON && !report->single)
    json_object_set_string_member (add_object (report, name, NULL, to), "error", message);
}

/* --- the end --- */

static void
print_summary (const RemitCliReport *report)
{
  g_printerr (ngettext ("%u file written", "%u files written", report->n_written),
              report->n_written);
  if (report->n_lossy > 0)
    {
      g_printerr ("%s", C_("separator", ", "));
      g_printerr (ngettext ("%u of them with losses", "%u of them with losses", report->n_lossy), report->n_lossy);
    }
  if (report->n_failed > 0)
    {
      g_printerr ("%s", C_("separator", ", "));
      g_printerr (ngettext ("%u failed", "%u failed", report->n_failed), report->n_failed);
    }
  g_printerr ("\n");
}

void
remit_cli_report_end (RemitCliReport *report)
{
  remit_cli_progress_clear (&report->progress);
  if (report->format == REMIT_CLI_REPORT_JSON)
    {
      g_autofree char *printed = remit_json_print (report->json);

      if (!report->single || report->n_failed == 0)
        g_printerr ("%s", printed);
      return;
    }
  g_printerr ("%s", report->text->str);
  if (!report->single)
    print_summary (report);
}

guint
remit_cli_report_n_failed (const RemitCliReport *report)
{
  return report->n_failed;
}

guint
remit_cli_report_n_lossy (const RemitCliReport *report)
{
  return report->n_lossy;
}
