/* remit-list-editor.c: edits the items of a list: steps, checks, tasks, targets
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-list-editor-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "remit-list-draft.h"
#include "remit-widget-util.h"

G_DEFINE_FINAL_TYPE (RemitListEditor, remit_list_editor, REMIT_TYPE_EDITOR)

static gboolean
has_draft (RemitListEditor *self)
{
  return self->draft != NO_ROW;
}

/* The model's row that the list's row @index shows; NULL for the draft. */
const RemitListRow *
remit_list_editor_row_at (RemitListEditor *self,
        guint            index)
{
  guint place = has_draft (self) && index > self->draft ? index - 1 : index;

  if (index == self->draft || place >= self->rows->len)
    return NULL;
  return &g_array_index (self->rows, RemitListRow, place);
}

/* Where the list shows the model's row @place. */
static guint
index_of (RemitListEditor *self,
          guint            place)
{
  return has_draft (self) && place >= self->draft ? place + 1 : place;
}

guint
remit_list_editor_find_row (RemitListEditor *self,
          const char      *pointer)
{
  guint best = NO_ROW;
  gsize length = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *own = g_array_index (self->rows, RemitListRow, i).pointer;
      gsize own_length = strlen (own);

      if (g_str_has_prefix (pointer, own) && own_length > length &&
          (pointer[own_length] == '\0' || pointer[own_length] == '/'))
        {
          best = index_of (self, i);
          length = own_length;
        }
    }

  return best;
}

/* --- showing --- */

static void
show_row (RemitListEditor    *self,
          RemitItemRow       *widget,
          const RemitListRow *row)
{
  const RemitItem *item = row->item;
  RemitTarget *target = remit_item_row_get_target_field (widget);
  RemitGrowText *label;

  remit_item_row_set_marker (widget, row->marker, row->number);
  remit_item_row_set_level (widget, row->level);
  if (row->marker == REMIT_MARKER_TASK)
    remit_item_row_set_checked (widget, item->check == REMIT_CHECK_ON);

  label = remit_item_row_get_label_field (widget);
  if (label == NULL || item == NULL || item->label.text == NULL)
    remit_item_row_set_label (widget, item != NULL ? item->label.text : NULL);
  else
    remit_editor_show_text (label, item->label.text);

  if (target == NULL || !remit_editor_is_telling (target))
    remit_item_row_set_target (widget, item != NULL ? item->target.text : NULL);
  remit_editor_show_text (remit_item_row_get_text_field (widget), row->string->text);
}

/* The draft looks like the item beside it. */
static void
show_draft (RemitListEditor *self,
            RemitItemRow    *widget)
{
  const RemitListRow *model = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const RemitListRow *row = &g_array_index (self->rows, RemitListRow, i);

      if (g_strcmp0 (row->list, self->draft_list) == 0 &&
          (model == NULL || row->index < self->draft_index))
        model = row;
    }

  if (model == NULL)
    return;

  remit_item_row_set_level (widget, model->level);
  remit_item_row_set_marker (widget, model->marker, model->number + 1);
  if (!model->labelled)
    remit_item_row_set_label (widget, NULL);
  else if (remit_item_row_get_label_field (widget) == NULL)
    remit_item_row_set_label (widget, "");
  remit_item_row_set_target (widget, NULL);
}

static gboolean
shows (RemitListEditor *self,
       guint            place)
{
  RemitItemRow *widget = remit_item_list_get_row (self->list, index_of (self, place));
  const char *text = g_array_index (self->rows, RemitListRow, place).string->text;

  return g_str_equal (remit_grow_text_get_text (remit_item_row_get_text_field (widget)), text);
}

/* Rows come and go where items did, so that the row with the focus stays with its item. */
static void
align_rows (RemitListEditor *self)
{
  guint draft = has_draft (self) ? 1 : 0;
  guint n_new = self->rows->len;
  guint n_old = remit_item_list_get_n (self->list) - draft;
  guint start = 0;

  if (n_old == n_new || n_old == 0)
    return;

  while (start < MIN (n_old, n_new) && shows (self, start))
    start++;

  for (; n_old != n_new; n_old += n_old < n_new ? 1 : -1)
    {
      if (n_old < n_new)
        remit_item_list_insert_row (self->list, index_of (self, start));
      else
        remit_item_list_remove_row (self->list, index_of (self, start));
      if (draft && start < self->draft)
        self->draft += n_old < n_new ? 1 : -1;
    }
}

