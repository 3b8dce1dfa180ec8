/* remit-sarif.h: what was found, as SARIF: for the tools that show findings of many programs
 *
 * Source of the format: OASIS, Static Analysis Results Interchange Format 2.1.0.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-check.h"

G_BEGIN_DECLS

/**
 * RemitSarif:
 *
 * A log of one run over any number of files.
 */
typedef struct _RemitSarif RemitSarif;

/**
 * remit_sarif_new:
 * @version: the program's version
 *
 * Returns: (transfer full): a log without results, to be ended by remit_sarif_end()
 */
RemitSarif *remit_sarif_new (const char      *version);

/**
 * remit_sarif_add:
 * @sarif: a log
 * @uri: where the file is: a URI, or a path relative to where the run was started
 * @text: its text
 * @diagnostics: (element-type RemitDiagnostic): what was found in it
 *
 * Adds what was found in a file, with its fixes. Columns count UTF-16 units, as the log says.
 */
void        remit_sarif_add (RemitSarif      *sarif,
                             const char      *uri,
                             const RemitText *text,
                             const GPtrArray *diagnostics);

/**
 * remit_sarif_end:
 * @sarif: (transfer full): a log
 *
 * Returns: (transfer full): the log as JSON, with the rules that it names
 */
JsonNode   *remit_sarif_end (RemitSarif      *sarif);

G_END_DECLS
