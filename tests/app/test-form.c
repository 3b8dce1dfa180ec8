/* test-form.c: what is typed in the form reaches its place in the text, and what is typed in the text reaches the form
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-test.h"

#include "remit-bounds.h"
#include "remit-grid.h"
#include "remit-item-list.h"
#include "remit-section-card.h"

static const char agent_text[] = "---\n"
                                 "name: keeper\n"
                                 "description: Keeps things   # for good\n"
                                 "tools: [Read, Write]\n"
                                 "model: sonnet\n"
                                 "x-limits:\n"
                                 "  cpu: 2   # cores\n"
                                 "  memory: 4\n"
                                 "background: true\n"
                                 "---\n"
                                 "\n"
                                 "# Keeper\n"
                                 "\n"
                                 "Keep every byte.\n"
                                 "\n"
                                 "## Triggers\n"
                                 "- keep\n"
                                 "- hold\n"
                                 "- store\n"
                                 "\n"
                                 "## Key Actions\n"
                                 "1. **Look**: At the file first\n"
                                 "2. **Think**: Before you write\n"
                                 "3. **Write**: Only what changed\n"
                                 "\n"
                                 "## Lore\n"
                                 "\n"
                                 "Some words here.\n"
                                 "\n"
                                 "```\n"
                                 "  indented\n"
                                 "    more\n"
                                 "```\n"
                                 "\n"
                                 "## Delegation Strategy\n"
                                 "\n"
                                 "| Delegate To | When |\n"
                                 "|-------------|------|\n"
                                 "| pilot | A ship |\n"
                                 "| ragged |\n"
                                 "\n"
                                 "## Completion Checklist\n"
                                 "\n"
                                 "*Before the bell*\n"
                                 "\n"
                                 "- [ ] Depth\n"
                                 "- [x] Wind\n"
                                 "\n"
                                 "## Boundaries\n"
                                 "\n"
                                 "**Will:**\n"
                                 "- Keep bytes\n";

typedef struct
{
  RemitDocument *document;
  GtkWindow     *window;
  RemitFormPane *pane;
  GString       *refused;     /* each reason told, in a line of its own */
  char          *focused;     /* the pointer told last */
} Form;

static void
on_refused (Form       *form,
            const char *reason)
{
  g_string_append_printf (form->refused, "%s\n", reason);
}

static void
on_focus_pointer (Form       *form,
                  const char *pointer)
{
  g_free (form->focused);
  form->focused = g_strdup (pointer);
}

static void
form_open (Form       *form,
           const char *contents)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (contents, -1);

  form->document = remit_document_new ();
  form->refused = g_string_new (NULL);
  remit_document_set_contents (form->document, text);
  remit_document_ensure_read (form->document);
  form->pane = REMIT_FORM_PANE (remit_form_pane_new (form->document));
  g_signal_connect_swapped (form->pane, "refused", G_CALLBACK (on_refused), form);
  g_signal_connect_swapped (form->pane, "focus-pointer", G_CALLBACK (on_focus_pointer), form);

  form->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (form->window, 720, 300);
  gtk_window_set_child (form->window, GTK_WIDGET (form->pane));
  gtk_window_present (form->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (form->window));
  test_settle (form->document);
}

static void
form_set_up (Form         *form,
             gconstpointer data)
{
  form_open (form, data != NULL ? data : agent_text);
}

static void
form_tear_down (Form         *form,
                gconstpointer data)
{
  gtk_window_destroy (form->window);
  g_clear_object (&form->document);
  g_string_free (form->refused, TRUE);
  g_free (form->focused);
}

/* --- what is there --- */

static gboolean
has_label (GtkWidget *widget,
           gpointer   data)
{
  return REMIT_IS_GROW_TEXT (widget) &&
         g_strcmp0 (remit_grow_text_get_label (REMIT_GROW_TEXT (widget)), data) == 0;
}

static RemitGrowText *
find_field (Form       *form,
            const char *label)
{
  GtkWidget *field =
    test_find_widget (GTK_WIDGET (form->pane), has_label, (gpointer) label);

  if (field == NULL)
    g_error ("There is no field «%s»", label);
  return REMIT_GROW_TEXT (field);
}

static void
assert_no_field (Form       *form,
                 const char *label)
{
  g_assert_null (test_find_widget (GTK_WIDGET (form->pane), has_label, (gpointer) label));
}

typedef struct
{
  GType       type;
  const char *name;
} Wanted;

static gboolean
is_wanted (GtkWidget *widget,
           gpointer   data)
{
  const Wanted *wanted = data;
  GtkWidget *editor = gtk_widget_get_ancestor (widget, REMIT_TYPE_EDITOR);

  return G_TYPE_CHECK_INSTANCE_TYPE (widget, wanted->type) && editor != NULL &&
         g_strcmp0 (remit_editor_get_name (REMIT_EDITOR (editor)), wanted->name) == 0;
}

