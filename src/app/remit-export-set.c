/* remit-export-set.c: an agent written in all dialects
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-export-set.h"


/* The largest text that is written while the user waits for the window, in bytes. */
#define THREAD_BYTES (256 * 1024)

struct _RemitExportSet
{
  GObject parent_instance;
  RemitAgent *agent;
  RemitKnownValues *known;
  GPtrArray *exports; /* those that are written, in the order of the dialects */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RemitExportSet, remit_export_set, G_TYPE_OBJECT)

enum
{
  WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RemitExport *
write_next (RemitExportSet *self)
{
  return remit_agent_write_known (self->agent, remit_dialect_list ()[self->exports->len],
                                  REMIT_WRITE_DEFAULT, self->known);
}

static gboolean
is_written (RemitExportSet *self)
{
  return self->exports->len == remit_export_set_get_n (self);
}

/* --- in a thread --- */

static void
free_export (gpointer export)
{
  remit_export_free (export);
}

/* One thread at a time, and the exports do not change while it writes. */
static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, write_next (source), free_export);
}

static void start_thread (RemitExportSet *self);

static void
write_in_thread_done (GObject *object, GAsyncResult *result, gpointer data)
{
  RemitExportSet *self = REMIT_EXPORT_SET (object);
  RemitExport *export = g_task_propagate_pointer (G_TASK (result), NULL);

  if (export == NULL)
    return;

  g_ptr_array_add (self->exports, export);
  if (!is_written (self))
    start_thread (self);
  g_signal_emit (self, signals[WRITTEN], 0, self->exports->len - 1);
}

static void
start_thread (RemitExportSet *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, write_in_thread_done, NULL);

  g_task_run_in_thread (task, write_in_thread);
}

/* --- for all --- */

void
remit_export_set_stop (RemitExportSet *self)
{
  g_return_if_fail (REMIT_IS_EXPORT_SET (self));

  g_cancellable_cancel (self->cancellable);
}

RemitAgent *
remit_export_set_get_agent (RemitExportSet *self)
{
  g_return_val_if_fail (REMIT_IS_EXPORT_SET (self), NULL);

  return self->agent;
}

guint
remit_export_set_get_n (RemitExportSet *self)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  guint n = 0;

  while (dialects[n] != NULL)
    n++;

  return n;
}

const RemitExport *
remit_export_set_get (RemitExportSet *self, guint index)
{
  g_return_val_if_fail (REMIT_IS_EXPORT_SET (self), NULL);

  return index < self->exports->len ? g_ptr_array_index (self->exports, index) : NULL;
}

gboolean
remit_export_set_is_own (RemitExportSet *self, guint index)
{
  g_return_val_if_fail (REMIT_IS_EXPORT_SET (self), FALSE);

  return remit_dialect_list ()[index] == self->agent->dialect;
}

static void
remit_export_set_finalize (GObject *object)
{
  RemitExportSet *self = REMIT_EXPORT_SET (object);

  g_ptr_array_unref (self->exports);
  g_clear_pointer (&self->known, remit_known_values_unref);
  g_clear_pointer (&self->agent, remit_agent_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (remit_export_set_parent_class)->finalize (object);
}

static void
remit_export_set_class_init (RemitExportSetClass *class)
{
  G_OBJECT_CLASS (class)->finalize = remit_export_set_finalize;

  signals[WRITTEN] = g_signal_new ("written", REMIT_TYPE_EXPORT_SET, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
remit_export_set_init (RemitExportSet *self)
{
  self->exports = g_ptr_array_new_with_free_func (free_export);
  self->cancellable = g_cancellable_new ();
}

RemitExportSet *
remit_export_set_new (RemitAgent *agent, RemitKnownValues *known)
{
  RemitExportSet *self = g_object_new (REMIT_TYPE_EXPORT_SET, NULL);

  self->agent = remit_agent_ref (agent);
  self->known = known != NULL ? remit_known_values_ref (known) : NULL;
  if (remit_text_get_length (agent->text) > THREAD_BYTES)
    start_thread (self);
  else
    while (!is_written (self))
      g_ptr_array_add (self->exports, write_next (self));

  return self;
}
