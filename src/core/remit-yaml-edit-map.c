/* remit-yaml-edit-map.c: keys of mappings inside the frontmatter put in, taken out and renamed
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static guint
find_key (const RemitYamlNode *map,
          const char          *key)
{
  for (guint i = map->keys->len; i > 0; i--)
    if (strcmp (((RemitYamlNode *) g_ptr_array_index (map->keys, i - 1))->text, key) == 0)
      return i - 1;
  return REMIT_YAML_NONE;
}

static gboolean
add_member (const RemitYamlPlace *place,
            const char           *key,
            JsonNode             *value,
            RemitEditList        *edits)
{
  const RemitYamlNode *map = place->node;
  RemitYamlEmit emit = remit_yaml_emit_like (place->yaml, map->span.start);
  guint column = remit_yaml_column_at (place->yaml, map->span.start);
  g_autoptr (JsonNode) whole = remit_yaml_node_to_json (map);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean flow = map->style == REMIT_YAML_FLOW;

  json_object_set_member (json_node_get_object (whole), key, json_node_copy (value));
  g_ptr_array_add (texts, remit_yaml_spell_member (key, value, column, flow, &emit));
  if (remit_yaml_try_splice (place, map->values->len, 0, texts, whole, edits))
    return TRUE;
  g_ptr_array_set_size (texts, 0);
  g_ptr_array_add (texts, remit_yaml_spell_member_in_line (key, value, &emit));
  return remit_yaml_try_splice (place, map->values->len, 0, texts, whole, edits);
}

static gboolean
remove_member (const RemitYamlPlace *place,
               guint                 index,
               RemitEditList        *edits)
{
  const RemitYamlNode *map = place->node;
  g_autoptr (JsonNode) whole = remit_yaml_node_to_json (map);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *empty = g_strdup ("{}");

  json_object_remove_member (json_node_get_object (whole),
                             ((RemitYamlNode *) g_ptr_array_index (map->keys, index))->text);
  if (remit_yaml_try_splice (place, index, 1, texts, whole, edits))
    return TRUE;
  g_ptr_array_add (texts, empty);
  return map->values->len == 1 && remit_yaml_try_texts (place, texts, whole, edits);
}

/* The value keeps its bytes and its place. */
static gboolean
rename_member (const RemitYamlPlace *place,
               guint                 index,
               const char           *key,
               RemitEditList        *edits)
{
  const RemitYamlNode *map = place->node;
  const RemitYamlNode *old = g_ptr_array_index (map->keys, index);
  RemitYamlEmit emit = remit_yaml_emit_like (place->yaml, map->span.start);
  g_autoptr (JsonNode) renamed = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (RemitEditList) candidate = remit_edit_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  json_node_take_object (renamed, json_object_new ());
  for (guint i = 0; i < map->keys->len; i++)
    {
      const RemitYamlNode *name = g_ptr_array_index (map->keys, i);

      json_object_set_member (json_node_get_object (renamed), i == index ? key : name->text,
                              remit_yaml_node_to_json (g_ptr_array_index (map->values, i)));
    }
  remit_yaml_emit_key (text, key, map->style == REMIT_YAML_FLOW, &emit);
  remit_edit_list_add (candidate, old->span, text->str, (gssize) text->len - 1);
  return remit_yaml_try_place (place, candidate, renamed, edits);
}

gboolean
remit_yaml_edit_map_add (const RemitYaml      *yaml,
                         const RemitYamlEntry *entry,
                         const RemitYamlNode  *map,
                         const char           *key,
                         JsonNode             *value,
                         RemitEditList        *edits,
                         GError              **error)
{
  g_auto (RemitYamlPlace) place = { 0 };
  guint index = map->type == REMIT_YAML_MAPPING ? find_key (map, key) : REMIT_YAML_NONE;

  if (!remit_yaml_check_value (value, error) || !remit_yaml_check_key (key, error))
    return FALSE;
  if (index != REMIT_YAML_NONE && !map->alias)
    return remit_yaml_edit_replace (yaml, entry, g_ptr_array_index (map->values, index), value,
                                    edits, error);
  if (map->type == REMIT_YAML_NULL)
    {
      g_autoptr (JsonNode) object = json_node_new (JSON_NODE_OBJECT);

      json_node_take_object (object, json_object_new ());
      json_object_set_member (json_node_get_object (object), key, json_node_copy (value));
      return remit_yaml_edit_replace (yaml, entry, map, object, edits, error);
    }
  if (!remit_yaml_place_init (&place, yaml, entry, map, error))
    return FALSE;
  return (map->type == REMIT_YAML_MAPPING && !map->alias && add_member (&place, key, value, edits))
         || remit_yaml_refuse (yaml, key, map->span.start, error);
}

