/* test-patch-fields.c: what a patch of the fields changes in the text, byte by byte
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-stories.h"

/* --- values inside values --- */

static void
test_nested_list (void)
{
  CHECK ("p:\n  bash:\n    - git *\n    - \"ls\"\nz: 1\n", ADD ("/fields/p/bash/1", "\"cat\""),
         "p:\n  bash:\n    - git *\n    - cat\n    - \"ls\"\nz: 1\n");
  CHECK ("p:\n  bash:\n    - git *\n    - \"ls\"\nz: 1\n", ADD ("/fields/p/bash/-", "{\"a\": [1]}"),
         "p:\n  bash:\n    - git *\n    - \"ls\"\n    - a: [1]\nz: 1\n");
  CHECK ("p:\n  bash:\n    - git *\n    - ls # list\n", REMOVE ("/fields/p/bash/0"),
         "p:\n  bash:\n    - ls # list\n");
  CHECK ("p: {bash: [a, b, c]}\n", MOVE ("/fields/p/bash/0", "/fields/p/bash/2"),
         "p: {bash: [b, c, a]}\n");
  CHECK ("p: {bash: [a, b, c]}\n", COPY ("/fields/p/bash/0", "/fields/p/bash/-"),
         "p: {bash: [a, b, c, a]}\n");
  CHECK ("p: {bash: [a, b]}\nq:\n  - c\n", MOVE ("/fields/p/bash/0", "/fields/q/0"),
         "p: {bash: [b]}\nq:\n  - a\n  - c\n");
}

static void
test_nested_map (void)
{
  CHECK (PERMISSION "z: 1\n", ADD ("/fields/permission/web", "\"ask\""),
         PERMISSION "  web: ask\nz: 1\n");
  CHECK (PERMISSION, REPLACE ("/fields/permission/net/deny/y/1", "null"),
         "permission:\n  # the shell\n  bash:\n    - git *\n    - ls\n    - \"rm -i\"\n"
         "  edit: allow   # careful\n  net:\n    hosts: [a, b]\n    deny: {x: 1, y: [1, null]}\n");
  CHECK (PERMISSION, REMOVE ("/fields/permission/edit"),
         "permission:\n  # the shell\n  bash:\n    - git *\n    - ls\n    - \"rm -i\"\n"
         "  net:\n    hosts: [a, b]\n    deny: {x: 1, y: [1, 2]}\n");
  CHECK ("p:\n  a: 1\nz: 1\n", REMOVE ("/fields/p/a"), "p: {}\nz: 1\n");
}

static void
test_nested_key_renamed_in_its_place (void)
{
  CHECK ("p:\n  a: {x: 1}  # one\n  b: |\n    two\n  c: 3\n", MOVE ("/fields/p/b", "/fields/p/d"),
         "p:\n  a: {x: 1}  # one\n  d: |\n    two\n  c: 3\n");
  CHECK ("p:\n  a: {x: 1}  # one\n", MOVE ("/fields/p/a/x", "/fields/p/a/y: z"),
         "p:\n  a: {\"y: z\": 1}  # one\n");
}

static void
test_bytes_of_a_moved_value (void)
{
  CHECK ("h:\n  a:\n    # c\n    l:\n    - x   # one\n    m: {y: 'z'}  # two\n    # end\n  b: 1\n",
         MOVE ("/fields/h/a", "/fields/a"),
         "h:\n  b: 1\na:\n  # c\n  l:\n  - x   # one\n  m: {y: 'z'}  # two\n  # end\n");
  CHECK ("k: >-\n  one\n  two\nh:\n    x: 1\nz: 1\n", MOVE ("/fields/k", "/fields/h/k"),
         "h:\n    x: 1\n    k: >-\n      one\n      two\nz: 1\n");
  CHECK ("h: {a: {b: 1}}\n", COPY ("/fields/h/a", "/fields/a"), "h: {a: {b: 1}}\na:\n  b: 1\n");
}

static void
test_repeated_nested_key (void)
{
  CHECK ("p:\n  a: 1\n  b: 2\n  a: 3\n", REPLACE ("/fields/p/a", "4"),
         "p:\n  a: 1\n  b: 2\n  a: 4\n");
}

