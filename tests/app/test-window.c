/* test-window.c: files come into tabs once, panes follow the width, templates are what they say
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "remit-find-bar.h"
#include "remit-grow-text.h"
#include "remit-page-private.h"
#include "remit-vocabulary.h"
#include "remit-window-private.h"
#include "window-test.h"

typedef struct
{
  RemitWindow *window;
} Fixture;

static AdwApplication *application;

/* Time for what must not happen. */
static void
settle (void)
{
  test_wait (300);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = REMIT_WINDOW (remit_window_new (application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), data != NULL ? 480 : 1200, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->window->settings, "view-mode");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
}

static GFile *
make_file (const char *folder, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));

  return g_file_new_for_path (path);
}

static int
count_tabs (Fixture *fixture)
{
  return adw_tab_view_get_n_pages (fixture->window->tab_view);
}

static void
wait_for_tabs (Fixture *fixture, int n_tabs)
{
  test_until (count_tabs (fixture) >= n_tabs);
  g_assert_cmpint (count_tabs (fixture), ==, n_tabs);
}

static RemitDocument *
get_document (Fixture *fixture)
{
  return remit_page_get_document (remit_window_get_page (fixture->window));
}

static void
wait_for_title (Fixture *fixture, const char *title)
{
  test_until (g_strcmp0 (remit_document_get_title (get_document (fixture)), title) == 0);
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
test_opens_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-window-XXXXXX", NULL);
  g_autoptr (GFile) one = make_file (folder, "one.md", "---\nname: one\n---\n", -1);
  g_autoptr (GFile) two = make_file (folder, "two.md", "---\nname: two\n---\n", -1);
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  GFile *files[] = { one, two, one };

  remit_window_open (fixture->window, files, 3);
  wait_for_tabs (fixture, 2);
  wait_for_title (fixture, "one");
  g_assert_true (gtk_stack_get_visible_child (fixture->window->stack) == fixture->window->tabs);

  remit_window_open (fixture->window, &parent, 1);
  settle ();
  wait_for_tabs (fixture, 2);

  g_file_delete (one, NULL, NULL);
  g_file_delete (two, NULL, NULL);
  g_file_delete (parent, NULL, NULL);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *tooltip)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (widget = gtk_widget_get_first_child (widget); widget != NULL && found == NULL;
       widget = gtk_widget_get_next_sibling (widget))
    found = find_button (widget, tooltip);

  return found;
}

