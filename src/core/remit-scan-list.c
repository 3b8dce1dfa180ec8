/* remit-scan-list.c: lists and their items
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

/* A list while it is read. Two columns right of @base a line belongs to the item before it. */
typedef struct
{
  RemitScanner *scanner;
  RemitNode    *node;
  guint         end;
  guint         base;
  guint         depth;
  char          kind;
  gboolean      done;
} List;

static const RemitScanLine *
get_line (const List *list,
          guint       line)
{
  return &list->scanner->lines[line];
}

static gboolean
is_item (const List      *list,
         guint            line,
         RemitScanMarker *marker)
{
  return remit_scan_line_is_marker (get_line (list, line), list->scanner->data, marker)
         && !remit_scan_line_is_rule (get_line (list, line), list->scanner->data);
}

/* Whether the item at @line goes on with this list: its bullet or delimiter, and not left of it. */
static gboolean
is_sibling (const List            *list,
            guint                  line,
            const RemitScanMarker *marker)
{
  return marker->kind == list->kind && get_line (list, line)->indent + 1 >= list->base;
}

static gboolean
is_inside (const List *list,
           guint       line)
{
  return get_line (list, line)->indent >= list->base + 2;
}

/* Whether a line at a lesser indent is text of the paragraph that the item ended with (lazy
 * continuation). */
static gboolean
is_lazy (const List *list,
         guint       line)
{
  const RemitScanLine *before = get_line (list, line - 1);
  const char *data = list->scanner->data;
  RemitScanFence fence;

  return !remit_scan_line_is_blank (before) && !remit_scan_line_is_fence (before, data, &fence)
         && !remit_scan_line_starts_block (get_line (list, line), data)
         && !remit_scan_is_table (list->scanner, line, list->end)
         && !remit_scan_line_is_lead (get_line (list, line), data);
}

/* A lazy line has no indent to cut: what is left of 0 here tells it from the item's other lines. */
static void
take_lazy (const List *list,
           guint       line)
{
  RemitScanLine *lazy = &list->scanner->lines[line];

  lazy->column = remit_scan_line_get_column (lazy);
  lazy->start = lazy->text;
  lazy->pad = lazy->indent = 0;
}

/* Behind blank lines: the item goes on where the next line is inside it; the list goes on where
 * it is a sibling. */
static gboolean
pass_blanks (List  *list,
             guint *line)
{
  RemitScanMarker marker;

  while (*line < list->end && remit_scan_line_is_blank (get_line (list, *line)))
    ++*line;
  if (*line < list->end && is_inside (list, *line))
    return TRUE;
  if (*line < list->end && is_item (list, *line, &marker) && is_sibling (list, *line, &marker))
    list->node->as.list.loose = TRUE;
  else
    list->done = TRUE;
  return FALSE;
}

/* Whether a line with text that is not inside the item belongs to it all the same; says if the
 * list ends before it. */
static gboolean
take_outside (List *list,
              guint line)
{
  RemitScanMarker marker;

  if (is_item (list, line, &marker))
    {
      list->done = !is_sibling (list, line, &marker);
      return FALSE;
    }
  if (is_lazy (list, line))
    {
      take_lazy (list, line);
      return TRUE;
    }
  list->done = TRUE;
  return FALSE;
}

/* @fence has no length outside of fences. */
static void
open_fence (const List     *list,
            guint           line,
            RemitScanFence *fence)
{
  const char *data = list->scanner->data;

  if (!remit_scan_may_be_fence (get_line (list, line), data)
      || !remit_scan_line_opens_fence (get_line (list, line), data, fence))
    fence->length = 0;
}

/* In a fence only the indent counts: a line that is not inside the item ends both. */
static gboolean
take_fenced (List           *list,
             guint           line,
             RemitScanFence *fence)
{
  if (remit_scan_line_is_blank (get_line (list, line)))
    return TRUE;
  list->done = !is_inside (list, line);
  if (remit_scan_line_closes_fence (get_line (list, line), list->scanner->data, fence))
    fence->length = 0;
  return !list->done;
}

static gboolean
take_line (List           *list,
           guint          *line,
           RemitScanFence *fence)
{
  if (remit_scan_line_is_blank (get_line (list, *line)) && !pass_blanks (list, line))
    return FALSE;
  if (!is_inside (list, *line))
    return take_outside (list, *line);
  open_fence (list, *line, fence);
  return TRUE;
}

