/* remit-json.c: makes JSON of the model and of diagnostics
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"

#include "remit-dialect.h"
#include "remit-vocabulary.h"

#include <string.h>

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

/* --- members --- */

static JsonNode *
span_to_json (RemitSpan span)
{
  JsonArray *array = json_array_sized_new (2);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_array_add_int_element (array, span.start);
  json_array_add_int_element (array, span.end);
  json_node_take_array (node, array);
  return node;
}

static void
add_span (JsonObject *object,
          RemitSpan   span,
          gboolean    spans)
{
  if (spans && !json_object_has_member (object, "span"))
    json_object_set_member (object, "span", span_to_json (span));
}

static void
add_string (JsonObject        *object,
            const char        *name,
            const RemitString *string)
{
  if (string->text != NULL)
    json_object_set_string_member (object, name, string->text);
}

static void
add_string_or_null (JsonObject        *object,
                    const char        *name,
                    const RemitString *string)
{
  if (string->text != NULL)
    json_object_set_string_member (object, name, string->text);
  else
    json_object_set_null_member (object, name);
}

static JsonArray *
items_to_array (const RemitItems *items,
                gboolean          spans)
{
  JsonArray *array = json_array_sized_new (items->n_items);

  for (guint i = 0; i < items->n_items; i++)
    json_array_add_element (array, remit_item_to_json (items->items[i], spans));
  return array;
}

static JsonArray *
blocks_to_array (RemitBlock *const *blocks,
                 guint              n_blocks,
                 gboolean           spans)
{
  JsonArray *array = json_array_sized_new (n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    json_array_add_element (array, remit_block_to_json (blocks[i], spans));
  return array;
}

static JsonArray *
row_to_array (const RemitTableRow *row)
{
  JsonArray *array = json_array_sized_new (row->n_cells);

  for (guint i = 0; i < row->n_cells; i++)
    json_array_add_string_element (array, row->cells[i].text != NULL ? row->cells[i].text : "");
  return array;
}

static JsonArray *
rows_to_array (const RemitBlock *block)
{
  JsonArray *array = json_array_sized_new (block->n_rows);

  for (guint i = 0; i < block->n_rows; i++)
    json_array_add_array_element (array, row_to_array (&block->rows[i]));
  return array;
}

/* --- nodes --- */

JsonNode *
remit_item_to_json (const RemitItem *item,
                    gboolean         spans)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "text", item->text.text != NULL ? item->text.text : "");
  add_string (object, "label", &item->label);
  add_string (object, "target", &item->target);
  if (item->check != REMIT_CHECK_NONE)
    json_object_set_boolean_member (object, "checked", item->check == REMIT_CHECK_ON);
  if (item->n_blocks > 0)
    json_object_set_array_member (object, "blocks",
                                  blocks_to_array (item->blocks, item->n_blocks, spans));
  add_span (object, item->span, spans);
  return take_object (object);
}

static void
add_list (JsonObject       *object,
          const RemitBlock *block,
          gboolean          spans)
{
  json_object_set_string_member (object, "type", "list");
  json_object_set_boolean_member (object, "ordered", block->ordered);
  if (block->ordered && block->start != 1)
    json_object_set_int_member (object, "start", block->start);
  json_object_set_array_member (object, "items", items_to_array (&block->list, spans));
}

JsonNode *
remit_block_to_json (const RemitBlock *block,
                     gboolean          spans)
{
  JsonObject *object = json_object_new ();
  const char *text = block->text.text != NULL ? block->text.text : "";

  switch (block->type)
    {
    case REMIT_BLOCK_LIST:
      add_list (object, block, spans);
      break;
    case REMIT_BLOCK_TABLE:
      json_object_set_string_member (object, "type", "table");
      json_object_set_array_member (object, "columns", row_to_array (&block->columns));
      json_object_set_array_member (object, "rows", rows_to_array (block));
      break;
    case REMIT_BLOCK_CODE:
      json_object_set_string_member (object, "type", "code");
      json_object_set_string_member (object, "info",
                                     block->info.text != NULL ? block->info.text : "");
      json_object_set_string_member (object, "text", text);
      break;
    case REMIT_BLOCK_RULE:
      json_object_set_string_member (object, "type", "rule");
      break;
    case REMIT_BLOCK_TEXT:
    default:
      json_object_set_string_member (object, "type", "text");
      json_object_set_string_member (object, "text", text);
      break;
    }
  add_span (object, block->span, spans);
  return take_object (object);
}

static JsonArray *
sections_to_array (RemitSection *const *sections,
                   guint                n_sections,
                   gboolean             spans)
{
  JsonArray *array = json_array_sized_new (n_sections);

  for (guint i = 0; i < n_sections; i++)
    json_array_add_element (array, remit_section_to_json (sections[i], spans));
  return array;
}

JsonNode *
remit_section_to_json (const RemitSection *section,
                       gboolean            spans)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "role", remit_role_get_id (section->role));
  add_string_or_null (object, "heading", &section->heading);
  add_string (object, "note", &section->note);
  add_string (object, "target", &section->target);
  if (section->parallel)
    json_object_set_boolean_member (object, "parallel", TRUE);
  if (section->form == REMIT_FORM_VIEW)
    json_object_set_string_member (object, "in", "description");
  if (section->will.present)
    json_object_set_array_member (object, "will", items_to_array (&section->will, spans));
  if (section->wont.present)
    json_object_set_array_member (object, "wont", items_to_array (&section->wont, spans));
  json_object_set_array_member (object, "blocks",
                                blocks_to_array (section->blocks, section->n_blocks, spans));
  json_object_set_array_member (object, "sections",
                                sections_to_array (section->sections, section->n_sections, spans));
  add_span (object, section->span, spans);
  return take_object (object);
}

