/* remit-grid.c: a table of texts that grow
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-grid.h"

#include <glib/gi18n-lib.h>

#include "remit-reorder.h"
#include "remit-widget-util.h"

#define HEADER -1
/* The first column is as wide as its widest cell, in steps, between these; the others share the
 * rest in equal parts. At 11 points. */
#define FIRST_LOW 84
#define FIRST_HIGH 192
#define FIRST_STEP 12
#define OTHER_LOW 48

typedef struct
{
  GtkWidget *edge;  /* holds the handle */
  GtkWidget *box;   /* around the first cell */
  GtkWidget *link;  /* the button in it, NULL where there is none */
  GPtrArray *cells; /* RemitGrowText */
  GtkWidget *messages; /* under them, NULL until there is one */
} Row;

struct _RemitGrid
{
  GtkWidget parent_instance;

  GtkGrid      *grid;
  Row          *header;
  GPtrArray    *rows; /* Row */
  guint         n_columns;
  RemitReorder *reorder;
  GMenuModel   *menu;
  GtkWidget    *popover; /* of the handles, NULL until one is clicked */
  guint         decide_id;
  int           row; /* the cell that had the focus last: what the menu is about */
  guint         column;
};

G_DEFINE_FINAL_TYPE (RemitGrid, remit_grid, GTK_TYPE_WIDGET)

enum
{
  CELL_EDITED,
  HEADER_EDITED,
  ROW_ADDED,
  ROW_REMOVED,
  ROW_MOVED,
  ROW_DUPLICATED,
  COLUMN_ADDED,
  COLUMN_REMOVED,
  OPEN,
  CELL_FOCUSED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static Row *
row_at (RemitGrid *self, int row)
{
  return row == HEADER ? self->header : g_ptr_array_index (self->rows, row);
}

/* Under each row there is one for its messages. */
static int
grid_row_of (int row)
{
  return 2 * (row + 1);
}

/* Finds @field; the header is row -1. */
static void
find_cell (RemitGrid *self, gpointer field, int *row, guint *column)
{
  for (*row = HEADER; *row < (int) self->rows->len; ++*row)
    if (g_ptr_array_find (row_at (self, *row)->cells, field, column))
      return;
}

/* ---- the width of the first column ---- */

static int
widest_first (RemitGrid *self)
{
  int widest = 0;

  for (int i = HEADER; i < (int) self->rows->len; i++)
    {
      RemitGrowText *cell = g_ptr_array_index (row_at (self, i)->cells, 0);
      g_autoptr (PangoLayout) layout
        = gtk_widget_create_pango_layout (GTK_WIDGET (cell), remit_grow_text_get_text (cell));
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width + 1);
    }
  return widest;
}

static gboolean
first_column_has_focus (RemitGrid *self)
{
  for (int i = HEADER; i < (int) self->rows->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (row_at (self, i)->cells, 0)))
      return TRUE;
  return FALSE;
}

static gboolean
decide_width (gpointer user_data)
{
  RemitGrid *self = user_data;
  int        width = FIRST_LOW;
  int        widest;

  self->decide_id = 0;
  /* Never while someone types in that column. */
  if (self->n_columns == 0 || first_column_has_focus (self))
    return G_SOURCE_REMOVE;
  widest = widest_first (self);
  while (width < widest && width < FIRST_HIGH)
    width += FIRST_STEP;
  for (int i = HEADER; i < (int) self->rows->len; i++)
    {
      RemitGrowText *cell = g_ptr_array_index (row_at (self, i)->cells, 0);

      remit_grow_text_set_column_width (cell, width);
    }
  return G_SOURCE_REMOVE;
}

/* Once for all cells that are being set. */
static void
decide_later (RemitGrid *self)
{
  if (self->decide_id == 0)
    self->decide_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, decide_width, self, NULL);
}

/* ---- what the user does ---- */

static void
on_edited (RemitGrid *self, const char *text, RemitGrowText *field)
{
  int   row;
  guint column;

  find_cell (self, field, &row, &column);
  if (row == HEADER)
    g_signal_emit (self, signals[HEADER_EDITED], 0, column, text);
  else
    g_signal_emit (self, signals[CELL_EDITED], 0, row, column, text);
}

static void
on_add_below (RemitGrid *self, RemitGrowText *field)
{
  int   row;
  guint column;

  find_cell (self, field, &row, &column);
  g_signal_emit (self, signals[ROW_ADDED], 0, row);
}

