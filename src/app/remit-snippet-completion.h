/* remit-snippet-completion.h: completion in the source: whole sections
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_SNIPPET_COMPLETION (remit_snippet_completion_get_type ())
G_DECLARE_FINAL_TYPE (RemitSnippetCompletion,
                      remit_snippet_completion,
                      REMIT,
                      SNIPPET_COMPLETION,
                      GObject)

/**
 * remit_snippet_completion_new:
 * @document: what is typed in
 * @view: a view of it
 *
 * It offers the snippets of the dialect that @document has at that time.
 *
 * Returns: (transfer full): a #GtkSourceCompletionProvider for @view
 */
RemitSnippetCompletion *remit_snippet_completion_new    (RemitDocument               *document,
                                                         GtkSourceView               *view);

/**
 * remit_snippet_completion_list:
 * @self: completion
 * @caret: a place in the document
 * @asked: whether the user asked for it. While one only types, sections are offered where something begins one, as
 *   running text must not be disturbed.
 *
 * Returns: (transfer full): a list of #GtkSourceCompletionProposal, the sections that can begin on that line
 */
GListModel             *remit_snippet_completion_list   (RemitSnippetCompletion      *self,
                                                         const GtkTextIter           *caret,
                                                         gboolean                     asked);

/**
 * remit_snippet_completion_get_word:
 * @proposal: one of the proposals
 *
 * Returns: (transfer none): what the section is called in the dialect
 */
const char             *remit_snippet_completion_get_word
                                                        (GtkSourceCompletionProposal *proposal);

/**
 * remit_snippet_completion_accept:
 * @self: completion
 * @view: the view of the document
 * @proposal: one of its proposals
 *
 * Writes it at the caret, in the place of what is there of it, as one step to undo. The first of its tab stops is
 * selected, and Tab goes to the next.
 */
void                    remit_snippet_completion_accept (RemitSnippetCompletion      *self,
                                                         GtkSourceView               *view,
                                                         GtkSourceCompletionProposal *proposal);

G_END_DECLS
