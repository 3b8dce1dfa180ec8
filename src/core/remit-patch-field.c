/* remit-patch-field.c: fields, in all the places where they stand
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (transfer full) (nullable): a scalar as an attribute or title spells it; NULL for collections
 * and null. */
static char *
spell_scalar (JsonNode *value)
{
  GType type;

  if (!JSON_NODE_HOLDS_VALUE (value))
    return NULL;

  type = json_node_get_value_type (value);
  if (type == G_TYPE_STRING)
    return json_node_dup_string (value);
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (value) ? "true" : "false");

  return json_to_string (value, FALSE);
}

/* (transfer full) (nullable): an array of strings with @separator between; NULL where that could
 * not be read back. */
static char *
join_list (JsonNode   *value,
           const char *separator,
           const char *forbidden)
{
  g_autoptr (GString) out = g_string_new (NULL);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (value))
    return NULL;

  array = json_node_get_array (value);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      const char *string;

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return NULL;
      string = json_node_get_string (element);
      if (*string == '\0' || strpbrk (string, forbidden) != NULL)
        return NULL;
      g_string_append_printf (out, "%s%s", i > 0 ? separator : "", string);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
is_plain_version (const RemitField    *field,
                  const RemitYamlNode *node,
                  const char          *value)
{
  return strcmp (field->key, "version") == 0 && node->style == REMIT_YAML_PLAIN && *value != '\0'
         && strspn (value, "0123456789.") == strlen (value);
}

/* The value of the frontmatter's node: a comma string stays one where it can. */
static gboolean
edit_yaml (const RemitPatchPlan *plan,
           const RemitField     *field,
           const RemitPlace     *place,
           gboolean              keep_list,
           RemitEditList        *edits)
{
  g_autofree char *scalar = spell_scalar (plan->value);
  g_autofree char *list = NULL;
  g_autoptr (JsonNode) joined = NULL;

  if (scalar != NULL && is_plain_version (field, place->node, scalar))
    {
      remit_edit_list_add (edits, place->node->span, scalar, -1);
      return TRUE;
    }
  if (keep_list && field->separator == ',')
    list = join_list (plan->value, ", ", ",\n");
  else if (keep_list && field->separator == '|')
    list = join_list (plan->value, "|", "|\n");
  if (list != NULL)
    joined = json_node_init_string (json_node_alloc (), list);

  return remit_yaml_edit_replace (plan->agent->yaml, place->entry, place->node,
                                  joined != NULL ? joined : plan->value, edits, NULL);
}

/* `(v2.0)` in a title says as much of the version as it did. */
static char *
shorten_version (const char *shown,
                 const char *old,
                 const char *value)
{
  gsize length = strlen (shown);
  g_auto (GStrv) shown_parts = g_strsplit (shown, ".", -1);
  g_auto (GStrv) parts = NULL;
  guint n = g_strv_length (shown_parts);

  if (strncmp (old, shown, length) != 0 || old[length] != '.')
    return g_strdup (value);

  parts = g_strsplit (value, ".", -1);
  if (g_strv_length (parts) > n)
    {
      g_clear_pointer (&parts[n], g_free);
      return g_strjoinv (".", parts);
    }

  return g_strdup (value);
}

/* What a part of a title line says of the field: its value, or the title that a name implies. */
static char *
spell_title (const RemitPatchPlan *plan,
             const RemitField     *field,
             const RemitPlace     *place,
             const char           *value)
{
  g_autofree char *shown = remit_text_slice (plan->text, place->span);
  g_autofree char *old = spell_scalar (field->value);
  g_autofree char *derived = old != NULL ? remit_name_to_title (old) : NULL;

  if (old == NULL || strcmp (shown, old) == 0)
    return g_strdup (value);
  if (strcmp (field->key, "version") == 0)
    return shorten_version (shown, old, value);
  if (strcmp (shown, derived) == 0)
    return remit_name_to_title (value);

  return g_strdup (value);
}

/* The ` (vX)` behind a persona's name, of which @place is the X. */
static void
remove_version (const RemitPatchPlan *plan,
                const RemitPlace     *place,
                RemitEditList        *edits)
{
  gsize start = place->span.start - strlen ("(v");

  while (remit_patch_byte (plan->text, start - 1) == ' ')
    start--;
  remit_edit_list_add (edits, REMIT_SPAN (start, place->span.end + strlen (")")), "", 0);
}

/* Makes one place say the value. FALSE where its form cannot. */
static gboolean
edit_place (const RemitPatchPlan *plan,
            const RemitField     *field,
            const RemitPlace     *place,
            gboolean              keep_list,
            RemitEditList        *edits)
{
  RemitPatchSlot slot = { place->form, TRUE, '"', "\n", "" };
  g_autofree char *value = NULL;
  g_autofree char *written = NULL;

  if (place->form == REMIT_FORM_YAML)
    return place->node != NULL && edit_yaml (plan, field, place, keep_list, edits);
  if (place->form == REMIT_FORM_DIRECTIVE)
    return FALSE;

  value = place->form == REMIT_FORM_ATTRIBUTE_PIPES ? join_list (plan->value, "|", "|\n")
                                                    : spell_scalar (plan->value);
  if (value == NULL)
    return FALSE;

  if (place->form == REMIT_FORM_HEADING && *value == '\0' && strcmp (field->key, "version") == 0)
    {
      remove_version (plan, place, edits);
      return TRUE;
    }
  if (place->form == REMIT_FORM_HEADING)
    {
      written = spell_title (plan, field, place, value);
    }
  else
    {
      slot.form = REMIT_FORM_ATTRIBUTE;
      slot.quote = place->attribute != NULL ? place->attribute->quote : '"';
      written = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, value);
    }
  remit_edit_list_add (edits, place->span, written, -1);

  return TRUE;
}

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

