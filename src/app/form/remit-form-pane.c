/* remit-form-pane.c: the form of a document: a page of fields and a card for each section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-form-pane-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "remit-agent-card.h"
#include "remit-naming.h"
#include "remit-section-card.h"
#include "remit-widget-util.h"

/* Cards are made in portions, so that a large file is there at once; those of the first rows soon after, for tabbing and
 * for assistive technology, and of a very large file the rest when they come near the view. */
#define FIRST_ROWS 40
#define MOST_ROWS 600
#define PORTION_USEC 6000
#define WIDEST 720

G_DEFINE_FINAL_TYPE (RemitFormPane, remit_form_pane, GTK_TYPE_WIDGET)

enum
{
  FOCUS_POINTER,
  ACTIVATE_POINTER,
  VISIBLE_POINTER,
  REFUSED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- the sections, children after their parents --- */

typedef struct
{
  char               *pointer;
  const RemitSection *section;
} Place;

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->pointer);
}

static void
add_places (GArray              *places,
            const char          *parent,
            RemitSection *const *sections,
            guint                n_sections)
{
  for (guint i = 0; i < n_sections; i++)
    {
      Place place = { g_strdup_printf ("%s/sections/%u", parent, i), sections[i] };

      g_array_append_val (places, place);
      add_places (places, place.pointer, sections[i]->sections, sections[i]->n_sections);
    }
}

static GArray *
list_places (const RemitAgent *agent)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_clear_func (places, clear_place);
  add_places (places, "", agent->sections, agent->n_sections);
  return places;
}

/* --- cards --- */

static void
insert_slot (RemitFormPane *self,
             guint          index)
{
  GtkWidget *before =
    index > 0 ? GTK_WIDGET (slot_at (self, index - 1)) : GTK_WIDGET (self->agent_card);
  GtkWidget *slot = remit_card_slot_new (self->document);

  gtk_box_insert_child_after (self->column, slot, before);
  g_ptr_array_insert (self->slots, index, slot);
}

/* A card that is dragged is taken by the handle in its slot. */
int
remit_form_pane_build_slot (RemitFormPane *self,
                            guint          index)
{
  RemitCardSlot *slot = slot_at (self, index);
  gboolean built = remit_card_slot_is_built (slot);
  int growth = remit_card_slot_build (slot);
  RemitEditor *card = remit_card_slot_get_card (slot);

  if (!built && REMIT_IS_SECTION_CARD (card))
    remit_reorder_add (self->reorder, GTK_WIDGET (slot),
                       remit_section_card_get_handle (REMIT_SECTION_CARD (card)));
  if (!built)
    remit_form_pane_show_problems_later (self);
  return growth;
}

static void
drop_slot (RemitFormPane *self,
           guint          index)
{
  RemitCardSlot *slot = slot_at (self, index);

  if (REMIT_IS_SECTION_CARD (remit_card_slot_get_card (slot)))
    remit_reorder_remove (self->reorder, GTK_WIDGET (slot));
  g_ptr_array_remove_index (self->slots, index);
  gtk_box_remove (self->column, GTK_WIDGET (slot));
}

/* Cards of sections that went or came elsewhere are not reused for their neighbours: the focus and
 * the caret in a card stay with its section. */
static void
align_slots (RemitFormPane    *self,
             const RemitAgent *agent,
             GArray           *places)
{
  guint n_new = places->len;
  guint start = 0;

  if (self->slots->len == n_new)
    return;

  while (start < MIN (self->slots->len, n_new) &&
         remit_card_slot_is_of (slot_at (self, start), agent,
                                g_array_index (places, Place, start).section))
    start++;

  while (self->slots->len > n_new)
    drop_slot (self, start < self->slots->len ? start : self->slots->len - 1);
  for (; self->slots->len < n_new; start++)
    insert_slot (self, start);
}

static void
show_sections (RemitFormPane    *self,
               const RemitAgent *agent)
{
  g_autoptr (GArray) places = list_places (agent);

  align_slots (self, agent, places);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      remit_card_slot_show (slot_at (self, i), agent, place->section, place->pointer);
    }
}

/* --- the rest, in portions --- */

