/* test-scan-cmark.c: the scan finds the blocks that cmark-gfm finds, line by line, but for what the
 * table below accepts
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"
#include "remit-scan.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

typedef enum
{
  OURS,
  THEIRS,
} Side;

/* A block that both know, by the line it starts on. @detail is a heading's level, a list's number,
 * a task's mark, a table's columns. */
typedef struct
{
  guint       line;
  const char *kind;
  guint       detail;
} Event;

/*
 * A difference that is meant: @side alone has a block of @kind, where the other has, innermost, one
 * of @other. Each has a body that shows it.
 */
typedef struct
{
  Side        side;
  const char *kind;
  const char *other;
  const char *reason;
  const char *body;
} Difference;

static const Difference differences[] = {
  { OURS, "item", "code_block", "a list starts at any indent, also at four", "a\n\n    - b" },
  { OURS, "list", "code_block", "a list starts at any indent, also at four", "a\n\n    - b" },
  { OURS, "item", "paragraph", "a list at any indent ends a paragraph", "a\n    - b" },
  { OURS, "list", "paragraph", "a list at any indent ends a paragraph", "a\n    - b" },
  { OURS, "list", "paragraph", "a label or a line that ends in a colon ends a list before it",
    "- a\nb:\n- c" },
  { THEIRS, "list", "paragraph",
    "two columns right of a marker is inside, even where a number's text starts further right",
    "1. a\n  - b\n2. c" },
  { THEIRS, "item", "paragraph", "and a number there goes on with the text", "1. a\n  2. b" },
  { OURS, "list", "item", "what is left of a list's first item starts another",
    "   1. a\n2.\n3. c" },
  { OURS, "table", "code_block", "a table may have any indent", "    |a|\n    |-|" },
  { OURS, "table", "paragraph", "a table may have any indent", "|a|\n     |-|" },
  { OURS, "row", "paragraph", "a table may have any indent", "|a|\n     |-|\n|b|" },
  { OURS, "row", "code_block", "a table's rows may have other indents", "|a|\n|-|\n     |b|" },
  { THEIRS, "code", "table", "a table's rows may have other indents", "|a|\n|-|\n     |b|" },
  { THEIRS, "row", "paragraph", "a row has a pipe: text right behind a table is text",
    "|a|\n|-|\nb" },
  { THEIRS, "table", "paragraph",
    "cmark-gfm says that a table behind a line of text starts with that line", "a\n|b|\n|-|" },
  { THEIRS, "table", "directive", "the same, where the line is a directive to us",
    "// parallel\n|b|\n|-|" },
  { OURS, "table", "table", "the same, from our side", "a\n|b|\n|-|" },
  { THEIRS, "heading", "paragraph", "an item holds no headings: the model has no place for them",
    "- a\n  # b" },
  { THEIRS, "heading", "paragraph", "more than one line is not underlined: people write rules so",
    "a\nb\n---" },
  { OURS, "rule", "heading", "more than one line is not underlined: people write rules so",
    "a\nb\n---" },
  { THEIRS, "code", "paragraph", "an item holds no indented code: its indent is sloppy, not meant",
    "- a\n\n      b" },
  { OURS, "item", "html_block", "HTML is text, and a list may follow on the next line",
    "<div>\n- a" },
  { OURS, "list", "html_block", "HTML is text, and a list may follow on the next line",
    "<div>\n- a" },
  { OURS, "heading", "html_block", "HTML is text, and a heading may follow on the next line",
    "<div>\n# a" },
  { OURS, "code", "html_block", "HTML is text, and code may follow on the next line",
    "<div>\n```\n```" },
  { OURS, "table", "html_block", "HTML is text, and a table may follow on the next line",
    "<div>\n|a|\n|-|\n|b|" },
  { OURS, "row", "html_block", "HTML is text, and a table may follow on the next line",
    "<div>\n|a|\n|-|\n|b|" },
};

static void
add_event (GArray     *events,
           guint       line,
           const char *kind,
           guint       detail)
{
  const Event event = { line, kind, detail };

  g_array_append_val (events, event);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *left = a;
  const Event *right = b;
  int kinds = strcmp (left->kind, right->kind);

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  return kinds != 0 ? kinds : (int) left->detail - (int) right->detail;
}

/* What both sides read, and where its first line stands in the text. */
typedef struct
{
  const RemitText *text;
  RemitScan       *scan;
  cmark_node      *document;
  guint            first;
} Pair;

static guint
get_line (const Pair *pair,
          gsize       offset)
{
  return remit_text_find_line (pair->text, offset) - pair->first + 1;
}

