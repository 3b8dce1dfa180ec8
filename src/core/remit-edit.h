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
 * Edits that all refer to the same text, kept sorted by start. Edits may touch but not overlap;
 * several insertions at one place apply in the order in which they were added, before what is
 * replaced from there on. Reference-counted; filled by one thread, then read by any.
 */
typedef struct _RemitEditList RemitEditList;

/**
 * remit_edit_list_new:
 *
 * Returns: (transfer full): a list without edits
 */
RemitEditList   *remit_edit_list_new          (void);

/**
 * remit_edit_list_ref:
 * @list: a list
 *
 * Returns: (transfer full): @list, with one reference more
 */
RemitEditList   *remit_edit_list_ref          (RemitEditList       *list);

/**
 * remit_edit_list_unref:
 * @list: (transfer full): a list
 *
 * Gives a reference back; the last one frees the list.
 */
void             remit_edit_list_unref        (RemitEditList       *list);

/**
 * remit_edit_list_add:
 * @list: a list
 * @span: the bytes to replace; empty to insert
 * @replacement: (array length=length): the new bytes, copied
 * @length: how many, or -1 where @replacement is NUL-terminated
 *
 * Adds an edit in its place. Replacing nothing by nothing adds nothing. An overlap is not
 * refused here, see remit_edit_list_is_valid().
 */
void             remit_edit_list_add          (RemitEditList       *list,
                                               RemitSpan            span,
                                               const char          *replacement,
                                               gssize               length);

/**
 * remit_edit_list_get_n_edits:
 * @list: a list
 *
 * Returns: how many edits it has
 */
guint            remit_edit_list_get_n_edits  (const RemitEditList *list);

/**
 * remit_edit_list_get:
 * @list: a list
 * @index: from 0, in the order of the text
 *
 * Returns: (transfer none): the edit, alive as long as @list
 */
const RemitEdit *remit_edit_list_get          (const RemitEditList *list,
                                               guint                index);

/**
 * remit_edit_list_is_valid:
 * @list: a list
 * @length: the length of a text in bytes
 *
 * Returns: TRUE where no two edits overlap and all lie inside a text of @length bytes
 */
gboolean         remit_edit_list_is_valid     (const RemitEditList *list,
                                               gsize                length);

/**
 * remit_edit_list_apply:
 * @list: a list that is valid for @text
 * @text: the text that the edits refer to
 *
 * Returns: (transfer full): the edited text
 */
RemitText       *remit_edit_list_apply        (const RemitEditList *list,
                                               const RemitText     *text);

/**
 * remit_edit_list_invert:
 * @list: a list that is valid for @text
 * @text: the text that the edits refer to
 *
 * Returns: (transfer full): edits on the edited text that give @text back
 */
RemitEditList   *remit_edit_list_invert       (const RemitEditList *list,
                                               const RemitText     *text);

/**
 * remit_edit_list_compose:
 * @first: a valid list
 * @second: a valid list on the text that @first makes
 *
 * Returns: (transfer full): one list that does what @first and then @second do
 */
RemitEditList   *remit_edit_list_compose      (const RemitEditList *first,
                                               const RemitEditList *second);

/**
 * remit_edit_list_map:
 * @list: a valid list
 * @offset: a byte offset of the old text
 *
 * Inside a replaced span it goes to the replacement's end; at the place of an insertion, behind
 * what is inserted; at the start of a replaced span it stays there.
 *
 * Returns: where @offset is in the edited text
 */
gsize            remit_edit_list_map          (const RemitEditList *list,
                                               gsize                offset);

/**
 * remit_edit_list_minimize:
 * @list: a list that is valid for @text
 * @text: the text that the edits refer to
 *
 * Drops the common start and end of each replacement and its span, so that an edit touches only
 * what differs; never splits a UTF-8 character or a CR LF. An edit that changes nothing is
 * dropped.
 *
 * Returns: (transfer full): a list that does the same
 */
RemitEditList   *remit_edit_list_minimize     (const RemitEditList *list,
                                               const RemitText     *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitEditList, remit_edit_list_unref)

G_END_DECLS
