/* remit-find-bar.h: find and replace in the source
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define REMIT_TYPE_FIND_BAR (remit_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (RemitFindBar, remit_find_bar, REMIT, FIND_BAR, GtkWidget)

/**
 * remit_find_bar_set_view:
 * @self: a bar
 * @view: the view to search in, which has its buffer already
 */
void remit_find_bar_set_view (RemitFindBar  *self,
                              GtkSourceView *view);

/**
 * remit_find_bar_open:
 * @self: a bar
 * @replace: whether to show what to replace with as well
 *
 * Shows the bar and takes the focus; a selection within one line is what is sought then.
 */
void remit_find_bar_open     (RemitFindBar  *self,
                              gboolean       replace);

/**
 * remit_find_bar_step:
 * @self: a bar
 * @forward: FALSE to go backwards
 *
 * Selects the next match after the caret, around the end.
 */
void remit_find_bar_step     (RemitFindBar  *self,
                              gboolean       forward);

G_END_DECLS
