/* remit-outline-row.h: a section in the outline
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "remit-diagnostic.h"

G_BEGIN_DECLS

/**
 * RemitOutlineEntry:
 * @pointer: the section's JSON Pointer, "" for the page of fields
 * @title: what it is called
 * @count: (nullable): how much is in it
 * @severity: the worst problem in it, -1 for none
 * @level: 0 for a section of the agent, 1 for its children and so on
 * @group: whether it only holds others
 * @span: its bytes; those of its children are inside
 *
 * What a row of the outline shows.
 */
typedef struct
{
  char     *pointer;
  char     *title;
  char     *count;
  int       severity;
  guint     level;
  gboolean  group;
  RemitSpan span;
} RemitOutlineEntry;

#define REMIT_TYPE_OUTLINE_ROW (remit_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitOutlineRow, remit_outline_row, REMIT, OUTLINE_ROW, GtkListBoxRow)

/**
 * remit_outline_row_new:
 *
 * Returns: (transfer floating): a row without an entry
 */
GtkWidget  *remit_outline_row_new         (void);

/**
 * remit_outline_row_set_entry:
 * @self: a row
 * @entry: what to show; only what differs is touched
 */
void        remit_outline_row_set_entry   (RemitOutlineRow         *self,
                                           const RemitOutlineEntry *entry);

/**
 * remit_outline_row_get_pointer:
 * @self: a row
 *
 * Returns: (transfer none): the JSON Pointer of its section
 */
const char *remit_outline_row_get_pointer (RemitOutlineRow         *self);

G_END_DECLS
