/* remit-list-editor.h: edits the items of a list: steps, checks, tasks, targets
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"
#include "remit-item-list.h"
#include "remit-vocabulary.h"

G_BEGIN_DECLS

#define REMIT_TYPE_LIST_EDITOR (remit_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (RemitListEditor, remit_list_editor, REMIT, LIST_EDITOR, RemitEditor)

/**
 * RemitListEditor:
 *
 * Its place is a list block, or an array of items (`will`, `wont`). What its user adds is a row that is not in the text
 * before it says something: an empty item would be noise in the file and cannot stand in every form of a list.
 */

/* @list: (nullable): where to show the rows, one of its own by default */
GtkWidget *remit_list_editor_new (RemitDocument *document,
                                  const char    *name,
                                  RemitItemList *list);

/* Shows a section that has no block yet: its first item makes the list at @pointer, of this shape. */
void       remit_list_editor_show_none (RemitListEditor *self,
                                        const char      *pointer,
                                        RemitShape       shape);

G_END_DECLS
