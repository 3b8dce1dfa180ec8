/* remit-list-commands.c: what is done to the items of a list as wholes: added, removed, moved, split, joined, nested
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-list-editor-private.h"

#include <string.h>

#include "remit-json.h"
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

static const RemitAgent *
agent_of (RemitListEditor *self)
{
  return remit_document_get_agent (remit_editor_get_document (REMIT_EDITOR (self)));
}

/* The item a row shows, as the agent has it now. */
static const RemitItem *
find_item (RemitListEditor *self,
           const char      *pointer,
           RemitPointer    *at)
{
  return remit_agent_resolve (agent_of (self), pointer, at, NULL) ? at->item : NULL;
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
  operations = remit_patch_duplicate (agent_of (self), row->pointer, &error);
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

      operations = remit_patch_split_item (agent_of (self), row->pointer, offset, &error);
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
  g_autoptr (GPtrArray) operations = remit_patch_join_item (agent_of (self), second, &error);

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

static JsonNode *
list_of_one (const RemitItem *item,
             gboolean         ordered)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *block = json_object_new ();
  JsonArray *items = json_array_new ();

  json_array_add_element (items, remit_item_to_json (item, FALSE));
  json_object_set_string_member (block, "type", "list");
  json_object_set_boolean_member (block, "ordered", ordered);
  json_object_set_array_member (block, "items", items);
  json_node_take_object (node, block);
  return node;
}

/* The item at @pointer becomes the last one below @parent, at the place that comes back. */
static char *
add_nesting (GPtrArray       *operations,
             const char      *pointer,
             const RemitItem *item,
             const char      *parent_pointer,
             const RemitItem *parent,
             gboolean         ordered)
{
  guint n = parent->n_blocks;
  const RemitBlock *last = n > 0 ? parent->blocks[n - 1] : NULL;
  char *target;

  if (last != NULL && last->type == REMIT_BLOCK_LIST)
    {
      target = g_strdup_printf ("%s/blocks/%u/items/%u", parent_pointer, n - 1, last->list.n_items);
      g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_MOVE, target, pointer, NULL));
      return target;
    }

  g_autofree char *blocks = g_strconcat (parent_pointer, "/blocks", n > 0 ? "/-" : NULL, NULL);
  g_autoptr (JsonNode) block = list_of_one (item, ordered);
  g_autoptr (JsonNode) value = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  json_array_add_element (array, json_node_copy (block));
  json_node_take_array (value, array);
  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_REMOVE, pointer, NULL, NULL));
  g_ptr_array_add (operations,
                   remit_operation_new (REMIT_OPERATION_ADD, blocks, NULL, n > 0 ? block : value));
  target = g_strdup_printf ("%s/blocks/%u/items/0", parent_pointer, n);
  return target;
}

static GPtrArray *
new_operations (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) remit_operation_free);
}

static int
caret_of (RemitListEditor *self,
          guint            index)
{
  RemitItemRow *row = remit_item_list_get_row (self->list, index);

  return remit_grow_text_get_caret (remit_item_row_get_text_field (row));
}

static void
on_indent (RemitListEditor *self,
           guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);
  g_autoptr (GPtrArray) operations = new_operations ();
  g_auto (RemitPointer) at = { 0 };
  g_auto (RemitPointer) parent_at = { 0 };

  if (row == NULL || row->list == NULL || row->index == 0)
    return;

  int caret = caret_of (self, index);
  g_autofree char *parent = g_strdup_printf ("%s/%u", row->list, row->index - 1);
  const RemitItem *item = find_item (self, row->pointer, &at);
  const RemitItem *parent_item = find_item (self, parent, &parent_at);
  if (item == NULL || parent_item == NULL)
    return;

  g_autofree char *target = add_nesting (operations, row->pointer, item, parent, parent_item,
                                         row->marker == REMIT_MARKER_NUMBER);
  if (!restructure (self, operations, NULL))
    return;
  focus_pointer (self, target, caret);
  let_tab_nest (self, target);
}

/* The pointer to the item that holds the list @list; NULL at the top. */
static char *
dup_parent (const char *list)
{
  const char *blocks = g_strrstr (list, "/blocks/");
  g_autofree char *parent = blocks != NULL ? g_strndup (list, blocks - list) : NULL;
  const char *last = parent != NULL ? strrchr (parent, '/') : NULL;

  /* Of "/sections/1/blocks/0/items" what is before is a section, of "…/items/2/blocks/0/items" an item. */
  if (last == NULL || g_str_has_prefix (last, "/items") ||
      !(last - parent >= 6 && strncmp (last - 6, "/items", 6) == 0))
    return NULL;
  return g_steal_pointer (&parent);
}

/* With its last item the list below goes too. */
static void
take_out (RemitListEditor    *self,
          GPtrArray          *operations,
          const RemitListRow *row,
          const char         *target)
{
  g_auto (RemitPointer) at = { 0 };
  const RemitItem *item = find_item (self, row->pointer, &at);

  if (row->length > 1 || item == NULL)
    {
      g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_MOVE, target, row->pointer,
                                                        NULL));
      return;
    }

  g_autofree char *block = g_strndup (row->list, strlen (row->list) - strlen ("/items"));
  g_autoptr (JsonNode) value = remit_item_to_json (item, FALSE);

  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_REMOVE, block, NULL, NULL));
  g_ptr_array_add (operations, remit_operation_new (REMIT_OPERATION_ADD, target, NULL, value));
}

static void
on_outdent (RemitListEditor *self,
            guint            index)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);
  g_autofree char *parent = row != NULL && row->list != NULL ? dup_parent (row->list) : NULL;
  g_autoptr (GPtrArray) operations = new_operations ();

  if (parent == NULL)
    return;

  int caret = caret_of (self, index);
  const char *slash = strrchr (parent, '/');
  guint64 place = g_ascii_strtoull (slash + 1, NULL, 10) + 1;
  g_autofree char *target =
    g_strdup_printf ("%.*s/%" G_GUINT64_FORMAT, (int) (slash - parent), parent, place);

  take_out (self, operations, row, target);
  if (!restructure (self, operations, NULL))
    return;
  focus_pointer (self, target, caret);
  let_tab_nest (self, target);
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
