/* remit-words-editor.c: edits a list of words as chips: triggers, a mindset
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-words-editor.h"

#include <string.h>

#include "remit-chip-commands.h"

#define LONGEST_WORD 32
#define MOST_SPACES 2

struct _RemitWordsEditor
{
  RemitEditor parent_instance;

  RemitChips *chips;
};

G_DEFINE_FINAL_TYPE (RemitWordsEditor, remit_words_editor, REMIT_TYPE_EDITOR)

static gboolean
is_bare (const RemitItem *item)
{
  return item->label.text == NULL && item->target.text == NULL && item->check == REMIT_CHECK_NONE &&
         item->n_blocks == 0 && strchr (item->text.text, '\n') == NULL;
}

static gboolean
is_short (const char *text)
{
  guint spaces = 0;

  for (const char *at = text; *at != '\0'; at++)
    spaces += *at == ' ';
  return *text != '\0' && spaces <= MOST_SPACES && g_utf8_strlen (text, -1) <= LONGEST_WORD;
}

static gboolean
is_piped (const RemitItem *item)
{
  return item->form == REMIT_FORM_PIPES || item->form == REMIT_FORM_ATTRIBUTE_WORDS;
}

gboolean
remit_words_editor_suits (const RemitBlock *block)
{
  if (block->type != REMIT_BLOCK_LIST || block->ordered)
    return FALSE;

  for (guint i = 0; i < block->list.n_items; i++)
    {
      const RemitItem *item = block->list.items[i];

      if (!is_bare (item) || !(is_piped (item) || is_short (item->text.text)))
        return FALSE;
    }

  return block->list.n_items > 0;
}

static gboolean
remit_words_editor_can_show (RemitEditor        *editor,
                             const RemitPointer *at)
{
  if (at->kind != REMIT_AT_BLOCK || at->block->type != REMIT_BLOCK_LIST || at->block->ordered)
    return FALSE;

  for (guint i = 0; i < at->block->list.n_items; i++)
    if (!is_bare (at->block->list.items[i]))
      return FALSE;

  return TRUE;
}

static void
remit_words_editor_update (RemitEditor        *editor,
                           const RemitPointer *at)
{
  RemitWordsEditor *self = REMIT_WORDS_EDITOR (editor);
  const RemitItems *list = &at->block->list;
  g_autofree const char **words = g_new0 (const char *, list->n_items + 1);

  for (guint i = 0; i < list->n_items; i++)
    words[i] = list->items[i]->text.text;
  remit_chips_set_label (self->chips, remit_editor_get_name (editor));
  remit_chips_set_words (self->chips, words);
}

static void
remit_words_editor_add (RemitEditor *editor)
{
  RemitWordsEditor *self = REMIT_WORDS_EDITOR (editor);

  remit_chips_start_adding (self->chips);
}

static void
remit_words_editor_class_init (RemitWordsEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  editor_class->can_show = remit_words_editor_can_show;
  editor_class->update = remit_words_editor_update;
  editor_class->add = remit_words_editor_add;
}

static void
remit_words_editor_init (RemitWordsEditor *self)
{
}

GtkWidget *
remit_words_editor_new (RemitDocument *document,
                        const char    *name)
{
  RemitWordsEditor *self = remit_editor_new (REMIT_TYPE_WORDS_EDITOR, document, name);

  self->chips = REMIT_CHIPS (remit_chips_new (name));
  gtk_widget_add_css_class (GTK_WIDGET (self), "words");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->chips));
  remit_chip_commands_connect (REMIT_EDITOR (self), self->chips);

  return GTK_WIDGET (self);
}
