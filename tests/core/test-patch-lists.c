/* test-patch-lists.c: lists of the frontmatter in any spelling, and the order of its keys, byte by byte
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-stories.h"

static void
test_comma_list (void)
{
  CHECK ("tools: Read, Grep,  Bash # c\n", ADD ("/fields/tools/1", "\"X\""),
         "tools: Read, X, Grep,  Bash # c\n");
  CHECK ("tools: Read, Grep,  Bash\n", REMOVE ("/fields/tools/0"), "tools: Grep,  Bash\n");
  CHECK ("tools: \"Read, Grep\"\n", REPLACE ("/fields/tools/1", "\"X\""), "tools: \"Read, X\"\n");
  CHECK ("tools: Read, Grep,  Bash\n", MOVE ("/fields/tools/2", "/fields/tools/0"),
         "tools: Bash, Read,  Grep\n");
  CHECK ("tools: Read, Grep,  Bash\n", REPLACE ("/fields/tools", "[\"Read\", \"X\", \"Bash\", \"Y\"]"),
         "tools: Read, X,  Bash, Y\n");
  CHECK ("tools: Read, Grep\n", REPLACE ("/fields/tools/1", "\"a, b\""),
         "tools: [Read, \"a, b\"]\n");
}

static void
test_pipe_list (void)
{
  CHECK ("tools: Read|Grep | Bash\n", ADD ("/fields/tools/-", "\"X\""),
         "tools: Read|Grep | Bash|X\n");
  CHECK ("tools: Read|Grep | Bash\n", REMOVE ("/fields/tools/1"), "tools: Read|Bash\n");
  CHECK ("tools: Read|Grep\n", REPLACE ("/fields/tools/1", "\"a, b\""),
         "tools: [Read, \"a, b\"]\n");
}

static void
test_flow_list (void)
{
  CHECK ("tools: [Read, \"Grep\", Bash] # c\n", REPLACE ("/fields/tools/1", "\"X\""),
         "tools: [Read, \"X\", Bash] # c\n");
  CHECK ("tools: [\n  Read, # r\n  Grep,\n  Bash # b\n]\n", MOVE ("/fields/tools/0", "/fields/tools/2"),
         "tools: [\n  Grep,\n  Bash, # b\n  Read # r\n]\n");
  CHECK ("tools: [\n  Read, # r\n  Grep,\n]\n", ADD ("/fields/tools/1", "\"X\""),
         "tools: [\n  Read, # r\n  X,\n  Grep,\n]\n");
}

static void
test_block_list (void)
{
  CHECK ("skills:\n- a\n- b # two\nz: 1\n", ADD ("/fields/skills/1", "\"x\""),
         "skills:\n- a\n- x\n- b # two\nz: 1\n");
  CHECK ("skills:\n  -   a\n  -   'b'\n", ADD ("/fields/skills/-", "\"x\""),
         "skills:\n  -   a\n  -   'b'\n  -   x\n");
  CHECK ("skills:\n- a\n- b # two\n- c\n", MOVE ("/fields/skills/1", "/fields/skills/0"),
         "skills:\n- b # two\n- a\n- c\n");
  CHECK ("skills:\n- a\n- b # two\n- c\n", REPLACE ("/fields/skills", "[\"x\", \"b\", \"c\"]"),
         "skills:\n- x\n- b # two\n- c\n");
}

static void
test_whole_list (void)
{
  CHECK ("skills:\n- a # one\n- b # two\n- c # three\n",
         REPLACE ("/fields/skills", "[\"c\", \"a\", \"b\"]"),
         "skills:\n- c # three\n- a # one\n- b # two\n");
  CHECK ("skills:\n- a # one\n- 'b' # two\n- c # three\n",
         REPLACE ("/fields/skills", "[\"x\", \"b\", \"z\"]"),
         "skills:\n- x # one\n- 'b' # two\n- z # three\n");
  CHECK ("skills:\n- a # one\n- b # two\n- c # three\n",
         REPLACE ("/fields/skills", "[\"a\", \"x\", \"b\", \"c\"]"),
         "skills:\n- a # one\n- x\n- b # two\n- c # three\n");
}

static void
test_block_list_with_blank_lines (void)
{
  CHECK ("skills:\n  - a\n\n  - b\nz: 1\n", ADD ("/fields/skills/1", "\"x\""),
         "skills:\n  - a\n\n  - x\n\n  - b\nz: 1\n");
  CHECK ("skills:\n  - a\n\n  - b\nz: 1\n", ADD ("/fields/skills/-", "\"x\""),
         "skills:\n  - a\n\n  - b\n\n  - x\nz: 1\n");
  CHECK ("skills:\n  - a\n\n  - b\nz: 1\n", ADD ("/fields/skills/0", "\"x\""),
         "skills:\n  - x\n\n  - a\n\n  - b\nz: 1\n");
  CHECK ("skills:\n  - a\n\n  - b\n\n  - c\nz: 1\n", REMOVE ("/fields/skills/1"),
         "skills:\n  - a\n\n  - c\nz: 1\n");
  CHECK ("skills:\n  - a\n\n  - b\n\n  - c\nz: 1\n", REMOVE ("/fields/skills/2"),
         "skills:\n  - a\n\n  - b\nz: 1\n");
  CHECK ("skills:\n  - a\n\n  - b\n\n  - c\nz: 1\n", MOVE ("/fields/skills/0", "/fields/skills/2"),
         "skills:\n  - b\n\n  - c\n\n  - a\nz: 1\n");
}

static void
test_block_list_with_comments (void)
{
  CHECK ("skills:\n  # one\n  - a\n  # two\n  - b\n", ADD ("/fields/skills/1", "\"x\""),
         "skills:\n  # one\n  - a\n  - x\n  # two\n  - b\n");
  CHECK ("skills:\n  # one\n  - a\n  # two\n  - b\n", ADD ("/fields/skills/0", "\"x\""),
         "skills:\n  - x\n  # one\n  - a\n  # two\n  - b\n");
  CHECK ("skills:\n  # one\n  - a\n  # two\n  - b\n", MOVE ("/fields/skills/0", "/fields/skills/1"),
         "skills:\n  # two\n  - b\n  # one\n  - a\n");
}

/* Nothing behind the colon would mean every tool to who reads it. */
static void
test_emptied_list (void)
{
  CHECK ("tools: Read\nz: 1\n", REMOVE ("/fields/tools/0"), "tools: []\nz: 1\n");
  CHECK ("tools: Read, Grep # c\n", REPLACE ("/fields/tools", "[]"), "tools: [] # c\n");
  CHECK ("tools: Read|Grep\n", REPLACE ("/fields/tools", "[]"), "tools: []\n");
  CHECK ("tools:\n- Read\n\n# b\n- Grep\nz: 1\n", REPLACE ("/fields/tools", "[]"),
         "tools: []\nz: 1\n");
  CHECK ("tools: >\n  Read,\n  Grep\nz: 1\n", REPLACE ("/fields/tools", "[]"),
         "tools: []\nz: 1\n");
}

