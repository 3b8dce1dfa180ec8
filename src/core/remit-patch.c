/* remit-patch.c: a change of the model as edits on the text: the loop that proposes and verifies
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Changes of a whole part are taken apart member by member; the model nests no deeper than this. */
#define MAX_DEPTH 64

/* More members than the first are tried together before they are tried one by one, more than the
 * second not one by one at all. */
#define FEW_MEMBERS 8
#define MAX_MEMBERS 128

/* How many candidates of one operation are read before it is refused: the best come first, and each
 * takes as long as reading the file. */
#define MAX_READS 16

/* The text as far as the operations have come; @whole where they make one section as a whole. */
typedef struct
{
  RemitAgent    *agent;
  RemitEditList *edits;
  gboolean       whole;
} State;

static void
state_clear (State *state)
{
  g_clear_pointer (&state->agent, remit_agent_unref);
  g_clear_pointer (&state->edits, remit_edit_list_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (State, state_clear)

/* Takes @agent, which is what @edits make of the state's text. */
static void
state_advance (State         *state,
               RemitAgent    *agent,
               RemitEditList *edits)
{
  g_autoptr (RemitEditList) before = g_steal_pointer (&state->edits);

  state->edits = before != NULL ? remit_edit_list_compose (before, edits)
                                : remit_edit_list_ref (edits);
  remit_agent_unref (state->agent);
  state->agent = agent;
}

static gboolean run_operations (State           *state,
                                const GPtrArray *operations,
                                guint            depth,
                                GError         **error);

/**
 * Attempt:
 * @operation: what is to be done
 * @next: (nullable): the operation after it, where only both together make a model that a text can
 *   say: a section of another role under another name
 * @expected: what the model must say then
 * @state: the text before, and after once an attempt succeeds
 * @read: (element-type guint64): texts that were read for it, by their hash
 * @difference: (nullable): what was wrong with the last candidate
 *
 * One operation on its way.
 */
typedef struct
{
  const RemitOperation *operation;
  const RemitOperation *next;
  State                *state;
  JsonNode             *expected;
  RemitPatchPlan        plan;
  guint                 depth;
  GHashTable           *read;
  char                 *difference;
  GError               *error;
} Attempt;

static void
attempt_clear (Attempt *attempt)
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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Attempt, attempt_clear)


/* FNV-1a, 64 bits. */
static guint64
hash_text (const RemitText *text)
{
  const char *data = remit_text_get_data (text);
  gsize length = remit_text_get_length (text);
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) data[i]) * G_GUINT64_CONSTANT (1099511628211);

  return hash;
}

/* Whether @text is worth reading: not read before, and not one too many. Several edit lists may make
 * the same text. */
static gboolean
is_new (Attempt         *attempt,
        const RemitText *text)
{
  guint64 hash = hash_text (text);

  if (attempt->read == NULL)
    attempt->read = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return g_hash_table_size (attempt->read) < MAX_READS
         && g_hash_table_add (attempt->read, g_memdup2 (&hash, sizeof hash));
}

/* The proof: the edited text, read again, says what the operation asks for. */
static gboolean
try_candidate (Attempt             *attempt,
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

  state_advance (attempt->state, g_steal_pointer (&after), (RemitEditList *) edits);

  return TRUE;
}

static gboolean
try_candidates (Attempt *attempt)
{
  GPtrArray *candidates = attempt->plan.candidates;

  for (guint i = 0; i < candidates->len; i++)
    {
      g_autoptr (RemitEditList) edits = remit_edit_list_ref (g_ptr_array_index (candidates, i));

      if (try_candidate (attempt, edits))
        return TRUE;
    }

  return FALSE;
}

/* Does several smaller operations instead, if together they come to the same. */
static gboolean
try_operations (Attempt         *attempt,
                const GPtrArray *operations)
{
  g_auto (State) state = { remit_agent_ref (attempt->state->agent), NULL, attempt->state->whole };
  g_autofree char *difference = NULL;
  g_autoptr (GError) error = NULL;

  if (attempt->depth >= MAX_DEPTH || operations == NULL || operations->len == 0)
    return FALSE;
  if (!run_operations (&state, operations, attempt->depth + 1, &error))
    {
      if (attempt->error == NULL)
        attempt->error = g_steal_pointer (&error);
      return FALSE;
    }
  if (state.edits == NULL
      || !remit_patch_matches (attempt->expected, attempt->state->agent, state.agent,
                               attempt->operation, attempt->next, &difference))
    return FALSE;

  state_advance (attempt->state, g_steal_pointer (&state.agent), state.edits);

  return TRUE;
}

