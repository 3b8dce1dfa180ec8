/* main.c: starts the application
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "remit-application.h"
#include "remit-arena.h"

int
main (int argc, char **argv)
{
  /* Run from the build folder, the translations are there. */
  const char *locales = g_getenv ("REMIT_LOCALEDIR");
  g_autoptr (RemitApplication) application = NULL;

  remit_arena_keep_freed ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales != NULL ? locales : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (PACKAGE_NAME);

  application = remit_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
