/* test-yaml.c: reading frontmatter: blocks, values, spans, recovery
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml.h"

#include <string.h>

static RemitYaml *
read_bytes (const char *bytes,
            gssize      length)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (bytes, length);

  return remit_yaml_read (text);
}

static RemitYaml *
read_string (const char *string)
{
  return read_bytes (string, -1);
}

static char *
slice (const RemitYaml *yaml,
       RemitSpan        span)
{
  return remit_text_slice (remit_yaml_get_text (yaml), span);
}

static void
assert_slice (const RemitYaml *yaml,
              RemitSpan        span,
              const char      *expected)
{
  g_autofree char *string = slice (yaml, span);

  g_assert_cmpstr (string, ==, expected);
}

static void
assert_json (const RemitYaml *yaml,
             const char      *key,
             const char      *expected)
{
  const RemitYamlEntry *entry = remit_yaml_find (yaml, key);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *string = NULL;

  g_assert_nonnull (entry);
  node = remit_yaml_entry_to_json (entry);
  string = json_to_string (node, FALSE);
  g_assert_cmpstr (string, ==, expected);
}

static void
assert_body (const RemitYaml *yaml,
             const char      *expected)
{
  gsize start = remit_yaml_get_body_start (yaml);

  assert_slice (yaml, REMIT_SPAN (start, remit_text_get_length (remit_yaml_get_text (yaml))),
                expected);
}

static const RemitDiagnostic *
find_diagnostic (const RemitYaml *yaml,
                 const char      *rule)
{
  const GPtrArray *diagnostics = remit_yaml_get_diagnostics (yaml);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (strcmp (diagnostic->rule, rule) == 0)
        return diagnostic;
    }
  return NULL;
}

/* The frontmatter with the first fix of @rule applied. */
static RemitYaml *
fix (const RemitYaml *yaml,
     const char      *rule)
{
  const RemitDiagnostic *diagnostic = find_diagnostic (yaml, rule);
  const RemitFix *first;
  g_autoptr (RemitText) text = NULL;

  g_assert_nonnull (diagnostic);
  g_assert_cmpuint (diagnostic->fixes->len, >, 0);
  first = g_ptr_array_index (diagnostic->fixes, 0);
  text = remit_edit_list_apply (first->edits, remit_yaml_get_text (yaml));
  return remit_yaml_read (text);
}

static void
test_block (void)
{
  g_autoptr (RemitYaml) yaml =
      read_string ("\xef\xbb\xbf \n\n--- \nname: x # y\n---\t\nbody\n---\n");

  g_assert_true (remit_yaml_has_fences (yaml));
  g_assert_true (remit_yaml_is_closed (yaml));
  g_assert_true (remit_yaml_is_valid (yaml));
  assert_slice (yaml, remit_yaml_get_span (yaml), "--- \nname: x # y\n---\t\n");
  assert_slice (yaml, remit_yaml_get_content (yaml), "name: x # y\n");
  assert_slice (yaml, remit_yaml_get_entry (yaml, 0)->span, "name: x # y");
  assert_slice (yaml, remit_yaml_get_entry (yaml, 0)->key_span, "name");
  assert_slice (yaml, remit_yaml_get_entry (yaml, 0)->value->span, "x");
  assert_body (yaml, "body\n---\n");
  g_assert_cmpuint (remit_yaml_get_diagnostics (yaml)->len, ==, 0);
}

static void
test_dots_close (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\nname: x\n...\nbody");

  assert_json (yaml, "name", "\"x\"");
  assert_body (yaml, "body");
}

static void
test_second_block_is_body (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\nname: x\n---\n---\nname: y\n---\n");

  assert_json (yaml, "name", "\"x\"");
  assert_body (yaml, "---\nname: y\n---\n");
}

static void
test_empty_block (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\n# nothing\n---\nbody");

  g_assert_true (remit_yaml_has_fences (yaml));
  g_assert_cmpuint (remit_yaml_get_n_entries (yaml), ==, 0);
  g_assert_cmpuint (remit_yaml_get_diagnostics (yaml)->len, ==, 0);
  assert_body (yaml, "body");
}

