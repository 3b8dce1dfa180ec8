/* field-values.c: values that the tools take from a list or a range, and keys that they do not know
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "field-private.h"

#include <stdlib.h>
#include <string.h>

#include "remit-dialect.h"

static void
offer_known (const RemitInspection *inspection,
             RemitDiagnostic       *diagnostic,
             const RemitField      *field,
             const char            *value)
{
  g_autofree char *title = g_strdup_printf (_("Replace with “%s”"), value);

  remit_field_offer_value (inspection, diagnostic, title, &field->places[0], value);
}

/* The values of a list, for a message: `low, medium, high`. */
static char *
join_known (const RemitInspection *inspection,
            const char            *key)
{
  gsize n_known;
  const RemitKnown *known = remit_known_values_get (inspection->context->known, key, &n_known);
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize i = 0; i < n_known; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", known[i].value);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* (nullable): the value that an agent has without the field, which is the first of its list */
static const char *
get_default (const RemitInspection *inspection,
             const char            *key)
{
  gsize n_known;
  const RemitKnown *known = remit_known_values_get (inspection->context->known, key, &n_known);

  return n_known > 0 ? known[0].value : NULL;
}

/* --- field-model-unknown --- */

/* A full id names its maker, its generation or its home: `claude-opus-4-1`, `openai/gpt-5`. */
static gboolean
is_full_id (const char *model)
{
  return strpbrk (model, "0123456789/:") != NULL || strchr (model, '-') != NULL;
}

void
remit_field_check_model_unknown (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, "model");
  const char *model = remit_agent_get_string (inspection->agent, "model");
  RemitDiagnostic *diagnostic;
  const char *near;

  if (inspection->context->known == NULL || model == NULL || *model == '\0'
      || remit_field_is_known (inspection, "model", model))
    return;
  if (field->places[0].form == REMIT_FORM_YAML && is_full_id (model))
    return;
  near = remit_field_find_near (inspection, "model", model);
  if (near != NULL)
    diagnostic = remit_inspection_report (inspection, remit_field_span (field),
                                          _("There is no model “%s”; did you mean “%s”?"), model, near);
  else
    {
      g_autofree char *all = join_known (inspection, "model");

      diagnostic = remit_inspection_report (inspection, remit_field_span (field),
                                            _("“%s” is no model that is known here; use a full id, or one of: %s"),
                                            model, all);
    }
  if (field->places[0].form != REMIT_FORM_YAML)
    diagnostic->severity = REMIT_SEVERITY_INFO;
  if (near == NULL && field->places[0].form == REMIT_FORM_YAML)
    near = get_default (inspection, "model");
  if (near != NULL)
    offer_known (inspection, diagnostic, field, near);
}

/* --- field-color-unknown --- */

/* The hue of `#RRGGBB` in degrees, or -1 where it is none, or grey. */
static double
get_hue (const char *color)
{
  guint rgb;
  int r, g, b, high, low;

  if (*color != '#' || strlen (color) != 7 || strspn (color + 1, "0123456789abcdefABCDEF") != 6)
    return -1;
  rgb = strtoul (color + 1, NULL, 16);
  r = rgb >> 16 & 0xff;
  g = rgb >> 8 & 0xff;
  b = rgb & 0xff;
  high = MAX (r, MAX (g, b));
  low = MIN (r, MIN (g, b));
  if (high == low)
    return -1;
  if (high == r)
    return (double) (((g - b) * 60 / (high - low) + 360) % 360);
  return high == g ? (b - r) * 60.0 / (high - low) + 120 : (r - g) * 60.0 / (high - low) + 240;
}

/* (nullable): the known colour of the nearest hue */
static const char *
find_hue (const RemitInspection *inspection,
          double                 hue)
{
  gsize n_known;
  const RemitKnown *known = remit_known_values_get (inspection->context->known, "color-hue", &n_known);
  const char *best = NULL;
  double best_distance = 360;

  for (gsize i = 0; hue >= 0 && i < n_known; i++)
    {
      double distance = ABS (g_ascii_strtod (known[i].caption != NULL ? known[i].caption : "", NULL) - hue);

      distance = MIN (distance, 360 - distance);
      if (distance < best_distance)
        {
          best = known[i].value;
          best_distance = distance;
        }
    }

  return best;
}

