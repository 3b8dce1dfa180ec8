/* remit-field-editor.c: edits one field of the agent
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-field-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "remit-chip-commands.h"
#include "remit-choice.h"
#include "remit-field-row.h"
#include "remit-known-captions.h"
#include "remit-widget-util.h"

/* A rough count that holds for English and for code. */
#define CHARACTERS_A_TOKEN 4

struct _RemitFieldEditor
{
  RemitEditor    parent_instance;

  char          *key;
  RemitFieldKind kind;
  gboolean       absent;
  char          *yaml;      /* what the field said when it was shown last */
  RemitFieldRow *row;
  GtkWidget     *value;     /* RemitGrowText, RemitChoice, RemitChips or GtkSwitch, by kind */
};

G_DEFINE_FINAL_TYPE (RemitFieldEditor, remit_field_editor, REMIT_TYPE_EDITOR)

enum
{
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- showing --- */

/* The value's bytes, as they stand in the file, without the indent of a block. */
static char *
yaml_of (RemitFieldEditor *self,
         const RemitField *field)
{
  const RemitAgent *agent =
    remit_document_get_agent (remit_editor_get_document (REMIT_EDITOR (self)));
  const RemitYamlNode *node = field->n_places > 0 ? field->places[0].node : NULL;

  if (node == NULL)
    return g_strdup ("");

  g_autofree char *slice = remit_text_slice (agent->text, node->span);
  RemitPosition position = remit_text_locate (agent->text, node->span.start);
  g_autofree char *indent = g_strnfill (position.byte - 1, ' ');
  g_autofree char *prefix = g_strconcat ("\n", indent, NULL);
  g_autoptr (GString) text = g_string_new (slice);

  g_string_replace (text, "\r\n", "\n", 0);
  if (*indent != '\0' && node->style == REMIT_YAML_BLOCK)
    g_string_replace (text, prefix, "\n", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_words (RemitFieldEditor *self,
            const RemitField *field)
{
  g_autofree const char **words = g_new0 (const char *, field->n_items + 1);

  for (guint i = 0; i < field->n_items; i++)
    words[i] = field->items[i].text;
  remit_chips_set_words (REMIT_CHIPS (self->value), words);
}

static void
show_size (RemitFieldEditor *self,
           const char       *text)
{
  glong characters = g_utf8_strlen (text, -1);
  glong tokens = (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
  g_autofree char *caption = NULL;

  /* Translators: the size of a text: «91 characters · ≈ 23 tokens» */
  caption = g_strdup_printf (_("%ld characters · ≈ %ld tokens"), characters, tokens);
  remit_field_row_set_caption (self->row, caption);
}

static void
show_text (RemitFieldEditor *self,
           const char       *text)
{
  remit_editor_show_text (REMIT_GROW_TEXT (self->value), text);
  if (g_str_equal (self->key, "description"))
    show_size (self, text);
}

/* What a person typed as YAML; NULL while it is none. */
static JsonNode *
parse_yaml (const char *typed)
{
  g_autoptr (GString) source = g_string_new (typed);

  g_string_replace (source, "\n", "\n  ", 0);
  g_string_prepend (source, "---\nvalue:\n  ");
  g_string_append (source, "\n---\n");

  g_autoptr (RemitText) text = remit_text_new_from_string (source->str, source->len);
  g_autoptr (RemitYaml) yaml = remit_yaml_read (text);
  const RemitYamlEntry *entry = remit_yaml_find (yaml, "value");

  if (entry == NULL || entry->recovered)
    return NULL;
  return remit_yaml_node_to_json (entry->value);
}

/* What a person types as YAML is written in the file's style, or waits until it is YAML: as long as it means what stands
 * there, or nothing else came to stand there, it is left alone. */
static gboolean
is_typing_yaml (RemitFieldEditor *self,
                const RemitField *field,
                const char       *yaml)
{
  if (remit_editor_is_telling (self->value))
    return TRUE;
  if (!gtk_widget_has_focus (self->value))
    return FALSE;
  if (g_strcmp0 (self->yaml, yaml) == 0)
    return TRUE;

  g_autoptr (JsonNode) typed =
    parse_yaml (remit_grow_text_get_text (REMIT_GROW_TEXT (self->value)));
  return typed != NULL && json_node_equal (typed, field->value);
}

static void
show_yaml (RemitFieldEditor *self,
           const RemitField *field)
{
  char *yaml = yaml_of (self, field);

  if (!is_typing_yaml (self, field, yaml))
    remit_editor_show_text (REMIT_GROW_TEXT (self->value), yaml);
  g_free (self->yaml);
  self->yaml = yaml;
}

static void
show_field (RemitFieldEditor *self,
            const RemitField *field)
{
  const char *text = NULL;

  if (json_node_get_value_type (field->value) == G_TYPE_STRING)
    text = json_node_get_string (field->value);

  switch (self->kind)
    {
    case REMIT_FIELD_WORDS:
      show_words (self, field);
      break;
    case REMIT_FIELD_SWITCH:
      gtk_switch_set_state (GTK_SWITCH (self->value), json_node_get_boolean (field->value));
      gtk_switch_set_active (GTK_SWITCH (self->value), json_node_get_boolean (field->value));
      break;
    case REMIT_FIELD_CHOICE:
      if (!remit_editor_is_typing (remit_choice_get_field (REMIT_CHOICE (self->value)), text))
        remit_choice_set_text (REMIT_CHOICE (self->value), text);
      break;
    case REMIT_FIELD_YAML:
      show_yaml (self, field);
      break;
    case REMIT_FIELD_LINE:
    case REMIT_FIELD_TEXT:
    default:
      show_text (self, text);
      break;
    }
}

static gboolean
remit_field_editor_can_show (RemitEditor        *editor,
                             const RemitPointer *at)
{
  RemitFieldEditor *self = REMIT_FIELD_EDITOR (editor);

  if (at->kind == REMIT_AT_TITLE)
    return self->kind == REMIT_FIELD_LINE;
  return at->field != NULL && remit_field_get_kind (self->key, at->field->value) == self->kind;
}

static void
remit_field_editor_update (RemitEditor        *editor,
                           const RemitPointer *at)
{
  RemitFieldEditor *self = REMIT_FIELD_EDITOR (editor);
  RemitDocument *document = remit_editor_get_document (editor);

  self->absent = FALSE;
  if (at->kind == REMIT_AT_TITLE)
    show_text (self, remit_document_get_agent (document)->title.text);
  else if (at->field != NULL)
    show_field (self, at->field);
}

void
remit_field_editor_show_absent (RemitFieldEditor *self,
                                const char       *pointer)
{
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));

  remit_editor_update (REMIT_EDITOR (self), remit_document_get_agent (document), pointer);
  self->absent = TRUE;
  if (self->kind == REMIT_FIELD_WORDS)
    remit_chips_set_words (REMIT_CHIPS (self->value), NULL);
}

/* --- what the user does --- */

static void
write_value (RemitFieldEditor *self,
             JsonNode         *value)
{
  RemitOperationType type = self->absent ? REMIT_OPERATION_ADD : REMIT_OPERATION_REPLACE;
  g_autoptr (RemitOperation) operation = remit_operation_new (
    type, remit_editor_get_pointer (REMIT_EDITOR (self)), NULL, value);

  remit_editor_operate_typing (REMIT_EDITOR (self), operation, operation->path);
}

static gsize
count_blanks_at_start (const char *text)
{
  return strspn (text, " \t\n");
}

static gsize
count_blanks_at_end (const char *text)
{
  gsize length = strlen (text);
  gsize n = 0;

  while (n < length && strchr (" \t\n", text[length - 1 - n]) != NULL)
    n++;
  return n;
}

/* What a person typed, without the blanks at its ends that the value does not have: they are on the way to the next
 * word. A block of YAML ends in a line end, which stays. */
static char *
trim_like (const char *text,
           const char *value)
{
  g_autofree char *head = g_strndup (value, count_blanks_at_start (value));
  const char *tail = value + strlen (value) - count_blanks_at_end (value);
  g_autofree char *core = g_strstrip (g_strdup (text));

  return g_strconcat (g_str_has_prefix (text, head) ? head : "", core,
                      g_str_has_suffix (text, tail) ? tail : "", NULL);
}

static char *
trim (RemitFieldEditor *self,
      const char       *text)
{
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));
  const char *value = remit_agent_get_string (remit_document_get_agent (document), self->key);

