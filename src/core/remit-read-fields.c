/* remit-read-fields.c: canonical fields from frontmatter, attributes and directives, with all
 * places of each
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

/* docs/dialects.md: `allowed-tools` is `tools` in every dialect unless both stand. */
#define TOOLS "tools"
#define ALLOWED_TOOLS "allowed-tools"
#define TURBO_ALL "turbo-all"
#define AGENTS "agents"
#define PRIMARY "primary"

RemitField *
remit_read_find_field (RemitReader *reader,
                       const char  *key)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (reader->by_key, key));

  return index > 0 ? &g_array_index (reader->fields, RemitField, index - 1) : NULL;
}

void
remit_read_add_place (RemitReader      *reader,
                      RemitField       *field,
                      const RemitPlace *place)
{
  field->places = remit_read_grow (reader, field->places, field->n_places, sizeof (RemitPlace));
  field->places[field->n_places++] = *place;
}

/* Of a repeated frontmatter key the last counts: its place comes first, its value is the
 * field's. */
static void
replace_field (RemitReader      *reader,
               RemitField       *known,
               RemitField       *field,
               const RemitPlace *place)
{
  RemitPlace first = known->places[0];

  remit_read_add_place (reader, known, &first);
  known->places[0] = *place;
  field->places = known->places;
  field->n_places = known->n_places;
  json_node_unref (known->value);
  *known = *field;
}

/* Adds @field with its place. Where the field stands elsewhere already, that place counts and this
 * is one more of its places. */
static void
add_field (RemitReader      *reader,
           RemitField       *field,
           const RemitPlace *place)
{
  RemitField *known = remit_read_find_field (reader, field->key);

  json_node_seal (field->value);
  if (known == NULL)
    {
      remit_read_add_place (reader, field, place);
      g_array_append_vals (reader->fields, field, 1);
      g_hash_table_insert (reader->by_key, (gpointer) field->key,
                           GUINT_TO_POINTER (reader->fields->len));
    }
  else if (place->form == REMIT_FORM_YAML)
    replace_field (reader, known, field, place);
  else
    {
      remit_read_add_place (reader, known, place);
      json_node_unref (field->value);
    }
}

static void
add_element (RemitReader *reader,
             RemitField  *field,
             JsonArray   *array,
             JsonNode    *value,
             const char  *text,
             RemitSpan    span,
             RemitForm    form)
{
  RemitString string = {
    .text = text != NULL ? remit_read_copy (reader, text, strlen (text), REMIT_READ_VERBATIM)
                         : NULL,
    .span = span,
    .form = form,
    .entities = form == REMIT_FORM_ATTRIBUTE_PIPES,
  };

  field->items = remit_read_grow (reader, field->items, field->n_items, sizeof (RemitString));
  field->items[field->n_items++] = string;
  if (value != NULL)
    json_array_add_element (array, value);
  else
    json_array_add_string_element (array, string.text);
}

static JsonNode *
take_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  return node;
}

/* --- frontmatter --- */

/* A string is a pipe list where it has pipes and no commas (commas and pipes in brackets do not
 * count). */
static char
choose_separator (const char *text)
{
  guint depth = 0;
  gboolean pipe = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    if (strchr ("([{", *p) != NULL)
      depth++;
    else if (strchr (")]}", *p) != NULL)
      depth -= depth > 0;
    else if (depth == 0 && *p == ',')
      return ',';
    else if (depth == 0 && *p == '|')
      pipe = TRUE;
  return pipe ? '|' : ',';
}

/* docs/model.md: list fields are arrays whatever their spelling. A map is none of the spellings and stays
 * what it is. */
static void
read_list (RemitReader         *reader,
           const RemitYamlNode *node,
           RemitField          *field)
{
  g_autoptr (GPtrArray) elements = NULL;
  JsonArray *array = json_array_new ();

  if (node->type != REMIT_YAML_SEQUENCE && node->text != NULL)
    field->separator = choose_separator (node->text);
  elements = remit_yaml_split_list (reader->agent->yaml, node, field->separator);
  for (guint i = 0; i < elements->len; i++)
    {
      const RemitYamlNode *element = g_ptr_array_index (elements, i);

      add_element (reader, field, array,
                   element->text == NULL ? remit_yaml_node_to_json (element) : NULL,
                   element->text, element->span, REMIT_FORM_YAML);
    }
  field->value = take_array (array);
}

