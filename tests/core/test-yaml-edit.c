/* test-yaml-edit.c: edits of frontmatter touch the value's own place and read back as what was
 * asked for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml.h"

#include <string.h>

static RemitYaml *
read_string (const char *string)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);

  return remit_yaml_read (text);
}

static JsonNode *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (json, &error);

  g_assert_no_error (error);
  return node;
}

static char *
apply (const RemitYaml     *yaml,
       const RemitEditList *edits)
{
  g_autoptr (RemitText) text = remit_edit_list_apply (edits, remit_yaml_get_text (yaml));

  return remit_text_slice (text, REMIT_SPAN (0, remit_text_get_length (text)));
}

/* The value at dotted indexes below an entry's. */
static const RemitYamlNode *
walk (const RemitYamlNode *node,
      const char          *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    if (*steps[i] != '\0')
      node = g_ptr_array_index (node->values, (guint) g_ascii_strtoull (steps[i], NULL, 10));
  return node;
}

typedef struct
{
  const char *op; /* replace, add, remove, move, set, put, drop, rename, carry */
  const char *key;
  const char *path;
  int index;
  char separator;
  const char *value;
} Operation;

static gboolean
run (const RemitYaml *yaml,
     const Operation *op,
     RemitEditList   *edits,
     GError         **error)
{
  const RemitYamlEntry *entry = remit_yaml_find (yaml, op->key);
  const RemitYamlNode *node = entry != NULL ? walk (entry->value, op->path) : NULL;
  gboolean has_json =
      op->value != NULL && strcmp (op->op, "rename") != 0 && strcmp (op->op, "drop") != 0;
  const char *json =
      has_json && strcmp (op->op, "put") == 0 ? strchr (op->value, '=') + 1 : op->value;
  g_autoptr (JsonNode) value = has_json ? parse (json) : NULL;
  g_autofree char *name = has_json ? g_strndup (op->value, strcspn (op->value, "=")) : NULL;
  guint index = (guint) op->index;

  if (strcmp (op->op, "replace") == 0)
    return remit_yaml_edit_replace (yaml, entry, node, value, edits, error);
  if (strcmp (op->op, "add") == 0)
    return remit_yaml_edit_list_add (yaml, entry, node, op->separator, index, value, edits, error);
  if (strcmp (op->op, "remove") == 0)
    return remit_yaml_edit_list_remove (yaml, entry, node, op->separator, index, edits, error);
  if (strcmp (op->op, "set") == 0)
    return remit_yaml_edit_list_replace (yaml, entry, node, op->separator, index, value, edits,
                                         error);
  if (strcmp (op->op, "move") == 0)
    return remit_yaml_edit_list_move (yaml, entry, node, op->separator, index,
                                      (guint) json_node_get_int (value), edits, error);
  if (strcmp (op->op, "put") == 0)
    return remit_yaml_edit_map_add (yaml, entry, node, name, value, edits, error);
  if (strcmp (op->op, "drop") == 0)
    return remit_yaml_edit_map_remove (yaml, entry, node, op->value, edits, error);
  if (strcmp (op->op, "rename") == 0)
    return remit_yaml_edit_rename_key (yaml, entry, op->value, edits, error);
  if (strcmp (op->op, "carry") == 0)
    return remit_yaml_edit_move_key (yaml, entry, index, edits, error);
  if (strcmp (op->op, "new") == 0)
    return remit_yaml_edit_add_key (yaml, index, op->key, value, op->separator, edits, error);
  return remit_yaml_edit_remove_key (yaml, entry, edits, error);
}