static void
test_change_of_type (void)
{
  CHECK ("c: red # x\n", REPLACE ("/fields/c", "[\"a\", \"b\"]"), "c: [a, b] # x\n");
  CHECK ("c: red\n", REPLACE ("/fields/c", "{\"a\": \"b\", \"c\": [1]}"),
         "c:\n  a: b\n  c:\n    - 1\n");
  CHECK ("c:\n  - a\nz: 1\n", REPLACE ("/fields/c", "{\"a\": 1.5}"), "c:\n  a: 1.5\nz: 1\n");
  CHECK ("c: 1\n", REPLACE ("/fields/c", "\"1\""), "c: \"1\"\n");
  CHECK ("c: \"1\"\n", REPLACE ("/fields/c", "1"), "c: 1\n");
  CHECK ("c: x\n", REPLACE ("/fields/c", "true"), "c: true\n");
  CHECK ("c: x\n", REPLACE ("/fields/c", "\"true\""), "c: \"true\"\n");
  CHECK ("c: x # y\n", REPLACE ("/fields/c", "null"), "c: null # y\n");
  CHECK ("c: # y\n", REPLACE ("/fields/c", "\"x\""), "c: x # y\n");
}

/* Comments inside a value are part of it, one on the line of its key is not. */
static void
test_comments_inside_a_value_go_with_it (void)
{
  CHECK ("p: # all\n  # the shell\n  bash: x\n\n  # the rest\n  edit: y\n  # end\n\n# z\nz: 1\n",
         REPLACE ("/fields/p", "\"none\""), "p: none # all\n\n# z\nz: 1\n");
}

static void
test_odd_keys (void)
{
  CHECK ("", ADD ("/fields/a~1b", "1"), "a/b: 1\n");
  CHECK ("", ADD ("/fields/~0a", "1"), "~a: 1\n");
  CHECK ("", ADD ("/fields/a: b", "1"), "\"a: b\": 1\n");
  CHECK ("", ADD ("/fields/\\\"q\\\"", "1"), "'\"q\"': 1\n");
  CHECK ("", ADD ("/fields/", "1"), "\"\": 1\n");
  CHECK ("", ADD ("/fields/ключ 🔑", "1"), "ключ 🔑: 1\n");
  CHECK ("", ADD ("/fields/a\\nb", "1"), "\"a\\nb\": 1\n");
  CHECK ("", ADD ("/fields/true", "1"), "\"true\": 1\n");
  CHECK ("", ADD ("/fields/<<", "1"), "\"<<\": 1\n");
  CHECK ("\"a: b\": 1\n'': 2\n", REPLACE ("/fields/a: b", "3"), "\"a: b\": 3\n'': 2\n");
  CHECK ("\"a: b\": 1\n'': 2\n", REMOVE ("/fields/"), "\"a: b\": 1\n");
  CHECK ("\"a: b\": 1\n'': 2\n", MOVE ("/fields/", "/fields/x"), "\"a: b\": 1\nx: 2\n");
}

/* --- style --- */

static void
test_quotes (void)
{
  CHECK ("c: 'x'\n", REPLACE ("/fields/c", "\"it's\""), "c: 'it''s'\n");
  CHECK ("c: \"x\"\n", REPLACE ("/fields/c", "\"say \\\"hi\\\"\""), "c: \"say \\\"hi\\\"\"\n");
  CHECK ("c: x\n", REPLACE ("/fields/c", "\"a: b\""), "c: \"a: b\"\n");
  CHECK ("c: 'x'\n", REPLACE ("/fields/c", "\"a\\u0001\""), "c: \"a\\x01\"\n");
}

static void
test_anchors_aliases_and_tags (void)
{
  CHECK ("a: &x one\nb: *x\n", REPLACE ("/fields/b", "\"two\""), "a: &x one\nb: two\n");
  CHECK ("a: !!str 1\n", REPLACE ("/fields/a", "\"2\""), "a: !!str \"2\"\n");
  CHECK ("a: &x {k: 1}\nb: 2\n", ADD ("/fields/a/l", "3"), "a: &x {k: 1, l: 3}\nb: 2\n");
  refuse ("sectioned", TOP "a: &x one\nb: *x\n" BODY, REMOVE ("/fields/a"), "");
}

