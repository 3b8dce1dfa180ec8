/* remit-problem-row.c: one thing that is wrong
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-problem-row.h"

#include <glib/gi18n-lib.h>

#include "remit-check.h"
#include "remit-naming.h"
#include "widgets/remit-widget-util.h"

struct _RemitProblemRow
{
  GtkListBoxRow parent_instance;
  GtkImage *icon;
  GtkLabel *message_label;
  GtkLabel *place_label;
  GtkButton *fix_button;
  GtkMenuButton *menu_button;

  guint index;
  const char *rule;
  const char *severity_class;
  char **fixes; /* their titles */
  guint n_alike;
  gboolean asks_why; /* the menu's button shows what the rule is for, once */
};

G_DEFINE_FINAL_TYPE (RemitProblemRow, remit_problem_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  FIX,
  FIX_ALL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- what is shown --- */

static void
set_severity (RemitProblemRow *self, RemitSeverity severity)
{
  const char *class = remit_severity_get_css_class (severity);

  if (class == self->severity_class)
    return;

  if (self->severity_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), self->severity_class);
  self->severity_class = class;
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), class);
  gtk_image_set_from_icon_name (self->icon, remit_severity_get_icon_name (severity));
}

static void
set_message (RemitProblemRow *self, const char *message)
{
  if (g_str_equal (gtk_label_get_label (self->message_label), message))
    return;

  gtk_label_set_label (self->message_label, message);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->message_label), message);
  remit_set_label (GTK_WIDGET (self), message);
}

static char **
list_titles (const RemitDiagnostic *diagnostic)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; i < diagnostic->fixes->len; i++)
    g_strv_builder_add (titles, ((const RemitFix *) g_ptr_array_index (diagnostic->fixes, i))->title);

  return g_strv_builder_end (titles);
}

static void
set_fixes (RemitProblemRow *self, char **fixes)
{
  g_strfreev (self->fixes);
  self->fixes = fixes;
  gtk_widget_set_visible (GTK_WIDGET (self->fix_button), fixes[0] != NULL);
  if (fixes[0] != NULL && g_strcmp0 (gtk_button_get_label (self->fix_button), fixes[0]) != 0)
    gtk_button_set_label (self->fix_button, fixes[0]);
}

void
remit_problem_row_set (RemitProblemRow *self,
                       guint index,
                       const RemitDiagnostic *diagnostic,
                       const char *place,
                       guint n_alike)
{
  g_return_if_fail (REMIT_IS_PROBLEM_ROW (self));

  self->index = index;
  self->rule = diagnostic->rule;
  self->n_alike = n_alike;
  set_severity (self, diagnostic->severity);
  set_message (self, diagnostic->message);
  gtk_label_set_label (self->place_label, place);
  set_fixes (self, list_titles (diagnostic));
}

/* --- what can be done --- */

static void
fix_clicked_cb (GtkButton *button, RemitProblemRow *self)
{
  g_signal_emit (self, signals[FIX], 0, 0);
}

static void
fix_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[FIX], 0, g_variant_get_uint32 (parameter));
}

static void
fix_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[FIX_ALL], 0);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RemitProblemRow *self = REMIT_PROBLEM_ROW (widget);
  g_autofree char *text = g_strdup_printf ("%s: %s [%s]", gtk_label_get_label (self->place_label),
                                           gtk_label_get_label (self->message_label), self->rule);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static GtkWidget *
make_words (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);

  return label;
}

static GtkWidget *
make_why (RemitProblemRow *self)
{
  const RemitRule *rule = remit_rule_find (self->rule);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "why");
  if (rule != NULL)
    {
      gtk_box_append (GTK_BOX (box), make_words (_(rule->title), "heading"));
      gtk_box_append (GTK_BOX (box), make_words (_(rule->help), NULL));
    }
  gtk_box_append (GTK_BOX (box), make_words (self->rule, "dim-label"));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_TOP);

  return popover;
}

static gboolean
ask_why_cb (gpointer data)
{
  RemitProblemRow *self = data;

  self->asks_why = TRUE;
  gtk_menu_button_popup (self->menu_button);

  return G_SOURCE_REMOVE;
}

/* When the menu that was chosen from has closed. */
static void
why_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, ask_why_cb, g_object_ref (widget), g_object_unref);
}

static void
add_item (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

/* The button has the first fix; the menu the others, and what they all have. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer data)
{
  RemitProblemRow *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) fixes = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  if (self->asks_why)
    {
      self->asks_why = FALSE;
      gtk_menu_button_set_popover (button, make_why (self));
      return;
    }

  for (guint i = 0; self->fixes[i] != NULL; i++)
    {
      g_autofree char *action = g_strdup_printf ("problem.fix(uint32 %u)", i);

      add_item (fixes, self->fixes[i], action);
    }
  if (self->n_alike > 1 && self->fixes[0] != NULL)
    {
      g_autofree char *label = g_strdup_printf (_("Fix All %u of This Kind"), self->n_alike);

      add_item (fixes, label, "problem.fix-all");
    }
  add_item (others, _("Why?"), "problem.why");
  add_item (others, _("Copy Message"), "problem.copy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fixes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gtk_menu_button_popup (REMIT_PROBLEM_ROW (widget)->menu_button);

  return GDK_EVENT_STOP;
}

static void
secondary_pressed_cb (GtkGesture *gesture, int n_press, double x, double y, RemitProblemRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}

guint
remit_problem_row_get_index (RemitProblemRow *self)
{
  g_return_val_if_fail (REMIT_IS_PROBLEM_ROW (self), 0);

  return self->index;
}

const char *
remit_problem_row_get_rule (RemitProblemRow *self)
{
  g_return_val_if_fail (REMIT_IS_PROBLEM_ROW (self), NULL);

  return self->rule;
}

const char *
remit_problem_row_get_message (RemitProblemRow *self)
{
  g_return_val_if_fail (REMIT_IS_PROBLEM_ROW (self), NULL);

  return gtk_label_get_label (self->message_label);
}

/* --- object --- */

static void
remit_problem_row_finalize (GObject *object)
{
  g_strfreev (REMIT_PROBLEM_ROW (object)->fixes);

  G_OBJECT_CLASS (remit_problem_row_parent_class)->finalize (object);
}

static void
remit_problem_row_class_init (RemitProblemRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = remit_problem_row_finalize;
  signals[FIX] = g_signal_new ("fix", REMIT_TYPE_PROBLEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FIX_ALL] = g_signal_new ("fix-all", REMIT_TYPE_PROBLEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "problem.fix", "u", fix_action);
  gtk_widget_class_install_action (widget_class, "problem.fix-all", NULL, fix_all_action);
  gtk_widget_class_install_action (widget_class, "problem.why", NULL, why_action);
  gtk_widget_class_install_action (widget_class, "problem.copy", NULL, copy_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "problem.copy",
                                       NULL);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/remit_editor/Remit/remit-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, message_label);
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, fix_button);
  gtk_widget_class_bind_template_child (widget_class, RemitProblemRow, menu_button);
}

static void
remit_problem_row_init (RemitProblemRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->fixes = g_new0 (char *, 1);
  g_signal_connect (self->fix_button, "clicked", G_CALLBACK (fix_clicked_cb), self);
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu_cb, self, NULL);
  remit_name_menu_buttons (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
remit_problem_row_new (void)
{
  return g_object_new (REMIT_TYPE_PROBLEM_ROW, NULL);
}
