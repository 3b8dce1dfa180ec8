/* remit-field-row.h: a field of a card: its name, its value, what stands under it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-message.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FIELD_ROW (remit_field_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitFieldRow, remit_field_row, REMIT, FIELD_ROW, GtkWidget)

/**
 * RemitFieldRow:
 *
 * Names stand in one column. The value names itself for assistive technology.
 */

/**
 * remit_field_row_new:
 * @name: the name of the field
 * @value: (transfer none): the widget that shows and edits it
 *
 * Returns: (transfer floating): a row
 */
GtkWidget     *remit_field_row_new          (const char    *name,
                                             GtkWidget     *value);

/**
 * remit_field_row_get_value:
 * @self: a row
 *
 * Returns: (transfer none): the widget that shows the value
 */
GtkWidget     *remit_field_row_get_value    (RemitFieldRow *self);

/**
 * remit_field_row_set_suffix:
 * @self: a row
 * @suffix: (nullable): a widget after the value
 * @over: whether it lies over the value's end and takes no room of its own
 */
void           remit_field_row_set_suffix   (RemitFieldRow *self,
                                             GtkWidget     *suffix,
                                             gboolean       over);

/**
 * remit_field_row_set_caption:
 * @self: a row
 * @caption: (nullable): small words under the value ("91 characters · ≈ 18 tokens")
 */
void           remit_field_row_set_caption  (RemitFieldRow *self,
                                             const char    *caption);

/**
 * remit_field_row_get_messages:
 * @self: a row
 *
 * Returns: (transfer none): what stands under the value
 */
RemitMessages *remit_field_row_get_messages (RemitFieldRow *self);

G_END_DECLS
