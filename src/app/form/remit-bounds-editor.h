/* remit-bounds-editor.h: edits what an agent will and will not do
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_BOUNDS_EDITOR (remit_bounds_editor_get_type ())
G_DECLARE_FINAL_TYPE (RemitBoundsEditor, remit_bounds_editor, REMIT, BOUNDS_EDITOR, RemitEditor)

/* Its place is a section of role bounds. */
GtkWidget *remit_bounds_editor_new (RemitDocument *document,
                                    const char    *name);

G_END_DECLS
