/* remit-read-sections.c: headings, label lines, bold labels and elements open sections; blocks fill
 * them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-read-private.h"

/* Levels of what is no heading: labels are below every heading, and the next label, heading or
 * element ends them. */
#define LEVEL_LABEL 50
#define LEVEL_BARE 100

RemitSection *
remit_read_new_section (RemitReader     *reader,
                        RemitForm        form,
                        RemitSpan        span,
                        const RemitNode *node)
{
  RemitSection *section = remit_arena_new0 (reader->arena, RemitSection);

  section->role = REMIT_ROLE_SECTION;
  section->form = form;
  section->span = span;
  section->node = node;
  section->name_span = REMIT_SPAN (span.start, span.start);
  section->heading.span = section->name_span;
  section->parallel_span = section->end_parallel_span = REMIT_SPAN (span.end, span.end);
  return section;
}

/* Gives a section its name as written; what of it the model keeps is decided when the section
 * ends. */
static void
set_name (RemitReader  *reader,
          RemitSection *section,
          RemitSpan     name)
{
  section->name_span = name;
  section->heading = remit_read_span_string (reader, name, section->form);
  section->role = remit_role_find (section->heading.text, -1);
}

/* Appends @section to @parent, or to the agent where that is NULL. */
void
remit_read_add_section (RemitReader  *reader,
                        RemitSection *parent,
                        RemitSection *section)
{
  RemitSection ***sections = parent != NULL ? &parent->sections : &reader->agent->sections;
  guint *n = parent != NULL ? &parent->n_sections : &reader->agent->n_sections;

  *sections = remit_read_grow (reader, *sections, *n, sizeof (RemitSection *));
  (*sections)[(*n)++] = section;
}

static void
extend (RemitSection *section,
        gsize         end)
{
  section->span.end = MAX (section->span.end, end);
}

/* A rule does not extend the section: it separates it from the next unless more follows. */
void
remit_read_add_block (RemitReader  *reader,
                      RemitSection *section,
                      RemitBlock   *block)
{
  section->blocks = remit_read_grow (reader, section->blocks, section->n_blocks,
                                     sizeof (RemitBlock *));
  section->blocks[section->n_blocks++] = block;
  if (block->type != REMIT_BLOCK_RULE)
    extend (section, block->span.end);
}

/* --- the stack of open sections --- */

static RemitSection *
get_current (const RemitBuilder *builder)
{
  return builder->depth > 0 ? builder->stack[builder->depth - 1].section : builder->owner;
}

/* Finishes the open sections of @level and below. */
static void
close_to (RemitBuilder *builder,
          guint         level)
{
  while (builder->depth > 0 && builder->stack[builder->depth - 1].level >= level)
    {
      RemitSection *section = builder->stack[--builder->depth].section;
      RemitSection *parent = get_current (builder);

      remit_read_finish_section (builder->reader, section);
      if (parent != NULL)
        extend (parent, section->span.end);
    }
}

static void
open_section (RemitBuilder *builder,
              guint         level,
              RemitSection *section)
{
  close_to (builder, level);
  remit_read_add_section (builder->reader, get_current (builder), section);
  builder->stack[builder->depth++] = (RemitReadOpen) { level, section };
  if (builder->owner == NULL && builder->reader->root == NULL)
    builder->bare = REMIT_ROLE_SECTION;
}

static void
add_bare_block (RemitBuilder *builder,
                RemitBlock   *block)
{
  RemitSection *section;

  if (block->type == REMIT_BLOCK_RULE)
    return;
  section = remit_read_new_section (builder->reader, REMIT_FORM_PREAMBLE, block->span, NULL);
  section->role = builder->bare;
  remit_read_add_block (builder->reader, section, block);
  open_section (builder, LEVEL_BARE, section);
}

static void
add_block (RemitBuilder *builder,
           RemitBlock   *block)
{
  RemitSection *current = get_current (builder);

  if (current != NULL)
    remit_read_add_block (builder->reader, current, block);
  else
    add_bare_block (builder, block);
}

/* --- what opens sections --- */

static void
add_heading (RemitBuilder    *builder,
             const RemitNode *node)
{
  RemitReader *reader = builder->reader;
  RemitSection *section = remit_read_new_section (reader, REMIT_FORM_HEADING, node->span, node);

  section->level = node->as.heading.level;
  set_name (reader, section, remit_read_clean_name (reader, node->as.heading.text));
  open_section (builder, section->level, section);
  builder->headings = TRUE;
  if (!builder->pending)
    return;
  section->parallel = TRUE;
  section->parallel_span = builder->pending_span;
  builder->parallel = section;
}

static RemitSection *
add_label (RemitBuilder    *builder,
           const RemitNode *node,
           RemitForm        form,
           RemitSpan        line,
           RemitSpan        name)
{
  RemitSection *section = remit_read_new_section (builder->reader, form, line, node);

  set_name (builder->reader, section, name);
  open_section (builder, LEVEL_LABEL, section);
  return section;
}

