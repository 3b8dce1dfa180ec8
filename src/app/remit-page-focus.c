/* remit-page-focus.c: the focus goes from pane to pane, each of which knows where it was
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-page-private.h"

/* The panes from the left, then what is below. */
static void
list_panes (RemitPage *self, GtkWidget *panes[REMIT_PAGE_N_PANES])
{
  GtkWidget *all[] = { GTK_WIDGET (self->outline), GTK_WIDGET (self->form),
                       GTK_WIDGET (self->source), GTK_WIDGET (self->problems) };

  for (guint i = 0; i < REMIT_PAGE_N_PANES; i++)
    panes[i] = all[i];
}

/* The pane that has the focus, REMIT_PAGE_N_PANES for none. */
static guint
find_focused (GtkWidget *const panes[REMIT_PAGE_N_PANES], GtkWidget *focus)
{
  guint pane = 0;

  while (pane < REMIT_PAGE_N_PANES
         && (focus == NULL || !gtk_widget_is_ancestor (focus, panes[pane])))
    pane++;

  return pane;
}

/* A popover is over a pane: closed, it takes no focus any more. */
static gboolean
can_return (GtkWidget *widget, GtkWidget *pane)
{
  return widget != NULL && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget)
         && gtk_widget_is_ancestor (widget, pane)
         && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL;
}

/* In the form the field under the caret of the source comes first: it was looked at last. */
static void
enter (RemitPage *self, GtkWidget *pane, guint index)
{
  g_autoptr (GtkWidget) last = g_weak_ref_get (&self->last_focus[index]);

  if (pane == GTK_WIDGET (self->form) && remit_form_pane_enter_marked (self->form))
    return;
  if (can_return (last, pane) && gtk_widget_grab_focus (last))
    return;

  if (pane == GTK_WIDGET (self->form))
    remit_form_pane_focus (self->form);
  else if (pane == GTK_WIDGET (self->source))
    gtk_widget_grab_focus (GTK_WIDGET (remit_source_pane_get_view (self->source)));
  else
    gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* GtkPaned has a key for its own two panes, and goes back to the row of a menu that is closed: no key arrives there. */
static gboolean
cycle_cb (GtkWidget *widget, GVariant *backward, gpointer data)
{
  RemitPage *self = REMIT_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *panes[REMIT_PAGE_N_PANES];
  guint step = g_variant_get_boolean (backward) ? REMIT_PAGE_N_PANES - 1 : 1;
  guint from;

  if (self->source == NULL || self->narrow)
    return GDK_EVENT_STOP;

  list_panes (self, panes);
  from = find_focused (panes, focus);
  if (from < REMIT_PAGE_N_PANES)
    g_weak_ref_set (&self->last_focus[from], focus);
  else
    from = step == 1 ? REMIT_PAGE_N_PANES - 1 : 0;

  do
    from = (from + step) % REMIT_PAGE_N_PANES;
  while (!gtk_widget_get_mapped (panes[from]) && panes[from] != GTK_WIDGET (self->source));
  enter (self, panes[from], from);

  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *keys, GdkModifierType modifiers, gboolean backward)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F6, modifiers),
                                            gtk_callback_action_new (cycle_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (backward));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* Before GtkPaned sees the key. */
void
remit_page_add_focus_keys (RemitPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, 0, FALSE);
  add_key (keys, GDK_SHIFT_MASK, TRUE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  for (guint i = 0; i < REMIT_PAGE_N_PANES; i++)
    g_weak_ref_init (&self->last_focus[i], NULL);
}

void
remit_page_clear_focus (RemitPage *self)
{
  for (guint i = 0; i < REMIT_PAGE_N_PANES; i++)
    g_weak_ref_set (&self->last_focus[i], NULL);
}
