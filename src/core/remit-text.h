/* remit-text.h: the bytes of a file: spans, lines, positions, line ends
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RemitSpan:
 * @start: the first byte
 * @end: the byte after the last
 *
 * A range of bytes of a text. Empty where @start equals @end.
 */
typedef struct
{
  gsize start;
  gsize end;
} RemitSpan;

#define REMIT_SPAN(from, to) ((RemitSpan) { (from), (to) })

/**
 * RemitLineEnd:
 * @REMIT_LINE_END_NONE: the text has no line end
 * @REMIT_LINE_END_LF: all lines end in a line feed
 * @REMIT_LINE_END_CRLF: all lines end in carriage return and line feed
 * @REMIT_LINE_END_CR: all lines end in a carriage return
 * @REMIT_LINE_END_MIXED: more than one kind
 */
typedef enum
{
  REMIT_LINE_END_NONE,
  REMIT_LINE_END_LF,
  REMIT_LINE_END_CRLF,
  REMIT_LINE_END_CR,
  REMIT_LINE_END_MIXED,
} RemitLineEnd;

/**
 * RemitPosition:
 * @line: the line, from 1
 * @byte: the column in bytes, from 1
 * @character: the column in Unicode characters, from 1
 * @utf16: the column in UTF-16 code units, from 1
 *
 * A place in a text as people and other programs count it. A byte order mark counts in none of
 * the columns.
 */
typedef struct
{
  guint line;
  gsize byte;
  gsize character;
  gsize utf16;
} RemitPosition;

/**
 * RemitText:
 *
 * An immutable, reference-counted text: the exact bytes of a file, whatever they are, and an
 * index of its lines. Lines end at LF, CR LF or a lone CR. It may hold invalid UTF-8 and NUL
 * bytes.
 */
typedef struct _RemitText RemitText;

/**
 * remit_text_new:
 * @bytes: the bytes of a file; a reference is taken
 *
 * Returns: (transfer full): the text of exactly these bytes
 */
RemitText    *remit_text_new             (GBytes          *bytes);

/**
 * remit_text_new_from_string:
 * @string: (array length=length): bytes, copied
 * @length: how many, or -1 where @string is NUL-terminated
 *
 * Returns: (transfer full): the text of exactly these bytes
 */
RemitText    *remit_text_new_from_string (const char      *string,
                                          gssize           length);

/**
 * remit_text_ref:
 * @text: a text
 *
 * Returns: (transfer full): @text, with one reference more; from any thread
 */
RemitText    *remit_text_ref             (RemitText       *text);

/**
 * remit_text_unref:
 * @text: (transfer full): a text
 *
 * Gives a reference back; the last one frees the text. From any thread.
 */
void          remit_text_unref           (RemitText       *text);

/**
 * remit_text_get_bytes:
 * @text: a text
 *
 * Returns: (transfer none): all its bytes
 */
GBytes       *remit_text_get_bytes       (const RemitText *text);

/**
 * remit_text_get_data:
 * @text: a text
 *
 * Returns: (transfer none) (array): its first byte, never NULL; not always NUL-terminated, see
 *   remit_text_get_length()
 */
const char   *remit_text_get_data        (const RemitText *text);

/**
 * remit_text_get_length:
 * @text: a text
 *
 * Returns: how many bytes it has, a byte order mark included
 */
gsize         remit_text_get_length      (const RemitText *text);

/**
 * remit_text_has_bom:
 * @text: a text
 *
 * Returns: whether it starts with a byte order mark (EF BB BF), which is part of the data
 */
gboolean      remit_text_has_bom         (const RemitText *text);

/**
 * remit_text_get_start:
 * @text: a text
 *
 * Returns: the offset after the byte order mark: 3, or 0 where there is none
 */
gsize         remit_text_get_start       (const RemitText *text);

/**
 * remit_text_get_n_lines:
 * @text: a text
 *
 * Counts lines as text editors do: one more than there are line ends, so that a text that ends
 * in a line end has an empty last line, and an empty text one empty line.
 *
 * Returns: the number of lines, at least 1
 */