static void
add_table (const Pair      *pair,
           const RemitNode *table,
           GArray          *events)
{
  add_event (events, get_line (pair, table->span.start), "table", table->as.table.header.n_cells);
  for (guint i = 0; i < table->as.table.n_rows; i++)
    add_event (events, get_line (pair, table->as.table.rows[i].span.start), "row", 0);
}

static guint
get_mark (const RemitNode *item)
{
  if (item->as.item.task == 0)
    return 0;
  return item->as.item.task == ' ' ? 1 : 2;
}

static void
collect_ours (const Pair      *pair,
              const RemitNode *node,
              GArray          *events)
{
  guint line = get_line (pair, node->span.start);

  if (node->type == REMIT_NODE_HEADING)
    add_event (events, line, "heading", node->as.heading.level);
  else if (node->type == REMIT_NODE_LIST)
    add_event (events, line, "list", node->as.list.ordered ? node->as.list.start : G_MAXINT);
  else if (node->type == REMIT_NODE_ITEM)
    add_event (events, line, "item", get_mark (node));
  else if (node->type == REMIT_NODE_TABLE)
    add_table (pair, node, events);
  else if (node->type == REMIT_NODE_CODE)
    add_event (events, line, "code", 0);
  else if (node->type == REMIT_NODE_RULE)
    add_event (events, line, "rule", 0);
  for (const RemitNode *child = node->first; child != NULL; child = child->next)
    collect_ours (pair, child, events);
}

static void
collect_theirs (cmark_node *node,
                GArray     *events)
{
  const char *type = cmark_node_get_type_string (node);
  guint line = (guint) cmark_node_get_start_line (node);

  if (strcmp (type, "block_quote") == 0)
    return;
  if (strcmp (type, "heading") == 0)
    add_event (events, line, "heading", (guint) cmark_node_get_heading_level (node));
  else if (strcmp (type, "list") == 0)
    add_event (events, line, "list",
               cmark_node_get_list_type (node) == CMARK_BULLET_LIST
                 ? G_MAXINT
                 : (guint) cmark_node_get_list_start (node));
  else if (strcmp (type, "item") == 0)
    add_event (events, line, "item", 0);
  else if (strcmp (type, "tasklist") == 0)
    add_event (events, line, "item", cmark_gfm_extensions_get_tasklist_item_checked (node) ? 2 : 1);
  else if (strcmp (type, "table") == 0)
    add_event (events, line, "table", cmark_gfm_extensions_get_table_columns (node));
  else if (strcmp (type, "table_row") == 0)
    add_event (events, line, "row", 0);
  else if (strcmp (type, "code_block") == 0)
    add_event (events, line, "code", 0);
  else if (strcmp (type, "thematic_break") == 0)
    add_event (events, line, "rule", 0);
  for (cmark_node *child = cmark_node_first_child (node); child != NULL;
       child = cmark_node_next (child))
    collect_theirs (child, events);
}

static const char *
find_ours (const Pair      *pair,
           const RemitNode *node,
           guint            line)
{
  static const char *const names[] = {
    "document", "element", "heading", "paragraph", "comment", "list", "item", "table", "code",
    "rule", "directive",
  };

  for (const RemitNode *child = node->first; child != NULL; child = child->next)
    if (get_line (pair, child->span.start) <= line && line <= get_line (pair, child->span.end))
      return find_ours (pair, child, line);
  return names[node->type];
}

static const char *
find_theirs (cmark_node *node,
             guint       line)
{
  const char *type = cmark_node_get_type_string (node);
  const char *found = type;

  if (strcmp (type, "paragraph") == 0 || strcmp (type, "heading") == 0
      || strcmp (type, "table") == 0)
    return type;
  for (cmark_node *child = cmark_node_first_child (node); child != NULL;
       child = cmark_node_next (child))
    if ((guint) cmark_node_get_start_line (child) <= line
        && line <= (guint) cmark_node_get_end_line (child))
      found = find_theirs (child, line);
  return found;
}

static const Difference *
find_difference (Side        side,
                 const char *kind,
                 const char *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    if (differences[i].side == side && strcmp (differences[i].kind, kind) == 0
        && strcmp (differences[i].other, other) == 0)
      return &differences[i];
  return NULL;
}

/* Adds the difference to @met; one that is not in the table fails. */
static void
judge (const Pair  *pair,
       Side         side,
       const Event *event,
       GPtrArray   *met)
{
  const RemitNode *root = remit_scan_get_root (pair->scan);
  const char *other = side == OURS ? find_theirs (pair->document, event->line)
                                   : find_ours (pair, root, event->line);
  const Difference *difference = find_difference (side, event->kind, other);

  if (difference == NULL)
    {
      g_test_message ("line %u: %s have a %s (%u), the others a %s", event->line + pair->first - 1,
                      side == OURS ? "we" : "they", event->kind, event->detail, other);
      g_test_fail ();
      return;
    }
  g_ptr_array_add (met, (gpointer) difference);
}

