/* remit-patch-private.h: the parts of the patch engine and how they meet
 *
 * An operation becomes an expectation (what the model must say afterwards) and candidates (edit
 * lists that might make the text say it, the most natural first). The driver applies a candidate,
 * reads the text again and keeps the first candidate whose model is the expected one. So no editor
 * has to prove that its edit reads back: it only proposes.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-dialect.h"
#include "remit-json.h"
#include "remit-patch.h"
#include "remit-read.h"
#include "remit-write.h"

G_BEGIN_DECLS

/**
 * RemitPatchPlan:
 * @agent: the model before the operation; @text is its text
 * @type: what to do: a `copy` counts as `add`, an `add` to an existing member as `replace`
 * @target: where; @from for a move
 * @value: (nullable): what to write
 * @after: (nullable): the section that @target is in, as it must be then
 * @candidates: (element-type RemitEditList): ways to do it, the best first
 * @reason: (nullable): why there is no better candidate, for people
 * @decompose: TRUE where doing it member by member keeps more of the text than the candidates do
 */
typedef struct
{
  const RemitAgent  *agent;
  const RemitText   *text;
  RemitOperationType type;
  RemitPointer       target;
  RemitPointer       from;
  JsonNode          *value;
  JsonObject        *after;
  GPtrArray         *candidates;
  const char        *reason;
  gboolean           decompose;
} RemitPatchPlan;

/**
 * RemitPatchEscape:
 * @REMIT_PATCH_ESCAPE_LEAST: only what can never stand there as it is
 * @REMIT_PATCH_ESCAPE_NEEDED: also what may be read as syntax
 * @REMIT_PATCH_ESCAPE_ALL: everything that has an escape
 *
 * How much of a value to escape. The levels are tried in this order.
 */
typedef enum
{
  REMIT_PATCH_ESCAPE_LEAST,
  REMIT_PATCH_ESCAPE_NEEDED,
  REMIT_PATCH_ESCAPE_ALL,
} RemitPatchEscape;

#define REMIT_PATCH_N_ESCAPES (REMIT_PATCH_ESCAPE_ALL + 1)

/**
 * RemitPatchSlot:
 * @form: how the place carries text
 * @entities: whether entities are decoded there
 * @quote: the quote around an attribute or a YAML scalar, 0 for none
 * @eol: the line end to write
 * @prefix: what stands before the text on its later lines
 *
 * What decides how a value is spelled in a place.
 */
typedef struct
{
  RemitForm   form;
  gboolean    entities;
  char        quote;
  const char *eol;
  const char *prefix;
} RemitPatchSlot;

/**
 * RemitPatchChunks:
 * @spans: (array length=n): the parts, in order
 * @gap: what to put between two parts where the text shows no example
 *
 * Parts in a row with something between them: items, rows, the parts of a pipe list, sections.
 */
typedef struct
{
  const RemitText *text;
  const RemitSpan *spans;
  guint            n;
  const char      *gap;
} RemitPatchChunks;

/**
 * RemitPatchPrint:
 * @eol: the line end to write
 * @entities: whether entities are decoded there
 * @escape: how much to escape
 * @bullet: `-`, `*` or `+`; @bullet_blanks (nullable) is what stands between it and the text
 * @delimiter: `.` or `)` after a number; @number_blanks (nullable) is what stands behind it
 * @inner_bullet: the bullet of lists in items, 0 for @bullet; @inner_indent how many columns past
 *   the item's text they stand
 * @loose: whether blank lines stand between the items of a new list
 * @list_apart, @code_apart: whether a blank line stands between an item's text and its list or code
 * @check: the mark of a task that is done, 0 for `x`
 * @label: how labels are written; @quote is `*` or `_`
 * @colon: (nullable): the colon of a label, if not `:`
 * @gap: blanks between a label and its text, 0 for one; none with @close, and with @below the text
 *   stands on the next line
 * @compact: whether the cells of tables have no blanks around them
 * @prefix: what stands before every line after the first
 *
 * The style in which new Markdown is written.
 */
