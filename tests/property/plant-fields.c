/* plant-fields.c: for tests: faults of fields, of what they grant, and of the folder
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plant.h"

#include <string.h>

#include "remit-dialect.h"

#define ENTRY(name, key, value, at_key)                   \
  static gboolean                                         \
  name (Planting *planting)                               \
  {                                                       \
    return plant_entry (planting, key, value, at_key);    \
  }

ENTRY (plant_color, "color", "indigo", FALSE)
ENTRY (plant_model, "model", "sonet", FALSE)
ENTRY (plant_effort, "effort", "enormous", FALSE)
ENTRY (plant_memory, "memory", "elephant", FALSE)
ENTRY (plant_isolation, "isolation", "[worktree]", FALSE)
ENTRY (plant_turns, "maxTurns", "0", FALSE)
ENTRY (plant_background, "background", "sometimes", FALSE)
ENTRY (plant_mode, "permissionMode", "paln", FALSE)
ENTRY (plant_bypass, "permissionMode", "bypassPermissions", FALSE)
ENTRY (plant_slip, "permisionMode", "plan", TRUE)
ENTRY (plant_own_key, "barometer", "high", TRUE)
ENTRY (plant_version, "version", "latest", FALSE)
ENTRY (plant_ignored_file, "remit-ignore", "text-bom", FALSE)

/* --- names --- */

/* The only place of the name, a plain value of the frontmatter; NULL where there are more. */
static const RemitPlace *
find_only_name (const RemitAgent *agent)
{
  const RemitField *field = remit_agent_find_field (agent, "name");
  const RemitYamlEntry *entry = plant_find_entry (agent, "name");

  if (field == NULL || field->n_places != 1 || entry == NULL || field->places[0].entry != entry
      || entry->value->style != REMIT_YAML_PLAIN || entry->value->text == NULL)
    return NULL;
  return &field->places[0];
}

static RemitSpan
get_first_line (const RemitAgent *agent)
{
  return remit_text_get_line (agent->text,
                              remit_text_find_line (agent->text, remit_yaml_get_span (agent->yaml).start));
}

static gboolean
plant_no_name (Planting *planting)
{
  if (find_only_name (planting->agent) == NULL)
    return FALSE;
  planting->span = get_first_line (planting->agent);
  return plant_without_entry (planting, "name");
}

static gboolean
plant_bad_name (Planting *planting)
{
  const RemitPlace *place = find_only_name (planting->agent);

  if (place == NULL)
    return FALSE;
  plant_instead (planting, place->span, "Rain Maker");
  return TRUE;
}

/* Whether a place is the name in the title, in a dialect that has it there. */
static gboolean
is_in_title (const RemitAgent *agent,
             const RemitPlace *place)
{
  const char *prefix = agent->dialect->style.name_title;

  return prefix != NULL && agent->title.span.start + strlen (prefix) == place->span.start;
}

/* Another name on the element, or in the title. */
static gboolean
plant_other_name (Planting *planting)
{
  const RemitField *field = remit_agent_find_field (planting->agent, "name");
  const RemitPlace *place;

  if (field == NULL || field->n_places < 2 || planting->agent->diagnostics->len > 0)
    return FALSE;
  place = &field->places[1 + plant_draw (field->n_places - 1)];
  if (place->form != REMIT_FORM_ATTRIBUTE && !is_in_title (planting->agent, place))
    return FALSE;
  plant_instead (planting, place->span, "rain-maker");
  return TRUE;
}

static gboolean
plant_other_file_name (Planting *planting)
{
  const RemitField *field = remit_agent_find_field (planting->agent, "name");

  if (field == NULL || remit_agent_get_string (planting->agent, "name") == NULL)
    return FALSE;
  g_free (planting->path);
  planting->path = g_strdup ("rain-maker.md");
  planting->span = field->places[0].span;
  return TRUE;
}

/* --- descriptions --- */

/* The plain value of the description, on one line; an empty span where it is something else. */
static RemitSpan
find_description (const RemitAgent *agent)
{
  const RemitYamlEntry *entry = plant_find_entry (agent, "description");
  const RemitField *field = remit_agent_find_field (agent, "description");
  const char *data = remit_text_get_data (agent->text);

  if (entry == NULL || field == NULL || field->n_places != 1 || entry->value->style != REMIT_YAML_PLAIN
      || entry->value->text == NULL
      || memchr (data + entry->value->span.start, '\n', entry->value->span.end - entry->value->span.start) != NULL)
    return REMIT_SPAN (0, 0);
  return entry->value->span;
}

