/* test-widgets.c: the widgets of the form show what they are given and tell what the user did
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets-test.h"

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
  remit_grow_text_set_caret (remit_item_row_get_text_field (row), 2);
  press (remit_item_row_get_text_field (row), GDK_KEY_Return, 0);
  press (remit_item_row_get_text_field (row), GDK_KEY_Return, GDK_CONTROL_MASK);
  remit_grow_text_set_caret (remit_item_row_get_text_field (row), -1);
  press (remit_item_row_get_text_field (row), GDK_KEY_Return, 0);
  press (remit_item_row_get_text_field (row), GDK_KEY_Delete, 0);
  press (remit_item_row_get_label_field (row), GDK_KEY_Up, GDK_ALT_MASK);
  press (remit_item_row_get_text_field (row), GDK_KEY_Down, GDK_ALT_MASK);
  assert_told (&log,
               "split 1 2; add-below 1; add-below 1; join-after 1; move 1 -1; move 1 1");
  remit_grow_text_set_caret (remit_item_row_get_label_field (row), 0);
  press (remit_item_row_get_label_field (row), GDK_KEY_BackSpace, 0);
  press (remit_item_row_get_label_field (row), GDK_KEY_Right, GDK_ALT_MASK);
  press (remit_item_row_get_text_field (row), GDK_KEY_Left, GDK_ALT_MASK);
  assert_told (&log, "join-before 1; indent 1; outdent 1");
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
  remit_card_set_note (card, NULL);
  g_assert_null (remit_card_get_note_field (card));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (widget = gtk_widget_get_first_child (widget); widget && !found;
       widget = gtk_widget_get_next_sibling (widget))
    found = find_button (widget, label);
  return found;
}

static void
test_messages_offer_all_fixes (void)
{
  g_auto (Log) log = { 0 };
  g_autoptr (GtkWidget) widget = g_object_ref_sink (remit_messages_new ());
  RemitMessages *messages = REMIT_MESSAGES (widget);

  log_init (&log);
  log_listen (&log, messages);
  remit_messages_set_n (messages, 2);
  remit_messages_set (messages, 0, REMIT_SEVERITY_INFO, "odd", NULL);
  remit_messages_set (messages, 1, REMIT_SEVERITY_ERROR, "bad",
                      (const char *[]){ "Mend", "Remove", NULL });
  g_signal_emit_by_name (find_button (widget, "Remove"), "clicked");
  g_signal_emit_by_name (find_button (widget, "Mend"), "clicked");
  assert_told (&log, "fix 1 1; fix 1 0");
  remit_messages_set (messages, 1, REMIT_SEVERITY_ERROR, "bad", (const char *[]){ "Undo", NULL });
  g_assert_null (find_button (widget, "Remove"));
  g_assert_null (find_button (widget, "Mend"));
  g_signal_emit_by_name (find_button (widget, "Undo"), "clicked");
  assert_told (&log, "fix 1 0");
}

static void
test_grid_tells_under_the_row (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (remit_grid_new ("Table"));
  RemitGrid     *grid = REMIT_GRID (widget);
  RemitMessages *first;
  g_autoptr (GtkWidget) held = NULL;

  remit_grid_set_size (grid, 2, 2);
  first = remit_grid_get_messages (grid, remit_grid_get_cell (grid, 0, 1));
  /* What comes after it could else lie at its address. */
  held = g_object_ref (GTK_WIDGET (first));
  g_assert_true (first == remit_grid_get_messages (grid, remit_grid_get_cell (grid, 0, 0)));
  g_assert_true (first != remit_grid_get_messages (grid, remit_grid_get_cell (grid, 1, 0)));
  g_assert_true (first != remit_grid_get_messages (grid, remit_grid_get_cell (grid, -1, 0)));
  g_assert_null (remit_grid_get_messages (grid, grid));
  remit_messages_set_n (first, 1);
  remit_messages_set (first, 0, REMIT_SEVERITY_WARNING, "words", NULL);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (remit_grid_get_cell (grid, 0, 1)), "last"));
  remit_grid_set_size (grid, 2, 3);
  g_assert_true (first == remit_grid_get_messages (grid, remit_grid_get_cell (grid, 0, 2)));
  remit_grid_set_size (grid, 0, 1);
  remit_grid_set_size (grid, 1, 1);
  g_assert_true (first != remit_grid_get_messages (grid, remit_grid_get_cell (grid, 0, 0)));
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
  g_test_add_func ("/messages/offer-all-fixes", test_messages_offer_all_fixes);
  g_test_add_func ("/grid/tells-under-the-row", test_grid_tells_under_the_row);
  g_test_add_func ("/group/toggle-shows-what-is-set", test_group_toggle_shows_what_is_set);
  g_test_add_func ("/field-row/shows-messages", test_field_row_shows_messages);
  return g_test_run ();
}
