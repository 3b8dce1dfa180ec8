/* remit-patch.c: a change of the model as edits on the text: the loop that proposes and verifies
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-attempt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
set_refusal (const RemitPatchAttempt *attempt,
             GError                 **error)
{
  const char *fault = remit_patch_find_type_fault (&attempt->plan);
  const char *place = remit_patch_find_place_fault (&attempt->plan);

  if (fault != NULL)
    g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_VALUE, fault);
  else if (attempt->plan.reason != NULL)
    g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE, attempt->plan.reason);
  else if (place != NULL)
    g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE, place);
  else if (attempt->error != NULL)
    g_propagate_error (error, g_error_copy (attempt->error));
  else if (attempt->difference != NULL)
    g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE,
                 _("written there, it would read differently (at “%s”)"), attempt->difference);
  else
    g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE,
                         _("this cannot be changed here"));
}

/* Fields, title and sections are the file's; the rest says how it was read. */
static gboolean
check_path (const char *path,
            GError    **error)
{
  if (g_str_has_prefix (path, "/fields/") || g_str_has_prefix (path, "/sections")
      || strcmp (path, "/title") == 0 || strcmp (path, "/fields") == 0)
    return TRUE;

  g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH,
               _("only fields, title and sections can be changed"));

  return FALSE;
}

static gboolean
apply_operation (RemitPatchState      *state,
                 const RemitOperation *operation,
                 guint                 depth,
                 GError              **error)
{
  g_auto (RemitPatchAttempt) attempt = { .operation = operation, .state = state, .depth = depth };
  g_autofree char *difference = NULL;

  if (operation->type == REMIT_OPERATION_TEST)
    return remit_patch_test (state->agent, operation, error);
  if (!check_path (operation->path, error)
      || (operation->type == REMIT_OPERATION_MOVE && !check_path (operation->from, error)))
    return FALSE;

  attempt.expected = remit_patch_expect (state->agent, operation, NULL, error);
  if (attempt.expected == NULL)
    return FALSE;
  if (remit_patch_find_member_fault (operation) != NULL)
    {
      g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE,
                           remit_patch_find_member_fault (operation));
      return FALSE;
    }
  if (remit_patch_matches (attempt.expected, state->agent, state->agent, operation, NULL,
                           &difference))
    return TRUE;

  attempt.plan.candidates = remit_patch_candidates_new ();
  if (!remit_patch_prepare (&attempt, error))
    return FALSE;
  if (remit_patch_find_type_fault (&attempt.plan) == NULL && remit_patch_try_ways (&attempt))
    return TRUE;

  set_refusal (&attempt, error);

  return FALSE;
}

/* Two replacements that only together make sense: what either of them proposes, held against
 * what both come to. */
static gboolean
apply_pair (RemitPatchState      *state,
            const RemitOperation *first,
            const RemitOperation *second,
            guint                 depth)
{
  const RemitOperation *const operations[] = { first, second };

  if (first->type != REMIT_OPERATION_REPLACE || second->type != REMIT_OPERATION_REPLACE)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_auto (RemitPatchAttempt) attempt
          = { .operation = operations[i], .state = state, .depth = depth };

      attempt.next = operations[1 - i];
      attempt.expected = remit_patch_expect (state->agent, first, second, NULL);
      attempt.plan.candidates = remit_patch_candidates_new ();
      if (attempt.expected == NULL || !check_path (attempt.operation->path, NULL)
          || !check_path (attempt.next->path, NULL) || !remit_patch_prepare (&attempt, NULL))
        return FALSE;

      remit_patch_propose (&attempt.plan);
      if (remit_patch_try_candidates (&attempt))
        return TRUE;
    }

  return FALSE;
}

/* One operation after the other, and two at once where only both together make sense. */
gboolean
remit_patch_run (RemitPatchState *state,
                 const GPtrArray *operations,
                 guint            depth,
                 GError         **error)
{
  for (guint i = 0; i < operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (operations, i);

      if (!apply_operation (state, operation, depth, error))
        {
          if (i + 1 < operations->len
              && apply_pair (state, operation, g_ptr_array_index (operations, i + 1), depth))
            {
              g_clear_error (error);
              i++;
              continue;
            }
          if (depth == 0 && error != NULL)
            {
              g_autofree char *reason = (*error)->message;
              /* Translators: “Operation 3 (replace) on “/fields/name”: this cannot be changed here” */
              (*error)->message = g_strdup_printf (_("Operation %u (%s) on “%s”: %s"), i + 1,
                                                   remit_operation_type_name (operation->type),
                                                   operation->path, reason);
            }
          return FALSE;
        }
    }

  return TRUE;
}

RemitEditList *
remit_patch_translate_full (const RemitAgent *agent,
                            const GPtrArray  *operations,
                            RemitAgent      **after,
                            GError          **error)
{
  g_auto (RemitPatchState) state = { remit_agent_ref ((RemitAgent *) agent), NULL, FALSE };

  *after = NULL;
  if (!remit_text_is_utf8 (agent->text))
    {
      g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE,
                           _("the file is not UTF-8 and is not changed by guess"));
      return NULL;
    }
  if (!remit_patch_run (&state, operations, 0, error))
    return NULL;
  if (state.edits == NULL)
    return remit_edit_list_new ();

  *after = g_steal_pointer (&state.agent);

  return remit_edit_list_minimize (state.edits, agent->text);
}

RemitEditList *
remit_patch_translate (const RemitAgent *agent,
                       const GPtrArray  *operations,
                       GError          **error)
{
  g_autoptr (RemitAgent) after = NULL;

  return remit_patch_translate_full (agent, operations, &after, error);
}
