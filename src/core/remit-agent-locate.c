/* remit-agent-locate.c: the pointer to what stands at a place of the text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-agent.h"

#include <string.h>

/* Where to look, and the pointer so far. */
typedef struct
{
  gsize    offset;
  gboolean touch; /* a span that ends at the offset holds it too */
  GString *path;
} Search;

static gboolean locate_blocks (Search            *search,
                               RemitBlock *const *blocks,
                               guint              n_blocks);
static gboolean locate_sections (Search              *search,
                                 RemitSection *const *sections,
                                 guint                n_sections);

static gboolean
holds (const Search *search,
       RemitSpan     span)
{
  return span.start <= search->offset
         && (search->offset < span.end || (search->touch && search->offset == span.end));
}

/* An absent string has an empty span that means nothing; an empty cell has one that does. */
static gboolean
holds_string (const Search      *search,
              const RemitString *string)
{
  return (string->text != NULL || string->span.end > string->span.start)
         && holds (search, string->span);
}

static void
push (Search     *search,
      const char *token)
{
  g_string_append_c (search->path, '/');
  for (const char *p = token; *p != '\0'; p++)
    if (*p == '~')
      g_string_append (search->path, "~0");
    else if (*p == '/')
      g_string_append (search->path, "~1");
    else
      g_string_append_c (search->path, *p);
}

static void
push_index (Search *search,
            guint   index)
{
  g_string_append_printf (search->path, "/%u", index);
}

/* Where no node begins at the offset, the one that ends there will do. */
static gboolean
search_twice (Search *search,
              gboolean (*look) (Search       *search,
                                gconstpointer node),
              gconstpointer node)
{
  gboolean touch = search->touch;
  gboolean found;

  search->touch = FALSE;
  found = look (search, node);
  if (!found)
    {
      search->touch = TRUE;
      found = look (search, node);
    }
  search->touch = touch;
  return found;
}

/* The offset is in the node at @index of the list called @name: always TRUE. */
static gboolean
enter (Search     *search,
       const char *name,
       guint       index,
       gboolean (*look) (Search       *search,
                         gconstpointer node),
       gconstpointer node)
{
  push (search, name);
  push_index (search, index);
  search_twice (search, look, node);
  return TRUE;
}

static gboolean
locate_string (Search            *search,
               const RemitString *string,
               const char        *name)
{
  if (!holds_string (search, string))
    return FALSE;
  push (search, name);
  return TRUE;
}

static gboolean
look_in_item (Search       *search,
              gconstpointer node)
{
  const RemitItem *item = node;

  if (locate_string (search, &item->label, "label")
      || locate_string (search, &item->target, "target")
      || locate_string (search, &item->text, "text"))
    return TRUE;
  if (item->check != REMIT_CHECK_NONE && holds (search, item->check_span))
    {
      push (search, "checked");
      return TRUE;
    }
  return locate_blocks (search, item->blocks, item->n_blocks);
}

static gboolean
locate_items (Search           *search,
              const RemitItems *items,
              const char       *name)
{
  for (guint i = 0; i < items->n_items; i++)
    if (holds (search, items->items[i]->span))
      return enter (search, name, i, look_in_item, items->items[i]);
  return FALSE;
}

/* Names the list itself where the offset is in it but in none of its items. */
static gboolean
locate_side (Search           *search,
             const RemitItems *items,
             const char       *name)
{
  if (!items->present)
    return FALSE;
  if (locate_items (search, items, name))
    return TRUE;
  if (!holds (search, items->span) && !holds (search, items->label_span))
    return FALSE;
  push (search, name);
  return TRUE;
}

static gboolean
locate_row (Search              *search,
            const RemitTableRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (holds_string (search, &row->cells[i]))
      {
        push_index (search, i);
        return TRUE;
      }
  return FALSE;
}

static gboolean
look_in_row (Search       *search,
             gconstpointer node)
{
  return locate_row (search, node);
}

