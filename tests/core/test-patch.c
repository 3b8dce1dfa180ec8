/* test-patch.c: what an edit of the model changes in the text, byte by byte
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch.h"
#include "remit-read.h"

#include <string.h>

static RemitEditList *
translate_full (const RemitAgent *agent,
                const char       *patch,
                RemitAgent      **after,
                GError          **error)
{
  g_autoptr (JsonNode) node = json_from_string (patch, NULL);
  g_autoptr (GPtrArray) operations = NULL;

  g_assert_nonnull (node);
  operations = remit_operations_from_json (node, error);

  return operations != NULL ? remit_patch_translate_full (agent, operations, after, error) : NULL;
}

static RemitEditList *
translate (const RemitAgent *agent,
           const char       *patch,
           GError          **error)
{
  g_autoptr (RemitAgent) after = NULL;

  return translate_full (agent, patch, &after, error);
}

static RemitAgent *
read_as (const char *dialect,
         const char *string)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);

  return remit_agent_read (text, remit_dialect_find (dialect));
}

/* The patch makes exactly @after of @before, and hands on what was read of that. */
static void
check (const char *dialect,
       const char *before,
       const char *patch,
       const char *after)
{
  g_autoptr (RemitAgent) agent = read_as (dialect, before);
  g_autoptr (RemitAgent) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = translate_full (agent, patch, &read, &error);
  g_autoptr (RemitText) text = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (edits);
  text = remit_edit_list_apply (edits, agent->text);
  g_assert_cmpstr (remit_text_get_data (text), ==, after);
  if (remit_edit_list_get_n_edits (edits) == 0)
    return;
  g_assert_nonnull (read);
  g_assert_true (read->dialect == agent->dialect);
  g_assert_cmpstr (remit_text_get_data (read->text), ==, after);
}

static void
refuse (const char *dialect,
        const char *before,
        const char *patch,
        int         code,
        const char *message)
{
  g_autoptr (RemitAgent) agent = read_as (dialect, before);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = translate (agent, patch, &error);

  g_assert_null (edits);
  g_assert_error (error, REMIT_PATCH_ERROR, code);
  g_assert_nonnull (strstr (error->message, message));
}

#define FRONT "---\nname: a-b\ndescription: Does it\n---\n"
#define REPLACE(path, value) "[{\"op\": \"replace\", \"path\": \"" path "\", \"value\": " value "}]"
#define ADD(path, value) "[{\"op\": \"add\", \"path\": \"" path "\", \"value\": " value "}]"
#define REMOVE(path) "[{\"op\": \"remove\", \"path\": \"" path "\"}]"
#define MOVE(from, path) "[{\"op\": \"move\", \"from\": \"" from "\", \"path\": \"" path "\"}]"
#define COPY(from, path) "[{\"op\": \"copy\", \"from\": \"" from "\", \"path\": \"" path "\"}]"

/* --- strings --- */

static void
test_text (void)
{
  check ("sectioned", FRONT "\nYou are *it*.  \nYes.\n", REPLACE ("/sections/0/blocks/0/text", "\"You are *it*.  \\nNo.\""),
         FRONT "\nYou are *it*.  \nNo.\n");
  check ("sectioned", FRONT "\n## Outputs\n\nOne\r\n", REPLACE ("/sections/0/blocks/0/text", "\"Two\\nlines\""),
         FRONT "\n## Outputs\n\nTwo\r\nlines\r\n");
}

static void
test_item_over_lines (void)
{
  check ("sectioned", FRONT "## Outputs\n-   one\n-   two\n", REPLACE ("/sections/0/blocks/0/items/0/text", "\"one\\nmore\""),
         FRONT "## Outputs\n-   one\n    more\n-   two\n");
}

static void
test_text_set_apart (void)
{
  check ("sectioned", FRONT "## Outputs\n- x\n**Label:** apart\n", REPLACE ("/sections/0/blocks/1/text", "\"words\""),
         FRONT "## Outputs\n- x\n\nwords\n");
}

static void
test_heading (void)
{
  check ("sectioned", FRONT "## 🎯 Some **Thing**:\ntext\n", REPLACE ("/sections/0/heading", "\"Other Thing\""),
         FRONT "## Other Thing:\ntext\n");
  check ("sectioned", FRONT "## Where it is from ##\ntext\n", REPLACE ("/sections/0/heading", "\"Place\""),
         FRONT "## Place ##\ntext\n");
  check ("sectioned", FRONT "## Deliverables\n- a\n", REPLACE ("/sections/0/heading", "null"),
         FRONT "## Outputs\n- a\n");
  refuse ("sectioned", FRONT "## Something\n- a\n", REPLACE ("/sections/0/heading", "\"Triggers\""),
          REMIT_PATCH_ERROR_PLACE, "another role");
}

static void
test_role_with_heading (void)
{
  check ("sectioned", FRONT "## Something\n- a\n",
         "[{\"op\": \"replace\", \"path\": \"/sections/0/role\", \"value\": \"outputs\"},"
         " {\"op\": \"replace\", \"path\": \"/sections/0/heading\", \"value\": null}]",
         FRONT "## Outputs\n- a\n");
}

