/* remit-agent.h: the model: what a file says, each node with the place it came from
 *
 * An agent is made by remit_agent_read () and immutable from then on; threads may read it. All its nodes and strings
 * live in its arena. Every node knows its span and how it is written there, so that an edit can go to that place.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-arena.h"
#include "remit-diagnostic.h"
#include "remit-scan.h"
#include "remit-text.h"
#include "remit-yaml.h"

G_BEGIN_DECLS

/**
 * RemitRole:
 *
 * What a section is for. The order is that of the vocabulary (docs/dialects.md); remit-vocabulary.h has ids, titles, aliases.
 */
typedef enum
{
  REMIT_ROLE_MISSION,
  REMIT_ROLE_MINDSET,
  REMIT_ROLE_EXPERTISE,
  REMIT_ROLE_USAGE,
  REMIT_ROLE_TRIGGERS,
  REMIT_ROLE_CONFIDENCE,
  REMIT_ROLE_EVIDENCE,
  REMIT_ROLE_FOCUS,
  REMIT_ROLE_PRINCIPLES,
  REMIT_ROLE_PROCESS,
  REMIT_ROLE_CHECKLIST,
  REMIT_ROLE_COMPLETION,
  REMIT_ROLE_OUTPUTS,
  REMIT_ROLE_MCP,
  REMIT_ROLE_TOOLS_GUIDANCE,
  REMIT_ROLE_EXAMPLES,
  REMIT_ROLE_DELEGATION,
  REMIT_ROLE_HANDOFF,
  REMIT_ROLE_PATTERNS,
  REMIT_ROLE_ANTIPATTERNS,
  REMIT_ROLE_COMMUNICATION,
  REMIT_ROLE_MEMORY,
  REMIT_ROLE_GOTCHAS,
  REMIT_ROLE_BOUNDS,
  REMIT_ROLE_CLOSING,
  REMIT_ROLE_GROUP,
  REMIT_ROLE_SECTION,
} RemitRole;

#define REMIT_N_ROLES (REMIT_ROLE_SECTION + 1)

/**
 * RemitForm:
 * @REMIT_FORM_NONE: stands nowhere of its own (derived, absent)
 * @REMIT_FORM_MARKDOWN: a Markdown block, or the text of one
 * @REMIT_FORM_PREAMBLE: a section of blocks that no heading opens
 * @REMIT_FORM_HEADING: `## Heading`
 * @REMIT_FORM_LABEL_LINE: `Label:` over its list (prompt)
 * @REMIT_FORM_BOLD_LABEL: `**Label**:` with its text behind it or its list below (consultant)
 * @REMIT_FORM_BOLD_PARAGRAPH: `**Will:**` over its list
 * @REMIT_FORM_ELEMENT: `<tag>…</tag>`; a heading of this form is the tag in words
 * @REMIT_FORM_ATTRIBUTE: the value of an attribute
 * @REMIT_FORM_ATTRIBUTE_ITEM: an attribute without a slot, as the item `name: value`
 * @REMIT_FORM_PIPES: `a|b|c` in an element (the list) or one part of it (an item, its text)
 * @REMIT_FORM_ATTRIBUTE_PIPES: the same in an attribute
 * @REMIT_FORM_ATTRIBUTE_WORDS: words with blanks between in an attribute (`next=`)
 * @REMIT_FORM_CELL: a table's cell
 * @REMIT_FORM_YAML: a value in the frontmatter
 * @REMIT_FORM_VIEW: a clause of the description
 * @REMIT_FORM_DIRECTIVE: a `// …` line
 *
 * How something stands in the text.
 */
