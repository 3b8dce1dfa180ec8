/* remit-section-card.c: the card of one section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-section-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "remit-block-editors.h"
#include "remit-bounds-editor.h"
#include "remit-card.h"
#include "remit-list-editor.h"
#include "remit-patch-structure.h"
#include "remit-role-menu.h"
#include "remit-section-name.h"
#include "remit-text-editor.h"
#include "remit-widget-util.h"

struct _RemitSectionCard
{
  RemitEditor  parent_instance;

  RemitCard   *card;
  RemitEditor *bounds;     /* NULL but in a section of that role; owned by the card's body */
  RemitEditor *first;      /* takes the first item of a section without blocks, else NULL; owned by the body too */
  GPtrArray   *editors;    /* RemitEditor or NULL for each block; owned by the card's body */
  RemitRole    role;
  GMenu       *roles;      /* of @dialect */
  const RemitDialect *dialect;
};

G_DEFINE_FINAL_TYPE (RemitSectionCard, remit_section_card, REMIT_TYPE_EDITOR)

enum
{
  PROP_ROLE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static const struct
{
  const char *name;
  const char *label;
} actions[] = {
  { "section.rename", N_("Rename") },
  { "section.move-up", N_("Move Up") },
  { "section.move-down", N_("Move Down") },
  { "section.duplicate", N_("Duplicate") },
  { "section.remove", N_("Remove") },
};

static gboolean
remit_section_card_can_show (RemitEditor        *editor,
                             const RemitPointer *at)
{
  return at->kind == REMIT_AT_SECTION && at->section->role != REMIT_ROLE_GROUP;
}

/* --- showing --- */

static void
show_note (RemitSectionCard *self,
           const char       *note)
{
  RemitGrowText *field = remit_card_get_note_field (self->card);

  if (note == NULL || field == NULL || !remit_editor_is_typing (field, note))
    remit_card_set_note (self->card, note);
}

static void
show_head (RemitSectionCard   *self,
           const RemitSection *section)
{
  g_autofree char *name =
    remit_section_get_display_name (remit_editor_get_agent (REMIT_EDITOR (self)), section);

  remit_editor_set_name (REMIT_EDITOR (self), name);
  if (!remit_editor_is_typing (remit_card_get_heading_field (self->card), name))
    remit_card_set_heading (self->card, name);
  remit_card_set_heading_editable (self->card, remit_section_can_rename (section));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "section.rename",
                                 remit_section_can_rename (section));
  remit_card_set_role (self->card, remit_section_get_caption (section, name));
  show_note (self, section->note.text);
}

static void
show_bounds (RemitSectionCard   *self,
             const RemitSection *section)
{
  GtkBox *body = remit_card_get_body (self->card);
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));

  if (section->role != REMIT_ROLE_BOUNDS)
    {
      if (self->bounds != NULL)
        gtk_box_remove (body, GTK_WIDGET (self->bounds));
      self->bounds = NULL;
      return;
    }

  if (self->bounds == NULL)
    {
      self->bounds = REMIT_EDITOR (remit_bounds_editor_new (document, _("Boundaries")));
      gtk_box_append (body, GTK_WIDGET (self->bounds));
    }
  remit_editor_update (self->bounds, remit_editor_get_agent (REMIT_EDITOR (self)),
                       remit_editor_get_pointer (REMIT_EDITOR (self)));
}

static RemitEditor *
editor_before (RemitSectionCard *self,
               guint             index)
{
  for (guint i = index; i > 0; i--)
    if (g_ptr_array_index (self->editors, i - 1) != NULL)
      return g_ptr_array_index (self->editors, i - 1);

  return NULL;
}

static RemitEditor *
replace_editor (RemitSectionCard   *self,
                const RemitSection *section,
                guint               index)
{
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));
  GtkBox *body = remit_card_get_body (self->card);
  RemitEditor *old = g_ptr_array_index (self->editors, index);
  RemitEditor *before = editor_before (self, index);
  RemitEditor *editor =
    remit_block_editor_new (document, section, section->blocks[index],
                            remit_editor_get_name (REMIT_EDITOR (self)));

  if (old != NULL)
    gtk_box_remove (body, GTK_WIDGET (old));
  if (editor != NULL)
    gtk_box_insert_child_after (body, GTK_WIDGET (editor),
                                before != NULL ? GTK_WIDGET (before) : NULL);
  self->editors->pdata[index] = editor;
  return editor;
}

