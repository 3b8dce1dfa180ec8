/* check.h: how remit-cli check prints what it found, and what it looks for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-check.h"

G_BEGIN_DECLS

/**
 * RemitCliFindings:
 *
 * What was found in all files, printed in one of the formats.
 */
typedef struct _RemitCliFindings RemitCliFindings;

/* The names of all formats, for messages; the first is the one that nobody need ask for. */
const char       *remit_cli_findings_formats (void);

/**
 * remit_cli_findings_new:
 * @format: (nullable): `text`, `json`, `sarif` or `github`; NULL for the first
 * @aside: whether to print to standard error, since standard output is a mended file
 *
 * Returns: (transfer full) (nullable): a printer; NULL where there is no such format
 */
RemitCliFindings *remit_cli_findings_new     (const char       *format,
                                              gboolean          aside);

/**
 * remit_cli_findings_add:
 * @findings: the printer
 * @name: the file's name
 * @agent: what was checked
 * @diagnostics: (element-type RemitDiagnostic): what was found and is to be told
 *
 * Tells what was found in a file: at once, or with the rest where the format is one document.
 *
 * Returns: FALSE where that cannot be written, which is told
 */
gboolean          remit_cli_findings_add     (RemitCliFindings *findings,
                                              const char       *name,
                                              const RemitAgent *agent,
                                              const GPtrArray  *diagnostics);

/**
 * remit_cli_findings_end:
 * @findings: (transfer full): the printer
 *
 * Prints what is left.
 *
 * Returns: FALSE where that cannot be written, which is told
 */
gboolean          remit_cli_findings_end     (RemitCliFindings *findings);

/**
 * remit_cli_explain:
 * @id: a rule, or `all`
 * @format: (nullable): `text`, or for all rules `markdown`, the page docs/rules.md; NULL for the first
 *
 * Prints what a rule is about, or the list of all.
 *
 * Returns: FALSE where there is no such rule or format, which is told
 */
gboolean          remit_cli_explain          (const char       *id,
                                              const char       *format);

G_END_DECLS
