/* test-looking.c: opening a file and focusing every field of its form changes nothing
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form-test.h"

#include "../files.h"

#define MOST_STEPS 5000
#define FEW_FIELDS 160

static GtkWindow *window;
static guint n_files;
static guint n_fields;

static gboolean
collect_focusable (GtkWidget *widget,
                   gpointer   data)
{
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (data, g_object_ref (widget));
  return FALSE;
}

static gboolean
collect_chips (GtkWidget *widget,
               gpointer   data)
{
  if (REMIT_IS_CHIPS (widget))
    g_ptr_array_add (data, g_object_ref (widget));
  return FALSE;
}

static GPtrArray *
collect (GtkWidget     *pane,
         TestWidgetFunc func)
{
  GPtrArray *widgets = g_ptr_array_new_with_free_func (g_object_unref);

  test_find_widget (pane, func, widgets);
  return widgets;
}

/* Each widget that can have the focus gets it, whether or not Tab would lead there. */
static guint
focus_all (GtkWidget     *pane,
           RemitDocument *document)
{
  g_autoptr (GPtrArray) widgets = collect (pane, collect_focusable);
  guint n = 0;

  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);

      if (!gtk_widget_get_mapped (widget) || !gtk_widget_grab_focus (widget))
        continue;
      if (++n % 64 == 0)
        test_settle (document);
    }
  test_settle (document);
  return n;
}

/* Returns how many steps it takes to walk through. */
static guint
walk (GtkWidget       *pane,
      GtkDirectionType direction)
{
  guint n = 0;

  gtk_window_set_focus (window, NULL);
  while (n < MOST_STEPS && gtk_widget_child_focus (pane, direction))
    n++;
  return n;
}

/* Nobody is caught in a field, and both ways lead through all of them. */
static void
tab_through (GtkWidget *pane)
{
  guint forward = walk (pane, GTK_DIR_TAB_FORWARD);
  guint backward = walk (pane, GTK_DIR_TAB_BACKWARD);

  g_assert_cmpuint (forward, <, MOST_STEPS);
  g_assert_cmpuint (backward, ==, forward);
}

/* The entry of a new word is opened and left again. */
static void
open_chips (GtkWidget     *pane,
            RemitDocument *document)
{
  g_autoptr (GPtrArray) chips = collect (pane, collect_chips);

  for (guint i = 0; i < chips->len; i++)
    {
      remit_chips_start_adding (g_ptr_array_index (chips, i));
      g_main_context_iteration (NULL, FALSE);
    }
  gtk_window_set_focus (window, NULL);
  test_settle (document);
}

static void
assert_untouched (RemitDocument *document,
                  const char    *before)
{
  g_autofree char *now = test_get_text (document);

  g_assert_cmpstr (now, ==, before);
  g_assert_false (gtk_text_buffer_get_modified (GTK_TEXT_BUFFER (document)));
  g_assert_false (remit_document_can_undo (document));
}

/* Cards far from the view are made when they come near it. */
static void
show_sections (RemitFormPane       *pane,
               const char          *parent,
               RemitSection *const *sections,
               guint                n_sections)
{
  for (guint i = 0; i < n_sections; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("%s/sections/%u", parent, i);

      remit_form_pane_show_pointer (pane, pointer);
      show_sections (pane, pointer, sections[i]->sections, sections[i]->n_sections);
    }
}

static void
test_file (gconstpointer data)
{
  const char *path = data;
  g_autoptr (RemitDocument) document = remit_document_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *before = NULL;
  const RemitAgent *agent;
  gsize length;
  GtkWidget *pane;
  guint n;

  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_autoptr (RemitText) text = remit_text_new_from_string (contents, (gssize) length);

  remit_document_set_contents (document, text);
  remit_document_ensure_read (document);
  before = test_get_text (document);
  if (!remit_document_is_read_only (document))
    g_assert_cmpstr (before, ==, contents);
  pane = remit_form_pane_new (document);
  gtk_window_set_child (window, pane);
  test_settle (document);
  agent = remit_document_get_agent (document);
  show_sections (REMIT_FORM_PANE (pane), "", agent->sections, agent->n_sections);
  test_settle (document);

  n = focus_all (pane, document);
  g_assert_cmpuint (n, >, 0);
  n_fields += n;
  n_files++;
  /* Each step sorts all cards by their place: in a long form that is no longer quick. */
  if (n < FEW_FIELDS)
    tab_through (pane);
  open_chips (pane, document);
  assert_untouched (document, before);

  gtk_window_set_child (window, NULL);
  assert_untouched (document, before);
}

static void
add_file (const char *path,
          RemitText  *text,
          gpointer    data)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *parent = g_path_get_basename (folder);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf ("/looking/%s/%s", parent, name);

  g_test_add_data_func_full (title, g_strdup (path), test_file, g_free);
}

/* test-looking [fixtures|seeds|corpus]: the files to go over, all without it. */
int
main (int    argc,
      char **argv)
{
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  window = GTK_WINDOW (gtk_window_new ());
  /* Low, so that little is drawn: what is to be seen is not what is tested. */
  gtk_window_set_default_size (window, 720, 150);
  gtk_window_present (window);

  test_files_each_of (argc > 1 ? argv[1] : NULL, add_file, NULL);
  result = g_test_run ();
  g_print ("# %u fields of %u files had the focus\n", n_fields, n_files);
  gtk_window_destroy (window);
  return result;
}
