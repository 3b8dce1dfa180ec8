/* remit-window.c: the window: header, tabs, welcome page
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-window-private.h"

#include <glib/gi18n-lib.h>

#include "remit-compat.h"
#include "remit-drafts.h"
#include "remit-folder-export-dialog.h"
#include "remit-naming.h"
#include "remit-saving.h"
#include "remit-widget-util.h"

G_DEFINE_FINAL_TYPE (RemitWindow, remit_window, ADW_TYPE_APPLICATION_WINDOW)

static RemitPage *
get_tab_page (AdwTabPage *tab)
{
  return REMIT_PAGE (adw_tab_page_get_child (tab));
}

RemitPage *
remit_window_get_page (RemitWindow *self)
{
  AdwTabPage *tab = adw_tab_view_get_selected_page (self->tab_view);

  return tab != NULL ? get_tab_page (tab) : NULL;
}

void
remit_window_tell (RemitWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

void
remit_window_set_knowledge (RemitWindow *self, RemitKnowledge *knowledge)
{
  g_return_if_fail (REMIT_IS_WINDOW (self));

  g_set_object (&self->knowledge, knowledge);
}

RemitDocument *
remit_window_make_document (RemitWindow *self)
{
  RemitDocument *document = remit_document_new ();

  if (self->knowledge != NULL)
    remit_document_set_knowledge (document, self->knowledge);

  return document;
}

/* --- header --- */

static int
get_worst (const GPtrArray *diagnostics)
{
  int worst = REMIT_SEVERITY_INFO;

  for (guint i = 0; i < diagnostics->len; i++)
    worst = MAX (worst, (int) ((RemitDiagnostic *) g_ptr_array_index (diagnostics, i))->severity);

  return worst;
}

static void
update_problems (RemitWindow *self, RemitDocument *document)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (document);
  int worst = get_worst (diagnostics);
  guint counts[REMIT_SEVERITY_ERROR + 1];
  g_autofree char *text = NULL;
  g_autofree char *name = remit_diagnostics_dup_words (diagnostics);
  /* Translators: %s says how many problems there are: “1 error, 3 warnings” */
  g_autofree char *tooltip = g_strdup_printf (_("%s (F8 goes to the next)"), name);
  const char *classes[] = { remit_severity_get_css_class (worst), NULL };

  /* Notes are counted only where there is nothing else, and do not shout then. */
  remit_diagnostics_count (diagnostics, counts);
  text = g_strdup_printf ("%u", worst > REMIT_SEVERITY_INFO
                                    ? counts[REMIT_SEVERITY_ERROR] + counts[REMIT_SEVERITY_WARNING]
                                    : counts[REMIT_SEVERITY_INFO]);
  gtk_label_set_label (self->problems_label, text);
  gtk_image_set_from_icon_name (self->problems_icon, diagnostics->len > 0
                                                         ? remit_severity_get_icon_name (worst)
                                                         : "emblem-ok-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self->problems_icon),
                              diagnostics->len > 0 ? classes : classes + 1);
  remit_set_css_class (GTK_WIDGET (self->problems_button), "empty", diagnostics->len == 0);
  remit_set_css_class (GTK_WIDGET (self->problems_button), "quiet-count",
                       worst == REMIT_SEVERITY_INFO);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->problems_button),
                               diagnostics->len > 0 ? tooltip : name);
  remit_set_label (GTK_WIDGET (self->problems_button), name);
}

static void
agent_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitWindow *self)
{
  update_problems (self, document);
}

/* What is in the header follows from whether a document is open and how wide the window is. */
static void
update_header (RemitWindow *self)
{
  RemitPage *page = remit_window_get_page (self);
  gboolean narrow = remit_narrow_bin_get_narrow (self->narrow_bin);
  gboolean open = page != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->open_button), open);
  gtk_widget_set_visible (self->new_button, open);
  gtk_widget_set_visible (self->export_button, open && !narrow);
  gtk_widget_set_visible (self->problems_button, open && !narrow);
  gtk_widget_set_visible (self->view_switch, open && !narrow);
  if (narrow)
    adw_split_button_set_icon_name (self->open_button, "document-open-symbolic");
  else
    adw_split_button_set_label (self->open_button, _("Open"));
  remit_title_button_set_narrow (self->title_button, narrow);

  gtk_stack_set_visible_child (self->title_stack,
                               open ? GTK_WIDGET (self->title_button) : self->plain_title);
  gtk_stack_set_visible_child (self->stack, open ? self->tabs : GTK_WIDGET (self->welcome));
  if (open)
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "flat");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "flat");
}

