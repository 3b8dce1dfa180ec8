/* fuzz-script.c: the last bytes of an input as choices, strings and values
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include <string.h>

static const char *const strings[] = {
  "", "words", "plain words", "Ünïcode — 漢字 🎯", "שלום", "say \"hi\", it's fine", "this | that",
  "key: value", "x # y", "# heading", "a `code | <b>` b", "a < b <c> & d &amp; e", "<component>",
  "</component>", "<process>\n- a\n</process>", " words", "words ", "one\ntwo", "one\n\ntwo", "---",
  "- words", "1. words", "**Label**: words", "**Will:**", "Label:", "Label: words", "Label\\:",
  "```", "~~~\n```", "\ttab", "// parallel", "// end-parallel", "trailing \\", "[x] done", "[ ]",
  "95%", "(Target: 95%)", "words (3 Checks)", "(Parallel)", "Use when: (1) a, (2) b", "<!-- c -->",
  "<example>a</example>", "true", "no", "1.10", "null", "~", "*b", "&a", "!t", "[x", "{", "@", "%",
  "| x", "> y", "a, b", "a\rb", "\r\n", "\x01\x7f", "\xc2\x85", "\xe2\x80\xa8", "\xef\xbb\xbf",
  "a # b: c", "'a", "Triggers", "Mission", "Boundaries", "|a|b|\n|-|-|\n|c|d|", "a  \nb", "\\|",
  "0", "=", "<<", "2024-01-01", "===", "* * *", "    code", "~0/~1",
};

gsize
fuzz_script_get_length (gsize size)
{
  return MIN (FUZZ_SCRIPT_LENGTH, size / 2);
}

void
fuzz_script_init (FuzzScript   *script,
                  const guint8 *data,
                  gsize         size)
{
  script->length = size - fuzz_script_get_length (size);
  script->text = (const char *) data;
  script->at = data + script->length;
  script->end = data + size;
}

guint
fuzz_script_choose (FuzzScript *script,
                    guint       n)
{
  guint value = 0;

  g_assert_cmpuint (n, >, 0);
  for (guint reach = 1; reach < n && script->at < script->end && reach < 1 << 16; reach <<= 8)
    value = value << 8 | *script->at++;
  return value % n;
}

/* Some characters of the text, from anywhere in it. */
static char *
take_piece (FuzzScript *script)
{
  gsize start = fuzz_script_choose (script, (guint) MIN (script->length + 1, G_MAXUINT16));
  gsize length = fuzz_script_choose (script, 64);

  return g_utf8_make_valid (script->text + start, (gssize) MIN (length, script->length - start));
}

char *
fuzz_script_string (FuzzScript *script)
{
  guint which = fuzz_script_choose (script, G_N_ELEMENTS (strings) + 24);
  char *piece;
  gsize length;

  if (which < G_N_ELEMENTS (strings))
    return g_strdup (strings[which]);
  piece = take_piece (script);
  length = strlen (piece);
  g_assert_true (g_utf8_validate (piece, (gssize) length, NULL));
  return piece;
}

static JsonNode *
make_array (FuzzScript *script,
            guint       depth)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint n = fuzz_script_choose (script, 4); n > 0; n--)
    json_array_add_element (array, fuzz_script_value (script, depth - 1));
  json_node_take_array (node, array);
  return node;
}

static JsonNode *
make_object (FuzzScript *script,
             guint       depth)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (guint n = fuzz_script_choose (script, 3); n > 0; n--)
    {
      g_autofree char *name = fuzz_script_string (script);

      json_object_set_member (object, name, fuzz_script_value (script, depth - 1));
    }
  json_node_take_object (node, object);
  return node;
}

JsonNode *
fuzz_script_value (FuzzScript *script,
                   guint       depth)
{
  switch (fuzz_script_choose (script, depth > 0 ? 10 : 8))
    {
    case 0:
      return json_node_init_null (json_node_alloc ());
    case 1:
      return json_node_init_boolean (json_node_alloc (), fuzz_script_choose (script, 2) == 1);
    case 2:
      return json_node_init_int (json_node_alloc (), (gint64) fuzz_script_choose (script, 100) - 9);
    case 3:
      return json_node_init_double (json_node_alloc (), fuzz_script_choose (script, 999) / 8.0);
    case 8:
      return make_array (script, depth);
    case 9:
      return make_object (script, depth);
    default:
      {
        g_autofree char *string = fuzz_script_string (script);

        return json_node_init_string (json_node_alloc (), string);
      }
    }
}
