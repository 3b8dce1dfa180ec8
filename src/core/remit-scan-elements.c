/* remit-scan-elements.c: the tree of elements, and the lines between their tags
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-scan-private.h"

/* Where the text that was not handed on yet begins: with a line, or inside one. */
typedef struct
{
  RemitScanner *scanner;
  RemitNode    *parent;
  guint         depth;
  guint         line;
  gsize         at;          /* NOWHERE at the line's start */
  gsize         line_end;
  guint         column;
} Builder;

static gboolean
set_piece (RemitScanner *scanner,
           guint         line,
           RemitSpan     span,
           guint         column)
{
  remit_scan_line_init (&scanner->lines[line], scanner->data, span, column);
  return !remit_scan_line_is_blank (&scanner->lines[line]);
}

/* Reads the lines between two tags; a piece of a line before or after a tag counts as a line
 * unless it is blank. What is inside an element is dedented by its own least indent. */
static void
read_chunk (Builder              *builder,
            const RemitScanToken *to)
{
  RemitScanner *scanner = builder->scanner;
  guint from = builder->line;
  guint end = to != NULL ? to->line : scanner->n_lines;

  if (builder->at != REMIT_SCAN_NOWHERE)
    {
      gsize piece_end = to != NULL && to->line == from ? to->tag.span.start : builder->line_end;

      if (!set_piece (scanner, from, REMIT_SPAN (builder->at, piece_end), builder->column))
        from++;
      else if (end == builder->line)
        end++;
    }
  if (to != NULL && (to->line > builder->line || builder->at == REMIT_SCAN_NOWHERE)
      && set_piece (scanner, to->line,
                    REMIT_SPAN (scanner->lines[to->line].start, to->tag.span.start), 0))
    end++;
  if (from >= end)
    return;
  if (builder->parent->type == REMIT_NODE_ELEMENT)
    remit_scan_lines_dedent (scanner, from, end);
  remit_scan_read_blocks (scanner, builder->parent, from, end, 0);
}

static RemitNode *
add_element (Builder              *builder,
             const RemitScanToken *token)
{
  const RemitScanLine line = { .text = token->tag.span.start, .column = token->column };
  RemitNode *node = remit_scan_add_node (builder->scanner, builder->parent, REMIT_NODE_ELEMENT,
                                         &line, token->tag.span.end);

  node->as.element.tag = token->tag.name;
  node->as.element.open = token->tag.span;
  node->as.element.close = REMIT_SPAN (token->tag.span.end, token->tag.span.end);
  node->as.element.self_closing = token->tag.self_closing;
  remit_scan_parse_attributes (builder->scanner->arena, builder->scanner->data, &token->tag, node);
  return node;
}

static void
take_token (Builder              *builder,
            const RemitScanToken *token)
{
  read_chunk (builder, token);
  if (token->tag.closing)
    {
      builder->parent->as.element.close = token->tag.span;
      builder->parent->span.end = token->tag.span.end;
      builder->parent = builder->parent->parent;
      builder->depth--;
    }
  else
    {
      RemitNode *node = add_element (builder, token);

      if (!token->tag.self_closing)
        {
          builder->parent = node;
          builder->depth++;
        }
    }
  builder->line = token->line;
  builder->at = token->tag.span.end;
  builder->line_end = token->line_end;
  builder->column = token->after;
}

/* An element that is too deep is text, tags and all. */
static gboolean
is_too_deep (const Builder        *builder,
             const RemitScanToken *token)
{
  return !token->tag.closing && builder->depth >= REMIT_SCAN_MAX_ELEMENTS;
}

static void
build (Builder               *builder,
       const RemitScanTokens *tokens)
{
  RemitScanToken *token = (RemitScanToken *) (gpointer) tokens->tokens->data;

  for (guint i = 0; i < tokens->tokens->len; i++)
    if (token[i].match == REMIT_SCAN_NONE)
      continue;
    else if (is_too_deep (builder, &token[i]))
      token[token[i].match].match = REMIT_SCAN_NONE;
    else
      take_token (builder, &token[i]);
  read_chunk (builder, NULL);
}

void
remit_scan_read_elements (RemitScanner *scanner)
{
  Builder builder = { .scanner = scanner, .parent = scanner->root, .at = REMIT_SCAN_NOWHERE };
  RemitScanTokens tokens;

  remit_scan_tokens_init (&tokens);
  remit_scan_find_tags (scanner, &tokens);
  remit_scan_tokens_report (&tokens, scanner);
  scanner->comment_from = scanner->comment_end = 0;
  build (&builder, &tokens);
  remit_scan_tokens_clear (&tokens);
}
