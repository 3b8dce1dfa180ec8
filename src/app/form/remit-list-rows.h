/* remit-list-rows.h: the items of a list, nested ones included, as rows one below the other
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"
#include "remit-item-row.h"

G_BEGIN_DECLS

/**
 * RemitListRow:
 * @pointer: to the item; for anything else in an item, to its text
 * @list: pointer to the array that holds the item; NULL for what is no item
 * @index: the item's place in it
 * @length: how many items that array has
 * @level: how deep it is nested, from 0
 * @marker: what stands before it
 * @number: its number, for %REMIT_MARKER_NUMBER
 * @labelled: whether the item has a label
 * @item: the item, or NULL; only while the agent it is of is being shown
 * @string: the text; the same holds
 */
typedef struct
{
  char              *pointer;
  char              *list;
  guint              index;
  guint              length;
  guint              level;
  RemitMarker        marker;
  guint              number;
  gboolean           labelled;
  const RemitItem   *item;
  const RemitString *string;
} RemitListRow;

/* (transfer full) (element-type RemitListRow): rows for @items and all in them; @pointer leads to the array. */
GArray *remit_list_rows_new (const RemitItems *items,
                             const char       *pointer,
                             gboolean          ordered,
                             guint             start);

/* Will and Will Not have a sign in their head instead of bullets before their items. */
void    remit_list_rows_hide_bullets (GArray *rows);

G_END_DECLS
