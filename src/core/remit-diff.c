/* remit-diff.c: the lines in which two texts differ
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-diff.h"

#include <string.h>

/* Steps of the search, each a line that is compared or a diagonal that is visited: some hundredths of a second. */
#define MOST_STEPS 8000000

/* Lines are compared as numbers: equal lines have the same. */
typedef struct
{
  const char *data;
  gsize       length;
} Line;

/* One of the texts. Only lines that the other has as well are searched; the others differ wherever they stand. */
typedef struct
{
  guint     n_lines;
  guint    *numbers; /* of each line */
  gboolean *differs; /* each line */
  guint    *kept;    /* the lines that are searched, in order */
  guint     n_kept;
} Side;

/* After E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986), with linear space: from both ends of a
 * grid, whose columns are the old lines and whose rows the new ones, the furthest point on each diagonal (column − row) is
 * found for one difference more each time, until the two ways meet. */
typedef struct
{
  Side  sides[2];
  int  *ahead; /* the furthest column on each diagonal, from the start */
  int  *back;  /* from the end */
  gint64 steps;
} Diff;

typedef struct
{
  int left;
  int right;
  int top;
  int bottom;
} Box;

/* --- lines as numbers --- */

static guint
hash_line (gconstpointer data)
{
  const Line *line = data;
  guint hash = 5381;

  for (gsize i = 0; i < line->length; i++)
    hash = hash * 33 + (guchar) line->data[i];

  return hash;
}

static gboolean
equal_lines (gconstpointer one, gconstpointer other)
{
  const Line *a = one, *b = other;

  return a->length == b->length && memcmp (a->data, b->data, a->length) == 0;
}

static void
number_lines (Side *side, const RemitText *text, GHashTable *numbers)
{
  const char *data = remit_text_get_data (text);

  side->n_lines = remit_text_get_n_lines (text);
  side->numbers = g_new (guint, side->n_lines);
  side->kept = g_new (guint, side->n_lines);
  side->differs = g_new0 (gboolean, side->n_lines);
  for (guint i = 0; i < side->n_lines; i++)
    {
      RemitSpan span = remit_text_get_whole_line (text, i + 1);
      Line line = { data + span.start, span.end - span.start };
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &line));

      if (number == 0)
        {
          number = g_hash_table_size (numbers) + 1;
          g_hash_table_insert (numbers, g_memdup2 (&line, sizeof line), GUINT_TO_POINTER (number));
        }
      side->numbers[i] = number;
    }
}

static void
keep_shared (Side *side, const Side *other, guint n_numbers)
{
  g_autofree gboolean *there = g_new0 (gboolean, n_numbers + 1);

  for (guint i = 0; i < other->n_lines; i++)
    there[other->numbers[i]] = TRUE;
  for (guint i = 0; i < side->n_lines; i++)
    if (there[side->numbers[i]])
      side->kept[side->n_kept++] = i;
    else
      side->differs[i] = TRUE;
}

/* --- the search --- */

static gboolean
is_same (Diff *diff, int column, int row)
{
  const Side *a = &diff->sides[0], *b = &diff->sides[1];

  diff->steps++;

  return a->numbers[a->kept[column]] == b->numbers[b->kept[row]];
}

static void
set_differs (Side *side, int from, int to)
{
  for (int i = from; i < to; i++)
    side->differs[side->kept[i]] = TRUE;
}

