/* remit-values-popover.c: the known values of a field, to choose one
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-values-popover.h"

#include <string.h>

#include "remit-widget-util.h"

/* A row knows its value by this key: the strings belong to the popover. */
#define VALUE_KEY "remit-value"
/* How well the value matches what was typed; see match(). */
#define RANK_KEY "remit-rank"

struct _RemitValuesPopover
{
  GtkPopover parent_instance;

  GtkListBox *list;
  GArray     *values; /* RemitKnownValue, owning its strings */
};

G_DEFINE_FINAL_TYPE (RemitValuesPopover, remit_values_popover, GTK_TYPE_POPOVER)

static guint chosen_signal;

static void
known_value_clear (gpointer data)
{
  RemitKnownValue *value = data;

  g_free ((char *) value->value);
  g_free ((char *) value->caption);
  g_free ((char *) value->swatch);
}

static const RemitKnownValue *
row_value (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), VALUE_KEY);
}

static int
row_rank (GtkListBoxRow *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), RANK_KEY));
}

static void
on_row_activated (RemitValuesPopover *self, GtkListBoxRow *row)
{
  g_autofree char *value = g_strdup (row_value (row)->value);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, value);
}

static GtkWidget *
new_row (const RemitKnownValue *value)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_label_new (value->value);

  if (value->swatch)
    gtk_box_append (GTK_BOX (content), remit_swatch (value->swatch));
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (content), words);
  if (value->caption)
    {
      GtkWidget *caption = gtk_label_new (value->caption);

      gtk_widget_add_css_class (caption, "caption");
      gtk_widget_add_css_class (caption, "dim-label");
      gtk_box_append (GTK_BOX (content), caption);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  remit_set_label (row, value->value);
  g_object_set_data (G_OBJECT (row), VALUE_KEY, (gpointer) value);
  return row;
}

/* 1 where @value begins with @typed, 2 where it contains it, 0 where it does neither. */
static int
match (const char *value, const char *typed)
{
  g_autofree char *in = g_utf8_casefold (value, -1);
  g_autofree char *what = g_utf8_casefold (typed, -1);
  const char      *found = strstr (in, what);

  return found == in ? 1 : found ? 2 : 0;
}

static gboolean
is_shown (GtkListBoxRow *row, gpointer user_data)
{
  return row_rank (row) > 0;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  int ranks = row_rank (a) - row_rank (b);

  /* Values of one rank keep the order of their array. */
  return ranks != 0 ? ranks : row_value (a) < row_value (b) ? -1 : 1;
}

static void
remit_values_popover_finalize (GObject *object)
{
  g_array_unref (REMIT_VALUES_POPOVER (object)->values);
  G_OBJECT_CLASS (remit_values_popover_parent_class)->finalize (object);
}

static void
remit_values_popover_class_init (RemitValuesPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_values_popover_finalize;
  chosen_signal = remit_new_signal (G_TYPE_FROM_CLASS (klass), "chosen", 1, G_TYPE_STRING);
}

static void
remit_values_popover_init (RemitValuesPopover *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->values = g_array_new (FALSE, FALSE, sizeof (RemitKnownValue));
  g_array_set_clear_func (self->values, known_value_clear);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_filter_func (self->list, is_shown, NULL, NULL);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_widget_add_css_class (list, "values");
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_row_activated), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
}

GtkWidget *
remit_values_popover_new (const char *label)
{
  RemitValuesPopover *self = g_object_new (REMIT_TYPE_VALUES_POPOVER, NULL);

  remit_values_popover_set_label (self, label);
  return GTK_WIDGET (self);
}

