/* plant-body.c: for tests: faults of the body as Markdown
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plant.h"

#include <string.h>

#include "remit-dialect.h"

static gboolean
plant_no_body (Planting *planting)
{
  const RemitAgent *agent = planting->agent;
  gsize start = remit_yaml_get_body_start (agent->yaml);

  if (plant_find_entry (agent, "name") == NULL)
    return FALSE;
  plant_instead (planting, REMIT_SPAN (start, remit_text_get_length (agent->text)), "");
  return TRUE;
}

/* --- sections --- */

static gboolean
plant_empty_section (Planting *planting)
{
  return plant_lines (planting, "## Weather Stations\n\n", "Weather Stations");
}

static gboolean
plant_section_twice (Planting *planting)
{
  return plant_lines (planting, "## Weather Stations\n\nOne.\n\n## weather stations\n\nTwo.\n\n", "weather stations");
}

static gboolean
plant_deep_heading (Planting *planting)
{
  return plant_lines (planting, "## Weather Stations\n\nOne.\n\n#### Deep Down\n\nTwo.\n\n", "Deep Down");
}

/* Not where labels open sections: there code at the end changes what the last of them is. */
static gboolean
plant_fence (Planting *planting)
{
  const RemitAgent *agent = planting->agent;
  gsize length = remit_text_get_length (agent->text);

  if (plant_draw_section (agent) == NULL || remit_text_get_data (agent->text)[length - 1] != '\n')
    return FALSE;
  remit_edit_list_add (planting->edits, REMIT_SPAN (length, length), "\n```text\nsome words\n", -1);
  planting->span = REMIT_SPAN (length + 1, length + 1 + strlen ("```text"));
  return TRUE;
}

/* --- lists --- */

/* Items that stand below each other, each in a line of its own, at the top of a list. */
static gboolean
is_plain_list (const RemitAgent *agent,
               const RemitBlock *block)
{
  if (block->type != REMIT_BLOCK_LIST || block->list.form != REMIT_FORM_MARKDOWN)
    return FALSE;
  for (guint i = 0; i < block->list.n_items; i++)
    {
      const RemitItem *item = block->list.items[i];
      RemitSpan line = remit_text_get_line (agent->text, remit_text_find_line (agent->text, item->span.start));

      if (item->node == NULL || item->n_blocks > 0 || item->span.start != line.start || item->span.end > line.end)
        return FALSE;
    }
  return TRUE;
}

static gboolean
counts_up (const RemitAgent   *agent,
           const RemitSection *section G_GNUC_UNUSED,
           const RemitBlock   *block)
{
  if (!is_plain_list (agent, block) || !block->ordered || block->start != 1 || block->list.n_items < 3)
    return FALSE;
  for (guint i = 0; i < block->list.n_items; i++)
    if (remit_text_get_data (agent->text)[block->list.items[i]->span.start] != '1' + (char) i)
      return FALSE;
  return block->list.n_items < 10;
}

/* An item that is neither the first nor the last gets a number that is far off. */
static gboolean
plant_number (Planting *planting)
{
  const RemitBlock *list = plant_draw_block (planting->agent, counts_up);
  RemitSpan marker;

  if (list == NULL)
    return FALSE;
  marker = list->list.items[1 + plant_draw (list->list.n_items - 2)]->node->as.item.marker;
  plant_instead (planting, REMIT_SPAN (marker.start, marker.end - 1), "97");
  return TRUE;
}

/* Words before a colon are labels only where all items have them. */
static gboolean
is_labelled (const RemitAgent   *agent,
             const RemitSection *section,
             const RemitBlock   *block)
{
  if (!is_plain_list (agent, block) || block->ordered || block->list.n_items < 4
      || section->role == REMIT_ROLE_CONFIDENCE || section->role == REMIT_ROLE_DELEGATION
      || memchr (remit_text_get_data (agent->text) + section->name_span.start, '(',
                 section->name_span.end - section->name_span.start) != NULL)
    return FALSE;
  for (guint i = 0; i < block->list.n_items; i++)
    if (block->list.items[i]->label.text == NULL || block->list.items[i]->label_style == REMIT_LABEL_PLAIN)
      return FALSE;
  return TRUE;
}

/* An item without a label comes in front of one with it. */
static gboolean
plant_no_label (Planting *planting)
{
  const RemitBlock *list = plant_draw_block (planting->agent, is_labelled);
  gsize at;

  if (list == NULL)
    return FALSE;
  at = list->list.items[plant_draw (list->list.n_items)]->span.start;
  plant_instead (planting, REMIT_SPAN (at, at), "- just some words\n");
  planting->span.end -= strlen ("\n");
  return TRUE;
}