/* The first widget of @type that an editor named @name holds. */
static gpointer
find_part (Form       *form,
           GType       type,
           const char *name)
{
  Wanted wanted = { type, name };
  GtkWidget *found = test_find_widget (GTK_WIDGET (form->pane), is_wanted, &wanted);

  if (found == NULL)
    g_error ("There is no %s in «%s»", g_type_name (type), name);
  return found;
}

static void
assert_text (Form       *form,
             const char *expected)
{
  g_autofree char *text = test_get_text (form->document);

  g_assert_cmpstr (text, ==, expected);
}

/* The text is that of the beginning with @old, which stands in it once, made @new. */
static void
assert_replaced (Form       *form,
                 const char *old,
                 const char *new)
{
  g_autoptr (GString) expected = g_string_new (agent_text);

  g_assert_cmpuint (g_string_replace (expected, old, new, 0), ==, 1);
  assert_text (form, expected->str);
}

static void
assert_shows (Form       *form,
              const char *label,
              const char *text)
{
  g_assert_cmpstr (remit_grow_text_get_text (find_field (form, label)), ==, text);
}

/* --- what a user does --- */

static void
settle (Form *form)
{
  test_settle (form->document);
}

static RemitGrowText *
focus_field (Form       *form,
             const char *label)
{
  RemitGrowText *field = find_field (form, label);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (field)));
  settle (form);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  return field;
}

/* Key by key, as an input method commits; each is told and shown before the next. */
static void
type_in (Form          *form,
         RemitGrowText *field,
         const char    *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_insert_interactive_at_cursor (buffer, at, g_utf8_next_char (at) - at, TRUE);
      gtk_text_buffer_end_user_action (buffer);
      settle (form);
    }
}

/* Faster than the text is read. */
static void
type_fast (RemitGrowText *field,
           const char    *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));

  for (const char *at = text; *at != '\0'; at++)
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_insert_interactive_at_cursor (buffer, at, 1, TRUE);
      gtk_text_buffer_end_user_action (buffer);
    }
}

static void
type_at (Form       *form,
         const char *label,
         int         offset,
         const char *text)
{
  RemitGrowText *field = focus_field (form, label);

  remit_grow_text_set_caret (field, offset);
  type_in (form, field, text);
}

static void
select_in (RemitGrowText *field,
           int            from,
           int            to)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

/* Types in the source: puts @new where @old stands. */
static void
edit_source (Form       *form,
             const char *old,
             const char *new)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (form->document);
  GtkTextIter begin, start, end;

  gtk_text_buffer_get_start_iter (buffer, &begin);
  g_assert_true (gtk_text_iter_forward_search (&begin, old, 0, &start, &end, NULL));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, new, -1);
  gtk_text_buffer_end_user_action (buffer);
  settle (form);
}

static void
undo (Form *form)
{
  remit_document_undo (form->document);
  settle (form);
}

static RemitItemRow *
find_row (Form       *form,
          const char *label)
{
  GtkWidget *row =
    gtk_widget_get_ancestor (GTK_WIDGET (find_field (form, label)), REMIT_TYPE_ITEM_ROW);

  return REMIT_ITEM_ROW (row);
}

static void
activate_item (Form       *form,
               const char *label,
               const char *action)
{
  RemitItemRow *row = find_row (form, label);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), action, NULL));
  settle (form);
}

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

/* --- lists --- */

static void
test_draft_is_silent (Form         *form,
                      gconstpointer data)
{
  RemitGrowText *field = focus_field (form, "Key Actions, item 3");

  g_signal_emit_by_name (field, "activate-below");
  settle (form);
  find_field (form, "Key Actions, item 4");
  assert_text (form, agent_text);
  type_in (form, find_field (form, "Key Actions, item 4"), "  ");
  assert_text (form, agent_text);
  g_assert_false (remit_document_can_undo (form->document));

  /* It goes with the focus. */
  focus_field (form, "Key Actions, item 1");
  assert_no_field (form, "Key Actions, item 4");
  assert_text (form, agent_text);
}

static void
test_draft_becomes_item (Form         *form,
                         gconstpointer data)
{
  g_signal_emit_by_name (focus_field (form, "Key Actions, item 1"), "activate-below");
  settle (form);

  RemitGrowText *field = find_field (form, "Key Actions, item 2");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  type_in (form, field, "Sleep on it");
  assert_replaced (form,
                   "2. **Think**: Before you write\n"
                   "3. **Write**: Only what changed\n",
                   "2. Sleep on it\n"
                   "3. **Think**: Before you write\n"
                   "4. **Write**: Only what changed\n");
  g_assert_true (find_field (form, "Key Actions, item 2") == field);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (field)));
  g_assert_cmpint (remit_grow_text_get_caret (field), ==, strlen ("Sleep on it"));

  undo (form);
  assert_text (form, agent_text);
  assert_no_field (form, "Key Actions, item 4");
}

