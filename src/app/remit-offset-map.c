/* remit-offset-map.c: bytes of a text as characters of a text buffer, and back
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-offset-map.h"

#include <string.h>

/* A checkpoint every so many bytes bounds the walk of one conversion. */
#define STRIDE 1024

typedef struct
{
  gsize byte;
  gsize character;
} Checkpoint;

struct _RemitOffsetMap
{
  RemitText *text;
  gboolean valid;
  gsize n_characters;
  GArray *checkpoints; /* of Checkpoint, the first at 0, in the order of the text */
};

static gsize
character_width (const char *at, const char *end, gboolean valid)
{
  if (!valid && (*at == '\0' || (gint32) g_utf8_get_char_validated (at, end - at) < 0))
    return 1;

  return g_utf8_skip[(guchar) *at];
}

gboolean
remit_text_is_displayable (const RemitText *text)
{
  return remit_text_is_utf8 (text)
         && memchr (remit_text_get_data (text), '\0', remit_text_get_length (text)) == NULL;
}

static void
add_checkpoint (RemitOffsetMap *map, gsize byte)
{
  Checkpoint checkpoint = { byte, map->n_characters };

  g_array_append_val (map->checkpoints, checkpoint);
}

static gboolean
is_first_byte (char byte)
{
  return ((guchar) byte & 0xc0) != 0x80;
}

/* Of text that is UTF-8, the characters are the first bytes: nothing needs decoding. */
static void
count_characters (RemitOffsetMap *map, const char *data, gsize length)
{
  for (gsize at = 0; at < length;)
    {
      gsize next = MIN (at + STRIDE, length);

      while (next < length && !is_first_byte (data[next]))
        next++;
      add_checkpoint (map, at);
      for (; at < next; at++)
        map->n_characters += is_first_byte (data[at]);
    }
}

/* The same of any bytes. */
static void
walk_characters (RemitOffsetMap *map, const char *data, gsize length)
{
  gsize next = 0;

  for (gsize at = 0; at < length; at += character_width (data + at, data + length, FALSE))
    {
      if (at >= next)
        {
          add_checkpoint (map, at);
          next += STRIDE;
        }
      map->n_characters++;
    }
}

RemitOffsetMap *
remit_offset_map_new (RemitText *text)
{
  RemitOffsetMap *map = g_new0 (RemitOffsetMap, 1);

  map->text = remit_text_ref (text);
  map->valid = remit_text_is_displayable (text);
  map->checkpoints = g_array_new (FALSE, FALSE, sizeof (Checkpoint));
  if (map->valid)
    count_characters (map, remit_text_get_data (text), remit_text_get_length (text));
  else
    walk_characters (map, remit_text_get_data (text), remit_text_get_length (text));

  return map;
}

void
remit_offset_map_free (RemitOffsetMap *map)
{
  remit_text_unref (map->text);
  g_array_unref (map->checkpoints);
  g_free (map);
}

/* The last checkpoint that is not after the wanted byte or character. */
static Checkpoint
find_checkpoint (const RemitOffsetMap *map, gsize wanted, gboolean by_character)
{
  guint low = 0, high = map->checkpoints->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;
      const Checkpoint *checkpoint = &g_array_index (map->checkpoints, Checkpoint, middle);

      if ((by_character ? checkpoint->character : checkpoint->byte) <= wanted)
        low = middle;
      else
        high = middle;
    }

  return g_array_index (map->checkpoints, Checkpoint, low);
}

gsize
remit_offset_map_to_character (const RemitOffsetMap *map, gsize byte)
{
  const char *data = remit_text_get_data (map->text);
  gsize length = remit_text_get_length (map->text);
  Checkpoint place;

  if (byte >= length)
    return map->n_characters;

  place = find_checkpoint (map, byte, FALSE);
  while (TRUE)
    {
      gsize width = character_width (data + place.byte, data + length, map->valid);

      if (place.byte + width > byte)
        return place.character;
      place.byte += width;
      place.character++;
    }
}

gsize
remit_offset_map_to_byte (const RemitOffsetMap *map, gsize character)
{
  const char *data = remit_text_get_data (map->text);
  gsize length = remit_text_get_length (map->text);
  Checkpoint place;

  if (character >= map->n_characters)
    return length;

  place = find_checkpoint (map, character, TRUE);
  for (; place.character < character; place.character++)
    place.byte += character_width (data + place.byte, data + length, map->valid);

  return place.byte;
}

char *
remit_text_dup_displayable (const RemitText *text)
{
  const char *data = remit_text_get_data (text);
  const char *end = data + remit_text_get_length (text);
  g_autoptr (GString) shown = g_string_sized_new (end - data + 1);

  for (const char *at = data; at < end;)
    {
      gsize width = character_width (at, end, FALSE);

      if (width == 1 && (*at == '\0' || (guchar) *at >= 0x80))
        g_string_append (shown, "\357\277\275");
      else
        g_string_append_len (shown, at, width);
      at += width;
    }

  return g_string_free (g_steal_pointer (&shown), FALSE);
}