static void
test_label (void)
{
  check ("sectioned", FRONT "## Focus Areas\n- **API**: x\n- __DB:__ y\n", REPLACE ("/sections/0/blocks/0/items/1/label", "\"Data: Base\""),
         FRONT "## Focus Areas\n- **API**: x\n- __Data: Base:__ y\n");
  check ("sectioned", FRONT "## Focus Areas\n- a: x\n- b: y\n", REPLACE ("/sections/0/blocks/0/items/1/label", "\"One, two. Three!\""),
         FRONT "## Focus Areas\n- a: x\n- **One, two. Three!**: y\n");
  check ("sectioned", FRONT "## Focus Areas\n- **a**: x\n- y\n", ADD ("/sections/0/blocks/0/items/1/label", "\"b\""),
         FRONT "## Focus Areas\n- **a**: x\n- **b**: y\n");
  check ("sectioned", FRONT "## Focus Areas\n- **a**: x\n- y\n", REMOVE ("/sections/0/blocks/0/items/0/label"),
         FRONT "## Focus Areas\n- x\n- y\n");
}

static void
test_label_removed_among_plain_ones (void)
{
  check ("sectioned", FRONT "## Focus Areas\n- a: x\n- b: y\n- c: z\n", REMOVE ("/sections/0/blocks/0/items/1/label"),
         FRONT "## Focus Areas\n- **a**: x\n- y\n- **c**: z\n");
}

static void
test_target (void)
{
  const char *text = FRONT "## Constitutional AI Principles\n1.  **S (Target: 95%)**: x\n2.  **T**: y\n";

  check ("persona", text, REPLACE ("/sections/0/blocks/0/items/0/target", "\"9.5%\""),
         FRONT "## Constitutional AI Principles\n1.  **S (Target: 9.5%)**: x\n2.  **T**: y\n");
  check ("persona", text, ADD ("/sections/0/blocks/0/items/1/target", "\"50%\""),
         FRONT "## Constitutional AI Principles\n1.  **S (Target: 95%)**: x\n2.  **T (Target: 50%)**: y\n");
  check ("persona", text, REMOVE ("/sections/0/blocks/0/items/0/target"),
         FRONT "## Constitutional AI Principles\n1.  **S**: x\n2.  **T**: y\n");
  refuse ("persona", text, REPLACE ("/sections/0/blocks/0/items/0/target", "\"much\""), REMIT_PATCH_ERROR_PLACE,
          "percentage");
}

static void
test_checked (void)
{
  const char *text = FRONT "## Checklist\n* [ ] a\n* [x] b\n* c\n";

  check ("sectioned", text, REPLACE ("/sections/0/blocks/0/items/0/checked", "true"),
         FRONT "## Checklist\n* [x] a\n* [x] b\n* c\n");
  check ("sectioned", text, REMOVE ("/sections/0/blocks/0/items/1/checked"), FRONT "## Checklist\n* [ ] a\n* b\n* c\n");
  check ("sectioned", text, ADD ("/sections/0/blocks/0/items/2/checked", "false"),
         FRONT "## Checklist\n* [ ] a\n* [x] b\n* [ ] c\n");
}

static void
test_code (void)
{
  const char *text = FRONT "## Examples\n\n```sh\nls\n```\n";

  check ("sectioned", text, REPLACE ("/sections/0/blocks/0/text", "\"ls\\n\\npwd\""),
         FRONT "## Examples\n\n```sh\nls\n\npwd\n```\n");
  check ("sectioned", text, REPLACE ("/sections/0/blocks/0/info", "\"bash\""), FRONT "## Examples\n\n```bash\nls\n```\n");
  check ("sectioned", text, REPLACE ("/sections/0/blocks/0/text", "\"```\\nx\\n```\""),
         FRONT "## Examples\n\n````sh\n```\nx\n```\n````\n");
}

static void
test_note (void)
{
  check ("sectioned", FRONT "## Checklist\n\n*do all*\n\n- a\n", REPLACE ("/sections/0/note", "\"do some\""),
         FRONT "## Checklist\n\n*do some*\n\n- a\n");
  check ("sectioned", FRONT "## Checklist\n\n*do all*\n\n- a\n", REMOVE ("/sections/0/note"), FRONT "## Checklist\n\n- a\n");
  check ("sectioned", FRONT "## Checklist\n\n- a\n", ADD ("/sections/0/note", "\"do\""), FRONT "## Checklist\n\n*do*\n\n- a\n");
  check ("component", FRONT "<component name=\"a-b\" type=\"agent\">\n  <checklist>\n- a\n  </checklist>\n</component>\n",
         ADD ("/sections/0/note", "\"MUST \\\"all\\\"\""),
         FRONT "<component name=\"a-b\" type=\"agent\">\n  <checklist note=\"MUST &quot;all&quot;\">\n- a\n  </checklist>\n</component>\n");
}

/* --- what a place cannot hold --- */

#define COMPONENT(body) FRONT "<component name=\"a-b\" type=\"agent\">\n" body "</component>\n"

static void
test_pipe_in_pipes (void)
{
  check ("component", COMPONENT ("  <triggers>one|two</triggers>\n"), REPLACE ("/sections/0/blocks/0/items/1/text", "\"a|b\""),
         COMPONENT ("  <triggers>one|a&#124;b</triggers>\n"));
  check ("component", COMPONENT ("  <bounds will=\"x|y\" wont=\"z\"/>\n"), REPLACE ("/sections/0/will/0/text", "\"a|\\\"b\\\"\""),
         COMPONENT ("  <bounds will=\"a&#124;&quot;b&quot;|y\" wont=\"z\"/>\n"));
}

