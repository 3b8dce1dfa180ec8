/* remit-patch-new.c: new sections, in the form that dialect and file give their role
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node)
      || json_array_get_length (json_node_get_array (node)) == 0)
    return NULL;

  return json_node_get_array (node);
}

static gboolean
is_parallel (JsonObject *section)
{
  JsonNode *node = json_object_get_member (section, "parallel");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_boolean (node);
}

static RemitRole
get_role (JsonObject *section)
{
  RemitRole role = REMIT_ROLE_SECTION;
  const char *id = remit_patch_json_string (section, "role");

  if (id != NULL)
    remit_role_from_id (id, &role);

  return role;
}

/* The name to write: its own, or the dialect's for its role. */
static const char *
get_name (const RemitPatchPlan *plan,
          JsonObject           *section)
{
  const char *heading = remit_patch_json_string (section, "heading");

  return heading != NULL ? heading
                         : remit_dialect_get_name (plan->agent->dialect, get_role (section));
}

static void
print_gap (GString               *out,
           const RemitPatchPrint *style)
{
  remit_patch_print_line (out, style, TRUE);
  remit_patch_print_line (out, style, FALSE);
}

static gboolean
print_bound (GString               *out,
             const RemitPatchPrint *style,
             const char            *label,
             JsonArray             *items)
{
  if (items == NULL)
    return TRUE;

  print_gap (out, style);
  g_string_append (out, label);
  remit_patch_print_line (out, style, FALSE);

  return remit_patch_print_items (out, style, FALSE, 1, items);
}

/* What a section holds besides sections, each part after a blank line. */
static gboolean
print_body (GString               *out,
            const RemitPatchPrint *style,
            JsonObject            *section,
            gboolean               tight)
{
  JsonArray *blocks = get_array (section, "blocks");
  const char *note = remit_patch_json_string (section, "note");

  if (is_parallel (section))
    {
      print_gap (out, style);
      g_string_append (out, "// parallel");
    }
  if (note != NULL)
    {
      print_gap (out, style);
      g_string_append_printf (out, "*%s*", note);
    }
  if (blocks != NULL)
    {
      if (tight)
        remit_patch_print_line (out, style, FALSE);
      else
        print_gap (out, style);
      if (!remit_patch_print_blocks (out, style, blocks))
        return FALSE;
    }

  return print_bound (out, style, "**Will:**", get_array (section, "will"))
         && print_bound (out, style, "**Will Not:**", get_array (section, "wont"));
}

static gboolean
print_under_heading (GString               *out,
                     const RemitPatchPlan  *plan,
                     const RemitPatchPrint *style,
                     JsonObject            *section,
                     guint                  level)
{
  JsonArray *children = get_array (section, "sections");
  const char *target = remit_patch_json_string (section, "target");

  for (guint i = 0; i < level; i++)
    g_string_append_c (out, '#');
  g_string_append_printf (out, " %s", get_name (plan, section));
  if (target != NULL)
    g_string_append_printf (out, " (Target: %s)", target);
  if (!print_body (out, style, section, FALSE))
    return FALSE;

  for (guint i = 0; children != NULL && i < json_array_get_length (children); i++)
    {
      JsonNode *child = json_array_get_element (children, i);

      print_gap (out, style);
      if (level >= 6 || !JSON_NODE_HOLDS_OBJECT (child)
          || !print_under_heading (out, plan, style, json_node_get_object (child), level + 1))
        return FALSE;
    }
  if (is_parallel (section))
    {
      print_gap (out, style);
      g_string_append (out, "// end-parallel");
    }

  return TRUE;
}

static void
print_attribute (GString    *out,
                 const char *name,
                 const char *value)
{
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE, TRUE, '"', "\n", "" };
  g_autofree char *encoded = NULL;

  if (value == NULL)
    return;

  encoded = remit_patch_encode (&slot, REMIT_PATCH_ESCAPE_LEAST, value);
  g_string_append_printf (out, " %s=\"%s\"", name, encoded);
}

