/* remit-patch-place.c: where a section goes, and what stands between it and its neighbours
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

#define STEP "  "

void
remit_patch_spot_clear (RemitPatchSpot *spot)
{
  g_clear_pointer (&spot->siblings, g_free);
  g_clear_pointer (&spot->spans, g_free);
  g_clear_pointer (&spot->indent, g_free);
  g_clear_pointer (&spot->content, g_free);
}

/* A span to the end of its line where only blanks follow on it. */
RemitSpan
remit_patch_lines (const RemitPatchPlan *plan,
                   RemitSpan             span)
{
  gsize end = remit_patch_skip_blanks (plan->text, span.end);

  return end == remit_patch_line_end (plan->text, end) ? REMIT_SPAN (span.start, end) : span;
}

/* (nullable): the element that only holds sections and stands around @section. */
const RemitNode *
remit_patch_wrapper (const RemitPatchPlan *plan,
                     const RemitSection   *section)
{
  const RemitNode *node = section != NULL ? section->node : NULL;
  const char *tag = plan->agent->dialect->wrapper;

  node = node != NULL ? node->parent : NULL;
  if (tag == NULL || node == NULL || node->type != REMIT_NODE_ELEMENT
      || !remit_patch_says (plan->text, node->as.element.tag, tag))
    return NULL;

  return node;
}

/* The sections of the body that stand beside the place; @moved is one that leaves it. */
static void
collect_siblings (const RemitPatchPlan *plan,
                  const RemitPointer   *pointer,
                  const RemitSection   *moved,
                  RemitPatchSpot       *spot)
{
  guint n;
  RemitSection *const *siblings = remit_patch_siblings (plan, pointer, &n);
  guint index = pointer->index;
  guint seen = 0;

  spot->siblings = g_new0 (const RemitSection *, n + 1);
  spot->n = spot->index = 0;
  spot->moved = G_MAXUINT;
  for (guint i = 0; siblings != NULL && i < n; i++)
    {
      if (siblings[i] == moved)
        spot->moved = spot->n;
      else if (seen++ < index && siblings[i]->form != REMIT_FORM_VIEW)
        spot->index = spot->n + 1;
      if (siblings[i]->form != REMIT_FORM_VIEW)
        spot->siblings[spot->n++] = siblings[i];
    }
}

static gboolean
is_wrapped_role (RemitRole role)
{
  return role == REMIT_ROLE_MISSION || role == REMIT_ROLE_MINDSET;
}

/* Whether the place is inside the element that holds mission and mindset: between two sections of
 * it, or beside one where the new one is of that kind. */
static void
find_wrapper (const RemitPatchPlan *plan,
              RemitRole             role,
              RemitPatchSpot       *spot)
{
  const RemitNode *before = remit_patch_wrapper (plan, remit_patch_spot_before (spot));
  const RemitNode *after = remit_patch_wrapper (plan, remit_patch_spot_after (spot));
  gboolean any = FALSE;

  if (spot->parent != NULL)
    return;
  if (before != NULL && (before == after || is_wrapped_role (role)))
    spot->wrapper = before;
  else if (after != NULL && is_wrapped_role (role))
    spot->wrapper = after;

  for (guint i = 0; i < spot->n; i++)
    any = any || (i != spot->moved && is_wrapped_role (spot->siblings[i]->role));
  spot->wrap = spot->wrapper == NULL && !any && is_wrapped_role (role)
               && plan->agent->dialect->wrapper != NULL;
}

