/* remit-narrow-bin.c: tells whether there is room for two panes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-narrow-bin.h"

#define NARROW_WIDTH 860
#define MINIMUM_WIDTH 360

struct _RemitNarrowBin
{
  GtkWidget parent_instance;
  GtkWidget *child;
  gboolean narrow;
  guint update_source;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitNarrowBin,
                               remit_narrow_bin,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static gboolean
update_cb (gpointer data)
{
  RemitNarrowBin *self = data;

  self->update_source = 0;
  self->narrow = !self->narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

static void
remit_narrow_bin_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  RemitNarrowBin *self = REMIT_NARROW_BIN (widget);
  int least = 0;

  if (self->child == NULL)
    return;

  /* A width below what the child needs is only there until it has changed its layout. */
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->child, orientation, for_size >= 0 ? MAX (for_size, least) : -1, minimum,
                      natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MINIMUM_WIDTH);
}

/* No widget may change while it is allocated: the layout follows before the next frame. */
static void
remit_narrow_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RemitNarrowBin *self = REMIT_NARROW_BIN (widget);
  int least_width, least_height;

  if (self->child != NULL)
    {
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL,
                          NULL);
      width = MAX (width, least_width);
      gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL,
                          NULL);
      gtk_widget_allocate (self->child, width, MAX (height, least_height), baseline, NULL);
    }

  width = gtk_widget_get_width (widget);
  if ((width < NARROW_WIDTH) == self->narrow)
    g_clear_handle_id (&self->update_source, g_source_remove);
  else if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

gboolean
remit_narrow_bin_get_narrow (RemitNarrowBin *self)
{
  g_return_val_if_fail (REMIT_IS_NARROW_BIN (self), FALSE);

  return self->narrow;
}

static void
remit_narrow_bin_add_child (GtkBuildable *buildable,
                            GtkBuilder *builder,
                            GObject *child,
                            const char *type)
{
  RemitNarrowBin *self = REMIT_NARROW_BIN (buildable);

  if (!GTK_IS_WIDGET (child))
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = GTK_WIDGET (child);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = remit_narrow_bin_add_child;
}

static void
remit_narrow_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, REMIT_NARROW_BIN (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
remit_narrow_bin_dispose (GObject *object)
{
  RemitNarrowBin *self = REMIT_NARROW_BIN (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (remit_narrow_bin_parent_class)->dispose (object);
}

static void
remit_narrow_bin_class_init (RemitNarrowBinClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = remit_narrow_bin_get_property;
  object_class->dispose = remit_narrow_bin_dispose;
  widget_class->measure = remit_narrow_bin_measure;
  widget_class->size_allocate = remit_narrow_bin_size_allocate;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
remit_narrow_bin_init (RemitNarrowBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
