/* remit-group-card.c: the title of a group, between the cards of its sections
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-group-card.h"

#include "remit-group-title.h"
#include "remit-section-name.h"

struct _RemitGroupCard
{
  RemitEditor      parent_instance;

  RemitGroupTitle *title;
};

G_DEFINE_FINAL_TYPE (RemitGroupCard, remit_group_card, REMIT_TYPE_EDITOR)

static gboolean
remit_group_card_can_show (RemitEditor        *editor,
                           const RemitPointer *at)
{
  return at->kind == REMIT_AT_SECTION && at->section->role == REMIT_ROLE_GROUP;
}

static void
remit_group_card_update (RemitEditor        *editor,
                         const RemitPointer *at)
{
  RemitGroupCard *self = REMIT_GROUP_CARD (editor);
  const RemitAgent *agent = remit_document_get_agent (remit_editor_get_document (editor));
  g_autofree char *name = remit_section_get_display_name (agent, at->section);

  remit_editor_set_name (editor, name);
  if (!remit_editor_is_typing (remit_group_title_get_field (self->title), name))
    remit_group_title_set_title (self->title, name);
  remit_group_title_set_parallel (self->title, at->section->parallel, at->section->parallel);
}

static char *
remit_group_card_get_pointer_of (RemitEditor *editor,
                                 GtkWidget   *widget)
{
  return remit_pointer_join (remit_editor_get_pointer (editor), "heading");
}

static GtkWidget *
remit_group_card_find (RemitEditor *editor,
                       const char  *pointer)
{
  return GTK_WIDGET (remit_group_title_get_field (REMIT_GROUP_CARD (editor)->title));
}

static void
on_title_edited (RemitGroupCard *self,
                 const char     *text)
{
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "heading");

  remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

static void
on_parallel_toggled (RemitGroupCard *self,
                     gboolean        parallel)
{
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "parallel");
  g_autoptr (JsonNode) value = json_node_init_boolean (json_node_alloc (), TRUE);

  if (parallel)
    remit_editor_add (REMIT_EDITOR (self), pointer, value);
  else
    remit_editor_remove (REMIT_EDITOR (self), pointer);
}

static void
remit_group_card_class_init (RemitGroupCardClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  editor_class->can_show = remit_group_card_can_show;
  editor_class->update = remit_group_card_update;
  editor_class->get_pointer_of = remit_group_card_get_pointer_of;
  editor_class->find = remit_group_card_find;
}

static void
remit_group_card_init (RemitGroupCard *self)
{
  self->title = REMIT_GROUP_TITLE (remit_group_title_new (NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->title));
  g_signal_connect_swapped (self->title, "title-edited", G_CALLBACK (on_title_edited), self);
  g_signal_connect_swapped (self->title, "parallel-toggled", G_CALLBACK (on_parallel_toggled),
                            self);
}

GtkWidget *
remit_group_card_new (RemitDocument *document)
{
  return remit_editor_new (REMIT_TYPE_GROUP_CARD, document, NULL);
}
