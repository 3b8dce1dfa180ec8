/* remit-patch-block.c: whole blocks: add, remove, replace, move
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>

/* The blocks of the item or section that a pointer leads through. */
static RemitBlock *const *
get_blocks (const RemitPointer *pointer,
            guint              *n)
{
  if (pointer->item != NULL)
    {
      *n = pointer->item->n_blocks;
      return pointer->item->blocks;
    }
  *n = pointer->section != NULL ? pointer->section->n_blocks : 0;

  return pointer->section != NULL ? pointer->section->blocks : NULL;
}

/* Where a block starts, or its line where a name stands before it. */
static gsize
find_line_of (const RemitPatchPlan *plan,
              const RemitBlock     *block)
{
  gsize start = remit_patch_line_start (plan->text, block->span.start);
  gsize first = remit_patch_skip_blanks (plan->text, start);

  return plan->target.item == NULL && first < block->span.start ? first : block->span.start;
}

/* Where a block's first line starts to count, as a prefix for its lines. */
static char *
get_prefix (const RemitPatchPlan *plan,
            const RemitBlock     *sibling)
{
  const RemitItem *item = plan->target.item;
  const RemitSection *section = plan->target.section;

  if (sibling != NULL)
    return remit_patch_indent (plan->text, find_line_of (plan, sibling));
  if (item != NULL && item->node != NULL)
    return g_strnfill (item->node->as.item.content, ' ');
  if (item == NULL && section->form == REMIT_FORM_ELEMENT && section->node != NULL)
    return remit_patch_content_indent (plan, section->node);

  return g_strdup ("");
}

/* The usual ones first. */
static const RemitPatchSpelling spellings[] = {
  { REMIT_LABEL_BOLD, REMIT_PATCH_ESCAPE_LEAST, 0 },
  { REMIT_LABEL_BOLD, REMIT_PATCH_ESCAPE_LEAST, 1 },
  { REMIT_LABEL_BOLD, REMIT_PATCH_ESCAPE_LEAST, 2 },
  { REMIT_LABEL_PLAIN, REMIT_PATCH_ESCAPE_LEAST, 0 },
  { REMIT_LABEL_BOLD, REMIT_PATCH_ESCAPE_NEEDED, 0 },
  { REMIT_LABEL_BOLD, REMIT_PATCH_ESCAPE_NEEDED, 1 },
  { REMIT_LABEL_PLAIN, REMIT_PATCH_ESCAPE_NEEDED, 0 },
};

static char *
print_block (const RemitPatchPlan     *plan,
             const char               *indent,
             const RemitPatchSpelling *spelling)
{
  g_autoptr (GString) prefix = g_string_new (indent);
  g_autoptr (GString) out = g_string_new (NULL);
  RemitPatchPrint style = { .prefix = prefix };

  remit_patch_spell_style (plan, spelling, &style);
  if (!remit_patch_print_block (out, &style, plan->value))
    return NULL;

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static RemitSpan
get_lines (const RemitPatchPlan *plan,
           RemitSpan             span)
{
  gsize end = remit_patch_skip_blanks (plan->text, span.end);

  return end == remit_patch_line_end (plan->text, end) ? REMIT_SPAN (span.start, end) : span;
}

/* `Will:` and `Will Not:` need no name above them, but what stands before them does. */
static void
add_under_new_name (RemitPatchPlan *plan,
                    const char     *block)
{
  const RemitSection *section = plan->target.section;
  const char *eol = remit_patch_eol (plan, section->span.start);
  g_autofree char *all
      = g_strconcat (remit_dialect_get_name (plan->agent->dialect, section->role), ":", eol, block,
                     eol, eol, NULL);

  remit_patch_candidate_one (plan, REMIT_SPAN (section->span.start, section->span.start), all);
}

/* In a section or item without blocks: below its name or text. */
static void
add_first_block (RemitPatchPlan *plan,
                 const char     *prefix,
                 const char     *block)
{
  const RemitItem *item = plan->target.item;
  const RemitSection *section = plan->target.section;
  const char *eol = remit_patch_eol (plan, section->span.start);
  g_autofree char *near = g_strconcat (eol, prefix, block, NULL);
  g_autofree char *far = g_strconcat (eol, eol, prefix, block, NULL);
  gboolean spaced;
  gsize place;

  if (item == NULL && section->form == REMIT_FORM_ELEMENT && section->node != NULL)
    {
      g_autofree char *content = g_strconcat (prefix, block, NULL);

      remit_patch_fill_element (plan, section->node, content, remit_patch_candidate (plan));
      return;
    }
  if (section->form == REMIT_FORM_VIEW)
    return;
  if (item == NULL && section->form == REMIT_FORM_LABEL_LINE
      && remit_patch_span_is_empty (section->name_span))
    {
      add_under_new_name (plan, block);
      return;
    }

  place = item != NULL ? remit_patch_line_end (plan->text, item->span.end)
                       : remit_patch_section_start (plan, section);
  spaced = item == NULL && remit_patch_is_spaced (plan);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), spaced ? far : near);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), spaced ? near : far);
}

