/* test-patch-sections.c: what putting sections in and out changes in the text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "section-stories.h"

#define ONE_TRIGGER \
  "{\"role\": \"triggers\", \"heading\": null, \"blocks\": [{\"type\": \"text\"," \
  " \"text\": \"At dusk\"}], \"sections\": []}"
#define MINDSET_TEXT \
  "{\"role\": \"mindset\", \"heading\": null, \"blocks\": [{\"type\": \"text\"," \
  " \"text\": \"Calm | kind\"}], \"sections\": []}"
#define CHECKED_BOUNDS \
  "{\"role\": \"bounds\", \"heading\": null, \"will\": [{\"text\": \"Help\", \"checked\": true}]," \
  " \"blocks\": [], \"sections\": []}"
#define ODD_INDENTS(lines) "<outer>\n  <inner>\n" lines "  </inner>\n</outer>\n"

static void
test_a_new_section_anywhere (void)
{
  story ("sectioned", SECTIONED,
         ADD ("/sections/1", GOTCHAS),
         FRONT "# A B\n\n## Triggers\n- one\n- two\n\n## Gotchas\n- Mind\n\n"
         "## Key Actions\n1. Look\n2. Do\n\n## Boundaries\n\n**Will:**\n- Help\n\n"
         "**Will Not:**\n- Harm\n",
         REMOVE ("/sections/1"));
  story ("sectioned", SECTIONED,
         ADD ("/sections/0", GOTCHAS),
         FRONT "# A B\n\n## Gotchas\n- Mind\n\n## Triggers\n- one\n- two\n\n"
         "## Key Actions\n1. Look\n2. Do\n\n## Boundaries\n\n**Will:**\n- Help\n\n"
         "**Will Not:**\n- Harm\n",
         REMOVE ("/sections/0"));
  story ("sectioned", SECTIONED,
         ADD ("/sections/-", GOTCHAS),
         FRONT "# A B\n\n## Triggers\n- one\n- two\n\n## Key Actions\n1. Look\n2. Do\n\n"
         "## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n\n## Gotchas\n"
         "- Mind\n",
         REMOVE ("/sections/3"));
  story ("component", COMPONENT,
         ADD ("/sections/1", GOTCHAS),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <gotchas>\n- Mind\n  </gotchas>\n\n  <process>\n1. Look\n2. Do\n"
         "  </process>\n\n  <outputs>\n- Notes\n  </outputs>\n</component>\n",
         REMOVE ("/sections/1"));
  story ("component", COMPONENT,
         ADD ("/sections/0", GOTCHAS),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <gotchas>\n- Mind\n  </gotchas>\n\n"
         "  <triggers>one|two</triggers>\n\n  <process>\n1. Look\n2. Do\n  </process>\n\n"
         "  <outputs>\n- Notes\n  </outputs>\n</component>\n",
         REMOVE ("/sections/0"));
  story ("component", COMPONENT,
         ADD ("/sections/-", GOTCHAS),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n- Notes\n"
         "  </outputs>\n\n  <gotchas>\n- Mind\n  </gotchas>\n</component>\n",
         REMOVE ("/sections/3"));
  story ("prompt", PROMPT,
         ADD ("/sections/1", GOTCHAS),
         FRONT "\nYou are a helper.\n\nGotchas:\n- Mind\n\nYour Process:\n1. Look\n"
         "2. Do\n\nYour Outputs:\n- Notes\n\nStay calm.\n",
         REMOVE ("/sections/1"));
  story ("prompt", PROMPT,
         ADD ("/sections/0", GOTCHAS),
         FRONT "\n## Gotchas\n\n- Mind\n\n## Mission\n\nYou are a helper.\n\n"
         "## Your Process\n\n1. Look\n2. Do\n\n## Your Outputs\n\n- Notes\n\n## Closing\n"
         "\nStay calm.\n",
         NULL);
  story ("prompt", PROMPT,
         ADD ("/sections/-", GOTCHAS),
         FRONT "\nYou are a helper.\n\nYour Process:\n1. Look\n2. Do\n\nYour Outputs:\n"
         "- Notes\n\n## Closing\n\nStay calm.\n\n## Gotchas\n\n- Mind\n",
         NULL);
  story ("consultant", CONSULTANT,
         ADD ("/sections/1", GOTCHAS),
         FRONT "\n# A B\n\n**Role**: Helper for all.\n\n**Gotchas**:\n- Mind\n\n"
         "**Expertise**: Many things.\n\n## Process\n- Look\n- Do\n\n"
         "## Mandated Output Structure\n1) Notes\n",
         REMOVE ("/sections/1"));
  story ("consultant", CONSULTANT,
         ADD ("/sections/-", GOTCHAS),
         FRONT "\n# A B\n\n**Role**: Helper for all.\n\n**Expertise**: Many things.\n\n"
         "## Process\n- Look\n- Do\n\n## Mandated Output Structure\n1) Notes\n\n"
         "## Gotchas\n- Mind\n",
         REMOVE ("/sections/4"));
  story ("persona", PERSONA,
         ADD ("/sections/1", GOTCHAS),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Gotchas\n\n- Mind\n\n---\n\n"
         "## Strategy (Parallel)\n\n// parallel\n\n### Delegation Strategy\n\n"
         "| Delegate To | When |\n|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n"
         "|---|---|\n| a | b |\n\n---\n\nStay calm.\n",
         REMOVE ("/sections/1"));
  story ("persona", PERSONA,
         ADD ("/sections/0", GOTCHAS),
         FRONT "\n# A B\n\n## Gotchas\n\n- Mind\n\n---\n\n## Mission\n\n"
         "You are a helper.\n\n---\n\n## Strategy (Parallel)\n\n// parallel\n\n"
         "### Delegation Strategy\n\n| Delegate To | When |\n|-------------|------|\n"
         "| x | y |\n\n### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n"
         "|---|---|\n| a | b |\n\n---\n\nStay calm.\n",
         NULL);
  story ("persona", PERSONA,
         ADD ("/sections/-", GOTCHAS),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n"
         "|---|---|\n| a | b |\n\n---\n\n## Closing\n\nStay calm.\n\n---\n\n## Gotchas\n"
         "\n- Mind\n",
         NULL);
}

static void
test_an_empty_section_last (void)
{
  story ("sectioned", SECTIONED,
         ADD ("/sections/-", EVIDENCE),
         FRONT "# A B\n\n## Triggers\n- one\n- two\n\n## Key Actions\n1. Look\n2. Do\n\n"
         "## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n\n"
         "## Evidence Requirements\n",
         REMOVE ("/sections/3"));
  story ("component", COMPONENT,
         ADD ("/sections/-", EVIDENCE),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n- Notes\n"
         "  </outputs>\n\n  <evidence/>\n</component>\n",
         REMOVE ("/sections/3"));
  story ("prompt", PROMPT,
         ADD ("/sections/-", EVIDENCE),
         FRONT "\nYou are a helper.\n\nYour Process:\n1. Look\n2. Do\n\nYour Outputs:\n"
         "- Notes\n\n## Closing\n\nStay calm.\n\n## Evidence Requirements\n",
         NULL);
  story ("consultant", CONSULTANT,
         ADD ("/sections/-", EVIDENCE),
         FRONT "\n# A B\n\n**Role**: Helper for all.\n\n**Expertise**: Many things.\n\n"
         "## Process\n- Look\n- Do\n\n## Mandated Output Structure\n1) Notes\n\n"
         "## Evidence Requirements\n",
         REMOVE ("/sections/4"));
  story ("persona", PERSONA,
         ADD ("/sections/-", EVIDENCE),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n"
         "|---|---|\n| a | b |\n\n---\n\n## Closing\n\nStay calm.\n\n---\n\n"
         "## Evidence Requirements\n",
         NULL);
}

static void
test_a_new_group (void)
{
  story ("component", COMPONENT,
         ADD ("/sections/2", HOUSE),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <house>\n    <gotchas>\n- Mind\n"
         "    </gotchas>\n  </house>\n\n  <outputs>\n- Notes\n  </outputs>\n"
         "</component>\n",
         REMOVE ("/sections/2"));
  story ("prompt", PROMPT,
         ADD ("/sections/2", HOUSE),
         FRONT "\nYou are a helper.\n\n## Your Process\n\n1. Look\n2. Do\n\n## House\n\n"
         "### Gotchas\n\n- Mind\n\n## Your Outputs\n\n- Notes\n\n## Closing\n\n"
         "Stay calm.\n",
         NULL);
  story ("persona", PERSONA,
         ADD ("/sections/2", HOUSE),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## House\n\n### Gotchas\n\n- Mind\n\n---\n\n"
         "## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n|---|---|\n| a | b |\n\n"
         "---\n\nStay calm.\n",
         REMOVE ("/sections/2"));
}

static void
test_mission_and_mindset_of_a_component (void)
{
  story ("component", COMPONENT,
         ADD ("/sections/1", MISSION),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <role>\n    <mission>Help all.</mission>\n  </role>\n\n  <process>\n1. Look\n"
         "2. Do\n  </process>\n\n  <outputs>\n- Notes\n  </outputs>\n</component>\n",
         REMOVE ("/sections/1"));
  story ("component", COMPONENT,
         ADD ("/sections/1", MISSION) ", "
         ADD ("/sections/2", MINDSET),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <role>\n    <mission>Help all.</mission>\n"
         "    <mindset>Calm | Kind</mindset>\n  </role>\n\n  <process>\n1. Look\n2. Do\n"
         "  </process>\n\n  <outputs>\n- Notes\n  </outputs>\n</component>\n",
         REMOVE ("/sections/2") ", "
         REMOVE ("/sections/1"));
}

static void
test_a_mission_takes_its_wrapper_along (void)
{
  story ("component", FRONT "<component name=\"a-b\" type=\"agent\">\n  <role>\n    <mission>M</mission>\n"
         "  </role>\n\n  <process>\n- a\n  </process>\n\n  <outputs>\n- b\n  </outputs>\n</component>\n",
         MOVE ("/sections/0", "/sections/2"),
         FRONT "<component name=\"a-b\" type=\"agent\">\n  <process>\n- a\n  </process>\n\n"
         "  <outputs>\n- b\n  </outputs>\n\n  <role>\n    <mission>M</mission>\n  </role>\n</component>\n",
         MOVE ("/sections/2", "/sections/0"));
}

/* An underline is a part of its heading. */
static void
test_beside_underlined_headings (void)
{
  story ("sectioned", FRONT "Outputs\n-------\n\n- a\n",
         ADD ("/sections/1", GOTCHAS),
         FRONT "Outputs\n-------\n\n- a\n\n## Gotchas\n\n- Mind\n",
         REMOVE ("/sections/1"));
  story ("sectioned", FRONT "Outputs\n-------\n- a\n",
         ADD ("/sections/1", GOTCHAS),
         FRONT "Outputs\n-------\n- a\n\n## Gotchas\n- Mind\n",
         REMOVE ("/sections/1"));
}

