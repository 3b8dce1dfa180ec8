/* test-widgets-choice.c: a choice proposes known values while the user types in it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets-test.h"

static GtkWidget *
list_in (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_BOX (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = list_in (child);
  return found;
}

/* What a choice proposes stands before its other children; NULL while nothing is proposed. */
static RemitValuesPopover *
proposals_of (GtkWidget *choice)
{
  GtkWidget *first = gtk_widget_get_first_child (choice);

  return REMIT_IS_VALUES_POPOVER (first) && gtk_widget_get_visible (first)
           ? REMIT_VALUES_POPOVER (first)
           : NULL;
}

static const RemitKnownValue colors[] = {
  { "infrared", NULL, NULL }, { "red", NULL, "red" }, { "Redwood", NULL, NULL },
  { "blue", NULL, "blue" },
};

static GtkWidget *
show_choice (GtkWidget *choice, Log *log)
{
  GtkWidget *window = show (choice, 400);

  log_init (log);
  log_listen (log, choice);
  remit_choice_set_known (REMIT_CHOICE (choice), colors, G_N_ELEMENTS (colors));
  gtk_widget_grab_focus (GTK_WIDGET (remit_choice_get_field (REMIT_CHOICE (choice))));
  wait_a_little ();
  g_assert_null (proposals_of (choice));
  return window;
}

static void
test_choice_proposes_while_typing (void)
{
  g_auto (Log) log = { 0 };
  GtkWidget          *choice = remit_choice_new ("Color");
  GtkWidget          *window = show_choice (choice, &log);
  RemitGrowText      *field = remit_choice_get_field (REMIT_CHOICE (choice));
  RemitValuesPopover *proposals;

  type_at (field, 0, "RE");
  assert_told (&log, "edited 'RE'");
  proposals = proposals_of (choice);
  g_assert_nonnull (proposals);
  assert_label (list_in (GTK_WIDGET (proposals)), "Color, known values");
  wait_a_little ();
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  g_assert_cmpint (remit_grow_text_get_caret (field), ==, 2);
  g_assert_null (remit_values_popover_get_selected (proposals));
  /* Those that begin with it come first. */
  g_assert_true (press (choice, GDK_KEY_Down, 0));
  g_assert_cmpstr (remit_values_popover_get_selected (proposals), ==, "red");
  g_assert_true (press (choice, GDK_KEY_Down, 0));
  g_assert_true (press (choice, GDK_KEY_Down, 0));
  g_assert_cmpstr (remit_values_popover_get_selected (proposals), ==, "infrared");
  g_assert_true (press (choice, GDK_KEY_Up, 0));
  g_assert_cmpstr (remit_values_popover_get_selected (proposals), ==, "Redwood");
  assert_shows (field, "RE");
  assert_told (&log, "");
  g_assert_true (press (choice, GDK_KEY_Return, 0));
  assert_told (&log, "edited 'Redwood'");
  assert_shows (field, "Redwood");
  g_assert_cmpint (remit_grow_text_get_caret (field), ==, 7);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  wait_a_little ();
  g_assert_null (proposals_of (choice));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_choice_takes_with_tab (void)
{
  g_auto (Log) log = { 0 };
  GtkWidget     *choice = remit_choice_new ("Color");
  GtkWidget     *window = show_choice (choice, &log);
  RemitGrowText *field = remit_choice_get_field (REMIT_CHOICE (choice));

  /* What nobody chose is not taken, but the focus goes on. */
  type_at (field, 0, "bl");
  g_assert_false (press (choice, GDK_KEY_Tab, 0));
  assert_told (&log, "edited 'bl'");
  g_assert_true (press (choice, GDK_KEY_Down, 0));
  g_assert_false (press (choice, GDK_KEY_Tab, 0));
  assert_told (&log, "edited 'blue'");
  g_assert_false (press (choice, GDK_KEY_Down, 0));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
compose (RemitGrowText *field, const char *preedit)
{
  g_signal_emit_by_name (field, "preedit-changed", preedit);
}

static void
test_choice_closes_its_proposals (void)
{
  g_auto (Log) log = { 0 };
  GtkWidget     *choice = remit_choice_new ("Color");
  GtkWidget     *window = show_choice (choice, &log);
  RemitGrowText *field = remit_choice_get_field (REMIT_CHOICE (choice));

  type_at (field, 0, "re");
  g_assert_nonnull (proposals_of (choice));
  g_assert_true (press (choice, GDK_KEY_Down, 0));
  g_assert_true (press (choice, GDK_KEY_Escape, 0));
  g_assert_null (proposals_of (choice));
  assert_shows (field, "re");
  g_assert_false (press (choice, GDK_KEY_Escape, 0));
  type_at (field, 2, "d"); /* a value that is known, though there are more that begin so */
  g_assert_null (proposals_of (choice));
  type_at (field, 3, "w");
  g_assert_nonnull (proposals_of (choice));
  type_at (field, 4, "x");
  g_assert_null (proposals_of (choice));
  remit_choice_set_text (REMIT_CHOICE (choice), "");
  type_at (field, 0, "b");
  g_assert_nonnull (proposals_of (choice));
  remit_choice_set_text (REMIT_CHOICE (choice), "b");
  g_assert_nonnull (proposals_of (choice));
  compose (field, "l");
  g_assert_null (proposals_of (choice));
  g_assert_false (press (choice, GDK_KEY_Down, 0));
  compose (field, "");
  wait_a_little ();
  type_at (field, 1, "l");
  g_assert_nonnull (proposals_of (choice));
  remit_choice_set_text (REMIT_CHOICE (choice), "undone");
  g_assert_null (proposals_of (choice));
  remit_choice_set_text (REMIT_CHOICE (choice), "");
  type_at (field, 0, "b");
  g_assert_nonnull (proposals_of (choice));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  wait_a_little ();
  g_assert_null (proposals_of (choice));
  assert_shows (field, "b");
  type_at (field, 1, "l"); /* by an assistive tool, in a field without the focus */
  g_assert_null (proposals_of (choice));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/choice/proposes-while-typing", test_choice_proposes_while_typing);
  g_test_add_func ("/choice/takes-with-tab", test_choice_takes_with_tab);
  g_test_add_func ("/choice/closes-its-proposals", test_choice_closes_its_proposals);
  return g_test_run ();
}
