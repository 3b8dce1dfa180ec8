/* fuzz-write.c: fuzz target: any agent is written in any dialect, and reads back but for what is reported
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../checks/checks.h"
#include "remit-write.h"

#include "../property/write-model.h"
#include "fuzz.h"

#include <stdlib.h>

/* Ends the program, saying what was written and what came of it. */
static void G_GNUC_NORETURN
fail (const RemitAgent *agent,
      const RemitAgent *after,
      const char       *what,
      const Difference *difference)
{
  g_printerr ("%s: %s to %s: %s\n%s\n%s\n--- before ---\n%s\n--- after ---\n%s\n", what,
              agent->dialect->id, after->dialect->id,
              difference != NULL ? difference->pointer : "",
              difference != NULL ? difference->before : "",
              difference != NULL ? difference->after : "", remit_text_get_data (agent->text),
              remit_text_get_data (after->text));
  abort ();
}

/* One line for each field and section, with places that are there. */
static void
check_losses (const RemitAgent  *agent,
              const RemitExport *export)
{
  for (guint i = 0; i < export->losses->len; i++)
    {
      const RemitLoss *loss = g_ptr_array_index (export->losses, i);
      g_auto (RemitPointer) target = { 0 };
      g_autoptr (GError) error = NULL;

      remit_agent_resolve (agent, loss->path, &target, &error);
      g_assert_no_error (error);
      g_assert_true (target.exists);
      g_assert_cmpuint (loss->span.start, <=, loss->span.end);
      g_assert_cmpuint (loss->span.end, <=, remit_text_get_length (export->text));
      g_assert_cmpuint (loss->source.end, <=, remit_text_get_length (agent->text));
      g_assert_true (g_utf8_validate (loss->message, -1, NULL));
    }
  g_assert_cmpuint (export->losses->len, >=, agent->n_fields + agent->n_sections);
}

static gboolean
is_same_text (const RemitText *a,
              const RemitText *b)
{
  return remit_text_get_length (a) == remit_text_get_length (b)
         && memcmp (remit_text_get_data (a), remit_text_get_data (b), remit_text_get_length (a)) == 0;
}

static void
check_write (const RemitAgent   *agent,
             const RemitDialect *dialect)
{
  g_autoptr (RemitExport) export = remit_agent_write (agent, dialect, REMIT_WRITE_DEFAULT);
  g_autoptr (RemitExport) second = remit_agent_write (agent, dialect, REMIT_WRITE_DEFAULT);
  g_autoptr (RemitExport) native = remit_agent_write (agent, dialect, REMIT_WRITE_NATIVE_ONLY);
  g_autoptr (RemitAgent) after = remit_agent_read (export->text, dialect);
  g_autoptr (Model) expected = model_new (agent);
  g_autoptr (Model) actual = model_new (after);
  g_auto (Difference) difference = { 0 };

  g_assert_true (remit_text_is_utf8 (export->text));
  g_assert_true (remit_text_is_utf8 (native->text));
  if (!is_same_text (export->text, second->text))
    fail (agent, after, "writing twice gives other bytes", NULL);
  check_agent (after);
  check_losses (agent, export);
  check_losses (agent, native);
  /* Nobody writes such texts: as with torn ones, the report may excuse that a section becomes one of another role. */
  if (model_differs (expected, actual, export->losses, &difference) && difference.grade > DIFFERENCE_ROLE)
    fail (agent, after, "it reads back as another model", &difference);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const RemitDialect *const *dialects = remit_dialect_list ();
  guint n = g_strv_length ((char **) dialects);
  FuzzScript script;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (RemitAgent) agent = NULL;
  guint from;

  fuzz_script_init (&script, data, size);
  text = remit_text_new_from_string (script.text, (gssize) script.length);
  from = fuzz_script_choose (&script, 2 * n);
  agent = remit_agent_read (text, from < n ? dialects[from] : NULL);
  if (remit_text_is_utf8 (text))
    check_write (agent, dialects[fuzz_script_choose (&script, n)]);
  return 0;
}