/* Blanks at the end of a line stay at its end. */
static void
test_below_trailing_blanks (void)
{
  story ("sectioned", FRONT "## Outputs\n\n- a  \n- b  \n\n## Notes\n\nc  \n",
         ADD ("/sections/0/sections/-", GOTCHAS) ", " ADD ("/sections/1/sections/-", GOTCHAS),
         FRONT "## Outputs\n\n- a  \n- b  \n\n### Gotchas\n\n- Mind\n\n## Notes\n\nc  \n\n### Gotchas\n\n- Mind\n",
         REMOVE ("/sections/1/sections/0") ", " REMOVE ("/sections/0/sections/0"));
  story ("component", FRONT "<component name=\"a-b\" type=\"agent\">\n  <outputs>\n- a  \n  </outputs>\n</component>\n",
         ADD ("/sections/0/sections/-", GOTCHAS),
         FRONT "<component name=\"a-b\" type=\"agent\">\n  <outputs>\n- a  \n    <gotchas>\n- Mind\n    </gotchas>\n"
         "  </outputs>\n</component>\n",
         NULL);
}

/* What its author wrote stays, also where the mission needs a heading then. */
static void
test_text_stays_in_front_of_a_mission (void)
{
  story ("persona", FRONT "You help.\n\n---\n\n## Outputs\n\n- a\n\n---\n\n## Guiding Principles\n\n"
         "1. **Truth**: all\n   - b\n\n2. **Care**: much\n\n---\n\nBye.\n",
         MOVE ("/sections/2", "/sections/0"),
         FRONT "## Guiding Principles\n\n1. **Truth**: all\n   - b\n\n2. **Care**: much\n\n---\n\n"
         "## Mission\n\nYou help.\n\n---\n\n## Outputs\n\n- a\n\n---\n\nBye.\n",
         NULL);
}

