/* remit-preferences.c: what the user can choose for all windows
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-preferences.h"

#include "remit-source-font.h"
#include "widgets/remit-widget-util.h"

struct _RemitPreferences
{
  AdwPreferencesWindow parent_instance;
  AdwComboRow *scheme_row;
  GtkSwitch *system_font_switch;
  GtkWidget *font_row;
  GtkFontChooser *font_button;
  GtkSwitch *numbers_switch;
  GtkSwitch *wrap_switch;
  GtkSwitch *current_line_switch;
  GtkSwitch *notes_switch;
  GtkSwitch *restore_switch;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (RemitPreferences, remit_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the row's choices. */
static const struct
{
  const char *nick;
  AdwColorScheme scheme;
} schemes[] = {
  { "system", ADW_COLOR_SCHEME_DEFAULT },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

/* --- colours --- */

static guint
find_scheme (GVariant *variant)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i].nick, g_variant_get_string (variant, NULL)))
      return i;

  return 0;
}

static gboolean
get_choice (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, find_scheme (variant));

  return TRUE;
}

static GVariant *
set_choice (const GValue *value, const GVariantType *type, gpointer data)
{
  guint choice = g_value_get_uint (value);

  return choice < G_N_ELEMENTS (schemes) ? g_variant_new_string (schemes[choice].nick) : NULL;
}

static gboolean
get_scheme (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_enum (value, schemes[find_scheme (variant)].scheme);

  return TRUE;
}

void
remit_preferences_bind_colors (GSettings *settings, AdwStyleManager *manager)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (ADW_IS_STYLE_MANAGER (manager));

  g_settings_bind_with_mapping (settings, "color-scheme", manager, "color-scheme",
                                G_SETTINGS_BIND_GET, get_scheme, NULL, NULL, NULL);
}

/* --- object --- */

static void
remit_preferences_dispose (GObject *object)
{
  g_clear_object (&REMIT_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (remit_preferences_parent_class)->dispose (object);
}

static void
remit_preferences_class_init (RemitPreferencesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = remit_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/remit_editor/Remit/remit-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, system_font_switch);
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, font_row);
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, font_button);
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, numbers_switch);
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, wrap_switch);
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, current_line_switch);
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, notes_switch);
  gtk_widget_class_bind_template_child (widget_class, RemitPreferences, restore_switch);
}

/* Rows lend their titles to switches, but not to the button in the one of the font. */
static void
name_font_button (RemitPreferences *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->font_row));
  g_auto (GStrv) parts = g_strsplit (title, "_", 2);
  g_autofree char *name = g_strjoinv (NULL, parts);

  remit_set_label (gtk_widget_get_first_child (GTK_WIDGET (self->font_button)), name);
}

static void
bind (RemitPreferences *self)
{
  const struct
  {
    const char *key;
    gpointer widget;
  } switches[] = {
    { "use-system-font", self->system_font_switch },
    { "show-line-numbers", self->numbers_switch },
    { "wrap-lines", self->wrap_switch },
    { "highlight-current-line", self->current_line_switch },
    { "show-notes", self->notes_switch },
    { "restore-files", self->restore_switch },
  };

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    g_settings_bind (self->settings, switches[i].key, switches[i].widget, "active",
                     G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "color-scheme", self->scheme_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_choice, set_choice, NULL, NULL);
  g_settings_bind (self->settings, "source-font", self->font_button, "font",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "use-system-font", self->font_row, "sensitive",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_INVERT_BOOLEAN);
}

static void
remit_preferences_init (RemitPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  name_font_button (self);
  gtk_font_chooser_set_filter_func (self->font_button, remit_source_font_suits, NULL, NULL);
  bind (self);
}

GtkWindow *
remit_preferences_new (GtkWindow *parent)
{
  return g_object_new (REMIT_TYPE_PREFERENCES, "transient-for", parent, NULL);
}
