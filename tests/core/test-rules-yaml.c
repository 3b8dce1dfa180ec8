/* test-rules-yaml.c: what the rules about frontmatter as YAML find, what they leave alone, and what mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

#define BODY "\nYou help.\n"
#define DESCRIPTION(line) "---\nname: a-b\n" line "\ntools: Read\n---\n" BODY

static const CheckStory stories[] = {
  { "colon-in-a-plain-value", "yaml-invalid", DESCRIPTION ("description: Use when«:» it rains"), ERROR, "colon|description",
    .from = "Use when: it rains", .to = "\"Use when: it rains\"" },
  { "star", "yaml-invalid", DESCRIPTION ("description: «*»Use* when it rains"), ERROR, "description",
    .from = "*Use* when it rains", .to = "\"*Use* when it rains\"" },
  { "apostrophe-in-single-quotes", "yaml-invalid", DESCRIPTION ("description: 'Use when it«'»s raining'"), ERROR,
    "apostrophe|description", .from = "'Use when it's raining'", .to = "\"Use when it's raining\"" },
  { "quoted-colon", "yaml-invalid", DESCRIPTION ("description: \"Use when: it rains\"") },
  { "colon-in-a-block", "yaml-invalid", DESCRIPTION ("description: |\n  Use when: it rains\n  user: hello") },

  { "twice", "yaml-duplicate-key", "---\nname: a-b\ndescription: Use when it rains\ntools: Read\n«tools»: Write\n---\n" BODY,
    ERROR, "tools|twice|line 4", .from = "tools: Read\n", .to = "" },
  { "once-each", "yaml-duplicate-key", FRONT BODY },
  { "in-maps-of-their-own", "yaml-duplicate-key",
    DESCRIPTION ("description: Use when it rains\na:\n  x: 1\nb:\n  x: 2") },

  { "no-end", "yaml-unclosed-frontmatter",
    "«---»\nname: a-b\ndescription: Use when it rains\ntools: Read\n\n# A B\n\nYou help.\n", ERROR, "---|tools|line 4",
    .from = "tools: Read\n", .to = "tools: Read\n---\n" },
  { "a-rule-is-not-its-end", "yaml-unclosed-frontmatter",
    "«---»\nname: a-b\ndescription: Use when it rains\ntools: Read\n\n# A B\n\nYou help.\n\n---\n\nMore.\n", ERROR, "---",
    .from = "tools: Read\n", .to = "tools: Read\n---\n" },
  { "closed", "yaml-unclosed-frontmatter", FRONT BODY "\n---\n\nMore.\n" },

  { "none", "yaml-no-frontmatter", "«»You help.\n", ERROR, "frontmatter", .from = "You help.",
    .to = "---\nname:\ndescription:\n---\n\nYou help.", .uncovers = "*" },
  { "there", "yaml-no-frontmatter", FRONT BODY },

  { "list", "yaml-tab-indent", DESCRIPTION ("description: Use when it rains\nskills:\n«\t»- a"), ERROR, "tab",
    .from = "\t- a", .to = "  - a" },
  { "no-quotes-for-a-tab", "yaml-invalid", DESCRIPTION ("description: Use when it rains\nmcpServers:\n«\t»db:\n\t\tcommand: x"),
    ERROR, "mcpServers|tab" },
  { "block-scalars-may", "yaml-tab-indent", DESCRIPTION ("description: |\n  Use when\n  \tit rains") },
  { "inside-a-value", "yaml-tab-indent", DESCRIPTION ("description: Use\twhen it rains") },

  { "version-like-a-number", "yaml-lossy-scalar", DESCRIPTION ("description: Use when it rains\nversion: «1.10»"), INFO,
    "1.10|number|version", .from = "1.10", .to = "\"1.10\"" },
  { "name-like-a-truth-value", "yaml-lossy-scalar", "---\nname: «no»\ndescription: Use when it rains\ntools: Read\n---\n" BODY,
    WARNING, "no|truth value|name", .from = "no\n", .to = "\"no\"\n", .path = "no.md" },
  { "three-numbers", "yaml-lossy-scalar", DESCRIPTION ("description: Use when it rains\nversion: 1.10.0") },
  { "quoted", "yaml-lossy-scalar", DESCRIPTION ("description: Use when it rains\nversion: \"1.10\"") },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  check_stories_add ("yaml", stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