typedef enum
{
  REMIT_FORM_NONE,
  REMIT_FORM_MARKDOWN,
  REMIT_FORM_PREAMBLE,
  REMIT_FORM_HEADING,
  REMIT_FORM_LABEL_LINE,
  REMIT_FORM_BOLD_LABEL,
  REMIT_FORM_BOLD_PARAGRAPH,
  REMIT_FORM_ELEMENT,
  REMIT_FORM_ATTRIBUTE,
  REMIT_FORM_ATTRIBUTE_ITEM,
  REMIT_FORM_PIPES,
  REMIT_FORM_ATTRIBUTE_PIPES,
  REMIT_FORM_ATTRIBUTE_WORDS,
  REMIT_FORM_CELL,
  REMIT_FORM_YAML,
  REMIT_FORM_VIEW,
  REMIT_FORM_DIRECTIVE,
} RemitForm;

/**
 * RemitString:
 * @text: (nullable): what it says, decoded; NULL where the model has null or no such member
 * @span: the bytes that say it, without quotes, markers and blanks around; a heading that the model leaves out (null)
 *   still has the span of its words; empty where there are none
 * @form: how those bytes carry it
 * @entities: TRUE where &lt; &gt; &amp; &quot; and &#124; are decoded (component)
 * @column: for text over several lines, the column (from 0) at which its later lines start to count
 */
typedef struct
{
  const char *text;
  RemitSpan   span;
  RemitForm   form : 8;
  guint       entities : 1;
  guint       column : 23;
} RemitString;

typedef struct _RemitItem RemitItem;
typedef struct _RemitBlock RemitBlock;
typedef struct _RemitSection RemitSection;

/**
 * RemitLabelStyle:
 * @REMIT_LABEL_NONE: the item has no label
 * @REMIT_LABEL_PLAIN: `L: text`
 * @REMIT_LABEL_BOLD: `**L**: text`
 * @REMIT_LABEL_BOLD_COLON: `**L:** text`
 */
typedef enum
{
  REMIT_LABEL_NONE,
  REMIT_LABEL_PLAIN,
  REMIT_LABEL_BOLD,
  REMIT_LABEL_BOLD_COLON,
} RemitLabelStyle;

/**
 * RemitCheck:
 * @REMIT_CHECK_NONE: the item is no task
 * @REMIT_CHECK_OFF: `[ ]`
 * @REMIT_CHECK_ON: `[x]` or `[X]`
 *
 * Whether an item is a task, and done.
 */
typedef enum
{
  REMIT_CHECK_NONE,
  REMIT_CHECK_OFF,
  REMIT_CHECK_ON,
} RemitCheck;

/**
 * RemitItem:
 * @span: marker to the end of its last line; for pipes and words its trimmed text; for an attribute the whole of it
 * @form: MARKDOWN, PIPES, ATTRIBUTE_PIPES, ATTRIBUTE_WORDS, ATTRIBUTE_ITEM, VIEW
 * @text: the first paragraph without label; never NULL, maybe ""
 * @label: (nullable text): the label without its colon, strong marks and target
 * @target: (nullable text): `95%`
 * @check: the state of a task
 * @check_span: the one character in its brackets
 * @label_style: how the label is written; @label_quote is `*` or `_` where bold
 * @node: (nullable): its syntax, of type ITEM
 * @blocks: (array length=n_blocks): what follows the first paragraph, nested lists included
 */
struct _RemitItem
{
  RemitSpan        span;
  RemitForm        form;
  RemitString      text;
  RemitString      label;
  RemitString      target;
  RemitCheck       check;
  RemitSpan        check_span;
  RemitLabelStyle  label_style;
  char             label_quote;
  const RemitNode *node;
  RemitBlock     **blocks;
  guint            n_blocks;
};

/**
 * RemitItems:
 * @present: FALSE where the model has no such array (will, wont)
 * @span: all of the list: what holds it (attribute value, list, element's text)
 * @label_span: the name it stands under (`**Will:**`, `will=`), or empty
 * @form: MARKDOWN, PIPES, ATTRIBUTE_PIPES, ATTRIBUTE_WORDS, VIEW, or ELEMENT for prose that is one item
 * @node: (nullable): its syntax: the LIST, or the ELEMENT that has the pipes or the attribute
 * @attribute: (nullable): the attribute for ATTRIBUTE_*
 */
