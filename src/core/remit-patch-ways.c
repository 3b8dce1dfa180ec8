/* remit-patch-ways.c: the ways to bring an operation about: candidates, or smaller operations
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-attempt.h"

#include <string.h>

/* Changes of a whole part are taken apart member by member; the model nests no deeper than this. */
#define MAX_DEPTH 64

/* More members than the first are tried together before they are tried one by one, more than the
 * second not one by one at all. */
#define FEW_MEMBERS 8
#define MAX_MEMBERS 128

/* Does several smaller operations instead, if together they come to the same. */
static gboolean
try_operations (RemitPatchAttempt *attempt,
                const GPtrArray   *operations)
{
  g_auto (RemitPatchState) state
      = { remit_agent_ref (attempt->state->agent), NULL, attempt->state->whole };
  g_autofree char *difference = NULL;
  g_autoptr (GError) error = NULL;

  if (attempt->depth >= MAX_DEPTH || operations == NULL || operations->len == 0)
    return FALSE;
  if (!remit_patch_run (&state, operations, attempt->depth + 1, &error))
    {
      if (attempt->error == NULL)
        attempt->error = g_steal_pointer (&error);
      return FALSE;
    }
  if (state.edits == NULL
      || !remit_patch_matches (attempt->expected, attempt->state->agent, state.agent,
                               attempt->operation, attempt->next, &difference))
    return FALSE;

  remit_patch_state_advance (attempt->state, g_steal_pointer (&state.agent), state.edits);

  return TRUE;
}

static gboolean collect_members (RemitPatchAttempt *attempt,
                                 JsonNode          *before,
                                 const GPtrArray   *operations,
                                 guint              depth,
                                 RemitEditList     *all);

/* (nullable): what an operation on a member of @parent is on. */
static JsonNode *
find_member (JsonNode             *parent,
             const RemitOperation *operation)
{
  g_auto (GStrv) token = remit_patch_tokens (strrchr (operation->path, '/'), NULL);

  return token != NULL ? remit_patch_json_get (parent, token) : NULL;
}

/* Adds what @operation, on a member of @parent, would come to by itself: the changes of its members,
 * where all of these are replacements as well, else its own first candidate. */
static gboolean
collect_member (RemitPatchAttempt    *attempt,
                JsonNode             *parent,
                const RemitOperation *operation,
                guint                 depth,
                RemitEditList        *all)
{
  g_auto (RemitPatchAttempt) one = { .operation = operation, .state = attempt->state,
                           .expected = json_node_ref (attempt->expected) };
  JsonNode *before = find_member (parent, operation);
  g_autoptr (GPtrArray) members = NULL;

  if (operation->type != REMIT_OPERATION_REPLACE || depth > MAX_DEPTH)
    return FALSE;

  if (before != NULL)
    members = remit_patch_json_difference (before, operation->value, operation->path, TRUE);
  if (members != NULL && members->len > 0)
    return collect_members (attempt, before, members, depth + 1, all);

  one.plan.candidates = remit_patch_candidates_new ();
  if (!remit_patch_prepare (&one, NULL))
    return FALSE;
  remit_patch_propose (&one.plan);
  if (one.plan.candidates->len == 0)
    return FALSE;
  remit_patch_add_edits (all, g_ptr_array_index (one.plan.candidates, 0));

  return TRUE;
}

static gboolean
collect_members (RemitPatchAttempt *attempt,
                 JsonNode          *before,
                 const GPtrArray   *operations,
                 guint              depth,
                 RemitEditList     *all)
{
  gsize length = remit_text_get_length (attempt->state->agent->text);

  for (guint i = 0; i < operations->len; i++)
    {
      if (!collect_member (attempt, before, g_ptr_array_index (operations, i), depth, all)
          || (i == 1 && !remit_edit_list_is_valid (all, length)))
        return FALSE;
    }

  return TRUE;
}

/* Replaces members that stand apart from each other all at once: what each of them would come to by
 * itself, read but once. */
