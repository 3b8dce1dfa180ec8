/* test-widgets-text.c: a growing text keeps its caret and tells what the user did
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets-test.h"

/* ---- growing text ---- */

static void
on_changed (GtkTextBuffer *buffer, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_text_set_is_silent (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitGrowText) field = new_field ();

  log_init (&log);
  log_listen (&log, field);
  remit_grow_text_set_text (field, "one");
  remit_grow_text_set_text (field, "one and two");
  remit_grow_text_set_text (field, NULL);
  remit_grow_text_set_text (field, "three");
  wait_a_little ();
  assert_told (&log, "");
  assert_shows (field, "three");
}

static void
test_text_equal_touches_nothing (void)
{
  g_autoptr (RemitGrowText) field = new_field ();
  guint changes = 0;

  remit_grow_text_set_text (field, "one");
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "changed",
                    G_CALLBACK (on_changed), &changes);
  remit_grow_text_set_text (field, "one");
  g_assert_cmpuint (changes, ==, 0);
}

static void
test_text_caret_stays_with_its_word (void)
{
  static const struct
  {
    const char *before, *after;
    int         caret, expected;
  } cases[] = {
    { "alpha beta gamma", "alpha longer beta gamma", 14, 21 }, /* a change before it */
    { "alpha beta gamma", "alpha beta", 3, 3 },                /* behind it */
    { "ab", "aXb", 1, 1 },                                     /* right at it */
    { "über älter", "über viel älter", 7, 12 },                /* characters, not bytes */
    { "é", "è", 1, 1 },                                        /* that share their first byte */
    { "one two three", "one 2 three", 6, 5 },                  /* within what goes */
    { "aaa", "aaaa", 2, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RemitGrowText) field = new_field ();

      remit_grow_text_set_text (field, cases[i].before);
      remit_grow_text_set_caret (field, cases[i].caret);
      remit_grow_text_set_text (field, cases[i].after);
      assert_shows (field, cases[i].after);
      g_assert_cmpint (remit_grow_text_get_caret (field), ==, cases[i].expected);
    }
}

static void
test_text_selection_stays (void)
{
  g_autoptr (RemitGrowText) field = new_field ();
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkTextIter      start, end;
  g_autofree char *selected = NULL;

  remit_grow_text_set_text (field, "alpha beta gamma");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 6);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 10);
  gtk_text_buffer_select_range (buffer, &start, &end);
  remit_grow_text_set_text (field, "a longer alpha beta gamma");
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  selected = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (selected, ==, "beta");
}

static void
test_text_tells_what_is_typed (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitGrowText) field = new_field ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));

  log_init (&log);
  log_listen (&log, field);
  remit_grow_text_set_text (field, "one");
  type_at (field, 3, "!");
  assert_told (&log, "edited 'one!'");
  /* Typing over a selection is one change. */
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_set_text (buffer, "", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "two", -1);
  gtk_text_buffer_end_user_action (buffer);
  assert_told (&log, "edited 'two'");
  remit_grow_text_set_text (field, "two");
  assert_told (&log, "");
}

static void
test_text_tells_what_assistive_tools_do (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitGrowText) field = new_field ();

  log_init (&log);
  log_listen (&log, field);
  remit_grow_text_set_text (field, "one");
  /* As their interface does it: outside of any action, in two steps. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "two", -1);
  wait_a_little ();
  assert_told (&log, "edited 'two'");
}

static void
test_text_waits_for_the_input_method (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitGrowText) field = new_field ();

  log_init (&log);
  log_listen (&log, field);
  remit_grow_text_set_text (field, "one");
  g_signal_emit_by_name (field, "preedit-changed", "n");
  remit_grow_text_set_text (field, "one, from the source");
  {
    g_autofree char *shown = dup_buffer (field);

    g_assert_cmpstr (shown, ==, "one");
  }
  g_assert_false (press (field, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_signal_emit_by_name (field, "preedit-changed", "");
  wait_a_little ();
  assert_shows (field, "one, from the source");
  assert_told (&log, "");
}

static void
test_text_single_line (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitGrowText) field = new_field ();

  log_init (&log);
  log_listen (&log, field);
  remit_grow_text_set_single_line (field, TRUE);
  remit_grow_text_set_text (field, "kept\nline");
  assert_shows (field, "kept\nline");
  type_at (field, 9, " a\nb");
  assert_told (&log, "edited 'kept\nline a b'");
  assert_shows (field, "kept\nline a b");
  g_assert_true (press (field, GDK_KEY_Return, 0));
  assert_told (&log, "activated");
}

static void
test_text_keys (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitGrowText) field = new_field ();

  log_init (&log);
  log_listen (&log, field);
  g_assert_true (press (field, GDK_KEY_BackSpace, 0));
  assert_told (&log, "backspace-empty");
  remit_grow_text_set_text (field, "x");
  remit_grow_text_set_caret (field, 1);
  g_assert_false (press (field, GDK_KEY_BackSpace, 0));
  remit_grow_text_set_caret (field, 0);
  g_assert_false (press (field, GDK_KEY_Delete, 0));
  assert_told (&log, "");
  g_assert_true (press (field, GDK_KEY_BackSpace, 0));
  remit_grow_text_set_caret (field, 1);
  g_assert_true (press (field, GDK_KEY_Delete, 0));
  assert_told (&log, "join-before; join-after");
  g_assert_false (press (field, GDK_KEY_Return, 0));
  g_assert_false (press (field, GDK_KEY_Tab, 0));
  g_assert_false (press (field, GDK_KEY_Up, 0));
  assert_told (&log, "");
  g_assert_true (press (field, GDK_KEY_Return, GDK_CONTROL_MASK));
  g_assert_true (press (field, GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_true (press (field, GDK_KEY_Down, GDK_ALT_MASK));
  assert_told (&log, "activate-below; move-up; move-down");
  remit_grow_text_set_enter_adds (field, TRUE);
  remit_grow_text_set_tab_nests (field, TRUE);
  g_assert_true (press (field, GDK_KEY_Return, 0));
  g_assert_false (press (field, GDK_KEY_Return, GDK_SHIFT_MASK));
  g_assert_true (press (field, GDK_KEY_Tab, 0));
  g_assert_true (press (field, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  g_assert_false (press (field, GDK_KEY_Tab, GDK_CONTROL_MASK));
  assert_told (&log, "activate-below; indent; outdent");
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_string_append (user_data, g_action_get_name (G_ACTION (action)));
}

static void
test_text_leaves_undo_to_the_window (void)
{
  g_autoptr (GString) done = g_string_new (NULL);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry entries[] = { { .name = "undo", .activate = on_undo },
                                   { .name = "redo", .activate = on_undo } };
  GtkWidget *field = remit_grow_text_new ("Name");
  GtkWidget *window = show (field, 300);

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 2, done);
  gtk_widget_insert_action_group (window, "page", G_ACTION_GROUP (group));
  type_at (REMIT_GROW_TEXT (field), 0, "abc");
  g_assert_false (
    gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field))));
  g_assert_true (press (field, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_true (press (field, GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  g_assert_cmpstr (done->str, ==, "undoredo");
  assert_shows (REMIT_GROW_TEXT (field), "abc");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The lowest pixel of the text in the view's own layout. */
