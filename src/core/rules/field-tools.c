/* field-tools.c: the tools that an agent may use, and may not
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "field-private.h"

#include <string.h>

static const char *const tool_fields[] = { "tools", "disallowedTools" };

/* The tool that an entry names: `Bash(git *)` is Bash. */
static char *
get_tool (const char *entry)
{
  const char *end = strchr (entry, '(');
  char *tool = end != NULL ? g_strndup (entry, end - entry) : g_strdup (entry);

  return g_strstrip (tool);
}

/* Names of servers' tools and patterns are not ours to know. */
static gboolean
is_foreign (const char *tool)
{
  return *tool == '\0' || g_str_has_prefix (tool, "mcp__") || strpbrk (tool, "*/.:_{}$") != NULL;
}

static gboolean
is_in_frontmatter (const RemitField *field)
{
  return field != NULL && field->n_items > 0 && field->places[0].form == REMIT_FORM_YAML
         && field->places[0].node != NULL;
}

/* Offers to write @replacement for an element of a list, or to take it out where that is NULL. */
static void
offer_element (RemitInspection  *inspection,
               RemitDiagnostic  *diagnostic,
               const RemitField *field,
               guint             index,
               const char       *replacement)
{
  const RemitPlace *place = &field->places[0];
  const RemitYaml *yaml = inspection->agent->yaml;
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autofree char *title = NULL;
  gboolean done;

  if (!remit_inspection_can_afford (inspection, remit_field_get_cost (inspection)))
    return;
  if (replacement != NULL)
    {
      g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), replacement);

      title = g_strdup_printf (_("Replace with “%s”"), replacement);
      done = remit_yaml_edit_list_replace (yaml, place->entry, place->node, field->separator, index,
                                           value, edits, NULL);
    }
  else
    {
      title = g_strdup_printf (_("Remove “%s”"), field->items[index].text);
      done = remit_yaml_edit_list_remove (yaml, place->entry, place->node, field->separator, index,
                                          edits, NULL);
    }
  if (done)
    remit_diagnostic_add_fix (diagnostic, title, edits);
}

/* @tools: the names of all tools of the field, and its entries as they are written */
typedef void (*VisitTool) (RemitInspection  *inspection,
                           const RemitField *field,
                           guint             index,
                           const char       *tool,
                           GHashTable       *tools);

static void
visit_tools (RemitInspection *inspection,
             VisitTool        visit)
{
  if (inspection->context->known == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tool_fields); i++)
    {
      const RemitField *field = remit_agent_find_field (inspection->agent, tool_fields[i]);
      g_autoptr (GHashTable) tools =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint j = 0; is_in_frontmatter (field) && j < field->n_items; j++)
        {
          g_hash_table_add (tools, get_tool (field->items[j].text));
          g_hash_table_add (tools, g_strdup (field->items[j].text));
        }
      for (guint j = 0; is_in_frontmatter (field) && j < field->n_items; j++)
        {
          g_autofree char *tool = get_tool (field->items[j].text);

          if (!is_foreign (tool))
            visit (inspection, field, j, tool, tools);
        }
    }
}

/* --- field-tool-unknown --- */

/* A name that is near a known one is a slip; any other may be a tool of another program, or newer than our table: it is
 * only worth knowing, and nothing takes it out. */
static void
visit_unknown (RemitInspection  *inspection,
               const RemitField *field,
               guint             index,
               const char       *tool,
               GHashTable       *tools)
{
  RemitSpan span = field->items[index].span;
  RemitDiagnostic *diagnostic;
  const char *near;

  if (remit_field_is_known (inspection, "tools", tool) || remit_field_is_known (inspection, "retired", tool)
      || remit_field_is_known (inspection, "never-given", tool))
    return;
  near = remit_field_find_near (inspection, "tools", tool);
  if (near != NULL)
    {
      const char *rest = strchr (field->items[index].text, '(');
      g_autofree char *meant = g_strconcat (near, rest, NULL);

      diagnostic = remit_inspection_report (
          inspection, span, _("There is no tool “%s”; did you mean “%s”?"), tool, near);
      offer_element (inspection, diagnostic, field, index, g_hash_table_contains (tools, meant) ? NULL : meant);
      return;
    }
  diagnostic = remit_inspection_report (
      inspection, span, _("“%s” is no tool that is known here; unknown names are passed over without a word"), tool);
  diagnostic->severity = REMIT_SEVERITY_INFO;
}

