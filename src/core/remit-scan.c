/* remit-scan.c: a body's tree and what is wrong with it
 *
 * First the tags are found and matched (remit-scan-tags.c, remit-scan-match.c); then the lines
 * between those that count are read as blocks (remit-scan-elements.c, remit-scan-blocks.c).
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The lines of the body; one that the body starts or ends in the middle of counts with the part
 * that is inside. */
static void
split_lines (RemitScanner    *scanner,
             const RemitText *text)
{
  guint first = remit_text_find_line (text, scanner->body.start);
  guint last = remit_text_get_n_lines (text);

  if (scanner->body.end < remit_text_get_length (text))
    last = remit_text_find_line (text, scanner->body.end);
  scanner->lines = g_new (RemitScanLine, last - first + 1);
  for (guint i = first; i <= last; i++)
    {
      RemitSpan line = remit_text_get_line (text, i);

      line.start = MAX (line.start, scanner->body.start);
      line.end = MAX (line.start, MIN (line.end, scanner->body.end));
      if (line.start < scanner->body.end)
        remit_scan_line_init (&scanner->lines[scanner->n_lines++], scanner->data, line, 0);
    }
}

static RemitNode *
make_root (RemitScan *scan,
           RemitSpan  body)
{
  scan->root = remit_arena_new0 (scan->arena, RemitNode);
  scan->root->type = REMIT_NODE_DOCUMENT;
  scan->root->span = body;
  return scan->root;
}

RemitScan *
remit_scan_new (RemitText        *text,
                RemitSpan         body,
                RemitScanElements elements)
{
  RemitScan *scan = g_new0 (RemitScan, 1);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (RemitCell));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (RemitRow));
  RemitScanner scanner = {
    .data = remit_text_get_data (text),
    .body = body,
    .elements = elements,
    .cells = cells,
    .rows = rows,
  };

  scanner.body.end = MIN (body.end, remit_text_get_length (text));
  scanner.body.start = MIN (body.start, scanner.body.end);
  scan->text = remit_text_ref (text);
  scan->problems = scanner.problems = g_array_new (FALSE, FALSE, sizeof (RemitScanProblem));
  scan->arena = scanner.arena = remit_arena_new ();
  scanner.root = make_root (scan, scanner.body);
  split_lines (&scanner, text);
  remit_scan_read_elements (&scanner);
  g_free (scanner.lines);
  return scan;
}

void
remit_scan_free (RemitScan *scan)
{
  if (scan == NULL)
    return;
  remit_arena_free (scan->arena);
  g_array_unref (scan->problems);
  remit_text_unref (scan->text);
  g_free (scan);
}

const RemitNode *
remit_scan_get_root (const RemitScan *scan)
{
  return scan->root;
}

const RemitNode *
remit_node_next (const RemitNode *node)
{
  if (node->first != NULL)
    return node->first;
  while (node != NULL && node->next == NULL)
    node = node->parent;
  return node != NULL ? node->next : NULL;
}

const RemitText *
remit_scan_get_text (const RemitScan *scan)
{
  return scan->text;
}

/* Appends to @fix the indent of the line that @offset is in. With @mask what stands before
 * @offset, a list marker, counts as blank too. */
static void
append_indent (const RemitScan *scan,
               gsize            offset,
               gboolean         mask,
               GString         *fix)
{
  const char *data = remit_text_get_data (scan->text);
  gsize at = remit_text_get_line (scan->text, remit_text_find_line (scan->text, offset)).start;

  for (; at < offset && (mask || remit_scan_is_blank (data[at])); at++)
    g_string_append_c (fix, data[at] == '\t' ? '\t' : ' ');
}

static void
add_fix (RemitDiagnostic *diagnostic,
         const char      *title,
         RemitSpan        span,
         const char      *replacement)
{
  g_autoptr (RemitEditList) edits = remit_edit_list_new ();

  remit_edit_list_add (edits, span, replacement, -1);
  remit_diagnostic_add_fix (diagnostic, title, edits);
}

static RemitDiagnostic *
make_unclosed_element (const RemitScan        *scan,
                       const RemitScanProblem *problem)
{
  g_autofree char *name = remit_text_slice (scan->text, problem->name);
  g_autoptr (GString) close = g_string_new (NULL);
  RemitDiagnostic *diagnostic;

  if (problem->own_line)
    {
      g_string_append (close, remit_text_get_eol (scan->text, problem->place));
      append_indent (scan, problem->span.start, FALSE, close);
    }
  g_string_append_printf (close, "</%s>", name);
  diagnostic = remit_diagnostic_new ("dialect-unclosed-element", REMIT_SEVERITY_WARNING,
                                     problem->span,
                                     _("<%s> has no closing tag and is read as text"), name);
  add_fix (diagnostic, _("Insert the closing tag"),
           REMIT_SPAN (problem->place, problem->place), close->str);
  return diagnostic;
}

