/* remit-yaml-place.c: where a value stands in the block, and what its entry says with another
 * one there
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

RemitSpan
remit_yaml_line_at (const RemitYaml *yaml,
                    gsize            offset)
{
  return remit_text_get_line (yaml->text, remit_text_find_line (yaml->text, offset));
}

gsize
remit_yaml_skip_blanks (const RemitYaml *yaml,
                        gsize            start,
                        gsize            end)
{
  const char *data = remit_text_get_data (yaml->text);

  while (start < end && (data[start] == ' ' || data[start] == '\t'))
    start++;
  return start;
}

guint
remit_yaml_column_at (const RemitYaml *yaml,
                      gsize            offset)
{
  return (guint) (offset - remit_yaml_line_at (yaml, offset).start);
}

/* The way from @from down to @node. What an alias stands for is written at its anchor, so that
 * nothing is below it. */
static gboolean
find_path (const RemitYamlNode *from,
           const RemitYamlNode *node,
           GArray              *path)
{
  if (from == node)
    return TRUE;
  for (guint i = 0; from->values != NULL && !from->alias && i < from->values->len; i++)
    {
      g_array_append_val (path, i);
      if (find_path (g_ptr_array_index (from->values, i), node, path))
        return TRUE;
      g_array_set_size (path, path->len - 1);
    }
  return FALSE;
}

gboolean
remit_yaml_has_flow_root (const RemitYaml *yaml)
{
  const RemitYamlNode *root = yaml->roots->len == 1 ? g_ptr_array_index (yaml->roots, 0) : NULL;

  return yaml->is_valid && root != NULL && root->type == REMIT_YAML_MAPPING
         && root->style == REMIT_YAML_FLOW;
}

static gsize
behind_colon (const RemitYaml *yaml,
              RemitSpan        key,
              gsize            end)
{
  const char *data = remit_text_get_data (yaml->text);
  gsize at = key.end;

  while (at < end && data[at] != ':')
    {
      if (data[at] == '#')
        at = remit_yaml_line_at (yaml, at).end;
      else
        at++;
    }
  return MIN (at + 1, MAX (end, key.end));
}

/* The dash of an item: the first one starts the list, the others start a line in the same
 * column. */
static gsize
find_dash (const RemitYaml     *yaml,
           const RemitYamlNode *list,
           guint                index)
{
  const char *data = remit_text_get_data (yaml->text);
  guint column = remit_yaml_column_at (yaml, list->span.start);
  const RemitYamlNode *before;
  guint line;

  if (index == 0)
    return list->span.start;
  before = g_ptr_array_index (list->values, index - 1);
  line = remit_text_find_line (yaml->text, before->span.end) + 1;
  for (; line <= remit_text_get_n_lines (yaml->text); line++)
    {
      RemitSpan span = remit_text_get_line (yaml->text, line);
      gsize at = span.start;

      while (at < span.end && data[at] == ' ')
        at++;
      if (at - span.start == column && at < span.end && data[at] == '-')
        return at;
    }
  return before->span.end;
}

static void
locate_in_parent (RemitYamlPlace *place)
{
  const RemitYamlNode *parent = place->parent;
  gsize start;

  if (parent->type == REMIT_YAML_MAPPING)
    {
      const RemitYamlNode *key = g_ptr_array_index (parent->keys, place->index);

      start = key->span.start;
      place->slot =
          behind_colon (place->yaml, key->span, MAX (key->span.end, place->node->span.start));
    }
  else if (parent->style == REMIT_YAML_BLOCK)
    {
      start = find_dash (place->yaml, parent, place->index);
      place->slot = start + 1;
    }
  else
    start = place->slot = place->node->span.start;
  if (parent->style == REMIT_YAML_FLOW)
    place->flow = TRUE;
  else
    place->column = remit_yaml_column_at (place->yaml, start);
}

