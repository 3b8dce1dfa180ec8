/* write-model.h: for tests: whether two models say the same, by other means than the writer's
 *
 * What an export may change without a word, and why (docs/model.md, docs/conversions.md):
 * - `format` and `dialect`: the one is the same for all, the other is what was asked for;
 * - the order of fields: they are a set;
 * - the order of the sections at the top: it is the dialect's where its slots have a place;
 * - sections that the description says as well (views), and sections of the file that say the same as one: a dialect
 *   with views leaves them to the description, another may write them out. Both have the same description, so both
 *   have the same views, and who has one has the other.
 * All else is compared as text: nothing is trimmed, folded or put in order.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>

#include "remit-json.h"
#include "remit-read.h"
#include "remit-write.h"

/* A model as it is compared. @sections has the text of each section at the top, NULL where it is a view or says the
 * same as one. */
typedef struct
{
  JsonNode  *json;
  GPtrArray *sections;
} Model;

/* How bad a difference is: the report says so; it says so, but the section has become one of another role; it says
 * nothing, or not all words are there any more, which no report excuses. */
typedef enum
{
  DIFFERENCE_REPORTED,
  DIFFERENCE_ROLE,
  DIFFERENCE_SILENT,
} DifferenceGrade;

/* What differs worst: the place in the model that was written, and what stands there before and after. */
typedef struct
{
  DifferenceGrade grade;
  char           *pointer;
  char           *before;
  char           *after;
} Difference;

