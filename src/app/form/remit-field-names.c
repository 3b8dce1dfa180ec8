/* remit-field-names.c: what fields are called and how they are edited
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-field-names.h"

#include <glib/gi18n.h>

#include "remit-vocabulary.h"

static const struct
{
  const char    *key;
  const char    *name;
  RemitFieldKind kind;
} fields[] = {
  { "name", N_("Name"), REMIT_FIELD_LINE },
  { "description", N_("Description"), REMIT_FIELD_TEXT },
  { "version", N_("Version"), REMIT_FIELD_LINE },
  { "model", N_("Model"), REMIT_FIELD_CHOICE },
  { "color", N_("Color"), REMIT_FIELD_CHOICE },
  { "tools", N_("Tools"), REMIT_FIELD_WORDS },
  { "disallowedTools", N_("Disallowed Tools"), REMIT_FIELD_WORDS },
  { "skills", N_("Skills"), REMIT_FIELD_WORDS },
  { "agents", N_("Agents"), REMIT_FIELD_YAML },
  { "permissionMode", N_("Permission Mode"), REMIT_FIELD_CHOICE },
  { "memory", N_("Memory"), REMIT_FIELD_CHOICE },
  { "effort", N_("Effort"), REMIT_FIELD_CHOICE },
  { "maxTurns", N_("Max Turns"), REMIT_FIELD_YAML },
  { "background", N_("Background"), REMIT_FIELD_SWITCH },
  { "isolation", N_("Isolation"), REMIT_FIELD_CHOICE },
  { "mcpServers", N_("MCP Servers"), REMIT_FIELD_YAML },
  { "hooks", N_("Hooks"), REMIT_FIELD_YAML },
  { "initialPrompt", N_("Initial Prompt"), REMIT_FIELD_TEXT },
  { "style", N_("Style"), REMIT_FIELD_WORDS },
  { "eval", N_("Evaluate"), REMIT_FIELD_SWITCH },
  { "turbo-all", N_("Turbo All"), REMIT_FIELD_SWITCH },
};

static int
find_field (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].key, key))
      return i;

  return -1;
}

const char *
remit_field_get_name (const char *key)
{
  int index = find_field (key);

  return index >= 0 ? _(fields[index].name) : key;
}

static gboolean
is_of_strings (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (json_node_get_value_type (json_array_get_element (array, i)) != G_TYPE_STRING)
      return FALSE;

  return TRUE;
}

RemitFieldKind
remit_field_get_kind (const char *key,
                      JsonNode   *value)
{
  int index = find_field (key);
  RemitFieldKind kind = index >= 0 ? fields[index].kind : REMIT_FIELD_TEXT;

  if (value == NULL)
    return kind;
  if (JSON_NODE_HOLDS_ARRAY (value) && remit_field_is_list (key))
    return is_of_strings (json_node_get_array (value)) ? REMIT_FIELD_WORDS : REMIT_FIELD_YAML;
  if (json_node_get_value_type (value) == G_TYPE_BOOLEAN)
    return REMIT_FIELD_SWITCH;
  if (json_node_get_value_type (value) != G_TYPE_STRING)
    return REMIT_FIELD_YAML;
  /* A text where the key wants something else: still a text. */
  return kind == REMIT_FIELD_LINE || kind == REMIT_FIELD_CHOICE ? kind : REMIT_FIELD_TEXT;
}

const char *
remit_field_get_key (guint index)
{
  return index < G_N_ELEMENTS (fields) ? fields[index].key : NULL;
}
