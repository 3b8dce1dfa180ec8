/* remit-role-menu.h: the menu of the roles that a section can have
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "remit-dialect.h"

G_BEGIN_DECLS

/**
 * remit_role_menu_fill:
 * @menu: is emptied and filled
 * @dialect: whose roles are offered
 * @action: the stateful action that takes a role's id: "section.role"
 *
 * Some twenty roles are too many for one menu: they stand in submenus, by what they say of an agent.
 */
void remit_role_menu_fill (GMenu              *menu,
                           const RemitDialect *dialect,
                           const char         *action);

G_END_DECLS
