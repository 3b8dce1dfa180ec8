/* test-json.c: the model as JSON, byte by byte
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"
#include "remit-read.h"

#include <string.h>

static RemitAgent *
read_agent (const char *content,
            const char *dialect)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (content, -1);

  return remit_agent_read (text, remit_dialect_find (dialect));
}

static char *
get_fixture (const char *name)
{
  const char *folder = g_getenv ("REMIT_FIXTURES");

  g_assert_nonnull (folder);
  return g_build_filename (folder, "json", name, NULL);
}

/* Compares with a file beside the fixture, or writes it when asked to accept what is. */
static void
assert_golden (const char *name,
               const char *actual)
{
  g_autofree char *path = get_fixture (name);
  g_autofree char *expected = NULL;

  if (g_getenv ("REMIT_ACCEPT") != NULL)
    g_assert_true (g_file_set_contents (path, actual, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (actual, ==, expected);
}

static void
test_models_are_printed_as_before (gconstpointer data)
{
  const char *dialect = data;
  g_autofree char *name = g_strconcat (dialect, ".md", NULL);
  g_autofree char *json_name = g_strconcat (dialect, ".json", NULL);
  g_autofree char *spans_name = g_strconcat (dialect, ".spans.json", NULL);
  g_autofree char *outline_name = g_strconcat (dialect, ".outline", NULL);
  g_autofree char *path = get_fixture (name);
  g_autofree char *content = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *printed_spans = NULL;
  g_autofree char *outline = NULL;
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (JsonNode) json = NULL;
  g_autoptr (JsonNode) spans = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  agent = read_agent (content, dialect);
  json = remit_agent_to_json (agent, FALSE);
  printed = remit_json_print (json);
  assert_golden (json_name, printed);
  spans = remit_agent_to_json (agent, TRUE);
  printed_spans = remit_json_print (spans);
  assert_golden (spans_name, printed_spans);
  outline = remit_agent_to_outline (agent);
  assert_golden (outline_name, outline);
}

/* What spans add must not stay in the agent. */
static void
test_spans_leave_the_agent_alone (void)
{
  g_autoptr (RemitAgent) agent = read_agent ("---\nhooks:\n  a: {b: c}\n---\n", "prompt");
  g_autoptr (JsonNode) before = remit_agent_to_json (agent, FALSE);
  g_autoptr (JsonNode) spans = remit_agent_to_json (agent, TRUE);
  g_autoptr (JsonNode) after = remit_agent_to_json (agent, FALSE);

  g_assert_true (json_node_equal (before, after));
  g_assert_false (json_node_equal (before, spans));
}

static void
assert_prints (const char *json,
               const char *expected)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autofree char *printed = remit_json_print (node);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_prints_with_two_spaces (void)
{
  assert_prints ("{\"b\":[],\"a\":{},\"c\":[1,[true,null]]}",
                 "{\n  \"b\": [],\n  \"a\": {},\n  \"c\": [\n    1,\n    [\n      true,\n"
                 "      null\n    ]\n  ]\n}\n");
  assert_prints ("null", "null\n");
}

static void
test_prints_what_json_demands_escaped (void)
{
  assert_prints ("[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001é→😀\\u007f\"]",
                 "[\n  \"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001é→😀\x7f\"\n]\n");
}

static void
test_prints_numbers_that_read_back (void)
{
  assert_prints ("[0.1]", "[\n  0.1\n]\n");
  assert_prints ("[2.0]", "[\n  2.0\n]\n");
  assert_prints ("[-1e300]", "[\n  -1e+300\n]\n");
  assert_prints ("[0.30000000000000004]", "[\n  0.30000000000000004\n]\n");
  assert_prints ("[-9007199254740993]", "[\n  -9007199254740993\n]\n");
}

static void
test_prints_utf8_whatever_the_text_is (void)
{
  g_autoptr (RemitAgent) agent = read_agent ("caf\xe9\n", "prompt");
  g_autoptr (JsonNode) json = remit_agent_to_json (agent, FALSE);
  g_autofree char *printed = remit_json_print (json);

  g_assert_true (g_utf8_validate (printed, -1, NULL));
  g_assert_nonnull (strstr (printed, "caf\xef\xbf\xbd"));
}

static void
test_diagnostics_say_where (void)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ("é\nüx\n", -1);
  g_autoptr (GPtrArray) diagnostics
      = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_diagnostic_free);
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  RemitDiagnostic *diagnostic = remit_diagnostic_new (
      "text-bom", REMIT_SEVERITY_WARNING, REMIT_SPAN (5, 6), "An %s", "x");
  g_autoptr (JsonNode) json = NULL;
  g_autofree char *printed = NULL;

  remit_edit_list_add (edits, REMIT_SPAN (5, 6), "y", -1);
  remit_diagnostic_add_fix (diagnostic, "Mend", edits);
  g_ptr_array_add (diagnostics, diagnostic);
  json = remit_diagnostics_to_json (diagnostics, text);
  printed = remit_json_print (json);
  g_assert_cmpstr (printed, ==,
                   "[\n  {\n    \"rule\": \"text-bom\",\n    \"severity\": \"warning\",\n"
                   "    \"span\": [\n      5,\n      6\n    ],\n    \"line\": 2,\n"
                   "    \"column\": 2,\n    \"message\": \"An x\",\n    \"fixes\": [\n      {\n"
                   "        \"title\": \"Mend\",\n        \"edits\": [\n          {\n"
                   "            \"start\": 5,\n            \"end\": 6,\n"
                   "            \"replacement\": \"y\"\n          }\n        ]\n      }\n"
                   "    ]\n  }\n]\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/json/models-are-printed-as-before/component", "component",
                        test_models_are_printed_as_before);
  g_test_add_data_func ("/json/models-are-printed-as-before/prompt", "prompt",
                        test_models_are_printed_as_before);
  g_test_add_data_func ("/json/models-are-printed-as-before/persona", "persona",
                        test_models_are_printed_as_before);
  g_test_add_func ("/json/spans-leave-the-agent-alone", test_spans_leave_the_agent_alone);
  g_test_add_func ("/json/prints-with-two-spaces", test_prints_with_two_spaces);
  g_test_add_func ("/json/prints-what-json-demands-escaped", test_prints_what_json_demands_escaped);
  g_test_add_func ("/json/prints-numbers-that-read-back", test_prints_numbers_that_read_back);
  g_test_add_func ("/json/prints-utf8-whatever-the-text-is", test_prints_utf8_whatever_the_text_is);
  g_test_add_func ("/json/diagnostics-say-where", test_diagnostics_say_where);

  return g_test_run ();
}
