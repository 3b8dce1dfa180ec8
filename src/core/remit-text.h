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
 * A place in a text as people and other programs count it. A byte order mark counts in none of the columns.
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
 * An immutable, reference-counted text: the exact bytes of a file, whatever they are, and an index of its lines.
 * Lines end at LF, CR LF or a lone CR. It may hold invalid UTF-8 and NUL bytes.
 */
typedef struct _RemitText RemitText;

RemitText    *remit_text_new             (GBytes          *bytes);
RemitText    *remit_text_new_from_string (const char      *string,
                                          gssize           length);
RemitText    *remit_text_ref             (RemitText       *text);
void          remit_text_unref           (RemitText       *text);
GBytes       *remit_text_get_bytes       (const RemitText *text);
const char   *remit_text_get_data        (const RemitText *text);
gsize         remit_text_get_length      (const RemitText *text);

/* A byte order mark at the start, 3 bytes, is part of the data; get_start is the offset after it. */
gboolean      remit_text_has_bom         (const RemitText *text);
gsize         remit_text_get_start       (const RemitText *text);

guint         remit_text_get_n_lines     (const RemitText *text);
RemitSpan     remit_text_get_line        (const RemitText *text,
                                          guint            line);
RemitSpan     remit_text_get_whole_line  (const RemitText *text,
                                          guint            line);
guint         remit_text_find_line       (const RemitText *text,
                                          gsize            offset);
RemitPosition remit_text_locate          (const RemitText *text,
                                          gsize            offset);
gsize         remit_text_get_offset      (const RemitText *text,
                                          guint            line,
                                          gsize            byte_column);

RemitLineEnd  remit_text_get_line_end    (const RemitText *text);
const char   *remit_text_get_eol         (const RemitText *text,
                                          gsize            offset);

gboolean      remit_text_is_utf8         (const RemitText *text);
const gsize  *remit_text_get_invalid     (const RemitText *text,
                                          guint           *n_offsets);

char         *remit_text_slice           (const RemitText *text,
                                          RemitSpan        span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitText, remit_text_unref)

G_END_DECLS
