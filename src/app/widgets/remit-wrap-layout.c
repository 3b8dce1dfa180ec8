/* remit-wrap-layout.c: children one after another, wrapping like words
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-wrap-layout.h"

struct _RemitWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (RemitWrapLayout, remit_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line: the children from @first, up to but without @end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int        height;
} Line;

static int
child_width (GtkWidget *child, int available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, available));
}

static int
child_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Takes as many children from @first as fit in @width, at least one. */
static Line
take_line (RemitWrapLayout *self, GtkWidget *first, int width)
{
  Line line = { first, NULL, 0 };
  int  used = 0;

  for (GtkWidget *child = first; child; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      int w = child_width (child, width);

      if (used > 0 && used + self->spacing + w > width)
        {
          line.end = child;
          break;
        }
      used += w + (used > 0 ? self->spacing : 0);
      line.height = MAX (line.height, child_height (child, w));
    }
  return line;
}

static int
lines_height (RemitWrapLayout *self, GtkWidget *widget, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int        height = 0;

  while (child)
    {
      Line line = take_line (self, child, width);

      if (line.height > 0)
        height += line.height + (height > 0 ? self->spacing : 0);
      child = line.end;
    }
  return height;
}

static void
measure_width (RemitWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      int low, high;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &low, &high, NULL, NULL);
      *minimum = MAX (*minimum, low);
      *natural += high + (*natural > 0 ? self->spacing : 0);
    }
}

static void
remit_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                           GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  RemitWrapLayout *self = REMIT_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = lines_height (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

static void
allocate_line (RemitWrapLayout *self, Line line, int width, int y, gboolean reversed)
{
  int x = 0;

  for (GtkWidget *child = line.first; child != line.end;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      int           w = child_width (child, width);
      int           h = child_height (child, w);
      GtkAllocation area = { reversed ? width - x - w : x, y + (line.height - h) / 2, w, h };

      gtk_widget_size_allocate (child, &area, -1);
      x += w + self->spacing;
    }
}

static void
remit_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                            int baseline)
{
  RemitWrapLayout *self = REMIT_WRAP_LAYOUT (manager);
  gboolean         reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget       *child = gtk_widget_get_first_child (widget);
  int              y = 0;

  while (child)
    {
      Line line = take_line (self, child, width);

      allocate_line (self, line, width, y, reversed);
      y += line.height + self->spacing;
      child = line.end;
    }
}

static GtkSizeRequestMode
remit_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
remit_wrap_layout_class_init (RemitWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = remit_wrap_layout_get_request_mode;
  layout_class->measure = remit_wrap_layout_measure;
  layout_class->allocate = remit_wrap_layout_allocate;
}

static void
remit_wrap_layout_init (RemitWrapLayout *self)
{
}

GtkLayoutManager *
remit_wrap_layout_new (int spacing)
{
  RemitWrapLayout *self = g_object_new (REMIT_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
