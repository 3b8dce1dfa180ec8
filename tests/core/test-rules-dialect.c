/* test-rules-dialect.c: what the rules about dialects find, what they leave alone, and what mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

#define COMPONENT(body) \
  FRONT "\n<component name=\"a-b\" type=\"agent\">\n<role>\n<mission>\nHelp\n</mission>\n</role>\n" body "</component>\n"
#define BOUNDS "<bounds will=\"a\" wont=\"b\"/>\n"
#define SECTIONED_BOUNDS "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n- b\n"

static const CheckStory stories[] = {
  { "no-end-at-all", "dialect-unclosed-element",
    COMPONENT ("«<outputs>»\n- a\n\n<checklist>\n- b\n</checklist>\n" BOUNDS), WARNING, "outputs|closing",
    .from = "- a\n", .to = "- a\n</outputs>\n" },
  { "closed", "dialect-unclosed-element", COMPONENT ("<outputs>\n- a\n</outputs>\n" BOUNDS) },
  { "a-tag-in-prose", "dialect-unclosed-element", FRONT "\nWrite <T> and <div>, then stop.\n" },

  { "closes-nothing", "dialect-stray-close", COMPONENT ("<outputs>\n- a\n</outputs>\n«</checklist>»\n" BOUNDS), WARNING,
    "checklist|nothing", .from = "</checklist>\n", .to = "" },
  { "closes-something", "dialect-stray-close", COMPONENT ("<outputs>\n- a\n</outputs>\n" BOUNDS) },

  { "no-end", "dialect-unclosed-parallel",
    FRONT "\n# Persona: a-b (v1)\n\nHelp.\n\n---\n\n## Outputs (Parallel)\n\n«// parallel»\n\n- a\n\n---\n\n"
    "## Constitutional AI Principles\n\n1. b\n",
    WARNING, "end-parallel", .from = "- a\n", .to = "- a\n\n// end-parallel\n", .dialect = "persona" },
  { "ended", "dialect-unclosed-parallel",
    FRONT "\n# Persona: a-b (v1)\n\nHelp.\n\n---\n\n## Outputs (Parallel)\n\n// parallel\n\n- a\n\n// end-parallel\n",
    .dialect = "persona" },

  { "component-without-bounds", "dialect-missing-section",
    FRONT "\n<component name=\"a-b\" type=\"agent\">\n<«triggers»>rain</triggers>\n<role>\n<mission>\nHelp\n</mission>\n</role>\n"
    "</component>\n",
    INFO, "bounds" },
  { "persona-without-principles", "dialect-missing-section", FRONT "\n# Persona: a-b (v1)\n\n«Help.»\n", INFO,
    "Constitutional AI Principles", .dialect = "persona" },
  { "consultant-with-capabilities", "dialect-missing-section", FRONT "\n# A B\n\n**Role**: Rain.\n\n## Capabilities\n\n- a\n",
    .dialect = "consultant" },
  { "complete", "dialect-missing-section", FRONT "\n# A B\n\nHelp.\n\n## Triggers\n\n- a\n\n## Focus Areas\n\n- b\n\n" SECTIONED_BOUNDS,
    .dialect = "sectioned" },
  { "an-empty-body-owes-nothing", "dialect-missing-section",
    "---\nname: a-b\ndescription: \"Use this agent when: (1) it rains, (2) it snows\"\ntools: Read\n---\n",
    .dialect = "prompt" },
  { "a-guess-owes-nothing", "dialect-missing-section", FRONT "\n## Weather\n\nRain.\n" },

  { "element-among-headings", "dialect-mixed",
    FRONT "\nHelp.\n\n## Triggers\n\n- a\n\n<«checklist»>\n- b\n</checklist>\n", INFO, "Checklist|element",
    .dialect = "sectioned" },
  { "heading-behind-the-element", "dialect-mixed", COMPONENT ("<outputs>\n- a\n</outputs>\n" BOUNDS) "\n## «Triggers»\n\n- x\n",
    INFO, "Triggers|element", .dialect = "component" },
  { "all-elements", "dialect-mixed", COMPONENT ("<outputs>\n- a\n</outputs>\n" BOUNDS) },
  { "prompt-in-elements", "dialect-mixed", FRONT "\nHelp.\n\n<process>\n- a\n</process>\n\n<outputs>\n- b\n</outputs>\n",
    .dialect = "prompt" },
  { "examples-in-elements", "dialect-mixed", FRONT "\nHelp.\n\n## Triggers\n\n- a\n\n<example>\nx\n</example>\n",
    .dialect = "sectioned" },
  { "an-element-without-a-role", "dialect-mixed", FRONT "\nHelp.\n\n## Triggers\n\n- a\n\n<weather>\nRain.\n</weather>\n",
    .dialect = "sectioned" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  check_stories_add ("dialect", stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
