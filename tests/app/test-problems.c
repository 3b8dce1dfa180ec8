/* test-problems.c: what is wrong is shown everywhere, mended in one step, and never that of another text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-test.h"

#include <glib/gstdio.h>

#include "remit-card.h"
#include "remit-check.h"
#include "remit-completion.h"
#include "remit-field-editor.h"
#include "remit-field-row.h"
#include "remit-file.h"
#include "remit-item-row.h"
#include "remit-naming.h"
#include "remit-page-private.h"
#include "remit-problem-match.h"
#include "remit-problem-popover.h"
#include "remit-problem-row.h"
#include "remit-problems.h"

static const char agent_text[] = "---\n"
                                 "name: keeper\n"
                                 "description: Keeps things. Use when things are lost.\n"
                                 "tools: [Read, Raed, MultiEdit, LS]\n"
                                 "color: indigo\n"
                                 "---\n"
                                 "\n"
                                 "# Keeper\n"
                                 "\n"
                                 "You keep every byte.\n"
                                 "\n"
                                 "## Triggers\n"
                                 "- keep\n"
                                 "- hold\n"
                                 "- keep\n"
                                 "\n"
                                 "## Focus Areas\n"
                                 "\n"
                                 "## Key Actions\n"
                                 "1. Look at the file \342\200\213first\n"
                                 "2. Write\n"
                                 "\n"
                                 "## Boundaries\n"
                                 "\n"
                                 "**Will:**\n"
                                 "- Keep bytes\n"
                                 "\n"
                                 "**Will Not:**\n"
                                 "- Lose bytes\n";

typedef struct
{
  RemitKnowledge *knowledge;
  GSettings *settings;
  RemitDocument *document;
  GtkWindow *window;
  RemitPage *page;
} Fixture;

static void
set_text (RemitDocument *document, const char *contents)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (contents, -1);

  remit_document_set_contents (document, text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RemitKnownValues) known = remit_file_load_known_values (NULL, NULL);

  fixture->knowledge = remit_knowledge_new (known);
  fixture->settings = g_settings_new ("io.github.remit_editor.Remit");
  fixture->document = remit_document_new ();
  remit_document_set_knowledge (fixture->document, fixture->knowledge);
  set_text (fixture->document, data != NULL ? data : agent_text);
  fixture->page = REMIT_PAGE (remit_page_new (fixture->document, fixture->settings));
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1200, 800);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  test_settle (fixture->document);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "show-notes");
  g_settings_reset (fixture->settings, "view-mode");
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->document);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->knowledge);
}

/* --- what is there --- */

static const RemitDiagnostic *
get_diagnostic (Fixture *fixture, guint index)
{
  return g_ptr_array_index (remit_document_get_diagnostics (fixture->document), index);
}

static guint
count_of (Fixture *fixture, const char *rule)
{
  guint n = 0;

  for (guint i = 0; i < remit_document_get_diagnostics (fixture->document)->len; i++)
    n += g_str_equal (get_diagnostic (fixture, i)->rule, rule);

  return n;
}

static guint
index_of (Fixture *fixture, const char *rule)
{
  guint n = remit_document_get_diagnostics (fixture->document)->len;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (get_diagnostic (fixture, i)->rule, rule))
      return i;
  g_error ("%s is not found", rule);
}

static GtkListBox *
get_list (Fixture *fixture)
{
  GtkWidget *scroller = gtk_widget_get_last_child (GTK_WIDGET (fixture->page->problems));
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));

  return GTK_LIST_BOX (gtk_viewport_get_child (GTK_VIEWPORT (viewport)));
}

static RemitProblemRow *
row_at (Fixture *fixture, int index)
{
  return REMIT_PROBLEM_ROW (gtk_list_box_get_row_at_index (get_list (fixture), index));
}

static int
count_rows (Fixture *fixture)
{
  int n = 0;

  while (row_at (fixture, n) != NULL)
    n++;

  return n;
}

static RemitProblemRow *
row_of (Fixture *fixture, const char *rule)
{
  for (int i = 0; i < count_rows (fixture); i++)
    if (g_str_equal (remit_problem_row_get_rule (row_at (fixture, i)), rule))
      return row_at (fixture, i);
  g_error ("%s has no row", rule);
}

