/* remit-json.h: the model as JSON
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-agent.h"

G_BEGIN_DECLS

/* The whole model, `remit-agent/1` (SPEC §3). @spans adds "span": [start, end] in bytes to every object. */
JsonNode *remit_agent_to_json    (const RemitAgent   *agent,
                                  gboolean            spans);
JsonNode *remit_section_to_json  (const RemitSection *section,
                                  gboolean            spans);
JsonNode *remit_item_to_json     (const RemitItem    *item,
                                  gboolean            spans);
JsonNode *remit_block_to_json    (const RemitBlock   *block,
                                  gboolean            spans);
/* Two-space indent, UTF-8, member order as it is, numbers as short as they read back the same, newline at the end. */
char     *remit_json_print       (JsonNode           *node);
/* One line per section: role, heading, counts; for people. */
char     *remit_agent_to_outline (const RemitAgent   *agent);
/* Diagnostics as an array of SPEC §8 objects. */
JsonNode *remit_diagnostics_to_json (const GPtrArray *diagnostics,
                                     const RemitText *text);

G_END_DECLS
