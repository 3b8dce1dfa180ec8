/* remit-opener.c: goes through files and folders to open, one at a time
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-opener.h"

#include <glib/gi18n-lib.h>

#include "remit-file.h"

struct _RemitOpener
{
  GObject parent_instance;
  GQueue queue; /* of GFile */
  guint done;
  guint source;
  GCancellable *cancellable; /* while a folder is walked */
  GPtrArray *refused;
};

G_DEFINE_FINAL_TYPE (RemitOpener, remit_opener, G_TYPE_OBJECT)

enum
{
  FILE_FOUND,
  PROGRESS,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void schedule (RemitOpener *self);

void
remit_opener_refuse (RemitOpener *self, GFile *file, const char *reason)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename != NULL ? basename : "?");

  g_return_if_fail (REMIT_IS_OPENER (self));

  g_ptr_array_add (self->refused, g_strdup_printf ("%s: %s", name, reason));
}

static void
walk_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *files = remit_file_walk (data, cancellable, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
walked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RemitOpener) self = data;
  GFile *folder = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  if (files == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    remit_opener_refuse (self, folder, error->message);
  else if (files != NULL && files->len == 0)
    remit_opener_refuse (self, folder, _("The folder holds no Markdown files"));

  for (guint i = files != NULL ? files->len : 0; i > 0; i--)
    g_queue_push_head (&self->queue, g_object_ref (g_ptr_array_index (files, i - 1)));
  schedule (self);
}

static void
walk (RemitOpener *self, GFile *folder)
{
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  /* The task may end in its thread: the opener is the callback's. */
  task = g_task_new (NULL, self->cancellable, walked_cb, g_object_ref (self));
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  g_task_run_in_thread (task, walk_thread);
}

static gboolean
next_cb (gpointer data)
{
  g_autoptr (RemitOpener) self = g_object_ref (data);
  g_autoptr (GFile) file = g_queue_pop_head (&self->queue);

  self->source = 0;
  if (file == NULL)
    {
      self->done = 0;
      g_signal_emit (self, signals[DONE], 0);
      return G_SOURCE_REMOVE;
    }

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    {
      walk (self, file);
      return G_SOURCE_REMOVE;
    }

  g_signal_emit (self, signals[FILE_FOUND], 0, file);
  self->done++;
  g_signal_emit (self, signals[PROGRESS], 0, self->done, self->done + self->queue.length);
  schedule (self);

  return G_SOURCE_REMOVE;
}

static void
schedule (RemitOpener *self)
{
  if (self->source == 0 && self->cancellable == NULL)
    self->source = g_idle_add (next_cb, self);
}

void
remit_opener_add (RemitOpener *self, GFile *file)
{
  g_return_if_fail (REMIT_IS_OPENER (self));

  g_queue_push_tail (&self->queue, g_object_ref (file));
  schedule (self);
}

void
remit_opener_finish (RemitOpener *self)
{
  g_return_if_fail (REMIT_IS_OPENER (self));

  schedule (self);
}

void
remit_opener_cancel (RemitOpener *self)
{
  g_return_if_fail (REMIT_IS_OPENER (self));

  g_cancellable_cancel (self->cancellable);
  g_queue_clear_full (&self->queue, g_object_unref);
}

GPtrArray *
remit_opener_take_refused (RemitOpener *self)
{
  GPtrArray *refused;

  g_return_val_if_fail (REMIT_IS_OPENER (self), NULL);

  refused = g_steal_pointer (&self->refused);
  self->refused = g_ptr_array_new_with_free_func (g_free);

  return refused;
}

static void
remit_opener_dispose (GObject *object)
{
  RemitOpener *self = REMIT_OPENER (object);

  remit_opener_cancel (self);
  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (remit_opener_parent_class)->dispose (object);
}

static void
remit_opener_finalize (GObject *object)
{
  g_ptr_array_unref (REMIT_OPENER (object)->refused);

  G_OBJECT_CLASS (remit_opener_parent_class)->finalize (object);
}

static void
remit_opener_class_init (RemitOpenerClass *class)
{
  G_OBJECT_CLASS (class)->dispose = remit_opener_dispose;
  G_OBJECT_CLASS (class)->finalize = remit_opener_finalize;

  signals[FILE_FOUND] = g_signal_new ("file", REMIT_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[PROGRESS] = g_signal_new ("progress", REMIT_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[DONE] = g_signal_new ("done", REMIT_TYPE_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
remit_opener_init (RemitOpener *self)
{
  g_queue_init (&self->queue);
  self->refused = g_ptr_array_new_with_free_func (g_free);
}

RemitOpener *
remit_opener_new (void)
{
  return g_object_new (REMIT_TYPE_OPENER, NULL);
}
