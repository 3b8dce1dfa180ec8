/* remit-diagnostic.h: what is wrong, where, and the edits that mend it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-edit.h"

G_BEGIN_DECLS

/**
 * RemitSeverity:
 * @REMIT_SEVERITY_INFO: worth knowing
 * @REMIT_SEVERITY_WARNING: likely not meant so
 * @REMIT_SEVERITY_ERROR: wrong; `remit-cli check` fails
 */
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

/**
 * remit_diagnostic_new:
 * @rule: the rule's id, a static string that is not copied
 * @severity: how bad it is
 * @span: the exact place, in bytes of the text that was read
 * @format: a printf format for the message
 * @...: what to put into it
 *
 * Returns: (transfer full): a diagnostic without fixes
 */
RemitDiagnostic *remit_diagnostic_new     (const char      *rule,
                                           RemitSeverity    severity,
                                           RemitSpan        span,
                                           const char      *format,
                                           ...) G_GNUC_PRINTF (4, 5);

/**
 * remit_diagnostic_add_fix:
 * @diagnostic: a diagnostic
 * @title: what the fix does, copied
 * @edits: (transfer none): edits on the text that was read; a reference is taken
 *
 * Adds a way to mend it, behind those that it has.
 */
void             remit_diagnostic_add_fix (RemitDiagnostic *diagnostic,
                                           const char      *title,
                                           RemitEditList   *edits);

/**
 * remit_diagnostic_copy:
 * @diagnostic: a diagnostic
 *
 * Returns: (transfer full): the same, its fixes' edits shared
 */
RemitDiagnostic *remit_diagnostic_copy    (const RemitDiagnostic *diagnostic);

/**
 * remit_diagnostic_free:
 * @diagnostic: (transfer full) (nullable): a diagnostic
 *
 * Frees it with its fixes.
 */
void             remit_diagnostic_free    (RemitDiagnostic *diagnostic);

/**
 * remit_severity_to_string:
 * @severity: a severity
 *
 * Returns: (transfer none): "info", "warning" or "error", as in JSON and on the command line;
 *   not translated
 */
const char      *remit_severity_to_string (RemitSeverity    severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitDiagnostic, remit_diagnostic_free)

G_END_DECLS