/* Whether @node begins on the line after the one that ends at @end. */
static gboolean
is_next_line (const RemitReader *reader,
              gsize              end,
              const RemitNode   *node)
{
  guint line_ends = 0;

  for (gsize at = end; at < node->span.start; at++)
    if (reader->data[at] == '\n' || (reader->data[at] == '\r' && reader->data[at + 1] != '\n'))
      line_ends++;
    else if (!remit_read_is_space (reader->data[at]))
      return FALSE;
  return line_ends == 1;
}

static gboolean
has_content (const RemitReader *reader,
             const RemitNode   *node)
{
  const RemitNode *next = node->next;

  if (node->n_lines > 1)
    return TRUE;
  return next != NULL
         && (next->type == REMIT_NODE_LIST || next->type == REMIT_NODE_TABLE
             || next->type == REMIT_NODE_CODE)
         && is_next_line (reader, node->lines[0].end, next);
}

static RemitSpan
get_line (const RemitReader *reader,
          const RemitNode   *node,
          guint              line)
{
  return remit_read_trim (reader, REMIT_SPAN (node->lines[line].start, node->lines[line].end));
}

/* Takes the backslash off that kept a paragraph from being a label line. */
static void
remove_escape (RemitReader *reader,
               RemitBlock  *block,
               gsize        backslash)
{
  gsize at = backslash - block->text.span.start;
  g_autoptr (GString) text = g_string_new (block->text.text);

  if (at < text->len && text->str[at] == '\\')
    g_string_erase (text, (gssize) at, 1);
  block->text.text = remit_read_copy (reader, text->str, text->len, REMIT_READ_VERBATIM);
}

/* A paragraph where label lines count (prompt). */
static void
add_labelled (RemitBuilder    *builder,
              const RemitNode *node)
{
  RemitReader *reader = builder->reader;
  RemitSpan line = get_line (reader, node, 0);
  RemitBlock *block;
  RemitSpan words;
  gsize backslash;

  if (remit_read_find_label_line (reader->data, line, &words) && has_content (reader, node))
    {
      add_label (builder, node, REMIT_FORM_LABEL_LINE, line, words);
      if (node->n_lines > 1)
        add_block (builder, remit_read_text_block (reader, node, 1, node->n_lines,
                                                   node->lines[1].start));
      return;
    }
  block = remit_read_block (reader, node);
  if (remit_read_find_escape (reader->data, line, &backslash))
    remove_escape (reader, block, backslash);
  add_block (builder, block);
}

/* A paragraph where lines that begin with a bold label open sections (consultant). */
static void
add_bold_labelled (RemitBuilder    *builder,
                   const RemitNode *node)
{
  RemitReader *reader = builder->reader;
  guint from = 0;

  while (from < node->n_lines)
    {
      RemitSpan line = get_line (reader, node, from);
      gsize rest = line.start;
      guint to = from + 1;
      RemitSpan name;
      RemitString text;
      gsize behind;

      if (remit_read_find_bold_label (reader, line, &name, &behind))
        {
          add_label (builder, node, REMIT_FORM_BOLD_LABEL, REMIT_SPAN (line.start, behind), name);
          rest = behind;
        }
      while (to < node->n_lines
             && !remit_read_find_bold_label (reader, get_line (reader, node, to), &name, &behind))
        to++;
      text = remit_read_lines (reader, node, from, to, rest);
      if (!remit_read_span_is_empty (text.span))
        add_block (builder, remit_read_text_block (reader, node, from, to, rest));
      from = to;
    }
}

static void
add_paragraph (RemitBuilder    *builder,
               const RemitNode *node)
{
  const RemitDialect *dialect = builder->reader->dialect;

  if (dialect->labels)
    add_labelled (builder, node);
  else if (dialect->bold_labels && builder->owner == NULL && !builder->headings)
    add_bold_labelled (builder, node);
  else
    add_block (builder, remit_read_block (builder->reader, node));
}

/* --- directives --- */

/* The innermost open section that `// end-parallel` can end; else the last one that became
 * parallel. */
static RemitSection *
find_parallel (const RemitBuilder *builder,
               gboolean           *open)
{
  *open = TRUE;
  for (guint i = builder->depth; i > 0; i--)
    {
      RemitSection *section = builder->stack[i - 1].section;

      if (section->parallel && remit_read_span_is_empty (section->end_parallel_span))
        return section;
    }
  *open = FALSE;
  if (builder->parallel != NULL
      && remit_read_span_is_empty (builder->parallel->end_parallel_span))
    return builder->parallel;
  return NULL;
}

static void
start_parallel (RemitBuilder *builder,
                RemitSpan     line)
{
  RemitSection *current = get_current (builder);

  if (current == NULL || current->form == REMIT_FORM_PREAMBLE)
    {
      builder->pending = TRUE;
      builder->pending_span = line;
      return;
    }
  if (!current->parallel)
    current->parallel_span = line;
  current->parallel = TRUE;
  extend (current, line.end);
  builder->parallel = current;
}

