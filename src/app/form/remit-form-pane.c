/* remit-form-pane.c: the form of a document: a page of fields and a card for each section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-form-pane.h"

#include <string.h>

#include "remit-agent-card.h"
#include "remit-group-card.h"
#include "remit-reorder.h"
#include "remit-section-card.h"
#include "remit-section-name.h"
#include "remit-widget-util.h"

/* Cards are made in portions, so that a large file is there at once and complete soon after. */
#define FIRST_CARDS 8
#define PORTION_USEC 6000
#define WIDEST 720
#define ABOVE 12

struct _RemitFormPane
{
  GtkWidget          parent_instance;

  RemitDocument     *document;
  GtkScrolledWindow *scroller;
  GtkBox            *column;
  RemitEditor       *agent_card;
  GPtrArray         *cards;        /* RemitEditor of each section that has been made, in order */
  guint              limit;        /* how many sections may have cards by now */
  guint              more_source;
  GtkRoot           *root;
  char              *focused;      /* the pointer last told with focus-pointer */
  char              *visible;      /* the pointer last told with visible-pointer */
  char              *refused;      /* the reason last told, until something succeeds */
  GtkWidget         *marked;
  RemitReorder      *reorder;
};

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

static gboolean
can_show (RemitEditor *card,
          const Place *place)
{
  RemitPointer at = { .kind = REMIT_AT_SECTION, .section = place->section };

  return remit_editor_can_show (card, &at);
}

static RemitEditor *
make_card (RemitFormPane *self,
           const Place   *place,
           guint          index)
{
  RemitEditor *before =
    index > 0 ? g_ptr_array_index (self->cards, index - 1) : self->agent_card;
  GtkWidget *card = place->section->role == REMIT_ROLE_GROUP
                      ? remit_group_card_new (self->document)
                      : remit_section_card_new (self->document);

  gtk_box_insert_child_after (self->column, card, GTK_WIDGET (before));
  if (REMIT_IS_SECTION_CARD (card))
    remit_reorder_add (self->reorder, card,
                       remit_section_card_get_handle (REMIT_SECTION_CARD (card)));
  g_ptr_array_insert (self->cards, index, card);
  return REMIT_EDITOR (card);
}

static void
drop_card (RemitFormPane *self,
           guint          index)
{
  GtkWidget *card = g_ptr_array_index (self->cards, index);

  if (REMIT_IS_SECTION_CARD (card))
    remit_reorder_remove (self->reorder, card);
  gtk_box_remove (self->column, card);
  g_ptr_array_remove_index (self->cards, index);
}

/* The card that is to show @place: the one there, if it can. */
static void
show_place (RemitFormPane *self,
            const Place   *place,
            guint          index)
{
  const RemitAgent *agent = remit_document_get_agent (self->document);
  RemitEditor *card = index < self->cards->len ? g_ptr_array_index (self->cards, index) : NULL;

  if (card != NULL && !can_show (card, place))
    {
      drop_card (self, index);
      card = NULL;
    }
  if (card == NULL)
    card = make_card (self, place, index);
  remit_editor_update (card, agent, place->pointer);
}

/* What tells sections apart over a change: kind and name. */
static gboolean
is_same (RemitFormPane *self,
         guint          index,
         const Place   *place)
{
  const RemitAgent *agent = remit_document_get_agent (self->document);
  RemitEditor *card = g_ptr_array_index (self->cards, index);
  g_autofree char *name = remit_section_get_display_name (agent, place->section);

  return can_show (card, place) && g_strcmp0 (remit_editor_get_name (card), name) == 0;
}

/* Cards of sections that went or came elsewhere are not reused for their neighbours: the focus and
 * the caret in a card stay with its section. */
static void
align_cards (RemitFormPane *self,
             GArray        *places)
{
  guint n_new = places->len;
  guint start = 0;

  if (self->cards->len == n_new || self->limit < n_new)
    return;

  while (start < MIN (self->cards->len, n_new) &&
         is_same (self, start, &g_array_index (places, Place, start)))
    start++;

  while (self->cards->len > n_new && start < self->cards->len)
    drop_card (self, start);
  for (; self->cards->len < n_new; start++)
    make_card (self, &g_array_index (places, Place, start), start);
}

static void
show_sections (RemitFormPane *self)
{
  g_autoptr (GArray) places = list_places (remit_document_get_agent (self->document));
  guint n = MIN (places->len, self->limit);

  align_cards (self, places);
  for (guint i = 0; i < n; i++)
    show_place (self, &g_array_index (places, Place, i), i);
  while (self->cards->len > n)
    drop_card (self, self->cards->len - 1);
}

/* --- the rest, in portions --- */

static gboolean
on_more (gpointer user_data)
{
  RemitFormPane *self = REMIT_FORM_PANE (user_data);
  g_autoptr (GArray) places = list_places (remit_document_get_agent (self->document));
  gint64 end = g_get_monotonic_time () + PORTION_USEC;

  while (self->cards->len < places->len && g_get_monotonic_time () < end)
    show_place (self, &g_array_index (places, Place, self->cards->len), self->cards->len);

  self->limit = MAX (self->limit, self->cards->len);
  if (self->cards->len < places->len)
    return G_SOURCE_CONTINUE;

  self->limit = G_MAXUINT;
  self->more_source = 0;
  return G_SOURCE_REMOVE;
}

static void
make_all (RemitFormPane *self)
{
  if (self->limit == G_MAXUINT)
    return;

  self->limit = G_MAXUINT;
  g_clear_handle_id (&self->more_source, g_source_remove);
  show_sections (self);
}

