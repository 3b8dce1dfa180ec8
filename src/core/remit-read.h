/* remit-read.h: text to agent
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"
#include "remit-dialect.h"

G_BEGIN_DECLS

/**
 * remit_agent_read:
 * @text: any text
 * @dialect: (nullable): the dialect to read it as; NULL to detect
 *
 * Reads a text. Never fails; what is wrong is in the agent's diagnostics. Linear in the text's
 * length.
 *
 * Returns: (transfer full): the agent
 */
RemitAgent *remit_agent_read         (RemitText          *text,
                                      const RemitDialect *dialect);

/**
 * remit_agent_read_as:
 * @agent: (transfer full): what was read from a text in some dialect; nobody else has it
 * @dialect: (nullable): the dialect to read the text as; NULL to detect
 *
 * What remit_agent_read() makes of the same text. Reads it again only where @agent is of another dialect.
 *
 * Returns: (transfer full): the agent
 */
RemitAgent *remit_agent_read_as      (RemitAgent         *agent,
                                      const RemitDialect *dialect);

/**
 * remit_read_is_label_line:
 * @line: a line of text
 * @length: bytes in @line, or -1 up to the NUL
 *
 * Whether a line has the form of a label line (docs/dialects.md, prompt): as the first line of a paragraph
 * with something on the very next line it opens a section where the dialect has labels. A backslash
 * before the colon keeps it text; the reader takes one off where the line without it would be a
 * label line.
 *
 * Returns: TRUE where it has that form
 */
gboolean    remit_read_is_label_line (const char         *line,
                                      gssize              length);

G_END_DECLS
