/* test-patch-style.c: what is written new looks like what is there
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-stories.h"

static void
test_bullets (void)
{
  check ("sectioned", OUTPUTS ("* a\n* b\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("* a\n* b\n* n\n"));
  check ("sectioned", OUTPUTS ("+ a\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         OUTPUTS ("+ n\n+ a\n"));
  check ("sectioned", OUTPUTS ("* a\n\n## Gotchas\n"),
         ADD ("/sections/1/blocks/0",
              "{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}"),
         OUTPUTS ("* a\n\n## Gotchas\n\n* x\n"));
  check ("sectioned", OUTPUTS ("1) a\n\n## Gotchas\n\nText\n"),
         ADD ("/sections/1/blocks/1",
              "{\"type\": \"list\", \"ordered\": true, \"items\": [{\"text\": \"x\"}, "
              "{\"text\": \"y\"}]}"),
         OUTPUTS ("1) a\n\n## Gotchas\n\nText\n\n1) x\n2) y\n"));
  check ("sectioned", OUTPUTS ("* a\n* b\n"),
         REPLACE ("/sections/0/blocks/0/ordered", "true"),
         OUTPUTS ("1. a\n2. b\n"));
  check ("sectioned", OUTPUTS ("1. a\n2. b\n\n## Triggers\n\n* x\n"),
         REPLACE ("/sections/0/blocks/0/ordered", "false"),
         OUTPUTS ("* a\n* b\n\n## Triggers\n\n* x\n"));
}

static void
test_width_of_markers (void)
{
  check ("sectioned", OUTPUTS ("1.  a\n2.  b\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("1.  a\n2.  b\n3.  n\n"));
  check ("sectioned", OUTPUTS ("-   a\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\\nm\"}"),
         OUTPUTS ("-   a\n-   n\n    m\n"));
  check ("sectioned", OUTPUTS ("-\ta\n-\tb\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("-\ta\n-\tn\n-\tb\n"));
  check ("sectioned", OUTPUTS ("- a\n-   b\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n-   b\n-   n\n"));
  check ("sectioned", OUTPUTS ("- a\n-   b\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n- n\n-   b\n"));
  check ("sectioned", OUTPUTS ("1.  a\n2.  b\n10. c\n"),
         REPLACE (ITEMS "/0", "{\"text\": \"x\"}"),
         OUTPUTS ("1.  x\n2.  b\n10. c\n"));
  check ("sectioned", OUTPUTS (" 8. a\n 9. b\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS (" 8. a\n 9. b\n 10. n\n"));
}

static void
test_numbering (void)
{
  check ("sectioned", OUTPUTS ("1. a\n1. b\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("1. a\n1. b\n1. n\n"));
  check ("sectioned", OUTPUTS ("1. a\n1. b\n1. c\n"),
         REMOVE (ITEMS "/0"),
         OUTPUTS ("1. b\n1. c\n"));
  check ("sectioned", OUTPUTS ("1) a\n2) b\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("1) a\n2) n\n3) b\n"));
  check ("sectioned", OUTPUTS ("1. a\n2. b\n2. c\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         OUTPUTS ("1. n\n2. a\n2. b\n3. c\n"));
  check ("sectioned", OUTPUTS ("1. a\n2. b\n5. c\n6. d\n"),
         REMOVE (ITEMS "/3"),
         OUTPUTS ("1. a\n2. b\n5. c\n"));
  check ("sectioned", OUTPUTS ("01. a\n02. b\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("01. a\n02. b\n03. n\n"));
  check ("sectioned", OUTPUTS ("1. a\n2. b\n3. c\n"),
         MOVE (ITEMS "/2", ITEMS "/1"),
         OUTPUTS ("1. a\n2. c\n3. b\n"));
}

static void
test_indent_in_elements (void)
{
  check ("component", COMPONENT ("  <handoff>\n    - a\n    - b\n  </handoff>\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         COMPONENT ("  <handoff>\n    - a\n    - b\n    - n\n  </handoff>\n"));
  check ("component", COMPONENT ("  <handoff>\n- a\n- b\n  </handoff>\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         COMPONENT ("  <handoff>\n- n\n- a\n- b\n  </handoff>\n"));
  check ("component", COMPONENT ("\t<handoff>\n\t\t- a\n\t</handoff>\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         COMPONENT ("\t<handoff>\n\t\t- a\n\t\t- n\n\t</handoff>\n"));
  check ("component", COMPONENT ("  <handoff>\n    - a\n  </handoff>\n  <gotchas/>\n"),
         ADD ("/sections/1/blocks/0",
              "{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}"),
         COMPONENT ("  <handoff>\n    - a\n  </handoff>\n  <gotchas>\n    - x\n"
                    "  </gotchas>\n"));
  check ("component", COMPONENT ("  <handoff>\n- a\n  </handoff>\n  <gotchas/>\n"),
         ADD ("/sections/1/blocks/0",
              "{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}"),
         COMPONENT ("  <handoff>\n- a\n  </handoff>\n  <gotchas>\n- x\n  </gotchas>\n"));
  check ("component", COMPONENT ("  <triggers>one</triggers>\n  <handoff>\n- a\n"
                                 "  </handoff>\n"),
         ADD (ITEMS "/-", "{\"checked\": true, \"text\": \"x\"}"),
         COMPONENT ("  <triggers>\n- one\n- [x] x\n  </triggers>\n  <handoff>\n- a\n"
                    "  </handoff>\n"));
}

static void
test_indent_of_bounds (void)
{
  check ("component", COMPONENT ("  <handoff>\n- a\n  </handoff>\n  <bounds will=\"x\"/>\n"),
         ADD ("/sections/1/will/-", "{\"checked\": true, \"text\": \"y\"}"),
         COMPONENT ("  <handoff>\n- a\n  </handoff>\n  <bounds>\n    <will>\n- x\n- [x] y\n"
                    "    </will>\n  </bounds>\n"));
  check ("component", COMPONENT ("  <handoff>\n    - a\n  </handoff>\n"
                                 "  <bounds will=\"x\"/>\n"),
         ADD ("/sections/1/will/-", "{\"checked\": true, \"text\": \"y\"}"),
         COMPONENT ("  <handoff>\n    - a\n  </handoff>\n  <bounds>\n    <will>\n"
                    "      - x\n      - [x] y\n    </will>\n  </bounds>\n"));
}

static void
test_labels (void)
{
  check ("sectioned", OUTPUTS ("- **A:** a\n- **B:** b\n"),
         ADD (ITEMS "/-", "{\"label\": \"N\", \"text\": \"n\"}"),
         OUTPUTS ("- **A:** a\n- **B:** b\n- **N:** n\n"));
  check ("sectioned", OUTPUTS ("- **A**: a\n- **B:** b\n"),
         ADD (ITEMS "/1", "{\"label\": \"N\", \"text\": \"n\"}"),
         OUTPUTS ("- **A**: a\n- **N**: n\n- **B:** b\n"));
  check ("sectioned", OUTPUTS ("- A: a\n- B: b\n"),
         ADD (ITEMS "/1", "{\"label\": \"N\", \"text\": \"n\"}"),
         OUTPUTS ("- A: a\n- N: n\n- B: b\n"));
  check ("sectioned", OUTPUTS ("- **A**：a\n"),
         ADD (ITEMS "/1", "{\"label\": \"N\", \"text\": \"n\"}"),
         OUTPUTS ("- **A**：a\n- **N**：n\n"));
  check ("sectioned", OUTPUTS ("- **A**:  a\n"),
         ADD (ITEMS "/1", "{\"label\": \"N\", \"text\": \"n\"}"),
         OUTPUTS ("- **A**:  a\n- **N**:  n\n"));
  check ("sectioned", OUTPUTS ("- **A**:\n  a\n"),
         ADD (ITEMS "/1", "{\"label\": \"N\", \"text\": \"n\"}"),
         OUTPUTS ("- **A**:\n  a\n- **N**:\n  n\n"));
  check ("sectioned", OUTPUTS ("- *x*\n- **A** : a\n"),
         ADD (ITEMS "/2", "{\"label\": \"N\", \"text\": \"n\"}"),
         OUTPUTS ("- *x*\n- **A** : a\n- **N**: n\n"));
  check ("sectioned", OUTPUTS ("- x\n\n## Gotchas\n\n- **A:** a\n"),
         ADD (ITEMS "/1", "{\"label\": \"N\", \"text\": \"n\"}"),
         OUTPUTS ("- x\n- **N:** n\n\n## Gotchas\n\n- **A:** a\n"));
  check ("component", COMPONENT ("  <handoff>\n- x\n  </handoff>\n"),
         ADD (ITEMS "/1", "{\"label\": \"N\", \"text\": \"n\"}"),
         COMPONENT ("  <handoff>\n- x\n- **N**: n\n  </handoff>\n"));
}

static void
test_pipes (void)
{
  check ("component", COMPONENT ("  <triggers>a|b</triggers>\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         COMPONENT ("  <triggers>a|b|n</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>a | b</triggers>\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         COMPONENT ("  <triggers>n | a | b</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>a| b |c</triggers>\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         COMPONENT ("  <triggers>a| n| b |c</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>\n    a |\n    b\n  </triggers>\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         COMPONENT ("  <triggers>\n    a |\n    b |\n    n\n  </triggers>\n"));
  check ("component", COMPONENT ("  <triggers>\n    a | b\n  </triggers>\n"),
         REMOVE (ITEMS "/1"),
         COMPONENT ("  <triggers>\n    a\n  </triggers>\n"));
  check ("component", COMPONENT ("  <triggers>a</triggers>\n  <bounds will=\"x | y\"/>\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         COMPONENT ("  <triggers>a | n</triggers>\n  <bounds will=\"x | y\"/>\n"));
  check ("component", COMPONENT ("  <bounds will='x|y'/>\n"),
         ADD ("/sections/0/will/-", "{\"text\": \"n\"}"),
         COMPONENT ("  <bounds will='x|y|n'/>\n"));
  check ("component", COMPONENT ("  <bounds will='x|y'/>\n"),
         ADD ("/sections/0/wont", "[{\"text\": \"n\"}]"),
         COMPONENT ("  <bounds will='x|y' wont='n'/>\n"));
  check ("component", COMPONENT ("  <bounds will=\"x | y\" />\n"),
         ADD ("/sections/0/wont", "[{\"text\": \"n\"}, {\"text\": \"n\"}]"),
         COMPONENT ("  <bounds will=\"x | y\" wont=\"n | n\" />\n"));
  check ("component", COMPONENT ("  <bounds>\n    <will>\n    - a\n    </will>\n"
                                 "  </bounds>\n"),
         ADD ("/sections/0/wont", "[{\"text\": \"n\"}]"),
         COMPONENT ("  <bounds>\n    <will>\n    - a\n    </will>\n    <wont>\n    - n\n"
                    "    </wont>\n  </bounds>\n"));
  check ("component", COMPONENT ("  <bounds>\n    <does>a|b</does>\n  </bounds>\n"),
         ADD ("/sections/0/wont", "[{\"text\": \"n\"}]"),
         COMPONENT ("  <bounds>\n    <does>a|b</does>\n    <never>n</never>\n  </bounds>\n"));
  check ("component", COMPONENT ("  <bounds>\n    <will>\n    - a\n    </will>\n"
                                 "    <wont>\n    - n\n    </wont>\n  </bounds>\n"),
         REMOVE ("/sections/0/wont"),
         COMPONENT ("  <bounds>\n    <will>\n    - a\n    </will>\n  </bounds>\n"));
  check ("component", COMPONENT ("  <bounds>\n    <wont>\n    - n\n    </wont>\n"
                                 "  </bounds>\n"),
         ADD ("/sections/0/will", "[{\"text\": \"n\"}]"),
         COMPONENT ("  <bounds>\n    <will>\n    - n\n    </will>\n    <wont>\n    - n\n"
                    "    </wont>\n  </bounds>\n"));
  check ("component", COMPONENT ("  <bounds/>\n"),
         ADD ("/sections/0/will", "[{\"text\": \"n\"}]"),
         COMPONENT ("  <bounds will=\"n\"/>\n"));
  check ("component", COMPONENT ("  <bounds will=\"a\" wont=\"b\"/>\n"),
         REPLACE ("/sections/0/wont", "[]"),
         COMPONENT ("  <bounds will=\"a\" wont=\"\"/>\n"));
  check ("component", COMPONENT ("  <bounds will=\"a\" wont=\"b\"/>\n"),
         REPLACE ("/sections/0/wont",
                  "[{\"text\": \"x\"}, {\"text\": \"y\"}, {\"text\": \"z\"}]"),
         COMPONENT ("  <bounds will=\"a\" wont=\"x|y|z\"/>\n"));
}

static void
test_attributes (void)
{
  check ("component", COMPONENT ("  <foo bar='x'/>\n"),
         ADD (ITEMS "/-", "{\"label\": \"baz\", \"text\": \"n\"}"),
         COMPONENT ("  <foo bar='x' baz='n'/>\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\" qux=\"y\"/>\n"),
         ADD (ITEMS "/1", "{\"label\": \"baz\", \"text\": \"n\"}"),
         COMPONENT ("  <foo bar=\"x\" baz=\"n\" qux=\"y\"/>\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\" qux=\"y\"/>\n"),
         REMOVE (ITEMS "/0"),
         COMPONENT ("  <foo qux=\"y\"/>\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\" qux=\"y\"/>\n"),
         MOVE (ITEMS "/1", ITEMS "/0"),
         COMPONENT ("  <foo qux=\"y\" bar=\"x\"/>\n"));
}

static void
test_self_closing_elements (void)
{
  check ("component", COMPONENT ("  <gotchas/>\n"),
         ADD ("/sections/0/blocks/0",
              "{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}"),
         COMPONENT ("  <gotchas>\n  - x\n  </gotchas>\n"));
  check ("component", COMPONENT ("  <gotchas></gotchas>\n"),
         ADD ("/sections/0/blocks/0",
              "{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}"),
         COMPONENT ("  <gotchas>\n  - x\n  </gotchas>\n"));
  check ("component", COMPONENT ("  <handoff next=\"/a\"/>\n"),
         ADD ("/sections/0/blocks/1", "{\"type\": \"text\", \"text\": \"Words\"}"),
         COMPONENT ("  <handoff next=\"/a\">\n  Words\n  </handoff>\n"));
}

static void
test_blank_lines_between_items (void)
{
  check ("sectioned", OUTPUTS ("- a\n\n- b\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n\n- b\n\n- n\n"));
  check ("sectioned", OUTPUTS ("- a\n\n- b\n- c\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n\n- b\n- c\n- n\n"));
  check ("sectioned", OUTPUTS ("- a\n\n- b\n- c\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n\n- n\n\n- b\n- c\n"));
  check ("sectioned", OUTPUTS ("- a\n\n- b\n"),
         REMOVE (ITEMS "/1"),
         OUTPUTS ("- a\n"));
  check ("sectioned", OUTPUTS ("- a\n\n- b\n- c\n"),
         REMOVE (ITEMS "/1"),
         OUTPUTS ("- a\n\n- c\n"));
  check ("sectioned", OUTPUTS ("1. a\n\n   more\n\n2. b\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("1. a\n\n   more\n\n2. b\n\n3. n\n"));
  check ("sectioned", OUTPUTS ("1. a\n\n   more\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("1. a\n\n   more\n\n2. n\n"));
}

static void
test_line_ends (void)
{
  check ("sectioned", "---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n## Outputs\r\n"
                      "\r\n- a\r\n- b\r\n",
         ADD (ITEMS "/-", "{\"text\": \"n\\nm\"}"),
         "---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n## Outputs\r\n\r\n- a\r\n"
         "- b\r\n- n\r\n  m\r\n");
  check ("sectioned", "---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n## Outputs\r\n"
                      "\r\n- a\r\n- b\r\n",
         REMOVE (ITEMS "/0"),
         "---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n## Outputs\r\n\r\n- b\r\n");
  check ("sectioned", "---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n## Outputs\r\n"
                      "\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n",
         ADD ("/sections/0/blocks/0/rows/-", "[\"x\", \"y\"]"),
         "---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n## Outputs\r\n\r\n"
         "| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n| x | y |\r\n");
  check ("component", "---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n"
                      "<component name=\"a-b\" type=\"agent\">\r\n"
                      "  <triggers>one</triggers>\r\n</component>\r\n",
         ADD (ITEMS "/-", "{\"checked\": true, \"text\": \"x\"}"),
         "---\r\nname: a-b\r\ndescription: Does it\r\n---\r\n"
         "<component name=\"a-b\" type=\"agent\">\r\n  <triggers>\r\n  - one\r\n"
         "  - [x] x\r\n  </triggers>\r\n</component>\r\n");
  check ("sectioned", OUTPUTS ("- a\r\n- b\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\r\n- n\r\n- b\n"));
  check ("sectioned", OUTPUTS ("- a\n- b"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n- b\n- n"));
  check ("sectioned", OUTPUTS ("- a\n- b"),
         REMOVE (ITEMS "/1"),
         OUTPUTS ("- a"));
  check ("sectioned", OUTPUTS ("| a |\n|---|\n| 1 |"),
         ADD ("/sections/0/blocks/0/rows/-", "[\"x\"]"),
         OUTPUTS ("| a |\n|---|\n| 1 |\n| x |"));
  check ("sectioned", "\xef\xbb\xbf""---\nname: a-b\ndescription: Does it\n---\n"
                      "## Outputs\n\n- a\n",
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         "\xef\xbb\xbf""---\nname: a-b\ndescription: Does it\n---\n## Outputs\n\n- a\n- n\n");
  check ("sectioned", "\xef\xbb\xbf""- a\n",
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         "\xef\xbb\xbf""- n\n- a\n");
}

/* What an item holds stands apart from its text as in the others. */
static void
test_blocks_of_items (void)
{
  check ("sectioned", OUTPUTS ("1. a\n\n   ```\n   b\n   ```\n\n2. c\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\", \"blocks\": [{\"type\": \"code\", \"info\": \"\", \"text\": \"m\"}]}"),
         OUTPUTS ("1. a\n\n   ```\n   b\n   ```\n\n2. c\n\n3. n\n\n   ```\n   m\n   ```\n"));
  check ("sectioned", OUTPUTS ("1. a\n   ```\n   b\n   ```\n2. c\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\", \"blocks\": [{\"type\": \"code\", \"info\": \"\", \"text\": \"m\"}]}"),
         OUTPUTS ("1. a\n   ```\n   b\n   ```\n2. c\n3. n\n   ```\n   m\n   ```\n"));
  check ("sectioned", OUTPUTS ("- a\n\n  - b\n\n- c\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\", \"blocks\": [{\"type\": \"list\", \"ordered\": false, "
              "\"items\": [{\"text\": \"m\"}]}]}"),
         OUTPUTS ("- a\n\n  - b\n\n- c\n\n- n\n\n  - m\n"));
}

