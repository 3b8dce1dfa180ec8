/* test-folder-export.c: a folder is exported whole, whatever is in it, and nothing is written over
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <gtksourceview/gtksource.h>
#include <string.h>

#include "remit-folder-entry.h"
#include "remit-folder-export-dialog.h"
#include "remit-folder-export.h"
#include "remit-read.h"
#include "window-test.h"

#define PERSONA 4

static const char one_text[] = "---\nname: one\ndescription: First.\ntools: [Read]\n---\n\n# One\n\n"
                               "You are the first.\n\n## Triggers\n\n- one\n";
static const char two_text[] = "---\nname: one\ndescription: Second.\n---\n\n# One\n\n"
                               "You are the second.\n";

typedef struct
{
  char *source;
  char *target;
  GFile *folder;
  GFile *to;
} Fixture;

static void
put (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->source = g_dir_make_tmp ("remit-folder-XXXXXX", NULL);
  fixture->target = g_dir_make_tmp ("remit-folder-XXXXXX", NULL);
  fixture->folder = g_file_new_for_path (fixture->source);
  fixture->to = g_file_new_for_path (fixture->target);
  put (fixture->source, "a.md", one_text);
  put (fixture->source, "b.md", "not text: \xff\n");
  put (fixture->source, "below/c.md", two_text);
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
  remove_all (fixture->source);
  remove_all (fixture->target);
  g_object_unref (fixture->folder);
  g_object_unref (fixture->to);
  g_free (fixture->source);
  g_free (fixture->target);
}

static void
wait (RemitFolderExport *export)
{
  while (remit_folder_export_is_busy (export))
    g_main_context_iteration (NULL, TRUE);
}

static RemitFolderExport *
read_all (Fixture *fixture)
{
  RemitFolderExport *export =
      remit_folder_export_new (fixture->folder, remit_dialect_list ()[PERSONA], NULL);

  wait (export);

  return export;
}

static void
assert_row (RemitFolderExport *export, guint index, const char *path, const char *verdict,
            const char *name)
{
  g_autoptr (RemitFolderEntry) entry =
      g_list_model_get_item (remit_folder_export_get_entries (export), index);
  g_autofree char *found_path = NULL;
  g_autofree char *found_verdict = NULL;
  g_autofree char *found_name = NULL;

  g_assert_nonnull (entry);
  g_object_get (entry, "path", &found_path, "verdict", &found_verdict, "name", &found_name, NULL);
  g_assert_cmpstr (found_path, ==, path);
  g_assert_cmpstr (found_verdict, ==, verdict);
  g_assert_cmpstr (found_name, ==, name);
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

/* The second agent has the same name; the file in the middle is none. */
static void
test_reads_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitFolderExport) export = read_all (fixture);
  g_autofree char *summary = remit_folder_export_dup_summary (export);

  g_assert_cmpuint (g_list_model_get_n_items (remit_folder_export_get_entries (export)), ==, 3);
  assert_row (export, 0, "a.md", "Widens tools · 1 carried", "one.md");
  assert_row (export, 1, "b.md", "It is not UTF-8 text", NULL);
  assert_row (export, 2, "below/c.md", "All kept", "one-2.md");
  g_assert_cmpstr (summary, ==, "3 files · 1 allows more or leaves something out · 1 failed");
  g_assert_cmpuint (count_files (fixture->target), ==, 0);
}

static void
assert_exported (Fixture *fixture, const char *source_text, const char *name)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (source_text, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, NULL);
  g_autoptr (RemitExport) export =
      remit_agent_write (agent, remit_dialect_list ()[PERSONA], REMIT_WRITE_DEFAULT);
  g_autofree char *path = g_build_filename (fixture->target, name, NULL);
  g_autofree char *found = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &found, &length, NULL));
  g_assert_cmpmem (found, length, remit_text_get_data (export->text),
                   remit_text_get_length (export->text));
}

static void
test_saves_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitFolderExport) export = read_all (fixture);
  g_autofree char *summary = NULL;

  remit_folder_export_save (export, fixture->to);
  wait (export);
  g_assert_cmpuint (count_files (fixture->target), ==, 2);
  assert_exported (fixture, one_text, "one.md");
  assert_exported (fixture, two_text, "one-2.md");
  summary = remit_folder_export_dup_summary (export);
  g_assert_cmpstr (summary, ==,
                   "3 files · 1 allows more or leaves something out · 2 saved · 1 failed");
}

