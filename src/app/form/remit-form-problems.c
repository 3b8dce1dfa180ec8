/* remit-form-problems.c: problems in the form: each under what it is about, with its fixes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "remit-agent-card.h"
#include "remit-card.h"
#include "remit-chips.h"
#include "remit-field-row.h"
#include "remit-form-pane-private.h"
#include "remit-grid.h"
#include "remit-item-row.h"
#include "remit-problem-popover.h"

/* Nobody reads more than these; mending some brings the next. */
#define MOST 500

/* Before the frame, after what made the card. */
#define PRIORITY (G_PRIORITY_HIGH_IDLE + 7)

/* A word that is marked; where words come or go, the mark stays at the place until the problems are shown anew. */
typedef struct
{
  RemitChips *chips;
  guint       index;
} Word;

static void
clear_word (gpointer data)
{
  Word *word = data;

  remit_chips_set_warning (word->chips, word->index, FALSE);
  g_object_unref (word->chips);
}

/* --- where --- */

/* What stands with a widget, or with the innermost part of the form that holds it. */
static RemitMessages *
messages_of (RemitFormPane *self,
             GtkWidget     *widget)
{
  GtkWidget *innermost = widget;
  RemitMessages *messages;

  if (REMIT_IS_AGENT_CARD (widget))
    widget = adw_bin_get_child (ADW_BIN (widget));

  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    {
      if (REMIT_IS_ITEM_ROW (widget))
        return remit_item_row_get_messages (REMIT_ITEM_ROW (widget));
      if (REMIT_IS_GRID (widget)
          && (messages = remit_grid_get_messages (REMIT_GRID (widget), innermost)) != NULL)
        return messages;
      if (REMIT_IS_FIELD_ROW (widget))
        return remit_field_row_get_messages (REMIT_FIELD_ROW (widget));
      if (REMIT_IS_CARD (widget))
        return remit_card_get_messages (REMIT_CARD (widget));
    }

  return NULL;
}

static gboolean
is_in_body (const RemitAgent *agent,
            gsize             offset)
{
  return offset >= remit_yaml_get_body_start (agent->yaml);
}

/* (transfer full) (nullable): what a problem is about; what is about nothing that is shown is about all of it. */
static char *
pointer_of (const RemitAgent      *agent,
            const RemitDiagnostic *diagnostic)
{
  char *pointer = remit_agent_pointer_at (agent, diagnostic->span.start);

  if (pointer == NULL && !is_in_body (agent, diagnostic->span.start))
    return g_strdup ("");
  return pointer;
}

/* NULL where its card is not made yet. */
static GtkWidget *
find_built (RemitFormPane *self,
            const char    *pointer)
{
  int index = remit_form_pane_find_slot (self, pointer);

  if (index >= 0 && !remit_card_slot_is_built (slot_at (self, index)))
    return NULL;
  return remit_form_pane_find_widget (self, pointer);
}

static void
mark_word (RemitFormPane *self,
           GtkWidget     *widget,
           const char    *pointer)
{
  const char *last = strrchr (pointer, '/');
  Word word;

  if (!REMIT_IS_CHIPS (widget) || last == NULL || !g_ascii_isdigit (last[1]))
    return;

  word.chips = g_object_ref (REMIT_CHIPS (widget));
  word.index = (guint) g_ascii_strtoull (last + 1, NULL, 10);
  remit_chips_set_warning (word.chips, word.index, TRUE);
  g_array_append_val (self->words, word);
}

/* --- mending --- */

/* The focus stays in the field, not on a button that is about to go. */
static void
keep_focus (RemitFormPane         *self,
            RemitMessages         *messages,
            const RemitDiagnostic *diagnostic)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  g_autofree char *pointer = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (messages)))
    return;

  pointer = pointer_of (remit_document_get_agent (self->document), diagnostic);
  if (pointer != NULL)
    gtk_widget_child_focus (remit_form_pane_find_widget (self, pointer), GTK_DIR_TAB_FORWARD);
}

static void
on_fix (RemitFormPane *self,
        guint          index,
        guint          fix,
        RemitMessages *messages)
{
  const GPtrArray *told = g_hash_table_lookup (self->messages, messages);
  const RemitDiagnostic *diagnostic;

  if (told == NULL || index >= told->len || !remit_document_is_read (self->document))
    return;

  diagnostic = g_ptr_array_index (told, index);
  if (!g_ptr_array_find ((GPtrArray *) remit_document_get_diagnostics (self->document), diagnostic,
                         NULL)
      || fix >= diagnostic->fixes->len)
    return;

  keep_focus (self, messages, diagnostic);
  remit_document_apply (self->document,
                        ((const RemitFix *) g_ptr_array_index (diagnostic->fixes, fix))->edits, NULL);
}

