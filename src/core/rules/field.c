/* field.c: rules about fields: the table of the family, and what its files share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "field-private.h"

RemitSpan
remit_field_span (const RemitField *field)
{
  return field->n_places > 0 && field->places[0].span.end > field->places[0].span.start
    ? field->places[0].span : field->span;
}

RemitSpan
remit_field_absent_span (const RemitInspection *inspection)
{
  RemitSpan block = remit_yaml_get_span (inspection->agent->yaml);

  return remit_text_get_line (inspection->text, remit_text_find_line (inspection->text, block.start));
}

gsize
remit_field_get_cost (const RemitInspection *inspection)
{
  RemitSpan block = remit_yaml_get_span (inspection->agent->yaml);

  return block.end - block.start;
}

gboolean
remit_field_is_known (const RemitInspection *inspection,
                      const char            *list,
                      const char            *value)
{
  return remit_known_values_find (inspection->context->known, list, value) != NULL;
}

const char *
remit_field_find_near (const RemitInspection *inspection,
                       const char            *list,
                       const char            *value)
{
  gsize n_known;
  const RemitKnown *known = remit_known_values_get (inspection->context->known, list, &n_known);
  g_autofree const char **values = g_new0 (const char *, n_known + 1);

  for (gsize i = 0; i < n_known; i++)
    values[i] = known[i].value;
  return remit_find_near (value, values, n_known);
}

void
remit_field_offer_value (const RemitInspection *inspection,
                         RemitDiagnostic       *diagnostic,
                         const char            *title,
                         const RemitPlace      *place,
                         const char            *value)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);

  if (place->form != REMIT_FORM_YAML)
    remit_edit_list_add (edits, place->span, value, -1);
  else if (place->node == NULL
           || !remit_yaml_edit_replace (inspection->agent->yaml, place->entry, place->node, node, edits,
                                        NULL))
    return;
  remit_diagnostic_add_fix (diagnostic, title, edits);
}

void
remit_field_offer_removal (const RemitInspection *inspection,
                           RemitDiagnostic       *diagnostic,
                           const char            *title,
                           const RemitField      *field)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();

  if (field->places[0].form == REMIT_FORM_YAML && field->places[0].entry != NULL
      && remit_yaml_edit_remove_key (inspection->agent->yaml, field->places[0].entry, edits, NULL))
    remit_diagnostic_add_fix (diagnostic, title, edits);
}

static const RemitRule rules[] = {
  {
    .id = "field-name-missing",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("The agent has no name"),
    .help = N_("Claude Code skips a file whose frontmatter has no “name” and does not say so. The fix adds the name of "
               "the file, or the one that stands on the <component> element."),
    .fixes = TRUE,
    .check = remit_field_check_name_missing,
  },
  {
    .id = "field-name-format",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("The name is malformed"),
    .help = N_("A name has lower-case letters, digits and hyphens and does not start with a hyphen. Claude Code skips a "
               "file with any other name and does not say so. The fix makes such a name of the one that is there."),
    .fixes = TRUE,
    .check = remit_field_check_name_format,
  },
  {
    .id = "field-name-mismatch",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The agent has several names"),
    .help = N_("The name stands in several places: the frontmatter, the <component> element, the persona’s title line. "
               "Where they differ, tools and people call the agent by different names. The fix puts "
               "the first one everywhere. That the file has another name is worth knowing, no more: tools do not mind."),
    .fixes = TRUE,
    .check = remit_field_check_name_mismatch,
  },
  {
    .id = "field-description-missing",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("The agent has no description"),
    .help = N_("The description is all that the main conversation sees of an agent. Claude Code skips a file without one "
               "and does not say so. Say what the agent does and when to use it."),
    .check = remit_field_check_description_missing,
  },
  {
    .id = "field-description-length",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The description is very long or very short"),
    .help = N_("The descriptions of all agents are part of every conversation, and all of a folder together have a "
               "budget. One that takes a tenth of that crowds out the others: move examples and details into the body, "
               "which is read only when the agent runs. A description of one or two words says too little to choose by."),
    .check = remit_field_check_description_length,
  },
  {
    .id = "field-description-no-trigger",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("The description does not say when to use the agent"),
    .help = N_("Tools choose an agent by its description alone. Triggers in the body are read only when it has been "
               "chosen. Say “Use when …” in the description. The fix writes the first triggers of the body into it."),
    .fixes = TRUE,
    .check = remit_field_check_description_no_trigger,
  },
  {
    .id = "field-tool-unknown",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A tool is not known"),
    .help = N_("Claude Code drops a name that it does not know from the list and does not say so: a slip in “Grep” takes "
               "the search away. Names of MCP tools, mcp__server__tool, are not checked. Your own table of known values "
               "may add names. The fix writes the tool that was meant; a name that is near none stays."),
    .fixes = TRUE,
    .check = remit_field_check_tool_unknown,
  },
  {
    .id = "field-tool-retired",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A tool is no more"),
    .help = N_("The tool was part of Claude Code once. Its name is dropped from the list without a word, and what it did "
               "is not allowed unless the tool that replaces it is listed. The fix writes that one."),
    .fixes = TRUE,
    .check = remit_field_check_tool_retired,
  },
  {
    .id = "field-tool-withheld",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("A tool that no subagent gets"),
    .help = N_("Some tools belong to the main conversation alone, such as the one that asks the user a question. A "
               "subagent never gets them, so instructions that count on them fail. An agent that is started as the main "
               "conversation does get them. The fix takes the name out."),
    .fixes = TRUE,
    .check = remit_field_check_tool_withheld,
  },
  {
    .id = "field-tool-duplicate",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A tool is listed twice"),
    .help = N_("The second entry changes nothing. The fix removes it."),
    .fixes = TRUE,
    .check = remit_field_check_tool_duplicate,
  },
  {
    .id = "field-tools-conflict",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A tool is allowed and disallowed"),
    .help = N_("What disallowedTools lists is taken away first, so the agent does not get the tool although “tools” "
               "lists it. Remove it from one of the two."),
    .check = remit_field_check_tools_conflict,
  },
  {
    .id = "field-model-unknown",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The model is not known"),
    .help = N_("A model is an alias such as “inherit” for the model of the conversation, or a full id. With "
               "any other word the agent cannot run, or runs with another model. Outside the frontmatter no tool reads "
               "the model, so there it is only worth knowing. The fix writes the alias that was meant, or the one of an agent "
               "that names none."),
    .fixes = TRUE,
    .check = remit_field_check_model_unknown,
  },
  {
    .id = "field-color-unknown",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The color is not known"),
    .help = N_("Claude Code shows agents in one of a few colors and passes over any other value. The fix writes the "
               "nearest of them."),
    .fixes = TRUE,
    .check = remit_field_check_color_unknown,
  },
  {
    .id = "field-version-format",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("The version is no version number"),
    .help = N_("A version such as “1.2.0” can be compared by people and tools."),
    .check = remit_field_check_version_format,
  },
  {
    .id = "field-value-invalid",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A value is not allowed"),
    .help = N_("permissionMode, memory, effort and isolation take one of a few words, maxTurns a whole number over 0, "
               "background true or false. Claude Code passes over any other value, so the agent runs with the default. "
               "The fix writes the value that was meant, or removes the field."),
    .fixes = TRUE,
    .check = remit_field_check_value_invalid,
  },
  {
    .id = "field-unknown",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("A key is not known"),
    .help = N_("Real files have hundreds of keys of their own, for programs of their own, and Claude Code passes over "
               "what it does not know. So this is only worth knowing, unless it is a slip. Keys that are usual, such as "
               "“version”, are not told; your own table of known values may add more. The fix writes the key that was "
               "meant, where one is near."),
    .fixes = TRUE,
    .check = remit_field_check_unknown,
  },
};

const RemitRuleFamily remit_rules_field = { "field", rules, G_N_ELEMENTS (rules) };
