/* remit-item-row.c: a row of a list: handle, marker, label, text, target, menu, messages
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-item-row.h"

#include <glib/gi18n-lib.h>

#include "remit-widget-util.h"

struct _RemitItemRow
{
  GtkWidget parent_instance;

  GtkWidget     *line; /* handle, marker, fields, target, menu */
  GtkWidget     *handle;
  GtkWidget     *marker; /* NULL, a label or a check button */
  GtkWidget     *fields; /* label, arrow and text: above or beside one another */
  RemitGrowText *label;  /* NULL where there is none, as the next two */
  GtkWidget     *arrow;
  RemitTarget   *target;
  RemitGrowText *text;
  GtkWidget     *menu;
  RemitMessages *messages;

  char           *prefix;
  guint           number;
  RemitMarker     kind;
  gboolean        checked; /* what the owner set or was told last */
  RemitLabelPlace place;
  int             column;
  gboolean        tab_nests;
};

G_DEFINE_FINAL_TYPE (RemitItemRow, remit_item_row, GTK_TYPE_WIDGET)

enum
{
  TEXT_EDITED,
  LABEL_EDITED,
  TARGET_EDITED,
  CHECKED_TOGGLED,
  ADD_BELOW,
  REMOVE_EMPTY,
  SPLIT,
  JOIN_BEFORE,
  JOIN_AFTER,
  MOVE,
  INDENT,
  OUTDENT,
  REMOVE,
  DUPLICATE,
  FOCUSED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* ---- what the user does ---- */

static void
on_text_edited (RemitItemRow *self, const char *text)
{
  g_signal_emit (self, signals[TEXT_EDITED], 0, text);
}

static void
on_label_edited (RemitItemRow *self, const char *text)
{
  g_signal_emit (self, signals[LABEL_EDITED], 0, text);
}

static void
on_target_edited (RemitItemRow *self, const char *text)
{
  g_signal_emit (self, signals[TARGET_EDITED], 0, text);
}

static void
on_toggled (RemitItemRow *self, GtkCheckButton *check)
{
  gboolean checked = gtk_check_button_get_active (check);

  if (checked == self->checked)
    return;
  self->checked = checked;
  g_signal_emit (self, signals[CHECKED_TOGGLED], 0, checked);
}

static void
on_add_below (RemitItemRow *self)
{
  g_signal_emit (self, signals[ADD_BELOW], 0);
}

/* Nothing that can be seen in the row is lost by this: all of it has to be empty. */
static void
on_backspace_empty (RemitItemRow *self)
{
  if (*remit_grow_text_get_text (self->text) != '\0'
      || (self->label && *remit_grow_text_get_text (self->label) != '\0')
      || (self->target && *remit_target_get_text (self->target) != '\0'))
    return;
  g_signal_emit (self, signals[REMOVE_EMPTY], 0);
}

static void
on_split (RemitItemRow *self, int caret)
{
  g_signal_emit (self, signals[SPLIT], 0, caret);
}

/* Before the text of an item stands its label. */
static void
on_join_before (RemitItemRow *self, RemitGrowText *field)
{
  if (field == self->label || !self->label)
    {
      g_signal_emit (self, signals[JOIN_BEFORE], 0);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->label));
  remit_grow_text_set_caret (self->label, -1);
}

static void
on_join_after (RemitItemRow *self)
{
  g_signal_emit (self, signals[JOIN_AFTER], 0);
}

