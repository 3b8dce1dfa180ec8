/* test-form.c: what is typed in the form reaches its place in the text, and the other way round
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-keeper.h"

/* --- both sides --- */

static void
test_source_to_form (Form         *form,
                     gconstpointer data)
{
  edit_source (form, "Keep every byte.", "Lose no byte.");
  assert_shows (form, "Mission", "Lose no byte.");
  edit_source (form, "name: keeper", "name: warden");
  assert_shows (form, "Name", "warden");
  edit_source (form, "- hold\n", "");
  g_assert_cmpuint (
    remit_chips_get_n_words (find_part (form, REMIT_TYPE_CHIPS, "Triggers")), ==, 2);
  edit_source (form, "## Lore", "## Old Lore");
  assert_shows (form, "Old Lore, heading", "Old Lore");
}

static void
test_form_to_source (Form         *form,
                     gconstpointer data)
{
  type_at (form, "Description", 5, " all");
  assert_replaced (form, "Keeps things   # for good", "Keeps all things   # for good");
  undo (form);
  type_at (form, "Key Actions, item 2", -1, " a line");
  assert_replaced (form, "Before you write", "Before you write a line");
  undo (form);
  type_at (form, "Key Actions, label 3", 0, "Re");
  assert_replaced (form, "**Write**", "**ReWrite**");
  undo (form);
  type_at (form, "Lore", 4, "\nnew");
  assert_replaced (form, "Some words here.", "Some\nnew words here.");
  undo (form);
  type_at (form, "Lore, heading", 0, "Old ");
  assert_replaced (form, "## Lore", "## Old Lore");
}

