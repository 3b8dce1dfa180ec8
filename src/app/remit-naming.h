/* remit-naming.h: counts, severities and paths in words, icons and colours, everywhere the same
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "remit-agent.h"

G_BEGIN_DECLS

/**
 * remit_section_dup_count:
 * @section: a section
 *
 * Returns: (transfer full) (nullable): how much is in it: "5" items or rows, "2/10" tasks done, "3 · 3" bounds; NULL
 *   where there is nothing to count
 */
char       *remit_section_dup_count      (const RemitSection *section);

/**
 * remit_diagnostics_count:
 * @diagnostics: (element-type RemitDiagnostic): what was found
 * @counts: (out) (array fixed-size=3): how many there are of each severity
 */
void        remit_diagnostics_count      (const GPtrArray     *diagnostics,
                                          guint               *counts);

/**
 * remit_diagnostics_dup_words:
 * @diagnostics: (element-type RemitDiagnostic): what was found
 *
 * Returns: (transfer full): "1 error, 3 warnings, 2 notes", or that there are no problems
 */
char       *remit_diagnostics_dup_words  (const GPtrArray     *diagnostics);

/**
 * remit_severity_dup_count:
 * @severity: a severity
 * @n: how many there are
 *
 * Returns: (transfer full): "3 warnings"
 */
char       *remit_severity_dup_count     (RemitSeverity        severity,
                                          guint                n);

/**
 * remit_refusal_get_reason:
 * @message: of an error of remit_patch_translate()
 *
 * Who clicks and types knows what was to be done and where; operations and pointers are for programs.
 *
 * Returns: (transfer none): the part of @message that says why not
 */
const char *remit_refusal_get_reason     (const char          *message);

/**
 * remit_severity_get_icon_name:
 * @severity: a severity
 *
 * Returns: (transfer none): a symbolic icon's name
 */
const char *remit_severity_get_icon_name (RemitSeverity       severity);

/**
 * remit_severity_get_css_class:
 * @severity: a severity
 *
 * Returns: (transfer none): `info`, `warning` or `error`
 */
const char *remit_severity_get_css_class (RemitSeverity       severity);

/**
 * remit_severity_get_color:
 * @widget: whose style counts
 * @severity: a severity
 * @color: (out): its colour in the present theme
 */
void        remit_severity_get_color     (GtkWidget          *widget,
                                          RemitSeverity       severity,
                                          GdkRGBA            *color);

/**
 * remit_file_dup_path:
 * @file: a file
 *
 * Returns: (transfer full): its path for people, with ~ for the home folder, and in a sandbox … for folders that
 * cannot be seen from there; its address where it has no path
 */
char       *remit_file_dup_path          (GFile              *file);

G_END_DECLS
