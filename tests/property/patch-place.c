/* patch-place.c: the bytes that an operation may touch, found from the spans of the model before it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-place.h"

#include "patch-model.h"
#include "patch-place-agent.h"
#include "remit-yaml.h"

#include <string.h>

/* --- spans of the model --- */

static gboolean
get_span (JsonNode  *node,
          RemitSpan *span)
{
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                     : NULL;
  JsonArray *array;

  if (object == NULL || !json_object_has_member (object, "span"))
    return FALSE;

  array = json_object_get_array_member (object, "span");
  *span = REMIT_SPAN ((gsize) json_array_get_int_element (array, 0),
                      (gsize) json_array_get_int_element (array, 1));

  return TRUE;
}

static char *
get_prefix (char **tokens,
            guint  n)
{
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *joined = patch_join_pointer ("", tokens[i]);

      g_string_append (path, joined);
    }

  return g_string_free (path, FALSE);
}

static JsonNode *
find_prefix (const PatchPlace *place,
             char       **tokens,
             guint        n)
{
  g_autofree char *path = get_prefix (tokens, n);

  return patch_model_find (place->subject->spans, path);
}

/* How many tokens lead to the innermost section. */
static guint
find_section (char **tokens)
{
  guint found = 0;

  for (guint i = 0; tokens[i] != NULL && tokens[i + 1] != NULL; i++)
    {
      if (strcmp (tokens[i], "sections") == 0)
        found = i + 2;
    }

  return found;
}

static void
stretch (JsonNode   *section,
         const char *name,
         RemitSpan  *content)
{
  JsonObject *object = json_node_get_object (section);
  JsonArray *array;
  RemitSpan span;

  if (!json_object_has_member (object, name))
    return;

  array = json_object_get_array_member (object, name);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!get_span (json_array_get_element (array, i), &span))
        continue;
      content->start = MIN (content->start, span.start);
      content->end = MAX (content->end, span.end);
    }
}

/* What stands before the content of a section and behind it. */
static void
allow_frame (PatchPlace    *place,
             JsonNode *section)
{
  RemitSpan span;
  RemitSpan content;

  if (section == NULL || !get_span (section, &span))
    return;

  content = REMIT_SPAN (span.end, span.start);
  stretch (section, "will", &content);
  stretch (section, "wont", &content);
  stretch (section, "blocks", &content);
  stretch (section, "sections", &content);
  patch_place_allow (place, REMIT_SPAN (span.start, content.start));
  /* Attributes without a slot are content too. */
  if (place->data[span.start] == '<')
    patch_place_allow (place, REMIT_SPAN (span.start, span.start + strcspn (place->data + span.start, ">") + 1));
  patch_place_allow_gap (place, REMIT_SPAN (MAX (content.end, span.start), span.end));
}

static void
allow_node (PatchPlace    *place,
            JsonNode *node)
{
  RemitSpan span;

  if (get_span (node, &span))
    patch_place_allow_gap (place, span);
}

/* --- elements --- */

/* The marker of an item and the blanks behind it, where it is Markdown. */
static RemitSpan
get_marker (const PatchPlace *place,
            RemitSpan    item)
{
  gsize end = item.start;

  while (end < item.end && (g_ascii_isdigit (place->data[end])
                            || strchr ("-*+.)", place->data[end]) != NULL))
    end++;
  if (end == item.start || strchr (" \t\r\n", place->data[end]) == NULL
      || strspn (place->data + patch_place_line_start (place, item.start), " \t>-*+")
           < item.start - patch_place_line_start (place, item.start))
    return REMIT_SPAN (item.start, item.start);
  while (end < item.end && (place->data[end] == ' ' || place->data[end] == '\t'))
    end++;

  return REMIT_SPAN (item.start, end);
}

static gsize
find_colon (const PatchPlace *place,
            RemitSpan    span)
{
  gsize at = span.start;

  while (at < span.end && place->data[at] != ':')
    at++;

  return at;
}

/* The numbers of an ordered list; its plain labels, which are so only together. */
static void
allow_siblings (PatchPlace      *place,
                JsonArray  *array,
                const char *name)
{
  gboolean items = strcmp (name, "items") == 0 || strcmp (name, "will") == 0
                   || strcmp (name, "wont") == 0;

  for (guint i = 0; items && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      RemitSpan span;
      RemitSpan marker;

      if (!get_span (item, &span))
        continue;
      marker = get_marker (place, span);
      if (g_ascii_isdigit (place->data[marker.start]))
        patch_place_allow (place, marker);
      if (json_object_has_member (json_node_get_object (item), "label")
          && find_colon (place, span) < span.end
          && place->data[marker.end] != '*')
        patch_place_allow (place, REMIT_SPAN (marker.end, find_colon (place, span) + 2));
    }
}

