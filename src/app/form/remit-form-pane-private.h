/* remit-form-pane-private.h: what the files of the form pane share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-card-slot.h"
#include "remit-form-pane.h"
#include "remit-reorder.h"

G_BEGIN_DECLS

struct _RemitFormPane
{
  GtkWidget          parent_instance;

  RemitDocument     *document;
  GtkScrolledWindow *scroller;
  GtkBox            *column;
  RemitEditor       *agent_card;
  RemitAgent        *agent;        /* the one shown */
  GPtrArray         *slots;        /* RemitCardSlot of each section, in order */
  guint              more_source;
  guint              tick;
  GtkRoot           *root;
  char              *focused;      /* the pointer last told with focus-pointer */
  char              *visible;      /* the pointer last told with visible-pointer */
  char              *refused;      /* the reason last told, until something succeeds */
  GtkWidget         *marked;
  RemitReorder      *reorder;
  GHashTable        *messages;     /* RemitMessages → GPtrArray of the RemitDiagnostic that it tells */
  GArray            *words;        /* those that are marked for a problem */
  guint              problems_source;
};

static inline RemitCardSlot *
slot_at (RemitFormPane *self,
         guint          index)
{
  return g_ptr_array_index (self->slots, index);
}

/* Makes the card of a slot, if there is none. Returns how much higher than its slot it is, in pixels. */
int            remit_form_pane_build_slot  (RemitFormPane *self,
                                            guint          index);

/* The slot whose section holds @pointer most closely; -1 for the page of fields. */
int            remit_form_pane_find_slot   (RemitFormPane *self,
                                            const char    *pointer);

/* What edits @pointer, made if it has to be. */
GtkWidget     *remit_form_pane_find_widget (RemitFormPane *self,
                                            const char    *pointer);

/* remit-form-problems.c: what is wrong stands under what it is about, as far as its cards are made */
void           remit_form_pane_init_problems (RemitFormPane *self);
void           remit_form_pane_drop_problems (RemitFormPane *self);
void           remit_form_pane_show_problems (RemitFormPane *self);
/* Once for all cards that are made until then. */
void           remit_form_pane_show_problems_later (RemitFormPane *self);

/* remit-form-scroll.c: makes the cards in and around the view, before the next frame */
void           remit_form_pane_build_seen  (RemitFormPane *self);

/* What there is to do when another part is in view. */
void           remit_form_pane_scrolled    (RemitFormPane *self);

G_END_DECLS
