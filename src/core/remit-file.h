/* remit-file.h: files: load, atomic save, folder walk
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "remit-known-values.h"
#include "remit-text.h"

G_BEGIN_DECLS

/* The largest file that is read, in bytes. */
#define REMIT_FILE_MAX_SIZE (256 * 1024 * 1024)

/**
 * remit_file_load:
 * @file: a file
 * @etag: (out) (optional) (transfer full): the version that was read, to pass to remit_file_save()
 * @cancellable: (nullable): to stop it
 *
 * Reads a whole file, bytes as they are.
 *
 * Returns: (transfer full): the text, or NULL with a GIOError: IS_DIRECTORY for a folder, MESSAGE_TOO_LARGE over
 *   %REMIT_FILE_MAX_SIZE, NOT_FOUND, PERMISSION_DENIED …
 */
RemitText *remit_file_load       (GFile          *file,
                                  char          **etag,
                                  GCancellable   *cancellable,
                                  GError        **error);

/**
 * remit_file_load_stdin:
 *
 * Reads standard input to its end, with the same limit.
 *
 * Returns: (transfer full): the text, or NULL with a GIOError
 */
RemitText *remit_file_load_stdin (GError        **error);

/**
 * remit_file_save:
 * @file: where to write
 * @text: what to write
 * @etag: (nullable): the version that was read
 * @new_etag: (out) (optional) (transfer full): the version that was written
 * @cancellable: (nullable): to stop it, up to the moment when the new file takes the old one's place
 *
 * Writes atomically: the new bytes go to a file beside the old one, which then takes its place; a failed write leaves
 * the old file whole and nothing else behind. Keeps mode, and owner where possible, and writes through symbolic links
 * to their target. A folder that cannot be written to therefore refuses, even where the file in it could be. Other
 * hard links keep the old text.
 *
 * Returns: TRUE where it was written; otherwise a GIOError: WRONG_ETAG where the file changed since @etag,
 *   PERMISSION_DENIED, NOT_REGULAR_FILE, NO_SPACE …
 */
gboolean   remit_file_save       (GFile          *file,
                                  const RemitText *text,
                                  const char     *etag,
                                  char          **new_etag,
                                  GCancellable   *cancellable,
                                  GError        **error);

/**
 * remit_file_create:
 * @file: where to write
 * @text: what to write
 * @error: EXISTS where something has that name
 *
 * Writes a new file, and the folders on the way to it. Nothing that is there is ever opened: not even what came there
 * since somebody looked. A failed write leaves no file behind.
 *
 * Returns: TRUE where it was written
 */
gboolean   remit_file_create     (GFile          *file,
                                  const RemitText *text,
                                  GError        **error);

/**
 * remit_file_walk:
 * @folder: a folder, or a link to one
 * @cancellable: (nullable): to stop it
 *
 * Finds all `*.md` below a folder. Links in it are not followed; hidden folders but `.claude` and `.github`, and folders
 * that cannot be read, are passed over.
 *
 * Returns: (transfer full) (element-type GFile): the files, sorted by path, or NULL with a GIOError
 */
GPtrArray *remit_file_walk       (GFile          *folder,
                                  GCancellable   *cancellable,
                                  GError        **error);

/**
 * remit_file_load_known_values:
 * @folder: (nullable): the user's configuration folder; NULL for that of the user who runs the program
 * @error: why the user's table was not read
 *
 * Loads the table of known values: the one among the program's resources, extended by `remit/known-values.yaml` in the
 * user's configuration folder where there is one.
 *
 * Returns: (transfer full): the table; without the user's part where @error is set
 */
RemitKnownValues *remit_file_load_known_values (const char  *folder,
                                                GError     **error);

G_END_DECLS
