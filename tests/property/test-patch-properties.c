/* test-patch-properties.c: every edit touches one place, on every node of every file at hand
 *
 * For each file the model is walked; each string is replaced by plain words and by values that are hard to write, and
 * each list is added to, taken from and moved about in. What comes out is compared with the model patched by the
 * implementation of RFC 6902 below, which shares nothing with the engine.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "remit-json.h"
#include "remit-patch.h"
#include "remit-read.h"

#include "patch-model.h"

#include <string.h>

/* --- one file --- */

typedef struct
{
  const char *name;
  RemitText  *text;
  RemitAgent *agent;
  JsonNode   *model;
  JsonNode   *spans;
  GRand      *random;
  GHashTable *refused;
  GHashTable *done;
  guint       n_done;
  guint       n_refused;
  guint       n_values;
  guint       one_in;
} Fixture;

static void
count (GHashTable *table,
       const char *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (n + 1));
}

/* What kind of place a pointer leads to: without its numbers and field names. */
static char *
get_kind (const char *pointer)
{
  g_auto (GStrv) tokens = split_pointer (pointer);
  guint n = g_strv_length (tokens);

  if (strcmp (tokens[0], "fields") == 0)
    return g_strdup (n > 2 ? "fields/…/…" : "fields/…");
  for (guint i = 0; i < n; i++)
    {
      if (g_ascii_isdigit (tokens[i][0]) || strcmp (tokens[i], "-") == 0)
        {
          g_free (tokens[i]);
          tokens[i] = g_strdup ("N");
        }
    }
  if (n >= 3 && strcmp (tokens[n - 3], "rows") == 0)
    return g_strdup ("rows/N/N");

  return n >= 3 && strcmp (tokens[n - 1], "N") != 0 && strcmp (tokens[n - 2], "N") == 0
           ? g_strdup_printf ("%s/N/%s", tokens[n - 3], tokens[n - 1])
           : g_strjoinv ("/", tokens + (n >= 2 ? n - 2 : 0));
}

static const char *const type_names[] = { "add", "remove", "replace", "move", "copy" };

static void
fail (const Fixture        *fixture,
      const RemitOperation *operation,
      const char           *what,
      const RemitText      *after)
{
  g_autofree char *value = operation->value != NULL ? json_to_string (operation->value, FALSE) : NULL;

  g_test_message ("%s: %s %s %s: %s", fixture->name, type_names[operation->type], operation->path,
                  value != NULL ? value : "", what);
  if (after != NULL)
    g_test_message ("the text after:\n%s", remit_text_get_data (after));
  g_test_fail ();
}

static gboolean
is_same_text (const RemitText *a,
              const RemitText *b)
{
  return remit_text_get_length (a) == remit_text_get_length (b)
         && memcmp (remit_text_get_data (a), remit_text_get_data (b), remit_text_get_length (a)) == 0;
}

/* The innermost object on the way that has a span. */
static RemitSpan
find_span (const Fixture *fixture,
           const char    *pointer)
{
  g_auto (GStrv) tokens = split_pointer (pointer);
  JsonNode *node = fixture->spans;
  RemitSpan span = REMIT_SPAN (0, remit_text_get_length (fixture->text));

  for (guint i = 0; node != NULL && tokens[i] != NULL; i++)
    {
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      guint64 index = g_ascii_strtoull (tokens[i], NULL, 10);

      if (object != NULL)
        node = json_object_get_member (object, tokens[i]);
      else if (JSON_NODE_HOLDS_ARRAY (node) && index < json_array_get_length (json_node_get_array (node)))
        node = json_array_get_element (json_node_get_array (node), (guint) index);
      else
        break;
      if (node != NULL && JSON_NODE_HOLDS_OBJECT (node)
          && json_object_has_member (json_node_get_object (node), "span"))
        {
          JsonArray *array = json_object_get_array_member (json_node_get_object (node), "span");

          span = REMIT_SPAN ((gsize) json_array_get_int_element (array, 0),
                             (gsize) json_array_get_int_element (array, 1));
        }
    }

  return span;
}

