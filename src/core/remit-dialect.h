/* remit-dialect.h: what a dialect is: a table of slots and the little that no table can say; detection
 *
 * A new dialect is one file in dialects/ and one line in REMIT_DIALECTS. Nothing else knows a dialect by its id.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"
#include "remit-vocabulary.h"

G_BEGIN_DECLS

/**
 * RemitSlot:
 * @role: the role
 * @name: how this dialect names it (heading, label or tag)
 * @form: how a section of it is written: HEADING, LABEL_LINE, BOLD_LABEL, ELEMENT, PREAMBLE, VIEW; NONE for «no slot»
 * @list: how its list is written where that is not a Markdown list: PIPES (element text), ATTRIBUTE_PIPES,
 *   ATTRIBUTE_WORDS; NONE otherwise
 * @attribute: (nullable): the attribute for ATTRIBUTE_* (`servers`, `next`)
 *
 * The native place of a role. Roles without a row have their title as name and the dialect's default form.
 */
typedef struct
{
  RemitRole   role;
  const char *name;
  RemitForm   form;
  RemitForm   list;
  const char *attribute;
} RemitSlot;

/**
 * RemitFieldSlot:
 * @key: the canonical key
 * @written: (nullable): the frontmatter key, where it is another (`allowed-tools`)
 * @element, @attribute: (nullable): the element and attribute that hold it
 * @directive: TRUE where it is a directive line (`// turbo-all`)
 * @separator: for a list: `,` comma string, `[` flow list, `-` block list, `|` pipes in the attribute
 * @only: TRUE where it stands only there and not in the frontmatter as well
 * @idle: TRUE where nothing obeys the frontmatter key @written: a limit that is written there limits nothing
 */
typedef struct
{
  const char *key;
  const char *written;
  const char *element;
  const char *attribute;
  gboolean    directive;
  char        separator;
  gboolean    only;
  gboolean    idle;
} RemitFieldSlot;

/**
 * RemitStyle:
 * @label: how the labels of list items are written, where they read back the same
 * @delimiter: `.` or `)` behind the number of an item
 * @number_gap: blanks between number and item
 * @label_gap: blanks between the bullet and an item with a label
 * @airy: TRUE where a blank line follows every heading and precedes every list
 * @separator: (nullable): the line between two sections at the top
 * @name_title: (nullable): what precedes the name in a title line of its own, above the title (`Persona: `)
 * @title: TRUE where the title that the name implies is written
 * @will, @wont: the names of the two sides of bounds
 * @will_tag, @wont_tag: (nullable): their elements, where no attribute can hold them
 * @strong_note: TRUE where the note of a checklist is strong and not emphasised
 * @counts: TRUE where the heading of a completion checklist says how many checks there are
 * @says_parallel: TRUE where the heading of a parallel section says that it is
 * @names_agent: TRUE where the frontmatter repeats the name as `agents: {primary: NAME}`
 * @first: (array length=n_first): the roles that come first, in their order
 * @wrapped: the roles that stand in the dialect's wrapper, as bits
 *
 * How a person writes this dialect where the model leaves a choice.
 */
typedef struct
{
  RemitLabelStyle  label;
  char             delimiter;
  guint            number_gap;
  guint            label_gap;
  gboolean         airy;
  const char      *separator;
  const char      *name_title;
  gboolean         title;
  const char      *will;
  const char      *wont;
  const char      *will_tag;
  const char      *wont_tag;
  gboolean         strong_note;
  gboolean         counts;
  gboolean         says_parallel;
  gboolean         names_agent;
  const RemitRole *first;
  guint            n_first;
  guint32          wrapped;
} RemitStyle;

typedef struct _RemitEvidence RemitEvidence;

/* How many sets of roles a dialect may need. */
#define REMIT_MAX_NEEDS 4