static void
test_list_filled_again (void)
{
  CHECK ("tools: []\n", ADD ("/fields/tools/-", "\"X\""), "tools: [X]\n");
  CHECK ("tools: # c\n", ADD ("/fields/tools/-", "\"X\""), "tools: X # c\n");
  CHECK ("tools: \"\"\n", REPLACE ("/fields/tools", "[\"X\", \"Z\"]"), "tools: \"X, Z\"\n");
}

static void
test_list_field_that_is_a_map (void)
{
  CHECK ("tools:\n  write: false\n  edit: true # e\n", ADD ("/fields/tools/bash", "false"),
         "tools:\n  write: false\n  edit: true # e\n  bash: false\n");
  CHECK ("tools:\n  write: false\n  edit: true # e\n", REMOVE ("/fields/tools/write"),
         "tools:\n  edit: true # e\n");
  CHECK ("tools:\n  write: false\n", REPLACE ("/fields/tools/write", "true"),
         "tools:\n  write: true\n");
}

static void
test_list_field_takes_no_string (void)
{
  refuse ("sectioned", TOP "tools: Read\n" BODY, REPLACE ("/fields/tools", "\"x\""), "array");
  refuse ("sectioned", TOP BODY, ADD ("/fields/tools", "null"), "array");
}

/* --- order --- */

