/* remit-read-element.c: elements as sections: tags, attributes, pipes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

#include <string.h>

/* The element that has its heading in `title=`. */
#define PLAIN_TAG "section"

const RemitAttribute *
remit_read_find_attribute (const RemitReader *reader,
                           const RemitNode   *element,
                           const char        *name)
{
  for (guint i = 0; i < element->as.element.n_attributes; i++)
    if (remit_read_equals (reader, element->as.element.attributes[i].name, name))
      return &element->as.element.attributes[i];
  return NULL;
}

/* The tag's words, where they are the heading: those of an unknown tag, or of an alias that is no
 * tag of the role's. */
static void
name_by_tag (RemitReader  *reader,
             RemitSection *section)
{
  RemitSpan tag = section->node->as.element.tag;
  const char *name = reader->data + tag.start;
  gssize length = (gssize) (tag.end - tag.start);
  g_autofree char *words = NULL;

  section->heading.form = REMIT_FORM_ELEMENT;
  section->heading.span = tag;
  if (remit_read_equals (reader, tag, PLAIN_TAG))
    return;
  section->role = remit_role_find_tag (name, length);
  if (section->role != REMIT_ROLE_SECTION && remit_role_is_tag (section->role, name, length))
    return;
  words = remit_tag_to_heading (name, length);
  section->heading.text = remit_read_copy (reader, words, strlen (words), REMIT_READ_VERBATIM);
}

static void
set_title (RemitReader          *reader,
           RemitSection         *section,
           const RemitAttribute *title)
{
  section->name_span = title->value;
  section->heading = remit_read_attribute_string (reader, title->value);
  if (remit_read_equals (reader, section->node->as.element.tag, PLAIN_TAG))
    section->role = remit_role_find (section->heading.text, -1);
}

/* The slot of the section's role where it is an element's; NULL where it has none. */
static const RemitSlot *
get_slot (const RemitReader  *reader,
          const RemitSection *section)
{
  const RemitSlot *slot = reader->tags != NULL && section->role != REMIT_ROLE_SECTION
                            ? remit_dialect_get_slot (reader->tags, section->role) : NULL;

  return slot != NULL && slot->form == REMIT_FORM_ELEMENT ? slot : NULL;
}

/* --- attributes --- */

static gboolean
is_slot (const RemitReader    *reader,
         const RemitSection   *section,
         const RemitAttribute *attribute)
{
  const RemitSlot *slot = get_slot (reader, section);

  return slot != NULL && slot->attribute != NULL
         && remit_read_equals (reader, attribute->name, slot->attribute);
}

static void
take_slot (RemitReader          *reader,
           RemitSection         *section,
           const RemitAttribute *attribute)
{
  const RemitSlot *slot = get_slot (reader, section);
  const RemitReadPlace place = { slot->list, section->node, attribute };
  RemitItems items;

  if (slot->list == REMIT_FORM_ATTRIBUTE_WORDS)
    remit_read_words (reader, &place, attribute->value, &items);
  else
    remit_read_servers (reader, &place, attribute->value, &items);
  if (items.n_items > 0)
    remit_read_add_block (reader, section,
                          remit_read_list_block (reader, section->node, &items));
}

/* An attribute of bounds that is none of its sides (`fallback`) is a section below it. */
static void
add_part (RemitReader          *reader,
          RemitSection         *section,
          const RemitAttribute *attribute)
{
  const RemitReadPlace place = { REMIT_FORM_ATTRIBUTE_PIPES, section->node, attribute };
  RemitSection *part = remit_read_new_section (reader, REMIT_FORM_ATTRIBUTE, attribute->span,
                                               section->node);
  const char *name = reader->data + attribute->name.start;
  g_autofree char *words
      = remit_tag_to_heading (name, (gssize) (attribute->name.end - attribute->name.start));
  gsize length = attribute->value.end - attribute->value.start;

  part->name_span = attribute->name;
  part->heading.text = remit_read_copy (reader, words, strlen (words), REMIT_READ_VERBATIM);
  part->heading.span = attribute->name;
  part->heading.form = REMIT_FORM_ATTRIBUTE;
  if (memchr (reader->data + attribute->value.start, '|', length) != NULL)
    {
      RemitItems items;

      remit_read_pipes (reader, &place, attribute->value, &items);
      remit_read_add_block (reader, part, remit_read_list_block (reader, section->node, &items));
    }
  else if (length > 0)
    {
      RemitBlock *block = remit_arena_new0 (reader->arena, RemitBlock);

      block->type = REMIT_BLOCK_TEXT;
      block->start = 1;
      block->span = attribute->value;
      block->text = remit_read_attribute_string (reader, attribute->value);
      remit_read_add_block (reader, part, block);
    }
  remit_read_add_section (reader, section, part);
}

static gboolean
take_bound (RemitReader          *reader,
            RemitSection         *section,
            const RemitAttribute *attribute)
{
  const RemitReadPlace place = { REMIT_FORM_ATTRIBUTE_PIPES, section->node, attribute };
  RemitBound bound;
  RemitItems *side;

  if (section->role != REMIT_ROLE_BOUNDS)
    return FALSE;
  bound = remit_bound_find (reader->data + attribute->name.start,
                            (gssize) (attribute->name.end - attribute->name.start));
  side = bound == REMIT_BOUND_WILL ? &section->will : &section->wont;
  if (bound == REMIT_BOUND_NONE || side->present)
    add_part (reader, section, attribute);
  else
    {
      remit_read_pipes (reader, &place, attribute->value, side);
      side->label_span = attribute->name;
    }
  return TRUE;
}

