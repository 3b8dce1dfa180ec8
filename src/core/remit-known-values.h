/* remit-known-values.h: the dated table of values that the tools know: models, colours, modes, tools
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-text.h"

G_BEGIN_DECLS

/**
 * RemitKnown:
 * @value: the value as it is written in a file
 * @caption: (nullable): a few words that explain it
 */
typedef struct
{
  char *value;
  char *caption;
} RemitKnown;

/**
 * RemitKnownValues:
 *
 * What `data/known-values.yaml` says. Immutable once it is shared; then any thread may look into it.
 */
typedef struct _RemitKnownValues RemitKnownValues;

/**
 * remit_known_values_new:
 * @text: the table, as YAML without fences
 *
 * Reads a table. An entry of a list is a value, or a map of one value to its caption; everything else is passed over.
 *
 * Returns: (transfer full): the table, empty where the text has none
 */
RemitKnownValues *remit_known_values_new  (const RemitText        *text);

/**
 * remit_known_values_extend:
 * @values: a table
 * @text: another, in the same form
 *
 * Adds what another table says: a user's own. A value that both have gets the other's caption; a list that only the
 * other has is new.
 *
 * Returns: (transfer full) (nullable): where @text is not YAML, the line and the reason ("3: …"); what could be
 *   understood was added all the same
 */
char             *remit_known_values_extend (RemitKnownValues      *values,
                                             const RemitText       *text);

/**
 * remit_known_values_ref:
 * @values: a table
 *
 * Returns: (transfer full): @values, with one reference more; from any thread
 */
RemitKnownValues *remit_known_values_ref  (RemitKnownValues       *values);

/**
 * remit_known_values_unref:
 * @values: (transfer full): a table
 *
 * Gives a reference back; the last one frees the table with all entries got from it. From any thread.
 */
void              remit_known_values_unref (RemitKnownValues      *values);

/**
 * remit_known_values_get:
 * @values: the table
 * @key: a field's canonical key
 * @n_known: (out): how many there are
 *
 * The values known for a field, in the table's order. `disallowedTools` knows what `tools` knows. Other lists of the table
 * are got by their names in the same way: `keys` (a key and the type of its value), `other-keys` (keys of house styles),
 * `retired` (a tool and what replaces it), `never-given` (a tool that no subagent gets), `color-near` (a colour and the
 * known one that is nearest), `color-hue` (a known colour and its hue in degrees), `unasked` (a mode that asks nothing),
 * `limits` (what may not be longer, and how long), `secrets` (what keys of services start with, and how many characters
 * follow).
 *
 * Returns: (transfer none) (array length=n_known) (nullable): the values
 */
const RemitKnown *remit_known_values_get  (const RemitKnownValues *values,
                                           const char             *key,
                                           gsize                  *n_known);

/**
 * remit_known_values_find:
 * @values: the table
 * @key: the name of a list
 * @value: a value
 *
 * Returns: (transfer none) (nullable): the entry of that value
 */
const RemitKnown *remit_known_values_find (const RemitKnownValues *values,
                                           const char             *key,
                                           const char             *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitKnownValues, remit_known_values_unref)

G_END_DECLS
