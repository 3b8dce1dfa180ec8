/* remit-item-list.c: rows one below the other, reused by their place
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-item-list.h"

#include "remit-reorder.h"
#include "remit-widget-util.h"

/* The widths of a label column at 11 points: the lowest puts texts under the values of the Agent
 * card, and steps make neighbouring cards line up. */
#define COLUMN_LOW 84
#define COLUMN_HIGH 132
#define COLUMN_STEP 24
#define COLUMN_FONT_PIXELS (11.0 * 96 / 72)

struct _RemitItemList
{
  GtkWidget parent_instance;

  GPtrArray    *rows; /* children */
  RemitReorder *reorder;
  GtkWidget    *first; /* the button of an empty list, NULL for none */

  char           *prefix;
  RemitMarker     marker;
  gboolean        arrow;
  gboolean        tab_nests;
  gboolean        decided; /* place and column are a decision */
  guint           decided_on; /* a hash of all that it depends on */
  gboolean        decide_later;
  RemitLabelPlace place;
  int             column;
};

G_DEFINE_FINAL_TYPE (RemitItemList, remit_item_list, GTK_TYPE_WIDGET)

enum
{
  TEXT_EDITED,
  LABEL_EDITED,
  TARGET_EDITED,
  CHECKED_TOGGLED,
  ADD_BELOW,
  REMOVE_EMPTY,
  SPLIT,
  JOIN_BEFORE,
  JOIN_AFTER,
  MOVE,
  INDENT,
  OUTDENT,
  REMOVE,
  DUPLICATE,
  ROW_FOCUSED,
  DROPPED,
  ADD_FIRST,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* ---- what rows tell ---- */

static guint
index_of (RemitItemList *self, RemitItemRow *row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  return index;
}

static RemitItemList *
list_of (RemitItemRow *row)
{
  return REMIT_ITEM_LIST (gtk_widget_get_parent (GTK_WIDGET (row)));
}

/* The next four pass a signal of a row on, with its index; @data is which. */
static void
on_row_told (RemitItemRow *row, gpointer data)
{
  RemitItemList *self = list_of (row);

  g_signal_emit (self, signals[GPOINTER_TO_UINT (data)], 0, index_of (self, row));
}

static void
on_row_told_text (RemitItemRow *row, const char *text, gpointer data)
{
  RemitItemList *self = list_of (row);

  g_signal_emit (self, signals[GPOINTER_TO_UINT (data)], 0, index_of (self, row), text);
}

static void
on_row_told_int (RemitItemRow *row, int value, gpointer data)
{
  RemitItemList *self = list_of (row);

  g_signal_emit (self, signals[GPOINTER_TO_UINT (data)], 0, index_of (self, row), value);
}

static void
on_row_split (RemitItemRow *row, int caret, gpointer data)
{
  RemitItemList *self = list_of (row);

  if (g_signal_has_handler_pending (self, signals[SPLIT], 0, TRUE))
    g_signal_emit (self, signals[SPLIT], 0, index_of (self, row), caret);
  else
    g_signal_emit (self, signals[ADD_BELOW], 0, index_of (self, row));
}

static gboolean
label_has_focus (RemitItemList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      RemitGrowText *label = remit_item_row_get_label_field (g_ptr_array_index (self->rows, i));

      if (label && gtk_widget_has_focus (GTK_WIDGET (label)))
        return TRUE;
    }
  return FALSE;
}

static void
on_focus_left (RemitItemList *self)
{
  /* The label may still believe that it has the focus. */
  if (!self->decide_later)
    return;
  self->decided = FALSE;
  remit_item_list_update_columns (self);
}

static void
on_row_focused (RemitItemRow *row, RemitGrowText *field, gpointer data)
{
  RemitItemList *self = list_of (row);

  if (self->decide_later && !label_has_focus (self))
    remit_item_list_update_columns (self);
  g_signal_emit (self, signals[ROW_FOCUSED], 0, index_of (self, row), field);
}

static void
on_dropped (RemitItemList *self, guint from, guint to)
{
  g_signal_emit (self, signals[DROPPED], 0, from, to);
}

