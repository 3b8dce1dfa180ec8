/* remit-page.c: a tab: outline, form, source and problems of a document
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-page-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/remit-widget-util.h"

/* The form's width in pixels, where the window is wide enough. */
#define DEFAULT_SPLIT 568

G_DEFINE_FINAL_TYPE (RemitPage, remit_page, GTK_TYPE_WIDGET)

enum
{
  MESSAGE,
  UNDOABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
remit_page_tell (RemitPage *self, const char *text)
{
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

/* --- what is shown --- */

/* A popover cannot stay open while what it points to goes to another place. */
static void
close_popovers (GtkWidget *focus, GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);

  while (popover != NULL && gtk_widget_is_ancestor (popover, widget))
    {
      GtkWidget *parent = gtk_widget_get_parent (popover);

      gtk_popover_popdown (GTK_POPOVER (popover));
      popover = parent != NULL ? gtk_widget_get_ancestor (parent, GTK_TYPE_POPOVER) : NULL;
    }
}

static void
move_to (GtkWidget *widget, AdwBin *from, AdwBin *to)
{
  GtkRoot *root;
  GtkWidget *focus;

  if (widget == NULL || adw_bin_get_child (to) == widget)
    return;

  /* A window whose focus is taken out would give it to its first button, later. */
  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL)
    close_popovers (focus, widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    gtk_root_set_focus (root, NULL);

  g_object_ref (widget);
  adw_bin_set_child (from, NULL);
  adw_bin_set_child (to, widget);
  g_object_unref (widget);
}

static void
place_panes (RemitPage *self)
{
  AdwBin *wide[] = { self->wide_form, self->wide_source, self->wide_problems };
  AdwBin *narrow[] = { self->narrow_form, self->narrow_source, self->narrow_problems };
  gpointer panes[] = { self->form, self->source, self->problems };

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    move_to (panes[i], self->narrow ? wide[i] : narrow[i], self->narrow ? narrow[i] : wide[i]);
}

static GtkWidget *
dup_inner_focus (RemitPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  return g_object_ref (focus);
}

/* A pane that has moved loses the focus: it gets it back, and is the one that is shown. */
static void
follow_focus (RemitPage *self, GtkWidget *focus)
{
  AdwBin *bins[] = { self->narrow_form, self->narrow_source, self->narrow_problems };

  if (!self->narrow && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  for (guint i = 0; self->narrow && i < G_N_ELEMENTS (bins); i++)
    if (gtk_widget_is_ancestor (focus, GTK_WIDGET (bins[i])))
      {
        adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (bins[i]));
        gtk_widget_grab_focus (focus);
      }
}

/* The focus must not stay in a pane that is gone: the other one takes it. */
static void
rescue_focus (RemitPage *self, gboolean form, gboolean source)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || self->narrow || self->source == NULL)
    return;

  if (!form && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->wide_form)))
    gtk_widget_grab_focus (GTK_WIDGET (remit_source_pane_get_view (self->source)));
  else if (!source && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->wide_source))
           && !remit_form_pane_enter_marked (self->form))
    remit_form_pane_focus (self->form);
}

/* Without a problem there is no pane to show it. Whoever mended the last one there goes on in the text. */
static void
update_problems (RemitPage *self)
{
  const GPtrArray *diagnostics = remit_document_get_diagnostics (self->document);
  gboolean wanted = g_settings_get_boolean (self->settings, "show-problems");
  gboolean visible = wanted && diagnostics->len > 0;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!visible && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->wide_problems)))
    remit_page_focus (self);
  gtk_widget_set_visible (GTK_WIDGET (self->wide_problems), visible);
}