/* --- tables --- */

static gboolean
is_even_table (const RemitAgent   *agent,
               const RemitSection *section,
               const RemitBlock   *block)
{
  const char *data = remit_text_get_data (agent->text);

  if (block->type != REMIT_BLOCK_TABLE || block->n_rows == 0 || section->role == REMIT_ROLE_DELEGATION)
    return FALSE;
  for (guint i = 0; i < block->n_rows; i++)
    if (block->rows[i].node == NULL || block->rows[i].n_cells != block->columns.n_cells || block->rows[i].n_cells < 2
        || data[block->rows[i].span.end - 1] != '|')
      return FALSE;
  return TRUE;
}

static const RemitTableRow *
draw_row (const RemitAgent *agent)
{
  const RemitBlock *table = plant_draw_block (agent, is_even_table);

  return table != NULL ? &table->rows[plant_draw (table->n_rows)] : NULL;
}

static gboolean
plant_cell_more (Planting *planting)
{
  const RemitTableRow *row = draw_row (planting->agent);

  if (row == NULL)
    return FALSE;
  remit_edit_list_add (planting->edits, REMIT_SPAN (row->span.end, row->span.end), " more |", -1);
  planting->span = REMIT_SPAN (row->span.start, row->span.end + strlen (" more |"));
  return TRUE;
}

static gboolean
plant_cell_less (Planting *planting)
{
  const RemitTableRow *row = draw_row (planting->agent);
  RemitSpan cell;

  if (row == NULL)
    return FALSE;
  cell = row->node->cells[1 + plant_draw (row->n_cells - 1)].outer;
  remit_edit_list_add (planting->edits, REMIT_SPAN (cell.start - 1, cell.end), "", 0);
  planting->span = REMIT_SPAN (row->span.start, row->span.end - (cell.end - cell.start + 1));
  return TRUE;
}

/* --- elements --- */

/* A random element that is a section and ends in a line of its own. */
static const RemitNode *
draw_element (const RemitAgent *agent)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (const RemitNode *node = remit_scan_get_root (agent->scan); agent->diagnostics->len == 0 && node != NULL;
       node = remit_node_next (node))
    if (node->type == REMIT_NODE_ELEMENT && node->as.element.close.end > node->as.element.close.start
        && node->parent != NULL && node->parent->type == REMIT_NODE_ELEMENT)
      {
        RemitSpan close = node->as.element.close;
        RemitSpan line = remit_text_get_line (agent->text, remit_text_find_line (agent->text, close.start));
        g_autofree char *words = remit_text_slice (agent->text, line);

        if (strlen (g_strstrip (words)) == close.end - close.start)
          g_ptr_array_add (found, (gpointer) node);
      }
  return found->len > 0 ? g_ptr_array_index (found, plant_draw (found->len)) : NULL;
}

static gboolean
plant_no_close (Planting *planting)
{
  const RemitText *text = planting->agent->text;
  const RemitNode *element = draw_element (planting->agent);
  RemitSpan line;

  if (element == NULL)
    return FALSE;
  line = remit_text_get_whole_line (text, remit_text_find_line (text, element->as.element.close.start));
  remit_edit_list_add (planting->edits, line, "", 0);
  planting->span = element->as.element.open;
  return TRUE;
}

static gboolean
plant_stray_close (Planting *planting)
{
  const RemitNode *element = draw_element (planting->agent);
  gsize at;

  if (element == NULL)
    return plant_lines (planting, "</weather>\n\n", "</weather>");
  at = element->as.element.close.end;
  plant_instead (planting, REMIT_SPAN (at, at), "\n</weather>");
  planting->span.start++;
  return TRUE;
}

const Fault plant_faults_body[] = {
  { "no-body", "body-empty", WARNING, plant_no_body },
  { "empty-section", "body-section-empty", WARNING, plant_empty_section },
  { "section-twice", "body-section-duplicate", INFO, plant_section_twice },
  { "deep-heading", "body-heading-skip", INFO, plant_deep_heading },
  { "open-fence", "body-fence-unclosed", WARNING, plant_fence },
  { "number", "body-list-numbering", WARNING, plant_number },
  { "item-without-label", "body-label-missing", INFO, plant_no_label },
  { "cell-more", "body-table-ragged", WARNING, plant_cell_more },
  { "cell-less", "body-table-ragged", WARNING, plant_cell_less },
  { "element-without-end", "dialect-unclosed-element", WARNING, plant_no_close,
    "role-triggers-missing dialect-missing-section" },
  { "end-without-element", "dialect-stray-close", WARNING, plant_stray_close },
  { NULL },
};
