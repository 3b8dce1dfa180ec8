/* remit-wrap-layout.h: children one after another, wrapping like words
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_WRAP_LAYOUT (remit_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (RemitWrapLayout, remit_wrap_layout, REMIT, WRAP_LAYOUT, GtkLayoutManager)

/**
 * remit_wrap_layout_new:
 * @spacing: pixels between children and between lines
 *
 * Children have their natural width, or the whole line where that is less. Right to left where the
 * text is.
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *remit_wrap_layout_new (int spacing);

G_END_DECLS
