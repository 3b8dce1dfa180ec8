/* test-patch-text.c: paragraphs, quotes, comments and code, and what they cannot hold
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-stories.h"

static void
test_paragraphs (void)
{
  check ("sectioned", OUTPUTS ("One\ntwo\nthree\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"One\\n2\\nthree\""),
         OUTPUTS ("One\n2\nthree\n"));
  check ("sectioned", OUTPUTS ("One  \ntwo\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"One  \\n2\""),
         OUTPUTS ("One  \n2\n"));
  check ("sectioned", OUTPUTS ("One\\\ntwo\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"One\\\\\\n2\""),
         OUTPUTS ("One\\\n2\n"));
  check ("sectioned", OUTPUTS ("One\n   two\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"One\\n   2\\n   3\""),
         OUTPUTS ("One\n   2\n   3\n"));
  check ("sectioned", OUTPUTS ("- a\n  b\n    c\n"),
         REPLACE (ITEMS "/0/text", "\"a\\nB\\n  c\\n  d\""),
         OUTPUTS ("- a\n  B\n    c\n    d\n"));
  check ("component", COMPONENT ("  <mission>\n    One\n    two\n  </mission>\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"One\\nTwo\\nthree\""),
         COMPONENT ("  <mission>\n    One\n    Two\n    three\n  </mission>\n"));
  check ("component", COMPONENT ("  <mission>\n    One\n  </mission>\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"One\\ntwo\""),
         COMPONENT ("  <mission>\n    One\n    two\n  </mission>\n"));
  check ("component", COMPONENT ("  <mission>One</mission>\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"One\\ntwo\""),
         COMPONENT ("  <mission>\n  One\n  two\n  </mission>\n"));
  check ("sectioned", OUTPUTS ("\tOne\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"x\""),
         OUTPUTS ("\tx\n"));
}

static void
test_quotes (void)
{
  check ("sectioned", OUTPUTS ("> One\n> two\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"> One\\n> 2\""),
         OUTPUTS ("> One\n> 2\n"));
  check ("sectioned", OUTPUTS ("> One\n> two\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"> One\\n> two\\n> three\""),
         OUTPUTS ("> One\n> two\n> three\n"));
  check ("sectioned", OUTPUTS ("> One\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"One\""),
         OUTPUTS ("One\n"));
  check ("sectioned", OUTPUTS ("- a\n\n  > q\n"),
         REPLACE (ITEMS "/0/blocks/0/text", "\"> q\\n> r\""),
         OUTPUTS ("- a\n\n  > q\n  > r\n"));
}

static void
test_comments (void)
{
  check ("sectioned", OUTPUTS ("<!-- one -->\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"<!-- two\\nlines -->\""),
         OUTPUTS ("<!-- two\nlines -->\n"));
  check ("sectioned", OUTPUTS ("<!-- one -->\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"two\""),
         OUTPUTS ("two\n"));
  check ("sectioned", OUTPUTS ("<!-- one -->\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"<!-- a\\n\\nb -->\""),
         OUTPUTS ("<!-- a\n\nb -->\n"));
}

static void
test_code (void)
{
  check ("sectioned", OUTPUTS ("```sh\nls\n```\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"a\\nb\\n  c\""),
         OUTPUTS ("```sh\na\nb\n  c\n```\n"));
  check ("sectioned", OUTPUTS ("```sh\nls\n```\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"\""),
         OUTPUTS ("```sh\n```\n"));
  check ("sectioned", OUTPUTS ("```sh\n```\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"x\""),
         OUTPUTS ("```sh\nx\n```\n"));
  check ("sectioned", OUTPUTS ("~~~\nls\n~~~\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"~~~\""),
         OUTPUTS ("~~~~\n~~~\n~~~~\n"));
  check ("sectioned", OUTPUTS ("~~~\nls\n~~~\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"```\""),
         OUTPUTS ("~~~\n```\n~~~\n"));
  check ("sectioned", OUTPUTS ("```\nls\n```\n"),
         REPLACE ("/sections/0/blocks/0/info", "\"a`b\""),
         OUTPUTS ("~~~a`b\nls\n~~~\n"));
  check ("sectioned", OUTPUTS ("```py x\nls\n```\n"),
         REPLACE ("/sections/0/blocks/0/info", "\"\""),
         OUTPUTS ("```\nls\n```\n"));
  check ("sectioned", OUTPUTS ("``` py\nls\n```\n"),
         REPLACE ("/sections/0/blocks/0/info", "\"sh\""),
         OUTPUTS ("``` sh\nls\n```\n"));
  check ("sectioned", OUTPUTS ("    ls\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"a\\n\\nb\""),
         OUTPUTS ("    a\n\n    b\n"));
  check ("sectioned", OUTPUTS ("    ls\n"),
         REPLACE ("/sections/0/blocks/0/info", "\"sh\""),
         OUTPUTS ("```sh\nls\n```\n"));
  check ("sectioned", OUTPUTS ("- a\n\n  ```\n  x\n  ```\n"),
         REPLACE (ITEMS "/0/blocks/0/text", "\"x\\n\\n  y\""),
         OUTPUTS ("- a\n\n  ```\n  x\n\n    y\n  ```\n"));
  check ("sectioned", OUTPUTS ("```\nx\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"y\""),
         OUTPUTS ("```\ny\n"));
  check ("sectioned", OUTPUTS ("```\nx\n```\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"\\nx\\n\""),
         OUTPUTS ("```\n\nx\n\n```\n"));
  check ("sectioned", OUTPUTS ("   ```\n   x\n   ```\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"y\\nz\""),
         OUTPUTS ("   ```\n   y\n   z\n   ```\n"));
  check ("component", COMPONENT ("  <examples>\n```\nx\n```\n  </examples>\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"</examples>\""),
         COMPONENT ("  <examples>\n```\n</examples>\n```\n  </examples>\n"));
}

/* What is refused may be far down in what is new. */
static void
test_what_is_wrong_inside (void)
{
  refuse ("sectioned", OUTPUTS ("- words\n"),
          ADD ("/sections/0", "{\"role\": \"section\", \"heading\": \"A\", \"sections\": [], \"blocks\": "
               "[{\"type\": \"text\", \"text\": \"a\\n\\nb\"}]}"),
          "make two blocks");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          ADD ("/sections/1", "{\"role\": \"section\", \"heading\": \"A\", \"sections\": [], \"blocks\": "
               "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"a: b\"}]}]}"),
          "label");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          ADD ("/sections/1", "{\"role\": \"bounds\", \"heading\": null, \"sections\": [], \"blocks\": [], "
               "\"will\": [{\"text\": \"a\"}], \"wont\": []}"),
          "at least one item");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          ADD ("/sections/0/blocks/-", "{\"type\": \"list\", \"ordered\": false, \"items\": []}"),
          "at least one item");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          ADD ("/sections/0/blocks/-", "{\"type\": \"list!\", \"ordered\": false, \"items\": []}"),
          "no such type");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          ADD ("/sections/-", "{\"role\": \"cook\", \"heading\": null, \"blocks\": [], \"sections\": []}"),
          "no such role");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          ADD ("/sections/-", "{\"role\": \"section\", \"heading\": null, \"blocks\": [], \"sections\": []}"),
          "goes by its name");
  refuse ("sectioned", OUTPUTS ("- **a**: words\n"),
          ADD (ITEMS "/-", "{\"label\": \"b\", \"text\": \"c\", \"target\": 95}"),
          "95%");
}

