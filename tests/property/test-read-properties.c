/* test-read-properties.c: our files, changed at random, and random text read as checks.h says
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"
#include "../files.h"

#define ROUNDS 1200
#define MUTATIONS 6
#define MAX_MUTATED 40000

static void
check_dialect (RemitText          *text,
               const RemitDialect *dialect)
{
  g_autoptr (RemitAgent) agent = remit_agent_read (text, dialect);

  g_assert_nonnull (agent->dialect);
  g_assert_true (dialect == NULL || agent->dialect == dialect);
  check_agent (agent);
  check_json (agent);
}

static void
check_all_dialects (RemitText *text)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    check_dialect (text, dialects[i]);
  check_dialect (text, NULL);
}

/* --- what is read --- */

static void
check_file (const char *path,
            RemitText  *text,
            gpointer    data)
{
  guint *count = data;

  g_test_message ("%s", path);
  check_all_dialects (text);
  ++*count;
}

static void
test_files (void)
{
  guint count = 0;

  test_files_each (check_file, &count);
  g_assert_cmpuint (count, >=, 10);
}

static const char *
pick_piece (void)
{
  static const char *const pieces[] = {
    "- ", "* ", "1. ", "2) ", "[x] ", "[ ] ", "# ", "## ", "### ", "```\n", "`", "|",
    "| a | b |\n|--|--|\n", "\n---\n", "> ", "<process>\n", "</process>\n",
    "<component name=\"a\" type=\"agent\" x=\"y\">\n", "</component>\n", "<role>\n", "</role>\n",
    "<mission>", "</mission>", "<bounds will=\"a|b\" wont=\"c\" z=\"d|e\"/>", "<bounds>\n",
    "</bounds>\n", "<does>", "</does>", "<triggers>", "</triggers>",
    "<mcp a=\"1\" servers=\"a:b|c\" b=\"2\"/>", "<handoff next=\"/a /b\"/>",
    "<handoff next=\"a b!|c\"/>", "<config style=\"A|B\" eval=\"true\"/>\n",
    "<section title=\"T (Target: 5%)\" note=\"n\" parallel=\"true\">\n", "</section>\n", "<x>\n",
    "</x>\n", "## X\n", "// parallel\n", "// end-parallel\n", "// turbo-all\n", "**Will:**\n",
    "**Will Not:**\n", "Will Not:\n", "Boundaries:\n", "## Boundaries\n", "**Role**: ",
    "**Expertise:** ", "**L**: ", "**L (Target: 95%)**: ", "L: ", "Label:\n", "Label\\:\n",
    "**Label**:\n", "## Triggers\n", "## Checks (2 Checks) (Parallel)\n", "*note*\n", "**all:**\n",
    "# Persona: a (v1)\n", "# A\n", "text", "two words", "\\", "&lt;", "&amp;", "&#124;", "  ",
    "    ", "\t", "é", "漢", "😀", "：", "—", "\n\n", "\n\n", "\n", "\n", "\r\n",
    "<!-- c -->\n",
  };

  return pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
}

static void
append_frontmatter (GString *string)
{
  static const char *const entries[] = {
    "name: a\n", "name: b-c\n", "version: 1.10\n",
    "description: \"When: (1) x, (2) y: z. Example: q\"\n",
    "description: >\n  Use (1) a: b and\n  (2) c: d <example>e\n  f</example>\n",
    "tools: A, B(c, d)\n", "tools: [A, B]\n", "allowed-tools: [A]\n", "agents:\n  primary: a\n",
    "skills:\n- a\n- b\n", "style: A|B\n", "a: : b\n", "junk\n",
    "description: 'it''s (1)  a\\n, or (2) b'\n", "turbo-all: true\n", "model: x # y\n",
  };

  g_string_append (string, "---\n");
  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    g_string_append (string, entries[g_test_rand_int_range (0, G_N_ELEMENTS (entries))]);
  g_string_append (string, "---\n");
}

static void
check_random (gboolean any_bytes)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (RemitText) text = NULL;

  if (g_test_rand_bit ())
    append_frontmatter (string);
  for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
    if (any_bytes && g_test_rand_int_range (0, 6) == 0)
      g_string_append_c (string, (char) g_test_rand_int_range (0, 256));
    else
      g_string_append (string, pick_piece ());
  text = remit_text_new_from_string (string->str, (gssize) string->len);
  check_all_dialects (text);
}

static void
test_random_text (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    check_random (FALSE);
}

static void
test_any_bytes (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    check_random (TRUE);
}

/* Takes a part out of a file, repeats one, or puts something in. */
static void
mutate (GString *string)
{
  gsize at = (gsize) g_test_rand_int_range (0, (gint32) string->len + 1);
  gsize length = (gsize) g_test_rand_int_range (1, 200);

  length = MIN (length, string->len - at);
  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      g_string_erase (string, (gssize) at, (gssize) length);
      break;
    case 1:
      {
        g_autofree char *part = g_strndup (string->str + at, length);

        g_string_insert (string, g_test_rand_int_range (0, (gint32) string->len + 1), part);
        break;
      }
    default:
      g_string_insert (string, (gssize) at, pick_piece ());
    }
}

static void
check_mutations (const char *path,
                 RemitText  *original,
                 gpointer    data)
{
  gsize length = remit_text_get_length (original);

  if (length > MAX_MUTATED)
    return;
  for (guint i = 0; i < MUTATIONS; i++)
    {
      g_autoptr (GString) string
          = g_string_new_len (remit_text_get_data (original), (gssize) length);
      g_autoptr (RemitText) text = NULL;

      for (int j = g_test_rand_int_range (1, 5); j > 0; j--)
        mutate (string);
      text = remit_text_new_from_string (string->str, (gssize) string->len);
      check_all_dialects (text);
    }
}

static void
test_mutated_files (void)
{
  test_files_each (check_mutations, NULL);
}

static void
test_real_files_are_there (void)
{
  if (g_getenv ("REMIT_SEEDS") == NULL || g_getenv ("REMIT_CORPUS") == NULL)
    g_test_skip ("REMIT_SEEDS and REMIT_CORPUS do not name folders: fixtures only");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read/real-files-are-there", test_real_files_are_there);
  g_test_add_func ("/read/spans-nest-and-nothing-is-lost/files", test_files);
  g_test_add_func ("/read/spans-nest-and-nothing-is-lost/mutated-files", test_mutated_files);
  g_test_add_func ("/read/spans-nest-and-nothing-is-lost/random-text", test_random_text);
  g_test_add_func ("/read/any-bytes-can-be-read", test_any_bytes);
  return g_test_run ();
}