/* The button at an agent that work is handed to. */
static void
test_opens_the_other_agent (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-window-XXXXXX", NULL);
  g_autoptr (GFile) one = make_file (folder, "one.md",
                                     "---\nname: one\n---\n\n# One\n\n## Delegation\n\n"
                                     "| Delegate To | When |\n|---|---|\n| two | often |\n",
                                     -1);
  g_autoptr (GFile) two = make_file (folder, "two.md", "---\nname: two\n---\n", -1);
  GtkWidget *button;

  remit_window_open (fixture->window, &one, 1);
  wait_for_tabs (fixture, 1);
  test_until ((button = find_button (GTK_WIDGET (fixture->window), "Open two")) != NULL);
  g_signal_emit_by_name (button, "clicked");
  wait_for_tabs (fixture, 2);
  wait_for_title (fixture, "two");

  g_file_delete (one, NULL, NULL);
  g_file_delete (two, NULL, NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A closed tab leaves nothing: neither its page nor its document. */
static void
test_lets_go (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-window-XXXXXX", NULL);
  g_autoptr (GFile) one = make_file (folder, "one.md",
                                     "---\nname: one\ntools: Raed\n---\n\n# One\n\nYou go.\n", -1);
  RemitDocument *document;
  RemitPage *page;

  remit_window_open (fixture->window, &one, 1);
  wait_for_tabs (fixture, 1);
  wait_for_title (fixture, "one");
  document = get_document (fixture);
  page = remit_window_get_page (fixture->window);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-tab", NULL);
  test_until (count_tabs (fixture) == 0 && page == NULL);
  /* A thread that checks the document may hold it a little longer. */
  test_until (document == NULL);

  g_file_delete (one, NULL, NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* One that is gone meanwhile is passed over; what has no file cannot come back. */
static void
test_restores (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-window-XXXXXX", NULL);
  g_autoptr (GFile) one = make_file (folder, "one.md", "---\nname: one\n---\n", -1);
  g_autoptr (GFile) two = make_file (folder, "two.md", "---\nname: two\n---\n", -1);
  g_autoptr (GFile) three = make_file (folder, "three.md", "---\nname: three\n---\n", -1);
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  GFile *files[] = { one, two, three, one };

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "prompt");
  remit_window_open (fixture->window, files, 4);
  wait_for_tabs (fixture, 4);
  wait_for_title (fixture, "one");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_until (count_windows () == 0);

  g_file_delete (two, NULL, NULL);
  set_up (fixture, NULL);
  remit_window_restore (fixture->window);
  g_assert_cmpint (count_tabs (fixture), ==, 2);
  g_assert_cmpstr (remit_document_get_title (get_document (fixture)), ==, "one");

  g_settings_reset (fixture->window->settings, "open-files");
  g_file_delete (one, NULL, NULL);
  g_file_delete (three, NULL, NULL);
  g_file_delete (parent, NULL, NULL);
}

/* What all windows show when they are closed together; of one that is closed alone, nothing. */
static void
test_restores_all (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-window-XXXXXX", NULL);
  g_autoptr (GFile) one = make_file (folder, "one.md", "---\nname: one\n---\n", -1);
  g_autoptr (GFile) two = make_file (folder, "two.md", "---\nname: two\n---\n", -1);
  g_autoptr (GFile) three = make_file (folder, "three.md", "---\nname: three\n---\n", -1);
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  GFile *files[] = { one, two, three };
  RemitWindow *windows[] = { fixture->window, NULL, NULL };
  g_auto (GStrv) uris = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      if (i > 0)
        set_up (fixture, NULL);
      windows[i] = fixture->window;
      remit_window_open (windows[i], &files[i], 1);
      wait_for_tabs (fixture, 1);
    }
  gtk_window_close (GTK_WINDOW (windows[1]));
  test_until (count_windows () == 2);
  remit_window_quit (windows[2]);
  test_until (count_windows () == 0);

  set_up (fixture, NULL);
  remit_window_restore (fixture->window);
  g_assert_cmpint (count_tabs (fixture), ==, 2);
  g_assert_cmpstr (remit_document_get_title (get_document (fixture)), ==, "three");

  g_settings_reset (fixture->window->settings, "open-files");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_file_delete (files[i], NULL, NULL);
  g_file_delete (parent, NULL, NULL);
}

static void
test_refuses (Fixture *fixture, gconstpointer data)
{
  static const char picture[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0";
  g_autofree char *folder = g_dir_make_tmp ("remit-window-XXXXXX", NULL);
  g_autoptr (GFile) broken = make_file (folder, "broken.md",
                                        "a\xff"
                                        "b\n",
                                        -1);
  g_autoptr (GFile) image = make_file (folder, "image.png", picture, sizeof picture);
  g_autoptr (GFile) missing = g_file_new_for_path ("/does/not/exist.md");
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  GFile *files[] = { broken, image, missing };

  remit_window_open (fixture->window, files, 3);
  wait_for_tabs (fixture, 1);
  test_until (remit_document_is_read_only (get_document (fixture)));
  settle ();
  wait_for_tabs (fixture, 1);

  g_file_delete (broken, NULL, NULL);
  g_file_delete (image, NULL, NULL);
  g_file_delete (parent, NULL, NULL);
}

static void
assert_no_problems (RemitDocument *document)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (document);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity > REMIT_SEVERITY_INFO)
        g_error ("%s: %s", diagnostic->rule, diagnostic->message);
    }
}

static void
test_templates (Fixture *fixture, gconstpointer data)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    {
      RemitDocument *document;

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", dialects[i]->id);
      wait_for_tabs (fixture, i + 1);
      settle ();
      document = get_document (fixture);
      g_assert_cmpstr (remit_document_get_agent (document)->dialect->id, ==, dialects[i]->id);
      g_assert_cmpfloat (remit_document_get_agent (document)->confidence, >=, 0.5);
      assert_no_problems (document);
      g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
    }
}

/* Showing all that there is to show writes nothing. */
static void
test_looking (Fixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "win.cycle-view", "win.cycle-view", "win.cycle-view",
                                         "page.next-problem", "page.find" };
  RemitDocument *document;
  guint64 revision;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "persona");
  settle ();
  document = get_document (fixture);
  revision = remit_document_get_revision (document);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL);
      settle ();
    }
  for (int i = 0; i < 6; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "page.section", "i", i);
  settle ();

  g_assert_cmpuint (remit_document_get_revision (document), ==, revision);
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
}

