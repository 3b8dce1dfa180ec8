/* patch-shrink.c: the smallest text, values and operations that still show a fault
 *
 * Lines go first, half of them at once, then fewer; pointers follow what moves up. Then operations,
 * parts of values, and letters.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-shrink.h"

#include "patch-model.h"

#include <string.h>

/* How far an element can move up by what is taken away before it, at each step. */
#define MAX_SHIFT 12

typedef struct
{
  PatchTrial *trial;
  PatchShows  shows;
  gpointer    data;
  guint       used;
  guint       limit;
} Shrinker;

/* --- trials --- */

static void
free_operation (gpointer data)
{
  remit_operation_free (data);
}

static GPtrArray *
copy_operations (const GPtrArray *operations)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (free_operation);

  for (guint i = 0; i < operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (operations, i);
      g_autoptr (JsonNode) value = operation->value != NULL ? patch_model_copy (operation->value)
                                                            : NULL;

      g_ptr_array_add (copy, remit_operation_new (operation->type, operation->path,
                                                  operation->from, value));
    }

  return copy;
}

PatchTrial *
patch_trial_new (const char      *text,
                 gsize            length,
                 const GPtrArray *operations)
{
  PatchTrial *trial = g_new0 (PatchTrial, 1);

  trial->text = g_string_new_len (text, (gssize) length);
  trial->operations = copy_operations (operations);

  return trial;
}

void
patch_trial_free (PatchTrial *trial)
{
  g_string_free (trial->text, TRUE);
  g_ptr_array_unref (trial->operations);
  g_free (trial);
}

/* Takes @trial; it becomes the smallest one if it shows the fault. */
static gboolean
accept (Shrinker   *self,
        PatchTrial *trial)
{
  gboolean shows = self->used < self->limit && self->shows (trial, self->data);

  self->used++;
  if (shows)
    {
      g_string_assign (self->trial->text, "");
      g_string_append_len (self->trial->text, trial->text->str, (gssize) trial->text->len);
      g_ptr_array_unref (self->trial->operations);
      self->trial->operations = g_steal_pointer (&trial->operations);
      trial->operations = g_ptr_array_new ();
    }
  patch_trial_free (trial);

  return shows;
}

/* --- pointers --- */

static char *
shift (const char *pointer,
       guint       token,
       guint       by)
{
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);
  guint64 index;

  if (g_strv_length (tokens) <= token || !g_ascii_isdigit (*tokens[token]))
    return g_strdup (pointer);

  index = g_ascii_strtoull (tokens[token], NULL, 10);
  if (index < by)
    return NULL;
  g_free (tokens[token]);
  tokens[token] = g_strdup_printf ("%" G_GUINT64_FORMAT, index - by);

  return g_strjoinv ("/", tokens);
}

/* (nullable): the same operations with one index less by @by in each pointer. */
static GPtrArray *
shift_operations (const GPtrArray *operations,
                  guint            token,
                  guint            by)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new_with_free_func (free_operation);

  for (guint i = 0; i < operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (operations, i);
      g_autofree char *path = shift (operation->path, token, by);
      g_autofree char *from = operation->from != NULL ? shift (operation->from, token, by) : NULL;

      if (path == NULL || (operation->from != NULL && from == NULL))
        return NULL;
      g_ptr_array_add (copy, remit_operation_new (operation->type, path, from, operation->value));
    }

  return g_steal_pointer (&copy);
}

static guint
count_tokens (const GPtrArray *operations)
{
  const RemitOperation *first = g_ptr_array_index (operations, 0);
  guint n = 0;

  for (const char *p = first->path; *p != '\0'; p++)
    n += *p == '/';

  return n;
}

