/* remit-group-title.h: the title of a group of sections
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-grow-text.h"

G_BEGIN_DECLS

#define REMIT_TYPE_GROUP_TITLE (remit_group_title_get_type ())
G_DECLARE_FINAL_TYPE (RemitGroupTitle, remit_group_title, REMIT, GROUP_TITLE, GtkWidget)

/**
 * RemitGroupTitle:
 *
 * A title between cards, never a card around cards.
 *
 * Signals:
 * - `title-edited (RemitGroupTitle *self, const char *text)`
 * - `parallel-toggled (self, gboolean parallel)`: by the user; the toggle shows what the owner sets
 * - `move (self, int delta)`: Alt+Up and Alt+Down in the title
 */

/**
 * remit_group_title_new:
 * @title: (nullable): the title
 *
 * Returns: (transfer floating): a title without toggle
 */
GtkWidget     *remit_group_title_new               (const char      *title);

/**
 * remit_group_title_set_title:
 * @self: a group title
 * @title: (nullable): the title
 */
void           remit_group_title_set_title         (RemitGroupTitle *self,
                                                    const char      *title);

/**
 * remit_group_title_set_parallel:
 * @self: a group title
 * @shown: whether the group may be worked in parallel at all
 * @parallel: whether it is
 */
void           remit_group_title_set_parallel      (RemitGroupTitle *self,
                                                    gboolean         shown,
                                                    gboolean         parallel);

/**
 * remit_group_title_get_field:
 * @self: a group title
 *
 * Returns: (transfer none): the title's field
 */
RemitGrowText *remit_group_title_get_field         (RemitGroupTitle *self);

G_END_DECLS
