/* remit-problem-hover.c: problems of the source under the pointer and at the caret
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-problem-hover.h"

#include "remit-problem-popover.h"

/* The pointer rests, or has gone for good: it crosses other words on its way to the popover. */
#define SHOW_MILLISECONDS 400
#define HIDE_MILLISECONDS 350

struct _RemitProblemHover
{
  GObject parent_instance;

  GtkWidget *owner;    /* unowned: it owns us */
  GtkSourceView *view; /* unowned: in the owner */
  RemitDocument *document;
  RemitProblemMarks *marks; /* unowned: in the view */
  RemitProblemPopover *popover; /* weak */
  double x;
  double y;
  guint show_source;
  guint hide_source;
};

G_DEFINE_FINAL_TYPE (RemitProblemHover, remit_problem_hover, G_TYPE_OBJECT)

static void
close_popover (RemitProblemHover *self)
{
  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_handle_id (&self->hide_source, g_source_remove);
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* --- the popover --- */

static gboolean
hide_cb (gpointer data)
{
  RemitProblemHover *self = data;

  self->hide_source = 0;
  close_popover (self);

  return G_SOURCE_REMOVE;
}

static void
hide_later (RemitProblemHover *self)
{
  if (self->hide_source == 0 && self->popover != NULL
      && !gtk_popover_get_autohide (GTK_POPOVER (self->popover)))
    self->hide_source = g_timeout_add (HIDE_MILLISECONDS, hide_cb, self);
}

static void
popover_enter_cb (
    GtkEventControllerMotion *motion, double x, double y, RemitProblemHover *self)
{
  g_clear_handle_id (&self->hide_source, g_source_remove);
  g_clear_handle_id (&self->show_source, g_source_remove);
}

static void
popover_leave_cb (GtkEventControllerMotion *motion, RemitProblemHover *self)
{
  hide_later (self);
}

static void
watch_pointer (RemitProblemHover *self, GtkWidget *popover)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (popover_enter_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (popover_leave_cb), self, 0);
  gtk_widget_add_controller (popover, motion);
}

/* Where characters stand, in the owner. */
static GdkRectangle
get_place (RemitProblemHover *self, const GtkTextIter *iter)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GdkRectangle place;
  double x, y;

  gtk_text_view_get_iter_location (view, iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x,
                                         &place.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (view), self->owner, place.x, place.y, &x, &y);

  return (GdkRectangle){ (int) x, (int) y, MAX (place.width, 1), MAX (place.height, 1) };
}

/* One that only shows does not take the focus from who types. */
static void
show_popover (RemitProblemHover *self, const GArray *indices, GdkRectangle place, gboolean modal)
{
  GtkWidget *popover;

  close_popover (self);
  popover = remit_problem_popover_new (self->document, indices);
  gtk_widget_set_parent (popover, self->owner);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  /* Who reads on reads below. */
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_TOP);
  gtk_popover_set_autohide (GTK_POPOVER (popover), modal);
  watch_pointer (self, popover);
  g_set_weak_pointer (&self->popover, REMIT_PROBLEM_POPOVER (popover));
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* --- the pointer --- */

static gboolean
get_iter_at (RemitProblemHover *self, double x, double y, GtkTextIter *iter)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);

  return gtk_text_view_get_iter_at_location (view, iter, buffer_x, buffer_y);
}

static gboolean
show_cb (gpointer data)
{
  RemitProblemHover *self = data;
  g_autoptr (GArray) indices = NULL;
  GtkTextIter iter;

  self->show_source = 0;
  if (!remit_document_is_read (self->document) || !get_iter_at (self, self->x, self->y, &iter))
    return G_SOURCE_REMOVE;

  indices = remit_problem_marks_find (self->marks, &iter, FALSE);
  if (indices->len > 0)
    show_popover (self, indices, get_place (self, &iter), FALSE);

  return G_SOURCE_REMOVE;
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, RemitProblemHover *self)
{
  g_autoptr (GArray) indices = NULL;
  GtkTextIter iter;

  self->x = x;
  self->y = y;
  g_clear_handle_id (&self->show_source, g_source_remove);
  if (!remit_document_is_read (self->document))
    return;

  if (get_iter_at (self, x, y, &iter))
    indices = remit_problem_marks_find (self->marks, &iter, FALSE);
  if (indices == NULL || indices->len == 0)
    hide_later (self);
  else if (self->popover != NULL && remit_problem_popover_shows (self->popover, indices))
    g_clear_handle_id (&self->hide_source, g_source_remove);
  else
    self->show_source = g_timeout_add (SHOW_MILLISECONDS, show_cb, self);
}

static void
leave_cb (GtkEventControllerMotion *motion, RemitProblemHover *self)
{
  g_clear_handle_id (&self->show_source, g_source_remove);
  hide_later (self);
}

/* Who types or scrolls does not read. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                RemitProblemHover *self)
{
  if (self->popover != NULL && !gtk_popover_get_autohide (GTK_POPOVER (self->popover)))
    close_popover (self);
  g_clear_handle_id (&self->show_source, g_source_remove);

  return GDK_EVENT_PROPAGATE;
}

static void
scrolled_cb (GtkAdjustment *adjustment, RemitProblemHover *self)
{
  close_popover (self);
}

static void
mark_activated_cb (RemitProblemMarks *marks,
                   GtkTextIter *iter,
                   GdkRectangle *area,
                   guint button,
                   GdkModifierType state,
                   int n_presses,
                   RemitProblemHover *self)
{
  g_autoptr (GArray) indices = NULL;

  if (!remit_document_is_read (self->document))
    return;

  indices = remit_problem_marks_find (marks, iter, TRUE);
  if (indices->len > 0)
    show_popover (self, indices, get_place (self, iter), TRUE);
}

void
remit_problem_hover_offer (RemitProblemHover *self, const GArray *indices)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  GtkTextIter caret;

  g_return_if_fail (REMIT_IS_PROBLEM_HOVER (self));

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  show_popover (self, indices, get_place (self, &caret), TRUE);
}

/* --- object --- */

static void
remit_problem_hover_dispose (GObject *object)
{
  RemitProblemHover *self = REMIT_PROBLEM_HOVER (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_handle_id (&self->hide_source, g_source_remove);
  g_clear_weak_pointer (&self->popover);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (remit_problem_hover_parent_class)->dispose (object);
}

static void
remit_problem_hover_class_init (RemitProblemHoverClass *class)
{
  G_OBJECT_CLASS (class)->dispose = remit_problem_hover_dispose;
}

static void
remit_problem_hover_init (RemitProblemHover *self)
{
}

RemitProblemHover *
remit_problem_hover_new (GtkWidget *owner,
                         GtkSourceView *view,
                         RemitDocument *document,
                         RemitProblemMarks *marks)
{
  RemitProblemHover *self = g_object_new (REMIT_TYPE_PROBLEM_HOVER, NULL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkAdjustment *vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  self->owner = owner;
  self->view = view;
  self->document = g_object_ref (document);
  self->marks = marks;

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  if (vertical != NULL)
    g_signal_connect_object (vertical, "value-changed", G_CALLBACK (scrolled_cb), self, 0);
  g_signal_connect_object (marks, "activate", G_CALLBACK (mark_activated_cb), self, 0);

  return self;
}
