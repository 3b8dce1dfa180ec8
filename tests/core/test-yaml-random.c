/* test-yaml-random.c: random edits of frontmatter read back exactly and leave all else alone
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml.h"

#include <string.h>

#define BLOCK(content) "---\n" content "---\nbody\n"

static RemitYaml *
read_string (const char *string)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);

  return remit_yaml_read (text);
}

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
  g_test_add_func ("/yaml-random/random-values-read-back", test_random_replace);
  g_test_add_func ("/yaml-random/random-keys-read-back", test_random_add_key);
  g_test_add_func ("/yaml-random/every-entry-can-go-and-move", test_every_entry_can_go_and_move);
  g_test_add_func ("/yaml-random/random-list-edits", test_random_list_edits);
  g_test_add_func ("/yaml-random/any-text-any-edit", test_any_text_any_edit);
  g_test_add_func ("/yaml-random/edit-after-edit", test_long_sessions);
  return g_test_run ();
}