static void
test_the_place_that_a_role_has (void)
{
  story ("component", COMPONENT,
         ADD ("/sections/-", SERVERS),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n- Notes\n"
         "  </outputs>\n\n  <mcp servers=\"seq:thought\"/>\n</component>\n",
         REMOVE ("/sections/3"));
  story ("component", COMPONENT,
         ADD ("/sections/-", BOUNDS),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n- Notes\n"
         "  </outputs>\n\n  <bounds will=\"Help\" wont=\"Harm\"/>\n</component>\n",
         REMOVE ("/sections/3"));
  story ("prompt", PROMPT,
         ADD ("/sections/3", BOUNDS),
         FRONT "\nYou are a helper.\n\nYour Process:\n1. Look\n2. Do\n\nYour Outputs:\n"
         "- Notes\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n\nStay calm.\n",
         REMOVE ("/sections/3"));
  story ("consultant", CONSULTANT,
         ADD ("/sections/2", SERVERS),
         FRONT "\n# A B\n\n**Role**: Helper for all.\n\n**Expertise**: Many things.\n\n"
         "**MCP Integration**:\n- seq: thought\n\n## Process\n- Look\n- Do\n\n"
         "## Mandated Output Structure\n1) Notes\n",
         REMOVE ("/sections/2"));
  story ("sectioned", SECTIONED,
         REMOVE ("/sections/2"),
         FRONT "# A B\n\n## Triggers\n- one\n- two\n\n## Key Actions\n1. Look\n2. Do\n",
         ADD ("/sections/2", BOUNDS));
}

