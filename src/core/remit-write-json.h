/* remit-write-json.h: what an export cost, as JSON
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-write.h"

G_BEGIN_DECLS

/**
 * remit_losses_to_json:
 * @losses: (element-type RemitLoss): the losses of an export
 *
 * Makes the loss report of docs/conversions.md: for each loss its path, role (null for a field), disposition, target (null where
 * dropped) and message; `"widens": true` only where it does.
 *
 * Returns: (transfer full): an array of objects, in the losses' order
 */
JsonNode *remit_losses_to_json (const GPtrArray *losses);

G_END_DECLS
