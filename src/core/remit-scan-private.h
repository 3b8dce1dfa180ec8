/* remit-scan-private.h: what the files of remit-scan share
 *
 * The body's lines are one array. A container (element, item) owns a run of it, cuts its own indent
 * off these lines in place and hands them on to what it contains: nothing is copied, and a line is
 * touched once a level.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-arena.h"
#include "remit-scan.h"

G_BEGIN_DECLS

/* What is deeper is text. Both together bound the recursion and the work on a line. */
#define REMIT_SCAN_MAX_LISTS    40
#define REMIT_SCAN_MAX_ELEMENTS 64

#define REMIT_SCAN_NOWHERE      G_MAXSIZE

/*
 * RemitScanLine:
 * @start: first byte after the indent of the containers
 * @text: first byte that is no blank; @end where there is none
 * @end: byte after the last, before the line end
 * @column: column of @start in its line of the file, for tab stops
 * @pad: columns that a half-cut tab leaves before @start
 * @indent: columns from the containers' indent to @text
 */
typedef struct
{
  gsize start;
  gsize text;
  gsize end;
  guint column;
  guint pad;
  guint indent;
} RemitScanLine;

/* An opening fence; @info is what follows it, trimmed. */
typedef struct
{
  char      mark;
  guint     length;
  RemitSpan info;
} RemitScanFence;

/* A list marker; @kind is - * + or the . ) after a number, @empty where nothing follows. */
typedef struct
{
  RemitSpan span;
  char      kind;
  gboolean  ordered;
  guint     number;
  gboolean  empty;
} RemitScanMarker;

#define REMIT_SCAN_RUNS 32

/* Where the last run of N back-ticks of a line stands: a run opens a code span only if an equal
 * one follows. Longer runs than counted here open none. */
typedef struct
{
  gboolean any;
  gsize    last[REMIT_SCAN_RUNS];
} RemitScanRuns;

/* A tag as written; in the text, not in the tree. */
typedef struct
{
  RemitSpan span;
  RemitSpan name;
  gboolean  closing;
  gboolean  self_closing;
} RemitScanTag;

typedef struct _RemitScanName RemitScanName;

#define REMIT_SCAN_NONE G_MAXUINT

/*
 * RemitScanToken:
 * @first: nothing but blanks stands before it on its line
 * @indent: of its line
 * @column: where it starts
 * @after: the column behind it
 * @line_end: where its line ends, also after the line was cut into pieces
 * @match: the token of its other tag, itself where it is self-closing, NONE where it is text
 * @below: the tag of the same name that was open before it, or NONE
 * @bound: the close that went past it, or NONE
 *
 * A tag that counts, if it has its other half.
 */
typedef struct
{
  RemitScanTag   tag;
  RemitScanName *name;
  gsize          line_end;
  guint          line;
  guint          indent;
  guint          column;
  guint          after;
  guint          match;
  guint          below;
  guint          bound;
  gboolean       first;
} RemitScanToken;

/* The tags of a body, matched as they are met: each close finds the nearest open tag of its name
 * in one step. */
typedef struct
{
  GArray     *tokens;
  GArray     *open;        /* indexes into tokens, innermost last */
  GHashTable *names;
} RemitScanTokens;

typedef enum
{
  REMIT_SCAN_UNCLOSED_ELEMENT,
  REMIT_SCAN_STRAY_CLOSE,
  REMIT_SCAN_UNCLOSED_FENCE,
} RemitScanProblemType;

/*
 * RemitScanProblem:
 * @span: the tag or the opening fence
 * @name: the tag's name
 * @place: where its close is best inserted
 * @own_line: whether the close gets a line for itself, after the one that ends at @place
 *
 * Diagnostics are made of these when somebody asks for them.
 */
typedef struct
{
  RemitScanProblemType type;
  RemitSpan            span;
  RemitSpan            name;
  gsize                place;
  gboolean             own_line;
} RemitScanProblem;

struct _RemitScan
{
  RemitText  *text;
  RemitArena *arena;
  RemitNode  *root;
  GArray     *problems;
};

/* A scan while it is made. */
typedef struct
{
  const char       *data;
  RemitSpan         body;
  RemitScanElements elements;
  RemitArena       *arena;
  RemitNode        *root;
  GArray           *problems;
  RemitScanLine    *lines;
  guint             n_lines;
  GArray           *cells;
  GArray           *rows;
  gsize             comment_from;    /* searched from here … */
  gsize             comment_end;     /* … and found here */
} RemitScanner;

static inline gboolean
remit_scan_is_blank (char c)
{
  return c == ' ' || c == '\t';
}

static inline gsize
remit_scan_skip_blanks (const char *data,
                        gsize       at,
                        gsize       end)
{
  while (at < end && remit_scan_is_blank (data[at]))
    at++;
  return at;
}

static inline gsize
remit_scan_trim_end (const char *data,
                     gsize       start,
                     gsize       end)
{
  while (end > start && remit_scan_is_blank (data[end - 1]))
    end--;
  return end;
}

static inline gboolean
remit_scan_line_is_blank (const RemitScanLine *line)
{
  return line->text == line->end;
}

/* The column of the line's text, counted from the start of its line in the file. */
static inline guint
remit_scan_line_get_column (const RemitScanLine *line)
{
  return line->column - line->pad + line->indent;
}

