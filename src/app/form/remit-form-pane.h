/* remit-form-pane.h: the form of a document: a page of fields and a card for each section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FORM_PANE (remit_form_pane_get_type ())
G_DECLARE_FINAL_TYPE (RemitFormPane, remit_form_pane, REMIT, FORM_PANE, GtkWidget)

/**
 * RemitFormPane:
 *
 * The scrolled form. It shows the document's agent and its diagnostics, keeps nothing of its own, and changes the
 * document by remit_document_operate() alone. (The core's RemitForm is how something stands in a text, hence the name.)
 *
 * Signals:
 * - `focus-pointer (RemitFormPane *self, const char *pointer)`: the field that got the focus edits what the JSON
 *   Pointer leads to; NULL where no field has the focus any more. The page marks its span in the source.
 * - `activate-pointer (RemitFormPane *self, const char *pointer)`: the user double-clicked a field: the source shall
 *   take the caret there.
 * - `visible-pointer (RemitFormPane *self, const char *pointer)`: the section at the top of the view changed by
 *   scrolling ("" for the page of fields, "/sections/2", "/sections/2/sections/0"): the outline selects it.
 * - `refused (RemitFormPane *self, const char *message)`: an operation was refused with that reason; shown as a toast.
 * - `removed (RemitFormPane *self, const char *name)`: the user removed that section; a toast offers to undo it.
 */

/**
 * remit_form_pane_new:
 * @document: what it shows, for its whole life
 *
 * Returns: (transfer floating): a form
 */
GtkWidget *remit_form_pane_new          (RemitDocument *document);

/**
 * remit_form_pane_focus:
 * @self: a form
 *
 * Gives the focus to the form as a whole: keys scroll it, Tab leads to its first field, and nothing is written.
 */
void       remit_form_pane_focus        (RemitFormPane *self);

/**
 * remit_form_pane_enter_marked:
 * @self: a form
 *
 * Gives the focus to the field that is marked, the one under the caret of the source.
 *
 * Returns: FALSE where none is
 */
gboolean   remit_form_pane_enter_marked (RemitFormPane *self);

/**
 * remit_form_pane_show_pointer:
 * @self: a form
 * @pointer: a JSON Pointer into the model: "" for the page of fields, a section, or anything inside them
 *
 * Scrolls until it is seen. Does not move the focus.
 */
void       remit_form_pane_show_pointer (RemitFormPane *self,
                                         const char    *pointer);

/**
 * remit_form_pane_enter_pointer:
 * @self: a form
 * @pointer: a pointer into the agent, of a section that may be new
 *
 * Scrolls to its card in the frame after next, when a new card has its place, and puts the focus into its first field.
 */
void       remit_form_pane_enter_pointer (RemitFormPane *self,
                                          const char    *pointer);

/**
 * remit_form_pane_offer_fixes:
 * @self: a form with the focus in a field
 * @indices: (element-type guint): diagnostics of the document
 *
 * Shows them below the field, with the focus on the first fix.
 */
void       remit_form_pane_offer_fixes  (RemitFormPane *self,
                                         const GArray  *indices);

/**
 * remit_form_pane_mark_pointer:
 * @self: a form
 * @pointer: (nullable): what the caret in the source is in; NULL to mark nothing
 *
 * Tints the field that edits it (CSS class `marked`), without scrolling or focus.
 */
void       remit_form_pane_mark_pointer (RemitFormPane *self,
                                         const char    *pointer);

G_END_DECLS
