/* test-sarif.c: findings as SARIF: the members that the standard requires, places in UTF-16, fixes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

#include "remit-sarif.h"

static JsonNode *
make_log (const char *string)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, NULL);
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  RemitCheckContext context = { .known = known };
  g_autoptr (GPtrArray) found = remit_agent_check (agent, &context);
  RemitSarif *sarif = remit_sarif_new ("1.2.3");

  remit_sarif_add (sarif, "folder/a%20b.md", text, found);
  remit_sarif_add (sarif, "c.md", text, found);
  return remit_sarif_end (sarif);
}

/* What a JSONPath leads to, as JSON with ' for ". */
static void
assert_json (JsonNode   *log,
             const char *path,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) found = json_path_query (path, log, &error);
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  json = json_to_string (found, FALSE);
  g_strdelimit (json, "\"", '\'');
  g_assert_cmpstr (json, ==, expected);
}

/* The rain is in a letter of two UTF-16 units and four bytes. */
#define TEXT FRONT "\n🌧 â‰¥ rain\n"

static void
test_required (void)
{
  g_autoptr (JsonNode) log = make_log (TEXT);

  assert_json (log, "$.version", "['2.1.0']");
  assert_json (log, "$.runs[*].columnKind", "['utf16CodeUnits']");
  assert_json (log, "$.runs[*].tool.driver.name", "['Remit']");
  assert_json (log, "$.runs[*].tool.driver.version", "['1.2.3']");
  assert_json (log, "$.runs[*].tool.driver.rules[*].id", "['text-mojibake']");
  assert_json (log, "$.runs[*].tool.driver.rules[*].defaultConfiguration.level", "['warning']");
  assert_json (log, "$.runs[*].results[*].ruleId", "['text-mojibake','text-mojibake']");
  assert_json (log, "$.runs[*].results[*].ruleIndex", "[0,0]");
  assert_json (log, "$.runs[*].results[*].level", "['warning','warning']");
}

static void
test_places (void)
{
  g_autoptr (JsonNode) log = make_log (TEXT);

  assert_json (log, "$.runs[0].results[*].locations[*].physicalLocation.artifactLocation.uri", "['folder/a%20b.md','c.md']");
  assert_json (log, "$.runs[0].results[0].locations[0].physicalLocation.region",
               "[{'startLine':7,'startColumn':4,'endLine':7,'endColumn':7}]");
}

static void
test_fixes (void)
{
  g_autoptr (JsonNode) log = make_log (TEXT);

  assert_json (log, "$.runs[0].results[0].fixes[*].artifactChanges[*].artifactLocation.uri", "['folder/a%20b.md']");
  assert_json (log, "$.runs[0].results[0].fixes[*].artifactChanges[*].replacements",
               "[[{'deletedRegion':{'startLine':7,'startColumn':4,'endLine':7,'endColumn':7},"
               "'insertedContent':{'text':'≥'}}]]");
}

/* What is only taken out has nothing to insert; what has no fix has no such member. */
static void
test_removals (void)
{
  g_autoptr (JsonNode) log = make_log (FRONT "\nHelp. \n\n[a]()\n");

  assert_json (log, "$.runs[0].results[0].ruleId", "['text-trailing-blanks']");
  assert_json (log, "$.runs[0].results[0].fixes[*].artifactChanges[*].replacements[*].insertedContent", "[]");
  assert_json (log, "$.runs[0].results[0].level", "['note']");
  assert_json (log, "$.runs[0].results[1].ruleId", "['body-link-broken']");
  assert_json (log, "$.runs[0].results[1].fixes", "[]");
}

static void
test_nothing (void)
{
  g_autoptr (JsonNode) log = remit_sarif_end (remit_sarif_new ("1"));

  assert_json (log, "$.runs[*].results", "[[]]");
  assert_json (log, "$.runs[*].tool.driver.rules", "[[]]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sarif/required-members", test_required);
  g_test_add_func ("/sarif/places-in-utf-16", test_places);
  g_test_add_func ("/sarif/fixes", test_fixes);
  g_test_add_func ("/sarif/removals", test_removals);
  g_test_add_func ("/sarif/nothing-found", test_nothing);
  return g_test_run ();
}
