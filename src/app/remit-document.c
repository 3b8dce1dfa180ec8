/* remit-document.c: an open file: its text, the agent read from it, and the way to change it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "remit-check.h"

/* Above this a read could cost more than a frame has. */
#define THREAD_BYTES (256 * 1024)
/* Before the layout of the frame, after all input that waits: one read for any number of
 * keystrokes. */
#define READ_PRIORITY (G_PRIORITY_HIGH_IDLE + 5)

G_DEFINE_FINAL_TYPE (RemitDocument, remit_document, GTK_SOURCE_TYPE_BUFFER)

static GParamSpec *properties[N_PROPS];

static void schedule_read (RemitDocument *self);

void
remit_document_notify_property (RemitDocument *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* --- reading --- */

typedef struct
{
  RemitText *text;
  const RemitDialect *dialect;
  RemitKnownValues *known;
  RemitNeighbors *neighbors;
  char *path;
  guint64 revision;
  RemitAgent *agent;
  GPtrArray *diagnostics;
} Reading;

/* Takes the text as it is now. What was read to prove a change of the model need not be read again where the text is just
 * what that change makes. */
static void
reading_take_text (Reading *reading, RemitDocument *self)
{
  g_autoptr (RemitAgent) proven = g_steal_pointer (&self->proven);

  reading->text = remit_document_dup_text (self);
  if (proven != NULL
      && g_bytes_equal (remit_text_get_bytes (proven->text), remit_text_get_bytes (reading->text)))
    reading->agent = g_steal_pointer (&proven);
}

static Reading *
reading_new (RemitDocument *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading_take_text (reading, self);
  reading->dialect = self->dialect;
  reading->path = self->file != NULL ? g_file_get_path (self->file) : NULL;
  reading->revision = self->revision;
  if (self->knowledge != NULL)
    reading->known = remit_known_values_ref (remit_knowledge_get_known (self->knowledge));
  if (self->watch != NULL && remit_folder_watch_get_neighbors (self->watch) != NULL)
    reading->neighbors = remit_neighbors_ref (remit_folder_watch_get_neighbors (self->watch));

  return reading;
}

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->text, remit_text_unref);
  g_clear_pointer (&reading->known, remit_known_values_unref);
  g_clear_pointer (&reading->neighbors, remit_neighbors_unref);
  g_clear_pointer (&reading->path, g_free);
  g_clear_pointer (&reading->agent, remit_agent_unref);
  g_clear_pointer (&reading->diagnostics, g_ptr_array_unref);
}

static void
reading_free (Reading *reading)
{
  reading_clear (reading);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* All that is derived from a text. Runs in any thread. */
static void
reading_run (Reading *reading)
{
  RemitCheckContext context = {
    .known = reading->known,
    .folder = remit_neighbors_get_folder (reading->neighbors),
    .path = reading->path,
  };

  if (reading->agent != NULL)
    reading->agent = remit_agent_read_as (reading->agent, reading->dialect);
  else
    reading->agent = remit_agent_read (reading->text, reading->dialect);
  reading->diagnostics = remit_agent_check (reading->agent, &context);
}

RemitText *
remit_document_dup_text (RemitDocument *self)
{
  GtkTextIter start, end;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (self->raw != NULL)
    return remit_text_ref (self->raw);

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  text = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self), &start, &end, TRUE);
  bytes = g_bytes_new_take (text, strlen (text));

  return remit_text_new (bytes);
}

