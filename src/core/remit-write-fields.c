/* remit-write-fields.c: the frontmatter, and what of it stands elsewhere
 *
 * An entry is carried byte by byte where that says the same in its new place: quotes, comments
 * and block scalars stay. What has another spelling there is written by remit-yaml. Each is read
 * back before it counts.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

#define FENCE "---\n"

/* --- places --- */

static gboolean
is_single_line (JsonNode *value)
{
  return json_node_get_value_type (value) == G_TYPE_STRING
         && strpbrk (json_node_get_string (value), "\n\r") == NULL;
}

/* Whether an attribute with pipes holds a list. */
static gboolean
fits_pipes (JsonNode *value)
{
  JsonArray *array = json_node_get_array (value);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *trimmed = NULL;

      if (!JSON_NODE_HOLDS_VALUE (element) || !is_single_line (element))
        return FALSE;
      trimmed = g_strstrip (g_strdup (json_node_get_string (element)));
      if (*trimmed == '\0' || strchr (trimmed, '|') != NULL
          || strcmp (trimmed, json_node_get_string (element)) != 0)
        return FALSE;
    }
  return json_array_get_length (array) > 0;
}

static gboolean
fits_attribute (const RemitFieldSlot *slot,
                JsonNode             *value)
{
  if (slot->separator == '|')
    return JSON_NODE_HOLDS_ARRAY (value) && fits_pipes (value);
  if (!JSON_NODE_HOLDS_VALUE (value))
    return FALSE;
  if (json_node_get_value_type (value) == G_TYPE_BOOLEAN)
    return slot->only;
  return is_single_line (value)
         && !(slot->only && g_str_equal (json_node_get_string (value), "true"))
         && !(slot->only && g_str_equal (json_node_get_string (value), "false"));
}

static gboolean
is_true (JsonNode *value)
{
  return JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_BOOLEAN
         && json_node_get_boolean (value);
}

/* Without the table of known values, a name without a number in it counts as one (`sonnet`,
   `inherit`): a number makes it the name of a version. */
static gboolean
is_known (const RemitWriter *writer,
          const RemitField  *field)
{
  const char *value = json_node_get_string (field->value);

  if (writer->known != NULL)
    return remit_known_values_find (writer->known, field->key, value) != NULL;
  return strpbrk (value, "0123456789") == NULL;
}

/* docs/dialects.md: what may stand in the frontmatter as well goes there, unless it is none of the words
   that count there. */
static RemitForm
choose_place (const RemitWriter    *writer,
              const RemitFieldSlot *slot,
              const RemitField     *field)
{
  if (slot == NULL)
    return REMIT_FORM_YAML;
  if (slot->directive)
    return is_true (field->value) ? REMIT_FORM_DIRECTIVE : REMIT_FORM_YAML;
  if (slot->element == NULL || g_strcmp0 (slot->element, writer->dialect->root) == 0
      || !fits_attribute (slot, field->value))
    return REMIT_FORM_YAML;
  return slot->only || !is_known (writer, field) ? REMIT_FORM_ATTRIBUTE : REMIT_FORM_YAML;
}


/* The fields of docs/dialects.md, which every dialect has as keys of the frontmatter. */
gboolean
remit_write_is_native_field (const RemitWriter *writer,
                             const char        *key)
{
  static const char *const keys[] = {
    "name",   "description",    "version",  "model",      "color",     "tools",
    "skills", "disallowedTools", "agents",   "memory",     "effort",    "maxTurns",
    "hooks",  "permissionMode", "isolation", "background", "mcpServers", "initialPrompt",
  };

  if (remit_dialect_get_field (writer->dialect, key) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strcmp (keys[i], key) == 0)
      return TRUE;
  return FALSE;
}

static const char *
choose_key (const RemitWriter    *writer,
            const RemitFieldSlot *slot,
            const RemitField     *field)
{
  if (slot == NULL || slot->written == NULL
      || remit_agent_find_field (writer->agent, slot->written) != NULL)
    return field->key;
  return slot->written;
}

