/* remit-title-button.c: the title of the window: name, place and dialect of the document, and the dialect menu
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-title-button.h"

#include <glib/gi18n-lib.h>

#include "remit-naming.h"
#include "widgets/remit-widget-util.h"
#include "remit-widget-util.h"

#define MAX_REASONS 4

struct _RemitTitleButton
{
  GtkWidget parent_instance;
  GtkMenuButton *button;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkPopover *popover;
  GtkBox *dialects;
  GtkLabel *reasons_label;
  GtkWidget *folder_button;
  RemitDocument *document;
  GSignalGroup *signals;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (RemitTitleButton, remit_title_button, GTK_TYPE_WIDGET)

/* --- title --- */

static char *
dup_place (RemitTitleButton *self)
{
  GFile *file = remit_document_get_file (self->document);
  g_autoptr (GFile) folder = NULL;

  if (file == NULL)
    return g_strdup (_("Not saved yet"));
  if (!self->narrow)
    return remit_file_dup_path (file);

  folder = g_file_get_parent (file);

  return remit_file_dup_path (folder != NULL ? folder : file);
}

static void
update (RemitTitleButton *self)
{
  const RemitDialect *dialect = remit_document_get_agent (self->document)->dialect;
  gboolean modified = gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (self->document));
  g_autofree char *place = dup_place (self);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", place, _(dialect->name));
  g_autofree char *title =
      g_strdup_printf ("%s%s", modified ? "• " : "", remit_document_get_title (self->document));

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_widget_set_visible (self->folder_button, remit_document_get_file (self->document) != NULL);
}

static void
state_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitTitleButton *self)
{
  update (self);
}

static void
modified_changed_cb (RemitDocument *document, RemitTitleButton *self)
{
  update (self);
}

/* --- dialect menu --- */

static void
dialect_toggled_cb (GtkCheckButton *check, RemitTitleButton *self)
{
  const char *id = g_object_get_data (G_OBJECT (check), "dialect");

  if (gtk_check_button_get_active (check)
      && g_strcmp0 (id, remit_document_get_agent (self->document)->dialect->id) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.dialect", "s", id);
}

static void
add_dialects (RemitTitleButton *self)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  GtkCheckButton *first = NULL;

  for (guint i = 0; dialects[i] != NULL; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (_(dialects[i]->name));

      g_object_set_data (G_OBJECT (check), "dialect", (gpointer) dialects[i]->id);
      gtk_widget_set_tooltip_text (check, _(dialects[i]->description));
      if (first == NULL)
        first = GTK_CHECK_BUTTON (check);
      else
        gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
      g_signal_connect (check, "toggled", G_CALLBACK (dialect_toggled_cb), self);
      gtk_box_append (self->dialects, check);
    }
}

/* The first are the weightiest; nobody reads a dozen. */
static char *
join_reasons (char **reasons)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (reasons[0] == NULL)
    /* Translators: follows the colon of “Detected with 20 % confidence: …” */
    return g_strdup (_("nothing marks a dialect."));
  for (guint i = 0; reasons[i] != NULL && i < MAX_REASONS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? C_("separator", ", ") : "", reasons[i]);
  /* Translators: ends a sentence whose last words are put together */
  g_string_append (text, g_strv_length (reasons) > MAX_REASONS ? " …" : C_("separator", "."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_detection (RemitDocument *document)
{
  const RemitAgent *agent = remit_document_get_agent (document);
  g_autoptr (RemitDetection) detection = remit_dialect_detect (agent->text, agent->yaml);
  g_autofree char *reasons = join_reasons (detection->reasons);
  const char *name = _(detection->dialect->name);
  int percent = (int) (detection->confidence * 100 + 0.5);

  if (remit_document_get_dialect (document) != NULL)
    /* Translators: the name of a dialect, a number, and reasons in lower case with commas between */
    return g_strdup_printf (_("Chosen by hand. Detected is %s with %d %% confidence: %s"), name,
                            percent, reasons);

  /* Translators: a number, and reasons in lower case with commas between */
  return g_strdup_printf (_("Detected with %d %% confidence: %s"), percent, reasons);
}

static void
popover_show_cb (GtkPopover *popover, RemitTitleButton *self)
{
  const char *id = remit_document_get_agent (self->document)->dialect->id;
  g_autofree char *text = describe_detection (self->document);

  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->dialects)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (check), "dialect"), id) == 0)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_label_set_label (self->reasons_label, text);
}

/* --- object --- */

void
remit_title_button_set_document (RemitTitleButton *self, RemitDocument *document)
{
  g_return_if_fail (REMIT_IS_TITLE_BUTTON (self));

  g_set_object (&self->document, document);
  g_signal_group_set_target (self->signals, document);
  if (document != NULL)
    update (self);
}

void
remit_title_button_set_narrow (RemitTitleButton *self, gboolean narrow)
{
  g_return_if_fail (REMIT_IS_TITLE_BUTTON (self));

  self->narrow = narrow;
  if (self->document != NULL)
    update (self);
}

static void
remit_title_button_dispose (GObject *object)
{
  RemitTitleButton *self = REMIT_TITLE_BUTTON (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_TITLE_BUTTON);
  remit_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (remit_title_button_parent_class)->dispose (object);
}

static void
remit_title_button_class_init (RemitTitleButtonClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_title_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-title-button.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitTitleButton, button);
  gtk_widget_class_bind_template_child (widget_class, RemitTitleButton, title_label);
  gtk_widget_class_bind_template_child (widget_class, RemitTitleButton, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, RemitTitleButton, popover);
  gtk_widget_class_bind_template_child (widget_class, RemitTitleButton, dialects);
  gtk_widget_class_bind_template_child (widget_class, RemitTitleButton, reasons_label);
  gtk_widget_class_bind_template_child (widget_class, RemitTitleButton, folder_button);
}

static void
remit_title_button_init (RemitTitleButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  remit_name_menu_buttons (GTK_WIDGET (self));
  add_dialects (self);
  g_signal_connect (self->popover, "show", G_CALLBACK (popover_show_cb), self);

  self->signals = g_signal_group_new (REMIT_TYPE_DOCUMENT);
  g_signal_group_connect (self->signals, "notify::agent", G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect (self->signals, "notify::file", G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect (self->signals, "modified-changed", G_CALLBACK (modified_changed_cb),
                          self);
}