static int
view_height (GtkTextView *view)
{
  GtkTextIter end;
  int         y, height;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  return y + height;
}

static void
test_text_is_as_high_as_its_text (void)
{
  static const char *const texts[] = {
    "", "one line", "one\ntwo\n\nfour\n",
    "Design reliable backend systems with focus on data integrity, security, and fault tolerance",
    "a-word-that-is-longer-than-the-line-is-wide-and-has-to-be-broken-somewhere-in-its-middle\nü",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *field = remit_grow_text_new ("Name");
      GtkWidget *window = show (field, 260);
      int        own, asked, paragraphs = 1;

      remit_grow_text_set_text (REMIT_GROW_TEXT (field), texts[i]);
      gtk_widget_measure (field, GTK_ORIENTATION_VERTICAL, 260, &asked, NULL, NULL, NULL);
      wait_a_little ();
      for (const char *p = texts[i]; *p; p++)
        paragraphs += *p == '\n';
      own = view_height (GTK_TEXT_VIEW (field)) + 2;
      g_assert_cmpint (gtk_widget_get_height (field), >=, own);
      g_assert_cmpint (gtk_widget_get_height (field), <=, own + paragraphs);
      /* What it asked for before the first frame is what it got. */
      g_assert_cmpint (asked - gtk_widget_get_height (field), >=, 0);
      g_assert_cmpint (asked - gtk_widget_get_height (field), <=, 20);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_text_counts_what_is_composed (void)
{
  GtkWidget       *field = remit_grow_text_new ("Name");
  GtkWidget       *window = show (field, 120);
  g_autofree char *composed = g_strnfill (80, 'n');
  int              before, after;

  gtk_widget_measure (field, GTK_ORIENTATION_VERTICAL, 120, &before, NULL, NULL, NULL);
  g_signal_emit_by_name (field, "preedit-changed", composed);
  gtk_widget_measure (field, GTK_ORIENTATION_VERTICAL, 120, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, >, before * 3);
  g_signal_emit_by_name (field, "preedit-changed", "");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_text_keeps_the_caret_in_sight (void)
{
  GtkWidget     *scroller = gtk_scrolled_window_new ();
  GtkWidget     *field = remit_grow_text_new ("Name");
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget     *window;
  GtkAdjustment *adjustment;
  g_autoptr (GString) lines = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append_printf (lines, "line %d\n", i);
  remit_grow_text_set_text (REMIT_GROW_TEXT (field), lines->str);
  gtk_box_append (GTK_BOX (box), field);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  window = show (scroller, 300);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_widget_grab_focus (field);
  wait_a_little ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  remit_grow_text_set_caret (REMIT_GROW_TEXT (field), -1);
  wait_a_little ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 400);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/text/set-is-silent", test_text_set_is_silent);
  g_test_add_func ("/text/equal-touches-nothing", test_text_equal_touches_nothing);
  g_test_add_func ("/text/caret-stays-with-its-word", test_text_caret_stays_with_its_word);
  g_test_add_func ("/text/selection-stays", test_text_selection_stays);
  g_test_add_func ("/text/tells-what-is-typed", test_text_tells_what_is_typed);
  g_test_add_func ("/text/tells-what-assistive-tools-do", test_text_tells_what_assistive_tools_do);
  g_test_add_func ("/text/waits-for-the-input-method", test_text_waits_for_the_input_method);
  g_test_add_func ("/text/single-line", test_text_single_line);
  g_test_add_func ("/text/keys", test_text_keys);
  g_test_add_func ("/text/leaves-undo-to-the-window", test_text_leaves_undo_to_the_window);
  g_test_add_func ("/text/is-as-high-as-its-text", test_text_is_as_high_as_its_text);
  g_test_add_func ("/text/counts-what-is-composed", test_text_counts_what_is_composed);
  g_test_add_func ("/text/keeps-the-caret-in-sight", test_text_keeps_the_caret_in_sight);
  return g_test_run ();
}
