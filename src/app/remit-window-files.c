/* remit-window-files.c: how files come into the window: chosen, dropped, new from a template
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "remit-compat.h"
#include "remit-drafts.h"
#include "remit-offset-map.h"
#include "remit-recent.h"

/* For fewer files a progress bar would only flicker. */
#define PROGRESS_FILES 10

/* --- opening --- */

static AdwTabPage *
find_open (RemitWindow *self, GFile *file)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
    {
      AdwTabPage *tab = adw_tab_view_get_nth_page (self->tab_view, i);
      RemitPage *page = REMIT_PAGE (adw_tab_page_get_child (tab));
      GFile *open = remit_document_get_file (remit_page_get_document (page));

      if (open != NULL && g_file_equal (open, file))
        return tab;
    }

  return NULL;
}

/* A text with a broken byte opens read-only; a picture is no text at all. */
static gboolean
is_text (RemitDocument *document)
{
  RemitText *text = remit_document_get_agent (document)->text;
  const char *name = remit_document_get_basename (document);
  gboolean uncertain;
  g_autofree char *type = NULL;

  if (!remit_document_is_read_only (document) || g_str_has_suffix (name, ".md"))
    return TRUE;

  type = g_content_type_guess (NULL, (const guchar *) remit_text_get_data (text),
                               remit_text_get_length (text), &uncertain);

  return g_content_type_is_a (type, "text/plain");
}

static void
open_file (RemitWindow *self, GFile *file)
{
  AdwTabPage *tab = find_open (self, file);
  g_autoptr (RemitDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (tab != NULL)
    {
      if (self->select_next)
        adw_tab_view_set_selected_page (self->tab_view, tab);
      self->select_next = FALSE;
      return;
    }

  document = remit_window_make_document (self);
  if (!remit_document_load (document, file, &error))
    {
      remit_opener_refuse (self->opener, file, error->message);
    }
  else if (!is_text (document))
    {
      remit_opener_refuse (self->opener, file, _("It is not a text file"));
    }
  else
    {
      remit_recent_add (file);
      if (self->select_next)
        remit_window_add (self, document);
      else
        remit_window_append (self, document);
      self->select_next = FALSE;
    }
}

static void
opener_file_cb (RemitOpener *opener, GFile *file, RemitWindow *self)
{
  open_file (self, file);
}

static void
opener_progress_cb (RemitOpener *opener, guint done, guint total, RemitWindow *self)
{
  g_autofree char *text = NULL;

  if (total <= PROGRESS_FILES)
    return;

  text = g_strdup_printf (_("Opening %u of %u"), done, total);
  gtk_label_set_label (self->progress_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, (double) done / total);
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
}

static GtkWidget *
list_refused (GPtrArray *refused)
{
  g_autofree char *text = NULL;
  GtkWidget *label;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_ptr_array_add (refused, NULL);
  text = g_strjoinv ("\n", (char **) refused->pdata);
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 240);

  return scroller;
}

/* The details belong to the toast and live as long as it does. */
static void
details_clicked_cb (AdwToast *toast, RemitWindow *self)
{
  GPtrArray *refused = g_object_get_data (G_OBJECT (toast), "refused");

  remit_tell (GTK_WINDOW (self), _("Not Opened"), NULL, list_refused (refused));
}

