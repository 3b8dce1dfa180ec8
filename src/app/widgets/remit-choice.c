/* remit-choice.c: a value that can be typed or chosen
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-choice.h"

#include <glib/gi18n-lib.h>

#include "remit-widget-util.h"

struct _RemitChoice
{
  GtkWidget parent_instance;

  GtkWidget          *swatch;
  RemitGrowText      *field;
  GtkWidget          *arrow;
  RemitValuesPopover *popover;
  RemitValuesPopover *proposals; /* what matches what is typed; NULL until something was */
  char               *values_label;
};

G_DEFINE_FINAL_TYPE (RemitChoice, remit_choice, GTK_TYPE_WIDGET)

static guint edited_signal;

static void
update_swatch (RemitChoice *self)
{
  const char            *text = remit_grow_text_get_text (self->field);
  const RemitKnownValue *known = remit_values_popover_find (self->popover, text);

  gtk_widget_set_visible (self->swatch, remit_values_popover_has_swatches (self->popover));
  remit_swatch_set_color (self->swatch, known ? known->swatch : NULL);
}

/* ---- what is proposed while typing ---- */

static gboolean
is_proposing (RemitChoice *self)
{
  return self->proposals && gtk_widget_get_visible (GTK_WIDGET (self->proposals));
}

static void
close_proposals (RemitChoice *self)
{
  if (self->proposals)
    gtk_popover_popdown (GTK_POPOVER (self->proposals));
}

static void on_chosen (RemitChoice *self, const char *value);

static void
add_proposals (RemitChoice *self)
{
  GtkWidget *popover = remit_values_popover_new_proposals ();

  self->proposals = REMIT_VALUES_POPOVER (popover);
  remit_values_popover_copy_values (self->proposals, self->popover);
  remit_values_popover_set_label (self->proposals, self->values_label);
  g_signal_connect_swapped (popover, "chosen", G_CALLBACK (on_chosen), self);
  gtk_widget_insert_after (popover, GTK_WIDGET (self), NULL);
}

static void
update_proposals (RemitChoice *self, const char *typed)
{
  if (*typed == '\0' || !gtk_widget_get_visible (self->arrow)
      || !gtk_widget_has_focus (GTK_WIDGET (self->field))
      || remit_values_popover_find (self->popover, typed))
    {
      close_proposals (self);
      return;
    }
  if (!self->proposals)
    add_proposals (self);
  remit_values_popover_propose (self->proposals, typed, NULL, GTK_WIDGET (self));
}

static gboolean
on_enter (RemitChoice *self)
{
  if (remit_values_popover_choose_selected (self->proposals))
    return TRUE;
  close_proposals (self);
  return FALSE;
}

/* Comes before the keys of the field, and before its input method: that never composes while
 * something is proposed. */
static gboolean
on_key (RemitChoice *self, guint key, guint code, GdkModifierType state)
{
  if (!is_proposing (self) || (state & gtk_accelerator_get_default_mod_mask ()))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return on_enter (self);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      /* The focus goes on to the next field all the same. */
      remit_values_popover_choose_selected (self->proposals);
      return FALSE;
    case GDK_KEY_Escape:
      close_proposals (self);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      remit_values_popover_move (self->proposals,
                                 key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_preedit_changed (RemitChoice *self, const char *preedit)
{
  if (preedit && *preedit)
    close_proposals (self);
}

/* ---- the value ---- */

static void
on_edited (RemitChoice *self, const char *text)
{
  update_swatch (self);
  update_proposals (self, text);
  g_signal_emit (self, edited_signal, 0, text);
}

/* The field shows the choice at once, as it shows what is typed; the owner confirms both. */
static void
on_chosen (RemitChoice *self, const char *value)
{
  if (g_str_equal (value, remit_grow_text_get_text (self->field)))
    return;
  remit_grow_text_set_text (self->field, value);
  remit_grow_text_set_caret (self->field, -1);
  on_edited (self, value);
}

static void
on_popover_shown (RemitChoice *self)
{
  remit_values_popover_set_current (self->popover, remit_grow_text_get_text (self->field));
}

static void
on_open (RemitChoice *self)
{
  close_proposals (self);
  if (gtk_widget_get_visible (self->arrow))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->arrow));
}

