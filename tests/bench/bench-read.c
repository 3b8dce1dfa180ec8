/* bench-read.c: text to agent for each dialect, beside a memory copy and cmark-gfm
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

#include "remit-read.h"

#define RUN_USEC (G_USEC_PER_SEC / 2)
#define LARGE (16 * 1024 * 1024)

typedef struct
{
  const RemitDialect *dialect;
  GPtrArray          *texts;
  gsize               bytes;
} Set;

typedef void (*Work) (const Set *set);

static void
add_text (const char *path,
          RemitText  *text,
          gpointer    data)
{
  Set *set = data;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *file = g_path_get_basename (path);

  if (!g_str_equal (name, set->dialect->id) && !g_str_has_prefix (file, set->dialect->id))
    return;

  g_ptr_array_add (set->texts, remit_text_ref (text));
  set->bytes += remit_text_get_length (text);
}

static void
read_all (const Set *set)
{
  for (guint i = 0; i < set->texts->len; i++)
    {
      g_autoptr (RemitAgent) agent =
        remit_agent_read (g_ptr_array_index (set->texts, i), set->dialect);

      g_assert_nonnull (agent);
    }
}

static void
copy_all (const Set *set)
{
  for (guint i = 0; i < set->texts->len; i++)
    {
      const RemitText *text = g_ptr_array_index (set->texts, i);
      g_autofree char *copy = g_memdup2 (remit_text_get_data (text), remit_text_get_length (text));

      /* The copy is looked at, or the compiler leaves it out. */
      g_assert_true (copy != NULL || remit_text_get_length (text) == 0);
    }
}

static void
parse_all (const Set *set)
{
  for (guint i = 0; i < set->texts->len; i++)
    {
      const RemitText *text = g_ptr_array_index (set->texts, i);
      cmark_parser *parser = cmark_parser_new (CMARK_OPT_DEFAULT);

      cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension ("table"));
      cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension ("tasklist"));
      cmark_parser_feed (parser, remit_text_get_data (text), remit_text_get_length (text));
      cmark_node_free (cmark_parser_finish (parser));
      cmark_parser_free (parser);
    }
}

/* Megabytes a second, the best of the runs that fit in the time. */
static double
measure (Work       work,
         const Set *set)
{
  gint64 end = g_get_monotonic_time () + RUN_USEC;
  double best = G_MAXDOUBLE;

  work (set);
  while (g_get_monotonic_time () < end)
    {
      gint64 start = g_get_monotonic_time ();
      guint rounds = 0;

      do
        work (set);
      while (++rounds < 1000 && g_get_monotonic_time () - start < 20000);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / rounds);
    }

  return (double) set->bytes / best;
}

static void
print_set (const Set  *set,
           const char *name)
{
  double read = measure (read_all, set);
  double copy = measure (copy_all, set);
  double parse = measure (parse_all, set);

  g_print ("%-12s %5u %9.1f %10.1f %12.1f %11.1f %12.2f\n", name, set->texts->len,
           (double) set->bytes / 1e3, read, copy, parse, read / parse);
}

/* The set's bodies one after the other, up to @length bytes: for large files and linear growth. */
static RemitText *
make_large (const Set *set,
            gsize      length)
{
  g_autoptr (GString) large = g_string_sized_new (length);
  const RemitText *first = g_ptr_array_index (set->texts, 0);

  g_string_append_len (large, remit_text_get_data (first), remit_text_get_length (first));
  for (guint i = 0; large->len < length; i++)
    {
      const RemitText *text = g_ptr_array_index (set->texts, i % set->texts->len);
      RemitSpan body = test_files_get_body (text);

      g_string_append_len (large, remit_text_get_data (text) + body.start, body.end - body.start);
      g_string_append (large, "\n\n");
    }

  return remit_text_new_from_string (large->str, (gssize) large->len);
}

static double
measure_once (RemitText          *text,
              const RemitDialect *dialect)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 3; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (RemitAgent) agent = remit_agent_read (text, dialect);

      g_assert_nonnull (agent);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return (double) best / 1000;
}

static void
print_growth (const Set *set)
{
  g_autoptr (RemitText) half = make_large (set, LARGE / 2);
  g_autoptr (RemitText) whole = make_large (set, LARGE);
  double half_time = measure_once (half, set->dialect);
  double whole_time = measure_once (whole, set->dialect);

  g_print ("%-12s %9.1f ms %9.1f ms %6.2f %9.1f\n", set->dialect->id, half_time, whole_time,
           whole_time / half_time,
           (double) remit_text_get_length (whole) / whole_time / 1000);
}

static GPtrArray *
make_sets (void)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func (g_free);
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    {
      Set *set = g_new0 (Set, 1);

      set->dialect = dialects[i];
      set->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_text_unref);
      test_files_each (add_text, set);
      if (set->texts->len > 0)
        g_ptr_array_add (sets, set);
    }

  return sets;
}

int
main (int    argc,
      char **argv)
{
  remit_arena_keep_freed ();
  cmark_gfm_core_extensions_ensure_registered ();
  g_autoptr (GPtrArray) sets = make_sets ();

  g_print ("%-12s %5s %9s %10s %12s %11s %12s\n", "dialect", "files", "KB", "read MB/s", "memcpy MB/s",
           "cmark MB/s", "read/cmark");
  for (guint i = 0; i < sets->len; i++)
    print_set (g_ptr_array_index (sets, i), ((Set *) g_ptr_array_index (sets, i))->dialect->id);

  g_print ("\n%-12s %12s %12s %6s %9s\n", "growth", "8 MB", "16 MB", "ratio", "MB/s");
  for (guint i = 0; i < sets->len; i++)
    {
      Set *set = g_ptr_array_index (sets, i);

      print_growth (set);
      g_ptr_array_unref (set->texts);
    }

  return 0;
}
