/* remit-export-dialog.c: an agent in other dialects: what it becomes and what that costs, before anything is written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "remit-compat.h"
#include "remit-export-dialect-row.h"
#include "remit-export-files.h"
#include "remit-export-losses.h"
#include "remit-export-set.h"
#include "remit-naming.h"
#include "remit-narrow-bin.h"
#include "remit-source-pane.h"
#include "remit-widget-util.h"

#define DEFAULT_WIDTH 1080
#define DEFAULT_HEIGHT 640
#define LOSSES_WIDTH 276
#define LOSSES_HEIGHT 190

struct _RemitExportDialog
{
  AdwWindow parent_instance;
  RemitNarrowBin *narrow_bin;
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkRevealer *message_revealer;
  GtkLabel *message_label;
  AdwLeaflet *leaflet;
  GtkListBox *dialect_list;
  GtkWidget *body;
  GtkWidget *drag_out;
  GtkLabel *name_label;
  AdwBin *preview_bin;
  RemitExportLosses *losses;

  RemitExportSet *set;
  GFile *file;             /* (nullable): where the agent comes from */
  char *name;              /* what its file may be called */
  RemitDocument *preview;  /* the result that is shown */
  RemitSourcePane *source; /* unowned: shows it */
  guint selected;          /* the dialect that is shown */
  GFile *dragged;          /* (nullable): the result, where somebody began to drag it */
};

G_DEFINE_FINAL_TYPE (RemitExportDialog, remit_export_dialog, ADW_TYPE_WINDOW)

enum
{
  SAVED,
  SHOW_SOURCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const RemitExport *
get_export (RemitExportDialog *self)
{
  return remit_export_set_get (self->set, self->selected);
}

/* --- messages --- */

static void
tell (RemitExportDialog *self, const char *text)
{
  gtk_label_set_label (self->message_label, text);
  gtk_revealer_set_reveal_child (self->message_revealer, TRUE);
}

static void
dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_revealer_set_reveal_child (REMIT_EXPORT_DIALOG (widget)->message_revealer, FALSE);
}

/* --- what is shown --- */

/* Each result has a view of its own: one whose whole text is replaced lays it out while it is painted, and moves a scroll
 * bar that has its place in that frame already. */
static void
show_preview (RemitExportDialog *self)
{
  const RemitExport *export = get_export (self);

  g_clear_object (&self->preview);
  self->preview = remit_document_new ();
  remit_document_set_dialect (self->preview, remit_dialect_list ()[self->selected]);
  if (export != NULL)
    remit_document_set_contents (self->preview, export->text);

  self->source = REMIT_SOURCE_PANE (remit_source_pane_new (self->preview));
  remit_source_pane_set_preview (self->source, _("Result"));
  adw_bin_set_child (self->preview_bin, GTK_WIDGET (self->source));
}

static void
show_result (RemitExportDialog *self)
{
  const RemitExport *export = get_export (self);

  g_clear_object (&self->dragged);
  remit_export_losses_set (self->losses, export, remit_export_set_get_agent (self->set));
  show_preview (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", export != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", export != NULL);
  gtk_widget_set_sensitive (self->drag_out, export != NULL);
}

static void
update_row (RemitExportDialog *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->dialect_list, (int) index);

  remit_export_dialect_row_set (REMIT_EXPORT_DIALECT_ROW (row),
                                remit_export_set_get (self->set, index),
                                remit_export_set_is_own (self->set, index));
}

static void
update_save_all (RemitExportDialog *self)
{
  guint n = remit_export_set_get_n (self->set);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save-all",
                                 remit_export_set_get (self->set, n - 1) != NULL);
}

static void
written_cb (RemitExportSet *set, guint index, RemitExportDialog *self)
{
  update_row (self, index);
  update_save_all (self);
  if (index == self->selected)
    show_result (self);
}

static void
dialect_selected_cb (GtkListBox *list, GtkListBoxRow *row, RemitExportDialog *self)
{
  if (row == NULL)
    return;

  self->selected = (guint) gtk_list_box_row_get_index (row);
  show_result (self);
}

/* Where only one of list and result is seen, choosing goes on to the result. */
static void
dialect_activated_cb (GtkListBox *list, GtkListBoxRow *row, RemitExportDialog *self)
{
  if (!adw_leaflet_get_folded (self->leaflet))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "export.save", NULL);
      return;
    }

  /* Before what has it is gone: it would go to a loss and choose that. */
  gtk_widget_grab_focus (GTK_WIDGET (remit_source_pane_get_view (self->source)));
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

void
remit_export_dialog_select (RemitExportDialog *self, const RemitDialect *dialect)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  g_return_if_fail (REMIT_IS_EXPORT_DIALOG (self));

  for (int i = 0; dialects[i] != NULL; i++)
    if (dialects[i] == dialect)
      gtk_list_box_select_row (self->dialect_list,
                               gtk_list_box_get_row_at_index (self->dialect_list, i));
}

/* --- jumps --- */