static void
on_move_up (RemitItemRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
on_move_down (RemitItemRow *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
on_indent (RemitItemRow *self)
{
  g_signal_emit (self, signals[INDENT], 0);
}

static void
on_outdent (RemitItemRow *self)
{
  g_signal_emit (self, signals[OUTDENT], 0);
}

static void
on_field_focused (RemitItemRow *self, RemitGrowText *field)
{
  g_signal_emit (self, signals[FOCUSED], 0, field);
}

static void
on_target_focused (RemitItemRow *self)
{
  g_signal_emit (self, signals[FOCUSED], 0, NULL);
}

static void
on_check_focus_changed (RemitItemRow *self)
{
  if (gtk_widget_has_focus (self->marker))
    g_signal_emit (self, signals[FOCUSED], 0, NULL);
}

static const struct
{
  const char *action;
  guint       signal;
  int         delta;
} row_actions[] = {
  { "item.add-below", ADD_BELOW, 0 },  { "item.move-up", MOVE, -1 },
  { "item.move-down", MOVE, 1 },       { "item.indent", INDENT, 0 },
  { "item.outdent", OUTDENT, 0 },      { "item.duplicate", DUPLICATE, 0 },
  { "item.remove", REMOVE, 0 },
};

static void
on_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    if (g_str_equal (row_actions[i].action, name))
      {
        if (row_actions[i].signal == MOVE)
          g_signal_emit (widget, signals[MOVE], 0, row_actions[i].delta);
        else
          g_signal_emit (widget, signals[row_actions[i].signal], 0);
        return;
      }
}

/* ---- building ---- */

static GMenuModel *
new_usual_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  g_menu_append (order, _("Add Below"), "item.add-below");
  g_menu_append (order, _("Move Up"), "item.move-up");
  g_menu_append (order, _("Move Down"), "item.move-down");
  /* Translators: makes the item a part of the one above */
  g_menu_append (order, _("Nest"), "item.indent");
  g_menu_append (order, _("Un-Nest"), "item.outdent");
  g_menu_append (order, _("Duplicate"), "item.duplicate");
  g_menu_append (last, _("Remove"), "item.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

static RemitGrowText *
new_field (RemitItemRow *self, GCallback edited)
{
  GtkWidget     *field = remit_grow_text_new (NULL);
  RemitGrowText *text = REMIT_GROW_TEXT (field);

  remit_grow_text_set_enter_adds (text, TRUE);
  remit_grow_text_set_tab_nests (text, self->tab_nests);
  g_signal_connect_swapped (field, "edited", edited, self);
  g_signal_connect_swapped (field, "activate-below", G_CALLBACK (on_add_below), self);
  g_signal_connect_swapped (field, "backspace-empty", G_CALLBACK (on_backspace_empty), self);
  g_signal_connect_swapped (field, "join-before", G_CALLBACK (on_join_before), self);
  g_signal_connect_swapped (field, "move-up", G_CALLBACK (on_move_up), self);
  g_signal_connect_swapped (field, "move-down", G_CALLBACK (on_move_down), self);
  g_signal_connect_swapped (field, "indent", G_CALLBACK (on_indent), self);
  g_signal_connect_swapped (field, "outdent", G_CALLBACK (on_outdent), self);
  g_signal_connect_swapped (field, "focused", G_CALLBACK (on_field_focused), self);
  return text;
}

/* Takes a part's name: “item 3” becomes “Process, item 3” where the list has a name. */
static char *
add_prefix (RemitItemRow *self, char *part)
{
  char *name;

  if (self->prefix == NULL || *self->prefix == '\0')
    return part;
  /* Translators: a list and a part of it: “Process, item 3” */
  name = g_strdup_printf (_("%s, %s"), self->prefix, part);
  g_free (part);
  return name;
}

static void
update_names (RemitItemRow *self)
{
  /* Translators: the names of the parts of a list’s item for screen readers; %u is the number of the item */
  g_autofree char *item = add_prefix (self, g_strdup_printf (_("item %u"), self->number));
  g_autofree char *label = add_prefix (self, g_strdup_printf (_("label %u"), self->number));
  g_autofree char *target = add_prefix (self, g_strdup_printf (_("target %u"), self->number));
  /* Translators: a check box: whether item %u is done */
  g_autofree char *done = add_prefix (self, g_strdup_printf (_("done %u"), self->number));
  g_autofree char *menu = add_prefix (self, g_strdup_printf (_("menu %u"), self->number));

  remit_grow_text_set_label (self->text, item);
  if (self->label)
    remit_grow_text_set_label (self->label, label);
  if (self->target)
    remit_target_set_label (self->target, target);
  if (self->kind == REMIT_MARKER_TASK)
    remit_set_label (self->marker, done);
  remit_set_label (self->menu, menu);
}

/* Puts label, arrow and text where they stand, without taking any of them out of its parent. */
static void
place_fields (RemitItemRow *self)
{
  gboolean above = self->label && self->place == REMIT_LABEL_ABOVE;
  gboolean halves = self->label && self->place == REMIT_LABEL_ARROW;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->fields), above
                                                                   ? GTK_ORIENTATION_VERTICAL
                                                                   : GTK_ORIENTATION_HORIZONTAL);
  remit_set_css_class (GTK_WIDGET (self->text), "below", above);
  if (self->arrow)
    gtk_widget_set_visible (self->arrow, halves);
  if (!self->label)
    return;
  remit_set_css_class (GTK_WIDGET (self->label), "above", above);
  remit_set_css_class (GTK_WIDGET (self->label), "item-label", !halves);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), above || halves);
  remit_grow_text_set_column_width (self->label, above ? -1 : halves ? 0 : self->column);
  remit_grow_text_set_column_width (self->text, halves ? 0 : -1);
}

