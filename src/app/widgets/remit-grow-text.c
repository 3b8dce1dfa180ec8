/* remit-grow-text.c: a text field as high as its text
 *
 * One rule decides what is told: `shown` is the text that the owner set or was told last. Whatever
 * makes the buffer differ from it is the user's doing (keys, paste, drop, an assistive tool), and
 * is told when the user action ends; a setter moves `shown` first, so nothing differs after it.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-grow-text.h"

#include "remit-text-util.h"
#include "remit-widget-util.h"

struct _RemitGrowText
{
  GtkTextView parent_instance;

  GtkTextBuffer *buffer;
  char          *shown;
  char          *pending; /* set while an input method composed; NULL if nothing waits */
  char          *label;
  char          *placeholder;
  char          *preedit; /* what an input method composes, NULL if nothing */
  int            column_width;
  gboolean       single_line;
  gboolean       enter_adds;
  gboolean       tab_nests;
  gboolean       in_action; /* between begin-user-action and end-user-action */
  guint          settle_id; /* an idle that tells what changed outside of an action */

  RemitTextHeights heights;
  GdkFrameClock   *clock; /* while the caret is to be shown after the next frame */
  gulong           clock_handler;
};

G_DEFINE_FINAL_TYPE (RemitGrowText, remit_grow_text, GTK_TYPE_TEXT_VIEW)

