/* remit-patch-role.c: the role of a section, which its name says
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Writes @tag, opening and closing, and `title=`, which is taken away where @title is NULL. */
void
remit_patch_rename_tag (RemitPatchPlan *plan,
                        const char     *tag,
                        const char     *title)
{
  const RemitNode *node = plan->target.section->node;
  RemitEditList *edits = remit_patch_candidate (plan);

  remit_edit_list_add (edits, node->as.element.tag, tag, -1);
  if (title != NULL || remit_patch_find_attribute (plan, node, "title") != NULL)
    remit_patch_edit_attribute (plan, node, "title", title, edits);
  if (!node->as.element.self_closing)
    {
      gsize start = node->as.element.close.start + 2;
      gsize length = node->as.element.tag.end - node->as.element.tag.start;

      remit_edit_list_add (edits, REMIT_SPAN (start, start + length), tag, -1);
    }
}

/* Whether a list in the element is one of parts, which only its role has there. */
static gboolean
has_parts (const RemitSection *section)
{
  for (guint i = 0; i < section->n_blocks; i++)
    {
      if (section->blocks[i]->type == REMIT_BLOCK_LIST
          && section->blocks[i]->list.form != REMIT_FORM_MARKDOWN)
        return TRUE;
    }

  return FALSE;
}

/* A role follows from the name a section stands under, so the name becomes one of the role's, the
 * tag its tag; where only its place says the role, or can, the section gets a name or loses it. */
void
remit_patch_edit_role (RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  const char *id = remit_patch_value_string (plan);
  const char *heading = plan->after != NULL ? remit_patch_json_string (plan->after, "heading")
                                            : NULL;
  RemitPatchSlot slot;
  RemitRole role;

  if (id == NULL || !remit_role_from_id (id, &role))
    {
      remit_patch_refuse (plan, _("there is no such role"));
      return;
    }
  if (section->form == REMIT_FORM_VIEW || section->form == REMIT_FORM_ATTRIBUTE
      || plan->after == NULL)
    {
      remit_patch_refuse (plan, section->form == REMIT_FORM_VIEW
                                  ? _("this section is a part of the description")
                                  : _("this section is an attribute of another"));
      return;
    }

  if (section->form == REMIT_FORM_ELEMENT && section->node != NULL)
    {
      const char *title = NULL;
      g_autofree char *tag = remit_patch_choose_tag (plan, plan->after, &title);

      remit_patch_rename_tag (plan, tag, title);
    }
  else if (section->form != REMIT_FORM_PREAMBLE
           && !remit_patch_span_is_empty (section->heading.span))
    {
      remit_patch_slot_init (plan, &section->heading, &slot);
      if (heading != NULL)
        remit_patch_propose_string (plan, &section->heading, &slot, heading);
      remit_patch_propose_string (plan, &section->heading, &slot,
                                  remit_dialect_get_name (plan->agent->dialect, role));
      remit_patch_propose_string (plan, &section->heading, &slot, remit_role_get_title (role));
    }
  remit_patch_rewrite_section (plan, TRUE);
  if (has_parts (section))
    remit_patch_rewrite_section (plan, FALSE);
  if (section->will.present || section->wont.present)
    remit_patch_refuse (plan, _("only boundaries say what an agent will and will not do"));
  if (section->role == REMIT_ROLE_GROUP)
    remit_patch_refuse (plan, _("a group is one by what it holds, not by its name"));
  remit_patch_refuse_in_group (plan);
  if (heading == NULL && role == REMIT_ROLE_SECTION)
    remit_patch_refuse (plan, _("a section without a role goes by its name, and here is none"));
  remit_patch_refuse (plan, heading != NULL
                              ? _("the section's name says another role: change both together")
                              : _("a section of that role cannot stand here as it is"));
}
