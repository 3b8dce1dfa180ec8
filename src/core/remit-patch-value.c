/* remit-patch-value.c: inside the values of fields: entries of lists, keys of maps
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* One entry of a list field in whatever spelling the frontmatter gives the list. */
static void
edit_entry (RemitPatchPlan       *plan,
            const RemitYamlEntry *entry,
            const RemitYamlNode  *list,
            char                  separator,
            guint                 index)
{
  RemitEditList *edits = remit_patch_candidate (plan);
  const RemitYaml *yaml = plan->agent->yaml;

  if (plan->type == REMIT_OPERATION_ADD)
    remit_yaml_edit_list_add (yaml, entry, list, separator, index, plan->value, edits, NULL);
  else if (plan->type == REMIT_OPERATION_REMOVE)
    remit_yaml_edit_list_remove (yaml, entry, list, separator, index, edits, NULL);
  else if (plan->type == REMIT_OPERATION_REPLACE)
    remit_yaml_edit_list_replace (yaml, entry, list, separator, index, plan->value, edits, NULL);
  else if (plan->type == REMIT_OPERATION_MOVE)
    remit_yaml_edit_list_move (yaml, entry, list, separator, plan->from.index, index, edits, NULL);
}

/* One part of a pipe list in an attribute. */
static void
edit_pipes (RemitPatchPlan   *plan,
            const RemitField *field,
            guint             index)
{
  g_autofree RemitSpan *spans = g_new (RemitSpan, field->n_items + 1);
  RemitPatchChunks chunks = { plan->text, spans, field->n_items, "|" };
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE_PIPES, TRUE,
                          field->places[0].attribute != NULL ? field->places[0].attribute->quote
                                                             : '"',
                          "\n", "" };
  const char *value = remit_patch_value_string (plan);
  g_autofree char *encoded = NULL;

  for (guint i = 0; i < field->n_items; i++)
    spans[i] = field->items[i].span;
  if (value != NULL)
    encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, value);

  if (plan->type == REMIT_OPERATION_REMOVE && index < field->n_items)
    remit_patch_chunks_remove (&chunks, index, remit_patch_candidate (plan));
  else if (plan->type == REMIT_OPERATION_REPLACE && encoded != NULL && index < field->n_items)
    remit_patch_candidate_one (plan, spans[index], encoded);
  else if (plan->type == REMIT_OPERATION_MOVE && plan->from.index < field->n_items
           && index < field->n_items && plan->from.index != index)
    {
      g_autofree char *part = remit_text_slice (plan->text, spans[plan->from.index]);

      remit_patch_chunks_move (&chunks, plan->from.index, index, part,
                               remit_patch_candidate (plan));
    }
  else if (plan->type == REMIT_OPERATION_ADD && encoded != NULL && field->n_items > 0)
    remit_patch_chunks_insert (&chunks, MIN (index, field->n_items), encoded,
                               remit_patch_candidate (plan));
  else if (plan->type == REMIT_OPERATION_ADD && encoded != NULL)
    remit_patch_candidate_one (plan, field->places[0].span, encoded);
}

/* (transfer full) (nullable): the list after the operation; NULL where it is none. */
static JsonNode *
list_after (const RemitPatchPlan *plan,
            const RemitField     *field,
            guint                 index)
{
  JsonArray *old = json_node_get_array (field->value);
  guint n = json_array_get_length (old);
  guint from = plan->type == REMIT_OPERATION_MOVE ? plan->from.index : index;
  gboolean removes = plan->type != REMIT_OPERATION_ADD;
  gboolean inserts = plan->type != REMIT_OPERATION_REMOVE;
  JsonArray *array;
  JsonNode *node;

  if (removes && (from >= n || index >= n))
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < n; i++)
    {
      if (removes && i == from)
        continue;
      if (inserts && json_array_get_length (array) == index)
        json_array_add_element (array, json_node_copy (plan->value));
      json_array_add_element (array, json_array_dup_element (old, i));
    }
  if (inserts && json_array_get_length (array) == index)
    json_array_add_element (array, json_node_copy (plan->value));
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, array);

  return node;
}

/* One element of a list field. Where its spelling cannot hold the element, another can. */
static void
edit_element (RemitPatchPlan   *plan,
              const RemitField *field,
              guint             index)
{
  const RemitPlace *place = &field->places[0];
  g_autoptr (JsonNode) list = NULL;

  if (place->form != REMIT_FORM_YAML)
    edit_pipes (plan, field, index);
  else
    edit_entry (plan, place->entry, place->node, field->separator, index);
  list = list_after (plan, field, index);
  if (list != NULL)
    remit_patch_respell_list (plan, field, list);
}

