/* remit-welcome-row.h: a template or a recent file on the welcome page
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_WELCOME_ROW (remit_welcome_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitWelcomeRow, remit_welcome_row, REMIT, WELCOME_ROW, GtkListBoxRow)

/**
 * remit_welcome_row_new:
 * @title: its name
 * @subtitle: a line about it
 * @note: (nullable): what stands at its end
 *
 * Returns: (transfer floating): a row; give it an action
 */
GtkWidget *remit_welcome_row_new (const char *title,
                                  const char *subtitle,
                                  const char *note);

G_END_DECLS
