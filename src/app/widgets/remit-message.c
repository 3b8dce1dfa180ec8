/* remit-message.c: what stands under a field: severity, words, fixes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-message.h"

#include "remit-widget-util.h"
#include "remit-wrap-layout.h"

/* Beside a longer button, words would be a narrow column. */
#define LONGEST_BESIDE 24

struct _RemitMessage
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *words;
  GtkWidget *fixes;    /* a button each, in the order of the fixes */
  GtkBox    *body;     /* the words, and the fixes beside or below them */
  int        severity; /* -1 before it is set */
};

G_DEFINE_FINAL_TYPE (RemitMessage, remit_message, GTK_TYPE_WIDGET)

static guint message_fix_signal;

static const struct
{
  const char *icon;
  const char *css_class;
} severities[] = {
  [REMIT_SEVERITY_INFO] = { "dialog-information-symbolic", "info" },
  [REMIT_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning" },
  [REMIT_SEVERITY_ERROR] = { "dialog-error-symbolic", "error" },
};

static guint
index_of (GtkWidget *child)
{
  guint index = 0;

  while ((child = gtk_widget_get_prev_sibling (child)))
    index++;
  return index;
}

static void
on_fix_clicked (RemitMessage *self, GtkWidget *button)
{
  g_signal_emit (self, message_fix_signal, 0, index_of (button));
}

static void
remit_message_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_message_parent_class)->dispose (object);
}

static void
remit_message_class_init (RemitMessageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = remit_message_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  message_fix_signal = remit_new_signal (G_TYPE_FROM_CLASS (klass), "fix", 1, G_TYPE_UINT);
}

static void
remit_message_init (RemitMessage *self)
{
  g_autoptr (GtkLayoutManager) wrap = remit_wrap_layout_new (6);
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLabel  *words;

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 6);
  gtk_widget_add_css_class (widget, "message");

  self->icon = gtk_image_new ();
  gtk_widget_set_valign (self->icon, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->icon, widget);

  self->words = gtk_label_new (NULL);
  words = GTK_LABEL (self->words);
  gtk_label_set_wrap (words, TRUE);
  gtk_label_set_wrap_mode (words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (words, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (words, 0);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_add_css_class (self->words, "caption");

  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_parent (GTK_WIDGET (self->body), widget);
  gtk_box_append (self->body, self->words);

  self->fixes = g_object_new (GTK_TYPE_BOX, "layout-manager", wrap, NULL);
  gtk_widget_set_valign (self->fixes, GTK_ALIGN_CENTER);
  gtk_box_append (self->body, self->fixes);
  self->severity = -1;
}

GtkWidget *
remit_message_new (void)
{
  return g_object_new (REMIT_TYPE_MESSAGE, NULL);
}

static GtkWidget *
add_fix (RemitMessage *self)
{
  GtkWidget *fix = gtk_button_new ();

  gtk_widget_add_css_class (fix, "fix");
  gtk_widget_set_focus_on_click (fix, FALSE);
  g_signal_connect_swapped (fix, "clicked", G_CALLBACK (on_fix_clicked), self);
  gtk_widget_set_parent (fix, self->fixes);
  return fix;
}

/* Buttons that stay keep what is being done with them. */
static void
set_fixes (RemitMessage *self, const char *const *fixes)
{
  GtkWidget *button = gtk_widget_get_first_child (self->fixes);

  for (; *fixes; fixes++, button = gtk_widget_get_next_sibling (button))
    {
      if (!button)
        button = add_fix (self);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), *fixes) != 0)
        gtk_button_set_label (GTK_BUTTON (button), *fixes);
    }
  while (button)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (button);

      gtk_widget_unparent (button);
      button = next;
    }
}

/* One short fix stands beside the words, all others below them. */
static void
place_fixes (RemitMessage *self, const char *const *fixes)
{
  gboolean below = fixes[0] && (fixes[1] || g_utf8_strlen (fixes[0], -1) > LONGEST_BESIDE);

  gtk_widget_set_visible (self->fixes, fixes[0] != NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), below ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->body, below ? 3 : 6);
  gtk_widget_set_valign (self->icon, below ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
}

void
remit_message_set (RemitMessage *self, RemitSeverity severity, const char *text,
                   const char *const *fixes)
{
  static const char *const none[] = { NULL };
  const char              *css_classes[] = { severities[severity].css_class, NULL };

  if (self->severity != (int) severity)
    {
      gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), severities[severity].icon);
      gtk_widget_set_css_classes (self->icon, css_classes);
      self->severity = severity;
    }
  gtk_label_set_text (GTK_LABEL (self->words), text);
  set_fixes (self, fixes ? fixes : none);
  place_fixes (self, fixes ? fixes : none);
}

/* ---- several ---- */

struct _RemitMessages
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (RemitMessages, remit_messages, GTK_TYPE_WIDGET)

static guint messages_fix_signal;

static void
on_message_fix (RemitMessages *self, guint fix, RemitMessage *message)
{
  g_signal_emit (self, messages_fix_signal, 0, index_of (GTK_WIDGET (message)), fix);
}

static void
remit_messages_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_messages_parent_class)->dispose (object);
}

static void
remit_messages_class_init (RemitMessagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = remit_messages_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  messages_fix_signal
    = remit_new_signal (G_TYPE_FROM_CLASS (klass), "fix", 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
remit_messages_init (RemitMessages *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "messages");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
remit_messages_new (void)
{
  return g_object_new (REMIT_TYPE_MESSAGES, NULL);
}

static RemitMessage *
nth_message (RemitMessages *self, guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child && index-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child ? REMIT_MESSAGE (child) : NULL;
}

static void
add_message (RemitMessages *self)
{
  GtkWidget *message = remit_message_new ();

  g_signal_connect_swapped (message, "fix", G_CALLBACK (on_message_fix), self);
  gtk_widget_set_parent (message, GTK_WIDGET (self));
}

void
remit_messages_set_n (RemitMessages *self, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  guint      have = 0;

  while (child)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (have >= n)
        gtk_widget_unparent (child);
      have++;
      child = next;
    }
  for (; have < n; have++)
    add_message (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

void
remit_messages_set (RemitMessages *self, guint index, RemitSeverity severity, const char *text,
                    const char *const *fixes)
{
  RemitMessage *message = nth_message (self, index);

  g_return_if_fail (message);
  remit_message_set (message, severity, text, fixes);
}
