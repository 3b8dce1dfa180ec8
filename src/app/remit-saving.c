/* remit-saving.c: saving documents, with the questions that come up
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-saving.h"

#include <glib/gi18n-lib.h>

#include "remit-compat.h"
#include "remit-drafts.h"
#include "remit-recent.h"

/* --- one document: the task's source is the window, its data the document --- */

static void
return_saved (GTask *task, gboolean saved)
{
  g_task_return_boolean (task, saved);
  g_object_unref (task);
}

static void
tell_failure (GTask *task, const GError *error)
{
  RemitDocument *document = g_task_get_task_data (task);
  g_autofree char *heading =
      g_strdup_printf (_("“%s” Was Not Saved"), remit_document_get_basename (document));

  remit_tell (g_task_get_source_object (task), heading, error->message, NULL);
  return_saved (task, FALSE);
}

static void
overwrite_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  RemitDocument *document = g_task_get_task_data (task);
  g_autofree char *answer = remit_ask_finish (result);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (answer, "overwrite"))
    return_saved (task, FALSE);
  else if (remit_document_save (document, TRUE, &error))
    return_saved (task, TRUE);
  else
    tell_failure (task, error);
}

static void
ask_overwrite (GTask *task)
{
  const RemitAnswer answers[] = {
    { "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "overwrite", _("_Save Mine"), ADW_RESPONSE_DESTRUCTIVE },
  };
  RemitDocument *document = g_task_get_task_data (task);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Changed by Another Program"),
                                              remit_document_get_basename (document));

  remit_ask_async (g_task_get_source_object (task), heading,
                   _("Saving replaces what the other program wrote."), NULL, answers,
                   G_N_ELEMENTS (answers), overwrite_answered_cb, task);
}

static void
target_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  RemitDocument *document = g_task_get_task_data (task);
  g_autoptr (GFile) file = remit_choose_target_finish (result);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    {
      return_saved (task, FALSE);
    }
  else if (remit_document_save_as (document, file, &error))
    {
      remit_recent_add (file);
      return_saved (task, TRUE);
    }
  else
    {
      tell_failure (task, error);
    }
}

static void
choose_target (GTask *task)
{
  RemitDocument *document = g_task_get_task_data (task);
  GFile *file = remit_document_get_file (document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *name = NULL;

  if (file != NULL)
    name = g_strdup (remit_document_get_basename (document));
  else
    name = g_strconcat (remit_document_get_title (document), ".md", NULL);

  remit_choose_target_async (g_task_get_source_object (task), folder, g_strdelimit (name, "/", '-'),
                             target_chosen_cb, task);
}

void
remit_save_async (GtkWindow *parent,
                  RemitDocument *document,
                  gboolean as,
                  GAsyncReadyCallback callback,
                  gpointer data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);
  g_autoptr (GError) error = NULL;

  g_task_set_task_data (task, g_object_ref (document), g_object_unref);

  if (as || remit_document_get_file (document) == NULL)
    choose_target (task);
  else if (remit_document_save (document, FALSE, &error))
    return_saved (task, TRUE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    ask_overwrite (task);
  else
    tell_failure (task, error);
}

gboolean
remit_save_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* --- several: the task's data are the documents still to be saved --- */

static void save_next (GTask *task);

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GPtrArray *documents = g_task_get_task_data (task);

  if (!remit_save_finish (result))
    {
      return_saved (task, FALSE);
      return;
    }

  g_ptr_array_remove_index (documents, 0);
  save_next (task);
}

static void
save_next (GTask *task)
{
  GPtrArray *documents = g_task_get_task_data (task);

  if (documents->len == 0)
    return_saved (task, TRUE);
  else
    remit_save_async (g_task_get_source_object (task), g_ptr_array_index (documents, 0), FALSE,
                      saved_cb, task);
}

static void
give_up_cb (gpointer document, gpointer data)
{
  remit_drafts_give_up (document);
}

static void
close_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  g_autofree char *answer = remit_ask_finish (result);

  if (g_str_equal (answer, "discard"))
    g_ptr_array_foreach (g_task_get_task_data (task), give_up_cb, NULL);
  if (g_str_equal (answer, "save"))
    save_next (task);
  else
    return_saved (task, g_str_equal (answer, "discard"));
}

static GtkWidget *
list_documents (GPtrArray *documents)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < documents->len; i++)
    {
      RemitDocument *document = g_ptr_array_index (documents, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *title = g_markup_escape_text (remit_document_get_title (document), -1);
      g_autofree char *subtitle = g_markup_escape_text (remit_document_get_basename (document), -1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return group;
}

static void
ask_close (GTask *task)
{
  const RemitAnswer answers[] = {
    { "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "save", _("_Save"), ADW_RESPONSE_SUGGESTED },
  };
  GPtrArray *documents = g_task_get_task_data (task);
  g_autofree char *body = NULL;

  if (documents->len == 1)
    body = g_strdup_printf (_("“%s” has changes that are not saved. Discarded changes are lost."),
                            remit_document_get_title (g_ptr_array_index (documents, 0)));
  else
    body =
        g_strdup (_("These files have changes that are not saved. Discarded changes are lost."));

  remit_ask_async (g_task_get_source_object (task), _("Save Changes?"), body,
                   documents->len > 1 ? list_documents (documents) : NULL, answers,
                   G_N_ELEMENTS (answers), close_answered_cb, task);
}

void
remit_confirm_close_async (GtkWindow *parent,
                           GPtrArray *documents,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);
  GPtrArray *unsaved = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < documents->len; i++)
    {
      GtkTextBuffer *document = g_ptr_array_index (documents, i);

      if (gtk_text_buffer_get_modified (document))
        g_ptr_array_add (unsaved, g_object_ref (document));
    }
  g_task_set_task_data (task, unsaved, (GDestroyNotify) g_ptr_array_unref);

  if (unsaved->len == 0)
    return_saved (task, TRUE);
  else
    ask_close (task);
}

gboolean
remit_confirm_close_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