void
remit_field_check_color_unknown (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, "color");
  const char *color = remit_agent_get_string (inspection->agent, "color");
  g_autofree char *all = NULL;
  RemitDiagnostic *diagnostic;
  const RemitKnown *near;
  const char *best;

  if (inspection->context->known == NULL || color == NULL || *color == '\0'
      || remit_field_is_known (inspection, "color", color))
    return;
  all = join_known (inspection, "color");
  diagnostic = remit_inspection_report (inspection, remit_field_span (field),
                                        _("“%s” is none of the colors that tools show: %s"), color, all);
  near = remit_known_values_find (inspection->context->known, "color-near", color);
  best = near != NULL ? near->caption : remit_field_find_near (inspection, "color", color);
  if (best == NULL)
    best = find_hue (inspection, get_hue (color));
  if (best != NULL)
    offer_known (inspection, diagnostic, field, best);
  else
    remit_field_offer_removal (inspection, diagnostic, _("Remove the color"), field);
}

/* --- field-version-format --- */

void
remit_field_check_version_format (RemitInspection *inspection)
{
  const RemitField *field = remit_agent_find_field (inspection->agent, "version");
  const char *version = remit_agent_get_string (inspection->agent, "version");

  if (version == NULL || g_regex_match_simple ("^v?[0-9]+(\\.[0-9]+){0,3}([-+][0-9A-Za-z.+-]+)?$",
                                               version, G_REGEX_DOLLAR_ENDONLY, 0))
    return;
  remit_inspection_report (inspection, remit_field_span (field),
                           _("“%s” is no version number, such as “1.2.0”"), version);
}

/* --- field-value-invalid --- */

static void
check_choice (RemitInspection  *inspection,
              const RemitField *field)
{
  const char *key = field->key;
  const char *value = remit_agent_get_string (inspection->agent, key);
  g_autofree char *all = NULL;
  RemitDiagnostic *diagnostic;
  const char *near;

  if (value != NULL && remit_field_is_known (inspection, key, value))
    return;
  all = join_known (inspection, key);
  diagnostic = value != NULL
    ? remit_inspection_report (inspection, remit_field_span (field),
                               _("“%s” cannot be “%s”; it is one of: %s"), key, value, all)
    : remit_inspection_report (inspection, remit_field_span (field), _("“%s” is one of: %s"), key, all);
  near = value != NULL ? remit_field_find_near (inspection, key, value) : NULL;
  if (near != NULL)
    offer_known (inspection, diagnostic, field, near);
  else
    remit_field_offer_removal (inspection, diagnostic, _("Remove the field"), field);
}

/* The type that the table gives a key, "" where it has none. */
static const char *
get_type (const RemitInspection *inspection,
          const char            *key)
{
  const RemitKnown *known = remit_known_values_find (inspection->context->known, "keys", key);

  return known != NULL && known->caption != NULL ? known->caption : "";
}

static void
offer_json (const RemitInspection *inspection,
            RemitDiagnostic       *diagnostic,
            const RemitField      *field,
            JsonNode              *value)
{
  const RemitPlace *place = &field->places[0];
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autofree char *written = json_to_string (value, FALSE);
  g_autofree char *title = g_strdup_printf (_("Replace with “%s”"), written);

  if (place->form == REMIT_FORM_YAML && place->node != NULL
      && remit_yaml_edit_replace (inspection->agent->yaml, place->entry, place->node, value, edits, NULL))
    remit_diagnostic_add_fix (diagnostic, title, edits);
}

static void
check_integer (RemitInspection  *inspection,
               const RemitField *field)
{
  const char *string = remit_agent_get_string (inspection->agent, field->key);
  gint64 number = string != NULL ? g_ascii_strtoll (string, NULL, 10) : 0;
  g_autoptr (JsonNode) value = NULL;
  RemitDiagnostic *diagnostic;

  if (JSON_NODE_HOLDS_VALUE (field->value) && json_node_get_value_type (field->value) == G_TYPE_INT64
      && json_node_get_int (field->value) > 0)
    return;
  diagnostic = remit_inspection_report (inspection, remit_field_span (field),
                                        _("“%s” is a whole number over 0"), field->key);
  if (number > 0)
    {
      value = json_node_init_int (json_node_alloc (), number);
      offer_json (inspection, diagnostic, field, value);
    }
  else
    remit_field_offer_removal (inspection, diagnostic, _("Remove the field"), field);
}

