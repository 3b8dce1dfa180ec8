/* remit-write-blocks.c: texts, tables, code, and what stands between two blocks
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* --- tables --- */

/* A pipe gets its backslash also in a code span, as GitHub's Markdown has it. */
static void
write_cell (RemitWriter *writer,
            const char  *text)
{
  gsize from = writer->out->len;
  g_autofree char *cell = NULL;

  remit_write_append (writer, text, -1, TRUE);
  if (strchr (text, '|') == NULL)
    return;
  cell = g_strdup (writer->out->str + from);
  g_string_truncate (writer->out, from);
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '|')
        g_string_append_c (writer->out, '\\');
      g_string_append_c (writer->out, *p);
    }
}

static void
write_row (RemitWriter         *writer,
           const RemitTableRow *row)
{
  remit_write_begin (writer);
  g_string_append_c (writer->out, '|');
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_string_append_c (writer->out, ' ');
      write_cell (writer, row->cells[i].text);
      g_string_append (writer->out, " |");
    }
  remit_write_end (writer);
}

static void
write_table (RemitWriter      *writer,
             const RemitBlock *table)
{
  write_row (writer, &table->columns);
  remit_write_begin (writer);
  g_string_append_c (writer->out, '|');
  for (guint i = 0; i < table->columns.n_cells; i++)
    {
      glong width = g_utf8_strlen (table->columns.cells[i].text, -1) + 2;

      for (glong j = 0; j < MAX (width, 3); j++)
        g_string_append_c (writer->out, '-');
      g_string_append_c (writer->out, '|');
    }
  remit_write_end (writer);
  for (guint i = 0; i < table->n_rows; i++)
    write_row (writer, &table->rows[i]);
}

/* --- code --- */

guint
remit_write_count_run (const char *text,
                       char        mark)
{
  guint longest = 0;
  guint run = 0;

  for (; *text != '\0'; text++)
    {
      run = *text == mark ? run + 1 : 0;
      longest = MAX (longest, run);
    }
  return longest;
}

static void
write_code (RemitWriter      *writer,
            const RemitBlock *code)
{
  char mark = strchr (code->info.text, '`') != NULL ? '~' : '`';
  guint run = remit_write_count_run (code->text.text, mark);
  g_autofree char *fence = g_strnfill (run < 3 ? 3 : run + 1, mark);
  const char *text = code->text.text;

  remit_write_begin (writer);
  g_string_append (writer->out, fence);
  g_string_append (writer->out, code->info.text);
  remit_write_end (writer);
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");

      if (length > 0)
        remit_write_begin (writer);
      g_string_append_len (writer->out, text, (gssize) length);
      remit_write_end (writer);
      text += length;
      if (*text == '\n' && *++text == '\0')
        remit_write_end (writer);
    }
  remit_write_line (writer, fence);
}

/* --- between two blocks --- */

/* Whether a block may follow the line of a paragraph, as CommonMark has it: an empty item may not,
 * nor a list that does not start with 1. */
gboolean
remit_write_interrupts (const RemitBlock *block)
{
  const RemitItem *item;

  if (block->type != REMIT_BLOCK_LIST)
    return block->type == REMIT_BLOCK_TABLE || block->type == REMIT_BLOCK_CODE;
  item = block->list.n_items > 0 ? block->list.items[0] : NULL;
  return item != NULL && (!block->ordered || block->start == 1)
         && (*item->text.text != '\0' || item->label.text != NULL
             || item->check != REMIT_CHECK_NONE);
}

static gboolean
ends_in_colon (const char *text)
{
  return g_str_has_suffix (text, ":") || g_str_has_suffix (text, ":**");
}

/* `**Lead** (more)`: one line whose bold start is the head of the list below it. */
static gboolean
is_bold_lead (const char *text)
{
  return g_str_has_prefix (text, "**") && text[2] != ' ' && text[2] != '*'
         && strstr (text + 2, "**") != NULL && strchr (text, '\n') == NULL;
}

/* Whether a list stands on the very next line after a text that leads to it. */
static gboolean
is_tight (const RemitWriter *writer,
          const RemitBlock  *text,
          const RemitBlock  *list)
{
  if (writer->dialect->style.airy || text->type != REMIT_BLOCK_TEXT
      || list->type != REMIT_BLOCK_LIST
      || !(ends_in_colon (text->text.text) || is_bold_lead (text->text.text))
      || g_str_has_prefix (text->text.text, "<!--"))
    return FALSE;
  return remit_write_interrupts (list)
         && !(writer->labels && remit_write_is_label (text->text.text));
}

void
remit_write_block (RemitWriter      *writer,
                   const RemitBlock *block,
                   gboolean          other)
{
  if (block->type == REMIT_BLOCK_TEXT)
    remit_write_text (writer, block->text.text, FALSE);
  else if (block->type == REMIT_BLOCK_LIST)
    remit_write_list (writer, block, other);
  else if (block->type == REMIT_BLOCK_TABLE)
    write_table (writer, block);
  else if (block->type == REMIT_BLOCK_CODE)
    write_code (writer, block);
  else
    remit_write_line (writer, "---");
}

static gboolean
is_same_kind (const RemitBlock *a,
              const RemitBlock *b)
{
  return a->type == REMIT_BLOCK_LIST && b->type == REMIT_BLOCK_LIST && a->ordered == b->ordered;
}

/* Whether the first of some lists of a kind in a row has the other marker: where the one behind it
   is longer, which shall look like all lists. */
static gboolean
starts_other (RemitBlock *const *blocks,
              guint              n_blocks)
{
  return n_blocks > 1 && is_same_kind (blocks[0], blocks[1])
         && blocks[1]->list.n_items > blocks[0]->list.n_items;
}

/* Writes blocks, the first one after @before, if there is one. Two lists of a kind in a row
   would be one, so that they have different markers. */
void
remit_write_blocks (RemitWriter       *writer,
                    RemitBlock *const *blocks,
                    guint              n_blocks,
                    const RemitBlock  *before)
{
  gboolean other = FALSE;

  for (guint i = 0; i < n_blocks; i++)
    {
      const RemitBlock *block = blocks[i];

      other = before != NULL && is_same_kind (before, block)
                ? !other : starts_other (blocks + i, n_blocks - i);
      if (before != NULL && !is_tight (writer, before, block))
        remit_write_blank (writer);
      remit_write_block (writer, block, other);
      before = block;
    }
}
