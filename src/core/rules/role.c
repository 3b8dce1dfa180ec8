/* role.c: rules about what sections are for: the table of the family
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "role-private.h"

static const RemitRule rules[] = {
  {
    .id = "role-triggers-missing",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("No section says when to use the agent"),
    .help = N_("In this dialect triggers, a usage section or examples say when the agent is the right one. They also help "
               "to write the description, by which tools choose."),
    .dialects = "component sectioned",
    .check = remit_role_check_triggers_missing,
  },
  {
    .id = "role-trigger-duplicate",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A trigger stands twice"),
    .help = N_("The second one changes nothing. The fix removes it."),
    .fixes = TRUE,
    .check = remit_role_check_trigger_duplicate,
  },
  {
    .id = "role-bounds-contradiction",
    .severity = REMIT_SEVERITY_ERROR,
    .title = N_("The bounds contradict each other"),
    .help = N_("The same thing is among what the agent will do and what it will not, so the model may do either. Remove "
               "it from one of the two."),
    .check = remit_role_check_bounds_contradiction,
  },
  {
    .id = "role-bounds-one-sided",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("The bounds have one side"),
    .help = N_("Bounds are clearest with both sides: what the agent will do, and what it leaves to others."),
    .check = remit_role_check_bounds_one_sided,
  },
  {
    .id = "role-confidence-gap",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The thresholds leave a gap"),
    .help = N_("A confidence protocol says what to do from 0 to 100 percent. Between two of these thresholds, or below or "
               "above all of them, it says nothing."),
    .check = remit_role_check_confidence_gap,
  },
  {
    .id = "role-confidence-overlap",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The thresholds overlap"),
    .help = N_("For some percentages two thresholds apply and say different things. Let one end where the next begins."),
    .check = remit_role_check_confidence_overlap,
  },
  {
    .id = "role-delegation-self",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("The agent hands work to itself"),
    .help = N_("The delegation names the agent’s own name. Most often the table was copied from another agent."),
    .check = remit_role_check_delegation_self,
  },
  {
    .id = "role-delegation-unknown",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("Work is handed to an agent that is not there"),
    .help = N_("No agent of this folder has the name. It may be loaded from elsewhere, or it was renamed."),
    .check = remit_role_check_delegation_unknown,
  },
  {
    .id = "role-delegation-cycle",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("Work is handed round in a circle"),
    .help = N_("The agent hands work to another that hands it back, directly or through others. Say clearly who decides, "
               "or a task may go round."),
    .check = remit_role_check_delegation_cycle,
  },
  {
    .id = "role-target-range",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A target is no percentage that can be met"),
    .help = N_("“(Target: 95%)” is a percentage over 0 and at most 100."),
    .check = remit_role_check_target_range,
  },
  {
    .id = "role-count-mismatch",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("A heading counts wrong"),
    .help = N_("The heading says how many checks or steps there are, and there are more or fewer. The fix changes the "
               "number."),
    .fixes = TRUE,
    .check = remit_role_check_count_mismatch,
  },
  {
    .id = "role-mcp-unknown-server",
    .severity = REMIT_SEVERITY_INFO,
    .title = N_("An MCP server that the agent does not have"),
    .help = N_("The frontmatter’s “mcpServers” lists the servers that the agent gets; this one is not among them."),
    .check = remit_role_check_mcp_unknown_server,
  },
};

const RemitRuleFamily remit_rules_role = { "role", rules, G_N_ELEMENTS (rules) };
