/* test-form-edits.c: each kind of card edits its own place: lists, words, fields, tables
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-keeper.h"

/* --- lists --- */

static void
test_draft_is_silent (Form         *form,
                      gconstpointer data)
{
  RemitGrowText *field = focus_field (form, "Key Actions, item 3");

  g_signal_emit_by_name (field, "activate-below");
  settle (form);
  find_field (form, "Key Actions, item 4");
  assert_text (form, agent_text);
  type_in (form, find_field (form, "Key Actions, item 4"), "  ");
  assert_text (form, agent_text);
  g_assert_false (remit_document_can_undo (form->document));

  /* It goes with the focus. */
  focus_field (form, "Key Actions, item 1");
  assert_no_field (form, "Key Actions, item 4");
  assert_text (form, agent_text);
}

static void
test_draft_becomes_item (Form         *form,
                         gconstpointer data)
{
  g_signal_emit_by_name (focus_field (form, "Key Actions, item 1"), "activate-below");
  settle (form);

  RemitGrowText *field = find_field (form, "Key Actions, item 2");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  type_in (form, field, "Sleep on it");
  assert_replaced (form,
                   "2. **Think**: Before you write\n"
                   "3. **Write**: Only what changed\n",
                   "2. Sleep on it\n"
                   "3. **Think**: Before you write\n"
                   "4. **Write**: Only what changed\n");
  g_assert_true (find_field (form, "Key Actions, item 2") == field);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  g_assert_cmpint (remit_grow_text_get_caret (field), ==, strlen ("Sleep on it"));

  undo (form);
  assert_text (form, agent_text);
  assert_no_field (form, "Key Actions, item 4");
}

static void
test_remove_item (Form         *form,
                  gconstpointer data)
{
  activate_item (form, "Key Actions, item 1", "item.remove");
  assert_replaced (form,
                   "1. **Look**: At the file first\n"
                   "2. **Think**: Before you write\n"
                   "3. **Write**: Only what changed\n",
                   "1. **Think**: Before you write\n"
                   "2. **Write**: Only what changed\n");
  assert_shows (form, "Key Actions, label 1", "Think");
  undo (form);
  assert_text (form, agent_text);
  assert_shows (form, "Key Actions, label 1", "Look");
}

static void
test_move_item (Form         *form,
                gconstpointer data)
{
  focus_field (form, "Key Actions, item 1");
  activate_item (form, "Key Actions, item 1", "item.move-down");
  assert_replaced (form,
                   "1. **Look**: At the file first\n"
                   "2. **Think**: Before you write\n",
                   "1. **Think**: Before you write\n"
                   "2. **Look**: At the file first\n");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (find_field (form, "Key Actions, item 2"))));
  activate_item (form, "Key Actions, item 2", "item.move-up");
  assert_text (form, agent_text);
}

