/* test-agent.c: JSON Pointers lead to what the model's JSON has there, places to pointers
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"
#include "remit-read.h"

#include <string.h>

static const char component[]
    = "---\nname: tester\ntools: Read, Write\nhooks:\n  a/b: [1, {c: d}]\n---\n"
      "<component name=\"tester\" type=\"agent\">\n"
      "  <config style=\"Short|Plain\"/>\n"
      "  <triggers>one|two</triggers>\n"
      "  <process title=\"How\" note=\"in order\" parallel=\"true\">\n"
      "1) first: do\n2) second: check\n"
      "  </process>\n"
      "  <examples>\n| A | B |\n|---|---|\n| x |  |\n| y | z |\n  </examples>\n"
      "  <bounds will=\"a|b\"/>\n"
      "  <notes>\n```sh\nls\n```\n\n3. three\n   - inner\n4. four\n  </notes>\n"
      "</component>\n";

static const char sectioned[]
    = "---\nname: tester\n---\n\n# A Title\n\nWho it is.\n\n"
      "## Constitutional AI Principles (Target: 90%)\n\n*Weigh all*\n\n"
      "- **Clear (Target: 95%)**: Short words\n- [x] done\n\n"
      "## Boundaries\n\n**Will:**\n- this\n\n**Will Not:**\n- that\n\n"
      "## Group\n\n### Child\n\nText\n";

static RemitAgent *
read_agent (const char *content,
            const char *dialect)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (content, -1);

  return remit_agent_read (text, remit_dialect_find (dialect));
}

typedef struct
{
  const char   *pointer;
  RemitNodeKind kind;
  gboolean      exists;
  guint         index;
} Case;

static void
assert_resolve (const RemitAgent *agent,
                const Case       *cases,
                guint             n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_auto (RemitPointer) at = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].pointer);
      remit_agent_resolve (agent, cases[i].pointer, &at, &error);
      g_assert_no_error (error);
      g_assert_cmpint (at.kind, ==, cases[i].kind);
      g_assert_cmpint (at.exists, ==, cases[i].exists);
      g_assert_cmpuint (at.index, ==, cases[i].index);
    }
}

#define NONE G_MAXUINT

static void
test_every_kind_is_found (void)
{
  static const Case cases[] = {
    { "", REMIT_AT_AGENT, TRUE, NONE },
    { "/format", REMIT_AT_NOTHING, TRUE, NONE },
    { "/dialect", REMIT_AT_NOTHING, TRUE, NONE },
    { "/title", REMIT_AT_TITLE, TRUE, NONE },
    { "/fields", REMIT_AT_FIELDS, TRUE, NONE },
    { "/fields/tools", REMIT_AT_FIELD, TRUE, NONE },
    { "/fields/color", REMIT_AT_FIELD, FALSE, NONE },
    { "/fields/tools/1", REMIT_AT_FIELD_VALUE, TRUE, 1 },
    { "/fields/tools/2", REMIT_AT_FIELD_VALUE, FALSE, 2 },
    { "/fields/tools/-", REMIT_AT_FIELD_VALUE, FALSE, NONE },
    { "/fields/hooks/a~1b/1/c", REMIT_AT_FIELD_VALUE, TRUE, 1 },
    { "/fields/hooks/x~0y", REMIT_AT_FIELD_VALUE, FALSE, NONE },
    { "/sections", REMIT_AT_SECTIONS, TRUE, NONE },
    { "/sections/0", REMIT_AT_SECTION, TRUE, 0 },
    { "/sections/5", REMIT_AT_SECTION, FALSE, 5 },
    { "/sections/-", REMIT_AT_SECTION, FALSE, NONE },
    { "/sections/0/role", REMIT_AT_ROLE, TRUE, 0 },
    { "/sections/0/heading", REMIT_AT_STRING, TRUE, 0 },
    { "/sections/0/note", REMIT_AT_STRING, FALSE, 0 },
    { "/sections/0/target", REMIT_AT_STRING, FALSE, 0 },
    { "/sections/0/parallel", REMIT_AT_PARALLEL, FALSE, 0 },
    { "/sections/1/parallel", REMIT_AT_PARALLEL, TRUE, 1 },
    { "/sections/0/blocks", REMIT_AT_BLOCKS, TRUE, 0 },
    { "/sections/0/blocks/0", REMIT_AT_BLOCK, TRUE, 0 },
    { "/sections/0/blocks/1", REMIT_AT_BLOCK, FALSE, 1 },
    { "/sections/0/blocks/0/type", REMIT_AT_BLOCK_MEMBER, TRUE, 0 },
    { "/sections/0/blocks/0/start", REMIT_AT_BLOCK_MEMBER, FALSE, 0 },
    { "/sections/0/blocks/0/items", REMIT_AT_ITEMS, TRUE, 0 },
    { "/sections/0/blocks/0/items/1", REMIT_AT_ITEM, TRUE, 1 },
    { "/sections/0/blocks/0/items/-", REMIT_AT_ITEM, FALSE, NONE },
    { "/sections/0/blocks/0/items/1/checked", REMIT_AT_CHECKED, FALSE, 1 },
    { "/sections/0/blocks/0/items/1/blocks", REMIT_AT_BLOCKS, FALSE, 1 },
    { "/sections/0/blocks/0/items/1/blocks/-", REMIT_AT_BLOCK, FALSE, NONE },
    { "/sections/1/blocks/0/items/0/label", REMIT_AT_STRING, TRUE, 0 },
    { "/sections/2/blocks/0/columns", REMIT_AT_COLUMNS, TRUE, 0 },
    { "/sections/2/blocks/0/columns/1", REMIT_AT_STRING, TRUE, 1 },
    { "/sections/2/blocks/0/rows", REMIT_AT_ROWS, TRUE, 0 },
    { "/sections/2/blocks/0/rows/1", REMIT_AT_ROW, TRUE, 1 },
    { "/sections/2/blocks/0/rows/-", REMIT_AT_ROW, FALSE, NONE },
    { "/sections/2/blocks/0/rows/0/1", REMIT_AT_STRING, TRUE, 1 },
    { "/sections/2/blocks/0/rows/0/2", REMIT_AT_STRING, FALSE, 2 },
    { "/sections/3/will", REMIT_AT_ITEMS, TRUE, 3 },
    { "/sections/3/will/2", REMIT_AT_ITEM, FALSE, 2 },
    { "/sections/3/wont", REMIT_AT_ITEMS, FALSE, 3 },
    { "/sections/4/blocks/0/info", REMIT_AT_STRING, TRUE, 0 },
    { "/sections/4/blocks/0/text", REMIT_AT_STRING, TRUE, 0 },
    { "/sections/4/blocks/1/start", REMIT_AT_BLOCK_MEMBER, TRUE, 1 },
    { "/sections/4/blocks/1/items/0/blocks/0/items/0/text", REMIT_AT_STRING, TRUE, 0 },
    { "/sections/4/sections/-", REMIT_AT_SECTION, FALSE, NONE },
  };
  g_autoptr (RemitAgent) agent = read_agent (component, "component");

  assert_resolve (agent, cases, G_N_ELEMENTS (cases));
}

static void
test_the_nodes_on_the_way_are_there (void)
{
  g_autoptr (RemitAgent) agent = read_agent (component, "component");
  g_auto (RemitPointer) at = { 0 };

  g_assert_true (
      remit_agent_resolve (agent, "/sections/4/blocks/1/items/0/blocks/0/items/0/text", &at, NULL));
  g_assert_true (at.section == agent->sections[4]);
  g_assert_true (at.item->text.text != NULL && strcmp (at.item->text.text, "inner") == 0);
  g_assert_true (at.block == agent->sections[4]->blocks[1]->list.items[0]->blocks[0]);
  g_assert_true (at.items == &at.block->list);
  g_assert_true (at.string == &at.item->text);
  g_assert_cmpstr (at.name, ==, "text");
  remit_pointer_clear (&at);

  g_assert_true (remit_agent_resolve (agent, "/fields/hooks/a~1b/1/c", &at, NULL));
  g_assert_cmpstr (at.field->key, ==, "hooks");
  g_assert_cmpstr (at.rest[0], ==, "a/b");
  g_assert_cmpstr (at.rest[2], ==, "c");
  g_assert_null (at.rest[3]);
}

static void
test_what_cannot_be_is_refused (void)
{
  static const char *const nowhere[]
      = { "/",
          "/nothing",
          "/title/0",
          "/sections/6",
          "/sections/01",
          "/sections/+1",
          "/sections/ 1",
          "/sections/18446744073709551616",
          "/sections/-/role",
          "/sections/0/will",
          "/sections/0/in",
          "/sections/3/wont/0",
          "/sections/0/blocks/0/columns",
          "/sections/0/blocks/0/text",
          "/sections/0/blocks/0/items/0/blocks/0/text",
          "/sections/2/blocks/0/items",
          "/fields/color/0",
          "/fields/tools/x",
          "/fields/tools/3",
          "/fields/name/0",
          "/fields/hooks/nothing/0" };
  static const char *const invalid[] = { "sections", "/fields/~", "/fields/~2" };
  g_autoptr (RemitAgent) agent = read_agent (component, "component");

  for (guint i = 0; i < G_N_ELEMENTS (nowhere); i++)
    {
      g_auto (RemitPointer) at = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", nowhere[i]);
      g_assert_false (remit_agent_resolve (agent, nowhere[i], &at, &error));
      g_assert_error (error, REMIT_POINTER_ERROR, REMIT_POINTER_ERROR_NOWHERE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_auto (RemitPointer) at = { 0 };
      g_autoptr (GError) error = NULL;

      g_assert_false (remit_agent_resolve (agent, invalid[i], &at, &error));
      g_assert_error (error, REMIT_POINTER_ERROR, REMIT_POINTER_ERROR_SYNTAX);
    }
}

static void
test_an_empty_key_is_a_field (void)
{
  g_autoptr (RemitAgent) agent = read_agent ("---\n\"\": x\n---\n", "prompt");
  g_auto (RemitPointer) at = { 0 };

  g_assert_true (remit_agent_resolve (agent, "/fields/", &at, NULL));
  g_assert_cmpint (at.kind, ==, REMIT_AT_FIELD);
  g_assert_true (at.exists);
}

static void
test_views_are_marked (void)
{
  g_autoptr (RemitAgent) agent = read_agent (
      "---\nname: x\ndescription: \"Use this agent when: (1) a, (2) b. Example: c\"\n---\n\nYou.\n",
      "prompt");
  g_auto (RemitPointer) at = { 0 };

  g_assert_true (remit_agent_resolve (agent, "/sections/1/in", &at, NULL));
  g_assert_true (at.exists);
}

/* --- all nodes --- */

