/* document-test.h: for tests: a document, what it holds and how it is changed
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

#define SECTIONED                                                                                  \
  "---\n"                                                                                          \
  "name: writer\n"                                                                                 \
  "description: Writes things. Use when something has to be written.\n"                            \
  "---\n"                                                                                          \
  "\n"                                                                                             \
  "# Writer\n"                                                                                     \
  "\n"                                                                                             \
  "You write.\n"                                                                                   \
  "\n"                                                                                             \
  "## Triggers\n"                                                                                  \
  "- one\n"                                                                                        \
  "- two\n"                                                                                        \
  "- three\n"

static inline char *
dup_buffer_text (RemitDocument *document)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (document), &start, &end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (document), &start, &end, TRUE);
}

static inline void
assert_text (RemitDocument *document, const char *expected)
{
  g_autofree char *text = dup_buffer_text (document);

  g_assert_cmpstr (text, ==, expected);
}

static inline RemitDocument *
make_document (const char *bytes, gssize length)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (bytes, length);
  RemitDocument *document = remit_document_new ();

  remit_document_set_contents (document, text);

  return document;
}

static inline GFile *
make_file (const char *bytes, gsize length)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-document-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "writer.md", NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));

  return g_file_new_for_path (path);
}

static inline void
assert_file (GFile *file, const char *bytes, gsize length)
{
  g_autofree char *found = NULL;
  gsize found_length;

  g_assert_true (g_file_load_contents (file, NULL, &found, &found_length, NULL, NULL));
  g_assert_cmpmem (found, found_length, bytes, length);
}

static inline void
remove_file (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

/* Waits for something to become true, long where the machine is busy. */
static inline void
iterate_until (gboolean (*done) (gpointer), gpointer data)
{
  gint64 end = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;

  while (!done (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static inline void
replace_string (RemitDocument *document, const char *path, const char *value)
{
  g_autoptr (RemitOperation) operation = remit_operation_new_string (path, value);
  g_autoptr (GError) error = NULL;

  remit_document_operate (document, operation, &error);
  g_assert_no_error (error);
}
