/* test-page.c: a page saves its document, replaces in it, and reads it in another dialect
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <gtksourceview/gtksource.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "remit-find-bar.h"
#include "remit-grow-text.h"
#include "remit-page-private.h"
#include "remit-window-private.h"
#include "window-test.h"

#define TEXT "---\nname: lamp\ndescription: Keeps lamps\n---\n\nYou keep the lamp.\n"
#define COMPONENT                                                                                  \
  "---\nname: lamp\ndescription: Keeps lamps\n---\n"                                               \
  "<component name=\"lamp\" type=\"agent\">\n"                                                     \
  "  <mission>Keep lamps lit.</mission>\n"                                                         \
  "</component>\n"

typedef struct
{
  RemitWindow *window;
  char *folder;
  GFile *file; /* what is open */
  RemitDocument *document;
} Fixture;

static AdwApplication *application;

/* Time for what must not happen, and for what the toolkit does not tell of. */
static void
settle (void)
{
  test_wait (300);
}

static GFile *
make_file (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_file_new_for_path (path);
}

static void
assert_file (GFile *file, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
set_up (Fixture *fixture, gconstpointer text)
{
  fixture->folder = g_dir_make_tmp ("remit-page-XXXXXX", NULL);
  fixture->file = make_file (fixture, "lamp.md", text);
  fixture->window = REMIT_WINDOW (remit_window_new (application));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  remit_window_open (fixture->window, &fixture->file, 1);
  test_until (remit_window_get_page (fixture->window) != NULL);
  fixture->document = remit_page_get_document (remit_window_get_page (fixture->window));
  test_until (g_strcmp0 (remit_document_get_title (fixture->document), "lamp") == 0);
}

static void
remove_folder (const char *path)
{
  GDir *folder = g_dir_open (path, 0, NULL);

  for (const char *name; folder != NULL && (name = g_dir_read_name (folder)) != NULL;)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (unlink (file), ==, 0);
    }
  g_clear_pointer (&folder, g_dir_close);
  rmdir (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  remove_folder (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static void
activate (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  test_wait (0);
}

static void
append (Fixture *fixture, const char *text)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (fixture->document), &end);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (fixture->document), &end, text, -1);
  remit_document_ensure_read (fixture->document);
}

static gboolean
is_modified (Fixture *fixture)
{
  return gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (fixture->document));
}

static char *
get_text (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (fixture->document), &start, &end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (fixture->document), &start, &end, TRUE);
}

/* The dialog of @type that is shown; NULL where there is none. */
static gpointer
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

static gpointer
wait_for_dialog (GType type)
{
  gpointer dialog;

  test_until ((dialog = find_dialog (type)) != NULL);

  return dialog;
}

/* --- saving --- */

/* As a person does: the folder, then the name, then Save. */
static void
choose (const char *folder, const char *name)
{
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  GtkWidget *chooser = wait_for_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), parent, NULL);
  settle ();
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}

static void
test_saves_in_a_new_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.md", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);

  append (fixture, "And oil.\n");
  activate (fixture, "page.save-as");
  choose (fixture->folder, "other.md");
  test_until (!is_modified (fixture));

  assert_file (other, TEXT "And oil.\n");
  assert_file (fixture->file, TEXT);
  g_assert_true (g_file_equal (remit_document_get_file (fixture->document), other));
}

static void
test_asks_before_it_replaces_a_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = make_file (fixture, "other.md", "Other words.\n");
  GtkWidget *question;

  activate (fixture, "page.save-as");
  choose (fixture->folder, "other.md");
  question = wait_for_dialog (GTK_TYPE_MESSAGE_DIALOG);
  assert_file (other, "Other words.\n");
  gtk_dialog_response (GTK_DIALOG (question), GTK_RESPONSE_CANCEL);
  settle ();
  assert_file (other, "Other words.\n");
  g_assert_true (g_file_equal (remit_document_get_file (fixture->document), fixture->file));

  choose (fixture->folder, "other.md");
  gtk_dialog_response (wait_for_dialog (GTK_TYPE_MESSAGE_DIALOG), GTK_RESPONSE_ACCEPT);
  test_until (g_file_equal (remit_document_get_file (fixture->document), other));
  assert_file (other, TEXT);
}

