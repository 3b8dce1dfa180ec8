/* fuzz-mutate.c: lets libFuzzer change either the text of an input or the script behind it
 *
 * Left alone, it would hardly ever touch the few bytes of the script, and move them with each
 * change of the text.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include <string.h>

gsize
LLVMFuzzerCustomMutator (guint8 *data,
                         gsize   size,
                         gsize   max_size,
                         guint   seed)
{
  guint8 script[FUZZ_SCRIPT_LENGTH];
  gsize n = fuzz_script_get_length (size);
  gsize length = size - n;

  if (n < FUZZ_SCRIPT_LENGTH)
    return LLVMFuzzerMutate (data, size, max_size);
  if (seed % 2 == 0)
    {
      LLVMFuzzerMutate (data + length, n, n);
      return size;
    }
  memcpy (script, data + length, n);
  length = LLVMFuzzerMutate (data, length, max_size - n);
  memcpy (data + length, script, n);
  return length + n;
}
