/* remit-folder-circles.c: agents that hand work to each other in a circle
 *
 * The circles are the strongly connected parts of the graph of delegation, found as Tarjan does, with a stack of its own
 * instead of recursion.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-folder.h"

/* A member on the way: @index tells when it was reached, from 1 on; @low the earliest that can be reached from it;
 * @next its delegate to look at. */
typedef struct
{
  guint    index;
  guint    low;
  guint    next;
  gboolean open;
} Visit;

typedef struct
{
  const RemitFolder *folder;
  GHashTable        *numbers;   /* member → its place in the folder */
  Visit             *visits;
  GArray            *path;      /* of the members that are being looked at */
  GArray            *stack;     /* of those whose part is not known yet */
  guint              n_reached;
  guint              n_circles;
} Search;

static RemitFolderMember *
get_member (const Search *search,
            guint         number)
{
  return g_ptr_array_index ((GPtrArray *) remit_folder_get_members (search->folder), number);
}

static void
enter (Search *search,
       guint   number)
{
  Visit *visit = &search->visits[number];

  visit->index = visit->low = ++search->n_reached;
  visit->open = TRUE;
  g_array_append_val (search->path, number);
  g_array_append_val (search->stack, number);
}

/* The number of the agent that a member's delegate names; FALSE where the folder has none of that name. */
static gboolean
find_delegate (const Search *search,
               const char   *name,
               guint        *number)
{
  const GPtrArray *named = remit_folder_get_named (search->folder, name);

  if (named == NULL)
    return FALSE;
  *number = GPOINTER_TO_UINT (g_hash_table_lookup (search->numbers, g_ptr_array_index (named, 0)));
  return TRUE;
}

/* All on the stack from @number on is one part: what was reached from it and leads back to it. Alone it is no circle. */
static void
close_part (Search *search,
            guint   number)
{
  gboolean alone = g_array_index (search->stack, guint, search->stack->len - 1) == number;
  guint last;

  if (!alone)
    search->n_circles++;
  do
    {
      last = g_array_index (search->stack, guint, search->stack->len - 1);
      g_array_set_size (search->stack, search->stack->len - 1);
      search->visits[last].open = FALSE;
      get_member (search, last)->circle = alone ? 0 : search->n_circles;
    }
  while (last != number);
}

static void
leave (Search *search,
       guint   number)
{
  guint low = search->visits[number].low;

  g_array_set_size (search->path, search->path->len - 1);
  if (low == search->visits[number].index)
    close_part (search, number);
  if (search->path->len > 0)
    {
      Visit *below = &search->visits[g_array_index (search->path, guint, search->path->len - 1)];

      below->low = MIN (below->low, low);
    }
}

static void
search_from (Search *search,
             guint   start)
{
  enter (search, start);
  while (search->path->len > 0)
    {
      guint number = g_array_index (search->path, guint, search->path->len - 1);
      const RemitFolderMember *member = get_member (search, number);
      Visit *visit = &search->visits[number];
      guint other;

      if (visit->next == member->delegates->len)
        leave (search, number);
      else if (find_delegate (search, g_ptr_array_index (member->delegates, visit->next++), &other))
        {
          if (search->visits[other].index == 0)
            enter (search, other);
          else if (search->visits[other].open)
            visit->low = MIN (visit->low, search->visits[other].index);
        }
    }
}

void
remit_folder_connect (RemitFolder *folder)
{
  const GPtrArray *members = remit_folder_get_members (folder);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autofree Visit *visits = g_new0 (Visit, members->len + 1);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = { folder, numbers, visits, path, stack, 0, 0 };

  for (guint i = 0; i < members->len; i++)
    {
      g_hash_table_insert (numbers, g_ptr_array_index (members, i), GUINT_TO_POINTER (i));
      get_member (&search, i)->circle = 0;
    }
  for (guint i = 0; i < members->len; i++)
    if (visits[i].index == 0)
      search_from (&search, i);
}
