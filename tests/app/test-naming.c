/* test-naming.c: paths as people know them, in a sandbox too
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gtk/gtk.h>
#include <sys/xattr.h>

#include "remit-naming.h"

static void
assert_path (const char *path, const char *expected)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *shown = remit_file_dup_path (file);

  g_assert_cmpstr (shown, ==, expected);
}

static char *
in_home (const char *name)
{
  return g_build_filename (g_get_home_dir (), name, NULL);
}

static char *
in_portal (const char *name)
{
  return g_build_filename (g_get_user_runtime_dir (), "doc", name, NULL);
}

static void
test_home (void)
{
  g_autofree char *file = in_home (".claude/agents/bell.md");
  g_autofree char *beside = g_strconcat (g_get_home_dir (), "-of-another/bell.md", NULL);

  assert_path (file, "~/.claude/agents/bell.md");
  assert_path (g_get_home_dir (), "~");
  assert_path (beside, beside);
  assert_path ("/etc/bell.md", "/etc/bell.md");
}

static void
test_portal (void)
{
  g_autofree char *file = in_portal ("1f2e3d4c/bell.md");
  g_autofree char *folder = in_portal ("1f2e3d4c");
  g_autofree char *of_folder = in_portal ("1f2e3d4c/agents/bell.md");
  g_autofree char *beside = g_strconcat (g_get_user_runtime_dir (), "/document/bell.md", NULL);

  assert_path (file, "…/bell.md");
  assert_path (folder, "…");
  assert_path (of_folder, "…/agents/bell.md");
  assert_path (beside, beside);
}

static void
test_host_path (void)
{
  g_autofree char *folder = in_portal ("1f2e3d4c");
  g_autofree char *path = g_build_filename (folder, "bell.md", NULL);
  g_autofree char *host = in_home (".claude/agents/bell.md");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, &error));
  g_assert_no_error (error);
  if (setxattr (path, "user.document-portal.host-path", host, strlen (host), 0) == 0)
    assert_path (path, "~/.claude/agents/bell.md");
  else
    g_test_skip ("the file system keeps no extended attributes");
}

static void
test_reason (void)
{
  g_assert_cmpstr (remit_refusal_get_reason ("Operation 2 (replace) on “/fields/name”: it cannot say “): ” here"),
                   ==, "it cannot say “): ” here");
  g_assert_cmpstr (remit_refusal_get_reason ("The disk is full"), ==, "The disk is full");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/naming/path-in-home", test_home);
  g_test_add_func ("/naming/path-in-portal", test_portal);
  g_test_add_func ("/naming/path-outside-of-portal", test_host_path);

  g_test_add_func ("/naming/refusal-is-told-by-its-reason", test_reason);

  return g_test_run ();
}
