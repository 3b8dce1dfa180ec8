/* remit-card-slot.h: the place of a section's card in the form, with the card made when it is needed
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_CARD_SLOT (remit_card_slot_get_type ())
G_DECLARE_FINAL_TYPE (RemitCardSlot, remit_card_slot, REMIT, CARD_SLOT, AdwBin)

/**
 * RemitCardSlot:
 *
 * A file of a megabyte has thousands of sections and a card costs a millisecond a row: slots are as high as their cards
 * will about be, and get them when they come near the view.
 */

GtkWidget   *remit_card_slot_new          (RemitDocument       *document);

/* Shows @section of @agent. A card that shows the same already is left alone. The section shown before must still be
 * there. */
void         remit_card_slot_show         (RemitCardSlot       *self,
                                           const RemitAgent    *agent,
                                           const RemitSection  *section,
                                           const char          *pointer);

/* Makes the card, if there is none. Returns how much higher than its slot it is, in pixels. */
int          remit_card_slot_build        (RemitCardSlot       *self);

/* About how many rows the card has or will have. */
guint        remit_card_slot_get_n_rows   (RemitCardSlot       *self);

gboolean     remit_card_slot_is_built     (RemitCardSlot       *self);
const char  *remit_card_slot_get_pointer  (RemitCardSlot       *self);
/* (nullable): the card. */
RemitEditor *remit_card_slot_get_card     (RemitCardSlot       *self);

/* Whether the slot shows a section of this kind and name: what tells sections apart over a change. */
gboolean     remit_card_slot_is_of        (RemitCardSlot       *self,
                                           const RemitAgent    *agent,
                                           const RemitSection  *section);

G_END_DECLS