static void
test_unchanged_lines_of_folded_text (void)
{
  CHECK ("c: >\n  A short line\n  and a much longer second line of it\n  end.\nz: 1\n",
         REPLACE ("/fields/c", "\"A short line and a much longer third line of it end.\\n\""),
         "c: >\n  A short line\n  and a much longer third line of it\n  end.\nz: 1\n");
  CHECK ("c: >-\n  one two\n  three\n\n  four\n  five\n",
         REPLACE ("/fields/c", "\"one two three\\nfour FIVE\""),
         "c: >-\n  one two\n  three\n\n  four\n  FIVE\n");
  CHECK ("c: one two\n  three\n  four five six\nz: 1\n",
         REPLACE ("/fields/c", "\"one two 3 four five six\""),
         "c: one two\n  3\n  four five six\nz: 1\n");
  CHECK ("c: \"one two\n  three \\\"3\\\"\n  four five\"\n",
         REPLACE ("/fields/c", "\"one two three \\\"3\\\" four 'five'\""),
         "c: \"one two\n  three \\\"3\\\"\n  four 'five'\"\n");
}

static void
test_final_line_end_of_block_text (void)
{
  CHECK ("c: >\n  one\n  two\n  three\n", REPLACE ("/fields/c", "\"one two 3\""),
         "c: >-\n  one\n  two\n  3\n");
  CHECK ("c: |- # c\n  one\n  two\n", REPLACE ("/fields/c", "\"one\\n2\\n\""),
         "c: | # c\n  one\n  2\n");
}

static void
test_block_text (void)
{
  CHECK ("c: |2-\n    a\n   b\n", REPLACE ("/fields/c", "\"  a\\n c\""), "c: |2-\n    a\n   c\n");
  CHECK ("c: |\n  a\n   \n  b\nz: 1\n", REPLACE ("/fields/c", "\"a\\n \\nc\\n\""),
         "c: |\n  a\n   \n  c\nz: 1\n");
  CHECK ("c: |\n  a\n\n  b\nz: 1\n", REPLACE ("/fields/c", "\"a\\n\\nnew\\n\\nb\\n\""),
         "c: |\n  a\n\n  new\n\n  b\nz: 1\n");
  CHECK ("c: |+\n  a\n\nz: 1\n", REPLACE ("/fields/c", "\"b\\n\\n\""), "c: |+\n  b\n\nz: 1\n");
}

static void
test_line_ends_and_marks (void)
{
  check ("sectioned", "\xef\xbb\xbf---\r\nname: n\r\nc: |\r\n  a\r\n  b\r\n---\r\n",
         REPLACE ("/fields/c", "\"a\\nx\\nb\\n\""),
         "\xef\xbb\xbf---\r\nname: n\r\nc: |\r\n  a\r\n  x\r\n  b\r\n---\r\n");
  check ("sectioned", "---\nname: n\n---", ADD ("/fields/c", "\"x\""), "---\nname: n\nc: x\n---");
}

static void
test_removed_key (void)
{
  CHECK ("a: 1\n\nb: 2\n\nc: 3\n", REMOVE ("/fields/b"), "a: 1\n\nc: 3\n");
  CHECK ("a: 1\n\nb: 2\n", REMOVE ("/fields/b"), "a: 1\n");
  CHECK ("a:\n  x: 1\n  # the end of a\n# about b\nb: 2\n", REMOVE ("/fields/a"),
         "# about b\nb: 2\n");
  CHECK ("p:\n  a:\n    - x\n    # more\n  b: 2\n", REMOVE ("/fields/p/a"), "p:\n  b: 2\n");
}

/* --- values that stand in several places --- */

#define PERSONA(name, version) \
  "---\nname: " name "\nversion: " version "\nagents:\n  primary: " name "\n---\n\n"
#define ELEMENT(attributes, inner) \
  "<component " attributes "type=\"agent\">\n" inner "  <triggers>x</triggers>\n</component>\n"

