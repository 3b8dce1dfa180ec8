/* remit-file-name.c: names of files that every file system takes, made of names of agents
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-file-name.h"

#include <string.h>

#define FALLBACK "agent"

/* What some file system or shell reads as more than a character of a name. */
static gboolean
separates (gunichar c)
{
  return g_unichar_isspace (c) || (c < 0x80 && strchr ("/\\:*?\"<>|'`$&;!~#%{}^", (int) c) != NULL);
}

/* Characters without a shape: they make two names look the same, or one look like another. */
static gboolean
is_invisible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_PRIVATE_USE
         || type == G_UNICODE_SURROGATE || type == G_UNICODE_UNASSIGNED;
}

static gboolean
is_edge (char c)
{
  return c == '.' || c == '-' || c == ' ';
}

/* Composed before, for some characters compose to a separator, and after, for what is left out stood between others. */
static char *
replace_characters (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) safe = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* A tab or a line's end is a blank here before it is a control character. */
      if (separates (c) || c == 0xfffd)
        {
          if (safe->len > 0 && safe->str[safe->len - 1] != '-')
            g_string_append_c (safe, '-');
        }
      else if (!is_invisible (c))
        g_string_append_unichar (safe, c);
    }
  return g_utf8_normalize (safe->str, -1, G_NORMALIZE_NFC);
}

/* A leading dot hides, a leading dash is an option, a dot or blank at the end is lost on Windows. */
static void
trim (char *name)
{
  gsize start = 0;
  gsize end = strlen (name);

  while (is_edge (name[start]))
    start++;
  while (end > start && is_edge (name[end - 1]))
    end--;
  memmove (name, name + start, end - start);
  name[end - start] = '\0';
}

/* Cuts between characters, and not before one that belongs to the character ahead of it. */
static void
cut (char *name)
{
  char *end = name + REMIT_FILE_NAME_MAX;

  if (strlen (name) <= REMIT_FILE_NAME_MAX)
    return;
  while ((*end & 0xc0) == 0x80)
    end--;
  while (end > name && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_find_prev_char (name, end);
  if (end != NULL)
    *end = '\0';
}

/* https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with any extension they name devices. */
static gboolean
is_device (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul", "conin$", "conout$" };
  gsize length = strcspn (name, ".");

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    if (length == strlen (devices[i]) && g_ascii_strncasecmp (name, devices[i], length) == 0)
      return TRUE;
  if (g_ascii_strncasecmp (name, "com", 3) != 0 && g_ascii_strncasecmp (name, "lpt", 3) != 0)
    return FALSE;
  if (length == 4)
    return g_ascii_isdigit (name[3]);
  /* The raised digits one, two and three count as well. */
  return length == 5 && (memcmp (name + 3, "\xc2\xb9", 2) == 0 || memcmp (name + 3, "\xc2\xb2", 2) == 0
                         || memcmp (name + 3, "\xc2\xb3", 2) == 0);
}

char *
remit_file_name_make_safe (const char *name)
{
  g_autofree char *safe = replace_characters (name != NULL ? name : "");

  trim (safe);
  cut (safe);
  trim (safe);
  if (*safe == '\0')
    return g_strdup (FALLBACK);
  if (is_device (safe))
    {
      char *longer = g_strconcat (FALLBACK "-", safe, NULL);

      cut (longer);
      trim (longer);
      return longer;
    }
  return g_steal_pointer (&safe);
}

/* What file systems without case take for the name. */
static char *
fold (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

char *
remit_file_name_make_unique (const char *name,
                             GHashTable *taken)
{
  g_autofree char *unique = g_strdup (name);

  for (guint number = 2; !g_hash_table_add (taken, fold (unique)); number++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", name, number);
    }
  return g_steal_pointer (&unique);
}
