/* remit-write-plan.c: which form each section has, and in which order they stand
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* --- nodes --- */

static RemitForm get_default_form (const RemitWriter    *writer,
                                   const RemitWriteNode *node);

static void
init_node (const RemitWriter  *writer,
           RemitWriteNode     *node,
           const RemitSection *section)
{
  node->section = section;
  node->n_children = section->n_sections;
  node->children = g_new0 (RemitWriteNode, section->n_sections);
  node->form = get_default_form (writer, node);
  for (guint i = 0; i < section->n_sections; i++)
    init_node (writer, &node->children[i], section->sections[i]);
}

void
remit_write_make_nodes (RemitWriter *writer)
{
  writer->n_nodes = writer->agent->n_sections;
  writer->nodes = g_new0 (RemitWriteNode, writer->n_nodes);
  for (guint i = 0; i < writer->n_nodes; i++)
    {
      init_node (writer, &writer->nodes[i], writer->agent->sections[i]);
      g_ptr_array_add (writer->base, &writer->nodes[i]);
    }
}

/* Lets every section begin again with its most natural form. */
static void
reset_nodes (RemitWriteNode *nodes,
             guint           n_nodes)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      nodes[i].attempt = REMIT_WRITE_NATIVE;
      reset_nodes (nodes[i].children, nodes[i].n_children);
    }
}

/* Starts anew with the sections as they stand now. */
void
remit_write_rebase (RemitWriter *writer)
{
  g_ptr_array_set_size (writer->base, 0);
  for (guint i = 0; i < writer->order->len; i++)
    g_ptr_array_add (writer->base, g_ptr_array_index (writer->order, i));
  for (guint i = 0; i < writer->n_nodes; i++)
    if (writer->nodes[i].form == REMIT_FORM_VIEW || writer->nodes[i].form == REMIT_FORM_NONE)
      g_ptr_array_add (writer->base, &writer->nodes[i]);
  reset_nodes (writer->nodes, writer->n_nodes);
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

/* docs/model.md, views: a dialect with a slot for the role gets a section beside the description,
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

/* @dropped: whether the section around them is left out, with all that is in it */
static void
set_default_forms (const RemitWriter *writer,
                   RemitWriteNode    *nodes,
                   guint              n_nodes,
                   gboolean           dropped)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      RemitWriteNode *node = &nodes[i];

      node->form = dropped ? REMIT_FORM_NONE : get_default_form (writer, node);
      set_default_forms (writer, node->children, node->n_children,
                         node->form == REMIT_FORM_NONE);
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

static gboolean
is_taken (const RemitWriter    *writer,
          const RemitWriteNode *node,
          const gboolean       *taken)
{
  return taken[node - writer->nodes];
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
  for (guint i = 0; i < writer->base->len; i++)
    {
      RemitWriteNode *node = g_ptr_array_index (writer->base, i);
      RemitForm form;

      if (node->section->role != role || !is_free (node) || is_taken (writer, node, taken))
        continue;
      form = get_first_form (writer, node);
      if (form == REMIT_FORM_NONE)
        continue;
      node->form = form;
      take (writer, node, taken);
      return;
    }
}

/* The last closing ends the body. An element among headings cannot. */
static RemitWriteNode *
find_closing (const RemitWriter *writer,
              const gboolean    *taken)
{
  for (guint i = writer->base->len; i > 0; i--)
    {
      RemitWriteNode *node = g_ptr_array_index (writer->base, i - 1);

      if (node->section->role == REMIT_ROLE_CLOSING && !is_taken (writer, node, taken)
          && (node->form == REMIT_FORM_HEADING
              || (node->form == REMIT_FORM_ELEMENT && remit_write_is_element_dialect (writer))))
        return node;
    }
  return NULL;
}

/* An element is a part of the heading above it, so that elements come before all headings. Of what
   the description says, triggers come before what the body had. */
static void
take_rest (RemitWriter    *writer,
           RemitWriteNode *closing,
           gboolean       *taken)
{
  gboolean elements = remit_write_is_element_dialect (writer);
  guint n = writer->base->len;
  RemitWriteNode **base = (RemitWriteNode **) writer->base->pdata;

  for (guint i = 0; i < n && !elements; i++)
    if (!is_taken (writer, base[i], taken) && base[i]->form == REMIT_FORM_ELEMENT)
      take (writer, base[i], taken);
  for (guint i = 0; i < n; i++)
    if (!is_taken (writer, base[i], taken) && is_free (base[i])
        && base[i]->section->form == REMIT_FORM_VIEW
        && base[i]->section->role == REMIT_ROLE_TRIGGERS)
      take (writer, base[i], taken);
  for (guint i = 0; i < n; i++)
    if (!is_taken (writer, base[i], taken) && is_free (base[i]) && base[i] != closing)
      take (writer, base[i], taken);
  if (closing != NULL)
    take (writer, closing, taken);
}

/* Whether the text behind a rule that ends a section would be read as the closing if it ended the
   body as well. */
static gboolean
looks_like_closing (const RemitWriteNode *node)
{
  const RemitSection *section;
  guint n;

  while (node->n_children > 0)
    node = &node->children[node->n_children - 1];
  section = node->section;
  n = section->n_blocks;
  while (n > 0 && section->blocks[n - 1]->type == REMIT_BLOCK_TEXT)
    n--;
  return n > 0 && n < section->n_blocks && section->blocks[n - 1]->type == REMIT_BLOCK_RULE;
}

/* Lets another section be the last where that one would lose its end. */
static void
settle_last (RemitWriter *writer)
{
  GPtrArray *order = writer->order;

  if (order->len == 0 || !looks_like_closing (g_ptr_array_index (order, order->len - 1)))
    return;
  for (guint i = order->len - 1; i > 0; i--)
    {
      RemitWriteNode *node = g_ptr_array_index (order, i - 1);

      if (node->form != REMIT_FORM_HEADING)
        return;
      if (looks_like_closing (node))
        continue;
      g_ptr_array_remove_index (order, i - 1);
      g_ptr_array_add (order, node);
      return;
    }
}

/* --- label lines --- */

static RemitWriteNode *
get_node (const RemitWriter *writer,
          guint              index)
{
  return g_ptr_array_index (writer->order, index);
}

/* docs/dialects.md: if one section needs a heading, all get one. The last may be the closing. */
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
  set_default_forms (writer, writer->nodes, writer->n_nodes, FALSE);
  for (guint i = 0; i < writer->n_nodes; i++)
    if (is_left_out (writer, writer->nodes[i].section))
      writer->nodes[i].form = REMIT_FORM_VIEW;
  for (guint i = 0; i < style->n_first; i++)
    take_first (writer, style->first[i], taken);
  closing = find_closing (writer, taken);
  take_rest (writer, closing, taken);
  if (writer->dialect->closing_after_rule && closing == NULL)
    settle_last (writer);
  choose_forms (writer, closing);
}
