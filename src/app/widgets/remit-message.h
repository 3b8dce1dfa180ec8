/* remit-message.h: what stands under a field: severity, words, fixes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "remit-diagnostic.h"

G_BEGIN_DECLS

#define REMIT_TYPE_MESSAGE (remit_message_get_type ())
G_DECLARE_FINAL_TYPE (RemitMessage, remit_message, REMIT, MESSAGE, GtkWidget)

/**
 * RemitMessage:
 *
 * Signals:
 * - `fix (RemitMessage *self, guint fix)`: the button of a fix was pressed.
 */

/**
 * remit_message_new:
 *
 * Returns: (transfer floating): a message without words
 */
GtkWidget *remit_message_new (void);

/**
 * remit_message_set:
 * @self: a message
 * @severity: decides the icon
 * @text: the words
 * @fixes: (nullable) (array zero-terminated=1): the words of a button for each fix; %NULL for none
 */
void       remit_message_set (RemitMessage      *self,
                              RemitSeverity      severity,
                              const char        *text,
                              const char *const *fixes);

#define REMIT_TYPE_MESSAGES (remit_messages_get_type ())
G_DECLARE_FINAL_TYPE (RemitMessages, remit_messages, REMIT, MESSAGES, GtkWidget)

/**
 * RemitMessages:
 *
 * Messages one below the other, hidden while there are none.
 *
 * Signals:
 * - `fix (RemitMessages *self, guint index, guint fix)`: the button of a fix of a message was pressed.
 */

/**
 * remit_messages_new:
 *
 * Returns: (transfer floating): no messages
 */
GtkWidget *remit_messages_new   (void);

/**
 * remit_messages_set_n:
 * @self: messages
 * @n: how many there are to be; then set each with remit_messages_set()
 */
void       remit_messages_set_n (RemitMessages *self,
                                 guint          n);

/**
 * remit_messages_set:
 * @self: messages
 * @index: which, less than the number set
 * @severity: decides the icon
 * @text: the words
 * @fixes: (nullable) (array zero-terminated=1): the words of the buttons
 */
void       remit_messages_set   (RemitMessages     *self,
                                 guint              index,
                                 RemitSeverity      severity,
                                 const char        *text,
                                 const char *const *fixes);

G_END_DECLS
