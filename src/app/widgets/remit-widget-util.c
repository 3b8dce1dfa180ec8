/* remit-widget-util.c: small builders that the widgets share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-widget-util.h"

/* What is seen of the window behind a dialog, on each side. */
#define DIALOG_MARGIN 20

GtkWidget *
remit_quiet_button (const char *icon_name, const char *tip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quiet");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  remit_set_label (button, tip);
  return button;
}

static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  GMenuModel *menu = g_object_get_data (G_OBJECT (button), "remit-menu");

  if (menu && !gtk_menu_button_get_popover (button))
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

/* A list has as many menus as rows: none is built before it is asked for. */
GtkWidget *
remit_quiet_menu_button (const char *icon_name, const char *tip)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon_name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quiet");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  remit_set_label (button, tip);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu, NULL, NULL);
  return button;
}

void
remit_quiet_menu_button_set_menu (GtkWidget *button, GMenuModel *menu)
{
  g_object_set_data_full (G_OBJECT (button), "remit-menu", menu ? g_object_ref (menu) : NULL,
                          g_object_unref);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu, NULL, NULL);
}

GtkWidget *
remit_add_button (const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (text));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add-button");
  remit_set_label (button, text);
  return button;
}

void
remit_add_button_set_text (GtkWidget *button, const char *text)
{
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (content)), text);
  remit_set_label (button, text);
}

GtkWidget *
remit_drag_handle (const char *tip)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  gtk_widget_add_css_class (handle, "handle");
  gtk_widget_set_tooltip_text (handle, tip);
  gtk_widget_set_cursor_from_name (handle, "grab");
  return handle;
}

static const char *const swatches[] = {
  "red", "blue", "green", "yellow", "purple", "orange", "pink", "cyan", NULL,
};

GtkWidget *
remit_swatch (const char *color)
{
  GtkWidget *swatch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  remit_swatch_set_color (swatch, color);
  return swatch;
}

void
remit_swatch_set_color (GtkWidget *swatch, const char *color)
{
  gboolean    known = color && g_strv_contains (swatches, color);
  g_autofree char *css_class = g_strconcat ("swatch-", known ? color : "none", NULL);
  const char *css_classes[] = { "swatch", css_class, NULL };

  gtk_widget_set_css_classes (swatch, css_classes);
}

void
remit_set_css_class (GtkWidget *widget, const char *css_class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

void
remit_set_marked (GtkWidget *widget, gboolean marked)
{
  remit_set_css_class (widget, "marked", marked);
}

static void
update_label (GtkAccessible *accessible, const char *label)
{
  if (label)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
}

void
remit_set_label (GtkWidget *widget, const char *label)
{
  update_label (GTK_ACCESSIBLE (widget), label);
  /* What has the focus in a menu button is the toggle inside. */
  if (GTK_IS_MENU_BUTTON (widget))
    update_label (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)), label);
}

void
remit_add_enter_binding (GtkWidgetClass *row_class)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (row_class, keys[i], 0, "activate", NULL);
}

void
remit_set_dialog_size (GtkWindow *dialog, GtkWindow *parent, int width, int height)
{
  int most_width = gtk_widget_get_width (GTK_WIDGET (parent)) - 2 * DIALOG_MARGIN;
  int most_height = gtk_widget_get_height (GTK_WIDGET (parent)) - 2 * DIALOG_MARGIN;

  if (most_width > 0 && most_height > 0)
    gtk_window_set_default_size (dialog, MIN (width, most_width), MIN (height, most_height));
}

void
remit_name_menu_buttons (GtkWidget *widget)
{
  const char *tip = GTK_IS_MENU_BUTTON (widget) ? gtk_widget_get_tooltip_text (widget) : NULL;

  if (tip)
    remit_set_label (widget, tip);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    remit_name_menu_buttons (child);
}

void
remit_unparent_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)))
    gtk_widget_unparent (child);
}

guint
remit_new_signal (GType type, const char *name, guint n_params, ...)
{
  GType   types[4];
  va_list args;

  g_assert (n_params <= G_N_ELEMENTS (types));
  va_start (args, n_params);
  for (guint i = 0; i < n_params; i++)
    types[i] = va_arg (args, GType);
  va_end (args);
  return g_signal_newv (name, type, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL, G_TYPE_NONE,
                        n_params, types);
}

static GtkWidget *
neighbour (GtkWidget *child,
           gboolean   forward)
{
  return forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
}

static gboolean
enter (GtkWidget       *child,
       GtkDirectionType direction)
{
  GType type = G_OBJECT_TYPE (child);

  if (!gtk_widget_get_visible (child))
    return FALSE;
  if (type == GTK_TYPE_BOX || type == GTK_TYPE_OVERLAY)
    return remit_focus_in_order (child, direction);
  return gtk_widget_child_focus (child, direction);
}

gboolean
remit_focus_in_order (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  gboolean   forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = forward ? gtk_widget_get_first_child (widget) : gtk_widget_get_last_child (widget);
  while (child != NULL && !enter (child, direction))
    child = neighbour (child, forward);

  return child != NULL;
}
