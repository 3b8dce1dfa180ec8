/* remit-welcome.h: what to begin with when no file is open
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_WELCOME (remit_welcome_get_type ())
G_DECLARE_FINAL_TYPE (RemitWelcome, remit_welcome, REMIT, WELCOME, GtkWidget)

/**
 * RemitWelcome:
 *
 * Its rows and buttons activate `win.open`, `win.new` with a dialect's id, and `win.open-uri` with an address. The
 * recent files are looked up whenever the page is shown.
 */

/**
 * remit_welcome_set_narrow:
 * @self: a welcome page
 * @narrow: TRUE to put the lists below each other
 */
void remit_welcome_set_narrow (RemitWelcome *self,
                               gboolean      narrow);

G_END_DECLS
