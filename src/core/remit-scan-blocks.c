/* remit-scan-blocks.c: the blocks of a run of lines, one after the other
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

#include <string.h>

/* The run of lines that is read and what it belongs to. */
typedef struct
{
  RemitScanner *scanner;
  RemitNode    *parent;
  guint         end;
  guint         depth;     /* lists around it */
  gboolean      in_item;
} Run;

/* Reads a block at @line: returns the line behind it, or @line where there is no such block. */
typedef guint (*ReadBlock) (const Run *run,
                            guint      line);

#define SIZE_WITH(member) (G_STRUCT_OFFSET (RemitNode, as) + sizeof (((RemitNode *) NULL)->as.member))

/* A node takes no more memory than its type needs: taking memory is most of what a scan costs. */
static gsize
get_node_size (RemitNodeType type)
{
  static const gsize sizes[] = {
    [REMIT_NODE_DOCUMENT] = G_STRUCT_OFFSET (RemitNode, as),
    [REMIT_NODE_ELEMENT] = SIZE_WITH (element),
    [REMIT_NODE_HEADING] = SIZE_WITH (heading),
    [REMIT_NODE_PARAGRAPH] = G_STRUCT_OFFSET (RemitNode, as),
    [REMIT_NODE_COMMENT] = G_STRUCT_OFFSET (RemitNode, as),
    [REMIT_NODE_LIST] = SIZE_WITH (list),
    [REMIT_NODE_ITEM] = SIZE_WITH (item),
    [REMIT_NODE_TABLE] = SIZE_WITH (table),
    [REMIT_NODE_CODE] = SIZE_WITH (code),
    [REMIT_NODE_RULE] = G_STRUCT_OFFSET (RemitNode, as),
    [REMIT_NODE_DIRECTIVE] = SIZE_WITH (directive),
  };

  return sizes[type];
}

RemitNode *
remit_scan_add_node (RemitScanner        *scanner,
                     RemitNode           *parent,
                     RemitNodeType        type,
                     const RemitScanLine *line,
                     gsize                end)
{
  RemitNode *node = remit_arena_alloc (scanner->arena, get_node_size (type));

  node->type = type;
  node->span = REMIT_SPAN (line->text, end);
  node->indent = remit_scan_line_get_column (line);
  node->parent = parent;
  node->previous = parent->last;
  if (parent->last != NULL)
    parent->last->next = node;
  else
    parent->first = node;
  parent->last = node;
  return node;
}

/* Gives @node the lines from @from to @to without up to @indent columns of their own. */
static void
set_lines (const Run *run,
           RemitNode *node,
           guint      from,
           guint      to,
           guint      indent)
{
  if (from == to)
    return;
  node->n_lines = to - from;
  node->lines = remit_arena_alloc (run->scanner->arena, node->n_lines * sizeof (RemitLine));
  for (guint i = from; i < to; i++)
    {
      RemitScanLine line = run->scanner->lines[i];

      remit_scan_line_cut (&line, run->scanner->data, indent);
      node->lines[i - from] = (RemitLine) { line.start, line.end, line.pad };
    }
}

static const RemitScanLine *
get_line (const Run *run,
          guint      line)
{
  return &run->scanner->lines[line];
}

static RemitNode *
add (const Run    *run,
     RemitNodeType type,
     guint         from,
     guint         to)
{
  return remit_scan_add_node (run->scanner, run->parent, type, get_line (run, from),
                              get_line (run, to - 1)->end);
}

/* A paragraph or a comment. */
static void
add_text (const Run    *run,
          RemitNodeType type,
          guint         from,
          guint         to)
{
  set_lines (run, add (run, type, from, to), from, to, get_line (run, from)->indent);
}

/* An item holds no directives and no headings: a line that looks like one is its text. */
static guint
read_directive (const Run *run,
                guint      line)
{
  RemitDirective directive;

  if (run->in_item
      || !remit_scan_line_is_directive (get_line (run, line), run->scanner->data, &directive))
    return line;
  add (run, REMIT_NODE_DIRECTIVE, line, line + 1)->as.directive = directive;
  return line + 1;
}

static guint
read_heading (const Run *run,
              guint      line)
{
  RemitNode *node;
  RemitSpan text;
  guint level;

  if (run->in_item
      || !remit_scan_line_is_heading (get_line (run, line), run->scanner->data, &level, &text))
    return line;
  node = add (run, REMIT_NODE_HEADING, line, line + 1);
  node->as.heading.level = level;
  node->as.heading.text = text;
  return line + 1;
}

static guint
read_rule (const Run *run,
           guint      line)
{
  if (!remit_scan_line_is_rule (get_line (run, line), run->scanner->data))
    return line;
  add (run, REMIT_NODE_RULE, line, line + 1);
  return line + 1;
}

/* The last line before @end that is not blank, plus one; @from where all are. */
static guint
drop_blanks (const Run *run,
             guint      from,
             guint      end)
{
  while (end > from && remit_scan_line_is_blank (get_line (run, end - 1)))
    end--;
  return end;
}

static void
add_unclosed_fence (const Run *run,
                    RemitNode *node)
{
  RemitScanProblem problem = {
    .type = REMIT_SCAN_UNCLOSED_FENCE,
    .span = node->as.code.open,
    .place = node->span.end,
    .own_line = TRUE,
  };

  g_array_append_val (run->scanner->problems, problem);
}

