/* remit-problem-row.c: one thing that is wrong
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-problem-row.h"

#include "remit-naming.h"

struct _RemitProblemRow
{
  GtkListBoxRow parent_instance;
  GtkImage *icon;
  GtkLabel *message_label;
  GtkLabel *place_label;
  GtkButton *fix_button;
  const char *severity_class;
};

G_DEFINE_FINAL_TYPE (RemitProblemRow, remit_problem_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  FIX,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_severity (RemitProblemRow *self, RemitSeverity severity)
{
  const char *class = remit_severity_get_css_class (severity);

  if (class == self->severity_class)
    return;

  if (self->severity_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), self->severity_class);
  self->severity_class = class;
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), class);
  gtk_image_set_from_icon_name (self->icon, remit_severity_get_icon_name (severity));
}

void
remit_problem_row_set (RemitProblemRow *self, const RemitDiagnostic *diagnostic, const char *place)
{
  const RemitFix *fix = NULL;

  g_return_if_fail (REMIT_IS_PROBLEM_ROW (self));

  if (diagnostic->fixes != NULL && diagnostic->fixes->len > 0)
    fix = g_ptr_array_index (diagnostic->fixes, 0);

  set_severity (self, diagnostic->severity);
  gtk_label_set_label (self->message_label, diagnostic->message);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->message_label), diagnostic->message);
  gtk_label_set_label (self->place_label, place);
  gtk_widget_set_visible (GTK_WIDGET (self->fix_button), fix != NULL);
  if (fix != NULL && g_strcmp0 (gtk_button_get_label (self->fix_button), fix->title) != 0)
    gtk_button_set_label (self->fix_button, fix->title);
}

static void
fix_clicked_cb (GtkButton *button, RemitProblemRow *self)
{
  g_signal_emit (self, signals[FIX], 0);
}

static void
remit_problem_row_class_init (RemitProblemRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  signals[FIX] = g_signal_new ("fix", REMIT_TYPE_PROBLEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, message_label);
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, fix_button);
}

static void
remit_problem_row_init (RemitProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->fix_button, "clicked", G_CALLBACK (fix_clicked_cb), self);
}

GtkWidget *
remit_problem_row_new (void)
{
  return g_object_new (REMIT_TYPE_PROBLEM_ROW, NULL);
}
