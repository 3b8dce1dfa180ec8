/* remit-export-loss-row.c: what became of one field or section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-export-loss-row.h"

#include <glib/gi18n-lib.h>

#include "remit-export-words.h"
#include "remit-widget-util.h"

struct _RemitExportLossRow
{
  GtkListBoxRow parent_instance;
  GtkImage *icon;
  GtkLabel *name_label;
  GtkLabel *caption_label;
  GtkButton *source_button;
  const RemitLoss *loss;
};

G_DEFINE_FINAL_TYPE (RemitExportLossRow, remit_export_loss_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SHOW_SOURCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
source_clicked_cb (GtkButton *button, RemitExportLossRow *self)
{
  g_signal_emit (self, signals[SHOW_SOURCE], 0);
}

const RemitLoss *
remit_export_loss_row_get_loss (RemitExportLossRow *self)
{
  g_return_val_if_fail (REMIT_IS_EXPORT_LOSS_ROW (self), NULL);

  return self->loss;
}

static void
remit_export_loss_row_class_init (RemitExportLossRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  signals[SHOW_SOURCE] = g_signal_new ("show-source", REMIT_TYPE_EXPORT_LOSS_ROW, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  remit_add_enter_binding (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-export-loss-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitExportLossRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RemitExportLossRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RemitExportLossRow, caption_label);
  gtk_widget_class_bind_template_child (widget_class, RemitExportLossRow, source_button);
}

static void
remit_export_loss_row_init (RemitExportLossRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->source_button, "clicked", G_CALLBACK (source_clicked_cb), self);
}

static void
set_names (RemitExportLossRow *self, const char *group, const char *name, const char *caption)
{
  /* Translators: a group of losses, what is lost, how: "Carried: Examples, under its own heading" */
  g_autofree char *label = g_strdup_printf (_("%s: %s, %s"), group, name, caption);
  g_autofree char *button = g_strdup_printf (_("Show %s in the source"), name);

  remit_set_label (GTK_WIDGET (self), label);
  remit_set_label (GTK_WIDGET (self->source_button), button);
}

GtkWidget *
remit_export_loss_row_new (const RemitLoss *loss, const RemitAgent *agent)
{
  RemitExportLossRow *self = g_object_new (REMIT_TYPE_EXPORT_LOSS_ROW, NULL);
  RemitLossGroup group = remit_loss_get_group (loss);
  g_autofree char *name = remit_loss_dup_name (loss, agent);
  g_autofree char *caption = remit_loss_dup_caption (loss, name);

  self->loss = loss;
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->caption_label, caption);
  gtk_image_set_from_icon_name (self->icon, remit_loss_group_get_icon_name (group));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon),
                            group == REMIT_LOSS_WIDENS ? "warning" : "dim-label");
  if (group == REMIT_LOSS_WIDENS)
    gtk_widget_add_css_class (GTK_WIDGET (self), "widens");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->caption_label), loss->message);
  gtk_widget_set_visible (GTK_WIDGET (self->source_button), loss->source.end > loss->source.start);
  set_names (self, remit_loss_group_get_title (group), name, caption);

  return GTK_WIDGET (self);
}