static GtkToggleButton *
filter_at (Fixture *fixture, int index)
{
  GtkWidget *button =
      gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (fixture->page->problems)));

  for (; index > 0; index--)
    button = gtk_widget_get_next_sibling (button);

  return GTK_TOGGLE_BUTTON (button);
}

static void
act (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (remit_page_get_actions (fixture->page), action, NULL);
  test_settle (fixture->document);
}

static void
edit (Fixture *fixture, const char *old, const char *new)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->document);
  GtkTextIter begin, start, end;

  gtk_text_buffer_get_start_iter (buffer, &begin);
  g_assert_true (gtk_text_iter_forward_search (&begin, old, 0, &start, &end, NULL));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, new, -1);
  gtk_text_buffer_end_user_action (buffer);
  test_settle (fixture->document);
}

static void
place_caret (Fixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->document);
  GtkTextIter begin, start, end;

  gtk_text_buffer_get_start_iter (buffer, &begin);
  g_assert_true (gtk_text_iter_forward_search (&begin, words, 0, &start, &end, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (remit_source_pane_get_view (fixture->page->source)));
  gtk_text_buffer_place_cursor (buffer, &start);
  test_settle (fixture->document);
}

/* --- mending --- */

static void
test_fix_is_one_step (Fixture *fixture, gconstpointer data)
{
  guint n = remit_document_get_diagnostics (fixture->document)->len;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = NULL;

      if (get_diagnostic (fixture, i)->fixes->len == 0)
        continue;
      g_assert_true (remit_page_fix (fixture->page, i, 0));
      test_settle (fixture->document);
      remit_document_undo (fixture->document);
      test_settle (fixture->document);
      text = test_get_text (fixture->document);
      g_assert_cmpstr (text, ==, agent_text);
      g_assert_false (gtk_text_buffer_get_can_undo (GTK_TEXT_BUFFER (fixture->document)));
      g_assert_cmpuint (remit_document_get_diagnostics (fixture->document)->len, ==, n);
    }
}

static void
test_fix_all_is_one_step (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_cmpuint (count_of (fixture, "field-tool-retired"), ==, 2);
  g_signal_emit_by_name (row_of (fixture, "field-tool-retired"), "fix-all");
  test_settle (fixture->document);
  g_assert_cmpuint (count_of (fixture, "field-tool-retired"), ==, 0);
  g_assert_cmpuint (count_of (fixture, "field-color-unknown"), ==, 1);

  remit_document_undo (fixture->document);
  text = test_get_text (fixture->document);
  g_assert_cmpstr (text, ==, agent_text);
}

/* A fix that was found in another text changes nothing. */
static void
test_stale_fix (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->document);
  guint index = index_of (fixture, "field-color-unknown");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, "x", 1);
  before = test_get_text (fixture->document);
  g_assert_false (remit_page_fix (fixture->page, index, 0));
  after = test_get_text (fixture->document);
  g_assert_cmpstr (after, ==, before);
}

static void
test_quick_fix_at_caret (Fixture *fixture, gconstpointer data)
{
  place_caret (fixture, "MultiEdit");
  act (fixture, "quick-fix");
  g_assert_cmpuint (count_of (fixture, "field-tool-retired"), ==, 1);
  g_assert_cmpuint (count_of (fixture, "field-color-unknown"), ==, 1);
}

static gboolean
is_popover (GtkWidget *widget, gpointer data)
{
  return REMIT_IS_PROBLEM_POPOVER (widget);
}

static gboolean
is_fix (GtkWidget *widget, gpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "fix");
}

/* Where several could be meant, all are offered; a line has them where the caret is at none. */
static void
test_quick_fix_offers (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;

  place_caret (fixture, "tools:");
  act (fixture, "quick-fix");
  popover = test_find_widget (GTK_WIDGET (fixture->page->source), is_popover, NULL);
  g_assert_nonnull (popover);
  g_signal_emit_by_name (test_find_widget (popover, is_fix, NULL), "clicked");
  test_settle (fixture->document);
  g_assert_cmpuint (count_of (fixture, "field-tool-unknown"), ==, 0);
  g_assert_null (test_find_widget (GTK_WIDGET (fixture->page->source), is_popover, NULL));
}

