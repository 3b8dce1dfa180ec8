/* patch-place.c: the bytes that an operation may touch, found from the spans of the model before it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-place.h"

#include "patch-model.h"
#include "remit-yaml.h"

#include <string.h>

typedef struct
{
  const PatchSubject *subject;
  const char         *data;
  gsize               length;
  GArray             *spans;     /* may be changed */
  GArray             *inserts;   /* may be put into, at any byte */
} Place;

static void
allow (Place    *place,
       RemitSpan span)
{
  span.end = MIN (span.end, place->length);
  g_array_append_val (place->spans, span);
}

static void
allow_inserts (Place    *place,
               RemitSpan span)
{
  g_array_append_val (place->inserts, span);
}

static gsize
line_start (const Place *place,
            gsize        at)
{
  while (at > 0 && place->data[at - 1] != '\n')
    at--;

  return at;
}

/* Behind the line end of the line that @at is in. */
static gsize
line_end (const Place *place,
          gsize        at)
{
  while (at < place->length && place->data[at] != '\n')
    at++;

  return MIN (at + 1, place->length);
}

static RemitSpan
get_lines (const Place *place,
           RemitSpan    span)
{
  return REMIT_SPAN (line_start (place, span.start), line_end (place, span.end));
}

/* Whether a line only separates: blank, or a rule. */
static gboolean
is_separator (const Place *place,
              gsize        start,
              gsize        end)
{
  for (gsize i = start; i < end; i++)
    {
      if (strchr (" \t\r\n-*_>", place->data[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Its lines, with the separators before and behind. */
static void
allow_gap (Place    *place,
           RemitSpan span)
{
  RemitSpan lines = get_lines (place, span);

  while (lines.start > 0)
    {
      gsize start = line_start (place, lines.start - 1);

      if (!is_separator (place, start, lines.start))
        break;
      lines.start = start;
    }
  while (lines.end < place->length
         && is_separator (place, lines.end, line_end (place, lines.end)))
    lines.end = line_end (place, lines.end);
  if (lines.end < place->length && span.end < lines.end
      && strcspn (place->data + span.end, "\r\n") > strspn (place->data + span.end, " \t")
      && lines.start > 0)
    lines.start -= lines.start > 1 && place->data[lines.start - 2] == '\r' ? 2 : 1;
  /* The line end before the last line goes with a line that ends the file. */
  if (lines.end == place->length && lines.start > 0)
    lines.start -= lines.start > 1 && place->data[lines.start - 2] == '\r' ? 2 : 1;
  allow (place, lines);
}

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
find_prefix (const Place *place,
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
allow_frame (Place    *place,
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
  allow (place, REMIT_SPAN (span.start, content.start));
  /* Attributes without a slot are content too. */
  if (place->data[span.start] == '<')
    allow (place, REMIT_SPAN (span.start, span.start + strcspn (place->data + span.start, ">") + 1));
  allow_gap (place, REMIT_SPAN (MAX (content.end, span.start), span.end));
}

static void
allow_node (Place    *place,
            JsonNode *node)
{
  RemitSpan span;

  if (get_span (node, &span))
    allow_gap (place, span);
}

/* --- fields --- */

/* Tags that keep fields and the title in attributes. */
static void
allow_tags (Place *place)
{
  static const char *const tags[] = { "<component", "<config", "<runtime", "<agent" };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      for (const char *p = place->data; (p = strstr (p, tags[i])) != NULL; p++)
        {
          const char *end = strchr (p, '>');

          if (end != NULL)
            allow (place, get_lines (place, REMIT_SPAN ((gsize) (p - place->data),
                                                        (gsize) (end - place->data))));
        }
    }
}

static void
allow_title (Place *place)
{
  const RemitAgent *agent = place->subject->agent;
  gsize body = remit_yaml_get_body_start (agent->yaml);
  gsize first = place->length;

  for (guint i = 0; i < agent->n_sections; i++)
    {
      if (agent->sections[i]->form != REMIT_FORM_VIEW)
        first = MIN (first, agent->sections[i]->span.start);
    }
  if (agent->title.span.end > agent->title.span.start)
    allow_gap (place, agent->title.span);
  allow_inserts (place, REMIT_SPAN (body, first));
  allow_tags (place);
}

static void
allow_field (Place      *place,
             const char *key)
{
  const RemitField *field = remit_agent_find_field (place->subject->agent, key);

  for (guint i = 0; field != NULL && i < field->n_places; i++)
    {
      const RemitPlace *at = &field->places[i];

      allow (place, get_lines (place, at->entry != NULL ? at->entry->span : at->span));
    }
  if (field != NULL && strcmp (key, "turbo-all") == 0)
    allow_gap (place, field->span);
  allow_tags (place);
  if (strcmp (key, "name") == 0)
    allow_title (place);
}

static gboolean
is_in_frontmatter (const Place *place,
                   const char  *key)
{
  const RemitField *field = remit_agent_find_field (place->subject->agent, key);

  return field != NULL && field->n_places > 0 && field->places[0].entry != NULL;
}

/* A new field goes in anywhere in the frontmatter; with the last one it comes and goes. */
static void
allow_frontmatter (Place   *place,
                   gboolean all)
{
  const RemitAgent *agent = place->subject->agent;
  RemitSpan span = remit_yaml_get_span (agent->yaml);

  allow_inserts (place, REMIT_SPAN (0, MAX (span.end, remit_text_get_start (agent->text))));
  if (all || remit_yaml_get_n_entries (agent->yaml) <= 1)
    allow_gap (place, span);
  for (guint i = 0; all && i < agent->n_fields; i++)
    allow_field (place, agent->fields[i].key);
  if (agent->n_sections > 0)
    allow_inserts (place, REMIT_SPAN (span.end, agent->sections[0]->span.start));
}

/* --- elements --- */

/* The marker of an item and the blanks behind it, where it is Markdown. */
static RemitSpan
get_marker (const Place *place,
            RemitSpan    item)
{
  gsize end = item.start;

  while (end < item.end && (g_ascii_isdigit (place->data[end])
                            || strchr ("-*+.)", place->data[end]) != NULL))
    end++;
  if (end == item.start || strchr (" \t\r\n", place->data[end]) == NULL
      || strspn (place->data + line_start (place, item.start), " \t>-*+")
           < item.start - line_start (place, item.start))
    return REMIT_SPAN (item.start, item.start);
  while (end < item.end && (place->data[end] == ' ' || place->data[end] == '\t'))
    end++;

  return REMIT_SPAN (item.start, end);
}

static gsize
find_colon (const Place *place,
            RemitSpan    span)
{
  gsize at = span.start;

  while (at < span.end && place->data[at] != ':')
    at++;

  return at;
}

/* The numbers of an ordered list; its plain labels, which are so only together. */
static void
allow_siblings (Place      *place,
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
        allow (place, marker);
      if (json_object_has_member (json_node_get_object (item), "label")
          && find_colon (place, span) < span.end
          && place->data[marker.end] != '*')
        allow (place, REMIT_SPAN (marker.end, find_colon (place, span) + 2));
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
is_in_line (const Place *place,
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
is_view_path (const Place *place,
              char       **tokens)
{
  JsonNode *section = find_prefix (place, tokens, 2);

  return section != NULL && JSON_NODE_HOLDS_OBJECT (section)
         && json_object_has_member (json_node_get_object (section), "in");
}

/* Beside the siblings that stand before and after the place, else inside what holds the array. */
static void
allow_between (Place     *place,
               char     **tokens,
               guint      n,
               JsonArray *array)
{
  guint length = json_array_get_length (array);
  guint at = strcmp (tokens[n - 1], "-") == 0 ? length
                                              : (guint) g_ascii_strtoull (tokens[n - 1], NULL, 10);
  RemitSpan before;
  RemitSpan after;
  RemitSpan holder = REMIT_SPAN (remit_yaml_get_body_start (place->subject->agent->yaml),
                                 place->length);
  gboolean has_before = at > 0 && at <= length
                        && get_span (json_array_get_element (array, at - 1), &before);
  gboolean has_after = at < length && get_span (json_array_get_element (array, at), &after);

  if (n > 2)
    get_span (find_prefix (place, tokens, n - 2), &holder);
  if (has_before)
    allow_gap (place, REMIT_SPAN (before.end, before.end));
  if (has_after)
    allow_gap (place, REMIT_SPAN (after.start, after.start));
  if (!has_before)
    allow (place, REMIT_SPAN (holder.start, has_after ? after.start : holder.end));
  if (!has_after)
    allow_gap (place, REMIT_SPAN (has_before ? before.end : holder.start, holder.end));
  allow_inserts (place, REMIT_SPAN (has_before ? before.end : holder.start,
                                    has_after ? after.start : holder.end));
}

static void
allow_element (Place   *place,
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
  if (!item || section == 0)
    return;

  element = json_array_get_length (array) > 0 ? json_array_get_element (array, 0) : NULL;
  if (is_in_line (place, element))
    allow_node (place, find_prefix (place, tokens, section));
  if (get_span (find_prefix (place, tokens, section), &span))
    allow (place, get_lines (place, REMIT_SPAN (span.start, span.start)));
}

/* --- one pointer --- */

static void
allow_table (Place   *place,
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

  start = line_start (place, table.start);
  width = g_utf8_strlen (place->data + start, (gssize) (line_end (place, start) - start));
  for (guint i = 0; start < table.end; i++)
    {
      gsize end = line_end (place, start);

      if (i == line)
        allow (place, REMIT_SPAN (start, end));
      aligned = aligned && (gsize) g_utf8_strlen (place->data + start, (gssize) (end - start)) == width;
      start = end;
    }
  if (aligned || !replace || tokens[n + 1] == NULL)
    allow_gap (place, table);
}

static void
allow_member (Place      *place,
              char      **tokens,
              guint       n)
{
  const char *name = tokens[n - 1];
  guint section = find_section (tokens);

  if (section == n - 1 && strcmp (name, "blocks") != 0 && strcmp (name, "sections") != 0
      && strcmp (name, "will") != 0 && strcmp (name, "wont") != 0)
    {
      allow_frame (place, find_prefix (place, tokens, section));
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
  allow_node (place, find_prefix (place, tokens, n - 1));
}

static void
allow_pointer (Place      *place,
               const char *pointer,
               gboolean    put_in,
               gboolean    replace)
{
  g_auto (GStrv) tokens = patch_split_pointer (pointer);
  guint n = g_strv_length (tokens);
  guint table;

  if (strcmp (tokens[0], "title") == 0)
    {
      allow_title (place);
    }
  else if (strcmp (tokens[0], "fields") == 0)
    {
      if (n > 1)
        allow_field (place, tokens[1]);
      if (!replace || n == 1 || !is_in_frontmatter (place, tokens[1]))
        allow_frontmatter (place, n == 1);
    }
  else if (n == 1)
    {
      allow (place, REMIT_SPAN (remit_yaml_get_body_start (place->subject->agent->yaml),
                                place->length));
    }
  else if (is_view_path (place, tokens))
    {
      allow_field (place, "description");
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
static char *
get_pointer_before (const RemitOperation *operation)
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
allow_operation (Place                *place,
                 const RemitOperation *operation)
{
  g_autofree char *path = NULL;

  switch (operation->type)
    {
    case REMIT_OPERATION_MOVE:
      path = get_pointer_before (operation);
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

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const RemitSpan *x = a;
  const RemitSpan *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* How far what may be changed reaches from @start on without a gap. */
static gsize
get_reach (const Place *place,
           gsize        start)
{
  gsize end = start;

  for (guint i = 0; i < place->spans->len; i++)
    {
      RemitSpan span = g_array_index (place->spans, RemitSpan, i);

      if (span.start <= end && span.end > end)
        end = span.end;
    }

  return end;
}

static gboolean
may_insert (const Place *place,
            gsize        at)
{
  for (guint i = 0; i < place->spans->len + place->inserts->len; i++)
    {
      RemitSpan span = i < place->spans->len
                           ? g_array_index (place->spans, RemitSpan, i)
                           : g_array_index (place->inserts, RemitSpan, i - place->spans->len);

      if (span.start <= at && at <= span.end)
        return TRUE;
    }

  return FALSE;
}

/* Whether bytes that are only taken out, or only put in, may be. The same is done by edits some bytes
 * further on or back where what stands there is alike: a line with the line end before it, or with
 * its own. */
static gboolean
may_change (const Place *place,
            RemitSpan    touched)
{
  return touched.start == touched.end ? may_insert (place, touched.start)
                                      : get_reach (place, touched.start) >= touched.end;
}

/* The byte that comes after @edit where it is moved by @by, and the one that must be equal to it. */
static gboolean
can_slide (const Place     *place,
           const RemitEdit *edit,
           gssize           by)
{
  gsize length = edit->span.end - edit->span.start;
  gssize start = (gssize) edit->span.start;
  gssize from = by < 0 ? start + by : start + by - 1;
  gssize turn;

  if (from < 0 || from >= (gssize) place->length || (length > 0 && edit->length > 0))
    return FALSE;
  if (edit->length == 0)
    return from + (gssize) length < (gssize) place->length
           && place->data[from] == place->data[(gsize) from + length];

  turn = (by < 0 ? by : by - 1) % (gssize) edit->length;
  turn += turn < 0 ? (gssize) edit->length : 0;

  return place->data[from] == edit->replacement[turn];
}

static gboolean
slides_into_place (const Place     *place,
                   const RemitEdit *edit,
                   gssize           direction)
{
  for (gssize by = direction; can_slide (place, edit, by); by += direction)
    {
      RemitSpan moved = REMIT_SPAN ((gsize) ((gssize) edit->span.start + by),
                                    (gsize) ((gssize) edit->span.end + by));

      if (may_change (place, moved))
        return TRUE;
    }

  return FALSE;
}

gboolean
patch_stays_in_place (const PatchSubject   *subject,
                      const RemitOperation *operation,
                      const RemitEditList  *edits,
                      gsize                *where)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  g_autoptr (GArray) inserts = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  Place place = { subject, remit_text_get_data (subject->text),
                  remit_text_get_length (subject->text), spans, inserts };

  allow_operation (&place, operation);
  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < remit_edit_list_get_n_edits (edits); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (edits, i);

      *where = get_reach (&place, edit->span.start);
      if (!may_change (&place, edit->span) && !slides_into_place (&place, edit, 1)
          && !slides_into_place (&place, edit, -1))
        return FALSE;
    }

  return TRUE;
}
