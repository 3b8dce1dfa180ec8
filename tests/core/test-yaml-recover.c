/* test-yaml-recover.c: frontmatter that YAML rejects, and the fixes that mend it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "yaml-reading.h"

static void
test_recovers_unquoted_colon (void)
{
  g_autoptr (RemitYaml) yaml =
      read_string ("---\nname: x\ndescription: Use it when: now\nmodel: opus\n"
                   "tools: [a, b]\n---\nbody");
  const RemitDiagnostic *diagnostic = find_diagnostic (yaml, "yaml-invalid");
  g_autoptr (RemitYaml) fixed = NULL;

  g_assert_false (remit_yaml_is_valid (yaml));
  g_assert_cmpuint (remit_yaml_get_n_entries (yaml), ==, 4);
  g_assert_true (remit_yaml_get_entry (yaml, 1)->recovered);
  assert_slice (yaml, remit_yaml_find (yaml, "description")->value->span, "Use it when: now");
  assert_json (yaml, "description", "\"Use it when: now\"");
  assert_json (yaml, "tools", "[\"a\",\"b\"]");
  assert_slice (yaml, diagnostic->span, ":");
  g_assert_nonnull (strstr (diagnostic->message, "description"));
  assert_body (yaml, "body");
  fixed = fix (yaml, "yaml-invalid");
  g_assert_true (remit_yaml_is_valid (fixed));
  assert_json (fixed, "description", "\"Use it when: now\"");
}

/* libYAML takes a line of its own where a paragraph separator is, and stumbles in its middle. */
static void
test_points_at_whole_characters (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\nd: |\n  a\n\n \xe2\x80\xa9 b\n---\nbody");
  const RemitDiagnostic *diagnostic = find_diagnostic (yaml, "yaml-invalid");
  g_autofree char *there = NULL;

  g_assert_nonnull (diagnostic);
  there = remit_text_slice (remit_yaml_get_text (yaml), diagnostic->span);
  g_assert_true (g_utf8_validate (there, -1, NULL));
}

/* Blanks before all keys make none of them part of another. */
static void
test_recovers_indented_keys (void)
{
  static const char *const indents[] = { "  ", "\t" };

  for (gsize i = 0; i < G_N_ELEMENTS (indents); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "---\n%1$s# ours\n%1$sname: x\n%1$sdescription: a: b\n%1$s  more\n---\nbody", indents[i]);
      g_autoptr (RemitYaml) yaml = read_string (text);

      g_assert_false (remit_yaml_is_valid (yaml));
      g_assert_cmpuint (remit_yaml_get_n_entries (yaml), ==, 2);
      assert_json (yaml, "name", "\"x\"");
      assert_json (yaml, "description", "\"a: b more\"");
      assert_body (yaml, "body");
    }
}

static void
test_indented_text_below_a_rule_is_no_frontmatter (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\n\t* one\n\tname: x\n---\nbody");

  g_assert_cmpuint (remit_yaml_get_n_entries (yaml), ==, 0);
  g_assert_nonnull (find_diagnostic (yaml, "yaml-no-frontmatter"));
}

static void
test_recovers_dialogue_at_line_start (void)
{
  g_autoptr (RemitYaml) yaml =
      read_string ("---\nname: x\ndescription: Use: this\n\n<example>\nuser: \"hi\"\n\n"
                   "assistant: \"yo\"\n</example>\nmodel: opus\n---\nbody");

  assert_json (yaml, "description",
               "\"Use: this <example> user: \\\"hi\\\" assistant: \\\"yo\\\" </example>\"");
  assert_json (yaml, "model", "\"opus\"");
  g_assert_null (remit_yaml_find (yaml, "user"));
  assert_body (yaml, "body");
}

static void
test_recovers_each_kind_of_break (void)
{
  g_autoptr (RemitYaml) yaml =
      read_string ("---\nname: 'it's'\na: \"b \"c\" d\"\ntools: *\nb: **B** c\nc: 'open\n"
                   "d: @x\ne: \"\\q\"\n---\nbody");
  const GPtrArray *diagnostics = remit_yaml_get_diagnostics (yaml);

  assert_json (yaml, "name", "\"it's\"");
  assert_json (yaml, "a", "\"b \\\"c\\\" d\"");
  assert_json (yaml, "tools", "\"*\"");
  assert_json (yaml, "b", "\"**B** c\"");
  assert_json (yaml, "c", "\"'open\"");
  assert_json (yaml, "d", "\"@x\"");
  assert_body (yaml, "body");
  g_assert_cmpuint (diagnostics->len, ==, 7);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      g_assert_cmpstr (diagnostic->rule, ==, "yaml-invalid");
      g_assert_cmpuint (diagnostic->fixes->len, ==, 1);
      g_assert_cmpuint (remit_text_find_line (remit_yaml_get_text (yaml), diagnostic->span.start),
                        ==, i + 2);
    }
}

