/* fuzz-patch.c: fuzz target: any change of any model is done exactly, and can be undone, or refused
 *
 * What must come out is computed by the implementation of RFC 6902 that the property tests have.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"
#include "../property/patch-model.h"
#include "fuzz.h"
#include "remit-json.h"

#include <stdlib.h>
#include <string.h>

#define MAX_OPERATIONS 3

/* --- places --- */

/* Members that an object may have or not. */
static const char *const optional[] = {
  "heading", "note", "target", "label", "checked", "parallel", "blocks", "will", "wont", "start",
  "info",
};

static void
collect (JsonNode   *node,
         const char *pointer,
         GPtrArray  *pointers)
{
  g_ptr_array_add (pointers, g_strdup (pointer));
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) names = json_object_get_members (json_node_get_object (node));

      for (GList *l = names; l != NULL; l = l->next)
        {
          g_autofree char *below = patch_join_pointer (pointer, l->data);

          collect (json_object_get_member (json_node_get_object (node), l->data), below, pointers);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        g_autofree char *below = g_strdup_printf ("%s/%u", pointer, i);

        collect (json_array_get_element (json_node_get_array (node), i), below, pointers);
      }
}

static GPtrArray *
list_pointers (JsonNode *model)
{
  GPtrArray *pointers = g_ptr_array_new_with_free_func (g_free);

  collect (model, "", pointers);
  g_ptr_array_remove_index (pointers, 0);
  return pointers;
}

static const char *
choose_pointer (FuzzScript      *script,
                const GPtrArray *pointers)
{
  return g_ptr_array_index (pointers, fuzz_script_choose (script, pointers->len));
}

/* A place where something could be added: at the end of an array, or a member that is not there. */
static char *
choose_new_place (FuzzScript *script,
                  JsonNode   *model,
                  const char *pointer)
{
  JsonNode *node = patch_model_find (model, pointer);

  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strconcat (pointer, "/-", NULL);
  if (JSON_NODE_HOLDS_OBJECT (node) && g_str_has_prefix (pointer, "/fields"))
    return g_strconcat (pointer, "/", fuzz_script_choose (script, 2) == 0 ? "color" : "x-new", NULL);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strconcat (pointer, "/", optional[fuzz_script_choose (script, G_N_ELEMENTS (optional))],
                        NULL);
  return g_strdup (pointer);
}

/* --- operations --- */

static const char *const parts[] = {
  "{\"role\": \"section\", \"heading\": \"New Section\", \"blocks\": [], \"sections\": []}",
  "{\"role\": \"triggers\", \"heading\": null, \"blocks\": [{\"type\": \"list\", \"ordered\": false, "
  "\"items\": [{\"text\": \"a\"}]}], \"sections\": []}",
  "{\"role\": \"bounds\", \"heading\": null, \"will\": [{\"text\": \"a\"}], \"wont\": [], \"blocks\": [], "
  "\"sections\": []}",
  "{\"type\": \"text\", \"text\": \"A paragraph.\"}",
  "{\"type\": \"list\", \"ordered\": true, \"items\": [{\"text\": \"a\"}, {\"text\": \"b\"}]}",
  "{\"type\": \"code\", \"info\": \"c\", \"text\": \"```\\n\"}",
  "{\"type\": \"table\", \"columns\": [\"a\", \"b\"], \"rows\": [[\"c\", \"d|\"]]}",
  "{\"type\": \"rule\"}",
  "{\"text\": \"an item\"}",
  "{\"label\": \"L\", \"text\": \"t\", \"target\": \"5%\", \"checked\": true}",
  "[\"a\", \"b\"]",
  "[]",
};

/* Something new, a part as models have them, or a part of this model. */
static JsonNode *
choose_value (FuzzScript      *script,
              JsonNode        *model,
              const GPtrArray *pointers)
{
  guint kind = fuzz_script_choose (script, 8);

  if (kind < 4)
    {
      g_autofree char *string = fuzz_script_string (script);

      return json_node_init_string (json_node_alloc (), string);
    }
  if (kind == 4)
    return fuzz_script_value (script, 2);
  if (kind == 5)
    return json_from_string (parts[fuzz_script_choose (script, G_N_ELEMENTS (parts))], NULL);
  return patch_model_copy (patch_model_find (model, choose_pointer (script, pointers)));
}

