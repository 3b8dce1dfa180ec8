/* remit-scan.h: one linear pass over a body: elements, headings, lists, tables, fences, directives
 *
 * A scan knows syntax, not meaning: no roles, no labels, no dialects. It is a tree of nodes with
 * exact spans.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-text.h"
#include "remit-diagnostic.h"

G_BEGIN_DECLS

/**
 * RemitScanElements:
 * @REMIT_SCAN_ELEMENTS_ALONE: a tag counts where it stands alone on its line, is no HTML name and
 *   its close stands alone on a later line
 * @REMIT_SCAN_ELEMENTS_ANYWHERE: a tag counts at the start of a line or after another tag, outside
 *   code, with its close; an opening tag in running text is text (component dialect)
 */
typedef enum
{
  REMIT_SCAN_ELEMENTS_ALONE,
  REMIT_SCAN_ELEMENTS_ANYWHERE,
} RemitScanElements;

/**
 * RemitNodeType:
 * @REMIT_NODE_DOCUMENT: the root
 * @REMIT_NODE_ELEMENT: a tag with its close and what is between, or one that closes itself
 * @REMIT_NODE_HEADING: of either spelling, `#` or underlined
 * @REMIT_NODE_PARAGRAPH: running text, also a blockquote
 * @REMIT_NODE_COMMENT: `<!-- … -->` at the start of a line
 * @REMIT_NODE_LIST: a list, whose children are items
 * @REMIT_NODE_ITEM: an item, whose children are its blocks
 * @REMIT_NODE_TABLE: a table with its delimiter row
 * @REMIT_NODE_CODE: code, fenced or indented
 * @REMIT_NODE_RULE: a thematic break
 * @REMIT_NODE_DIRECTIVE: `// parallel`, `// end-parallel` or `// turbo-all`, alone on its line
 *
 * What a node is. CommonMark and its tables rule, but for elements and directives, which are ours.
 */
typedef enum
{
  REMIT_NODE_DOCUMENT,
  REMIT_NODE_ELEMENT,
  REMIT_NODE_HEADING,
  REMIT_NODE_PARAGRAPH,
  REMIT_NODE_COMMENT,
  REMIT_NODE_LIST,
  REMIT_NODE_ITEM,
  REMIT_NODE_TABLE,
  REMIT_NODE_CODE,
  REMIT_NODE_RULE,
  REMIT_NODE_DIRECTIVE,
} RemitNodeType;

/**
 * RemitDirective:
 * @REMIT_DIRECTIVE_PARALLEL: `// parallel`
 * @REMIT_DIRECTIVE_END_PARALLEL: `// end-parallel`
 * @REMIT_DIRECTIVE_TURBO_ALL: `// turbo-all`
 *
 * What a directive line says.
 */
typedef enum
{
  REMIT_DIRECTIVE_PARALLEL,
  REMIT_DIRECTIVE_END_PARALLEL,
  REMIT_DIRECTIVE_TURBO_ALL,
} RemitDirective;

/**
 * RemitLine:
 * @start: first byte that counts, after the indent of the containers
 * @end: byte after the last, before the line end
 * @pad: spaces that a container's half-consumed tab leaves before @start (0 almost always)
 *
 * A line, or the part of a line, that belongs to a block.
 */
typedef struct
{
  gsize start;
  gsize end;
  guint pad;
} RemitLine;

/**
 * RemitAttribute:
 * @name: the name, without the equals sign
 * @value: the value, without its quotes
 * @span: name, equals sign, quotes and all
 * @quote: `"` or `'`
 */
typedef struct
{
  RemitSpan name;
  RemitSpan value;
  RemitSpan span;
  char      quote;
} RemitAttribute;

/**
 * RemitCell:
 * @span: the cell's text without the blanks around it; empty, in the right place, for an empty cell
 * @outer: all between its two pipes (or line edges)
 */
typedef struct
{
  RemitSpan span;
  RemitSpan outer;
} RemitCell;

/**
 * RemitRow:
 * @span: the row from its first pipe or character to its last
 * @cells: (array length=n_cells): the cells that are there, ragged or not
 */
typedef struct
{
  RemitSpan  span;
  RemitCell *cells;
  guint      n_cells;
} RemitRow;

typedef struct _RemitNode RemitNode;

/**
 * RemitNode:
 * @type: which member of the union counts
 * @span: first byte of its first line's content (its marker, fence, tag or text, after the
 *   containers' indent) to the end of its last line, without the line end and without trailing
 *   blank lines. Children's spans lie inside, siblings' are disjoint and in order.
 * @lines: (array length=n_lines): for paragraph, comment and code its content lines (fences
 *   excluded)
 *
 * All memory belongs to the scan. Only the member of @as that @type names is there: a node is no
 * larger than that, so that nobody may read another member, or copy a node as a whole.
 */
struct _RemitNode
{
  RemitNodeType type;
  RemitSpan     span;
  RemitNode    *parent;
  RemitNode    *first;
  RemitNode    *last;
  RemitNode    *next;
  RemitNode    *previous;
  RemitLine    *lines;
  guint         n_lines;
  guint         indent;          /* columns from its first line's start to its content */

