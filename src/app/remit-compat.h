/* remit-compat.h: choosing files, asking questions, opening addresses
 *
 * The only place that uses what newer toolkits replace: GtkFileChooserNative, AdwMessageDialog, gtk_show_uri_full().
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * remit_choose_files_async:
 * @parent: the window that asks
 * @folder: (nullable): where to start
 * @callback: called when it is over; the source of the result is @parent
 * @data: for @callback
 *
 * Lets the user choose files to open.
 */
void       remit_choose_files_async  (GtkWindow           *parent,
                                      GFile               *folder,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data);

/**
 * remit_choose_files_finish:
 * @result: from remit_choose_files_async()
 *
 * Returns: (transfer full) (nullable) (element-type GFile): the files; NULL where the user gave up
 */
GPtrArray *remit_choose_files_finish (GAsyncResult        *result);

/**
 * remit_choose_target_async:
 * @parent: the window that asks
 * @folder: (nullable): where to start
 * @name: the name to propose
 * @callback: called when it is over; the source of the result is @parent
 * @data: for @callback
 *
 * Lets the user choose where to save; replacing a file has been confirmed.
 */
void       remit_choose_target_async (GtkWindow           *parent,
                                      GFile               *folder,
                                      const char          *name,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data);

/**
 * remit_choose_target_finish:
 * @result: from remit_choose_target_async()
 *
 * Returns: (transfer full) (nullable): where to save; NULL where the user gave up
 */
GFile     *remit_choose_target_finish
                                     (GAsyncResult        *result);

/**
 * remit_choose_folder_async:
 * @parent: the window that asks
 * @title: what the folder is for
 * @folder: (nullable): where to start
 * @callback: called when it is over; the source of the result is @parent
 * @data: for @callback
 *
 * Lets the user choose a folder.
 */
void       remit_choose_folder_async (GtkWindow           *parent,
                                      const char          *title,
                                      GFile               *folder,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data);

/**
 * remit_choose_folder_finish:
 * @result: from remit_choose_folder_async()
 *
 * Returns: (transfer full) (nullable): the folder; NULL where the user gave up
 */
GFile     *remit_choose_folder_finish
                                     (GAsyncResult        *result);

/**
 * RemitAnswer:
 * @id: what remit_ask_finish() returns for it
 * @label: the button, translated, with a mnemonic
 * @appearance: how it looks
 */
typedef struct
{
  const char            *id;
  const char            *label;
  AdwResponseAppearance  appearance;
} RemitAnswer;

/**
 * remit_ask_async:
 * @parent: the window that asks
 * @heading: the question
 * @body: (nullable): what follows from the answers
 * @extra: (nullable) (transfer floating): more to show below
 * @answers: (array length=n_answers): the buttons; the first is also Escape, the last also Enter unless it destroys
 * @n_answers: how many
 * @callback: called when it is over; the source of the result is @parent
 * @data: for @callback
 *
 * Asks. With a single answer it tells.
 */
void       remit_ask_async           (GtkWindow           *parent,
                                      const char          *heading,
                                      const char          *body,
                                      GtkWidget           *extra,
                                      const RemitAnswer   *answers,
                                      guint                n_answers,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data);

/**
 * remit_ask_finish:
 * @result: from remit_ask_async()
 *
 * Returns: (transfer full): the id of the answer
 */
char      *remit_ask_finish          (GAsyncResult        *result);

/**
 * remit_tell:
 * @parent: the window that tells
 * @heading: what happened
 * @body: (nullable): why
 * @extra: (nullable) (transfer floating): more to show below
 */
void       remit_tell                (GtkWindow           *parent,
                                      const char          *heading,
                                      const char          *body,
                                      GtkWidget           *extra);

/**
 * remit_open_address_async:
 * @parent: the window that asks; the source of the result
 * @address: a URI
 * @callback: called when it is over; the source of the result is @parent
 * @data: for @callback
 *
 * Opens it in the program that the user has for its kind: a page of the web in the browser.
 */
void       remit_open_address_async  (GtkWindow           *parent,
                                      const char          *address,
                                      GAsyncReadyCallback  callback,
                                      gpointer             data);

/**
 * remit_open_address_finish:
 * @result: from remit_open_address_async()
 *
 * Returns: FALSE where no program could be started
 */
gboolean   remit_open_address_finish (GAsyncResult        *result);

G_END_DECLS