GtkWidget *
remit_values_popover_new_proposals (void)
{
  GtkWidget *popover = remit_values_popover_new (NULL);

  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_can_focus (popover, FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  return popover;
}

void
remit_values_popover_set_label (RemitValuesPopover *self, const char *label)
{
  remit_set_label (GTK_WIDGET (self->list), label);
}

static void
clear_rows (RemitValuesPopover *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static gboolean
has_values (RemitValuesPopover *self, const RemitKnownValue *values, gsize n_values)
{
  if (self->values->len != n_values)
    return FALSE;
  for (gsize i = 0; i < n_values; i++)
    {
      const RemitKnownValue *own = &g_array_index (self->values, RemitKnownValue, i);

      if (g_strcmp0 (own->value, values[i].value) != 0
          || g_strcmp0 (own->caption, values[i].caption) != 0
          || g_strcmp0 (own->swatch, values[i].swatch) != 0)
        return FALSE;
    }
  return TRUE;
}

void
remit_values_popover_set_values (RemitValuesPopover *self, const RemitKnownValue *values,
                                 gsize n_values)
{
  if (has_values (self, values, n_values))
    return;
  clear_rows (self);
  g_array_set_size (self->values, 0);
  for (gsize i = 0; i < n_values; i++)
    {
      RemitKnownValue copy = { g_strdup (values[i].value), g_strdup (values[i].caption),
                               g_strdup (values[i].swatch) };

      g_array_append_val (self->values, copy);
    }
  for (guint i = 0; i < self->values->len; i++)
    {
      GtkWidget *row = new_row (&g_array_index (self->values, RemitKnownValue, i));

      g_object_set_data (G_OBJECT (row), RANK_KEY, GINT_TO_POINTER (1));
      gtk_list_box_append (self->list, row);
    }
}

void
remit_values_popover_copy_values (RemitValuesPopover *self, RemitValuesPopover *from)
{
  remit_values_popover_set_values (self, (const RemitKnownValue *) from->values->data,
                                   from->values->len);
}

void
remit_values_popover_set_current (RemitValuesPopover *self, const char *value)
{
  GtkListBoxRow *row;

  gtk_list_box_unselect_all (self->list);
  for (int i = 0; value && (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (g_str_equal (row_value (row)->value, value))
      gtk_list_box_select_row (self->list, row);
}

guint
remit_values_popover_filter (RemitValuesPopover *self, const char *typed,
                             const char *const *except)
{
  GtkListBoxRow *row;
  guint          shown = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      const char *value = row_value (row)->value;
      int         rank = typed && *typed ? match (value, typed) : 1;

      if (except && g_strv_contains (except, value))
        rank = 0;
      g_object_set_data (G_OBJECT (row), RANK_KEY, GINT_TO_POINTER (rank));
      shown += rank > 0;
    }
  gtk_list_box_unselect_all (self->list);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_filter (self->list);
  return shown;
}

void
remit_values_popover_propose (RemitValuesPopover *self, const char *typed,
                              const char *const *except, GtkWidget *entry)
{
  GtkPopover     *popover = GTK_POPOVER (self);
  GtkWidget      *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (entry) || remit_values_popover_filter (self, typed, except) == 0
      || !gtk_widget_compute_bounds (entry, parent, &bounds))
    {
      gtk_popover_popdown (popover);
      return;
    }
  gtk_popover_set_pointing_to (popover, &(GdkRectangle) { bounds.origin.x, bounds.origin.y,
                                                          bounds.size.width, bounds.size.height });
  gtk_popover_popup (popover);
}

/* The next row that is shown from @index on, in steps of @step. */
static GtkListBoxRow *
next_shown (RemitValuesPopover *self, int index, int step)
{
  GtkListBoxRow *row;

  while (index >= 0 && (row = gtk_list_box_get_row_at_index (self->list, index)))
    {
      if (row_rank (row) > 0)
        return row;
      index += step;
    }
  return NULL;
}

/* A list follows the focus, not the selection. */
static void
scroll_to (RemitValuesPopover *self, GtkListBoxRow *row)
{
  GtkAdjustment  *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (adjustment && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

void
remit_values_popover_move (RemitValuesPopover *self, int delta)
{
  int step = delta < 0 ? -1 : 1;

  for (; delta != 0; delta -= step)
    {
      GtkListBoxRow *current = gtk_list_box_get_selected_row (self->list);
      int            index = current ? gtk_list_box_row_get_index (current) : -1;
      GtkListBoxRow *next = next_shown (self, index + step, step);

      if (next)
        {
          gtk_list_box_select_row (self->list, next);
          scroll_to (self, next);
        }
      else if (step < 0)
        gtk_list_box_unselect_all (self->list);
    }
}

const char *
remit_values_popover_get_selected (RemitValuesPopover *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row && row_rank (row) > 0 ? row_value (row)->value : NULL;
}

gboolean
remit_values_popover_choose_selected (RemitValuesPopover *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (!row || row_rank (row) == 0)
    return FALSE;
  on_row_activated (self, row);
  return TRUE;
}

const RemitKnownValue *
remit_values_popover_find (RemitValuesPopover *self, const char *value)
{
  for (guint i = 0; value && i < self->values->len; i++)
    {
      const RemitKnownValue *known = &g_array_index (self->values, RemitKnownValue, i);

      if (g_str_equal (known->value, value))
        return known;
    }
  return NULL;
}

gboolean
remit_values_popover_has_swatches (RemitValuesPopover *self)
{
  for (guint i = 0; i < self->values->len; i++)
    if (g_array_index (self->values, RemitKnownValue, i).swatch)
      return TRUE;
  return FALSE;
}
