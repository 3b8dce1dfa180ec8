/* remit-application.h: the application: windows, files from outside, shortcuts
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REMIT_TYPE_APPLICATION (remit_application_get_type ())
G_DECLARE_FINAL_TYPE (RemitApplication, remit_application, REMIT, APPLICATION, AdwApplication)

/**
 * remit_application_new:
 *
 * Returns: (transfer full): the application
 */
RemitApplication *remit_application_new (void);

G_END_DECLS