static void
show_block (RemitSectionCard   *self,
            const RemitSection *section,
            guint               index)
{
  RemitEditor *editor = g_ptr_array_index (self->editors, index);
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "blocks/%u", index);
  RemitPointer at = { .kind = REMIT_AT_BLOCK, .block = section->blocks[index] };

  if (editor == NULL || !remit_editor_can_show (editor, &at))
    editor = replace_editor (self, section, index);
  if (editor == NULL)
    return;

  remit_editor_set_name (editor, remit_editor_get_name (REMIT_EDITOR (self)));
  remit_editor_update (editor, remit_editor_get_agent (REMIT_EDITOR (self)), pointer);
}

static void
make_first (RemitSectionCard   *self,
            const RemitSection *section)
{
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));
  GtkBox *body = remit_card_get_body (self->card);
  const char *name = remit_editor_get_name (REMIT_EDITOR (self));
  gboolean text = remit_role_get_shape (section->role) == REMIT_SHAPE_TEXT;

  if (self->first != NULL && REMIT_IS_TEXT_EDITOR (self->first) == text)
    return;

  if (self->first != NULL)
    gtk_box_remove (body, GTK_WIDGET (self->first));
  self->first = REMIT_EDITOR (text ? remit_text_editor_new (document, name)
                                   : remit_list_editor_new (document, name, NULL));
  gtk_box_append (body, GTK_WIDGET (self->first));
}

/* A section that says nothing yet has a row, or a text, to begin with. Once it says something that editor is its block's, and
 * a text's is for nothing again when it says nothing: whoever types in it goes on typing. */
static void
show_first (RemitSectionCard   *self,
            const RemitSection *section)
{
  gboolean empty = section->n_blocks == 0 && section->n_sections == 0 &&
                   section->role != REMIT_ROLE_BOUNDS;
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "blocks/0");

  if (self->first != NULL && section->n_blocks > 0 && self->editors->len == 0)
    g_ptr_array_add (self->editors, g_steal_pointer (&self->first));
  if (self->first != NULL && !empty)
    gtk_box_remove (remit_card_get_body (self->card), GTK_WIDGET (g_steal_pointer (&self->first)));
  if (!empty)
    return;

  if (self->first == NULL && self->editors->len == 1 && REMIT_IS_TEXT_EDITOR (self->editors->pdata[0]))
    self->first = g_ptr_array_steal_index (self->editors, 0);
  make_first (self, section);
  remit_editor_set_name (self->first, remit_editor_get_name (REMIT_EDITOR (self)));
  if (REMIT_IS_TEXT_EDITOR (self->first))
    remit_text_editor_show_none (REMIT_TEXT_EDITOR (self->first), pointer);
  else
    remit_list_editor_show_none (REMIT_LIST_EDITOR (self->first), pointer,
                                 remit_role_get_shape (section->role));
}

static void
show_blocks (RemitSectionCard   *self,
             const RemitSection *section)
{
  show_first (self, section);
  while (self->editors->len > section->n_blocks)
    {
      GtkWidget *last = g_ptr_array_index (self->editors, self->editors->len - 1);

      if (last != NULL)
        gtk_box_remove (remit_card_get_body (self->card), last);
      g_ptr_array_set_size (self->editors, self->editors->len - 1);
    }
  g_ptr_array_set_size (self->editors, section->n_blocks);

  for (guint i = 0; i < section->n_blocks; i++)
    show_block (self, section, i);
}

/* The last editor that can take another item. */
static RemitEditor *
adding_editor (RemitSectionCard *self,
               RemitRole         role)
{
  for (guint i = self->editors->len; i > 0; i--)
    {
      RemitEditor *editor = g_ptr_array_index (self->editors, i - 1);

      if (editor != NULL && remit_editor_get_add_tip (editor, role) != NULL)
        return editor;
    }

  return NULL;
}

static void
show_role (RemitSectionCard   *self,
           const RemitSection *section)
{
  const RemitDialect *dialect = remit_editor_get_agent (REMIT_EDITOR (self))->dialect;

  if (self->dialect != dialect)
    remit_role_menu_fill (self->roles, dialect, "section.role");
  self->dialect = dialect;
  if (self->role == section->role)
    return;

  self->role = section->role;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}

static void
remit_section_card_update (RemitEditor        *editor,
                           const RemitPointer *at)
{
  RemitSectionCard *self = REMIT_SECTION_CARD (editor);
  const RemitSection *section = at->section;
  RemitEditor *adding;

  show_role (self, section);
  show_head (self, section);
  show_bounds (self, section);
  show_blocks (self, section);

  adding = adding_editor (self, section->role);
  remit_card_set_add_tip (self->card,
                          adding != NULL ? remit_editor_get_add_tip (adding, section->role) : NULL);
}

/* --- what the user does --- */

static void
free_operation (gpointer data)
{
  remit_operation_free (data);
}

