/* remit-read-blocks.c: the scan's blocks as blocks of the model: texts, lists and their items,
 * tables, code
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

static RemitBlock *
new_block (RemitReader     *reader,
           RemitBlockType   type,
           const RemitNode *node)
{
  RemitBlock *block = remit_arena_new0 (reader->arena, RemitBlock);

  block->type = type;
  block->node = node;
  block->span = node->span;
  block->start = 1;
  return block;
}

/* The lines of @node from @from up to @to, the first one from @start on, as a block of text. */
RemitBlock *
remit_read_text_block (RemitReader     *reader,
                       const RemitNode *node,
                       guint            from,
                       guint            to,
                       gsize            start)
{
  RemitBlock *block = new_block (reader, REMIT_BLOCK_TEXT, node);

  block->text = remit_read_lines (reader, node, from, to, start);
  block->span = REMIT_SPAN (block->text.span.start, MAX (block->text.span.end,
                                                         node->lines[to - 1].end));
  if (remit_read_span_is_empty (block->text.span))
    block->span = block->text.span;
  return block;
}

static gboolean
is_text (const RemitNode *node)
{
  return node != NULL && (node->type == REMIT_NODE_PARAGRAPH || node->type == REMIT_NODE_COMMENT);
}

static RemitSpan
first_line (const RemitNode *text)
{
  return REMIT_SPAN (text->lines[0].start, text->lines[0].end);
}

/* docs/model.md: a plain label is one only where every item of the list has a label. */
static gboolean
is_labelled (const RemitReader *reader,
             const RemitNode   *list)
{
  RemitReadLabel label;

  for (const RemitNode *item = list->first; item != NULL; item = item->next)
    if (!is_text (item->first)
        || !remit_read_find_label (reader, first_line (item->first), TRUE, &label))
      return FALSE;
  return TRUE;
}

/* A plain label needs something that it labels. */
static gboolean
labels_something (const RemitReader    *reader,
                  const RemitNode      *text,
                  const RemitReadLabel *label)
{
  RemitSpan rest = REMIT_SPAN (label->rest, text->lines[0].end);

  return label->style != REMIT_LABEL_PLAIN || text->n_lines > 1 || text->next != NULL
         || !remit_read_span_is_empty (remit_read_trim (reader, rest));
}

static void
read_item_text (RemitReader     *reader,
                const RemitNode *text,
                gboolean         plain,
                RemitItem       *item)
{
  gsize start = text->lines[0].start;
  RemitReadLabel label;

  if (remit_read_find_label (reader, first_line (text), plain, &label)
      && labels_something (reader, text, &label))
    {
      remit_read_set_label (reader, item, &label, REMIT_FORM_MARKDOWN);
      start = label.rest;
    }
  item->text = remit_read_lines (reader, text, 0, text->n_lines, start);
  if (text->n_lines == 1)
    item->text.column = item->node->as.item.content;
}

static void
read_check (const RemitNode *node,
            RemitItem       *item)
{
  if (node->as.item.task == '\0')
    return;
  item->check = node->as.item.task == ' ' ? REMIT_CHECK_OFF : REMIT_CHECK_ON;
  item->check_span = node->as.item.check;
}

static RemitItem *
read_item (RemitReader     *reader,
           const RemitNode *node,
           gboolean         plain)
{
  RemitItem *item = remit_arena_new0 (reader->arena, RemitItem);
  const RemitNode *child = node->first;
  gsize end = node->as.item.task != '\0' ? node->as.item.check.end + 1 : node->as.item.marker.end;

  item->node = node;
  item->span = node->span;
  item->form = REMIT_FORM_MARKDOWN;
  item->text = (RemitString) {
    .text = "",
    .span = REMIT_SPAN (end, end),
    .form = REMIT_FORM_MARKDOWN,
    .entities = reader->dialect->entities,
    .column = node->as.item.content,
  };
  read_check (node, item);
  if (is_text (child))
    {
      read_item_text (reader, child, plain, item);
      child = child->next;
    }
  for (; child != NULL; child = child->next)
    {
      item->blocks = remit_read_grow (reader, item->blocks, item->n_blocks, sizeof (RemitBlock *));
      item->blocks[item->n_blocks++] = remit_read_block (reader, child);
    }
  return item;
}

static RemitBlock *
read_list (RemitReader     *reader,
           const RemitNode *node)
{
  RemitBlock *block = new_block (reader, REMIT_BLOCK_LIST, node);
  gboolean plain = is_labelled (reader, node);
  RemitItems *list = &block->list;
  guint n = 0;

  for (const RemitNode *item = node->first; item != NULL; item = item->next)
    n++;
  block->ordered = node->as.list.ordered;
  block->start = node->as.list.ordered ? node->as.list.start : 1;
  list->present = TRUE;
  list->form = REMIT_FORM_MARKDOWN;
  list->node = node;
  list->span = node->span;
  list->items = remit_arena_alloc (reader->arena, n * sizeof (RemitItem *));
  for (const RemitNode *item = node->first; item != NULL; item = item->next)
    list->items[list->n_items++] = read_item (reader, item, plain);
  return block;
}

static RemitTableRow
read_row (RemitReader    *reader,
          const RemitRow *node)
{
  RemitTableRow row = { .span = node->span, .n_cells = node->n_cells, .node = node };

  row.cells = remit_arena_alloc (reader->arena, node->n_cells * sizeof (RemitString));
  for (guint i = 0; i < node->n_cells; i++)
    {
      RemitString *cell = &row.cells[i];

      g_string_truncate (reader->buffer, 0);
      remit_scan_append_cell (reader->agent->scan, &node->cells[i], reader->buffer);
      cell->text = remit_read_copy (reader, reader->buffer->str, reader->buffer->len,
                                    remit_read_text_decode (reader));
      cell->span = node->cells[i].span;
      cell->form = REMIT_FORM_CELL;
      cell->entities = reader->dialect->entities;
    }
  return row;
}

static RemitBlock *
read_table (RemitReader     *reader,
            const RemitNode *node)
{
  RemitBlock *block = new_block (reader, REMIT_BLOCK_TABLE, node);

  block->columns = read_row (reader, &node->as.table.header);
  block->n_rows = node->as.table.n_rows;
  block->rows = remit_arena_alloc (reader->arena, block->n_rows * sizeof (RemitTableRow));
  for (guint i = 0; i < block->n_rows; i++)
    block->rows[i] = read_row (reader, &node->as.table.rows[i]);
  return block;
}

static RemitBlock *
read_code (RemitReader     *reader,
           const RemitNode *node)
{
  RemitBlock *block = new_block (reader, REMIT_BLOCK_CODE, node);

  block->text = remit_read_code (reader, node);
  block->info = (RemitString) {
    .text = remit_read_slice (reader, node->as.code.info, REMIT_READ_VERBATIM),
    .span = node->as.code.info,
    .form = REMIT_FORM_MARKDOWN,
  };
  return block;
}

/* A node that is a block: no element, heading or directive. */
RemitBlock *
remit_read_block (RemitReader     *reader,
                  const RemitNode *node)
{
  if (node->type == REMIT_NODE_LIST)
    return read_list (reader, node);
  if (node->type == REMIT_NODE_TABLE)
    return read_table (reader, node);
  if (node->type == REMIT_NODE_CODE)
    return read_code (reader, node);
  if (is_text (node))
    return remit_read_text_block (reader, node, 0, node->n_lines, node->lines[0].start);
  return new_block (reader, REMIT_BLOCK_RULE, node);
}