gboolean
remit_yaml_edit_map_copy (const RemitYaml      *yaml,
                          const RemitYamlEntry *from_entry,
                          const RemitYamlNode  *from,
                          const RemitYamlEntry *entry,
                          const RemitYamlNode  *map,
                          const char           *key,
                          RemitEditList        *edits,
                          GError              **error)
{
  RemitYamlEmit emit = remit_yaml_emit_like (yaml, map->span.start);
  guint column = remit_yaml_column_at (yaml, map->span.start);
  g_autofree char *carried = remit_yaml_carry (yaml, from_entry, from, column);
  g_autoptr (JsonNode) whole = remit_yaml_node_to_json (map);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_auto (RemitYamlPlace) place = { 0 };

  if (!remit_yaml_check_key (key, error)
      || !remit_yaml_place_init (&place, yaml, entry, map, error))
    return FALSE;
  remit_yaml_emit_key (text, key, FALSE, &emit);
  g_string_append (text, carried != NULL ? carried : "");
  g_ptr_array_add (texts, text->str);
  if (map->type == REMIT_YAML_MAPPING)
    json_object_set_member (json_node_get_object (whole), key, remit_yaml_node_to_json (from));
  return (carried != NULL && map->type == REMIT_YAML_MAPPING && map->style == REMIT_YAML_BLOCK
          && !map->alias && find_key (map, key) == REMIT_YAML_NONE
          && remit_yaml_try_splice (&place, map->values->len, 0, texts, whole, edits))
         || remit_yaml_refuse (yaml, key, map->span.start, error);
}

gboolean
remit_yaml_edit_map_remove (const RemitYaml      *yaml,
                            const RemitYamlEntry *entry,
                            const RemitYamlNode  *map,
                            const char           *key,
                            RemitEditList        *edits,
                            GError              **error)
{
  guint index = map->type == REMIT_YAML_MAPPING ? find_key (map, key) : REMIT_YAML_NONE;
  g_auto (RemitYamlPlace) place = { 0 };

  if (index == REMIT_YAML_NONE)
    {
      g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_MISSING, _("There is no key “%s”"),
                   key);
      return FALSE;
    }
  return remit_yaml_place_init (&place, yaml, entry, map, error)
         && ((!map->alias && remove_member (&place, index, edits))
             || remit_yaml_refuse (yaml, key, map->span.start, error));
}

gboolean
remit_yaml_edit_map_rename (const RemitYaml      *yaml,
                            const RemitYamlEntry *entry,
                            const RemitYamlNode  *map,
                            const char           *key,
                            const char           *new_key,
                            RemitEditList        *edits,
                            GError              **error)
{
  guint index = map->type == REMIT_YAML_MAPPING ? find_key (map, key) : REMIT_YAML_NONE;
  g_auto (RemitYamlPlace) place = { 0 };

  if (!remit_yaml_check_key (new_key, error))
    return FALSE;
  if (index == REMIT_YAML_NONE || find_key (map, new_key) != REMIT_YAML_NONE)
    {
      g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_MISSING,
                   _("“%s” cannot become “%s” here"), key, new_key);
      return FALSE;
    }
  return remit_yaml_place_init (&place, yaml, entry, map, error)
         && ((!map->alias && rename_member (&place, index, new_key, edits))
             || remit_yaml_refuse (yaml, key, map->span.start, error));
}

/* --- a whole mapping --- */

/* Changes of a mapping one after the other, each on the text that those before it made. */
typedef struct
{
  const RemitYamlPlace *origin;
  RemitYaml            *yaml;
  RemitEditList        *edits;
  RemitYamlPlace        place;
  guint                 n_steps;
} Progress;

static gboolean
find_again (Progress *progress)
{
  const RemitYamlEntry *entry = remit_yaml_get_entry (progress->yaml, progress->origin->entry_index);
  const RemitYamlNode *node = entry->value;
  const GArray *path = progress->origin->path;

  for (guint i = 0; i < path->len; i++)
    node = g_ptr_array_index (node->values, g_array_index (path, guint, i));
  remit_yaml_place_clear (&progress->place);
  return remit_yaml_place_init (&progress->place, progress->yaml, entry, node, NULL);
}

