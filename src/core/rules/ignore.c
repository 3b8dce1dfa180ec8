/* ignore.c: rules about what is ignored
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-check-private.h"

static const RemitRule rules[] = {
  {
    .id = "ignore-unused",
    .severity = REMIT_SEVERITY_WARNING,
    .title = N_("An ignore silences nothing"),
    .help = N_("A comment “remit: ignore RULE”, or an entry of “remit-ignore” in the frontmatter, names a rule that "
               "finds nothing there, or that does not exist. Such leftovers hide the next fault of that kind: remove "
               "them when what they silenced is mended."),
  },
};

const RemitRuleFamily remit_rules_ignore = { "ignore", rules, G_N_ELEMENTS (rules) };