/* FALSE where the items need more than parts of a pipe list. */
static gboolean
print_bound_attribute (GString    *out,
                       const char *name,
                       JsonArray  *items)
{
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE_PIPES, TRUE, '"', "\n", "" };
  g_autofree char *parts = NULL;

  if (items == NULL)
    return TRUE;

  parts = remit_patch_print_parts (items, "|", ": ", &slot, REMIT_PATCH_ESCAPE_LEAST);
  if (parts != NULL)
    g_string_append_printf (out, " %s=\"%s\"", name, parts);

  return parts != NULL;
}

/* `<tag title="…">…</tag>`; a section of no known role is `<section title="…">`. */
static gboolean
print_element (GString               *out,
               const RemitPatchPlan  *plan,
               const RemitPatchPrint *style,
               JsonObject            *section,
               guint                  depth)
{
  RemitRole role = get_role (section);
  gboolean known = role != REMIT_ROLE_SECTION && role != REMIT_ROLE_GROUP;
  g_autofree char *tag =
      g_ascii_strdown (known ? remit_dialect_get_name (plan->agent->dialect, role) : "section", -1);
  JsonArray *blocks = get_array (section, "blocks");
  JsonArray *children = get_array (section, "sections");
  gsize length = style->prefix->len;

  g_strdelimit (tag, " -", '_');
  g_string_append_printf (out, "<%s", tag);
  print_attribute (out, "title", remit_patch_json_string (section, "heading"));
  print_attribute (out, "note", remit_patch_json_string (section, "note"));
  print_attribute (out, "parallel", is_parallel (section) ? "true" : NULL);
  if (!print_bound_attribute (out, "will", get_array (section, "will"))
      || !print_bound_attribute (out, "wont", get_array (section, "wont")))
    return FALSE;
  if (blocks == NULL && children == NULL)
    {
      g_string_append (out, "/>");
      return TRUE;
    }

  g_string_append_c (out, '>');
  if (blocks != NULL)
    {
      remit_patch_print_line (out, style, FALSE);
      if (!remit_patch_print_blocks (out, style, blocks))
        return FALSE;
    }
  g_string_append (style->prefix, "  ");
  for (guint i = 0; children != NULL && i < json_array_get_length (children); i++)
    {
      JsonNode *child = json_array_get_element (children, i);

      remit_patch_print_line (out, style, FALSE);
      if (depth >= 6 || !JSON_NODE_HOLDS_OBJECT (child)
          || !print_element (out, plan, style, json_node_get_object (child), depth + 1))
        return FALSE;
    }
  g_string_truncate (style->prefix, length);
  remit_patch_print_line (out, style, FALSE);
  g_string_append_printf (out, "</%s>", tag);

  return TRUE;
}

/**
 * Place:
 * @spans: (array length=n): the sections of the body around it
 * @index: before which of them
 * @parent: (nullable): the section it goes into
 *
 * Where a new section goes.
 */
typedef struct
{
  RemitSpan          *spans;
  guint               n;
  guint               index;
  guint               level;
  RemitForm           form;
  const RemitSection *parent;
} Place;

