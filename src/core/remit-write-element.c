/* remit-write-element.c: a section as an element: tag, attributes, content
 *
 * In a dialect of elements this is how every section is written. In the others it is a resort:
 * an element says exactly what a heading there cannot.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-write-private.h"

#include <string.h>

/* The tag of a section that has its heading as title, and one for those whose title names a role
   that they have not. */
#define PLAIN_TAG "section"
#define OTHER_TAG "part"

/* How an element is written. */
typedef struct
{
  const RemitSlot *slot;
  char            *tag;
  gboolean         titled;   /* the heading is not said by the tag */
  gboolean         native;
  gboolean         elements; /* the dialect's sections are elements */
  gboolean         pipes;    /* the list is pipes between the tags */
  gboolean         words;    /* the list is an attribute: */
  gboolean         will;
  gboolean         wont;
  guint            n_parts;  /* children that are attributes */
  guint            n_own;    /* blocks that are attributes: the first or none */
} Element;

/* --- tags --- */

static gboolean
is_reserved (const RemitDialect *dialect,
             const char         *tag)
{
  if (g_strcmp0 (tag, dialect->root) == 0 || g_strcmp0 (tag, dialect->root_alias) == 0
      || g_strcmp0 (tag, dialect->wrapper) == 0 || strcmp (tag, PLAIN_TAG) == 0)
    return TRUE;
  for (guint i = 0; i < dialect->n_fields; i++)
    if (g_strcmp0 (tag, dialect->fields[i].element) == 0)
      return TRUE;
  return FALSE;
}

/* The tag that says a heading: `hop_patterns` for `Hop Patterns`; NULL where it would not come
   back. */
static char *
make_tag (const RemitDialect *dialect,
          const char         *heading)
{
  g_autofree char *tag = g_ascii_strdown (heading, -1);
  g_autofree char *back = NULL;

  g_strdelimit (tag, " ", '_');
  if (!g_ascii_isalpha (*tag)
      || tag[strspn (tag, "abcdefghijklmnopqrstuvwxyz0123456789_")] != '\0'
      || is_reserved (dialect, tag) || remit_role_find_tag (tag, -1) != REMIT_ROLE_SECTION)
    return NULL;
  back = remit_tag_to_heading (tag, -1);
  return strcmp (back, heading) == 0 ? g_steal_pointer (&tag) : NULL;
}

static gboolean
has_child_of_role (const RemitSection *section,
                   RemitRole           role)
{
  for (guint i = 0; i < section->n_sections; i++)
    if (section->sections[i]->role == role)
      return TRUE;
  return FALSE;
}

/* Whether a plain tag with this title is read as the role that the section has: of a group, an
   alias of a child's role may be the title. */
static gboolean
title_says_role (const RemitSection *section)
{
  RemitRole role = section->heading.text != NULL ? remit_role_find (section->heading.text, -1)
                                                 : REMIT_ROLE_SECTION;

  return role == REMIT_ROLE_SECTION
         || (section->role == REMIT_ROLE_GROUP && has_child_of_role (section, role));
}

static void
choose_tag (const RemitWriter  *writer,
            const RemitSection *section,
            Element            *element)
{
  const char *heading = section->heading.text;

  if (section->role < REMIT_ROLE_GROUP)
    {
      element->slot = remit_dialect_get_slot (writer->tags, section->role);
      element->tag = g_strdup (element->slot->name);
      element->titled = heading != NULL || section->target.text != NULL;
      return;
    }
  if (element->elements && heading != NULL && section->target.text == NULL)
    element->tag = make_tag (writer->dialect, heading);
  element->titled = heading != NULL && element->tag == NULL;
  if (element->tag == NULL)
    element->tag = g_strdup (title_says_role (section) ? PLAIN_TAG : OTHER_TAG);
}

/* --- how the list is written --- */

static const RemitBlock *
get_only_list (const RemitSection *section)
{
  const RemitBlock *block = section->n_blocks == 1 ? section->blocks[0] : NULL;

  return block != NULL && block->type == REMIT_BLOCK_LIST && !block->ordered
             && block->list.n_items > 0 ? block : NULL;
}

/* One part without a pipe is a text, unless it is a trigger. */
static gboolean
fits_text (const RemitSection *section,
           const Element      *element,
           const RemitItems   *items)
{
  return element->slot->list == REMIT_FORM_PIPES && section->n_sections == 0
         && remit_write_fits_pipes (items, FALSE)
         && (items->n_items > 1 || section->role == REMIT_ROLE_TRIGGERS);
}