/* Takes the lines of the item at @line and returns the line behind them. */
static guint
gather_item (List *list,
             guint line)
{
  RemitScanFence fence;
  guint next = line + 1;

  open_fence (list, line, &fence);
  while (next < list->end
         && (fence.length > 0 ? take_fenced (list, next, &fence) : take_line (list, &next, &fence)))
    next++;
  return next;
}

/* Cuts from the item's lines the indent that they share, at most that of its first line's
 * content. */
static void
cut_lines (const List *list,
           guint       from,
           guint       to,
           guint       content)
{
  guint least = content;

  for (guint i = from; i < to; i++)
    if (!remit_scan_line_is_blank (get_line (list, i)) && get_line (list, i)->indent > 0)
      least = MIN (least, get_line (list, i)->indent);
  for (guint i = from; i < to; i++)
    remit_scan_line_cut (&list->scanner->lines[i], list->scanner->data, least);
}

/* Leaves of the item's first line what stands behind its marker: four blanks at most belong to
 * the marker, of more only one. Returns the columns from the containers' indent to there. */
static guint
cut_marker (const List            *list,
            guint                  line,
            const RemitScanMarker *marker)
{
  RemitScanLine *first = &list->scanner->lines[line];
  guint width = marker->span.end - marker->span.start;
  guint content = first->indent + width;
  guint gap;

  remit_scan_line_init (first, list->scanner->data, REMIT_SPAN (marker->span.end, first->end),
                        remit_scan_line_get_column (first) + width);
  gap = marker->empty || first->indent > 4 ? 1 : first->indent;
  remit_scan_line_cut (first, list->scanner->data, gap);
  return content + gap;
}

static void
read_task (const List *list,
           guint       line,
           RemitNode  *item)
{
  RemitScanLine *first = &list->scanner->lines[line];
  const char *text = list->scanner->data + first->text;

  if (first->indent > 0 || first->end - first->text < 3 || text[0] != '[' || text[2] != ']'
      || (text[1] != ' ' && text[1] != 'x' && text[1] != 'X'))
    return;
  if (first->end - first->text > 3 && !remit_scan_is_blank (text[3]))
    return;
  item->as.item.task = text[1];
  item->as.item.check = REMIT_SPAN (first->text + 1, first->text + 2);
  remit_scan_line_init (first, list->scanner->data, REMIT_SPAN (first->text + 3, first->end),
                        first->column + 3);
  remit_scan_line_cut (first, list->scanner->data, first->indent);
}

static guint
read_item (List                  *list,
           guint                  line,
           const RemitScanMarker *marker)
{
  RemitNode *item = remit_scan_add_node (list->scanner, list->node, REMIT_NODE_ITEM,
                                         get_line (list, line), 0);
  guint indent = get_line (list, line)->indent;
  guint content = cut_marker (list, line, marker);
  guint next = gather_item (list, line);
  guint end = next;

  item->as.item.marker = marker->span;
  item->as.item.content = item->indent + content - indent;
  while (end > line + 1 && remit_scan_line_is_blank (get_line (list, end - 1)))
    end--;
  cut_lines (list, line + 1, end, content);
  read_task (list, line, item);
  item->span.end = get_line (list, end - 1)->end;
  remit_scan_read_blocks (list->scanner, item, line, end, list->depth + 1);
  return next;
}

guint
remit_scan_read_list (RemitScanner *scanner,
                      RemitNode    *parent,
                      guint         line,
                      guint         end,
                      guint         depth)
{
  List list = { .scanner = scanner, .end = end, .depth = depth };
  RemitScanMarker marker;

  if (!remit_scan_line_is_marker (&scanner->lines[line], scanner->data, &marker))
    return line;
  list.base = scanner->lines[line].indent;
  list.kind = marker.kind;
  list.node = remit_scan_add_node (scanner, parent, REMIT_NODE_LIST, &scanner->lines[line], 0);
  list.node->as.list.ordered = marker.ordered;
  list.node->as.list.delimiter = marker.kind;
  list.node->as.list.start = marker.ordered ? marker.number : 1;
  do
    line = read_item (&list, line, &marker);
  while (!list.done && line < end && is_item (&list, line, &marker)
         && is_sibling (&list, line, &marker));
  list.node->span.end = list.node->last->span.end;
  return line;
}
