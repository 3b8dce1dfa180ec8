/* remit-patch-attempt.c: a candidate is applied, read and compared before it counts
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-attempt.h"

#include <string.h>

/* How many candidates of one operation are read before it is refused: the best come first, and each
 * takes as long as reading the file. */
#define MAX_READS 16

void
remit_patch_state_clear (RemitPatchState *state)
{
  g_clear_pointer (&state->agent, remit_agent_unref);
  g_clear_pointer (&state->edits, remit_edit_list_unref);
}

/* Takes @agent, which is what @edits make of the state's text. */
void
remit_patch_state_advance (RemitPatchState *state,
                           RemitAgent      *agent,
                           RemitEditList   *edits)
{
  g_autoptr (RemitEditList) before = g_steal_pointer (&state->edits);

  state->edits = before != NULL ? remit_edit_list_compose (before, edits)
                                : remit_edit_list_ref (edits);
  remit_agent_unref (state->agent);
  state->agent = agent;
}

void
remit_patch_attempt_clear (RemitPatchAttempt *attempt)
{
  g_clear_pointer (&attempt->expected, json_node_unref);
  g_clear_pointer (&attempt->plan.candidates, g_ptr_array_unref);
  g_clear_pointer (&attempt->plan.value, json_node_unref);
  remit_pointer_clear (&attempt->plan.target);
  remit_pointer_clear (&attempt->plan.from);
  g_clear_pointer (&attempt->read, g_hash_table_unref);
  g_clear_pointer (&attempt->difference, g_free);
  g_clear_error (&attempt->error);
}

static guint64
mix (guint64 hash,
     guint64 word)
{
  hash = (hash ^ word) * G_GUINT64_CONSTANT (1099511628211);

  return hash ^ hash >> 32;
}

/* As FNV-1a of 64 bits, but eight bytes at a time: the text may be long. */
static guint64
hash_text (const RemitText *text)
{
  const char *data = remit_text_get_data (text);
  gsize left = remit_text_get_length (text);
  guint64 hash = mix (G_GUINT64_CONSTANT (14695981039346656037), left);
  guint64 word;

  for (; left >= sizeof word; data += sizeof word, left -= sizeof word)
    {
      memcpy (&word, data, sizeof word);
      hash = mix (hash, word);
    }
  word = 0;
  memcpy (&word, data, left);

  return mix (hash, word);
}

/* Whether @text is worth reading: not read before, and not one too many. Several edit lists may make
 * the same text. */
static gboolean
is_new (RemitPatchAttempt *attempt,
        const RemitText   *text)
{
  guint64 hash = hash_text (text);

  if (attempt->read == NULL)
    attempt->read = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return g_hash_table_size (attempt->read) < MAX_READS
         && g_hash_table_add (attempt->read, g_memdup2 (&hash, sizeof hash));
}

/* The proof: the edited text, read again, says what the operation asks for. */
gboolean
remit_patch_try_candidate (RemitPatchAttempt   *attempt,
                           const RemitEditList *edits)
{
  const RemitAgent *agent = attempt->state->agent;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) after = NULL;
  g_autofree char *difference = NULL;

  if (remit_edit_list_get_n_edits (edits) == 0
      || !remit_edit_list_is_valid (edits, remit_text_get_length (agent->text)))
    return FALSE;

  text = remit_edit_list_apply (edits, agent->text);
  if (!remit_text_is_utf8 (text) || !is_new (attempt, text))
    return FALSE;

  after = remit_agent_read (text, agent->dialect);
  if (!remit_patch_matches (attempt->expected, agent, after, attempt->operation, attempt->next,
                            &difference))
    {
      g_free (attempt->difference);
      attempt->difference = g_steal_pointer (&difference);
      return FALSE;
    }

  remit_patch_state_advance (attempt->state, g_steal_pointer (&after), (RemitEditList *) edits);

  return TRUE;
}

/* The first candidate that reads back. */
gboolean
remit_patch_try_candidates (RemitPatchAttempt *attempt)
{
  GPtrArray *candidates = attempt->plan.candidates;

  for (guint i = 0; i < candidates->len; i++)
    {
      g_autoptr (RemitEditList) edits = remit_edit_list_ref (g_ptr_array_index (candidates, i));

      if (remit_patch_try_candidate (attempt, edits))
        return TRUE;
    }

  return FALSE;
}
