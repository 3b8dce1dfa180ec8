/* test-rules-text.c: what the rules about bytes find, what they leave alone, and what mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

static const CheckStory stories[] = {
  { "latin-1", "text-not-utf8", FRONT "\nCaf«\xe9» au lait.\n", ERROR, "UTF-8" },
  { "utf-8", "text-not-utf8", FRONT "\nCafé ≥ 90 % 雨 🌧.\n" },

  { "greater-or-equal", "text-mojibake", FRONT "\nConfidence «â‰¥»90%.\n", WARNING, "â‰¥|≥", .from = "â‰¥", .to = "≥" },
  { "several-in-a-row", "text-mojibake", FRONT "\nA «â€œâ€”» b.\n", WARNING, "“—", .from = "â€œâ€”", .to = "“—" },
  { "accent", "text-mojibake", FRONT "\nA caf«Ã©» and a cafÃ.\n", WARNING, "Ã©|é", .from = "Ã©", .to = "é" },
  { "arrow-dash-and-accents-as-they-are", "text-mojibake", FRONT "\nA → b — c ≥ d, café, Ça va, Ärger, naïve.\n" },
  { "in-code", "text-mojibake", FRONT "\n```\nâ‰¥\n```\n" },

  { "mark", "text-bom", "«\xef\xbb\xbf»" FRONT "\nYou help.\n", WARNING, "byte order mark", .from = "\xef\xbb\xbf", .to = "" },
  { "none", "text-bom", FRONT "\nYou help.\n" },

  { "one-line-otherwise", "text-mixed-line-ends", FRONT "\nYou help.«\r\n»And more.\n", WARNING, "ends otherwise",
    .from = "help.\r\n", .to = "help.\n" },
  { "mostly-crlf", "text-mixed-line-ends",
    "---\r\nname: a-b\r\ndescription: Use when it rains\r\ntools: Read\r\n---\r\n\r\nYou help.«\n»More.\r\n", WARNING,
    "ends otherwise", .from = "help.\n", .to = "help.\r\n" },
  { "all-crlf", "text-mixed-line-ends",
    "---\r\nname: a-b\r\ndescription: Use when it rains\r\ntools: Read\r\n---\r\n\r\nYou help.\r\n" },

  { "one-blank", "text-trailing-blanks", FRONT "\nYou help.« »\nMore.\n", INFO, "blanks", .from = "help. \n", .to = "help.\n" },
  { "tab-at-the-end-of-a-paragraph", "text-trailing-blanks", FRONT "\nYou help.«\t»\n\nMore.\n", INFO, "blanks",
    .from = "\t", .to = "" },
  { "blank-line", "text-trailing-blanks", FRONT "\nYou help.\n«  »\nMore.\n", INFO, "blanks", .from = "  \nMore",
    .to = "\nMore" },
  { "hard-break", "text-trailing-blanks", FRONT "\nYou help.  \nMore.\n" },
  { "in-code", "text-trailing-blanks", FRONT "\n```\na  \n \n```\n" },

  { "torn-off", "text-no-final-newline", FRONT "\nYou help.«»", INFO, "no end", .from = "You help.", .to = "You help.\n" },
  { "torn-off-crlf", "text-no-final-newline",
    "---\r\nname: a-b\r\ndescription: Use when it rains\r\ntools: Read\r\n---\r\n\r\nYou help.«»", INFO, "no end",
    .from = "You help.", .to = "You help.\r\n" },
  { "ended", "text-no-final-newline", FRONT "\nYou help.\n" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  check_stories_add ("text", stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