static RemitOperation *
choose_operation (FuzzScript *script,
                  JsonNode   *model)
{
  g_autoptr (GPtrArray) pointers = list_pointers (model);
  guint kind = fuzz_script_choose (script, 12);
  const char *pointer = choose_pointer (script, pointers);
  const char *from = NULL;
  g_autofree char *path = g_strdup (pointer);
  g_autoptr (JsonNode) value = NULL;
  RemitOperationType type;

  if (kind < 4)
    type = REMIT_OPERATION_REPLACE;
  else if (kind < 7)
    type = REMIT_OPERATION_ADD;
  else
    type = (RemitOperationType[]) { REMIT_OPERATION_REMOVE, REMIT_OPERATION_REMOVE,
                                    REMIT_OPERATION_MOVE, REMIT_OPERATION_COPY,
                                    REMIT_OPERATION_TEST }[kind - 7];
  if (type == REMIT_OPERATION_MOVE || type == REMIT_OPERATION_COPY)
    from = choose_pointer (script, pointers);
  if (type != REMIT_OPERATION_REPLACE && type != REMIT_OPERATION_REMOVE
      && fuzz_script_choose (script, 2) == 0)
    {
      g_free (path);
      path = choose_new_place (script, model, pointer);
    }
  if (type != REMIT_OPERATION_REMOVE && from == NULL)
    value = choose_value (script, model, pointers);
  return remit_operation_new (type, path, from, value);
}

/* --- one operation --- */

static const char *const type_names[] = { "add", "remove", "replace", "move", "copy", "test" };

/* Ends the program, saying what was asked for and what came of it. */
static void G_GNUC_NORETURN
fail (const RemitAgent     *agent,
      const RemitOperation *operation,
      const char           *what,
      const RemitText      *after,
      JsonNode             *expected,
      JsonNode             *actual)
{
  g_autofree char *value = operation->value != NULL ? json_to_string (operation->value, FALSE) : NULL;
  g_autofree char *want = expected != NULL ? json_to_string (expected, FALSE) : NULL;
  g_autofree char *have = actual != NULL ? json_to_string (actual, FALSE) : NULL;

  g_printerr ("%s: %s %s %s %s %s\n--- before ---\n%s\n--- after ---\n%s\n--- expected ---\n%s\n"
              "--- found ---\n%s\n",
              what, type_names[operation->type], operation->path,
              operation->from != NULL ? operation->from : "", value != NULL ? value : "",
              agent->dialect->id, remit_text_get_data (agent->text),
              after != NULL ? remit_text_get_data (after) : "", want != NULL ? want : "",
              have != NULL ? have : "");
  abort ();
}

static gboolean
is_same_text (const RemitText *a,
              const RemitText *b)
{
  return remit_text_get_length (a) == remit_text_get_length (b)
         && memcmp (remit_text_get_data (a), remit_text_get_data (b), remit_text_get_length (a)) == 0;
}

static RemitText *
check_edits (const RemitAgent     *agent,
             const RemitOperation *operation,
             const RemitEditList  *edits)
{
  g_autoptr (RemitText) after = NULL;
  g_autoptr (RemitText) again = NULL;
  g_autoptr (RemitEditList) inverse = NULL;

  if (!remit_edit_list_is_valid (edits, remit_text_get_length (agent->text)))
    fail (agent, operation, "the edits overlap or leave the text", NULL, NULL, NULL);
  after = remit_edit_list_apply (edits, agent->text);
  if (!remit_text_is_utf8 (after))
    fail (agent, operation, "the text is no UTF-8 any more", after, NULL, NULL);
  inverse = remit_edit_list_invert (edits, agent->text);
  again = remit_edit_list_apply (inverse, after);
  if (!is_same_text (again, agent->text))
    fail (agent, operation, "the inverse gives another text", after, NULL, NULL);
  return g_steal_pointer (&after);
}

static void
fill_member (JsonObject *object,
             const char *name,
             const char *value)
{
  if (!json_object_has_member (object, name))
    json_object_set_member (object, name, json_from_string (value, NULL));
}