static void
init_field (const RemitWriter *writer,
            const RemitField  *source,
            RemitWriteField   *field)
{
  field->field = source;
  field->slot = remit_dialect_get_field (writer->dialect, source->key);
  field->key = choose_key (writer, field->slot, source);
  field->place = choose_place (writer, field->slot, source);
  if ((writer->flags & REMIT_WRITE_NATIVE_ONLY) != 0
      && !remit_write_is_native_field (writer, source->key))
    field->place = REMIT_FORM_NONE;
}

const RemitWriteField *
remit_write_find_field (const RemitWriter *writer,
                        const char        *key)
{
  const RemitField *field = remit_agent_find_field (writer->agent, key);

  return field != NULL ? &writer->fields[field - writer->agent->fields] : NULL;
}

/* --- the source's own bytes --- */

static char
get_spelling (const RemitField *field)
{
  const RemitYamlNode *node = field->places[0].node;

  if (field->separator != '\0' || node == NULL)
    return field->separator;
  return node->style == REMIT_YAML_FLOW ? '[' : node->style == REMIT_YAML_BLOCK ? '-' : '\0';
}

static char
get_separator (const RemitWriteField *field)
{
  if (!remit_field_is_list (field->field->key))
    return '\0';
  if (field->slot == NULL || field->slot->separator == '|' || field->slot->separator == '\0')
    return '[';
  return field->slot->separator;
}

/* Whether a list has comments between its entries, which a new spelling would lose. */
static gboolean
has_comments (const RemitWriter     *writer,
              const RemitWriteField *field)
{
  const RemitPlace *place = &field->field->places[0];
  g_autofree char *lines = remit_text_slice (writer->agent->text, place->entry->span);

  return place->node->type == REMIT_YAML_SEQUENCE && strchr (lines, '#') != NULL;
}

/* Whether the source's bytes are how this dialect spells the field too, or better stay. */
static gboolean
may_copy (const RemitWriter     *writer,
          const RemitWriteField *field)
{
  const RemitPlace *place = &field->field->places[0];
  char separator = get_separator (field);

  if (place->form != REMIT_FORM_YAML || place->entry == NULL
      || !remit_text_is_utf8 (writer->agent->text))
    return FALSE;
  return separator == '\0' || field->slot == NULL || separator == get_spelling (field->field)
         || place->node->type == REMIT_YAML_MAPPING || has_comments (writer, field);
}

/* Where the comment lines right above @at start; only those at the margin, where nothing else
   has a hash. */
static gsize
find_comments (const char *data,
               gsize       from,
               gsize       at)
{
  for (;;)
    {
      gsize start;

      if (at <= from || data[at - 1] != '\n')
        return at;
      for (start = at - 1; start > from && data[start - 1] != '\n';)
        start--;
      if (data[start] != '#')
        return at;
      at = start;
    }
}

static void
append_lines (GString    *out,
              const char *data,
              gsize       from,
              gsize       to)
{
  for (; from < to; from++)
    if (data[from] != '\r')
      g_string_append_c (out, data[from]);
    else if (data[from + 1] != '\n')
      g_string_append_c (out, '\n');
}

/* Notes where the entry before each ends: comments stand behind that. Of NULL, the last one. */
static void
find_entries (RemitWriter *writer)
{
  const RemitYaml *yaml = writer->agent->yaml;
  gsize end = remit_yaml_get_content (yaml).start;

  writer->entries = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < remit_yaml_get_n_entries (yaml); i++)
    {
      const RemitYamlEntry *entry = remit_yaml_get_entry (yaml, i);

      g_hash_table_insert (writer->entries, (gpointer) entry, GSIZE_TO_POINTER (end));
      end = MAX (end, entry->span.end);
    }
  g_hash_table_insert (writer->entries, NULL, GSIZE_TO_POINTER (end));
}

