/* test-contrast.c: text and icons stand out from what is behind them, as WCAG 2.1 AA asks: 4.5 and 3 to 1
 *
 * What is measured are the pixels of the real window, drawn large, so that colours, opacities and states count as they
 * are seen. It runs once in each of light, dark and both with high contrast (see meson.build).
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <gtksourceview/gtksource.h>
#include <math.h>
#include <string.h>

#include "remit-export-dialog.h"
#include "remit-file.h"
#include "remit-grow-text.h"
#include "remit-page-private.h"
#include "remit-window-private.h"
#include "window-test.h"

/* Pixels of a pixel: stems of letters are then wider than their soft edges. */
#define SCALE 4
#define TEXT_RATIO 4.5
#define GRAPHIC_RATIO 3.0
/* A part of its pixels that differs more than those is chance. */
#define CHANCE 0.002

static const char text[] = "---\n"
                           "name: keeper\n"
                           "description: Use when the lamp is out\n"
                           "tools: Raed, Bash\n"
                           "color: indigo\n"
                           "model: opus\n"
                           "---\n"
                           "\n"
                           "# Keeper\n"
                           "\n"
                           "You keep the `lamp`.\n"
                           "\n"
                           "## Key Actions\n"
                           "\n"
                           "1. Light the lamp\n"
                           "2. **Wait** for the day\n"
                           "\n"
                           "## Delegation\n"
                           "\n"
                           "| Delegate To | When |\n"
                           "|---|---|\n"
                           "| other | it rains \xc3\xa2\xe2\x80\xb0\xc2\xa5 |\n"
                           "\n"
                           "## Confidence Protocol\n"
                           "\n"
                           "- **90-100%**: Go\n"
                           "- **0-69%**: Stop\n"
                           "\n"
                           "## Boundaries\n"
                           "\n"
                           "**Will:**\n"
                           "- Burn\n"
                           "\n"
                           "**Will Not:**\n"
                           "- Go out\n";

static AdwApplication *application;

typedef struct
{
  int width;
  int height;
  guchar *pixels; /* BGRA */
} Picture;

/* --- contrast --- */

static double
linear (double channel)
{
  channel /= 255;

  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const guchar *pixel)
{
  return 0.0722 * linear (pixel[0]) + 0.7152 * linear (pixel[1]) + 0.2126 * linear (pixel[2]);
}

static double
get_ratio (double a, double b)
{
  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* The luminance that most pixels have, which is what is behind. */
static double
find_ground (const GArray *sorted)
{
  guint best = 0, length = 0, run = 0;

  for (guint i = 1; i < sorted->len; i++)
    {
      run = g_array_index (sorted, double, i) == g_array_index (sorted, double, i - 1) ? run + 1 : 0;
      if (run > length)
        {
          length = run;
          best = i;
        }
    }

  return g_array_index (sorted, double, best);
}

/* How much the most different pixels of a part differ from what most of it is. */
static double
measure (const Picture *picture, graphene_rect_t part)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (double));
  int left = (int) MAX (part.origin.x * SCALE, 0), top = (int) MAX (part.origin.y * SCALE, 0);
  int right = (int) MIN ((part.origin.x + part.size.width) * SCALE, picture->width);
  int bottom = (int) MIN ((part.origin.y + part.size.height) * SCALE, picture->height);
  double ground;
  guint chance;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        double luminance = get_luminance (picture->pixels + 4 * (y * picture->width + x));

        g_array_append_val (found, luminance);
      }
  if (found->len < 16)
    return INFINITY;

  g_array_sort (found, compare_doubles);
  ground = find_ground (found);
  chance = (guint) (found->len * CHANCE);

  return MAX (get_ratio (g_array_index (found, double, chance), ground),
              get_ratio (g_array_index (found, double, found->len - 1 - chance), ground));
}

/* --- pictures --- */

static Picture
take_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  Picture picture = { gtk_widget_get_width (widget) * SCALE, gtk_widget_get_height (widget) * SCALE,
                      NULL };
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, picture.width, picture.height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (
      gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
      &GRAPHENE_RECT_INIT (0, 0, (float) picture.width, (float) picture.height));
  picture.pixels = g_malloc ((gsize) 4 * picture.width * picture.height);
  gdk_texture_download (texture, picture.pixels, (gsize) 4 * picture.width);

  return picture;
}