static void
on_activated (RemitGrid *self, RemitGrowText *field)
{
  int   row;
  guint column;

  find_cell (self, field, &row, &column);
  if (row + 1 < (int) self->rows->len)
    remit_grid_focus_cell (self, row + 1, column);
}

static gboolean
row_is_empty (Row *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (*remit_grow_text_get_text (g_ptr_array_index (row->cells, i)) != '\0')
      return FALSE;
  return TRUE;
}

static void
on_backspace_empty (RemitGrid *self, RemitGrowText *field)
{
  int   row;
  guint column;

  find_cell (self, field, &row, &column);
  if (row != HEADER && row_is_empty (row_at (self, row)))
    g_signal_emit (self, signals[ROW_REMOVED], 0, row);
}

static void
move_row (RemitGrid *self, int row, int delta)
{
  int to = row + delta;

  if (row != HEADER && to >= 0 && to < (int) self->rows->len)
    g_signal_emit (self, signals[ROW_MOVED], 0, row, to);
}

static void
on_move_up (RemitGrid *self, RemitGrowText *field)
{
  int   row;
  guint column;

  find_cell (self, field, &row, &column);
  move_row (self, row, -1);
}

static void
on_move_down (RemitGrid *self, RemitGrowText *field)
{
  int   row;
  guint column;

  find_cell (self, field, &row, &column);
  move_row (self, row, 1);
}

static void
on_focused (RemitGrid *self, RemitGrowText *field)
{
  guint from = self->column;

  find_cell (self, field, &self->row, &self->column);
  if (from == 0 && self->column > 0)
    decide_later (self);
  g_signal_emit (self, signals[CELL_FOCUSED], 0, self->row, self->column);
}

static void
on_dropped (RemitGrid *self, guint from, guint to)
{
  g_signal_emit (self, signals[ROW_MOVED], 0, from, to);
}

static int
row_of_widget (RemitGrid *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);

      if (row->link == widget || row->edge == widget)
        return i;
    }
  return HEADER;
}

static void
on_open (RemitGrid *self, GtkWidget *link)
{
  g_signal_emit (self, signals[OPEN], 0, row_of_widget (self, link));
}

/* ---- menus ---- */

static const struct
{
  const char *action;
  const char *title;
} row_menu[] = {
  { "table.add-row", N_("Add Row Below") },
  { "table.row-duplicate", N_("Duplicate Row") },
  { "table.row-up", N_("Move Row Up") },
  { "table.row-down", N_("Move Row Down") },
  { "table.remove-row", N_("Remove Row") },
}, column_menu[] = {
  { "table.add-column", N_("Add Column") },
  { "table.remove-column", N_("Remove Column") },
};

static void
on_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitGrid *self = REMIT_GRID (widget);

  if (self->row >= (int) self->rows->len || self->column >= self->n_columns)
    return;
  if (g_str_equal (name, "table.add-row"))
    g_signal_emit (self, signals[ROW_ADDED], 0, self->row);
  else if (g_str_equal (name, "table.row-duplicate") && self->row != HEADER)
    g_signal_emit (self, signals[ROW_DUPLICATED], 0, self->row);
  else if (g_str_equal (name, "table.row-up"))
    move_row (self, self->row, -1);
  else if (g_str_equal (name, "table.row-down"))
    move_row (self, self->row, 1);
  else if (g_str_equal (name, "table.add-column"))
    g_signal_emit (self, signals[COLUMN_ADDED], 0, self->column);
  else if (g_str_equal (name, "table.remove-column"))
    g_signal_emit (self, signals[COLUMN_REMOVED], 0, self->column);
  else if (g_str_equal (name, "table.remove-row") && self->row != HEADER)
    g_signal_emit (self, signals[ROW_REMOVED], 0, self->row);
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (row_menu); i++)
    g_menu_append (rows, _(row_menu[i].title), row_menu[i].action);
  for (guint i = 0; i < G_N_ELEMENTS (column_menu); i++)
    g_menu_append (columns, _(column_menu[i].title), column_menu[i].action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rows));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  return G_MENU_MODEL (menu);
}

