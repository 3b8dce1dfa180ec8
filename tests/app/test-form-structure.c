/* test-form-structure.c: commands on whole items, paragraphs, rows and sections: what they write, where the caret is
 * after them, and that one undo takes each back
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-keeper.h"

/* As the keyboard does it: the key goes to the controllers of the field. */
static void
press (Form           *form,
       RemitGrowText  *field,
       guint           key,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (field));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  g_assert_true (handled);
  settle (form);
}

static void
assert_caret (Form       *form,
              const char *label,
              int         caret)
{
  GtkWidget *focus = gtk_window_get_focus (form->window);

  g_assert_true (REMIT_IS_GROW_TEXT (focus));
  g_assert_cmpstr (remit_grow_text_get_label (REMIT_GROW_TEXT (focus)), ==, label);
  g_assert_cmpint (remit_grow_text_get_caret (REMIT_GROW_TEXT (focus)), ==, caret);
}

static void
press_at (Form           *form,
          const char     *label,
          int             caret,
          guint           key,
          GdkModifierType state)
{
  RemitGrowText *field = focus_field (form, label);

  remit_grow_text_set_caret (field, caret);
  press (form, field, key, state);
}

static void
assert_undoes (Form *form)
{
  undo (form);
  assert_text (form, agent_text);
  g_assert_false (remit_document_can_undo (form->document));
}

/* --- items --- */

static void
test_split_item (Form         *form,
                 gconstpointer data)
{
  press_at (form, "Key Actions, item 2", strlen ("Before"), GDK_KEY_Return, 0);
  assert_replaced (form,
                   "2. **Think**: Before you write\n3. **Write**",
                   "2. **Think**: Before\n3. you write\n4. **Write**");
  assert_caret (form, "Key Actions, item 3", 0);
  assert_undoes (form);
}

static void
test_split_bounds (Form         *form,
                   gconstpointer data)
{
  press_at (form, "Will, item 1", strlen ("Keep"), GDK_KEY_Return, 0);
  assert_replaced (form, "- Keep bytes\n", "- Keep\n- bytes\n");
  assert_caret (form, "Will, item 2", 0);
  assert_undoes (form);
}

/* Enter before the first word begins an item above; behind the last one, below. */
static void
test_enter_at_ends (Form         *form,
                    gconstpointer data)
{
  press_at (form, "Completion Checklist, item 2", 0, GDK_KEY_Return, 0);
  assert_text (form, agent_text);
  assert_caret (form, "Completion Checklist, item 2", 0);
  type_in (form, find_field (form, "Completion Checklist, item 2"), "Ice");
  assert_replaced (form, "- [x] Wind\n", "- [ ] Ice\n- [x] Wind\n");
  assert_undoes (form);

  press_at (form, "Completion Checklist, item 2", -1, GDK_KEY_Return, 0);
  assert_text (form, agent_text);
  assert_caret (form, "Completion Checklist, item 3", 0);
}

static void
test_join_before (Form         *form,
                  gconstpointer data)
{
  press_at (form, "Completion Checklist, item 2", 0, GDK_KEY_BackSpace, 0);
  assert_replaced (form, "- [ ] Depth\n- [x] Wind\n", "- [ ] Depth Wind\n");
  assert_caret (form, "Completion Checklist, item 1", strlen ("Depth"));
  assert_undoes (form);
}

static void
test_join_after (Form         *form,
                 gconstpointer data)
{
  press_at (form, "Completion Checklist, item 1", -1, GDK_KEY_Delete, 0);
  assert_replaced (form, "- [ ] Depth\n- [x] Wind\n", "- [ ] Depth Wind\n");
  assert_caret (form, "Completion Checklist, item 1", strlen ("Depth"));
  assert_undoes (form);
}

/* Before the text stands its label: Backspace leads there, and from its start to the item before. */
static void
test_join_labelled (Form         *form,
                    gconstpointer data)
{
  press_at (form, "Key Actions, item 2", 0, GDK_KEY_BackSpace, 0);
  assert_text (form, agent_text);
  assert_caret (form, "Key Actions, label 2", strlen ("Think"));
  press_at (form, "Key Actions, label 2", 0, GDK_KEY_BackSpace, 0);
  assert_replaced (form,
                   "1. **Look**: At the file first\n"
                   "2. **Think**: Before you write\n"
                   "3. **Write**",
                   "1. **Look**: At the file first **Think**: Before you write\n"
                   "2. **Write**");
  assert_caret (form, "Key Actions, item 1", strlen ("At the file first"));
  assert_undoes (form);
}

static void
test_join_at_ends (Form         *form,
                   gconstpointer data)
{
  press_at (form, "Completion Checklist, item 1", 0, GDK_KEY_BackSpace, 0);
  press_at (form, "Completion Checklist, item 2", -1, GDK_KEY_Delete, 0);
  assert_text (form, agent_text);
  g_assert_cmpuint (form->refused->len, ==, 0);
}

