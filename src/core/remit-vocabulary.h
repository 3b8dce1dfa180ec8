/* remit-vocabulary.h: the roles: ids, titles, names and aliases; finding a role by a heading or a tag
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"

G_BEGIN_DECLS

/**
 * remit_role_get_id:
 * @role: a role
 *
 * Returns: (transfer none): its stable id as the model has it ("tools-guidance")
 */
const char *remit_role_get_id        (RemitRole   role);

/**
 * remit_role_from_id:
 * @id: an id, compared exactly
 * @role: (out): the role
 *
 * Returns: TRUE where there is such a role
 */
gboolean    remit_role_from_id       (const char *id,
                                      RemitRole  *role);

/**
 * remit_role_get_title:
 * @role: a role
 *
 * Returns: (transfer none): the default name in every dialect, in English as it is written to files
 *   ("Tool Guidance"); "Group" and "Section" for the two that go by their own heading
 */
const char *remit_role_get_title     (RemitRole   role);

/**
 * remit_role_get_name:
 * @role: a role
 *
 * Returns: (transfer none): its title in the language of the user, to be shown and never written to a file
 */
const char *remit_role_get_name      (RemitRole   role);

/**
 * RemitShape:
 * @REMIT_SHAPE_TEXT: paragraphs
 * @REMIT_SHAPE_WORDS: a list of words or short phrases
 * @REMIT_SHAPE_LIST: a bulleted list
 * @REMIT_SHAPE_LABELLED_LIST: a list of `label: text`
 * @REMIT_SHAPE_ORDERED_LIST: steps
 * @REMIT_SHAPE_TASKS: a list with check boxes
 * @REMIT_SHAPE_TABLE: a table
 * @REMIT_SHAPE_THRESHOLDS: a list whose labels are ranges of percents
 * @REMIT_SHAPE_TARGETS: a labelled list with a percentage each
 * @REMIT_SHAPE_BOUNDS: what it will and will not do
 * @REMIT_SHAPE_GROUP: nothing but sections
 *
 * The usual shape of a role's section, for editors and templates. What a file holds decides; this is for new ones.
 */
typedef enum
{
  REMIT_SHAPE_TEXT,
  REMIT_SHAPE_WORDS,
  REMIT_SHAPE_LIST,
  REMIT_SHAPE_LABELLED_LIST,
  REMIT_SHAPE_ORDERED_LIST,
  REMIT_SHAPE_TASKS,
  REMIT_SHAPE_TABLE,
  REMIT_SHAPE_THRESHOLDS,
  REMIT_SHAPE_TARGETS,
  REMIT_SHAPE_BOUNDS,
  REMIT_SHAPE_GROUP,
} RemitShape;

/**
 * remit_role_get_shape:
 * @role: a role
 *
 * Returns: the usual shape of its section
 */
RemitShape  remit_role_get_shape     (RemitRole   role);

/**
 * remit_role_find:
 * @heading: a heading or label, in Markdown; any bytes
 * @length: bytes in @heading, or -1 up to the NUL
 *
 * Finds the role that a heading names. Case, emoji, numbering, bold, `_`, a leading Your, a final colon and a final
 * parenthesis do not matter. Besides names and aliases the patterns `When Reviewing|Designing …`, `… Checklist`
 * (checklist) and `When Analyzing|Implementing …` (process) count.
 *
 * Returns: the role, or %REMIT_ROLE_SECTION
 */
RemitRole   remit_role_find          (const char *heading,
                                      gssize      length);

/**
 * remit_role_find_tag:
 * @tag: the tag of an element (`anti_patterns`, `actions`, `quality-gates`)
 * @length: bytes in @tag, or -1 up to the NUL
 *
 * As remit_role_find() for the words of a tag; a component's own tags come first, since `usage` is one of them and no
 * name of a heading.
 *
 * Returns: the role, or %REMIT_ROLE_SECTION
 */
RemitRole   remit_role_find_tag      (const char *tag,
                                      gssize      length);

/**
 * remit_role_is_name:
 * @role: the role of the section
 * @heading: its heading
 * @length: bytes in @heading, or -1 up to the NUL
 *
 * Whether the model leaves the heading out (null): without case, enclosing bold, `_`, a leading Your and final colons
 * it is the role's title or the name of its slot in some dialect. An alias is not; neither is a name with emoji,
 * number or parenthesis.
 *
 * Returns: TRUE where it says nothing that the role does not say
 */
gboolean    remit_role_is_name       (RemitRole   role,
                                      const char *heading,
                                      gssize      length);

/**
 * remit_role_is_tag:
 * @role: the role of the section
 * @tag: the tag of its element
 * @length: bytes in @tag, or -1 up to the NUL
 *
 * The same for elements of a component, where an alias as a tag (`actions`) is no heading either.
 *
 * Returns: TRUE where the model has no heading for it
 */
gboolean    remit_role_is_tag        (RemitRole   role,
                                      const char *tag,
                                      gssize      length);

/**
 * RemitBound:
 * @REMIT_BOUND_NONE: neither
 * @REMIT_BOUND_WILL: Will, You Will, does, do, should
 * @REMIT_BOUND_WONT: Will Not, You Will Not, wont, never, does not, don't, avoid, should not
 *
 * A side of a bounds section.
 */
typedef enum
{
  REMIT_BOUND_NONE,
  REMIT_BOUND_WILL,
  REMIT_BOUND_WONT,
} RemitBound;

/**
 * remit_bound_find:
 * @label: a bold paragraph, label, heading, tag or attribute name
 * @length: bytes in @label, or -1 up to the NUL
 *
 * Returns: the side of bounds that it names, decoration off as in remit_role_find()
 */
RemitBound  remit_bound_find         (const char *label,
                                      gssize      length);

/**
 * remit_name_to_title:
 * @name: the name of an agent: `backend-architect`
 *
 * Returns: (transfer full): the title that it implies, each part capitalised: `Backend Architect`
 */
char       *remit_name_to_title      (const char *name);

/**
 * remit_tag_to_heading:
 * @tag: a tag: `hop_patterns`
 * @length: bytes in @tag, or -1 up to the NUL
 *
 * Returns: (transfer full): its words: `Hop Patterns`; the tag itself where lower case and underscores would not make
 *   it of them again
 */
char       *remit_tag_to_heading     (const char *tag,
                                      gssize      length);

/**
 * remit_field_is_list:
 * @key: a canonical key
 *
 * Returns: TRUE for tools, disallowedTools, skills and style, which are arrays in the model whatever their spelling
 */
gboolean    remit_field_is_list      (const char *key);

G_END_DECLS
