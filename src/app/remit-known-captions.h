/* remit-known-captions.h: the words that explain the values of the known table, in the user's language
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-known-values.h"

G_BEGIN_DECLS

/**
 * remit_known_get_caption:
 * @known: a value of the table
 *
 * Returns: (transfer none) (nullable): its caption in the language of the user; that of the user's own table, or where
 *   there is no translation, as it is written
 */
const char *remit_known_get_caption (const RemitKnown *known);

G_END_DECLS