void
remit_document_update_title (RemitDocument *self)
{
  const char *name = remit_agent_get_string (self->agent, "name");
  const char *title = name != NULL && *name != '\0' ? name : self->basename;

  if (g_strcmp0 (title, self->title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  remit_document_notify_property (self, PROP_TITLE);
}

static void
publish (RemitDocument *self, Reading *reading)
{
  g_object_freeze_notify (G_OBJECT (self));

  g_clear_pointer (&self->agent, remit_agent_unref);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);
  g_clear_pointer (&self->map, remit_offset_map_free);
  self->agent = g_steal_pointer (&reading->agent);
  self->diagnostics = g_steal_pointer (&reading->diagnostics);
  self->read_revision = reading->revision;
  remit_document_update_title (self);
  remit_document_notify_property (self, PROP_AGENT);
  remit_document_notify_property (self, PROP_DIAGNOSTICS);

  g_object_thaw_notify (G_OBJECT (self));
}

static void
set_reading (RemitDocument *self, gboolean reading)
{
  self->reading = reading;
  remit_document_notify_property (self, PROP_BUSY);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  reading_run (data);
  g_task_return_boolean (task, TRUE);
}

/* The text may have gone on meanwhile: a late result is dropped, and the newest text read
 * instead. The task may end in its thread, so neither the document nor what was read is left to it. */
static void
read_in_thread_done (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (RemitDocument) self = data;
  Reading *reading = g_task_get_task_data (G_TASK (result));

  set_reading (self, FALSE);
  if (reading->revision == self->revision && self->read_revision != self->revision)
    publish (self, reading);
  else if (self->read_revision != self->revision)
    schedule_read (self);
  reading_clear (reading);
}

static void
start_read (RemitDocument *self)
{
  Reading *reading = reading_new (self);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, read_in_thread_done, g_object_ref (self));

  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  set_reading (self, TRUE);
  g_task_run_in_thread (task, read_in_thread);
}

static gboolean
read_cb (gpointer data)
{
  RemitDocument *self = data;

  self->read_source = 0;
  if (self->read_revision == self->revision)
    return G_SOURCE_REMOVE;

  /* Characters are at least a byte; text for which that misjudges the size is still short. */
  if (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self)) <= THREAD_BYTES)
    remit_document_ensure_read (self);
  else if (!self->reading)
    start_read (self);

  return G_SOURCE_REMOVE;
}

static void
schedule_read (RemitDocument *self)
{
  if (self->read_source == 0 && !self->reading)
    self->read_source = g_idle_add_full (READ_PRIORITY, read_cb, self, NULL);
}

void
remit_document_ensure_read (RemitDocument *self)
{
  g_autoptr (Reading) reading = NULL;

  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  if (self->read_revision == self->revision)
    return;

  g_clear_handle_id (&self->read_source, g_source_remove);
  reading = reading_new (self);
  reading_run (reading);
  publish (self, reading);
}

static gboolean
check_cb (gpointer data)
{
  RemitDocument *self = data;

  self->check_source = 0;
  self->revision++;
  schedule_read (self);

  return G_SOURCE_REMOVE;
}

void
remit_document_check_later (RemitDocument *self)
{
  if (self->check_source == 0)
    self->check_source = g_idle_add_full (G_PRIORITY_LOW, check_cb, self, NULL);
}

void
remit_document_set_knowledge (RemitDocument *self, RemitKnowledge *knowledge)
{
  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  if (!g_set_object (&self->knowledge, knowledge))
    return;

  remit_document_watch_folder (self);
  self->revision++;
  schedule_read (self);
}

RemitKnownValues *
remit_document_get_known (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  return self->knowledge != NULL ? remit_knowledge_get_known (self->knowledge) : NULL;
}

static void
remit_document_changed (GtkTextBuffer *buffer)
{
  RemitDocument *self = REMIT_DOCUMENT (buffer);

  GTK_TEXT_BUFFER_CLASS (remit_document_parent_class)->changed (buffer);

  self->revision++;
  schedule_read (self);
}

