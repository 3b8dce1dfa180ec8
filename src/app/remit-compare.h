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
 * @height: the same
 *
 * Marks the lines that differ, scrolls to the first, and has buttons that go through the others.
 *
 * Returns: (transfer floating): both, to be looked at
 */
GtkWidget *remit_compare_new (const RemitText *mine,
                              const RemitText *theirs,
                              int              width,
                              int              height);

G_END_DECLS
