/* remit-drafts.h: unsaved work is kept beside its file, and comes back after a crash
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

/**
 * RemitDraftState:
 * @REMIT_DRAFT_NEW: the document was opened as usual
 * @REMIT_DRAFT_RESTORED: its unsaved changes are those of a program that ended without saving them
 * @REMIT_DRAFT_OUTDATED: so they are, and another program wrote the file after them
 */
typedef enum
{
  REMIT_DRAFT_NEW,
  REMIT_DRAFT_RESTORED,
  REMIT_DRAFT_OUTDATED,
} RemitDraftState;

/**
 * RemitDraftOpen:
 * @file: (nullable): the file of a draft
 * @data: what remit_drafts_restore() was given
 *
 * Returns: (transfer full) (nullable): the document of that file, opened if it is not open; NULL where it cannot be
 *   read. Without @file, a document without one.
 */
typedef RemitDocument *(*RemitDraftOpen) (GFile    *file,
                                          gpointer  data);

/**
 * remit_drafts_keep:
 * @document: a document
 *
 * From now on, at most three seconds after a change the text is written to a draft in the user's state folder, which
 * goes when the changes are saved or given up.
 */
void            remit_drafts_keep      (RemitDocument  *document);

/**
 * remit_drafts_give_up:
 * @document: a document that is kept
 *
 * The user does not want its changes: they will not come back.
 */
void            remit_drafts_give_up   (RemitDocument  *document);

/**
 * remit_drafts_restore:
 * @open: opens the file of a draft
 * @data: for @open
 *
 * Brings back the drafts of programs that have ended. What the file says now is loaded, and the draft is a change of it
 * that can be undone and is not saved: nothing is lost on either side, and nothing written.
 *
 * Returns: (transfer full) (element-type RemitDocument): the documents with restored changes
 */
GPtrArray      *remit_drafts_restore   (RemitDraftOpen  open,
                                        gpointer        data);

/**
 * remit_drafts_get_state:
 * @document: a document
 *
 * Returns: whether its changes are those of a draft; %REMIT_DRAFT_NEW once they are saved
 */
RemitDraftState remit_drafts_get_state (RemitDocument  *document);

G_END_DECLS
