/* test-preferences.c: each preference is obeyed at once, in all windows; help opens its page or says where it is
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "remit-application.h"
#include "remit-page-private.h"
#include "remit-preferences.h"
#include "remit-source-pane.h"
#include "remit-window-private.h"
#include "window-test.h"

#define N_WINDOWS 2
#define PATIENCE (30 * G_TIME_SPAN_SECOND)

typedef struct
{
  GtkWidget *windows[N_WINDOWS];
  GtkSourceView *views[N_WINDOWS];
  RemitDocument *document;
  GSettings *settings;
} Fixture;

static RemitApplication *application;

/* --- two windows with a source each --- */

static void
reset (GSettings *settings)
{
  static const char *const keys[]
      = { "color-scheme", "use-system-font", "source-font", "show-line-numbers", "wrap-lines",
          "highlight-current-line", "show-notes", "restore-files", "open-files" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = g_settings_new (APP_ID);
  fixture->document = remit_document_new ();
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (fixture->document), "# Lamp\n\nwords\n", -1);
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      GtkWidget *pane = remit_source_pane_new (fixture->document);

      fixture->views[i] = remit_source_pane_get_view (REMIT_SOURCE_PANE (pane));
      fixture->windows[i] = gtk_window_new ();
      gtk_window_set_child (GTK_WINDOW (fixture->windows[i]), pane);
      gtk_window_present (GTK_WINDOW (fixture->windows[i]));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    gtk_window_destroy (GTK_WINDOW (fixture->windows[i]));
  g_object_unref (fixture->document);
  reset (fixture->settings);
  g_object_unref (fixture->settings);
}

/* --- the source --- */

static void
assert_views (Fixture *fixture, const char *property, gboolean expected)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      gboolean found;

      g_object_get (fixture->views[i], property, &found, NULL);
      g_assert_cmpint (found, ==, expected);
    }
}

static void
test_views_follow (Fixture *fixture, gconstpointer key)
{
  assert_views (fixture, key, TRUE);
  g_settings_set_boolean (fixture->settings, key, FALSE);
  assert_views (fixture, key, FALSE);
  g_settings_set_boolean (fixture->settings, key, TRUE);
  assert_views (fixture, key, TRUE);
}

static GtkScrolledWindow *
get_scroller (Fixture *fixture, guint i)
{
  return GTK_SCROLLED_WINDOW (
      gtk_widget_get_ancestor (GTK_WIDGET (fixture->views[i]), GTK_TYPE_SCROLLED_WINDOW));
}

static void
assert_wraps (Fixture *fixture, GtkWrapMode mode, GtkPolicyType policy)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      GtkPolicyType found;

      gtk_scrolled_window_get_policy (get_scroller (fixture, i), &found, NULL);
      g_assert_cmpint (gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (fixture->views[i])), ==, mode);
      g_assert_cmpint (found, ==, policy);
    }
}

/* A line that does not wrap is scrolled to, and makes no window wide. */
static void
test_wraps (Fixture *fixture, gconstpointer data)
{
  assert_wraps (fixture, GTK_WRAP_WORD_CHAR, GTK_POLICY_NEVER);
  g_settings_set_boolean (fixture->settings, "wrap-lines", FALSE);
  assert_wraps (fixture, GTK_WRAP_NONE, GTK_POLICY_AUTOMATIC);
}

static gboolean
has_font (Fixture *fixture, guint i, const char *family, double points)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (fixture->views[i]));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double pixels = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  g_assert_true (pango_font_description_get_size_is_absolute (font));

  return g_str_has_prefix (pango_font_description_get_family (font), family)
         && ABS (pixels * 72.0 / (resolution > 0 ? resolution : 96.0) - points) < 0.1;
}

/* Style takes effect with the next frame. */
static void
assert_font (Fixture *fixture, const char *family, double points)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  for (guint i = 0; i < N_WINDOWS; i++)
    {
      while (!has_font (fixture, i, family, points) && g_get_monotonic_time () < end)
        test_wait (10);
      if (!has_font (fixture, i, family, points))
        {
          PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (fixture->views[i]));
          g_autofree char *found = pango_font_description_to_string (
              pango_context_get_font_description (context));

          g_error ("the font is %s, not %s %g", found, family, points);
        }
    }
}

