/* patch-generate-sections.c: operations on sections, blocks, items and tables
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-generate.h"

#include "patch-model.h"

#include <string.h>

typedef JsonNode *(*MakeElement) (PatchGenerator *self,
                                  JsonNode       *sibling);

static JsonNode *
make_item (PatchGenerator *self,
           JsonNode       *sibling)
{
  return patch_values_item (&self->values, sibling, 0);
}

static JsonNode *
make_block (PatchGenerator *self,
            JsonNode       *sibling)
{
  return patch_values_block (&self->values, NULL, 0);
}

static JsonNode *
make_row (PatchGenerator *self,
          JsonNode       *sibling)
{
  guint n = sibling != NULL ? json_array_get_length (json_node_get_array (sibling)) : 2;

  return patch_values_row (&self->values, n);
}

static JsonNode *
make_section (PatchGenerator *self,
              JsonNode       *sibling)
{
  static const char *const roles[] = {
    "section", "group", "triggers", "focus", "process", "checklist", "completion", "outputs",
    "examples", "delegation", "antipatterns", "bounds", "mcp", "principles", "closing", "mission",
    "mindset", "handoff", "patterns", "confidence",
  };
  const char *role = roles[patch_below (self, G_N_ELEMENTS (roles))];
  JsonNode *section = patch_values_section (&self->values, role, 0);

  g_string_prepend (self->values.what, ", ");
  g_string_prepend (self->values.what, role);

  return section;
}

static JsonNode *
make_string (PatchGenerator *self,
             JsonNode       *sibling)
{
  return patch_values_string (&self->values);
}

/* What could be an element of an array of that name. */
JsonNode *
patch_make_element (PatchGenerator *self,
                    const char     *array,
                    JsonNode       *sibling)
{
  static const struct
  {
    const char *array;
    MakeElement make;
  } makers[] = {
    { "sections", make_section }, { "blocks", make_block },     { "rows", make_row },
    { "columns", make_string },   { "items", make_item },       { "will", make_item },
    { "wont", make_item },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      if (strcmp (array, makers[i].array) == 0)
        return makers[i].make (self, sibling);
    }

  return NULL;
}

static void
try_add (PatchGenerator *self,
         const char     *path,
         JsonNode       *sibling,
         MakeElement     make)
{
  JsonNode *value;

  if (!patch_begin (self))
    return;

  value = make (self, sibling);
  patch_try (self, self->values.what->str, REMIT_OPERATION_ADD, path, NULL, value);
}

static void
try_replace (PatchGenerator *self,
             const char     *path,
             JsonNode       *sibling,
             MakeElement     make)
{
  JsonNode *value;

  if (!patch_begin (self))
    return;

  value = make (self, sibling);
  patch_try (self, self->values.what->str, REMIT_OPERATION_REPLACE, path, NULL, value);
}

/* To another place of its own array, or now and then of another. */
static void
try_move (PatchGenerator    *self,
          RemitOperationType type,
          const char        *array,
          guint              n,
          const char        *from,
          GPtrArray         *pool)
{
  g_autofree char *to = NULL;
  gboolean far = FALSE;

  if (!patch_begin_once (self))
    return;

  far = pool != NULL && patch_below (self, 3) == 0;
  if (far)
    to = g_strdup_printf ("%s/%s", patch_pick (self, pool), patch_below (self, 2) == 0 ? "0" : "-");
  else
    to = g_strdup_printf ("%s/%u", array, patch_below (self, n));
  patch_try (self, far ? "elsewhere" : "among siblings", type, to, from, NULL);
}

