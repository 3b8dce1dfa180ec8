/* remit-editor.h: what all editors of the form share: a place in the model, and operations on it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "remit-document.h"
#include "remit-grow-text.h"

G_BEGIN_DECLS

#define REMIT_TYPE_EDITOR (remit_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (RemitEditor, remit_editor, REMIT, EDITOR, AdwBin)

/**
 * RemitEditorClass:
 * @can_show: whether the editor can show what stands at its place; an editor stays as long as it can, so that typing
 *   never changes the kind of a card
 * @update: shows what stands at @at, touching only what differs
 * @get_pointer_of: (transfer full) (nullable): the JSON Pointer of what @widget, a descendant, edits
 * @find: (nullable): the widget that edits @pointer, which starts with the editor's own
 * @add: begins another item, row or word at the end; NULL where there is no such thing
 * @get_add_tip: what @add adds in a section of @role ("Add Step"), translated
 *
 * An editor shows one place of the model and turns what the user does into operations on it. It keeps nothing: what it
 * shows comes from the agent, and changes when the agent does.
 */
struct _RemitEditorClass
{
  AdwBinClass parent_class;

  gboolean   (*can_show)       (RemitEditor        *self,
                                const RemitPointer *at);
  void       (*update)         (RemitEditor        *self,
                                const RemitPointer *at);
  char      *(*get_pointer_of) (RemitEditor        *self,
                                GtkWidget          *widget);
  GtkWidget *(*find)           (RemitEditor        *self,
                                const char         *pointer);
  void       (*add)            (RemitEditor        *self);
  const char *(*get_add_tip)   (RemitEditor        *self,
                                RemitRole           role);
};

/* Type, document, and the words that name the editor's controls ("Process"). */
gpointer       remit_editor_new            (GType               type,
                                            RemitDocument      *document,
                                            const char         *name);

RemitDocument *remit_editor_get_document   (RemitEditor        *self);
/* (transfer none): the agent that its document says now */
const RemitAgent *remit_editor_get_agent   (RemitEditor        *self);
const char    *remit_editor_get_pointer    (RemitEditor        *self);
/* For what is not in the agent yet; remit_editor_update() sets it otherwise. */
void           remit_editor_set_pointer    (RemitEditor        *self,
                                            const char         *pointer);
const char    *remit_editor_get_name       (RemitEditor        *self);
void           remit_editor_set_name       (RemitEditor        *self,
                                            const char         *name);

gboolean       remit_editor_can_show       (RemitEditor        *self,
                                            const RemitPointer *at);
/* Shows the place @pointer of @agent. */
void           remit_editor_update         (RemitEditor        *self,
                                            const RemitAgent   *agent,
                                            const char         *pointer);
char          *remit_editor_get_pointer_of (RemitEditor        *self,
                                            GtkWidget          *widget);
GtkWidget     *remit_editor_find           (RemitEditor        *self,
                                            const char         *pointer);
/* Begins another item, row or word. */
void           remit_editor_begin_add      (RemitEditor        *self);
/* What that adds, for a section of @role; NULL where nothing can be added. */
const char    *remit_editor_get_add_tip    (RemitEditor        *self,
                                            RemitRole           role);

/* --- operations; each is one undo step. FALSE where the text cannot hold the change: the reason is shown and the
 * text stays as it was. @pointer: absolute; NULL is the editor's own. --- */
gboolean       remit_editor_replace        (RemitEditor        *self,
                                            const char         *pointer,
                                            const char         *text);
/* With all its blanks: for code. */
gboolean       remit_editor_replace_verbatim (RemitEditor      *self,
                                            const char         *pointer,
                                            const char         *text);
gboolean       remit_editor_add            (RemitEditor        *self,
                                            const char         *pointer,
                                            JsonNode           *value);
gboolean       remit_editor_add_string     (RemitEditor        *self,
                                            const char         *pointer,
                                            const char         *text);
gboolean       remit_editor_remove         (RemitEditor        *self,
                                            const char         *pointer);
gboolean       remit_editor_move           (RemitEditor        *self,
                                            const char         *from,
                                            const char         *pointer);
gboolean       remit_editor_operate        (RemitEditor        *self,
                                            RemitOperation     *operation);
/* The first of what is being typed at @pointer: one step to undo with the replacements there that follow. */
gboolean       remit_editor_operate_typing (RemitEditor        *self,
                                            RemitOperation     *operation,
                                            const char         *pointer);

/* What remit-patch-structure.h made of a command, or @error why there is nothing: one step to undo, read at once. */
gboolean       remit_editor_restructure    (RemitEditor        *self,
                                            const GPtrArray    *operations,
                                            const GError       *error);

/* (transfer full): @text as the model would hold it: without blanks at its ends, tabs and single blanks at line ends. */
char          *remit_editor_normalize      (const char         *text);
/* Whether @field, a RemitGrowText or RemitTarget, is just telling what the user did. Before that is written the text is
 * read, where the key before it was not yet; the field must not be set back to that. The read that follows sets it. */
gboolean       remit_editor_is_telling     (gpointer            field);
/* Whether the user is at work in the field: it is telling, or what stands there means @text, but has blanks at its ends
 * yet. */
gboolean       remit_editor_is_typing      (RemitGrowText      *field,
                                            const char         *text);
/* Shows @text in a field unless that is what its user is typing: blanks at its ends are not in the model. */
void           remit_editor_show_text      (RemitGrowText      *field,
                                            const char         *text);

/* (transfer full): @format filled in below @pointer: ("/sections/2", "blocks/%u") */
char          *remit_pointer_join          (const char         *pointer,
                                            const char         *format,
                                            ...) G_GNUC_PRINTF (2, 3);
/* (transfer full) (nullable): the pointer to the element @delta further on in the same array, which need not exist; NULL
 * before the first. */
char          *remit_pointer_sibling       (const char         *pointer,
                                            int                 delta);
/* (transfer full): a member name with ~ and / escaped, as RFC 6901 has it */
char          *remit_pointer_escape        (const char         *name);

G_END_DECLS