/* The siblings as parts in a row: those of the wrapper alone, or all with the wrapper as one. */
static void
make_spans (const RemitPatchPlan *plan,
            RemitPatchSpot       *spot)
{
  guint index = 0;
  guint moved = G_MAXUINT;
  guint n = 0;
  const RemitNode *last = NULL;

  spot->spans = g_new0 (RemitSpan, spot->n + 1);
  for (guint i = 0; i < spot->n; i++)
    {
      const RemitNode *wrapper
          = spot->parent == NULL ? remit_patch_wrapper (plan, spot->siblings[i]) : NULL;

      if (spot->wrapper != NULL ? wrapper != spot->wrapper : wrapper != NULL && wrapper == last)
        continue;
      last = wrapper;
      if (i == spot->moved)
        moved = n;
      if (i < spot->index)
        index = n + 1;
      spot->spans[n++] = remit_patch_lines (plan, spot->wrapper == NULL && wrapper != NULL
                                                      ? wrapper->span
                                                      : spot->siblings[i]->span);
    }
  spot->n_spans = n;
  spot->span_index = index;
  spot->span_moved = moved;
}

/* (nullable): the section before the place. */
const RemitSection *
remit_patch_spot_before (const RemitPatchSpot *spot)
{
  guint i = spot->index;

  if (i > 0 && i - 1 == spot->moved)
    i--;

  return i > 0 ? spot->siblings[i - 1] : NULL;
}

/* (nullable): the section after the place. */
const RemitSection *
remit_patch_spot_after (const RemitPatchSpot *spot)
{
  guint i = spot->index;

  if (i == spot->moved)
    i++;

  return i < spot->n ? spot->siblings[i] : NULL;
}

/* The level of headings there: that of the nearest one, else one below the parent. */
static guint
find_level (const RemitPatchSpot *spot)
{
  for (guint distance = 0; distance < spot->n; distance++)
    {
      if (spot->index > distance && spot->siblings[spot->index - distance - 1]->level > 0)
        return spot->siblings[spot->index - distance - 1]->level;
      if (spot->index + distance < spot->n && spot->siblings[spot->index + distance]->level > 0)
        return spot->siblings[spot->index + distance]->level;
    }
  if (spot->parent != NULL && spot->parent->level > 0)
    return spot->parent->level + 1;

  return spot->parent != NULL ? 3 : 2;
}

static gboolean
is_open_element (const RemitSection *section)
{
  return section->form == REMIT_FORM_ELEMENT && section->node != NULL
         && section->node->type == REMIT_NODE_ELEMENT;
}

/* The blanks before the content of the nearest element that has its content on its own lines; as
 * far right of its tag as there. */
static char *
find_content_indent (const RemitPatchPlan *plan,
                     const RemitPatchSpot *spot)
{
  for (guint distance = 0; distance <= spot->n; distance++)
    for (int side = 0; side < 2; side++)
      {
        guint i = side == 0 ? spot->index - distance - 1 : spot->index + distance;
        const RemitSection *section = i < spot->n ? spot->siblings[i] : NULL;
        const RemitBlock *block = section != NULL && section->n_blocks > 0 ? section->blocks[0]
                                                                            : NULL;

        if (block == NULL || !is_open_element (section) || block->node == NULL
            || block->node->type == REMIT_NODE_ELEMENT
            || remit_patch_line_start (plan->text, block->span.start)
                   == remit_patch_line_start (plan->text, section->span.start))
          continue;

        return remit_patch_indent (plan->text, block->span.start);
      }

  return remit_patch_inner_indent (plan, spot->indent);
}

static char *
find_indent (const RemitPatchPlan *plan,
             const RemitPatchSpot *spot)
{
  const RemitNode *around = spot->wrapper;
  g_autofree char *outer = NULL;

  if (spot->n_spans > 0)
    return remit_patch_indent (plan->text, spot->spans[MIN (spot->span_index, spot->n_spans - 1)]
                                               .start);
  if (spot->parent != NULL && is_open_element (spot->parent))
    around = spot->parent->node;
  else if (spot->parent == NULL && plan->agent->dialect->root != NULL)
    around = remit_patch_find_element (plan, plan->agent->dialect->root);
  if (around == NULL || around->type != REMIT_NODE_ELEMENT)
    return g_strdup ("");

  outer = remit_patch_indent (plan->text, around->span.start);

  return g_strconcat (outer, STEP, NULL);
}

/* Finds where a section of @role that is put in at @pointer goes; @moved (nullable) is the one that
 * leaves its place for that. */