/* An element opens up as the others are open. */
static void
test_content_of_elements (void)
{
  check ("component", COMPONENT ("  <role>\n    <mission>M</mission>\n  </role>\n  <outputs>\n- a\n  </outputs>\n"),
         ADD ("/sections/0/blocks/-", "{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}"),
         COMPONENT ("  <role>\n    <mission>\nM\n\n- x\n    </mission>\n  </role>\n  <outputs>\n- a\n  </outputs>\n"));
  check ("component", COMPONENT ("  <outputs>\n- a\n  </outputs>\n"),
         ADD ("/sections/0/sections/-", "{\"role\": \"gotchas\", \"heading\": null, \"sections\": [], \"blocks\": "
              "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}]}"),
         COMPONENT ("  <outputs>\n- a\n    <gotchas>\n- x\n    </gotchas>\n  </outputs>\n"));
  check ("component", COMPONENT ("  <outputs>\n    - a\n  </outputs>\n"),
         ADD ("/sections/0/sections/-", "{\"role\": \"gotchas\", \"heading\": null, \"sections\": [], \"blocks\": "
              "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}]}"),
         COMPONENT ("  <outputs>\n    - a\n    <gotchas>\n      - x\n    </gotchas>\n  </outputs>\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch/style/bullets", test_bullets);
  g_test_add_func ("/patch/style/width-of-markers", test_width_of_markers);
  g_test_add_func ("/patch/style/numbering", test_numbering);
  g_test_add_func ("/patch/style/indent-in-elements", test_indent_in_elements);
  g_test_add_func ("/patch/style/indent-of-bounds", test_indent_of_bounds);
  g_test_add_func ("/patch/style/labels", test_labels);
  g_test_add_func ("/patch/style/pipes", test_pipes);
  g_test_add_func ("/patch/style/attributes", test_attributes);
  g_test_add_func ("/patch/style/self-closing-elements", test_self_closing_elements);
  g_test_add_func ("/patch/style/blank-lines-between-items", test_blank_lines_between_items);
  g_test_add_func ("/patch/style/line-ends", test_line_ends);
  g_test_add_func ("/patch/style/blocks-of-items", test_blocks_of_items);
  g_test_add_func ("/patch/style/content-of-elements", test_content_of_elements);

  return g_test_run ();
}
