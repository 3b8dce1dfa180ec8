/* remit-field-names.h: what fields are called and how they are edited
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-agent.h"

G_BEGIN_DECLS

/**
 * RemitFieldKind:
 * @REMIT_FIELD_LINE: one line of text
 * @REMIT_FIELD_TEXT: text over several lines
 * @REMIT_FIELD_CHOICE: a text with known values
 * @REMIT_FIELD_WORDS: a list as chips
 * @REMIT_FIELD_SWITCH: true or false
 * @REMIT_FIELD_YAML: anything else, as its YAML
 */
typedef enum
{
  REMIT_FIELD_LINE,
  REMIT_FIELD_TEXT,
  REMIT_FIELD_CHOICE,
  REMIT_FIELD_WORDS,
  REMIT_FIELD_SWITCH,
  REMIT_FIELD_YAML,
} RemitFieldKind;

/* The name of a field for people, translated; an unknown key is its own name. */
const char        *remit_field_get_name  (const char  *key);
/* How a field with this value is edited; @value: (nullable): NULL for one that is to be added. */
RemitFieldKind     remit_field_get_kind  (const char  *key,
                                          JsonNode    *value);
/* The keys that have a name, in the order in which they are offered; NULL after the last. */
const char        *remit_field_get_key   (guint        index);

G_END_DECLS
