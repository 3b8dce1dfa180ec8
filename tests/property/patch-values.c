/* patch-values.c: generated values: easy and hard texts, and parts of a model made of them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-values.h"

#include "patch-model.h"

#include <string.h>

#define LONG_WORDS 600

static const char *const easy[] = {
  "Plain words", "Check the logs first", "Weekly report", "Ask before deleting", "Keep it short",
};

static const struct
{
  const char *what;
  const char *value;
} hard[] = {
  { "empty", "" },
  { "unicode", "Ünïcode — 漢字 и ǅ ﬁ e\xcc\x81" },
  { "emoji", "👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 1️⃣ ❤️ 👍🏽" },
  { "right to left", "שלום עולם \"x\" مرحبا" },
  { "double quotes", "say \"hi\"" },
  { "single quotes", "it's ‘fine’" },
  { "pipe", "this | that" },
  { "pipes", "|a|b|" },
  { "colon", "key: value" },
  { "last colon", "words:" },
  { "hash", "x # y" },
  { "heading", "# heading" },
  { "closing hashes", "words ##" },
  { "newline", "one\ntwo" },
  { "newlines", "one\n  two\n- three" },
  { "blank line", "one\n\ntwo" },
  { "last newline", "words\n" },
  { "code span", "a `code | <b>` b" },
  { "backtick", "a ` b" },
  { "fence", "```" },
  { "less", "a < b" },
  { "ampersand", "this & that &amp; &lt;" },
  { "tag", "<component>" },
  { "element", "<b>x</b> </agent>" },
  { "comment", "<!-- x -->" },
  { "rule", "---" },
  { "stars", "***" },
  { "delimiter row", "|---|---|" },
  { "leading blank", " words" },
  { "leading blanks", "    words" },
  { "trailing blank", "words " },
  { "trailing blanks", "words  " },
  { "tab", "a\tb" },
  { "no-break space", "\xc2\xa0words\xc2\xa0" },
  { "bullet", "- words" },
  { "number", "1. words" },
  { "task", "[x] words" },
  { "label", "**Label**: words" },
  { "emphasis", "*words*" },
  { "directive", "// parallel" },
  { "integer", "42" },
  { "zeros", "007" },
  { "float", "2.10" },
  { "exponent", "1e3" },
  { "hexadecimal", "0x1F" },
  { "boolean", "true" },
  { "no", "no" },
  { "null", "null" },
  { "tilde", "~" },
  { "date", "2024-01-31" },
  { "time", "12:30" },
  { "percentage", "95%" },
  { "target", "words (Target: 90%)" },
  { "backslash", "a \\| b \\" },
  { "brackets", "[a, b] {c}" },
  { "comma", "a, b" },
  { "anchor", "&a *b !c" },
  { "percent directive", "%TAG" },
  { "quote mark", "> words" },
  { "dash", "-" },
  { "question", "? x" },
  { "setext", "words\n===" },
};

guint
patch_values_below (PatchValues *values,
                    guint        limit)
{
  return limit > 1 ? (guint) g_rand_int_range (values->random, 0, (gint32) limit) : 0;
}

static void
note (PatchValues *values,
      const char  *what)
{
  if (values->what->len > 0)
    g_string_append (values->what, " + ");
  g_string_append (values->what, what);
}

static char *
make_long (PatchValues *values)
{
  GString *string = g_string_new (NULL);

  note (values, "long");
  for (guint i = 0; i < LONG_WORDS; i++)
    g_string_append_printf (string, "%sword%u", i > 0 ? " " : "", i);

  return g_string_free (string, FALSE);
}

static char *
make_hard (PatchValues *values)
{
  guint k = patch_values_below (values, G_N_ELEMENTS (hard) + 1);

  if (k == G_N_ELEMENTS (hard))
    return make_long (values);

  note (values, hard[k].what);

  return g_strdup (hard[k].value);
}

/* One of the hard ones, or two of them with something between. */
static char *
make_string (PatchValues *values)
{
  static const char *const between[] = { "", " ", "\n", ": ", " — " };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (values->plain)
    {
      g_string_assign (values->what, "plain");
      return g_strdup (easy[patch_values_below (values, G_N_ELEMENTS (easy))]);
    }

  first = make_hard (values);
  if (patch_values_below (values, 4) > 0)
    return g_steal_pointer (&first);

  second = make_hard (values);

  return g_strconcat (first, between[patch_values_below (values, G_N_ELEMENTS (between))], second,
                      NULL);
}

JsonNode *
patch_values_string (PatchValues *values)
{
  g_autofree char *string = make_string (values);

  return json_node_init_string (json_node_alloc (), string);
}

JsonNode *
patch_values_percent (PatchValues *values)
{
  static const char *const percents[] = { "85%", "99.9%", "5 %", "100%" };

  if (!values->plain && patch_values_below (values, 2) == 0)
    return patch_values_string (values);
  g_string_assign (values->what, "percentage");

  return json_node_init_string (json_node_alloc (),
                                percents[patch_values_below (values, G_N_ELEMENTS (percents))]);
}

JsonNode *
patch_values_field (PatchValues *values)
{
  static const char *const others[] = {
    "true", "false", "null", "0", "-17", "2.5", "[]", "{}", "[\"a\", \"b: c\", \"\"]",
    "{\"a\": 1, \"b c\": [true, null]}", "[[1, 2], {\"x\": \"- y\"}]", "{\"a\": {\"b\": {\"c\": \"d\"}}}",
  };
  guint k = values->plain ? G_MAXUINT : patch_values_below (values, 3 * G_N_ELEMENTS (others));

  if (k >= G_N_ELEMENTS (others))
    return patch_values_string (values);
  note (values, others[k]);

  return json_from_string (others[k], NULL);
}

