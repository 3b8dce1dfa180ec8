/* remit-patch-attempt.h: one operation on its way, and the text as far as the operations have come
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-patch-private.h"

G_BEGIN_DECLS

/**
 * RemitPatchState:
 * @agent: the model as far as the operations have come
 * @edits: (nullable): what they made of the text
 * @whole: whether they make one section as a whole
 *
 * The text as far as operations have come. It owns all it has.
 */
typedef struct
{
  RemitAgent    *agent;
  RemitEditList *edits;
  gboolean       whole;
} RemitPatchState;

/**
 * RemitPatchAttempt:
 * @operation: what is to be done
 * @next: (nullable): the operation after it, where only both together make a model that a text can
 *   say: a section of another role under another name
 * @state: the text before, and after once an attempt succeeds
 * @expected: what the model must say then
 * @plan: the place, the value, and candidates
 * @depth: how many operations this one is a part of
 * @read: (element-type guint64): texts that were read for it, by their hash
 * @difference: (nullable): what was wrong with the last candidate
 * @error: (nullable): why smaller operations were refused
 *
 * One operation on its way.
 */
typedef struct
{
  const RemitOperation *operation;
  const RemitOperation *next;
  RemitPatchState      *state;
  JsonNode             *expected;
  RemitPatchPlan        plan;
  guint                 depth;
  GHashTable           *read;
  char                 *difference;
  GError               *error;
} RemitPatchAttempt;

void           remit_patch_state_clear     (RemitPatchState        *state);

/* @agent: (transfer full): what was read of the text behind @edits, which come behind those before */
void           remit_patch_state_advance   (RemitPatchState        *state,
                                            RemitAgent             *agent,
                                            RemitEditList          *edits);

/* Frees what an attempt has of its own: not its operations and its state. */
void           remit_patch_attempt_clear   (RemitPatchAttempt      *attempt);

/* remit-patch-attempt.c: the proof of a candidate. TRUE where it makes what is expected: the state has advanced then */
gboolean       remit_patch_try_candidate   (RemitPatchAttempt      *attempt,
                                            const RemitEditList    *edits);
gboolean       remit_patch_try_candidates  (RemitPatchAttempt      *attempt);

/* remit-patch-prepare.c: places and value. FALSE with @error where the operation makes no sense there */
gboolean       remit_patch_prepare         (RemitPatchAttempt      *attempt,
                                            GError                **error);

/* remit-patch-ways.c: all that may bring an operation about. FALSE where none of it did */
gboolean       remit_patch_try_ways        (RemitPatchAttempt      *attempt);

/* remit-patch.c: the loop. FALSE with @error where an operation is refused; @state may have advanced up to it */
gboolean       remit_patch_run             (RemitPatchState        *state,
                                            const GPtrArray        *operations,
                                            guint                   depth,
                                            GError                **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RemitPatchState, remit_patch_state_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RemitPatchAttempt, remit_patch_attempt_clear)

G_END_DECLS
