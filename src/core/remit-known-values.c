/* remit-known-values.c: the dated table of values that the tools know: models, colours, modes, tools
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-known-values.h"

#include "remit-yaml.h"

struct _RemitKnownValues
{
  gatomicrefcount ref_count;
  GHashTable     *lists;   /* key → GArray of RemitKnown */
};

static void
clear_known (gpointer data)
{
  RemitKnown *known = data;

  g_free (known->value);
  g_free (known->caption);
}

static RemitKnown *
find_known (const GArray *list,
            const char   *value)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (g_array_index (list, RemitKnown, i).value, value))
      return &g_array_index (list, RemitKnown, i);

  return NULL;
}

static void
add_known (GArray              *list,
           const RemitYamlNode *value,
           const RemitYamlNode *caption)
{
  RemitKnown *known;

  if (value->text == NULL)
    return;
  known = find_known (list, value->text);
  if (known == NULL)
    {
      RemitKnown new_known = { g_strdup (value->text), NULL };

      g_array_append_val (list, new_known);
      known = &g_array_index (list, RemitKnown, list->len - 1);
    }
  if (caption != NULL)
    {
      g_free (known->caption);
      known->caption = g_strdup (caption->text);
    }
}

static GArray *
get_list (RemitKnownValues *values,
          const char       *key)
{
  GArray *list = g_hash_table_lookup (values->lists, key);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (RemitKnown));
      g_array_set_clear_func (list, clear_known);
      g_hash_table_insert (values->lists, g_strdup (key), list);
    }

  return list;
}

static void
read_list (GArray              *list,
           const RemitYamlNode *sequence)
{
  for (guint i = 0; i < sequence->values->len; i++)
    {
      const RemitYamlNode *entry = g_ptr_array_index (sequence->values, i);

      if (entry->type != REMIT_YAML_MAPPING)
        add_known (list, entry, NULL);
      else if (entry->keys->len > 0)
        add_known (list, g_ptr_array_index (entry->keys, 0), g_ptr_array_index (entry->values, 0));
    }
}

RemitKnownValues *
remit_known_values_new (const RemitText *text)
{
  RemitKnownValues *values = g_new0 (RemitKnownValues, 1);

  g_atomic_ref_count_init (&values->ref_count);
  values->lists =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_free (remit_known_values_extend (values, text));
  return values;
}

/* The first of what makes it no YAML, with its place in the text without fences. */
static char *
find_fault (const RemitYaml *yaml,
            const RemitText *text)
{
  const GPtrArray *diagnostics = remit_yaml_get_diagnostics (yaml);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == REMIT_SEVERITY_ERROR)
        return g_strdup_printf ("%u: %s",
                                remit_text_find_line (text, diagnostic->span.start) - 1,
                                diagnostic->message);
    }

  return NULL;
}

char *
remit_known_values_extend (RemitKnownValues *values,
                           const RemitText  *text)
{
  g_autofree char *data = g_strndup (remit_text_get_data (text), remit_text_get_length (text));
  g_autofree char *fenced = g_strdup_printf ("---\n%s\n---\n", data);
  g_autoptr (RemitText) whole = remit_text_new_from_string (fenced, -1);
  g_autoptr (RemitYaml) yaml = remit_yaml_read (whole);

  for (guint i = 0; i < remit_yaml_get_n_entries (yaml); i++)
    {
      const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, i);

      if (entry->value->type == REMIT_YAML_SEQUENCE)
        read_list (get_list (values, entry->key), entry->value);
    }

  return find_fault (yaml, whole);
}

RemitKnownValues *
remit_known_values_ref (RemitKnownValues *values)
{
  g_atomic_ref_count_inc (&values->ref_count);
  return values;
}

void
remit_known_values_unref (RemitKnownValues *values)
{
  if (!g_atomic_ref_count_dec (&values->ref_count))
    return;

  g_hash_table_unref (values->lists);
  g_free (values);
}

/* `disallowedTools` knows what `tools` knows. */
static const GArray *
lookup (const RemitKnownValues *values,
        const char             *key)
{
  return g_hash_table_lookup (values->lists, g_str_equal (key, "disallowedTools") ? "tools" : key);
}

const RemitKnown *
remit_known_values_get (const RemitKnownValues *values,
                        const char             *key,
                        gsize                  *n_known)
{
  const GArray *list = lookup (values, key);

  *n_known = list != NULL ? list->len : 0;
  return list != NULL ? (const RemitKnown *) (gpointer) list->data : NULL;
}

const RemitKnown *
remit_known_values_find (const RemitKnownValues *values,
                         const char             *key,
                         const char             *value)
{
  const GArray *list = lookup (values, key);

  return list != NULL ? find_known (list, value) : NULL;
}
