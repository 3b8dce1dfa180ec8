/* remit-source-pane.c: the text of a document, with problems, search and a footer
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-source-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "remit-completion.h"
#include "remit-find-bar.h"
#include "remit-problem-hover.h"
#include "remit-problem-marks.h"
#include "remit-snippet-completion.h"
#include "remit-source-font.h"
#include "remit-source-style.h"
#include "widgets/remit-widget-util.h"
#include "remit-widget-util.h"

/* Above this, highlighting would make typing slow. */
#define HIGHLIGHT_CHARACTERS (1024 * 1024)
#define CHARACTERS_PER_TOKEN 4
#define PROPOSALS_SHOWN 8
#define TARGET_MARK "remit-target"
/* How much of the view's height is kept between its edge and what is scrolled to. */
#define SCROLL_MARGIN 0.08
#define SCROLL_TOP 0.1
/* After the idle in which a GtkTextView lays out its lines. */
#define SCROLL_PRIORITY (GTK_TEXT_VIEW_PRIORITY_VALIDATE + 1)
#define RESOURCE_PREFIX "/io/github/remit_editor/Remit/"

struct _RemitSourcePane
{
  GtkWidget parent_instance;
  RemitFindBar *find_bar;
  GtkScrolledWindow *scroller;
  GtkSourceView *view;
  GtkLabel *place_label;
  GtkMenuButton *place_button;
  GtkPopover *place_popover;
  GtkEditable *line_entry;
  GtkLabel *token_label;
  GtkLabel *encoding_label;
  GtkLabel *line_end_label;
  GtkMenuButton *line_end_button;
  GtkWidget *footer;

  RemitDocument *document;
  RemitProblemMarks *marks; /* unowned: in the view's gutter */
  RemitProblemHover *hover;
  GtkTextTag *span_tag;     /* unowned: in the document's tag table */
  GSettings *settings;
  GtkCssProvider *font_provider;
  int zoom;
  guint scroll_source;
  gboolean scroll_to_top;
  gboolean preview; /* only to look at */
};

G_DEFINE_FINAL_TYPE (RemitSourcePane, remit_source_pane, GTK_TYPE_WIDGET)

enum
{
  CARET_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- looks --- */

static GtkSourceLanguage *
get_language (void)
{
  GtkSourceLanguageManager *manager = gtk_source_language_manager_get_default ();
  const char *folder = "resource://" RESOURCE_PREFIX "language-specs";
  const char *const *path = gtk_source_language_manager_get_search_path (manager);

  if (!g_strv_contains (path, folder))
    gtk_source_language_manager_append_search_path (manager, folder);

  return gtk_source_language_manager_get_language (manager, "remit-agent");
}

static void
update_style (RemitSourcePane *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self->view));
  GdkRGBA color;

  gtk_source_buffer_set_style_scheme (GTK_SOURCE_BUFFER (self->document),
                                      remit_source_style_get (dark));
  if (gtk_style_context_lookup_color (context, "accent_bg_color", &color))
    {
      color.alpha = 0.16;
      g_object_set (self->span_tag, "background-rgba", &color, NULL);
    }
  remit_problem_marks_update_style (self->marks);
}

/* The colours are looked up in the view's style, which is new only when it is next shown. */
static gboolean
update_style_cb (gpointer data)
{
  RemitSourcePane *self = data;

  if (self->document != NULL)
    update_style (self);

  return G_SOURCE_REMOVE;
}

static void
dark_changed_cb (AdwStyleManager *manager, GParamSpec *pspec, RemitSourcePane *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update_style_cb, g_object_ref (self), g_object_unref);
}

static void
remit_source_pane_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (remit_source_pane_parent_class)->realize (widget);

  update_style (REMIT_SOURCE_PANE (widget));
}

static void
update_font (RemitSourcePane *self)
{
  g_autofree char *css = remit_source_font_dup_css (self->settings, self->zoom);

  gtk_css_provider_load_from_data (self->font_provider, css, -1);
}

static void
font_changed_cb (GSettings *settings, const char *key, RemitSourcePane *self)
{
  update_font (self);
}

void
remit_source_pane_zoom (RemitSourcePane *self, int steps)
{
  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  self->zoom = steps == 0 ? 0 : CLAMP (self->zoom + steps, -4, 20);
  update_font (self);
}

static gboolean
get_wrap_mode (GValue *value, GVariant *wraps, gpointer data)
{
  g_value_set_enum (value, g_variant_get_boolean (wraps) ? GTK_WRAP_WORD_CHAR : GTK_WRAP_NONE);

  return TRUE;
}

static gboolean
get_scroll_policy (GValue *value, GVariant *wraps, gpointer data)
{
  g_value_set_enum (value, g_variant_get_boolean (wraps) ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);

  return TRUE;
}