static void
loss_chosen_cb (RemitExportLosses *losses, gpointer data, RemitExportDialog *self)
{
  const RemitLoss *loss = data;

  if (loss->span.end <= loss->span.start)
    {
      remit_source_pane_mark_span (self->source, NULL);
      return;
    }

  remit_document_ensure_read (self->preview);
  remit_source_pane_place (self->source, loss->span.start);
  remit_source_pane_mark_span (self->source, &loss->span);
  remit_source_pane_show (self->source, loss->span);
}

static void
loss_show_source_cb (RemitExportLosses *losses, gpointer data, RemitExportDialog *self)
{
  RemitSpan span = ((const RemitLoss *) data)->source;

  if (span.end <= span.start)
    return;

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SHOW_SOURCE], 0, (guint64) span.start, (guint64) span.end);
  g_object_unref (self);
}

/* --- narrow windows --- */

static void
narrow_changed_cb (RemitNarrowBin *bin, GParamSpec *pspec, RemitExportDialog *self)
{
  gboolean narrow = remit_narrow_bin_get_narrow (bin);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), narrow
                                                                   ? GTK_ORIENTATION_VERTICAL
                                                                   : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (GTK_WIDGET (self->losses), narrow ? -1 : LOSSES_WIDTH,
                               narrow ? LOSSES_HEIGHT : -1);
  remit_set_css_class (GTK_WIDGET (self->losses), "below", narrow);
}

static void
leaflet_changed_cb (AdwLeaflet *leaflet, GParamSpec *pspec, RemitExportDialog *self)
{
  gboolean folded = adw_leaflet_get_folded (leaflet);

  gtk_widget_set_visible (self->back_button,
                          folded && adw_leaflet_get_visible_child (leaflet) == self->body);
  gtk_list_box_set_activate_on_single_click (self->dialect_list, folded);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitExportDialog *self = REMIT_EXPORT_DIALOG (widget);

  if (!adw_leaflet_get_folded (self->leaflet))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->dialect_list)));
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* In the capture phase: the text would move words. */
static void
add_back_shortcut (RemitExportDialog *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Left, GDK_ALT_MASK),
                        gtk_named_action_new ("export.back")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* --- saving --- */

static void
end_with (RemitExportDialog *self, const char *text)
{
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SAVED], 0, text);
  g_object_unref (self);
}

void
remit_export_dialog_save (RemitExportDialog *self, GFile *file)
{
  g_autofree char *told = NULL;

  g_return_if_fail (REMIT_IS_EXPORT_DIALOG (self));
  g_return_if_fail (get_export (self) != NULL);

  if (remit_export_save (get_export (self)->text, file, &told))
    end_with (self, told);
  else
    tell (self, told);
}

static void
target_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = remit_choose_target_finish (result);

  if (file != NULL)
    remit_export_dialog_save (REMIT_EXPORT_DIALOG (source), file);
}

static GFile *
dup_folder (RemitExportDialog *self)
{
  return self->file != NULL ? g_file_get_parent (self->file) : NULL;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitExportDialog *self = REMIT_EXPORT_DIALOG (widget);
  g_autoptr (GFile) folder = dup_folder (self);
  g_autofree char *proposed =
      remit_export_dup_free_name (self->name, folder, remit_dialect_list ()[self->selected]);

  remit_choose_target_async (GTK_WINDOW (self), folder, proposed, target_chosen_cb, NULL);
}

void
remit_export_dialog_save_all (RemitExportDialog *self, GFile *folder)
{
  g_autoptr (RemitExportReport) report = remit_export_report_new ();
  g_autofree char *text = NULL;

  g_return_if_fail (REMIT_IS_EXPORT_DIALOG (self));

  for (guint i = 0; i < remit_export_set_get_n (self->set); i++)
    remit_export_save_below (remit_export_set_get (self->set, i), folder, self->name, report);
  text = remit_export_report_dup_text (report, folder);
  if (report->existing->len + report->failures->len == 0)
    end_with (self, text);
  else
    tell (self, text);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) folder = remit_choose_folder_finish (result);

  if (folder != NULL)
    remit_export_dialog_save_all (REMIT_EXPORT_DIALOG (source), folder);
}

static void
save_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitExportDialog *self = REMIT_EXPORT_DIALOG (widget);
  g_autoptr (GFile) folder = dup_folder (self);

  remit_choose_folder_async (GTK_WINDOW (self), _("Save All Five"), folder, folder_chosen_cb, NULL);
}

/* --- copying and dragging --- */

static char *
dup_text (RemitExportDialog *self)
{
  RemitText *text = get_export (self)->text;

  return g_strndup (remit_text_get_data (text), remit_text_get_length (text));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitExportDialog *self = REMIT_EXPORT_DIALOG (widget);
  g_autofree char *text = dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Copied")));
}

/* The file is made when somebody begins to drag. */
static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, RemitExportDialog *self)
{
  g_autofree char *text = NULL;
  GdkContentProvider *providers[2];
  GdkFileList *files;

  if (get_export (self) == NULL)
    return NULL;

  text = dup_text (self);
  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  if (self->dragged == NULL)
    self->dragged = remit_export_make_temporary (get_export (self), self->name, NULL);
  if (self->dragged == NULL)
    return providers[0];

  files = gdk_file_list_new_from_array (&self->dragged, 1);
  providers[1] = providers[0];
  providers[0] = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files);
  g_boxed_free (GDK_TYPE_FILE_LIST, files);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, RemitExportDialog *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (self->drag_out);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, image, 12, 12);
}

