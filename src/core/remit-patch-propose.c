/* remit-patch-propose.c: which editor knows a place, and what is wrong with a value for it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
edit_named_string (RemitPatchPlan *plan)
{
  const char *name = plan->target.row != NULL ? "cell" : plan->target.name;

  if (strcmp (name, "cell") == 0)
    remit_patch_edit_cell (plan);
  else if (strcmp (name, "heading") == 0)
    remit_patch_edit_heading (plan);
  else if (strcmp (name, "note") == 0)
    remit_patch_edit_note (plan);
  else if (strcmp (name, "target") == 0)
    remit_patch_edit_target (plan);
  else if (strcmp (name, "label") == 0 && plan->target.item != NULL)
    remit_patch_edit_label (plan);
  else if (plan->type != REMIT_OPERATION_REMOVE)
    remit_patch_edit_string (plan);
}

/* Has the editor of the place that the operation is on propose candidates. */
void
remit_patch_propose (RemitPatchPlan *plan)
{
  switch (plan->target.kind)
    {
    case REMIT_AT_FIELDS:
      remit_patch_edit_fields (plan);
      break;

    case REMIT_AT_FIELD:
      remit_patch_edit_field (plan);
      break;

    case REMIT_AT_FIELD_VALUE:
      remit_patch_edit_value (plan);
      break;

    case REMIT_AT_TITLE:
      remit_patch_edit_title (plan);
      break;

    case REMIT_AT_STRING:
      edit_named_string (plan);
      break;

    case REMIT_AT_CHECKED:
      remit_patch_edit_checked (plan);
      break;

    case REMIT_AT_PARALLEL:
      remit_patch_edit_parallel (plan);
      break;

    case REMIT_AT_ITEM:
      remit_patch_edit_item (plan);
      break;

    case REMIT_AT_ITEMS:
      remit_patch_edit_bounds (plan);
      break;

    case REMIT_AT_ROW:
      remit_patch_edit_row (plan);
      break;

    case REMIT_AT_BLOCK:
      remit_patch_edit_block (plan);
      break;

    case REMIT_AT_BLOCK_MEMBER:
      remit_patch_edit_ordered (plan);
      break;

    case REMIT_AT_SECTION:
      remit_patch_edit_section (plan);
      break;

    case REMIT_AT_ROLE:
      remit_patch_edit_role (plan);
      break;

    case REMIT_AT_NOTHING:
    case REMIT_AT_AGENT:
    case REMIT_AT_SECTIONS:
    case REMIT_AT_BLOCKS:
    case REMIT_AT_COLUMNS:
    case REMIT_AT_ROWS:
    default:
      break;
    }
}

static gboolean
is_string (JsonNode *value)
{
  return JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING;
}

/* What is wrong with the type of a value for its place, or NULL. */
const char *
remit_patch_find_type_fault (const RemitPatchPlan *plan)
{
  JsonNode *value = plan->value;

  if (value == NULL || plan->type == REMIT_OPERATION_REMOVE)
    return NULL;

  if (plan->target.kind == REMIT_AT_STRING)
    {
      gboolean heading = g_strcmp0 (plan->target.name, "heading") == 0;

      return is_string (value) || (heading && JSON_NODE_HOLDS_NULL (value))
               ? NULL
               : _("the value must be a string here");
    }
  if (plan->target.kind == REMIT_AT_TITLE)
    return is_string (value) || JSON_NODE_HOLDS_NULL (value)
               ? NULL
               : _("the value must be a string or null here");
  if (plan->target.kind == REMIT_AT_CHECKED || plan->target.kind == REMIT_AT_PARALLEL)
    return JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_BOOLEAN
             ? NULL
             : _("the value must be true or false here");
  if (plan->target.kind == REMIT_AT_ITEM || plan->target.kind == REMIT_AT_BLOCK
      || plan->target.kind == REMIT_AT_SECTION)
    return JSON_NODE_HOLDS_OBJECT (value) ? NULL : _("the value must be an object here");
  if (plan->target.kind == REMIT_AT_ROW || plan->target.kind == REMIT_AT_ITEMS
      || plan->target.kind == REMIT_AT_BLOCKS || plan->target.kind == REMIT_AT_ROWS
      || plan->target.kind == REMIT_AT_COLUMNS || plan->target.kind == REMIT_AT_SECTIONS)
    return JSON_NODE_HOLDS_ARRAY (value) ? NULL : _("the value must be an array here");

  return NULL;
}

/* (nullable): what about the place makes it unlikely that anything can be done there. */
const char *
remit_patch_find_place_fault (const RemitPatchPlan *plan)
{
  const RemitPointer *target = &plan->target;

  if (target->section != NULL && target->section->form == REMIT_FORM_VIEW)
    return _("this section is a part of the description");
  if (target->item != NULL && target->item->form != REMIT_FORM_MARKDOWN
      && (target->kind == REMIT_AT_BLOCK || target->kind == REMIT_AT_BLOCKS))
    return _("a part of a line holds no blocks");

  return NULL;
}
