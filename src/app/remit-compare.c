/* remit-compare.c: two texts side by side, with what differs marked
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-compare.h"

#include <glib/gi18n-lib.h>

#include "widgets/remit-widget-util.h"

#define MOST_WIDTH 360
#define SPACING 12
#define MARGIN 6
#define HEIGHT 320

/* The lines at the start, or the end, that both have. */
static guint
count_common (char **mine, char **theirs, guint n_mine, guint n_theirs, guint most, gboolean at_end)
{
  guint n = 0;

  while (n < most
         && g_str_equal (mine[at_end ? n_mine - 1 - n : n], theirs[at_end ? n_theirs - 1 - n : n]))
    n++;

  return n;
}

static char **
split (const RemitText *text)
{
  g_autofree char *valid =
      g_utf8_make_valid (remit_text_get_data (text), (gssize) remit_text_get_length (text));

  return g_strsplit (valid, "\n", -1);
}

static void
mark_lines (GtkTextBuffer *buffer, guint first, guint end)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, "differs", "paragraph-background-rgba",
                                                &(GdkRGBA){ 0.21f, 0.52f, 0.89f, 0.25f }, NULL);
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_line (buffer, &from, (int) first);
  gtk_text_buffer_get_iter_at_line (buffer, &to, (int) end);
  if (end >= (guint) gtk_text_buffer_get_line_count (buffer))
    gtk_text_buffer_get_end_iter (buffer, &to);
  gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
  gtk_text_buffer_place_cursor (buffer, &from);
}

/* Before it has a height, there is nothing to scroll. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  gtk_text_view_scroll_to_mark (view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0, 0.2);

  return G_SOURCE_REMOVE;
}

static GtkWidget *
make_view (const char *title, char **lines, guint first, guint end)
{
  GtkWidget *widget = gtk_text_view_new ();
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = g_strjoinv ("\n", lines);

  gtk_text_buffer_set_text (buffer, text, -1);
  mark_lines (buffer, first, end);
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
make_side (const char *title, GtkWidget *view, int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, width, HEIGHT);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

GtkWidget *
remit_compare_new (const RemitText *mine, const RemitText *theirs, int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  g_auto (GStrv) my_lines = split (mine);
  g_auto (GStrv) their_lines = split (theirs);
  guint n_mine = g_strv_length (my_lines), n_theirs = g_strv_length (their_lines);
  guint least = MIN (n_mine, n_theirs);
  guint first = count_common (my_lines, their_lines, n_mine, n_theirs, least, FALSE);
  guint last = count_common (my_lines, their_lines, n_mine, n_theirs, least - first, TRUE);
  int half = CLAMP ((width - SPACING) / 2, 0, MOST_WIDTH);
  /* Translators: above the text as it is in the window, beside “On Disk” */
  const char *here = _("Here");
  /* Translators: above the text as it is in the file, beside “Here” */
  const char *there = _("On Disk");

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box),
                  make_side (here, make_view (here, my_lines, first, n_mine - last), half));
  gtk_box_append (GTK_BOX (box),
                  make_side (there, make_view (there, their_lines, first, n_theirs - last), half));

  return box;
}
