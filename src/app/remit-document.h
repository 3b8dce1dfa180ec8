/* remit-document.h: an open file: its text, the agent read from it, and the way to change it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtksourceview/gtksource.h>

#include "remit-knowledge.h"
#include "remit-patch.h"
#include "remit-read.h"

G_BEGIN_DECLS

#define REMIT_TYPE_DOCUMENT (remit_document_get_type ())
G_DECLARE_FINAL_TYPE (RemitDocument, remit_document, REMIT, DOCUMENT, GtkSourceBuffer)

/**
 * RemitDocument:
 *
 * A GtkSourceBuffer whose text is the file's text, byte for byte: line ends stay as loaded and a byte order mark is the
 * buffer's first character, so that undo covers it. Everything else is derived: a change of the text raises the
 * revision and schedules one read before the next frame; its result is published as #RemitDocument:agent and
 * #RemitDocument:diagnostics. Texts over 256 KB are read in a thread; a result that comes too late is dropped. A change
 * of what is known beside the text, such as another agent of its folder, raises the revision too, when there is time.
 *
 * Data flows one way: a widget calls remit_document_operate() or remit_document_apply(), the text changes, the new
 * agent is notified, widgets show it. Nobody writes to the agent.
 *
 * A file that is not UTF-8, or holds NUL bytes, is read-only: the buffer shows U+FFFD for each such byte while the
 * agent and a save keep to the bytes of the file.
 *
 * All offsets are bytes in the text of the current agent (remit_document_get_agent()->text), byte order mark included.
 *
 * Properties (all read-only; each is notified):
 * - `agent` (pointer): a #RemitAgent, never NULL
 * - `diagnostics` (GPtrArray of #RemitDiagnostic), never NULL
 * - `dialect` (pointer, nullable): the dialect the user chose, NULL to detect
 * - `file` (GFile, nullable), `title` (string): for tabs, the agent's name or the file's
 * - `read-only`, `busy` (boolean): busy while a thread reads
 * - `changed-on-disk` (boolean): another program wrote the file since it was loaded or saved
 *
 * `notify::agent` comes after both agent and diagnostics are new. Whether there are unsaved changes is
 * gtk_text_buffer_get_modified(); undoing back to the saved state clears it.
 */

/**
 * remit_document_new:
 *
 * Returns: (transfer full): an empty, untitled, unmodified document
 */
RemitDocument      *remit_document_new                 (void);

/**
 * remit_document_set_knowledge:
 * @self: a document
 * @knowledge: what is known beside its text; a reference is taken
 *
 * Without knowledge no value is called unknown, and nothing is said about other agents.
 */
void                remit_document_set_knowledge       (RemitDocument        *self,
                                                        RemitKnowledge       *knowledge);

/**
 * remit_document_get_known:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the values that tools know
 */
RemitKnownValues   *remit_document_get_known           (RemitDocument        *self);

/**
 * remit_document_set_contents:
 * @self: a document
 * @text: what it shall hold, any bytes
 *
 * Replaces everything without a step to undo; the document is unmodified afterwards. The text is read at once, a large
 * one in the thread.
 */
void                remit_document_set_contents        (RemitDocument        *self,
                                                        RemitText            *text);

/**
 * remit_document_load:
 * @self: a document
 * @file: what to load; the document's file from then on
 *
 * Replaces the text by the file's without a step to undo. The caret stays in its line when the document's own file is
 * read again. On failure nothing changes.
 *
 * Returns: FALSE, with @error saying why, where it could not be read
 */
gboolean            remit_document_load                (RemitDocument        *self,
                                                        GFile                *file,
                                                        GError              **error);

/**
 * remit_document_save:
 * @self: a document with a file
 * @overwrite: TRUE to write even where another program changed the file since it was loaded
 *
 * Writes exactly the bytes of the text. Without @overwrite a foreign change is G_IO_ERROR_WRONG_ETAG and nothing is
 * written.
 *
 * Returns: whether the file was written; the document is unmodified then
 */