/* A replaced string changes no line but those of the node it belongs to. A name stands in several places. */
static gboolean
stays_in_place (const Fixture        *fixture,
                const RemitOperation *operation,
                const RemitEditList  *edits)
{
  RemitSpan span;
  gsize start;
  gsize end;

  if (operation->type != REMIT_OPERATION_REPLACE || g_str_has_prefix (operation->path, "/fields/")
      || strcmp (operation->path, "/title") == 0)
    return TRUE;

  span = find_span (fixture, operation->path);
  start = remit_text_get_line (fixture->text, remit_text_find_line (fixture->text, span.start)).start;
  end = remit_text_get_line (fixture->text, remit_text_find_line (fixture->text, span.end)).end;
  for (guint i = 0; i < remit_edit_list_get_n_edits (edits); i++)
    {
      RemitSpan touched = remit_edit_list_get (edits, i)->span;

      if (touched.start < start || touched.end > end)
        return FALSE;
    }

  return TRUE;
}

static void
check_edits (Fixture              *fixture,
             const RemitOperation *operation,
             RemitEditList        *edits)
{
  g_autoptr (RemitText) after = NULL;
  g_autoptr (RemitEditList) inverse = NULL;
  g_autoptr (RemitText) again = NULL;
  g_autoptr (RemitAgent) agent = NULL;
  g_autoptr (JsonNode) expected = patch_model (fixture->model, operation);
  g_autoptr (JsonNode) actual = NULL;

  if (!remit_edit_list_is_valid (edits, remit_text_get_length (fixture->text)))
    {
      fail (fixture, operation, "the edits overlap or leave the text", NULL);
      return;
    }
  after = remit_edit_list_apply (edits, fixture->text);
  inverse = remit_edit_list_invert (edits, fixture->text);
  again = remit_edit_list_apply (inverse, after);
  agent = remit_agent_read (after, fixture->agent->dialect);
  actual = remit_agent_to_json (agent, FALSE);

  if (!is_same_text (again, fixture->text))
    fail (fixture, operation, "the inverse gives another text", after);
  if (!is_same_model (fixture->model, expected, actual, operation))
    fail (fixture, operation, "it reads back as another model", after);
  if (!stays_in_place (fixture, operation, edits))
    fail (fixture, operation, "it touches lines of others", after);
}

/* FALSE where the operation is refused. */
static gboolean
try_operation (Fixture            *fixture,
               RemitOperationType  type,
               const char         *path,
               const char         *from,
               JsonNode           *value,
               const char         *what)
{
  RemitOperation *operation = remit_operation_new (type, path, from, value);
  g_autoptr (GPtrArray) operations = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitEditList) edits = NULL;
  g_autofree char *kind = get_kind (path);
  g_autofree char *key = g_strdup_printf ("%-7s %-22s %s", type_names[type], kind, what);

  g_ptr_array_add (operations, operation);
  edits = remit_patch_translate (fixture->agent, operations, &error);
  if (edits != NULL)
    {
      check_edits (fixture, operation, edits);
      count (fixture->done, key);
      fixture->n_done++;
    }
  else
    {
      g_assert_nonnull (error);
      count (fixture->refused, key);
      fixture->n_refused++;
      if (g_getenv ("REMIT_PATCH_VERBOSE") != NULL)
        g_test_message ("refused: %s: %s %s: %s", fixture->name, what, path, error->message);
    }
  remit_operation_free (operation);

  return edits != NULL;
}

/* --- what to try --- */

static const struct
{
  const char *what;
  const char *value;
} strings[] = {
  { "empty", "" },
  { "unicode", "Ünïcode — 漢字 и 🎯👩‍💻" },
  { "rtl", "שלום עולם" },
  { "quotes", "say \"hi\", it's ‘fine’" },
  { "pipe", "this | that" },
  { "colon", "key: value" },
  { "hash", "x # y" },
  { "leading hash", "# heading" },
  { "backtick", "a `code | <b>` b" },
  { "angle", "a < b <c> & d &amp; e" },
  { "tag", "<component>" },
  { "leading blank", " words" },
  { "trailing blank", "words " },
  { "newline", "one\ntwo" },
  { "blank line", "one\n\ntwo" },
  { "rule", "---" },
  { "bullet", "- words" },
  { "number", "1. words" },
  { "bold label", "**Label**: words" },
  { "fence", "```" },
  { "directive", "// parallel" },
  { "boolean", "true" },
  { "float", "2.10" },
  { "backslash", "a \\| b \\" },
  { "brackets", "[a, b] {c}" },
};

