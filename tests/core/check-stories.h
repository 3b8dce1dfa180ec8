/* check-stories.h: for tests: a text with a fault in it, what is said of it, and what mends it
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "remit-check.h"
#include "remit-read.h"

#include <string.h>

#define CHECK_STORY_OTHERS 3

/*
 * CheckStory:
 * @name: the behaviour
 * @rule: the rule that the story is about
 * @text: a file. What the rule finds stands between « and », which are no part of it; without such marks the rule finds
 *   nothing
 * @severity: how bad the findings are
 * @words: (nullable): words of the first finding's message, with | between
 * @from, @to: (nullable): what the first fix of the first finding changes: the first @from of the text becomes @to, and
 *   nothing else changes. Without them no fix is offered
 * @dialect: (nullable): how the text is read; as detected where that is NULL
 * @path: (nullable): where the file is; a-b.md where that is NULL
 * @others: texts of the other files of the folder, which are called other-1.md, other-2.md and so on
 * @uncovers: (nullable): a rule that finds something only when the fix is done, as is to be expected; `*` for any
 */
typedef struct
{
  const char   *name;
  const char   *rule;
  const char   *text;
  RemitSeverity severity;
  const char   *words;
  const char   *from;
  const char   *to;
  const char   *dialect;
  const char   *path;
  const char   *others[CHECK_STORY_OTHERS];
  const char   *uncovers;
} CheckStory;

#define INFO REMIT_SEVERITY_INFO
#define WARNING REMIT_SEVERITY_WARNING
#define ERROR REMIT_SEVERITY_ERROR

/* A frontmatter that no rule says anything about. */
#define FRONT "---\nname: a-b\ndescription: Use when it rains\ntools: Read\n---\n"

#define OPEN "«"
#define CLOSE "»"

static inline RemitKnownValues *
check_stories_load_known (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "known-values.yaml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RemitText) text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  text = remit_text_new_from_string (contents, -1);
  return remit_known_values_new (text);
}

/* The text without marks; the places between them in @spans. */
static inline char *
check_stories_unmark (const char *marked,
                      GArray     *spans)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  RemitSpan span = { 0, 0 };

  for (const char *at = marked; *at != '\0'; at++)
    if (g_str_has_prefix (at, OPEN))
      {
        span.start = plain->len;
        at += strlen (OPEN) - 1;
      }
    else if (g_str_has_prefix (at, CLOSE))
      {
        span.end = plain->len;
        g_array_append_val (spans, span);
        at += strlen (CLOSE) - 1;
      }
    else
      g_string_append_c (plain, *at);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static inline void
check_stories_add_to_folder (RemitFolder *folder,
                             const char  *path,
                             const char  *string,
                             const char  *dialect)
{
  g_autoptr (RemitText) text = remit_text_new_from_string (string, -1);
  g_autoptr (RemitAgent) agent = remit_agent_read (text, dialect != NULL ? remit_dialect_find (dialect) : NULL);

  remit_folder_add (folder, path, agent);
}

static inline GPtrArray *
check_stories_check (const CheckStory *story,
                     RemitText        *text)
{
  const RemitDialect *dialect = story->dialect != NULL ? remit_dialect_find (story->dialect) : NULL;
  g_autoptr (RemitAgent) agent = remit_agent_read (text, dialect);
  g_autoptr (RemitKnownValues) known = check_stories_load_known ();
  g_autoptr (RemitFolder) folder = remit_folder_new ();
  RemitCheckContext context = { known, folder, story->path != NULL ? story->path : "a-b.md" };

  remit_folder_add (folder, context.path, agent);
  for (guint i = 0; i < CHECK_STORY_OTHERS && story->others[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("other-%u.md", i + 1);

      check_stories_add_to_folder (folder, path, story->others[i], story->dialect);
    }
  remit_folder_connect (folder);
  return remit_agent_check (agent, &context);
}

static inline void
check_stories_print (const char      *title,
                     const GPtrArray *diagnostics)
{
  g_test_message ("%s:", title);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *found = g_ptr_array_index (diagnostics, i);

      g_test_message ("  %s [%" G_GSIZE_FORMAT ", %" G_GSIZE_FORMAT "] %s: %s (%u fixes)", found->rule,
                      found->span.start, found->span.end, remit_severity_to_string (found->severity), found->message,
                      found->fixes->len);
    }
}

static inline guint
check_stories_count (const GPtrArray *diagnostics,
                     const char      *rule)
{
  guint n = 0;

  for (guint i = 0; i < diagnostics->len; i++)
    n += g_str_equal (((const RemitDiagnostic *) g_ptr_array_index (diagnostics, i))->rule, rule);
  return n;
}