gboolean            remit_document_save                (RemitDocument        *self,
                                                        gboolean              overwrite,
                                                        GError              **error);

/**
 * remit_document_save_as:
 * @self: a document
 * @file: where to write; the document's file afterwards. Replaces what is there: the caller has asked.
 *
 * Returns: FALSE, with @error saying why, where the file was not written
 */
gboolean            remit_document_save_as             (RemitDocument        *self,
                                                        GFile                *file,
                                                        GError              **error);

/**
 * remit_document_keep_mine:
 * @self: a document
 *
 * Takes note of a foreign change, so that the next save writes over it without asking again. The document counts as
 * modified where its text is not the file's.
 */
void                remit_document_keep_mine           (RemitDocument        *self);

/**
 * remit_document_get_agent:
 * @self: a document
 *
 * The agent as last read; it may lag behind the text until the next frame (remit_document_ensure_read()). Take a
 * reference to keep it over a change.
 *
 * Returns: (transfer none): the agent, never NULL
 */
RemitAgent         *remit_document_get_agent           (RemitDocument        *self);

/**
 * remit_document_get_diagnostics:
 * @self: a document
 *
 * Returns: (transfer none) (element-type RemitDiagnostic): what reading and checking found, in the order of the text
 */
const GPtrArray    *remit_document_get_diagnostics     (RemitDocument        *self);

/**
 * remit_document_get_revision:
 * @self: a document
 *
 * Returns: a number that grows with every change of the text, the dialect, or what is known beside them
 */
guint64             remit_document_get_revision        (RemitDocument        *self);

/**
 * remit_document_ensure_read:
 * @self: a document
 *
 * Reads the text now where it changed since the last read, whatever its size. The agent is that of the text afterwards.
 */
void                remit_document_ensure_read         (RemitDocument        *self);

/**
 * remit_document_is_read:
 * @self: a document
 *
 * Returns: whether the agent is that of the text as it is now
 */
gboolean            remit_document_is_read             (RemitDocument        *self);

/**
 * remit_document_get_dialect:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the dialect the user chose; NULL where it is detected. The dialect it is read as is the
 *   agent's.
 */
const RemitDialect *remit_document_get_dialect         (RemitDocument        *self);

/**
 * remit_document_set_dialect:
 * @self: a document
 * @dialect: (nullable): what to read it as, NULL to detect
 */
void                remit_document_set_dialect         (RemitDocument        *self,
                                                        const RemitDialect   *dialect);

/**
 * remit_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): its file, NULL while it is untitled
 */
GFile              *remit_document_get_file            (RemitDocument        *self);

/**
 * remit_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): what to call it: the agent's name, else the file's, else "Untitled"
 */
const char         *remit_document_get_title           (RemitDocument        *self);

/**
 * remit_document_get_basename:
 * @self: a document
 *
 * Returns: (transfer none): the file's name, else "Untitled"
 */
const char         *remit_document_get_basename        (RemitDocument        *self);

/**
 * remit_document_is_read_only:
 * @self: a document
 *
 * Returns: TRUE where its bytes are not text and can only be looked at
 */
gboolean            remit_document_is_read_only        (RemitDocument        *self);

/**
 * remit_document_is_busy:
 * @self: a document
 *
 * Returns: TRUE while a thread reads the text
 */
gboolean            remit_document_is_busy             (RemitDocument        *self);

/**
 * remit_document_is_changed_on_disk:
 * @self: a document
 *
 * Returns: TRUE where another program wrote the file since it was loaded or saved
 */
gboolean            remit_document_is_changed_on_disk  (RemitDocument        *self);

