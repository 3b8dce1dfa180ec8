/* remit-read-title.c: the title of a body, and what of it only repeats the name
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

/* Splits `Persona: NAME (vX)`; @version is empty where there is none. */
static gboolean
split_persona (const RemitReader *reader,
               RemitSpan          words,
               RemitSpan         *name,
               RemitSpan         *version)
{
  static const char persona[] = "Persona:";
  gsize length = strlen (persona);
  gsize at = words.end;

  if (words.end - words.start <= length
      || memcmp (reader->data + words.start, persona, length) != 0)
    return FALSE;
  *name = remit_read_trim (reader, REMIT_SPAN (words.start + length, words.end));
  *version = REMIT_SPAN (words.end, words.end);
  if (reader->data[words.end - 1] != ')')
    return TRUE;
  while (at > name->start && reader->data[at - 1] != '(')
    at--;
  if (at <= name->start || reader->data[at] != 'v'
      || !remit_read_is_blank (reader->data[at - 2]))
    return TRUE;
  *version = REMIT_SPAN (at + 1, words.end - 1);
  *name = remit_read_trim (reader, REMIT_SPAN (name->start, at - 1));
  return TRUE;
}

static void
add_heading_place (RemitReader *reader,
                   const char  *key,
                   RemitSpan    span)
{
  const RemitPlace place = { .span = span, .form = REMIT_FORM_HEADING };
  RemitField *field = remit_read_find_field (reader, key);

  if (field != NULL && !remit_read_span_is_empty (span))
    remit_read_add_place (reader, field, &place);
}

static const char *
get_name (RemitReader *reader)
{
  const RemitField *name = remit_read_find_field (reader, "name");

  return name != NULL && JSON_NODE_HOLDS_VALUE (name->value)
                 && json_node_get_value_type (name->value) == G_TYPE_STRING
             ? json_node_get_string (name->value)
             : NULL;
}

/* docs/model.md: `# Persona: NAME` is passed over where NAME is the name. */
static gboolean
take_persona (RemitReader *reader,
              RemitSpan    words)
{
  const char *name = get_name (reader);
  RemitSpan written, version;

  if (name == NULL || !split_persona (reader, words, &written, &version)
      || !remit_read_equals (reader, written, name))
    return FALSE;
  add_heading_place (reader, "name", written);
  add_heading_place (reader, "version", version);
  return TRUE;
}

/* A title that the name implies is null in the model and one more place of the name. */
static void
settle_title (RemitReader          *reader,
              const RemitAttribute *attribute)
{
  RemitString *title = &reader->agent->title;
  const char *name = get_name (reader);
  g_autofree char *implied = name != NULL ? remit_name_to_title (name) : NULL;
  const RemitPlace place = {
    .span = title->span,
    .form = title->form,
    .element = attribute != NULL ? reader->root : NULL,
    .attribute = attribute,
  };

  if (*title->text == '\0')
    title->text = NULL;
  if (title->text == NULL || implied == NULL || strcmp (title->text, implied) != 0)
    return;
  title->text = NULL;
  remit_read_add_place (reader, remit_read_find_field (reader, "name"), &place);
}

/* Takes the H1 that has nothing else before it below @parent. */
static void
find_title (RemitReader     *reader,
            const RemitNode *parent)
{
  for (const RemitNode *node = parent->first; node != NULL; node = node->next)
    {
      RemitSpan words;

      if (node->type == REMIT_NODE_DIRECTIVE || node->type == REMIT_NODE_COMMENT
          || node->type == REMIT_NODE_RULE)
        continue;
      if (node == reader->root)
        {
          find_title (reader, node);
          return;
        }
      if (node->type != REMIT_NODE_HEADING || node->as.heading.level != 1)
        return;
      words = remit_read_clean_name (reader, node->as.heading.text);
      reader->title_end = node->span.end;
      if (take_persona (reader, words))
        continue;
      reader->agent->title = remit_read_span_string (reader, words, REMIT_FORM_HEADING);
      settle_title (reader, NULL);
      return;
    }
}

/* The first heading of the body, where it is an H1 with nothing but directives, comments and rules
 * before it; the root's title comes first. */
void
remit_read_title (RemitReader     *reader,
                  const RemitNode *document)
{
  const RemitAttribute *attribute
      = reader->root != NULL ? remit_read_find_attribute (reader, reader->root, "title") : NULL;

  if (attribute != NULL)
    {
      /* Without what a heading would lose, so that any dialect can say the same. */
      reader->agent->title = remit_read_attribute_string (
          reader, remit_read_clean_name (reader, attribute->value));
      settle_title (reader, attribute);
    }
  else
    find_title (reader, document);
}
