/* remit-title-button.h: the title of the window: name, place and dialect of the document, and the dialect menu
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_TITLE_BUTTON (remit_title_button_get_type ())
G_DECLARE_FINAL_TYPE (RemitTitleButton, remit_title_button, REMIT, TITLE_BUTTON, GtkWidget)

/**
 * remit_title_button_set_document:
 * @self: a title button
 * @document: (nullable): whose title is shown
 */
void remit_title_button_set_document (RemitTitleButton *self,
                                      RemitDocument    *document);

/**
 * remit_title_button_set_narrow:
 * @self: a title button
 * @narrow: TRUE to show the folder only, and no dialect
 */
void remit_title_button_set_narrow   (RemitTitleButton *self,
                                      gboolean          narrow);

G_END_DECLS
