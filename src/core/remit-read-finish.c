/* remit-read-finish.c: what is known only when a section has ended: its heading, note, whether it
 * is a group
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

/* A rule that ends a section's own blocks is a separator. */
static void
drop_rules (RemitSection *section)
{
  while (section->n_blocks > 0
         && section->blocks[section->n_blocks - 1]->type == REMIT_BLOCK_RULE)
    section->n_blocks--;
}

/* What `(5 Checks)` counts: the items of the first list, or the sections where there is none. */
static guint
count_checks (const RemitSection *section)
{
  for (guint i = 0; i < section->n_blocks; i++)
    if (section->blocks[i]->type == REMIT_BLOCK_LIST)
      return section->blocks[i]->list.n_items;
  return section->n_sections;
}

/* `5 Check`, `5 Checks` */
static gboolean
is_count (const RemitReader *reader,
          RemitSpan          words,
          guint              count)
{
  g_autofree char *one = g_strdup_printf ("%u Check", count);
  g_autofree char *many = g_strdup_printf ("%u Checks", count);

  return remit_read_equals (reader, words, one) || remit_read_equals (reader, words, many);
}

/* Whether the parenthesis that ends a heading says what the model knows already. */
static gboolean
is_derived (RemitReader        *reader,
            const RemitSection *section,
            RemitSpan           words)
{
  if (section->parallel && remit_read_equals (reader, words, "Parallel"))
    return TRUE;
  return section->role == REMIT_ROLE_COMPLETION && is_count (reader, words, count_checks (section));
}

/* Takes one derived parenthesis or target off the end of @name. */
static gboolean
strip_suffix (RemitReader  *reader,
              RemitSection *section,
              RemitSpan    *name)
{
  gsize at = name->end;
  RemitSpan rest, target;

  if (remit_read_span_is_empty (*name) || reader->data[name->end - 1] != ')')
    return FALSE;
  if (section->target.text == NULL && remit_read_split_target (reader, name, &target))
    {
      section->target = remit_read_span_string (reader, target, section->heading.form);
      return TRUE;
    }
  while (at > name->start && reader->data[at - 1] != '(')
    at--;
  if (at <= name->start || !is_derived (reader, section, REMIT_SPAN (at, name->end - 1)))
    return FALSE;
  rest = remit_read_trim (reader, REMIT_SPAN (name->start, at - 1));
  if (remit_read_span_is_empty (rest))
    return FALSE;
  *name = rest;
  return TRUE;
}

/* The heading without what is derived; null where it is one of the role's names. */
static void
settle_heading (RemitReader  *reader,
                RemitSection *section)
{
  RemitString *heading = &section->heading;
  RemitSpan name = heading->span;

  if (heading->text == NULL || heading->form == REMIT_FORM_ELEMENT)
    return;
  while (strip_suffix (reader, section, &name))
    ;
  if (name.end != heading->span.end)
    {
      heading->text = remit_read_slice (reader, name, heading->form == REMIT_FORM_ATTRIBUTE
                                                        ? REMIT_READ_ALL
                                                        : remit_read_text_decode (reader));
      heading->span = name;
    }
}

static void
forget_name (RemitSection *section)
{
  const char *text = section->heading.text;

  if (text != NULL
      && (*text == '\0' || (section->role != REMIT_ROLE_SECTION
                            && remit_role_is_name (section->role, text, -1))))
    section->heading.text = NULL;
}

static gboolean
has_child_of_role (const RemitSection *section)
{
  for (guint i = 0; i < section->n_sections; i++)
    if (section->sections[i]->role == section->role)
      return TRUE;
  return FALSE;
}

/* A group has nothing but children: no role of its own, or one that only an alias gives it and that
 * a child has. */
static void
settle_group (RemitSection *section)
{
  if (section->n_blocks > 0 || section->n_sections == 0 || section->note.text != NULL)
    return;
  if (section->role != REMIT_ROLE_SECTION
      && (section->role == REMIT_ROLE_BOUNDS || section->heading.text == NULL
          || !has_child_of_role (section)))
    return;
  section->role = REMIT_ROLE_GROUP;
}

/* A mission that no heading opens is all text: an emphasis is a part of it. */
static gboolean
may_have_note (const RemitSection *section)
{
  if (section->form == REMIT_FORM_PREAMBLE)
    return FALSE;
  return section->role != REMIT_ROLE_MISSION || section->form == REMIT_FORM_HEADING
         || section->form == REMIT_FORM_LABEL_LINE;
}

static void
settle_note (RemitReader  *reader,
             RemitSection *section)
{
  const RemitBlock *block = section->n_blocks > 0 ? section->blocks[0] : NULL;
  gboolean strong;
  RemitSpan note;

  if (block == NULL || block->type != REMIT_BLOCK_TEXT || section->note.text != NULL
      || block->text.form != REMIT_FORM_MARKDOWN || !may_have_note (section)
      || strchr (block->text.text, '\n') != NULL
      || !remit_read_find_note (reader, block->text.span, &note, &strong))
    return;
  if (strong && section->role != REMIT_ROLE_COMPLETION && section->role != REMIT_ROLE_CHECKLIST)
    return;
  section->note = remit_read_span_string (reader, note, REMIT_FORM_MARKDOWN);
  /* The array's room is no longer known, but a finished section gets no more blocks. */
  section->blocks++;
  section->n_blocks--;
}

