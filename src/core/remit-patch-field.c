/* remit-patch-field.c: fields, in all the places where they stand
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_directive (const RemitField *field)
{
  return field->n_places > 0 && field->places[0].form == REMIT_FORM_DIRECTIVE;
}

static void
add_key (RemitPatchPlan *plan,
         const char     *key,
         char            separator,
         RemitEditList  *edits)
{
  guint n = remit_yaml_get_n_entries (plan->agent->yaml);

  remit_yaml_edit_add_key (plan->agent->yaml, n, key, plan->value, separator, edits, NULL);
}

/* --- the title that a name implies --- */

/**
 * Title:
 * @TITLE_FOLLOWS: it becomes that of the new name
 * @TITLE_STAYS: it is left as it is
 * @TITLE_GOES: its line is taken away: no title says the same as one made of the name
 *
 * What happens to a title that is only the name in words.
 */
typedef enum
{
  TITLE_FOLLOWS,
  TITLE_STAYS,
  TITLE_GOES,
} Title;

static gboolean
has_place (const RemitField *field,
           RemitSpan         span)
{
  for (guint i = 0; i < field->n_places; i++)
    {
      if (field->places[i].span.start < span.end && span.start < field->places[i].span.end)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_derived_title (const RemitPatchPlan *plan,
                   const RemitField     *field)
{
  const RemitString *title = &plan->agent->title;

  return strcmp (field->key, "name") == 0 && title->text == NULL
         && !remit_patch_span_is_empty (title->span) && !has_place (field, title->span);
}

static void
edit_derived_title (const RemitPatchPlan *plan,
                    const RemitField     *field,
                    Title                 what,
                    RemitEditList        *edits)
{
  RemitSpan span = plan->agent->title.span;
  const char *name = remit_patch_value_string (plan);
  g_autofree char *words = NULL;

  if (what == TITLE_STAYS || !has_derived_title (plan, field))
    return;
  if (what == TITLE_GOES)
    {
      remit_patch_remove_line (plan->text, span, edits);
    }
  else if (name != NULL)
    {
      words = remit_name_to_title (name);
      remit_edit_list_add (edits, span, words, -1);
    }
}

/* --- replacing --- */

/* A value is one field wherever it stands: whether each place says it, read back. @written: what
 * each shall say, NULL where the frontmatter has seen to that. */
static gboolean
places_agree (const RemitPatchPlan *plan,
              const RemitField     *field,
              const GPtrArray      *written,
              guint                 n_places,
              const RemitEditList  *edits)
{
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) agent = NULL;
  const RemitField *after;

  if (!remit_edit_list_is_valid (edits, remit_text_get_length (plan->text)))
    return FALSE;

  text = remit_edit_list_apply (edits, plan->text);
  agent = remit_agent_read (text, plan->agent->dialect);
  after = remit_agent_find_field (agent, field->key);
  if (after == NULL || after->n_places != n_places)
    return FALSE;

  for (guint i = 0; n_places == written->len && i < n_places; i++)
    {
      const char *expected = g_ptr_array_index (written, i);

      if (expected != NULL && !remit_patch_says (text, after->places[i].span, expected))
        return FALSE;
    }

  return TRUE;
}

static void
replace_places (RemitPatchPlan   *plan,
                const RemitField *field,
                gboolean          keep_list,
                Title             title)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  guint n_places = 0;

  for (guint i = 0; i < field->n_places; i++)
    {
      const RemitPlace *place = &field->places[i];
      char *string = NULL;

      if (!remit_patch_edit_place (plan, field, place, keep_list, edits, &string))
        return;
      g_ptr_array_add (written, string);
      n_places += string != NULL || place->form == REMIT_FORM_YAML;
    }
  edit_derived_title (plan, field, title, edits);
  if (field->n_places == 1 || places_agree (plan, field, written, n_places, edits))
    g_ptr_array_add (plan->candidates, g_steal_pointer (&edits));
}

