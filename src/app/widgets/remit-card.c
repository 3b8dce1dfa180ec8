/* remit-card.c: one section of the form
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-card.h"

#include <glib/gi18n-lib.h>

#include "remit-widget-util.h"

struct _RemitCard
{
  GtkWidget parent_instance;

  GtkWidget     *head;
  GtkWidget     *handle;
  RemitGrowText *heading;
  GtkWidget     *role;
  GtkWidget     *space;
  GtkWidget     *add;
  GtkWidget     *menu;
  GtkWidget     *note_row; /* NULL where there is none, as the next */
  RemitGrowText *note;
  RemitMessages *messages;
  GtkWidget     *body;
};

G_DEFINE_FINAL_TYPE (RemitCard, remit_card, GTK_TYPE_WIDGET)

enum
{
  HEADING_EDITED,
  NOTE_EDITED,
  ADD,
  MOVE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* ---- what the user does ---- */

static void
on_heading_edited (RemitCard *self, const char *text)
{
  g_signal_emit (self, signals[HEADING_EDITED], 0, text);
}

static void
on_note_edited (RemitCard *self, const char *text)
{
  g_signal_emit (self, signals[NOTE_EDITED], 0, text);
}

static void
on_add (RemitCard *self)
{
  if (gtk_widget_get_visible (self->add))
    g_signal_emit (self, signals[ADD], 0);
}

static void
on_move_up (RemitCard *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
on_move_down (RemitCard *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

/* ---- object ---- */

static void
remit_card_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_card_parent_class)->dispose (object);
}

static void
remit_card_class_init (RemitCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[HEADING_EDITED] = remit_new_signal (type, "heading-edited", 1, G_TYPE_STRING);
  signals[NOTE_EDITED] = remit_new_signal (type, "note-edited", 1, G_TYPE_STRING);
  signals[ADD] = remit_new_signal (type, "add", 0);
  signals[MOVE] = remit_new_signal (type, "move", 1, G_TYPE_INT);
}

static GtkWidget *
new_heading (RemitCard *self)
{
  GtkWidget *heading = remit_grow_text_new (NULL);

  self->heading = REMIT_GROW_TEXT (heading);
  remit_grow_text_set_single_line (self->heading, TRUE);
  remit_grow_text_set_placeholder (self->heading, _("Heading"));
  gtk_widget_add_css_class (heading, "heading-field");
  g_signal_connect_swapped (heading, "edited", G_CALLBACK (on_heading_edited), self);
  g_signal_connect_swapped (heading, "activate-below", G_CALLBACK (on_add), self);
  g_signal_connect_swapped (heading, "move-up", G_CALLBACK (on_move_up), self);
  g_signal_connect_swapped (heading, "move-down", G_CALLBACK (on_move_down), self);
  return heading;
}

static void
add_head (RemitCard *self)
{
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->head, "card-head");
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->handle = remit_drag_handle (_("Drag to Move"));
  self->role = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->role), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->role, "caption");
  gtk_widget_add_css_class (self->role, "dim-label");
  gtk_widget_set_visible (self->role, FALSE);
  self->space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (self->space, TRUE);
  self->add = remit_quiet_button ("list-add-symbolic", NULL);
  gtk_widget_set_visible (self->add, FALSE);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add), self);
  self->menu = remit_quiet_menu_button ("view-more-symbolic", _("Section Menu"));
  gtk_widget_set_visible (self->menu, FALSE);

  gtk_box_append (GTK_BOX (self->head), self->handle);
  gtk_box_append (GTK_BOX (self->head), new_heading (self));
  gtk_box_append (GTK_BOX (self->head), self->role);
  gtk_box_append (GTK_BOX (self->head), self->space);
  gtk_box_append (GTK_BOX (self->head), self->add);
  gtk_box_append (GTK_BOX (self->head), self->menu);
}

static void
remit_card_init (RemitCard *self)
{
  GtkWidget        *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_add_css_class (widget, "section");
  add_head (self);

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->body, "card-body");
  gtk_widget_set_parent (self->body, widget);
}