static GtkWidget *
new_marker (RemitItemRow *self, RemitMarker kind)
{
  GtkWidget *marker;

  if (kind == REMIT_MARKER_NONE)
    return NULL;
  if (kind == REMIT_MARKER_TASK)
    {
      marker = gtk_check_button_new ();
      gtk_widget_add_css_class (marker, "marker-task");
      gtk_check_button_set_active (GTK_CHECK_BUTTON (marker), self->checked);
      g_signal_connect_swapped (marker, "toggled", G_CALLBACK (on_toggled), self);
      g_signal_connect_swapped (marker, "notify::has-focus",
                                G_CALLBACK (on_check_focus_changed), self);
    }
  else
    {
      marker = gtk_label_new (kind == REMIT_MARKER_BULLET ? "•" : NULL);
      gtk_label_set_xalign (GTK_LABEL (marker), 0);
      gtk_widget_add_css_class (marker, "marker");
      gtk_widget_add_css_class (marker, "numeric");
      gtk_widget_add_css_class (marker, "dim-label");
    }
  gtk_widget_set_valign (marker, GTK_ALIGN_START);
  return marker;
}

static void
add_menu (RemitItemRow *self)
{
  g_autoptr (GMenuModel) menu = new_usual_menu ();

  self->menu = remit_quiet_menu_button ("view-more-symbolic", _("Item Menu"));
  remit_quiet_menu_button_set_menu (self->menu, menu);
  gtk_widget_add_css_class (self->menu, "row-menu");
  gtk_widget_set_valign (self->menu, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->line), self->menu);
}

/* ---- object ---- */

static void
remit_item_row_dispose (GObject *object)
{
  remit_unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (remit_item_row_parent_class)->dispose (object);
}

static void
remit_item_row_finalize (GObject *object)
{
  g_free (REMIT_ITEM_ROW (object)->prefix);
  G_OBJECT_CLASS (remit_item_row_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[TEXT_EDITED] = remit_new_signal (type, "text-edited", 1, G_TYPE_STRING);
  signals[LABEL_EDITED] = remit_new_signal (type, "label-edited", 1, G_TYPE_STRING);
  signals[TARGET_EDITED] = remit_new_signal (type, "target-edited", 1, G_TYPE_STRING);
  signals[CHECKED_TOGGLED] = remit_new_signal (type, "checked-toggled", 1, G_TYPE_BOOLEAN);
  signals[ADD_BELOW] = remit_new_signal (type, "add-below", 0);
  signals[REMOVE_EMPTY] = remit_new_signal (type, "remove-empty", 0);
  signals[SPLIT] = remit_new_signal (type, "split", 1, G_TYPE_INT);
  signals[JOIN_BEFORE] = remit_new_signal (type, "join-before", 0);
  signals[JOIN_AFTER] = remit_new_signal (type, "join-after", 0);
  signals[MOVE] = remit_new_signal (type, "move", 1, G_TYPE_INT);
  signals[INDENT] = remit_new_signal (type, "indent", 0);
  signals[OUTDENT] = remit_new_signal (type, "outdent", 0);
  signals[REMOVE] = remit_new_signal (type, "remove", 0);
  signals[DUPLICATE] = remit_new_signal (type, "duplicate", 0);
  signals[FOCUSED] = remit_new_signal (type, "focused", 1, REMIT_TYPE_GROW_TEXT);
}

static gboolean
remit_item_row_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return remit_focus_in_order (widget, direction);
  return GTK_WIDGET_CLASS (remit_item_row_parent_class)->focus (widget, direction);
}

static void
remit_item_row_class_init (RemitItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_item_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = remit_item_row_finalize;
  widget_class->focus = remit_item_row_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (row_actions); i++)
    gtk_widget_class_install_action (widget_class, row_actions[i].action, NULL, on_action);
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
remit_item_row_init (RemitItemRow *self)
{
  GtkWidget        *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  self->number = 1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (widget, "item");

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->handle = remit_drag_handle (_("Drag to Move"));
  self->fields = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->text = new_field (self, G_CALLBACK (on_text_edited));
  g_signal_connect_swapped (self->text, "split", G_CALLBACK (on_split), self);
  g_signal_connect_swapped (self->text, "join-after", G_CALLBACK (on_join_after), self);
  gtk_widget_set_valign (self->handle, GTK_ALIGN_START);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  gtk_box_append (GTK_BOX (self->fields), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (self->line), self->handle);
  gtk_box_append (GTK_BOX (self->line), self->fields);
  add_menu (self);
  gtk_widget_set_parent (self->line, widget);
  remit_item_row_set_marker (self, REMIT_MARKER_BULLET, 0);
}

GtkWidget *
remit_item_row_new (void)
{
  return g_object_new (REMIT_TYPE_ITEM_ROW, NULL);
}

void
remit_item_row_set_marker (RemitItemRow *self, RemitMarker marker, guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);

  if (self->kind != marker)
    {
      if (self->marker)
        gtk_box_remove (GTK_BOX (self->line), self->marker);
      self->kind = marker;
      self->marker = new_marker (self, marker);
      if (self->marker)
        gtk_box_insert_child_after (GTK_BOX (self->line), self->marker, self->handle);
      remit_set_css_class (GTK_WIDGET (self), "flush", marker == REMIT_MARKER_NONE);
      update_names (self);
    }
  if (marker == REMIT_MARKER_NUMBER)
    gtk_label_set_text (GTK_LABEL (self->marker), words);
}

