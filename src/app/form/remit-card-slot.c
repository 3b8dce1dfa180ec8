/* remit-card-slot.c: the place of a section's card in the form, with the card made when it is needed
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-card-slot.h"

#include <string.h>

#include "remit-group-card.h"
#include "remit-section-card.h"
#include "remit-section-name.h"

/* What a card is made of, in pixels at 11 points: the head, a row, a line of text. */
#define HEAD 45
#define ROW 34
#define LINE 18
#define CHARACTERS_A_LINE 70

struct _RemitCardSlot
{
  AdwBin              parent_instance;

  RemitDocument      *document;   /* not owned: the form pane holds it */
  RemitEditor        *card;
  const RemitSection *section;    /* of the agent last shown */
  char               *pointer;
  char               *name;
};

G_DEFINE_FINAL_TYPE (RemitCardSlot, remit_card_slot, ADW_TYPE_BIN)

/* --- how high it will be --- */

static guint
count_rows (const RemitBlock *block)
{
  switch (block->type)
    {
    case REMIT_BLOCK_LIST:
      return block->list.n_items;
    case REMIT_BLOCK_TABLE:
      return block->n_rows + 1;
    case REMIT_BLOCK_TEXT:
    case REMIT_BLOCK_CODE:
      return 1;
    case REMIT_BLOCK_RULE:
    default:
      return 0;
    }
}

static guint
count_lines (const RemitBlock *block)
{
  gsize bytes = block->span.end - block->span.start;

  return count_rows (block) + bytes / CHARACTERS_A_LINE;
}

guint
remit_card_slot_get_n_rows (RemitCardSlot *self)
{
  guint n = 1 + MAX (self->section->will.n_items, self->section->wont.n_items);

  for (guint i = 0; i < self->section->n_blocks; i++)
    n += count_rows (self->section->blocks[i]);
  return n;
}

static int
estimate_height (RemitCardSlot *self)
{
  guint lines = 0;

  for (guint i = 0; i < self->section->n_blocks; i++)
    lines += count_lines (self->section->blocks[i]);
  return HEAD + (int) remit_card_slot_get_n_rows (self) * (ROW - LINE) + (int) lines * LINE;
}

/* --- showing --- */

static RemitEditor *
make_card (RemitCardSlot *self)
{
  GtkWidget *card = self->section->role == REMIT_ROLE_GROUP
                      ? remit_group_card_new (self->document)
                      : remit_section_card_new (self->document);

  adw_bin_set_child (ADW_BIN (self), card);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
  return REMIT_EDITOR (card);
}

static gboolean
can_show (RemitCardSlot      *self,
          const RemitSection *section)
{
  RemitPointer at = { .kind = REMIT_AT_SECTION, .section = section };

  return remit_editor_can_show (self->card, &at);
}

static void
set_place (RemitCardSlot      *self,
           const RemitAgent   *agent,
           const RemitSection *section,
           const char         *pointer)
{
  char *copy = g_strdup (pointer);

  g_free (self->pointer);
  g_free (self->name);
  self->pointer = copy;
  self->name = remit_section_get_display_name (agent, section);
  self->section = section;
}

void
remit_card_slot_show (RemitCardSlot      *self,
                      const RemitAgent   *agent,
                      const RemitSection *section,
                      const char         *pointer)
{
  gboolean same = self->section != NULL && g_strcmp0 (self->pointer, pointer) == 0 &&
                  remit_section_equal_own (self->section, section) &&
                  remit_card_slot_is_of (self, agent, section);

  if (same)
    {
      self->section = section;
      return;
    }

  set_place (self, agent, section, pointer);
  if (self->card == NULL)
    {
      gtk_widget_set_size_request (GTK_WIDGET (self), -1, estimate_height (self));
      return;
    }
  if (!can_show (self, section))
    self->card = make_card (self);
  remit_editor_update (self->card, agent, pointer);
}

int
remit_card_slot_build (RemitCardSlot *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int new_height = height;

  if (self->card != NULL)
    return 0;

  self->card = make_card (self);
  remit_editor_update (self->card, remit_document_get_agent (self->document), self->pointer);
  if (width > 0)
    gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, width, NULL, &new_height, NULL,
                        NULL);
  return new_height - height;
}

gboolean
remit_card_slot_is_built (RemitCardSlot *self)
{
  return self->card != NULL;
}

const char *
remit_card_slot_get_pointer (RemitCardSlot *self)
{
  return self->pointer;
}

RemitEditor *
remit_card_slot_get_card (RemitCardSlot *self)
{
  return self->card;
}

gboolean
remit_card_slot_is_of (RemitCardSlot      *self,
                       const RemitAgent   *agent,
                       const RemitSection *section)
{
  g_autofree char *name = remit_section_get_display_name (agent, section);
  gboolean group = section->role == REMIT_ROLE_GROUP;

  return (self->section->role == REMIT_ROLE_GROUP) == group && g_strcmp0 (self->name, name) == 0;
}

static void
remit_card_slot_finalize (GObject *object)
{
  RemitCardSlot *self = REMIT_CARD_SLOT (object);

  g_free (self->pointer);
  g_free (self->name);

  G_OBJECT_CLASS (remit_card_slot_parent_class)->finalize (object);
}

static void
remit_card_slot_class_init (RemitCardSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_card_slot_finalize;
}

static void
remit_card_slot_init (RemitCardSlot *self)
{
}

GtkWidget *
remit_card_slot_new (RemitDocument *document)
{
  RemitCardSlot *self = g_object_new (REMIT_TYPE_CARD_SLOT, NULL);

  self->document = document;
  return GTK_WIDGET (self);
}