/* Which panes are visible follows from the settings and the width alone. */
static void
update_layout (RemitPage *self)
{
  g_autofree char *mode = g_settings_get_string (self->settings, "view-mode");
  g_autoptr (GtkWidget) focus = dup_inner_focus (self);
  gboolean source = self->form == NULL || !g_str_equal (mode, "form");
  gboolean form = self->form != NULL && !g_str_equal (mode, "source");

  place_panes (self);
  gtk_widget_set_visible (self->wide, !self->narrow);
  gtk_widget_set_visible (self->narrow_box, self->narrow);
  if (form)
    gtk_widget_show (GTK_WIDGET (self->wide_form));
  if (source)
    gtk_widget_show (GTK_WIDGET (self->wide_source));
  rescue_focus (self, form, source);
  gtk_widget_set_visible (GTK_WIDGET (self->wide_form), form);
  gtk_widget_set_visible (GTK_WIDGET (self->wide_source), source);
  gtk_widget_set_visible (GTK_WIDGET (self->outline_bin),
                          g_settings_get_boolean (self->settings, "show-outline"));
  update_problems (self);
  if (focus != NULL && !gtk_widget_is_focus (focus))
    follow_focus (self, focus);
}

static void place_split (RemitPage *self);

static void
settings_changed_cb (GSettings *settings, const char *key, RemitPage *self)
{
  if (g_str_equal (key, "pane-position"))
    place_split (self);
  else
    update_layout (self);
}

void
remit_page_set_narrow (RemitPage *self, gboolean narrow)
{
  g_return_if_fail (REMIT_IS_PAGE (self));

  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  update_layout (self);
}

void
remit_page_cycle_narrow (RemitPage *self)
{
  g_return_if_fail (REMIT_IS_PAGE (self));

  if (g_str_equal (adw_view_stack_get_visible_child_name (self->stack), "form"))
    {
      adw_view_stack_set_visible_child_name (self->stack, "source");
      gtk_widget_grab_focus (GTK_WIDGET (remit_source_pane_get_view (self->source)));
    }
  else
    {
      adw_view_stack_set_visible_child_name (self->stack, "form");
      if (!remit_form_pane_enter_marked (self->form))
        remit_form_pane_focus (self->form);
    }
}

void
remit_page_reveal_source (RemitPage *self)
{
  g_autofree char *mode = g_settings_get_string (self->settings, "view-mode");

  if (self->narrow)
    adw_view_stack_set_visible_child_name (self->stack, "source");
  else if (g_str_equal (mode, "form"))
    g_settings_set_string (self->settings, "view-mode", "both");
}

/* --- between the panes --- */

static void
mark_focused (RemitPage *self)
{
  RemitSpan span;

  if (self->focused_pointer != NULL
      && remit_document_find_span (self->document, self->focused_pointer, &span))
    remit_source_pane_mark_span (self->source, &span);
  else
    remit_source_pane_mark_span (self->source, NULL);
}

static void
focus_pointer_cb (RemitFormPane *form, const char *pointer, RemitPage *self)
{
  if (g_strcmp0 (pointer, self->focused_pointer) == 0)
    return;

  /* What is typed in another field is another step to undo. */
  remit_document_seal (self->document);
  g_free (self->focused_pointer);
  self->focused_pointer = g_strdup (pointer);
  mark_focused (self);
  if (pointer == NULL)
    return;

  remit_form_pane_mark_pointer (form, NULL);
  remit_outline_select (self->outline, pointer);
}

static void
activate_pointer_cb (RemitFormPane *form, const char *pointer, RemitPage *self)
{
  RemitSpan span;

  if (!remit_document_find_span (self->document, pointer, &span))
    return;

  remit_page_reveal_source (self);
  remit_source_pane_jump (self->source, span);
}

static void
visible_pointer_cb (RemitFormPane *form, const char *pointer, RemitPage *self)
{
  if (self->focused_pointer == NULL)
    remit_outline_select (self->outline, pointer);
}

static void
refused_cb (RemitFormPane *form, const char *message, RemitPage *self)
{
  remit_page_tell (self, message);
}

static void
removed_cb (RemitFormPane *form, const char *name, RemitPage *self)
{
  g_autofree char *text = g_strdup_printf (_("“%s” removed"), name);

  g_signal_emit (self, signals[UNDOABLE], 0, text);
}

static void
caret_moved_cb (RemitSourcePane *source, guint64 offset, RemitPage *self)
{
  g_autofree char *pointer = NULL;

  if (!gtk_widget_is_focus (GTK_WIDGET (remit_source_pane_get_view (source))))
    return;

  pointer = remit_agent_pointer_at (remit_document_get_agent (self->document), offset);
  if (self->form != NULL)
    remit_form_pane_mark_pointer (self->form, pointer);
  remit_outline_select (self->outline, pointer != NULL ? pointer : "");
}