  return trim_like (text, value != NULL ? value : "");
}

static void
on_text_edited (RemitFieldEditor *self,
                const char       *text)
{
  g_autofree char *normal = trim (self, text);
  g_autoptr (JsonNode) value = json_node_init_string (json_node_alloc (), normal);

  write_value (self, value);
}

static void
on_yaml_edited (RemitFieldEditor *self,
                const char       *typed)
{
  g_autoptr (JsonNode) value = parse_yaml (typed);

  if (value != NULL)
    write_value (self, value);
}

static gboolean
on_switched (RemitFieldEditor *self,
             gboolean          state,
             GtkSwitch        *toggle)
{
  g_autoptr (JsonNode) value = json_node_init_boolean (json_node_alloc (), state);
  RemitDocument *document = remit_editor_get_document (REMIT_EDITOR (self));
  const RemitField *field =
    remit_agent_find_field (remit_document_get_agent (document), self->key);

  if (self->absent || (field != NULL && json_node_get_boolean (field->value) != state))
    write_value (self, value);
  return GDK_EVENT_PROPAGATE;
}

static void
on_remove_clicked (RemitFieldEditor *self)
{
  if (self->absent)
    g_signal_emit (self, signals[DROPPED], 0);
  else
    remit_editor_remove (REMIT_EDITOR (self), NULL);
}

