/* remit-patch-section.c: whole sections: remove, move, duplicate; the role
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The sections beside the one that @pointer leads to: its parent's, or the agent's. */
static RemitSection *const *
get_siblings (const RemitPatchPlan *plan,
              const RemitPointer   *pointer,
              guint                *n)
{
  const RemitSection *section = pointer->section;

  for (guint i = 0; i < plan->agent->n_sections; i++)
    {
      if (plan->agent->sections[i] == section)
        {
          *n = plan->agent->n_sections;
          return plan->agent->sections;
        }
    }
  *n = 0;

  return NULL;
}

static RemitSection *const *
find_siblings (const RemitSection *parent,
               const RemitSection *section,
               guint              *n)
{
  for (guint i = 0; i < parent->n_sections; i++)
    {
      RemitSection *const *found;

      if (parent->sections[i] == section)
        {
          *n = parent->n_sections;
          return parent->sections;
        }
      found = find_siblings (parent->sections[i], section, n);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The array of sections that @pointer leads into: the one that holds its section, or would. */
RemitSection *const *
remit_patch_siblings (const RemitPatchPlan *plan,
                      const RemitPointer   *pointer,
                      guint                *n)
{
  RemitSection *const *siblings;

  if (!pointer->exists && pointer->kind == REMIT_AT_SECTION)
    {
      *n = pointer->section != NULL ? pointer->section->n_sections : plan->agent->n_sections;
      return pointer->section != NULL ? pointer->section->sections : plan->agent->sections;
    }

  siblings = get_siblings (plan, pointer, n);
  for (guint i = 0; siblings == NULL && i < plan->agent->n_sections; i++)
    siblings = find_siblings (plan->agent->sections[i], pointer->section, n);

  return siblings;
}

static RemitSpan
get_lines (const RemitPatchPlan *plan,
           RemitSpan             span)
{
  gsize end = remit_patch_skip_blanks (plan->text, span.end);

  return end == remit_patch_line_end (plan->text, end) ? REMIT_SPAN (span.start, end) : span;
}

/* (transfer full): the spans of the sections that stand in the body; views, which do not, count
 * as empty. */
static RemitSpan *
get_spans (const RemitPatchPlan *plan,
           RemitSection *const  *siblings,
           guint                 n,
           guint                *n_spans)
{
  RemitSpan *spans = g_new (RemitSpan, n + 1);

  *n_spans = 0;
  for (guint i = 0; i < n; i++)
    {
      if (siblings[i]->form == REMIT_FORM_VIEW)
        continue;
      spans[(*n_spans)++] = get_lines (plan, siblings[i]->span);
    }

  return spans;
}

static guint
count_views (RemitSection *const *siblings,
             guint                index)
{
  guint n = 0;

  for (guint i = 0; i < index; i++)
    n += siblings[i]->form == REMIT_FORM_VIEW ? 1 : 0;

  return n;
}

static void
remove_section (RemitPatchPlan *plan)
{
  guint n;
  guint n_spans;
  RemitSection *const *siblings = remit_patch_siblings (plan, &plan->target, &n);
  g_autofree RemitSpan *spans = get_spans (plan, siblings, n, &n_spans);
  guint index = plan->target.index;
  RemitPatchChunks chunks = { plan->text, spans, n_spans, "" };
  RemitSpan span;

  if (siblings == NULL || index >= n || siblings[index]->form == REMIT_FORM_VIEW)
    return;

  index -= count_views (siblings, index);
  remit_patch_chunks_remove (&chunks, index, remit_patch_candidate (plan));
  span = spans[index];
  while (span.start > 0 && g_ascii_isspace (remit_patch_byte (plan->text, span.start - 1)))
    span.start--;
  remit_patch_candidate_one (plan, span, "");
  remit_patch_remove_line (plan->text, spans[index], remit_patch_candidate (plan));
  remit_patch_refuse (plan, _("what stays would read differently without it"));
}

static void
move_section (RemitPatchPlan *plan)
{
  guint n;
  guint n_spans;
  RemitSection *const *siblings = remit_patch_siblings (plan, &plan->from, &n);
  g_autofree RemitSpan *spans = get_spans (plan, siblings, n, &n_spans);
  guint from = plan->from.index;
  guint to = MIN (plan->target.index, n - 1);
  RemitPatchChunks chunks = { plan->text, spans, n_spans, "" };
  g_autofree char *section = NULL;

  if (siblings == NULL || from >= n || from == to || siblings[from]->form == REMIT_FORM_VIEW
      || siblings[to]->form == REMIT_FORM_VIEW)
    return;

  from -= count_views (siblings, from);
  to -= count_views (siblings, to);
  section = remit_text_slice (plan->text, spans[from]);
  remit_patch_chunks_move (&chunks, from, to, section, remit_patch_candidate (plan));
}

/* A copy beside the section it is a copy of. */
static void
duplicate_section (RemitPatchPlan *plan)
{
  guint n;
  guint n_spans;
  RemitSection *const *siblings = remit_patch_siblings (plan, &plan->from, &n);
  g_autofree RemitSpan *spans = get_spans (plan, siblings, n, &n_spans);
  guint from = plan->from.index;
  guint to = MIN (plan->target.index, n);
  const char *eol = remit_patch_eol (plan, plan->from.section->span.start);
  g_autofree char *gap = g_strconcat (eol, eol, NULL);
  RemitPatchChunks chunks = { plan->text, spans, n_spans, gap };
  g_autofree char *section = NULL;

  if (siblings == NULL || from >= n || siblings[from]->form == REMIT_FORM_VIEW)
    return;

  from -= count_views (siblings, from);
  to -= count_views (siblings, to);
  section = remit_text_slice (plan->text, spans[from]);
  remit_patch_chunks_insert (&chunks, to, section, remit_patch_candidate (plan));
}

/* Removes, moves or duplicates a section among its siblings. */
void
remit_patch_edit_section (RemitPatchPlan *plan)
{
  const RemitSection *section =
      plan->from.section != NULL ? plan->from.section : plan->target.section;

  if (section != NULL && section->form == REMIT_FORM_VIEW)
    remit_patch_refuse (plan, _("this section is a part of the description"));

  if (plan->type == REMIT_OPERATION_REMOVE)
    remove_section (plan);
  else if (plan->type == REMIT_OPERATION_MOVE)
    move_section (plan);
  else if (plan->type == REMIT_OPERATION_REPLACE)
    plan->decompose = TRUE;
  else
    {
      if (plan->from.section != NULL)
        duplicate_section (plan);
      remit_patch_add_section (plan);
    }

  remit_patch_refuse (plan, _("in that place the sections would read differently"));
}

/* A role follows from the name a section stands under, so the name becomes one of the role's. */
void
remit_patch_edit_role (RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  const char *id = remit_patch_value_string (plan);
  RemitPatchSlot slot;
  RemitRole role;

  if (id == NULL || !remit_role_from_id (id, &role) || section->form == REMIT_FORM_ELEMENT
      || section->form == REMIT_FORM_PREAMBLE || section->form == REMIT_FORM_VIEW)
    return;

  remit_patch_slot_init (plan, &section->heading, &slot);
  remit_patch_propose_string (plan, &section->heading, &slot,
                              remit_dialect_get_name (plan->agent->dialect, role));
  remit_patch_propose_string (plan, &section->heading, &slot, remit_role_get_title (role));
  remit_patch_refuse (plan, _("the section's name belongs to another role"));
}
