/* test-known-values.c: tables of known values: ours, the user's, and both together
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "check-stories.h"

#include <glib/gstdio.h>

#include "remit-file.h"

static RemitKnownValues *
read_table (const char *string)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);

  return remit_known_values_new (text);
}

static void
extend (RemitKnownValues *values,
        const char       *string)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);

  g_free (remit_known_values_extend (values, text));
}

static void
test_read (void)
{
  g_autoptr (RemitKnownValues) values =
    read_table ("date: 2026-01-01\nmodel:\n  - inherit: the same\n  - fast\ncolor: [red, blue]\ntools: []\n");
  gsize n;
  const RemitKnown *known = remit_known_values_get (values, "model", &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (known[0].value, ==, "inherit");
  g_assert_cmpstr (known[0].caption, ==, "the same");
  g_assert_cmpstr (known[1].value, ==, "fast");
  g_assert_null (known[1].caption);
  g_assert_nonnull (remit_known_values_find (values, "color", "blue"));
  g_assert_null (remit_known_values_find (values, "color", "Blue"));
  g_assert_null (remit_known_values_find (values, "date", "2026-01-01"));
  remit_known_values_get (values, "date", &n);
  g_assert_cmpuint (n, ==, 0);
  remit_known_values_get (values, "tools", &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_denied_tools (void)
{
  g_autoptr (RemitKnownValues) values = read_table ("tools: [Read]\n");

  g_assert_nonnull (remit_known_values_find (values, "disallowedTools", "Read"));
}

static void
test_extend (void)
{
  g_autoptr (RemitKnownValues) values = read_table ("model:\n  - fast: old words\n  - slow\n");
  gsize n;
  const RemitKnown *known;

  extend (values, "model:\n  - fast: new words\n  - own\nteam: [a]\n");
  known = remit_known_values_get (values, "model", &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (known[0].caption, ==, "new words");
  g_assert_cmpstr (known[1].value, ==, "slow");
  g_assert_cmpstr (known[2].value, ==, "own");
  g_assert_nonnull (remit_known_values_find (values, "team", "a"));
}

/* A table that is none adds nothing, and breaks nothing. */
static void
test_broken (void)
{
  static const char *const broken[] = {
    "", "---\n", "model", "model: fast\n", "model: {a: b}\n", "model:\n  - [a, b]\n  - {}\n", "model: [a\n", "\t- x\n",
    "model: &a [x]\ncolor: *a\n", "- a\n- b\n", "\xef\xbb\xbfsize: [a]\n", "a: b: c\n", "---\nmodel: [z]\n---\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (RemitKnownValues) values = read_table ("model: [fast]\n");

      extend (values, broken[i]);
      g_assert_nonnull (remit_known_values_find (values, "model", "fast"));
    }
}

/* --- ours --- */

static void
assert_all_known (const RemitKnownValues *values,
                  const char             *list,
                  const char             *in,
                  gboolean                captions)
{
  gsize n;
  const RemitKnown *known = remit_known_values_get (values, list, &n);

  g_assert_cmpuint (n, >, 0);
  for (gsize i = 0; i < n; i++)
    {
      const char *value = captions ? known[i].caption : known[i].value;

      g_assert_nonnull (value);
      if (remit_known_values_find (values, in, value) == NULL)
        g_error ("%s: “%s” is not among %s", list, value, in);
    }
}

/* The lists of our own table agree: what replaces a tool is a tool, what is near a colour is one. */
static void
test_ours (void)
{
  static const char *const types[] = { "string", "choice", "list", "integer", "boolean", "map", "any", NULL };
  g_autoptr (RemitKnownValues) values = check_stories_load_known ();
  gsize n, n_choices;
  const RemitKnown *known;

  assert_all_known (values, "retired", "tools", TRUE);
  assert_all_known (values, "color-near", "color", TRUE);
  assert_all_known (values, "color-hue", "color", FALSE);
  assert_all_known (values, "color", "color-hue", FALSE);
  assert_all_known (values, "unasked", "permissionMode", FALSE);
  known = remit_known_values_get (values, "keys", &n);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_true (g_strv_contains (types, known[i].caption));
      g_assert_null (remit_known_values_find (values, "other-keys", known[i].value));
      remit_known_values_get (values, known[i].value, &n_choices);
      g_assert_true (n_choices > 0 || !g_str_equal (known[i].caption, "choice"));
    }
  known = remit_known_values_get (values, "retired", &n);
  for (gsize i = 0; i < n; i++)
    g_assert_null (remit_known_values_find (values, "tools", known[i].value));
}

/* --- the user's --- */

static char *
make_folder (const char *table)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("remit-XXXXXX", &error);
  g_autofree char *own = g_build_filename (folder, "remit", NULL);
  g_autofree char *path = g_build_filename (own, "known-values.yaml", NULL);

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (own, 0700), ==, 0);
  if (table != NULL)
    g_file_set_contents (path, table, -1, &error);
  g_assert_no_error (error);
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autofree char *own = g_build_filename (folder, "remit", NULL);
  g_autofree char *path = g_build_filename (own, "known-values.yaml", NULL);

  g_remove (path);
  g_assert_cmpint (g_rmdir (own), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_user (void)
{
  g_autofree char *folder = make_folder ("model:\n  - own-model: ours\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitKnownValues) values = remit_file_load_known_values (folder, &error);
  const RemitKnown *known = remit_known_values_find (values, "model", "own-model");

  g_assert_no_error (error);
  g_assert_nonnull (known);
  g_assert_cmpstr (known->caption, ==, "ours");
  remove_folder (folder);
}

static void
test_no_user (void)
{
  g_autofree char *folder = make_folder (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitKnownValues) values = remit_file_load_known_values (folder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (values);
  remove_folder (folder);
}

/* Where the table cannot be read there is an error to tell, and a table without it to go on with. */
static void
test_unreadable_user (void)
{
  g_autofree char *folder = make_folder (NULL);
  g_autofree char *path = g_build_filename (folder, "remit", "known-values.yaml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitKnownValues) values = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  values = remit_file_load_known_values (folder, &error);
  g_assert_nonnull (values);
  g_assert_nonnull (error);
  remove_folder (folder);
}

static void
test_fault (void)
{
  g_autoptr (RemitKnownValues) values = read_table ("color: [red]\n");
  g_autoptr (RemitText) text = remit_text_new_from_string ("model:\n  - fast\ncolor: red: blue\n", -1);
  g_autofree char *fault = remit_known_values_extend (values, text);

  g_assert_nonnull (fault);
  g_assert_true (g_str_has_prefix (fault, "3: "));
  g_assert_nonnull (remit_known_values_find (values, "color", "red"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/known-values/read", test_read);
  g_test_add_func ("/known-values/denied-tools-are-tools", test_denied_tools);
  g_test_add_func ("/known-values/another-table-adds-and-explains", test_extend);
  g_test_add_func ("/known-values/broken-tables-add-nothing", test_broken);
  g_test_add_func ("/known-values/ours-agrees-with-itself", test_ours);
  g_test_add_func ("/known-values/user/adds", test_user);
  g_test_add_func ("/known-values/user/none", test_no_user);
  g_test_add_func ("/known-values/user/unreadable", test_unreadable_user);  g_test_add_func ("/known-values/tells-where-a-table-is-no-yaml", test_fault);

  return g_test_run ();
}
