/* remit-page-problems.c: what can be done about the problems of a document
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "remit-naming.h"

/* A fix can bring about what the next one mends, but not for ever. */
#define MOST_ROUNDS 20

static const RemitDiagnostic *
get_diagnostic (RemitPage *self, guint index)
{
  return g_ptr_array_index (remit_document_get_diagnostics (self->document), index);
}

static guint
count_all (RemitPage *self)
{
  return remit_document_get_diagnostics (self->document)->len;
}

/* --- fixes --- */

gboolean
remit_page_fix (RemitPage *self, guint index, guint fix)
{
  const RemitDiagnostic *diagnostic;

  /* The edits of a fix are on the text that was read. */
  if (!remit_document_is_read (self->document) || index >= count_all (self))
    return FALSE;

  diagnostic = get_diagnostic (self, index);
  if (fix >= diagnostic->fixes->len)
    return FALSE;

  return remit_document_apply (
      self->document, ((const RemitFix *) g_ptr_array_index (diagnostic->fixes, fix))->edits, NULL);
}

static gboolean
overlaps (const RemitEditList *edits, const GArray *taken)
{
  for (guint i = 0; i < remit_edit_list_get_n_edits (edits); i++)
    for (guint j = 0; j < taken->len; j++)
      {
        RemitSpan span = remit_edit_list_get (edits, i)->span;
        RemitSpan other = g_array_index (taken, RemitSpan, j);

        if (span.start <= other.end && span.end >= other.start)
          return TRUE;
      }

  return FALSE;
}

/* (transfer full): the first fixes of what a rule found, as far as they do not touch each other. */
static RemitEditList *
join_fixes (RemitPage *self, const char *rule)
{
  RemitEditList *joined = remit_edit_list_new ();
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (RemitSpan));

  for (guint i = 0; i < count_all (self); i++)
    {
      const RemitDiagnostic *diagnostic = get_diagnostic (self, i);
      const RemitFix *fix;

      if (!g_str_equal (diagnostic->rule, rule) || diagnostic->fixes->len == 0)
        continue;
      fix = g_ptr_array_index (diagnostic->fixes, 0);
      if (overlaps (fix->edits, taken))
        continue;
      for (guint j = 0; j < remit_edit_list_get_n_edits (fix->edits); j++)
        {
          const RemitEdit *edit = remit_edit_list_get (fix->edits, j);

          remit_edit_list_add (joined, edit->span, edit->replacement, (gssize) edit->length);
          g_array_append_val (taken, edit->span);
        }
    }

  return joined;
}

/* Applies the first fix of all that a rule found, in one step to undo, however many rounds it takes. */
static void
fix_all (RemitPage *self, const char *rule)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  gboolean changed = TRUE;

  remit_document_seal (self->document);
  gtk_text_buffer_begin_user_action (buffer);
  for (guint i = 0; i < MOST_ROUNDS && changed; i++)
    {
      g_autoptr (RemitEditList) edits = NULL;

      remit_document_ensure_read (self->document);
      edits = join_fixes (self, rule);
      changed = remit_document_apply (self->document, edits, NULL);
    }
  gtk_text_buffer_end_user_action (buffer);
}

/* --- from one to the next --- */

/* Notes are passed over where they are not listed. */
static gboolean
is_stop (RemitPage *self, guint index)
{
  return get_diagnostic (self, index)->severity > REMIT_SEVERITY_INFO
         || g_settings_get_boolean (self->settings, "show-notes");
}

/* The diagnostics are in the order of the text. -1 where there is none. */
static int
find_next (RemitPage *self, gsize caret, gboolean forward)
{
  int n = (int) count_all (self);
  int first = -1, last = -1, before = -1;

  for (int i = 0; i < n; i++)
    {
      gsize start = get_diagnostic (self, i)->span.start;

      if (!is_stop (self, i))
        continue;
      if (forward && start > caret)
        return i;
      first = first < 0 ? i : first;
      before = start < caret ? i : before;
      last = i;
    }

  /* Around the end. */
  if (forward)
    return first;
  return before >= 0 ? before : last;
}

void
remit_page_go_to_problem (RemitPage *self, gboolean forward)
{
  int found;

  remit_page_ensure_panes (self);
  remit_document_ensure_read (self->document);
  found = find_next (self, remit_source_pane_get_caret (self->source), forward);
  if (found >= 0)
    remit_page_show_span (self, get_diagnostic (self, found)->span);
  else
    remit_page_tell (self, _("No problems found"));
}

