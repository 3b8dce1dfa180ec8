/* remit-yaml-source.c: bytes as libyaml accepts them, and the way back to the text
 *
 * libyaml 0.2.5 stops at control characters, NUL and invalid UTF-8, and breaks lines at U+0085,
 * U+2028 and U+2029, which YAML 1.2 does not. A copy has a placeholder for each of them: one
 * code point for one character or invalid byte, so that libyaml's marks, which count code
 * points, still lead to the place in the text.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

#define STRIDE 32
#define PLANE 0x100000
#define BLOCK 0x200
#define N_BLOCKS 128
#define INVALID 0x100

/* What has no code of its own below U+00A0. */
static const gunichar specials[] = { 0xfeff, 0x2028, 0x2029, 0xfffe, 0xffff };

/* The code point at @p, or G_MAXUINT32 for one byte that is no UTF-8. */
static gunichar
decode (const char  *p,
        const char  *end,
        const char **next)
{
  gunichar c = (guchar) *p;

  if (c >= 0x80)
    c = g_utf8_get_char_validated (p, end - p);
  if (c >= G_MAXUINT32 - 1)
    {
      *next = p + 1;
      return G_MAXUINT32;
    }
  *next = p + (c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
  return c;
}

/* The placeholder's number, or -1 where libyaml takes the character as it is. */
static int
placeholder (gunichar c,
             char     byte)
{
  if (c == G_MAXUINT32)
    return INVALID + (guchar) byte;
  if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0))
    return (int) c;
  for (guint i = 0; c >= 0x2028 && i < G_N_ELEMENTS (specials); i++)
    if (c == specials[i])
      return (int) (0xa0 + i);
  return -1;
}

static gboolean
is_plain_ascii (char c)
{
  return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t';
}

static gboolean
survey (RemitYamlSource *source,
        gboolean        *is_ascii)
{
  const char *p = source->data + source->range.start;
  const char *end = source->data + source->range.end;
  gboolean used[N_BLOCKS] = { FALSE };
  gboolean is_clean = TRUE;
  guint block = 0;

  *is_ascii = TRUE;
  while (p < end)
    {
      const char *next;
      gunichar c;

      if (is_plain_ascii (*p))
        {
          p++;
          continue;
        }
      c = decode (p, end, &next);
      is_clean = is_clean && placeholder (c, *p) < 0;
      *is_ascii = *is_ascii && c < 0x80;
      if (c >= PLANE && c != G_MAXUINT32)
        used[(c - PLANE) / BLOCK] = TRUE;
      p = next;
    }
  while (block < N_BLOCKS - 1 && used[block])
    block++;
  source->base = PLANE + block * BLOCK;
  return is_clean;
}

static void
clean (RemitYamlSource *source)
{
  const char *p = source->data + source->range.start;
  const char *end = source->data + source->range.end;

  source->cleaned = g_string_sized_new (source->range.end - source->range.start);
  while (p < end)
    {
      const char *next;
      int number = placeholder (decode (p, end, &next), *p);

      if (number >= 0)
        g_string_append_unichar (source->cleaned, source->base + (gunichar) number);
      else
        g_string_append_len (source->cleaned, p, next - p);
      p = next;
    }
}

static void
index_offsets (RemitYamlSource *source)
{
  const char *p = source->data + source->range.start;
  const char *end = source->data + source->range.end;

  source->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (gsize i = 0; p < end; i++)
    {
      gsize offset = (gsize) (p - source->data);

      if (i % STRIDE == 0)
        g_array_append_val (source->offsets, offset);
      decode (p, end, &p);
    }
}

void
remit_yaml_source_init (RemitYamlSource *source,
                        const RemitText *text,
                        RemitSpan        range)
{
  gboolean is_ascii;

  *source = (RemitYamlSource) { .data = remit_text_get_data (text), .range = range };
  if (!survey (source, &is_ascii))
    clean (source);
  if (!is_ascii)
    index_offsets (source);
}

void
remit_yaml_source_clear (RemitYamlSource *source)
{
  if (source->cleaned != NULL)
    g_string_free (source->cleaned, TRUE);
  g_clear_pointer (&source->offsets, g_array_unref);
}

gsize
remit_yaml_source_offset (const RemitYamlSource *source,
                          gsize                  index)
{
  const char *end = source->data + source->range.end;
  const char *p;

  if (source->offsets == NULL)
    return MIN (source->range.start + index, source->range.end);
  if (index / STRIDE >= source->offsets->len)
    return source->range.end;

  p = source->data + g_array_index (source->offsets, gsize, index / STRIDE);
  for (gsize i = index % STRIDE; i > 0 && p < end; i--)
    decode (p, end, &p);
  return (gsize) (p - source->data);
}

char *
remit_yaml_source_restore (const RemitYamlSource *source,
                           const char            *value,
                           gsize                  length)
{
  GString *string;

  /* The common case: nothing was replaced. */
  if (source->cleaned == NULL && memchr (value, '\0', length) == NULL)
    return g_strndup (value, length);

  string = g_string_sized_new (length);
  for (const char *p = value; p < value + length;)
    {
      const char *next;
      gunichar c = decode (p, value + length, &next);
      gunichar number = c - source->base;

      if (c == 0)
        c = 0xfffd;
      else if (source->cleaned != NULL && c >= source->base && number < BLOCK)
        {
          if (number == 0 || number >= INVALID)
            c = 0xfffd;
          else
            c = number < 0xa0 ? number : specials[(number - 0xa0) % G_N_ELEMENTS (specials)];
        }
      g_string_append_unichar (string, c);
      p = next;
    }
  return g_string_free (string, FALSE);
}
