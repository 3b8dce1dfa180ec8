/* remit-section-name.h: what a section is called on the screen
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-dialect.h"

G_BEGIN_DECLS

/* (transfer full): its heading as written, else the dialect's name of its role. */
char       *remit_section_get_display_name (const RemitAgent   *agent,
                                            const RemitSection *section);
/* (nullable): the role's title, where the name does not say it. */
const char *remit_section_get_caption      (const RemitSection *section,
                                            const char         *display_name);
/* Whether a person can give it another heading: it has words of its own in the text. */
gboolean    remit_section_can_rename       (const RemitSection *section);

/* Whether the dialect has a place for sections of the role: a role without a slot is named by its title; only a slot of no
 * form says that there is none. */
gboolean    remit_dialect_has_place      (const RemitDialect *dialect,
                                          RemitRole           role);

G_END_DECLS