/* --- the fix at hand --- */

static gboolean
is_in_field (RemitPage *self, const RemitDiagnostic *diagnostic)
{
  g_autofree char *pointer = remit_agent_pointer_at (remit_document_get_agent (self->document),
                                                     diagnostic->span.start);
  gsize length = strlen (self->focused_pointer);

  return pointer != NULL && g_str_has_prefix (pointer, self->focused_pointer)
         && (pointer[length] == '\0' || pointer[length] == '/');
}

static gboolean
is_on_line (RemitPage *self, const RemitDiagnostic *diagnostic, gsize caret)
{
  RemitText *text = remit_document_get_agent (self->document)->text;
  guint line = remit_text_find_line (text, caret);

  return remit_text_find_line (text, diagnostic->span.start) <= line
         && remit_text_find_line (text, diagnostic->span.end) >= line;
}

typedef enum
{
  IN_FIELD,
  AT_CARET,
  ON_LINE,
} Reach;

/* (transfer full) (element-type guint): what can be mended there */
static GArray *
find_fixable (RemitPage *self, Reach reach)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize caret = remit_source_pane_get_caret (self->source);

  for (guint i = 0; i < count_all (self); i++)
    {
      const RemitDiagnostic *diagnostic = get_diagnostic (self, i);
      RemitSpan span = diagnostic->span;
      gboolean within = reach == IN_FIELD   ? is_in_field (self, diagnostic)
                        : reach == AT_CARET ? span.start <= caret && caret <= span.end
                                            : is_on_line (self, diagnostic, caret);

      if (within && diagnostic->fixes->len > 0)
        g_array_append_val (found, i);
    }

  return found;
}

/* One way to mend it is taken, several are offered. */
static void
offer (RemitPage *self, const GArray *indices)
{
  guint first = g_array_index (indices, guint, 0);

  if (indices->len == 1 && get_diagnostic (self, first)->fixes->len == 1)
    remit_page_fix (self, first, 0);
  else if (self->focused_pointer != NULL)
    remit_form_pane_offer_fixes (self->form, indices);
  else
    remit_source_pane_offer_fixes (self->source, indices);
}

void
remit_page_fix_here (RemitPage *self)
{
  g_autoptr (GArray) found = NULL;
  int row;

  remit_page_ensure_panes (self);
  remit_document_ensure_read (self->document);
  row = remit_problems_get_focused (self->problems);
  if (row >= 0)
    {
      remit_page_fix (self, (guint) row, 0);
      return;
    }

  found = find_fixable (self, self->focused_pointer != NULL ? IN_FIELD : AT_CARET);
  if (found->len == 0 && self->focused_pointer == NULL)
    {
      g_array_unref (found);
      found = find_fixable (self, ON_LINE);
    }
  if (found->len > 0)
    offer (self, found);
  else
    remit_page_tell (self, _("Nothing to fix here"));
}

/* --- the list of problems --- */

static void
chosen_cb (RemitProblems *problems, guint index, RemitPage *self)
{
  if (index < count_all (self))
    remit_page_show_span (self, get_diagnostic (self, index)->span);
}

static void
fix_cb (RemitProblems *problems, guint index, guint fix, RemitPage *self)
{
  remit_page_fix (self, index, fix);
}

static void
fix_all_cb (RemitProblems *problems, const char *rule, RemitPage *self)
{
  fix_all (self, rule);
}

void
remit_page_make_problems (RemitPage *self)
{
  self->problems = REMIT_PROBLEMS (remit_problems_new (self->document, self->settings));
  g_signal_connect (self->problems, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (self->problems, "fix", G_CALLBACK (fix_cb), self);
  g_signal_connect (self->problems, "fix-all", G_CALLBACK (fix_all_cb), self);
}

/* Notes alone do not ask for attention. */
void
remit_page_update_badge (RemitPage *self)
{
  guint counts[3];
  guint n;

  remit_diagnostics_count (remit_document_get_diagnostics (self->document), counts);
  n = counts[REMIT_SEVERITY_ERROR] + counts[REMIT_SEVERITY_WARNING];
  adw_view_stack_page_set_badge_number (self->problems_page, n);
  adw_view_stack_page_set_needs_attention (self->problems_page, n > 0);
}
