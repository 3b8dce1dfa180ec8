/* remit-json-print.c: JSON as text
 *
 * The printer is ours because json-glib's puts a blank before each colon, prints 0.1 as
 * 0.10000000000000001 and passes on bytes that are no UTF-8; what remit-cli prints is compared byte
 * by byte, in tests and in people's repositories.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"

#include <math.h>
#include <string.h>

static void print_node (GString  *out,
                        JsonNode *node,
                        guint     depth);

static void
print_character (GString *out,
                 char     c)
{
  static const char escapes[] = "\"\"\\\\\bb\ff\nn\rr\tt";
  const char *p = escapes;

  while (*p != '\0' && *p != c)
    p += 2;
  if (*p != '\0' && c != '\0')
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, p[1]);
    }
  else if ((guchar) c < 0x20)
    g_string_append_printf (out, "\\u%04x", (guint) (guchar) c);
  else
    g_string_append_c (out, c);
}

static void
print_string (GString    *out,
              const char *string)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (string, -1, NULL))
    string = valid = g_utf8_make_valid (string, -1);
  g_string_append_c (out, '"');
  for (const char *p = string; *p != '\0'; p++)
    print_character (out, *p);
  g_string_append_c (out, '"');
}

/* With the fewest digits that read back the same, and a point, so that it stays no integer. */
static void
print_double (GString *out,
              double   value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      g_string_append (out, "null");
      return;
    }
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_formatd (buffer, sizeof buffer, "%.16g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_formatd (buffer, sizeof buffer, "%.17g", value);
  g_string_append (out, buffer);
  if (strpbrk (buffer, ".e") == NULL)
    g_string_append (out, ".0");
}

static void
print_value (GString  *out,
             JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    print_string (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_DOUBLE)
    print_double (out, json_node_get_double (node));
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

static void
new_line (GString *out,
          guint    depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
print_array (GString   *out,
             JsonArray *array,
             guint      depth)
{
  guint length = json_array_get_length (array);

  if (length == 0)
    {
      g_string_append (out, "[]");
      return;
    }
  for (guint i = 0; i < length; i++)
    {
      g_string_append_c (out, i == 0 ? '[' : ',');
      new_line (out, depth + 1);
      print_node (out, json_array_get_element (array, i), depth + 1);
    }
  new_line (out, depth);
  g_string_append_c (out, ']');
}

static void
print_object (GString    *out,
              JsonObject *object,
              guint       depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  char before = '{';

  if (json_object_get_size (object) == 0)
    {
      g_string_append (out, "{}");
      return;
    }
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_string_append_c (out, before);
      before = ',';
      new_line (out, depth + 1);
      print_string (out, name);
      g_string_append (out, ": ");
      print_node (out, member, depth + 1);
    }
  new_line (out, depth);
  g_string_append_c (out, '}');
}

static void
print_node (GString  *out,
            JsonNode *node,
            guint     depth)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      print_object (out, json_node_get_object (node), depth);
      break;
    case JSON_NODE_ARRAY:
      print_array (out, json_node_get_array (node), depth);
      break;
    case JSON_NODE_VALUE:
      print_value (out, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (out, "null");
      break;
    }
}

char *
remit_json_print (JsonNode *node)
{
  GString *out = g_string_new (NULL);

  print_node (out, node, 0);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}
