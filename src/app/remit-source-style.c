/* remit-source-style.c: the colours of the source
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-source-style.h"

#define RESOURCE_PREFIX "/io/github/remit_editor/Remit/styles/"

/* Leaves a file alone that says the same already: another window of ours may be reading it. */
static void
put_file (const char *folder, const char *name)
{
  g_autofree char *source = g_strconcat (RESOURCE_PREFIX, name, NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (source, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *there = NULL;
  gsize length = 0;

  if (bytes == NULL)
    return;

  if (g_file_get_contents (target, &there, &length, NULL))
    {
      g_autoptr (GBytes) old = g_bytes_new (there, length);

      if (g_bytes_equal (old, bytes))
        return;
    }
  g_file_set_contents (target, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       NULL);
}

static void
add_folder (GtkSourceStyleSchemeManager *manager)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "remit", "styles", NULL);

  if (g_strv_contains (gtk_source_style_scheme_manager_get_search_path (manager), folder)
      || g_mkdir_with_parents (folder, 0700) != 0)
    return;

  put_file (folder, "remit.xml");
  put_file (folder, "remit-dark.xml");
  gtk_source_style_scheme_manager_append_search_path (manager, folder);
}

GtkSourceStyleScheme *
remit_source_style_get (gboolean dark)
{
  GtkSourceStyleSchemeManager *manager = gtk_source_style_scheme_manager_get_default ();
  GtkSourceStyleScheme *scheme;

  add_folder (manager);
  scheme = gtk_source_style_scheme_manager_get_scheme (manager, dark ? "remit-dark" : "remit");
  if (scheme != NULL)
    return scheme;

  return gtk_source_style_scheme_manager_get_scheme (manager, dark ? "Adwaita-dark" : "Adwaita");
}
