/* test-check.c: the table of rules, what a run of them needs, what is near a word, and mending
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"
#include "check-stories.h"

#include "remit-check-private.h"

/* --- the table --- */

/* Ids are a promise to whoever ignores a rule or filters by it: none goes, none is renamed. */
static const char *const ids[] = {
  "yaml-invalid", "yaml-duplicate-key", "yaml-unclosed-frontmatter", "yaml-no-frontmatter", "yaml-tab-indent",
  "yaml-lossy-scalar",
  "field-name-missing", "field-name-format", "field-name-mismatch", "field-description-missing",
  "field-description-length", "field-description-no-trigger", "field-tool-unknown", "field-tool-retired",
  "field-tool-withheld", "field-tool-duplicate", "field-tools-conflict", "field-model-unknown", "field-color-unknown",
  "field-version-format", "field-value-invalid", "field-unknown",
  "body-empty", "body-section-empty", "body-section-duplicate", "body-heading-skip", "body-list-numbering",
  "body-table-ragged", "body-fence-unclosed", "body-label-missing", "body-placeholder", "body-link-broken",
  "role-triggers-missing", "role-trigger-duplicate", "role-bounds-contradiction", "role-bounds-one-sided",
  "role-confidence-gap", "role-confidence-overlap", "role-delegation-self", "role-delegation-unknown",
  "role-delegation-cycle", "role-target-range", "role-count-mismatch", "role-mcp-unknown-server",
  "dialect-unclosed-element", "dialect-stray-close", "dialect-unclosed-parallel", "dialect-missing-section",
  "dialect-mixed",
  "text-not-utf8", "text-mojibake", "text-bom", "text-mixed-line-ends", "text-trailing-blanks", "text-no-final-newline",
  "security-invisible-text", "security-secret", "security-hidden-instruction", "security-tools-ignored",
  "security-all-tools", "security-permission-bypass", "security-turbo-all",
  "folder-duplicate-name", "folder-description-budget",
  "ignore-unused",
};

static void
test_ids (void)
{
  guint n = 0;

  for (const RemitRuleFamily *const *family = remit_rule_families (); *family != NULL; family++)
    for (guint i = 0; i < (*family)->n_rules; i++, n++)
      {
        const char *id = (*family)->rules[i].id;
        g_autofree char *prefix = g_strconcat ((*family)->name, "-", NULL);

        g_assert_true (g_str_has_prefix (id, prefix));
        g_assert_true (remit_rule_find (id) == &(*family)->rules[i]);
        g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (id));
      }
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (remit_rule_find (ids[i]) == NULL)
      g_error ("There is no rule %s", ids[i]);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (ids));
  g_assert_null (remit_rule_find ("yaml"));
  g_assert_null (remit_rule_find (""));
}

/* A title is a line without a point, a help says more than it. */
static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const RemitRule *rule = remit_rule_find (ids[i]);

      g_assert_nonnull (rule->title);
      g_assert_nonnull (rule->help);
      g_assert_cmpuint (strlen (rule->title), <=, 60);
      g_assert_false (g_str_has_suffix (rule->title, "."));
      g_assert_null (strchr (rule->title, '\n'));
      g_assert_true (g_str_has_suffix (rule->help, "."));
      g_assert_cmpuint (strlen (rule->help), >, strlen (rule->title));
    }
}

static void
test_dialects (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const RemitRule *rule = remit_rule_find (ids[i]);
      g_auto (GStrv) dialects = g_strsplit (rule->dialects != NULL ? rule->dialects : "", " ", -1);

      for (guint j = 0; dialects[j] != NULL; j++)
        g_assert_nonnull (remit_dialect_find (dialects[j]));
    }
}

/* The stories of a family require one of each of its rules. */
static void
test_stories (void)
{
  for (const RemitRuleFamily *const *family = remit_rule_families (); *family != NULL; family++)
    {
      g_autofree char *name = g_strdup_printf ("test-rules-%s.c", (*family)->name);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        g_error ("No stories of the family %s", (*family)->name);
    }
}

/* --- a run --- */

static GPtrArray *
check_string (const char              *string,
              const RemitCheckContext *context)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, NULL);

  return remit_agent_check (agent, context);
}

