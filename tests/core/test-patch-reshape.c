/* test-patch-reshape.c: what around a change takes another form so that the change can be
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-stories.h"

#define ROLE(path, id) REPLACE (path "/role", "\"" id "\"")
#define TEXT(words) "{\"type\": \"text\", \"text\": \"" words "\"}"

static void
test_lists_between_lists (void)
{
  check ("sectioned", OUTPUTS ("- a\n\n* b\n"),
         COPY ("/sections/0/blocks/1", "/sections/0/blocks/1"),
         OUTPUTS ("- a\n\n+ b\n\n* b\n"));
  check ("sectioned", OUTPUTS ("* a\n\n+ b\n"),
         COPY ("/sections/0/blocks/0", "/sections/0/blocks/1"),
         OUTPUTS ("* a\n\n- a\n\n+ b\n"));
  refuse ("sectioned", OUTPUTS ("1. a\n\n1) b\n"),
          COPY ("/sections/0/blocks/0", "/sections/0/blocks/1"), "differently");
}

static void
test_a_text_beside_a_line_of_another (void)
{
  check ("sectioned", OUTPUTS ("Look, then:\n- a\n- b\n"),
         REPLACE ("/sections/0/blocks/1", TEXT ("Plain words")),
         OUTPUTS ("Look, then:\n\nPlain words\n"));
  check ("sectioned", OUTPUTS ("```\nx\n```\nBehind\n"),
         REPLACE ("/sections/0/blocks/0", TEXT ("Plain words")),
         OUTPUTS ("Plain words\n\nBehind\n"));
  check ("sectioned", OUTPUTS ("Before\n***\nBehind\n"),
         REPLACE ("/sections/0/blocks/1", TEXT ("Plain words")),
         OUTPUTS ("Before\n\nPlain words\n\nBehind\n"));
  check ("sectioned", OUTPUTS ("- a\n  ```\n  x\n  ```\n"),
         REPLACE (ITEMS "/0/blocks/0", TEXT ("Plain words")),
         OUTPUTS ("- a\n\n  Plain words\n"));
  check ("component", COMPONENT ("  <fog>Wait.</fog>\n"),
         REPLACE ("/sections/0/blocks/0", "{\"type\": \"code\", \"info\": \"\", \"text\": \"x\"}"),
         COMPONENT ("  <fog>\n  ```\n  x\n  ```\n  </fog>\n"));
}

static void
test_a_label_without_content (void)
{
  check ("prompt", FRONT "You help.\n\nYour Process:\n1. Look\n\nYour Outputs:\n- Notes\n",
         REMOVE ("/sections/1/blocks/0"),
         FRONT "You help.\n\n## Your Process\n\n## Your Outputs\n\n- Notes\n");
}

static void
test_an_empty_section_before_the_closing (void)
{
  check ("persona",
         FRONT "# A B\n\n## House\n\n### Triggers\n\n- one\n\n### Gotchas\n\n- Mind\n\n---\n\nStay.\n",
         REMOVE ("/sections/0/sections/1/blocks/0"),
         FRONT "# A B\n\n## House\n\n### Triggers\n\n- one\n\n### Gotchas\n\n---\n\n"
               "## Closing\n\nStay.\n");
}

static void
test_roles_that_have_no_pipes (void)
{
  check ("component", COMPONENT ("  <triggers>a|b</triggers>\n"), ROLE ("/sections/0", "outputs"),
         COMPONENT ("  <outputs>\n  - a\n  - b\n  </outputs>\n"));
  check ("component", COMPONENT ("  <mcp servers=\"a:b|c\"/>\n"), ROLE ("/sections/0", "gotchas"),
         COMPONENT ("  <gotchas>\n  - **a**: b\n  - c\n  </gotchas>\n"));
}

static void
test_a_mission_becomes_another_role (void)
{
  check ("sectioned", FRONT "# T\n\nYou age cheese.\n\n- Nothing is wasted\n\n## Triggers\n- x\n",
         ROLE ("/sections/0", "process"),
         FRONT "# T\n\n## Key Actions\nYou age cheese.\n\n- Nothing is wasted\n\n## Triggers\n- x\n");
  refuse ("sectioned", FRONT "## Triggers\n- x\n", ROLE ("/sections/0", "section"),
          "goes by its name");
}

static void
test_groups_that_a_child_makes (void)
{
  const char *group = FRONT "# T\n\n## Checks\n\n### Before Completing\n\n- [ ] a\n\n### Gotchas\n\n- b\n";

  refuse ("persona", group, REMOVE ("/sections/0/sections/0"), "the group around it");
  refuse ("persona", group, ROLE ("/sections/0/sections/0", "outputs"), "the group around it");
  refuse ("persona", group,
          REPLACE ("/sections/0/sections/0",
                   "{\"role\": \"outputs\", \"heading\": null, \"blocks\": [" TEXT ("a")
                   "], \"sections\": []}"),
          "the group around it");
}

static void
test_notes (void)
{
  check ("sectioned",
         FRONT "## Part\n\nText\n\n// parallel\n\nMore\n\n// end-parallel\n",
         ADD ("/sections/0/note", "\"Mind this\""),
         FRONT "## Part\n\n*Mind this*\n\nText\n\n// parallel\n\nMore\n\n// end-parallel\n");
  check ("prompt", FRONT "You help.\n\n<rules>\n\n## Rules\n\nBe quiet.\n\n</rules>\n",
         ADD ("/sections/1/note", "\"Mind this\""),
         FRONT "You help.\n\n<rules>\n\n## Rules\n\n*Mind this*\n\nBe quiet.\n\n</rules>\n");
  check ("sectioned", FRONT "You help.\n", ADD ("/sections/0/note", "\"Mind this\""),
         FRONT "## Mission\n\n*Mind this*\n\nYou help.\n");
}

static void
test_sections_behind_an_open_fence (void)
{
  const char *section = "{\"role\": \"section\", \"heading\": \"New\", \"blocks\": [" TEXT ("x")
                        "], \"sections\": []}";
  g_autofree char *last = g_strdup_printf (ADD ("/sections/-", "%s"), section);
  g_autofree char *child = g_strdup_printf (ADD ("/sections/0/sections/-", "%s"), section);

  check ("sectioned", FRONT "## One\n\n- a\n  ~~~~sh\n  code\n", last,
         FRONT "## One\n\n- a\n  ~~~~sh\n  code\n  ~~~~\n\n## New\n\nx\n");
  check ("sectioned", FRONT "## One\n\n```sh\ncode\n", child,
         FRONT "## One\n\n```sh\ncode\n```\n\n### New\n\nx\n");
  check ("component", FRONT "<component name=\"a-b\">\n  <process>\n1. go\n  </process>\n", last,
         FRONT "<component name=\"a-b\">\n  <process>\n1. go\n  </process>\n  <new>\nx\n  </new>\n");
  check ("component", FRONT "<component name=\"a-b\">\n\n## One\n\n```\n</component>\n", last,
         FRONT "<component name=\"a-b\">\n\n## One\n\n```\n```\n\n## New\n\nx\n</component>\n");
}

/* RFC 6902 lets any member be removed, but a model that lacks one no text can say. */
static void
test_members_taken_away (void)
{
  check ("sectioned", OUTPUTS ("- [ ] a\n"), REMOVE (ITEMS "/0/checked"), OUTPUTS ("- a\n"));
  check ("sectioned", OUTPUTS ("- a\n"), ADD ("/sections/0/parallel", "false"), OUTPUTS ("- a\n"));
  check ("sectioned", OUTPUTS ("3. a\n"), REMOVE ("/sections/0/blocks/0/start"),
         OUTPUTS ("1. a\n"));
  refuse ("sectioned", OUTPUTS ("- a\n"), REMOVE ("/sections/0/blocks"), "always has");
  refuse ("sectioned", OUTPUTS (""), REMOVE ("/sections/0/blocks"), "always has");
  refuse ("sectioned", OUTPUTS ("- a\n"), REMOVE ("/sections/0/sections"), "always has");
  refuse ("sectioned", OUTPUTS ("- a\n"), REMOVE ("/sections/0/heading"), "always has");
  refuse ("sectioned", OUTPUTS ("- a\n"), REMOVE ("/sections/0/blocks/0/ordered"), "always has");
  refuse ("sectioned", OUTPUTS ("```\n```\n"), REMOVE ("/sections/0/blocks/0/info"), "always has");
  refuse ("sectioned", OUTPUTS ("- a\n"), REMOVE (ITEMS "/0/text"), "always has");
}

