/* remit-patch-style.c: the file's own style: what the nearest thing of a kind looks like
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* The nearest thing of each kind in the file.
 *
 * @bullet, @number: (nullable): an item of a list of that kind that stands in no item
 * @inner: (nullable): an item of a list with bullets in the item @outer
 * @labelled: (nullable): a Markdown item with a label
 * @parts: (nullable): a line of two or more parts with pipes between
 * @element: (nullable): an element that has lines of its own, the first of them from @content on
 * @table: (nullable): a table with more than one column
 * @heading: (nullable): a section under a heading that has blocks
 */
typedef struct
{
  const RemitItem  *bullet;
  const RemitItem  *number;
  const RemitItem  *inner;
  const RemitItem  *outer;
  const RemitItem  *labelled;
  const RemitItems *parts;
  const RemitNode  *element;
  gsize             content;
  const RemitBlock *table;
  const RemitSection *heading;
} Examples;

/* Where the example is for, and those found so far with how far off each is. */
typedef struct
{
  const RemitPatchPlan *plan;
  gsize                 origin;
  Examples             *examples;
  gsize                 bullets;
  gsize                 numbers;
  gsize                 inner;
  gsize                 labelled;
  gsize                 parts;
  gsize                 element;
  gsize                 table;
  gsize                 heading;
} Search;

static gsize
get_distance (const Search *search,
              RemitSpan     span)
{
  if (span.end < search->origin)
    return search->origin - span.end;

  return span.start > search->origin ? span.start - search->origin : 0;
}

/* Whether a thing at @distance is nearer than @best, which it then becomes. */
static gboolean
is_nearer (gsize  distance,
           gsize *best)
{
  if (distance >= *best)
    return FALSE;
  *best = distance;

  return TRUE;
}

static void visit_block (Search           *search,
                         const RemitBlock *block,
                         const RemitItem  *parent);

static void
visit_item (Search          *search,
            const RemitItem *item)
{
  if (item->form == REMIT_FORM_MARKDOWN && item->node != NULL
      && item->label_style != REMIT_LABEL_NONE
      && is_nearer (get_distance (search, item->span), &search->labelled))
    search->examples->labelled = item;

  for (guint i = 0; i < item->n_blocks; i++)
    visit_block (search, item->blocks[i], item);
}

static void
visit_list (Search           *search,
            const RemitItems *items,
            const RemitItem  *parent)
{
  Examples *examples = search->examples;
  gsize distance = get_distance (search, items->span);
  const RemitNode *list = items->n_items > 0 && items->items[0]->node != NULL
                            ? items->items[0]->node->parent : NULL;

  if (list == NULL && items->n_items > 1 && items->form != REMIT_FORM_VIEW
      && items->form != REMIT_FORM_ATTRIBUTE_ITEM && items->form != REMIT_FORM_ATTRIBUTE_WORDS
      && is_nearer (distance, &search->parts))
    examples->parts = items;
  if (list != NULL && parent != NULL && !list->as.list.ordered
      && is_nearer (distance, &search->inner))
    {
      examples->inner = items->items[0];
      examples->outer = parent;
    }
  else if (list != NULL && parent == NULL && list->as.list.ordered
           && is_nearer (distance, &search->numbers))
    examples->number = items->items[0];
  else if (list != NULL && parent == NULL && !list->as.list.ordered
           && is_nearer (distance, &search->bullets))
    examples->bullet = items->items[0];

  for (guint i = 0; i < items->n_items; i++)
    visit_item (search, items->items[i]);
}

static void
visit_block (Search           *search,
             const RemitBlock *block,
             const RemitItem  *parent)
{
  if (block->type == REMIT_BLOCK_LIST)
    visit_list (search, &block->list, parent);
  else if (block->type == REMIT_BLOCK_TABLE && block->columns.n_cells > 1
           && is_nearer (get_distance (search, block->span), &search->table))
    search->examples->table = block;
}