/* The frontmatter can hold any value: it alone says this one, the other places go. */
static void
replace_in_frontmatter (RemitPatchPlan   *plan,
                        const RemitField *field)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  gboolean has_key = FALSE;

  for (guint i = 0; i < field->n_places; i++)
    {
      const RemitPlace *place = &field->places[i];
      g_autofree char *written = NULL;
      gboolean is_key = place->form == REMIT_FORM_YAML;

      if (is_key ? !remit_patch_edit_place (plan, field, place, TRUE, edits, &written)
                 : !remit_patch_remove_place (plan, field, place, edits))
        return;
      has_key = has_key || is_key;
    }
  if (!has_key)
    add_key (plan, field->key, '\0', edits);
  edit_derived_title (plan, field, TITLE_FOLLOWS, edits);
  g_ptr_array_add (plan->candidates, g_steal_pointer (&edits));
}

/* Whether to go member by member: the frontmatter sees itself which members of a list have only
 * changed places. */
static gboolean
should_decompose (const RemitField *field,
                  JsonNode         *value)
{
  JsonNode *old = field->value;
  const RemitPlace *place = &field->places[0];

  if (JSON_NODE_HOLDS_VALUE (old) || remit_patch_is_empty (value)
      || remit_patch_is_other_map (old, value))
    return FALSE;
  if (!JSON_NODE_HOLDS_ARRAY (old) || !JSON_NODE_HOLDS_ARRAY (value) || place->node == NULL
      || place->node->type != REMIT_YAML_SEQUENCE)
    return TRUE;

  return json_array_get_length (json_node_get_array (old))
         != json_array_get_length (json_node_get_array (value));
}

/* A list field becomes @list in another spelling than it has. */
void
remit_patch_respell_list (RemitPatchPlan   *plan,
                          const RemitField *field,
                          JsonNode         *list)
{
  JsonNode *value = plan->value;

  plan->value = list;
  replace_places (plan, field, FALSE, TITLE_STAYS);
  replace_in_frontmatter (plan, field);
  plan->value = value;
}

static void
replace_field (RemitPatchPlan *plan)
{
  const RemitField *field = plan->target.field;

  plan->decompose = should_decompose (field, plan->value);
  if (!is_directive (field))
    {
      replace_places (plan, field, TRUE, TITLE_FOLLOWS);
      replace_places (plan, field, FALSE, TITLE_FOLLOWS);
      replace_places (plan, field, TRUE, TITLE_STAYS);
    }
  replace_in_frontmatter (plan, field);
  if (remit_field_is_list (field->key) && !JSON_NODE_HOLDS_ARRAY (plan->value)
      && !JSON_NODE_HOLDS_OBJECT (plan->value))
    remit_patch_refuse (plan, _("the value must be an array here: this field is a list"));
  else if (field->n_places > 1)
    remit_patch_refuse (plan, _("the value also stands in a place that cannot hold it"));
}

/* --- adding --- */

/* Below the frontmatter, or below the titles. */
static void
add_directive (RemitPatchPlan *plan)
{
  const RemitAgent *agent = plan->agent;
  gsize places[2] = { remit_yaml_get_body_start (agent->yaml), 0 };
  const char *eol = remit_patch_eol (plan, 0);
  const RemitField *name = remit_agent_find_field (agent, "name");

  if (!JSON_NODE_HOLDS_VALUE (plan->value)
      || json_node_get_value_type (plan->value) != G_TYPE_BOOLEAN
      || !json_node_get_boolean (plan->value))
    return;

  for (guint i = 0; name != NULL && i < name->n_places; i++)
    {
      if (name->places[i].form == REMIT_FORM_HEADING && places[1] == 0)
        places[1] = name->places[i].span.end;
    }
  for (int i = 1; i >= 0; i--)
    {
      gsize place = i == 1 ? remit_patch_next_line (plan->text, places[i]) : places[i];
      g_autofree char *line = g_strconcat (eol, "// turbo-all", eol, NULL);

      if (i == 0 || places[1] > 0)
        remit_patch_candidate_one (plan, REMIT_SPAN (place, place), line);
    }
}