static void
test_pipe_in_cell (void)
{
  check ("sectioned", FRONT "## Examples\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", REPLACE ("/sections/0/blocks/0/rows/0/1", "\"x|y\""),
         FRONT "## Examples\n\n| a | b |\n|---|---|\n| 1 | x\\|y |\n");
  refuse ("sectioned", FRONT "## Examples\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", REPLACE ("/sections/0/blocks/0/rows/0/1", "\"x\\ny\""),
          REMIT_PATCH_ERROR_PLACE, "line break");
}

static void
test_tag_in_text (void)
{
  check ("component", COMPONENT ("  <handoff>\n- a &amp; b\n- c\n  </handoff>\n"),
         REPLACE ("/sections/0/blocks/0/items/0/text", "\"a & <handoff> b</handoff>\""),
         COMPONENT ("  <handoff>\n- a &amp; &lt;handoff> b&lt;/handoff>\n- c\n  </handoff>\n"));
}

static void
test_pipes_become_a_list (void)
{
  check ("component", COMPONENT ("  <triggers>one|two</triggers>\n"),
         ADD ("/sections/0/blocks/0/items/2", "{\"text\": \"three\", \"checked\": true}"),
         COMPONENT ("  <triggers>\n  - one\n  - two\n  - [x] three\n  </triggers>\n"));
  check ("component", COMPONENT ("  <bounds will=\"x\" wont=\"z\"/>\n"),
         ADD ("/sections/0/will/1", "{\"text\": \"y\", \"checked\": false}"),
         COMPONENT ("  <bounds wont=\"z\">\n    <will>\n    - x\n    - [ ] y\n    </will>\n  </bounds>\n"));
}

static void
test_syntax_in_text_is_refused (void)
{
  const char *text = FRONT "## Outputs\n\nwords\n";

  refuse ("sectioned", text, REPLACE ("/sections/0/blocks/0/text", "\"# Heading\""), REMIT_PATCH_ERROR_PLACE, "differently");
  refuse ("sectioned", text, REPLACE ("/sections/0/blocks/0/text", "\"---\""), REMIT_PATCH_ERROR_PLACE, "differently");
  refuse ("sectioned", text, REPLACE ("/sections/0/blocks/0/text", "\"a\\n\\nb\""), REMIT_PATCH_ERROR_PLACE, "blank line");
  refuse ("sectioned", text, REPLACE ("/sections/0/blocks/0/text", "\"\""), REMIT_PATCH_ERROR_PLACE, "empty");
  refuse ("sectioned", text, REPLACE ("/sections/0/blocks/0/text", "5"), REMIT_PATCH_ERROR_VALUE, "string");
}

/* --- items --- */

static void
test_item_added (void)
{
  check ("sectioned", FRONT "## Triggers\n* one\n\n* two\n", ADD ("/sections/0/blocks/0/items/-", "{\"text\": \"three\"}"),
         FRONT "## Triggers\n* one\n\n* two\n\n* three\n");
  check ("sectioned", FRONT "## Triggers\n  -   one", ADD ("/sections/0/blocks/0/items/0", "{\"text\": \"zero\"}"),
         FRONT "## Triggers\n  -   zero\n  -   one");
  check ("sectioned", FRONT "## Outputs\n- **A:** x\n", ADD ("/sections/0/blocks/0/items/1", "{\"label\": \"B\", \"text\": \"y\"}"),
         FRONT "## Outputs\n- **A:** x\n- **B:** y\n");
  check ("component", COMPONENT ("  <process>\n1) a: x\n2) b: y\n  </process>\n"),
         ADD ("/sections/0/blocks/0/items/1", "{\"label\": \"n\", \"text\": \"z\"}"),
         COMPONENT ("  <process>\n1) a: x\n2) n: z\n3) b: y\n  </process>\n"));
}

static void
test_item_with_blocks_added (void)
{
  check ("sectioned", FRONT "## Outputs\n1. a\n", ADD ("/sections/0/blocks/0/items/-", "{\"text\": \"b\", \"blocks\": "
         "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"c\"}, {\"text\": \"d\"}]}]}"),
         FRONT "## Outputs\n1. a\n2. b\n   - c\n   - d\n");
}

static void
test_item_without_label_among_plain_ones (void)
{
  check ("sectioned", FRONT "## Focus Areas\n- a: x\n- b: y\n", ADD ("/sections/0/blocks/0/items/-", "{\"text\": \"z\"}"),
         FRONT "## Focus Areas\n- **a**: x\n- **b**: y\n- z\n");
}

static void
test_blocks_of_an_item (void)
{
  const char *bare = FRONT "## Outputs\n- a\n- b\n";
  const char *nested = FRONT "## Outputs\n- a\n  - x\n- b\n";
  const char *list = "[{\"type\": \"list\", \"ordered\": false, \"items\": [{\"text\": \"x\"}]}]";
  g_autofree char *add
      = g_strdup_printf ("[{\"op\": \"add\", \"path\": \"/sections/0/blocks/0/items/0/blocks\", \"value\": %s}]", list);

  check ("sectioned", nested, REMOVE ("/sections/0/blocks/0/items/0/blocks/0"), bare);
  check ("sectioned", nested, REMOVE ("/sections/0/blocks/0/items/0/blocks"), bare);
  check ("sectioned", nested, REPLACE ("/sections/0/blocks/0/items/0/blocks", "[]"), bare);
  check ("sectioned", bare, add, nested);
  check ("sectioned", bare, ADD ("/sections/0/blocks/0/items/0/blocks", "[]"), bare);
}