void
remit_patch_find_spot (const RemitPatchPlan *plan,
                       const RemitPointer   *pointer,
                       RemitRole             role,
                       const RemitSection   *moved,
                       RemitPatchSpot       *spot)
{
  spot->plan = plan;
  collect_siblings (plan, pointer, moved, spot);
  spot->parent = remit_patch_parent (plan, pointer);
  find_wrapper (plan, role, spot);
  make_spans (plan, spot);
  spot->level = find_level (spot);
  spot->indent = find_indent (plan, spot);
  spot->content = find_content_indent (plan, spot);
}

/* --- what stands between two sections there --- */

/* Whether nothing but blank lines and rules stands in @span. */
static gboolean
is_gap (const RemitText *text,
        RemitSpan        span)
{
  const char *data = remit_text_get_data (text);

  for (gsize i = span.start; i < span.end; i++)
    {
      if (!g_ascii_isspace (data[i]) && data[i] != '-' && data[i] != '*' && data[i] != '_')
        return FALSE;
    }

  return span.end > span.start;
}

/* (transfer full): what the nearest two siblings have between them, else a blank line. */
static char *
find_gap (const RemitPatchSpot *spot,
          gboolean              plain)
{
  const RemitText *text = spot->plan->text;
  const char *eol = remit_patch_eol (spot->plan, spot->n_spans > 0 ? spot->spans[0].start : 0);
  static const int order[] = { -1, -2, 0 };

  for (gsize i = 0; !plain && i < G_N_ELEMENTS (order); i++)
    {
      gint64 first = (gint64) spot->span_index + order[i];

      if (first >= 0 && first + 1 < spot->n_spans
          && is_gap (text, REMIT_SPAN (spot->spans[first].end, spot->spans[first + 1].start)))
        return remit_text_slice (text, REMIT_SPAN (spot->spans[first].end,
                                                   spot->spans[first + 1].start));
    }

  return g_strconcat (eol, spot->wrapper != NULL && !plain ? "" : eol, spot->indent, NULL);
}

static const RemitNode *
get_later (const RemitNode *a,
           const RemitNode *b)
{
  return a == NULL || (b != NULL && b->span.end > a->span.end) ? b : a;
}

static const RemitNode *
get_last_item (const RemitItems *items)
{
  return items->n_items > 0 ? items->items[items->n_items - 1]->node : NULL;
}

/* (transfer full): the fence that the code at the very end of @section (nullable) lacks, with its line
 * end, so that something can stand behind it; empty where it lacks none. */
static char *
find_missing_fence (const RemitPatchPlan *plan,
                    const RemitSection   *section)
{
  const RemitNode *node = NULL;

  while (section != NULL && section->n_sections > 0)
    section = section->sections[section->n_sections - 1];
  if (section == NULL)
    return g_strdup ("");

  if (section->n_blocks > 0)
    node = section->blocks[section->n_blocks - 1]->node;
  node = get_later (get_later (node, get_last_item (&section->will)),
                    get_last_item (&section->wont));

  return node != NULL && node->span.end >= section->span.end
           ? remit_patch_missing_fence (plan, node)
           : g_strdup ("");
}

static RemitSpan
at (gsize offset)
{
  return REMIT_SPAN (offset, offset);
}

/* Between, before or after siblings. */
static char *
join_siblings (const RemitPatchSpot *spot,
               const char           *section,
               gboolean              plain,
               RemitSpan            *place)
{
  g_autofree char *gap = find_gap (spot, plain);
  guint before = spot->span_index;

  if (before > 0 && before - 1 == spot->span_moved)
    before--;
  if (before > 0)
    {
      g_autofree char *fence = find_missing_fence (spot->plan, remit_patch_spot_before (spot));

      *place = at (spot->spans[before - 1].end);
      return g_strconcat (fence, gap, section, NULL);
    }

  *place = at (spot->spans[before == spot->span_moved ? before + 1 : before].start);

  return g_strconcat (section, gap, NULL);
}

