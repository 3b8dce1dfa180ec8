/* remit-narrow-bin.h: tells whether there is room for two panes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_NARROW_BIN (remit_narrow_bin_get_type ())
G_DECLARE_FINAL_TYPE (RemitNarrowBin, remit_narrow_bin, REMIT, NARROW_BIN, GtkWidget)

/**
 * RemitNarrowBin:
 *
 * Holds one child and asks for little width, whatever the child wants, so that the window can become narrow before the
 * child has changed its layout. The only place that knows the width where layouts change.
 *
 * Properties:
 * - `narrow` (boolean, read-only): whether it is less than 860 pixels wide; notified outside of allocation
 */

/**
 * remit_narrow_bin_get_narrow:
 * @self: a bin
 *
 * Returns: whether it is narrow
 */
gboolean remit_narrow_bin_get_narrow (RemitNarrowBin *self);

G_END_DECLS
