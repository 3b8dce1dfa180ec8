/* bench-check.c: agent to diagnostics beside reading, and how many files a second a core checks
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"

#include "remit-check.h"
#include "remit-read.h"

#define RUN_USEC (G_USEC_PER_SEC)

typedef struct
{
  RemitText  *text;
  RemitAgent *agent;
  char       *path;
} File;

typedef struct
{
  GPtrArray        *files;
  gsize             bytes;
  RemitKnownValues *known;
  RemitFolder      *folder;
} Set;

typedef void (*Work) (const Set *set);

static void
free_file (gpointer data)
{
  File *file = data;

  remit_text_unref (file->text);
  remit_agent_unref (file->agent);
  g_free (file->path);
  g_free (file);
}

static void
add_file (const char *path,
          RemitText  *text,
          gpointer    data)
{
  Set *set = data;
  File *file = g_new (File, 1);

  file->text = remit_text_ref (text);
  file->agent = remit_agent_read (text, NULL);
  file->path = g_strdup (path);
  g_ptr_array_add (set->files, file);
  remit_folder_add (set->folder, path, file->agent);
  set->bytes += remit_text_get_length (text);
}

static void
read_all (const Set *set)
{
  for (guint i = 0; i < set->files->len; i++)
    remit_agent_unref (remit_agent_read (((const File *) g_ptr_array_index (set->files, i))->text, NULL));
}

static void
check_all (const Set *set)
{
  for (guint i = 0; i < set->files->len; i++)
    {
      const File *file = g_ptr_array_index (set->files, i);
      RemitCheckContext context = { set->known, set->folder, file->path };

      g_ptr_array_unref (remit_agent_check (file->agent, &context));
    }
}

static void
do_all (const Set *set)
{
  read_all (set);
  check_all (set);
}

/* Seconds, the best of the runs that fit in the time. */
static double
measure (Work       work,
         const Set *set)
{
  gint64 end = g_get_monotonic_time () + RUN_USEC;
  double best = G_MAXDOUBLE;

  work (set);
  do
    {
      gint64 start = g_get_monotonic_time ();

      work (set);
      best = MIN (best, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
    }
  while (g_get_monotonic_time () < end);

  return best;
}

static RemitKnownValues *
load_known (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "known-values.yaml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  text = remit_text_new_from_string (contents, -1);
  return remit_known_values_new (text);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (free_file);
  g_autoptr (RemitFolder) folder = remit_folder_new ();
  g_autoptr (RemitKnownValues) known = NULL;
  Set set = { files, 0, NULL, folder };
  double read, check, both;

  remit_arena_keep_freed ();
  g_test_init (&argc, &argv, NULL);
  known = load_known ();
  set.known = known;
  test_files_each (add_file, &set);
  remit_folder_connect (folder);
  read = measure (read_all, &set);
  check = measure (check_all, &set);
  both = measure (do_all, &set);
  g_print ("%8s %9s %11s %11s %12s %13s\n", "files", "kB", "read ms", "check ms", "check/read", "files/s both");
  g_print ("%8u %9.1f %11.2f %11.2f %12.2f %13.0f\n", files->len, (double) set.bytes / 1e3, read * 1e3, check * 1e3,
           check / read, files->len / both);
  return 0;
}