/* Whether the first list is one of attributes without a slot: because it was, or because that is how
   attributes are written in dialects of headings: in front of a list that would be one with it
   otherwise, or as one item of a section that has no role. */
static gboolean
is_attributes (const RemitSection *section)
{
  const RemitBlock *first = section->n_blocks > 0 ? section->blocks[0] : NULL;
  const RemitBlock *second = section->n_blocks > 1 ? section->blocks[1] : NULL;

  if (first == NULL || first->type != REMIT_BLOCK_LIST || first->ordered
      || section->role == REMIT_ROLE_BOUNDS || !remit_write_fits_attributes (&first->list))
    return FALSE;
  return first->list.form == REMIT_FORM_ATTRIBUTE_ITEM
         || (second != NULL && second->type == REMIT_BLOCK_LIST && !second->ordered)
         || (first->list.n_items == 1 && section->role >= REMIT_ROLE_GROUP
             && section->form != REMIT_FORM_ELEMENT);
}

static void
choose_list (const RemitSection *section,
             Element            *element)
{
  const RemitBlock *list = get_only_list (section);

  if (!element->native || !element->elements)
    return;
  element->n_own = is_attributes (section);
  if (element->slot == NULL || list == NULL || element->n_own > 0)
    return;
  element->words = remit_write_fits_slot (element->slot, &list->list);
  element->pipes = fits_text (section, element, &list->list);
}

/* --- bounds --- */

/* A child of bounds that reads back as an attribute: one line of text under a name that is
   neither side. */
static gboolean
is_part_of_bounds (const RemitSection *child)
{
  const char *heading = child->heading.text;
  const RemitBlock *block = child->n_blocks == 1 ? child->blocks[0] : NULL;
  g_autofree char *tag = NULL;
  g_autofree char *back = NULL;

  if (child->role != REMIT_ROLE_SECTION || heading == NULL || block == NULL
      || block->type != REMIT_BLOCK_TEXT || child->n_sections > 0 || child->note.text != NULL
      || child->parallel || child->target.text != NULL || strpbrk (block->text.text, "|\n") != NULL)
    return FALSE;
  tag = g_ascii_strdown (heading, -1);
  back = remit_tag_to_heading (tag, -1);
  return g_ascii_isalpha (*tag) && tag[strspn (tag, "abcdefghijklmnopqrstuvwxyz")] == '\0'
         && strcmp (back, heading) == 0 && remit_bound_find (tag, -1) == REMIT_BOUND_NONE
         && strcmp (tag, "title") != 0 && strcmp (tag, "note") != 0
         && strcmp (tag, "parallel") != 0;
}

/* Whether an attribute holds a side. */
static gboolean
fits_side (const RemitWriteNode *node,
           const RemitItems     *items)
{
  return items->present && remit_write_fits_pipes (items, TRUE)
         && (node->attempt != REMIT_WRITE_PLAIN || items->n_items == 0);
}

/* Both sides are written the same way, but for one that is empty: an element would not say it. */
static void
choose_sides (const RemitWriteNode *node,
              Element              *element)
{
  const RemitSection *section = node->section;
  gboolean both;

  if (section->role != REMIT_ROLE_BOUNDS)
    return;
  element->will = fits_side (node, &section->will);
  element->wont = fits_side (node, &section->wont);
  both = (element->will || !section->will.present) && (element->wont || !section->wont.present);
  element->will = element->will && (both || section->will.n_items == 0);
  element->wont = element->wont && (both || section->wont.n_items == 0);
  if (element->elements && element->native)
    while (element->n_parts < node->n_children
           && is_part_of_bounds (node->children[element->n_parts].section))
      element->n_parts++;
}

static void
write_bounds (RemitWriter          *writer,
              const RemitWriteNode *node,
              const Element        *element)
{
  if (element->will)
    remit_write_pipes_attribute (writer, writer->tags->style.will, &node->section->will);
  if (element->wont)
    remit_write_pipes_attribute (writer, writer->tags->style.wont, &node->section->wont);
  for (guint i = 0; i < element->n_parts; i++)
    {
      RemitWriteNode *part = &node->children[i];
      g_autofree char *name = g_ascii_strdown (part->section->heading.text, -1);
      gsize start = writer->out->len + 1;

      remit_write_attribute (writer, name, part->section->blocks[0]->text.text);
      part->span = REMIT_SPAN (start, writer->out->len);
      g_free (part->target);
      part->target = g_strdup_printf ("%s@%s", element->tag, name);
    }
}

