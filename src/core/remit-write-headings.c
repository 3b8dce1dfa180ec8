/* remit-write-headings.c: a section under a heading, with what is in it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

#define MAX_LEVEL 6

/* --- the heading --- */

static guint
count_checks (const RemitSection *section)
{
  for (guint i = 0; i < section->n_blocks; i++)
    if (section->blocks[i]->type == REMIT_BLOCK_LIST)
      return section->blocks[i]->list.n_items;
  return section->n_sections;
}

/* The name of a section as this dialect has it, with its target. */
char *
remit_write_heading (const RemitWriter  *writer,
                     const RemitSection *section)
{
  const char *name = section->heading.text;

  if (name == NULL)
    name = section->role < REMIT_ROLE_GROUP
             ? remit_dialect_get_name (writer->dialect, section->role) : "";
  if (section->target.text != NULL)
    return g_strdup_printf ("%s (Target: %s)", name, section->target.text);
  return g_strdup (name);
}

/* A heading finds its role without one parenthesis at its end, not without two. */
static gboolean
may_append (const GString *heading)
{
  return heading->len > 0 && heading->str[heading->len - 1] != ')';
}

/* What the heading only repeats. */
static void
append_derived (const RemitWriter  *writer,
                const RemitSection *section,
                GString            *heading)
{
  const RemitStyle *style = &writer->dialect->style;
  guint checks = count_checks (section);

  if (style->counts && section->role == REMIT_ROLE_COMPLETION && section->heading.text == NULL
      && checks > 0 && may_append (heading))
    g_string_append_printf (heading, checks == 1 ? " (%u Check)" : " (%u Checks)", checks);
  if (style->says_parallel && section->parallel && may_append (heading))
    g_string_append (heading, " (Parallel)");
}

/* Hashes at the end of a heading count only where others follow. */
static void
close_hashes (GString *heading)
{
  gsize end = heading->len;

  while (end > 0 && heading->str[end - 1] == '#')
    end--;
  if (end < heading->len && (end == 0 || heading->str[end - 1] == ' '))
    g_string_append (heading, " #");
}

static void
write_heading (RemitWriter    *writer,
               RemitWriteNode *node,
               guint           level)
{
  g_autofree char *name = remit_write_heading (writer, node->section);
  g_autoptr (GString) heading = g_string_new (name);
  g_autofree char *hashes = g_strnfill (level, '#');

  append_derived (writer, node->section, heading);
  close_hashes (heading);
  if (heading->len > 0)
    g_string_prepend_c (heading, ' ');
  g_string_prepend (heading, hashes);
  remit_write_line (writer, heading->str);
  g_free (node->target);
  node->target = g_strdup (heading->str);
}

/* --- content --- */

static const char *
get_note_mark (const RemitWriter  *writer,
               const RemitSection *section)
{
  gboolean strong = writer->dialect->style.strong_note && g_str_has_suffix (section->note.text, ":")
                    && (section->role == REMIT_ROLE_COMPLETION
                        || section->role == REMIT_ROLE_CHECKLIST);

  if (strchr (section->note.text, '*') != NULL)
    return strong ? "__" : "_";
  return strong ? "**" : "*";
}

static void
write_note (RemitWriter        *writer,
            const RemitSection *section)
{
  const char *mark = get_note_mark (writer, section);

  remit_write_begin (writer);
  g_string_append_printf (writer->out, "%s%s%s", mark, section->note.text, mark);
  remit_write_end (writer);
}

static void
write_side (RemitWriter      *writer,
            const char       *name,
            const RemitItems *items)
{
  if (!items->present)
    return;
  remit_write_blank (writer);
  remit_write_begin (writer);
  g_string_append_printf (writer->out, "**%s:**", name);
  remit_write_end (writer);
  if (writer->dialect->style.airy)
    remit_write_blank (writer);
  remit_write_items (writer, items);
}

/* The end of a side that stands in lines; 0 where it does not. */
static gsize
get_end (const RemitItems *items)
{
  const RemitItem *last = items->n_items > 0 ? items->items[items->n_items - 1] : NULL;

  return last != NULL && items->form == REMIT_FORM_MARKDOWN ? last->span.end : 0;
}

/* How many blocks of bounds come before its sides: texts behind them were the last words, and stay
   that unless they would be the closing. */