static void
test_no_frontmatter (void)
{
  static const char *const texts[] = {
    "",
    "# Title\n",
    "<!-- c -->\n---\nname: x\n---\n",
    "```yaml\n---\nname: x\n---\n```\n",
    "---\n",
    "---\nfree text\n---\nmore\n",
    "---\n- a\n---\n",
    " ---\nname: x\n---\n",
    "----\nname: x\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RemitYaml) yaml = read_string (texts[i]);
      g_autoptr (RemitYaml) fixed = NULL;
      g_autofree char *below = g_strconcat (*texts[i] != '\0' && *texts[i] != '\n' ? "\n" : "", texts[i], NULL);
      RemitSpan span = remit_yaml_get_span (yaml);

      g_assert_false (remit_yaml_has_fences (yaml));
      g_assert_cmpuint (span.start, ==, 0);
      g_assert_cmpuint (span.end, ==, 0);
      assert_body (yaml, texts[i]);
      fixed = fix (yaml, "yaml-no-frontmatter");
      g_assert_nonnull (remit_yaml_find (fixed, "description"));
      assert_body (fixed, below);
    }
}

static void
test_no_frontmatter_after_bom (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("\xef\xbb\xbftext\r\n");
  g_autoptr (RemitYaml) fixed = fix (yaml, "yaml-no-frontmatter");

  g_assert_cmpuint (remit_yaml_get_body_start (yaml), ==, 3);
  g_assert_true (remit_text_has_bom (remit_yaml_get_text (fixed)));
  g_assert_cmpint (remit_text_get_line_end (remit_yaml_get_text (fixed)), ==, REMIT_LINE_END_CRLF);
}

static void
test_core_schema (void)
{
  static const char *const cases[][2] = {
    { "true", "true" },        { "False", "false" },       { "TRUE", "true" },
    { "yes", "\"yes\"" },      { "no", "\"no\"" },         { "tRUE", "\"tRUE\"" },
    { "~", "null" },           { "Null", "null" },         { "", "null" },
    { "nULL", "\"nULL\"" },    { "12", "12" },             { "-7", "-7" },
    { "+7", "7" },             { "010", "10" },            { "0o17", "15" },
    { "0x1f", "31" },          { "1_000", "\"1_000\"" },   { "0b1", "\"0b1\"" },
    { "12:30", "\"12:30\"" },  { "2024-01-01", "\"2024-01-01\"" },
    { "1.2.3", "\"1.2.3\"" },  { "1.5", "1.5" },           { "1e3", "1000.0" },
    { ".5", "0.5" },           { "5.", "5.0" },            { ".", "\".\"" },
    { "1e", "\"1e\"" },        { ".inf", "\".inf\"" },     { ".nan", "\".nan\"" },
    { "1e999", "\"1e999\"" },  { "9223372036854775807", "9223372036854775807" },
    { "9223372036854775808", "\"9223372036854775808\"" },
    { "'1'", "\"1\"" },        { "\"true\"", "\"true\"" }, { "!!str 1", "\"1\"" },
    { "! 1", "\"1\"" },        { "!!int \"1\"", "1" },     { "!mine x", "\"x\"" },
    { "[a, 1, [b]]", "[\"a\",1,[\"b\"]]" },
    { "{a: 1, b: {c: ~}}", "{\"a\":1,\"b\":{\"c\":null}}" },
    { "[]", "[]" },            { "{}", "{}" },             { "a:b", "\"a:b\"" },
    { "a#b", "\"a#b\"" },      { "\"\\u263A\\x41\\n\"", "\"☺A\\n\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *string = g_strdup_printf ("---\nk: %s\n---\n", cases[i][0]);
      g_autoptr (RemitYaml) yaml = read_string (string);

      assert_json (yaml, "k", cases[i][1]);
      g_assert_true (remit_yaml_is_valid (yaml));
    }
}

static void
test_version_is_as_written (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\nversion: 1.10\nother: 1.50\n---\n");

  assert_json (yaml, "version", "\"1.10\"");
  assert_json (yaml, "other", "1.5");
  g_assert_cmpstr (remit_yaml_find (yaml, "other")->value->text, ==, "1.50");
}

static void
test_spans_in_bytes (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\r\n"
                                            "é: ü 😀\r\n"
                                            "b: \"ö\" # ä\r\n"
                                            "c: [é, 'ü']\r\n"
                                            "d:\r\n"
                                            "- é\r\n"
                                            "- k: ü\r\n"
                                            "  l:\r\n"
                                            "e: &x !!str  v\r\n"
                                            "f: *x\r\n"
                                            "---\r\nbody");
  const RemitYamlNode *node = remit_yaml_find (yaml, "c")->value;

  g_assert_true (remit_yaml_is_valid (yaml));
  assert_slice (yaml, remit_yaml_find (yaml, "é")->value->span, "ü 😀");
  assert_slice (yaml, remit_yaml_find (yaml, "b")->value->span, "\"ö\"");
  assert_slice (yaml, remit_yaml_find (yaml, "b")->span, "b: \"ö\" # ä");
  assert_slice (yaml, node->span, "[é, 'ü']");
  assert_slice (yaml, ((RemitYamlNode *) g_ptr_array_index (node->values, 1))->span, "'ü'");
  node = remit_yaml_find (yaml, "d")->value;
  assert_slice (yaml, node->span, "- é\r\n- k: ü\r\n  l:");
  assert_slice (yaml, remit_yaml_find (yaml, "d")->span, "d:\r\n- é\r\n- k: ü\r\n  l:");
  assert_slice (yaml, ((RemitYamlNode *) g_ptr_array_index (node->values, 1))->span,
                "k: ü\r\n  l:");
  node = remit_yaml_find (yaml, "e")->value;
  assert_slice (yaml, node->span, "v");
  assert_slice (yaml, node->properties, "&x !!str");
  node = remit_yaml_find (yaml, "f")->value;
  assert_slice (yaml, node->span, "*x");
  g_assert_true (node->alias);
  g_assert_cmpstr (node->text, ==, "v");
  assert_body (yaml, "body");
}