/* --- the opening tag --- */

static void
write_title (RemitWriter        *writer,
             const RemitSection *section)
{
  const char *name = section->heading.text;
  g_autofree char *title = NULL;

  if (name == NULL)
    name = remit_role_get_title (section->role);
  title = section->target.text != NULL
            ? g_strdup_printf ("%s (Target: %s)", name, section->target.text) : g_strdup (name);
  remit_write_attribute (writer, "title", title);
}

/* Its place in the report: `<process title="Approach">`, as it is written. */
static char *
make_target (RemitWriter        *writer,
             const RemitSection *section,
             const Element      *element)
{
  gsize from = writer->out->len;
  char *target;

  g_string_append_printf (writer->out, "<%s", element->tag);
  if (element->titled)
    write_title (writer, section);
  target = g_strconcat (writer->out->str + from, ">", NULL);
  g_string_truncate (writer->out, from);
  return target;
}

static void
write_open (RemitWriter    *writer,
            RemitWriteNode *node,
            const Element  *element)
{
  const RemitSection *section = node->section;

  remit_write_begin (writer);
  g_string_append_printf (writer->out, "<%s", element->tag);
  if (element->titled)
    write_title (writer, section);
  if (section->note.text != NULL)
    remit_write_attribute (writer, "note", section->note.text);
  if (section->parallel)
    remit_write_attribute (writer, "parallel", "true");
  if (element->words)
    {
      g_string_append_printf (writer->out, " %s=\"", element->slot->attribute);
      remit_write_pipes (writer, &section->blocks[0]->list,
                         element->slot->list == REMIT_FORM_ATTRIBUTE_WORDS ? " " : "|", ":", TRUE);
      g_string_append_c (writer->out, '"');
    }
  if (element->n_own > 0)
    remit_write_attributes (writer, &section->blocks[0]->list);
  write_bounds (writer, node, element);
}

/* --- content --- */

static gboolean
is_empty (const RemitWriteNode *node,
          const Element        *element)
{
  const RemitSection *section = node->section;

  return (section->n_blocks == element->n_own || element->words) && node->n_children == element->n_parts
         && (!section->will.present || element->will) && (!section->wont.present || element->wont);
}

static const RemitBlock *
get_only_text (const RemitWriteNode *node,
               const Element        *element)
{
  const RemitSection *section = node->section;
  const RemitBlock *block = section->n_blocks == element->n_own + 1
                              ? section->blocks[element->n_own] : NULL;

  if (block == NULL || block->type != REMIT_BLOCK_TEXT || node->n_children > element->n_parts
      || g_str_has_prefix (block->text.text, "<!--"))
    return NULL;
  return block;
}

/* One paragraph where the role's text is pipes: a rule behind it, which is no part of the model,
   keeps it a text. */
static gboolean
needs_guard (const RemitWriteNode *node,
             const Element        *element)
{
  const RemitBlock *text = get_only_text (node, element);

  return element->slot != NULL && element->slot->list == REMIT_FORM_PIPES && text != NULL
         && (node->section->role == REMIT_ROLE_TRIGGERS || strchr (text->text.text, '|') != NULL);
}

/* A text that stands between its tags on one line. */
static gboolean
fits_line (const RemitWriteNode *node,
           const Element        *element)
{
  const RemitBlock *text = get_only_text (node, element);

  return text != NULL && element->native && element->elements
         && strchr (text->text.text, '\n') == NULL && !g_str_has_suffix (text->text.text, "\\")
         && (!node->section->will.present || element->will)
         && (!node->section->wont.present || element->wont)
         && (!needs_guard (node, element)
             || (node->section->role != REMIT_ROLE_TRIGGERS
                 && strchr (text->text.text, '`') == NULL));
}

/* A side that no attribute can hold. */
static void
write_side (RemitWriter      *writer,
            const char       *name,
            const RemitItems *items,
            const char       *pad)
{
  g_autofree char *open = g_strdup_printf ("%s<%s>", pad, name);
  g_autofree char *close = g_strdup_printf ("%s</%s>", pad, name);

  remit_write_line (writer, open);
  remit_write_items (writer, items);
  remit_write_line (writer, close);
}

