/* patch-check.c: what must be true of every patch
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-check.h"

#include "patch-model.h"
#include "patch-place.h"
#include "remit-json.h"
#include "remit-read.h"

#include <string.h>

void
patch_result_clear (PatchResult *result)
{
  g_clear_pointer (&result->reason, g_free);
  g_clear_pointer (&result->detail, g_free);
  g_clear_pointer (&result->after, remit_text_unref);
}

static void
set_fault (PatchResult *result,
           const char  *fault,
           char        *detail)
{
  if (result->fault == NULL)
    {
      result->fault = fault;
      result->detail = g_steal_pointer (&detail);
    }
  g_free (detail);
}

static gboolean
is_same_text (const RemitText *a,
              const RemitText *b)
{
  gsize length = remit_text_get_length (a);

  return length == remit_text_get_length (b)
         && memcmp (remit_text_get_data (a), remit_text_get_data (b), length) == 0;
}

/* --- refusals --- */

/* Where in the message the reason starts that follows number, operation and pointer of one of the
 * operations; NULL where one of these is missing. */
static const char *
find_reason (const char      *message,
             const GPtrArray *operations)
{
  for (guint i = 0; i < operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (operations, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      const char *at = strstr (message, number);
      const char *reason;

      at = at != NULL ? strstr (at, patch_type_name (operation->type)) : NULL;
      at = at != NULL ? strstr (at, operation->path) : NULL;
      reason = at != NULL ? strstr (at + strlen (operation->path), ": ") : NULL;
      if (reason != NULL && reason[2] != '\0')
        return reason + 2;
    }

  return NULL;
}

static void
check_refusal (const PatchCase *one,
               const GError    *error,
               PatchResult     *result)
{
  const char *reason;

  result->refused = TRUE;
  if (error == NULL)
    {
      set_fault (result, "it is refused without an error", NULL);
      return;
    }

  reason = find_reason (error->message, one->operations);
  if (reason == NULL)
    set_fault (result, "the refusal does not name operation, place and reason",
               g_strdup (error->message));
  result->reason = g_strdup (reason != NULL ? reason : error->message);
}

/* --- the model --- */

/* (nullable): what the operations make of the model by the RFC alone. */
static JsonNode *
expect (JsonNode        *model,
        const GPtrArray *operations,
        PatchSlack      *slack)
{
  g_autoptr (JsonNode) state = json_node_ref (model);

  for (guint i = 0; i < operations->len && state != NULL; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (operations, i);
      JsonNode *next = patch_model_apply (state, operation);

      patch_slack_add (slack, state, operation);
      json_node_unref (state);
      state = next;
    }

  return g_steal_pointer (&state);
}

/* Members are in the order of the file, so that what stands in no frontmatter cannot go where a
 * patch of all fields puts it. */
static void
add_fields_elsewhere (PatchSlack       *slack,
                      const RemitAgent *agent)
{
  for (guint i = 0; i < agent->n_fields; i++)
    {
      const RemitField *field = &agent->fields[i];

      if (field->n_places == 0 || field->places[0].entry == NULL)
        g_hash_table_add (slack->keys, g_strdup (field->key));
    }
}

/* Members have no order in JSON, but fields have one in a file. */
static gboolean
is_reordered (const GPtrArray *operations)
{
  const RemitOperation *first = g_ptr_array_index (operations, 0);

  return g_str_has_prefix (first->path, "/fields");
}

static void
check_model (const PatchSubject *subject,
             const GPtrArray    *operations,
             const RemitAgent   *agent,
             JsonNode           *actual,
             PatchResult        *result)
{
  g_auto (PatchSlack) slack = { 0 };
  g_autoptr (JsonNode) expected = NULL;
  char *difference;

  patch_slack_init (&slack);
  expected = expect (subject->model, operations, &slack);
  if (expected == NULL)
    {
      set_fault (result, "it is done although RFC 6902 makes it an error", NULL);
      return;
    }

  add_fields_elsewhere (&slack, subject->agent);
  add_fields_elsewhere (&slack, agent);
  difference = patch_model_differs (expected, actual, &slack);
  if (difference != NULL)
    set_fault (result, "it reads back as another model", difference);
  if (json_node_equal (expected, subject->model) && json_node_equal (actual, subject->model)
      && !is_same_text (result->after, subject->text) && !is_reordered (operations))
    set_fault (result, "it changes bytes where the model stays", NULL);
}

/* --- places --- */

static void
check_places (const PatchSubject  *subject,
              const PatchCase     *one,
              const RemitEditList *edits,
              PatchResult         *result)
{
  gsize where = 0;

  if (!patch_stays_in_place (subject, one->operations, edits, &where))
    {
      RemitPosition position = remit_text_locate (subject->text, where);

      set_fault (result, "it touches bytes of others",
                 g_strdup_printf ("line %u, byte %" G_GSIZE_FORMAT " of the line", position.line,
                                  position.byte));
    }
}

/* --- the way back --- */

static void
check_inverse_edits (const PatchSubject  *subject,
                     const RemitEditList *edits,
                     PatchResult         *result)
{
  g_autoptr (RemitEditList) inverse = remit_edit_list_invert (edits, subject->text);
  g_autoptr (RemitText) again = NULL;

  if (!remit_edit_list_is_valid (inverse, remit_text_get_length (result->after)))
    {
      set_fault (result, "the inverse edits overlap or leave the text", NULL);
      return;
    }

  again = remit_edit_list_apply (inverse, result->after);
  if (!is_same_text (again, subject->text))
    set_fault (result, "the inverse edits give another text", NULL);
}

/* `-` as the index that it came to mean. */
static char *
get_place (JsonNode   *model,
           const char *path)
{
  g_autofree char *parent = NULL;
  JsonNode *array;

  if (!g_str_has_suffix (path, "/-"))
    return g_strdup (path);

  parent = g_strndup (path, strlen (path) - 2);
  array = patch_model_find (model, parent);
  if (array == NULL || !JSON_NODE_HOLDS_ARRAY (array))
    return g_strdup (path);

  return g_strdup_printf ("%s/%u", parent, json_array_get_length (json_node_get_array (array)));
}

static gboolean
is_member (JsonNode   *model,
           const char *path)
{
  g_autofree char *parent = g_strndup (path, (gsize) (strrchr (path, '/') - path));
  JsonNode *holder = patch_model_find (model, parent);

  return holder != NULL && JSON_NODE_HOLDS_OBJECT (holder) && patch_model_find (model, path) != NULL;
}

static gboolean
is_view (JsonNode   *model,
         const char *path)
{
  JsonNode *node = path != NULL ? patch_model_find (model, path) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
         && json_object_has_member (json_node_get_object (node), "in");
}

/* Whether a top-level section goes in behind a view: read back, views are last (docs/model.md: their place
 * among the sections is in no text), so that its pointer is another. */
static gboolean
is_behind_views (JsonNode   *model,
                 const char *path)
{
  g_auto (GStrv) tokens = patch_split_pointer (path);
  JsonNode *sections = patch_model_find (model, "/sections");
  guint64 index;

  if (g_strv_length (tokens) != 2 || strcmp (tokens[0], "sections") != 0)
    return FALSE;

  index = g_ascii_strtoull (tokens[1], NULL, 10);
  for (guint i = 0; i < index && i < json_array_get_length (json_node_get_array (sections)); i++)
    {
      if (json_object_has_member (
              json_array_get_object_element (json_node_get_array (sections), i), "in"))
        return TRUE;
    }

  return FALSE;
}

/* The operation that undoes another; none for a test. */
static void
add_inverse (PatchCase            *back,
             JsonNode             *model,
             const RemitOperation *operation)
{
  g_autofree char *path = get_place (model, operation->path);
  JsonNode *there = patch_model_find (model, path);
  gboolean put_in = operation->type == REMIT_OPERATION_ADD || operation->type == REMIT_OPERATION_COPY
                    || operation->type == REMIT_OPERATION_MOVE;
  g_autofree char *before = operation->type == REMIT_OPERATION_MOVE
                                ? patch_pointer_before (operation)
                                : g_strdup (path);

  if (put_in && (is_behind_views (model, before) || is_view (model, operation->from)))
    return;

  switch (operation->type)
    {
    case REMIT_OPERATION_REPLACE:
      patch_case_add (back, REMIT_OPERATION_REPLACE, path, NULL, patch_model_copy (there));
      break;

    case REMIT_OPERATION_REMOVE:
      patch_case_add (back, REMIT_OPERATION_ADD, path, NULL, patch_model_copy (there));
      break;

    case REMIT_OPERATION_ADD:
    case REMIT_OPERATION_COPY:
      if (is_member (model, path))
        patch_case_add (back, REMIT_OPERATION_REPLACE, path, NULL, patch_model_copy (there));
      else
        patch_case_add (back, REMIT_OPERATION_REMOVE, path, NULL, NULL);
      break;

    case REMIT_OPERATION_MOVE:
      if (!is_member (model, path) && !g_str_has_suffix (operation->path, "/-"))
        patch_case_add (back, REMIT_OPERATION_MOVE, operation->from, path, NULL);
      break;

    case REMIT_OPERATION_TEST:
    default:
      break;
    }
}

static void
check_inverse_patch (const PatchSubject *subject,
                     const PatchCase    *one,
                     PatchEngine         engine,
                     RemitAgent         *agent,
                     PatchResult        *result)
{
  g_autoptr (PatchCase) back = patch_case_new ("inverse", FALSE);
  g_auto (PatchSlack) slack = { 0 };
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) again = NULL;
  g_autoptr (JsonNode) model = NULL;
  char *difference;

  add_inverse (back, subject->model, g_ptr_array_index (one->operations, 0));
  if (one->operations->len != 1 || back->operations->len == 0)
    return;

  result->inverse = PATCH_INVERSE_REFUSED;
  edits = engine (agent, back->operations, NULL);
  if (edits == NULL)
    return;

  text = remit_edit_list_apply (edits, result->after);
  result->inverse = is_same_text (text, subject->text) ? PATCH_INVERSE_BYTES : PATCH_INVERSE_MODEL;
  if (result->inverse == PATCH_INVERSE_BYTES)
    return;

  again = remit_agent_read (text, subject->agent->dialect);
  model = remit_agent_to_json (again, FALSE);
  patch_slack_init (&slack);
  patch_slack_add (&slack, subject->model, g_ptr_array_index (one->operations, 0));
  add_fields_elsewhere (&slack, again);
  difference = patch_model_differs (subject->model, model, &slack);
  if (difference != NULL)
    set_fault (result, "the inverse patch gives another model", difference);
}

