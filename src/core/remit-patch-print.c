/* remit-patch-print.c: new Markdown in the style of what is around it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* (nullable): the string member @name, or NULL where there is none. */
static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Ends the line and starts the next one: with the prefix unless it stays blank. */
void
remit_patch_print_line (GString               *out,
                        const RemitPatchPrint *style,
                        gboolean               blank)
{
  g_string_append (out, style->eol);
  if (!blank)
    g_string_append (out, style->prefix->str);
}

static void
print_text (GString               *out,
            const RemitPatchPrint *style,
            RemitForm              form,
            gboolean               entities,
            const char            *text)
{
  RemitPatchSlot slot = { form, entities, '\0', style->eol, style->prefix->str };
  g_autofree char *encoded = remit_patch_encode (&slot, style->escape, text);

  g_string_append (out, encoded);
}

/* Appends a label with its marks and colon, without a blank behind it. */
void
remit_patch_print_label (GString               *out,
                         const RemitPatchPrint *style,
                         const char            *label,
                         const char            *target)
{
  gboolean bold = style->label == REMIT_LABEL_BOLD || style->label == REMIT_LABEL_BOLD_COLON;
  const char *mark = !bold ? "" : style->quote == '_' ? "__" : "**";
  const char *colon = style->colon != NULL ? style->colon : ":";

  g_string_append (out, mark);
  print_text (out, style, REMIT_FORM_MARKDOWN, style->entities, label);
  if (target != NULL)
    g_string_append_printf (out, " (Target: %s)", target);
  if (style->label == REMIT_LABEL_BOLD_COLON)
    g_string_append (out, colon);
  g_string_append (out, mark);
  if (style->label != REMIT_LABEL_BOLD_COLON)
    g_string_append (out, colon);
}

/* Appends what stands between a label and its text. */
void
remit_patch_print_gap (GString               *out,
                       const RemitPatchPrint *style)
{
  if (style->below)
    remit_patch_print_line (out, style, FALSE);
  else if (!style->close)
    g_string_append_printf (out, "%*s", (int) MAX (style->gap, 1), "");
}

/* The first line of an item from its check box on, and its text's later lines. */
static void
print_content (GString               *out,
               const RemitPatchPrint *style,
               const char            *blanks,
               JsonObject            *item,
               const char            *text)
{
  const char *label = remit_patch_json_string (item, "label");
  char check = style->check != '\0' ? style->check : 'x';
  g_autoptr (GString) content = g_string_new (NULL);

  if (json_object_has_member (item, "checked"))
    g_string_append_printf (content, "[%c]",
                            remit_patch_json_boolean (item, "checked") ? check : ' ');
  if (label != NULL)
    {
      g_string_append (content, content->len > 0 ? " " : "");
      remit_patch_print_label (content, style, label, remit_patch_json_string (item, "target"));
    }
  if (*text != '\0')
    {
      if (label != NULL)
        remit_patch_print_gap (content, style);
      else
        g_string_append (content, content->len > 0 ? " " : "");
      print_text (content, style, REMIT_FORM_MARKDOWN, style->entities, text);
    }
  if (content->len > 0)
    g_string_append_printf (out, "%s%s", blanks, content->str);
}

static const char *
get_type (JsonNode *block)
{
  const char *type = NULL;

  if (JSON_NODE_HOLDS_OBJECT (block))
    type = remit_patch_json_string (json_node_get_object (block), "type");

  return type != NULL ? type : "";
}

/* Whether a blank line belongs between an item's text or block @previous and @block. */
static gboolean
needs_blank (const RemitPatchPrint *style,
             JsonNode              *previous,
             JsonNode              *block)
{
  const char *type = get_type (block);

  if (previous == NULL && strcmp (type, "list") == 0)
    return style->list_apart;
  if (previous == NULL && strcmp (type, "code") == 0)
    return style->code_apart;
  if (previous == NULL)
    return TRUE;

  return strcmp (type, "list") != 0 || strcmp (get_type (previous), "list") != 0;
}

static gboolean
is_like_list (JsonNode *a,
              JsonNode *b)
{
  if (a == NULL || strcmp (get_type (a), "list") != 0 || strcmp (get_type (b), "list") != 0)
    return FALSE;

  return remit_patch_json_boolean (json_node_get_object (a), "ordered")
         == remit_patch_json_boolean (json_node_get_object (b), "ordered");
}

