/* remit-outline.c: the sections of a document as a list
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-outline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "form/remit-section-name.h"
#include "remit-naming.h"
#include "remit-outline-row.h"
#include "remit-vocabulary.h"
#include "widgets/remit-widget-util.h"
#include "remit-widget-util.h"

struct _RemitOutline
{
  GtkWidget parent_instance;
  GtkListBox *list;
  GtkMenuButton *add_button;
  RemitDocument *document;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (RemitOutline, remit_outline, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- what it shows --- */

static void
entry_free (gpointer data)
{
  RemitOutlineEntry *entry = data;

  g_free (entry->pointer);
  g_free (entry->title);
  g_free (entry->count);
  g_free (entry);
}

/* Nesting is bounded by the reader, so recursion is too. */
static void
add_sections (GPtrArray *entries,
              const RemitAgent *agent,
              RemitSection *const *sections,
              guint n_sections,
              const char *pointer,
              guint level)
{
  for (guint i = 0; i < n_sections; i++)
    {
      const RemitSection *section = sections[i];
      RemitOutlineEntry *entry = g_new0 (RemitOutlineEntry, 1);

      entry->pointer = g_strdup_printf ("%s/sections/%u", pointer, i);
      entry->title = remit_section_get_display_name (agent, section);
      entry->count = remit_section_dup_count (section);
      entry->severity = -1;
      entry->level = level;
      entry->group = section->n_sections > 0;
      entry->span = section->span;
      g_ptr_array_add (entries, entry);
      add_sections (entries, agent, section->sections, section->n_sections, entry->pointer,
                    level + 1);
    }
}

/* A problem belongs to the innermost section it starts in, which is the last one that holds it:
 * children follow. What no section holds is the agent's. */
static void
add_problem (GPtrArray *entries, const RemitDiagnostic *diagnostic)
{
  RemitOutlineEntry *found = g_ptr_array_index (entries, 0);

  for (guint i = 1; i < entries->len; i++)
    {
      RemitOutlineEntry *entry = g_ptr_array_index (entries, i);

      if (diagnostic->span.start >= entry->span.start && diagnostic->span.start < entry->span.end)
        found = entry;
    }
  found->severity = MAX (found->severity, (int) diagnostic->severity);
}

static GPtrArray *
collect_entries (RemitDocument *document)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  const RemitAgent *agent = remit_document_get_agent (document);
  const GPtrArray *diagnostics = remit_document_get_diagnostics (document);
  RemitOutlineEntry *fields = g_new0 (RemitOutlineEntry, 1);

  fields->pointer = g_strdup ("");
  fields->title = g_strdup (_("Agent"));
  fields->severity = -1;
  g_ptr_array_add (entries, fields);
  add_sections (entries, agent, agent->sections, agent->n_sections, "", 0);

  for (guint i = 0; i < diagnostics->len; i++)
    add_problem (entries, g_ptr_array_index (diagnostics, i));

  return entries;
}

static void
update (RemitOutline *self)
{
  g_autoptr (GPtrArray) entries = collect_entries (self->document);

  for (; self->n_rows < entries->len; self->n_rows++)
    gtk_list_box_append (self->list, remit_outline_row_new ());
  for (; self->n_rows > entries->len; self->n_rows--)
    gtk_list_box_remove (self->list,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, self->n_rows - 1)));

  for (guint i = 0; i < entries->len; i++)
    remit_outline_row_set_entry (REMIT_OUTLINE_ROW (gtk_list_box_get_row_at_index (self->list, i)),
                                 g_ptr_array_index (entries, i));

  if (gtk_list_box_get_selected_row (self->list) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
agent_changed_cb (RemitDocument *document, GParamSpec *pspec, RemitOutline *self)
{
  update (self);
}

/* --- what the user does --- */

static void
row_activated_cb (GtkListBox *list, RemitOutlineRow *row, RemitOutline *self)
{
  g_autofree char *pointer = g_strdup (remit_outline_row_get_pointer (row));

  g_signal_emit (self, signals[CHOSEN], 0, pointer);
}

static gboolean
has_role (RemitSection *const *sections, guint n_sections, RemitRole role)
{
  for (guint i = 0; i < n_sections; i++)
    if (sections[i]->role == role
        || has_role (sections[i]->sections, sections[i]->n_sections, role))
      return TRUE;

  return FALSE;
}

/* What the dialect knows and the file lacks, and a section of any other name. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer data)
{
  RemitOutline *self = data;
  const RemitAgent *agent = remit_document_get_agent (self->document);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) roles = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  for (RemitRole role = 0; role < REMIT_ROLE_GROUP; role++)
    {
      g_autofree char *action = g_strdup_printf ("page.add-section::%s", remit_role_get_id (role));

      if (remit_dialect_has_place (agent->dialect, role)
          && !has_role (agent->sections, agent->n_sections, role))
        g_menu_append (roles, remit_role_get_name (role), action);
    }
  g_menu_append (others, _("Other Section"), "page.add-section::section");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (roles));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

const char *
remit_outline_get_pointer (RemitOutline *self, guint index)
{
  g_return_val_if_fail (REMIT_IS_OUTLINE (self), NULL);

  if (index >= self->n_rows)
    return NULL;

  return remit_outline_row_get_pointer (
      REMIT_OUTLINE_ROW (gtk_list_box_get_row_at_index (self->list, index)));
}

static gboolean
leads_into (const char *pointer, const char *section)
{
  gsize length = strlen (section);

  return strncmp (pointer, section, length) == 0
         && (pointer[length] == '\0' || pointer[length] == '/');
}

void
remit_outline_select (RemitOutline *self, const char *pointer)
{
  guint found = 0;

  g_return_if_fail (REMIT_IS_OUTLINE (self));

  for (guint i = 1; i < self->n_rows; i++)
    if (leads_into (pointer, remit_outline_get_pointer (self, i)))
      found = i;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, found));
}

/* --- object --- */

static void
remit_outline_dispose (GObject *object)
{
  RemitOutline *self = REMIT_OUTLINE (object);

  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_OUTLINE);
  remit_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (remit_outline_parent_class)->dispose (object);
}

static void
remit_outline_class_init (RemitOutlineClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_outline_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", REMIT_TYPE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitOutline, list);
  gtk_widget_class_bind_template_child (widget_class, RemitOutline, add_button);
}

static void
remit_outline_init (RemitOutline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  remit_name_menu_buttons (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  /* The button centres its child in a box of its own. */
  gtk_widget_set_halign (gtk_widget_get_parent (gtk_menu_button_get_child (self->add_button)),
                         GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (self->add_button, fill_menu_cb, self, NULL);
}

GtkWidget *
remit_outline_new (RemitDocument *document)
{
  RemitOutline *self = g_object_new (REMIT_TYPE_OUTLINE, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::agent", G_CALLBACK (agent_changed_cb), self, 0);
  update (self);

  return GTK_WIDGET (self);
}
