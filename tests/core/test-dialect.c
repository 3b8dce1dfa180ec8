/* test-dialect.c: the tables of the dialects, and which dialect a text is taken for
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-dialect.h"

#include <string.h>

#define FRONT "---\nname: code-reviewer\ndescription: Reviews code.\n---\n"

static RemitDetection *
detect (const char *content,
        gssize      length)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (content, length);
  g_autoptr (RemitYaml) yaml = remit_yaml_read (text);

  return remit_dialect_detect (text, yaml);
}

static double
assert_detected (const char *content,
                 const char *id)
{
  g_autoptr (RemitDetection) detection = detect (content, -1);

  g_assert_cmpstr (detection->dialect->id, ==, id);
  g_assert_cmpfloat (detection->confidence, >=, 0.0);
  g_assert_cmpfloat (detection->confidence, <=, 1.0);
  g_assert_nonnull (detection->reasons[0]);
  return detection->confidence;
}

static void
test_registry_finds_by_id (void)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  guint n = 0;

  for (; dialects[n] != NULL; n++)
    g_assert_true (remit_dialect_find (dialects[n]->id) == dialects[n]);
  g_assert_cmpint (n, ==, 5);
  g_assert_null (remit_dialect_find ("Component"));
  g_assert_null (remit_dialect_find (""));
}

/* What a dialect calls a role is read back as that role, so that nothing it writes is lost. */
static void
test_slot_names_read_back (void)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    for (guint j = 0; j < dialects[i]->n_slots; j++)
      {
        const RemitSlot *slot = &dialects[i]->slots[j];
        RemitRole role = slot->form == REMIT_FORM_ELEMENT ? remit_role_find_tag (slot->name, -1)
                                                          : remit_role_find (slot->name, -1);

        g_assert_cmpint (role, ==, slot->role);
        g_assert_true (slot->form == REMIT_FORM_ELEMENT
                           ? remit_role_is_tag (role, slot->name, -1)
                           : remit_role_is_name (role, slot->name, -1));
        g_assert_true (remit_dialect_get_slot (dialects[i], slot->role) == slot);
      }
}

static void
test_names_fall_back_to_titles (void)
{
  g_assert_cmpstr (remit_dialect_get_name (&remit_dialect_sectioned, REMIT_ROLE_PROCESS), ==,
                   "Key Actions");
  g_assert_cmpstr (remit_dialect_get_name (&remit_dialect_sectioned, REMIT_ROLE_GOTCHAS), ==,
                   "Gotchas");
  g_assert_null (remit_dialect_get_slot (&remit_dialect_sectioned, REMIT_ROLE_GOTCHAS));
  g_assert_cmpstr (remit_dialect_get_name (&remit_dialect_component, REMIT_ROLE_ANTIPATTERNS), ==,
                   "anti_patterns");
}

static void
test_fields_have_places (void)
{
  const RemitFieldSlot *slot = remit_dialect_get_field (&remit_dialect_persona, "tools");

  g_assert_cmpstr (slot->written, ==, "allowed-tools");
  g_assert_true (remit_dialect_get_field (&remit_dialect_persona, "turbo-all")->directive);
  slot = remit_dialect_get_field (&remit_dialect_component, "style");
  g_assert_cmpstr (slot->element, ==, "config");
  g_assert_true (slot->only);
  g_assert_cmpint (remit_dialect_get_field (&remit_dialect_consultant, "tools")->separator, ==,
                   ',');
  g_assert_null (remit_dialect_get_field (&remit_dialect_prompt, "color"));
}

static void
test_marks_tell_the_dialect (void)
{
  double sure = 0.6;

  g_assert_cmpfloat (assert_detected (FRONT "<component name=\"code-reviewer\" type=\"agent\">\n"
                                            "  <triggers>a|b</triggers>\n</component>\n",
                                      "component"),
                     >, sure);
  g_assert_cmpfloat (assert_detected (FRONT "# Code Reviewer\n\n## Behavioral Mindset\nCareful.\n\n"
                                            "## Key Actions\n1. Read\n\n## Focus Areas\n- a\n",
                                      "sectioned"),
                     >, sure);
  g_assert_cmpfloat (assert_detected (FRONT "You are a reviewer.\n\nYour Core Responsibilities:\n"
                                            "- a\n\nYour Process:\n1. b\n",
                                      "prompt"),
                     >, sure);
  g_assert_cmpfloat (assert_detected (FRONT "# Code Reviewer\n\n**Role**: Reviewer.\n\n"
                                            "**Expertise:** C.\n\n## Process\n- a\n",
                                      "consultant"),
                     >, sure);
  g_assert_cmpfloat (assert_detected (FRONT "# Persona: code-reviewer (v1.0)\n\n// turbo-all\n\n"
                                            "You review.\n",
                                      "persona"),
                     >, sure);
}

static void
test_no_evidence_is_not_certain (void)
{
  g_assert_cmpfloat (assert_detected ("# Notes\n\nText.\n\n## More\n\nText.\n", "sectioned"), <,
                     0.5);
  g_assert_cmpfloat (assert_detected ("Just text.\n", "prompt"), <, 0.5);
  g_assert_cmpfloat (assert_detected ("", "prompt"), <, 0.5);
  g_assert_cmpfloat (assert_detected ("---\nname: x\n---\n", "prompt"), <, 0.5);
}

