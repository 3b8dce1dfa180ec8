/* widgets-test.h: for tests: a widget in a window, what it tells, and the keys a user presses
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>
#include <string.h>

#include "widgets/remit-bounds.h"
#include "widgets/remit-card.h"
#include "widgets/remit-chip.h"
#include "widgets/remit-chips.h"
#include "widgets/remit-choice.h"
#include "widgets/remit-coverage-bar.h"
#include "widgets/remit-field-row.h"
#include "widgets/remit-grid.h"
#include "widgets/remit-group-title.h"
#include "widgets/remit-item-list.h"

typedef struct
{
  GPtrArray *told; /* one string a signal: its name and parameters */
} Log;

static inline void
log_init (Log *log)
{
  log->told = g_ptr_array_new_with_free_func (g_free);
}

static inline char *
log_take (Log *log)
{
  char *all;

  g_ptr_array_add (log->told, NULL);
  all = g_strjoinv ("; ", (char **) log->told->pdata);
  g_ptr_array_set_size (log->told, 0);
  return all;
}

#define assert_told(log, expected)                                                               \
  G_STMT_START                                                                                   \
  {                                                                                              \
    g_autofree char *told = log_take (log);                                                      \
    g_assert_cmpstr (told, ==, expected);                                                        \
  }                                                                                              \
  G_STMT_END

static inline void
append_value (GString *line, const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_string_append_printf (line, " '%s'", g_value_get_string (value));
  else if (G_VALUE_HOLDS_UINT (value))
    g_string_append_printf (line, " %u", g_value_get_uint (value));
  else if (G_VALUE_HOLDS_INT (value))
    g_string_append_printf (line, " %d", g_value_get_int (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_string_append (line, g_value_get_boolean (value) ? " yes" : " no");
}

static inline void
log_marshal (GClosure *closure, GValue *result, guint n_values, const GValue *values,
             gpointer hint, gpointer data)
{
  Log     *log = closure->data;
  GString *line = g_string_new (g_signal_name (((GSignalInvocationHint *) hint)->signal_id));

  for (guint i = 1; i < n_values; i++)
    append_value (line, &values[i]);
  g_ptr_array_add (log->told, g_string_free (line, FALSE));
}

/* Writes down every signal of @widget's own type, but where the focus went. */
static inline void
log_listen (Log *log, gpointer widget)
{
  g_autofree guint *ids = NULL;
  guint             n;

  ids = g_signal_list_ids (G_OBJECT_TYPE (widget), &n);
  for (guint i = 0; i < n; i++)
    {
      GClosure *closure;

      if (strstr (g_signal_name (ids[i]), "focused"))
        continue;
      closure = g_closure_new_simple (sizeof (GClosure), log);
      g_closure_set_marshal (closure, log_marshal);
      g_signal_connect_closure_by_id (widget, ids[i], 0, closure, FALSE);
    }
}

static inline void
log_clear (Log *log)
{
  g_ptr_array_unref (log->told);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Log, log_clear)

static inline gboolean
on_time (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets frames and idles happen. */
static inline void
wait_a_little (void)
{
  gboolean done = FALSE;

  g_timeout_add (120, on_time, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static inline GtkWidget *
show (GtkWidget *child, int width)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), child);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 500);
  gtk_window_present (GTK_WINDOW (window));
  wait_a_little ();
  return window;
}

static inline void
type_at (RemitGrowText *field, int offset, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkTextIter    iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_buffer_insert_interactive (buffer, &iter, text, -1, TRUE);
}

/* Presses @key on the widget's own controllers: those of a chip, and those that come before the ones
 * of a text view or an entry. */
static inline gboolean
press (gpointer widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (widget));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && (REMIT_IS_CHIP (widget)
              || gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  return handled;
}

static inline char *
dup_buffer (RemitGrowText *field)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "text", &text, NULL);
  return text;
}

#define assert_shows(field, expected)                                                            \
  G_STMT_START                                                                                   \
  {                                                                                              \
    g_autofree char *shown = dup_buffer (field);                                                 \
    g_assert_cmpstr (shown, ==, expected);                                                       \
    g_assert_cmpstr (remit_grow_text_get_text (field), ==, expected);                            \
  }                                                                                              \
  G_STMT_END

static inline void
assert_label (gpointer widget, const char *expected)
{
  g_autofree char *found = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, expected);

  g_assert_cmpstr (found, ==, NULL);
}

static inline RemitGrowText *
new_field (void)
{
  return REMIT_GROW_TEXT (g_object_ref_sink (remit_grow_text_new ("Name")));
}
