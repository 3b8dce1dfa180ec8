/* fuzz-read.c: fuzz target: any bytes are read in the dialect FUZZ_DIALECT, and printed
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"
#include "fuzz.h"

static void
check_detection (const RemitAgent *agent)
{
  g_autoptr (RemitDetection) detection = remit_dialect_detect (agent->text, agent->yaml);

  g_assert_nonnull (detection->dialect);
  g_assert_cmpfloat (detection->confidence, >=, 0.0);
  g_assert_cmpfloat (detection->confidence, <=, 1.0);
  g_assert_nonnull (detection->reasons);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ((const char *) data, (gssize) size);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, remit_dialect_find (FUZZ_DIALECT));

  g_assert_cmpstr (agent->dialect->id, ==, FUZZ_DIALECT);
  check_agent (agent);
  check_json (agent);
  check_pointers (agent, 8);
  check_detection (agent);
  return 0;
}