/* Without a table nothing is called unknown, without a folder and a path nothing is said of either. */
static void
test_no_context (void)
{
  static const char *const asked[] = {
    "field-tool-unknown", "field-tool-retired", "field-model-unknown", "field-color-unknown", "field-value-invalid",
    "field-unknown", "folder-duplicate-name", "role-delegation-unknown", "field-name-mismatch",
  };
  g_autoptr (GPtrArray) found = check_string (
      "---\nname: a\ndescription: Use when it rains\ntools: Reed, LS\nmodel: x\ncolor: y\neffort: z\nwhat: ever\n---\n\n"
      "Help.\n\n## Delegation Strategy\n\n- b\n", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    g_assert_cmpuint (check_stories_count (found, asked[i]), ==, 0);
}

/* What is too long, a key or a choice is in the table, and a user's own replaces it. */
static void
test_own_table (void)
{
  static const char string[] =
    "---\nname: a-b\ndescription: Use when it rains and the wind blows\ntools: Read\nteam: no\nmood: grim\n"
    "permissionMode: free\n---\n\nHelp with own_1a2b3c4d5e6f and no_1a2b3c4d5e6f7g.\n";
  static const char *const asked[] = {
    "field-description-length", "yaml-lossy-scalar", "field-value-invalid", "security-permission-bypass", "security-secret",
  };
  g_autoptr (RemitText) own = remit_text_new_from_string (
      "limits:\n  - description-tokens: 5\nother-keys:\n  - team: string\nkeys:\n  - mood: choice\nmood: [merry]\n"
      "permissionMode: [free]\nunasked: [free]\nsecrets:\n  - own_: 12\n  - no_: many\n", -1);
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  RemitCheckContext context = { .known = known };
  g_autoptr (GPtrArray) before = check_string (string, &context);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_null (remit_known_values_extend (known, own));
  after = check_string (string, &context);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_assert_cmpuint (check_stories_count (before, asked[i]), ==, g_str_equal (asked[i], "field-value-invalid"));
      g_assert_cmpuint (check_stories_count (after, asked[i]), ==, 1);
    }
}

static void
test_order (void)
{
  g_autoptr (GPtrArray) found = check_string ("---\nname: A B\ndescription: x\n---\n\nTODO: a \n\n[b]()\n\nTBD: c", NULL);

  g_assert_cmpuint (found->len, >=, 6);
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpuint (((const RemitDiagnostic *) g_ptr_array_index (found, i - 1))->span.start, <=,
                      ((const RemitDiagnostic *) g_ptr_array_index (found, i))->span.start);
}

/* What is found lies in the text, at characters' edges; fixes can be applied, and are offered by rules that say so. */
static void
check_diagnostic (const RemitText       *text,
                  const RemitDiagnostic *found)
{
  const char *data = remit_text_get_data (text);
  gsize length = remit_text_get_length (text);
  const RemitRule *rule = remit_rule_find (found->rule);

  g_assert_nonnull (rule);
  g_assert_cmpuint (found->span.start, <=, found->span.end);
  g_assert_cmpuint (found->span.end, <=, length);
  g_assert_cmpint (found->severity, <=, rule->severity);
  g_assert_true (g_utf8_validate (found->message, -1, NULL));
  for (guint i = 0; i < 2 && remit_text_is_utf8 (text); i++)
    {
      gsize at = i == 0 ? found->span.start : found->span.end;

      g_assert_true (at == length || ((guchar) data[at] & 0xc0) != 0x80);
    }
  g_assert_true (found->fixes->len == 0 || rule->fixes);
  for (guint i = 0; i < found->fixes->len; i++)
    {
      const RemitFix *fix = g_ptr_array_index (found->fixes, i);
      g_autoptr (RemitText) mended = remit_edit_list_apply (fix->edits, text);

      g_assert_cmpuint (strlen (fix->title), >, 0);
      g_assert_false (g_bytes_equal (remit_text_get_bytes (mended), remit_text_get_bytes (text)));
    }
}

static void
check_file (const char *path,
            RemitText  *text,
            gpointer    data)
{
  const RemitKnownValues *known = data;
  RemitCheckContext context = { .known = known, .path = path };
  g_autoptr (RemitAgent) agent = remit_agent_read (text, NULL);
  g_autoptr (GPtrArray) found = remit_agent_check (agent, &context);
  g_autoptr (GPtrArray) again = remit_agent_check (agent, &context);

  g_assert_cmpuint (found->len, ==, again->len);
  for (guint i = 0; i < found->len; i++)
    check_diagnostic (text, g_ptr_array_index (found, i));
}

static void
test_files (void)
{
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();

  test_files_each (check_file, known);
}

/* --- did you mean --- */

static void
test_near (void)
{
  static const char *const known[] = { "Read", "Write", "Grep", "NotebookEdit", "é" };
  static const struct
  {
    const char *word, *near;
  } cases[] = {
    { "Read", "Read" },   { "read", "Read" },  { "Raed", "Read" },  { "Reads", "Read" }, { "Grp", "Grep" },
    { "Wirte", "Write" }, { "Writers", "Write" }, { "NoteboookEdit", "NotebookEdit" }, { "Notebook", NULL },
    { "Perplexity", NULL }, { "Rat", NULL }, { "", NULL }, { "x", NULL },
  };
  g_autofree char *endless = g_strnfill (100000, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (remit_find_near (cases[i].word, known, G_N_ELEMENTS (known)), ==, cases[i].near);
  g_assert_null (remit_find_near (endless, known, G_N_ELEMENTS (known)));
  g_assert_null (remit_find_near ("Read", known, 0));
}

/* --- mending --- */

static RemitMending *
mend (const char   *string,
      RemitSeverity severity)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  RemitCheckContext context = { .known = known, .path = "a-b.md" };

  return remit_text_mend (text, NULL, &context, severity);
}

