/* component.c: the dialect whose body is one <component> element
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-dialect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const RemitSlot slots[] = {
  { REMIT_ROLE_MISSION, "mission", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_MINDSET, "mindset", REMIT_FORM_ELEMENT, REMIT_FORM_PIPES },
  { REMIT_ROLE_EXPERTISE, "expertise", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_USAGE, "usage", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_TRIGGERS, "triggers", REMIT_FORM_ELEMENT, REMIT_FORM_PIPES },
  { REMIT_ROLE_CONFIDENCE, "confidence_protocol", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_EVIDENCE, "evidence", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_FOCUS, "focus", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_PRINCIPLES, "principles", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_PROCESS, "process", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_CHECKLIST, "checklist", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_COMPLETION, "completion_checklist", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_OUTPUTS, "outputs", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_MCP, "mcp", REMIT_FORM_ELEMENT, REMIT_FORM_ATTRIBUTE_PIPES, "servers" },
  { REMIT_ROLE_TOOLS_GUIDANCE, "tool_guidance", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_EXAMPLES, "examples", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_DELEGATION, "delegation", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_HANDOFF, "handoff", REMIT_FORM_ELEMENT, REMIT_FORM_ATTRIBUTE_WORDS, "next" },
  { REMIT_ROLE_PATTERNS, "patterns", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_ANTIPATTERNS, "anti_patterns", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_COMMUNICATION, "communication", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_MEMORY, "memory_guide", REMIT_FORM_ELEMENT },
  { REMIT_ROLE_GOTCHAS, "gotchas", REMIT_FORM_ELEMENT },
  /* Two attributes, `will` and `wont`. */
  { REMIT_ROLE_BOUNDS, "bounds", REMIT_FORM_ELEMENT, REMIT_FORM_ATTRIBUTE_PIPES },
  { REMIT_ROLE_CLOSING, "closing", REMIT_FORM_ELEMENT },
};

static const RemitFieldSlot fields[] = {
  { .key = "name", .element = "component", .attribute = "name" },
  { .key = "model", .element = "runtime", .attribute = "model" },
  { .key = "style", .element = "config", .attribute = "style", .separator = '|', .only = TRUE },
  { .key = "eval", .element = "config", .attribute = "eval", .only = TRUE },
  { .key = "tools", .separator = ',' },
  { .key = "disallowedTools", .separator = ',' },
};

static const RemitRole first[] = {
  REMIT_ROLE_TRIGGERS,
  REMIT_ROLE_MISSION,
  REMIT_ROLE_MINDSET,
};

static const RemitClue clues[] = {
  { REMIT_MARK_ELEMENT, "mission", 0.15 },   { REMIT_MARK_ELEMENT, "mindset", 0.15 },
  { REMIT_MARK_ELEMENT, "triggers", 0.1 },   { REMIT_MARK_ELEMENT, "bounds", 0.15 },
  { REMIT_MARK_ELEMENT, "outputs", 0.1 },    { REMIT_MARK_ELEMENT, "actions", 0.1 },
  { REMIT_MARK_ELEMENT, "checklist", 0.1 },  { REMIT_MARK_ELEMENT, "handoff", 0.1 },
  { REMIT_MARK_ELEMENT, "mcp", 0.1 },        { REMIT_MARK_ELEMENT, "config", 0.1 },
  { REMIT_MARK_ELEMENT, "tool_guidance", 0.1 },
};

/* The element around all: a page may speak of a <component>, but names none of type agent. */
static void
score (const RemitText *text,
       const RemitYaml *yaml,
       RemitEvidence   *evidence)
{
  static const char *const roots[] = { "component", "agent" };

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      const RemitMark *root = remit_evidence_find (evidence, REMIT_MARK_ELEMENT, roots[i]);
      g_autofree char *line = NULL;

      if (root == NULL)
        continue;
      line = remit_text_slice (text, root->line);
      if (strstr (line, "type=\"agent\"") != NULL || strstr (line, "name=") != NULL)
        remit_evidence_add (evidence, 0.95, _("the body is an element with the agent's name"));
      else
        remit_evidence_add (evidence, i == 0 ? 0.6 : 0.3, _("an element around the body"));
      break;
    }
  remit_evidence_add_clues (evidence, clues, G_N_ELEMENTS (clues));
}

const RemitDialect remit_dialect_component = {
  .id = "component",
  .name = N_("Component"),
  .description = N_("One <component> element with lists, tables and attributes inside"),
  .elements = REMIT_SCAN_ELEMENTS_ANYWHERE,
  .root = "component",
  .root_alias = "agent",
  .wrapper = "role",
  .form = REMIT_FORM_ELEMENT,
  .entities = TRUE,
  .slots = slots,
  .n_slots = G_N_ELEMENTS (slots),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .style = {
    .label = REMIT_LABEL_PLAIN,
    .delimiter = ')',
    .number_gap = 1,
    .label_gap = 1,
    .will = "will",
    .wont = "wont",
    .will_tag = "does",
    .wont_tag = "never",
    .first = first,
    .n_first = G_N_ELEMENTS (first),
    .wrapped = 1u << REMIT_ROLE_MISSION | 1u << REMIT_ROLE_MINDSET,
  },
  .needs = { 1u << REMIT_ROLE_MISSION, 1u << REMIT_ROLE_BOUNDS },
  .score = score,
};
