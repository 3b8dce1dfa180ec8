/* test-write.c: what an agent of one dialect looks like in another, and what the report says
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read.h"
#include "remit-write.h"
#include "write-stories.h"

#include <string.h>

static RemitAgent *
read_text (const char *text,
           gssize      length,
           const char *dialect)
{
  g_autoptr (RemitText) read = remit_text_new_from_string (text, length);

  return remit_agent_read (read, remit_dialect_find (dialect));
}

static RemitExport *
write_text (const char     *text,
            const char     *from,
            const char     *to,
            RemitWriteFlags flags)
{
  g_autoptr (RemitAgent) agent = read_text (text, -1, from);

  return remit_agent_write (agent, remit_dialect_find (to), flags);
}

static char *
get_text (const RemitExport *export)
{
  return remit_text_slice (export->text, REMIT_SPAN (0, remit_text_get_length (export->text)));
}

static void
test_story (gconstpointer data)
{
  const WriteStory *story = data;
  g_autoptr (RemitExport) export = write_text (story->text, story->from, story->to,
                                               REMIT_WRITE_DEFAULT);
  g_autofree char *text = get_text (export);

  g_assert_cmpstr (text, ==, story->expected);
}

/* The new text, written once more, is the same. */
static void
test_again (gconstpointer data)
{
  const WriteStory *story = data;
  g_autoptr (RemitExport) export = write_text (story->expected, story->to, story->to,
                                               REMIT_WRITE_DEFAULT);
  g_autofree char *text = get_text (export);

  g_assert_cmpstr (text, ==, story->expected);
}

/* --- the report --- */

static const RemitLoss *
find_loss (const RemitExport *export,
           const char        *path)
{
  for (guint i = 0; i < export->losses->len; i++)
    {
      const RemitLoss *loss = g_ptr_array_index (export->losses, i);

      if (strcmp (loss->path, path) == 0)
        return loss;
    }
  return NULL;
}

/* `disposition target` and what stands there in the new text, to the end of its first line. */
static char *
describe (const RemitExport *export,
          const char        *path)
{
  const RemitLoss *loss = find_loss (export, path);
  g_autofree char *there = NULL;

  if (loss == NULL)
    return g_strdup ("nothing");
  there = remit_text_slice (export->text, loss->span);
  there[strcspn (there, "\n")] = '\0';
  return g_strdup_printf ("%s%s|%s|%s", remit_disposition_get_id (loss->disposition),
                          loss->widens ? "!" : "", loss->target != NULL ? loss->target : "",
                          there);
}

static void
assert_loss (const RemitExport *export,
             const char        *path,
             const char        *expected)
{
  g_autofree char *found = describe (export, path);

  g_assert_cmpstr (found, ==, expected);
}

static const char component[] =
  "---\nname: tide-clerk\ntools: Read\ndisallowedTools: Bash\na/b~c: 1\n---\n"
  "<component name=\"tide-clerk\" type=\"agent\">\n<config style=\"Short\"/>\n"
  "<triggers>low|high</triggers>\n<role><mission>Count.</mission></role>\n"
  "<process>\n1) look\n</process>\n<examples>\n- one\n</examples>\n"
  "<quay>\n<outputs>\n- a\n</outputs>\n</quay>\n</component>\n";

static void
test_report (void)
{
  g_autoptr (RemitExport) export = write_text (component, "component", "persona",
                                               REMIT_WRITE_DEFAULT);

  assert_loss (export, "/fields/name", "kept|name|name: tide-clerk");
  assert_loss (export, "/fields/tools", "renamed!|allowed-tools|allowed-tools: [Read]");
  assert_loss (export, "/fields/disallowedTools",
               "reshaped|disallowedTools|disallowedTools: [Bash]");
  assert_loss (export, "/fields/a~1b~0c", "carried|a/b~c|a/b~c: 1");
  assert_loss (export, "/fields/style", "carried|style|style: [Short]");
  assert_loss (export, "/sections/0", "carried|## Triggers|## Triggers");
  assert_loss (export, "/sections/1", "reshaped|text at the start|Count.");
  assert_loss (export, "/sections/2", "renamed|## Chain-of-Thought Decision Framework|"
                                      "## Chain-of-Thought Decision Framework");
  assert_loss (export, "/sections/3", "carried|## Examples|## Examples");
  assert_loss (export, "/sections/4", "kept|## Quay|## Quay");
  assert_loss (export, "/sections/4/sections/0", "kept|### Outputs|### Outputs");
  g_assert_cmpuint (export->losses->len, ==, 11);
  g_assert_cmpuint (remit_export_count (export, REMIT_DISPOSITION_CARRIED), ==, 4);
  g_assert_true (remit_export_widens (export));
}

