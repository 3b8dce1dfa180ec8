/* remit-source-pane.h: the text of a document, with problems, search and a footer
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_SOURCE_PANE (remit_source_pane_get_type ())
G_DECLARE_FINAL_TYPE (RemitSourcePane, remit_source_pane, REMIT, SOURCE_PANE, GtkWidget)

/**
 * RemitSourcePane:
 *
 * Signals:
 * - `caret-moved (RemitSourcePane *self, guint64 offset)`: the caret stands at that byte of the agent's text. Emitted
 *   when the caret moves and after each read, never with a stale agent.
 */

/**
 * remit_source_pane_new:
 * @document: what it shows, for its whole life
 *
 * Returns: (transfer floating): a source pane
 */
GtkWidget     *remit_source_pane_new          (RemitDocument       *document);

/**
 * remit_source_pane_set_preview:
 * @self: a source pane
 * @label: what its text is called, translated
 *
 * Makes it a pane to look at: nothing can be typed, there is no footer, and Tab leaves it.
 */
void           remit_source_pane_set_preview  (RemitSourcePane     *self,
                                               const char          *label);

/**
 * remit_source_pane_get_view:
 * @self: a source pane
 *
 * Returns: (transfer none): its text view
 */
GtkSourceView *remit_source_pane_get_view     (RemitSourcePane     *self);

/**
 * remit_source_pane_mark_span:
 * @self: a source pane
 * @span: (nullable): the bytes the focused field of the form edits; NULL to mark nothing
 *
 * Tints them and scrolls until their start is seen. Neither caret nor focus move.
 */
void           remit_source_pane_mark_span    (RemitSourcePane     *self,
                                               const RemitSpan     *span);

/**
 * remit_source_pane_jump:
 * @self: a source pane
 * @span: some bytes
 *
 * Puts the caret at their start, takes the focus and scrolls there.
 */
void           remit_source_pane_jump         (RemitSourcePane     *self,
                                               RemitSpan            span);

/**
 * remit_source_pane_place:
 * @self: a source pane
 * @offset: a byte
 *
 * Puts the caret there and scrolls to it. The focus does not move.
 */
void           remit_source_pane_place        (RemitSourcePane     *self,
                                               gsize                offset);

/**
 * remit_source_pane_show:
 * @self: a source pane
 * @span: some bytes
 *
 * Scrolls there. Neither caret nor focus move.
 */
void           remit_source_pane_show         (RemitSourcePane     *self,
                                               RemitSpan            span);

/**
 * remit_source_pane_get_caret:
 * @self: a source pane
 *
 * Returns: the byte at the caret
 */
gsize          remit_source_pane_get_caret    (RemitSourcePane     *self);

/**
 * remit_source_pane_offer_fixes:
 * @self: a source pane
 * @indices: (element-type guint): diagnostics of the document
 *
 * Shows them at the caret, with the focus on the first fix.
 */
void           remit_source_pane_offer_fixes  (RemitSourcePane     *self,
                                               const GArray        *indices);

/**
 * remit_source_pane_find:
 * @self: a source pane
 * @replace: whether to replace as well
 */
void           remit_source_pane_find         (RemitSourcePane     *self,
                                               gboolean             replace);

/**
 * remit_source_pane_find_step:
 * @self: a source pane
 * @forward: FALSE for the match before the caret
 */
void           remit_source_pane_find_step    (RemitSourcePane     *self,
                                               gboolean             forward);

/**
 * remit_source_pane_go_to_line:
 * @self: a source pane
 *
 * Asks for a line and goes there.
 */
void           remit_source_pane_go_to_line   (RemitSourcePane     *self);

/**
 * remit_source_pane_zoom:
 * @self: a source pane
 * @steps: how much larger the letters shall be, less than 0 for smaller, 0 for their usual size
 */
void           remit_source_pane_zoom         (RemitSourcePane     *self,
                                               int                  steps);

G_END_DECLS