static void
test_check_task (Form         *form,
                 gconstpointer data)
{
  RemitItemRow *row = find_row (form, "Completion Checklist, item 1");
  Wanted wanted = { GTK_TYPE_CHECK_BUTTON, "Completion Checklist" };
  GtkWidget *check = test_find_widget (GTK_WIDGET (row), is_wanted, &wanted);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  settle (form);
  assert_replaced (form, "- [ ] Depth", "- [x] Depth");
  edit_source (form, "- [x] Depth", "- [ ] Depth");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_bounds_that_are_absent (Form         *form,
                             gconstpointer data)
{
  RemitBounds *bounds = find_part (form, REMIT_TYPE_BOUNDS, "Boundaries");

  g_signal_emit_by_name (bounds, "add", FALSE);
  settle (form);
  assert_text (form, agent_text);
  type_in (form, find_field (form, "Will Not, item 1"), "Lose them");
  assert_replaced (form, "- Keep bytes\n", "- Keep bytes\n\n**Will Not:**\n- Lose them\n");
  assert_shows (form, "Will Not, item 1", "Lose them");
}

/* --- words --- */

static void
test_words (Form         *form,
            gconstpointer data)
{
  RemitChips *chips = find_part (form, REMIT_TYPE_CHIPS, "Triggers");

  g_signal_emit_by_name (chips, "word-added", "save");
  settle (form);
  assert_replaced (form, "- store\n", "- store\n- save\n");
  g_assert_cmpuint (remit_chips_get_n_words (chips), ==, 4);
  g_signal_emit_by_name (chips, "word-removed", 1);
  g_signal_emit_by_name (chips, "word-changed", 0, "keep it");
  g_signal_emit_by_name (chips, "word-moved", 2, 0);
  settle (form);
  assert_replaced (form, "- keep\n- hold\n- store\n", "- save\n- keep it\n- store\n");
  for (guint i = 0; i < 4; i++)
    undo (form);
  assert_text (form, agent_text);
  g_assert_cmpuint (remit_chips_get_n_words (chips), ==, 3);
}

static void
test_words_of_a_field (Form         *form,
                       gconstpointer data)
{
  RemitChips *chips = find_part (form, REMIT_TYPE_CHIPS, "Tools");

  g_signal_emit_by_name (chips, "word-added", "Bash(ls, pwd)");
  settle (form);
  assert_replaced (form, "[Read, Write]", "[Read, Write, \"Bash(ls, pwd)\"]");
  g_signal_emit_by_name (chips, "word-removed", 0);
  settle (form);
  assert_replaced (form, "[Read, Write]", "[Write, \"Bash(ls, pwd)\"]");
}

/* --- fields --- */

static void
test_unknown_field (Form         *form,
                    gconstpointer data)
{
  RemitGrowText *field = focus_field (form, "x-limits");

  g_assert_cmpstr (remit_grow_text_get_text (field), ==, "cpu: 2   # cores\nmemory: 4");
  select_in (field, 5, 6);
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), TRUE, TRUE);
  type_in (form, field, "8");
  assert_replaced (form, "cpu: 2 ", "cpu: 8 ");
  g_assert_cmpstr (remit_grow_text_get_text (field), ==, "cpu: 8   # cores\nmemory: 4");

  /* What is on the way to be YAML stays as typed, whatever the file makes of it meanwhile. */
  remit_grow_text_set_caret (field, -1);
  type_in (form, field, "\nburst: [1");
  edit_source (form, "Only what changed", "Little");
  g_assert_cmpstr (remit_grow_text_get_text (field), ==,
                   "cpu: 8   # cores\nmemory: 4\nburst: [1");
  type_in (form, field, ", 2]");
  g_assert_cmpstr (remit_grow_text_get_text (field), ==,
                   "cpu: 8   # cores\nmemory: 4\nburst: [1, 2]");
  JsonObject *limits = json_node_get_object (
    remit_agent_find_field (remit_document_get_agent (form->document), "x-limits")->value);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (limits, "burst")), ==, 2);

  undo (form);
  assert_text (form, agent_text);
  g_assert_cmpstr (remit_grow_text_get_text (field), ==, "cpu: 2   # cores\nmemory: 4");
}

static void
test_switch (Form         *form,
             gconstpointer data)
{
  GtkWidget *toggle = find_part (form, GTK_TYPE_SWITCH, "Background");

  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  settle (form);
  assert_replaced (form, "background: true", "background: false");
  undo (form);
  assert_text (form, agent_text);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
}

static void
test_block_scalar (Form         *form,
                   gconstpointer data)
{
  type_at (form, "Description", 5, " now");
  assert_text (form, "---\n"
                     "name: keeper\n"
                     "description: |\n"
                     "  Keeps now bytes. \n"
                     "\n"
                     "    As they are.\n"
                     "---\n"
                     "\n"
                     "Words.\n");
}

