/* remit-json.h: the model as JSON
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-agent.h"

G_BEGIN_DECLS

/**
 * remit_agent_to_json:
 * @agent: the model
 * @spans: whether every object gets a last member "span": [start, end], in bytes of the text; the agent's is the whole
 *   text, that of fields the frontmatter; an object of the frontmatter with a key of that name keeps its own
 *
 * Makes the whole model, `remit-agent/1`, with its members in the format's order. data/agent.schema.json describes it.
 *
 * Returns: (transfer full): an object
 */
JsonNode *remit_agent_to_json    (const RemitAgent   *agent,
                                  gboolean            spans);

/**
 * remit_section_to_json:
 * @section: a section of a model
 * @spans: as for remit_agent_to_json()
 *
 * Returns: (transfer full): what a JSON Pointer to the section leads to, its children included
 */
JsonNode *remit_section_to_json  (const RemitSection *section,
                                  gboolean            spans);

/**
 * remit_item_to_json:
 * @item: an item of a list or of bounds
 * @spans: as for remit_agent_to_json()
 *
 * Returns: (transfer full): what a JSON Pointer to the item leads to
 */
JsonNode *remit_item_to_json     (const RemitItem    *item,
                                  gboolean            spans);

/**
 * remit_block_to_json:
 * @block: a block of a section or item
 * @spans: as for remit_agent_to_json()
 *
 * Returns: (transfer full): what a JSON Pointer to the block leads to
 */
JsonNode *remit_block_to_json    (const RemitBlock   *block,
                                  gboolean            spans);

/**
 * remit_json_print:
 * @node: any JSON
 *
 * Prints with an indent of two spaces, members in their order, text unescaped but for what JSON demands, numbers as
 * short as they read back the same, and a newline at the end. The result is UTF-8 whatever the strings hold: bytes that
 * are not become U+FFFD.
 *
 * Returns: (transfer full): the text
 */
char     *remit_json_print       (JsonNode           *node);

/**
 * remit_agent_to_outline:
 * @agent: the model
 *
 * Returns: (transfer full): for people: a line for the agent, and one for each section with its role, heading and what
 *   it holds, children indented by two spaces
 */
char     *remit_agent_to_outline (const RemitAgent   *agent);

/**
 * remit_diagnostics_to_json:
 * @diagnostics: (element-type RemitDiagnostic): what was found
 * @text: the text that it was found in
 *
 * Returns: (transfer full): an array of objects with rule, severity, span (bytes), line and column (from 1, in
 *   characters), message and fixes, each with its title and edits (start, end, replacement)
 */
JsonNode *remit_diagnostics_to_json (const GPtrArray *diagnostics,
                                     const RemitText *text);

G_END_DECLS