/* One difference more from the start, on each second diagonal from @high down to @low. */
static gboolean
go_ahead (Diff *diff, const Box *box, int low, int high, const int other[2], gboolean odd, int *meeting)
{
  for (int k = high; k >= low; k -= 2)
    {
      int column = MAX (diff->ahead[k - 1] + 1, diff->ahead[k + 1]);

      diff->steps++;
      while (column < box->right && column - k < box->bottom && is_same (diff, column, column - k))
        column++;
      diff->ahead[k] = column;
      if (odd && k >= other[0] && k <= other[1] && diff->back[k] <= column)
        {
          meeting[0] = column;
          meeting[1] = column - k;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
go_back (Diff *diff, const Box *box, int low, int high, const int other[2], gboolean odd, int *meeting)
{
  for (int k = high; k >= low; k -= 2)
    {
      int column = MIN (diff->back[k - 1], diff->back[k + 1] - 1);

      diff->steps++;
      while (column > box->left && column - k > box->top && is_same (diff, column - 1, column - k - 1))
        column--;
      diff->back[k] = column;
      if (!odd && k >= other[0] && k <= other[1] && diff->ahead[k] >= column)
        {
          meeting[0] = column;
          meeting[1] = column - k;
          return TRUE;
        }
    }

  return FALSE;
}

/* The diagonals inside the box, one more on each side, with what lies beyond them out of reach. */
static void
widen (int *furthest, int range[2], int least, int most, int beyond)
{
  if (range[0] > least)
    furthest[--range[0] - 1] = beyond;
  else
    range[0]++;
  if (range[1] < most)
    furthest[++range[1] + 1] = beyond;
  else
    range[1]--;
}

/* A point on a shortest way through the box; FALSE where it would take too long to find. */
static gboolean
find_middle (Diff *diff, const Box *box, int meeting[2])
{
  int least = box->left - box->bottom, most = box->right - box->top;
  int first = box->left - box->top, last = box->right - box->bottom;
  int ahead[2] = { first, first }, back[2] = { last, last };
  gboolean odd = ((first - last) & 1) != 0;

  diff->ahead[first] = box->left;
  diff->back[last] = box->right;
  while (diff->steps < MOST_STEPS)
    {
      widen (diff->ahead, ahead, least, most, G_MININT / 2);
      if (go_ahead (diff, box, ahead[0], ahead[1], back, odd, meeting))
        return TRUE;
      widen (diff->back, back, least, most, G_MAXINT / 2);
      if (go_back (diff, box, back[0], back[1], ahead, odd, meeting))
        return TRUE;
    }

  return FALSE;
}

/* Each half has half the differences, so that the recursion is no deeper than their number has bits. */
static void
search (Diff *diff, Box box)
{
  int meeting[2];

  while (box.left < box.right && box.top < box.bottom && is_same (diff, box.left, box.top))
    box.left++, box.top++;
  while (box.left < box.right && box.top < box.bottom && is_same (diff, box.right - 1, box.bottom - 1))
    box.right--, box.bottom--;

  if (box.left < box.right && box.top < box.bottom && find_middle (diff, &box, meeting))
    {
      search (diff, (Box){ box.left, meeting[0], box.top, meeting[1] });
      search (diff, (Box){ meeting[0], box.right, meeting[1], box.bottom });
      return;
    }

  set_differs (&diff->sides[0], box.left, box.right);
  set_differs (&diff->sides[1], box.top, box.bottom);
}

static void
search_all (Diff *diff)
{
  int n_old = (int) diff->sides[0].n_kept, n_new = (int) diff->sides[1].n_kept;
  gsize n = (gsize) n_old + (gsize) n_new + 3;
  g_autofree int *ahead = g_new (int, n);
  g_autofree int *back = g_new (int, n);

  diff->ahead = ahead + n_new + 1;
  diff->back = back + n_new + 1;
  search (diff, (Box){ 0, n_old, 0, n_new });
}

/* --- what differs --- */

static guint
count_differing (const Side *side, guint from)
{
  guint n = 0;

  while (from + n < side->n_lines && side->differs[from + n])
    n++;

  return n;
}

static GArray *
list_hunks (const Diff *diff)
{
  GArray *hunks = g_array_new (FALSE, FALSE, sizeof (RemitDiffHunk));
  const Side *a = &diff->sides[0], *b = &diff->sides[1];

  for (guint i = 0, j = 0; i < a->n_lines || j < b->n_lines; i++, j++)
    {
      RemitDiffHunk hunk = { i + 1, count_differing (a, i), j + 1, count_differing (b, j) };

      if (hunk.n_old + hunk.n_new > 0)
        g_array_append_val (hunks, hunk);
      i += hunk.n_old;
      j += hunk.n_new;
    }

  return hunks;
}

static void
clear_side (Side *side)
{
  g_free (side->numbers);
  g_free (side->differs);
  g_free (side->kept);
}

GArray *
remit_diff_lines (const RemitText *old_text, const RemitText *new_text)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (hash_line, equal_lines, g_free, NULL);
  Diff diff = { 0 };
  GArray *hunks;

  number_lines (&diff.sides[0], old_text, numbers);
  number_lines (&diff.sides[1], new_text, numbers);
  keep_shared (&diff.sides[0], &diff.sides[1], g_hash_table_size (numbers));
  keep_shared (&diff.sides[1], &diff.sides[0], g_hash_table_size (numbers));
  search_all (&diff);
  hunks = list_hunks (&diff);

  clear_side (&diff.sides[0]);
  clear_side (&diff.sides[1]);

  return hunks;
}
