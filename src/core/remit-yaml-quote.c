/* remit-yaml-quote.c: spellings of a string on one line
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

/* Characters that only double quotes can hold: line ends, controls and what YAML calls not
 * printable. */
static gboolean
needs_escape (gunichar c)
{
  return (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029
         || c == 0xfeff || c == 0xfffe || c == 0xffff;
}

static gboolean
is_printable_line (const char *value)
{
  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    if (needs_escape (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static void
append_escape (GString *string,
               gunichar c)
{
  switch (c)
    {
    case '\n':
      g_string_append (string, "\\n");
      break;
    case '\r':
      g_string_append (string, "\\r");
      break;
    case '\t':
      g_string_append (string, "\\t");
      break;
    default:
      g_string_append_printf (string, c < 0x100 ? "\\x%02X" : "\\u%04X", c);
      break;
    }
}

void
remit_yaml_append_double (GString    *string,
                          const char *value)
{
  const char *from = value;

  g_string_append_c (string, '"');
  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean escape = needs_escape (c) || c == '\t';

      if (!escape && c != '"' && c != '\\')
        continue;
      g_string_append_len (string, from, p - from);
      from = escape ? g_utf8_next_char (p) : p;
      if (escape)
        append_escape (string, c);
      else
        g_string_append_c (string, '\\');
    }
  g_string_append (string, from);
  g_string_append_c (string, '"');
}

gboolean
remit_yaml_single_holds (const char *value)
{
  return is_printable_line (value);
}

void
remit_yaml_append_single (GString    *string,
                          const char *value)
{
  g_string_append_c (string, '\'');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '\'')
        g_string_append_c (string, '\'');
      g_string_append_c (string, *p);
    }
  g_string_append_c (string, '\'');
}

/* The indicators of YAML 1.2.2, section 5.3. */
static gboolean
starts_plainly (const char *value,
                gboolean    flow)
{
  /* libyaml takes those between brackets for the signs of a key and its value, whatever follows. */
  if (flow && strchr ("?:", *value) != NULL)
    return FALSE;
  if (strchr ("-?:", *value) != NULL)
    return value[1] != '\0' && strchr (" \t", value[1]) == NULL
           && (!flow || strchr (",[]{}", value[1]) == NULL) && strncmp (value, "---", 3) != 0;
  return strchr (" \t,[]{}#&*!|>'\"%@`", *value) == NULL && strncmp (value, "...", 3) != 0;
}

gboolean
remit_yaml_plain_holds (const char *value,
                        gboolean    flow)
{
  gsize length = strlen (value);

  if (length == 0 || !starts_plainly (value, flow) || !is_printable_line (value))
    return FALSE;
  if (strchr (" \t:", value[length - 1]) != NULL)
    return FALSE;
  if (flow && strpbrk (value, ",[]{}") != NULL)
    return FALSE;
  /* libyaml ends a plain value in a flow collection at some colons that other readers accept. */
  if (flow && strstr (value, ":") != NULL && strpbrk (value, "?\"'") != NULL)
    return FALSE;
  return strstr (value, ": ") == NULL && strstr (value, ":\t") == NULL
         && strstr (value, " #") == NULL && strstr (value, "\t#") == NULL;
}

void
remit_yaml_append_quoted (GString    *string,
                          const char *value)
{
  if (strpbrk (value, "\"\\") != NULL && strchr (value, '\'') == NULL
      && remit_yaml_single_holds (value))
    remit_yaml_append_single (string, value);
  else
    remit_yaml_append_double (string, value);
}

void
remit_yaml_append_least (GString    *string,
                         const char *value,
                         gboolean    flow)
{
  if (remit_yaml_plain_holds (value, flow) && remit_yaml_resolve (value) == REMIT_YAML_STRING
      && !remit_yaml_is_ambiguous (value))
    g_string_append (string, value);
  else
    remit_yaml_append_quoted (string, value);
}
