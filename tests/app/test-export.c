/* test-export.c: what an export becomes is seen before it is written, and written as it was seen
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "remit-export-dialog.h"
#include "remit-export-files.h"
#include "remit-export-loss-row.h"
#include "remit-page-private.h"
#include "remit-window-private.h"
#include "window-test.h"

#define PERSONA 4

static const char agent_text[] = "---\n"
                                 "name: tide-clerk\n"
                                 "description: Keeps the tide tables. Use when boats come in.\n"
                                 "tools: [Read, Grep]\n"
                                 "---\n"
                                 "\n"
                                 "# Tide Clerk\n"
                                 "\n"
                                 "You keep the tide tables.\n"
                                 "\n"
                                 "## Triggers\n"
                                 "\n"
                                 "- tides\n"
                                 "- moorings\n"
                                 "\n"
                                 "## Key Actions\n"
                                 "\n"
                                 "1. Read the gauge\n"
                                 "2. Note the time\n"
                                 "\n"
                                 "## Boundaries\n"
                                 "\n"
                                 "**Will:**\n"
                                 "- Keep the tables\n"
                                 "\n"
                                 "**Will Not:**\n"
                                 "- Steer boats\n";

typedef struct
{
  char *folder;
  GFile *file;
  RemitAgent *agent;
  GtkWidget *parent;
  RemitExportDialog *dialog; /* owned, so that it can be looked at when it has closed */
  char *saved;
  RemitSpan source;
} Fixture;

static AdwApplication *application;

static void
settle (void)
{
  test_wait (200);
}

/* --- the dialog --- */

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->dialog), REMIT_TYPE_EXPORT_DIALOG,
                                        name);
}

static gpointer
get_losses_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (get_child (fixture, "losses"),
                                        g_type_from_name ("RemitExportLosses"), name);
}

static GtkTextBuffer *
get_preview (Fixture *fixture)
{
  GtkWidget *pane = adw_bin_get_child (get_child (fixture, "preview_bin"));

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (
      remit_source_pane_get_view (REMIT_SOURCE_PANE (pane))));
}

static char *
get_shown (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_preview (fixture), &start, &end);

  return gtk_text_buffer_get_text (get_preview (fixture), &start, &end, TRUE);
}

static const char *
get_verdict (Fixture *fixture, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_child (fixture, "dialect_list"), index);

  g_assert_nonnull (row);

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (
      GTK_WIDGET (row), g_type_from_name ("RemitExportDialectRow"), "verdict_label")));
}

static const char *
get_message (Fixture *fixture)
{
  return gtk_revealer_get_reveal_child (get_child (fixture, "message_revealer"))
             ? gtk_label_get_label (get_child (fixture, "message_label"))
             : NULL;
}

static gboolean
is_open (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (fixture->dialog));
}

static void
saved_cb (RemitExportDialog *dialog, const char *text, Fixture *fixture)
{
  g_free (fixture->saved);
  fixture->saved = g_strdup (text);
}

static void
show_source_cb (RemitExportDialog *dialog, guint64 start, guint64 end, Fixture *fixture)
{
  fixture->source = REMIT_SPAN (start, end);
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = g_object_ref (REMIT_EXPORT_DIALOG (
      remit_export_dialog_new (GTK_WINDOW (fixture->parent), fixture->agent, NULL, fixture->file)));
  g_signal_connect (fixture->dialog, "saved", G_CALLBACK (saved_cb), fixture);
  g_signal_connect (fixture->dialog, "show-source", G_CALLBACK (show_source_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (RemitText) text = remit_text_new_from_string (agent_text, -1);

  fixture->folder = g_dir_make_tmp ("remit-export-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "tide-clerk.md", NULL);
  g_assert_true (g_file_set_contents (path, agent_text, -1, NULL));
  fixture->file = g_file_new_for_path (path);
  fixture->agent = remit_agent_read (text, NULL);
  g_assert_true (fixture->agent->dialect == remit_dialect_find ("sectioned"));

  fixture->parent = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->parent), data != NULL ? 480 : 1200, 700);
  gtk_window_present (GTK_WINDOW (fixture->parent));
  settle ();
  open_dialog (fixture);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_object_unref (fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  settle ();
  remit_agent_unref (fixture->agent);
  g_object_unref (fixture->file);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->saved);
}

/* --- what is expected --- */

static RemitExport *
write_in (Fixture *fixture, guint index)
{
  return remit_agent_write (fixture->agent, remit_dialect_list ()[index], REMIT_WRITE_DEFAULT);
}

static void
assert_text (const RemitExport *export, const char *found)
{
  g_assert_cmpmem (found, strlen (found), remit_text_get_data (export->text),
                   remit_text_get_length (export->text));
}

static void
assert_file (const RemitExport *export, const char *path)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  assert_text (export, found);
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static GtkListBoxRow *
find_loss (GtkListBox *list, const char *path)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_str_equal (remit_export_loss_row_get_loss (REMIT_EXPORT_LOSS_ROW (row))->path, path))
      return row;

  g_error ("There is no row for %s", path);
}

