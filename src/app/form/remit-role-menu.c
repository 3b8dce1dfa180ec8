/* remit-role-menu.c: the menu of the roles that a section can have
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-role-menu.h"

#include <glib/gi18n.h>

#include "remit-section-name.h"

#define MOST_ROLES 6

static const struct
{
  const char *title;
  guint       n_roles;
  RemitRole   roles[MOST_ROLES];
} groups[] = {
  { N_("Who It Is"), 5, { REMIT_ROLE_MISSION, REMIT_ROLE_MINDSET, REMIT_ROLE_EXPERTISE,
                          REMIT_ROLE_USAGE, REMIT_ROLE_TRIGGERS } },
  { N_("How It Thinks"), 4, { REMIT_ROLE_CONFIDENCE, REMIT_ROLE_EVIDENCE, REMIT_ROLE_FOCUS,
                              REMIT_ROLE_PRINCIPLES } },
  { N_("What It Does"), 5, { REMIT_ROLE_PROCESS, REMIT_ROLE_CHECKLIST, REMIT_ROLE_COMPLETION,
                             REMIT_ROLE_OUTPUTS, REMIT_ROLE_BOUNDS } },
  { N_("What It Works With"), 5, { REMIT_ROLE_MCP, REMIT_ROLE_TOOLS_GUIDANCE, REMIT_ROLE_DELEGATION,
                                   REMIT_ROLE_HANDOFF, REMIT_ROLE_MEMORY } },
  { N_("What It Knows"), 6, { REMIT_ROLE_EXAMPLES, REMIT_ROLE_PATTERNS, REMIT_ROLE_ANTIPATTERNS,
                              REMIT_ROLE_COMMUNICATION, REMIT_ROLE_GOTCHAS, REMIT_ROLE_CLOSING } },
};

static void
append_role (GMenu      *menu,
             RemitRole   role,
             const char *label,
             const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", remit_role_get_id (role));
  g_menu_append_item (menu, item);
}

void
remit_role_menu_fill (GMenu              *menu,
                      const RemitDialect *dialect,
                      const char         *action)
{
  g_autoptr (GMenu) last = g_menu_new ();

  g_menu_remove_all (menu);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GMenu) roles = g_menu_new ();

      for (guint j = 0; j < groups[i].n_roles; j++)
        if (remit_dialect_has_place (dialect, groups[i].roles[j]))
          append_role (roles, groups[i].roles[j], remit_role_get_name (groups[i].roles[j]), action);
      g_menu_append_submenu (menu, _(groups[i].title), G_MENU_MODEL (roles));
    }

  append_role (last, REMIT_ROLE_SECTION, _("Other Section"), action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
}
