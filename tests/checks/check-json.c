/* check-json.c: what holds for the JSON of any agent, and for the pointers into it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "checks.h"
#include "remit-json.h"

#include <string.h>

static gboolean
has_view (JsonObject *object)
{
  return json_object_has_member (object, "in");
}

static RemitSpan
get_span (JsonObject *object)
{
  JsonArray *array = json_object_get_array_member (object, "span");

  g_assert_nonnull (array);
  g_assert_cmpuint (json_array_get_length (array), ==, 2);
  return REMIT_SPAN ((gsize) json_array_get_int_element (array, 0),
                     (gsize) json_array_get_int_element (array, 1));
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const RemitSpan *left = a;
  const RemitSpan *right = b;

  return left->start != right->start ? (left->start > right->start) - (left->start < right->start)
                                     : (left->end > right->end) - (left->end < right->end);
}

static void
assert_disjoint (GArray *spans)
{
  g_array_sort (spans, compare_spans);
  for (guint i = 1; i < spans->len; i++)
    g_assert_cmpuint (g_array_index (spans, RemitSpan, i - 1).end, <=,
                      g_array_index (spans, RemitSpan, i).start);
}

static void check_object (JsonObject *object,
                          RemitSpan   outer);

/* Objects in arrays of arrays do not occur outside of fields, which keep their own members. */
static void
collect (JsonNode  *node,
         RemitSpan  outer,
         GArray    *spans)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      RemitSpan span;

      if (object == NULL)
        continue;
      span = get_span (object);
      if (has_view (object))
        {
          check_object (object, span);
          continue;
        }
      g_array_append_val (spans, span);
      check_object (object, outer);
    }
}

static void
check_object (JsonObject *object,
              RemitSpan   outer)
{
  RemitSpan span = get_span (object);
  g_autoptr (GList) names = json_object_get_members (object);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RemitSpan));

  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.start, >=, outer.start);
  g_assert_cmpuint (span.end, <=, outer.end);
  for (GList *l = names; l != NULL; l = l->next)
    if (strcmp (l->data, "fields") != 0 && strcmp (l->data, "span") != 0)
      collect (json_object_get_member (object, l->data), span, spans);
  assert_disjoint (spans);
}

static void
check_print (JsonNode *node)
{
  g_autofree char *text = remit_json_print (node);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (json_parser_get_root (parser), node));
}

void
check_json (const RemitAgent *agent)
{
  g_autoptr (JsonNode) plain = remit_agent_to_json (agent, FALSE);
  g_autoptr (JsonNode) spans = remit_agent_to_json (agent, TRUE);
  g_autoptr (JsonNode) diagnostics = remit_diagnostics_to_json (agent->diagnostics, agent->text);
  g_autofree char *outline = remit_agent_to_outline (agent);

  check_print (plain);
  check_print (spans);
  check_print (diagnostics);
  g_assert_true (g_utf8_validate (outline, -1, NULL));
  check_object (json_node_get_object (spans), REMIT_SPAN (0, remit_text_get_length (agent->text)));
}

void
check_pointers (const RemitAgent *agent,
                guint             n)
{
  gsize length = remit_text_get_length (agent->text);

  for (guint i = 0; i <= n; i++)
    {
      g_autofree char *pointer = remit_agent_pointer_at (agent, length * i / n);
      g_auto (RemitPointer) target = { 0 };
      g_autoptr (GError) error = NULL;

      if (pointer == NULL)
        continue;
      remit_agent_resolve (agent, pointer, &target, &error);
      g_assert_no_error (error);
      g_assert_true (target.exists);
    }
}
