/* remit-patch-form.c: new sections, written in each form that a section can have
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-patch-private.h"

#include <string.h>

#define MAX_LEVEL 6

/* What an element's children are indented by, beyond the element. */
#define STEP "  "

/* What is being written, and how. */
typedef struct
{
  const RemitPatchPlan *plan;
  const RemitPatchFace *face;
  RemitPatchPrint       style;
} Printer;

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

/* The role that the JSON of a section names; none is `section`. */
RemitRole
remit_patch_json_role (JsonObject *section)
{
  RemitRole role = REMIT_ROLE_SECTION;
  const char *id = remit_patch_json_string (section, "role");

  if (id != NULL)
    remit_role_from_id (id, &role);

  return role;
}

/* The name to write: its own, or the dialect's for its role. */
static const char *
get_name (const Printer *printer,
          JsonObject    *section)
{
  const char *heading = remit_patch_json_string (section, "heading");
  RemitRole role = remit_patch_json_role (section);

  if (heading != NULL)
    return heading;

  return printer->face->title ? remit_role_get_title (role)
                              : remit_dialect_get_name (printer->plan->agent->dialect, role);
}

static void
print_gap (GString               *out,
           const RemitPatchPrint *style)
{
  remit_patch_print_line (out, style, TRUE);
  remit_patch_print_line (out, style, FALSE);
}

static gboolean
print_bound (GString       *out,
             const Printer *printer,
             const char    *label,
             JsonArray     *items)
{
  if (items == NULL)
    return TRUE;

  if (out->len > 0)
    print_gap (out, &printer->style);
  g_string_append (out, label);
  remit_patch_print_line (out, &printer->style, FALSE);

  return remit_patch_print_items (out, &printer->style, FALSE, 1, items);
}

static gboolean
print_bounds (GString       *out,
              const Printer *printer,
              JsonObject    *section)
{
  return print_bound (out, printer, "**Will:**", get_array (section, "will"))
         && print_bound (out, printer, "**Will Not:**", get_array (section, "wont"));
}

/* What a section holds besides sections, each part after a blank line; with @tight its first part
 * is on the next line. */
static gboolean
print_body (GString       *out,
            const Printer *printer,
            JsonObject    *section,
            gboolean       tight)
{
  const RemitPatchPrint *style = &printer->style;
  JsonArray *blocks = get_array (section, "blocks");
  const char *note = remit_patch_json_string (section, "note");

  if (remit_patch_json_boolean (section, "parallel"))
    {
      print_gap (out, style);
      g_string_append (out, "// parallel");
      tight = FALSE;
    }
  for (int part = 0; part < 2; part++)
    {
      if (part == 0 ? note == NULL : blocks == NULL)
        continue;
      if (tight)
        remit_patch_print_line (out, style, FALSE);
      else
        print_gap (out, style);
      tight = FALSE;
      if (part == 0)
        g_string_append_printf (out, "*%s*", note);
      else if (!remit_patch_print_blocks (out, style, blocks))
        return FALSE;
    }

  return print_bounds (out, printer, section);
}

static gboolean
print_under_heading (GString       *out,
                     const Printer *printer,
                     JsonObject    *section,
                     guint          level)
{
  const RemitPatchPrint *style = &printer->style;
  JsonArray *children = get_array (section, "sections");
  const char *target = remit_patch_json_string (section, "target");

  if (level > MAX_LEVEL)
    return FALSE;
  for (guint i = 0; i < level; i++)
    g_string_append_c (out, '#');
  g_string_append_printf (out, " %s", get_name (printer, section));
  if (target != NULL)
    g_string_append_printf (out, " (Target: %s)", target);
  if (remit_patch_json_boolean (section, "parallel"))
    g_string_append (out, " (Parallel)");
  if (!print_body (out, printer, section, printer->face->tight))
    return FALSE;

  for (guint i = 0; children != NULL && i < json_array_get_length (children); i++)
    {
      JsonNode *child = json_array_get_element (children, i);

      print_gap (out, style);
      if (!JSON_NODE_HOLDS_OBJECT (child)
          || !print_under_heading (out, printer, json_node_get_object (child), level + 1))
        return FALSE;
    }
  if (remit_patch_json_boolean (section, "parallel"))
    {
      print_gap (out, style);
      g_string_append (out, "// end-parallel");
    }

  return TRUE;
}

