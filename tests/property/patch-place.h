/* patch-place.h: the bytes that an operation may touch, found from the spans of the model before it
 *
 * A value's own place is its node's span, and what docs/model.md adds to it:
 *
 * - an element put in, taken out or moved: the blank lines and rules beside it, the numbers of the
 *   siblings that follow it in an ordered list, the count in the name of its section;
 * - a label: those of its siblings too, where they are plain, since all are or none;
 * - a part of a list in one line: its section, since another form of the list may be needed;
 * - a heading, role, note, target, `parallel`: the lines from the section's start to its content,
 *   and those behind its content (the closing tag or directive);
 * - a cell: its row, and the whole table where the rows are as wide as each other;
 * - a field: all its entries and the tags and title that repeat it; a new one goes in anywhere in
 *   the frontmatter;
 * - a view: the description.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "patch-case.h"
#include "remit-edit.h"

/* Whether @edits keep to the places of the operations taken together, each pointer being led through
 * the model before the first. Otherwise @where gets the first byte that is touched and should not be. */
gboolean patch_stays_in_place (const PatchSubject  *subject,
                               const GPtrArray     *operations,
                               const RemitEditList *edits,
                               gsize               *where);

/* (transfer full): where a move leads, as a pointer into the model before it. */
char    *patch_pointer_before (const RemitOperation *operation);
