/* remit-file-name.h: names of files that every file system takes, made of names of agents
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest name that remit_file_name_make_safe() makes, in bytes. With a number and an extension it still fits into
 * the 143 bytes of encrypted folders, the shortest limit in use. */
#define REMIT_FILE_NAME_MAX 120

/**
 * remit_file_name_make_safe:
 * @name: (nullable): any bytes: an agent's name, which may come from anybody's file
 *
 * Makes the name of a file, without an extension: in NFC, blanks and all that separates, quotes or selects files as `-`,
 * without control and invisible characters, dots, blanks and dashes around it, at most %REMIT_FILE_NAME_MAX bytes, and
 * none of the names that Windows keeps for devices. A name that is safe comes back as it is, and so a second call
 * changes nothing.
 *
 * Returns: (transfer full): the name; `agent` where nothing is left
 */
char *remit_file_name_make_safe   (const char *name);

/**
 * remit_file_name_make_unique:
 * @name: a safe name
 * @taken: (element-type utf8 utf8): a set of names given out so far, as g_hash_table_new_full (g_str_hash, g_str_equal,
 *   g_free, NULL); the new one is added
 *
 * Adds a number where the name was given out before. Names that differ in case alone are the same: on some file systems
 * their files would be.
 *
 * Returns: (transfer full): the name, maybe with `-2`, `-3` …
 */
char *remit_file_name_make_unique (const char *name,
                                   GHashTable *taken);

G_END_DECLS
