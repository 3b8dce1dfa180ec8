/* remit-target.h: a target in percent, written as it was written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_TARGET (remit_target_get_type ())
G_DECLARE_FINAL_TYPE (RemitTarget, remit_target, REMIT, TARGET, GtkWidget)

/**
 * RemitTarget:
 *
 * Shows `95%` as the number before a percent sign. What it emits has the sign as the value set had
 * it (`95%`, `95 %`, `95`); a value that is no percentage is shown and edited whole.
 *
 * Signals:
 * - `edited (RemitTarget *self, const char *text)`: the whole new value.
 * - `activate-below (self)`: Enter or Ctrl+Enter.
 * - `focused (self)`: the focus came into it.
 */

/**
 * remit_target_new:
 * @label: the name of the field ("Principles, target 2")
 *
 * Returns: (transfer floating): an empty target
 */
GtkWidget  *remit_target_new       (const char  *label);

/**
 * remit_target_set_label:
 * @self: a target
 * @label: the name of the field
 */
void        remit_target_set_label (RemitTarget *self,
                                    const char  *label);

/**
 * remit_target_set_text:
 * @self: a target
 * @text: (nullable): the value as written. Nothing is touched where it stands; emits nothing.
 */
void        remit_target_set_text  (RemitTarget *self,
                                    const char  *text);

/**
 * remit_target_get_text:
 * @self: a target
 *
 * Returns: (transfer none): the value set or told last
 */
const char *remit_target_get_text  (RemitTarget *self);

/**
 * remit_target_get_entry:
 * @self: a target
 *
 * Returns: (transfer none): its entry, for the focus
 */
GtkWidget  *remit_target_get_entry (RemitTarget *self);

G_END_DECLS
