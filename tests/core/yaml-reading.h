/* yaml-reading.h: for tests: frontmatter as it is read, and what to say of it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-yaml.h"

#include <string.h>

static inline RemitYaml *
read_bytes (const char *bytes,
            gssize      length)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (bytes, length);

  return remit_yaml_read (text);
}

static inline RemitYaml *
read_string (const char *string)
{
  return read_bytes (string, -1);
}

static inline char *
slice (const RemitYaml *yaml,
       RemitSpan        span)
{
  return remit_text_slice (remit_yaml_get_text (yaml), span);
}

static inline void
assert_slice (const RemitYaml *yaml,
              RemitSpan        span,
              const char      *expected)
{
  g_autofree char *string = slice (yaml, span);

  g_assert_cmpstr (string, ==, expected);
}

static inline void
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

static inline void
assert_body (const RemitYaml *yaml,
             const char      *expected)
{
  gsize start = remit_yaml_get_body_start (yaml);

  assert_slice (yaml, REMIT_SPAN (start, remit_text_get_length (remit_yaml_get_text (yaml))),
                expected);
}

static inline const RemitDiagnostic *
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
static inline RemitYaml *
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