static gboolean
locate_table (Search           *search,
              const RemitBlock *block)
{
  if (holds (search, block->columns.span))
    {
      push (search, "columns");
      search_twice (search, look_in_row, &block->columns);
      return TRUE;
    }
  for (guint i = 0; i < block->n_rows; i++)
    if (holds (search, block->rows[i].span))
      return enter (search, "rows", i, look_in_row, &block->rows[i]);
  return FALSE;
}

static gboolean
look_in_block (Search       *search,
               gconstpointer node)
{
  const RemitBlock *block = node;

  switch (block->type)
    {
    case REMIT_BLOCK_LIST:
      return locate_items (search, &block->list, "items");
    case REMIT_BLOCK_TABLE:
      return locate_table (search, block);
    case REMIT_BLOCK_CODE:
      return locate_string (search, &block->info, "info")
             || locate_string (search, &block->text, "text");
    case REMIT_BLOCK_TEXT:
      return locate_string (search, &block->text, "text");
    case REMIT_BLOCK_RULE:
    default:
      return FALSE;
    }
}

static gboolean
locate_blocks (Search            *search,
               RemitBlock *const *blocks,
               guint              n_blocks)
{
  for (guint i = 0; i < n_blocks; i++)
    if (holds (search, blocks[i]->span))
      return enter (search, "blocks", i, look_in_block, blocks[i]);
  return FALSE;
}

static gboolean
look_in_section (Search       *search,
                 gconstpointer node)
{
  const RemitSection *section = node;

  if (locate_string (search, &section->note, "note")
      || locate_string (search, &section->target, "target")
      || locate_string (search, &section->heading, "heading")
      || locate_side (search, &section->will, "will")
      || locate_side (search, &section->wont, "wont")
      || locate_blocks (search, section->blocks, section->n_blocks)
      || locate_sections (search, section->sections, section->n_sections))
    return TRUE;
  if (!section->parallel
      || (!holds (search, section->parallel_span) && !holds (search, section->end_parallel_span)))
    return FALSE;
  push (search, "parallel");
  return TRUE;
}

static gboolean
locate_sections (Search              *search,
                 RemitSection *const *sections,
                 guint                n_sections)
{
  for (guint i = 0; i < n_sections; i++)
    if (holds (search, sections[i]->span))
      return enter (search, "sections", i, look_in_section, sections[i]);
  return FALSE;
}

static gboolean
look_in_field (Search       *search,
               gconstpointer node)
{
  const RemitField *field = node;

  for (guint i = 0; i < field->n_items; i++)
    if (holds_string (search, &field->items[i]))
      {
        push_index (search, i);
        return TRUE;
      }
  return FALSE;
}

static gboolean
locate_fields (Search           *search,
               const RemitAgent *agent)
{
  for (guint i = 0; i < agent->n_fields; i++)
    {
      const RemitField *field = &agent->fields[i];
      gboolean here = holds (search, field->span);

      for (guint j = 0; !here && j < field->n_places; j++)
        here = holds (search, field->places[j].span);
      if (!here)
        continue;
      push (search, "fields");
      push (search, field->key);
      search_twice (search, look_in_field, field);
      return TRUE;
    }
  return FALSE;
}

/* Views stand in the description and come first: they are the inner ones. The fields come before
 * the sections of the body, whose elements' attributes some of them are. */
static gboolean
look_in_agent (Search       *search,
               gconstpointer node)
{
  const RemitAgent *agent = node;

  for (guint i = 0; i < agent->n_sections; i++)
    if (agent->sections[i]->form == REMIT_FORM_VIEW && holds (search, agent->sections[i]->span))
      return locate_sections (search, agent->sections, agent->n_sections);
  return locate_fields (search, agent) || locate_string (search, &agent->title, "title")
         || locate_sections (search, agent->sections, agent->n_sections);
}

char *
remit_agent_pointer_at (const RemitAgent *agent,
                        gsize             offset)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Search search = { .offset = offset, .path = path };

  if (!search_twice (&search, look_in_agent, agent))
    return NULL;
  return g_strdup (path->str);
}
