/* body.c: rules about the body as Markdown: the table of the family
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "body-private.h"

static const RemitRule rules[] = {
  {
    .id = "body-empty",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The body is empty"),
    .help = N_("What stands below the frontmatter is the agent’s system prompt. Without it the agent has a name and a "
               "description and no idea what to do."),
    .check = remit_body_check_empty,
  },
  {
    .id = "body-section-empty",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A section is empty"),
    .help = N_("A heading with nothing below it tells the model that something is missing. Fill the section or remove "
               "it; the fix removes it."),
    .fixes = TRUE,
    .check = remit_body_check_section_empty,
  },
  {
    .id = "body-section-duplicate",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("A section stands twice"),
    .help = N_("Two sections of one name side by side are often the trace of a copy, and easily say different things. "
               "Make one of them, or give them different names."),
    .check = remit_body_check_section_duplicate,
  },
  {
    .id = "body-heading-skip",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("A heading skips a level"),
    .help = N_("A “####” right below a “##” leaves out a level. People and outlines read the depth of a heading as its "
               "place in the whole."),
    .check = remit_body_check_heading_skip,
  },
  {
    .id = "body-list-numbering",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A list is misnumbered"),
    .help = N_("A numbered list counts up by one, or has the same number everywhere. With a number left out or said "
               "twice, “step 4” is another step for the reader of the source than for the reader of the page. The fix "
               "numbers the list."),
    .fixes = TRUE,
    .check = remit_body_check_list_numbering,
  },
  {
    .id = "body-table-ragged",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A row has too few or too many cells"),
    .help = N_("Markdown fills missing cells and leaves out those behind the last column, so words of such a row are not "
               "shown. A pipe that belongs to a cell’s text needs a backslash. The fix adds empty cells, or the "
               "backslash."),
    .fixes = TRUE,
    .check = remit_body_check_table_ragged,
  },
  {
    .id = "body-fence-unclosed",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A code fence is never closed"),
    .help = N_("Everything below an open fence is code: headings and lists down there are none. The fix adds the line "
               "that closes it."),
    .fixes = TRUE,
  },
  {
    .id = "body-label-missing",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("An item lacks the label that the others have"),
    .help = N_("In a list whose items start with a label, one without is often a slip: a colon that was forgotten."),
    .check = remit_body_check_label_missing,
  },
  {
    .id = "body-placeholder",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("Words of a template are left"),
    .help = N_("“TODO:”, “[insert …]” and the like were to be replaced. The model takes them for instructions."),
    .check = remit_body_check_placeholder,
  },
  {
    .id = "body-link-broken",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A link leads nowhere"),
    .help = N_("The link has no target, or names an anchor that no heading of the file has. Anchors are headings in "
               "lower case with hyphens for blanks."),
    .check = remit_body_check_link_broken,
  },
};

const RemitRuleFamily remit_rules_body = { "body", rules, G_N_ELEMENTS (rules) };
