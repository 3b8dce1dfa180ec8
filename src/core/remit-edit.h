/* remit-edit.h: edits on a text: sort, check, apply, invert, compose, map a position
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-text.h"

G_BEGIN_DECLS

/**
 * RemitEdit:
 * @span: the bytes to replace; empty to insert
 * @replacement: the new bytes, NUL-terminated for convenience
 * @length: bytes in @replacement
 */
typedef struct
{
  RemitSpan span;
  char     *replacement;
  gsize     length;
} RemitEdit;

/**
 * RemitEditList:
 *
 * Edits that all refer to the same text, kept sorted by start. Edits may touch but not overlap; several insertions at
 * one place apply in the order in which they were added.
 */
typedef struct _RemitEditList RemitEditList;

RemitEditList   *remit_edit_list_new          (void);
RemitEditList   *remit_edit_list_ref          (RemitEditList       *list);
void             remit_edit_list_unref        (RemitEditList       *list);
void             remit_edit_list_add          (RemitEditList       *list,
                                               RemitSpan            span,
                                               const char          *replacement,
                                               gssize               length);
guint            remit_edit_list_get_n_edits  (const RemitEditList *list);
const RemitEdit *remit_edit_list_get          (const RemitEditList *list,
                                               guint                index);

/* TRUE where no two edits overlap and all lie inside a text of @length bytes. */
gboolean         remit_edit_list_is_valid     (const RemitEditList *list,
                                               gsize                length);
RemitText       *remit_edit_list_apply        (const RemitEditList *list,
                                               const RemitText     *text);
/* Edits on the new text that give @text back. */
RemitEditList   *remit_edit_list_invert       (const RemitEditList *list,
                                               const RemitText     *text);
/* One list that does what @first and then @second do; @second refers to the text that @first makes. */
RemitEditList   *remit_edit_list_compose      (const RemitEditList *first,
                                               const RemitEditList *second);
/* Where @offset of the old text is in the new one; inside a replaced span it goes to the replacement's end. */
gsize            remit_edit_list_map          (const RemitEditList *list,
                                               gsize                offset);
/* Drops the common start and end of each replacement and its span, so that an edit touches what differs only;
 * never splits a UTF-8 character. */
RemitEditList   *remit_edit_list_minimize     (const RemitEditList *list,
                                               const RemitText     *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitEditList, remit_edit_list_unref)

G_END_DECLS