static void
test_code (Form         *form,
           gconstpointer data)
{
  GtkWidget *card =
    gtk_widget_get_ancestor (GTK_WIDGET (find_field (form, "Lore, heading")), REMIT_TYPE_EDITOR);
  RemitGrowText *field =
    REMIT_GROW_TEXT (remit_editor_find (REMIT_EDITOR (card), "/sections/3/blocks/1/text"));

  gtk_widget_grab_focus (GTK_WIDGET (field));
  remit_grow_text_set_caret (field, -1);
  type_in (form, field, "\n  last");
  assert_replaced (form, "    more\n```", "    more\n  last\n```");
  undo (form);
  assert_text (form, agent_text);
  g_assert_cmpstr (remit_grow_text_get_text (field), ==, "  indented\n    more");
}

/* --- tables --- */

static void
test_table (Form         *form,
            gconstpointer data)
{
  RemitGrid *grid = find_part (form, REMIT_TYPE_GRID, "Delegation Strategy");

  type_at (form, "When, row 1", -1, " | boat");
  assert_replaced (form, "A ship", "A ship \\| boat");
  undo (form);
  type_at (form, "When, row 2", 0, "Late");
  assert_replaced (form, "| ragged |\n", "| ragged | Late |\n");
  undo (form);
  assert_text (form, agent_text);
  g_signal_emit_by_name (grid, "row-removed", 0);
  settle (form);
  assert_replaced (form, "| pilot | A ship |\n", "");
  g_assert_cmpuint (remit_grid_get_n_rows (grid), ==, 1);
}

/* --- headings --- */

/* As one types over what is selected. */
static void
type_over (Form          *form,
           RemitGrowText *field,
           const char    *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  glong length = g_utf8_strlen (remit_grow_text_get_text (field), -1);

  select_in (field, 0, (int) length);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  settle (form);
}

/* Key by key too: on the way to a name there are others. */
static void
test_rename (Form         *form,
             gconstpointer data)
{
  type_at (form, "Triggers, heading", -1, " of Tides");
  assert_replaced (form, "## Triggers\n", "## Triggers of Tides\n");
  undo (form);
  assert_text (form, agent_text);

  /* The name of another role makes it that, as in the source. */
  type_over (form, focus_field (form, "Triggers, heading"), "Gotchas");
  assert_replaced (form, "## Triggers\n", "## Gotchas\n");
  g_assert_cmpint (remit_document_get_agent (form->document)->sections[1]->role, ==,
                   REMIT_ROLE_GOTCHAS);
  type_over (form, find_field (form, "Gotchas, heading"), "Wake Me");
  assert_replaced (form, "## Triggers\n", "## Wake Me\n");
  g_assert_cmpstr (form->refused->str, ==, "");
}

static const char block_text[] = "---\n"
                                 "name: keeper\n"
                                 "description: |\n"
                                 "  Keeps bytes. \n"
                                 "\n"
                                 "    As they are.\n"
                                 "---\n"
                                 "\n"
                                 "Words.\n";

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("new-item-writes-nothing-before-it-says-something", test_draft_is_silent);
  ADD ("new-item-is-written-with-its-first-word", test_draft_becomes_item);
  ADD ("removes-an-item", test_remove_item);
  ADD ("moves-an-item-and-the-focus", test_move_item);
  ADD ("checks-a-task", test_check_task);
  ADD ("adds-to-bounds-that-are-absent", test_bounds_that_are_absent);
  ADD ("adds-removes-changes-and-moves-words", test_words);
  ADD ("adds-and-removes-words-of-a-field", test_words_of_a_field);
  ADD ("unknown-field-is-yaml", test_unknown_field);
  ADD ("switches-a-field", test_switch);
  g_test_add ("/form/block-scalar-keeps-its-line-end", Form, block_text, form_set_up,
              test_block_scalar, form_tear_down);
  ADD ("code-keeps-its-indent", test_code);
  ADD ("edits-cells-also-of-ragged-rows", test_table);
  ADD ("renamed-section-takes-the-role-of-its-name", test_rename);

  return g_test_run ();
}
