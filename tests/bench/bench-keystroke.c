/* bench-keystroke.c: from a key typed in the form or in the source to the other side shown
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../files.h"

#include <adwaita.h>

#include "remit-document.h"
#include "remit-file.h"
#include "remit-form-pane.h"

#define KEYS 40

static const gsize sizes[] = { 3000, 30000, 1000000 };

static void
append_section (GString *text,
                guint    number)
{
  g_string_append_printf (text, "## Topic %u\n\n", number);
  for (guint i = 1; i <= 6; i++)
    g_string_append_printf (text, "- **Point %u**: what matters about it, in one line of text\n", i);
  g_string_append (text, "\nA paragraph that says why, with `code` and *emphasis* in it.\n\n");
}

static RemitText *
make_text (gsize length)
{
  g_autoptr (GString) text = g_string_new ("---\nname: large-agent\ndescription: Use when large\n---\n\n"
                                           "# Large Agent\n\nYou are large.\n\n");

  for (guint i = 1; text->len < length; i++)
    append_section (text, i);
  return remit_text_new_from_string (text->str, (gssize) text->len);
}

static void
spin (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Until all cards are there: they are made in portions. */
static void
settle (GtkWidget *window)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    spin ();
}

static void
type_in_form (RemitDocument *document,
              guint          key)
{
  g_autofree char *value = g_strdup_printf ("You are large %u.", key);
  g_autoptr (RemitOperation) operation =
    remit_operation_new_string ("/sections/0/blocks/0/text", value);
  g_autoptr (GError) error = NULL;

  remit_document_operate (document, operation, &error);
  g_assert_no_error (error);
  remit_document_ensure_read (document);
}

static void
type_in_source (RemitDocument *document,
                guint          key)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (document), &end);
  gtk_text_iter_backward_char (&end);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (document), &end, "x", 1);
  remit_document_ensure_read (document);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
measure (RemitDocument *document,
         void         (*type) (RemitDocument *document,
                               guint          key))
{
  double times[KEYS];

  for (guint i = 0; i < KEYS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      type (document, i);
      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
      spin ();
    }

  qsort (times, KEYS, sizeof times[0], compare_times);
  return times[KEYS / 2];
}

static void
run (gsize           length,
     RemitKnowledge *knowledge)
{
  g_autoptr (RemitText) text = make_text (length);
  g_autoptr (RemitDocument) document = remit_document_new ();
  GtkWidget *window = adw_window_new ();
  gint64 start = g_get_monotonic_time ();

  remit_document_set_knowledge (document, knowledge);
  remit_document_set_contents (document, text);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 800);
  adw_window_set_content (ADW_WINDOW (window), remit_form_pane_new (document));
  gtk_window_present (GTK_WINDOW (window));
  spin ();
  double opened = (double) (g_get_monotonic_time () - start) / 1000;
  settle (window);

  double read = measure (document, type_in_source);
  double form = measure (document, type_in_form);

  g_print ("%10" G_GSIZE_FORMAT " %14.2f %16.2f %14.2f\n", remit_text_get_length (text), form, read,
           opened);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  remit_arena_keep_freed ();
  adw_init ();

  g_autoptr (RemitKnownValues) known = remit_file_load_known_values (NULL, NULL);
  g_autoptr (RemitKnowledge) knowledge = remit_knowledge_new (known);

  g_print ("%10s %14s %16s %14s\n", "bytes", "form → text ms", "source → form ms", "open ms");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    run (sizes[i], knowledge);

  return 0;
}