static guint
find_fence_end (const Run            *run,
                guint                 line,
                const RemitScanFence *fence)
{
  guint indent = get_line (run, line)->indent;

  for (line++; line < run->end; line++)
    if (get_line (run, line)->indent < indent + 4
        && remit_scan_line_closes_fence (get_line (run, line), run->scanner->data, fence))
      break;
  return line;
}

/* A fence that never closes goes to the end of what contains it. */
static guint
read_fence (const Run *run,
            guint      line)
{
  const RemitScanLine *open = get_line (run, line);
  const char *data = run->scanner->data;
  RemitScanFence fence;
  RemitNode *node;
  guint close, last;

  if (open->indent > 3 || !remit_scan_line_is_fence (open, data, &fence))
    return line;
  close = find_fence_end (run, line, &fence);
  last = close < run->end ? close : drop_blanks (run, line + 1, close);
  node = add (run, REMIT_NODE_CODE, line, close < run->end ? close + 1 : last);
  set_lines (run, node, line + 1, last, open->indent);
  node->as.code.fence = fence.mark;
  node->as.code.fence_length = fence.length;
  node->as.code.info = fence.info;
  node->as.code.open = REMIT_SPAN (open->text, fence.info.end);
  node->as.code.close = REMIT_SPAN (node->span.end, node->span.end);
  if (close == run->end)
    add_unclosed_fence (run, node);
  else
    node->as.code.close = REMIT_SPAN (get_line (run, close)->text,
                                      remit_scan_trim_end (data, get_line (run, close)->text,
                                                           get_line (run, close)->end));
  return MIN (close + 1, run->end);
}

/* To the line that has its end; where there is none, the line is text. */
static guint
read_comment (const Run *run,
              guint      line)
{
  const RemitScanLine *open = get_line (run, line);
  gsize end;
  guint last = line;

  if (open->indent > 3 || !remit_scan_line_is_comment (open, run->scanner->data))
    return line;
  end = remit_scan_find_comment_end (run->scanner, open->text + 2);
  if (end > get_line (run, run->end - 1)->end)
    {
      add_text (run, REMIT_NODE_PARAGRAPH, line, line + 1);
      return line + 1;
    }
  while (get_line (run, last)->end < end)
    last++;
  add_text (run, REMIT_NODE_COMMENT, line, last + 1);
  return last + 1;
}

static guint
read_table (const Run *run,
            guint      line)
{
  return remit_scan_read_table (run->scanner, run->parent, line, run->end);
}

static guint
read_list (const Run *run,
           guint      line)
{
  if (run->depth >= REMIT_SCAN_MAX_LISTS)
    return line;
  return remit_scan_read_list (run->scanner, run->parent, line, run->end, run->depth);
}

/* Not in items, where an indent is more often sloppy than meant. Blanks past the fourth are
 * content. */
static guint
read_indented (const Run *run,
               guint      line)
{
  RemitNode *node;
  guint last = line;

  if (run->in_item || get_line (run, line)->indent < 4)
    return line;
  for (guint i = line; i < run->end; i++)
    if (!remit_scan_line_is_blank (get_line (run, i)))
      {
        if (get_line (run, i)->indent < 4)
          break;
        last = i;
      }
  node = add (run, REMIT_NODE_CODE, line, last + 1);
  set_lines (run, node, line, last + 1, 4);
  node->span.start = node->lines[0].start;
  node->indent -= get_line (run, line)->indent - 4;
  node->as.code.open = node->as.code.info = REMIT_SPAN (node->span.start, node->span.start);
  node->as.code.close = REMIT_SPAN (node->span.end, node->span.end);
  return last + 1;
}

/* One line of text, underlined. */
static guint
read_underlined (const Run *run,
                 guint      line)
{
  const RemitScanLine *first = get_line (run, line);
  const char *data = run->scanner->data;
  RemitNode *node;
  guint level;

  if (run->in_item || line + 1 >= run->end || data[first->text] == '>'
      || !remit_scan_line_is_underline (get_line (run, line + 1), data, &level))
    return line;
  node = add (run, REMIT_NODE_HEADING, line, line + 2);
  node->as.heading.level = level;
  node->as.heading.setext = TRUE;
  node->as.heading.text = REMIT_SPAN (first->text,
                                      remit_scan_trim_end (data, first->text, first->end));
  return line + 2;
}

static guint
read_paragraph (const Run *run,
                guint      line)
{
  guint next = line + 1;

  while (next < run->end && !remit_scan_line_is_blank (get_line (run, next))
         && !remit_scan_line_starts_block (get_line (run, next), run->scanner->data)
         && !remit_scan_is_table (run->scanner, next, run->end))
    next++;
  add_text (run, REMIT_NODE_PARAGRAPH, line, next);
  return next;
}

static guint
read_block (const Run *run,
            guint      line)
{
  static const ReadBlock readers[] = {
    read_directive, read_heading, read_rule, read_fence, read_comment,
    read_table, read_list, read_indented, read_underlined, read_paragraph,
  };
  guint next = line;

  for (guint i = 0; next == line; i++)
    next = readers[i] (run, line);
  return next;
}

void
remit_scan_read_blocks (RemitScanner *scanner,
                        RemitNode    *parent,
                        guint         from,
                        guint         end,
                        guint         depth)
{
  const Run run = { scanner, parent, end, depth, parent->type == REMIT_NODE_ITEM };

  while (from < end)
    if (remit_scan_line_is_blank (&scanner->lines[from]))
      from++;
    else
      from = read_block (&run, from);
}
