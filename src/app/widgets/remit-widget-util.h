/* remit-widget-util.h: small builders that the widgets share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* remit_quiet_button: a flat icon button that rests faint; @tip is tooltip and name. */
GtkWidget *remit_quiet_button      (const char  *icon_name,
                                    const char  *tip);

/* remit_quiet_menu_button: the same with a menu, made when it is first opened; see
 * remit_quiet_menu_button_set_menu(). */
GtkWidget *remit_quiet_menu_button (const char  *icon_name,
                                    const char  *tip);

/* Gives the button its menu; nothing is built before the button is pressed. */
void       remit_quiet_menu_button_set_menu
                                   (GtkWidget   *button,
                                    GMenuModel  *menu);

/* remit_add_button: a flat button as high as a row that reads from the left ("+ Add Field"). */
GtkWidget *remit_add_button        (const char  *text);

/* Changes the words of such a button. */
void       remit_add_button_set_text
                                   (GtkWidget   *button,
                                    const char  *text);

/* remit_drag_handle: the handle of cards and rows. */
GtkWidget *remit_drag_handle       (const char  *tip);

/* remit_swatch: a round patch of one of the eight colours of agents; others show as "none". */
GtkWidget *remit_swatch            (const char  *color);

/* Changes the colour of a swatch. */
void       remit_swatch_set_color  (GtkWidget   *swatch,
                                    const char  *color);

/* Adds or takes away the class by @on. */
void       remit_set_css_class     (GtkWidget   *widget,
                                    const char  *css_class,
                                    gboolean     on);

/* Marks a field where the caret of the source is (class "marked"). */
void       remit_set_marked        (GtkWidget   *widget,
                                    gboolean     marked);

/* Names a widget for assistive technology. */
void       remit_set_label         (GtkWidget   *widget,
                                    const char  *label);

/* A signal without return value, with @n_params parameters of the types that follow. */
guint      remit_new_signal        (GType        type,
                                    const char  *name,
                                    guint        n_params,
                                    ...);

/* Tab goes through the children of @widget, and through boxes in it, as they were put in: by itself it goes by where their
 * middles are, and a low button would come before a high field. FALSE where none of them takes the focus. */
gboolean   remit_focus_in_order    (GtkWidget       *widget,
                                    GtkDirectionType direction);

/* Lets Enter activate rows of this class even where the window has a default button. */
void       remit_add_enter_binding (GtkWidgetClass *row_class);

/* Gives a dialog that size, where so much of its parent is there that a margin around it is seen. */
void       remit_set_dialog_size   (GtkWindow   *dialog,
                                    GtkWindow   *parent,
                                    int          width,
                                    int          height);

/* Names every menu button in a template by its tooltip, the toggle inside, which has the focus, included. */
void       remit_name_menu_buttons (GtkWidget   *widget);

/* Unparents all children: for dispose. */
void       remit_unparent_children (GtkWidget   *widget);

G_END_DECLS