static void
narrow_changed_cb (RemitNarrowBin *bin, GParamSpec *pspec, RemitWindow *self)
{
  gboolean narrow = remit_narrow_bin_get_narrow (bin);

  for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
    remit_page_set_narrow (get_tab_page (adw_tab_view_get_nth_page (self->tab_view, i)), narrow);
  remit_welcome_set_narrow (self->welcome, narrow);
  update_header (self);
}

/* --- tabs --- */

static void
selected_page_cb (AdwTabView *view, GParamSpec *pspec, RemitWindow *self)
{
  RemitPage *page = remit_window_get_page (self);
  RemitDocument *document = page != NULL ? remit_page_get_document (page) : NULL;

  gtk_widget_insert_action_group (GTK_WIDGET (self), "page",
                                  page != NULL ? remit_page_get_actions (page) : NULL);
  remit_title_button_set_document (self->title_button, document);
  g_signal_group_set_target (self->document_signals, document);
  if (document != NULL)
    update_problems (self, document);
  gtk_window_set_title (GTK_WINDOW (self),
                        document != NULL ? remit_document_get_title (document) : PACKAGE_NAME);
  update_header (self);
  if (page != NULL)
    remit_page_focus_first (page);
  /* A page that is laid out for the first time asks for its height while it is allocated: only where
   * all that holds it is allocated with it, the frame has a place for everything. */
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

static void
update_tab (AdwTabPage *tab)
{
  RemitDocument *document = remit_page_get_document (get_tab_page (tab));
  GFile *file = remit_document_get_file (document);
  gboolean modified = gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document));
  const GPtrArray *diagnostics = remit_document_get_diagnostics (document);
  gboolean errors = diagnostics->len > 0 && get_worst (diagnostics) == REMIT_SEVERITY_ERROR;
  g_autofree char *path =
      file != NULL ? remit_file_dup_path (file) : g_strdup (_("Not saved yet"));
  g_autofree char *words =
      /* Translators: %s is the path of a file with changes that are not saved */
      modified ? g_strdup_printf (_("%s (unsaved)"), path) : g_strdup (path);
  g_autofree char *tooltip = g_markup_escape_text (words, -1);
  g_autoptr (GIcon) icon = modified ? g_themed_icon_new ("remit-unsaved-symbolic") : NULL;

  adw_tab_page_set_title (tab, remit_document_get_title (document));
  adw_tab_page_set_tooltip (tab, tooltip);
  adw_tab_page_set_icon (tab, icon);
  adw_tab_page_set_needs_attention (tab, errors && !adw_tab_page_get_selected (tab));
  adw_tab_page_set_loading (tab, remit_document_is_busy (document));
}

static void
tab_changed_cb (RemitDocument *document, GParamSpec *pspec, AdwTabPage *tab)
{
  update_tab (tab);
}

static void
tab_modified_cb (RemitDocument *document, AdwTabPage *tab)
{
  update_tab (tab);
}

static void
title_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), remit_document_get_title (document));
}

static void
message_cb (RemitPage *page, const char *text, RemitWindow *self)
{
  remit_window_tell (self, text);
}

static void
undoable_cb (RemitPage *page, const char *text, RemitWindow *self)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "page.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

AdwTabPage *
remit_window_append (RemitWindow *self, RemitDocument *document)
{
  static const char *const states[] = { "notify::title", "notify::file", "notify::agent",
                                        "notify::busy" };
  GtkWidget *page = remit_page_new (document, self->settings);
  AdwTabPage *tab;

  remit_page_set_narrow (REMIT_PAGE (page), remit_narrow_bin_get_narrow (self->narrow_bin));
  g_signal_connect_object (page, "message", G_CALLBACK (message_cb), self, 0);
  g_signal_connect_object (page, "undoable", G_CALLBACK (undoable_cb), self, 0);
  remit_drafts_keep (document);
  tab = adw_tab_view_append (self->tab_view, page);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_connect_object (document, states[i], G_CALLBACK (tab_changed_cb), tab, 0);
  g_signal_connect_object (document, "modified-changed", G_CALLBACK (tab_modified_cb), tab, 0);
  update_tab (tab);

  return tab;
}

void
remit_window_add (RemitWindow *self, RemitDocument *document)
{
  AdwTabPage *tab;

  g_return_if_fail (REMIT_IS_WINDOW (self));

  tab = remit_window_append (self, document);
  adw_tab_view_set_selected_page (self->tab_view, tab);
  remit_page_focus (get_tab_page (tab));
}

static void
tab_confirmed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  RemitWindow *self = REMIT_WINDOW (source);
  g_autoptr (AdwTabPage) tab = data;

  adw_tab_view_close_page_finish (self->tab_view, tab, remit_confirm_close_finish (result));
}

