/* remit-arena.c: memory that is taken piece by piece and given back at once
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-arena.h"

#include <stddef.h>
#include <string.h>

#define ALIGNMENT (_Alignof (max_align_t))
#define FIRST_CHUNK ((gsize) 4096)
#define LAST_CHUNK ((gsize) 1 << 18)

typedef struct _Chunk Chunk;

struct _Chunk
{
  Chunk *next;
  gsize size;
  gsize used;
  _Alignas (max_align_t) char memory[];
};

struct _RemitArena
{
  Chunk *chunks;
  gsize next_size;
};

RemitArena *
remit_arena_new (void)
{
  RemitArena *arena = g_new0 (RemitArena, 1);

  arena->next_size = FIRST_CHUNK;
  return arena;
}

void
remit_arena_free (RemitArena *arena)
{
  if (arena == NULL)
    return;

  for (Chunk *chunk = arena->chunks, *next; chunk != NULL; chunk = next)
    {
      next = chunk->next;
      g_free (chunk);
    }
  g_free (arena);
}

static Chunk *
chunk_new (gsize size)
{
  Chunk *chunk = g_malloc0 (sizeof (Chunk) + size);

  chunk->size = size;
  return chunk;
}

/* A piece larger than a chunk gets its own, behind the current one, whose free rest stays in
 * use. */
static gpointer
alloc_large (RemitArena *arena,
             gsize       size)
{
  Chunk *chunk = chunk_new (size);

  chunk->used = size;
  if (arena->chunks != NULL)
    {
      chunk->next = arena->chunks->next;
      arena->chunks->next = chunk;
    }
  else
    arena->chunks = chunk;
  return chunk->memory;
}

gpointer
remit_arena_alloc (RemitArena *arena,
                   gsize       size)
{
  Chunk *chunk = arena->chunks;
  gpointer memory;

  if (size == 0)
    return NULL;
  if (size > G_MAXSIZE - sizeof (Chunk) - ALIGNMENT)
    g_error ("A request for %" G_GSIZE_FORMAT " bytes", size);

  size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  if (chunk == NULL || chunk->size - chunk->used < size)
    {
      if (size > arena->next_size / 2)
        return alloc_large (arena, size);
      chunk = chunk_new (arena->next_size);
      chunk->next = arena->chunks;
      arena->chunks = chunk;
      arena->next_size = MIN (arena->next_size * 2, LAST_CHUNK);
    }

  memory = chunk->memory + chunk->used;
  chunk->used += size;
  return memory;
}

char *
remit_arena_strndup (RemitArena *arena,
                     const char *string,
                     gsize       length)
{
  char *copy = remit_arena_alloc (arena, length + 1);

  if (length > 0)
    memcpy (copy, string, length);
  return copy;
}

gpointer
remit_arena_memdup (RemitArena    *arena,
                    gconstpointer  memory,
                    gsize          size)
{
  gpointer copy = remit_arena_alloc (arena, size);

  if (size > 0)
    memcpy (copy, memory, size);
  return copy;
}