static void
read_entry (RemitReader          *reader,
            const RemitYamlEntry *entry)
{
  const RemitPlace place = {
    .span = entry->value->span,
    .form = REMIT_FORM_YAML,
    .entry = entry,
    .node = entry->value,
  };
  RemitField field = {
    .key = remit_read_copy (reader, entry->key, strlen (entry->key), REMIT_READ_VERBATIM),
    .span = entry->span,
  };

  field.written = field.key;
  if (strcmp (field.key, ALLOWED_TOOLS) == 0
      && remit_yaml_find (reader->agent->yaml, TOOLS) == NULL)
    field.key = TOOLS;
  if (remit_field_is_list (field.key) && entry->value->type != REMIT_YAML_MAPPING)
    read_list (reader, entry->value, &field);
  else
    field.value = remit_yaml_entry_to_json (entry);
  add_field (reader, &field, &place);
}

/* --- attributes --- */

static const RemitFieldSlot *
find_slot (const RemitReader    *reader,
           const RemitNode      *element,
           const RemitAttribute *attribute)
{
  for (guint i = 0; i < reader->dialect->n_fields; i++)
    {
      const RemitFieldSlot *slot = &reader->dialect->fields[i];

      if (slot->element != NULL && slot->attribute != NULL
          && remit_read_equals (reader, element->as.element.tag, slot->element)
          && remit_read_equals (reader, attribute->name, slot->attribute))
        return slot;
    }
  return NULL;
}

static void
read_attribute_list (RemitReader          *reader,
                     const RemitNode      *element,
                     const RemitAttribute *attribute,
                     RemitField           *field)
{
  const RemitReadPlace place = { REMIT_FORM_ATTRIBUTE_PIPES, element, attribute };
  JsonArray *array = json_array_new ();
  RemitItems items;

  remit_read_pipes (reader, &place, attribute->value, &items);
  for (guint i = 0; i < items.n_items; i++)
    add_element (reader, field, array, NULL,
                 remit_read_slice (reader, items.items[i]->span, REMIT_READ_ALL),
                 items.items[i]->span, REMIT_FORM_ATTRIBUTE_PIPES);
  field->separator = '|';
  field->value = take_array (array);
}

/* What stands only in an attribute has no quotes to tell a truth value from a word. */
static JsonNode *
read_attribute_value (RemitReader          *reader,
                      const RemitFieldSlot *slot,
                      const RemitAttribute *attribute)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  if (slot != NULL && slot->only && remit_read_equals (reader, attribute->value, "true"))
    json_node_set_boolean (node, TRUE);
  else if (slot != NULL && slot->only && remit_read_equals (reader, attribute->value, "false"))
    json_node_set_boolean (node, FALSE);
  else
    json_node_set_string (node, remit_read_slice (reader, attribute->value, REMIT_READ_ALL));
  return node;
}

/* An attribute without a slot is a field of its own name. */
static void
read_attribute (RemitReader          *reader,
                const RemitNode      *element,
                const RemitAttribute *attribute)
{
  const RemitFieldSlot *slot = find_slot (reader, element, attribute);
  RemitPlace place = {
    .span = attribute->value,
    .form = REMIT_FORM_ATTRIBUTE,
    .element = element,
    .attribute = attribute,
  };
  RemitField field = {
    .written = remit_read_slice (reader, attribute->name, REMIT_READ_VERBATIM),
    .span = attribute->span,
  };

  field.key = slot != NULL ? slot->key : field.written;
  if (remit_field_is_list (field.key))
    {
      place.form = REMIT_FORM_ATTRIBUTE_PIPES;
      read_attribute_list (reader, element, attribute, &field);
    }
  else
    field.value = read_attribute_value (reader, slot, attribute);
  add_field (reader, &field, &place);
}

/* The root's own: its type says only that it is an agent, its title is the body's; one given again is a field. */
static void
read_root (RemitReader *reader)
{
  const RemitAttribute *title = remit_read_find_attribute (reader, reader->root, "title");

  for (guint i = 0; i < reader->root->as.element.n_attributes; i++)
    {
      const RemitAttribute *attribute = &reader->root->as.element.attributes[i];

      if (attribute == title
          || (remit_read_equals (reader, attribute->name, "type")
              && remit_read_equals (reader, attribute->value, "agent")))
        continue;
      read_attribute (reader, reader->root, attribute);
    }
}