static void
test_goes_round (Fixture *fixture, gconstpointer data)
{
  gsize first, place;

  place_caret (fixture, "---");
  act (fixture, "next-problem");
  first = remit_source_pane_get_caret (fixture->page->source);
  for (guint i = 0; i < 30; i++)
    {
      act (fixture, "next-problem");
      place = remit_source_pane_get_caret (fixture->page->source);
      if (place == first)
        break;
    }
  g_assert_cmpuint (place, ==, first);
  act (fixture, "previous-problem");
  g_assert_cmpuint (remit_source_pane_get_caret (fixture->page->source), >, first);
}

/* --- the list --- */

static void
test_rows_are_kept (Fixture *fixture, gconstpointer data)
{
  RemitProblemRow *color = row_of (fixture, "field-color-unknown");
  RemitProblemRow *empty = row_of (fixture, "body-section-empty");
  int n = count_rows (fixture);

  gtk_widget_grab_focus (GTK_WIDGET (empty));
  edit (fixture, "name: keeper\n", "name: keeper-of-things\nmodel: sonnet\n");
  g_assert_true (row_of (fixture, "field-color-unknown") == color);
  g_assert_true (row_of (fixture, "body-section-empty") == empty);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (empty)));

  edit (fixture, "color: indigo\n", "");
  g_assert_cmpint (count_rows (fixture), <, n);
  g_assert_true (row_of (fixture, "body-section-empty") == empty);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (empty)));
}

/* Of two that say the same the one that is still there keeps its row. */
static void
test_match (void)
{
  g_autoptr (RemitText) old_text = remit_text_new_from_string ("aa bb cc dd", -1);
  g_autoptr (RemitText) new_text = remit_text_new_from_string ("aa cc dd", -1);
  RemitProblemKey old_keys[] = { { "a", "same", 0 }, { "a", "same", 3 }, { "a", "same", 6 },
                                 { "b", "5 of 6", 9 } };
  RemitProblemKey new_keys[] = { { "a", "same", 0 }, { "a", "same", 3 }, { "c", "new", 3 },
                                 { "b", "5 of 7", 6 } };
  g_autoptr (GArray) old = g_array_new (FALSE, FALSE, sizeof (RemitProblemKey));
  g_autoptr (GArray) new = g_array_new (FALSE, FALSE, sizeof (RemitProblemKey));
  g_autoptr (GArray) found = NULL;

  g_array_append_vals (old, old_keys, G_N_ELEMENTS (old_keys));
  g_array_append_vals (new, new_keys, G_N_ELEMENTS (new_keys));
  found = remit_problem_match (old_text, old, new_text, new);
  g_assert_cmpint (g_array_index (found, int, 0), ==, 0);
  g_assert_cmpint (g_array_index (found, int, 1), ==, 2);
  g_assert_cmpint (g_array_index (found, int, 2), ==, -1);
  g_assert_cmpint (g_array_index (found, int, 3), ==, 3);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  guint counts[3];
  int shown = count_rows (fixture);

  remit_diagnostics_count (remit_document_get_diagnostics (fixture->document), counts);
  g_assert_cmpuint (counts[REMIT_SEVERITY_WARNING], >, 0);
  g_assert_cmpint (shown, ==, counts[REMIT_SEVERITY_ERROR] + counts[REMIT_SEVERITY_WARNING]);

  gtk_toggle_button_set_active (filter_at (fixture, 1), FALSE);
  g_assert_cmpint (count_rows (fixture), ==, counts[REMIT_SEVERITY_ERROR]);
  gtk_toggle_button_set_active (filter_at (fixture, 1), TRUE);
  g_settings_set_boolean (fixture->settings, "show-notes", TRUE);
  test_settle (fixture->document);
  g_assert_cmpint (count_rows (fixture), ==, counts[0] + counts[1] + counts[2]);
}

static void
test_row_is_mended_with_keys (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (row_of (fixture, "body-section-empty")));
  act (fixture, "quick-fix");
  g_assert_cmpuint (count_of (fixture, "body-section-empty"), ==, 0);
  /* The next one is at hand. */
  g_assert_cmpint (remit_problems_get_focused (fixture->page->problems), >=, 0);
}

