/* check-yaml.c: what holds for the frontmatter of any text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "checks.h"

#include <string.h>

typedef struct
{
  const RemitYaml *yaml;
  const char      *data;
  gsize            length;
  gboolean         utf8;
} Check;

static void
assert_inside (const Check *check,
               RemitSpan    span,
               RemitSpan    outer)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.start, >=, outer.start);
  g_assert_cmpuint (span.end, <=, outer.end);
  if (check->utf8 && span.start < check->length)
    g_assert_cmphex ((guchar) check->data[span.start] & 0xc0, !=, 0x80);
  if (check->utf8 && span.end < check->length)
    g_assert_cmphex ((guchar) check->data[span.end] & 0xc0, !=, 0x80);
}

static void check_node (const Check         *check,
                        const RemitYamlNode *node,
                        RemitSpan            outer);

/* Bytes of a decoded text stand in the value's span, one behind the other; letters and digits as they are
 * or as an escape. */
static void
check_map (const Check         *check,
           const RemitYamlNode *node)
{
  gsize n = strlen (node->text);
  g_autofree gsize *map = remit_yaml_map_text (check->yaml, node);
  gsize at = node->span.start;

  for (gsize i = 0; i < n; i++)
    {
      RemitSpan span = remit_yaml_get_mapped (check->yaml, node, map, i, i + 1);

      g_assert_cmpuint (map[i], >=, at);
      g_assert_cmpuint (map[i], <=, node->span.end);
      g_assert_cmpuint (span.start, <=, span.end);
      g_assert_cmpuint (span.end, <=, node->span.end);
      if (g_ascii_isalnum (node->text[i]))
        g_assert_cmpuint (map[i], <, node->span.end);
      if (g_ascii_isalnum (node->text[i]) && check->data[map[i]] != '\\')
        g_assert_cmpint (check->data[map[i]], ==, node->text[i]);
      at = map[i];
    }
}

static void
check_children (const Check         *check,
                const RemitYamlNode *node)
{
  gsize at = node->span.start;
  guint n = node->values != NULL ? node->values->len : 0;

  if (node->keys != NULL)
    g_assert_cmpuint (node->keys->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const RemitYamlNode *key = node->keys != NULL ? g_ptr_array_index (node->keys, i) : NULL;
      const RemitYamlNode *value = g_ptr_array_index (node->values, i);

      if (key != NULL)
        {
          check_node (check, key, REMIT_SPAN (at, node->span.end));
          at = key->span.end;
        }
      check_node (check, value, REMIT_SPAN (at, node->span.end));
      at = value->span.end;
    }
}

static void
check_node (const Check         *check,
            const RemitYamlNode *node,
            RemitSpan            outer)
{
  gboolean collection = node->type == REMIT_YAML_SEQUENCE || node->type == REMIT_YAML_MAPPING;

  assert_inside (check, node->span, outer);
  if (node->properties.start < node->properties.end)
    assert_inside (check, node->properties, REMIT_SPAN (outer.start, node->span.start));
  g_assert_cmpint (node->text == NULL, ==, collection);
  g_assert_cmpint (node->values != NULL, ==, collection);
  g_assert_cmpint (node->keys != NULL, ==, node->type == REMIT_YAML_MAPPING);
  if (node->text != NULL)
    g_assert_true (g_utf8_validate (node->text, -1, NULL));
  if (node->alias)
    return;
  if (node->text != NULL)
    check_map (check, node);
  else
    check_children (check, node);
}

static void
check_entry (const Check          *check,
             const RemitYamlEntry *entry,
             RemitSpan             outer)
{
  g_autoptr (JsonNode) json = remit_yaml_entry_to_json (entry);

  g_assert_nonnull (json);
  g_assert_true (g_utf8_validate (entry->key, -1, NULL));
  g_assert_nonnull (remit_yaml_find (check->yaml, entry->key));
  assert_inside (check, entry->span, outer);
  assert_inside (check, entry->key_span, entry->span);
  g_assert_cmpuint (entry->key_span.start, ==, entry->span.start);
  check_node (check, entry->value, REMIT_SPAN (entry->key_span.end, entry->span.end));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) list = remit_yaml_split_list (check->yaml, entry->value, ",|"[i]);

      for (guint j = 0; j < list->len && !entry->value->alias; j++)
        assert_inside (check, ((const RemitYamlNode *) g_ptr_array_index (list, j))->span,
                       entry->value->span);
    }
}

static void
check_diagnostics (const Check *check)
{
  const GPtrArray *diagnostics = remit_yaml_get_diagnostics (check->yaml);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      assert_inside (check, diagnostic->span, REMIT_SPAN (0, check->length));
      g_assert_true (g_utf8_validate (diagnostic->message, -1, NULL));
      for (guint j = 0; j < diagnostic->fixes->len; j++)
        {
          const RemitFix *fix = g_ptr_array_index (diagnostic->fixes, j);

          g_assert_true (remit_edit_list_is_valid (fix->edits, check->length));
        }
    }
}

void
check_yaml (const RemitYaml *yaml)
{
  RemitText *text = remit_yaml_get_text (yaml);
  Check check = { yaml, remit_text_get_data (text), remit_text_get_length (text),
                  remit_text_is_utf8 (text) };
  RemitSpan content = remit_yaml_get_content (yaml);
  RemitSpan span = remit_yaml_get_span (yaml);

  assert_inside (&check, span, REMIT_SPAN (remit_text_get_start (text), check.length));
  assert_inside (&check, content, span);
  g_assert_cmpuint (remit_yaml_get_body_start (yaml), ==, span.end);
  for (guint i = 0; i < remit_yaml_get_n_entries (yaml); i++)
    {
      const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, i);

      check_entry (&check, entry, content);
      content.start = entry->span.end;
    }
  check_diagnostics (&check);
}

/* --- edits --- */

static char *
take_body (const RemitYaml *yaml,
           gsize           *length)
{
  RemitText *text = remit_yaml_get_text (yaml);
  RemitSpan span = { remit_yaml_get_body_start (yaml), remit_text_get_length (text) };

  *length = span.end - span.start;
  return g_memdup2 (remit_text_get_data (text) + span.start, *length);
}

static void
check_same_entry (const RemitYamlEntry *a,
                  const RemitYamlEntry *b)
{
  g_autoptr (JsonNode) value_a = remit_yaml_node_to_json (a->value);
  g_autoptr (JsonNode) value_b = remit_yaml_node_to_json (b->value);

  g_assert_cmpstr (a->key, ==, b->key);
  g_assert_true (remit_yaml_same_value (value_a, value_b));
}

void
check_others (const RemitYaml *before,
              const RemitYaml *after,
              guint            removed,
              guint            inserted)
{
  gsize old_length;
  gsize new_length;
  g_autofree char *old_body = take_body (before, &old_length);
  g_autofree char *new_body = take_body (after, &new_length);
  guint old = 0;

  g_assert_cmpmem (old_body, old_length, new_body, new_length);
  g_assert_cmpuint (remit_yaml_get_n_entries (before) - (removed != G_MAXUINT), ==,
                    remit_yaml_get_n_entries (after) - (inserted != G_MAXUINT));
  for (guint i = 0; i < remit_yaml_get_n_entries (after); i++)
    {
      if (i == inserted)
        continue;
      old += old == removed;
      check_same_entry (remit_yaml_get_entry (before, old++), remit_yaml_get_entry (after, i));
    }
}
