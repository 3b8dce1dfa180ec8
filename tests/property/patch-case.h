/* patch-case.h: what is tried: a text, operations on its model, and how to name both again
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "remit-agent.h"
#include "remit-patch.h"

/* How the bytes of a file are changed before they are read. */
typedef enum
{
  PATCH_VARIANT_LF,
  PATCH_VARIANT_CRLF,
  PATCH_VARIANT_BOM,
  PATCH_VARIANT_BOM_CRLF,
  PATCH_VARIANT_NO_FINAL_NEWLINE,
  PATCH_N_VARIANTS,
} PatchVariant;

extern const char *const patch_variant_names[PATCH_N_VARIANTS];

/* A text and what is read from it. */
typedef struct
{
  char        *name;
  PatchVariant variant;
  RemitText   *text;
  RemitAgent  *agent;
  JsonNode    *model;
  JsonNode    *spans;
} PatchSubject;

/* @dialect: (nullable): NULL to detect it. */
PatchSubject *patch_subject_new  (const char         *name,
                                  const char         *data,
                                  gsize               length,
                                  const RemitDialect *dialect);

/* (transfer full) (nullable): the bytes of @data in a variant; NULL where they are none: other line
 * ends, a byte order mark or bytes that are no text. */
GString      *patch_variant_make (PatchVariant        variant,
                                  const char         *data,
                                  gsize               length);

void          patch_subject_free (PatchSubject       *subject);

/**
 * PatchCase:
 * @number: which place and operation of the text, counted as the generator walks
 * @round: 0 for values that an author would type, others for values that are hard to write
 * @seed: what the generator was given
 * @what: the value, in a word or two
 * @plain: whether a refusal counts against the engine
 * @must_fail: whether only a refusal is right
 * @operations: (element-type RemitOperation): the patch
 */
typedef struct
{
  guint       number;
  guint       round;
  guint32     seed;
  char       *what;
  gboolean    plain;
  gboolean    must_fail;
  GPtrArray  *operations;
} PatchCase;

PatchCase    *patch_case_new     (const char         *what,
                                  gboolean            plain);

/* Takes @value. */
void          patch_case_add     (PatchCase          *self,
                                  RemitOperationType  type,
                                  const char         *path,
                                  const char         *from,
                                  JsonNode           *value);

void          patch_case_free    (PatchCase          *self);

/* (transfer full): kind of place and operation, such as "item text" and "replace". */
char         *patch_case_kind    (const PatchCase    *self,
                                  JsonNode           *model);

const char   *patch_type_name    (RemitOperationType  type);

/* (transfer full): the patch as JSON on one line. */
char         *patch_case_to_json (const GPtrArray    *operations);

/* (transfer full): FILE:VARIANT:SEED:NUMBER:ROUND, as --case= takes it. */
char         *patch_case_name    (const PatchSubject *subject,
                                  const PatchCase    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PatchSubject, patch_subject_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PatchCase, patch_case_free)