/* Lists of one kind in a row need another marker each, or they would be one. */
static void
alternate (RemitPatchPrint *style)
{
  style->bullet = style->bullet == '-' ? '*' : '-';
  style->delimiter = style->delimiter == '.' ? ')' : '.';
}

static gboolean
print_item_blocks (GString               *out,
                   const RemitPatchPrint *style,
                   JsonArray             *blocks)
{
  RemitPatchPrint own = *style;
  JsonNode *previous = NULL;
  gsize length = style->prefix->len;
  gboolean done = TRUE;

  own.bullet = style->inner_bullet != '\0' ? style->inner_bullet : style->bullet;
  own.loose = own.list_apart = own.code_apart = FALSE;
  for (guint i = 0; done && i < json_array_get_length (blocks); i++)
    {
      JsonNode *block = json_array_get_element (blocks, i);

      if (needs_blank (style, previous, block))
        remit_patch_print_line (out, style, TRUE);
      if (is_like_list (previous, block))
        alternate (&own);
      if (strcmp (get_type (block), "list") == 0)
        g_string_append_printf (style->prefix, "%*s", (int) style->inner_indent, "");
      remit_patch_print_line (out, style, FALSE);
      done = remit_patch_print_block (out, &own, block);
      g_string_truncate (style->prefix, length);
      previous = block;
    }

  return done;
}

/* What stands between @marker and the text. */
static const char *
get_blanks (const RemitPatchPrint *style,
            const char            *marker)
{
  const char *blanks = g_ascii_isdigit (*marker) ? style->number_blanks : style->bullet_blanks;

  return blanks != NULL ? blanks : " ";
}

/* Indents what follows by the columns of @marker and @blanks; a tab goes to the next stop. */
static void
append_columns (GString    *prefix,
                const char *marker,
                const char *blanks)
{
  gsize start = prefix->len;
  gsize columns = strlen (marker) + strlen (blanks);

  if (*blanks == '\t')
    columns = strlen (marker) + 4 - (start + strlen (marker)) % 4;
  for (gsize i = 0; i < columns; i++)
    g_string_append_c (prefix, ' ');
}

/* Appends an item from its marker to the end of its last line. FALSE where @item is none. */
gboolean
remit_patch_print_item (GString               *out,
                        const RemitPatchPrint *style,
                        const char            *marker,
                        JsonNode              *item)
{
  gsize length = style->prefix->len;
  JsonObject *object;
  JsonArray *blocks;
  const char *text;
  const char *blanks = get_blanks (style, marker);
  gboolean done = TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (item))
    return FALSE;
  object = json_node_get_object (item);
  text = remit_patch_json_string (object, "text");
  if (text == NULL)
    return FALSE;

  append_columns (style->prefix, marker, blanks);
  g_string_append (out, marker);
  print_content (out, style, blanks, object, text);
  blocks = get_array (object, "blocks");
  if (blocks != NULL)
    done = print_item_blocks (out, style, blocks);
  g_string_truncate (style->prefix, length);

  return done;
}