static void
test_item_removed (void)
{
  const char *text = FRONT "## Key Actions\n\n3. a\n   more\n\n4. b\n5. c\n\nText\n";

  check ("sectioned", text, REMOVE ("/sections/0/blocks/0/items/0"), FRONT "## Key Actions\n\n3. b\n4. c\n\nText\n");
  check ("sectioned", text, REMOVE ("/sections/0/blocks/0/items/1"), FRONT "## Key Actions\n\n3. a\n   more\n\n4. c\n\nText\n");
  check ("sectioned", text, REMOVE ("/sections/0/blocks/0/items/2"), FRONT "## Key Actions\n\n3. a\n   more\n\n4. b\n\nText\n");
  refuse ("sectioned", FRONT "## Triggers\n- a\n", REMOVE ("/sections/0/blocks/0/items/0"), REMIT_PATCH_ERROR_PLACE,
          "at least one item");
}

static void
test_item_moved (void)
{
  const char *text = FRONT "## Key Actions\n1.  a\n    - deep\n2.  b\n3.  c\n4.  d\n";

  check ("sectioned", text, MOVE ("/sections/0/blocks/0/items/0", "/sections/0/blocks/0/items/2"),
         FRONT "## Key Actions\n1.  b\n2.  c\n3.  a\n    - deep\n4.  d\n");
  check ("sectioned", text, MOVE ("/sections/0/blocks/0/items/2", "/sections/0/blocks/0/items/0"),
         FRONT "## Key Actions\n1.  c\n2.  a\n    - deep\n3.  b\n4.  d\n");
}

static void
test_item_moved_to_another_list (void)
{
  check ("sectioned", FRONT "## Boundaries\n\n**Will:**\n- a\n- b\n\n**Will Not:**\n* c\n", MOVE ("/sections/0/will/0", "/sections/0/wont/0"),
         FRONT "## Boundaries\n\n**Will:**\n- b\n\n**Will Not:**\n* a\n* c\n");
}

static void
test_numbers_of_its_own_style (void)
{
  check ("sectioned", FRONT "## Key Actions\n1. a\n1. b\n", ADD ("/sections/0/blocks/0/items/1", "{\"text\": \"n\"}"),
         FRONT "## Key Actions\n1. a\n1. n\n1. b\n");
  check ("sectioned", FRONT "## Key Actions\n1. a\n2. b\n2. c\n3. d\n", REMOVE ("/sections/0/blocks/0/items/3"),
         FRONT "## Key Actions\n1. a\n2. b\n2. c\n");
}

static void
test_count_in_heading (void)
{
  check ("persona", FRONT "## Pre-Response Validation Framework (2 Checks)\n1. a\n2. b\n", ADD ("/sections/0/blocks/0/items/-", "{\"text\": \"c\"}"),
         FRONT "## Pre-Response Validation Framework (3 Checks)\n1. a\n2. b\n3. c\n");
}

static void
test_parts (void)
{
  const char *text = COMPONENT ("  <role>\n    <mindset>One | Two | Three</mindset>\n  </role>\n");

  check ("component", text, ADD ("/sections/0/blocks/0/items/1", "{\"text\": \"New\"}"),
         COMPONENT ("  <role>\n    <mindset>One | New | Two | Three</mindset>\n  </role>\n"));
  check ("component", text, REMOVE ("/sections/0/blocks/0/items/2"),
         COMPONENT ("  <role>\n    <mindset>One | Two</mindset>\n  </role>\n"));
  check ("component", text, MOVE ("/sections/0/blocks/0/items/2", "/sections/0/blocks/0/items/0"),
         COMPONENT ("  <role>\n    <mindset>Three | One | Two</mindset>\n  </role>\n"));
}

static void
test_servers (void)
{
  check ("component", COMPONENT ("  <mcp servers=\"seq:analysis|c7:patterns\"/>\n"),
         ADD ("/sections/0/blocks/0/items/-", "{\"label\": \"x\", \"text\": \"y\"}"),
         COMPONENT ("  <mcp servers=\"seq:analysis|c7:patterns|x:y\"/>\n"));
}

static void
test_next_words (void)
{
  check ("component", COMPONENT ("  <handoff next=\"/a /b\"/>\n"), ADD ("/sections/0/blocks/0/items/1", "{\"text\": \"/c\"}"),
         COMPONENT ("  <handoff next=\"/a /c /b\"/>\n"));
}

/* --- tables --- */

#define TABLE "## Examples\n\n  | Trigger | Output |\n  |---------|:------:|\n  | a       | b      |\n  | c       | d      |\n"

static void
test_cell_keeps_its_column (void)
{
  check ("sectioned", FRONT TABLE, REPLACE ("/sections/0/blocks/0/rows/0/0", "\"longer\""),
         FRONT "## Examples\n\n  | Trigger | Output |\n  |---------|:------:|\n  | longer  | b      |\n  | c       | d      |\n");
  check ("sectioned", FRONT "## Examples\n|a|b|\n|-|-|\n|1|22|\n", REPLACE ("/sections/0/blocks/0/rows/0/1", "\"3\""),
         FRONT "## Examples\n|a|b|\n|-|-|\n|1|3|\n");
}

