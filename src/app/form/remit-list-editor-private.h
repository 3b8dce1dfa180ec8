/* remit-list-editor-private.h: what the files of the list editor share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-list-editor.h"
#include "remit-list-rows.h"

G_BEGIN_DECLS

#define NO_ROW G_MAXUINT

struct _RemitListEditor
{
  RemitEditor    parent_instance;

  RemitItemList *list;
  GArray        *rows;         /* RemitListRow of the agent last shown; their nodes only while updating */
  guint          draft;        /* the row that is not in the text yet, or NO_ROW */
  char          *draft_list;   /* the array it will go to */
  guint          draft_index;
  RemitShape     shape;        /* of the list that the first item makes */
};

/* The model's row that the list's row @index shows; NULL for the draft. */
const RemitListRow *remit_list_editor_row_at (RemitListEditor *self,
                                              guint            index);

/* The list's row that shows what @pointer leads to, or NO_ROW. */
guint remit_list_editor_find_row (RemitListEditor *self,
                                  const char      *pointer);

/* Begins an item that is to be number @index of the array @list, in row @row. */
void  remit_list_editor_start_draft (RemitListEditor *self,
                                     const char      *list,
                                     guint            index,
                                     guint            row);
void  remit_list_editor_drop_draft  (RemitListEditor *self);

/* remit-list-commands.c */
void  remit_list_editor_connect_commands (RemitListEditor *self);
/* Tab leads on from all rows but @index, where it nests if it did. */
void  remit_list_editor_stop_nesting     (RemitListEditor *self,
                                          guint            index);

G_END_DECLS
