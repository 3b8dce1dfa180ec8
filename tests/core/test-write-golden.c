/* test-write-golden.c: our fixtures are written in each dialect as the files that lie beside them
 *
 * For each DIALECT and its fixture there is tests/fixtures/write/NAME/TO.expected, the text in the dialect TO, and
 * TO.losses.json, the report. REMIT_ACCEPT=1 writes them anew; what changes is to be read like code.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"
#include "remit-read.h"
#include "remit-write-json.h"

#include <glib/gstdio.h>

static const struct
{
  const char *dialect;
  const char *name;
} fixtures[] = {
  { "component", "seed-librarian" },
  { "sectioned", "cheese-affineur" },
  { "prompt", "release-scribe" },
  { "consultant", "hive-adviser" },
  { "persona", "clock-mender" },
};

typedef struct
{
  guint               fixture;
  const RemitDialect *to;
} Case;

static RemitAgent *
read_fixture (guint fixture)
{
  g_autofree char *file = g_strconcat (fixtures[fixture].name, ".md", NULL);
  g_autofree char *path
    = g_build_filename (g_getenv ("REMIT_FIXTURES"), fixtures[fixture].dialect, file, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  text = remit_text_new_from_string (contents, (gssize) length);
  return remit_agent_read (text, remit_dialect_find (fixtures[fixture].dialect));
}

static void
assert_golden (const Case *data,
               const char *extension,
               const char *found)
{
  g_autofree char *file = g_strconcat (data->to->id, extension, NULL);
  g_autofree char *folder
    = g_build_filename (g_getenv ("REMIT_FIXTURES"), "write", fixtures[data->fixture].name, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("REMIT_ACCEPT") != NULL)
    {
      g_assert_cmpint (g_mkdir_with_parents (folder, 0777), ==, 0);
      g_file_set_contents (path, found, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_fixture (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (RemitAgent) agent = read_fixture (one->fixture);
  g_autoptr (RemitExport) export = remit_agent_write (agent, one->to, REMIT_WRITE_DEFAULT);
  g_autoptr (JsonNode) losses = remit_losses_to_json (export->losses);
  g_autofree char *report = remit_json_print (losses);
  g_autofree char *text = g_strndup (remit_text_get_data (export->text), remit_text_get_length (export->text));

  assert_golden (one, ".expected", text);
  assert_golden (one, ".losses.json", report);
}

int
main (int   argc,
      char *argv[])
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  g_test_init (&argc, &argv, NULL);

  g_assert_nonnull (g_getenv ("REMIT_FIXTURES"));
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    for (guint k = 0; dialects[k] != NULL; k++)
      {
        Case *one = g_new (Case, 1);
        g_autofree char *path
          = g_strdup_printf ("/write-golden/%s/%s", fixtures[i].name, dialects[k]->id);

        *one = (Case){ i, dialects[k] };
        g_test_add_data_func_full (path, one, test_fixture, g_free);
      }
  return g_test_run ();
}