static void
test_rows (void)
{
  check ("sectioned", FRONT TABLE, ADD ("/sections/0/blocks/0/rows/1", "[\"x\", \"y|z\"]"),
         FRONT "## Examples\n\n  | Trigger | Output |\n  |---------|:------:|\n  | a       | b      |\n  | x       | y\\|z   |\n  | c       | d      |\n");
  check ("sectioned", FRONT TABLE, REMOVE ("/sections/0/blocks/0/rows/1"),
         FRONT "## Examples\n\n  | Trigger | Output |\n  |---------|:------:|\n  | a       | b      |\n");
  check ("sectioned", FRONT TABLE, MOVE ("/sections/0/blocks/0/rows/1", "/sections/0/blocks/0/rows/0"),
         FRONT "## Examples\n\n  | Trigger | Output |\n  |---------|:------:|\n  | c       | d      |\n  | a       | b      |\n");
}

static void
test_columns (void)
{
  check ("sectioned", FRONT "## Examples\n| a | b |\n|---|---|\n| 1 | 2 |\n", REPLACE ("/sections/0/blocks/0/columns/1", "\"B\""),
         FRONT "## Examples\n| a | B |\n|---|---|\n| 1 | 2 |\n");
  check ("sectioned", FRONT "## Examples\n| a | b |\n|---|---|\n| 1 | 2 |\n", ADD ("/sections/0/blocks/0/columns/-", "\"c\""),
         FRONT "## Examples\n| a | b | c |\n|---|---|---|\n| 1 | 2 |\n");
  check ("sectioned", FRONT "## Examples\n| a | b |\n|---|---|\n| 1 | 2 |\n", REMOVE ("/sections/0/blocks/0/columns/0"),
         FRONT "## Examples\n| b |\n|---|\n| 1 | 2 |\n");
  check ("sectioned", FRONT "## Examples\n| a | b |\n|---|---|\n| 1 |\n", ADD ("/sections/0/blocks/0/rows/0/1", "\"2\""),
         FRONT "## Examples\n| a | b |\n|---|---|\n| 1 | 2 |\n");
}

/* --- bounds --- */

static void
test_bounds (void)
{
  check ("sectioned", FRONT "## Boundaries\n\n**Will:**\n\n- a\n", ADD ("/sections/0/wont", "[{\"text\": \"b\"}]"),
         FRONT "## Boundaries\n\n**Will:**\n\n- a\n\n**Will Not:**\n\n- b\n");
  check ("sectioned", FRONT "## Boundaries\n**Will:**\n- a\n\n**Will Not:**\n- b\n", REMOVE ("/sections/0/wont"),
         FRONT "## Boundaries\n**Will:**\n- a\n");
  check ("component", COMPONENT ("  <bounds will=\"a\"/>\n"), ADD ("/sections/0/wont", "[{\"text\": \"b\"}, {\"text\": \"c|d\"}]"),
         COMPONENT ("  <bounds will=\"a\" wont=\"b|c&#124;d\"/>\n"));
  check ("component", COMPONENT ("  <bounds will=\"a\" wont=\"b\"/>\n"), REMOVE ("/sections/0/will"),
         COMPONENT ("  <bounds wont=\"b\"/>\n"));
}

/* --- fields --- */

static void
test_name_in_all_its_places (void)
{
  check ("persona", "---\nname: a-b\nagents:\n  primary: a-b\n---\n\n# Persona: a-b (v1.0)\n\n# A B\n\nYou.\n", REPLACE ("/fields/name", "\"c-d\""),
         "---\nname: c-d\nagents:\n  primary: c-d\n---\n\n# Persona: c-d (v1.0)\n\n# C D\n\nYou.\n");
  check ("component", COMPONENT (""), REPLACE ("/fields/name", "\"c\""),
         "---\nname: c\ndescription: Does it\n---\n<component name=\"c\" type=\"agent\">\n</component>\n");
}

static void
test_version_is_a_string (void)
{
  check ("persona", "---\nname: a\nversion: 2.0.0 # now\n---\n# Persona: a (v2.0)\n\nYou.\n", REPLACE ("/fields/version", "\"2.10\""),
         "---\nname: a\nversion: 2.10 # now\n---\n# Persona: a (v2.10)\n\nYou.\n");
}

static void
test_version_leaves_the_title (void)
{
  const char *text = "---\nname: a\nversion: 2.0.0\n---\n# Persona: a (v2.0)\n\nYou.\n";

  check ("persona", text, REMOVE ("/fields/version"), "---\nname: a\n---\n# Persona: a\n\nYou.\n");
  check ("persona", text, REPLACE ("/fields/version", "\"\""),
         "---\nname: a\nversion: \"\"\n---\n# Persona: a\n\nYou.\n");
}

static void
test_scalar_keeps_its_quotes (void)
{
  check ("sectioned", "---\nname: 'a'\ndescription: \"x\"  # why\n---\n", REPLACE ("/fields/description", "\"say \\\"hi\\\": # no\""),
         "---\nname: 'a'\ndescription: \"say \\\"hi\\\": # no\"  # why\n---\n");
  check ("sectioned", "---\nname: a\ndescription: x\n---\n", REPLACE ("/fields/description", "\"true\""),
         "---\nname: a\ndescription: \"true\"\n---\n");
}

static void
test_list_keeps_its_spelling (void)
{
  check ("consultant", "---\nname: a\ntools: Read, Write\n---\n", REPLACE ("/fields/tools", "[\"Read\", \"Grep\", \"Bash\"]"),
         "---\nname: a\ntools: Read, Grep, Bash\n---\n");
  check ("sectioned", "---\nname: a\ntools: [Read, Write]\n---\n", ADD ("/fields/tools/0", "\"Bash\""),
         "---\nname: a\ntools: [Bash, Read, Write]\n---\n");
  check ("persona", "---\nname: a\nallowed-tools:\n- Read\n- Write\n---\n", REMOVE ("/fields/tools/0"),
         "---\nname: a\nallowed-tools:\n- Write\n---\n");
  check ("component", COMPONENT ("  <config style=\"A|B\"/>\n"), MOVE ("/fields/style/1", "/fields/style/0"),
         COMPONENT ("  <config style=\"B|A\"/>\n"));
}