/* The text without some of its bytes, and what the operations may be called then. */
static gboolean
try_without (Shrinker *self,
             gsize     start,
             gsize     end)
{
  GString *old = self->trial->text;
  g_autoptr (GString) text = g_string_new_len (old->str, (gssize) start);
  guint n = count_tokens (self->trial->operations);

  g_string_append_len (text, old->str + end, (gssize) (old->len - end));
  if (accept (self, patch_trial_new (text->str, text->len, self->trial->operations)))
    return TRUE;
  for (guint token = 2; token <= n; token++)
    {
      for (guint by = 1; by <= MAX_SHIFT; by++)
        {
          g_autoptr (GPtrArray) shifted = shift_operations (self->trial->operations, token, by);

          if (shifted == NULL)
            break;
          if (self->used < self->limit
              && accept (self, patch_trial_new (text->str, text->len, shifted)))
            return TRUE;
        }
    }

  return FALSE;
}

/* --- text --- */

static GArray *
find_lines (const GString *text)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize i = 0; i < text->len; i++)
    {
      if (i == 0 || text->str[i - 1] == '\n')
        g_array_append_val (starts, i);
    }
  g_array_append_val (starts, text->len);

  return starts;
}

/* From the end on, so that what is taken away moves little. */
static gboolean
shrink_lines (Shrinker *self)
{
  gboolean any = FALSE;
  g_autoptr (GArray) all = find_lines (self->trial->text);

  for (guint size = MAX (all->len / 2, 1); size > 0; size /= 2)
    {
      g_autoptr (GArray) lines = find_lines (self->trial->text);

      for (guint end = lines->len - 1; end > 0; end = end > size ? end - size : 0)
        {
          guint start = end > size ? end - size : 0;

          if (try_without (self, g_array_index (lines, gsize, start),
                           g_array_index (lines, gsize, end)))
            {
              any = TRUE;
              g_array_unref (g_steal_pointer (&lines));
              lines = find_lines (self->trial->text);
              end = MIN (end, lines->len - 1);
            }
        }
    }

  return any;
}

static gboolean
is_boundary (const GString *text,
             gsize          at)
{
  return at >= text->len || ((guchar) text->str[at] & 0xc0) != 0x80;
}

/* Letters of the text, eight at once, then one; only once little is left. */
static gboolean
shrink_letters (Shrinker *self)
{
  gboolean any = FALSE;

  for (gsize size = 16; size > 0 && self->trial->text->len < 2000; size /= 4)
    {
      for (gsize end = self->trial->text->len; end >= size; end -= MIN (end, size))
        {
          GString *text = self->trial->text;
          GString *less;

          if (end > text->len || !is_boundary (text, end) || !is_boundary (text, end - size))
            {
              end += size > 1 ? size - 1 : 0;
              continue;
            }
          less = g_string_new_len (text->str, (gssize) (end - size));
          g_string_append_len (less, text->str + end, (gssize) (text->len - end));
          any |= accept (self, patch_trial_new (less->str, less->len, self->trial->operations));
          g_string_free (less, TRUE);
        }
    }

  return any;
}

/* --- operations and values --- */

static gboolean
shrink_operations (Shrinker *self)
{
  gboolean any = FALSE;

  for (guint i = self->trial->operations->len; i > 0 && self->trial->operations->len > 1; i--)
    {
      PatchTrial *less = patch_trial_new (self->trial->text->str, self->trial->text->len,
                                          self->trial->operations);

      g_ptr_array_remove_index (less->operations, i - 1);
      any |= accept (self, less);
    }

  return any;
}

static gboolean
try_value (Shrinker   *self,
           guint       index,
           const char *pointer,
           JsonNode   *value)
{
  PatchTrial *less = patch_trial_new (self->trial->text->str, self->trial->text->len,
                                      self->trial->operations);
  RemitOperation *operation = g_ptr_array_index (less->operations, index);
  RemitOperation *change = remit_operation_new (value != NULL ? REMIT_OPERATION_REPLACE
                                                              : REMIT_OPERATION_REMOVE,
                                                pointer, NULL, value);
  JsonNode *whole = *pointer != '\0' ? patch_model_apply (operation->value, change)
                                     : patch_model_copy (value);

  remit_operation_free (change);
  if (whole == NULL)
    {
      patch_trial_free (less);
      return FALSE;
    }
  json_node_unref (operation->value);
  operation->value = whole;

  return accept (self, less);
}

static gboolean
try_string (Shrinker      *self,
            guint          index,
            const char    *pointer,
            const GString *string)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), string->str);

  return try_value (self, index, pointer, node);
}

