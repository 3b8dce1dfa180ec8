/* patch-check.h: what must be true of every patch
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "patch-case.h"
#include "remit-edit.h"

/* What is tested: remit_patch_translate (), or something broken on purpose. */
typedef RemitEditList *(*PatchEngine) (const RemitAgent *agent,
                                       const GPtrArray  *operations,
                                       GError          **error);

/* What the inverse patch came to, where there is one. */
typedef enum
{
  PATCH_INVERSE_NONE,
  PATCH_INVERSE_BYTES,
  PATCH_INVERSE_MODEL,
  PATCH_INVERSE_REFUSED,
} PatchInverse;

/**
 * PatchResult:
 * @refused: whether the engine said no
 * @reason: (nullable): why it did, without number, operation and pointer
 * @fault: (nullable): which property does not hold, always in the same words
 * @detail: (nullable): where
 * @after: (nullable): the edited text
 * @inverse: whether the inverse patch leads back
 */
typedef struct
{
  gboolean     refused;
  char        *reason;
  const char  *fault;
  char        *detail;
  RemitText   *after;
  PatchInverse inverse;
} PatchResult;

/* Whether RFC 6902 lets the operations go where they go. */
gboolean patch_is_possible (const PatchSubject *subject,
                            const PatchCase    *one);

/* @inverse: whether to try the inverse patch, which takes as long again. */
void patch_check        (const PatchSubject *subject,
                         const PatchCase    *one,
                         PatchEngine         engine,
                         gboolean            inverse,
                         PatchResult        *result);
void patch_result_clear (PatchResult        *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PatchResult, patch_result_clear)
