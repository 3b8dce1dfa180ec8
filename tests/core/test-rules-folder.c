/* test-rules-folder.c: what the rules about a folder's agents find, and what they leave alone
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

#define BODY "\nYou help.\n"
#define OTHER(name, words) "---\nname: " name "\ndescription: Use when " words "\ntools: Read\n---\n" BODY

#define X10 "word word word word word word word word word word "
#define X100 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10
#define X1000 X100 X100 X100 X100 X100 X100 X100 X100 X100 X100
#define X10000 X1000 X1000 X1000 X1000 X1000 X1000 X1000 X1000 X1000 X1000

static const CheckStory stories[] = {
  { "two", "folder-duplicate-name", "---\nname: «a-b»\ndescription: Use when it rains\ntools: Read\n---\n" BODY, ERROR,
    "2 files|a-b|other-1.md|one of them", .others = { OTHER ("a-b", "it snows") } },
  { "one-of-three-differs", "folder-duplicate-name",
    "---\nname: «a-b»\ndescription: Use when it rains\ntools: Read\n---\n" BODY, ERROR, "2 files|other-2.md",
    .others = { OTHER ("c-d", "it snows"), OTHER ("a-b", "it hails") } },
  { "different", "folder-duplicate-name", FRONT BODY, .others = { OTHER ("c-d", "it rains") } },

  { "the-longest-is-named", "folder-description-budget",
    "---\nname: a-b\ndescription: «Use when " X10000 "it rains»\ntools: Read\n---\n" BODY, WARNING, "15000",
    .others = { OTHER ("c-d", X1000 X1000 X1000 "snows") } },
  { "another-is-longer", "folder-description-budget",
    "---\nname: a-b\ndescription: Use when it rains\ntools: Read\n---\n" BODY,
    .others = { OTHER ("c-d", X10000 X1000 X1000 X1000 "snows") } },
  { "short", "folder-description-budget", FRONT BODY, .others = { OTHER ("c-d", X1000 "snows") } },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  check_stories_add ("folder", stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