/* --- making --- */

static void
offer_known (RemitFieldEditor       *self,
             const RemitKnownValues *known)
{
  gsize n_known = 0;
  const RemitKnown *values =
    known != NULL ? remit_known_values_get (known, self->key, &n_known) : NULL;
  g_autofree RemitKnownValue *offered = g_new0 (RemitKnownValue, n_known + 1);
  gboolean color = g_str_equal (self->key, "color");

  for (gsize i = 0; i < n_known; i++)
    offered[i] = (RemitKnownValue) {
      .value = values[i].value,
      .caption = remit_known_get_caption (&values[i]),
      .swatch = color ? values[i].value : NULL,
    };

  if (self->kind == REMIT_FIELD_CHOICE)
    remit_choice_set_known (REMIT_CHOICE (self->value), offered, n_known);
  else
    remit_chips_set_known (REMIT_CHIPS (self->value), offered, n_known);
}

static void
make_text (RemitFieldEditor *self,
           const char       *name)
{
  gboolean yaml = self->kind == REMIT_FIELD_YAML;

  self->value = remit_grow_text_new (name);
  remit_grow_text_set_single_line (REMIT_GROW_TEXT (self->value), self->kind == REMIT_FIELD_LINE);
  remit_set_css_class (self->value, "monospace", yaml);
  g_signal_connect_swapped (self->value, "edited",
                            yaml ? G_CALLBACK (on_yaml_edited) : G_CALLBACK (on_text_edited), self);
}

static void
make_words (RemitFieldEditor *self,
            const char       *name)
{
  self->value = remit_chips_new (name);
  if (g_str_equal (self->key, "tools"))
    remit_chips_set_placeholder (REMIT_CHIPS (self->value), _("All tools"));
  remit_chip_commands_connect (REMIT_EDITOR (self), REMIT_CHIPS (self->value));
}

