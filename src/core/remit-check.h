/* remit-check.h: agent to diagnostics: the rules, and what they find
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"
#include "remit-folder.h"
#include "remit-known-values.h"

G_BEGIN_DECLS

/**
 * RemitInspection:
 *
 * One run of the rules over one agent; rules report to it.
 */
typedef struct _RemitInspection RemitInspection;

/**
 * RemitRule:
 * @id: stable, kebab-case, its family first ("field-tool-retired")
 * @severity: how bad what it finds is; a rule may call single findings less bad
 * @title: one line that names the fault; marked with N_()
 * @help: why it matters and how to mend it, in a paragraph; marked with N_()
 * @fixes: whether it offers fixes
 * @dialects: (nullable): ids of the dialects it applies to, with blanks between; NULL for all
 * @check: (nullable): finds the fault; NULL where reading meets it (remit_agent_read()) or the run itself does
 *
 * A rule is an entry in the table of its family's file in rules/.
 */
typedef struct
{
  const char   *id;
  RemitSeverity severity;
  const char   *title;
  const char   *help;
  gboolean      fixes;
  const char   *dialects;
  void        (*check) (RemitInspection *inspection);
} RemitRule;

/**
 * RemitRuleFamily:
 * @name: what its rules' ids start with
 * @rules: (array length=n_rules): its rules
 */
typedef struct
{
  const char      *name;
  const RemitRule *rules;
  guint            n_rules;
} RemitRuleFamily;

/**
 * remit_rule_families:
 *
 * Returns: (transfer none) (array zero-terminated=1): all families
 */
const RemitRuleFamily *const *remit_rule_families (void);

/**
 * remit_rule_find:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the rule
 */
const RemitRule *remit_rule_find    (const char              *id);

/**
 * RemitCheckContext:
 * @known: (nullable): the values that the tools know; without them no value is called unknown
 * @folder: (nullable): the agents that are loaded together with this one
 * @path: (nullable): the file's path, as it is in @folder
 *
 * What a check knows beside the agent.
 */
typedef struct
{
  const RemitKnownValues *known;
  const RemitFolder      *folder;
  const char             *path;
} RemitCheckContext;

/**
 * remit_agent_check:
 * @agent: an agent
 * @context: (nullable): what is known beside it
 *
 * Runs all rules. What the text asks to ignore is left out: `<!-- remit: ignore RULE -->` speaks for the next line
 * that is not blank, a `remit-ignore:` list in the frontmatter for the whole file. An ignore that silences nothing is
 * found too. Linear in the text; may run in any thread.
 *
 * Returns: (transfer full) (element-type RemitDiagnostic): what reading met and what the rules found, in the text's order
 */
GPtrArray       *remit_agent_check  (const RemitAgent        *agent,
                                     const RemitCheckContext *context);

/**
 * RemitMending:
 * @agent: what the text with the fixes in it says
 * @text: that text, which is @agent's
 * @done: (element-type utf8): `RULE: title` of each fix that was applied, in order
 * @left: (element-type RemitDiagnostic): what is still found, with places in @text
 */
typedef struct
{
  RemitAgent *agent;
  RemitText  *text;
  GPtrArray  *done;
  GPtrArray  *left;
} RemitMending;

/**
 * remit_text_mend:
 * @text: a text
 * @dialect: (nullable): the dialect to read it as; NULL to detect
 * @context: (nullable): what is known beside it
 * @severity: mends only what is at least that bad
 *
 * Applies the first fix of every diagnostic where those do not overlap, again until there is nothing left to mend.
 *
 * Returns: (transfer full): the mended text and what was done, to be freed with remit_mending_free()
 */
RemitMending    *remit_text_mend    (RemitText               *text,
                                     const RemitDialect      *dialect,
                                     const RemitCheckContext *context,
                                     RemitSeverity            severity);

/**
 * remit_mending_free:
 * @mending: (transfer full): what remit_text_mend() returned
 *
 * Frees it with all it holds.
 */
void             remit_mending_free (RemitMending            *mending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitMending, remit_mending_free)

G_END_DECLS
