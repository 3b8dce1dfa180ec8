/* remit-read-bounds.c: what an agent will and will not do, however it is written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

#define MAX_PLAIN_BYTES 22

static RemitItems *
get_side (RemitSection *section,
          RemitBound    bound)
{
  if (bound == REMIT_BOUND_NONE)
    return NULL;
  return bound == REMIT_BOUND_WILL ? &section->will : &section->wont;
}

/* The side that a section has no items for yet and that @name names. */
static RemitItems *
find_free_side (const RemitReader *reader,
                RemitSection      *section,
                RemitSpan          name)
{
  RemitBound bound = remit_bound_find (reader->data + name.start,
                                       (gssize) (name.end - name.start));
  RemitItems *side = get_side (section, bound);

  return side != NULL && !side->present ? side : NULL;
}

/* The line of its paragraph that a text begins in. */
static guint
find_line (const RemitBlock *block)
{
  guint line = 0;

  while (line + 1 < block->node->n_lines
         && block->node->lines[line].end < block->text.span.start)
    line++;
  return line;
}

/* `**Will:**`, `__Will__:` or `Will:` at the start of a text. @rest is where the text goes on. */
static gboolean
find_name (const RemitReader *reader,
           const RemitBlock  *block,
           RemitSpan         *name,
           gsize             *rest)
{
  RemitReadLabel label;
  RemitSpan line;

  if (block->type != REMIT_BLOCK_TEXT || block->node == NULL
      || block->node->type != REMIT_NODE_PARAGRAPH)
    return FALSE;
  line = remit_read_trim (reader, REMIT_SPAN (block->text.span.start,
                                              block->node->lines[find_line (block)].end));
  *name = remit_read_clean_name (reader, line);
  *rest = line.end;
  if (name->start != line.start)
    return TRUE;
  if (name->end != line.end)
    return line.end - line.start <= MAX_PLAIN_BYTES
           && g_ascii_isupper (reader->data[line.start]);
  if (!remit_read_find_label (reader, line, FALSE, &label))
    return FALSE;
  *name = label.label;
  *rest = label.rest;
  return TRUE;
}

/* The end of the name with its marks. */
static gsize
name_end (const RemitReader *reader,
          RemitSpan          name,
          gsize              rest)
{
  gsize end = rest;

  while (end > name.end && remit_read_is_space (reader->data[end - 1]))
    end--;
  return end;
}

static gboolean
is_named_side (const RemitReader *reader,
               const RemitBlock  *block)
{
  RemitSpan name;
  gsize rest;

  return find_name (reader, block, &name, &rest)
         && remit_bound_find (reader->data + name.start, (gssize) (name.end - name.start))
              != REMIT_BOUND_NONE;
}

/* Prose counts as an item where nothing but another side follows. */
static gboolean
ends_side (const RemitReader  *reader,
           const RemitSection *section,
           guint               index)
{
  return index >= section->n_blocks || is_named_side (reader, section->blocks[index]);
}

static void
remove_blocks (RemitSection *section,
               guint         index,
               guint         n)
{
  section->n_blocks -= n;
  memmove (section->blocks + index, section->blocks + index + n,
           (section->n_blocks - index) * sizeof (RemitBlock *));
}

/* The block at @index names a side: takes what follows it. Returns the number of blocks that are
 * gone. */
static guint
take_named (RemitReader  *reader,
            RemitSection *section,
            guint         index)
{
  const RemitBlock *block = section->blocks[index];
  const RemitBlock *next = index + 1 < section->n_blocks ? section->blocks[index + 1] : NULL;
  RemitItems *side;
  RemitSpan name, marks;
  gsize rest;

  if (!find_name (reader, block, &name, &rest)
      || (side = find_free_side (reader, section, name)) == NULL)
    return 0;
  marks = REMIT_SPAN (block->text.span.start, name_end (reader, name, rest));
  if (block->text.span.end > marks.end)
    {
      if (!ends_side (reader, section, index + 1))
        return 0;
      remit_read_prose (reader, block->node, block->node, find_line (block), rest, side);
      side->label_span = marks;
      return 1;
    }
  if (next != NULL && next->type == REMIT_BLOCK_LIST)
    *side = next->list;
  else if (next != NULL && next->type == REMIT_BLOCK_TEXT && next->node != NULL
           && !is_named_side (reader, next) && ends_side (reader, section, index + 2))
    remit_read_prose (reader, next->node, next->node, find_line (next), next->text.span.start,
                      side);
  else
    return 0;
  side->label_span = marks;
  return 2;
}

