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

static const RemitItems *
get_other (const RemitPatchPlan *plan)
{
  const RemitSection *section = plan->target.section;

  return is_wont (plan) ? &section->will : &section->wont;
}

/* (transfer full) (nullable): the items as parts, as the other half has them. */
static char *
print_parts (const RemitPatchPlan *plan,
             JsonArray            *items,
             RemitForm             form,
             char                  quote)
{
  RemitPatchSlot slot = { form, TRUE, quote, "\n", "" };
  g_autofree char *gap = remit_patch_part_gap (plan);

  return remit_patch_print_parts (items, gap, ": ", &slot, REMIT_PATCH_ESCAPE_LEAST);
}

static void
add_attribute (RemitPatchPlan *plan,
               JsonArray      *items)
{
  const RemitNode *element = plan->target.section->node;
  const RemitItems *other = get_other (plan);
  gboolean single = other->attribute != NULL && other->attribute->quote == '\'';
  g_autofree char *parts = print_parts (plan, items, REMIT_FORM_ATTRIBUTE_PIPES, '"');
  g_autofree char *all = NULL;
  gsize place = element->as.element.open.end - (element->as.element.self_closing ? 2 : 1);

  if (parts == NULL)
    return;
  single = single && strchr (parts, '\'') == NULL;
  if (single)
    {
      g_free (parts);
      parts = print_parts (plan, items, REMIT_FORM_ATTRIBUTE_PIPES, '\'');
    }

  while (g_ascii_isspace (remit_patch_byte (plan->text, place - 1)))
    place--;
  all = g_strdup_printf (" %s=%c%s%c", get_tag (plan), single ? '\'' : '"', parts,
                         single ? '\'' : '"');
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), all);
}

