/* remit-completion.h: completion in the source: keys, known values, names of sections
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_COMPLETION (remit_completion_get_type ())
G_DECLARE_FINAL_TYPE (RemitCompletion, remit_completion, REMIT, COMPLETION, GObject)

/**
 * remit_completion_new:
 * @document: what is typed in
 *
 * Returns: (transfer full): a #GtkSourceCompletionProvider for a view of @document
 */
RemitCompletion *remit_completion_new          (RemitDocument   *document);

/**
 * remit_completion_list:
 * @self: completion
 * @caret: a place in the document
 *
 * Returns: (transfer full): a list of #GtkSourceCompletionProposal, what can be written there
 */
GListModel      *remit_completion_list         (RemitCompletion   *self,
                                                const GtkTextIter *caret);

/**
 * remit_completion_accept:
 * @self: completion
 * @proposal: one of its proposals
 *
 * Writes it at the caret, in the place of what is there of it, as one step to undo.
 */
void             remit_completion_accept       (RemitCompletion             *self,
                                                GtkSourceCompletionProposal *proposal);

/**
 * remit_completion_is_in_frontmatter:
 * @document: a document
 * @caret: a place in it
 *
 * Returns: whether keys and values stand there, and no sections
 */
gboolean         remit_completion_is_in_frontmatter
                                              (RemitDocument               *document,
                                               const GtkTextIter           *caret);

G_END_DECLS