static void
try_string (Fixture    *fixture,
            const char *path,
            const char *what,
            const char *value)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), value);

  try_operation (fixture, REMIT_OPERATION_REPLACE, path, NULL, node, what);
}

static void
visit_string (Fixture    *fixture,
              const char *path)
{
  try_string (fixture, path, "plain words", "Plain words");
  for (guint i = 0; i < fixture->n_values; i++)
    {
      gsize k = (gsize) g_rand_int_range (fixture->random, 0, G_N_ELEMENTS (strings));

      try_string (fixture, path, strings[k].what, strings[k].value);
    }
}

/* A new element like its siblings, so that nothing but its place is in question. */
static JsonNode *
make_element (JsonNode *sibling)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  if (JSON_NODE_HOLDS_VALUE (sibling))
    return json_node_init_string (json_node_alloc (), "Newcomer");

  node = deep_copy (sibling);
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *cells = json_node_get_array (node);

      for (guint i = json_array_get_length (cells); i > 0; i--)
        json_array_remove_element (cells, i - 1);
      for (guint i = json_array_get_length (json_node_get_array (sibling)); i > 0; i--)
        json_array_add_string_element (cells, "new cell");
      return g_steal_pointer (&node);
    }

  object = json_node_get_object (node);
  json_object_set_string_member (object, "text", "newcomer here");
  if (json_object_has_member (object, "label"))
    json_object_set_string_member (object, "label", "Newcomer");
  json_object_remove_member (object, "target");
  json_object_remove_member (object, "blocks");

  return g_steal_pointer (&node);
}

static void
visit_array (Fixture    *fixture,
             const char *path,
             JsonArray  *array)
{
  guint n = json_array_get_length (array);
  guint k;
  g_autofree char *end = g_strconcat (path, "/-", NULL);
  g_autofree char *first = g_strconcat (path, "/0", NULL);
  g_autofree char *some = NULL;
  g_autofree char *last = NULL;
  g_autoptr (JsonNode) value = NULL;

  if (n == 0)
    return;

  k = (guint) g_rand_int_range (fixture->random, 0, (gint32) n);
  some = g_strdup_printf ("%s/%u", path, k);
  last = g_strdup_printf ("%s/%u", path, n - 1);
  value = make_element (json_array_get_element (array, k));
  try_operation (fixture, REMIT_OPERATION_ADD, end, NULL, value, "at the end");
  try_operation (fixture, REMIT_OPERATION_ADD, some, NULL, value, "between");
  try_operation (fixture, REMIT_OPERATION_REMOVE, some, NULL, NULL, n == 1 ? "the only one" : "one");
  if (n > 1)
    {
      try_operation (fixture, REMIT_OPERATION_MOVE, last, first, NULL, "first to last");
      try_operation (fixture, REMIT_OPERATION_MOVE, first, some, NULL, "one to first");
    }
}

/* A paragraph and a list go anywhere; a block or section is taken away, moved, and a section copied. */
static void
visit_parts (Fixture    *fixture,
             const char *path,
             JsonArray  *array,
             gboolean    sections)
{
  guint n = json_array_get_length (array);
  guint k;
  g_autofree char *end = g_strconcat (path, "/-", NULL);
  g_autofree char *first = g_strconcat (path, "/0", NULL);
  g_autofree char *some = NULL;
  g_autofree char *last = NULL;
  g_autoptr (JsonNode) empty = json_from_string ("{\"role\": \"section\", \"heading\": \"New Section\", "
                                                 "\"blocks\": [], \"sections\": []}", NULL);
  g_autoptr (JsonNode) text = json_from_string ("{\"type\": \"text\", \"text\": \"A new paragraph.\"}", NULL);
  g_autoptr (JsonNode) list = json_from_string ("{\"type\": \"list\", \"ordered\": true, \"items\": "
                                                "[{\"text\": \"a step\"}, {\"text\": \"b\"}]}", NULL);

  if (sections)
    {
      try_operation (fixture, REMIT_OPERATION_ADD, end, NULL, empty, "empty at the end");
    }
  else
    {
      try_operation (fixture, REMIT_OPERATION_ADD, end, NULL, text, "text at the end");
      try_operation (fixture, REMIT_OPERATION_ADD, end, NULL, list, "list at the end");
    }
  if (n == 0)
    return;

  k = (guint) g_rand_int_range (fixture->random, 0, (gint32) n);
  some = g_strdup_printf ("%s/%u", path, k);
  last = g_strdup_printf ("%s/%u", path, n - 1);
  try_operation (fixture, REMIT_OPERATION_REMOVE, some, NULL, NULL, n == 1 ? "the only one" : "one");
  if (n > 1)
    try_operation (fixture, REMIT_OPERATION_MOVE, last, some, NULL, "one to last");
  if (sections)
    try_operation (fixture, REMIT_OPERATION_COPY, some, some, NULL, "beside itself");
  else
    try_operation (fixture, REMIT_OPERATION_ADD, first, NULL, text, "text at the start");
}

