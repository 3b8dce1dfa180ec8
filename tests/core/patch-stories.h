/* patch-stories.h: a patch in one line: the text before, the operation, the text after
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>

#include "remit-patch.h"
#include "remit-read.h"

#define FRONT "---\nname: a-b\ndescription: Does it\n---\n"
#define COMPONENT(body) FRONT "<component name=\"a-b\" type=\"agent\">\n" body "</component>\n"
#define OUTPUTS(body) FRONT "## Outputs\n\n" body
#define EXAMPLES(body) FRONT "## Examples\n\n" body
#define ITEMS "/sections/0/blocks/0/items"

/* What stands in the frontmatter below the name, before and after. */
#define TOP "---\nname: a-b\n"
#define BODY "---\n\nHi.\n"
#define CHECK(before, patch, after) check ("sectioned", TOP before BODY, patch, TOP after BODY)

#define PERMISSION \
  "permission:\n  # the shell\n  bash:\n    - git *\n    - ls\n    - \"rm -i\"\n" \
  "  edit: allow   # careful\n  net:\n    hosts: [a, b]\n    deny: {x: 1, y: [1, 2]}\n"

#define REPLACE(path, value) \
  "[{\"op\": \"replace\", \"path\": \"" path "\", \"value\": " value "}]"
#define ADD(path, value) "[{\"op\": \"add\", \"path\": \"" path "\", \"value\": " value "}]"
#define REMOVE(path) "[{\"op\": \"remove\", \"path\": \"" path "\"}]"
#define MOVE(from, path) \
  "[{\"op\": \"move\", \"from\": \"" from "\", \"path\": \"" path "\"}]"
#define COPY(from, path) \
  "[{\"op\": \"copy\", \"from\": \"" from "\", \"path\": \"" path "\"}]"

static inline RemitAgent *
read_as (const char *dialect,
         const char *string)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);

  return remit_agent_read (text, remit_dialect_find (dialect));
}

static inline RemitEditList *
translate (const RemitAgent *agent,
           const char       *patch,
           GError          **error)
{
  g_autoptr (JsonNode) node = json_from_string (patch, NULL);
  g_autoptr (GPtrArray) operations = NULL;

  g_assert_nonnull (node);
  operations = remit_operations_from_json (node, error);
  g_assert_nonnull (operations);

  return remit_patch_translate (agent, operations, error);
}

/* The patch makes exactly @after of @before. */
static inline void
check (const char *dialect,
       const char *before,
       const char *patch,
       const char *after)
{
  g_autoptr (RemitAgent) agent = read_as (dialect, before);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = translate (agent, patch, &error);
  g_autoptr (RemitText) text = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (edits);
  text = remit_edit_list_apply (edits, agent->text);
  g_assert_cmpstr (remit_text_get_data (text), ==, after);
}

/* The place cannot hold what the patch asks for, and says so in words with @message in them. */
static inline void
refuse (const char *dialect,
        const char *before,
        const char *patch,
        const char *message)
{
  g_autoptr (RemitAgent) agent = read_as (dialect, before);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = translate (agent, patch, &error);

  g_assert_null (edits);
  g_assert_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE);
  g_assert_nonnull (strstr (error->message, message));
}
