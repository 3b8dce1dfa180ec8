/* test-rules-ignore.c: what a text asks not to hear of, and what is said of asking in vain
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

#define WITH(line) "---\nname: a-b\ndescription: Use when it rains\n" line "\n---\n\nYou help.\n"

static const CheckStory stories[] = {
  /* The comment speaks for the line below it, and no other. */
  { "comment-above-the-line", "body-placeholder", FRONT "\nHelp.\n\n<!-- remit: ignore body-placeholder -->\nTODO: x\n" },
  { "comment-above-blank-lines", "body-placeholder", FRONT "\nHelp.\n\n<!-- remit: ignore body-placeholder -->\n\n\nTODO: x\n" },
  { "comment-two-lines-above", "body-placeholder",
    FRONT "\nHelp.\n\n<!-- remit: ignore body-placeholder -->\nSomething.\n\n«TODO:» x\n", WARNING },
  { "comments-in-a-row-share-a-line", "body-placeholder",
    FRONT "\nHelp.\n\n<!-- remit: ignore body-placeholder -->\n<!-- remit: ignore text-trailing-blanks -->\nTODO: x \n" },
  { "rules-with-commas", "text-trailing-blanks",
    FRONT "\nHelp.\n\n<!-- remit: ignore body-placeholder, text-trailing-blanks -->\nTODO: x \n" },
  { "another-rule", "body-placeholder", FRONT "\nHelp.\n\n<!-- remit: ignore body-empty -->\n«TODO:» x\n", WARNING },
  { "comment-in-code-is-code", "body-placeholder",
    FRONT "\nHelp.\n\n```\n<!-- remit: ignore body-placeholder -->\n```\n«TODO:» x\n", WARNING },
  { "comment-about-a-heading", "body-section-empty",
    FRONT "\nHelp.\n\n<!-- remit: ignore body-section-empty -->\n## Outputs\n", .dialect = "sectioned" },

  { "list", "security-all-tools", WITH ("remit-ignore: [security-all-tools]") },
  { "block-list", "security-all-tools", WITH ("remit-ignore:\n  - security-all-tools\n  - body-placeholder") },
  { "string", "security-all-tools", WITH ("remit-ignore: security-all-tools, body-placeholder") },
  { "string-in-quotes", "security-all-tools", WITH ("remit-ignore: \"security-all-tools\"") },
  { "string-in-a-block", "security-all-tools", WITH ("remit-ignore: >-\n  body-placeholder\n  security-all-tools") },
  { "everywhere", "body-placeholder",
    "---\nname: a-b\ndescription: Use when it rains\ntools: Read\nremit-ignore: body-placeholder\n---\n\nTODO: x\n\nTODO: y\n" },
  { "the-key-is-known", "field-unknown", WITH ("tools: Read\nremit-ignore: [security-all-tools]") },
  { "what-reading-meets-can-be-ignored", "body-fence-unclosed",
    FRONT "\nHelp.\n\n<!-- remit: ignore body-fence-unclosed -->\n```\na\n" },

  { "nothing-to-silence", "ignore-unused", FRONT "\nHelp.\n\n<!-- remit: ignore «body-placeholder» -->\nAll done.\n", WARNING,
    "body-placeholder|finds nothing" },
  { "nothing-in-the-file", "ignore-unused", WITH ("tools: Read\nremit-ignore: [«security-all-tools»]"), WARNING,
    "security-all-tools|finds nothing" },
  { "nothing-in-the-file-as-a-string", "ignore-unused", WITH ("tools: Read\nremit-ignore: \"«security-all-tools»\""), WARNING,
    "security-all-tools" },
  { "no-such-rule", "ignore-unused", FRONT "\nHelp.\n\n<!-- remit: ignore «body-placeholdr» -->\nTODO: x\n", WARNING,
    "no rule|body-placeholdr" },
  { "no-line-below", "ignore-unused", FRONT "\nHelp.\n\n<!-- remit: ignore «body-placeholder» -->\n", WARNING },
  { "used", "ignore-unused", FRONT "\nHelp.\n\n<!-- remit: ignore body-placeholder -->\nTODO: x\n" },
  { "said-twice-and-used-once-each", "ignore-unused",
    "---\nname: a-b\ndescription: Use when it rains\ntools: Read\nremit-ignore: body-placeholder\n---\n\nHelp.\n\n"
    "<!-- remit: ignore body-placeholder -->\nTODO: x\n" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  check_stories_add ("ignore", stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
