/* remit-field-row.c: a field of a card: its name, its value, what stands under it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-field-row.h"

#include "remit-widget-util.h"

struct _RemitFieldRow
{
  GtkWidget parent_instance;

  GtkWidget     *line;
  GtkWidget     *name;
  GtkOverlay    *overlay;  /* holds the value, and a suffix over its end */
  GtkWidget     *value;
  GtkWidget     *suffix;   /* NULL where there is none, as the next two */
  GtkWidget     *caption;
  RemitMessages *messages;
};

G_DEFINE_FINAL_TYPE (RemitFieldRow, remit_field_row, GTK_TYPE_WIDGET)

static void
remit_field_row_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_field_row_parent_class)->dispose (object);
}

static gboolean
remit_field_row_focus (GtkWidget       *widget,
                       GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return remit_focus_in_order (widget, direction);
  return GTK_WIDGET_CLASS (remit_field_row_parent_class)->focus (widget, direction);
}

static void
remit_field_row_class_init (RemitFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_field_row_dispose;
  widget_class->focus = remit_field_row_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
remit_field_row_init (RemitFieldRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *holder = gtk_grid_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-row");
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_wrap (GTK_LABEL (self->name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (self->name), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->name), 1);
  gtk_widget_set_valign (self->name, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->name, "field-name");
  gtk_widget_add_css_class (self->name, "dim-label");

  /* A box asks how wide a child is for the height of the row, and a label answers for one line: long names would push
   * the value away. A grid asks how wide it is at all. */
  gtk_grid_attach (GTK_GRID (holder), self->name, 0, 0, 1, 1);
  gtk_box_append (GTK_BOX (self->line), holder);

  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->overlay), TRUE);
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->overlay));
}

GtkWidget *
remit_field_row_new (const char *name, GtkWidget *value)
{
  RemitFieldRow *self = g_object_new (REMIT_TYPE_FIELD_ROW, NULL);

  self->value = value;
  gtk_widget_set_hexpand (value, TRUE);
  gtk_overlay_set_child (self->overlay, value);
  gtk_label_set_text (GTK_LABEL (self->name), name);
  return GTK_WIDGET (self);
}

GtkWidget *
remit_field_row_get_value (RemitFieldRow *self)
{
  return self->value;
}

void
remit_field_row_set_suffix (RemitFieldRow *self, GtkWidget *suffix, gboolean over)
{
  if (self->suffix == suffix)
    return;
  if (self->suffix && gtk_widget_get_parent (self->suffix) == self->line)
    gtk_box_remove (GTK_BOX (self->line), self->suffix);
  else if (self->suffix)
    gtk_overlay_remove_overlay (self->overlay, self->suffix);
  self->suffix = suffix;
  if (suffix && over)
    gtk_overlay_add_overlay (self->overlay, suffix);
  else if (suffix)
    gtk_box_append (GTK_BOX (self->line), suffix);
}

/* In a box of its own, whose indent is in the size of the form's font. */
static void
add_caption (RemitFieldRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "dim-label");
  gtk_widget_add_css_class (self->caption, "numeric");
  gtk_widget_add_css_class (box, "under-field");
  gtk_box_append (GTK_BOX (box), self->caption);
  gtk_widget_insert_after (box, GTK_WIDGET (self), self->line);
}

void
remit_field_row_set_caption (RemitFieldRow *self, const char *caption)
{
  if (caption && !self->caption)
    add_caption (self);
  if (!self->caption)
    return;
  gtk_label_set_text (GTK_LABEL (self->caption), caption ? caption : "");
  gtk_widget_set_visible (gtk_widget_get_parent (self->caption), caption != NULL);
}

RemitMessages *
remit_field_row_get_messages (RemitFieldRow *self)
{
  if (!self->messages)
    {
      GtkWidget *messages = remit_messages_new ();

      self->messages = REMIT_MESSAGES (messages);
      gtk_widget_add_css_class (messages, "under-field");
      gtk_widget_insert_before (messages, GTK_WIDGET (self), NULL);
    }
  return self->messages;
}
