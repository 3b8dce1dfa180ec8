/* common.c: what the commands of remit-cli share: options, messages, input and output
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include "remit-file.h"
#include "remit-json.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define PROGRAM "remit-cli"

char *
remit_cli_clean_line (const char *line)
{
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (clean, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (clean, FALSE);
}

/* A message is one line, whatever the name of a file or the text of an error holds. */
static void
print_line (const char *line)
{
  g_autofree char *clean = remit_cli_clean_line (line);

  g_printerr ("%s: %s\n", PROGRAM, clean);
}

void
remit_cli_fail (const char *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  print_line (message);
}

void
remit_cli_fail_at (const char      *name,
                   const RemitText *text,
                   gsize            offset,
                   const char      *message)
{
  RemitPosition position = { .line = 1, .character = 1 };

  if (text != NULL)
    position = remit_text_locate (text, offset);
  remit_cli_fail ("%s:%u:%" G_GSIZE_FORMAT ": %s", remit_cli_display_name (name), position.line,
                  position.character, message);
}

const char *
remit_cli_display_name (const char *name)
{
  return strcmp (name, "-") == 0 ? _("(standard input)") : name;
}

gboolean
remit_cli_parse (const RemitCommand *command,
                 const GOptionEntry *entries,
                 int                *argc,
                 char             ***argv,
                 guint               min,
                 guint               max)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->usage);
  g_autofree char *program = g_strdup_printf ("%s %s", PROGRAM, command->name);
  g_autoptr (GError) error = NULL;
  guint n_files;

  g_set_prgname (program);
  g_option_context_set_summary (context, _(command->help));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      remit_cli_fail ("%s: %s", command->name, error->message);
      return FALSE;
    }
  /* A `--` that ends the options stays among the arguments. */
  if (*argc > 1 && strcmp ((*argv)[1], "--") == 0)
    {
      memmove (*argv + 1, *argv + 2, (*argc - 1) * sizeof (char *));
      *argc -= 1;
    }
  n_files = *argc - 1;
  if (n_files >= min && (max == 0 || n_files <= max))
    return TRUE;
  remit_cli_fail (n_files < min ? _("%s: a file is missing; see “%s %s --help”")
                          : _("%s: too many arguments; see “%s %s --help”"),
                  command->name, PROGRAM, command->name);
  return FALSE;
}

gboolean
remit_cli_find_dialect (const char          *id,
                        const RemitDialect **dialect)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  g_autoptr (GString) known = NULL;

  *dialect = id != NULL ? remit_dialect_find (id) : NULL;
  if (id == NULL || *dialect != NULL)
    return TRUE;
  known = g_string_new (NULL);
  for (guint i = 0; dialects[i] != NULL; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", dialects[i]->id);
  remit_cli_fail (_("There is no dialect “%s”; there are: %s"), id, known->str);
  return FALSE;
}

gboolean
remit_cli_find_format (const char *format,
                       const char *first,
                       const char *second,
                       gboolean   *is_second)
{
  *is_second = format != NULL && strcmp (format, second) == 0;
  if (format == NULL || *is_second || strcmp (format, first) == 0)
    return TRUE;
  remit_cli_fail (_("There is no format “%s”; there are: %s, %s"), format, first, second);
  return FALSE;
}

gboolean
remit_cli_is_stream (const char *name)
{
  return strcmp (name, "-") == 0 || strcmp (name, "/dev/stdin") == 0 || g_str_has_prefix (name, "/dev/fd/")
         || g_str_has_prefix (name, "/proc/self/fd/");
}

RemitText *
remit_cli_read (const char *name,
                char      **etag,
                GError    **error)
{
  g_autoptr (GFile) file = NULL;

  if (strcmp (name, "-") == 0)
    return remit_file_load_stdin (error);
  file = g_file_new_for_commandline_arg (name);
  if (!remit_cli_is_stream (name)
      && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL)
    {
      /* A pipe that nobody writes to, or a device, may have no end. */
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("It is no regular file"));
      return NULL;
    }
  return remit_file_load (file, etag, NULL, error);
}

RemitText *
remit_cli_load (const char *name,
                char      **etag)
{
  g_autoptr (GError) error = NULL;
  RemitText *text = remit_cli_read (name, etag, &error);

  if (text == NULL)
    remit_cli_fail_at (name, NULL, 0, error->message);
  return text;
}

RemitKnownValues *
remit_cli_load_known_values (void)
{
  g_autoptr (GError) error = NULL;
  RemitKnownValues *known = remit_file_load_known_values (NULL, &error);

  if (error != NULL)
    remit_cli_fail (_("Your table of known values was not read: %s"), error->message);
  return known;
}

gboolean
remit_cli_check_utf8 (const RemitText *text,
                      gsize           *offset,
                      GError         **error)
{
  const gsize *invalid;
  guint n_invalid;

  if (remit_text_is_utf8 (text))
    return TRUE;
  invalid = remit_text_get_invalid (text, &n_invalid);
  *offset = n_invalid > 0 ? invalid[0] : 0;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("The file is not UTF-8 and will not be rewritten by guess"));
  return FALSE;
}

gboolean
remit_cli_print (const char *data,
                 gsize       length,
                 GError    **error)
{
  int code;

  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  code = errno;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               _("Could not write to standard output: %s"), g_strerror (code));
  return FALSE;
}

gboolean
remit_cli_write (const char *data,
                 gsize       length)
{
  g_autoptr (GError) error = NULL;

  if (remit_cli_print (data, length, &error))
    return TRUE;
  remit_cli_fail ("%s", error->message);
  return FALSE;
}

gboolean
remit_cli_write_json (JsonNode *node)
{
  g_autofree char *text = remit_json_print (node);

  return remit_cli_write (text, strlen (text));
}
