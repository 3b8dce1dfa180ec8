/* remit-patch-title.c: the title, and the element that holds the whole body
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const RemitNode *
find_tag (const RemitText *text,
          const RemitNode *node,
          const char      *tag)
{
  for (; tag != NULL && node != NULL; node = node->next)
    {
      if (node->type == REMIT_NODE_ELEMENT && remit_patch_says (text, node->as.element.tag, tag))
        return node;
    }

  return NULL;
}

/* (nullable): the element that holds the whole body. */
static const RemitNode *
find_root_element (const RemitPatchPlan *plan)
{
  const RemitDialect *dialect = plan->agent->dialect;
  const RemitNode *first = remit_scan_get_root (plan->agent->scan)->first;
  const RemitNode *root = find_tag (plan->text, first, dialect->root);

  return root != NULL ? root : find_tag (plan->text, first, dialect->root_alias);
}

/* (nullable): the body's element itself, or the first element of that tag in it. */
const RemitNode *
remit_patch_find_element (const RemitPatchPlan *plan,
                          const char           *tag)
{
  const RemitNode *root = find_root_element (plan);

  if (root == NULL || remit_patch_says (plan->text, root->as.element.tag, tag)
      || g_strcmp0 (tag, plan->agent->dialect->root) == 0)
    return root;

  return find_tag (plan->text, root->first, tag);
}

static void
add_title_line (RemitPatchPlan *plan,
                const char     *title,
                gsize           offset)
{
  gsize place = remit_patch_line_start (plan->text, offset);
  const char *eol = remit_patch_eol (plan, place);
  g_autofree char *line = g_strconcat ("# ", title, eol, eol, NULL);

  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), line);
}

/* Below a frontmatter that nothing follows, a blank line apart. */
static void
add_title_at_end (RemitPatchPlan *plan,
                  const char     *title)
{
  gsize start = remit_text_get_start (plan->text);
  gsize end = remit_text_get_length (plan->text);
  const char *eol = remit_patch_eol (plan, start);
  gboolean open = end > start && remit_patch_line_start (plan->text, end) < end;
  gboolean apart = end == start
                   || (!open
                       && remit_patch_is_blank (plan->text,
                                                remit_patch_line_start (plan->text, end - 1)));
  g_autofree char *line
      = g_strconcat (open ? eol : "", apart ? "" : eol, "# ", title, open ? "" : eol, NULL);

  remit_patch_candidate_one (plan, REMIT_SPAN (end, end), line);
}

static void
add_title (RemitPatchPlan *plan,
           const char     *title)
{
  const RemitNode *root = find_root_element (plan);
  gsize body = remit_yaml_get_body_start (plan->agent->yaml);

  if (root != NULL)
    {
      remit_patch_edit_attribute (plan, root, "title", title, remit_patch_candidate (plan));
      return;
    }
  if (plan->agent->n_sections > 0 && plan->agent->sections[0]->form != REMIT_FORM_VIEW)
    add_title_line (plan, title, plan->agent->sections[0]->span.start);
  while (body < remit_text_get_length (plan->text) && remit_patch_is_blank (plan->text, body))
    body = remit_patch_next_line (plan->text, body);
  if (body >= remit_text_get_length (plan->text))
    add_title_at_end (plan, title);
  add_title_line (plan, title, body);
}

static void
remove_title (RemitPatchPlan *plan)
{
  const RemitString *title = &plan->agent->title;
  const RemitNode *root = find_root_element (plan);
  const char *name = remit_agent_get_string (plan->agent, "name");
  RemitPatchSlot slot;

  if (root != NULL && title->form == REMIT_FORM_ATTRIBUTE)
    {
      remit_patch_edit_attribute (plan, root, "title", NULL, remit_patch_candidate (plan));
      return;
    }
  if (name != NULL)
    {
      g_autofree char *derived = remit_name_to_title (name);

      remit_patch_slot_init (plan, title, &slot);
      remit_patch_propose_string (plan, title, &slot, derived);
    }
  remit_patch_remove_line (plan->text, title->span, remit_patch_candidate (plan));
}

/* The title that the name makes is none of its own. */
static gboolean
is_derived (const RemitPatchPlan *plan,
            const char           *title)
{
  const char *name = remit_agent_get_string (plan->agent, "name");
  g_autofree char *derived = name != NULL ? remit_name_to_title (name) : NULL;

  return g_strcmp0 (title, derived) == 0;
}

static void
explain_title (RemitPatchPlan *plan,
               const char     *title)
{
  if (strpbrk (title, "\n\r") != NULL)
    remit_patch_refuse (plan, _("a title is one line"));
  else if (is_derived (plan, title))
    remit_patch_refuse (plan, _("this title only repeats the name; remove the title instead"));
  else
    remit_patch_explain (plan, REMIT_FORM_HEADING, FALSE, title);
}

/* Sets the title; null, or taking it away, makes it the one the name implies. */
void
remit_patch_edit_title (RemitPatchPlan *plan)
{
  const RemitString *title = &plan->agent->title;
  const char *value = remit_patch_value_string (plan);
  RemitPatchSlot slot;

  if (value != NULL && title->form != REMIT_FORM_NONE && !remit_patch_span_is_empty (title->span))
    {
      remit_patch_slot_init (plan, title, &slot);
      remit_patch_propose_string (plan, title, &slot, value);
    }
  else if (value != NULL)
    {
      add_title (plan, value);
    }
  else if (plan->value == NULL || JSON_NODE_HOLDS_NULL (plan->value))
    {
      remove_title (plan);
    }
  if (value != NULL)
    explain_title (plan, value);
}
