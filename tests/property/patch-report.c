/* patch-report.c: counts by kind of operation, and whether too much was refused
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-report.h"

#include "remit-dialect.h"

#include <string.h>

/* Fewer than these say nothing about a share. */
#define FEW 100

/* How many of the plain values may be refused for any other reason, in percent: of a kind, and of
 * all kinds together. What remains is what nothing keeps apart in its place: a numbered list between
 * two, what comes before or behind a closing that only its place makes one, the parts of files that
 * are torn, an element on the line of a text, a child of a list that is one line. */
#define USUAL 4
#define OVERALL 1

/* What cannot be said in a text, or not in that place: these refusals are right. An engine that
 * refuses more of a kind with such a reason is seen in the table of reasons. */
static const struct
{
  const char *reason;
  const char *why;
} right[] = {
  { "the value must be an array here", "some fields are lists in every spelling (docs/model.md)" },
  { "the value must be", "the model has one type in each place" },
  { "a list has at least one item", "no text says a list without items" },
  { "a row has at least one cell", "no text says a row without cells" },
  { "a rule at the end of a section only separates", "such a rule is not in the model (docs/model.md)" },
  { "a rule does not start what stands under a label", "a label line has content below (docs/dialects.md)" },
  { "a part of a line holds no blocks", "it is words in one line (docs/dialects.md)" },
  { "a group with a ", "a group has nothing but sections (docs/model.md)" },
  { "a group is one by what it holds", "a group has nothing but sections (docs/model.md)" },
  { "that name says another role", "a heading names the role (docs/model.md)" },
  { "the section's name says another role", "a heading names the role (docs/model.md)" },
  { "a section without a role goes by its name", "a heading names the role (docs/model.md)" },
  { "a section under its role's own name has no other", "that heading is null (docs/model.md)" },
  { "a section without a name is gone with the last", "no text says it (docs/model.md)" },
  { "the group around it would take its role", "a heading over one of its role (docs/model.md)" },
  { "only boundaries say what", "will and wont belong to bounds (docs/model.md)" },
  { "only a Markdown list has check boxes", "parts of a line have none" },
  { "a target stands with a label", "a target is in the label's parenthesis (docs/model.md)" },
  { "a target is a percentage", "other texts stay where they are (docs/model.md)" },
  { "this section is a part of the description", "a view is derived (docs/model.md)" },
  { "a clause of the description is words in one line", "a view is derived (docs/model.md)" },
  { "this section is an attribute of another", "an attribute holds a text and no more" },
  { "the attributes of an element come before", "the first list of an element (docs/dialects.md)" },
  { "this section cannot hold others", "a view or an attribute holds no sections" },
  { "the items that stay would read differently", "labels are plain only where all items have one "
                                                  "(docs/model.md)" },
  { "the others have labels, which they would lose", "labels are plain only where all items have "
                                                     "one (docs/model.md)" },
  { "only a list that starts at 1 can follow a label", "as CommonMark has it" },
  { "the first line would read differently: as a label", "a label line opens a section (docs/dialects.md)" },
  { "a line that starts with a tag would read", "a tag alone on its line is a section (docs/dialects.md)" },
};

typedef struct
{
  guint done[2];      /* plain, hard */
  guint refused[2];
  guint unclear;      /* of the plain refusals, those that are not known to be right */
  guint inverse[PATCH_INVERSE_REFUSED + 1];
  char *example;      /* of a refusal */
} Counts;

static void
free_counts (gpointer data)
{
  Counts *counts = data;

  g_free (counts->example);
  g_free (counts);
}

struct _PatchReport
{
  GHashTable *kinds;
  GHashTable *dialects;
  GHashTable *reasons;
  Counts      total;
  guint       n_cases;
};

PatchReport *
patch_report_new (void)
{
  PatchReport *report = g_new0 (PatchReport, 1);

  report->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_counts);
  report->dialects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_counts);
  report->reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_counts);

  return report;
}

void
patch_report_free (PatchReport *report)
{
  g_hash_table_unref (report->kinds);
  g_hash_table_unref (report->dialects);
  g_hash_table_unref (report->reasons);
  g_free (report);
}

static Counts *
get_counts (GHashTable *table,
            const char *key)
{
  Counts *counts = g_hash_table_lookup (table, key);

  if (counts == NULL)
    {
      counts = g_new0 (Counts, 1);
      g_hash_table_insert (table, g_strdup (key), counts);
    }

  return counts;
}