static void
show_rows (RemitListEditor *self)
{
  guint n = self->rows->len + (has_draft (self) ? 1 : 0);

  align_rows (self);
  remit_item_list_set_n (self->list, n);
  for (guint i = 0; i < n; i++)
    {
      const RemitListRow *row = remit_list_editor_row_at (self, i);
      RemitItemRow *widget = remit_item_list_get_row (self->list, i);

      if (row != NULL)
        show_row (self, widget, row);
      else
        show_draft (self, widget);
    }
  remit_item_list_update_columns (self->list);
}

/* Will and Will Not may be absent: a list without items. */
static const RemitItems *
items_of (const RemitPointer *at)
{
  static const RemitItems none = { 0 };

  if (at->kind == REMIT_AT_BLOCK)
    return &at->block->list;
  return at->items != NULL ? at->items : &none;
}

static gboolean
remit_list_editor_can_show (RemitEditor        *editor,
                            const RemitPointer *at)
{
  return at->kind == REMIT_AT_ITEMS ||
         (at->kind == REMIT_AT_BLOCK && at->block->type == REMIT_BLOCK_LIST);
}

static void
remit_list_editor_update (RemitEditor        *editor,
                          const RemitPointer *at)
{
  RemitListEditor *self = REMIT_LIST_EDITOR (editor);
  gboolean block = at->kind == REMIT_AT_BLOCK;
  const char *own = remit_editor_get_pointer (editor);
  g_autofree char *pointer = block ? g_strconcat (own, "/items", NULL) : g_strdup (own);
  const RemitItems *items = items_of (at);

  g_array_unref (self->rows);
  self->rows = remit_list_rows_new (items, pointer, block && at->block->ordered,
                                    block ? at->block->start : 1);
  if (!block)
    remit_list_rows_hide_bullets (self->rows);
  remit_item_list_set_prefix (self->list, remit_editor_get_name (editor));
  show_rows (self);
}

/* --- the draft --- */

void
remit_list_editor_drop_draft (RemitListEditor *self)
{
  if (!has_draft (self))
    return;

  guint row = self->draft;

  self->draft = NO_ROW;
  g_clear_pointer (&self->draft_list, g_free);
  remit_item_list_remove_row (self->list, row);
}

void
remit_list_editor_start_draft (RemitListEditor *self,
             const char      *list,
             guint            index,
             guint            row)
{
  remit_list_editor_drop_draft (self);
  self->draft = row;
  self->draft_list = g_strdup (list);
  self->draft_index = index;
  remit_item_list_insert_row (self->list, row);
  show_draft (self, remit_item_list_get_row (self->list, row));
  remit_item_list_update_columns (self->list);
  remit_item_list_focus_row (self->list, row, 0);
}

/* What the draft becomes when it is written. */
static RemitOperation *
draft_to_operation (RemitListEditor *self)
{
  const RemitListRow *beside = remit_list_editor_row_at (self, self->draft > 0 ? self->draft - 1 : 1);
  RemitItemRow *widget = remit_item_list_get_row (self->list, self->draft);
  RemitShape shape = self->shape;

  if (beside != NULL)
    shape = beside->marker == REMIT_MARKER_TASK ? REMIT_SHAPE_TASKS : REMIT_SHAPE_LIST;

  g_autoptr (JsonNode) item = remit_list_draft_to_item (widget, shape);
  if (item == NULL)
    return NULL;
  if (self->rows->len == 0)
    return remit_list_draft_add_list (self->draft_list, shape, item);

  g_autofree char *pointer = g_strdup_printf ("%s/%u", self->draft_list, self->draft_index);
  return remit_operation_new (REMIT_OPERATION_ADD, pointer, NULL, item);
}

/* Writes the draft as soon as it says something that its place can hold; before that there is nothing to refuse. What
 * follows in the @member that is being typed is the same step to undo. */
