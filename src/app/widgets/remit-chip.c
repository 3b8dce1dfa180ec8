/* remit-chip.c: one word of a row of chips
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-chip.h"

#include <glib/gi18n-lib.h>

#include "remit-widget-util.h"

struct _RemitChip
{
  GtkWidget parent_instance;

  GtkWidget *word;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (RemitChip, remit_chip, GTK_TYPE_WIDGET)

enum
{
  EDIT,
  REMOVE,
  STEP,
  MOVE,
  FOCUSED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
on_remove_clicked (RemitChip *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
on_focus_changed (RemitChip *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    g_signal_emit (self, signals[FOCUSED], 0);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  RemitChip *self = user_data;

  if (n_press == 1)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else if (n_press == 2)
    g_signal_emit (self, signals[EDIT], 0);
}

static gboolean
on_arrow (RemitChip *self, int delta, GdkModifierType state)
{
  gboolean reversed = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  g_signal_emit (self, signals[state & GDK_ALT_MASK ? MOVE : STEP], 0, reversed ? -delta : delta);
  return TRUE;
}

static gboolean
on_key (RemitChip *self, guint key, guint code, GdkModifierType state)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || (state & GDK_CONTROL_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      g_signal_emit (self, signals[EDIT], 0);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      g_signal_emit (self, signals[REMOVE], 0);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return on_arrow (self, -1, state);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return on_arrow (self, 1, state);
    default:
      return FALSE;
    }
}

static void
remit_chip_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_chip_parent_class)->dispose (object);
}

/* The chip takes the focus itself; its button is for the pointer. */
static gboolean
remit_chip_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!root)
    return FALSE;
  gtk_root_set_focus (root, widget);
  return TRUE;
}

static void
remit_chip_class_init (RemitChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_chip_dispose;
  widget_class->grab_focus = remit_chip_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  signals[EDIT] = remit_new_signal (type, "edit", 0);
  signals[REMOVE] = remit_new_signal (type, "remove", 0);
  signals[STEP] = remit_new_signal (type, "step", 1, G_TYPE_INT);
  signals[MOVE] = remit_new_signal (type, "move", 1, G_TYPE_INT);
  signals[FOCUSED] = remit_new_signal (type, "focused", 0);
}

static void
listen (RemitChip *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (on_focus_changed), NULL);
}

static void
remit_chip_init (RemitChip *self)
{
  self->word = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->word), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (self->word), TRUE);
  gtk_widget_set_hexpand (self->word, TRUE);
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));

  self->remove = remit_quiet_button ("window-close-symbolic", NULL);
  gtk_widget_remove_css_class (self->remove, "quiet");
  gtk_widget_add_css_class (self->remove, "circular");
  gtk_widget_set_focusable (self->remove, FALSE);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (on_remove_clicked), self);
  gtk_widget_set_parent (self->remove, GTK_WIDGET (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand_set (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
  listen (self);
}

GtkWidget *
remit_chip_new (void)
{
  return g_object_new (REMIT_TYPE_CHIP, NULL);
}

void
remit_chip_set_word (RemitChip *self, const char *word)
{
  g_autofree char *tip = g_strdup_printf (_("Remove %s"), word);

  if (g_str_equal (word, remit_chip_get_word (self)))
    return;
  gtk_label_set_text (GTK_LABEL (self->word), word);
  gtk_widget_set_tooltip_text (self->word, g_utf8_strlen (word, -1) > 40 ? word : NULL);
  gtk_widget_set_tooltip_text (self->remove, tip);
  remit_set_label (self->remove, tip);
  remit_set_label (GTK_WIDGET (self), word);
}

const char *
remit_chip_get_word (RemitChip *self)
{
  return gtk_label_get_text (GTK_LABEL (self->word));
}
