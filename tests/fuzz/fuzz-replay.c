/* fuzz-replay.c: runs a fuzz target on the inputs that once failed, and on our files
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"
#include "fuzz.h"

static void
run (const char *data,
     gsize       length)
{
  /* Of its own size, so that a sanitizer sees what reads behind the end. */
  g_autofree guint8 *copy = g_memdup2 (data, length);

  LLVMFuzzerTestOneInput (copy, length);
}

static void
test_found (gconstpointer data)
{
  const char *path = data;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  run (contents, length);
}

static void
run_file (const char *path,
          RemitText  *text,
          gpointer    data)
{
  guint *count = data;

  g_test_message ("%s", path);
  run (remit_text_get_data (text), remit_text_get_length (text));
  ++*count;
}

static void
test_files (void)
{
  guint count = 0;

  test_files_each (run_file, &count);
  g_assert_cmpuint (count, >, 0);
}

static void
test_nothing (void)
{
  run ("", 0);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A case for each file, in the order of their names. */
static void
add_found (const char *folder,
           GPtrArray  *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *base = g_path_get_basename (path);
      g_autofree char *test = g_strdup_printf ("/fuzz/found/%s", base);

      g_test_add_data_func (test, path, test_found);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_build_filename (g_getenv ("REMIT_FIXTURES"), "fuzz", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_test_init (&argc, &argv, NULL);

  add_found (folder, paths);
  g_test_add_func ("/fuzz/no-bytes", test_nothing);
  g_test_add_func ("/fuzz/our-files", test_files);
  return g_test_run ();
}
