/* check-print.c: what remit-cli check found, as text, JSON, SARIF or GitHub's annotations
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "check.h"
#include "command.h"

#include "remit-json.h"
#include "remit-sarif.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define FORMAT "remit-check/1"

/* A line of a file is shown up to this many characters, around the place. */
#define MAX_WIDTH 100

typedef void (*PrintFile) (RemitCliFindings *findings,
                           GString          *out,
                           const char       *name,
                           const RemitAgent *agent,
                           const GPtrArray  *diagnostics);

struct _RemitCliFindings
{
  PrintFile   print;
  JsonArray  *files;    /* of the JSON document */
  RemitSarif *sarif;
  gboolean    colors;
  gboolean    aside;    /* goes to standard error */
};

/* --- text --- */

static const char *
get_color (const RemitCliFindings *findings,
           RemitSeverity           severity)
{
  if (!findings->colors)
    return "";
  return severity == REMIT_SEVERITY_ERROR ? "\033[1;31m" : severity == REMIT_SEVERITY_WARNING ? "\033[1;33m"
                                                                                           : "\033[1;36m";
}

/* A part of a line as a terminal shows it: one column a character, no control characters. */
static char *
clean (const RemitText *text,
       gsize            start,
       gsize            end)
{
  g_autofree char *part = remit_text_slice (text, REMIT_SPAN (start, end));

  return remit_cli_clean_line (part);
}

/* How many columns a terminal takes for the text. */
static guint
get_width (const char *string)
{
  guint width = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/* @offset moved by at most @n bytes, to the start of a character; within @span. */
static gsize
clamp_back (const RemitText *text,
            gsize            offset,
            gsize            n,
            gsize            start)
{
  const char *data = remit_text_get_data (text);
  gsize at = offset - MIN (n, offset - start);

  while (at > start && ((guchar) data[at] & 0xc0) == 0x80)
    at--;
  return at;
}

static gsize
clamp_forward (const RemitText *text,
               gsize            offset,
               gsize            n,
               gsize            end)
{
  const char *data = remit_text_get_data (text);
  gsize at = offset + MIN (n, end - offset);

  while (at < end && ((guchar) data[at] & 0xc0) == 0x80)
    at++;
  return at;
}

/* The line of the place, and marks below it. */
static void
print_source (const RemitCliFindings *findings,
              GString                *out,
              const RemitText        *text,
              const RemitDiagnostic  *diagnostic)
{
  guint number = remit_text_find_line (text, diagnostic->span.start);
  RemitSpan line = remit_text_get_line (text, number);
  /* A byte order mark stands before the first line. */
  gsize from = CLAMP (diagnostic->span.start, line.start, line.end);
  gsize behind = MAX (diagnostic->span.end, from);
  gsize start = from - line.start > MAX_WIDTH ? clamp_back (text, from, MAX_WIDTH / 2, line.start) : line.start;
  gsize to = clamp_forward (text, from, MIN (behind - from, MAX_WIDTH), line.end);
  gsize end = clamp_forward (text, MAX (to, from), MAX_WIDTH / 2, line.end);
  g_autofree char *before = clean (text, start, from);
  g_autofree char *marked = clean (text, from, to);
  g_autofree char *after = clean (text, to, end);
  const char *open = start > line.start ? "…" : "";
  guint width = MAX (get_width (marked), 1);

  g_string_append_printf (out, "%6u | %s%s%s%s%s\n       | ", number, open, before, marked, after,
                          end < line.end ? "…" : "");
  for (guint i = get_width (before) + get_width (open); i > 0; i--)
    g_string_append_c (out, ' ');
  g_string_append (out, get_color (findings, diagnostic->severity));
  for (; width > 0; width--)
    g_string_append_c (out, '^');
  g_string_append (out, findings->colors ? "\033[0m\n" : "\n");
}

static void
print_text (RemitCliFindings *findings,
            GString          *out,
            const char       *name,
            const RemitAgent *agent,
            const GPtrArray  *diagnostics)
{
  g_autofree char *file = remit_cli_clean_line (remit_cli_display_name (name));
  const char *bold = findings->colors ? "\033[1m" : "";
  const char *plain = findings->colors ? "\033[0m" : "";
  RemitLocator last = { 0 };

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      RemitPosition position = remit_text_locate_next (agent->text, &last, diagnostic->span.start);
      g_autofree char *message = remit_cli_clean_line (diagnostic->message);

      g_string_append_printf (out, "%s%s:%u:%" G_GSIZE_FORMAT ":%s %s%s:%s %s [%s]\n", bold, file, position.line,
                              position.character, plain, get_color (findings, diagnostic->severity),
                              remit_severity_to_string (diagnostic->severity), plain, message, diagnostic->rule);
      print_source (findings, out, agent->text, diagnostic);
      for (guint j = 0; j < diagnostic->fixes->len; j++)
        /* Translators: before the words that say what a fix does: “fix: Quote the value” */
        g_string_append_printf (out, "       = %s: %s\n", _("fix"),
                                ((const RemitFix *) g_ptr_array_index (diagnostic->fixes, j))->title);
    }
}

/* --- GitHub --- */

