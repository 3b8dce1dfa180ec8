/* remit-write-private.h: what the files of remit-write share
 *
 * A writer proposes and verifies, as the patch engine does. Every section gets a node, which
 * says in which form it is written. The document is written, read back and compared, section by
 * section; those that do not read back the same take their next form, and all is written anew.
 * Forms are few, so that this is linear. What still differs at the end is in the report.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-read.h"
#include "remit-write.h"

G_BEGIN_DECLS

/*
 * RemitWriteAttempt:
 * @REMIT_WRITE_NATIVE: as a person would write it
 * @REMIT_WRITE_PLAIN: without the dialect's short forms: under a heading, lists as Markdown
 * @REMIT_WRITE_ELEMENT: as an element, whose attributes hold any heading and note
 * @REMIT_WRITE_ESCAPED: under a heading again, what looks like syntax behind a backslash, which
 *   stays in the text
 * @REMIT_WRITE_GIVEN_UP: as %REMIT_WRITE_PLAIN, since not even backslashes helped
 *
 * How a section is written, from the most natural to the last resort.
 */
typedef enum
{
  REMIT_WRITE_NATIVE,
  REMIT_WRITE_PLAIN,
  REMIT_WRITE_ELEMENT,
  REMIT_WRITE_ESCAPED,
  REMIT_WRITE_GIVEN_UP,
} RemitWriteAttempt;

typedef struct _RemitWriteNode RemitWriteNode;

/*
 * RemitWriteNode:
 * @section: what is written
 * @attempt: the form it has come to
 * @form: what that means in its place: HEADING, ELEMENT, PREAMBLE, LABEL_LINE, BOLD_LABEL; VIEW
 *   where the
 * description says it; NONE where it is left out
 * @differs: whether it reads back as something else
 * @target: its name as written: `## Key Actions`
 * @span: its bytes in the new text
 * @read: (nullable): what it reads back as
 * @children: (array length=n_children): its sections
 */
struct _RemitWriteNode
{
  const RemitSection *section;
  RemitWriteAttempt   attempt;
  RemitForm           form;
  gboolean            differs;
  char               *target;
  RemitSpan           span;
  const RemitSection *read;
  RemitWriteNode     *children;
  guint               n_children;
};

/*
 * RemitWriteField:
 * @place: YAML, ATTRIBUTE or DIRECTIVE; NONE where it is left out
 * @key: the frontmatter key
 * @reshaped: whether its list is spelled otherwise than in the source
 * @mended: whether the source's own bytes would not be read as its value
 */
typedef struct
{
  const RemitField     *field;
  const RemitFieldSlot *slot;
  RemitForm             place;
  const char           *key;
  gboolean              reshaped;
  gboolean              mended;
} RemitWriteField;

/*
 * RemitWriter:
 * @tags: the dialect whose slots are elements: what tags and attributes mean in any dialect
 * @known: (nullable): what the tools know
 * @nodes: (array length=n_nodes): the sections at the top, in the model's order
 * @base: (element-type RemitWriteNode): all of them, in the order in which they come where the
 *   dialect has no place for them: the model's at first
 * @order: (element-type RemitWriteNode): those that are written, in the order of the text
 * @entries: the end of the frontmatter entry before each, while fields are written
 * @views: what the frontmatter alone says: the views of the description
 * @no_title: whether only a title that the model has is written
 * @out: the text so far
 * @prefix: the indent of the lines of an item
 * @open: whether the current line has begun
 * @safe, @escape: from the attempt of the node that is written
 * @labels: whether label lines count where it is written
 */
typedef struct
{
  const RemitAgent        *agent;
  const RemitDialect      *dialect;
  const RemitDialect      *tags;
  RemitWriteFlags          flags;
  const RemitKnownValues  *known;
  RemitWriteField         *fields;
  GHashTable              *entries;
  char                    *frontmatter;
  RemitAgent              *views;
  RemitWriteNode          *nodes;
  guint                    n_nodes;
  GPtrArray               *base;
  GPtrArray               *order;
  gboolean                 no_title;
  GString                 *out;
  GString                 *prefix;
  gboolean                 open;
  gboolean                 safe;
  gboolean                 escape;
  gboolean                 labels;
} RemitWriter;

/* remit-write.c */
gboolean    remit_write_is_element_dialect (const RemitWriter *writer);

/* remit-write-lines.c: lines, and the characters in them */
void        remit_write_begin         (RemitWriter          *writer);
void        remit_write_end           (RemitWriter          *writer);
void        remit_write_blank         (RemitWriter          *writer);
void        remit_write_line          (RemitWriter          *writer,
                                       const char           *line);
void        remit_write_text          (RemitWriter          *writer,
                                       const char           *text,
                                       gboolean              running);
void        remit_write_append        (RemitWriter          *writer,
                                       const char           *text,
                                       gssize                length,
                                       gboolean              running);
