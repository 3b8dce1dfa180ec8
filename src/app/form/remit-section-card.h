/* remit-section-card.h: the card of one section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_SECTION_CARD (remit_section_card_get_type ())
G_DECLARE_FINAL_TYPE (RemitSectionCard, remit_section_card, REMIT, SECTION_CARD, RemitEditor)

/**
 * RemitSectionCard:
 *
 * Heading, note, and an editor for each block, by its shape. Child sections have cards of their own.
 */

GtkWidget *remit_section_card_new        (RemitDocument    *document);

/* Gives its menu the focus, where a key changes nothing. */
gboolean   remit_section_card_focus_menu (RemitSectionCard *self);

/* (transfer none): what the card is dragged by. */
GtkWidget *remit_section_card_get_handle (RemitSectionCard *self);

G_END_DECLS
