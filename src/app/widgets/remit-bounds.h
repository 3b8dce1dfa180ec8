/* remit-bounds.h: what an agent will and will not do: two lists side by side
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-item-list.h"

G_BEGIN_DECLS

#define REMIT_TYPE_BOUNDS (remit_bounds_get_type ())
G_DECLARE_FINAL_TYPE (RemitBounds, remit_bounds, REMIT, BOUNDS, GtkWidget)

/**
 * RemitBounds:
 *
 * Two lists named "Will" and "Will Not" (also the prefix of their rows), each with an add button.
 * Connect to the lists for everything else.
 *
 * Signals:
 * - `add (RemitBounds *self, gboolean will)`: to the end of a list
 */

/**
 * remit_bounds_new:
 *
 * Returns: (transfer floating): two empty lists
 */
GtkWidget     *remit_bounds_new         (void);

/**
 * remit_bounds_get_list:
 * @self: bounds
 * @will: %TRUE for what the agent does, %FALSE for what it does not
 *
 * Returns: (transfer none): the list
 */
RemitItemList *remit_bounds_get_list    (RemitBounds *self,
                                         gboolean     will);

G_END_DECLS
