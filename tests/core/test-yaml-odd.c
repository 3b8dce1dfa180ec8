/* test-yaml-odd.c: characters that YAML, libyaml, GLib or the reader treat specially, everywhere
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"

#include <string.h>

#define BLOCK(content) "---\n" content "---\nbody\n"

/* Of the last ones C strings or UTF-8 can hold nothing: they stand in files only. */
static const struct
{
  const char *bytes;
  gsize       length;
} odd[] = {
#define ODD(bytes) { bytes, sizeof bytes - 1 }
  /* controls: the first and the last, and all that C or GLib call space */
  ODD ("\x01"), ODD ("\x08"), ODD ("\t"), ODD ("\v"), ODD ("\f"), ODD ("\x1a"), ODD ("\x1b"),
  ODD ("\x1f"), ODD ("\x7f"), ODD ("\xc2\x80"), ODD ("\xc2\x9f"),
  /* line ends of YAML 1.2, and those of YAML 1.1 alone: NEL, LS, PS */
  ODD ("\n"), ODD ("\r"), ODD ("\r\n"), ODD ("\n\r"), ODD ("\xc2\x85"), ODD ("\xe2\x80\xa8"),
  ODD ("\xe2\x80\xa9"),
  /* blanks that are none to YAML, and what is not seen */
  ODD ("\xc2\xa0"), ODD ("\xe3\x80\x80"), ODD ("\xc2\xad"), ODD ("\xe2\x80\x8b"),
  ODD ("\xe2\x80\x8f"), ODD ("\xef\xbb\xbf"),
  /* ends of ranges: two bytes, before and behind the surrogates, three bytes, the planes, those
   * that are no characters, the placeholders' first and last */
  ODD ("\xdf\xbf"), ODD ("\xe0\xa0\x80"), ODD ("\xed\x9f\xbf"), ODD ("\xee\x80\x80"),
  ODD ("\xef\xbf\xbd"), ODD ("\xef\xbf\xbe"), ODD ("\xef\xbf\xbf"), ODD ("\xf0\x90\x80\x80"),
  ODD ("\xf4\x80\x80\x80"), ODD ("\xf4\x8f\xbf\xbf"),
  /* indicators, alone and as they begin something */
  ODD ("-"), ODD ("- "), ODD ("?"), ODD ("? "), ODD ("? ? "), ODD (":"), ODD (": "), ODD (":: "),
  ODD (","), ODD ("["), ODD ("]"), ODD ("{"), ODD ("}"), ODD ("#"), ODD (" #"), ODD ("&"),
  ODD ("&a "), ODD ("&a:"), ODD ("*"), ODD ("*a"), ODD ("!"), ODD ("!t "), ODD ("!<t> "),
  ODD ("!!str "), ODD ("|"), ODD ("|+\n"),
  ODD (">"), ODD (">-\n"), ODD ("'"), ODD ("''"), ODD ("\""), ODD ("\\"), ODD ("\\\""), ODD ("%"),
  ODD ("@"), ODD ("`"), ODD ("<<: "), ODD ("---"), ODD ("\n---\n"), ODD ("\n...\n"), ODD ("\n--- a\n"),
  ODD ("\n%YAML 1.2\n"), ODD ("~"), ODD ("="), ODD (" "), ODD ("  "), ODD ("\n\n"), ODD ("\n  "),
  /* NUL; bytes that are no UTF-8: a stray one, cut off, those that U+FFFD begins with, too long, a
   * surrogate, too large, never valid */
  ODD ("\0"), ODD ("\x80"), ODD ("\xe2\x80"), ODD ("\xef"), ODD ("\xef\xbf"), ODD ("\xc0\x80"),
  ODD ("\xed\xa0\x80"), ODD ("\xf4\x90\x80\x80"), ODD ("\xff"),
#undef ODD
};
#define N_FILE_ONLY 9