static void
test_missing_value_is_behind_the_colon (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\na:  # c\nb: [x, ]\nc:\n-\n- y\n---\n");
  RemitSpan span = remit_yaml_find (yaml, "a")->value->span;

  g_assert_cmpuint (span.start, ==, 6);
  g_assert_cmpuint (span.end, ==, 6);
  assert_slice (yaml, remit_yaml_find (yaml, "a")->span, "a:  # c");
  assert_json (yaml, "b", "[\"x\"]");
  assert_json (yaml, "c", "[null,\"y\"]");
}

static void
test_block_scalar_ends_at_content (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\n"
                                            "a: |+ # head\n"
                                            "  one\n"
                                            "\n"
                                            "  two  \n"
                                            "\n"
                                            "# comment\n"
                                            "b: >-\n"
                                            "  x\n"
                                            "  y\n"
                                            "c: |\n"
                                            "d: z\n"
                                            "---\n");

  assert_slice (yaml, remit_yaml_find (yaml, "a")->value->span, "|+ # head\n  one\n\n  two  ");
  assert_json (yaml, "a", "\"one\\n\\ntwo  \\n\\n\"");
  assert_slice (yaml, remit_yaml_find (yaml, "b")->span, "b: >-\n  x\n  y");
  assert_json (yaml, "b", "\"x y\"");
  assert_slice (yaml, remit_yaml_find (yaml, "c")->value->span, "|");
  assert_json (yaml, "c", "\"\"");
  g_assert_cmpint (remit_yaml_find (yaml, "b")->value->style, ==, REMIT_YAML_FOLDED);
}

static void
test_flow_root (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\n{a: 1, b: [x]}\n---\n");

  g_assert_true (remit_yaml_is_valid (yaml));
  assert_slice (yaml, remit_yaml_find (yaml, "a")->span, "a: 1");
  assert_slice (yaml, remit_yaml_find (yaml, "b")->span, "b: [x]");
}

/* Bytes that libyaml refuses, and separators that it takes for line ends. */
static void
test_odd_bytes (void)
{
  static const char bytes[] =
      "---\na: x\0y\x01z\nb: \"\xff\xc3(\" # \x02\nc: p\xe2\x80\xa8q\xc2\x85r\n"
      "\xef\xbb\xbf: \xf4\x80\x80\x81\nd: end\n---\n\0body";
  g_autoptr (RemitYaml) yaml = read_bytes (bytes, sizeof bytes - 1);

  g_assert_true (remit_yaml_is_valid (yaml));
  g_assert_cmpstr (remit_yaml_find (yaml, "a")->value->text, ==, "x\xef\xbf\xbdy\x01z");
  g_assert_cmpstr (remit_yaml_find (yaml, "b")->value->text, ==, "\xef\xbf\xbd\xef\xbf\xbd(");
  g_assert_cmpstr (remit_yaml_find (yaml, "c")->value->text, ==, "p\xe2\x80\xa8q\xc2\x85r");
  g_assert_cmpstr (remit_yaml_find (yaml, "\xef\xbb\xbf")->value->text, ==, "\xf4\x80\x80\x81");
  assert_slice (yaml, remit_yaml_find (yaml, "d")->value->span, "end");
}

