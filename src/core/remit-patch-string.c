/* remit-patch-string.c: texts, labels, code and check boxes
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

/* The longest run of the fence's character in @value. */
static guint
count_fence (const char *value,
             char        fence)
{
  guint longest = 0;
  guint run = 0;

  for (const char *p = value; *p != '\0'; p++)
    {
      run = *p == fence ? run + 1 : 0;
      longest = MAX (longest, run);
    }

  return longest;
}

/* Code that holds a fence like its own gets a longer one. */
static void
propose_longer_fence (RemitPatchPlan    *plan,
                      const RemitString *string,
                      const char        *value,
                      const char        *encoded)
{
  const RemitNode *node = plan->target.block->node;
  g_autofree char *more = NULL;
  RemitEditList *edits;
  guint longest;
  gsize close;

  if (node == NULL || node->type != REMIT_NODE_CODE || node->as.code.fence == '\0')
    return;
  longest = count_fence (value, node->as.code.fence);
  if (longest < node->as.code.fence_length)
    return;

  more = g_strnfill (longest + 1 - node->as.code.fence_length, node->as.code.fence);
  edits = remit_patch_candidate (plan);
  remit_edit_list_add (edits, REMIT_SPAN (node->span.start, node->span.start), more, -1);
  remit_edit_list_add (edits, string->span, encoded, -1);
  if (!remit_patch_span_is_empty (node->as.code.close))
    {
      close = remit_patch_skip_blanks (plan->text, node->as.code.close.start);
      remit_edit_list_add (edits, REMIT_SPAN (close, close), more, -1);
    }
}

/* Code without a line gets its first one below the opening fence. */
static void
propose_first_line (RemitPatchPlan *plan,
                    const char     *prefix,
                    const char     *encoded)
{
  const RemitNode *node = plan->target.block->node;
  gsize place;
  g_autofree char *line = NULL;

  if (node == NULL || node->type != REMIT_NODE_CODE || node->as.code.fence == '\0')
    return;

  place = remit_patch_line_end (plan->text, node->as.code.open.start);
  line = g_strconcat (remit_patch_eol (plan, place), prefix, encoded, NULL);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), line);
}

static void
edit_code (RemitPatchPlan       *plan,
           const RemitString    *string,
           const RemitPatchSlot *slot,
           const char           *value)
{
  g_autofree char *encoded = remit_patch_encode (slot, REMIT_PATCH_ESCAPE_LEAST, value);

  if (string->text == NULL || *string->text == '\0')
    propose_first_line (plan, slot->prefix, encoded);
  remit_patch_propose_string (plan, string, slot, value);
  propose_longer_fence (plan, string, value, encoded);
}

/* Indented code has no place for an info string; between fences it has. */
static void
propose_fences (RemitPatchPlan *plan,
                const char     *info)
{
  const RemitBlock *block = plan->target.block;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) prefix = g_string_new (NULL);
  RemitPatchPrint style = { .eol = remit_patch_eol (plan, block->span.start), .prefix = prefix };
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  gsize start = remit_patch_line_start (plan->text, block->span.start);

  json_object_set_string_member (object, "type", "code");
  json_object_set_string_member (object, "info", info);
  json_object_set_string_member (object, "text", block->text.text);
  json_node_take_object (node, object);
  if (block->node != NULL && block->node->type == REMIT_NODE_CODE
      && block->node->as.code.fence == '\0' && remit_patch_print_block (out, &style, node))
    remit_patch_candidate_one (plan, REMIT_SPAN (start, block->span.end), out->str);
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

