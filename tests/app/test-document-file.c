/* test-document-file.c: a document and its file, which others change as well
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-test.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_foreign_change (void)
{
  g_autoptr (GFile) file = make_file (SECTIONED, strlen (SECTIONED));
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (RemitDocument) document = remit_document_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (remit_document_load (document, file, NULL));
  g_usleep (20000);
  g_assert_true (g_file_set_contents (path, "theirs\n", -1, NULL));
  replace_string (document, "/fields/name", "mine");

  g_assert_false (remit_document_save (document, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_file (file, "theirs\n", strlen ("theirs\n"));
  g_assert_true (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));

  g_assert_true (remit_document_save (document, TRUE, NULL));
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  remove_file (file);
}

static gboolean
is_changed (gpointer document)
{
  return remit_document_is_changed_on_disk (document);
}

static void
test_foreign_change_is_noticed (void)
{
  g_autoptr (GFile) file = make_file (SECTIONED, strlen (SECTIONED));
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (RemitDocument) document = remit_document_new ();

  g_assert_true (remit_document_load (document, file, NULL));
  g_usleep (20000);
  g_assert_true (g_file_set_contents (path, "theirs\n", -1, NULL));
  iterate_until (is_changed, document);

  remit_document_keep_mine (document);
  g_assert_false (remit_document_is_changed_on_disk (document));
  g_assert_true (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  g_assert_true (remit_document_save (document, FALSE, NULL));
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  assert_file (file, SECTIONED, strlen (SECTIONED));
  remove_file (file);
}

static gboolean
is_modified (gpointer document)
{
  return gtk_text_buffer_get_modified (document);
}

static gboolean
is_unmodified (gpointer document)
{
  return !gtk_text_buffer_get_modified (document);
}

/* What was in it is only here any more, until it is saved or comes back. */
static void
test_removed_file (void)
{
  g_autoptr (GFile) file = make_file (SECTIONED, strlen (SECTIONED));
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (RemitDocument) document = remit_document_new ();

  g_assert_true (remit_document_load (document, file, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
  iterate_until (is_modified, document);
  replace_string (document, "/fields/name", "mine");
  remit_document_undo (document);
  g_assert_true (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  g_assert_false (remit_document_is_changed_on_disk (document));

  g_assert_true (remit_document_save (document, FALSE, NULL));
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  assert_file (file, SECTIONED, strlen (SECTIONED));

  g_assert_cmpint (g_unlink (path), ==, 0);
  iterate_until (is_modified, document);
  g_assert_true (g_file_set_contents (path, SECTIONED, -1, NULL));
  iterate_until (is_unmodified, document);
  remove_file (file);
}

static void
test_reload (void)
{
  g_autoptr (GFile) file = make_file (SECTIONED, strlen (SECTIONED));
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (RemitDocument) document = remit_document_new ();
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (document);
  GtkTextIter caret;

  g_assert_true (remit_document_load (document, file, NULL));
  gtk_text_buffer_get_iter_at_line_offset (buffer, &caret, 1, 3);
  gtk_text_buffer_place_cursor (buffer, &caret);
  g_assert_true (g_file_set_contents (path, "longer than before\ntheirs\n", -1, NULL));
  g_assert_true (remit_document_load (document, file, NULL));

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&caret), ==, 1);
  g_assert_cmpint (gtk_text_iter_get_line_offset (&caret), ==, 3);
  remove_file (file);
}

static void
test_failed_load (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/does/not/exist.md");
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  g_autoptr (GError) error = NULL;

  g_assert_false (remit_document_load (document, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_text (document, SECTIONED);
  g_assert_null (remit_document_get_file (document));
}

static void
test_failed_save (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/does/not/exist.md");
  g_autoptr (RemitDocument) document = make_document (SECTIONED, -1);
  g_autoptr (GError) error = NULL;

  replace_string (document, "/fields/name", "one");
  g_assert_false (remit_document_save_as (document, file, &error));
  g_assert_nonnull (error);
  g_assert_null (remit_document_get_file (document));
  g_assert_true (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  gtk_source_init ();

  g_test_add_func ("/document/does-not-write-over-a-foreign-change", test_foreign_change);
  g_test_add_func ("/document/notices-a-foreign-change", test_foreign_change_is_noticed);
  g_test_add_func ("/document/is-modified-where-its-file-is-gone", test_removed_file);
  g_test_add_func ("/document/keeps-the-caret-when-reloaded", test_reload);
  g_test_add_func ("/document/failed-load-changes-nothing", test_failed_load);
  g_test_add_func ("/document/failed-save-keeps-the-changes", test_failed_save);

  return g_test_run ();
}