/* `Label:` over its content. What an agent will and will not do needs no name above its lists. */
static gboolean
print_under_label (GString       *out,
                   const Printer *printer,
                   JsonObject    *section)
{
  const char *mark = printer->face->bold ? "**" : "";
  gboolean inside = printer->face->inside && *mark != '\0';

  if (get_array (section, "sections") != NULL || remit_patch_json_boolean (section, "parallel"))
    return FALSE;
  if (get_array (section, "blocks") == NULL
      && remit_patch_json_role (section) == REMIT_ROLE_BOUNDS)
    return print_bounds (out, printer, section);

  g_string_append_printf (out, "%s%s%s%s%s", mark, get_name (printer, section), inside ? ":" : "",
                          mark, inside ? "" : ":");

  return print_body (out, printer, section, TRUE);
}

/* `**Label**: text`, or the label over its list. */
static gboolean
print_after_label (GString       *out,
                   const Printer *printer,
                   JsonObject    *section)
{
  gboolean inside = printer->face->inside;
  JsonArray *blocks = get_array (section, "blocks");
  JsonNode *first = blocks != NULL ? json_array_get_element (blocks, 0) : NULL;
  const char *text = first != NULL && JSON_NODE_HOLDS_OBJECT (first)
                         ? remit_patch_json_string (json_node_get_object (first), "text")
                         : NULL;
  const char *type = text != NULL
                         ? remit_patch_json_string (json_node_get_object (first), "type")
                         : NULL;

  if (get_array (section, "sections") != NULL || remit_patch_json_boolean (section, "parallel"))
    return FALSE;
  g_string_append_printf (out, inside ? "**%s:**" : "**%s**:", get_name (printer, section));
  if (g_strcmp0 (type, "text") != 0 || remit_patch_json_string (section, "note") != NULL)
    return print_body (out, printer, section, TRUE);

  g_string_append_c (out, ' ');

  return remit_patch_print_blocks (out, &printer->style, blocks)
         && print_bounds (out, printer, section);
}

/* --- elements --- */

static gboolean
print_parts_attribute (GString    *out,
                       const char *name,
                       const char *separator,
                       const char *colon,
                       JsonArray  *items)
{
  RemitPatchSlot slot = { REMIT_FORM_ATTRIBUTE_PIPES, TRUE, '"', "\n", "" };
  g_autofree char *parts = NULL;

  if (items == NULL)
    return TRUE;

  parts = remit_patch_print_parts (items, separator, colon, &slot, REMIT_PATCH_ESCAPE_LEAST);
  if (parts != NULL)
    g_string_append_printf (out, " %s=\"%s\"", name, parts);

  return parts != NULL;
}

/* (nullable): the only block of @section, of that type. */
static JsonObject *
get_only_block (JsonObject *section,
                const char *type)
{
  JsonArray *blocks = get_array (section, "blocks");
  JsonNode *block = blocks != NULL && json_array_get_length (blocks) == 1
                        ? json_array_get_element (blocks, 0)
                        : NULL;

  if (block == NULL || !JSON_NODE_HOLDS_OBJECT (block)
      || g_strcmp0 (remit_patch_json_string (json_node_get_object (block), "type"), type) != 0)
    return NULL;

  return json_node_get_object (block);
}

/* (nullable): the items of the only block, a list without numbers. */
static JsonArray *
get_only_items (JsonObject *section)
{
  JsonObject *list = get_only_block (section, "list");

  if (list == NULL || json_object_get_boolean_member_with_default (list, "ordered", FALSE))
    return NULL;

  return get_array (list, "items");
}

