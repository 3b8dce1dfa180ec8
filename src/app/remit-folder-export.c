/* remit-folder-export.c: all agents of a folder in another dialect
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-folder-export.h"

#include <glib/gi18n-lib.h>

#include "remit-file.h"
#include "remit-folder-entry.h"

/* How long the thread works before it shows what it has. */
#define BATCH_USEC (G_USEC_PER_SEC / 20)

struct _RemitFolderExport
{
  GObject parent_instance;
  GFile *folder;
  const RemitDialect *dialect;
  RemitKnownValues *known;
  GCancellable *cancellable;
  gboolean busy;
  char *error;       /* why the folder could not be read */

  GPtrArray *files;  /* of GFile; NULL while they are sought */
  GHashTable *taken; /* the names given to files */
  GListStore *entries;
  GFile *target;     /* where they are being saved, NULL while they are read */
  guint n_saved;     /* or tried */
};

G_DEFINE_FINAL_TYPE (RemitFolderExport, remit_folder_export, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
end (RemitFolderExport *self)
{
  self->busy = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A thread has a task at a time; while it works nothing that it reads changes. */
static void
run_in_thread (RemitFolderExport *self, GTaskThreadFunc work, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, done, NULL);

  self->busy = TRUE;
  g_task_run_in_thread (task, work);
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

/* --- reading --- */

static void
read_some (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  RemitFolderExport *self = source;
  GPtrArray *read = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 until = g_get_monotonic_time () + BATCH_USEC;

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
       i < self->files->len && g_get_monotonic_time () < until; i++)
    g_ptr_array_add (read, remit_folder_entry_new (self->folder, g_ptr_array_index (self->files, i),
                                                   self->dialect, self->known));
  g_task_return_pointer (task, read, unref_array);
}

static void
read_some_done (GObject *object, GAsyncResult *result, gpointer data)
{
  RemitFolderExport *self = REMIT_FOLDER_EXPORT (object);
  g_autoptr (GPtrArray) read = g_task_propagate_pointer (G_TASK (result), NULL);

  if (read == NULL)
    {
      end (self);
      return;
    }

  for (guint i = 0; i < read->len; i++)
    remit_folder_entry_take_name (g_ptr_array_index (read, i), self->taken);
  g_list_store_splice (self->entries, g_list_model_get_n_items (G_LIST_MODEL (self->entries)), 0,
                       read->pdata, read->len);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->entries)) < self->files->len)
    {
      run_in_thread (self, read_some, read_some_done);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  else
    end (self);
}

static void
find_files (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  RemitFolderExport *self = source;
  GError *error = NULL;
  GPtrArray *files = remit_file_walk (self->folder, cancellable, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, unref_array);
  else
    g_task_return_error (task, error);
}

static void
find_files_done (GObject *object, GAsyncResult *result, gpointer data)
{
  RemitFolderExport *self = REMIT_FOLDER_EXPORT (object);
  g_autoptr (GError) error = NULL;

  self->files = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->files != NULL)
    {
      run_in_thread (self, read_some, read_some_done);
      return;
    }

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->error = g_strdup (error->message);
  end (self);
}

/* --- saving --- */

static void
free_error (gpointer error)
{
  if (error != NULL)
    g_error_free (error);
}

static void
save_some (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  RemitFolderExport *self = source;
  GListModel *entries = G_LIST_MODEL (self->entries);
  GPtrArray *errors = g_ptr_array_new_with_free_func (free_error);
  gint64 until = g_get_monotonic_time () + BATCH_USEC;

  for (guint i = self->n_saved;
       i < g_list_model_get_n_items (entries) && g_get_monotonic_time () < until; i++)
    {
      g_autoptr (RemitFolderEntry) entry = g_list_model_get_item (entries, i);
      GError *error = NULL;

      if (remit_folder_entry_get_export (entry) != NULL)
        remit_folder_entry_save (entry, self->target, &error);
      g_ptr_array_add (errors, error);
    }
  g_task_return_pointer (task, errors, unref_array);
}

/* What was written is told, also where the user has cancelled meanwhile. */
static void
save_some_done (GObject *object, GAsyncResult *result, gpointer data)
{
  RemitFolderExport *self = REMIT_FOLDER_EXPORT (object);
  GListModel *entries = G_LIST_MODEL (self->entries);
  g_autoptr (GPtrArray) errors = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; errors != NULL && i < errors->len; i++)
    {
      g_autoptr (RemitFolderEntry) entry = g_list_model_get_item (entries, self->n_saved++);

      if (remit_folder_entry_get_export (entry) != NULL)
        remit_folder_entry_set_saved (entry, self->target, g_ptr_array_index (errors, i));
    }
  if (errors == NULL || self->n_saved == g_list_model_get_n_items (entries)
      || g_cancellable_is_cancelled (self->cancellable))
    {
      end (self);
      return;
    }

  remit_folder_export_save (self, self->target);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
