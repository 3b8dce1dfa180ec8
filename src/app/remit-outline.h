/* remit-outline.h: the sections of a document as a list
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_OUTLINE (remit_outline_get_type ())
G_DECLARE_FINAL_TYPE (RemitOutline, remit_outline, REMIT, OUTLINE, GtkWidget)

/**
 * RemitOutline:
 *
 * Signals:
 * - `chosen (RemitOutline *self, const char *pointer)`: the user chose a section, by its JSON Pointer; "" is the page
 *   of fields.
 *
 * The menu of its button activates `page.add-section` with a role's id.
 */

/**
 * remit_outline_new:
 * @document: whose sections are shown
 *
 * Returns: (transfer floating): an outline
 */
GtkWidget  *remit_outline_new        (RemitDocument *document);

/**
 * remit_outline_select:
 * @self: an outline
 * @pointer: a JSON Pointer into the model
 *
 * Selects the innermost section that it leads to or into, without `chosen`.
 */
void        remit_outline_select     (RemitOutline  *self,
                                      const char    *pointer);

/**
 * remit_outline_get_pointer:
 * @self: an outline
 * @index: a row, from 0
 *
 * Returns: (transfer none) (nullable): the JSON Pointer of the row's section, NULL past the last
 */
const char *remit_outline_get_pointer (RemitOutline *self,
                                       guint         index);

G_END_DECLS