static void
test_name_in_all_places (void)
{
  check ("persona", PERSONA ("a-b", "1.2.0") "# Persona: a-b (v1.2)\n\nHi.\n",
         REPLACE ("/fields/name", "\"c-d\""),
         PERSONA ("c-d", "1.2.0") "# Persona: c-d (v1.2)\n\nHi.\n");
  check ("component", "---\nname: a-b\n---\n" ELEMENT ("name='a-b' ", ""),
         REPLACE ("/fields/name", "\"c & 'd'\""),
         "---\nname: c & 'd'\n---\n"
         "<component name=\"c & 'd'\" type=\"agent\">\n  <triggers>x</triggers>\n</component>\n");
  check ("sectioned", TOP "---\n\n# A B\n\nHi.\n", REPLACE ("/fields/name", "\"c-d\""),
         "---\nname: c-d\n---\n\n# C D\n\nHi.\n");
}

static void
test_places_that_disagree (void)
{
  check ("component", "---\nname: a-b\n---\n" ELEMENT ("name=\"other\" ", ""),
         REPLACE ("/fields/name", "\"x\""), "---\nname: x\n---\n" ELEMENT ("name=\"x\" ", ""));
}

static void
test_name_that_a_place_cannot_hold (void)
{
  refuse ("persona", PERSONA ("a-b", "1.2.0") "# Persona: a-b (v1.2)\n\nHi.\n",
          REPLACE ("/fields/name", "\"a\\nb\""), "cannot hold it");
  check ("component", "---\nname: a-b\n---\n" ELEMENT ("name=\"a-b\" ", ""),
         REPLACE ("/fields/name", "\"a\\nb\""),
         "---\nname: |-\n  a\n  b\n---\n" ELEMENT ("", ""));
}

static void
test_name_removed_from_all_places (void)
{
  check ("persona",
         "---\nname: a-b\nversion: 1.2.0\nagents:\n  primary: a-b\ncolor: red\n---\n\n"
         "# Persona: a-b (v1.2)\n\nHi.\n",
         REMOVE ("/fields/name"), "---\nversion: 1.2.0\ncolor: red\n---\n\nHi.\n");
  check ("component", "---\nname: a-b\ncolor: red\n---\n" ELEMENT ("name=\"a-b\" ", ""),
         REMOVE ("/fields/name"), "---\ncolor: red\n---\n" ELEMENT ("", ""));
  check ("sectioned", "---\nname: a-b\ncolor: red\n---\n\n# A B\n\nHi.\n", REMOVE ("/fields/name"),
         "---\ncolor: red\n---\n\nHi.\n");
}

static void
test_name_added (void)
{
  check ("component", ELEMENT ("", ""), ADD ("/fields/name", "\"a\""),
         "<component type=\"agent\" name=\"a\">\n  <triggers>x</triggers>\n</component>\n");
  check ("component", "---\ncolor: red\n---\n" ELEMENT ("", ""), ADD ("/fields/name", "\"a\""),
         "---\ncolor: red\nname: a\n---\n"
         "<component type=\"agent\" name=\"a\">\n  <triggers>x</triggers>\n</component>\n");
}

static void
test_version (void)
{
  check ("persona", PERSONA ("a", "1.2.0") "# Persona: a (v1.2)\n\nHi.\n",
         REPLACE ("/fields/version", "\"2.0.1\""),
         PERSONA ("a", "2.0.1") "# Persona: a (v2.0)\n\nHi.\n");
  check ("persona", PERSONA ("a", "1.2.0") "# Persona: a (v1.2)\n\nHi.\n",
         REMOVE ("/fields/version"),
         "---\nname: a\nagents:\n  primary: a\n---\n\n# Persona: a\n\nHi.\n");
  check ("persona", PERSONA ("a", "1.2.0") "# Persona: a (v1.2)\n\nHi.\n",
         REPLACE ("/fields/version", "\"2\\n3\""),
         PERSONA ("a", "|-\n  2\n  3") "# Persona: a\n\nHi.\n");
  CHECK ("version: 1.10\n", REPLACE ("/fields/version", "\"1.20\""), "version: 1.20\n");
}