typedef struct
{
  gboolean              present;
  RemitSpan             span;
  RemitSpan             label_span;
  RemitForm             form;
  const RemitNode      *node;
  const RemitAttribute *attribute;
  RemitItem           **items;
  guint                 n_items;
} RemitItems;

/**
 * RemitTableRow:
 * @span: the row's line, without its line end
 * @cells: the cells that are there, fewer or more than the table's columns where it is ragged
 * @n_cells: how many
 * @node: the row in the scan
 *
 * A row of a table, or its header.
 */
typedef struct
{
  RemitSpan    span;
  RemitString *cells;
  guint        n_cells;
  const RemitRow *node;
} RemitTableRow;

/**
 * RemitBlockType:
 * @REMIT_BLOCK_TEXT: a paragraph, blockquote or comment, as Markdown source
 * @REMIT_BLOCK_LIST: a list, ordered or not
 * @REMIT_BLOCK_TABLE: a table
 * @REMIT_BLOCK_CODE: code, fenced or indented
 * @REMIT_BLOCK_RULE: a rule that separates no sections
 *
 * What a block is (docs/model.md).
 */
typedef enum
{
  REMIT_BLOCK_TEXT,
  REMIT_BLOCK_LIST,
  REMIT_BLOCK_TABLE,
  REMIT_BLOCK_CODE,
  REMIT_BLOCK_RULE,
} RemitBlockType;

/**
 * RemitBlock:
 * @type: which member counts: @text for TEXT; @ordered, @start, @list for LIST; @columns, @rows for TABLE; @info, @text
 *   for CODE
 * @start: the first number, 1 for an unordered list
 * @node: (nullable): its syntax; several blocks may share a paragraph (a label line and its text)
 */
struct _RemitBlock
{
  RemitBlockType   type;
  RemitSpan        span;
  const RemitNode *node;
  RemitString      text;
  RemitString      info;
  gboolean         ordered;
  guint            start;
  RemitItems       list;
  RemitTableRow    columns;
  RemitTableRow   *rows;
  guint            n_rows;
};

/**
 * RemitSection:
 * @role: what it is for
 * @span: heading, label or opening tag to the end of its last line with content, children included
 * @form: HEADING, LABEL_LINE, BOLD_LABEL, ELEMENT, PREAMBLE, or VIEW (`"in": "description"`)
 * @level: of its heading, 1 to 6; 0 otherwise
 * @heading: its own name; text NULL where it is one of the role's names (docs/model.md)
 * @name_span: the whole name as written, suffixes such as ` (5 Checks)` or ` (Parallel)` included; the tag of an element
 * @note: (nullable text)
 * @target: (nullable text): the percentage in its heading
 * @parallel: whether `// parallel` or parallel="true" stands with it
 * @parallel_span, @end_parallel_span: those directive lines' text, or the attribute; empty where absent
 * @node: (nullable): HEADING, PARAGRAPH (label) or ELEMENT; NULL for a preamble and a view
 * @will, @wont: bounds only
 */
struct _RemitSection
{
  RemitRole        role;
  RemitSpan        span;
  RemitForm        form;
  guint            level;
  RemitString      heading;
  RemitSpan        name_span;
  RemitString      note;
  RemitString      target;
  gboolean         parallel;
  RemitSpan        parallel_span;
  RemitSpan        end_parallel_span;
  const RemitNode *node;
  RemitItems       will;
  RemitItems       wont;
  RemitBlock     **blocks;
  guint            n_blocks;
  RemitSection   **sections;
  guint            n_sections;
};

/**
 * RemitPlace:
 * @span: the bytes of the value there
 * @form: YAML, ATTRIBUTE, ATTRIBUTE_PIPES, HEADING (part of a title line), DIRECTIVE
 * @entry: (nullable): the frontmatter entry
 * @node: (nullable): the value in it: for `agents: {primary: NAME}` the nested one
 * @element: (nullable): the element whose @attribute it is
 *
 * One of the places where a field stands. `name` may have five.
 */