void
remit_form_pane_offer_fixes (RemitFormPane *self,
                             const GArray  *indices)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);
  GtkWidget *popover;
  graphene_rect_t area;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &area))
    return;

  GdkRectangle place = { (int) area.origin.x, (int) area.origin.y, (int) area.size.width,
                         (int) area.size.height };

  popover = remit_problem_popover_new (self->document, indices);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* --- showing --- */

static void
tell (RemitFormPane         *self,
      GHashTable            *all,
      RemitMessages         *messages,
      const RemitDiagnostic *diagnostic)
{
  GPtrArray *told = g_hash_table_lookup (all, messages);

  if (told == NULL)
    {
      told = g_ptr_array_new ();
      g_hash_table_insert (all, g_object_ref (messages), told);
      if (!g_hash_table_contains (self->messages, messages))
        g_signal_connect_object (messages, "fix", G_CALLBACK (on_fix), self, G_CONNECT_SWAPPED);
    }
  g_ptr_array_add (told, (gpointer) diagnostic);
}

static GHashTable *
collect (RemitFormPane *self)
{
  const RemitAgent *agent = remit_document_get_agent (self->document);
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);
  GHashTable *all =
    g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_ptr_array_unref);

  g_array_set_size (self->words, 0);
  for (guint i = 0; i < MIN (diagnostics->len, MOST); i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char *pointer = pointer_of (agent, diagnostic);
      GtkWidget *widget = pointer != NULL ? find_built (self, pointer) : NULL;
      RemitMessages *messages = widget != NULL ? messages_of (self, widget) : NULL;

      if (messages != NULL)
        tell (self, all, messages, diagnostic);
      if (messages != NULL && diagnostic->severity >= REMIT_SEVERITY_WARNING)
        mark_word (self, widget, pointer);
    }

  return all;
}

/* (transfer container) (array zero-terminated=1): the words of its fixes */
static const char **
list_fixes (const RemitDiagnostic *diagnostic)
{
  const char **titles = g_new0 (const char *, diagnostic->fixes->len + 1);

  for (guint i = 0; i < diagnostic->fixes->len; i++)
    titles[i] = ((const RemitFix *) g_ptr_array_index (diagnostic->fixes, i))->title;

  return titles;
}

static void
show (RemitMessages   *messages,
      const GPtrArray *told)
{
  remit_messages_set_n (messages, told->len);
  for (guint i = 0; i < told->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (told, i);
      g_autofree const char **fixes = list_fixes (diagnostic);

      remit_messages_set (messages, i, diagnostic->severity, diagnostic->message, fixes);
    }
}

void
remit_form_pane_show_problems (RemitFormPane *self)
{
  GHashTable *all = collect (self);
  GHashTableIter iter;
  gpointer messages, told;

  g_clear_handle_id (&self->problems_source, g_source_remove);
  g_hash_table_iter_init (&iter, self->messages);
  while (g_hash_table_iter_next (&iter, &messages, NULL))
    if (!g_hash_table_contains (all, messages))
      {
        g_signal_handlers_disconnect_by_func (messages, on_fix, self);
        remit_messages_set_n (messages, 0);
      }

  g_hash_table_unref (self->messages);
  self->messages = all;
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &messages, &told))
    show (messages, told);
}

static gboolean
on_due (gpointer data)
{
  RemitFormPane *self = REMIT_FORM_PANE (data);

  self->problems_source = 0;
  /* What is read next is shown with its own problems. */
  if (remit_document_is_read (self->document))
    remit_form_pane_show_problems (self);
  return G_SOURCE_REMOVE;
}

void
remit_form_pane_show_problems_later (RemitFormPane *self)
{
  if (self->problems_source == 0)
    self->problems_source = g_idle_add_full (PRIORITY, on_due, self, NULL);
}

void
remit_form_pane_init_problems (RemitFormPane *self)
{
  self->messages = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                          (GDestroyNotify) g_ptr_array_unref);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, clear_word);
}

void
remit_form_pane_drop_problems (RemitFormPane *self)
{
  g_clear_handle_id (&self->problems_source, g_source_remove);
  g_hash_table_remove_all (self->messages);
  g_array_set_size (self->words, 0);
}