static void
test_attributes (void)
{
  check ("component", ELEMENT ("name=\"a\" ", "  <runtime model=\"x\" y=\"1\"/>\n"),
         REPLACE ("/fields/model", "\"z\""),
         ELEMENT ("name=\"a\" ", "  <runtime model=\"z\" y=\"1\"/>\n"));
  check ("component", ELEMENT ("name=\"a\" ", "  <config style=\"A|B\" eval=\"true\"/>\n"),
         REMOVE ("/fields/eval"), ELEMENT ("name=\"a\" ", "  <config style=\"A|B\"/>\n"));
  check ("component", ELEMENT ("name=\"a\" ", "  <config style=\"A|B\"/>\n"),
         REPLACE ("/fields/style/1", "\"x|y \\\"z\\\"\""),
         ELEMENT ("name=\"a\" ", "  <config style=\"A|x&#124;y &quot;z&quot;\"/>\n"));
  check ("component", ELEMENT ("name=\"a\" ", "  <config style=\"A|B\"/>\n"),
         ADD ("/fields/eval", "false"),
         ELEMENT ("name=\"a\" ", "  <config style=\"A|B\" eval=\"false\"/>\n"));
  check ("component", ELEMENT ("name=\"a\" ", ""), ADD ("/fields/style", "[\"A\", \"B\"]"),
         ELEMENT ("name=\"a\" ", "  <config style=\"A|B\"/>\n"));
}

/* What an attribute cannot say, the frontmatter can. */
static void
test_attribute_that_cannot_hold_it (void)
{
  check ("component", "---\nname: a\n---\n" ELEMENT ("", "  <config style=\"A|B\" eval=\"true\"/>\n"),
         REPLACE ("/fields/eval", "\"true\""),
         "---\nname: a\neval: \"true\"\n---\n" ELEMENT ("", "  <config style=\"A|B\"/>\n"));
  check ("component", "---\nname: a\n---\n" ELEMENT ("", "  <config style=\"A|B\" eval=\"true\"/>\n"),
         REPLACE ("/fields/style/0", "\"x\\ny\""),
         "---\nname: a\nstyle: [\"x\\ny\", B]\n---\n" ELEMENT ("", "  <config eval=\"true\"/>\n"));
}

static void
test_turbo_all (void)
{
  check ("persona", PERSONA ("a", "1") "# Persona: a\n\nHi.\n", ADD ("/fields/turbo-all", "true"),
         PERSONA ("a", "1") "# Persona: a\n\n// turbo-all\n\nHi.\n");
  check ("persona", PERSONA ("a", "1") "# Persona: a\n\n// turbo-all\n\nHi.\n",
         REMOVE ("/fields/turbo-all"), PERSONA ("a", "1") "# Persona: a\n\nHi.\n");
  check ("persona", "---\nname: a\n---\n\n// turbo-all\n\nHi.\n",
         REPLACE ("/fields/turbo-all", "false"), "---\nname: a\nturbo-all: false\n---\n\nHi.\n");
}

static void
test_tools_by_their_dialect (void)
{
  check ("persona", TOP BODY, ADD ("/fields/tools", "[\"A\", \"B\"]"),
         TOP "allowed-tools: [A, B]\n" BODY);
  check ("consultant", TOP BODY, ADD ("/fields/tools", "[\"A\", \"B\"]"), TOP "tools: A, B\n" BODY);
  check ("sectioned", TOP BODY, ADD ("/fields/tools", "[\"A\", \"B\"]"), TOP "tools: [A, B]\n" BODY);
  check ("sectioned", TOP "allowed-tools:\n- A\n" BODY, ADD ("/fields/tools/-", "\"B\""),
         TOP "allowed-tools:\n- A\n- B\n" BODY);
}