static void
test_font (Fixture *fixture, gconstpointer data)
{
  assert_font (fixture, "monospace", 9.5);
  g_settings_set_string (fixture->settings, "source-font", "Courier \"New\" Bold 14");
  assert_font (fixture, "monospace", 9.5);
  g_settings_set_boolean (fixture->settings, "use-system-font", FALSE);
  assert_font (fixture, "Courier \"New\"", 14);
  g_settings_set_string (fixture->settings, "source-font", "Monospace 11");
  assert_font (fixture, "Monospace", 11);
  g_settings_set_boolean (fixture->settings, "use-system-font", TRUE);
  assert_font (fixture, "monospace", 9.5);
}

/* The zoom is of that view, and adds to the font of all. */
static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_WINDOWS; i++)
    remit_source_pane_zoom (
        REMIT_SOURCE_PANE (gtk_window_get_child (GTK_WINDOW (fixture->windows[i]))), 2);
  g_settings_set_string (fixture->settings, "source-font", "Monospace 12");
  g_settings_set_boolean (fixture->settings, "use-system-font", FALSE);
  assert_font (fixture, "Monospace", 14);
}

/* There is no caret in a preview whose line could be shown. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  remit_source_pane_set_preview (
      REMIT_SOURCE_PANE (gtk_window_get_child (GTK_WINDOW (fixture->windows[0]))), "Result");
  g_settings_set_boolean (fixture->settings, "highlight-current-line", FALSE);
  g_settings_set_boolean (fixture->settings, "highlight-current-line", TRUE);
  g_assert_false (gtk_source_view_get_highlight_current_line (fixture->views[0]));
  g_assert_true (gtk_source_view_get_highlight_current_line (fixture->views[1]));
}

/* --- colours --- */

static void
test_colors (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
  g_settings_set_string (fixture->settings, "color-scheme", "dark");
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_true (adw_style_manager_get_dark (manager));
  g_settings_set_string (fixture->settings, "color-scheme", "light");
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_false (adw_style_manager_get_dark (manager));
}

/* --- the window of preferences --- */

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (widget = gtk_widget_get_first_child (widget); widget != NULL && found == NULL;
       widget = gtk_widget_get_next_sibling (widget))
    found = find_row (widget, title);

  return found;
}

static gpointer
find_control (GtkWidget *preferences, const char *title)
{
  GtkWidget *row = find_row (preferences, title);

  g_assert_nonnull (row);

  return adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
}

static void
assert_switch (Fixture *fixture, GtkWidget *preferences, const char *title, const char *key)
{
  GtkSwitch *control = find_control (preferences, title);
  gboolean before = g_settings_get_boolean (fixture->settings, key);

  g_assert_cmpint (gtk_switch_get_active (control), ==, before);
  gtk_switch_set_active (control, !before);
  g_assert_cmpint (g_settings_get_boolean (fixture->settings, key), ==, !before);
  g_settings_set_boolean (fixture->settings, key, before);
  g_assert_cmpint (gtk_switch_get_active (control), ==, before);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *key;
  } switches[] = {
    { "Open the Last Files _Again", "restore-files" },
    { "Use the _System Font", "use-system-font" },
    { "_Line Numbers", "show-line-numbers" },
    { "_Wrap Long Lines", "wrap-lines" },
    { "_Highlight the Current Line", "highlight-current-line" },
    { "List _Notes", "show-notes" },
  };
  GtkWidget *preferences = GTK_WIDGET (remit_preferences_new (GTK_WINDOW (fixture->windows[0])));

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    assert_switch (fixture, preferences, switches[i].title, switches[i].key);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_color_row (Fixture *fixture, gconstpointer data)
{
  static const char *const nicks[] = { "system", "light", "dark" };
  GtkWidget *preferences = GTK_WIDGET (remit_preferences_new (GTK_WINDOW (fixture->windows[0])));
  AdwComboRow *row = ADW_COMBO_ROW (find_row (preferences, "_Colors"));

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  for (guint i = G_N_ELEMENTS (nicks); i-- > 0;)
    {
      g_autofree char *nick = NULL;

      adw_combo_row_set_selected (row, i);
      nick = g_settings_get_string (fixture->settings, "color-scheme");
      g_assert_cmpstr (nick, ==, nicks[i]);
    }
  g_settings_set_string (fixture->settings, "color-scheme", "dark");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_font_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *preferences = GTK_WIDGET (remit_preferences_new (GTK_WINDOW (fixture->windows[0])));
  GtkFontChooser *button = find_control (preferences, "_Font");
  g_autofree char *font = NULL;

  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (button)));
  g_settings_set_boolean (fixture->settings, "use-system-font", FALSE);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (button)));
  gtk_font_chooser_set_font (button, "Monospace 13");
  font = g_settings_get_string (fixture->settings, "source-font");
  g_assert_cmpstr (font, ==, "Monospace 13");
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static guint
count_preferences (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *item = all; item != NULL; item = item->next)
    n += REMIT_IS_PREFERENCES (item->data);

  return n;
}

