/* read-stories.h: for tests: a text, a dialect, and what the model says
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-json.h"
#include "remit-read.h"

/*
 * ReadStory:
 * @name: the behaviour
 * @dialect: how the text is read
 * @member: the member of the model that counts: title, fields, sections
 * @text: the text
 * @expected: its value as JSON with ' for ", without the members that are what they mostly are: a
 *   null heading, no blocks, no sections, an unordered list
 */
typedef struct
{
  const char *name;
  const char *dialect;
  const char *member;
  const char *text;
  const char *expected;
} ReadStory;

static inline gboolean
read_stories_is_usual (const char *name,
                       JsonNode   *value)
{
  if (g_str_equal (name, "heading"))
    return JSON_NODE_HOLDS_NULL (value);
  if (g_str_equal (name, "blocks") || g_str_equal (name, "sections"))
    return json_array_get_length (json_node_get_array (value)) == 0;
  return g_str_equal (name, "ordered") && !json_node_get_boolean (value);
}

/* Leaves out of @node what stories leave out. */
static inline void
read_stories_shorten (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (GList) elements = json_array_get_elements (json_node_get_array (node));

      for (GList *l = elements; l != NULL; l = l->next)
        read_stories_shorten (l->data);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *l = names; l != NULL; l = l->next)
        if (read_stories_is_usual (l->data, json_object_get_member (object, l->data)))
          json_object_remove_member (object, l->data);
        else
          read_stories_shorten (json_object_get_member (object, l->data));
    }
}

static inline void
read_stories_test (gconstpointer data)
{
  const ReadStory *story = data;
  g_autoptr (RemitText) text = remit_text_new_from_string (story->text, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, remit_dialect_find (story->dialect));
  g_autoptr (JsonNode) model = remit_agent_to_json (agent, FALSE);
  g_autofree char *json = g_strdelimit (g_strdup (story->expected), "'", '"');
  g_autoptr (JsonNode) expected = json_from_string (json, NULL);
  JsonNode *value = json_object_get_member (json_node_get_object (model), story->member);

  g_assert_nonnull (expected);
  g_assert_nonnull (value);
  if (!g_str_equal (story->member, "fields"))
    read_stories_shorten (value);
  if (!json_node_equal (value, expected))
    {
      g_autofree char *found = json_to_string (value, FALSE);

      g_strdelimit (found, "\"", '\'');
      g_assert_cmpstr (found, ==, story->expected);
      g_assert_not_reached ();
    }
}

static inline void
read_stories_add (const ReadStory *stories,
                  gsize            n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/read/", stories[i].name, NULL);

      g_test_add_data_func (path, &stories[i], read_stories_test);
    }
}
