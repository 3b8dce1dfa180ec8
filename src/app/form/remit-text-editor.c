/* remit-text-editor.c: edits a paragraph, a code block, or a rule
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-text-editor.h"

#include "remit-widget-util.h"

struct _RemitTextEditor
{
  RemitEditor    parent_instance;

  RemitGrowText *field;
  gboolean       code;       /* every blank of it counts */
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
  remit_set_css_class (GTK_WIDGET (self->field), "monospace", self->code);
  remit_grow_text_set_label (self->field, remit_editor_get_name (editor));
  if (!self->code)
    remit_editor_show_text (self->field, at->block->text.text);
  else if (!remit_editor_is_telling (self->field))
    remit_grow_text_set_text (self->field, at->block->text.text);
}

static void
on_edited (RemitTextEditor *self,
           const char      *text)
{
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "text");

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
remit_text_editor_class_init (RemitTextEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

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
}

GtkWidget *
remit_text_editor_new (RemitDocument *document,
                       const char    *name)
{
  return remit_editor_new (REMIT_TYPE_TEXT_EDITOR, document, name);
}
