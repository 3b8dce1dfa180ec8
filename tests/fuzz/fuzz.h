/* fuzz.h: what fuzz targets are, and how bytes of an input become choices
 *
 * A target is a C file with an LLVMFuzzerTestOneInput (), which ends the program where a property
 * does not hold. It is linked with libFuzzer where the option `fuzz` is set, and with fuzz-replay.c
 * always.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-text.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The entry points that libFuzzer knows (https://llvm.org/docs/LibFuzzer.html). */
int    LLVMFuzzerInitialize    (int          *argc,
                                char       ***argv);
int    LLVMFuzzerTestOneInput  (const guint8 *data,
                                gsize         size);
gsize  LLVMFuzzerCustomMutator (guint8       *data,
                                gsize         size,
                                gsize         max_size,
                                guint         seed);
gsize  LLVMFuzzerMutate        (guint8       *data,
                                gsize         size,
                                gsize         max_size);

/* The last bytes of an input of a target that changes what it reads say what to change; all before
 * them is the text. */
#define FUZZ_SCRIPT_LENGTH 16

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  const char   *text;
  gsize         length;
} FuzzScript;

/* How much of an input of @size bytes is script. */
gsize     fuzz_script_get_length (gsize             size);

/* Takes an input apart. */
void      fuzz_script_init       (FuzzScript       *script,
                                  const guint8     *data,
                                  gsize             size);

/* A number below @n, which must not be 0; 0 when the script has come to its end. */
guint     fuzz_script_choose     (FuzzScript       *script,
                                  guint             n);

/* (transfer full): words that are hard to write somewhere, or a piece of the text. */
char     *fuzz_script_string     (FuzzScript       *script);

/* (transfer full): any value, in @depth arrays and objects at most. */
JsonNode *fuzz_script_value      (FuzzScript       *script,
                                  guint             depth);

G_END_DECLS