/* What an item or section may have or not. */
static void
visit_optional (Fixture    *fixture,
                const char *path,
                JsonObject *object,
                const char *name,
                JsonNode   *value)
{
  g_autofree char *member = g_strconcat (path, "/", name, NULL);
  gboolean there = json_object_has_member (object, name);

  try_operation (fixture, there ? REMIT_OPERATION_REMOVE : REMIT_OPERATION_ADD, member, NULL,
                 there ? NULL : value, name);
}

static void
visit_members (Fixture    *fixture,
               const char *path,
               JsonObject *object)
{
  g_autoptr (JsonNode) truth = json_node_init_boolean (json_node_alloc (), TRUE);
  g_autoptr (JsonNode) falsehood = json_node_init_boolean (json_node_alloc (), FALSE);
  g_autoptr (JsonNode) words = json_node_init_string (json_node_alloc (), "Some words");
  g_autoptr (JsonNode) percent = json_node_init_string (json_node_alloc (), "85%");
  g_autofree char *checked = g_strconcat (path, "/checked", NULL);

  if (json_object_has_member (object, "role"))
    {
      visit_optional (fixture, path, object, "note", words);
      visit_optional (fixture, path, object, "parallel", truth);
    }
  else if (json_object_has_member (object, "text") && !json_object_has_member (object, "type"))
    {
      visit_optional (fixture, path, object, "label", words);
      visit_optional (fixture, path, object, "checked", truth);
      if (json_object_has_member (object, "label"))
        visit_optional (fixture, path, object, "target", percent);
      if (json_object_has_member (object, "checked"))
        try_operation (fixture, REMIT_OPERATION_REPLACE, checked, NULL,
                       json_object_get_boolean_member (object, "checked") ? falsehood : truth, "checked");
    }
}

static gboolean
is_list (const char *name)
{
  return strcmp (name, "items") == 0 || strcmp (name, "rows") == 0 || strcmp (name, "will") == 0
         || strcmp (name, "wont") == 0 || strcmp (name, "tools") == 0 || strcmp (name, "skills") == 0
         || strcmp (name, "style") == 0;
}

static gboolean
is_fixed (const char *name)
{
  return strcmp (name, "format") == 0 || strcmp (name, "dialect") == 0 || strcmp (name, "role") == 0
         || strcmp (name, "type") == 0 || strcmp (name, "in") == 0;
}

static void
visit (Fixture    *fixture,
       JsonNode   *node,
       const char *path)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = json_object_get_members (object);

      if (!g_str_has_prefix (path, "/fields")
          && g_rand_int_range (fixture->random, 0, (gint32) fixture->one_in) == 0)
        visit_members (fixture, path, object);
      for (GList *l = names; l != NULL; l = l->next)
        {
          const char *name = l->data;
          JsonNode *member = json_object_get_member (object, name);
          g_autofree char *below = g_strconcat (path, "/", name, NULL);

          if (is_list (name) && JSON_NODE_HOLDS_ARRAY (member))
            visit_array (fixture, below, json_node_get_array (member));
          if ((strcmp (name, "blocks") == 0 || strcmp (name, "sections") == 0)
              && JSON_NODE_HOLDS_ARRAY (member) && !g_str_has_prefix (path, "/fields"))
            visit_parts (fixture, below, json_node_get_array (member), *name == 's');
          if (!is_fixed (name) || g_str_has_prefix (path, "/fields"))
            visit (fixture, member, below);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *below = g_strdup_printf ("%s/%u", path, i);

          visit (fixture, json_array_get_element (array, i), below);
        }
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      visit_string (fixture, path);
    }
}

