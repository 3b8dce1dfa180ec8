/* remit-preferences.h: what the user can choose for all windows
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REMIT_TYPE_PREFERENCES (remit_preferences_get_type ())
G_DECLARE_FINAL_TYPE (RemitPreferences, remit_preferences, REMIT, PREFERENCES, AdwPreferencesWindow)

/**
 * remit_preferences_new:
 * @parent: the window that they are opened from
 *
 * Each row shows a key of the settings and writes it at once; whoever is concerned listens to the settings.
 *
 * Returns: (transfer none): a window
 */
GtkWindow *remit_preferences_new            (GtkWindow       *parent);

/**
 * remit_preferences_bind_colors:
 * @settings: the settings of the program
 * @manager: what chooses between light and dark for all windows
 *
 * Lets @manager follow the settings.
 */
void       remit_preferences_bind_colors    (GSettings       *settings,
                                             AdwStyleManager *manager);

G_END_DECLS
