/* test-form-first.c: an empty section begins with its first item, or with its text where its role is a text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-test.h"

#include "remit-list-editor.h"
#include "remit-text-editor.h"

static const char before[] = "---\nname: keeper\ndescription: Keeps.\n---\n\n# Keeper\n\nYou keep.\n\n"
                             "## Triggers\n\n## Outputs\n- notes\n";
static const char without_words[] = "---\nname: keeper\ndescription: Keeps.\n---\n\n# Keeper\n\nYou keep.\n\n"
                                    "## Expertise\n\n## Outputs\n- notes\n";

typedef struct
{
  RemitDocument *document;
  GtkWindow     *window;
} Form;

static void
set_up (Form         *form,
        gconstpointer data)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (data != NULL ? data : before, -1);

  form->document = remit_document_new ();
  remit_document_set_contents (form->document, text);
  form->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (form->window, remit_form_pane_new (form->document));
  gtk_window_present (form->window);
  test_settle (form->document);
}

static void
tear_down (Form         *form,
           gconstpointer data)
{
  gtk_window_destroy (form->window);
  g_clear_object (&form->document);
}

static gboolean
is_triggers (GtkWidget *widget,
             gpointer   data)
{
  return REMIT_IS_LIST_EDITOR (widget) &&
         g_strcmp0 (remit_editor_get_name (REMIT_EDITOR (widget)), "Triggers") == 0;
}

static RemitItemList *
find_list (Form *form)
{
  GtkWidget *editor = test_find_widget (GTK_WIDGET (form->window), is_triggers, NULL);

  g_assert_nonnull (editor);
  return REMIT_ITEM_LIST (adw_bin_get_child (ADW_BIN (editor)));
}

static void
type (RemitItemList *list,
      const char    *text)
{
  RemitGrowText *field = remit_item_row_get_text_field (remit_item_list_get_row (list, 0));

  gtk_text_buffer_insert_interactive_at_cursor (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1, TRUE);
}

static void
assert_text (Form       *form,
             const char *expected)
{
  test_settle (form->document);

  g_autofree char *text = test_get_text (form->document);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_nothing_is_written_before_it_says_something (Form         *form,
                                                  gconstpointer data)
{
  RemitItemList *list = find_list (form);

  g_assert_cmpuint (remit_item_list_get_n (list), ==, 0);
  g_signal_emit_by_name (list, "add-first");
  g_assert_cmpuint (remit_item_list_get_n (list), ==, 1);
  assert_text (form, before);
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (form->document)));
}

static void
test_typing_goes_on_in_the_same_row (Form         *form,
                                     gconstpointer data)
{
  RemitItemList *list = find_list (form);
  RemitItemRow *row;

  g_signal_emit_by_name (list, "add-first");
  row = remit_item_list_get_row (list, 0);
  type (list, "w");
  test_settle (form->document);
  g_assert_true (find_list (form) == list);
  g_assert_true (remit_item_list_get_row (list, 0) == row);
  type (list, "aves");
  assert_text (form, "---\nname: keeper\ndescription: Keeps.\n---\n\n# Keeper\n\nYou keep.\n\n"
                     "## Triggers\n- waves\n\n## Outputs\n- notes\n");
}

static void
test_undo_empties_the_section_again (Form         *form,
                                     gconstpointer data)
{
  RemitItemList *list = find_list (form);

  g_signal_emit_by_name (list, "add-first");
  type (list, "waves");
  test_settle (form->document);
  remit_document_undo (form->document);
  assert_text (form, before);
}

/* --- a text --- */

static gboolean
is_expertise (GtkWidget *widget,
              gpointer   data)
{
  return REMIT_IS_TEXT_EDITOR (widget) &&
         g_strcmp0 (remit_editor_get_name (REMIT_EDITOR (widget)), "Expertise") == 0;
}

static GtkWidget *
find_expertise (Form *form)
{
  GtkWidget *editor = test_find_widget (GTK_WIDGET (form->window), is_expertise, NULL);

  g_assert_nonnull (editor);
  return remit_editor_find (REMIT_EDITOR (editor), "");
}

static void
type_text (GtkWidget  *field,
           const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), text, -1, TRUE);
}

static void
test_text_begins_a_section_that_is_one (Form         *form,
                                        gconstpointer data)
{
  GtkWidget *field = find_expertise (form);

  type_text (field, "  ");
  assert_text (form, without_words);
  gtk_widget_grab_focus (field);
  type_text (field, "T");
  test_settle (form->document);
  g_assert_true (find_expertise (form) == field);
  type_text (field, "ides");
  assert_text (form, "---\nname: keeper\ndescription: Keeps.\n---\n\n# Keeper\n\nYou keep.\n\n"
                     "## Expertise\nTides\n\n## Outputs\n- notes\n");
}

static void
test_undo_leaves_the_focus_in_the_text (Form         *form,
                                        gconstpointer data)
{
  GtkWidget *field = find_expertise (form);

  gtk_widget_grab_focus (field);
  type_text (field, "Tides");
  test_settle (form->document);
  remit_document_undo (form->document);
  assert_text (form, without_words);
  g_assert_true (find_expertise (form) == field);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (form->window)) == field);
  g_assert_cmpstr (remit_grow_text_get_text (REMIT_GROW_TEXT (field)), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/form-first/nothing-is-written-before-it-says-something", Form, NULL, set_up,
              test_nothing_is_written_before_it_says_something, tear_down);
  g_test_add ("/form-first/typing-goes-on-in-the-same-row", Form, NULL, set_up,
              test_typing_goes_on_in_the_same_row, tear_down);
  g_test_add ("/form-first/undo-empties-the-section-again", Form, NULL, set_up,
              test_undo_empties_the_section_again, tear_down);

  g_test_add ("/form-first/text-begins-a-section-that-is-one", Form, without_words, set_up,
              test_text_begins_a_section_that_is_one, tear_down);
  g_test_add ("/form-first/undo-leaves-the-focus-in-the-text", Form, without_words, set_up,
              test_undo_leaves_the_focus_in_the_text, tear_down);

  return g_test_run ();
}