/* Members that say what is taken for granted may as well not be there, and the other way round. */
static void
fill_defaults (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (GList) children = NULL;

  if (object != NULL)
    {
      if (json_object_has_member (object, "role"))
        {
          fill_member (object, "heading", "null");
          fill_member (object, "parallel", "false");
          fill_member (object, "blocks", "[]");
          fill_member (object, "sections", "[]");
        }
      if (json_object_has_member (object, "items"))
        {
          fill_member (object, "ordered", "false");
          fill_member (object, "start", "1");
        }
      if (g_strcmp0 (json_object_get_string_member_with_default (object, "type", NULL), "code") == 0)
        fill_member (object, "info", "\"\"");
      children = json_object_get_values (object);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    children = json_array_get_elements (json_node_get_array (node));
  for (GList *l = children; l != NULL; l = l->next)
    fill_defaults (l->data);
}

/* Returns: (transfer full): the agent that the operation makes; NULL where it is refused. */
static RemitAgent *
step (const RemitAgent *agent,
      JsonNode         *model,
      RemitOperation   *operation)
{
  g_autoptr (GPtrArray) operations = g_ptr_array_new ();
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) after = NULL;
  g_autoptr (JsonNode) applied = NULL;
  g_autoptr (JsonNode) expected = NULL;
  g_autoptr (JsonNode) actual = NULL;
  g_auto (PatchSlack) slack = { 0 };
  g_autofree char *difference = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (operations, operation);
  edits = remit_patch_translate (agent, operations, &error);
  if ((edits == NULL) != (error != NULL))
    fail (agent, operation, "neither edits nor an error, or both", NULL, NULL, NULL);
  if (edits == NULL)
    return NULL;
  text = check_edits (agent, operation, edits);
  after = remit_agent_read (text, agent->dialect);
  applied = patch_model_apply (model, operation);
  actual = remit_agent_to_json (after, FALSE);
  if (applied == NULL)
    fail (agent, operation, "it was done, but makes no sense", text, NULL, actual);
  /* What was applied has parts in common with the model and the operation. */
  expected = patch_model_copy (applied);
  fill_defaults (json_object_get_member (json_node_get_object (expected), "sections"));
  fill_defaults (json_object_get_member (json_node_get_object (actual), "sections"));
  patch_slack_init (&slack);
  patch_slack_add (&slack, model, operation);
  difference = patch_model_differs (expected, actual, &slack);
  if (difference != NULL)
    fail (agent, operation, difference, text, expected, actual);
  return g_steal_pointer (&after);
}

/* --- several operations --- */

/* What can be done one after the other can be done at once, and comes to the same. */
static void
check_together (const RemitAgent *first,
                const RemitAgent *last,
                const GPtrArray  *operations)
{
  const RemitOperation *operation = g_ptr_array_index (operations, operations->len - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = remit_patch_translate (first, operations, &error);
  g_autoptr (RemitText) text = NULL;

  if (edits == NULL)
    fail (first, operation, error->message, last->text, NULL, NULL);
  text = check_edits (first, operation, edits);
  if (!is_same_text (text, last->text))
    fail (first, operation, "together operations come to something else", text, NULL, NULL);
}

static const RemitDialect *
choose_dialect (FuzzScript *script)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  guint n = 0;
  guint which;

  while (dialects[n] != NULL)
    n++;
  which = fuzz_script_choose (script, 2 * n);
  return which < n ? dialects[which] : NULL;
}

static void
patch (RemitAgent *first,
       FuzzScript *script)
{
  g_autoptr (GPtrArray) operations = g_ptr_array_new ();
  g_autoptr (RemitAgent) agent = remit_agent_ref (first);
  guint n = fuzz_script_choose (script, MAX_OPERATIONS) + 1;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) model = remit_agent_to_json (agent, FALSE);
      RemitOperation *operation = choose_operation (script, model);
      RemitAgent *after = step (agent, model, operation);

      if (after == NULL)
        {
          remit_operation_free (operation);
          break;
        }
      g_ptr_array_add (operations, operation);
      remit_agent_unref (agent);
      agent = after;
    }
  if (operations->len > 1)
    check_together (first, agent, operations);
  g_ptr_array_set_free_func (operations, (GDestroyNotify) remit_operation_free);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  FuzzScript script;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) agent = NULL;

  fuzz_script_init (&script, data, size);
  text = remit_text_new_from_string (script.text, (gssize) script.length);
  agent = remit_agent_read (text, choose_dialect (&script));
  if (remit_text_is_utf8 (text))
    patch (agent, &script);
  return 0;
}
