/* remit-write-pipes.c: lists that are no Markdown: `a|b|c`, servers, words
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* Longer than that, in characters, nobody reads a line of parts; an attribute of words, as of
   servers and what they are for, ends sooner. */
#define MAX_PIPES 240
#define MAX_WORDS 100

static gboolean
is_short (const RemitItems *items,
          gsize             limit)
{
  gsize length = 0;

  for (guint i = 0; i < items->n_items; i++)
    {
      const RemitItem *item = items->items[i];

      length += 1 + (gsize) g_utf8_strlen (item->text.text, -1);
      if (item->label.text != NULL)
        length += 1 + (gsize) g_utf8_strlen (item->label.text, -1);
    }
  return length <= limit;
}

static gboolean
is_one_line (const RemitItem *item)
{
  return item->n_blocks == 0 && item->check == REMIT_CHECK_NONE && *item->text.text != '\0'
         && strpbrk (item->text.text, "\n\r") == NULL
         && !g_ascii_isspace (item->text.text[strlen (item->text.text) - 1]);
}

/* An escaped pipe in a code span between tags would stay escaped, and so would a backslash
   before a closing tag. */
static gboolean
is_part (const RemitItem *item,
         gboolean         attribute)
{
  const char *text = item->text.text;

  if (!is_one_line (item) || g_str_has_prefix (text, "**") || g_str_has_prefix (text, "__"))
    return FALSE;
  return attribute
         || ((strchr (text, '`') == NULL || strpbrk (text, "|<") == NULL)
             && !g_str_has_suffix (text, "\\"));
}

/* Whether a list reads back the same as `a|b|c`, and well. */
gboolean
remit_write_fits_pipes (const RemitItems *items,
                        gboolean          attribute)
{
  guint n_labels = 0, n_colons = 0;

  if (!is_short (items, MAX_PIPES))
    return FALSE;

  for (guint i = 0; i < items->n_items; i++)
    {
      const RemitItem *item = items->items[i];

      if (!is_part (item, attribute))
        return FALSE;
      n_labels += item->label.text != NULL;
      n_colons += strstr (item->text.text, ": ") != NULL;
    }
  if (n_labels > 0)
    return n_labels == items->n_items && remit_write_has_plain_labels (items)
           && (attribute || items->n_items > 1);
  return n_colons < items->n_items || items->n_items == 0;
}

/* One part, or a text where a pipe would part it. */
void
remit_write_part (RemitWriter *writer,
                  const char  *text,
                  gboolean     attribute,
                  gboolean     running)
{
  gsize from = writer->out->len;
  g_autofree char *part = NULL;

  if (attribute)
    {
      remit_write_value (writer, text, TRUE);
      return;
    }
  remit_write_append (writer, text, -1, running);
  if (strchr (text, '|') == NULL)
    return;
  part = g_strdup (writer->out->str + from);
  g_string_truncate (writer->out, from);
  for (const char *p = part; *p != '\0'; p++)
    if (*p == '|')
      g_string_append (writer->out, "&#124;");
    else
      g_string_append_c (writer->out, *p);
}

/* @colon: what stands between label and text */
void
remit_write_pipes (RemitWriter      *writer,
                   const RemitItems *items,
                   const char       *separator,
                   const char       *colon,
                   gboolean          attribute)
{
  for (guint i = 0; i < items->n_items; i++)
    {
      const RemitItem *item = items->items[i];

      if (i > 0)
        g_string_append (writer->out, separator);
      if (item->label.text != NULL)
        {
          remit_write_part (writer, item->label.text, attribute, i > 0);
          if (item->target.text != NULL)
            g_string_append_printf (writer->out, " (Target: %s)", item->target.text);
          g_string_append (writer->out, colon);
        }
      remit_write_part (writer, item->text.text, attribute, i > 0 || item->label.text != NULL);
    }
}

void
remit_write_pipes_attribute (RemitWriter      *writer,
                             const char       *name,
                             const RemitItems *items)
{
  g_string_append_printf (writer->out, " %s=\"", name);
  remit_write_pipes (writer, items, "|", ": ", TRUE);
  g_string_append_c (writer->out, '"');
}

/* `name:purpose`: the first colon ends the name. */
static gboolean
is_server (const RemitItem *item)
{
  const char *label = item->label.text;

  if (!is_one_line (item) || strchr (item->text.text, '|') != NULL || item->target.text != NULL)
    return FALSE;
  if (label == NULL)
    return strchr (item->text.text, ':') == NULL;
  return *label != '\0' && strpbrk (label, ":|\n") == NULL;
}

/* `/word`: only what begins with a slash is told from a word of a sentence. */
static gboolean
is_word (const RemitItem *item)
{
  const char *text = item->text.text;

  if (!is_one_line (item) || item->label.text != NULL || *text != '/' || text[1] == '\0')
    return FALSE;
  for (const char *p = text + 1; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("_:.-", *p) == NULL)
      return FALSE;
  return TRUE;
}

/* Whether the section's list is written in the attribute of its slot. */
gboolean
remit_write_fits_slot (const RemitSlot  *slot,
                       const RemitItems *items)
{
  if (slot->attribute == NULL || !is_short (items, MAX_WORDS))
    return FALSE;
  for (guint i = 0; i < items->n_items; i++)
    if (slot->list == REMIT_FORM_ATTRIBUTE_WORDS ? !is_word (items->items[i])
                                                 : !is_server (items->items[i]))
      return FALSE;
  return TRUE;
}

/* --- attributes without a slot --- */

static gboolean
is_attribute_name (const char *label)
{
  static const char *const taken[] = { "title", "note", "parallel" };

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    if (strcmp (label, taken[i]) == 0)
      return FALSE;
  return g_ascii_islower (*label)
         && label[strspn (label, "abcdefghijklmnopqrstuvwxyz0123456789_-")] == '\0';
}

/* Whether each item of a list is `name: value`, as an attribute without a slot is read. */
gboolean
remit_write_fits_attributes (const RemitItems *items)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  if (!is_short (items, MAX_PIPES))
    return FALSE;
  for (guint i = 0; i < items->n_items; i++)
    {
      const RemitItem *item = items->items[i];

      if (item->label.text == NULL || item->target.text != NULL || !is_one_line (item)
          || !is_attribute_name (item->label.text)
          || !g_hash_table_add (names, (gpointer) item->label.text))
        return FALSE;
    }
  return items->n_items > 0;
}

void
remit_write_attributes (RemitWriter      *writer,
                        const RemitItems *items)
{
  for (guint i = 0; i < items->n_items; i++)
    remit_write_attribute (writer, items->items[i]->label.text, items->items[i]->text.text);
}
