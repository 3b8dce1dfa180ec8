/* remit-agent.c: the agent's life, its fields, and JSON Pointers into it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-agent.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (remit-pointer-error-quark, remit_pointer_error)

RemitAgent *
remit_agent_ref (RemitAgent *agent)
{
  g_atomic_ref_count_inc (&agent->ref_count);
  return agent;
}

void
remit_agent_unref (RemitAgent *agent)
{
  if (!g_atomic_ref_count_dec (&agent->ref_count))
    return;
  for (guint i = 0; i < agent->n_fields; i++)
    g_clear_pointer (&agent->fields[i].value, json_node_unref);
  g_clear_pointer (&agent->diagnostics, g_ptr_array_unref);
  g_clear_pointer (&agent->scan, remit_scan_free);
  g_clear_pointer (&agent->yaml, remit_yaml_unref);
  g_clear_pointer (&agent->text, remit_text_unref);
  g_clear_pointer (&agent->arena, remit_arena_free);
  g_free (agent);
}

const RemitField *
remit_agent_find_field (const RemitAgent *agent,
                        const char       *key)
{
  for (guint i = 0; i < agent->n_fields; i++)
    if (strcmp (agent->fields[i].key, key) == 0)
      return &agent->fields[i];
  return NULL;
}

const char *
remit_agent_get_string (const RemitAgent *agent,
                        const char       *key)
{
  const RemitField *field = remit_agent_find_field (agent, key);

  if (field == NULL || field->value == NULL || !JSON_NODE_HOLDS_VALUE (field->value)
      || json_node_get_value_type (field->value) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (field->value);
}

/* --- tokens --- */

/* A pointer on its way: the tokens that are left, and what was reached. */
typedef struct
{
  const RemitAgent *agent;
  RemitPointer     *at;
  char            **tokens;
} Walk;

static gboolean
unescape (char *token)
{
  char *out = token;

  for (const char *p = token; *p != '\0'; p++)
    if (*p != '~')
      *out++ = *p;
    else if (*++p == '0')
      *out++ = '~';
    else if (*p == '1')
      *out++ = '/';
    else
      return FALSE;
  *out = '\0';
  return TRUE;
}

static char **
split (const char *pointer,
       GError    **error)
{
  g_auto (GStrv) tokens = NULL;
  gboolean valid = *pointer == '\0' || *pointer == '/';

  tokens = g_strsplit (*pointer == '/' ? pointer + 1 : pointer, "/", -1);
  /* g_strsplit () has no token for an empty string, but "/" is the member "". */
  if (strcmp (pointer, "/") == 0)
    {
      g_strfreev (tokens);
      tokens = g_new0 (char *, 2);
      tokens[0] = g_strdup ("");
    }
  for (guint i = 0; valid && tokens[i] != NULL; i++)
    valid = unescape (tokens[i]);
  if (!valid)
    {
      g_set_error (error, REMIT_POINTER_ERROR, REMIT_POINTER_ERROR_SYNTAX,
                   _("“%s” is not a JSON Pointer"), pointer);
      return NULL;
    }
  return g_steal_pointer (&tokens);
}

static const char *
next_token (Walk *walk)
{
  const char *token = *walk->tokens;

  walk->tokens++;
  return token;
}

static gboolean
at_end (const Walk *walk)
{
  return *walk->tokens == NULL;
}

/* The last step: what is there, or could be. */
static gboolean
arrive (Walk         *walk,
        RemitNodeKind kind,
        gboolean      exists)
{
  walk->at->kind = kind;
  walk->at->exists = exists;
  return at_end (walk);
}

static gboolean
arrive_at_string (Walk              *walk,
                  const RemitString *string,
                  gboolean           exists)
{
  walk->at->string = string;
  return arrive (walk, REMIT_AT_STRING, exists);
}

/* Reads an array's index: 0, 12, or `-` for the place after the last. */
static gboolean
take_index (Walk  *walk,
            guint  length,
            guint *index)
{
  const char *token = next_token (walk);
  guint64 value;

  if (strcmp (token, "-") == 0)
    {
      *index = length;
      walk->at->index = G_MAXUINT;
      return TRUE;
    }
  if ((token[0] == '0' && token[1] != '\0')
      || !g_ascii_string_to_unsigned (token, 10, 0, length, &value, NULL))
    return FALSE;
  *index = value;
  walk->at->index = value;
  return TRUE;
}

static gboolean
take_name (Walk        *walk,
           const char **name)
{
  *name = next_token (walk);
  g_free (walk->at->name);
  walk->at->name = g_strdup (*name);
  return TRUE;
}

/* --- the steps; each is called with a node reached and goes on from there --- */

static gboolean step_blocks (Walk               *walk,
                             RemitBlock *const  *blocks,
                             guint               n_blocks);
static gboolean step_sections (Walk                *walk,
                               RemitSection *const *sections,
                               guint                n_sections);

