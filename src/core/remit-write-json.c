/* remit-write-json.c: what an export cost, as JSON
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-json.h"

static void
set_string_or_null (JsonObject *object,
                    const char *name,
                    const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
  else
    json_object_set_null_member (object, name);
}

static JsonObject *
loss_to_object (const RemitLoss *loss)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "path", loss->path);
  set_string_or_null (object, "role", loss->role);
  json_object_set_string_member (object, "disposition",
                                 remit_disposition_get_id (loss->disposition));
  set_string_or_null (object, "target", loss->target);
  json_object_set_string_member (object, "message", loss->message);
  if (loss->widens)
    json_object_set_boolean_member (object, "widens", TRUE);
  return object;
}

JsonNode *
remit_losses_to_json (const GPtrArray *losses)
{
  JsonArray *array = json_array_sized_new (losses->len);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < losses->len; i++)
    json_array_add_object_element (array, loss_to_object (g_ptr_array_index (losses, i)));
  json_node_take_array (node, array);
  return node;
}