/* --- what is measured --- */

/* What cannot be used need not stand out; nor what is there only under the pointer, or shows a colour that is data and is
 * named beside it. The colour of suggested actions is the platform’s. */
static gboolean
is_exempt (GtkWidget *widget)
{
  static const char *const classes[] = { "swatch", "handle", "row-menu", "dot", "piece",
                                         "suggested-action" };

  if (!gtk_widget_is_sensitive (widget))
    return TRUE;
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
      if (gtk_widget_has_css_class (widget, classes[i]))
        return TRUE;

  return FALSE;
}

static const char *
get_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (REMIT_IS_GROW_TEXT (widget))
    return remit_grow_text_get_text (REMIT_GROW_TEXT (widget));
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  if (GTK_IS_IMAGE (widget) && gtk_image_get_storage_type (GTK_IMAGE (widget)) != GTK_IMAGE_EMPTY)
    return "icon";

  return NULL;
}

static void
describe (GString *told, GtkWidget *widget, const char *words, double ratio)
{
  g_string_append_printf (told, "\n%.2f “%.30s”", ratio, words);
  for (guint i = 0; i < 4 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
      g_autofree char *joined = g_strjoinv (".", classes);

      g_string_append_printf (told, " < %s%s%s", G_OBJECT_TYPE_NAME (widget), *joined ? "." : "", joined);
    }
}

/* Whether all of a part of the window is drawn: nothing that scrolls around it cuts it off. How much fits depends on
 * the fonts. */
static gboolean
is_in_sight (GtkWidget *widget, GtkWidget *window, const graphene_rect_t *part)
{
  graphene_rect_t frame;

  for (GtkWidget *place = widget; place != NULL; place = gtk_widget_get_parent (place))
    if ((place == window || GTK_IS_SCROLLED_WINDOW (place))
        && (!gtk_widget_compute_bounds (place, window, &frame)
            || !graphene_rect_contains_rect (&frame, part)))
      return FALSE;

  return TRUE;
}