enum
{
  EDITED,
  ACTIVATED,
  ACTIVATE_BELOW,
  BACKSPACE_EMPTY,
  SPLIT,
  JOIN_BEFORE,
  JOIN_AFTER,
  MOVE_UP,
  MOVE_DOWN,
  INDENT,
  OUTDENT,
  FOCUSED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

enum
{
  PROP_TEXT = 1,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

/* The view clips at its text: descenders of the last line need these pixels inside of it. */
#define BELOW 2

static char *
dup_buffer_text (RemitGrowText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_slice (self->buffer, &start, &end, TRUE);
}

/* ---- telling and being told ---- */

/* Takes over @text as what is shown, and makes the buffer agree. */
static void
show_text (RemitGrowText *self, char *text)
{
  g_autofree char *old = dup_buffer_text (self);

  g_free (self->shown);
  self->shown = text;
  gtk_text_buffer_begin_user_action (self->buffer);
  remit_text_replace_middle (self->buffer, old, text);
  gtk_text_buffer_end_user_action (self->buffer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
settle (RemitGrowText *self)
{
  g_autofree char *text = dup_buffer_text (self);

  if (self->preedit || g_str_equal (text, self->shown))
    return;
  if (self->single_line)
    show_text (self, remit_text_join_new_lines (self->shown, text));
  else
    show_text (self, g_steal_pointer (&text));

  g_autofree char *told = g_strdup (self->shown);
  g_signal_emit (self, signals[EDITED], 0, told);
}

static gboolean
settle_in_idle (gpointer user_data)
{
  RemitGrowText *self = user_data;

  self->settle_id = 0;
  settle (self);
  if (!self->preedit && self->pending)
    {
      g_autofree char *text = g_steal_pointer (&self->pending);

      remit_grow_text_set_text (self, text);
    }
  return G_SOURCE_REMOVE;
}

/* Later, because who changes a buffer outside of a user action may do it in several steps. */
static void
settle_later (RemitGrowText *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle_in_idle, self, NULL);
}

static void
on_begin_action (RemitGrowText *self)
{
  self->in_action = TRUE;
}

static void
on_end_action (RemitGrowText *self)
{
  self->in_action = FALSE;
  settle (self);
}

static void
on_changed (RemitGrowText *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->in_action)
    settle_later (self);
}

static void
on_preedit_changed (RemitGrowText *self, const char *preedit)
{
  g_free (self->preedit);
  self->preedit = preedit && *preedit ? g_strdup (preedit) : NULL;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->preedit)
    settle_later (self);
}

/* ---- the caret in the viewport around ---- */

static void
forget_clock (RemitGrowText *self)
{
  if (self->clock)
    g_signal_handler_disconnect (self->clock, self->clock_handler);
  g_clear_object (&self->clock);
}

static void
on_after_paint (RemitGrowText *self)
{
  forget_clock (self);
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    remit_text_show_caret (GTK_TEXT_VIEW (self));
}

/* A viewport follows the focus, not the caret. Only after the frame is it known where that is. */
static void
on_caret_moved (RemitGrowText *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (!clock || self->clock || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  self->clock = g_object_ref (clock);
  self->clock_handler = g_signal_connect_object (clock, "after-paint", G_CALLBACK (on_after_paint),
                                                 self, G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
}

static void
remit_grow_text_unrealize (GtkWidget *widget)
{
  forget_clock (REMIT_GROW_TEXT (widget));
  GTK_WIDGET_CLASS (remit_grow_text_parent_class)->unrealize (widget);
}

static void
on_focus_changed (RemitGrowText *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    g_signal_emit (self, signals[FOCUSED], 0);
}

/* ---- keys ---- */

static gboolean
tell (RemitGrowText *self, guint signal)
{
  if (!g_signal_has_handler_pending (self, signals[signal], 0, TRUE))
    return FALSE;
  g_signal_emit (self, signals[signal], 0);
  return TRUE;
}

static gboolean
tell_split (RemitGrowText *self)
{
  int caret = remit_grow_text_get_caret (self);

  if (gtk_text_buffer_get_has_selection (self->buffer)
      || caret == gtk_text_buffer_get_char_count (self->buffer)
      || !g_signal_has_handler_pending (self, signals[SPLIT], 0, TRUE))
    return FALSE;
  g_signal_emit (self, signals[SPLIT], 0, caret);
  return TRUE;
}

static gboolean
on_enter (RemitGrowText *self, GdkModifierType state)
{
  if (state & GDK_CONTROL_MASK)
    return tell (self, ACTIVATE_BELOW);
  if (self->enter_adds && !(state & GDK_SHIFT_MASK))
    return tell_split (self) || tell (self, ACTIVATE_BELOW);
  if (!self->single_line)
    return FALSE;
  tell (self, ACTIVATED);
  return TRUE;
}

/* The fields keep no history of their own: one undo history spans form and source. */
static gboolean
on_undo_key (RemitGrowText *self, guint key, GdkModifierType state)
{
  gboolean redo = key == GDK_KEY_y || (state & GDK_SHIFT_MASK);

  return gtk_widget_activate_action (GTK_WIDGET (self), redo ? "page.redo" : "page.undo", NULL);
}

/* At its ends a text goes on in those around it. */
static gboolean
on_erase (RemitGrowText *self, gboolean backwards)
{
  int caret = remit_grow_text_get_caret (self);

  if (*self->shown == '\0')
    return tell (self, BACKSPACE_EMPTY);
  if (gtk_text_buffer_get_has_selection (self->buffer)
      || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return FALSE;
  if (backwards)
    return caret == 0 && tell (self, JOIN_BEFORE);
  return caret == gtk_text_buffer_get_char_count (self->buffer) && tell (self, JOIN_AFTER);
}

static gboolean
on_key (RemitGrowText *self, guint key, guint code, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) && !(state & GDK_ALT_MASK);
  gboolean alt = (state & GDK_ALT_MASK) && !(state & GDK_CONTROL_MASK);

  if (self->preedit)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return on_enter (self, state);
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return !alt && on_erase (self, key == GDK_KEY_BackSpace);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return alt && tell (self, MOVE_UP);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return alt && tell (self, MOVE_DOWN);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return alt && tell (self, INDENT);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return alt && tell (self, OUTDENT);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return self->tab_nests && !control && !alt
             && tell (self, state & GDK_SHIFT_MASK ? OUTDENT : INDENT);
    case GDK_KEY_ISO_Left_Tab:
      return self->tab_nests && !control && !alt && tell (self, OUTDENT);
    case GDK_KEY_z:
    case GDK_KEY_Z:
    case GDK_KEY_y:
      return control && on_undo_key (self, key, state);
    default:
      return FALSE;
    }
}

/* ---- size and drawing ---- */

/* What is laid out: the text with what an input method composes in it. */
static char *
dup_laid_out_text (RemitGrowText *self)
{
  g_autofree char *text = dup_buffer_text (self);
  int              caret;

  if (!self->preedit)
    return g_steal_pointer (&text);
  caret = g_utf8_offset_to_pointer (text, remit_grow_text_get_caret (self)) - text;
  return g_strdup_printf ("%.*s%s%s", caret, text, self->preedit, text + caret);
}

static void
remit_grow_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  RemitGrowText   *self = REMIT_GROW_TEXT (widget);
  g_autofree char *text = dup_laid_out_text (self);
  const char      *visible = *text || !self->placeholder ? text : self->placeholder;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = remit_text_heights_measure (&self->heights, widget, visible, for_size)
                          + BELOW;
  else if (self->column_width >= 0)
    *minimum = *natural = self->column_width;
  else
    {
      *natural = remit_text_natural_width (widget, visible);
      *minimum = MIN (32, *natural);
    }
}

static GtkSizeRequestMode
remit_grow_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
remit_grow_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RemitGrowText *self = REMIT_GROW_TEXT (widget);

  GTK_WIDGET_CLASS (remit_grow_text_parent_class)->snapshot (widget, snapshot);
  if (self->placeholder && !self->preedit && gtk_text_buffer_get_char_count (self->buffer) == 0)
    remit_text_snapshot_placeholder (widget, snapshot, self->placeholder);
}

/* ---- object ---- */

