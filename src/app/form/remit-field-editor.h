/* remit-field-editor.h: edits one field of the agent
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"
#include "remit-field-names.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FIELD_EDITOR (remit_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (RemitFieldEditor, remit_field_editor, REMIT, FIELD_EDITOR, RemitEditor)

/**
 * RemitFieldEditor:
 *
 * Its place is `/fields/KEY`, or `/title`. A field that the agent lacks shows as empty and is written with its first
 * value.
 *
 * Signals:
 * - `dropped (RemitFieldEditor *self)`: the user removed a field that is not in the text
 */

/**
 * remit_field_editor_new:
 * @document: the document; the values that it knows are offered
 * @key: the canonical key; "title" with @pointer `/title`
 * @kind: how it is edited, for good
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget     *remit_field_editor_new      (RemitDocument          *document,
                                            const char             *key,
                                            RemitFieldKind          kind);

const char    *remit_field_editor_get_key  (RemitFieldEditor       *self);
RemitFieldKind remit_field_editor_get_kind (RemitFieldEditor       *self);

/* Shows a field that the agent lacks. */
void           remit_field_editor_show_absent (RemitFieldEditor    *self,
                                               const char          *pointer);

G_END_DECLS
