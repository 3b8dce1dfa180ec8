/* remit-write-labels.c: sections under label lines and bold labels, or under nothing
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

static gboolean
is_paragraph (const RemitBlock *block)
{
  return block->type == REMIT_BLOCK_TEXT && !g_str_has_prefix (block->text.text, "<!--");
}

/* --- what fits --- */

static gboolean
is_simple (const RemitWriteNode *node)
{
  return node->n_children == 0 && !node->section->parallel && node->attempt == REMIT_WRITE_NATIVE;
}

static gboolean
has_items (const RemitItems *items)
{
  return items->present && items->n_items > 0 && remit_write_interrupts (&(RemitBlock) {
    .type = REMIT_BLOCK_LIST, .start = 1, .list = *items });
}

/* Bounds in words of their own, without sides. */
static gboolean
has_no_sides (const RemitSection *section)
{
  return section->role == REMIT_ROLE_BOUNDS && !section->will.present && !section->wont.present;
}

/* Both sides of bounds as label lines: `**Will:**` and `**Will Not:**`. */
static gboolean
fits_sides (const RemitSection *section)
{
  return section->heading.text == NULL && section->note.text == NULL
         && section->target.text == NULL && section->n_blocks == 0
         && (has_items (&section->will) || has_items (&section->wont))
         && (!section->will.present || has_items (&section->will))
         && (!section->wont.present || has_items (&section->wont));
}

/* Whether a list, table or code stands in the section, so that text that ends it would be the
   closing. */
static gboolean
ends_in_closing (const RemitSection *section)
{
  guint n = section->n_blocks;

  while (n > 0 && section->blocks[n - 1]->type == REMIT_BLOCK_TEXT)
    n--;
  return n > 0 && n < section->n_blocks;
}

static gboolean
can_follow_label (const RemitSection *section)
{
  const RemitBlock *block = section->blocks[0];

  if (block->type == REMIT_BLOCK_TEXT)
    return is_paragraph (block) && *block->text.text != '>';
  return section->note.text != NULL || remit_write_interrupts (block);
}

/* @last: whether the body ends after it */
gboolean
remit_write_fits_label (const RemitWriter    *writer,
                        const RemitWriteNode *node,
                        gboolean              last)
{
  const RemitSection *section = node->section;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (!is_simple (node))
    return FALSE;
  if (section->role == REMIT_ROLE_BOUNDS && !has_no_sides (section))
    return fits_sides (section);
  if (section->n_blocks == 0 || !can_follow_label (section) || (last && ends_in_closing (section)))
    return FALSE;
  name = remit_write_heading (writer, section);
  line = g_strconcat (name, ":", NULL);
  return remit_write_is_label (line) && !g_str_has_prefix (name, "**")
         && !g_str_has_prefix (name, "__");
}

/* Whether another name of the role, which the file has for heading, can be the label of one text. */
static gboolean
is_other_name (const RemitSection *section)
{
  const char *heading = section->heading.text;

  return section->n_blocks == 1 && is_paragraph (section->blocks[0])
         && strpbrk (heading, "*_:`\\()") == NULL
         && remit_role_find (heading, -1) == section->role;
}

/* A bold label holds text or lists up to the next; a line of text in bold would be one. */
gboolean
remit_write_fits_bold (const RemitWriter    *writer,
                       const RemitWriteNode *node)
{
  const RemitSection *section = node->section;

  if (!is_simple (node) || section->n_blocks == 0 || section->note.text != NULL
      || section->target.text != NULL
      || (section->heading.text != NULL && !is_other_name (section)))
    return FALSE;
  for (guint i = 0; i < section->n_blocks; i++)
    if (section->blocks[i]->type == REMIT_BLOCK_TEXT
        && remit_write_has_bold_start (section->blocks[i]->text.text))
      return FALSE;
  return is_paragraph (section->blocks[0])
           ? *section->blocks[0]->text.text != '>'
           : section->blocks[0]->type != REMIT_BLOCK_TEXT;
}

gboolean
remit_write_fits_preamble (const RemitWriteNode *node)
{
  const RemitSection *section = node->section;

  return is_simple (node) && section->n_blocks > 0 && section->heading.text == NULL
         && section->note.text == NULL && section->target.text == NULL
         && section->blocks[0]->type != REMIT_BLOCK_RULE;
}

/* The closing is the text that ends the body: after the list of a label section or after a
   separator. */