static void
test_remove_item (Form         *form,
                  gconstpointer data)
{
  activate_item (form, "Key Actions, item 1", "item.remove");
  assert_replaced (form,
                   "1. **Look**: At the file first\n"
                   "2. **Think**: Before you write\n"
                   "3. **Write**: Only what changed\n",
                   "1. **Think**: Before you write\n"
                   "2. **Write**: Only what changed\n");
  assert_shows (form, "Key Actions, label 1", "Think");
  undo (form);
  assert_text (form, agent_text);
  assert_shows (form, "Key Actions, label 1", "Look");
}

static void
test_move_item (Form         *form,
                gconstpointer data)
{
  focus_field (form, "Key Actions, item 1");
  activate_item (form, "Key Actions, item 1", "item.move-down");
  assert_replaced (form,
                   "1. **Look**: At the file first\n"
                   "2. **Think**: Before you write\n",
                   "1. **Think**: Before you write\n"
                   "2. **Look**: At the file first\n");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (find_field (form, "Key Actions, item 2"))));
  activate_item (form, "Key Actions, item 2", "item.move-up");
  assert_text (form, agent_text);
}

static void
test_check_task (Form         *form,
                 gconstpointer data)
{
  RemitItemRow *row = find_row (form, "Completion Checklist, item 1");
  Wanted wanted = { GTK_TYPE_CHECK_BUTTON, "Completion Checklist" };
  GtkWidget *check = test_find_widget (GTK_WIDGET (row), is_wanted, &wanted);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  settle (form);
  assert_replaced (form, "- [ ] Depth", "- [x] Depth");
  edit_source (form, "- [x] Depth", "- [ ] Depth");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_bounds_that_are_absent (Form         *form,
                             gconstpointer data)
{
  RemitBounds *bounds = find_part (form, REMIT_TYPE_BOUNDS, "Boundaries");

  g_signal_emit_by_name (bounds, "add", FALSE);
  settle (form);
  assert_text (form, agent_text);
  type_in (form, find_field (form, "Will Not, item 1"), "Lose them");
  assert_replaced (form, "- Keep bytes\n", "- Keep bytes\n\n**Will Not:**\n- Lose them\n");
  assert_shows (form, "Will Not, item 1", "Lose them");
}

/* --- words --- */

static void
test_words (Form         *form,
            gconstpointer data)
{
  RemitChips *chips = find_part (form, REMIT_TYPE_CHIPS, "Triggers");

  g_signal_emit_by_name (chips, "word-added", "save");
  settle (form);
  assert_replaced (form, "- store\n", "- store\n- save\n");
  g_assert_cmpuint (remit_chips_get_n_words (chips), ==, 4);
  g_signal_emit_by_name (chips, "word-removed", 1);
  g_signal_emit_by_name (chips, "word-changed", 0, "keep it");
  g_signal_emit_by_name (chips, "word-moved", 2, 0);
  settle (form);
  assert_replaced (form, "- keep\n- hold\n- store\n", "- save\n- keep it\n- store\n");
  for (guint i = 0; i < 4; i++)
    undo (form);
  assert_text (form, agent_text);
  g_assert_cmpuint (remit_chips_get_n_words (chips), ==, 3);
}

static void
test_words_of_a_field (Form         *form,
                       gconstpointer data)
{
  RemitChips *chips = find_part (form, REMIT_TYPE_CHIPS, "Tools");

  g_signal_emit_by_name (chips, "word-added", "Bash(ls, pwd)");
  settle (form);
  assert_replaced (form, "[Read, Write]", "[Read, Write, \"Bash(ls, pwd)\"]");
  g_signal_emit_by_name (chips, "word-removed", 0);
  settle (form);
  assert_replaced (form, "[Read, Write]", "[Write, \"Bash(ls, pwd)\"]");
}

/* --- fields --- */

static void
test_unknown_field (Form         *form,
                    gconstpointer data)
{
  RemitGrowText *field = focus_field (form, "x-limits");

  g_assert_cmpstr (remit_grow_text_get_text (field), ==, "cpu: 2   # cores\nmemory: 4");
  select_in (field, 5, 6);
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), TRUE, TRUE);
  type_in (form, field, "8");
  assert_replaced (form, "cpu: 2 ", "cpu: 8 ");
  g_assert_cmpstr (remit_grow_text_get_text (field), ==, "cpu: 8   # cores\nmemory: 4");

  /* What is on the way to be YAML stays as typed, whatever the file makes of it meanwhile. */
  remit_grow_text_set_caret (field, -1);
  type_in (form, field, "\nburst: [1");
  edit_source (form, "Only what changed", "Little");
  g_assert_cmpstr (remit_grow_text_get_text (field), ==,
                   "cpu: 8   # cores\nmemory: 4\nburst: [1");
  type_in (form, field, ", 2]");
  g_assert_cmpstr (remit_grow_text_get_text (field), ==,
                   "cpu: 8   # cores\nmemory: 4\nburst: [1, 2]");
  JsonObject *limits = json_node_get_object (
    remit_agent_find_field (remit_document_get_agent (form->document), "x-limits")->value);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (limits, "burst")), ==, 2);

  undo (form);
  assert_text (form, agent_text);
  g_assert_cmpstr (remit_grow_text_get_text (field), ==, "cpu: 2   # cores\nmemory: 4");
}

