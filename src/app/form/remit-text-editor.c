/* remit-text-editor.c: edits a paragraph, a code block, or a rule
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-text-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "remit-patch-structure.h"
#include "remit-widget-util.h"

struct _RemitTextEditor
{
  RemitEditor    parent_instance;

  RemitGrowText *field;
  gboolean       code;       /* every blank of it counts */
  gboolean       none;       /* there is no block yet */
  guint          split_source;
};

G_DEFINE_FINAL_TYPE (RemitTextEditor, remit_text_editor, REMIT_TYPE_EDITOR)

static gboolean
remit_text_editor_can_show (RemitEditor        *editor,
                            const RemitPointer *at)
{
  return at->kind == REMIT_AT_BLOCK && (at->block->type == REMIT_BLOCK_TEXT ||
                                        at->block->type == REMIT_BLOCK_CODE);
}

static void
remit_text_editor_update (RemitEditor        *editor,
                          const RemitPointer *at)
{
  RemitTextEditor *self = REMIT_TEXT_EDITOR (editor);

  self->code = at->block->type == REMIT_BLOCK_CODE;
  self->none = FALSE;
  remit_grow_text_set_placeholder (self->field, NULL);
  remit_set_css_class (GTK_WIDGET (self->field), "monospace", self->code);
  remit_grow_text_set_label (self->field, remit_editor_get_name (editor));
  if (!self->code)
    remit_editor_show_text (self->field, at->block->text.text);
  else if (!remit_editor_is_telling (self->field))
    remit_grow_text_set_text (self->field, at->block->text.text);
}

/* --- paragraphs --- */

/* (nullable): the pointer to the block @delta blocks further on. */
static char *
neighbour (RemitTextEditor *self,
           int              delta)
{
  return remit_pointer_sibling (remit_editor_get_pointer (REMIT_EDITOR (self)), delta);
}

static const RemitBlock *
find_text (RemitTextEditor *self,
           const char      *pointer,
           RemitPointer    *at)
{
  const RemitAgent *agent = remit_editor_get_agent (REMIT_EDITOR (self));

  if (pointer == NULL || !remit_agent_resolve (agent, pointer, at, NULL) || !at->exists ||
      at->block == NULL || at->block->type != REMIT_BLOCK_TEXT)
    return NULL;
  return at->block;
}

static void
place (RemitTextEditor *self,
       const char      *pointer,
       glong            caret)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.place", "(si)", pointer, (int) caret);
}

/* The block at @pointer goes to the text before it; the caret to where they meet. */
static void
join (RemitTextEditor *self,
      const char      *first,
      const char      *second)
{
  g_auto (RemitPointer) at = { 0 };
  g_auto (RemitPointer) second_at = { 0 };
  const RemitBlock *block = find_text (self, first, &at);
  g_autoptr (GPtrArray) operations = NULL;
  g_autoptr (GError) error = NULL;

  if (block == NULL || find_text (self, second, &second_at) == NULL)
    return;

  glong caret = g_utf8_strlen (block->text.text, -1);
  operations = remit_patch_join_text (remit_editor_get_agent (REMIT_EDITOR (self)), second, &error);
  if (remit_editor_restructure (REMIT_EDITOR (self), operations, error))
    place (self, first, caret);
}

static void
on_join_before (RemitTextEditor *self)
{
  g_autofree char *own = g_strdup (remit_editor_get_pointer (REMIT_EDITOR (self)));
  g_autofree char *before = neighbour (self, -1);

  if (!self->code)
    join (self, before, own);
}

static void
on_join_after (RemitTextEditor *self)
{
  g_autofree char *own = g_strdup (remit_editor_get_pointer (REMIT_EDITOR (self)));
  g_autofree char *after = neighbour (self, 1);

  if (!self->code)
    join (self, own, after);
}

/* Where a blank line is in @text with words on both sides; NULL where there is none. */
static const char *
find_gap (const char *text)
{
  const char *gap = strstr (text, "\n\n");

  return gap != NULL && gap[strspn (gap, " \t\n")] != '\0' ? gap : NULL;
}