static void
test_focus_pointer (Form         *form,
                    gconstpointer data)
{
  static const struct
  {
    const char *label;
    const char *pointer;
    const char *text;
  } places[] = {
    { "Name", "/fields/name", "keeper" },
    { "Mission", "/sections/0/blocks/0/text", "Keep every byte." },
    { "Key Actions, label 2", "/sections/2/blocks/0/items/1/label", "Think" },
    { "Key Actions, item 2", "/sections/2/blocks/0/items/1/text", "Before you write" },
    { "Lore, heading", "/sections/3/heading", "Lore" },
    { "When, row 1", "/sections/4/blocks/0/rows/0/1", "A ship" },
    { "Will, item 1", "/sections/6/will/0/text", "Keep bytes" },
    { "Completion Checklist, note", "/sections/5/note", "Before the bell" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *text = NULL;
      RemitSpan span;

      focus_field (form, places[i].label);
      g_assert_cmpstr (form->focused, ==, places[i].pointer);
      g_assert_true (remit_document_find_span (form->document, form->focused, &span));
      text = remit_text_slice (remit_document_get_agent (form->document)->text, span);
      g_assert_cmpstr (text, ==, places[i].text);
    }

  gtk_window_set_focus (form->window, NULL);
  settle (form);
  g_assert_null (form->focused);
}

static void
test_caret_stays (Form         *form,
                  gconstpointer data)
{
  RemitGrowText *field = focus_field (form, "Mission");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkTextIter start, end;

  select_in (field, 5, 10);
  edit_source (form, "name: keeper", "name: warden");
  edit_source (form, "## Triggers", "## Usage\n\nNow.\n\n## Triggers");
  edit_source (form, "Only what changed", "Little");
  /* In the field itself, outside of the selection. */
  edit_source (form, "Keep every byte.", "Do keep every byte.");

  g_assert_true (find_field (form, "Mission") == field);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  g_autofree char *selected = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (selected, ==, "every");
  g_assert_cmpint (remit_grow_text_get_caret (field), ==, gtk_text_iter_get_offset (&end));
}

static void
assert_blank_stays (Form       *form,
                    const char *label,
                    const char *word)
{
  RemitGrowText *field = focus_field (form, label);
  g_autofree char *before = test_get_text (form->document);
  g_autofree char *with_blank = g_strconcat (remit_grow_text_get_text (field), " ", NULL);
  g_autofree char *with_word = g_strconcat (with_blank, word, NULL);

  remit_grow_text_set_caret (field, -1);
  type_in (form, field, " ");
  assert_text (form, before);
  /* A change from elsewhere shows the field anew, and leaves it. */
  edit_source (form, "Only what changed", "Little");
  edit_source (form, "Little", "Only what changed");
  g_assert_cmpstr (remit_grow_text_get_text (field), ==, with_blank);

  type_in (form, field, word);
  g_assert_cmpstr (remit_grow_text_get_text (field), ==, with_word);
  g_autofree char *after = test_get_text (form->document);
  g_assert_nonnull (strstr (after, with_word));
}

static void
test_trailing_blank (Form         *form,
                     gconstpointer data)
{
  static const char *const labels[] = {
    "Description", "Mission", "Model", "Key Actions, item 1", "Key Actions, label 1",
    "Lore, heading", "When, row 1", "Will, item 1", "Completion Checklist, note",
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    assert_blank_stays (form, labels[i], "x");
}

static void
test_fast_typing (Form         *form,
                  gconstpointer data)
{
  static const char *const labels[] = {
    "Name", "Description", "Model", "Mission", "Key Actions, item 1", "Key Actions, label 1",
    "Lore, heading", "When, row 1", "When, row 2", "Will, item 1", "Completion Checklist, note",
    "x-limits",
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      RemitGrowText *field = focus_field (form, labels[i]);
      g_autofree char *expected = g_strconcat (remit_grow_text_get_text (field), "abcdefghij", NULL);

      remit_grow_text_set_caret (field, -1);
      type_fast (field, "abcdefghij");
      g_assert_cmpstr (remit_grow_text_get_text (field), ==, expected);
      settle (form);
      g_assert_cmpstr (remit_grow_text_get_text (field), ==, expected);
      g_assert_cmpint (remit_grow_text_get_caret (field), ==, g_utf8_strlen (expected, -1));
      undo (form);
      assert_text (form, agent_text);
    }
}

static void
test_fast_new_item (Form         *form,
                    gconstpointer data)
{
  g_signal_emit_by_name (focus_field (form, "Key Actions, item 1"), "activate-below");
  settle (form);
  type_fast (find_field (form, "Key Actions, item 2"), "abcdefghij");
  settle (form);
  assert_shows (form, "Key Actions, item 2", "abcdefghij");
  undo (form);
  assert_text (form, agent_text);
}

static void
test_undo_spans_both (Form         *form,
                      gconstpointer data)
{
  type_at (form, "Mission", 4, " all");
  remit_document_seal (form->document);
  edit_source (form, "## Lore", "## Tales");
  type_at (form, "Name", -1, "s");
  remit_document_seal (form->document);

  undo (form);
  assert_shows (form, "Name", "keeper");
  undo (form);
  assert_shows (form, "Lore, heading", "Lore");
  undo (form);
  assert_shows (form, "Mission", "Keep every byte.");
  assert_text (form, agent_text);
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (form->document)));
  g_assert_false (remit_document_can_undo (form->document));

  remit_document_redo (form->document);
  settle (form);
  assert_shows (form, "Mission", "Keep all every byte.");
}

/* A field with the focus shows what undo makes of it: otherwise the next key would write the old words again. */
static void
test_undo_in_focused_field (Form         *form,
                            gconstpointer data)
{
  static const char *const labels[] = { "Mission", "Lore, heading", "Model", "Name",
                                        "Key Actions, label 1", "When, row 1" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      RemitGrowText *field = focus_field (form, labels[i]);
      g_autofree char *before = g_strdup (remit_grow_text_get_text (field));

      remit_grow_text_set_caret (field, -1);
      type_in (form, field, " and more");
      undo (form);
      assert_text (form, agent_text);
      g_assert_cmpstr (remit_grow_text_get_text (field), ==, before);
    }
}

static void
test_one_step_a_word (Form         *form,
                      gconstpointer data)
{
  type_at (form, "Description", -1, " and all");
  undo (form);
  assert_text (form, agent_text);
}

/* --- refusal --- */

static void
test_refused (Form         *form,
              gconstpointer data)
{
  gpointer card = find_part (form, REMIT_TYPE_CHIPS, "Triggers");
  RemitEditor *editor = REMIT_EDITOR (gtk_widget_get_ancestor (card, REMIT_TYPE_EDITOR));

  g_assert_false (remit_editor_replace (editor, "/sections/99/heading", "x"));
  g_assert_cmpuint (form->refused->len, >, 1);
  g_autofree char *once = g_strdup (form->refused->str);

  /* In words for people, who know what they did. */
  g_assert_true (g_str_has_prefix (once, "Not changed: "));
  g_assert_null (strstr (once, "Operation"));

  g_assert_false (remit_editor_replace (editor, "/sections/99/heading", "xy"));
  settle (form);
  g_assert_cmpstr (form->refused->str, ==, once);
  assert_text (form, agent_text);
  g_assert_false (remit_document_can_undo (form->document));

  /* After something that could be done it is told again. */
  type_at (form, "Name", -1, "s");
  g_assert_false (remit_editor_replace (editor, "/sections/99/heading", "xyz"));
  g_assert_cmpuint (form->refused->len, ==, 2 * strlen (once));
}

