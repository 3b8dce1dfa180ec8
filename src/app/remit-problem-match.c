/* remit-problem-match.c: which problem of a text is which of the text before
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-problem-match.h"

/* What two texts have in common at both ends. */
typedef struct
{
  gsize start;     /* bytes before the change */
  gsize old_end;   /* where it ends in the text before */
  gsize new_end;
} Change;

static Change
find_change (const RemitText *old_text, const RemitText *new_text)
{
  const char *old = remit_text_get_data (old_text);
  const char *new = remit_text_get_data (new_text);
  Change change = { 0, remit_text_get_length (old_text), remit_text_get_length (new_text) };

  while (change.start < MIN (change.old_end, change.new_end)
         && old[change.start] == new[change.start])
    change.start++;
  while (MIN (change.old_end, change.new_end) > change.start
         && old[change.old_end - 1] == new[change.new_end - 1])
    {
      change.old_end--;
      change.new_end--;
    }

  return change;
}

static gsize
map_offset (const Change *change, gsize offset)
{
  if (offset < change->start)
    return offset;
  if (offset >= change->old_end)
    return offset - change->old_end + change->new_end;

  return MIN (offset, change->new_end);
}

static gboolean
is_changed (const Change *change, gsize offset)
{
  return offset >= change->start && offset < change->old_end;
}

static const RemitProblemKey *
key_at (const GArray *keys, guint index)
{
  return &g_array_index (keys, RemitProblemKey, index);
}

static gboolean
is_same (const RemitProblemKey *a, const RemitProblemKey *b, gboolean words)
{
  return g_str_equal (a->rule, b->rule) && (!words || g_str_equal (a->message, b->message));
}

/* Both lists are in the order of their texts, and so are the places of the one in the other. */
static void
match_places (const Change *change, const GArray *old, const GArray *new, int *found)
{
  guint next = 0;

  for (guint i = 0; i < new->len; i++)
    {
      const RemitProblemKey *key = key_at (new, i);

      while (next < old->len && map_offset (change, key_at (old, next)->offset) < key->offset)
        next++;
      for (guint j = next; j < old->len && found[i] < 0; j++)
        {
          if (map_offset (change, key_at (old, j)->offset) != key->offset)
            break;
          /* What stood in the text that changed may be gone; it comes last. */
          if (!is_changed (change, key_at (old, j)->offset) && is_same (key_at (old, j), key, TRUE))
            {
              found[i] = (int) j;
              next = j + 1;
            }
        }
    }
}

static int
find_between (const GArray *old, int after, int before, const RemitProblemKey *key, gboolean words)
{
  for (int i = after + 1; i < before; i++)
    if (is_same (key_at (old, i), key, words))
      return i;

  return -1;
}

static void
match_rest (const GArray *old, const GArray *new, int *found)
{
  g_autofree int *limits = g_new (int, new->len + 1);
  int last = -1;

  limits[new->len] = (int) old->len;
  for (guint i = new->len; i > 0; i--)
    limits[i - 1] = found[i - 1] >= 0 ? found[i - 1] : limits[i];

  for (guint i = 0; i < new->len; i++)
    {
      if (found[i] < 0)
        found[i] = find_between (old, last, limits[i], key_at (new, i), TRUE);
      if (found[i] < 0)
        found[i] = find_between (old, last, limits[i], key_at (new, i), FALSE);
      last = MAX (last, found[i]);
    }
}

GArray *
remit_problem_match (const RemitText *old_text,
                     const GArray *old,
                     const RemitText *new_text,
                     const GArray *new)
{
  GArray *found = g_array_sized_new (FALSE, FALSE, sizeof (int), new->len);
  Change change = find_change (old_text, new_text);
  int none = -1;

  for (guint i = 0; i < new->len; i++)
    g_array_append_val (found, none);
  match_places (&change, old, new, (int *) (gpointer) found->data);
  match_rest (old, new, (int *) (gpointer) found->data);

  return found;
}
