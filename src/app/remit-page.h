/* remit-page.h: a tab: outline, form, source and problems of a document
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_PAGE (remit_page_get_type ())
G_DECLARE_FINAL_TYPE (RemitPage, remit_page, REMIT, PAGE, GtkWidget)

/**
 * RemitPage:
 *
 * Its panes are made when it is first shown, so that opening many files costs little.
 *
 * Properties:
 * - `narrow` (boolean): whether one pane is shown at a time
 *
 * Signals:
 * - `message (RemitPage *self, const char *text)`: something to tell in passing.
 * - `undoable (RemitPage *self, const char *text)`: the same, with an offer to undo it.
 *
 * Actions, in remit_page_get_actions(): save, save-as, export, undo, redo, find, replace, find-next, find-previous,
 * go-to-line, next-problem, previous-problem, quick-fix, section(i), add-section(s), dialect(s), reload, keep-mine, open-folder,
 * zoom(i).
 */

/**
 * remit_page_new:
 * @document: what it shows, for its whole life
 * @settings: what is remembered of the window
 *
 * Returns: (transfer floating): a page
 */
GtkWidget     *remit_page_new          (RemitDocument *document,
                                        GSettings     *settings);

/**
 * remit_page_get_document:
 * @self: a page
 *
 * Returns: (transfer none): what it shows
 */
RemitDocument *remit_page_get_document (RemitPage     *self);

/**
 * remit_page_get_actions:
 * @self: a page
 *
 * Returns: (transfer none): what can be done with its document; a window inserts them as `page`
 */
GActionGroup  *remit_page_get_actions  (RemitPage     *self);

/**
 * remit_page_focus:
 * @self: a page
 *
 * Gives the focus to the pane that is shown: to the form as a whole, not to one of its fields, or to the source.
 */
void           remit_page_focus        (RemitPage     *self);

/**
 * remit_page_focus_first:
 * @self: a page that is shown now
 *
 * Does so where the page has the focus for the first time: by itself it would be in the outline.
 */
void           remit_page_focus_first  (RemitPage     *self);

/**
 * remit_page_set_narrow:
 * @self: a page
 * @narrow: TRUE to show one pane at a time, with a switch below
 */
void           remit_page_set_narrow   (RemitPage     *self,
                                        gboolean       narrow);

/**
 * remit_page_cycle_narrow:
 * @self: a page that is narrow
 *
 * Goes from the form to the source and back.
 */
void           remit_page_cycle_narrow (RemitPage     *self);

G_END_DECLS