void
remit_read_finish_section (RemitReader  *reader,
                           RemitSection *section)
{
  drop_rules (section);
  settle_heading (reader, section);
  forget_name (section);
  settle_group (section);
  if (section->role == REMIT_ROLE_BOUNDS)
    {
      remit_read_take_bounds (reader, section);
      drop_rules (section);
    }
  settle_note (reader, section);
}

/* --- the closing --- */

static gboolean
is_paragraph (const RemitBlock *block)
{
  return block->type == REMIT_BLOCK_TEXT && block->node != NULL
         && block->node->type == REMIT_NODE_PARAGRAPH;
}

/* The index of the first of the paragraphs that end @section. */
static guint
find_last_text (const RemitSection *section)
{
  guint n = section->n_blocks;

  while (n > 0 && is_paragraph (section->blocks[n - 1]))
    n--;
  return n;
}

/* Where the text behind the list of `Will Not:` starts: only the list is a side of bounds, so that all
 * that follows it ends the body, code too. Another list would be one of the same side. */
static guint
find_behind_bound (const RemitSection *section)
{
  guint n = 1;

  while (n < section->n_blocks && section->blocks[n]->type == REMIT_BLOCK_RULE)
    n++;
  return n < section->n_blocks && section->blocks[n]->type == REMIT_BLOCK_LIST ? section->n_blocks : n;
}

/* Where the closing starts in the last section of the body, or its number of blocks. */
static guint
find_closing (const RemitReader  *reader,
              const RemitSection *section)
{
  guint n = find_last_text (section);
  RemitBlockType before;

  if (reader->dialect->closing_after_list
      && remit_read_get_label_bound (section) != REMIT_BOUND_NONE)
    return find_behind_bound (section);
  if (n == 0 || n == section->n_blocks)
    return section->n_blocks;
  before = section->blocks[n - 1]->type;
  if (reader->dialect->closing_after_list && section->form == REMIT_FORM_LABEL_LINE
      && (before == REMIT_BLOCK_LIST || before == REMIT_BLOCK_TABLE || before == REMIT_BLOCK_CODE))
    return n;
  if (reader->dialect->closing_after_rule && before == REMIT_BLOCK_RULE
      && (n > 1 || section->will.present || section->wont.present))
    return n;
  return section->n_blocks;
}

/* Whether the closing that ends at @end is the last there is in all sections on the way to it. */
static gboolean
ends_body (const RemitReader *reader,
           gsize              end)
{
  RemitSection *const *sections = reader->agent->sections;
  guint n = reader->agent->n_sections;

  while (n > 0)
    {
      const RemitSection *section = sections[n - 1];

      if (section->form == REMIT_FORM_ELEMENT || section->form == REMIT_FORM_PREAMBLE
          || section->span.end != end)
        return FALSE;
      sections = section->sections;
      n = section->n_sections;
    }
  return TRUE;
}

/* Ends all sections on the way to the last one at @end, or at the directive that ends them. */
static gsize
shorten (RemitSection *const *sections,
         guint                n,
         gsize                end)
{
  RemitSection *section;

  if (n == 0)
    return end;
  section = sections[n - 1];
  end = shorten (section->sections, section->n_sections, end);
  if (!remit_read_span_is_empty (section->end_parallel_span))
    end = MAX (end, section->end_parallel_span.end);
  section->span.end = end;
  return end;
}

/* The end of what stays in @section when its blocks from @n on go. */
static gsize
end_without (const RemitSection *section,
             guint               n)
{
  gsize end = section->node != NULL ? section->name_span.end : section->span.start;

  end = MAX (end, section->note.span.end);
  end = MAX (end, MAX (section->will.span.end, section->wont.span.end));
  end = MAX (end, section->parallel_span.end <= section->blocks[n]->span.start
                    ? section->parallel_span.end : 0);
  return n > 0 ? MAX (end, section->blocks[n - 1]->span.end) : end;
}

/* The text that ends the body, after the list of a label section or after a separator, is the
 * closing. */
void
remit_read_split_closing (RemitReader *reader)
{
  RemitSection *last = NULL;
  RemitSection *parent = NULL;
  RemitSection **sections = reader->agent->sections;
  RemitSection *closing;
  guint n, total;

  for (guint i = reader->agent->n_sections; i > 0; i = last->n_sections, sections = last->sections)
    {
      parent = last;
      last = sections[i - 1];
    }
  if (last == NULL || (n = find_closing (reader, last)) == last->n_blocks
      || !ends_body (reader, last->blocks[last->n_blocks - 1]->span.end))
    return;
  total = last->n_blocks;
  closing = remit_read_new_section (reader, REMIT_FORM_PREAMBLE,
                                    REMIT_SPAN (last->blocks[n]->span.start,
                                                last->blocks[total - 1]->span.end), NULL);
  closing->role = REMIT_ROLE_CLOSING;
  closing->blocks = last->blocks + n;
  closing->n_blocks = total - n;
  last->n_blocks = n;
  drop_rules (last);
  shorten (reader->agent->sections, reader->agent->n_sections,
           end_without (last, last->n_blocks));
  remit_read_add_section (reader, NULL, closing);
  /* Without that text, a side of bounds is one list. */
  if (parent != NULL && parent->role == REMIT_ROLE_BOUNDS)
    remit_read_take_bounds (reader, parent);
}
