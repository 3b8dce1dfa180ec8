/* remit-list-rows.c: the items of a list, nested ones included, as rows one below the other
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-list-rows.h"

static void add_items (GArray           *rows,
                       const RemitItems *items,
                       const char       *pointer,
                       gboolean          ordered,
                       guint             start,
                       guint             level);

static void
clear_row (gpointer data)
{
  RemitListRow *row = data;

  g_free (row->pointer);
  g_free (row->list);
}

static void
add_text (GArray            *rows,
          const RemitString *string,
          char              *pointer,
          guint              level)
{
  RemitListRow row = { .pointer = pointer, .level = level, .string = string };

  g_array_append_val (rows, row);
}

static void
add_cells (GArray              *rows,
           const RemitTableRow *cells,
           const char          *pointer,
           guint                level)
{
  for (guint i = 0; i < cells->n_cells; i++)
    add_text (rows, &cells->cells[i], g_strdup_printf ("%s/%u", pointer, i), level);
}

static void
add_table (GArray           *rows,
           const RemitBlock *block,
           const char       *pointer,
           guint             level)
{
  g_autofree char *columns = g_strconcat (pointer, "/columns", NULL);

  add_cells (rows, &block->columns, columns, level);
  for (guint i = 0; i < block->n_rows; i++)
    {
      g_autofree char *row = g_strdup_printf ("%s/rows/%u", pointer, i);

      add_cells (rows, &block->rows[i], row, level);
    }
}

static void
add_block (GArray           *rows,
           const RemitBlock *block,
           const char       *pointer,
           guint             level)
{
  g_autofree char *items = NULL;

  switch (block->type)
    {
    case REMIT_BLOCK_LIST:
      items = g_strconcat (pointer, "/items", NULL);
      add_items (rows, &block->list, items, block->ordered, block->start, level);
      break;
    case REMIT_BLOCK_TABLE:
      add_table (rows, block, pointer, level);
      break;
    case REMIT_BLOCK_TEXT:
    case REMIT_BLOCK_CODE:
      add_text (rows, &block->text, g_strconcat (pointer, "/text", NULL), level);
      break;
    case REMIT_BLOCK_RULE:
    default:
      break;
    }
}

static void
add_item (GArray           *rows,
          const RemitItems *items,
          guint             index,
          const char       *list,
          gboolean          ordered,
          guint             start,
          guint             level)
{
  const RemitItem *item = items->items[index];
  RemitListRow row = {
    .pointer = g_strdup_printf ("%s/%u", list, index),
    .list = g_strdup (list),
    .index = index,
    .length = items->n_items,
    .level = level,
    .marker = ordered ? REMIT_MARKER_NUMBER : REMIT_MARKER_BULLET,
    .number = start + index,
    .labelled = item->label.text != NULL,
    .item = item,
    .string = &item->text,
  };

  if (item->check != REMIT_CHECK_NONE)
    row.marker = REMIT_MARKER_TASK;
  g_array_append_val (rows, row);

  for (guint i = 0; i < item->n_blocks; i++)
    {
      g_autofree char *block = g_strdup_printf ("%s/%u/blocks/%u", list, index, i);

      add_block (rows, item->blocks[i], block, level + 1);
    }
}

static void
add_items (GArray           *rows,
           const RemitItems *items,
           const char       *pointer,
           gboolean          ordered,
           guint             start,
           guint             level)
{
  for (guint i = 0; i < items->n_items; i++)
    add_item (rows, items, i, pointer, ordered, start, level);
}

GArray *
remit_list_rows_new (const RemitItems *items,
                     const char       *pointer,
                     gboolean          ordered,
                     guint             start)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (RemitListRow));

  g_array_set_clear_func (rows, clear_row);
  add_items (rows, items, pointer, ordered, start, 0);
  return rows;
}

void
remit_list_rows_hide_bullets (GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      RemitListRow *row = &g_array_index (rows, RemitListRow, i);

      if (row->level == 0 && row->marker == REMIT_MARKER_BULLET)
        row->marker = REMIT_MARKER_NONE;
    }
}