/* The list in the attribute that its role has for it: `servers="a:b|c"`, `next="/a /b"`. */
static gboolean
print_slot_attribute (GString         *out,
                      const RemitSlot *slot,
                      JsonObject      *section)
{
  JsonArray *items = get_only_items (section);
  gboolean words;
  gsize length = out->len;

  if (slot == NULL || slot->attribute == NULL || items == NULL)
    return FALSE;

  words = slot->list == REMIT_FORM_ATTRIBUTE_WORDS;
  if (!print_parts_attribute (out, slot->attribute, words ? " " : "|", ":", items))
    g_string_truncate (out, length);

  return out->len > length;
}

/* (transfer full) (nullable): what fits on the line of the tags: the pipes or the text of a role
 * that has them there. */
static char *
print_inline (const Printer   *printer,
              const RemitSlot *slot,
              JsonObject      *section)
{
  RemitPatchSlot pipes = { REMIT_FORM_PIPES, TRUE, '\0', "\n", "" };
  JsonArray *items = get_only_items (section);
  JsonObject *text = get_only_block (section, "text");
  const char *string = text != NULL ? remit_patch_json_string (text, "text") : NULL;
  RemitRole role = remit_patch_json_role (section);

  if (get_array (section, "sections") != NULL)
    return NULL;
  if (items != NULL && slot != NULL && slot->list == REMIT_FORM_PIPES)
    return remit_patch_print_parts (items, role == REMIT_ROLE_TRIGGERS ? "|" : " | ", ": ", &pipes,
                                    printer->face->escape);
  if (string == NULL || strchr (string, '\n') != NULL
      || (role != REMIT_ROLE_MISSION && role != REMIT_ROLE_MINDSET))
    return NULL;
  pipes.form = REMIT_FORM_MARKDOWN;

  return remit_patch_encode (&pipes, printer->face->escape, string);
}

static gboolean print_element (GString    *out,
                               Printer    *printer,
                               JsonObject *section,
                               const char *indent,
                               guint       depth);

static gboolean
print_children (GString    *out,
                Printer    *printer,
                JsonArray  *children,
                const char *indent,
                guint       depth)
{
  g_autofree char *inner = g_strconcat (indent, STEP, NULL);

  for (guint i = 0; children != NULL && i < json_array_get_length (children); i++)
    {
      JsonNode *child = json_array_get_element (children, i);

      g_string_append_printf (out, "%s%s", printer->style.eol, inner);
      if (depth >= MAX_LEVEL || !JSON_NODE_HOLDS_OBJECT (child)
          || !print_element (out, printer, json_node_get_object (child), inner, depth + 1))
        return FALSE;
    }

  return TRUE;
}

/* Whether the element would take the only text of @section for parts: a rule below it, which is no
 * part of the model, keeps it a text. */
static gboolean
needs_guard (const Printer *printer,
             JsonObject    *section)
{
  RemitRole role = remit_patch_json_role (section);
  const RemitSlot *slot = remit_dialect_get_slot (remit_patch_tags (printer->plan), role);
  JsonObject *block = get_only_block (section, "text");
  const char *text = block != NULL ? remit_patch_json_string (block, "text") : NULL;

  return slot != NULL && slot->list == REMIT_FORM_PIPES && text != NULL
         && get_array (section, "sections") == NULL
         && (role == REMIT_ROLE_TRIGGERS || strchr (text, '|') != NULL);
}

/* What stands between the tags, on lines of its own. */
static gboolean
print_content (GString    *out,
               Printer    *printer,
               JsonObject *section,
               const char *indent,
               guint       depth)
{
  JsonArray *blocks = get_array (section, "blocks");
  const RemitPatchFace *face = printer->face;
  RemitPatchPrint *style = &printer->style;

  g_string_assign (style->prefix, indent);
  if (g_str_has_prefix (face->content, face->indent))
    g_string_append (style->prefix, face->content + strlen (face->indent));
  else
    g_string_assign (style->prefix, face->content);
  if (blocks != NULL)
    {
      remit_patch_print_line (out, style, FALSE);
      if (!remit_patch_print_blocks (out, style, blocks))
        return FALSE;
    }
  if (needs_guard (printer, section))
    {
      print_gap (out, style);
      g_string_append (out, "---");
    }

  return print_children (out, printer, get_array (section, "sections"), indent, depth);
}

