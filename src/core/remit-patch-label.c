/* remit-patch-label.c: labels of items: add, remove, replace
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The colon after a plain label, or 0. */
static gsize
find_colon (const RemitPatchPlan *plan,
            const RemitItem      *item)
{
  gsize offset = MAX (item->label.span.end, item->target.span.end);
  gsize end = remit_patch_line_end (plan->text, offset);

  while (offset < end && remit_patch_byte (plan->text, offset) != ':')
    offset++;

  return offset < end ? offset : 0;
}

static void
make_bold (const RemitPatchPlan *plan,
           const RemitItem      *item,
           RemitEditList        *edits)
{
  gsize start = item->label.span.start;
  gsize colon = find_colon (plan, item);

  if (item->label_style != REMIT_LABEL_PLAIN || item->form == REMIT_FORM_ATTRIBUTE_ITEM
      || colon == 0)
    return;

  remit_edit_list_add (edits, REMIT_SPAN (start, start), "**", 2);
  remit_edit_list_add (edits, REMIT_SPAN (colon, colon), "**", 2);
}

/* Makes the plain labels of a list bold: plain ones only count where every item has one
 * (docs/model.md). */
void
remit_patch_bold_labels (const RemitPatchPlan *plan,
                         const RemitItems     *items,
                         const RemitItem      *except,
                         RemitEditList        *edits)
{
  for (guint i = 0; i < items->n_items; i++)
    {
      if (items->items[i] != except)
        make_bold (plan, items->items[i], edits);
    }
}

static void
propose_new_label (RemitPatchPlan        *plan,
                   const RemitPatchPrint *style,
                   const char            *label)
{
  const RemitItem *item = plan->target.item;
  gsize place = item->text.span.start;
  g_autoptr (GString) out = g_string_new (NULL);
  char before = place > 0 ? remit_patch_byte (plan->text, place - 1) : '\n';

  if (item->form == REMIT_FORM_MARKDOWN && strchr (" \t\r\n", before) == NULL)
    g_string_append_c (out, ' ');
  remit_patch_print_label (out, style, label, NULL);
  if (*item->text.text != '\0')
    remit_patch_print_gap (out, style);

  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), out->str);
}

/* A part's label as its siblings have theirs. */
static void
propose_part_label (RemitPatchPlan *plan,
                    const char     *label)
{
  const RemitItem *item = plan->target.item;
  gsize place = item->text.span.start;
  g_autofree char *colon = remit_patch_part_colon (plan, plan->target.items, plan->target.index);
  RemitPatchSlot slot;
  g_autofree char *encoded = NULL;
  g_autofree char *all = NULL;

  remit_patch_slot_init (plan, &item->text, &slot);
  encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, label);
  all = g_strconcat (encoded, colon, NULL);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), all);
}

static void
add_label (RemitPatchPlan *plan,
           const char     *label)
{
  static const RemitLabelStyle styles[] = { REMIT_LABEL_BOLD, REMIT_LABEL_PLAIN };
  g_autoptr (GString) prefix = g_string_new (NULL);
  RemitPatchPrint style = { .prefix = prefix };

  if (plan->target.item->form != REMIT_FORM_MARKDOWN)
    propose_part_label (plan, label);
  remit_patch_print_style (plan, plan->target.items, plan->target.index, &style);
  propose_new_label (plan, &style, label);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      style.label = styles[i];
      propose_new_label (plan, &style, label);
    }
}

static void
remove_label (RemitPatchPlan *plan)
{
  const RemitItem *item = plan->target.item;
  guint marks = item->label_style == REMIT_LABEL_PLAIN ? 0 : 2;
  RemitSpan span = REMIT_SPAN (item->label.span.start - marks, item->text.span.start);
  RemitEditList *edits;

  remit_patch_candidate_one (plan, span, "");
  if (item->label_style == REMIT_LABEL_PLAIN && plan->target.items != NULL)
    {
      edits = remit_patch_candidate (plan);
      remit_edit_list_add (edits, span, "", 0);
      remit_patch_bold_labels (plan, plan->target.items, item, edits);
    }
  remit_patch_refuse (plan, item->target.text != NULL
                              ? _("a target stands with a label; remove the target first")
                              : _("the other items' labels or the text would read differently"));
}

static void
replace_label (RemitPatchPlan *plan,
               const char     *label)
{
  const RemitItem *item = plan->target.item;
  RemitPatchSlot slot;
  g_autofree char *encoded = NULL;
  RemitEditList *edits;
  gsize colon = find_colon (plan, item);

  remit_patch_edit_string (plan);
  if (item->label_style != REMIT_LABEL_PLAIN || item->form != REMIT_FORM_MARKDOWN || colon == 0)
    return;

  remit_patch_slot_init (plan, &item->label, &slot);
  encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_NEEDED, label);
  for (int all = 0; all < 2; all++)
    {
      g_autofree char *bold = g_strconcat ("**", encoded, NULL);

      edits = remit_patch_candidate (plan);
      remit_edit_list_add (edits, item->label.span, bold, -1);
      remit_edit_list_add (edits, REMIT_SPAN (colon, colon), "**", 2);
      if (all && plan->target.items != NULL)
        remit_patch_bold_labels (plan, plan->target.items, item, edits);
    }
}

/* Adds, replaces or removes the label of an item. */
void
remit_patch_edit_label (RemitPatchPlan *plan)
{
  const char *value = remit_patch_value_string (plan);

  if (plan->type == REMIT_OPERATION_REMOVE)
    remove_label (plan);
  else if (value != NULL && plan->type == REMIT_OPERATION_ADD)
    add_label (plan, value);
  else if (value != NULL)
    replace_label (plan, value);
}
