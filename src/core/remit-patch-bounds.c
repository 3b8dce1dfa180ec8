/* remit-patch-bounds.c: whole lists of what an agent will and will not do
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_wont (const RemitPatchPlan *plan)
{
  return g_strcmp0 (plan->target.name, "wont") == 0;
}

/* The attribute or tag: that of the pair whose other half the file uses. */
static const char *
get_tag (const RemitPatchPlan *plan)
{
  static const char *const pairs[][2] = {
    { "will", "wont" }, { "does", "never" }, { "do", "dont" }, { "should", "avoid" },
  };
  const RemitSection *section = plan->target.section;
  gboolean wont = is_wont (plan);
  const RemitItems *other = wont ? &section->will : &section->wont;
  g_autofree char *name = NULL;

  if (other->present && !remit_patch_span_is_empty (other->label_span))
    name = remit_text_slice (plan->text, other->label_span);
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      if (g_strcmp0 (name, pairs[i][wont ? 0 : 1]) == 0)
        return pairs[i][wont ? 1 : 0];
    }

  return wont ? "wont" : "will";
}

static void
add_attribute (RemitPatchPlan *plan,
               JsonArray      *items)
{
  const RemitNode *element = plan->target.section->node;
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE_PIPES, TRUE, '"', "\n", "" };
  g_autofree char *parts = remit_patch_print_parts (items, "|", ": ", &slot,
                                                    REMIT_PATCH_ESCAPE_LEAST);
  g_autofree char *all = NULL;
  gsize place = element->as.element.open.end - (element->as.element.self_closing ? 2 : 1);

  if (parts == NULL)
    return;

  while (g_ascii_isspace (remit_patch_byte (plan->text, place - 1)))
    place--;
  all = g_strdup_printf (" %s=\"%s\"", get_tag (plan), parts);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), all);
}

static char *
print_list (const RemitPatchPlan *plan,
            const char           *indent,
            JsonArray            *items)
{
  g_autoptr (GString) prefix = g_string_new (indent);
  g_autoptr (GString) out = g_string_new (indent);
  const RemitSection *section = plan->target.section;
  RemitPatchPrint style = { .prefix = prefix, .escape = REMIT_PATCH_ESCAPE_NEEDED };

  remit_patch_print_style (plan, is_wont (plan) ? &section->will : &section->wont, 0, &style);
  if (!remit_patch_print_items (out, &style, FALSE, 1, items))
    return NULL;

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
add_element (RemitPatchPlan *plan,
             JsonArray      *items)
{
  const RemitNode *element = plan->target.section->node;
  const char *eol = remit_patch_eol (plan, element->span.start);
  const char *tag = get_tag (plan);
  g_autofree char *outer = remit_patch_indent (plan->text, element->span.start);
  g_autofree char *indent = g_strconcat (outer, "  ", NULL);
  g_autofree char *list = print_list (plan, indent, items);
  g_autofree char *content = NULL;

  if (list == NULL)
    return;

  content = g_strconcat (indent, "<", tag, ">", eol, list, eol, indent, "</", tag, ">", NULL);
  remit_patch_fill_element (plan, element, content, remit_patch_candidate (plan));
}

/* What to put between a label and its list: as in the other half. */
static gboolean
is_spaced (const RemitPatchPlan *plan,
           const RemitItems     *other)
{
  gsize next;

  if (!other->present)
    return FALSE;
  next = remit_patch_next_line (plan->text, other->label_span.end);

  return remit_patch_skip_blanks (plan->text, next) == remit_patch_line_end (plan->text, next);
}

static void
add_paragraph (RemitPatchPlan *plan,
               JsonArray      *items,
               const char     *label)
{
  const RemitSection *section = plan->target.section;
  const RemitItems *other = is_wont (plan) ? &section->will : &section->wont;
  gboolean before = other->present && !is_wont (plan);
  const char *eol = remit_patch_eol (plan, section->span.start);
  g_autofree char *list = print_list (plan, "", items);
  g_autofree char *all = NULL;
  const char *gap = is_spaced (plan, other) ? eol : "";
  gsize place;

  if (list == NULL)
    return;

  if (before)
    {
      place = remit_patch_line_start (plan->text, other->label_span.start);
      all = g_strconcat (label, eol, gap, list, eol, eol, NULL);
    }
  else
    {
      place = remit_patch_section_start (plan, section);
      if (other->present)
        place = remit_patch_line_end (plan->text, other->span.end);
      else if (section->n_blocks > 0)
        place = remit_patch_line_end (plan->text, section->blocks[section->n_blocks - 1]->span.end);
      all = g_strconcat (eol, eol, label, eol, list, NULL);
      if (*gap != '\0')
        {
          g_free (all);
          all = g_strconcat (eol, eol, label, eol, eol, list, NULL);
        }
    }
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), all);
}

