/* remit-agent-card.h: the card of the agent's fields
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_AGENT_CARD (remit_agent_card_get_type ())
G_DECLARE_FINAL_TYPE (RemitAgentCard, remit_agent_card, REMIT, AGENT_CARD, RemitEditor)

/* Its place is the whole agent, "". */
GtkWidget *remit_agent_card_new (RemitDocument *document);

G_END_DECLS
