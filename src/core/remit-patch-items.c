/* remit-patch-items.c: items of Markdown lists: add, remove, replace, move, with their numbers
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_ordered (const RemitItems *items)
{
  const RemitNode *node = items->n_items > 0 ? items->items[0]->node : NULL;

  return node != NULL
         && node->parent != NULL && node->parent->type == REMIT_NODE_LIST
         && node->parent->as.list.ordered;
}

static guint
get_number (const RemitPatchPlan *plan,
            const RemitItems     *items,
            guint                 index)
{
  g_autofree char *marker =
      remit_text_slice (plan->text, items->items[index]->node->as.item.marker);

  return (guint) g_ascii_strtoull (marker, NULL, 10);
}

/* The number that belongs at a position: the one that stands there now, so that the author's way
 * of counting stays; past the end the next one, or the same where all are the same. */
static guint
get_number_at (const RemitPatchPlan *plan,
               const RemitItems     *items,
               guint                 position)
{
  guint last;

  if (position < items->n_items)
    return get_number (plan, items, position);

  last = get_number (plan, items, items->n_items - 1);
  if (items->n_items > 1 && last == get_number (plan, items, 0))
    return last;

  return last + (position - items->n_items) + 1;
}

/* How many digits a number has at least: more than one where the author writes `01.` */
static int
get_digits (const RemitPatchPlan *plan,
            RemitSpan             marker)
{
  return remit_patch_byte (plan->text, marker.start) == '0' ? (int) (marker.end - marker.start) - 1
                                                            : 1;
}

/* The marker of the item that comes to stand at @position, written like that of @sibling. */
static char *
make_marker (const RemitPatchPlan *plan,
             const RemitItems     *items,
             guint                 sibling,
             guint                 position)
{
  RemitSpan span = items->items[sibling]->node->as.item.marker;

  if (!is_ordered (items))
    return remit_text_slice (plan->text, span);

  return g_strdup_printf ("%0*u%c", get_digits (plan, span), get_number_at (plan, items, position),
                          remit_patch_byte (plan->text, span.end - 1));
}

/* Gives item @index the number of @position. */
static void
renumber (const RemitPatchPlan *plan,
          const RemitItems     *items,
          guint                 index,
          guint                 position,
          RemitEditList        *edits)
{
  RemitSpan span = items->items[index]->node->as.item.marker;
  g_autofree char *digits = NULL;
  guint number;

  if (!is_ordered (items))
    return;
  number = get_number_at (plan, items, position);
  if (number == get_number (plan, items, index))
    return;

  digits = g_strdup_printf ("%0*u", get_digits (plan, span), number);
  span.end--;
  remit_edit_list_add (edits, span, digits, -1);
}

/* (transfer full): marker to the end of the last line, of each item. */
static RemitSpan *
get_spans (const RemitPatchPlan *plan,
           const RemitItems     *items)
{
  RemitSpan *spans = g_new (RemitSpan, items->n_items);

  for (guint i = 0; i < items->n_items; i++)
    {
      gsize end;

      spans[i] = items->items[i]->span;
      end = remit_patch_skip_blanks (plan->text, spans[i].end);
      if (end == remit_patch_line_end (plan->text, end))
        spans[i].end = end;
    }

  return spans;
}

/* Whether the only item of a list has a blank line in it, so that another is to be set off by one
 * as well. */
static gboolean
is_spread (const RemitPatchPlan *plan,
           const RemitItems     *items)
{
  const RemitItem *item = items->items[0];
  gsize next = remit_patch_next_line (plan->text, item->text.span.end);

  return items->n_items == 1 && item->n_blocks > 0 && next < item->span.end
         && remit_patch_is_blank (plan->text, next);
}

/* Adds the renumbering and counting that go with an insertion at @index. */
static void
propose_insertion (RemitPatchPlan  *plan,
                   guint            index,
                   RemitPatchPrint *style,
                   gboolean         follow,
                   gboolean         bold)
{
  const RemitItems *items = plan->target.items;
  guint sibling = index > 0 ? index - 1 : 0;
  g_autofree RemitSpan *spans = get_spans (plan, items);
  g_autofree char *marker = make_marker (plan, items, sibling, index);
  g_autofree char *indent = remit_patch_indent (plan->text, spans[sibling].start);
  g_autofree char *gap = g_strconcat (style->eol, is_spread (plan, items) ? style->eol : "", indent,
                                      NULL);
  RemitPatchChunks chunks = { plan->text, spans, items->n_items, gap };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *fence = NULL;
  RemitEditList *edits;

  g_string_assign (style->prefix, indent);
  if (!remit_patch_print_item (out, style, marker, plan->value))
    return;

  edits = remit_patch_candidate (plan);
  fence = index == items->n_items
            ? remit_patch_missing_fence (plan, items->items[index - 1]->node) : g_strdup ("");
  if (*fence != '\0')
    {
      RemitSpan end = REMIT_SPAN (spans[index - 1].end, spans[index - 1].end);
      g_autofree char *all = g_strconcat (fence, gap, out->str, NULL);

      remit_edit_list_add (edits, end, all, -1);
    }
  else
    {
      remit_patch_chunks_insert (&chunks, index, out->str, edits);
    }
  for (guint i = index; follow && i < items->n_items; i++)
    renumber (plan, items, i, i + 1, edits);
  if (follow)
    remit_patch_adjust_count (plan, 1, edits);
  if (bold)
    remit_patch_bold_labels (plan, items, NULL, edits);
}

