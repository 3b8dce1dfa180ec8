/* remit-document-edit.c: the document's history, and the one way in for changes of the model
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Typing that goes on after a longer pause is another step to undo. */
#define HOLD_MILLISECONDS 1000

/* --- one history --- */

void
remit_document_set_saved (RemitDocument *self, RemitText *text)
{
  remit_text_ref (text);
  g_clear_pointer (&self->saved, remit_text_unref);
  self->saved = text;
  self->gone = FALSE;
  gtk_text_buffer_set_modified (GTK_TEXT_BUFFER (self), FALSE);
}

/* GtkTextBuffer takes what was before a save for saved as well, so the texts are compared. */
void
remit_document_update_modified (RemitDocument *self)
{
  g_autoptr (RemitText) text = remit_document_dup_text (self);
  gboolean same =
      self->saved != NULL && !self->gone
      && g_bytes_equal (remit_text_get_bytes (text), remit_text_get_bytes (self->saved));

  gtk_text_buffer_set_modified (GTK_TEXT_BUFFER (self), !same);
}

static gboolean
hold_ended_cb (gpointer data)
{
  RemitDocument *self = data;

  self->held_source = 0;
  remit_document_seal (self);

  return G_SOURCE_REMOVE;
}

void
remit_document_seal (RemitDocument *self)
{
  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  g_clear_handle_id (&self->held_source, g_source_remove);
  if (self->held_label == NULL)
    return;

  g_clear_pointer (&self->held_label, g_free);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (self));
}

/* GtkTextBuffer joins typed characters by itself only where one insertion follows the other; a
 * field that stands in several places, or a word taken back, needs the user action held open. */
static void
begin_step (RemitDocument *self, const char *label)
{
  if (self->held_label != NULL && g_strcmp0 (label, self->held_label) == 0)
    {
      g_clear_handle_id (&self->held_source, g_source_remove);
    }
  else
    {
      remit_document_seal (self);
      self->held_label = g_strdup (label);
      gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (self));
    }
}

static void
end_step (RemitDocument *self)
{
  if (self->held_label != NULL)
    self->held_source = g_timeout_add (HOLD_MILLISECONDS, hold_ended_cb, self);
  else
    gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (self));
}

gboolean
remit_document_can_undo (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);

  return self->held_label != NULL || gtk_text_buffer_get_can_undo (GTK_TEXT_BUFFER (self));
}

void
remit_document_undo (RemitDocument *self)
{
  remit_document_seal (self);
  gtk_text_buffer_undo (GTK_TEXT_BUFFER (self));
}

void
remit_document_redo (RemitDocument *self)
{
  remit_document_seal (self);
  gtk_text_buffer_redo (GTK_TEXT_BUFFER (self));
}

/* --- changing --- */

char *
remit_document_adapt_typed (RemitDocument *self, const char *text, int length)
{
  RemitLineEnd line_end = remit_text_get_line_end (self->agent->text);
  GString *adapted;

  if (self->exact || (line_end != REMIT_LINE_END_CRLF && line_end != REMIT_LINE_END_CR)
      || memchr (text, '\n', (gsize) length) == NULL)
    return NULL;

  adapted = g_string_new (NULL);
  for (int i = 0; i < length; i++)
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))
      g_string_append (adapted, line_end == REMIT_LINE_END_CRLF ? "\r\n" : "\r");
    else
      g_string_append_c (adapted, text[i]);

  return g_string_free (adapted, FALSE);
}

static char
byte_at (RemitText *text, gsize offset)
{
  return offset < remit_text_get_length (text) ? remit_text_get_data (text)[offset] : '\0';
}

/* Edits that touch become one, so that each can be widened without meeting another.
 * (element-type RemitEdit) */
static GArray *
join_touching (const RemitEditList *edits)
{
  GArray *joined = g_array_new (FALSE, TRUE, sizeof (RemitEdit));

  for (guint i = 0; i < remit_edit_list_get_n_edits (edits); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (edits, i);
      RemitEdit *last =
          joined->len > 0 ? &g_array_index (joined, RemitEdit, joined->len - 1) : NULL;

      if (last != NULL && last->span.end == edit->span.start)
        {
          g_autofree char *before = last->replacement;

          last->replacement = g_strconcat (before, edit->replacement, NULL);
          last->length += edit->length;
          last->span.end = edit->span.end;
        }
      else
        {
          RemitEdit copy = { edit->span, g_strndup (edit->replacement, edit->length),
                             edit->length };

          g_array_append_val (joined, copy);
        }
    }

  return joined;
}

