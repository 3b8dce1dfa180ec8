/* test-patch-linear.c: a patch takes time in proportion to the text, however much it changes
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "growth.h"

#include "remit-patch.h"
#include "remit-read.h"

#include <string.h>

#define COUNT 600

/* What chance adds to a patch that is over in no time. */
#define FLOOR_SECONDS 0.05

/* A text of @head, many times @unit, and @tail; a value made in the same way; where `%` stands for a
 * number that counts up, or down with @down. */
typedef struct
{
  const char *path;
  const char *dialect;
  const char *head;
  const char *unit;
  const char *tail;
  const char *operation;
  const char *member;
  const char *end;
  gboolean    down;
} Case;

static const Case cases[] = {
  { "/patch/linear/items", "sectioned", "## Outputs\n", "- a%\n", "",
    "\"replace\", \"path\": \"/sections/0/blocks/0/items\", \"value\": [", "{\"text\": \"b%\"}",
    "]" },
  { "/patch/linear/rows", "sectioned", "## Outputs\n|a|b|\n|---|---|\n", "|a%|x|\n", "",
    "\"replace\", \"path\": \"/sections/0/blocks/0/rows\", \"value\": [", "[\"b%\", \"y\"]", "]" },
  { "/patch/linear/sections", "sectioned", "", "## S%\n\nx\n\n", "",
    "\"replace\", \"path\": \"/sections\", \"value\": [",
    "{\"role\": \"section\", \"heading\": \"S%\", \"blocks\": [{\"type\": \"text\", \"text\":"
    " \"y\"}], \"sections\": []}",
    "]" },
  { "/patch/linear/words-of-a-field", "sectioned", "---\nname: a\ntools: T", ", T%", "\n---\nx\n",
    "\"replace\", \"path\": \"/fields/tools\", \"value\": [\"T\", ", "\"U%\"", "]" },
  { "/patch/linear/keys-of-a-field", "sectioned", "---\nname: a\nm:\n  k:\n", "    k%: v\n",
    "---\nx\n", "\"replace\", \"path\": \"/fields/m\", \"value\": {\"k\": {", "\"k%\": \"v\"", "}}",
    TRUE },
  { "/patch/linear/elements-of-a-field", "sectioned", "---\nname: a\ntools:\n", "- T%\n", "---\nx\n",
    "\"replace\", \"path\": \"/fields/tools\", \"value\": [", "\"U%\"", "]" },
  { "/patch/linear/values-of-a-field", "sectioned", "---\nname: a\nm:\n", "  k%: v\n", "---\nx\n",
    "\"replace\", \"path\": \"/fields/m\", \"value\": {", "\"k%\": \"w\"", "}" },
  { "/patch/linear/new-keys-of-a-field", "sectioned", "---\nname: a\nm:\n", "  k%: v\n", "---\nx\n",
    "\"replace\", \"path\": \"/fields/m\", \"value\": {", "\"l%\": \"v\"", "}" },
  { "/patch/linear/numbers", "sectioned", "## Process\n", "1. a%\n", "",
    "\"remove\", \"path\": \"/sections/0/blocks/0/items/0\", \"with\": [", "%", "]" },
  { "/patch/linear/labels-that-become-headings", "prompt", "", "Thing %:\n- x\n\n", "",
    "\"add\", \"path\": \"/sections/0/parallel\", \"value\": true, \"with\": [", "%", "]" },
};

static void
append_unit (GString    *string,
             const char *unit,
             guint       number)
{
  for (const char *p = unit; *p != '\0'; p++)
    {
      if (*p == '%')
        g_string_append_printf (string, "%u", number);
      else
        g_string_append_c (string, *p);
    }
}

static RemitAgent *
make_agent (const Case *test,
            guint       count)
{
  g_autoptr (GString) string = g_string_new (test->head);
  g_autoptr (RemitText) text = NULL;

  for (guint i = 0; i < count; i++)
    append_unit (string, test->unit, i);
  g_string_append (string, test->tail);
  text = remit_text_new_from_string (string->str, (gssize) string->len);

  return remit_agent_read (text, remit_dialect_find (test->dialect));
}

static GPtrArray *
make_patch (const Case *test,
            guint       count)
{
  g_autoptr (GString) string = g_string_new ("[{\"op\": ");
  g_autoptr (JsonNode) node = NULL;
  GPtrArray *operations;

  g_string_append (string, test->operation);
  for (guint i = 0; i < count; i++)
    {
      g_string_append (string, i > 0 ? ", " : "");
      append_unit (string, test->member, test->down ? count - 1 - i : i);
    }
  g_string_append_printf (string, "%s}]", test->end);
  node = json_from_string (string->str, NULL);
  g_assert_nonnull (node);
  operations = remit_operations_from_json (node, NULL);
  g_assert_nonnull (operations);

  return operations;
}

static double
measure (gconstpointer data,
         gsize         size)
{
  const Case *test = data;
  guint count = (guint) size;
  g_autoptr (RemitAgent) agent = make_agent (test, count);
  g_autoptr (GPtrArray) operations = make_patch (test, count);
  g_autoptr (GError) error = NULL;
  double start = growth_get_seconds ();
  g_autoptr (RemitEditList) edits = remit_patch_translate (agent, operations, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (remit_edit_list_get_n_edits (edits), >, 0);

  return growth_get_seconds () - start;
}

static void
test_case (gconstpointer test)
{
  growth_assert_linear (measure, test, COUNT, FLOOR_SECONDS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);

  return g_test_run ();
}