/* Makes the first cards that are missing, of the first @most rows and until @end. FALSE: there is more to do. */
static gboolean
build_first (RemitFormPane *self,
             guint          most,
             gint64         end)
{
  guint n_rows = 0;

  for (guint i = 0; i < self->slots->len && n_rows < most; i++)
    {
      if (!remit_card_slot_is_built (slot_at (self, i)) && g_get_monotonic_time () >= end)
        return FALSE;
      remit_form_pane_build_slot (self, i);
      n_rows += remit_card_slot_get_n_rows (slot_at (self, i));
    }

  return TRUE;
}

static gboolean
on_more (gpointer user_data)
{
  RemitFormPane *self = REMIT_FORM_PANE (user_data);

  if (!build_first (self, MOST_ROWS, g_get_monotonic_time () + PORTION_USEC))
    return G_SOURCE_CONTINUE;

  self->more_source = 0;
  return G_SOURCE_REMOVE;
}

/* (transfer full): what has the focus in the form, and in which slot, -1 for none. */
static GtkWidget *
dup_focus (RemitFormPane *self,
           int           *index)
{
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  GtkWidget *slot = NULL;
  guint found;

  *index = -1;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  slot = gtk_widget_get_ancestor (focus, REMIT_TYPE_CARD_SLOT);
  if (slot != NULL && g_ptr_array_find (self->slots, slot, &found))
    *index = (int) found;
  return g_object_ref (focus);
}

/* What had the focus may be gone, and unless an editor gave it to another place the toolkit would give it to the first
 * field, where the next key would be written. The nearest card's menu takes it, where a key does no harm, else the form
 * itself. */
static void
rescue_focus (RemitFormPane *self,
              GtkWidget     *old_focus,
              int            index)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);
  RemitEditor *card = NULL;

  if (gtk_widget_is_ancestor (old_focus, GTK_WIDGET (self)) ||
      (focus != NULL && focus != old_focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return;

  if (index >= 0 && self->slots->len > 0)
    {
      index = MIN (index, (int) self->slots->len - 1);
      remit_form_pane_build_slot (self, index);
      card = remit_card_slot_get_card (slot_at (self, index));
    }

  if (!REMIT_IS_SECTION_CARD (card) || !remit_section_card_focus_menu (REMIT_SECTION_CARD (card)))
    remit_form_pane_focus (self);
}

static void
on_agent (RemitFormPane *self)
{
  RemitAgent *agent = remit_agent_ref (remit_document_get_agent (self->document));
  int focused_slot;
  g_autoptr (GtkWidget) focus = dup_focus (self, &focused_slot);

  g_clear_pointer (&self->refused, g_free);
  remit_editor_update (self->agent_card, agent, "");
  show_sections (self, agent);
  build_first (self, FIRST_ROWS, G_MAXINT64);
  remit_form_pane_show_problems (self);
  if (focus != NULL)
    rescue_focus (self, focus, focused_slot);

  /* Until here the slots looked at the sections of the agent before. */
  g_clear_pointer (&self->agent, remit_agent_unref);
  self->agent = agent;
  if (self->more_source == 0)
    self->more_source = g_idle_add (on_more, self);
  remit_form_pane_build_seen (self);
}

/* --- focus --- */

static char *
pointer_of (GtkWidget *widget)
{
  GtkWidget *editor = gtk_widget_get_ancestor (widget, REMIT_TYPE_EDITOR);

  return editor != NULL ? remit_editor_get_pointer_of (REMIT_EDITOR (editor), widget) : NULL;
}

static void
on_focus (RemitFormPane *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  g_autofree char *pointer = inside ? pointer_of (focus) : NULL;

  if (focus != GTK_WIDGET (self->column))
    gtk_widget_set_focusable (GTK_WIDGET (self->column), FALSE);
  if (g_strcmp0 (pointer, self->focused) == 0)
    return;

  g_free (self->focused);
  self->focused = g_strdup (pointer);
  g_signal_emit (self, signals[FOCUS_POINTER], 0, pointer);
}

static void
remit_form_pane_root (GtkWidget *widget)
{
  RemitFormPane *self = REMIT_FORM_PANE (widget);

  GTK_WIDGET_CLASS (remit_form_pane_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (on_focus), self,
                           G_CONNECT_SWAPPED);
}

static void
remit_form_pane_unroot (GtkWidget *widget)
{
  RemitFormPane *self = REMIT_FORM_PANE (widget);

  g_signal_handlers_disconnect_by_func (self->root, on_focus, self);
  self->root = NULL;
  GTK_WIDGET_CLASS (remit_form_pane_parent_class)->unroot (widget);
}

/* What is about to be typed or clicked goes to the place that the form shows: first it shows the text as it is now, also
 * where a thread is still reading it. */
static gboolean
on_event (RemitFormPane *self,
          GdkEvent      *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    remit_document_ensure_read (self->document);
  return GDK_EVENT_PROPAGATE;
}

static void
on_pressed (RemitFormPane *self,
            int            n_press)
{
  if (n_press == 2 && self->focused != NULL)
    g_signal_emit (self, signals[ACTIVATE_POINTER], 0, self->focused);
}

static void
on_refused (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RemitFormPane *self = REMIT_FORM_PANE (widget);
  const char *reason = remit_refusal_get_reason (g_variant_get_string (parameter, NULL));

  /* Each key typed into what cannot be written is refused anew; once is enough. */
  if (g_strcmp0 (reason, self->refused) == 0)
    return;

  g_free (self->refused);
  self->refused = g_strdup (reason);
  /* Translators: %s is the reason, in lower case: “that name says another role, which must change with it” */
  g_autofree char *words = g_strdup_printf (_("Not changed: %s"), reason);
  g_signal_emit (self, signals[REFUSED], 0, words);
}

/* --- places --- */

/* The slot whose section holds @pointer most closely; -1 for the page of fields. */
int
remit_form_pane_find_slot (RemitFormPane *self,
                           const char    *pointer)
{
  gsize length = 0;
  int best = -1;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const char *own = remit_card_slot_get_pointer (slot_at (self, i));
      gsize own_length = strlen (own);

      if (g_str_has_prefix (pointer, own) && own_length > length &&
          (pointer[own_length] == '\0' || pointer[own_length] == '/'))
        {
          best = (int) i;
          length = own_length;
        }
    }

  return best;
}

