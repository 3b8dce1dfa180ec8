/* remit-reorder.c: moving the children of a box by dragging their handles
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-reorder.h"

#include "remit-widget-util.h"

struct _RemitReorder
{
  GObject parent_instance;

  GtkWidget *container; /* not owned: it outlives this */
  GPtrArray *children;  /* not owned: removed by who added them */
  GtkWidget *dragged;
  double     hot_x, hot_y; /* where the pointer took it */
  GtkWidget *marked; /* the child that shows where it would land */
};

G_DEFINE_FINAL_TYPE (RemitReorder, remit_reorder, G_TYPE_OBJECT)

static guint dropped_signal;

/* ---- where things are ---- */

/* The top of @child in the container, and its height. */
static gboolean
child_extent (RemitReorder *self, GtkWidget *child, double *top, double *height)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (child)
      || !gtk_widget_compute_bounds (child, self->container, &bounds))
    return FALSE;
  *top = bounds.origin.y;
  *height = bounds.size.height;
  return TRUE;
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer user_data)
{
  double a_top = 0, b_top = 0, height;

  child_extent (user_data, *(GtkWidget *const *) a, &a_top, &height);
  child_extent (user_data, *(GtkWidget *const *) b, &b_top, &height);
  return a_top < b_top ? -1 : a_top > b_top;
}

/* The children in the order in which they stand: the owner may have added them in another. */
static void
sort_children (RemitReorder *self)
{
  g_ptr_array_sort_with_data (self->children, compare_tops, self);
}

/* Before which child something at @y would land; the number of children for the end. */
static guint
slot_at (RemitReorder *self, double y)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      double top, height;

      if (child_extent (self, g_ptr_array_index (self->children, i), &top, &height)
          && y < top + height / 2)
        return i;
    }
  return self->children->len;
}

/* ---- showing ---- */

#define COMPANIONS_KEY "remit-reorder-companions"

static void
set_class (GtkWidget *child, const char *css_class, gboolean on)
{
  GPtrArray *companions = g_object_get_data (G_OBJECT (child), COMPANIONS_KEY);

  remit_set_css_class (child, css_class, on);
  for (guint i = 0; companions && i < companions->len; i++)
    remit_set_css_class (g_ptr_array_index (companions, i), css_class, on);
}

static void
mark_slot (RemitReorder *self, int slot)
{
  GtkWidget *marked = NULL;
  gboolean   behind = slot == (int) self->children->len;

  if (slot >= 0 && self->children->len > 0)
    marked = g_ptr_array_index (self->children, behind ? slot - 1 : slot);
  if (self->marked)
    {
      set_class (self->marked, "drop-above", FALSE);
      set_class (self->marked, "drop-below", FALSE);
    }
  self->marked = marked;
  if (marked)
    set_class (marked, behind ? "drop-below" : "drop-above", TRUE);
}

static void
finish (RemitReorder *self)
{
  mark_slot (self, -1);
  if (self->dragged)
    set_class (self->dragged, "dragged", FALSE);
  self->dragged = NULL;
}

/* ---- dragging ---- */

static GtkWidget *
child_of_handle (RemitReorder *self, GtkWidget *handle)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->children, i);

      if (handle == child || gtk_widget_is_ancestor (handle, child))
        return child;
    }
  return NULL;
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, gpointer user_data)
{
  RemitReorder    *self = user_data;
  GtkWidget       *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget       *child = child_of_handle (self, handle);
  graphene_point_t point, at;

  if (!child)
    return NULL;
  graphene_point_init (&point, x, y);
  if (gtk_widget_compute_point (handle, child, &point, &at))
    {
      self->hot_x = at.x;
      self->hot_y = at.y;
    }
  sort_children (self);
  self->dragged = child;
  return gdk_content_provider_new_typed (REMIT_TYPE_REORDER, self);
}

/* A picture of the child on a card of its own: by itself it may be transparent. */
static GtkWidget *
new_drag_picture (GtkWidget *child)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (child);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (live);
  GtkWidget *picture = gtk_picture_new_for_paintable (still);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), FALSE);
  gtk_widget_add_css_class (box, "drag-picture");
  gtk_box_append (GTK_BOX (box), picture);
  return box;
}

