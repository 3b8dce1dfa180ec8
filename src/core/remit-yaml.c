/* remit-yaml.c: the frontmatter block: where it is, its entries and what is wrong with it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SKELETON "---\nname:\ndescription:\n---\n"

G_DEFINE_QUARK (remit-yaml-error-quark, remit_yaml_error)

/* --- fences --- */

static gboolean
is_blank (const RemitText *text,
          RemitSpan        line)
{
  const char *data = remit_text_get_data (text);

  while (line.start < line.end && (data[line.start] == ' ' || data[line.start] == '\t'))
    line.start++;
  return line.start == line.end;
}

static gboolean
is_fence (const RemitText *text,
          RemitSpan        line,
          const char      *fence)
{
  return line.end - line.start >= 3
         && memcmp (remit_text_get_data (text) + line.start, fence, 3) == 0
         && is_blank (text, REMIT_SPAN (line.start + 3, line.end));
}

/* The line of the opening fence, or 0. */
static guint
find_opening (const RemitText *text)
{
  guint n_lines = remit_text_get_n_lines (text);
  guint line = 1;

  while (line < n_lines && is_blank (text, remit_text_get_line (text, line)))
    line++;
  return is_fence (text, remit_text_get_line (text, line), "---") ? line : 0;
}

/* The line of the closing fence, or 0. */
static guint
find_closing (const RemitText *text,
              guint            opening)
{
  guint n_lines = remit_text_get_n_lines (text);

  for (guint line = opening + 1; line <= n_lines; line++)
    {
      RemitSpan span = remit_text_get_line (text, line);

      if (is_fence (text, span, "---") || is_fence (text, span, "..."))
        return line;
    }
  return 0;
}

/* --- entries --- */

static void
entry_free (gpointer data)
{
  RemitYamlEntry *entry = data;

  g_free (entry->key);
  g_free (entry);
}

static void
free_node (gpointer node)
{
  remit_yaml_node_free (node);
}

static void
free_diagnostic (gpointer diagnostic)
{
  remit_diagnostic_free (diagnostic);
}

void
remit_yaml_add_entry (RemitYaml           *yaml,
                      const RemitYamlNode *key,
                      RemitYamlNode       *value,
                      gboolean             recovered)
{
  RemitYamlEntry *entry = g_new0 (RemitYamlEntry, 1);
  gsize end = MAX (value->span.end, value->properties.end);
  RemitSpan line = remit_text_get_line (yaml->text, remit_text_find_line (yaml->text, end));

  entry->key = g_strdup (key->text);
  entry->key_span = key->span;
  entry->value = value;
  entry->recovered = recovered;
  entry->span = REMIT_SPAN (key->span.start, MAX (end, line.end));
  g_ptr_array_add (yaml->entries, entry);
}

static void
add_root_entries (RemitYaml     *yaml,
                  RemitYamlNode *root)
{
  for (guint i = 0; root->keys != NULL && i < root->keys->len; i++)
    {
      RemitYamlEntry *entry;

      remit_yaml_add_entry (yaml, g_ptr_array_index (root->keys, i),
                            g_ptr_array_index (root->values, i), FALSE);
      entry = g_ptr_array_index (yaml->entries, yaml->entries->len - 1);
      if (root->style == REMIT_YAML_FLOW)
        entry->span.end = MAX (entry->value->span.end, entry->key_span.end);
    }
  g_ptr_array_add (yaml->roots, root);
}

/* --- duplicates --- */

/* The whole lines of an entry. */
static void
add_removal (const RemitYaml      *yaml,
             const RemitYamlEntry *entry,
             RemitDiagnostic      *diagnostic)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  guint first = remit_text_find_line (yaml->text, entry->span.start);
  guint last = remit_text_find_line (yaml->text, entry->span.end);
  RemitSpan lines = { remit_text_get_whole_line (yaml->text, first).start,
                      remit_text_get_whole_line (yaml->text, last).end };

  remit_edit_list_add (edits, lines, "", 0);
  remit_diagnostic_add_fix (diagnostic, _("Remove the first one"), edits);
}

