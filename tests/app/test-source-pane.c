/* test-source-pane.c: the source shows the text, its problems and the places it is asked for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "remit-source-pane.h"

#define TEXT                                                                                       \
  "---\n"                                                                                          \
  "name: writer\n"                                                                                 \
  "description: Writes é things\n"                                                                \
  "---\n"                                                                                          \
  "\n"                                                                                             \
  "## Triggers\n"                                                                                  \
  "- one\n"                                                                                        \
  "```\n"                                                                                          \
  "## no heading\n"                                                                                \
  "```\n"

typedef struct
{
  RemitDocument *document;
  GtkWidget *window;
  RemitSourcePane *pane;
  GtkSourceView *view;
} Fixture;

static void
set_up_text (Fixture *fixture, const char *contents)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (contents, -1);

  fixture->document = remit_document_new ();
  remit_document_set_contents (fixture->document, text);
  fixture->pane = REMIT_SOURCE_PANE (remit_source_pane_new (fixture->document));
  fixture->view = remit_source_pane_get_view (fixture->pane);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_text (fixture, data != NULL ? data : TEXT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->document);
}

static gsize
byte_of (const char *words)
{
  return strstr (TEXT, words) - TEXT;
}

static void
get_iter (Fixture *fixture, const char *words, GtkTextIter *iter)
{
  remit_document_get_iter_at_byte (fixture->document, iter, byte_of (words));
}

static void
test_language (Fixture *fixture, gconstpointer data)
{
  GtkSourceBuffer *buffer = GTK_SOURCE_BUFFER (fixture->document);
  GtkSourceLanguage *language = gtk_source_buffer_get_language (buffer);

  g_assert_nonnull (language);
  g_assert_cmpstr (gtk_source_language_get_id (language), ==, "remit-agent");
  g_assert_true (gtk_source_buffer_get_highlight_syntax (buffer));
}

/* Where a style of the language begins at @words. */
static gboolean
is_styled (Fixture *fixture, const char *words)
{
  GtkTextIter iter, next;
  g_autoptr (GSList) tags = NULL;

  get_iter (fixture, words, &iter);
  next = iter;
  gtk_text_iter_forward_char (&next);
  gtk_source_buffer_ensure_highlight (GTK_SOURCE_BUFFER (fixture->document), &iter, &next);
  tags = gtk_text_iter_get_toggled_tags (&iter, TRUE);

  return tags != NULL;
}

static void
test_highlights_structure (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_styled (fixture, "name:"));
  g_assert_true (is_styled (fixture, "## Triggers"));
  g_assert_true (is_styled (fixture, "- one"));
  g_assert_false (is_styled (fixture, "## no heading"));
}

static void
test_marks_span (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->document);
  RemitSpan span = REMIT_SPAN (byte_of ("things"), byte_of ("things") + 6);
  GtkTextIter caret_before, caret_after, iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret_before, gtk_text_buffer_get_insert (buffer));
  remit_source_pane_mark_span (fixture->pane, &span);
  get_iter (fixture, "things", &iter);
  g_assert_true (gtk_text_iter_starts_tag (&iter, NULL));
  gtk_text_iter_forward_chars (&iter, 6);
  g_assert_true (gtk_text_iter_ends_tag (&iter, NULL));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret_after, gtk_text_buffer_get_insert (buffer));
  g_assert_true (gtk_text_iter_equal (&caret_before, &caret_after));
  g_assert_false (gtk_text_buffer_get_modified (buffer));

  remit_source_pane_mark_span (fixture->pane, NULL);
  get_iter (fixture, "things", &iter);
  g_assert_false (gtk_text_iter_starts_tag (&iter, NULL));
}

static void
caret_cb (RemitSourcePane *pane, guint64 offset, gsize *found)
{
  *found = offset;
}

static void
test_tells_caret (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->document);
  gsize found = 0;
  GtkTextIter iter;

  g_signal_connect (fixture->pane, "caret-moved", G_CALLBACK (caret_cb), &found);
  get_iter (fixture, "things", &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
  g_assert_cmpuint (found, ==, byte_of ("things"));

  /* While the change is not read, its bytes are not known. */
  found = 0;
  gtk_text_buffer_insert_at_cursor (buffer, "é", -1);
  g_assert_cmpuint (found, ==, 0);
  remit_document_ensure_read (fixture->document);
  g_assert_cmpuint (found, ==, byte_of ("things") + 2);
}

static void
test_jumps (Fixture *fixture, gconstpointer data)
{
  remit_source_pane_jump (fixture->pane, REMIT_SPAN (byte_of ("- one"), byte_of ("- one") + 5));

  g_assert_cmpuint (remit_source_pane_get_caret (fixture->pane), ==, byte_of ("- one"));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->view))
                 || gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (fixture->view));
}

