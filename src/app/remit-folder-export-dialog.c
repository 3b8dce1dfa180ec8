/* remit-folder-export-dialog.c: a folder in another dialect: each file and what it costs, before anything is written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-folder-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "remit-compat.h"
#include "remit-export-files.h"
#include "remit-folder-entry.h"
#include "remit-folder-export.h"
#include "remit-json.h"
#include "remit-naming.h"
#include "remit-widget-util.h"

/* A progress bar that is gone at once would only flicker. */
#define PATIENCE_MSEC 400

struct _RemitFolderExportDialog
{
  AdwWindow parent_instance;
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkDropDown *dialect_choice;
  GtkLabel *summary_label;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
  GtkColumnView *table;
  GtkStack *stack;

  GFile *folder;
  RemitKnownValues *known;
  RemitFolderExport *export;
  guint patience_source; /* while the user need not know how long it takes */
};

G_DEFINE_FINAL_TYPE (RemitFolderExportDialog, remit_folder_export_dialog, ADW_TYPE_WINDOW)

static void
tell (RemitFolderExportDialog *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

/* --- what is shown --- */

static void
update (RemitFolderExportDialog *self)
{
  GListModel *entries = remit_folder_export_get_entries (self->export);
  gboolean busy = remit_folder_export_is_busy (self->export);
  gboolean any = g_list_model_get_n_items (entries) > 0;
  g_autofree char *summary = remit_folder_export_dup_summary (self->export);

  gtk_label_set_label (self->summary_label, summary);
  gtk_stack_set_visible_child_name (self->stack, any || busy ? "table" : "nothing");
  gtk_progress_bar_set_fraction (self->progress_bar,
                                 remit_folder_export_get_fraction (self->export));
  gtk_revealer_set_reveal_child (self->progress_revealer, busy && self->patience_source == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->dialect_choice), !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", any && !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save-report", any && !busy);
}

static void
changed_cb (RemitFolderExport *export, RemitFolderExportDialog *self)
{
  update (self);
}

static gboolean
patience_over_cb (gpointer data)
{
  RemitFolderExportDialog *self = data;

  self->patience_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
be_patient (RemitFolderExportDialog *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  self->patience_source = g_timeout_add (PATIENCE_MSEC, patience_over_cb, self);
}

static void
drop_export (RemitFolderExportDialog *self)
{
  if (self->export == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->export, self);
  remit_folder_export_cancel (self->export);
  g_clear_object (&self->export);
}

static void
dialect_changed_cb (GtkDropDown *choice, GParamSpec *pspec, RemitFolderExportDialog *self)
{
  guint index = gtk_drop_down_get_selected (choice);
  g_autoptr (GtkNoSelection) selection = NULL;

  if (index == GTK_INVALID_LIST_POSITION || self->folder == NULL)
    return;

  drop_export (self);
  self->export = remit_folder_export_new (self->folder, remit_dialect_list ()[index], self->known);
  selection =
      gtk_no_selection_new (g_object_ref (remit_folder_export_get_entries (self->export)));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
  g_signal_connect (self->export, "changed", G_CALLBACK (changed_cb), self);
  be_patient (self);
  update (self);
}

void
remit_folder_export_dialog_select (RemitFolderExportDialog *self, guint index)
{
  g_return_if_fail (REMIT_IS_FOLDER_EXPORT_DIALOG (self));

  gtk_drop_down_set_selected (self->dialect_choice, index);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  remit_folder_export_cancel (REMIT_FOLDER_EXPORT_DIALOG (widget)->export);
}

/* --- saving --- */

void
remit_folder_export_dialog_save (RemitFolderExportDialog *self, GFile *target)
{
  g_return_if_fail (REMIT_IS_FOLDER_EXPORT_DIALOG (self));

  if (remit_folder_export_is_busy (self->export))
    return;

  remit_folder_export_save (self->export, target);
  be_patient (self);
  update (self);
}

static void
target_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) target = remit_choose_folder_finish (result);

  if (target != NULL)
    remit_folder_export_dialog_save (REMIT_FOLDER_EXPORT_DIALOG (source), target);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  remit_choose_folder_async (GTK_WINDOW (widget), _("Save All Files"), NULL, target_chosen_cb,
                             NULL);
}

void
remit_folder_export_dialog_save_report (RemitFolderExportDialog *self, GFile *file)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *told = NULL;
  g_autoptr (RemitText) text = NULL;

  g_return_if_fail (REMIT_IS_FOLDER_EXPORT_DIALOG (self));

  node = remit_folder_export_to_json (self->export);
  printed = remit_json_print (node);
  text = remit_text_new_from_string (printed, -1);
  remit_export_save (text, file, &told);
  tell (self, told);
}

static void
report_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = remit_choose_target_finish (result);

  if (file != NULL)
    remit_folder_export_dialog_save_report (REMIT_FOLDER_EXPORT_DIALOG (source), file);
}

static void
save_report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  remit_choose_target_async (GTK_WINDOW (widget), NULL, "export-report.json", report_chosen_cb,
                             NULL);
}

/* --- object --- */

static void
remit_folder_export_dialog_dispose (GObject *object)
{
  RemitFolderExportDialog *self = REMIT_FOLDER_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  drop_export (self);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->known, remit_known_values_unref);

  G_OBJECT_CLASS (remit_folder_export_dialog_parent_class)->dispose (object);
}

static void
remit_folder_export_dialog_class_init (RemitFolderExportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_folder_export_dialog_dispose;

  g_type_ensure (REMIT_TYPE_FOLDER_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-folder-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitFolderExportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RemitFolderExportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RemitFolderExportDialog, dialect_choice);
  gtk_widget_class_bind_template_child (widget_class, RemitFolderExportDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, RemitFolderExportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, RemitFolderExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, RemitFolderExportDialog, table);
  gtk_widget_class_bind_template_child (widget_class, RemitFolderExportDialog, stack);

  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "export.save-report", NULL, save_report_action);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
remit_folder_export_dialog_init (RemitFolderExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_dialects (RemitFolderExportDialog *self)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; dialects[i] != NULL; i++)
    gtk_string_list_append (names, _(dialects[i]->name));
  gtk_drop_down_set_model (self->dialect_choice, G_LIST_MODEL (names));
  g_signal_connect (self->dialect_choice, "notify::selected", G_CALLBACK (dialect_changed_cb),
                    self);
}

GtkWidget *
remit_folder_export_dialog_new (GtkWindow *parent, GFile *folder, RemitKnownValues *known)
{
  RemitFolderExportDialog *self =
      g_object_new (REMIT_TYPE_FOLDER_EXPORT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *path = remit_file_dup_path (folder);

  self->folder = g_object_ref (folder);
  self->known = known != NULL ? remit_known_values_ref (known) : NULL;
  adw_window_title_set_subtitle (self->title, path);
  remit_set_dialog_size (GTK_WINDOW (self), parent, 820, 560);
  fill_dialects (self);
  dialect_changed_cb (self->dialect_choice, NULL, self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->dialect_choice));

  return GTK_WIDGET (self);
}