static void
on_agent (RemitFormPane *self)
{
  const RemitAgent *agent = remit_document_get_agent (self->document);

  g_clear_pointer (&self->refused, g_free);
  remit_editor_update (self->agent_card, agent, "");
  show_sections (self);
  if (self->limit != G_MAXUINT && self->more_source == 0)
    self->more_source = g_idle_add (on_more, self);
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
  const char *reason = g_variant_get_string (parameter, NULL);

  /* Each key typed into what cannot be written is refused anew; once is enough. */
  if (g_strcmp0 (reason, self->refused) == 0)
    return;

  g_free (self->refused);
  self->refused = g_strdup (reason);
  g_signal_emit (self, signals[REFUSED], 0, reason);
}

/* --- places --- */

static RemitEditor *
card_at (RemitFormPane *self,
         const char    *pointer)
{
  RemitEditor *best = NULL;
  gsize length = 0;

  for (guint i = 0; i < self->cards->len; i++)
    {
      RemitEditor *card = g_ptr_array_index (self->cards, i);
      const char *own = remit_editor_get_pointer (card);
      gsize own_length = strlen (own);

      if (g_str_has_prefix (pointer, own) && own_length > length &&
          (pointer[own_length] == '\0' || pointer[own_length] == '/'))
        {
          best = card;
          length = own_length;
        }
    }

  return best != NULL ? best : self->agent_card;
}

static GtkWidget *
find_widget (RemitFormPane *self,
             const char    *pointer)
{
  RemitEditor *card;

  if (g_str_has_prefix (pointer, "/sections/"))
    make_all (self);
  card = card_at (self, pointer);
  return remit_editor_find (card, pointer);
}

void
remit_form_pane_show_pointer (RemitFormPane *self,
                              const char    *pointer)
{
  GtkWidget *widget = find_widget (self, pointer);
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t area;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self->column), &area))
    return;

  double top = graphene_rect_get_y (&area);
  double height = graphene_rect_get_height (&area);
  double page = gtk_adjustment_get_page_size (vertical);

  /* A section goes to the top, a field just comes into sight. */
  if (REMIT_IS_EDITOR (gtk_widget_get_parent (widget)) || height > page)
    gtk_adjustment_set_value (vertical, top - ABOVE);
  else
    gtk_adjustment_clamp_page (vertical, top - ABOVE, top + height + ABOVE);
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

  if (pointer != NULL && *pointer != '\0')
    widget = remit_editor_find (card_at (self, pointer), pointer);
  /* A card or an editor as a whole is no field. */
  if (widget != NULL && !gtk_widget_has_css_class (widget, "field"))
    widget = NULL;
  set_marked (self, widget);
}

static void
on_scrolled (RemitFormPane *self)
{
  double top = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  const char *pointer = "";

  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);
      graphene_rect_t area;

      if (!gtk_widget_compute_bounds (card, GTK_WIDGET (self->column), &area) ||
          graphene_rect_get_y (&area) > top + 2 * ABOVE)
        break;
      pointer = remit_editor_get_pointer (REMIT_EDITOR (card));
    }

  if (g_strcmp0 (pointer, self->visible) == 0)
    return;
  g_free (self->visible);
  self->visible = g_strdup (pointer);
  g_signal_emit (self, signals[VISIBLE_POINTER], 0, pointer);
}

/* The card that is number @index of those that can be dragged. */
static RemitEditor *
dragged_card (RemitFormPane *self,
              guint          index)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      RemitEditor *card = g_ptr_array_index (self->cards, i);

      if (REMIT_IS_SECTION_CARD (card) && index-- == 0)
        return card;
    }

  return NULL;
}

/* Sections are dragged among their siblings. */
static void
on_dropped (RemitFormPane *self,
            guint          from,
            guint          to)
{
  RemitEditor *card = dragged_card (self, from);
  RemitEditor *place = dragged_card (self, to);
  g_autofree char *old_pointer = g_strdup (remit_editor_get_pointer (card));
  g_autofree char *new_pointer = g_strdup (remit_editor_get_pointer (place));
  g_autofree char *old_parent = g_path_get_dirname (old_pointer);
  g_autofree char *new_parent = g_path_get_dirname (new_pointer);

  if (g_str_equal (old_parent, new_parent))
    remit_editor_move (card, old_pointer, new_pointer);
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
  gtk_widget_grab_focus (find_widget (self, heading));
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
  g_ptr_array_set_size (self->cards, 0);
  g_clear_object (&self->reorder);
  remit_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->document);

  G_OBJECT_CLASS (remit_form_pane_parent_class)->dispose (object);
}

static void
remit_form_pane_finalize (GObject *object)
{
  RemitFormPane *self = REMIT_FORM_PANE (object);

  g_ptr_array_unref (self->cards);
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
  gtk_widget_class_install_action (widget_class, "form.removed", "s", on_removed);
}

static void
remit_form_pane_init (RemitFormPane *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cards = g_ptr_array_new ();
  self->limit = FIRST_CARDS;
  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());

  self->reorder = remit_reorder_new (GTK_WIDGET (self->column));
  g_signal_connect_swapped (self->reorder, "dropped", G_CALLBACK (on_dropped), self);

  gtk_widget_add_css_class (GTK_WIDGET (self->column), "form");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->column));
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, clamp);
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                            G_CALLBACK (on_scrolled), self);
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
