/* remit-recent.h: the files that were open lately
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * remit_recent_add:
 * @file: a file that was opened or saved
 */
void       remit_recent_add      (GFile         *file);

/**
 * remit_recent_list:
 * @max: how many at most
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the files this program opened that still exist, latest first
 */
GPtrArray *remit_recent_list     (guint          max);

/**
 * remit_recent_fill_menu:
 * @menu: is emptied and filled with `win.open-uri` for each
 */
void       remit_recent_fill_menu
                                 (GMenu         *menu);

/**
 * remit_recent_clear:
 *
 * Forgets the files this program opened.
 */
void       remit_recent_clear    (void);

/**
 * remit_recent_dup_age:
 * @info: a file
 *
 * Returns: (transfer full): when it was last opened: "Yesterday"
 */
char      *remit_recent_dup_age  (GtkRecentInfo *info);

G_END_DECLS
