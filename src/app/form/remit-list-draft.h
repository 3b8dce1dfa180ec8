/* remit-list-draft.h: what a row that is not in the text yet becomes when it is written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-item-row.h"
#include "remit-patch.h"
#include "remit-vocabulary.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): the item that the row says, NULL while it says nothing. */
JsonNode       *remit_list_draft_to_item  (RemitItemRow *row,
                                           RemitShape    shape);

/* (transfer full): what adds a list with its first item at @pointer, which leads to an array of items or to a block. */
RemitOperation *remit_list_draft_add_list (const char   *pointer,
                                           RemitShape    shape,
                                           JsonNode     *item);

G_END_DECLS
