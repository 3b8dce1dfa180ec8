/* remit-patch-parts.c: items that are no Markdown: parts of a line, attributes, clauses
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (transfer full): @value between quotes like @quote, unless it holds one that has no escape
 * there. */
static char *
quote_attribute (char        quote,
                 const char *value)
{
  gboolean single = quote == '\'' && strchr (value, '\'') == NULL;
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE, TRUE, single ? '\'' : '"', "\n", "" };
  g_autofree char *encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, value);

  return g_strdup_printf ("%c%s%c", slot.quote, encoded, slot.quote);
}

static RemitForm
get_form (const RemitItems *items,
          guint             index)
{
  if (items->n_items == 0)
    return items->form;

  return items->items[MIN (index, items->n_items - 1)]->form;
}

/* (transfer full) (nullable): what stands between label and text in @item. */
static char *
get_own_colon (const RemitPatchPlan *plan,
               const RemitItem      *item)
{
  gsize start = item->label.span.end + (item->label_style == REMIT_LABEL_PLAIN ? 0 : 2);

  if (item->label.text == NULL || item->form == REMIT_FORM_ATTRIBUTE_ITEM
      || item->text.span.start <= start || item->target.text != NULL)
    return NULL;

  return remit_text_slice (plan->text, REMIT_SPAN (start, item->text.span.start));
}

/* (transfer full): what stands between label and text of a part at @index: as in the nearest one
 * that has a label, else `: `. */
char *
remit_patch_part_colon (const RemitPatchPlan *plan,
                        const RemitItems     *items,
                        guint                 index)
{
  gboolean servers = items->attribute != NULL && plan->target.section != NULL
                     && plan->target.section->role == REMIT_ROLE_MCP;

  for (guint distance = 0; distance <= items->n_items; distance++)
    {
      char *colon = NULL;

      if (index >= distance && index - distance < items->n_items)
        colon = get_own_colon (plan, items->items[index - distance]);
      if (colon == NULL && index + distance < items->n_items)
        colon = get_own_colon (plan, items->items[index + distance]);
      if (colon != NULL)
        return colon;
    }

  return g_strdup (servers ? ":" : ": ");
}

/* (transfer full) (nullable): an item as the text of a part, with @mark around its label; NULL
 * where a part cannot hold it. */
static char *
print_part (JsonNode             *node,
            const char           *mark,
            const char           *colon,
            const RemitPatchSlot *slot,
            RemitPatchEscape      escape)
{
  JsonObject *item;
  const char *text;
  const char *label;
  g_autofree char *whole = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  item = json_node_get_object (node);
  text = remit_patch_json_string (item, "text");
  label = remit_patch_json_string (item, "label");
  if (text == NULL || json_object_get_size (item) != (label != NULL ? 2u : 1u))
    return NULL;

  whole = label != NULL ? g_strconcat (mark, label, mark, colon, text, NULL) : g_strdup (text);

  return remit_patch_encode (slot, escape, whole);
}

/* (transfer full) (nullable): items as parts with @separator between them. */
char *
remit_patch_print_parts (JsonArray            *items,
                         const char           *separator,
                         const char           *colon,
                         const RemitPatchSlot *slot,
                         RemitPatchEscape      escape)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autofree char *part = print_part (json_array_get_element (items, i), "", colon, slot, escape);

      if (part == NULL)
        return NULL;
      if (i > 0)
        g_string_append (out, separator);
      g_string_append (out, part);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
init_slot (const RemitPatchPlan *plan,
           const RemitItems     *items,
           RemitPatchSlot       *slot)
{
  const RemitField *field = remit_agent_find_field (plan->agent, "description");

  slot->form = get_form (items, 0);
  slot->entities = plan->agent->dialect->entities;
  slot->quote = items->attribute != NULL ? items->attribute->quote : '\0';
  slot->eol = remit_patch_eol (plan, items->span.start);
  slot->prefix = "";
  if (slot->form == REMIT_FORM_VIEW && field != NULL && field->n_places > 0
      && field->places[0].node != NULL)
    {
      if (field->places[0].node->style == REMIT_YAML_DOUBLE_QUOTED)
        slot->quote = '"';
      else if (field->places[0].node->style == REMIT_YAML_SINGLE_QUOTED)
        slot->quote = '\'';
    }
}

