/* remit-confidence-editor.h: edits thresholds below a bar that shows what they cover
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_CONFIDENCE_EDITOR (remit_confidence_editor_get_type ())
G_DECLARE_FINAL_TYPE (RemitConfidenceEditor, remit_confidence_editor, REMIT, CONFIDENCE_EDITOR, RemitEditor)

GtkWidget *remit_confidence_editor_new (RemitDocument         *document,
                                        const char            *name);

G_END_DECLS
