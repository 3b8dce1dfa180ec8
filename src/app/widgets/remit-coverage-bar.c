/* remit-coverage-bar.c: what a list of confidence thresholds covers of 0 to 100
 *
 * Each piece is a child with a class ("gap", "overlap"), so that all colours stand in the style
 * sheet; the numbers below are labels.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-coverage-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "remit-widget-util.h"

#define THICKNESS 12
#define LABEL_GAP 3
#define PIECE_GAP 2
#define MINIMUM_WIDTH 120
#define NATURAL_WIDTH 320
/* The hue of the lowest and of the highest confidence. */
#define LIGHTEST 0.25
#define DEEPEST 0.85
/* People write 70-89 and 90-100: bounds so close meet. */
#define TOLERANCE 1.0

struct _RemitCoverageBar
{
  GtkWidget parent_instance;

  GArray    *pieces; /* RemitCoveragePiece */
  GPtrArray *patches; /* a child for each piece */
  GPtrArray *numbers; /* a label for each bound: one more than pieces */
};

G_DEFINE_FINAL_TYPE (RemitCoverageBar, remit_coverage_bar, GTK_TYPE_WIDGET)

/* ---- the pieces ---- */

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* All places where something begins or ends, those that meet taken as the higher one. */
static GArray *
collect_bounds (const RemitCoverageRange *ranges, gsize n_ranges)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (double));
  double  ends[] = { 0, 100 };
  guint   kept = 0;

  g_array_append_vals (bounds, ends, 2);
  for (gsize i = 0; i < n_ranges; i++)
    {
      double low = CLAMP (ranges[i].low, 0, 100), high = CLAMP (ranges[i].high, 0, 100);

      g_array_append_val (bounds, low);
      g_array_append_val (bounds, high);
    }
  g_array_sort (bounds, compare_doubles);
  for (guint i = 1; i < bounds->len; i++)
    {
      double next = g_array_index (bounds, double, i);
      double last = g_array_index (bounds, double, kept);

      if (next - last > TOLERANCE)
        g_array_index (bounds, double, ++kept) = next;
      else if (kept > 0)
        g_array_index (bounds, double, kept) = next;
    }
  g_array_set_size (bounds, kept + 1);
  return bounds;
}

static guint
count_layers (const RemitCoverageRange *ranges, gsize n_ranges, double low, double high)
{
  double middle = (low + high) / 2;
  guint  layers = 0;

  for (gsize i = 0; i < n_ranges; i++)
    layers += ranges[i].low <= middle && middle <= ranges[i].high;
  return layers;
}

GArray *
remit_coverage_pieces (const RemitCoverageRange *ranges, gsize n_ranges)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (RemitCoveragePiece));
  g_autoptr (GArray) bounds = n_ranges > 0 ? collect_bounds (ranges, n_ranges) : NULL;

  for (guint i = 0; bounds && i + 1 < bounds->len; i++)
    {
      double             low = g_array_index (bounds, double, i);
      double             high = g_array_index (bounds, double, i + 1);
      RemitCoveragePiece piece = { low, high, count_layers (ranges, n_ranges, low, high) };

      g_array_append_val (pieces, piece);
    }
  return pieces;
}

/* ---- layout ---- */

static GtkWidget *
number_at (RemitCoverageBar *self, guint index)
{
  return g_ptr_array_index (self->numbers, index);
}

static double
bound_at (RemitCoverageBar *self, guint index)
{
  if (index < self->pieces->len)
    return g_array_index (self->pieces, RemitCoveragePiece, index).low;
  return g_array_index (self->pieces, RemitCoveragePiece, index - 1).high;
}

static void
remit_coverage_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  RemitCoverageBar *self = REMIT_COVERAGE_BAR (widget);
  int               height = 0;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  for (guint i = 0; i < self->numbers->len; i++)
    {
      int needed;

      gtk_widget_measure (number_at (self, i), orientation, -1, NULL, &needed, NULL, NULL);
      height = MAX (height, needed);
    }
  *minimum = *natural = THICKNESS + LABEL_GAP + height;
}

static int
place (double percent, int width)
{
  return (int) round (percent * width / 100);
}

static void
allocate_child (GtkWidget *bar, GtkWidget *child, int x, int y, int width, int height)
{
  gboolean      reversed = gtk_widget_get_direction (bar) == GTK_TEXT_DIR_RTL;
  int           left = reversed ? gtk_widget_get_width (bar) - x - width : x;
  GtkAllocation area = { left, y, width, height };
  int           minimum;

  /* A child that is not measured warns when it is allocated. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  area.width = MAX (area.width, minimum);
  gtk_widget_size_allocate (child, &area, -1);
}

/* Puts the numbers under their bounds; one that would touch the number before it is not shown. */
static void
allocate_numbers (RemitCoverageBar *self, int width, int height)
{
  int free_from = 0;

  for (guint i = 0; i < self->numbers->len; i++)
    {
      GtkWidget *number = number_at (self, i);
      int        w, x;

      gtk_widget_measure (number, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &w, NULL, NULL);
      x = CLAMP (place (bound_at (self, i), width) - w / 2, 0, MAX (0, width - w));
      gtk_widget_set_child_visible (number, x >= free_from);
      if (x >= free_from)
        free_from = x + w + LABEL_GAP;
      allocate_child (GTK_WIDGET (self), number, x, THICKNESS + LABEL_GAP, w,
                      height - THICKNESS - LABEL_GAP);
    }
}

static void
remit_coverage_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RemitCoverageBar *self = REMIT_COVERAGE_BAR (widget);

  for (guint i = 0; i < self->patches->len; i++)
    {
      int start = place (bound_at (self, i), width);
      int end = place (bound_at (self, i + 1), width);
      int gap = i + 1 < self->patches->len ? PIECE_GAP : 0;

      allocate_child (widget, g_ptr_array_index (self->patches, i), start, 0,
                      MAX (1, end - start - gap), THICKNESS);
    }
  allocate_numbers (self, width, height);
}

