/* remit-patch-verify.c: what the model must say after an operation, and whether it does
 *
 * The expected model is JSON in which everything the operation does not look into is a placeholder:
 * an object whose only member names a field or section of the model before. Those are compared as
 * structs, so that the cost of an operation is that of the section it touches.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No model has a member of this name. */
#define SAME "\001same"

static JsonNode *
new_placeholder (guint index)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, SAME, index);
  json_node_take_object (node, object);

  return node;
}

/* The index in a placeholder, or G_MAXUINT. */
static guint
get_placeholder (JsonNode *node,
                 guint     limit)
{
  JsonNode *member;
  gint64 index;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return G_MAXUINT;

  member = json_object_get_member (json_node_get_object (node), SAME);
  if (member == NULL || !JSON_NODE_HOLDS_VALUE (member))
    return G_MAXUINT;
  index = json_node_get_int (member);

  return index >= 0 && index < limit ? (guint) index : G_MAXUINT;
}

static JsonNode *
make_fields (const RemitAgent *agent)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < agent->n_fields; i++)
    json_object_set_member (object, agent->fields[i].key, new_placeholder (i));
  json_node_take_object (node, object);

  return node;
}

static JsonNode *
make_sections (const RemitAgent *agent)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_sized_new (agent->n_sections);

  for (guint i = 0; i < agent->n_sections; i++)
    json_array_add_element (array, new_placeholder (i));
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
make_model (const RemitAgent *agent)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "format", "remit-agent/1");
  json_object_set_string_member (object, "dialect", agent->dialect->id);
  json_object_set_member (object, "fields", make_fields (agent));
  if (agent->title.text != NULL)
    json_object_set_string_member (object, "title", agent->title.text);
  else
    json_object_set_null_member (object, "title");
  json_object_set_member (object, "sections", make_sections (agent));
  json_node_take_object (node, object);

  return node;
}

static void
expand_field (JsonNode         *model,
              const RemitAgent *agent,
              const char       *key)
{
  const RemitField *field = remit_agent_find_field (agent, key);

  if (field != NULL)
    json_object_set_member (json_object_get_object_member (json_node_get_object (model), "fields"),
                            key, remit_patch_json_copy (field->value));
}

static void
expand_section (JsonNode         *model,
                const RemitAgent *agent,
                const char       *token)
{
  JsonNode *sections = json_object_get_member (json_node_get_object (model), "sections");
  char *tokens[] = { (char *) token, NULL };
  JsonNode *node = remit_patch_json_get (sections, tokens);
  guint index;

  if (node == NULL)
    return;

  index = get_placeholder (node, agent->n_sections);
  if (index != G_MAXUINT)
    {
      g_autoptr (JsonNode) full = remit_section_to_json (agent->sections[index], FALSE);

      json_node_set_object (node, json_node_get_object (full));
    }
}

/* Puts the real JSON where @pointer goes deeper than a field or section; @whole does so also
 * where it ends there. */
static gboolean
expand (JsonNode         *model,
        const RemitAgent *agent,
        const char       *pointer,
        gboolean          whole,
        GError          **error)
{
  g_auto (GStrv) tokens = remit_patch_tokens (pointer, error);
  guint n;

  if (tokens == NULL)
    return FALSE;

  n = g_strv_length (tokens);
  if (n < 2 || (n == 2 && !whole))
    return TRUE;

  if (strcmp (tokens[0], "fields") == 0)
    expand_field (model, agent, tokens[1]);
  else if (strcmp (tokens[0], "sections") == 0)
    expand_section (model, agent, tokens[1]);

  return TRUE;
}

static gboolean
has_member (JsonObject  *object,
            const char  *name,
            JsonNodeType type)
{
  JsonNode *member = json_object_get_member (object, name);

  return member != NULL && JSON_NODE_TYPE (member) == type;
}

static void
set_missing (JsonObject *object,
             const char *name,
             JsonNode   *value)
{
  if (json_object_has_member (object, name))
    json_node_unref (value);
  else
    json_object_set_member (object, name, value);
}

static void
set_missing_array (JsonObject *object,
                   const char *name)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, json_array_new ());
  set_missing (object, name, node);
}

static void
drop_false (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_BOOLEAN && !json_node_get_boolean (node))
    json_object_remove_member (object, name);
}

/* The members that the model always has, and those that it leaves out (docs/model.md): an item whose
 * last block is taken away has no blocks, and what is not parallel does not say so. */
