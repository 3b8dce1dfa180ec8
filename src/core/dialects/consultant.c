/* consultant.c: the dialect that opens with bold labels: Role, Personality, Expertise
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-dialect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const RemitSlot slots[] = {
  { REMIT_ROLE_MISSION, "Role", REMIT_FORM_BOLD_LABEL },
  { REMIT_ROLE_MINDSET, "Personality", REMIT_FORM_BOLD_LABEL },
  { REMIT_ROLE_EXPERTISE, "Expertise", REMIT_FORM_BOLD_LABEL },
  { REMIT_ROLE_TRIGGERS, "Triggers", REMIT_FORM_NONE },
  { REMIT_ROLE_FOCUS, "Capabilities", REMIT_FORM_HEADING },
  { REMIT_ROLE_OUTPUTS, "Mandated Output Structure", REMIT_FORM_HEADING },
  { REMIT_ROLE_MCP, "MCP Integration", REMIT_FORM_BOLD_LABEL },
  { REMIT_ROLE_EXAMPLES, "Examples", REMIT_FORM_NONE },
};

static const RemitFieldSlot fields[] = {
  { .key = "tools", .separator = ',' },
  { .key = "disallowedTools", .separator = ',' },
};

static const RemitRole first[] = {
  REMIT_ROLE_MISSION,
  REMIT_ROLE_MINDSET,
  REMIT_ROLE_EXPERTISE,
  REMIT_ROLE_MCP,
};

static const RemitClue headings[] = {
  { REMIT_MARK_HEADING, "Mandated Output Structure", 0.4 },
  { REMIT_MARK_HEADING, "Capabilities", 0.15 },
};

/* Bold labels open sections only above the first heading under the title. */
static const RemitClue labels[] = {
  { REMIT_MARK_BOLD_LABEL, "Role", 0.6 },
  { REMIT_MARK_BOLD_LABEL, "Personality", 0.35 },
  { REMIT_MARK_BOLD_LABEL, "Expertise", 0.45 },
  { REMIT_MARK_BOLD_LABEL, "Key Capabilities", 0.3 },
  { REMIT_MARK_BOLD_LABEL, "MCP Integration", 0.35 },
};

static void
score (const RemitText *text,
       const RemitYaml *yaml,
       RemitEvidence   *evidence)
{
  const RemitYamlEntry *tools = remit_yaml_find (yaml, "tools");

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const RemitMark *mark = remit_evidence_find (evidence, labels[i].type, labels[i].name);

      if (mark != NULL && mark->level < 2)
        remit_evidence_add_clues (evidence, &labels[i], 1);
    }
  remit_evidence_add_clues (evidence, headings, G_N_ELEMENTS (headings));
  if (tools != NULL && tools->value->text != NULL && strchr (tools->value->text, ',') != NULL)
    remit_evidence_add (evidence, 0.05, _("tools with commas between"));
}

const RemitDialect remit_dialect_consultant = {
  .id = "consultant",
  .name = N_("Consultant"),
  .description = N_("Bold labels for role, personality and expertise, then headings"),
  .elements = REMIT_SCAN_ELEMENTS_ALONE,
  .form = REMIT_FORM_HEADING,
  .bold_labels = TRUE,
  .slots = slots,
  .n_slots = G_N_ELEMENTS (slots),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .style = {
    .label = REMIT_LABEL_PLAIN,
    .delimiter = ')',
    .number_gap = 1,
    .label_gap = 1,
    .title = TRUE,
    .will = "Will",
    .wont = "Will Not",
    .strong_note = TRUE,
    .first = first,
    .n_first = G_N_ELEMENTS (first),
  },
  .needs = { 1u << REMIT_ROLE_MISSION, 1u << REMIT_ROLE_EXPERTISE | 1u << REMIT_ROLE_FOCUS },
  .score = score,
};