static GtkWidget *
pictured (GtkWidget *child)
{
  GPtrArray *companions = g_object_get_data (G_OBJECT (child), COMPANIONS_KEY);

  return companions && companions->len > 0 ? g_ptr_array_index (companions, 0) : child;
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, gpointer user_data)
{
  RemitReorder *self = user_data;

  if (!self->dragged)
    return;
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)),
                           new_drag_picture (pictured (self->dragged)));
  gdk_drag_set_hotspot (drag, (int) self->hot_x, (int) self->hot_y);
  set_class (self->dragged, "dragged", TRUE);
}

static void
on_drag_end (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, gpointer user_data)
{
  finish (user_data);
}

/* ---- dropping ---- */

static gboolean
on_accept (GtkDropTarget *target, GdkDrop *drop, gpointer user_data)
{
  RemitReorder *self = user_data;

  return self->dragged && gdk_drop_get_drag (drop)
         && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), REMIT_TYPE_REORDER);
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, gpointer user_data)
{
  RemitReorder *self = user_data;

  if (!self->dragged)
    return 0;
  mark_slot (self, slot_at (self, y));
  return GDK_ACTION_MOVE;
}

static void
on_leave (GtkDropTarget *target, gpointer user_data)
{
  mark_slot (user_data, -1);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  RemitReorder *self = user_data;
  guint         from, to;

  if (g_value_get_object (value) != (gpointer) self || !self->dragged
      || !g_ptr_array_find (self->children, self->dragged, &from))
    return FALSE;
  to = slot_at (self, y);
  if (to > from)
    to--;
  finish (self);
  if (to != from)
    g_signal_emit (self, dropped_signal, 0, from, to);
  return TRUE;
}

/* ---- object ---- */

static void
remit_reorder_finalize (GObject *object)
{
  g_ptr_array_unref (REMIT_REORDER (object)->children);
  G_OBJECT_CLASS (remit_reorder_parent_class)->finalize (object);
}

static void
remit_reorder_class_init (RemitReorderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_reorder_finalize;
  dropped_signal = remit_new_signal (G_TYPE_FROM_CLASS (klass), "dropped", 2, G_TYPE_UINT,
                                     G_TYPE_UINT);
}

static void
remit_reorder_init (RemitReorder *self)
{
  self->children = g_ptr_array_new ();
}

RemitReorder *
remit_reorder_new (GtkWidget *container)
{
  RemitReorder  *self = g_object_new (REMIT_TYPE_REORDER, NULL);
  GtkDropTarget *target = gtk_drop_target_new (REMIT_TYPE_REORDER, GDK_ACTION_MOVE);

  self->container = container;
  g_signal_connect_object (target, "accept", G_CALLBACK (on_accept), self, 0);
  g_signal_connect_object (target, "enter", G_CALLBACK (on_motion), self, 0);
  g_signal_connect_object (target, "motion", G_CALLBACK (on_motion), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (on_leave), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (container, GTK_EVENT_CONTROLLER (target));
  return self;
}

void
remit_reorder_add (RemitReorder *self, GtkWidget *child, GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), self, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (on_drag_end), self, 0);
  gtk_widget_add_controller (handle ? handle : child, GTK_EVENT_CONTROLLER (source));
  g_ptr_array_add (self->children, child);
}

void
remit_reorder_add_companion (RemitReorder *self, GtkWidget *child, GtkWidget *companion)
{
  GPtrArray *companions = g_object_get_data (G_OBJECT (child), COMPANIONS_KEY);

  if (!companions)
    {
      companions = g_ptr_array_new_with_free_func (g_object_unref);
      g_object_set_data_full (G_OBJECT (child), COMPANIONS_KEY, companions,
                              (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (companions, g_object_ref (companion));
}

void
remit_reorder_remove (RemitReorder *self, GtkWidget *child)
{
  if (child == self->dragged || child == self->marked)
    finish (self);
  g_ptr_array_remove (self->children, child);
}
