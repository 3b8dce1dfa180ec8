/* patch-report.h: counts by kind of operation, and whether too much was refused
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "patch-check.h"

typedef struct _PatchReport PatchReport;

PatchReport *patch_report_new    (void);
void         patch_report_free   (PatchReport        *report);
void         patch_report_add    (PatchReport        *report,
                                  const PatchSubject *subject,
                                  const PatchCase    *one,
                                  const PatchResult  *result);

/* As diagnostics of the test. */
void         patch_report_print  (const PatchReport  *report);

/* How many kinds of operation refuse more of the values that an author types than they may. */
guint        patch_report_excess (const PatchReport  *report);

guint        patch_report_total  (const PatchReport  *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PatchReport, patch_report_free)