/* What names the side in a section that is read as one: the tag, the heading's words, all of a
 * label line. */
static RemitSpan
get_label_line (const RemitReader  *reader,
                const RemitSection *section)
{
  const RemitLine *line;

  if (section->form != REMIT_FORM_LABEL_LINE)
    return section->name_span;
  line = &section->node->lines[0];
  return remit_read_trim (reader, REMIT_SPAN (line->start, line->end));
}

/* An element or heading below the section that names a side and holds one list or one text. */
static gboolean
take_child (RemitReader        *reader,
            RemitSection       *section,
            const RemitSection *child)
{
  const RemitBlock *block = child->n_blocks == 1 ? child->blocks[0] : NULL;
  RemitItems *side;

  if (block == NULL || child->role != REMIT_ROLE_SECTION || child->n_sections > 0
      || child->note.text != NULL || child->parallel || child->target.text != NULL)
    return FALSE;
  side = find_free_side (reader, section, child->name_span);
  if (side == NULL)
    return FALSE;
  if (block->type == REMIT_BLOCK_LIST)
    *side = block->list;
  else if (block->type == REMIT_BLOCK_TEXT && block->node != NULL && child->node != NULL
           && child->form == REMIT_FORM_ELEMENT
           && memchr (reader->data + block->span.start, '|', block->span.end - block->span.start))
    {
      const RemitReadPlace place = { REMIT_FORM_PIPES, child->node, NULL };

      remit_read_pipes (reader, &place, block->text.span, side);
    }
  else if (block->type == REMIT_BLOCK_TEXT && block->node != NULL)
    remit_read_prose (reader, child->node, block->node, find_line (block), block->text.span.start,
                      side);
  else
    return FALSE;
  side->label_span = get_label_line (reader, child);
  return TRUE;
}

void
remit_read_take_bounds (RemitReader  *reader,
                        RemitSection *section)
{
  guint left = 0;

  for (guint i = 0; i < section->n_blocks;)
    {
      guint taken = take_named (reader, section, i);

      if (taken > 0)
        remove_blocks (section, i, taken);
      else
        i++;
    }
  for (guint i = 0; i < section->n_sections; i++)
    if (!take_child (reader, section, section->sections[i]))
      section->sections[left++] = section->sections[i];
  section->n_sections = left;
}

/* --- label lines at the top (prompt) --- */

/* The side that a label section over a list names. */
RemitBound
remit_read_get_label_bound (const RemitSection *section)
{
  if (section->form != REMIT_FORM_LABEL_LINE || section->role != REMIT_ROLE_SECTION
      || section->heading.text == NULL || section->n_sections > 0 || section->n_blocks == 0
      || section->note.text != NULL || section->parallel || section->target.text != NULL
      || section->blocks[0]->type != REMIT_BLOCK_LIST)
    return REMIT_BOUND_NONE;
  return remit_bound_find (section->heading.text, -1);
}

static void
set_side (const RemitReader  *reader,
          RemitSection       *bounds,
          RemitBound          bound,
          const RemitSection *label)
{
  RemitItems *side = get_side (bounds, bound);

  *side = label->blocks[0]->list;
  side->label_span = get_label_line (reader, label);
  bounds->span.end = MAX (bounds->span.end, label->span.end);
}

static RemitSection *
new_bounds (RemitReader        *reader,
            const RemitSection *label)
{
  RemitSection *bounds = remit_read_new_section (reader, REMIT_FORM_LABEL_LINE, label->span,
                                                 label->node);

  bounds->role = REMIT_ROLE_BOUNDS;
  return bounds;
}

/* `Will:` and `Will Not:` one after the other are one section; so they are after a label section of
 * bounds. */
void
remit_read_merge_bounds (RemitReader *reader)
{
  RemitAgent *agent = reader->agent;
  RemitSection *bounds = NULL;
  guint left = 0;

  for (guint i = 0; i < agent->n_sections; i++)
    {
      RemitSection *section = agent->sections[i];
      RemitBound bound = section->n_blocks == 1 ? remit_read_get_label_bound (section)
                                                : REMIT_BOUND_NONE;

      if (bound == REMIT_BOUND_NONE)
        {
          bounds = section->form == REMIT_FORM_LABEL_LINE && section->role == REMIT_ROLE_BOUNDS
                         && section->n_sections == 0 ? section : NULL;
          agent->sections[left++] = section;
          continue;
        }
      if (bounds == NULL || get_side (bounds, bound)->present)
        agent->sections[left++] = bounds = new_bounds (reader, section);
      set_side (reader, bounds, bound, section);
    }
  agent->n_sections = left;
}
