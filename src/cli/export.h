/* export.h: a run of remit-cli export, and what it tells of itself
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command.h"
#include "remit-write.h"

G_BEGIN_DECLS

/**
 * RemitCliReport:
 *
 * What is told of a run on standard error: progress while it lasts, and afterwards what became of each file.
 */
typedef struct _RemitCliReport RemitCliReport;

/**
 * RemitCliReportFormat:
 * @REMIT_CLI_REPORT_SUMMARY: only how much was done, and that only where there was more than one thing to do
 * @REMIT_CLI_REPORT_LOSSES: a line for each part that is left out or allows more than before, and the summary
 * @REMIT_CLI_REPORT_TEXT: a line for each part, and the summary
 * @REMIT_CLI_REPORT_JSON: the losses as one JSON document
 */
typedef enum
{
  REMIT_CLI_REPORT_SUMMARY,
  REMIT_CLI_REPORT_LOSSES,
  REMIT_CLI_REPORT_TEXT,
  REMIT_CLI_REPORT_JSON,
} RemitCliReportFormat;

/**
 * remit_cli_report_new:
 * @format: what to tell
 * @single: whether one file is written in one dialect: then there is neither progress nor summary, and the JSON is the
 *   array of losses itself, not of objects with `file`, `from`, `to`, `output` and `losses` or `error`
 * @n_jobs: how many texts there are to write
 *
 * Returns: (transfer full): a report, to be freed with remit_cli_report_free()
 */
RemitCliReport *remit_cli_report_new     (RemitCliReportFormat format,
                                          gboolean             single,
                                          guint                n_jobs);
void            remit_cli_report_free    (RemitCliReport      *report);

/* Tells which file and dialect is next. */
void            remit_cli_report_begin   (RemitCliReport      *report,
                                          const char          *name,
                                          const RemitDialect  *to);

/* Adds a text that was written of @agent; @output is NULL for standard output. */
void            remit_cli_report_add     (RemitCliReport      *report,
                                          const char          *name,
                                          const RemitAgent    *agent,
                                          const RemitExport   *export,
                                          const char          *output);

/* Adds what could not be read (@to NULL) or written, and prints it; the place is that of byte @offset of @text. */
void            remit_cli_report_fail    (RemitCliReport      *report,
                                          const char          *name,
                                          const RemitDialect  *to,
                                          const RemitText     *text,
                                          gsize                offset,
                                          const char          *message);

/* Prints all that is left to say. */
void            remit_cli_report_end     (RemitCliReport      *report);

/* How many texts could not be read or written; how many have losses: something dropped, or allowed that was not. */
guint           remit_cli_report_n_failed (const RemitCliReport *report);
guint           remit_cli_report_n_lossy  (const RemitCliReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitCliReport, remit_cli_report_free)

G_END_DECLS