static void
test_switch (Form         *form,
             gconstpointer data)
{
  GtkWidget *toggle = find_part (form, GTK_TYPE_SWITCH, "Background");

  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  settle (form);
  assert_replaced (form, "background: true", "background: false");
  undo (form);
  assert_text (form, agent_text);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
}

static void
test_block_scalar (Form         *form,
                   gconstpointer data)
{
  type_at (form, "Description", 5, " now");
  assert_text (form, "---\n"
                     "name: keeper\n"
                     "description: |\n"
                     "  Keeps now bytes. \n"
                     "\n"
                     "    As they are.\n"
                     "---\n"
                     "\n"
                     "Words.\n");
}

static void
test_code (Form         *form,
           gconstpointer data)
{
  GtkWidget *card =
    gtk_widget_get_ancestor (GTK_WIDGET (find_field (form, "Lore, heading")), REMIT_TYPE_EDITOR);
  RemitGrowText *field =
    REMIT_GROW_TEXT (remit_editor_find (REMIT_EDITOR (card), "/sections/3/blocks/1/text"));

  gtk_widget_grab_focus (GTK_WIDGET (field));
  remit_grow_text_set_caret (field, -1);
  type_in (form, field, "\n  last");
  assert_replaced (form, "    more\n```", "    more\n  last\n```");
  undo (form);
  assert_text (form, agent_text);
  g_assert_cmpstr (remit_grow_text_get_text (field), ==, "  indented\n    more");
}

/* --- tables --- */

static void
test_table (Form         *form,
            gconstpointer data)
{
  RemitGrid *grid = find_part (form, REMIT_TYPE_GRID, "Delegation Strategy");

  type_at (form, "When, row 1", -1, " | boat");
  assert_replaced (form, "A ship", "A ship \\| boat");
  undo (form);
  type_at (form, "When, row 2", 0, "Late");
  assert_replaced (form, "| ragged |\n", "| ragged | Late |\n");
  undo (form);
  assert_text (form, agent_text);
  g_signal_emit_by_name (grid, "row-removed", 0);
  settle (form);
  assert_replaced (form, "| pilot | A ship |\n", "");
  g_assert_cmpuint (remit_grid_get_n_rows (grid), ==, 1);
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

#define ADD(name, func) \
  g_test_add ("/form/" name, Form, NULL, form_set_up, func, form_tear_down)

static const char block_text[] = "---\n"
                                 "name: keeper\n"
                                 "description: |\n"
                                 "  Keeps bytes. \n"
                                 "\n"
                                 "    As they are.\n"
                                 "---\n"
                                 "\n"
                                 "Words.\n";

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
  ADD ("new-item-writes-nothing-before-it-says-something", test_draft_is_silent);
  ADD ("new-item-is-written-with-its-first-word", test_draft_becomes_item);
  ADD ("removes-an-item", test_remove_item);
  ADD ("moves-an-item-and-the-focus", test_move_item);
  ADD ("checks-a-task", test_check_task);
  ADD ("adds-to-bounds-that-are-absent", test_bounds_that_are_absent);
  ADD ("adds-removes-changes-and-moves-words", test_words);
  ADD ("adds-and-removes-words-of-a-field", test_words_of_a_field);
  ADD ("unknown-field-is-yaml", test_unknown_field);
  ADD ("switches-a-field", test_switch);
  g_test_add ("/form/block-scalar-keeps-its-line-end", Form, block_text, form_set_up,
              test_block_scalar, form_tear_down);
  ADD ("code-keeps-its-indent", test_code);
  ADD ("edits-cells-also-of-ragged-rows", test_table);
  ADD ("refused-change-is-told-once-and-changes-nothing", test_refused);
  ADD ("cards-stay-with-their-sections", test_cards_stay);
  g_test_add_func ("/form/large-file", test_large);

  return g_test_run ();
}