static void
on_add_first (RemitItemList *self)
{
  g_signal_emit (self, signals[ADD_FIRST], 0);
}

/* ---- rows ---- */

static const struct
{
  const char *name;
  guint       signal;
  GCallback   callback;
} row_signals[] = {
  { "text-edited", TEXT_EDITED, G_CALLBACK (on_row_told_text) },
  { "label-edited", LABEL_EDITED, G_CALLBACK (on_row_told_text) },
  { "target-edited", TARGET_EDITED, G_CALLBACK (on_row_told_text) },
  { "checked-toggled", CHECKED_TOGGLED, G_CALLBACK (on_row_told_int) },
  { "add-below", ADD_BELOW, G_CALLBACK (on_row_told) },
  { "remove-empty", REMOVE_EMPTY, G_CALLBACK (on_row_told) },
  { "split", SPLIT, G_CALLBACK (on_row_split) },
  { "join-before", JOIN_BEFORE, G_CALLBACK (on_row_told) },
  { "join-after", JOIN_AFTER, G_CALLBACK (on_row_told) },
  { "move", MOVE, G_CALLBACK (on_row_told_int) },
  { "indent", INDENT, G_CALLBACK (on_row_told) },
  { "outdent", OUTDENT, G_CALLBACK (on_row_told) },
  { "remove", REMOVE, G_CALLBACK (on_row_told) },
  { "duplicate", DUPLICATE, G_CALLBACK (on_row_told) },
  { "focused", ROW_FOCUSED, G_CALLBACK (on_row_focused) },
};

static void
number_rows (RemitItemList *self, guint from)
{
  for (guint i = from; i < self->rows->len; i++)
    remit_item_row_set_names (g_ptr_array_index (self->rows, i), self->prefix, i + 1);
}

static void
update_first (RemitItemList *self)
{
  if (self->first)
    gtk_widget_set_visible (self->first, self->rows->len == 0);
}

static void
add_row (RemitItemList *self, guint index)
{
  GtkWidget    *widget = remit_item_row_new ();
  RemitItemRow *row = REMIT_ITEM_ROW (widget);
  GtkWidget    *next = index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;

  remit_item_row_set_marker (row, self->marker, index + 1);
  remit_item_row_set_tab_nests (row, self->tab_nests);
  remit_item_row_set_label_place (row, self->place, self->column);
  for (guint i = 0; i < G_N_ELEMENTS (row_signals); i++)
    g_signal_connect (row, row_signals[i].name, row_signals[i].callback,
                      GUINT_TO_POINTER (row_signals[i].signal));
  gtk_widget_insert_before (widget, GTK_WIDGET (self), next);
  remit_reorder_add (self->reorder, widget, remit_item_row_get_handle (row));
  g_ptr_array_insert (self->rows, index, row);
}

/* The row above takes the focus of a row that goes, or else the one below. */
static void
drop_row (RemitItemList *self, guint index)
{
  GtkWidget *row = g_ptr_array_steal_index (self->rows, index);
  gboolean   focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) == row;

  remit_reorder_remove (self->reorder, row);
  if (focused && index > 0)
    remit_item_list_focus_row (self, index - 1, -1);
  else if (focused)
    remit_item_list_focus_row (self, index, 0);
  gtk_widget_unparent (row);
}

/* ---- columns ---- */

static double
font_scale (GtkWidget *widget)
{
  const PangoFontDescription *font
    = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72;
  return size > 0 ? size / COLUMN_FONT_PIXELS : 1;
}

static int
bold_width (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
    pango_context_get_font_description (pango_layout_get_context (layout)));
  int width;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 1;
}

/* The width of the widest label; whether a row has a target. */
static int
widest_label (RemitItemList *self, gboolean *has_target)
{
  int widest = 0;

  *has_target = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      RemitItemRow  *row = g_ptr_array_index (self->rows, i);
      RemitGrowText *label = remit_item_row_get_label_field (row);

      if (remit_item_row_get_target_field (row))
        *has_target = TRUE;
      if (label)
        widest = MAX (widest, bold_width (GTK_WIDGET (self), remit_grow_text_get_text (label)));
    }
  return widest;
}

