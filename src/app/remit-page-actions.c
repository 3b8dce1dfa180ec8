/* remit-page-actions.c: what can be done with the document of a tab
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-page-private.h"

#include <glib/gi18n-lib.h>

#include "remit-compare.h"
#include "remit-compat.h"
#include "remit-export-dialog.h"
#include "remit-file.h"
#include "remit-naming.h"
#include "remit-saving.h"

/* Around what is compared: the dialog stays inside its window. */
#define COMPARE_MARGIN 120
/* The heading, the buttons and the like above and below what is compared. */
#define COMPARE_HEADS 220

static GtkWindow *
get_window (RemitPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* --- file --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  remit_save_finish (result);
}

static void
save_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;

  remit_save_async (get_window (self), self->document, FALSE, saved_cb, NULL);
}

static void
save_as_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;

  remit_save_async (get_window (self), self->document, TRUE, saved_cb, NULL);
}

static void
exported_cb (RemitExportDialog *dialog, const char *text, RemitPage *self)
{
  remit_page_tell (self, text);
}

static void
export_show_source_cb (RemitExportDialog *dialog, guint64 start, guint64 end, RemitPage *self)
{
  remit_page_show_span (self, REMIT_SPAN (start, end));
}

static void
export_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;
  GtkWidget *dialog;

  remit_document_ensure_read (self->document);
  dialog = remit_export_dialog_new (get_window (self), remit_document_get_agent (self->document),
                                    remit_document_get_known (self->document),
                                    remit_document_get_file (self->document));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (exported_cb), self, 0);
  g_signal_connect_object (dialog, "show-source", G_CALLBACK (export_show_source_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reload (RemitPage *self)
{
  g_autoptr (GFile) file = g_object_ref (remit_document_get_file (self->document));
  g_autoptr (GError) error = NULL;

  if (!remit_document_load (self->document, file, &error))
    remit_page_tell (self, error->message);
  else if (self->source != NULL)
    remit_source_pane_place (self->source, remit_source_pane_get_caret (self->source));
}

static void
reload_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RemitPage) self = data;
  g_autofree char *answer = remit_ask_finish (result);

  if (self->document != NULL && g_str_equal (answer, "reload"))
    reload (self);
}

static void
reload_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const RemitAnswer answers[] = {
    { "cancel", _("_Cancel"), ADW_RESPONSE_DEFAULT },
    { "reload", _("_Reload"), ADW_RESPONSE_DESTRUCTIVE },
  };
  RemitPage *self = data;

  if (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (self->document)))
    remit_ask_async (get_window (self), _("Reload the File?"),
                     _("Your changes that are not saved will be lost."), NULL, answers,
                     G_N_ELEMENTS (answers), reload_answered_cb, g_object_ref (self));
  else
    reload (self);
}

static void
keep_mine_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  remit_document_keep_mine (((RemitPage *) data)->document);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RemitPage) self = data;
  g_autofree char *answer = remit_ask_finish (result);

  if (self->document == NULL)
    return;

  if (g_str_equal (answer, "reload"))
    reload (self);
  else if (g_str_equal (answer, "keep"))
    remit_document_keep_mine (self->document);
}

/* Who sees both can choose: nothing is asked again. */
static void
compare_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const RemitAnswer answers[] = {
    { "close", _("_Close"), ADW_RESPONSE_DEFAULT },
    { "keep", _("_Keep Mine"), ADW_RESPONSE_DEFAULT },
    { "reload", _("_Reload"), ADW_RESPONSE_DESTRUCTIVE },
  };
  RemitPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitText) theirs =
      remit_file_load (remit_document_get_file (self->document), NULL, NULL, &error);
  g_autofree char *heading = NULL;

  if (theirs == NULL)
    {
      remit_page_tell (self, error->message);
      return;
    }

  remit_document_ensure_read (self->document);
  heading = g_strdup_printf (_("“%s” Here and on Disk"),
                             remit_document_get_basename (self->document));
  remit_ask_async (get_window (self), heading, NULL,
                   remit_compare_new (remit_document_get_agent (self->document)->text, theirs,
                                      gtk_widget_get_width (GTK_WIDGET (self)) - COMPARE_MARGIN,
                                      gtk_widget_get_height (GTK_WIDGET (self)) - COMPARE_HEADS),
                   answers, G_N_ELEMENTS (answers), compared_cb, g_object_ref (self));
}

static void
open_folder_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;
  g_autoptr (GFile) folder = g_file_get_parent (remit_document_get_file (self->document));
  g_autofree char *uri = g_file_get_uri (folder);

  gtk_show_uri (get_window (self), uri, GDK_CURRENT_TIME);
}

static void
dialect_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;
  const RemitAgent *agent = remit_document_get_agent (self->document);
  const RemitDialect *dialect = remit_dialect_find (g_variant_get_string (parameter, NULL));
  g_autoptr (RemitDetection) detection = remit_dialect_detect (agent->text, agent->yaml);

  /* Choosing what would be detected goes back to detecting. */
  remit_document_set_dialect (self->document, dialect == detection->dialect ? NULL : dialect);
}

/* --- history --- */

/* An entry that keeps a history, to find or to add a word, is no part of the document: what is typed there is undone
 * there. Shortcuts of the window come before those of the entry. */
static gboolean
undo_in_entry (RemitPage *self, const char *action)
{
  GtkWindow *window = get_window (self);
  GtkWidget *focus = window != NULL ? gtk_window_get_focus (window) : NULL;

  if (!GTK_IS_TEXT (focus) || !gtk_editable_get_enable_undo (GTK_EDITABLE (focus)))
    return FALSE;

  gtk_widget_activate_action (focus, action, NULL);

  return TRUE;
}