static void
write_sides (RemitWriter          *writer,
             const RemitWriteNode *node,
             const Element        *element,
             const char           *pad)
{
  const RemitSection *section = node->section;

  if (section->will.present && !element->will)
    write_side (writer, writer->tags->style.will_tag, &section->will, pad);
  if (section->wont.present && !element->wont)
    write_side (writer, writer->tags->style.wont_tag, &section->wont, pad);
}

/* Whether a section is a list of checks: they stand below their tag, and all else at the margin. */
static gboolean
is_checks (const RemitSection *section,
           const Element      *element)
{
  const RemitBlock *list = section->n_blocks == element->n_own + 1
                             ? section->blocks[element->n_own] : NULL;

  return list != NULL && list->type == REMIT_BLOCK_LIST && list->list.n_items > 0
         && list->list.items[0]->check != REMIT_CHECK_NONE;
}

static void
write_own_blocks (RemitWriter          *writer,
                  const RemitWriteNode *node,
                  const Element        *element,
                  const char           *pad)
{
  guint n_blocks = node->section->n_blocks - element->n_own;
  gsize indent = writer->prefix->len;

  if (n_blocks == 0)
    return;
  if (element->native && is_checks (node->section, element))
    g_string_append (writer->prefix, pad);
  remit_write_blocks (writer, node->section->blocks + element->n_own, n_blocks, NULL);
  g_string_truncate (writer->prefix, indent);
}

/* Lines between the tags: blocks at the margin, as lists in elements are written. */
static void
write_inside (RemitWriter    *writer,
              RemitWriteNode *node,
              const Element  *element,
              guint           depth)
{
  g_autofree char *pad = g_strnfill (element->elements ? 2 * (depth + 1) : 0, ' ');

  if (!element->words)
    write_own_blocks (writer, node, element, pad);
  if (needs_guard (node, element))
    {
      remit_write_blank (writer);
      remit_write_line (writer, "---");
    }
  write_sides (writer, node, element, pad);
  if (!element->elements)
    {
      remit_write_children (writer, node, 2);
      return;
    }
  for (guint i = element->n_parts; i < node->n_children; i++)
    if (node->children[i].form != REMIT_FORM_NONE)
      remit_write_element (writer, &node->children[i], depth + 1);
}

static void
write_line (RemitWriter          *writer,
            const RemitWriteNode *node,
            const Element        *element)
{
  const RemitSection *section = node->section;

  if (element->pipes)
    remit_write_pipes (writer, &section->blocks[0]->list,
                       section->role == REMIT_ROLE_TRIGGERS ? "|" : " | ", ": ", FALSE);
  else if (element->slot != NULL && element->slot->list == REMIT_FORM_PIPES)
    remit_write_part (writer, get_only_text (node, element)->text.text, FALSE, FALSE);
  else
    remit_write_append (writer, get_only_text (node, element)->text.text, -1, FALSE);
}

static void
write_rest (RemitWriter    *writer,
            RemitWriteNode *node,
            const Element  *element,
            guint           depth)
{
  const char *pad = element->elements ? "  " : "";

  if (element->elements && is_empty (node, element))
    g_string_append (writer->out, "/>");
  else if (element->pipes || fits_line (node, element))
    {
      g_string_append_c (writer->out, '>');
      write_line (writer, node, element);
      g_string_append_printf (writer->out, "</%s>", element->tag);
    }
  else
    {
      g_string_append_c (writer->out, '>');
      remit_write_end (writer);
      write_inside (writer, node, element, depth);
      remit_write_begin (writer);
      for (guint i = 0; i < depth; i++)
        g_string_append (writer->out, pad);
      g_string_append_printf (writer->out, "</%s>", element->tag);
    }
  remit_write_end (writer);
}

/* @depth: of elements around it */
void
remit_write_element (RemitWriter    *writer,
                     RemitWriteNode *node,
                     guint           depth)
{
  Element element = {
    .native = node->attempt == REMIT_WRITE_NATIVE,
    .elements = remit_write_is_element_dialect (writer),
  };
  gsize start;

  remit_write_set_node (writer, node);
  choose_tag (writer, node->section, &element);
  choose_list (node->section, &element);
  choose_sides (node, &element);
  remit_write_begin (writer);
  for (guint i = 0; element.elements && i < depth; i++)
    g_string_append (writer->out, "  ");
  start = writer->out->len;
  write_open (writer, node, &element);
  write_rest (writer, node, &element, depth);
  node->span = REMIT_SPAN (start, writer->out->len);
  g_free (node->target);
  node->target = make_target (writer, node->section, &element);
  g_free (element.tag);
}