static void
test_nest (Form         *form,
           gconstpointer data)
{
  press_at (form, "Key Actions, item 2", 3, GDK_KEY_Right, GDK_ALT_MASK);
  assert_replaced (form,
                   "2. **Think**: Before you write\n3. **Write**",
                   "   1. **Think**: Before you write\n2. **Write**");
  assert_caret (form, "Key Actions, item 2", 3);

  /* Now Tab does it too, and another item joins the list that is there. */
  press (form, find_field (form, "Key Actions, item 2"), GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
  assert_text (form, agent_text);
  assert_caret (form, "Key Actions, item 2", 3);
  press (form, find_field (form, "Key Actions, item 2"), GDK_KEY_Tab, 0);
  press_at (form, "Key Actions, item 3", 0, GDK_KEY_Right, GDK_ALT_MASK);
  assert_replaced (form,
                   "2. **Think**: Before you write\n3. **Write**",
                   "   1. **Think**: Before you write\n   2. **Write**");
  undo (form);
  undo (form);
  assert_text (form, agent_text);
}

/* Whoever only looks walks on with Tab. */
static void
test_tab_leads_on (Form         *form,
                   gconstpointer data)
{
  focus_field (form, "Key Actions, item 2");
  gtk_widget_child_focus (GTK_WIDGET (form->window), GTK_DIR_TAB_FORWARD);
  settle (form);
  assert_text (form, agent_text);

  /* Where an item is new Tab nests, until the focus leaves it. */
  g_signal_emit_by_name (focus_field (form, "Key Actions, item 1"), "activate-below");
  settle (form);
  type_in (form, find_field (form, "Key Actions, item 2"), "Sleep");
  press (form, find_field (form, "Key Actions, item 2"), GDK_KEY_Tab, 0);
  assert_replaced (form, "At the file first\n", "At the file first\n   1. Sleep\n");
  focus_field (form, "Key Actions, item 1");
  focus_field (form, "Key Actions, item 2");
  g_autofree char *before = test_get_text (form->document);
  gtk_widget_child_focus (GTK_WIDGET (form->window), GTK_DIR_TAB_BACKWARD);
  settle (form);
  assert_text (form, before);
}

static void
test_duplicate_item (Form         *form,
                     gconstpointer data)
{
  activate_item (form, "Key Actions, item 2", "item.duplicate");
  assert_replaced (form,
                   "2. **Think**: Before you write\n3. **Write**",
                   "2. **Think**: Before you write\n3. **Think**: Before you write\n4. **Write**");
  assert_caret (form, "Key Actions, item 3", strlen ("Before you write"));
  assert_undoes (form);
}

/* --- paragraphs --- */

static void
test_split_text (Form         *form,
                 gconstpointer data)
{
  type_at (form, "Lore", strlen ("Some"), "\n");
  assert_replaced (form, "Some words here.", "Some\n words here.");
  type_in (form, find_field (form, "Lore"), "\n");
  assert_replaced (form, "Some words here.", "Some\n\nwords here.");
  assert_caret (form, "Lore", 0);
  g_assert_cmpstr (remit_grow_text_get_text (REMIT_GROW_TEXT (gtk_window_get_focus (form->window))),
                   ==, "words here.");
  undo (form);
  undo (form);
  assert_text (form, agent_text);
}

static void
test_new_paragraph (Form         *form,
                    gconstpointer data)
{
  type_at (form, "Lore", -1, "\n\nM");
  type_in (form, REMIT_GROW_TEXT (gtk_window_get_focus (form->window)), "ore of it");
  assert_replaced (form, "Some words here.\n", "Some words here.\n\nMore of it\n");
  assert_caret (form, "Lore", strlen ("More of it"));
  assert_shows (form, "Lore", "Some words here.");
}

static void
test_join_text (Form         *form,
                gconstpointer data)
{
  edit_source (form, "Some words here.", "Some\n\nwords here.");

  GtkWidget *card =
    gtk_widget_get_ancestor (GTK_WIDGET (find_field (form, "Lore")), REMIT_TYPE_SECTION_CARD);
  GtkWidget *second = remit_editor_find (REMIT_EDITOR (card), "/sections/3/blocks/1/text");

  gtk_widget_grab_focus (second);
  remit_grow_text_set_caret (REMIT_GROW_TEXT (second), 0);
  press (form, REMIT_GROW_TEXT (second), GDK_KEY_BackSpace, 0);
  assert_text (form, agent_text);
  assert_caret (form, "Lore", strlen ("Some"));
  undo (form);
  assert_replaced (form, "Some words here.", "Some\n\nwords here.");

  press_at (form, "Lore", -1, GDK_KEY_Delete, 0);
  assert_text (form, agent_text);
  assert_caret (form, "Lore", strlen ("Some"));
}

/* --- rows and sections --- */

static void
test_duplicate_row (Form         *form,
                    gconstpointer data)
{
  GtkWidget *grid = find_part (form, REMIT_TYPE_GRID, "Delegation Strategy");

  focus_field (form, "When, row 1");
  gtk_widget_activate_action (grid, "table.row-duplicate", NULL);
  settle (form);
  assert_replaced (form, "| pilot | A ship |\n", "| pilot | A ship |\n| pilot | A ship |\n");
  assert_caret (form, "When, row 2", 0);
  assert_undoes (form);
}

static void
test_duplicate_section (Form         *form,
                        gconstpointer data)
{
  GtkWidget *card =
    gtk_widget_get_ancestor (GTK_WIDGET (find_field (form, "Lore")), REMIT_TYPE_SECTION_CARD);

  gtk_widget_activate_action (card, "section.duplicate", NULL);
  settle (form);
  g_assert_cmpuint (remit_document_get_agent (form->document)->n_sections, ==, 8);
  assert_undoes (form);
}

static void
test_change_role (Form         *form,
                  gconstpointer data)
{
  GtkWidget *card =
    gtk_widget_get_ancestor (GTK_WIDGET (find_field (form, "Lore")), REMIT_TYPE_SECTION_CARD);
  g_autofree char *role = NULL;

  g_object_get (card, "role", &role, NULL);
  g_assert_cmpstr (role, ==, "section");
  gtk_widget_activate_action (card, "section.role", "s", "gotchas");
  settle (form);
  assert_replaced (form, "## Lore", "## Gotchas");

  g_clear_pointer (&role, g_free);
  g_object_get (card, "role", &role, NULL);
  g_assert_cmpstr (role, ==, "gotchas");
  assert_undoes (form);
}

static guint
count_roles (GMenuModel *menu)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
  guint n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *action = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) inner = g_menu_model_get_item_link (menu, i, links[j]);

          n += inner != NULL ? count_roles (inner) : 0;
        }
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      n += g_strcmp0 (action, "section.role") == 0;
    }

  return n;
}

