/* remit-write-body.c: the body from its title to its end
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

static const char *
get_string (const RemitWriter *writer,
            const char        *key)
{
  return remit_agent_get_string (writer->agent, key);
}

/* --- titles --- */

static gboolean
is_title (const char *words)
{
  gsize length = strlen (words);

  return length > 0 && strpbrk (words, "\n\r") == NULL && words[length - 1] != ':'
         && words[length - 1] != '#' && !g_ascii_isspace (*words)
         && !g_ascii_isspace (words[length - 1]);
}

/* What a title says of a version: of three numbers the first two. */
static char *
shorten_version (const char *version)
{
  g_auto (GStrv) parts = g_strsplit (version, ".", -1);

  if (g_strv_length (parts) == 3 && version[strspn (version, "0123456789.")] == '\0'
      && *parts[0] != '\0' && *parts[1] != '\0' && *parts[2] != '\0')
    return g_strdup_printf ("%s.%s", parts[0], parts[1]);
  return g_strdup (version);
}

/* `# Persona: NAME (vX)` */
static void
write_name_title (RemitWriter *writer)
{
  const char *name = get_string (writer, "name");
  const char *version = get_string (writer, "version");

  if (writer->dialect->style.name_title == NULL || writer->no_title || name == NULL
      || !is_title (name) || g_str_has_suffix (name, ")"))
    return;
  remit_write_blank (writer);
  remit_write_begin (writer);
  g_string_append_printf (writer->out, "# %s%s", writer->dialect->style.name_title, name);
  if (version != NULL && is_title (version) && strpbrk (version, "()") == NULL)
    {
      g_autofree char *shown = shorten_version (version);

      g_string_append_printf (writer->out, " (v%s)", shown);
    }
  remit_write_end (writer);
}

static void
write_directives (RemitWriter *writer)
{
  for (guint i = 0; i < writer->agent->n_fields; i++)
    if (writer->fields[i].place == REMIT_FORM_DIRECTIVE)
      {
        remit_write_blank (writer);
        remit_write_begin (writer);
        g_string_append_printf (writer->out, "// %s", writer->fields[i].key);
        remit_write_end (writer);
      }
}

static void
write_title (RemitWriter *writer)
{
  const char *name = get_string (writer, "name");
  g_autofree char *title = g_strdup (writer->agent->title.text);

  if (title == NULL && name != NULL && writer->dialect->style.title && !writer->no_title)
    title = remit_name_to_title (name);
  if (title == NULL || *title == '\0')
    return;
  remit_write_blank (writer);
  remit_write_begin (writer);
  g_string_append_printf (writer->out, "# %s", title);
  if (g_str_has_suffix (title, "#"))
    g_string_append (writer->out, " #");
  remit_write_end (writer);
}

/* --- sections under headings and labels --- */

static void
write_section (RemitWriter    *writer,
               RemitWriteNode *node)
{
  if (node->form == REMIT_FORM_PREAMBLE)
    remit_write_preamble (writer, node);
  else if (node->form == REMIT_FORM_LABEL_LINE)
    remit_write_label_section (writer, node);
  else if (node->form == REMIT_FORM_BOLD_LABEL)
    remit_write_bold_section (writer, node);
  else if (node->form == REMIT_FORM_ELEMENT)
    remit_write_element (writer, node, 0);
  else
    remit_write_heading_section (writer, node, 2);
}

/* A separator stands before each section at the top but a first text. */
static gboolean
needs_separator (const RemitWriter    *writer,
                 const RemitWriteNode *node,
                 guint                 index)
{
  if (writer->dialect->style.separator == NULL || writer->out->len == 0)
    return FALSE;
  return node->form != REMIT_FORM_PREAMBLE || index > 0;
}

static void
write_headed_body (RemitWriter *writer)
{
  writer->labels = writer->dialect->labels;
  write_name_title (writer);
  write_directives (writer);
  write_title (writer);
  for (guint i = 0; i < writer->order->len; i++)
    {
      RemitWriteNode *node = g_ptr_array_index (writer->order, i);

      remit_write_blank (writer);
      if (needs_separator (writer, node, i))
        {
          remit_write_line (writer, writer->dialect->style.separator);
          remit_write_blank (writer);
        }
      write_section (writer, node);
    }
}

/* --- one element around all --- */

static void
write_attribute_value (RemitWriter *writer,
                       const char  *name,
                       JsonNode    *value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (JSON_NODE_HOLDS_ARRAY (value))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                              json_array_get_string_element (json_node_get_array (value), i));
  else if (json_node_get_value_type (value) == G_TYPE_BOOLEAN)
    g_string_assign (text, json_node_get_boolean (value) ? "true" : "false");
  else
    g_string_assign (text, json_node_get_string (value));
  remit_write_attribute (writer, name, text->str);
}