static void
place_clear (Place *place)
{
  g_clear_pointer (&place->spans, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static void
find_place (const RemitPatchPlan *plan,
            Place                *place)
{
  guint n;
  RemitSection *const *siblings = remit_patch_siblings (plan, &plan->target, &n);
  guint index = MIN (plan->target.index, n);

  place->spans = g_new0 (RemitSpan, n + 1);
  place->parent = plan->target.exists ? NULL : plan->target.section;
  place->level = place->parent != NULL && place->parent->level > 0 ? place->parent->level + 1 : 2;
  place->form = plan->agent->dialect->form;
  for (guint i = 0; i < n; i++)
    {
      RemitSpan span = siblings[i]->span;

      if (siblings[i]->form == REMIT_FORM_VIEW)
        continue;
      if (siblings[i]->level > 0)
        place->level = siblings[i]->level;
      if (i < index)
        place->index = place->n + 1;
      span.end = remit_patch_line_end (plan->text, span.end);
      place->spans[place->n++] = span;
      place->form = siblings[i]->form;
    }
}

/* (transfer full) (nullable): the section as @form writes it, its first line without indent. */
static char *
print_section (const RemitPatchPlan *plan,
               const Place          *place,
               RemitForm             form,
               const char           *indent)
{
  g_autoptr (GString) prefix = g_string_new (indent);
  g_autoptr (GString) out = g_string_new (NULL);
  JsonObject *section = json_node_get_object (plan->value);
  RemitPatchPrint style = { .prefix = prefix };
  gboolean done = FALSE;

  remit_patch_print_style (plan, NULL, 0, &style);
  style.escape = REMIT_PATCH_ESCAPE_NEEDED;
  if (form == REMIT_FORM_ELEMENT)
    {
      done = print_element (out, plan, &style, section, 0);
    }
  else if (form == REMIT_FORM_HEADING)
    {
      done = print_under_heading (out, plan, &style, section, MIN (place->level, 6));
    }
  else if (get_array (section, "sections") == NULL && get_array (section, "blocks") != NULL)
    {
      g_string_append_printf (out, form == REMIT_FORM_BOLD_LABEL ? "**%s**:" : "%s:",
                              get_name (plan, section));
      done = print_body (out, &style, section, TRUE);
    }

  return done ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/* Into a section without sections, or a body without any. */
static void
propose_first (RemitPatchPlan *plan,
               const Place    *place,
               const char     *section)
{
  const char *eol = remit_patch_eol (plan, 0);
  gsize end = place->parent != NULL ? place->parent->span.end : remit_text_get_length (plan->text);
  const RemitNode *element = place->parent != NULL
                               ? place->parent->node
                               : plan->agent->dialect->root != NULL
                                   ? remit_patch_find_element (plan, plan->agent->dialect->root)
                                   : NULL;
  g_autofree char *all = NULL;

  if (element != NULL && element->type == REMIT_NODE_ELEMENT)
    {
      g_autofree char *indent = remit_patch_indent (plan->text, element->span.start);
      g_autofree char *content = g_strconcat (indent, "  ", section, NULL);

      remit_patch_fill_element (plan, element, content, remit_patch_candidate (plan));
      return;
    }

  while (end > 0 && g_ascii_isspace (remit_patch_byte (plan->text, end - 1)))
    end--;
  all = g_strconcat (end > remit_text_get_start (plan->text) ? eol : "",
                     end > remit_text_get_start (plan->text) ? eol : "", section,
                     end == remit_text_get_length (plan->text) ? eol : "", NULL);
  remit_patch_candidate_one (plan, REMIT_SPAN (end, end), all);
}

static void
propose_beside (RemitPatchPlan *plan,
                const Place    *place,
                const char     *section,
                const char     *indent)
{
  const char *eol = remit_patch_eol (plan, place->spans[0].start);
  g_autofree char *gap = g_strconcat (eol, eol, indent, NULL);
  RemitPatchChunks chunks = { plan->text, place->spans, place->n, gap };
  gsize at = place->index == 0 ? place->spans[0].start : place->spans[place->index - 1].end;
  g_autofree char *plain = place->index == 0 ? g_strconcat (section, gap, NULL)
                                             : g_strconcat (gap, section, NULL);

  remit_patch_chunks_insert (&chunks, place->index, section, remit_patch_candidate (plan));
  remit_patch_candidate_one (plan, REMIT_SPAN (at, at), plain);
}

/* Proposes a new section in the form of its siblings, then under a heading. */
void
remit_patch_add_section (RemitPatchPlan *plan)
{
  g_auto (Place) place = { NULL, 0, 0, 2, REMIT_FORM_HEADING, NULL };
  g_autofree char *indent = NULL;
  RemitForm forms[2];

  if (!JSON_NODE_HOLDS_OBJECT (plan->value))
    return;

  find_place (plan, &place);
  indent =
      place.n > 0 ? remit_patch_indent (plan->text, place.spans[place.n - 1].start) : g_strdup ("");
  forms[0] = place.form;
  forms[1] =
      plan->agent->dialect->form == REMIT_FORM_ELEMENT ? REMIT_FORM_ELEMENT : REMIT_FORM_HEADING;
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *section = print_section (plan, &place, forms[i], indent);

      if (section == NULL)
        continue;
      if (place.n == 0)
        propose_first (plan, &place, section);
      else
        propose_beside (plan, &place, section, indent);
    }
}
