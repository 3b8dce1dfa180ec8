/* remit-table-editor.c: edits a table as a grid: delegation, anti-patterns, any other
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-table-editor.h"

#include <glib/gi18n.h>

#include "remit-grid.h"
#include "remit-patch-structure.h"
#include "remit-row-commands.h"

struct _RemitTableEditor
{
  RemitEditor parent_instance;

  RemitGrid  *grid;
  gboolean    links;
  int         focus_row;      /* what had the focus last, to tell which place a grid's child edits */
  guint       focus_column;
};

G_DEFINE_FINAL_TYPE (RemitTableEditor, remit_table_editor, REMIT_TYPE_EDITOR)

static gboolean
remit_table_editor_can_show (RemitEditor        *editor,
                             const RemitPointer *at)
{
  return at->kind == REMIT_AT_BLOCK && at->block->type == REMIT_BLOCK_TABLE;
}

/* --- showing --- */

static const char *
cell_text (const RemitTableRow *row,
           guint                column)
{
  return column < row->n_cells ? row->cells[column].text : "";
}

static guint
count_columns (const RemitBlock *block)
{
  guint n = block->columns.n_cells;

  for (guint i = 0; i < block->n_rows; i++)
    n = MAX (n, block->rows[i].n_cells);
  return n;
}

/* The file of the agent that a cell names, where it lies in the document's folder. */
static GFile *
find_agent (RemitTableEditor *self,
            const char       *name)
{
  GFile *file = remit_document_get_file (remit_editor_get_document (REMIT_EDITOR (self)));
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *basename = g_strconcat (name, ".md", NULL);
  g_autoptr (GFile) agent = NULL;

  if (folder == NULL || *name == '\0' || strchr (name, '/') != NULL)
    return NULL;

  agent = g_file_get_child (folder, basename);
  return g_file_query_exists (agent, NULL) ? g_steal_pointer (&agent) : NULL;
}

static void
show_link (RemitTableEditor *self,
           guint             row,
           const char       *name)
{
  g_autoptr (GFile) file = find_agent (self, name);
  g_autofree char *tip = NULL;

  if (file != NULL)
    /* Translators: opens the file of another agent; %s is its name */
    tip = g_strdup_printf (_("Open %s"), name);
  remit_grid_set_link (self->grid, row, tip);
}

static void
show_cell (RemitTableEditor *self,
           int               row,
           guint             column,
           const char       *text)
{
  RemitGrowText *field = remit_grid_get_cell (self->grid, row, column);

  if (field != NULL)
    remit_editor_show_text (field, text);
}

static void
remit_table_editor_update (RemitEditor        *editor,
                           const RemitPointer *at)
{
  RemitTableEditor *self = REMIT_TABLE_EDITOR (editor);
  const RemitBlock *block = at->block;
  guint n_columns = count_columns (block);

  remit_grid_set_size (self->grid, block->n_rows, n_columns);
  for (guint column = 0; column < n_columns; column++)
    remit_grid_set_header (self->grid, column, cell_text (&block->columns, column));

  for (guint row = 0; row < block->n_rows; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        show_cell (self, row, column, cell_text (&block->rows[row], column));
      if (self->links)
        show_link (self, row, cell_text (&block->rows[row], 0));
    }
}

/* --- what the user does --- */

static char *
cell_pointer (RemitTableEditor *self,
              int               row,
              guint             column)
{
  const char *own = remit_editor_get_pointer (REMIT_EDITOR (self));

  if (row < 0)
    return remit_pointer_join (own, "columns/%u", column);
  return remit_pointer_join (own, "rows/%d/%u", row, column);
}

static const RemitBlock *
block_of (RemitTableEditor *self,
          RemitPointer     *at)
{
  RemitEditor *editor = REMIT_EDITOR (self);

  if (!remit_agent_resolve (remit_editor_get_agent (editor), remit_editor_get_pointer (editor), at,
                            NULL))
    return NULL;
  return at->block;
}

/* A cell that a ragged row lacks, with all before it: one step to undo with what is typed there next. */
static void
add_cells (RemitTableEditor *self,
           guint             row,
           guint             column,
           const char       *text)
{
  RemitEditor *editor = REMIT_EDITOR (self);
  g_autofree char *typed = cell_pointer (self, row, column);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) operations =
    remit_patch_set_cell (remit_editor_get_agent (editor), remit_editor_get_pointer (editor), row,
                          column, text, &error);

  if (operations == NULL
      || !remit_document_operate_all (remit_editor_get_document (editor), operations, typed, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "form.refused", "s", error->message);
}