/* Parts of a string left out, then letters made simple. */
static gboolean
shrink_string (Shrinker   *self,
               guint       index,
               const char *pointer,
               const char *string)
{
  g_autoptr (GString) text = g_string_new (string);
  gboolean any = FALSE;

  for (gsize size = MAX (text->len / 2, 1); size > 0; size /= 2)
    {
      for (gsize at = 0; at + size <= text->len;)
        {
          g_autoptr (GString) less = g_string_new (text->str);

          g_string_erase (less, (gssize) at, (gssize) size);
          if (is_boundary (text, at) && is_boundary (text, at + size)
              && try_string (self, index, pointer, less))
            {
              g_string_assign (text, less->str);
              any = TRUE;
            }
          else
            {
              at++;
            }
        }
    }
  for (gsize at = 0; at < text->len; at++)
    {
      g_autoptr (GString) less = g_string_new (text->str);

      if (!g_ascii_isalnum (less->str[at]) || less->str[at] == 'a')
        continue;
      less->str[at] = 'a';
      if (try_string (self, index, pointer, less))
        g_string_assign (text, less->str);
    }

  return any;
}

static gboolean shrink_value (Shrinker   *self,
                              guint       index,
                              const char *pointer,
                              JsonNode   *value);

static gboolean
shrink_part (Shrinker   *self,
             guint       index,
             const char *pointer,
             const char *name,
             JsonNode   *part)
{
  g_autofree char *below = patch_join_pointer (pointer, name);

  return try_value (self, index, below, NULL) || shrink_value (self, index, below, part);
}

static gboolean
shrink_value (Shrinker   *self,
              guint       index,
              const char *pointer,
              JsonNode   *value)
{
  g_autoptr (JsonNode) copy = patch_model_copy (value);
  gboolean any = FALSE;

  if (JSON_NODE_HOLDS_OBJECT (copy))
    {
      g_autoptr (GList) names = json_object_get_members (json_node_get_object (copy));

      for (GList *l = names; l != NULL; l = l->next)
        any |= shrink_part (self, index, pointer, l->data,
                            json_object_get_member (json_node_get_object (copy), l->data));
    }
  else if (JSON_NODE_HOLDS_ARRAY (copy))
    {
      for (guint i = json_array_get_length (json_node_get_array (copy)); i > 0; i--)
        {
          g_autofree char *name = g_strdup_printf ("%u", i - 1);

          any |= shrink_part (self, index, pointer, name,
                              json_array_get_element (json_node_get_array (copy), i - 1));
        }
    }
  else if (JSON_NODE_HOLDS_VALUE (copy) && json_node_get_value_type (copy) == G_TYPE_STRING)
    {
      any = shrink_string (self, index, pointer, json_node_get_string (copy));
    }

  return any;
}

static gboolean
shrink_values (Shrinker *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->trial->operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (self->trial->operations, i);

      if (operation->value != NULL)
        any |= shrink_value (self, i, "", operation->value);
    }

  return any;
}

guint
patch_shrink (PatchTrial *trial,
              PatchShows  shows,
              gpointer    data,
              guint       limit)
{
  Shrinker self = { trial, shows, data, 0, limit };
  gboolean any = TRUE;

  while (any && self.used < self.limit)
    {
      any = shrink_lines (&self);
      any |= shrink_operations (&self);
      any |= shrink_values (&self);
      any |= shrink_letters (&self);
    }

  return self.used;
}

/* --- printing --- */

char *
patch_to_c (const char *text,
            gsize       length)
{
  GString *out = g_string_new ("\"");
  gsize mark = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) text[i];

      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else if (c == '\n')
        g_string_append (out, i + 1 < length ? "\\n\"\n\"" : "\\n");
      else if (c == '\r')
        g_string_append (out, "\\r");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else if (c < 0x20 || c == 0x7f || i < mark)
        g_string_append_printf (out, "\\%03o", c);
      else
        g_string_append_c (out, (char) c);
    }
  g_string_append_c (out, '"');

  return g_string_free (out, FALSE);
}