static void
remit_choice_dispose (GObject *object)
{
  REMIT_CHOICE (object)->proposals = NULL;
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_choice_parent_class)->dispose (object);
}

static void
remit_choice_finalize (GObject *object)
{
  g_free (REMIT_CHOICE (object)->values_label);
  G_OBJECT_CLASS (remit_choice_parent_class)->finalize (object);
}

static void
remit_choice_class_init (RemitChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = remit_choice_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  edited_signal = remit_new_signal (G_TYPE_FROM_CLASS (klass), "edited", 1, G_TYPE_STRING);
}

static void
add_arrow (RemitChoice *self)
{
  GtkWidget *popover = remit_values_popover_new (NULL);

  self->arrow = remit_quiet_menu_button ("pan-down-symbolic", _("Known Values"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->arrow), NULL, NULL, NULL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->arrow), popover);
  gtk_widget_add_css_class (self->arrow, "arrow");
  gtk_widget_set_visible (self->arrow, FALSE);
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));

  self->popover = REMIT_VALUES_POPOVER (popover);
  gtk_widget_set_halign (popover, GTK_ALIGN_END);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (on_popover_shown), self);
  g_signal_connect_swapped (popover, "chosen", G_CALLBACK (on_chosen), self);
}

static void
listen_to_typing (RemitChoice *self)
{
  GtkWidget          *field = GTK_WIDGET (self->field);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (field, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (field, "move-down", G_CALLBACK (on_open), self);
  g_signal_connect_swapped (field, "preedit-changed", G_CALLBACK (on_preedit_changed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (close_proposals), self);
  gtk_widget_add_controller (field, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
remit_choice_init (RemitChoice *self)
{
  GtkWidget *field = remit_grow_text_new (NULL);

  /* One well and one ring around swatch, text and arrow. */
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  gtk_widget_add_css_class (GTK_WIDGET (self), "choice");

  self->swatch = remit_swatch (NULL);
  gtk_widget_set_visible (self->swatch, FALSE);
  gtk_widget_set_parent (self->swatch, GTK_WIDGET (self));

  self->field = REMIT_GROW_TEXT (field);
  remit_grow_text_set_single_line (self->field, TRUE);
  gtk_widget_add_css_class (field, "inner");
  gtk_widget_set_hexpand (field, TRUE);
  gtk_widget_set_parent (field, GTK_WIDGET (self));
  listen_to_typing (self);
  add_arrow (self);
}

GtkWidget *
remit_choice_new (const char *label)
{
  RemitChoice *self = g_object_new (REMIT_TYPE_CHOICE, NULL);

  remit_choice_set_label (self, label);
  return GTK_WIDGET (self);
}

void
remit_choice_set_label (RemitChoice *self, const char *label)
{
  g_free (self->values_label);
  self->values_label = label ? g_strdup_printf (_("%s, known values"), label) : NULL;
  remit_grow_text_set_label (self->field, label);
  remit_set_label (self->arrow, self->values_label);
  remit_values_popover_set_label (self->popover, self->values_label);
  if (self->proposals)
    remit_values_popover_set_label (self->proposals, self->values_label);
}

void
remit_choice_set_text (RemitChoice *self, const char *text)
{
  if (g_strcmp0 (text ? text : "", remit_grow_text_get_text (self->field)) != 0)
    close_proposals (self);
  remit_grow_text_set_text (self->field, text);
  update_swatch (self);
}

const char *
remit_choice_get_text (RemitChoice *self)
{
  return remit_grow_text_get_text (self->field);
}

void
remit_choice_set_known (RemitChoice *self, const RemitKnownValue *values, gsize n_values)
{
  remit_values_popover_set_values (self->popover, values, n_values);
  gtk_widget_set_visible (self->arrow, n_values > 0);
  if (self->proposals)
    {
      close_proposals (self);
      remit_values_popover_copy_values (self->proposals, self->popover);
    }
  update_swatch (self);
}

RemitGrowText *
remit_choice_get_field (RemitChoice *self)
{
  return self->field;
}