/* --- cards --- */

static void
test_cards_stay (Form         *form,
                 gconstpointer data)
{
  RemitGrowText *field = focus_field (form, "Lore");
  GtkWidget *card = gtk_widget_get_ancestor (GTK_WIDGET (field), REMIT_TYPE_SECTION_CARD);

  edit_source (form, "## Triggers", "## News\n\nToday.\n\n## Triggers");
  assert_shows (form, "News", "Today.");
  g_assert_true (find_field (form, "Lore") == field);
  g_assert_true (gtk_widget_get_ancestor (GTK_WIDGET (field), REMIT_TYPE_SECTION_CARD) == card);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));

  edit_source (form, "## News\n\nToday.\n\n## Triggers\n- keep\n- hold\n- store\n\n", "");
  g_assert_true (find_field (form, "Lore") == field);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  g_assert_cmpstr (remit_editor_get_pointer (REMIT_EDITOR (card)), ==, "/sections/2");
}

/* --- a large file --- */

static gint64
spin (void)
{
  gint64 start = g_get_monotonic_time ();

  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (500);
  return g_get_monotonic_time () - start;
}

/* Nothing of this can be asserted of every machine; the numbers are for whoever reads the log. */
static void
test_large (void)
{
  g_autoptr (GString) contents = g_string_new (agent_text);
  g_autoptr (RemitText) text = NULL;
  Form form = { .document = remit_document_new () };
  gint64 start, opened, read, longest = 0;
  guint n_parts = 0;

  for (; contents->len < 1024 * 1024; n_parts++)
    g_string_append_printf (contents,
                            "\n## Part %u\n\nSome words of part %u.\n\n"
                            "- **One**: first thing of it\n- **Two**: second thing of it\n",
                            n_parts, n_parts);
  text = remit_text_new_from_string (contents->str, (gssize) contents->len);

  start = g_get_monotonic_time ();
  remit_document_set_contents (form.document, text);
  form.pane = REMIT_FORM_PANE (remit_form_pane_new (form.document));
  form.window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (form.window, GTK_WIDGET (form.pane));
  gtk_window_present (form.window);
  opened = g_get_monotonic_time ();
  while (!remit_document_is_read (form.document))
    longest = MAX (longest, spin ());
  read = g_get_monotonic_time ();
  while (g_get_monotonic_time () < read + 2 * G_USEC_PER_SEC)
    longest = MAX (longest, spin ());

  g_test_message ("1 MB of %u sections: window after %.0f ms, read after %.0f ms, longest turn %.0f ms",
                  n_parts, (opened - start) / 1000.0, (read - start) / 1000.0, longest / 1000.0);
  assert_shows (&form, "Name", "keeper");
  assert_text (&form, contents->str);
  gtk_window_destroy (form.window);
  g_clear_object (&form.document);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("typing-in-the-source-shows-in-the-form", test_source_to_form);
  ADD ("typing-in-a-field-changes-its-span", test_form_to_source);
  ADD ("focused-field-tells-its-place", test_focus_pointer);
  ADD ("caret-and-selection-survive-changes-elsewhere", test_caret_stays);
  ADD ("blank-at-the-end-stays-in-the-field", test_trailing_blank);
  ADD ("no-key-is-lost-in-fast-typing", test_fast_typing);
  ADD ("no-key-is-lost-in-a-new-item", test_fast_new_item);
  ADD ("undo-spans-both-sides", test_undo_spans_both);
  ADD ("undo-shows-in-the-focused-field", test_undo_in_focused_field);
  ADD ("typed-words-are-one-step", test_one_step_a_word);
  ADD ("refused-change-is-told-once-and-changes-nothing", test_refused);
  ADD ("cards-stay-with-their-sections", test_cards_stay);
  g_test_add_func ("/form/large-file", test_large);

  return g_test_run ();
}
