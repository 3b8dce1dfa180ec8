/* remit-arena.h: memory that is taken piece by piece and given back at once
 *
 * The trees of a read file are many small immutable nodes with one lifetime; an arena makes them cheap.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RemitArena RemitArena;

RemitArena *remit_arena_new     (void);
void        remit_arena_free    (RemitArena    *arena);
/* Zeroed memory, aligned for any type. */
gpointer    remit_arena_alloc   (RemitArena    *arena,
                                 gsize          size);
/* A NUL-terminated copy of @length bytes. */
char       *remit_arena_strndup (RemitArena    *arena,
                                 const char    *string,
                                 gsize          length);
/* A copy of @size bytes; NULL for 0. */
gpointer    remit_arena_memdup  (RemitArena    *arena,
                                 gconstpointer  memory,
                                 gsize          size);

#define remit_arena_new0(arena, Type) ((Type *) remit_arena_alloc ((arena), sizeof (Type)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitArena, remit_arena_free)

G_END_DECLS