static void
check (const char *before,
       Operation   op,
       const char *after)
{
  g_autoptr (RemitYaml) yaml = read_string (before);
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *result = NULL;
  gboolean ok = run (yaml, &op, edits, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
  result = apply (yaml, edits);
  g_assert_cmpstr (result, ==, after);
}

#define BLOCK(content) "---\n" content "---\nbody\n"

/* Before and after of a block, each with its fences. */
#define CHECK(before, after, ...) check (BLOCK (before), (Operation) { __VA_ARGS__ }, BLOCK (after))
#define REPLACE(before, after, json) CHECK (before, after, "replace", "k", "", 0, 0, json)

static void
test_styles (void)
{
  REPLACE ("k: old  # note\n", "k: new one  # note\n", "\"new one\"");
  REPLACE ("k: 'it''s'\n", "k: 'that''s'\n", "\"that's\"");
  REPLACE ("k: \"a\"\n", "k: \"b\"\n", "\"b\"");
  REPLACE ("k: old # c\n", "k: \"a: b\" # c\n", "\"a: b\"");
  REPLACE ("k: old\n", "k: 'say \"a: b\"'\n", "\"say \\\"a: b\\\"\"");
  REPLACE ("k: 'a'\n", "k: \"a\\nb\"\n", "\"a\\nb\"");
  REPLACE ("k: old\n", "k: |-\n  a\n  b\n", "\"a\\nb\"");
  REPLACE ("k: old # c\n", "k: \"a\\nb\" # c\n", "\"a\\nb\"");
  REPLACE ("k: old\n", "k: \"true\"\n", "\"true\"");
  REPLACE ("k: old\n", "k: \"no\"\n", "\"no\"");
  REPLACE ("k: old\n", "k: \"\"\n", "\"\"");
  REPLACE ("k: |\n    a\n    b\nz: 1\n", "k: |\n    c\n\n    d\nz: 1\n", "\"c\\n\\nd\\n\"");
  REPLACE ("k: |- # why\n  a\nz: 1\n", "k: | # why\n  a\nz: 1\n", "\"a\\n\"");
  REPLACE ("k: |\n  a\nz: 1\n", "k: |2-\n    b\n  c\nz: 1\n", "\"  b\\nc\"");
  REPLACE ("k: >-\n  a\n  b\nz: 1\n", "k: >-\n  c\n  d\nz: 1\n", "\"c d\"");
  REPLACE ("k: >\n  aaa bbb ccc\n  ddd\n", "k: >\n  aaa bbb eee\n  fff\n\n  ggg\n",
           "\"aaa bbb eee fff\\nggg\\n\"");
}

static void
test_other_types (void)
{
  REPLACE ("k: old # c\n", "k: true # c\n", "true");
  REPLACE ("k: \"old\" # c\n", "k: 5 # c\n", "5");
  REPLACE ("k: 5\n", "k: \"5\"\n", "\"5\"");
  REPLACE ("k: 5\n", "k: 5.5\n", "5.5");
  REPLACE ("k: 1.5\n", "k: 5.0\n", "5.0");
  REPLACE ("k: 5\n", "k: null\n", "null");
  REPLACE ("k:\nz: 1\n", "k: new\nz: 1\n", "\"new\"");
  REPLACE ("k:   # c\n", "k: new   # c\n", "\"new\"");
  REPLACE ("k: \n", "k: 7\n", "7");
  REPLACE ("k: |\n  a\nz: 1\n", "k: false\nz: 1\n", "false");
  REPLACE ("k: !!str 5\n", "k: 6\n", "6");
  REPLACE ("k: &a x\nb: *a\n", "k: &a x\nb: *a\n", "\"x\"");
}

static void
test_version (void)
{
  CHECK ("version: 1.0\n", "version: 2.10\n", "replace", "version", "", 0, 0, "\"2.10\"");
  CHECK ("version: \"1.0\"\n", "version: \"2.0\"\n", "replace", "version", "", 0, 0, "\"2.0\"");
  CHECK ("version: 1.0\n", "version: 1.0\n", "replace", "version", "", 0, 0, "\"1.0\"");
}

static void
test_collections (void)
{
  REPLACE ("k: old\n", "k: [a, b]\n", "[\"a\", \"b\"]");
  REPLACE ("k: old\n", "k:\n  a: 1\n  b:\n    - x: z\n", "{\"a\": 1, \"b\": [{\"x\": \"z\"}]}");
  REPLACE ("k: [a, b]\nz: 1\n", "k: old\nz: 1\n", "\"old\"");
  REPLACE ("k:\n- a\n- b\nz: 1\n", "k: old\nz: 1\n", "\"old\"");
  REPLACE ("k: # c\n- a\n- b\nz: 1\n", "k: old # c\nz: 1\n", "\"old\"");
  REPLACE ("k:\n- a\n- b\nz: 1\n", "k: []\nz: 1\n", "[]");
  REPLACE ("k:\n- a # x\n- b # y\nz: 1\n", "k:\n- a # x\n- c\n- b # y\nz: 1\n",
           "[\"a\", \"c\", \"b\"]");
  REPLACE ("k: [a, 'b', c]\n", "k: [a, 'd', c]\n", "[\"a\", \"d\", \"c\"]");
  REPLACE ("k:\n  a: 1 # x\n  b: 2 # y\n  c: 3\n", "k:\n  a: 1 # x\n  c: 4\n  d: 5\n",
           "{\"a\": 1, \"c\": 4, \"d\": 5}");
  REPLACE ("k: {a: 1, b: 2}\n", "k: {a: 1, c: null}\n", "{\"a\": 1, \"c\": null}");
  REPLACE ("k:\n  - a: 1\n", "k:\n  - a: 1\n  - b:\n      - 1\n      - 2\n",
           "[{\"a\": 1}, {\"b\": [1, 2]}]");
}

static void
test_nested (void)
{
  CHECK ("k:\n  a:\n    - x # c\n    - y\n", "k:\n  a:\n    - x # c\n    - z\n", "replace", "k",
         "0.1", 0, 0, "\"z\"");
  CHECK ("k: {a: [x, y]}\n", "k: {a: [x, \"y, z\"]}\n", "replace", "k", "0.1", 0, 0, "\"y, z\"");
  CHECK ("k:\n- a: 1\n  b: 2\n- c\n", "k:\n- a: 1\n  b: |-\n    x\n    y\n- c\n", "replace", "k",
         "0.1", 0, 0, "\"x\\ny\"");
}

static void
test_flow_lists (void)
{
  CHECK ("k: [a, b]\n", "k: [a, c, b]\n", "add", "k", "", 1, 0, "\"c\"");
  CHECK ("k: [a,b]\n", "k: [a,b,c]\n", "add", "k", "", 9, 0, "\"c\"");
  CHECK ("k: [\"a\", \"b\"]\n", "k: [\"c\", \"a\", \"b\"]\n", "add", "k", "", 0, 0, "\"c\"");
  CHECK ("k: ['a']\n", "k: ['a', 'c']\n", "add", "k", "", 1, 0, "\"c\"");
  CHECK ("k: []\n", "k: [c]\n", "add", "k", "", 0, 0, "\"c\"");
  CHECK ("k: [ a, b ]\n", "k: [ a, b, c ]\n", "add", "k", "", 2, 0, "\"c\"");
  CHECK ("k: [a, b,]\n", "k: [a, b, c,]\n", "add", "k", "", 2, 0, "\"c\"");
  CHECK ("k: [a, b, c]\n", "k: [a, c]\n", "remove", "k", "", 1, 0, NULL);
  CHECK ("k: [a, b, c] # x\n", "k: [a, b] # x\n", "remove", "k", "", 2, 0, NULL);
  CHECK ("k: [a]\n", "k: []\n", "remove", "k", "", 0, 0, NULL);
  CHECK ("k: [\n  a,\n  b\n]\n", "k: [\n  a,\n  b,\n  c\n]\n", "add", "k", "", 2, 0, "\"c\"");
  CHECK ("k: [\n  a, # x\n  b, # y\n]\n", "k: [\n  a, # x\n  b, # y\n  c,\n]\n", "add", "k", "", 2,
         0, "\"c\"");
  CHECK ("k: [\n  a, # x\n  b # y\n]\n", "k: [\n  a, # x\n  b, # y\n  c\n]\n", "add", "k", "", 2, 0,
         "\"c\"");
  CHECK ("k: [\n  a, # x\n  b, # y\n  c\n]\n", "k: [\n  a, # x\n  c\n]\n", "remove", "k", "", 1, 0,
         NULL);
  CHECK ("k: [\n  a, # x\n  b # y\n]\n", "k: [\n  a # x\n]\n", "remove", "k", "", 1, 0, NULL);
  CHECK ("k: [a, 'b', c]\n", "k: [c, a, 'b']\n", "move", "k", "", 2, 0, "0");
}

static void
test_block_lists (void)
{
  CHECK ("k:\n- a\n- b\nz: 1\n", "k:\n- a\n- c\n- b\nz: 1\n", "add", "k", "", 1, 0, "\"c\"");
  CHECK ("k:\n  - a # x\n\n# about z\nz: 1\n", "k:\n  - a # x\n  - c\n\n# about z\nz: 1\n", "add",
         "k", "", 1, 0, "\"c\"");
  CHECK ("k:\n  -   'a'\n", "k:\n  -   'c'\n  -   'a'\n", "add", "k", "", 0, 0, "\"c\"");
  CHECK ("k:\n- a # x\n- b\nz: 1\n", "k:\n- b\nz: 1\n", "remove", "k", "", 0, 0, NULL);
  CHECK ("k:\n- a\n# about b\n- b\nz: 1\n", "k:\n- a\n# about b\nz: 1\n", "remove", "k", "", 1, 0,
         NULL);
  CHECK ("k:\n- a\nz: 1\n", "k: []\nz: 1\n", "remove", "k", "", 0, 0, NULL);
  CHECK ("k:\n- a: 1\n  b: |\n    x\n- c\n", "k:\n- c\n- a: 1\n  b: |\n    x\n", "move", "k", "", 0,
         0, "1");
  CHECK ("k:\n- a # x\n- b # y\n- c\n", "k:\n- c\n- a # x\n- b # y\n", "move", "k", "", 2, 0, "0");
  CHECK ("k:\n- a\n", "k:\n- a\n- b: 1\n  c:\n  - d\n", "add", "k", "", 1, 0,
         "{\"b\": 1, \"c\": [\"d\"]}");
  CHECK ("k:\n- - a\n  - b\n", "k:\n- - b\n", "remove", "k", "0", 0, 0, NULL);
  CHECK ("k:\n- - a\n  - b\n", "k:\n- - c\n  - a\n  - b\n", "add", "k", "0", 0, 0, "\"c\"");
  CHECK ("k:\n", "k: [a]\n", "add", "k", "", 0, 0, "\"a\"");
  CHECK ("s:\n- x\nk:\n", "s:\n- x\nk:\n- a\n", "add", "k", "", 0, 0, "\"a\"");
}

static void
test_string_lists (void)
{
  CHECK ("k: a, b # c\n", "k: a, c, b # c\n", "add", "k", "", 1, ',', "\"c\"");
  CHECK ("k: a,b\n", "k: a,b,c\n", "add", "k", "", 2, ',', "\"c\"");
  CHECK ("k: \"a, b\"\n", "k: \"b\"\n", "remove", "k", "", 0, ',', NULL);
  CHECK ("k: a, Bash(x, y), b\n", "k: a, Bash(x, z), b\n", "set", "k", "", 1, ',',
         "\"Bash(x, z)\"");
  CHECK ("k: a\n", "k: [a, \"b, c\"]\n", "add", "k", "", 1, ',', "\"b, c\"");
  CHECK ("k: a # c\n", "k: # c\n", "remove", "k", "", 0, ',', NULL);
  CHECK ("k:\n", "k: a\n", "add", "k", "", 0, ',', "\"a\"");
  CHECK ("k: a|b\n", "k: a|b|c\n", "add", "k", "", 2, '|', "\"c\"");
  CHECK ("k: a | b\n", "k: b | a\n", "move", "k", "", 0, '|', "1");
  CHECK ("k: >-\n  a,\n  b\n", "k: >-\n  a,\n  b,\n  c\n", "add", "k", "", 2, ',', "\"c\"");
}

static void
test_maps (void)
{
  CHECK ("k:\n  a: 1 # x\nz: 1\n", "k:\n  a: 1 # x\n  b: [c]\nz: 1\n", "put", "k", "", 0, 0,
         "b=[\"c\"]");
  CHECK ("k: {a: 1}\n", "k: {a: 1, b: {c: d}}\n", "put", "k", "", 0, 0, "b={\"c\": \"d\"}");
  CHECK ("k: {}\n", "k: {b: 1}\n", "put", "k", "", 0, 0, "b=1");
  CHECK ("k:\nz: 1\n", "k:\n  b: 1\nz: 1\n", "put", "k", "", 0, 0, "b=1");
  CHECK ("k:\n  a: 1\n  b: 2\n", "k:\n  a: 1\n  b: 3\n", "put", "k", "", 0, 0, "b=3");
  CHECK ("k:\n  a: 1\n  # about b\n  b: 2\nz: 1\n", "k:\n  a: 1\n  # about b\nz: 1\n", "drop", "k",
         "", 0, 0, "b");
  CHECK ("k:\n  a: 1\nz: 1\n", "k: {}\nz: 1\n", "drop", "k", "", 0, 0, "a");
  CHECK ("k: {a: 1, b: 2}\n", "k: {b: 2}\n", "drop", "k", "", 0, 0, "a");
}

static void
test_keys (void)
{
  CHECK ("a: 1\nb: 2\n", "a: 1\nk: new\nb: 2\n", "new", "k", "", 1, 0, "\"new\"");
  CHECK ("# head\na: 1\n", "# head\na: 1\nk: true\n", "new", "k", "", 9, 0, "true");
  CHECK ("a: 1 # x\n\n# about b\nb: 2\n", "a: 1 # x\nk: 3\n\n# about b\nb: 2\n", "new", "k", "", 1,
         0, "3");
  CHECK ("a: 1\n", "k: 3\na: 1\n", "new", "k", "", 0, 0, "3");
  CHECK ("", "k: 3\n", "new", "k", "", 0, 0, "3");
  CHECK ("a: |+\n  x\n\nb: 2\n", "a: |+\n  x\n\nk: 3\nb: 2\n", "new", "k", "", 1, 0, "3");
  CHECK ("a: \"x\"\nb: \"y\"\n", "a: \"x\"\nb: \"y\"\nk: \"z\"\n", "new", "k", "", 2, 0, "\"z\"");
  CHECK ("a: 1\n", "a: 1\nk: x, y\n", "new", "k", "", 2, ',', "[\"x\", \"y\"]");
  CHECK ("a: 1\n", "a: 1\nk: x|y\n", "new", "k", "", 2, '|', "[\"x\", \"y\"]");
  CHECK ("a: 1\n", "a: 1\nk: [\"x, z\", w]\n", "new", "k", "", 2, ',', "[\"x, z\", \"w\"]");
  CHECK ("a: 1\n", "a: 1\nk: [x, z]\n", "new", "k", "", 2, '[', "[\"x\", \"z\"]");
  CHECK ("a: 1\n", "a: 1\nk:\n  - x\n  - z\n", "new", "k", "", 2, '-', "[\"x\", \"z\"]");
  CHECK ("a:\n- 1\n", "a:\n- 1\nk:\n- x\n- z\n", "new", "k", "", 2, 0, "[\"x\", \"z\"]");
  CHECK ("a: 1\n", "a: 1\nk: |-\n  x: y\n  ---\n", "new", "k", "", 2, 0, "\"x: y\\n---\"");
  CHECK ("{a: 1}\n", "{a: 1, k: [x]}\n", "new", "k", "", 1, 0, "[\"x\"]");
  CHECK ("a: 1\n", "a: 1\n\"x: y\": 1\n", "new", "x: y", "", 1, 0, "1");
  CHECK ("a: 1\n# about k\nk: |\n  x\n\n  y\nb: 2\n", "a: 1\n# about k\nb: 2\n", "delete", "k", "",
         0, 0, NULL);
  CHECK ("k: 1\n", "", "delete", "k", "", 0, 0, NULL);
  CHECK ("{a: 1, k: 2}\n", "{a: 1}\n", "delete", "k", "", 0, 0, NULL);
  CHECK ("k: 1 # x\nb: 2\n", "key: 1 # x\nb: 2\n", "rename", "k", "", 0, 0, "key");
  CHECK ("a: 1\nb: 2\nk:\n- x\n", "k:\n- x\na: 1\nb: 2\n", "carry", "k", "", 0, 0, NULL);
  CHECK ("k: 1 # x\na: 1\nb: 2\n", "a: 1\nb: 2\nk: 1 # x\n", "carry", "k", "", 2, 0, NULL);
}

static void
test_no_frontmatter (void)
{
  check ("# Title\n", (Operation) { "new", "k", "", 0, 0, "\"x\"" }, "---\nk: x\n---\n\n# Title\n");
  check ("\xef\xbb\xbf\r\ntext", (Operation) { "new", "k", "", 0, 0, "\"x\"" },
         "\xef\xbb\xbf---\r\nk: x\r\n---\r\n\r\ntext");
  check ("", (Operation) { "new", "k", "", 0, 0, "\"x\"" }, "---\nk: x\n---\n");
}

static void
test_line_ends (void)
{
  check ("---\r\nk: |\r\n  a\r\nz: 1\r\n---\r\nbody",
         (Operation){ "replace", "k", "", 0, 0, "\"b\\nc\\n\"" },
         "---\r\nk: |\r\n  b\r\n  c\r\nz: 1\r\n---\r\nbody");
  check ("---\r\nk:\r\n- a\r\n---\r\n", (Operation) { "add", "k", "", 1, 0, "\"b\"" },
         "---\r\nk:\r\n- a\r\n- b\r\n---\r\n");
  check ("---\nk: a\n---", (Operation) { "new", "z", "", 1, 0, "1" }, "---\nk: a\nz: 1\n---");
  check ("---\nk: a", (Operation) { "replace", "k", "", 0, 0, "\"b\"" }, "---\nk: b");
  check ("---\nname: a", (Operation) { "new", "z", "", 1, 0, "1" }, "---\nname: a\nz: 1");
}

static void
test_broken_blocks (void)
{
  CHECK ("name: x\ndescription: a: b\nmodel: y\n", "name: x\ndescription: \"c: d\"\nmodel: y\n",
         "replace", "description", "", 0, 0, "\"c: d\"");
  CHECK ("name: x\ndescription: a: b\nmodel: y\n", "name: z\ndescription: a: b\nmodel: y\n",
         "replace", "name", "", 0, 0, "\"z\"");
  CHECK ("name: x\ndescription: a: b\ntools: [a]\n", "name: x\ndescription: a: b\ntools: [a, b]\n",
         "add", "tools", "", 1, 0, "\"b\"");
  CHECK ("name: x\ndescription: a: b\n", "name: x\ndescription: a: b\nmodel: z\n", "new", "model",
         "", 2, 0, "\"z\"");
  CHECK ("name: x\ndescription: a: b\nmodel: y\n", "name: x\nmodel: y\n", "delete", "description",
         "", 0, 0, NULL);
  check ("---\nname: x\nmodel: y\n\n# Title\n\n---\nmore\n",
         (Operation){ "replace", "model", "", 0, 0, "\"z\"" },
         "---\nname: x\nmodel: z\n\n# Title\n\n---\nmore\n");
}

static void
refuse (const char *before,
        Operation   op,
        int         code)
{
  g_autoptr (RemitYaml) yaml = read_string (before);
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (run (yaml, &op, edits, &error));
  g_assert_error (error, REMIT_YAML_ERROR, code);
  g_assert_cmpuint (remit_edit_list_get_n_edits (edits), ==, 0);
}

static void
test_refusals (void)
{
  g_autofree char *open = g_strnfill (60, '[');
  g_autofree char *close = g_strnfill (60, ']');
  g_autofree char *deep = g_strconcat (open, close, NULL);

  refuse (BLOCK ("k: [a]\n"), (Operation){ "remove", "k", "", 1, 0, NULL },
          REMIT_YAML_ERROR_MISSING);
  refuse (BLOCK ("k: [a]\n"), (Operation) { "set", "k", "", 1, 0, "1" }, REMIT_YAML_ERROR_MISSING);
  refuse (BLOCK ("k: {a: 1}\n"), (Operation){ "drop", "k", "", 0, 0, "b" },
          REMIT_YAML_ERROR_MISSING);
  refuse (BLOCK ("k: {a: 1}\n"), (Operation) { "add", "k", "", 0, 0, "1" }, REMIT_YAML_ERROR_PLACE);
  refuse (BLOCK ("k: a\n"), (Operation) { "add", "k", "", 0, 0, "1" }, REMIT_YAML_ERROR_PLACE);
  refuse (BLOCK ("k: &x a\nb: *x\n"), (Operation){ "delete", "k", "", 0, 0, NULL },
          REMIT_YAML_ERROR_PLACE);
  refuse (BLOCK ("k: &x a\nb: *x\n"), (Operation){ "replace", "k", "", 0, 0, "\"c\"" },
          REMIT_YAML_ERROR_PLACE);
  refuse (BLOCK ("k: &x [a]\nb: *x\n"), (Operation){ "add", "b", "", 0, 0, "1" },
          REMIT_YAML_ERROR_PLACE);
  refuse (BLOCK ("k: a\n"), (Operation) { "replace", "k", "", 0, 0, deep }, REMIT_YAML_ERROR_VALUE);
}

/* --- random edits --- */

static const char *const strings[] = {
  "",
  "a",
  "plain words",
  "é ü ß",
  "日本語",
  "😀🎉",
  "שלום עולם",
  "it's",
  "say \"x\"",
  "both ' and \"",
  "a: b",
  "a:",
  ": a",
  "a #b",
  "# a",
  "a\nb",
  "a\n",
  "\na",
  "a\n\n",
  "\n",
  "a\n\nb\n",
  "  a\nb",
  "a\n  b\n c",
  "---",
  "a\n---\nb",
  "...",
  "`a`",
  "`",
  " a",
  "a ",
  "\ta",
  "a\t",
  "a\tb",
  "true",
  "no",
  "1.10",
  "12",
  "0x1f",
  "null",
  "~",
  "- a",
  "-",
  "? a",
  "[x",
  "]",
  "{",
  "}",
  "%",
  "@",
  "&a",
  "*b",
  "!t",
  "| x",
  "> y",
  "|",
  ">",
  "a, b",
  ",",
  "a\rb",
  "\r\n",
  "\x01\x7f",
  "\xc2\x85",
  "\xe2\x80\xa8",
  "\xef\xbb\xbf",
  "\\n",
  "a\\",
  "'",
  "\"",
  "a very long value that goes on and on, with words enough to be wrapped at some place or other, "
  "and more of them after that",
  "=",
  "<<",
  "2024-01-01",
  "key: |\n  x",
  "--- a",
  "a\n... \nb",
  "a\n\n\n",
  "a \nb ",
  "<example>\nuser: \"hi\"\n</example>",
  "a # b: c",
  "'a",
  "a'",
  "\"a\" b",
};

static JsonNode *
random_value (guint depth)
{
  int kind = g_test_rand_int_range (0, depth > 2 ? 8 : 11);
  JsonNode *node;

  if (kind == 0)
    return json_node_init_null (json_node_alloc ());
  if (kind == 1)
    return json_node_init_boolean (json_node_alloc (), g_test_rand_bit ());
  if (kind == 2)
    return json_node_init_int (json_node_alloc (), g_test_rand_int_range (-9, 99));
  if (kind == 3)
    return json_node_init_double (json_node_alloc (), g_test_rand_double_range (-5, 5));
  if (kind < 8)
    return json_node_init_string (json_node_alloc (),
                                  strings[g_test_rand_int_range (0, G_N_ELEMENTS (strings))]);
  if (kind < 10)
    {
      JsonArray *array = json_array_new ();

      for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
        json_array_add_element (array, random_value (depth + 1));
      node = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (node, array);
    }
  else
    {
      JsonObject *object = json_object_new ();

      for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
        json_object_set_member (object, strings[g_test_rand_int_range (0, G_N_ELEMENTS (strings))],
                                random_value (depth + 1));
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, object);
    }
  return node;
}

