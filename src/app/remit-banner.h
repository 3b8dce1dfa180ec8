/* remit-banner.h: what there is to say about a document's file
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_BANNER (remit_banner_get_type ())
G_DECLARE_FINAL_TYPE (RemitBanner, remit_banner, REMIT, BANNER, GtkWidget)

/**
 * remit_banner_set_document:
 * @self: a banner
 * @document: whose state it tells: read-only and why, or changed by another program
 */
void remit_banner_set_document (RemitBanner   *self,
                                RemitDocument *document);

G_END_DECLS