static void
remit_grow_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    g_value_set_string (value, REMIT_GROW_TEXT (object)->shown);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
remit_grow_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    remit_grow_text_set_text (REMIT_GROW_TEXT (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
remit_grow_text_dispose (GObject *object)
{
  RemitGrowText *self = REMIT_GROW_TEXT (object);

  forget_clock (self);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  G_OBJECT_CLASS (remit_grow_text_parent_class)->dispose (object);
}

static void
remit_grow_text_finalize (GObject *object)
{
  RemitGrowText *self = REMIT_GROW_TEXT (object);

  g_clear_object (&self->buffer);
  g_free (self->shown);
  g_free (self->pending);
  g_free (self->label);
  g_free (self->placeholder);
  g_free (self->preedit);
  remit_text_heights_clear (&self->heights);
  G_OBJECT_CLASS (remit_grow_text_parent_class)->finalize (object);
}

static void
remit_grow_text_class_init (RemitGrowTextClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = remit_grow_text_get_property;
  object_class->set_property = remit_grow_text_set_property;
  object_class->dispose = remit_grow_text_dispose;
  object_class->finalize = remit_grow_text_finalize;
  widget_class->get_request_mode = remit_grow_text_get_request_mode;
  widget_class->measure = remit_grow_text_measure;
  widget_class->snapshot = remit_grow_text_snapshot;
  widget_class->unrealize = remit_grow_text_unrealize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[EDITED] = remit_new_signal (type, "edited", 1, G_TYPE_STRING);
  signals[ACTIVATED] = remit_new_signal (type, "activated", 0);
  signals[ACTIVATE_BELOW] = remit_new_signal (type, "activate-below", 0);
  signals[BACKSPACE_EMPTY] = remit_new_signal (type, "backspace-empty", 0);
  signals[SPLIT] = remit_new_signal (type, "split", 1, G_TYPE_INT);
  signals[JOIN_BEFORE] = remit_new_signal (type, "join-before", 0);
  signals[JOIN_AFTER] = remit_new_signal (type, "join-after", 0);
  signals[MOVE_UP] = remit_new_signal (type, "move-up", 0);
  signals[MOVE_DOWN] = remit_new_signal (type, "move-down", 0);
  signals[INDENT] = remit_new_signal (type, "indent", 0);
  signals[OUTDENT] = remit_new_signal (type, "outdent", 0);
  signals[FOCUSED] = remit_new_signal (type, "focused", 0);
}

static void
listen_to_buffer (RemitGrowText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  g_signal_connect_object (self->buffer, "begin-user-action", G_CALLBACK (on_begin_action), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "end-user-action", G_CALLBACK (on_end_action), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (on_caret_moved),
                           self, G_CONNECT_SWAPPED);
}

static void
remit_grow_text_init (RemitGrowText *self)
{
  GtkTextView        *view = GTK_TEXT_VIEW (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->shown = g_strdup ("");
  self->column_width = -1;
  listen_to_buffer (self);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_bottom_margin (view, BELOW);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (on_focus_changed), NULL);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (on_preedit_changed), NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
remit_grow_text_new (const char *label)
{
  RemitGrowText *self = g_object_new (REMIT_TYPE_GROW_TEXT, NULL);

  remit_grow_text_set_label (self, label);
  return GTK_WIDGET (self);
}

const char *
remit_grow_text_get_text (RemitGrowText *self)
{
  g_return_val_if_fail (REMIT_IS_GROW_TEXT (self), NULL);
  return self->shown;
}

void
remit_grow_text_set_text (RemitGrowText *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);

  g_return_if_fail (REMIT_IS_GROW_TEXT (self));
  g_clear_pointer (&self->pending, g_free);
  if (g_str_equal (valid, self->shown))
    return;
  /* What the user did and the owner has not heard comes first; it will set the text again. */
  if (self->preedit)
    self->pending = g_steal_pointer (&valid);
  else if (self->settle_id == 0)
    show_text (self, g_steal_pointer (&valid));
}

const char *
remit_grow_text_get_label (RemitGrowText *self)
{
  return self->label;
}

void
remit_grow_text_set_label (RemitGrowText *self, const char *label)
{
  if (g_strcmp0 (self->label, label) == 0)
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  remit_set_label (GTK_WIDGET (self), label);
}

void
remit_grow_text_set_placeholder (RemitGrowText *self, const char *placeholder)
{
  if (g_strcmp0 (self->placeholder, placeholder) == 0)
    return;
  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  placeholder ? placeholder : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
remit_grow_text_set_column_width (RemitGrowText *self, int width)
{
  if (self->column_width == width)
    return;
  self->column_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
remit_grow_text_set_single_line (RemitGrowText *self, gboolean single_line)
{
  self->single_line = single_line;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE,
                                  !single_line, -1);
}

void
remit_grow_text_set_enter_adds (RemitGrowText *self, gboolean enter_adds)
{
  self->enter_adds = enter_adds;
}

void
remit_grow_text_set_tab_nests (RemitGrowText *self, gboolean tab_nests)
{
  self->tab_nests = tab_nests;
}

int
remit_grow_text_get_caret (RemitGrowText *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  return gtk_text_iter_get_offset (&iter);
}

void
remit_grow_text_set_caret (RemitGrowText *self, int offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, offset);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
}
