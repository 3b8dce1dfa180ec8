/* remit-patch-columns.c: operations on columns of tables, and on cells that a ragged row lacks
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-structure.h"

#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>

static gboolean
find_table (const RemitAgent *agent,
            const char       *pointer,
            RemitPointer     *target,
            GError          **error)
{
  if (!remit_patch_find (agent, pointer, REMIT_AT_BLOCK, target, error))
    return FALSE;
  if (target->block->type == REMIT_BLOCK_TABLE)
    return TRUE;

  g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PATH, _("“%s” leads to no table"),
               pointer);

  return FALSE;
}

static gboolean
check_index (guint    index,
             guint    n,
             GError **error)
{
  if (index < n)
    return TRUE;

  g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_VALUE,
                       _("the table has no such place"));

  return FALSE;
}

/* A row may have more cells than the header. */
static guint
get_width (const RemitBlock *table)
{
  guint width = table->columns.n_cells;

  for (guint i = 0; i < table->n_rows; i++)
    width = MAX (width, table->rows[i].n_cells);

  return width;
}

/* Adds an operation on the cell of @column, where @row reaches that far. */
static void
change_cell (GPtrArray           *operations,
             const RemitTableRow *row,
             RemitOperationType   type,
             const char          *pointer,
             guint                column)
{
  gboolean add = type == REMIT_OPERATION_ADD;
  g_autoptr (JsonNode) empty = json_node_init_string (json_node_alloc (), "");
  g_autofree char *cell = g_strdup_printf ("%s/%u", pointer, column);

  if (row->n_cells >= (add ? column : column + 1))
    g_ptr_array_add (operations, remit_operation_new (type, cell, NULL, add ? empty : NULL));
}

/* Does the same with a cell of the header and of each row. */
static GPtrArray *
change_column (const RemitBlock  *table,
               const char        *pointer,
               RemitOperationType type,
               guint              column)
{
  g_autofree char *header = g_strconcat (pointer, "/columns", NULL);
  GPtrArray *operations = remit_operations_new ();

  change_cell (operations, &table->columns, type, header, column);
  for (guint i = 0; i < table->n_rows; i++)
    {
      g_autofree char *row = g_strdup_printf ("%s/rows/%u", pointer, i);

      change_cell (operations, &table->rows[i], type, row, column);
    }

  return operations;
}

GPtrArray *
remit_patch_add_column (const RemitAgent *agent,
                        const char       *pointer,
                        guint             column,
                        GError          **error)
{
  g_auto (RemitPointer) target = { 0 };

  if (!find_table (agent, pointer, &target, error)
      || !check_index (column, get_width (target.block) + 1, error))
    return NULL;

  return change_column (target.block, pointer, REMIT_OPERATION_ADD, column);
}

GPtrArray *
remit_patch_remove_column (const RemitAgent *agent,
                           const char       *pointer,
                           guint             column,
                           GError          **error)
{
  g_auto (RemitPointer) target = { 0 };

  if (!find_table (agent, pointer, &target, error)
      || !check_index (column, get_width (target.block), error))
    return NULL;

  return change_column (target.block, pointer, REMIT_OPERATION_REMOVE, column);
}

GPtrArray *
remit_patch_set_cell (const RemitAgent *agent,
                      const char       *pointer,
                      guint             row,
                      guint             column,
                      const char       *text,
                      GError          **error)
{
  g_auto (RemitPointer) target = { 0 };
  GPtrArray *operations;
  guint n_cells;

  if (!find_table (agent, pointer, &target, error)
      || !check_index (row, target.block->n_rows, error)
      || !check_index (column, get_width (target.block), error))
    return NULL;

  operations = remit_operations_new ();
  n_cells = target.block->rows[row].n_cells;
  for (guint i = MIN (n_cells, column); i <= column; i++)
    {
      g_autofree char *cell = g_strdup_printf ("%s/rows/%u/%u", pointer, row, i);
      g_autoptr (JsonNode) value
          = json_node_init_string (json_node_alloc (), i == column ? text : "");

      g_ptr_array_add (operations,
                       remit_operation_new (i < n_cells ? REMIT_OPERATION_REPLACE
                                                        : REMIT_OPERATION_ADD,
                                            cell, NULL, value));
    }

  return operations;
}