static void
add_attribute (RemitPatchPlan       *plan,
               const RemitFieldSlot *slot)
{
  const RemitNode *element = remit_patch_find_element (plan, slot->element);
  const RemitNode *root = remit_patch_find_element (plan, plan->agent->dialect->root);
  RemitPatchSlot spelling = { REMIT_FORM_ATTRIBUTE, TRUE, '"', "\n", "" };
  g_autofree char *list = remit_patch_join_list (plan->value, "|", "|\n");
  g_autofree char *value
      = list != NULL ? g_steal_pointer (&list) : remit_patch_spell_scalar (plan->value);
  g_autofree char *encoded = NULL;
  g_autofree char *line = NULL;

  if (value == NULL || root == NULL)
    return;
  if (element != NULL)
    {
      remit_patch_edit_attribute (plan, element, slot->attribute, value,
                                  remit_patch_candidate (plan));
      return;
    }

  encoded = remit_patch_encode (&spelling, REMIT_PATCH_ESCAPE_LEAST, value);
  line = g_strdup_printf ("%s  <%s %s=\"%s\"/>", remit_patch_eol (plan, root->span.start),
                          slot->element, slot->attribute, encoded);
  remit_patch_candidate_one (
      plan, REMIT_SPAN (root->as.element.open.end, root->as.element.open.end), line);
}

/* A name stands in the frontmatter, if there is one, and on the element that holds the body. */
static void
add_to_both (RemitPatchPlan       *plan,
             const RemitFieldSlot *slot)
{
  const RemitNode *root = remit_patch_find_element (plan, slot->element);
  const char *value = remit_patch_value_string (plan);
  RemitEditList *edits;

  if (root == NULL || value == NULL || g_strcmp0 (slot->element, plan->agent->dialect->root) != 0)
    return;

  edits = remit_patch_candidate (plan);
  if (remit_yaml_has_fences (plan->agent->yaml))
    add_key (plan, slot->key, '\0', edits);
  remit_patch_edit_attribute (plan, root, slot->attribute, value, edits);
}

/* A new field goes where the dialect has its place, else into the frontmatter. */
static void
add_field (RemitPatchPlan *plan)
{
  const char *key = plan->target.name;
  const RemitFieldSlot *slot = remit_dialect_get_field (plan->agent->dialect, key);
  const char *written = slot != NULL && slot->written != NULL ? slot->written : key;
  const RemitYamlEntry *entry = NULL;
  const RemitYamlNode *source = remit_patch_find_source (plan, &entry);

  if (slot != NULL && slot->directive)
    add_directive (plan);
  if (slot != NULL && slot->only && slot->element != NULL)
    add_attribute (plan, slot);
  if (slot != NULL && !slot->only && slot->element != NULL)
    add_to_both (plan, slot);
  if (source != NULL)
    remit_yaml_edit_copy_key (plan->agent->yaml, entry, source, written,
                              remit_patch_candidate (plan), NULL);
  add_key (plan, written, slot != NULL ? slot->separator : '\0', remit_patch_candidate (plan));
  add_key (plan, key, '\0', remit_patch_candidate (plan));
  if (slot != NULL && !slot->only && slot->element != NULL)
    add_attribute (plan, slot);
  if (remit_field_is_list (key) && !JSON_NODE_HOLDS_ARRAY (plan->value)
      && !JSON_NODE_HOLDS_OBJECT (plan->value))
    remit_patch_refuse (plan, _("the value must be an array here: this field is a list"));
}

/* --- removing --- */

/* An element that loses its only attribute and holds nothing goes as well. */
static void
remove_element (RemitPatchPlan   *plan,
                const RemitPlace *place)
{
  const RemitNode *element = place->element;

  if (element == NULL || !element->as.element.self_closing || element->as.element.n_attributes != 1)
    return;

  remit_patch_candidate_one (plan,
                             REMIT_SPAN (remit_patch_line_start (plan->text, element->span.start),
                                         remit_patch_next_line (plan->text, element->span.end)),
                             "");
}

/* A title line that says the name, and the version with it, says nothing without. */
static gboolean
remove_name_from_title (const RemitPatchPlan *plan,
                        const RemitField     *field,
                        const RemitPlace     *place,
                        RemitEditList        *edits)
{
  if (place->form != REMIT_FORM_HEADING || strcmp (field->key, "name") != 0)
    return FALSE;

  remit_patch_remove_line (plan->text, place->span, edits);

  return TRUE;
}

/* The last key of a block that is not closed: without keys the fence would be a rule. */
static void
remove_open_block (RemitPatchPlan *plan)
{
  const RemitYaml *yaml = plan->agent->yaml;

  if (remit_yaml_get_n_entries (yaml) == 1 && !remit_yaml_is_closed (yaml))
    remit_patch_candidate_one (plan, remit_yaml_get_span (yaml), "");
}

