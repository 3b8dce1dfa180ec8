/* remit-welcome-row.c: a template or a recent file on the welcome page
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-welcome-row.h"

struct _RemitWelcomeRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *note_label;
};

G_DEFINE_FINAL_TYPE (RemitWelcomeRow, remit_welcome_row, GTK_TYPE_LIST_BOX_ROW)

static void
remit_welcome_row_class_init (RemitWelcomeRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-welcome-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitWelcomeRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, RemitWelcomeRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, RemitWelcomeRow, note_label);
}

static void
remit_welcome_row_init (RemitWelcomeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
remit_welcome_row_new (const char *title, const char *subtitle, const char *note)
{
  RemitWelcomeRow *self = g_object_new (REMIT_TYPE_WELCOME_ROW, NULL);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  /* A sentence is to be read to its end; of a path the end counts as well. */
  gtk_label_set_wrap (self->subtitle_label, note == NULL);
  if (note != NULL)
    gtk_label_set_ellipsize (self->subtitle_label, PANGO_ELLIPSIZE_MIDDLE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return GTK_WIDGET (self);
}