static void
test_emptied_list_leaves_no_line (void)
{
  check ("consultant", "---\nname: a\ntools:\n  Read,\n  Write\nmodel: x\n---\n", REPLACE ("/fields/tools", "[]"),
         "---\nname: a\ntools: []\nmodel: x\n---\n");
}

static void
test_field_added_and_removed (void)
{
  check ("sectioned", FRONT, ADD ("/fields/color", "\"red\""), "---\nname: a-b\ndescription: Does it\ncolor: red\n---\n");
  check ("sectioned", FRONT, REMOVE ("/fields/description"), "---\nname: a-b\n---\n");
  check ("sectioned", FRONT, MOVE ("/fields/description", "/fields/summary"), "---\nname: a-b\nsummary: Does it\n---\n");
  check ("component", COMPONENT ("  <config eval=\"true\"/>\n"), REMOVE ("/fields/eval"), COMPONENT (""));
  check ("component", COMPONENT ("  <config eval=\"true\"/>\n"), ADD ("/fields/style", "[\"A\", \"B\"]"),
         COMPONENT ("  <config eval=\"true\" style=\"A|B\"/>\n"));
  check ("persona", "---\nname: a\n---\n\n# Persona: a\n\n// turbo-all\n\nYou.\n", REMOVE ("/fields/turbo-all"),
         "---\nname: a\n---\n\n# Persona: a\n\nYou.\n");
}

static void
test_nested_values (void)
{
  const char *text = "---\nname: a\nhooks:\n  Stop:\n    - run\n---\n";

  check ("sectioned", text, REPLACE ("/fields/hooks/Stop/0", "\"go\""), "---\nname: a\nhooks:\n  Stop:\n    - go\n---\n");
  check ("sectioned", text, ADD ("/fields/hooks/Stop/1", "\"go\""), "---\nname: a\nhooks:\n  Stop:\n    - run\n    - go\n---\n");
  check ("sectioned", text, ADD ("/fields/hooks/Start", "true"), "---\nname: a\nhooks:\n  Stop:\n    - run\n  Start: true\n---\n");
}

static void
test_file_without_frontmatter (void)
{
  check ("sectioned", "## Outputs\n- a\n", ADD ("/fields/name", "\"x\""), "---\nname: x\n---\n\n## Outputs\n- a\n");
}

static void
test_view (void)
{
  const char *text = "---\nname: a\ndescription: \"Use this agent when: (1) one thing, (2) two things. More.\"\n---\n\nYou are it.\n";

  check ("prompt", text, REPLACE ("/sections/1/blocks/0/items/0/text", "\"a \\\"thing\\\"\""),
         "---\nname: a\ndescription: \"Use this agent when: (1) a \\\"thing\\\", (2) two things. More.\"\n---\n\nYou are it.\n");
  check ("prompt", text, ADD ("/sections/1/blocks/0/items/1", "{\"text\": \"new\"}"),
         "---\nname: a\ndescription: \"Use this agent when: (1) one thing, (2) new, (3) two things. More.\"\n---\n\nYou are it.\n");
}

static void
test_title (void)
{
  check ("sectioned", FRONT "\n# A B\n\nYou.\n", REPLACE ("/title", "\"The One\""), FRONT "\n# The One\n\nYou.\n");
  check ("sectioned", FRONT "\n# The One\n\nYou.\n", REPLACE ("/title", "null"), FRONT "\n# A B\n\nYou.\n");
  check ("component", COMPONENT (""), REPLACE ("/title", "\"The One\""),
         FRONT "<component name=\"a-b\" type=\"agent\" title=\"The One\">\n</component>\n");
}

static void
test_title_taken_away (void)
{
  check ("sectioned", FRONT "\n# The One\n\nYou.\n", REMOVE ("/title"), FRONT "\n# A B\n\nYou.\n");
  check ("sectioned", FRONT "\nYou.\n", REMOVE ("/title"), FRONT "\nYou.\n");
}

static void
test_title_of_an_empty_body (void)
{
  check ("sectioned", FRONT, ADD ("/title", "\"The One\""), FRONT "\n# The One\n");
  check ("sectioned", FRONT "\n", ADD ("/title", "\"The One\""), FRONT "\n# The One\n");
  check ("sectioned", "---\nname: a-b\n---", ADD ("/title", "\"The One\""), "---\nname: a-b\n---\n\n# The One");
  check ("sectioned", "", ADD ("/title", "\"The One\""), "# The One\n");
}

static void
test_whole_members_stay (void)
{
  refuse ("sectioned", FRONT, REMOVE ("/fields"), REMIT_PATCH_ERROR_PLACE, "cannot be changed");
  refuse ("sectioned", FRONT, REMOVE ("/sections"), REMIT_PATCH_ERROR_PLACE, "cannot be changed");
}

/* --- blocks and sections --- */

