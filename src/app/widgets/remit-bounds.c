/* remit-bounds.c: what an agent will and will not do: two lists side by side
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-bounds.h"

#include <glib/gi18n-lib.h>

#include "remit-widget-util.h"

struct _RemitBounds
{
  GtkWidget parent_instance;

  RemitItemList *will;
  RemitItemList *will_not;
};

G_DEFINE_FINAL_TYPE (RemitBounds, remit_bounds, GTK_TYPE_WIDGET)

static guint add_signal;

static void
on_add_will (RemitBounds *self)
{
  g_signal_emit (self, add_signal, 0, TRUE);
}

static void
on_add_will_not (RemitBounds *self)
{
  g_signal_emit (self, add_signal, 0, FALSE);
}

static void
remit_bounds_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_bounds_parent_class)->dispose (object);
}

static void
remit_bounds_class_init (RemitBoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = remit_bounds_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  add_signal = remit_new_signal (G_TYPE_FROM_CLASS (klass), "add", 1, G_TYPE_BOOLEAN);
}

static GtkWidget *
new_head (RemitBounds *self, const char *title, const char *icon_name, const char *css_class,
          GCallback add)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget       *label = gtk_label_new (title);
  g_autofree char *tip = g_strdup_printf (_("Add to %s"), title);
  GtkWidget       *button = remit_quiet_button ("list-add-symbolic", tip);

  gtk_widget_add_css_class (head, "bound-head");
  gtk_widget_add_css_class (icon, css_class);
  gtk_widget_add_css_class (label, "bound-title");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_swapped (button, "clicked", add, self);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), button);
  return head;
}

static GtkWidget *
add_column (RemitBounds *self, GtkWidget *head, GtkWidget *list)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (column, "bound");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), list);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
  return column;
}

static void
remit_bounds_init (RemitBounds *self)
{
  GtkWidget *will = remit_item_list_new (_("Will"), REMIT_MARKER_NONE);
  GtkWidget *will_not = remit_item_list_new (_("Will Not"), REMIT_MARKER_NONE);
  GtkWidget *second;

  self->will = REMIT_ITEM_LIST (will);
  self->will_not = REMIT_ITEM_LIST (will_not);
  gtk_widget_add_css_class (GTK_WIDGET (self), "bounds");
  add_column (self,
              new_head (self, _("Will"), "object-select-symbolic", "success",
                        G_CALLBACK (on_add_will)),
              will);
  second = add_column (self,
                       new_head (self, _("Will Not"), "window-close-symbolic", "error",
                                 G_CALLBACK (on_add_will_not)),
                       will_not);
  gtk_widget_add_css_class (second, "second");
  gtk_box_layout_set_homogeneous (
    GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), TRUE);
}

GtkWidget *
remit_bounds_new (void)
{
  return g_object_new (REMIT_TYPE_BOUNDS, NULL);
}

RemitItemList *
remit_bounds_get_list (RemitBounds *self, gboolean will)
{
  return will ? self->will : self->will_not;
}
