/* remit-chips.c: words as chips that wrap, with a button to add one
 *
 * What is typed in the entry is the only thing kept here, and only until it is told or given up.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-chips.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "remit-chip.h"
#include "remit-widget-util.h"
#include "remit-wrap-layout.h"

#define SPACING 6

/* Where the entry stands: in place of a word, at the end, or nowhere. */
#define NOT_EDITING -2
#define ADDING -1

struct _RemitChips
{
  GtkWidget parent_instance;

  GPtrArray          *chips; /* children */
  GtkWidget          *placeholder;
  GtkWidget          *entry;
  GtkWidget          *add;
  RemitValuesPopover *popover;
  char               *label;
  int                 editing; /* index of a word, ADDING or NOT_EDITING */
  int                 focus_next; /* the chip to focus when the words come, -1 for none */
  guint               rest_id; /* an idle that adds the rest of a list that was pasted */
  gboolean            has_rest;
  gboolean            has_known;
};

G_DEFINE_FINAL_TYPE (RemitChips, remit_chips, GTK_TYPE_WIDGET)

enum
{
  WORD_ADDED,
  WORD_REMOVED,
  WORD_CHANGED,
  WORD_MOVED,
  WORD_FOCUSED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static RemitChip *
chip_at (RemitChips *self, int index)
{
  return g_ptr_array_index (self->chips, index);
}

static int
index_of (RemitChips *self, RemitChip *chip)
{
  guint index = 0;

  g_ptr_array_find (self->chips, chip, &index);
  return index;
}

/* ---- which children are seen ---- */

static void
update_visible (RemitChips *self)
{
  gboolean empty = self->chips->len == 0;
  gboolean editing = self->editing != NOT_EDITING;
  gboolean faint = *gtk_label_get_text (GTK_LABEL (self->placeholder)) != '\0';

  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (chip_at (self, i)), (int) i != self->editing);
  gtk_widget_set_visible (self->placeholder, empty && faint && !editing);
  gtk_widget_set_visible (self->entry, editing);
  gtk_widget_set_visible (self->add, self->editing != ADDING);
}

/* ---- completion ---- */

static void
close_popover (RemitChips *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
update_popover (RemitChips *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < self->chips->len; i++)
    g_ptr_array_add (words, (gpointer) remit_chip_get_word (chip_at (self, i)));
  g_ptr_array_add (words, NULL);
  if (!self->has_known || self->editing == NOT_EDITING)
    close_popover (self);
  else
    remit_values_popover_propose (self->popover, gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                                  (const char *const *) words->pdata, self->entry);
}

/* ---- the entry ---- */