/* Every entry is in the model's order, says where it comes from, and has a sentence. */
static void
test_report_order (void)
{
  g_autoptr (RemitExport) export = write_text (component, "component", "consultant",
                                               REMIT_WRITE_DEFAULT);
  static const char *const paths[] = {
    "/fields/name",  "/fields/tools", "/fields/disallowedTools", "/fields/a~1b~0c",
    "/fields/style", "/sections/0",   "/sections/1",             "/sections/2",
    "/sections/3",   "/sections/4",   "/sections/4/sections/0",
  };

  g_assert_cmpuint (export->losses->len, ==, G_N_ELEMENTS (paths));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      const RemitLoss *loss = g_ptr_array_index (export->losses, i);

      g_assert_cmpstr (loss->path, ==, paths[i]);
      g_assert_cmpuint (loss->source.end, >, loss->source.start);
      g_assert_true (g_str_has_suffix (loss->message, "."));
      g_assert_true ((loss->role == NULL) == (i < 5));
    }
  g_assert_false (remit_export_widens (export));
}

/* `allowed-tools` never limited an agent: who writes it as such again takes nothing away. */
static void
test_widens_only_real_limits (void)
{
  const char *persona = "---\nname: a\nallowed-tools: [Read]\n---\n";
  g_autoptr (RemitExport) same = write_text (persona, "persona", "persona", REMIT_WRITE_DEFAULT);
  g_autoptr (RemitExport) other = write_text (persona, "persona", "prompt", REMIT_WRITE_DEFAULT);
  g_autoptr (RemitExport) both
    = write_text ("---\nname: a\ntools: [Read]\nallowed-tools: [Edit]\n---\n", "sectioned",
                  "persona", REMIT_WRITE_DEFAULT);

  g_assert_false (remit_export_widens (same));
  g_assert_false (remit_export_widens (other));
  g_assert_false (remit_export_widens (both));
  assert_loss (other, "/fields/tools", "renamed|tools|tools: Read");
  g_assert_nonnull (strstr (find_loss (other, "/fields/tools")->message, "limits the agent"));
}

static void
test_views (void)
{
  const char *prompt
    = "---\nname: a\ndescription: 'When: (1) low, (2) high. Example: do it'\n---\n\nCount.\n";
  g_autoptr (RemitExport) sectioned = write_text (prompt, "prompt", "sectioned",
                                                  REMIT_WRITE_DEFAULT);
  g_autoptr (RemitExport) again = write_text (
      "---\nname: a\ndescription: 'When: (1) low, (2) high.'\n---\n\n## Triggers\n- low\n- high\n",
      "sectioned", "prompt", REMIT_WRITE_DEFAULT);
  const char *description = "description: 'When: (1) low, (2) high. Example: do it'";
  g_autofree char *kept = g_strconcat ("kept|description|", description, NULL);

  assert_loss (sectioned, "/sections/1", "reshaped|## Triggers|## Triggers");
  assert_loss (sectioned, "/sections/2", kept);
  assert_loss (again, "/sections/0",
               "reshaped|description|description: 'When: (1) low, (2) high.'");
}

/* What does not come back is said. */
static void
test_report_of_what_differs (void)
{
  g_autoptr (RemitExport) export = write_text (
      "<component name=\"a\"><bounds will=\"b\" fallback=\"# c\"/></component>\n", "component",
      "sectioned", REMIT_WRITE_DEFAULT);

  assert_loss (export, "/sections/0", "reshaped|## Boundaries|## Boundaries");
  assert_loss (export, "/sections/0/sections/0", "reshaped|### Fallback|### Fallback");
  g_assert_nonnull (strstr (find_loss (export, "/sections/0/sections/0")->message,
                            "does not read back"));
}

