/* remit-agent-card.c: the card of the agent's fields
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-agent-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "remit-card.h"
#include "remit-field-editor.h"
#include "remit-widget-util.h"

struct _RemitAgentCard
{
  RemitEditor       parent_instance;

  GtkBox           *rows;
  GtkWidget        *add_button;
  GPtrArray        *editors;     /* RemitFieldEditor, owned by the box, in the order shown */
  GPtrArray        *wanted;      /* keys that the user asked for and that have no value yet */
  char             *offered;     /* the keys in the button's menu, which is costly to make */
};

G_DEFINE_FINAL_TYPE (RemitAgentCard, remit_agent_card, REMIT_TYPE_EDITOR)

#define TITLE_KEY "title"

/* --- which fields are shown --- */

typedef struct
{
  char          *pointer;
  const char    *key;
  RemitFieldKind kind;
  gboolean       absent;
} Shown;

static void
clear_shown (gpointer data)
{
  g_free (((Shown *) data)->pointer);
}

static char *
field_pointer (const char *key)
{
  g_autofree char *escaped = remit_pointer_escape (key);

  return g_strconcat ("/fields/", escaped, NULL);
}

static void
show_absent (GArray     *shown,
             const char *key)
{
  Shown entry = { field_pointer (key), key, remit_field_get_kind (key, NULL), TRUE };

  g_array_append_val (shown, entry);
}

static GArray *
list_shown (RemitAgentCard   *self,
            const RemitAgent *agent)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (Shown));

  g_array_set_clear_func (shown, clear_shown);
  for (guint i = 0; i < agent->n_fields; i++)
    {
      const RemitField *field = &agent->fields[i];
      Shown entry = { field_pointer (field->key), field->key,
                      remit_field_get_kind (field->key, field->value), FALSE };

      g_array_append_val (shown, entry);
      if (g_str_equal (field->key, "name") && agent->title.text != NULL)
        {
          Shown title = { g_strdup ("/" TITLE_KEY), TITLE_KEY, REMIT_FIELD_LINE, FALSE };

          g_array_append_val (shown, title);
        }
    }

  /* Without a list every tool is granted: that is worth a row. */
  if (remit_agent_find_field (agent, "tools") == NULL)
    show_absent (shown, "tools");
  for (guint i = 0; i < self->wanted->len; i++)
    show_absent (shown, g_ptr_array_index (self->wanted, i));

  return shown;
}

static void
forget_wanted (RemitAgentCard   *self,
               const RemitAgent *agent)
{
  for (guint i = self->wanted->len; i > 0; i--)
    if (remit_agent_find_field (agent, g_ptr_array_index (self->wanted, i - 1)) != NULL)
      g_ptr_array_remove_index (self->wanted, i - 1);
}

/* --- showing them --- */

static void
on_dropped (RemitAgentCard   *self,
            RemitFieldEditor *editor)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->wanted, remit_field_editor_get_key (editor),
                                        g_str_equal, &index))
    g_ptr_array_remove_index (self->wanted, index);
  remit_editor_update (REMIT_EDITOR (self), remit_editor_get_agent (REMIT_EDITOR (self)), "");
}

static RemitFieldEditor *
take_editor (RemitAgentCard *self,
             const Shown    *shown,
             guint           from)
{
  for (guint i = from; i < self->editors->len; i++)
    {
      RemitFieldEditor *editor = g_ptr_array_index (self->editors, i);

      if (g_str_equal (remit_field_editor_get_key (editor), shown->key) &&
          remit_field_editor_get_kind (editor) == shown->kind)
        {
          g_ptr_array_remove_index (self->editors, i);
          return editor;
        }
    }

  return NULL;
}

static RemitFieldEditor *
make_editor (RemitAgentCard *self,
             const Shown    *shown)
{
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));
  GtkWidget *editor = remit_field_editor_new (document, shown->key, shown->kind);

  g_signal_connect_swapped (editor, "dropped", G_CALLBACK (on_dropped), self);
  gtk_box_append (self->rows, editor);
  return REMIT_FIELD_EDITOR (editor);
}

static void
place_editor (RemitAgentCard *self,
              const Shown    *shown,
              guint           index)
{
  RemitFieldEditor *editor = take_editor (self, shown, index);
  GtkWidget *before = index > 0 ? g_ptr_array_index (self->editors, index - 1) : NULL;

  if (editor == NULL)
    editor = make_editor (self, shown);
  if (gtk_widget_get_prev_sibling (GTK_WIDGET (editor)) != before)
    gtk_box_reorder_child_after (self->rows, GTK_WIDGET (editor), before);
  g_ptr_array_insert (self->editors, index, editor);

  if (shown->absent)
    remit_field_editor_show_absent (editor, shown->pointer);
  else
    remit_editor_update (REMIT_EDITOR (editor), remit_editor_get_agent (REMIT_EDITOR (self)),
                         shown->pointer);
}

/* --- adding one --- */