/* Maps are indented, and written in lines, as those that are there. */
static void
test_maps (void)
{
  check ("sectioned", TOP "mcpServers:\n    a:\n        command: x\n" BODY,
         ADD ("/fields/mcpServers/b", "{\"command\": \"z\", \"env\": {\"A\": \"c\"}}"),
         TOP "mcpServers:\n    a:\n        command: x\n    b:\n        command: z\n        env:\n"
         "            A: c\n" BODY);
  check ("sectioned", TOP "mcpServers:\n  a:\n    command: x\n" BODY,
         REPLACE ("/fields/mcpServers/a", "{\"url\": \"z\"}"),
         TOP "mcpServers:\n  a:\n    url: z\n" BODY);
  check ("sectioned", TOP "mcpServers:\n  a:\n    command: x\n" BODY,
         REPLACE ("/fields/mcpServers", "{\"b\": {\"url\": \"z\"}}"),
         TOP "mcpServers:\n  b:\n    url: z\n" BODY);
  check ("sectioned", TOP "mcpServers: {a: {command: x}}\n" BODY,
         REPLACE ("/fields/mcpServers/a", "{\"url\": \"z\"}"),
         TOP "mcpServers: {a: {url: z}}\n" BODY);
}

/* --- the description and its views --- */

#define PROMPT(description) "---\nname: a-b\ndescription: " description "\n---\n\nHi.\n"

static void
test_view_in_each_style (void)
{
  check ("prompt", PROMPT ("\"Use this agent when: (1) you \\\"build\\\", (2) test.\""),
         REPLACE ("/sections/1/blocks/0/items/1/text", "\"say \\\"x\\\"\""),
         PROMPT ("\"Use this agent when: (1) you \\\"build\\\", (2) say \\\"x\\\".\""));
  check ("prompt", PROMPT ("'Use this agent when: (1) build, (2) test.'"),
         REPLACE ("/sections/1/blocks/0/items/1/text", "\"it's\""),
         PROMPT ("'Use this agent when: (1) build, (2) it''s.'"));
  check ("prompt", PROMPT ("Use this agent when: (1) build, (2) test."),
         REPLACE ("/sections/1/blocks/0/items/1/text", "\"x: y\""),
         PROMPT ("Use this agent when: (1) build, (2) x: y."));
  check ("prompt", PROMPT ("\"Use it. <example>\\\\nContext: x\\\\nuser: 'q'\\\\n</example>\""),
         REPLACE ("/sections/1/blocks/0/items/0/text", "\"y\""),
         PROMPT ("\"Use it. <example>\\\\nContext: y\\\\n</example>\""));
  check ("prompt", PROMPT ("|\n  Use this agent when:\n  (1) build\n  (2) test"),
         MOVE ("/sections/1/blocks/0/items/0", "/sections/1/blocks/0/items/1"),
         PROMPT ("|\n  Use this agent when:\n  (1) test\n  (2) build"));
}

static void
test_description_changes_its_views (void)
{
  check ("prompt", PROMPT ("'Use this agent when: (1) build, (2) test.'"),
         REPLACE ("/fields/description", "\"Use this agent when: (1) x, (2) y, (3) z.\""),
         PROMPT ("'Use this agent when: (1) x, (2) y, (3) z.'"));
  check ("prompt", PROMPT ("'Use this agent when: (1) build, (2) test.'"),
         REPLACE ("/fields", "{\"name\": \"a-b\", \"description\": \"None.\"}"),
         PROMPT ("'None.'"));
}

/* --- broken files --- */

static void
test_invalid_yaml_stays_as_it_is (void)
{
  CHECK ("description: Use it: now\nmodel: x\n", REPLACE ("/fields/model", "\"z\""),
         "description: Use it: now\nmodel: z\n");
  CHECK ("description: **BOLD**\ntools: *\n", ADD ("/fields/color", "\"red\""),
         "description: **BOLD**\ntools: *\ncolor: red\n");
  CHECK ("description: 'It's here'\nmodel: x\n", REMOVE ("/fields/model"),
         "description: 'It's here'\n");
  CHECK ("p:\n\tx: 1\nmodel: x\n", REPLACE ("/fields/model", "\"z\""), "p:\n\tx: 1\nmodel: z\n");
  CHECK ("description: \"open\nmodel: x\n", REPLACE ("/fields/model", "\"z\""),
         "description: \"open\nmodel: z\n");
  CHECK ("description: Use it: now\nmodel: x\n", REPLACE ("/fields/description", "\"Now: use it\""),
         "description: \"Now: use it\"\nmodel: x\n");
}

