/* form-keeper.h: for tests: the form of a small agent that has a field of each kind
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

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

static inline void
on_refused (Form       *form,
            const char *reason)
{
  g_string_append_printf (form->refused, "%s\n", reason);
}

static inline void
on_focus_pointer (Form       *form,
                  const char *pointer)
{
  g_free (form->focused);
  form->focused = g_strdup (pointer);
}

static inline void
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

static inline void
form_set_up (Form         *form,
             gconstpointer data)
{
  form_open (form, data != NULL ? data : agent_text);
}

static inline void
form_tear_down (Form         *form,
                gconstpointer data)
{
  gtk_window_destroy (form->window);
  g_clear_object (&form->document);
  g_string_free (form->refused, TRUE);
  g_free (form->focused);
}

/* --- what is there --- */

static inline gboolean
has_label (GtkWidget *widget,
           gpointer   data)
{
  return REMIT_IS_GROW_TEXT (widget) &&
         g_strcmp0 (remit_grow_text_get_label (REMIT_GROW_TEXT (widget)), data) == 0;
}

static inline RemitGrowText *
find_field (Form       *form,
            const char *label)
{
  GtkWidget *field =
    test_find_widget (GTK_WIDGET (form->pane), has_label, (gpointer) label);

  if (field == NULL)
    g_error ("There is no field «%s»", label);
  return REMIT_GROW_TEXT (field);
}

static inline void
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

static inline gboolean
is_wanted (GtkWidget *widget,
           gpointer   data)
{
  const Wanted *wanted = data;
  GtkWidget *editor = gtk_widget_get_ancestor (widget, REMIT_TYPE_EDITOR);

  return G_TYPE_CHECK_INSTANCE_TYPE (widget, wanted->type) && editor != NULL &&
         g_strcmp0 (remit_editor_get_name (REMIT_EDITOR (editor)), wanted->name) == 0;
}

/* The first widget of @type that an editor named @name holds. */
static inline gpointer
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

static inline void
assert_text (Form       *form,
             const char *expected)
{
  g_autofree char *text = test_get_text (form->document);

  g_assert_cmpstr (text, ==, expected);
}

/* The text is that of the beginning with @old, which stands in it once, made @new. */
static inline void
assert_replaced (Form       *form,
                 const char *old,
                 const char *new)
{
  g_autoptr (GString) expected = g_string_new (agent_text);

  g_assert_cmpuint (g_string_replace (expected, old, new, 0), ==, 1);
  assert_text (form, expected->str);
}

static inline void
assert_shows (Form       *form,
              const char *label,
              const char *text)
{
  g_assert_cmpstr (remit_grow_text_get_text (find_field (form, label)), ==, text);
}

/* --- what a user does --- */

static inline void
settle (Form *form)
{
  test_settle (form->document);
}

static inline RemitGrowText *
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
static inline void
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
static inline void
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

static inline void
type_at (Form       *form,
         const char *label,
         int         offset,
         const char *text)
{
  RemitGrowText *field = focus_field (form, label);

  remit_grow_text_set_caret (field, offset);
  type_in (form, field, text);
}

static inline void
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
static inline void
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

static inline void
undo (Form *form)
{
  remit_document_undo (form->document);
  settle (form);
}

static inline RemitItemRow *
find_row (Form       *form,
          const char *label)
{
  GtkWidget *row =
    gtk_widget_get_ancestor (GTK_WIDGET (find_field (form, label)), REMIT_TYPE_ITEM_ROW);

  return REMIT_ITEM_ROW (row);
}

static inline void
activate_item (Form       *form,
               const char *label,
               const char *action)
{
  RemitItemRow *row = find_row (form, label);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), action, NULL));
  settle (form);
}

#define ADD(name, func) \
  g_test_add ("/form/" name, Form, NULL, form_set_up, func, form_tear_down)