static void
add_item (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  guint index = MIN (plan->target.index, items->n_items);
  g_autoptr (GString) prefix = g_string_new (NULL);
  RemitPatchPrint style = { .prefix = prefix };
  int levels;

  if (items->n_items == 0)
    return;

  remit_patch_print_style (plan, items, index, &style);
  levels = style.entities ? 2 : 1;
  for (int escape = 0; escape < levels; escape++)
    {
      style.escape = (RemitPatchEscape) escape;
      propose_insertion (plan, index, &style, TRUE, FALSE);
    }
  if (style.label == REMIT_LABEL_PLAIN)
    {
      style.label = REMIT_LABEL_BOLD;
      propose_insertion (plan, index, &style, TRUE, FALSE);
      propose_insertion (plan, index, &style, TRUE, TRUE);
    }
  propose_insertion (plan, index, &style, FALSE, FALSE);
  remit_patch_explain_value (plan, TRUE);
}

/* Items with the blanks before them, where they start a line: an indent goes with its item. */
static void
take_lines (const RemitPatchPlan *plan,
            RemitSpan            *spans,
            guint                 n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize line = remit_patch_line_start (plan->text, spans[i].start);

      if (remit_patch_skip_blanks (plan->text, line) == spans[i].start)
        spans[i].start = line;
    }
}

static void
remove_item (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  guint index = plan->target.index;
  g_autofree RemitSpan *spans = get_spans (plan, items);
  RemitPatchChunks chunks = { plan->text, spans, items->n_items, "" };

  if (items->n_items == 1)
    {
      remit_patch_refuse (plan, _("a list has at least one item; remove the list instead"));
      return;
    }

  take_lines (plan, spans, items->n_items);
  for (int follow = 1; follow >= 0; follow--)
    {
      RemitEditList *edits = remit_patch_candidate (plan);

      remit_patch_chunks_remove (&chunks, index, edits);
      for (guint i = index + 1; follow && i < items->n_items; i++)
        renumber (plan, items, i, i - 1, edits);
      if (follow)
        remit_patch_adjust_count (plan, -1, edits);
    }
  remit_patch_refuse (
      plan, _("the items that stay would read differently, such as “Name: text” as a label"));
}

static void
replace_item (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  guint index = plan->target.index;
  g_autofree RemitSpan *spans = get_spans (plan, items);
  g_autoptr (GString) prefix = g_string_new (NULL);
  g_autofree char *indent = remit_patch_indent (plan->text, spans[index].start);
  g_autofree char *marker =
      remit_text_slice (plan->text, items->items[index]->node->as.item.marker);
  RemitPatchPrint style = { .prefix = prefix };
  int levels;

  plan->decompose = TRUE;
  remit_patch_print_style (plan, items, index + 1, &style);
  levels = style.entities ? 2 : 1;
  g_string_assign (prefix, indent);
  for (int escape = 0; escape < levels; escape++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      style.escape = (RemitPatchEscape) escape;
      if (remit_patch_print_item (out, &style, marker, plan->value))
        remit_patch_candidate_one (plan, spans[index], out->str);
    }
  remit_patch_explain_value (plan, TRUE);
}

/* The text of item @from with the marker it gets at @to. */
static char *
get_moved_text (RemitPatchPlan   *plan,
                const RemitItems *items,
                RemitSpan         span,
                guint             from,
                guint             to)
{
  RemitSpan old = items->items[from]->node->as.item.marker;
  g_autofree char *marker = make_marker (plan, items, from, to);
  g_autofree char *indent = remit_text_slice (plan->text, REMIT_SPAN (span.start, old.start));
  g_autofree char *rest = remit_text_slice (plan->text, REMIT_SPAN (old.end, span.end));

  return g_strconcat (indent, marker, rest, NULL);
}

static void
move_item (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  guint from = plan->from.index;
  guint to = MIN (plan->target.index, items->n_items - 1);
  g_autofree RemitSpan *spans = get_spans (plan, items);
  RemitPatchChunks chunks = { plan->text, spans, items->n_items, "" };
  g_autofree char *moved = NULL;
  RemitEditList *edits;

  if (from == to || from >= items->n_items)
    return;

  take_lines (plan, spans, items->n_items);
  moved = get_moved_text (plan, items, spans[from], from, to);
  edits = remit_patch_candidate (plan);
  remit_patch_chunks_move (&chunks, from, to, moved, edits);
  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    {
      if (i != from)
        renumber (plan, items, i, from < to ? i - 1 : i + 1, edits);
    }
}

static gboolean
is_markdown (const RemitItems *items)
{
  for (guint i = 0; i < items->n_items; i++)
    {
      if (items->items[i]->form != REMIT_FORM_MARKDOWN || items->items[i]->node == NULL)
        return FALSE;
    }

  return items->n_items > 0;
}

/* Adds, removes, replaces or moves an item of a list in whatever form the list has. */
void
remit_patch_edit_item (RemitPatchPlan *plan)
{
  if (plan->target.items == NULL)
    return;
  if (!is_markdown (plan->target.items))
    {
      remit_patch_edit_part (plan);
      return;
    }

  switch (plan->type)
    {
    case REMIT_OPERATION_ADD:
      add_item (plan);
      break;

    case REMIT_OPERATION_REMOVE:
      remove_item (plan);
      break;

    case REMIT_OPERATION_REPLACE:
      replace_item (plan);
      break;

    case REMIT_OPERATION_MOVE:
      move_item (plan);
      break;

    case REMIT_OPERATION_COPY:
    case REMIT_OPERATION_TEST:
    default:
      break;
    }
}
