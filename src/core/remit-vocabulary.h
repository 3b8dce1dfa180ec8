/* remit-vocabulary.h: the roles: ids, titles, names and aliases; finding a role by a heading or a tag
 *
 * The table is SPEC §4's with the aliases that real files use.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"

G_BEGIN_DECLS

/* The stable id as in the model: "tools-guidance". Static. */
const char *remit_role_get_id        (RemitRole   role);
gboolean    remit_role_from_id       (const char *id,
                                      RemitRole  *role);
/* The default name in every dialect, in English as written to files: "Tool Guidance". */
const char *remit_role_get_title     (RemitRole   role);

/**
 * RemitShape:
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

RemitShape  remit_role_get_shape     (RemitRole   role);

/* The role a heading names, or REMIT_ROLE_SECTION. Case, emoji, numbering, bold, `_`, a leading Your, a final colon
 * and a final parenthesis do not matter; patterns such as `… Checklist` count. @length in bytes, -1 to the NUL. */
RemitRole   remit_role_find          (const char *heading,
                                      gssize      length);
/* The role of an element's tag in a component (`anti_patterns`, `actions`), or REMIT_ROLE_SECTION. */
RemitRole   remit_role_find_tag      (const char *tag,
                                      gssize      length);
/* Whether the model leaves @heading out (null) in a section of @role: it is one of the role's names. */
gboolean    remit_role_is_name       (RemitRole   role,
                                      const char *heading,
                                      gssize      length);
/* Whether a tag is exactly a tag of the role's own or an alias tag of components, so that no heading is kept. */
gboolean    remit_role_is_tag        (RemitRole   role,
                                      const char *tag,
                                      gssize      length);

typedef enum
{
  REMIT_BOUND_NONE,
  REMIT_BOUND_WILL,
  REMIT_BOUND_WONT,
} RemitBound;

/* Will / Will Not, does/never, do/don't, should/avoid: a label, heading, tag or attribute name of bounds. */
RemitBound  remit_bound_find         (const char *label,
                                      gssize      length);

/* `backend-architect` → `Backend Architect`: the title that a name implies. (transfer full) */
char       *remit_name_to_title      (const char *name);
/* `hop_patterns` → `Hop Patterns`, or the tag itself where that could not be undone. (transfer full) */
char       *remit_tag_to_heading     (const char *tag,
                                      gssize      length);

/* TRUE for tools, disallowedTools, skills, style: always arrays in the model. */
gboolean    remit_field_is_list      (const char *key);

G_END_DECLS
