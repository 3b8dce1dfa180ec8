/* remit-patch-string.c: texts and check boxes, and what all strings share
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What later lines of @string start with: as its own second line does, else spaces up to its
 * column. */
static char *
get_prefix (const RemitPatchPlan *plan,
            const RemitString    *string)
{
  gsize end = remit_patch_line_end (plan->text, string->span.start);
  gsize next = remit_patch_next_line (plan->text, string->span.start);
  gsize stop = remit_patch_skip_blanks (plan->text, next);

  if (end < string->span.end && stop < string->span.end && stop - next >= string->column
      && string->column > 0)
    return remit_text_slice (plan->text, REMIT_SPAN (next, next + string->column));

  return g_strnfill (string->column, ' ');
}

static char
get_view_quote (const RemitPatchPlan *plan)
{
  const RemitField *field = remit_agent_find_field (plan->agent, "description");

  if (field == NULL || field->n_places == 0 || field->places[0].node == NULL)
    return '\0';

  switch (field->places[0].node->style)
    {
    case REMIT_YAML_DOUBLE_QUOTED:
      return '"';

    case REMIT_YAML_SINGLE_QUOTED:
      return '\'';

    case REMIT_YAML_PLAIN:
    case REMIT_YAML_LITERAL:
    case REMIT_YAML_FOLDED:
    case REMIT_YAML_FLOW:
    case REMIT_YAML_BLOCK:
    default:
      return '\0';
    }
}

/* A clause that its own spelling of the description cannot hold: the whole description is
 * written anew, in another. */
static void
propose_description (RemitPatchPlan    *plan,
                     const RemitString *string,
                     const char        *value)
{
  const RemitField *field = remit_agent_find_field (plan->agent, "description");
  const char *description = remit_agent_get_string (plan->agent, "description");
  const char *found = description != NULL ? strstr (description, string->text) : NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (found == NULL || *string->text == '\0' || strstr (found + 1, string->text) != NULL
      || field->n_places == 0 || field->places[0].node == NULL)
    return;

  text = g_string_new_len (description, found - description);
  g_string_append (text, value);
  g_string_append (text, found + strlen (string->text));
  node = json_node_init_string (json_node_alloc (), text->str);
  remit_yaml_edit_replace (plan->agent->yaml, field->places[0].entry, field->places[0].node, node,
                           remit_patch_candidate (plan), NULL);
}

/* Words that would run on into the lines around them are set off by blank lines. */
static void
propose_apart (RemitPatchPlan       *plan,
               const RemitString    *string,
               const RemitPatchSlot *slot,
               const char           *value)
{
  gsize start = remit_patch_line_start (plan->text, string->span.start);
  gsize next = remit_patch_next_line (plan->text, string->span.end);
  gsize previous = start > 0 ? remit_patch_line_start (plan->text, start - 1) : 0;
  gboolean above = start > 0 && !remit_patch_is_blank (plan->text, previous)
                   && remit_patch_skip_blanks (plan->text, start) == string->span.start;
  gboolean below = next < remit_text_get_length (plan->text) && !remit_patch_is_blank (plan->text, next);
  g_autofree char *encoded = remit_patch_encode (slot, REMIT_PATCH_ESCAPE_NEEDED, value);
  g_autofree char *indent = remit_patch_indent (plan->text, string->span.start);

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *all = g_strconcat (i & 1 ? slot->eol : "", i & 1 ? indent : "", encoded,
                                          i & 2 ? slot->eol : "", NULL);

      if ((above || !(i & 1)) && (below || !(i & 2)))
        remit_patch_candidate_one (plan, string->span, all);
    }
}

/* An item's text that goes takes the blank before it along, and code its lines. */
static void
propose_nothing (RemitPatchPlan    *plan,
                 const RemitString *string)
{
  const RemitBlock *block = plan->target.block;
  RemitSpan span = string->span;

  if (plan->target.item != NULL && string == &plan->target.item->text)
    {
      while (span.start > 0 && strchr (" \t", remit_patch_byte (plan->text, span.start - 1)) != NULL)
        span.start--;
      remit_patch_candidate_one (plan, span, "");
    }
  else if (block != NULL && block->node != NULL && block->node->type == REMIT_NODE_CODE
           && string == &block->text && !remit_patch_span_is_empty (block->node->as.code.close))
    {
      span = REMIT_SPAN (remit_patch_next_line (plan->text, block->node->as.code.open.start),
                         remit_patch_line_start (plan->text, block->node->as.code.close.start));
      remit_patch_candidate_one (plan, span, "");
    }
}

/* In an element that holds its text in one line: the text on lines of its own. */
static void
propose_lines (RemitPatchPlan       *plan,
               const RemitString    *string,
               const RemitPatchSlot *slot,
               const char           *value)
{
  const RemitNode *node = plan->target.block->node != NULL ? plan->target.block->node->parent : NULL;
  RemitPatchSlot inner = *slot;
  g_autofree char *outer = NULL;
  g_autofree char *indent = NULL;

  if (node == NULL || node->type != REMIT_NODE_ELEMENT || node->as.element.self_closing
      || strchr (value, '\n') == NULL
      || remit_patch_line_start (plan->text, node->as.element.open.end)
           != remit_patch_line_start (plan->text, node->as.element.close.start))
    return;

  outer = remit_patch_indent (plan->text, node->span.start);
  indent = remit_patch_content_indent (plan, node);
  inner.prefix = indent;
  for (int escape = 0; escape < REMIT_PATCH_ESCAPE_ALL; escape++)
    {
      g_autofree char *text = remit_patch_encode (&inner, (RemitPatchEscape) escape, value);
      g_autofree char *all = g_strconcat (slot->eol, indent, text, slot->eol, outer, NULL);

      remit_patch_candidate_one (plan, REMIT_SPAN (node->as.element.open.end,
                                                   node->as.element.close.start), all);
    }
}