typedef struct
{
  const char      *eol;
  gboolean         entities;
  RemitPatchEscape escape;
  char             bullet;
  const char      *bullet_blanks;
  char             delimiter;
  const char      *number_blanks;
  char             inner_bullet;
  guint            inner_indent;
  gboolean         loose;
  gboolean         list_apart;
  gboolean         code_apart;
  char             check;
  RemitLabelStyle  label;
  char             quote;
  const char      *colon;
  guint            gap;
  gboolean         close;
  gboolean         below;
  gboolean         compact;
  GString         *prefix;
} RemitPatchPrint;

/**
 * RemitPatchSpelling:
 * @label: how labels are written
 * @escape: how much to escape
 * @other: 0 for the bullet or delimiter that lists have there; 1 for another, beside a list of its
 *   own kind; 2 for a bullet that is neither, between two such lists
 *
 * One of the ways to write something new.
 */
typedef struct
{
  RemitLabelStyle  label;
  RemitPatchEscape escape;
  guint            other;
} RemitPatchSpelling;

/**
 * RemitPatchFace:
 * @form: HEADING, LABEL_LINE, BOLD_LABEL, ELEMENT or PREAMBLE
 * @level: of a heading
 * @indent: what stands before an element's tags
 * @content: what stands before the blocks in an element
 * @tight: whether content starts on the line after a heading
 * @bold, @inside: whether a label line is bold, with its colon inside the marks
 * @words: (nullable): the name, where it is not the one that the section had
 * @title: whether a role goes by its title instead of its name in the dialect
 * @plain: whether lists stay Markdown where the role has pipes or an attribute for them
 * @bullet, @delimiter: of lists, 0 for the usual ones
 * @label: how the labels of items are written
 * @escape: how much to escape
 *
 * How a new section is written.
 */
typedef struct
{
  RemitForm        form;
  guint            level;
  const char      *indent;
  const char      *content;
  gboolean         tight;
  gboolean         bold;
  gboolean         inside;
  const char      *words;
  gboolean         title;
  gboolean         plain;
  char             bullet;
  char             delimiter;
  RemitLabelStyle  label;
  RemitPatchEscape escape;
} RemitPatchFace;

/**
 * RemitPatchSpot:
 * @parent: (nullable): the section it goes into
 * @siblings: (array length=n): the sections of the body there, @moved of which leaves its place
 * @index: before which of them
 * @wrapper: (nullable): the element that only holds sections, where the place is in it
 * @wrap: whether a new such element is to be written around the section
 * @spans: (array length=n_spans): the siblings as parts in a row; @span_index and @span_moved
 *   are indexes into them
 * @level: of a heading there
 * @indent: before a tag there; @content before the blocks in an element
 *
 * The place of a section that is to be put in.
 */
typedef struct
{
  const RemitPatchPlan *plan;
  const RemitSection   *parent;
  const RemitSection  **siblings;
  guint                 n;
  guint                 index;
  guint                 moved;
  const RemitNode      *wrapper;
  gboolean              wrap;
  RemitSpan            *spans;
  guint                 n_spans;
  guint                 span_index;
  guint                 span_moved;
  guint                 level;
  char                 *indent;
  char                 *content;
} RemitPatchSpot;

/**
 * RemitPatchRaise:
 * @level: of the new headings
 * @from: the index of the first section that a section without a name may not follow
 * @closing: whether the closing gets one in any case
 * @labels: whether labels become headings as well
 * @parent: (nullable): a section that becomes one in any case
 * @except: (nullable): a section that is about to leave
 *
 * Which of some sections get a heading, so that a section beside them or in one of them can.
 */
typedef struct
{
  guint               level;
  guint               from;
  gboolean            closing;
  gboolean            labels;
  const RemitSection *parent;
  const RemitSection *except;
} RemitPatchRaise;

/* How many forms a section may have in one place. */
#define REMIT_PATCH_N_FORMS 8

/* remit-patch-operation.c */
GPtrArray     *remit_operations_new        (void);
const char    *remit_operation_type_name   (RemitOperationType      type);
const char    *remit_patch_find_member_fault (const RemitOperation   *operation);

/* remit-patch-propose.c: which editor knows a place */
void           remit_patch_propose         (RemitPatchPlan         *plan);
const char    *remit_patch_find_type_fault (const RemitPatchPlan   *plan);
const char    *remit_patch_find_place_fault (const RemitPatchPlan  *plan);