static GStrv
list_addable (RemitAgentCard   *self,
              const RemitAgent *agent)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  const char *key;

  for (guint i = 0; (key = remit_field_get_key (i)) != NULL; i++)
    {
      gboolean there = remit_agent_find_field (agent, key) != NULL ||
                       g_ptr_array_find_with_equal_func (self->wanted, key, g_str_equal, NULL);

      if (!there && !g_str_equal (key, "tools"))
        g_strv_builder_add (keys, key);
    }

  return g_strv_builder_end (keys);
}

static void
offer_fields (RemitAgentCard   *self,
              const RemitAgent *agent)
{
  g_auto (GStrv) keys = list_addable (self, agent);
  g_autofree char *offered = g_strjoinv (" ", keys);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (g_strcmp0 (offered, self->offered) == 0)
    return;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (remit_field_get_name (keys[i]), NULL);

      g_menu_item_set_action_and_target (item, "agent.add-field", "s", keys[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_button), G_MENU_MODEL (menu));
  g_free (self->offered);
  self->offered = g_steal_pointer (&offered);
}

static void
on_add_field (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RemitAgentCard *self = REMIT_AGENT_CARD (widget);
  const char *key = g_variant_get_string (parameter, NULL);

  if (g_ptr_array_find_with_equal_func (self->wanted, key, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->wanted, g_strdup (key));
  remit_editor_update (REMIT_EDITOR (self), remit_editor_get_agent (REMIT_EDITOR (self)), "");

  RemitEditor *last = g_ptr_array_index (self->editors, self->editors->len - 1);
  gtk_widget_child_focus (GTK_WIDGET (last), GTK_DIR_TAB_FORWARD);
}

static void
remit_agent_card_update (RemitEditor        *editor,
                         const RemitPointer *at)
{
  RemitAgentCard *self = REMIT_AGENT_CARD (editor);
  const RemitAgent *agent = remit_editor_get_agent (REMIT_EDITOR (self));

  forget_wanted (self, agent);

  g_autoptr (GArray) shown = list_shown (self, agent);
  for (guint i = 0; i < shown->len; i++)
    place_editor (self, &g_array_index (shown, Shown, i), i);

  while (self->editors->len > shown->len)
    {
      GtkWidget *last = g_ptr_array_index (self->editors, self->editors->len - 1);

      g_ptr_array_set_size (self->editors, self->editors->len - 1);
      gtk_box_remove (self->rows, last);
    }

  offer_fields (self, agent);
}

/* --- places --- */

static char *
remit_agent_card_get_pointer_of (RemitEditor *editor,
                                 GtkWidget   *widget)
{
  GtkWidget *field = gtk_widget_get_ancestor (widget, REMIT_TYPE_FIELD_EDITOR);

  return g_strdup (field != NULL ? remit_editor_get_pointer (REMIT_EDITOR (field)) : "");
}

static GtkWidget *
remit_agent_card_find (RemitEditor *editor,
                       const char  *pointer)
{
  RemitAgentCard *self = REMIT_AGENT_CARD (editor);

  for (guint i = 0; i < self->editors->len; i++)
    {
      RemitEditor *field = g_ptr_array_index (self->editors, i);
      const char *own = remit_editor_get_pointer (field);
      gsize length = strlen (own);

      if (g_str_has_prefix (pointer, own) && (pointer[length] == '\0' || pointer[length] == '/'))
        return remit_editor_find (field, pointer);
    }

  return GTK_WIDGET (editor);
}

static void
remit_agent_card_finalize (GObject *object)
{
  RemitAgentCard *self = REMIT_AGENT_CARD (object);

  g_ptr_array_unref (self->editors);
  g_ptr_array_unref (self->wanted);
  g_free (self->offered);

  G_OBJECT_CLASS (remit_agent_card_parent_class)->finalize (object);
}

static void
remit_agent_card_class_init (RemitAgentCardClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = remit_agent_card_finalize;
  editor_class->update = remit_agent_card_update;
  editor_class->get_pointer_of = remit_agent_card_get_pointer_of;
  editor_class->find = remit_agent_card_find;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "agent.add-field", "s", on_add_field);
}

/* GtkMenuButton centres its child in a box of its own; the words shall begin at the left. */
static GtkWidget *
make_add_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_("Add Field")));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
  gtk_widget_set_halign (gtk_widget_get_parent (content), GTK_ALIGN_FILL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "text-menu");
  remit_set_label (button, _("Add Field"));
  return button;
}

static void
remit_agent_card_init (RemitAgentCard *self)
{
  GtkWidget *card = remit_card_new (_("Agent"));
  GtkWidget *add_row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->editors = g_ptr_array_new ();
  self->wanted = g_ptr_array_new_with_free_func (g_free);
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->add_button = make_add_button ();

  remit_card_set_heading_editable (REMIT_CARD (card), FALSE);
  gtk_widget_add_css_class (add_row, "add-row");
  gtk_box_append (GTK_BOX (add_row), self->add_button);
  gtk_box_append (remit_card_get_body (REMIT_CARD (card)), GTK_WIDGET (self->rows));
  gtk_box_append (remit_card_get_body (REMIT_CARD (card)), add_row);
  adw_bin_set_child (ADW_BIN (self), card);
}

GtkWidget *
remit_agent_card_new (RemitDocument *document)
{
  return remit_editor_new (REMIT_TYPE_AGENT_CARD, document, _("Agent"));
}