static void
test_whole_arrays (void)
{
  check ("component", COMPONENT ("  <bounds will=\"a\" wont=\"b\"/>\n"),
         ADD ("/sections/0/sections/0",
              "{\"role\": \"section\", \"heading\": \"New\", \"blocks\": [" TEXT ("x")
              "], \"sections\": []}"),
         COMPONENT ("  <bounds will=\"a\" wont=\"b\">\n    <new>\n    x\n    </new>\n"
                    "  </bounds>\n"));
  check ("prompt", FRONT "You help.\n\nWill:\n* a\n\nWill Not:\n* b\n",
         REPLACE ("/sections/1/blocks", "[" TEXT ("In short.") "]"),
         FRONT "You help.\n\nBoundaries:\nIn short.\n\nWill:\n* a\n\nWill Not:\n* b\n");
  check ("consultant", FRONT "**Role**: Helper.\n\n**Expertise:** Tides.\n",
         REPLACE ("/sections/1/blocks", "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"Tides\"}]}]"),
         FRONT "**Role**: Helper.\n\n**Expertise:**\n- Tides\n");
  check ("consultant", FRONT "**Role**: Helper.\n\n**Expertise**: Tides.\n",
         REPLACE ("/sections/1/blocks",
                  "[{\"type\": \"list\", \"ordered\": true, \"items\": [{\"text\": \"One\"}]},"
                  TEXT ("Tides.") "]"),
         FRONT "**Role**: Helper.\n\n**Expertise**:\n1. One\n\nTides.\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch-reshape/lists-between-lists", test_lists_between_lists);
  g_test_add_func ("/patch-reshape/a-text-beside-a-line-of-another",
                   test_a_text_beside_a_line_of_another);
  g_test_add_func ("/patch-reshape/a-label-without-content", test_a_label_without_content);
  g_test_add_func ("/patch-reshape/an-empty-section-before-the-closing",
                   test_an_empty_section_before_the_closing);
  g_test_add_func ("/patch-reshape/roles-that-have-no-pipes", test_roles_that_have_no_pipes);
  g_test_add_func ("/patch-reshape/a-mission-becomes-another-role",
                   test_a_mission_becomes_another_role);
  g_test_add_func ("/patch-reshape/groups-that-a-child-makes", test_groups_that_a_child_makes);
  g_test_add_func ("/patch-reshape/notes", test_notes);
  g_test_add_func ("/patch-reshape/sections-behind-an-open-fence",
                   test_sections_behind_an_open_fence);
  g_test_add_func ("/patch-reshape/members-taken-away", test_members_taken_away);
  g_test_add_func ("/patch-reshape/whole-arrays", test_whole_arrays);

  return g_test_run ();
}