remit_folder_export_save (RemitFolderExport *self, GFile *target)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (REMIT_IS_FOLDER_EXPORT (self));
  g_return_if_fail (G_IS_FILE (target));

  if (target != self->target)
    {
      g_cancellable_reset (self->cancellable);
      g_set_object (&self->target, target);
      self->n_saved = 0;
    }
  task = g_task_new (self, self->cancellable, save_some_done, NULL);
  g_task_set_check_cancellable (task, FALSE);
  self->busy = TRUE;
  g_task_run_in_thread (task, save_some);
}

/* --- what there is --- */

void
remit_folder_export_cancel (RemitFolderExport *self)
{
  g_return_if_fail (REMIT_IS_FOLDER_EXPORT (self));

  g_cancellable_cancel (self->cancellable);
}

gboolean
remit_folder_export_is_busy (RemitFolderExport *self)
{
  g_return_val_if_fail (REMIT_IS_FOLDER_EXPORT (self), FALSE);

  return self->busy;
}

double
remit_folder_export_get_fraction (RemitFolderExport *self)
{
  guint n_entries;

  g_return_val_if_fail (REMIT_IS_FOLDER_EXPORT (self), 0);

  n_entries = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  if (self->target != NULL)
    return n_entries > 0 ? (double) self->n_saved / n_entries : 1;

  return self->files != NULL && self->files->len > 0 ? (double) n_entries / self->files->len : 0;
}

GListModel *
remit_folder_export_get_entries (RemitFolderExport *self)
{
  g_return_val_if_fail (REMIT_IS_FOLDER_EXPORT (self), NULL);

  return G_LIST_MODEL (self->entries);
}

static gboolean
is_lossy (RemitFolderEntry *entry)
{
  const RemitExport *export = remit_folder_entry_get_export (entry);

  return export != NULL
         && (remit_export_widens (export)
             || remit_export_count (export, REMIT_DISPOSITION_DROPPED) > 0);
}

/* Takes the text. */
static void
add_count (GString *summary, guint n, char *text)
{
  if (n > 0)
    g_string_append_printf (summary, " · %s", text);
  g_free (text);
}

char *
remit_folder_export_dup_summary (RemitFolderExport *self)
{
  GString *summary = g_string_new (NULL);
  guint n, n_lossy = 0, n_failed = 0, n_saved = 0;

  g_return_val_if_fail (REMIT_IS_FOLDER_EXPORT (self), NULL);

  if (self->error != NULL)
    {
      g_string_append (summary, self->error);
      return g_string_free (summary, FALSE);
    }

  n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RemitFolderEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      n_lossy += is_lossy (entry);
      n_failed += remit_folder_entry_get_error (entry) != NULL;
      n_saved += remit_folder_entry_is_saved (entry);
    }
  g_string_append_printf (summary, ngettext ("%u file", "%u files", n), n);
  add_count (summary, n_lossy,
             g_strdup_printf (ngettext ("%u allows more or leaves something out",
                                        "%u allow more or leave something out", n_lossy), n_lossy));
  /* Translators: one of the counts in a row: “8 files · 6 saved · 2 failed” */
  add_count (summary, n_saved, g_strdup_printf (ngettext ("%u saved", "%u saved", n_saved), n_saved));
  /* Translators: one of the counts in a row: “8 files · 6 saved · 2 failed” */
  add_count (summary, n_failed, g_strdup_printf (ngettext ("%u failed", "%u failed", n_failed), n_failed));

  return g_string_free (summary, FALSE);
}

JsonNode *
remit_folder_export_to_json (RemitFolderExport *self)
{
  JsonArray *array;
  JsonNode *node;

  g_return_val_if_fail (REMIT_IS_FOLDER_EXPORT (self), NULL);

  array = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->entries)); i++)
    {
      g_autoptr (RemitFolderEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      json_array_add_element (array, remit_folder_entry_to_json (entry));
    }
  node = json_node_init_array (json_node_alloc (), array);
  json_array_unref (array);

  return node;
}

/* --- object --- */

static void
remit_folder_export_finalize (GObject *object)
{
  RemitFolderExport *self = REMIT_FOLDER_EXPORT (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->target);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_clear_pointer (&self->known, remit_known_values_unref);
  g_free (self->error);

  G_OBJECT_CLASS (remit_folder_export_parent_class)->finalize (object);
}

static void
remit_folder_export_class_init (RemitFolderExportClass *class)
{
  G_OBJECT_CLASS (class)->finalize = remit_folder_export_finalize;

  signals[CHANGED] = g_signal_new ("changed", REMIT_TYPE_FOLDER_EXPORT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
remit_folder_export_init (RemitFolderExport *self)
{
  self->cancellable = g_cancellable_new ();
  self->entries = g_list_store_new (REMIT_TYPE_FOLDER_ENTRY);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

RemitFolderExport *
remit_folder_export_new (GFile *folder, const RemitDialect *dialect, RemitKnownValues *known)
{
  RemitFolderExport *self = g_object_new (REMIT_TYPE_FOLDER_EXPORT, NULL);

  self->folder = g_object_ref (folder);
  self->dialect = dialect;
  self->known = known != NULL ? remit_known_values_ref (known) : NULL;
  run_in_thread (self, find_files, find_files_done);

  return self;
}
