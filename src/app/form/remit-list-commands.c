/* remit-list-commands.c: what is done to the items of a list as wholes: added, removed, moved, split, joined, nested
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-list-editor-private.h"

#include <string.h>

#include "remit-patch-structure.h"

/* The row after all that is nested in row @index. */
static guint
end_of_row (RemitListEditor *self,
            guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);
  guint end = index + 1;

  for (const RemitListRow *next; (next = remit_list_editor_row_at (self, end)) != NULL; end++)
    if (next->level <= row->level)
      break;

  return end;
}

static void
on_add_below (RemitListEditor *self,
              guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row == NULL || row->list == NULL)
    return;

  remit_list_editor_start_draft (self, row->list, row->index + 1, end_of_row (self, index));
}

static void
focus_row (RemitListEditor *self,
           guint            index)
{
  guint n = remit_item_list_get_n (self->list);

  if (n > 0)
    remit_item_list_focus_row (self->list, MIN (index, n - 1), -1);
}

static void
remove_row (RemitListEditor *self,
            guint            index,
            guint            focus)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row == NULL)
    {
      remit_list_editor_drop_draft (self);
      focus_row (self, focus);
      return;
    }

  g_autofree char *pointer = g_strdup (row->pointer);
  if (row->list == NULL || !remit_editor_remove (REMIT_EDITOR (self), pointer))
    return;
  remit_document_ensure_read (remit_editor_get_document (REMIT_EDITOR (self)));
  focus_row (self, focus);
}

static void
on_remove_empty (RemitListEditor *self,
                 guint            index)
{
  remove_row (self, index, index > 0 ? index - 1 : 0);
}

static void
on_remove (RemitListEditor *self,
           guint            index)
{
  remove_row (self, index, index);
}

static void
move_item (RemitListEditor *self,
           guint            index,
           guint            to)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row == NULL || row->list == NULL || to == row->index || to >= row->length)
    return;

  g_autofree char *from = g_strdup (row->pointer);
  g_autofree char *pointer = g_strdup_printf ("%s/%u", row->list, to);
  if (!remit_editor_move (REMIT_EDITOR (self), from, pointer))
    return;
  remit_document_ensure_read (remit_editor_get_document (REMIT_EDITOR (self)));

  guint place = remit_list_editor_find_row (self, pointer);
  if (place != NO_ROW)
    focus_row (self, place);
}

static void
on_move (RemitListEditor *self,
         guint            index,
         int              delta)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row != NULL && (delta > 0 || row->index > 0))
    move_item (self, index, row->index + delta);
}

static void
on_dropped (RemitListEditor *self,
            guint            from,
            guint            to)
{
  const RemitListRow *row = remit_list_editor_row_at (self, from);
  const RemitListRow *place = remit_list_editor_row_at (self, to);

  if (row != NULL && place != NULL && g_strcmp0 (row->list, place->list) == 0)
    move_item (self, from, place->index);
}

/* The item a row shows, as the agent has it now. */
static const RemitItem *
find_item (RemitListEditor *self,
           const char      *pointer,
           RemitPointer    *at)
{
  return remit_agent_resolve (remit_editor_get_agent (REMIT_EDITOR (self)), pointer, at, NULL) ? at->item : NULL;
}

static gboolean
restructure (RemitListEditor *self,
             const GPtrArray *operations,
             const GError    *error)
{
  return remit_editor_restructure (REMIT_EDITOR (self), operations, error);
}

static void
focus_pointer (RemitListEditor *self,
               const char      *pointer,
               int              caret)
{
  guint index = remit_list_editor_find_row (self, pointer);

  if (index != NO_ROW)
    remit_item_list_focus_row (self->list, index, caret);
}

/* Tab nests in a row as long as the focus stays in it after it came to be, or was nested: elsewhere Tab leads on, and
 * whoever only looks changes nothing. */
static void
let_tab_nest (RemitListEditor *self,
              const char      *pointer)
{
  guint index = remit_list_editor_find_row (self, pointer);

  remit_item_list_set_tab_nests (self->list, FALSE);
  if (index != NO_ROW)
    remit_item_row_set_tab_nests (remit_item_list_get_row (self->list, index), TRUE);
}

static void
on_duplicate (RemitListEditor *self,
              guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);
  g_autoptr (GPtrArray) operations = NULL;
  g_autoptr (GError) error = NULL;

  if (row == NULL || row->list == NULL)
    return;

  g_autofree char *copy = g_strdup_printf ("%s/%u", row->list, row->index + 1);
  operations = remit_patch_duplicate (remit_editor_get_agent (REMIT_EDITOR (self)), row->pointer, &error);
  if (restructure (self, operations, error))
    focus_pointer (self, copy, -1);
}

/* --- in two, and in one --- */

