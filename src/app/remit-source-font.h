/* remit-source-font.h: the font of the source
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * remit_source_font_dup_css:
 * @settings: the settings of the program
 * @steps: how many points larger than usual, less than 0 for smaller
 *
 * Returns: (transfer full): style for the text view that has the font of the settings
 */
char     *remit_source_font_dup_css (GSettings             *settings,
                                     int                    steps);

/**
 * remit_source_font_suits:
 * @family: a family of fonts
 * @face: (nullable): one of it
 * @data: not used
 *
 * A #GtkFontFilterFunc.
 *
 * Returns: whether its letters are all of one width, as tables and indents in a source need them
 */
gboolean  remit_source_font_suits   (const PangoFontFamily *family,
                                     const PangoFontFace   *face,
                                     gpointer               data);

G_END_DECLS
