/* patch-run.h: tries what is generated for files, and shrinks what goes wrong
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "patch-check.h"
#include "patch-report.h"

/**
 * PatchRun:
 * @report: what came of it
 * @engine: what is tested
 * @seed: draws values and places
 * @rounds: how many, the first with plain values
 * @spread: each case in one variant of its file, not in all
 * @budget: 0 for all cases, else how many bytes a file may have before some are left out
 * @inverse: tries the inverse patch of one case in so many
 * @deadline: 0, or the monotonic time at which to stop
 * @stop_at_first: whether the first fault ends the run
 * @tell: whether to print what is refused, and why
 * @n_faults: how many faults were met
 * @n_left: how many cases @budget left out
 */
typedef struct
{
  PatchReport *report;
  PatchEngine  engine;
  guint32      seed;
  guint        rounds;
  gboolean     spread;
  gsize        budget;
  guint        inverse;
  gint64       deadline;
  gboolean     stop_at_first;
  gboolean     tell;
  guint        n_faults;
  guint        n_left;
  GHashTable  *known;
} PatchRun;

void     patch_run_init   (PatchRun   *run,
                           guint32     seed);
void     patch_run_clear  (PatchRun   *run);
void     patch_run_file   (PatchRun   *run,
                           const char *path);
void     patch_run_folder (PatchRun   *run,
                           const char *folder);

/* Whether time or patience is over. */
gboolean patch_run_is_over (const PatchRun *run);

/* Runs the one case that was printed as FILE:VARIANT:SEED:NUMBER:ROUND; FALSE where it is none. */
gboolean patch_run_case   (PatchRun   *run,
                           const char *name);