/**
 * remit_document_apply:
 * @self: a document
 * @edits: edits on the text of the current agent, which must be up to date (remit_document_ensure_read())
 * @label: (nullable): what the change is: applications with the same label that follow within a second are one step to
 *   undo, so it names the place as well. NULL is a step of its own.
 *
 * Changes the text: all edits are one step to undo. Only what differs is deleted and inserted, so that caret,
 * selection and marks stay at their characters. Does nothing where the edits change nothing, or the document is
 * read-only.
 *
 * Returns: whether the text changed
 */
gboolean            remit_document_apply               (RemitDocument        *self,
                                                        const RemitEditList  *edits,
                                                        const char           *label);

/**
 * remit_document_operate:
 * @self: a document
 * @operation: a change of the model
 *
 * Reads the text if it has to, translates the operation to edits and applies them. Replacing the same place again
 * within a second is the same step to undo, so that typing a word in a field is one.
 *
 * Returns: FALSE, with @error saying why, where the model cannot be changed so; nothing has changed then
 */
gboolean            remit_document_operate             (RemitDocument        *self,
                                                        const RemitOperation *operation,
                                                        GError              **error);

/**
 * remit_document_operate_all:
 * @self: a document
 * @operations: (element-type RemitOperation): applied in order, all or none, one step to undo
 * @label: (nullable): as for remit_document_apply()
 *
 * Returns: FALSE, with @error saying why, where nothing has changed
 */
gboolean            remit_document_operate_all         (RemitDocument        *self,
                                                        const GPtrArray      *operations,
                                                        const char           *label,
                                                        GError              **error);

/**
 * remit_document_undo:
 * @self: a document
 *
 * Undoes the last step, whichever side made it. Prefer it to gtk_text_buffer_undo(), which does nothing while typing in
 * a field holds its step open.
 */
void                remit_document_undo                (RemitDocument        *self);

/**
 * remit_document_redo:
 * @self: a document
 *
 * Does again what was undone last, as remit_document_undo() undoes.
 */
void                remit_document_redo                (RemitDocument        *self);

/**
 * remit_document_can_undo:
 * @self: a document
 *
 * Returns: whether there is a step to undo, one that typing in a field still holds open included
 */
gboolean            remit_document_can_undo            (RemitDocument        *self);

/**
 * remit_document_seal:
 * @self: a document
 *
 * Ends the step to undo that typing in a field holds open: call it when the field loses the focus. The source does it
 * when it gets the focus; undo, redo, save and loading do it by themselves.
 */
void                remit_document_seal                (RemitDocument        *self);

/**
 * remit_document_find_span:
 * @self: a document
 * @pointer: a JSON Pointer into the model
 * @span: (out): the bytes that say what it leads to
 *
 * Where a node of the model stands in the text. A field that stands in several places is the first of them.
 *
 * Returns: FALSE where it stands nowhere
 */
gboolean            remit_document_find_span           (RemitDocument        *self,
                                                        const char           *pointer,
                                                        RemitSpan            *span);

/**
 * remit_document_get_iter_at_byte:
 * @self: a document
 * @iter: (out): where @offset is in the buffer
 * @offset: a byte of the current agent's text; one inside a character counts as that character's first
 *
 * Valid while the text is that of the agent (remit_document_ensure_read()); clamped to the buffer otherwise.
 */
void                remit_document_get_iter_at_byte    (RemitDocument        *self,
                                                        GtkTextIter          *iter,
                                                        gsize                 offset);

/**
 * remit_document_get_byte_at_iter:
 * @self: a document
 * @iter: a place in the buffer
 *
 * Returns: its byte in the current agent's text, with the same condition
 */
gsize               remit_document_get_byte_at_iter    (RemitDocument        *self,
                                                        const GtkTextIter    *iter);

/**
 * remit_document_convert_line_ends:
 * @self: a document
 * @line_end: LF, CRLF or CR
 *
 * Makes all line ends the same, as one step to undo.
 */
void                remit_document_convert_line_ends   (RemitDocument        *self,
                                                        RemitLineEnd          line_end);

G_END_DECLS
