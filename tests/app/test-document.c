/* test-document.c: a document keeps its bytes, its history and its caret
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-test.h"

#include <gtksourceview/gtksource.h>
#include <string.h>

#include "remit-json.h"
#include "remit-offset-map.h"
#include "remit-read.h"

static gboolean
is_read (gpointer document)
{
  return remit_document_is_read (document);
}

/* --- bytes --- */

typedef struct
{
  const char *name;
  const char *bytes;
  gssize length;
} Sample;

static const Sample samples[] = {
  { "lf", "---\nname: a\n---\n\ntext\n", -1 },
  { "crlf", "---\r\nname: a\r\n---\r\n\r\ntext\r\n", -1 },
  { "cr", "---\rname: a\r---\r\rtext\r", -1 },
  { "mixed", "---\nname: a\r\n---\r\rtext\n\r\n\r", -1 },
  { "bom", "\xef\xbb\xbf---\nname: a\n---\ntext\n", -1 },
  { "no-final-newline", "---\nname: a\n---\ntext", -1 },
  { "blanks-at-the-end", "text  \n\n\n\n", -1 },
  { "paragraph-separator",
    "a\xe2\x80\xa9"
    "b\xe2\x80\xa8"
    "c\n",
    -1 },
  { "object-replacement",
    "a\xef\xbf\xbc"
    "b\n",
    -1 },
  { "empty", "", -1 },
  { "not-utf8", "---\nname: a\xff\xfe\n---\nb\xc3\n", -1 },
  { "nul", "a\0b\n\0", 5 },
};

static void
test_bytes (gconstpointer data)
{
  const Sample *sample = data;
  gsize length = sample->length < 0 ? strlen (sample->bytes) : (gsize) sample->length;
  g_autoptr (GFile) file = make_file (sample->bytes, length);
  g_autoptr (RemitDocument) document = remit_document_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (remit_document_load (document, file, &error));
  g_assert_no_error (error);
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  g_assert_cmpuint (remit_text_get_length (remit_document_get_agent (document)->text), ==, length);

  g_assert_true (remit_document_save (document, FALSE, &error));
  g_assert_no_error (error);
  assert_file (file, sample->bytes, length);
  remove_file (file);
}

static void
test_read_only (void)
{
  g_autoptr (RemitDocument) document = make_document ("name: a\xff"
                                                      "b\n",
                                                      -1);
  g_autoptr (RemitOperation) operation = remit_operation_new_string ("/fields/name", "b");
  g_autoptr (GError) error = NULL;

  g_assert_true (remit_document_is_read_only (document));
  assert_text (document, "name: a\xef\xbf\xbd"
                         "b\n");
  g_assert_false (remit_document_operate (document, operation, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
}

static void
test_offsets (void)
{
  static const char text[] = "\xef\xbb\xbf"
                             "a\r\nb\xc3\xa9\xe2\x80\xa9"
                             "c\xf0\x9f\x8e\xaf\rd\n";
  g_autoptr (RemitDocument) document = make_document (text, -1);

  for (gsize byte = 0; byte <= strlen (text); byte++)
    {
      gboolean starts = byte == strlen (text) || (text[byte] & 0xc0) != 0x80;
      GtkTextIter iter;

      remit_document_get_iter_at_byte (document, &iter, byte);
      if (starts)
        g_assert_cmpuint (remit_document_get_byte_at_iter (document, &iter), ==, byte);
      if (starts && byte < strlen (text))
        g_assert_cmpuint (gtk_text_iter_get_char (&iter), ==, g_utf8_get_char (text + byte));
    }
}

static void
test_offsets_far (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitOffsetMap) map = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (string, i % 3 == 0 ? "é" : i % 7 == 0 ? "\xff" : "x");
  text = remit_text_new_from_string (string->str, string->len);
  map = remit_offset_map_new (text);

  g_assert_cmpuint (remit_offset_map_to_character (map, string->len), ==, 5000);
  for (guint character = 0; character < 5000; character += 13)
    g_assert_cmpuint (
        remit_offset_map_to_character (map, remit_offset_map_to_byte (map, character)), ==,
        character);
}

static void
test_line_ends (void)
{
  static const struct
  {
    RemitLineEnd end;
    const char *text;
  } steps[] = {
    { REMIT_LINE_END_CRLF, "a\r\n\r\nb\r\nc\r\n" }, { REMIT_LINE_END_CR, "a\r\rb\rc\r" },
    { REMIT_LINE_END_LF, "a\n\nb\nc\n" },           { REMIT_LINE_END_CRLF, "a\r\n\r\nb\r\nc\r\n" },
    { REMIT_LINE_END_LF, "a\n\nb\nc\n" },           { REMIT_LINE_END_CR, "a\r\rb\rc\r" },
    { REMIT_LINE_END_CRLF, "a\r\n\r\nb\r\nc\r\n" },
  };
  g_autoptr (RemitDocument) document = make_document ("a\n\r\nb\rc\n", -1);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      remit_document_convert_line_ends (document, steps[i].end);
      assert_text (document, steps[i].text);
      g_assert_cmpint (gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (document)), ==, 5);
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    remit_document_undo (document);
  assert_text (document, "a\n\r\nb\rc\n");
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
}