/* Every fix in turn until none is left. */
static void
test_fixes_mend_the_block (void)
{
  g_autoptr (RemitYaml) yaml =
      read_string ("---\r\nname: 'it's'\r\ndescription: a: b\r\n  and: c\r\ntools: *\r\n\r\n"
                   "# Title\r\n\r\ntext\r\n---\r\nmore\r\n");
  g_autoptr (JsonNode) json = NULL;

  for (int i = 0; i < 4; i++)
    {
      const GPtrArray *diagnostics = remit_yaml_get_diagnostics (yaml);
      const RemitDiagnostic *first = g_ptr_array_index (diagnostics, 0);
      RemitYaml *next = fix (yaml, first->rule);

      remit_yaml_unref (yaml);
      yaml = next;
    }
  g_assert_cmpuint (remit_yaml_get_diagnostics (yaml)->len, ==, 0);
  assert_json (yaml, "name", "\"it's\"");
  assert_json (yaml, "description", "\"a: b and: c\"");
  assert_json (yaml, "tools", "\"*\"");
  assert_body (yaml, "\r\n# Title\r\n\r\ntext\r\n---\r\nmore\r\n");
}

static void
test_lost_closing_fence (void)
{
  static const char *const texts[] = {
    "---\nname: x\nskills:\n- a\n\n# Title\n\ntext\n\n---\n\nmore\n",
    "---\nname: x\nskills:\n- a\n\n# Title\n\ntext\n",
    "---\nname: x\nskills:\n- a\n\nYou are an agent.\n",
    "---\nname: x\nskills:\n- a\n\nYou are an agent.\n---\nmore",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RemitYaml) yaml = read_string (texts[i]);
      g_autoptr (RemitYaml) fixed = NULL;

      g_assert_true (remit_yaml_has_fences (yaml));
      g_assert_false (remit_yaml_is_closed (yaml));
      assert_json (yaml, "skills", "[\"a\"]");
      assert_body (yaml, texts[i] + strlen ("---\nname: x\nskills:\n- a\n"));
      fixed = fix (yaml, "yaml-unclosed-frontmatter");
      g_assert_true (remit_yaml_is_closed (fixed));
      g_assert_true (remit_yaml_is_valid (fixed));
      assert_body (fixed, texts[i] + strlen ("---\nname: x\nskills:\n- a\n"));
    }
}

static void
test_description_leaves_the_body_alone (void)
{
  g_autoptr (RemitYaml) yaml =
      read_string ("---\nname: x\ndescription: Foo\n\nYou are an agent.\n\n## Focus\n\n---\nx");

  assert_json (yaml, "description", "\"Foo\"");
  assert_body (yaml, "\nYou are an agent.\n\n## Focus\n\n---\nx");
}

static void
test_unclosed_without_final_newline (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\r\nname: x\r\nmodel: y");
  g_autoptr (RemitYaml) fixed = fix (yaml, "yaml-unclosed-frontmatter");

  assert_slice (fixed, remit_yaml_get_span (fixed), "---\r\nname: x\r\nmodel: y\r\n---\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yaml-recover/unquoted-colon", test_recovers_unquoted_colon);
  g_test_add_func ("/yaml-recover/points-at-whole-characters", test_points_at_whole_characters);
  g_test_add_func ("/yaml-recover/indented-keys", test_recovers_indented_keys);
  g_test_add_func ("/yaml-recover/indented-text-below-a-rule",
                   test_indented_text_below_a_rule_is_no_frontmatter);
  g_test_add_func ("/yaml-recover/dialogue-at-line-start", test_recovers_dialogue_at_line_start);
  g_test_add_func ("/yaml-recover/each-kind-of-break", test_recovers_each_kind_of_break);
  g_test_add_func ("/yaml-recover/fixes-mend-the-block", test_fixes_mend_the_block);
  g_test_add_func ("/yaml-recover/lost-closing-fence", test_lost_closing_fence);
  g_test_add_func ("/yaml-recover/description-leaves-the-body-alone",
                   test_description_leaves_the_body_alone);
  g_test_add_func ("/yaml-recover/unclosed-without-final-newline",
                   test_unclosed_without_final_newline);

  return g_test_run ();
}