guint         remit_text_get_n_lines     (const RemitText *text);

/**
 * remit_text_get_line:
 * @text: a text
 * @line: a line, from 1 to remit_text_get_n_lines()
 *
 * Returns: its bytes without its line end and, in line 1, without the byte order mark
 */
RemitSpan     remit_text_get_line        (const RemitText *text,
                                          guint            line);

/**
 * remit_text_get_whole_line:
 * @text: a text
 * @line: a line, from 1 to remit_text_get_n_lines()
 *
 * Returns: its bytes with its line end, without the byte order mark
 */
RemitSpan     remit_text_get_whole_line  (const RemitText *text,
                                          guint            line);

/**
 * remit_text_find_line:
 * @text: a text
 * @offset: a byte offset up to the text's length
 *
 * Takes time logarithmic in the number of lines. A line end belongs to the line that it ends.
 *
 * Returns: the line, from 1, that holds @offset
 */
guint         remit_text_find_line       (const RemitText *text,
                                          gsize            offset);

/**
 * remit_text_locate:
 * @text: a text
 * @offset: a byte offset up to the text's length
 *
 * Takes time logarithmic in the number of lines and linear in the line's length. An offset
 * inside a character counts as that character's column; in invalid UTF-8 stray continuation
 * bytes belong to the character before them.
 *
 * Returns: the position of @offset
 */
RemitPosition remit_text_locate          (const RemitText *text,
                                          gsize            offset);

/**
 * RemitLocator:
 * @offset: where the last place was
 * @position: the same as people count it; line 0 where there was none
 *
 * Where remit_text_locate_next() was last. `{ 0 }` to begin with.
 */
typedef struct
{
  gsize         offset;
  RemitPosition position;
} RemitLocator;

/**
 * remit_text_locate_next:
 * @text: a text
 * @last: where it was last, in the same text; becomes the new place
 * @offset: a byte offset
 *
 * Does what remit_text_locate() does. Of places that come in order, each costs what lies between it and the one before,
 * and not all of its line: lines may be as long as the text.
 *
 * Returns: the place as people count it
 */
RemitPosition remit_text_locate_next     (const RemitText *text,
                                          RemitLocator    *last,
                                          gsize            offset);

/**
 * remit_text_get_offset:
 * @text: a text
 * @line: a line, from 1; beyond the last line means the end of the text
 * @byte_column: a column in bytes, from 1; beyond the line's end means its end
 *
 * Returns: the byte offset of that place
 */
gsize         remit_text_get_offset      (const RemitText *text,
                                          guint            line,
                                          gsize            byte_column);

/**
 * remit_text_get_line_end:
 * @text: a text
 *
 * Returns: which kind of line end the text has
 */
RemitLineEnd  remit_text_get_line_end    (const RemitText *text);

/**
 * remit_text_get_eol:
 * @text: a text
 * @offset: a byte offset up to the text's length
 *
 * Finds the line end that a new line at @offset takes: that of its line, else that of the line
 * before, else a line feed.
 *
 * Returns: (transfer none): "\n", "\r\n" or "\r"
 */
const char   *remit_text_get_eol         (const RemitText *text,
                                          gsize            offset);

/**
 * remit_text_is_utf8:
 * @text: a text
 *
 * Returns: whether all of it is valid UTF-8; NUL is
 */
gboolean      remit_text_is_utf8         (const RemitText *text);

/**
 * remit_text_get_invalid:
 * @text: a text
 * @n_offsets: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_offsets): the offsets at which invalid
 *   UTF-8 sequences start, in order; a broken character and the continuation bytes behind it are
 *   one sequence
 */
const gsize  *remit_text_get_invalid     (const RemitText *text,
                                          guint           *n_offsets);

/**
 * remit_text_slice:
 * @text: a text
 * @span: a range of its bytes
 *
 * Returns: (transfer full): a NUL-terminated copy of exactly those bytes; NUL bytes of the text
 *   are copied too
 */
char         *remit_text_slice           (const RemitText *text,
                                          RemitSpan        span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitText, remit_text_unref)

G_END_DECLS
