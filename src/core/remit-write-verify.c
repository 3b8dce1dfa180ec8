/* remit-write-verify.c: what the text says when it is read back, section by section
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* Whether backslashes helped as far as they can: they stay in the text, but that is a text. */
static gboolean
is_escaped (const RemitWriteNode *node)
{
  const RemitSection *section = node->section;

  return node->attempt == REMIT_WRITE_ESCAPED && node->read != NULL
         && node->read->n_blocks == section->n_blocks
         && node->read->n_sections == section->n_sections;
}

/* Takes the next form. */
static gboolean
escalate (RemitWriteNode *node)
{
  node->differs = TRUE;
  if (node->attempt == REMIT_WRITE_GIVEN_UP || is_escaped (node))
    return FALSE;
  node->attempt++;
  return TRUE;
}

/* Whether two sections say the same, children aside; whether one is a view does not matter. */
static gboolean
says_the_same (const RemitSection *section,
               const RemitSection *read)
{
  RemitSection copy = *section;

  copy.form = read->form;
  return remit_section_equal_own (&copy, read);
}

static guint
count_written (const RemitWriteNode *node)
{
  guint n = 0;

  for (guint i = 0; i < node->n_children; i++)
    n += node->children[i].form != REMIT_FORM_NONE;
  return n;
}

static gboolean
escalate_children (RemitWriteNode *node)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < node->n_children; i++)
    changed = escalate (&node->children[i]) || changed;
  return changed;
}

/* Gives what differs its next form; returns whether there was one. */
static gboolean
verify_section (RemitWriteNode     *node,
                const RemitSection *read)
{
  gboolean changed = FALSE;
  guint n = 0;

  node->differs = FALSE;
  node->read = read;
  node->span = read->span;
  /* What has no better form keeps its own words as they came out; those of its children may. */
  if (!says_the_same (node->section, read) && escalate (node))
    return TRUE;
  if (count_written (node) != read->n_sections)
    return escalate_children (node) || escalate (node);
  for (guint i = 0; i < node->n_children; i++)
    if (node->children[i].form != REMIT_FORM_NONE)
      changed = verify_section (&node->children[i], read->sections[n++]) || changed;
  return changed;
}

/* The sections that were read at the top, but for views of the description. */
static GPtrArray *
get_read_sections (const RemitAgent *read)
{
  GPtrArray *sections = g_ptr_array_new ();

  for (guint i = 0; i < read->n_sections; i++)
    if (read->sections[i]->form != REMIT_FORM_VIEW)
      g_ptr_array_add (sections, read->sections[i]);
  return sections;
}

static gsize
get_start (const GPtrArray *sections,
           guint            index)
{
  return ((const RemitSection *) g_ptr_array_index (sections, index))->span.start;
}

/* The sections that begin in the node's place: exactly one, if all is well. */
static guint
count_read (const RemitWriteNode *node,
            const GPtrArray      *read,
            guint                 from)
{
  guint n = 0;

  while (from + n < read->len
         && get_start (read, from + n) < node->span.end)
    n++;
  return n;
}

static gboolean
has_title (const RemitWriter *writer,
           const RemitAgent  *read)
{
  return g_strcmp0 (writer->agent->title.text, read->title.text) == 0;
}

/* What was read in a round before is gone. */
static void
forget_read (RemitWriteNode *nodes,
             guint           n_nodes)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      nodes[i].read = NULL;
      forget_read (nodes[i].children, nodes[i].n_children);
    }
}

/* Compares what was written with what is read. Those that differ take their next form; one that
   vanished into the one before it is to blame alone, as long as it has another form. Returns whether
   the document is to be written again. */
gboolean
remit_write_verify (RemitWriter      *writer,
                    const RemitAgent *read)
{
  g_autoptr (GPtrArray) sections = get_read_sections (read);
  gboolean changed = FALSE;
  gboolean vanished = FALSE;
  guint next = sections->len;

  forget_read (writer->nodes, writer->n_nodes);
  if (!has_title (writer, read) && !writer->no_title)
    changed = writer->no_title = TRUE;
  /* From the last, so that it is known of each whether the one behind it vanished. */
  for (guint i = writer->order->len; i > 0; i--)
    {
      RemitWriteNode *node = g_ptr_array_index (writer->order, i - 1);
      guint end = next;
      gboolean more;
      guint n;

      while (next > 0
             && get_start (sections, next - 1) >= node->span.start)
        next--;
      n = count_read (node, sections, next);
      if (n == 1 && end - next == 1 && !vanished)
        changed = verify_section (node, g_ptr_array_index (sections, next)) || changed;
      more = n != 1 && escalate (node);
      changed = changed || more;
      vanished = n == 0 && more;
    }
  return changed;
}
