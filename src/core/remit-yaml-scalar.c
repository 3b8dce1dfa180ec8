/* remit-yaml-scalar.c: what a plain scalar means, and values as JSON
 *
 * The core schema of YAML 1.2.2, section 10.3.2: the words are the only ones, so `no`, `yes` and
 * dates are strings.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-yaml-private.h"

#include <errno.h>
#include <math.h>
#include <string.h>

static gboolean
is_one_of (const char        *text,
           const char *const *words)
{
  for (; *words != NULL; words++)
    if (strcmp (text, *words) == 0)
      return TRUE;
  return FALSE;
}

static const char *const true_words[] = { "true", "True", "TRUE", NULL };
static const char *const false_words[] = { "false", "False", "FALSE", NULL };
static const char *const null_words[] = { "", "~", "null", "Null", "NULL", NULL };

/* The value of a whole number, where it is one and fits. */
static gboolean
parse_integer (const char *text,
               gint64     *value)
{
  const char *digits = text + (*text == '-' || *text == '+');
  guint base = 10;
  const char *set = "0123456789";
  char *end;

  if (g_str_has_prefix (text, "0x"))
    {
      base = 16;
      set = "0123456789abcdefABCDEF";
      digits = text = text + 2;
    }
  else if (g_str_has_prefix (text, "0o"))
    {
      base = 8;
      set = "01234567";
      digits = text = text + 2;
    }
  if (*digits == '\0' || digits[strspn (digits, set)] != '\0')
    return FALSE;

  errno = 0;
  *value = g_ascii_strtoll (text, &end, base);
  return errno == 0 && *end == '\0';
}

static gboolean
has_float_form (const char *text)
{
  const char *p = text + (*text == '-' || *text == '+');
  gsize whole = strspn (p, "0123456789");
  gsize fraction = 0;

  p += whole;
  if (*p == '.')
    fraction = strspn (++p, "0123456789");
  p += fraction;
  if (whole + fraction == 0)
    return FALSE;
  if (*p == 'e' || *p == 'E')
    {
      gsize exponent;

      p++;
      p += *p == '-' || *p == '+';
      exponent = strspn (p, "0123456789");
      if (exponent == 0)
        return FALSE;
      p += exponent;
    }
  return *p == '\0';
}

/* A whole number too large for 64 bits is no float: a double would lose digits. */
static gboolean
parse_float (const char *text,
             double     *value)
{
  if (!has_float_form (text) || strpbrk (text, ".eE") == NULL)
    return FALSE;
  *value = g_ascii_strtod (text, NULL);
  return isfinite (*value);
}

RemitYamlType
remit_yaml_resolve (const char *text)
{
  gint64 integer;
  double number;

  if (*text == '\0' || strchr ("~nN", *text) != NULL)
    return is_one_of (text, null_words) ? REMIT_YAML_NULL : REMIT_YAML_STRING;
  if (is_one_of (text, true_words) || is_one_of (text, false_words))
    return REMIT_YAML_BOOLEAN;
  if (parse_integer (text, &integer))
    return REMIT_YAML_INTEGER;
  if (parse_float (text, &number))
    return REMIT_YAML_FLOAT;
  return REMIT_YAML_STRING;
}

gboolean
remit_yaml_is_ambiguous (const char *text)
{
  static const char *const words[] = { "y",    "n",    "yes", "no", "on", "off",
                                       ".inf", ".nan", "=",   "<<", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);
  const char *rest = text + (*text == '-' || *text == '+');

  if (is_one_of (lower, words))
    return TRUE;
  if (remit_yaml_resolve (text) != REMIT_YAML_STRING)
    return TRUE;
  return (g_ascii_isdigit (*rest) || (*rest == '.' && g_ascii_isdigit (rest[1])))
         && rest[strspn (rest, "0123456789_:.,-+abcdefxoABCDEFTZtz ")] == '\0';
}

/* --- JSON --- */

static JsonNode *
sequence_to_json (const RemitYamlNode *node)
{
  JsonArray *array = json_array_sized_new (node->values->len);
  JsonNode *json = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < node->values->len; i++)
    json_array_add_element (array, remit_yaml_node_to_json (g_ptr_array_index (node->values, i)));
  json_node_take_array (json, array);
  return json;
}

static JsonNode *
mapping_to_json (const RemitYamlNode *node)
{
  JsonObject *object = json_object_new ();
  JsonNode *json = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < node->values->len; i++)
    {
      const RemitYamlNode *key = g_ptr_array_index (node->keys, i);

      json_object_set_member (object, key->text,
                              remit_yaml_node_to_json (g_ptr_array_index (node->values, i)));
    }
  json_node_take_object (json, object);
  return json;
}

static JsonNode *
string_to_json (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

JsonNode *
remit_yaml_node_to_json (const RemitYamlNode *node)
{
  gint64 integer = 0;
  double number = 0;

  switch (node->type)
    {
    case REMIT_YAML_NULL:
      return json_node_init_null (json_node_alloc ());
    case REMIT_YAML_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), is_one_of (node->text, true_words));
    case REMIT_YAML_INTEGER:
      parse_integer (node->text, &integer);
      return json_node_init_int (json_node_alloc (), integer);
    case REMIT_YAML_FLOAT:
      parse_float (node->text, &number);
      return json_node_init_double (json_node_alloc (), number);
    case REMIT_YAML_SEQUENCE:
      return sequence_to_json (node);
    case REMIT_YAML_MAPPING:
      return mapping_to_json (node);
    case REMIT_YAML_STRING:
    default:
      return string_to_json (node->text);
    }
}

JsonNode *
remit_yaml_entry_to_json (const RemitYamlEntry *entry)
{
  if (strcmp (entry->key, "version") == 0 && entry->value->text != NULL
      && entry->value->text[0] != '\0')
    return string_to_json (entry->value->text);
  return remit_yaml_node_to_json (entry->value);
}