/* What can be done with any element of any array. */
static void
visit_elements (PatchGenerator *self,
                const char     *path,
                JsonArray      *array,
                GPtrArray      *pool,
                MakeElement     make)
{
  guint n = json_array_get_length (array);
  g_autofree char *end = g_strconcat (path, "/-", NULL);

  try_add (self, end, n > 0 ? json_array_get_element (array, n - 1) : NULL, make);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/%u", path, i);
      JsonNode *element = json_array_get_element (array, i);

      patch_remove (self, at);
      try_add (self, at, element, make);
      try_replace (self, at, element, make);
      try_move (self, REMIT_OPERATION_MOVE, path, n, at, pool);
      try_move (self, REMIT_OPERATION_COPY, path, n, at, pool);
    }
}

static JsonNode *
make_truth (PatchValues *values)
{
  return json_node_init_boolean (json_node_alloc (), patch_values_below (values, 2) == 0);
}

static JsonNode *
make_true (PatchValues *values)
{
  return json_node_init_boolean (json_node_alloc (), TRUE);
}

static void visit_blocks (PatchGenerator *self,
                          const char     *parent,
                          JsonObject     *object);

/* A list below an item that has none: the way a row becomes a child. */
static void
try_nest (PatchGenerator *self,
          const char     *item)
{
  g_autofree char *path = g_strconcat (item, "/blocks", NULL);
  JsonArray *array;
  JsonNode *node;

  if (!patch_begin (self))
    return;

  array = json_array_new ();
  node = json_node_new (JSON_NODE_ARRAY);
  json_array_add_element (array, patch_values_block (&self->values, "list", 1));
  json_node_take_array (node, array);
  patch_try (self, self->values.what->str, REMIT_OPERATION_ADD, path, NULL, node);
}

static void
visit_item (PatchGenerator *self,
            const char     *path,
            JsonObject     *object)
{
  g_autofree char *text = g_strconcat (path, "/text", NULL);

  patch_replace_string (self, text);
  patch_add_or_remove (self, path, object, "label", patch_values_string);
  if (json_object_has_member (object, "label"))
    patch_add_or_remove (self, path, object, "target", patch_values_percent);
  patch_add_or_remove (self, path, object, "checked", make_truth);
  if (json_object_has_member (object, "blocks"))
    visit_blocks (self, path, object);
  else
    try_nest (self, path);
}

static void
visit_items (PatchGenerator *self,
             const char     *path,
             JsonArray      *items)
{
  visit_elements (self, path, items, self->items, make_item);
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/%u", path, i);

      visit_item (self, at, json_array_get_object_element (items, i));
    }
}

static void
visit_table (PatchGenerator *self,
             const char     *path,
             JsonObject     *object)
{
  JsonArray *columns = json_object_get_array_member (object, "columns");
  JsonArray *rows = json_object_get_array_member (object, "rows");
  g_autofree char *rows_path = g_strconcat (path, "/rows", NULL);
  g_autofree char *columns_path = g_strconcat (path, "/columns", NULL);

  visit_elements (self, rows_path, rows, NULL, make_row);
  for (guint i = 0; i < json_array_get_length (columns); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/%u", columns_path, i);

      try_replace (self, at, NULL, make_string);
    }
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonArray *row = json_array_get_array_element (rows, i);

      for (guint j = 0; j < json_array_get_length (row); j++)
        {
          g_autofree char *at = g_strdup_printf ("%s/%u/%u", rows_path, i, j);

          patch_replace_string (self, at);
        }
    }
}

static void
visit_list (PatchGenerator *self,
            const char     *path,
            JsonObject     *object)
{
  g_autofree char *items = g_strconcat (path, "/items", NULL);
  g_autofree char *ordered = g_strconcat (path, "/ordered", NULL);
  g_autofree char *start = g_strconcat (path, "/start", NULL);
  gboolean is_ordered = json_object_get_boolean_member (object, "ordered");

  visit_items (self, items, json_object_get_array_member (object, "items"));
  if (patch_begin_once (self) && !json_object_has_member (object, "start"))
    patch_try (self, "", REMIT_OPERATION_REPLACE, ordered, NULL,
               json_node_init_boolean (json_node_alloc (), !is_ordered));
  if (is_ordered && patch_begin_once (self))
    patch_try (self, "", REMIT_OPERATION_ADD, start, NULL,
               json_node_init_int (json_node_alloc (), 2 + patch_below (self, 20)));
}