static gboolean
try_together (RemitPatchAttempt *attempt,
              JsonNode          *before)
{
  g_autoptr (RemitEditList) all = remit_edit_list_new ();
  g_autoptr (GPtrArray) members
      = remit_patch_json_difference (before, attempt->plan.value, attempt->operation->path, TRUE);

  /* An element of a list in one scalar takes as long as the whole scalar. */
  if (members == NULL || members->len == 0
      || (members->len > MAX_MEMBERS && g_str_has_prefix (attempt->operation->path, "/fields")))
    return FALSE;

  return collect_members (attempt, before, members, 0, all)
         && remit_patch_try_candidate (attempt, all);
}

/* A part replaced as a whole: its members together, or one by one, which takes reading the text for
 * each of them. */
static gboolean
try_members (RemitPatchAttempt *attempt)
{
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (GPtrArray) operations = NULL;

  if (attempt->plan.type != REMIT_OPERATION_REPLACE)
    return FALSE;

  before = remit_patch_fetch (attempt->state->agent, attempt->operation->path, NULL);
  if (before == NULL)
    return FALSE;
  operations = remit_patch_json_difference (before, attempt->plan.value, attempt->operation->path,
                                            FALSE);
  if ((operations == NULL || operations->len > FEW_MEMBERS) && try_together (attempt, before))
    return TRUE;

  return operations != NULL && operations->len <= MAX_MEMBERS
         && try_operations (attempt, operations);
}

/* A move between two fields: put in there, with the bytes it has here, and then taken away. */
static gboolean
try_copy_and_remove (RemitPatchAttempt *attempt)
{
  const RemitOperation *operation = attempt->operation;
  g_autoptr (GPtrArray) operations = NULL;

  if (attempt->plan.type != REMIT_OPERATION_MOVE || !g_str_has_prefix (operation->from, "/fields/")
      || !g_str_has_prefix (operation->path, "/fields/"))
    return FALSE;

  operations = remit_operations_new ();
  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_COPY, operation->path,
                                                    operation->from, NULL));
  g_ptr_array_add (operations,
                   remit_operation_new (REMIT_OPERATION_REMOVE, operation->from, NULL, NULL));

  return try_operations (attempt, operations);
}

/* A move between two places: taken away here, put in there. */
static gboolean
try_move (RemitPatchAttempt *attempt)
{
  const RemitOperation *operation = attempt->operation;
  g_autoptr (GPtrArray) operations = NULL;

  if (attempt->plan.type != REMIT_OPERATION_MOVE)
    return FALSE;

  operations = remit_operations_new ();
  g_ptr_array_add (operations,
                   remit_operation_new (REMIT_OPERATION_REMOVE, operation->from, NULL, NULL));
  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_ADD, operation->path, NULL,
                                                    attempt->plan.value));

  return try_operations (attempt, operations);
}

/* Does instead: what holds the value, @levels tokens up, as it shall be then, as a whole. */
static gboolean
try_holder (RemitPatchAttempt *attempt,
            guint              levels)
{
  g_autofree char *path = g_strdup (attempt->operation->path);
  g_auto (GStrv) tokens = NULL;
  g_autoptr (GPtrArray) operations = NULL;
  JsonNode *holder;

  for (guint i = 0; i < levels; i++)
    {
      char *slash = strrchr (path, '/');

      if (slash == NULL)
        return FALSE;
      *slash = '\0';
    }
  tokens = *path != '\0' ? remit_patch_tokens (path, NULL) : NULL;
  holder = tokens != NULL ? remit_patch_json_get (attempt->expected, tokens) : NULL;
  if (holder == NULL)
    return FALSE;

  operations = remit_operations_new ();
  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_REPLACE, path, NULL, holder));

  return try_operations (attempt, operations);
}

/* All blocks of an item, put in or taken away at once: the item with them or without. */
static gboolean
try_item_of_blocks (RemitPatchAttempt *attempt)
{
  const RemitPointer *target = &attempt->plan.target;

  return target->kind == REMIT_AT_BLOCKS && target->item != NULL && try_holder (attempt, 1);
}

/* Whether the section around the target holds a block of one line at most, and no section but the
 * target: of more lines, the indents would not stay. */
