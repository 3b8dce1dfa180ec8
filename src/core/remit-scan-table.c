/* remit-scan-table.c: pipe tables: delimiter rows, cells, escaped pipes, pipes in code spans
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

#include <string.h>

/* A row while it is taken apart. */
typedef struct
{
  const char   *data;
  RemitSpan     span;
  gsize         at;
  gboolean      done;
  gboolean      plain;       /* neither escapes nor code: every pipe counts */
  RemitScanRuns runs;
} Row;

static void
row_init (Row                 *row,
          const char          *data,
          const RemitScanLine *line)
{
  row->data = data;
  row->span = REMIT_SPAN (line->text, remit_scan_trim_end (data, line->text, line->end));
  row->at = row->span.start;
  row->done = FALSE;
  if (row->at < row->span.end && data[row->at] == '|')
    row->at++;
  remit_scan_runs_init (&row->runs, data, row->span);
  row->plain = !row->runs.any && memchr (data + row->at, '\\', row->span.end - row->at) == NULL;
}

/* What a backslash takes with it. A pipe right behind one is always escaped, behind an escaped
 * one too. */
static gsize
skip_escape (const Row *row,
             gsize      at)
{
  gsize end = row->span.end;

  if (at + 2 < end && row->data[at + 1] == '\\' && row->data[at + 2] == '|')
    return at + 3;
  return MIN (at + 2, end);
}

/* The place of the pipe that ends the cell, or the row's end. An escaped pipe and one inside a
 * code span end none. */
static gsize
row_find_pipe (const Row *row)
{
  gsize at = row->at;
  gsize end = row->span.end;

  if (row->plain)
    {
      const char *pipe = memchr (row->data + at, '|', end - at);

      return pipe != NULL ? (gsize) (pipe - row->data) : end;
    }
  while (at < end && row->data[at] != '|')
    if (row->data[at] == '\\')
      at = skip_escape (row, at);
    else if (row->data[at] == '`')
      at = remit_scan_skip_code (&row->runs, row->data, at, end);
    else
      at++;
  return at;
}

/* A pipe at the very end closes the last cell and opens none. */
static gboolean
row_next (Row       *row,
          RemitSpan *outer)
{
  gsize pipe;

  if (row->done)
    return FALSE;
  pipe = row_find_pipe (row);
  *outer = REMIT_SPAN (row->at, pipe);
  row->at = pipe + 1;
  row->done = row->at >= row->span.end;
  return TRUE;
}

/* An empty cell's text goes behind the blank after its pipe. */
static RemitCell
make_cell (const char *data,
           RemitSpan   outer)
{
  gsize start = remit_scan_skip_blanks (data, outer.start, outer.end);
  gsize end = remit_scan_trim_end (data, start, outer.end);

  if (start == end)
    start = end = MIN (outer.start + 1, outer.end);
  return (RemitCell) { REMIT_SPAN (start, end), outer };
}

static gsize
skip_dashes (const char *data,
             gsize       at,
             gsize       end)
{
  gsize first;

  at += at < end && data[at] == ':';
  for (first = at; at < end && data[at] == '-';)
    at++;
  if (at == first)
    return REMIT_SCAN_NOWHERE;
  at += at < end && data[at] == ':';
  return remit_scan_skip_blanks (data, at, end);
}

/* The number of columns of a row like `| --- | :-: |`; 0 where it is no such row. One pipe at
 * least tells it from a rule. */
static guint
count_delimiters (const char          *data,
                  const RemitScanLine *line)
{
  gsize at = line->text;
  guint columns = 0, pipes = 0;

  if (at < line->end && data[at] == '|')
    {
      at = remit_scan_skip_blanks (data, at + 1, line->end);
      pipes++;
    }
  do
    {
      if ((at = skip_dashes (data, at, line->end)) == REMIT_SCAN_NOWHERE)
        return 0;
      columns++;
      if (at == line->end)
        break;
      if (data[at] != '|')
        return 0;
      at = remit_scan_skip_blanks (data, at + 1, line->end);
      pipes++;
    }
  while (at < line->end);
  return pipes > 0 ? columns : 0;
}

/* A header and a delimiter row of the same count below it. */
gboolean
remit_scan_is_table (RemitScanner *scanner,
                     guint         line,
                     guint         end)
{
  const RemitScanLine *header = &scanner->lines[line];
  const RemitScanLine *below = header + 1;
  const char *data = scanner->data;
  RemitSpan outer;
  guint columns, count = 0;
  Row row;

  if (end - line < 2 || remit_scan_line_is_blank (below)
      || (data[below->text] != '|' && data[below->text] != '-' && data[below->text] != ':')
      || memchr (data + header->text, '|', header->end - header->text) == NULL)
    return FALSE;
  columns = count_delimiters (data, below);
  if (columns == 0)
    return FALSE;
  row_init (&row, data, header);
  while (count <= columns && row_next (&row, &outer))
    count++;
  return count == columns;
}

static RemitRow
read_row (RemitScanner        *scanner,
          const RemitScanLine *line)
{
  RemitRow made = { 0 };
  RemitSpan outer;
  Row row;

  row_init (&row, scanner->data, line);
  made.span = row.span;
  g_array_set_size (scanner->cells, 0);
  while (row_next (&row, &outer))
    {
      RemitCell cell = make_cell (scanner->data, outer);

      g_array_append_val (scanner->cells, cell);
    }
  made.n_cells = scanner->cells->len;
  made.cells = remit_arena_memdup (scanner->arena, scanner->cells->data,
                                   made.n_cells * sizeof (RemitCell));
  return made;
}

/* A row has a pipe, and is nothing that would start another block. */
static gboolean
is_row (const RemitScanLine *line,
        const char          *data)
{
  if (memchr (data + line->text, '|', line->end - line->text) == NULL)
    return FALSE;
  return data[line->text] == '|'
         || (data[line->text] != '>' && !remit_scan_line_is_comment (line, data)
             && !remit_scan_line_starts_block (line, data));
}

guint
remit_scan_read_table (RemitScanner *scanner,
                       RemitNode    *parent,
                       guint         line,
                       guint         end)
{
  const RemitScanLine *lines = scanner->lines;
  RemitNode *table;
  guint next = line + 2;

  if (!remit_scan_is_table (scanner, line, end))
    return line;
  table = remit_scan_add_node (scanner, parent, REMIT_NODE_TABLE, &lines[line], 0);
  table->as.table.header = read_row (scanner, &lines[line]);
  table->as.table.delimiter = REMIT_SPAN (lines[line + 1].text,
                                          remit_scan_trim_end (scanner->data, lines[line + 1].text,
                                                               lines[line + 1].end));
  g_array_set_size (scanner->rows, 0);
  for (; next < end && is_row (&lines[next], scanner->data); next++)
    {
      RemitRow row = read_row (scanner, &lines[next]);

      g_array_append_val (scanner->rows, row);
    }
  table->as.table.n_rows = scanner->rows->len;
  table->as.table.rows = remit_arena_memdup (scanner->arena, scanner->rows->data,
                                             scanner->rows->len * sizeof (RemitRow));
  table->span.end = lines[next - 1].end;
  return next;
}