/* The findings of the story's rule stand where the story says, and are as bad. Returns the first. */
static inline const RemitDiagnostic *
check_stories_compare (const CheckStory *story,
                       const GPtrArray  *diagnostics,
                       const GArray     *spans)
{
  const RemitDiagnostic *first = NULL;
  guint n = 0;

  check_stories_print (story->name, diagnostics);
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const RemitDiagnostic *found = g_ptr_array_index (diagnostics, i);

      if (!g_str_equal (found->rule, story->rule))
        continue;
      g_assert_cmpuint (n, <, spans->len);
      g_assert_cmpuint (found->span.start, ==, g_array_index (spans, RemitSpan, n).start);
      g_assert_cmpuint (found->span.end, ==, g_array_index (spans, RemitSpan, n).end);
      g_assert_cmpint (found->severity, ==, story->severity);
      first = first != NULL ? first : found;
      n++;
    }
  g_assert_cmpuint (n, ==, spans->len);
  return first;
}

static inline void
check_stories_compare_words (const CheckStory      *story,
                             const RemitDiagnostic *found)
{
  g_auto (GStrv) words = g_strsplit (story->words, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (found->message, words[i]) == NULL)
      {
        g_assert_cmpstr (found->message, ==, words[i]);
        g_assert_not_reached ();
      }
}

/* After a fix there is less of the rule, and no more of any other. */
static inline void
check_stories_compare_after (const CheckStory *story,
                             const GPtrArray  *before,
                             const GPtrArray  *after)
{
  check_stories_print ("mended", after);
  g_assert_cmpuint (check_stories_count (after, story->rule), <, check_stories_count (before, story->rule));
  for (guint i = 0; i < after->len; i++)
    {
      const char *rule = ((const RemitDiagnostic *) g_ptr_array_index (after, i))->rule;

      if (g_strcmp0 (rule, story->uncovers) != 0 && g_strcmp0 (story->uncovers, "*") != 0)
        g_assert_cmpuint (check_stories_count (after, rule), <=, check_stories_count (before, rule));
    }
}

static inline char *
check_stories_get_string (const RemitText *text)
{
  return remit_text_slice (text, REMIT_SPAN (0, remit_text_get_length (text)));
}

static inline void
check_stories_mend (const CheckStory      *story,
                    const RemitText       *text,
                    const GPtrArray       *before,
                    const RemitDiagnostic *found)
{
  g_autofree char *string = check_stories_get_string (text);
  const char *at = strstr (string, story->from);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *became = NULL;
  g_autoptr (RemitText) mended = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_nonnull (at);
  g_string_append_len (expected, string, at - string);
  g_string_append (expected, story->to);
  g_string_append (expected, at + strlen (story->from));
  g_assert_cmpuint (found->fixes->len, >, 0);
  mended = remit_edit_list_apply (((const RemitFix *) g_ptr_array_index (found->fixes, 0))->edits, text);
  became = check_stories_get_string (mended);
  g_assert_cmpstr (became, ==, expected->str);
  after = check_stories_check (story, mended);
  check_stories_compare_after (story, before, after);
}

static inline void
check_stories_test (gconstpointer data)
{
  const CheckStory *story = data;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RemitSpan));
  g_autofree char *plain = check_stories_unmark (story->text, spans);
  g_autoptr (RemitText) text = remit_text_new_from_string (plain, -1);
  g_autoptr (GPtrArray) diagnostics = check_stories_check (story, text);
  const RemitDiagnostic *first = check_stories_compare (story, diagnostics, spans);

  g_assert_nonnull (remit_rule_find (story->rule));
  if (first == NULL)
    return;
  if (story->words != NULL)
    check_stories_compare_words (story, first);
  if (story->from != NULL)
    check_stories_mend (story, text, diagnostics, first);
  else
    g_assert_cmpuint (first->fixes->len, ==, 0);
}

/* Of each rule of the family a story tells where it finds something, and one where it does not; where it has fixes, one
 * tells what they do. */
static inline void
check_stories_require (const RemitRuleFamily *family,
                       const CheckStory      *stories,
                       gsize                  n)
{
  for (guint i = 0; i < family->n_rules; i++)
    {
      const RemitRule *rule = &family->rules[i];
      guint found = 0, silent = 0, mended = 0;

      for (gsize j = 0; j < n; j++)
        if (g_str_equal (stories[j].rule, rule->id))
          {
            gboolean finds = strstr (stories[j].text, OPEN) != NULL;

            found += finds;
            silent += !finds;
            mended += stories[j].from != NULL;
          }
      if (found == 0 || silent == 0 || rule->fixes != (mended > 0))
        g_error ("Stories of %s: %u find something, %u nothing, %u mend", rule->id, found, silent, mended);
    }
}

/* Adds the stories of a family as tests. */
static inline void
check_stories_add (const char       *family,
                   const CheckStory *stories,
                   gsize             n)
{
  const RemitRuleFamily *const *families = remit_rule_families ();

  while (*families != NULL && !g_str_equal ((*families)->name, family))
    families++;
  g_assert_nonnull (*families);
  check_stories_require (*families, stories, n);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/rules/", stories[i].rule, "/", stories[i].name, NULL);

      g_test_add_data_func (path, &stories[i], check_stories_test);
    }
}
