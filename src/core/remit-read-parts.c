/* remit-read-parts.c: lists that are no Markdown: `a|b|c`, words, attributes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

static RemitReadDecode
decode_of (const RemitReader *reader,
           RemitForm          form)
{
  return form == REMIT_FORM_PIPES ? remit_read_text_decode (reader) : REMIT_READ_ALL;
}

/* The next entry of @rest that is not blank, without the blanks around it; an escaped pipe is an
 * entity and no pipe. */
static gboolean
next_part (const RemitReader *reader,
           RemitSpan         *rest,
           RemitSpan         *part)
{
  while (rest->start < rest->end)
    {
      const char *from = reader->data + rest->start;
      const char *pipe = memchr (from, '|', rest->end - rest->start);
      gsize end = pipe != NULL ? (gsize) (pipe - reader->data) : rest->end;

      *part = remit_read_trim (reader, REMIT_SPAN (rest->start, end));
      rest->start = MIN (end + 1, rest->end);
      if (!remit_read_span_is_empty (*part))
        return TRUE;
    }
  return FALSE;
}

static gsize
line_end (const RemitReader *reader,
          RemitSpan          span)
{
  gsize at = span.start;

  while (at < span.end && reader->data[at] != '\n' && reader->data[at] != '\r')
    at++;
  return at;
}

/* The text of @span, with each line end and the blanks around it as one blank. */
static RemitString
part_string (RemitReader *reader,
             RemitSpan    span,
             RemitForm    form)
{
  RemitReadDecode decode = decode_of (reader, form);
  RemitString string = {
    .span = span, .form = form, .entities = decode != REMIT_READ_VERBATIM,
  };

  g_string_truncate (reader->buffer, 0);
  while (span.start < span.end)
    {
      RemitSpan line = REMIT_SPAN (span.start, line_end (reader, span));
      RemitSpan words = remit_read_trim (reader, line);

      if (reader->buffer->len > 0)
        g_string_append_c (reader->buffer, ' ');
      g_string_append_len (reader->buffer, reader->data + words.start,
                           (gssize) (words.end - words.start));
      span.start = line.end;
      span = remit_read_trim (reader, span);
    }
  string.text = remit_read_copy (reader, reader->buffer->str, reader->buffer->len, decode);
  return string;
}

static RemitItem *
new_item (RemitReader *reader,
          RemitSpan    span,
          RemitForm    form)
{
  RemitItem *item = remit_arena_new0 (reader->arena, RemitItem);

  item->span = span;
  item->form = form;
  return item;
}

static void
add_item (RemitReader *reader,
          RemitItems  *items,
          RemitItem   *item)
{
  items->items = remit_read_grow (reader, items->items, items->n_items, sizeof (RemitItem *));
  items->items[items->n_items++] = item;
}

static void
start_items (RemitItems           *items,
             const RemitReadPlace *place,
             RemitSpan             span)
{
  *items = (RemitItems) {
    .present = TRUE,
    .span = span,
    .form = place->form,
    .node = place->node,
    .attribute = place->attribute,
  };
}

static gboolean
is_labelled (const RemitReader *reader,
             RemitSpan          span)
{
  RemitReadLabel label;
  RemitSpan part;

  while (next_part (reader, &span, &part))
    if (!remit_read_find_label (reader, REMIT_SPAN (part.start, line_end (reader, part)), TRUE,
                                &label))
      return FALSE;
  return TRUE;
}

static void
read_part (RemitReader *reader,
           RemitSpan    part,
           gboolean     plain,
           RemitForm    form,
           RemitItems  *items)
{
  RemitItem *item = new_item (reader, part, form);
  RemitSpan text = part;
  RemitReadLabel label;

  if (remit_read_find_label (reader, REMIT_SPAN (part.start, line_end (reader, part)), plain,
                             &label))
    {
      RemitSpan rest = remit_read_trim (reader, REMIT_SPAN (label.rest, part.end));

      if (remit_read_span_is_empty (rest))
        rest = REMIT_SPAN (label.rest, label.rest);
      if (label.style != REMIT_LABEL_PLAIN || !remit_read_span_is_empty (rest))
        {
          remit_read_set_label (reader, item, &label, form);
          text = rest;
        }
    }
  item->text = part_string (reader, text, form);
  add_item (reader, items, item);
}

/* `a|b|c`; labels as in any other list. */
void
remit_read_pipes (RemitReader          *reader,
                  const RemitReadPlace *place,
                  RemitSpan             span,
                  RemitItems           *items)
{
  gboolean plain = is_labelled (reader, span);
  RemitSpan part;

  start_items (items, place, span);
  while (next_part (reader, &span, &part))
    read_part (reader, part, plain, place->form, items);
}