static void
replace_member (RemitSectionCard *self,
                const char       *member,
                const char       *text)
{
  g_autofree char *pointer =
    remit_pointer_join (remit_editor_get_pointer (REMIT_EDITOR (self)), "%s", member);

  remit_editor_replace (REMIT_EDITOR (self), pointer, text);
}

/* (transfer full): the section of @own_role gets that name and the role that it says. Where it says no more than the
 * role, the model has no heading. */
static GPtrArray *
list_renaming (const char *heading,
               RemitRole   own_role,
               const char *name)
{
  GPtrArray *operations = g_ptr_array_new_with_free_func (free_operation);
  g_autofree char *section = g_path_get_dirname (heading);
  g_autofree char *role_pointer = remit_pointer_join (section, "role");
  RemitRole role = remit_role_find (name, -1);
  g_autoptr (JsonNode) nothing = json_node_new (JSON_NODE_NULL);

  g_ptr_array_add (operations, remit_role_is_name (role, name, -1)
                                 ? remit_operation_new (REMIT_OPERATION_REPLACE, heading, NULL, nothing)
                                 : remit_operation_new_string (heading, name));
  if (role != own_role)
    g_ptr_array_add (operations,
                     remit_operation_new_string (role_pointer, remit_role_get_id (role)));
  return operations;
}

/* Under another name the section may have another role, as where its name is changed in the source. What can keep its
 * role does: an element with a title. */
static void
on_heading_edited (RemitSectionCard *self,
                   const char       *text)
{
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));
  const char *own = remit_editor_get_pointer (REMIT_EDITOR (self));
  g_autofree char *name = remit_editor_normalize (text);
  g_autofree char *heading = remit_pointer_join (own, "heading");
  g_autoptr (RemitOperation) plain = remit_operation_new_string (heading, name);
  g_autoptr (GPtrArray) renaming = list_renaming (heading, self->role, name);

  if (*name == '\0' ||
      (!remit_document_operate (document, plain, NULL) &&
       !remit_document_operate_all (document, renaming, heading, NULL)))
    replace_member (self, "heading", text);
}

static void
on_note_edited (RemitSectionCard *self,
                const char       *text)
{
  replace_member (self, "note", text);
}

static void
move_section (RemitSectionCard *self,
              int               delta)
{
  g_autofree char *from = g_strdup (remit_editor_get_pointer (REMIT_EDITOR (self)));
  g_autofree char *pointer = remit_pointer_sibling (from, delta);
  const RemitAgent *agent = remit_editor_get_agent (REMIT_EDITOR (self));
  g_auto (RemitPointer) at = { 0 };

  if (pointer == NULL || !remit_agent_resolve (agent, pointer, &at, NULL) || !at.exists)
    return;
  if (remit_editor_move (REMIT_EDITOR (self), from, pointer))
    gtk_widget_activate_action (GTK_WIDGET (self), "form.focus", "s", pointer);
}

static void
on_action (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RemitSectionCard *self = REMIT_SECTION_CARD (widget);
  RemitEditor *editor = REMIT_EDITOR (widget);

  if (g_str_equal (action, "section.move-up"))
    move_section (self, -1);
  else if (g_str_equal (action, "section.move-down"))
    move_section (self, 1);
  else if (g_str_equal (action, "section.rename"))
    gtk_widget_grab_focus (GTK_WIDGET (remit_card_get_heading_field (self->card)));
  else if (g_str_equal (action, "section.duplicate"))
    {
      g_autofree char *pointer = remit_pointer_sibling (remit_editor_get_pointer (editor), 1);
      g_autoptr (RemitOperation) operation = remit_operation_new (
        REMIT_OPERATION_COPY, pointer, remit_editor_get_pointer (editor), NULL);

      remit_editor_operate (editor, operation);
    }
  else
    {
      g_autofree char *name = g_strdup (remit_editor_get_name (editor));

      if (remit_editor_remove (editor, NULL))
        gtk_widget_activate_action (widget, "form.removed", "s", name);
    }
}

static void
change_role (RemitSectionCard *self,
             const char       *id)
{
  const char *own = remit_editor_get_pointer (REMIT_EDITOR (self));
  RemitRole role;
  g_autoptr (GPtrArray) operations = NULL;
  g_autoptr (GError) error = NULL;

  if (!remit_role_from_id (id, &role) || role == self->role)
    return;

  operations = remit_patch_change_role (remit_editor_get_agent (REMIT_EDITOR (self)), own, role,
                                        &error);
  remit_editor_restructure (REMIT_EDITOR (self), operations, error);
}

static void
on_add (RemitSectionCard *self)
{
  RemitEditor *editor = adding_editor (self, REMIT_ROLE_SECTION);

  if (editor != NULL)
    remit_editor_begin_add (editor);
}

