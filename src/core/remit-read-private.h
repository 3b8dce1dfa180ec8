/* remit-read-private.h: what the files of remit-read share
 *
 * A reader walks the scan's tree once. Sections stay open while their content is read and are
 * finished when they end: only then is it known what their heading says, whether they are a group,
 * and where they end.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-read.h"

G_BEGIN_DECLS

/*
 * RemitReadDecode:
 * @REMIT_READ_VERBATIM: the bytes as they are
 * @REMIT_READ_TEXT: entities outside code spans are decoded (text in elements)
 * @REMIT_READ_ALL: all entities are decoded (attributes, where back-ticks mean nothing)
 */
typedef enum
{
  REMIT_READ_VERBATIM,
  REMIT_READ_TEXT,
  REMIT_READ_ALL,
} RemitReadDecode;

/*
 * RemitReader:
 * @tags: the dialect whose slots say what attributes of elements mean, in whatever dialect they
 *   stand
 * @odd: TRUE where the text has bytes that a model cannot hold: NUL or invalid UTF-8
 * @buffer, @scratch: for strings that have to be put together
 * @root: (nullable): the element that holds the body
 * @title_end: the end of the title lines; headings before it are no sections
 * @fields: (element-type RemitField): so far; one that turned out to be derived has no value
 * @by_key: the index of each in @fields, plus one
 */
typedef struct
{
  RemitAgent         *agent;
  const RemitDialect *dialect;
  const RemitDialect *tags;
  RemitArena         *arena;
  const char         *data;
  gboolean            odd;
  GString            *buffer;
  GString            *scratch;
  const RemitNode    *root;
  gsize               title_end;
  GArray             *fields;
  GHashTable         *by_key;
} RemitReader;

/*
 * RemitReadLabel:
 * @label: the label without marks, colon and target
 * @target: the percentage, or empty
 * @rest: where the text behind the colon starts, blanks included
 */
typedef struct
{
  RemitLabelStyle style;
  char            quote;
  RemitSpan       label;
  RemitSpan       target;
  gsize           rest;
} RemitReadLabel;

/* How the entries of a list that is no Markdown are written. */
typedef struct
{
  RemitForm             form;
  const RemitNode      *node;
  const RemitAttribute *attribute;
} RemitReadPlace;

#define REMIT_READ_MAX_OPEN 8

typedef struct
{
  guint         level;
  RemitSection *section;
} RemitReadOpen;

/*
 * RemitBuilder:
 * @owner: (nullable): the element's section whose content is read; NULL at the top
 * @bare: the role of blocks at the top that stand under nothing
 * @stack: the open sections, outermost first
 * @headings: whether a heading was met
 * @pending: whether a `// parallel` waits for a heading to belong to; @pending_span is its line
 * @parallel: (nullable): the last section that became parallel
 */
typedef struct
{
  RemitReader  *reader;
  RemitSection *owner;
  RemitRole     bare;
  RemitReadOpen stack[REMIT_READ_MAX_OPEN];
  guint         depth;
  gboolean      headings;
  gboolean      pending;
  RemitSpan     pending_span;
  RemitSection *parallel;
} RemitBuilder;

static inline gboolean
remit_read_is_blank (char c)
{
  return c == ' ' || c == '\t';
}

static inline gboolean
remit_read_is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline gboolean
remit_read_span_is_empty (RemitSpan span)
{
  return span.start >= span.end;
}

static inline RemitSpan
remit_read_trim_span (const char *data,
                      RemitSpan   span)
{
  while (span.start < span.end && remit_read_is_space (data[span.start]))
    span.start++;
  while (span.end > span.start && remit_read_is_space (data[span.end - 1]))
    span.end--;
  return span;
}

/* remit-read-string.c: what bytes say */
gpointer         remit_read_grow             (RemitReader           *reader,
                                              gpointer               array,
                                              guint                  n,
                                              gsize                  size);
RemitSpan        remit_read_trim             (const RemitReader     *reader,
                                              RemitSpan              span);
gboolean         remit_read_equals           (const RemitReader     *reader,
                                              RemitSpan              span,
                                              const char            *string);
gsize            remit_read_entity_length    (const char            *at,
                                              const char            *end);
const char      *remit_read_copy             (RemitReader           *reader,
                                              const char            *string,
                                              gsize                  length,
                                              RemitReadDecode        decode);
const char      *remit_read_slice            (RemitReader           *reader,
                                              RemitSpan              span,
                                              RemitReadDecode        decode);
RemitReadDecode  remit_read_text_decode      (const RemitReader     *reader);
RemitString      remit_read_span_string      (RemitReader           *reader,
                                              RemitSpan              span,
                                              RemitForm              form);
RemitString      remit_read_attribute_string (RemitReader           *reader,
                                              RemitSpan              span);
RemitString      remit_read_lines            (RemitReader           *reader,
                                              const RemitNode       *node,
                                              guint                  from,
                                              guint                  to,
                                              gsize                  start);
RemitString      remit_read_code             (RemitReader           *reader,
                                              const RemitNode       *node);