static gboolean
plant_no_description (Planting *planting)
{
  if (find_description (planting->agent).end == 0)
    return FALSE;
  planting->span = get_first_line (planting->agent);
  return plant_without_entry (planting, "description");
}

static gboolean
plant_description (Planting   *planting,
                   const char *words)
{
  RemitSpan span = find_description (planting->agent);

  if (span.end == 0)
    return FALSE;
  plant_instead (planting, span, words);
  return TRUE;
}

static gboolean
plant_short_description (Planting *planting)
{
  return plant_description (planting, "When needed");
}

static gboolean
plant_silent_description (Planting *planting)
{
  return plant_description (planting, "Expert of clouds and winds");
}

/* "Use when it rains and" as often as it takes. */
static char *
repeat_words (guint n)
{
  GString *words = g_string_new ("Use when it");

  for (guint i = 0; i < n; i++)
    g_string_append (words, " rains and it");
  return g_string_free (words, FALSE);
}

static gboolean
plant_long_description (Planting *planting)
{
  g_autofree char *words = repeat_words (500 + plant_draw (100));

  return plant_description (planting, words);
}

/* Long descriptions of which each is short enough. */
static gboolean
plant_long_folder (Planting *planting)
{
  g_autofree char *words = repeat_words (300);
  g_autofree char *less = repeat_words (290);

  if (!plant_description (planting, words))
    return FALSE;
  planting->other = g_strdup_printf ("---\nname: %s\ndescription: %s\n---\n", PLANT_OTHER, less);
  planting->n_others = 20;
  return TRUE;
}

static gboolean
plant_same_name (Planting *planting)
{
  const RemitField *field = remit_agent_find_field (planting->agent, "name");
  const char *name = remit_agent_get_string (planting->agent, "name");

  if (name == NULL || *name == '\0')
    return FALSE;
  planting->other = g_strdup_printf (PLANT_OTHER_FORMAT, name, "");
  planting->span = field->places[0].span;
  return TRUE;
}

/* --- tools --- */

/* A tool behind the last of a plain comma string. */
static gboolean
plant_tool (Planting   *planting,
            const char *tool)
{
  const RemitYamlEntry *entry = plant_find_entry (planting->agent, "tools");
  g_autofree char *words = g_strconcat (", ", tool, NULL);

  if (entry == NULL || entry->value->text == NULL || entry->value->style != REMIT_YAML_PLAIN
      || strchr (entry->value->text, ',') == NULL)
    return FALSE;
  plant_instead (planting, REMIT_SPAN (entry->value->span.end, entry->value->span.end), words);
  planting->span.start += strlen (", ");
  return TRUE;
}

#define TOOL(name, tool)                  \
  static gboolean                         \
  name (Planting *planting)               \
  {                                       \
    return plant_tool (planting, tool);   \
  }

TOOL (plant_tool_slip, "Gerp")
TOOL (plant_tool_of_others, "Perplexity")
TOOL (plant_retired, "NotebookRead")
TOOL (plant_withheld, "EnterPlanMode")

/* A random tool of the list that stands there once; NULL where the frontmatter has none. */
static const RemitString *
draw_tool (const RemitAgent *agent)
{
  const RemitField *field = remit_agent_find_field (agent, "tools");
  const RemitString *tool;
  guint n = 0;

  if (plant_find_entry (agent, "tools") == NULL || field == NULL || field->n_items == 0
      || field->places[0].form != REMIT_FORM_YAML)
    return NULL;
  tool = &field->items[plant_draw (field->n_items)];
  for (guint i = 0; i < field->n_items; i++)
    n += g_str_equal (field->items[i].text, tool->text);
  return n == 1 ? tool : NULL;
}

static gboolean
plant_tool_twice (Planting *planting)
{
  const RemitString *tool = draw_tool (planting->agent);

  return tool != NULL && strchr (tool->text, '*') == NULL && plant_tool (planting, tool->text);
}

