/* remit-patch-count.c: `(5 Checks)` in a heading goes on counting what is below it
 *
 * It is derived where it is right (docs/model.md), so that it must be right again after a change.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* Writes @number into the count behind the heading of @section, which goes where there is nothing
 * left to count. */
static void
set_count (const RemitPatchPlan *plan,
           const RemitSection   *section,
           int                   number,
           RemitEditList        *edits)
{
  gsize start = section->heading.span.end;
  g_autofree char *words = NULL;
  gsize digits;

  while (start < section->name_span.end && !g_ascii_isdigit (remit_patch_byte (plan->text, start)))
    start++;
  digits = start;
  while (digits < section->name_span.end && g_ascii_isdigit (remit_patch_byte (plan->text, digits)))
    digits++;
  if (start == digits || strncmp (remit_text_get_data (plan->text) + digits, " Check", 6) != 0)
    return;

  if (number <= 0)
    {
      while (start > section->heading.span.end && remit_patch_byte (plan->text, start) != '(')
        start--;
      while (start > section->heading.span.end
             && g_ascii_isspace (remit_patch_byte (plan->text, start - 1)))
        start--;
      while (digits < section->name_span.end && remit_patch_byte (plan->text, digits - 1) != ')')
        digits++;
      remit_edit_list_add (edits, REMIT_SPAN (start, digits), "", 0);
      return;
    }
  words = g_strdup_printf ("%d", number);
  remit_edit_list_add (edits, REMIT_SPAN (start, digits), words, -1);
}

/* Counts @change items more of the list that the operation is on or in. */
void
remit_patch_adjust_count (const RemitPatchPlan *plan,
                          int                   change,
                          RemitEditList        *edits)
{
  const RemitItems *items = plan->target.items;

  if (items == NULL && plan->target.block != NULL && plan->target.block->type == REMIT_BLOCK_LIST)
    items = &plan->target.block->list;
  if (plan->target.section != NULL && items != NULL)
    set_count (plan, plan->target.section, (int) items->n_items + change, edits);
}

/* How many items the value has, where it is a list. */
static int
count_value (const RemitPatchPlan *plan)
{
  JsonNode *items = plan->value != NULL && JSON_NODE_HOLDS_OBJECT (plan->value)
                        ? json_object_get_member (json_node_get_object (plan->value), "items")
                        : NULL;

  return items != NULL && JSON_NODE_HOLDS_ARRAY (items)
             ? (int) json_array_get_length (json_node_get_array (items))
             : 0;
}

/* The block goes or is another: each candidate also with the heading that counts it anew. */
void
remit_patch_count_block (RemitPatchPlan *plan)
{
  const RemitBlock *block = plan->target.block;
  g_autoptr (RemitEditList) count = remit_edit_list_new ();
  guint n = plan->candidates->len;

  if (plan->target.item != NULL || block == NULL || block->type != REMIT_BLOCK_LIST)
    return;
  remit_patch_adjust_count (plan, count_value (plan) - (int) block->list.n_items, count);
  for (guint i = 0; remit_edit_list_get_n_edits (count) > 0 && i < n; i++)
    {
      RemitEditList *edits = remit_patch_candidate (plan);

      remit_patch_add_edits (edits, g_ptr_array_index (plan->candidates, i));
      remit_patch_add_edits (edits, count);
    }
}

static gboolean
has_list (const RemitSection *section)
{
  for (guint i = 0; i < section->n_blocks; i++)
    {
      if (section->blocks[i]->type == REMIT_BLOCK_LIST)
        return TRUE;
    }

  return FALSE;
}

static void
count_children (RemitPatchPlan     *plan,
                const RemitSection *parent,
                int                 change)
{
  if (parent == NULL || parent->form != REMIT_FORM_HEADING || has_list (parent)
      || parent->name_span.end <= parent->heading.span.end)
    return;

  for (guint i = 0; i < plan->candidates->len; i++)
    set_count (plan, parent, (int) parent->n_sections + change,
               g_ptr_array_index (plan->candidates, i));
}

/* A section comes or goes: all candidates with the heading above that counts its sections. */
void
remit_patch_count_sections (RemitPatchPlan *plan)
{
  const RemitSection *parent = remit_patch_parent (plan, &plan->target);
  const RemitSection *from = plan->type == REMIT_OPERATION_MOVE
                                 ? remit_patch_parent (plan, &plan->from)
                                 : NULL;

  if (plan->type == REMIT_OPERATION_REMOVE)
    count_children (plan, parent, -1);
  else if (plan->type == REMIT_OPERATION_ADD)
    count_children (plan, parent, 1);
  else if (plan->type == REMIT_OPERATION_MOVE && from != parent)
    {
      count_children (plan, parent, 1);
      count_children (plan, from, -1);
    }
}
