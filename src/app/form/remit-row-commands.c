/* remit-row-commands.c: what is done to the rows of a table as wholes: added, removed, duplicated, moved
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-row-commands.h"

#include "remit-patch-structure.h"

static char *
row_pointer (RemitEditor *editor,
             guint        index)
{
  return remit_pointer_join (remit_editor_get_pointer (editor), "rows/%u", index);
}

static gboolean
read_after (RemitEditor *editor,
            gboolean     done)
{
  if (done)
    remit_document_ensure_read (remit_editor_get_document (editor));
  return done;
}

gboolean
remit_row_commands_add (RemitEditor *editor,
                        guint        index,
                        guint        n_cells)
{
  g_autofree char *pointer = row_pointer (editor, index);
  g_autoptr (JsonArray) cells = json_array_new ();
  g_autoptr (JsonNode) value = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < n_cells; i++)
    json_array_add_string_element (cells, "");
  json_node_set_array (value, cells);
  return read_after (editor, remit_editor_add (editor, pointer, value));
}

gboolean
remit_row_commands_remove (RemitEditor *editor,
                           guint        index)
{
  g_autofree char *pointer = row_pointer (editor, index);

  return read_after (editor, remit_editor_remove (editor, pointer));
}

gboolean
remit_row_commands_duplicate (RemitEditor *editor,
                              guint        index)
{
  g_autofree char *pointer = row_pointer (editor, index);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) operations =
    remit_patch_duplicate (remit_editor_get_agent (editor), pointer, &error);

  return remit_editor_restructure (editor, operations, error);
}

gboolean
remit_row_commands_move (RemitEditor *editor,
                         guint        from,
                         guint        to)
{
  g_autofree char *old_pointer = row_pointer (editor, from);
  g_autofree char *new_pointer = row_pointer (editor, to);

  return read_after (editor, remit_editor_move (editor, old_pointer, new_pointer));
}