/* Where the caret is in the item's text, in bytes. The field may show blanks at its ends that are not in the text. */
static gsize
byte_of_caret (RemitListEditor *self,
               guint            index,
               int              caret,
               const char      *text)
{
  RemitItemRow *row = remit_item_list_get_row (self->list, index);
  const char *shown = remit_grow_text_get_text (remit_item_row_get_text_field (row));
  gsize offset = g_utf8_offset_to_pointer (shown, caret) - shown;

  return MIN (offset, strlen (text));
}

/* Before the first word that is another item above, behind the last one another below. */
static void
on_split (RemitListEditor *self,
          guint            index,
          int              caret)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);
  g_auto (RemitPointer) at = { 0 };
  const RemitItem *item = row != NULL ? find_item (self, row->pointer, &at) : NULL;
  g_autoptr (GPtrArray) operations = NULL;
  g_autoptr (GError) error = NULL;

  if (row == NULL || row->list == NULL || item == NULL)
    return;

  gsize offset = byte_of_caret (self, index, caret, item->text.text);
  if (offset == 0 && item->label.text == NULL)
    remit_list_editor_start_draft (self, row->list, row->index, index);
  else if (item->text.text[offset] == '\0')
    on_add_below (self, index);
  else
    {
      g_autofree char *second = g_strdup_printf ("%s/%u", row->list, row->index + 1);

      operations = remit_patch_split_item (remit_editor_get_agent (REMIT_EDITOR (self)), row->pointer, offset, &error);
      if (restructure (self, operations, error))
        {
          focus_pointer (self, second, 0);
          let_tab_nest (self, second);
        }
    }
}

/* Item number @index of @list goes to the one before it; the caret to where they meet. */
static void
join (RemitListEditor *self,
      const char      *list,
      guint            index)
{
  g_autofree char *first = g_strdup_printf ("%s/%u", list, index - 1);
  g_autofree char *second = g_strdup_printf ("%s/%u", list, index);
  g_auto (RemitPointer) at = { 0 };
  const RemitItem *item = find_item (self, first, &at);
  int caret = item != NULL ? (int) g_utf8_strlen (item->text.text, -1) : 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) operations =
    remit_patch_join_item (remit_editor_get_agent (REMIT_EDITOR (self)), second, &error);

  if (restructure (self, operations, error))
    focus_pointer (self, first, caret);
}

static void
on_join_before (RemitListEditor *self,
                guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);
  g_autofree char *list = row != NULL ? g_strdup (row->list) : NULL;

  if (list != NULL && row->index > 0)
    join (self, list, row->index);
}

static void
on_join_after (RemitListEditor *self,
               guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);
  g_autofree char *list = row != NULL ? g_strdup (row->list) : NULL;

  if (list != NULL && row->index + 1 < row->length)
    join (self, list, row->index + 1);
}

/* --- deeper, and back --- */

void
remit_list_editor_stop_nesting (RemitListEditor *self,
                                guint            index)
{
  for (guint i = 0; i < remit_item_list_get_n (self->list); i++)
    if (i != index)
      remit_item_row_set_tab_nests (remit_item_list_get_row (self->list, i), FALSE);
}

static int
caret_of (RemitListEditor *self,
          guint            index)
{
  RemitItemRow *row = remit_item_list_get_row (self->list, index);

  return remit_grow_text_get_caret (remit_item_row_get_text_field (row));
}

/* @nest: remit_patch_nest_item() or its opposite. The focus goes with the item, the caret stays in its place. */
static void
change_depth (RemitListEditor *self,
              guint            index,
              GPtrArray     *(*nest) (const RemitAgent *, const char *, char **, GError **))
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);
  int caret = caret_of (self, index);
  g_autofree char *target = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) operations = nest (remit_editor_get_agent (REMIT_EDITOR (self)), row->pointer, &target, &error);

  if (!restructure (self, operations, error))
    return;
  focus_pointer (self, target, caret);
  let_tab_nest (self, target);
}

static void
on_indent (RemitListEditor *self,
           guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row != NULL && row->list != NULL && row->index > 0)
    change_depth (self, index, remit_patch_nest_item);
}

static void
on_outdent (RemitListEditor *self,
            guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row != NULL && row->list != NULL && row->level > 0)
    change_depth (self, index, remit_patch_unnest_item);
}

void
remit_list_editor_connect_commands (RemitListEditor *self)
{
  const struct
  {
    const char *signal;
    GCallback   callback;
  } handlers[] = {
    { "add-below", G_CALLBACK (on_add_below) },
    { "remove-empty", G_CALLBACK (on_remove_empty) },
    { "remove", G_CALLBACK (on_remove) },
    { "duplicate", G_CALLBACK (on_duplicate) },
    { "move", G_CALLBACK (on_move) },
    { "dropped", G_CALLBACK (on_dropped) },
    { "split", G_CALLBACK (on_split) },
    { "join-before", G_CALLBACK (on_join_before) },
    { "join-after", G_CALLBACK (on_join_after) },
    { "indent", G_CALLBACK (on_indent) },
    { "outdent", G_CALLBACK (on_outdent) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_swapped (self->list, handlers[i].signal, handlers[i].callback, self);
}
