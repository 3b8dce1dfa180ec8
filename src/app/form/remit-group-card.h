/* remit-group-card.h: the title of a group, between the cards of its sections
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_GROUP_CARD (remit_group_card_get_type ())
G_DECLARE_FINAL_TYPE (RemitGroupCard, remit_group_card, REMIT, GROUP_CARD, RemitEditor)

GtkWidget *remit_group_card_new (RemitDocument *document);

G_END_DECLS