/* Into an element without sections: behind what it holds. */
static char *
join_element (const RemitPatchSpot *spot,
              const RemitNode      *element,
              const char           *section,
              gboolean              plain,
              RemitSpan            *place)
{
  const RemitText *text = spot->plan->text;
  const char *eol = remit_patch_eol (spot->plan, element->span.start);
  g_autofree char *outer = remit_patch_indent (text, element->span.start);
  g_autofree char *tag = remit_text_slice (text, element->as.element.tag);
  gsize end = element->as.element.self_closing ? element->as.element.open.end
                                               : element->as.element.close.start;
  gboolean closed;

  if (element->as.element.self_closing)
    {
      *place = REMIT_SPAN (end - 2, end);
      return g_strconcat (">", eol, spot->indent, section, eol, outer, "</", tag, ">", NULL);
    }

  while (end > element->as.element.open.end
         && g_ascii_isspace (remit_patch_byte (text, end - 1)))
    end--;
  closed = remit_patch_line_start (text, end)
           == remit_patch_line_start (text, element->as.element.close.start);
  /* Blanks at the end of the line stay on it. */
  if (!closed)
    end = remit_patch_line_end (text, end);
  *place = at (end);

  return g_strconcat (plain ? eol : "", eol, spot->indent, section, closed ? eol : "",
                      closed ? outer : "", NULL);
}

/* The end of a section's own content, before the directive that ends it. */
static gsize
find_own_end (const RemitPatchPlan *plan,
              const RemitSection   *section)
{
  gsize end = section->span.end;

  if (!remit_patch_span_is_empty (section->end_parallel_span)
      && section->end_parallel_span.end <= end)
    end = section->end_parallel_span.start;
  while (end > section->span.start && g_ascii_isspace (remit_patch_byte (plan->text, end - 1)))
    end--;

  return remit_patch_line_end (plan->text, end);
}

/* Below a heading without sections, or in a body without any. */
static char *
join_end (const RemitPatchSpot *spot,
          const char           *section,
          RemitSpan            *place)
{
  const RemitText *text = spot->plan->text;
  const char *eol = remit_patch_eol (spot->plan, 0);
  g_autofree char *fence = find_missing_fence (spot->plan, spot->parent);
  gsize start = remit_text_get_start (text);
  gsize end = remit_text_get_length (text);
  gboolean first;

  if (spot->parent != NULL)
    end = find_own_end (spot->plan, spot->parent);
  *place = at (end);
  if (spot->parent == NULL && end > start
      && remit_patch_is_blank (text, remit_patch_line_start (text, end - 1)))
    return g_strconcat (section, eol, NULL);

  while (end > start && g_ascii_isspace (remit_patch_byte (text, end - 1)))
    end--;
  first = end == start;
  if (!first)
    end = remit_patch_line_end (text, end);
  *place = at (end);

  return g_strconcat (fence, first ? "" : eol, first ? "" : eol, section,
                      end == remit_text_get_length (text) ? eol : "", NULL);
}

/* (transfer full): what to write in @place so that @section, a text without indent at its first
 * line and without last line end, stands in its place; with @plain after a blank line instead of
 * what siblings have between them. */
char *
remit_patch_join_section (const RemitPatchSpot *spot,
                          const char           *section,
                          gboolean              plain,
                          RemitSpan            *place)
{
  const RemitPatchPlan *plan = spot->plan;
  const RemitNode *element = NULL;

  if (spot->n_spans > (spot->span_moved == G_MAXUINT ? 0 : 1))
    return join_siblings (spot, section, plain, place);

  if (spot->parent != NULL)
    element = is_open_element (spot->parent) ? spot->parent->node : NULL;
  else if (plan->agent->dialect->root != NULL)
    element = remit_patch_find_element (plan, plan->agent->dialect->root);
  if (element != NULL && element->type == REMIT_NODE_ELEMENT)
    return join_element (spot, element, section, plain, place);

  return join_end (spot, section, place);
}