static void
remove_field (RemitPatchPlan *plan)
{
  const RemitField *field = plan->target.field;
  RemitEditList *edits;

  if (field->n_places == 1)
    remove_element (plan, &field->places[0]);
  edits = remit_patch_candidate (plan);
  for (guint i = 0; i < field->n_places; i++)
    {
      const RemitPlace *place = &field->places[i];

      if (!remove_name_from_title (plan, field, place, edits)
          && !remit_patch_remove_place (plan, field, place, edits))
        remit_patch_refuse (plan, _("the value also stands in a place that cannot be without it"));
    }
  edit_derived_title (plan, field, TITLE_GOES, edits);
  remove_open_block (plan);
}

/* --- the order of fields --- */

/* The entry that says what the field is, or NULL where an attribute or a line of the body does. */
static const RemitYamlEntry *
get_entry (const RemitField *field)
{
  return field != NULL && field->n_places > 0 ? field->places[0].entry : NULL;
}

/* (transfer full): the order of the frontmatter's entries in which those of the fields stand as
 * @fields has them, and the others where they were. */
static guint *
find_order (const RemitAgent *agent,
            JsonObject       *fields)
{
  guint n = remit_yaml_get_n_entries (agent->yaml);
  guint *order = g_new (guint, n + 1);
  g_autofree gboolean *is_field = g_new0 (gboolean, n + 1);
  g_autoptr (GHashTable) indices = g_hash_table_new (NULL, NULL);
  guint place = 0;
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  for (guint i = 0; i < n; i++)
    {
      order[i] = i;
      g_hash_table_insert (indices, (gpointer) remit_yaml_get_entry (agent->yaml, i),
                           GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < agent->n_fields; i++)
    {
      const RemitYamlEntry *entry = get_entry (&agent->fields[i]);

      if (entry != NULL)
        is_field[GPOINTER_TO_UINT (g_hash_table_lookup (indices, entry))] = TRUE;
    }
  json_object_iter_init_ordered (&iter, fields);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      const RemitYamlEntry *entry = get_entry (remit_agent_find_field (agent, key));

      if (entry == NULL)
        continue;
      while (!is_field[place])
        place++;
      order[place++] = GPOINTER_TO_UINT (g_hash_table_lookup (indices, entry));
    }

  return order;
}

/* All fields at once: their values one by one, then their order. */
void
remit_patch_edit_fields (RemitPatchPlan *plan)
{
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (GPtrArray) operations = NULL;
  g_autoptr (RemitEditList) values = NULL;
  g_autoptr (RemitEditList) moves = remit_edit_list_new ();
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) agent = NULL;
  g_autofree guint *order = NULL;

  if (plan->type != REMIT_OPERATION_REPLACE || !JSON_NODE_HOLDS_OBJECT (plan->value))
    return;

  before = remit_patch_fetch (plan->agent, "/fields", NULL);
  operations = remit_patch_json_difference (before, plan->value, "/fields", FALSE);
  values = remit_patch_translate (plan->agent, operations, NULL);
  if (values == NULL)
    return;

  text = remit_edit_list_apply (values, plan->text);
  agent = remit_agent_read (text, plan->agent->dialect);
  order = find_order (agent, json_node_get_object (plan->value));
  if (remit_yaml_edit_reorder_keys (agent->yaml, order, moves, NULL))
    g_ptr_array_add (plan->candidates, remit_edit_list_compose (values, moves));
}

/* --- all --- */

/* A field moved to another key keeps its value's bytes and its place. */
static void
rename_field (RemitPatchPlan *plan)
{
  const RemitField *field = plan->from.field;

  if (field->n_places == 1 && field->places[0].entry != NULL)
    remit_yaml_edit_rename_key (plan->agent->yaml, field->places[0].entry, plan->target.name,
                                remit_patch_candidate (plan), NULL);
}

/* Adds, replaces, removes or renames a field. */
void
remit_patch_edit_field (RemitPatchPlan *plan)
{
  switch (plan->type)
    {
    case REMIT_OPERATION_ADD:
      add_field (plan);
      break;

    case REMIT_OPERATION_REMOVE:
      remove_field (plan);
      break;

    case REMIT_OPERATION_REPLACE:
      replace_field (plan);
      break;

    case REMIT_OPERATION_MOVE:
      rename_field (plan);
      break;

    case REMIT_OPERATION_COPY:
    case REMIT_OPERATION_TEST:
    default:
      break;
    }
}
