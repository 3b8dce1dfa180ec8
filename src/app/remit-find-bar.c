/* remit-find-bar.c: find and replace in the source
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-find-bar.h"

#include <glib/gi18n-lib.h>

#include "widgets/remit-widget-util.h"

struct _RemitFindBar
{
  GtkWidget parent_instance;
  GtkRevealer *revealer;
  GtkEditable *find_entry;
  GtkEditable *replace_entry;
  GtkWidget *replace_buttons;
  GtkLabel *count_label;
  GtkSourceView *view; /* unowned: beside us in the pane */
  GtkSourceSearchContext *context;
};

G_DEFINE_FINAL_TYPE (RemitFindBar, remit_find_bar, GTK_TYPE_WIDGET)

static void
select_match (RemitFindBar *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  gtk_text_buffer_select_range (buffer, start, end);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (buffer),
                                0.15, FALSE, 0, 0);
}

static void
update_count (RemitFindBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  int count = gtk_source_search_context_get_occurrences_count (self->context);
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  int position;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  position = gtk_source_search_context_get_occurrence_position (self->context, &start, &end);

  if (*gtk_editable_get_text (self->find_entry) == '\0' || count < 0)
    text = g_strdup ("");
  else if (position > 0)
    text = g_strdup_printf (_("%d of %d"), position, count);
  else
    text = g_strdup_printf ("%d", count);
  gtk_label_set_label (self->count_label, text);
}

static void
count_changed_cb (GtkSourceSearchContext *context, GParamSpec *pspec, RemitFindBar *self)
{
  update_count (self);
}

void
remit_find_bar_step (RemitFindBar *self, gboolean forward)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end, match_start, match_end;
  gboolean found;

  g_return_if_fail (REMIT_IS_FIND_BAR (self));

  if (self->context == NULL)
    return;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  if (forward)
    found = gtk_source_search_context_forward (self->context, &end, &match_start, &match_end, NULL);
  else
    found =
        gtk_source_search_context_backward (self->context, &start, &match_start, &match_end, NULL);

  if (found)
    select_match (self, &match_start, &match_end);
  update_count (self);
}

/* The first match from where the search began: what is typed narrows it down in place. */
static void
find_changed_cb (GtkSearchEntry *entry, RemitFindBar *self)
{
  GtkSourceSearchSettings *settings = gtk_source_search_context_get_settings (self->context);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  const char *text = gtk_editable_get_text (self->find_entry);
  GtkTextIter start, match_start, match_end;

  gtk_source_search_settings_set_search_text (settings, text);
  gtk_text_buffer_get_selection_bounds (buffer, &start, NULL);
  if (*text != '\0'
      && gtk_source_search_context_forward (self->context, &start, &match_start, &match_end, NULL))
    select_match (self, &match_start, &match_end);
  update_count (self);
}

static void
next_cb (GtkWidget *widget, RemitFindBar *self)
{
  remit_find_bar_step (self, TRUE);
}

static void
previous_cb (GtkWidget *widget, RemitFindBar *self)
{
  remit_find_bar_step (self, FALSE);
}

static void
close_bar (RemitFindBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (self->context != NULL)
    gtk_source_search_context_set_highlight (self->context, FALSE);
  if (self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
stop_cb (GtkWidget *widget, RemitFindBar *self)
{
  close_bar (self);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  remit_find_bar_step (REMIT_FIND_BAR (widget), g_str_equal (name, "find.next"));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  close_bar (REMIT_FIND_BAR (widget));
}

static void
replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitFindBar *self = REMIT_FIND_BAR (widget);
  const char *text = gtk_editable_get_text (self->replace_entry);
  GtkTextIter start, end;

  if (self->context == NULL || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)))
    return;

  if (g_str_equal (name, "find.replace-all"))
    {
      gtk_source_search_context_replace_all (self->context, text, -1, NULL);
      return;
    }

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)),
                                        &start, &end);
  gtk_source_search_context_replace (self->context, &start, &end, text, -1, NULL);
  remit_find_bar_step (self, TRUE);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  close_bar (REMIT_FIND_BAR (widget));

  return TRUE;
}

static void
replace_activate_cb (GtkEntry *entry, RemitFindBar *self)
{
  replace_action (GTK_WIDGET (self), "find.replace", NULL);
}

void
remit_find_bar_set_view (RemitFindBar *self, GtkSourceView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr (GtkSourceSearchSettings) settings = gtk_source_search_settings_new ();

  g_return_if_fail (REMIT_IS_FIND_BAR (self));

  gtk_source_search_settings_set_wrap_around (settings, TRUE);
  self->view = view;
  self->context = gtk_source_search_context_new (GTK_SOURCE_BUFFER (buffer), settings);
  gtk_source_search_context_set_highlight (self->context, FALSE);
  g_signal_connect_object (self->context, "notify::occurrences-count",
                           G_CALLBACK (count_changed_cb), self, 0);
}

static void
take_selection (RemitFindBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end)
      || gtk_text_iter_get_line (&start) != gtk_text_iter_get_line (&end))
    return;

  text = gtk_text_iter_get_text (&start, &end);
  gtk_editable_set_text (self->find_entry, text);
}

void
remit_find_bar_open (RemitFindBar *self, gboolean replace)
{
  g_return_if_fail (REMIT_IS_FIND_BAR (self));

  if (self->context == NULL)
    return;

  take_selection (self);
  gtk_widget_set_visible (self->replace_buttons, replace);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_source_search_context_set_highlight (self->context, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
  gtk_editable_select_region (self->find_entry, 0, -1);
}

static void
remit_find_bar_dispose (GObject *object)
{
  RemitFindBar *self = REMIT_FIND_BAR (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_FIND_BAR);
  remit_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (remit_find_bar_parent_class)->dispose (object);
}

static void
remit_find_bar_class_init (RemitFindBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_find_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, RemitFindBar, find_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitFindBar, replace_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitFindBar, replace_buttons);
  gtk_widget_class_bind_template_child (widget_class, RemitFindBar, count_label);
  gtk_widget_class_install_action (widget_class, "find.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "find.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "find.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "find.replace", NULL, replace_action);
  gtk_widget_class_install_action (widget_class, "find.replace-all", NULL, replace_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
remit_find_bar_init (RemitFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->find_entry, "search-changed", G_CALLBACK (find_changed_cb), self);
  g_signal_connect (self->find_entry, "activate", G_CALLBACK (next_cb), self);
  g_signal_connect (self->find_entry, "next-match", G_CALLBACK (next_cb), self);
  g_signal_connect (self->find_entry, "previous-match", G_CALLBACK (previous_cb), self);
  g_signal_connect (self->find_entry, "stop-search", G_CALLBACK (stop_cb), self);
  g_signal_connect (self->replace_entry, "activate", G_CALLBACK (replace_activate_cb), self);
}
