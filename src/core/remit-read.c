/* remit-read.c: text to agent
 *
 * The frontmatter gives fields; the body is scanned once and walked once, with the dialect's table
 * saying what opens a section. What is wrong on the way becomes diagnostics; reading itself never
 * fails.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many offsets of invalid bytes a message names. */
#define MAX_OFFSETS 8

static void
free_diagnostic (gpointer diagnostic)
{
  remit_diagnostic_free (diagnostic);
}

/* The dialect whose sections are elements says what attributes mean, also where a file of another
 * dialect has them. */
static const RemitDialect *
find_element_dialect (const RemitDialect *dialect)
{
  const RemitDialect *const *list = remit_dialect_list ();

  if (dialect->form == REMIT_FORM_ELEMENT)
    return dialect;
  for (guint i = 0; list[i] != NULL; i++)
    if (list[i]->form == REMIT_FORM_ELEMENT)
      return list[i];
  return NULL;
}

/* What is asked for, or what the text looks like. */
static const RemitDialect *
choose_dialect (const RemitAgent   *agent,
                const RemitDialect *dialect,
                double             *confidence)
{
  g_autoptr (RemitDetection) detection = NULL;

  *confidence = 1;
  if (dialect != NULL)
    return dialect;
  detection = remit_dialect_detect (agent->text, agent->yaml);
  *confidence = detection->confidence;
  return detection->dialect;
}

static const RemitNode *
find_root (const RemitReader *reader,
           const RemitNode   *document)
{
  const RemitDialect *dialect = reader->dialect;

  if (dialect->root == NULL)
    return NULL;
  for (const RemitNode *node = document->first; node != NULL; node = node->next)
    if (node->type == REMIT_NODE_ELEMENT
        && (remit_read_equals (reader, node->as.element.tag, dialect->root)
            || (dialect->root_alias != NULL
                && remit_read_equals (reader, node->as.element.tag, dialect->root_alias))))
      return node;
  return NULL;
}

/* --- diagnostics --- */

static void
add_yaml_diagnostics (RemitAgent *agent)
{
  const GPtrArray *diagnostics = remit_yaml_get_diagnostics (agent->yaml);

  for (guint i = 0; i < diagnostics->len; i++)
    g_ptr_array_add (agent->diagnostics,
                     remit_diagnostic_copy (g_ptr_array_index (diagnostics, i)));
}

static void
add_scan_diagnostics (RemitAgent *agent)
{
  g_autoptr (GPtrArray) diagnostics = remit_scan_get_diagnostics (agent->scan);

  g_ptr_array_extend_and_steal (agent->diagnostics, g_steal_pointer (&diagnostics));
}

/* One for all invalid bytes, at the first of them. */
static void
add_text_diagnostic (RemitAgent *agent)
{
  guint n;
  const gsize *offsets = remit_text_get_invalid (agent->text, &n);
  g_autoptr (GString) list = NULL;

  if (n == 0)
    return;
  list = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, MAX_OFFSETS); i++)
    g_string_append_printf (list, "%s%" G_GSIZE_FORMAT, i > 0 ? ", " : "", offsets[i]);
  if (n > MAX_OFFSETS)
    g_string_append (list, ", …");
  g_ptr_array_add (agent->diagnostics,
                   remit_diagnostic_new (
                       "text-not-utf8", REMIT_SEVERITY_ERROR,
                       REMIT_SPAN (offsets[0], offsets[0] + 1),
                       g_dngettext (GETTEXT_PACKAGE,
                                    "The text is not UTF-8: %u invalid sequence, at byte %s",
                                    "The text is not UTF-8: %u invalid sequences, at bytes %s", n),
                       n, list->str));
}

/* --- the whole --- */

static void
read_all (RemitReader     *reader,
          const RemitNode *document)
{
  reader->root = find_root (reader, document);
  remit_read_fields (reader, document);
  remit_read_title (reader, document);
  remit_read_body (reader, document);
  if (reader->dialect->closing_after_list || reader->dialect->closing_after_rule)
    remit_read_split_closing (reader);
  if (reader->dialect->labels)
    remit_read_merge_bounds (reader);
  if (reader->dialect->views)
    remit_read_views (reader);
  remit_read_finish_fields (reader);
}

static void
reader_init (RemitReader *reader,
             RemitAgent  *agent)
{
  const char *data = remit_text_get_data (agent->text);
  gsize length = remit_text_get_length (agent->text);

  *reader = (RemitReader) {
    .agent = agent,
    .dialect = agent->dialect,
    .tags = find_element_dialect (agent->dialect),
    .arena = agent->arena,
    .data = data,
    .odd = !remit_text_is_utf8 (agent->text) || memchr (data, '\0', length) != NULL,
    .buffer = g_string_new (NULL),
    .scratch = g_string_new (NULL),
    .fields = g_array_new (FALSE, TRUE, sizeof (RemitField)),
    .by_key = g_hash_table_new (g_str_hash, g_str_equal),
  };
}

static void
reader_clear (RemitReader *reader)
{
  g_string_free (reader->buffer, TRUE);
  g_string_free (reader->scratch, TRUE);
  g_array_unref (reader->fields);
  g_hash_table_unref (reader->by_key);
}

RemitAgent *
remit_agent_read (RemitText          *text,
                  const RemitDialect *dialect)
{
  RemitAgent *agent = g_new0 (RemitAgent, 1);
  RemitReader reader;

  g_atomic_ref_count_init (&agent->ref_count);
  agent->arena = remit_arena_new ();
  agent->text = remit_text_ref (text);
  agent->yaml = remit_yaml_read (text);
  agent->diagnostics = g_ptr_array_new_with_free_func (free_diagnostic);
  agent->dialect = choose_dialect (agent, dialect, &agent->confidence);
  agent->scan = remit_scan_new (text,
                                REMIT_SPAN (remit_yaml_get_body_start (agent->yaml),
                                            remit_text_get_length (text)),
                                agent->dialect->elements);
  reader_init (&reader, agent);
  read_all (&reader, remit_scan_get_root (agent->scan));
  reader_clear (&reader);
  add_yaml_diagnostics (agent);
  add_scan_diagnostics (agent);
  add_text_diagnostic (agent);
  return agent;
}

RemitAgent *
remit_agent_read_as (RemitAgent         *agent,
                     const RemitDialect *dialect)
{
  g_autoptr (RemitAgent) read = agent;
  double confidence;

  if (choose_dialect (agent, dialect, &confidence) != agent->dialect)
    return remit_agent_read (agent->text, dialect);
  agent->confidence = confidence;
  return g_steal_pointer (&read);
}