void        remit_write_attribute     (RemitWriter          *writer,
                                       const char           *name,
                                       const char           *value);
void        remit_write_value         (RemitWriter          *writer,
                                       const char           *value,
                                       gboolean              pipes);
gboolean    remit_write_is_label      (const char           *text);
gboolean    remit_write_has_bold_start (const char          *text);

/* remit-write-blocks.c: texts, tables, code, and what stands between two blocks */
void        remit_write_blocks        (RemitWriter          *writer,
                                       RemitBlock *const    *blocks,
                                       guint                 n_blocks,
                                       const RemitBlock     *before);
void        remit_write_block         (RemitWriter          *writer,
                                       const RemitBlock     *block,
                                       gboolean              other);
gboolean    remit_write_interrupts    (const RemitBlock     *block);

/* remit-write-list.c: lists, items, labels */
void        remit_write_list          (RemitWriter          *writer,
                                       const RemitBlock     *list,
                                       gboolean              other);
void        remit_write_items         (RemitWriter          *writer,
                                       const RemitItems     *items);
gboolean    remit_write_has_plain_labels (const RemitItems  *items);

/* remit-write-headings.c: a section under a heading */
char       *remit_write_heading       (const RemitWriter    *writer,
                                       const RemitSection   *section);
void        remit_write_heading_section (RemitWriter        *writer,
                                       RemitWriteNode       *node,
                                       guint                 level);
void        remit_write_content       (RemitWriter          *writer,
                                       const RemitWriteNode *node);
void        remit_write_children      (RemitWriter          *writer,
                                       RemitWriteNode       *node,
                                       guint                 level);
void        remit_write_set_node      (RemitWriter          *writer,
                                       const RemitWriteNode *node);

/* remit-write-labels.c: sections under label lines and bold labels, or under nothing */
gboolean    remit_write_fits_label    (const RemitWriter    *writer,
                                       const RemitWriteNode *node,
                                       gboolean              last);
gboolean    remit_write_fits_bold     (const RemitWriter    *writer,
                                       const RemitWriteNode *node);
gboolean    remit_write_fits_preamble (const RemitWriteNode *node);
gboolean    remit_write_fits_closing  (const RemitWriter    *writer,
                                       const RemitWriteNode *node,
                                       const RemitWriteNode *previous);
void        remit_write_label_section (RemitWriter          *writer,
                                       RemitWriteNode       *node);
void        remit_write_bold_section  (RemitWriter          *writer,
                                       RemitWriteNode       *node);
void        remit_write_preamble      (RemitWriter          *writer,
                                       RemitWriteNode       *node);

/* remit-write-pipes.c: lists that are no Markdown */
gboolean    remit_write_fits_pipes    (const RemitItems     *items,
                                       gboolean              attribute);
gboolean    remit_write_fits_slot     (const RemitSlot      *slot,
                                       const RemitItems     *items);
void        remit_write_part          (RemitWriter          *writer,
                                       const char           *text,
                                       gboolean              attribute,
                                       gboolean              running);
void        remit_write_pipes         (RemitWriter          *writer,
                                       const RemitItems     *items,
                                       const char           *separator,
                                       const char           *colon,
                                       gboolean              attribute);
void        remit_write_pipes_attribute (RemitWriter        *writer,
                                       const char           *name,
                                       const RemitItems     *items);
gboolean    remit_write_fits_attributes (const RemitItems   *items);
void        remit_write_attributes    (RemitWriter          *writer,
                                       const RemitItems     *items);

/* remit-write-element.c: a section as an element */
void        remit_write_element       (RemitWriter          *writer,
                                       RemitWriteNode       *node,
                                       guint                 depth);

/* remit-write-plan.c: which form each section has, and in which order they stand */
void        remit_write_make_nodes    (RemitWriter          *writer);
void        remit_write_plan          (RemitWriter          *writer);
void        remit_write_rebase        (RemitWriter          *writer);
void        remit_write_clear_nodes   (RemitWriteNode       *nodes,
                                       guint                 n_nodes);

/* remit-write-body.c: the body from its title to its end */
void        remit_write_body          (RemitWriter          *writer);

/* remit-write-verify.c: what the text says when it is read back */
gboolean    remit_write_verify        (RemitWriter          *writer,
                                       const RemitAgent     *read);

/* remit-write-fields.c: the frontmatter, and what of it stands elsewhere */
void        remit_write_fields        (RemitWriter          *writer);
const RemitWriteField *
            remit_write_find_field    (const RemitWriter    *writer,
                                       const char           *key);
gboolean    remit_write_is_native_field (const RemitWriter   *writer,
                                       const char           *key);

/* remit-write-losses.c: the report */
GPtrArray  *remit_write_losses        (const RemitWriter    *writer,
                                       const RemitAgent     *read);

G_END_DECLS