void
remit_item_row_set_checked (RemitItemRow *self, gboolean checked)
{
  self->checked = !!checked;
  if (self->kind == REMIT_MARKER_TASK)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->marker), self->checked);
}

void
remit_item_row_set_text (RemitItemRow *self, const char *text)
{
  remit_grow_text_set_text (self->text, text);
}

static void
add_label (RemitItemRow *self)
{
  self->label = new_field (self, G_CALLBACK (on_label_edited));
  remit_grow_text_set_single_line (self->label, TRUE);
  gtk_box_prepend (GTK_BOX (self->fields), GTK_WIDGET (self->label));
  self->arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_widget_set_valign (self->arrow, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->arrow, "example-arrow");
  gtk_widget_add_css_class (self->arrow, "dim-label");
  gtk_box_insert_child_after (GTK_BOX (self->fields), self->arrow, GTK_WIDGET (self->label));
  update_names (self);
}

void
remit_item_row_set_label (RemitItemRow *self, const char *label)
{
  gboolean had = self->label != NULL;

  if (label && !had)
    add_label (self);
  else if (!label && had)
    {
      gtk_box_remove (GTK_BOX (self->fields), GTK_WIDGET (self->label));
      gtk_box_remove (GTK_BOX (self->fields), self->arrow);
      self->label = NULL;
      self->arrow = NULL;
      remit_grow_text_set_column_width (self->text, -1);
    }
  if (had != (label != NULL))
    place_fields (self);
  if (label)
    remit_grow_text_set_text (self->label, label);
}

void
remit_item_row_set_label_place (RemitItemRow *self, RemitLabelPlace place, int width)
{
  if (self->place == place && self->column == width)
    return;
  self->place = place;
  self->column = width;
  place_fields (self);
}

static void
add_target (RemitItemRow *self)
{
  GtkWidget *target = remit_target_new (NULL);

  self->target = REMIT_TARGET (target);
  g_signal_connect_swapped (target, "edited", G_CALLBACK (on_target_edited), self);
  g_signal_connect_swapped (target, "activate-below", G_CALLBACK (on_add_below), self);
  g_signal_connect_swapped (target, "focused", G_CALLBACK (on_target_focused), self);
  gtk_box_insert_child_after (GTK_BOX (self->line), target, self->fields);
  update_names (self);
}

void
remit_item_row_set_target (RemitItemRow *self, const char *target)
{
  if (target && !self->target)
    add_target (self);
  else if (!target && self->target)
    {
      gtk_box_remove (GTK_BOX (self->line), GTK_WIDGET (self->target));
      self->target = NULL;
    }
  if (target)
    remit_target_set_text (self->target, target);
}

/* Deeper levels than a class is there for look like the deepest. */
void
remit_item_row_set_level (RemitItemRow *self, guint level)
{
  static const char *const classes[] = { "nested", "nested-2", "nested-3", "nested-4" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    remit_set_css_class (GTK_WIDGET (self), classes[i],
                         MIN (level, G_N_ELEMENTS (classes)) == i + 1);
}

void
remit_item_row_set_tab_nests (RemitItemRow *self, gboolean tab_nests)
{
  self->tab_nests = tab_nests;
  remit_grow_text_set_tab_nests (self->text, tab_nests);
  if (self->label)
    remit_grow_text_set_tab_nests (self->label, tab_nests);
}

void
remit_item_row_set_names (RemitItemRow *self, const char *prefix, guint number)
{
  if (self->number == number && g_strcmp0 (self->prefix, prefix) == 0)
    return;
  g_free (self->prefix);
  self->prefix = g_strdup (prefix);
  self->number = number;
  update_names (self);
}

RemitGrowText *
remit_item_row_get_text_field (RemitItemRow *self)
{
  return self->text;
}

RemitGrowText *
remit_item_row_get_label_field (RemitItemRow *self)
{
  return self->label;
}

RemitTarget *
remit_item_row_get_target_field (RemitItemRow *self)
{
  return self->target;
}

GtkWidget *
remit_item_row_get_handle (RemitItemRow *self)
{
  return self->handle;
}

RemitMessages *
remit_item_row_get_messages (RemitItemRow *self)
{
  if (!self->messages)
    {
      GtkWidget *messages = remit_messages_new ();

      self->messages = REMIT_MESSAGES (messages);
      gtk_widget_add_css_class (messages, "under-item");
      gtk_widget_set_parent (messages, GTK_WIDGET (self));
    }
  return self->messages;
}
