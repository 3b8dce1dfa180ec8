/* remit-write.c: agent to text
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* Each section has five forms; what is in a section may have to change once it has settled. */
#define MAX_ROUNDS 16

/* How often the order that a resort brought about is tried as if the model had it. */
#define MAX_REBASES 3

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

gboolean
remit_write_is_element_dialect (const RemitWriter *writer)
{
  return writer->dialect->form == REMIT_FORM_ELEMENT;
}

static const RemitDialect *
find_element_dialect (const RemitDialect *dialect)
{
  const RemitDialect *const *list = remit_dialect_list ();

  for (guint i = 0; list[i] != NULL && dialect->form != REMIT_FORM_ELEMENT; i++)
    if (list[i]->form == REMIT_FORM_ELEMENT)
      return list[i];
  return dialect;
}

static void
writer_init (RemitWriter        *writer,
             const RemitAgent   *agent,
             const RemitDialect *dialect,
             RemitWriteFlags     flags)
{
  *writer = (RemitWriter) {
    .agent = agent,
    .dialect = dialect,
    .tags = find_element_dialect (dialect),
    .flags = flags,
    .base = g_ptr_array_new (),
    .order = g_ptr_array_new (),
    .out = g_string_new (NULL),
    .prefix = g_string_new (NULL),
  };
}

static void
writer_clear (RemitWriter *writer)
{
  remit_write_clear_nodes (writer->nodes, writer->n_nodes);
  g_clear_pointer (&writer->views, remit_agent_unref);
  g_ptr_array_unref (writer->base);
  g_ptr_array_unref (writer->order);
  g_string_free (writer->out, TRUE);
  g_string_free (writer->prefix, TRUE);
  g_free (writer->frontmatter);
  g_free (writer->fields);
}

static void
write_from (RemitWriter *writer,
            const char  *start)
{
  g_string_assign (writer->out, start);
  writer->open = FALSE;
  remit_write_body (writer);
}

/* Writes all in the forms that the sections have come to. Words that start with U+FEFF would be taken for words behind a
 * byte order mark as the first ones of the file; a blank line keeps them apart. */
static RemitText *
write_text (RemitWriter *writer)
{
  remit_write_plan (writer);
  write_from (writer, writer->frontmatter);
  if (g_str_has_prefix (writer->out->str, BYTE_ORDER_MARK))
    write_from (writer, "\n");
  while (g_str_has_suffix (writer->out->str, "\n\n"))
    g_string_truncate (writer->out, writer->out->len - 1);
  return remit_text_new_from_string (writer->out->str, (gssize) writer->out->len);
}

/* Proposes a text and verifies it until it says what the agent says, or no form is left. */
static RemitAgent *
settle (RemitWriter *writer)
{
  RemitAgent *read = NULL;
  gboolean again = TRUE;

  for (guint round = 0; again && round < MAX_ROUNDS; round++)
    {
      g_autoptr (RemitText) text = write_text (writer);

      g_clear_pointer (&read, remit_agent_unref);
      read = remit_agent_read (text, writer->dialect);
      again = remit_write_verify (writer, read);
    }
  return read;
}

/* Whether a section had to become an element, which stands before all headings. */
static gboolean
has_moved (const RemitWriter *writer)
{
  for (guint i = 0; i < writer->order->len; i++)
    if (((const RemitWriteNode *) g_ptr_array_index (writer->order, i))->form == REMIT_FORM_ELEMENT)
      return !remit_write_is_element_dialect (writer);
  return FALSE;
}

static gboolean
is_same_text (const RemitText *a,
              const RemitText *b)
{
  gsize length = remit_text_get_length (a);

  return length == remit_text_get_length (b)
         && memcmp (remit_text_get_data (a), remit_text_get_data (b), length) == 0;
}

/* A resort that changes the order may no longer be needed in the new one, and whoever writes the
   new text again would find that out. So it is found out here. */
static RemitAgent *
write_agent (RemitWriter *writer)
{
  RemitAgent *read = settle (writer);

  for (guint i = 0; i < MAX_REBASES && has_moved (writer); i++)
    {
      RemitAgent *before = read;
      gboolean same;

      remit_write_rebase (writer);
      read = settle (writer);
      same = is_same_text (before->text, read->text);
      remit_agent_unref (before);
      if (same)
        break;
    }
  return read;
}

RemitExport *
remit_agent_write (const RemitAgent   *agent,
                   const RemitDialect *dialect,
                   RemitWriteFlags     flags)
{
  return remit_agent_write_known (agent, dialect, flags, NULL);
}

RemitExport *
remit_agent_write_known (const RemitAgent       *agent,
                         const RemitDialect     *dialect,
                         RemitWriteFlags         flags,
                         const RemitKnownValues *known)
{
  RemitExport *export = g_new0 (RemitExport, 1);
  g_autoptr (RemitAgent) read = NULL;
  RemitWriter writer;

  writer_init (&writer, agent, dialect, flags);
  writer.known = known;
  remit_write_make_nodes (&writer);
  remit_write_fields (&writer);
  read = write_agent (&writer);
  export->dialect = dialect;
  export->text = remit_text_ref (read->text);
  export->losses = remit_write_losses (&writer, read);
  writer_clear (&writer);
  return export;
}

void
remit_export_free (RemitExport *export)
{
  remit_text_unref (export->text);
  g_ptr_array_unref (export->losses);
  g_free (export);
}

guint
remit_export_count (const RemitExport *export,
                    RemitDisposition   disposition)
{
  guint n = 0;

  for (guint i = 0; i < export->losses->len; i++)
    n += ((const RemitLoss *) g_ptr_array_index (export->losses, i))->disposition == disposition;
  return n;
}

gboolean
remit_export_widens (const RemitExport *export)
{
  for (guint i = 0; i < export->losses->len; i++)
    if (((const RemitLoss *) g_ptr_array_index (export->losses, i))->widens)
      return TRUE;
  return FALSE;
}

const char *
remit_disposition_get_id (RemitDisposition disposition)
{
  static const char *const ids[REMIT_N_DISPOSITIONS] = {
    [REMIT_DISPOSITION_KEPT] = "kept",         [REMIT_DISPOSITION_RENAMED] = "renamed",
    [REMIT_DISPOSITION_RESHAPED] = "reshaped", [REMIT_DISPOSITION_CARRIED] = "carried",
    [REMIT_DISPOSITION_DROPPED] = "dropped",
  };

  g_return_val_if_fail ((guint) disposition < REMIT_N_DISPOSITIONS, NULL);

  return ids[disposition];
}