static gboolean
is_table (char **tokens,
          guint *n)
{
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      if (i > 1 && (strcmp (tokens[i], "rows") == 0 || strcmp (tokens[i], "columns") == 0)
          && strcmp (tokens[0], "sections") == 0)
        {
          *n = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Parts of a line are no Markdown items: a list of another form may take their place. */
static gboolean
is_in_line (const PatchPlace *place,
            JsonNode    *item)
{
  RemitSpan span;
  RemitSpan marker;

  if (item == NULL || !get_span (item, &span))
    return TRUE;
  marker = get_marker (place, span);

  return marker.end == marker.start;
}

static gboolean
is_view_path (const PatchPlace *place,
              char       **tokens)
{
  JsonNode *section = find_prefix (place, tokens, 2);

  return section != NULL && JSON_NODE_HOLDS_OBJECT (section)
         && json_object_has_member (json_node_get_object (section), "in");
}

/* The nearest element before @at, or from it on, that is no view: a view stands in the description,
 * and where it is among the sections no text can say (docs/model.md). */
static gboolean
find_neighbour (JsonArray *array,
                guint      at,
                gboolean   before,
                RemitSpan *span)
{
  guint length = json_array_get_length (array);

  for (guint i = before ? MIN (at, length) - 1 : at; i < length; i += before ? G_MAXUINT : 1)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node)
          || !json_object_has_member (json_node_get_object (node), "in"))
        return get_span (node, span);
    }

  return FALSE;
}

/* Whether the lists and texts of an array are parts of lines, which another form may take up. */
static gboolean
is_movable (const PatchPlace *place,
            JsonNode         *element)
{
  JsonObject *object = json_node_get_object (element);
  JsonArray *items = json_object_has_member (object, "items")
                         ? json_object_get_array_member (object, "items")
                         : NULL;

  return items != NULL && json_array_get_length (items) > 0
         && is_in_line (place, json_array_get_element (items, 0));
}

/* What @holder holds must stay when it gets another part. */
static void
add_content (const PatchPlace *place,
             JsonNode         *holder,
             GArray           *content)
{
  static const char *const names[] = { "will", "wont", "blocks", "sections" };
  JsonObject *object = json_node_get_object (holder);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonArray *array = json_object_has_member (object, names[i])
                             ? json_object_get_array_member (object, names[i])
                             : NULL;

      for (guint j = 0; array != NULL && j < json_array_get_length (array); j++)
        {
          JsonNode *element = json_array_get_element (array, j);
          RemitSpan span;
          gboolean item = i < 2;

          if (get_span (element, &span)
              && !(item ? is_in_line (place, element) : is_movable (place, element)))
            g_array_append_val (content, span);
        }
    }
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  gsize x = ((const RemitSpan *) a)->start;
  gsize y = ((const RemitSpan *) b)->start;

  return x < y ? -1 : x > y;
}

/* Allows what in @span is none of the content of @holder (nullable), nor its heading; returns where
 * the last such piece starts. */
static gsize
allow_around_content (PatchPlace *place,
                      JsonNode   *holder,
                      RemitSpan   span,
                      char      **tokens,
                      guint       n)
{
  g_autoptr (GArray) content = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  RemitSpan heading = patch_place_find_heading (place, tokens, n);
  gsize at = span.start;

  if (holder != NULL && JSON_NODE_HOLDS_OBJECT (holder))
    add_content (place, holder, content);
  if (heading.end > heading.start)
    g_array_append_val (content, heading);
  g_array_sort (content, compare_starts);
  for (guint i = 0; i < content->len; i++)
    {
      RemitSpan stays = g_array_index (content, RemitSpan, i);

      if (stays.start < at || stays.start >= span.end)
        continue;
      patch_place_allow (place, REMIT_SPAN (at, stays.start));
      at = MIN (stays.end, span.end);
    }
  patch_place_allow (place, REMIT_SPAN (at, span.end));

  return at;
}

/* Beside the siblings that stand before and after the place, else inside what holds the array,
 * around all else that it holds. */
