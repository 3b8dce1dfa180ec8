/* patch-shrink.h: the smallest text, values and operations that still show a fault
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "patch-case.h"

/* A text and a patch. */
typedef struct
{
  GString    *text;
  GPtrArray  *operations;
} PatchTrial;

/* Whether the fault shows. */
typedef gboolean (*PatchShows) (const PatchTrial *trial,
                                gpointer          data);

PatchTrial *patch_trial_new  (const char       *text,
                              gsize             length,
                              const GPtrArray  *operations);
void        patch_trial_free (PatchTrial       *trial);

/* Makes @trial, which shows the fault, smaller as long as it does and at most @limit trials are
 * made. Returns how many were. */
guint       patch_shrink     (PatchTrial       *trial,
                              PatchShows        shows,
                              gpointer          data,
                              guint             limit);

/* (transfer full): @text as a C string literal, a line a line. */
char       *patch_to_c       (const char       *text,
                              gsize             length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PatchTrial, patch_trial_free)