static void
follow_settings (RemitSourcePane *self)
{
  g_settings_bind (self->settings, "show-line-numbers", self->view, "show-line-numbers",
                   G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "highlight-current-line", self->view, "highlight-current-line",
                   G_SETTINGS_BIND_GET);
  g_settings_bind_with_mapping (self->settings, "wrap-lines", self->view, "wrap-mode",
                                G_SETTINGS_BIND_GET, get_wrap_mode, NULL, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "wrap-lines", self->scroller, "hscrollbar-policy",
                                G_SETTINGS_BIND_GET, get_scroll_policy, NULL, NULL, NULL);
  g_signal_connect_object (self->settings, "changed::use-system-font", G_CALLBACK (font_changed_cb),
                           self, 0);
  g_signal_connect_object (self->settings, "changed::source-font", G_CALLBACK (font_changed_cb),
                           self, 0);
  update_font (self);
}

/* A view that is gone may still be held for a while, and no longer has what a setting would change. */
static void
forget_settings (RemitSourcePane *self)
{
  g_settings_unbind (self->view, "show-line-numbers");
  g_settings_unbind (self->view, "highlight-current-line");
  g_settings_unbind (self->view, "wrap-mode");
  g_settings_unbind (self->scroller, "hscrollbar-policy");
}

/* --- footer --- */

static void
update_place (RemitSourcePane *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  g_autofree char *text = NULL;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  text = g_strdup_printf (_("Ln %d, Col %d"), gtk_text_iter_get_line (&iter) + 1,
                          gtk_text_iter_get_line_offset (&iter) + 1);
  gtk_label_set_label (self->place_label, text);
}

static void
update_facts (RemitSourcePane *self)
{
  static const char *const line_ends[] = {
    [REMIT_LINE_END_NONE] = "LF",          [REMIT_LINE_END_LF] = "LF",
    [REMIT_LINE_END_CRLF] = "CRLF",        [REMIT_LINE_END_CR] = "CR",
    /* Translators: the line ends of a file, in place of “LF” or “CRLF” */
    [REMIT_LINE_END_MIXED] = N_("Mixed"),
  };
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  RemitText *text = remit_document_get_agent (self->document)->text;
  gboolean read_only = remit_document_is_read_only (self->document);
  int characters = gtk_text_buffer_get_char_count (buffer);
  int tokens = (characters + CHARACTERS_PER_TOKEN / 2) / CHARACTERS_PER_TOKEN;
  g_autofree char *words = NULL;

  /* An estimate says no more than it knows. */
  if (tokens > 1000)
    tokens = (tokens + 5) / 10 * 10;
  words = g_strdup_printf (ngettext ("≈ %'d token", "≈ %'d tokens", tokens), tokens);
  gtk_label_set_label (self->token_label, words);

  gtk_label_set_label (self->encoding_label, read_only                   ? _("Not UTF-8")
                                             : remit_text_has_bom (text) ? _("UTF-8 with BOM")
                                                                         : "UTF-8");
  gtk_label_set_label (self->line_end_label, _(line_ends[remit_text_get_line_end (text)]));
  gtk_widget_set_sensitive (GTK_WIDGET (self->line_end_button), !read_only);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), !read_only && !self->preview);
  gtk_source_buffer_set_highlight_syntax (GTK_SOURCE_BUFFER (buffer),
                                          characters <= HIGHLIGHT_CHARACTERS);
}

static void
line_ends_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitSourcePane *self = REMIT_SOURCE_PANE (widget);
  const char *target = g_variant_get_string (parameter, NULL);
  RemitLineEnd line_end = g_str_equal (target, "crlf") ? REMIT_LINE_END_CRLF
                          : g_str_equal (target, "cr") ? REMIT_LINE_END_CR
                                                       : REMIT_LINE_END_LF;

  remit_document_convert_line_ends (self->document, line_end);
}

/* --- caret --- */

static void
emit_caret (RemitSourcePane *self)
{
  g_signal_emit (self, signals[CARET_MOVED], 0, (guint64) remit_source_pane_get_caret (self));
}

/* While a change is not read yet its bytes are not known; the read that follows tells then. */
static void
cursor_moved_cb (RemitDocument *document, GParamSpec *pspec, RemitSourcePane *self)
{
  update_place (self);
  if (remit_document_is_read (document))
    emit_caret (self);
}

static void
agent_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitSourcePane *self)
{
  update_facts (self);
  emit_caret (self);
}

gsize
remit_source_pane_get_caret (RemitSourcePane *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  g_return_val_if_fail (REMIT_IS_SOURCE_PANE (self), 0);

  buffer = GTK_TEXT_BUFFER (self->document);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return remit_document_get_byte_at_iter (self->document, &iter);
}

/* When all lines are laid out, since the place of one is not known before; and between frames: where lines are laid out
 * while a frame is painted, they move a scroll bar that has its place in that frame already. */