static gboolean
step_item (Walk            *walk,
           const RemitItem *item)
{
  const char *name;

  walk->at->item = item;
  if (at_end (walk))
    return arrive (walk, REMIT_AT_ITEM, TRUE);
  take_name (walk, &name);
  if (strcmp (name, "text") == 0)
    return arrive_at_string (walk, &item->text, TRUE);
  if (strcmp (name, "label") == 0)
    return arrive_at_string (walk, &item->label, item->label.text != NULL);
  if (strcmp (name, "target") == 0)
    return arrive_at_string (walk, &item->target, item->target.text != NULL);
  if (strcmp (name, "checked") == 0)
    return arrive (walk, REMIT_AT_CHECKED, item->check != REMIT_CHECK_NONE);
  if (strcmp (name, "blocks") != 0)
    return FALSE;
  if (at_end (walk))
    return arrive (walk, REMIT_AT_BLOCKS, item->n_blocks > 0);
  return step_blocks (walk, item->blocks, item->n_blocks);
}

static gboolean
step_items (Walk             *walk,
            const RemitItems *items,
            gboolean          exists)
{
  guint index;

  walk->at->items = items;
  if (at_end (walk))
    return arrive (walk, REMIT_AT_ITEMS, exists);
  if (!exists || !take_index (walk, items->n_items, &index))
    return FALSE;
  if (index == items->n_items)
    return arrive (walk, REMIT_AT_ITEM, FALSE);
  return step_item (walk, items->items[index]);
}

static gboolean
step_row (Walk                *walk,
          const RemitTableRow *row,
          RemitNodeKind        kind)
{
  guint index;

  walk->at->row = row;
  if (at_end (walk))
    return arrive (walk, kind, TRUE);
  if (!take_index (walk, row->n_cells, &index))
    return FALSE;
  if (index == row->n_cells)
    return arrive (walk, REMIT_AT_STRING, FALSE);
  return arrive_at_string (walk, &row->cells[index], TRUE);
}

static gboolean
step_table (Walk             *walk,
            const RemitBlock *block,
            const char       *name)
{
  guint index;

  if (strcmp (name, "columns") == 0)
    return step_row (walk, &block->columns, REMIT_AT_COLUMNS);
  if (strcmp (name, "rows") != 0)
    return FALSE;
  if (at_end (walk))
    return arrive (walk, REMIT_AT_ROWS, TRUE);
  if (!take_index (walk, block->n_rows, &index))
    return FALSE;
  if (index == block->n_rows)
    return arrive (walk, REMIT_AT_ROW, FALSE);
  return step_row (walk, &block->rows[index], REMIT_AT_ROW);
}

static gboolean
step_list (Walk             *walk,
           const RemitBlock *block,
           const char       *name)
{
  if (strcmp (name, "items") == 0)
    return step_items (walk, &block->list, TRUE);
  if (strcmp (name, "ordered") == 0)
    return arrive (walk, REMIT_AT_BLOCK_MEMBER, TRUE);
  if (strcmp (name, "start") == 0)
    return arrive (walk, REMIT_AT_BLOCK_MEMBER, block->ordered && block->start != 1);
  return FALSE;
}

static gboolean
step_block (Walk             *walk,
            const RemitBlock *block)
{
  const char *name;

  walk->at->block = block;
  if (at_end (walk))
    return arrive (walk, REMIT_AT_BLOCK, TRUE);
  take_name (walk, &name);
  if (strcmp (name, "type") == 0)
    return arrive (walk, REMIT_AT_BLOCK_MEMBER, TRUE);
  switch (block->type)
    {
    case REMIT_BLOCK_LIST:
      return step_list (walk, block, name);
    case REMIT_BLOCK_TABLE:
      return step_table (walk, block, name);
    case REMIT_BLOCK_CODE:
      if (strcmp (name, "info") == 0)
        return arrive_at_string (walk, &block->info, TRUE);
      G_GNUC_FALLTHROUGH;
    case REMIT_BLOCK_TEXT:
      return strcmp (name, "text") == 0 && arrive_at_string (walk, &block->text, TRUE);
    case REMIT_BLOCK_RULE:
    default:
      return FALSE;
    }
}

static gboolean
step_blocks (Walk              *walk,
             RemitBlock *const *blocks,
             guint              n_blocks)
{
  guint index;

  if (!take_index (walk, n_blocks, &index))
    return FALSE;
  if (index == n_blocks)
    return arrive (walk, REMIT_AT_BLOCK, FALSE);
  return step_block (walk, blocks[index]);
}