static void
add_block_beside (RemitPatchPlan   *plan,
                  const RemitBlock *sibling,
                  gboolean          before,
                  const char       *prefix,
                  const char       *block)
{
  RemitSpan span = get_lines (plan, sibling->span);
  const char *eol = remit_patch_eol (plan, span.start);
  g_autofree char *fence = before ? g_strdup ("") : remit_patch_missing_fence (plan, sibling->node);
  g_autofree char *gap = g_strconcat (fence, eol, eol, prefix, NULL);
  g_autofree char *narrow = g_strconcat (fence, eol, prefix, NULL);
  g_autofree char *all = before ? g_strconcat (block, gap, NULL) : g_strconcat (gap, block, NULL);
  g_autofree char *tight = before ? g_strconcat (block, narrow, NULL)
                                  : g_strconcat (narrow, block, NULL);
  gsize place = before ? span.start : span.end;

  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), all);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), tight);
}

/* Behind a list that is an attribute: first in the element. */
static void
add_block_below_tag (RemitPatchPlan           *plan,
                     const RemitBlock         *sibling,
                     const RemitPatchSpelling *spelling)
{
  const RemitNode *node = plan->target.section->node;
  g_autofree char *prefix = NULL;
  g_autofree char *block = NULL;
  g_autofree char *content = NULL;

  if (sibling->type != REMIT_BLOCK_LIST || sibling->span.start >= node->as.element.open.end)
    return;

  prefix = remit_patch_content_indent (plan, node);
  block = print_block (plan, prefix, spelling);
  content = g_strconcat (prefix, block, NULL);
  remit_patch_fill_element (plan, node, content, remit_patch_candidate (plan));
}

/* An element that holds one line opens up to hold the new block as well. */
static void
add_block_inside (RemitPatchPlan           *plan,
                  gboolean                  before,
                  const RemitPatchSpelling *spelling)
{
  const RemitNode *node = plan->target.section->node;
  const char *eol = remit_patch_eol (plan, node->span.start);
  g_autofree char *indent = remit_patch_indent (plan->text, node->span.start);
  g_autofree char *prefix = remit_patch_content_indent (plan, node);
  g_autofree char *block = print_block (plan, prefix, spelling);
  RemitSpan inner = REMIT_SPAN (node->as.element.open.end, node->as.element.close.start);
  g_autofree char *old = NULL;
  g_autofree char *all = NULL;

  if (node->as.element.self_closing
      || remit_patch_line_start (plan->text, inner.start)
             != remit_patch_line_start (plan->text, inner.end))
    return;

  old = remit_text_slice (plan->text, inner);
  g_strstrip (old);
  all = g_strconcat (eol, prefix, before ? block : old, eol, eol, prefix, before ? old : block, eol,
                     indent, NULL);
  remit_patch_candidate_one (plan, inner, all);
}

