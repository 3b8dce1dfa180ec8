/* files.c: the files that a command reads, and those that it writes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include "remit-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* --- reading --- */

static gboolean
add_folder (GStrvBuilder *names,
            const char   *name,
            GFile        *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = remit_file_walk (folder, NULL, &error);

  if (files == NULL || files->len == 0)
    remit_cli_fail_at (name, NULL, 0,
                       files == NULL ? error->message : _("There are no *.md files in the folder"));
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *below = g_file_get_relative_path (folder, g_ptr_array_index (files, i));
      g_autofree char *path = g_build_filename (name, below, NULL);

      g_strv_builder_add (names, path);
    }
  return files != NULL && files->len > 0;
}

GStrv
remit_cli_find_files (char    **names,
                      gboolean *any_folder,
                      guint    *n_failed)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  *any_folder = FALSE;
  *n_failed = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (names[i]);

      if (strcmp (names[i], "-") == 0
          || g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_DIRECTORY)
        {
          g_strv_builder_add (found, names[i]);
          continue;
        }
      *n_failed += !add_folder (found, names[i], file);
      *any_folder = TRUE;
    }
  return g_strv_builder_end (found);
}

/* --- writing --- */

gboolean
remit_cli_is_folder (const char *name)
{
  return g_str_has_suffix (name, G_DIR_SEPARATOR_S) || g_file_test (name, G_FILE_TEST_IS_DIR);
}

gboolean
remit_cli_save (const char      *name,
                const RemitText *text,
                gboolean         force,
                GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GError) reason = NULL;

  if (remit_file_create (file, text, &reason))
    return TRUE;
  if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (force)
    return remit_file_save (file, text, NULL, NULL, NULL, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       _("The file exists; --force writes over it"));
  return FALSE;
}