/* The card that shows @pointer; NULL where it is not made yet. */
static RemitEditor *
card_at (RemitFormPane *self,
         const char    *pointer)
{
  int index = remit_form_pane_find_slot (self, pointer);

  return index < 0 ? self->agent_card : remit_card_slot_get_card (slot_at (self, index));
}

GtkWidget *
remit_form_pane_find_widget (RemitFormPane *self,
                             const char    *pointer)
{
  int index = remit_form_pane_find_slot (self, pointer);

  if (index >= 0)
    remit_form_pane_build_slot (self, index);
  return remit_editor_find (card_at (self, pointer), pointer);
}

static void
set_marked (RemitFormPane *self,
            GtkWidget     *widget)
{
  if (self->marked == widget)
    return;

  if (self->marked != NULL)
    {
      remit_set_marked (self->marked, FALSE);
      g_object_remove_weak_pointer (G_OBJECT (self->marked), (gpointer *) &self->marked);
    }
  self->marked = widget;
  if (widget != NULL)
    {
      remit_set_marked (widget, TRUE);
      g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &self->marked);
    }
}

void
remit_form_pane_mark_pointer (RemitFormPane *self,
                              const char    *pointer)
{
  GtkWidget *widget = NULL;
  RemitEditor *card = pointer != NULL && *pointer != '\0' ? card_at (self, pointer) : NULL;

  if (card != NULL)
    widget = remit_editor_find (card, pointer);
  /* A card or an editor as a whole is no field. */
  if (widget != NULL && !gtk_widget_has_css_class (widget, "field"))
    widget = NULL;
  set_marked (self, widget);
}

/* The pointer of the section that is number @index of those that can be dragged. */
static const char *
dragged_pointer (RemitFormPane *self,
                 guint          index)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (REMIT_IS_SECTION_CARD (remit_card_slot_get_card (slot_at (self, i))) && index-- == 0)
      return remit_card_slot_get_pointer (slot_at (self, i));

  return NULL;
}

/* Sections are dragged among their siblings. */
static void
on_dropped (RemitFormPane *self,
            guint          from,
            guint          to)
{
  g_autofree char *old_pointer = g_strdup (dragged_pointer (self, from));
  g_autofree char *new_pointer = g_strdup (dragged_pointer (self, to));
  g_autofree char *old_parent = g_path_get_dirname (old_pointer);
  g_autofree char *new_parent = g_path_get_dirname (new_pointer);

  if (g_str_equal (old_parent, new_parent))
    remit_editor_move (self->agent_card, old_pointer, new_pointer);
}

