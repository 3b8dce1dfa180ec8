/* files.h: for tests: the agent files of our fixtures and, where there are any, of the folders that
 * REMIT_SEEDS and REMIT_CORPUS name
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-text.h"

#include <string.h>

typedef void (*TestFileFunc) (const char *path,
                              RemitText  *text,
                              gpointer    data);

static inline void
test_files_walk (const char  *folder,
                 TestFileFunc func,
                 gpointer     data)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        test_files_walk (path, func, data);
      else if (g_str_has_suffix (name, ".md")
               && g_file_get_contents (path, &contents, &length, NULL))
        {
          g_autoptr (RemitText) text = remit_text_new_from_string (contents, (gssize) length);

          func (path, text, data);
        }
    }
}

/* @of: (nullable): the only folder to go over: fixtures, seeds or corpus */
static inline void
test_files_each_of (const char  *of,
                    TestFileFunc func,
                    gpointer     data)
{
  static const char *const names[] = { "fixtures", "seeds", "corpus" };
  static const char *const folders[] = { "REMIT_FIXTURES", "REMIT_SEEDS", "REMIT_CORPUS" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    if (g_getenv (folders[i]) != NULL && (of == NULL || strcmp (of, names[i]) == 0))
      test_files_walk (g_getenv (folders[i]), func, data);
}

static inline void
test_files_each (TestFileFunc func,
                 gpointer     data)
{
  test_files_each_of (NULL, func, data);
}

/* Where the body starts, well enough for a test: behind the second line of three dashes where the
 * first line is one. */
static inline RemitSpan
test_files_get_body (const RemitText *text)
{
  RemitSpan body = { remit_text_get_start (text), remit_text_get_length (text) };
  const char *data = remit_text_get_data (text);

  for (guint line = 1; line <= remit_text_get_n_lines (text); line++)
    {
      RemitSpan span = remit_text_get_line (text, line);

      if (span.end - span.start < 3 || memcmp (data + span.start, "---", 3) != 0)
        {
          if (line == 1)
            break;
        }
      else if (line > 1)
        {
          body.start = remit_text_get_whole_line (text, line).end;
          break;
        }
    }
  return body;
}
