/* remit-compat.c: choosing files, asking questions, opening addresses
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-compat.h"

#include <glib/gi18n-lib.h>

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) agents = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (agents, _("Agent Files (Markdown)"));
  gtk_file_filter_add_mime_type (agents, "text/markdown");
  gtk_file_filter_add_suffix (agents, "md");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, agents);
  gtk_file_chooser_add_filter (chooser, all);
}

/* The task is the answer to come and keeps the dialog alive until then. */
static void
chooser_response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  GListModel *files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

  g_task_return_pointer (task, files, g_object_unref);
  g_object_unref (task);
}

static void
show_chooser (GtkWindow *parent,
              GtkFileChooserNative *dialog,
              GFile *folder,
              GAsyncReadyCallback callback,
              gpointer data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);

  g_task_set_task_data (task, dialog, g_object_unref);
  if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog))
      != GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER)
    add_filters (GTK_FILE_CHOOSER (dialog));
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (chooser_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
remit_choose_files_async (GtkWindow *parent,
                          GFile *folder,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _("Open"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  show_chooser (parent, dialog, folder, callback, data);
}

GPtrArray *
remit_choose_files_finish (GAsyncResult *result)
{
  g_autoptr (GListModel) model = g_task_propagate_pointer (G_TASK (result), NULL);
  GPtrArray *files;

  if (model == NULL)
    return NULL;

  files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (files, g_list_model_get_item (model, i));

  return files;
}

void
remit_choose_target_async (
    GtkWindow *parent, GFile *folder, const char *name, GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _("Save"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  show_chooser (parent, dialog, folder, callback, data);
}

GFile *
remit_choose_target_finish (GAsyncResult *result)
{
  g_autoptr (GPtrArray) files = remit_choose_files_finish (result);

  return files != NULL && files->len > 0 ? g_object_ref (g_ptr_array_index (files, 0)) : NULL;
}

void
remit_choose_folder_async (GtkWindow *parent,
                           const char *title,
                           GFile *folder,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), _("_Cancel"));

  show_chooser (parent, dialog, folder, callback, data);
}

GFile *
remit_choose_folder_finish (GAsyncResult *result)
{
  return remit_choose_target_finish (result);
}

static void
answer_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  g_task_return_pointer (task, g_strdup (response), g_free);
  g_object_unref (task);
}

void
remit_ask_async (GtkWindow *parent,
                 const char *heading,
                 const char *body,
                 GtkWidget *extra,
                 const RemitAnswer *answers,
                 guint n_answers,
                 GAsyncReadyCallback callback,
                 gpointer data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  GTask *task = g_task_new (parent, NULL, callback, data);
  gboolean destroys;

  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_message_dialog_set_response_appearance (dialog, answers[i].id, answers[i].appearance);
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  /* Enter destroys nothing. */
  destroys = answers[n_answers - 1].appearance == ADW_RESPONSE_DESTRUCTIVE;
  adw_message_dialog_set_default_response (dialog, answers[destroys ? 0 : n_answers - 1].id);
  if (extra != NULL)
    adw_message_dialog_set_extra_child (dialog, extra);

  g_signal_connect (dialog, "response", G_CALLBACK (answer_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

char *
remit_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
remit_tell (GtkWindow *parent, const char *heading, const char *body, GtkWidget *extra)
{
  const RemitAnswer answers[] = { { "close", _("_Close"), ADW_RESPONSE_DEFAULT } };

  remit_ask_async (parent, heading, body, extra, answers, G_N_ELEMENTS (answers), NULL, NULL);
}

static void
address_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_return_boolean (task, gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL));
}

void
remit_open_address_async (GtkWindow *parent,
                          const char *address,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  gtk_show_uri_full (parent, address, GDK_CURRENT_TIME, NULL, address_opened_cb,
                     g_task_new (parent, NULL, callback, data));
}

gboolean
remit_open_address_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
