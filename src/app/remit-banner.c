/* remit-banner.c: what there is to say about a document's file
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-banner.h"

#include <glib/gi18n-lib.h>

#include "remit-drafts.h"
#include "widgets/remit-widget-util.h"

/* Enough to find the first of them. */
#define MAX_OFFSETS 5

struct _RemitBanner
{
  GtkWidget parent_instance;
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkWidget *change_buttons;
};

G_DEFINE_FINAL_TYPE (RemitBanner, remit_banner, GTK_TYPE_WIDGET)

static char *
describe_bytes (RemitDocument *document)
{
  RemitText *text = remit_document_get_agent (document)->text;
  guint n_offsets;
  const gsize *offsets = remit_text_get_invalid (text, &n_offsets);
  g_autoptr (GString) words = g_string_new (NULL);

  if (n_offsets == 0)
    return g_strdup (_("The file holds NUL bytes, so it is shown read-only"));

  for (guint i = 0; i < MIN (n_offsets, MAX_OFFSETS); i++)
    g_string_append_printf (words, "%s%" G_GSIZE_FORMAT, i > 0 ? C_("separator", ", ") : "", offsets[i]);
  if (n_offsets > MAX_OFFSETS)
    g_string_append (words, "…");

  return g_strdup_printf (ngettext ("The file is not UTF-8 at byte %s, so it is shown read-only",
                                    "The file is not UTF-8 at bytes %s, so it is shown read-only",
                                    n_offsets),
                          words->str);
}

/* The one place where the document's state becomes words. */
static void
update (RemitBanner *self, RemitDocument *document)
{
  RemitDraftState draft = remit_drafts_get_state (document);
  gboolean changed = remit_document_is_changed_on_disk (document);
  g_autofree char *text = NULL;

  if (changed)
    text = g_strdup_printf (_("“%s” was changed by another program"),
                            remit_document_get_basename (document));
  else if (draft == REMIT_DRAFT_OUTDATED)
    text = g_strdup_printf (_("Changes that were not saved are back; “%s” was changed by another "
                              "program meanwhile"),
                            remit_document_get_basename (document));
  else if (draft == REMIT_DRAFT_RESTORED)
    text = g_strdup (_("Changes that were not saved are back"));
  else if (remit_document_is_read_only (document))
    text = describe_bytes (document);

  gtk_widget_set_visible (self->change_buttons, changed || draft == REMIT_DRAFT_OUTDATED);
  if (text != NULL)
    gtk_label_set_label (self->label, text);
  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
}

static void
modified_cb (RemitDocument *document, RemitBanner *self)
{
  update (self, document);
}

static void
state_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitBanner *self)
{
  update (self, document);
}

void
remit_banner_set_document (RemitBanner *self, RemitDocument *document)
{
  g_return_if_fail (REMIT_IS_BANNER (self));

  g_signal_connect_object (document, "notify::changed-on-disk", G_CALLBACK (state_changed_cb), self,
                           0);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (state_changed_cb), self, 0);
  /* After the draft is forgotten. */
  g_signal_connect_object (document, "modified-changed", G_CALLBACK (modified_cb), self,
                           G_CONNECT_AFTER);
  update (self, document);
}

static void
remit_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REMIT_TYPE_BANNER);
  remit_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (remit_banner_parent_class)->dispose (object);
}

static void
remit_banner_class_init (RemitBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_banner_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, RemitBanner, label);
  gtk_widget_class_bind_template_child (widget_class, RemitBanner, change_buttons);
}

static void
remit_banner_init (RemitBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
