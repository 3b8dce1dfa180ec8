/* test-widgets.c: the widgets of the form show what they are given and tell what the user did
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <string.h>

#include "widgets/remit-bounds.h"
#include "widgets/remit-card.h"
#include "widgets/remit-chip.h"
#include "widgets/remit-chips.h"
#include "widgets/remit-choice.h"
#include "widgets/remit-coverage-bar.h"
#include "widgets/remit-field-row.h"
#include "widgets/remit-grid.h"
#include "widgets/remit-group-title.h"
#include "widgets/remit-item-list.h"

/* ---- help ---- */

typedef struct
{
  GPtrArray *told; /* one string a signal: its name and parameters */
} Log;

static void
log_init (Log *log)
{
  log->told = g_ptr_array_new_with_free_func (g_free);
}

static char *
log_take (Log *log)
{
  char *all;

  g_ptr_array_add (log->told, NULL);
  all = g_strjoinv ("; ", (char **) log->told->pdata);
  g_ptr_array_set_size (log->told, 0);
  return all;
}

#define assert_told(log, expected)                                                               \
  G_STMT_START                                                                                   \
  {                                                                                              \
    g_autofree char *told = log_take (log);                                                      \
    g_assert_cmpstr (told, ==, expected);                                                        \
  }                                                                                              \
  G_STMT_END

static void
append_value (GString *line, const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_string_append_printf (line, " '%s'", g_value_get_string (value));
  else if (G_VALUE_HOLDS_UINT (value))
    g_string_append_printf (line, " %u", g_value_get_uint (value));
  else if (G_VALUE_HOLDS_INT (value))
    g_string_append_printf (line, " %d", g_value_get_int (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_string_append (line, g_value_get_boolean (value) ? " yes" : " no");
}

static void
log_marshal (GClosure *closure, GValue *result, guint n_values, const GValue *values,
             gpointer hint, gpointer data)
{
  Log     *log = closure->data;
  GString *line = g_string_new (g_signal_name (((GSignalInvocationHint *) hint)->signal_id));

  for (guint i = 1; i < n_values; i++)
    append_value (line, &values[i]);
  g_ptr_array_add (log->told, g_string_free (line, FALSE));
}

/* Writes down every signal of @widget's own type, but where the focus went. */
static void
log_listen (Log *log, gpointer widget)
{
  g_autofree guint *ids = NULL;
  guint             n;

  ids = g_signal_list_ids (G_OBJECT_TYPE (widget), &n);
  for (guint i = 0; i < n; i++)
    {
      GClosure *closure;

      if (strstr (g_signal_name (ids[i]), "focused"))
        continue;
      closure = g_closure_new_simple (sizeof (GClosure), log);
      g_closure_set_marshal (closure, log_marshal);
      g_signal_connect_closure_by_id (widget, ids[i], 0, closure, FALSE);
    }
}

static void
log_clear (Log *log)
{
  g_ptr_array_unref (log->told);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Log, log_clear)

static gboolean
on_time (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets frames and idles happen. */
static void
wait_a_little (void)
{
  gboolean done = FALSE;

  g_timeout_add (120, on_time, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
show (GtkWidget *child, int width)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), child);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 500);
  gtk_window_present (GTK_WINDOW (window));
  wait_a_little ();
  return window;
}

static void
type_at (RemitGrowText *field, int offset, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkTextIter    iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_insert_interactive (buffer, &iter, text, -1, TRUE);
}

/* Presses @key on the widget's own controllers: those of a chip, and those that come before the ones
 * of a text view or an entry. */
static gboolean
press (gpointer widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (widget));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && (REMIT_IS_CHIP (widget)
              || gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  return handled;
}

static char *
dup_buffer (RemitGrowText *field)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "text", &text, NULL);
  return text;
}

