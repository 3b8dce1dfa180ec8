/* remit-source-font.c: the font of the source
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "remit-source-font.h"

#define USUAL_POINTS 9.5
#define LEAST_POINTS 4.0
#define SYSTEM_SCHEMA "org.gnome.desktop.interface"
#define SYSTEM_KEY "monospace-font-name"

/* (transfer full) (nullable): the monospaced font that the user has chosen for all programs. The one that comes with
 * the system says nothing but “monospace”, in a size that is meant for terminals. */
static char *
dup_system_font (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, SYSTEM_SCHEMA, TRUE) : NULL;
  g_autoptr (GSettings) system = NULL;
  g_autoptr (GVariant) chosen = NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, SYSTEM_KEY))
    return NULL;

  system = g_settings_new (SYSTEM_SCHEMA);
  chosen = g_settings_get_user_value (system, SYSTEM_KEY);

  return chosen != NULL ? g_variant_dup_string (chosen, NULL) : NULL;
}

static char *
dup_font (GSettings *settings)
{
  return g_settings_get_boolean (settings, "use-system-font")
             ? dup_system_font ()
             : g_settings_get_string (settings, "source-font");
}

/* What is between quotes in CSS. */
static char *
escape (const char *family)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (; *family != '\0'; family++)
    {
      if (*family == '"' || *family == '\\')
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *family);
    }

  return g_string_free (g_steal_pointer (&escaped), FALSE);
}

static double
get_points (const PangoFontDescription *font)
{
  int size = font != NULL ? pango_font_description_get_size (font) : 0;

  if (size <= 0)
    return USUAL_POINTS;

  /* A pixel is three quarters of a point, as in CSS. */
  return (double) size / PANGO_SCALE
         * (pango_font_description_get_size_is_absolute (font) ? 0.75 : 1.0);
}

/* Where the family is not there, letters of one width take its place. */
static void
add_face (GString *css, const PangoFontDescription *font)
{
  static const char *const styles[] = {
    [PANGO_STYLE_NORMAL] = "normal", [PANGO_STYLE_OBLIQUE] = "oblique", [PANGO_STYLE_ITALIC] = "italic"
  };
  const char *family = pango_font_description_get_family (font);

  if (family != NULL)
    {
      g_autofree char *name = escape (family);

      g_string_append_printf (css, " font-family: \"%s\", monospace;", name);
    }
  g_string_append_printf (css, " font-weight: %d; font-style: %s;",
                          (int) pango_font_description_get_weight (font),
                          styles[pango_font_description_get_style (font)]);
}

char *
remit_source_font_dup_css (GSettings *settings, int steps)
{
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  GString *css;
  char points[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  name = dup_font (settings);
  font = name != NULL ? pango_font_description_from_string (name) : NULL;
  g_ascii_formatd (points, sizeof points, "%.1f", MAX (get_points (font) + steps, LEAST_POINTS));
  css = g_string_new ("textview {");
  g_string_append_printf (css, " font-size: %spt;", points);
  if (font != NULL)
    add_face (css, font);
  g_string_append (css, " }");
  g_clear_pointer (&font, pango_font_description_free);

  return g_string_free (css, FALSE);
}

gboolean
remit_source_font_suits (const PangoFontFamily *family, const PangoFontFace *face, gpointer data)
{
  return pango_font_family_is_monospace ((PangoFontFamily *) family);
}
