/* remit-check-mend.c: applies fixes until nothing is left to mend
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

#include "remit-read.h"

/* A fix may uncover the next fault, and no chain of faults is longer; the limit ends fixes that undo each other. */
#define MAX_ROUNDS 16

/* The index of the first of @taken, which are in order and apart, that does not end before @offset. */
static guint
find_taken (const GArray *taken,
            gsize         offset)
{
  guint low = 0, high = taken->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (taken, RemitSpan, middle).end < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Whether an edit of @edits touches one of @taken. */
static gboolean
overlaps (const RemitEditList *edits,
          const GArray        *taken)
{
  for (guint i = 0; i < remit_edit_list_get_n_edits (edits); i++)
    {
      RemitSpan span = remit_edit_list_get (edits, i)->span;
      guint index = find_taken (taken, span.start);

      if (index < taken->len && g_array_index (taken, RemitSpan, index).start <= span.end)
        return TRUE;
    }

  return FALSE;
}

static void
take (RemitEditList       *all,
      const RemitEditList *edits,
      GArray              *taken)
{
  for (guint i = 0; i < remit_edit_list_get_n_edits (edits); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (edits, i);

      remit_edit_list_add (all, edit->span, edit->replacement, edit->length);
      g_array_insert_val (taken, find_taken (taken, edit->span.start), edit->span);
    }
}

/* One round: the text with the first fixes that do not overlap, and a line for each in @done; NULL where there are none. */
static RemitText *
apply_round (RemitText       *text,
             const GPtrArray *diagnostics,
             RemitSeverity    severity,
             GPtrArray       *done)
{
  g_autoptr (RemitEditList) all = remit_edit_list_new ();
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  guint before = done->len;

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      const RemitFix *fix;

      if (diagnostic->severity < severity || diagnostic->fixes->len == 0)
        continue;
      fix = g_ptr_array_index (diagnostic->fixes, 0);
      if (overlaps (fix->edits, taken))
        continue;
      take (all, fix->edits, taken);
      g_ptr_array_add (done, g_strdup_printf ("%s: %s", diagnostic->rule, fix->title));
    }
  return done->len > before ? remit_edit_list_apply (all, text) : NULL;
}

static void
free_findings (RemitMending *mending)
{
  g_clear_pointer (&mending->left, g_ptr_array_unref);
  g_clear_pointer (&mending->agent, remit_agent_unref);
  g_clear_pointer (&mending->text, remit_text_unref);
}

/* Reads and checks @text in the place of what was there. */
static void
set_text (RemitMending            *mending,
          RemitText               *text,
          const RemitDialect      *dialect,
          const RemitCheckContext *context)
{
  free_findings (mending);
  mending->text = text;
  mending->agent = remit_agent_read (text, dialect);
  mending->left = remit_agent_check (mending->agent, context);
}

RemitMending *
remit_text_mend (RemitText               *text,
                 const RemitDialect      *dialect,
                 const RemitCheckContext *context,
                 RemitSeverity            severity)
{
  RemitMending *mending = g_new0 (RemitMending, 1);

  mending->done = g_ptr_array_new_with_free_func (g_free);
  set_text (mending, remit_text_ref (text), dialect, context);
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      RemitText *mended = apply_round (mending->text, mending->left, severity, mending->done);

      if (mended == NULL)
        break;
      set_text (mending, mended, dialect, context);
    }

  return mending;
}

void
remit_mending_free (RemitMending *mending)
{
  free_findings (mending);
  g_ptr_array_unref (mending->done);
  g_free (mending);
}
