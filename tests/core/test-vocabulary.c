/* test-vocabulary.c: roles are found by what real files call them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-vocabulary-private.h"

#include <string.h>

typedef struct
{
  const char *heading;
  RemitRole   role;
} Case;

static void
assert_found (const Case *cases,
              guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      RemitRole role = remit_role_find (cases[i].heading, -1);

      if (role != cases[i].role)
        g_test_message ("%s: %s", cases[i].heading, remit_role_get_id (role));
      g_assert_cmpint (role, ==, cases[i].role);
    }
}

static void
test_rows_follow_the_roles (void)
{
  for (guint i = 0; i < REMIT_N_ROLES; i++)
    {
      RemitRole role;

      g_assert_cmpint (remit_vocabulary[i].role, ==, i);
      g_assert_true (remit_role_from_id (remit_role_get_id (i), &role));
      g_assert_cmpint (role, ==, i);
    }
  g_assert_false (remit_role_from_id ("Mission", &(RemitRole){ 0 }));
}

/* No name may be shadowed by an earlier row. */
static void
test_names_and_aliases_are_their_own (void)
{
  for (guint i = 0; i < REMIT_ROLE_GROUP; i++)
    {
      const RemitVocabularyRow *row = &remit_vocabulary[i];

      g_assert_cmpint (remit_role_find (row->title, -1), ==, i);
      g_assert_true (remit_role_is_name (i, row->title, -1));
      g_assert_cmpint (remit_role_find_tag (row->tag, -1), ==, i);
      g_assert_true (remit_role_is_tag (i, row->tag, -1));
      for (guint j = 0; row->names[j] != NULL; j++)
        {
          g_assert_cmpint (remit_role_find (row->names[j], -1), ==, i);
          g_assert_true (remit_role_is_name (i, row->names[j], -1));
        }
      for (guint j = 0; row->aliases[j] != NULL; j++)
        {
          g_assert_cmpint (remit_role_find (row->aliases[j], -1), ==, i);
          g_assert_false (remit_role_is_name (i, row->aliases[j], -1));
        }
    }
}

static void
test_decoration_does_not_matter (void)
{
  static const Case cases[] = {
    { "## ", REMIT_ROLE_SECTION },
    { "🎯 Your Core Mission (v2)", REMIT_ROLE_MISSION },
    { "  **Focus Areas:**  ", REMIT_ROLE_FOCUS },
    { "__Focus Areas__:", REMIT_ROLE_FOCUS },
    { "focus_areas", REMIT_ROLE_FOCUS },
    { "FOCUS   AREAS", REMIT_ROLE_FOCUS },
    { "1. Focus Areas", REMIT_ROLE_FOCUS },
    { "2.3) Focus Areas", REMIT_ROLE_FOCUS },
    { "IV. Focus Areas", REMIT_ROLE_FOCUS },
    { "B: Focus Areas", REMIT_ROLE_FOCUS },
    { "1️⃣ Focus Areas", REMIT_ROLE_FOCUS },
    { "**1.** Focus Areas", REMIT_ROLE_FOCUS },
    { "Focus ⚡ Areas ✅", REMIT_ROLE_FOCUS },
    { "Focus Areas (first) (second)", REMIT_ROLE_SECTION },
    { "Focus Areas (all):", REMIT_ROLE_FOCUS },
    { "Focus\xc2\xa0" "Areas", REMIT_ROLE_FOCUS },
    { "Your Capabilities", REMIT_ROLE_FOCUS },
    { "yourFocus Areas", REMIT_ROLE_SECTION },
    { "1.Focus Areas", REMIT_ROLE_SECTION },
    { "Pre-Response Validation Framework (5 Checks)", REMIT_ROLE_COMPLETION },
    { "Constitutional AI Principles (Target: 95%)", REMIT_ROLE_PRINCIPLES },
    { "🎯", REMIT_ROLE_SECTION },
    { "(Focus Areas)", REMIT_ROLE_SECTION },
    { "", REMIT_ROLE_SECTION },
  };

  assert_found (cases, G_N_ELEMENTS (cases));
}

