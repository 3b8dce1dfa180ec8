/* remit-chip-commands.c: what is done to words shown as chips: added, removed, changed, moved
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-chip-commands.h"

/* Whether the words are the texts of a list's items, not the elements of a field. */
static gboolean
are_items (RemitEditor *editor)
{
  g_auto (RemitPointer) at = { 0 };

  return remit_agent_resolve (remit_editor_get_agent (editor), remit_editor_get_pointer (editor),
                              &at, NULL) &&
         at.kind == REMIT_AT_BLOCK;
}

static gboolean
is_absent (RemitEditor *editor)
{
  g_auto (RemitPointer) at = { 0 };

  return remit_agent_resolve (remit_editor_get_agent (editor), remit_editor_get_pointer (editor),
                              &at, NULL) &&
         !at.exists;
}

static char *
word_pointer (RemitEditor *editor,
              guint        index)
{
  return remit_pointer_join (remit_editor_get_pointer (editor),
                             are_items (editor) ? "items/%u" : "%u", index);
}

static void
add_item (RemitEditor *editor,
          const char  *text)
{
  g_autofree char *pointer = remit_pointer_join (remit_editor_get_pointer (editor), "items/-");
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) value = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "text", text);
  json_node_set_object (value, object);
  remit_editor_add (editor, pointer, value);
}

/* The field comes to be with its first word. */
static void
add_list (RemitEditor *editor,
          const char  *text)
{
  g_autoptr (JsonArray) words = json_array_new ();
  g_autoptr (JsonNode) value = json_node_new (JSON_NODE_ARRAY);

  json_array_add_string_element (words, text);
  json_node_set_array (value, words);
  remit_editor_add (editor, NULL, value);
}

static void
on_word_added (RemitEditor *editor,
               const char  *text)
{
  g_autofree char *last = remit_pointer_join (remit_editor_get_pointer (editor), "-");

  if (are_items (editor))
    add_item (editor, text);
  else if (is_absent (editor))
    add_list (editor, text);
  else
    remit_editor_add_string (editor, last, text);
}

static void
on_word_removed (RemitEditor *editor,
                 guint        index)
{
  g_autofree char *pointer = word_pointer (editor, index);

  remit_editor_remove (editor, pointer);
}

static void
on_word_changed (RemitEditor *editor,
                 guint        index,
                 const char  *text)
{
  g_autofree char *pointer = word_pointer (editor, index);
  g_autofree char *item = g_strconcat (pointer, "/text", NULL);

  remit_editor_replace (editor, are_items (editor) ? item : pointer, text);
}

static void
on_word_moved (RemitEditor *editor,
               guint        from,
               guint        to)
{
  g_autofree char *old_pointer = word_pointer (editor, from);
  g_autofree char *new_pointer = word_pointer (editor, to);

  remit_editor_move (editor, old_pointer, new_pointer);
}

void
remit_chip_commands_connect (RemitEditor *editor,
                             RemitChips  *chips)
{
  g_signal_connect_swapped (chips, "word-added", G_CALLBACK (on_word_added), editor);
  g_signal_connect_swapped (chips, "word-removed", G_CALLBACK (on_word_removed), editor);
  g_signal_connect_swapped (chips, "word-changed", G_CALLBACK (on_word_changed), editor);
  g_signal_connect_swapped (chips, "word-moved", G_CALLBACK (on_word_moved), editor);
}
