/* remit-yaml-private.h: what the parts of the frontmatter module share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-yaml.h"

G_BEGIN_DECLS

/* Collections inside each other, and nodes that aliases may stand for. */
#define REMIT_YAML_MAX_DEPTH 64
#define REMIT_YAML_MAX_ALIASED 10000

struct _RemitYaml
{
  gatomicrefcount ref_count;
  RemitText *text;
  RemitSpan span;
  RemitSpan content;
  gboolean has_fences;
  gboolean is_closed;
  gboolean is_valid;
  GPtrArray *roots;       /* RemitYamlNode: mappings that own what the entries point to */
  GPtrArray *entries;     /* RemitYamlEntry */
  GPtrArray *diagnostics; /* RemitDiagnostic */
};

/* --- remit-yaml-source.c: bytes as libyaml accepts them, and the way back --- */

/**
 * RemitYamlSource:
 * @data: the text's bytes
 * @range: those to read
 * @cleaned: (nullable): a copy with placeholders for what libyaml refuses or reads as a line
 *   break that YAML 1.2 has not; NULL where the bytes can be taken as they are
 * @base: the first placeholder, a code point of plane 16 that the bytes do not have nearby
 * @offsets: (nullable): the byte offset of every 32nd code point; NULL where all are ASCII
 */
typedef struct
{
  const char *data;
  RemitSpan range;
  GString *cleaned;
  gunichar base;
  GArray *offsets;
} RemitYamlSource;

void        remit_yaml_source_init    (RemitYamlSource       *source,
                                       const RemitText       *text,
                                       RemitSpan              range);
void        remit_yaml_source_clear   (RemitYamlSource       *source);
/* The byte offset in the text of the code point @index of what libyaml read. */
gsize       remit_yaml_source_offset  (const RemitYamlSource *source,
                                       gsize                  index);
/* (transfer full): a decoded value with what the placeholders stand for, as far as UTF-8 and C
 * strings can hold it. */
char       *remit_yaml_source_restore (const RemitYamlSource *source,
                                       const char            *value,
                                       gsize                  length);

/* --- remit-yaml-parse.c: libyaml's events to nodes --- */

/**
 * RemitYamlProblem:
 * @message: why YAML rejects it, in libyaml's words or ours; static
 * @offset: where, in bytes of the text
 */
typedef struct
{
  const char *message;
  gsize offset;
} RemitYamlProblem;

/* (transfer full) (nullable): the value of the one document in @range; of type NULL where it is
 * empty. Returns NULL with
 * @problem filled in where YAML rejects it. */
RemitYamlNode *remit_yaml_parse           (const RemitText  *text,
                                           RemitSpan         range,
                                           RemitYamlProblem *problem);
RemitYamlNode *remit_yaml_node_new        (RemitYamlType     type,
                                           RemitYamlStyle    style,
                                           RemitSpan         span);
RemitYamlNode *remit_yaml_node_copy       (const RemitYamlNode *node);

/* --- remit-yaml-scalar.c --- */

RemitYamlType  remit_yaml_resolve         (const char       *text);
/* What YAML 1.1 readers take for something else than a string: yes, no, on, off, y, n, dates,
 * 1_000, 12:30, 0b1. */
gboolean       remit_yaml_is_ambiguous    (const char       *text);

/* --- remit-yaml-recover.c --- */

/* What may follow a backslash in quotes that YAML rejects: of any other both characters stay. */
#define REMIT_YAML_KIND_ESCAPES "nt\"\\/"

/* Fills in entries, roots, content, span and diagnostics of a block that YAML rejects or that
 * has no end. @first: the first line of its content; @close: the closing fence's line, 0 without
 * one; @problem: of the whole, (nullable). */
void           remit_yaml_recover         (RemitYaml        *yaml,
                                           guint             first,
                                           guint             close,
                                           const RemitYamlProblem *problem);
void           remit_yaml_add_entry       (RemitYaml        *yaml,
                                           const RemitYamlNode *key,
                                           RemitYamlNode    *value,
                                           gboolean          recovered);

/* --- remit-yaml-explain.c --- */

/* A yaml-invalid for an entry that YAML rejects, with the fix that quotes it. */
RemitDiagnostic *remit_yaml_explain_entry (const RemitYaml        *yaml,
                                           const RemitYamlEntry   *entry,
                                           const RemitYamlProblem *problem);
RemitDiagnostic *remit_yaml_explain_block (const RemitYaml        *yaml,
                                           const RemitYamlProblem *problem);