static const char *const blocks[] = {
  BLOCK ("name: x # c\nk: old # note\nlast: 'z'\n"),
  BLOCK ("name: x\nk: 'old'\n# c\nlast: z\n"),
  BLOCK ("name: x\nk: \"old\n  and more\"  # c\n\nlast: z\n"),
  BLOCK ("name: x\nk: |\n  old\n\n  text\n\n# c\nlast: z\n"),
  BLOCK ("name: x\nk: >+ # c\n   old\n   text\n\n\nlast: z\n"),
  BLOCK ("name: x\nk: [a, 'b', {c: d}]\nlast: z\n"),
  BLOCK ("name: x\nk: [\n  a, # x\n  b,\n]\nlast: z\n"),
  BLOCK ("name: x\nk:\n- a # x\n# y\n- b: 1\n  c:\n  - d\n- |\n  e\nlast: z\n"),
  BLOCK ("name: x\nk: # h\n    - a\n\n    - b\nlast: z\n"),
  BLOCK ("name: x\nk:\n  a: 1 # x\n  b:\n    c: |-\n      t\n  # y\n  d: [e]\nlast: z\n"),
  BLOCK ("name: x\nk: {a: 1, b: [c], d: }\nlast: z\n"),
  BLOCK ("name: x\nk:\nlast: z\n"),
  BLOCK ("name: x\nk: # c\nlast: z\n"),
  BLOCK ("name: x\nlast: z\nk: 5\n"),
  BLOCK ("name: x\ndescription: a: b\nk: a, b\nlast: z\n"),
  BLOCK ("name: x\nk: a: b\nlast: z\n"),
  "---\r\nname: x\r\nk: |\r\n  old\r\nlast: z\r\n---\r\nbody",
  "---\nname: x\nk: old\n\n# Body\n\n---\ntext\n",
  "\xef\xbb\xbf---\nname: x\nk: é\n...\n",
  BLOCK ("{name: x, k: [a], last: z}\n"),
};

