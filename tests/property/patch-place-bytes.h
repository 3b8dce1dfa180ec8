/* patch-place-bytes.h: bytes that may be touched, and whether edits keep to them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "patch-case.h"
#include "remit-edit.h"

/* @data is the text with a NUL behind it; @spans may be changed; into @inserts something may be put at any byte. */
typedef struct
{
  const PatchSubject *subject;
  char               *data;
  gsize               length;
  GArray             *spans;
  GArray             *inserts;
} PatchPlace;

void      patch_place_init          (PatchPlace         *place,
                                     const PatchSubject *subject);
void      patch_place_clear         (PatchPlace         *place);
void      patch_place_allow         (PatchPlace         *place,
                                     RemitSpan           span);
void      patch_place_allow_inserts (PatchPlace         *place,
                                     RemitSpan           span);

/* The lines of @span, with the separators before and behind them. */
void      patch_place_allow_gap     (PatchPlace         *place,
                                     RemitSpan           span);

/* From @from to the end of the line of @to, with the separators behind. */
void      patch_place_allow_behind  (PatchPlace         *place,
                                     gsize               from,
                                     gsize               to);
gsize     patch_place_line_start    (const PatchPlace   *place,
                                     gsize               at);

/* Behind the line end of the line that @at is in. */
gsize     patch_place_line_end      (const PatchPlace   *place,
                                     gsize               at);
RemitSpan patch_place_lines         (const PatchPlace   *place,
                                     RemitSpan           span);

/* Whether @edits change nothing else; else @where is the first byte that they should not. */
gboolean  patch_place_holds         (PatchPlace          *place,
                                     const RemitEditList *edits,
                                     gsize               *where);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PatchPlace, patch_place_clear)