gboolean
remit_write_fits_closing (const RemitWriter    *writer,
                          const RemitWriteNode *node,
                          const RemitWriteNode *previous)
{
  const RemitSection *before = previous != NULL ? previous->section : NULL;
  const RemitSection *section = node->section;

  if (before == NULL || !is_simple (node) || !remit_write_fits_preamble (node))
    return FALSE;
  for (guint i = 0; i < section->n_blocks; i++)
    if (!is_paragraph (section->blocks[i]))
      return FALSE;
  if (writer->dialect->closing_after_rule)
    return previous->form == REMIT_FORM_HEADING;
  if (previous->form != REMIT_FORM_LABEL_LINE)
    return FALSE;
  return (before->role == REMIT_ROLE_BOUNDS && !has_no_sides (before))
         || (before->n_blocks > 0
             && before->blocks[before->n_blocks - 1]->type != REMIT_BLOCK_TEXT
             && before->blocks[before->n_blocks - 1]->type != REMIT_BLOCK_RULE);
}

/* --- label lines --- */

static void
write_side (RemitWriter      *writer,
            RemitWriteNode   *node,
            const char       *name,
            const RemitItems *items)
{
  g_autofree char *line = g_strdup_printf ("**%s:**", name);

  if (!items->present)
    return;
  if (node->target == NULL)
    node->target = g_strdup (line);
  else
    remit_write_blank (writer);
  remit_write_line (writer, line);
  remit_write_items (writer, items);
}

static void
write_sides (RemitWriter    *writer,
             RemitWriteNode *node)
{
  const RemitSection *section = node->section;

  g_clear_pointer (&node->target, g_free);
  write_side (writer, node, writer->dialect->style.will, &section->will);
  write_side (writer, node, writer->dialect->style.wont, &section->wont);
}

void
remit_write_label_section (RemitWriter    *writer,
                           RemitWriteNode *node)
{
  gsize start = writer->out->len;
  g_autofree char *name = remit_write_heading (writer, node->section);

  remit_write_set_node (writer, node);
  if (node->section->role == REMIT_ROLE_BOUNDS && !has_no_sides (node->section))
    write_sides (writer, node);
  else
    {
      g_free (node->target);
      node->target = g_strconcat (name, ":", NULL);
      remit_write_line (writer, node->target);
      /* The text below a label goes on with its paragraph, so that no line of it can be another. */
      if (node->section->blocks[0]->type == REMIT_BLOCK_TEXT && node->section->note.text == NULL)
        {
          gboolean labels = writer->labels;

          writer->labels = FALSE;
          remit_write_block (writer, node->section->blocks[0], FALSE);
          writer->labels = labels;
          remit_write_blocks (writer, node->section->blocks + 1, node->section->n_blocks - 1,
                              node->section->blocks[0]);
        }
      else
        remit_write_content (writer, node);
    }
  node->span = REMIT_SPAN (start, writer->out->len);
}

/* --- bold labels --- */

/* `**Role**: text`; over a list the name stands alone, which counts for the names of roles. */
void
remit_write_bold_section (RemitWriter    *writer,
                          RemitWriteNode *node)
{
  const RemitSection *section = node->section;
  const RemitBlock *first = section->blocks[0];
  g_autofree char *name = remit_write_heading (writer, section);
  gboolean text = first->type == REMIT_BLOCK_TEXT;
  gsize start = writer->out->len;

  remit_write_set_node (writer, node);
  g_free (node->target);
  node->target = g_strdup_printf (text ? "**%s**:" : "**%s**", name);
  remit_write_begin (writer);
  g_string_append (writer->out, node->target);
  if (text)
    {
      g_string_append_c (writer->out, ' ');
      remit_write_text (writer, first->text.text, TRUE);
      remit_write_blocks (writer, section->blocks + 1, section->n_blocks - 1, first);
    }
  else
    {
      remit_write_end (writer);
      if (!remit_write_interrupts (first))
        remit_write_blank (writer);
      remit_write_blocks (writer, section->blocks, section->n_blocks, NULL);
    }
  node->span = REMIT_SPAN (start, writer->out->len);
}

/* --- nothing --- */

void
remit_write_preamble (RemitWriter    *writer,
                      RemitWriteNode *node)
{
  gsize start = writer->out->len;

  remit_write_set_node (writer, node);
  g_clear_pointer (&node->target, g_free);
  remit_write_blocks (writer, node->section->blocks, node->section->n_blocks, NULL);
  node->span = REMIT_SPAN (start, writer->out->len);
}
