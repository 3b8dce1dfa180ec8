/* remit-export-losses.c: what an export costs, a row for each field and section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-export-losses.h"

#include <glib/gi18n-lib.h>

#include "remit-export-loss-row.h"
#include "remit-export-words.h"
#include "remit-widget-util.h"

/* Nobody reads more rows than these; each list has as many. */
#define MAX_ROWS 300

struct _RemitExportLosses
{
  GtkWidget parent_instance;
  GtkScrolledWindow *scroller;
  GtkWidget *nothing_label;
  GtkListBox *list;
  GtkLabel *more_label;
  GtkExpander *kept;
  GtkListBox *kept_list;
};

G_DEFINE_FINAL_TYPE (RemitExportLosses, remit_export_losses, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  SHOW_SOURCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gpointer
get_loss (gpointer row)
{
  return (gpointer) remit_export_loss_row_get_loss (row);
}

/* --- what the user does --- */

/* Only one row of both lists is selected. */
static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, RemitExportLosses *self)
{
  if (row == NULL)
    return;

  gtk_list_box_unselect_all (list == self->list ? self->kept_list : self->list);
  g_signal_emit (self, signals[CHOSEN], 0, get_loss (row));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, RemitExportLosses *self)
{
  g_signal_emit (self, signals[SHOW_SOURCE], 0, get_loss (row));
}

static void
show_source_cb (RemitExportLossRow *row, RemitExportLosses *self)
{
  g_signal_emit (self, signals[SHOW_SOURCE], 0, get_loss (row));
}

/* --- what it shows --- */

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  RemitLossGroup group = remit_loss_get_group (get_loss (row));
  GtkWidget *title = NULL;

  if (before == NULL || remit_loss_get_group (get_loss (before)) != group)
    {
      title = gtk_label_new (remit_loss_group_get_title (group));
      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_widget_add_css_class (title, "loss-title");
      remit_set_css_class (title, "first", before == NULL);
    }
  gtk_list_box_row_set_header (row, title);
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Returns: how many there are, shown or not */
static guint
add_group (RemitExportLosses *self,
           GtkListBox *list,
           const RemitExport *export,
           const RemitAgent *agent,
           RemitLossGroup group,
           guint n_before)
{
  guint n = n_before;

  for (guint i = 0; i < export->losses->len; i++)
    {
      const RemitLoss *loss = g_ptr_array_index (export->losses, i);

      if (remit_loss_get_group (loss) != group)
        continue;
      if (n++ < MAX_ROWS)
        {
          GtkWidget *row = remit_export_loss_row_new (loss, agent);

          g_signal_connect (row, "show-source", G_CALLBACK (show_source_cb), self);
          gtk_list_box_append (list, row);
        }
    }

  return n;
}

static void
show_counts (RemitExportLosses *self, guint n_lost, guint n_kept)
{
  guint n_more = n_lost - MIN (n_lost, MAX_ROWS);
  g_autofree char *kept =
      g_strdup_printf (ngettext ("%u kept as it is", "%u kept as they are", n_kept), n_kept);
  g_autofree char *more =
      g_strdup_printf (ngettext ("%u more is not listed", "%u more are not listed", n_more), n_more);

  gtk_expander_set_label (self->kept, kept);
  remit_set_label (GTK_WIDGET (self->kept), kept);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), n_kept > 0);
  gtk_label_set_label (self->more_label, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_more > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_lost > 0);
  gtk_widget_set_visible (self->nothing_label, n_lost == 0 && n_kept > 0);
}

void
remit_export_losses_set (RemitExportLosses *self,
                         const RemitExport *export,
                         const RemitAgent *agent)
{
  guint n_lost = 0;
  guint n_kept = 0;

  g_return_if_fail (REMIT_IS_EXPORT_LOSSES (self));

  clear (self->list);
  clear (self->kept_list);
  if (export != NULL)
    {
      for (guint group = 0; group < REMIT_LOSS_KEPT; group++)
        n_lost = add_group (self, self->list, export, agent, group, n_lost);
      n_kept = add_group (self, self->kept_list, export, agent, REMIT_LOSS_KEPT, 0);
    }
  show_counts (self, n_lost, n_kept);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* --- object --- */

static void
remit_export_losses_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REMIT_TYPE_EXPORT_LOSSES);
  remit_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (remit_export_losses_parent_class)->dispose (object);
}

static void
remit_export_losses_class_init (RemitExportLossesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_export_losses_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", REMIT_TYPE_EXPORT_LOSSES, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SHOW_SOURCE] = g_signal_new ("show-source", REMIT_TYPE_EXPORT_LOSSES, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-export-losses.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitExportLosses, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitExportLosses, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, RemitExportLosses, list);
  gtk_widget_class_bind_template_child (widget_class, RemitExportLosses, more_label);
  gtk_widget_class_bind_template_child (widget_class, RemitExportLosses, kept);
  gtk_widget_class_bind_template_child (widget_class, RemitExportLosses, kept_list);
}

static void
remit_export_losses_init (RemitExportLosses *self)
{
  GtkListBox *lists[2];

  gtk_widget_init_template (GTK_WIDGET (self));
  lists[0] = self->list;
  lists[1] = self->kept_list;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_signal_connect (lists[i], "row-selected", G_CALLBACK (row_selected_cb), self);
      g_signal_connect (lists[i], "row-activated", G_CALLBACK (row_activated_cb), self);
    }
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}