typedef struct
{
  RemitSpan             span;
  RemitForm             form;
  const RemitYamlEntry *entry;
  const RemitYamlNode  *node;
  const RemitNode      *element;
  const RemitAttribute *attribute;
} RemitPlace;

/**
 * RemitField:
 * @key: the canonical key (`tools` also for `allowed-tools`)
 * @written: the key as it is written
 * @value: the value; list fields are arrays
 * @span: the entry's span, or that of the element's attribute
 * @places: (array length=n_places): all places; the first is the one that counts
 * @items: (array length=n_items): for list fields, each entry's text and bytes
 * @separator: for list fields: `,` `|` or 0 for a YAML sequence
 */
typedef struct
{
  const char  *key;
  const char  *written;
  JsonNode    *value;
  RemitSpan    span;
  RemitPlace  *places;
  guint        n_places;
  RemitString *items;
  guint        n_items;
  char         separator;
} RemitField;

typedef struct _RemitDialect RemitDialect;

/**
 * RemitAgent:
 * @title: (nullable text): with the span and form HEADING of the body's first H1 also where the model has null
 * @dialect: the dialect it was read as
 * @confidence: of its detection, 0 to 1; 1 where the caller chose
 * @diagnostics: (element-type RemitDiagnostic): what reading met, frontmatter first
 *
 * Read-only for all but remit-read.
 */
typedef struct
{
  gatomicrefcount     ref_count;
  RemitArena         *arena;
  RemitText          *text;
  RemitYaml          *yaml;
  RemitScan          *scan;
  const RemitDialect *dialect;
  double              confidence;
  RemitField         *fields;
  guint               n_fields;
  RemitString         title;
  RemitSection      **sections;
  guint               n_sections;
  GPtrArray          *diagnostics;
} RemitAgent;

/**
 * remit_agent_ref:
 * @agent: an agent
 *
 * Returns: (transfer full): @agent, with one more reference
 */
RemitAgent       *remit_agent_ref        (RemitAgent       *agent);

/**
 * remit_agent_unref:
 * @agent: (transfer full): an agent
 *
 * Gives a reference back; the last frees the agent with its arena, scan, frontmatter, field values and diagnostics.
 */
void              remit_agent_unref      (RemitAgent       *agent);

/**
 * remit_agent_find_field:
 * @agent: an agent
 * @key: a canonical key
 *
 * Returns: (transfer none) (nullable): the field
 */
const RemitField *remit_agent_find_field (const RemitAgent *agent,
                                          const char       *key);

/**
 * remit_agent_get_string:
 * @agent: an agent
 * @key: a canonical key
 *
 * Returns: (transfer none) (nullable): the value of a string field; NULL where it is absent or no string
 */
const char       *remit_agent_get_string (const RemitAgent *agent,
                                          const char       *key);

/**
 * remit_section_equal_own:
 * @a: a section
 * @b: another, maybe of another agent
 *
 * Returns: whether the two say the same, wherever they stand and however they are written, child sections aside
 */
gboolean          remit_section_equal_own (const RemitSection *a,
                                           const RemitSection *b);

/**
 * remit_section_equal:
 * @a: a section
 * @b: another, maybe of another agent
 *
 * Returns: whether the two say the same, with all that is in them
 */
gboolean          remit_section_equal     (const RemitSection *a,
                                           const RemitSection *b);

/**
 * RemitNodeKind:
 *
 * What a JSON Pointer leads to.
 */
