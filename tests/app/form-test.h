/* form-test.h: for tests: a form in a window, what it shows, and what a user would do with it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>

#include "remit-chips.h"
#include "remit-editor.h"
#include "remit-form-pane.h"

/* No test waits longer than this for the program to come to rest. */
#define TEST_PATIENCE_USEC (5 * G_USEC_PER_SEC)

typedef gboolean (*TestWidgetFunc) (GtkWidget *widget,
                                    gpointer   data);

/* Lets everything that waits run; a frame clock that ticks for ever does not hold it. */
static inline void
test_settle (RemitDocument *document)
{
  gint64 end = g_get_monotonic_time () + TEST_PATIENCE_USEC;

  for (guint i = 0; i < 400 && g_get_monotonic_time () < end; i++)
    if (!g_main_context_iteration (NULL, FALSE))
      break;
  remit_document_ensure_read (document);
}

/* The first widget below @widget, itself included, for which @func is true; with a @func that is never true a walk. */
static inline GtkWidget *
test_find_widget (GtkWidget     *widget,
                  TestWidgetFunc func,
                  gpointer       data)
{
  GtkWidget *found = func (widget, data) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = test_find_widget (child, func, data);
  return found;
}

static inline char *
test_get_text (RemitDocument *document)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (document), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (document), &start, &end, TRUE);
}