static void
open_entry (RemitChips *self, int editing, const char *text)
{
  GtkWidget *before = editing >= 0 ? GTK_WIDGET (chip_at (self, editing)) : self->placeholder;

  self->editing = editing;
  gtk_widget_insert_after (self->entry, GTK_WIDGET (self), before);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  update_visible (self);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
close_entry (RemitChips *self, gboolean keep_focus)
{
  int was = self->editing;

  if (was == NOT_EDITING)
    return;
  self->editing = NOT_EDITING;
  self->has_rest = FALSE;
  close_popover (self);
  update_visible (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (keep_focus)
    remit_chips_focus_word (self, was >= 0 ? (guint) was : self->chips->len);
}

/* The first comma of @text that is not within brackets, as in `Bash(git add, git commit)`. */
static const char *
find_comma (const char *text)
{
  int depth = 0;

  for (; *text != '\0'; text++)
    {
      if (*text == '(' || *text == '[' || *text == '{')
        depth++;
      else if (*text == ')' || *text == ']' || *text == '}')
        depth--;
      else if (*text == ',' && depth <= 0)
        return text;
    }
  return NULL;
}

/* Adds what stands before the first comma; the rest waits in the entry until the owner has shown the
 * word, because each change has to be made to the text as it then is. */
static void
add_word (RemitChips *self, const char *text)
{
  const char      *comma = find_comma (text);
  g_autofree char *word = g_strstrip (comma ? g_strndup (text, comma - text) : g_strdup (text));
  g_autofree char *rest = g_strdup (comma ? comma + 1 : "");

  g_strstrip (rest);
  self->has_rest = *rest != '\0';
  gtk_editable_set_text (GTK_EDITABLE (self->entry), rest);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  if (*word != '\0')
    g_signal_emit (self, signals[WORD_ADDED], 0, word);
}

static void
change_word (RemitChips *self, int index, const char *text, gboolean keep_focus)
{
  g_autofree char *word = g_strstrip (g_strdup (text));
  g_autofree char *old = g_strdup (remit_chip_get_word (chip_at (self, index)));

  close_entry (self, keep_focus);
  if (*word == '\0')
    g_signal_emit (self, signals[WORD_REMOVED], 0, index);
  else if (!g_str_equal (word, old))
    g_signal_emit (self, signals[WORD_CHANGED], 0, index, word);
}

/* Tells what was typed, or @text where it was chosen. */
static void
commit (RemitChips *self, const char *text, gboolean keep_focus)
{
  g_autofree char *typed
    = g_strdup (text ? text : gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (self->editing >= 0)
    change_word (self, self->editing, typed, keep_focus);
  else if (*g_strstrip (typed) != '\0')
    add_word (self, typed);
  else
    close_entry (self, keep_focus);
}

static gboolean
add_rest (gpointer user_data)
{
  RemitChips *self = user_data;

  self->rest_id = 0;
  if (self->has_rest && self->editing == ADDING)
    commit (self, NULL, TRUE);
  return G_SOURCE_REMOVE;
}

static void
on_entry_changed (RemitChips *self)
{
  if (self->editing == NOT_EDITING)
    return;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    update_popover (self);
  else
    close_popover (self);
}

static void
on_entry_left (RemitChips *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (self->editing == ADDING && *g_strstrip (typed) != '\0')
    add_word (self, typed);
  else if (self->editing >= 0)
    change_word (self, self->editing, typed, FALSE);
  close_entry (self, FALSE);
}

static void
on_chosen (RemitChips *self, const char *value)
{
  commit (self, value, TRUE);
}

static gboolean
on_backspace (RemitChips *self)
{
  if (self->editing != ADDING || self->chips->len == 0
      || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return FALSE;
  g_signal_emit (self, signals[WORD_REMOVED], 0, self->chips->len - 1);
  return TRUE;
}

static gboolean
on_comma (RemitChips *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *with = g_strconcat (typed, ",", NULL);
  const char      *end = typed + strlen (typed);
  int              caret = gtk_editable_get_position (GTK_EDITABLE (self->entry));

  if (self->editing != ADDING || caret < g_utf8_pointer_to_offset (typed, end)
      || find_comma (with) != with + strlen (typed))
    return FALSE;
  if (*g_strstrip (typed) != '\0')
    add_word (self, typed);
  return TRUE;
}

static gboolean
on_entry_key (RemitChips *self, guint key, guint code, GdkModifierType state)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      commit (self, remit_values_popover_get_selected (self->popover), TRUE);
      return TRUE;
    case GDK_KEY_comma:
      return on_comma (self);
    case GDK_KEY_Escape:
      close_entry (self, TRUE);
      return TRUE;
    case GDK_KEY_BackSpace:
      return on_backspace (self);
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
        update_popover (self);
      remit_values_popover_move (self->popover, key == GDK_KEY_Up ? -1 : 1);
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- chips ---- */

static void
on_chip_edit (RemitChips *self, RemitChip *chip)
{
  open_entry (self, index_of (self, chip), remit_chip_get_word (chip));
}

static void
on_chip_remove (RemitChips *self, RemitChip *chip)
{
  int index = index_of (self, chip);

  if (gtk_widget_has_focus (GTK_WIDGET (chip)))
    self->focus_next = index;
  g_signal_emit (self, signals[WORD_REMOVED], 0, index);
}

static void
on_chip_step (RemitChips *self, int delta, RemitChip *chip)
{
  remit_chips_focus_word (self, MAX (0, index_of (self, chip) + delta));
}

static void
on_chip_move (RemitChips *self, int delta, RemitChip *chip)
{
  int from = index_of (self, chip);
  int to = from + delta;

  if (to < 0 || to >= (int) self->chips->len)
    return;
  self->focus_next = to;
  g_signal_emit (self, signals[WORD_MOVED], 0, from, to);
}

static void
on_chip_focused (RemitChips *self, RemitChip *chip)
{
  g_signal_emit (self, signals[WORD_FOCUSED], 0, index_of (self, chip));
}

static void
add_chip (RemitChips *self)
{
  GtkWidget *chip = remit_chip_new ();
  GtkWidget *last
    = self->chips->len > 0 ? GTK_WIDGET (chip_at (self, self->chips->len - 1)) : NULL;

  g_signal_connect_swapped (chip, "edit", G_CALLBACK (on_chip_edit), self);
  g_signal_connect_swapped (chip, "remove", G_CALLBACK (on_chip_remove), self);
  g_signal_connect_object (chip, "step", G_CALLBACK (on_chip_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "move", G_CALLBACK (on_chip_move), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (chip, "focused", G_CALLBACK (on_chip_focused), self);
  gtk_widget_insert_after (chip, GTK_WIDGET (self), last);
  g_ptr_array_add (self->chips, chip);
}

static void
remove_last_chip (RemitChips *self)
{
  GtkWidget *chip = g_ptr_array_steal_index (self->chips, self->chips->len - 1);

  gtk_widget_unparent (chip);
}

/* ---- object ---- */

static void
remit_chips_dispose (GObject *object)
{
  RemitChips *self = REMIT_CHIPS (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->editing = NOT_EDITING;
  g_ptr_array_set_size (self->chips, 0);
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_chips_parent_class)->dispose (object);
}

static void
remit_chips_finalize (GObject *object)
{
  g_ptr_array_unref (REMIT_CHIPS (object)->chips);
  g_free (REMIT_CHIPS (object)->label);
  G_OBJECT_CLASS (remit_chips_parent_class)->finalize (object);
}

static void
remit_chips_class_init (RemitChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = remit_chips_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  signals[WORD_ADDED] = remit_new_signal (type, "word-added", 1, G_TYPE_STRING);
  signals[WORD_REMOVED] = remit_new_signal (type, "word-removed", 1, G_TYPE_UINT);
  signals[WORD_CHANGED] = remit_new_signal (type, "word-changed", 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[WORD_MOVED] = remit_new_signal (type, "word-moved", 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[WORD_FOCUSED] = remit_new_signal (type, "word-focused", 1, G_TYPE_UINT);
}

static void
add_entry (RemitChips *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 16);
  gtk_widget_add_css_class (self->entry, "chip-entry");
  g_signal_connect_swapped (self->entry, "notify::text", G_CALLBACK (on_entry_changed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_entry_key), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_entry_left), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static void
add_buttons (RemitChips *self)
{
  self->add = remit_quiet_button ("list-add-symbolic", _("Add"));
  gtk_widget_remove_css_class (self->add, "quiet");
  gtk_widget_add_css_class (self->add, "circular");
  gtk_widget_add_css_class (self->add, "chip-add");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (remit_chips_start_adding), self);
  gtk_widget_set_parent (self->add, GTK_WIDGET (self));
}

static void
add_popover (RemitChips *self)
{
  GtkWidget *popover = remit_values_popover_new_proposals ();

  self->popover = REMIT_VALUES_POPOVER (popover);
  g_signal_connect_swapped (popover, "chosen", G_CALLBACK (on_chosen), self);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
}

static void
remit_chips_init (RemitChips *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->chips = g_ptr_array_new ();
  self->editing = NOT_EDITING;
  self->focus_next = -1;
  gtk_widget_set_layout_manager (widget, remit_wrap_layout_new (SPACING));
  gtk_widget_add_css_class (widget, "chips");
  gtk_widget_set_hexpand (widget, TRUE);

  self->placeholder = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->placeholder, "chip");
  gtk_widget_add_css_class (self->placeholder, "plain");
  gtk_widget_set_parent (self->placeholder, widget);
  add_entry (self);
  add_buttons (self);
  add_popover (self);
  update_visible (self);
}

GtkWidget *
remit_chips_new (const char *label)
{
  RemitChips *self = g_object_new (REMIT_TYPE_CHIPS, NULL);

  remit_chips_set_label (self, label);
  return GTK_WIDGET (self);
}

void
remit_chips_set_label (RemitChips *self, const char *label)
{
  g_autofree char *add = label ? g_strdup_printf (_("Add to %s"), label) : g_strdup (_("Add"));
  g_autofree char *values = label ? g_strdup_printf (_("%s, known values"), label) : NULL;

  if (label && g_strcmp0 (self->label, label) == 0)
    return;
  g_free (self->label);
  self->label = g_strdup (label);
  remit_set_label (GTK_WIDGET (self), label);
  remit_set_label (self->add, add);
  remit_set_label (self->entry, add);
  remit_values_popover_set_label (self->popover, values);
  gtk_widget_set_tooltip_text (self->add, add);
}

static void
focus_as_asked (RemitChips *self)
{
  int index = self->focus_next;

  self->focus_next = -1;
  if (index >= 0 && self->editing == NOT_EDITING)
    remit_chips_focus_word (self, index);
}

void
remit_chips_set_words (RemitChips *self, const char *const *words)
{
  guint n = words ? g_strv_length ((char **) words) : 0;
  guint before = self->chips->len;

  while (self->chips->len > n)
    remove_last_chip (self);
  while (self->chips->len < n)
    add_chip (self);
  for (guint i = 0; i < n; i++)
    remit_chip_set_word (chip_at (self, i), words[i]);
  if (self->editing >= (int) n)
    close_entry (self, FALSE);
  update_visible (self);
  focus_as_asked (self);
  if (self->has_rest && n > before && self->rest_id == 0)
    self->rest_id = g_idle_add (add_rest, self);
}

guint
remit_chips_get_n_words (RemitChips *self)
{
  return self->chips->len;
}

void
remit_chips_set_known (RemitChips *self, const RemitKnownValue *values, gsize n_values)
{
  self->has_known = n_values > 0;
  remit_values_popover_set_values (self->popover, values, n_values);
}

void
remit_chips_set_placeholder (RemitChips *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->placeholder), text ? text : "");
  update_visible (self);
}

void
remit_chips_set_warning (RemitChips *self, guint index, gboolean warning)
{
  if (index < self->chips->len)
    remit_set_css_class (GTK_WIDGET (chip_at (self, index)), "warning-chip", warning);
}

void
remit_chips_start_adding (RemitChips *self)
{
  open_entry (self, ADDING, "");
}

void
remit_chips_focus_word (RemitChips *self, guint index)
{
  if (index < self->chips->len)
    gtk_widget_grab_focus (GTK_WIDGET (chip_at (self, index)));
  else
    gtk_widget_grab_focus (self->add);
}