static void
opener_done_cb (RemitOpener *opener, RemitWindow *self)
{
  g_autoptr (GPtrArray) refused = remit_opener_take_refused (opener);
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  AdwToast *toast;

  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  if (refused->len == 0)
    return;

  if (refused->len == 1)
    text = g_strdup_printf (_("Not opened: %s"), (char *) g_ptr_array_index (refused, 0));
  else
    text = g_strdup_printf (
        ngettext ("%u file was not opened", "%u files were not opened", refused->len),
        refused->len);
  markup = g_markup_escape_text (text, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _("_Details"));
  g_object_set_data_full (G_OBJECT (toast), "refused", g_steal_pointer (&refused),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (details_clicked_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The first file opens at once, so that a window never shows the welcome page before it. It is the
 * one that is shown: the panes of the others are made when their tabs are. */
void
remit_window_open (RemitWindow *self, GFile **files, guint n_files)
{
  guint first = 0;

  g_return_if_fail (REMIT_IS_WINDOW (self));

  self->select_next = TRUE;

  if (n_files > 0
      && g_file_query_file_type (files[0], G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY)
    open_file (self, files[first++]);
  for (guint i = first; i < n_files; i++)
    remit_opener_add (self->opener, files[i]);
  remit_opener_finish (self->opener);
}

/* --- what was open --- */

/* The window used last comes first: its tab is the one that is shown again. */
static void
keep_window (RemitWindow *self, GStrvBuilder *builder)
{
  g_autofree char *selected = g_settings_get_string (self->settings, "selected-file");

  for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
    {
      AdwTabPage *tab = adw_tab_view_get_nth_page (self->tab_view, i);
      RemitPage *page = REMIT_PAGE (adw_tab_page_get_child (tab));
      GFile *file = remit_document_get_file (remit_page_get_document (page));
      g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

      if (uri == NULL)
        continue;
      g_strv_builder_add (builder, uri);
      if (adw_tab_page_get_selected (tab) && *selected == '\0')
        g_settings_set_string (self->settings, "selected-file", uri);
    }
}

void
remit_window_keep_files (GtkApplication *application, RemitWindow *closing)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;
  gboolean last = TRUE;

  g_settings_reset (settings, "selected-file");
  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    if (REMIT_IS_WINDOW (item->data) && item->data != closing)
      {
        keep_window (item->data, builder);
        last = FALSE;
      }
  if (last && closing != NULL)
    keep_window (closing, builder);

  uris = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "open-files", (const char *const *) uris);
}

/* Nobody asked for these files just now: one that cannot be read is passed over. A place on the
 * network may be long in answering. */
static void
restore_file (RemitWindow *self, GFile *file)
{
  g_autoptr (RemitDocument) document = remit_window_make_document (self);

  if (g_file_is_native (file) && find_open (self, file) == NULL
      && remit_document_load (document, file, NULL))
    remit_window_append (self, document);
}

void
remit_window_restore (RemitWindow *self)
{
  g_auto (GStrv) uris = NULL;
  g_autofree char *selected = NULL;
  g_autoptr (GFile) file = NULL;
  AdwTabPage *tab;

  g_return_if_fail (REMIT_IS_WINDOW (self));

  uris = g_settings_get_strv (self->settings, "open-files");
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) open = g_file_new_for_uri (uris[i]);

      restore_file (self, open);
    }

  selected = g_settings_get_string (self->settings, "selected-file");
  file = g_file_new_for_uri (selected);
  tab = find_open (self, file);
  if (tab != NULL)
    adw_tab_view_set_selected_page (self->tab_view, tab);
  if (remit_window_get_page (self) != NULL)
    remit_page_focus (remit_window_get_page (self));
}

static AdwTabPage *
find_document (RemitWindow *self, RemitDocument *document)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tab_view); i++)
    {
      AdwTabPage *tab = adw_tab_view_get_nth_page (self->tab_view, i);

      if (remit_page_get_document (REMIT_PAGE (adw_tab_page_get_child (tab))) == document)
        return tab;
    }

  return NULL;
}

static RemitDocument *
open_draft (GFile *file, gpointer data)
{
  RemitWindow *self = data;
  AdwTabPage *tab = file != NULL ? find_open (self, file) : NULL;
  g_autoptr (RemitDocument) document = NULL;

  if (tab != NULL)
    return g_object_ref (remit_page_get_document (REMIT_PAGE (adw_tab_page_get_child (tab))));

  document = remit_window_make_document (self);
  if (file != NULL && !remit_document_load (document, file, NULL))
    return NULL;

  return g_steal_pointer (&document);
}

