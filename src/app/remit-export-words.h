/* remit-export-words.h: what an export costs, in words and icons
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-write.h"

G_BEGIN_DECLS

/**
 * RemitLossGroup:
 *
 * Under which title a loss is listed, the worst first. What widens stands there alone, whatever else became of it.
 */
typedef enum
{
  REMIT_LOSS_WIDENS,
  REMIT_LOSS_DROPPED,
  REMIT_LOSS_CARRIED,
  REMIT_LOSS_RESHAPED,
  REMIT_LOSS_RENAMED,
  REMIT_LOSS_KEPT,
} RemitLossGroup;

#define REMIT_N_LOSS_GROUPS (REMIT_LOSS_KEPT + 1)

/**
 * remit_loss_get_group:
 * @loss: a loss
 *
 * Returns: the group that it is listed in
 */
RemitLossGroup remit_loss_get_group           (const RemitLoss   *loss);

/**
 * remit_loss_group_get_title:
 * @group: a group
 *
 * Returns: (transfer none): its title, translated
 */
const char    *remit_loss_group_get_title     (RemitLossGroup     group);

/**
 * remit_loss_group_get_icon_name:
 * @group: a group
 *
 * Returns: (transfer none): the name of its icon
 */
const char    *remit_loss_group_get_icon_name (RemitLossGroup     group);

/**
 * remit_loss_dup_name:
 * @loss: a loss
 * @agent: what was written
 *
 * Returns: (transfer full): the field or section it is about, in the words of the form
 */
char          *remit_loss_dup_name            (const RemitLoss   *loss,
                                               const RemitAgent  *agent);

/**
 * remit_loss_dup_caption:
 * @loss: a loss
 * @name: its name, from remit_loss_dup_name()
 *
 * Returns: (transfer full): what became of it in a few words, which go under the title of its group; the whole sentence
 *   is its message
 */
char          *remit_loss_dup_caption         (const RemitLoss   *loss,
                                               const char        *name);

/**
 * remit_export_dup_verdict:
 * @export: (nullable): an export; NULL while it is being written
 * @own: whether it is in the dialect that the file is written in
 *
 * Returns: (transfer full): what it costs: "All kept", "Widens tools · 7 carried"
 */
char          *remit_export_dup_verdict       (const RemitExport *export,
                                               gboolean           own);

/**
 * remit_export_get_icon:
 * @export: an export
 * @own: whether it is in the dialect that the file is written in
 * @css_class: (out) (transfer none): the class of its colour
 *
 * Returns: (transfer none) (nullable): an icon's name: a check mark where all has a place, a warning where something is lost
 */
const char    *remit_export_get_icon          (const RemitExport *export,
                                               gboolean           own,
                                               const char       **css_class);

G_END_DECLS
