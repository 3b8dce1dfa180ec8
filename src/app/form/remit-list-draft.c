/* remit-list-draft.c: what a row that is not in the text yet becomes when it is written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-list-draft.h"

#include "remit-editor.h"

static char *
typed_text (RemitGrowText *field)
{
  return field != NULL ? remit_editor_normalize (remit_grow_text_get_text (field)) : g_strdup ("");
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

JsonNode *
remit_list_draft_to_item (RemitItemRow *row,
                          RemitShape    shape)
{
  g_autofree char *label = typed_text (remit_item_row_get_label_field (row));
  g_autofree char *text = typed_text (remit_item_row_get_text_field (row));
  JsonObject *object;

  if (*text == '\0' && *label == '\0')
    return NULL;

  object = json_object_new ();
  json_object_set_string_member (object, "text", text);
  if (*label != '\0')
    json_object_set_string_member (object, "label", label);
  if (shape == REMIT_SHAPE_TASKS)
    json_object_set_boolean_member (object, "checked", FALSE);
  return take_object (object);
}

RemitOperation *
remit_list_draft_add_list (const char *pointer,
                           RemitShape  shape,
                           JsonNode   *item)
{
  JsonArray *items = json_array_new ();
  g_autoptr (JsonNode) list = json_node_new (JSON_NODE_ARRAY);

  json_array_add_element (items, json_node_copy (item));
  json_node_take_array (list, items);
  if (!g_str_has_suffix (pointer, "/blocks/0"))
    return remit_operation_new (REMIT_OPERATION_ADD, pointer, NULL, list);

  JsonObject *block = json_object_new ();
  g_autoptr (JsonNode) value = take_object (block);

  json_object_set_string_member (block, "type", "list");
  json_object_set_boolean_member (block, "ordered", shape == REMIT_SHAPE_ORDERED_LIST);
  json_object_set_member (block, "items", g_steal_pointer (&list));
  return remit_operation_new (REMIT_OPERATION_ADD, pointer, NULL, value);
}
