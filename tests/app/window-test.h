/* window-test.h: for tests: time for a window to come to rest
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

static inline gboolean
test_raise_flag (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

/* Runs what waits for an idle moment, the next frame or a thread, for so long. */
static inline void
test_wait (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, test_raise_flag, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}