static gsize
get_end_before (const RemitWriter    *writer,
                const RemitYamlEntry *entry)
{
  return GPOINTER_TO_SIZE (g_hash_table_lookup (writer->entries, entry));
}

static char *
copy_field (const RemitWriter     *writer,
            const RemitWriteField *field)
{
  const RemitYamlEntry *entry = field->field->places[0].entry;
  const char *data = remit_text_get_data (writer->agent->text);
  gsize before = get_end_before (writer, entry);
  GString *out = g_string_new (NULL);

  append_lines (out, data, find_comments (data, before, entry->span.start), entry->span.start);
  if (strcmp (entry->key, field->key) == 0)
    append_lines (out, data, entry->key_span.start, entry->key_span.end);
  else
    g_string_append (out, field->key);
  append_lines (out, data, entry->key_span.end, entry->span.end);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

/* --- new spellings --- */

/* A block list below its key stands at the margin. */
static char *
dedent (const char *lines)
{
  GString *out = g_string_new (NULL);
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (guint i = 0; split[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "",
                            g_str_has_prefix (split[i], "  ") ? split[i] + 2 : split[i]);
  return g_string_free (out, FALSE);
}

static char *
spell (const char *key,
       JsonNode   *value,
       char        separator)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (FENCE FENCE, -1);
  g_autoptr (RemitYaml) yaml = remit_yaml_read (text);
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();
  g_autoptr (RemitText) edited = NULL;
  g_autofree char *lines = NULL;
  gsize length;

  if (!remit_yaml_edit_add_key (yaml, 0, key, value, separator, edits, NULL))
    return NULL;
  edited = remit_edit_list_apply (edits, text);
  length = remit_text_get_length (edited);
  if (length < 2 * strlen (FENCE))
    return NULL;
  lines = remit_text_slice (edited, REMIT_SPAN (strlen (FENCE), length - strlen (FENCE)));
  return separator == '-' && JSON_NODE_HOLDS_ARRAY (value) ? dedent (lines)
                                                           : g_steal_pointer (&lines);
}

/* --- one field --- */

/* A line that keeps a key from being read as another's: `allowed-tools` is `tools` unless both
   stand. */
static const char *
get_context (const RemitWriteField *field)
{
  const RemitDialect *const *list = remit_dialect_list ();

  for (guint i = 0; list[i] != NULL; i++)
    for (guint j = 0; j < list[i]->n_fields; j++)
      if (g_strcmp0 (list[i]->fields[j].written, field->field->key) == 0)
        return "tools: x\n";
  return "";
}

/* Whether @lines, as all of the frontmatter, say what the field says. */
static gboolean
says_field (const RemitWriter     *writer,
            const RemitWriteField *field,
            const char            *lines)
{
  const char *context = get_context (field);
  g_autofree char *fenced = g_strconcat (FENCE, context, lines, FENCE, NULL);
  g_autoptr (RemitText) text = remit_text_new_from_string (fenced, -1);
  g_autoptr (RemitAgent) read = remit_agent_read (text, writer->dialect);
  const RemitField *found;

  if (!remit_yaml_is_valid (read->yaml) || read->n_fields != (*context != '\0' ? 2 : 1))
    return FALSE;
  found = remit_agent_find_field (read, field->field->key);
  return found != NULL && json_node_equal (found->value, field->field->value);
}

static void
write_field (const RemitWriter *writer,
             RemitWriteField   *field,
             GString           *out)
{
  const char separators[] = { get_separator (field), '[', '-', '\0' };
  g_autofree char *lines = may_copy (writer, field) ? copy_field (writer, field) : NULL;

  for (guint i = 0; lines == NULL || !says_field (writer, field, lines); i++)
    {
      field->mended = field->mended || (i == 0 && lines != NULL);
      g_clear_pointer (&lines, g_free);
      if (i == G_N_ELEMENTS (separators))
        {
          field->place = REMIT_FORM_NONE;
          return;
        }
      field->reshaped = remit_field_is_list (field->field->key);
      lines = spell (field->key, field->field->value, separators[i]);
    }
  g_string_append (out, lines);
}

/* --- all of them --- */

/* `agents: {primary: NAME}`, which only repeats the name, stands behind version and description. */
static const char *
find_before_agents (const RemitWriter *writer)
{
  static const char *const keys[] = { "version", "description", "name" };

  if (!writer->dialect->style.names_agent || remit_agent_get_string (writer->agent, "name") == NULL
      || remit_agent_find_field (writer->agent, "agents") != NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (remit_agent_find_field (writer->agent, keys[i]) != NULL)
      return keys[i];
  return NULL;
}

static void
write_agents (const RemitWriter *writer,
              GString           *out)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autofree char *lines = NULL;

  json_object_set_string_member (object, "primary", remit_agent_get_string (writer->agent, "name"));
  json_node_take_object (node, object);
  lines = spell ("agents", node, '-');
  if (lines != NULL)
    g_string_append (out, lines);
}

/* The comments behind the last entry. */
static void
append_last_comments (const RemitWriter *writer,
                      GString           *out)
{
  const RemitYaml *yaml = writer->agent->yaml;
  RemitSpan content = remit_yaml_get_content (yaml);
  const char *data = remit_text_get_data (writer->agent->text);
  gsize start;

  if (!remit_yaml_is_valid (yaml) || !remit_yaml_is_closed (yaml) || content.start >= content.end
      || !remit_text_is_utf8 (writer->agent->text))
    return;
  start = find_comments (data, get_end_before (writer, NULL), content.end);
  append_lines (out, data, start, content.end);
}

static RemitAgent *
read_views (const RemitWriter *writer)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (writer->frontmatter, -1);

  return remit_agent_read (text, writer->dialect);
}

