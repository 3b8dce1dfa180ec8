/* test-file.c: files are loaded whole, saved atomically, and found in folders
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("remit-file-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_chmod (fixture->folder, 0700);
  remove_all (fixture->folder);
  g_free (fixture->folder);
}

static char *
put (Fixture    *fixture,
     const char *name,
     const char *content)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
assert_n_files (const char *folder,
                guint       expected)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, expected);
}

static gboolean
save (const char *path,
      const char *content,
      const char *etag,
      char      **new_etag,
      GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RemitText) text = remit_text_new_from_string (content, -1);

  return remit_file_save (file, text, etag, new_etag, NULL, error);
}

static RemitText *
load (const char *path,
      char      **etag,
      GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return remit_file_load (file, etag, NULL, error);
}

static void
test_loads_bytes_as_they_are (Fixture      *fixture,
                              gconstpointer data)
{
  static const char bytes[] = "\xef\xbb\xbf" "a\r\nb\0c\xff\n\n  ";
  g_autofree char *path = put (fixture, "a.md", "");
  g_autoptr (RemitText) text = NULL;

  g_assert_true (g_file_set_contents (path, bytes, sizeof bytes, NULL));
  text = load (path, NULL, NULL);
  g_assert_cmpmem (remit_text_get_data (text), remit_text_get_length (text), bytes,
                   sizeof bytes);
}

/* A size that is a multiple of the piece that is read, and files of the kernel, whose size is 0. */
static void
test_loads_whatever_the_size_says (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *big = g_strnfill (3 * 64 * 1024, 'x');
  g_autofree char *path = put (fixture, "a.md", big);
  g_autoptr (RemitText) text = load (path, NULL, NULL);
  g_autoptr (RemitText) empty = NULL;
  g_autoptr (RemitText) kernel = load ("/proc/self/status", NULL, NULL);

  g_assert_cmpuint (remit_text_get_length (text), ==, strlen (big));
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  empty = load (path, NULL, NULL);
  g_assert_cmpuint (remit_text_get_length (empty), ==, 0);
  if (kernel != NULL)
    g_assert_cmpuint (remit_text_get_length (kernel), >, 0);
}

