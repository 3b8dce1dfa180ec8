/* body-blocks.c: lists that are misnumbered or half labelled, tables with too few or too many cells
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "body-private.h"

#include <stdlib.h>

typedef void (*VisitBlock) (RemitInspection  *inspection,
                            const RemitBlock *block);

static void
visit_blocks (RemitInspection    *inspection,
              RemitBlock *const  *blocks,
              guint               n_blocks,
              VisitBlock          visit)
{
  for (guint i = 0; i < n_blocks; i++)
    {
      visit (inspection, blocks[i]);
      for (guint j = 0; blocks[i]->type == REMIT_BLOCK_LIST && j < blocks[i]->list.n_items; j++)
        visit_blocks (inspection, blocks[i]->list.items[j]->blocks, blocks[i]->list.items[j]->n_blocks, visit);
    }
}

static void
visit_all_blocks (RemitInspection *inspection,
                  VisitBlock       visit)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;

      if (section->form != REMIT_FORM_VIEW)
        visit_blocks (inspection, section->blocks, section->n_blocks, visit);
    }
}

/* --- body-list-numbering --- */

/* The digits of an item's marker; empty where it is no Markdown. */
static RemitSpan
get_number_span (const RemitItem *item)
{
  RemitSpan marker;

  if (item->node == NULL || item->form != REMIT_FORM_MARKDOWN)
    return REMIT_SPAN (item->span.start, item->span.start);
  marker = item->node->as.item.marker;
  return REMIT_SPAN (marker.start, marker.end - 1);
}

static guint64
get_number (const RemitInspection *inspection,
            const RemitItem       *item)
{
  return g_ascii_strtoull (remit_text_get_data (inspection->text) + get_number_span (item).start, NULL, 10);
}

/* Numbers that count up by one, or that are all the same: Markdown counts those by itself. */
static guint
find_misnumbered (const RemitInspection *inspection,
                  const RemitItems      *list)
{
  guint64 first = get_number (inspection, list->items[0]);
  gboolean same = TRUE;

  for (guint i = 1; i < list->n_items; i++)
    same = same && get_number (inspection, list->items[i]) == first;
  for (guint i = 1; !same && i < list->n_items; i++)
    if (get_number (inspection, list->items[i]) != first + i)
      return i;

  return list->n_items;
}

static RemitEditList *
renumber (const RemitInspection *inspection,
          const RemitItems      *list)
{
  RemitEditList *edits = remit_edit_list_new ();
  guint64 first = get_number (inspection, list->items[0]);

  for (guint i = 1; i < list->n_items; i++)
    if (get_number (inspection, list->items[i]) != first + i)
      {
        g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, first + i);

        remit_edit_list_add (edits, get_number_span (list->items[i]), number, -1);
      }

  return edits;
}

static void
visit_list_numbering (RemitInspection  *inspection,
                      const RemitBlock *block)
{
  g_autoptr (RemitEditList) edits = NULL;
  g_autofree char *before = NULL;
  g_autofree char *number = NULL;
  RemitDiagnostic *diagnostic;
  guint wrong;

  if (block->type != REMIT_BLOCK_LIST || !block->ordered || block->list.form != REMIT_FORM_MARKDOWN
      || block->list.n_items < 2)
    return;
  wrong = find_misnumbered (inspection, &block->list);
  if (wrong == block->list.n_items)
    return;
  before = g_strdup_printf ("%" G_GUINT64_FORMAT, get_number (inspection, block->list.items[wrong - 1]));
  number = g_strdup_printf ("%" G_GUINT64_FORMAT, get_number (inspection, block->list.items[wrong]));
  diagnostic = remit_inspection_report (inspection, get_number_span (block->list.items[wrong]),
                                        /* Translators: numbers of a list's items: “After 3 comes 5” */
                                        _("After %s comes %s"), before, number);
  edits = renumber (inspection, &block->list);
  remit_diagnostic_add_fix (diagnostic, _("Number the list"), edits);
}

void
remit_body_check_list_numbering (RemitInspection *inspection)
{
  visit_all_blocks (inspection, visit_list_numbering);
}

/* --- body-table-ragged --- */

/* Empty cells behind a row's last one. A pipe at the end of a row only closes it, so one that has none gets that too. */
static void
offer_cells (const RemitInspection *inspection,
             RemitDiagnostic       *diagnostic,
             const RemitTableRow   *row,
             guint                  missing)
{
  const char *data = remit_text_get_data (inspection->text);
  g_autoptr (GString) cells = g_string_new (NULL);
  gsize end = row->span.end;

  while (end > row->span.start && g_ascii_isspace (data[end - 1]))
    end--;
  if (end == row->span.start || data[end - 1] != '|')
    g_string_append (cells, " |");
  for (guint i = 0; i < missing; i++)
    g_string_append (cells, "  |");
  remit_inspection_offer (diagnostic, _("Add empty cells"), REMIT_SPAN (end, end), cells->str);
}

/* Pipes behind the last column become text: what Markdown leaves out is seen again. */
static void
offer_escapes (RemitDiagnostic     *diagnostic,
               const RemitTableRow *row,
               guint                n_columns)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();

  for (guint i = n_columns; i < row->n_cells; i++)
    {
      gsize pipe = row->node->cells[i - 1].outer.end;

      remit_edit_list_add (edits, REMIT_SPAN (pipe, pipe), "\\", 1);
    }
  remit_diagnostic_add_fix (diagnostic, _("Make the pipe a character of the last cell"), edits);
}

static void
check_row (RemitInspection     *inspection,
           const RemitTableRow *row,
           guint                n_columns)
{
  RemitDiagnostic *diagnostic;

  if (row->n_cells == n_columns || n_columns == 0)
    return;
  diagnostic = remit_inspection_report (
      inspection, row->span,
      g_dngettext (GETTEXT_PACKAGE, "This row has %u cell, the header %u", "This row has %u cells, the header %u",
                   row->n_cells),
      row->n_cells, n_columns);
  if (row->n_cells < n_columns)
    offer_cells (inspection, diagnostic, row, n_columns - row->n_cells);
  else if (row->node != NULL && row->node->n_cells == row->n_cells)
    offer_escapes (diagnostic, row, n_columns);
}

static void
visit_table (RemitInspection  *inspection,
             const RemitBlock *block)
{
  for (guint i = 0; block->type == REMIT_BLOCK_TABLE && i < block->n_rows; i++)
    check_row (inspection, &block->rows[i], block->columns.n_cells);
}

void
remit_body_check_table_ragged (RemitInspection *inspection)
{
  visit_all_blocks (inspection, visit_table);
}

/* --- body-label-missing --- */

/* From this many labelled items on, one without a label stands out. */
#define MIN_LABELLED 4

static void
visit_labels (RemitInspection  *inspection,
              const RemitBlock *block)
{
  const RemitItem *without = NULL;
  guint labelled = 0;

  if (block->type != REMIT_BLOCK_LIST)
    return;
  for (guint i = 0; i < block->list.n_items; i++)
    if (block->list.items[i]->label.text != NULL)
      labelled++;
    else if (without == NULL)
      without = block->list.items[i];
  if (labelled >= MIN_LABELLED && labelled == block->list.n_items - 1)
    remit_inspection_report (inspection, without->span,
                             _("All other items of the list start with a label, this one does not"));
}

void
remit_body_check_label_missing (RemitInspection *inspection)
{
  visit_all_blocks (inspection, visit_labels);
}
