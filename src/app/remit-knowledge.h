/* remit-knowledge.h: what is known beside a document: the values that tools know, the agents of its folder
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-folder-watch.h"
#include "remit-known-values.h"

G_BEGIN_DECLS

#define REMIT_TYPE_KNOWLEDGE (remit_knowledge_get_type ())
G_DECLARE_FINAL_TYPE (RemitKnowledge, remit_knowledge, REMIT, KNOWLEDGE, GObject)

/**
 * RemitKnowledge:
 *
 * The application has one and gives it to all documents, so that a table is loaded once, and a folder is read once
 * whatever number of its files is open.
 */

/**
 * remit_knowledge_new:
 * @known: the values that tools know; a reference is taken
 *
 * Returns: (transfer full): knowledge
 */
RemitKnowledge         *remit_knowledge_new       (RemitKnownValues *known);

/**
 * remit_knowledge_get_known:
 * @self: knowledge
 *
 * Returns: (transfer none): the values that tools know
 */
RemitKnownValues       *remit_knowledge_get_known (RemitKnowledge   *self);

/**
 * remit_knowledge_watch:
 * @self: knowledge
 * @folder: a folder
 *
 * Returns: (transfer full): the watch of the folder; the same one for all who ask while somebody holds it
 */
RemitFolderWatch       *remit_knowledge_watch     (RemitKnowledge   *self,
                                                   GFile            *folder);

G_END_DECLS
