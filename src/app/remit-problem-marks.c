/* remit-problem-marks.c: problems in the source: icons in the gutter, lines under the words
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-problem-marks.h"

#include "remit-naming.h"

#define ICON_SIZE 12
#define N_SEVERITIES (REMIT_SEVERITY_ERROR + 1)

struct _RemitProblemMarks
{
  GtkSourceGutterRenderer parent_instance;
  RemitDocument *document; /* unowned: the view we are in keeps it */
  GtkTextTag *tags[N_SEVERITIES];
  GHashTable *lines; /* line, from 0 → severity + 1 */
};

G_DEFINE_FINAL_TYPE (RemitProblemMarks, remit_problem_marks, GTK_SOURCE_TYPE_GUTTER_RENDERER)

typedef struct
{
  int start;
  int end;
} Range;

/* An empty span is made visible on the character behind it, or before it at the end of a line. */
static Range
get_range (RemitDocument *document, RemitSpan span)
{
  GtkTextIter start, end;

  remit_document_get_iter_at_byte (document, &start, span.start);
  remit_document_get_iter_at_byte (document, &end, span.end);
  if (gtk_text_iter_equal (&start, &end))
    {
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_char (&end);
      else if (!gtk_text_iter_starts_line (&start))
        gtk_text_iter_backward_char (&start);
    }

  return (Range){ gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  return ((const Range *) a)->start - ((const Range *) b)->start;
}

/* (element-type Range): sorted and disjoint, as a tag's ranges are */
static GArray *
collect_ranges (RemitDocument *document, RemitSeverity severity)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (document);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Range));
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (Range));

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      Range range = get_range (document, diagnostic->span);

      if (diagnostic->severity == severity && range.end > range.start)
        g_array_append_val (all, range);
    }
  g_array_sort (all, compare_ranges);

  for (guint i = 0; i < all->len; i++)
    {
      Range range = g_array_index (all, Range, i);
      Range *last = joined->len > 0 ? &g_array_index (joined, Range, joined->len - 1) : NULL;

      if (last != NULL && range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_append_val (joined, range);
    }

  return joined;
}

/* (element-type Range): where the tag stands now */
static GArray *
get_tagged (GtkTextBuffer *buffer, GtkTextTag *tag)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  GtkTextIter iter;
  gboolean found;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  found = gtk_text_iter_starts_tag (&iter, tag) || gtk_text_iter_forward_to_tag_toggle (&iter, tag);
  while (found)
    {
      Range range = { .start = gtk_text_iter_get_offset (&iter) };

      gtk_text_iter_forward_to_tag_toggle (&iter, tag);
      range.end = gtk_text_iter_get_offset (&iter);
      if (range.end <= range.start)
        break;
      g_array_append_val (ranges, range);
      found = gtk_text_iter_starts_tag (&iter, tag)
              || (gtk_text_iter_forward_to_tag_toggle (&iter, tag)
                  && gtk_text_iter_starts_tag (&iter, tag));
    }

  return ranges;
}

static gboolean
has_range (GArray *ranges, Range range)
{
  guint place;

  return g_array_binary_search (ranges, &range, compare_ranges, &place)
         && g_array_index (ranges, Range, place).end == range.end;
}

/* Lines are laid out anew where tags change, so only what differs is touched. */
static void
sync_tag (GtkTextBuffer *buffer, GtkTextTag *tag, GArray *wanted)
{
  g_autoptr (GArray) tagged = get_tagged (buffer, tag);
  GtkTextIter start, end;

  for (guint i = 0; i < tagged->len; i++)
    {
      Range range = g_array_index (tagged, Range, i);

      if (has_range (wanted, range))
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, range.start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, range.end);
      gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
    }

  for (guint i = 0; i < wanted->len; i++)
    {
      Range range = g_array_index (wanted, Range, i);

      if (has_range (tagged, range))
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, range.start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, range.end);
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
    }
}

static void
update_lines (RemitProblemMarks *self)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);

  g_hash_table_remove_all (self->lines);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      gpointer known, line;
      GtkTextIter iter;

      remit_document_get_iter_at_byte (self->document, &iter, diagnostic->span.start);
      line = GINT_TO_POINTER (gtk_text_iter_get_line (&iter));
      known = g_hash_table_lookup (self->lines, line);
      if (GPOINTER_TO_UINT (known) < (guint) diagnostic->severity + 1)
        g_hash_table_insert (self->lines, line, GUINT_TO_POINTER (diagnostic->severity + 1));
    }
}