static gboolean
scroll_cb (gpointer data)
{
  RemitSourcePane *self = data;
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, TARGET_MARK);

  self->scroll_source = 0;
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), mark, SCROLL_MARGIN,
                                self->scroll_to_top, 0, SCROLL_TOP);

  return G_SOURCE_REMOVE;
}

/* Whether a scroll that has not begun yet brings the line of @iter to the top. */
static gboolean
is_on_its_way (RemitSourcePane *self, const GtkTextIter *iter)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  GtkTextIter target;

  if (self->scroll_source == 0 || !self->scroll_to_top)
    return FALSE;

  gtk_text_buffer_get_iter_at_mark (buffer, &target, gtk_text_buffer_get_mark (buffer, TARGET_MARK));

  return gtk_text_iter_get_line (&target) == gtk_text_iter_get_line (iter);
}

/* @to_top: whether it shall stand near the top, or may be seen anywhere. */
static void
scroll_to (RemitSourcePane *self, const GtkTextIter *iter, gboolean to_top)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, TARGET_MARK);

  self->scroll_to_top = to_top || is_on_its_way (self, iter);
  if (mark == NULL)
    gtk_text_buffer_create_mark (buffer, TARGET_MARK, iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, mark, iter);
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add_full (SCROLL_PRIORITY, scroll_cb, self, NULL);
}

void
remit_source_pane_mark_span (RemitSourcePane *self, const RemitSpan *span)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  buffer = GTK_TEXT_BUFFER (self->document);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->span_tag, &start, &end);
  if (span == NULL)
    return;

  remit_document_get_iter_at_byte (self->document, &start, span->start);
  remit_document_get_iter_at_byte (self->document, &end, span->end);
  gtk_text_buffer_apply_tag (buffer, self->span_tag, &start, &end);
  scroll_to (self, &start, FALSE);
}

void
remit_source_pane_place (RemitSourcePane *self, gsize offset)
{
  GtkTextIter iter;

  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  remit_document_get_iter_at_byte (self->document, &iter, offset);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->document), &iter);
  scroll_to (self, &iter, FALSE);
}

void
remit_source_pane_jump (RemitSourcePane *self, RemitSpan span)
{
  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  remit_source_pane_place (self, span.start);
}

void
remit_source_pane_show (RemitSourcePane *self, RemitSpan span)
{
  GtkTextIter iter;

  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  remit_document_get_iter_at_byte (self->document, &iter, span.start);
  scroll_to (self, &iter, TRUE);
}

/* --- going there --- */

static void
line_activate_cb (GtkEntry *entry, RemitSourcePane *self)
{
  gint64 line = g_ascii_strtoll (gtk_editable_get_text (self->line_entry), NULL, 10);
  GtkTextIter iter;

  gtk_popover_popdown (self->place_popover);
  if (line < 1)
    return;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self->document), &iter,
                                    (int) MIN (line - 1, G_MAXINT));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->document), &iter);
  scroll_to (self, &iter, FALSE);
}

static void
place_popover_show_cb (GtkPopover *popover, RemitSourcePane *self)
{
  gtk_editable_set_text (self->line_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->line_entry));
}

void
remit_source_pane_go_to_line (RemitSourcePane *self)
{
  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  gtk_menu_button_popup (self->place_button);
}

void
remit_source_pane_find (RemitSourcePane *self, gboolean replace)
{
  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  remit_find_bar_open (self->find_bar, replace);
}

void
remit_source_pane_find_step (RemitSourcePane *self, gboolean forward)
{
  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  remit_find_bar_step (self->find_bar, forward);
}

void
remit_source_pane_set_preview (RemitSourcePane *self, const char *label)
{
  GtkTextView *view;

  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  view = GTK_TEXT_VIEW (self->view);
  self->preview = TRUE;
  gtk_widget_hide (self->footer);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  g_settings_unbind (view, "highlight-current-line");
  gtk_source_view_set_highlight_current_line (self->view, FALSE);
  remit_set_label (GTK_WIDGET (view), label);
}

GtkSourceView *
remit_source_pane_get_view (RemitSourcePane *self)
{
  g_return_val_if_fail (REMIT_IS_SOURCE_PANE (self), NULL);

  return self->view;
}

/* What was typed in the form is its own step to undo. The caret may have been put elsewhere while
 * the focus was not here, by a search or by a line that was asked for. */
static void
focus_enter_cb (GtkEventControllerFocus *controller, RemitSourcePane *self)
{
  remit_document_seal (self->document);
  emit_caret (self);
}

void
remit_source_pane_offer_fixes (RemitSourcePane *self, const GArray *indices)
{
  g_return_if_fail (REMIT_IS_SOURCE_PANE (self));

  remit_problem_hover_offer (self->hover, indices);
}

/* --- object --- */