static void
add_block (RemitPatchPlan *plan)
{
  guint n;
  RemitBlock *const *blocks = get_blocks (&plan->target, &n);
  guint index = MIN (plan->target.index, n);
  const RemitBlock *sibling = n > 0 ? blocks[index < n ? index : n - 1] : NULL;
  const RemitSection *section = plan->target.section;
  g_autofree char *prefix = get_prefix (plan, sibling);

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *block = NULL;
      gboolean alone;

      block = print_block (plan, prefix, &spellings[i]);
      if (block == NULL)
        break;
      alone = sibling != NULL && plan->target.item == NULL && n == 1 && section->node != NULL
              && section->form == REMIT_FORM_ELEMENT;
      if (alone)
        add_block_inside (plan, index < n, &spellings[i]);
      if (sibling == NULL)
        add_first_block (plan, prefix, block);
      else
        add_block_beside (plan, sibling, index < n, prefix, block);
      if (alone && index == n)
        add_block_below_tag (plan, sibling, &spellings[i]);
    }
  remit_patch_explain_value (plan, FALSE);
  if (section->role == REMIT_ROLE_GROUP)
    remit_patch_refuse (plan, _("a group with a block of its own would be a section"));
}

static RemitSpan *
get_spans (const RemitPatchPlan *plan,
           RemitBlock *const    *blocks,
           guint                 n)
{
  RemitSpan *spans = g_new (RemitSpan, n + 1);

  for (guint i = 0; i < n; i++)
    spans[i] = get_lines (plan, blocks[i]->span);

  return spans;
}

/* Whether only blanks stand between the blocks from @first to @last: no section, and nothing that
 * belongs to nobody. */
static gboolean
stands_together (const RemitPatchPlan *plan,
                 const RemitSpan      *spans,
                 guint                 first,
                 guint                 last)
{
  for (guint i = first; i < last; i++)
    {
      for (gsize at = spans[i].end; at < spans[i + 1].start; at++)
        {
          if (!g_ascii_isspace (remit_patch_byte (plan->text, at)))
            return FALSE;
        }
    }

  return TRUE;
}

/* A section under a label has its content on the next line (docs/dialects.md): without any it stands under a
 * heading, and so do those beside it, and the closing where a section above would take it in. */
static void
remove_only_block (RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  RemitPointer pointer = { .kind = REMIT_AT_SECTION, .section = section, .exists = TRUE };
  guint n;
  RemitSection *const *siblings = remit_patch_siblings (plan, &pointer, &n);
  gsize start = section->form == REMIT_FORM_HEADING
                  ? remit_patch_section_start (plan, section)
                  : remit_patch_line_end (plan->text, section->name_span.end);
  RemitSpan span = get_lines (plan, plan->target.block->span);
  const RemitPatchRaise closing = { .level = 2, .from = G_MAXUINT, .closing = TRUE };

  for (int labels = 0; labels < (section->form == REMIT_FORM_HEADING ? 1 : 2); labels++)
    {
      const RemitPatchRaise raise = {
        .level = 2, .from = G_MAXUINT, .closing = TRUE, .labels = labels == 1,
        .except = labels == 1 ? section : NULL,
      };
      RemitEditList *edits = remit_patch_candidate (plan);

      if (labels == 1)
        {
          g_autofree char *name = remit_text_slice (plan->text, section->name_span);
          g_autofree char *all = g_strconcat ("## ", name, NULL);

          remit_edit_list_add (edits, REMIT_SPAN (section->span.start, span.end), all, -1);
        }
      else
        {
          remit_edit_list_add (edits, REMIT_SPAN (start, span.end), "", 0);
        }
      remit_patch_raise_sections (plan, (const RemitSection *const *) siblings, n, &raise, edits);
      if (siblings != plan->agent->sections)
        remit_patch_raise_sections (plan, (const RemitSection *const *) plan->agent->sections,
                                    plan->agent->n_sections, &closing, edits);
    }
}