static void
agent_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitProblemMarks *self)
{
  for (guint i = 0; i < N_SEVERITIES; i++)
    {
      g_autoptr (GArray) wanted = collect_ranges (document, i);

      sync_tag (GTK_TEXT_BUFFER (document), self->tags[i], wanted);
    }
  update_lines (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
remit_problem_marks_snapshot_line (GtkSourceGutterRenderer *renderer,
                                   GtkSnapshot *snapshot,
                                   GtkSourceGutterLines *lines,
                                   guint line)
{
  RemitProblemMarks *self = REMIT_PROBLEM_MARKS (renderer);
  GtkWidget *widget = GTK_WIDGET (renderer);
  guint severity = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, GUINT_TO_POINTER (line)));
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = NULL;
  GdkRGBA color;
  int y, height;

  if (severity == 0)
    return;

  icon = gtk_icon_theme_lookup_icon (theme, remit_severity_get_icon_name (severity - 1), NULL, 16,
                                     gtk_widget_get_scale_factor (widget), GTK_TEXT_DIR_LTR,
                                     GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  remit_severity_get_color (widget, severity - 1, &color);
  gtk_source_gutter_lines_get_line_yrange (
      lines, line, GTK_SOURCE_GUTTER_RENDERER_ALIGNMENT_MODE_FIRST, &y, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (6, y + (height - ICON_SIZE) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE,
                                            ICON_SIZE, &color, 1);
  gtk_snapshot_restore (snapshot);
}

void
remit_problem_marks_update_style (RemitProblemMarks *self)
{
  g_return_if_fail (REMIT_IS_PROBLEM_MARKS (self));

  for (guint i = 0; i < N_SEVERITIES; i++)
    {
      GdkRGBA color;

      remit_severity_get_color (GTK_WIDGET (self), i, &color);
      g_object_set (self->tags[i], "underline", PANGO_UNDERLINE_ERROR, "underline-rgba", &color,
                    NULL);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_at (RemitDocument *document, const RemitDiagnostic *diagnostic, const GtkTextIter *iter)
{
  Range range = get_range (document, diagnostic->span);
  int offset = gtk_text_iter_get_offset (iter);

  return offset >= range.start && offset < range.end;
}

static gboolean
begins_on_line (RemitDocument *document, const RemitDiagnostic *diagnostic, const GtkTextIter *iter)
{
  GtkTextIter start;

  remit_document_get_iter_at_byte (document, &start, diagnostic->span.start);

  return gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (iter);
}

GArray *
remit_problem_marks_find (RemitProblemMarks *self, const GtkTextIter *iter, gboolean line)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (line ? begins_on_line (self->document, diagnostic, iter)
               : is_at (self->document, diagnostic, iter))
        g_array_append_val (found, i);
    }

  return found;
}

static gboolean
remit_problem_marks_query_activatable (GtkSourceGutterRenderer *renderer,
                                       GtkTextIter *iter,
                                       GdkRectangle *area)
{
  RemitProblemMarks *self = REMIT_PROBLEM_MARKS (renderer);

  return g_hash_table_contains (self->lines, GINT_TO_POINTER (gtk_text_iter_get_line (iter)));
}

static void
remit_problem_marks_finalize (GObject *object)
{
  RemitProblemMarks *self = REMIT_PROBLEM_MARKS (object);

  g_hash_table_unref (self->lines);

  G_OBJECT_CLASS (remit_problem_marks_parent_class)->finalize (object);
}

static void
remit_problem_marks_class_init (RemitProblemMarksClass *class)
{
  G_OBJECT_CLASS (class)->finalize = remit_problem_marks_finalize;
  GTK_SOURCE_GUTTER_RENDERER_CLASS (class)->snapshot_line = remit_problem_marks_snapshot_line;
  GTK_SOURCE_GUTTER_RENDERER_CLASS (class)->query_activatable =
      remit_problem_marks_query_activatable;
}

static void
remit_problem_marks_init (RemitProblemMarks *self)
{
  self->lines = g_hash_table_new (NULL, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self), 22, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "problem-marks");
}

GtkSourceGutterRenderer *
remit_problem_marks_new (RemitDocument *document)
{
  RemitProblemMarks *self = g_object_new (REMIT_TYPE_PROBLEM_MARKS, NULL);

  self->document = document;
  for (guint i = 0; i < N_SEVERITIES; i++)
    self->tags[i] = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (document), NULL, NULL, NULL);
  g_signal_connect_object (document, "notify::agent", G_CALLBACK (agent_changed_cb), self, 0);
  agent_changed_cb (document, NULL, self);

  return GTK_SOURCE_GUTTER_RENDERER (self);
}