/* What is typed or pasted; undone and done again it is the same bytes. */
static void
test_typed_line_ends (void)
{
  static const struct
  {
    const char *before;
    const char *typed;
    const char *after;
  } cases[] = {
    { "a\r\nb\r\n", "\n", "a\r\n\r\nb\r\n" },
    { "a\r\nb\r\n", "x\ny\r\nz\n", "a\r\nx\r\ny\r\nz\r\nb\r\n" },
    { "a\rb\r", "\n", "a\r\rb\r" },
    { "a\nb\n", "\n", "a\n\nb\n" },
    { "a\r\nb\n", "\n", "a\r\n\nb\n" },
    { "a", "\n", "\na" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RemitDocument) document = make_document (cases[i].before, -1);
      GtkTextBuffer *buffer = GTK_TEXT_BUFFER (document);
      GtkTextIter place;

      gtk_text_buffer_get_iter_at_line (buffer, &place, gtk_text_buffer_get_line_count (buffer) > 1);
      g_assert_true (gtk_text_buffer_insert_interactive (buffer, &place, cases[i].typed, -1, TRUE));
      assert_text (document, cases[i].after);
      remit_document_undo (document);
      assert_text (document, cases[i].before);
      remit_document_redo (document);
      assert_text (document, cases[i].after);
    }
}

/* What was mixed is mixed again, though what is left meanwhile is not. */
static void
test_undone_line_ends (void)
{
  g_autoptr (RemitDocument) document = make_document ("a\r\nb\nc\r\n", -1);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (document);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, 1);
  gtk_text_buffer_get_iter_at_line (buffer, &end, 2);
  gtk_text_buffer_delete (buffer, &start, &end);
  remit_document_ensure_read (document);
  assert_text (document, "a\r\nc\r\n");
  remit_document_undo (document);
  assert_text (document, "a\r\nb\nc\r\n");
}

/* Every pair of edits on a text of line ends: what the buffer then holds is what the edits say. */
static void
test_edits_at_line_ends (void)
{
  static const char text[] = "a\r\n\rb\n\r\nc";
  static const char *const words[] = { "", "\r", "\n", "x", "\r\n" };
  gsize length = strlen (text);

  for (gsize start = 0; start <= length; start++)
    for (gsize end = start; end <= MIN (start + 3, length); end++)
      for (guint i = 0; i < G_N_ELEMENTS (words) * G_N_ELEMENTS (words); i++)
        {
          g_autoptr (RemitDocument) document = make_document (text, -1);
          g_autoptr (RemitEditList) edits = remit_edit_list_new ();
          g_autoptr (RemitText) expected = NULL;

          remit_edit_list_add (edits, REMIT_SPAN (start, end), words[i % G_N_ELEMENTS (words)], -1);
          if (end + 1 < length)
            remit_edit_list_add (edits, REMIT_SPAN (end + 1, end + 2),
                                 words[i / G_N_ELEMENTS (words)], -1);
          expected = remit_edit_list_apply (edits, remit_document_get_agent (document)->text);
          remit_document_apply (document, edits, NULL);
          assert_text (document, remit_text_get_data (expected));
          g_assert_cmpint (gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (document)), ==,
                           remit_text_get_n_lines (expected));

          while (remit_document_can_undo (document))
            remit_document_undo (document);
          assert_text (document, text);
        }
}