static void
on_handle_clicked (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  RemitGrid      *self = user_data;
  GtkWidget      *edge = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (edge, GTK_WIDGET (self), &bounds))
    return;
  self->row = row_of_widget (self, edge);
  if (!self->popover)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { bounds.origin.x, bounds.origin.y,
                                                 bounds.size.width, bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* ---- cells ---- */

static RemitGrowText *
new_cell (RemitGrid *self, int row, guint column)
{
  GtkWidget     *widget = remit_grow_text_new (NULL);
  RemitGrowText *cell = REMIT_GROW_TEXT (widget);

  gtk_widget_add_css_class (widget, row == HEADER ? "cell-head" : "cell");
  if (column == 0 && row != HEADER)
    gtk_widget_add_css_class (widget, "item-label");
  gtk_widget_set_hexpand (widget, column > 0 || row == HEADER);
  remit_grow_text_set_column_width (cell, column == 0 ? FIRST_LOW : OTHER_LOW);
  remit_grow_text_set_single_line (cell, TRUE);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (cell), self->menu);
  g_signal_connect_object (cell, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (cell, "activated", G_CALLBACK (on_activated), self);
  g_signal_connect_swapped (cell, "activate-below", G_CALLBACK (on_add_below), self);
  g_signal_connect_swapped (cell, "backspace-empty", G_CALLBACK (on_backspace_empty), self);
  g_signal_connect_swapped (cell, "move-up", G_CALLBACK (on_move_up), self);
  g_signal_connect_swapped (cell, "move-down", G_CALLBACK (on_move_down), self);
  g_signal_connect_swapped (cell, "focused", G_CALLBACK (on_focused), self);
  return cell;
}

static void
name_cell (RemitGrid *self, int row, guint column)
{
  const char      *title = remit_grow_text_get_text (g_ptr_array_index (self->header->cells, column));
  g_autofree char *number = g_strdup_printf (_("Column %u"), column + 1);
  const char      *words = *title != '\0' ? title : number;
  g_autofree char *label = row == HEADER ? g_strdup_printf (_("%s, heading"), words)
                                         : g_strdup_printf (_("%s, row %d"), words, row + 1);

  remit_grow_text_set_label (g_ptr_array_index (row_at (self, row)->cells, column), label);
}

/* The first cell stands in a box, which has room for a link. */
static GtkWidget *
boxed (Row *row, RemitGrowText *cell, const char *css_class)
{
  row->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (row->box, css_class);
  gtk_widget_remove_css_class (GTK_WIDGET (cell), css_class);
  gtk_widget_set_hexpand (GTK_WIDGET (cell), TRUE);
  gtk_widget_set_hexpand_set (row->box, TRUE);
  gtk_box_append (GTK_BOX (row->box), GTK_WIDGET (cell));
  return row->box;
}

static void
add_cell (RemitGrid *self, Row *row, int index)
{
  guint          column = row->cells->len;
  RemitGrowText *cell = new_cell (self, index, column);
  GtkWidget     *child = GTK_WIDGET (cell);

  if (column == 0 && index != HEADER)
    child = boxed (row, cell, "cell");
  else if (column == 0)
    gtk_widget_set_hexpand (child, FALSE);
  gtk_grid_attach (self->grid, child, column + 1, grid_row_of (index), 1, 1);
  g_ptr_array_add (row->cells, cell);
  if (index != HEADER)
    remit_reorder_add_companion (self->reorder, row->edge, child);
}

static void
remove_last_cell (RemitGrid *self, Row *row)
{
  GtkWidget *cell = g_ptr_array_steal_index (row->cells, row->cells->len - 1);

  if (row->cells->len == 0 && row->box)
    {
      gtk_grid_remove (self->grid, row->box);
      row->box = row->link = NULL;
    }
  else
    gtk_grid_remove (self->grid, cell);
}

static void
add_edge (RemitGrid *self, Row *row, int index)
{
  row->edge = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (row->edge, index == HEADER ? "cell-head" : "cell");
  gtk_widget_add_css_class (row->edge, "cell-edge");
  if (index != HEADER)
    {
      GtkGesture *click = gtk_gesture_click_new ();

      gtk_box_append (GTK_BOX (row->edge), remit_drag_handle (_("Drag to Move, Click for Menu")));
      g_signal_connect (click, "released", G_CALLBACK (on_handle_clicked), self);
      gtk_widget_add_controller (row->edge, GTK_EVENT_CONTROLLER (click));
      remit_reorder_add (self->reorder, row->edge, NULL);
    }
  gtk_grid_attach (self->grid, row->edge, 0, grid_row_of (index), 1, 1);
}

static Row *
new_row (RemitGrid *self, int index)
{
  Row *row = g_new0 (Row, 1);

  row->cells = g_ptr_array_new ();
  add_edge (self, row, index);
  return row;
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
remove_last_row (RemitGrid *self)
{
  Row *row = row_at (self, self->rows->len - 1);

  while (row->cells->len > 0)
    remove_last_cell (self, row);
  remit_reorder_remove (self->reorder, row->edge);
  gtk_grid_remove (self->grid, row->edge);
  if (row->messages)
    gtk_grid_remove (self->grid, row->messages);
  g_ptr_array_set_size (self->rows, self->rows->len - 1);
}

/* Messages are as wide as the table. */
static void
fit_messages (RemitGrid *self, Row *row)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  GtkLayoutChild   *child = gtk_layout_manager_get_layout_child (layout, row->messages);

  gtk_grid_layout_child_set_column_span (GTK_GRID_LAYOUT_CHILD (child), self->n_columns + 1);
}

static void
fit_row (RemitGrid *self, int index)
{
  Row *row = row_at (self, index);

  while (row->cells->len > self->n_columns)
    remove_last_cell (self, row);
  while (row->cells->len < self->n_columns)
    add_cell (self, row, index);
  for (guint i = 0; i < self->n_columns; i++)
    name_cell (self, index, i);
  if (row->messages)
    fit_messages (self, row);
}

/* The line below a row stands below its messages, and the last row has none. */
static void
mark_lines (RemitGrid *self)
{
  for (int i = HEADER; i < (int) self->rows->len; i++)
    {
      Row     *row = row_at (self, i);
      gboolean told = row->messages && gtk_widget_get_visible (row->messages);
      gboolean last = i != HEADER && i + 1 == (int) self->rows->len;

      remit_set_css_class (row->edge, "last", last || told);
      for (guint j = 0; j < row->cells->len; j++)
        remit_set_css_class (j == 0 && row->box ? row->box : g_ptr_array_index (row->cells, j),
                             "last", last || told);
      if (row->messages)
        remit_set_css_class (row->messages, "last", last);
    }
}

static GtkWidget *
new_messages (RemitGrid *self, int row)
{
  GtkWidget *messages = remit_messages_new ();

  gtk_widget_add_css_class (messages, "under-cells");
  gtk_grid_attach (self->grid, messages, 0, grid_row_of (row) + 1, self->n_columns + 1, 1);
  g_signal_connect_object (messages, "notify::visible", G_CALLBACK (mark_lines), self,
                           G_CONNECT_SWAPPED);
  return messages;
}

/* ---- object ---- */

static void
remit_grid_dispose (GObject *object)
{
  RemitGrid *self = REMIT_GRID (object);

  g_clear_handle_id (&self->decide_id, g_source_remove);
  g_clear_object (&self->reorder);
  g_clear_object (&self->menu);
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_grid_parent_class)->dispose (object);
}