/* Whether an element at the top of the body is where the dialect has fields (`<config>`,
 * `<runtime>`). */
gboolean
remit_read_is_field_element (const RemitReader *reader,
                             const RemitNode   *element)
{
  const RemitDialect *dialect = reader->dialect;
  const RemitNode *parent = element->parent;

  if (parent != reader->root && (reader->root != NULL || parent->type != REMIT_NODE_DOCUMENT))
    return FALSE;
  if (dialect->root != NULL && remit_read_equals (reader, element->as.element.tag, dialect->root))
    return FALSE;
  for (guint i = 0; i < dialect->n_fields; i++)
    if (dialect->fields[i].element != NULL
        && remit_read_equals (reader, element->as.element.tag, dialect->fields[i].element))
      return TRUE;
  return FALSE;
}

/* --- directives --- */

void
remit_read_turbo_all (RemitReader     *reader,
                      const RemitNode *directive)
{
  const RemitPlace place = {
    .span = remit_read_trim (reader, directive->span),
    .form = REMIT_FORM_DIRECTIVE,
  };
  RemitField field = { .key = TURBO_ALL, .written = TURBO_ALL, .span = place.span };

  field.value = json_node_new (JSON_NODE_VALUE);
  json_node_set_boolean (field.value, TRUE);
  add_field (reader, &field, &place);
}

/* --- all of them --- */

/* `agents: {primary: NAME}` says nothing but the name: it is one of the name's places. */
static void
derive_agents (RemitReader *reader)
{
  RemitField *agents = remit_read_find_field (reader, AGENTS);
  RemitField *name = remit_read_find_field (reader, "name");
  const RemitYamlNode *map = agents != NULL ? agents->places[0].node : NULL;
  const RemitYamlNode *primary;
  RemitPlace place;

  if (name == NULL || map == NULL || map->type != REMIT_YAML_MAPPING || map->keys->len != 1
      || !JSON_NODE_HOLDS_VALUE (name->value)
      || json_node_get_value_type (name->value) != G_TYPE_STRING
      || g_strcmp0 (((const RemitYamlNode *) g_ptr_array_index (map->keys, 0))->text, PRIMARY) != 0)
    return;
  primary = g_ptr_array_index (map->values, 0);
  if (primary->type != REMIT_YAML_STRING
      || g_strcmp0 (primary->text, json_node_get_string (name->value)) != 0)
    return;
  place = agents->places[0];
  place.span = primary->span;
  place.node = primary;
  remit_read_add_place (reader, name, &place);
  g_hash_table_remove (reader->by_key, AGENTS);
  g_clear_pointer (&agents->value, json_node_unref);
}

static gboolean
has_element_fields (const RemitDialect *dialect)
{
  for (guint i = 0; i < dialect->n_fields; i++)
    if (dialect->fields[i].element != NULL)
      return TRUE;
  return FALSE;
}

/* The fields in elements at the top of the body. */
static void
read_elements (RemitReader     *reader,
               const RemitNode *parent)
{
  for (const RemitNode *node = parent->first; node != NULL; node = node->next)
    if (node->type == REMIT_NODE_ELEMENT && remit_read_is_field_element (reader, node))
      for (guint i = 0; i < node->as.element.n_attributes; i++)
        read_attribute (reader, node, &node->as.element.attributes[i]);
}

void
remit_read_fields (RemitReader     *reader,
                   const RemitNode *document)
{
  const RemitYaml *yaml = reader->agent->yaml;

  for (guint i = 0; i < remit_yaml_get_n_entries (yaml); i++)
    read_entry (reader, remit_yaml_get_entry (yaml, i));
  if (reader->root != NULL)
    read_root (reader);
  if (has_element_fields (reader->dialect))
    read_elements (reader, reader->root != NULL ? reader->root : document);
  derive_agents (reader);
}

/* Those that stayed: a derived one has lost its value. */
void
remit_read_finish_fields (RemitReader *reader)
{
  RemitAgent *agent = reader->agent;

  agent->fields = remit_arena_alloc (reader->arena, sizeof (RemitField) * reader->fields->len);
  for (guint i = 0; i < reader->fields->len; i++)
    {
      const RemitField *field = &g_array_index (reader->fields, RemitField, i);

      if (field->value != NULL)
        agent->fields[agent->n_fields++] = *field;
    }
}
