/* remit-confidence-editor.c: edits thresholds below a bar that shows what they cover
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-confidence-editor.h"

#include "remit-coverage-bar.h"
#include "remit-list-editor.h"
#include "remit-threshold.h"

struct _RemitConfidenceEditor
{
  RemitEditor       parent_instance;

  RemitCoverageBar *bar;
  RemitListEditor  *list;
};

G_DEFINE_FINAL_TYPE (RemitConfidenceEditor, remit_confidence_editor, REMIT_TYPE_EDITOR)

static gboolean
remit_confidence_editor_can_show (RemitEditor        *editor,
                                  const RemitPointer *at)
{
  return at->kind == REMIT_AT_BLOCK && at->block->type == REMIT_BLOCK_LIST;
}

static GArray *
read_ranges (const RemitItems *items)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (RemitCoverageRange));

  for (guint i = 0; i < items->n_items; i++)
    {
      const RemitItem *item = items->items[i];
      const char *label = item->label.text != NULL ? item->label.text : item->text.text;
      RemitThreshold threshold;

      if (remit_threshold_parse (label, &threshold))
        {
          RemitCoverageRange range = { threshold.low, threshold.high };

          g_array_append_val (ranges, range);
        }
    }

  return ranges;
}

static void
remit_confidence_editor_update (RemitEditor        *editor,
                                const RemitPointer *at)
{
  RemitConfidenceEditor *self = REMIT_CONFIDENCE_EDITOR (editor);
  RemitDocument *document = remit_editor_get_document (editor);
  g_autoptr (GArray) ranges = read_ranges (&at->block->list);

  gtk_widget_set_visible (GTK_WIDGET (self->bar), ranges->len > 0);
  remit_coverage_bar_set_ranges (self->bar, (RemitCoverageRange *) (gpointer) ranges->data,
                                 ranges->len);
  remit_editor_set_name (REMIT_EDITOR (self->list), remit_editor_get_name (editor));
  remit_editor_update (REMIT_EDITOR (self->list), remit_document_get_agent (document),
                       remit_editor_get_pointer (editor));
}

static char *
remit_confidence_editor_get_pointer_of (RemitEditor *editor,
                                        GtkWidget   *widget)
{
  return remit_editor_get_pointer_of (REMIT_EDITOR (REMIT_CONFIDENCE_EDITOR (editor)->list),
                                      widget);
}

static GtkWidget *
remit_confidence_editor_find (RemitEditor *editor,
                              const char  *pointer)
{
  return remit_editor_find (REMIT_EDITOR (REMIT_CONFIDENCE_EDITOR (editor)->list), pointer);
}

static void
remit_confidence_editor_add (RemitEditor *editor)
{
  RemitConfidenceEditor *self = REMIT_CONFIDENCE_EDITOR (editor);

  remit_editor_begin_add (REMIT_EDITOR (self->list));
}

static const char *
remit_confidence_editor_get_add_tip (RemitEditor *editor,
                                     RemitRole    role)
{
  return remit_editor_get_add_tip (REMIT_EDITOR (REMIT_CONFIDENCE_EDITOR (editor)->list), role);
}

static void
remit_confidence_editor_class_init (RemitConfidenceEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  editor_class->can_show = remit_confidence_editor_can_show;
  editor_class->update = remit_confidence_editor_update;
  editor_class->add = remit_confidence_editor_add;
  editor_class->get_add_tip = remit_confidence_editor_get_add_tip;
  editor_class->get_pointer_of = remit_confidence_editor_get_pointer_of;
  editor_class->find = remit_confidence_editor_find;
}

static void
remit_confidence_editor_init (RemitConfidenceEditor *self)
{
}

GtkWidget *
remit_confidence_editor_new (RemitDocument *document,
                             const char    *name)
{
  RemitConfidenceEditor *self = remit_editor_new (REMIT_TYPE_CONFIDENCE_EDITOR, document, name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bar = REMIT_COVERAGE_BAR (remit_coverage_bar_new ());
  self->list = REMIT_LIST_EDITOR (remit_list_editor_new (document, name, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}