/* (transfer full): what to put between two parts where the list has but one. */
static char *
get_default_gap (const RemitPatchPlan *plan,
                 const RemitItems     *items)
{
  RemitForm form = get_form (items, 0);

  if (form == REMIT_FORM_ATTRIBUTE_WORDS || form == REMIT_FORM_ATTRIBUTE_ITEM)
    return g_strdup (" ");
  if (form == REMIT_FORM_VIEW)
    return remit_patch_clause_gap (plan, items);

  return remit_patch_part_gap (plan);
}

static RemitSpan *
get_spans (const RemitItems *items)
{
  RemitSpan *spans = g_new (RemitSpan, items->n_items + 1);

  for (guint i = 0; i < items->n_items; i++)
    spans[i] = items->items[i]->span;

  return spans;
}

static void
propose_part (RemitPatchPlan *plan,
              guint           index,
              const char     *part)
{
  const RemitItems *items = plan->target.items;
  g_autofree RemitSpan *spans = get_spans (items);
  g_autofree char *gap = get_default_gap (plan, items);
  RemitPatchChunks chunks = { plan->text, spans, items->n_items, gap };

  if (items->n_items == 0)
    remit_patch_candidate_one (plan, items->span, part);
  else if (remit_patch_is_numbered (plan, items))
    remit_patch_insert_clause (plan, index, part);
  else
    remit_patch_chunks_insert (&chunks, index, part, remit_patch_candidate (plan));
}

/* An attribute without a slot is an item; a new item is a new attribute. */
static void
add_attribute_item (RemitPatchPlan *plan,
                    guint           index)
{
  JsonObject *item =
      JSON_NODE_HOLDS_OBJECT (plan->value) ? json_node_get_object (plan->value) : NULL;
  const char *label = item != NULL ? remit_patch_json_string (item, "label") : NULL;
  const char *text = item != NULL ? remit_patch_json_string (item, "text") : NULL;
  g_autofree char *value = NULL;
  g_autofree char *part = NULL;
  gsize end;

  if (label == NULL || text == NULL)
    {
      remit_patch_refuse (plan, _("an attribute needs a name"));
      return;
    }

  end = plan->target.items->items[index > 0 ? index - 1 : 0]->span.end;
  value = quote_attribute (remit_patch_byte (plan->text, end - 1), text);
  part = g_strconcat (label, "=", value, NULL);
  propose_part (plan, index, part);
}

/* Whether the nearest part that has a label has a bold one. */
static gboolean
is_bold (const RemitItems *items,
         guint             index)
{
  for (guint distance = 0; distance <= items->n_items; distance++)
    {
      const RemitItem *before = index > distance ? items->items[index - distance - 1] : NULL;
      const RemitItem *after
        = index + distance < items->n_items ? items->items[index + distance] : NULL;

      if (before != NULL && before->label_style != REMIT_LABEL_NONE)
        return before->label_style != REMIT_LABEL_PLAIN;
      if (after != NULL && after->label_style != REMIT_LABEL_NONE)
        return after->label_style != REMIT_LABEL_PLAIN;
    }

  return FALSE;
}