static inline void
difference_clear (Difference *difference)
{
  g_clear_pointer (&difference->pointer, g_free);
  g_clear_pointer (&difference->before, g_free);
  g_clear_pointer (&difference->after, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Difference, difference_clear)

static inline void
model_free (Model *model)
{
  json_node_unref (model->json);
  g_ptr_array_unref (model->sections);
  g_free (model);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Model, model_free)

/* --- making models --- */

static inline JsonArray *
model_get_sections (JsonNode *json)
{
  return json_object_get_array_member (json_node_get_object (json), "sections");
}

static inline JsonObject *
model_get_fields (const Model *model)
{
  return json_object_get_object_member (json_node_get_object (model->json), "fields");
}

/* A section's text without the mark of a view. */
static inline char *
model_print_section (JsonNode *section)
{
  g_autofree char *text = json_to_string (section, FALSE);
  g_autoptr (JsonNode) copy = json_from_string (text, NULL);

  json_object_remove_member (json_node_get_object (copy), "in");
  return json_to_string (copy, FALSE);
}

/* What a description says of sections, whatever file it stands in: read from a file with nothing else. */
static inline GHashTable *
model_read_views (JsonObject *fields)
{
  GHashTable *views = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonNode *description = json_object_get_member (fields, "description");
  g_autofree char *value = description != NULL ? json_to_string (description, FALSE) : g_strdup ("null");
  g_autofree char *data = g_strdup_printf ("---\ndescription: %s\n---\n", value);
  g_autoptr (RemitText) text = remit_text_new_from_string (data, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, remit_dialect_find ("prompt"));
  g_autoptr (JsonNode) json = remit_agent_to_json (agent, FALSE);
  JsonArray *sections = model_get_sections (json);

  for (guint i = 0; i < json_array_get_length (sections); i++)
    g_hash_table_add (views, model_print_section (json_array_get_element (sections, i)));
  return views;
}

static inline Model *
model_new (const RemitAgent *agent)
{
  Model *model = g_new0 (Model, 1);
  g_autoptr (GHashTable) views = NULL;
  JsonArray *sections;

  model->json = remit_agent_to_json (agent, FALSE);
  model->sections = g_ptr_array_new_with_free_func (g_free);
  views = model_read_views (model_get_fields (model));
  sections = model_get_sections (model->json);
  for (guint i = 0; i < json_array_get_length (sections); i++)
    {
      JsonNode *section = json_array_get_element (sections, i);
      char *text = model_print_section (section);

      if (json_object_has_member (json_node_get_object (section), "in") || g_hash_table_contains (views, text))
        g_clear_pointer (&text, g_free);
      g_ptr_array_add (model->sections, text);
    }
  return model;
}

/* --- finding the first difference --- */

static inline gboolean model_find_difference (JsonNode   *a,
                                              JsonNode   *b,
                                              const char *pointer,
                                              Difference *difference);

static inline gboolean
model_is_same (JsonNode *a,
               JsonNode *b)
{
  g_autofree char *text_a = a != NULL ? json_to_string (a, FALSE) : NULL;
  g_autofree char *text_b = b != NULL ? json_to_string (b, FALSE) : NULL;

  return g_strcmp0 (text_a, text_b) == 0;
}

static inline void
model_set_difference (Difference *difference,
                      const char *pointer,
                      JsonNode   *a,
                      JsonNode   *b)
{
  difference->pointer = g_strdup (pointer);
  difference->before = a != NULL ? json_to_string (a, FALSE) : g_strdup ("(absent)");
  difference->after = b != NULL ? json_to_string (b, FALSE) : g_strdup ("(absent)");
}

static inline gboolean
model_find_in_array (JsonArray  *a,
                     JsonArray  *b,
                     const char *pointer,
                     Difference *difference)
{
  guint n_a = json_array_get_length (a);
  guint n_b = json_array_get_length (b);

  for (guint i = 0; i < MAX (n_a, n_b); i++)
    {
      g_autofree char *below = g_strdup_printf ("%s/%u", pointer, i);

      if (model_find_difference (i < n_a ? json_array_get_element (a, i) : NULL,
                                 i < n_b ? json_array_get_element (b, i) : NULL, below, difference))
        return TRUE;
    }
  return FALSE;
}

/* A name as a token of a JSON Pointer. */
static inline char *
model_escape (const char *name)
{
  g_autoptr (GString) token = g_string_new (name);

  g_string_replace (token, "~", "~0", 0);
  g_string_replace (token, "/", "~1", 0);
  return g_strdup (token->str);
}

static inline gboolean
model_find_in_object (JsonObject *a,
                      JsonObject *b,
                      const char *pointer,
                      Difference *difference)
{
  JsonObject *sides[] = { a, b };

  for (guint side = 0; side < 2; side++)
    {
      g_autoptr (GList) names = json_object_get_members (sides[side]);

      for (GList *l = names; l != NULL; l = l->next)
        {
          const char *name = l->data;
          g_autofree char *token = model_escape (name);
          g_autofree char *below = g_strdup_printf ("%s/%s", pointer, token);

          if (model_find_difference (json_object_get_member (a, name), json_object_get_member (b, name), below,
                                     difference))
            return TRUE;
        }
    }
  return FALSE;
}

/* Goes down to the smallest value that is not the same. */
static inline gboolean
model_find_difference (JsonNode   *a,
                       JsonNode   *b,
                       const char *pointer,
                       Difference *difference)
{
  if (model_is_same (a, b))
    return FALSE;
  if (a != NULL && b != NULL && JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b)
      && model_find_in_object (json_node_get_object (a), json_node_get_object (b), pointer, difference))
    return TRUE;
  if (a != NULL && b != NULL && JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b)
      && model_find_in_array (json_node_get_array (a), json_node_get_array (b), pointer, difference))
    return TRUE;
  model_set_difference (difference, pointer, a, b);
  return TRUE;
}

/* --- comparing models --- */

/* Whether the report says that something of the node or below it is not as it was. */
static inline gboolean
model_is_reported (const GPtrArray *losses,
                   const char      *pointer)
{
  gsize length = strlen (pointer);

  for (guint i = 0; i < losses->len; i++)
    {
      const RemitLoss *loss = g_ptr_array_index (losses, i);

      if ((loss->disposition == REMIT_DISPOSITION_RESHAPED || loss->disposition == REMIT_DISPOSITION_DROPPED)
          && g_str_has_prefix (loss->path, pointer)
          && (loss->path[length] == '\0' || loss->path[length] == '/'))
        return TRUE;
    }
  return FALSE;
}

