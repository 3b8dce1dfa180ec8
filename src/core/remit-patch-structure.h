/* remit-patch-structure.h: operations that change the structure: duplicate, split, join, nest
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-patch.h"

G_BEGIN_DECLS

/* What a person does to the structure with one key is more than one operation of RFC 6902. These
 * functions look at the model and make the operations; they change nothing. Pointers are JSON
 * Pointers into the model, as remit_agent_resolve() takes them. All return a new array of
 * operations for remit_patch_translate(), or NULL with a REMIT_PATCH_ERROR: PATH where the pointer
 * leads to nothing of the kind, VALUE where an offset lies outside its text, PLACE where there is
 * nothing to split, join or nest. remit_patch_translate() may still refuse the operations, where the text
 * cannot say what they ask for. */

/**
 * remit_patch_duplicate:
 * @agent: the model
 * @pointer: to a section, a block, an item, a row, or an element of a list field
 *
 * Puts a copy right behind what @pointer leads to.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_duplicate   (const RemitAgent *agent,
                                    const char       *pointer,
                                    GError          **error);

/**
 * remit_patch_split_item:
 * @agent: the model
 * @pointer: to an item of a list, of will or of wont
 * @offset: where in the item's text, in bytes of the decoded text, on a character boundary
 *
 * Makes two items of one. The text from @offset on becomes the next item, without the blanks at the place of the split.
 * The label stays with the first. The blocks below the item go with the text before them: to the second item, but
 * where @offset is the text's end they stay. An item that is a task makes another, not yet done.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_split_item  (const RemitAgent *agent,
                                    const char       *pointer,
                                    gsize             offset,
                                    GError          **error);

/**
 * remit_patch_join_item:
 * @agent: the model
 * @pointer: to an item that is not its list's first
 *
 * Makes one item of two: the item's text goes behind that of the one before it, with a blank between them. Its label
 * becomes part of the text, bold if it was; its check box goes. An item does not join one that has blocks of its own,
 * since they would stand between the two texts.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_join_item   (const RemitAgent *agent,
                                    const char       *pointer,
                                    GError          **error);

/**
 * remit_patch_split_text:
 * @agent: the model
 * @pointer: to a block of text
 * @offset: where in its text, in bytes of the decoded text, on a character boundary; words must stand on both sides
 *
 * Makes two paragraphs of one, without the blanks at the place of the split. A blockquote becomes two.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_split_text  (const RemitAgent *agent,
                                    const char       *pointer,
                                    gsize             offset,
                                    GError          **error);

/**
 * remit_patch_join_text:
 * @agent: the model
 * @pointer: to a block of text right behind another one
 *
 * Makes one paragraph of two, with a blank between them, and of two blockquotes one. Comments join nothing.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_join_text   (const RemitAgent *agent,
                                    const char       *pointer,
                                    GError          **error);

/**
 * remit_patch_add_text:
 * @agent: the model
 * @pointer: to a block of text
 * @text: what it says from now on
 * @rest: what the paragraph right behind it says, which is new
 *
 * What a blank line makes of a text in which more was typed than split: the words before it stay, those below it begin
 * another paragraph.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_add_text    (const RemitAgent *agent,
                                    const char       *pointer,
                                    const char       *text,
                                    const char       *rest,
                                    GError          **error);

/**
 * remit_patch_nest_item:
 * @agent: the model
 * @pointer: to an item that is not its list's first
 * @target: (out) (optional) (transfer full): the pointer to it afterwards; NULL on failure
 *
 * Puts an item below the one before it, with all that is below itself: at the end of the list that ends that item, or
 * in a new list, numbered where the one it comes from is.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_nest_item   (const RemitAgent *agent,
                                    const char       *pointer,
                                    char            **target,
                                    GError          **error);

/**
 * remit_patch_unnest_item:
 * @agent: the model
 * @pointer: to an item of a list below an item
 * @target: (out) (optional) (transfer full): the pointer to it afterwards; NULL on failure
 *
 * Puts an item right behind the one that it is below, with all that is below itself. Items behind it stay where they
 * are. With its only item a list goes.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_unnest_item (const RemitAgent *agent,
                                    const char       *pointer,
                                    char            **target,
                                    GError          **error);

/**
 * remit_patch_change_role:
 * @agent: the model
 * @pointer: to a section
 * @role: its new role
 *
 * Gives a section another role under that role’s own name. A name that only names the old role goes; with
 * %REMIT_ROLE_SECTION the section keeps its words.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_change_role (const RemitAgent *agent,
                                    const char       *pointer,
                                    RemitRole         role,
                                    GError          **error);

/**
 * remit_patch_add_column:
 * @agent: the model
 * @pointer: to a table
 * @column: where the new column comes to stand, up to the number of cells of the longest row
 * @error: return location for an error
 *
 * Puts an empty column into a table: a cell of the header and of each row that reaches the place.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_add_column  (const RemitAgent *agent,
                                    const char       *pointer,
                                    guint             column,
                                    GError          **error);

/**
 * remit_patch_remove_column:
 * @agent: the model
 * @pointer: to a table
 * @column: one of its columns
 * @error: return location for an error
 *
 * Takes a column out of a table, with the cell of each row that reaches it. The last column stays, which shows when
 * the operations are translated.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_remove_column (const RemitAgent *agent,
                                      const char       *pointer,
                                      guint             column,
                                      GError          **error);

/**
 * remit_patch_set_cell:
 * @agent: the model
 * @pointer: to a table
 * @row: one of its rows
 * @column: one of its columns
 * @text: what the cell is to say, in UTF-8
 * @error: return location for an error
 *
 * Writes a cell. One that a ragged row lacks is added, with all before it.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations
 */
GPtrArray *remit_patch_set_cell    (const RemitAgent *agent,
                                    const char       *pointer,
                                    guint             row,
                                    guint             column,
                                    const char       *text,
                                    GError          **error);

G_END_DECLS
