/* persona.c: the dialect of versioned personas with directives and groups
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-dialect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const RemitSlot slots[] = {
  { REMIT_ROLE_MISSION, "Mission", REMIT_FORM_PREAMBLE },
  { REMIT_ROLE_TRIGGERS, "Triggers", REMIT_FORM_NONE },
  { REMIT_ROLE_PRINCIPLES, "Constitutional AI Principles", REMIT_FORM_HEADING },
  { REMIT_ROLE_PROCESS, "Chain-of-Thought Decision Framework", REMIT_FORM_HEADING },
  { REMIT_ROLE_COMPLETION, "Pre-Response Validation Framework", REMIT_FORM_HEADING },
  { REMIT_ROLE_EXAMPLES, "Examples", REMIT_FORM_NONE },
  { REMIT_ROLE_ANTIPATTERNS, "Common Anti-Patterns", REMIT_FORM_HEADING },
  { REMIT_ROLE_CLOSING, "Closing", REMIT_FORM_PREAMBLE },
};

static const RemitFieldSlot fields[] = {
  /* The key of skills and commands: nothing reads it in an agent. */
  { .key = "tools", .written = "allowed-tools", .separator = '[', .idle = TRUE },
  { .key = "disallowedTools", .separator = '[' },
  { .key = "skills", .separator = '-' },
  { .key = "turbo-all", .directive = TRUE, .only = TRUE },
};

static const RemitRole first[] = { REMIT_ROLE_MISSION };

static const RemitClue clues[] = {
  { REMIT_MARK_HEADING, "Constitutional AI Principles", 0.4 },
  { REMIT_MARK_HEADING, "Chain-of-Thought Decision Framework", 0.4 },
  { REMIT_MARK_HEADING, "Pre-Response Validation Framework", 0.4 },
  { REMIT_MARK_HEADING, "Common Anti-Patterns", 0.2 },
  { REMIT_MARK_HEADING, "Delegation Strategy", 0.05 },
  { REMIT_MARK_DIRECTIVE, "turbo-all", 0.3 },
  { REMIT_MARK_DIRECTIVE, "parallel", 0.08 },
};

static gboolean
has_persona_title (const RemitText *text,
                   RemitEvidence   *evidence)
{
  static const char prefix[] = "Persona:";
  const char *data = remit_text_get_data (text);
  guint n_marks;
  const RemitMark *marks = remit_evidence_get_marks (evidence, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].type == REMIT_MARK_HEADING && marks[i].level == 1
        && marks[i].name.end - marks[i].name.start > strlen (prefix)
        && strncmp (data + marks[i].name.start, prefix, strlen (prefix)) == 0)
      return TRUE;
  return FALSE;
}

static void
score (const RemitText *text,
       const RemitYaml *yaml,
       RemitEvidence   *evidence)
{
  const RemitYamlEntry *agents = remit_yaml_find (yaml, "agents");

  if (has_persona_title (text, evidence))
    remit_evidence_add (evidence, 0.95, _("a title “Persona: …”"));
  remit_evidence_add_clues (evidence, clues, G_N_ELEMENTS (clues));
  if (agents != NULL && agents->value->type == REMIT_YAML_MAPPING)
    remit_evidence_add (evidence, 0.08, _("a map of agents"));
  if (remit_yaml_find (yaml, "allowed-tools") != NULL)
    remit_evidence_add (evidence, 0.15, _("allowed-tools"));
  if (remit_yaml_find (yaml, "version") != NULL && remit_yaml_find (yaml, "skills") != NULL)
    remit_evidence_add (evidence, 0.03, _("a version and skills"));
}

const RemitDialect remit_dialect_persona = {
  .id = "persona",
  .name = N_("Persona"),
  .description = N_("A versioned persona with groups, checks, principles and directives"),
  .elements = REMIT_SCAN_ELEMENTS_ALONE,
  .form = REMIT_FORM_HEADING,
  .closing_after_rule = TRUE,
  .slots = slots,
  .n_slots = G_N_ELEMENTS (slots),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .style = {
    .label = REMIT_LABEL_BOLD,
    .delimiter = '.',
    .number_gap = 2,
    .label_gap = 3,
    .airy = TRUE,
    .separator = "---",
    .name_title = "Persona: ",
    .title = TRUE,
    .will = "Will",
    .wont = "Will Not",
    .strong_note = TRUE,
    .counts = TRUE,
    .says_parallel = TRUE,
    .names_agent = TRUE,
    .first = first,
    .n_first = G_N_ELEMENTS (first),
  },
  .needs = { 1u << REMIT_ROLE_PRINCIPLES },
  .score = score,
};