static JsonNode *
entry_json (const RemitYaml *yaml,
            const char      *key)
{
  return remit_yaml_node_to_json (remit_yaml_find (yaml, key)->value);
}

static void
assert_json_equal (JsonNode *a,
                   JsonNode *b)
{
  g_autofree char *x = json_to_string (a, FALSE);
  g_autofree char *y = json_to_string (b, FALSE);

  if (!json_node_equal (a, b))
    g_assert_cmpstr (x, ==, y);
}

/* All entries but @key keep their bytes, and the body too. */
static void
assert_rest_untouched (const RemitYaml *before,
                       const RemitYaml *after,
                       const char      *key)
{
  gsize start = remit_yaml_get_body_start (before);
  gsize end = remit_yaml_get_body_start (after);
  g_autofree char *body =
      remit_text_slice (remit_yaml_get_text (before), REMIT_SPAN (start, G_MAXSIZE));
  g_autofree char *new_body =
      remit_text_slice (remit_yaml_get_text (after), REMIT_SPAN (end, G_MAXSIZE));

  g_assert_cmpstr (body, ==, new_body);
  for (guint i = 0; i < remit_yaml_get_n_entries (before); i++)
    {
      const RemitYamlEntry *old = remit_yaml_get_entry (before, i);
      const RemitYamlEntry *new = remit_yaml_find (after, old->key);
      g_autofree char *old_bytes = NULL;
      g_autofree char *new_bytes = NULL;

      if (strcmp (old->key, key) == 0)
        continue;
      g_assert_nonnull (new);
      old_bytes = remit_text_slice (remit_yaml_get_text (before), old->span);
      new_bytes = remit_text_slice (remit_yaml_get_text (after), new->span);
      g_assert_cmpstr (old_bytes, ==, new_bytes);
    }
}

