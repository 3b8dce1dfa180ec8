/* test-rules-body.c: what the rules about bodies find, what they leave alone, and what mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

static const CheckStory stories[] = {
  { "nothing-at-all", "body-empty", FRONT "«»", WARNING, "no instructions" },
  { "blank-lines", "body-empty", FRONT "\n\n«»", WARNING, "no instructions" },
  { "a-sentence", "body-empty", FRONT "\nYou help.\n" },
  { "only-a-title", "body-empty", FRONT "\n# Rain Maker\n" },

  { "two-headings-in-a-row", "body-section-empty",
    FRONT "\nHelp.\n\n## «When to Use This Agent»\n\n## Triggers\n\n- rain\n", WARNING, "When to Use This Agent|empty",
    .from = "## When to Use This Agent\n\n", .to = "", .dialect = "sectioned" },
  { "last-heading", "body-section-empty", FRONT "\nHelp.\n\n## Triggers\n\n- rain\n\n## «Outputs»\n", WARNING, "Outputs",
    .from = "## Outputs\n", .to = "", .dialect = "sectioned" },
  { "element", "body-section-empty",
    FRONT "\n<component name=\"a-b\" type=\"agent\">\n<role>\n<mission>\nHelp\n</mission>\n</role>\n"
    "<«outputs»>\n</outputs>\n</component>\n",
    WARNING, "Outputs", .from = "<outputs>\n</outputs>\n", .to = "" },
  { "children-are-content", "body-section-empty", FRONT "\nHelp.\n\n## Rules\n\n### One\n\nText.\n",
    .dialect = "sectioned" },
  { "attributes-are-content", "body-section-empty",
    FRONT "\n<component name=\"a-b\" type=\"agent\">\n<role>\n<mission>\nHelp\n</mission>\n</role>\n"
    "<bounds will=\"a\" wont=\"b\"/>\n<mcp servers=\"x:y\"/>\n</component>\n" },

  { "same-heading", "body-section-duplicate", FRONT "\nHelp.\n\n## Outputs\n\n- a\n\n## Triggers\n\n- b\n\n## «Outputs»\n\n- c\n",
    INFO, "Outputs|second time|line 9", .dialect = "sectioned" },
  { "same-label", "body-section-duplicate", FRONT "\nHelp.\n\nYour Outputs:\n- a\n\nYour Process:\n- b\n\n«Your Outputs»:\n- c\n",
    INFO, "Outputs", .dialect = "prompt" },
  { "under-other-headings", "body-section-duplicate",
    FRONT "\nHelp.\n\n## One\n\n### Notes\n\na\n\n## Two\n\n### Notes\n\nb\n", .dialect = "sectioned" },
  { "elements-side-by-side", "body-section-duplicate",
    FRONT "\nHelp.\n\n<example>\na\n</example>\n\n<example>\nb\n</example>\n", .dialect = "sectioned" },
  { "two-names-of-one-role", "body-section-duplicate", FRONT "\nHelp.\n\n## Gotchas\n\n- a\n\n## Common Pitfalls\n\n- b\n",
    .dialect = "sectioned" },

  { "four-below-two", "body-heading-skip", FRONT "\nHelp.\n\n## Process\n\na\n\n#### «Deep»\n\nb\n", INFO, "Deep|2 levels",
    .dialect = "sectioned" },
  { "one-at-a-time", "body-heading-skip", FRONT "\nHelp.\n\n## Process\n\na\n\n### Deep\n\nb\n\n## Outputs\n\nc\n",
    .dialect = "sectioned" },
  { "back-up-by-two", "body-heading-skip", FRONT "\nHelp.\n\n## A\n\n### B\n\n#### C\n\nx\n\n## D\n\ny\n",
    .dialect = "sectioned" },

  { "one-left-out", "body-list-numbering", FRONT "\nHelp.\n\n## Process\n\n1. a\n2. b\n«4». c\n5. d\n", WARNING, "After 2 comes 4",
    .from = "4. c\n5. d", .to = "3. c\n4. d", .dialect = "sectioned" },
  { "one-twice", "body-list-numbering", FRONT "\nHelp.\n\n## Process\n\n1) a\n2) b\n«2») c\n", WARNING, "After 2 comes 2",
    .from = "2) c", .to = "3) c", .dialect = "sectioned" },
  { "in-an-item", "body-list-numbering", FRONT "\nHelp.\n\n## Process\n\n- a\n  1. x\n  «3». y\n- b\n", WARNING, "After 1 comes 3",
    .from = "3. y", .to = "2. y", .dialect = "sectioned" },
  { "all-ones", "body-list-numbering", FRONT "\nHelp.\n\n## Process\n\n1. a\n1. b\n1. c\n", .dialect = "sectioned" },
  { "from-another-number-on", "body-list-numbering", FRONT "\nHelp.\n\n## Process\n\n3. a\n4. b\n", .dialect = "sectioned" },
  { "in-code", "body-list-numbering", FRONT "\nHelp.\n\n## Process\n\n```\n1. a\n3. b\n```\n", .dialect = "sectioned" },

  { "a-cell-too-few", "body-table-ragged", FRONT "\nHelp.\n\n## Outputs\n\n| a | b |\n|---|---|\n| 1 | 2 |\n«| 3 |»\n", WARNING,
    "has 1 cell,|header 2", .from = "| 3 |\n", .to = "| 3 |  |\n", .dialect = "sectioned" },
  { "without-outer-pipes", "body-table-ragged", FRONT "\nHelp.\n\n## Outputs\n\na | b | c\n---|---|---\n«1 | 2»\n", WARNING,
    "has 2 cells,|header 3", .from = "1 | 2\n", .to = "1 | 2 |  |\n", .dialect = "sectioned" },
  { "a-pipe-in-the-text", "body-table-ragged", FRONT "\nHelp.\n\n## Outputs\n\n| a | b |\n|---|---|\n«| 1 | x|y |»\n", WARNING,
    "has 3 cells,|header 2", .from = "x|y", .to = "x\\|y", .dialect = "sectioned" },
  { "all-cells-there", "body-table-ragged",
    FRONT "\nHelp.\n\n## Outputs\n\n| a | b |\n|---|---|\n| 1 |  |\n| x\\|y | `p` |\n", .dialect = "sectioned" },

  { "open", "body-fence-unclosed", FRONT "\nHelp.\n\n## Outputs\n\n«```yaml»\na: b\n", WARNING, "no closing fence",
    .from = "a: b\n", .to = "a: b\n```\n", .dialect = "sectioned" },
  { "closed", "body-fence-unclosed", FRONT "\nHelp.\n\n## Outputs\n\n````md\n```\n````\n", .dialect = "sectioned" },

  { "one-of-five", "body-label-missing",
    FRONT "\nHelp.\n\n## Focus Areas\n\n- **A**: a\n- **B**: b\n«- just words»\n- **C**: c\n- **D**: d\n", INFO, "label",
    .dialect = "sectioned" },
  { "half-of-them", "body-label-missing",
    FRONT "\nHelp.\n\n## Focus Areas\n\n- **A**: a\n- **B**: b\n- words\n- more words\n", .dialect = "sectioned" },

  { "todo", "body-placeholder", FRONT "\nHelp.\n\n## Outputs\n\n- «TODO:» write\n", WARNING, "TODO:|replaced",
    .dialect = "sectioned" },
  { "brackets", "body-placeholder", FRONT "\nYou are «[insert role here]».\n", WARNING, "insert role here" },
  { "link", "body-placeholder", FRONT "\nSee [your guide](https://example.org) and [Your docs]: x\n" },
  { "code", "body-placeholder", FRONT "\nUse `[your name]`.\n\n```\nTODO: x\n```\n" },
  { "words-of-a-reviewer", "body-placeholder", FRONT "\nFind every TODO and FIXME comment.\n" },

  { "no-target", "body-link-broken", FRONT "\nSee [the guide]«()».\n", WARNING, "nowhere" },
  { "no-such-heading", "body-link-broken", FRONT "\nSee [below](#«outputs-2x»).\n\n## Outputs\n\n- a\n", WARNING, "outputs-2x" },
  { "heading", "body-link-broken", FRONT "\nSee [below](#my-outputs-v2) and [x](#my-outputs-v2-1).\n\n## My Outputs, v2\n\n- a\n" },
  { "title-of-a-link", "body-link-broken", FRONT "\nSee [a](#outputs \"Below\").\n\n## Outputs\n\n- a\n" },
  { "percents", "body-link-broken", FRONT "\nSee [a](#%E4%B8%AD%E6%96%87).\n\n## 中文\n\n- a\n" },
  { "elsewhere", "body-link-broken", FRONT "\nSee [a](https://example.org/#x) and [b](other.md#y).\n" },
  { "code", "body-link-broken", FRONT "\nWrite `[text]()`.\n\n```\n[a]()\n```\n" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  check_stories_add ("body", stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