static void
progress_clear (Progress *progress)
{
  remit_yaml_place_clear (&progress->place);
  remit_yaml_unref (progress->yaml);
  remit_edit_list_unref (progress->edits);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Progress, progress_clear)

/* Goes on from the text that @step makes, which has been read back. Returns: FALSE where that is a
 * step too many. */
static gboolean
advance (Progress      *progress,
         RemitEditList *step)
{
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (RemitYaml) yaml = NULL;
  g_autoptr (RemitText) text = NULL;

  if (remit_edit_list_get_n_edits (step) == 0)
    return TRUE;
  if (++progress->n_steps > REMIT_YAML_MAX_APART)
    return FALSE;

  edits = progress->edits;
  yaml = progress->yaml;
  text = remit_edit_list_apply (step, yaml->text);
  progress->edits = remit_edit_list_compose (edits, step);
  progress->yaml = remit_yaml_read (text);
  return find_again (progress);
}

static const char *
key_at (const Progress *progress,
        guint           index)
{
  return ((RemitYamlNode *) g_ptr_array_index (progress->place.node->keys, index))->text;
}

static gboolean
change_member (Progress *progress,
               guint     index,
               JsonNode *value)
{
  const RemitYamlNode *node = g_ptr_array_index (progress->place.node->values, index);
  g_autoptr (RemitEditList) step = remit_edit_list_new ();
  g_autoptr (JsonNode) old = remit_yaml_node_to_json (node);

  if (value != NULL && remit_yaml_same_value (old, value))
    return TRUE;
  if (value == NULL)
    return remove_member (&progress->place, index, step) && advance (progress, step);
  return remit_yaml_edit_replace (progress->yaml, progress->place.entry, node, value, step, NULL)
         && advance (progress, step);
}

/* Changes and removals. */
static gboolean
change_members (Progress   *progress,
                JsonObject *object)
{
  for (guint i = progress->place.node->keys->len; i > 0; i--)
    if (!change_member (progress, i - 1, json_object_get_member (object, key_at (progress, i - 1))))
      return FALSE;
  return TRUE;
}

static gboolean
add_members (Progress   *progress,
             JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autoptr (RemitEditList) step = remit_edit_list_new ();

      if (find_key (progress->place.node, name) != REMIT_YAML_NONE)
        continue;
      if (!add_member (&progress->place, name, member, step) || !advance (progress, step))
        return FALSE;
    }
  return TRUE;
}

/* (nullable) (transfer full): the order that brings the keys into that of the object; NULL where
 * they already have it, or a key stands twice. */
static guint *
find_order (const Progress *progress,
            JsonObject     *object)
{
  guint n = progress->place.node->keys->len;
  g_autofree guint *order = NULL;
  gboolean differs = FALSE;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  guint i = 0;

  if (n != json_object_get_size (object))
    return NULL;

  order = g_new (guint, n + 1);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      order[i] = find_key (progress->place.node, name);
      differs = differs || order[i] != i;
      i++;
    }
  return differs ? g_steal_pointer (&order) : NULL;
}

/* Whether some key of the map stays: key by key it would become an empty map, which has brackets. */
static gboolean
keeps_key (const RemitYamlNode *map,
           JsonObject          *object)
{
  for (guint i = 0; i < map->keys->len; i++)
    if (json_object_has_member (object, ((RemitYamlNode *) g_ptr_array_index (map->keys, i))->text))
      return TRUE;
  return FALSE;
}

gboolean
remit_yaml_replace_map (const RemitYamlPlace *place,
                        JsonNode             *value,
                        RemitEditList        *edits)
{
  g_auto (Progress) progress
      = { place, remit_yaml_ref ((RemitYaml *) place->yaml), remit_edit_list_new (), { 0 }, 0 };
  JsonObject *object = json_node_get_object (value);
  g_autoptr (RemitEditList) step = remit_edit_list_new ();
  g_autofree guint *order = NULL;

  if (json_object_get_size (object) == 0
      || (place->node->style == REMIT_YAML_BLOCK && !keeps_key (place->node, object))
      || !find_again (&progress)
      || !change_members (&progress, object) || !add_members (&progress, object))
    return FALSE;
  order = find_order (&progress, object);
  if (order != NULL
      && (!remit_yaml_try_order (&progress.place, order, value, step)
          || !advance (&progress, step)))
    return FALSE;
  return remit_yaml_try_place (place, progress.edits, value, edits);
}