/* The reason is told, and what is here is not lost. */
static void
refuse_save (Fixture *fixture, const char *reason)
{
  AdwMessageDialog *dialog;

  activate (fixture, "page.save");
  dialog = wait_for_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "“lamp.md” Was Not Saved");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), reason));
  adw_message_dialog_response (dialog, "close");
  gtk_window_destroy (GTK_WINDOW (dialog));
  settle ();

  g_assert_true (is_modified (fixture));
  g_assert_cmpint (adw_tab_view_get_n_pages (fixture->window->tab_view), ==, 1);
  g_assert_true (remit_page_get_document (remit_window_get_page (fixture->window))
                 == fixture->document);
}

/* A file stands where the folder was: nobody can save there, whatever they may do. */
static void
test_tells_why_it_cannot_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);

  append (fixture, "And oil.\n");
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  g_assert_true (g_file_set_contents (fixture->folder, "no folder", -1, NULL));
  refuse_save (fixture, "Not a directory");
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  assert_file (fixture->file, TEXT);
}

/* As on a disk that is full: no file may grow. */
static void
test_tells_that_the_disk_is_full (Fixture *fixture, gconstpointer data)
{
  struct rlimit usual, none;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  none = usual;
  none.rlim_cur = 0;

  append (fixture, "And oil.\n");
  settle (); /* GTK writes its list of recent files */
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  refuse_save (fixture, "File too large");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  assert_file (fixture->file, TEXT);

  activate (fixture, "page.save");
  test_until (!is_modified (fixture));
  assert_file (fixture->file, TEXT "And oil.\n");
}

static GtkTextView *
find_text (GtkWidget *widget, guint *index)
{
  GtkTextView *found = NULL;

  if (GTK_IS_TEXT_VIEW (widget) && (*index)-- == 0)
    return GTK_TEXT_VIEW (widget);
  for (widget = gtk_widget_get_first_child (widget); widget != NULL && found == NULL;
       widget = gtk_widget_get_next_sibling (widget))
    found = find_text (widget, index);

  return found;
}

/* The lines that are marked as different in one of the texts of a dialog. */
static char *
dup_marked (AdwMessageDialog *dialog, guint index)
{
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (find_text (adw_message_dialog_get_extra_child (dialog), &index));
  GString *lines = g_string_new (NULL);
  GtkTextIter from;

  gtk_text_buffer_get_start_iter (buffer, &from);
  do
    {
      GSList *marks = gtk_source_buffer_get_source_marks_at_line (
          GTK_SOURCE_BUFFER (buffer), gtk_text_iter_get_line (&from), "differs");
      GtkTextIter to = from;
      g_autofree char *line = NULL;

      gtk_text_iter_forward_line (&to);
      line = gtk_text_iter_get_text (&from, &to);
      if (marks != NULL)
        g_string_append (lines, line);
      g_slist_free (marks);
    }
  while (gtk_text_iter_forward_line (&from));

  return g_string_free (lines, FALSE);
}

static void
test_compares_with_the_file (Fixture *fixture, gconstpointer data)
{
  AdwMessageDialog *dialog;
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;

  append (fixture, "And oil.\n");
  g_object_unref (make_file (fixture, "lamp.md", TEXT "And wicks.\n"));
  settle ();
  activate (fixture, "page.compare");
  dialog = wait_for_dialog (ADW_TYPE_MESSAGE_DIALOG);
  mine = dup_marked (dialog, 0);
  theirs = dup_marked (dialog, 1);
  g_assert_cmpstr (mine, ==, "And oil.\n");
  g_assert_cmpstr (theirs, ==, "And wicks.\n");
  g_assert_true (is_modified (fixture));

  adw_message_dialog_response (dialog, "reload");
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_until (!is_modified (fixture));
  assert_file (fixture->file, TEXT "And wicks.\n");
}

