/* remit-write.h: agent to text: the model in a dialect, and what that costs
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-agent.h"
#include "remit-dialect.h"
#include "remit-known-values.h"

G_BEGIN_DECLS

/**
 * RemitDisposition:
 * @REMIT_DISPOSITION_KEPT: written under the same name in a slot of its own
 * @REMIT_DISPOSITION_RENAMED: written in a slot of another name
 * @REMIT_DISPOSITION_RESHAPED: written in another form, or in another place
 * @REMIT_DISPOSITION_CARRIED: the dialect has no slot: a plain frontmatter key, a section under its title
 * @REMIT_DISPOSITION_DROPPED: not written
 *
 * What became of a field or a section (docs/conversions.md).
 */
typedef enum
{
  REMIT_DISPOSITION_KEPT,
  REMIT_DISPOSITION_RENAMED,
  REMIT_DISPOSITION_RESHAPED,
  REMIT_DISPOSITION_CARRIED,
  REMIT_DISPOSITION_DROPPED,
} RemitDisposition;

#define REMIT_N_DISPOSITIONS (REMIT_DISPOSITION_DROPPED + 1)

/**
 * RemitLoss:
 * @path: JSON Pointer to the field or section in the model that was written
 * @role: (nullable): the section's role id; NULL for a field
 * @disposition: what became of it
 * @target: (nullable): its place in the new text, as it is written there (`## Key Actions`, `allowed-tools`,
 *   `component@name`), or "text at the start", "text at the end"; the same in every language; NULL where dropped
 * @message: one sentence for people
 * @widens: TRUE where the new text allows what the old one forbids (a limit on tools that the target does not enforce)
 * @source: its bytes in the text it comes from
 * @span: its bytes in the new text; empty where dropped
 *
 * One line of the report that goes with every export. Losses in the narrow sense are those that are dropped or widen.
 */
typedef struct
{
  char            *path;
  const char      *role;
  RemitDisposition disposition;
  char            *target;
  char            *message;
  gboolean         widens;
  RemitSpan        source;
  RemitSpan        span;
} RemitLoss;

/**
 * remit_loss_get_place:
 * @loss: a loss
 *
 * Returns: (transfer none) (nullable): its target as it is shown to people: as written, words in the user's language
 */
const char *remit_loss_get_place (const RemitLoss *loss);

/**
 * RemitWriteFlags:
 * @REMIT_WRITE_DEFAULT: nothing is dropped
 * @REMIT_WRITE_NATIVE_ONLY: leave out what has no slot in the dialect
 */
typedef enum
{
  REMIT_WRITE_DEFAULT = 0,
  REMIT_WRITE_NATIVE_ONLY = 1 << 0,
} RemitWriteFlags;

/**
 * RemitExport:
 * @dialect: the dialect it is written in
 * @text: the new text, with LF line ends and a last newline, without BOM
 * @losses: (element-type RemitLoss): one for each field and each section, in the model's order; for the title one
 *   between them, where it does not read back the same
 */
typedef struct
{
  const RemitDialect *dialect;
  RemitText          *text;
  GPtrArray          *losses;
} RemitExport;

/**
 * remit_agent_write:
 * @agent: an agent, read from any dialect
 * @dialect: the dialect to write
 * @flags: what to leave out
 *
 * Writes an agent afresh, as a person fluent in @dialect would have (docs/conversions.md). Read back in @dialect the
 * new text gives @agent's model, but for what the losses name. The same agent gives the same bytes each time. Cannot
 * fail; may run in any thread.
 *
 * Returns: (transfer full): the text and its losses, to be freed with remit_export_free()
 */
RemitExport *remit_agent_write            (const RemitAgent   *agent,
                                           const RemitDialect *dialect,
                                           RemitWriteFlags     flags);

/**
 * remit_agent_write_known:
 * @agent: an agent, read from any dialect
 * @dialect: the dialect to write
 * @flags: what to leave out
 * @known: (nullable): the values that the tools know
 *
 * As remit_agent_write(), for those who have the table of known values: docs/dialects.md has a model in the frontmatter where it
 * is a known value, else in the runtime's element. Without the table a name without a number in it counts as known,
 * since it is a number that makes a name that of a version (`sonnet`, `opus-4-5`).
 *
 * Returns: (transfer full): the text and its losses, to be freed with remit_export_free()
 */
RemitExport *remit_agent_write_known      (const RemitAgent       *agent,
                                           const RemitDialect     *dialect,
                                           RemitWriteFlags         flags,
                                           const RemitKnownValues *known);

/**
 * remit_write_count_run:
 * @text: what a block of code says
 * @mark: the character of its fence
 *
 * Returns: the longest run of @mark in @text, which a fence around it must be longer than
 */
guint        remit_write_count_run        (const char             *text,
                                           char                    mark);

/**
 * remit_export_free:
 * @export: (transfer full): what remit_agent_write() returned
 *
 * Frees it with its text and losses.
 */
void         remit_export_free            (RemitExport        *export);

/**
 * remit_export_count:
 * @export: an export
 * @disposition: what to count
 *
 * Returns: how many of its losses have that disposition
 */
guint        remit_export_count           (const RemitExport  *export,
                                           RemitDisposition    disposition);

/**
 * remit_export_widens:
 * @export: an export
 *
 * Returns: whether the new text allows what the old one forbids
 */
gboolean     remit_export_widens          (const RemitExport  *export);

/**
 * remit_disposition_get_id:
 * @disposition: a disposition
 *
 * Returns: (transfer none): its name in reports: `kept`, `renamed`, `reshaped`, `carried` or `dropped`
 */
const char  *remit_disposition_get_id     (RemitDisposition    disposition);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitExport, remit_export_free)

G_END_DECLS