static void
allow_between (PatchPlace *place,
               char      **tokens,
               guint       n,
               JsonArray  *array)
{
  guint length = json_array_get_length (array);
  guint at = strcmp (tokens[n - 1], "-") == 0 ? length
                                              : (guint) g_ascii_strtoull (tokens[n - 1], NULL, 10);
  RemitSpan before = REMIT_SPAN (0, 0);
  RemitSpan after = REMIT_SPAN (0, 0);
  RemitSpan holder = REMIT_SPAN (remit_yaml_get_body_start (place->subject->agent->yaml),
                                 place->length);
  gboolean has_before = find_neighbour (array, at, TRUE, &before);
  gboolean has_after = find_neighbour (array, at, FALSE, &after);
  JsonNode *node = n > 2 ? find_prefix (place, tokens, n - 2) : NULL;
  gsize last = holder.start;

  if (node != NULL)
    get_span (node, &holder);
  if (has_before)
    patch_place_allow_gap (place, REMIT_SPAN (before.end, before.end));
  if (has_after)
    patch_place_allow_gap (place, REMIT_SPAN (after.start, after.start));
  if (!has_before)
    last = allow_around_content (place, node,
                                 REMIT_SPAN (holder.start, has_after ? after.start : holder.end),
                                 tokens, n - 2);
  if (!has_after && has_before)
    patch_place_allow_gap (place, REMIT_SPAN (before.end, holder.end));
  else if (!has_after)
    patch_place_allow_behind (place, last, holder.end);
  patch_place_allow_inserts (place, REMIT_SPAN (has_before ? before.end : holder.start,
                                                has_after ? after.start : holder.end));
}

static void
allow_element (PatchPlace   *place,
               char   **tokens,
               guint    n,
               gboolean put_in)
{
  JsonNode *parent = find_prefix (place, tokens, n - 1);
  JsonNode *element = find_prefix (place, tokens, n);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (parent) ? json_node_get_array (parent) : NULL;
  guint section = find_section (tokens);
  gboolean item = strcmp (tokens[n - 2], "items") == 0 || strcmp (tokens[n - 2], "will") == 0
                  || strcmp (tokens[n - 2], "wont") == 0;
  RemitSpan span;

  if (array == NULL)
    return;
  if (put_in)
    allow_between (place, tokens, n, array);
  else
    allow_node (place, element);
  allow_siblings (place, array, tokens[n - 2]);
  if (!item)
    patch_place_allow_other_forms (place, tokens);
  if (section > 0 && get_span (find_prefix (place, tokens, section), &span))
    patch_place_allow (place, patch_place_lines (place, REMIT_SPAN (span.start, span.start)));
  if (!item || section == 0)
    return;

  element = json_array_get_length (array) > 0 ? json_array_get_element (array, 0) : NULL;
  if (is_in_line (place, element))
    allow_node (place, find_prefix (place, tokens, section));
}

/* --- one pointer --- */

static void
allow_table (PatchPlace   *place,
             char   **tokens,
             guint    n,
             gboolean replace)
{
  RemitSpan table;
  gsize start;
  gsize width;
  guint line = strcmp (tokens[n], "rows") == 0 && tokens[n + 1] != NULL
                   ? 2 + (guint) g_ascii_strtoull (tokens[n + 1], NULL, 10)
                   : 0;
  gboolean aligned = TRUE;

  if (!get_span (find_prefix (place, tokens, n), &table))
    return;

  start = patch_place_line_start (place, table.start);
  width = g_utf8_strlen (place->data + start, (gssize) (patch_place_line_end (place, start) - start));
  for (guint i = 0; start < table.end; i++)
    {
      gsize end = patch_place_line_end (place, start);

      if (i == line)
        patch_place_allow (place, REMIT_SPAN (start, end));
      aligned = aligned && (gsize) g_utf8_strlen (place->data + start, (gssize) (end - start)) == width;
      start = end;
    }
  if (aligned || !replace || tokens[n + 1] == NULL)
    patch_place_allow_gap (place, table);
}

/* An array as a whole: its elements, and what may be put in before and behind them. */
static void
allow_array (PatchPlace *place,
             char      **tokens,
             guint       n,
             JsonArray  *array)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) behind = NULL;
  guint length = json_array_get_length (array);
  RemitSpan start;
  RemitSpan end;

  g_strv_builder_addv (builder, (const char **) tokens);
  g_strv_builder_add (builder, "-");
  behind = g_strv_builder_end (builder);
  g_strv_builder_addv (builder, (const char **) tokens);
  g_strv_builder_add (builder, "0");
  first = g_strv_builder_end (builder);
  allow_element (place, first, n + 1, TRUE);
  allow_element (place, behind, n + 1, TRUE);
  if (length > 0 && get_span (json_array_get_element (array, 0), &start)
      && get_span (json_array_get_element (array, length - 1), &end))
    patch_place_allow_gap (place, REMIT_SPAN (start.start, end.end));
}

