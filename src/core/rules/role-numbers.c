/* role-numbers.c: thresholds that cover 0 to 100 once, targets that are percentages, headings that count right
 *
 * Copyright The Remit contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "role-private.h"

#include <stdlib.h>
#include <string.h>

#include "remit-threshold.h"

/* --- confidence --- */

/* A threshold and the place that says it. */
typedef struct
{
  RemitThreshold range;
  RemitSpan      place;
} Placed;

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const Placed *first = a, *second = b;

  return first->range.low < second->range.low ? -1 : first->range.low > second->range.low;
}

/* The thresholds of a list, from the lowest; NULL where it has items that are none, since then it is something else. */
static GArray *
get_thresholds (const RemitBlock *block)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (Placed));

  if (block->type != REMIT_BLOCK_LIST || block->list.n_items < 2)
    return NULL;
  for (guint i = 0; i < block->list.n_items; i++)
    {
      const RemitItem *item = block->list.items[i];
      const RemitString *string = item->label.text != NULL ? &item->label : &item->text;
      Placed placed = { .place = string->span };

      if (!remit_threshold_parse (string->text, &placed.range))
        return NULL;
      g_array_append_val (ranges, placed);
    }
  g_array_sort (ranges, compare_ranges);
  return g_steal_pointer (&ranges);
}

typedef void (*VisitRanges) (RemitInspection *inspection,
                             const GArray    *ranges);

static void
visit_confidence (RemitInspection *inspection,
                  VisitRanges      visit)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;

      for (guint j = 0; section->role == REMIT_ROLE_CONFIDENCE && j < section->n_blocks; j++)
        {
          g_autoptr (GArray) ranges = get_thresholds (section->blocks[j]);

          if (ranges != NULL)
            visit (inspection, ranges);
        }
    }
}

/* The last percentage of what starts at @low and ends where @high begins: whole ones are counted, and above 100 is none. */
static double
get_last (double low,
          double high)
{
  gboolean whole = low == (int) low && high == (int) high;

  return whole && high < 100 ? high - 1 : high;
}

static void
report_gap (RemitInspection *inspection,
            const Placed    *placed,
            double           low,
            double           high)
{
  double last = get_last (low, high);

  if (last > low)
    remit_inspection_report (inspection, placed->place,
                             _("Nothing says what to do from %g%% to %g%%"), low, last);
  else
    remit_inspection_report (inspection, placed->place, _("Nothing says what to do at %g%%"), low);
}

static void
report_overlap (RemitInspection *inspection,
                const Placed    *placed,
                double           low,
                double           high)
{
  double last = get_last (low, high);

  if (last > low)
    remit_inspection_report (inspection, placed->place, _("From %g%% to %g%% two thresholds apply"), low, last);
  else
    remit_inspection_report (inspection, placed->place, _("At %g%% two thresholds apply"), low);
}

static void
visit_gaps (RemitInspection *inspection,
            const GArray    *ranges)
{
  double covered = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const Placed *placed = &g_array_index (ranges, Placed, i);

      if (placed->range.low > covered)
        report_gap (inspection, placed, covered, placed->range.low);
      covered = MAX (covered, placed->range.high);
    }
  if (covered < 100)
    report_gap (inspection, &g_array_index (ranges, Placed, ranges->len - 1), covered, 100);
}

static void
visit_overlaps (RemitInspection *inspection,
                const GArray    *ranges)
{
  for (guint i = 1; i < ranges->len; i++)
    {
      const Placed *below = &g_array_index (ranges, Placed, i - 1);
      const Placed *placed = &g_array_index (ranges, Placed, i);

      if (placed->range.low < below->range.high)
        report_overlap (inspection, placed, placed->range.low, MIN (below->range.high, placed->range.high));
    }
}

void
remit_role_check_confidence_gap (RemitInspection *inspection)
{
  visit_confidence (inspection, visit_gaps);
}