/* --- places --- */

static char *
remit_section_card_get_pointer_of (RemitEditor *editor,
                                   GtkWidget   *widget)
{
  RemitSectionCard *self = REMIT_SECTION_CARD (editor);
  const char *own = remit_editor_get_pointer (editor);

  if (widget == (GtkWidget *) remit_card_get_heading_field (self->card))
    return g_strconcat (own, "/heading", NULL);
  if (widget == (GtkWidget *) remit_card_get_note_field (self->card))
    return g_strconcat (own, "/note", NULL);
  return g_strdup (own);
}

static gboolean
is_below (const char  *pointer,
          RemitEditor *editor)
{
  const char *own = editor != NULL ? remit_editor_get_pointer (editor) : NULL;
  gsize length = own != NULL ? strlen (own) : 0;

  return own != NULL && g_str_has_prefix (pointer, own) &&
         (pointer[length] == '\0' || pointer[length] == '/');
}

static GtkWidget *
remit_section_card_find (RemitEditor *editor,
                         const char  *pointer)
{
  RemitSectionCard *self = REMIT_SECTION_CARD (editor);
  const char *rest = pointer + strlen (remit_editor_get_pointer (editor));

  if (g_str_equal (rest, "/heading"))
    return GTK_WIDGET (remit_card_get_heading_field (self->card));
  if (g_str_equal (rest, "/note") && remit_card_get_note_field (self->card) != NULL)
    return GTK_WIDGET (remit_card_get_note_field (self->card));
  if (self->bounds != NULL && (g_str_has_prefix (rest, "/will") || g_str_has_prefix (rest, "/wont")))
    return remit_editor_find (self->bounds, pointer);

  for (guint i = 0; i < self->editors->len; i++)
    if (is_below (pointer, g_ptr_array_index (self->editors, i)))
      return remit_editor_find (g_ptr_array_index (self->editors, i), pointer);

  return GTK_WIDGET (self->card);
}

static void
remit_section_card_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_string (value, remit_role_get_id (REMIT_SECTION_CARD (object)->role));
}

static void
remit_section_card_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  change_role (REMIT_SECTION_CARD (object), g_value_get_string (value));
}

static void
remit_section_card_finalize (GObject *object)
{
  RemitSectionCard *self = REMIT_SECTION_CARD (object);

  g_ptr_array_unref (self->editors);
  g_object_unref (self->roles);

  G_OBJECT_CLASS (remit_section_card_parent_class)->finalize (object);
}

static void
remit_section_card_class_init (RemitSectionCardClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = remit_section_card_get_property;
  G_OBJECT_CLASS (klass)->set_property = remit_section_card_set_property;
  G_OBJECT_CLASS (klass)->finalize = remit_section_card_finalize;
  editor_class->can_show = remit_section_card_can_show;
  editor_class->update = remit_section_card_update;
  editor_class->get_pointer_of = remit_section_card_get_pointer_of;
  editor_class->find = remit_section_card_find;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), actions[i].name, NULL, on_action);

  properties[PROP_ROLE] =
    g_param_spec_string ("role", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "section.role", "role");
}

static GMenuModel *
make_menu (RemitSectionCard *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_menu_append (menu, _(actions[i].label), actions[i].name);
      if (i == 0)
        g_menu_append_submenu (menu, _("Change Role"), G_MENU_MODEL (self->roles));
    }
  return G_MENU_MODEL (menu);
}

static void
remit_section_card_init (RemitSectionCard *self)
{
  self->editors = g_ptr_array_new ();
  self->card = REMIT_CARD (remit_card_new (NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->card));
  g_signal_connect_swapped (self->card, "heading-edited", G_CALLBACK (on_heading_edited), self);
  g_signal_connect_swapped (self->card, "note-edited", G_CALLBACK (on_note_edited), self);
  g_signal_connect_swapped (self->card, "add", G_CALLBACK (on_add), self);
  g_signal_connect_swapped (self->card, "move", G_CALLBACK (move_section), self);

  self->roles = g_menu_new ();
  g_autoptr (GMenuModel) menu = make_menu (self);
  remit_card_set_menu (self->card, menu);
}

GtkWidget *
remit_section_card_get_handle (RemitSectionCard *self)
{
  return remit_card_get_handle (self->card);
}

gboolean
remit_section_card_focus_menu (RemitSectionCard *self)
{
  return gtk_widget_grab_focus (remit_card_get_menu_button (self->card));
}

GtkWidget *
remit_section_card_new (RemitDocument *document)
{
  return remit_editor_new (REMIT_TYPE_SECTION_CARD, document, NULL);
}