static RemitYaml *
applied (const RemitYaml     *yaml,
         const RemitEditList *edits)
{
  g_autoptr (RemitText) text = NULL;

  g_assert_true (
      remit_edit_list_is_valid (edits, remit_text_get_length (remit_yaml_get_text (yaml))));
  text = remit_edit_list_apply (edits, remit_yaml_get_text (yaml));
  return remit_yaml_read (text);
}

static void
test_random_replace (void)
{
  guint n_done = 0;

  for (int round = 0; round < 4000; round++)
    {
      const char *block = blocks[g_test_rand_int_range (0, G_N_ELEMENTS (blocks))];
      g_autoptr (RemitYaml) yaml = read_string (block);
      g_autoptr (RemitEditList) edits = remit_edit_list_new ();
      g_autoptr (JsonNode) value = random_value (0);
      const RemitYamlEntry *entry = remit_yaml_find (yaml, "k");
      g_autoptr (RemitYaml) after = NULL;
      g_autoptr (JsonNode) result = NULL;
      g_autoptr (GError) error = NULL;

      if (!remit_yaml_edit_replace (yaml, entry, entry->value, value, edits, &error))
        {
          g_autofree char *json = json_to_string (value, FALSE);

          g_assert_cmpuint (remit_edit_list_get_n_edits (edits), ==, 0);
          g_assert_nonnull (error);
          g_test_message ("%s: %s in %s", error->message, json, block);
          continue;
        }
      n_done++;
      after = applied (yaml, edits);
      result = entry_json (after, "k");
      assert_json_equal (result, value);
      assert_rest_untouched (yaml, after, "k");
    }
  g_assert_cmpuint (n_done, ==, 4000);
}

