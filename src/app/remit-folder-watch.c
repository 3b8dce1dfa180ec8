/* remit-folder-watch.c: the agents of a folder, read in a thread, and again when its files change
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-folder-watch.h"

#include "remit-file.h"
#include "remit-read.h"

#define MOST_ENTRIES 20000
#define MOST_FILES 2000
#define MOST_BYTES (32 * 1024 * 1024)
/* A save is several changes, and a checkout changes many files. */
#define DELAY_MILLISECONDS 400

struct _RemitNeighbors
{
  RemitFolder *folder;
};

RemitNeighbors *
remit_neighbors_ref (RemitNeighbors *neighbors)
{
  return g_atomic_rc_box_acquire (neighbors);
}

static void
clear_neighbors (gpointer data)
{
  remit_folder_free (((RemitNeighbors *) data)->folder);
}

void
remit_neighbors_unref (RemitNeighbors *neighbors)
{
  g_atomic_rc_box_release_full (neighbors, clear_neighbors);
}

const RemitFolder *
remit_neighbors_get_folder (RemitNeighbors *neighbors)
{
  return neighbors != NULL ? neighbors->folder : NULL;
}

struct _RemitFolderWatch
{
  GObject parent_instance;

  GFile *folder;
  GFileMonitor *monitor;
  RemitNeighbors *neighbors;
  GCancellable *cancellable; /* while a thread reads */
  gboolean outdated;         /* the folder has changed since the thread began */
  guint delay_source;
};

G_DEFINE_FINAL_TYPE (RemitFolderWatch, remit_folder_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- in the thread --- */

static gboolean
is_agent_file (GFileInfo *info)
{
  return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
         && g_str_has_suffix (g_file_info_get_name (info), ".md")
         && *g_file_info_get_name (info) != '.';
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer full) (nullable) (element-type filename): the agent files of a folder; NULL where they are too many. */
static GPtrArray *
list_names (GFile *folder, GCancellable *cancellable)
{
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (
      folder,
      G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE
                                     "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
      G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GFileInfo *info = NULL;
  goffset size = 0;
  guint n_entries = 0;

  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, cancellable, NULL)
         && info != NULL)
    {
      if (is_agent_file (info))
        {
          g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
          size += g_file_info_get_size (info);
        }
      if (++n_entries > MOST_ENTRIES || names->len > MOST_FILES || size > MOST_BYTES)
        return NULL;
    }
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

static void
add_file (RemitFolder *folder, GFile *file, GCancellable *cancellable)
{
  g_autoptr (RemitText) text = remit_file_load (file, NULL, cancellable, NULL);
  g_autoptr (RemitAgent) agent = NULL;
  g_autofree char *path = g_file_get_path (file);

  if (text == NULL || path == NULL)
    return;
  agent = remit_agent_read (text, NULL);
  remit_folder_add (folder, path, agent);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) names = list_names (data, cancellable);
  g_autoptr (RemitNeighbors) neighbors = NULL;

  if (names != NULL)
    {
      neighbors = g_atomic_rc_box_new0 (RemitNeighbors);
      neighbors->folder = remit_folder_new ();
    }
  for (guint i = 0; names != NULL && i < names->len && !g_cancellable_is_cancelled (cancellable);
       i++)
    {
      g_autoptr (GFile) file = g_file_get_child (data, g_ptr_array_index (names, i));

      add_file (neighbors->folder, file, cancellable);
    }
  if (neighbors != NULL)
    remit_folder_connect (neighbors->folder);
  g_task_return_pointer (task, g_steal_pointer (&neighbors),
                         (GDestroyNotify) remit_neighbors_unref);
}

/* --- in the main loop --- */

static void start_read (RemitFolderWatch *self);

static gboolean
are_several (RemitNeighbors *neighbors)
{
  return neighbors != NULL && remit_folder_get_members (neighbors->folder)->len > 1;
}

static void
read_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RemitFolderWatch) self = g_weak_ref_get (data);
  g_autoptr (RemitNeighbors) neighbors = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean told;

  g_weak_ref_clear (data);
  g_free (data);
  if (self == NULL)
    return;

  g_clear_object (&self->cancellable);
  told = are_several (neighbors) || are_several (self->neighbors);
  g_clear_pointer (&self->neighbors, remit_neighbors_unref);
  self->neighbors = g_steal_pointer (&neighbors);
  if (self->outdated)
    start_read (self);
  if (told)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* The thread may end after the watch is gone. */
static void
start_read (RemitFolderWatch *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);
  g_autoptr (GTask) task = NULL;

  g_weak_ref_init (weak, self);
  self->outdated = FALSE;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, self->cancellable, read_done_cb, weak);
  g_task_set_task_data (task, g_object_ref (self->folder), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static gboolean
delay_ended_cb (gpointer data)
{
  RemitFolderWatch *self = data;

  self->delay_source = 0;
  if (self->cancellable == NULL)
    start_read (self);
  else
    self->outdated = TRUE;

  return G_SOURCE_REMOVE;
}

static gboolean
is_named_like_agent (GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL && g_str_has_suffix (name, ".md");
}

static void
folder_changed_cb (GFileMonitor *monitor,
                   GFile *file,
                   GFile *other,
                   GFileMonitorEvent event,
                   RemitFolderWatch *self)
{
  if (self->delay_source == 0 && (is_named_like_agent (file) || is_named_like_agent (other)))
    self->delay_source = g_timeout_add (DELAY_MILLISECONDS, delay_ended_cb, self);
}

static void
remit_folder_watch_dispose (GObject *object)
{
  RemitFolderWatch *self = REMIT_FOLDER_WATCH (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->delay_source, g_source_remove);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->neighbors, remit_neighbors_unref);

  G_OBJECT_CLASS (remit_folder_watch_parent_class)->dispose (object);
}

static void
remit_folder_watch_class_init (RemitFolderWatchClass *class)
{
  G_OBJECT_CLASS (class)->dispose = remit_folder_watch_dispose;
  signals[CHANGED] = g_signal_new ("changed", REMIT_TYPE_FOLDER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
remit_folder_watch_init (RemitFolderWatch *self)
{
}

RemitFolderWatch *
remit_folder_watch_new (GFile *folder)
{
  RemitFolderWatch *self = g_object_new (REMIT_TYPE_FOLDER_WATCH, NULL);

  self->folder = g_object_ref (folder);
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self);
  start_read (self);

  return self;
}

RemitNeighbors *
remit_folder_watch_get_neighbors (RemitFolderWatch *self)
{
  g_return_val_if_fail (REMIT_IS_FOLDER_WATCH (self), NULL);

  return self->neighbors;
}
