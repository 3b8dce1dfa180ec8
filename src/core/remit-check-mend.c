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

/* One round: the first fixes that do not overlap, and a line for each in @done. Returns how many. */
static guint
apply_round (RemitText      **text,
             const GPtrArray *diagnostics,
             RemitSeverity    severity,
             GPtrArray       *done)
{
  g_autoptr (RemitEditList) all = remit_edit_list_new ();
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  RemitText *mended;
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
  mended = remit_edit_list_apply (all, *text);
  remit_text_unref (*text);
  *text = mended;
  return done->len - before;
}

static GPtrArray *
check_text (RemitText               *text,
            const RemitDialect      *dialect,
            const RemitCheckContext *context)
{
  g_autoptr (RemitAgent) agent = remit_agent_read (text, dialect);

  return remit_agent_check (agent, context);
}

RemitMending *
remit_text_mend (RemitText               *text,
                 const RemitDialect      *dialect,
                 const RemitCheckContext *context,
                 RemitSeverity            severity)
{
  RemitMending *mending = g_new0 (RemitMending, 1);

  mending->text = remit_text_ref (text);
  mending->done = g_ptr_array_new_with_free_func (g_free);
  mending->left = check_text (text, dialect, context);
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      if (apply_round (&mending->text, mending->left, severity, mending->done) == 0)
        break;
      g_ptr_array_unref (mending->left);
      mending->left = check_text (mending->text, dialect, context);
    }

  return mending;
}

void
remit_mending_free (RemitMending *mending)
{
  remit_text_unref (mending->text);
  g_ptr_array_unref (mending->done);
  g_ptr_array_unref (mending->left);
  g_free (mending);
}
