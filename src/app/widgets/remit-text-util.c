/* remit-text-util.c: what a growing text needs to know of its layout and buffer
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-text-util.h"

#include <string.h>

/* The view keeps a pixel of its width for the caret. */
#define CARET_WIDTH 1
#define CARET_MARGIN 12
#define NATURAL_BYTES 500

/* ---- heights ---- */

void
remit_text_heights_clear (RemitTextHeights *self)
{
  g_clear_pointer (&self->heights, g_hash_table_unref);
}

static PangoLayout *
new_layout (GtkWidget *widget, int for_size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (for_size >= 0)
    pango_layout_set_width (layout, MAX (1, for_size - CARET_WIDTH) * PANGO_SCALE);
  return layout;
}

static void
prepare_heights (RemitTextHeights *self, GtkWidget *widget, int width, guint n_paragraphs)
{
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (widget));

  if (!self->heights)
    self->heights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  else if (self->width != width || self->serial != serial
           || g_hash_table_size (self->heights) > 2 * n_paragraphs + 16)
    g_hash_table_remove_all (self->heights);
  self->width = width;
  self->serial = serial;
}

static int
paragraph_height (RemitTextHeights *self, PangoLayout *layout, const char *text, gsize length)
{
  g_autofree char *paragraph = length > 0 ? g_strndup (text, length) : g_strdup (" ");
  gpointer         known;
  int              height;

  if (g_hash_table_lookup_extended (self->heights, paragraph, NULL, &known))
    return GPOINTER_TO_INT (known);
  pango_layout_set_text (layout, paragraph, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  g_hash_table_insert (self->heights, g_steal_pointer (&paragraph), GINT_TO_POINTER (height));
  return height;
}

static guint
count_lines (const char *text)
{
  guint n = 1;

  for (const char *p = text; (p = strchr (p, '\n')); p++)
    n++;
  return n;
}

int
remit_text_heights_measure (RemitTextHeights *self, GtkWidget *widget, const char *text,
                            int for_size)
{
  g_autoptr (PangoLayout) layout = new_layout (widget, for_size);
  int height = 0;

  prepare_heights (self, widget, for_size, count_lines (text));
  while (TRUE)
    {
      gsize length = strcspn (text, "\n");

      height += paragraph_height (self, layout, text, length);
      if (text[length] == '\0')
        return height;
      text += length + 1;
    }
}

int
remit_text_natural_width (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = new_layout (widget, -1);
  const char *end = text + MIN (strlen (text), NATURAL_BYTES);
  int         width;

  if (*end != '\0')
    end = g_utf8_find_prev_char (text, end);
  pango_layout_set_text (layout, end && end > text ? text : " ", end && end > text ? end - text : 1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + CARET_WIDTH;
}

/* ---- drawing and scrolling ---- */

void
remit_text_snapshot_placeholder (GtkWidget *widget, GtkSnapshot *snapshot, const char *text)
{
  g_autoptr (PangoLayout) layout = new_layout (widget, gtk_widget_get_width (widget));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= 0.5f;
  pango_layout_set_text (layout, text, -1);
  gtk_snapshot_append_layout (snapshot, layout, &color);
}

void
remit_text_show_caret (GtkTextView *view)
{
  GtkWidget       *viewport = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_VIEWPORT);
  GtkWidget       *child = viewport ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter      iter;
  GdkRectangle     place;
  graphene_point_t point, top;
  int              x, y;

  if (!child)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);
  graphene_point_init (&point, x, y);
  if (gtk_widget_compute_point (GTK_WIDGET (view), child, &point, &top))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                               top.y - CARET_MARGIN, top.y + place.height + CARET_MARGIN);
}

/* ---- buffers ---- */

/* How many bytes both begin with, whole characters. */
static gsize
common_prefix (const char *a, const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && ((a[n] & 0xc0) == 0x80 || (b[n] & 0xc0) == 0x80))
    n--;
  return n;
}

/* How many bytes both end with, whole characters, beyond the first @prefix. */
static gsize
common_suffix (const char *a, const char *b, gsize prefix)
{
  gsize a_length = strlen (a), b_length = strlen (b);
  gsize most = MIN (a_length, b_length) - prefix;
  gsize n = 0;

  while (n < most && a[a_length - n - 1] == b[b_length - n - 1])
    n++;
  while (n > 0 && (a[a_length - n] & 0xc0) == 0x80)
    n--;
  return n;
}

/* Where a mark at @offset belongs after the characters from @start to @old_end have become those to
 * @new_end. */
static int
moved_offset (int offset, int start, int old_end, int new_end)
{
  if (offset <= start)
    return offset;
  if (offset >= old_end)
    return offset + new_end - old_end;
  return MIN (offset, new_end);
}

static int
mark_offset (GtkTextBuffer *buffer, GtkTextMark *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
  return gtk_text_iter_get_offset (&iter);
}

static void
put_marks (GtkTextBuffer *buffer, int insert, int bound)
{
  GtkTextIter insert_iter, bound_iter;

  if (mark_offset (buffer, gtk_text_buffer_get_insert (buffer)) == insert
      && mark_offset (buffer, gtk_text_buffer_get_selection_bound (buffer)) == bound)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &insert_iter, insert);
  gtk_text_buffer_get_iter_at_offset (buffer, &bound_iter, bound);
  gtk_text_buffer_select_range (buffer, &insert_iter, &bound_iter);
}

void
remit_text_replace_middle (GtkTextBuffer *buffer, const char *old, const char *text)
{
  gsize       prefix = common_prefix (old, text);
  gsize       suffix = common_suffix (old, text, prefix);
  int         old_length = strlen (old) - prefix - suffix;
  int         new_length = strlen (text) - prefix - suffix;
  int         start = g_utf8_pointer_to_offset (old, old + prefix);
  int         old_end = start + g_utf8_strlen (old + prefix, old_length);
  int         new_end = start + g_utf8_strlen (text + prefix, new_length);
  int         insert = mark_offset (buffer, gtk_text_buffer_get_insert (buffer));
  int         bound = mark_offset (buffer, gtk_text_buffer_get_selection_bound (buffer));
  GtkTextIter from, to;

  if (old_length == 0 && new_length == 0)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, old_end);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, text + prefix, new_length);
  put_marks (buffer, moved_offset (insert, start, old_end, new_end),
             moved_offset (bound, start, old_end, new_end));
}

char *
remit_text_join_new_lines (const char *old, const char *text)
{
  char  *joined = g_strdup (text);
  gsize  prefix = common_prefix (old, text);
  gsize  end = strlen (text) - common_suffix (old, text, prefix);

  for (gsize i = prefix; i < end; i++)
    if (joined[i] == '\n' || joined[i] == '\r')
      joined[i] = ' ';
  return joined;
}