typedef enum
{
  REMIT_AT_NOTHING,
  REMIT_AT_AGENT,
  REMIT_AT_FIELDS,
  REMIT_AT_FIELD,          /* @field */
  REMIT_AT_FIELD_VALUE,    /* inside a field's value: @field and @rest */
  REMIT_AT_TITLE,
  REMIT_AT_SECTIONS,       /* an array of sections of @section (NULL: the agent) */
  REMIT_AT_SECTION,
  REMIT_AT_ROLE,
  REMIT_AT_STRING,         /* @string: heading, note, target, text, label, cell, code, info */
  REMIT_AT_PARALLEL,
  REMIT_AT_ITEMS,          /* @items: an array of items: list or will/wont */
  REMIT_AT_ITEM,
  REMIT_AT_CHECKED,
  REMIT_AT_BLOCKS,         /* an array of blocks of @item or @section */
  REMIT_AT_BLOCK,
  REMIT_AT_BLOCK_MEMBER,   /* type, ordered, start */
  REMIT_AT_COLUMNS,
  REMIT_AT_ROWS,
  REMIT_AT_ROW,
} RemitNodeKind;

/**
 * RemitPointer:
 * @kind: what it is
 * @index: the last array index on the way, G_MAXUINT for `-` or none
 * @name: the last member name
 * @rest: (nullable): for FIELD_VALUE the tokens after the field's key, NULL-terminated
 *
 * Where a JSON Pointer leads: the innermost node of each type on the way there. Members on the way that do not apply
 * are NULL. A target whose last token does not exist yet (to add at) has @exists FALSE and the parent's members set.
 */
typedef struct
{
  RemitNodeKind        kind;
  gboolean             exists;
  const RemitField    *field;
  const RemitSection  *section;
  const RemitBlock    *block;
  const RemitItems    *items;
  const RemitItem     *item;
  const RemitTableRow *row;
  const RemitString   *string;
  guint                index;
  char                *name;
  char               **rest;
} RemitPointer;

#define REMIT_POINTER_ERROR (remit_pointer_error_quark ())

/**
 * RemitPointerError:
 * @REMIT_POINTER_ERROR_SYNTAX: not an RFC 6901 JSON Pointer
 * @REMIT_POINTER_ERROR_NOWHERE: nothing is or could be there
 */
typedef enum
{
  REMIT_POINTER_ERROR_SYNTAX,
  REMIT_POINTER_ERROR_NOWHERE,
} RemitPointerError;

/**
 * remit_pointer_error_quark:
 *
 * Returns: the domain of #RemitPointerError, for %REMIT_POINTER_ERROR
 */
GQuark            remit_pointer_error_quark (void);

/**
 * remit_agent_resolve:
 * @agent: the model
 * @pointer: an RFC 6901 JSON Pointer, with `~0` and `~1`; `-` is the place after an array's last element
 * @target: (out caller-allocates): where it leads; to be cleared by remit_pointer_clear(), also after a failure
 *
 * Follows a pointer into the model as remit-json prints it. Members that the model leaves out but may have (a note, a
 * label, a field, the element after the last) resolve with @exists FALSE, so that they can be added. `format`,
 * `dialect` and `in`, which no patch changes, resolve to %REMIT_AT_NOTHING.
 *
 * Returns: FALSE, with @error, where it leads nowhere that could exist
 */
gboolean          remit_agent_resolve    (const RemitAgent *agent,
                                          const char       *pointer,
                                          RemitPointer     *target,
                                          GError          **error);

/**
 * remit_pointer_clear:
 * @target: a pointer that was resolved
 *
 * Frees what it holds, not itself; the model's parts it leads to are the model's.
 */
void              remit_pointer_clear    (RemitPointer     *target);

/**
 * remit_agent_pointer_at:
 * @agent: the model
 * @offset: a byte offset into its text
 *
 * Finds what stands at a place of the text, such as the caret's: the innermost node whose span holds it. A place
 * between two nodes belongs to the one that begins there, else to the one that ends there.
 *
 * Returns: (transfer full) (nullable): its JSON Pointer, or NULL
 */
char             *remit_agent_pointer_at (const RemitAgent *agent,
                                          gsize             offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitAgent, remit_agent_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RemitPointer, remit_pointer_clear)

G_END_DECLS