/* Where in a value or key. */
static const char *const frames[] = { "%s", "a%s", "%sa", "a%sb", "a %s b", "a\n%s\nb", "%s%s" };

static const char *const blocks[] = {
  BLOCK ("name: x # c\nk: old # note\nlast: 'z'\n"),
  BLOCK ("name: x\nk: 'old'\n# c\nlast: z\n"),
  BLOCK ("name: x\nk: \"old\n  and \\x41\"  # c\n\nlast: z\n"),
  BLOCK ("name: x\nk: |\n  old\n\n  text\n\n# c\nlast: z\n"),
  BLOCK ("name: x\nk: >+ # c\n   old\n   text\n\n\nlast: z\n"),
  BLOCK ("name: x\nk: [a, 'b', {c: d}]\nlast: z\n"),
  BLOCK ("name: x\nk:\n- a # x\n- b: 1\n  c:\n  - d\nlast: z\n"),
  BLOCK ("name: x\nk:\n  a: 1 # x\n  b:\n    c: |-\n      t\n  d: [e]\nlast: z\n"),
  BLOCK ("name: x\nk:\n  ? [a]\n  : b\n  ? - c\n  : d\nlast: z\n"),
  BLOCK ("name: &a x\nk: {a: *a, b: [c], d: }\nlast: *a\n"),
  BLOCK ("name: x\nk: # c\nlast: z\n"),
  BLOCK ("name: x\nk: a: b\nlast: z\n"),
  "---\r\nname: x\r\nk: |\r\n  old\r\nlast: z\r\n---\r\nbody",
  "---\rname: x\rk:\r- a\rlast: z\r---\rbody",
  "---\nname: x\nk: old\n\n# Body\n\n---\ntext\n",
  "\xef\xbb\xbf---\nname: x\nk: é\n...\n",
  BLOCK ("{name: x, k: [a], last: z}\n"),
};

static RemitYaml *
read_bytes (const char *bytes,
            gsize       length)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (bytes, (gssize) length);

  return remit_yaml_read (text);
}

static RemitYaml *
applied (const RemitYaml     *yaml,
         const RemitEditList *edits)
{
  RemitText *text = remit_yaml_get_text (yaml);
  g_autoptr (RemitText) after = NULL;

  g_assert_true (remit_edit_list_is_valid (edits, remit_text_get_length (text)));
  after = remit_edit_list_apply (edits, text);
  return remit_yaml_read (after);
}

static guint
find_index (const RemitYaml *yaml,
            const char      *key)
{
  guint i = 0;

  while (strcmp (remit_yaml_get_entry (yaml, i)->key, key) != 0)
    i++;
  return i;
}

/* (transfer full): the frame with the characters in it, twice where it has two places. */
static char *
framed (guint which,
        guint frame)
{
  g_auto (GStrv) parts = g_strsplit (frames[frame], "%s", -1);

  return g_strjoinv (odd[which].bytes, parts);
}

static void
assert_done (const GError *error,
             const char   *block,
             const char   *string)
{
  g_autofree char *escaped = g_strescape (string, NULL);

  if (error != NULL)
    g_test_message ("“%s” in:\n%s", escaped, block);
  g_assert_no_error (error);
}

static gboolean
is_new_key (const RemitYaml *yaml,
            const char      *key)
{
  return remit_yaml_find (yaml, key) == NULL;
}

/* --- in values and keys --- */

static void
replace_value (const char *block,
               const char *string)
{
  g_autoptr (RemitYaml) yaml = read_bytes (block, strlen (block));
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), string);
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (RemitYaml) after = NULL;
  g_autoptr (GError) error = NULL;
  guint k = find_index (yaml, "k");
  const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, k);

  remit_yaml_edit_replace (yaml, entry, entry->value, value, edits, &error);
  assert_done (error, block, string);
  after = applied (yaml, edits);
  check_yaml (after);
  check_others (yaml, after, k, k);
  found = remit_yaml_node_to_json (remit_yaml_get_entry (after, k)->value);
  g_assert_cmpstr (json_node_get_string (found), ==, string);
}

