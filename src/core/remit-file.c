/* remit-file.c: loads files and finds them in folders
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (64 * 1024)

/* --- loading --- */

static gboolean
fits (gsize    length,
      GError **error)
{
  if (length <= REMIT_FILE_MAX_SIZE)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
               _("The file is larger than %d MB"), REMIT_FILE_MAX_SIZE / (1024 * 1024));
  return FALSE;
}

static RemitText *
take_text (GByteArray *array)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (array);

  return remit_text_new (bytes);
}

/* Reads in pieces, for what a file says of its size may be wrong. */
static RemitText *
load_stream (GInputStream *stream,
             gsize         size,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GByteArray) array = g_byte_array_sized_new (MIN (size, REMIT_FILE_MAX_SIZE) + 1);
  gsize length = 0;
  gsize n;

  do
    {
      g_byte_array_set_size (array, length + MAX (CHUNK, size > length ? size - length + 1 : 0));
      if (!g_input_stream_read_all (stream, array->data + length, array->len - length, &n,
                                    cancellable, error))
        return NULL;
      length += n;
      if (!fits (length, error))
        return NULL;
    }
  while (length == array->len);
  g_byte_array_set_size (array, length);
  return take_text (g_steal_pointer (&array));
}

RemitText *
remit_file_load (GFile        *file,
                 char        **etag,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GFileInfo) info = NULL;
  RemitText *text;
  goffset size;

  if (stream == NULL)
    return NULL;
  /* The version is asked for before the bytes: a change in between is noticed when saving. */
  info = g_file_input_stream_query_info (
      stream, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, error);
  if (info == NULL)
    return NULL;
  size = g_file_info_get_size (info);
  if (!fits (size, error))
    return NULL;
  text = load_stream (G_INPUT_STREAM (stream), size, cancellable, error);
  if (text != NULL && etag != NULL)
    *etag = g_strdup (g_file_info_get_etag (info));
  return text;
}

RemitText *
remit_file_load_stdin (GError **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  gssize n;

  do
    {
      guint length = array->len;

      g_byte_array_set_size (array, length + CHUNK);
      do
        n = read (STDIN_FILENO, array->data + length, CHUNK);
      while (n < 0 && errno == EINTR);
      if (n < 0)
        {
          g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno),
                               g_strerror (errno));
          return NULL;
        }
      g_byte_array_set_size (array, length + n);
      if (!fits (array->len, error))
        return NULL;
    }
  while (n > 0);
  return take_text (g_steal_pointer (&array));
}

/* --- folders --- */

static gboolean
is_passed_over (GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);

  return name[0] == '.' && strcmp (name, ".claude") != 0 && strcmp (name, ".github") != 0;
}

static gboolean
is_markdown (GFileInfo *info)
{
  const char *dot = strrchr (g_file_info_get_name (info), '.');

  return dot != NULL && g_ascii_strcasecmp (dot, ".md") == 0;
}

/* Adds the files of one folder to @files and its folders to @folders. */
static gboolean
read_folder (GFile        *folder,
             GPtrArray    *files,
             GQueue       *folders,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);

  while (children != NULL)
    {
      GFileInfo *info;
      GFile *child;

      if (!g_file_enumerator_iterate (children, &info, &child, cancellable, error))
        return FALSE;
      if (info == NULL)
        return TRUE;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && !is_passed_over (info))
        g_queue_push_tail (folders, g_object_ref (child));
      else if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && is_markdown (info))
        g_ptr_array_add (files, g_object_ref (child));
    }
  return FALSE;
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *path_a = g_file_get_parse_name (*(GFile *const *) a);
  g_autofree char *path_b = g_file_get_parse_name (*(GFile *const *) b);

  return strcmp (path_a, path_b);
}

GPtrArray *
remit_file_walk (GFile        *folder,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GQueue folders = G_QUEUE_INIT;
  gboolean done = read_folder (folder, files, &folders, cancellable, error);

  while (done && !g_queue_is_empty (&folders))
    {
      g_autoptr (GFile) child = g_queue_pop_head (&folders);

      read_folder (child, files, &folders, cancellable, NULL);
      done = !g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  g_queue_clear_full (&folders, g_object_unref);
  if (!done)
    return NULL;
  g_ptr_array_sort (files, compare_paths);
  return g_steal_pointer (&files);
}
