/* remit-vocabulary-private.h: the table of roles, as remit-vocabulary.c looks into it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-vocabulary.h"

G_BEGIN_DECLS

/**
 * RemitVocabularyRow:
 * @role: the role; row N is that of role N
 * @id: the id in the model
 * @title: the default name in every dialect
 * @shape: the usual shape of its section
 * @tag: (nullable): the element's tag in a component; NULL for the roles that have none of their own
 * @tag_is_name: whether the tag's words are a name of the role as a heading too
 * @names: (array zero-terminated=1): the names other than the title that a dialect's slot gives it
 * @aliases: (array zero-terminated=1): what else real files call it
 */
typedef struct
{
  RemitRole          role;
  const char        *id;
  const char        *title;
  RemitShape         shape;
  const char        *tag;
  gboolean           tag_is_name;
  const char *const *names;
  const char *const *aliases;
} RemitVocabularyRow;

extern const RemitVocabularyRow remit_vocabulary[REMIT_N_ROLES];

G_END_DECLS
