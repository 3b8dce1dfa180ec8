/* remit-source-style.h: the colours of the source
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

/**
 * remit_source_style_get:
 * @dark: for a dark window
 *
 * The platform's colours, with those changed that are too faint to read. GtkSourceView reads styles from files alone, so
 * ours are put into the user's cache folder first; where that cannot be, the platform's are used as they are.
 *
 * Returns: (transfer none) (nullable): the style scheme
 */
GtkSourceStyleScheme *remit_source_style_get (gboolean dark);

G_END_DECLS