static void
assert_all_resolve (const RemitAgent *agent,
                    JsonNode         *node,
                    const char       *path)
{
  g_auto (RemitPointer) at = { 0 };
  g_autoptr (GError) error = NULL;

  remit_agent_resolve (agent, path, &at, &error);
  g_assert_no_error (error);
  g_assert_true (at.exists);
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        g_autofree char *child = g_strdup_printf ("%s/%u", path, i);

        assert_all_resolve (agent, json_array_get_element (json_node_get_array (node), i), child);
      }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          g_autoptr (GString) token = g_string_new (name);
          g_autofree char *child = NULL;

          g_string_replace (token, "~", "~0", 0);
          g_string_replace (token, "/", "~1", 0);
          child = g_strconcat (path, "/", token->str, NULL);
          assert_all_resolve (agent, member, child);
        }
    }
}

static void
test_all_that_is_printed_resolves (void)
{
  g_autoptr (RemitAgent) first = read_agent (component, "component");
  g_autoptr (RemitAgent) second = read_agent (sectioned, "sectioned");
  g_autoptr (JsonNode) first_json = remit_agent_to_json (first, FALSE);
  g_autoptr (JsonNode) second_json = remit_agent_to_json (second, FALSE);

  assert_all_resolve (first, first_json, "");
  assert_all_resolve (second, second_json, "");
}