static void
add_part (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  guint index = MIN (plan->target.index, items->n_items);
  g_autofree char *colon = remit_patch_part_colon (plan, items, index > 0 ? index - 1 : 0);
  RemitPatchSlot slot;

  if (get_form (items, index) == REMIT_FORM_ATTRIBUTE_ITEM)
    {
      add_attribute_item (plan, index);
      return;
    }

  init_slot (plan, items, &slot);
  for (int i = 0; i < 2 * REMIT_PATCH_N_ESCAPES; i++)
    {
      gboolean bold = (i < REMIT_PATCH_N_ESCAPES) == is_bold (items, index);
      const char *between = bold && strcmp (colon, ":") == 0 ? ": " : colon;
      g_autofree char *part = print_part (plan->value, bold ? "**" : "", between, &slot,
                                          (RemitPatchEscape) (i % REMIT_PATCH_N_ESCAPES));

      if (part != NULL)
        propose_part (plan, index, part);
    }
  if (items->n_items > 0 && items->items[0]->label_style == REMIT_LABEL_PLAIN
      && JSON_NODE_HOLDS_OBJECT (plan->value)
      && remit_patch_json_string (json_node_get_object (plan->value), "label") == NULL)
    remit_patch_refuse (plan, _("the others have labels, which they would lose beside one without"));
  if (slot.form == REMIT_FORM_VIEW)
    remit_patch_refuse (plan, _("a clause of the description is words in one line, and what stands "
                                "around it must still read as before"));
}

static void
remove_part (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  guint index = plan->target.index;
  g_autofree RemitSpan *spans = get_spans (items);
  RemitPatchChunks chunks = { plan->text, spans, items->n_items, "" };
  RemitEditList *edits;

  if (index >= items->n_items)
    return;
  edits = remit_patch_candidate (plan);
  if (get_form (items, index) == REMIT_FORM_ATTRIBUTE_ITEM)
    {
      gsize start = spans[index].start;

      while (g_ascii_isspace (remit_patch_byte (plan->text, start - 1)))
        start--;
      remit_edit_list_add (edits, REMIT_SPAN (start, spans[index].end), "", 0);
    }
  else
    {
      remit_patch_chunks_remove (&chunks, index, edits);
      if (remit_patch_is_numbered (plan, items))
        remit_patch_renumber_clauses (plan, index + 2, -1, edits);
    }
  if (items->n_items == 1)
    remit_patch_refuse (plan, _("a list has at least one item; remove the list instead"));
}

static void
replace_part (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  guint index = plan->target.index;
  g_autofree char *colon = remit_patch_part_colon (plan, items, index > 0 ? index - 1 : 0);
  RemitPatchSlot slot;

  plan->decompose = TRUE;
  if (index >= items->n_items || items->items[index]->form == REMIT_FORM_ATTRIBUTE_ITEM)
    return;

  init_slot (plan, items, &slot);
  for (int escape = 0; escape < REMIT_PATCH_N_ESCAPES; escape++)
    {
      g_autofree char *part = print_part (plan->value, is_bold (items, index) ? "**" : "", colon,
                                          &slot, (RemitPatchEscape) escape);

      if (part != NULL)
        remit_patch_candidate_one (plan, items->items[index]->span, part);
    }
}

/* The parts trade places; what stands between them, numbers and all, stays. */
static void
move_part (RemitPatchPlan *plan)
{
  const RemitItems *items = plan->target.items;
  guint from = plan->from.index;
  guint to = MIN (plan->target.index, items->n_items - 1);
  RemitEditList *edits;

  if (from == to || from >= items->n_items)
    return;

  edits = remit_patch_candidate (plan);
  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    {
      guint source = i == to ? from : from < to ? i + 1 : i - 1;
      g_autofree char *part = remit_text_slice (plan->text, items->items[source]->span);

      remit_edit_list_add (edits, items->items[i]->span, part, -1);
    }
}

/* Adds, removes, replaces or moves an item that is a part of a line. */
void
remit_patch_edit_part (RemitPatchPlan *plan)
{
  switch (plan->type)
    {
    case REMIT_OPERATION_ADD:
      add_part (plan);
      break;

    case REMIT_OPERATION_REMOVE:
      remove_part (plan);
      break;

    case REMIT_OPERATION_REPLACE:
      replace_part (plan);
      break;

    case REMIT_OPERATION_MOVE:
      move_part (plan);
      break;

    case REMIT_OPERATION_COPY:
    case REMIT_OPERATION_TEST:
    default:
      break;
    }
}