void
remit_role_check_confidence_overlap (RemitInspection *inspection)
{
  visit_confidence (inspection, visit_overlaps);
}

/* --- role-target-range --- */

static void
check_target (RemitInspection   *inspection,
              const RemitString *target)
{
  double percent;

  if (target->text == NULL)
    return;
  percent = g_ascii_strtod (target->text, NULL);
  if (percent <= 0 || percent > 100)
    remit_inspection_report (inspection, target->span,
                             _("A target of %s cannot be met; it is over 0 and at most 100%%"), target->text);
}

static void
check_block_targets (RemitInspection  *inspection,
                     const RemitBlock *block)
{
  for (guint i = 0; block->type == REMIT_BLOCK_LIST && i < block->list.n_items; i++)
    {
      const RemitItem *item = block->list.items[i];

      check_target (inspection, &item->target);
      for (guint j = 0; j < item->n_blocks; j++)
        check_block_targets (inspection, item->blocks[j]);
    }
}

void
remit_role_check_target_range (RemitInspection *inspection)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;

      check_target (inspection, &section->target);
      for (guint j = 0; j < section->n_blocks; j++)
        check_block_targets (inspection, section->blocks[j]);
    }
}

/* --- role-count-mismatch --- */

/* What a heading may count. */
static const char *const counted[] = {
  "check", "checks", "step", "steps", "principle", "principles", "item", "items", "phase", "phases", "rule", "rules",
  "question", "questions", "point", "points",
};

/* The number of ` (5 Checks)` at the end of @name; an empty span where there is none. */
static RemitSpan
find_count (const RemitInspection *inspection,
            RemitSpan              name)
{
  const char *data = remit_text_get_data (inspection->text);
  RemitSpan nothing = { name.start, name.start };
  RemitSpan number;
  gsize at = name.end;
  g_autofree char *word = NULL;

  if (at == name.start || data[at - 1] != ')')
    return nothing;
  while (at > name.start && data[at - 1] != '(')
    at--;
  number = REMIT_SPAN (at, at);
  while (number.end < name.end && g_ascii_isdigit (data[number.end]))
    number.end++;
  if (at == name.start || number.end == number.start || number.end - number.start > 3 || data[number.end] != ' ')
    return nothing;
  word = g_ascii_strdown (data + number.end + 1, name.end - number.end - 2);
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (g_str_equal (word, counted[i]))
      return number;

  return nothing;
}

/* The items of a section's only list, or its child sections; 0 where there is no such list. */
static guint
count_items (const RemitSection *section)
{
  guint n_lists = 0, n_items = 0;

  for (guint i = 0; i < section->n_blocks; i++)
    if (section->blocks[i]->type == REMIT_BLOCK_LIST)
      {
        n_lists++;
        n_items = section->blocks[i]->list.n_items;
      }
  if (n_lists == 0)
    return section->n_sections;
  return n_lists == 1 && section->n_sections == 0 ? n_items : 0;
}

void
remit_role_check_count_mismatch (RemitInspection *inspection)
{
  for (guint i = 0; i < inspection->sections->len; i++)
    {
      const RemitSection *section = g_array_index (inspection->sections, RemitPlacedSection, i).section;
      RemitSpan number = find_count (inspection, section->name_span);
      guint said, items = count_items (section);
      g_autofree char *right = NULL;
      g_autofree char *title = NULL;
      RemitDiagnostic *diagnostic;

      if (number.start == number.end || items == 0)
        continue;
      said = strtoul (remit_text_get_data (inspection->text) + number.start, NULL, 10);
      if (said == items)
        continue;
      diagnostic = remit_inspection_report (inspection, number, _("The heading counts %u, there are %u"), said, items);
      right = g_strdup_printf ("%u", items);
      title = g_strdup_printf (_("Change to %u"), items);
      remit_inspection_offer (diagnostic, title, number, right);
    }
}
