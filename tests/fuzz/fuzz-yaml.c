/* fuzz-yaml.c: fuzz target: any frontmatter is read, and any edit of it is done exactly or refused
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"
#include "fuzz.h"

#include <string.h>

typedef struct
{
  const RemitYaml      *yaml;
  const RemitYamlEntry *entry;
  const RemitYamlNode  *node;
  JsonNode             *value;
  RemitEditList        *edits;
  gboolean              replace;
} Edit;

static const RemitYamlNode *
choose_node (FuzzScript          *script,
             const RemitYamlNode *node)
{
  while (node->values != NULL && node->values->len > 0 && fuzz_script_choose (script, 4) > 0)
    node = g_ptr_array_index (node->values, fuzz_script_choose (script, node->values->len));
  return node;
}

static gboolean
do_edit (Edit       *edit,
         FuzzScript *script,
         GError    **error)
{
  guint kind = fuzz_script_choose (script, 11);
  guint index = fuzz_script_choose (script, 5);
  char separator = ",|"[fuzz_script_choose (script, 2)];
  g_autofree char *key = fuzz_script_string (script);

  edit->replace = kind > 8;
  switch (kind)
    {
    case 0:
      return remit_yaml_edit_list_add (edit->yaml, edit->entry, edit->node, separator, index,
                                       edit->value, edit->edits, error);
    case 1:
      return remit_yaml_edit_list_remove (edit->yaml, edit->entry, edit->node, separator, index,
                                          edit->edits, error);
    case 2:
      return remit_yaml_edit_list_replace (edit->yaml, edit->entry, edit->node, separator, index,
                                           edit->value, edit->edits, error);
    case 3:
      return remit_yaml_edit_list_move (edit->yaml, edit->entry, edit->node, separator, index,
                                        fuzz_script_choose (script, 5), edit->edits, error);
    case 4:
      return remit_yaml_edit_map_add (edit->yaml, edit->entry, edit->node, key, edit->value,
                                      edit->edits, error);
    case 5:
      return remit_yaml_edit_map_remove (edit->yaml, edit->entry, edit->node, key, edit->edits,
                                         error);
    case 6:
      return remit_yaml_edit_rename_key (edit->yaml, edit->entry, key, edit->edits, error);
    case 7:
      return remit_yaml_edit_move_key (edit->yaml, edit->entry, index, edit->edits, error);
    case 8:
      return remit_yaml_edit_remove_key (edit->yaml, edit->entry, edit->edits, error);
    default:
      return remit_yaml_edit_replace (edit->yaml, edit->entry, edit->node, edit->value,
                                      edit->edits, error);
    }
}

static gboolean
is_same (const RemitText *a,
         RemitSpan        in_a,
         const RemitText *b,
         RemitSpan        in_b)
{
  gsize n = in_a.end - in_a.start;

  return n == in_b.end - in_b.start
         && memcmp (remit_text_get_data (a) + in_a.start, remit_text_get_data (b) + in_b.start, n) == 0;
}

static RemitSpan
get_body (const RemitYaml *yaml)
{
  return REMIT_SPAN (remit_yaml_get_body_start (yaml),
                     remit_text_get_length (remit_yaml_get_text (yaml)));
}

/* The value of a key that stands once says what it was told to; `version` is read as it is written. */
static void
check_value (const Edit      *edit,
             const RemitYaml *after)
{
  const RemitYamlEntry *entry = remit_yaml_find (after, edit->entry->key);
  g_autoptr (JsonNode) found = NULL;

  if (!edit->replace || edit->node != edit->entry->value
      || edit->entry != remit_yaml_find (edit->yaml, edit->entry->key)
      || strcmp (edit->entry->key, "version") == 0)
    return;
  g_assert_nonnull (entry);
  found = remit_yaml_node_to_json (entry->value);
  g_assert_true (json_node_equal (found, edit->value));
}

static void
check_edit (const Edit *edit)
{
  RemitText *text = remit_yaml_get_text (edit->yaml);
  gsize length = remit_text_get_length (text);
  g_autoptr (RemitText) changed = NULL;
  g_autoptr (RemitText) again = NULL;
  g_autoptr (RemitEditList) inverse = NULL;
  g_autoptr (RemitYaml) after = NULL;

  g_assert_true (remit_edit_list_is_valid (edit->edits, length));
  changed = remit_edit_list_apply (edit->edits, text);
  inverse = remit_edit_list_invert (edit->edits, text);
  again = remit_edit_list_apply (inverse, changed);
  g_assert_true (is_same (text, REMIT_SPAN (0, length), again,
                          REMIT_SPAN (0, remit_text_get_length (again))));
  after = remit_yaml_read (changed);
  check_yaml (after);
  g_assert_true (is_same (text, get_body (edit->yaml), changed, get_body (after)));
  check_value (edit, after);
}

static void
edit_somewhere (const RemitYaml *yaml,
                FuzzScript      *script)
{
  guint n = remit_yaml_get_n_entries (yaml);
  Edit edit = { .yaml = yaml };
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (JsonNode) value = NULL;
  g_autoptr (GError) error = NULL;

  if (n == 0)
    return;
  edit.entry = remit_yaml_get_entry (yaml, fuzz_script_choose (script, n));
  edit.node = choose_node (script, edit.entry->value);
  edit.value = value = fuzz_script_value (script, 2);
  edit.edits = edits;
  if (do_edit (&edit, script, &error))
    {
      g_assert_no_error (error);
      check_edit (&edit);
      return;
    }
  g_assert_nonnull (error);
  g_assert_cmpuint (remit_edit_list_get_n_edits (edits), ==, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  FuzzScript script;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitYaml) yaml = NULL;

  fuzz_script_init (&script, data, size);
  text = remit_text_new_from_string (script.text, (gssize) script.length);
  yaml = remit_yaml_read (text);
  check_yaml (yaml);
  if (remit_text_is_utf8 (text))
    edit_somewhere (yaml, &script);
  return 0;
}
