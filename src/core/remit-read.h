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
 * Reads a text. Never fails; what is wrong is in the agent's diagnostics. Linear in the text's length.
 *
 * Returns: (transfer full): the agent
 */
RemitAgent *remit_agent_read (RemitText          *text,
                              const RemitDialect *dialect);

G_END_DECLS