void
remit_document_set_contents (RemitDocument *self, RemitText *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  gboolean displayable = remit_text_is_displayable (text);
  g_autofree char *shown = displayable ? NULL : remit_text_dup_displayable (text);
  GtkTextIter start;

  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  remit_document_seal (self);
  g_clear_pointer (&self->raw, remit_text_unref);
  if (!displayable)
    self->raw = remit_text_ref (text);

  gtk_text_buffer_begin_irreversible_action (buffer);
  self->exact = TRUE;
  if (displayable)
    gtk_text_buffer_set_text (buffer, remit_text_get_data (text), remit_text_get_length (text));
  else
    gtk_text_buffer_set_text (buffer, shown, -1);
  self->exact = FALSE;
  gtk_text_buffer_end_irreversible_action (buffer);

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  remit_document_set_saved (self, text);
  self->revision++;
  remit_document_notify_property (self, PROP_READ_ONLY);
  if (remit_text_get_length (text) <= THREAD_BYTES)
    remit_document_ensure_read (self);
  else
    schedule_read (self);
}

/* --- looking --- */

static RemitOffsetMap *
get_map (RemitDocument *self)
{
  if (self->map == NULL)
    self->map = remit_offset_map_new (self->agent->text);

  return self->map;
}

void
remit_document_get_iter_at_byte (RemitDocument *self, GtkTextIter *iter, gsize offset)
{
  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), iter,
                                      remit_offset_map_to_character (get_map (self), offset));
}

gsize
remit_document_get_byte_at_iter (RemitDocument *self, const GtkTextIter *iter)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), 0);

  return remit_offset_map_to_byte (get_map (self), gtk_text_iter_get_offset (iter));
}

static gboolean
find_field_span (const RemitPointer *target, RemitSpan *span)
{
  const RemitField *field = target->field;

  if (target->kind == REMIT_AT_FIELD_VALUE && target->index < field->n_items)
    *span = field->items[target->index].span;
  else if (field->n_places > 0)
    *span = field->places[0].span;
  else
    *span = field->span;

  return TRUE;
}

/* The span of the innermost node on the way that has one. */
static gboolean
find_node_span (const RemitPointer *target, RemitSpan *span)
{
  if (target->string != NULL)
    *span = target->string->span;
  else if (target->kind == REMIT_AT_CHECKED && target->item != NULL)
    *span = target->item->check_span;
  else if (target->row != NULL)
    *span = target->row->span;
  else if (target->item != NULL)
    *span = target->item->span;
  else if (target->items != NULL)
    *span = target->items->span;
  else if (target->block != NULL)
    *span = target->block->span;
  else if (target->section != NULL)
    *span = target->section->span;
  else
    return FALSE;

  return TRUE;
}

gboolean
remit_document_find_span (RemitDocument *self, const char *pointer, RemitSpan *span)
{
  g_auto (RemitPointer) target = { 0 };

  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);

  if (!remit_agent_resolve (self->agent, pointer, &target, NULL) || !target.exists)
    return FALSE;

  return target.field != NULL ? find_field_span (&target, span) : find_node_span (&target, span);
}

RemitAgent *
remit_document_get_agent (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  return self->agent;
}

const GPtrArray *
remit_document_get_diagnostics (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  return self->diagnostics;
}

guint64
remit_document_get_revision (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), 0);

  return self->revision;
}

gboolean
remit_document_is_read (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);

  return self->read_revision == self->revision;
}

const RemitDialect *
remit_document_get_dialect (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  return self->dialect;
}

void
remit_document_set_dialect (RemitDocument *self, const RemitDialect *dialect)
{
  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  if (dialect == self->dialect)
    return;

  self->dialect = dialect;
  self->revision++;
  remit_document_notify_property (self, PROP_DIALECT);
  remit_document_ensure_read (self);
}

const char *
remit_document_get_title (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  return self->title;
}

gboolean
remit_document_is_read_only (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);

  return self->raw != NULL;
}

gboolean
remit_document_is_busy (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);

  return self->reading;
}

/* --- object --- */

static void
remit_document_insert_text (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length)
{
  g_autofree char *adapted = remit_document_adapt_typed (REMIT_DOCUMENT (buffer), text, length);

  if (adapted != NULL)
    {
      text = adapted;
      length = (int) strlen (adapted);
    }
  GTK_TEXT_BUFFER_CLASS (remit_document_parent_class)->insert_text (buffer, place, text, length);
}

