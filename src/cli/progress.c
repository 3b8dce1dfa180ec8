/* progress.c: one line on a terminal that tells how far long work has come
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <unistd.h>

/* A terminal is told no more often than eyes can follow. */
#define PROGRESS_USEC (G_USEC_PER_SEC / 10)

void
remit_cli_progress_init (RemitCliProgress *progress,
                         guint             n_steps,
                         gint64            delay)
{
  *progress = (RemitCliProgress) {
    .terminal = n_steps > 0 && isatty (STDERR_FILENO),
    .next = g_get_monotonic_time () + delay,
    .n_steps = n_steps,
  };
}

void
remit_cli_progress_begin (RemitCliProgress *progress,
                          const char       *words)
{
  gint64 now = g_get_monotonic_time ();
  g_autofree char *clean = NULL;

  progress->n_begun++;
  if (!progress->terminal || now < progress->next)
    return;
  clean = remit_cli_clean_line (words);
  g_printerr ("\r\033[K%u/%u %s", progress->n_begun, progress->n_steps, clean);
  progress->shown = TRUE;
  progress->next = now + PROGRESS_USEC;
}

void
remit_cli_progress_clear (RemitCliProgress *progress)
{
  if (progress->shown)
    g_printerr ("\r\033[K");
  progress->shown = FALSE;
}
