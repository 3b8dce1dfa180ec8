/* test-patch-shrink.c: the property test finds faults, and shrinks them
 *
 * The engine is broken on purpose, in one way each; the property must see it, and the shrinker must
 * leave little more than what shows it.
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-check.h"
#include "patch-generate.h"
#include "patch-report.h"
#include "patch-shrink.h"

#include "remit-dialect.h"

#include <string.h>

static const char text[] = "---\n"
                           "name: fern-keeper\n"
                           "description: Keeps ferns.\n"
                           "tools: [Read, Grep]\n"
                           "---\n"
                           "\n"
                           "# Fern Keeper\n"
                           "\n"
                           "## Triggers\n"
                           "- brown fronds\n"
                           "- dry soil\n"
                           "- needle in the moss\n"
                           "\n"
                           "## Key Actions\n"
                           "1. Look\n"
                           "2. Water\n"
                           "3. Wait\n"
                           "\n"
                           "## Outputs\n"
                           "A calm **report**.\n";

/* --- ways to be broken --- */

static RemitEditList *
refuse_all (const RemitAgent *agent,
            const GPtrArray  *operations,
            GError          **error)
{
  const RemitOperation *first = g_ptr_array_index (operations, 0);

  g_set_error (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE, "Operation 1 (%s) on “%s”: no",
               patch_type_name (first->type), first->path);

  return NULL;
}

static RemitEditList *
refuse_in_silence (const RemitAgent *agent,
                   const GPtrArray  *operations,
                   GError          **error)
{
  g_set_error_literal (error, REMIT_PATCH_ERROR, REMIT_PATCH_ERROR_PLACE, "no");

  return NULL;
}

static RemitEditList *
do_nothing (const RemitAgent *agent,
            const GPtrArray  *operations,
            GError          **error)
{
  return remit_edit_list_new ();
}

/* Does what is asked, and writes a blank behind the line of the needle. */
static RemitEditList *
touch_others (const RemitAgent *agent,
              const GPtrArray  *operations,
              GError          **error)
{
  g_autoptr (RemitEditList) edits = remit_patch_translate (agent, operations, error);
  g_autofree char *data =
    remit_text_slice (agent->text, REMIT_SPAN (0, remit_text_get_length (agent->text)));
  const char *needle = strstr (data, "needle");
  g_autoptr (RemitEditList) more = NULL;
  gsize at;

  if (edits == NULL || needle == NULL)
    return g_steal_pointer (&edits);

  at = (gsize) (needle - data) + strcspn (needle, "\n");
  more = remit_edit_list_new ();
  for (guint i = 0; i < remit_edit_list_get_n_edits (edits); i++)
    {
      const RemitEdit *edit = remit_edit_list_get (edits, i);

      remit_edit_list_add (more, edit->span, edit->replacement, (gssize) edit->length);
    }
  remit_edit_list_add (more, REMIT_SPAN (at, at), " ", 1);

  return g_steal_pointer (&more);
}

/* --- helpers --- */

static PatchCase *
make_case (const char *patch)
{
  g_autoptr (JsonNode) node = json_from_string (patch, NULL);
  PatchCase *one = patch_case_new ("planted", TRUE);

  g_ptr_array_unref (one->operations);
  one->operations = remit_operations_from_json (node, NULL);
  g_assert_nonnull (one->operations);

  return one;
}

static PatchSubject *
make_subject (const char *data,
              gsize       length)
{
  return patch_subject_new ("planted", data, length, remit_dialect_find ("sectioned"));
}

static void
assert_fault (const char *patch,
              PatchEngine engine,
              const char *fault)
{
  g_autoptr (PatchSubject) subject = make_subject (text, strlen (text));
  g_autoptr (PatchCase) one = make_case (patch);
  g_auto (PatchResult) result = { 0 };

  patch_check (subject, one, engine, TRUE, &result);
  g_assert_cmpstr (result.fault, ==, fault);
}

/* --- the property --- */

static void
test_sees_faults (void)
{
  static const char *const patch
      = "[{\"op\": \"replace\", \"path\": \"/sections/1/blocks/0/items/1/text\", \"value\": \"Mist\"}]";

  assert_fault (patch, remit_patch_translate, NULL);
  assert_fault (patch, do_nothing, "it reads back as another model");
  assert_fault (patch, touch_others, "it touches bytes of others");
  assert_fault (patch, refuse_in_silence, "the refusal does not name operation, place and reason");
  assert_fault ("[{\"op\": \"remove\", \"path\": \"/fields/none\"}]", do_nothing,
                "it is done although RFC 6902 makes it an error");
}

static void
test_sees_refusals (void)
{
  g_autoptr (PatchSubject) subject = make_subject (text, strlen (text));
  PatchOptions options = { .seed = 1 };
  g_autoptr (GPtrArray) cases = patch_generate (subject, &options);
  g_autoptr (PatchReport) report = patch_report_new ();

  for (guint i = 0; i < cases->len; i++)
    {
      g_auto (PatchResult) result = { 0 };

      patch_check (subject, g_ptr_array_index (cases, i), refuse_all, FALSE, &result);
      patch_report_add (report, subject, g_ptr_array_index (cases, i), &result);
    }
  g_assert_cmpuint (patch_report_excess (report), >, 0);
}

