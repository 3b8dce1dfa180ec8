/* remit-diagnostic.c: what is wrong, where, and the edits that mend it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-diagnostic.h"

static void
fix_free (gpointer data)
{
  RemitFix *fix = data;

  g_free (fix->title);
  remit_edit_list_unref (fix->edits);
  g_free (fix);
}

static RemitDiagnostic *
diagnostic_new_take (const char    *rule,
                     RemitSeverity  severity,
                     RemitSpan      span,
                     char          *message)
{
  RemitDiagnostic *diagnostic = g_new0 (RemitDiagnostic, 1);

  diagnostic->rule = rule;
  diagnostic->severity = severity;
  diagnostic->span = span;
  diagnostic->message = message;
  diagnostic->fixes = g_ptr_array_new_with_free_func (fix_free);
  return diagnostic;
}

RemitDiagnostic *
remit_diagnostic_new (const char    *rule,
                      RemitSeverity  severity,
                      RemitSpan      span,
                      const char    *format,
                      ...)
{
  va_list arguments;
  char *message;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return diagnostic_new_take (rule, severity, span, message);
}

void
remit_diagnostic_add_fix (RemitDiagnostic *diagnostic,
                          const char      *title,
                          RemitEditList   *edits)
{
  RemitFix *fix = g_new0 (RemitFix, 1);

  fix->title = g_strdup (title);
  fix->edits = remit_edit_list_ref (edits);
  g_ptr_array_add (diagnostic->fixes, fix);
}

RemitDiagnostic *
remit_diagnostic_copy (const RemitDiagnostic *diagnostic)
{
  RemitDiagnostic *copy = diagnostic_new_take (diagnostic->rule, diagnostic->severity,
                                               diagnostic->span, g_strdup (diagnostic->message));

  for (guint i = 0; i < diagnostic->fixes->len; i++)
    {
      const RemitFix *fix = g_ptr_array_index (diagnostic->fixes, i);

      remit_diagnostic_add_fix (copy, fix->title, fix->edits);
    }
  return copy;
}

void
remit_diagnostic_free (RemitDiagnostic *diagnostic)
{
  if (diagnostic == NULL)
    return;

  g_free (diagnostic->message);
  g_ptr_array_unref (diagnostic->fixes);
  g_free (diagnostic);
}

const char *
remit_severity_to_string (RemitSeverity severity)
{
  static const char *const names[] = { "info", "warning", "error" };

  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (names), "error");

  return names[severity];
}