static void
rename_key (const char *block,
            const char *key)
{
  g_autoptr (RemitYaml) yaml = read_bytes (block, strlen (block));
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (RemitYaml) after = NULL;
  g_autoptr (GError) error = NULL;
  guint k = find_index (yaml, "k");

  /* What YAML rejects is read by the keys that the tolerant reader knows. */
  if (!remit_yaml_is_valid (yaml) || !is_new_key (yaml, key))
    return;
  remit_yaml_edit_rename_key (yaml, remit_yaml_get_entry (yaml, k), key, edits, &error);
  assert_done (error, block, key);
  after = applied (yaml, edits);
  check_yaml (after);
  check_others (yaml, after, k, k);
  g_assert_cmpstr (remit_yaml_get_entry (after, k)->key, ==, key);
}

static void
add_inside (const char *block,
            const char *string)
{
  g_autoptr (RemitYaml) yaml = read_bytes (block, strlen (block));
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), string);
  g_autoptr (RemitYaml) after = NULL;
  g_autoptr (GError) error = NULL;
  guint k = find_index (yaml, "k");
  const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, k);
  const RemitYamlNode *added;

  if (entry->value->type == REMIT_YAML_MAPPING)
    remit_yaml_edit_map_add (yaml, entry, entry->value, string, value, edits, &error);
  else if (entry->value->type == REMIT_YAML_SEQUENCE)
    remit_yaml_edit_list_add (yaml, entry, entry->value, 0, 1, value, edits, &error);
  else
    return;
  assert_done (error, block, string);
  after = applied (yaml, edits);
  check_yaml (after);
  check_others (yaml, after, k, k);
  entry = remit_yaml_get_entry (after, k);
  if (entry->value->type == REMIT_YAML_SEQUENCE)
    {
      added = g_ptr_array_index (entry->value->values, 1);
      g_assert_cmpstr (added->text, ==, string);
    }
  else
    {
      g_autoptr (JsonNode) map = remit_yaml_node_to_json (entry->value);

      g_assert_cmpstr (json_object_get_string_member (json_node_get_object (map), string), ==,
                       string);
    }
}

static void
for_all_strings (void (*function) (const char *block, const char *string))
{
  for (guint which = 0; which < G_N_ELEMENTS (odd) - N_FILE_ONLY; which++)
    for (guint frame = 0; frame < G_N_ELEMENTS (frames); frame++)
      {
        g_autofree char *string = framed (which, frame);

        for (guint b = 0; b < G_N_ELEMENTS (blocks); b++)
          function (blocks[b], string);
      }
}

static void
test_values (void)
{
  for_all_strings (replace_value);
}

static void
test_keys (void)
{
  for_all_strings (rename_key);
}

static void
test_members (void)
{
  for_all_strings (add_inside);
}

/* --- anywhere in a file --- */

typedef struct
{
  const RemitYaml      *yaml;
  const RemitYamlEntry *entry;
  const RemitYamlNode  *node;
  guint                 index;
  RemitEditList        *edits;
} Edit;

/* Returns: whether it could; @inserted is where the entry stands then. */
static gboolean
do_edit (const Edit *edit,
         guint       kind,
         guint      *inserted)
{
  g_autoptr (JsonNode) value = json_from_string ("{\"a\": [\"b: c\", null], \"\": 1}", NULL);
  guint n = remit_yaml_get_n_entries (edit->yaml);

  *inserted = edit->index;
  switch (kind)
    {
    case 0:
      return remit_yaml_edit_replace (edit->yaml, edit->entry, edit->node, value, edit->edits, NULL);
    case 1:
      *inserted = G_MAXUINT;
      return remit_yaml_edit_remove_key (edit->yaml, edit->entry, edit->edits, NULL);
    case 2:
      *inserted = n - 1 - edit->index;
      return remit_yaml_edit_move_key (edit->yaml, edit->entry, *inserted, edit->edits, NULL);
    case 3:
      return remit_yaml_edit_rename_key (edit->yaml, edit->entry, "new", edit->edits, NULL);
    case 4:
      return remit_yaml_edit_list_add (edit->yaml, edit->entry, edit->node, ',', 1, value, edit->edits,
                                       NULL);
    case 5:
      return remit_yaml_edit_list_remove (edit->yaml, edit->entry, edit->node, ',', 0, edit->edits,
                                          NULL);
    default:
      return remit_yaml_edit_map_add (edit->yaml, edit->entry, edit->node, "new", value, edit->edits,
                                      NULL);
    }
}
#define N_KINDS 7

