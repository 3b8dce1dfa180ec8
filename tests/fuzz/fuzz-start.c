/* fuzz-start.c: makes warnings of GLib end in a way that libFuzzer sees
 *
 * GLib ends a program after a fatal message by SIGTRAP, which libFuzzer does not catch: it would
 * keep nothing of the input.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include <signal.h>
#include <stdlib.h>

static void G_GNUC_NORETURN
on_trap (int signal_number)
{
  abort ();
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  signal (SIGTRAP, on_trap);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}