static void
add_bound (RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;
  JsonArray *items;

  if (!JSON_NODE_HOLDS_ARRAY (plan->value))
    return;
  items = json_node_get_array (plan->value);

  if (section->form == REMIT_FORM_ELEMENT && section->node != NULL)
    {
      if (json_array_get_length (items) > 0)
        add_attribute (plan, items);
      add_element (plan, items);
    }
  else
    {
      add_paragraph (plan, items, is_wont (plan) ? "**Will Not:**" : "**Will:**");
      add_paragraph (plan, items, is_wont (plan) ? "Will Not:" : "Will:");
    }
  if (json_array_get_length (items) == 0)
    remit_patch_refuse (plan, _("a list has at least one item"));
}

/* Everything from the name to the end of the list, and the blank lines that set it off. */
static void
remove_lines (RemitPatchPlan   *plan,
              const RemitItems *items)
{
  gsize start = remit_patch_line_start (plan->text, items->label_span.start);
  gsize end = remit_patch_line_end (plan->text, items->span.end);
  RemitEditList *edits = remit_patch_candidate (plan);
  gsize next = remit_patch_next_line (plan->text, end);

  while (next < remit_text_get_length (plan->text)
         && remit_patch_skip_blanks (plan->text, next) == remit_patch_line_end (plan->text, next))
    next = remit_patch_next_line (plan->text, next);

  if (next >= remit_text_get_length (plan->text))
    {
      while (start > 0 && g_ascii_isspace (remit_patch_byte (plan->text, start - 1)))
        start--;
      next = end;
    }
  remit_edit_list_add (edits, REMIT_SPAN (start, next), "", 0);
}

static void
remove_bound (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  const RemitNode *node = items->node;

  if (items->attribute != NULL && node != NULL)
    {
      g_autofree char *name = remit_text_slice (plan->text, items->attribute->name);

      remit_patch_edit_attribute (plan, node, name, NULL, remit_patch_candidate (plan));
      return;
    }
  if (node != NULL && node->type == REMIT_NODE_LIST && node->parent != NULL
      && node->parent->type == REMIT_NODE_ELEMENT && node->parent != plan->target.section->node)
    node = node->parent;
  if (node != NULL && node->type == REMIT_NODE_ELEMENT && node != plan->target.section->node)
    {
      gsize start = remit_patch_line_start (plan->text, node->span.start);
      gsize end = remit_patch_next_line (plan->text, node->span.end);

      remit_patch_candidate_one (plan, REMIT_SPAN (start, end), "");
      remit_patch_candidate_one (plan, node->span, "");
      return;
    }
  if (!remit_patch_span_is_empty (items->label_span))
    remove_lines (plan, items);
}

/* Adds, replaces or removes the whole of `will` or `wont`. */
void
remit_patch_edit_bounds (RemitPatchPlan *plan)
{
  if (plan->type == REMIT_OPERATION_ADD)
    add_bound (plan);
  else if (plan->type == REMIT_OPERATION_REMOVE)
    remove_bound (plan);
  else
    plan->decompose = TRUE;
}
