/* remit-target.c: a target in percent, written as it was written
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "remit-widget-util.h"

struct _RemitTarget
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *sign;
  char      *shown; /* the whole value that was set or told last */
  char      *tail;  /* what of it stands after the number: "%", " %" or nothing */
};

G_DEFINE_FINAL_TYPE (RemitTarget, remit_target, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  ACTIVATE_BELOW,
  FOCUSED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* How many bytes of @text are a number: digits with at most one point or comma among them. */
static gsize
number_length (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (digits > 0 && (text[digits] == '.' || text[digits] == ','))
    return digits + 1 + strspn (text + digits + 1, "0123456789");
  return digits;
}

/* The part after the number where @text is a number with or without a percent sign; else %NULL. */
static const char *
percent_tail (const char *text)
{
  gsize       length = number_length (text);
  const char *tail = text + length;

  if (length > 0 && (*tail == '\0' || g_str_equal (tail, "%") || g_str_equal (tail, " %")))
    return tail;
  return NULL;
}

/* What is typed stands for: a number gets the sign back that the value had. */
static char *
dup_value (RemitTarget *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gsize       length = number_length (typed);

  if (length > 0 && typed[length] == '\0')
    return g_strconcat (typed, self->tail, NULL);
  return g_strdup (typed);
}

static void
on_changed (RemitTarget *self)
{
  g_autofree char *value = dup_value (self);

  if (g_str_equal (value, self->shown))
    return;
  g_free (self->shown);
  self->shown = g_strdup (value);
  gtk_widget_set_visible (self->sign, *value == '\0' || percent_tail (value));
  g_signal_emit (self, signals[EDITED], 0, value);
}

static void
on_enter (RemitTarget *self)
{
  g_signal_emit (self, signals[FOCUSED], 0);
}

static gboolean
on_key (RemitTarget *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
      || !g_signal_has_handler_pending (self, signals[ACTIVATE_BELOW], 0, TRUE))
    return FALSE;
  g_signal_emit (self, signals[ACTIVATE_BELOW], 0);
  return TRUE;
}

static void
remit_target_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_target_parent_class)->dispose (object);
}

static void
remit_target_finalize (GObject *object)
{
  RemitTarget *self = REMIT_TARGET (object);

  g_free (self->shown);
  g_free (self->tail);
  G_OBJECT_CLASS (remit_target_parent_class)->finalize (object);
}

static void
remit_target_class_init (RemitTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_target_dispose;
  G_OBJECT_CLASS (klass)->finalize = remit_target_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  signals[EDITED] = remit_new_signal (G_TYPE_FROM_CLASS (klass), "edited", 1, G_TYPE_STRING);
  signals[ACTIVATE_BELOW] = remit_new_signal (G_TYPE_FROM_CLASS (klass), "activate-below", 0);
  signals[FOCUSED] = remit_new_signal (G_TYPE_FROM_CLASS (klass), "focused", 0);
}

static void
add_sign (RemitTarget *self)
{
  self->sign = gtk_label_new ("%");
  gtk_widget_set_valign (self->sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->sign, "target-sign");
  gtk_widget_add_css_class (self->sign, "dim-label");
  gtk_widget_set_parent (self->sign, GTK_WIDGET (self));
}

static void
add_entry (RemitTarget *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_widget_set_valign (self->entry, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->entry, _("Target"));
  gtk_widget_add_css_class (self->entry, "target");
  gtk_widget_add_css_class (self->entry, "numeric");
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  /* Not "changed": an entry takes a new text in two steps, and notifies once. */
  g_signal_connect_swapped (self->entry, "notify::text", G_CALLBACK (on_changed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter), self);
  gtk_widget_add_controller (self->entry, focus);
}

static void
remit_target_init (RemitTarget *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("find-location-symbolic");

  self->shown = g_strdup ("");
  self->tail = g_strdup ("%");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "target-icon");
  gtk_widget_set_parent (icon, GTK_WIDGET (self));
  add_entry (self);
  add_sign (self);

  /* “95 %” is written in this order from right to left as well. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  for (GtkWidget *child = icon; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_direction (child, GTK_TEXT_DIR_LTR);
}

GtkWidget *
remit_target_new (const char *label)
{
  RemitTarget *self = g_object_new (REMIT_TYPE_TARGET, NULL);

  remit_target_set_label (self, label);
  return GTK_WIDGET (self);
}

void
remit_target_set_label (RemitTarget *self, const char *label)
{
  remit_set_label (self->entry, label);
}

static void
show_typed (GtkEditable *entry, const char *typed)
{
  int caret = gtk_editable_get_position (entry);

  if (g_str_equal (typed, gtk_editable_get_text (entry)))
    return;
  gtk_editable_set_text (entry, typed);
  gtk_editable_set_position (entry, MIN (caret, (int) g_utf8_strlen (typed, -1)));
}

void
remit_target_set_text (RemitTarget *self, const char *text)
{
  const char      *tail = percent_tail (text ? text : "");
  g_autofree char *typed = NULL;

  text = text ? text : "";
  if (g_str_equal (text, self->shown))
    return;
  typed = tail ? g_strndup (text, tail - text) : g_strdup (text);
  g_free (self->shown);
  self->shown = g_strdup (text);
  if (tail)
    {
      g_free (self->tail);
      self->tail = g_strdup (tail);
    }
  gtk_widget_set_visible (self->sign, tail || *text == '\0');
  show_typed (GTK_EDITABLE (self->entry), typed);
}

const char *
remit_target_get_text (RemitTarget *self)
{
  return self->shown;
}

GtkWidget *
remit_target_get_entry (RemitTarget *self)
{
  return self->entry;
}