static void
test_random_add_key (void)
{
  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (RemitYaml) yaml =
          read_string (blocks[g_test_rand_int_range (0, G_N_ELEMENTS (blocks))]);
      g_autoptr (RemitEditList) edits = remit_edit_list_new ();
      g_autoptr (JsonNode) value = random_value (0);
      g_autoptr (RemitYaml) after = NULL;
      g_autoptr (JsonNode) result = NULL;
      g_autoptr (GError) error = NULL;

      remit_yaml_edit_add_key (yaml, (guint) g_test_rand_int_range (0, 5), "new", value, 0, edits,
                               &error);
      g_assert_no_error (error);
      after = applied (yaml, edits);
      result = entry_json (after, "new");
      assert_json_equal (result, value);
      assert_rest_untouched (yaml, after, "new");
    }
}

static void
test_every_entry_can_go_and_move (void)
{
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++)
    {
      g_autoptr (RemitYaml) yaml = read_string (blocks[b]);
      guint n = remit_yaml_get_n_entries (yaml);

      for (guint i = 0; i < n; i++)
        for (guint to = 0; to <= n; to++)
          {
            const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, i);
            g_autoptr (RemitEditList) edits = remit_edit_list_new ();
            g_autoptr (RemitYaml) after = NULL;
            g_autoptr (GError) error = NULL;

            if (to == n)
              remit_yaml_edit_remove_key (yaml, entry, edits, &error);
            else
              remit_yaml_edit_move_key (yaml, entry, to, edits, &error);
            if (error != NULL)
              g_test_message ("%s: %s", error->message, blocks[b]);
            g_assert_no_error (error);
            after = applied (yaml, edits);
            assert_rest_untouched (yaml, after, entry->key);
            if (to == n)
              g_assert_null (remit_yaml_find (after, entry->key));
            else
              g_assert_cmpstr (remit_yaml_get_entry (after, to)->key, ==, entry->key);
          }
    }
}