static gboolean prepare (Attempt *attempt,
                         GError **error);

static void
add_all (RemitEditList       *edits,
         const RemitEditList *more)
{
  for (guint i = 0; i < remit_edit_list_get_n_edits (more); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (more, i);

      remit_edit_list_add (edits, edit->span, edit->replacement, (gssize) edit->length);
    }
}

static gboolean collect_members (Attempt         *attempt,
                                 JsonNode        *before,
                                 const GPtrArray *operations,
                                 guint            depth,
                                 RemitEditList   *all);

/* (nullable): what an operation on a member of @parent is on. */
static JsonNode *
find_member (JsonNode             *parent,
             const RemitOperation *operation)
{
  g_auto (GStrv) token = remit_patch_tokens (strrchr (operation->path, '/'), NULL);

  return token != NULL ? remit_patch_json_get (parent, token) : NULL;
}

/* Adds what @operation, on a member of @parent, would come to by itself: the changes of its members, where all of these are
 * replacements as well, else its own first candidate. */
static gboolean
collect_member (Attempt              *attempt,
                JsonNode             *parent,
                const RemitOperation *operation,
                guint                 depth,
                RemitEditList        *all)
{
  g_auto (Attempt) one = { .operation = operation, .state = attempt->state,
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
  if (!prepare (&one, NULL))
    return FALSE;
  remit_patch_propose (&one.plan);
  if (one.plan.candidates->len == 0)
    return FALSE;
  add_all (all, g_ptr_array_index (one.plan.candidates, 0));

  return TRUE;
}

static gboolean
collect_members (Attempt         *attempt,
                 JsonNode        *before,
                 const GPtrArray *operations,
                 guint            depth,
                 RemitEditList   *all)
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
try_together (Attempt  *attempt,
              JsonNode *before)
{
  g_autoptr (RemitEditList) all = remit_edit_list_new ();
  g_autoptr (GPtrArray) members
      = remit_patch_json_difference (before, attempt->plan.value, attempt->operation->path, TRUE);

  /* An element of a list in one scalar takes as long as the whole scalar. */
  if (members == NULL || members->len == 0
      || (members->len > MAX_MEMBERS && g_str_has_prefix (attempt->operation->path, "/fields")))
    return FALSE;

  return collect_members (attempt, before, members, 0, all) && try_candidate (attempt, all);
}

/* A part replaced as a whole: its members together, or one by one, which takes reading the text for
 * each of them. */
static gboolean
try_members (Attempt *attempt)
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
try_copy_and_remove (Attempt *attempt)
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
try_move (Attempt *attempt)
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

/* All blocks of an item, put in or taken away at once: the item with them or without. */
static gboolean
try_item_of_blocks (Attempt *attempt)
{
  const RemitPointer *target = &attempt->plan.target;
  g_autofree char *path = g_strdup (attempt->operation->path);
  g_auto (GStrv) tokens = NULL;
  g_autoptr (GPtrArray) operations = NULL;
  JsonNode *item;

  if (target->kind != REMIT_AT_BLOCKS || target->item == NULL || strrchr (path, '/') == NULL)
    return FALSE;

  *strrchr (path, '/') = '\0';
  tokens = remit_patch_tokens (path, NULL);
  item = tokens != NULL ? remit_patch_json_get (attempt->expected, tokens) : NULL;
  if (item == NULL)
    return FALSE;

  operations = remit_operations_new ();
  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_REPLACE, path, NULL, item));

  return try_operations (attempt, operations);
}

/* Whether the section around the target holds one block at most, and no section but the target. */
static gboolean
holds_a_line (const RemitPatchPlan *plan)
{
  const RemitSection *parent = remit_patch_parent (plan, &plan->target);

  return parent != NULL && parent->n_blocks <= 1 && !parent->will.present && !parent->wont.present
         && parent->n_sections == (plan->type == REMIT_OPERATION_ADD ? 0 : 1);
}

