/* remit-opener.h: goes through files and folders to open, one at a time
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define REMIT_TYPE_OPENER (remit_opener_get_type ())
G_DECLARE_FINAL_TYPE (RemitOpener, remit_opener, REMIT, OPENER, GObject)

/**
 * RemitOpener:
 *
 * Walks folders in a thread and hands out one file whenever nothing else is to be done, so that the window answers
 * while many are opened.
 *
 * Signals:
 * - `file (RemitOpener *self, GFile *file)`: open this file now; call remit_opener_refuse() where that fails.
 * - `progress (RemitOpener *self, guint done, guint total)`
 * - `done (RemitOpener *self)`: all are opened or refused, or it was cancelled.
 */

/**
 * remit_opener_new:
 *
 * Returns: (transfer full): an opener with nothing to do
 */
RemitOpener     *remit_opener_new         (void);

/**
 * remit_opener_add:
 * @self: an opener, idle or at work
 * @file: a file or a folder
 */
void             remit_opener_add         (RemitOpener *self,
                                           GFile       *file);

/**
 * remit_opener_finish:
 * @self: an opener
 *
 * Has `done` emitted, soon, even where nothing was added: for what was refused before.
 */
void             remit_opener_finish      (RemitOpener *self);

/**
 * remit_opener_refuse:
 * @self: an opener
 * @file: what was not opened
 * @reason: why
 */
void             remit_opener_refuse      (RemitOpener *self,
                                           GFile       *file,
                                           const char  *reason);

/**
 * remit_opener_cancel:
 * @self: an opener
 *
 * Forgets what has not been opened yet.
 */
void             remit_opener_cancel      (RemitOpener *self);

/**
 * remit_opener_take_refused:
 * @self: an opener
 *
 * Returns: (transfer full) (element-type utf8): a line for each file that was refused, "name: reason"; empty afterwards
 */
GPtrArray       *remit_opener_take_refused (RemitOpener *self);

G_END_DECLS