/* A hash of all that a decision depends on: laying out all labels at each key would take long. */
static guint
hash_labels (RemitItemList *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint         hash = pango_context_get_serial (context) * 4 + self->arrow * 2;

  for (guint i = 0; i < self->rows->len; i++)
    {
      RemitItemRow  *row = g_ptr_array_index (self->rows, i);
      RemitGrowText *label = remit_item_row_get_label_field (row);

      hash = hash * 31 + (remit_item_row_get_target_field (row) != NULL);
      hash = hash * 31 + (label ? g_str_hash (remit_grow_text_get_text (label)) : 1);
    }
  return hash;
}

static void
decide (RemitItemList *self)
{
  double   scale = font_scale (GTK_WIDGET (self));
  gboolean has_target;
  int      widest = widest_label (self, &has_target);
  int      width = (int) (COLUMN_LOW * scale + 0.5);
  int      step = MAX (1, (int) (COLUMN_STEP * scale + 0.5));

  while (width < widest)
    width += step;
  self->decided = self->rows->len > 0;
  self->column = width;
  if (self->arrow)
    self->place = REMIT_LABEL_ARROW;
  else if (has_target || width > (int) (COLUMN_HIGH * scale + 0.5))
    self->place = REMIT_LABEL_ABOVE;
  else
    self->place = REMIT_LABEL_BESIDE;
}

void
remit_item_list_update_columns (RemitItemList *self)
{
  guint hash = hash_labels (self);

  if (self->decided && label_has_focus (self))
    self->decide_later = TRUE;
  else
    {
      if (!self->decided || self->decided_on != hash)
        decide (self);
      self->decided_on = hash;
      self->decide_later = FALSE;
    }
  for (guint i = 0; i < self->rows->len; i++)
    remit_item_row_set_label_place (g_ptr_array_index (self->rows, i), self->place, self->column);
}

/* ---- object ---- */

static void
remit_item_list_dispose (GObject *object)
{
  RemitItemList *self = REMIT_ITEM_LIST (object);

  g_clear_object (&self->reorder);
  g_ptr_array_set_size (self->rows, 0);
  remit_unparent_children (GTK_WIDGET (object));
  self->first = NULL;
  G_OBJECT_CLASS (remit_item_list_parent_class)->dispose (object);
}

