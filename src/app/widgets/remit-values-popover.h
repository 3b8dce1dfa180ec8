/* remit-values-popover.h: the known values of a field, to choose one
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RemitKnownValue:
 * @value: the value as it is written
 * @caption: (nullable): a few words beside it
 * @swatch: (nullable): the colour shown before it: one of the eight colours of agents, or "none"
 *
 * A value that a field is known to take. The strings are copied by those who are given one.
 */
typedef struct
{
  const char *value;
  const char *caption;
  const char *swatch;
} RemitKnownValue;

#define REMIT_TYPE_VALUES_POPOVER (remit_values_popover_get_type ())
G_DECLARE_FINAL_TYPE (RemitValuesPopover, remit_values_popover, REMIT, VALUES_POPOVER, GtkPopover)

/**
 * RemitValuesPopover:
 *
 * Signals:
 * - `chosen (RemitValuesPopover *self, const char *value)`: the user chose a value.
 */

/**
 * remit_values_popover_new:
 * @label: (nullable): what the values are of, for assistive technology
 *
 * Returns: (transfer floating): an empty list; give it a parent or a menu button
 */
GtkWidget  *remit_values_popover_new           (const char             *label);

/**
 * remit_values_popover_new_proposals:
 *
 * Returns: (transfer floating): an empty list that never takes the focus, for
 *   remit_values_popover_propose(): the user goes on typing while it is shown
 */
GtkWidget  *remit_values_popover_new_proposals (void);

/**
 * remit_values_popover_set_label:
 * @self: a popover
 * @label: (nullable): what the values are of, for assistive technology
 */
void        remit_values_popover_set_label     (RemitValuesPopover     *self,
                                                const char             *label);

/**
 * remit_values_popover_set_values:
 * @self: a popover
 * @values: (array length=n_values): the values in the order to show
 * @n_values: how many
 */
void        remit_values_popover_set_values    (RemitValuesPopover     *self,
                                                const RemitKnownValue  *values,
                                                gsize                   n_values);

/**
 * remit_values_popover_copy_values:
 * @self: a popover
 * @from: another, which has the values to show
 */
void        remit_values_popover_copy_values   (RemitValuesPopover     *self,
                                                RemitValuesPopover     *from);

/**
 * remit_values_popover_set_current:
 * @self: a popover
 * @value: (nullable): the value that stands, selected where it is known
 */
void        remit_values_popover_set_current   (RemitValuesPopover     *self,
                                                const char             *value);

/**
 * remit_values_popover_filter:
 * @self: a popover
 * @typed: (nullable): what has been typed; %NULL or empty shows all
 * @except: (nullable) (array zero-terminated=1): values not to offer
 *
 * Shows the values that begin with @typed, then those that contain it, whatever the case. Nothing
 * is selected by this: Enter adds what was typed unless the user went down into the list.
 *
 * Returns: how many values are shown
 */
guint       remit_values_popover_filter        (RemitValuesPopover     *self,
                                                const char             *typed,
                                                const char * const     *except);

/**
 * remit_values_popover_propose:
 * @self: a popover of remit_values_popover_new_proposals()
 * @typed: what has been typed
 * @except: (nullable) (array zero-terminated=1): values not to offer
 * @entry: where it was typed: a widget in the parent of @self, or that itself
 *
 * Filters the values as remit_values_popover_filter() and shows them below @entry; where none
 * matches, or @entry is not on the screen, it closes.
 */
void        remit_values_popover_propose       (RemitValuesPopover     *self,
                                                const char             *typed,
                                                const char * const     *except,
                                                GtkWidget              *entry);

/**
 * remit_values_popover_move:
 * @self: a popover
 * @delta: rows down (positive) or up
 *
 * Moves the selection without taking the focus from an entry; above the first row none is selected.
 */
void        remit_values_popover_move          (RemitValuesPopover     *self,
                                                int                     delta);

/**
 * remit_values_popover_get_selected:
 * @self: a popover
 *
 * Returns: (transfer none) (nullable): the value selected
 */
const char *remit_values_popover_get_selected  (RemitValuesPopover     *self);

/**
 * remit_values_popover_choose_selected:
 * @self: a popover
 *
 * Closes, and emits `chosen` with the value selected, as a click on it would; without one it does
 * nothing.
 *
 * Returns: whether there was one
 */
gboolean    remit_values_popover_choose_selected (RemitValuesPopover   *self);

/**
 * remit_values_popover_find:
 * @self: a popover
 * @value: (nullable): a value
 *
 * Returns: (transfer none) (nullable): what is known of @value, valid until the values are set
 */
const RemitKnownValue *
            remit_values_popover_find          (RemitValuesPopover     *self,
                                                const char             *value);

/**
 * remit_values_popover_has_swatches:
 * @self: a popover
 *
 * Returns: whether the values are colours
 */
gboolean    remit_values_popover_has_swatches  (RemitValuesPopover     *self);

G_END_DECLS