static void
test_code_is_no_evidence (void)
{
  g_assert_cmpfloat (assert_detected (FRONT "## How to\n\n```xml\n<component name=\"x\" "
                                            "type=\"agent\">\n# Persona: x\n</component>\n```\n",
                                      "sectioned"),
                     <, 0.5);
  assert_detected (FRONT "~~~~\n```\n~~~\n# Persona: x\n~~~~\n\n# Persona: y (v1)\n", "persona");
  g_assert_cmpfloat (assert_detected ("~~~~\n```\n~~~\n# Persona: x\n", "prompt"), <, 0.5);
}

/* Only above the headings does a bold label open a section. */
static void
test_bold_labels_count_at_the_top (void)
{
  assert_detected (FRONT "# A\n\n## Notes\n\n**Role**: a\n\n**Expertise**: b\n", "sectioned");
}

static void
test_another_dialect_in_the_text_lowers_confidence (void)
{
  static const char alone[] = "**Role**: Reviewer.\n\n**Expertise**: C.\n\n";
  double sure = assert_detected (alone, "consultant");
  g_autofree char *mixed = g_strconcat (alone, "## Key Actions\n\n1. a\n\n", NULL);

  g_assert_cmpfloat (assert_detected (mixed, "consultant"), <, sure);
}

static void
test_any_bytes_have_a_dialect (void)
{
  static const char bytes[] = "---\xff\n**\0**:\n#\0\n<\0\n//\n\xc3:\nx\n:\n(\n# )\n# *\n```";

  for (gsize start = 0; start < sizeof bytes; start++)
    for (gsize end = start; end < sizeof bytes; end++)
      {
        g_autoptr (RemitDetection) detection = detect (bytes + start, end - start);

        g_assert_nonnull (detection->dialect);
      }
}

typedef struct
{
  guint right;
  guint all;
} Count;

static void
count_file (const char *path,
            const char *id,
            Count      *count)
{
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (RemitDetection) detection = NULL;

  if (!g_str_has_suffix (path, ".md") || !g_file_get_contents (path, &content, &length, NULL))
    return;
  detection = detect (content, length);
  count->all++;
  if (strcmp (detection->dialect->id, id) == 0)
    count->right++;
  else
    g_test_message ("%s is taken for %s", path, detection->dialect->id);
}

static void
count_folder (const char *folder,
              const char *id,
              Count      *count)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      count_file (path, id, count);
    }
}

static void
test_corpus_is_told_apart (void)
{
  const char *corpus = g_getenv ("REMIT_CORPUS");
  Count count = { 0, 0 };

  for (guint i = 0; corpus != NULL && remit_dialect_list ()[i] != NULL; i++)
    {
      const char *id = remit_dialect_list ()[i]->id;
      g_autofree char *folder = g_build_filename (corpus, id, NULL);

      count_folder (folder, id, &count);
    }
  if (count.all == 0)
    g_test_skip ("no corpus");
  else
    g_assert_cmpuint (count.right * 100, >=, count.all * 99);
}

static void
test_seeds_are_told_apart (void)
{
  const char *seeds = g_getenv ("REMIT_SEEDS");
  Count count = { 0, 0 };

  for (guint i = 0; seeds != NULL && remit_dialect_list ()[i] != NULL; i++)
    {
      const char *id = remit_dialect_list ()[i]->id;
      g_autofree char *name = g_strconcat (id, ".md", NULL);
      g_autofree char *path = g_build_filename (seeds, name, NULL);

      count_file (path, id, &count);
    }
  if (count.all == 0)
    g_test_skip ("no seeds");
  else
    g_assert_cmpuint (count.right, ==, count.all);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dialect/registry-finds-by-id", test_registry_finds_by_id);
  g_test_add_func ("/dialect/slot-names-read-back", test_slot_names_read_back);
  g_test_add_func ("/dialect/names-fall-back-to-titles", test_names_fall_back_to_titles);
  g_test_add_func ("/dialect/fields-have-places", test_fields_have_places);
  g_test_add_func ("/dialect/marks-tell-the-dialect", test_marks_tell_the_dialect);
  g_test_add_func ("/dialect/no-evidence-is-not-certain", test_no_evidence_is_not_certain);
  g_test_add_func ("/dialect/code-is-no-evidence", test_code_is_no_evidence);
  g_test_add_func ("/dialect/bold-labels-count-at-the-top", test_bold_labels_count_at_the_top);
  g_test_add_func ("/dialect/another-dialect-in-the-text-lowers-confidence",
                   test_another_dialect_in_the_text_lowers_confidence);
  g_test_add_func ("/dialect/any-bytes-have-a-dialect", test_any_bytes_have_a_dialect);
  g_test_add_func ("/dialect/corpus-is-told-apart", test_corpus_is_told_apart);
  g_test_add_func ("/dialect/seeds-are-told-apart", test_seeds_are_told_apart);

  return g_test_run ();
}
