/* remit-scan-match.c: which tags belong together, and what to say about the others
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

#include <string.h>

/* Tags that most bodies have room for without growing. */
#define RESERVED 16

/* A name of tags, and the innermost that is open. */
struct _RemitScanName
{
  const char *start;
  gsize       length;
  guint       top;
};

static guint
name_hash (gconstpointer key)
{
  const RemitScanName *name = key;
  guint hash = 5381;

  for (gsize i = 0; i < name->length; i++)
    hash = hash * 33 + (guchar) name->start[i];
  return hash;
}

static gboolean
name_equal (gconstpointer a,
            gconstpointer b)
{
  const RemitScanName *left = a;
  const RemitScanName *right = b;

  return left->length == right->length && memcmp (left->start, right->start, left->length) == 0;
}

void
remit_scan_tokens_init (RemitScanTokens *tokens)
{
  tokens->tokens = g_array_sized_new (FALSE, FALSE, sizeof (RemitScanToken), RESERVED);
  tokens->open = g_array_sized_new (FALSE, FALSE, sizeof (guint), RESERVED);
  tokens->names = g_hash_table_new (name_hash, name_equal);
}

void
remit_scan_tokens_clear (RemitScanTokens *tokens)
{
  g_array_unref (tokens->tokens);
  g_array_unref (tokens->open);
  g_hash_table_unref (tokens->names);
}

static RemitScanToken *
get_token (const RemitScanTokens *tokens,
           guint                  index)
{
  return &g_array_index (tokens->tokens, RemitScanToken, index);
}

static RemitScanName *
find_name (const RemitScanTokens *tokens,
           const char            *data,
           RemitSpan              span)
{
  RemitScanName key = { data + span.start, span.end - span.start, REMIT_SCAN_NONE };

  return g_hash_table_lookup (tokens->names, &key);
}

static RemitScanName *
ensure_name (RemitScanTokens *tokens,
             RemitScanner    *scanner,
             RemitSpan        span)
{
  RemitScanName *name = find_name (tokens, scanner->data, span);

  if (name != NULL)
    return name;
  name = remit_arena_new0 (scanner->arena, RemitScanName);
  name->start = scanner->data + span.start;
  name->length = span.end - span.start;
  name->top = REMIT_SCAN_NONE;
  g_hash_table_add (tokens->names, name);
  return name;
}

gboolean
remit_scan_tokens_is_open (RemitScanTokens *tokens,
                           const char      *data,
                           RemitSpan        span)
{
  const RemitScanName *name = find_name (tokens, data, span);

  return name != NULL && name->top != REMIT_SCAN_NONE;
}

static guint
last (const GArray *stack)
{
  return g_array_index (stack, guint, stack->len - 1);
}

/* Closes the innermost open tag of the name; the tags opened since then stay without a close.
 * Every tag is pushed and popped once. */
static void
close_tag (RemitScanTokens *tokens,
           RemitScanToken  *token,
           guint            index)
{
  guint target = token->name->top;
  guint popped;

  if (target == REMIT_SCAN_NONE)
    return;
  do
    {
      RemitScanToken *open;

      popped = last (tokens->open);
      open = get_token (tokens, popped);
      open->name->top = open->below;
      open->bound = index;
      g_array_set_size (tokens->open, tokens->open->len - 1);
    }
  while (popped != target);
  get_token (tokens, target)->match = index;
  token->match = target;
}

void
remit_scan_tokens_add (RemitScanTokens *tokens,
                       RemitScanner    *scanner,
                       RemitScanToken  *token)
{
  guint index = tokens->tokens->len;

  token->match = token->below = token->bound = REMIT_SCAN_NONE;
  if (token->tag.self_closing)
    token->match = index;
  else
    token->name = ensure_name (tokens, scanner, token->tag.name);
  if (token->tag.closing)
    close_tag (tokens, token, index);
  else if (!token->tag.self_closing)
    {
      token->below = token->name->top;
      token->name->top = index;
      g_array_append_val (tokens->open, index);
    }
  g_array_append_vals (tokens->tokens, token, 1);
}

/* The first of the tags that start a later line no deeper than @index's: what an element that
 * lacks its close most likely ends before. @stack holds the candidates behind @index, nearest
 * last; whoever is deeper than @index is of no more use to any tag before it. */