/* --- the tests --- */

static void
test_verdicts (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_verdict (fixture, 0), ==, "All kept");
  g_assert_cmpstr (get_verdict (fixture, 1), ==, "This file’s dialect");
  g_assert_cmpstr (get_verdict (fixture, 2), ==, "All kept");
  g_assert_cmpstr (get_verdict (fixture, 3), ==, "1 carried");
  g_assert_cmpstr (get_verdict (fixture, PERSONA), ==, "Widens tools · 1 carried");
  g_assert_null (gtk_list_box_get_row_at_index (get_child (fixture, "dialect_list"), PERSONA + 1));
}

static void
test_switching (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i <= PERSONA; i++)
    {
      g_autoptr (RemitExport) export = write_in (fixture, i);
      g_autofree char *shown = NULL;
      guint n_kept = remit_export_count (export, REMIT_DISPOSITION_KEPT);
      g_autofree char *kept = g_strdup_printf ("%u kept as they are", n_kept);

      remit_export_dialog_select (fixture->dialog, export->dialect);
      shown = get_shown (fixture);
      assert_text (export, shown);
      g_assert_cmpstr (gtk_expander_get_label (get_losses_child (fixture, "kept")), ==, kept);
      for (guint j = 0; j < export->losses->len; j++)
        {
          const RemitLoss *loss = g_ptr_array_index (export->losses, j);
          gboolean is_kept = loss->disposition == REMIT_DISPOSITION_KEPT && !loss->widens;

          find_loss (get_losses_child (fixture, is_kept ? "kept_list" : "list"), loss->path);
        }
    }
}

/* The worst is what is read first. */
static void
test_widening_is_first (Fixture *fixture, gconstpointer data)
{
  GtkListBoxRow *row;

  remit_export_dialog_select (fixture->dialog, remit_dialect_list ()[PERSONA]);
  row = gtk_list_box_get_row_at_index (get_losses_child (fixture, "list"), 0);
  g_assert_cmpstr (remit_export_loss_row_get_loss (REMIT_EXPORT_LOSS_ROW (row))->path, ==,
                   "/fields/tools");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "widens"));
}

/* Whether a tag covers these bytes, and nothing else. */
static void
assert_marked (Fixture *fixture, RemitSpan span)
{
  g_autofree char *shown = get_shown (fixture);
  GtkTextIter start, end;
  GtkTextTag *tag = NULL;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_iter_at_offset (get_preview (fixture), &start,
                                      g_utf8_pointer_to_offset (shown, shown + span.start));
  gtk_text_buffer_get_iter_at_offset (get_preview (fixture), &end,
                                      g_utf8_pointer_to_offset (shown, shown + span.end));
  tags = gtk_text_iter_get_toggled_tags (&start, TRUE);
  for (GSList *item = tags; item != NULL; item = item->next)
    if (gtk_text_iter_ends_tag (&end, item->data))
      tag = item->data;
  g_assert_nonnull (tag);

  gtk_text_buffer_get_start_iter (get_preview (fixture), &end);
  g_assert_true (gtk_text_iter_forward_to_tag_toggle (&end, tag));
  g_assert_true (gtk_text_iter_equal (&start, &end));
}

static void
test_jumps_in_result (Fixture *fixture, gconstpointer data)
{
  GtkListBox *list = get_losses_child (fixture, "list");
  GtkTextIter caret;
  GtkListBoxRow *row;
  const RemitLoss *loss;

  remit_export_dialog_select (fixture->dialog, remit_dialect_list ()[PERSONA]);
  row = find_loss (list, "/fields/tools");
  loss = remit_export_loss_row_get_loss (REMIT_EXPORT_LOSS_ROW (row));
  g_assert_cmpuint (loss->span.end, >, loss->span.start);
  gtk_list_box_select_row (list, row);
  assert_marked (fixture, loss->span);
  gtk_text_buffer_get_iter_at_mark (get_preview (fixture), &caret,
                                    gtk_text_buffer_get_insert (get_preview (fixture)));
  g_assert_cmpint (gtk_text_iter_get_offset (&caret), ==, (int) loss->span.start);
}

