/* remit-export-set.h: an agent written in all dialects
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "remit-known-values.h"
#include "remit-write.h"

G_BEGIN_DECLS

#define REMIT_TYPE_EXPORT_SET (remit_export_set_get_type ())
G_DECLARE_FINAL_TYPE (RemitExportSet, remit_export_set, REMIT, EXPORT_SET, GObject)

/**
 * RemitExportSet:
 *
 * Small agents are written at once, those of a text over 256 KB in a thread, one dialect after the other.
 *
 * Signals:
 * - `written (RemitExportSet *self, guint index)`: the export in that dialect is there now.
 */

/**
 * remit_export_set_new:
 * @agent: what to write
 * @known: (nullable): the values that tools know
 *
 * Returns: (transfer full): the exports of an agent, in the order of remit_dialect_list()
 */
RemitExportSet    *remit_export_set_new     (RemitAgent       *agent,
                                             RemitKnownValues *known);

/**
 * remit_export_set_stop:
 * @self: a set
 *
 * Writes no more: what a thread is at is dropped.
 */
void               remit_export_set_stop    (RemitExportSet *self);

/**
 * remit_export_set_get_agent:
 * @self: a set
 *
 * Returns: (transfer none): the agent that is written
 */
RemitAgent        *remit_export_set_get_agent
                                            (RemitExportSet *self);

/**
 * remit_export_set_get_n:
 * @self: a set
 *
 * Returns: how many exports it has, those not written yet included: one a dialect
 */
guint              remit_export_set_get_n   (RemitExportSet *self);

/**
 * remit_export_set_get:
 * @self: a set
 * @index: of a dialect
 *
 * Returns: (transfer none) (nullable): the export; NULL while it is being written
 */
const RemitExport *remit_export_set_get     (RemitExportSet *self,
                                             guint           index);

/**
 * remit_export_set_is_own:
 * @self: a set
 * @index: of a dialect
 *
 * Returns: whether the agent was read in that dialect
 */
gboolean           remit_export_set_is_own  (RemitExportSet *self,
                                             guint           index);

G_END_DECLS