static GtkWidget *
make_switch (RemitFieldEditor *self,
             const char       *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->value = gtk_switch_new ();
  gtk_widget_set_valign (self->value, GTK_ALIGN_CENTER);
  remit_set_label (self->value, name);
  g_signal_connect_swapped (self->value, "state-set", G_CALLBACK (on_switched), self);
  gtk_widget_add_css_class (box, "switch");
  gtk_box_append (GTK_BOX (box), self->value);
  return box;
}

static GtkWidget *
make_value (RemitFieldEditor *self,
            const char       *name)
{
  switch (self->kind)
    {
    case REMIT_FIELD_WORDS:
      make_words (self, name);
      return self->value;
    case REMIT_FIELD_SWITCH:
      return make_switch (self, name);
    case REMIT_FIELD_CHOICE:
      self->value = remit_choice_new (name);
      g_signal_connect_swapped (self->value, "edited", G_CALLBACK (on_text_edited), self);
      return self->value;
    case REMIT_FIELD_LINE:
    case REMIT_FIELD_TEXT:
    case REMIT_FIELD_YAML:
    default:
      make_text (self, name);
      return self->value;
    }
}

/* An agent without name or description is none, and a title is a heading of the body: these stay. */
static gboolean
is_removable (const char *key)
{
  static const char *const fixed[] = { "name", "description", "title", NULL };

  return !g_strv_contains (fixed, key);
}

static void
add_remove_button (RemitFieldEditor *self,
                   const char       *name)
{
  /* Translators: %s is the name of a field */
  g_autofree char *tip = g_strdup_printf (_("Remove %s"), name);
  GtkWidget *button = remit_quiet_button ("user-trash-symbolic", tip);
  gboolean choice = self->kind == REMIT_FIELD_CHOICE;

  gtk_widget_add_css_class (button, "row-menu");
  remit_set_css_class (button, "remove-choice", choice);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_remove_clicked), self);
  /* Over the room that a value to choose leaves before its arrow; in others a click there is one into the text. */
  remit_field_row_set_suffix (self->row, button, choice);
}

static GtkWidget *
remit_field_editor_find (RemitEditor *editor,
                         const char  *pointer)
{
  return REMIT_FIELD_EDITOR (editor)->value;
}

static void
remit_field_editor_finalize (GObject *object)
{
  RemitFieldEditor *self = REMIT_FIELD_EDITOR (object);

  g_free (self->key);
  g_free (self->yaml);

  G_OBJECT_CLASS (remit_field_editor_parent_class)->finalize (object);
}

static void
remit_field_editor_class_init (RemitFieldEditorClass *klass)
{
  RemitEditorClass *editor_class = REMIT_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = remit_field_editor_finalize;
  editor_class->can_show = remit_field_editor_can_show;
  editor_class->update = remit_field_editor_update;
  editor_class->find = remit_field_editor_find;

  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
remit_field_editor_init (RemitFieldEditor *self)
{
}

GtkWidget *
remit_field_editor_new (RemitDocument *document,
                        const char    *key,
                        RemitFieldKind kind)
{
  const char *name = g_str_equal (key, "title") ? _("Title") : remit_field_get_name (key);
  RemitFieldEditor *self = remit_editor_new (REMIT_TYPE_FIELD_EDITOR, document, name);

  self->key = g_strdup (key);
  self->kind = kind;
  self->row = REMIT_FIELD_ROW (remit_field_row_new (name, make_value (self, name)));
  if (kind == REMIT_FIELD_CHOICE || kind == REMIT_FIELD_WORDS)
    offer_known (self, remit_document_get_known (document));
  if (is_removable (key))
    add_remove_button (self, name);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->row));

  return GTK_WIDGET (self);
}

const char *
remit_field_editor_get_key (RemitFieldEditor *self)
{
  return self->key;
}

RemitFieldKind
remit_field_editor_get_kind (RemitFieldEditor *self)
{
  return self->kind;
}