static void
undo_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;

  if (!undo_in_entry (self, "text.undo"))
    remit_document_undo (self->document);
}

static void
redo_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;

  if (!undo_in_entry (self, "text.redo"))
    remit_document_redo (self->document);
}

/* --- the source --- */

static void
find_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;
  gboolean replace = g_str_equal (g_action_get_name (G_ACTION (action)), "replace");

  remit_page_ensure_panes (self);
  remit_page_reveal_source (self);
  remit_source_pane_find (self->source, replace);
}

static void
find_step_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;
  gboolean forward = g_str_equal (g_action_get_name (G_ACTION (action)), "find-next");

  remit_page_ensure_panes (self);
  remit_source_pane_find_step (self->source, forward);
}

static void
go_to_line_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;

  remit_page_ensure_panes (self);
  remit_page_reveal_source (self);
  remit_source_pane_go_to_line (self->source);
}

static void
zoom_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;

  remit_page_ensure_panes (self);
  remit_source_pane_zoom (self->source, g_variant_get_int32 (parameter));
}

/* --- problems and sections --- */

static void
next_problem_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  remit_page_go_to_problem (data, g_str_equal (g_action_get_name (G_ACTION (action)), "next-problem"));
}

static void
quick_fix_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  remit_page_fix_here (data);
}

/* In the side where the caret is. */
static void
enter_section (RemitPage *self, const char *pointer)
{
  RemitSpan span = { 0, 0 };

  remit_page_show_pointer (self, pointer);
  if (gtk_widget_is_focus (GTK_WIDGET (remit_source_pane_get_view (self->source))))
    {
      remit_document_find_span (self->document, pointer, &span);
      remit_source_pane_jump (self->source, span);
    }
  else if (self->form != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->form)))
    {
      remit_form_pane_enter_pointer (self->form, pointer);
    }
}

static void
section_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;
  g_autofree char *pointer = NULL;

  remit_page_ensure_panes (self);
  pointer = g_strdup (remit_outline_get_pointer (self->outline, g_variant_get_int32 (parameter)));
  if (pointer != NULL)
    enter_section (self, pointer);
}

/* A new section has no blocks yet: the form offers to add the first. */
static JsonNode *
make_section (const char *role)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gboolean other = g_str_equal (role, remit_role_get_id (REMIT_ROLE_SECTION));

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "role");
  json_builder_add_string_value (builder, role);
  json_builder_set_member_name (builder, "heading");
  /* Goes into the file, whose words are its author's: the same in every language. */
  if (other)
    json_builder_add_string_value (builder, "New Section");
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
add_section_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  RemitPage *self = data;
  const char *role = g_variant_get_string (parameter, NULL);
  gboolean other = g_str_equal (role, remit_role_get_id (REMIT_ROLE_SECTION));
  g_autoptr (JsonNode) section = make_section (role);
  g_autoptr (RemitOperation) operation =
      remit_operation_new (REMIT_OPERATION_ADD, "/sections/-", NULL, section);
  g_autofree char *pointer = NULL;
  g_autoptr (GError) error = NULL;
  guint n_sections;

  if (!remit_document_operate (self->document, operation, &error))
    {
      remit_page_tell (self, remit_refusal_get_reason (error->message));
      return;
    }

  remit_document_ensure_read (self->document);
  n_sections = remit_document_get_agent (self->document)->n_sections;
  /* Without a role it goes by its name, which comes first. */
  pointer = g_strdup_printf ("/sections/%u%s", n_sections - 1, other ? "/heading" : "");
  if (n_sections > 0)
    enter_section (self, pointer);
}

/* --- what is possible --- */

static void
enable (RemitPage *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_enabled (RemitPage *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->document);
  gboolean has_file = remit_document_get_file (self->document) != NULL;

  enable (self, "save", gtk_text_buffer_get_modified (buffer) || !has_file);
  enable (self, "reload", has_file);
  enable (self, "keep-mine", has_file);
  enable (self, "compare", has_file);
  enable (self, "open-folder", has_file);
  enable (self, "undo", remit_document_can_undo (self->document));
  enable (self, "redo", gtk_text_buffer_get_can_redo (buffer));
  enable (self, "replace", !remit_document_is_read_only (self->document));
  enable (self, "export", !remit_document_is_read_only (self->document));
}

static void
state_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitPage *self)
{
  update_enabled (self);
}

static void
modified_changed_cb (RemitDocument *document, RemitPage *self)
{
  update_enabled (self);
}

void
remit_page_add_actions (RemitPage *self)
{
  static const GActionEntry entries[] = {
    { "save", save_activated },
    { "save-as", save_as_activated },
    { "export", export_activated },
    { "reload", reload_activated },
    { "keep-mine", keep_mine_activated },
    { "compare", compare_activated },
    { "open-folder", open_folder_activated },
    { "dialect", dialect_activated, "s" },
    { "undo", undo_activated },
    { "redo", redo_activated },
    { "find", find_activated },
    { "replace", find_activated },
    { "find-next", find_step_activated },
    { "find-previous", find_step_activated },
    { "go-to-line", go_to_line_activated },
    { "zoom", zoom_activated, "i" },
    { "next-problem", next_problem_activated },
    { "previous-problem", next_problem_activated },
    { "quick-fix", quick_fix_activated },
    { "section", section_activated, "i" },
    { "add-section", add_section_activated, "s" },
  };
  static const char *const states[] = { "notify::file", "notify::read-only", "notify::can-undo",
                                        "notify::can-redo", "notify::agent" };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_connect_object (self->document, states[i], G_CALLBACK (state_changed_cb), self, 0);
  g_signal_connect_object (self->document, "modified-changed", G_CALLBACK (modified_changed_cb),
                           self, 0);
  update_enabled (self);
}
