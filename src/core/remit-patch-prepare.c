/* remit-patch-prepare.c: what an operation is on, and what it writes there
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-attempt.h"

#include <string.h>

/* Whether what stands at the pointer is a member of an object, so that adding it again replaces
 * it (RFC 6902, 4.1). */
static gboolean
is_member (const RemitPointer *target)
{
  switch (target->kind)
    {
    case REMIT_AT_ITEM:
    case REMIT_AT_BLOCK:
    case REMIT_AT_SECTION:
    case REMIT_AT_ROW:
    case REMIT_AT_FIELD_VALUE:
      return FALSE;

    case REMIT_AT_STRING:
      return target->row == NULL;

    case REMIT_AT_NOTHING:
    case REMIT_AT_AGENT:
    case REMIT_AT_FIELDS:
    case REMIT_AT_FIELD:
    case REMIT_AT_TITLE:
    case REMIT_AT_SECTIONS:
    case REMIT_AT_ROLE:
    case REMIT_AT_PARALLEL:
    case REMIT_AT_ITEMS:
    case REMIT_AT_CHECKED:
    case REMIT_AT_BLOCKS:
    case REMIT_AT_BLOCK_MEMBER:
    case REMIT_AT_COLUMNS:
    case REMIT_AT_ROWS:
    default:
      return TRUE;
    }
}

static gboolean
is_element_kind (RemitNodeKind kind)
{
  return kind == REMIT_AT_ITEM || kind == REMIT_AT_BLOCK || kind == REMIT_AT_SECTION
         || kind == REMIT_AT_ROW;
}

/* (transfer full): where the path of a move leads before anything is taken away: below a later
 * element of the array that @from is in, all indexes are one too small. */
static char *
find_path_before (const RemitOperation *operation,
                  const RemitPointer   *from)
{
  g_auto (GStrv) source = NULL;
  g_auto (GStrv) path = NULL;
  g_autofree char *before = g_strdup ("");
  gboolean shared = is_element_kind (from->kind);
  guint n;

  if (operation->type != REMIT_OPERATION_MOVE)
    return g_strdup (operation->path);

  source = remit_patch_tokens (operation->from, NULL);
  path = remit_patch_tokens (operation->path, NULL);
  n = source != NULL ? g_strv_length (source) : 0;
  for (guint i = 0; path != NULL && path[i] != NULL; i++)
    {
      guint index;
      guint taken;
      g_autofree char *token = NULL;
      char *joined;

      if (shared && i + 1 == n && path[i + 1] != NULL
          && remit_patch_token_index (path[i], G_MAXUINT - 1, &index)
          && remit_patch_token_index (source[i], G_MAXUINT, &taken) && index >= taken)
        token = g_strdup_printf ("%u", index + 1);
      shared = shared && i + 1 < n && strcmp (path[i], source[i]) == 0;
      joined = remit_patch_join (before, token != NULL ? token : path[i]);
      g_free (before);
      before = joined;
    }

  return g_steal_pointer (&before);
}

/* (nullable): the section that the path of @operation leads into, in the expected model. */
static JsonObject *
find_section_after (JsonNode             *expected,
                    const RemitOperation *operation)
{
  g_auto (GStrv) tokens = remit_patch_tokens (operation->path, NULL);
  guint n = 0;
  JsonNode *node;

  while (tokens != NULL && tokens[n] != NULL && strcmp (tokens[n], "sections") == 0
         && tokens[n + 1] != NULL)
    n += 2;
  if (n == 0)
    return NULL;

  while (tokens[n] != NULL)
    {
      guint last = g_strv_length (tokens) - 1;

      g_clear_pointer (&tokens[last], g_free);
    }
  node = remit_patch_json_get (expected, tokens);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Finds the places and the value; a copy becomes an addition of what it copies. */
gboolean
remit_patch_prepare (RemitPatchAttempt *attempt,
                     GError           **error)
{
  const RemitOperation *operation = attempt->operation;
  RemitPatchPlan *plan = &attempt->plan;
  g_autofree char *path = NULL;

  plan->agent = attempt->state->agent;
  plan->text = plan->agent->text;
  plan->type = operation->type;
  if (operation->from != NULL
      && !remit_agent_resolve (plan->agent, operation->from, &plan->from, error))
    return FALSE;
  path = find_path_before (operation, &plan->from);
  if (!remit_agent_resolve (plan->agent, path, &plan->target, error))
    return FALSE;
  if (operation->from != NULL)
    {
      plan->value = remit_patch_fetch (plan->agent, operation->from, error);
      if (plan->value == NULL)
        return FALSE;
    }
  else if (operation->value != NULL)
    {
      plan->value = json_node_copy (operation->value);
    }

  plan->after = find_section_after (attempt->expected, operation);
  if (plan->type == REMIT_OPERATION_COPY)
    plan->type = REMIT_OPERATION_ADD;
  if (plan->type == REMIT_OPERATION_ADD && plan->target.exists && is_member (&plan->target))
    plan->type = REMIT_OPERATION_REPLACE;

  return TRUE;
}
