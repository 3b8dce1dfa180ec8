/* remit-examples-editor.c: edits a table of two columns as trigger → output
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-examples-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "remit-item-list.h"
#include "remit-row-commands.h"

struct _RemitExamplesEditor
{
  RemitEditor    parent_instance;

  RemitItemList *list;
  RemitGrowText *headers[2];
};

G_DEFINE_FINAL_TYPE (RemitExamplesEditor, remit_examples_editor, REMIT_TYPE_EDITOR)

gboolean
remit_examples_editor_suits (const RemitBlock *block)
{
  if (block->type != REMIT_BLOCK_TABLE || block->columns.n_cells != 2)
    return FALSE;

  for (guint i = 0; i < block->n_rows; i++)
    if (block->rows[i].n_cells != 2)
      return FALSE;

  return TRUE;
}

static gboolean
remit_examples_editor_can_show (RemitEditor        *editor,
                                const RemitPointer *at)
{
  return at->kind == REMIT_AT_BLOCK && remit_examples_editor_suits (at->block);
}

static void
show_header (RemitExamplesEditor *self,
             guint                column,
             const char          *text)
{
  const char *name = remit_editor_get_name (REMIT_EDITOR (self));
  /* Translators: the heading of a column of a table: «Examples, heading 1» */
  g_autofree char *label = g_strdup_printf (_("%s, heading %u"), name, column + 1);

  remit_grow_text_set_label (self->headers[column], label);
  remit_editor_show_text (self->headers[column], text);
}

static void
remit_examples_editor_update (RemitEditor        *editor,
                              const RemitPointer *at)
{
  RemitExamplesEditor *self = REMIT_EXAMPLES_EDITOR (editor);

  for (guint i = 0; i < G_N_ELEMENTS (self->headers); i++)
    show_header (self, i, at->block->columns.cells[i].text);
  remit_item_list_set_prefix (self->list, remit_editor_get_name (editor));
  remit_item_list_set_n (self->list, at->block->n_rows);
  for (guint i = 0; i < at->block->n_rows; i++)
    {
      const RemitTableRow *cells = &at->block->rows[i];
      RemitItemRow *row = remit_item_list_get_row (self->list, i);

      if (remit_item_row_get_label_field (row) == NULL)
        remit_item_row_set_label (row, cells->cells[0].text);
      else
        remit_editor_show_text (remit_item_row_get_label_field (row), cells->cells[0].text);
      remit_editor_show_text (remit_item_row_get_text_field (row), cells->cells[1].text);
    }
  remit_item_list_update_columns (self->list);
}

static char *
row_pointer (RemitExamplesEditor *self,
             guint                row)
{
  return remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "rows/%u", row);
}

static void
replace_cell (RemitExamplesEditor *self,
              guint                row,
              const char          *column,
              const char          *text)
{
  g_autofree char *pointer = row_pointer (self, row);
  g_autofree char *cell = g_strconcat (pointer, column, NULL);

  remit_editor_replace (REMIT_EDITOR (self), cell, text);
}

static void
on_label_edited (RemitExamplesEditor *self,
                 guint                row,
                 const char          *text)
{
  replace_cell (self, row, "/0", text);
}

static void
on_text_edited (RemitExamplesEditor *self,
                guint                row,
                const char          *text)
{
  replace_cell (self, row, "/1", text);
}

static void
on_header_edited (RemitExamplesEditor *self,
                  const char          *text,
                  RemitGrowText       *header)
{
  guint column = header == self->headers[0] ? 0 : 1;
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "columns/%u", column);

  remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

static void
add_row (RemitExamplesEditor *self,
         guint                index)
{
  if (remit_row_commands_add (REMIT_EDITOR (self), index, G_N_ELEMENTS (self->headers)) &&
      index < remit_item_list_get_n (self->list))
    gtk_widget_grab_focus (GTK_WIDGET (
      remit_item_row_get_label_field (remit_item_list_get_row (self->list, index))));
}

static void
on_add_below (RemitExamplesEditor *self,
              guint                row)
{
  add_row (self, row + 1);
}

static void
on_remove (RemitExamplesEditor *self,
           guint                row)
{
  remit_row_commands_remove (REMIT_EDITOR (self), row);
}

static void
on_duplicate (RemitExamplesEditor *self,
              guint                row)
{
  if (remit_row_commands_duplicate (REMIT_EDITOR (self), row))
    remit_item_list_focus_row (self->list, row + 1, -1);
}

static void
on_dropped (RemitExamplesEditor *self,
            guint                from,
            guint                to)
{
  if (remit_row_commands_move (REMIT_EDITOR (self), from, to))
    remit_item_list_focus_row (self->list, to, -1);
}

static void
on_move (RemitExamplesEditor *self,
         guint                row,
         int                  delta)
{
  guint to = row + delta;

  if (to < remit_item_list_get_n (self->list))
    on_dropped (self, row, to);
}

static void
remit_examples_editor_add (RemitEditor *editor)
{
  RemitExamplesEditor *self = REMIT_EXAMPLES_EDITOR (editor);

  add_row (self, remit_item_list_get_n (self->list));
}

