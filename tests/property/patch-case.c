/* patch-case.c: what is tried: a text, operations on its model, and how to name both again
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-case.h"

#include "patch-model.h"
#include "remit-json.h"
#include "remit-read.h"

#include <string.h>

#define BOM "\xef\xbb\xbf"

const char *const patch_variant_names[PATCH_N_VARIANTS] = {
  "lf", "crlf", "bom", "bom-crlf", "no-final-newline",
};

/* --- texts --- */

PatchSubject *
patch_subject_new (const char         *name,
                   const char         *data,
                   gsize               length,
                   const RemitDialect *dialect)
{
  PatchSubject *subject = g_new0 (PatchSubject, 1);

  subject->name = g_strdup (name);
  subject->text = remit_text_new_from_string (data, (gssize) length);
  subject->agent = remit_agent_read (subject->text, dialect);
  subject->model = remit_agent_to_json (subject->agent, FALSE);
  subject->spans = remit_agent_to_json (subject->agent, TRUE);

  return subject;
}

void
patch_subject_free (PatchSubject *subject)
{
  json_node_unref (subject->spans);
  json_node_unref (subject->model);
  remit_agent_unref (subject->agent);
  remit_text_unref (subject->text);
  g_free (subject->name);
  g_free (subject);
}

GString *
patch_variant_make (PatchVariant variant,
                    const char  *data,
                    gsize        length)
{
  gboolean crlf = variant == PATCH_VARIANT_CRLF || variant == PATCH_VARIANT_BOM_CRLF;
  gboolean bom = variant == PATCH_VARIANT_BOM || variant == PATCH_VARIANT_BOM_CRLF;
  GString *text;

  if (variant == PATCH_VARIANT_LF)
    return g_string_new_len (data, (gssize) length);
  if (memchr (data, '\r', length) != NULL || !g_utf8_validate (data, (gssize) length, NULL)
      || g_str_has_prefix (data, BOM))
    return NULL;

  text = g_string_new (bom ? BOM : "");
  g_string_append_len (text, data, (gssize) length);
  if (crlf)
    g_string_replace (text, "\n", "\r\n", 0);
  while (variant == PATCH_VARIANT_NO_FINAL_NEWLINE && text->len > 0
         && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);

  return text;
}

/* --- cases --- */

static void
free_operation (gpointer data)
{
  remit_operation_free (data);
}

PatchCase *
patch_case_new (const char *what,
                gboolean    plain)
{
  PatchCase *self = g_new0 (PatchCase, 1);

  self->what = g_strdup (what);
  self->plain = plain;
  self->operations = g_ptr_array_new_with_free_func (free_operation);

  return self;
}

void
patch_case_free (PatchCase *self)
{
  g_ptr_array_unref (self->operations);
  g_free (self->what);
  g_free (self);
}

void
patch_case_add (PatchCase         *self,
                RemitOperationType type,
                const char        *path,
                const char        *from,
                JsonNode          *value)
{
  g_ptr_array_add (self->operations, remit_operation_new (type, path, from, value));
  g_clear_pointer (&value, json_node_unref);
}

const char *
patch_type_name (RemitOperationType type)
{
  static const char *const names[] = { "add", "remove", "replace", "move", "copy", "test" };

  return names[type];
}

/* --- names --- */

static gboolean
is_number (const char *token)
{
  return token != NULL && (g_ascii_isdigit (*token) || strcmp (token, "-") == 0);
}

static gboolean
is_code (JsonNode   *model,
         const char *path)
{
  const char *slash = strrchr (path, '/');
  g_autofree char *type = g_strdup_printf ("%.*s/type", (int) (slash - path), path);
  JsonNode *node = patch_model_find (model, type);

  return node != NULL && g_strcmp0 (json_node_get_string (node), "code") == 0;
}

/* What one element of an array is called. */
static const char *
name_element (const char *array)
{
  static const char *const names[][2] = {
    { "sections", "section" }, { "blocks", "block" }, { "items", "item" }, { "will", "item" },
    { "wont", "item" }, { "rows", "row" }, { "columns", "column" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (strcmp (array, names[i][0]) == 0)
        return names[i][1];
    }

  return array;
}

static char *
name_place (const char *path,
            JsonNode   *model)
{
  g_auto (GStrv) tokens = patch_split_pointer (path);
  guint n = g_strv_length (tokens);
  const char *last = tokens[n > 0 ? n - 1 : 0];

  if (n > 0 && strcmp (tokens[0], "fields") == 0)
    return g_strdup (n > 2 ? "field value" : n == 2 ? "field" : "all fields");
  if (n >= 3 && is_number (last) && strcmp (tokens[n - 3], "rows") == 0)
    return g_strdup ("cell");
  if (n >= 2 && is_number (last))
    return g_strdup (name_element (tokens[n - 2]));
  if (n >= 3 && is_number (tokens[n - 2]))
    return g_strdup_printf ("%s %s", is_code (model, path) ? "code" : name_element (tokens[n - 3]),
                            last);

  return g_strdup (last);
}

char *
patch_case_kind (const PatchCase *self,
                 JsonNode        *model)
{
  const RemitOperation *first = g_ptr_array_index (self->operations, 0);
  g_autofree char *place = NULL;

  if (self->must_fail)
    return g_strdup ("what must be refused");
  if (self->operations->len > 1)
    return g_strdup_printf ("several: %s", self->what);

  place = name_place (first->path, model);

  return g_strdup_printf ("%-20s %s", place, patch_type_name (first->type));
}

char *
patch_case_to_json (const GPtrArray *operations)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (operations, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "op", patch_type_name (operation->type));
      if (operation->from != NULL)
        json_object_set_string_member (object, "from", operation->from);
      json_object_set_string_member (object, "path", operation->path);
      if (operation->value != NULL)
        json_object_set_member (object, "value", json_node_copy (operation->value));
      json_array_add_object_element (array, object);
    }
  json_node_set_array (node, array);

  return json_to_string (node, FALSE);
}

char *
patch_case_name (const PatchSubject *subject,
                 const PatchCase    *self)
{
  return g_strdup_printf ("%s:%s:%u:%u:%u", subject->name, patch_variant_names[subject->variant],
                          self->seed, self->number, self->round);
}