/* --- history --- */

static void
test_caret (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (document);
  GtkTextIter start, end;
  gsize two = strstr (SECTIONED, "two") - SECTIONED;
  g_autofree char *selected = NULL;

  remit_document_get_iter_at_byte (document, &start, two);
  remit_document_get_iter_at_byte (document, &end, two + 3);
  gtk_text_buffer_select_range (buffer, &end, &start);

  replace_string (document, "/fields/name", "another-writer");
  replace_string (document, "/sections/1/blocks/0/items/0/text", "");
  replace_string (document, "/sections/1/blocks/0/items/2/text", "four and five");

  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  selected = gtk_text_iter_get_text (&start, &end);
  g_assert_cmpstr (selected, ==, "two");
  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  g_assert_true (gtk_text_iter_equal (&start, &end));
}

static void
test_undo (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (document);
  GtkTextIter end;

  g_assert_false (remit_document_can_undo (document));
  replace_string (document, "/fields/name", "author");
  remit_document_seal (document);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, &end, "- four\n", -1);
  gtk_text_buffer_end_user_action (buffer);
  g_assert_true (gtk_text_buffer_get_modified (buffer));

  remit_document_undo (document);
  remit_document_ensure_read (document);
  g_assert_cmpstr (remit_document_get_title (document), ==, "author");
  remit_document_undo (document);
  assert_text (document, SECTIONED);
  g_assert_false (gtk_text_buffer_get_modified (buffer));
  g_assert_false (remit_document_can_undo (document));

  remit_document_redo (document);
  remit_document_redo (document);
  remit_document_ensure_read (document);
  g_assert_cmpstr (remit_document_get_title (document), ==, "author");
  g_assert_cmpuint (remit_document_get_agent (document)->sections[1]->blocks[0]->list.n_items, ==,
                    4);
}

static void
test_undo_of_typing (void)
{
  static const char *const typed[] = { "writer-", "writer-o", "writer-of", "writer-o",
                                       "writer-on" };
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    replace_string (document, "/fields/name", typed[i]);
  replace_string (document, "/fields/description", "Other things");
  g_assert_true (remit_document_can_undo (document));

  remit_document_undo (document);
  remit_document_ensure_read (document);
  g_assert_cmpstr (remit_document_get_title (document), ==, "writer-on");
  remit_document_undo (document);
  assert_text (document, SECTIONED);
}

static gboolean
is_over (gpointer end)
{
  return g_get_monotonic_time () > *(gint64 *) end;
}

static void
test_undo_after_a_pause (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  gint64 end = g_get_monotonic_time () + 1200 * G_TIME_SPAN_MILLISECOND;

  replace_string (document, "/fields/name", "one");
  iterate_until (is_over, &end);
  replace_string (document, "/fields/name", "two");

  remit_document_undo (document);
  remit_document_ensure_read (document);
  g_assert_cmpstr (remit_document_get_title (document), ==, "one");
}

static void
test_undo_of_saved (void)
{
  g_autoptr (GFile) file = make_file (SECTIONED, strlen (SECTIONED));
  g_autoptr (RemitDocument) document = remit_document_new ();
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (document);

  g_assert_true (remit_document_load (document, file, NULL));
  replace_string (document, "/fields/name", "one");
  g_assert_true (remit_document_save (document, FALSE, NULL));
  g_assert_false (gtk_text_buffer_get_modified (buffer));
  replace_string (document, "/fields/name", "two");
  g_assert_true (gtk_text_buffer_get_modified (buffer));
  remit_document_undo (document);
  g_assert_false (gtk_text_buffer_get_modified (buffer));
  remit_document_undo (document);
  g_assert_true (gtk_text_buffer_get_modified (buffer));
  remove_file (file);
}

