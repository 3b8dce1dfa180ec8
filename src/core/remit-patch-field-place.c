/* remit-patch-field-place.c: one place of a field: what it shall say, or that it goes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* (transfer full) (nullable): a scalar as an attribute or title spells it; NULL for collections
 * and null. */
char *
remit_patch_spell_scalar (JsonNode *value)
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
char *
remit_patch_join_list (JsonNode   *value,
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

gboolean
remit_patch_is_empty (JsonNode *value)
{
  if (JSON_NODE_HOLDS_OBJECT (value))
    return json_object_get_size (json_node_get_object (value)) == 0;

  return JSON_NODE_HOLDS_ARRAY (value) && json_array_get_length (json_node_get_array (value)) == 0;
}

/* Whether both are maps that share no key: such a one is written anew, not key by key. */
gboolean
remit_patch_is_other_map (JsonNode *old,
                          JsonNode *value)
{
  g_autoptr (GList) keys = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (old) || !JSON_NODE_HOLDS_OBJECT (value))
    return FALSE;
  keys = json_object_get_members (json_node_get_object (old));
  for (const GList *key = keys; key != NULL; key = key->next)
    {
      if (json_object_has_member (json_node_get_object (value), key->data))
        return FALSE;
    }

  return TRUE;
}

/* The value of the frontmatter's node: a comma string stays one where it can. */
static gboolean
edit_yaml (const RemitPatchPlan *plan,
           const RemitField     *field,
           const RemitPlace     *place,
           gboolean              keep_list,
           RemitEditList        *edits)
{
  g_autofree char *scalar = remit_patch_spell_scalar (plan->value);
  g_autofree char *list = NULL;
  g_autoptr (JsonNode) joined = NULL;

  if (scalar != NULL && is_plain_version (field, place->node, scalar))
    {
      remit_edit_list_add (edits, place->node->span, scalar, -1);
      return TRUE;
    }
  if (keep_list && field->separator == ',' && !remit_patch_is_empty (plan->value))
    list = remit_patch_join_list (plan->value, ", ", ",\n");
  else if (keep_list && field->separator == '|' && !remit_patch_is_empty (plan->value))
    list = remit_patch_join_list (plan->value, "|", "|\n");
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
  g_autofree char *old = remit_patch_spell_scalar (field->value);
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

static gboolean
is_version_in_title (const RemitField *field,
                     const RemitPlace *place)
{
  return place->form == REMIT_FORM_HEADING && strcmp (field->key, "version") == 0;
}

/* What an attribute shall say, or NULL where it cannot. */
static char *
spell_attribute (const RemitPatchPlan *plan,
                 const RemitPlace     *place,
                 char                 *quote)
{
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE, TRUE, '"', "\n", "" };
  g_autofree char *value = place->form == REMIT_FORM_ATTRIBUTE_PIPES
                               ? remit_patch_join_list (plan->value, "|", "|\n")
                               : remit_patch_spell_scalar (plan->value);

  if (value == NULL)
    return NULL;
  /* Only double quotes have an escape. */
  if (place->attribute != NULL && strchr (value, place->attribute->quote) == NULL)
    slot.quote = place->attribute->quote;
  *quote = slot.quote;

  return remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, value);
}

/* Other quotes than those around the value. */
static void
add_in_quotes (RemitSpan      value,
               char           quote,
               const char    *string,
               RemitEditList *edits)
{
  g_autofree char *quoted = g_strdup_printf ("%c%s%c", quote, string, quote);

  remit_edit_list_add (edits, REMIT_SPAN (value.start - 1, value.end + 1), quoted, -1);
}

/* Makes one place say the value. FALSE where its form cannot. @written: (out): what it says then,
 * byte by byte; NULL where that is the frontmatter's affair, or the place goes. */
gboolean
remit_patch_edit_place (const RemitPatchPlan *plan,
                        const RemitField     *field,
                        const RemitPlace     *place,
                        gboolean              keep_list,
                        RemitEditList        *edits,
                        char                **written)
{
  g_autofree char *value = NULL;
  char quote = '\0';

  *written = NULL;
  if (place->form == REMIT_FORM_YAML)
    return place->node != NULL && edit_yaml (plan, field, place, keep_list, edits);
  if (place->form == REMIT_FORM_DIRECTIVE)
    return FALSE;

  if (place->form == REMIT_FORM_HEADING)
    {
      value = remit_patch_spell_scalar (plan->value);
      if (value != NULL && *value == '\0' && is_version_in_title (field, place))
        {
          remove_version (plan, place, edits);
          return TRUE;
        }
      *written = value != NULL ? spell_title (plan, field, place, value) : NULL;
    }
  else
    {
      *written = spell_attribute (plan, place, &quote);
    }
  if (*written == NULL)
    return FALSE;
  if (quote != '\0' && place->attribute != NULL && place->attribute->quote != quote)
    add_in_quotes (place->span, quote, *written, edits);
  else
    remit_edit_list_add (edits, place->span, *written, -1);

  return TRUE;
}

/* The attribute with the blanks before it. */
static void
remove_attribute (const RemitPatchPlan *plan,
                  const RemitAttribute *attribute,
                  RemitEditList        *edits)
{
  gsize start = attribute->span.start;

  while (g_ascii_isspace (remit_patch_byte (plan->text, start - 1)))
    start--;
  remit_edit_list_add (edits, REMIT_SPAN (start, attribute->span.end), "", 0);
}

/* Takes one place away. FALSE where it says more than the field, or cannot be without it. */
gboolean
remit_patch_remove_place (const RemitPatchPlan *plan,
                          const RemitField     *field,
                          const RemitPlace     *place,
                          RemitEditList        *edits)
{
  if (place->form == REMIT_FORM_YAML)
    return place->entry != NULL
           && remit_yaml_edit_remove_key (plan->agent->yaml, place->entry, edits, NULL);
  if (place->form == REMIT_FORM_DIRECTIVE)
    remit_patch_remove_line (plan->text, place->span, edits);
  else if (is_version_in_title (field, place))
    remove_version (plan, place, edits);
  else if (place->attribute != NULL)
    remove_attribute (plan, place->attribute, edits);
  else
    return FALSE;

  return TRUE;
}