static guint
count_first_blocks (const RemitWriter  *writer,
                    const RemitSection *section)
{
  gsize end = MAX (get_end (&section->will), get_end (&section->wont));
  guint n = section->n_blocks;

  if (end == 0 || writer->safe || writer->dialect->closing_after_list)
    return section->n_blocks;
  while (n > 0 && section->blocks[n - 1]->span.start >= end)
    if (section->blocks[--n]->type != REMIT_BLOCK_TEXT)
      return section->n_blocks;
  return n;
}

/* Note, blocks and sides of a section, its children aside. */
void
remit_write_content (RemitWriter          *writer,
                     const RemitWriteNode *node)
{
  const RemitSection *section = node->section;
  guint n_first = count_first_blocks (writer, section);

  if (section->note.text != NULL)
    {
      write_note (writer, section);
      if (n_first > 0)
        remit_write_blank (writer);
    }
  remit_write_blocks (writer, section->blocks, n_first, NULL);
  write_side (writer, writer->dialect->style.will, &section->will);
  write_side (writer, writer->dialect->style.wont, &section->wont);
  if (n_first < section->n_blocks)
    {
      remit_write_blank (writer);
      remit_write_blocks (writer, section->blocks + n_first, section->n_blocks - n_first, NULL);
    }
}

/* Whether a blank line belongs below the heading: where a list or text follows, only airy dialects
 * have one. */
static gboolean
needs_blank (const RemitWriter  *writer,
             const RemitSection *section)
{
  if (writer->dialect->style.airy || section->n_blocks == 0)
    return section->note.text == NULL || writer->dialect->style.airy;
  return section->note.text == NULL && section->blocks[0]->type != REMIT_BLOCK_LIST
         && section->blocks[0]->type != REMIT_BLOCK_TEXT;
}

/* The last of the children that is an element: those before it must be elements too, since an
   element is a part of the heading above it. */
static guint
count_elements (const RemitWriteNode *node)
{
  guint n = node->n_children;

  while (n > 0 && node->children[n - 1].form != REMIT_FORM_ELEMENT)
    n--;
  return n;
}

/* Whether a child that was under a label line below its heading, as in this dialect, stays there.
   Below the heading of a sibling it would be a part of that one. */
static gboolean
is_label (const RemitWriter    *writer,
          const RemitWriteNode *node,
          guint                 index)
{
  const RemitWriteNode *child = &node->children[index];

  return writer->dialect->labels && child->section->form == REMIT_FORM_LABEL_LINE
         && remit_write_fits_label (writer, child, index + 1 == node->n_children);
}

/* @level: of the children's headings */
void
remit_write_children (RemitWriter    *writer,
                      RemitWriteNode *node,
                      guint           level)
{
  guint n_elements = level > MAX_LEVEL ? node->n_children : count_elements (node);
  gboolean headed = node->form != REMIT_FORM_HEADING;

  for (guint i = 0; i < node->n_children; i++)
    {
      RemitWriteNode *child = &node->children[i];

      if (child->form == REMIT_FORM_NONE)
        continue;
      remit_write_blank (writer);
      headed = headed || (i >= n_elements && !is_label (writer, node, i));
      if (i < n_elements)
        remit_write_element (writer, child, 0);
      else if (!headed)
        remit_write_label_section (writer, child);
      else
        remit_write_heading_section (writer, child, level);
    }
}

/* What the node's attempt means for its own words. */
void
remit_write_set_node (RemitWriter          *writer,
                      const RemitWriteNode *node)
{
  writer->safe = node->attempt > REMIT_WRITE_NATIVE;
  writer->escape = node->attempt == REMIT_WRITE_ESCAPED;
}

void
remit_write_heading_section (RemitWriter    *writer,
                             RemitWriteNode *node,
                             guint           level)
{
  gsize start = writer->out->len;

  remit_write_set_node (writer, node);
  write_heading (writer, node, level);
  if (needs_blank (writer, node->section) || node->section->parallel)
    remit_write_blank (writer);
  if (node->section->parallel)
    {
      remit_write_line (writer, "// parallel");
      remit_write_blank (writer);
    }
  remit_write_content (writer, node);
  remit_write_children (writer, node, level + 1);
  if (node->section->parallel)
    {
      remit_write_blank (writer);
      remit_write_line (writer, "// end-parallel");
    }
  node->span = REMIT_SPAN (start, writer->out->len);
}