/* remit-patch-plan.c: candidates and small facts about the text */
GPtrArray     *remit_patch_candidates_new  (void);
RemitEditList *remit_patch_candidate       (RemitPatchPlan         *plan);
void           remit_patch_candidate_one   (RemitPatchPlan         *plan,
                                            RemitSpan               span,
                                            const char             *replacement);
void           remit_patch_add_edits       (RemitEditList          *edits,
                                            const RemitEditList    *more);
void           remit_patch_refuse          (RemitPatchPlan         *plan,
                                            const char             *reason);
char           remit_patch_byte            (const RemitText        *text,
                                            gsize                   offset);
gsize          remit_patch_line_start      (const RemitText        *text,
                                            gsize                   offset);
gsize          remit_patch_below_heading   (const RemitText        *text,
                                            const RemitSection     *section);
gsize          remit_patch_gap_start       (const RemitText        *text,
                                            gsize                   offset);
gsize          remit_patch_line_end        (const RemitText        *text,
                                            gsize                   offset);
gsize          remit_patch_next_line       (const RemitText        *text,
                                            gsize                   offset);
char          *remit_patch_indent          (const RemitText        *text,
                                            gsize                   offset);
gsize          remit_patch_skip_blanks     (const RemitText        *text,
                                            gsize                   offset);
gboolean       remit_patch_is_blank        (const RemitText        *text,
                                            gsize                   offset);
gboolean       remit_patch_says            (const RemitText        *text,
                                            RemitSpan               span,
                                            const char             *string);
gboolean       remit_patch_span_is_empty   (RemitSpan               span);
const char    *remit_patch_eol             (const RemitPatchPlan   *plan,
                                            gsize                   offset);
const char    *remit_patch_value_string    (const RemitPatchPlan   *plan);
char          *remit_patch_missing_fence   (const RemitPatchPlan   *plan,
                                            const RemitNode        *node);
void           remit_patch_chunks_remove   (const RemitPatchChunks *chunks,
                                            guint                   index,
                                            RemitEditList          *edits);
void           remit_patch_chunks_insert   (const RemitPatchChunks *chunks,
                                            guint                   index,
                                            const char             *string,
                                            RemitEditList          *edits);
void           remit_patch_chunks_move     (const RemitPatchChunks *chunks,
                                            guint                   from,
                                            guint                   to,
                                            const char             *string,
                                            RemitEditList          *edits);

/* remit-patch-json.c: pointers and operations on plain JSON */
char         **remit_patch_tokens          (const char             *pointer,
                                            GError                **error);
char          *remit_patch_join            (const char             *pointer,
                                            const char             *token);
gboolean       remit_patch_token_index     (const char             *token,
                                            guint                   length,
                                            guint                  *index);
JsonNode      *remit_patch_json_get        (JsonNode               *root,
                                            char                  **tokens);
const char    *remit_patch_json_string     (JsonObject             *object,
                                            const char             *name);
JsonNode      *remit_patch_json_copy       (JsonNode               *node);
gboolean       remit_patch_json_boolean    (JsonObject             *object,
                                            const char             *name);
gboolean       remit_patch_json_apply      (JsonNode               *root,
                                            const RemitOperation   *operation,
                                            GError                **error);

/* remit-patch-difference.c: the operations that make one JSON of another */
GPtrArray     *remit_patch_json_difference (JsonNode               *before,
                                            JsonNode               *after,
                                            const char             *pointer,
                                            gboolean                apart);

/* remit-patch-verify.c: what the model must say, and whether it does */
JsonNode      *remit_patch_expect          (const RemitAgent       *agent,
                                            const RemitOperation   *operation,
                                            const RemitOperation   *next,
                                            GError                **error);
gboolean       remit_patch_matches         (JsonNode               *expected,
                                            const RemitAgent       *before,
                                            const RemitAgent       *after,
                                            const RemitOperation   *operation,
                                            const RemitOperation   *next,
                                            char                  **difference);
JsonNode      *remit_patch_fetch           (const RemitAgent       *agent,
                                            const char             *pointer,
                                            GError                **error);
gboolean       remit_patch_test            (const RemitAgent       *agent,
                                            const RemitOperation   *operation,
                                            GError                **error);

/* remit-patch-splice.c: one string in its place */
char          *remit_patch_encode          (const RemitPatchSlot   *slot,
                                            RemitPatchEscape        escape,
                                            const char             *value);
