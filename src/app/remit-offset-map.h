/* remit-offset-map.h: bytes of a text as characters of a text buffer, and back
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-text.h"

G_BEGIN_DECLS

/**
 * RemitOffsetMap:
 *
 * GtkTextBuffer counts characters, the core bytes. The map goes by characters rather than by lines, because a text
 * buffer has other lines than the core: U+2029 ends one there. A byte that is not UTF-8, or is NUL, is one character:
 * the U+FFFD that remit_text_dup_displayable() shows for it.
 */
typedef struct _RemitOffsetMap RemitOffsetMap;

/**
 * remit_offset_map_new:
 * @text: the text; kept alive
 *
 * Returns: (transfer full): a map, made in one pass over the text
 */
RemitOffsetMap *remit_offset_map_new          (RemitText            *text);

/**
 * remit_offset_map_free:
 * @map: (transfer full): a map
 *
 * Frees it and lets go of its text.
 */
void            remit_offset_map_free         (RemitOffsetMap       *map);

/**
 * remit_offset_map_to_character:
 * @map: a map
 * @byte: a byte of the text; clamped to its length
 *
 * Returns: the character, from 0, that the byte is part of
 */
gsize           remit_offset_map_to_character (const RemitOffsetMap *map,
                                               gsize                 byte);

/**
 * remit_offset_map_to_byte:
 * @map: a map
 * @character: a character, from 0; clamped to their number
 *
 * Returns: its first byte
 */
gsize           remit_offset_map_to_byte      (const RemitOffsetMap *map,
                                               gsize                 character);

/**
 * remit_text_is_displayable:
 * @text: a text
 *
 * Returns: whether a text buffer can hold it as it is: valid UTF-8 without NUL
 */
gboolean        remit_text_is_displayable     (const RemitText      *text);

/**
 * remit_text_dup_displayable:
 * @text: a text
 *
 * Returns: (transfer full): its bytes as valid UTF-8, U+FFFD for each byte that cannot be shown
 */
char           *remit_text_dup_displayable    (const RemitText      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitOffsetMap, remit_offset_map_free)

G_END_DECLS