static void
on_cell_edited (RemitTableEditor *self,
                guint             row,
                guint             column,
                const char       *text)
{
  g_auto (RemitPointer) at = { 0 };
  const RemitBlock *block = block_of (self, &at);
  g_autofree char *pointer = cell_pointer (self, row, column);

  if (block != NULL && row < block->n_rows && column >= block->rows[row].n_cells)
    add_cells (self, row, column, text);
  else
    remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

static void
on_header_edited (RemitTableEditor *self,
                  guint             column,
                  const char       *text)
{
  g_autofree char *pointer = cell_pointer (self, -1, column);

  remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

static void
on_column_added (RemitTableEditor *self,
                 int               after)
{
  RemitEditor *editor = REMIT_EDITOR (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) operations =
    remit_patch_add_column (remit_editor_get_agent (editor), remit_editor_get_pointer (editor),
                            after + 1, &error);

  remit_editor_restructure (editor, operations, error);
}

static void
on_column_removed (RemitTableEditor *self,
                   guint             column)
{
  RemitEditor *editor = REMIT_EDITOR (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) operations =
    remit_patch_remove_column (remit_editor_get_agent (editor), remit_editor_get_pointer (editor),
                               column, &error);

  remit_editor_restructure (editor, operations, error);
}

static void
add_row (RemitTableEditor *self,
         guint             index)
{
  if (remit_row_commands_add (REMIT_EDITOR (self), index, remit_grid_get_n_columns (self->grid)))
    remit_grid_focus_cell (self->grid, index, 0);
}

static void
on_row_added (RemitTableEditor *self,
              int               after)
{
  add_row (self, after + 1);
}

static void
on_row_removed (RemitTableEditor *self,
                guint             row)
{
  remit_row_commands_remove (REMIT_EDITOR (self), row);
}

static void
on_row_duplicated (RemitTableEditor *self,
                   guint             row)
{
  if (remit_row_commands_duplicate (REMIT_EDITOR (self), row))
    remit_grid_focus_cell (self->grid, row + 1, self->focus_column);
}

static void
on_row_moved (RemitTableEditor *self,
              guint             from,
              guint             to)
{
  if (remit_row_commands_move (REMIT_EDITOR (self), from, to))
    remit_grid_focus_cell (self->grid, to, self->focus_column);
}

static void
on_open (RemitTableEditor *self,
         guint             row)
{
  g_auto (RemitPointer) at = { 0 };
  const RemitBlock *block = block_of (self, &at);

  if (block == NULL || row >= block->n_rows)
    return;

  g_autoptr (GFile) file = find_agent (self, cell_text (&block->rows[row], 0));
  if (file == NULL)
    return;
  g_autofree char *uri = g_file_get_uri (file);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", uri);
}

static void
on_cell_focused (RemitTableEditor *self,
                 int               row,
                 guint             column)
{
  self->focus_row = row;
  self->focus_column = column;
}

static void
remit_table_editor_add (RemitEditor *editor)
{
  RemitTableEditor *self = REMIT_TABLE_EDITOR (editor);

  add_row (self, remit_grid_get_n_rows (self->grid));
}

/* --- places --- */

static char *
remit_table_editor_get_pointer_of (RemitEditor *editor,
                                   GtkWidget   *widget)
{
  RemitTableEditor *self = REMIT_TABLE_EDITOR (editor);

  return cell_pointer (self, self->focus_row, self->focus_column);
}

/* The number after @name in a pointer below the editor's own; FALSE where there is none. */
static gboolean
parse_place (const char *rest,
             int        *row,
             guint      *column)
{
  g_auto (GStrv) tokens = g_strsplit (rest, "/", -1);
  guint n = g_strv_length (tokens);

  *row = -1;
  *column = 0;
  if (n >= 2 && g_str_equal (tokens[0], "columns"))
    *column = g_ascii_strtoull (tokens[1], NULL, 10);
  else if (n >= 2 && g_str_equal (tokens[0], "rows"))
    {
      *row = g_ascii_strtoull (tokens[1], NULL, 10);
      *column = n >= 3 ? g_ascii_strtoull (tokens[2], NULL, 10) : 0;
    }
  else
    return FALSE;

  return TRUE;
}

static GtkWidget *
remit_table_editor_find (RemitEditor *editor,
                         const char  *pointer)
{
  RemitTableEditor *self = REMIT_TABLE_EDITOR (editor);
  gsize own = strlen (remit_editor_get_pointer (editor));
  RemitGrowText *cell = NULL;
  guint column;
  int row;

  if (strlen (pointer) > own && parse_place (pointer + own + 1, &row, &column) &&
      row < (int) remit_grid_get_n_rows (self->grid) &&
      column < remit_grid_get_n_columns (self->grid))
    cell = remit_grid_get_cell (self->grid, row, column);

  return cell != NULL ? GTK_WIDGET (cell) : GTK_WIDGET (editor);
}

static const char *
remit_table_editor_get_add_tip (RemitEditor *editor,
                                RemitRole    role)
{
  return _("Add Row");
}

static void
remit_table_editor_class_init (RemitTableEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  editor_class->can_show = remit_table_editor_can_show;
  editor_class->update = remit_table_editor_update;
  editor_class->add = remit_table_editor_add;
  editor_class->get_add_tip = remit_table_editor_get_add_tip;
  editor_class->get_pointer_of = remit_table_editor_get_pointer_of;
  editor_class->find = remit_table_editor_find;
}

static void
remit_table_editor_init (RemitTableEditor *self)
{
}

GtkWidget *
remit_table_editor_new (RemitDocument *document,
                        const char    *name,
                        gboolean       links)
{
  RemitTableEditor *self = remit_editor_new (REMIT_TYPE_TABLE_EDITOR, document, name);
  const struct
  {
    const char *signal;
    GCallback   callback;
  } handlers[] = {
    { "cell-edited", G_CALLBACK (on_cell_edited) },
    { "header-edited", G_CALLBACK (on_header_edited) },
    { "row-added", G_CALLBACK (on_row_added) },
    { "row-removed", G_CALLBACK (on_row_removed) },
    { "row-duplicated", G_CALLBACK (on_row_duplicated) },
    { "row-moved", G_CALLBACK (on_row_moved) },
    { "column-added", G_CALLBACK (on_column_added) },
    { "column-removed", G_CALLBACK (on_column_removed) },
    { "open", G_CALLBACK (on_open) },
    { "cell-focused", G_CALLBACK (on_cell_focused) },
  };

  self->links = links;
  self->grid = REMIT_GRID (remit_grid_new (name));
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_swapped (self->grid, handlers[i].signal, handlers[i].callback, self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));

  return GTK_WIDGET (self);
}
