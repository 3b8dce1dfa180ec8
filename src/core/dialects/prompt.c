/* prompt.c: the dialect of plain prose with label lines over lists
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-dialect.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const RemitSlot slots[] = {
  { REMIT_ROLE_MISSION, "Mission", REMIT_FORM_PREAMBLE },
  { REMIT_ROLE_EXPERTISE, "Your Expertise", REMIT_FORM_LABEL_LINE },
  { REMIT_ROLE_TRIGGERS, "Use This Agent When", REMIT_FORM_VIEW },
  { REMIT_ROLE_FOCUS, "Your Core Responsibilities", REMIT_FORM_LABEL_LINE },
  { REMIT_ROLE_PRINCIPLES, "Your Operational Principles", REMIT_FORM_LABEL_LINE },
  { REMIT_ROLE_PROCESS, "Your Process", REMIT_FORM_LABEL_LINE },
  { REMIT_ROLE_COMPLETION, "Before Completing", REMIT_FORM_LABEL_LINE },
  { REMIT_ROLE_OUTPUTS, "Your Outputs", REMIT_FORM_LABEL_LINE },
  { REMIT_ROLE_EXAMPLES, "Examples", REMIT_FORM_VIEW },
  { REMIT_ROLE_HANDOFF, "When to Escalate", REMIT_FORM_LABEL_LINE },
  { REMIT_ROLE_BOUNDS, "Boundaries", REMIT_FORM_BOLD_PARAGRAPH },
  { REMIT_ROLE_CLOSING, "Closing", REMIT_FORM_PREAMBLE },
};

static const RemitFieldSlot fields[] = {
  { .key = "tools", .separator = ',' },
  { .key = "disallowedTools", .separator = ',' },
};

static const RemitRole first[] = { REMIT_ROLE_MISSION };

/* Its own names, as labels or, where one section needs headings, as headings. */
static const RemitClue clues[] = {
  { REMIT_MARK_LABEL, "Your Core Responsibilities", 0.4 },
  { REMIT_MARK_LABEL, "Your Operational Principles", 0.4 },
  { REMIT_MARK_LABEL, "Your Process", 0.3 },
  { REMIT_MARK_LABEL, "Your Outputs", 0.3 },
  { REMIT_MARK_LABEL, "Your Expertise", 0.3 },
  { REMIT_MARK_LABEL, "Use This Agent When", 0.3 },
  { REMIT_MARK_LABEL, "Before Completing", 0.3 },
  { REMIT_MARK_LABEL, "When to Escalate", 0.3 },
  { REMIT_MARK_HEADING, "Your Core Responsibilities", 0.4 },
  { REMIT_MARK_HEADING, "Your Operational Principles", 0.4 },
  { REMIT_MARK_HEADING, "Your Process", 0.35 },
  { REMIT_MARK_HEADING, "Your Outputs", 0.35 },
  { REMIT_MARK_HEADING, "Your Expertise", 0.3 },
  { REMIT_MARK_HEADING, "Use This Agent When", 0.35 },
  { REMIT_MARK_HEADING, "Before Completing", 0.3 },
  { REMIT_MARK_HEADING, "When to Escalate", 0.3 },
};

static void
score_description (const RemitYaml *yaml,
                   RemitEvidence   *evidence,
                   double           factor)
{
  const RemitYamlEntry *entry = remit_yaml_find (yaml, "description");
  g_autofree char *lower = NULL;

  if (entry == NULL || entry->value->text == NULL)
    return;
  lower = g_ascii_strdown (entry->value->text, -1);
  if (strstr (lower, "use this agent") != NULL)
    remit_evidence_add (evidence, 0.55 * factor, _("the description says when to use the agent"));
  if (strstr (lower, "<example>") != NULL || strstr (lower, "example:") != NULL
      || strstr (lower, "examples:") != NULL)
    remit_evidence_add (evidence, 0.4 * factor, _("the description has examples"));
}

/* What the marks of a body say about its style. */
typedef struct
{
  guint    labels;
  guint    headings;
  gboolean colons;  /* a heading ends in a colon, as a label does */
  gboolean derived; /* the title repeats the name: a prompt has none, but most other files do */
} Style;

static Style
get_style (const RemitText     *text,
           const RemitEvidence *evidence)
{
  const char *data = remit_text_get_data (text);
  guint n_marks;
  const RemitMark *marks = remit_evidence_get_marks (evidence, &n_marks);
  Style style = { .derived = remit_evidence_has_derived_title (evidence) };

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].type == REMIT_MARK_LABEL)
      style.labels++;
    else if (marks[i].type == REMIT_MARK_HEADING)
      {
        style.headings++;
        style.colons = style.colons || data[marks[i].line.end - 1] == ':';
      }
  return style;
}

static void
score (const RemitText *text,
       const RemitYaml *yaml,
       RemitEvidence   *evidence)
{
  Style style = get_style (text, evidence);
  /* Label lines count more the more there are, headings make them less telling. */
  double share = style.labels / (style.labels + 0.5 * style.headings + 1.0);

  remit_evidence_add_clues (evidence, clues, G_N_ELEMENTS (clues));
  if (style.labels > 0)
    remit_evidence_add (evidence, (style.derived ? 0.25 : 0.5) * share,
                        _("lines ending in a colon over lists"));
  if (style.colons)
    remit_evidence_add (evidence, 0.2, _("headings ending in a colon"));
  if (style.headings == 0)
    remit_evidence_add (evidence, 0.15, _("no headings"));
  /* A file that was a prompt once keeps the description. */
  score_description (yaml, evidence, style.derived ? 0.22 : 1.0);
}

const RemitDialect remit_dialect_prompt = {
  .id = "prompt",
  .name = N_("Prompt"),
  .description = N_("A long description and plain text with label lines over lists"),
  .elements = REMIT_SCAN_ELEMENTS_ALONE,
  .form = REMIT_FORM_LABEL_LINE,
  .labels = TRUE,
  .views = TRUE,
  .closing_after_list = TRUE,
  .slots = slots,
  .n_slots = G_N_ELEMENTS (slots),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .style = {
    .label = REMIT_LABEL_BOLD,
    .delimiter = '.',
    .number_gap = 1,
    .label_gap = 1,
    .will = "Will",
    .wont = "Will Not",
    .strong_note = TRUE,
    .first = first,
    .n_first = G_N_ELEMENTS (first),
  },
  .needs = { 1u << REMIT_ROLE_MISSION },
  .score = score,
};
