/* remit-file-values.c: the known values: those that come with Remit, and the user's own
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-file.h"

#define RESOURCE "/io/github/remit_editor/Remit/known-values.yaml"
#define FILE_NAME "known-values.yaml"

RemitKnownValues *
remit_file_load_known_values (const char  *folder,
                              GError     **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (RemitText) text =
    bytes != NULL ? remit_text_new (bytes) : remit_text_new_from_string ("", 0);
  g_autofree char *path =
    g_build_filename (folder != NULL ? folder : g_get_user_config_dir (), "remit", FILE_NAME, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RemitText) own = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *fault = NULL;
  RemitKnownValues *values = remit_known_values_new (text);

  own = remit_file_load (file, NULL, NULL, &reason);
  if (own != NULL)
    fault = remit_known_values_extend (values, own);
  else if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&reason));
  if (fault != NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s:%s", path, fault);
  return values;
}