static void
empty_gutter (GtkSourceGutter *gutter)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (gutter));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_SOURCE_IS_GUTTER_RENDERER (child))
        gtk_source_gutter_remove (gutter, GTK_SOURCE_GUTTER_RENDERER (child));
      child = next;
    }
}

static gboolean
drop_document_cb (gpointer document)
{
  return G_SOURCE_REMOVE;
}

/* What the gutter last drew holds the view, which holds the gutter: neither would go, nor the document. A completion
 * that is under way has marks in the document, which goes after it. */
static void
drop_view (RemitSourcePane *self)
{
  g_autoptr (GtkSourceView) view = g_object_ref (self->view);

  forget_settings (self);
  empty_gutter (gtk_source_view_get_gutter (view, GTK_TEXT_WINDOW_LEFT));
  gtk_scrolled_window_set_child (self->scroller, NULL);
  g_object_run_dispose (G_OBJECT (view));
  g_idle_add_full (G_PRIORITY_LOW, drop_document_cb, g_object_ref (self->document), g_object_unref);
}

static void
remit_source_pane_dispose (GObject *object)
{
  RemitSourcePane *self = REMIT_SOURCE_PANE (object);

  if (self->view != NULL)
    drop_view (self);
  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_object (&self->hover);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  g_clear_object (&self->font_provider);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_SOURCE_PANE);
  remit_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (remit_source_pane_parent_class)->dispose (object);
}

static void
remit_source_pane_class_init (RemitSourcePaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_source_pane_dispose;
  widget_class->realize = remit_source_pane_realize;

  signals[CARET_MOVED] = g_signal_new ("caret-moved", REMIT_TYPE_SOURCE_PANE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);

  g_type_ensure (REMIT_TYPE_FIND_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "remit-source-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, find_bar);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, view);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, place_label);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, place_button);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, place_popover);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, line_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, token_label);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, encoding_label);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, line_end_label);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, line_end_button);
  gtk_widget_class_bind_template_child (widget_class, RemitSourcePane, footer);
  gtk_widget_class_install_action (widget_class, "source.line-ends", "s", line_ends_action);
}

static void
remit_source_pane_init (RemitSourcePane *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  remit_name_menu_buttons (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  g_signal_connect (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect (self->line_entry, "activate", G_CALLBACK (line_activate_cb), self);
  g_signal_connect (self->place_popover, "show", G_CALLBACK (place_popover_show_cb), self);

  self->settings = g_settings_new (APP_ID);
  self->font_provider = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->view)),
                                  GTK_STYLE_PROVIDER (self->font_provider),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  follow_settings (self);
}

static void
add_completion (RemitSourcePane *self)
{
  GtkSourceCompletion *completion = gtk_source_view_get_completion (self->view);
  g_autoptr (RemitCompletion) words = remit_completion_new (self->document);
  g_autoptr (RemitSnippetCompletion) sections =
      remit_snippet_completion_new (self->document, self->view);

  gtk_source_completion_set_page_size (completion, PROPOSALS_SHOWN);
  gtk_source_completion_add_provider (completion, GTK_SOURCE_COMPLETION_PROVIDER (words));
  gtk_source_completion_add_provider (completion, GTK_SOURCE_COMPLETION_PROVIDER (sections));
}

static void
set_document (RemitSourcePane *self, RemitDocument *document)
{
  GtkSourceBuffer *buffer = GTK_SOURCE_BUFFER (document);
  GtkSourceGutterRenderer *marks = remit_problem_marks_new (document);

  self->document = g_object_ref (document);
  self->marks = REMIT_PROBLEM_MARKS (marks);
  self->span_tag = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (document), NULL, NULL, NULL);
  gtk_source_buffer_set_language (buffer, get_language ());
  gtk_source_buffer_set_highlight_matching_brackets (buffer, TRUE);

  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self->view), GTK_TEXT_BUFFER (document));
  gtk_source_gutter_insert (gtk_source_view_get_gutter (self->view, GTK_TEXT_WINDOW_LEFT), marks,
                            -100);
  self->hover = remit_problem_hover_new (GTK_WIDGET (self), self->view, document, self->marks);
  add_completion (self);
  remit_find_bar_set_view (self->find_bar, self->view);

  g_signal_connect_object (document, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self,
                           0);
  g_signal_connect_object (document, "notify::agent", G_CALLBACK (agent_changed_cb), self, 0);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (dark_changed_cb), self, 0);
  update_place (self);
  update_facts (self);
}

GtkWidget *
remit_source_pane_new (RemitDocument *document)
{
  RemitSourcePane *self;

  g_return_val_if_fail (REMIT_IS_DOCUMENT (document), NULL);

  self = g_object_new (REMIT_TYPE_SOURCE_PANE, NULL);
  set_document (self, document);

  return GTK_WIDGET (self);
}