static void
try_draft (RemitListEditor *self,
           const char      *member)
{
  g_autoptr (GPtrArray) operations = g_ptr_array_new ();
  g_autoptr (RemitOperation) operation = draft_to_operation (self);
  guint row = self->draft;
  char *list = self->draft_list;

  if (operation == NULL)
    return;

  const char *items = g_str_has_suffix (list, "/blocks/0") ? "/items" : "";
  g_autofree char *typed = g_strdup_printf ("%s%s/%u/%s", list, items, self->draft_index, member);

  /* The new agent may come at once; by then the row is the item's. */
  self->draft = NO_ROW;
  self->draft_list = NULL;
  g_ptr_array_add (operations, operation);
  if (remit_document_operate_all (remit_editor_get_document (REMIT_EDITOR (self)), operations, typed,
                                  NULL))
    {
      remit_document_ensure_read (remit_editor_get_document (REMIT_EDITOR (self)));
      g_free (list);
      if (row < remit_item_list_get_n (self->list))
        remit_item_row_set_tab_nests (remit_item_list_get_row (self->list, row), TRUE);
      return;
    }
  self->draft = row;
  self->draft_list = list;
}

/* --- what the user does --- */

static void
on_text_edited (RemitListEditor *self,
                guint            index,
                const char      *text)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row == NULL)
    {
      try_draft (self, "text");
      return;
    }

  g_autofree char *pointer =
    row->list != NULL ? g_strconcat (row->pointer, "/text", NULL) : g_strdup (row->pointer);
  remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

static void
on_label_edited (RemitListEditor *self,
                 guint            index,
                 const char      *text)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row == NULL)
    {
      try_draft (self, "label");
      return;
    }

  g_autofree char *pointer = g_strconcat (row->pointer, "/label", NULL);
  remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

static void
on_target_edited (RemitListEditor *self,
                  guint            index,
                  const char      *text)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row == NULL)
    return;

  g_autofree char *pointer = g_strconcat (row->pointer, "/target", NULL);
  remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

static void
on_checked_toggled (RemitListEditor *self,
                    guint            index,
                    gboolean         checked)
{
  const RemitListRow *row = remit_list_editor_row_at (self, index);

  if (row == NULL)
    return;

  g_autofree char *pointer = g_strconcat (row->pointer, "/checked", NULL);
  g_autoptr (JsonNode) value = json_node_init_boolean (json_node_alloc (), checked);
  g_autoptr (RemitOperation) operation =
    remit_operation_new (REMIT_OPERATION_REPLACE, pointer, NULL, value);

  remit_editor_operate (REMIT_EDITOR (self), operation);
}

static void
remit_list_editor_add (RemitEditor *editor)
{
  RemitListEditor *self = REMIT_LIST_EDITOR (editor);
  const RemitListRow *last = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, RemitListRow, i).level == 0)
      last = &g_array_index (self->rows, RemitListRow, i);

  if (last != NULL)
    {
      remit_list_editor_start_draft (self, last->list, last->length, self->rows->len);
      return;
    }

  g_autofree char *list = g_strdup (remit_editor_get_pointer (REMIT_EDITOR (self)));
  remit_list_editor_start_draft (self, list, 0, 0);
}

static const char *
remit_list_editor_get_add_tip (RemitEditor *editor,
                               RemitRole    role)
{
  switch ((guint) role)
    {
    case REMIT_ROLE_PROCESS:
      return _("Add Step");
    case REMIT_ROLE_CHECKLIST:
    case REMIT_ROLE_COMPLETION:
      return _("Add Check");
    case REMIT_ROLE_TRIGGERS:
      return _("Add Trigger");
    case REMIT_ROLE_CONFIDENCE:
      return _("Add Threshold");
    case REMIT_ROLE_PRINCIPLES:
      return _("Add Principle");
    case REMIT_ROLE_MCP:
      return _("Add Server");
    default:
      return _("Add Item");
    }
}

/* A draft that says nothing goes when the focus leaves it; one that says what cannot be written stays to be mended. */
static void
on_row_focused (RemitListEditor *self,
                guint            index)
{
  remit_list_editor_stop_nesting (self, index);
  if (!has_draft (self) || index == self->draft)
    return;

  g_autoptr (RemitOperation) operation = draft_to_operation (self);

  if (operation == NULL)
    remit_list_editor_drop_draft (self);
}

static void
on_focus_left (RemitListEditor *self)
{
  on_row_focused (self, NO_ROW);
}

/* --- places --- */