static RemitWindow *
find_window (void)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (application)); item != NULL;
       item = item->next)
    if (REMIT_IS_WINDOW (item->data))
      return item->data;

  return NULL;
}

static void
close_all (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *item = all; item != NULL; item = item->next)
    if (REMIT_IS_PREFERENCES (item->data) || REMIT_IS_WINDOW (item->data))
      gtk_window_destroy (item->data);
}

static void
test_opens_once (void)
{
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (count_preferences (), ==, 0);
  for (guint i = 0; i < 2; i++)
    g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  g_assert_cmpuint (count_preferences (), ==, 1);
  close_all ();
}

/* --- at start --- */

static int
count_restored (GFile *file, gboolean restores)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *uri = g_file_get_uri (file);
  const char *uris[] = { uri, NULL };
  int n;

  g_settings_set_strv (settings, "open-files", uris);
  g_settings_set_boolean (settings, "restore-files", restores);
  g_application_activate (G_APPLICATION (application));
  n = adw_tab_view_get_n_pages (find_window ()->tab_view);
  close_all ();
  reset (settings);

  return n;
}

static void
test_restores (void)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-preferences-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lamp.md", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "---\nname: lamp\n---\n", -1, NULL));
  g_assert_cmpint (count_restored (file, TRUE), ==, 1);
  g_assert_cmpint (count_restored (file, FALSE), ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* --- help --- */

/* A browser that writes down what it is to show; it starts only where @place is there. */
static void
install_browser (const char *place)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (folder, "test-browser.desktop", NULL);
  g_autofree char *list = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  g_autofree char *entry = g_strdup_printf (
      "[Desktop Entry]\nType=Application\nName=Browser\nPath=%s\n"
      "Exec=sh -c 'printf %%%%s \"$0\" >part && mv part shown' %%u\nMimeType=x-scheme-handler/https;\n",
      place);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_config_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (
      list, "[Default Applications]\nx-scheme-handler/https=test-browser.desktop\n", -1, NULL));
}

static gboolean
has_label (GtkWidget *widget, const char *words)
{
  gboolean found = GTK_IS_LABEL (widget)
                   && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), words) == 0;

  for (widget = gtk_widget_get_first_child (widget); widget != NULL && !found;
       widget = gtk_widget_get_next_sibling (widget))
    found = has_label (widget, words);

  return found;
}

static void
test_help (void)
{
  static const char words[] = "The help is at " HELP_ADDRESS;
  g_autofree char *place = g_build_filename (g_get_user_data_dir (), "browser", NULL);
  g_autofree char *shown = g_build_filename (place, "shown", NULL);
  g_autofree char *address = NULL;
  gint64 end = g_get_monotonic_time () + PATIENCE;
  GtkWidget *window;

  install_browser (place);
  g_application_activate (G_APPLICATION (application));
  window = GTK_WIDGET (find_window ());
  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  while (!has_label (window, words) && g_get_monotonic_time () < end)
    test_wait (20);
  g_assert_true (has_label (window, words));

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_action_group_activate_action (G_ACTION_GROUP (application), "help", NULL);
  while (!g_file_get_contents (shown, &address, NULL, NULL) && g_get_monotonic_time () < end)
    test_wait (20);
  g_assert_cmpstr (address, ==, HELP_ADDRESS);
  close_all ();
}

#define ADD(name, data, test)                                                                      \
  g_test_add ("/preferences/" name, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = remit_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  ADD ("number-lines-at-once", "show-line-numbers", test_views_follow);
  ADD ("highlight-the-line-at-once", "highlight-current-line", test_views_follow);
  ADD ("wrap-lines-at-once", NULL, test_wraps);
  ADD ("choose-a-font-at-once", NULL, test_font);
  ADD ("leave-the-zoom-to-each-view", NULL, test_zoom);
  ADD ("leave-previews-without-a-line", NULL, test_preview);
  ADD ("choose-colors-at-once", NULL, test_colors);
  ADD ("switches-show-and-set-their-keys", NULL, test_rows);
  ADD ("colors-show-and-set-their-key", NULL, test_color_row);
  ADD ("font-is-for-who-wants-another", NULL, test_font_row);
  g_test_add_func ("/preferences/open-once", test_opens_once);
  g_test_add_func ("/preferences/say-what-a-start-opens", test_restores);
  g_test_add_func ("/help/opens-its-page-or-says-where-it-is", test_help);
  result = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);

  return result;
}
