/* remit-file.h: files: load, atomic save, folder walk
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "remit-text.h"

G_BEGIN_DECLS

/* Reads a whole file, bytes as they are. @etag: (out) (optional) (transfer full): to pass to save. Standard input is
 * no file: remit_file_load_stdin. Refuses folders and files over 256 MB with a reason. */
RemitText *remit_file_load       (GFile          *file,
                                  char          **etag,
                                  GCancellable   *cancellable,
                                  GError        **error);
RemitText *remit_file_load_stdin (GError        **error);

/* Writes atomically: a failed write leaves the old file whole. Keeps mode, owner where possible, and writes through a
 * symbolic link to its target. With @etag, a file that changed since is G_IO_ERROR_WRONG_ETAG and not written.
 * @new_etag: (out) (optional) (transfer full) */
gboolean   remit_file_save       (GFile          *file,
                                  const RemitText *text,
                                  const char     *etag,
                                  char          **new_etag,
                                  GCancellable   *cancellable,
                                  GError        **error);

/* (transfer full) (element-type GFile): all `*.md` below a folder, sorted by path, without following links out of it;
 * hidden folders but `.claude` and `.github` are passed over. */
GPtrArray *remit_file_walk       (GFile          *folder,
                                  GCancellable   *cancellable,
                                  GError        **error);

G_END_DECLS