/* A blank line ends a paragraph: what is below it is another block. The caret stays with its words. */
static void
split (RemitTextEditor *self,
       const char      *text)
{
  const RemitAgent *agent = remit_editor_get_agent (REMIT_EDITOR (self));
  g_autofree char *own = g_strdup (remit_editor_get_pointer (REMIT_EDITOR (self)));
  g_autofree char *after = neighbour (self, 1);
  g_autofree char *normal = remit_editor_normalize (text);
  const char *gap = find_gap (normal);
  g_auto (RemitPointer) at = { 0 };
  const RemitBlock *block = find_text (self, own, &at);
  g_autoptr (GPtrArray) operations = NULL;
  g_autoptr (GError) error = NULL;

  if (gap == NULL || block == NULL)
    return;

  const char *rest = gap + strspn (gap, " \t\n");
  g_autofree char *head = g_strndup (normal, gap - normal);
  glong behind = g_utf8_strlen (text, -1) - remit_grow_text_get_caret (self->field);
  glong caret = MAX (0, g_utf8_strlen (rest, -1) - behind);
  gsize middle = strlen (block->text.text) - MIN (strlen (block->text.text), strlen (rest));

  if (g_str_has_prefix (block->text.text, head) && g_str_has_suffix (block->text.text, rest) &&
      middle >= strlen (head))
    operations = remit_patch_split_text (agent, own, strlen (head), &error);
  else
    operations = remit_patch_add_text (agent, own, head, rest, &error);
  if (remit_editor_restructure (REMIT_EDITOR (self), operations, error))
    place (self, after, caret);
}

/* Not while the field tells what was typed: it would not be set back. */
static gboolean
split_in_idle (gpointer data)
{
  RemitTextEditor *self = data;
  g_autofree char *text = g_strdup (remit_grow_text_get_text (self->field));

  self->split_source = 0;
  split (self, text);
  return G_SOURCE_REMOVE;
}

static gboolean
has_gap (const char *text)
{
  g_autofree char *normal = remit_editor_normalize (text);

  return find_gap (normal) != NULL;
}

/* What goes on in the text that is typed is the same step to undo. */
static void
add_block (RemitTextEditor *self,
           const char      *text)
{
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));
  const char *own = remit_editor_get_pointer (REMIT_EDITOR (self));
  g_autofree char *normal = remit_editor_normalize (text);
  g_autofree char *typed = remit_pointer_join (own, "text");
  JsonObject *block = json_object_new ();
  g_autoptr (JsonNode) value = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (RemitOperation) operation = NULL;

  json_object_set_string_member (block, "type", "text");
  json_object_set_string_member (block, "text", normal);
  json_node_take_object (value, block);
  operation = remit_operation_new (REMIT_OPERATION_ADD, own, NULL, value);
  if (*normal != '\0' &&
      remit_editor_operate_typing (REMIT_EDITOR (self), operation, typed))
    remit_document_ensure_read (document);
}

static void
on_edited (RemitTextEditor *self,
           const char      *text)
{
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "text");

  if (self->none)
    {
      add_block (self, text);
      return;
    }
  if (!self->code && has_gap (text))
    {
      if (self->split_source == 0)
        self->split_source = g_idle_add_full (G_PRIORITY_DEFAULT, split_in_idle, self, NULL);
      return;
    }

  if (self->code)
    remit_editor_replace_verbatim (REMIT_EDITOR (self), pointer, text);
  else
    remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

static char *
remit_text_editor_get_pointer_of (RemitEditor *editor,
                                  GtkWidget   *widget)
{
  return remit_pointer_join (remit_editor_get_pointer (editor), "text");
}

static GtkWidget *
remit_text_editor_find (RemitEditor *editor,
                        const char  *pointer)
{
  return GTK_WIDGET (REMIT_TEXT_EDITOR (editor)->field);
}

static void
remit_text_editor_dispose (GObject *object)
{
  g_clear_handle_id (&REMIT_TEXT_EDITOR (object)->split_source, g_source_remove);

  G_OBJECT_CLASS (remit_text_editor_parent_class)->dispose (object);
}

static void
remit_text_editor_class_init (RemitTextEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_text_editor_dispose;
  editor_class->can_show = remit_text_editor_can_show;
  editor_class->update = remit_text_editor_update;
  editor_class->get_pointer_of = remit_text_editor_get_pointer_of;
  editor_class->find = remit_text_editor_find;
}

static void
remit_text_editor_init (RemitTextEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->field = REMIT_GROW_TEXT (remit_grow_text_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->field), TRUE);
  gtk_widget_add_css_class (box, "text-body");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_swapped (self->field, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->field, "join-before", G_CALLBACK (on_join_before), self);
  g_signal_connect_swapped (self->field, "join-after", G_CALLBACK (on_join_after), self);
}

GtkWidget *
remit_text_editor_new (RemitDocument *document,
                       const char    *name)
{
  return remit_editor_new (REMIT_TYPE_TEXT_EDITOR, document, name);
}

void
remit_text_editor_show_none (RemitTextEditor *self,
                             const char      *pointer)
{
  remit_editor_set_pointer (REMIT_EDITOR (self), pointer);
  self->none = TRUE;
  remit_grow_text_set_label (self->field, remit_editor_get_name (REMIT_EDITOR (self)));
  remit_grow_text_set_placeholder (self->field, _("Write here"));
  if (!remit_editor_is_telling (self->field))
    remit_grow_text_set_text (self->field, "");
}
