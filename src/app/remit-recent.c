/* remit-recent.c: the files that were open lately
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-recent.h"

#include <glib/gi18n-lib.h>

#include "remit-naming.h"

#define MENU_ITEMS 10

void
remit_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char mime_type[] = "text/markdown";
  char name[] = PACKAGE_NAME;
  char command[] = "remit %u";
  GtkRecentData data = { .mime_type = mime_type, .app_name = name, .app_exec = command };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_infos (gconstpointer a, gconstpointer b)
{
  GDateTime *time_a = gtk_recent_info_get_modified (*(GtkRecentInfo *const *) a);
  GDateTime *time_b = gtk_recent_info_get_modified (*(GtkRecentInfo *const *) b);

  return g_date_time_compare (time_b, time_a);
}

static GPtrArray *
list_all (void)
{
  g_autoptr (GList) items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GPtrArray *infos = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  for (GList *item = items; item != NULL; item = item->next)
    g_ptr_array_add (infos, item->data);

  return infos;
}

GPtrArray *
remit_recent_list (guint max)
{
  g_autoptr (GPtrArray) all = list_all ();
  GPtrArray *recent = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  g_ptr_array_sort (all, compare_infos);
  for (guint i = 0; i < all->len && recent->len < max; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (all, i);

      if (gtk_recent_info_has_application (info, PACKAGE_NAME) && gtk_recent_info_exists (info))
        g_ptr_array_add (recent, gtk_recent_info_ref (info));
    }

  return recent;
}

void
remit_recent_fill_menu (GMenu *menu)
{
  g_autoptr (GPtrArray) recent = remit_recent_list (MENU_ITEMS);

  g_menu_remove_all (menu);
  for (guint i = 0; i < recent->len; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (recent, i);
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
      g_autofree char *path = remit_file_dup_path (file);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_autoptr (GString) label = g_string_new (path);

      /* An underscore in a menu is a mnemonic. */
      g_string_replace (label, "_", "__", 0);
      g_menu_item_set_label (item, label->str);
      g_menu_item_set_action_and_target (item, "win.open-uri", "s",
                                         gtk_recent_info_get_uri (info));
      g_menu_append_item (menu, item);
    }
}

void
remit_recent_clear (void)
{
  g_autoptr (GPtrArray) recent = remit_recent_list (G_MAXUINT);

  for (guint i = 0; i < recent->len; i++)
    gtk_recent_manager_remove_item (gtk_recent_manager_get_default (),
                                    gtk_recent_info_get_uri (g_ptr_array_index (recent, i)), NULL);
}

char *
remit_recent_dup_age (GtkRecentInfo *info)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_to_local (gtk_recent_info_get_modified (info));
  g_autoptr (GDateTime) midnight =
      g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                             g_date_time_get_day_of_month (now), 0, 0, 0);
  GTimeSpan before = g_date_time_difference (midnight, then);

  if (before <= 0)
    return g_date_time_format (then, "%H:%M");
  if (before <= G_TIME_SPAN_DAY)
    return g_strdup (_("Yesterday"));
  if (before <= 6 * G_TIME_SPAN_DAY)
    return g_date_time_format (then, "%A");

  /* Translators: a day of this or last year for g_date_time_format (): “21 November” */
  return g_date_time_format (then, _("%e %B"));
}