static void
visit_block (PatchGenerator *self,
             const char     *path,
             JsonObject     *object)
{
  const char *type = json_object_get_string_member (object, "type");
  g_autofree char *text = g_strconcat (path, "/text", NULL);
  g_autofree char *info = g_strconcat (path, "/info", NULL);

  if (strcmp (type, "list") == 0)
    visit_list (self, path, object);
  else if (strcmp (type, "table") == 0)
    visit_table (self, path, object);
  else if (strcmp (type, "rule") != 0)
    patch_replace_string (self, text);
  if (strcmp (type, "code") == 0)
    patch_replace_string (self, info);
}

static void
visit_blocks (PatchGenerator *self,
              const char     *parent,
              JsonObject     *object)
{
  JsonArray *blocks = json_object_get_array_member (object, "blocks");
  g_autofree char *path = g_strconcat (parent, "/blocks", NULL);

  visit_elements (self, path, blocks, self->blocks, make_block);
  for (guint i = 0; i < json_array_get_length (blocks); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/%u", path, i);

      visit_block (self, at, json_array_get_object_element (blocks, i));
    }
}

static JsonNode *
make_role (PatchValues *values)
{
  static const char *const roles[] = { "section", "focus", "process", "checklist", "outputs",
                                       "principles", "communication", "mission", "triggers" };

  g_string_assign (values->what, "role");

  return json_node_init_string (json_node_alloc (),
                                roles[patch_values_below (values, G_N_ELEMENTS (roles))]);
}

static void
visit_bounds (PatchGenerator *self,
              const char     *path,
              JsonObject     *object)
{
  static const char *const names[] = { "will", "wont" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *at = g_strconcat (path, "/", names[i], NULL);

      if (!json_object_has_member (object, names[i]))
        continue;
      patch_remove (self, at);
      visit_items (self, at, json_object_get_array_member (object, names[i]));
    }
}

static void visit_sections (PatchGenerator *self,
                            const char     *path,
                            JsonArray      *sections);

static void
visit_section (PatchGenerator *self,
               const char     *path,
               JsonObject     *object)
{
  g_autofree char *heading = g_strconcat (path, "/heading", NULL);
  g_autofree char *role = g_strconcat (path, "/role", NULL);
  g_autofree char *sections = g_strconcat (path, "/sections", NULL);

  patch_replace_string (self, heading);
  if (patch_begin_once (self))
    patch_try (self, "null", REMIT_OPERATION_REPLACE, heading, NULL,
               json_node_new (JSON_NODE_NULL));
  if (patch_begin_once (self))
    patch_try (self, "role", REMIT_OPERATION_REPLACE, role, NULL, make_role (&self->values));
  if (!json_object_has_member (object, "in"))
    {
      patch_add_or_remove (self, path, object, "note", patch_values_string);
      patch_add_or_remove (self, path, object, "target", patch_values_percent);
      patch_add_or_remove (self, path, object, "parallel", make_true);
      visit_bounds (self, path, object);
    }
  visit_blocks (self, path, object);
  visit_sections (self, sections, json_object_get_array_member (object, "sections"));
}

static void
visit_sections (PatchGenerator *self,
                const char     *path,
                JsonArray      *sections)
{
  visit_elements (self, path, sections, self->sections, make_section);
  for (guint i = 0; i < json_array_get_length (sections); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/%u", path, i);

      visit_section (self, at, json_array_get_object_element (sections, i));
    }
}

void
patch_generate_sections (PatchGenerator *self)
{
  JsonNode *sections = patch_model_find (self->subject->model, "/sections");

  visit_sections (self, "/sections", json_node_get_array (sections));
}