static void
settle_members (JsonObject *object)
{
  const char *type = remit_patch_json_string (object, "type");

  if (remit_patch_json_string (object, "role") != NULL)
    {
      set_missing (object, "heading", json_node_new (JSON_NODE_NULL));
      set_missing_array (object, "blocks");
      set_missing_array (object, "sections");
      drop_false (object, "parallel");
    }
  else if (g_strcmp0 (type, "list") == 0)
    {
      set_missing (object, "ordered", json_node_init_boolean (json_node_alloc (), FALSE));
    }
  else if (g_strcmp0 (type, "code") == 0)
    {
      set_missing (object, "info", json_node_init_string (json_node_alloc (), ""));
    }
  else if (type == NULL && json_object_has_member (object, "text")
           && has_member (object, "blocks", JSON_NODE_ARRAY)
           && json_array_get_length (json_object_get_array_member (object, "blocks")) == 0)
    {
      json_object_remove_member (object, "blocks");
    }
}

static void
settle (JsonNode *node)
{
  JsonObject *object;
  g_autoptr (GList) members = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        settle (json_array_get_element (array, i));
      return;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  if (json_object_has_member (object, SAME))
    return;

  members = json_object_get_values (object);
  for (GList *member = members; member != NULL; member = member->next)
    settle (member->data);
  settle_members (object);
}

/* The path of a move counts without what is moved: it may mean the section after the one of that
 * index. */
static void
expand_next (JsonNode         *model,
             const RemitAgent *agent,
             const char       *pointer)
{
  g_auto (GStrv) tokens = remit_patch_tokens (pointer, NULL);
  g_autofree char *token = NULL;
  guint index;

  if (tokens == NULL || g_strv_length (tokens) < 3 || strcmp (tokens[0], "sections") != 0
      || !remit_patch_token_index (tokens[1], agent->n_sections, &index))
    return;

  token = g_strdup_printf ("%u", index + 1);
  expand_section (model, agent, token);
}

/* Whether what @from leads to is compared as JSON at @path: inside of a field or section, or as one
 * of another kind. A placeholder stands for a field among fields, for a section among sections. */
static gboolean
is_compared_as_json (const char *from,
                     const char *path)
{
  g_auto (GStrv) source = remit_patch_tokens (from, NULL);
  g_auto (GStrv) target = remit_patch_tokens (path, NULL);

  return source == NULL || target == NULL || g_strv_length (target) != 2
         || g_strcmp0 (source[0], target[0]) != 0;
}

static gboolean
expand_operation (JsonNode             *model,
                  const RemitAgent     *agent,
                  const RemitOperation *operation,
                  GError              **error)
{
  if (!expand (model, agent, operation->path, FALSE, error))
    return FALSE;
  if (operation->type == REMIT_OPERATION_MOVE)
    expand_next (model, agent, operation->path);

  return operation->from == NULL
         || expand (model, agent, operation->from,
                    is_compared_as_json (operation->from, operation->path), error);
}

/* (transfer full) (nullable): the model after @operation, which is no test, and then @next, if
 * there is one. */
JsonNode *
remit_patch_expect (const RemitAgent     *agent,
                    const RemitOperation *operation,
                    const RemitOperation *next,
                    GError              **error)
{
  g_autoptr (JsonNode) model = make_model (agent);

  if (!expand_operation (model, agent, operation, error)
      || (next != NULL && !expand_operation (model, agent, next, error)))
    return NULL;
  if (!remit_patch_json_apply (model, operation, error)
      || (next != NULL && !remit_patch_json_apply (model, next, error)))
    return NULL;
  if (has_member (json_node_get_object (model), "sections", JSON_NODE_ARRAY))
    settle (json_object_get_member (json_node_get_object (model), "sections"));

  return g_steal_pointer (&model);
}

/* (transfer full) (nullable): what @pointer leads to. */
JsonNode *
remit_patch_fetch (const RemitAgent *agent,
                   const char       *pointer,
                   GError          **error)
{
  g_auto (GStrv) tokens = remit_patch_tokens (pointer, error);
  g_autoptr (JsonNode) model = NULL;
  JsonNode *node;

  if (tokens == NULL)
    return NULL;

  model = g_strv_length (tokens) < 2 ? remit_agent_to_json (agent, FALSE) : make_model (agent);
  expand (model, agent, pointer, TRUE, NULL);
  node = remit_patch_json_get (model, tokens);
  if (node == NULL)
    {
      g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH, _("“%s” leads nowhere"),
                   pointer);
      return NULL;
    }

  return json_node_copy (node);
}

