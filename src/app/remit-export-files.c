/* remit-export-files.c: the files that an export becomes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-export-files.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "remit-file-name.h"
#include "remit-file.h"
#include "remit-naming.h"

#define EXTENSION ".md"

/* --- names --- */

static char *
strip_extension (const char *name)
{
  gsize length = strlen (name);

  if (g_str_has_suffix (name, EXTENSION))
    length -= strlen (EXTENSION);

  return g_strndup (name, length);
}

char *
remit_export_dup_stem (const RemitAgent *agent, GFile *source)
{
  const char *name = remit_agent_get_string (agent, "name");
  g_autofree char *base = source != NULL ? g_file_get_basename (source) : NULL;
  g_autofree char *stem = base != NULL ? strip_extension (base) : NULL;

  return remit_file_name_make_safe (name != NULL && *name != '\0' ? name : stem);
}

char *
remit_export_dup_file_name (const RemitAgent *agent, GFile *source)
{
  g_autofree char *stem = remit_export_dup_stem (agent, source);

  return g_strconcat (stem, EXTENSION, NULL);
}

char *
remit_export_dup_free_name (const char *name, GFile *folder, const RemitDialect *dialect)
{
  g_autoptr (GFile) file = folder != NULL ? g_file_get_child (folder, name) : NULL;
  g_autofree char *stem = strip_extension (name);

  if (file == NULL || !g_file_query_exists (file, NULL))
    return g_strdup (name);

  return g_strdup_printf ("%s-%s%s", stem, dialect->id, EXTENSION);
}

/* --- many at once --- */

RemitExportReport *
remit_export_report_new (void)
{
  RemitExportReport *report = g_new0 (RemitExportReport, 1);

  report->existing = g_ptr_array_new_with_free_func (g_free);
  report->failures = g_ptr_array_new_with_free_func (g_free);

  return report;
}

void
remit_export_report_free (RemitExportReport *report)
{
  g_ptr_array_unref (report->existing);
  g_ptr_array_unref (report->failures);
  g_free (report);
}

static void
add_list (GString *text, const char *words, const GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      if (i == 0)
        g_string_append_printf (text, " %s ", words);
      else
        g_string_append (text, C_("separator", ", "));
      g_string_append (text, g_ptr_array_index (names, i));
    }
  if (names->len > 0)
    g_string_append (text, C_("separator", "."));
}

char *
remit_export_report_dup_text (const RemitExportReport *report, GFile *folder)
{
  GString *text = g_string_new (NULL);
  g_autofree char *path = remit_file_dup_path (folder);

  g_string_append_printf (
      text, ngettext ("%u file saved in %s", "%u files saved in %s", report->n_saved),
      report->n_saved, path);
  if (report->existing->len + report->failures->len > 0)
    g_string_append (text, C_("separator", "."));
  add_list (text,
            /* Translators: followed by a blank and the paths of files with commas between */
            ngettext ("It exists already and stays as it is:",
                      "These exist already and stay as they are:", report->existing->len),
            report->existing);
  /* Translators: followed by a blank and paths with the reasons */
  add_list (text, _("Not saved:"), report->failures);

  return g_string_free (text, FALSE);
}

void
remit_export_save_below (const RemitExport *export,
                         GFile *folder,
                         const char *name,
                         RemitExportReport *report)
{
  g_autofree char *relative = g_build_filename (export->dialect->id, name, NULL);
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, relative);
  g_autoptr (GError) error = NULL;

  if (remit_file_create (file, export->text, &error))
    report->n_saved++;
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_ptr_array_add (report->existing, g_steal_pointer (&relative));
  else
    g_ptr_array_add (report->failures, g_strdup_printf ("%s: %s", relative, error->message));
}

/* --- to drag out --- */

static void
remove_temporary (gpointer path)
{
  g_autofree char *file = path;
  g_autofree char *folder = g_path_get_dirname (file);

  g_unlink (file);
  g_rmdir (folder);
}

static void
remove_temporaries (gpointer paths)
{
  g_ptr_array_unref (paths);
}

gboolean
remit_export_save (RemitText *text, GFile *file, char **told)
{
  g_autofree char *path = remit_file_dup_path (file);
  g_autoptr (GError) error = NULL;
  gboolean saved = remit_file_save (file, text, NULL, NULL, NULL, &error);

  if (saved)
    *told = g_strdup_printf (_("Saved as %s"), path);
  else
    *told = g_strdup_printf (_("%s was not saved: %s"), path, error->message);

  return saved;
}

/* The application keeps the list of them, and removes them when it ends. */
static void
remember_temporary (const char *path)
{
  GApplication *application = g_application_get_default ();
  GPtrArray *paths;

  if (application == NULL)
    return;

  paths = g_object_get_data (G_OBJECT (application), "remit-temporaries");
  if (paths == NULL)
    {
      paths = g_ptr_array_new_with_free_func (remove_temporary);
      g_object_set_data_full (G_OBJECT (application), "remit-temporaries", paths,
                              remove_temporaries);
    }
  g_ptr_array_add (paths, g_strdup (path));
}

GFile *
remit_export_make_temporary (const RemitExport *export, const char *name, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("remit-XXXXXX", error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file == NULL || !remit_file_create (file, export->text, error))
    {
      if (folder != NULL)
        g_rmdir (folder);
      return NULL;
    }
  remember_temporary (path);

  return g_steal_pointer (&file);
}
