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
  CHECK ("k: a # c\n", "k: [] # c\n", "remove", "k", "", 0, ',', NULL);
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
  CHECK ("k: {a: }\n", "k: {a: , b: 1}\n", "put", "k", "", 0, 0, "b=1");
  CHECK ("k: {a:\n}\n", "k: {a: , b: 1\n}\n", "put", "k", "", 0, 0, "b=1");
  CHECK ("k: {a: 1}\n", "k: {a: 1, \"?b\": 1}\n", "put", "k", "", 0, 0, "?b=1");
  CHECK ("k:\nz: 1\n", "k:\n  b: 1\nz: 1\n", "put", "k", "", 0, 0, "b=1");
  CHECK ("k:\n  a: 1\n  b: 2\n", "k:\n  a: 1\n  b: 3\n", "put", "k", "", 0, 0, "b=3");
  CHECK ("k:\n  a: 1\n  # about b\n  b: 2\nz: 1\n", "k:\n  a: 1\n  # about b\nz: 1\n", "drop", "k",
         "", 0, 0, "b");
  CHECK ("k:\n  a: 1\nz: 1\n", "k: {}\nz: 1\n", "drop", "k", "", 0, 0, "a");
  CHECK ("k: {a: 1, b: 2}\n", "k: {b: 2}\n", "drop", "k", "", 0, 0, "a");
}

/* A list or mapping that is a key is its source, also where an alias stands for the same elsewhere. */
static void
test_collections_as_keys (void)
{
  CHECK ("k:\n  ? [a]\n  : 1\n", "k:\n  ? [a]\n  : 2\n", "replace", "k", "0", 0, 0, "2");
  CHECK ("k:\n  ? - a\n  : 1\n", "k:\n  ? - a\n  : 1\n  b: 2\n", "put", "k", "", 0, 0, "b=2");
  CHECK ("k:\n  ? {a: 1}\n  : 1\n  b: 2\n", "k:\n  b: 2\n", "drop", "k", "", 0, 0, "{a: 1}");
  CHECK ("k:\n  ? &x [a]\n  : *x\nversion: *x\n", "k:\n  ? &x [a]\n  : [a, b]\nversion: *x\n",
         "replace", "k", "0", 0, 0, "[\"a\", \"b\"]");
  CHECK ("k: &x [a]\nb:\n  ? *x\n  : 1\n", "k: &x [a]\nb:\n  ? *x\n  : 2\n", "replace", "b", "0",
         0, 0, "2");
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
  g_test_add_func ("/yaml-edit/collections-as-keys", test_collections_as_keys);
  g_test_add_func ("/yaml-edit/keys", test_keys);
  g_test_add_func ("/yaml-edit/makes-a-block", test_no_frontmatter);
  g_test_add_func ("/yaml-edit/keeps-line-ends", test_line_ends);
  g_test_add_func ("/yaml-edit/broken-blocks", test_broken_blocks);
  g_test_add_func ("/yaml-edit/refusals-name-the-reason", test_refusals);
  return g_test_run ();
}
