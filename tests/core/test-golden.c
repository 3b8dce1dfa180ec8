/* test-golden.c: our fixtures read as the models that lie beside them
 *
 * Each tests/fixtures/FOLDER/NAME.md has its model, with spans, in NAME.json. REMIT_ACCEPT=1 writes
 * the models anew; what changes is to be read like code. A folder that is named like a dialect is
 * read as it, others as detected.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"
#include "remit-read.h"

#include <string.h>

static const char *const folders[] = {
  "component", "sectioned", "prompt", "consultant", "persona", "broken",
};

typedef struct
{
  char               *path;
  const RemitDialect *dialect;
} Fixture;

static void
fixture_free (gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->path);
  g_free (fixture);
}

static char *
print_model (const Fixture *fixture)
{
  g_autofree char *contents = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (JsonNode) model = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (fixture->path, &contents, &length, &error);
  g_assert_no_error (error);
  text = remit_text_new_from_string (contents, (gssize) length);
  agent = remit_agent_read (text, fixture->dialect);
  model = remit_agent_to_json (agent, TRUE);
  return remit_json_print (model);
}

static void
test_fixture (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autofree char *stem = g_strndup (fixture->path, strlen (fixture->path) - strlen (".md"));
  g_autofree char *golden = g_strconcat (stem, ".json", NULL);
  g_autofree char *found = print_model (fixture);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("REMIT_ACCEPT") != NULL)
    g_file_set_contents (golden, found, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (golden, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
add_folder (const char *name)
{
  g_autofree char *folder = g_build_filename (g_getenv ("REMIT_FIXTURES"), name, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ".md"))
      {
        g_autofree char *path = g_strconcat ("/golden/", name, "/", file, NULL);
        Fixture *fixture = g_new (Fixture, 1);

        fixture->path = g_build_filename (folder, file, NULL);
        fixture->dialect = remit_dialect_find (name);
        g_test_add_data_func_full (path, fixture, test_fixture, fixture_free);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_assert_nonnull (g_getenv ("REMIT_FIXTURES"));
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    add_folder (folders[i]);
  return g_test_run ();
}
