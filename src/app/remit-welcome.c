/* remit-welcome.c: what to begin with when no file is open
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-welcome.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "remit-dialect.h"
#include "remit-naming.h"
#include "remit-recent.h"
#include "remit-welcome-row.h"
#include "widgets/remit-widget-util.h"

/* As many as there are templates, so that the columns are of one height. */
#define MAX_RECENT 5

struct _RemitWelcome
{
  GtkWidget parent_instance;
  GtkWidget *open_button;
  GtkBox *columns;
  GtkListBox *templates;
  GtkWidget *recent_column;
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (RemitWelcome, remit_welcome, GTK_TYPE_WIDGET)

static void
add_templates (RemitWelcome *self)
{
  const RemitDialect *const *dialects = remit_dialect_list ();

  for (guint i = 0; dialects[i] != NULL; i++)
    {
      GtkWidget *row =
          remit_welcome_row_new (_(dialects[i]->name), _(dialects[i]->description), NULL);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.new");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", dialects[i]->id);
      gtk_list_box_append (self->templates, row);
    }
}

static char *
dup_stem (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);

  if (g_str_has_suffix (name, ".md"))
    name[strlen (name) - strlen (".md")] = '\0';

  return g_steal_pointer (&name);
}

static void
add_recent (RemitWelcome *self, GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *title = dup_stem (file);
  g_autofree char *place = remit_file_dup_path (folder != NULL ? folder : file);
  g_autofree char *age = remit_recent_dup_age (info);
  GtkWidget *row = remit_welcome_row_new (title, place, age);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  gtk_list_box_append (self->recent, row);
}

static void
update_recent (RemitWelcome *self)
{
  g_autoptr (GPtrArray) infos = remit_recent_list (MAX_RECENT);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent))) != NULL)
    gtk_list_box_remove (self->recent, row);
  for (guint i = 0; i < infos->len; i++)
    add_recent (self, g_ptr_array_index (infos, i));
  gtk_widget_set_visible (self->recent_column, infos->len > 0);
}

static void
clear_recent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  remit_recent_clear ();
  update_recent (REMIT_WELCOME (widget));
}

void
remit_welcome_set_narrow (RemitWelcome *self, gboolean narrow)
{
  g_return_if_fail (REMIT_IS_WELCOME (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !narrow);
}

static void
remit_welcome_map (GtkWidget *widget)
{
  update_recent (REMIT_WELCOME (widget));
  GTK_WIDGET_CLASS (remit_welcome_parent_class)->map (widget);
}

static gboolean
remit_welcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (REMIT_WELCOME (widget)->open_button);
}

static void
remit_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REMIT_TYPE_WELCOME);
  remit_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (remit_welcome_parent_class)->dispose (object);
}

static void
remit_welcome_class_init (RemitWelcomeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_welcome_dispose;
  widget_class->map = remit_welcome_map;
  widget_class->grab_focus = remit_welcome_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitWelcome, open_button);
  gtk_widget_class_bind_template_child (widget_class, RemitWelcome, columns);
  gtk_widget_class_bind_template_child (widget_class, RemitWelcome, templates);
  gtk_widget_class_bind_template_child (widget_class, RemitWelcome, recent_column);
  gtk_widget_class_bind_template_child (widget_class, RemitWelcome, recent);
  gtk_widget_class_install_action (widget_class, "welcome.clear-recent", NULL, clear_recent_action);
}

static void
remit_welcome_init (RemitWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_templates (self);
}