static void
remit_item_list_finalize (GObject *object)
{
  g_ptr_array_unref (REMIT_ITEM_LIST (object)->rows);
  g_free (REMIT_ITEM_LIST (object)->prefix);
  G_OBJECT_CLASS (remit_item_list_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[TEXT_EDITED] = remit_new_signal (type, "text-edited", 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[LABEL_EDITED] = remit_new_signal (type, "label-edited", 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[TARGET_EDITED] = remit_new_signal (type, "target-edited", 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[CHECKED_TOGGLED]
    = remit_new_signal (type, "checked-toggled", 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[ADD_BELOW] = remit_new_signal (type, "add-below", 1, G_TYPE_UINT);
  signals[REMOVE_EMPTY] = remit_new_signal (type, "remove-empty", 1, G_TYPE_UINT);
  signals[SPLIT] = remit_new_signal (type, "split", 2, G_TYPE_UINT, G_TYPE_INT);
  signals[JOIN_BEFORE] = remit_new_signal (type, "join-before", 1, G_TYPE_UINT);
  signals[JOIN_AFTER] = remit_new_signal (type, "join-after", 1, G_TYPE_UINT);
  signals[MOVE] = remit_new_signal (type, "move", 2, G_TYPE_UINT, G_TYPE_INT);
  signals[INDENT] = remit_new_signal (type, "indent", 1, G_TYPE_UINT);
  signals[OUTDENT] = remit_new_signal (type, "outdent", 1, G_TYPE_UINT);
  signals[REMOVE] = remit_new_signal (type, "remove", 1, G_TYPE_UINT);
  signals[DUPLICATE] = remit_new_signal (type, "duplicate", 1, G_TYPE_UINT);
  signals[ROW_FOCUSED]
    = remit_new_signal (type, "row-focused", 2, G_TYPE_UINT, REMIT_TYPE_GROW_TEXT);
  signals[DROPPED] = remit_new_signal (type, "dropped", 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[ADD_FIRST] = remit_new_signal (type, "add-first", 0);
}

static void
remit_item_list_class_init (RemitItemListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_item_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = remit_item_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
remit_item_list_init (RemitItemList *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkLayoutManager   *layout = gtk_widget_get_layout_manager (widget);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (widget, "items");
  self->rows = g_ptr_array_new ();
  self->marker = REMIT_MARKER_BULLET;
  self->reorder = remit_reorder_new (widget);
  g_signal_connect_swapped (self->reorder, "dropped", G_CALLBACK (on_dropped), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (widget, focus);
}

GtkWidget *
remit_item_list_new (const char *prefix, RemitMarker marker)
{
  RemitItemList *self = g_object_new (REMIT_TYPE_ITEM_LIST, NULL);

  self->marker = marker;
  remit_item_list_set_prefix (self, prefix);
  return GTK_WIDGET (self);
}

void
remit_item_list_set_prefix (RemitItemList *self, const char *prefix)
{
  if (g_strcmp0 (self->prefix, prefix) == 0)
    return;
  g_free (self->prefix);
  self->prefix = g_strdup (prefix);
  remit_set_label (GTK_WIDGET (self), prefix);
  for (guint i = 0; i < self->rows->len; i++)
    remit_item_row_set_names (g_ptr_array_index (self->rows, i), prefix, i + 1);
}

void
remit_item_list_set_n (RemitItemList *self, guint n)
{
  guint n_kept = MIN (n, self->rows->len);

  while (self->rows->len > n)
    drop_row (self, self->rows->len - 1);
  while (self->rows->len < n)
    add_row (self, self->rows->len);
  number_rows (self, n_kept);
  update_first (self);
}

void
remit_item_list_insert_row (RemitItemList *self, guint index)
{
  g_return_if_fail (index <= self->rows->len);
  add_row (self, index);
  number_rows (self, index);
  update_first (self);
}

void
remit_item_list_remove_row (RemitItemList *self, guint index)
{
  g_return_if_fail (index < self->rows->len);
  drop_row (self, index);
  number_rows (self, index);
  update_first (self);
}

guint
remit_item_list_get_n (RemitItemList *self)
{
  return self->rows->len;
}

RemitItemRow *
remit_item_list_get_row (RemitItemList *self, guint index)
{
  g_return_val_if_fail (index < self->rows->len, NULL);
  return g_ptr_array_index (self->rows, index);
}

void
remit_item_list_set_arrow (RemitItemList *self, gboolean arrow)
{
  self->arrow = arrow;
  remit_item_list_update_columns (self);
}

void
remit_item_list_set_tab_nests (RemitItemList *self, gboolean tab_nests)
{
  self->tab_nests = tab_nests;
  for (guint i = 0; i < self->rows->len; i++)
    remit_item_row_set_tab_nests (g_ptr_array_index (self->rows, i), tab_nests);
}

void
remit_item_list_set_first_prompt (RemitItemList *self, const char *text)
{
  if (!self->first && text)
    {
      self->first = remit_add_button (text);
      gtk_widget_add_css_class (self->first, "add-first");
      g_signal_connect_swapped (self->first, "clicked", G_CALLBACK (on_add_first), self);
      gtk_widget_set_parent (self->first, GTK_WIDGET (self));
    }
  else if (self->first && text)
    remit_add_button_set_text (self->first, text);
  else
    g_clear_pointer (&self->first, gtk_widget_unparent);
  if (self->first)
    gtk_widget_set_visible (self->first, self->rows->len == 0);
}

void
remit_item_list_focus_row (RemitItemList *self, guint index, int caret)
{
  RemitGrowText *text;

  if (index >= self->rows->len)
    return;
  text = remit_item_row_get_text_field (g_ptr_array_index (self->rows, index));
  gtk_widget_grab_focus (GTK_WIDGET (text));
  remit_grow_text_set_caret (text, caret);
}