static gboolean
is_yes (const char *string)
{
  static const char *const words[] = { "true", "yes", "on", "1", "y", NULL };
  g_autofree char *lower = g_ascii_strdown (string, -1);

  return g_strv_contains (words, lower);
}

static void
check_boolean (RemitInspection  *inspection,
               const RemitField *field)
{
  const char *string = remit_agent_get_string (inspection->agent, field->key);
  g_autoptr (JsonNode) value = NULL;
  RemitDiagnostic *diagnostic;

  if (JSON_NODE_HOLDS_VALUE (field->value)
      && json_node_get_value_type (field->value) == G_TYPE_BOOLEAN)
    return;
  diagnostic = remit_inspection_report (inspection, remit_field_span (field),
                                        _("“%s” is true or false"), field->key);
  value = json_node_init_boolean (json_node_alloc (), string != NULL && is_yes (string));
  offer_json (inspection, diagnostic, field, value);
}

void
remit_field_check_value_invalid (RemitInspection *inspection)
{
  const RemitAgent *agent = inspection->agent;

  if (inspection->context->known == NULL)
    return;
  for (guint i = 0; i < agent->n_fields; i++)
    {
      const RemitField *field = &agent->fields[i];
      const char *type = get_type (inspection, field->key);

      if (JSON_NODE_HOLDS_NULL (field->value))
        continue;
      if (g_str_equal (type, "choice"))
        check_choice (inspection, field);
      else if (g_str_equal (type, "integer"))
        check_integer (inspection, field);
      else if (g_str_equal (type, "boolean"))
        check_boolean (inspection, field);
    }
}

/* --- field-unknown --- */

static GHashTable *
collect_keys (const RemitYaml *yaml)
{
  GHashTable *keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < remit_yaml_get_n_entries (yaml); i++)
    g_hash_table_add (keys, (gpointer) remit_yaml_get_entry (yaml, i)->key);
  return keys;
}

/* (nullable): the key of the table that was meant; @keys are those that are there */
static const char *
find_key (const RemitInspection *inspection,
          GHashTable            *keys,
          const char            *key)
{
  const char *near = remit_field_find_near (inspection, "keys", key);

  return near != NULL && !g_hash_table_contains (keys, near) ? near : NULL;
}

static void
report_unknown (RemitInspection  *inspection,
                GHashTable       *keys,
                const RemitField *field)
{
  gsize cost = remit_field_get_cost (inspection);
  const char *near = find_key (inspection, keys, field->written);
  RemitSpan span = field->places[0].entry->key_span;
  RemitDiagnostic *diagnostic;
  g_autoptr (RemitEditList) edits = NULL;
  g_autofree char *title = NULL;

  if (near == NULL)
    {
      remit_inspection_report (inspection, span,
                               _("Claude Code does not know the key “%s” and passes over it"), field->written);
      return;
    }
  diagnostic = remit_inspection_report (inspection, span,
                                        _("There is no key “%s”; did you mean “%s”?"), field->written, near);
  edits = remit_edit_list_new ();
  title = g_strdup_printf (_("Rename to “%s”"), near);
  if (remit_inspection_can_afford (inspection, cost)
      && remit_yaml_edit_rename_key (inspection->agent->yaml, field->places[0].entry, near, edits, NULL))
    remit_diagnostic_add_fix (diagnostic, title, edits);
}

/* Keys that a dialect has are its own; security-tools-ignored speaks of the one that misleads. */
void
remit_field_check_unknown (RemitInspection *inspection)
{
  const RemitAgent *agent = inspection->agent;
  g_autoptr (GHashTable) keys = collect_keys (agent->yaml);

  if (inspection->context->known == NULL)
    return;
  for (guint i = 0; i < agent->n_fields; i++)
    {
      const RemitField *field = &agent->fields[i];

      if (field->n_places > 0 && field->places[0].form == REMIT_FORM_YAML
          && field->places[0].entry != NULL && !g_str_equal (field->written, "remit-ignore")
          && !remit_field_is_known (inspection, "keys", field->written)
          && !remit_field_is_known (inspection, "other-keys", field->written)
          && remit_dialect_get_field (agent->dialect, field->key) == NULL)
        report_unknown (inspection, keys, field);
    }
}