GtkWidget *
remit_card_new (const char *heading)
{
  RemitCard *self = g_object_new (REMIT_TYPE_CARD, NULL);

  remit_card_set_heading (self, heading);
  return GTK_WIDGET (self);
}

void
remit_card_set_heading (RemitCard *self, const char *heading)
{
  const char      *words = heading ? heading : "";
  g_autofree char *field = g_strdup_printf (_("%s, heading"), words);
  g_autofree char *menu = g_strdup_printf (_("%s, menu"), words);

  remit_set_label (GTK_WIDGET (self), words);
  remit_set_label (self->menu, menu);
  remit_grow_text_set_label (self->heading, field);
  remit_grow_text_set_text (self->heading, words);
}

void
remit_card_set_heading_editable (RemitCard *self, gboolean editable)
{
  GtkWidget *heading = GTK_WIDGET (self->heading);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (heading), editable);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (heading), editable);
  gtk_widget_set_focusable (heading, editable);
  gtk_widget_set_can_target (heading, editable);
  gtk_widget_set_can_target (self->handle, editable);
  remit_set_css_class (GTK_WIDGET (self), "fixed", !editable);
}

void
remit_card_set_role (RemitCard *self, const char *role)
{
  gtk_label_set_text (GTK_LABEL (self->role), role ? role : "");
  gtk_widget_set_visible (self->role, role != NULL);
}

void
remit_card_set_add_tip (RemitCard *self, const char *tip)
{
  gtk_widget_set_tooltip_text (self->add, tip);
  remit_set_label (self->add, tip);
  gtk_widget_set_visible (self->add, tip != NULL);
}

void
remit_card_set_menu (RemitCard *self, GMenuModel *menu)
{
  remit_quiet_menu_button_set_menu (self->menu, menu);
  gtk_widget_set_visible (self->menu, menu != NULL);
}

static void
add_note (RemitCard *self)
{
  GtkWidget *note = remit_grow_text_new (NULL);

  self->note = REMIT_GROW_TEXT (note);
  gtk_widget_add_css_class (note, "note");
  gtk_widget_set_hexpand (note, TRUE);
  remit_grow_text_set_placeholder (self->note, C_("section", "Note"));
  g_signal_connect_swapped (note, "edited", G_CALLBACK (on_note_edited), self);

  self->note_row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->note_row, "note-row");
  gtk_box_append (GTK_BOX (self->note_row), note);
  gtk_widget_insert_after (self->note_row, GTK_WIDGET (self), self->head);
}

void
remit_card_set_note (RemitCard *self, const char *note)
{
  g_autofree char *label
    = g_strdup_printf (_("%s, note"), remit_grow_text_get_text (self->heading));

  if (!note)
    {
      g_clear_pointer (&self->note_row, gtk_widget_unparent);
      self->note = NULL;
      return;
    }
  if (!self->note)
    add_note (self);
  remit_grow_text_set_label (self->note, label);
  remit_grow_text_set_text (self->note, note);
}

GtkBox *
remit_card_get_body (RemitCard *self)
{
  return GTK_BOX (self->body);
}

RemitGrowText *
remit_card_get_heading_field (RemitCard *self)
{
  return self->heading;
}

RemitGrowText *
remit_card_get_note_field (RemitCard *self)
{
  return self->note;
}

RemitMessages *
remit_card_get_messages (RemitCard *self)
{
  if (!self->messages)
    {
      GtkWidget *messages = remit_messages_new ();

      self->messages = REMIT_MESSAGES (messages);
      gtk_widget_add_css_class (messages, "under-card");
      gtk_widget_insert_before (messages, GTK_WIDGET (self), self->body);
    }
  return self->messages;
}

GtkWidget *
remit_card_get_handle (RemitCard *self)
{
  return self->handle;
}

GtkWidget *
remit_card_get_menu_button (RemitCard *self)
{
  return self->menu;
}
