/* remit-window.h: the window: header, tabs, welcome page
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "remit-page.h"

G_BEGIN_DECLS

#define REMIT_TYPE_WINDOW (remit_window_get_type ())
G_DECLARE_FINAL_TYPE (RemitWindow, remit_window, REMIT, WINDOW, AdwApplicationWindow)

/**
 * RemitWindow:
 *
 * Actions: open, open-uri(s), new(s), close-tab, next-tab, previous-tab, view-mode(s), cycle-view, show-problems,
 * show-outline, cancel-opening; those of the selected page are there as `page.*`.
 */

/**
 * remit_window_new:
 * @application: the application
 *
 * Returns: (transfer floating): a window with the welcome page
 */
GtkWidget *remit_window_new  (AdwApplication  *application);

/**
 * remit_window_set_knowledge:
 * @self: a window without tabs
 * @knowledge: what is known beside the documents that it opens
 */
void       remit_window_set_knowledge (RemitWindow    *self,
                                       RemitKnowledge *knowledge);

/**
 * remit_window_tell:
 * @self: a window
 * @text: something to tell in passing
 */
void       remit_window_tell (RemitWindow     *self,
                              const char      *text);

/**
 * remit_window_open:
 * @self: a window
 * @files: (array length=n_files): files and folders
 * @n_files: how many
 *
 * Opens each file in a tab, of a folder all agents; one that is open already is shown. What cannot be opened is told.
 */
void       remit_window_open (RemitWindow     *self,
                              GFile          **files,
                              guint            n_files);

/**
 * remit_window_restore:
 * @self: a window without tabs
 *
 * Opens what was open in all windows when they were last closed together, or in the last one. Files that are gone are passed over.
 */
void       remit_window_restore (RemitWindow  *self);

/**
 * remit_window_restore_drafts:
 * @self: the first window
 *
 * Brings back what was not saved when the program ended without asking, each in its tab, and shows the last one.
 */
void       remit_window_restore_drafts (RemitWindow *self);

/**
 * remit_window_quit:
 * @self: the window that asks
 *
 * Asks once for the unsaved changes in all windows of the application, and closes them all.
 */
void       remit_window_quit (RemitWindow     *self);

/**
 * remit_window_add:
 * @self: a window
 * @document: shown in a new tab, which is selected
 */
void       remit_window_add  (RemitWindow     *self,
                              RemitDocument   *document);

G_END_DECLS