static void
remove_block (RemitPatchPlan *plan)
{
  guint n;
  RemitBlock *const *blocks = get_blocks (&plan->target, &n);
  guint index = plan->target.index;
  g_autofree RemitSpan *spans = get_spans (plan, blocks, n);
  RemitPatchChunks chunks = { plan->text, spans, n, "" };
  RemitForm form = plan->target.section->form;
  gsize start;

  if (index >= n)
    return;

  if (n > 1 && stands_together (plan, spans, index + 1 < n ? index : index - 1,
                                index + 1 < n ? index + 1 : index))
    remit_patch_chunks_remove (&chunks, index, remit_patch_candidate (plan));

  start = remit_patch_gap_start (plan->text, spans[index].start);
  remit_patch_candidate_one (plan, REMIT_SPAN (start, spans[index].end), "");
  remit_patch_remove_line (plan->text, spans[index], remit_patch_candidate (plan));
  remit_patch_candidate_one (plan, spans[index], "");
  if (form == REMIT_FORM_VIEW)
    remit_patch_refuse (plan, _("this section is a part of the description"));
  else if (plan->target.item == NULL && n == 1
           && (form == REMIT_FORM_HEADING || form == REMIT_FORM_LABEL_LINE
               || form == REMIT_FORM_BOLD_LABEL))
    remove_only_block (plan);
  else if (plan->target.item == NULL && n == 1 && form == REMIT_FORM_PREAMBLE)
    remit_patch_refuse (plan, _("a section without a name is gone with the last of its blocks; "
                                "remove the section instead"));
  remit_patch_refuse (plan, _("what stays would read differently without it"));
}

/* A list of attributes that becomes another block: they go, and the block comes in below the tag. */
static void
replace_attributes (RemitPatchPlan *plan)
{
  const RemitItems *items = &plan->target.block->list;
  const RemitNode *node = plan->target.section->node;
  g_autofree char *prefix = remit_patch_content_indent (plan, node);

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *block = print_block (plan, prefix, &spellings[i]);
      g_autofree char *content = g_strconcat (prefix, block, NULL);
      RemitEditList *edits;

      if (block == NULL)
        return;
      edits = remit_patch_candidate (plan);
      for (guint j = 0; j < items->n_items; j++)
        {
          RemitSpan span = items->items[j]->span;

          while (g_ascii_isspace (remit_patch_byte (plan->text, span.start - 1)))
            span.start--;
          remit_edit_list_add (edits, span, "", 0);
        }
      remit_patch_fill_element (plan, node, content, edits);
    }
}

/* In the place of a block that no blank line sets off from those beside it, which would take the new
 * one in: with a blank line before, behind, or both. */
static void
replace_apart (RemitPatchPlan *plan,
               RemitSpan       span,
               const char     *prefix,
               const char     *block)
{
  const char *eol = remit_patch_eol (plan, span.start);
  gsize line = remit_patch_line_start (plan->text, span.start);
  gboolean before = line > remit_text_get_start (plan->text)
                    && remit_patch_skip_blanks (plan->text, line) == span.start
                    && !remit_patch_is_blank (plan->text,
                                              remit_patch_line_start (plan->text, line - 1));
  gsize next = remit_patch_next_line (plan->text, span.end);
  gboolean behind = next > span.end && !remit_patch_is_blank (plan->text, next);

  for (int gaps = 1; gaps < 4; gaps++)
    {
      g_autofree char *all = g_strconcat (gaps & 1 ? eol : "", gaps & 1 ? prefix : "", block,
                                          gaps & 2 ? eol : "", NULL);

      if ((!(gaps & 1) || before) && (!(gaps & 2) || behind))
        remit_patch_candidate_one (plan, REMIT_SPAN (gaps & 1 ? line : span.start, span.end), all);
    }
}