static void
test_folders_and_missing_files_are_refused (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "no.md", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (load (fixture->folder, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);
  g_assert_null (load (missing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (save (fixture->folder, "x", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

/* The file has holes: it takes no room. */
static void
test_huge_files_are_refused (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (path, (off_t) REMIT_FILE_MAX_SIZE + 1), ==, 0);
  g_assert_null (load (path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

static void
test_saves_and_leaves_nothing_else (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "old");
  g_autofree char *fresh = g_build_filename (fixture->folder, "b.md", NULL);

  g_assert_true (save (path, "new", NULL, NULL, NULL));
  assert_content (path, "new");
  assert_n_files (fixture->folder, 1);
  g_assert_true (save (fresh, "first", NULL, NULL, NULL));
  assert_content (fresh, "first");
  assert_n_files (fixture->folder, 2);
}

static void
test_mode_is_kept (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "old");
  struct stat info;

  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_true (save (path, "new", NULL, NULL, NULL));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
}

static void
test_new_files_follow_the_umask (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.md", NULL);
  mode_t old = umask (027);
  struct stat info;

  g_assert_true (save (path, "new", NULL, NULL, NULL));
  umask (old);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
}

static void
test_links_are_written_through (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *path = put (fixture, "real/a.md", "old");
  g_autofree char *link = g_build_filename (fixture->folder, "link.md", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "second.md", NULL);

  g_assert_cmpint (symlink ("real/a.md", link), ==, 0);
  g_assert_cmpint (symlink (link, second), ==, 0);
  g_assert_true (save (second, "new", NULL, NULL, NULL));
  assert_content (path, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
}

static void
test_dangling_links_make_their_target (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.md", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "a.md", NULL);

  g_assert_cmpint (symlink ("a.md", link), ==, 0);
  g_assert_true (save (link, "new", NULL, NULL, NULL));
  assert_content (target, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_link_loops_are_refused (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.md", NULL);

  g_assert_cmpint (symlink ("link.md", link), ==, 0);
  g_assert_false (save (link, "new", NULL, NULL, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_only_regular_files_are_replaced (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "fifo", NULL);
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_false (save (path, "new", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
}

static void
test_foreign_changes_are_not_overwritten (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "old");
  g_autofree char *etag = NULL;
  g_autofree char *next = NULL;
  g_autoptr (RemitText) text = load (path, &etag, NULL);
  g_autoptr (GError) error = NULL;
  struct timespec times[2] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };

  g_assert_nonnull (etag);
  g_assert_true (save (path, "ours", etag, &next, NULL));
  g_assert_true (save (path, "ours again", next, NULL, NULL));

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  g_assert_false (save (path, "lost", next, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_content (path, "ours again");
  assert_n_files (fixture->folder, 1);
}

static void
test_a_deleted_file_is_made_again (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "old");
  g_autofree char *etag = NULL;
  g_autoptr (RemitText) text = load (path, &etag, NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (save (path, "new", etag, NULL, NULL));
  assert_content (path, "new");
}

#define NOBODY 65534

/* Root may write everywhere, so that it has to become somebody else. */
static void
test_read_only_folders_and_files_refuse (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "old");
  g_autoptr (GError) error = NULL;
  gboolean root = geteuid () == 0;

  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  g_assert_true (!root || seteuid (NOBODY) == 0);
  g_assert_false (save (path, "new", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_true (!root || seteuid (0) == 0);
  assert_content (path, "old");
  g_clear_error (&error);

  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_true (!root || seteuid (NOBODY) == 0);
  g_assert_false (save (path, "new", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_true (!root || seteuid (0) == 0);
  assert_content (path, "old");
  assert_n_files (fixture->folder, 1);
}

/* The limit on a file's size stops the write in the middle, as a full disk does. */
static void
test_a_failed_write_leaves_the_old_file_whole (Fixture      *fixture,
                                               gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "old");
  g_autofree char *big = g_strnfill (1 << 20, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit old;
  struct rlimit small;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (save (path, big, NULL, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_nonnull (error);
  assert_content (path, "old");
  assert_n_files (fixture->folder, 1);
}

static void
test_a_cancelled_save_changes_nothing (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "old");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RemitText) text = remit_text_new_from_string ("new", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (remit_file_save (file, text, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (path, "old");
}

static char *
walk (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GPtrArray) files = remit_file_walk (folder, NULL, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *name = g_file_get_relative_path (folder, g_ptr_array_index (files, i));

      g_string_append_printf (names, "%s ", name);
    }
  return g_string_free (names, FALSE);
}

static void
test_new_files_take_nothing_s_place (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autofree char *path = put (fixture, "a.md", "old");
  g_autofree char *fresh = g_build_filename (fixture->folder, "below", "deeper", "b.md", NULL);
  g_autoptr (GFile) old_file = g_file_new_for_path (path);
  g_autoptr (GFile) new_file = g_file_new_for_path (fresh);
  g_autoptr (RemitText) text = remit_text_new_from_string ("new", -1);
  g_autoptr (GError) error = NULL;

  g_assert_false (remit_file_create (old_file, text, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_content (path, "old");
  g_assert_true (remit_file_create (new_file, text, NULL));
  assert_content (fresh, "new");
  g_assert_false (remit_file_create (new_file, text, NULL));
}

static void
test_walks_folders_in_order (Fixture      *fixture,
                             gconstpointer data)
{
  static const char *const names[]
      = { "b.md",           "a.md",         "sub/deep/c.md",  "sub/B.MD",       "notes.txt", "md",
          ".claude/d.md",   ".github/e.md", ".git/hidden.md", ".cache/x/f.md" };
  g_autofree char *outside = g_dir_make_tmp ("remit-outside-XXXXXX", NULL);
  g_autofree char *secret = g_build_filename (outside, "secret.md", NULL);
  g_autofree char *folder_link = g_build_filename (fixture->folder, "out", NULL);
  g_autofree char *file_link = g_build_filename (fixture->folder, "out.md", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "sub", "loop", NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (put (fixture, names[i], "x"));
  g_assert_true (g_file_set_contents (secret, "x", -1, NULL));
  g_assert_cmpint (symlink (outside, folder_link), ==, 0);
  g_assert_cmpint (symlink (secret, file_link), ==, 0);
  g_assert_cmpint (symlink ("..", loop), ==, 0);
  found = walk (fixture);
  remove_all (outside);
  g_assert_cmpstr (found, ==,
                   ".claude/d.md .github/e.md a.md b.md sub/B.MD sub/deep/c.md ");
}

static void
test_walking_nothing_is_an_error (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (remit_file_walk (folder, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
add (const char *path,
     void (*test) (Fixture      *fixture,
                   gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/file/loads-bytes-as-they-are", test_loads_bytes_as_they_are);
  add ("/file/loads-whatever-the-size-says", test_loads_whatever_the_size_says);
  add ("/file/folders-and-missing-files-are-refused", test_folders_and_missing_files_are_refused);
  add ("/file/huge-files-are-refused", test_huge_files_are_refused);
  add ("/file/saves-and-leaves-nothing-else", test_saves_and_leaves_nothing_else);
  add ("/file/mode-is-kept", test_mode_is_kept);
  add ("/file/new-files-follow-the-umask", test_new_files_follow_the_umask);
  add ("/file/links-are-written-through", test_links_are_written_through);
  add ("/file/dangling-links-make-their-target", test_dangling_links_make_their_target);
  add ("/file/link-loops-are-refused", test_link_loops_are_refused);
  add ("/file/only-regular-files-are-replaced", test_only_regular_files_are_replaced);
  add ("/file/foreign-changes-are-not-overwritten", test_foreign_changes_are_not_overwritten);
  add ("/file/a-deleted-file-is-made-again", test_a_deleted_file_is_made_again);
  add ("/file/read-only-folders-and-files-refuse", test_read_only_folders_and_files_refuse);
  add ("/file/a-failed-write-leaves-the-old-file-whole",
       test_a_failed_write_leaves_the_old_file_whole);
  add ("/file/a-cancelled-save-changes-nothing", test_a_cancelled_save_changes_nothing);
  add ("/file/new-files-take-nothing-s-place", test_new_files_take_nothing_s_place);
  add ("/file/walks-folders-in-order", test_walks_folders_in_order);
  add ("/file/walking-nothing-is-an-error", test_walking_nothing_is_an_error);

  return g_test_run ();
}
