/* remit-arena.c: memory that is taken piece by piece and given back at once
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-arena.h"

#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Of pointers, sizes and doubles: all that nodes are made of. */
#define ALIGNMENT ((gsize) 8)
#define KEPT (32 << 20)
#define FIRST_CHUNK ((gsize) 4096)
#define LAST_CHUNK ((gsize) 1 << 18)

typedef struct _Chunk Chunk;

struct _Chunk
{
  Chunk *next;
  gsize size;
  gsize used;
  _Alignas (8) char memory[];
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
  Chunk *chunk = g_malloc (sizeof (Chunk) + size);

  chunk->next = NULL;
  chunk->size = size;
  chunk->used = 0;
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

/* Memory as it comes. Strings need no alignment; only what is taken is ever touched. */
static gpointer
take (RemitArena *arena,
      gsize       size,
      gsize       alignment)
{
  Chunk *chunk = arena->chunks;
  gsize start;

  if (size > G_MAXSIZE / 2)
    g_error ("A request for %" G_GSIZE_FORMAT " bytes", size);

  start = chunk != NULL ? (chunk->used + alignment - 1) / alignment * alignment : 0;
  if (chunk == NULL || chunk->size < start || chunk->size - start < size)
    {
      if (size > arena->next_size / 2)
        return alloc_large (arena, size);
      chunk = chunk_new (arena->next_size);
      chunk->next = arena->chunks;
      arena->chunks = chunk;
      arena->next_size = MIN (arena->next_size * 2, LAST_CHUNK);
      start = 0;
    }

  chunk->used = start + size;
  return chunk->memory + start;
}

gpointer
remit_arena_alloc (RemitArena *arena,
                   gsize       size)
{
  if (size == 0)
    return NULL;

  return memset (take (arena, size, ALIGNMENT), 0, size);
}

char *
remit_arena_strndup (RemitArena *arena,
                     const char *string,
                     gsize       length)
{
  char *copy = take (arena, length + 1, 1);

  if (length > 0)
    memcpy (copy, string, length);
  copy[length] = '\0';
  return copy;
}

gpointer
remit_arena_memdup (RemitArena    *arena,
                    gconstpointer  memory,
                    gsize          size)
{
  if (size == 0)
    return NULL;

  return memcpy (take (arena, size, ALIGNMENT), memory, size);
}

void
remit_arena_keep_freed (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, KEPT);
  mallopt (M_TRIM_THRESHOLD, KEPT);
#endif
}
