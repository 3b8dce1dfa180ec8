/* remit-saving.h: saving documents, with the questions that come up
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

/**
 * remit_save_async:
 * @parent: the window that asks
 * @document: what to save
 * @as: TRUE to choose another place even where the document has a file
 * @callback: called when it is over; the source of the result is @parent
 * @data: for @callback
 *
 * Saves a document. An untitled one asks where to; a file that another program changed is only written over when the
 * user says so. A failure is told with its reason.
 */
void     remit_save_async            (GtkWindow           *parent,
                                      RemitDocument       *document,
                                      gboolean             as,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data);

/**
 * remit_save_finish:
 * @result: from remit_save_async()
 *
 * Returns: whether the document was saved
 */
gboolean remit_save_finish           (GAsyncResult        *result);

/**
 * remit_confirm_close_async:
 * @parent: the window that asks
 * @documents: (element-type RemitDocument): what is about to be closed
 * @callback: called when it is over; the source of the result is @parent
 * @data: for @callback
 *
 * Asks once for all of them that have unsaved changes, and saves them where the user wants to.
 */
void     remit_confirm_close_async   (GtkWindow           *parent,
                                      GPtrArray           *documents,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data);

/**
 * remit_confirm_close_finish:
 * @result: from remit_confirm_close_async()
 *
 * Returns: whether they may be closed
 */
gboolean remit_confirm_close_finish  (GAsyncResult        *result);

G_END_DECLS