static void
report_duplicate (RemitYaml            *yaml,
                  const RemitYamlEntry *first,
                  const RemitYamlEntry *entry)
{
  RemitDiagnostic *diagnostic = remit_diagnostic_new (
      "yaml-duplicate-key", REMIT_SEVERITY_ERROR, entry->key_span,
      _("“%s” stands twice, first in line %u. Many loaders refuse that, others take the last one"),
      entry->key, remit_text_find_line (yaml->text, first->key_span.start));

  if (!remit_yaml_has_flow_root (yaml))
    add_removal (yaml, first, diagnostic);
  g_ptr_array_add (yaml->diagnostics, diagnostic);
}

static void
report_duplicates (RemitYaml *yaml)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < yaml->entries->len; i++)
    {
      RemitYamlEntry *entry = g_ptr_array_index (yaml->entries, i);
      const RemitYamlEntry *first = g_hash_table_lookup (seen, entry->key);

      if (first != NULL)
        report_duplicate (yaml, first, entry);
      g_hash_table_replace (seen, entry->key, entry);
    }
}

static void
report_keys (RemitYaml           *yaml,
             const RemitYamlNode *map)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < map->keys->len; i++)
    {
      const RemitYamlNode *key = g_ptr_array_index (map->keys, i);

      if (!g_hash_table_add (seen, key->text))
        g_ptr_array_add (yaml->diagnostics,
                         remit_diagnostic_new ("yaml-duplicate-key", REMIT_SEVERITY_ERROR,
                                               key->span, _("“%s” stands twice in this mapping"),
                                               key->text));
    }
}

static void
report_nested_duplicates (RemitYaml           *yaml,
                          const RemitYamlNode *node)
{
  if (node->alias || node->values == NULL)
    return;
  if (node->keys != NULL && node->keys->len > 1)
    report_keys (yaml, node);
  for (guint i = 0; i < node->values->len; i++)
    report_nested_duplicates (yaml, g_ptr_array_index (node->values, i));
}

/* --- reading --- */

/* Whether something stands at @offset, and no line end. */
static gboolean
begins_with_words (const RemitText *text,
                   gsize            offset)
{
  const char *data = remit_text_get_data (text);

  return offset < remit_text_get_length (text) && data[offset] != '\r' && data[offset] != '\n';
}

static void
report_no_frontmatter (RemitYaml *yaml)
{
  RemitDiagnostic *diagnostic =
      remit_diagnostic_new ("yaml-no-frontmatter", REMIT_SEVERITY_ERROR, yaml->span,
                            _("The file has no frontmatter: without a block between “---” lines "
                              "at its start it has no name and no description"));
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_auto (GStrv) lines = g_strsplit (SKELETON, "\n", -1);
  const char *eol = remit_text_get_eol (yaml->text, 0);
  g_autofree char *block = g_strjoinv (eol, lines);
  g_autofree char *whole = g_strconcat (block, begins_with_words (yaml->text, yaml->span.end) ? eol : NULL, NULL);

  remit_edit_list_add (edits, yaml->span, whole, -1);
  remit_diagnostic_add_fix (diagnostic, _("Add a frontmatter"), edits);
  g_ptr_array_add (yaml->diagnostics, diagnostic);
}

static void
set_no_frontmatter (RemitYaml *yaml)
{
  gsize start = remit_text_get_start (yaml->text);

  yaml->span = yaml->content = REMIT_SPAN (start, start);
  yaml->has_fences = yaml->is_closed = FALSE;
  yaml->is_valid = TRUE;
  g_ptr_array_set_size (yaml->diagnostics, 0);
  report_no_frontmatter (yaml);
}