static gboolean
step_section_member (Walk               *walk,
                     const RemitSection *section,
                     const char         *name)
{
  if (strcmp (name, "role") == 0)
    return arrive (walk, REMIT_AT_ROLE, TRUE);
  if (strcmp (name, "heading") == 0)
    return arrive_at_string (walk, &section->heading, TRUE);
  if (strcmp (name, "note") == 0)
    return arrive_at_string (walk, &section->note, section->note.text != NULL);
  if (strcmp (name, "target") == 0)
    return arrive_at_string (walk, &section->target, section->target.text != NULL);
  if (strcmp (name, "parallel") == 0)
    return arrive (walk, REMIT_AT_PARALLEL, section->parallel);
  if (strcmp (name, "in") == 0)
    return section->form == REMIT_FORM_VIEW && arrive (walk, REMIT_AT_NOTHING, TRUE);
  if (section->role == REMIT_ROLE_BOUNDS && strcmp (name, "will") == 0)
    return step_items (walk, &section->will, section->will.present);
  if (section->role == REMIT_ROLE_BOUNDS && strcmp (name, "wont") == 0)
    return step_items (walk, &section->wont, section->wont.present);
  return FALSE;
}

static gboolean
step_section (Walk               *walk,
              const RemitSection *section)
{
  const char *name;

  walk->at->section = section;
  if (at_end (walk))
    return arrive (walk, REMIT_AT_SECTION, TRUE);
  take_name (walk, &name);
  if (strcmp (name, "sections") == 0)
    return at_end (walk) ? arrive (walk, REMIT_AT_SECTIONS, TRUE)
                         : step_sections (walk, section->sections, section->n_sections);
  if (strcmp (name, "blocks") == 0)
    return at_end (walk) ? arrive (walk, REMIT_AT_BLOCKS, TRUE)
                         : step_blocks (walk, section->blocks, section->n_blocks);
  return step_section_member (walk, section, name);
}

static gboolean
step_sections (Walk                *walk,
               RemitSection *const *sections,
               guint                n_sections)
{
  guint index;

  if (!take_index (walk, n_sections, &index))
    return FALSE;
  if (index == n_sections)
    return arrive (walk, REMIT_AT_SECTION, FALSE);
  return step_section (walk, sections[index]);
}

/* Goes on inside a field's value, which may be any JSON. */
static gboolean
step_value (Walk     *walk,
            JsonNode *value)
{
  while (!at_end (walk))
    {
      JsonNode *child = NULL;

      if (value != NULL && JSON_NODE_HOLDS_ARRAY (value))
        {
          JsonArray *array = json_node_get_array (value);
          guint index;

          if (!take_index (walk, json_array_get_length (array), &index))
            return FALSE;
          if (index < json_array_get_length (array))
            child = json_array_get_element (array, index);
        }
      else if (value != NULL && JSON_NODE_HOLDS_OBJECT (value))
        {
          const char *name;

          take_name (walk, &name);
          child = json_object_get_member (json_node_get_object (value), name);
        }
      else
        return FALSE;
      if (child == NULL)
        return arrive (walk, REMIT_AT_FIELD_VALUE, FALSE);
      value = child;
    }
  return arrive (walk, REMIT_AT_FIELD_VALUE, TRUE);
}

static gboolean
step_fields (Walk *walk)
{
  const char *name;

  if (at_end (walk))
    return arrive (walk, REMIT_AT_FIELDS, TRUE);
  take_name (walk, &name);
  walk->at->field = remit_agent_find_field (walk->agent, name);
  if (at_end (walk))
    return arrive (walk, REMIT_AT_FIELD, walk->at->field != NULL);
  if (walk->at->field == NULL)
    return FALSE;
  walk->at->rest = g_strdupv (walk->tokens);
  return step_value (walk, walk->at->field->value);
}

static gboolean
step_agent (Walk *walk)
{
  const char *name;

  if (at_end (walk))
    return arrive (walk, REMIT_AT_AGENT, TRUE);
  take_name (walk, &name);
  if (strcmp (name, "format") == 0 || strcmp (name, "dialect") == 0)
    return arrive (walk, REMIT_AT_NOTHING, TRUE);
  if (strcmp (name, "fields") == 0)
    return step_fields (walk);
  if (strcmp (name, "title") == 0)
    {
      walk->at->string = &walk->agent->title;
      return arrive (walk, REMIT_AT_TITLE, TRUE);
    }
  if (strcmp (name, "sections") != 0)
    return FALSE;
  return at_end (walk) ? arrive (walk, REMIT_AT_SECTIONS, TRUE)
                       : step_sections (walk, walk->agent->sections, walk->agent->n_sections);
}

gboolean
remit_agent_resolve (const RemitAgent *agent,
                     const char       *pointer,
                     RemitPointer     *target,
                     GError          **error)
{
  g_auto (GStrv) tokens = NULL;
  Walk walk = { .agent = agent, .at = target };

  memset (target, 0, sizeof *target);
  target->index = G_MAXUINT;
  tokens = split (pointer, error);
  if (tokens == NULL)
    return FALSE;
  walk.tokens = tokens;
  if (step_agent (&walk))
    return TRUE;
  g_set_error (error, REMIT_POINTER_ERROR, REMIT_POINTER_ERROR_NOWHERE,
               _("“%s” leads to nothing in this file"), pointer);
  return FALSE;
}

void
remit_pointer_clear (RemitPointer *target)
{
  g_clear_pointer (&target->name, g_free);
  g_clear_pointer (&target->rest, g_strfreev);
}
