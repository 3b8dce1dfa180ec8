/* remit-diagnostic.h: what is wrong, where, and the edits that mend it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-edit.h"

G_BEGIN_DECLS

typedef enum
{
  REMIT_SEVERITY_INFO,
  REMIT_SEVERITY_WARNING,
  REMIT_SEVERITY_ERROR,
} RemitSeverity;

/**
 * RemitFix:
 * @title: what the fix does, in a few words ("Quote the value")
 * @edits: what it changes in the text that was read
 */
typedef struct
{
  char          *title;
  RemitEditList *edits;
} RemitFix;

/**
 * RemitDiagnostic:
 * @rule: the rule's stable kebab-case id, static ("yaml-invalid")
 * @severity: how bad it is
 * @span: the exact place
 * @message: what is wrong and what to do, for people
 * @fixes: (element-type RemitFix): ways to mend it, may be empty
 */
typedef struct
{
  const char   *rule;
  RemitSeverity severity;
  RemitSpan     span;
  char         *message;
  GPtrArray    *fixes;
} RemitDiagnostic;

RemitDiagnostic *remit_diagnostic_new     (const char      *rule,
                                           RemitSeverity    severity,
                                           RemitSpan        span,
                                           const char      *format,
                                           ...) G_GNUC_PRINTF (4, 5);
void             remit_diagnostic_add_fix (RemitDiagnostic *diagnostic,
                                           const char      *title,
                                           RemitEditList   *edits);
void             remit_diagnostic_free    (RemitDiagnostic *diagnostic);
const char      *remit_severity_to_string (RemitSeverity    severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitDiagnostic, remit_diagnostic_free)

G_END_DECLS