void
remit_page_show_pointer (RemitPage *self, const char *pointer)
{
  gboolean in_form = self->form != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->form));
  RemitSpan span = { 0, 0 };

  remit_page_ensure_panes (self);
  remit_outline_select (self->outline, pointer);
  if (*pointer != '\0' && !remit_document_find_span (self->document, pointer, &span))
    return;

  if (in_form)
    {
      remit_form_pane_show_pointer (self->form, pointer);
      remit_source_pane_show (self->source, span);
    }
  else
    {
      remit_page_show_span (self, span);
    }
}

void
remit_page_show_span (RemitPage *self, RemitSpan span)
{
  g_autoptr (RemitAgent) agent = remit_agent_ref (remit_document_get_agent (self->document));
  g_autofree char *pointer = NULL;

  remit_page_ensure_panes (self);
  if (self->narrow)
    remit_page_reveal_source (self);
  if (gtk_widget_get_child_visible (GTK_WIDGET (self->source))
      && gtk_widget_get_mapped (GTK_WIDGET (self->source)))
    {
      remit_source_pane_jump (self->source, span);
      return;
    }

  /* The next problem is sought from the caret, seen or not. */
  remit_source_pane_place (self->source, span.start);
  pointer = remit_agent_pointer_at (agent, span.start);
  if (self->form != NULL && pointer != NULL)
    {
      remit_form_pane_show_pointer (self->form, pointer);
      remit_form_pane_mark_pointer (self->form, pointer);
    }
}

static void
outline_chosen_cb (RemitOutline *outline, const char *pointer, RemitPage *self)
{
  remit_page_show_pointer (self, pointer);
}

static void
agent_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitPage *self)
{
  remit_page_update_badge (self);
  update_problems (self);
  if (self->focused_pointer != NULL && self->source != NULL)
    mark_focused (self);
}

/* --- making the panes --- */

static void
make_form (RemitPage *self)
{
  self->form = REMIT_FORM_PANE (remit_form_pane_new (self->document));
  g_signal_connect (self->form, "focus-pointer", G_CALLBACK (focus_pointer_cb), self);
  g_signal_connect (self->form, "activate-pointer", G_CALLBACK (activate_pointer_cb), self);
  g_signal_connect (self->form, "visible-pointer", G_CALLBACK (visible_pointer_cb), self);
  g_signal_connect (self->form, "refused", G_CALLBACK (refused_cb), self);
  g_signal_connect (self->form, "removed", G_CALLBACK (removed_cb), self);
}

void
remit_page_ensure_panes (RemitPage *self)
{
  if (self->source != NULL)
    return;

  self->outline = REMIT_OUTLINE (remit_outline_new (self->document));
  self->source = REMIT_SOURCE_PANE (remit_source_pane_new (self->document));
  remit_page_make_problems (self);
  make_form (self);

  g_signal_connect (self->outline, "chosen", G_CALLBACK (outline_chosen_cb), self);
  g_signal_connect (self->source, "caret-moved", G_CALLBACK (caret_moved_cb), self);

  adw_bin_set_child (self->outline_bin, GTK_WIDGET (self->outline));
  update_layout (self);
}

/* Until the user has chosen, the form has a little more than half, whatever is in it. */
static void
place_split (RemitPage *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->paned));
  int position = g_settings_get_int (self->settings, "pane-position");

  if (width <= 0 && position < 0)
    return;

  if (position < 0)
    position = MIN (DEFAULT_SPLIT, width * 53 / 100);
  self->split = position;
  if (position != gtk_paned_get_position (self->paned))
    gtk_paned_set_position (self->paned, position);
}

static void
maximum_changed_cb (GtkPaned *paned, GParamSpec *pspec, RemitPage *self)
{
  place_split (self);
}

