/* remit-form-scroll.c: scrolls the form to places, and makes the cards that come into view
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-form-pane-private.h"

#include "remit-card.h"
#include "remit-grow-text.h"

#define ABOVE 12

/* --- cards in view --- */

/* Makes the cards in and around the view; what grows above it does not move what is seen. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  RemitFormPane *self = REMIT_FORM_PANE (widget);
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (vertical);
  double page = gtk_adjustment_get_page_size (vertical);
  int growth = 0;

  self->tick = 0;
  for (guint i = 0; i < self->slots->len; i++)
    {
      RemitCardSlot *slot = slot_at (self, i);
      graphene_rect_t area;

      /* A slot without height has no place yet; there is another turn when it has. */
      if (remit_card_slot_is_built (slot) || gtk_widget_get_height (GTK_WIDGET (slot)) == 0 ||
          !gtk_widget_compute_bounds (GTK_WIDGET (slot), GTK_WIDGET (self->column), &area))
        continue;

      double top = graphene_rect_get_y (&area);
      double bottom = top + graphene_rect_get_height (&area);

      if (top > value + 2 * page)
        break;
      if (bottom < value - page)
        continue;

      int grown = remit_form_pane_build_slot (self, i);

      growth += bottom <= value ? grown : 0;
    }

  if (growth != 0)
    gtk_adjustment_configure (vertical, value + growth, gtk_adjustment_get_lower (vertical),
                              gtk_adjustment_get_upper (vertical) + growth,
                              gtk_adjustment_get_step_increment (vertical),
                              gtk_adjustment_get_page_increment (vertical), page);
  return G_SOURCE_REMOVE;
}

void
remit_form_pane_build_seen (RemitFormPane *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* --- to a place --- */

static void
scroll_to (RemitFormPane *self,
           GtkWidget     *widget)
{
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t area;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self->column), &area))
    return;

  double top = graphene_rect_get_y (&area);
  double height = graphene_rect_get_height (&area);
  double page = gtk_adjustment_get_page_size (vertical);

  /* A section goes to the top, a field just comes into sight. */
  if (!gtk_widget_has_css_class (widget, "field") || height > page)
    gtk_adjustment_set_value (vertical, top - ABOVE);
  else
    gtk_adjustment_clamp_page (vertical, top - ABOVE, top + height + ABOVE);
}

static void
tell_visible (RemitFormPane *self,
              const char    *pointer)
{
  if (g_strcmp0 (pointer, self->visible) == 0)
    return;

  g_free (self->visible);
  self->visible = g_strdup (pointer);
  g_signal_emit_by_name (self, "visible-pointer", pointer);
}

typedef struct
{
  char    *pointer;
  gboolean enter;
  guint    ticks;
} Show;

static void
free_show (gpointer data)
{
  Show *show = data;

  g_free (show->pointer);
  g_free (show);
}

/* Scrolls, and tells what was asked for: near the end another section is at the top. */
static void
show_found (RemitFormPane *self,
            const char    *pointer)
{
  int index = remit_form_pane_find_slot (self, pointer);

  scroll_to (self, remit_form_pane_find_widget (self, pointer));
  tell_visible (self, index < 0 ? "" : remit_card_slot_get_pointer (slot_at (self, index)));
}

/* A section's first field, whatever has the focus in it; what is wrong with it and its menu stand before that. */
static void
enter (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = gtk_root_get_focus (root);

  if (REMIT_IS_GROW_TEXT (widget))
    {
      gtk_widget_grab_focus (widget);
      return;
    }

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_root_set_focus (root, NULL);
  if (!REMIT_IS_CARD (widget) ||
      !gtk_widget_child_focus (GTK_WIDGET (remit_card_get_body (REMIT_CARD (widget))),
                               GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* A tick comes before its frame's layout: a card has its place at the second one after it was made. */
static gboolean
on_show (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  RemitFormPane *self = REMIT_FORM_PANE (widget);
  Show *show = user_data;

  if (show->ticks++ == 0)
    return G_SOURCE_CONTINUE;

  show_found (self, show->pointer);
  if (show->enter)
    enter (remit_form_pane_find_widget (self, show->pointer));
  return G_SOURCE_REMOVE;
}

static void
show_later (RemitFormPane *self,
            const char    *pointer,
            gboolean       enter)
{
  Show *show = g_new0 (Show, 1);

  show->pointer = g_strdup (pointer);
  show->enter = enter;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_show, show, free_show);
}

void
remit_form_pane_show_pointer (RemitFormPane *self,
                              const char    *pointer)
{
  int index = remit_form_pane_find_slot (self, pointer);

  if (index >= 0 && !remit_card_slot_is_built (slot_at (self, index)))
    {
      scroll_to (self, GTK_WIDGET (slot_at (self, index)));
      remit_form_pane_build_slot (self, index);
      show_later (self, pointer, FALSE);
      return;
    }

  show_found (self, pointer);
}

void
remit_form_pane_enter_pointer (RemitFormPane *self,
                               const char    *pointer)
{
  show_later (self, pointer, TRUE);
}

/* --- where it is --- */

void
remit_form_pane_scrolled (RemitFormPane *self)
{
  double top = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  const char *pointer = "";

  remit_form_pane_build_seen (self);
  for (guint i = 0; i < self->slots->len; i++)
    {
      graphene_rect_t area;

      if (!gtk_widget_compute_bounds (GTK_WIDGET (slot_at (self, i)), GTK_WIDGET (self->column),
                                      &area) ||
          graphene_rect_get_y (&area) > top + 2 * ABOVE)
        break;
      pointer = remit_card_slot_get_pointer (slot_at (self, i));
    }

  tell_visible (self, pointer);
}
