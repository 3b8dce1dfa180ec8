/* remit-patch-ordered.c: lists between bullets and numbers, and the number that they start with
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>

/* With @pad a bullet is as wide as the number was, so that lines below it keep their indent. */
static void
set_markers (RemitPatchPlan *plan,
             gboolean        ordered,
             gint64          start,
             char            bullet,
             gboolean        pad)
{
  const RemitItems *items = &plan->target.block->list;
  RemitEditList *edits = remit_patch_candidate (plan);

  for (guint i = 0; i < items->n_items; i++)
    {
      const RemitNode *node = items->items[i]->node;
      char last = remit_patch_byte (plan->text, node->as.item.marker.end - 1);
      int width = pad ? (int) (node->as.item.marker.end - node->as.item.marker.start) : 1;
      g_autofree char *marker
        = ordered ? g_strdup_printf ("%" G_GINT64_FORMAT "%c", start + i, last == ')' ? ')' : '.')
                  : g_strdup_printf ("%c%*s", bullet, width - 1, "");

      remit_edit_list_add (edits, node->as.item.marker, marker, -1);
    }
}

/* A line of parts cannot be numbered; the Markdown list of them can. */
static void
number_parts (RemitPatchPlan *plan)
{
  g_autoptr (JsonNode) block = remit_block_to_json (plan->target.block, FALSE);
  RemitPointer *target = &plan->target;

  target->items = &plan->target.block->list;
  remit_patch_rewrite_items (plan, json_object_get_array_member (json_node_get_object (block),
                                                                 "items"));
}

/* Changes `ordered` or `start` of a Markdown list: its markers. */
void
remit_patch_edit_ordered (RemitPatchPlan *plan)
{
  const RemitBlock *block = plan->target.block;
  gboolean start = g_strcmp0 (plan->target.name, "start") == 0;

  if (plan->target.section->form == REMIT_FORM_VIEW)
    remit_patch_refuse (plan, _("this section is a part of the description"));
  if (block->type == REMIT_BLOCK_LIST && block->list.form != REMIT_FORM_MARKDOWN && !start)
    number_parts (plan);
  if (block->type != REMIT_BLOCK_LIST || block->list.form != REMIT_FORM_MARKDOWN
      || block->list.n_items == 0 || block->list.items[0]->node == NULL)
    return;

  if (start && block->ordered)
    {
      gint64 number = plan->value != NULL ? json_node_get_int (plan->value) : 1;

      if (number >= 0 && number < 1000000000)
        set_markers (plan, TRUE, number, '-', FALSE);
      remit_patch_refuse (
          plan, _("only a list that starts at 1 can follow a label on the very next line"));
    }
  else if (g_strcmp0 (plan->target.name, "ordered") == 0 && plan->value != NULL
           && JSON_NODE_HOLDS_VALUE (plan->value))
    {
      gboolean ordered = json_node_get_boolean (plan->value);
      char bullet = remit_patch_nearest_bullet (plan);

      for (int pad = 0; pad < (ordered ? 1 : 2); pad++)
        {
          set_markers (plan, ordered, block->start, bullet, pad == 1);
          set_markers (plan, ordered, 1, bullet == '-' ? '*' : '-', pad == 1);
        }
    }
}
