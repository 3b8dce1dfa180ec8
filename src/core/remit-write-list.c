/* remit-write-list.c: lists, their items and labels
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* docs/model.md: what a plain label may be. */
#define MAX_WORDS 5
#define MAX_CHARACTERS 40

/* No marker may have more digits. */
#define MAX_NUMBER 999999999

/* --- labels --- */

static gboolean
has_sentence_mark (const char *label)
{
  static const char *const marks[] = {
    ". ", ".\t", "->", " - ", " \xe2\x80\x93 ", "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x86\x92",
    "\xe2\x80\x94", "**",
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (label, marks[i]) != NULL)
      return TRUE;
  return strpbrk (label, ":!?;,\"") != NULL || g_str_has_suffix (label, ".");
}

static guint
count_words (const char *label)
{
  guint words = 0;
  gboolean blank = TRUE;

  for (; *label != '\0'; label++)
    {
      gboolean now = *label == ' ' || *label == '\t';

      words += blank && !now;
      blank = now;
    }
  return words;
}

/* `2.` at the start of an item would be the marker of another. */
static gboolean
starts_plainly (const char *label)
{
  gsize digits = strspn (label, "0123456789");

  if (digits > 0)
    return label[digits] != '.' && label[digits] != ')';
  return *label != '\0' && strchr (" \t*|<>[#-+_~=", *label) == NULL;
}

/* With its target, which is a part of what stands before the colon. */
static gboolean
is_plain_label (const RemitItem *item)
{
  g_autofree char *label
      = item->target.text != NULL
            ? g_strdup_printf ("%s (Target %s)", item->label.text, item->target.text)
            : g_strdup (item->label.text);
  guint ticks = 0;

  for (const char *p = label; *p != '\0'; p++)
    ticks += *p == '`';
  return starts_plainly (label) && ticks % 2 == 0
         && !has_sentence_mark (label) && count_words (label) <= MAX_WORDS
         && g_utf8_strlen (label, -1) < MAX_CHARACTERS;
}

/* Whether all labels of a list read back as such without being bold. */
gboolean
remit_write_has_plain_labels (const RemitItems *items)
{
  for (guint i = 0; i < items->n_items; i++)
    {
      const RemitItem *item = items->items[i];

      if (item->label.text == NULL || !is_plain_label (item)
          || (*item->text.text == '\0' && item->n_blocks == 0))
        return FALSE;
    }
  return items->n_items > 0;
}

/* Marks that do not meet others of their kind inside. */
static const char *
get_strong (const char *label)
{
  if (strstr (label, "**") != NULL || *label == '*' || g_str_has_suffix (label, "*"))
    return "__";
  return "**";
}

static void
write_label (RemitWriter     *writer,
             const RemitItem *item,
             gboolean         plain)
{
  const char *mark = plain ? "" : get_strong (item->label.text);

  g_string_append (writer->out, mark);
  remit_write_append (writer, item->label.text, -1, TRUE);
  if (item->target.text != NULL)
    g_string_append_printf (writer->out, " (Target: %s)", item->target.text);
  g_string_append (writer->out, mark);
  g_string_append_c (writer->out, ':');
}

/* --- items --- */

static gboolean
needs_blank (const RemitItem  *item,
             const RemitBlock *previous,
             const RemitBlock *block)
{
  gboolean empty = *item->text.text == '\0' && item->label.text == NULL;

  if (previous != NULL)
    return previous->type != REMIT_BLOCK_LIST || block->type != REMIT_BLOCK_LIST;
  if (empty)
    return FALSE;
  return block->type == REMIT_BLOCK_TABLE || !remit_write_interrupts (block);
}

static void
write_item_blocks (RemitWriter     *writer,
                   const RemitItem *item)
{
  const RemitBlock *previous = NULL;
  gboolean other = FALSE;

  for (guint i = 0; i < item->n_blocks; i++)
    {
      const RemitBlock *block = item->blocks[i];

      other = previous != NULL && previous->type == REMIT_BLOCK_LIST
              && block->type == REMIT_BLOCK_LIST && previous->ordered == block->ordered && !other;
      if (needs_blank (item, previous, block))
        remit_write_blank (writer);
      remit_write_block (writer, block, other);
      previous = block;
    }
}

static void
append_gap (RemitWriter *writer,
            guint        gap)
{
  for (guint i = 0; i < gap; i++)
    g_string_append_c (writer->out, ' ');
}

/* What stands behind the marker on its line, and the text's later lines. */
static void
write_item_text (RemitWriter     *writer,
                 const RemitItem *item,
                 guint            gap,
                 gboolean         plain)
{
  gboolean text = *item->text.text != '\0';

  if (item->check != REMIT_CHECK_NONE)
    {
      append_gap (writer, gap);
      g_string_append (writer->out, item->check == REMIT_CHECK_ON ? "[x]" : "[ ]");
      gap = 1;
    }
  if (item->label.text != NULL)
    {
      append_gap (writer, gap);
      write_label (writer, item, plain);
      gap = 1;
    }
  if (!text)
    {
      remit_write_end (writer);
      return;
    }
  append_gap (writer, gap);
  remit_write_text (writer, item->text.text, TRUE);
}

static void
write_item (RemitWriter     *writer,
            const RemitItem *item,
            const char      *marker,
            guint            gap,
            gboolean         plain)
{
  gsize indent = writer->prefix->len;
  gboolean labels = writer->labels;

  remit_write_begin (writer);
  g_string_append (writer->out, marker);
  for (gsize i = strlen (marker) + gap; i > 0; i--)
    g_string_append_c (writer->prefix, ' ');
  writer->labels = FALSE;
  write_item_text (writer, item, gap, plain);
  write_item_blocks (writer, item);
  writer->labels = labels;
  g_string_truncate (writer->prefix, indent);
}

static guint
get_gap (const RemitWriter *writer,
         const RemitBlock  *list,
         const RemitItem   *item)
{
  if (list->ordered)
    return writer->dialect->style.number_gap;
  return item->label.text != NULL && item->check == REMIT_CHECK_NONE
           ? writer->dialect->style.label_gap : 1;
}

/* @other: with another marker than usual. */
void
remit_write_list (RemitWriter      *writer,
                  const RemitBlock *list,
                  gboolean          other)
{
  const RemitStyle *style = &writer->dialect->style;
  gboolean plain = style->label == REMIT_LABEL_PLAIN && !writer->safe
                   && remit_write_has_plain_labels (&list->list);
  char delimiter = (style->delimiter == ')') != other ? ')' : '.';
  char bullet = other ? '*' : '-';

  for (guint i = 0; i < list->list.n_items; i++)
    {
      const RemitItem *item = list->list.items[i];
      guint number = (guint) MIN ((guint64) list->start + i, MAX_NUMBER);
      g_autofree char *marker = list->ordered ? g_strdup_printf ("%u%c", number, delimiter)
                                              : g_strdup_printf ("%c", bullet);

      write_item (writer, item, marker, get_gap (writer, list, item), plain);
    }
}

void
remit_write_items (RemitWriter      *writer,
                   const RemitItems *items)
{
  const RemitBlock list = { .type = REMIT_BLOCK_LIST, .start = 1, .list = *items };

  remit_write_list (writer, &list, FALSE);
}