static void
test_jumps_to_source (Fixture *fixture, gconstpointer data)
{
  GtkListBox *list = get_losses_child (fixture, "list");
  RemitSpan expected;
  GtkListBoxRow *row;

  remit_export_dialog_select (fixture->dialog, remit_dialect_list ()[PERSONA]);
  row = find_loss (list, "/fields/tools");
  expected = remit_export_loss_row_get_loss (REMIT_EXPORT_LOSS_ROW (row))->source;
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpuint (fixture->source.start, ==, expected.start);
  g_assert_cmpuint (fixture->source.end, ==, expected.end);
  g_assert_true (strncmp (agent_text + expected.start, "tools:", 6) == 0);
  g_assert_false (is_open (fixture));
}

static void
test_saves_what_is_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitExport) export = write_in (fixture, PERSONA);
  g_autofree char *path = g_build_filename (fixture->folder, "other.md", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  remit_export_dialog_select (fixture->dialog, export->dialect);
  remit_export_dialog_save (fixture->dialog, file);
  assert_file (export, path);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_nonnull (strstr (fixture->saved, "other.md"));
  g_assert_false (is_open (fixture));
}

static void
test_failed_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/none/tide-clerk.md");

  g_assert_null (get_message (fixture));
  remit_export_dialog_save (fixture->dialog, file);
  g_assert_null (fixture->saved);
  g_assert_true (is_open (fixture));
  g_assert_nonnull (strstr (get_message (fixture), "/proc/none/tide-clerk.md was not saved: "));

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.dismiss", NULL);
  g_assert_null (get_message (fixture));
}

static void
test_saves_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  remit_export_dialog_save_all (fixture->dialog, folder);
  for (guint i = 0; i <= PERSONA; i++)
    {
      g_autoptr (RemitExport) export = write_in (fixture, i);
      g_autofree char *path =
          g_build_filename (fixture->folder, export->dialect->id, "tide-clerk.md", NULL);

      assert_file (export, path);
    }
  g_assert_true (g_str_has_prefix (fixture->saved, "5 files saved in "));
  g_assert_false (is_open (fixture));
}

static void
test_existing_files_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autofree char *below = g_build_filename (fixture->folder, "prompt", NULL);
  g_autofree char *path = g_build_filename (below, "tide-clerk.md", NULL);
  g_autofree char *found = NULL;

  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  remit_export_dialog_save_all (fixture->dialog, folder);

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, "mine");
  g_assert_true (is_open (fixture));
  g_assert_true (g_str_has_prefix (get_message (fixture), "4 files saved in "));
  g_assert_nonnull (strstr (get_message (fixture), "prompt/tide-clerk.md"));
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitExport) export = write_in (fixture, 0);
  g_autofree char *copied = NULL;

  remit_export_dialog_select (fixture->dialog, export->dialect);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->dialog)), NULL,
                                 text_read_cb, &copied);
  settle ();
  g_assert_nonnull (copied);
  assert_text (export, copied);
}

/* Whoever the file was dragged to may read it late: it is there until the program ends. */
static void
test_drags_out_a_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitExport) export = write_in (fixture, 0);
  g_autoptr (GFile) file = remit_export_make_temporary (export, "tide-clerk.md", NULL);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_true (g_str_has_suffix (path, "/tide-clerk.md"));
  assert_file (export, path);
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  settle ();
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_object_set_data (G_OBJECT (application), "remit-temporaries", NULL);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_looking_writes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *found = NULL;

  for (guint i = 0; i <= PERSONA; i++)
    remit_export_dialog_select (fixture->dialog, remit_dialect_list ()[i]);
  settle ();
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  settle ();

  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, agent_text);
  g_assert_null (fixture->saved);
}