static void
end_parallel (RemitBuilder *builder,
              RemitSpan     line)
{
  gboolean open;
  RemitSection *section = find_parallel (builder, &open);

  builder->pending = FALSE;
  if (section == NULL)
    return;
  section->end_parallel_span = line;
  if (open || section == builder->owner)
    extend (section, line.end);
}

static void
add_directive (RemitBuilder    *builder,
               const RemitNode *node)
{
  RemitSpan line = remit_read_trim (builder->reader, node->span);

  if (node->as.directive == REMIT_DIRECTIVE_PARALLEL)
    start_parallel (builder, line);
  else if (node->as.directive == REMIT_DIRECTIVE_END_PARALLEL)
    end_parallel (builder, line);
  else
    remit_read_turbo_all (builder->reader, node);
}

/* --- nodes --- */

static void add_nodes (RemitBuilder    *builder,
                       const RemitNode *parent);

/* What only holds sections (the body's root, `<role>`): its content is read in its stead. */
static void
add_wrapper (RemitBuilder    *builder,
             const RemitNode *node,
             RemitRole        bare)
{
  RemitRole outer = builder->bare;

  close_to (builder, 0);
  builder->bare = bare;
  add_nodes (builder, node);
  close_to (builder, 0);
  builder->bare = outer;
}

/* docs/dialects.md: the wrapper only holds mission and mindset; one that says anything itself is a
 * section. */
static gboolean
is_wrapper (const RemitReader *reader,
            const RemitNode   *node)
{
  const char *tag = reader->dialect->wrapper;

  if (tag == NULL || !remit_read_equals (reader, node->as.element.tag, tag)
      || node->as.element.n_attributes > 0)
    return FALSE;
  for (const RemitNode *child = node->first; child != NULL; child = child->next)
    if (child->type == REMIT_NODE_ELEMENT)
      {
        RemitSpan name = child->as.element.tag;

        if (remit_role_find_tag (reader->data + name.start, (gssize) (name.end - name.start))
            != REMIT_ROLE_SECTION)
          return TRUE;
      }
  return FALSE;
}

static void
add_element (RemitBuilder    *builder,
             const RemitNode *node)
{
  RemitReader *reader = builder->reader;
  gboolean top = builder->owner == NULL;
  gboolean fields = top && remit_read_is_field_element (reader, node);
  RemitSection *section;

  if (top && node == reader->root)
    {
      add_wrapper (builder, node, REMIT_ROLE_SECTION);
      return;
    }
  if (top && is_wrapper (reader, node))
    {
      add_wrapper (builder, node, REMIT_ROLE_MISSION);
      return;
    }
  if (fields && node->first == NULL)
    return;
  close_to (builder, LEVEL_LABEL);
  section = remit_read_element (reader, node, fields);
  remit_read_add_section (reader, get_current (builder), section);
  if (get_current (builder) != NULL)
    extend (get_current (builder), section->span.end);
  if (top && reader->root == NULL)
    builder->bare = REMIT_ROLE_SECTION;
}

static void
add_node (RemitBuilder    *builder,
          const RemitNode *node)
{
  if (node->type == REMIT_NODE_HEADING)
    add_heading (builder, node);
  else if (node->type == REMIT_NODE_ELEMENT)
    add_element (builder, node);
  else if (node->type == REMIT_NODE_DIRECTIVE)
    add_directive (builder, node);
  else if (node->type == REMIT_NODE_PARAGRAPH && builder->reader->data[node->span.start] != '>')
    add_paragraph (builder, node);
  else
    add_block (builder, remit_read_block (builder->reader, node));
}

static void
add_nodes (RemitBuilder    *builder,
           const RemitNode *parent)
{
  for (const RemitNode *node = parent->first; node != NULL; node = node->next)
    if (node->type != REMIT_NODE_HEADING || node->span.end > builder->reader->title_end)
      add_node (builder, node);
}

/* The content of an element, as blocks and sections of @owner. */
void
remit_read_content (RemitReader     *reader,
                    RemitSection    *owner,
                    const RemitNode *element)
{
  RemitBuilder builder = { .reader = reader, .owner = owner, .bare = REMIT_ROLE_SECTION };

  add_nodes (&builder, element);
  close_to (&builder, 0);
}

/* All of a body, as sections of the agent. Without a root, what stands before the first section is
 * the mission. */
void
remit_read_body (RemitReader     *reader,
                 const RemitNode *document)
{
  RemitBuilder builder = {
    .reader = reader,
    .bare = reader->root != NULL ? REMIT_ROLE_SECTION : REMIT_ROLE_MISSION,
  };

  add_nodes (&builder, document);
  close_to (&builder, 0);
}