/* remit-read-label.c: labels, targets, notes, label lines */
gboolean         remit_read_find_label       (const RemitReader     *reader,
                                              RemitSpan              line,
                                              gboolean               plain,
                                              RemitReadLabel        *label);
void             remit_read_set_label        (RemitReader           *reader,
                                              RemitItem             *item,
                                              const RemitReadLabel  *label,
                                              RemitForm              form);
gboolean         remit_read_split_target     (const RemitReader     *reader,
                                              RemitSpan             *name,
                                              RemitSpan             *target);
gboolean         remit_read_find_note        (const RemitReader     *reader,
                                              RemitSpan              line,
                                              RemitSpan             *note,
                                              gboolean              *strong);
RemitSpan        remit_read_clean_name       (const RemitReader     *reader,
                                              RemitSpan              name);
gboolean         remit_read_find_label_line  (const char            *data,
                                              RemitSpan              line,
                                              RemitSpan             *words);
gboolean         remit_read_find_escape      (const char            *data,
                                              RemitSpan              line,
                                              gsize                 *backslash);
gboolean         remit_read_find_bold_label  (const RemitReader     *reader,
                                              RemitSpan              line,
                                              RemitSpan             *name,
                                              gsize                 *rest);

/* remit-read-blocks.c: blocks, items, tables of Markdown */
RemitBlock      *remit_read_block            (RemitReader           *reader,
                                              const RemitNode       *node);
RemitBlock      *remit_read_text_block       (RemitReader           *reader,
                                              const RemitNode       *node,
                                              guint                  from,
                                              guint                  to,
                                              gsize                  start);

/* remit-read-parts.c: lists that are no Markdown: pipes, words, attributes */
void             remit_read_pipes            (RemitReader           *reader,
                                              const RemitReadPlace  *place,
                                              RemitSpan              span,
                                              RemitItems            *items);
void             remit_read_servers          (RemitReader           *reader,
                                              const RemitReadPlace  *place,
                                              RemitSpan              span,
                                              RemitItems            *items);
void             remit_read_words            (RemitReader           *reader,
                                              const RemitReadPlace  *place,
                                              RemitSpan              span,
                                              RemitItems            *items);
void             remit_read_prose            (RemitReader           *reader,
                                              const RemitNode       *node,
                                              const RemitNode       *paragraph,
                                              guint                  from,
                                              gsize                  start,
                                              RemitItems            *items);
void             remit_read_attribute_item   (RemitReader           *reader,
                                              const RemitNode       *node,
                                              const RemitAttribute  *attribute,
                                              RemitItems            *items);
RemitBlock      *remit_read_list_block       (RemitReader           *reader,
                                              const RemitNode       *node,
                                              const RemitItems      *items);

/* remit-read-sections.c: the sections of a run of nodes */
RemitSection    *remit_read_new_section      (RemitReader           *reader,
                                              RemitForm              form,
                                              RemitSpan              span,
                                              const RemitNode       *node);
void             remit_read_add_section      (RemitReader           *reader,
                                              RemitSection          *parent,
                                              RemitSection          *section);
void             remit_read_add_block        (RemitReader           *reader,
                                              RemitSection          *section,
                                              RemitBlock            *block);
void             remit_read_content          (RemitReader           *reader,
                                              RemitSection          *owner,
                                              const RemitNode       *element);
void             remit_read_body             (RemitReader           *reader,
                                              const RemitNode       *document);

/* remit-read-finish.c: what is known only when a section has ended */
void             remit_read_finish_section   (RemitReader           *reader,
                                              RemitSection          *section);
void             remit_read_split_closing    (RemitReader           *reader);

/* remit-read-bounds.c */
void             remit_read_take_bounds      (RemitReader           *reader,
                                              RemitSection          *section);
RemitBound       remit_read_get_label_bound  (const RemitSection     *section);
void             remit_read_merge_bounds     (RemitReader           *reader);

/* remit-read-element.c */
RemitSection    *remit_read_element          (RemitReader           *reader,
                                              const RemitNode       *node,
                                              gboolean               no_attributes);
const RemitAttribute *
                 remit_read_find_attribute   (const RemitReader     *reader,
                                              const RemitNode       *element,
                                              const char            *name);

/* remit-read-fields.c */
void             remit_read_fields           (RemitReader           *reader,
                                              const RemitNode       *document);
gboolean         remit_read_is_field_element (const RemitReader     *reader,
                                              const RemitNode       *element);
void             remit_read_turbo_all        (RemitReader           *reader,
                                              const RemitNode       *directive);
RemitField      *remit_read_find_field       (RemitReader           *reader,
                                              const char            *key);
void             remit_read_add_place        (RemitReader           *reader,
                                              RemitField            *field,
                                              const RemitPlace      *place);
void             remit_read_finish_fields    (RemitReader           *reader);

/* remit-read-title.c */
void             remit_read_title            (RemitReader           *reader,
                                              const RemitNode       *document);

/* remit-read-view.c */
void             remit_read_views            (RemitReader           *reader);

G_END_DECLS