/* Until it is written, it says so, and nothing can be saved. */
static void
test_large_files_do_not_wait (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) long_text = g_string_new (agent_text);
  g_autoptr (RemitText) text = NULL;
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (long_text->len <= 256 * 1024)
    g_string_append (long_text, "- Steer boats\n");
  text = remit_text_new_from_string (long_text->str, (gssize) long_text->len);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_object_unref (fixture->dialog);
  remit_agent_unref (fixture->agent);
  fixture->agent = remit_agent_read (text, NULL);

  fixture->dialog = g_object_ref (REMIT_EXPORT_DIALOG (
      remit_export_dialog_new (GTK_WINDOW (fixture->parent), fixture->agent, NULL, fixture->file)));
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  g_assert_cmpstr (get_verdict (fixture, PERSONA), ==, "Being written…");
  while (g_str_equal (get_verdict (fixture, PERSONA), "Being written…")
         && g_get_monotonic_time () < end)
    settle ();
  g_assert_cmpstr (get_verdict (fixture, PERSONA), ==, "Widens tools · 1 carried");
}

/* One pane at a time, and back. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  AdwLeaflet *leaflet = get_child (fixture, "leaflet");
  GtkListBox *list = get_child (fixture, "dialect_list");
  GtkWidget *back = get_child (fixture, "back_button");

  for (int i = 0; i < 30 && !adw_leaflet_get_folded (leaflet); i++)
    settle ();
  g_assert_true (adw_leaflet_get_folded (leaflet));
  g_assert_false (gtk_widget_get_visible (back));
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  g_assert_true (adw_leaflet_get_visible_child (leaflet) == get_child (fixture, "body"));
  g_assert_true (gtk_widget_get_visible (back));
  settle ();
  g_assert_true (gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (
                     GTK_WINDOW (fixture->dialog)))) == get_preview (fixture));
  g_assert_null (gtk_list_box_get_selected_row (get_losses_child (fixture, "list")));

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "export.back", NULL);
  settle ();
  g_assert_false (adw_leaflet_get_visible_child (leaflet) == get_child (fixture, "body"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog))
                 == GTK_WIDGET (gtk_list_box_get_selected_row (list)));
}

/* --- from the window --- */

static RemitExportDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (REMIT_IS_EXPORT_DIALOG (item->data) && gtk_widget_get_visible (item->data))
      return item->data;

  return NULL;
}

/* What is exported is what is seen, saved or not; and a jump ends at the source's place. */
static void
test_from_the_window (void)
{
  Fixture fixture = { 0 };
  RemitWindow *window = REMIT_WINDOW (remit_window_new (application));
  GtkListBoxRow *row;
  RemitPage *page;
  g_autofree char *shown = NULL;

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", "s", "sectioned");
  settle ();
  page = remit_window_get_page (window);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (page->document), agent_text, -1);
  gtk_widget_activate_action (GTK_WIDGET (window), "page.export", NULL);
  settle ();
  fixture.dialog = find_dialog ();
  g_assert_nonnull (fixture.dialog);
  shown = get_shown (&fixture);
  g_assert_nonnull (strstr (shown, "tide-clerk"));

  remit_export_dialog_select (fixture.dialog, remit_dialect_list ()[PERSONA]);
  row = find_loss (get_losses_child (&fixture, "list"), "/fields/tools");
  g_signal_emit_by_name (get_losses_child (&fixture, "list"), "row-activated", row);
  settle ();
  g_assert_null (find_dialog ());
  g_assert_cmpuint (remit_source_pane_get_caret (page->source), ==,
                    strstr (agent_text, "tools:") - agent_text);

  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
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

  add ("/export/shows-five-verdicts", test_verdicts);
  add ("/export/shows-text-and-losses-of-each-dialect", test_switching);
  add ("/export/lists-what-widens-first", test_widening_is_first);
  add ("/export/jumps-in-the-result", test_jumps_in_result);
  add ("/export/jumps-to-the-source", test_jumps_to_source);
  add ("/export/saves-the-bytes-that-are-shown", test_saves_what_is_shown);
  add ("/export/says-why-a-save-failed", test_failed_save);
  add ("/export/saves-all-dialects-in-folders", test_saves_all);
  add ("/export/keeps-files-that-exist", test_existing_files_stay);
  add ("/export/copies-the-result", test_copies);
  add ("/export/drags-out-a-file", test_drags_out_a_file);
  add ("/export/looking-writes-nothing", test_looking_writes_nothing);
  add ("/export/large-files-do-not-wait", test_large_files_do_not_wait);
  g_test_add ("/export/shows-one-pane-where-narrow", Fixture, "narrow", set_up, test_narrow,
              tear_down);
  g_test_add_func ("/export/begins-and-ends-in-the-window", test_from_the_window);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