static void
on_focus_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RemitFormPane *self = REMIT_FORM_PANE (widget);
  const char *pointer = g_variant_get_string (parameter, NULL);
  g_autofree char *heading = g_strconcat (pointer, "/heading", NULL);

  remit_document_ensure_read (self->document);
  gtk_widget_grab_focus (remit_form_pane_find_widget (self, heading));
}

/* The focus goes to what edits a pointer, the caret to a character of it. */
static void
on_place_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RemitFormPane *self = REMIT_FORM_PANE (widget);
  const char *pointer;
  int caret;

  g_variant_get (parameter, "(&si)", &pointer, &caret);
  remit_document_ensure_read (self->document);

  GtkWidget *found = remit_form_pane_find_widget (self, pointer);
  if (REMIT_IS_GROW_TEXT (found))
    {
      gtk_widget_grab_focus (found);
      remit_grow_text_set_caret (REMIT_GROW_TEXT (found), caret);
    }
}

static void
on_removed (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0, g_variant_get_string (parameter, NULL));
}

/* --- the widget --- */

static void
remit_form_pane_dispose (GObject *object)
{
  RemitFormPane *self = REMIT_FORM_PANE (object);

  g_clear_handle_id (&self->more_source, g_source_remove);
  set_marked (self, NULL);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_ptr_array_set_size (self->slots, 0);
  remit_form_pane_drop_problems (self);
  g_clear_object (&self->reorder);
  remit_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->document);

  G_OBJECT_CLASS (remit_form_pane_parent_class)->dispose (object);
}

static void
remit_form_pane_finalize (GObject *object)
{
  RemitFormPane *self = REMIT_FORM_PANE (object);

  g_ptr_array_unref (self->slots);
  g_hash_table_unref (self->messages);
  g_array_unref (self->words);
  g_clear_pointer (&self->agent, remit_agent_unref);
  g_free (self->focused);
  g_free (self->visible);
  g_free (self->refused);

  G_OBJECT_CLASS (remit_form_pane_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, REMIT_TYPE_FORM_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
remit_form_pane_class_init (RemitFormPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = remit_form_pane_dispose;
  object_class->finalize = remit_form_pane_finalize;
  widget_class->root = remit_form_pane_root;
  widget_class->unroot = remit_form_pane_unroot;

  signals[FOCUS_POINTER] = new_signal ("focus-pointer");
  signals[ACTIVATE_POINTER] = new_signal ("activate-pointer");
  signals[VISIBLE_POINTER] = new_signal ("visible-pointer");
  signals[REFUSED] = new_signal ("refused");
  signals[REMOVED] = new_signal ("removed");

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "form.refused", "s", on_refused);
  gtk_widget_class_install_action (widget_class, "form.focus", "s", on_focus_action);
  gtk_widget_class_install_action (widget_class, "form.place", "(si)", on_place_action);
  gtk_widget_class_install_action (widget_class, "form.removed", "s", on_removed);
}

static void
remit_form_pane_init (RemitFormPane *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *events = gtk_event_controller_legacy_new ();

  self->slots = g_ptr_array_new ();
  remit_form_pane_init_problems (self);
  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());

  self->reorder = remit_reorder_new (GTK_WIDGET (self->column));
  g_signal_connect_swapped (self->reorder, "dropped", G_CALLBACK (on_dropped), self);

  gtk_widget_add_css_class (GTK_WIDGET (self->column), "form");
  remit_set_label (GTK_WIDGET (self->column), _("Form"));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->column));
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, clamp);
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                            G_CALLBACK (remit_form_pane_scrolled), self);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                            G_CALLBACK (remit_form_pane_build_seen), self);
}

void
remit_form_pane_focus (RemitFormPane *self)
{
  /* As long as it has the focus: Tab shall not stop there. */
  gtk_widget_set_focusable (GTK_WIDGET (self->column), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->column));
}

gboolean
remit_form_pane_enter_marked (RemitFormPane *self)
{
  return self->marked != NULL && gtk_widget_grab_focus (self->marked);
}

GtkWidget *
remit_form_pane_new (RemitDocument *document)
{
  RemitFormPane *self = g_object_new (REMIT_TYPE_FORM_PANE, NULL);

  self->document = g_object_ref (document);
  self->agent_card = REMIT_EDITOR (remit_agent_card_new (document));
  gtk_box_append (self->column, GTK_WIDGET (self->agent_card));
  g_signal_connect_swapped (document, "notify::agent", G_CALLBACK (on_agent), self);
  on_agent (self);

  return GTK_WIDGET (self);
}
