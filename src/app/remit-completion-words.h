/* remit-completion-words.h: what can be completed at a place of the source, and to what
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"
#include "remit-known-values.h"

G_BEGIN_DECLS

/**
 * RemitCompletionKind:
 * @REMIT_COMPLETE_NOTHING: running text
 * @REMIT_COMPLETE_KEY: a key of the frontmatter
 * @REMIT_COMPLETE_VALUE: a value of one
 * @REMIT_COMPLETE_HEADING: the name of a section
 * @REMIT_COMPLETE_TAG: the tag of one
 */
typedef enum
{
  REMIT_COMPLETE_NOTHING,
  REMIT_COMPLETE_KEY,
  REMIT_COMPLETE_VALUE,
  REMIT_COMPLETE_HEADING,
  REMIT_COMPLETE_TAG,
} RemitCompletionKind;

/**
 * RemitCompletionPlace:
 * @kind: what stands there
 * @key: (nullable): of which key it is a value
 * @prefix: what is there already, to be replaced
 */
typedef struct
{
  RemitCompletionKind kind;
  char               *key;
  char               *prefix;
} RemitCompletionPlace;

/**
 * RemitCompletionWord:
 * @word: what is offered
 * @caption: (nullable): a few words that explain it
 * @after: what is written behind it
 * @back: how many characters of @after the caret goes back
 */
typedef struct
{
  char       *word;
  const char *caption;
  char       *after;
  guint       back;
} RemitCompletionWord;

/**
 * remit_completion_find_place:
 * @before: the text before the caret: for the frontmatter from its first line on, for the body at least from the
 *   beginning of the line on
 * @frontmatter: whether the caret is in the frontmatter
 * @place: (out caller-allocates): what can be completed there; to be cleared by remit_completion_place_clear()
 *
 * Returns: FALSE where that is nothing
 */
gboolean  remit_completion_find_place  (const char                 *before,
                                        gboolean                    frontmatter,
                                        RemitCompletionPlace       *place);

/**
 * remit_completion_place_clear:
 * @place: a place
 *
 * Frees what it holds.
 */
void      remit_completion_place_clear (RemitCompletionPlace       *place);

/**
 * remit_completion_list_words:
 * @place: a place
 * @agent: the agent, whose dialect names the sections
 * @known: (nullable): the values that tools know
 *
 * Returns: (transfer full) (element-type RemitCompletionWord): what @place's prefix can become, what starts with it
 *   first, without regard to case; nothing where it is all there already
 */
GPtrArray *remit_completion_list_words (const RemitCompletionPlace *place,
                                        const RemitAgent           *agent,
                                        const RemitKnownValues     *known);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RemitCompletionPlace, remit_completion_place_clear)

G_END_DECLS
