/* remit-card.h: one section of the form
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-grow-text.h"
#include "remit-message.h"

G_BEGIN_DECLS

#define REMIT_TYPE_CARD (remit_card_get_type ())
G_DECLARE_FINAL_TYPE (RemitCard, remit_card, REMIT, CARD, GtkWidget)

/**
 * RemitCard:
 *
 * A head (handle, heading, role, add button, menu), a note, messages, and a body for the editor of
 * the section's shape.
 *
 * Signals:
 * - `heading-edited (RemitCard *self, const char *text)`
 * - `note-edited (self, const char *text)`
 * - `add (self)`: the add button; also Ctrl+Enter in the heading
 * - `move (self, int delta)`: Alt+Up and Alt+Down in the heading
 */

/**
 * remit_card_new:
 * @heading: (nullable): its heading
 *
 * Returns: (transfer floating): a card with an empty body
 */
GtkWidget     *remit_card_new                  (const char *heading);

/**
 * remit_card_set_heading:
 * @self: a card
 * @heading: (nullable): its heading. Also its name for assistive technology; the field is named
 *   "«heading», heading".
 */
void           remit_card_set_heading          (RemitCard  *self,
                                                const char *heading);

/**
 * remit_card_set_heading_editable:
 * @self: a card
 * @editable: whether the heading can be typed and the card dragged (not so for "Agent")
 */
void           remit_card_set_heading_editable (RemitCard  *self,
                                                gboolean    editable);

/**
 * remit_card_set_role:
 * @self: a card
 * @role: (nullable): a quiet caption beside the heading, where the heading does not say it
 */
void           remit_card_set_role             (RemitCard  *self,
                                                const char *role);

/**
 * remit_card_set_add_tip:
 * @self: a card
 * @tip: (nullable): what the add button adds ("Add Step"): its tooltip and name; %NULL hides it
 */
void           remit_card_set_add_tip          (RemitCard  *self,
                                                const char *tip);

/**
 * remit_card_set_menu:
 * @self: a card
 * @menu: (nullable): its menu; %NULL hides the button. Insert the actions into the card.
 */
void           remit_card_set_menu             (RemitCard  *self,
                                                GMenuModel *menu);

/**
 * remit_card_set_note:
 * @self: a card
 * @note: (nullable): a line between heading and body ("MUST complete all"); empty is an empty
 *   field, %NULL is none
 */
void           remit_card_set_note             (RemitCard  *self,
                                                const char *note);

/**
 * remit_card_get_body:
 * @self: a card
 *
 * Returns: (transfer none): a vertical box for the owner to fill
 */
GtkBox        *remit_card_get_body             (RemitCard  *self);

/**
 * remit_card_get_heading_field:
 * @self: a card
 *
 * Returns: (transfer none): the heading
 */
RemitGrowText *remit_card_get_heading_field    (RemitCard  *self);

/**
 * remit_card_get_note_field:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the note
 */
RemitGrowText *remit_card_get_note_field       (RemitCard  *self);

/**
 * remit_card_get_messages:
 * @self: a card
 *
 * Returns: (transfer none): what stands under the heading
 */
RemitMessages *remit_card_get_messages         (RemitCard  *self);

/**
 * remit_card_get_handle:
 * @self: a card
 *
 * Returns: (transfer none): what it is dragged by: see remit_reorder_add()
 */
GtkWidget     *remit_card_get_handle           (RemitCard  *self);

/**
 * remit_card_get_menu_button:
 * @self: a card
 *
 * Returns: (transfer none): the button of its menu, hidden where it has none
 */
GtkWidget     *remit_card_get_menu_button      (RemitCard  *self);

G_END_DECLS