/* A section put into one that holds nothing but a line, or taken out of it: that one as a whole. */
static gboolean
try_parent (Attempt *attempt)
{
  g_autofree char *path = g_strdup (attempt->operation->path);
  g_auto (GStrv) tokens = NULL;
  g_autoptr (GPtrArray) operations = NULL;
  JsonNode *parent;
  gboolean done;

  if (attempt->plan.target.kind != REMIT_AT_SECTION || attempt->state->whole
      || !g_str_has_prefix (path, "/sections/") || !holds_a_line (&attempt->plan))
    return FALSE;
  for (int i = 0; i < 2; i++)
    *strrchr (path, '/') = '\0';
  if (*path == '\0')
    return FALSE;

  tokens = remit_patch_tokens (path, NULL);
  parent = tokens != NULL ? remit_patch_json_get (attempt->expected, tokens) : NULL;
  if (parent == NULL)
    return FALSE;

  operations = remit_operations_new ();
  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_REPLACE, path, NULL, parent));
  attempt->state->whole = TRUE;
  done = try_operations (attempt, operations);
  attempt->state->whole = FALSE;

  return done;
}

/* A list in one line that cannot hold what it should becomes the Markdown list that can. */
static gboolean
try_other_form (Attempt *attempt)
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

  return try_candidates (attempt);
}

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

/* Whether a move is one edit: of a section, or among the siblings it starts from. Other moves are
 * a removal and an addition. */
static gboolean
is_one_edit (const Attempt *attempt)
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
static gboolean
prepare (Attempt *attempt,
         GError **error)
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

static gboolean
try_all (Attempt *attempt)
{
  RemitPatchPlan *plan = &attempt->plan;

  if (is_one_edit (attempt))
    remit_patch_propose (plan);
  if (plan->decompose && try_members (attempt))
    return TRUE;

  return try_candidates (attempt) || try_other_form (attempt)
         || (!plan->decompose && try_members (attempt)) || try_copy_and_remove (attempt)
         || try_move (attempt)
         || try_item_of_blocks (attempt) || try_parent (attempt);
}

static void
set_refusal (const Attempt *attempt,
             GError       **error)
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
apply_operation (State                *state,
                 const RemitOperation *operation,
                 guint                 depth,
                 GError              **error)
{
  g_auto (Attempt) attempt = { .operation = operation, .state = state, .depth = depth };
  g_autofree char *difference = NULL;

  if (operation->type == REMIT_OPERATION_TEST)
    return remit_patch_test (state->agent, operation, error);
  if (!check_path (operation->path, error)
      || (operation->type == REMIT_OPERATION_MOVE && !check_path (operation->from, error)))
    return FALSE;

  attempt.expected = remit_patch_expect (state->agent, operation, NULL, error);
  if (attempt.expected == NULL)
    return FALSE;
  if (remit_patch_matches (attempt.expected, state->agent, state->agent, operation, NULL,
                           &difference))
    return TRUE;

  attempt.plan.candidates = remit_patch_candidates_new ();
  if (!prepare (&attempt, error))
    return FALSE;
  if (remit_patch_find_type_fault (&attempt.plan) == NULL && try_all (&attempt))
    return TRUE;

  set_refusal (&attempt, error);

  return FALSE;
}

/* Two replacements that only together make sense: what either of them proposes, held against
 * what both come to. */
static gboolean
apply_pair (State                *state,
            const RemitOperation *first,
            const RemitOperation *second,
            guint                 depth)
{
  const RemitOperation *const operations[] = { first, second };

  if (first->type != REMIT_OPERATION_REPLACE || second->type != REMIT_OPERATION_REPLACE)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_auto (Attempt) attempt = { .operation = operations[i], .state = state, .depth = depth };

      attempt.next = operations[1 - i];
      attempt.expected = remit_patch_expect (state->agent, first, second, NULL);
      attempt.plan.candidates = remit_patch_candidates_new ();
      if (attempt.expected == NULL || !check_path (attempt.operation->path, NULL)
          || !check_path (attempt.next->path, NULL) || !prepare (&attempt, NULL))
        return FALSE;

      remit_patch_propose (&attempt.plan);
      if (try_candidates (&attempt))
        return TRUE;
    }

  return FALSE;
}

static gboolean
run_operations (State           *state,
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
remit_patch_translate (const RemitAgent *agent,
                       const GPtrArray  *operations,
                       GError          **error)
{
  g_auto (State) state = { remit_agent_ref ((RemitAgent *) agent), NULL, FALSE };

  if (!remit_text_is_utf8 (agent->text))
    {
      g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE,
                           _("the file is not UTF-8 and is not changed by guess"));
      return NULL;
    }
  if (!run_operations (&state, operations, 0, error))
    return NULL;
  if (state.edits == NULL)
    return remit_edit_list_new ();

  return remit_edit_list_minimize (state.edits, agent->text);
}
