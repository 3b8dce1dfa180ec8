/* remit-text-util.h: what a growing text needs to know of its layout and buffer
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* RemitTextHeights: the heights of paragraphs at one width, so that a change of one paragraph lays
 * out only that one. Zeroed memory is empty. */
typedef struct
{
  GHashTable *heights; /* paragraph → pixels */
  int         width;
  guint       serial; /* of the Pango context */
} RemitTextHeights;

void  remit_text_heights_clear        (RemitTextHeights *self);

/* The height of @text wrapped at @for_size pixels (-1 not wrapped) in the font of @widget. Never
 * less than what a text view needs; at most one pixel a paragraph more. */
int   remit_text_heights_measure      (RemitTextHeights *self,
                                       GtkWidget        *widget,
                                       const char       *text,
                                       int               for_size);

/* The width of @text without wrapping; of a long text that of its beginning, which is wide enough
 * to fill any form. */
int   remit_text_natural_width        (GtkWidget        *widget,
                                       const char       *text);

/* Draws @text faintly where a text begins. */
void  remit_text_snapshot_placeholder (GtkWidget        *widget,
                                       GtkSnapshot      *snapshot,
                                       const char       *text);

/* Scrolls the viewport around @view so far that its caret is seen. */
void  remit_text_show_caret           (GtkTextView      *view);

/* Makes the text of @buffer, which is @old, @text: only what lies between their common beginning
 * and end is replaced. Caret and selection stay with their characters. */
void  remit_text_replace_middle       (GtkTextBuffer    *buffer,
                                       const char       *old,
                                       const char       *text);

/* @text with a space for each line end in what differs from @old. */
char *remit_text_join_new_lines       (const char       *old,
                                       const char       *text);

G_END_DECLS
