/* remit-text-editor.h: edits a paragraph, a code block, or a rule
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_TEXT_EDITOR (remit_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (RemitTextEditor, remit_text_editor, REMIT, TEXT_EDITOR, RemitEditor)

/**
 * RemitTextEditor:
 *
 * The Markdown of a text block as it is, or the text of a code block in a fixed width.
 */

GtkWidget *remit_text_editor_new       (RemitDocument   *document,
                                        const char      *name);

/**
 * remit_text_editor_show_none:
 * @self: an editor
 * @pointer: to the block that there will be, in a section without one
 *
 * Shows a place to begin: the text block is added with the first word that is typed.
 */
void       remit_text_editor_show_none (RemitTextEditor *self,
                                        const char      *pointer);

G_END_DECLS