#define assert_shows(field, expected)                                                            \
  G_STMT_START                                                                                   \
  {                                                                                              \
    g_autofree char *shown = dup_buffer (field);                                                 \
    g_assert_cmpstr (shown, ==, expected);                                                       \
    g_assert_cmpstr (remit_grow_text_get_text (field), ==, expected);                            \
  }                                                                                              \
  G_STMT_END

static void
assert_label (gpointer widget, const char *expected)
{
  g_autofree char *found = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, expected);

  g_assert_cmpstr (found, ==, NULL);
}

static RemitGrowText *
new_field (void)
{
  return REMIT_GROW_TEXT (g_object_ref_sink (remit_grow_text_new ("Name")));
}

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
  g_assert_false (press (field, GDK_KEY_BackSpace, 0));
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

/* ---- chips ---- */

static GtkWidget *
nth (GtkWidget *parent, guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (index-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
entry_of (GtkWidget *chips)
{
  GtkWidget *child = gtk_widget_get_first_child (chips);

  while (!GTK_IS_ENTRY (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static const char *const three[] = { "Read", "Write", "Bash", NULL };

static void
test_chips_keep_their_widgets (void)
{
  static const char *const changed[] = { "Read", "Edit", NULL };
  g_autoptr (GtkWidget) chips = g_object_ref_sink (remit_chips_new ("Tools"));
  GtkWidget *second;

  remit_chips_set_words (REMIT_CHIPS (chips), three);
  second = nth (chips, 1);
  g_assert_cmpuint (remit_chips_get_n_words (REMIT_CHIPS (chips)), ==, 3);
  remit_chips_set_words (REMIT_CHIPS (chips), changed);
  g_assert_true (nth (chips, 1) == second);
  g_assert_cmpstr (remit_chip_get_word (REMIT_CHIP (second)), ==, "Edit");
  g_assert_cmpuint (remit_chips_get_n_words (REMIT_CHIPS (chips)), ==, 2);
}

static void
test_chips_wrap (void)
{
  g_autoptr (GtkWidget) chips = g_object_ref_sink (remit_chips_new ("Tools"));
  int one, low, natural, narrow, wide;

  remit_chips_set_words (REMIT_CHIPS (chips), three);
  gtk_widget_measure (chips, GTK_ORIENTATION_HORIZONTAL, -1, &low, &natural, NULL, NULL);
  gtk_widget_measure (chips, GTK_ORIENTATION_VERTICAL, natural, &wide, NULL, NULL, NULL);
  gtk_widget_measure (chips, GTK_ORIENTATION_VERTICAL, natural / 2 + 10, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (nth (chips, 0), GTK_ORIENTATION_VERTICAL, -1, &one, NULL, NULL, NULL);
  g_assert_cmpint (low, <, natural);
  g_assert_cmpint (narrow, >=, 2 * one + 6);
  g_assert_cmpint (wide, <, narrow);
}

static void
test_chips_keys (void)
{
  g_auto (Log) log = { 0 };
  GtkWidget *chips = remit_chips_new ("Tools");
  GtkWidget *window = show (chips, 400);

  log_init (&log);
  log_listen (&log, chips);
  remit_chips_set_words (REMIT_CHIPS (chips), three);
  remit_chips_focus_word (REMIT_CHIPS (chips), 1);
  g_assert_true (press (nth (chips, 1), GDK_KEY_Right, GDK_ALT_MASK));
  assert_told (&log, "word-moved 1 2");
  remit_chips_set_words (REMIT_CHIPS (chips), three);
  g_assert_true (gtk_widget_has_focus (nth (chips, 2)));
  g_assert_true (press (nth (chips, 2), GDK_KEY_Left, 0));
  g_assert_true (gtk_widget_has_focus (nth (chips, 1)));
  g_assert_true (press (nth (chips, 1), GDK_KEY_Delete, 0));
  assert_told (&log, "word-removed 1");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_word_added (RemitChips *chips, const char *text, gpointer user_data)
{
  GPtrArray *words = user_data;

  g_ptr_array_insert (words, words->len - 1, g_strdup (text));
  remit_chips_set_words (chips, (const char *const *) words->pdata);
}

static void
test_chips_adding (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GtkWidget  *chips = remit_chips_new ("Tools");
  GtkWidget  *window = show (chips, 400);
  GtkWidget  *entry = entry_of (chips);

  g_ptr_array_add (words, NULL);
  log_init (&log);
  log_listen (&log, chips);
  g_signal_connect (chips, "word-added", G_CALLBACK (on_word_added), words);
  remit_chips_start_adding (REMIT_CHIPS (chips));
  gtk_editable_set_text (GTK_EDITABLE (entry), "api");
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  g_assert_true (press (entry, GDK_KEY_comma, 0));
  assert_told (&log, "word-added 'api'");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  /* A pasted list: a word at a time, and commas in brackets are part of a word. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "Bash(git add, git commit), Read,Write");
  g_assert_true (press (entry, GDK_KEY_Return, 0));
  wait_a_little ();
  assert_told (&log,
               "word-added 'Bash(git add, git commit)'; word-added 'Read'; word-added 'Write'");
  g_assert_true (press (entry, GDK_KEY_BackSpace, 0));
  assert_told (&log, "word-removed 3");
  gtk_editable_set_text (GTK_EDITABLE (entry), "given up");
  g_assert_true (press (entry, GDK_KEY_Escape, 0));
  wait_a_little ();
  g_assert_false (gtk_widget_get_visible (entry));
  assert_told (&log, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_chips_editing (void)
{
  g_auto (Log) log = { 0 };
  GtkWidget *chips = remit_chips_new ("Tools");
  GtkWidget *window = show (chips, 400);
  GtkWidget *entry = entry_of (chips);

  log_init (&log);
  log_listen (&log, chips);
  remit_chips_set_words (REMIT_CHIPS (chips), three);
  remit_chips_focus_word (REMIT_CHIPS (chips), 1);
  g_assert_true (press (nth (chips, 1), GDK_KEY_F2, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Write");
  g_assert_true (press (entry, GDK_KEY_Return, 0));
  assert_told (&log, ""); /* the word that stands */
  g_assert_true (press (nth (chips, 1), GDK_KEY_Return, 0));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Edit");
  g_assert_true (press (entry, GDK_KEY_Return, 0));
  assert_told (&log, "word-changed 1 'Edit'");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_chips_completion (void)
{
  static const RemitKnownValue known[] = {
    { "observers", NULL, NULL }, { "api", NULL, NULL }, { "job-observer", NULL, NULL },
    { "Observability", NULL, NULL },
  };
  static const char *const except[] = { "observers", NULL };
  g_autoptr (GtkWidget) widget = g_object_ref_sink (remit_values_popover_new (NULL));
  RemitValuesPopover *popover = REMIT_VALUES_POPOVER (widget);

  remit_values_popover_set_values (popover, known, G_N_ELEMENTS (known));
  g_assert_cmpuint (remit_values_popover_filter (popover, "obs", except), ==, 2);
  g_assert_null (remit_values_popover_get_selected (popover));
  remit_values_popover_move (popover, 1);
  g_assert_cmpstr (remit_values_popover_get_selected (popover), ==, "Observability");
  remit_values_popover_move (popover, 1);
  g_assert_cmpstr (remit_values_popover_get_selected (popover), ==, "job-observer");
  remit_values_popover_move (popover, 5);
  g_assert_cmpstr (remit_values_popover_get_selected (popover), ==, "job-observer");
  remit_values_popover_move (popover, -2);
  g_assert_null (remit_values_popover_get_selected (popover));
}

/* ---- choice and target ---- */

static void
test_choice_tells_only_a_change (void)
{
  static const RemitKnownValue known[] = { { "red", NULL, "red" }, { "blue", NULL, "blue" } };
  g_auto (Log) log = { 0 };
  g_autoptr (GtkWidget) choice = g_object_ref_sink (remit_choice_new ("Color"));
  GtkWidget *popover;

  log_init (&log);
  log_listen (&log, choice);
  remit_choice_set_known (REMIT_CHOICE (choice), known, 2);
  remit_choice_set_text (REMIT_CHOICE (choice), "blue");
  popover = GTK_WIDGET (
    gtk_menu_button_get_popover (GTK_MENU_BUTTON (gtk_widget_get_last_child (choice))));
  g_signal_emit_by_name (popover, "chosen", "blue");
  assert_told (&log, "");
  g_signal_emit_by_name (popover, "chosen", "red");
  assert_told (&log, "edited 'red'");
  g_assert_cmpstr (remit_choice_get_text (REMIT_CHOICE (choice)), ==, "red");
  type_at (remit_choice_get_field (REMIT_CHOICE (choice)), 3, "dish");
  assert_told (&log, "edited 'reddish'");
}

static void
test_target_is_written_as_it_was (void)
{
  static const struct
  {
    const char *set, *shown, *typed, *told;
  } cases[] = {
    { "95%", "95", "99.9", "edited '99.9%'" }, { "95 %", "95", "96", "edited '96 %'" },
    { "95", "95", "96", "edited '96'" },       { "high", "high", "low", "edited 'low'" },
    { "95%", "95", "95%", "" },                { "95%", "95", "< 5 min", "edited '< 5 min'" },
    { "", "", "90", "edited '90%'" },          { "99,5%", "99,5", "99,5", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Log) log = { 0 };
      g_autoptr (GtkWidget) target = g_object_ref_sink (remit_target_new ("Target"));
      GtkEditable *entry = GTK_EDITABLE (remit_target_get_entry (REMIT_TARGET (target)));

      log_init (&log);
      log_listen (&log, target);
      remit_target_set_text (REMIT_TARGET (target), cases[i].set);
      assert_told (&log, "");
      g_assert_cmpstr (gtk_editable_get_text (entry), ==, cases[i].shown);
      gtk_editable_set_text (entry, cases[i].typed);
      assert_told (&log, cases[i].told);
    }
}

/* ---- coverage ---- */

static char *
dup_pieces (const RemitCoverageRange *ranges, gsize n)
{
  g_autoptr (GArray) pieces = remit_coverage_pieces (ranges, n);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      RemitCoveragePiece *piece = &g_array_index (pieces, RemitCoveragePiece, i);

      g_string_append_printf (words, "%g-%g:%u ", piece->low, piece->high, piece->layers);
    }
  return g_string_free (words, FALSE);
}

static void
test_coverage_pieces (void)
{
  const RemitCoverageRange whole[] = { { 90, 100 }, { 70, 89 }, { 0, 69 } };
  const RemitCoverageRange gap[] = { { 70, 89 }, { 0, 70 } };
  const RemitCoverageRange overlap[] = { { 60, 1000 }, { -5, 80 } };
  const RemitCoverageRange middle[] = { { 40, 60 } };
  g_autofree char *a = dup_pieces (whole, 3);
  g_autofree char *b = dup_pieces (gap, 2);
  g_autofree char *c = dup_pieces (overlap, 2);
  g_autofree char *d = dup_pieces (middle, 1);
  g_autofree char *e = dup_pieces (NULL, 0);

  g_assert_cmpstr (a, ==, "0-70:1 70-90:1 90-100:1 ");
  g_assert_cmpstr (b, ==, "0-70:1 70-89:1 89-100:0 ");
  g_assert_cmpstr (c, ==, "0-60:1 60-80:2 80-100:1 ");
  g_assert_cmpstr (d, ==, "0-40:0 40-60:1 60-100:0 ");
  g_assert_cmpstr (e, ==, "");
}

static void
test_coverage_says_it_in_words (void)
{
  const RemitCoverageRange gap[] = { { 70, 89 }, { 0, 70 } };
  GtkWidget *bar = remit_coverage_bar_new ();
  GtkWidget *window = show (bar, 400);

  g_assert_false (gtk_widget_get_visible (bar));
  remit_coverage_bar_set_ranges (REMIT_COVERAGE_BAR (bar), gap, 2);
  wait_a_little ();
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (bar), ==, "Nothing covers 89 to 100 %");
  assert_label (bar, "Nothing covers 89 to 100 %");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- rows and lists ---- */

static RemitItemList *
new_list (RemitMarker marker, guint n)
{
  GtkWidget *list = g_object_ref_sink (remit_item_list_new ("Process", marker));

  remit_item_list_set_n (REMIT_ITEM_LIST (list), n);
  return REMIT_ITEM_LIST (list);
}

static void
test_list_tells_what_rows_tell (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitItemList) list = new_list (REMIT_MARKER_NUMBER, 3);
  RemitItemRow *row = remit_item_list_get_row (list, 1);

  log_init (&log);
  log_listen (&log, list);
  remit_item_row_set_label (row, "risk");
  remit_item_row_set_text (row, "modes");
  remit_item_row_set_target (row, "95%");
  assert_told (&log, "");
  type_at (remit_item_row_get_text_field (row), 5, "!");
  type_at (remit_item_row_get_label_field (row), 4, "s");
  assert_told (&log, "text-edited 1 'modes!'; label-edited 1 'risks'");
  press (remit_item_row_get_text_field (row), GDK_KEY_Return, 0);
  press (remit_item_row_get_label_field (row), GDK_KEY_Up, GDK_ALT_MASK);
  press (remit_item_row_get_text_field (row), GDK_KEY_Down, GDK_ALT_MASK);
  assert_told (&log, "add-below 1; move 1 -1; move 1 1");
  gtk_widget_activate_action (GTK_WIDGET (row), "item.remove", NULL);
  gtk_widget_activate_action (GTK_WIDGET (row), "item.duplicate", NULL);
  gtk_widget_activate_action (GTK_WIDGET (row), "item.move-up", NULL);
  assert_told (&log, "remove 1; duplicate 1; move 1 -1");
}

static void
test_list_removes_only_what_is_empty (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitItemList) list = new_list (REMIT_MARKER_BULLET, 2);
  RemitItemRow *row = remit_item_list_get_row (list, 1);

  log_init (&log);
  log_listen (&log, list);
  remit_item_row_set_label (row, "kept");
  press (remit_item_row_get_text_field (row), GDK_KEY_BackSpace, 0);
  assert_told (&log, "");
  remit_item_row_set_label (row, "");
  press (remit_item_row_get_text_field (row), GDK_KEY_BackSpace, 0);
  assert_told (&log, "remove-empty 1");
}

static void
test_list_keeps_its_rows (void)
{
  g_autoptr (RemitItemList) list = new_list (REMIT_MARKER_BULLET, 3);
  RemitItemRow *row = remit_item_list_get_row (list, 1);

  remit_item_list_set_n (list, 5);
  g_assert_true (remit_item_list_get_row (list, 1) == row);
  remit_item_list_set_n (list, 2);
  g_assert_true (remit_item_list_get_row (list, 1) == row);
  g_assert_cmpuint (remit_item_list_get_n (list), ==, 2);
}

static void
test_list_check_shows_what_is_set (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (RemitItemList) list = new_list (REMIT_MARKER_TASK, 1);
  RemitItemRow *row = remit_item_list_get_row (list, 0);
  GtkWidget    *check = nth (gtk_widget_get_first_child (GTK_WIDGET (row)), 1);

  log_init (&log);
  log_listen (&log, list);
  remit_item_row_set_checked (row, TRUE);
  assert_told (&log, "");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  assert_told (&log, "checked-toggled 0 no");
}

static void
test_list_names_its_controls (void)
{
  g_autoptr (RemitItemList) list = new_list (REMIT_MARKER_TASK, 2);
  RemitItemRow *row = remit_item_list_get_row (list, 1);

  remit_item_row_set_label (row, "a");
  remit_item_row_set_target (row, "1%");
  assert_label (remit_item_row_get_text_field (row), "Process, item 2");
  assert_label (remit_item_row_get_label_field (row), "Process, label 2");
  assert_label (remit_target_get_entry (remit_item_row_get_target_field (row)),
                "Process, target 2");
  assert_label (nth (gtk_widget_get_first_child (GTK_WIDGET (row)), 1), "Process, done 2");
  remit_item_list_set_prefix (list, "Steps");
  assert_label (remit_item_row_get_text_field (row), "Steps, item 2");
}

static GtkOrientation
label_orientation (RemitItemRow *row)
{
  GtkWidget *fields = gtk_widget_get_parent (GTK_WIDGET (remit_item_row_get_text_field (row)));

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (fields));
}

static void
test_list_decides_on_columns (void)
{
  GtkWidget     *widget = remit_item_list_new ("Process", REMIT_MARKER_BULLET);
  RemitItemList *list = REMIT_ITEM_LIST (widget);
  GtkWidget     *window = show (widget, 500);
  RemitGrowText *label;
  RemitItemRow  *row;

  remit_item_list_set_n (list, 2);
  row = remit_item_list_get_row (list, 0);
  remit_item_row_set_label (row, "short");
  remit_item_row_set_label (remit_item_list_get_row (list, 1), "risk_scan");
  remit_item_list_update_columns (list);
  g_assert_cmpint (label_orientation (row), ==, GTK_ORIENTATION_HORIZONTAL);
  /* Never while typing. */
  label = remit_item_row_get_label_field (row);
  gtk_widget_grab_focus (GTK_WIDGET (label));
  remit_item_row_set_label (row, "a label far too long for any column");
  remit_item_list_update_columns (list);
  g_assert_cmpint (label_orientation (row), ==, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_grab_focus (GTK_WIDGET (remit_item_row_get_text_field (row)));
  g_assert_cmpint (label_orientation (row), ==, GTK_ORIENTATION_VERTICAL);
  remit_item_row_set_label (row, "short");
  remit_item_row_set_target (row, "95%");
  remit_item_list_update_columns (list);
  g_assert_cmpint (label_orientation (row), ==, GTK_ORIENTATION_VERTICAL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_bounds_have_two_lists (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (GtkWidget) bounds = g_object_ref_sink (remit_bounds_new ());
  RemitItemList *will_not = remit_bounds_get_list (REMIT_BOUNDS (bounds), FALSE);

  log_init (&log);
  log_listen (&log, will_not);
  remit_item_list_set_n (will_not, 1);
  type_at (remit_item_row_get_text_field (remit_item_list_get_row (will_not, 0)), 0, "x");
  assert_told (&log, "text-edited 0 'x'");
  assert_label (remit_item_row_get_text_field (remit_item_list_get_row (will_not, 0)),
                "Will Not, item 1");
}

/* ---- tables ---- */

static GtkWidget *
new_grid (void)
{
  GtkWidget *grid = remit_grid_new ("Delegation");

  remit_grid_set_size (REMIT_GRID (grid), 2, 2);
  remit_grid_set_header (REMIT_GRID (grid), 0, "Delegate To");
  remit_grid_set_cell (REMIT_GRID (grid), 1, 0, "cloud-architect");
  return grid;
}

static void
test_grid_tells_where (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (GtkWidget) widget = g_object_ref_sink (new_grid ());
  RemitGrid *grid = REMIT_GRID (widget);

  log_init (&log);
  log_listen (&log, grid);
  type_at (remit_grid_get_cell (grid, 1, 0), 0, "a-");
  type_at (remit_grid_get_cell (grid, -1, 1), 0, "When");
  assert_told (&log, "cell-edited 1 0 'a-cloud-architect'; header-edited 1 'When'");
  press (remit_grid_get_cell (grid, 0, 1), GDK_KEY_Return, GDK_CONTROL_MASK);
  press (remit_grid_get_cell (grid, -1, 1), GDK_KEY_Return, GDK_CONTROL_MASK);
  press (remit_grid_get_cell (grid, 0, 1), GDK_KEY_Down, GDK_ALT_MASK);
  press (remit_grid_get_cell (grid, 1, 1), GDK_KEY_Down, GDK_ALT_MASK);
  assert_told (&log, "row-added 0; row-added -1; row-moved 0 1");
  press (remit_grid_get_cell (grid, 1, 1), GDK_KEY_BackSpace, 0);
  assert_told (&log, "");
  press (remit_grid_get_cell (grid, 0, 1), GDK_KEY_BackSpace, 0);
  assert_told (&log, "row-removed 0");
}

static void
test_grid_menu_is_about_the_focused_cell (void)
{
  g_auto (Log) log = { 0 };
  GtkWidget *grid = new_grid ();
  GtkWidget *window = show (grid, 500);

  log_init (&log);
  log_listen (&log, grid);
  remit_grid_focus_cell (REMIT_GRID (grid), 1, 1);
  gtk_widget_activate_action (grid, "table.remove-row", NULL);
  gtk_widget_activate_action (grid, "table.add-column", NULL);
  gtk_widget_activate_action (grid, "table.row-up", NULL);
  assert_told (&log, "row-removed 1; column-added 1; row-moved 1 0");
  remit_grid_set_size (REMIT_GRID (grid), 1, 1);
  gtk_widget_activate_action (grid, "table.remove-column", NULL);
  assert_told (&log, "");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_grid_names_its_cells (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (new_grid ());
  RemitGrid *grid = REMIT_GRID (widget);

  assert_label (remit_grid_get_cell (grid, 1, 0), "Delegate To, row 2");
  assert_label (remit_grid_get_cell (grid, 0, 1), "Column 2, row 1");
  remit_grid_set_header (grid, 1, "When");
  remit_grid_set_size (grid, 3, 2);
  assert_label (remit_grid_get_cell (grid, 2, 1), "When, row 3");
}

static void
test_grid_keeps_its_cells (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (new_grid ());
  RemitGrid     *grid = REMIT_GRID (widget);
  RemitGrowText *cell = remit_grid_get_cell (grid, 1, 0);

  remit_grid_set_link (grid, 1, "Open cloud-architect");
  remit_grid_set_size (grid, 4, 3);
  g_assert_true (remit_grid_get_cell (grid, 1, 0) == cell);
  assert_shows (cell, "cloud-architect");
  remit_grid_set_size (grid, 0, 0);
  remit_grid_set_size (grid, 2, 2);
  remit_grid_set_link (grid, 1, "Open");
  remit_grid_set_link (grid, 1, NULL);
  g_assert_cmpuint (remit_grid_get_n_rows (grid), ==, 2);
  g_assert_cmpuint (remit_grid_get_n_columns (grid), ==, 2);
}

/* ---- cards ---- */

static void
test_card_tells (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (GtkWidget) widget = g_object_ref_sink (remit_card_new ("Process"));
  RemitCard *card = REMIT_CARD (widget);

  log_init (&log);
  log_listen (&log, card);
  remit_card_set_add_tip (card, "Add Step");
  remit_card_set_note (card, "");
  type_at (remit_card_get_heading_field (card), 7, "es");
  type_at (remit_card_get_note_field (card), 0, "MUST");
  press (remit_card_get_heading_field (card), GDK_KEY_Up, GDK_ALT_MASK);
  press (remit_card_get_heading_field (card), GDK_KEY_Return, GDK_CONTROL_MASK);
  assert_told (&log, "heading-edited 'Processes'; note-edited 'MUST'; move -1; add");
  remit_messages_set_n (remit_card_get_messages (card), 2);
  remit_messages_set (remit_card_get_messages (card), 1, REMIT_SEVERITY_ERROR, "bad", "Mend");
  g_signal_emit_by_name (nth (GTK_WIDGET (remit_card_get_messages (card)), 1), "fix");
  assert_told (&log, "fix 1");
  remit_card_set_note (card, NULL);
  g_assert_null (remit_card_get_note_field (card));
}

static void
test_group_toggle_shows_what_is_set (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (GtkWidget) widget = g_object_ref_sink (remit_group_title_new ("Core"));
  GtkWidget *toggle = gtk_widget_get_first_child (widget);

  while (!GTK_IS_TOGGLE_BUTTON (toggle))
    toggle = gtk_widget_get_next_sibling (toggle);
  log_init (&log);
  log_listen (&log, widget);
  remit_group_title_set_parallel (REMIT_GROUP_TITLE (widget), TRUE, TRUE);
  assert_told (&log, "");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
  assert_told (&log, "parallel-toggled no");
}

static void
test_field_row_shows_messages (void)
{
  GtkWidget     *value = remit_grow_text_new ("Name");
  g_autoptr (GtkWidget) row = g_object_ref_sink (remit_field_row_new ("Name", value));
  RemitMessages *messages = remit_field_row_get_messages (REMIT_FIELD_ROW (row));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (messages)));
  remit_messages_set_n (messages, 1);
  remit_messages_set (messages, 0, REMIT_SEVERITY_INFO, "words", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (messages)));
  remit_messages_set_n (messages, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (messages)));
  g_assert_true (remit_field_row_get_value (REMIT_FIELD_ROW (row)) == value);
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
  g_test_add_func ("/chips/keep-their-widgets", test_chips_keep_their_widgets);
  g_test_add_func ("/chips/wrap", test_chips_wrap);
  g_test_add_func ("/chips/keys", test_chips_keys);
  g_test_add_func ("/chips/adding", test_chips_adding);
  g_test_add_func ("/chips/editing", test_chips_editing);
  g_test_add_func ("/chips/completion", test_chips_completion);
  g_test_add_func ("/choice/tells-only-a-change", test_choice_tells_only_a_change);
  g_test_add_func ("/target/is-written-as-it-was", test_target_is_written_as_it_was);
  g_test_add_func ("/coverage/pieces", test_coverage_pieces);
  g_test_add_func ("/coverage/says-it-in-words", test_coverage_says_it_in_words);
  g_test_add_func ("/list/tells-what-rows-tell", test_list_tells_what_rows_tell);
  g_test_add_func ("/list/removes-only-what-is-empty", test_list_removes_only_what_is_empty);
  g_test_add_func ("/list/keeps-its-rows", test_list_keeps_its_rows);
  g_test_add_func ("/list/check-shows-what-is-set", test_list_check_shows_what_is_set);
  g_test_add_func ("/list/names-its-controls", test_list_names_its_controls);
  g_test_add_func ("/list/decides-on-columns", test_list_decides_on_columns);
  g_test_add_func ("/bounds/have-two-lists", test_bounds_have_two_lists);
  g_test_add_func ("/grid/tells-where", test_grid_tells_where);
  g_test_add_func ("/grid/menu-is-about-the-focused-cell", test_grid_menu_is_about_the_focused_cell);
  g_test_add_func ("/grid/names-its-cells", test_grid_names_its_cells);
  g_test_add_func ("/grid/keeps-its-cells", test_grid_keeps_its_cells);
  g_test_add_func ("/card/tells", test_card_tells);
  g_test_add_func ("/group/toggle-shows-what-is-set", test_group_toggle_shows_what_is_set);
  g_test_add_func ("/field-row/shows-messages", test_field_row_shows_messages);
  return g_test_run ();
}
