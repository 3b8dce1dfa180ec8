/* remit-threshold.c: the ranges of a confidence protocol: `≥90%`, `70-89%`, `<70%`
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-threshold.h"

#include <string.h>

typedef enum
{
  SIGN_NONE,
  SIGN_LESS,
  SIGN_AT_MOST,
  SIGN_MORE,
  SIGN_AT_LEAST,
} Sign;

static const struct
{
  const char *text;
  Sign        sign;
} signs[] = {
  { ">=", SIGN_AT_LEAST }, { "≥", SIGN_AT_LEAST }, { "<=", SIGN_AT_MOST }, { "≤", SIGN_AT_MOST },
  { ">", SIGN_MORE },      { "<", SIGN_LESS },
};

static Sign
take_sign (const char **at)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (*at, signs[i].text))
      {
        *at += strlen (signs[i].text);
        return signs[i].sign;
      }

  return SIGN_NONE;
}

static void
skip_blanks (const char **at)
{
  while (**at == ' ')
    (*at)++;
}

/* A number with its per cent sign; a fraction up to 1 with a point in it is a share of 1. */
static gboolean
take_number (const char **at,
             double      *number,
             gboolean    *whole)
{
  char *end;

  skip_blanks (at);
  if (!g_ascii_isdigit (**at))
    return FALSE;

  *number = g_ascii_strtod (*at, &end);
  *whole = memchr (*at, '.', end - *at) == NULL;
  if (!*whole && *number <= 1 && *end != '%')
    *number *= 100;
  *at = *end == '%' ? end + 1 : end;
  return *number <= 100;
}

static gboolean
take_dash (const char **at)
{
  static const char *const dashes[] = { "-", "–", "—", "to ", "…", ".." };

  skip_blanks (at);
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (*at, dashes[i]))
      {
        *at += strlen (dashes[i]);
        return TRUE;
      }

  return FALSE;
}

static double
after (double   number,
       gboolean whole)
{
  return MIN (100, whole ? number + 1 : number);
}

static RemitThreshold
one_sided (Sign     sign,
           double   number,
           gboolean whole)
{
  switch (sign)
    {
    case SIGN_LESS:
      return (RemitThreshold) { 0, number };
    case SIGN_AT_MOST:
      return (RemitThreshold) { 0, after (number, whole) };
    case SIGN_MORE:
      return (RemitThreshold) { after (number, whole), 100 };
    case SIGN_NONE:
    case SIGN_AT_LEAST:
    default:
      return (RemitThreshold) { number, 100 };
    }
}

static gboolean
parse_at (const char     *at,
          RemitThreshold *threshold)
{
  Sign sign = take_sign (&at);
  double low;
  double high;
  gboolean whole;

  if (!take_number (&at, &low, &whole))
    return FALSE;

  if (sign != SIGN_NONE || *at == '+')
    {
      *threshold = one_sided (sign, low, whole);
      return TRUE;
    }

  if (!take_dash (&at) || !take_number (&at, &high, &whole) || high < low)
    return FALSE;

  *threshold = (RemitThreshold) { low, after (high, whole) };
  return TRUE;
}

gboolean
remit_threshold_parse (const char     *label,
                       RemitThreshold *threshold)
{
  for (const char *at = label; *at != '\0'; at++)
    {
      gboolean inside = at > label && (g_ascii_isalnum (at[-1]) || at[-1] == '.');

      if (!inside && parse_at (at, threshold))
        return TRUE;
    }

  return FALSE;
}
