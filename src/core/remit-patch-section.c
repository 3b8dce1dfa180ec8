/* remit-patch-section.c: whole sections: remove, move, copy
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (nullable): the section right above @section. */
static const RemitSection *
find_parent (RemitSection *const *sections,
             guint                n,
             const RemitSection  *section)
{
  for (guint i = 0; i < n; i++)
    {
      const RemitSection *found;

      for (guint j = 0; j < sections[i]->n_sections; j++)
        {
          if (sections[i]->sections[j] == section)
            return sections[i];
        }
      found = find_parent (sections[i]->sections, sections[i]->n_sections, section);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* (nullable): the section that holds the array that @pointer leads into; NULL for the agent's. */
const RemitSection *
remit_patch_parent (const RemitPatchPlan *plan,
                    const RemitPointer   *pointer)
{
  if (!pointer->exists && pointer->kind == REMIT_AT_SECTION)
    return pointer->section;

  return find_parent (plan->agent->sections, plan->agent->n_sections, pointer->section);
}

/* The array of sections that @pointer leads into: the one that holds its section, or would. */
RemitSection *const *
remit_patch_siblings (const RemitPatchPlan *plan,
                      const RemitPointer   *pointer,
                      guint                *n)
{
  const RemitSection *parent = remit_patch_parent (plan, pointer);

  *n = parent != NULL ? parent->n_sections : plan->agent->n_sections;

  return parent != NULL ? parent->sections : plan->agent->sections;
}

/* Whether @section is all that its wrapper, which goes with it then, holds. */
static gboolean
is_alone_in_wrapper (RemitSection *const  *siblings,
                     guint                 n,
                     const RemitPatchPlan *plan,
                     const RemitSection   *section)
{
  const RemitNode *wrapper = remit_patch_wrapper (plan, section);
  guint inside = 0;

  for (guint i = 0; wrapper != NULL && i < n; i++)
    inside += remit_patch_wrapper (plan, siblings[i]) == wrapper ? 1 : 0;

  return inside == 1;
}

static gboolean
is_alone_on_lines (const RemitText *text,
                   RemitSpan        span)
{
  return remit_patch_skip_blanks (text, remit_patch_line_start (text, span.start)) == span.start
         && remit_patch_is_blank (text, span.end);
}

/* An only section, with the blank lines above it, or on one line with what stands around it. */
static void
cut_lines (const RemitText *text,
           RemitSpan        span,
           RemitEditList   *edits)
{
  gsize start = is_alone_on_lines (text, span) ? remit_patch_gap_start (text, span.start) : span.start;

  remit_edit_list_add (edits, REMIT_SPAN (start, span.end), "", 0);
}

/* Whether only blank lines and rules stand in @span; a comment, say, or a directive out of its place
 * belongs to nobody and stays. */
static gboolean
only_separates (const RemitText *text,
                RemitSpan        span)
{
  for (gsize i = span.start; i < span.end; i++)
    {
      if (strchr (" \t\r\n-*_", remit_patch_byte (text, i)) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Takes a section out, with one of the gaps beside it so that no hole is left; with @wide the
 * blank lines above it. */
void
remit_patch_cut_section (const RemitPatchPlan *plan,
                         const RemitPointer   *pointer,
                         gboolean              wide,
                         RemitEditList        *edits)
{
  guint n;
  RemitSection *const *siblings = remit_patch_siblings (plan, pointer, &n);
  const RemitSection *section = pointer->section;
  RemitSpan span = remit_patch_lines (plan, section->span);
  const RemitNode *wrapper = NULL;
  const RemitSection *before = NULL;
  const RemitSection *after = NULL;
  RemitSpan gap = REMIT_SPAN (0, 0);
  gboolean found = FALSE;

  if (is_alone_in_wrapper (siblings, n, plan, section))
    {
      wrapper = remit_patch_wrapper (plan, section);
      span = remit_patch_lines (plan, wrapper->span);
    }
  for (guint i = 0; i < n; i++)
    {
      gboolean beside = siblings[i]->form != REMIT_FORM_VIEW
                        && (wrapper != NULL
                            || remit_patch_wrapper (plan, siblings[i])
                                   == remit_patch_wrapper (plan, section));

      if (siblings[i] == section)
        found = TRUE;
      else if (beside && !found)
        before = siblings[i];
      else if (beside && after == NULL)
        after = siblings[i];
    }

  if (after != NULL)
    {
      const RemitNode *next = wrapper != NULL ? remit_patch_wrapper (plan, after) : NULL;

      gap = REMIT_SPAN (span.end, next != NULL ? next->span.start : after->span.start);
    }
  else if (before != NULL)
    {
      const RemitNode *last = wrapper != NULL ? remit_patch_wrapper (plan, before) : NULL;

      gap = REMIT_SPAN (remit_patch_lines (plan, last != NULL ? last->span : before->span).end,
                        span.start);
    }
  if (wide || remit_patch_span_is_empty (gap) || !only_separates (plan->text, gap))
    cut_lines (plan->text, span, edits);
  else
    remit_edit_list_add (edits, REMIT_SPAN (MIN (span.start, gap.start), MAX (span.end, gap.end)),
                         "", 0);
}

/* The closing gets a name where what stays before it would take it in. */
static void
remove_before_closing (RemitPatchPlan *plan)
{
  const RemitPatchRaise raise = {
    .level = 2, .from = G_MAXUINT, .closing = TRUE, .except = plan->target.section,
  };
  RemitEditList *edits = remit_patch_candidate (plan);
  guint n;
  RemitSection *const *siblings = remit_patch_siblings (plan, &plan->target, &n);

  remit_patch_cut_section (plan, &plan->target, FALSE, edits);
  remit_patch_raise_sections (plan, (const RemitSection *const *) siblings, n, &raise, edits);
}

/* A name such as `Checks` makes a group only over a section of the role that it names (docs/model.md):
 * without the last of them, the group has that role itself. */
void
remit_patch_refuse_in_group (RemitPatchPlan *plan)
{
  const RemitSection *parent = remit_patch_parent (plan, &plan->target);
  const char *name = parent != NULL ? parent->heading.text : NULL;
  guint others = 0;
  RemitRole role;

  if (name == NULL || parent->role != REMIT_ROLE_GROUP)
    return;

  role = remit_role_find (name, -1);
  for (guint i = 0; i < parent->n_sections; i++)
    others += parent->sections[i] != plan->target.section && parent->sections[i]->role == role;
  if (role != REMIT_ROLE_SECTION && role == plan->target.section->role && others == 0)
    remit_patch_refuse (plan, _("the group around it would take its role: the group's name says so"));
}

static void
remove_section (RemitPatchPlan *plan)
{
  for (int wide = 0; wide < 2; wide++)
    remit_patch_cut_section (plan, &plan->target, wide, remit_patch_candidate (plan));
  remit_patch_remove_line (plan->text, remit_patch_lines (plan, plan->target.section->span),
                           remit_patch_candidate (plan));
  remit_patch_candidate_one (plan, plan->target.section->span,
                             remit_patch_eol (plan, plan->target.section->span.start));
  remove_before_closing (plan);
  remit_patch_refuse_in_group (plan);
  remit_patch_refuse (plan, _("what stays would read differently without it"));
}

static void
remove_attribute (RemitPatchPlan *plan)
{
  RemitSpan span = plan->target.section->span;

  while (span.start > 0 && g_ascii_isspace (remit_patch_byte (plan->text, span.start - 1)))
    span.start--;
  remit_patch_candidate_one (plan, span, "");
}

/* Whether a section of another role comes in the place of the target. */
static gboolean
takes_role_away (const RemitPatchPlan *plan)
{
  if (plan->type != REMIT_OPERATION_REPLACE || !JSON_NODE_HOLDS_OBJECT (plan->value))
    return FALSE;

  return remit_patch_json_role (json_node_get_object (plan->value)) != plan->target.section->role;
}

/* Removes, moves, copies or adds a section. */
void
remit_patch_edit_section (RemitPatchPlan *plan)
{
  const RemitSection *source = plan->from.section;
  const RemitSection *section = source != NULL ? source : plan->target.section;
  gboolean takes = plan->type == REMIT_OPERATION_REMOVE || plan->type == REMIT_OPERATION_MOVE;

  if (section != NULL && section->form == REMIT_FORM_VIEW)
    remit_patch_refuse (plan, _("this section is a part of the description"));
  if (section != NULL && section->form == REMIT_FORM_ATTRIBUTE
      && plan->type == REMIT_OPERATION_REMOVE)
    remove_attribute (plan);
  if (section != NULL && section->form == REMIT_FORM_ATTRIBUTE)
    remit_patch_refuse (plan, _("this section is an attribute of another"));
  if (section != NULL && takes
      && (section->form == REMIT_FORM_VIEW || section->form == REMIT_FORM_ATTRIBUTE))
    return;

  if (plan->type == REMIT_OPERATION_REMOVE)
    remove_section (plan);
  else if (plan->type == REMIT_OPERATION_REPLACE)
    {
      plan->decompose = TRUE;
      remit_patch_rewrite_section (plan, FALSE);
    }
  else
    remit_patch_add_section (plan, source);
  remit_patch_count_sections (plan);

  if (source == NULL)
    remit_patch_explain_value (plan, FALSE);
  if (takes_role_away (plan))
    remit_patch_refuse_in_group (plan);
  remit_patch_refuse (plan, _("in that place the sections would read differently"));
}
