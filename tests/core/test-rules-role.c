/* test-rules-role.c: what the rules about sections' purposes find, what they leave alone, and what mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

#define SECTIONED(body) FRONT "\nYou help.\n\n" body, .dialect = "sectioned"
#define SECTIONED_FOUND(body, ...) FRONT "\nYou help.\n\n" body, __VA_ARGS__, .dialect = "sectioned"
#define COMPONENT(body) \
  FRONT "\n<component name=\"a-b\" type=\"agent\">\n<role>\n<mission>\nHelp\n</mission>\n</role>\n" body "</component>\n"
#define DELEGATION(name) "## Delegation Strategy\n\n| Delegate To | When |\n|---|---|\n| " name " | it rains |\n"
#define OTHER(name, body) "---\nname: " name "\ndescription: Use when it rains\ntools: Read\n---\n\nYou help.\n\n" body

static const CheckStory stories[] = {
  { "no-section-says-when", "role-triggers-missing", FRONT "\n# «A B»\n\n## Outputs\n\n- a\n", INFO, "when to use",
    .dialect = "sectioned" },
  { "no-title-either", "role-triggers-missing", FRONT "\n«You help.»\n\n## Outputs\n\n- a\n", INFO, "when to use",
    .dialect = "sectioned" },
  { "triggers", "role-triggers-missing", SECTIONED ("## Triggers\n\n- rain\n") },
  { "examples", "role-triggers-missing", SECTIONED ("## Examples\n\n- rain\n") },
  { "other-dialects-say-it-elsewhere", "role-triggers-missing", FRONT "\nYou help.\n\nYour Outputs:\n- a\n",
    .dialect = "prompt" },

  { "in-a-list", "role-trigger-duplicate",
    SECTIONED_FOUND ("## Triggers\n\n- rain\n- snow\n«- Rain.»\n- wind\n", WARNING, "Rain|twice", .from = "- Rain.\n",
                     .to = "") },
  { "what-stands-below-it-is-not-removed", "role-trigger-duplicate",
    SECTIONED_FOUND ("## Triggers\n\n- rain\n«- rain\n\n  Only in autumn.»\n", WARNING, "rain|twice") },
  { "between-pipes", "role-trigger-duplicate", COMPONENT ("<triggers>rain|snow|«rain»|wind</triggers>\n"), WARNING, "rain",
    .from = "|rain|wind", .to = "|wind" },
  { "different-words", "role-trigger-duplicate", SECTIONED ("## Triggers\n\n- rain\n- rain and snow\n") },
  { "other-sections-may", "role-trigger-duplicate", SECTIONED ("## Triggers\n\n- rain\n\n## Outputs\n\n- rain\n- rain\n") },

  { "in-both", "role-bounds-contradiction",
    SECTIONED_FOUND ("## Boundaries\n\n**Will:**\n- Make rain\n- Dry up\n\n**Will Not:**\n«- make rain.»\n- Flood\n", ERROR,
                     "make rain") },
  { "in-attributes", "role-bounds-contradiction", COMPONENT ("<bounds will=\"a|b\" wont=\"c|«b»\"/>\n"), ERROR, "b" },
  { "different", "role-bounds-contradiction",
    SECTIONED ("## Boundaries\n\n**Will:**\n- Make rain\n\n**Will Not:**\n- Make snow\n") },

  { "only-will", "role-bounds-one-sided", SECTIONED_FOUND ("## «Boundaries»\n\n**Will:**\n- Make rain\n", INFO, "not what it will not") },
  { "only-will-not", "role-bounds-one-sided", SECTIONED_FOUND ("## «Boundaries»\n\n**Will Not:**\n- Flood\n", INFO, "not what it will") },
  { "both", "role-bounds-one-sided", SECTIONED ("## Boundaries\n\n**Will:**\n- Rain\n\n**Will Not:**\n- Flood\n") },
  { "just-words", "role-bounds-one-sided", SECTIONED ("## Boundaries\n\nKeep calm.\n") },

  { "between-two", "role-confidence-gap",
    SECTIONED_FOUND ("## Confidence Protocol\n\n- **«≥90%»**: act\n- **50-69%**: ask\n- **<50%**: stop\n", WARNING, "70%|89%") },
  { "of-one", "role-confidence-gap",
    SECTIONED_FOUND ("## Confidence Protocol\n\n- **«>90%»**: act\n- **<90%**: ask\n", WARNING, "do at 90%") },
  { "at-the-bottom", "role-confidence-gap",
    SECTIONED_FOUND ("## Confidence Protocol\n\n- **≥90%**: act\n- **«70-89%»**: ask\n", WARNING, "0%|69%") },
  { "zero-to-hundred", "role-confidence-gap",
    SECTIONED ("## Confidence Protocol\n\n- **≥90%**: act\n- **70-89%**: ask\n- **<70%**: stop\n") },
  { "something-else", "role-confidence-gap", SECTIONED ("## Confidence Protocol\n\n- **High**: act\n- **70-89%**: ask\n") },

  { "two-apply", "role-confidence-overlap",
    SECTIONED_FOUND ("## Confidence Protocol\n\n- **«≥80%»**: act\n- **70-89%**: ask\n- **<70%**: stop\n", WARNING, "From 80% to 89%") },
  { "two-apply-at-the-edge", "role-confidence-overlap",
    SECTIONED_FOUND ("## Confidence Protocol\n\n- **«≥90%»**: act\n- **70-90%**: ask\n- **<70%**: stop\n", WARNING,
                     "At 90%") },
  { "one-applies", "role-confidence-overlap",
    SECTIONED ("## Confidence Protocol\n\n- **≥90%**: act\n- **70-89%**: ask\n- **<70%**: stop\n") },

  { "itself", "role-delegation-self", SECTIONED_FOUND (DELEGATION ("«a-b»"), WARNING, "a-b|itself") },
  { "itself-in-code", "role-delegation-self", SECTIONED_FOUND ("## Delegation\n\n- **«`a-b`»**: it rains\n", WARNING, "a-b") },
  { "another", "role-delegation-self", SECTIONED (DELEGATION ("c-d")) },

  { "nobody", "role-delegation-unknown", SECTIONED_FOUND (DELEGATION ("«x-y»"), INFO, "x-y", .others = { OTHER ("c-d", "") }) },
  { "somebody", "role-delegation-unknown", SECTIONED_FOUND (DELEGATION ("c-d"), .others = { OTHER ("c-d", "") }) },
  { "an-agent-alone-knows-nobody", "role-delegation-unknown", SECTIONED (DELEGATION ("x-y")) },
  { "words-are-no-name", "role-delegation-unknown",
    SECTIONED_FOUND (DELEGATION ("The security team"), .others = { OTHER ("c-d", "") }) },

  { "there-and-back", "role-delegation-cycle",
    SECTIONED_FOUND (DELEGATION ("«c-d»"), INFO, "c-d", .others = { OTHER ("c-d", DELEGATION ("a-b")) }) },
  { "over-a-third", "role-delegation-cycle",
    SECTIONED_FOUND (DELEGATION ("«c-d»"), INFO, "c-d",
                     .others = { OTHER ("c-d", DELEGATION ("e-f")), OTHER ("e-f", DELEGATION ("a-b")) }) },
  { "one-way", "role-delegation-cycle",
    SECTIONED_FOUND (DELEGATION ("c-d"), .others = { OTHER ("c-d", DELEGATION ("e-f")), OTHER ("e-f", "") }) },
  { "itself-is-another-fault", "role-delegation-cycle", SECTIONED (DELEGATION ("a-b")) },

  { "over-a-hundred", "role-target-range",
    SECTIONED_FOUND ("## Guiding Principles\n\n1. **Care (Target: «150%»)**: much\n2. **Truth (Target: 95%)**: more\n", WARNING,
                     "150%") },
  { "zero-in-a-heading", "role-target-range",
    SECTIONED_FOUND ("## Guiding Principles\n\n### Care (Target: «0%»)\n\nMuch.\n", WARNING, "0%") },
  { "a-hundred", "role-target-range", SECTIONED ("## Guiding Principles\n\n1. **Care (Target: 100%)**: much\n") },

  { "six-are-not-five", "role-count-mismatch",
    SECTIONED_FOUND ("## Self-Check («3» Checks)\n\n1. a\n2. b\n", WARNING, "3|2", .from = "(3 Checks)", .to = "(2 Checks)") },
  { "child-sections", "role-count-mismatch",
    SECTIONED_FOUND ("## Process («3» steps)\n\n### a\n\nx\n\n### b\n\ny\n", WARNING, "3|2", .from = "(3 steps)",
                     .to = "(2 steps)") },
  { "right", "role-count-mismatch", SECTIONED ("## Self-Check (2 Checks)\n\n1. a\n2. b\n") },
  { "another-number", "role-count-mismatch", SECTIONED ("## Self-Check (2 minutes)\n\n1. a\n2. b\n3. c\n") },

  { "not-given", "role-mcp-unknown-server",
    "---\nname: a-b\ndescription: Use when it rains\ntools: Read\nmcpServers:\n  - github\n---\n\nYou help.\n\n"
    "## MCP Servers\n\n- **GitHub**: code\n- **«playwright»**: pages\n",
    INFO, "playwright", .dialect = "sectioned" },
  { "nothing-is-said-of-servers", "role-mcp-unknown-server", SECTIONED ("## MCP Servers\n\n- **playwright**: pages\n") },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  check_stories_add ("role", stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