/* What the user chose is kept; where the window has become too small for it, that is no choice. */
static void
position_changed_cb (GtkPaned *paned, GParamSpec *pspec, RemitPage *self)
{
  int position = gtk_paned_get_position (paned);
  int minimum, maximum;

  g_object_get (paned, "min-position", &minimum, "max-position", &maximum, NULL);
  if (self->split > 0 && position != self->split && position > minimum && position < maximum)
    {
      self->split = position;
      g_settings_set_int (self->settings, "pane-position", position);
    }
}

static void
remit_page_map (GtkWidget *widget)
{
  RemitPage *self = REMIT_PAGE (widget);

  remit_page_ensure_panes (self);
  GTK_WIDGET_CLASS (remit_page_parent_class)->map (widget);
}

/* The key of the toolkit for it is that of the next problem here. */
static gboolean
focus_split_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  RemitPage *self = REMIT_PAGE (widget);

  return gtk_widget_get_mapped (GTK_WIDGET (self->paned))
         && gtk_widget_grab_focus (GTK_WIDGET (self->paned));
}

/* --- object --- */

void
remit_page_focus (RemitPage *self)
{
  gboolean form;

  g_return_if_fail (REMIT_IS_PAGE (self));

  self->entered = TRUE;
  remit_page_ensure_panes (self);
  if (self->narrow)
    form = g_str_equal (adw_view_stack_get_visible_child_name (self->stack), "form");
  else
    form = gtk_widget_get_visible (GTK_WIDGET (self->wide_form));
  if (form)
    remit_form_pane_focus (self->form);
  else
    gtk_widget_grab_focus (GTK_WIDGET (remit_source_pane_get_view (self->source)));
}

void
remit_page_focus_first (RemitPage *self)
{
  GtkRoot *root;

  g_return_if_fail (REMIT_IS_PAGE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!self->entered && root != NULL && gtk_root_get_focus (root) != NULL
      && gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self)))
    remit_page_focus (self);
}

RemitDocument *
remit_page_get_document (RemitPage *self)
{
  g_return_val_if_fail (REMIT_IS_PAGE (self), NULL);

  return self->document;
}

GActionGroup *
remit_page_get_actions (RemitPage *self)
{
  g_return_val_if_fail (REMIT_IS_PAGE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

static void
remit_page_dispose (GObject *object)
{
  RemitPage *self = REMIT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_PAGE);
  remit_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->actions);
  g_clear_object (&self->settings);
  g_clear_object (&self->document);
  g_clear_pointer (&self->focused_pointer, g_free);
  remit_page_clear_focus (self);

  G_OBJECT_CLASS (remit_page_parent_class)->dispose (object);
}

static void
remit_page_class_init (RemitPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_page_dispose;
  widget_class->map = remit_page_map;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, GDK_CONTROL_MASK, focus_split_cb, NULL);

  signals[MESSAGE] = g_signal_new ("message", REMIT_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[UNDOABLE] = g_signal_new ("undoable", REMIT_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (REMIT_TYPE_BANNER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitPage, banner);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, wide);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, outline_bin);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, paned);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, wide_form);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, wide_source);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, wide_problems);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, narrow_box);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, form_page);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, problems_page);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, narrow_form);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, narrow_source);
  gtk_widget_class_bind_template_child (widget_class, RemitPage, narrow_problems);
}

static void
remit_page_init (RemitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->actions = g_simple_action_group_new ();
  remit_page_add_focus_keys (self);
}

GtkWidget *
remit_page_new (RemitDocument *document, GSettings *settings)
{
  RemitPage *self = g_object_new (REMIT_TYPE_PAGE, NULL);

  self->document = g_object_ref (document);
  self->settings = g_object_ref (settings);
  remit_banner_set_document (self->banner, document);
  remit_page_add_actions (self);

  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, 0);
  g_signal_connect_object (document, "notify::agent", G_CALLBACK (agent_changed_cb), self, 0);
  g_signal_connect (self->paned, "notify::max-position", G_CALLBACK (maximum_changed_cb), self);
  g_signal_connect (self->paned, "notify::position", G_CALLBACK (position_changed_cb), self);
  agent_changed_cb (document, NULL, self);
  update_layout (self);

  return GTK_WIDGET (self);
}