/* Source: GitHub's documentation of workflow commands, and its toolkit's escapes. */
static void
append_escaped (GString    *out,
                const char *string,
                gboolean    property)
{
  for (const char *p = string; *p != '\0'; p++)
    if (*p == '%' || *p == '\r' || *p == '\n' || (property && (*p == ':' || *p == ',')))
      g_string_append_printf (out, "%%%02X", (guint) (guchar) *p);
    else
      g_string_append_c (out, *p);
}

static void
print_github (RemitCliFindings *findings G_GNUC_UNUSED,
              GString          *out,
              const char       *name,
              const RemitAgent *agent,
              const GPtrArray  *diagnostics)
{
  RemitLocator last = { 0 };

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      RemitPosition start = remit_text_locate_next (agent->text, &last, diagnostic->span.start);
      RemitLocator behind = last;
      RemitPosition end = remit_text_locate_next (agent->text, &behind, diagnostic->span.end);
      const char *level = diagnostic->severity == REMIT_SEVERITY_INFO
        ? "notice" : remit_severity_to_string (diagnostic->severity);

      g_string_append_printf (out, "::%s file=", level);
      append_escaped (out, name, TRUE);
      g_string_append_printf (out, ",line=%u,col=%" G_GSIZE_FORMAT ",endLine=%u,endColumn=%" G_GSIZE_FORMAT ",title=%s::",
                              start.line, start.character, end.line, end.character, diagnostic->rule);
      append_escaped (out, diagnostic->message, FALSE);
      g_string_append_c (out, '\n');
    }
}

/* --- documents --- */

static void
add_json (RemitCliFindings *findings,
          GString          *out G_GNUC_UNUSED,
          const char       *name,
          const RemitAgent *agent,
          const GPtrArray  *diagnostics)
{
  JsonObject *file = json_object_new ();

  json_object_set_string_member (file, "path", name);
  json_object_set_string_member (file, "dialect", agent->dialect->id);
  json_object_set_member (file, "diagnostics", remit_diagnostics_to_json (diagnostics, agent->text));
  json_array_add_object_element (findings->files, file);
}

/* A relative path is a relative reference; SARIF's viewers look for it below the folder that they show. */
static char *
make_uri (const char *name)
{
  g_autofree char *escaped = NULL;

  if (g_path_is_absolute (name))
    return g_filename_to_uri (name, NULL, NULL);
  escaped = g_uri_escape_string (name, "/", FALSE);
  return g_steal_pointer (&escaped);
}

static void
add_sarif (RemitCliFindings *findings,
           GString          *out G_GNUC_UNUSED,
           const char       *name,
           const RemitAgent *agent,
           const GPtrArray  *diagnostics)
{
  g_autofree char *uri = make_uri (name);

  remit_sarif_add (findings->sarif, uri, agent->text, diagnostics);
}

/* --- all --- */

static const struct
{
  const char *name;
  PrintFile   print;
} formats[] = {
  { "text", print_text },
  { "json", add_json },
  { "sarif", add_sarif },
  { "github", print_github },
};

const char *
remit_cli_findings_formats (void)
{
  return "text, json, sarif, github";
}

RemitCliFindings *
remit_cli_findings_new (const char *format,
                        gboolean    aside)
{
  RemitCliFindings *findings;
  PrintFile print = format == NULL ? formats[0].print : NULL;

  for (guint i = 0; format != NULL && i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, format) == 0)
      print = formats[i].print;
  if (print == NULL)
    return NULL;
  findings = g_new0 (RemitCliFindings, 1);
  findings->print = print;
  findings->aside = aside;
  findings->colors = isatty (aside ? STDERR_FILENO : STDOUT_FILENO) && g_getenv ("NO_COLOR") == NULL;
  if (print == add_json)
    findings->files = json_array_new ();
  if (print == add_sarif)
    findings->sarif = remit_sarif_new (PACKAGE_VERSION);
  return findings;
}

static gboolean
write_out (const RemitCliFindings *findings,
           const char             *string)
{
  if (!findings->aside)
    return remit_cli_write (string, strlen (string));
  g_printerr ("%s", string);
  return TRUE;
}

gboolean
remit_cli_findings_add (RemitCliFindings *findings,
                        const char       *name,
                        const RemitAgent *agent,
                        const GPtrArray  *diagnostics)
{
  g_autoptr (GString) out = g_string_new (NULL);

  findings->print (findings, out, name, agent, diagnostics);
  return out->len == 0 || write_out (findings, out->str);
}

static JsonNode *
make_document (JsonArray *files)
{
  JsonObject *document = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (document, "format", FORMAT);
  json_object_set_array_member (document, "files", files);
  json_node_take_object (node, document);
  return node;
}

gboolean
remit_cli_findings_end (RemitCliFindings *findings)
{
  g_autoptr (JsonNode) document = NULL;
  g_autofree char *string = NULL;
  gboolean done;

  if (findings->files != NULL)
    document = make_document (findings->files);
  else if (findings->sarif != NULL)
    document = remit_sarif_end (findings->sarif);
  string = document != NULL ? remit_json_print (document) : NULL;
  done = string == NULL || write_out (findings, string);
  g_free (findings);
  return done;
}
