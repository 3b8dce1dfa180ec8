/* remit-write-plan.c: which form each section has, and in which order they stand
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* --- nodes --- */

static void
init_node (RemitWriteNode     *node,
           const RemitSection *section)
{
  node->section = section;
  node->n_children = section->n_sections;
  node->children = g_new0 (RemitWriteNode, section->n_sections);
  for (guint i = 0; i < section->n_sections; i++)
    init_node (&node->children[i], section->sections[i]);
}

void
remit_write_make_nodes (RemitWriter *writer)
{
  writer->n_nodes = writer->agent->n_sections;
  writer->nodes = g_new0 (RemitWriteNode, writer->n_nodes);
  for (guint i = 0; i < writer->n_nodes; i++)
    init_node (&writer->nodes[i], writer->agent->sections[i]);
}

void
remit_write_clear_nodes (RemitWriteNode *nodes,
                         guint           n_nodes)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      remit_write_clear_nodes (nodes[i].children, nodes[i].n_children);
      g_free (nodes[i].target);
    }
  g_free (nodes);
}

/* --- what is not written --- */

static gboolean
has_no_slot (const RemitWriter *writer,
             RemitRole          role)
{
  const RemitSlot *slot
      = role < REMIT_ROLE_GROUP ? remit_dialect_get_slot (writer->dialect, role) : NULL;

  return slot != NULL && slot->form == REMIT_FORM_NONE;
}

/* Whether the description says the same where it is read for clauses. */
static gboolean
is_view (const RemitWriter  *writer,
         const RemitSection *section)
{
  for (guint i = 0; writer->views != NULL && i < writer->views->n_sections; i++)
    {
      RemitSection view = *writer->views->sections[i];

      view.form = section->form;
      if (remit_section_equal (&view, section))
        return TRUE;
    }
  return FALSE;
}

/* SPEC §3, views: a dialect with a slot for the role gets a section beside the description,
   another leaves it there. */
static gboolean
is_left_out (const RemitWriter  *writer,
             const RemitSection *section)
{
  if (writer->dialect->views)
    return section->form == REMIT_FORM_VIEW || is_view (writer, section);
  return section->form == REMIT_FORM_VIEW && has_no_slot (writer, section->role);
}

/* --- forms --- */

static RemitForm
get_default_form (const RemitWriter    *writer,
                  const RemitWriteNode *node)
{
  if ((writer->flags & REMIT_WRITE_NATIVE_ONLY) != 0 && has_no_slot (writer, node->section->role))
    return REMIT_FORM_NONE;
  if (remit_write_is_element_dialect (writer) || node->attempt == REMIT_WRITE_ELEMENT)
    return REMIT_FORM_ELEMENT;
  return REMIT_FORM_HEADING;
}

static void
set_default_forms (const RemitWriter *writer,
                   RemitWriteNode    *nodes,
                   guint              n_nodes)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      nodes[i].form = get_default_form (writer, &nodes[i]);
      set_default_forms (writer, nodes[i].children, nodes[i].n_children);
    }
}

static gboolean
is_free (const RemitWriteNode *node)
{
  return node->form == REMIT_FORM_HEADING || node->form == REMIT_FORM_ELEMENT;
}

/* --- order --- */

static void
take (RemitWriter    *writer,
      RemitWriteNode *node,
      gboolean       *taken)
{
  taken[node - writer->nodes] = TRUE;
  g_ptr_array_add (writer->order, node);
}

/* The form of a role that comes first, where this section can have it; NONE where it cannot. */
static RemitForm
get_first_form (const RemitWriter    *writer,
                const RemitWriteNode *node)
{
  const RemitSlot *slot = remit_dialect_get_slot (writer->dialect, node->section->role);
  RemitForm form = slot != NULL ? slot->form : writer->dialect->form;

  if (form == REMIT_FORM_PREAMBLE)
    return remit_write_fits_preamble (node) ? form : REMIT_FORM_NONE;
  if (form == REMIT_FORM_BOLD_LABEL)
    return remit_write_fits_bold (writer, node) ? form : REMIT_FORM_NONE;
  return form;
}

static void
take_first (RemitWriter *writer,
            RemitRole    role,
            gboolean    *taken)
{
  for (guint i = 0; i < writer->n_nodes; i++)
    {
      RemitWriteNode *node = &writer->nodes[i];
      RemitForm form;

      if (node->section->role != role || !is_free (node) || taken[i])
        continue;
      form = get_first_form (writer, node);
      if (form == REMIT_FORM_NONE)
        continue;
      node->form = form;
      take (writer, node, taken);
      return;
    }
}

