/* remit-problem-popover.c: what is wrong at a place, with all that mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-problem-popover.h"

#include "remit-naming.h"
#include "widgets/remit-widget-util.h"

#define WIDTH_CHARACTERS 52

struct _RemitProblemPopover
{
  GtkPopover parent_instance;

  RemitDocument *document;
  GArray *indices;
  guint gone_source;
};

G_DEFINE_FINAL_TYPE (RemitProblemPopover, remit_problem_popover, GTK_TYPE_POPOVER)

static void
agent_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitProblemPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* The edits of a fix are on the text that was read: the popover is gone where that is another. */
static void
fix_clicked_cb (GtkButton *button, RemitProblemPopover *self)
{
  RemitFix *fix = g_object_get_data (G_OBJECT (button), "remit-fix");
  g_autoptr (RemitDocument) document = g_object_ref (self->document);
  g_autoptr (RemitEditList) edits = remit_edit_list_ref (fix->edits);

  if (!remit_document_is_read (document))
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  remit_document_apply (document, edits, NULL);
}

/* --- making --- */

static GtkWidget *
make_message (const RemitDiagnostic *diagnostic)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon =
      gtk_image_new_from_icon_name (remit_severity_get_icon_name (diagnostic->severity));
  GtkWidget *label = gtk_label_new (diagnostic->message);

  gtk_widget_add_css_class (icon, remit_severity_get_css_class (diagnostic->severity));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARACTERS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_fixes (RemitProblemPopover *self, const RemitDiagnostic *diagnostic)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "fixes");
  for (guint i = 0; i < diagnostic->fixes->len; i++)
    {
      RemitFix *fix = g_ptr_array_index (diagnostic->fixes, i);
      GtkWidget *button = gtk_button_new_with_label (fix->title);

      gtk_widget_add_css_class (button, "fix");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_object_set_data (G_OBJECT (button), "remit-fix", fix);
      g_signal_connect (button, "clicked", G_CALLBACK (fix_clicked_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static void
fill (RemitProblemPopover *self)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "problem-popover");
  for (guint i = 0; i < self->indices->len; i++)
    {
      const RemitDiagnostic *diagnostic =
          g_ptr_array_index (diagnostics, g_array_index (self->indices, guint, i));

      gtk_box_append (GTK_BOX (box), make_message (diagnostic));
      if (diagnostic->fixes->len > 0)
        gtk_box_append (GTK_BOX (box), make_fixes (self, diagnostic));
    }
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/* --- object --- */

static gboolean
unparent_cb (gpointer data)
{
  RemitProblemPopover *self = data;

  self->gone_source = 0;
  gtk_widget_unparent (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Whoever closed it may still be at work in it. */
static void
remit_problem_popover_closed (GtkPopover *popover)
{
  RemitProblemPopover *self = REMIT_PROBLEM_POPOVER (popover);

  if (self->gone_source == 0)
    self->gone_source = g_idle_add (unparent_cb, self);
}

static void
remit_problem_popover_dispose (GObject *object)
{
  RemitProblemPopover *self = REMIT_PROBLEM_POPOVER (object);

  g_clear_handle_id (&self->gone_source, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (remit_problem_popover_parent_class)->dispose (object);
}

static void
remit_problem_popover_finalize (GObject *object)
{
  g_array_unref (REMIT_PROBLEM_POPOVER (object)->indices);

  G_OBJECT_CLASS (remit_problem_popover_parent_class)->finalize (object);
}

static void
remit_problem_popover_class_init (RemitProblemPopoverClass *class)
{
  G_OBJECT_CLASS (class)->dispose = remit_problem_popover_dispose;
  G_OBJECT_CLASS (class)->finalize = remit_problem_popover_finalize;
  GTK_POPOVER_CLASS (class)->closed = remit_problem_popover_closed;
}

static void
remit_problem_popover_init (RemitProblemPopover *self)
{
}

GtkWidget *
remit_problem_popover_new (RemitDocument *document, const GArray *indices)
{
  RemitProblemPopover *self = g_object_new (REMIT_TYPE_PROBLEM_POPOVER, NULL);

  self->document = g_object_ref (document);
  self->indices = g_array_copy ((GArray *) indices);
  fill (self);
  g_signal_connect_object (document, "notify::agent", G_CALLBACK (agent_changed_cb), self, 0);

  return GTK_WIDGET (self);
}

gboolean
remit_problem_popover_shows (RemitProblemPopover *self, const GArray *indices)
{
  if (self->indices->len != indices->len)
    return FALSE;
  for (guint i = 0; i < indices->len; i++)
    if (g_array_index (self->indices, guint, i) != g_array_index (indices, guint, i))
      return FALSE;

  return TRUE;
}