/* In an element whose text is parts, a rule below a text keeps it one. */
static void
test_a_text_where_a_role_has_parts (void)
{
  story ("component", COMPONENT,
         ADD ("/sections/-", ONE_TRIGGER),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n- Notes\n"
         "  </outputs>\n\n  <triggers>\nAt dusk\n\n---\n  </triggers>\n</component>\n",
         REMOVE ("/sections/3"));
  story ("component",
         FRONT "<component name=\"a-b\" type=\"agent\">\n  <role>\n"
         "    <mission>Help</mission>\n  </role>\n</component>\n",
         ADD ("/sections/-", MINDSET_TEXT),
         FRONT "<component name=\"a-b\" type=\"agent\">\n  <role>\n    <mission>Help</mission>\n"
         "    <mindset>\n    Calm | kind\n\n    ---\n    </mindset>\n  </role>\n</component>\n",
         REMOVE ("/sections/1"));
  story ("sectioned", ODD_INDENTS ("     odd\n    less\n"),
         ADD ("/sections/0/sections/0/sections/-", ONE_TRIGGER),
         ODD_INDENTS ("     odd\n    less\n    <triggers>\n       At dusk\n\n       ---\n"
                      "    </triggers>\n"),
         REMOVE ("/sections/0/sections/0/sections/0"));
}

/* Where lines of its text would lose their indents, a section is not written anew for one put into
 * it. */
static void
test_indents_of_the_text_around (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text
      = patch_text ("sectioned", ODD_INDENTS ("     odd\n    less\n"),
                    ADD ("/sections/0/sections/0/sections/-", CHECKED_BOUNDS), &error);

  g_assert_null (text);
  g_assert_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE);
}

static void
test_the_first_section (void)
{
  story ("sectioned", FRONT,
         ADD ("/sections/-", GOTCHAS),
         FRONT "\n## Gotchas\n\n- Mind\n",
         REMOVE ("/sections/0"));
  story ("component", FRONT,
         ADD ("/sections/-", GOTCHAS),
         FRONT "\n<gotchas>\n- Mind\n</gotchas>\n",
         NULL);
  story ("prompt", FRONT "\n",
         ADD ("/sections/-", GOTCHAS),
         FRONT "\nGotchas:\n- Mind\n",
         NULL);
}

static void
test_copies (void)
{
  story ("component", COMPONENT,
         COPY ("/sections/1", "/sections/-"),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n- Notes\n"
         "  </outputs>\n\n  <process>\n1. Look\n2. Do\n  </process>\n</component>\n",
         REMOVE ("/sections/3"));
  story ("persona", PERSONA,
         COPY ("/sections/1/sections/0", "/sections/-"),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n"
         "|---|---|\n| a | b |\n\n---\n\n## Closing\n\nStay calm.\n\n---\n\n"
         "## Delegation Strategy\n\n| Delegate To | When |\n|-------------|------|\n"
         "| x | y |\n",
         NULL);
}

static void
test_away_with_its_separator (void)
{
  story ("persona", PERSONA,
         REMOVE ("/sections/1"),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Common Anti-Patterns\n\n"
         "| Anti-Pattern | Fix |\n|---|---|\n| a | b |\n\n---\n\nStay calm.\n",
         NULL);
  story ("persona", PERSONA,
         REMOVE ("/sections/2"),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\nStay calm.\n",
         NULL);
}

