/* body-private.h: what the files of the body family share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-check-private.h"

G_BEGIN_DECLS

/* body-sections.c */
void remit_body_check_empty             (RemitInspection *inspection);
void remit_body_check_section_empty     (RemitInspection *inspection);
void remit_body_check_section_duplicate (RemitInspection *inspection);
void remit_body_check_heading_skip      (RemitInspection *inspection);

/* body-blocks.c */
void remit_body_check_list_numbering    (RemitInspection *inspection);
void remit_body_check_table_ragged      (RemitInspection *inspection);
void remit_body_check_label_missing     (RemitInspection *inspection);

/* body-words.c */
void remit_body_check_placeholder       (RemitInspection *inspection);
void remit_body_check_link_broken       (RemitInspection *inspection);

G_END_DECLS
