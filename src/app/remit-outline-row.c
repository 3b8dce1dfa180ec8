/* remit-outline-row.c: a section in the outline
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-outline-row.h"

#include <glib/gi18n-lib.h>

#include "remit-naming.h"
#include "remit-widget-util.h"

#define INDENT 12

struct _RemitOutlineRow
{
  GtkListBoxRow parent_instance;
  GtkWidget *box;
  GtkLabel *title_label;
  GtkWidget *dot;
  GtkLabel *count_label;
  char *pointer;
  int severity;
};

G_DEFINE_FINAL_TYPE (RemitOutlineRow, remit_outline_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_severity (RemitOutlineRow *self, int severity)
{
  if (severity == self->severity)
    return;

  if (self->severity >= 0)
    gtk_widget_remove_css_class (self->dot, remit_severity_get_css_class (self->severity));
  if (severity >= 0)
    gtk_widget_add_css_class (self->dot, remit_severity_get_css_class (severity));
  self->severity = severity;
  /* Information is no reason to look here. */
  gtk_widget_set_visible (self->dot, severity > REMIT_SEVERITY_INFO);
}

void
remit_outline_row_set_entry (RemitOutlineRow *self, const RemitOutlineEntry *entry)
{
  g_return_if_fail (REMIT_IS_OUTLINE_ROW (self));

  if (g_strcmp0 (entry->pointer, self->pointer) != 0)
    {
      g_free (self->pointer);
      self->pointer = g_strdup (entry->pointer);
    }

  /* Labels compare for themselves. */
  gtk_label_set_label (self->title_label, entry->title);
  remit_set_label (GTK_WIDGET (self), entry->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title_label), entry->title);
  gtk_label_set_label (self->count_label, entry->count != NULL ? entry->count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), entry->count != NULL);
  set_severity (self, entry->severity);

  gtk_widget_set_margin_start (self->box, entry->level * INDENT);
  if (entry->group)
    gtk_widget_add_css_class (self->box, "group-row");
  else
    gtk_widget_remove_css_class (self->box, "group-row");
}

const char *
remit_outline_row_get_pointer (RemitOutlineRow *self)
{
  g_return_val_if_fail (REMIT_IS_OUTLINE_ROW (self), NULL);

  return self->pointer;
}

static void
remit_outline_row_finalize (GObject *object)
{
  g_free (REMIT_OUTLINE_ROW (object)->pointer);

  G_OBJECT_CLASS (remit_outline_row_parent_class)->finalize (object);
}

static void
remit_outline_row_class_init (RemitOutlineRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = remit_outline_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitOutlineRow, box);
  gtk_widget_class_bind_template_child (widget_class, RemitOutlineRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, RemitOutlineRow, dot);
  gtk_widget_class_bind_template_child (widget_class, RemitOutlineRow, count_label);
}

static void
remit_outline_row_init (RemitOutlineRow *self)
{
  self->severity = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
remit_outline_row_new (void)
{
  return g_object_new (REMIT_TYPE_OUTLINE_ROW, NULL);
}