/* The first block of an element that starts a line of its own. */
static void
visit_element (Search             *search,
               const RemitSection *section)
{
  const RemitText *text = search->plan->text;

  if (section->form != REMIT_FORM_ELEMENT || section->node == NULL
      || section->node->type != REMIT_NODE_ELEMENT)
    return;

  for (guint i = 0; i < section->n_blocks; i++)
    {
      gsize start = section->blocks[i]->span.start;
      gsize line = remit_patch_line_start (text, start);

      if (line > section->node->span.start && remit_patch_skip_blanks (text, line) == start
          && is_nearer (get_distance (search, section->span), &search->element))
        {
          search->examples->element = section->node;
          search->examples->content = start;
        }
    }
}

static void
visit_section (Search             *search,
               const RemitSection *section)
{
  if (section->form == REMIT_FORM_VIEW)
    return;

  if (section->form == REMIT_FORM_HEADING && section->n_blocks > 0
      && is_nearer (get_distance (search, section->span), &search->heading))
    search->examples->heading = section;
  visit_element (search, section);
  visit_list (search, &section->will, NULL);
  visit_list (search, &section->wont, NULL);
  for (guint i = 0; i < section->n_blocks; i++)
    visit_block (search, section->blocks[i], NULL);
  for (guint i = 0; i < section->n_sections; i++)
    visit_section (search, section->sections[i]);
}

static gsize
get_origin (const RemitPatchPlan *plan)
{
  const RemitPointer *target = &plan->target;

  if (target->item != NULL)
    return target->item->span.start;
  if (target->items != NULL && target->items->n_items > 0)
    return target->items->span.start;
  if (target->block != NULL)
    return target->block->span.start;

  return target->section != NULL ? target->section->span.start
                                 : remit_text_get_length (plan->text);
}

/* Finds in the whole file the nearest example of each thing that a new one should look like. */
static void
find_examples (const RemitPatchPlan *plan,
               Examples             *examples)
{
  Search search = { plan, get_origin (plan), examples, G_MAXSIZE, G_MAXSIZE, G_MAXSIZE, G_MAXSIZE,
                    G_MAXSIZE, G_MAXSIZE, G_MAXSIZE, G_MAXSIZE };

  memset (examples, 0, sizeof *examples);
  for (guint i = 0; i < plan->agent->n_sections; i++)
    visit_section (&search, plan->agent->sections[i]);
}

/* --- what an example says --- */

/* What stands between a marker and the text; one blank where it shows nothing that can be
 * repeated: five would be code. */
static const char *
get_blanks (const RemitPatchPlan *plan,
            const RemitItem      *item)
{
  static const char spaces[] = "    ";
  gsize start = item->node->as.item.marker.end;
  gsize n = remit_patch_skip_blanks (plan->text, start) - start;

  if (n == 1 && remit_patch_byte (plan->text, start) == '\t')
    return "\t";
  for (gsize i = 0; i < n; i++)
    {
      if (remit_patch_byte (plan->text, start + i) != ' ')
        return " ";
    }

  return n >= 1 && n <= 4 && !remit_patch_is_blank (plan->text, start) ? spaces + 4 - n : " ";
}

static gboolean
is_loose (const RemitItem *item)
{
  const RemitNode *list = item->node->parent;

  return list != NULL && list->as.list.loose;
}

/* Whether the first of the items that hold a block of @type right below their text have a blank
 * line above it. */
static gboolean
is_apart (const RemitPatchPlan *plan,
          const RemitItems     *items,
          RemitBlockType        type)
{
  for (guint i = 0; items != NULL && i < items->n_items; i++)
    {
      const RemitItem *item = items->items[i];
      gsize line;

      if (item->node == NULL || item->n_blocks == 0 || item->blocks[0]->type != type)
        continue;
      line = remit_patch_line_start (plan->text, item->blocks[0]->span.start);

      return line > item->span.start
             && remit_patch_is_blank (plan->text, remit_patch_line_start (plan->text, line - 1));
    }

  return FALSE;
}

static void
copy_marker (const RemitPatchPlan *plan,
             const RemitItem      *item,
             RemitPatchPrint      *style)
{
  char last = remit_patch_byte (plan->text, item->node->as.item.marker.end - 1);

  if (strchr ("-*+", last) != NULL)
    {
      style->bullet = last;
      style->bullet_blanks = get_blanks (plan, item);
    }
  else
    {
      style->delimiter = last;
      style->number_blanks = get_blanks (plan, item);
    }
}

