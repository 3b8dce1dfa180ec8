/* section-stories.h: five small files, one a dialect, and what a patch makes of them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-patch.h"
#include "remit-read.h"

#include <string.h>

#define FRONT "---\nname: a-b\ndescription: Does it\n---\n"

#define SECTIONED \
  FRONT "# A B\n\n## Triggers\n- one\n- two\n\n## Key Actions\n1. Look\n2. Do\n\n" \
  "## Boundaries\n\n**Will:**\n- Help\n\n**Will Not:**\n- Harm\n"

#define COMPONENT \
  FRONT "<component name=\"a-b\" type=\"agent\">\n  <config style=\"X\" eval=\"true\"/>\n" \
  "  <triggers>one|two</triggers>\n\n  <process>\n1. Look\n2. Do\n  </process>\n\n" \
  "  <outputs>\n- Notes\n  </outputs>\n</component>\n"

#define PROMPT \
  FRONT "\nYou are a helper.\n\nYour Process:\n1. Look\n2. Do\n\nYour Outputs:\n- Notes\n" \
  "\nStay calm.\n"

#define CONSULTANT \
  FRONT "\n# A B\n\n**Role**: Helper for all.\n\n**Expertise**: Many things.\n\n" \
  "## Process\n- Look\n- Do\n\n## Mandated Output Structure\n1) Notes\n"

#define PERSONA \
  FRONT "\n# A B\n\nYou are a helper.\n\n---\n\n## Strategy (Parallel)\n\n// parallel\n\n" \
  "### Delegation Strategy\n\n| Delegate To | When |\n|-------------|------|\n| x | y |\n" \
  "\n### Pre-Response Validation Framework (1 Checks)\n\n1.  Sure?\n\n// end-parallel\n\n" \
  "---\n\n## Common Anti-Patterns\n\n| Anti-Pattern | Fix |\n|---|---|\n| a | b |\n\n" \
  "---\n\nStay calm.\n"

#define GOTCHAS \
  "{\"role\": \"gotchas\", \"heading\": null, \"blocks\": [{\"type\": \"list\"," \
  " \"ordered\": false, \"items\": [{\"text\": \"Mind\"}]}], \"sections\": []}"
#define EVIDENCE \
  "{\"role\": \"evidence\", \"heading\": null, \"blocks\": [], \"sections\": []}"
#define HOUSE \
  "{\"role\": \"group\", \"heading\": \"House\", \"blocks\": [], \"sections\":" \
  " [{\"role\": \"gotchas\", \"heading\": null, \"blocks\": [{\"type\": \"list\"," \
  " \"ordered\": false, \"items\": [{\"text\": \"Mind\"}]}], \"sections\": []}]}"
#define MISSION \
  "{\"role\": \"mission\", \"heading\": null, \"blocks\": [{\"type\": \"text\"," \
  " \"text\": \"Help all.\"}], \"sections\": []}"
#define MINDSET \
  "{\"role\": \"mindset\", \"heading\": null, \"blocks\": [{\"type\": \"list\"," \
  " \"ordered\": false, \"items\": [{\"text\": \"Calm\"}, {\"text\": \"Kind\"}]}]," \
  " \"sections\": []}"
#define SERVERS \
  "{\"role\": \"mcp\", \"heading\": null, \"blocks\": [{\"type\": \"list\", \"ordered\":" \
  " false, \"items\": [{\"label\": \"seq\", \"text\": \"thought\"}]}], \"sections\": []}"
#define BOUNDS \
  "{\"role\": \"bounds\", \"heading\": null, \"will\": [{\"text\": \"Help\"}], \"wont\":" \
  " [{\"text\": \"Harm\"}], \"blocks\": [], \"sections\": []}"

#define REPLACE(path, value) \
  "{\"op\": \"replace\", \"path\": \"" path "\", \"value\": " value "}"
#define ADD(path, value) "{\"op\": \"add\", \"path\": \"" path "\", \"value\": " value "}"
#define REMOVE(path) "{\"op\": \"remove\", \"path\": \"" path "\"}"
#define MOVE(from, path) "{\"op\": \"move\", \"from\": \"" from "\", \"path\": \"" path "\"}"
#define COPY(from, path) "{\"op\": \"copy\", \"from\": \"" from "\", \"path\": \"" path "\"}"

/* (transfer full) (nullable): what the operations make of @before. */
static char *
patch_text (const char *dialect,
            const char *before,
            const char *operations,
            GError    **error)
{
  g_autofree char *array = g_strconcat ("[", operations, "]", NULL);
  g_autoptr (JsonNode) node = json_from_string (array, NULL);
  g_autoptr (RemitText) text = remit_text_new_from_string (before, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, remit_dialect_find (dialect));
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (RemitEditList) edits = NULL;
  g_autoptr (RemitText) after = NULL;

  g_assert_nonnull (node);
  list = remit_operations_from_json (node, error);
  g_assert_nonnull (list);
  edits = remit_patch_translate (agent, list, error);
  if (edits == NULL)
    return NULL;
  after = remit_edit_list_apply (edits, text);

  return g_strndup (remit_text_get_data (after), remit_text_get_length (after));
}

/* The operations make @after of @before, and @inverse, if there is one, makes @before of it. */
static void
story (const char *dialect,
       const char *before,
       const char *operations,
       const char *after,
       const char *inverse)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = patch_text (dialect, before, operations, &error);
  g_autofree char *back = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, after);
  if (inverse == NULL)
    return;

  back = patch_text (dialect, text, inverse, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (back, ==, before);
}