static void
assert_mended (const char   *string,
               RemitSeverity severity,
               const char   *expected,
               guint         n_done)
{
  g_autoptr (RemitMending) mending = mend (string, severity);
  g_autofree char *became = check_stories_get_string (mending->text);

  g_assert_cmpstr (became, ==, expected);
  g_assert_cmpuint (mending->done->len, ==, n_done);
}

static void
test_mend_all (void)
{
  assert_mended ("---\nname: a-b\ndescription: Use when it rains\ntools: Reed, LS\ncolor: indigo\n---\n\nâ‰¥90% \n\nHelp.",
                 INFO,
                 "---\nname: a-b\ndescription: Use when it rains\ntools: Read, Glob\ncolor: blue\n---\n\n≥90%\n\nHelp.\n", 6);
}

static void
test_mend_severity (void)
{
  assert_mended (FRONT "\nâ‰¥90% \n\nHelp.", WARNING, FRONT "\n≥90% \n\nHelp.", 1);
  assert_mended (FRONT "\nâ‰¥90% \n\nHelp.", ERROR, FRONT "\nâ‰¥90% \n\nHelp.", 0);
}

/* Two fixes that touch each other are done one after the other. */
static void
test_mend_neighbours (void)
{
  assert_mended ("---\nname: a-b\ndescription: Use when it rains\ntools: Read, Read, Read, LS, LS\n---\n\nHelp.\n", INFO,
                 "---\nname: a-b\ndescription: Use when it rains\ntools: Read, Glob\n---\n\nHelp.\n", 4);
}

/* A file without frontmatter gets one, with a name made of the file's. */
static void
test_mend_uncovered (void)
{
  g_autoptr (RemitMending) mending = mend ("Help.\n", INFO);

  g_assert_cmpuint (mending->done->len, >=, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (mending->done, 0), "yaml-no-frontmatter: "));
  g_assert_cmpuint (check_stories_count (mending->left, "yaml-no-frontmatter"), ==, 0);
  g_assert_cmpuint (check_stories_count (mending->left, "field-description-missing"), ==, 1);
}

static void
test_mend_nothing (void)
{
  assert_mended (FRONT "\nYou help.\n", INFO, FRONT "\nYou help.\n", 0);
}

/* Mending ends: what is mended needs no more of it. */
static void
mend_file (const char *path,
           RemitText  *text,
           gpointer    data)
{
  RemitCheckContext context = { .known = data, .path = path };
  g_autoptr (RemitMending) mending = NULL;
  g_autoptr (RemitMending) again = NULL;

  if (!remit_text_is_utf8 (text))
    return;
  mending = remit_text_mend (text, NULL, &context, INFO);
  again = remit_text_mend (mending->text, NULL, &context, INFO);
  if (again->done->len > 0)
    g_error ("%s: mended again: %s", path, (const char *) g_ptr_array_index (again->done, 0));
}

static void
test_mend_files (void)
{
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();

  test_files_each (mend_file, known);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/rules-have-stable-ids", test_ids);
  g_test_add_func ("/check/rules-say-what-they-are-about", test_words);
  g_test_add_func ("/check/rules-name-dialects-that-exist", test_dialects);
  g_test_add_func ("/check/every-family-has-stories", test_stories);
  g_test_add_func ("/check/without-context-nothing-is-unknown", test_no_context);
  g_test_add_func ("/check/a-table-of-ones-own-counts", test_own_table);
  g_test_add_func ("/check/findings-stand-in-the-order-of-the-text", test_order);
  g_test_add_func ("/check/findings-lie-in-the-text", test_files);
  g_test_add_func ("/check/near/words", test_near);
  g_test_add_func ("/check/mend/all-at-once", test_mend_all);
  g_test_add_func ("/check/mend/only-what-is-as-bad", test_mend_severity);
  g_test_add_func ("/check/mend/neighbours-one-after-the-other", test_mend_neighbours);
  g_test_add_func ("/check/mend/what-a-fix-uncovers", test_mend_uncovered);
  g_test_add_func ("/check/mend/nothing-to-do", test_mend_nothing);
  g_test_add_func ("/check/mend/comes-to-an-end-on-real-files", test_mend_files);
  return g_test_run ();
}