/* Where a field stands among the others: the name first, and what an attribute or a directive said
   and nothing here knows behind all that was in the frontmatter. */
static guint
get_rank (const RemitWriter     *writer,
          const RemitWriteField *field)
{
  if (field->field->places[0].form == REMIT_FORM_YAML)
    return 1;
  if (strcmp (field->field->key, "name") == 0)
    return 0;
  return remit_write_is_native_field (writer, field->field->key) ? 1 : 2;
}

static void
write_entries (RemitWriter *writer,
               guint        rank,
               GString     *out)
{
  const RemitAgent *agent = writer->agent;
  const char *before_agents = find_before_agents (writer);

  for (guint i = 0; i < agent->n_fields; i++)
    {
      RemitWriteField *field = &writer->fields[i];

      if (get_rank (writer, field) != rank)
        continue;
      if (field->place == REMIT_FORM_YAML)
        write_field (writer, field, out);
      if (g_strcmp0 (agent->fields[i].key, before_agents) == 0)
        write_agents (writer, out);
    }
}

/* Chooses the place of each field and writes the frontmatter. */
void
remit_write_fields (RemitWriter *writer)
{
  const RemitAgent *agent = writer->agent;
  GString *out = g_string_new (FENCE);

  writer->fields = g_new0 (RemitWriteField, agent->n_fields + 1);
  find_entries (writer);
  for (guint i = 0; i < agent->n_fields; i++)
    init_field (writer, &agent->fields[i], &writer->fields[i]);
  for (guint rank = 0; rank <= 2; rank++)
    write_entries (writer, rank, out);
  append_last_comments (writer, out);
  g_clear_pointer (&writer->entries, g_hash_table_unref);
  if (out->len == strlen (FENCE))
    g_string_truncate (out, 0);
  else
    g_string_append (out, FENCE);
  writer->frontmatter = g_string_free (out, FALSE);
  if (writer->dialect->views)
    writer->views = read_views (writer);
}
