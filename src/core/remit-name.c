/* remit-name.c: what tools take for the name of an agent
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-name.h"

#include <string.h>

gboolean
remit_name_is_valid (const char *name)
{
  return *name != '\0' && *name != '-'
         && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (name);
}

/* What cannot be spelled in ASCII becomes `?`, and goes. */
char *
remit_name_suggest (const char *string)
{
  g_autofree char *valid = g_utf8_make_valid (string, -1);
  g_autofree char *lower = g_utf8_strdown (valid, -1);
  g_autofree char *plain = g_str_to_ascii (lower, "C");
  GString *name = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (name, g_ascii_tolower (*p));
    else if (name->len > 0 && name->str[name->len - 1] != '-' && *p != '?')
      g_string_append_c (name, '-');
  if (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  return g_string_free (name, FALSE);
}