/* Every list of every block: random elements in, out, changed and moved. */
static void
edit_list_once (const RemitYaml      *yaml,
                const RemitYamlEntry *entry,
                const RemitYamlNode  *list)
{
  guint n = list->values->len;
  guint index = n > 0 ? (guint) g_test_rand_int_range (0, (int) n) : 0;
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (JsonNode) value = random_value (1);
  g_autoptr (RemitYaml) after = NULL;
  g_autoptr (GError) error = NULL;
  int kind = n > 0 ? g_test_rand_int_range (0, 4) : 0;

  if (kind == 0)
    remit_yaml_edit_list_add (yaml, entry, list, 0, index, value, edits, &error);
  else if (kind == 1)
    remit_yaml_edit_list_remove (yaml, entry, list, 0, index, edits, &error);
  else if (kind == 2)
    remit_yaml_edit_list_replace (yaml, entry, list, 0, index, value, edits, &error);
  else
    remit_yaml_edit_list_move (yaml, entry, list, 0, index,
                               (guint) g_test_rand_int_range (0, (int) n), edits, &error);
  g_assert_no_error (error);
  after = applied (yaml, edits);
  assert_rest_untouched (yaml, after, entry->key);
}

static void
edit_lists_below (const RemitYaml      *yaml,
                  const RemitYamlEntry *entry,
                  const RemitYamlNode  *node)
{
  if (node->type == REMIT_YAML_SEQUENCE)
    edit_list_once (yaml, entry, node);
  for (guint i = 0; node->values != NULL && i < node->values->len; i++)
    edit_lists_below (yaml, entry, g_ptr_array_index (node->values, i));
}

static void
test_random_list_edits (void)
{
  for (int round = 0; round < 1500; round++)
    {
      g_autoptr (RemitYaml) yaml =
          read_string (blocks[g_test_rand_int_range (0, G_N_ELEMENTS (blocks))]);

      for (guint i = 0; i < remit_yaml_get_n_entries (yaml); i++)
        edit_lists_below (yaml, remit_yaml_get_entry (yaml, i),
                          remit_yaml_get_entry (yaml, i)->value);
    }
}

/* Any text, any place, any edit: it is done exactly or refused without a trace. */
static const RemitYamlNode *
random_node (const RemitYamlNode *node)
{
  while (node->values != NULL && node->values->len > 0 && g_test_rand_bit ())
    node = g_ptr_array_index (node->values, g_test_rand_int_range (0, (int) node->values->len));
  return node;
}

