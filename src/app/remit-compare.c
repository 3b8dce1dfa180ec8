/* remit-compare.c: two texts side by side, with what differs marked
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-compare.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <gtksourceview/gtksource.h>

#include "remit-diff.h"
#include "remit-source-style.h"
#include "widgets/remit-widget-util.h"

#define MOST_WIDTH 460
#define SPACING 12
#define MARGIN 6
#define MOST_HEIGHT 320
#define LEAST_HEIGHT 120
#define CATEGORY "differs"
/* Where a difference stands in the view that is scrolled to it, from its top. */
#define TOP 0.2

/* What the buttons go through. */
typedef struct
{
  GArray *hunks;
  GtkTextView *views[2]; /* owned by the box that owns this */
  GtkLabel *label;
  guint shown;
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *comparison = data;

  g_array_unref (comparison->hunks);
  g_free (comparison);
}

static const RemitDiffHunk *
get_hunk (const Comparison *comparison)
{
  return &g_array_index (comparison->hunks, RemitDiffHunk, comparison->shown);
}

/* --- going through the differences --- */

static void
place_caret (GtkTextView *view, guint line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, (int) line - 1);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static gboolean
scroll_in_idle (gpointer data)
{
  GtkTextView *view = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, TOP);

  return G_SOURCE_REMOVE;
}

/* When all lines are laid out, since the place of one is not known before. */
static void
scroll (GtkTextView *view)
{
  g_idle_add_full (GTK_TEXT_VIEW_PRIORITY_VALIDATE + 1, scroll_in_idle, g_object_ref (view),
                   g_object_unref);
}

static void
show_hunk (Comparison *comparison)
{
  const RemitDiffHunk *hunk = get_hunk (comparison);
  g_autofree char *words = g_strdup_printf (_("Difference %u of %u"), comparison->shown + 1,
                                            comparison->hunks->len);

  gtk_label_set_label (comparison->label, words);
  place_caret (comparison->views[0], hunk->old_line);
  place_caret (comparison->views[1], hunk->new_line);
}

static void
step (Comparison *comparison, guint by)
{
  comparison->shown = (comparison->shown + by) % comparison->hunks->len;
  show_hunk (comparison);
  scroll (comparison->views[0]);
  scroll (comparison->views[1]);
}

static void
next_cb (Comparison *comparison)
{
  step (comparison, 1);
}

static void
previous_cb (Comparison *comparison)
{
  step (comparison, comparison->hunks->len - 1);
}

/* Before it has a height, there is nothing to scroll. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  scroll (GTK_TEXT_VIEW (widget));

  return G_SOURCE_REMOVE;
}

/* --- a text --- */

static void
mark_lines (GtkSourceBuffer *buffer, guint first, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (buffer), &iter, (int) (first - 1 + i));
      gtk_source_buffer_create_source_mark (buffer, NULL, CATEGORY, &iter);
    }
}

/* The whole line, empty ones as well. */
static void
set_color (GtkSourceView *view)
{
  g_autoptr (GtkSourceMarkAttributes) attributes = gtk_source_mark_attributes_new ();

  gtk_source_mark_attributes_set_background (attributes, &(GdkRGBA){ 0.21f, 0.52f, 0.89f, 0.25f });
  gtk_source_view_set_mark_attributes (view, CATEGORY, attributes, 0);
}

static GtkWidget *
make_view (const char *title, const RemitText *text)
{
  g_autofree char *valid =
      g_utf8_make_valid (remit_text_get_data (text), (gssize) remit_text_get_length (text));
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  GtkWidget *widget = gtk_source_view_new_with_buffer (buffer);
  GtkTextView *view = GTK_TEXT_VIEW (widget);

  gtk_source_buffer_set_style_scheme (
      buffer, remit_source_style_get (adw_style_manager_get_dark (adw_style_manager_get_default ())));
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (buffer), valid, -1);
  gtk_source_view_set_show_line_numbers (GTK_SOURCE_VIEW (view), TRUE);
  set_color (GTK_SOURCE_VIEW (view));
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_monospace (view, TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, MARGIN);
  gtk_text_view_set_bottom_margin (view, MARGIN);
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
  gtk_widget_add_css_class (widget, "compared");
  remit_set_label (widget, title);
  gtk_widget_add_tick_callback (widget, scroll_cb, NULL, NULL);

  return widget;
}

static GtkWidget *
make_side (const char *title, GtkWidget *view, int width, int height)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, width, height);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

/* --- both --- */

static GtkWidget *
make_button (const char *icon, const char *label, GCallback callback, Comparison *comparison)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  remit_set_label (button, label);
  g_signal_connect_swapped (button, "clicked", callback, comparison);

  return button;
}

/* Files may be the same meanwhile, or differ in nothing that is a line. */
static GtkWidget *
make_foot (Comparison *comparison)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARGIN);
  GtkWidget *label = gtk_label_new (_("No differences"));

  comparison->label = GTK_LABEL (label);
  gtk_label_set_xalign (comparison->label, 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  if (comparison->hunks->len > 1)
    {
      gtk_box_append (GTK_BOX (box), make_button ("go-up-symbolic", _("Previous Difference"),
                                                  G_CALLBACK (previous_cb), comparison));
      gtk_box_append (GTK_BOX (box), make_button ("go-down-symbolic", _("Next Difference"),
                                                  G_CALLBACK (next_cb), comparison));
    }
  if (comparison->hunks->len > 0)
    show_hunk (comparison);

  return box;
}

static void
mark_hunks (Comparison *comparison)
{
  GtkTextBuffer *mine = gtk_text_view_get_buffer (comparison->views[0]);
  GtkTextBuffer *theirs = gtk_text_view_get_buffer (comparison->views[1]);

  for (guint i = 0; i < comparison->hunks->len; i++)
    {
      const RemitDiffHunk *hunk = &g_array_index (comparison->hunks, RemitDiffHunk, i);

      mark_lines (GTK_SOURCE_BUFFER (mine), hunk->old_line, hunk->n_old);
      mark_lines (GTK_SOURCE_BUFFER (theirs), hunk->new_line, hunk->n_new);
    }
}

GtkWidget *
remit_compare_new (const RemitText *mine, const RemitText *theirs, int width, int height)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  Comparison *comparison = g_new0 (Comparison, 1);
  int half = CLAMP ((width - SPACING) / 2, 0, MOST_WIDTH);
  int lines = CLAMP (height, LEAST_HEIGHT, MOST_HEIGHT);
  /* Translators: above the text as it is in the window, beside “On Disk” */
  const char *here = _("Here");
  /* Translators: above the text as it is in the file, beside “Here” */
  const char *there = _("On Disk");

  comparison->hunks = remit_diff_lines (mine, theirs);
  comparison->views[0] = GTK_TEXT_VIEW (make_view (here, mine));
  comparison->views[1] = GTK_TEXT_VIEW (make_view (there, theirs));
  mark_hunks (comparison);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), make_side (here, GTK_WIDGET (comparison->views[0]), half, lines));
  gtk_box_append (GTK_BOX (sides), make_side (there, GTK_WIDGET (comparison->views[1]), half, lines));
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (box), make_foot (comparison));
  g_object_set_data_full (G_OBJECT (box), "remit-comparison", comparison, comparison_free);

  return box;
}