static void
test_aliases_are_bounded (void)
{
  GString *string = g_string_new ("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
  g_autoptr (RemitYaml) yaml = NULL;
  g_autoptr (JsonNode) json = NULL;

  for (int i = 1; i < 9; i++)
    g_string_append_printf (string, "a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n",
                            i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
  g_string_append (string, "name: x\n---\n");
  yaml = read_bytes (string->str, (gssize) string->len);
  g_string_free (string, TRUE);
  g_assert_nonnull (find_diagnostic (yaml, "yaml-invalid"));
  g_assert_cmpuint (remit_yaml_get_n_entries (yaml), ==, 10);
  assert_json (yaml, "name", "\"x\"");
  json = remit_yaml_node_to_json (remit_yaml_find (yaml, "a8")->value);
}

static void
test_alias_in_its_own_anchor (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\na: &a [*a]\nb: 1\n---\n");

  g_assert_false (remit_yaml_is_valid (yaml));
  assert_json (yaml, "b", "1");
}

static void
test_nesting_is_bounded (void)
{
  g_autofree char *open = g_strnfill (100000, '[');
  g_autofree char *string = g_strconcat ("---\na: ", open, "\nname: x\n---\nbody", NULL);
  g_autoptr (RemitYaml) yaml = read_string (string);

  g_assert_nonnull (find_diagnostic (yaml, "yaml-invalid"));
  assert_json (yaml, "name", "\"x\"");
  assert_body (yaml, "body");
}

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

static void
test_comments_and_blanks_are_legitimate (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\nname: x\n\n# Permissions\nmode: y\n---\nbody");
  g_autoptr (RemitYaml) broken
      = read_string ("---\nname: x\ndescription: a: b\n\n# Permissions\nmode: y\n---\nbody");

  g_assert_true (remit_yaml_is_valid (yaml));
  assert_json (yaml, "mode", "\"y\"");
  g_assert_true (remit_yaml_is_closed (broken));
  assert_json (broken, "mode", "\"y\"");
  assert_body (broken, "body");
}

static void
test_duplicates (void)
{
  g_autoptr (RemitYaml) yaml = read_string ("---\nname: x\nmap: {a: 1, a: 2}\nname: y\n---\n");
  const RemitDiagnostic *diagnostic = find_diagnostic (yaml, "yaml-duplicate-key");
  g_autoptr (RemitYaml) fixed = fix (yaml, "yaml-duplicate-key");

  assert_slice (fixed, remit_yaml_get_content (fixed), "map: {a: 1, a: 2}\nname: y\n");
  g_assert_cmpuint (remit_yaml_get_n_entries (yaml), ==, 3);
  assert_json (yaml, "name", "\"y\"");
  assert_json (yaml, "map", "{\"a\":2}");
  g_assert_cmpuint (remit_yaml_get_diagnostics (yaml)->len, ==, 2);
  g_assert_cmpuint (remit_text_find_line (remit_yaml_get_text (yaml), diagnostic->span.start), ==,
                    4);
}

static void
assert_list (const char *value,
             char        separator,
             const char *expected)
{
  g_autofree char *string = g_strdup_printf ("---\nk: %s\n---\n", value);
  g_autoptr (RemitYaml) yaml = read_string (string);
  g_autoptr (GPtrArray) list
      = remit_yaml_split_list (yaml, remit_yaml_get_entry (yaml, 0)->value, separator);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const RemitYamlNode *node = g_ptr_array_index (list, i);
      g_autofree char *bytes = slice (yaml, node->span);

      g_string_append_printf (joined, "<%s=%s>", node->text, bytes);
    }
  g_assert_cmpstr (joined->str, ==, expected);
  g_string_free (joined, TRUE);
}

static void
test_split_list (void)
{
  assert_list ("a, b,c ,", ',', "<a=a><b=b><c=c>");
  assert_list ("Bash(git add, x), b", ',', "<Bash(git add, x)=Bash(git add, x)><b=b>");
  assert_list ("'a, it''s, c'", ',', "<a=a><it's=it''s><c=c>");
  assert_list ("\"a, b\\\"\\x41, ü\"", ',', "<a=a><b\"A=b\\\"\\x41><ü=ü>");
  assert_list ("a |b| c", '|', "<a=a><b=b><c=c>");
  assert_list ("a,\n  b\n  c, d", ',', "<a=a><b c=b\n  c><d=d>");
  assert_list (">-\n  a,\n  b", ',', "<a=a><b=b>");
  assert_list ("[a, \"b\"]", ',', "<a=a><b=\"b\">");
  assert_list ("\n- a\n- 1", ',', "<a=a><1=1>");
  assert_list ("", ',', "");
  assert_list ("\"\"", ',', "");
}

/* Any cut and any byte in any place: reading ends, spans nest, the body starts inside the text. */
static void
check_node (const RemitYamlNode *node,
            RemitSpan            outer)
{
  g_assert_cmpuint (node->span.start, <=, node->span.end);
  g_assert_cmpuint (node->span.start, >=, outer.start);
  g_assert_cmpuint (node->span.end, <=, outer.end);
  for (guint i = 0; !node->alias && node->values != NULL && i < node->values->len; i++)
    {
      check_node (g_ptr_array_index (node->values, i), node->span);
      if (node->keys != NULL)
        check_node (g_ptr_array_index (node->keys, i), node->span);
    }
}

static void
check_any (const char *bytes,
           gsize       length)
{
  g_autoptr (RemitYaml) yaml = read_bytes (bytes, (gssize) length);
  RemitSpan span = remit_yaml_get_span (yaml);
  RemitSpan content = remit_yaml_get_content (yaml);
  gsize end = content.start;
  const GPtrArray *diagnostics = remit_yaml_get_diagnostics (yaml);

  g_assert_cmpuint (span.end, <=, length);
  g_assert_cmpuint (content.start, >=, span.start);
  g_assert_cmpuint (content.end, <=, span.end);
  for (guint i = 0; i < remit_yaml_get_n_entries (yaml); i++)
    {
      const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, i);
      g_autoptr (JsonNode) json = remit_yaml_node_to_json (entry->value);
      g_autoptr (GPtrArray) list = remit_yaml_split_list (yaml, entry->value, ',');

      g_assert_cmpuint (entry->span.start, >=, end);
      g_assert_cmpuint (entry->span.end, <=, content.end);
      g_assert_true (g_utf8_validate (entry->key, -1, NULL));
      check_node (entry->value, REMIT_SPAN (entry->span.start, entry->span.end));
      for (guint k = 0; k < list->len; k++)
        check_node (g_ptr_array_index (list, k), entry->span);
      end = entry->span.end;
    }
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      g_assert_cmpuint (diagnostic->span.start, <=, diagnostic->span.end);
      g_assert_cmpuint (diagnostic->span.end, <=, length);
      for (guint k = 0; k < diagnostic->fixes->len; k++)
        g_assert_true (remit_edit_list_is_valid (
            ((RemitFix *) g_ptr_array_index (diagnostic->fixes, k))->edits, length));
    }
}

