/* remit-reorder.h: moving the children of a box by dragging their handles
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_REORDER (remit_reorder_get_type ())
G_DECLARE_FINAL_TYPE (RemitReorder, remit_reorder, REMIT, REORDER, GObject)

/**
 * RemitReorder:
 *
 * Lets the children of one container be dragged above one another. Nothing moves by itself: the
 * owner changes the text and shows the new order. Used by #RemitItemList and #RemitGrid; the form
 * uses it for cards.
 *
 * While a child is dragged it has the class `dragged`; the child that it would land above has
 * `drop-above`, the last one `drop-below` where it would land behind it.
 *
 * Signals:
 * - `dropped (RemitReorder *self, guint from, guint to)`: child @from is to stand at index @to
 *   among those that can be dragged (counted after the move). Never emitted for a drop in place.
 */

/**
 * remit_reorder_new:
 * @container: the parent of what is to be dragged; things are dropped on it
 *
 * Returns: (transfer full): what does it; keep a reference as long as @container lives
 */
RemitReorder *remit_reorder_new    (GtkWidget    *container);

/**
 * remit_reorder_add:
 * @self: a reorder
 * @child: a child of the container, one below the other
 * @handle: (nullable): what the pointer takes it by, within @child; %NULL is all of @child
 *
 * The order of children is that in which they stand on the screen, from the top.
 */
void          remit_reorder_add    (RemitReorder *self,
                                    GtkWidget    *child,
                                    GtkWidget    *handle);

/**
 * remit_reorder_add_companion:
 * @self: a reorder
 * @child: a child that was added
 * @companion: a widget that stands in the same row and is to get the same classes
 */
void          remit_reorder_add_companion
                                   (RemitReorder *self,
                                    GtkWidget    *child,
                                    GtkWidget    *companion);

/**
 * remit_reorder_remove:
 * @self: a reorder
 * @child: a child that was added and goes away
 */
void          remit_reorder_remove (RemitReorder *self,
                                    GtkWidget    *child);

G_END_DECLS