/* Whether a line that starts with @c may be a list marker; most lines are told here. */
static inline gboolean
remit_scan_may_be_marker (char c)
{
  return c == '-' || c == '*' || c == '+' || (c >= '0' && c <= '9');
}

/* The line's first character that is no blank; NUL where there is none. */
static inline char
remit_scan_line_get_first (const RemitScanLine *line,
                           const char          *data)
{
  return line->text < line->end ? data[line->text] : '\0';
}

/* Whether a line may open a fence, after list markers perhaps. */
static inline gboolean
remit_scan_may_be_fence (const RemitScanLine *line,
                         const char          *data)
{
  char c = remit_scan_line_get_first (line, data);

  return c == '`' || c == '~' || remit_scan_may_be_marker (c);
}

/* remit-scan-lines.c */
void       remit_scan_line_init         (RemitScanLine       *line,
                                         const char          *data,
                                         RemitSpan            span,
                                         guint                column);
void       remit_scan_line_cut          (RemitScanLine       *line,
                                         const char          *data,
                                         guint                columns);
void       remit_scan_lines_dedent      (RemitScanner        *scanner,
                                         guint                from,
                                         guint                to);
gboolean   remit_scan_line_is_heading   (const RemitScanLine *line,
                                         const char          *data,
                                         guint               *level,
                                         RemitSpan           *text);
gboolean   remit_scan_line_is_underline (const RemitScanLine *line,
                                         const char          *data,
                                         guint               *level);
gboolean   remit_scan_line_is_rule      (const RemitScanLine *line,
                                         const char          *data);
gboolean   remit_scan_line_is_directive (const RemitScanLine *line,
                                         const char          *data,
                                         RemitDirective      *directive);
gboolean   remit_scan_line_is_fence     (const RemitScanLine *line,
                                         const char          *data,
                                         RemitScanFence      *fence);
gboolean   remit_scan_line_opens_fence  (const RemitScanLine *line,
                                         const char          *data,
                                         RemitScanFence      *fence);
gboolean   remit_scan_line_closes_fence (const RemitScanLine  *line,
                                         const char           *data,
                                         const RemitScanFence *fence);
gboolean   remit_scan_line_is_comment   (const RemitScanLine *line,
                                         const char          *data);
gboolean   remit_scan_line_is_marker    (const RemitScanLine *line,
                                         const char          *data,
                                         RemitScanMarker     *marker);
gboolean   remit_scan_line_is_lead      (const RemitScanLine *line,
                                         const char          *data);
gboolean   remit_scan_line_starts_block (const RemitScanLine *line,
                                         const char          *data);

/* remit-scan-inlines.c */
void       remit_scan_runs_init         (RemitScanRuns       *runs,
                                         const char          *data,
                                         RemitSpan            span);
gsize      remit_scan_skip_code         (const RemitScanRuns *runs,
                                         const char          *data,
                                         gsize                at,
                                         gsize                end);
gboolean   remit_scan_parse_tag         (const char          *data,
                                         gsize                at,
                                         gsize                end,
                                         RemitScanTag        *tag);
void       remit_scan_parse_attributes  (RemitArena          *arena,
                                         const char          *data,
                                         const RemitScanTag  *tag,
                                         RemitNode           *element);
gboolean   remit_scan_tag_is_html       (const char          *data,
                                         RemitSpan            name);
gsize      remit_scan_find_comment_end  (RemitScanner        *scanner,
                                         gsize                from);

/* remit-scan-table.c */
gboolean   remit_scan_is_table          (RemitScanner        *scanner,
                                         guint                line,
                                         guint                end);
guint      remit_scan_read_table        (RemitScanner        *scanner,
                                         RemitNode           *parent,
                                         guint                line,
                                         guint                end);

/* remit-scan-blocks.c, remit-scan-list.c */
RemitNode *remit_scan_add_node          (RemitScanner        *scanner,
                                         RemitNode           *parent,
                                         RemitNodeType        type,
                                         const RemitScanLine *line,
                                         gsize                end);
void       remit_scan_read_blocks       (RemitScanner        *scanner,
                                         RemitNode           *parent,
                                         guint                from,
                                         guint                end,
                                         guint                depth);
guint      remit_scan_read_list         (RemitScanner        *scanner,
                                         RemitNode           *parent,
                                         guint                line,
                                         guint                end,
                                         guint                depth);

/* remit-scan-tags.c */
void       remit_scan_find_tags         (RemitScanner        *scanner,
                                         RemitScanTokens     *tokens);

/* remit-scan-match.c */
void       remit_scan_tokens_init       (RemitScanTokens     *tokens);
void       remit_scan_tokens_clear      (RemitScanTokens     *tokens);
void       remit_scan_tokens_add        (RemitScanTokens     *tokens,
                                         RemitScanner        *scanner,
                                         RemitScanToken      *token);
gboolean   remit_scan_tokens_is_open    (RemitScanTokens     *tokens,
                                         const char          *data,
                                         RemitSpan            name);
void       remit_scan_tokens_report     (RemitScanTokens     *tokens,
                                         RemitScanner        *scanner);

/* remit-scan-elements.c */
void       remit_scan_read_elements     (RemitScanner        *scanner);

G_END_DECLS
