/* field-private.h: what the files of the field family share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-check-private.h"

G_BEGIN_DECLS

/* field.c: the place of a field's value: where it is written, or the frontmatter's opening line where it is absent */
RemitSpan remit_field_span           (const RemitField      *field);
RemitSpan remit_field_absent_span    (const RemitInspection *inspection);

/* What an edit of the frontmatter costs, since it is read back. */
gsize     remit_field_get_cost       (const RemitInspection *inspection);

/* Whether a list of the known values has @value; the context has known values. */
gboolean  remit_field_is_known       (const RemitInspection *inspection,
                                      const char            *list,
                                      const char            *value);

/* (nullable): the value of a list of the known values that is written most like @value. */
const char *
          remit_field_find_near      (const RemitInspection *inspection,
                                      const char            *list,
                                      const char            *value);

/* Offers to write @value in a place of a field; as YAML wants it where that is the frontmatter. */
void      remit_field_offer_value    (const RemitInspection *inspection,
                                      RemitDiagnostic       *diagnostic,
                                      const char            *title,
                                      const RemitPlace      *place,
                                      const char            *value);

/* Offers to take the field out of the frontmatter. */
void      remit_field_offer_removal  (const RemitInspection *inspection,
                                      RemitDiagnostic       *diagnostic,
                                      const char            *title,
                                      const RemitField      *field);

/* field-name.c */
void      remit_field_check_name_missing   (RemitInspection *inspection);
void      remit_field_check_name_format    (RemitInspection *inspection);
void      remit_field_check_name_mismatch  (RemitInspection *inspection);

/* field-description.c */
void      remit_field_check_description_missing    (RemitInspection *inspection);
void      remit_field_check_description_length     (RemitInspection *inspection);
void      remit_field_check_description_no_trigger (RemitInspection *inspection);

/* field-tools.c */
void      remit_field_check_tool_unknown   (RemitInspection *inspection);
void      remit_field_check_tool_retired   (RemitInspection *inspection);
void      remit_field_check_tool_withheld  (RemitInspection *inspection);
void      remit_field_check_tool_duplicate (RemitInspection *inspection);
void      remit_field_check_tools_conflict (RemitInspection *inspection);

/* field-values.c */
void      remit_field_check_model_unknown  (RemitInspection *inspection);
void      remit_field_check_color_unknown  (RemitInspection *inspection);
void      remit_field_check_version_format (RemitInspection *inspection);
void      remit_field_check_value_invalid  (RemitInspection *inspection);
void      remit_field_check_unknown        (RemitInspection *inspection);

G_END_DECLS
