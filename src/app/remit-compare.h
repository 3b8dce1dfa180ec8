/* remit-compare.h: two texts side by side, with what differs marked
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "remit-text.h"

G_BEGIN_DECLS

/**
 * remit_compare_new:
 * @mine: the text as it is here
 * @theirs: the text as the file has it
 * @width: the room for both, in pixels; no more is taken than is needed to read
 *
 * Marks the lines from the first to the last that differ, and scrolls to them.
 *
 * Returns: (transfer floating): both, to be looked at
 */
GtkWidget *remit_compare_new (const RemitText *mine,
                              const RemitText *theirs,
                              int              width);

G_END_DECLS
