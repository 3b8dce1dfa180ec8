/* fuzz-scan.c: fuzz target: any bytes are scanned, in either way of looking at elements
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (RemitText) text = remit_text_new_from_string ((const char *) data, (gssize) size);
  RemitSpan body = { remit_text_get_start (text), remit_text_get_length (text) };

  check_scan (text, body, REMIT_SCAN_ELEMENTS_ALONE);
  check_scan (text, body, REMIT_SCAN_ELEMENTS_ANYWHERE);
  return 0;
}