static gboolean
is_right (const char *reason)
{
  for (gsize i = 0; reason != NULL && i < G_N_ELEMENTS (right); i++)
    {
      if (strstr (reason, right[i].reason) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
count (Counts            *counts,
       const PatchCase   *one,
       const PatchResult *result)
{
  if (result->refused)
    {
      counts->refused[one->plain ? 0 : 1]++;
      counts->unclear += one->plain && !is_right (result->reason) ? 1 : 0;
    }
  else
    counts->done[one->plain ? 0 : 1]++;
  counts->inverse[result->inverse]++;
}

/* A reason without the words that differ from case to case. */
static char *
get_reason (const char *message)
{
  g_autoptr (GRegex) quoted = g_regex_new ("“[^”]*”|[0-9]+", 0, 0, NULL);

  return g_regex_replace_literal (quoted, message, -1, 0, "…", 0, NULL);
}

void
patch_report_add (PatchReport        *report,
                  const PatchSubject *subject,
                  const PatchCase    *one,
                  const PatchResult  *result)
{
  g_autofree char *kind = patch_case_kind (one, subject->model);

  count (get_counts (report->kinds, kind), one, result);
  report->n_cases++;
  if (one->must_fail)
    return;

  count (&report->total, one, result);
  count (get_counts (report->dialects, subject->agent->dialect->id), one, result);
  if (result->reason != NULL)
    {
      g_autofree char *reason = get_reason (result->reason);
      g_autofree char *key = g_strdup_printf ("%-32s %s", kind, reason);

      Counts *counts = get_counts (report->reasons, key);

      count (counts, one, result);
      if (counts->example == NULL || (one->plain && counts->refused[0] == 1))
        g_free (g_steal_pointer (&counts->example));
      if (counts->example == NULL)
        counts->example = patch_case_name (subject, one);
    }
}

guint
patch_report_total (const PatchReport *report)
{
  return report->n_cases;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (a, b);
}

static void
print_line (const char   *name,
            const Counts *counts)
{
  g_test_message ("%-36s %7u %7u %7u %7u %7u %8u %6u %7u", name, counts->done[0],
                  counts->refused[0], counts->unclear, counts->done[1], counts->refused[1],
                  counts->inverse[PATCH_INVERSE_BYTES], counts->inverse[PATCH_INVERSE_MODEL],
                  counts->inverse[PATCH_INVERSE_REFUSED]);
}

static void
print_table (GHashTable *table,
             const char *title)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (table), compare_keys);

  g_test_message ("%-36s %23s %15s %23s", title, "-------- plain --------", "--- hard ------",
                  "---- inverse patch ----");
  g_test_message ("%-36s %7s %7s %7s %7s %7s %8s %6s %7s", "", "done", "refused", "why?", "done",
                  "refused", "bytes", "model", "refused");
  for (GList *l = keys; l != NULL; l = l->next)
    print_line (l->data, g_hash_table_lookup (table, l->data));
}

static void
print_reasons (const PatchReport *report)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (report->reasons), compare_keys);

  g_test_message ("refused, by reason (plain, hard; ? where it is not known to be right):");
  for (GList *l = keys; l != NULL; l = l->next)
    {
      const Counts *counts = g_hash_table_lookup (report->reasons, l->data);

      g_test_message ("%6u %6u %c %s", counts->refused[0], counts->refused[1],
                      counts->unclear > 0 ? '?' : ' ', (char *) l->data);
      if (g_test_verbose ())
        g_test_message ("               such as %s", counts->example);
    }
}

void
patch_report_print (const PatchReport *report)
{
  print_table (report->kinds, "kind of operation");
  print_table (report->dialects, "dialect");
  print_line ("all", &report->total);
  print_reasons (report);
}

static gboolean
is_excess (const char   *kind,
           const Counts *counts,
           guint         limit)
{
  guint all = counts->done[0] + counts->refused[0];

  if (all < FEW || counts->unclear * 100 <= limit * all)
    return FALSE;

  g_test_message ("refused too often: %s: %u of %u plain values, where %u%% may be", kind,
                  counts->unclear, all, limit);

  return TRUE;
}

guint
patch_report_excess (const PatchReport *report)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (report->kinds), compare_keys);
  guint n = is_excess ("all kinds", &report->total, OVERALL) ? 1 : 0;

  for (GList *l = keys; l != NULL; l = l->next)
    {
      if (!g_str_has_prefix (l->data, "what must")
          && is_excess (l->data, g_hash_table_lookup (report->kinds, l->data), USUAL))
        n++;
    }

  return n;
}