static void
test_patterns_find_checklists_and_processes (void)
{
  static const Case cases[] = {
    { "When Reviewing Code:", REMIT_ROLE_CHECKLIST },
    { "When designing new features", REMIT_ROLE_CHECKLIST },
    { "When Analyzing or Designing Systems", REMIT_ROLE_PROCESS },
    { "When Implementing:", REMIT_ROLE_PROCESS },
    { "When invoked:", REMIT_ROLE_PROCESS },
    { "When invoked by hand", REMIT_ROLE_SECTION },
    { "When reviewingly", REMIT_ROLE_SECTION },
    { "Backend Architecture Checklist", REMIT_ROLE_CHECKLIST },
    { "Backendchecklist", REMIT_ROLE_SECTION },
    { "Step 3: OWASP Checklist", REMIT_ROLE_SECTION },
    { "Completion Checklist", REMIT_ROLE_COMPLETION },
    { "What stands here is by far too long to be called a mere Checklist", REMIT_ROLE_SECTION },
  };

  assert_found (cases, G_N_ELEMENTS (cases));
}

static void
test_only_plain_names_are_left_out (void)
{
  g_assert_true (remit_role_is_name (REMIT_ROLE_FOCUS, "focus areas", -1));
  g_assert_true (remit_role_is_name (REMIT_ROLE_FOCUS, "**Focus Areas**:", -1));
  g_assert_true (remit_role_is_name (REMIT_ROLE_FOCUS, "**Focus Areas:**", -1));
  g_assert_true (remit_role_is_name (REMIT_ROLE_FOCUS, "Core Responsibilities", -1));
  g_assert_true (remit_role_is_name (REMIT_ROLE_ANTIPATTERNS, "anti_patterns", -1));
  g_assert_true (remit_role_is_name (REMIT_ROLE_BOUNDS, "Bounds", -1));
  g_assert_false (remit_role_is_name (REMIT_ROLE_FOCUS, "🎯 Focus Areas", -1));
  g_assert_false (remit_role_is_name (REMIT_ROLE_FOCUS, "1. Focus Areas", -1));
  g_assert_false (remit_role_is_name (REMIT_ROLE_FOCUS, "Focus Areas (v2)", -1));
  g_assert_false (remit_role_is_name (REMIT_ROLE_FOCUS, "Focus `Areas`", -1));
  g_assert_false (remit_role_is_name (REMIT_ROLE_FOCUS, "Core Competencies", -1));
  g_assert_false (remit_role_is_name (REMIT_ROLE_MISSION, "Focus Areas", -1));
  g_assert_false (remit_role_is_name (REMIT_ROLE_FOCUS, "Focus Areas\0x", 13));
  g_assert_false (remit_role_is_name (REMIT_ROLE_SECTION, "Section", -1));
}

static void
test_usage_is_a_tag_and_no_heading (void)
{
  g_assert_cmpint (remit_role_find_tag ("usage", -1), ==, REMIT_ROLE_USAGE);
  g_assert_cmpint (remit_role_find ("Usage", -1), ==, REMIT_ROLE_SECTION);
  g_assert_false (remit_role_is_name (REMIT_ROLE_USAGE, "Usage", -1));
}

static void
test_tags_name_roles (void)
{
  g_assert_cmpint (remit_role_find_tag ("actions", -1), ==, REMIT_ROLE_PROCESS);
  g_assert_true (remit_role_is_tag (REMIT_ROLE_PROCESS, "actions", -1));
  g_assert_cmpint (remit_role_find_tag ("self_checks", -1), ==, REMIT_ROLE_COMPLETION);
  g_assert_true (remit_role_is_tag (REMIT_ROLE_COMPLETION, "self_checks", -1));
  g_assert_cmpint (remit_role_find_tag ("quality-gates", -1), ==, REMIT_ROLE_CHECKLIST);
  g_assert_cmpint (remit_role_find_tag ("anti-patterns", -1), ==, REMIT_ROLE_ANTIPATTERNS);
  g_assert_cmpint (remit_role_find_tag ("security_checklist", -1), ==, REMIT_ROLE_CHECKLIST);
  g_assert_false (remit_role_is_tag (REMIT_ROLE_CHECKLIST, "security_checklist", -1));
  g_assert_cmpint (remit_role_find_tag ("hop_patterns", -1), ==, REMIT_ROLE_SECTION);
  g_assert_false (remit_role_is_tag (REMIT_ROLE_SECTION, "hop_patterns", -1));
}

