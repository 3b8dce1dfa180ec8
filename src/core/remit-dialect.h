/* remit-dialect.h: what a dialect is: a table of slots and the little that no table can say; detection
 *
 * A new dialect is one file in dialects/ and one line in the registry. Nothing else knows a dialect by its id.
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
} RemitFieldSlot;

typedef struct _RemitEvidence RemitEvidence;

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
  void                (*score) (const RemitText *text,
                                const RemitYaml *yaml,
                                RemitEvidence   *evidence);
};

/* NULL-terminated, static. */
const RemitDialect *const *remit_dialect_list       (void);
const RemitDialect        *remit_dialect_find       (const char          *id);
/* The slot of a role, NULL where the table has no row for it. */
const RemitSlot           *remit_dialect_get_slot   (const RemitDialect  *dialect,
                                                     RemitRole            role);
const RemitFieldSlot      *remit_dialect_get_field  (const RemitDialect  *dialect,
                                                     const char          *key);
/* The name the dialect gives a role: its slot's name or the role's title. */
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

RemitDetection *remit_dialect_detect   (const RemitText *text,
                                        const RemitYaml *yaml);
void            remit_detection_free   (RemitDetection  *detection);
/* For a dialect's score function: adds @weight (0 to 1 each) and a reason. */
void            remit_evidence_add     (RemitEvidence   *evidence,
                                        double           weight,
                                        const char      *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitDetection, remit_detection_free)

G_END_DECLS