static void
test_suppressed (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_of (fixture, "body-section-empty"), ==, 1);
  edit (fixture, "## Focus Areas\n", "<!-- remit: ignore body-section-empty -->\n## Focus Areas\n");
  g_assert_cmpuint (count_of (fixture, "body-section-empty"), ==, 0);
  for (int i = 0; i < count_rows (fixture); i++)
    g_assert_cmpstr (remit_problem_row_get_rule (row_at (fixture, i)), !=, "body-section-empty");
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) some =
      g_ptr_array_new_with_free_func ((GDestroyNotify) remit_diagnostic_free);
  g_autofree char *nothing = remit_diagnostics_dup_words (none);
  g_autofree char *words = NULL;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (some, remit_diagnostic_new ("a", i == 0 ? REMIT_SEVERITY_ERROR
                                                             : REMIT_SEVERITY_WARNING,
                                                 REMIT_SPAN (0, 0), "x"));
  words = remit_diagnostics_dup_words (some);
  g_assert_cmpstr (nothing, ==, "No problems found");
  g_assert_cmpstr (words, ==, "1 error, 2 warnings");
}

/* --- the form --- */

typedef struct
{
  GType type;
  const char *words;
} Wanted;

/* A message with these words whose nearest holder is of that type. */
static gboolean
is_message (GtkWidget *widget, gpointer data)
{
  const Wanted *wanted = data;

  if (!GTK_IS_LABEL (widget) || gtk_widget_get_ancestor (widget, REMIT_TYPE_MESSAGE) == NULL
      || strstr (gtk_label_get_text (GTK_LABEL (widget)), wanted->words) == NULL)
    return FALSE;
  for (widget = gtk_widget_get_parent (widget); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (REMIT_IS_ITEM_ROW (widget) || REMIT_IS_FIELD_ROW (widget) || REMIT_IS_CARD (widget))
      return G_TYPE_CHECK_INSTANCE_TYPE (widget, wanted->type);

  return FALSE;
}

static GtkWidget *
find_message (Fixture *fixture, GType type, const char *words)
{
  Wanted wanted = { type, words };

  return test_find_widget (GTK_WIDGET (fixture->page->form), is_message, &wanted);
}

static void
test_message_stands_with_its_place (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = find_message (fixture, REMIT_TYPE_CARD, "“Focus Areas” is empty");

  g_assert_nonnull (find_message (fixture, REMIT_TYPE_FIELD_ROW, "“indigo”"));
  g_assert_nonnull (
      find_message (fixture, REMIT_TYPE_ITEM_ROW,
                    get_diagnostic (fixture, index_of (fixture, "security-invisible-text"))->message));
  g_assert_nonnull (label);

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, REMIT_TYPE_MESSAGE), "fix", 0);
  test_settle (fixture->document);
  g_assert_cmpuint (count_of (fixture, "body-section-empty"), ==, 0);
}

static gboolean
is_color (GtkWidget *widget, gpointer data)
{
  return REMIT_IS_FIELD_EDITOR (widget)
         && g_str_equal (remit_field_editor_get_key (REMIT_FIELD_EDITOR (widget)), "color");
}

/* What comes and goes below a field leaves caret and focus where they are. */
static void
test_message_leaves_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor = test_find_widget (GTK_WIDGET (fixture->page->form), is_color, NULL);
  GtkWidget *focus;

  gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);
  test_settle (fixture->document);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (focus, editor));
  edit (fixture, "indigo", "blue");
  g_assert_null (find_message (fixture, REMIT_TYPE_FIELD_ROW, "“indigo”"));
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);
  edit (fixture, "color: blue", "color: indigo");
  g_assert_nonnull (find_message (fixture, REMIT_TYPE_FIELD_ROW, "“indigo”"));
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);

  act (fixture, "quick-fix");
  g_assert_cmpuint (count_of (fixture, "field-color-unknown"), ==, 0);
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);
}

/* --- beside the document --- */