static gboolean
close_page_cb (AdwTabView *view, AdwTabPage *tab, RemitWindow *self)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  g_ptr_array_add (documents, remit_page_get_document (get_tab_page (tab)));
  remit_confirm_close_async (GTK_WINDOW (self), documents, tab_confirmed_cb, g_object_ref (tab));

  return GDK_EVENT_STOP;
}

/* --- closing --- */

static void
window_confirmed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  RemitWindow *self = REMIT_WINDOW (source);

  self->closing = remit_confirm_close_finish (result);
  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
add_documents (RemitWindow *self, GPtrArray *documents)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
    g_ptr_array_add (documents, remit_page_get_document (
                                    get_tab_page (adw_tab_view_get_nth_page (self->tab_view, i))));
}

/* (transfer container): the windows of an application that hold documents. */
static GList *
list_windows (GtkApplication *application)
{
  GList *windows = NULL;

  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    if (REMIT_IS_WINDOW (item->data))
      windows = g_list_prepend (windows, item->data);

  return windows;
}

static void
quit_confirmed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkApplication) application = data;
  g_autoptr (GList) windows = NULL;

  if (!remit_confirm_close_finish (result))
    return;

  remit_window_keep_files (application, NULL);
  windows = list_windows (application);
  for (GList *item = windows; item != NULL; item = item->next)
    {
      RemitWindow *self = item->data;

      self->closing = TRUE;
      self->quitting = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

void
remit_window_quit (RemitWindow *self)
{
  GtkApplication *application;
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (GList) windows = NULL;

  g_return_if_fail (REMIT_IS_WINDOW (self));

  application = gtk_window_get_application (GTK_WINDOW (self));
  windows = list_windows (application);
  for (GList *item = windows; item != NULL; item = item->next)
    add_documents (item->data, documents);
  remit_confirm_close_async (GTK_WINDOW (self), documents, quit_confirmed_cb,
                             g_object_ref (application));
}

static void
save_size (RemitWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  g_settings_set_boolean (self->settings, "window-maximized", maximized);
  if (maximized)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", CLAMP (width, 360, 32767));
  g_settings_set_int (self->settings, "window-height", CLAMP (height, 294, 32767));
}

static gboolean
remit_window_close_request (GtkWindow *window)
{
  RemitWindow *self = REMIT_WINDOW (window);
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  if (self->closing)
    {
      save_size (self);
      if (!self->quitting && gtk_window_get_application (window) != NULL)
        remit_window_keep_files (gtk_window_get_application (window), self);
      return GTK_WINDOW_CLASS (remit_window_parent_class)->close_request (window);
    }

  add_documents (self, documents);
  remit_confirm_close_async (window, documents, window_confirmed_cb, NULL);

  return TRUE;
}

/* --- actions --- */

static void
close_tab_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitWindow *self = REMIT_WINDOW (widget);
  AdwTabPage *tab = adw_tab_view_get_selected_page (self->tab_view);

  if (tab != NULL)
    adw_tab_view_close_page (self->tab_view, tab);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
step_tab_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitWindow *self = REMIT_WINDOW (widget);

  if (g_str_equal (name, "win.next-tab"))
    adw_tab_view_select_next_page (self->tab_view);
  else
    adw_tab_view_select_previous_page (self->tab_view);
}

static void
cycle_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const modes[] = { "form", "both", "source", "form" };
  RemitWindow *self = REMIT_WINDOW (widget);
  RemitPage *page = remit_window_get_page (self);
  g_autofree char *mode = g_settings_get_string (self->settings, "view-mode");

  if (page != NULL && remit_narrow_bin_get_narrow (self->narrow_bin))
    {
      remit_page_cycle_narrow (page);
      return;
    }

  for (guint i = 0; i + 1 < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (mode, modes[i]))
      {
        g_settings_set_string (self->settings, "view-mode", modes[i + 1]);
        return;
      }
}

static void
export_folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) folder = remit_choose_folder_finish (result);

  RemitKnowledge *knowledge = REMIT_WINDOW (source)->knowledge;

  if (folder != NULL)
    gtk_window_present (GTK_WINDOW (remit_folder_export_dialog_new (
        GTK_WINDOW (source), folder,
        knowledge != NULL ? remit_knowledge_get_known (knowledge) : NULL)));
}

static void
export_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitPage *page = remit_window_get_page (REMIT_WINDOW (widget));
  GFile *file = page != NULL ? remit_document_get_file (remit_page_get_document (page)) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  remit_choose_folder_async (GTK_WINDOW (widget), _("Export Folder"), folder,
                             export_folder_chosen_cb, NULL);
}

