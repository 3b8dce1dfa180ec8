/* window-test.h: for tests: time for a window to come to rest
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

/* A window that still draws something new after so long is not waited for: what blinks or spins never rests. */
#define TEST_MOST_LOOKS 300

static inline gboolean
test_raise_flag (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

/* Runs what waits for an idle moment, the next frame or a thread, for so long at least. On a busy machine as well all
 * that was due before has been done then. */
static inline void
test_wait (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, milliseconds, test_raise_flag, &over, NULL);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Waits for a state, however long it takes: the limit of the test is for what hangs. */
#define test_until(state) \
  G_STMT_START            \
  {                       \
    while (!(state))      \
      test_wait (10);     \
  }                       \
  G_STMT_END

/* What a widget looks like; %NULL when it was not drawn yet. */
static inline GBytes *
test_look_at (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);

  return node != NULL ? gsk_render_node_serialize (node) : NULL;
}

/* Waits until a window is there and draws the same three times in a row. */
static inline void
test_rest (GtkWidget *window)
{
  g_autoptr (GBytes) last = NULL;
  guint same = 0;

  for (guint i = 0; same < 3 && i < TEST_MOST_LOOKS; i++)
    {
      g_autoptr (GBytes) now = NULL;

      test_wait (100);
      now = test_look_at (window);
      same = now != NULL && last != NULL && g_bytes_equal (now, last) ? same + 1 : 0;
      g_clear_pointer (&last, g_bytes_unref);
      last = g_steal_pointer (&now);
    }
  g_assert_nonnull (last);
}