/* --- fields --- */

/* A copy that shares nothing with the value: json_node_copy () would share objects and arrays. */
static JsonNode *
copy_value (JsonNode *value)
{
  if (JSON_NODE_HOLDS_OBJECT (value))
    {
      JsonObject *copy = json_object_new ();
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init_ordered (&iter, json_node_get_object (value));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        json_object_set_member (copy, name, copy_value (member));
      return take_object (copy);
    }
  if (JSON_NODE_HOLDS_ARRAY (value))
    {
      JsonArray *array = json_node_get_array (value);
      JsonArray *copy = json_array_new ();
      JsonNode *node = json_node_new (JSON_NODE_ARRAY);

      for (guint i = 0; i < json_array_get_length (array); i++)
        json_array_add_element (copy, copy_value (json_array_get_element (array, i)));
      json_node_take_array (node, copy);
      return node;
    }
  return json_node_copy (value);
}

/* Gives the objects in a value their spans, going down value and syntax side by side. What an alias
 * repeats stands elsewhere, so that it gets none. */
static void
add_value_spans (JsonNode            *value,
                 const RemitYamlNode *node,
                 RemitSpan            parent)
{
  if (node->span.start < parent.start || node->span.end > parent.end)
    return;
  if (node->type == REMIT_YAML_MAPPING && JSON_NODE_HOLDS_OBJECT (value))
    {
      JsonObject *object = json_node_get_object (value);

      for (guint i = 0; i < node->keys->len && i < node->values->len; i++)
        {
          const RemitYamlNode *key = g_ptr_array_index (node->keys, i);
          JsonNode *member
              = key->text != NULL ? json_object_get_member (object, key->text) : NULL;

          if (member != NULL)
            add_value_spans (member, g_ptr_array_index (node->values, i), node->span);
        }
      add_span (object, node->span, TRUE);
    }
  else if (node->type == REMIT_YAML_SEQUENCE && JSON_NODE_HOLDS_ARRAY (value))
    {
      JsonArray *array = json_node_get_array (value);

      for (guint i = 0; i < node->values->len && i < json_array_get_length (array); i++)
        add_value_spans (json_array_get_element (array, i), g_ptr_array_index (node->values, i),
                         node->span);
    }
}

static JsonNode *
field_to_json (const RemitField *field,
               gboolean          spans)
{
  const RemitYamlEntry *entry = field->n_places > 0 ? field->places[0].entry : NULL;
  JsonNode *copy;

  if (field->value == NULL)
    return json_node_new (JSON_NODE_NULL);
  copy = spans ? copy_value (field->value) : json_node_copy (field->value);
  if (spans && entry != NULL)
    add_value_spans (copy, entry->value, entry->span);
  return copy;
}

static JsonObject *
fields_to_object (const RemitAgent *agent,
                  gboolean          spans)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < agent->n_fields; i++)
    json_object_set_member (object, agent->fields[i].key,
                            field_to_json (&agent->fields[i], spans));
  if (agent->yaml != NULL)
    add_span (object, remit_yaml_get_span (agent->yaml), spans);
  return object;
}

JsonNode *
remit_agent_to_json (const RemitAgent *agent,
                     gboolean          spans)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "format", "remit-agent/1");
  json_object_set_string_member (object, "dialect", agent->dialect->id);
  json_object_set_object_member (object, "fields", fields_to_object (agent, spans));
  add_string_or_null (object, "title", &agent->title);
  json_object_set_array_member (object, "sections",
                                sections_to_array (agent->sections, agent->n_sections, spans));
  add_span (object, REMIT_SPAN (0, remit_text_get_length (agent->text)), spans);
  return take_object (object);
}

/* --- diagnostics --- */

static JsonArray *
edits_to_array (const RemitEditList *edits)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; edits != NULL && i < remit_edit_list_get_n_edits (edits); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (edits, i);
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "start", edit->span.start);
      json_object_set_int_member (object, "end", edit->span.end);
      json_object_set_string_member (object, "replacement", edit->replacement);
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
fixes_to_array (const GPtrArray *fixes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; fixes != NULL && i < fixes->len; i++)
    {
      const RemitFix *fix = g_ptr_array_index (fixes, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "title", fix->title);
      json_object_set_array_member (object, "edits", edits_to_array (fix->edits));
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonObject *
diagnostic_to_object (const RemitDiagnostic *diagnostic,
                      const RemitText       *text,
                      RemitLocator          *last)
{
  JsonObject *object = json_object_new ();
  RemitPosition position = remit_text_locate_next (text, last, diagnostic->span.start);

  json_object_set_string_member (object, "rule", diagnostic->rule);
  json_object_set_string_member (object, "severity",
                                 remit_severity_to_string (diagnostic->severity));
  json_object_set_member (object, "span", span_to_json (diagnostic->span));
  json_object_set_int_member (object, "line", position.line);
  json_object_set_int_member (object, "column", position.character);
  json_object_set_string_member (object, "message", diagnostic->message);
  json_object_set_array_member (object, "fixes", fixes_to_array (diagnostic->fixes));
  return object;
}

JsonNode *
remit_diagnostics_to_json (const GPtrArray *diagnostics,
                           const RemitText *text)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  RemitLocator last = { 0 };

  for (guint i = 0; i < diagnostics->len; i++)
    json_array_add_object_element (
        array, diagnostic_to_object (g_ptr_array_index (diagnostics, i), text, &last));
  json_node_take_array (node, array);
  return node;
}