static void
remit_document_real_undo (GtkTextBuffer *buffer)
{
  RemitDocument *self = REMIT_DOCUMENT (buffer);

  self->exact = TRUE;
  GTK_TEXT_BUFFER_CLASS (remit_document_parent_class)->undo (buffer);
  self->exact = FALSE;
  remit_document_update_modified (self);
}

static void
remit_document_real_redo (GtkTextBuffer *buffer)
{
  RemitDocument *self = REMIT_DOCUMENT (buffer);

  self->exact = TRUE;
  GTK_TEXT_BUFFER_CLASS (remit_document_parent_class)->redo (buffer);
  self->exact = FALSE;
  remit_document_update_modified (self);
}

static void
remit_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RemitDocument *self = REMIT_DOCUMENT (object);

  switch (id)
    {
    case PROP_AGENT:
      g_value_set_pointer (value, self->agent);
      break;
    case PROP_DIAGNOSTICS:
      g_value_set_boxed (value, self->diagnostics);
      break;
    case PROP_DIALECT:
      g_value_set_pointer (value, (gpointer) self->dialect);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->raw != NULL);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->reading);
      break;
    case PROP_CHANGED_ON_DISK:
      g_value_set_boolean (value, self->changed_on_disk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
remit_document_dispose (GObject *object)
{
  RemitDocument *self = REMIT_DOCUMENT (object);

  remit_document_seal (self);
  g_clear_handle_id (&self->read_source, g_source_remove);
  g_clear_handle_id (&self->check_source, g_source_remove);
  remit_document_clear_file (self);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (remit_document_parent_class)->dispose (object);
}

static void
remit_document_finalize (GObject *object)
{
  RemitDocument *self = REMIT_DOCUMENT (object);

  g_clear_pointer (&self->raw, remit_text_unref);
  g_clear_pointer (&self->saved, remit_text_unref);
  g_clear_pointer (&self->agent, remit_agent_unref);
  g_clear_pointer (&self->proven, remit_agent_unref);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);
  g_clear_pointer (&self->map, remit_offset_map_free);
  g_free (self->basename);
  g_free (self->title);

  G_OBJECT_CLASS (remit_document_parent_class)->finalize (object);
}

static void
remit_document_class_init (RemitDocumentClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (class);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_document_get_property;
  object_class->dispose = remit_document_dispose;
  object_class->finalize = remit_document_finalize;
  buffer_class->changed = remit_document_changed;
  buffer_class->insert_text = remit_document_insert_text;
  buffer_class->undo = remit_document_real_undo;
  buffer_class->redo = remit_document_real_redo;

  properties[PROP_AGENT] = g_param_spec_pointer ("agent", NULL, NULL, flags);
  properties[PROP_DIAGNOSTICS] =
      g_param_spec_boxed ("diagnostics", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_DIALECT] = g_param_spec_pointer ("dialect", NULL, NULL, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_CHANGED_ON_DISK] =
      g_param_spec_boolean ("changed-on-disk", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
remit_document_init (RemitDocument *self)
{
  g_autoptr (RemitText) empty = remit_text_new_from_string ("", 0);

  self->basename = g_strdup (_("Untitled"));
  self->saved = remit_text_ref (empty);
  self->agent = remit_agent_read (empty, NULL);
  self->diagnostics = remit_agent_check (self->agent, NULL);
  remit_document_update_title (self);

  gtk_text_buffer_set_max_undo_levels (GTK_TEXT_BUFFER (self), 0);
  gtk_source_buffer_set_implicit_trailing_newline (GTK_SOURCE_BUFFER (self), FALSE);
}

RemitDocument *
remit_document_new (void)
{
  return g_object_new (REMIT_TYPE_DOCUMENT, NULL);
}
