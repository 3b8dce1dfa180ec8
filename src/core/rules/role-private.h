/* role-private.h: what the files of the role family share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-check-private.h"

G_BEGIN_DECLS

/* role-lists.c */
void remit_role_check_triggers_missing     (RemitInspection *inspection);
void remit_role_check_trigger_duplicate    (RemitInspection *inspection);
void remit_role_check_bounds_contradiction (RemitInspection *inspection);
void remit_role_check_bounds_one_sided     (RemitInspection *inspection);

/* role-numbers.c */
void remit_role_check_confidence_gap       (RemitInspection *inspection);
void remit_role_check_confidence_overlap   (RemitInspection *inspection);
void remit_role_check_target_range         (RemitInspection *inspection);
void remit_role_check_count_mismatch       (RemitInspection *inspection);

/* role-delegation.c */
void remit_role_check_delegation_self      (RemitInspection *inspection);
void remit_role_check_delegation_unknown   (RemitInspection *inspection);
void remit_role_check_delegation_cycle     (RemitInspection *inspection);
void remit_role_check_mcp_unknown_server   (RemitInspection *inspection);

G_END_DECLS
