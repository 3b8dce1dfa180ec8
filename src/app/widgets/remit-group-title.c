/* remit-group-title.c: the title of a group of sections
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-group-title.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "remit-widget-util.h"

struct _RemitGroupTitle
{
  GtkWidget parent_instance;

  RemitGrowText *title;
  GtkWidget     *toggle;
  gboolean       parallel; /* what the owner set or was told last */
};

G_DEFINE_FINAL_TYPE (RemitGroupTitle, remit_group_title, GTK_TYPE_WIDGET)

enum
{
  TITLE_EDITED,
  PARALLEL_TOGGLED,
  MOVE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_edited (RemitGroupTitle *self, const char *text)
{
  g_signal_emit (self, signals[TITLE_EDITED], 0, text);
}

static void
on_toggled (RemitGroupTitle *self, GtkToggleButton *toggle)
{
  gboolean parallel = gtk_toggle_button_get_active (toggle);

  if (parallel == self->parallel)
    return;
  self->parallel = parallel;
  g_signal_emit (self, signals[PARALLEL_TOGGLED], 0, parallel);
}

static void
on_move_up (RemitGroupTitle *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
on_move_down (RemitGroupTitle *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
remit_group_title_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_group_title_parent_class)->dispose (object);
}

static void
remit_group_title_class_init (RemitGroupTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_group_title_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[TITLE_EDITED] = remit_new_signal (type, "title-edited", 1, G_TYPE_STRING);
  signals[PARALLEL_TOGGLED] = remit_new_signal (type, "parallel-toggled", 1, G_TYPE_BOOLEAN);
  signals[MOVE] = remit_new_signal (type, "move", 1, G_TYPE_INT);
}

static void
add_title (RemitGroupTitle *self)
{
  GtkWidget *title = remit_grow_text_new (NULL);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = REMIT_GROW_TEXT (title);
  remit_grow_text_set_single_line (self->title, TRUE);
  remit_grow_text_set_placeholder (self->title, _("Title"));
  gtk_widget_add_css_class (title, "group-title");
  g_signal_connect_swapped (title, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (title, "move-up", G_CALLBACK (on_move_up), self);
  g_signal_connect_swapped (title, "move-down", G_CALLBACK (on_move_down), self);
  gtk_widget_set_parent (title, GTK_WIDGET (self));
  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_set_parent (space, GTK_WIDGET (self));
}

static void
add_toggle (RemitGroupTitle *self)
{
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "remit-parallel-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _("Parallel"));
  self->toggle = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->toggle), content);
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->toggle, FALSE);
  gtk_widget_set_tooltip_text (self->toggle, _("Sections of This Group May Be Worked in Parallel"));
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "tag");
  g_signal_connect_swapped (self->toggle, "toggled", G_CALLBACK (on_toggled), self);
  gtk_widget_set_parent (self->toggle, GTK_WIDGET (self));
}

static void
remit_group_title_init (RemitGroupTitle *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "group");
  add_title (self);
  add_toggle (self);
}

GtkWidget *
remit_group_title_new (const char *title)
{
  RemitGroupTitle *self = g_object_new (REMIT_TYPE_GROUP_TITLE, NULL);

  remit_group_title_set_title (self, title);
  return GTK_WIDGET (self);
}

void
remit_group_title_set_title (RemitGroupTitle *self, const char *title)
{
  const char      *words = title ? title : "";
  g_autofree char *field = g_strdup_printf (_("%s, heading"), words);
  g_autofree char *parallel = g_strdup_printf (_("%s, parallel"), words);

  remit_set_label (GTK_WIDGET (self), words);
  remit_set_label (self->toggle, parallel);
  remit_grow_text_set_label (self->title, field);
  remit_grow_text_set_text (self->title, words);
}

void
remit_group_title_set_parallel (RemitGroupTitle *self, gboolean shown, gboolean parallel)
{
  self->parallel = !!parallel;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), self->parallel);
  gtk_widget_set_visible (self->toggle, shown);
}

RemitGrowText *
remit_group_title_get_field (RemitGroupTitle *self)
{
  return self->title;
}