/* The element that holds the fields of @slot and those after it with the same tag. */
static void
write_field_element (RemitWriter *writer,
                     const char  *tag)
{
  gboolean open = FALSE;

  for (guint i = 0; i < writer->dialect->n_fields; i++)
    {
      const RemitFieldSlot *slot = &writer->dialect->fields[i];
      const RemitWriteField *field = remit_write_find_field (writer, slot->key);

      if (g_strcmp0 (slot->element, tag) != 0 || field == NULL
          || field->place != REMIT_FORM_ATTRIBUTE)
        continue;
      if (!open)
        {
          remit_write_begin (writer);
          g_string_append_printf (writer->out, "  <%s", tag);
        }
      open = TRUE;
      write_attribute_value (writer, slot->attribute, field->field->value);
    }
  if (!open)
    return;
  g_string_append (writer->out, "/>");
  remit_write_end (writer);
}

/* Whether an earlier row of the table has the same element. */
static gboolean
is_known_element (const RemitDialect *dialect,
                  guint               index)
{
  for (guint i = 0; i < index; i++)
    if (g_strcmp0 (dialect->fields[i].element, dialect->fields[index].element) == 0)
      return TRUE;
  return FALSE;
}

static void
write_field_elements (RemitWriter *writer)
{
  const RemitDialect *dialect = writer->dialect;

  /* From the last row to the first: what is most its own comes before the model. */
  for (guint i = dialect->n_fields; i > 0; i--)
    if (dialect->fields[i - 1].element != NULL && dialect->fields[i - 1].only
        && !is_known_element (dialect, i - 1))
      write_field_element (writer, dialect->fields[i - 1].element);
  for (guint i = 0; i < dialect->n_fields; i++)
    if (dialect->fields[i].element != NULL && !dialect->fields[i].only
        && strcmp (dialect->fields[i].element, dialect->root) != 0)
      write_field_element (writer, dialect->fields[i].element);
}

static void
write_root (RemitWriter *writer)
{
  const char *name = get_string (writer, "name");

  remit_write_begin (writer);
  g_string_append_printf (writer->out, "<%s", writer->dialect->root);
  if (name != NULL && strpbrk (name, "\n\r") == NULL)
    remit_write_attribute (writer, "name", name);
  remit_write_attribute (writer, "type", "agent");
  if (writer->agent->title.text != NULL)
    remit_write_attribute (writer, "title", writer->agent->title.text);
  g_string_append_c (writer->out, '>');
  remit_write_end (writer);
}

static gboolean
is_wrapped (const RemitWriter *writer,
            guint              index)
{
  const RemitWriteNode *node = index < writer->order->len
                                 ? g_ptr_array_index (writer->order, index) : NULL;

  return node != NULL && index < writer->dialect->style.n_first
         && (writer->dialect->style.wrapped & (1u << node->section->role)) != 0;
}

static void
write_wrapped (RemitWriter *writer,
               guint       *index)
{
  g_autofree char *open = g_strdup_printf ("  <%s>", writer->dialect->wrapper);
  g_autofree char *close = g_strdup_printf ("  </%s>", writer->dialect->wrapper);

  remit_write_line (writer, open);
  for (; is_wrapped (writer, *index); ++*index)
    remit_write_element (writer, g_ptr_array_index (writer->order, *index), 2);
  remit_write_line (writer, close);
}

static gboolean
is_lead (const RemitWriter    *writer,
         const RemitWriteNode *node)
{
  return node->section->role == writer->dialect->style.first[0];
}

static void
write_element_body (RemitWriter *writer)
{
  gsize head;
  guint i = 0;

  write_root (writer);
  head = writer->out->len;
  write_field_elements (writer);
  while (i < writer->order->len)
    {
      RemitWriteNode *node = g_ptr_array_index (writer->order, i);

      if (is_wrapped (writer, i))
        {
          if (writer->out->len > head)
            remit_write_blank (writer);
          write_wrapped (writer, &i);
          continue;
        }
      /* What comes before the wrapper stands with the fields. */
      if (i > 0 || (writer->out->len > head && !is_lead (writer, node)))
        remit_write_blank (writer);
      remit_write_element (writer, node, 1);
      i++;
    }
  remit_write_begin (writer);
  g_string_append_printf (writer->out, "</%s>", writer->dialect->root);
  remit_write_end (writer);
}

void
remit_write_body (RemitWriter *writer)
{
  if (remit_write_is_element_dialect (writer))
    write_element_body (writer);
  else
    write_headed_body (writer);
}