static void
test_blocks (void)
{
  const char *text = FRONT "## Outputs\n\nOne\n\n- a\n\nTwo\n";

  check ("sectioned", text, REMOVE ("/sections/0/blocks/1"), FRONT "## Outputs\n\nOne\n\nTwo\n");
  check ("sectioned", text, MOVE ("/sections/0/blocks/2", "/sections/0/blocks/0"), FRONT "## Outputs\n\nTwo\n\nOne\n\n- a\n");
  check ("sectioned", text, ADD ("/sections/0/blocks/1", "{\"type\": \"rule\"}"), FRONT "## Outputs\n\nOne\n\n---\n\n- a\n\nTwo\n");
  check ("sectioned", text, REPLACE ("/sections/0/blocks/1/ordered", "true"), FRONT "## Outputs\n\nOne\n\n1. a\n\nTwo\n");
  check ("sectioned", text, REPLACE ("/sections/0/blocks/0", "{\"type\": \"code\", \"info\": \"\", \"text\": \"x\"}"),
         FRONT "## Outputs\n\n```\nx\n```\n\n- a\n\nTwo\n");
}

static void
test_sections (void)
{
  const char *text = FRONT "\n# A B\n\nYou.\n\n---\n\n## One\n- a\n\n---\n\n## Two\n- b\n";

  check ("persona", text, REMOVE ("/sections/1"), FRONT "\n# A B\n\nYou.\n\n---\n\n## Two\n- b\n");
  check ("persona", text, REMOVE ("/sections/2"), FRONT "\n# A B\n\nYou.\n\n---\n\n## One\n- a\n");
  check ("persona", text, MOVE ("/sections/2", "/sections/1"), FRONT "\n# A B\n\nYou.\n\n---\n\n## Two\n- b\n\n---\n\n## One\n- a\n");
  check ("persona", text, COPY ("/sections/1", "/sections/2"),
         FRONT "\n# A B\n\nYou.\n\n---\n\n## One\n- a\n\n---\n\n## One\n- a\n\n---\n\n## Two\n- b\n");
  check ("persona", text, ADD ("/sections/-", "{\"role\": \"gotchas\", \"heading\": null, \"blocks\": [], \"sections\": []}"),
         FRONT "\n# A B\n\nYou.\n\n---\n\n## One\n- a\n\n---\n\n## Two\n- b\n\n---\n\n## Gotchas\n");
}

static void
test_parallel (void)
{
  check ("persona", FRONT "## Work (Parallel)\n\n// parallel\n\n- a\n\n// end-parallel\n\n## Next\n- b\n", REMOVE ("/sections/0/parallel"),
         FRONT "## Work\n\n- a\n\n## Next\n- b\n");
  check ("persona", FRONT "## Work\n\n- a\n", ADD ("/sections/0/parallel", "true"),
         FRONT "## Work (Parallel)\n\n// parallel\n\n- a\n\n// end-parallel\n");
}

/* --- patches --- */

static void
test_all_or_nothing (void)
{
  const char *text = FRONT "## Triggers\n- a\n- b\n";

  check ("sectioned", text,
         "[{\"op\": \"test\", \"path\": \"/fields/name\", \"value\": \"a-b\"},"
         " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/items/0\", \"value\": {\"text\": \"n\"}},"
         " {\"op\": \"replace\", \"path\": \"/sections/0/blocks/0/items/1/text\", \"value\": \"A\"},"
         " {\"op\": \"copy\", \"from\": \"/sections/0/blocks/0/items/2\", \"path\": \"/sections/0/blocks/0/items/0\"}]",
         FRONT "## Triggers\n- b\n- n\n- A\n- b\n");
  refuse ("sectioned", text,
          "[{\"op\": \"remove\", \"path\": \"/sections/0/blocks/0/items/0\"},"
          " {\"op\": \"test\", \"path\": \"/fields/name\", \"value\": \"other\"}]",
          REMIT_PATCH_ERROR_TEST, "Operation 2 (test) on “/fields/name”");
}

static void
test_what_is_no_patch (void)
{
  refuse ("sectioned", FRONT, "{}", REMIT_PATCH_ERROR_SYNTAX, "array");
  refuse ("sectioned", FRONT, "[{\"op\": \"put\", \"path\": \"/a\"}]", REMIT_PATCH_ERROR_SYNTAX, "Operation 1");
  refuse ("sectioned", FRONT, "[{\"op\": \"add\", \"path\": \"/fields/x\"}]", REMIT_PATCH_ERROR_SYNTAX, "value");
  refuse ("sectioned", FRONT, "[{\"op\": \"move\", \"path\": \"/fields/x\"}]", REMIT_PATCH_ERROR_SYNTAX, "from");
}

static void
test_pointers_that_lead_nowhere (void)
{
  refuse ("sectioned", FRONT, REMOVE ("/fields/color"), REMIT_PATCH_ERROR_PATH, "/fields/color");
  refuse ("sectioned", FRONT, REPLACE ("/sections/0/note", "\"x\""), REMIT_PATCH_ERROR_PATH, "/sections/0/note");
  refuse ("sectioned", FRONT, REPLACE ("/dialect", "\"prompt\""), REMIT_PATCH_ERROR_PATH, "only fields");
  refuse ("sectioned", FRONT, REPLACE ("fields", "{}"), REMIT_PATCH_ERROR_PATH, "");
  refuse ("sectioned", FRONT "## T\n- a\n", REMOVE ("/sections/0/blocks/0/items/00"), REMIT_PATCH_ERROR_PATH, "");
  refuse ("sectioned", FRONT "## T\n- a\n", REMOVE ("/sections/0/blocks/0/items/-"), REMIT_PATCH_ERROR_PATH, "");
}