/* ---- children ---- */

static char *
dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.4g", number));
}

static void
add_patch (RemitCoverageBar *self, guint index, guint n_pieces)
{
  RemitCoveragePiece *piece = &g_array_index (self->pieces, RemitCoveragePiece, index);
  GtkWidget          *patch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (patch, "piece");
  remit_set_css_class (patch, "first", index == 0);
  remit_set_css_class (patch, "last", index + 1 == n_pieces);
  remit_set_css_class (patch, "gap", piece->layers == 0);
  remit_set_css_class (patch, "overlap", piece->layers > 1);
  if (piece->layers == 1)
    gtk_widget_set_opacity (patch, LIGHTEST + (DEEPEST - LIGHTEST) * index / MAX (1, n_pieces - 1));
  gtk_widget_set_parent (patch, GTK_WIDGET (self));
  g_ptr_array_add (self->patches, patch);
}

static void
add_number (RemitCoverageBar *self, double bound)
{
  g_autofree char *text = dup_number (bound);
  GtkWidget       *number = gtk_label_new (text);

  gtk_widget_add_css_class (number, "number");
  gtk_widget_set_parent (number, GTK_WIDGET (self));
  g_ptr_array_add (self->numbers, number);
}

static void
describe (RemitCoverageBar *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      RemitCoveragePiece *piece = &g_array_index (self->pieces, RemitCoveragePiece, i);
      g_autofree char    *low = dup_number (piece->low);
      g_autofree char    *high = dup_number (piece->high);

      if (piece->layers == 1)
        continue;
      g_string_append (words, words->len > 0 ? "\n" : "");
      g_string_append_printf (words, piece->layers == 0 ? _("Nothing covers %s to %s %%")
                                                        : _("More than one covers %s to %s %%"),
                              low, high);
    }
  if (words->len == 0)
    g_string_append (words, /* xgettext:no-c-format */ _("0 to 100 % is covered"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words->str);
  remit_set_label (GTK_WIDGET (self), words->str);
}

void
remit_coverage_bar_set_ranges (RemitCoverageBar *self, const RemitCoverageRange *ranges,
                               gsize n_ranges)
{
  g_autoptr (GArray) pieces = remit_coverage_pieces (ranges, n_ranges);

  if (pieces->len == self->pieces->len
      && (pieces->len == 0
          || memcmp (pieces->data, self->pieces->data, pieces->len * sizeof (RemitCoveragePiece))
               == 0))
    return;
  g_array_unref (self->pieces);
  self->pieces = g_steal_pointer (&pieces);
  g_ptr_array_set_size (self->patches, 0);
  g_ptr_array_set_size (self->numbers, 0);
  remit_unparent_children (GTK_WIDGET (self));
  for (guint i = 0; i < self->pieces->len; i++)
    add_patch (self, i, self->pieces->len);
  for (guint i = 0; self->pieces->len > 0 && i <= self->pieces->len; i++)
    add_number (self, bound_at (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->pieces->len > 0);
  describe (self);
}

/* ---- object ---- */

static void
remit_coverage_bar_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_coverage_bar_parent_class)->dispose (object);
}

static void
remit_coverage_bar_finalize (GObject *object)
{
  RemitCoverageBar *self = REMIT_COVERAGE_BAR (object);

  g_array_unref (self->pieces);
  g_ptr_array_unref (self->patches);
  g_ptr_array_unref (self->numbers);
  G_OBJECT_CLASS (remit_coverage_bar_parent_class)->finalize (object);
}

static void
remit_coverage_bar_class_init (RemitCoverageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_coverage_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = remit_coverage_bar_finalize;
  widget_class->measure = remit_coverage_bar_measure;
  widget_class->size_allocate = remit_coverage_bar_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
remit_coverage_bar_init (RemitCoverageBar *self)
{
  self->pieces = g_array_new (FALSE, FALSE, sizeof (RemitCoveragePiece));
  self->patches = g_ptr_array_new ();
  self->numbers = g_ptr_array_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "coverage");
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
}

GtkWidget *
remit_coverage_bar_new (void)
{
  return g_object_new (REMIT_TYPE_COVERAGE_BAR, NULL);
}
