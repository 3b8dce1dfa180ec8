/* test-patch-items.c: items of lists in every form: put in, taken out, moved, changed
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-stories.h"

static void
test_added_to_bullets (void)
{
  check ("sectioned", OUTPUTS ("- a\n- b\n- c\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         OUTPUTS ("- n\n- a\n- b\n- c\n"));
  check ("sectioned", OUTPUTS ("- a\n- b\n- c\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n- n\n- b\n- c\n"));
  check ("sectioned", OUTPUTS ("- a\n- b\n- c\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n- b\n- c\n- n\n"));
  check ("sectioned", OUTPUTS ("- a\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         OUTPUTS ("- n\n- a\n"));
  check ("sectioned", OUTPUTS ("- a\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n- n\n"));
  check ("sectioned", OUTPUTS ("- a"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("- a\n- n"));
}

static void
test_added_to_numbers (void)
{
  check ("sectioned", OUTPUTS ("1. a\n2. b\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         OUTPUTS ("1. n\n2. a\n3. b\n"));
  check ("sectioned", OUTPUTS ("1. a\n2. b\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("1. a\n2. n\n3. b\n"));
  check ("sectioned", OUTPUTS ("1. a\n2. b\n"),
         ADD (ITEMS "/2", "{\"text\": \"n\"}"),
         OUTPUTS ("1. a\n2. b\n3. n\n"));
  check ("sectioned", OUTPUTS ("0. a\n1. b\n"),
         ADD (ITEMS "/2", "{\"text\": \"n\"}"),
         OUTPUTS ("0. a\n1. b\n2. n\n"));
  check ("sectioned", OUTPUTS ("9. a\n"),
         ADD (ITEMS "/1", "{\"text\": \"n\"}"),
         OUTPUTS ("9. a\n10. n\n"));
  check ("sectioned", OUTPUTS ("8. a\n   - x\n9. b\n   - y\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         OUTPUTS ("8. n\n9. a\n   - x\n10. b\n   - y\n"));
  check ("sectioned", OUTPUTS ("9. a\n10. b\n    - y\n"),
         REMOVE (ITEMS "/0"),
         OUTPUTS ("9. b\n    - y\n"));
}

static void
test_added_to_tasks (void)
{
  check ("sectioned", OUTPUTS ("- [ ] a\n- [x] b\n"),
         ADD (ITEMS "/1", "{\"checked\": true, \"text\": \"n\"}"),
         OUTPUTS ("- [ ] a\n- [x] n\n- [x] b\n"));
  check ("sectioned", OUTPUTS ("- [ ] a\n- [X] b\n"),
         ADD (ITEMS "/-", "{\"checked\": true, \"text\": \"n\"}"),
         OUTPUTS ("- [ ] a\n- [X] b\n- [X] n\n"));
  check ("sectioned", OUTPUTS ("- [ ] a\n- [x] b\n"),
         ADD (ITEMS "/0", "{\"text\": \"n\"}"),
         OUTPUTS ("- n\n- [ ] a\n- [x] b\n"));
  check ("sectioned", OUTPUTS ("1. [ ] a\n"),
         ADD (ITEMS "/-", "{\"checked\": false, \"text\": \"n\"}"),
         OUTPUTS ("1. [ ] a\n2. [ ] n\n"));
  check ("sectioned", OUTPUTS ("- [ ] a\n"),
         ADD (ITEMS "/-", "{\"checked\": false, \"label\": \"L\", \"text\": \"n\"}"),
         OUTPUTS ("- [ ] a\n- [ ] **L**: n\n"));
}

static void
test_removed (void)
{
  check ("sectioned", OUTPUTS ("- a\n - b\n- c\n"),
         REMOVE (ITEMS "/0"),
         OUTPUTS (" - b\n- c\n"));
  check ("sectioned", OUTPUTS ("- a\n  - x\n- c\n"),
         REMOVE (ITEMS "/0"),
         OUTPUTS ("- c\n"));
  check ("sectioned", OUTPUTS ("- a\n- b"),
         REMOVE (ITEMS "/1"),
         OUTPUTS ("- a"));
}

static void
test_only_one_removed (void)
{
  refuse ("sectioned", OUTPUTS ("- a\n"),
          REMOVE (ITEMS "/0"),
          "remove the list");
  refuse ("component", COMPONENT ("  <triggers>one</triggers>\n"),
          REMOVE (ITEMS "/0"),
          "remove the list");
  check ("component", COMPONENT ("  <bounds will=\"a\" wont=\"b\"/>\n"),
         REMOVE ("/sections/0/will/0"),
         COMPONENT ("  <bounds will=\"\" wont=\"b\"/>\n"));
  check ("component", COMPONENT ("  <bounds will=\"\" wont=\"b\"/>\n"),
         ADD ("/sections/0/will/0", "{\"text\": \"a\"}"),
         COMPONENT ("  <bounds will=\"a\" wont=\"b\"/>\n"));
  refuse ("component", COMPONENT ("  <handoff next=\"/a\"/>\n"),
          REMOVE (ITEMS "/0"),
          "remove the list instead");
  refuse ("component", COMPONENT ("  <mcp servers=\"a:b\"/>\n"),
          REMOVE (ITEMS "/0"),
          "remove the list instead");
  refuse ("component", COMPONENT ("  <foo bar=\"x\">\n    Text\n  </foo>\n"),
          REMOVE (ITEMS "/0"),
          "remove the list");
  refuse ("sectioned", FRONT "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n- b\n",
          REMOVE ("/sections/0/will/0"),
          "remove the list");
  refuse ("sectioned", OUTPUTS ("- a\n  - x\n"),
          REMOVE (ITEMS "/0/blocks/0/items/0"),
          "remove the list");
}

static void
test_moved (void)
{
  check ("sectioned", OUTPUTS ("- a\n- b\n- c\n"),
         MOVE (ITEMS "/0", ITEMS "/2"),
         OUTPUTS ("- b\n- c\n- a\n"));
  check ("sectioned", OUTPUTS ("- a\n- b\n- c\n"),
         MOVE (ITEMS "/2", ITEMS "/0"),
         OUTPUTS ("- c\n- a\n- b\n"));
  check ("sectioned", OUTPUTS ("- a\n- b\n- c\n"),
         MOVE (ITEMS "/1", ITEMS "/2"),
         OUTPUTS ("- a\n- c\n- b\n"));
  check ("sectioned", OUTPUTS ("- a\n\n- b\n- c\n"),
         MOVE (ITEMS "/0", ITEMS "/2"),
         OUTPUTS ("- b\n- c\n\n- a\n"));
  check ("component", COMPONENT ("  <handoff next=\"/a /b  /c\"/>\n"),
         MOVE (ITEMS "/0", ITEMS "/2"),
         COMPONENT ("  <handoff next=\"/b /c  /a\"/>\n"));
  check ("component", COMPONENT ("  <bounds will=\"a | b\" wont=\"c\"/>\n"),
         MOVE ("/sections/0/will/1", "/sections/0/will/0"),
         COMPONENT ("  <bounds will=\"b | a\" wont=\"c\"/>\n"));
}

static void
test_copied (void)
{
  check ("sectioned", OUTPUTS ("1. a\n   - x\n2. b\n"),
         COPY (ITEMS "/0", ITEMS "/1"),
         OUTPUTS ("1. a\n   - x\n2. a\n   - x\n3. b\n"));
  check ("sectioned", OUTPUTS ("* __L:__ a\n* b\n"),
         COPY (ITEMS "/0", ITEMS "/2"),
         OUTPUTS ("* __L:__ a\n* b\n* __L:__ a\n"));
  check ("component", COMPONENT ("  <triggers>one | two</triggers>\n"),
         COPY (ITEMS "/0", ITEMS "/2"),
         COMPONENT ("  <triggers>one | two | one</triggers>\n"));
}

static void
test_nested (void)
{
  check ("sectioned", OUTPUTS ("- a\n  - x\n- b\n"),
         MOVE (ITEMS "/1", ITEMS "/0/blocks/0/items/1"),
         OUTPUTS ("- a\n  - x\n  - b\n"));
  check ("sectioned", OUTPUTS ("- a\n  - x\n  - y\n- b\n"),
         MOVE (ITEMS "/0/blocks/0/items/1", ITEMS "/1"),
         OUTPUTS ("- a\n  - x\n- y\n- b\n"));
  check ("sectioned", OUTPUTS ("1. a\n   * x\n2. b\n   * y\n"),
         MOVE (ITEMS "/1", ITEMS "/0/blocks/0/items/-"),
         OUTPUTS ("1. a\n   * x\n   * b\n     * y\n"));
  check ("sectioned", OUTPUTS ("1. a\n2. b\n3. c\n"),
         "[{\"op\": \"remove\", \"path\": \"/sections/0/blocks/0/items/1\"},"
         "{\"op\": \"add\", \"path\": \"/sections/0/blocks/0/items/0/blocks\", \"value\": "
         "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"b\"}]}]}]",
         OUTPUTS ("1. a\n   - b\n2. c\n"));
  check ("sectioned", OUTPUTS ("* a\n* b\n"),
         ADD (ITEMS "/0/blocks",
              "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"b\"}]}]"),
         OUTPUTS ("* a\n  * b\n* b\n"));
  check ("sectioned", OUTPUTS ("-   a\n-   b\n"),
         ADD (ITEMS "/0/blocks",
              "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"b\"}]}]"),
         OUTPUTS ("-   a\n    -   b\n-   b\n"));
  check ("sectioned", OUTPUTS ("- a\n- b\n"),
         ADD (ITEMS "/1/blocks",
              "[{\"type\": \"list\", \"ordered\": true, \"items\": [{\"text\": \"x\"}]}]"),
         OUTPUTS ("- a\n- b\n  1. x\n"));
  check ("sectioned", OUTPUTS ("1) a\n   1) x\n2) b\n"),
         ADD (ITEMS "/1/blocks",
              "[{\"type\": \"list\", \"ordered\": true, \"items\": [{\"text\": \"x\"}]}]"),
         OUTPUTS ("1) a\n   1) x\n2) b\n   1) x\n"));
  check ("sectioned", OUTPUTS ("- a\n    + x\n- b\n"),
         ADD (ITEMS "/1/blocks",
              "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"y\"}]}]"),
         OUTPUTS ("- a\n    + x\n- b\n    + y\n"));
  check ("sectioned", OUTPUTS ("- a\n  - x\n  - y\n- b\n"),
         REMOVE (ITEMS "/0/blocks/0"),
         OUTPUTS ("- a\n- b\n"));
  check ("sectioned", OUTPUTS ("- a\n  - x\n  - y\n- b\n"),
         REMOVE (ITEMS "/0/blocks/0/items/0"),
         OUTPUTS ("- a\n  - y\n- b\n"));
}

static void
test_label (void)
{
  check ("sectioned", OUTPUTS ("- a\n- b\n"),
         ADD (ITEMS "/0/label", "\"L\""),
         OUTPUTS ("- **L**: a\n- b\n"));
  check ("sectioned", OUTPUTS ("- **K:** a\n- b\n"),
         ADD (ITEMS "/1/label", "\"L\""),
         OUTPUTS ("- **K:** a\n- **L:** b\n"));
  check ("sectioned", OUTPUTS ("1. [ ] a\n"),
         ADD (ITEMS "/0/label", "\"L\""),
         OUTPUTS ("1. [ ] **L**: a\n"));
  check ("sectioned", OUTPUTS ("- __K__: a\n- b\n"),
         ADD (ITEMS "/1/label", "\"L\""),
         OUTPUTS ("- __K__: a\n- __L__: b\n"));
  check ("sectioned", OUTPUTS ("- K: a\n- J: b\n"),
         REPLACE (ITEMS "/1/label", "\"New one\""),
         OUTPUTS ("- K: a\n- New one: b\n"));
  check ("sectioned", OUTPUTS ("- **K**: a\n"),
         REMOVE (ITEMS "/0/label"),
         OUTPUTS ("- a\n"));
  check ("sectioned", OUTPUTS ("- **K:** a\n"),
         REMOVE (ITEMS "/0/label"),
         OUTPUTS ("- a\n"));
  check ("sectioned", OUTPUTS ("- [x] __K:__ a\n"),
         REMOVE (ITEMS "/0/label"),
         OUTPUTS ("- [x] a\n"));
  check ("component", COMPONENT ("  <triggers>one|two</triggers>\n"),
         ADD (ITEMS "/0/label", "\"L\""),
         COMPONENT ("  <triggers>**L**: one|two</triggers>\n"));
  check ("component", COMPONENT ("  <bounds will=\"one|two\"/>\n"),
         ADD ("/sections/0/will/1/label", "\"L\""),
         COMPONENT ("  <bounds will=\"one|**L**: two\"/>\n"));
  check ("component", COMPONENT ("  <mcp servers=\"a:b|c\"/>\n"),
         ADD (ITEMS "/1/label", "\"L\""),
         COMPONENT ("  <mcp servers=\"a:b|L:c\"/>\n"));
  check ("component", COMPONENT ("  <mcp servers=\"a:b|c:d\"/>\n"),
         REMOVE (ITEMS "/1/label"),
         COMPONENT ("  <mcp servers=\"a:b|d\"/>\n"));
  check ("component", COMPONENT ("  <mcp servers=\"a:b|c:d\"/>\n"),
         REPLACE (ITEMS "/1/label", "\"L\""),
         COMPONENT ("  <mcp servers=\"a:b|L:d\"/>\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\" baz='y'/>\n"),
         REPLACE (ITEMS "/1/label", "\"qux\""),
         COMPONENT ("  <foo bar=\"x\" qux='y'/>\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\" baz='y'/>\n"),
         REMOVE (ITEMS "/1/label"),
         COMPONENT ("  <foo>\n  - **bar**: x\n  - y\n  </foo>\n"));
  check ("component", COMPONENT ("  <handoff next=\"/a /b\"/>\n"),
         ADD (ITEMS "/1/label", "\"L\""),
         COMPONENT ("  <handoff>\n  - /a\n  - **L**: /b\n  </handoff>\n"));
}

static void
test_target (void)
{
  check ("sectioned", OUTPUTS ("- **K**: a\n- b\n"),
         ADD (ITEMS "/0/target", "\"95%\""),
         OUTPUTS ("- **K (Target: 95%)**: a\n- b\n"));
  check ("sectioned", OUTPUTS ("- **K:** a\n"),
         ADD (ITEMS "/0/target", "\"95%\""),
         OUTPUTS ("- **K (Target: 95%):** a\n"));
  check ("sectioned", OUTPUTS ("- K: a\n"),
         ADD (ITEMS "/0/target", "\"95%\""),
         OUTPUTS ("- K (Target: 95%): a\n"));
  refuse ("sectioned", OUTPUTS ("- a\n"),
          ADD (ITEMS "/0/target", "\"95%\""),
          "label");
}

static void
test_check_box (void)
{
  check ("sectioned", OUTPUTS ("- a\n- [ ] b\n"),
         ADD (ITEMS "/0/checked", "true"),
         OUTPUTS ("- [x] a\n- [ ] b\n"));
  check ("sectioned", OUTPUTS ("- a\n- [X] b\n"),
         ADD (ITEMS "/0/checked", "true"),
         OUTPUTS ("- [X] a\n- [X] b\n"));
  check ("sectioned", OUTPUTS ("- [ ] a\n- [X] b\n"),
         REPLACE (ITEMS "/0/checked", "true"),
         OUTPUTS ("- [X] a\n- [X] b\n"));
  check ("sectioned", OUTPUTS ("1. a\n"),
         ADD (ITEMS "/0/checked", "false"),
         OUTPUTS ("1. [ ] a\n"));
  check ("sectioned", OUTPUTS ("-   [ ] a\n"),
         REMOVE (ITEMS "/0/checked"),
         OUTPUTS ("-   a\n"));
  check ("sectioned", OUTPUTS ("- [ ] **K**: a\n"),
         REMOVE (ITEMS "/0/checked"),
         OUTPUTS ("- **K**: a\n"));
  check ("component", COMPONENT ("  <triggers>one|two</triggers>\n"),
         ADD (ITEMS "/0/checked", "true"),
         COMPONENT ("  <triggers>\n  - [x] one\n  - two\n  </triggers>\n"));
}

static void
test_text (void)
{
  check ("sectioned", OUTPUTS ("- **K**: a\n"),
         REPLACE (ITEMS "/0/text", "\"b\""),
         OUTPUTS ("- **K**: b\n"));
  check ("sectioned", OUTPUTS ("- a\n  b\n"),
         REPLACE (ITEMS "/0/text", "\"x\""),
         OUTPUTS ("- x\n"));
  check ("sectioned", OUTPUTS ("- a\n"),
         REPLACE (ITEMS "/0/text", "\"x\\ny\""),
         OUTPUTS ("- x\n  y\n"));
  check ("sectioned", OUTPUTS ("- a\n"),
         REPLACE (ITEMS "/0/text", "\"\""),
         OUTPUTS ("-\n"));
  check ("sectioned", OUTPUTS ("-\n"),
         REPLACE (ITEMS "/0/text", "\"x\""),
         OUTPUTS ("- x\n"));
  check ("sectioned", OUTPUTS ("- **K**:\n"),
         REPLACE (ITEMS "/0/text", "\"x\""),
         OUTPUTS ("- **K**: x\n"));
  check ("sectioned", OUTPUTS ("- **K**: x\n"),
         REPLACE (ITEMS "/0/text", "\"\""),
         OUTPUTS ("- **K**:\n"));
  check ("sectioned", OUTPUTS ("- [ ]\n- [ ] b\n"),
         REPLACE (ITEMS "/0/text", "\"x\""),
         OUTPUTS ("- [ ] x\n- [ ] b\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\" baz='y'/>\n"),
         REPLACE (ITEMS "/1/text", "\"q's\""),
         COMPONENT ("  <foo bar=\"x\" baz=\"q's\"/>\n"));
  check ("component", COMPONENT ("  <handoff next=\"/a /b\"/>\n"),
         REPLACE (ITEMS "/1/text", "\"/c\""),
         COMPONENT ("  <handoff next=\"/a /c\"/>\n"));
  check ("component", COMPONENT ("  <handoff next=\"/a /b\"/>\n"),
         REPLACE (ITEMS "/1/text", "\"c d\""),
         COMPONENT ("  <handoff>\n  - /a\n  - c d\n  </handoff>\n"));
}

static void
test_replaced (void)
{
  check ("sectioned", OUTPUTS ("- a\n- b\n"),
         REPLACE (ITEMS "/0", "{\"label\": \"L\", \"checked\": true, \"text\": \"x\"}"),
         OUTPUTS ("- [x] **L**: x\n- b\n"));
  check ("sectioned", OUTPUTS ("- [ ] **L**: x\n  - q\n- b\n"),
         REPLACE (ITEMS "/0", "{\"text\": \"a\"}"),
         OUTPUTS ("- a\n- b\n"));
  check ("sectioned", OUTPUTS ("- a\n- b\n"),
         REPLACE (ITEMS "/0",
                  "{\"blocks\": [{\"type\": \"list\", \"ordered\": false, \"items\": "
                  "[{\"text\": \"y\"}]}], \"text\": \"x\"}"),
         OUTPUTS ("- x\n  - y\n- b\n"));
  check ("component", COMPONENT ("  <triggers>one | two</triggers>\n"),
         REPLACE (ITEMS "/0", "{\"text\": \"x\"}"),
         COMPONENT ("  <triggers>x | two</triggers>\n"));
  check ("component", COMPONENT ("  <mcp servers=\"a:b|c:d\"/>\n"),
         REPLACE (ITEMS "/0", "{\"label\": \"y\", \"text\": \"x\"}"),
         COMPONENT ("  <mcp servers=\"y:x|c:d\"/>\n"));
  check ("component", COMPONENT ("  <handoff next=\"/a /b\"/>\n"),
         REPLACE (ITEMS "/0", "{\"text\": \"/x\"}"),
         COMPONENT ("  <handoff next=\"/x /b\"/>\n"));
}

static void
test_between_forms (void)
{
  check ("component", COMPONENT ("  <triggers>one | two</triggers>\n  <handoff>\n- a\n"
                                 "  </handoff>\n"),
         MOVE (ITEMS "/0", "/sections/1/blocks/0/items/-"),
         COMPONENT ("  <triggers>two</triggers>\n  <handoff>\n- a\n- one\n  </handoff>\n"));
  check ("component", COMPONENT ("  <triggers>one | two</triggers>\n  <handoff>\n- a\n- b\n"
                                 "  </handoff>\n"),
         MOVE ("/sections/1/blocks/0/items/0", ITEMS "/1"),
         COMPONENT ("  <triggers>one | a | two</triggers>\n  <handoff>\n- b\n  </handoff>\n"));
  check ("component", COMPONENT ("  <bounds will=\"a|b\" wont=\"c\"/>\n"),
         MOVE ("/sections/0/will/0", "/sections/0/wont/1"),
         COMPONENT ("  <bounds will=\"b\" wont=\"c|a\"/>\n"));
  check ("component", COMPONENT ("  <bounds will=\"a\" wont=\"c\"/>\n"),
         MOVE ("/sections/0/will/0", "/sections/0/wont/1"),
         COMPONENT ("  <bounds will=\"\" wont=\"c|a\"/>\n"));
  check ("sectioned", FRONT "## Boundaries\n\n**Will:**\n- a\n- b\n\n**Will Not:**\n1. c\n",
         MOVE ("/sections/0/will/1", "/sections/0/wont/0"),
         FRONT "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n1. b\n2. c\n");
  refuse ("sectioned", FRONT "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n- c\n",
          MOVE ("/sections/0/will/0", "/sections/0/wont/0"),
          "remove the list");
  check ("sectioned", OUTPUTS ("1. a\n2. b\n\n- x\n"),
         MOVE (ITEMS "/0", "/sections/0/blocks/1/items/0"),
         OUTPUTS ("1. b\n\n- a\n- x\n"));
}

static void
test_clauses_of_the_description (void)
{
  check ("prompt", "---\nname: a\n"
                   "description: \"Use this agent when: (1) one thing, (2) two things. More.\"\n"
                   "---\n\nYou are it.\n",
         MOVE ("/sections/1/blocks/0/items/0", "/sections/1/blocks/0/items/1"),
         "---\nname: a\n"
         "description: \"Use this agent when: (1) two things, (2) one thing. More.\"\n---\n"
         "\nYou are it.\n");
  check ("prompt", "---\nname: a\n"
                   "description: \"Use this agent when: (1) one thing, (2) two things. More.\"\n"
                   "---\n\nYou are it.\n",
         REPLACE ("/sections/1/blocks/0/items/1", "{\"text\": \"else\"}"),
         "---\nname: a\n"
         "description: \"Use this agent when: (1) one thing, (2) else. More.\"\n---\n\n"
         "You are it.\n");
  check ("prompt", "---\nname: a\n"
                   "description: \"Use this agent when: (1) one thing, (2) two things. More.\"\n"
                   "---\n\nYou are it.\n",
         COPY ("/sections/1/blocks/0/items/0", "/sections/1/blocks/0/items/-"),
         "---\nname: a\n"
         "description: \"Use this agent when: (1) one thing, (2) two things, (3) one thing. More.\"\n"
         "---\n\nYou are it.\n");
}

static void
test_examples_of_the_description (void)
{
  check ("prompt", "---\nname: a\ndescription: \"Does it. Example: one is here.\"\n---\n\n"
                   "You are it.\n",
         ADD ("/sections/1/blocks/0/items/-", "{\"text\": \"two\"}"),
         "---\nname: a\ndescription: \"Does it. Example: one is here. Example: two\"\n---\n"
         "\nYou are it.\n");
  check ("prompt", "---\nname: a\ndescription: \"Does it. Example: one is here.\"\n---\n\n"
                   "You are it.\n",
         ADD ("/sections/1/blocks/0/items/0", "{\"text\": \"two\"}"),
         "---\nname: a\ndescription: \"Does it. Example: two Example: one is here.\"\n---\n"
         "\nYou are it.\n");
  check ("prompt", "---\nname: a\n"
                   "description: \"Does it.\\n\\n<example>\\none\\n</example>\"\n---\n\n"
                   "You are it.\n",
         ADD ("/sections/1/blocks/0/items/-", "{\"text\": \"two\"}"),
         "---\nname: a\n"
         "description: \"Does it.\\n\\n<example>\\none\\n</example>\\n\\n<example>\\ntwo\\n</example>\"\n"
         "---\n\nYou are it.\n");
  check ("prompt", "---\nname: a\ndescription: |\n  Does it.\n\n  <example>\n  one\n"
                   "  </example>\n---\n\nYou are it.\n",
         ADD ("/sections/1/blocks/0/items/-", "{\"text\": \"two\"}"),
         "---\nname: a\ndescription: |\n  Does it.\n\n  <example>\n  one\n  </example>\n\n"
         "  <example>\n  two\n  </example>\n---\n\nYou are it.\n");
  check ("prompt", "---\nname: a\ndescription: |\n  Does it.\n\n  <example>\n  one\n"
                   "  </example>\n---\n\nYou are it.\n",
         REPLACE ("/sections/1/blocks/0/items/0/text", "\"two\""),
         "---\nname: a\ndescription: |\n  Does it.\n\n  <example>\n  two\n  </example>\n"
         "---\n\nYou are it.\n");
  check ("prompt", "---\nname: a\n"
                   "description: \"Use this agent when: (1) one thing, (2) two things, (3) three. More.\"\n"
                   "---\n\nYou are it.\n",
         REMOVE ("/sections/1/blocks/0/items/0"),
         "---\nname: a\n"
         "description: \"Use this agent when: (1) two things, (2) three. More.\"\n---\n\n"
         "You are it.\n");
  check ("prompt", "---\nname: a\n"
                   "description: \"Use this agent when: (1) one thing, (2) two things, (3) three. More.\"\n"
                   "---\n\nYou are it.\n",
         ADD ("/sections/1/blocks/0/items/0", "{\"text\": \"n\"}"),
         "---\nname: a\n"
         "description: \"Use this agent when: (1) n, (2) one thing, (3) two things, (4) three. More.\"\n"
         "---\n\nYou are it.\n");
  refuse ("prompt", "---\nname: a\n"
                    "description: \"Use this agent when: (1) one thing, (2) two things, (3) three. More.\"\n"
                    "---\n\nYou are it.\n",
          ADD ("/sections/1/blocks/0/items/0/checked", "true"),
          "check boxes");
}

static void
test_attributes (void)
{
  check ("component", COMPONENT ("  <foo bar=\"x\">\n- a\n- b\n  </foo>\n"),
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         COMPONENT ("  <foo>\n* **bar**: x\n* n\n\n- a\n- b\n  </foo>\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\"/>\n"),
         REPLACE (ITEMS "/0/label", "\"Two words\""),
         COMPONENT ("  <foo>\n  - Two words: x\n  </foo>\n"));
  check ("component", COMPONENT ("  <foo bar=\"x\"/>\n"),
         ADD (ITEMS "/0/checked", "true"),
         COMPONENT ("  <foo>\n  - [x] bar: x\n  </foo>\n"));
}

static void
test_parts (void)
{
  check ("component", COMPONENT ("  <triggers>a|b</triggers>\n"),
         ADD (ITEMS "/0/blocks",
              "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}]"),
         COMPONENT ("  <triggers>\n  - a\n    - x\n  - b\n  </triggers>\n"));
  check ("component", COMPONENT ("  <triggers>**A**: x|**B**: y</triggers>\n"),
         ADD (ITEMS "/-", "{\"label\": \"C\", \"text\": \"z\"}"),
         COMPONENT ("  <triggers>**A**: x|**B**: y|**C**: z</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>A: x|B: y</triggers>\n"),
         ADD (ITEMS "/-", "{\"label\": \"C\", \"text\": \"z\"}"),
         COMPONENT ("  <triggers>A: x|B: y|C: z</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>A: x|B: y</triggers>\n"),
         REMOVE (ITEMS "/0/label"),
         COMPONENT ("  <triggers>x|**B**: y</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>a|b</triggers>\n"),
         ADD (ITEMS "/1", "{\"label\": \"L\", \"text\": \"c\"}"),
         COMPONENT ("  <triggers>a|**L**: c|b</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>a\n  |b\n  |c</triggers>\n"),
         REMOVE (ITEMS "/1"),
         COMPONENT ("  <triggers>a\n  |c</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>a</triggers>\n"),
         REPLACE (ITEMS, "[{\"text\": \"x\"}, {\"text\": \"y\"}]"),
         COMPONENT ("  <triggers>x|y</triggers>\n"));
  check ("component", COMPONENT ("  <triggers>a|b</triggers>\n"),
         REPLACE ("/sections/0/blocks/0/ordered", "true"),
         COMPONENT ("  <triggers>\n  1. a\n  2. b\n  </triggers>\n"));
  check ("component", COMPONENT ("  <triggers/>\n"),
         ADD ("/sections/0/blocks/0",
              "{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"a\"}, "
              "{\"text\": \"b\"}]}"),
         COMPONENT ("  <triggers>\n  - a\n  - b\n  </triggers>\n"));
}

static void
test_bounds (void)
{
  check ("sectioned", FRONT "## Boundaries\n\n**Will:**\n- a\n",
         ADD ("/sections/0/wont", "[{\"text\": \"b\"}, {\"text\": \"c\"}]"),
         FRONT "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n- b\n- c\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Will**:\n\n* a\n",
         ADD ("/sections/0/wont", "[{\"text\": \"b\"}]"),
         FRONT "## Boundaries\n\n**Will**:\n\n* a\n\n**Will Not**:\n\n* b\n");
  check ("sectioned", FRONT "## Boundaries\n\n### Will\n\n- a\n",
         ADD ("/sections/0/wont", "[{\"text\": \"b\"}]"),
         FRONT "## Boundaries\n\n### Will\n\n- a\n\n### Will Not\n\n- b\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Will Not:**\n- a\n",
         ADD ("/sections/0/will", "[{\"text\": \"b\"}]"),
         FRONT "## Boundaries\n\n**Will:**\n- b\n\n**Will Not:**\n- a\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Do:**\n- a\n",
         ADD ("/sections/0/wont", "[{\"text\": \"b\"}]"),
         FRONT "## Boundaries\n\n**Do:**\n- a\n\n**Don't:**\n- b\n");
  check ("sectioned", FRONT "## Boundaries\n\nWill:\n- a\n",
         ADD ("/sections/0/wont", "[{\"text\": \"b\"}]"),
         FRONT "## Boundaries\n\nWill:\n- a\n\nWill Not:\n- b\n");
  check ("sectioned", FRONT "## Boundaries\n",
         ADD ("/sections/0/will", "[{\"text\": \"b\"}]"),
         FRONT "## Boundaries\n\n**Will:**\n- b\n");
  check ("sectioned", FRONT "## Boundaries\n\n## Outputs\n\n- a\n",
         ADD ("/sections/0/will", "[{\"text\": \"b\"}]"),
         FRONT "## Boundaries\n\n**Will:**\n- b\n\n## Outputs\n\n- a\n");
  check ("prompt", FRONT "You.\n\n**Will:**\n- a\n",
         ADD ("/sections/1/wont", "[{\"text\": \"b\"}]"),
         FRONT "You.\n\n**Will:**\n- a\n\n**Will Not:**\n- b\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n- b\n",
         REMOVE ("/sections/0/will"),
         FRONT "## Boundaries\n\n**Will Not:**\n- b\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n- b\n",
         MOVE ("/sections/0/will", "/sections/0/wont"),
         FRONT "## Boundaries\n\n**Will Not:**\n- a\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n- b\n",
         COPY ("/sections/0/will/0", "/sections/0/wont/0"),
         FRONT "## Boundaries\n\n**Will:**\n- a\n\n**Will Not:**\n- a\n- b\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Will:** this and that\n\n"
                            "**Will Not:** others\n",
         REPLACE ("/sections/0/will/0/text", "\"more\""),
         FRONT "## Boundaries\n\n**Will:** more\n\n**Will Not:** others\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Will:** this and that\n\n"
                            "**Will Not:** others\n",
         ADD ("/sections/0/will/-", "{\"text\": \"n\"}"),
         FRONT "## Boundaries\n\n**Will:**\n- this and that\n- n\n\n**Will Not:** others\n");
  check ("sectioned", FRONT "## Boundaries\n\n**Will:** this and that\n\n"
                            "**Will Not:** others\n",
         REMOVE ("/sections/0/wont"),
         FRONT "## Boundaries\n\n**Will:** this and that\n");
  check ("component", COMPONENT ("  <bounds will=\"a\" wont=\"b\"/>\n"),
         REPLACE ("/sections/0/wont/0", "{\"label\": \"L\", \"text\": \"x\"}"),
         COMPONENT ("  <bounds will=\"a\" wont=\"L: x\"/>\n"));
  check ("component", COMPONENT ("  <bounds will=\"a\" wont=\"b\"/>\n"),
         REPLACE ("/sections/0/wont/0", "{\"text\": \"x\\ny\"}"),
         COMPONENT ("  <bounds will=\"a\">\n    <wont>\n    - x\n      y\n    </wont>\n"
                    "  </bounds>\n"));
  check ("component", COMPONENT ("  <bounds>\n    <will>a</will>\n    <wont>b</wont>\n"
                                 "  </bounds>\n"),
         ADD ("/sections/0/wont/-", "{\"text\": \"c\"}"),
         COMPONENT ("  <bounds>\n    <will>a</will>\n    <wont>b|c</wont>\n  </bounds>\n"));
  check ("component", COMPONENT ("  <bounds>\n    <will>a|b</will>\n    <wont>b|c</wont>\n"
                                 "  </bounds>\n"),
         REMOVE ("/sections/0/wont/0"),
         COMPONENT ("  <bounds>\n    <will>a|b</will>\n    <wont>c</wont>\n  </bounds>\n"));
}

static void
test_broken_files (void)
{
  check ("component", "<component name=\"a\" type=\"agent\">\n<handoff>\n- a\n- b\n",
         ADD ("/sections/0/blocks/1/items/-", "{\"text\": \"n\"}"),
         "<component name=\"a\" type=\"agent\">\n<handoff>\n- a\n- b\n- n\n");
  check ("sectioned", "## Outputs\n\n- a\n- b\n\n```\nx\n",
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         "## Outputs\n\n- a\n- b\n- n\n\n```\nx\n");
  check ("sectioned", "## Outputs\n\n- a\n\n  ```\n  x\n\n- b\n",
         REPLACE (ITEMS "/0/text", "\"n\""),
         "## Outputs\n\n- n\n\n  ```\n  x\n\n- b\n");
  check ("sectioned", "---\nname: a\n\n## Outputs\n\n- a\n",
         ADD (ITEMS "/-", "{\"text\": \"n\"}"),
         "---\nname: a\n\n## Outputs\n\n- a\n- n\n");
  check ("sectioned", "- a\n- b\n",
         REMOVE (ITEMS "/0"),
         "- b\n");
  check ("sectioned", "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n",
         REPLACE ("/sections/0/blocks/0/rows/1/2", "\"x\""),
         "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | x |\n");
  check ("component", "<component name=\"a\" type=\"agent\">\n<triggers>a|b\n<handoff>\n"
                      "- c\n</handoff>\n</component>\n",
         ADD ("/sections/1/blocks/0/items/-", "{\"text\": \"n\"}"),
         "<component name=\"a\" type=\"agent\">\n<triggers>a|b\n<handoff>\n- c\n- n\n"
         "</handoff>\n</component>\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch/item/added-to-bullets", test_added_to_bullets);
  g_test_add_func ("/patch/item/added-to-numbers", test_added_to_numbers);
  g_test_add_func ("/patch/item/added-to-tasks", test_added_to_tasks);
  g_test_add_func ("/patch/item/removed", test_removed);
  g_test_add_func ("/patch/item/only-one-removed", test_only_one_removed);
  g_test_add_func ("/patch/item/moved", test_moved);
  g_test_add_func ("/patch/item/copied", test_copied);
  g_test_add_func ("/patch/item/nested", test_nested);
  g_test_add_func ("/patch/item/label", test_label);
  g_test_add_func ("/patch/item/target", test_target);
  g_test_add_func ("/patch/item/check-box", test_check_box);
  g_test_add_func ("/patch/item/text", test_text);
  g_test_add_func ("/patch/item/replaced", test_replaced);
  g_test_add_func ("/patch/item/between-forms", test_between_forms);
  g_test_add_func ("/patch/item/clauses-of-the-description", test_clauses_of_the_description);
  g_test_add_func ("/patch/item/examples-of-the-description", test_examples_of_the_description);
  g_test_add_func ("/patch/item/attributes", test_attributes);
  g_test_add_func ("/patch/item/parts", test_parts);
  g_test_add_func ("/patch/item/bounds", test_bounds);
  g_test_add_func ("/patch/item/broken-files", test_broken_files);

  return g_test_run ();
}