/* A list in a list: its bullet, and how far it is indented past its parent's text. */
static void
copy_inner (const RemitPatchPlan *plan,
            const Examples       *examples,
            RemitPatchPrint      *style)
{
  gsize marker = examples->inner->node->as.item.marker.start;
  gsize column = marker - remit_patch_line_start (plan->text, marker);
  guint content = examples->outer->node != NULL ? examples->outer->node->as.item.content : G_MAXUINT;

  style->inner_bullet = remit_patch_byte (plan->text, marker);
  if (column > content && column - content <= 3
      && remit_patch_skip_blanks (plan->text, marker - column) == marker)
    style->inner_indent = (guint) (column - content);
}

/* The colon of a label and what stands between it and the text. */
static void
copy_label (const RemitPatchPlan *plan,
            const RemitItem      *item,
            RemitPatchPrint      *style)
{
  static const char wide[] = "：";
  const char *data = remit_text_get_data (plan->text);
  gsize start = MAX (item->label.span.end, item->target.span.end);
  gsize end = item->text.span.start;
  gsize gap = end;

  style->label = item->label_style;
  style->quote = item->label_quote != '\0' ? item->label_quote : '*';
  if (*item->text.text == '\0' || end <= start)
    return;

  style->colon = g_strstr_len (data + start, (gssize) (end - start), wide) != NULL ? wide : ":";
  while (gap > start && g_ascii_isspace (data[gap - 1]))
    gap--;
  style->below = memchr (data + gap, '\n', end - gap) != NULL;
  style->gap = style->below ? 0 : (guint) MIN (end - gap, 4);
  style->close = !style->below && gap == end;
}

static const RemitItem *
find_labelled (const RemitItems *items,
               guint             index)
{
  if (items == NULL || items->n_items == 0)
    return NULL;

  index = index > 0 ? MIN (index, items->n_items) - 1 : 0;
  for (guint distance = 0; distance < items->n_items; distance++)
    {
      if (index >= distance && items->items[index - distance]->label_style != REMIT_LABEL_NONE)
        return items->items[index - distance];
      if (index + distance < items->n_items
          && items->items[index + distance]->label_style != REMIT_LABEL_NONE)
        return items->items[index + distance];
    }

  return NULL;
}

static gboolean
has_big_check (const RemitPatchPlan *plan,
               const RemitItems     *items)
{
  for (guint i = 0; items != NULL && i < items->n_items; i++)
    {
      if (items->items[i]->check == REMIT_CHECK_ON)
        return remit_patch_byte (plan->text, items->items[i]->check_span.start) == 'X';
    }

  return FALSE;
}

/* Whether a plain label would count: where every item has one, or nothing is there yet. */
static gboolean
allows_plain (const RemitItems *items)
{
  return items == NULL || items->n_items == 0 || items->form != REMIT_FORM_MARKDOWN;
}

/* Fills the style of a new item at @index of @items, or of a new list where that is NULL: as the
 * nearest sibling has it, else as the nearest one in the file. The caller owns the prefix. */
void
remit_patch_print_style (const RemitPatchPlan *plan,
                         const RemitItems     *items,
                         guint                 index,
                         RemitPatchPrint      *style)
{
  Examples examples;
  const RemitItem *labelled = find_labelled (items, index);
  const RemitItem *sibling = NULL;

  find_examples (plan, &examples);
  if (items != NULL && items->n_items > 0)
    sibling = items->items[index > 0 ? MIN (index, items->n_items) - 1 : 0];
  if (labelled == NULL && examples.labelled != NULL
      && (allows_plain (items) || examples.labelled->label_style != REMIT_LABEL_PLAIN))
    labelled = examples.labelled;

  style->eol = remit_patch_eol (plan, sibling != NULL ? sibling->span.start : get_origin (plan));
  style->entities = plan->agent->dialect->entities;
  style->bullet = '-';
  style->delimiter = '.';
  style->bullet_blanks = style->number_blanks = " ";
  style->label = REMIT_LABEL_BOLD;
  style->quote = '*';
  style->check = has_big_check (plan, items) ? 'X' : 'x';
  style->compact = examples.table != NULL
                   && remit_patch_is_compact (plan->text, examples.table->columns.node);
  if (examples.bullet != NULL)
    {
      copy_marker (plan, examples.bullet, style);
      style->loose = is_loose (examples.bullet);
    }
  if (examples.number != NULL)
    copy_marker (plan, examples.number, style);
  if (sibling != NULL && sibling->node != NULL)
    copy_marker (plan, sibling, style);
  if (examples.inner != NULL)
    copy_inner (plan, &examples, style);
  style->list_apart = is_apart (plan, items, REMIT_BLOCK_LIST);
  style->code_apart = is_apart (plan, items, REMIT_BLOCK_CODE);
  if (labelled != NULL && labelled->form == REMIT_FORM_MARKDOWN)
    copy_label (plan, labelled, style);
}