static void
wait_for_focus (Fixture *fixture, GtkWidget *pane)
{
  GtkWidget *focus;

  test_until ((focus = gtk_window_get_focus (GTK_WINDOW (fixture->window))) != NULL
              && gtk_widget_is_ancestor (focus, pane));
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static void
press_tab (Fixture *fixture)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
}

/* Where Tab leads into the form, and no key writes anything. */
static void
test_focus_of_new_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form, *focus;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "prompt");
  wait_for_tabs (fixture, 1);
  form = GTK_WIDGET (remit_window_get_page (fixture->window)->form);
  wait_for_focus (fixture, form);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_false (GTK_IS_TEXT_VIEW (focus) || GTK_IS_EDITABLE (focus));

  press_tab (fixture);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (REMIT_IS_GROW_TEXT (focus));
  g_assert_cmpstr (remit_grow_text_get_label (REMIT_GROW_TEXT (focus)), ==, "Name");
}

static void
test_undo_in_find (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;
  GtkWidget *bar, *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "prompt");
  wait_for_tabs (fixture, 1);
  buffer = GTK_TEXT_BUFFER (get_document (fixture));
  gtk_text_buffer_insert_at_cursor (buffer, "x", 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "page.find", NULL);
  bar = find_widget (GTK_WIDGET (fixture->window), REMIT_TYPE_FIND_BAR);
  entry = find_widget (bar, GTK_TYPE_TEXT);
  test_until (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == entry);
  g_signal_emit_by_name (entry, "insert-at-cursor", "word");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "word");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "page.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (gtk_text_buffer_get_modified (buffer));
}

static void
test_popover_in_pane_that_moves (Fixture *fixture, gconstpointer data)
{
  RemitPage *page;
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "prompt");
  wait_for_tabs (fixture, 1);
  page = remit_window_get_page (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "page.go-to-line", NULL);
  test_until ((focus = gtk_window_get_focus (GTK_WINDOW (fixture->window))) != NULL
              && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
  remit_page_set_narrow (page, TRUE);
  settle ();
  remit_page_set_narrow (page, FALSE);
  settle ();
}

static gboolean
lacks_role (RemitSection *const *sections, guint n_sections, RemitRole role)
{
  for (guint i = 0; i < n_sections; i++)
    if (sections[i]->role == role
        || !lacks_role (sections[i]->sections, sections[i]->n_sections, role))
      return FALSE;

  return TRUE;
}

static gboolean
offers (GMenuModel *menu, const char *role)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section =
          g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GVariant) target =
          g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);

      if ((section != NULL && offers (section, role))
          || (target != NULL && g_str_equal (g_variant_get_string (target, NULL), role)))
        return TRUE;
    }

  return FALSE;
}