static void
test_report_of_text_that_moves (void)
{
  g_autoptr (RemitExport) export = write_text (
      "<component name=\"a\"><flow>\n<step>one</step>\nafter\n</flow></component>\n", "component",
      "component", REMIT_WRITE_DEFAULT);

  assert_loss (export, "/sections/0", "reshaped|<flow>|<flow>");
  assert_loss (export, "/sections/0/sections/0", "kept|<step>|<step>one</step>");
}

static void
assert_message (const RemitExport *export,
                const char        *path,
                const char        *expected)
{
  g_assert_cmpstr (find_loss (export, path)->message, ==, expected);
}

/* A new form is named, so that nobody has to compare two files to see it. */
static void
test_report_of_forms (void)
{
  g_autoptr (RemitExport) headed = write_text (component, "component", "sectioned",
                                               REMIT_WRITE_DEFAULT);
  g_autoptr (RemitExport) attributes = write_text (
      "<component name=\"a\"><flow max=\"5\">Now.</flow></component>\n", "component", "sectioned",
      REMIT_WRITE_DEFAULT);
  g_autoptr (RemitExport) element = write_text (
      "---\nname: a\ntools: [Read]\ndescription: 'When: (1) low, (2) high.'\nmodel: opus-9\n"
      "---\n\nCount.\n\nBoundaries:\n**Will:**\n- b\n", "prompt", "component",
      REMIT_WRITE_DEFAULT);

  assert_message (headed, "/fields/tools", "Written as tools, its list in another spelling.");
  assert_message (headed, "/sections/0",
                  "What stood in one line is a list of lines, as ## Triggers.");
  assert_message (headed, "/sections/1", "It has no heading here: it is the text at the start.");
  assert_message (attributes, "/sections/0",
                  "What stood in one line is a list of lines, as ## Flow.");
  assert_message (element, "/fields/model", "Moved out of the frontmatter to runtime@model.");
  assert_message (element, "/sections/0", "It had no heading; here it is <mission>.");
  assert_message (element, "/sections/1", "Its list stands in one line, as <bounds>.");
  assert_message (element, "/sections/2",
                  "What the description says stands as <triggers> as well.");
}

/* What YAML could not read is not what it was, though it says the same. */
static void
test_report_of_what_is_mended (void)
{
  g_autoptr (RemitExport) export = write_text (
      "---\nname: a\ndescription: Tides: low and high\ntools: [Read]\n---\n", "sectioned",
      "sectioned", REMIT_WRITE_DEFAULT);

  assert_loss (export, "/fields/name", "kept|name|name: a");
  assert_loss (export, "/fields/description",
               "reshaped|description|description: \"Tides: low and high\"");
  assert_message (export, "/fields/description",
                  "Written as description, in a spelling that YAML can read.");
  assert_loss (export, "/fields/tools", "kept|tools|tools: [Read]");
}

/* A part of a section without a place of its own has none either, whatever its role. */
static void
test_report_of_what_goes_along (void)
{
  g_autoptr (RemitExport) export = write_text (
      "---\nname: a\n---\n\n## Examples\n\n### Process\n1. ask\n", "sectioned", "persona",
      REMIT_WRITE_DEFAULT);

  assert_message (export, "/sections/0",
                  "Persona has no place of its own for it, so it stands under its title: "
                  "## Examples.");
  assert_message (export, "/sections/0/sections/0",
                  "It goes along with the section around it, as "
                  "### Chain-of-Thought Decision Framework.");
}

static void
test_native_only (void)
{
  g_autoptr (RemitExport) export = write_text (component, "component", "sectioned",
                                               REMIT_WRITE_NATIVE_ONLY);
  g_autofree char *text = get_text (export);

  g_assert_cmpstr (text, ==,
                   "---\nname: tide-clerk\ntools: [Read]\ndisallowedTools: [Bash]\n---\n\n"
                   "# Tide Clerk\n\nCount.\n\n## Triggers\n- low\n- high\n\n"
                   "## Key Actions\n1. look\n\n"
                   "## Quay\n\n### Outputs\n- a\n");
  assert_loss (export, "/fields/style", "dropped||");
  assert_loss (export, "/sections/3", "dropped||");
  g_assert_cmpuint (remit_export_count (export, REMIT_DISPOSITION_DROPPED), ==, 3);
}