  union
  {
    struct
    {
      RemitSpan       tag;           /* the name */
      RemitSpan       open;          /* <tag …> or <tag …/> */
      RemitSpan       close;         /* </tag>; empty where self-closing */
      RemitAttribute *attributes;
      guint           n_attributes;
      gboolean        self_closing;
    } element;
    struct
    {
      guint     level;               /* 1 to 6 */
      RemitSpan text;                /* without hashes and blanks */
      gboolean  setext;
    } heading;
    struct
    {
      gboolean ordered;
      char     delimiter;            /* - * + or . ) */
      guint    start;                /* number of the first item */
      gboolean loose;                /* blank lines between its items */
    } list;
    struct
    {
      RemitSpan marker;              /* `-`, `12.` */
      guint     content;             /* columns from the line's start to the content */
      char      task;                /* 0, or the character inside [ ] : ' ', 'x' or 'X' */
      RemitSpan check;               /* that character */
    } item;
    struct
    {
      RemitRow  header;
      RemitSpan delimiter;           /* the line of dashes */
      RemitRow *rows;
      guint     n_rows;
    } table;
    struct
    {
      RemitSpan info;                /* trimmed; empty where there is none */
      RemitSpan open;                /* the opening fence line; empty for indented code */
      RemitSpan close;               /* the closing fence line; empty where it is missing */
      char      fence;               /* ` or ~, 0 for indented code */
      guint     fence_length;
    } code;
    RemitDirective directive;
  } as;
};

/**
 * RemitScan:
 *
 * The tree of a body and the problems met on the way (dialect-unclosed-element,
 * dialect-stray-close, body-fence-unclosed). Immutable; keeps its text alive.
 */
typedef struct _RemitScan RemitScan;

/**
 * remit_scan_new:
 * @text: a text, with any bytes whatever; the scan keeps a reference
 * @body: the part of it to scan, in bytes: from the start of a line to the end of the text,
 *   normally
 * @elements: which tags count
 *
 * Reads the blocks of a body. Cannot fail: what is no block is a paragraph. Lists are read 40
 * levels deep and elements 64; what is deeper is text. Time and memory are linear in the body.
 *
 * Returns: (transfer full): the scan
 */
RemitScan       *remit_scan_new             (RemitText         *text,
                                             RemitSpan          body,
                                             RemitScanElements  elements);

/**
 * remit_scan_free:
 * @scan: (transfer full): a scan
 *
 * Frees it with all its nodes.
 */
void             remit_scan_free            (RemitScan         *scan);

/**
 * remit_scan_get_root:
 * @scan: a scan
 *
 * Returns: (transfer none): the document, whose span is the body's
 */
const RemitNode *remit_scan_get_root        (const RemitScan   *scan);

/**
 * remit_node_next:
 * @node: a node
 *
 * Goes through a tree in the text's order: to the first of the nodes inside, or else to the one behind.
 *
 * Returns: (transfer none) (nullable): the node that starts next; NULL behind the last of the tree
 */
const RemitNode *remit_node_next            (const RemitNode   *node);

/**
 * remit_scan_get_text:
 * @scan: a scan
 *
 * Returns: (transfer none): the text that was scanned
 */
const RemitText *remit_scan_get_text        (const RemitScan   *scan);

/**
 * remit_scan_get_diagnostics:
 * @scan: a scan
 *
 * What is wrong with the body's syntax, by place: `dialect-unclosed-element`,
 * `dialect-stray-close`, `body-fence-unclosed`, all of them warnings with a fix, since the body
 * reads all the same.
 *
 * Returns: (transfer full) (element-type RemitDiagnostic): the diagnostics, made anew
 */
GPtrArray       *remit_scan_get_diagnostics (const RemitScan   *scan);

/**
 * remit_scan_append_text:
 * @scan: a scan
 * @node: one of its paragraphs, comments or code blocks
 * @string: what to append to
 *
 * Appends what the lines of the node say, joined by line feeds: Markdown source, with nothing
 * decoded. docs/model.md: of a text the first line's indent is dropped and later lines keep theirs past
 * the container's; one blank at the end of a line is dropped, two or more (a hard break) stay, tabs
 * there are dropped; of the last line all blanks are dropped. Code is as it is.
 */
void             remit_scan_append_text     (const RemitScan   *scan,
                                             const RemitNode   *node,
                                             GString           *string);

/**
 * remit_scan_append_cell:
 * @scan: a scan
 * @cell: a cell of one of its tables
 * @string: what to append to
 *
 * Appends the cell's Markdown source, with `\|` as `|`, as GitHub's Markdown has it inside code
 * spans too.
 */
void             remit_scan_append_cell     (const RemitScan   *scan,
                                             const RemitCell   *cell,
                                             GString           *string);

/**
 * remit_scan_find_code_end:
 * @at: the first back-tick of a run, in any text
 * @end: where its line ends, or the part of it that counts
 *
 * A run of up to 31 back-ticks opens a code span where a run of as many follows on the same line. Going
 * over a line from run to run is linear: for each length one search at most is in vain.
 *
 * Returns: (transfer none): the byte behind the code span; behind the run where it opens none
 */
const char      *remit_scan_find_code_end   (const char        *at,
                                             const char        *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitScan, remit_scan_free)

G_END_DECLS