static inline gboolean
model_is_dropped (const GPtrArray *losses,
                  const char      *pointer)
{
  for (guint i = 0; i < losses->len; i++)
    {
      const RemitLoss *loss = g_ptr_array_index (losses, i);

      if (loss->disposition == REMIT_DISPOSITION_DROPPED && g_str_equal (loss->path, pointer))
        return TRUE;
    }
  return FALSE;
}

/* Finds the first section of @model whose text is @text and that is not @used, and uses it. */
static inline gboolean
model_match (const Model *model,
             const char  *text,
             gboolean    *used)
{
  for (guint i = 0; i < model->sections->len; i++)
    if (!used[i] && g_strcmp0 (g_ptr_array_index (model->sections, i), text) == 0)
      {
        used[i] = TRUE;
        return TRUE;
      }
  return FALSE;
}

static inline const char *
model_get_role (JsonNode *section)
{
  return json_object_get_string_member (json_node_get_object (section), "role");
}

/* What is most likely meant to be the section: one that nothing else is, of its role where there is one. */
static inline JsonNode *
model_find_counterpart (const Model    *model,
                        JsonNode       *section,
                        const gboolean *used)
{
  JsonArray *sections = model_get_sections (model->json);
  JsonNode *other = NULL;

  for (guint i = 0; i < model->sections->len; i++)
    {
      JsonNode *candidate = json_array_get_element (sections, i);

      if (used[i] || g_ptr_array_index (model->sections, i) == NULL)
        continue;
      if (g_str_equal (model_get_role (candidate), model_get_role (section)))
        return candidate;
      if (other == NULL)
        other = candidate;
    }
  return other;
}

static inline gboolean
model_differs_in_fields (const Model     *a,
                         const Model     *b,
                         const GPtrArray *losses,
                         Difference      *difference)
{
  JsonObject *fields_a = model_get_fields (a);
  JsonObject *fields_b = model_get_fields (b);
  g_autofree char *field = NULL;
  char *deeper;

  if (!model_find_in_object (fields_a, fields_b, "/fields", difference))
    return FALSE;
  /* The report names fields, the difference may lie deeper. */
  field = g_strdup (difference->pointer);
  deeper = strchr (field + strlen ("/fields/"), '/');
  if (deeper != NULL)
    *deeper = '\0';
  difference->grade = model_is_reported (losses, field) ? DIFFERENCE_REPORTED : DIFFERENCE_SILENT;
  return TRUE;
}

static inline GList *
model_get_children (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_values (json_node_get_object (node));
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_elements (json_node_get_array (node)) : NULL;
}

static inline gboolean
model_is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* Letters and digits alone: whatever marks, blanks and backslashes a form puts between them. */
static inline void
model_append_words (GString  *words,
                    JsonNode *node)
{
  g_autoptr (GList) children = model_get_children (node);

  for (const char *p = model_is_string (node) ? json_node_get_string (node) : ""; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || (*p & 0x80) != 0)
      g_string_append_c (words, *p);
  for (GList *l = children; l != NULL; l = l->next)
    model_append_words (words, l->data);
}

/* Whether all strings of a part of a model are still said, somewhere. @words: those of the other model */
static inline gboolean
model_says_all (JsonNode   *node,
                const char *words)
{
  g_autoptr (GList) children = model_get_children (node);
  g_autoptr (GString) own = g_string_new (NULL);

  if (model_is_string (node))
    model_append_words (own, node);
  if (strstr (words, own->str) == NULL)
    return FALSE;
  for (GList *l = children; l != NULL; l = l->next)
    if (!model_says_all (l->data, words))
      return FALSE;
  return TRUE;
}