static void
test_existing_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitFolderExport) export = read_all (fixture);
  g_autofree char *path = g_build_filename (fixture->target, "one.md", NULL);
  g_autofree char *found = NULL;

  put (fixture->target, "one.md", "mine");
  remit_folder_export_save (export, fixture->to);
  wait (export);
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, "mine");
  assert_row (export, 0, "a.md", "one.md exists already and stays as it is", "one.md");
  assert_exported (fixture, two_text, "one-2.md");
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitFolderExport) export = read_all (fixture);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *first, *second;
  JsonArray *array;

  remit_folder_export_save (export, fixture->to);
  wait (export);
  node = remit_folder_export_to_json (export);
  array = json_node_get_array (node);
  g_assert_cmpuint (json_array_get_length (array), ==, 3);
  first = json_array_get_object_element (array, 0);
  g_assert_cmpstr (json_object_get_string_member (first, "file"), ==, "a.md");
  g_assert_cmpstr (json_object_get_string_member (first, "from"), ==, "sectioned");
  g_assert_cmpstr (json_object_get_string_member (first, "to"), ==, "persona");
  g_assert_true (g_str_has_suffix (json_object_get_string_member (first, "output"), "/one.md"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (first, "losses")), >, 0);
  g_assert_false (json_object_has_member (first, "error"));
  second = json_array_get_object_element (array, 1);
  g_assert_cmpstr (json_object_get_string_member (second, "error"), ==, "It is not UTF-8 text");
  g_assert_false (json_object_has_member (second, "losses"));
}

static void
test_cancels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitFolderExport) export =
      remit_folder_export_new (fixture->folder, remit_dialect_list ()[PERSONA], NULL);

  remit_folder_export_cancel (export);
  wait (export);
  g_assert_cmpuint (g_list_model_get_n_items (remit_folder_export_get_entries (export)), ==, 0);
}

static void
test_missing_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/does/not/exist");
  g_autoptr (RemitFolderExport) export =
      remit_folder_export_new (missing, remit_dialect_list ()[PERSONA], NULL);
  g_autofree char *summary = NULL;

  wait (export);
  summary = remit_folder_export_dup_summary (export);
  g_assert_nonnull (strstr (summary, "/does/not/exist"));
}

/* --- the dialog --- */

static void
settle (void)
{
  test_wait (500);
}

static gpointer
get_child (GtkWidget *dialog, const char *name)
{
  return gtk_widget_get_template_child (dialog, REMIT_TYPE_FOLDER_EXPORT_DIALOG, name);
}

static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog = remit_folder_export_dialog_new (GTK_WINDOW (parent), fixture->folder, NULL);
  g_autoptr (GFile) report = g_file_get_child (fixture->to, "report.json");
  g_autofree char *printed = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  settle ();
  g_assert_true (g_str_has_prefix (gtk_label_get_label (get_child (dialog, "summary_label")),
                                   "3 files · 1 failed"));
  remit_folder_export_dialog_select (REMIT_FOLDER_EXPORT_DIALOG (dialog), PERSONA);
  settle ();
  g_assert_true (g_str_has_prefix (gtk_label_get_label (get_child (dialog, "summary_label")),
                                   "3 files · 1 allows more"));
  g_assert_false (gtk_revealer_get_reveal_child (get_child (dialog, "progress_revealer")));
  g_assert_cmpuint (count_files (fixture->target), ==, 0);

  remit_folder_export_dialog_save (REMIT_FOLDER_EXPORT_DIALOG (dialog), fixture->to);
  settle ();
  assert_exported (fixture, one_text, "one.md");
  remit_folder_export_dialog_save_report (REMIT_FOLDER_EXPORT_DIALOG (dialog), report);
  g_assert_true (g_file_load_contents (report, NULL, &printed, NULL, NULL, NULL));
  g_assert_nonnull (strstr (printed, "\"below/c.md\""));

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (parent));
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
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_source_init ();

  add ("/folder-export/reads-all-files", test_reads_all);
  add ("/folder-export/saves-all-files", test_saves_all);
  add ("/folder-export/keeps-files-that-exist", test_existing_stay);
  add ("/folder-export/reports-as-json", test_report);
  add ("/folder-export/cancels", test_cancels);
  add ("/folder-export/tells-of-a-missing-folder", test_missing_folder);
  add ("/folder-export/dialog-shows-and-saves", test_dialog);

  return g_test_run ();
}