void           remit_patch_propose_string  (RemitPatchPlan         *plan,
                                            const RemitString      *string,
                                            const RemitPatchSlot   *slot,
                                            const char             *value);
void           remit_patch_slot_init       (RemitPatchPlan         *plan,
                                            const RemitString      *string,
                                            RemitPatchSlot         *slot);

/* remit-patch-reason.c: why a text cannot stand in a place */
void           remit_patch_explain         (RemitPatchPlan         *plan,
                                            RemitForm               form,
                                            gboolean                item,
                                            const char             *value);
void           remit_patch_explain_value   (RemitPatchPlan         *plan,
                                            gboolean                item);

/* remit-patch-string.c */
void           remit_patch_edit_string     (RemitPatchPlan         *plan);
void           remit_patch_edit_checked    (RemitPatchPlan         *plan);

/* remit-patch-code.c: blocks of code */
void           remit_patch_propose_code    (RemitPatchPlan         *plan,
                                            const RemitString      *string,
                                            const RemitPatchSlot   *slot,
                                            const char             *value);
void           remit_patch_propose_info    (RemitPatchPlan         *plan,
                                            const RemitString      *string,
                                            const char             *info);

/* remit-patch-label.c: labels of items */
void           remit_patch_bold_labels     (const RemitPatchPlan   *plan,
                                            const RemitItems       *items,
                                            const RemitItem        *except,
                                            RemitEditList          *edits);
void           remit_patch_edit_label      (RemitPatchPlan         *plan);

/* remit-patch-heading.c and remit-patch-title.c */
void           remit_patch_edit_heading    (RemitPatchPlan         *plan);
void           remit_patch_edit_note       (RemitPatchPlan         *plan);
void           remit_patch_edit_target     (RemitPatchPlan         *plan);
void           remit_patch_edit_title      (RemitPatchPlan         *plan);
void           remit_patch_edit_parallel   (RemitPatchPlan         *plan);
void           remit_patch_edit_attribute  (RemitPatchPlan         *plan,
                                            const RemitNode        *element,
                                            const char             *name,
                                            const char             *value,
                                            RemitEditList          *edits);
gsize          remit_patch_section_start   (const RemitPatchPlan   *plan,
                                            const RemitSection     *section);
const RemitNode *
               remit_patch_find_element    (const RemitPatchPlan   *plan,
                                            const char             *tag);
void           remit_patch_remove_line     (const RemitText        *text,
                                            RemitSpan               span,
                                            RemitEditList          *edits);
const RemitAttribute *
               remit_patch_find_attribute  (const RemitPatchPlan   *plan,
                                            const RemitNode        *element,
                                            const char             *name);

/* remit-patch-items.c */
void           remit_patch_edit_item       (RemitPatchPlan         *plan);

/* remit-patch-count.c: the number of checks in a heading */
void           remit_patch_adjust_count    (const RemitPatchPlan   *plan,
                                            int                     change,
                                            RemitEditList          *edits);
void           remit_patch_count_block     (RemitPatchPlan         *plan);
void           remit_patch_count_sections  (RemitPatchPlan         *plan);

/* remit-patch-style.c: what the nearest thing of a kind looks like */
void           remit_patch_print_style     (const RemitPatchPlan   *plan,
                                            const RemitItems       *items,
                                            guint                   index,
                                            RemitPatchPrint        *style);
void           remit_patch_spell_style     (const RemitPatchPlan   *plan,
                                            const RemitPatchSpelling *spelling,
                                            RemitPatchPrint        *style);
char           remit_patch_nearest_bullet  (const RemitPatchPlan   *plan);
gboolean       remit_patch_is_spaced       (const RemitPatchPlan   *plan);
char          *remit_patch_inner_indent    (const RemitPatchPlan   *plan,
                                            const char             *own);
char          *remit_patch_content_indent  (const RemitPatchPlan   *plan,
                                            const RemitNode        *element);
char          *remit_patch_part_gap        (const RemitPatchPlan   *plan);

/* remit-patch-parts.c: items that are no Markdown: pipes, words, attributes, clauses */
void           remit_patch_edit_part       (RemitPatchPlan         *plan);
char          *remit_patch_part_colon      (const RemitPatchPlan   *plan,
                                            const RemitItems       *items,
                                            guint                   index);
