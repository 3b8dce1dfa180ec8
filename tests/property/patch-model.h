/* patch-model.h: what a patch makes of a model, by other means than the engine's
 *
 * A small JSON Patch that makes a new tree at each step, and the comparison of models that the
 * property rests on. Nothing of it is shared with the engine.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-patch.h"

/* The tokens of a JSON Pointer, unescaped. */
char    **patch_split_pointer (const char *pointer);

/* (transfer full): @parent with one more token, escaped. */
char     *patch_join_pointer  (const char *parent,
                               const char *token);

/* (transfer none) (nullable): what @pointer leads to. */
JsonNode *patch_model_find    (JsonNode   *model,
                               const char *pointer);

/* (transfer full): a copy that shares nothing. */
JsonNode *patch_model_copy    (JsonNode   *node);

/* (transfer full) (nullable): the model after the operation; NULL where RFC 6902 makes it an
 * error. */
JsonNode *patch_model_apply   (JsonNode             *model,
                               const RemitOperation *operation);

/* What else than the values asked for may differ, and why: see patch_model_differs(). */
typedef struct
{
  gboolean views;
  gboolean description;
  GHashTable *keys;
} PatchSlack;

void      patch_slack_init    (PatchSlack           *slack);
void      patch_slack_add     (PatchSlack           *slack,
                               JsonNode             *before,
                               const RemitOperation *operation);
void      patch_slack_clear   (PatchSlack           *slack);

/* (transfer full) (nullable): the pointer of the first difference, or NULL where there is none. */
char     *patch_model_differs (JsonNode             *expected,
                               JsonNode             *actual,
                               const PatchSlack     *slack);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PatchSlack, patch_slack_clear)
