/* remit-arena.h: memory that is taken piece by piece and given back at once
 *
 * The trees of a read file are many small immutable nodes with one lifetime; an arena makes them
 * cheap.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RemitArena:
 *
 * A growing store of memory with one owner. Nothing taken from it is ever given back alone. Not
 * for use from two threads at once.
 */
typedef struct _RemitArena RemitArena;

/**
 * remit_arena_new:
 *
 * Returns: (transfer full): an empty arena; it takes no memory before the first request
 */
RemitArena *remit_arena_new     (void);

/**
 * remit_arena_free:
 * @arena: (transfer full) (nullable): an arena
 *
 * Frees the arena and all memory taken from it.
 */
void        remit_arena_free    (RemitArena    *arena);

/**
 * remit_arena_alloc:
 * @arena: an arena
 * @size: how many bytes
 *
 * Takes zeroed memory, aligned for any type.
 *
 * Returns: (transfer none) (nullable): the memory, alive as long as @arena; NULL where @size is 0
 */
gpointer    remit_arena_alloc   (RemitArena    *arena,
                                 gsize          size);

/**
 * remit_arena_strndup:
 * @arena: an arena
 * @string: (array length=length): bytes, NUL bytes among them allowed
 * @length: how many
 *
 * Returns: (transfer none): a NUL-terminated copy of exactly @length bytes
 */
char       *remit_arena_strndup (RemitArena    *arena,
                                 const char    *string,
                                 gsize          length);

/**
 * remit_arena_memdup:
 * @arena: an arena
 * @memory: (nullable): what to copy
 * @size: how many bytes
 *
 * Returns: (transfer none) (nullable): a copy, aligned for any type; NULL where @size is 0
 */
gpointer    remit_arena_memdup  (RemitArena    *arena,
                                 gconstpointer  memory,
                                 gsize          size);

/**
 * remit_arena_new0:
 * @arena: an arena
 * @Type: a C type
 *
 * Returns: (transfer none): a zeroed @Type
 */
#define remit_arena_new0(arena, Type) ((Type *) remit_arena_alloc ((arena), sizeof (Type)))

/**
 * remit_arena_keep_freed:
 *
 * Has the process keep up to 32 MB of freed memory instead of giving it back at once. Whoever reads text after text, as
 * an editor does with every key, otherwise spends half of its time on getting the same pages from the system again.
 * For main () of a program, before other threads start; does nothing where the C library has no such setting.
 */
void        remit_arena_keep_freed (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitArena, remit_arena_free)

G_END_DECLS