static void
wait_for (Fixture *fixture, const char *rule, guint n)
{
  gint64 end = g_get_monotonic_time () + TEST_PATIENCE_USEC;

  while (count_of (fixture, rule) != n && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (count_of (fixture, rule), ==, n);
}

static void
write_agent (const char *folder, const char *name)
{
  g_autofree char *base = g_strconcat (name, ".md", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autofree char *text =
      g_strdup_printf ("---\nname: %s\ndescription: Use when lost\n---\n\nYou are.\n\n"
                       "## Delegation\n\n| Delegate To | When |\n|---|---|\n| pilot | A ship |\n",
                       name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "keeper.md", NULL);
  g_autofree char *other = g_build_filename (folder, "holder.md", NULL);
  g_autofree char *pilot = g_build_filename (folder, "pilot.md", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  write_agent (folder, "keeper");
  write_agent (folder, "holder");
  g_assert_true (remit_document_load (fixture->document, file, &error));
  g_assert_no_error (error);
  wait_for (fixture, "role-delegation-unknown", 1);

  write_agent (folder, "pilot");
  wait_for (fixture, "role-delegation-unknown", 0);

  g_unlink (path);
  g_unlink (other);
  g_unlink (pilot);
  g_rmdir (folder);
}

/* What counts is what the text says, saved or not. */
static void
test_name_in_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "keeper.md", NULL);
  g_autofree char *other = g_build_filename (folder, "other.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  write_agent (folder, "keeper");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (other, text, -1, NULL));
  g_assert_true (remit_document_load (fixture->document, file, NULL));
  wait_for (fixture, "folder-duplicate-name", 1);
  edit (fixture, "name: keeper", "name: finder");
  g_assert_cmpuint (count_of (fixture, "folder-duplicate-name"), ==, 0);

  g_unlink (path);
  g_unlink (other);
  g_rmdir (folder);
}

/* --- completion --- */

static char *
complete (Fixture *fixture, const char *before)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->document);
  g_autoptr (RemitCompletion) completion = remit_completion_new (fixture->document);
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GtkSourceCompletionProposal) first = NULL;
  GtkTextIter caret, start;

  set_text (fixture->document, before);
  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, "|", 0, &start, &caret, NULL));
  gtk_text_buffer_delete (buffer, &start, &caret);
  gtk_text_buffer_place_cursor (buffer, &start);
  test_settle (fixture->document);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  list = remit_completion_list (completion, &caret);
  if (g_list_model_get_n_items (list) == 0)
    return g_strdup ("");
  first = g_list_model_get_item (list, 0);
  remit_completion_accept (completion, first);

  return test_get_text (fixture->document);
}

static void
test_completion (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *before;
    const char *after;
  } cases[] = {
    { "---\nname: a\ndesc|\n---\n", "---\nname: a\ndescription: \n---\n" },
    { "---\nname: a\nna|\n---\n", "" },
    { "---\nname: a\ncolor: bl|\n---\n", "---\nname: a\ncolor: blue\n---\n" },
    { "---\nname: a\ncolor: blue|\n---\n", "" },
    { "---\nname: a\ntools: Read, We|\n---\n", "---\nname: a\ntools: Read, WebFetch\n---\n" },
    { "---\nname: a\ntools: [Read, Gr|]\n---\n", "---\nname: a\ntools: [Read, Grep]\n---\n" },
    { "---\nname: a\ntools:\n  - Read\n  - Gl|\n---\n",
      "---\nname: a\ntools:\n  - Read\n  - Glob\n---\n" },
    { "---\nname: a\n---\n\n# A\n\n## Trig|\n", "---\nname: a\n---\n\n# A\n\n## Triggers\n" },
    { "---\nname: a\n---\n\n# A\n\nname: bl|\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = complete (fixture, cases[i].before);

      g_assert_cmpstr (after, ==, cases[i].after);
    }
}

#define ADD(name, func) g_test_add ("/problems/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  gtk_source_init ();

  g_test_add_func ("/problems/one-is-known-again-by-its-place", test_match);
  g_test_add_func ("/problems/are-counted-in-words", test_words);
  ADD ("fix-is-one-step-to-undo", test_fix_is_one_step);
  ADD ("fix-of-a-kind-is-one-step-to-undo", test_fix_all_is_one_step);
  ADD ("fix-of-another-text-changes-nothing", test_stale_fix);
  ADD ("quick-fix-mends-what-is-at-the-caret", test_quick_fix_at_caret);
  ADD ("quick-fix-offers-several", test_quick_fix_offers);
  ADD ("next-goes-round", test_goes_round);
  ADD ("rows-are-kept", test_rows_are_kept);
  ADD ("are-listed-by-severity", test_filter);
  ADD ("row-is-mended-with-keys", test_row_is_mended_with_keys);
  ADD ("that-are-to-be-ignored-vanish", test_suppressed);
  ADD ("message-stands-with-its-place", test_message_stands_with_its_place);
  ADD ("message-leaves-focus", test_message_leaves_focus);
  ADD ("folder-is-read-and-watched", test_folder);
  ADD ("name-in-folder-is-that-of-the-text", test_name_in_folder);
  ADD ("completion-knows-the-place", test_completion);

  return g_test_run ();
}