static void
add_string (PatchValues *values,
            JsonObject  *object,
            const char  *name)
{
  json_object_set_member (object, name, patch_values_string (values));
}

static gboolean
chance (PatchValues *values,
        guint        one_in)
{
  return !values->plain && patch_values_below (values, one_in) == 0;
}

static JsonNode *
take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);

  return node;
}

static JsonNode *
take_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);

  return node;
}

JsonNode *
patch_values_item (PatchValues *values,
                   JsonNode    *sibling,
                   guint        depth)
{
  JsonObject *object = json_object_new ();
  JsonObject *like = sibling != NULL && JSON_NODE_HOLDS_OBJECT (sibling)
                         ? json_node_get_object (sibling)
                         : NULL;
  gboolean label = like != NULL && json_object_has_member (like, "label");
  gboolean checked = like != NULL && json_object_has_member (like, "checked");

  add_string (values, object, "text");
  if (label || chance (values, 4))
    json_object_set_string_member (object, "label", "Newcomer");
  if (json_object_has_member (object, "label") && chance (values, 4))
    json_object_set_member (object, "target", patch_values_percent (values));
  if (checked || chance (values, 6))
    json_object_set_boolean_member (object, "checked", patch_values_below (values, 2) == 0);
  if (depth < 2 && chance (values, 5))
    {
      JsonArray *blocks = json_array_new ();

      json_array_add_element (blocks, patch_values_block (values, NULL, depth + 1));
      json_object_set_array_member (object, "blocks", blocks);
    }

  return take_object (object);
}

JsonNode *
patch_values_row (PatchValues *values,
                  guint        n_cells)
{
  JsonArray *cells = json_array_new ();

  for (guint i = 0; i < MAX (n_cells, 1); i++)
    json_array_add_element (cells, patch_values_string (values));

  return take_array (cells);
}

static JsonArray *
make_items (PatchValues *values,
            guint        depth)
{
  JsonArray *items = json_array_new ();

  for (guint i = patch_values_below (values, 3) + 1; i > 0; i--)
    json_array_add_element (items, patch_values_item (values, NULL, depth));

  return items;
}

static void
fill_block (PatchValues *values,
            JsonObject  *object,
            const char  *type,
            guint        depth)
{
  if (strcmp (type, "list") == 0)
    {
      json_object_set_boolean_member (object, "ordered", patch_values_below (values, 2) == 0);
      json_object_set_array_member (object, "items", make_items (values, depth));
    }
  else if (strcmp (type, "table") == 0)
    {
      JsonArray *rows = json_array_new ();

      json_object_set_member (object, "columns", patch_values_row (values, 2));
      json_array_add_element (rows, patch_values_row (values, 2));
      json_object_set_array_member (object, "rows", rows);
    }
  else if (strcmp (type, "code") == 0)
    {
      json_object_set_string_member (object, "info", values->plain ? "" : "yaml");
      add_string (values, object, "text");
    }
  else if (strcmp (type, "text") == 0)
    {
      add_string (values, object, "text");
    }
}

JsonNode *
patch_values_block (PatchValues *values,
                    const char  *type,
                    guint        depth)
{
  static const char *const types[] = { "text", "list", "table", "code", "rule" };
  JsonObject *object = json_object_new ();

  if (type == NULL)
    type = types[patch_values_below (values, G_N_ELEMENTS (types))];
  json_object_set_string_member (object, "type", type);
  fill_block (values, object, type, depth);

  return take_object (object);
}

static void
fill_section (PatchValues *values,
              JsonObject  *object,
              const char  *role,
              guint        depth)
{
  static const char *const types[] = { "text", "list", "table", "code" };
  JsonArray *blocks = json_array_new ();
  JsonArray *children = json_array_new ();
  gboolean group = strcmp (role, "group") == 0;

  if (strcmp (role, "bounds") == 0)
    {
      json_object_set_array_member (object, "will", make_items (values, depth));
      json_object_set_array_member (object, "wont", make_items (values, depth));
    }
  else if (!group)
    {
      json_array_add_element (
          blocks, patch_values_block (values, types[patch_values_below (values, 4)], depth));
    }
  if (group || (depth == 0 && chance (values, 6)))
    json_array_add_element (children, patch_values_section (values, "section", depth + 1));
  json_object_set_array_member (object, "blocks", blocks);
  json_object_set_array_member (object, "sections", children);
}

JsonNode *
patch_values_section (PatchValues *values,
                      const char  *role,
                      guint        depth)
{
  JsonObject *object = json_object_new ();
  gboolean own = strcmp (role, "section") == 0 || strcmp (role, "group") == 0;

  json_object_set_string_member (object, "role", role);
  if (chance (values, 4))
    add_string (values, object, "heading");
  else if (own)
    json_object_set_string_member (object, "heading", depth > 0 ? "Inner Part" : "Newcomer Part");
  else
    json_object_set_null_member (object, "heading");
  if (chance (values, 8))
    add_string (values, object, "note");
  if (chance (values, 8))
    json_object_set_boolean_member (object, "parallel", TRUE);
  fill_section (values, object, role, depth);

  return take_object (object);
}