void
remit_window_restore_drafts (RemitWindow *self)
{
  g_autoptr (GPtrArray) documents = NULL;

  g_return_if_fail (REMIT_IS_WINDOW (self));

  documents = remit_drafts_restore (open_draft, self);
  for (guint i = 0; i < documents->len; i++)
    {
      RemitDocument *document = g_ptr_array_index (documents, i);
      AdwTabPage *tab = find_document (self, document);

      if (tab != NULL)
        adw_tab_view_set_selected_page (self->tab_view, tab);
      else
        remit_window_add (self, document);
    }
}

static void
cancel_opening_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  remit_opener_cancel (REMIT_WINDOW (widget)->opener);
}

static void
files_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) files = remit_choose_files_finish (result);

  if (files != NULL)
    remit_window_open (REMIT_WINDOW (source), (GFile **) files->pdata, files->len);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitWindow *self = REMIT_WINDOW (widget);
  RemitPage *page = remit_window_get_page (self);
  GFile *file = page != NULL ? remit_document_get_file (remit_page_get_document (page)) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  remit_choose_files_async (GTK_WINDOW (self), folder, files_chosen_cb, NULL);
}

static void
open_uri_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  remit_window_open (REMIT_WINDOW (widget), &file, 1);
}

/* --- new --- */

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *path = g_strdup_printf ("/io/github/remit_editor/Remit/templates/%s.md",
                                           g_variant_get_string (parameter, NULL));
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (RemitDocument) document = remit_window_make_document (REMIT_WINDOW (widget));
  g_autoptr (RemitText) text = NULL;

  if (bytes == NULL)
    bytes = g_bytes_new_static ("", 0);
  text = remit_text_new (bytes);
  remit_document_set_contents (document, text);
  remit_window_add (REMIT_WINDOW (widget), document);
}

static void
fill_new_menu (RemitWindow *self)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.new::%s", dialects[i]->id);

      g_menu_append (self->new_menu, _(dialects[i]->name), action);
    }
}

static void
recents_changed_cb (GtkRecentManager *manager, RemitWindow *self)
{
  remit_recent_fill_menu (self->recent_menu);
}

/* --- dropping --- */

static GdkDragAction
drop_enter_cb (GtkDropTarget *target, double x, double y, RemitWindow *self)
{
  gtk_widget_show (self->drop_veil);

  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (GtkDropTarget *target, RemitWindow *self)
{
  gtk_widget_hide (self->drop_veil);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, RemitWindow *self)
{
  /* The list is ours, the files in it are not. */
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  gtk_widget_hide (self->drop_veil);
  for (GSList *item = list; item != NULL; item = item->next)
    g_ptr_array_add (files, item->data);
  remit_window_open (self, (GFile **) files->pdata, files->len);

  return TRUE;
}

/* In the capture phase: over a text view its own target would take the drop. */
static void
add_drop_target (RemitWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "enter", G_CALLBACK (drop_enter_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->narrow_bin), GTK_EVENT_CONTROLLER (target));
}

void
remit_window_install_files_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (class, "win.new", "s", new_action);
  gtk_widget_class_install_action (class, "win.cancel-opening", NULL, cancel_opening_action);
}

void
remit_window_init_files (RemitWindow *self)
{
  self->opener = remit_opener_new ();
  g_signal_connect_object (self->opener, "file", G_CALLBACK (opener_file_cb), self, 0);
  g_signal_connect_object (self->opener, "progress", G_CALLBACK (opener_progress_cb), self, 0);
  g_signal_connect_object (self->opener, "done", G_CALLBACK (opener_done_cb), self, 0);

  fill_new_menu (self);
  remit_recent_fill_menu (self->recent_menu);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (recents_changed_cb), self, 0);
  add_drop_target (self);
}
