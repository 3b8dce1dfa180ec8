/* remit-document-file.c: the document's file: loading, saving, and what other programs do to it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-document-private.h"

#include <glib/gi18n-lib.h>

#include "remit-file.h"

static void
set_changed_on_disk (RemitDocument *self, gboolean changed)
{
  if (changed == self->changed_on_disk)
    return;

  self->changed_on_disk = changed;
  remit_document_notify_property (self, PROP_CHANGED_ON_DISK);
}

static char *
query_etag (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* The etag tells our own writing from that of others. A file that is gone is no change of it, saving
 * makes it again; but until then what is here is unsaved. */
static void
file_changed_cb (
    GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, RemitDocument *self)
{
  g_autofree char *etag = query_etag (self->file);

  if (etag != NULL)
    set_changed_on_disk (self, g_strcmp0 (etag, self->etag) != 0);
  if (self->gone != (etag == NULL))
    {
      self->gone = etag == NULL;
      remit_document_update_modified (self);
    }
}

void
remit_document_clear_file (RemitDocument *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);
}

static void
neighbors_changed_cb (RemitFolderWatch *watch, RemitDocument *self)
{
  remit_document_check_later (self);
}

/* A folder on the network is not read for its own sake. */
void
remit_document_watch_folder (RemitDocument *self)
{
  g_autoptr (GFile) folder = self->file != NULL ? g_file_get_parent (self->file) : NULL;

  if (self->watch != NULL || self->knowledge == NULL || folder == NULL || !g_file_is_native (folder))
    return;

  self->watch = remit_knowledge_watch (self->knowledge, folder);
  g_signal_connect (self->watch, "changed", G_CALLBACK (neighbors_changed_cb), self);
}

static char *
dup_display_name (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autofree char *basename = NULL;

  if (info != NULL)
    return g_strdup (g_file_info_get_display_name (info));
  basename = g_file_get_basename (file);

  return g_filename_display_name (basename);
}

static void
set_file (RemitDocument *self, GFile *file, char *etag)
{
  g_autoptr (GFile) kept = g_object_ref (file);

  remit_document_clear_file (self);
  self->file = g_steal_pointer (&kept);
  self->etag = etag;
  g_free (self->basename);
  self->basename = dup_display_name (file);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (file_changed_cb), self);
  remit_document_watch_folder (self);

  set_changed_on_disk (self, FALSE);
  remit_document_notify_property (self, PROP_FILE);
  remit_document_update_title (self);
}

static void
place_caret (RemitDocument *self, int line, int column)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (GTK_TEXT_BUFFER (self), &iter, line, column);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &iter);
}

gboolean
remit_document_load (RemitDocument *self, GFile *file, GError **error)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  gboolean again;
  GtkTextIter caret;
  int line, column;
  g_autofree char *etag = NULL;
  g_autoptr (RemitText) text = NULL;

  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  text = remit_file_load (file, &etag, NULL, error);
  if (text == NULL)
    return FALSE;

  again = self->file != NULL && g_file_equal (file, self->file);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  line = gtk_text_iter_get_line (&caret);
  column = gtk_text_iter_get_line_offset (&caret);
  set_file (self, file, g_steal_pointer (&etag));
  remit_document_set_contents (self, text);
  if (again)
    place_caret (self, line, column);

  return TRUE;
}

static gboolean
write_to (RemitDocument *self, GFile *file, const char *etag, GError **error)
{
  g_autoptr (RemitText) text = NULL;
  g_autofree char *new_etag = NULL;

  remit_document_seal (self);
  text = remit_document_dup_text (self);
  if (!remit_file_save (file, text, etag, &new_etag, NULL, error))
    return FALSE;

  if (file == self->file)
    {
      g_free (self->etag);
      self->etag = g_steal_pointer (&new_etag);
      set_changed_on_disk (self, FALSE);
    }
  else
    {
      set_file (self, file, g_steal_pointer (&new_etag));
    }
  remit_document_set_saved (self, text);

  return TRUE;
}

gboolean
remit_document_save (RemitDocument *self, gboolean overwrite, GError **error)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->file != NULL, FALSE);

  return write_to (self, self->file, overwrite ? NULL : self->etag, error);
}

gboolean
remit_document_save_as (RemitDocument *self, GFile *file, GError **error)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return write_to (self, file, NULL, error);
}

void
remit_document_keep_mine (RemitDocument *self)
{
  g_autofree char *etag = NULL;
  RemitText *text;

  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  if (self->file == NULL)
    return;

  text = remit_file_load (self->file, &etag, NULL, NULL);
  g_free (self->etag);
  self->etag = g_steal_pointer (&etag);
  set_changed_on_disk (self, FALSE);

  /* What is saved is what the file holds now: this text differs from it, touched or not. */
  g_clear_pointer (&self->saved, remit_text_unref);
  self->saved = text;
  remit_document_update_modified (self);
}

GFile *
remit_document_get_file (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  return self->file;
}

const char *
remit_document_get_basename (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  return self->basename;
}

gboolean
remit_document_is_changed_on_disk (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);

  return self->changed_on_disk;
}