static char *
print_list (const RemitPatchPlan *plan,
            const char           *indent,
            RemitPatchEscape      escape,
            JsonArray            *items)
{
  g_autoptr (GString) prefix = g_string_new (indent);
  g_autoptr (GString) out = g_string_new (indent);
  RemitPatchPrint style = { .prefix = prefix, .escape = escape };

  remit_patch_print_style (plan, get_other (plan), 0, &style);
  if (!remit_patch_print_items (out, &style, FALSE, 1, items))
    return NULL;

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The element that holds the other half, or NULL. */
static const RemitNode *
find_twin (const RemitPatchPlan *plan)
{
  const RemitItems *other = get_other (plan);
  const RemitNode *node = other->present && other->attribute == NULL ? other->node : NULL;

  if (node != NULL && node->type == REMIT_NODE_LIST)
    node = node->parent;

  return node != NULL && node->type == REMIT_NODE_ELEMENT && node != plan->target.section->node
           ? node : NULL;
}

/* (transfer full) (nullable): an element for the half, its first line without indent, in the
 * layout of @twin: in one line, or with its list indented as there. */
static char *
print_twin (const RemitPatchPlan *plan,
            const RemitNode      *twin,
            const char           *outer,
            RemitPatchEscape      escape,
            JsonArray            *items)
{
  const RemitItems *other = get_other (plan);
  const char *eol = remit_patch_eol (plan, twin->span.start);
  const char *tag = get_tag (plan);
  g_autofree char *indent = NULL;
  g_autofree char *content = NULL;

  if (other->form == REMIT_FORM_PIPES)
    {
      content = print_parts (plan, items, REMIT_FORM_PIPES, '\0');
      return content != NULL ? g_strconcat ("<", tag, ">", content, "</", tag, ">", NULL) : NULL;
    }

  indent = other->n_items > 0 && other->items[0]->node != NULL
             ? remit_patch_indent (plan->text, other->items[0]->span.start) : g_strdup (outer);
  content = print_list (plan, indent, escape, items);

  return content != NULL
           ? g_strconcat ("<", tag, ">", eol, content, eol, outer, "</", tag, ">", NULL) : NULL;
}

/* Beside the element that holds the other half: `will` before `wont`. */
static void
add_twin (RemitPatchPlan   *plan,
          const RemitNode  *twin,
          RemitPatchEscape  escape,
          JsonArray        *items)
{
  const char *eol = remit_patch_eol (plan, twin->span.start);
  g_autofree char *indent = remit_patch_indent (plan->text, twin->span.start);
  g_autofree char *element = print_twin (plan, twin, indent, escape, items);
  gboolean before = !is_wont (plan);
  gsize place = before ? twin->span.start : twin->span.end;
  g_autofree char *all = NULL;

  if (element == NULL)
    return;

  all = before ? g_strconcat (element, eol, indent, NULL) : g_strconcat (eol, indent, element, NULL);
  remit_patch_candidate_one (plan, REMIT_SPAN (place, place), all);
}

static void
add_element (RemitPatchPlan  *plan,
             RemitPatchEscape escape,
             JsonArray       *items)
{
  const RemitNode *element = plan->target.section->node;
  const char *eol = remit_patch_eol (plan, element->span.start);
  const char *tag = get_tag (plan);
  g_autofree char *outer = remit_patch_indent (plan->text, element->span.start);
  g_autofree char *indent = g_strconcat (outer, "  ", NULL);
  g_autofree char *deep = remit_patch_inner_indent (plan, indent);
  g_autofree char *list = print_list (plan, deep, escape, items);
  g_autofree char *content = NULL;

  if (list == NULL)
    return;

  content = g_strconcat (indent, "<", tag, ">", eol, list, eol, indent, "</", tag, ">", NULL);
  remit_patch_fill_element (plan, element, content, remit_patch_candidate (plan));
}

static void
add_to_element (RemitPatchPlan *plan,
                JsonArray      *items)
{
  const RemitNode *twin = find_twin (plan);
  gboolean some = json_array_get_length (items) > 0;

  for (int escape = 0; twin != NULL && some && escape < REMIT_PATCH_ESCAPE_ALL; escape++)
    add_twin (plan, twin, (RemitPatchEscape) escape, items);
  add_attribute (plan, items);
  for (int escape = 0; some && escape < REMIT_PATCH_ESCAPE_ALL; escape++)
    add_element (plan, (RemitPatchEscape) escape, items);
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

/* (transfer full): the line over the list, as the other half has it: its words, marks and hashes;
 * else in bold. */
static char *
make_label (const RemitPatchPlan *plan,
            const RemitItems     *other)
{
  static const char *const names[][2] = {
    { "Will", "Will Not" }, { "Does", "Never" }, { "Do", "Don't" }, { "Should", "Avoid" },
  };
  guint wont = is_wont (plan) ? 1 : 0;
  g_autofree char *line = NULL;

  if (!other->present || remit_patch_span_is_empty (other->label_span))
    return g_strdup (wont ? "**Will Not:**" : "**Will:**");

  line = remit_text_slice (plan->text,
                           REMIT_SPAN (remit_patch_line_start (plan->text, other->label_span.start),
                                       remit_patch_line_end (plan->text, other->label_span.end)));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *name = names[i][1 - wont];
      const char *found = strstr (line, name);

      if (found != NULL && !g_ascii_isalpha (found[strlen (name)]))
        return g_strdup_printf ("%.*s%s%s", (int) (found - line), line, names[i][wont],
                                found + strlen (name));
    }

  return g_strdup (wont ? "**Will Not:**" : "**Will:**");
}

/* Where the other half ends, or else what stands in the section. */
static gsize
get_end (const RemitPatchPlan *plan,
         const RemitItems     *other)
{
  const RemitSection *section = plan->target.section;

  if (other->present)
    return remit_patch_line_end (plan->text, other->span.end);
  if (section->n_blocks > 0)
    return remit_patch_line_end (plan->text, section->blocks[section->n_blocks - 1]->span.end);

  return remit_patch_section_start (plan, section);
}

static void
add_paragraph (RemitPatchPlan  *plan,
               const char      *label,
               RemitPatchEscape escape,
               JsonArray       *items)
{
  const RemitItems *other = get_other (plan);
  const char *eol = remit_patch_eol (plan, plan->target.section->span.start);
  g_autofree char *list = print_list (plan, "", escape, items);
  g_autofree char *all = NULL;
  const char *gap = is_spaced (plan, other) ? eol : "";
  gsize place = get_end (plan, other);

  if (list == NULL)
    return;

  if (other->present && !is_wont (plan))
    {
      place = remit_patch_line_start (plan->text, other->label_span.start);
      all = g_strconcat (label, eol, gap, list, eol, eol, NULL);
    }
  else
    {
      all = g_strconcat (eol, eol, label, eol, gap, list, NULL);
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
      add_to_element (plan, items);
    }
  else if (json_array_get_length (items) > 0)
    {
      g_autofree char *label = make_label (plan, get_other (plan));

      add_paragraph (plan, label, REMIT_PATCH_ESCAPE_LEAST, items);
      add_paragraph (plan, label, REMIT_PATCH_ESCAPE_NEEDED, items);
      add_paragraph (plan, is_wont (plan) ? "Will Not:" : "Will:", REMIT_PATCH_ESCAPE_LEAST, items);
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
      start = remit_patch_gap_start (plan->text, start);
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