static void
allow_member (PatchPlace      *place,
              char      **tokens,
              guint       n)
{
  const char *name = tokens[n - 1];
  guint section = find_section (tokens);
  JsonNode *parent = find_prefix (place, tokens, n);

  if (section == n - 1 && strcmp (name, "blocks") != 0 && strcmp (name, "sections") != 0
      && strcmp (name, "will") != 0 && strcmp (name, "wont") != 0)
    {
      allow_frame (place, find_prefix (place, tokens, section));
      patch_place_allow_other_forms (place, tokens);
      return;
    }
  if (n > 2 && section != n - 1 && section > 0)
    {
      gboolean item = strcmp (tokens[n - 3], "items") == 0 || strcmp (tokens[n - 3], "will") == 0
                      || strcmp (tokens[n - 3], "wont") == 0;

      if (item)
        {
          allow_element (place, tokens, n - 1, FALSE);
          return;
        }
    }
  if (parent != NULL && JSON_NODE_HOLDS_ARRAY (parent))
    {
      allow_array (place, tokens, n, json_node_get_array (parent));
      return;
    }
  allow_node (place, find_prefix (place, tokens, n - 1));
}

static void
allow_pointer (PatchPlace      *place,
               const char *pointer,
               gboolean    put_in,
               gboolean    replace)
{
  g_auto (GStrv) tokens = patch_split_pointer (pointer);
  guint n = g_strv_length (tokens);
  guint table;

  if (strcmp (tokens[0], "title") == 0)
    {
      patch_place_allow_title (place);
    }
  else if (strcmp (tokens[0], "fields") == 0)
    {
      if (n > 1)
        patch_place_allow_field (place, tokens[1]);
      if (!replace || n == 1 || !patch_place_is_in_frontmatter (place, tokens[1]))
        patch_place_allow_frontmatter (place, n == 1);
    }
  else if (n == 1)
    {
      patch_place_allow (place, REMIT_SPAN (remit_yaml_get_body_start (place->subject->agent->yaml),
                                place->length));
    }
  else if (is_view_path (place, tokens) && (n > 2 || !put_in))
    {
      patch_place_allow_field (place, "description");
    }
  else if (is_table (tokens, &table))
    {
      allow_table (place, tokens, table, replace);
    }
  else if (g_ascii_isdigit (*tokens[n - 1]) || strcmp (tokens[n - 1], "-") == 0)
    {
      allow_element (place, tokens, n, put_in);
    }
  else
    {
      allow_member (place, tokens, n);
    }
}

/* RFC 6902 takes the value out before it looks for where to put it: the pointer as it is before. */
char *
patch_pointer_before (const RemitOperation *operation)
{
  g_auto (GStrv) path = patch_split_pointer (operation->path);
  g_auto (GStrv) from = patch_split_pointer (operation->from);
  guint n = g_strv_length (from);
  guint64 index = g_ascii_strtoull (from[n - 1], NULL, 10);

  if (!g_ascii_isdigit (*from[n - 1]) || g_strv_length (path) < n
      || !g_ascii_isdigit (*path[n - 1]))
    return g_strdup (operation->path);
  for (guint i = 0; i + 1 < n; i++)
    {
      if (strcmp (path[i], from[i]) != 0)
        return g_strdup (operation->path);
    }
  if (g_ascii_strtoull (path[n - 1], NULL, 10) >= index)
    {
      guint64 shifted = g_ascii_strtoull (path[n - 1], NULL, 10) + 1;

      g_free (path[n - 1]);
      path[n - 1] = g_strdup_printf ("%" G_GUINT64_FORMAT, shifted);
    }

  return get_prefix (path, g_strv_length (path));
}

static void
allow_operation (PatchPlace                *place,
                 const RemitOperation *operation)
{
  g_autofree char *path = NULL;

  switch (operation->type)
    {
    case REMIT_OPERATION_MOVE:
      path = patch_pointer_before (operation);
      allow_pointer (place, operation->from, FALSE, FALSE);
      allow_pointer (place, path, TRUE, FALSE);
      break;

    case REMIT_OPERATION_COPY:
    case REMIT_OPERATION_ADD:
      allow_pointer (place, operation->path, TRUE, FALSE);
      break;

    case REMIT_OPERATION_REMOVE:
      allow_pointer (place, operation->path, FALSE, FALSE);
      break;

    case REMIT_OPERATION_REPLACE:
      allow_pointer (place, operation->path, FALSE, TRUE);
      break;

    case REMIT_OPERATION_TEST:
    default:
      break;
    }
}

gboolean
patch_stays_in_place (const PatchSubject  *subject,
                      const GPtrArray     *operations,
                      const RemitEditList *edits,
                      gsize               *where)
{
  g_auto (PatchPlace) place = { 0 };

  patch_place_init (&place, subject);
  for (guint i = 0; i < operations->len; i++)
    allow_operation (&place, g_ptr_array_index (operations, i));

  return patch_place_holds (&place, edits, where);
}
