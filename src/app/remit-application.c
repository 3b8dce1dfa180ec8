/* remit-application.c: the application: windows, files from outside, shortcuts
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-application.h"

#include <glib/gi18n-lib.h>
#include <gtksourceview/gtksource.h>

#include "remit-compat.h"
#include "remit-file.h"
#include "remit-preferences.h"
#include "remit-window.h"

struct _RemitApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  RemitKnowledge *knowledge;
  char *complaint; /* what the first window has to tell */
};

G_DEFINE_FINAL_TYPE (RemitApplication, remit_application, ADW_TYPE_APPLICATION)

static RemitWindow *
find_window (RemitApplication *self)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL;
       item = item->next)
    if (REMIT_IS_WINDOW (item->data))
      return item->data;

  return NULL;
}

static RemitWindow *
make_window (RemitApplication *self)
{
  RemitWindow *window = REMIT_WINDOW (remit_window_new (ADW_APPLICATION (self)));

  remit_window_set_knowledge (window, self->knowledge);
  if (self->complaint != NULL)
    remit_window_tell (window, self->complaint);
  g_clear_pointer (&self->complaint, g_free);

  return window;
}

/* --- from outside --- */

/* A program that runs already is asked for a window of its own; one that starts makes its first anyway. What follows,
 * activation or files, goes to the newest window. */
static int
remit_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("remit %s\n", PACKAGE_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "new-window"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("remit: %s\n", error->message);
      return 1;
    }
  if (g_application_get_is_remote (application))
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);

  return -1;
}

static void
remit_application_activate (GApplication *application)
{
  RemitApplication *self = REMIT_APPLICATION (application);
  RemitWindow *window = find_window (self);

  if (window == NULL)
    {
      window = make_window (self);
      if (g_settings_get_boolean (self->settings, "restore-files"))
        remit_window_restore (window);
      remit_window_restore_drafts (window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
remit_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  RemitWindow *window = find_window (REMIT_APPLICATION (application));
  gboolean first = window == NULL;

  if (first)
    window = make_window (REMIT_APPLICATION (application));
  remit_window_open (window, files, n_files);
  if (first)
    remit_window_restore_drafts (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* --- actions --- */

static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitWindow *window = find_window (data);

  /* The application ends with the last of its windows. */
  if (window != NULL)
    remit_window_quit (window);
}

static void
new_window_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (make_window (data)));
}

/* From whichever window; one is enough, since it is about all of them. */
static void
preferences_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitWindow *window = find_window (data);
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *item = all; item != NULL; item = item->next)
    if (REMIT_IS_PREFERENCES (item->data))
      {
        gtk_window_present (item->data);
        return;
      }

  if (window != NULL)
    gtk_window_present (remit_preferences_new (GTK_WINDOW (window)));
}

static void
help_shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *words = NULL;

  if (remit_open_address_finish (result))
    return;

  /* Translators: where no browser can be opened; %s is an address */
  words = g_strdup_printf (_("The help is at %s"), HELP_ADDRESS);
  remit_window_tell (REMIT_WINDOW (source), words);
}

static void
help_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitWindow *window = find_window (data);

  if (window != NULL)
    remit_open_address_async (GTK_WINDOW (window), HELP_ADDRESS, help_shown_cb, NULL);
}

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const developers[] = { "The Remit contributors", NULL };

  adw_show_about_window (gtk_application_get_active_window (data), "application-name", PACKAGE_NAME,
                         "application-icon", APP_ID, "version", PACKAGE_VERSION, "comments",
                         _("Edit the files that define agents, as a form and as text"),
                         "developer-name", _("The Remit contributors"), "developers", developers,
                         "copyright", "© The Remit contributors", "license-type",
                         GTK_LICENSE_GPL_3_0, NULL);
}

static const struct
{
  const char *action;
  const char *accels[4];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.help", { "F1" } },
  { "win.open", { "<Control>o" } },
  { "win.new::component", { "<Control>n" } },
  { "win.close-tab", { "<Control>w" } },
  { "win.next-tab", { "<Control>Page_Down" } },
  { "win.previous-tab", { "<Control>Page_Up" } },
  { "win.cycle-view", { "F9" } },
  { "win.show-outline", { "<Shift>F9" } },
  { "win.show-problems", { "<Control>F8" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "page.save", { "<Control>s" } },
  { "page.save-as", { "<Control><Shift>s" } },
  { "page.export", { "<Control>e" } },
  { "page.undo", { "<Control>z" } },
  { "page.redo", { "<Control><Shift>z" } },
  { "page.find", { "<Control>f" } },
  { "page.replace", { "<Control>h" } },
  { "page.find-next", { "<Control>g" } },
  { "page.find-previous", { "<Control><Shift>g" } },
  { "page.go-to-line", { "<Control>i" } },
  { "page.next-problem", { "F8" } },
  { "page.previous-problem", { "<Shift>F8" } },
  { "page.quick-fix", { "<Control>period" } },
  { "page.zoom(1)", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "page.zoom(-1)", { "<Control>minus", "<Control>KP_Subtract" } },
  { "page.zoom(0)", { "<Control>0", "<Control>KP_0" } },
  { "page.section(0)", { "<Control>1" } },
  { "page.section(1)", { "<Control>2" } },
  { "page.section(2)", { "<Control>3" } },
  { "page.section(3)", { "<Control>4" } },
  { "page.section(4)", { "<Control>5" } },
  { "page.section(5)", { "<Control>6" } },
  { "page.section(6)", { "<Control>7" } },
  { "page.section(7)", { "<Control>8" } },
  { "page.section(8)", { "<Control>9" } },
};

static void
load_known (RemitApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitKnownValues) known = remit_file_load_known_values (NULL, &error);

  self->knowledge = remit_knowledge_new (known);
  if (error != NULL)
    self->complaint = g_strdup_printf (_("Your own known values are not all used: %s"),
                                       error->message);
}

static void
remit_application_finalize (GObject *object)
{
  RemitApplication *self = REMIT_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->knowledge);
  g_free (self->complaint);

  G_OBJECT_CLASS (remit_application_parent_class)->finalize (object);
}

static void
remit_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "quit", quit_activated },
    { "new-window", new_window_activated },
    { "preferences", preferences_activated },
    { "help", help_activated },
    { "about", about_activated },
  };
  RemitApplication *self = REMIT_APPLICATION (application);

  G_APPLICATION_CLASS (remit_application_parent_class)->startup (application);

  gtk_source_init ();
  self->settings = g_settings_new (APP_ID);
  remit_preferences_bind_colors (self->settings, adw_application_get_style_manager (ADW_APPLICATION (self)));
  load_known (self);
  gtk_window_set_default_icon_name (APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].accels);
}

static void
remit_application_class_init (RemitApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = remit_application_finalize;
  application_class->handle_local_options = remit_application_handle_local_options;
  application_class->startup = remit_application_startup;
  application_class->activate = remit_application_activate;
  application_class->open = remit_application_open;
}

static void
remit_application_init (RemitApplication *self)
{
  static const GOptionEntry entries[]
    = { { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open a new window"), NULL },
        { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
        { NULL } };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE|FOLDER…]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Edit the files that define agents, as a form and as text"));
}

RemitApplication *
remit_application_new (void)
{
  return g_object_new (REMIT_TYPE_APPLICATION, "application-id", APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/remit_editor/Remit", NULL);
}
