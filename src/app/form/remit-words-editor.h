/* remit-words-editor.h: edits a list of words as chips: triggers, a mindset
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

#define REMIT_TYPE_WORDS_EDITOR (remit_words_editor_get_type ())
G_DECLARE_FINAL_TYPE (RemitWordsEditor, remit_words_editor, REMIT, WORDS_EDITOR, RemitEditor)

GtkWidget *remit_words_editor_new      (RemitDocument    *document,
                                        const char       *name);

/* Whether a list is words: nothing in it but texts, each short or between pipes. */
gboolean   remit_words_editor_suits    (const RemitBlock *block);

G_END_DECLS