/* (nullable): the value of @map's key; of a repeated one the last. */
static const RemitYamlNode *
find_value (const RemitYamlNode *map,
            const char          *key)
{
  for (guint i = map->keys != NULL ? map->keys->len : 0; i > 0; i--)
    {
      const RemitYamlNode *name = g_ptr_array_index (map->keys, i - 1);

      if (g_strcmp0 (name->text, key) == 0)
        return g_ptr_array_index (map->values, i - 1);
    }

  return NULL;
}

static const RemitYamlNode *
step (const RemitYamlNode *node,
      const char          *token)
{
  guint index;

  if (node->type == REMIT_YAML_MAPPING)
    return find_value (node, token);
  if (node->type == REMIT_YAML_SEQUENCE && node->values != NULL
      && remit_patch_token_index (token, node->values->len, &index))
    return g_ptr_array_index (node->values, index);

  return NULL;
}

/* Where what a copy copies stands in the frontmatter. (nullable) */
const RemitYamlNode *
remit_patch_find_source (const RemitPatchPlan  *plan,
                         const RemitYamlEntry **entry)
{
  const RemitField *field = plan->from.field;
  const RemitYamlNode *node;

  if (field == NULL || field->n_places == 0 || field->places[0].entry == NULL
      || (plan->from.kind != REMIT_AT_FIELD && plan->from.kind != REMIT_AT_FIELD_VALUE))
    return NULL;

  node = field->places[0].node;
  *entry = field->places[0].entry;
  for (guint i = 0; node != NULL && plan->from.rest != NULL && plan->from.rest[i] != NULL; i++)
    node = step (node, plan->from.rest[i]);

  return node;
}

static guint
get_index (const char *token,
           guint       length)
{
  guint index = length;

  remit_patch_token_index (token, G_MAXUINT, &index);

  return MIN (index, length);
}

static void
edit_member (RemitPatchPlan       *plan,
             const RemitYamlEntry *entry,
             const RemitYamlNode  *parent,
             const char           *token)
{
  const RemitYamlNode *node = step (parent, token);
  const RemitYaml *yaml = plan->agent->yaml;
  const RemitYamlEntry *source_entry = NULL;
  const RemitYamlNode *source = remit_patch_find_source (plan, &source_entry);

  if (plan->type == REMIT_OPERATION_ADD && node != NULL && parent->type == REMIT_YAML_MAPPING)
    plan->type = REMIT_OPERATION_REPLACE;
  if (plan->type == REMIT_OPERATION_REPLACE && node != NULL)
    {
      g_autoptr (JsonNode) old = remit_yaml_node_to_json (node);

      plan->decompose = (node->type == REMIT_YAML_SEQUENCE || node->type == REMIT_YAML_MAPPING)
                        && !remit_patch_is_empty (plan->value)
                        && !remit_patch_is_other_map (old, plan->value);
      remit_yaml_edit_replace (yaml, entry, node, plan->value, remit_patch_candidate (plan), NULL);
    }
  else if (parent->type == REMIT_YAML_SEQUENCE && parent->values != NULL)
    {
      edit_entry (plan, entry, parent, '\0', get_index (token, parent->values->len));
    }
  else if (plan->type == REMIT_OPERATION_ADD)
    {
      if (source != NULL)
        remit_yaml_edit_map_copy (yaml, source_entry, source, entry, parent, token,
                                  remit_patch_candidate (plan), NULL);
      remit_yaml_edit_map_add (yaml, entry, parent, token, plan->value,
                               remit_patch_candidate (plan), NULL);
    }
  else if (plan->type == REMIT_OPERATION_REMOVE)
    {
      remit_yaml_edit_map_remove (yaml, entry, parent, token, remit_patch_candidate (plan), NULL);
    }
  else if (plan->type == REMIT_OPERATION_MOVE && plan->from.rest != NULL)
    {
      remit_yaml_edit_map_rename (yaml, entry, parent,
                                  plan->from.rest[g_strv_length (plan->from.rest) - 1], token,
                                  remit_patch_candidate (plan), NULL);
    }
}

/* Adds, replaces or removes inside a field's value. */
void
remit_patch_edit_value (RemitPatchPlan *plan)
{
  const RemitField *field = plan->target.field;
  const RemitPlace *place = field->n_places > 0 ? &field->places[0] : NULL;
  char **rest = plan->target.rest;
  guint n = rest != NULL ? g_strv_length (rest) : 0;
  const RemitYamlNode *node;

  if (place == NULL || n == 0)
    return;

  if (n == 1 && remit_field_is_list (field->key) && JSON_NODE_HOLDS_ARRAY (field->value))
    {
      edit_element (plan, field, get_index (rest[0], field->n_items));
      return;
    }

  node = place->node;
  for (guint i = 0; node != NULL && i + 1 < n; i++)
    node = step (node, rest[i]);
  if (node != NULL && (node->type == REMIT_YAML_MAPPING || node->type == REMIT_YAML_SEQUENCE))
    edit_member (plan, place->entry, node, rest[n - 1]);
}
