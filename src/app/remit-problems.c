/* remit-problems.c: what is wrong with a document, a row each
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-problems.h"

#include <glib/gi18n-lib.h>

#include "remit-problem-row.h"
#include "widgets/remit-widget-util.h"

/* Nobody reads more rows than these; mending some brings the next. */
#define MAX_ROWS 300

struct _RemitProblems
{
  GtkWidget parent_instance;
  GtkListBox *list;
  RemitDocument *document;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (RemitProblems, remit_problems, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  FIX,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fix_cb (RemitProblemRow *row, RemitProblems *self)
{
  g_signal_emit (self, signals[FIX], 0,
                 (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, RemitProblems *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
set_n_rows (RemitProblems *self, guint n_rows)
{
  for (; self->n_rows < n_rows; self->n_rows++)
    {
      GtkWidget *row = remit_problem_row_new ();

      g_signal_connect (row, "fix", G_CALLBACK (fix_cb), self);
      gtk_list_box_append (self->list, row);
    }
  for (; self->n_rows > n_rows; self->n_rows--)
    gtk_list_box_remove (self->list,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, self->n_rows - 1)));
}

static void
update (RemitProblems *self)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);
  RemitText *text = remit_document_get_agent (self->document)->text;
  const char *name = remit_document_get_basename (self->document);

  set_n_rows (self, MIN (diagnostics->len, MAX_ROWS));
  for (guint i = 0; i < self->n_rows; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      RemitPosition position = remit_text_locate (text, diagnostic->span.start);
      g_autofree char *place =
          g_strdup_printf ("%s:%u:%" G_GSIZE_FORMAT, name, position.line, position.character);

      remit_problem_row_set (REMIT_PROBLEM_ROW (gtk_list_box_get_row_at_index (self->list, i)),
                             diagnostic, place);
    }
}

static void
changed_cb (RemitDocument *document, GParamSpec *pspec, RemitProblems *self)
{
  update (self);
}

static void
remit_problems_dispose (GObject *object)
{
  RemitProblems *self = REMIT_PROBLEMS (object);

  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_PROBLEMS);
  remit_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (remit_problems_parent_class)->dispose (object);
}

static void
remit_problems_class_init (RemitProblemsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_problems_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", REMIT_TYPE_PROBLEMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FIX] = g_signal_new ("fix", REMIT_TYPE_PROBLEMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-problems.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitProblems, list);
}

static void
remit_problems_init (RemitProblems *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

GtkWidget *
remit_problems_new (RemitDocument *document)
{
  RemitProblems *self = g_object_new (REMIT_TYPE_PROBLEMS, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::agent", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (changed_cb), self, 0);
  update (self);

  return GTK_WIDGET (self);
}