/* A title that is only the name in words follows the name. */
static void
edit_derived_title (const RemitPatchPlan *plan,
                    const RemitField     *field,
                    RemitEditList        *edits)
{
  const RemitString *title = &plan->agent->title;
  const char *name = remit_patch_value_string (plan);
  g_autofree char *words = NULL;

  if (strcmp (field->key, "name") != 0 || name == NULL || title->text != NULL
      || remit_patch_span_is_empty (title->span) || has_place (field, title->span))
    return;

  words = remit_name_to_title (name);
  remit_edit_list_add (edits, title->span, words, -1);
}

static void
replace_places (RemitPatchPlan   *plan,
                const RemitField *field,
                guint             n,
                gboolean          keep_list,
                gboolean          title)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();

  for (guint i = 0; i < n; i++)
    {
      if (!edit_place (plan, field, &field->places[i], keep_list, edits))
        return;
    }
  if (title)
    edit_derived_title (plan, field, edits);

  g_ptr_array_add (plan->candidates, g_steal_pointer (&edits));
}

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

static void
replace_field (RemitPatchPlan *plan)
{
  const RemitField *field = plan->target.field;

  plan->decompose = !JSON_NODE_HOLDS_VALUE (field->value);
  if (is_directive (field))
    {
      RemitEditList *edits = remit_patch_candidate (plan);

      remit_patch_remove_line (plan->text, field->places[0].span, edits);
      add_key (plan, field->key, 0, edits);
      return;
    }

  replace_places (plan, field, field->n_places, TRUE, TRUE);
  replace_places (plan, field, field->n_places, FALSE, TRUE);
  replace_places (plan, field, field->n_places, TRUE, FALSE);
  replace_places (plan, field, 1, TRUE, TRUE);
  replace_places (plan, field, 1, FALSE, FALSE);
}

/* Below the frontmatter, or below the titles. */
static void
add_directive (RemitPatchPlan *plan)
{
  const RemitAgent *agent = plan->agent;
  gsize places[2] = { remit_yaml_get_body_start (agent->yaml), 0 };
  const char *eol = remit_patch_eol (plan, 0);
  const RemitField *name = remit_agent_find_field (agent, "name");

  if (!JSON_NODE_HOLDS_VALUE (plan->value) || !json_node_get_boolean (plan->value))
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
  g_autofree char *list = join_list (plan->value, "|", "|\n");
  g_autofree char *value = list != NULL ? g_steal_pointer (&list) : spell_scalar (plan->value);
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

/* A new field goes where the dialect has its place, else into the frontmatter. */
static void
add_field (RemitPatchPlan *plan)
{
  const char *key = plan->target.name;
  const RemitFieldSlot *slot = remit_dialect_get_field (plan->agent->dialect, key);
  const char *written = slot != NULL && slot->written != NULL ? slot->written : key;

  if (slot != NULL && slot->directive)
    add_directive (plan);
  if (slot != NULL && slot->only && slot->element != NULL)
    add_attribute (plan, slot);
  add_key (plan, written, slot != NULL ? slot->separator : '\0', remit_patch_candidate (plan));
  add_key (plan, key, '\0', remit_patch_candidate (plan));
  if (slot != NULL && !slot->only && slot->element != NULL)
    add_attribute (plan, slot);
}

static void
remove_place (const RemitPatchPlan *plan,
              const RemitField     *field,
              const RemitPlace     *place,
              RemitEditList        *edits)
{
  if (place->form == REMIT_FORM_YAML && place->entry != NULL
      && (place->node == NULL || place->node == place->entry->value))
    {
      remit_yaml_edit_remove_key (plan->agent->yaml, place->entry, edits, NULL);
    }
  else if (place->form == REMIT_FORM_DIRECTIVE)
    {
      remit_patch_remove_line (plan->text, place->span, edits);
    }
  else if (place->form == REMIT_FORM_HEADING && strcmp (field->key, "version") == 0)
    {
      remove_version (plan, place, edits);
    }
  else if (place->attribute != NULL)
    {
      gsize start = place->attribute->span.start;

      while (g_ascii_isspace (remit_patch_byte (plan->text, start - 1)))
        start--;
      remit_edit_list_add (edits, REMIT_SPAN (start, place->attribute->span.end), "", 0);
    }
}

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

static void
remove_field (RemitPatchPlan *plan)
{
  const RemitField *field = plan->target.field;
  RemitEditList *edits;

  if (field->n_places == 1)
    remove_element (plan, &field->places[0]);
  edits = remit_patch_candidate (plan);
  for (guint i = 0; i < field->n_places; i++)
    remove_place (plan, field, &field->places[i], edits);
  remit_patch_refuse (plan, _("the value also stands in a place that cannot be without it"));
}

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