/* --- places --- */

static void
assert_pointer_at (const RemitAgent *agent,
                   const char       *content,
                   const char       *word,
                   const char       *expected)
{
  gsize start = strstr (content, word) - content;
  g_autofree char *pointer = remit_agent_pointer_at (agent, start);

  g_assert_cmpstr (pointer, ==, expected);
}

static void
test_places_lead_to_pointers (void)
{
  g_autoptr (RemitAgent) agent = read_agent (component, "component");

  assert_pointer_at (agent, component, "name: tester", "/fields/name");
  assert_pointer_at (agent, component, "Write", "/fields/tools/1");
  assert_pointer_at (agent, component, "a/b: ", "/fields/hooks");
  assert_pointer_at (agent, component, "tester\" type", "/fields/name");
  assert_pointer_at (agent, component, "Plain", "/fields/style/1");
  assert_pointer_at (agent, component, "two<", "/sections/0/blocks/0/items/1/text");
  assert_pointer_at (agent, component, "How", "/sections/1/heading");
  assert_pointer_at (agent, component, "in order", "/sections/1/note");
  assert_pointer_at (agent, component, "second: ", "/sections/1/blocks/0/items/1/label");
  assert_pointer_at (agent, component, "check\n", "/sections/1/blocks/0/items/1/text");
  assert_pointer_at (agent, component, "B |", "/sections/2/blocks/0/columns/1");
  assert_pointer_at (agent, component, "z |", "/sections/2/blocks/0/rows/1/1");
  assert_pointer_at (agent, component, "b\"/>", "/sections/3/will/1/text");
  assert_pointer_at (agent, component, "sh\nls", "/sections/4/blocks/0/info");
  assert_pointer_at (agent, component, "inner",
                     "/sections/4/blocks/1/items/0/blocks/0/items/0/text");
  g_assert_null (remit_agent_pointer_at (agent, strlen (component)));
}

