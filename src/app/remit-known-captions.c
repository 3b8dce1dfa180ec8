/* remit-known-captions.c: the words that explain the values of the known table, in the user's language
 *
 * The table is data that no translation reads. Its captions stand here once more to be found; a
 * test compares.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-known-captions.h"

#include <glib/gi18n-lib.h>

static const char *const captions[] = {
  /* Translators: these explain values of a field in a menu: the value “inherit”, and beside it: */
  NC_("caption", "the model of the conversation"),
  NC_("caption", "fast"),
  NC_("caption", "balanced"),
  NC_("caption", "thorough"),
  NC_("caption", "asks as usual"),
  NC_("caption", "edits files without asking"),
  NC_("caption", "refuses what it would have to ask"),
  NC_("caption", "asks nothing"),
  NC_("caption", "reads only"),
  NC_("caption", "for all projects"),
  NC_("caption", "shared with the project"),
  NC_("caption", "this project, not shared"),
  NC_("caption", "another name of Agent"),
};

const char *
remit_known_get_caption (const RemitKnown *known)
{
  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    if (g_strcmp0 (known->caption, captions[i]) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "caption", captions[i]);

  return known->caption;
}