/* --- remit-yaml-list.c --- */

/* Where the element of a string list that starts at @start ends: at its separator or the end of
 * @text. Commas inside brackets separate nothing. */
gsize          remit_yaml_part_end        (const char       *text,
                                           gsize             start,
                                           char              separator);

/* --- remit-yaml-quote.c: spellings of scalars --- */

void           remit_yaml_append_double   (GString          *string,
                                           const char       *value);
void           remit_yaml_append_single   (GString          *string,
                                           const char       *value);
gboolean       remit_yaml_plain_holds     (const char       *value,
                                           gboolean          flow);
gboolean       remit_yaml_single_holds    (const char       *value);
/* In the quotes that need the least escapes. */
void           remit_yaml_append_quoted   (GString          *string,
                                           const char       *value);
/* The least quoting that can hold a value on one line: none where every YAML reader takes it for
 * a string, else quotes. */
void           remit_yaml_append_least    (GString          *string,
                                           const char       *value,
                                           gboolean          flow);

/* --- remit-yaml-place.c: where a value stands --- */

#define REMIT_YAML_NONE G_MAXUINT

/**
 * RemitYamlPlace:
 * @path: the index in each collection from the entry's value down to @node
 * @parent: (nullable): the collection that holds @node; NULL for an entry's value
 * @index: in @parent
 * @flow: TRUE inside a flow collection
 * @column: of the key or dash that @node belongs to
 * @slot: the offset behind that colon or dash; in a flow list, the node's start
 *
 * Where a value stands in the block. Cleared with remit_yaml_place_clear().
 */
typedef struct
{
  const RemitYaml *yaml;
  const RemitYamlEntry *entry;
  guint entry_index;
  const RemitYamlNode *node;
  const RemitYamlNode *parent;
  GArray *path;
  guint index;
  gboolean flow;
  guint column;
  gsize slot;
} RemitYamlPlace;

gboolean    remit_yaml_place_init     (RemitYamlPlace        *place,
                                       const RemitYaml       *yaml,
                                       const RemitYamlEntry  *entry,
                                       const RemitYamlNode   *node,
                                       GError               **error);
void        remit_yaml_place_clear    (RemitYamlPlace        *place);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RemitYamlPlace, remit_yaml_place_clear)

/* (transfer full): the entry's value with @value instead of the node. */
JsonNode   *remit_yaml_place_expect   (const RemitYamlPlace  *place,
                                       JsonNode              *value);

/**
 * RemitYamlMembers:
 * @spans: (element-type RemitSpan): dash or key to the value's end, for each member
 * @outer: the collection's own span
 * @column: of the dashes or keys in block style
 * @flow: TRUE for `[…]` and `{…}`
 *
 * The members of a list or mapping, as pieces of text.
 */
typedef struct
{
  const RemitYaml *yaml;
  GArray *spans;
  RemitSpan outer;
  guint column;
  gboolean flow;
  gboolean root;
} RemitYamlMembers;

void        remit_yaml_members_init      (RemitYamlMembers      *members,
                                          const RemitYaml       *yaml,
                                          const RemitYamlNode   *node);
void        remit_yaml_members_init_root (RemitYamlMembers      *members,
                                          const RemitYaml       *yaml);
void        remit_yaml_members_clear     (RemitYamlMembers      *members);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RemitYamlMembers, remit_yaml_members_clear)

RemitSpan   remit_yaml_members_get       (const RemitYamlMembers *members,
                                          guint                   index);
/* In block style: with the comments that belong to the member, to the end of its last line. */
RemitSpan   remit_yaml_members_whole     (const RemitYamlMembers *members,
                                          guint                   index);
/* The last line of a value that ends at @offset, and whose key or dash is in @column: comments below
 * that stand further in are part of it. Line @end is not. */
guint       remit_yaml_last_line         (const RemitYaml        *yaml,
                                          gsize                   offset,
                                          guint                   column,
                                          guint                   end);
void        remit_yaml_members_put       (RemitEditList          *edits,
                                          gsize                   start,
                                          gsize                   end,
                                          const char             *before,
                                          const char             *text,
                                          const char             *after);
/* Edits that replace @n_removed members from @index on by the texts; @variant: below
 * REMIT_YAML_N_CUTS, each another cut between members. FALSE where there is no such variant, or
 * nothing would be left. */
#define REMIT_YAML_N_CUTS 3
gboolean    remit_yaml_members_splice    (const RemitYamlMembers *members,
                                          guint                   index,
                                          guint                   n_removed,
                                          const GPtrArray        *texts,
                                          guint                   variant,
                                          RemitEditList          *edits);
