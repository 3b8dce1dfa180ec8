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
  { "name", NC_("field", "Name"), REMIT_FIELD_LINE },
  { "description", NC_("field", "Description"), REMIT_FIELD_TEXT },
  { "version", NC_("field", "Version"), REMIT_FIELD_LINE },
  { "model", NC_("field", "Model"), REMIT_FIELD_CHOICE },
  { "color", NC_("field", "Color"), REMIT_FIELD_CHOICE },
  { "tools", NC_("field", "Tools"), REMIT_FIELD_WORDS },
  { "disallowedTools", NC_("field", "Disallowed Tools"), REMIT_FIELD_WORDS },
  { "skills", NC_("field", "Skills"), REMIT_FIELD_WORDS },
  { "agents", NC_("field", "Agents"), REMIT_FIELD_YAML },
  { "permissionMode", NC_("field", "Permission Mode"), REMIT_FIELD_CHOICE },
  { "memory", NC_("field", "Memory"), REMIT_FIELD_CHOICE },
  { "effort", NC_("field", "Effort"), REMIT_FIELD_CHOICE },
  { "maxTurns", NC_("field", "Max Turns"), REMIT_FIELD_YAML },
  { "background", NC_("field", "Background"), REMIT_FIELD_SWITCH },
  { "isolation", NC_("field", "Isolation"), REMIT_FIELD_CHOICE },
  { "mcpServers", NC_("field", "MCP Servers"), REMIT_FIELD_YAML },
  { "hooks", NC_("field", "Hooks"), REMIT_FIELD_YAML },
  { "initialPrompt", NC_("field", "Initial Prompt"), REMIT_FIELD_TEXT },
  { "style", NC_("field", "Style"), REMIT_FIELD_WORDS },
  { "eval", NC_("field", "Evaluate"), REMIT_FIELD_SWITCH },
  { "turbo-all", NC_("field", "Turbo All"), REMIT_FIELD_SWITCH },
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

  return index >= 0 ? g_dpgettext2 (GETTEXT_PACKAGE, "field", fields[index].name) : key;
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
