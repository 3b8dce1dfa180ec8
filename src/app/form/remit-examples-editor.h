/* remit-examples-editor.h: edits a table of two columns as trigger → output
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_EXAMPLES_EDITOR (remit_examples_editor_get_type ())
G_DECLARE_FINAL_TYPE (RemitExamplesEditor, remit_examples_editor, REMIT, EXAMPLES_EDITOR, RemitEditor)

GtkWidget *remit_examples_editor_new   (RemitDocument       *document,
                                        const char          *name);

/* Whether a table is examples: two columns, no row ragged. */
gboolean   remit_examples_editor_suits (const RemitBlock    *block);

G_END_DECLS