static void
test_repeated_key (void)
{
  CHECK ("a: 1\nb: 2\na: 3\n", REPLACE ("/fields/b", "4"), "a: 1\nb: 4\na: 3\n");
  CHECK ("a: 1\nb: 2\na: 3\n", REPLACE ("/fields/a", "4"), "a: 4\nb: 2\na: 4\n");
  CHECK ("a: 1\nb: 2\na: 3\n", REMOVE ("/fields/a"), "b: 2\n");
}

static void
test_no_frontmatter (void)
{
  check ("sectioned", "", ADD ("/fields/name", "\"a\""), "---\nname: a\n---\n");
  check ("sectioned", "\xef\xbb\xbf# T\n", ADD ("/fields/name", "\"a\""),
         "\xef\xbb\xbf---\nname: a\n---\n\n# T\n");
  check ("sectioned", "# T\r\n", ADD ("/fields/skills", "[\"a\"]"),
         "---\r\nskills: [a]\r\n---\r\n\r\n# T\r\n");
  check ("sectioned", "<!-- c -->\n\nHi.\n", ADD ("/fields/name", "\"a\""),
         "---\nname: a\n---\n\n<!-- c -->\n\nHi.\n");
}

static void
test_frontmatter_without_end (void)
{
  check ("sectioned", "---\nname: a\nmodel: x\n\n# T\n\nHi.\n\n---\n\nYes.\n",
         REPLACE ("/fields/model", "\"z\""),
         "---\nname: a\nmodel: z\n\n# T\n\nHi.\n\n---\n\nYes.\n");
  check ("sectioned", "---\nname: a\nmodel: x\n\n# T\n\nHi.\n\n---\n\nYes.\n",
         REPLACE ("/sections/0/blocks/0/text", "\"Ho.\""),
         "---\nname: a\nmodel: x\n\n# T\n\nHo.\n\n---\n\nYes.\n");
  check ("sectioned", "---\nname: a\n\n# T\n", ADD ("/fields/color", "\"red\""),
         "---\nname: a\ncolor: red\n\n# T\n");
  check ("sectioned", "---\nname: a", ADD ("/fields/color", "\"red\""), "---\nname: a\ncolor: red");
  check ("sectioned", "---\nname: a\n", REMOVE ("/fields/name"), "");
}

static void
test_odd_blocks (void)
{
  check ("sectioned", "\n\n---\nname: a\n---\n", ADD ("/fields/color", "\"red\""),
         "\n\n---\nname: a\ncolor: red\n---\n");
  check ("sectioned", "---\nname: a\n---\n---\nname: b\n---\n", REPLACE ("/fields/name", "\"c\""),
         "---\nname: c\n---\n---\nname: b\n---\n");
  check ("sectioned", "---\n# only\n---\n", ADD ("/fields/name", "\"a\""),
         "---\nname: a\n# only\n---\n");
}

/* --- any text is read back --- */

static const char *const texts[] = {
  "",          " a",           "a ",           "a\nb",       "\n",
  "\n\na\n",   "a: b",         "a #b",         "- a",        "? a",
  "---",       "...",          "a\n---\nb",    "true",       "~",
  "1.0",       "0x1f",         "2024-01-01",   "12:30",      "No",
  "\x01\x7f",  "\xc2\x85",     "\xe2\x80\xa8", "a\xef\xbb\xbf", "\r\n",
  "\t",        "'a' \"b\" \\", "a|b",          "<b> & `x`",  "*a",
  "&a",        "!a",           "@a",           "%a",         "{a}",
  "[a",        ", a",          "|",            ">",          "# Title",
  "שלום",      "👩‍👩‍👧‍👦🏳️‍🌈",        "\\n",          "name: evil", "a\n\tb\n  c",
};

static const char *const spellings[] = {
  "v", "'v'", "\"v\"", "|\n  v", ">-\n  v w\n  x", "v\n  w", "\"v\n  w\"", "", "12", "[v]",
};

static void
free_operation (gpointer operation)
{
  remit_operation_free (operation);
}