/* A close that has its line for itself goes with the line. */
static RemitDiagnostic *
make_stray_close (const RemitScan        *scan,
                  const RemitScanProblem *problem)
{
  g_autofree char *name = remit_text_slice (scan->text, problem->name);
  const char *data = remit_text_get_data (scan->text);
  guint number = remit_text_find_line (scan->text, problem->span.start);
  RemitSpan line = remit_text_get_line (scan->text, number);
  RemitSpan gone = problem->span;
  RemitDiagnostic *diagnostic;

  if (remit_scan_skip_blanks (data, line.start, line.end) == gone.start
      && remit_scan_skip_blanks (data, gone.end, line.end) == line.end)
    gone = remit_text_get_whole_line (scan->text, number);
  diagnostic = remit_diagnostic_new ("dialect-stray-close", REMIT_SEVERITY_WARNING, problem->span,
                                     _("</%s> closes nothing and is read as text"), name);
  add_fix (diagnostic, _("Remove the closing tag"), gone, "");
  return diagnostic;
}

static RemitDiagnostic *
make_unclosed_fence (const RemitScan        *scan,
                     const RemitScanProblem *problem)
{
  const char *fence = remit_text_get_data (scan->text) + problem->span.start;
  gsize length = 0;
  g_autoptr (GString) close = g_string_new (remit_text_get_eol (scan->text, problem->place));
  RemitDiagnostic *diagnostic;

  while (length < problem->span.end - problem->span.start && fence[length] == fence[0])
    length++;
  append_indent (scan, problem->span.start, TRUE, close);
  g_string_append_len (close, fence, (gssize) length);
  diagnostic = remit_diagnostic_new ("body-fence-unclosed", REMIT_SEVERITY_WARNING, problem->span,
                                     _("The code that starts here has no closing fence"));
  add_fix (diagnostic, _("Insert the closing fence"),
           REMIT_SPAN (problem->place, problem->place), close->str);
  return diagnostic;
}

static int
compare_diagnostics (gconstpointer a,
                     gconstpointer b)
{
  const RemitDiagnostic *left = *(const RemitDiagnostic *const *) a;
  const RemitDiagnostic *right = *(const RemitDiagnostic *const *) b;

  return (left->span.start > right->span.start) - (left->span.start < right->span.start);
}

static void
free_diagnostic (gpointer diagnostic)
{
  remit_diagnostic_free (diagnostic);
}

GPtrArray *
remit_scan_get_diagnostics (const RemitScan *scan)
{
  GPtrArray *diagnostics = g_ptr_array_new_with_free_func (free_diagnostic);

  for (guint i = 0; i < scan->problems->len; i++)
    {
      const RemitScanProblem *problem = &g_array_index (scan->problems, RemitScanProblem, i);

      if (problem->type == REMIT_SCAN_UNCLOSED_ELEMENT)
        g_ptr_array_add (diagnostics, make_unclosed_element (scan, problem));
      else if (problem->type == REMIT_SCAN_STRAY_CLOSE)
        g_ptr_array_add (diagnostics, make_stray_close (scan, problem));
      else
        g_ptr_array_add (diagnostics, make_unclosed_fence (scan, problem));
    }
  g_ptr_array_sort (diagnostics, compare_diagnostics);
  return diagnostics;
}

/* The end of a line of text without what is dropped there: trailing tabs and a single blank; of
 * the last line all. */
static gsize
trim_text (const char      *data,
           const RemitLine *line,
           gboolean         last)
{
  gsize end = line->end;

  if (last)
    return remit_scan_trim_end (data, line->start, end);
  while (end > line->start && data[end - 1] == '\t')
    end--;
  if (end > line->start && data[end - 1] == ' ' && (end - 1 == line->start || data[end - 2] != ' '))
    end--;
  return end;
}

void
remit_scan_append_text (const RemitScan *scan,
                        const RemitNode *node,
                        GString         *string)
{
  const char *data = remit_text_get_data (scan->text);

  for (guint i = 0; i < node->n_lines; i++)
    {
      const RemitLine *line = &node->lines[i];
      gsize end = line->end;

      if (node->type != REMIT_NODE_CODE)
        end = trim_text (data, line, i + 1 == node->n_lines);
      if (i > 0)
        g_string_append_c (string, '\n');
      for (guint pad = 0; pad < line->pad; pad++)
        g_string_append_c (string, ' ');
      g_string_append_len (string, data + line->start, (gssize) (end - line->start));
    }
}

void
remit_scan_append_cell (const RemitScan *scan,
                        const RemitCell *cell,
                        GString         *string)
{
  const char *data = remit_text_get_data (scan->text);
  gsize from = cell->span.start;

  for (gsize at = from; at + 1 < cell->span.end; at++)
    if (data[at] == '\\' && data[at + 1] == '|')
      {
        g_string_append_len (string, data + from, (gssize) (at - from));
        from = at + 1;
      }
  g_string_append_len (string, data + from, (gssize) (cell->span.end - from));
}
