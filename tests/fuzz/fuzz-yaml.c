/* fuzz-yaml.c: fuzz target: any frontmatter is read, and any edit of it is done exactly or refused
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"
#include "fuzz.h"

#include <string.h>

/* @removed, @inserted: the entry that the edit is about, before and after it, or G_MAXUINT. */
typedef struct
{
  const RemitYaml      *yaml;
  const RemitYamlEntry *entry;
  const RemitYamlNode  *node;
  JsonNode             *value;
  RemitEditList        *edits;
  gboolean              replace;
  guint                 removed;
  guint                 inserted;
} Edit;

static const RemitYamlNode *
choose_node (FuzzScript          *script,
             const RemitYamlNode *node)
{
  while (node->values != NULL && node->values->len > 0 && fuzz_script_choose (script, 4) > 0)
    node = g_ptr_array_index (node->values, fuzz_script_choose (script, node->values->len));
  return node;
}

/* All that is done to the list of entries itself. */
static gboolean
edit_keys (Edit       *edit,
           guint       kind,
           FuzzScript *script,
           GError    **error)
{
  guint n = remit_yaml_get_n_entries (edit->yaml);
  guint index = fuzz_script_choose (script, 5);
  char separator = "\0,|[-"[fuzz_script_choose (script, 5)];
  g_autofree char *key = fuzz_script_string (script);

  switch (kind)
    {
    case 0:
      return remit_yaml_edit_rename_key (edit->yaml, edit->entry, key, edit->edits, error);
    case 1:
      edit->inserted = MIN (index, n - 1);
      return remit_yaml_edit_move_key (edit->yaml, edit->entry, edit->inserted, edit->edits, error);
    case 2:
      edit->inserted = G_MAXUINT;
      return remit_yaml_edit_remove_key (edit->yaml, edit->entry, edit->edits, error);
    case 3:
      edit->removed = G_MAXUINT;
      edit->inserted = MIN (index, n);
      return remit_yaml_edit_add_key (edit->yaml, index, key, edit->value, separator, edit->edits,
                                      error);
    default:
      edit->removed = G_MAXUINT;
      edit->inserted = n;
      return remit_yaml_edit_copy_key (edit->yaml, edit->entry, edit->node, key, edit->edits, error);
    }
}

static gboolean
edit_map (Edit       *edit,
          guint       kind,
          FuzzScript *script,
          GError    **error)
{
  guint n = edit->node->keys != NULL ? edit->node->keys->len : 0;
  guint which = fuzz_script_choose (script, n + 1);
  g_autofree char *key = fuzz_script_string (script);
  const RemitYamlNode *name = which < n ? g_ptr_array_index (edit->node->keys, which) : NULL;
  const char *old = name != NULL ? name->text : key;
  guint from = fuzz_script_choose (script, remit_yaml_get_n_entries (edit->yaml));
  const RemitYamlEntry *from_entry = remit_yaml_get_entry (edit->yaml, from);

  switch (kind)
    {
    case 0:
      return remit_yaml_edit_map_add (edit->yaml, edit->entry, edit->node, key, edit->value,
                                      edit->edits, error);
    case 1:
      return remit_yaml_edit_map_remove (edit->yaml, edit->entry, edit->node, old, edit->edits,
                                         error);
    case 2:
      return remit_yaml_edit_map_rename (edit->yaml, edit->entry, edit->node, old, key, edit->edits,
                                         error);
    default:
      return remit_yaml_edit_map_copy (edit->yaml, from_entry,
                                       choose_node (script, from_entry->value), edit->entry,
                                       edit->node, key, edit->edits, error);
    }
}

static gboolean
edit_list (Edit       *edit,
           guint       kind,
           FuzzScript *script,
           GError    **error)
{
  guint index = fuzz_script_choose (script, 5);
  char separator = ",|"[fuzz_script_choose (script, 2)];

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
    default:
      return remit_yaml_edit_list_move (edit->yaml, edit->entry, edit->node, separator, index,
                                        fuzz_script_choose (script, 5), edit->edits, error);
    }
}

static gboolean
do_edit (Edit       *edit,
         FuzzScript *script,
         GError    **error)
{
  guint kind = fuzz_script_choose (script, 16);

  if (kind < 4)
    return edit_list (edit, kind, script, error);
  if (kind < 8)
    return edit_map (edit, kind - 4, script, error);
  if (kind < 13)
    return edit_keys (edit, kind - 8, script, error);
  edit->replace = TRUE;
  return remit_yaml_edit_replace (edit->yaml, edit->entry, edit->node, edit->value, edit->edits,
                                  error);
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
  g_assert_cmpmem (remit_text_get_data (text), length, remit_text_get_data (again),
                   remit_text_get_length (again));
  after = remit_yaml_read (changed);
  check_yaml (after);
  check_others (edit->yaml, after, edit->removed, edit->inserted);
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
  edit.removed = edit.inserted = fuzz_script_choose (script, n);
  edit.entry = remit_yaml_get_entry (yaml, edit.removed);
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