static void
check_text (const char *before,
            const char *path,
            const char *string)
{
  g_autoptr (RemitAgent) agent = read_as ("sectioned", before);
  g_autoptr (GPtrArray) operations = g_ptr_array_new_with_free_func (free_operation);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) after = NULL;

  g_ptr_array_add (operations, remit_operation_new_string (path, string));
  edits = remit_patch_translate (agent, operations, &error);
  g_assert_no_error (error);
  text = remit_edit_list_apply (edits, agent->text);
  g_assert_true (g_str_has_prefix (remit_text_get_data (text), TOP));
  g_assert_true (g_str_has_suffix (remit_text_get_data (text), "\nz: 1 # end\n" BODY));
  after = remit_agent_read (text, agent->dialect);
  g_assert_cmpstr (remit_agent_get_string (after, "k"), ==, string);
}

static void
test_any_text_in_any_spelling (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *before
          = g_strdup_printf (TOP "k: %s\nz: 1 # end\n" BODY, spellings[i]);

      for (gsize k = 0; k < G_N_ELEMENTS (texts); k++)
        check_text (before, "/fields/k", texts[k]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patch-fields/nested-list", test_nested_list);
  g_test_add_func ("/patch-fields/nested-map", test_nested_map);
  g_test_add_func ("/patch-fields/nested-key-renamed-in-its-place", test_nested_key_renamed_in_its_place);
  g_test_add_func ("/patch-fields/bytes-of-a-moved-value", test_bytes_of_a_moved_value);
  g_test_add_func ("/patch-fields/repeated-nested-key", test_repeated_nested_key);
  g_test_add_func ("/patch-fields/change-of-type", test_change_of_type);
  g_test_add_func ("/patch-fields/comments-inside-a-value-go-with-it", test_comments_inside_a_value_go_with_it);
  g_test_add_func ("/patch-fields/odd-keys", test_odd_keys);
  g_test_add_func ("/patch-fields/quotes", test_quotes);
  g_test_add_func ("/patch-fields/anchors-aliases-and-tags", test_anchors_aliases_and_tags);
  g_test_add_func ("/patch-fields/unchanged-lines-of-folded-text", test_unchanged_lines_of_folded_text);
  g_test_add_func ("/patch-fields/final-line-end-of-block-text", test_final_line_end_of_block_text);
  g_test_add_func ("/patch-fields/block-text", test_block_text);
  g_test_add_func ("/patch-fields/line-ends-and-marks", test_line_ends_and_marks);
  g_test_add_func ("/patch-fields/removed-key", test_removed_key);
  g_test_add_func ("/patch-fields/name-in-all-places", test_name_in_all_places);
  g_test_add_func ("/patch-fields/places-that-disagree", test_places_that_disagree);
  g_test_add_func ("/patch-fields/name-that-a-place-cannot-hold", test_name_that_a_place_cannot_hold);
  g_test_add_func ("/patch-fields/name-removed-from-all-places", test_name_removed_from_all_places);
  g_test_add_func ("/patch-fields/name-added", test_name_added);
  g_test_add_func ("/patch-fields/version", test_version);
  g_test_add_func ("/patch-fields/attributes", test_attributes);
  g_test_add_func ("/patch-fields/attribute-that-cannot-hold-it", test_attribute_that_cannot_hold_it);
  g_test_add_func ("/patch-fields/turbo-all", test_turbo_all);
  g_test_add_func ("/patch-fields/tools-by-their-dialect", test_tools_by_their_dialect);
  g_test_add_func ("/patch-fields/view-in-each-style", test_view_in_each_style);
  g_test_add_func ("/patch-fields/description-changes-its-views", test_description_changes_its_views);
  g_test_add_func ("/patch-fields/invalid-yaml-stays-as-it-is", test_invalid_yaml_stays_as_it_is);
  g_test_add_func ("/patch-fields/repeated-key", test_repeated_key);
  g_test_add_func ("/patch-fields/no-frontmatter", test_no_frontmatter);
  g_test_add_func ("/patch-fields/frontmatter-without-end", test_frontmatter_without_end);
  g_test_add_func ("/patch-fields/maps", test_maps);
  g_test_add_func ("/patch-fields/odd-blocks", test_odd_blocks);
  g_test_add_func ("/patch-fields/any-text-in-any-spelling", test_any_text_in_any_spelling);

  return g_test_run ();
}