/* Parts of the same between brackets; remit-yaml-members-flow.c. */
char       *remit_yaml_flow_separator    (const RemitYamlMembers *members);
gboolean    remit_yaml_flow_insert       (const RemitYamlMembers *members,
                                          guint                   index,
                                          const char             *text,
                                          const char             *separator,
                                          guint                   variant,
                                          RemitEditList          *edits);
gboolean    remit_yaml_flow_remove       (const RemitYamlMembers *members,
                                          guint                   index,
                                          guint                   n_removed,
                                          guint                   variant,
                                          RemitEditList          *edits);
/* Whether nothing but blanks stands before it on its line. */
gboolean    remit_yaml_starts_line       (const RemitYaml        *yaml,
                                          gsize                   offset);
/* Whether the whole block is one `{…}`. */
gboolean    remit_yaml_has_flow_root     (const RemitYaml        *yaml);
RemitSpan   remit_yaml_line_at           (const RemitYaml        *yaml,
                                          gsize                   offset);
guint       remit_yaml_column_at         (const RemitYaml        *yaml,
                                          gsize                   offset);
gsize       remit_yaml_skip_blanks       (const RemitYaml        *yaml,
                                          gsize                   start,
                                          gsize                   end);

/* --- remit-yaml-verify.c: what the edits make is read back --- */

/**
 * RemitYamlChange:
 * @removed: the entry that goes, or REMIT_YAML_NONE
 * @inserted: where the new or changed one stands afterwards, or REMIT_YAML_NONE
 * @key: its key
 * @value: its value
 *
 * What an edit shall do to the entries; all others stay as they are.
 */
typedef struct
{
  guint removed;
  guint inserted;
  const char *key;
  JsonNode *value;
} RemitYamlChange;

/* Adds the candidate's edits, no larger than needed, to @edits where they do exactly @change. */
gboolean    remit_yaml_try             (const RemitYaml        *yaml,
                                        const RemitYamlChange  *change,
                                        const RemitEditList    *candidate,
                                        RemitEditList          *edits);
/* The same for a change of nothing but the order of the entries. */
gboolean    remit_yaml_try_keys        (const RemitYaml        *yaml,
                                        const guint            *order,
                                        const RemitEditList    *candidate,
                                        RemitEditList          *edits);
gboolean    remit_yaml_check_value     (JsonNode               *value,
                                        GError                **error);
gboolean    remit_yaml_check_key       (const char             *key,
                                        GError                **error);
/* Whether @entry already has the value, in any of the ways in which it can be read. */
gboolean    remit_yaml_entry_has_value (const RemitYamlEntry   *entry,
                                        JsonNode               *value);
gboolean    remit_yaml_refuse          (const RemitYaml        *yaml,
                                        const char             *key,
                                        gsize                   offset,
                                        GError                **error);

/* --- remit-yaml-emit.c: spellings of new values --- */

/**
 * RemitYamlEmit:
 * @eol: the line end
 * @list: `[` for flow lists of scalars, `-` for block lists
 * @offset: columns of a block list's dashes behind its key's
 * @step: columns of a mapping's keys, and of lines of text, behind the key that they belong to
 * @quote: `"` or `'` where the neighbours are quoted so, else 0
 *
 * How new values are written.
 */
typedef struct
{
  const char *eol;
  char list;
  guint offset;
  guint step;
  char quote;
} RemitYamlEmit;

RemitYamlEmit remit_yaml_emit_like     (const RemitYaml        *yaml,
                                        gsize                   offset);
void        remit_yaml_emit_flow       (GString                *string,
                                        JsonNode               *value,
                                        const RemitYamlEmit    *emit);
/* A scalar on one line. */
/* What stands behind a colon, the blank or line end in front of it included; @column is the
 * key's. */
void        remit_yaml_emit_value      (GString                *string,
                                        JsonNode               *value,
                                        guint                   column,
                                        const RemitYamlEmit    *emit);
/* A block collection or a scalar whose first line starts at @column. */
void        remit_yaml_emit_block      (GString                *string,
                                        JsonNode               *value,
                                        guint                   column,
                                        const RemitYamlEmit    *emit);
void        remit_yaml_emit_key        (GString                *string,
                                        const char             *key,
                                        gboolean                flow,
                                        const RemitYamlEmit    *emit);
gboolean    remit_yaml_emit_literal    (GString                *string,
                                        const char             *value,
                                        guint                   indent,
                                        guint                   parent,
                                        const char             *comment,
                                        const char             *eol);