/* All but examples, for which a sectioned agent has no place, and one for any other. */
static void
test_offers_roles (Form         *form,
                   gconstpointer data)
{
  GtkWidget *button = find_part (form, GTK_TYPE_MENU_BUTTON, "Lore");

  g_assert_cmpuint (count_roles (g_object_get_data (G_OBJECT (button), "remit-menu")), ==,
                    REMIT_ROLE_GROUP);
}

/* A table of examples is shown as trigger and output; its headings can be changed too. */
static void
test_example_headers (Form         *form,
                      gconstpointer data)
{
  assert_shows (form, "Examples, heading 1", "Trigger");
  type_at (form, "Examples, heading 2", -1, "s");
  g_assert_cmpstr (form->focused, ==, "/sections/0/blocks/0/columns/1");
  g_autofree char *after = test_get_text (form->document);
  g_assert_nonnull (strstr (after, "| Trigger | Outputs |"));
  undo (form);
  assert_text (form, data);
  activate_item (form, "Examples, item 1", "item.duplicate");
  g_autofree char *two = test_get_text (form->document);
  g_assert_nonnull (strstr (two, "| a | b |\n| a | b |\n"));
  assert_caret (form, "Examples, item 2", 1);
}

static const char examples_text[] = "---\nname: a\ndescription: b\n---\n\n## Examples\n\n"
                                    "| Trigger | Output |\n|---|---|\n| a | b |\n";

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("structure/enter-splits-an-item", test_split_item);
  ADD ("structure/enter-splits-a-bound", test_split_bounds);
  ADD ("structure/enter-at-the-ends-adds-above-and-below", test_enter_at_ends);
  ADD ("structure/backspace-joins-with-the-item-before", test_join_before);
  ADD ("structure/delete-joins-with-the-item-after", test_join_after);
  ADD ("structure/backspace-goes-over-the-label", test_join_labelled);
  ADD ("structure/nothing-to-join-is-no-mistake", test_join_at_ends);
  ADD ("structure/nests-and-unnests", test_nest);
  ADD ("structure/tab-nests-only-what-is-new", test_tab_leads_on);
  ADD ("structure/duplicates-an-item", test_duplicate_item);
  ADD ("structure/blank-line-splits-a-text", test_split_text);
  ADD ("structure/blank-line-at-the-end-begins-a-text", test_new_paragraph);
  ADD ("structure/backspace-and-delete-join-texts", test_join_text);

  ADD ("structure/duplicates-a-row", test_duplicate_row);
  ADD ("structure/duplicates-a-section", test_duplicate_section);
  ADD ("structure/offers-the-roles-of-the-dialect", test_offers_roles);
  ADD ("structure/changes-the-role-of-a-section", test_change_role);
  g_test_add ("/form/structure/headings-of-examples", Form, examples_text, form_set_up,
              test_example_headers, form_tear_down);

  return g_test_run ();
}