static void
visit_text (Fixture    *total,
            const char *name,
            const char *data,
            gsize       length)
{
  Fixture fixture = *total;

  fixture.name = name;
  fixture.text = remit_text_new_from_string (data, (gssize) length);
  fixture.agent = remit_agent_read (fixture.text, NULL);
  fixture.model = remit_agent_to_json (fixture.agent, FALSE);
  fixture.spans = remit_agent_to_json (fixture.agent, TRUE);
  if (remit_text_is_utf8 (fixture.text))
    visit (&fixture, fixture.model, "");
  total->n_done = fixture.n_done;
  total->n_refused = fixture.n_refused;

  json_node_unref (fixture.spans);
  json_node_unref (fixture.model);
  remit_agent_unref (fixture.agent);
  remit_text_unref (fixture.text);
}

static char *
to_crlf (const char *data)
{
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbf");

  for (const char *p = data; *p != '\0'; p++)
    {
      if (*p == '\n' && (p == data || p[-1] != '\r'))
        g_string_append_c (text, '\r');
      g_string_append_c (text, *p);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
visit_file (Fixture    *total,
            const char *path,
            gboolean    variants)
{
  g_autofree char *data = NULL;
  g_autofree char *crlf = NULL;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return;

  visit_text (total, path, data, length);
  if (variants && strlen (data) == length && !g_str_has_prefix (data, "\xef\xbb\xbf"))
    {
      crlf = to_crlf (data);
      visit_text (total, path, crlf, strlen (crlf));
    }
}

static void
visit_folder (Fixture    *total,
              const char *folder,
              gboolean    variants)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        visit_folder (total, path, variants);
      else if (g_str_has_suffix (name, ".md"))
        visit_file (total, path, variants);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

static void
print_counts (Fixture *fixture)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (fixture->refused), compare_names);

  g_test_message ("%u done, %u refused", fixture->n_done, fixture->n_refused);
  for (GList *l = keys; l != NULL; l = l->next)
    g_test_message ("refused %4u of %5u: %s",
                    GPOINTER_TO_UINT (g_hash_table_lookup (fixture->refused, l->data)),
                    GPOINTER_TO_UINT (g_hash_table_lookup (fixture->refused, l->data))
                      + GPOINTER_TO_UINT (g_hash_table_lookup (fixture->done, l->data)),
                    (const char *) l->data);
}

/* What an author types must not be refused, but where the place says otherwise: a name that makes the role, a
 * percentage, the name of an attribute. */
static gboolean
may_refuse (const char *key)
{
  static const char *const kinds[] = {
    "replace sections/N/heading ", "replace sections/N/target ", "replace items/N/target ",
    "replace items/N/label ",
  };

  if (!g_str_has_suffix (key, " plain words"))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_has_prefix (key, kinds[i]))
        return TRUE;
    }

  return FALSE;
}

static void
check_refusals (Fixture *fixture)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, fixture->refused);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!may_refuse (key))
        {
          g_test_message ("plain words were refused: %s", (const char *) key);
          g_test_fail ();
        }
    }
  g_assert_cmpuint (fixture->n_done, >, 4 * fixture->n_refused);
}

static void
run (const char *variable,
     gboolean    variants,
     guint       n_values,
     guint       one_in)
{
  const char *folder = g_getenv (variable);
  Fixture fixture = { .n_values = n_values, .one_in = one_in };

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *reason = g_strdup_printf ("%s names no folder", variable);

      g_test_skip (reason);
      return;
    }

  fixture.random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  fixture.refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fixture.done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  visit_folder (&fixture, folder, variants);
  print_counts (&fixture);
  check_refusals (&fixture);

  g_hash_table_unref (fixture.refused);
  g_hash_table_unref (fixture.done);
  g_rand_free (fixture.random);
}

static void
test_fixtures (void)
{
  run ("REMIT_FIXTURES", TRUE, 3, 1);
}

static void
test_seeds (void)
{
  run ("REMIT_SEEDS", TRUE, 3, 1);
}

static void
test_corpus (void)
{
  run ("REMIT_CORPUS", FALSE, 1, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();

  g_test_add_func ("/patch/every-node-of-the-fixtures", test_fixtures);
  g_test_add_func ("/patch/every-node-of-the-seeds", test_seeds);
  g_test_add_func ("/patch/every-node-of-the-corpus", test_corpus);

  return g_test_run ();
}