static void
test_places_in_markdown_lead_to_pointers (void)
{
  g_autoptr (RemitAgent) agent = read_agent (sectioned, "sectioned");

  assert_pointer_at (agent, sectioned, "A Title", "/title");
  assert_pointer_at (agent, sectioned, "Who it", "/sections/0/blocks/0/text");
  assert_pointer_at (agent, sectioned, "90%", "/sections/1/target");
  assert_pointer_at (agent, sectioned, "Weigh", "/sections/1/note");
  assert_pointer_at (agent, sectioned, "95%", "/sections/1/blocks/0/items/0/target");
  assert_pointer_at (agent, sectioned, "x] done", "/sections/1/blocks/0/items/1/checked");
  assert_pointer_at (agent, sectioned, "that", "/sections/2/wont/0/text");
  assert_pointer_at (agent, sectioned, "Will Not", "/sections/2/wont");
  assert_pointer_at (agent, sectioned, "Child", "/sections/3/sections/0/heading");
}

static void
test_a_caret_behind_a_word_is_in_it (void)
{
  g_autoptr (RemitAgent) agent = read_agent (component, "component");
  gsize behind = strstr (component, "Read") + strlen ("Read") - component;
  g_autofree char *tool = remit_agent_pointer_at (agent, behind);

  g_assert_cmpstr (tool, ==, "/fields/tools/0");
}

static void
test_fields_are_found_by_key (void)
{
  g_autoptr (RemitAgent) agent = read_agent (component, "component");
  g_autoptr (RemitAgent) again = remit_agent_ref (agent);

  g_assert_cmpstr (remit_agent_get_string (again, "name"), ==, "tester");
  g_assert_null (remit_agent_get_string (agent, "tools"));
  g_assert_null (remit_agent_get_string (agent, "color"));
  g_assert_cmpuint (remit_agent_find_field (agent, "tools")->n_items, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agent/every-kind-is-found", test_every_kind_is_found);
  g_test_add_func ("/agent/the-nodes-on-the-way-are-there", test_the_nodes_on_the_way_are_there);
  g_test_add_func ("/agent/what-cannot-be-is-refused", test_what_cannot_be_is_refused);
  g_test_add_func ("/agent/an-empty-key-is-a-field", test_an_empty_key_is_a_field);
  g_test_add_func ("/agent/views-are-marked", test_views_are_marked);
  g_test_add_func ("/agent/all-that-is-printed-resolves", test_all_that_is_printed_resolves);
  g_test_add_func ("/agent/places-lead-to-pointers", test_places_lead_to_pointers);
  g_test_add_func ("/agent/places-in-markdown-lead-to-pointers",
                   test_places_in_markdown_lead_to_pointers);
  g_test_add_func ("/agent/a-caret-behind-a-word-is-in-it", test_a_caret_behind_a_word_is_in_it);
  g_test_add_func ("/agent/fields-are-found-by-key", test_fields_are_found_by_key);

  return g_test_run ();
}