/* The same case comes of its number alone, whatever else is tried. */
static void
test_cases_come_again (void)
{
  g_autoptr (PatchSubject) subject = make_subject (text, strlen (text));
  PatchOptions all = { .seed = 7, .round = 1 };
  g_autoptr (GPtrArray) cases = patch_generate (subject, &all);

  g_assert_cmpuint (cases->len, >, 50);
  for (guint i = 0; i < cases->len; i += 7)
    {
      const PatchCase *one = g_ptr_array_index (cases, i);
      PatchOptions only = { .seed = 7, .round = 1, .only = one->number };
      g_autoptr (GPtrArray) again = patch_generate (subject, &only);
      g_autofree char *a = patch_case_to_json (one->operations);
      g_autofree char *b = NULL;

      g_assert_cmpuint (again->len, ==, 1);
      b = patch_case_to_json (((PatchCase *) g_ptr_array_index (again, 0))->operations);
      g_assert_cmpstr (a, ==, b);
    }
}

/* --- the shrinker --- */

typedef struct
{
  PatchEngine engine;
  const char *fault;
} Planted;

static gboolean
shows_planted (const PatchTrial *trial,
               gpointer          data)
{
  const Planted *planted = data;
  g_autoptr (PatchSubject) subject = make_subject (trial->text->str, trial->text->len);
  PatchCase one = { .plain = TRUE, .operations = trial->operations };
  g_auto (PatchResult) result = { 0 };

  if (!remit_text_is_utf8 (subject->text))
    return FALSE;

  patch_check (subject, &one, planted->engine, FALSE, &result);

  return g_strcmp0 (result.fault, planted->fault) == 0;
}

/* What is left of a touched line: the needle, an item, and one short value. */
static void
test_shrinks_to_the_fault (void)
{
  g_autoptr (PatchCase) one = make_case (
      "[{\"op\": \"replace\", \"path\": \"/sections/1/blocks/0/items/1/text\","
      "  \"value\": \"Mist, every morning, from the left\"}]");
  g_autoptr (PatchTrial) trial = patch_trial_new (text, strlen (text), one->operations);
  Planted planted = { touch_others, "it touches bytes of others" };
  const RemitOperation *left;

  g_assert_true (shows_planted (trial, &planted));
  g_assert_cmpuint (patch_shrink (trial, shows_planted, &planted, 4000), <, 4000);
  g_assert_true (shows_planted (trial, &planted));
  left = g_ptr_array_index (trial->operations, 0);
  g_test_message ("left: %s with %s", trial->text->str, json_node_get_string (left->value));
  g_assert_nonnull (strstr (trial->text->str, "needle"));
  g_assert_cmpuint (trial->text->len, <, 24);
  g_assert_cmpuint (strlen (json_node_get_string (left->value)), <=, 1);
}

/* A fault of the text and of one operation of several: the others go. */
static gboolean
shows_two_words (const PatchTrial *trial,
                 gpointer          data)
{
  for (guint i = 0; i < trial->operations->len; i++)
    {
      const RemitOperation *operation = g_ptr_array_index (trial->operations, i);
      g_autofree char *value = operation->value != NULL ? json_to_string (operation->value, FALSE)
                                                        : NULL;

      if (value != NULL && strstr (value, "é|") != NULL)
        return strstr (trial->text->str, "Water") != NULL;
    }

  return FALSE;
}

static void
test_shrinks_operations_and_values (void)
{
  g_autoptr (PatchCase) one = make_case (
      "[{\"op\": \"remove\", \"path\": \"/fields/tools\"},"
      " {\"op\": \"add\", \"path\": \"/sections/0/blocks/0/items/-\","
      "  \"value\": {\"text\": \"plain\", \"label\": \"Café|bar\", \"blocks\": [1, 2]}},"
      " {\"op\": \"remove\", \"path\": \"/title\"}]");
  g_autoptr (PatchTrial) trial = patch_trial_new (text, strlen (text), one->operations);
  g_autofree char *left = NULL;

  patch_shrink (trial, shows_two_words, NULL, 4000);
  left = patch_case_to_json (trial->operations);
  g_assert_cmpstr (trial->text->str, ==, "Water");
  g_assert_cmpuint (trial->operations->len, ==, 1);
  g_assert_nonnull (strstr (left, "\"value\":{\"label\":\"é|\"}"));
}

static void
test_prints_c (void)
{
  g_autofree char *printed = patch_to_c ("\xef\xbb\xbf" "a \"b\"\\\r\n\té\n", 15);

  g_assert_cmpstr (printed, ==, "\"\\357\\273\\277a \\\"b\\\"\\\\\\r\\n\"\n\"\\té\\n\"");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patch-property/sees-what-is-broken", test_sees_faults);
  g_test_add_func ("/patch-property/sees-that-all-is-refused", test_sees_refusals);
  g_test_add_func ("/patch-property/cases-come-again", test_cases_come_again);
  g_test_add_func ("/patch-property/shrinks-to-the-fault", test_shrinks_to_the_fault);
  g_test_add_func ("/patch-property/shrinks-operations-and-values",
                   test_shrinks_operations_and_values);
  g_test_add_func ("/patch-property/prints-c", test_prints_c);

  return g_test_run ();
}