/* `<tag title="…">…</tag>`; what has no tag of its own is `<section title="…">`. */
static gboolean
print_element (GString    *out,
               Printer    *printer,
               JsonObject *section,
               const char *indent,
               guint       depth)
{
  const RemitSlot *slot = remit_dialect_get_slot (printer->plan->agent->dialect,
                                                  remit_patch_json_role (section));
  g_autofree char *tag = NULL;
  g_autofree char *open = remit_patch_print_tag (printer->plan, section, &tag);
  g_autofree char *line = NULL;
  gboolean in_attribute;

  g_string_append (out, open);
  if (!print_parts_attribute (out, "will", "|", ": ", get_array (section, "will"))
      || !print_parts_attribute (out, "wont", "|", ": ", get_array (section, "wont")))
    return FALSE;

  in_attribute = !printer->face->plain && print_slot_attribute (out, slot, section);
  if ((get_array (section, "blocks") == NULL || in_attribute)
      && get_array (section, "sections") == NULL)
    {
      g_string_append (out, "/>");
      return TRUE;
    }

  line = printer->face->plain ? NULL : print_inline (printer, slot, section);
  g_string_append_c (out, '>');
  if (line != NULL)
    g_string_append (out, line);
  else if (in_attribute
               ? !print_children (out, printer, get_array (section, "sections"), indent, depth)
               : !print_content (out, printer, section, indent, depth))
    return FALSE;
  else
    g_string_append_printf (out, "%s%s", printer->style.eol, indent);
  g_string_append_printf (out, "</%s>", tag);

  return TRUE;
}

/* Blocks that no name opens: only a mission or a closing are read so. */
static gboolean
print_bare (GString       *out,
            const Printer *printer,
            JsonObject    *section)
{
  RemitRole role = remit_patch_json_role (section);
  JsonArray *blocks = get_array (section, "blocks");

  return (role == REMIT_ROLE_MISSION || role == REMIT_ROLE_CLOSING) && blocks != NULL
         && remit_patch_json_string (section, "heading") == NULL
         && get_array (section, "sections") == NULL
         && remit_patch_print_blocks (out, &printer->style, blocks);
}

/* (transfer full) (nullable): @section as @face writes it, its first line without indent; NULL
 * where that form cannot hold it. */
char *
remit_patch_print_section (const RemitPatchPlan *plan,
                           const RemitPatchFace *face,
                           JsonObject           *section)
{
  g_autoptr (GString) prefix = g_string_new (face->indent);
  g_autoptr (GString) out = g_string_new (NULL);
  Printer printer = { .plan = plan, .face = face };
  gboolean done;

  remit_patch_print_style (plan, NULL, 0, &printer.style);
  printer.style.prefix = prefix;
  printer.style.escape = face->escape;
  printer.style.label = face->label;
  if (face->delimiter != '\0')
    printer.style.delimiter = face->delimiter;
  if (face->bullet != '\0')
    printer.style.bullet = face->bullet;

  if (face->form == REMIT_FORM_ELEMENT)
    done = print_element (out, &printer, section, face->indent, 0);
  else if (face->form == REMIT_FORM_HEADING)
    done = print_under_heading (out, &printer, section, face->level);
  else if (face->form == REMIT_FORM_LABEL_LINE)
    done = print_under_label (out, &printer, section);
  else if (face->form == REMIT_FORM_BOLD_LABEL)
    done = print_after_label (out, &printer, section);
  else
    done = face->form == REMIT_FORM_PREAMBLE && print_bare (out, &printer, section);

  return done && out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}
