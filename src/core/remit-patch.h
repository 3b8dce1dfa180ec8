/* remit-patch.h: a change of the model as edits on the text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-agent.h"
#include "remit-edit.h"

G_BEGIN_DECLS

#define REMIT_PATCH_ERROR (remit_patch_error_quark ())

/**
 * RemitPatchError:
 * @REMIT_PATCH_ERROR_SYNTAX: not a JSON Patch
 * @REMIT_PATCH_ERROR_PATH: a pointer leads nowhere
 * @REMIT_PATCH_ERROR_TEST: a test operation failed
 * @REMIT_PATCH_ERROR_VALUE: the value has the wrong type or shape for its place
 * @REMIT_PATCH_ERROR_PLACE: the place cannot hold the value in any of its forms
 */
typedef enum
{
  REMIT_PATCH_ERROR_SYNTAX,
  REMIT_PATCH_ERROR_PATH,
  REMIT_PATCH_ERROR_TEST,
  REMIT_PATCH_ERROR_VALUE,
  REMIT_PATCH_ERROR_PLACE,
} RemitPatchError;

/**
 * RemitOperationType:
 * @REMIT_OPERATION_ADD: puts a value in; replaces it where the place is an object's member that exists
 * @REMIT_OPERATION_REMOVE: takes a value away
 * @REMIT_OPERATION_REPLACE: puts another value in a value's place
 * @REMIT_OPERATION_MOVE: takes a value away and puts it in elsewhere
 * @REMIT_OPERATION_COPY: puts a value in once more
 * @REMIT_OPERATION_TEST: changes nothing; fails where the value is another
 *
 * The operations of RFC 6902, section 4.
 */
typedef enum
{
  REMIT_OPERATION_ADD,
  REMIT_OPERATION_REMOVE,
  REMIT_OPERATION_REPLACE,
  REMIT_OPERATION_MOVE,
  REMIT_OPERATION_COPY,
  REMIT_OPERATION_TEST,
} RemitOperationType;

/**
 * RemitOperation:
 * @type: one of the six of RFC 6902
 * @path: JSON Pointer into the model
 * @from: (nullable): for move and copy
 * @value: (nullable): for add, replace and test
 */
typedef struct
{
  RemitOperationType type;
  char              *path;
  char              *from;
  JsonNode          *value;
} RemitOperation;

/**
 * remit_operation_new:
 * @type: what to do
 * @path: a JSON Pointer into the model
 * @from: (nullable): another, for move and copy
 * @value: (nullable) (transfer none): for add, replace and test; copied
 *
 * Returns: (transfer full): the operation, to be freed with remit_operation_free()
 */
RemitOperation *remit_operation_new        (RemitOperationType  type,
                                            const char         *path,
                                            const char         *from,
                                            JsonNode           *value);

/**
 * remit_operation_new_string:
 * @path: a JSON Pointer to a string of the model
 * @value: what it is to say, in UTF-8
 *
 * Returns: (transfer full): a replace operation
 */
RemitOperation *remit_operation_new_string (const char         *path,
                                            const char         *value);

/**
 * remit_operation_free:
 * @operation: (transfer full): an operation
 *
 * Frees it with all that it holds.
 */
void            remit_operation_free       (RemitOperation     *operation);

/**
 * remit_operations_from_json:
 * @patch: a JSON Patch: an array of operations (RFC 6902)
 *
 * Members that the RFC does not name are passed over, as it asks.
 *
 * Returns: (transfer full) (nullable) (element-type RemitOperation): the operations in order, or NULL with a
 *   %REMIT_PATCH_ERROR_SYNTAX that names the first that is none
 */
GPtrArray      *remit_operations_from_json (JsonNode           *patch,
                                            GError            **error);

/**
 * remit_patch_translate:
 * @agent: the model as read
 * @operations: (element-type RemitOperation): applied in order, all or nothing
 *
 * Turns a change of the model into edits on the agent's text (docs/model.md). Bytes outside the changed value's own place
 * stay as they are. The edited text, read back in the same dialect, gives exactly the patched model: each operation's
 * result is read and compared before it counts.
 *
 * The patched model is one of the model's schema. A member of it that a value leaves out has its default: no heading,
 * blocks or sections, a list without numbers, code without an info string. So does an optional one that says what its
 * absence says (`parallel` that is false, an item's `blocks` without any, a `start` of 1), and adding or replacing such a
 * member where it is not there changes nothing. Removing takes away what may be absent: an item's `checked`, even where it
 * is false, makes it no task. The title that is removed is null. Any other member that the model always has, such as a
 * section's `heading`, or its `blocks` even where they are empty, cannot be removed, for no text says a model without it.
 *
 * Returns: (transfer full) (nullable): the edits on @agent's text, or NULL with @error naming the operation, the place
 *   and the reason
 */
RemitEditList  *remit_patch_translate      (const RemitAgent   *agent,
                                            const GPtrArray    *operations,
                                            GError            **error);

/**
 * remit_patch_translate_full:
 * @agent: the model as read
 * @operations: (element-type RemitOperation): applied in order, all or nothing
 * @after: (out) (transfer full) (nullable): the agent of the edited text, in @agent's dialect, which was read to prove
 *   the edits; NULL where there are none
 *
 * As remit_patch_translate(), for who goes on with the edited text and need not read it once more.
 *
 * Returns: (transfer full) (nullable): as remit_patch_translate()
 */
RemitEditList  *remit_patch_translate_full (const RemitAgent   *agent,
                                            const GPtrArray    *operations,
                                            RemitAgent        **after,
                                            GError            **error);

/**
 * remit_patch_error_quark:
 *
 * Returns: the domain of #RemitPatchError, for %REMIT_PATCH_ERROR
 */
GQuark          remit_patch_error_quark    (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitOperation, remit_operation_free)

G_END_DECLS