static void
add_drag_source (RemitExportDialog *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (self->drag_out, GTK_EVENT_CONTROLLER (source));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  remit_source_pane_find (REMIT_EXPORT_DIALOG (widget)->source, FALSE);
}

/* --- object --- */

static void
remit_export_dialog_dispose (GObject *object)
{
  RemitExportDialog *self = REMIT_EXPORT_DIALOG (object);

  if (self->set != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->set, self);
      g_signal_handlers_disconnect_by_data (self->leaflet, self);
      g_signal_handlers_disconnect_by_data (self->dialect_list, self);
      g_signal_handlers_disconnect_by_data (self->losses, self);
      remit_export_losses_set (self->losses, NULL, NULL);
      remit_export_set_stop (self->set);
    }
  g_clear_object (&self->set);
  g_clear_object (&self->file);
  g_clear_object (&self->preview);
  g_clear_object (&self->dragged);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (remit_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, RemitExportDialog, narrow_bin);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, toasts);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, title);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, back_button);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, message_revealer);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, message_label);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, leaflet);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, dialect_list);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, body);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, drag_out);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, name_label);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, preview_bin);
  gtk_widget_class_bind_template_child (class, RemitExportDialog, losses);
}

static void
install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "export.save", NULL, save_action);
  gtk_widget_class_install_action (class, "export.save-all", NULL, save_all_action);
  gtk_widget_class_install_action (class, "export.copy", NULL, copy_action);
  gtk_widget_class_install_action (class, "export.find", NULL, find_action);
  gtk_widget_class_install_action (class, "export.back", NULL, back_action);
  gtk_widget_class_install_action (class, "export.dismiss", NULL, dismiss_action);

  /* Entries and the text come first with what is theirs. */
  gtk_widget_class_add_binding_action (class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_c, GDK_CONTROL_MASK, "export.copy", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_f, GDK_CONTROL_MASK, "export.find", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_s, GDK_CONTROL_MASK, "export.save", NULL);
}

static void
remit_export_dialog_class_init (RemitExportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_export_dialog_dispose;

  signals[SAVED] = g_signal_new ("saved", REMIT_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW_SOURCE] =
      g_signal_new ("show-source", REMIT_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT64, G_TYPE_UINT64);

  g_type_ensure (REMIT_TYPE_NARROW_BIN);
  g_type_ensure (REMIT_TYPE_EXPORT_LOSSES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-export-dialog.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
remit_export_dialog_init (RemitExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self->dialect_list, "row-selected", G_CALLBACK (dialect_selected_cb), self);
  g_signal_connect (self->dialect_list, "row-activated", G_CALLBACK (dialect_activated_cb), self);
  g_signal_connect (self->losses, "chosen", G_CALLBACK (loss_chosen_cb), self);
  g_signal_connect (self->losses, "show-source", G_CALLBACK (loss_show_source_cb), self);
  g_signal_connect (self->narrow_bin, "notify::narrow", G_CALLBACK (narrow_changed_cb), self);
  g_signal_connect (self->leaflet, "notify::folded", G_CALLBACK (leaflet_changed_cb), self);
  g_signal_connect (self->leaflet, "notify::visible-child", G_CALLBACK (leaflet_changed_cb), self);
  add_back_shortcut (self);
  add_drag_source (self);
}

/* The first dialect that is another than the file's is shown first. */
static void
fill_dialects (RemitExportDialog *self)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  guint n = remit_export_set_get_n (self->set);
  guint first = n > 1 && remit_export_set_is_own (self->set, 0) ? 1 : 0;

  for (guint i = 0; i < n; i++)
    {
      gtk_list_box_append (self->dialect_list, remit_export_dialect_row_new (dialects[i]));
      update_row (self, i);
    }
  update_save_all (self);
  remit_export_dialog_select (self, dialects[first]);
  gtk_window_set_focus (GTK_WINDOW (self),
                        GTK_WIDGET (gtk_list_box_get_selected_row (self->dialect_list)));
}

GtkWidget *
remit_export_dialog_new (GtkWindow *parent,
                         RemitAgent *agent,
                         RemitKnownValues *known,
                         GFile *file)
{
  RemitExportDialog *self =
      g_object_new (REMIT_TYPE_EXPORT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *basename = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *shown = basename != NULL ? g_filename_display_name (basename) : NULL;

  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->name = remit_export_dup_file_name (agent, file);
  adw_window_title_set_subtitle (self->title, shown != NULL ? shown : self->name);
  gtk_label_set_label (self->name_label, self->name);
  remit_set_dialog_size (GTK_WINDOW (self), parent, DEFAULT_WIDTH, DEFAULT_HEIGHT);

  self->set = remit_export_set_new (agent, known);
  g_signal_connect (self->set, "written", G_CALLBACK (written_cb), self);
  fill_dialects (self);

  return GTK_WIDGET (self);
}
