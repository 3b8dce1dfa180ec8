/* remit-check-private.h: what rules work with
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib/gi18n-lib.h>

#include "remit-check.h"

G_BEGIN_DECLS

/* The families: rules/NAME.c defines remit_rules_NAME. */
#define REMIT_RULE_FAMILIES(X) \
  X (yaml)                     \
  X (field)                    \
  X (body)                     \
  X (role)                     \
  X (dialect)                  \
  X (text)                     \
  X (security)                 \
  X (folder)                   \
  X (ignore)

#define REMIT_DECLARE_FAMILY(name) extern const RemitRuleFamily remit_rules_##name;
REMIT_RULE_FAMILIES (REMIT_DECLARE_FAMILY)
#undef REMIT_DECLARE_FAMILY

/**
 * RemitPlacedSection:
 * @section: a section
 * @parent: (nullable): the one it is in
 * @depth: 0 at the top
 */
typedef struct
{
  const RemitSection *section;
  const RemitSection *parent;
  guint               depth;
} RemitPlacedSection;

/**
 * RemitInspection:
 * @agent: what is checked, and @text its text
 * @context: what is known beside it; never NULL, its members may be
 * @rule: the rule at work
 * @sections: (element-type RemitPlacedSection): all sections, parents before their children, in the text's order
 * @code: (element-type RemitSpan): code blocks, fences included, in the text's order
 * @body: where the body is
 * @diagnostics: what was found so far
 * @spent: what fixes have cost so far
 */
struct _RemitInspection
{
  const RemitAgent        *agent;
  const RemitText         *text;
  const RemitCheckContext *context;
  const RemitRule         *rule;
  GArray                  *sections;
  GArray                  *code;
  RemitSpan                body;
  GPtrArray               *diagnostics;
  gsize                    spent;
};

/**
 * remit_inspection_report:
 * @inspection: the run
 * @span: the exact place
 * @format: what is wrong and what to do, for people; translated
 * @...: what to put into it
 *
 * Reports a finding of the rule at work, at the rule's severity.
 *
 * Returns: (transfer none): the diagnostic, to add fixes to
 */
RemitDiagnostic *remit_inspection_report    (RemitInspection       *inspection,
                                             RemitSpan              span,
                                             const char            *format,
                                             ...) G_GNUC_PRINTF (3, 4);

/**
 * remit_inspection_offer:
 * @diagnostic: a finding
 * @title: what the fix does, in a few words, translated
 * @span: what it replaces
 * @replacement: by what
 *
 * Offers a fix of one edit.
 */
void             remit_inspection_offer     (RemitDiagnostic       *diagnostic,
                                             const char            *title,
                                             RemitSpan              span,
                                             const char            *replacement);

/**
 * remit_inspection_can_afford:
 * @inspection: the run
 * @cost: about how many bytes are read to make a fix
 *
 * A fix that is read back before it is offered costs as much as the block, or the text, is long: many of them in one long
 * text would take the square of its length. What they may cost together is fixed; the first is always offered, and mending
 * comes back for those that were not.
 *
 * Returns: whether to make the fix
 */
gboolean         remit_inspection_can_afford (RemitInspection      *inspection,
                                              gsize                 cost);

/**
 * remit_inspection_in_code:
 * @inspection: the run
 * @offset: a byte offset
 *
 * Returns: whether a code block is there; takes time logarithmic in the number of code blocks
 */
gboolean         remit_inspection_in_code   (const RemitInspection *inspection,
                                             gsize                  offset);

/**
 * remit_inspection_search:
 * @at: where to start
 * @end: where the text ends
 * @words: what to look for
 *
 * Returns: (transfer none) (nullable): the first place of @words; zero bytes in the text do not end the search
 */
const char      *remit_inspection_search    (const char            *at,
                                             const char            *end,
                                             const char            *words);

/**
 * remit_inspection_skip_ascii:
 * @at: where to start
 * @end: where the text ends
 *
 * Returns: the first byte from @at on that is not ASCII, or @end; several bytes are looked at in one step
 */
const char      *remit_inspection_skip_ascii (const char           *at,
                                              const char           *end);

/**
 * remit_inspection_find_role:
 * @inspection: the run
 * @role: a role
 *
 * Returns: (transfer none) (nullable): the first section of that role that is no view
 */
const RemitSection *
                 remit_inspection_find_role (const RemitInspection *inspection,
                                             RemitRole              role);

/**
 * remit_inspection_has_sections:
 * @inspection: the run
 *
 * Returns: whether the body has sections: clauses of the description are none
 */
gboolean         remit_inspection_has_sections (const RemitInspection *inspection);

/**
 * remit_inspection_find_member:
 * @inspection: the run
 *
 * Returns: (transfer none) (nullable): what the folder remembers of this file; NULL where nothing is known of a folder
 */
const RemitFolderMember *
                 remit_inspection_find_member (const RemitInspection *inspection);

/**
 * remit_inspection_get_limit:
 * @inspection: the run
 * @name: what may not be longer, as `limits` of the known values has it
 *
 * Returns: the limit; G_MAXUINT where none is known
 */
guint            remit_inspection_get_limit (const RemitInspection *inspection,
                                             const char            *name);

/**
 * remit_inspection_name:
 * @section: a section
 *
 * Returns: (transfer none): its heading, or its role's title where it has none of its own
 */
const char      *remit_inspection_name      (const RemitSection    *section);

/**
 * remit_inspection_place:
 * @inspection: the run
 * @section: a section
 *
 * Returns: the bytes of its name, or its first line where it has none
 */
RemitSpan        remit_inspection_place     (const RemitInspection *inspection,
                                             const RemitSection    *section);

/**
 * remit_inspection_start:
 * @inspection: the run
 *
 * Returns: what stands for the whole body, to say that something is missing from it: its title, else the place of its first
 *   section, else its start
 */
RemitSpan        remit_inspection_start     (const RemitInspection *inspection);

/* remit-check-near.c */

/**
 * remit_find_near:
 * @word: a word that is not known
 * @known: (array length=n_known): known words
 * @n_known: how many
 *
 * Finds what was meant: the known word that is the fewest edits away, case aside, and near enough not to be another.
 *
 * Returns: (nullable): one of @known
 */
const char      *remit_find_near            (const char            *word,
                                             const char *const     *known,
                                             gsize                  n_known);

/* remit-check-ignore.c: takes out of @inspection what the text asks to ignore; reports what silences nothing */
void             remit_inspection_ignore    (RemitInspection       *inspection);

G_END_DECLS