static void
read_server (RemitReader *reader,
             RemitSpan    part,
             RemitForm    form,
             RemitItems  *items)
{
  const char *from = reader->data + part.start;
  const char *colon = memchr (from, ':', part.end - part.start);
  RemitItem *item = new_item (reader, part, form);
  RemitReadLabel label = { .style = REMIT_LABEL_PLAIN };

  if (colon != NULL)
    {
      gsize at = (gsize) (colon - reader->data);

      label.label = remit_read_trim (reader, REMIT_SPAN (part.start, at));
      label.rest = at + 1;
    }
  if (!remit_read_span_is_empty (label.label) && label.rest < part.end)
    {
      remit_read_set_label (reader, item, &label, form);
      part = remit_read_trim (reader, REMIT_SPAN (label.rest, part.end));
    }
  item->text = part_string (reader, part, form);
  add_item (reader, items, item);
}

/* `a:b|c`: names with their purpose. */
void
remit_read_servers (RemitReader          *reader,
                    const RemitReadPlace *place,
                    RemitSpan             span,
                    RemitItems           *items)
{
  RemitSpan part;

  start_items (items, place, span);
  while (next_part (reader, &span, &part))
    read_server (reader, part, place->form, items);
}

static gsize
skip_word (const RemitReader *reader,
           gsize              at,
           gsize              end)
{
  while (at < end && !remit_read_is_space (reader->data[at]))
    at++;
  return at;
}

/* `/word`, `@word`, `word` */
static gboolean
is_word (const RemitReader *reader,
         RemitSpan          word)
{
  const char *data = reader->data;
  gsize at = word.start;

  at += data[at] == '/' || data[at] == '@';
  for (gsize i = at; i < word.end; i++)
    if (!g_ascii_isalnum (data[i]) && (guchar) data[i] < 0x80 && strchr ("_:.-", data[i]) == NULL)
      return FALSE;
  return at < word.end;
}

/* Words with blanks between them; pipes where one of them is no word. */
void
remit_read_words (RemitReader          *reader,
                  const RemitReadPlace *place,
                  RemitSpan             span,
                  RemitItems           *items)
{
  RemitReadPlace pipes = *place;
  RemitSpan rest = remit_read_trim (reader, span);

  start_items (items, place, span);
  while (rest.start < rest.end)
    {
      RemitSpan word = REMIT_SPAN (rest.start, skip_word (reader, rest.start, rest.end));
      RemitItem *item = new_item (reader, word, place->form);

      if (!is_word (reader, word))
        {
          pipes.form = REMIT_FORM_ATTRIBUTE_PIPES;
          remit_read_pipes (reader, &pipes, span, items);
          return;
        }
      item->text = part_string (reader, word, place->form);
      add_item (reader, items, item);
      rest = remit_read_trim (reader, REMIT_SPAN (word.end, rest.end));
    }
}

/* A paragraph, from @start in line @from on, as the only item of a list. */
void
remit_read_prose (RemitReader     *reader,
                  const RemitNode *node,
                  const RemitNode *paragraph,
                  guint            from,
                  gsize            start,
                  RemitItems      *items)
{
  const RemitReadPlace place = { REMIT_FORM_ELEMENT, node, NULL };
  RemitString text = remit_read_lines (reader, paragraph, from, paragraph->n_lines, start);
  RemitItem *item = new_item (reader, text.span, REMIT_FORM_MARKDOWN);
  RemitReadLabel label;

  start_items (items, &place, text.span);
  item->text = text;
  if (remit_read_find_label (reader, REMIT_SPAN (text.span.start, line_end (reader, text.span)),
                             TRUE, &label)
      && (label.style != REMIT_LABEL_PLAIN || label.rest < text.span.end))
    {
      while (from + 1 < paragraph->n_lines && paragraph->lines[from].end < label.rest)
        from++;
      remit_read_set_label (reader, item, &label, REMIT_FORM_MARKDOWN);
      item->text = remit_read_lines (reader, paragraph, from, paragraph->n_lines, label.rest);
    }
  add_item (reader, items, item);
}

/* An attribute without a slot: the item `name: value`. */
void
remit_read_attribute_item (RemitReader          *reader,
                           const RemitNode      *node,
                           const RemitAttribute *attribute,
                           RemitItems           *items)
{
  const RemitReadPlace place = { REMIT_FORM_ATTRIBUTE_ITEM, node, NULL };
  RemitItem *item = new_item (reader, attribute->span, REMIT_FORM_ATTRIBUTE_ITEM);

  if (!items->present)
    start_items (items, &place, attribute->span);
  items->span.end = attribute->span.end;
  item->label_style = REMIT_LABEL_PLAIN;
  item->label = remit_read_attribute_string (reader, attribute->name);
  item->text = remit_read_attribute_string (reader, attribute->value);
  add_item (reader, items, item);
}

RemitBlock *
remit_read_list_block (RemitReader      *reader,
                       const RemitNode  *node,
                       const RemitItems *items)
{
  RemitBlock *block = remit_arena_new0 (reader->arena, RemitBlock);

  block->type = REMIT_BLOCK_LIST;
  block->node = node;
  block->span = items->span;
  block->start = 1;
  block->list = *items;
  return block;
}
