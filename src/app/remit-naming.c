/* remit-naming.c: counts, severities and paths in words, icons and colours, everywhere the same
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-naming.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HOST_PATH "xattr::document-portal.host-path"

typedef struct
{
  guint n;
  guint n_tasks;
  guint n_done;
} Count;

static void
count_blocks (RemitBlock *const *blocks, guint n_blocks, Count *count)
{
  for (guint i = 0; i < n_blocks; i++)
    {
      const RemitBlock *block = blocks[i];

      if (block->type == REMIT_BLOCK_TABLE)
        count->n += block->n_rows;
      if (block->type != REMIT_BLOCK_LIST)
        continue;

      count->n += block->list.n_items;
      for (guint j = 0; j < block->list.n_items; j++)
        {
          count->n_tasks += block->list.items[j]->check != REMIT_CHECK_NONE;
          count->n_done += block->list.items[j]->check == REMIT_CHECK_ON;
        }
    }
}

char *
remit_section_dup_count (const RemitSection *section)
{
  Count count = { 0 };

  if (section->will.present || section->wont.present)
    return g_strdup_printf ("%u · %u", section->will.n_items, section->wont.n_items);

  count_blocks (section->blocks, section->n_blocks, &count);
  if (count.n_tasks > 0)
    return g_strdup_printf ("%u/%u", count.n_done, count.n_tasks);

  return count.n > 0 ? g_strdup_printf ("%u", count.n) : NULL;
}

void
remit_diagnostics_count (const GPtrArray *diagnostics, guint *counts)
{
  for (guint i = 0; i <= REMIT_SEVERITY_ERROR; i++)
    counts[i] = 0;
  for (guint i = 0; i < diagnostics->len; i++)
    counts[((const RemitDiagnostic *) g_ptr_array_index (diagnostics, i))->severity]++;
}

char *
remit_severity_dup_count (RemitSeverity severity, guint n)
{
  switch (severity)
    {
    case REMIT_SEVERITY_ERROR:
      return g_strdup_printf (ngettext ("%u error", "%u errors", n), n);
    case REMIT_SEVERITY_WARNING:
      return g_strdup_printf (ngettext ("%u warning", "%u warnings", n), n);
    case REMIT_SEVERITY_INFO:
    default:
      return g_strdup_printf (ngettext ("%u note", "%u notes", n), n);
    }
}

char *
remit_diagnostics_dup_words (const GPtrArray *diagnostics)
{
  guint counts[REMIT_SEVERITY_ERROR + 1];
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  remit_diagnostics_count (diagnostics, counts);
  for (int i = REMIT_SEVERITY_ERROR; i >= 0; i--)
    {
      g_autofree char *part = counts[i] > 0 ? remit_severity_dup_count (i, counts[i]) : NULL;

      if (part != NULL)
        g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);

  /* Translators: between the parts of a list of words or numbers */
  return parts[0] != NULL ? g_strjoinv (C_("separator", ", "), parts) : g_strdup (_("No problems found"));
}

/* What stands between the operation's type, its path and the reason, as the core puts them together. */
const char *
remit_refusal_get_reason (const char *message)
{
  g_auto (GStrv) between = g_strsplit (_("Operation %u (%s) on “%s”: %s"), "%s", -1);
  const char *reason = message;

  for (guint i = 1; i <= 2 && reason != NULL && g_strv_length (between) == 4; i++)
    {
      reason = strstr (reason, between[i]);
      reason = reason != NULL ? reason + strlen (between[i]) : NULL;
    }

  return reason != NULL ? reason : message;
}

const char *
remit_severity_get_icon_name (RemitSeverity severity)
{
  static const char *const names[] = {
    [REMIT_SEVERITY_INFO] = "dialog-information-symbolic",
    [REMIT_SEVERITY_WARNING] = "dialog-warning-symbolic",
    [REMIT_SEVERITY_ERROR] = "dialog-error-symbolic",
  };

  return names[severity];
}

const char *
remit_severity_get_css_class (RemitSeverity severity)
{
  static const char *const classes[] = {
    [REMIT_SEVERITY_INFO] = "info",
    [REMIT_SEVERITY_WARNING] = "warning",
    [REMIT_SEVERITY_ERROR] = "error",
  };

  return classes[severity];
}

void
remit_severity_get_color (GtkWidget *widget, RemitSeverity severity, GdkRGBA *color)
{
  static const char *const names[] = {
    [REMIT_SEVERITY_INFO] = NULL,
    [REMIT_SEVERITY_WARNING] = "warning_color",
    [REMIT_SEVERITY_ERROR] = "error_color",
  };
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (names[severity] != NULL && gtk_style_context_lookup_color (context, names[severity], color))
    return;

  gtk_style_context_get_color (context, color);
  color->alpha *= 0.5;
}

/* Where a file of the document portal really is, for those who look for it outside of the sandbox. The
 * portal tells since its version 1.20. */
static char *
dup_host_path (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, HOST_PATH, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, HOST_PATH)) : NULL;
}

/* What lies below the portal's folder for one file, whose name is a number; NULL outside of the portal. */
static const char *
find_in_portal (const char *path)
{
  g_autofree char *portal = g_strconcat (g_get_user_runtime_dir (), "/doc/", NULL);

  if (!g_str_has_prefix (path, portal))
    return NULL;
  path += strlen (portal);

  return path + strcspn (path, "/");
}

static char *
dup_path_from_home (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (g_str_has_prefix (path, home) && (path[length] == '/' || path[length] == '\0'))
    return g_strconcat ("~", path + length, NULL);

  return g_filename_display_name (path);
}

char *
remit_file_dup_path (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  const char *in_portal = path != NULL ? find_in_portal (path) : NULL;
  g_autofree char *host_path = in_portal != NULL ? dup_host_path (file) : NULL;

  if (path == NULL)
    return g_file_get_parse_name (file);
  if (in_portal != NULL && host_path == NULL)
    {
      g_autofree char *name = g_filename_display_name (in_portal);

      return g_strconcat ("…", name, NULL);
    }

  return dup_path_from_home (host_path != NULL ? host_path : path);
}
