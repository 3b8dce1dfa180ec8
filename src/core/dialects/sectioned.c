/* sectioned.c: the dialect of one title and a `##` section for each role
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-dialect.h"

#include <glib/gi18n-lib.h>

static const RemitSlot slots[] = {
  { REMIT_ROLE_MISSION, "Mission", REMIT_FORM_PREAMBLE },
  { REMIT_ROLE_MINDSET, "Behavioral Mindset", REMIT_FORM_HEADING },
  { REMIT_ROLE_PROCESS, "Key Actions", REMIT_FORM_HEADING },
  { REMIT_ROLE_COMPLETION, "Self-Check Before Completion", REMIT_FORM_HEADING },
  { REMIT_ROLE_EXAMPLES, "Examples", REMIT_FORM_NONE },
};

static const RemitFieldSlot fields[] = {
  { .key = "tools", .separator = '[' },
  { .key = "disallowedTools", .separator = '[' },
};

static const RemitRole first[] = { REMIT_ROLE_MISSION };

/* Names of its own weigh most; the others are the titles of their roles, which any dialect uses
 * where it has no slot. */
static const RemitClue clues[] = {
  { REMIT_MARK_HEADING, "Behavioral Mindset", 0.4 },
  { REMIT_MARK_HEADING, "Key Actions", 0.4 },
  { REMIT_MARK_HEADING, "Self-Check Before Completion", 0.35 },
  { REMIT_MARK_HEADING, "Triggers", 0.15 },
  { REMIT_MARK_HEADING, "Focus Areas", 0.15 },
  { REMIT_MARK_HEADING, "Confidence Protocol", 0.1 },
  { REMIT_MARK_HEADING, "Evidence Requirements", 0.1 },
  { REMIT_MARK_HEADING, "When to Use This Agent", 0.1 },
  { REMIT_MARK_HEADING, "Guiding Principles", 0.1 },
  { REMIT_MARK_HEADING, "Outputs", 0.12 },
  { REMIT_MARK_HEADING, "Boundaries", 0.12 },
  { REMIT_MARK_BOLD_LABEL, "Will Not", 0.05 },
};

static void
score (const RemitText *text,
       const RemitYaml *yaml,
       RemitEvidence   *evidence)
{
  const RemitYamlEntry *tools = remit_yaml_find (yaml, "tools");

  remit_evidence_add_clues (evidence, clues, G_N_ELEMENTS (clues));
  if (remit_evidence_has_derived_title (evidence))
    remit_evidence_add (evidence, 0.25, _("the name as the title"));
  if (tools != NULL && tools->value->type == REMIT_YAML_SEQUENCE
      && tools->value->style == REMIT_YAML_FLOW)
    remit_evidence_add (evidence, 0.05, _("tools as a list in brackets"));
}

const RemitDialect remit_dialect_sectioned = {
  .id = "sectioned",
  .name = N_("Sectioned"),
  .description = N_("A title and a heading for each section"),
  .elements = REMIT_SCAN_ELEMENTS_ALONE,
  .form = REMIT_FORM_HEADING,
  .slots = slots,
  .n_slots = G_N_ELEMENTS (slots),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .style = {
    .label = REMIT_LABEL_BOLD,
    .delimiter = '.',
    .number_gap = 1,
    .label_gap = 1,
    .title = TRUE,
    .will = "Will",
    .wont = "Will Not",
    .strong_note = TRUE,
    .first = first,
    .n_first = G_N_ELEMENTS (first),
  },
  .needs = { 1u << REMIT_ROLE_FOCUS, 1u << REMIT_ROLE_BOUNDS },
  .score = score,
};