static void
remit_grid_finalize (GObject *object)
{
  RemitGrid *self = REMIT_GRID (object);

  g_ptr_array_unref (self->rows);
  row_free (self->header);
  G_OBJECT_CLASS (remit_grid_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[CELL_EDITED]
    = remit_new_signal (type, "cell-edited", 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
  signals[HEADER_EDITED] = remit_new_signal (type, "header-edited", 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[ROW_ADDED] = remit_new_signal (type, "row-added", 1, G_TYPE_INT);
  signals[ROW_REMOVED] = remit_new_signal (type, "row-removed", 1, G_TYPE_UINT);
  signals[ROW_DUPLICATED] = remit_new_signal (type, "row-duplicated", 1, G_TYPE_UINT);
  signals[ROW_MOVED] = remit_new_signal (type, "row-moved", 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[COLUMN_ADDED] = remit_new_signal (type, "column-added", 1, G_TYPE_INT);
  signals[COLUMN_REMOVED] = remit_new_signal (type, "column-removed", 1, G_TYPE_UINT);
  signals[OPEN] = remit_new_signal (type, "open", 1, G_TYPE_UINT);
  signals[CELL_FOCUSED] = remit_new_signal (type, "cell-focused", 2, G_TYPE_INT, G_TYPE_UINT);
}

static void
remit_grid_class_init (RemitGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = remit_grid_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  for (guint i = 0; i < G_N_ELEMENTS (row_menu); i++)
    gtk_widget_class_install_action (widget_class, row_menu[i].action, NULL, on_action);
  for (guint i = 0; i < G_N_ELEMENTS (column_menu); i++)
    gtk_widget_class_install_action (widget_class, column_menu[i].action, NULL, on_action);
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
remit_grid_init (RemitGrid *self)
{
  GtkWidget          *grid = gtk_grid_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->grid = GTK_GRID (grid);
  gtk_widget_add_css_class (grid, "table");
  gtk_widget_set_hexpand (grid, TRUE);
  gtk_widget_set_parent (grid, GTK_WIDGET (self));
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->menu = new_menu ();
  self->row = HEADER;
  self->reorder = remit_reorder_new (grid);
  g_signal_connect_swapped (self->reorder, "dropped", G_CALLBACK (on_dropped), self);
  self->header = new_row (self, HEADER);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (decide_later), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
remit_grid_new (const char *label)
{
  RemitGrid *self = g_object_new (REMIT_TYPE_GRID, NULL);

  remit_set_label (GTK_WIDGET (self), label);
  return GTK_WIDGET (self);
}

void
remit_grid_set_size (RemitGrid *self, guint n_rows, guint n_columns)
{
  if (self->rows->len == n_rows && self->n_columns == n_columns)
    return;
  self->n_columns = n_columns;
  fit_row (self, HEADER);
  while (self->rows->len > n_rows)
    remove_last_row (self);
  while (self->rows->len < n_rows)
    g_ptr_array_add (self->rows, new_row (self, self->rows->len));
  for (guint i = 0; i < n_rows; i++)
    fit_row (self, i);
  mark_lines (self);
  decide_later (self);
}

guint
remit_grid_get_n_rows (RemitGrid *self)
{
  return self->rows->len;
}

guint
remit_grid_get_n_columns (RemitGrid *self)
{
  return self->n_columns;
}

static void
show_in (RemitGrid *self, int row, guint column, const char *text)
{
  RemitGrowText *cell = g_ptr_array_index (row_at (self, row)->cells, column);

  if (column == 0 && g_strcmp0 (remit_grow_text_get_text (cell), text) != 0)
    decide_later (self);
  remit_grow_text_set_text (cell, text);
}

void
remit_grid_set_header (RemitGrid *self, guint column, const char *text)
{
  g_return_if_fail (column < self->n_columns);
  show_in (self, HEADER, column, text);
  for (int i = HEADER; i < (int) self->rows->len; i++)
    name_cell (self, i, column);
}

void
remit_grid_set_cell (RemitGrid *self, guint row, guint column, const char *text)
{
  g_return_if_fail (row < self->rows->len && column < self->n_columns);
  show_in (self, row, column, text);
}

RemitGrowText *
remit_grid_get_cell (RemitGrid *self, int row, guint column)
{
  g_return_val_if_fail (row >= HEADER && row < (int) self->rows->len, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);
  return g_ptr_array_index (row_at (self, row)->cells, column);
}

RemitMessages *
remit_grid_get_messages (RemitGrid *self, gpointer cell)
{
  int   index;
  guint column;
  Row  *row;

  find_cell (self, cell, &index, &column);
  if (index == (int) self->rows->len)
    return NULL;
  row = row_at (self, index);
  if (!row->messages)
    row->messages = new_messages (self, index);
  return REMIT_MESSAGES (row->messages);
}

void
remit_grid_set_link (RemitGrid *self, guint row, const char *tooltip)
{
  Row *in;

  g_return_if_fail (row < self->rows->len && self->n_columns > 0);
  in = row_at (self, row);
  if (!tooltip && in->link)
    {
      gtk_box_remove (GTK_BOX (in->box), in->link);
      in->link = NULL;
    }
  else if (tooltip && !in->link)
    {
      in->link = remit_quiet_button ("adw-external-link-symbolic", tooltip);
      gtk_widget_set_valign (in->link, GTK_ALIGN_START);
      gtk_widget_add_css_class (in->link, "link-button");
      g_signal_connect_object (in->link, "clicked", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (in->box), in->link);
    }
  else if (tooltip)
    {
      gtk_widget_set_tooltip_text (in->link, tooltip);
      remit_set_label (in->link, tooltip);
    }
}

void
remit_grid_focus_cell (RemitGrid *self, int row, guint column)
{
  if (row >= HEADER && row < (int) self->rows->len && column < self->n_columns)
    gtk_widget_grab_focus (g_ptr_array_index (row_at (self, row)->cells, column));
}
