/* test-patch-nest.c: what another place, role or shape of a section changes in the text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "section-stories.h"

static void
refuse (const char *dialect,
        const char *before,
        const char *operations,
        const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = patch_text (dialect, before, operations, &error);

  g_assert_null (text);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_another_role (void)
{
  story ("sectioned", SECTIONED,
         REPLACE ("/sections/1/role", "\"checklist\""),
         FRONT "# A B\n\n## Triggers\n- one\n- two\n\n## Checklist\n1. Look\n2. Do\n\n"
         "## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         REPLACE ("/sections/1/role", "\"process\""));
  story ("component", COMPONENT,
         REPLACE ("/sections/2/role", "\"focus\""),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <focus>\n- Notes\n  </focus>\n"
         "</component>\n",
         REPLACE ("/sections/2/role", "\"outputs\""));
  story ("prompt", PROMPT,
         REPLACE ("/sections/1/role", "\"checklist\""),
         FRONT "\nYou are a helper.\n\nChecklist:\n1. Look\n2. Do\n\nYour Outputs:\n"
         "- Notes\n\nStay calm.\n",
         REPLACE ("/sections/1/role", "\"process\""));
  story ("consultant", CONSULTANT,
         REPLACE ("/sections/1/role", "\"mindset\""),
         FRONT "\n# A B\n\n**Role**: Helper for all.\n\n**Personality**: Many things.\n\n"
         "## Process\n- Look\n- Do\n\n## Mandated Output Structure\n1) Notes\n",
         REPLACE ("/sections/1/role", "\"expertise\""));
  story ("persona", PERSONA,
         REPLACE ("/sections/2/role", "\"examples\""),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## Examples\n\n| Anti-Pattern | Fix |\n|---|---|\n"
         "| a | b |\n\n---\n\nStay calm.\n",
         REPLACE ("/sections/2/role", "\"antipatterns\""));
  story ("prompt", PROMPT,
         REPLACE ("/sections/0/role", "\"focus\""),
         FRONT "\nYour Core Responsibilities:\nYou are a helper.\n\nYour Process:\n"
         "1. Look\n2. Do\n\nYour Outputs:\n- Notes\n\nStay calm.\n",
         NULL);
  story ("persona", PERSONA,
         REPLACE ("/sections/3/role", "\"handoff\""),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n"
         "|---|---|\n| a | b |\n\n---\n\n## Handoff\n\nStay calm.\n",
         NULL);
  story ("component", COMPONENT,
         REPLACE ("/sections/2/role", "\"section\"") ", "
         REPLACE ("/sections/2/heading", "\"Hop Patterns\""),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n  </process>\n\n  <hop_patterns>\n- Notes\n"
         "  </hop_patterns>\n</component>\n",
         REPLACE ("/sections/2/role", "\"outputs\"") ", "
         REPLACE ("/sections/2/heading", "null"));
  story ("sectioned", SECTIONED,
         REPLACE ("/sections/1/role", "\"section\"") ", "
         REPLACE ("/sections/1/heading", "\"House Rules\""),
         FRONT "# A B\n\n## Triggers\n- one\n- two\n\n## House Rules\n1. Look\n2. Do\n\n"
         "## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         REPLACE ("/sections/1/role", "\"process\"") ", "
         REPLACE ("/sections/1/heading", "null"));
}

static void
test_into_another_section_and_out (void)
{
  story ("sectioned", SECTIONED,
         MOVE ("/sections/1", "/sections/0/sections/0"),
         FRONT "# A B\n\n## Triggers\n- one\n- two\n\n### Key Actions\n1. Look\n2. Do\n\n"
         "## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         MOVE ("/sections/0/sections/0", "/sections/1"));
  story ("component", COMPONENT,
         MOVE ("/sections/2", "/sections/1/sections/0"),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process>\n1. Look\n2. Do\n    <outputs>\n- Notes\n    </outputs>\n"
         "  </process>\n</component>\n",
         MOVE ("/sections/1/sections/0", "/sections/2"));
  story ("component", COMPONENT,
         MOVE ("/sections/2", "/sections/0/sections/0"),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>\n- one\n- two\n"
         "    <outputs>\n- Notes\n    </outputs>\n  </triggers>\n\n  <process>\n1. Look\n"
         "2. Do\n  </process>\n</component>\n",
         NULL);
  story ("prompt", PROMPT,
         MOVE ("/sections/2", "/sections/1/sections/0"),
         FRONT "\nYou are a helper.\n\n## Your Process\n\n1. Look\n2. Do\n\n"
         "### Your Outputs\n\n- Notes\n\n## Closing\n\nStay calm.\n",
         NULL);
  story ("consultant", CONSULTANT,
         MOVE ("/sections/3", "/sections/2/sections/0"),
         FRONT "\n# A B\n\n**Role**: Helper for all.\n\n**Expertise**: Many things.\n\n"
         "## Process\n- Look\n- Do\n\n### Mandated Output Structure\n1) Notes\n",
         MOVE ("/sections/2/sections/0", "/sections/3"));
  story ("consultant", CONSULTANT,
         MOVE ("/sections/1", "/sections/2/sections/0"),
         FRONT "\n# A B\n\n**Role**: Helper for all.\n\n## Process\n- Look\n- Do\n\n"
         "## Mandated Output Structure\n1) Notes\n\n### Expertise\nMany things.\n",
         NULL);
  story ("persona", PERSONA,
         MOVE ("/sections/2", "/sections/1/sections/2"),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "### Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n|---|---|\n| a | b |\n\n"
         "// end-parallel\n\n---\n\nStay calm.\n",
         MOVE ("/sections/1/sections/2", "/sections/2"));
  story ("persona", PERSONA,
         MOVE ("/sections/1/sections/0", "/sections/2"),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n"
         "// parallel\n\n### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n"
         "\n// end-parallel\n\n---\n\n## Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n---\n\n## Common Anti-Patterns\n\n"
         "| Anti-Pattern | Fix |\n|---|---|\n| a | b |\n\n---\n\nStay calm.\n",
         MOVE ("/sections/2", "/sections/1/sections/0"));
}

static void
test_between_elements_and_headings (void)
{
  story ("sectioned", FRONT "# A B\n\n<rules>\nBe kind.\n\n<more>\n- a\n</more>\n</rules>\n\n"
         "## Process\n\n1. Look\n",
         MOVE ("/sections/1", "/sections/0/sections/1"),
         FRONT "# A B\n\n<rules>\nBe kind.\n\n<more>\n- a\n</more>\n\n<process>\n"
         "1. Look\n</process>\n</rules>\n",
         NULL);
  story ("sectioned", FRONT "# A B\n\n<rules>\nBe kind.\n\n<more>\n- a\n</more>\n</rules>\n\n"
         "## Process\n\n1. Look\n",
         MOVE ("/sections/0/sections/0", "/sections/2"),
         FRONT "# A B\n\n<rules>\nBe kind.\n</rules>\n\n## Process\n\n1. Look\n\n"
         "## More\n\n- a\n",
         NULL);
}

static void
test_another_order (void)
{
  story ("sectioned", SECTIONED,
         REPLACE ("/sections",
              "[{\"role\": \"bounds\", \"heading\": null, \"will\": [{\"text\":"
              " \"Help\"}], \"wont\": [{\"text\": \"Harm\"}], \"blocks\": [],"
              " \"sections\": []}, {\"role\": \"process\", \"heading\": null,"
              " \"blocks\": [{\"type\": \"list\", \"ordered\": true, \"items\":"
              " [{\"text\": \"Look\"}, {\"text\": \"Do\"}]}], \"sections\": []},"
              " {\"role\": \"triggers\", \"heading\": null, \"blocks\": [{\"type\":"
              " \"list\", \"ordered\": false, \"items\": [{\"text\": \"one\"},"
              " {\"text\": \"two\"}]}], \"sections\": []}]"),
         FRONT "# A B\n\n## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n\n"
         "## Key Actions\n1. Look\n2. Do\n\n## Triggers\n- one\n- two\n",
         NULL);
}

static void
test_to_another_place (void)
{
  story ("persona", PERSONA,
         MOVE ("/sections/2", "/sections/1"),
         FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Common Anti-Patterns\n\n"
         "| Anti-Pattern | Fix |\n|---|---|\n| a | b |\n\n---\n\n## Strategy (Parallel)\n"
         "\n// parallel\n\n### Delegation Strategy\n\n| Delegate To | When |\n"
         "|-------------|------|\n| x | y |\n\n"
         "### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\nStay calm.\n",
         MOVE ("/sections/1", "/sections/2"));
  story ("persona", PERSONA,
         MOVE ("/sections/3", "/sections/0"),
         FRONT "\n# A B\n\n## Closing\n\nStay calm.\n\n---\n\n## Mission\n\n"
         "You are a helper.\n\n---\n\n## Strategy (Parallel)\n\n// parallel\n\n"
         "### Delegation Strategy\n\n| Delegate To | When |\n|-------------|------|\n"
         "| x | y |\n\n### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n"
         "// end-parallel\n\n---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n"
         "|---|---|\n| a | b |\n",
         NULL);
  story ("prompt", PROMPT,
         MOVE ("/sections/0", "/sections/1"),
         FRONT "\nYour Process:\n1. Look\n2. Do\n\nMission:\nYou are a helper.\n\n"
         "Your Outputs:\n- Notes\n\nStay calm.\n",
         NULL);
}

static void
test_parallel (void)
{
  story ("sectioned", SECTIONED,
         ADD ("/sections/0/parallel", "true"),
         FRONT "# A B\n\n## Triggers (Parallel)\n// parallel\n- one\n- two\n\n"
         "// end-parallel\n\n## Key Actions\n1. Look\n2. Do\n\n## Boundaries\n\n"
         "**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         REMOVE ("/sections/0/parallel"));
  story ("component", COMPONENT,
         ADD ("/sections/1/parallel", "true"),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process parallel=\"true\">\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n"
         "- Notes\n  </outputs>\n</component>\n",
         REMOVE ("/sections/1/parallel"));
  story ("prompt", PROMPT,
         ADD ("/sections/1/parallel", "true"),
         FRONT "\nYou are a helper.\n\n## Your Process (Parallel)\n\n// parallel\n\n"
         "1. Look\n2. Do\n\n// end-parallel\n\n## Your Outputs\n\n- Notes\n\n## Closing\n"
         "\nStay calm.\n",
         NULL);
}

static void
test_note (void)
{
  story ("sectioned", SECTIONED,
         ADD ("/sections/0/note", "\"Mind this\""),
         FRONT "# A B\n\n## Triggers\n*Mind this*\n\n- one\n- two\n\n## Key Actions\n"
         "1. Look\n2. Do\n\n## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         REMOVE ("/sections/0/note"));
  story ("component", COMPONENT,
         ADD ("/sections/1/note", "\"Mind this\""),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process note=\"Mind this\">\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n"
         "- Notes\n  </outputs>\n</component>\n",
         REMOVE ("/sections/1/note"));
  story ("prompt", PROMPT,
         ADD ("/sections/1/note", "\"Mind this\""),
         FRONT "\nYou are a helper.\n\nYour Process:\n*Mind this*\n\n1. Look\n2. Do\n\n"
         "Your Outputs:\n- Notes\n\nStay calm.\n",
         REMOVE ("/sections/1/note"));
}

static void
test_target (void)
{
  story ("sectioned", SECTIONED,
         ADD ("/sections/0/target", "\"95%\""),
         FRONT "# A B\n\n## Triggers (Target: 95%)\n- one\n- two\n\n## Key Actions\n"
         "1. Look\n2. Do\n\n## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         REMOVE ("/sections/0/target"));
  story ("component", COMPONENT,
         ADD ("/sections/1/target", "\"95%\""),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>one|two</triggers>\n\n"
         "  <process title=\"Process (Target: 95%)\">\n1. Look\n2. Do\n  </process>\n\n"
         "  <outputs>\n- Notes\n  </outputs>\n</component>\n",
         REMOVE ("/sections/1/target"));
  story ("prompt", PROMPT,
         ADD ("/sections/1/target", "\"95%\""),
         FRONT "\nYou are a helper.\n\n## Your Process (Target: 95%)\n\n1. Look\n2. Do\n"
         "\n## Your Outputs\n\n- Notes\n\n## Closing\n\nStay calm.\n",
         NULL);
}

static void
test_blocks (void)
{
  story ("sectioned", SECTIONED,
         ADD ("/sections/0/blocks/0",
              "{\"type\": \"text\", \"text\": \"When?\"}"),
         FRONT "# A B\n\n## Triggers\nWhen?\n\n- one\n- two\n\n## Key Actions\n1. Look\n"
         "2. Do\n\n## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         REMOVE ("/sections/0/blocks/0"));
  story ("sectioned", SECTIONED,
         REPLACE ("/sections/0/blocks/0",
              "{\"type\": \"table\", \"columns\": [\"A\", \"B\"], \"rows\": [[\"x\","
              " \"y\"]]}"),
         FRONT "# A B\n\n## Triggers\n| A | B |\n|---|---|\n| x | y |\n\n## Key Actions\n"
         "1. Look\n2. Do\n\n## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         REPLACE ("/sections/0/blocks/0",
              "{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"one\"},"
              " {\"text\": \"two\"}]}"));
  story ("component", COMPONENT,
         ADD ("/sections/0/blocks/1",
              "{\"type\": \"text\", \"text\": \"When?\"}"),
         FRONT "<component name=\"a-b\" type=\"agent\">\n"
         "  <config style=\"X\" eval=\"true\"/>\n  <triggers>\n- one\n- two\n\nWhen?\n"
         "  </triggers>\n\n  <process>\n1. Look\n2. Do\n  </process>\n\n  <outputs>\n"
         "- Notes\n  </outputs>\n</component>\n",
         NULL);
  story ("consultant", CONSULTANT,
         REPLACE ("/sections/0/blocks/0",
              "{\"type\": \"code\", \"info\": \"sh\", \"text\": \"ls\"}"),
         FRONT "\n# A B\n\n**Role**:\n```sh\nls\n```\n\n**Expertise**: Many things.\n\n"
         "## Process\n- Look\n- Do\n\n## Mandated Output Structure\n1) Notes\n",
         NULL);
  story ("prompt", PROMPT,
         REMOVE ("/sections/1/blocks/0"),
         FRONT "\nYou are a helper.\n\n## Your Process\n\n## Your Outputs\n\n- Notes\n\n"
         "## Closing\n\nStay calm.\n",
         NULL);
  story ("sectioned", SECTIONED,
         REPLACE ("/sections/1/blocks",
              "[{\"type\": \"text\", \"text\": \"So:\"}, {\"type\": \"list\","
              " \"ordered\": true, \"items\": [{\"text\": \"Look\"}, {\"text\":"
              " \"Ask\"}, {\"text\": \"Do\"}]}]"),
         FRONT "# A B\n\n## Triggers\n- one\n- two\n\n## Key Actions\nSo:\n\n1. Look\n"
         "2. Ask\n3. Do\n\n## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n",
         NULL);
}

static void
test_refusals (void)
{
  refuse ("sectioned", SECTIONED,
          ADD ("/sections/01", GOTCHAS),
          "leads nowhere");
  refuse ("sectioned", SECTIONED,
          ADD ("/sections/9", GOTCHAS),
          "leads nowhere");
  refuse ("sectioned", SECTIONED,
          REPLACE ("/sections/-", GOTCHAS),
          "leads nowhere");
  refuse ("sectioned", SECTIONED,
          ADD ("/sections/~2", GOTCHAS),
          "~0");
  refuse ("sectioned", SECTIONED,
          MOVE ("/sections/0", "/sections/0/sections/0"),
          "into itself");
  refuse ("sectioned", SECTIONED,
          REPLACE ("/sections/0/heading", "\"One\\nTwo\""),
          "a name is one line");
  refuse ("sectioned", SECTIONED,
          REPLACE ("/sections/0/heading", "\"Local Customs\""),
          "another role");
  refuse ("sectioned", SECTIONED,
          REPLACE ("/sections/0/role", "\"wizard\""),
          "no such role");
  refuse ("sectioned", SECTIONED,
          ADD ("/sections/0", GOTCHAS) ", "
         REPLACE ("/sections/0/note", "\"x\""),
          "Operation 2 (replace) on “/sections/0/note”");
  refuse ("sectioned", SECTIONED,
          ADD ("/sections/0/note", "\"two\\nlines\""),
          "one line");
  refuse ("sectioned", SECTIONED,
          ADD ("/sections/0/target", "\"much\""),
          "percentage");
  refuse ("persona", PERSONA,
          ADD ("/sections/1/blocks/0",
              "{\"type\": \"text\", \"text\": \"x\"}"),
          "a group");
  refuse ("persona", PERSONA,
          REPLACE ("/sections/1/sections", "[]"),
          "without it");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch-nest/another-role", test_another_role);
  g_test_add_func ("/patch-nest/into-another-section-and-out", test_into_another_section_and_out);
  g_test_add_func ("/patch-nest/between-elements-and-headings",
                   test_between_elements_and_headings);
  g_test_add_func ("/patch-nest/another-order", test_another_order);
  g_test_add_func ("/patch-nest/to-another-place", test_to_another_place);
  g_test_add_func ("/patch-nest/parallel", test_parallel);
  g_test_add_func ("/patch-nest/note", test_note);
  g_test_add_func ("/patch-nest/target", test_target);
  g_test_add_func ("/patch-nest/blocks", test_blocks);
  g_test_add_func ("/patch-nest/refusals-in-words", test_refusals);

  return g_test_run ();
}