static inline DifferenceGrade
model_grade (JsonNode        *section,
             JsonNode        *other,
             const Model     *b,
             const GPtrArray *losses,
             const char      *pointer)
{
  g_autoptr (GString) words = g_string_new (NULL);
  JsonObject *object = json_node_get_object (section);

  model_append_words (words, b->json);
  if (!model_is_reported (losses, pointer)
      || !model_says_all (json_object_get_member (object, "blocks"), words->str)
      || !model_says_all (json_object_get_member (object, "sections"), words->str))
    return DIFFERENCE_SILENT;
  return other != NULL && g_str_equal (model_get_role (other), model_get_role (section)) ? DIFFERENCE_REPORTED
                                                                                          : DIFFERENCE_ROLE;
}

/* A section that comes from none of the file: a view that is written out, but not as it was, which the report says. */
static inline gboolean
model_has_more (const Model     *a,
                const Model     *b,
                const gboolean  *used,
                const GPtrArray *losses,
                Difference      *difference)
{
  for (guint i = 0; i < b->sections->len; i++)
    {
      JsonNode *section = json_array_get_element (model_get_sections (b->json), i);

      if (used[i] || g_ptr_array_index (b->sections, i) == NULL)
        continue;
      model_set_difference (difference, "/sections/-", NULL, section);
      difference->grade = DIFFERENCE_SILENT;
      for (guint k = 0; k < a->sections->len; k++)
        {
          JsonNode *source = json_array_get_element (model_get_sections (a->json), k);
          g_autofree char *pointer = g_strdup_printf ("/sections/%u", k);

          if (g_ptr_array_index (a->sections, k) == NULL
              && g_str_equal (model_get_role (source), model_get_role (section))
              && model_is_reported (losses, pointer))
            difference->grade = DIFFERENCE_REPORTED;
        }
      return TRUE;
    }
  return FALSE;
}

static inline gboolean
model_differs_in_sections (const Model     *a,
                           const Model     *b,
                           const GPtrArray *losses,
                           Difference      *difference)
{
  g_autofree gboolean *used = g_new0 (gboolean, b->sections->len + 1);
  g_autofree gboolean *matched = g_new0 (gboolean, a->sections->len + 1);
  gboolean found = FALSE;

  for (guint i = 0; i < a->sections->len; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/sections/%u", i);

      matched[i] = g_ptr_array_index (a->sections, i) == NULL || model_is_dropped (losses, pointer)
                   || model_match (b, g_ptr_array_index (a->sections, i), used);
    }
  for (guint i = 0; i < a->sections->len; i++)
    {
      JsonNode *section = json_array_get_element (model_get_sections (a->json), i);
      g_autofree char *pointer = g_strdup_printf ("/sections/%u", i);
      JsonNode *other = !matched[i] ? model_find_counterpart (b, section, used) : NULL;
      DifferenceGrade grade = !matched[i] ? model_grade (section, other, b, losses, pointer) : DIFFERENCE_REPORTED;

      if (matched[i] || (found && grade <= difference->grade))
        continue;
      difference_clear (difference);
      model_find_difference (section, other, pointer, difference);
      difference->grade = grade;
      found = TRUE;
    }
  return found || model_has_more (a, b, used, losses, difference);
}

/**
 * model_differs:
 * @a: what was written
 * @b: what is read back
 * @losses: the report of the writing
 * @difference: (out caller-allocates): what differs worst
 *
 * Returns: whether they say different things
 */
static inline gboolean
model_differs (const Model     *a,
               const Model     *b,
               const GPtrArray *losses,
               Difference      *difference)
{
  JsonNode *title_a = json_object_get_member (json_node_get_object (a->json), "title");
  JsonNode *title_b = json_object_get_member (json_node_get_object (b->json), "title");

  *difference = (Difference){ .grade = DIFFERENCE_SILENT };
  return model_find_difference (title_a, title_b, "/title", difference)
         || model_differs_in_fields (a, b, losses, difference)
         || model_differs_in_sections (a, b, losses, difference);
}