/* --- reading --- */

static void
count_cb (RemitDocument *document, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_one_read (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  guint count = 0;

  g_signal_connect (document, "notify::agent", G_CALLBACK (count_cb), &count);
  for (guint i = 0; i < 20; i++)
    {
      GtkTextIter end;

      gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (document), &end);
      gtk_text_buffer_insert (GTK_TEXT_BUFFER (document), &end, "x", 1);
    }
  g_assert_false (remit_document_is_read (document));
  iterate_until (is_read, document);
  g_assert_cmpuint (count, ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  g_autoptr (RemitOperation) operation = remit_operation_new_string ("/sections/99/heading", "x");
  g_autoptr (GError) error = NULL;

  g_assert_false (remit_document_operate (document, operation, &error));
  g_assert_nonnull (error);
  assert_text (document, SECTIONED);
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
}

static void
test_looking (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  guint64 revision = remit_document_get_revision (document);
  RemitSpan span;

  replace_string (document, "/fields/name", "writer");
  remit_document_seal (document);
  remit_document_ensure_read (document);
  g_assert_true (remit_document_find_span (document, "/sections/1/blocks/0/items/1/text", &span));
  g_assert_cmpuint (span.start, ==, strstr (SECTIONED, "two") - SECTIONED);
  g_assert_cmpuint (span.end, ==, span.start + 3);
  remit_document_convert_line_ends (document, REMIT_LINE_END_LF);

  g_assert_cmpuint (remit_document_get_revision (document), ==, revision);
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  g_assert_false (remit_document_can_undo (document));
}

static void
test_thread (void)
{
  g_autoptr (GString) string = g_string_new (SECTIONED);
  g_autoptr (RemitDocument) document = NULL;
  GtkTextIter iter;
  guint count = 0;

  while (string->len < 400 * 1024)
    g_string_append (string, "- more and more\n");
  document = make_document (string->str, string->len);
  g_assert_false (remit_document_is_read (document));
  g_signal_connect (document, "notify::agent", G_CALLBACK (count_cb), &count);

  /* The thread is at work when the text goes on: its agent must not be shown. */
  while (!remit_document_is_busy (document))
    g_main_context_iteration (NULL, FALSE);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (document), &iter, strlen ("---\nname: "));
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (document), &iter, "re", 2);
  iterate_until (is_read, document);

  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (remit_document_get_title (document), ==, "rewriter");
}

static void
test_closing_while_reading (void)
{
  g_autoptr (GString) string = g_string_new (SECTIONED);
  RemitDocument *document;
  gpointer weak;

  while (string->len < 400 * 1024)
    g_string_append (string, "- more and more\n");
  document = make_document (string->str, string->len);
  weak = document;
  g_object_add_weak_pointer (G_OBJECT (document), &weak);
  while (!remit_document_is_busy (document))
    g_main_context_iteration (NULL, FALSE);
  g_object_unref (document);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_dialect (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);

  g_assert_cmpstr (remit_document_get_agent (document)->dialect->id, ==, "sectioned");
  remit_document_set_dialect (document, remit_dialect_find ("prompt"));
  g_assert_cmpstr (remit_document_get_agent (document)->dialect->id, ==, "prompt");
  remit_document_set_dialect (document, NULL);
  g_assert_cmpstr (remit_document_get_agent (document)->dialect->id, ==, "sectioned");
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
}

/* --- what was read to prove a change --- */

static char *
dup_json (RemitAgent *agent)
{
  g_autoptr (JsonNode) node = remit_agent_to_json (agent, TRUE);

  return json_to_string (node, TRUE);
}