static GtkWidget *
find_next (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Next Difference") == 0)
    return widget;
  for (widget = gtk_widget_get_first_child (widget); widget != NULL && found == NULL;
       widget = gtk_widget_get_next_sibling (widget))
    found = find_next (widget);

  return found;
}

static int
get_line (AdwMessageDialog *dialog, guint index)
{
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (find_text (adw_message_dialog_get_extra_child (dialog), &index));
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));

  return gtk_text_iter_get_line (&caret) + 1;
}

/* Only what differs is marked, in several places, and a button leads from one to the next and around. */
static void
test_goes_through_the_differences (Fixture *fixture, gconstpointer data)
{
  const char *theirs_text = "---\nname: lantern\ndescription: Keeps lamps\n---\n\nNew.\n\nYou keep the lamp.\n";
  AdwMessageDialog *dialog;
  GtkWidget *next;
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;

  g_object_unref (make_file (fixture, "lamp.md", theirs_text));
  settle ();
  activate (fixture, "page.compare");
  dialog = wait_for_dialog (ADW_TYPE_MESSAGE_DIALOG);
  mine = dup_marked (dialog, 0);
  theirs = dup_marked (dialog, 1);
  g_assert_cmpstr (mine, ==, "name: lamp\n");
  g_assert_cmpstr (theirs, ==, "name: lantern\nNew.\n\n");

  next = find_next (adw_message_dialog_get_extra_child (dialog));
  g_assert_cmpint (get_line (dialog, 1), ==, 2);
  g_signal_emit_by_name (next, "clicked");
  g_assert_cmpint (get_line (dialog, 0), ==, 6);
  g_assert_cmpint (get_line (dialog, 1), ==, 6);
  g_signal_emit_by_name (next, "clicked");
  g_assert_cmpint (get_line (dialog, 1), ==, 2);
  adw_message_dialog_response (dialog, "close");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What another program wrote goes only where that is asked for, and not by Enter. */
static void
test_asks_before_it_replaces_foreign_words (Fixture *fixture, gconstpointer data)
{
  AdwMessageDialog *question;

  append (fixture, "And oil.\n");
  g_object_unref (make_file (fixture, "lamp.md", "Words of another program.\n"));
  settle ();
  activate (fixture, "page.save");
  question = wait_for_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_default_response (question), !=, "overwrite");
  adw_message_dialog_response (question, "cancel");
  gtk_window_destroy (GTK_WINDOW (question));
  settle ();
  assert_file (fixture->file, "Words of another program.\n");
  g_assert_true (is_modified (fixture));

  activate (fixture, "page.save");
  question = wait_for_dialog (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (question, "overwrite");
  test_until (!is_modified (fixture));
  assert_file (fixture->file, TEXT "And oil.\n");
}

/* --- replacing --- */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static GtkWidget *
open_replace (Fixture *fixture, const char *sought, const char *replacement)
{
  GtkTextIter start;
  GtkWidget *bar;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (fixture->document), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (fixture->document), &start);
  activate (fixture, "page.replace");
  bar = find_widget (GTK_WIDGET (fixture->window), REMIT_TYPE_FIND_BAR);
  gtk_editable_set_text (GTK_EDITABLE (find_widget (bar, GTK_TYPE_SEARCH_ENTRY)), sought);
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (find_widget (bar, GTK_TYPE_ENTRY)), replacement);

  return bar;
}

static void
assert_text (Fixture *fixture, const char *expected)
{
  g_autofree char *text = get_text (fixture);

  g_assert_cmpstr (text, ==, expected);
}