static void
add_settings_actions (RemitWindow *self)
{
  static const char *const keys[] = { "view-mode", "show-problems", "show-outline" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, keys[i]);

      g_action_map_add_action (G_ACTION_MAP (self), action);
    }
}

/* --- object --- */

static void
remit_window_dispose (GObject *object)
{
  RemitWindow *self = REMIT_WINDOW (object);

  if (self->tab_view != NULL)
    g_signal_handlers_disconnect_by_data (self->tab_view, self);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->opener);
  g_clear_object (&self->settings);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (remit_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, RemitWindow, narrow_bin);
  gtk_widget_class_bind_template_child (class, RemitWindow, toasts);
  gtk_widget_class_bind_template_child (class, RemitWindow, header);
  gtk_widget_class_bind_template_child (class, RemitWindow, title_stack);
  gtk_widget_class_bind_template_child (class, RemitWindow, plain_title);
  gtk_widget_class_bind_template_child (class, RemitWindow, title_button);
  gtk_widget_class_bind_template_child (class, RemitWindow, open_button);
  gtk_widget_class_bind_template_child (class, RemitWindow, new_button);
  gtk_widget_class_bind_template_child (class, RemitWindow, export_button);
  gtk_widget_class_bind_template_child (class, RemitWindow, problems_button);
  gtk_widget_class_bind_template_child (class, RemitWindow, problems_icon);
  gtk_widget_class_bind_template_child (class, RemitWindow, problems_label);
  gtk_widget_class_bind_template_child (class, RemitWindow, view_switch);
  gtk_widget_class_bind_template_child (class, RemitWindow, recent_menu);
  gtk_widget_class_bind_template_child (class, RemitWindow, new_menu);
  gtk_widget_class_bind_template_child (class, RemitWindow, stack);
  gtk_widget_class_bind_template_child (class, RemitWindow, welcome);
  gtk_widget_class_bind_template_child (class, RemitWindow, tabs);
  gtk_widget_class_bind_template_child (class, RemitWindow, tab_view);
  gtk_widget_class_bind_template_child (class, RemitWindow, progress_revealer);
  gtk_widget_class_bind_template_child (class, RemitWindow, progress_label);
  gtk_widget_class_bind_template_child (class, RemitWindow, progress_bar);
  gtk_widget_class_bind_template_child (class, RemitWindow, drop_veil);
}

static void
remit_window_class_init (RemitWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = remit_window_close_request;

  g_type_ensure (REMIT_TYPE_NARROW_BIN);
  g_type_ensure (REMIT_TYPE_TITLE_BUTTON);
  g_type_ensure (REMIT_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-window.ui");
  bind_children (widget_class);

  remit_window_install_files_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.close-tab", NULL, close_tab_action);
  gtk_widget_class_install_action (widget_class, "win.next-tab", NULL, step_tab_action);
  gtk_widget_class_install_action (widget_class, "win.previous-tab", NULL, step_tab_action);
  gtk_widget_class_install_action (widget_class, "win.cycle-view", NULL, cycle_view_action);
  gtk_widget_class_install_action (widget_class, "win.export-folder", NULL, export_folder_action);
}

static void
remit_window_init (RemitWindow *self)
{
  self->settings = g_settings_new (APP_ID);
  self->document_signals = g_signal_group_new (REMIT_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "notify::agent", G_CALLBACK (agent_changed_cb),
                          self);
  g_signal_group_connect (self->document_signals, "notify::title", G_CALLBACK (title_changed_cb),
                          self);

  gtk_widget_init_template (GTK_WIDGET (self));
  remit_name_menu_buttons (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  /* These belong to the text. */
  adw_tab_view_remove_shortcuts (
      self->tab_view, ADW_TAB_VIEW_SHORTCUT_CONTROL_HOME | ADW_TAB_VIEW_SHORTCUT_CONTROL_END
                          | ADW_TAB_VIEW_SHORTCUT_CONTROL_SHIFT_HOME
                          | ADW_TAB_VIEW_SHORTCUT_CONTROL_SHIFT_END);
  add_settings_actions (self);
  remit_window_init_files (self);
  g_signal_connect (self->tab_view, "notify::selected-page", G_CALLBACK (selected_page_cb), self);
  g_signal_connect (self->tab_view, "close-page", G_CALLBACK (close_page_cb), self);
  g_signal_connect (self->narrow_bin, "notify::narrow", G_CALLBACK (narrow_changed_cb), self);
  update_header (self);
}

GtkWidget *
remit_window_new (AdwApplication *application)
{
  return g_object_new (REMIT_TYPE_WINDOW, "application", application, NULL);
}