static void
test_order_of_fields (void)
{
  check ("sectioned", "---\nname: n\na: 1 # one\n\n# two\nb:\n  - x\n---\n",
         REPLACE ("/fields", "{\"b\": [\"x\"], \"a\": 1, \"name\": \"n\"}"),
         "---\n# two\nb:\n  - x\na: 1 # one\n\nname: n\n---\n");
  check ("sectioned", "---\nname: n\r\na: 1\r\nb: 2\r\n---\r\n",
         REPLACE ("/fields", "{\"name\": \"n\", \"b\": 2, \"a\": 1}"),
         "---\nname: n\r\nb: 2\r\na: 1\r\n---\r\n");
  check ("sectioned", "---\n{name: n, a: 1, b: 2}\n---\n",
         REPLACE ("/fields", "{\"b\": 2, \"name\": \"n\", \"a\": 1}"),
         "---\n{b: 2, name: n, a: 1}\n---\n");
}

static void
test_order_and_values_at_once (void)
{
  check ("sectioned", "---\nname: n\na: 1 # one\nb: \"2\"\ngone: 1\n---\n",
         REPLACE ("/fields", "{\"new\": true, \"b\": \"3\", \"name\": \"n\", \"a\": 1}"),
         "---\nnew: true\nb: \"3\"\nname: n\na: 1 # one\n---\n");
}

static void
test_order_of_a_broken_block (void)
{
  check ("sectioned", "---\nname: n\ndescription: Use it: now\nmodel: x\n---\n",
         REPLACE ("/fields",
                  "{\"model\": \"x\", \"description\": \"Use it: now\", \"name\": \"n\"}"),
         "---\nmodel: x\ndescription: Use it: now\nname: n\n---\n");
}

static void
test_order_of_nested_keys (void)
{
  CHECK (PERMISSION "z: 1\n",
         REPLACE ("/fields/permission",
                  "{\"edit\": \"allow\", \"net\": {\"deny\": {\"y\": [1, 2], \"x\": 3},"
                  " \"hosts\": [\"a\", \"b\"]}, \"bash\": [\"git *\", \"ls\", \"rm -i\"]}"),
         "permission:\n  edit: allow   # careful\n  net:\n    deny: {y: [1, 2], x: 3}\n"
         "    hosts: [a, b]\n  # the shell\n  bash:\n    - git *\n    - ls\n    - \"rm -i\"\nz: 1\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patch-lists/comma-list", test_comma_list);
  g_test_add_func ("/patch-lists/pipe-list", test_pipe_list);
  g_test_add_func ("/patch-lists/flow-list", test_flow_list);
  g_test_add_func ("/patch-lists/block-list", test_block_list);
  g_test_add_func ("/patch-lists/whole-list", test_whole_list);
  g_test_add_func ("/patch-lists/block-list-with-blank-lines", test_block_list_with_blank_lines);
  g_test_add_func ("/patch-lists/block-list-with-comments", test_block_list_with_comments);
  g_test_add_func ("/patch-lists/emptied-list", test_emptied_list);
  g_test_add_func ("/patch-lists/list-filled-again", test_list_filled_again);
  g_test_add_func ("/patch-lists/list-field-that-is-a-map", test_list_field_that_is_a_map);
  g_test_add_func ("/patch-lists/list-field-takes-no-string", test_list_field_takes_no_string);
  g_test_add_func ("/patch-lists/order-of-fields", test_order_of_fields);
  g_test_add_func ("/patch-lists/order-and-values-at-once", test_order_and_values_at_once);
  g_test_add_func ("/patch-lists/order-of-a-broken-block", test_order_of_a_broken_block);
  g_test_add_func ("/patch-lists/order-of-nested-keys", test_order_of_nested_keys);

  return g_test_run ();
}