/* Whether the value of a test operation is there. */
gboolean
remit_patch_test (const RemitAgent     *agent,
                  const RemitOperation *operation,
                  GError              **error)
{
  g_autoptr (JsonNode) node = remit_patch_fetch (agent, operation->path, error);

  if (node == NULL)
    return FALSE;
  if (!json_node_equal (node, operation->value))
    {
      g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_TEST,
                   _("the value there is another"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_view (const RemitSection *section)
{
  return section->form == REMIT_FORM_VIEW;
}

/**
 * Slack:
 * @views, @description: whether they may differ: each is derived from the other (docs/model.md)
 * @key: (nullable): a field that may stand anywhere among the others
 * @ordered: whether the order of a value's members is part of what the operation says
 * @all_fields: whether it says the order of the fields
 *
 * What an operation may change besides its own value, and what it may not.
 */
typedef struct
{
  gboolean views;
  gboolean description;
  char    *key;
  gboolean ordered;
  gboolean all_fields;
} Slack;

static void
slack_clear (Slack *slack)
{
  g_clear_pointer (&slack->key, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Slack, slack_clear)

static void
add_slack (Slack            *slack,
           const RemitAgent *agent,
           const char       *pointer)
{
  g_auto (GStrv) tokens = pointer != NULL ? remit_patch_tokens (pointer, NULL) : NULL;
  guint index;

  if (tokens == NULL || tokens[0] == NULL || tokens[1] == NULL)
    return;

  if (strcmp (tokens[0], "fields") == 0 && strcmp (tokens[1], "description") == 0)
    slack->views = TRUE;
  if (strcmp (tokens[0], "fields") == 0 && slack->key == NULL)
    slack->key = g_strdup (tokens[1]);
  if (strcmp (tokens[0], "sections") == 0
      && remit_patch_token_index (tokens[1], agent->n_sections, &index)
      && is_view (agent->sections[index]))
    slack->description = TRUE;
}

/* Whether the field must stand behind those that @expected has before it: one that the operation
 * does not touch, or any in the frontmatter where it says the order of all. */
static gboolean
is_in_order (const Slack     *slack,
             const char      *key,
             gboolean         touched,
             const RemitField *after)
{
  if (slack->all_fields)
    return after->n_places > 0 && after->places[0].form == REMIT_FORM_YAML;

  return !touched && g_strcmp0 (key, slack->key) != 0;
}

static gboolean
match_value (JsonNode    *expected,
             JsonNode    *value,
             const Slack *slack)
{
  return slack->ordered ? remit_yaml_same_value (expected, value)
                        : json_node_equal (expected, value);
}

/* The field of a key, which most often is the one at @place, for fields stay in their order: going
 * through all of them for each would take the square of their number. */
static const RemitField *
find_field_near (const RemitAgent *agent,
                 const char       *key,
                 guint             place)
{
  if (place < agent->n_fields && strcmp (agent->fields[place].key, key) == 0)
    return &agent->fields[place];

  return remit_agent_find_field (agent, key);
}

static gboolean
match_fields (JsonNode         *expected,
              const RemitAgent *before,
              const RemitAgent *after,
              const Slack      *slack,
              char            **difference)
{
  JsonObject *fields = json_node_get_object (expected);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;
  const RemitField *last = NULL;
  guint place = 0;

  json_object_iter_init_ordered (&iter, fields);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      guint index = get_placeholder (node, before->n_fields);
      const RemitField *field = find_field_near (after, key, place);
      gboolean fixed
          = field != NULL && is_in_order (slack, key, index == G_MAXUINT, field);

      if (index != G_MAXUINT)
        node = before->fields[index].value;
      if (field == NULL || (fixed && field < last)
          || (!match_value (node, field->value, slack)
              && !(slack->description && strcmp (key, "description") == 0)))
        {
          *difference = g_strdup_printf ("/fields/%s", key);
          return FALSE;
        }
      if (fixed)
        last = field;
      place = (guint) (field - after->fields) + 1;
    }

  if (json_object_get_size (fields) != after->n_fields)
    *difference = g_strdup ("/fields");

  return *difference == NULL;
}

/* Whether the sections of one kind, those in the body or the views, are the expected ones, in
 * order. Where views stand among the others says no text. */
typedef struct
{
  const RemitAgent *before;
  const RemitAgent *after;
  gboolean          views;
  guint             next;
} Sequence;

/* The next section of the kind, or the number of sections. */
static guint
skip_others (const Sequence *sequence)
{
  guint index = sequence->next;

  while (index < sequence->after->n_sections
         && is_view (sequence->after->sections[index]) != sequence->views)
    index++;

  return index;
}

static gboolean
is_expected_view (const Sequence *sequence,
                  JsonNode       *expected)
{
  guint index = get_placeholder (expected, sequence->before->n_sections);

  if (index != G_MAXUINT)
    return is_view (sequence->before->sections[index]);

  return JSON_NODE_HOLDS_OBJECT (expected)
         && json_object_has_member (json_node_get_object (expected), "in");
}

static gboolean
match_section (JsonNode           *expected,
               const RemitAgent   *before,
               const RemitSection *section)
{
  guint index = get_placeholder (expected, before->n_sections);
  g_autoptr (JsonNode) node = NULL;

  if (index != G_MAXUINT)
    return remit_section_equal (before->sections[index], section);

  node = remit_section_to_json (section, FALSE);

  return json_node_equal (expected, node);
}

static gboolean
match_sequence (JsonArray *sections,
                Sequence  *sequence,
                char     **difference)
{
  for (guint i = 0; i < json_array_get_length (sections); i++)
    {
      JsonNode *node = json_array_get_element (sections, i);

      if (is_expected_view (sequence, node) != sequence->views)
        continue;

      sequence->next = skip_others (sequence);
      if (sequence->next == sequence->after->n_sections
          || !match_section (node, sequence->before, sequence->after->sections[sequence->next]))
        {
          *difference = g_strdup_printf ("/sections/%u", i);
          return FALSE;
        }
      sequence->next++;
    }

  if (skip_others (sequence) != sequence->after->n_sections)
    *difference = g_strdup_printf ("/sections/%u", skip_others (sequence));

  return *difference == NULL;
}

static gboolean
match_sections (JsonNode         *expected,
                const RemitAgent *before,
                const RemitAgent *after,
                const Slack      *slack,
                char            **difference)
{
  JsonArray *sections = json_node_get_array (expected);
  Sequence body = { before, after, FALSE, 0 };
  Sequence views = { before, after, TRUE, 0 };

  return match_sequence (sections, &body, difference)
         && (slack->views || match_sequence (sections, &views, difference));
}

/* A title that is taken away is null: there always is one in the model. */
static gboolean
match_title (JsonNode         *expected,
             const RemitAgent *after,
             char            **difference)
{
  const char *title = expected != NULL && JSON_NODE_HOLDS_VALUE (expected)
                          ? json_node_get_string (expected)
                          : NULL;

  if (g_strcmp0 (title, after->title.text) != 0
      || (title == NULL && expected != NULL && !JSON_NODE_HOLDS_NULL (expected)))
    *difference = g_strdup ("/title");

  return *difference == NULL;
}

/* Whether @after is the model that @operation, and @next if there is one, make of @before. Where
 * not, @difference says what differs first. */
gboolean
remit_patch_matches (JsonNode             *expected,
                     const RemitAgent     *before,
                     const RemitAgent     *after,
                     const RemitOperation *operation,
                     const RemitOperation *next,
                     char                **difference)
{
  JsonObject *model = json_node_get_object (expected);
  g_auto (Slack) slack = { FALSE, FALSE, NULL, FALSE, FALSE };

  *difference = NULL;
  if (!has_member (model, "fields", JSON_NODE_OBJECT)
      || !has_member (model, "sections", JSON_NODE_ARRAY))
    {
      *difference = g_strdup (operation->path);
      return FALSE;
    }

  slack.ordered
      = operation->type == REMIT_OPERATION_REPLACE || operation->type == REMIT_OPERATION_ADD;
  slack.all_fields = slack.views = strcmp (operation->path, "/fields") == 0;
  add_slack (&slack, before, operation->path);
  /* What is copied stays as it is. */
  if (operation->type == REMIT_OPERATION_MOVE)
    add_slack (&slack, before, operation->from);
  add_slack (&slack, before, next != NULL ? next->path : NULL);

  return match_title (json_object_get_member (model, "title"), after, difference)
         && match_fields (json_object_get_member (model, "fields"), before, after, &slack,
                          difference)
         && match_sections (json_object_get_member (model, "sections"), before, after, &slack,
                            difference);
}