/* Done exactly, or refused without a trace. */
static void
check_edit (const RemitYaml *yaml,
            guint            choice)
{
  guint n = remit_yaml_get_n_entries (yaml);
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  Edit edit = { .yaml = yaml, .edits = edits };
  g_autoptr (RemitYaml) after = NULL;
  guint inserted;

  if (n == 0)
    return;
  edit.index = choice / N_KINDS % n;
  edit.entry = remit_yaml_get_entry (yaml, edit.index);
  edit.node = edit.entry->value;
  if (choice / N_KINDS / n % 2 == 1 && edit.node->values != NULL && edit.node->values->len > 0)
    edit.node = g_ptr_array_index (edit.node->values, choice % edit.node->values->len);
  if (!do_edit (&edit, choice % N_KINDS, &inserted))
    {
      g_assert_cmpuint (remit_edit_list_get_n_edits (edits), ==, 0);
      return;
    }
  after = applied (yaml, edits);
  check_yaml (after);
  check_others (yaml, after, edit.index, inserted);
}

static void
insert_and_check (const char *block,
                  guint       which,
                  gsize       at,
                  guint      *choice)
{
  g_autoptr (GString) string = g_string_new_len (block, (gssize) at);
  g_autoptr (RemitYaml) yaml = NULL;

  g_string_append_len (string, odd[which].bytes, (gssize) odd[which].length);
  g_string_append (string, block + at);
  yaml = read_bytes (string->str, string->len);
  check_yaml (yaml);
  /* All are read; one in three is edited, too, each in another way. */
  if (remit_text_is_utf8 (remit_yaml_get_text (yaml)) && (*choice)++ % 3 == 0)
    check_edit (yaml, *choice / 3);
}

static void
test_anywhere (void)
{
  guint choice = 0;

  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++)
    for (gsize at = 0; at <= strlen (blocks[b]); at++)
      for (guint which = 0; which < G_N_ELEMENTS (odd); which++)
        insert_and_check (blocks[b], which, at, &choice);
}

/* Two in a text, somewhere. */
static void
test_pairs (void)
{
  for (guint round = 0; round < 8000; round++)
    {
      const char *block = blocks[g_test_rand_int_range (0, G_N_ELEMENTS (blocks))];
      g_autoptr (GString) string = g_string_new (block);
      g_autoptr (RemitYaml) yaml = NULL;

      for (guint i = 0; i < 2; i++)
        {
          guint which = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (odd));

          g_string_insert_len (string, g_test_rand_int_range (0, (int) string->len + 1),
                               odd[which].bytes, (gssize) odd[which].length);
        }
      yaml = read_bytes (string->str, string->len);
      check_yaml (yaml);
      if (remit_text_is_utf8 (remit_yaml_get_text (yaml)))
        check_edit (yaml, (guint) g_test_rand_int_range (0, 1000));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yaml-odd/values-read-back", test_values);
  g_test_add_func ("/yaml-odd/keys-read-back", test_keys);
  g_test_add_func ("/yaml-odd/members-read-back", test_members);
  g_test_add_func ("/yaml-odd/one-anywhere-in-a-file", test_anywhere);
  g_test_add_func ("/yaml-odd/two-anywhere-in-a-file", test_pairs);
  return g_test_run ();
}