/* The bullet that is neither @bullet nor, as @other goes on, the one before it. */
static char
get_other_bullet (char  bullet,
                  guint other)
{
  static const char bullets[] = "-*+";

  for (const char *p = bullets; *p != '\0'; p++)
    {
      if (*p != bullet && --other == 0)
        return *p;
    }

  return bullet;
}

/* Fills the style of a new block that is written as @spelling says. The caller owns the prefix. */
void
remit_patch_spell_style (const RemitPatchPlan     *plan,
                         const RemitPatchSpelling *spelling,
                         RemitPatchPrint          *style)
{
  remit_patch_print_style (plan, NULL, 0, style);
  style->escape = spelling->escape;
  if (style->label == REMIT_LABEL_PLAIN || spelling->label == REMIT_LABEL_PLAIN)
    style->label = spelling->label;
  if (plan->target.kind == REMIT_AT_BLOCK && plan->target.item != NULL
      && style->inner_bullet != '\0')
    style->bullet = style->inner_bullet;
  if (spelling->other > 0)
    {
      style->bullet = get_other_bullet (style->bullet, spelling->other);
      style->delimiter = style->delimiter == '.' ? ')' : '.';
    }
}

/* The bullet of the nearest list, one in an item for a list in an item. */
char
remit_patch_nearest_bullet (const RemitPatchPlan *plan)
{
  g_autoptr (GString) prefix = g_string_new (NULL);
  RemitPatchPrint style = { .prefix = prefix };

  remit_patch_print_style (plan, NULL, 0, &style);

  return plan->target.item != NULL && style.inner_bullet != '\0' ? style.inner_bullet
                                                                  : style.bullet;
}

/* Whether a blank line stands between the nearest heading and what it is over. */
gboolean
remit_patch_is_spaced (const RemitPatchPlan *plan)
{
  Examples examples;

  find_examples (plan, &examples);

  return examples.heading != NULL
         && remit_patch_is_blank (plan->text,
                                  remit_patch_below_heading (plan->text, examples.heading));
}

/* (transfer full): what stands before the content of an element whose own indent is @own, on each
 * of its lines: as in the nearest element that has its content on lines of its own, else @own. */
char *
remit_patch_inner_indent (const RemitPatchPlan *plan,
                          const char           *own)
{
  Examples examples;
  g_autofree char *outer = NULL;
  g_autofree char *inner = NULL;

  find_examples (plan, &examples);
  if (examples.element == NULL)
    return g_strdup (own);

  outer = remit_patch_indent (plan->text, examples.element->span.start);
  inner = remit_patch_indent (plan->text, examples.content);
  if (g_str_has_prefix (inner, outer))
    return g_strconcat (own, inner + strlen (outer), NULL);

  return g_strdup (*inner == '\0' ? "" : own);
}

/* (transfer full): the same for @element. */
char *
remit_patch_content_indent (const RemitPatchPlan *plan,
                            const RemitNode      *element)
{
  g_autofree char *own = remit_patch_indent (plan->text, element->span.start);

  return remit_patch_inner_indent (plan, own);
}

/* (transfer full): what stands between the parts of the nearest line of parts, or `|`. */
char *
remit_patch_part_gap (const RemitPatchPlan *plan)
{
  Examples examples;
  g_autofree char *gap = NULL;

  find_examples (plan, &examples);
  if (examples.parts == NULL)
    return g_strdup ("|");

  gap = remit_text_slice (plan->text, REMIT_SPAN (examples.parts->items[0]->span.end,
                                                  examples.parts->items[1]->span.start));

  return strspn (gap, " |") == strlen (gap) && strchr (gap, '|') != NULL
           ? g_steal_pointer (&gap) : g_strdup ("|");
}
