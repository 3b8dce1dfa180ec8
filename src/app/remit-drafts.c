/* remit-drafts.c: unsaved work is kept beside its file, and comes back after a crash
 *
 * A draft is a serialized GVariant: what it is, the file's URI (or nothing), the file's etag, the text. Its name begins
 * with the id of the program that writes it, so that another one that runs does not take it.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-drafts.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define FORMAT "(sss@ay)"
#define TYPE "(sssay)"
#define MAGIC "remit-draft-1"
#define SUFFIX ".draft"
#define SECONDS 3

typedef struct
{
  RemitDocument *document; /* unowned: it owns us */
  char *path;
  guint source; /* while a change is not written */
  RemitDraftState state;
} Draft;

static G_DEFINE_QUARK (remit-draft, draft)

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "remit", "drafts", NULL);
}

static char *
make_path (void)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf ("%d-%s" SUFFIX, (int) getpid (), uuid);

  return g_build_filename (folder, name, NULL);
}

/* --- keeping --- */

/* Nothing where another program wrote the file already, or there is none: no etag is like it. */
static char *
query_etag (RemitDocument *document)
{
  GFile *file = remit_document_get_file (document);
  g_autoptr (GFileInfo) info = NULL;

  if (file == NULL || remit_document_is_changed_on_disk (document))
    return g_strdup ("");

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return g_strdup (info != NULL ? g_file_info_get_etag (info) : "");
}

static GBytes *
serialize (RemitDocument *document)
{
  GFile *file = remit_document_get_file (document);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");
  g_autofree char *etag = query_etag (document);
  g_autofree char *text = NULL;
  g_autoptr (GVariant) draft = NULL;
  GtkTextIter start, end;

  /* Not the agent's text: a large one may not be read yet. */
  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (document), &start, &end);
  text = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (document), &start, &end, TRUE);
  draft = g_variant_ref_sink (
      g_variant_new (FORMAT, MAGIC, uri, etag,
                     g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, text, strlen (text), 1)));

  return g_variant_get_data_as_bytes (draft);
}

/* Whole or not at all where the program ends meanwhile. It does not wait for the disk: nobody should while typing. Only
 * the user may read it, like the file perhaps. */
static gboolean
replace_file (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  gsize size;
  gconstpointer contents = g_bytes_get_data (bytes, &size);

  if (!g_file_set_contents_full (part, contents, size, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return FALSE;
  if (g_rename (part, path) == 0)
    return TRUE;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

static gboolean
write_cb (gpointer data)
{
  Draft *self = data;
  g_autofree char *folder = get_folder ();
  g_autoptr (GBytes) bytes = serialize (self->document);
  g_autoptr (GError) error = NULL;

  self->source = 0;
  g_mkdir_with_parents (folder, 0700);
  if (!replace_file (self->path, bytes, &error))
    g_message ("%s", error->message);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GtkTextBuffer *buffer, Draft *self)
{
  if (self->source == 0 && gtk_text_buffer_get_modified (buffer))
    self->source = g_timeout_add_seconds (SECONDS, write_cb, self);
}

static void
forget (Draft *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_unlink (self->path);
  self->state = REMIT_DRAFT_NEW;
}

static void
modified_cb (GtkTextBuffer *buffer, Draft *self)
{
  if (gtk_text_buffer_get_modified (buffer))
    changed_cb (buffer, self);
  else
    forget (self);
}

static void
draft_free (gpointer data)
{
  Draft *self = data;

  forget (self);
  g_free (self->path);
  g_free (self);
}

static Draft *
get_draft (RemitDocument *document)
{
  return g_object_get_qdata (G_OBJECT (document), draft_quark ());
}

void
remit_drafts_keep (RemitDocument *document)
{
  Draft *self;

  g_return_if_fail (REMIT_IS_DOCUMENT (document));

  if (get_draft (document) != NULL)
    return;

  self = g_new0 (Draft, 1);
  self->document = document;
  self->path = make_path ();
  g_object_set_qdata_full (G_OBJECT (document), draft_quark (), self, draft_free);
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (document, "modified-changed", G_CALLBACK (modified_cb), self);
}

void
remit_drafts_give_up (RemitDocument *document)
{
  Draft *self = get_draft (document);

  if (self != NULL)
    forget (self);
}

RemitDraftState
remit_drafts_get_state (RemitDocument *document)
{
  Draft *self = get_draft (document);

  return self != NULL ? self->state : REMIT_DRAFT_NEW;
}

/* --- restoring --- */

static gboolean
is_left_behind (const char *name)
{
  gint64 pid = g_ascii_strtoll (name, NULL, 10);

  return g_str_has_suffix (name, SUFFIX) && pid > 0
         && (pid == getpid () || (kill (pid, 0) != 0 && errno == ESRCH));
}

/* The whole text becomes @bytes, as one step to undo. */
static void
put_text (RemitDocument *document, GVariant *bytes)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  gsize size;
  gconstpointer data = g_variant_get_fixed_array (bytes, &size, 1);
  g_autofree char *text = g_strndup (data, size);
  RemitText *old;

  remit_document_ensure_read (document);
  old = remit_document_get_agent (document)->text;
  remit_edit_list_add (edits, (RemitSpan){ 0, remit_text_get_length (old) }, text, size);
  remit_document_apply (document, edits, NULL);
}

/* What cannot be a change of its file, which is gone or no text any more, is a document without a file. */
static RemitDocument *
open_document (const char *uri, RemitDraftOpen open, gpointer data)
{
  g_autoptr (GFile) file = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (RemitDocument) document = file != NULL ? open (file, data) : NULL;

  if (document == NULL || remit_document_is_read_only (document))
    return open (NULL, data);

  return g_steal_pointer (&document);
}

static RemitDocument *
restore (const char *path, GVariant *variant, RemitDraftOpen open, gpointer data)
{
  const char *magic, *uri, *etag;
  g_autoptr (GVariant) bytes = NULL;
  g_autoptr (RemitDocument) document = NULL;
  g_autofree char *now = NULL;
  Draft *self;

  g_variant_get (variant, "(&s&s&s@ay)", &magic, &uri, &etag, &bytes);
  if (!g_str_equal (magic, MAGIC))
    return NULL;

  document = open_document (uri, open, data);
  now = query_etag (document);
  remit_drafts_keep (document);
  self = get_draft (document);
  self->state = g_str_equal (now, etag) ? REMIT_DRAFT_RESTORED : REMIT_DRAFT_OUTDATED;
  g_rename (path, self->path);
  put_text (document, bytes);
  if (!gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)))
    {
      forget (self);
      return NULL;
    }

  return g_steal_pointer (&document);
}

static GVariant *
read_draft (const char *path)
{
  char *contents;
  gsize size;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) variant = NULL;

  if (!g_file_get_contents (path, &contents, &size, NULL))
    return NULL;

  bytes = g_bytes_new_take (contents, size);
  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));

  return g_variant_is_normal_form (variant) ? g_steal_pointer (&variant) : NULL;
}

GPtrArray *
remit_drafts_restore (RemitDraftOpen open, gpointer data)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = get_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  for (const char *name; folder != NULL && (name = g_dir_read_name (folder)) != NULL;)
    if (is_left_behind (name))
      g_ptr_array_add (paths, g_build_filename (path, name, NULL));

  for (guint i = 0; i < paths->len; i++)
    {
      const char *draft = g_ptr_array_index (paths, i);
      g_autoptr (GVariant) variant = read_draft (draft);
      RemitDocument *document = variant != NULL ? restore (draft, variant, open, data) : NULL;

      if (document != NULL)
        g_ptr_array_add (documents, document);
    }

  return documents;
}