/* Where back-ticks cannot stand beside the info string, tildes can. */
static void
propose_tildes (RemitPatchPlan    *plan,
                const RemitString *string,
                const char        *info)
{
  const RemitNode *node = plan->target.block->node;
  g_autofree char *fence = NULL;
  RemitEditList *edits;
  gsize close;
  gsize length;

  if (strchr (info, '`') == NULL || node == NULL || node->type != REMIT_NODE_CODE
      || node->as.code.fence != '`')
    return;

  length = node->as.code.fence_length;
  fence = g_strnfill (length, '~');
  edits = remit_patch_candidate (plan);
  remit_edit_list_add (edits, REMIT_SPAN (node->span.start, node->span.start + length), fence, -1);
  remit_edit_list_add (edits, string->span, info, -1);
  if (!remit_patch_span_is_empty (node->as.code.close))
    {
      close = remit_patch_skip_blanks (plan->text, node->as.code.close.start);
      remit_edit_list_add (edits, REMIT_SPAN (close, close + length), fence, -1);
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
 * off (SPEC §3). */
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
    edit_code (plan, string, &slot, value);
  else
    remit_patch_propose_string (plan, string, &slot, value);
  if (plan->target.block != NULL && string == &plan->target.block->info)
    {
      propose_fences (plan, value);
      propose_tildes (plan, string, value);
    }
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

/* The colon after a plain label, or 0. */
static gsize
find_colon (const RemitPatchPlan *plan,
            const RemitItem      *item)
{
  gsize offset = MAX (item->label.span.end, item->target.span.end);
  gsize end = remit_patch_line_end (plan->text, offset);

  while (offset < end && remit_patch_byte (plan->text, offset) != ':')
    offset++;

  return offset < end ? offset : 0;
}

static void
make_bold (const RemitPatchPlan *plan,
           const RemitItem      *item,
           RemitEditList        *edits)
{
  gsize start = item->label.span.start;
  gsize colon = find_colon (plan, item);

  if (item->label_style != REMIT_LABEL_PLAIN || item->form == REMIT_FORM_ATTRIBUTE_ITEM
      || colon == 0)
    return;

  remit_edit_list_add (edits, REMIT_SPAN (start, start), "**", 2);
  remit_edit_list_add (edits, REMIT_SPAN (colon, colon), "**", 2);
}

/* Makes the plain labels of a list bold: plain ones only count where every item has one (SPEC
 * §3). */
void
remit_patch_bold_labels (const RemitPatchPlan *plan,
                         const RemitItems     *items,
                         const RemitItem      *except,
                         RemitEditList        *edits)
{
  for (guint i = 0; i < items->n_items; i++)
    {
      if (items->items[i] != except)
        make_bold (plan, items->items[i], edits);
    }
}

static void
propose_new_label (RemitPatchPlan        *plan,
                   const RemitPatchPrint *style,
                   const char            *label)
{
  const RemitItem *item = plan->target.item;
  gsize place = item->text.span.start;
  g_autoptr (GString) out = g_string_new (NULL);
  char before = place > 0 ? remit_patch_byte (plan->text, place - 1) : '\n';

  if (item->form == REMIT_FORM_MARKDOWN && strchr (" \t\r\n", before) == NULL)
    g_string_append_c (out, ' ');
  remit_patch_print_label (out, style, label, NULL);
  if (*item->text.text != '\0')
    remit_patch_print_gap (out, style);

  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), out->str);
}

/* A part's label as its siblings have theirs. */
static void
propose_part_label (RemitPatchPlan *plan,
                    const char     *label)
{
  const RemitItem *item = plan->target.item;
  gsize place = item->text.span.start;
  g_autofree char *colon = remit_patch_part_colon (plan, plan->target.items, plan->target.index);
  RemitPatchSlot slot;
  g_autofree char *encoded = NULL;
  g_autofree char *all = NULL;

  remit_patch_slot_init (plan, &item->text, &slot);
  encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, label);
  all = g_strconcat (encoded, colon, NULL);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), all);
}

static void
add_label (RemitPatchPlan *plan,
           const char     *label)
{
  static const RemitLabelStyle styles[] = { REMIT_LABEL_BOLD, REMIT_LABEL_PLAIN };
  g_autoptr (GString) prefix = g_string_new (NULL);
  RemitPatchPrint style = { .prefix = prefix };

  if (plan->target.item->form != REMIT_FORM_MARKDOWN)
    propose_part_label (plan, label);
  remit_patch_print_style (plan, plan->target.items, plan->target.index, &style);
  propose_new_label (plan, &style, label);
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      style.label = styles[i];
      propose_new_label (plan, &style, label);
    }
}

static void
remove_label (RemitPatchPlan *plan)
{
  const RemitItem *item = plan->target.item;
  guint marks = item->label_style == REMIT_LABEL_PLAIN ? 0 : 2;
  RemitSpan span = REMIT_SPAN (item->label.span.start - marks, item->text.span.start);
  RemitEditList *edits;

  remit_patch_candidate_one (plan, span, "");
  if (item->label_style == REMIT_LABEL_PLAIN && plan->target.items != NULL)
    {
      edits = remit_patch_candidate (plan);
      remit_edit_list_add (edits, span, "", 0);
      remit_patch_bold_labels (plan, plan->target.items, item, edits);
    }
  remit_patch_refuse (plan, item->target.text != NULL
                              ? _("a target stands with a label; remove the target first")
                              : _("the other items' labels or the text would read differently"));
}

static void
replace_label (RemitPatchPlan *plan,
               const char     *label)
{
  const RemitItem *item = plan->target.item;
  RemitPatchSlot slot;
  g_autofree char *encoded = NULL;
  RemitEditList *edits;
  gsize colon = find_colon (plan, item);

  remit_patch_edit_string (plan);
  if (item->label_style != REMIT_LABEL_PLAIN || item->form != REMIT_FORM_MARKDOWN || colon == 0)
    return;

  remit_patch_slot_init (plan, &item->label, &slot);
  encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_NEEDED, label);
  for (int all = 0; all < 2; all++)
    {
      g_autofree char *bold = g_strconcat ("**", encoded, NULL);

      edits = remit_patch_candidate (plan);
      remit_edit_list_add (edits, item->label.span, bold, -1);
      remit_edit_list_add (edits, REMIT_SPAN (colon, colon), "**", 2);
      if (all && plan->target.items != NULL)
        remit_patch_bold_labels (plan, plan->target.items, item, edits);
    }
}

/* Adds, replaces or removes the label of an item. */
void
remit_patch_edit_label (RemitPatchPlan *plan)
{
  const char *value = remit_patch_value_string (plan);

  if (plan->type == REMIT_OPERATION_REMOVE)
    remove_label (plan);
  else if (value != NULL && plan->type == REMIT_OPERATION_ADD)
    add_label (plan, value);
  else if (value != NULL)
    replace_label (plan, value);
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