static void
test_nothing_to_change (void)
{
  check ("sectioned", FRONT, REPLACE ("/fields/name", "\"a-b\""), FRONT);
  check ("sectioned", FRONT, "[]", FRONT);
}

static void
test_bytes_that_are_no_text (void)
{
  refuse ("sectioned", FRONT "\xff\n", REPLACE ("/fields/name", "\"c\""), REMIT_PATCH_ERROR_PLACE, "UTF-8");
}

static void
test_broken_files (void)
{
  check ("component", FRONT "<component name=\"a-b\" type=\"agent\">\n<handoff>\n- a\n- b\n", REPLACE ("/sections/0/blocks/1/items/1/text", "\"c\""),
         FRONT "<component name=\"a-b\" type=\"agent\">\n<handoff>\n- a\n- c\n");
  check ("prompt", "---\nname: a\ndescription: Use it. user: \"hi\" x: y\ncolor: red\n---\nYou.\n", REPLACE ("/fields/color", "\"blue\""),
         "---\nname: a\ndescription: Use it. user: \"hi\" x: y\ncolor: blue\n---\nYou.\n");
  check ("prompt", "---\n  name: a\n  description: b: c\n---\nYou.\n", ADD ("/fields/color", "\"red\""),
         "---\n  name: a\n  description: b: c\n  color: red\n---\nYou.\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch/string/text", test_text);
  g_test_add_func ("/patch/string/item-over-lines", test_item_over_lines);
  g_test_add_func ("/patch/string/set-apart", test_text_set_apart);
  g_test_add_func ("/patch/string/heading", test_heading);
  g_test_add_func ("/patch/string/role-with-heading", test_role_with_heading);
  g_test_add_func ("/patch/string/label", test_label);
  g_test_add_func ("/patch/string/label-removed-among-plain-ones", test_label_removed_among_plain_ones);
  g_test_add_func ("/patch/string/target", test_target);
  g_test_add_func ("/patch/string/checked", test_checked);
  g_test_add_func ("/patch/string/code", test_code);
  g_test_add_func ("/patch/string/note", test_note);
  g_test_add_func ("/patch/escape/pipe-in-pipes", test_pipe_in_pipes);
  g_test_add_func ("/patch/escape/pipe-in-cell", test_pipe_in_cell);
  g_test_add_func ("/patch/escape/tag-in-text", test_tag_in_text);
  g_test_add_func ("/patch/escape/pipes-become-a-list", test_pipes_become_a_list);
  g_test_add_func ("/patch/escape/syntax-is-refused", test_syntax_in_text_is_refused);
  g_test_add_func ("/patch/item/added", test_item_added);
  g_test_add_func ("/patch/item/with-blocks-added", test_item_with_blocks_added);
  g_test_add_func ("/patch/item/without-label-among-plain-ones", test_item_without_label_among_plain_ones);
  g_test_add_func ("/patch/item/blocks", test_blocks_of_an_item);
  g_test_add_func ("/patch/item/removed", test_item_removed);
  g_test_add_func ("/patch/item/moved", test_item_moved);
  g_test_add_func ("/patch/item/moved-to-another-list", test_item_moved_to_another_list);
  g_test_add_func ("/patch/item/numbers", test_numbers_of_its_own_style);
  g_test_add_func ("/patch/item/count-in-heading", test_count_in_heading);
  g_test_add_func ("/patch/part/pipes", test_parts);
  g_test_add_func ("/patch/part/servers", test_servers);
  g_test_add_func ("/patch/part/words", test_next_words);
  g_test_add_func ("/patch/part/view", test_view);
  g_test_add_func ("/patch/table/cell", test_cell_keeps_its_column);
  g_test_add_func ("/patch/table/rows", test_rows);
  g_test_add_func ("/patch/table/columns", test_columns);
  g_test_add_func ("/patch/bounds", test_bounds);
  g_test_add_func ("/patch/field/name-in-all-places", test_name_in_all_its_places);
  g_test_add_func ("/patch/field/version", test_version_is_a_string);
  g_test_add_func ("/patch/field/version-leaves-the-title", test_version_leaves_the_title);
  g_test_add_func ("/patch/field/emptied-list", test_emptied_list_leaves_no_line);
  g_test_add_func ("/patch/field/quotes", test_scalar_keeps_its_quotes);
  g_test_add_func ("/patch/field/list", test_list_keeps_its_spelling);
  g_test_add_func ("/patch/field/added-and-removed", test_field_added_and_removed);
  g_test_add_func ("/patch/field/nested", test_nested_values);
  g_test_add_func ("/patch/field/without-frontmatter", test_file_without_frontmatter);
  g_test_add_func ("/patch/title", test_title);
  g_test_add_func ("/patch/title/taken-away", test_title_taken_away);
  g_test_add_func ("/patch/title/of-an-empty-body", test_title_of_an_empty_body);
  g_test_add_func ("/patch/whole-members-stay", test_whole_members_stay);
  g_test_add_func ("/patch/blocks", test_blocks);
  g_test_add_func ("/patch/sections", test_sections);
  g_test_add_func ("/patch/parallel", test_parallel);
  g_test_add_func ("/patch/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/patch/no-patch", test_what_is_no_patch);
  g_test_add_func ("/patch/nowhere", test_pointers_that_lead_nowhere);
  g_test_add_func ("/patch/nothing-to-change", test_nothing_to_change);
  g_test_add_func ("/patch/not-utf-8", test_bytes_that_are_no_text);
  g_test_add_func ("/patch/broken-files", test_broken_files);

  return g_test_run ();
}