static void
compare (const Pair *pair,
         GPtrArray  *met)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (Event));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (Event));
  guint i = 0, j = 0;

  collect_ours (pair, remit_scan_get_root (pair->scan), ours);
  collect_theirs (pair->document, theirs);
  g_array_sort (ours, compare_events);
  g_array_sort (theirs, compare_events);
  while (i < ours->len || j < theirs->len)
    {
      const Event *left = &g_array_index (ours, Event, i);
      const Event *right = &g_array_index (theirs, Event, j);
      int order = i == ours->len ? 1 : j == theirs->len ? -1 : compare_events (left, right);

      if (order < 0)
        judge (pair, OURS, left, met);
      else if (order > 0)
        judge (pair, THEIRS, right, met);
      i += order <= 0;
      j += order >= 0;
    }
}

static cmark_node *
parse (const char *data,
       gsize       length)
{
  cmark_parser *parser = cmark_parser_new (CMARK_OPT_DEFAULT);
  cmark_node *document;

  cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension ("table"));
  cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension ("tasklist"));
  cmark_parser_feed (parser, data, length);
  document = cmark_parser_finish (parser);
  cmark_parser_free (parser);
  return document;
}

static void
compare_body (RemitText *text,
              RemitSpan  body,
              GPtrArray *met)
{
  Pair pair = { .text = text };

  pair.scan = remit_scan_new (text, body, REMIT_SCAN_ELEMENTS_ALONE);
  pair.document = parse (remit_text_get_data (text) + body.start, body.end - body.start);
  pair.first = remit_text_find_line (text, body.start);
  compare (&pair, met);
  cmark_node_free (pair.document);
  remit_scan_free (pair.scan);
}

/* Elements are no Markdown: a body with one cannot be compared. */
static gboolean
is_markdown (RemitText *text,
             RemitSpan  body)
{
  g_autoptr (RemitScan) scan = remit_scan_new (text, body, REMIT_SCAN_ELEMENTS_ANYWHERE);

  for (const RemitNode *node = remit_scan_get_root (scan)->first; node != NULL; node = node->next)
    if (node->type == REMIT_NODE_ELEMENT)
      return FALSE;
  return TRUE;
}

static void
compare_file (const char *path,
              RemitText  *text,
              gpointer    data)
{
  RemitSpan body = test_files_get_body (text);
  guint *count = data;
  g_autoptr (GPtrArray) met = g_ptr_array_new ();

  if (!is_markdown (text, body))
    return;
  compare_body (text, body, met);
  ++*count;
  for (guint i = 0; i < met->len; i++)
    g_test_message ("%s: %s", path, ((const Difference *) met->pdata[i])->reason);
}

static void
test_files_agree (void)
{
  guint count = 0;

  test_files_each (compare_file, &count);
  g_assert_cmpuint (count, >=, 1);
}

/* Our own Markdown agrees to the last block. */
static void
test_plain_markdown_agrees_without_exception (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("REMIT_FIXTURES"), "scan", "markdown.md",
                                            NULL);
  g_autoptr (GPtrArray) met = g_ptr_array_new ();
  g_autoptr (RemitText) text = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  text = remit_text_new_from_string (contents, (gssize) length);
  compare_body (text, test_files_get_body (text), met);
  g_assert_cmpuint (met->len, ==, 0);
}

/* A difference that is no more has no place in the table. */
static void
test_difference (gconstpointer data)
{
  const Difference *difference = data;
  g_autoptr (RemitText) text = remit_text_new_from_string (difference->body, -1);
  g_autoptr (GPtrArray) met = g_ptr_array_new ();
  gboolean found = FALSE;

  compare_body (text, REMIT_SPAN (0, strlen (difference->body)), met);
  for (guint i = 0; i < met->len; i++)
    found |= ((const Difference *) met->pdata[i])->side == difference->side
             && strcmp (((const Difference *) met->pdata[i])->kind, difference->kind) == 0
             && strcmp (((const Difference *) met->pdata[i])->other, difference->other) == 0;
  g_assert_true (found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cmark_gfm_core_extensions_ensure_registered ();

  g_test_add_func ("/scan/cmark/files-agree", test_files_agree);
  g_test_add_func ("/scan/cmark/plain-markdown-agrees-without-exception",
                   test_plain_markdown_agrees_without_exception);
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scan/cmark/accepted/%02u", i + 1);

      g_test_add_data_func (path, &differences[i], test_difference);
    }
  return g_test_run ();
}