static char *
remit_list_editor_get_pointer_of (RemitEditor *editor,
                                  GtkWidget   *widget)
{
  RemitListEditor *self = REMIT_LIST_EDITOR (editor);

  for (guint i = 0; i < remit_item_list_get_n (self->list); i++)
    {
      RemitItemRow *row = remit_item_list_get_row (self->list, i);
      const RemitListRow *place = remit_list_editor_row_at (self, i);

      if (place == NULL || !gtk_widget_is_ancestor (widget, GTK_WIDGET (row)))
        continue;
      if (place->list == NULL)
        return g_strdup (place->pointer);
      if (widget == (GtkWidget *) remit_item_row_get_label_field (row))
        return g_strconcat (place->pointer, "/label", NULL);
      if (widget == (GtkWidget *) remit_item_row_get_text_field (row))
        return g_strconcat (place->pointer, "/text", NULL);
      return g_strdup (place->pointer);
    }

  return g_strdup (remit_editor_get_pointer (editor));
}

static GtkWidget *
remit_list_editor_find (RemitEditor *editor,
                        const char  *pointer)
{
  RemitListEditor *self = REMIT_LIST_EDITOR (editor);
  guint index = remit_list_editor_find_row (self, pointer);
  RemitItemRow *row;

  if (index == NO_ROW)
    return GTK_WIDGET (editor);

  row = remit_item_list_get_row (self->list, index);
  if (g_str_has_suffix (pointer, "/label") && remit_item_row_get_label_field (row) != NULL)
    return GTK_WIDGET (remit_item_row_get_label_field (row));
  if (g_str_has_suffix (pointer, "/target") && remit_item_row_get_target_field (row) != NULL)
    return remit_target_get_entry (remit_item_row_get_target_field (row));
  return GTK_WIDGET (remit_item_row_get_text_field (row));
}

static void
remit_list_editor_dispose (GObject *object)
{
  RemitListEditor *self = REMIT_LIST_EDITOR (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (remit_list_editor_parent_class)->dispose (object);
}

static void
remit_list_editor_finalize (GObject *object)
{
  RemitListEditor *self = REMIT_LIST_EDITOR (object);

  g_array_unref (self->rows);
  g_free (self->draft_list);

  G_OBJECT_CLASS (remit_list_editor_parent_class)->finalize (object);
}

static void
remit_list_editor_class_init (RemitListEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_list_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = remit_list_editor_finalize;
  editor_class->can_show = remit_list_editor_can_show;
  editor_class->update = remit_list_editor_update;
  editor_class->get_pointer_of = remit_list_editor_get_pointer_of;
  editor_class->find = remit_list_editor_find;
  editor_class->add = remit_list_editor_add;
  editor_class->get_add_tip = remit_list_editor_get_add_tip;
}

static void
remit_list_editor_init (RemitListEditor *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (RemitListRow));
  self->draft = NO_ROW;
  self->shape = REMIT_SHAPE_LIST;
}

static void
connect_list (RemitListEditor *self)
{
  const struct
  {
    const char *signal;
    GCallback   callback;
  } handlers[] = {
    { "text-edited", G_CALLBACK (on_text_edited) },
    { "label-edited", G_CALLBACK (on_label_edited) },
    { "target-edited", G_CALLBACK (on_target_edited) },
    { "checked-toggled", G_CALLBACK (on_checked_toggled) },
    { "row-focused", G_CALLBACK (on_row_focused) },
    { "add-first", G_CALLBACK (remit_editor_begin_add) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_swapped (self->list, handlers[i].signal, handlers[i].callback, self);
}

void
remit_list_editor_show_none (RemitListEditor *self,
                             const char      *pointer,
                             RemitShape       shape)
{
  remit_editor_set_pointer (REMIT_EDITOR (self), pointer);
  self->shape = shape;
  g_array_set_size (self->rows, 0);
  remit_item_list_set_prefix (self->list, remit_editor_get_name (REMIT_EDITOR (self)));
  remit_item_list_set_first_prompt (self->list, _("Add the First Item"));
  show_rows (self);
}

GtkWidget *
remit_list_editor_new (RemitDocument *document,
                       const char    *name,
                       RemitItemList *list)
{
  RemitListEditor *self = remit_editor_new (REMIT_TYPE_LIST_EDITOR, document, name);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  if (list == NULL)
    {
      list = REMIT_ITEM_LIST (remit_item_list_new (name, REMIT_MARKER_BULLET));
      adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (list));
    }
  self->list = g_object_ref (list);
  connect_list (self);
  remit_list_editor_connect_commands (self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (list), focus);

  return GTK_WIDGET (self);
}
