/* remit-block-editors.c: which editor suits a block
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-block-editors.h"

#include "remit-confidence-editor.h"
#include "remit-examples-editor.h"
#include "remit-list-editor.h"
#include "remit-table-editor.h"
#include "remit-text-editor.h"
#include "remit-words-editor.h"

static gboolean
suits_confidence (RemitRole         role,
                  const RemitBlock *block)
{
  return role == REMIT_ROLE_CONFIDENCE && block->type == REMIT_BLOCK_LIST;
}

static gboolean
suits_words (RemitRole         role,
             const RemitBlock *block)
{
  return remit_words_editor_suits (block);
}

static gboolean
suits_list (RemitRole         role,
            const RemitBlock *block)
{
  return block->type == REMIT_BLOCK_LIST;
}

static gboolean
suits_examples (RemitRole         role,
                const RemitBlock *block)
{
  return role == REMIT_ROLE_EXAMPLES && remit_examples_editor_suits (block);
}

static gboolean
suits_delegation (RemitRole         role,
                  const RemitBlock *block)
{
  return role == REMIT_ROLE_DELEGATION && block->type == REMIT_BLOCK_TABLE;
}

static gboolean
suits_table (RemitRole         role,
             const RemitBlock *block)
{
  return block->type == REMIT_BLOCK_TABLE;
}

static gboolean
suits_text (RemitRole         role,
            const RemitBlock *block)
{
  return block->type == REMIT_BLOCK_TEXT || block->type == REMIT_BLOCK_CODE;
}

static GtkWidget *
new_list (RemitDocument *document,
          const char    *name)
{
  return remit_list_editor_new (document, name, NULL);
}

static GtkWidget *
new_delegation (RemitDocument *document,
                const char    *name)
{
  return remit_table_editor_new (document, name, TRUE);
}

static GtkWidget *
new_table (RemitDocument *document,
           const char    *name)
{
  return remit_table_editor_new (document, name, FALSE);
}

static const struct
{
  gboolean   (*suits) (RemitRole         role,
                       const RemitBlock *block);
  GtkWidget *(*make)  (RemitDocument    *document,
                       const char       *name);
} kinds[] = {
  { suits_confidence, remit_confidence_editor_new },
  { suits_words, remit_words_editor_new },
  { suits_list, new_list },
  { suits_examples, remit_examples_editor_new },
  { suits_delegation, new_delegation },
  { suits_table, new_table },
  { suits_text, remit_text_editor_new },
};

RemitEditor *
remit_block_editor_new (RemitDocument      *document,
                        const RemitSection *section,
                        const RemitBlock   *block,
                        const char         *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].suits (section->role, block))
      return REMIT_EDITOR (kinds[i].make (document, name));

  return NULL;
}