static gboolean
find_entry (RemitYamlPlace *place)
{
  for (guint i = 0; i < place->yaml->entries->len; i++)
    if (g_ptr_array_index (place->yaml->entries, i) == place->entry)
      {
        place->entry_index = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
remit_yaml_place_init (RemitYamlPlace        *place,
                       const RemitYaml       *yaml,
                       const RemitYamlEntry  *entry,
                       const RemitYamlNode   *node,
                       GError               **error)
{
  const RemitYamlNode *at = entry->value;

  *place = (RemitYamlPlace) { .yaml = yaml, .entry = entry, .node = node };
  place->path = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!find_entry (place) || !find_path (entry->value, node, place->path))
    {
      g_set_error (error, REMIT_YAML_ERROR, REMIT_YAML_ERROR_MISSING,
                   _("“%s” has no value of its own at this place"), entry->key);
      return FALSE;
    }
  place->flow = remit_yaml_has_flow_root (yaml);
  place->column = remit_yaml_column_at (yaml, entry->key_span.start);
  if (place->path->len == 0)
    place->slot =
        behind_colon (yaml, entry->key_span,
                      MAX (entry->key_span.end, MAX (node->span.start, node->properties.start)));
  for (guint i = 0; i < place->path->len; i++)
    {
      place->parent = at;
      place->index = g_array_index (place->path, guint, i);
      place->node = at = g_ptr_array_index (at->values, place->index);
      locate_in_parent (place);
    }
  return TRUE;
}

void
remit_yaml_place_clear (RemitYamlPlace *place)
{
  g_clear_pointer (&place->path, g_array_unref);
}

/* --- what the entry says then --- */

static JsonNode *
substitute (const RemitYamlPlace *place,
            const RemitYamlNode  *node,
            guint                 depth,
            JsonNode             *value)
{
  JsonNode *json;
  JsonNode *inner;
  guint index;

  if (depth == place->path->len)
    return json_node_copy (value);

  index = g_array_index (place->path, guint, depth);
  json = remit_yaml_node_to_json (node);
  inner = substitute (place, g_ptr_array_index (node->values, index), depth + 1, value);
  if (node->type == REMIT_YAML_MAPPING)
    {
      const RemitYamlNode *key = g_ptr_array_index (node->keys, index);

      json_object_set_member (json_node_get_object (json), key->text, inner);
    }
  else
    {
      JsonArray *old = json_node_get_array (json);
      JsonArray *array = json_array_new ();

      for (guint i = 0; i < json_array_get_length (old); i++)
        json_array_add_element (array, i == index ? inner : json_array_dup_element (old, i));
      json_node_take_array (json, array);
    }
  return json;
}

JsonNode *
remit_yaml_place_expect (const RemitYamlPlace *place,
                         JsonNode             *value)
{
  return substitute (place, place->entry->value, 0, value);
}

/* --- members --- */

static gsize
member_start (const RemitYaml     *yaml,
              const RemitYamlNode *node,
              guint                index)
{
  const RemitYamlNode *value = g_ptr_array_index (node->values, index);

  if (node->type == REMIT_YAML_MAPPING)
    {
      const RemitYamlNode *key = g_ptr_array_index (node->keys, index);

      return key->properties.end > key->properties.start ? key->properties.start : key->span.start;
    }
  if (node->style == REMIT_YAML_BLOCK)
    return find_dash (yaml, node, index);
  return value->properties.end > value->properties.start ? value->properties.start
                                                         : value->span.start;
}

void
remit_yaml_members_init (RemitYamlMembers    *members,
                         const RemitYaml     *yaml,
                         const RemitYamlNode *node)
{
  *members = (RemitYamlMembers) { .yaml = yaml, .outer = node->span };
  members->flow = node->style == REMIT_YAML_FLOW;
  members->column = remit_yaml_column_at (yaml, node->span.start);
  members->spans = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  for (guint i = 0; i < node->values->len; i++)
    {
      const RemitYamlNode *value = g_ptr_array_index (node->values, i);
      RemitSpan span = { member_start (yaml, node, i),
                         MAX (value->span.end, value->properties.end) };

      span.end = MAX (span.end, span.start);
      g_array_append_val (members->spans, span);
    }
}

void
remit_yaml_members_init_root (RemitYamlMembers *members,
                              const RemitYaml  *yaml)
{
  *members = (RemitYamlMembers) { .yaml = yaml, .outer = yaml->content, .root = TRUE };
  members->spans = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  if (remit_yaml_has_flow_root (yaml))
    {
      members->flow = TRUE;
      members->outer = ((RemitYamlNode *) g_ptr_array_index (yaml->roots, 0))->span;
    }
  for (guint i = 0; i < yaml->entries->len; i++)
    {
      const RemitYamlEntry *entry = g_ptr_array_index (yaml->entries, i);
      RemitSpan span = { entry->key_span.start,
                         MAX (entry->value->span.end, entry->value->properties.end) };

      /* A broken key may stand in quotes. */
      if (!members->flow && entry->recovered)
        span.start = remit_yaml_skip_blanks (yaml, remit_yaml_line_at (yaml, span.start).start,
                                             yaml->content.end);
      if (i == 0)
        members->column = remit_yaml_column_at (yaml, span.start);
      g_array_append_val (members->spans, span);
    }
}

void
remit_yaml_members_clear (RemitYamlMembers *members)
{
  g_clear_pointer (&members->spans, g_array_unref);
}
