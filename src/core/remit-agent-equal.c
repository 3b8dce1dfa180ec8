/* remit-agent-equal.c: whether two sections say the same, wherever they stand
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-agent.h"

static gboolean
is_same_string (const RemitString *a,
                const RemitString *b)
{
  return a->text == b->text || g_strcmp0 (a->text, b->text) == 0;
}

static gboolean is_same_blocks (RemitBlock *const *a,
                                guint              n_a,
                                RemitBlock *const *b,
                                guint              n_b);

static gboolean
is_same_item (const RemitItem *a,
              const RemitItem *b)
{
  return is_same_string (&a->text, &b->text) && is_same_string (&a->label, &b->label)
         && is_same_string (&a->target, &b->target) && a->check == b->check
         && is_same_blocks (a->blocks, a->n_blocks, b->blocks, b->n_blocks);
}

static gboolean
is_same_items (const RemitItems *a,
               const RemitItems *b)
{
  if (a->present != b->present || a->n_items != b->n_items)
    return FALSE;

  for (guint i = 0; i < a->n_items; i++)
    {
      if (!is_same_item (a->items[i], b->items[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_row (const RemitTableRow *a,
             const RemitTableRow *b)
{
  if (a->n_cells != b->n_cells)
    return FALSE;

  for (guint i = 0; i < a->n_cells; i++)
    {
      if (!is_same_string (&a->cells[i], &b->cells[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_table (const RemitBlock *a,
               const RemitBlock *b)
{
  if (a->n_rows != b->n_rows || !is_same_row (&a->columns, &b->columns))
    return FALSE;

  for (guint i = 0; i < a->n_rows; i++)
    {
      if (!is_same_row (&a->rows[i], &b->rows[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_block (const RemitBlock *a,
               const RemitBlock *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case REMIT_BLOCK_TEXT:
      return is_same_string (&a->text, &b->text);

    case REMIT_BLOCK_LIST:
      return a->ordered == b->ordered && a->start == b->start && is_same_items (&a->list, &b->list);

    case REMIT_BLOCK_TABLE:
      return is_same_table (a, b);

    case REMIT_BLOCK_CODE:
      return is_same_string (&a->info, &b->info) && is_same_string (&a->text, &b->text);

    case REMIT_BLOCK_RULE:
    default:
      return TRUE;
    }
}

static gboolean
is_same_blocks (RemitBlock *const *a,
                guint              n_a,
                RemitBlock *const *b,
                guint              n_b)
{
  if (n_a != n_b)
    return FALSE;

  for (guint i = 0; i < n_a; i++)
    {
      if (!is_same_block (a[i], b[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_view (const RemitSection *section)
{
  return section->form == REMIT_FORM_VIEW;
}

gboolean
remit_section_equal_own (const RemitSection *a,
                         const RemitSection *b)
{
  if (a->role != b->role || is_view (a) != is_view (b)
      || a->parallel != b->parallel
      || !is_same_string (&a->heading, &b->heading)
      || !is_same_string (&a->note, &b->note) || !is_same_string (&a->target, &b->target)
      || !is_same_items (&a->will, &b->will) || !is_same_items (&a->wont, &b->wont)
      || !is_same_blocks (a->blocks, a->n_blocks, b->blocks, b->n_blocks))
    return FALSE;

  return TRUE;
}

gboolean
remit_section_equal (const RemitSection *a,
                     const RemitSection *b)
{
  if (a->n_sections != b->n_sections || !remit_section_equal_own (a, b))
    return FALSE;

  for (guint i = 0; i < a->n_sections; i++)
    {
      if (!remit_section_equal (a->sections[i], b->sections[i]))
        return FALSE;
    }

  return TRUE;
}
