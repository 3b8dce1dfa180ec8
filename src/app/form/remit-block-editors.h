/* remit-block-editors.h: which editor suits a block
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-editor.h"

G_BEGIN_DECLS

/**
 * remit_block_editor_new:
 * @document: the document
 * @section: the section that holds the block
 * @block: the block
 * @name: the words for the section
 *
 * Another kind of card is another row of this function's table.
 *
 * Returns: (transfer floating) (nullable): an editor, NULL for what has nothing to edit (a rule)
 */
RemitEditor *remit_block_editor_new     (RemitDocument      *document,
                                         const RemitSection *section,
                                         const RemitBlock   *block,
                                         const char         *name);

G_END_DECLS