static guint
check (GtkWidget *widget, GtkWidget *window, const Picture *picture, GString *told)
{
  const char *words = get_words (widget);
  guint count = 0;
  graphene_rect_t part;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return 0;

  if (words != NULL && *words != '\0' && !is_exempt (widget)
      && gtk_widget_compute_bounds (widget, window, &part) && is_in_sight (widget, window, &part))
    {
      double ratio = measure (picture, part);

      count++;
      if (ratio < (GTK_IS_IMAGE (widget) ? GRAPHIC_RATIO : TEXT_RATIO))
        describe (told, widget, words, ratio);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += check (child, window, picture, told);

  return count;
}

static void
assert_contrast (GtkWidget *window, guint at_least)
{
  g_autoptr (GString) told = g_string_new (NULL);
  Picture picture = take_picture (window);
  guint count = check (window, window, &picture, told);

  g_free (picture.pixels);
  if (told->len > 0)
    {
      g_auto (GStrv) lines = g_strsplit (told->str + 1, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        g_test_message ("%s", lines[i]);
      g_test_fail_printf ("too little contrast in %u places", g_strv_length (lines));
    }
  g_assert_cmpuint (count, >=, at_least);
}

/* --- pages --- */

static RemitWindow *
open_window (int width, gboolean agent)
{
  RemitWindow *window = REMIT_WINDOW (remit_window_new (application));
  g_autoptr (RemitKnownValues) known = remit_file_load_known_values (NULL, NULL);
  g_autoptr (RemitKnowledge) knowledge = remit_knowledge_new (known);
  g_autoptr (RemitDocument) document = remit_document_new ();
  g_autoptr (RemitText) contents = remit_text_new_from_string (text, -1);

  remit_window_set_knowledge (window, knowledge);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 1500);
  if (agent)
    {
      remit_document_set_knowledge (document, knowledge);
      remit_document_set_contents (document, contents);
      remit_window_add (window, document);
    }
  gtk_window_present (GTK_WINDOW (window));
  test_rest (GTK_WIDGET (window));

  return window;
}

static void
test_welcome (void)
{
  RemitWindow *window = open_window (1000, FALSE);

  assert_contrast (GTK_WIDGET (window), 12);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_page (void)
{
  RemitWindow *window = open_window (1300, TRUE);

  assert_contrast (GTK_WIDGET (window), 60);
  gtk_widget_activate_action (GTK_WIDGET (window), "page.replace", NULL);
  test_rest (GTK_WIDGET (window));
  assert_contrast (GTK_WIDGET (window), 60);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_narrow (void)
{
  RemitWindow *window = open_window (480, TRUE);

  assert_contrast (GTK_WIDGET (window), 30);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_export (void)
{
  RemitWindow *window = open_window (1300, TRUE);
  RemitDocument *document = remit_page_get_document (remit_window_get_page (window));
  GtkWidget *dialog = remit_export_dialog_new (
      GTK_WINDOW (window), remit_document_get_agent (document),
      remit_document_get_known (document), NULL);

  gtk_window_present (GTK_WINDOW (dialog));
  test_rest (dialog);
  assert_contrast (dialog, 20);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* --- the source --- */

static double
get_rgba_luminance (const GdkRGBA *color)
{
  guchar pixel[] = { (guchar) (color->blue * 255 + .5), (guchar) (color->green * 255 + .5),
                     (guchar) (color->red * 255 + .5) };

  return get_luminance (pixel);
}

static void
check_style (GtkSourceStyle *style, const char *id, const GdkRGBA *ground)
{
  g_autofree char *foreground = NULL;
  GdkRGBA color;
  double ratio;

  g_object_get (style, "foreground", &foreground, NULL);
  if (foreground == NULL || !gdk_rgba_parse (&color, foreground))
    return;

  ratio = get_ratio (get_rgba_luminance (&color), get_rgba_luminance (ground));
  g_test_message ("%s: %s has %.2f", id, foreground, ratio);
  if (ratio < TEXT_RATIO)
    g_test_fail_printf ("%s: %s has %.2f", id, foreground, ratio);
}

static GtkSourceStyle *
find_style (GtkSourceLanguage *language, GtkSourceStyleScheme *scheme, const char *id)
{
  GtkSourceStyle *style = gtk_source_style_scheme_get_style (scheme, id);

  while (style == NULL && (id = gtk_source_language_get_style_fallback (language, id)) != NULL)
    style = gtk_source_style_scheme_get_style (scheme, id);

  return style;
}

/* In the line of the caret as well, which has another ground. */
static void
test_source (void)
{
  RemitWindow *window = open_window (1300, TRUE);
  GtkSourceBuffer *buffer =
      GTK_SOURCE_BUFFER (remit_page_get_document (remit_window_get_page (window)));
  GtkSourceStyleScheme *scheme = gtk_source_buffer_get_style_scheme (buffer);
  GtkSourceLanguage *language = gtk_source_buffer_get_language (buffer);
  g_auto (GStrv) ids = gtk_source_language_get_style_ids (language);
  const char *const grounds[] = { "text", "current-line" };

  g_assert_cmpuint (g_strv_length (ids), >, 10);
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      g_autofree char *background = NULL;
      GdkRGBA ground;

      g_object_get (gtk_source_style_scheme_get_style (scheme, grounds[i]), "background",
                    &background, NULL);
      g_assert_true (gdk_rgba_parse (&ground, background));
      check_style (gtk_source_style_scheme_get_style (scheme, "line-numbers"), "line-numbers", &ground);
      for (guint j = 0; ids[j] != NULL; j++)
        if (find_style (language, scheme, ids[j]) != NULL)
          check_style (find_style (language, scheme, ids[j]), ids[j], &ground);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "io.github.remit_editor.Test",
                              "flags", G_APPLICATION_NON_UNIQUE, "resource-base-path",
                              "/io/github/remit_editor/Remit", NULL);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  gtk_source_init ();

  g_test_add_func ("/contrast/welcome", test_welcome);
  g_test_add_func ("/contrast/page", test_page);
  g_test_add_func ("/contrast/narrow", test_narrow);
  g_test_add_func ("/contrast/export", test_export);
  g_test_add_func ("/contrast/source", test_source);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
