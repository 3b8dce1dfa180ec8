/* remit-grow-text.h: a text field as high as its text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_GROW_TEXT (remit_grow_text_get_type ())
G_DECLARE_FINAL_TYPE (RemitGrowText, remit_grow_text, REMIT, GROW_TEXT, GtkTextView)

/**
 * RemitGrowText:
 *
 * A field of text that shows what its owner sets and tells what the user did. It keeps no undo
 * history: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y activate `page.undo` and `page.redo`.
 *
 * Signals:
 * - `edited (RemitGrowText *self, const char *text)`: the user changed the text, which now is
 *   @text. Once a key press or paste; never for what a setter did; never while an input method
 *   still composes.
 * - `activated (self)`: Enter in a single-line field.
 * - `activate-below (self)`: Ctrl+Enter; also Enter after
 *   remit_grow_text_set_enter_adds() (then Shift+Enter breaks the line).
 * - `backspace-empty (self)`: Backspace or Delete in an empty field.
 * - `split (self, int caret)`: Enter before the end of the text after
 *   remit_grow_text_set_enter_adds(); where nobody listens it is `activate-below`.
 * - `join-before (self)`, `join-after (self)`: Backspace at the start of a text, Delete at its end.
 * - `move-up (self)`, `move-down (self)`: Alt+Up, Alt+Down.
 * - `indent (self)`, `outdent (self)`: Alt+Right, Alt+Left; also Tab and Shift+Tab after
 *   remit_grow_text_set_tab_nests(); otherwise Tab moves the focus.
 * - `focused (self)`: the focus came into the field.
 *
 * Properties: `text`, read and write.
 */

/**
 * remit_grow_text_new:
 * @label: (nullable): the name of the field for assistive technology
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget  *remit_grow_text_new              (const char    *label);

/**
 * remit_grow_text_get_text:
 * @self: a field
 *
 * Returns: (transfer none): what the owner set or was told last; valid until the next change
 */
const char *remit_grow_text_get_text         (RemitGrowText *self);

/**
 * remit_grow_text_set_text:
 * @self: a field
 * @text: (nullable): what to show, UTF-8; %NULL is empty
 *
 * Shows @text. Does nothing where it is shown already; otherwise replaces only what differs
 * between the common beginning and end, so that caret and selection stay with their words. While
 * an input method composes in the field the change waits for it. Emits nothing.
 */
void        remit_grow_text_set_text         (RemitGrowText *self,
                                              const char    *text);

/**
 * remit_grow_text_get_label:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): its name for assistive technology
 */
const char *remit_grow_text_get_label        (RemitGrowText *self);

/**
 * remit_grow_text_set_label:
 * @self: a field
 * @label: (nullable): its name for assistive technology ("Description", "Process, item 2")
 */
void        remit_grow_text_set_label        (RemitGrowText *self,
                                              const char    *label);

/**
 * remit_grow_text_set_placeholder:
 * @self: a field
 * @placeholder: (nullable): drawn faintly while the field is empty
 */
void        remit_grow_text_set_placeholder  (RemitGrowText *self,
                                              const char    *placeholder);

/**
 * remit_grow_text_set_column_width:
 * @self: a field
 * @width: the width to ask for in pixels, without padding; -1 to ask for that of the text
 */
void        remit_grow_text_set_column_width (RemitGrowText *self,
                                              int            width);

/**
 * remit_grow_text_set_single_line:
 * @self: a field
 * @single_line: whether Enter activates and pasted line ends become spaces. The text still wraps.
 */
void        remit_grow_text_set_single_line  (RemitGrowText *self,
                                              gboolean       single_line);

/**
 * remit_grow_text_set_enter_adds:
 * @self: a field
 * @enter_adds: whether Enter emits `activate-below`, as in rows of a list
 */
void        remit_grow_text_set_enter_adds   (RemitGrowText *self,
                                              gboolean       enter_adds);

/**
 * remit_grow_text_set_tab_nests:
 * @self: a field
 * @tab_nests: whether Tab and Shift+Tab emit `indent` and `outdent` instead of moving the focus
 */
void        remit_grow_text_set_tab_nests    (RemitGrowText *self,
                                              gboolean       tab_nests);

/**
 * remit_grow_text_get_caret:
 * @self: a field
 *
 * Returns: where the caret is, in characters
 */
int         remit_grow_text_get_caret        (RemitGrowText *self);

/**
 * remit_grow_text_set_caret:
 * @self: a field
 * @offset: where to put the caret, in characters; -1 is the end
 *
 * Does not take the focus.
 */
void        remit_grow_text_set_caret        (RemitGrowText *self,
                                              int            offset);

G_END_DECLS