/* In the entries of the bar, undo is theirs. */
static void
focus_source (Fixture *fixture)
{
  RemitPage *page = remit_window_get_page (fixture->window);

  gtk_widget_grab_focus (GTK_WIDGET (remit_source_pane_get_view (page->source)));
}

#define REPLACED(name, description, body)                                                          \
  "---\nname: " name "\ndescription: Keeps " description "s\n---\n\nYou keep the " body ".\n"

static void
test_replaces_one_by_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = open_replace (fixture, "lamp", "lamp post");

  gtk_widget_activate_action (bar, "find.replace", NULL);
  assert_text (fixture, REPLACED ("lamp post", "lamp", "lamp"));
  gtk_widget_activate_action (bar, "find.replace", NULL);
  assert_text (fixture, REPLACED ("lamp post", "lamp post", "lamp"));

  focus_source (fixture);
  activate (fixture, "page.undo");
  assert_text (fixture, REPLACED ("lamp post", "lamp", "lamp"));
  activate (fixture, "page.undo");
  assert_text (fixture, TEXT);
  g_assert_false (is_modified (fixture));
}

static void
test_replaces_all_in_one_step (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = open_replace (fixture, "lamp", "bell");

  gtk_widget_activate_action (bar, "find.replace-all", NULL);
  assert_text (fixture, REPLACED ("bell", "bell", "bell"));
  remit_document_ensure_read (fixture->document);
  g_assert_cmpstr (remit_document_get_title (fixture->document), ==, "bell");

  focus_source (fixture);
  activate (fixture, "page.undo");
  assert_text (fixture, TEXT);
  g_assert_false (is_modified (fixture));
}

/* --- the dialect --- */

static gboolean
shows (GtkWidget *widget, const char *label)
{
  if (REMIT_IS_GROW_TEXT (widget)
      && g_strcmp0 (remit_grow_text_get_label (REMIT_GROW_TEXT (widget)), label) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, label))
      return TRUE;

  return FALSE;
}

static void
choose_dialect (Fixture *fixture, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "page.dialect", "s", id);
  test_until (g_str_equal (remit_document_get_agent (fixture->document)->dialect->id, id));
}

/* The same bytes, read otherwise: the element of a component is a section in other dialects. */
static void
test_reads_in_another_dialect (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form = GTK_WIDGET (remit_window_get_page (fixture->window)->form);

  test_until (shows (form, "Mission"));
  g_assert_false (shows (form, "Component, heading"));

  choose_dialect (fixture, "prompt");
  test_until (shows (form, "Component, heading"));
  assert_text (fixture, COMPONENT);
  g_assert_false (is_modified (fixture));
  activate (fixture, "page.undo");
  assert_text (fixture, COMPONENT);

  choose_dialect (fixture, "component");
  test_until (!shows (form, "Component, heading"));
  g_assert_null (remit_document_get_dialect (fixture->document));
  g_assert_false (is_modified (fixture));
}

static void
add (const char *name, const char *text, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, text, set_up, test, tear_down);
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

  add ("/page/save-as/new-place", TEXT, test_saves_in_a_new_place);
  add ("/page/save-as/asks-before-it-replaces", TEXT, test_asks_before_it_replaces_a_file);
  add ("/page/save/tells-why-it-cannot", TEXT, test_tells_why_it_cannot_save);
  add ("/page/save/tells-that-the-disk-is-full", TEXT, test_tells_that_the_disk_is_full);
  add ("/page/save/asks-before-it-replaces-foreign-words", TEXT,
       test_asks_before_it_replaces_foreign_words);
  add ("/page/save/compares-with-the-file", TEXT, test_compares_with_the_file);
  add ("/page/save/goes-through-the-differences", TEXT, test_goes_through_the_differences);
  add ("/page/replace/one-by-one", TEXT, test_replaces_one_by_one);
  add ("/page/replace/all-in-one-step", TEXT, test_replaces_all_in_one_step);
  add ("/page/dialect/by-hand", COMPONENT, test_reads_in_another_dialect);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