static void
test_names_and_titles (void)
{
  refuse ("sectioned", FRONT "# Mender\n\nwords\n", REPLACE ("/title", "\"A B\""), "repeats the name");
  refuse ("sectioned", FRONT "# Mender\n\nwords\n", REPLACE ("/title", "\"a\\nb\""), "one line");
  refuse ("sectioned", FRONT "# Mender\n\nwords\n", REPLACE ("/title", "\"\""), "empty");
  refuse ("sectioned", FRONT "## Notes\n\nwords\n", REPLACE ("/sections/0/heading", "\" x \""), "blanks");
  refuse ("sectioned", FRONT "## Notes\n\nwords\n", REPLACE ("/sections/0/heading", "\"\""), "empty");
}

static void
test_what_a_place_cannot_hold (void)
{
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"# Heading\""),
          "heading");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"a\\n# Heading\""),
          "heading");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"---\""),
          "rule");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"- x\""),
          "list");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"1. x\""),
          "list");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"```\\nx\""),
          "code");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"// parallel\""),
          "directive");
  check ("sectioned", OUTPUTS ("words\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"<outputs>\""),
         OUTPUTS ("<outputs>\n"));
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"a\\n\\nb\""),
          "blank line");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\" a\""),
          "blanks");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"a \""),
          "blanks");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"| a | b |\\n|---|---|\""),
          "table");
  refuse ("sectioned", OUTPUTS ("words\n"),
          REPLACE ("/sections/0/blocks/0/text", "\"a\\n===\""),
          "heading");
  check ("sectioned", OUTPUTS ("words\n"),
         REPLACE ("/sections/0/blocks/0/text", "\"> q\""),
         OUTPUTS ("> q\n"));
  refuse ("sectioned", OUTPUTS ("- words\n"),
          REPLACE (ITEMS "/0/text", "\"- x\""),
          "list");
  check ("sectioned", OUTPUTS ("- words\n"),
         REPLACE (ITEMS "/0/text", "\"# x\""),
         OUTPUTS ("- # x\n"));
  refuse ("sectioned", OUTPUTS ("- words\n"),
          REPLACE (ITEMS "/0/text", "\"[ ] x\""),
          "check");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          REPLACE (ITEMS "/0/text", "\"**L**: x\""),
          "label");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          REPLACE (ITEMS "/0/text", "\"L: x\""),
          "label");
  check ("sectioned", OUTPUTS ("- words\n- b\n"),
         REPLACE (ITEMS "/0/text", "\"L: x\""),
         OUTPUTS ("- L: x\n- b\n"));
  refuse ("sectioned", OUTPUTS ("- words\n"),
          REPLACE (ITEMS "/0/text", "\"a\\n\\nb\""),
          "blank line");
  refuse ("sectioned", OUTPUTS ("- words\n"),
          REPLACE (ITEMS "/0/text", "\"a\\n- b\""),
          "list");
  refuse ("sectioned", OUTPUTS ("| a |\n|---|\n| 1 |\n"),
          REPLACE ("/sections/0/blocks/0/rows/0/0", "\"a\\nb\""),
          "line break");
  refuse ("sectioned", OUTPUTS ("| a |\n|---|\n| 1 |\n"),
          REPLACE ("/sections/0/blocks/0/rows/0/0", "\" a\""),
          "blanks");
  check ("component", COMPONENT ("  <handoff next=\"/a\"/>\n"),
         REPLACE (ITEMS "/0/text", "\"a\\nb\""),
         COMPONENT ("  <handoff>\n  - a\n    b\n  </handoff>\n"));
  check ("component", COMPONENT ("  <triggers>one|two</triggers>\n"),
         REPLACE (ITEMS "/0/text", "\"a\\nb\""),
         COMPONENT ("  <triggers>\n  - a\n    b\n  - two\n  </triggers>\n"));
  check ("component", COMPONENT ("  <bounds will=\"one|two\" wont=\"x\"/>\n"),
         REPLACE ("/sections/0/will/0/text", "\"a\\nb\""),
         COMPONENT ("  <bounds wont=\"x\">\n    <will>\n    - a\n      b\n    - two\n"
                    "    </will>\n  </bounds>\n"));
  check ("component", COMPONENT ("  <handoff>\n- x\n  </handoff>\n"),
         REPLACE (ITEMS "/0/text", "\"</handoff>\""),
         COMPONENT ("  <handoff>\n- &lt;/handoff>\n  </handoff>\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\"/>\n"),
         REPLACE (ITEMS "/0/text", "\"a\\nb\""),
         COMPONENT ("  <foo>\n  - bar: a\n    b\n  </foo>\n"));
  check ("component", COMPONENT ("  <triggers>one|two</triggers>\n"),
         REPLACE (ITEMS "/0/text", "\"\""),
         COMPONENT ("  <triggers>\n  -\n  - two\n  </triggers>\n"));
  refuse ("consultant", FRONT "**Role**: it\n\nwords\n",
          REPLACE ("/sections/0/blocks/1/text", "\"**Expertise**: x\""),
          "starts a section");
}

