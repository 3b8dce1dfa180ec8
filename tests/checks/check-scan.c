/* check-scan.c: what holds for the scan of any text: spans nest and tile, nothing is lost
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "checks.h"

#include <string.h>

/* A scan and which bytes of its text somebody accounts for. */
typedef struct
{
  const RemitText *text;
  const char      *data;
  gboolean         utf8;
  char            *covered;
} Check;

static void
assert_boundary (const Check *check,
                 gsize        at)
{
  if (check->utf8 && at < remit_text_get_length (check->text))
    g_assert_cmphex ((guchar) check->data[at] & 0xc0, !=, 0x80);
}

static void
assert_inside (const Check *check,
               RemitSpan    span,
               RemitSpan    outer)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.start, >=, outer.start);
  g_assert_cmpuint (span.end, <=, outer.end);
  assert_boundary (check, span.start);
  assert_boundary (check, span.end);
}

static void
cover (const Check *check,
       RemitSpan    span)
{
  for (gsize at = span.start; at < span.end; at++)
    g_assert_cmpint (check->covered[at], ==, 0);
  memset (check->covered + span.start, 1, span.end - span.start);
}

static void
check_row (const Check    *check,
           const RemitRow *row,
           RemitSpan       outer)
{
  gsize at = row->span.start;

  assert_inside (check, row->span, outer);
  g_assert_cmpuint (row->n_cells, >, 0);
  for (guint i = 0; i < row->n_cells; i++)
    {
      assert_inside (check, row->cells[i].outer, REMIT_SPAN (at, row->span.end));
      assert_inside (check, row->cells[i].span, row->cells[i].outer);
      at = row->cells[i].outer.end;
    }
}

static void
check_table (const Check     *check,
             const RemitNode *table)
{
  gsize at = table->as.table.delimiter.end;

  check_row (check, &table->as.table.header, table->span);
  assert_inside (check, table->as.table.delimiter,
                 REMIT_SPAN (table->as.table.header.span.end, table->span.end));
  for (guint i = 0; i < table->as.table.n_rows; i++)
    {
      check_row (check, &table->as.table.rows[i], REMIT_SPAN (at, table->span.end));
      at = table->as.table.rows[i].span.end;
    }
}

static void
check_element (const Check     *check,
               const RemitNode *element)
{
  RemitSpan open = element->as.element.open;
  RemitSpan close = element->as.element.close;
  gsize at = element->as.element.tag.end;

  g_assert_cmpuint (open.start, ==, element->span.start);
  g_assert_cmpuint (close.end, ==, element->span.end);
  assert_inside (check, close, REMIT_SPAN (open.end, element->span.end));
  assert_inside (check, element->as.element.tag, open);
  for (guint i = 0; i < element->as.element.n_attributes; i++)
    {
      const RemitAttribute *attribute = &element->as.element.attributes[i];

      assert_inside (check, attribute->span, REMIT_SPAN (at, open.end));
      assert_inside (check, attribute->name, attribute->span);
      assert_inside (check, attribute->value,
                     REMIT_SPAN (attribute->name.end, attribute->span.end - 1));
      at = attribute->span.end;
    }
  cover (check, open);
  cover (check, close);
}

static void
check_item (const Check     *check,
            const RemitNode *item)
{
  g_assert_cmpuint (item->as.item.marker.start, ==, item->span.start);
  g_assert_cmpint (item->parent->type, ==, REMIT_NODE_LIST);
  cover (check, item->as.item.marker);
  if (item->as.item.task == 0)
    return;
  assert_inside (check, item->as.item.check,
                 REMIT_SPAN (item->as.item.marker.end + 1, item->span.end - 1));
  cover (check, REMIT_SPAN (item->as.item.check.start - 1, item->as.item.check.end + 1));
}

static void
check_lines (const Check     *check,
             const RemitNode *node)
{
  gsize at = node->span.start;

  for (guint i = 0; i < node->n_lines; i++)
    {
      RemitSpan line = { node->lines[i].start, node->lines[i].end };

      assert_inside (check, line, REMIT_SPAN (at, node->span.end));
      g_assert_cmpuint (node->lines[i].pad, <, 4);
      at = line.end;
    }
}

static void
check_parts (const Check     *check,
             const RemitNode *node)
{
  check_lines (check, node);
  if (node->type == REMIT_NODE_TABLE)
    check_table (check, node);
  else if (node->type == REMIT_NODE_ELEMENT)
    check_element (check, node);
  else if (node->type == REMIT_NODE_ITEM)
    check_item (check, node);
  else if (node->type == REMIT_NODE_HEADING)
    assert_inside (check, node->as.heading.text, node->span);
  else if (node->type == REMIT_NODE_CODE)
    {
      assert_inside (check, node->as.code.open, node->span);
      assert_inside (check, node->as.code.close,
                     REMIT_SPAN (node->as.code.open.end, node->span.end));
    }
}

static gboolean
is_container (const RemitNode *node)
{
  return node->type == REMIT_NODE_DOCUMENT || node->type == REMIT_NODE_ELEMENT
         || node->type == REMIT_NODE_LIST || node->type == REMIT_NODE_ITEM;
}

static guint
check_node (const Check     *check,
            const RemitNode *node)
{
  const RemitNode *previous = NULL;
  gsize at = node->span.start;
  guint depth = 0;

  check_parts (check, node);
  if (!is_container (node))
    {
      g_assert_null (node->first);
      cover (check, node->span);
    }
  for (const RemitNode *child = node->first; child != NULL; child = child->next)
    {
      guint below = check_node (check, child);

      g_assert_true (child->parent == node && child->previous == previous);
      g_assert_cmpuint (child->span.start, <, child->span.end);
      assert_inside (check, child->span, REMIT_SPAN (at, node->span.end));
      depth = MAX (depth, below);
      at = child->span.end;
      previous = child;
    }
  g_assert_true (node->last == previous);
  return depth + 1;
}

static void
check_diagnostics (const RemitScan *scan,
                   gsize            length)
{
  g_autoptr (GPtrArray) diagnostics = remit_scan_get_diagnostics (scan);
  gsize at = 0;

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      g_assert_cmpuint (diagnostic->span.start, >=, at);
      g_assert_cmpuint (diagnostic->span.end, <=, length);
      g_assert_cmpuint (diagnostic->fixes->len, ==, 1);
      for (guint j = 0; j < diagnostic->fixes->len; j++)
        {
          const RemitFix *fix = g_ptr_array_index (diagnostic->fixes, j);

          g_assert_true (remit_edit_list_is_valid (fix->edits, length));
        }
      at = diagnostic->span.start;
    }
}

void
check_scan (RemitText        *text,
            RemitSpan         body,
            RemitScanElements elements)
{
  g_autoptr (RemitScan) scan = remit_scan_new (text, body, elements);
  gsize length = remit_text_get_length (text);
  g_autofree char *covered = g_malloc0 (length + 1);
  Check check = { text, remit_text_get_data (text), remit_text_is_utf8 (text), covered };

  g_assert_cmpuint (check_node (&check, remit_scan_get_root (scan)), <, 64 + 2 * 40 + 3);
  for (gsize at = body.start; at < body.end; at++)
    if (!covered[at])
      g_assert_nonnull (memchr (" \t\r\n", check.data[at], 4));
  check_diagnostics (scan, length);
}