static char *
remit_examples_editor_get_pointer_of (RemitEditor *editor,
                                      GtkWidget   *widget)
{
  RemitExamplesEditor *self = REMIT_EXAMPLES_EDITOR (editor);

  for (guint i = 0; i < G_N_ELEMENTS (self->headers); i++)
    if (widget == GTK_WIDGET (self->headers[i]))
      return remit_pointer_join (remit_editor_get_pointer (editor), "columns/%u", i);

  for (guint i = 0; i < remit_item_list_get_n (self->list); i++)
    {
      RemitItemRow *row = remit_item_list_get_row (self->list, i);
      g_autofree char *pointer = row_pointer (self, i);

      if (widget == (GtkWidget *) remit_item_row_get_label_field (row))
        return g_strconcat (pointer, "/0", NULL);
      if (gtk_widget_is_ancestor (widget, GTK_WIDGET (row)))
        return g_strconcat (pointer, "/1", NULL);
    }

  return g_strdup (remit_editor_get_pointer (editor));
}

static GtkWidget *
remit_examples_editor_find (RemitEditor *editor,
                            const char  *pointer)
{
  RemitExamplesEditor *self = REMIT_EXAMPLES_EDITOR (editor);

  for (guint i = 0; i < G_N_ELEMENTS (self->headers); i++)
    {
      g_autofree char *header =
        remit_pointer_join (remit_editor_get_pointer (editor), "columns/%u", i);

      if (g_str_equal (pointer, header))
        return GTK_WIDGET (self->headers[i]);
    }

  for (guint i = 0; i < remit_item_list_get_n (self->list); i++)
    {
      RemitItemRow *row = remit_item_list_get_row (self->list, i);
      g_autofree char *trigger = remit_pointer_join (remit_editor_get_pointer (editor),
                                                     "rows/%u/0", i);
      g_autofree char *output = remit_pointer_join (remit_editor_get_pointer (editor),
                                                    "rows/%u/1", i);

      if (g_str_equal (pointer, trigger))
        return GTK_WIDGET (remit_item_row_get_label_field (row));
      if (g_str_equal (pointer, output))
        return GTK_WIDGET (remit_item_row_get_text_field (row));
    }

  return GTK_WIDGET (editor);
}

static const char *
remit_examples_editor_get_add_tip (RemitEditor *editor,
                                   RemitRole    role)
{
  return _("Add Example");
}

static void
remit_examples_editor_class_init (RemitExamplesEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  editor_class->can_show = remit_examples_editor_can_show;
  editor_class->update = remit_examples_editor_update;
  editor_class->add = remit_examples_editor_add;
  editor_class->get_add_tip = remit_examples_editor_get_add_tip;
  editor_class->get_pointer_of = remit_examples_editor_get_pointer_of;
  editor_class->find = remit_examples_editor_find;
}

static void
remit_examples_editor_init (RemitExamplesEditor *self)
{
}

/* The headings of the table's two columns, over the two halves of the rows, with as much room between. */
static GtkWidget *
make_headers (RemitExamplesEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *space = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_opacity (space, 0);
  gtk_widget_add_css_class (space, "example-arrow");
  gtk_widget_add_css_class (box, "example-headers");
  for (guint i = 0; i < G_N_ELEMENTS (self->headers); i++)
    {
      GtkWidget *header = remit_grow_text_new (NULL);

      self->headers[i] = REMIT_GROW_TEXT (header);
      remit_grow_text_set_single_line (self->headers[i], TRUE);
      remit_grow_text_set_column_width (self->headers[i], 0);
      gtk_widget_add_css_class (header, "caption");
      gtk_widget_set_hexpand (header, TRUE);
      g_signal_connect_swapped (header, "edited", G_CALLBACK (on_header_edited), self);
      gtk_box_append (GTK_BOX (box), header);
    }
  gtk_box_insert_child_after (GTK_BOX (box), space, GTK_WIDGET (self->headers[0]));
  return box;
}

GtkWidget *
remit_examples_editor_new (RemitDocument *document,
                           const char    *name)
{
  RemitExamplesEditor *self = remit_editor_new (REMIT_TYPE_EXAMPLES_EDITOR, document, name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const struct
  {
    const char *signal;
    GCallback   callback;
  } handlers[] = {
    { "label-edited", G_CALLBACK (on_label_edited) },
    { "text-edited", G_CALLBACK (on_text_edited) },
    { "add-below", G_CALLBACK (on_add_below) },
    { "remove-empty", G_CALLBACK (on_remove) },
    { "remove", G_CALLBACK (on_remove) },
    { "duplicate", G_CALLBACK (on_duplicate) },
    { "dropped", G_CALLBACK (on_dropped) },
    { "move", G_CALLBACK (on_move) },
    { "add-first", G_CALLBACK (remit_editor_begin_add) },
  };

  self->list = REMIT_ITEM_LIST (remit_item_list_new (name, REMIT_MARKER_NONE));
  remit_item_list_set_arrow (self->list, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_swapped (self->list, handlers[i].signal, handlers[i].callback, self);
  gtk_box_append (GTK_BOX (box), make_headers (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}
