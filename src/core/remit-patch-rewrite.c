/* remit-patch-rewrite.c: lists in one line that become Markdown lists, and elements that open to hold them
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

/* The usual ones first. */
static const RemitPatchSpelling spellings[] = {
  { REMIT_LABEL_PLAIN, REMIT_PATCH_ESCAPE_LEAST, 0 },
  { REMIT_LABEL_BOLD, REMIT_PATCH_ESCAPE_LEAST, 0 },
  { REMIT_LABEL_PLAIN, REMIT_PATCH_ESCAPE_NEEDED, 0 },
  { REMIT_LABEL_BOLD, REMIT_PATCH_ESCAPE_NEEDED, 0 },
  { REMIT_LABEL_PLAIN, REMIT_PATCH_ESCAPE_NEEDED, 1 },
  { REMIT_LABEL_BOLD, REMIT_PATCH_ESCAPE_NEEDED, 1 },
};

/* Whether the list is to be numbered: a line of parts never is, unless that is what is asked. */
static gboolean
is_ordered (const RemitPatchPlan *plan)
{
  return g_strcmp0 (plan->target.name, "ordered") == 0;
}

/* (transfer full) (nullable): the items as a Markdown list, each line behind @indent. */
static char *
print_list (const RemitPatchPlan *plan,
            JsonArray            *items,
            const char           *indent,
            const RemitPatchSpelling *spelling)
{
  g_autoptr (GString) prefix = g_string_new (indent);
  g_autoptr (GString) out = g_string_new (indent);
  RemitPatchPrint style = { .prefix = prefix };

  remit_patch_spell_style (plan, spelling, &style);
  if (!remit_patch_print_items (out, &style, is_ordered (plan), 1, items))
    return NULL;

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
is_blank (const RemitText *text,
          RemitSpan        span)
{
  for (gsize i = span.start; i < span.end; i++)
    {
      if (!g_ascii_isspace (remit_patch_byte (text, i)))
        return FALSE;
    }

  return TRUE;
}

/* Puts @content, whole lines without the last line end, first into @element: opens `<tag/>`, and
 * sets what shares a line with the opening tag on a line of its own. */
void
remit_patch_fill_element (const RemitPatchPlan *plan,
                          const RemitNode      *element,
                          const char           *content,
                          RemitEditList        *edits)
{
  gsize end = element->as.element.open.end;
  RemitSpan inner = REMIT_SPAN (end, element->as.element.close.start);
  const char *eol = remit_patch_eol (plan, element->span.start);
  g_autofree char *indent = remit_patch_indent (plan->text, element->span.start);
  g_autofree char *tag = remit_text_slice (plan->text, element->as.element.tag);
  g_autofree char *all = NULL;

  if (element->as.element.self_closing)
    {
      all = g_strconcat (">", eol, content, eol, indent, "</", tag, ">", NULL);
      remit_edit_list_add (edits, REMIT_SPAN (end - 2, end), all, -1);
    }
  else if (is_blank (plan->text, inner))
    {
      gboolean lines = remit_patch_line_start (plan->text, inner.start)
                       != remit_patch_line_start (plan->text, inner.end);

      /* The line of the closing tag stays as it is. */
      if (lines)
        inner.end = remit_patch_line_start (plan->text, inner.end);
      all = g_strconcat (eol, content, eol, lines ? "" : indent, NULL);
      remit_edit_list_add (edits, inner, all, -1);
    }
  else
    {
      gboolean shared = !remit_patch_is_blank (plan->text, end);

      all = g_strconcat (eol, content, shared ? eol : "", shared ? indent : "", NULL);
      remit_edit_list_add (edits, REMIT_SPAN (end, end), all, -1);
    }
}

/* `will=` becomes a child element of that name. */
static void
move_into_child (RemitPatchPlan   *plan,
                 const RemitItems *items,
                 JsonArray        *array,
                 const RemitPatchSpelling *spelling)
{
  const RemitNode *element = items->node;
  const char *eol = remit_patch_eol (plan, element->span.start);
  g_autofree char *name = remit_text_slice (plan->text, items->attribute->name);
  g_autofree char *indent = remit_patch_indent (plan->text, element->span.start);
  g_autofree char *inner = g_strconcat (indent, "  ", NULL);
  g_autofree char *deep = remit_patch_inner_indent (plan, inner);
  g_autofree char *list = print_list (plan, array, deep, spelling);
  g_autofree char *content = NULL;
  RemitEditList *edits;

  if (list == NULL)
    return;

  content = g_strconcat (inner, "<", name, ">", eol, list, eol, inner, "</", name, ">", NULL);
  edits = remit_patch_candidate (plan);
  remit_patch_edit_attribute (plan, element, name, NULL, edits);
  remit_patch_fill_element (plan, element, content, edits);
}

static void
remove_attributes (RemitPatchPlan   *plan,
                   const RemitItems *items,
                   RemitEditList    *edits)
{
  if (items->attribute != NULL)
    {
      g_autofree char *name = remit_text_slice (plan->text, items->attribute->name);

      remit_patch_edit_attribute (plan, items->node, name, NULL, edits);
      return;
    }

  for (guint i = 0; i < items->n_items; i++)
    {
      RemitSpan span = items->items[i]->span;

      while (g_ascii_isspace (remit_patch_byte (plan->text, span.start - 1)))
        span.start--;
      remit_edit_list_add (edits, span, "", 0);
    }
}

/* `servers=`, `next=` or attributes without a slot become the first list in their element. */
static void
move_into_element (RemitPatchPlan   *plan,
                   const RemitItems *items,
                   JsonArray        *array,
                   const RemitPatchSpelling *spelling)
{
  const RemitNode *element = items->node;
  RemitSpan inner = REMIT_SPAN (element->as.element.open.end, element->as.element.close.start);
  g_autofree char *indent = remit_patch_content_indent (plan, element);
  g_autofree char *list = print_list (plan, array, indent, spelling);
  g_autofree char *content = NULL;
  RemitEditList *edits;

  if (list == NULL)
    return;

  content = g_strconcat (list, element->as.element.self_closing || is_blank (plan->text, inner)
                                 ? "" : remit_patch_eol (plan, element->span.start), NULL);
  edits = remit_patch_candidate (plan);
  remove_attributes (plan, items, edits);
  remit_patch_fill_element (plan, element, content, edits);
}

static void
replace_pipes (RemitPatchPlan   *plan,
               const RemitItems *items,
               JsonArray        *array,
               const RemitPatchSpelling *spelling)
{
  const RemitNode *element = items->node;
  const char *eol = remit_patch_eol (plan, element->span.start);
  g_autofree char *outer = remit_patch_indent (plan->text, element->span.start);
  g_autofree char *indent = remit_patch_content_indent (plan, element);
  g_autofree char *list = print_list (plan, array, indent, spelling);
  g_autofree char *all = NULL;

  if (list == NULL || element->as.element.self_closing)
    return;

  all = g_strconcat (eol, list, eol, outer, NULL);
  remit_patch_candidate_one (plan, REMIT_SPAN (element->as.element.open.end,
                                               element->as.element.close.start), all);
}

/* Prose behind or below `**Will:**` becomes a list below it. */
static void
replace_prose (RemitPatchPlan   *plan,
               const RemitItems *items,
               JsonArray        *array,
               const RemitPatchSpelling *spelling)
{
  const char *eol = remit_patch_eol (plan, items->span.start);
  RemitSpan span = items->span;
  gsize line = remit_patch_line_start (plan->text, span.start);
  gboolean behind = items->label_span.end > line && items->label_span.end <= span.start;
  g_autofree char *indent = behind ? remit_patch_indent (plan->text, items->label_span.start)
                                   : remit_patch_indent (plan->text, span.start);
  g_autofree char *list = print_list (plan, array, indent, spelling);
  g_autofree char *all = NULL;

  if (list == NULL)
    return;

  if (behind)
    span.start = items->label_span.end;
  all = behind ? g_strconcat (eol, list, NULL) : g_strdup (list + strlen (indent));
  remit_patch_candidate_one (plan, span, all);
}

/* Writes a list in one line that cannot hold its items in the slot's other form, a Markdown
 * list. */
void
remit_patch_rewrite_items (RemitPatchPlan *plan,
                           JsonArray      *array)
{
  const RemitItems *items = plan->target.items;
  const RemitNode *element = items->node;

  for (gsize i = 0; items->form == REMIT_FORM_ELEMENT && i < G_N_ELEMENTS (spellings); i++)
    replace_prose (plan, items, array, &spellings[i]);
  if (element == NULL || element->type != REMIT_NODE_ELEMENT || json_array_get_length (array) == 0)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *name = items->attribute != NULL
                                ? remit_text_slice (plan->text, items->attribute->name) : NULL;

      if (name != NULL && remit_bound_find (name, -1) != REMIT_BOUND_NONE)
        move_into_child (plan, items, array, &spellings[i]);
      else if (name != NULL || items->form == REMIT_FORM_ATTRIBUTE_ITEM)
        move_into_element (plan, items, array, &spellings[i]);
      else
        replace_pipes (plan, items, array, &spellings[i]);
    }
}
