/* bench-write.c: a thousand files written in each dialect, beside reading them and copying them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"

#include "remit-read.h"
#include "remit-write.h"

#define N_FILES 1000
#define ROUNDS 3
#define LARGE (4 * 1024 * 1024)

typedef struct
{
  GPtrArray *texts;
  GPtrArray *agents;
  gsize      bytes;
} Set;

typedef void (*Work) (const Set          *set,
                      const RemitDialect *dialect);

static void
add_text (const char *path,
          RemitText  *text,
          gpointer    data)
{
  if (remit_text_is_utf8 (text) && remit_text_get_length (text) > 0)
    g_ptr_array_add (data, remit_text_ref (text));
}

/* What files there are, as often as it takes. */
static void
fill (Set *set)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_text_unref);

  test_files_each (add_text, found);
  g_assert_cmpuint (found->len, >, 0);
  set->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_text_unref);
  set->agents = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_agent_unref);
  for (guint i = 0; i < N_FILES; i++)
    {
      RemitText *text = g_ptr_array_index (found, i % found->len);

      g_ptr_array_add (set->texts, remit_text_ref (text));
      g_ptr_array_add (set->agents, remit_agent_read (text, NULL));
      set->bytes += remit_text_get_length (text);
    }
}

static void
write_all (const Set          *set,
           const RemitDialect *dialect)
{
  for (guint i = 0; i < set->agents->len; i++)
    {
      g_autoptr (RemitExport) export
        = remit_agent_write (g_ptr_array_index (set->agents, i), dialect, REMIT_WRITE_DEFAULT);

      g_assert_nonnull (export);
    }
}

static void
read_all (const Set          *set,
          const RemitDialect *dialect)
{
  for (guint i = 0; i < set->texts->len; i++)
    {
      g_autoptr (RemitAgent) agent = remit_agent_read (g_ptr_array_index (set->texts, i), dialect);

      g_assert_nonnull (agent);
    }
}

static void
copy_all (const Set          *set,
          const RemitDialect *dialect)
{
  for (guint i = 0; i < set->texts->len; i++)
    {
      const RemitText *text = g_ptr_array_index (set->texts, i);
      g_autofree char *copy = g_memdup2 (remit_text_get_data (text), remit_text_get_length (text));

      /* The copy is looked at, or the compiler leaves it out. */
      g_assert_nonnull (copy);
    }
}

/* Microseconds, the best of the rounds. */
static double
measure (Work                work,
         const Set          *set,
         const RemitDialect *dialect)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (set, dialect);
      best = MIN (best, (double) MAX (g_get_monotonic_time () - start, 1));
    }
  return best;
}

static void
print_dialect (const Set          *set,
               const RemitDialect *dialect)
{
  double write = measure (write_all, set, dialect);
  double read = measure (read_all, set, dialect);
  double copy = measure (copy_all, set, dialect);
  double bytes = (double) set->bytes;

  g_print ("%-12s %5u %8.1f %10.1f %10.0f %10.1f %12.1f %11.2f\n", dialect->id, set->agents->len, bytes / 1e6,
           bytes / write, set->agents->len * 1e6 / write, bytes / read, bytes / copy, write / read);
}

/* --- large files --- */

static RemitAgent *
read_large (const Set *set,
            gsize      length)
{
  g_autoptr (GString) large = g_string_new ("---\nname: large-agent\ndescription: Use when large\n---\n\n");
  g_autoptr (RemitText) text = NULL;

  for (guint i = 0; large->len < length; i++)
    {
      const RemitText *part = g_ptr_array_index (set->texts, i % set->texts->len);
      RemitSpan body = test_files_get_body (part);

      g_string_append_len (large, remit_text_get_data (part) + body.start, (gssize) (body.end - body.start));
      g_string_append (large, "\n\n");
    }
  text = remit_text_new_from_string (large->str, (gssize) large->len);
  return remit_agent_read (text, remit_dialect_find ("sectioned"));
}

/* Milliseconds. */
static double
measure_large (const RemitAgent   *agent,
               const RemitDialect *dialect)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (RemitExport) export = remit_agent_write (agent, dialect, REMIT_WRITE_DEFAULT);

  g_assert_nonnull (export);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

int
main (int   argc,
      char *argv[])
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (RemitAgent) half = NULL;
  g_autoptr (RemitAgent) whole = NULL;
  Set set = { 0 };

  remit_arena_keep_freed ();
  fill (&set);
  g_print ("%-12s %5s %8s %10s %10s %10s %12s %11s\n", "to", "files", "MB", "write MB/s", "files/s", "read MB/s",
           "memcpy MB/s", "write/read");
  for (guint i = 0; dialects[i] != NULL; i++)
    print_dialect (&set, dialects[i]);

  half = read_large (&set, LARGE / 2);
  whole = read_large (&set, LARGE);
  g_print ("\n%-12s %12s %12s %6s\n", "growth", "2 MB ms", "4 MB ms", "ratio");
  for (guint i = 0; dialects[i] != NULL; i++)
    {
      double half_time = measure_large (half, dialects[i]);
      double whole_time = measure_large (whole, dialects[i]);

      g_print ("%-12s %12.1f %12.1f %6.2f\n", dialects[i]->id, half_time, whole_time, whole_time / half_time);
    }
  g_ptr_array_unref (set.agents);
  g_ptr_array_unref (set.texts);
  return 0;
}