/* (transfer full): a key with its value; @column is the key's. */
char       *remit_yaml_spell_member    (const char             *key,
                                        JsonNode               *value,
                                        guint                   column,
                                        gboolean                flow,
                                        const RemitYamlEmit    *emit);
/* (transfer full): all on one line, for values that lines of their own cannot hold. */
char       *remit_yaml_spell_member_in_line (const char          *key,
                                             JsonNode            *value,
                                             const RemitYamlEmit *emit);

/* --- remit-yaml-spell.c: spellings of a string in the place of another --- */

/* (transfer full) (element-type utf8): from the most to the least wanted. */
GPtrArray  *remit_yaml_spell_string    (const RemitYamlPlace   *place,
                                        const char             *value,
                                        const RemitYamlEmit    *emit);

/* Breaks a line at single blanks, as folding joins it again. @column: where it starts;
 * @line_break: a line end and an indent. */
void        remit_yaml_append_wrapped  (GString                *string,
                                        const char             *value,
                                        guint                   column,
                                        guint                   width,
                                        const char             *line_break);
/* (transfer full): a line end and the indent of the lines that carry the node's value on. */
char       *remit_yaml_continue_line   (const RemitYamlPlace   *place,
                                        const char             *eol);
/* The length in bytes to which its lines are wrapped, or G_MAXUINT. */
guint       remit_yaml_wrap_width      (const RemitYamlPlace   *place);

/* --- remit-yaml-splice.c --- */

/* Edits that change only the lines of a string that differ. FALSE where it is on one line, or a
 * line end at its end makes that impossible. */
gboolean    remit_yaml_splice_string   (const RemitYamlPlace   *place,
                                        const char             *value,
                                        const char             *eol,
                                        RemitEditList          *edits);

/* --- remit-yaml-edit.c --- */

/* Puts @text, which goes on behind the colon or dash on the same line, in the node's place. */
/* Tries the candidate as the edit that makes the node @value. */
gboolean    remit_yaml_try_place       (const RemitYamlPlace   *place,
                                        const RemitEditList    *candidate,
                                        JsonNode               *value,
                                        RemitEditList          *edits);
/* Tries (element-type utf8) @texts in the node's place, in turn. */
gboolean    remit_yaml_try_texts       (const RemitYamlPlace   *place,
                                        const GPtrArray        *texts,
                                        JsonNode               *value,
                                        RemitEditList          *edits);
/* Tries each cut between the members of the node, a collection, as the edit that replaces
 * @n_removed of them from @index on by (element-type utf8) @texts and makes it @value. */
gboolean    remit_yaml_try_splice      (const RemitYamlPlace   *place,
                                        guint                   index,
                                        guint                   n_removed,
                                        const GPtrArray        *texts,
                                        JsonNode               *value,
                                        RemitEditList          *edits);
gboolean    remit_yaml_replace_string  (const RemitYamlPlace   *place,
                                        JsonNode               *value,
                                        RemitEditList          *edits);

/* --- remit-yaml-carry.c --- */

/* (transfer full) (nullable): what stands behind the colon of a key in @column that has the bytes of
 * @node, a value in @entry; NULL where they say something else there. */
char       *remit_yaml_carry           (const RemitYaml        *yaml,
                                        const RemitYamlEntry   *entry,
                                        const RemitYamlNode    *node,
                                        guint                   column);

/* --- remit-yaml-reorder.c: members change places. @order has for each place the index of the
 * member that shall stand there --- */

#define REMIT_YAML_N_ORDERS 3
/* (transfer full): the order that a move of one of @n members makes. */
guint      *remit_yaml_order_of_move   (guint                   n,
                                        guint                   from,
                                        guint                   to);
gboolean    remit_yaml_try_order       (const RemitYamlPlace   *place,
                                        const guint            *order,
                                        JsonNode               *value,
                                        RemitEditList          *edits);

/* --- remit-yaml-edit-list.c, remit-yaml-edit-map.c: a collection becomes another by as few
 * changes as possible --- */

/* Each change is read back, which takes time as the block is long: of more than so many, the members
 * are written anew. */
#define REMIT_YAML_MAX_APART 32

gboolean    remit_yaml_replace_list    (const RemitYamlPlace   *place,
                                        JsonNode               *value,
                                        RemitEditList          *edits);
gboolean    remit_yaml_replace_map     (const RemitYamlPlace   *place,
                                        JsonNode               *value,
                                        RemitEditList          *edits);

G_END_DECLS
