/* test-patch-others.c: bytes of what is not touched stay, where a change is larger than its place
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "section-stories.h"

/* What stands between sections and is neither blank nor a rule is nobody's: it goes with none. */
static void
test_stray_directive (void)
{
  story ("sectioned", "# A\n\n## Triggers\n- one\n\n// end-parallel\n\n## Outputs\n- two\n",
         REMOVE ("/sections/0"), "# A\n\n// end-parallel\n\n## Outputs\n- two\n", NULL);
}

/* An indent that differs from the others' goes with its item. */
static void
test_indents_of_items (void)
{
  story ("sectioned", "## Outputs\n- one\n - two\n- three\n",
         MOVE ("/sections/0/blocks/0/items/0", "/sections/0/blocks/0/items/2"),
         "## Outputs\n - two\n- three\n- one\n", NULL);
}

static void
test_note_beside_a_list (void)
{
  story ("persona",
         "## Strategy\n\n### Pre-Response Validation Framework (2 Checks)\n\n**MANDATORY:**\n\n"
         "1. One\n2. Two\n",
         REMOVE ("/sections/0/sections/0/blocks/0"),
         "## Strategy\n\n### Pre-Response Validation Framework\n\n**MANDATORY:**\n", NULL);
}

/* A heading may count sections as well as items. */
static void
test_counted_sections (void)
{
  story ("persona",
         "## Pre-Response Validation Framework (3 Checks)\n### One\n  - a\n### Two\n### Three\n* c\n",
         REMOVE ("/sections/0/sections/1"),
         "## Pre-Response Validation Framework (2 Checks)\n### One\n  - a\n### Three\n* c\n", NULL);
}

/* Content that gets a name, a note or a directive stays as it is, indents and last blanks too. */
static void
test_content_under_a_new_name (void)
{
  story ("prompt", "Help all,   \n  always.  \n", ADD ("/sections/0/target", "\"90%\""),
         "## Mission (Target: 90%)\n\nHelp all,   \n  always.  \n", NULL);
  story ("prompt", "Help all,   \n  always.\n", ADD ("/sections/0/note", "\"At once\""),
         "Mission:\n*At once*\n\nHelp all,   \n  always.\n", NULL);
  story ("component", "<component name=\"a\" type=\"agent\">\n  Some\nwords  here.\n</component>\n",
         REPLACE ("/sections/0/role", "\"principles\""),
         "<component name=\"a\" type=\"agent\">\n  <principles>\n  Some\nwords  here.\n"
         "  </principles>\n</component>\n",
         NULL);
}

/* A heading takes in the labels that follow, so that they become headings too; their lists stay. */
static void
test_labels_beside (void)
{
  story ("prompt", "Your Process:\n1) Look\n3) Do\n\nYour Outputs:\n*  Notes\n",
         ADD ("/sections/0/parallel", "true"),
         "## Your Process (Parallel)\n\n// parallel\n\n1) Look\n3) Do\n\n// end-parallel\n\n"
         "## Your Outputs\n\n*  Notes\n",
         NULL);
}

static void
test_past_an_element (void)
{
  story ("component",
         "<warnings>\nFirst.\n<fog>Thick</fog>\nSecond.\n</warnings>\n",
         MOVE ("/sections/0/blocks/0", "/sections/0/blocks/1"),
         "<warnings>\n<fog>Thick</fog>\nSecond.\n\nFirst.\n</warnings>\n", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch-others/a-stray-directive-stays", test_stray_directive);
  g_test_add_func ("/patch-others/an-indent-goes-with-its-item", test_indents_of_items);
  g_test_add_func ("/patch-others/a-note-stays-beside-a-list-that-goes", test_note_beside_a_list);
  g_test_add_func ("/patch-others/a-heading-counts-sections", test_counted_sections);
  g_test_add_func ("/patch-others/content-under-a-new-name", test_content_under_a_new_name);
  g_test_add_func ("/patch-others/lists-under-labels-that-become-headings", test_labels_beside);
  g_test_add_func ("/patch-others/a-block-moves-past-an-element", test_past_an_element);

  return g_test_run ();
}