static void
test_line_ends_bom_and_no_last_line_end (void)
{
  story ("sectioned", "\357\273\277---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n# A B\r\n\r\n"
         "## Triggers\r\n- one\r\n- two\r\n\r\n## Key Actions\r\n1. Look\r\n2. Do\r\n\r\n"
         "## Boundaries\r\n\r\n**Will:**\r\n- Help\r\n\r\n**Will Not:**\r\n- Harm",
         ADD ("/sections/1", GOTCHAS),
         "\357\273\277---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n# A B\r\n\r\n"
         "## Triggers\r\n- one\r\n- two\r\n\r\n## Gotchas\r\n- Mind\r\n\r\n"
         "## Key Actions\r\n1. Look\r\n2. Do\r\n\r\n## Boundaries\r\n\r\n**Will:**\r\n"
         "- Help\r\n\r\n**Will Not:**\r\n- Harm",
         REMOVE ("/sections/1"));
  story ("component", "\357\273\277---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n"
         "<component name=\"a-b\" type=\"agent\">\r\n"
         "  <config style=\"X\" eval=\"true\"/>\r\n  <triggers>one|two</triggers>\r\n\r\n"
         "  <process>\r\n1. Look\r\n2. Do\r\n  </process>\r\n\r\n  <outputs>\r\n"
         "- Notes\r\n  </outputs>\r\n</component>",
         ADD ("/sections/1", GOTCHAS),
         "\357\273\277---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n"
         "<component name=\"a-b\" type=\"agent\">\r\n"
         "  <config style=\"X\" eval=\"true\"/>\r\n  <triggers>one|two</triggers>\r\n\r\n"
         "  <gotchas>\r\n- Mind\r\n  </gotchas>\r\n\r\n  <process>\r\n1. Look\r\n"
         "2. Do\r\n  </process>\r\n\r\n  <outputs>\r\n- Notes\r\n  </outputs>\r\n"
         "</component>",
         REMOVE ("/sections/1"));
}

static void
test_in_broken_files (void)
{
  story ("sectioned", FRONT "# A B\n\n## Triggers\n- one\n\n## Notes\n```\ncode\n",
         ADD ("/sections/1", GOTCHAS),
         FRONT "# A B\n\n## Triggers\n- one\n\n## Gotchas\n- Mind\n\n## Notes\n```\n"
         "code\n",
         REMOVE ("/sections/1"));
  story ("component",
         FRONT "<component name=\"a-b\" type=\"agent\">\n  <triggers>one</triggers>\n\n"
         "  <process>\n1. Look\n\n  <outputs>\n- Notes\n  </outputs>\n</component>\n",
         ADD ("/sections/2", GOTCHAS),
         FRONT "<component name=\"a-b\" type=\"agent\">\n  <triggers>one</triggers>\n\n"
         "  <process>\n1. Look\n\n  <gotchas>\n- Mind\n  </gotchas>\n\n  <outputs>\n"
         "- Notes\n  </outputs>\n</component>\n",
         NULL);
  story ("sectioned", "## Triggers\n- one\n",
         ADD ("/sections/1", GOTCHAS),
         "## Triggers\n- one\n\n## Gotchas\n- Mind\n",
         REMOVE ("/sections/1"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch-sections/a-new-section-anywhere", test_a_new_section_anywhere);
  g_test_add_func ("/patch-sections/an-empty-section-last", test_an_empty_section_last);
  g_test_add_func ("/patch-sections/a-new-group", test_a_new_group);
  g_test_add_func ("/patch-sections/mission-and-mindset-of-a-component",
                   test_mission_and_mindset_of_a_component);
  g_test_add_func ("/patch-sections/a-mission-takes-its-wrapper-along",
                   test_a_mission_takes_its_wrapper_along);
  g_test_add_func ("/patch-sections/beside-underlined-headings", test_beside_underlined_headings);
  g_test_add_func ("/patch-sections/below-trailing-blanks", test_below_trailing_blanks);
  g_test_add_func ("/patch-sections/text-stays-in-front-of-a-mission",
                   test_text_stays_in_front_of_a_mission);
  g_test_add_func ("/patch-sections/the-place-that-a-role-has", test_the_place_that_a_role_has);
  g_test_add_func ("/patch-sections/a-text-where-a-role-has-parts",
                   test_a_text_where_a_role_has_parts);
  g_test_add_func ("/patch-sections/indents-of-the-text-around", test_indents_of_the_text_around);
  g_test_add_func ("/patch-sections/the-first-section", test_the_first_section);
  g_test_add_func ("/patch-sections/copies", test_copies);
  g_test_add_func ("/patch-sections/away-with-its-separator", test_away_with_its_separator);
  g_test_add_func ("/patch-sections/line-ends-bom-and-no-last-line-end",
                   test_line_ends_bom_and_no_last_line_end);
  g_test_add_func ("/patch-sections/in-broken-files", test_in_broken_files);

  return g_test_run ();
}