static gboolean
is_code (const RemitPatchPlan *plan)
{
  return plan->target.block != NULL && plan->target.block->type == REMIT_BLOCK_CODE
         && plan->target.string == &plan->target.block->text;
}

/* A first line that would be a label keeps its colon behind a backslash, which the reader takes
 * off (docs/model.md). */
static void
propose_backslash (RemitPatchPlan       *plan,
                   const RemitString    *string,
                   const RemitPatchSlot *slot,
                   const char           *value)
{
  g_autofree char *escaped = remit_patch_escape_label (value);
  g_autofree char *encoded = NULL;

  if (escaped == NULL)
    return;

  encoded = remit_patch_encode (slot, REMIT_PATCH_ESCAPE_LEAST, escaped);
  remit_patch_candidate_one (plan, string->span, encoded);
}

static gboolean
is_text (const RemitPatchPlan *plan)
{
  return plan->target.block != NULL && plan->target.block->type == REMIT_BLOCK_TEXT
         && plan->target.string == &plan->target.block->text
         && plan->target.string->form == REMIT_FORM_MARKDOWN;
}

static gboolean
is_item_text (const RemitPatchPlan *plan)
{
  return plan->target.item != NULL && plan->target.string == &plan->target.item->text;
}

/* Replaces a text, label, code, info string or cell in the form it has. */
void
remit_patch_edit_string (RemitPatchPlan *plan)
{
  const RemitString *string = plan->target.string;
  const char *value = remit_patch_value_string (plan);
  g_autofree char *prefix = NULL;
  RemitPatchSlot slot;

  if (string == NULL || value == NULL)
    return;

  prefix = get_prefix (plan, string);
  remit_patch_slot_init (plan, string, &slot);
  slot.prefix = prefix;
  if (string->form == REMIT_FORM_VIEW)
    slot.quote = get_view_quote (plan);

  if (*value == '\0')
    propose_nothing (plan, string);
  if (is_text (plan) && plan->target.item == NULL)
    propose_lines (plan, string, &slot, value);
  if (is_code (plan))
    remit_patch_propose_code (plan, string, &slot, value);
  else
    remit_patch_propose_string (plan, string, &slot, value);
  if (plan->target.block != NULL && string == &plan->target.block->info)
    remit_patch_propose_info (plan, string, value);
  if (is_text (plan))
    {
      propose_backslash (plan, string, &slot, value);
      propose_apart (plan, string, &slot, value);
    }
  if (string->form == REMIT_FORM_VIEW && string->text != NULL)
    propose_description (plan, string, value);

  if (!is_code (plan))
    remit_patch_explain (plan, is_text (plan) || is_item_text (plan) ? string->form
                                                                     : REMIT_FORM_CELL,
                         is_item_text (plan), value);
}

/* The mark of tasks that are done in this list. */
static char
get_check (const RemitPatchPlan *plan)
{
  g_autoptr (GString) prefix = g_string_new (NULL);
  RemitPatchPrint style = { .prefix = prefix };

  remit_patch_print_style (plan, plan->target.items, plan->target.index, &style);

  return style.check;
}

static void
add_check (RemitPatchPlan *plan,
           gboolean        checked)
{
  const RemitItem *item = plan->target.item;
  g_autofree char *box = NULL;
  gboolean empty;
  gsize place;

  if (item->node == NULL)
    {
      remit_patch_refuse (plan, _("only a Markdown list has check boxes"));
      return;
    }

  place = remit_patch_skip_blanks (plan->text, item->node->as.item.marker.end);
  empty = place == item->node->as.item.marker.end;
  box = g_strdup_printf ("%s[%c]%s", empty ? " " : "", checked ? get_check (plan) : ' ',
                         empty ? "" : " ");
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), box);
}

static void
remove_check (RemitPatchPlan *plan)
{
  RemitSpan check = plan->target.item->check_span;
  RemitSpan span = REMIT_SPAN (check.start - 1, check.end + 1);

  span.end = remit_patch_skip_blanks (plan->text, span.end);
  remit_patch_candidate_one (plan, span, "");
}

/* Adds, sets or removes the check box of an item. */
void
remit_patch_edit_checked (RemitPatchPlan *plan)
{
  gboolean checked;

  if (plan->type == REMIT_OPERATION_REMOVE)
    {
      remove_check (plan);
      return;
    }
  if (plan->value == NULL || !JSON_NODE_HOLDS_VALUE (plan->value)
      || json_node_get_value_type (plan->value) != G_TYPE_BOOLEAN)
    return;

  checked = json_node_get_boolean (plan->value);
  if (plan->type == REMIT_OPERATION_ADD)
    add_check (plan, checked);
  else
    {
      const char mark[] = { checked ? get_check (plan) : ' ', '\0' };

      remit_patch_candidate_one (plan, plan->target.item->check_span, mark);
    }
}