static guint
find_next_line (RemitScanTokens *tokens,
                GArray          *stack,
                guint            index)
{
  const RemitScanToken *token = get_token (tokens, index);
  guint found = REMIT_SCAN_NONE;

  while (stack->len > 0 && get_token (tokens, last (stack))->indent > token->indent)
    g_array_set_size (stack, stack->len - 1);
  if (stack->len > 0)
    found = last (stack);
  if (token->first)
    g_array_append_val (stack, index);
  return found;
}

/* The end of the last line with text before @line. */
static gsize
find_text_before (const RemitScanner *scanner,
                  guint               line)
{
  while (line > 0 && remit_scan_line_is_blank (&scanner->lines[line - 1]))
    line--;
  return line > 0 ? scanner->lines[line - 1].end : scanner->body.start;
}

/* Where the text behind the tag on its line ends; the tag's end where there is none. */
static gsize
find_text_after (const RemitScanTokens *tokens,
                 const RemitScanner    *scanner,
                 guint                  index)
{
  const RemitScanToken *token = get_token (tokens, index);
  gsize end = token->line_end;

  if (index + 1 < tokens->tokens->len && token[1].line == token->line)
    end = token[1].tag.span.start;
  return remit_scan_trim_end (scanner->data, token->tag.span.end, end);
}

/*
 * The best place for a missing close: behind the text on the tag's own line; else before the next
 * line that starts with a tag no deeper than this one, but inside the element around it. @ends
 * remembers the place before such a line.
 */
static RemitScanProblem
make_unclosed (RemitScanTokens *tokens,
               RemitScanner    *scanner,
               guint            index,
               guint            next,
               gsize           *ends)
{
  const RemitScanToken *token = get_token (tokens, index);
  RemitScanProblem problem = {
    .type = REMIT_SCAN_UNCLOSED_ELEMENT,
    .span = token->tag.span,
    .name = token->tag.name,
  };
  guint before = MIN (next, token->bound);
  gsize *end = &ends[MIN (before, tokens->tokens->len)];

  problem.place = find_text_after (tokens, scanner, index);
  if (problem.place > token->tag.span.end)
    return problem;
  if (before != REMIT_SCAN_NONE && !get_token (tokens, before)->first)
    {
      problem.place = get_token (tokens, before)->tag.span.start;
      return problem;
    }
  if (*end == REMIT_SCAN_NOWHERE)
    *end = find_text_before (scanner, before == REMIT_SCAN_NONE ? scanner->n_lines
                                                                : get_token (tokens, before)->line);
  problem.place = *end;
  problem.own_line = TRUE;
  return problem;
}

/* `<slug>.md`, `<host>:<port>`: something to fill in, at the start of a line by chance. */
static gboolean
is_placeholder (const RemitScanner   *scanner,
                const RemitScanToken *token)
{
  gsize after = token->tag.span.end;

  return !token->tag.closing && after < token->line_end
         && strchr (".,:;/-_=)", scanner->data[after]) != NULL && scanner->data[after] != '\0';
}

/* HTML that is not closed, or closed too often, is nobody's element and no problem of ours. */
static gboolean
is_problem (const RemitScanner   *scanner,
            const RemitScanToken *token)
{
  return token->match == REMIT_SCAN_NONE
         && !remit_scan_tag_is_html (scanner->data, token->tag.name)
         && !is_placeholder (scanner, token);
}

static gboolean
has_problem (RemitScanTokens    *tokens,
             const RemitScanner *scanner)
{
  for (guint i = 0; i < tokens->tokens->len; i++)
    if (is_problem (scanner, get_token (tokens, i)))
      return TRUE;
  return FALSE;
}

void
remit_scan_tokens_report (RemitScanTokens *tokens,
                          RemitScanner    *scanner)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gsize *ends = NULL;

  if (!has_problem (tokens, scanner))
    return;
  ends = g_new (gsize, tokens->tokens->len + 1);
  memset (ends, 0xff, sizeof *ends * (tokens->tokens->len + 1));
  for (guint i = tokens->tokens->len; i > 0; i--)
    {
      const RemitScanToken *token = get_token (tokens, i - 1);
      guint next = find_next_line (tokens, stack, i - 1);
      RemitScanProblem problem = {
        .type = REMIT_SCAN_STRAY_CLOSE,
        .span = token->tag.span,
        .name = token->tag.name,
      };

      if (!is_problem (scanner, token))
        continue;
      if (!token->tag.closing)
        problem = make_unclosed (tokens, scanner, i - 1, next, ends);
      g_array_append_val (scanner->problems, problem);
    }
}
