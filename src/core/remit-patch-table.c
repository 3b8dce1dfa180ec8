/* remit-patch-table.c: cells, rows and columns of tables, in the layout the table has
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How wide a text is: in columns of a screen, where Chinese characters take two, or in characters.
 * People align tables by the one, programs often by the other. */
static glong
measure (const char *string,
         gsize       length,
         gboolean    columns)
{
  glong width = 0;

  for (const char *p = string; p < string + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += !columns ? 1 : g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static glong
get_width (const RemitPatchPlan *plan,
           RemitSpan             span,
           gboolean              columns)
{
  return measure (remit_text_get_data (plan->text) + span.start, span.end - span.start, columns);
}

static gboolean
has_width (const RemitPatchPlan *plan,
           const RemitTableRow  *row,
           guint                 column,
           glong                 width,
           gboolean              columns)
{
  return column >= row->n_cells || row->node == NULL || column >= row->node->n_cells
         || get_width (plan, row->node->cells[column].outer, columns) == width;
}

static glong
get_shared_width (const RemitPatchPlan *plan,
                  guint                 column,
                  gboolean              columns)
{
  const RemitBlock *block = plan->target.block;
  glong width = get_width (plan, block->columns.node->cells[column].outer, columns);

  for (guint i = 0; i < block->n_rows; i++)
    {
      if (!has_width (plan, &block->rows[i], column, width, columns))
        return -1;
    }

  return width;
}

/* The width of a column where all its cells share it and have blanks to give, else -1; @columns:
 * whether they do in columns of the screen. */
static glong
get_column_width (const RemitPatchPlan *plan,
                  guint                 column,
                  gboolean             *columns)
{
  const RemitBlock *block = plan->target.block;
  glong width;

  *columns = TRUE;
  if (block->columns.node == NULL || column >= block->columns.node->n_cells || block->n_rows == 0
      || remit_patch_is_compact (plan->text, block->columns.node))
    return -1;

  width = get_shared_width (plan, column, TRUE);
  *columns = width >= 0;

  return *columns ? width : get_shared_width (plan, column, FALSE);
}

/* Whether no cell of a row has blanks around it. */
gboolean
remit_patch_is_compact (const RemitText *text,
                        const RemitRow  *row)
{
  for (guint i = 0; row != NULL && i < row->n_cells; i++)
    {
      RemitSpan outer = row->cells[i].outer;

      if (outer.start < outer.end && remit_patch_skip_blanks (text, outer.start) > outer.start)
        return FALSE;
    }

  return row != NULL && row->n_cells > 1;
}

/* Proposes a cell that fills its column as the others do. */
static void
propose_padded (RemitPatchPlan     *plan,
                const RemitString  *string,
                const RemitCell    *cell,
                guint               column,
                const char         *value)
{
  RemitPatchSlot slot;
  gboolean columns;
  glong width = get_column_width (plan, column, &columns);
  glong used;
  g_autofree char *encoded = NULL;
  g_autofree char *blanks = NULL;
  g_autofree char *all = NULL;

  if (width < 0 || remit_patch_byte (plan->text, cell->outer.end) != '|')
    return;

  remit_patch_slot_init (plan, string, &slot);
  for (int escape = 0; escape < REMIT_PATCH_N_ESCAPES; escape++)
    {
      g_clear_pointer (&encoded, g_free);
      g_clear_pointer (&blanks, g_free);
      g_clear_pointer (&all, g_free);
      encoded = remit_patch_encode (&slot, (RemitPatchEscape) escape, value);
      used = get_width (plan, REMIT_SPAN (cell->outer.start, string->span.start), columns)
             + measure (encoded, strlen (encoded), columns);
      blanks = g_strnfill ((gsize) MAX (width - used, 1), ' ');
      all = g_strconcat (encoded, blanks, NULL);
      remit_patch_candidate_one (plan, REMIT_SPAN (string->span.start, cell->outer.end), all);
    }
}

static void
replace_cell (RemitPatchPlan *plan)
{
  const RemitTableRow *row = plan->target.row;
  const char *value = remit_patch_value_string (plan);
  guint index = plan->target.index;

  if (value != NULL && strpbrk (value, "\r\n") != NULL)
    {
      remit_patch_refuse (plan, _("a table's cell cannot hold a line break"));
      return;
    }
  if (value != NULL && row->node != NULL && index < row->node->n_cells)
    propose_padded (plan, plan->target.string, &row->node->cells[index], index, value);
  remit_patch_edit_string (plan);
}

static RemitSpan *
get_cell_spans (const RemitRow *row)
{
  RemitSpan *spans = g_new (RemitSpan, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    spans[i] = row->cells[i].outer;

  return spans;
}

static void
append_padding (GString *out,
                glong    width,
                gsize    start,
                gboolean columns)
{
  glong used = measure (out->str + start, out->len - start, columns);

  for (; used < width; used++)
    g_string_append_c (out, ' ');
}

/* (transfer full): what stands between the pipes of the delimiter row, as many as the header has
 * cells. */
static RemitSpan *
get_delimiters (const RemitPatchPlan *plan)
{
  RemitSpan line = plan->target.block->node->as.table.delimiter;
  guint n = plan->target.block->columns.n_cells;
  RemitSpan *spans = g_new0 (RemitSpan, n + 1);
  gsize at = line.start + (remit_patch_byte (plan->text, line.start) == '|' ? 1 : 0);

  for (guint i = 0; i < n; i++)
    {
      gsize end = at;

      while (end < line.end && remit_patch_byte (plan->text, end) != '|')
        end++;
      spans[i] = REMIT_SPAN (at, end);
      at = MIN (end + 1, line.end);
    }

  return spans;
}

/* Whether the dashes are as wide as the header's cells, in columns or characters. */
static gboolean
is_ruled (const RemitPatchPlan *plan,
          const RemitSpan      *delimiters,
          gboolean              columns)
{
  const RemitRow *header = plan->target.block->columns.node;

  for (guint i = 0; i < header->n_cells; i++)
    {
      if (get_width (plan, header->cells[i].outer, columns)
          != get_width (plan, delimiters[i], columns))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full): a delimiter like @like, as wide as @width where that is not 0. */
static char *
print_delimiter (const char *like,
                 glong       width)
{
  g_autofree char *dashes = NULL;
  const char *blank = strchr (like, ' ') != NULL ? " " : "";
  g_autofree char *core = g_strstrip (g_strdup (like));
  glong n = width > 0 ? width - 2 * (glong) strlen (blank) : (glong) MIN (strlen (core), 3);

  dashes = g_strnfill ((gsize) MAX (n, 1), '-');

  return g_strconcat (blank, dashes, blank, NULL);
}

/* A column more needs a delimiter more: like its neighbour, and as wide as @cell where the others
 * are as wide as theirs. */
static void
add_delimiter (const RemitPatchPlan *plan,
               guint                 index,
               const char           *cell,
               RemitEditList        *edits)
{
  RemitSpan line = plan->target.block->node->as.table.delimiter;
  g_autofree RemitSpan *spans = get_delimiters (plan);
  guint n = plan->target.block->columns.n_cells;
  RemitPatchChunks chunks = { plan->text, spans, n, "|" };
  g_autofree char *like = remit_text_slice (plan->text, spans[index > 0 ? index - 1 : 0]);
  gboolean columns = is_ruled (plan, spans, TRUE);
  gboolean ruled = columns || is_ruled (plan, spans, FALSE);
  g_autofree char *delimiter
    = print_delimiter (like, ruled ? measure (cell, strlen (cell), columns) : 0);
  g_autofree char *all = NULL;

  if (index < n || remit_patch_byte (plan->text, line.end - 1) == '|')
    {
      remit_patch_chunks_insert (&chunks, index, delimiter, edits);
      return;
    }

  g_strchomp (delimiter);
  all = g_strconcat (*delimiter == ' ' ? " |" : "|", delimiter, NULL);
  remit_edit_list_add (edits, REMIT_SPAN (line.end, line.end), all, -1);
}

static void
remove_delimiter (const RemitPatchPlan *plan,
                  guint                 index,
                  RemitEditList        *edits)
{
  g_autofree RemitSpan *spans = get_delimiters (plan);
  RemitPatchChunks chunks = { plan->text, spans, plan->target.block->columns.n_cells, "|" };

  remit_patch_chunks_remove (&chunks, index, edits);
}

static gboolean
is_header (const RemitPatchPlan *plan)
{
  return plan->target.row == &plan->target.block->columns;
}

/* The width that a new cell needs for its row to stay in line with a header that has the column
 * already, else 0. */
static glong
get_missing_width (const RemitPatchPlan *plan,
                   guint                 index,
                   gboolean              columns)
{
  const RemitRow *header = plan->target.block->columns.node;
  const RemitRow *row = plan->target.row->node;
  glong width;

  if (is_header (plan) || index >= header->n_cells)
    return 0;
  width = get_width (plan, header->cells[index].outer, columns);

  return get_width (plan, row->span, columns) + width + 1
           == get_width (plan, header->span, columns) ? width : 0;
}

/* (transfer full): a new cell between its pipes; at a row's open end it has no blank there. */
static char *
print_cell (const RemitPatchPlan *plan,
            guint                 index,
            const char           *value)
{
  const RemitRow *row = plan->target.row->node;
  RemitPatchSlot slot = { REMIT_FORM_CELL, plan->agent->dialect->entities, '\0', "\n", "" };
  g_autofree char *encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_NEEDED, value);
  gboolean compact = remit_patch_is_compact (plan->text, row);
  gboolean open = index == 0 && remit_patch_byte (plan->text, row->span.start) != '|';
  gboolean end = index == row->n_cells && remit_patch_byte (plan->text, row->span.end - 1) != '|';
  glong width = end ? 0 : get_missing_width (plan, index, TRUE);
  gboolean columns = width > 0;
  GString *out = g_string_new (compact || open ? "" : " ");

  g_string_append (out, encoded);
  if (!compact && !end)
    g_string_append_c (out, ' ');
  append_padding (out, columns || end ? width : get_missing_width (plan, index, FALSE), 0, columns);

  return g_string_free (out, FALSE);
}

/* At a row's open end the cell before gets the blank that stands before a pipe. */
static void
insert_cell (const RemitPatchPlan *plan,
             guint                 index,
             const char           *cell,
             RemitEditList        *edits)
{
  const RemitRow *row = plan->target.row->node;
  g_autofree RemitSpan *spans = get_cell_spans (row);
  RemitPatchChunks chunks = { plan->text, spans, row->n_cells, "|" };

  if (index == row->n_cells && *cell == ' '
      && remit_patch_byte (plan->text, row->span.end - 1) != '|')
    {
      g_autofree char *all = g_strconcat (" |", cell, NULL);

      remit_edit_list_add (edits, REMIT_SPAN (row->span.end, row->span.end), all, -1);
      return;
    }
  remit_patch_chunks_insert (&chunks, index, cell, edits);
}

static void
add_cell (RemitPatchPlan *plan)
{
  const RemitRow *row = plan->target.row->node;
  const char *value = remit_patch_value_string (plan);
  guint index = MIN (plan->target.index, row->n_cells);
  g_autofree char *cell = NULL;
  RemitEditList *edits;

  if (value == NULL || row->n_cells == 0)
    return;
  if (strpbrk (value, "\r\n") != NULL)
    {
      remit_patch_refuse (plan, _("a table's cell cannot hold a line break"));
      return;
    }

  cell = print_cell (plan, index, value);
  edits = remit_patch_candidate (plan);
  insert_cell (plan, index, cell, edits);
  if (is_header (plan))
    add_delimiter (plan, index, cell, edits);
}

static void
remove_cell (RemitPatchPlan *plan)
{
  const RemitRow *row = plan->target.row->node;
  guint index = plan->target.index;
  g_autofree RemitSpan *spans = get_cell_spans (row);
  RemitPatchChunks chunks = { plan->text, spans, row->n_cells, "|" };
  RemitEditList *edits;

  if (index >= row->n_cells)
    return;
  if (row->n_cells == 1)
    {
      remit_patch_refuse (plan, is_header (plan) ? _("a table has at least one column")
                                                 : _("a row has at least one cell"));
      return;
    }

  edits = remit_patch_candidate (plan);
  remit_patch_chunks_remove (&chunks, index, edits);
  if (is_header (plan))
    remove_delimiter (plan, index, edits);
}

/* The spans from @from to @to change places; what stands between them stays. */
static void
rotate (const RemitPatchPlan *plan,
        const RemitSpan      *spans,
        guint                 from,
        guint                 to,
        RemitEditList        *edits)
{
  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    {
      guint source = i == to ? from : from < to ? i + 1 : i - 1;
      g_autofree char *part = remit_text_slice (plan->text, spans[source]);

      remit_edit_list_add (edits, spans[i], part, -1);
    }
}

/* Cells of one row change places with all the blanks around them, but at a row's open ends. */
static void
move_cell (RemitPatchPlan *plan)
{
  const RemitRow *row = plan->target.row->node;
  guint from = plan->from.index;
  guint to = MIN (plan->target.index, row->n_cells - 1);
  gboolean closed = remit_patch_byte (plan->text, row->span.start) == '|'
                    && remit_patch_byte (plan->text, row->span.end - 1) == '|';
  g_autofree RemitSpan *spans = get_cell_spans (row);
  RemitEditList *edits;

  if (plan->from.row != plan->target.row || from == to || from >= row->n_cells)
    return;

  for (guint i = 0; !closed && i < row->n_cells; i++)
    spans[i] = row->cells[i].span;
  edits = remit_patch_candidate (plan);
  rotate (plan, spans, from, to, edits);
  if (is_header (plan))
    {
      g_autofree RemitSpan *delimiters = get_delimiters (plan);

      rotate (plan, delimiters, from, to, edits);
    }
}

/* Replaces, adds, removes or moves a cell; one of the header's is a column's name, and its delimiter
 * goes with it. */
void
remit_patch_edit_cell (RemitPatchPlan *plan)
{
  if (plan->target.block == NULL || plan->target.row->node == NULL)
    return;

  if (plan->type == REMIT_OPERATION_REPLACE)
    replace_cell (plan);
  else if (plan->type == REMIT_OPERATION_ADD)
    add_cell (plan);
  else if (plan->type == REMIT_OPERATION_REMOVE)
    remove_cell (plan);
  else if (plan->type == REMIT_OPERATION_MOVE)
    move_cell (plan);
}

/* The header with its delimiter, then each row. */
static RemitSpan *
get_row_spans (const RemitBlock *block)
{
  RemitSpan *spans = g_new (RemitSpan, block->n_rows + 1);

  spans[0] = REMIT_SPAN (block->columns.span.start, block->node->as.table.delimiter.end);
  for (guint i = 0; i < block->n_rows; i++)
    spans[i + 1] = block->rows[i].span;

  return spans;
}

/* Whether no blank stands between the cell and the pipe before it, or behind it where there is none
 * before. */
static gboolean
is_tight (const RemitCell *cell,
          gboolean         open)
{
  return open ? cell->outer.start == cell->span.start : cell->outer.end == cell->span.end;
}

/* (transfer full) (nullable): a row that says @cells, in the layout of @like. */
static char *
print_row (const RemitPatchPlan *plan,
           const RemitRow       *like,
           JsonArray            *cells,
           RemitPatchEscape      escape)
{
  RemitPatchSlot slot = { REMIT_FORM_CELL, plan->agent->dialect->entities, '\0', "\n", "" };
  gboolean open = remit_patch_byte (plan->text, like->span.start) == '|';
  gboolean close = remit_patch_byte (plan->text, like->span.end - 1) == '|';
  guint n = json_array_get_length (cells);
  g_autoptr (GString) out = g_string_new (open ? "|" : "");

  for (guint i = 0; i < n; i++)
    {
      JsonNode *cell = json_array_get_element (cells, i);
      gboolean tight = i < like->n_cells && is_tight (&like->cells[i], i > 0 || open);
      gboolean columns;
      glong width = get_column_width (plan, i, &columns);
      gsize start = out->len;
      g_autofree char *encoded = NULL;

      if (!JSON_NODE_HOLDS_VALUE (cell) || json_node_get_value_type (cell) != G_TYPE_STRING
          || strpbrk (json_node_get_string (cell), "\r\n") != NULL)
        return NULL;
      encoded = remit_patch_encode (&slot, escape, json_node_get_string (cell));
      g_string_append_printf (out, tight || (i == 0 && !open) ? "%s" : " %s", encoded);
      if (i + 1 < n || close)
        {
          g_string_append (out, tight ? "" : " ");
          append_padding (out, width, start, columns);
          g_string_append_c (out, '|');
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static const RemitRow *
get_like (const RemitBlock *block,
          guint             index)
{
  if (block->n_rows == 0)
    return block->columns.node;

  return block->rows[index > 0 ? MIN (index, block->n_rows) - 1 : 0].node;
}

static void
add_row (RemitPatchPlan         *plan,
         const RemitPatchChunks *chunks)
{
  guint index = MIN (plan->target.index, plan->target.block->n_rows);
  const RemitRow *like = get_like (plan->target.block, index);

  if (!JSON_NODE_HOLDS_ARRAY (plan->value) || like == NULL)
    return;

  for (int escape = 0; escape < REMIT_PATCH_N_ESCAPES; escape++)
    {
      g_autofree char *row = print_row (plan, like, json_node_get_array (plan->value),
                                        (RemitPatchEscape) escape);

      if (row != NULL)
        remit_patch_chunks_insert (chunks, index + 1, row, remit_patch_candidate (plan));
      else
        remit_patch_refuse (plan, _("a table's cell cannot hold a line break"));
    }
  if (json_array_get_length (json_node_get_array (plan->value)) == 0)
    remit_patch_refuse (plan, _("a row has at least one cell"));
}

static void
replace_row (RemitPatchPlan         *plan,
             const RemitPatchChunks *chunks)
{
  guint index = plan->target.index;
  const RemitRow *like = plan->target.block->rows[index].node;
  g_autofree char *row = NULL;

  plan->decompose = TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (plan->value) || like == NULL)
    return;

  row = print_row (plan, like, json_node_get_array (plan->value), REMIT_PATCH_ESCAPE_NEEDED);
  if (row != NULL)
    remit_patch_candidate_one (plan, chunks->spans[index + 1], row);
}

static void
move_row (RemitPatchPlan         *plan,
          const RemitPatchChunks *chunks)
{
  guint from = plan->from.index;
  guint to = MIN (plan->target.index, plan->target.block->n_rows - 1);
  g_autofree char *row = NULL;

  if (from == to || from >= plan->target.block->n_rows)
    return;

  row = remit_text_slice (plan->text, chunks->spans[from + 1]);
  remit_patch_chunks_move (chunks, from + 1, to + 1, row, remit_patch_candidate (plan));
}

/* Adds, removes, replaces or moves a row. */
void
remit_patch_edit_row (RemitPatchPlan *plan)
{
  const RemitBlock *block = plan->target.block;
  g_autofree RemitSpan *spans = NULL;
  g_autofree char *indent = NULL;
  g_autofree char *gap = NULL;
  RemitPatchChunks chunks;

  if (block == NULL || block->node == NULL || block->node->type != REMIT_NODE_TABLE)
    return;

  spans = get_row_spans (block);
  indent = remit_patch_indent (plan->text, spans[0].start);
  gap = g_strconcat (remit_patch_eol (plan, spans[0].start), indent, NULL);
  chunks = (RemitPatchChunks) { plan->text, spans, block->n_rows + 1, gap };

  if (plan->type == REMIT_OPERATION_ADD)
    add_row (plan, &chunks);
  else if (plan->type == REMIT_OPERATION_REMOVE)
    remit_patch_chunks_remove (&chunks, plan->target.index + 1, remit_patch_candidate (plan));
  else if (plan->type == REMIT_OPERATION_REPLACE)
    replace_row (plan, &chunks);
  else if (plan->type == REMIT_OPERATION_MOVE)
    move_row (plan, &chunks);
}
