/* remit-bounds-editor.c: edits what an agent will and will not do
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-bounds-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "remit-bounds.h"
#include "remit-list-editor.h"

struct _RemitBoundsEditor
{
  RemitEditor      parent_instance;

  RemitBounds     *bounds;
  RemitListEditor *will;
  RemitListEditor *wont;
};

G_DEFINE_FINAL_TYPE (RemitBoundsEditor, remit_bounds_editor, REMIT_TYPE_EDITOR)

static gboolean
remit_bounds_editor_can_show (RemitEditor        *editor,
                              const RemitPointer *at)
{
  return at->kind == REMIT_AT_SECTION && at->section->role == REMIT_ROLE_BOUNDS;
}

static void
update_list (RemitBoundsEditor *self,
             RemitListEditor   *list,
             const char        *member)
{
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "%s", member);

  remit_editor_update (REMIT_EDITOR (list), remit_document_get_agent (document), pointer);
}

static void
remit_bounds_editor_update (RemitEditor        *editor,
                            const RemitPointer *at)
{
  RemitBoundsEditor *self = REMIT_BOUNDS_EDITOR (editor);

  update_list (self, self->will, "will");
  update_list (self, self->wont, "wont");
}

static RemitListEditor *
list_of (RemitBoundsEditor *self,
         gboolean           will)
{
  return will ? self->will : self->wont;
}

static void
on_add (RemitBoundsEditor *self,
        gboolean           will)
{
  remit_editor_begin_add (REMIT_EDITOR (list_of (self, will)));
}

static char *
remit_bounds_editor_get_pointer_of (RemitEditor *editor,
                                    GtkWidget   *widget)
{
  RemitBoundsEditor *self = REMIT_BOUNDS_EDITOR (editor);
  GtkWidget *will = GTK_WIDGET (remit_bounds_get_list (self->bounds, TRUE));
  gboolean inside = gtk_widget_is_ancestor (widget, will);

  return remit_editor_get_pointer_of (REMIT_EDITOR (list_of (self, inside)), widget);
}

static GtkWidget *
remit_bounds_editor_find (RemitEditor *editor,
                          const char  *pointer)
{
  RemitBoundsEditor *self = REMIT_BOUNDS_EDITOR (editor);
  const char *will = remit_editor_get_pointer (REMIT_EDITOR (self->will));
  gboolean inside = will != NULL && g_str_has_prefix (pointer, will);

  return remit_editor_find (REMIT_EDITOR (list_of (self, inside)), pointer);
}

static void
remit_bounds_editor_class_init (RemitBoundsEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  editor_class->can_show = remit_bounds_editor_can_show;
  editor_class->update = remit_bounds_editor_update;
  editor_class->get_pointer_of = remit_bounds_editor_get_pointer_of;
  editor_class->find = remit_bounds_editor_find;
}

static void
remit_bounds_editor_init (RemitBoundsEditor *self)
{
}

/* The list's rows stand in the bounds widget; the editor that fills them stands unseen beside it. */
static RemitListEditor *
edit_list (RemitBoundsEditor *self,
           RemitDocument     *document,
           GtkWidget         *box,
           gboolean           will)
{
  const char *name = will ? _("Will") : _("Will Not");
  RemitItemList *list = remit_bounds_get_list (self->bounds, will);
  GtkWidget *editor = remit_list_editor_new (document, name, list);

  gtk_widget_set_visible (editor, FALSE);
  gtk_box_append (GTK_BOX (box), editor);
  return REMIT_LIST_EDITOR (editor);
}

GtkWidget *
remit_bounds_editor_new (RemitDocument *document,
                         const char    *name)
{
  RemitBoundsEditor *self = remit_editor_new (REMIT_TYPE_BOUNDS_EDITOR, document, name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bounds = REMIT_BOUNDS (remit_bounds_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bounds));
  self->will = edit_list (self, document, box, TRUE);
  self->wont = edit_list (self, document, box, FALSE);
  g_signal_connect_swapped (self->bounds, "add", G_CALLBACK (on_add), self);
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}