static void
test_reading_is_total (void)
{
  static const char base[] =
      "---\nname: x\ndescription: \"a, b\" # c\ntools: a, b\nskills:\n- p\n- q: [1, 'z']\n"
      "text: |\n  one\n\n  two\nmap: {a: &n é, b: *n}\n---\n# Body\n\n---\n";
  static const char *const pieces[] = { ":", " ",  "\n",    "\"",           "'",  "[",
                                        "]", "{",  "}",     "- ",           "|",  ">",
                                        "#", "\t", "---\n", "&n",           "*n", "!",
                                        "%", "\r", "\xff",  "\xe2\x80\xa8", "? ", "," };

  for (int round = 0; round < 5000; round++)
    {
      g_autoptr (GString) string = g_string_new_len (base, sizeof base - 1);

      for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
        {
          gssize at = g_test_rand_int_range (0, (int) string->len + 1);
          gssize n = g_test_rand_int_range (0, 9);

          if (g_test_rand_bit ())
            g_string_insert (string, at, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          else
            g_string_erase (string, at, MIN (n, (gssize) string->len - at));
        }
      if (g_test_rand_int_range (0, 20) == 0 && string->len > 0)
        string->str[g_test_rand_int_range (0, (int) string->len)] = '\0';
      check_any (string->str, string->len);
    }
}

/* Time for twice as much is not four times as much. */
static double
time_block (const char *line,
            gsize       size)
{
  g_autoptr (GString) string = g_string_new ("---\nname: x\n");
  g_autoptr (GTimer) timer = NULL;
  g_autoptr (RemitYaml) yaml = NULL;

  while (string->len < size)
    g_string_append (string, line);
  g_string_append (string, "---\nbody\n");
  timer = g_timer_new ();
  yaml = read_bytes (string->str, (gssize) string->len);
  return g_timer_elapsed (timer, NULL);
}

static void
test_large_blocks_are_linear (void)
{
  static const char *const lines[] = {
    "- a\n",        "k: v\n",  "k: a: b\n", "description: x\n\n<example>\n\n", "\n", "# c\n",
    " x: [a, b]\n", "a: 'b\n", "x\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      double small = time_block (lines[i], 30000);
      double large = time_block (lines[i], 120000);

      g_test_message ("%s %.1f ms, %.1f ms", lines[i], small * 1000, large * 1000);
      g_assert_cmpfloat (large, <, small * 12 + 0.2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yaml/block-between-fences", test_block);
  g_test_add_func ("/yaml/dots-close", test_dots_close);
  g_test_add_func ("/yaml/second-block-is-body", test_second_block_is_body);
  g_test_add_func ("/yaml/empty-block", test_empty_block);
  g_test_add_func ("/yaml/no-frontmatter", test_no_frontmatter);
  g_test_add_func ("/yaml/no-frontmatter-after-bom", test_no_frontmatter_after_bom);
  g_test_add_func ("/yaml/core-schema", test_core_schema);
  g_test_add_func ("/yaml/version-is-as-written", test_version_is_as_written);
  g_test_add_func ("/yaml/spans-are-bytes", test_spans_in_bytes);
  g_test_add_func ("/yaml/missing-value-is-behind-the-colon",
                   test_missing_value_is_behind_the_colon);
  g_test_add_func ("/yaml/block-scalar-ends-at-content", test_block_scalar_ends_at_content);
  g_test_add_func ("/yaml/flow-root", test_flow_root);
  g_test_add_func ("/yaml/odd-bytes", test_odd_bytes);
  g_test_add_func ("/yaml/aliases-are-bounded", test_aliases_are_bounded);
  g_test_add_func ("/yaml/alias-in-its-own-anchor", test_alias_in_its_own_anchor);
  g_test_add_func ("/yaml/nesting-is-bounded", test_nesting_is_bounded);
  g_test_add_func ("/yaml/recovers-unquoted-colon", test_recovers_unquoted_colon);
  g_test_add_func ("/yaml/points-at-whole-characters", test_points_at_whole_characters);
  g_test_add_func ("/yaml/recovers-indented-keys", test_recovers_indented_keys);
  g_test_add_func ("/yaml/indented-text-below-a-rule",
                   test_indented_text_below_a_rule_is_no_frontmatter);
  g_test_add_func ("/yaml/recovers-dialogue-at-line-start", test_recovers_dialogue_at_line_start);
  g_test_add_func ("/yaml/recovers-each-kind-of-break", test_recovers_each_kind_of_break);
  g_test_add_func ("/yaml/fixes-mend-the-block", test_fixes_mend_the_block);
  g_test_add_func ("/yaml/lost-closing-fence", test_lost_closing_fence);
  g_test_add_func ("/yaml/description-leaves-the-body-alone",
                   test_description_leaves_the_body_alone);
  g_test_add_func ("/yaml/unclosed-without-final-newline", test_unclosed_without_final_newline);
  g_test_add_func ("/yaml/comments-and-blanks-are-legitimate",
                   test_comments_and_blanks_are_legitimate);
  g_test_add_func ("/yaml/duplicate-keys", test_duplicates);
  g_test_add_func ("/yaml/splits-lists-of-any-spelling", test_split_list);
  g_test_add_func ("/yaml/reading-is-total", test_reading_is_total);
  g_test_add_func ("/yaml/large-blocks-are-linear", test_large_blocks_are_linear);
  return g_test_run ();
}
