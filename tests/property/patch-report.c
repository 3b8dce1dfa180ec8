/* patch-report.c: counts by kind of operation, and whether too much was refused
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "patch-report.h"

#include "remit-dialect.h"

#include <string.h>

/* Fewer than these say nothing about a share. */
#define FEW 20

/* How many of the plain values of a kind may be refused, in percent, where it is more than the
 * usual, and why. */
static const struct
{
  const char *kind;
  guint       percent;
} limits[] = {
  /* some sections hold one kind of block, or none */
  { "block                add", 25 },
  { "block                copy", 15 },
  { "block                replace", 25 },
  /* a list in one line has no numbers */
  { "block ordered        replace", 10 },
  /* some fields are true or lists only */
  { "field                replace", 20 },
  /* a part of a line is no task */
  { "item checked         add", 10 },
  /* an attribute has a name */
  { "item label           remove", 10 },
  /* what is left may read as another section */
  { "section              remove", 10 },
  { "section              replace", 15 },
  /* a role has a name, and a name makes a role */
  { "section heading      replace", 30 },
  { "section note         add", 15 },
  { "section parallel     add", 10 },
  { "section role         replace", 30 },
  /* only a heading has one */
  { "section target       add", 25 },
  { "several: role and heading", 25 },
  /* one text that is refused refuses all */
  { "several: texts here and there", 20 },
};

#define USUAL 5

typedef struct
{
  guint done[2];      /* plain, hard */
  guint refused[2];
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

static void
count (Counts            *counts,
       const PatchCase   *one,
       const PatchResult *result)
{
  if (result->refused)
    counts->refused[one->plain ? 0 : 1]++;
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
  g_test_message ("%-36s %7u %7u %7u %7u %8u %6u %7u", name, counts->done[0], counts->refused[0],
                  counts->done[1], counts->refused[1], counts->inverse[PATCH_INVERSE_BYTES],
                  counts->inverse[PATCH_INVERSE_MODEL], counts->inverse[PATCH_INVERSE_REFUSED]);
}

static void
print_table (GHashTable *table,
             const char *title)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (table), compare_keys);

  g_test_message ("%-36s %15s %15s %23s", title, "--- plain -----", "--- hard ------",
                  "---- inverse patch ----");
  g_test_message ("%-36s %7s %7s %7s %7s %8s %6s %7s", "", "done", "refused", "done", "refused",
                  "bytes", "model", "refused");
  for (GList *l = keys; l != NULL; l = l->next)
    print_line (l->data, g_hash_table_lookup (table, l->data));
}

static void
print_reasons (const PatchReport *report)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (report->reasons), compare_keys);

  g_test_message ("refused, by reason (plain, hard):");
  for (GList *l = keys; l != NULL; l = l->next)
    {
      const Counts *counts = g_hash_table_lookup (report->reasons, l->data);

      g_test_message ("%6u %6u  %s", counts->refused[0], counts->refused[1], (char *) l->data);
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

/* Of all plain values together, in percent. */
#define OVERALL 15

static guint
get_limit (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      if (strcmp (kind, limits[i].kind) == 0)
        return limits[i].percent;
    }

  return USUAL;
}

static gboolean
is_excess (const char   *kind,
           const Counts *counts,
           guint         limit)
{
  guint all = counts->done[0] + counts->refused[0];

  if (all < FEW || counts->refused[0] * 100 <= limit * all)
    return FALSE;

  g_test_message ("refused too often: %s: %u of %u plain values, where %u%% may be", kind,
                  counts->refused[0], all, limit);

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
          && is_excess (l->data, g_hash_table_lookup (report->kinds, l->data), get_limit (l->data)))
        n++;
    }

  return n;
}