/* In the place of the only thing on the line of an element's tags: on a line of its own. */
static void
replace_between_tags (RemitPatchPlan           *plan,
                      const RemitPatchSpelling *spelling)
{
  const RemitNode *node = plan->target.section->node;
  RemitSpan inner = REMIT_SPAN (node->as.element.open.end, node->as.element.close.start);
  const char *eol = remit_patch_eol (plan, node->span.start);
  g_autofree char *indent = remit_patch_indent (plan->text, node->span.start);
  g_autofree char *prefix = remit_patch_content_indent (plan, node);
  g_autofree char *block = NULL;
  g_autofree char *all = NULL;

  if (node->as.element.self_closing
      || remit_patch_skip_blanks (plan->text, inner.start) != plan->target.block->span.start
      || remit_patch_skip_blanks (plan->text, plan->target.block->span.end) != inner.end)
    return;

  block = print_block (plan, prefix, spelling);
  all = g_strconcat (eol, prefix, block, eol, indent, NULL);
  if (block != NULL)
    remit_patch_candidate_one (plan, inner, all);
}

static void
replace_block (RemitPatchPlan *plan)
{
  const RemitBlock *old = plan->target.block;
  const RemitNode *node = plan->target.section->node;
  RemitSpan span = get_lines (plan, old->span);
  g_autofree char *prefix = remit_patch_indent (plan->text, span.start);

  plan->decompose = TRUE;
  if (old->type == REMIT_BLOCK_LIST && node != NULL && node->type == REMIT_NODE_ELEMENT
      && old->span.start >= node->span.start && old->span.end < node->as.element.open.end)
    {
      replace_attributes (plan);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *block = print_block (plan, prefix, &spellings[i]);

      if (block != NULL)
        remit_patch_candidate_one (plan, span, block);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *block = print_block (plan, prefix, &spellings[i]);

      if (block != NULL)
        replace_apart (plan, span, prefix, block);
      if (plan->target.item == NULL && node != NULL && node->type == REMIT_NODE_ELEMENT)
        replace_between_tags (plan, &spellings[i]);
    }
  remit_patch_explain_value (plan, FALSE);
}

/* Moves a block past what is no block: out here, in there, and what stands between stays. */
static void
move_over (RemitPatchPlan *plan,
           RemitSpan       from,
           RemitSpan       to,
           gboolean        behind,
           const char     *block)
{
  const char *eol = remit_patch_eol (plan, from.start);
  g_autofree char *indent = remit_patch_indent (plan->text, from.start);
  g_autofree char *gap = g_strconcat (eol, eol, indent, NULL);
  g_autofree char *all = behind ? g_strconcat (gap, block, NULL) : g_strconcat (block, gap, NULL);
  gsize place = behind ? to.end : to.start;

  for (int line = 1; line >= 0; line--)
    {
      RemitEditList *edits = remit_patch_candidate (plan);

      if (line == 1)
        remit_patch_remove_line (plan->text, from, edits);
      else
        remit_edit_list_add (edits, from, "", 0);
      remit_edit_list_add (edits, REMIT_SPAN (place, place), all, -1);
    }
}

static void
move_block (RemitPatchPlan *plan)
{
  guint n;
  RemitBlock *const *blocks = get_blocks (&plan->target, &n);
  guint from = plan->from.index;
  guint to = MIN (plan->target.index, n - 1);
  g_autofree RemitSpan *spans = get_spans (plan, blocks, n);
  RemitPatchChunks chunks = { plan->text, spans, n, "" };
  g_autofree char *block = NULL;

  if (from == to || from >= n)
    return;

  block = remit_text_slice (plan->text, spans[from]);
  if (!stands_together (plan, spans, MIN (from, to), MAX (from, to)))
    {
      move_over (plan, spans[from], spans[to], from < to, block);
      return;
    }
  remit_patch_chunks_move (&chunks, from, to, block, remit_patch_candidate (plan));
}