char          *remit_patch_print_parts     (JsonArray              *items,
                                            const char             *separator,
                                            const char             *colon,
                                            const RemitPatchSlot   *slot,
                                            RemitPatchEscape        escape);

/* remit-patch-view.c: clauses of the description */
gboolean       remit_patch_is_numbered     (const RemitPatchPlan   *plan,
                                            const RemitItems       *items);
void           remit_patch_renumber_clauses (const RemitPatchPlan  *plan,
                                            guint                   index,
                                            int                     change,
                                            RemitEditList          *edits);
void           remit_patch_insert_clause   (RemitPatchPlan         *plan,
                                            guint                   index,
                                            const char             *part);
char          *remit_patch_clause_gap      (const RemitPatchPlan   *plan,
                                            const RemitItems       *items);

/* remit-patch-rewrite.c: lists in one line that become Markdown lists */
void           remit_patch_rewrite_items   (RemitPatchPlan         *plan,
                                            JsonArray              *items);
void           remit_patch_fill_element    (const RemitPatchPlan   *plan,
                                            const RemitNode        *element,
                                            const char             *content,
                                            RemitEditList          *edits);

/* remit-patch-print.c: new Markdown */
void           remit_patch_print_label     (GString                *out,
                                            const RemitPatchPrint  *style,
                                            const char             *label,
                                            const char             *target);
void           remit_patch_print_gap       (GString                *out,
                                            const RemitPatchPrint  *style);
gboolean       remit_patch_print_item      (GString                *out,
                                            const RemitPatchPrint  *style,
                                            const char             *marker,
                                            JsonNode               *item);
gboolean       remit_patch_print_items     (GString                *out,
                                            const RemitPatchPrint  *style,
                                            gboolean                ordered,
                                            guint                   start,
                                            JsonArray              *items);
char          *remit_patch_escape_label    (const char             *text);
gboolean       remit_patch_print_block     (GString                *out,
                                            const RemitPatchPrint  *style,
                                            JsonNode               *block);
gboolean       remit_patch_print_blocks    (GString                *out,
                                            const RemitPatchPrint  *style,
                                            JsonArray              *blocks);
void           remit_patch_print_line      (GString                *out,
                                            const RemitPatchPrint  *style,
                                            gboolean                blank);

/* remit-patch-table.c */
gboolean       remit_patch_is_compact      (const RemitText        *text,
                                            const RemitRow         *row);
void           remit_patch_edit_cell       (RemitPatchPlan         *plan);
void           remit_patch_edit_row        (RemitPatchPlan         *plan);

/* remit-patch-bounds.c */
void           remit_patch_edit_bounds     (RemitPatchPlan         *plan);

/* remit-patch-block.c */
void           remit_patch_edit_block      (RemitPatchPlan         *plan);

/* remit-patch-ordered.c */
void           remit_patch_edit_ordered    (RemitPatchPlan         *plan);

/* remit-patch-field.c, remit-patch-field-place.c and remit-patch-value.c */
void           remit_patch_edit_fields     (RemitPatchPlan         *plan);
const RemitYamlNode *
               remit_patch_find_source     (const RemitPatchPlan   *plan,
                                            const RemitYamlEntry  **entry);
void           remit_patch_respell_list    (RemitPatchPlan         *plan,
                                            const RemitField       *field,
                                            JsonNode               *list);
gboolean       remit_patch_is_empty        (JsonNode               *value);
gboolean       remit_patch_is_other_map    (JsonNode               *old,
                                            JsonNode               *value);
char          *remit_patch_spell_scalar    (JsonNode               *value);
char          *remit_patch_join_list       (JsonNode               *value,
                                            const char             *separator,
                                            const char             *forbidden);
gboolean       remit_patch_edit_place      (const RemitPatchPlan   *plan,
                                            const RemitField       *field,
                                            const RemitPlace       *place,
                                            gboolean                keep_list,
                                            RemitEditList          *edits,
                                            char                  **written);
gboolean       remit_patch_remove_place    (const RemitPatchPlan   *plan,
                                            const RemitField       *field,
                                            const RemitPlace       *place,
                                            RemitEditList          *edits);
