/* remit-sarif.c: what was found, as SARIF: for the tools that show findings of many programs
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-sarif.h"

#include <glib/gi18n-lib.h>

#define SCHEMA "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#define HOME "https://github.com/remit-editor/remit"

struct _RemitSarif
{
  char       *version;
  JsonArray  *rules;
  JsonArray  *results;
  GHashTable *indices;   /* rule id → its place among @rules, plus 1 */
};

RemitSarif *
remit_sarif_new (const char *version)
{
  RemitSarif *sarif = g_new0 (RemitSarif, 1);

  sarif->version = g_strdup (version);
  sarif->rules = json_array_new ();
  sarif->results = json_array_new ();
  sarif->indices = g_hash_table_new (g_str_hash, g_str_equal);
  return sarif;
}

static const char *
get_level (RemitSeverity severity)
{
  return severity == REMIT_SEVERITY_ERROR ? "error" : severity == REMIT_SEVERITY_WARNING ? "warning" : "note";
}

/* `{ "text": … }`: what SARIF calls a message. */
static JsonObject *
make_message (const char *text)
{
  JsonObject *message = json_object_new ();

  json_object_set_string_member (message, "text", text);
  return message;
}

/* --- rules --- */

static JsonObject *
make_rule (const char *id)
{
  const RemitRule *rule = remit_rule_find (id);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", id);
  if (rule != NULL)
    {
      JsonObject *configuration = json_object_new ();

      json_object_set_object_member (object, "shortDescription", make_message (_(rule->title)));
      json_object_set_object_member (object, "help", make_message (_(rule->help)));
      json_object_set_string_member (configuration, "level", get_level (rule->severity));
      json_object_set_object_member (object, "defaultConfiguration", configuration);
    }
  return object;
}

static guint
get_index (RemitSarif *sarif,
           const char *id)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (sarif->indices, id));

  if (index == 0)
    {
      json_array_add_object_element (sarif->rules, make_rule (id));
      index = json_array_get_length (sarif->rules);
      g_hash_table_insert (sarif->indices, (gpointer) id, GUINT_TO_POINTER (index));
    }
  return index - 1;
}

/* --- places --- */

/* @last: where the finding before started */
static JsonObject *
make_region (const RemitText *text,
             RemitLocator     last,
             RemitSpan        span)
{
  RemitPosition start = remit_text_locate_next (text, &last, span.start);
  RemitPosition end = remit_text_locate_next (text, &last, span.end);
  JsonObject *region = json_object_new ();

  json_object_set_int_member (region, "startLine", start.line);
  json_object_set_int_member (region, "startColumn", (gint64) start.utf16);
  json_object_set_int_member (region, "endLine", end.line);
  json_object_set_int_member (region, "endColumn", (gint64) end.utf16);
  return region;
}

static JsonObject *
make_artifact (const char *uri)
{
  JsonObject *artifact = json_object_new ();

  json_object_set_string_member (artifact, "uri", uri);
  return artifact;
}

static JsonArray *
make_locations (const char      *uri,
                const RemitText *text,
                RemitLocator     last,
                RemitSpan        span)
{
  JsonObject *physical = json_object_new ();
  JsonObject *location = json_object_new ();
  JsonArray *locations = json_array_new ();

  json_object_set_object_member (physical, "artifactLocation", make_artifact (uri));
  json_object_set_object_member (physical, "region", make_region (text, last, span));
  json_object_set_object_member (location, "physicalLocation", physical);
  json_array_add_object_element (locations, location);
  return locations;
}

/* --- fixes --- */

static JsonObject *
make_replacement (const RemitText *text,
                  RemitLocator    *last,
                  const RemitEdit *edit)
{
  JsonObject *replacement = json_object_new ();
  g_autofree char *inserted = g_strndup (edit->replacement, edit->length);

  remit_text_locate_next (text, last, edit->span.start);
  json_object_set_object_member (replacement, "deletedRegion", make_region (text, *last, edit->span));
  if (edit->length > 0)
    json_object_set_object_member (replacement, "insertedContent", make_message (inserted));
  return replacement;
}

static JsonObject *
make_fix (const char      *uri,
          const RemitText *text,
          RemitLocator     last,
          const RemitFix  *fix)
{
  JsonArray *replacements = json_array_new ();
  JsonArray *changes = json_array_new ();
  JsonObject *change = json_object_new ();
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < remit_edit_list_get_n_edits (fix->edits); i++)
    json_array_add_object_element (replacements,
                                   make_replacement (text, &last, remit_edit_list_get (fix->edits, i)));
  json_object_set_object_member (change, "artifactLocation", make_artifact (uri));
  json_object_set_array_member (change, "replacements", replacements);
  json_array_add_object_element (changes, change);
  json_object_set_object_member (object, "description", make_message (fix->title));
  json_object_set_array_member (object, "artifactChanges", changes);
  return object;
}

static JsonArray *
make_fixes (const char            *uri,
            const RemitText       *text,
            RemitLocator           last,
            const RemitDiagnostic *diagnostic)
{
  JsonArray *fixes = json_array_new ();

  for (guint i = 0; i < diagnostic->fixes->len; i++)
    json_array_add_object_element (fixes,
                                   make_fix (uri, text, last, g_ptr_array_index (diagnostic->fixes, i)));
  return fixes;
}

/* --- results --- */

void
remit_sarif_add (RemitSarif      *sarif,
                 const char      *uri,
                 const RemitText *text,
                 const GPtrArray *diagnostics)
{
  RemitLocator last = { 0 };

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      JsonObject *result = json_object_new ();

      remit_text_locate_next (text, &last, diagnostic->span.start);
      json_object_set_string_member (result, "ruleId", diagnostic->rule);
      json_object_set_int_member (result, "ruleIndex", get_index (sarif, diagnostic->rule));
      json_object_set_string_member (result, "level", get_level (diagnostic->severity));
      json_object_set_object_member (result, "message", make_message (diagnostic->message));
      json_object_set_array_member (result, "locations", make_locations (uri, text, last, diagnostic->span));
      if (diagnostic->fixes->len > 0)
        json_object_set_array_member (result, "fixes", make_fixes (uri, text, last, diagnostic));
      json_array_add_object_element (sarif->results, result);
    }
}

static JsonObject *
make_tool (RemitSarif *sarif)
{
  JsonObject *driver = json_object_new ();
  JsonObject *tool = json_object_new ();

  json_object_set_string_member (driver, "name", "Remit");
  json_object_set_string_member (driver, "informationUri", HOME);
  json_object_set_string_member (driver, "version", sarif->version);
  json_object_set_array_member (driver, "rules", g_steal_pointer (&sarif->rules));
  json_object_set_object_member (tool, "driver", driver);
  return tool;
}

JsonNode *
remit_sarif_end (RemitSarif *sarif)
{
  JsonObject *run = json_object_new ();
  JsonObject *log = json_object_new ();
  JsonArray *runs = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_object_member (run, "tool", make_tool (sarif));
  json_object_set_string_member (run, "columnKind", "utf16CodeUnits");
  json_object_set_array_member (run, "results", g_steal_pointer (&sarif->results));
  json_array_add_object_element (runs, run);
  json_object_set_string_member (log, "$schema", SCHEMA);
  json_object_set_string_member (log, "version", "2.1.0");
  json_object_set_array_member (log, "runs", runs);
  json_node_take_object (node, log);
  g_hash_table_unref (sarif->indices);
  g_free (sarif->version);
  g_free (sarif);
  return node;
}
