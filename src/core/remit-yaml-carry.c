/* remit-yaml-carry.c: a value written in another place with the bytes that it has
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <string.h>

/* Moves all lines but the first by @to - @from columns. */
static char *
shift_lines (const char *text,
             guint       from,
             guint       to)
{
  GString *string = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");

      length += text[length] == '\n';
      g_string_append_len (string, text, (gssize) length);
      text += length;
      if (*text == '\0' || strchr ("\r\n", *text) != NULL)
        continue;
      if (to > from)
        g_string_append_printf (string, "%*s", (int) (to - from), "");
      for (guint i = to; i < from && *text == ' '; i++)
        text++;
    }
  return g_string_free (string, FALSE);
}

/* What an alias stands for and what an anchor is for is decided where they are; a flow collection
 * and the item of a list have no place behind a key. */
static gboolean
can_go (const RemitYamlPlace *place)
{
  const RemitYamlNode *node = place->node;

  return !place->flow && !node->alias && node->properties.start == node->properties.end
         && node->span.start < node->span.end
         && (place->parent == NULL || place->parent->type == REMIT_YAML_MAPPING);
}

/* With the comments behind it and inside it. */
char *
remit_yaml_carry (const RemitYaml      *yaml,
                  const RemitYamlEntry *entry,
                  const RemitYamlNode  *node,
                  guint                 column)
{
  g_auto (RemitYamlPlace) place = { 0 };
  guint end = remit_text_find_line (yaml->text, yaml->content.end);
  g_autofree char *text = NULL;
  guint last;

  if (!remit_yaml_place_init (&place, yaml, entry, node, NULL) || !can_go (&place))
    return NULL;
  last = remit_yaml_last_line (yaml, node->span.end, place.column, end);
  text = remit_text_slice (yaml->text,
                           REMIT_SPAN (place.slot, remit_text_get_line (yaml->text, last).end));
  return shift_lines (text, place.column, column);
}