gboolean
patch_is_possible (const PatchSubject *subject,
                   const PatchCase    *one)
{
  g_auto (PatchSlack) slack = { 0 };
  g_autoptr (JsonNode) expected = NULL;

  patch_slack_init (&slack);
  expected = expect (subject->model, one->operations, &slack);

  return expected != NULL;
}

void
patch_check (const PatchSubject *subject,
             const PatchCase    *one,
             PatchEngine         engine,
             gboolean            inverse,
             PatchResult        *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = engine (subject->agent, one->operations, &error);
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (JsonNode) actual = NULL;

  *result = (PatchResult) { 0 };
  if (edits == NULL)
    {
      check_refusal (one, error, result);
      return;
    }
  if (one->must_fail)
    set_fault (result, "it is done although it must be refused", NULL);
  if (!remit_edit_list_is_valid (edits, remit_text_get_length (subject->text)))
    {
      set_fault (result, "the edits overlap or leave the text", NULL);
      return;
    }

  result->after = remit_edit_list_apply (edits, subject->text);
  agent = remit_agent_read (result->after, subject->agent->dialect);
  actual = remit_agent_to_json (agent, FALSE);
  check_model (subject, one->operations, agent, actual, result);
  check_places (subject, one, edits, result);
  check_inverse_edits (subject, edits, result);
  if (inverse && result->fault == NULL)
    check_inverse_patch (subject, one, engine, agent, result);
}