static char *
mutate (const char *block)
{
  static const char *const pieces[] = { ":",     " ",   "\n",   "\"",  "'",  "[",    "]",
                                        "{",     "}",   "- ",   "|",   ">",  "#",    "\t",
                                        "---\n", "&n ", "*n",   "!t ", "\r", "\xff", "\xe2\x80\xa8",
                                        "? ",    ",",   "\n\n", "  " };
  g_autoptr (GString) string = g_string_new (block);

  for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
    {
      gssize at = g_test_rand_int_range (0, (int) string->len + 1);
      gssize n = g_test_rand_int_range (0, 6);

      if (g_test_rand_bit ())
        g_string_insert (string, at, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      else
        g_string_erase (string, at, MIN (n, (gssize) string->len - at));
    }
  return g_strdup (string->str);
}

static gboolean
random_edit (const RemitYaml      *yaml,
             const RemitYamlEntry *entry,
             const RemitYamlNode  *node,
             JsonNode             *value,
             RemitEditList        *edits,
             GError              **error)
{
  const char *key = strings[g_test_rand_int_range (0, G_N_ELEMENTS (strings))];
  guint index = (guint) g_test_rand_int_range (0, 4);
  char separator = ",|"[g_test_rand_bit ()];

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      return remit_yaml_edit_list_add (yaml, entry, node, separator, index, value, edits, error);
    case 1:
      return remit_yaml_edit_list_remove (yaml, entry, node, separator, index, edits, error);
    case 2:
      return remit_yaml_edit_list_replace (yaml, entry, node, separator, index, value, edits,
                                           error);
    case 3:
      return remit_yaml_edit_list_move (yaml, entry, node, separator, index, index / 2, edits,
                                        error);
    case 4:
      return remit_yaml_edit_map_add (yaml, entry, node, key, value, edits, error);
    case 5:
      return remit_yaml_edit_map_remove (yaml, entry, node, key, edits, error);
    case 6:
      return remit_yaml_edit_rename_key (yaml, entry, key, edits, error);
    case 7:
      return remit_yaml_edit_move_key (yaml, entry, index, edits, error);
    default:
      return remit_yaml_edit_remove_key (yaml, entry, edits, error);
    }
}

static void
test_any_text_any_edit (void)
{
  for (int round = 0; round < 4000; round++)
    {
      g_autofree char *string = mutate (blocks[g_test_rand_int_range (0, G_N_ELEMENTS (blocks))]);
      g_autoptr (RemitYaml) yaml = read_string (string);
      g_autoptr (RemitEditList) edits = remit_edit_list_new ();
      g_autoptr (JsonNode) value = random_value (1);
      g_autoptr (GError) error = NULL;
      guint n = remit_yaml_get_n_entries (yaml);
      const RemitYamlEntry *entry;
      const RemitYamlNode *node;
      gboolean replace = g_test_rand_bit ();

      if (n == 0)
        continue;
      entry = remit_yaml_get_entry (yaml, (guint) g_test_rand_int_range (0, (int) n));
      node = random_node (entry->value);
      if (!(replace ? remit_yaml_edit_replace (yaml, entry, node, value, edits, &error)
                    : random_edit (yaml, entry, node, value, edits, &error)))
        {
          g_assert_nonnull (error);
          g_assert_cmpuint (remit_edit_list_get_n_edits (edits), ==, 0);
        }
      else
        {
          g_autoptr (RemitYaml) after = applied (yaml, edits);

          g_assert_cmpuint (remit_yaml_get_n_entries (after) + 1, >=, n);
          if (replace && node == entry->value && entry == remit_yaml_find (yaml, entry->key)
              && strcmp (entry->key, "version") != 0)
            {
              g_autoptr (JsonNode) result = entry_json (after, entry->key);

              assert_json_equal (result, value);
            }
        }
    }
}

/* Edit after edit on the same text. */
static void
test_long_sessions (void)
{
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++)
    {
      RemitYaml *yaml = read_string (blocks[b]);

      for (int step = 0; step < 60; step++)
        {
          const RemitYamlEntry *entry = remit_yaml_find (yaml, "k");
          g_autoptr (RemitEditList) edits = remit_edit_list_new ();
          g_autoptr (JsonNode) value = random_value (0);
          g_autoptr (JsonNode) result = NULL;
          g_autoptr (GError) error = NULL;
          RemitYaml *after;

          remit_yaml_edit_replace (yaml, entry, entry->value, value, edits, &error);
          g_assert_no_error (error);
          after = applied (yaml, edits);
          result = entry_json (after, "k");
          assert_json_equal (result, value);
          remit_yaml_unref (yaml);
          yaml = after;
        }
      remit_yaml_unref (yaml);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yaml-edit/keeps-the-style", test_styles);
  g_test_add_func ("/yaml-edit/other-types", test_other_types);
  g_test_add_func ("/yaml-edit/version-stays-plain", test_version);
  g_test_add_func ("/yaml-edit/collections", test_collections);
  g_test_add_func ("/yaml-edit/nested-values", test_nested);
  g_test_add_func ("/yaml-edit/flow-lists", test_flow_lists);
  g_test_add_func ("/yaml-edit/block-lists", test_block_lists);
  g_test_add_func ("/yaml-edit/string-lists", test_string_lists);
  g_test_add_func ("/yaml-edit/mappings", test_maps);
  g_test_add_func ("/yaml-edit/keys", test_keys);
  g_test_add_func ("/yaml-edit/makes-a-block", test_no_frontmatter);
  g_test_add_func ("/yaml-edit/keeps-line-ends", test_line_ends);
  g_test_add_func ("/yaml-edit/broken-blocks", test_broken_blocks);
  g_test_add_func ("/yaml-edit/refusals-name-the-reason", test_refusals);
  g_test_add_func ("/yaml-edit/random-values-read-back", test_random_replace);
  g_test_add_func ("/yaml-edit/random-keys-read-back", test_random_add_key);
  g_test_add_func ("/yaml-edit/every-entry-can-go-and-move", test_every_entry_can_go_and_move);
  g_test_add_func ("/yaml-edit/random-list-edits", test_random_list_edits);
  g_test_add_func ("/yaml-edit/any-text-any-edit", test_any_text_any_edit);
  g_test_add_func ("/yaml-edit/edit-after-edit", test_long_sessions);
  return g_test_run ();
}