/**
 * RemitDialect:
 * @id: stable: "component"
 * @name: for people, untranslated: "Component"
 * @description: one line for people, untranslated (mark with N_())
 * @elements: how tags in the body count
 * @root: (nullable): the tag of the element that holds the whole body (`component`); @root_alias another that is read
 * @wrapper: (nullable): the tag that only holds sections and is none itself (`role`)
 * @form: the default form of a section
 * @labels: TRUE where label lines open sections (prompt)
 * @bold_labels: TRUE where bold labels open sections before the first heading (consultant)
 * @entities: TRUE where entities are decoded in text outside code
 * @views: TRUE where clauses of the description are read as sections
 * @closing_after_list: TRUE where text that ends the body after a label section's list is the closing
 * @closing_after_rule: TRUE where the last text after a separator is the closing
 * @slots: (array length=n_slots)
 * @fields: (array length=n_fields)
 * @style: what a writer chooses
 * @needs: what a file of this dialect has: each a set of roles, as bits, of which one is there; 0 ends them
 * @score: evidence for this dialect: adds weights and reasons
 */
struct _RemitDialect
{
  const char           *id;
  const char           *name;
  const char           *description;
  RemitScanElements     elements;
  const char           *root;
  const char           *root_alias;
  const char           *wrapper;
  RemitForm             form;
  gboolean              labels;
  gboolean              bold_labels;
  gboolean              entities;
  gboolean              views;
  gboolean              closing_after_list;
  gboolean              closing_after_rule;
  const RemitSlot      *slots;
  guint                 n_slots;
  const RemitFieldSlot *fields;
  guint                 n_fields;
  RemitStyle            style;
  guint32               needs[REMIT_MAX_NEEDS];
  void                (*score) (const RemitText *text,
                                const RemitYaml *yaml,
                                RemitEvidence   *evidence);
};

/* The registry: dialects/ID.c defines remit_dialect_ID. The order breaks ties in detection. */
#define REMIT_DIALECTS(X) \
  X (component)           \
  X (sectioned)           \
  X (prompt)              \
  X (consultant)          \
  X (persona)

#define REMIT_DECLARE_DIALECT(id) extern const RemitDialect remit_dialect_##id;
REMIT_DIALECTS (REMIT_DECLARE_DIALECT)
#undef REMIT_DECLARE_DIALECT

/**
 * remit_dialect_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): all dialects
 */
const RemitDialect *const *remit_dialect_list       (void);

/**
 * remit_dialect_find:
 * @id: an id: "component"
 *
 * Returns: (transfer none) (nullable): the dialect, or NULL
 */
const RemitDialect        *remit_dialect_find       (const char          *id);

/**
 * remit_dialect_get_slot:
 * @dialect: a dialect
 * @role: a role
 *
 * Returns: (transfer none) (nullable): the slot of the role, NULL where the table has no row for it
 */
const RemitSlot           *remit_dialect_get_slot   (const RemitDialect  *dialect,
                                                     RemitRole            role);

/**
 * remit_dialect_get_field:
 * @dialect: a dialect
 * @key: a canonical key
 *
 * Returns: (transfer none) (nullable): how the dialect writes the field, NULL where it is a plain frontmatter key
 */
const RemitFieldSlot      *remit_dialect_get_field  (const RemitDialect  *dialect,
                                                     const char          *key);

/**
 * remit_dialect_get_name:
 * @dialect: a dialect
 * @role: a role
 *
 * Returns: (transfer none): the name that the dialect gives the role: its slot's name or the role's title
 */
const char                *remit_dialect_get_name   (const RemitDialect  *dialect,
                                                     RemitRole            role);

/**
 * RemitDetection:
 * @dialect: the best
 * @confidence: 0 to 1; under 0.5 where there is no evidence
 * @reasons: (array zero-terminated=1): what speaks for it, for people
 */
typedef struct
{
  const RemitDialect *dialect;
  double              confidence;
  char              **reasons;
} RemitDetection;