/* `note=` and `parallel="true"`, which every element may have. */
static gboolean
take_common (RemitReader          *reader,
             RemitSection         *section,
             const RemitAttribute *attribute)
{
  if (remit_read_equals (reader, attribute->name, "note") && section->note.text == NULL)
    section->note = remit_read_attribute_string (reader, attribute->value);
  else if (remit_read_equals (reader, attribute->name, "parallel")
           && remit_read_equals (reader, attribute->value, "true"))
    {
      section->parallel = TRUE;
      section->parallel_span = attribute->span;
    }
  else
    return FALSE;
  return TRUE;
}

static void
flush_items (RemitReader  *reader,
             RemitSection *section,
             RemitItems   *items)
{
  if (items->n_items > 0)
    remit_read_add_block (reader, section,
                          remit_read_list_block (reader, section->node, items));
  *items = (RemitItems) { 0 };
}

/* Attributes without a slot are the items of a first list. A list in an attribute between them
 * parts them, so that spans stay disjoint. */
static void
read_attributes (RemitReader  *reader,
                 RemitSection *section)
{
  const RemitNode *node = section->node;
  const RemitAttribute *title = remit_read_find_attribute (reader, node, "title");
  RemitItems items = { 0 };

  if (title != NULL)
    set_title (reader, section, title);
  for (guint i = 0; i < node->as.element.n_attributes; i++)
    {
      const RemitAttribute *attribute = &node->as.element.attributes[i];

      if (attribute == title || take_common (reader, section, attribute)
          || take_bound (reader, section, attribute))
        continue;
      if (is_slot (reader, section, attribute))
        {
          flush_items (reader, section, &items);
          take_slot (reader, section, attribute);
        }
      else
        remit_read_attribute_item (reader, node, attribute, &items);
    }
  flush_items (reader, section, &items);
}

/* --- content --- */

/* Triggers are always pipes where they are one paragraph; text of other roles is a list where it
 * has a pipe. */
static gboolean
read_pipes (RemitReader  *reader,
            RemitSection *section)
{
  const RemitNode *text = section->node->first;
  const RemitReadPlace place = { REMIT_FORM_PIPES, section->node, NULL };
  const RemitSlot *slot = get_slot (reader, section);
  RemitItems items;
  RemitSpan span;

  if (slot == NULL || slot->list != REMIT_FORM_PIPES || text == NULL || text->next != NULL
      || text->type != REMIT_NODE_PARAGRAPH)
    return FALSE;
  span = remit_read_trim (reader, text->span);
  if (section->role != REMIT_ROLE_TRIGGERS
      && memchr (reader->data + span.start, '|', span.end - span.start) == NULL)
    return FALSE;
  remit_read_pipes (reader, &place, span, &items);
  if (items.n_items > 0)
    remit_read_add_block (reader, section,
                          remit_read_list_block (reader, section->node, &items));
  return TRUE;
}

/* The bytes of a name that count when two are compared: no case, and `_` and `-` are blanks. */
static gboolean
same_words (const char *tag,
            gsize       length,
            const char *heading)
{
  for (gsize i = 0; i < length; i++, heading++)
    {
      char a = tag[i] == '-' || tag[i] == '_' ? ' ' : g_ascii_tolower (tag[i]);
      char b = *heading == '-' || *heading == '_' ? ' ' : g_ascii_tolower (*heading);

      if (a != b)
        return FALSE;
    }
  return *heading == '\0';
}

/* The only child of an element that is nothing else, where it is a heading of the element's own
 * name. */
static const RemitSection *
find_same (const RemitReader  *reader,
           const RemitSection *section)
{
  const RemitSection *child = section->n_sections == 1 ? section->sections[0] : NULL;
  RemitSpan tag = section->node->as.element.tag;
  g_autofree char *heading = NULL;

  if (child == NULL || child->form != REMIT_FORM_HEADING || section->n_blocks > 0
      || section->node->as.element.n_attributes > 0 || section->parallel
      || section->will.present || section->wont.present)
    return NULL;
  heading = g_strndup (reader->data + child->heading.span.start,
                       child->heading.span.end - child->heading.span.start);
  return same_words (reader->data + tag.start, tag.end - tag.start, heading) ? child : NULL;
}

/* docs/dialects.md: an element over one heading of its own name is one section, not two. */
static void
merge_heading (RemitReader  *reader,
               RemitSection *section)
{
  const RemitSection *child = find_same (reader, section);
  RemitSection element = *section;

  if (child == NULL)
    return;
  *section = *child;
  section->form = REMIT_FORM_ELEMENT;
  section->span = element.span;
  section->node = element.node;
}

/* The section that an element is. With @no_attributes they were read as something else. */
RemitSection *
remit_read_element (RemitReader     *reader,
                    const RemitNode *node,
                    gboolean         no_attributes)
{
  RemitSection *section = remit_read_new_section (reader, REMIT_FORM_ELEMENT, node->span, node);

  section->name_span = node->as.element.tag;
  name_by_tag (reader, section);
  if (!no_attributes)
    read_attributes (reader, section);
  if (!read_pipes (reader, section))
    remit_read_content (reader, section, node);
  section->span = node->span;
  remit_read_finish_section (reader, section);
  merge_heading (reader, section);
  return section;
}