static gboolean
holds_a_line (const RemitPatchPlan *plan)
{
  const RemitSection *parent = remit_patch_parent (plan, &plan->target);

  if (parent != NULL && parent->n_blocks == 1
      && parent->blocks[0]->span.end
             > remit_patch_line_end (plan->text, parent->blocks[0]->span.start))
    return FALSE;

  return parent != NULL && parent->n_blocks <= 1 && !parent->will.present && !parent->wont.present
         && parent->n_sections == (plan->type == REMIT_OPERATION_ADD ? 0 : 1);
}

/* A section put into one that holds nothing but a line, or taken out of it: that one as a whole. */
static gboolean
try_parent (RemitPatchAttempt *attempt)
{
  gboolean done;

  if (attempt->plan.target.kind != REMIT_AT_SECTION || attempt->state->whole
      || !g_str_has_prefix (attempt->operation->path, "/sections/")
      || !holds_a_line (&attempt->plan))
    return FALSE;

  attempt->state->whole = TRUE;
  done = try_holder (attempt, 2);
  attempt->state->whole = FALSE;

  return done;
}

/* A list in one line that cannot hold what it should becomes the Markdown list that can. */
static gboolean
try_other_form (RemitPatchAttempt *attempt)
{
  RemitPatchPlan *plan = &attempt->plan;
  g_auto (GStrv) tokens = remit_patch_tokens (attempt->operation->path, NULL);
  JsonNode *items;

  if (plan->target.items == NULL || plan->target.items->form == REMIT_FORM_MARKDOWN
      || tokens == NULL)
    return FALSE;

  for (guint n = g_strv_length (tokens); n > 0; n--)
    {
      if (strcmp (tokens[n - 1], "items") == 0 || strcmp (tokens[n - 1], "will") == 0
          || strcmp (tokens[n - 1], "wont") == 0)
        break;
      g_clear_pointer (&tokens[n - 1], g_free);
    }
  items = remit_patch_json_get (attempt->expected, tokens);
  if (items == NULL || !JSON_NODE_HOLDS_ARRAY (items))
    return FALSE;

  g_ptr_array_set_size (plan->candidates, 0);
  remit_patch_rewrite_items (plan, json_node_get_array (items));

  return remit_patch_try_candidates (attempt);
}

/* All blocks of a section that holds nothing else: the section anew, in the forms it can have. */
static gboolean
try_section_of_blocks (RemitPatchAttempt *attempt)
{
  RemitPatchPlan *plan = &attempt->plan;
  const RemitSection *section = plan->target.section;

  if (plan->target.kind != REMIT_AT_BLOCKS || plan->target.item != NULL || section->n_sections > 0
      || section->will.present || section->wont.present)
    return FALSE;

  g_ptr_array_set_size (plan->candidates, 0);
  remit_patch_rewrite_section (plan, FALSE);

  return remit_patch_try_candidates (attempt);
}

/* Whether a move is one edit: of a section, or among the siblings it starts from. Other moves are
 * a removal and an addition. */
static gboolean
is_one_edit (const RemitPatchAttempt *attempt)
{
  const RemitOperation *operation = attempt->operation;
  const char *path;
  const char *from;

  if (operation->type != REMIT_OPERATION_MOVE
      || (attempt->plan.from.kind == REMIT_AT_SECTION
          && attempt->plan.target.kind == REMIT_AT_SECTION))
    return TRUE;
  path = strrchr (operation->path, '/');
  from = strrchr (operation->from, '/');

  return path - operation->path == from - operation->from
         && strncmp (operation->path, operation->from, (gsize) (path - operation->path)) == 0;
}

/* Tries all ways, the most natural first. */
gboolean
remit_patch_try_ways (RemitPatchAttempt *attempt)
{
  RemitPatchPlan *plan = &attempt->plan;

  if (is_one_edit (attempt))
    remit_patch_propose (plan);
  if (plan->decompose && try_members (attempt))
    return TRUE;

  return remit_patch_try_candidates (attempt) || try_other_form (attempt)
         || (!plan->decompose && try_members (attempt)) || try_copy_and_remove (attempt)
         || try_move (attempt)
         || try_item_of_blocks (attempt) || try_section_of_blocks (attempt) || try_parent (attempt);
}