/* Lines that are not laid out yet when they are asked for. */
static char *
make_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 40; i++)
    {
      g_string_append_printf (text, "## Section %d\n\n", i);
      for (int j = 0; j < 30; j++)
        g_string_append (text, "- words that go on for longer than the view is wide, again and again\n");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static RemitSpan
find_span (Fixture *fixture, const char *words)
{
  const char *text = remit_text_get_data (remit_document_get_agent (fixture->document)->text);
  gsize start = strstr (text, words) - text;

  return REMIT_SPAN (start, start + strlen (words));
}

/* How far below the top of the view, as a part of its height. */
static double
get_height (Fixture *fixture, RemitSpan span)
{
  GdkRectangle place, seen;
  GtkTextIter iter;

  remit_document_get_iter_at_byte (fixture->document, &iter, span.start);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (fixture->view), &iter, &place);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (fixture->view), &seen);

  return (double) (place.y - seen.y) / seen.height;
}

/* Scrolling goes on for some frames. */
static void
wait_for_top (Fixture *fixture, RemitSpan span)
{
  gint64 start = g_get_monotonic_time ();
  gint64 now = start;

  while (now < start + G_TIME_SPAN_SECOND / 2
         || (now < start + 20 * G_TIME_SPAN_SECOND
             && (get_height (fixture, span) < 0 || get_height (fixture, span) > 0.2)))
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
      now = g_get_monotonic_time ();
    }
  g_assert_cmpfloat (get_height (fixture, span), >=, 0);
  g_assert_cmpfloat (get_height (fixture, span), <=, 0.2);
}

typedef struct
{
  Fixture *fixture;
  RemitSpan span;
} Ask;

static gboolean
ask_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Ask *ask = data;

  remit_source_pane_show (ask->fixture->pane, ask->span);
  remit_source_pane_mark_span (ask->fixture->pane, &ask->span);

  return G_SOURCE_REMOVE;
}

/* Also where a frame is on its way when the place is asked for. */
static void
test_shows_at_top (void)
{
  static const char *const places[] = { "## Section 30", "## Section 2\n", "## Section 38",
                                        "## Section 11" };
  g_autofree char *text = make_long_text ();
  Fixture fixture = { 0 };

  set_up_text (&fixture, text);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      Ask ask = { &fixture, find_span (&fixture, places[i]) };

      gtk_widget_add_tick_callback (GTK_WIDGET (fixture.pane), ask_cb, &ask, NULL);
      wait_for_top (&fixture, ask.span);
    }
  tear_down (&fixture, NULL);
}

static void
test_finds (Fixture *fixture, gconstpointer data)
{
  GtkTextIter start, end;

  get_iter (fixture, "things", &start);
  get_iter (fixture, "\n---\n\n", &end);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (fixture->document), &start, &end);
  remit_source_pane_find (fixture->pane, FALSE);
  remit_source_pane_find_step (fixture->pane, TRUE);

  g_assert_true (
      gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (fixture->document), &start, &end));
  g_assert_cmpuint (remit_document_get_byte_at_iter (fixture->document, &start), ==,
                    byte_of ("things"));
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (fixture->document)));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->view)));
}

static void
test_editable (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture->view)));
}

/* A text that turns out to be too large for highlighting keeps everything else. */
static void
test_large (void)
{
  g_autofree char *words = g_strnfill (1024, 'x');
  g_autoptr (GString) text = g_string_new (TEXT);
  Fixture fixture = { 0 };

  words[1023] = '\n';
  while (text->len <= 1024 * 1024)
    g_string_append (text, words);
  set_up_text (&fixture, text->str);
  remit_document_ensure_read (fixture.document);
  g_assert_false (gtk_source_buffer_get_highlight_syntax (GTK_SOURCE_BUFFER (fixture.document)));
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (fixture.view)));
  tear_down (&fixture, NULL);
}

#define ADD(name, text, test)                                                                      \
  g_test_add ("/source-pane/" name, Fixture, text, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_source_init ();

  ADD ("has-our-language", NULL, test_language);
  ADD ("highlights-structure", NULL, test_highlights_structure);
  ADD ("marks-a-span", NULL, test_marks_span);
  ADD ("tells-where-the-caret-is", NULL, test_tells_caret);
  ADD ("jumps", NULL, test_jumps);
  ADD ("finds-the-selection", NULL, test_finds);
  ADD ("is-editable", NULL, test_editable);
  ADD ("shows-no-text-read-only", "a\xff\n", test_read_only);
  g_test_add_func ("/source-pane/shows-a-place-near-the-top", test_shows_at_top);
  g_test_add_func ("/source-pane/does-not-highlight-large-texts", test_large);

  return g_test_run ();
}