/* A persona has no place for triggers and examples, and the template has principles already. */
static void
test_offers_roles (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;
  GMenuModel *menu;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "persona");
  wait_for_tabs (fixture, 1);
  button = find_widget (GTK_WIDGET (remit_window_get_page (fixture->window)->outline),
                        GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  for (RemitRole role = 0; role < REMIT_ROLE_GROUP; role++)
    {
      const RemitAgent *agent = remit_document_get_agent (get_document (fixture));
      gboolean known = role != REMIT_ROLE_TRIGGERS && role != REMIT_ROLE_EXAMPLES;

      g_assert_cmpint (offers (menu, remit_role_get_id (role)), ==,
                       known && lacks_role (agent->sections, agent->n_sections, role));
    }
  g_assert_true (offers (menu, "memory"));
  g_assert_false (offers (menu, "principles"));
  g_assert_true (offers (menu, "section"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

static void
test_adds_section (Fixture *fixture, gconstpointer data)
{
  RemitDocument *document;
  guint before;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "sectioned");
  wait_for_tabs (fixture, 1);
  document = get_document (fixture);
  before = remit_document_get_agent (document)->n_sections;
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "page.add-section", "s", "gotchas");
  test_until (remit_document_get_agent (document)->n_sections == before + 1);
  g_assert_true (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  wait_for_focus (fixture, GTK_WIDGET (remit_window_get_page (fixture->window)->form));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "page.undo", NULL);
  test_until (remit_document_get_agent (document)->n_sections == before);
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
}

static void
add_role (RemitDocument *document, GtkWidget *window, RemitRole role)
{
  const RemitAgent *agent = remit_document_get_agent (document);
  guint before = agent->n_sections;

  if (!lacks_role (agent->sections, before, role))
    return;

  gtk_widget_activate_action (window, "page.add-section", "s", remit_role_get_id (role));
  agent = remit_document_get_agent (document);
  if (lacks_role (agent->sections, agent->n_sections, role))
    g_error ("%s: no %s in %s", agent->dialect->id, remit_role_get_id (role),
             remit_text_get_data (agent->text));
  gtk_widget_activate_action (window, "page.undo", NULL);
  remit_document_ensure_read (document);
  g_assert_cmpuint (remit_document_get_agent (document)->n_sections, ==, before);
}

/* Every entry of the menu of sections does what it says, in every dialect. */
static void
test_adds_each_role (Fixture *fixture, gconstpointer data)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    {
      RemitDocument *document;

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", dialects[i]->id);
      wait_for_tabs (fixture, i + 1);
      document = get_document (fixture);
      for (RemitRole role = 0; role < REMIT_ROLE_GROUP; role++)
        add_role (document, GTK_WIDGET (fixture->window), role);
      g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
    }
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "persona");
  test_until (remit_narrow_bin_get_narrow (fixture->window->narrow_bin));
  g_assert_false (gtk_widget_get_visible (fixture->window->view_switch));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window->narrow_bin)), <, 860);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cycle-view", NULL);
  wait_for_focus (fixture, GTK_WIDGET (remit_window_get_page (fixture->window)->source));
}

/* Where the caret is, that pane is shown, and the caret stays in it. */
static void
test_focus_follows (Fixture *fixture, gconstpointer data)
{
  RemitPage *page;
  GtkWidget *view;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new", "s", "prompt");
  settle ();
  page = remit_window_get_page (fixture->window);
  view = GTK_WIDGET (remit_source_pane_get_view (page->source));
  gtk_widget_grab_focus (view);
  remit_page_set_narrow (page, TRUE);
  settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == view);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (page->stack), ==, "source");

  remit_page_set_narrow (page, FALSE);
  settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == view);
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_source_init ();
  application = adw_application_new ("io.github.remit_editor.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  g_test_add ("/window/opens-a-file-once", Fixture, NULL, set_up, test_opens_once, tear_down);
  g_test_add ("/window/opens-the-agent-that-work-is-handed-to", Fixture, NULL, set_up,
              test_opens_the_other_agent, tear_down);
  g_test_add ("/window/lets-go-of-what-is-closed", Fixture, NULL, set_up, test_lets_go,
              tear_down);
  g_test_add ("/window/opens-again-what-was-open", Fixture, NULL, set_up, test_restores, tear_down);
  g_test_add ("/window/opens-again-what-all-windows-showed", Fixture, NULL, set_up,
              test_restores_all, tear_down);
  g_test_add ("/window/new-tab-has-the-focus-and-no-field-has", Fixture, NULL, set_up,
              test_focus_of_new_tab, tear_down);
  g_test_add ("/window/undo-in-the-find-entry-is-the-entry's", Fixture, NULL, set_up,
              test_undo_in_find, tear_down);
  g_test_add ("/window/popover-closes-where-its-pane-moves", Fixture, NULL, set_up,
              test_popover_in_pane_that_moves, tear_down);
  g_test_add ("/window/offers-roles-that-the-dialect-knows", Fixture, NULL, set_up,
              test_offers_roles, tear_down);
  g_test_add ("/window/refuses-what-is-no-text", Fixture, NULL, set_up, test_refuses, tear_down);
  g_test_add ("/window/templates-are-of-their-dialect", Fixture, NULL, set_up, test_templates,
              tear_down);
  g_test_add ("/window/looking-changes-nothing", Fixture, NULL, set_up, test_looking, tear_down);
  g_test_add ("/window/adds-a-section", Fixture, NULL, set_up, test_adds_section, tear_down);
  g_test_add ("/window/adds-a-section-of-each-role", Fixture, NULL, set_up, test_adds_each_role,
              tear_down);
  g_test_add ("/window/shows-one-pane-where-narrow", Fixture, "narrow", set_up, test_narrow,
              tear_down);
  g_test_add ("/window/focus-follows-its-pane", Fixture, NULL, set_up, test_focus_follows,
              tear_down);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
