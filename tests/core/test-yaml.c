/* test-yaml.c: reading frontmatter: blocks, values, spans
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "growth.h"
#include "yaml-reading.h"

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

/* @test: a line, of which the block is made. */
static double
time_block (gconstpointer test,
            gsize         size)
{
  g_autoptr (GString) string = g_string_new ("---\nname: x\n");
  g_autoptr (RemitYaml) yaml = NULL;
  double start;

  while (string->len < size)
    g_string_append (string, test);
  g_string_append (string, "---\nbody\n");
  start = growth_get_seconds ();
  yaml = read_bytes (string->str, (gssize) string->len);
  return growth_get_seconds () - start;
}

static void
test_large_blocks_are_linear (void)
{
  static const char *const lines[] = {
    "- a\n",        "k: v\n",  "k: a: b\n", "description: x\n\n<example>\n\n", "\n", "# c\n",
    " x: [a, b]\n", "a: 'b\n", "x\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    growth_assert_linear (time_block, lines[i], 60000, 0.02);
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
  g_test_add_func ("/yaml/comments-and-blanks-are-legitimate",
                   test_comments_and_blanks_are_legitimate);
  g_test_add_func ("/yaml/duplicate-keys", test_duplicates);
  g_test_add_func ("/yaml/splits-lists-of-any-spelling", test_split_list);
  g_test_add_func ("/yaml/reading-is-total", test_reading_is_total);
  g_test_add_func ("/yaml/large-blocks-are-linear", test_large_blocks_are_linear);
  return g_test_run ();
}