static void
test_bounds_have_two_sides (void)
{
  static const char *const will[] = { "**Will:**", "will", "You Will", "does", "Do", "✅ Should" };
  static const char *const wont[] = { "**Will Not**:", "You Will Not:", "wont", "won’t", "Won't",
                                      "never", "Don't", "avoid", "❌ Do not" };
  static const char *const none[] = { "", "Willing", "fallback", "Will and Will Not" };

  for (guint i = 0; i < G_N_ELEMENTS (will); i++)
    g_assert_cmpint (remit_bound_find (will[i], -1), ==, REMIT_BOUND_WILL);
  for (guint i = 0; i < G_N_ELEMENTS (wont); i++)
    g_assert_cmpint (remit_bound_find (wont[i], -1), ==, REMIT_BOUND_WONT);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_cmpint (remit_bound_find (none[i], -1), ==, REMIT_BOUND_NONE);
}

static void
assert_takes (char       *string,
              const char *expected)
{
  g_assert_cmpstr (string, ==, expected);
  g_free (string);
}

static void
test_names_become_titles (void)
{
  assert_takes (remit_name_to_title ("backend-architect"), "Backend Architect");
  assert_takes (remit_name_to_title ("a_b--c d"), "A B C D");
  assert_takes (remit_name_to_title ("über-agent"), "Über Agent");
  assert_takes (remit_name_to_title ("MLOps"), "MLOps");
  assert_takes (remit_name_to_title ("-"), "");
}

static void
test_tags_become_headings (void)
{
  assert_takes (remit_tag_to_heading ("hop_patterns", -1), "Hop Patterns");
  assert_takes (remit_tag_to_heading ("hop_patterns>", 12), "Hop Patterns");
  assert_takes (remit_tag_to_heading ("see-also", -1), "See-also");
  assert_takes (remit_tag_to_heading ("fooBar", -1), "fooBar");
  assert_takes (remit_tag_to_heading ("_private", -1), "_private");
  assert_takes (remit_tag_to_heading ("a__b", -1), "a__b");
}

/* Any bytes, cut anywhere, are looked at and found to be nothing. */
static void
test_hostile_headings_are_plain_sections (void)
{
  static const char bytes[] = "\xf0\x9f\x8e\xaf\xff\xc3( \xe2\x83 ) **\0__ `` 1. 9\xef\xb8\x8f";
  g_autofree char *long_one = g_strnfill (1 << 16, '(');

  for (gsize start = 0; start < sizeof bytes; start++)
    for (gsize end = start; end < sizeof bytes; end++)
      {
        g_autofree char *copy = g_memdup2 (bytes + start, end - start);

        g_assert_cmpint (remit_role_find (copy, end - start), ==, REMIT_ROLE_SECTION);
        g_assert_cmpint (remit_role_find_tag (copy, end - start), ==, REMIT_ROLE_SECTION);
      }
  g_assert_cmpint (remit_role_find (long_one, -1), ==, REMIT_ROLE_SECTION);
  g_assert_false (remit_role_is_name (REMIT_ROLE_FOCUS, long_one, -1));
}

static void
test_list_fields_are_known (void)
{
  g_assert_true (remit_field_is_list ("tools"));
  g_assert_true (remit_field_is_list ("style"));
  g_assert_false (remit_field_is_list ("allowed-tools"));
  g_assert_false (remit_field_is_list ("name"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary/rows-follow-the-roles", test_rows_follow_the_roles);
  g_test_add_func ("/vocabulary/names-and-aliases-are-their-own",
                   test_names_and_aliases_are_their_own);
  g_test_add_func ("/vocabulary/decoration-does-not-matter", test_decoration_does_not_matter);
  g_test_add_func ("/vocabulary/patterns-find-checklists-and-processes",
                   test_patterns_find_checklists_and_processes);
  g_test_add_func ("/vocabulary/only-plain-names-are-left-out", test_only_plain_names_are_left_out);
  g_test_add_func ("/vocabulary/usage-is-a-tag-and-no-heading", test_usage_is_a_tag_and_no_heading);
  g_test_add_func ("/vocabulary/tags-name-roles", test_tags_name_roles);
  g_test_add_func ("/vocabulary/bounds-have-two-sides", test_bounds_have_two_sides);
  g_test_add_func ("/vocabulary/names-become-titles", test_names_become_titles);
  g_test_add_func ("/vocabulary/tags-become-headings", test_tags_become_headings);
  g_test_add_func ("/vocabulary/hostile-headings-are-plain-sections",
                   test_hostile_headings_are_plain_sections);
  g_test_add_func ("/vocabulary/list-fields-are-known", test_list_fields_are_known);

  return g_test_run ();
}
