/* remit-export-files.h: the files that an export becomes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "remit-write.h"

G_BEGIN_DECLS

/**
 * remit_export_dup_stem:
 * @agent: what was written
 * @source: (nullable): the file it comes from
 *
 * Returns: (transfer full): a safe name for the file of an export, without its extension: the agent's own, else that of
 *   its file
 */
char  *remit_export_dup_stem            (const RemitAgent   *agent,
                                         GFile              *source);

/**
 * remit_export_dup_file_name:
 * @agent: what was written
 * @source: (nullable): the file it comes from
 *
 * Returns: (transfer full): the same with its extension
 */
char  *remit_export_dup_file_name       (const RemitAgent   *agent,
                                         GFile              *source);

/**
 * remit_export_dup_free_name:
 * @name: a file's name with its extension
 * @folder: (nullable): where it shall stand
 * @dialect: in which it is written
 *
 * Returns: (transfer full): @name where @folder has no such file, else one with the dialect in it; somebody may still
 *   take that before it is written
 */
char  *remit_export_dup_free_name       (const char         *name,
                                         GFile              *folder,
                                         const RemitDialect *dialect);

/**
 * RemitExportReport:
 * @n_saved: how many files were written
 * @existing: (element-type utf8): the files that were there already and stayed as they are
 * @failures: (element-type utf8): "NAME: REASON" for each that could not be written
 */
typedef struct
{
  guint      n_saved;
  GPtrArray *existing;
  GPtrArray *failures;
} RemitExportReport;

/**
 * remit_export_report_new:
 *
 * Returns: (transfer full): a report of nothing so far
 */
RemitExportReport *remit_export_report_new  (void);

/**
 * remit_export_report_free:
 * @report: (transfer full): a report
 *
 * Frees it with its lists.
 */
void               remit_export_report_free (RemitExportReport *report);

/**
 * remit_export_report_dup_text:
 * @report: a report
 * @folder: where the files went
 *
 * Returns: (transfer full): what it says, in sentences
 */
char  *remit_export_report_dup_text     (const RemitExportReport *report,
                                         GFile                   *folder);

/**
 * remit_export_save_below:
 * @export: what to save
 * @folder: a folder
 * @name: the file's name
 * @report: takes note
 *
 * Saves it as FOLDER/DIALECT/NAME, as the command line does for all dialects. Nothing that is there is written over.
 */
void   remit_export_save_below          (const RemitExport  *export,
                                         GFile              *folder,
                                         const char         *name,
                                         RemitExportReport  *report);

/**
 * remit_export_save:
 * @text: what to save
 * @file: where; what is there is written over: the caller has asked
 * @told: (out): what to tell of it, in a sentence
 *
 * Returns: whether it is saved
 */
gboolean remit_export_save              (RemitText          *text,
                                         GFile              *file,
                                         char              **told);

/**
 * remit_export_make_temporary:
 * @export: what to write
 * @name: the file's name
 *
 * Makes a file to be dragged out. Whoever gets it may read it late, so it lives as long as the program.
 *
 * Returns: (transfer full) (nullable): the file, or NULL with @error saying why it could not be written
 */
GFile *remit_export_make_temporary      (const RemitExport  *export,
                                         const char         *name,
                                         GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitExportReport, remit_export_report_free)

G_END_DECLS
