/* test-form-problems.c: a problem stands under its field, with its fix
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-test.h"

#include "remit-field-editor.h"
#include "remit-field-row.h"
#include "remit-grid.h"

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

  g_signal_emit_by_name (gtk_widget_get_first_child (GTK_WIDGET (messages)), "fix", 0);
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

static gboolean
is_grid (GtkWidget *widget,
         gpointer   data)
{
  return REMIT_IS_GRID (widget);
}

static gboolean
is_told (RemitGrid *grid,
         int        row)
{
  return gtk_widget_get_visible (
    GTK_WIDGET (remit_grid_get_messages (grid, remit_grid_get_cell (grid, row, 0))));
}

static void
test_cell_tells_under_its_row (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (
    "---\nname: keeper\ndescription: Use when it breaks\n" BODY "\n## Table\n\n"
    "| At | Do | By |\n|----|----|----|\n| noon | eat | me |\n| \u00e2\u2030\u00a5 nine | sleep | me |\n",
    -1);
  g_autoptr (RemitDocument) document = remit_document_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  remit_document_set_contents (document, text);
  gtk_window_set_child (window, remit_form_pane_new (document));
  gtk_window_present (window);
  test_settle (document);

  GtkWidget *grid = test_find_widget (GTK_WIDGET (window), is_grid, NULL);
  g_assert_nonnull (grid);
  g_assert_true (is_told (REMIT_GRID (grid), 1));
  g_assert_false (is_told (REMIT_GRID (grid), 0));
  g_assert_false (is_told (REMIT_GRID (grid), -1));

  RemitMessages *messages =
    remit_grid_get_messages (REMIT_GRID (grid), remit_grid_get_cell (REMIT_GRID (grid), 1, 0));
  g_signal_emit_by_name (gtk_widget_get_first_child (GTK_WIDGET (messages)), "fix", 0);
  test_settle (document);
  g_assert_false (is_told (REMIT_GRID (grid), 1));
  g_assert_cmpstr (remit_grow_text_get_text (remit_grid_get_cell (REMIT_GRID (grid), 1, 0)), ==,
                   "\u2265 nine");
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/form-problems/fix-is-one-click", test_fix_is_one_click);
  g_test_add_func ("/form-problems/cell-tells-under-its-row", test_cell_tells_under_its_row);

  return g_test_run ();
}