/* The last section that may end the body without a heading. */
static RemitWriteNode *
find_closing (const RemitWriter *writer,
              const gboolean    *taken)
{
  if (!writer->dialect->closing_after_list && !writer->dialect->closing_after_rule)
    return NULL;
  for (guint i = writer->n_nodes; i > 0; i--)
    {
      RemitWriteNode *node = &writer->nodes[i - 1];

      if (node->section->role == REMIT_ROLE_CLOSING && node->form == REMIT_FORM_HEADING
          && !taken[i - 1] && remit_write_fits_preamble (node))
        return node;
    }
  return NULL;
}

/* An element is a part of the heading above it, so that elements come before all headings; views
   come before what the body had. */
static void
take_rest (RemitWriter    *writer,
           RemitWriteNode *closing,
           gboolean       *taken)
{
  gboolean elements = remit_write_is_element_dialect (writer);

  for (guint i = 0; i < writer->n_nodes && !elements; i++)
    if (!taken[i] && writer->nodes[i].form == REMIT_FORM_ELEMENT)
      take (writer, &writer->nodes[i], taken);
  for (guint i = 0; i < writer->n_nodes; i++)
    if (!taken[i] && is_free (&writer->nodes[i])
        && writer->nodes[i].section->form == REMIT_FORM_VIEW)
      take (writer, &writer->nodes[i], taken);
  for (guint i = 0; i < writer->n_nodes; i++)
    if (!taken[i] && is_free (&writer->nodes[i]) && &writer->nodes[i] != closing)
      take (writer, &writer->nodes[i], taken);
  if (closing != NULL)
    take (writer, closing, taken);
}

/* --- label lines --- */

static RemitWriteNode *
get_node (const RemitWriter *writer,
          guint              index)
{
  return g_ptr_array_index (writer->order, index);
}

/* SPEC §4: if one section needs a heading, all get one. The last may be the closing. */
static gboolean
choose_labels (RemitWriter    *writer,
               RemitWriteNode *closing)
{
  guint n = writer->order->len;

  for (guint i = 0; i < n; i++)
    {
      RemitWriteNode *node = get_node (writer, i);
      gboolean last = i + 1 == n || (i + 2 == n && closing != NULL);

      if (node->form != REMIT_FORM_HEADING)
        continue;
      if (node == closing
          && remit_write_fits_closing (writer, node, i > 0 ? get_node (writer, i - 1) : NULL))
        node->form = REMIT_FORM_PREAMBLE;
      else if (remit_write_fits_label (writer, node, last))
        node->form = REMIT_FORM_LABEL_LINE;
      else
        return FALSE;
    }
  return TRUE;
}

static void
choose_forms (RemitWriter    *writer,
              RemitWriteNode *closing)
{
  guint n = writer->order->len;

  if (writer->dialect->labels && !choose_labels (writer, closing))
    for (guint i = 0; i < n; i++)
      if (get_node (writer, i)->form == REMIT_FORM_LABEL_LINE
          || (get_node (writer, i) == closing && closing->form == REMIT_FORM_PREAMBLE))
        get_node (writer, i)->form = REMIT_FORM_HEADING;
  if (writer->dialect->closing_after_rule && closing != NULL
      && remit_write_fits_closing (writer, closing, n > 1 ? get_node (writer, n - 2) : NULL))
    closing->form = REMIT_FORM_PREAMBLE;
}

void
remit_write_plan (RemitWriter *writer)
{
  const RemitStyle *style = &writer->dialect->style;
  g_autofree gboolean *taken = g_new0 (gboolean, writer->n_nodes + 1);
  RemitWriteNode *closing;

  g_ptr_array_set_size (writer->order, 0);
  set_default_forms (writer, writer->nodes, writer->n_nodes);
  for (guint i = 0; i < writer->n_nodes; i++)
    if (is_left_out (writer, writer->nodes[i].section))
      writer->nodes[i].form = REMIT_FORM_VIEW;
  for (guint i = 0; i < style->n_first; i++)
    take_first (writer, style->first[i], taken);
  closing = find_closing (writer, taken);
  take_rest (writer, closing, taken);
  choose_forms (writer, closing);
}