static void
read_block (RemitYaml *yaml,
            guint      opening,
            guint      closing)
{
  RemitSpan open_line = remit_text_get_whole_line (yaml->text, opening);
  RemitYamlProblem problem = { NULL, open_line.end };
  RemitYamlNode *root = NULL;

  yaml->has_fences = TRUE;
  if (closing > 0)
    {
      RemitSpan close_line = remit_text_get_whole_line (yaml->text, closing);

      yaml->is_closed = TRUE;
      yaml->content = REMIT_SPAN (open_line.end, close_line.start);
      yaml->span = REMIT_SPAN (open_line.start, close_line.end);
      root = remit_yaml_parse (yaml->text, yaml->content, &problem);
    }
  yaml->is_valid =
      root != NULL && (root->type == REMIT_YAML_MAPPING || root->type == REMIT_YAML_NULL);
  if (yaml->is_valid)
    {
      add_root_entries (yaml, root);
      return;
    }
  if (root != NULL)
    {
      problem.message = _("The frontmatter is no list of keys and values");
      problem.offset = root->span.start;
      remit_yaml_node_free (root);
    }
  yaml->span.start = open_line.start;
  remit_yaml_recover (yaml, opening + 1, closing, problem.message != NULL ? &problem : NULL);
  /* A rule that opens a text is no frontmatter, whatever follows it. */
  if (yaml->entries->len == 0)
    set_no_frontmatter (yaml);
}

RemitYaml *
remit_yaml_read (RemitText *text)
{
  RemitYaml *yaml = g_new0 (RemitYaml, 1);
  guint opening = find_opening (text);

  g_atomic_ref_count_init (&yaml->ref_count);
  yaml->text = remit_text_ref (text);
  yaml->roots = g_ptr_array_new_with_free_func (free_node);
  yaml->entries = g_ptr_array_new_with_free_func (entry_free);
  yaml->diagnostics = g_ptr_array_new_with_free_func (free_diagnostic);
  if (opening == 0)
    set_no_frontmatter (yaml);
  else
    read_block (yaml, opening, find_closing (text, opening));
  report_duplicates (yaml);
  for (guint i = 0; i < yaml->entries->len; i++)
    report_nested_duplicates (yaml, remit_yaml_get_entry (yaml, i)->value);
  return yaml;
}

RemitYaml *
remit_yaml_ref (RemitYaml *yaml)
{
  g_atomic_ref_count_inc (&yaml->ref_count);
  return yaml;
}

void
remit_yaml_unref (RemitYaml *yaml)
{
  if (!g_atomic_ref_count_dec (&yaml->ref_count))
    return;

  g_ptr_array_unref (yaml->diagnostics);
  g_ptr_array_unref (yaml->entries);
  g_ptr_array_unref (yaml->roots);
  remit_text_unref (yaml->text);
  g_free (yaml);
}

/* --- what it says --- */

RemitText *
remit_yaml_get_text (const RemitYaml *yaml)
{
  return yaml->text;
}

RemitSpan
remit_yaml_get_span (const RemitYaml *yaml)
{
  return yaml->span;
}

RemitSpan
remit_yaml_get_content (const RemitYaml *yaml)
{
  return yaml->content;
}

gboolean
remit_yaml_has_fences (const RemitYaml *yaml)
{
  return yaml->has_fences;
}

gboolean
remit_yaml_is_closed (const RemitYaml *yaml)
{
  return yaml->is_closed;
}

gboolean
remit_yaml_is_valid (const RemitYaml *yaml)
{
  return yaml->is_valid;
}

gsize
remit_yaml_get_body_start (const RemitYaml *yaml)
{
  return yaml->span.end;
}

guint
remit_yaml_get_n_entries (const RemitYaml *yaml)
{
  return yaml->entries->len;
}

const RemitYamlEntry *
remit_yaml_get_entry (const RemitYaml *yaml,
                      guint            index)
{
  g_return_val_if_fail (index < yaml->entries->len, NULL);

  return g_ptr_array_index (yaml->entries, index);
}

const RemitYamlEntry *
remit_yaml_find (const RemitYaml *yaml,
                 const char      *key)
{
  for (guint i = yaml->entries->len; i > 0; i--)
    {
      const RemitYamlEntry *entry = g_ptr_array_index (yaml->entries, i - 1);

      if (strcmp (entry->key, key) == 0)
        return entry;
    }
  return NULL;
}

const GPtrArray *
remit_yaml_get_diagnostics (const RemitYaml *yaml)
{
  return yaml->diagnostics;
}