/* Whether a section holds nothing but the block in question, so that it may be written anew; a list
 * in one line can stand beside no block, and becomes one of Markdown. */
static gboolean
holds_only_target (const RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  gboolean add = plan->type == REMIT_OPERATION_ADD;
  guint others;

  if (section == NULL || section->n_sections > 0 || section->will.present || section->wont.present
      || (section->note.text != NULL && section->note.form != REMIT_FORM_ATTRIBUTE))
    return FALSE;

  others = section->n_blocks - (add ? 0 : 1);

  return others == 0
         || (add && others == 1 && section->blocks[0]->type == REMIT_BLOCK_LIST
             && section->blocks[0]->list.form != REMIT_FORM_MARKDOWN);
}

static gboolean
is_rule (JsonNode *block)
{
  return JSON_NODE_HOLDS_OBJECT (block)
         && g_strcmp0 (remit_patch_json_string (json_node_get_object (block), "type"), "rule") == 0;
}

/* (nullable): why a rule would not be read as one: at the end of a section's own blocks it only
 * separates (docs/model.md), and a label has its content on the next line. */
static const char *
find_rule_fault (const RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  JsonNode *node = plan->after != NULL ? json_object_get_member (plan->after, "blocks") : NULL;
  JsonArray *blocks = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                   : NULL;
  guint n = blocks != NULL ? json_array_get_length (blocks) : 0;

  if (plan->target.item != NULL || n == 0)
    return NULL;
  if (is_rule (json_array_get_element (blocks, n - 1)))
    return _("a rule at the end of a section only separates");
  if (is_rule (json_array_get_element (blocks, 0))
      && (section->form == REMIT_FORM_LABEL_LINE || section->form == REMIT_FORM_BOLD_LABEL
          || section->form == REMIT_FORM_PREAMBLE))
    return _("a rule does not start what stands under a label or no name");

  return NULL;
}

/* (nullable): why nothing can stand there: attributes that are a list come before all that the element
 * holds (docs/dialects.md), and one that is a section is words. */
static const char *
find_attribute_fault (const RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  const RemitBlock *first = section->n_blocks > 0 ? section->blocks[0] : NULL;
  gboolean puts_in = plan->type == REMIT_OPERATION_ADD || plan->type == REMIT_OPERATION_MOVE;

  if (section->form == REMIT_FORM_ATTRIBUTE)
    return _("this section is an attribute of another");
  if (puts_in && plan->target.item == NULL && plan->target.index == 0 && first != NULL
      && first->type == REMIT_BLOCK_LIST && first->list.n_items > 0
      && first->list.items[0]->form == REMIT_FORM_ATTRIBUTE_ITEM)
    return _("the attributes of an element come before all that it holds");

  return NULL;
}

/* Adds, removes, replaces or moves a block of a section or item. */
void
remit_patch_edit_block (RemitPatchPlan *plan)
{
  const char *fault = find_rule_fault (plan);

  if (fault != NULL)
    {
      remit_patch_refuse (plan, fault);
      return;
    }

  switch (plan->type)
    {
    case REMIT_OPERATION_ADD:
      add_block (plan);
      break;

    case REMIT_OPERATION_REMOVE:
      remove_block (plan);
      break;

    case REMIT_OPERATION_REPLACE:
      replace_block (plan);
      break;

    case REMIT_OPERATION_MOVE:
      move_block (plan);
      break;

    case REMIT_OPERATION_COPY:
    case REMIT_OPERATION_TEST:
    default:
      break;
    }
  if (plan->type == REMIT_OPERATION_REMOVE || plan->type == REMIT_OPERATION_REPLACE)
    remit_patch_count_block (plan);
  if (plan->target.item == NULL && holds_only_target (plan))
    remit_patch_rewrite_section (plan, FALSE);
  if (find_attribute_fault (plan) != NULL)
    remit_patch_refuse (plan, find_attribute_fault (plan));
}