/* --- any input --- */

/* Bytes that are no text, and texts that are no agents, are written all the same. */
static void
test_random (void)
{
  static const char *const parts[] = {
    "---\n",   "name: a\n", "tools: [\n", "# ",        "## x\n",        "- ",        "1) ",
    "<x>\n",   "</x>\n",    "**L**: ",    "You:\n",    "// parallel\n", "```\n",     "| a | b |\n",
    "|---|\n", "\xff",      "\r",         "&lt;",      "<component>\n", "</component>\n",
    "text\n",  "\n",        "    ",       "<!-- ",     "-->\n",         "[x] ",      "(1) a (2) b ",
  };
  const RemitDialect *const *list = remit_dialect_list ();

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (gint i = g_test_rand_int_range (0, 40); i > 0; i--)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      for (guint i = 0; list[i] != NULL; i++)
        {
          g_autoptr (RemitAgent) agent = read_text (text->str, (gssize) text->len,
                                                    list[round % 5]->id);
          g_autoptr (RemitExport) export = remit_agent_write (agent, list[i], REMIT_WRITE_DEFAULT);
          g_autofree char *written = get_text (export);

          g_assert_true (g_utf8_validate (written, -1, NULL));
          g_assert_null (strchr (written, '\r'));
          g_assert_true (*written == '\0' || g_str_has_suffix (written, "\n"));
        }
    }
}

/* --- the table of known values, one section alone --- */

static void
test_known_model (void)
{
  g_autoptr (RemitText) table = remit_text_new_from_string ("model: [opus-9]\n", -1);
  g_autoptr (RemitKnownValues) known = remit_known_values_new (table);
  const RemitDialect *dialect = remit_dialect_find ("component");
  g_autoptr (RemitAgent) agent = read_text ("---\nmodel: opus-9\n---\n", -1, "sectioned");
  g_autoptr (RemitAgent) other = read_text ("---\nmodel: opus\n---\n", -1, "sectioned");
  g_autoptr (RemitExport) frontmatter
      = remit_agent_write_known (agent, dialect, REMIT_WRITE_DEFAULT, known);
  g_autoptr (RemitExport) runtime
      = remit_agent_write_known (other, dialect, REMIT_WRITE_DEFAULT, known);

  assert_loss (frontmatter, "/fields/model", "kept|model|model: opus-9");
  assert_loss (runtime, "/fields/model", "reshaped|runtime@model|model=\"opus\"");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (write_stories); i++)
    {
      g_autofree char *path = g_strconcat ("/write/", write_stories[i].name, NULL);
      g_autofree char *again = g_strconcat ("/write/again/", write_stories[i].name, NULL);

      g_test_add_data_func (path, &write_stories[i], test_story);
      g_test_add_data_func (again, &write_stories[i], test_again);
    }
  g_test_add_func ("/write/report/what-became-of-each", test_report);
  g_test_add_func ("/write/report/in-the-order-of-the-model", test_report_order);
  g_test_add_func ("/write/report/widens-only-what-was-limited", test_widens_only_real_limits);
  g_test_add_func ("/write/report/views", test_views);
  g_test_add_func ("/write/report/what-does-not-come-back", test_report_of_what_differs);
  g_test_add_func ("/write/report/text-that-moves", test_report_of_text_that_moves);
  g_test_add_func ("/write/report/what-form-it-has", test_report_of_forms);
  g_test_add_func ("/write/report/what-is-mended", test_report_of_what_is_mended);
  g_test_add_func ("/write/report/what-goes-along", test_report_of_what_goes_along);
  g_test_add_func ("/write/native-only", test_native_only);
  g_test_add_func ("/write/any-input", test_random);
  g_test_add_func ("/write/known-model", test_known_model);
  return g_test_run ();
}