/* GtkTextBuffer loses count of its lines where a carriage return and its line feed come or go
 * one at a time, so an edit that ends between them takes both. */
static void
apply_edit (RemitDocument *self, const RemitEdit *edit)
{
  RemitText *text = self->agent->text;
  RemitSpan span = edit->span;
  g_autoptr (GString) words = g_string_new_len (edit->replacement, edit->length);
  char first = words->len > 0 ? words->str[0] : byte_at (text, span.end);
  GtkTextIter start, end;

  if (span.start > 0 && byte_at (text, span.start - 1) == '\r'
      && (byte_at (text, span.start) == '\n' || first == '\n'))
    {
      span.start--;
      g_string_prepend_c (words, '\r');
    }
  if (byte_at (text, span.end) == '\n'
      && ((words->len > 0 && words->str[words->len - 1] == '\r')
          || (span.end > span.start && byte_at (text, span.end - 1) == '\r')))
    {
      span.end++;
      g_string_append_c (words, '\n');
    }

  remit_document_get_iter_at_byte (self, &start, span.start);
  remit_document_get_iter_at_byte (self, &end, span.end);
  if (span.end > span.start)
    gtk_text_buffer_delete (GTK_TEXT_BUFFER (self), &start, &end);
  self->exact = TRUE;
  if (words->len > 0)
    gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), &start, words->str, words->len);
  self->exact = FALSE;
}

gboolean
remit_document_apply (RemitDocument *self, const RemitEditList *edits, const char *label)
{
  g_autoptr (RemitEditList) minimal = NULL;
  g_autoptr (GArray) joined = NULL;

  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->read_revision == self->revision, FALSE);

  if (self->raw != NULL)
    return FALSE;

  minimal = remit_edit_list_minimize (edits, self->agent->text);
  joined = join_touching (minimal);
  if (joined->len == 0)
    return FALSE;

  /* From the end, so that the places before stay where the agent says. */
  begin_step (self, label);
  for (guint i = joined->len; i > 0; i--)
    {
      RemitEdit *edit = &g_array_index (joined, RemitEdit, i - 1);

      apply_edit (self, edit);
      g_free (edit->replacement);
    }
  end_step (self);

  return TRUE;
}

gboolean
remit_document_operate_all (RemitDocument *self,
                            const GPtrArray *operations,
                            const char *label,
                            GError **error)
{
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (RemitAgent) after = NULL;

  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);

  if (self->raw != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                           _("The file is not UTF-8 text and cannot be changed"));
      return FALSE;
    }

  remit_document_ensure_read (self);
  edits = remit_patch_translate_full (self->agent, operations, &after, error);
  if (edits == NULL)
    return FALSE;
  g_clear_pointer (&self->proven, remit_agent_unref);
  self->proven = g_steal_pointer (&after);
  remit_document_apply (self, edits, label);

  return TRUE;
}

gboolean
remit_document_operate (RemitDocument *self, const RemitOperation *operation, GError **error)
{
  g_autoptr (GPtrArray) operations = g_ptr_array_new ();
  const char *label = operation->type == REMIT_OPERATION_REPLACE ? operation->path : NULL;

  g_ptr_array_add (operations, (gpointer) operation);

  return remit_document_operate_all (self, operations, label, error);
}

void
remit_document_convert_line_ends (RemitDocument *self, RemitLineEnd line_end)
{
  static const char *const ends[] = {
    [REMIT_LINE_END_NONE] = "\n", [REMIT_LINE_END_LF] = "\n",    [REMIT_LINE_END_CRLF] = "\r\n",
    [REMIT_LINE_END_CR] = "\r",   [REMIT_LINE_END_MIXED] = "\n",
  };
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  RemitText *text;

  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  remit_document_ensure_read (self);
  text = self->agent->text;
  for (guint i = 1; i <= remit_text_get_n_lines (text); i++)
    {
      RemitSpan line = remit_text_get_line (text, i);
      RemitSpan whole = remit_text_get_whole_line (text, i);

      if (whole.end > line.end)
        remit_edit_list_add (edits, REMIT_SPAN (line.end, whole.end), ends[line_end], -1);
    }
  remit_document_apply (self, edits, NULL);
}