static gboolean
plant_denied_tool (Planting *planting)
{
  const RemitString *tool = draw_tool (planting->agent);
  g_autofree char *value = NULL;

  if (tool == NULL)
    return FALSE;
  value = g_strdup_printf ("[\"%s\"]", tool->text);
  if (!plant_entry (planting, "disallowedTools", value, FALSE))
    return FALSE;
  planting->span = tool->span;
  return TRUE;
}

static gboolean
plant_ignored_tools (Planting *planting)
{
  return remit_yaml_find (planting->agent->yaml, "tools") == NULL
         && plant_entry (planting, "allowed-tools", "Read", TRUE);
}

/* The list of tools is gone; what is found is the name, which stands in front of it. */
static gboolean
plant_all_tools (Planting *planting)
{
  const RemitField *tools = remit_agent_find_field (planting->agent, "tools");
  const RemitYamlEntry *name = plant_find_entry (planting->agent, "name");
  const RemitYamlEntry *entry = plant_find_entry (planting->agent, "tools");

  if (name == NULL || entry == NULL || remit_yaml_find (planting->agent->yaml, "disallowedTools") != NULL
      || tools->n_places != 1 || entry->span.start < name->span.start)
    return FALSE;
  planting->span = name->value->span;
  return plant_without_entry (planting, "tools");
}

static gboolean
plant_turbo (Planting *planting)
{
  gsize at = remit_yaml_get_body_start (planting->agent->yaml);

  if (plant_find_entry (planting->agent, "name") == NULL || !g_str_equal (planting->agent->dialect->id, "persona"))
    return FALSE;
  plant_instead (planting, REMIT_SPAN (at, at), "\n// turbo-all\n");
  planting->span = REMIT_SPAN (at + 1, at + strlen ("\n// turbo-all"));
  return TRUE;
}

const Fault plant_faults_fields[] = {
  { "no-name", "field-name-missing", ERROR, plant_no_name },
  { "name-in-words", "field-name-format", ERROR, plant_bad_name, "field-name-mismatch" },
  { "other-name-elsewhere", "field-name-mismatch", WARNING, plant_other_name },
  { "other-file-name", "field-name-mismatch", INFO, plant_other_file_name },
  { "no-description", "field-description-missing", ERROR, plant_no_description, "role-triggers-missing" },
  { "short-description", "field-description-length", INFO, plant_short_description, "role-triggers-missing" },
  { "long-description", "field-description-length", WARNING, plant_long_description, "role-triggers-missing" },
  { "silent-description", "field-description-no-trigger", INFO, plant_silent_description, "role-triggers-missing" },
  { "long-folder", "folder-description-budget", WARNING, plant_long_folder, "role-triggers-missing" },
  { "same-name", "folder-duplicate-name", ERROR, plant_same_name },
  { "slip-in-a-tool", "field-tool-unknown", WARNING, plant_tool_slip },
  { "tool-of-others", "field-tool-unknown", INFO, plant_tool_of_others },
  { "retired-tool", "field-tool-retired", WARNING, plant_retired },
  { "withheld-tool", "field-tool-withheld", INFO, plant_withheld },
  { "tool-twice", "field-tool-duplicate", WARNING, plant_tool_twice, "field-tool-retired field-tool-withheld" },
  { "denied-tool", "field-tools-conflict", WARNING, plant_denied_tool, "field-tool-retired" },
  { "model", "field-model-unknown", WARNING, plant_model },
  { "colour", "field-color-unknown", WARNING, plant_color },
  { "version", "field-version-format", INFO, plant_version },
  { "effort", "field-value-invalid", WARNING, plant_effort },
  { "memory", "field-value-invalid", WARNING, plant_memory },
  { "isolation", "field-value-invalid", WARNING, plant_isolation },
  { "turns", "field-value-invalid", WARNING, plant_turns },
  { "background", "field-value-invalid", WARNING, plant_background },
  { "mode", "field-value-invalid", WARNING, plant_mode },
  { "slip-in-a-key", "field-unknown", INFO, plant_slip },
  { "key-of-ones-own", "field-unknown", INFO, plant_own_key },
  { "ignored-file", "ignore-unused", WARNING, plant_ignored_file },
  { "bypass", "security-permission-bypass", WARNING, plant_bypass },
  { "key-that-limits-nothing", "security-tools-ignored", WARNING, plant_ignored_tools },
  { "all-tools", "security-all-tools", INFO, plant_all_tools },
  { "turbo", "security-turbo-all", WARNING, plant_turbo },
  { NULL },
};
