/* test-form-problems.c: a problem stands under its field, with its fix
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-test.h"

#include "remit-field-editor.h"
#include "remit-field-row.h"

#define BODY "---\n\n# Keeper\n\nYou keep.\n"

static gboolean
is_description (GtkWidget *widget,
                gpointer   data)
{
  return REMIT_IS_FIELD_EDITOR (widget) &&
         g_str_equal (remit_field_editor_get_key (REMIT_FIELD_EDITOR (widget)), "description");
}

static RemitFieldRow *
find_row (GtkWindow *window)
{
  GtkWidget *editor = test_find_widget (GTK_WIDGET (window), is_description, NULL);

  g_assert_nonnull (editor);
  return REMIT_FIELD_ROW (adw_bin_get_child (ADW_BIN (editor)));
}

static void
test_fix_is_one_click (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (
    "---\nname: keeper\ndescription: Use when: it breaks\n" BODY, -1);
  g_autoptr (RemitDocument) document = remit_document_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  remit_document_set_contents (document, text);
  gtk_window_set_child (window, remit_form_pane_new (document));
  gtk_window_present (window);
  test_settle (document);

  RemitMessages *messages = remit_field_row_get_messages (find_row (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (messages)));

  g_signal_emit_by_name (gtk_widget_get_first_child (GTK_WIDGET (messages)), "fix");
  test_settle (document);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (messages)));

  g_autofree char *mended = test_get_text (document);
  g_assert_cmpstr (mended, ==,
                   "---\nname: keeper\ndescription: \"Use when: it breaks\"\n" BODY);

  remit_document_undo (document);
  test_settle (document);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (messages)));
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/form-problems/fix-is-one-click", test_fix_is_one_click);

  return g_test_run ();
}