void           remit_patch_edit_field      (RemitPatchPlan         *plan);
void           remit_patch_edit_value      (RemitPatchPlan         *plan);

/* remit-patch-section.c */
void           remit_patch_edit_section    (RemitPatchPlan         *plan);
RemitSection *const *
               remit_patch_siblings        (const RemitPatchPlan   *plan,
                                            const RemitPointer     *pointer,
                                            guint                  *n);
const RemitSection *
               remit_patch_parent          (const RemitPatchPlan   *plan,
                                            const RemitPointer     *pointer);
void           remit_patch_refuse_in_group (RemitPatchPlan         *plan);
void           remit_patch_cut_section     (const RemitPatchPlan   *plan,
                                            const RemitPointer     *pointer,
                                            gboolean                wide,
                                            RemitEditList          *edits);

/* remit-patch-role.c */
void           remit_patch_edit_role       (RemitPatchPlan         *plan);
void           remit_patch_rename_tag      (RemitPatchPlan         *plan,
                                            const char             *tag,
                                            const char             *title);

/* remit-patch-place.c: where a section goes */
RemitSpan      remit_patch_lines           (const RemitPatchPlan   *plan,
                                            RemitSpan               span);
const RemitNode *
               remit_patch_wrapper         (const RemitPatchPlan   *plan,
                                            const RemitSection     *section);
void           remit_patch_find_spot       (const RemitPatchPlan   *plan,
                                            const RemitPointer     *pointer,
                                            RemitRole               role,
                                            const RemitSection     *moved,
                                            RemitPatchSpot         *spot);
void           remit_patch_spot_clear      (RemitPatchSpot         *spot);
const RemitSection *
               remit_patch_spot_before     (const RemitPatchSpot   *spot);
const RemitSection *
               remit_patch_spot_after      (const RemitPatchSpot   *spot);
char          *remit_patch_join_section    (const RemitPatchSpot   *spot,
                                            const char             *section,
                                            gboolean                plain,
                                            RemitSpan              *place);

/* remit-patch-face.c: the forms that a section may have in a place */
guint          remit_patch_spot_forms      (const RemitPatchSpot   *spot,
                                            RemitRole               role,
                                            RemitForm               forms[REMIT_PATCH_N_FORMS]);
void           remit_patch_spot_face       (const RemitPatchSpot   *spot,
                                            RemitForm               form,
                                            RemitPatchFace         *face);

/* remit-patch-form.c: a section in each of its forms */
RemitRole      remit_patch_json_role       (JsonObject             *section);
char          *remit_patch_print_section   (const RemitPatchPlan   *plan,
                                            const RemitPatchFace   *face,
                                            JsonObject             *section);

/* remit-patch-tag.c: the opening tags of new elements */
const RemitDialect *remit_patch_tags       (const RemitPatchPlan   *plan);
char          *remit_patch_make_tag        (const char             *heading);
char          *remit_patch_choose_tag      (const RemitPatchPlan   *plan,
                                            JsonObject             *section,
                                            const char            **heading);
char          *remit_patch_print_tag       (const RemitPatchPlan   *plan,
                                            JsonObject             *section,
                                            char                  **tag);

/* remit-patch-nest.c: a section's own text under another name and depth */
char          *remit_patch_carry_section   (const RemitPatchPlan   *plan,
                                            const RemitSection     *section,
                                            const RemitPatchFace   *face,
                                            JsonObject             *value);
void           remit_patch_raise_sections  (const RemitPatchPlan   *plan,
                                            const RemitSection *const *sections,
                                            guint                   n,
                                            const RemitPatchRaise  *raise,
                                            RemitEditList          *edits);

/* remit-patch-new.c: sections put in */
void           remit_patch_add_section     (RemitPatchPlan         *plan,
                                            const RemitSection     *source);
void           remit_patch_rewrite_section (RemitPatchPlan         *plan,
                                            gboolean                keep);

/* remit-patch-structure.c: what a structural command is about; FALSE with @error where @pointer leads to
 * nothing of the kind */
gboolean       remit_patch_find            (const RemitAgent       *agent,
                                            const char             *pointer,
                                            RemitNodeKind           kind,
                                            RemitPointer           *target,
                                            GError                **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RemitPatchSpot, remit_patch_spot_clear)

G_END_DECLS
