/* remit-export-dialect-row.c: a dialect and what it costs to write it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-export-dialect-row.h"

#include <glib/gi18n-lib.h>

#include "remit-export-words.h"
#include "remit-widget-util.h"

struct _RemitExportDialectRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *name_label;
  GtkLabel *verdict_label;
  GtkImage *icon;
};

G_DEFINE_FINAL_TYPE (RemitExportDialectRow, remit_export_dialect_row, GTK_TYPE_LIST_BOX_ROW)

void
remit_export_dialect_row_set (RemitExportDialectRow *self,
                              const RemitExport *export,
                              gboolean own)
{
  const char *classes[] = { NULL, NULL };
  const char *icon = export != NULL ? remit_export_get_icon (export, own, &classes[0]) : NULL;
  g_autofree char *verdict = remit_export_dup_verdict (export, own);
  g_autofree char *label = NULL;

  g_return_if_fail (REMIT_IS_EXPORT_DIALECT_ROW (self));

  gtk_label_set_label (self->verdict_label, verdict);
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), classes);

  /* Translators: a dialect, and what it costs to write it: "Persona: Widens tools · 7 carried" */
  label = g_strdup_printf (_("%s: %s"), gtk_label_get_label (self->name_label), verdict);
  remit_set_label (GTK_WIDGET (self), label);
}

static void
remit_export_dialect_row_class_init (RemitExportDialectRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  remit_add_enter_binding (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-export-dialect-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitExportDialectRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RemitExportDialectRow, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, RemitExportDialectRow, icon);
}

static void
remit_export_dialect_row_init (RemitExportDialectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
remit_export_dialect_row_new (const RemitDialect *dialect)
{
  RemitExportDialectRow *self = g_object_new (REMIT_TYPE_EXPORT_DIALECT_ROW, NULL);

  gtk_label_set_label (self->name_label, _(dialect->name));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _(dialect->description));

  return GTK_WIDGET (self);
}