void
remit_field_check_tool_unknown (RemitInspection *inspection)
{
  visit_tools (inspection, visit_unknown);
}

/* --- field-tool-retired --- */

static void
visit_retired (RemitInspection  *inspection,
               const RemitField *field,
               guint             index,
               const char       *tool,
               GHashTable       *tools)
{
  const RemitKnown *retired = remit_known_values_find (inspection->context->known, "retired", tool);
  RemitDiagnostic *diagnostic;

  if (retired == NULL)
    return;
  if (retired->caption == NULL)
    {
      diagnostic = remit_inspection_report (inspection, field->items[index].span,
                                            _("The tool “%s” is no more"), tool);
      offer_element (inspection, diagnostic, field, index, NULL);
      return;
    }
  diagnostic = remit_inspection_report (inspection, field->items[index].span,
                                        _("The tool “%s” is no more; “%s” does its work"), tool,
                                        retired->caption);
  offer_element (inspection, diagnostic, field, index,
                 g_hash_table_contains (tools, retired->caption) ? NULL : retired->caption);
}

void
remit_field_check_tool_retired (RemitInspection *inspection)
{
  visit_tools (inspection, visit_retired);
}

/* --- field-tool-withheld --- */

static void
visit_withheld (RemitInspection  *inspection,
                const RemitField *field,
                guint             index,
                const char       *tool,
                GHashTable       *tools)
{
  RemitDiagnostic *diagnostic;

  if (!g_str_equal (field->key, "tools") || !remit_field_is_known (inspection, "never-given", tool))
    return;
  diagnostic = remit_inspection_report (inspection, field->items[index].span,
                                        _("No subagent gets “%s”, whatever its list says"), tool);
  offer_element (inspection, diagnostic, field, index, NULL);
}

void
remit_field_check_tool_withheld (RemitInspection *inspection)
{
  visit_tools (inspection, visit_withheld);
}

/* --- field-tool-duplicate and field-tools-conflict --- */

static GHashTable *
make_set (const RemitField *field)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < field->n_items; i++)
    g_hash_table_add (set, (gpointer) field->items[i].text);
  return set;
}

void
remit_field_check_tool_duplicate (RemitInspection *inspection)
{
  for (guint i = 0; i < G_N_ELEMENTS (tool_fields); i++)
    {
      const RemitField *field = remit_agent_find_field (inspection->agent, tool_fields[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; is_in_frontmatter (field) && j < field->n_items; j++)
        if (*field->items[j].text != '\0'
            && !g_hash_table_add (seen, (gpointer) field->items[j].text))
          {
            RemitDiagnostic *diagnostic = remit_inspection_report (
                inspection, field->items[j].span, _("“%s” is listed twice"), field->items[j].text);

            offer_element (inspection, diagnostic, field, j, NULL);
          }
    }
}

void
remit_field_check_tools_conflict (RemitInspection *inspection)
{
  const RemitField *tools = remit_agent_find_field (inspection->agent, "tools");
  const RemitField *denied = remit_agent_find_field (inspection->agent, "disallowedTools");
  g_autoptr (GHashTable) set = NULL;

  if (!is_in_frontmatter (tools) || !is_in_frontmatter (denied))
    return;
  set = make_set (denied);
  for (guint i = 0; i < tools->n_items; i++)
    if (g_hash_table_contains (set, tools->items[i].text))
      remit_inspection_report (
          inspection, tools->items[i].span,
          _("“%s” is also in disallowedTools, which counts first: the agent does not get it"),
          tools->items[i].text);
}