/* The document's agent is what reading its text anew gives. */
static void
assert_read_anew (RemitDocument *document, const RemitDialect *dialect)
{
  g_autofree char *text = dup_buffer_text (document);
  g_autoptr (RemitText) whole = remit_text_new_from_string (text, -1);
  g_autoptr (RemitAgent) expected = remit_agent_read (whole, dialect);
  RemitAgent *agent = remit_document_get_agent (document);
  g_autofree char *found_json = dup_json (agent);
  g_autofree char *expected_json = dup_json (expected);

  g_assert_true (remit_document_is_read (document));
  g_assert_cmpstr (remit_text_get_data (agent->text), ==, text);
  g_assert_cmpstr (agent->dialect->id, ==, expected->dialect->id);
  g_assert_cmpfloat (agent->confidence, ==, expected->confidence);
  g_assert_cmpuint (agent->diagnostics->len, ==, expected->diagnostics->len);
  g_assert_cmpstr (found_json, ==, expected_json);
}

static void
test_proven (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  const RemitDialect *prompt = remit_dialect_find ("prompt");

  replace_string (document, "/sections/1/blocks/0/items/0/text", "another");
  remit_document_ensure_read (document);
  assert_read_anew (document, NULL);

  remit_document_set_dialect (document, prompt);
  replace_string (document, "/fields/name", "reader");
  remit_document_ensure_read (document);
  assert_read_anew (document, prompt);
}

/* What is proved in one dialect is not what the text is read as where it now looks like another. */
static void
test_proven_in_another_dialect (void)
{
  g_autoptr (RemitDocument) document
      = make_document ("---\nname: writer\ndescription: Writes\n---\n\nYou write.\n", -1);

  g_assert_cmpstr (remit_document_get_agent (document)->dialect->id, ==, "prompt");
  replace_string (document, "/title", "Of Words");
  remit_document_ensure_read (document);
  g_assert_cmpstr (remit_document_get_agent (document)->dialect->id, ==, "sectioned");
  assert_read_anew (document, NULL);
}

static void
test_typed_after_proven (void)
{
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  GtkTextIter end;

  replace_string (document, "/fields/name", "reader");
  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (document), &end);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (document), &end, "- four\n", -1);
  remit_document_ensure_read (document);
  assert_read_anew (document, NULL);

  replace_string (document, "/fields/name", "writer");
  remit_document_undo (document);
  remit_document_ensure_read (document);
  assert_read_anew (document, NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  gtk_source_init ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path =
          g_strconcat ("/document/saves-the-same-bytes/", samples[i].name, NULL);

      g_test_add_data_func (path, &samples[i], test_bytes);
    }
  g_test_add_func ("/document/shows-what-is-no-text-read-only", test_read_only);
  g_test_add_func ("/document/maps-bytes-to-places", test_offsets);
  g_test_add_func ("/document/maps-far-bytes", test_offsets_far);
  g_test_add_func ("/document/converts-line-ends", test_line_ends);
  g_test_add_func ("/document/typed-lines-end-as-the-others", test_typed_line_ends);
  g_test_add_func ("/document/undoing-restores-line-ends", test_undone_line_ends);
  g_test_add_func ("/document/edits-at-line-ends", test_edits_at_line_ends);
  g_test_add_func ("/document/keeps-caret-and-selection", test_caret);
  g_test_add_func ("/document/undoes-both-sides", test_undo);
  g_test_add_func ("/document/undoes-a-typed-word-at-once", test_undo_of_typing);
  g_test_add_func ("/document/undoes-what-came-after-a-pause-alone", test_undo_after_a_pause);
  g_test_add_func ("/document/undo-comes-back-to-the-saved-state", test_undo_of_saved);
  g_test_add_func ("/document/reads-many-changes-once", test_one_read);
  g_test_add_func ("/document/refused-operation-changes-nothing", test_refused);
  g_test_add_func ("/document/looking-changes-nothing", test_looking);
  g_test_add_func ("/document/drops-late-reads", test_thread);
  g_test_add_func ("/document/can-close-while-reading", test_closing_while_reading);
  g_test_add_func ("/document/takes-a-chosen-dialect", test_dialect);
  g_test_add_func ("/document/change-is-read-as-anew", test_proven);
  g_test_add_func ("/document/change-may-make-another-dialect", test_proven_in_another_dialect);
  g_test_add_func ("/document/reads-what-was-typed-after-a-change", test_typed_after_proven);

  return g_test_run ();
}