static void
test_text_below_a_list (void)
{
  refuse ("sectioned", OUTPUTS ("- a\n\nwords\n"),
          REPLACE ("/sections/0/blocks/1/text", "\"- x\""),
          "list");
}

static void
test_label_lines (void)
{
  check ("prompt", FRONT "You are it.\n\nWords\nmore\n",
         REPLACE ("/sections/0/blocks/1/text", "\"Words:\\nmore\""),
         FRONT "You are it.\n\nWords\\:\nmore\n");
  check ("prompt", FRONT "You are it.\n\nWords\\:\nmore\n",
         REPLACE ("/sections/0/blocks/1/text", "\"Words:\\nother\""),
         FRONT "You are it.\n\nWords\\:\nother\n");
  check ("prompt", FRONT "You are it.\n\nWords\n",
         ADD ("/sections/0/blocks/-", "{\"type\": \"text\", \"text\": \"Words:\\nmore\"}"),
         FRONT "You are it.\n\nWords\n\nWords\\:\nmore\n");
  check ("prompt", FRONT "You are it.\n\nWords\n\n- a\n",
         REPLACE ("/sections/0/blocks/1/text", "\"Words:\""),
         FRONT "You are it.\n\nWords:\n\n- a\n");
  check ("prompt", FRONT "You are it.\n\n**Words**\nmore\n",
         REPLACE ("/sections/0/blocks/1/text", "\"**Words:**\\nmore\""),
         FRONT "You are it.\n\n**Words\\:**\nmore\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch/text/paragraphs", test_paragraphs);
  g_test_add_func ("/patch/text/quotes", test_quotes);
  g_test_add_func ("/patch/text/comments", test_comments);
  g_test_add_func ("/patch/text/code", test_code);
  g_test_add_func ("/patch/text/what-a-place-cannot-hold", test_what_a_place_cannot_hold);
  g_test_add_func ("/patch/text/what-is-wrong-inside-of-new-things", test_what_is_wrong_inside);
  g_test_add_func ("/patch/text/names-and-titles-that-cannot-be", test_names_and_titles);
  g_test_add_func ("/patch/text/text-below-a-list", test_text_below_a_list);
  g_test_add_func ("/patch/text/label-lines", test_label_lines);

  return g_test_run ();
}