/* Appends the items of a list, each on its line. */
gboolean
remit_patch_print_items (GString               *out,
                         const RemitPatchPrint *style,
                         gboolean               ordered,
                         guint                  start,
                         JsonArray             *items)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autofree char *marker = ordered ? g_strdup_printf ("%u%c", start + i, style->delimiter)
                                        : g_strdup_printf ("%c", style->bullet);

      if (i > 0 && style->loose)
        remit_patch_print_line (out, style, TRUE);
      if (i > 0)
        remit_patch_print_line (out, style, FALSE);
      if (!remit_patch_print_item (out, style, marker, json_array_get_element (items, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
print_list (GString               *out,
            const RemitPatchPrint *style,
            JsonObject            *list)
{
  JsonArray *items = get_array (list, "items");
  gint64 start = json_object_get_int_member_with_default (list, "start", 1);

  if (items == NULL || json_array_get_length (items) == 0 || start < 0 || start > 999999999)
    return FALSE;

  return remit_patch_print_items (out, style, remit_patch_json_boolean (list, "ordered"),
                                  (guint) start, items);
}

static void
print_row (GString               *out,
           const RemitPatchPrint *style,
           JsonArray             *cells)
{
  const char *blank = style->compact ? "" : " ";

  g_string_append_c (out, '|');
  for (guint i = 0; i < json_array_get_length (cells); i++)
    {
      JsonNode *cell = json_array_get_element (cells, i);

      g_string_append (out, blank);
      if (JSON_NODE_HOLDS_VALUE (cell) && json_node_get_value_type (cell) == G_TYPE_STRING)
        print_text (out, style, REMIT_FORM_CELL, style->entities, json_node_get_string (cell));
      g_string_append_printf (out, "%s|", blank);
    }
}

static gboolean
print_table (GString               *out,
             const RemitPatchPrint *style,
             JsonObject            *table)
{
  JsonArray *columns = get_array (table, "columns");
  JsonArray *rows = get_array (table, "rows");

  if (columns == NULL || rows == NULL || json_array_get_length (columns) == 0)
    return FALSE;

  print_row (out, style, columns);
  remit_patch_print_line (out, style, FALSE);
  g_string_append_c (out, '|');
  for (guint i = 0; i < json_array_get_length (columns); i++)
    g_string_append (out, style->compact ? "-|" : "---|");

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);

      if (!JSON_NODE_HOLDS_ARRAY (row))
        return FALSE;
      remit_patch_print_line (out, style, FALSE);
      print_row (out, style, json_node_get_array (row));
    }

  return TRUE;
}

static gboolean
print_code (GString               *out,
            const RemitPatchPrint *style,
            JsonObject            *code)
{
  const char *info = remit_patch_json_string (code, "info");
  const char *text = remit_patch_json_string (code, "text");
  char fence = info != NULL && strchr (info, '`') != NULL ? '~' : '`';
  g_autofree char *line = NULL;

  if (text == NULL)
    return FALSE;

  line = g_strnfill (MAX (3, remit_write_count_run (text, fence) + 1), fence);
  g_string_append_printf (out, "%s%s", line, info != NULL ? info : "");
  if (*text != '\0')
    {
      remit_patch_print_line (out, style, *text == '\n');
      print_text (out, style, REMIT_FORM_MARKDOWN, FALSE, text);
    }
  remit_patch_print_line (out, style, FALSE);
  g_string_append (out, line);

  return TRUE;
}

/* (transfer full) (nullable): @text with a backslash before the colon that ends its first line,
 * maybe within strong marks; NULL where there is none. */
char *
remit_patch_escape_label (const char *text)
{
  gsize n = strcspn (text, "\r\n");

  while (n > 0 && strchr (" \t", text[n - 1]) != NULL)
    n--;
  while (n > 0 && strchr ("*_", text[n - 1]) != NULL)
    n--;
  if (n < 2 || text[n - 1] != ':')
    return NULL;

  return g_strdup_printf ("%.*s\\%s", (int) (n - 1), text, text + n - 1);
}

static void
print_paragraph (GString               *out,
                 const RemitPatchPrint *style,
                 const char            *text)
{
  g_autofree char *escaped = style->escape != REMIT_PATCH_ESCAPE_LEAST && !style->entities
                               ? remit_patch_escape_label (text) : NULL;

  print_text (out, style, REMIT_FORM_MARKDOWN, style->entities, escaped != NULL ? escaped : text);
}

/* Appends a block from its first character to the end of its last line. FALSE where @block is
 * none. */
gboolean
remit_patch_print_block (GString               *out,
                         const RemitPatchPrint *style,
                         JsonNode              *block)
{
  const char *type = get_type (block);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (block) ? json_node_get_object (block) : NULL;

  if (strcmp (type, "text") == 0 && remit_patch_json_string (object, "text") != NULL)
    print_paragraph (out, style, remit_patch_json_string (object, "text"));
  else if (strcmp (type, "list") == 0)
    return print_list (out, style, object);
  else if (strcmp (type, "table") == 0)
    return print_table (out, style, object);
  else if (strcmp (type, "code") == 0)
    return print_code (out, style, object);
  else if (strcmp (type, "rule") == 0)
    g_string_append (out, "---");
  else
    return FALSE;

  return TRUE;
}

/* Appends blocks with a blank line between two. */
gboolean
remit_patch_print_blocks (GString               *out,
                          const RemitPatchPrint *style,
                          JsonArray             *blocks)
{
  RemitPatchPrint own = *style;
  JsonNode *previous = NULL;

  for (guint i = 0; i < json_array_get_length (blocks); i++)
    {
      JsonNode *block = json_array_get_element (blocks, i);

      if (previous != NULL)
        {
          remit_patch_print_line (out, style, TRUE);
          remit_patch_print_line (out, style, FALSE);
        }
      if (is_like_list (previous, block))
        alternate (&own);
      if (!remit_patch_print_block (out, &own, block))
        return FALSE;
      previous = block;
    }

  return TRUE;
}
