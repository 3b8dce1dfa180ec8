/* remit-check-near.c: did you mean …?
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

#include <string.h>

/* Longer words are never compared: no tool, key or model has so many bytes, and the cost is their product. */
#define MAX_LENGTH 64

/* How many insertions, deletions, changes and swaps of neighbours make @a of @b, case aside; rows of the usual table. */
static guint
measure_distance (const char *a,
                  gsize       a_length,
                  const char *b,
                  gsize       b_length)
{
  guint rows[3][MAX_LENGTH + 1];

  for (gsize j = 0; j <= b_length; j++)
    rows[0][j] = j;
  for (gsize i = 1; i <= a_length; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];

      row[0] = i;
      for (gsize j = 1; j <= b_length; j++)
        {
          char x = g_ascii_tolower (a[i - 1]), y = g_ascii_tolower (b[j - 1]);

          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (x != y));
          if (i > 1 && j > 1 && x == g_ascii_tolower (b[j - 2])
              && g_ascii_tolower (a[i - 2]) == y)
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }

  return rows[a_length % 3][b_length];
}

const char *
remit_find_near (const char        *word,
                 const char *const *known,
                 gsize              n_known)
{
  gsize length = strlen (word);
  const char *best = NULL;
  guint best_distance = 1 + length / 3;   /* further away it is another word */

  if (length > MAX_LENGTH)
    return NULL;
  for (gsize i = 0; i < n_known; i++)
    {
      gsize known_length = strlen (known[i]);
      guint distance;

      /* Each byte that one has more is an edit. */
      if (known_length > MAX_LENGTH || MAX (known_length, length) - MIN (known_length, length) >= best_distance)
        continue;
      distance = measure_distance (word, length, known[i], known_length);
      if (distance < best_distance)
        {
          best = known[i];
          best_distance = distance;
        }
    }

  return best;
}