/**
 * remit_dialect_detect:
 * @text: a text
 * @yaml: its frontmatter
 *
 * Weighs what speaks for each dialect. Code is not looked at, and of long bodies the first 256 kB are.
 *
 * Returns: (transfer full): the dialect that has most for it; without evidence `sectioned` where the body has
 *   headings, else `prompt`
 */
RemitDetection *remit_dialect_detect   (const RemitText *text,
                                        const RemitYaml *yaml);

/**
 * remit_detection_free:
 * @detection: (transfer full): a detection
 *
 * Frees it with its reasons.
 */
void            remit_detection_free   (RemitDetection  *detection);

/**
 * RemitMarkType:
 * @REMIT_MARK_HEADING: `## Name`
 * @REMIT_MARK_BOLD_LABEL: `**Name**:` or `**Name:**` that begins a line, or `**Name**` alone on it
 * @REMIT_MARK_LABEL: `Name:` alone on the first line of a paragraph with something on the next
 * @REMIT_MARK_ELEMENT: `<name …` that begins a line
 * @REMIT_MARK_DIRECTIVE: `// name` alone on a line
 */
typedef enum
{
  REMIT_MARK_HEADING,
  REMIT_MARK_BOLD_LABEL,
  REMIT_MARK_LABEL,
  REMIT_MARK_ELEMENT,
  REMIT_MARK_DIRECTIVE,
} RemitMarkType;

/**
 * RemitMark:
 * @type: what it is
 * @level: of a heading; for the others that of the heading above, 0 where there is none
 * @name: its words without marks, final colon and final parenthesis
 * @line: the line it stands on
 *
 * A line of the body, outside code, that may tell the dialect.
 */
typedef struct
{
  RemitMarkType type;
  guint         level;
  RemitSpan     name;
  RemitSpan     line;
} RemitMark;

/**
 * RemitClue:
 * @type: the type of mark
 * @name: its words, without case
 * @weight: the weight of its presence, 0 to 1 (not reached)
 *
 * A mark that speaks for a dialect.
 */
typedef struct
{
  RemitMarkType type;
  const char   *name;
  double        weight;
} RemitClue;

/**
 * RemitEvidence:
 *
 * What a score function sees and adds to.
 */

/**
 * remit_evidence_add:
 * @evidence: what is known so far
 * @weight: 0 to 1 (not reached); what two reasons weigh together is 1 - (1 - a) (1 - b)
 * @reason: for people
 */
void             remit_evidence_add       (RemitEvidence       *evidence,
                                           double               weight,
                                           const char          *reason);

/**
 * remit_evidence_add_clues:
 * @evidence: what is known so far
 * @clues: (array length=n_clues): marks to look for
 * @n_clues: how many
 *
 * Adds the weight of each clue that the body has, once, with a reason that names it.
 */
void             remit_evidence_add_clues (RemitEvidence       *evidence,
                                           const RemitClue     *clues,
                                           guint                n_clues);

/**
 * remit_evidence_get_marks:
 * @evidence: what is known so far
 * @n_marks: (out): how many
 *
 * Returns: (transfer none) (array length=n_marks): the marks of the body, in order
 */
const RemitMark *remit_evidence_get_marks (const RemitEvidence *evidence,
                                           guint               *n_marks);

/**
 * remit_evidence_has_derived_title:
 * @evidence: what is known so far
 *
 * Returns: TRUE where the body's first heading is an H1 that the agent's name implies (`# Backend Architect`)
 */
gboolean         remit_evidence_has_derived_title (const RemitEvidence *evidence);

/**
 * remit_evidence_find:
 * @evidence: what is known so far
 * @type: the type of mark
 * @name: its words, without case
 *
 * Returns: (transfer none) (nullable): the first such mark
 */
const RemitMark *remit_evidence_find      (const RemitEvidence *evidence,
                                           RemitMarkType        type,
                                           const char          *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitDetection, remit_detection_free)

G_END_DECLS
